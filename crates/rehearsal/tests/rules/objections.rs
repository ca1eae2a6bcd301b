use governance::Actor;
use governance::assembly::{
    AssemblyCommand, AssemblyEvent, Mark, ObjectionAnswer, ObjectionSubject, Stage, TakenOutUpon,
};
use governance::ids::{EntryNo, MeetingId, ObjectionId, OwnerId};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, OBSERVER, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::{World, given};

fn object(subject: ObjectionSubject, entry: Option<EntryNo>) -> AssemblyCommand {
    AssemblyCommand::Object { meeting: MEETING, subject, entry, seal: governance::Seal::new([3; 32]) }
}

fn answer(objection: u32, answer: ObjectionAnswer) -> AssemblyCommand {
    let (objection, seal) = (ObjectionId::new(objection), governance::Seal::new([4; 32]));
    AssemblyCommand::AnswerObjection { meeting: MEETING, objection, answer, seal }
}

fn upheld(numbers: &[u32]) -> ObjectionAnswer {
    ObjectionAnswer::Upheld { set_aside: numbers.iter().copied().map(entry).collect(), reinstated: vec![] }
}

fn objected() -> World {
    let mut world = stations::at_stage(Stage::Announced);
    stations::object(&mut world, ObjectionSubject::Result, 9);
    world
}

#[test]
fn whoever_finds_themselves_missing_from_a_roll_may_object_to_it_and_to_nothing_else() {
    use ObjectionSubject::{Result, Roll};
    let rolled = stations::at_stage(Stage::RollPublished);
    let announced = stations::at_stage(Stage::Announced);
    let elsewhere = Actor::Letter(MeetingId::new(2), entry(1));
    let roll = rolled.community.assembly().meetings()[0].roll.as_ref().unwrap();
    let (owner, stranger) = (Actor::Owner(roll.entry(entry(3)).unwrap().owners[0]), Actor::Owner(OwnerId::new(999)));
    for (actor, given_entry, by_entry) in [
        (letter(3), None, Some(entry(3))),
        (letter(3), Some(entry(4)), Some(entry(3))),
        (Actor::Visitor, None, None),
        (Actor::Visitor, Some(entry(4)), None),
        (elsewhere, None, None),
        (owner, None, Some(entry(3))),
        (stranger, None, None),
        (CLERK, Some(entry(4)), Some(entry(4))),
        (CHAIR, None, None),
    ] {
        let asked = given(&rolled).by(actor).when(object(Roll, given_entry));
        let events = asked.happens(&["assembly.objection_raised"]);
        let governance::Event::Assembly(AssemblyEvent::ObjectionRaised(event)) = &events[0] else { panic!() };
        assert_eq!(event.entry, by_entry, "{actor:?} names {given_entry:?}");
    }
    given(&announced).by(letter(3)).when(object(Result, None)).happens(&["assembly.objection_raised"]);
    given(&announced).by(owner).when(object(Result, None)).happens(&["assembly.objection_raised"]);
    given(&announced).by(stranger).when(object(Result, None)).refused("not-on-roll");
    given(&announced).by(Actor::Visitor).when(object(Result, None)).refused("not-on-roll");
    given(&announced).by(elsewhere).when(object(Result, None)).refused("not-on-roll");
    given(&announced).by(letter(10)).when(object(Result, None)).refused("entry-unknown");
    given(&announced).by(CLERK).when(object(Result, Some(entry(10)))).refused("entry-unknown");
    for actor in [OBSERVER, MANAGER, STREET_CHAIR, Actor::Clock, Actor::Operator] {
        given(&rolled).by(actor).when(object(Roll, None)).refused("power-missing");
    }
}

#[test]
fn an_objection_comes_in_time_or_is_refused() {
    use ObjectionSubject::{Result, Roll};
    let rolled = stations::at_stage(Stage::Noticed);
    let until = at("2026-03-18T00:00:00+08:00");
    let moment = jiff::SignedDuration::from_millis(1);
    given(&rolled).at(until - moment).by(letter(1)).when(object(Roll, None)).happens(&["assembly.objection_raised"]);
    given(&rolled).at(until).by(letter(1)).when(object(Roll, None)).refused("objection-too-late");
    let announced = stations::at_stage(Stage::Announced);
    // Seven days after 30 March is 6 April, a holiday: the period ends with the 7th.
    let until = at("2026-04-08T00:00:00+08:00");
    given(&announced)
        .at(until - moment)
        .by(letter(1))
        .when(object(Result, None))
        .happens(&["assembly.objection_raised"]);
    given(&announced).at(until).by(letter(1)).when(object(Result, None)).refused("objection-too-late");
    given(&announced).by(letter(1)).when(object(Roll, None)).refused("wrong-stage");
    given(&rolled).by(letter(1)).when(object(Result, None)).refused("wrong-stage");
}

#[test]
fn an_answer_is_given_once_by_the_body_that_convened() {
    let mut world = objected();
    for reply in [ObjectionAnswer::Dismissed, upheld(&[]), upheld(&[1, 7])] {
        given(&world).by(CHAIR).when(answer(1, reply)).happens(&["assembly.objection_answered"]);
    }
    given(&world).by(CLERK).when(answer(1, ObjectionAnswer::Dismissed)).refused("power-missing");
    given(&world).by(CHAIR).when(answer(2, ObjectionAnswer::Dismissed)).refused("objection-unknown");
    given(&world).by(CHAIR).when(answer(0, ObjectionAnswer::Dismissed)).refused("objection-unknown");
    given(&world).by(CHAIR).when(answer(1, upheld(&[8]))).refused("entry-unknown");
    world.must(CHAIR, answer(1, ObjectionAnswer::Dismissed));
    given(&world).by(CHAIR).when(answer(1, upheld(&[1]))).nothing();
    let mut rolled = stations::at_stage(Stage::RollPublished);
    stations::object(&mut rolled, ObjectionSubject::Roll, 1);
    given(&rolled).by(CHAIR).when(answer(1, upheld(&[1]))).refused("entry-unknown");
    given(&rolled).by(CHAIR).when(answer(1, upheld(&[]))).happens(&["assembly.objection_answered"]);
}

#[test]
fn a_result_is_certified_when_nobody_can_object_and_nobody_waits_for_an_answer() {
    const CERTIFY: AssemblyCommand = AssemblyCommand::Certify { meeting: MEETING };
    let until = at("2026-04-08T00:00:00+08:00");
    let announced = stations::at_stage(Stage::Announced);
    given(&announced).at(until).by(CHAIR).when(CERTIFY).happens(&["assembly.result_certified"]);
    let early = until - jiff::SignedDuration::from_millis(1);
    given(&announced).at(early).by(CHAIR).when(CERTIFY).refused("result-still-on-view");
    given(&announced).at(until).by(CLERK).when(CERTIFY).refused("power-missing");
    let mut world = objected();
    given(&world).at(until).by(CHAIR).when(CERTIFY).refused("result-objections-open");
    stations::answer(&mut world, ObjectionId::new(1), upheld(&[]));
    given(&world).at(until).by(CHAIR).when(CERTIFY).refused("recount-due");
}

#[test]
fn an_upheld_objection_sets_ballots_aside_and_asks_for_a_new_count_and_a_new_announcement() {
    let mut world = objected();
    stations::answer(&mut world, ObjectionId::new(1), upheld(&[7]));
    let meeting = &world.community.assembly().meetings()[0];
    assert_eq!(meeting.ballots.turnout().heads, 6);
    assert!(meeting.ballots.ballot(entry(7)).is_none());
    let taken_out = meeting.ballots.taken_out(entry(7)).unwrap();
    let before = objected().community.assembly().meetings()[0].ballots.ballot(entry(7)).copied();
    assert_eq!(Some(taken_out.ballot), before, "the ballot itself is kept");
    assert_eq!(taken_out.upon, TakenOutUpon::Objection(ObjectionId::new(1)));
    assert!(meeting.ballots.taken_out(entry(1)).is_none());
    // In the very moment of the answer: the new count is due once, and then it is done.
    let ballots = world.opened(MEETING);
    let recount = AssemblyCommand::Count { meeting: MEETING, ballots };
    let events = given(&world).by(CHAIR).when(recount.clone()).happens(&["assembly.result_counted"]);
    let governance::Event::Assembly(AssemblyEvent::ResultCounted(counted)) = &events[0] else { panic!() };
    assert_eq!(counted.count, 2);
    world.must(CHAIR, recount.clone());
    given(&world).by(CHAIR).when(recount).nothing();
    let first_until = at("2026-04-08T00:00:00+08:00");
    given(&world).at(first_until).by(CHAIR).when(AssemblyCommand::Certify { meeting: MEETING }).refused("wrong-stage");
    world.now = at("2026-04-03T09:00:00+08:00");
    stations::announce(&mut world);
    let announcement = world.community.assembly().meetings()[0].announcement.unwrap();
    assert_eq!((announcement.count, announcement.objections_until), (2, at("2026-04-11T00:00:00+08:00")));
}

#[test]
fn a_count_that_an_upheld_objection_overtook_is_not_announced() {
    // A second objection is upheld between the new count and its announcement.
    let mut world = objected();
    stations::object(&mut world, ObjectionSubject::Result, 1);
    stations::answer(&mut world, ObjectionId::new(1), upheld(&[7]));
    stations::count(&mut world);
    stations::answer(&mut world, ObjectionId::new(2), upheld(&[1]));
    given(&world).by(CHAIR).when(AssemblyCommand::Announce { meeting: MEETING }).refused("recount-due");
    stations::count(&mut world);
    given(&world)
        .by(CHAIR)
        .when(AssemblyCommand::Announce { meeting: MEETING })
        .happens(&["assembly.result_announced"]);
}

#[test]
fn a_roll_entry_has_one_open_objection_to_one_thing_and_may_raise_another_after_the_answer() {
    use ObjectionSubject::{Result, Roll};
    let mut world = objected();
    let refusal = given(&world).by(letter(9)).when(object(Result, None)).refused("objection-open");
    assert_eq!(refusal["objection"], 1);
    given(&world).by(CLERK).when(object(Result, Some(entry(9)))).refused("objection-open");
    given(&world).by(letter(8)).when(object(Result, None)).happens(&["assembly.objection_raised"]);
    given(&world).by(CLERK).when(object(Result, None)).happens(&["assembly.objection_raised"]);
    world.must(CHAIR, answer(1, ObjectionAnswer::Dismissed));
    given(&world).by(letter(9)).when(object(Result, None)).happens(&["assembly.objection_raised"]);
    let mut rolled = stations::at_stage(Stage::RollPublished);
    stations::object(&mut rolled, Roll, 3);
    given(&rolled).by(letter(3)).when(object(Roll, None)).refused("objection-open");
    given(&rolled).by(Actor::Visitor).when(object(Roll, None)).happens(&["assembly.objection_raised"]);
}

#[test]
fn where_two_ballots_came_in_an_upheld_objection_lets_the_other_one_count() {
    let mut world = stations::at_stage(Stage::Open);
    stations::cast(&mut world, 8, &[Mark::Against, Mark::Abstain]);
    stations::cast(&mut world, 9, &[Mark::For, Mark::Abstain]);
    stations::paper(&mut world, 9, &[Mark::Against, Mark::Abstain]);
    stations::close(&mut world);
    stations::count(&mut world);
    stations::announce(&mut world);
    stations::object(&mut world, ObjectionSubject::Result, 9);
    let number = world.community.assembly().meetings()[0].objections.len();
    let given_answer = |set_aside: &[u32], reinstated: &[u32]| {
        let entries = |numbers: &[u32]| numbers.iter().copied().map(entry).collect();
        let upheld = ObjectionAnswer::Upheld { set_aside: entries(set_aside), reinstated: entries(reinstated) };
        answer(u32::try_from(number).unwrap(), upheld)
    };
    given(&world).by(CHAIR).when(given_answer(&[8], &[8])).refused("no-other-ballot");
    given(&world).by(CHAIR).when(given_answer(&[8], &[9])).refused("no-other-ballot");
    given(&world).by(CHAIR).when(given_answer(&[9], &[9])).happens(&["assembly.objection_answered"]);
    let turnout = world.community.assembly().meetings()[0].ballots.turnout();
    world.must(CHAIR, given_answer(&[9], &[9]));
    let meeting = &world.community.assembly().meetings()[0];
    assert_eq!(meeting.ballots.turnout(), turnout, "one ballot in place of another is the same head");
    let counts = meeting.ballots.ballot(entry(9)).unwrap();
    assert_eq!(world.marks(&counts.seal).unwrap()[0], Mark::Against);
}
