use governance::Actor;
use governance::assembly::{AssemblyCommand, AssemblyEvent, Mark, Outcome, QuestionResult, ServiceManner, Stage};
use governance::community::{DuplicatePolicy, OwnRules, SilenceClause};
use governance::law::area::Area;
use governance::law::{Law, Packs};
use governance::voice::SignedGiven;
use rehearsal::fixture::estate::{AREA, CHAIR, CLERK, HEADS, OBSERVER, SECRETARY, STREET_CHAIR};
use rehearsal::fixture::stations::{self, MEETING, entry};
use rehearsal::fixture::{World, given, law, services};

fn count(world: &World) -> AssemblyCommand {
    AssemblyCommand::Count { meeting: MEETING, ballots: world.opened(MEETING) }
}

fn counted(world: &World) -> Vec<QuestionResult> {
    let events = given(world).by(CHAIR).when(count(world)).happens(&["assembly.result_counted"]);
    let governance::Event::Assembly(AssemblyEvent::ResultCounted(counted)) = &events[0] else { panic!() };
    counted.results.clone()
}

/// Heads and area that were counted for an option.
fn figures(result: &QuestionResult, option: &str) -> (u64, u64) {
    let option = result.count.options.iter().find(|candidate| candidate.id == option).unwrap();
    (option.figures.heads.unwrap(), option.figures.area.unwrap().thousandths())
}

#[test]
fn a_count_adds_up_heads_and_area_of_every_option_exactly() {
    let world = stations::at_stage(Stage::Closed);
    let [repair, hiring] = &counted(&world)[..] else { panic!() };
    assert_eq!(figures(repair, "for"), (5, 594_140));
    assert_eq!(figures(repair, "against"), (1, 75_000));
    assert_eq!(figures(repair, "abstain"), (1, 356_200));
    assert_eq!(figures(repair, "void"), (0, 0));
    assert_eq!(figures(hiring, "1"), (5, 861_270));
    assert_eq!(figures(hiring, "2"), (1, 89_070));
    assert_eq!(figures(hiring, "against"), (1, 75_000));
    for result in [repair, hiring] {
        assert_eq!(result.count.electorate.heads, Some(HEADS));
        assert_eq!(result.count.electorate.area.unwrap().thousandths(), AREA);
        assert_eq!(result.answer.readings.len(), 1, "without a silence clause there is one reading");
        let silent = result.count.silent.unwrap();
        assert_eq!((silent.heads, silent.area.map(Area::thousandths)), (Some(1), Some(56_200)), "one was served");
    }
    assert_eq!(repair.deciding().unwrap().outcome, Outcome::Adopted);
    assert_eq!(hiring.deciding().unwrap().winner.as_deref(), Some("1"));
}

#[test]
fn without_two_thirds_taking_part_nothing_is_decided() {
    let mut world = stations::at_stage(Stage::Open);
    for number in [1, 2, 3, 4, 7] {
        stations::cast(&mut world, number, &[Mark::For, Mark::Proposal(1)]);
    }
    stations::close(&mut world);
    for result in counted(&world) {
        assert_eq!(
            result.deciding().unwrap().outcome,
            Outcome::QuorumNotMet,
            "850.34 of 1,171.665 are enough, 5 of 9 are not"
        );
    }
}

#[test]
fn a_motion_that_fails_does_not_pass_its_opposite() {
    let mut world = stations::at_stage(Stage::Open);
    for number in 1..=9 {
        stations::cast(&mut world, number, &[Mark::Against, Mark::Against]);
    }
    stations::close(&mut world);
    let [repair, hiring] = &counted(&world)[..] else { panic!() };
    assert_eq!(repair.deciding().unwrap().outcome, Outcome::Rejected);
    assert_eq!((hiring.deciding().unwrap().outcome, &hiring.deciding().unwrap().winner), (Outcome::NoDecision, &None));
}

#[test]
fn silence_counts_only_where_the_owners_said_so_and_only_for_those_who_were_reached() {
    let rules = OwnRules { silence: SilenceClause::CountsWithMajority, ..OwnRules::default() };
    for (rules, outcome, readings) in [(OwnRules::default(), Outcome::QuorumNotMet, 1), (rules, Outcome::Adopted, 2)] {
        let mut world = stations::meeting_at(Stage::Open, rules);
        let posted = services::plain(ServiceManner::PostedUp, world.now, CLERK);
        world.must(CLERK, services::recorded(MEETING, &[entry(9)], posted));
        for number in [1, 2, 7] {
            stations::cast(&mut world, number, &[Mark::For, Mark::Abstain]);
        }
        stations::close(&mut world);
        let repair = &counted(&world)[0];
        let silent = repair.count.silent.unwrap();
        // Entries 1 to 8 were handed theirs; nine was not reached by a poster.
        assert_eq!((silent.heads, silent.area.unwrap().thousandths()), (Some(5), 395_270));
        assert_eq!((repair.deciding().unwrap().outcome, repair.answer.readings.len()), (outcome, readings));
        assert_eq!(repair.answer.differs, readings == 2);
    }
}

#[test]
fn two_ballots_that_voided_each_other_count_as_one_void_ballot() {
    let rules = OwnRules { duplicates: DuplicatePolicy::VoidBoth, ..OwnRules::default() };
    let mut world = stations::meeting_at(Stage::Open, rules);
    stations::cast(&mut world, 1, &[Mark::For, Mark::Proposal(1)]);
    stations::paper(&mut world, 1, &[Mark::Against, Mark::Abstain]);
    stations::close(&mut world);
    for result in counted(&world) {
        assert_eq!(figures(&result, "void"), (1, 209_570));
        assert_eq!(figures(&result, "against"), (0, 0));
    }
}

#[test]
fn a_count_opens_every_ballot_that_counts_and_none_other() {
    let world = stations::at_stage(Stage::Closed);
    let mut ballots = world.opened(MEETING);
    ballots.pop();
    let refusal =
        given(&world).by(CHAIR).when(AssemblyCommand::Count { meeting: MEETING, ballots }).refused("ballot-not-opened");
    assert_eq!(refusal["entry"], 7);
    let mut ballots = world.opened(MEETING);
    ballots[0].seal = governance::Seal::new([0; 32]);
    given(&world).by(CHAIR).when(AssemblyCommand::Count { meeting: MEETING, ballots }).refused("ballot-not-opened");
    for actor in [CLERK, OBSERVER, STREET_CHAIR, Actor::Operator, Actor::Clock] {
        given(&world).by(actor).when(count(&world)).refused("power-missing");
    }
    given(&world).by(SECRETARY).when(count(&world)).happens(&["assembly.result_counted"]);
}

#[test]
fn a_count_waits_until_every_paper_is_settled() {
    let mut world = stations::at_stage(Stage::Open);
    let ballot = world.ballot(&[Mark::For, Mark::Abstain]);
    let received_at = stations::opens_at();
    world.must(
        CLERK,
        AssemblyCommand::KeyPaper {
            meeting: MEETING,
            entry: entry(8),
            received_at,
            ballot,
            first: None,
            signed: SignedGiven::Owner,
        },
    );
    stations::vote_and_close(&mut world);
    let refusal = given(&world).by(CHAIR).when(count(&world)).refused("papers-unsettled");
    assert_eq!(refusal["papers"], 1);
}

#[test]
fn a_result_is_announced_once_by_the_body_that_convened() {
    const ANNOUNCE: AssemblyCommand = AssemblyCommand::Announce { meeting: MEETING };
    let world = stations::at_stage(Stage::Counted);
    given(&world).by(CHAIR).when(ANNOUNCE).happens(&["assembly.result_announced"]);
    given(&world).by(OBSERVER).when(ANNOUNCE).refused("power-missing");
    given(&stations::at_stage(Stage::Announced)).by(CHAIR).when(ANNOUNCE).nothing();
}

#[test]
fn a_vote_whose_notice_froze_no_threshold_cannot_be_evaluated() {
    let mut world = stations::at_stage(Stage::Noticed);
    let (at, notice) = world.log.pop().unwrap();
    let governance::Event::Assembly(AssemblyEvent::NoticeGiven(mut notice)) = notice else { panic!() };
    notice.policy.thresholds.clear();
    world.log.push((at, AssemblyEvent::NoticeGiven(notice).into()));
    world.community = world.replayed();
    stations::open(&mut world);
    stations::vote_and_close(&mut world);
    given(&world).by(CHAIR).when(count(&world)).refused("cannot-evaluate");
}

#[test]
fn a_vote_is_counted_by_the_rules_its_notice_froze_and_not_by_those_of_today() {
    let world = stations::at_stage(Stage::Closed);
    let lawless = Law { packs: Packs::default(), ..law().clone() };
    let counted = given(&world).by(CHAIR).under(&lawless).when(count(&world));
    counted.happens(&["assembly.result_counted"]);
}
