//! Objections to what is put to the vote, while it is on view: a draft, or those who stand.

use governance::Actor;
use governance::assembly::{AssemblyCommand, AssemblyEvent, ObjectionAnswer, ObjectionSubject};
use governance::duties::{About, DutyKind, Standing, duties};
use governance::founding::FoundingStage;
use governance::ids::{EntryNo, MatterId, ObjectionId, OwnerId};
use governance::{Event, Seal};
use jiff::SignedDuration;
use jiff::civil::date;
use rehearsal::fixture::founding::{GROUP, HEAD, MEETING, OFFICE_CLERK, at_stage};
use rehearsal::fixture::{World, given, law, stations};

const COVENANT: ObjectionSubject = ObjectionSubject::Text(MatterId::new(2));
const STANDING: ObjectionSubject = ObjectionSubject::Candidates(MatterId::new(3));
const RAISED: [&str; 1] = ["assembly.objection_raised"];
const ISSUE: AssemblyCommand = AssemblyCommand::IssueLetters { meeting: MEETING };

fn owner(number: u32) -> Actor {
    Actor::Owner(OwnerId::new(number))
}

fn object(subject: ObjectionSubject, entry: Option<u32>) -> AssemblyCommand {
    AssemblyCommand::Object { meeting: MEETING, subject, entry: entry.map(EntryNo::new), seal: Seal::new([3; 32]) }
}

fn answer(objection: u32, upheld: bool) -> AssemblyCommand {
    let upholding = ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] };
    let answer = if upheld { upholding } else { ObjectionAnswer::Dismissed };
    let (objection, seal) = (ObjectionId::new(objection), Seal::new([4; 32]));
    AssemblyCommand::AnswerObjection { meeting: MEETING, objection, answer, seal }
}

/// The first meeting, convened on both texts and the election.
fn convened() -> World {
    at_stage(FoundingStage::Meeting)
}

fn rolled() -> World {
    let mut world = convened();
    world.must(HEAD, AssemblyCommand::PublishRoll { meeting: MEETING });
    world
}

/// The same with its notice given: voting opens in twenty days.
fn noticed() -> World {
    let mut world = rolled();
    let opens_at = world.now + SignedDuration::from_hours(24 * 20 - 1);
    let closes_at = opens_at + SignedDuration::from_hours(24 * 7);
    world.must(HEAD, AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at });
    world
}

fn opens_at(world: &World) -> jiff::Timestamp {
    world.community.assembly().meetings()[0].notice.as_ref().unwrap().opens_at
}

/// The day before voting opens, when the roll is settled and letters can be made out.
fn settled(mut world: World) -> World {
    world.now = opens_at(&world) - SignedDuration::from_hours(24);
    world
}

#[test]
fn a_draft_is_open_to_objection_from_the_roll_and_candidates_from_the_notice_until_voting_opens() {
    let (convened, rolled, noticed) = (convened(), rolled(), noticed());
    let millisecond = SignedDuration::from_millis(1);
    let (last, over) = (opens_at(&noticed) - millisecond, opens_at(&noticed));
    let rules = ObjectionSubject::Text(MatterId::new(1));
    for (world, at, subject, refusal) in [
        (&convened, convened.now, COVENANT, Some("wrong-stage")),
        (&convened, convened.now, STANDING, Some("wrong-stage")),
        (&rolled, rolled.now, rules, None),
        (&rolled, rolled.now, COVENANT, None),
        (&rolled, rolled.now, STANDING, Some("wrong-stage")),
        (&noticed, noticed.now, COVENANT, None),
        (&noticed, noticed.now, STANDING, None),
        (&noticed, last, COVENANT, None),
        (&noticed, last, STANDING, None),
        (&noticed, over, COVENANT, Some("objection-too-late")),
        (&noticed, over, STANDING, Some("objection-too-late")),
        // The matter elects, or puts a text: there is nothing of the other kind on view, and no matter 9.
        (&noticed, noticed.now, ObjectionSubject::Text(MatterId::new(3)), Some("nothing-to-object-to")),
        (&noticed, noticed.now, ObjectionSubject::Candidates(MatterId::new(2)), Some("nothing-to-object-to")),
        (&noticed, noticed.now, ObjectionSubject::Text(MatterId::new(9)), Some("nothing-to-object-to")),
    ] {
        let asked = given(world).at(at).by(owner(5)).when(object(subject, None));
        match refusal {
            None => drop(asked.happens(&RAISED)),
            Some(code) => drop(asked.refused(code)),
        }
    }
    let plain = stations::at_stage(governance::assembly::Stage::Noticed);
    let motion = ObjectionSubject::Text(plain.community.assembly().meetings()[0].questions[0].matter);
    given(&plain).by(owner(1)).when(object(motion, None)).refused("nothing-to-object-to");
}

#[test]
fn owners_object_by_card_or_letter_and_at_the_desk_whoever_keys_takes_it_down() {
    let world = noticed();
    for (actor, entry) in [(owner(5), None), (HEAD, Some(5)), (Actor::Letter(MEETING, EntryNo::new(5)), None)] {
        let events = given(&world).by(actor).when(object(COVENANT, entry)).happens(&RAISED);
        let Event::Assembly(AssemblyEvent::ObjectionRaised(raised)) = &events[0] else { panic!("{events:?}") };
        assert_eq!(raised.subject, COVENANT);
        assert!(raised.entry.is_some(), "{actor:?}");
    }
    for actor in [Actor::Visitor, owner(99)] {
        given(&world).by(actor).when(object(COVENANT, None)).refused("not-on-roll");
    }
    given(&world).by(HEAD).when(object(COVENANT, Some(99))).refused("entry-unknown");
    for actor in [OFFICE_CLERK, Actor::Clock, Actor::Operator] {
        given(&world).by(actor).when(object(COVENANT, None)).refused("power-missing");
    }
    // One at a time of each: the same owner can have something against two drafts.
    let mut raised = world.clone();
    raised.must(owner(5), object(COVENANT, None));
    given(&raised).by(owner(5)).when(object(COVENANT, None)).refused("objection-open");
    given(&raised).by(owner(5)).when(object(ObjectionSubject::Text(MatterId::new(1)), None)).happens(&RAISED);
    given(&raised).by(owner(5)).when(object(STANDING, None)).happens(&RAISED);
    given(&raised).by(owner(6)).when(object(COVENANT, None)).happens(&RAISED);
}

#[test]
fn nobody_votes_while_an_objection_to_what_is_put_waits_or_after_one_was_upheld() {
    for subject in [COVENANT, STANDING] {
        let mut world = noticed();
        world.must(owner(5), object(subject, None));
        let mut world = settled(world);
        assert_eq!(given(&world).by(HEAD).when(ISSUE).refused("question-objections-open")["open"], 1);
        given(&world).by(OFFICE_CLERK).when(answer(1, false)).refused("power-missing");
        let mut dismissed = world.clone();
        dismissed.must(HEAD, answer(1, false));
        given(&dismissed).by(HEAD).when(ISSUE).happens(&["assembly.letters_issued"]);
        world.must(HEAD, answer(1, true));
        given(&world).by(HEAD).when(ISSUE).refused("question-needs-revision");
        let cancel = AssemblyCommand::Cancel { meeting: MEETING, reason: "异议成立，重新召集。".to_owned() };
        given(&world).by(HEAD).when(cancel).happens(&["assembly.meeting_cancelled"]);
    }
    // A text found wrong before the notice is not announced.
    let mut world = rolled();
    let opens_at = world.now + SignedDuration::from_hours(24 * 20 - 1);
    let closes_at = opens_at + SignedDuration::from_hours(24 * 7);
    let notice = AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at };
    world.must(owner(5), object(COVENANT, None));
    given(&world).by(HEAD).when(notice.clone()).happens(&["assembly.notice_given"]);
    world.must(HEAD, answer(1, true));
    assert_eq!(given(&world).by(HEAD).when(notice).refused("question-needs-revision")["matter"], 2);
}

#[test]
fn one_that_comes_after_the_letters_holds_the_opening_up_only_where_it_is_upheld() {
    let mut world = settled(noticed());
    world.must(HEAD, ISSUE);
    world.must(owner(5), object(STANDING, None));
    let open = AssemblyCommand::OpenVoting { meeting: MEETING };
    let opening = opens_at(&world);
    let mut upheld = world.clone();
    upheld.must(HEAD, answer(1, true));
    given(&upheld).at(opening).by(Actor::Clock).when(open.clone()).refused("question-needs-revision");
    // Nobody keeps owners from voting by objecting at the last minute; the answer is owed all the same.
    world.now = opening;
    world.must(Actor::Clock, open);
    given(&world).by(HEAD).when(answer(1, true)).refused("question-decided-upon");
    given(&world).by(HEAD).when(answer(1, false)).happens(&["assembly.objection_answered"]);
}

#[test]
fn the_body_that_convened_owes_the_answer_before_voting_opens() {
    let mut world = noticed();
    world.must(owner(5), object(COVENANT, None));
    let owed = |world: &World, day| {
        let all = duties(&world.community, law(), day).into_iter();
        let mut all = all.filter(|duty| duty.kind == DutyKind::AnswerQuestionObjection);
        let duty = all.next().unwrap();
        assert_eq!((duty.owed_by, &duty.about), (GROUP, &About::Objection(MEETING, ObjectionId::new(1))));
        duty.standing(day)
    };
    let opening = opens_at(&world).to_zoned(world.community.zone().clone()).date();
    assert_eq!(owed(&world, opening), Standing::Due { days: 0 });
    assert_eq!(owed(&world, opening.tomorrow().unwrap()), Standing::Missed { days: 1 });
    world.must(HEAD, answer(1, false));
    assert_eq!(owed(&world, opening), Standing::Done { on: date(2026, 3, 11) });
}
