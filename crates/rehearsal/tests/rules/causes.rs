//! What an extraordinary meeting is called for.

use governance::assembly::{AssemblyCommand, AssemblyEvent, Cause, CauseKind, MeetingFor, Occasion};
use governance::bodies::{BodiesCommand, SeatRole};
use governance::charter::CharterCommand;
use governance::ids::PersonId;
use governance::petition::{PetitionCommand, SignedBy};
use governance::{Actor, Command, Event};
use jiff::SignedDuration;
use jiff::civil::date;
use rehearsal::fixture::estate::{self, CHAIR, CLERK, COMMITTEE};
use rehearsal::fixture::{World, abroad, committee, given, petitions, stations};

use crate::charter::{self, FIRST};
use crate::place::{in_town, line, town};

fn called(occasion: MeetingFor) -> Command {
    let AssemblyCommand::Convene { body, pack, scope, questions, .. } = stations::convene() else { panic!() };
    AssemblyCommand::Convene { body, pack, scope, occasion, questions }.into()
}

fn convene(cause: CauseKind, says: &str) -> Command {
    called(MeetingFor::Extraordinary { cause, says: says.to_owned() })
}

/// The occasion and the cause that were entered.
fn entered(events: &[Event]) -> (Occasion, Option<Cause>) {
    let Some(Event::Assembly(AssemblyEvent::MeetingConvened(convened))) = events.last() else { panic!() };
    (convened.occasion, convened.cause.clone())
}

#[test]
fn an_extraordinary_meeting_says_what_it_is_called_for_and_where_that_stands() {
    let world = estate::settled();
    for cause in [CauseKind::Emergency, CauseKind::Order] {
        for says in ["", " \n "] {
            given(&world).by(CHAIR).when(convene(cause, says)).refused("text-empty");
        }
        given(&world).by(CHAIR).when(convene(cause, &"停".repeat(301))).refused("text-too-long");
        given(&world).by(CLERK).when(convene(cause, "电梯停运")).refused("power-missing");
        let convened = given(&world).by(CHAIR).when(convene(cause, &"停".repeat(300)));
        let (occasion, entered) = entered(convened.answer().as_ref().unwrap());
        let entered = entered.unwrap();
        assert_eq!((occasion, entered.kind), (Occasion::Extraordinary, cause));
        assert_eq!(entered.basis, ["指导规则 §21", "指导规则 §46", "指导规则 §51"]);
    }
    let regular = given(&world).by(CHAIR).when(called(MeetingFor::Regular));
    assert_eq!(entered(regular.answer().as_ref().unwrap()), (Occasion::Regular, None));
    for kind in [CauseKind::Petition, CauseKind::RecallByMembers] {
        given(&world).by(CHAIR).when(convene(kind, "业主联名")).refused("cause-by-petition");
    }
}

#[test]
fn a_recall_is_called_for_by_whoever_proposed_it_under_the_article_on_recalls() {
    let convened = |world: &World| {
        let asked = given(world).by(CHAIR).when(petitions::convene(COMMITTEE));
        let answer = asked.answer().clone().unwrap();
        let of = answer.iter().find_map(|event| match event {
            Event::Assembly(AssemblyEvent::MeetingConvened(convened)) => convened.cause.clone(),
            _ => None,
        });
        of.map(|cause| (cause.kind, cause.basis)).unwrap()
    };
    let meeting = ["指导规则 §21", "物业管理条例 §13"].map(str::to_owned).to_vec();
    let other = convened(&petitions::handed_in(petitions::meeting()));
    assert_eq!(other, (CauseKind::Petition, meeting.clone()));
    let by_owners = convened(&petitions::handed_in(petitions::recall(petitions::RECALLED)));
    let recall = vec!["指导规则 §44".to_owned()];
    assert_eq!(by_owners, (CauseKind::Petition, [recall.clone(), meeting].concat()));
    // No owner petitioned: two of five members did, which is a third of them and more.
    let mut world = committee::seated();
    let (petition, by) = (petitions::PETITION, |person| SignedBy::Member(PersonId::new(person)));
    let demand = petitions::recall(PersonId::new(6));
    let raise = PetitionCommand::Raise { petition, demand, signer: by(10), on_paper: None, evidence: None };
    world.must(committee::member(10), raise);
    world.must(committee::member(11), PetitionCommand::Sign { petition, signer: by(11) });
    world.must(committee::member(10), PetitionCommand::HandIn { petition, signer: None, opened: vec![] });
    assert_eq!(convened(&world), (CauseKind::RecallByMembers, recall));
}

#[test]
fn a_case_of_the_owners_own_rules_needs_rules_in_force() {
    let mut world = charter::put_forward();
    let clause = || convene(CauseKind::OwnRules, "议事规则第七条");
    given(&world).by(CHAIR).when(clause()).refused("cause-no-own-rules");
    let source = "2019年首次业主大会决议".to_owned();
    world.must(CHAIR, CharterCommand::Enter { text: FIRST, on: date(2026, 3, 2), source });
    given(&world).by(CHAIR).when(clause()).answer().as_ref().unwrap();
}

#[test]
fn seats_are_filled_in_an_extraordinary_meeting_only_while_too_few_members_are_left() {
    let mut world = committee::seated();
    let fill = || convene(CauseKind::Vacancies, "缺三名委员");
    // Of five, three are enough and two are too few.
    for (person, enough) in [(10, true), (11, true), (12, false)] {
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role: SeatRole::Member });
        world.now += SignedDuration::from_hours(24);
        let asked = given(&world).by(CHAIR).when(fill());
        if enough {
            assert_eq!(asked.refused("cause-no-vacancy")["basis"][0], "指导规则 §46");
        } else {
            asked.answer().as_ref().unwrap();
        }
    }
}

#[test]
fn a_place_says_which_causes_it_knows_and_another_country_is_not_asked() {
    let world = in_town(estate::settled());
    let only = town(&line("convening.causes", "names = [\"petition\", \"emergency\"]"), true);
    let refusal =
        given(&world).under(&only).by(CHAIR).when(convene(CauseKind::Order, "第3号")).refused("cause-not-here");
    assert_eq!((refusal["cause"].as_str(), refusal["basis"][0].as_str()), (Some("order"), Some("镇规 §1")));
    given(&world).under(&only).by(CHAIR).when(convene(CauseKind::Emergency, "停电")).answer().as_ref().unwrap();
    let world = abroad::settled(&[10; 12]);
    let AssemblyCommand::Convene { body, pack, scope, questions, .. } = abroad::convene("hk-344", &["general"]) else {
        panic!()
    };
    let occasion = MeetingFor::Extraordinary { cause: CauseKind::Order, says: "LDBM 26/2026".to_owned() };
    let asked = AssemblyCommand::Convene { body, pack, scope, occasion, questions };
    let convened = given(&world).by(CHAIR).when(asked);
    assert_eq!(entered(convened.answer().as_ref().unwrap()).1.unwrap().basis, [""; 0]);
}
