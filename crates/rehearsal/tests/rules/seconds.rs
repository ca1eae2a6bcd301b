//! Second votes, written opposition, and consents that are collected for weeks.

use governance::assembly::Mark::{Against, For};
use governance::assembly::{AssemblyCommand, Stage};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, MeetingId, OwnerId};
use governance::law::evaluate::Outcome;
use governance::law::pack::SecondKind;
use governance::voice::SignedGiven;
use governance::{Actor, Seal};
use jiff::SignedDuration;
use rehearsal::fixture::abroad::{self, EVEN, Times, last, matters, meeting, result};
use rehearsal::fixture::estate::{CHAIR, CLERK, OBSERVER, SECOND_CLERK};
use rehearsal::fixture::{World, given};

/// A vote on a motion of each kind, announced.
fn announced((pack, kinds): (&str, &[&str]), pro: &[u32], con: &[u32]) -> World {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene(pack, kinds));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, id, times);
    abroad::open(&mut world, id, times);
    abroad::vote(&mut world, id, For, pro);
    abroad::vote(&mut world, id, Against, con);
    abroad::announce(&mut world, id, times);
    world
}

pub(crate) fn again(meeting: MeetingId, matters: &[MatterId]) -> AssemblyCommand {
    AssemblyCommand::ConveneSecond { meeting, matters: matters.to_vec() }
}

/// A third of all votes is for it, and a second vote may follow at once.
pub(crate) fn french() -> World {
    announced(("fr-1965", &["art-25"]), &[7, 2], &[1])
}

/// Too few came, and the meeting may be called again.
fn taiwanese() -> World {
    announced(("tw-condominium", &["resolution"]), &[1, 2, 3], &[])
}

pub(crate) fn opposed_by(world: &World, entry: Option<u32>, signed: SignedGiven) -> AssemblyCommand {
    let (meeting, matter) = (last(world), matters(world, last(world))[0]);
    AssemblyCommand::Oppose { meeting, matter, entry: entry.map(EntryNo::new), signed }
}

/// Written opposition that is keyed in from paper.
pub(crate) fn keyed(world: &World, entry: u32, signed: SignedGiven) -> AssemblyCommand {
    let (meeting, matter) = (last(world), matters(world, last(world))[0]);
    AssemblyCommand::KeyOpposition { meeting, matter, entry: EntryNo::new(entry), signed, evidence: Seal::new([8; 32]) }
}

fn key(world: &World, entry: u32) -> AssemblyCommand {
    keyed(world, entry, SignedGiven::Owner)
}

fn oppose(world: &World, entry: Option<u32>) -> AssemblyCommand {
    opposed_by(world, entry, SignedGiven::Owner)
}

#[test]
fn a_french_second_vote_is_held_at_once_on_the_same_roll_at_the_lower_majority() {
    let mut world = french();
    let first = last(&world);
    assert_eq!(result(&world, first).deciding().unwrap().outcome, Outcome::Rejected);
    let asked = given(&world).by(CHAIR).when(again(first, &matters(&world, first)));
    asked.happens(&[
        "matter.raised",
        "assembly.meeting_convened",
        "assembly.roll_listed",
        "assembly.roll_published",
        "gathering.called",
    ]);
    world.must(CHAIR, again(first, &matters(&world, first)));
    let second = last(&world);
    let of = meeting(&world, second).second.clone().unwrap();
    assert_eq!((of.meeting, of.count, of.kind), (first, 1, SecondKind::SecondBallot));
    assert_eq!(of.matters, matters(&world, first));
    assert_eq!(
        meeting(&world, second).roll.as_ref().map(|roll| &roll.digest),
        meeting(&world, first).roll.as_ref().map(|roll| &roll.digest)
    );
    given(&world).by(CHAIR).when(AssemblyCommand::PublishRoll { meeting: second }).nothing();
    let times = Times::at_once(&world);
    // It votes from the moment it is told, whatever is typed, and the letters of the first vote are out.
    let later = Times { opens_at: times.opens_at + SignedDuration::from_hours(1), ..times };
    let told = given(&world).by(CHAIR).when(abroad::notice(second, later));
    told.happens(&["assembly.notice_given", "assembly.letters_issued"]);
    abroad::open(&mut world, second, times);
    abroad::vote(&mut world, second, For, &[7, 2]);
    abroad::vote(&mut world, second, Against, &[1]);
    abroad::announce(&mut world, second, times);
    let result = result(&world, second);
    assert_eq!(
        (result.count.round, result.deciding().unwrap().outcome),
        (2, Outcome::Adopted),
        "400 against 200 votes cast"
    );
    assert_eq!(
        governance::law::evaluate::evaluate(&rehearsal::fixture::law().packs, &result.count).as_ref(),
        Ok(&result.answer)
    );
    abroad::certify(&mut world, second);
    assert!(world.community.assembly().has_adopted(matters(&world, second)[0]));
}

#[test]
fn a_second_vote_follows_only_what_left_room_for_it_and_only_once() {
    let world = french();
    let (first, put) = (last(&world), matters(&world, last(&world)));
    for actor in [CLERK, OBSERVER, Actor::Visitor, Actor::Clock] {
        given(&world).by(actor).when(again(first, &put)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(again(MeetingId::new(9), &put)).refused("meeting-unknown");
    given(&world).by(CHAIR).when(again(first, &[])).refused("no-questions");
    given(&world).by(CHAIR).when(again(first, &[MatterId::new(9)])).refused("second-not-open");
    // 300 of 1,200 is less than a third; 400 and more than the others passes, and is done with.
    for (pro, con) in [(&[7][..], &[1, 2][..]), (&[7, 1, 2, 3][..], &[4][..])] {
        let closed = announced(("fr-1965", &["art-25"]), pro, con);
        let put = matters(&closed, last(&closed));
        given(&closed).by(CHAIR).when(again(last(&closed), &put)).refused("second-not-open");
    }
    let mut called = world.clone();
    called.must(CHAIR, again(first, &put));
    let second = last(&called);
    let refused = given(&called).by(CHAIR).when(again(first, &put)).refused("second-called");
    assert_eq!(refused["meeting"], 2);
    called.must(CHAIR, AssemblyCommand::Cancel { meeting: second, reason: "改日再投".to_owned() });
    called.must(CHAIR, again(first, &put));
    let mut over = world.clone();
    abroad::certify(&mut over, first);
    given(&over).by(CHAIR).when(again(first, &put)).refused("second-over");
    let mut counting = abroad::settled(&EVEN);
    counting.must(CHAIR, abroad::convene("fr-1965", &["art-25"]));
    given(&counting).by(CHAIR).when(again(last(&counting), &[MatterId::new(1)])).refused("wrong-stage");
}

#[test]
fn second_votes_of_one_sort_are_held_together_and_others_apart() {
    // Under art. 26 a second vote needs half of those voting by number and a third of all votes.
    let world = announced(("fr-1965", &["art-25", "art-26"]), &[7, 2], &[1]);
    let put = matters(&world, last(&world));
    let asked = given(&world).by(CHAIR).when(again(last(&world), &put));
    let events = asked.happens(&[
        "matter.raised",
        "matter.raised",
        "assembly.meeting_convened",
        "assembly.roll_listed",
        "assembly.roll_published",
        "gathering.called",
    ]);
    assert_eq!(events.len(), 6);
    let text = include_str!("../../../../rules/fr-1965.toml");
    let mixed = text.replacen("kind = \"second-ballot\"", "kind = \"reconvened\"", 1);
    let packs = governance::law::Packs::from_sources([("fr-1965.toml", mixed)]).unwrap();
    let law = governance::law::Law { packs, ..rehearsal::fixture::law().clone() };
    let mut apart = abroad::settled(&EVEN);
    apart.must(CHAIR, abroad::convene("fr-1965", &["art-25", "art-26"]));
    let (id, times) = (last(&apart), Times::later(&apart));
    apart.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    let notice =
        given(&apart).by(CHAIR).under(&law).when(abroad::notice(id, times)).happens(&["assembly.notice_given"]);
    apart.follow(&notice[0]);
    apart.now = apart.now.max(meeting(&apart, id).roll.as_ref().unwrap().objections_until);
    apart.must(CHAIR, AssemblyCommand::IssueLetters { meeting: id });
    apart.now = times.opens_at;
    apart.must(Actor::Clock, AssemblyCommand::OpenVoting { meeting: id });
    abroad::vote(&mut apart, id, For, &[7, 2]);
    abroad::vote(&mut apart, id, Against, &[1]);
    abroad::announce(&mut apart, id, times);
    let put = matters(&apart, id);
    given(&apart).by(CHAIR).when(again(id, &put)).refused("seconds-differ");
}

#[test]
fn a_second_vote_falls_with_the_count_it_rests_on() {
    let mut world = french();
    let (first, put) = (last(&world), matters(&world, last(&world)));
    world.must(CHAIR, again(first, &put));
    let second = last(&world);
    let seal = world.seal();
    let subject = governance::assembly::ObjectionSubject::Result;
    world.must(
        Actor::Letter(first, EntryNo::new(1)),
        AssemblyCommand::Object { meeting: first, subject, entry: None, seal },
    );
    let seal = world.seal();
    let upheld = governance::assembly::ObjectionAnswer::Upheld { set_aside: vec![EntryNo::new(2)], reinstated: vec![] };
    let objection = governance::ids::ObjectionId::new(1);
    world.must(CHAIR, AssemblyCommand::AnswerObjection { meeting: first, objection, answer: upheld, seal });
    let times = Times::at_once(&world);
    given(&world).by(CHAIR).when(abroad::notice(second, times)).refused("second-not-open");
    given(&world).by(CHAIR).when(again(first, &put)).refused("recount-due");
}

#[test]
fn a_taiwanese_meeting_is_called_again_with_its_own_roll_and_notice_and_a_lower_quorum() {
    let mut world = taiwanese();
    let first = last(&world);
    assert_eq!(result(&world, first).deciding().unwrap().outcome, Outcome::QuorumNotMet);
    abroad::certify(&mut world, first);
    let put = matters(&world, first);
    let asked = given(&world).by(CHAIR).when(again(first, &put));
    asked.happens(&["matter.raised", "assembly.meeting_convened"]);
    world.must(CHAIR, again(first, &put));
    let (second, times) = (last(&world), Times::later(&world));
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: second });
    given(&world).by(CHAIR).when(abroad::notice(second, times)).refused("gathering-needed");
    abroad::call(&mut world, second, times);
    abroad::open(&mut world, second, times);
    abroad::vote(&mut world, second, For, &[1, 2]);
    abroad::vote(&mut world, second, Against, &[3]);
    abroad::announce(&mut world, second, times);
    // Three of nine, with 400 of 1,200 shares; two of them with 300 agree.
    assert_eq!(result(&world, second).deciding().unwrap().outcome, Outcome::Adopted);
}

/// The reconvened meeting adopted the motion and is on view.
fn reconvened() -> World {
    reconvened_with(|_, _| {})
}

/// The same, with something that happens while it is open.
pub(crate) fn reconvened_with(meanwhile: impl Fn(&mut World, MeetingId)) -> World {
    let mut world = taiwanese();
    let first = last(&world);
    let put = matters(&world, first);
    world.must(CHAIR, again(first, &put));
    let (second, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, second, times);
    abroad::open(&mut world, second, times);
    meanwhile(&mut world, second);
    abroad::vote(&mut world, second, For, &[1, 2]);
    abroad::vote(&mut world, second, Against, &[3]);
    abroad::announce(&mut world, second, times);
    world
}

#[test]
fn owners_who_are_more_than_half_undo_by_writing_what_a_reconvened_meeting_adopted() {
    // Five of nine heads with 700 of 1,200 shares undo it; four with 600 do not.
    for (opposing, outcome) in [(&[7, 8, 9, 4, 5][..], Outcome::Rejected), (&[7, 8, 9, 4][..], Outcome::Adopted)] {
        let mut world = reconvened();
        let (id, matter) = (last(&world), matters(&world, last(&world))[0]);
        for number in opposing {
            let command = oppose(&world, None);
            world.must(Actor::Letter(id, EntryNo::new(*number)), command);
        }
        let by_letter = Actor::Letter(id, EntryNo::new(7));
        given(&world).by(by_letter).when(oppose(&world, None)).nothing();
        given(&world).by(CLERK).when(key(&world, 6)).happens(&["assembly.opposition_keyed"]);
        let until = meeting(&world, id).announcement.unwrap().objections_until;
        world.now = until;
        let asked = given(&world).by(CHAIR).when(AssemblyCommand::Certify { meeting: id });
        asked.happens(&["assembly.result_counted", "assembly.result_announced", "assembly.result_certified"]);
        abroad::certify(&mut world, id);
        assert_eq!(meeting(&world, id).stage(), Stage::Certified);
        assert_eq!(result(&world, id).deciding().unwrap().outcome, outcome, "{opposing:?}");
        assert_eq!(world.community.assembly().has_adopted(matter), outcome == Outcome::Adopted);
        let ballots = world.opened(id);
        let marks = |entry| ballots.iter().find(|ballot| ballot.entry == entry).map(|ballot| ballot.marks.as_slice());
        let again = governance::assembly::recount(meeting(&world, id), world.community.assembly().voices(), marks);
        assert_eq!(again.as_deref(), Ok(meeting(&world, id).last_count().unwrap()));
    }
}

#[test]
fn a_decision_is_opposed_in_time_by_those_on_its_roll() {
    let world = reconvened();
    let id = last(&world);
    let until = meeting(&world, id).announcement.unwrap().objections_until;
    let letter = Actor::Letter(id, EntryNo::new(7));
    let asked_at = |now| given(&world).at(now).by(letter).when(oppose(&world, None));
    asked_at(until - SignedDuration::from_millis(1)).happens(&["assembly.decision_opposed"]);
    asked_at(until).refused("objection-too-late");
    given(&world).by(Actor::Visitor).when(oppose(&world, Some(7))).refused("not-on-roll");
    given(&world)
        .by(Actor::Letter(MeetingId::new(1), EntryNo::new(7)))
        .when(oppose(&world, None))
        .refused("not-on-roll");
    given(&world).by(CLERK).when(oppose(&world, None)).refused("not-on-roll");
    given(&world).by(CLERK).when(key(&world, 99)).refused("entry-unknown");
    given(&world).by(CLERK).when(oppose(&world, Some(7))).refused("not-on-roll");
    given(&world).by(OBSERVER).when(key(&world, 7)).refused("power-missing");
    given(&world).by(Actor::Clock).when(oppose(&world, Some(7))).refused("power-missing");
    let elsewhere = announced(("hk-344", &["general"]), &[1], &[2]);
    given(&elsewhere).by(CLERK).when(key(&elsewhere, 2)).refused("opposition-undoes-nothing");
    let mut over = reconvened();
    abroad::certify(&mut over, id);
    given(&over).by(CLERK).when(key(&over, 7)).refused("wrong-stage");
}

#[test]
fn opposition_on_paper_counts_once_two_people_have_seen_the_paper() {
    let mut world = reconvened();
    let (id, matter) = (last(&world), matters(&world, last(&world))[0]);
    let entry = EntryNo::new(7);
    let confirm = || AssemblyCommand::ConfirmOpposition { meeting: id, matter, entry };
    let aside = || AssemblyCommand::SetOppositionAside { meeting: id, matter, entry, reason: Seal::new([7; 32]) };
    let count = |world: &World| meeting(world, id).opposed.get(&matter).map_or(0, std::collections::BTreeMap::len);
    given(&world).by(SECOND_CLERK).when(confirm()).refused("opposition-not-keyed");
    let command = key(&world, 7);
    world.must(CLERK, command.clone());
    assert_eq!(count(&world), 0, "one person alone undoes nothing");
    given(&world).by(SECOND_CLERK).when(command.clone()).refused("opposition-waits");
    for act in [confirm(), aside()] {
        given(&world).by(CLERK).when(act.clone()).refused("opposition-by-keyer");
        given(&world).by(OBSERVER).when(act).refused("power-missing");
    }
    given(&world).by(SECOND_CLERK).when(aside()).happens(&["assembly.opposition_set_aside"]);
    // Their own word by letter stands in place of the paper.
    let mut own = world.clone();
    own.must(Actor::Letter(id, entry), oppose(&world, None));
    assert!(meeting(&own, id).opposition_keyed.is_empty() && count(&own) == 1);
    given(&own).by(SECOND_CLERK).when(confirm()).nothing();
    given(&own).by(CLERK).when(command).nothing();
    // What came in time is settled before the result is certified, and may be after its last day.
    world.now = meeting(&world, id).announcement.unwrap().objections_until;
    let certify = || AssemblyCommand::Certify { meeting: id };
    assert_eq!(given(&world).by(CHAIR).when(certify()).refused("opposition-unconfirmed")["waiting"], 1);
    let mut without = world.clone();
    without.must(SECOND_CLERK, aside());
    assert_eq!(count(&without), 0);
    given(&without).by(SECOND_CLERK).when(confirm()).refused("opposition-not-keyed");
    world.must(SECOND_CLERK, confirm());
    assert_eq!(count(&world), 1);
    for world in [world, without] {
        let done = given(&world).by(CHAIR).when(certify());
        done.happens(&["assembly.result_counted", "assembly.result_announced", "assembly.result_certified"]);
    }
}

#[test]
fn an_owner_known_by_card_opposes_for_every_entry_they_are_among_the_owners_of() {
    let mut world = reconvened();
    let id = last(&world);
    let by = |owner| Actor::Owner(OwnerId::new(owner));
    // The first owner has entry 1 alone and entry 9 with another.
    let both = given(&world).by(by(1)).when(oppose(&world, None));
    both.happens(&["assembly.decision_opposed", "assembly.decision_opposed"]);
    given(&world).by(by(1)).when(oppose(&world, Some(9))).happens(&["assembly.decision_opposed"]);
    given(&world).by(by(1)).when(oppose(&world, Some(2))).refused("not-on-roll");
    given(&world).by(by(99)).when(oppose(&world, None)).refused("not-on-roll");
    // What was opposed by the letter, or by the other owner, is opposed already.
    let command = oppose(&world, None);
    world.must(by(4), command.clone());
    assert_eq!(meeting(&world, id).opposed[&matters(&world, id)[0]].len(), 2, "entries 3 and 9");
    given(&world).by(by(1)).when(command.clone()).happens(&["assembly.decision_opposed"]);
    world.must(Actor::Letter(id, EntryNo::new(1)), command.clone());
    given(&world).by(by(1)).when(command.clone()).nothing();
    let until = meeting(&world, id).announcement.unwrap().objections_until;
    given(&world).at(until).by(by(5)).when(command).refused("objection-too-late");
}

#[test]
fn a_meeting_in_singapore_that_too_few_attended_goes_on_with_those_who_are_there() {
    let mut world = announced(("sg-strata", &["ordinary"]), &[7], &[]);
    let first = last(&world);
    assert_eq!(result(&world, first).deciding().unwrap().outcome, Outcome::QuorumNotMet, "300 of 1,200 is a quarter");
    let put = matters(&world, first);
    let mut over = world.clone();
    abroad::certify(&mut over, first);
    given(&over).by(CHAIR).when(again(first, &put)).refused("second-too-late");
    world.must(CHAIR, again(first, &put));
    let (second, times) = (last(&world), Times::at_once(&world));
    // Those who are there are in a room, and nobody votes from home.
    given(&world).by(CHAIR).when(abroad::notice(second, times)).refused("gathering-needed");
    let begins_at = times.opens_at + SignedDuration::from_mins(30);
    let call =
        |in_writing| GatheringCommand::Call {
            meeting: second, place: "小区活动室".to_owned(), begins_at, in_writing
        };
    given(&world).by(CHAIR).when(call(true)).refused("no-vote-from-afar");
    world.must(CHAIR, call(false));
    abroad::open(&mut world, second, times);
    let ballot = world.ballot(&[For]);
    let from_home = AssemblyCommand::Cast { meeting: second, ballot, signed: SignedGiven::Owner };
    given(&world).by(Actor::Letter(second, EntryNo::new(2))).when(from_home).refused("voted-in-the-room");
    abroad::vote(&mut world, second, For, &[7]);
    abroad::announce(&mut world, second, times);
    assert_eq!(result(&world, second).deciding().unwrap().outcome, Outcome::Adopted);
    abroad::certify(&mut world, second);
}

#[test]
fn consents_are_collected_until_the_end_of_the_twelfth_week_and_apart_from_other_votes() {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("sg-strata", &["comprehensive"]));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, id, times);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    // The room begins on 13 April 2026; the 84th day after it is 6 July.
    let end = rehearsal::fixture::estate::at("2026-07-07T00:00:00+08:00");
    let moment = SignedDuration::from_millis(1);
    let asked = |closes_at| given(&world).by(CHAIR).when(abroad::notice(id, Times { closes_at, ..times }));
    assert_eq!(asked(end - moment).refused("voting-too-short")["days"], 84);
    assert_eq!(asked(end + moment).refused("voting-too-long")["days"], 84);
    asked(end).happens(&["assembly.notice_given"]);
    let times = Times { closes_at: end, ..times };
    abroad::open(&mut world, id, times);
    abroad::vote(&mut world, id, For, &[1, 2, 3, 4, 5, 6, 7, 8]);
    abroad::announce(&mut world, id, times);
    assert_eq!(
        result(&world, id).deciding().unwrap().outcome,
        Outcome::Adopted,
        "1,100 of 1,200 is nine tenths and more"
    );
    abroad::certify(&mut world, id);
    let mut mixed = abroad::settled(&EVEN);
    mixed.must(CHAIR, abroad::convene("sg-strata", &["comprehensive", "ordinary"]));
    let id = last(&mixed);
    mixed.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    let closes_at = end;
    let asked = given(&mixed).by(CHAIR).when(abroad::notice(id, Times { closes_at, ..Times::later(&mixed) }));
    assert_eq!(asked.refused("windows-differ")["matter"], 1);
}
