use governance::Actor;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::bodies::{BodiesCommand, SeatRole};
use governance::committee::SeatEnd;
use governance::community::CommunityCommand;
use governance::duties::{DutyKind, duties};
use governance::ids::{BodyId, MatterId, MeetingId, PersonId, PetitionId};
use governance::petition::{Convenor, PetitionCommand, PetitionEvent, Turn};
use governance::{Command, Event};
use jiff::{SignedDuration, Timestamp};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, MEMBER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::petitions::{
    self, PETITION, RECALLED, handed_in, meeting, owner, raise, recall, sign, signed_by,
};
use rehearsal::fixture::{World, given, law};

const MEETING: MeetingId = MeetingId::new(1);

/// Handed in on 2 March: thirty days end with 1 April.
fn first_turn_ends() -> Timestamp {
    at("2026-04-02T00:00:00+08:00")
}

fn convene(body: BodyId) -> PetitionCommand {
    petitions::convene(body)
}

fn refuse() -> PetitionCommand {
    PetitionCommand::Refuse { petition: PETITION, reason: "已列入下次定期会议。".to_owned() }
}

fn order() -> PetitionCommand {
    PetitionCommand::Order { petition: PETITION }
}

fn pass() -> PetitionCommand {
    PetitionCommand::PassTurn { petition: PETITION }
}

fn turn(world: &World) -> Turn {
    *world.community.petitions().petition(PETITION).unwrap().turn().unwrap()
}

const CONVENED: [&str; 3] = ["matter.raised", "assembly.meeting_convened", "petition.meeting_convened"];

#[test]
fn the_committee_is_asked_first_and_has_the_days_of_the_place() {
    let world = handed_in(meeting());
    let first = Turn { convenor: Convenor::Committee, body: COMMITTEE, until: Some(first_turn_ends()) };
    assert_eq!(turn(&world), first);
    for actor in [CHAIR, SECRETARY] {
        given(&world).by(actor).when(convene(COMMITTEE)).happens(&CONVENED);
        given(&world).by(actor).when(refuse()).happens(&["petition.refused", "petition.turn_passed"]);
    }
    for actor in [CLERK, MEMBER, OBSERVER, STREET_CHAIR, RESIDENTS_CHAIR, owner(1), Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(convene(COMMITTEE)).refused("power-missing");
        given(&world).by(actor).when(refuse()).refused("power-missing");
    }
    let wordless = PetitionCommand::Refuse { petition: PETITION, reason: " ".to_owned() };
    given(&world).by(CHAIR).when(wordless).refused("text-empty");
    given(&world).by(STREET_CHAIR).when(order()).refused("nothing-to-order");
    for (actor, body) in [(STREET_CHAIR, STREET_OFFICE), (RESIDENTS_CHAIR, RESIDENTS)] {
        let refusal = given(&world).by(actor).when(convene(body)).refused("not-your-turn");
        assert_eq!(refusal["convenor"], "committee");
    }
}

#[test]
fn nobody_convenes_or_refuses_before_it_is_handed_in() {
    let world = signed_by(&[1, 6], meeting());
    for (actor, asked) in
        [(CHAIR, convene(COMMITTEE)), (CHAIR, refuse()), (STREET_CHAIR, order()), (Actor::Clock, pass())]
    {
        given(&world).by(actor).when(asked).refused("petition-not-handed-in");
    }
}

#[test]
fn a_meeting_on_a_petition_decides_what_was_asked_for_and_nothing_else() {
    let world = handed_in(meeting());
    let events = given(&world).by(CHAIR).when(convene(COMMITTEE)).happens(&CONVENED);
    let Event::Matter(governance::matter::MatterEvent::MatterRaised(raised)) = &events[0] else { panic!() };
    assert_eq!(
        (raised.kind.as_str(), raised.title.as_str(), raised.text.as_str()),
        ("use-maintenance-fund", "更换电梯", "动用维修资金更换1栋电梯。")
    );
    let mut world = world;
    world.must(CHAIR, convene(COMMITTEE));
    let refusal = given(&world).by(CHAIR).when(convene(COMMITTEE)).refused("petition-convened");
    assert_eq!(refusal["meeting"], 1);
    given(&world).by(CHAIR).when(refuse()).refused("petition-convened");
    let refusal = given(&world).by(Actor::Clock).when(pass()).refused("turn-goes-on");
    assert_eq!(refusal["until"], first_turn_ends().to_string(), "it has as long to give notice");
    assert_eq!(world.community.petitions().of_meeting(MEETING).map(|petition| petition.id), Some(PETITION));
}

#[test]
fn a_turn_ends_at_midnight_after_its_last_day() {
    let world = handed_in(meeting());
    let (last, over) = (first_turn_ends() - SignedDuration::from_secs(1), first_turn_ends());
    given(&world).by(CHAIR).at(last).when(convene(COMMITTEE)).happens(&CONVENED);
    given(&world).by(CHAIR).at(last).when(refuse()).happens(&["petition.refused", "petition.turn_passed"]);
    given(&world).by(CHAIR).at(over).when(convene(COMMITTEE)).refused("turn-over");
    given(&world).by(CHAIR).at(over).when(refuse()).refused("turn-over");
    given(&world).by(Actor::Clock).at(last).when(pass()).refused("turn-goes-on");
    for actor in [CHAIR, STREET_CHAIR, Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).at(over).when(pass()).refused("power-missing");
    }
    let events = given(&world).by(Actor::Clock).at(over).when(pass()).happens(&["petition.turn_passed"]);
    let [Event::Petition(PetitionEvent::TurnPassed(passed))] = events.as_slice() else { panic!() };
    // Passed on 2 April: thirty days end with 2 May, a holiday, and so with the next working day.
    assert_eq!((passed.turn.convenor, passed.turn.body), (Convenor::CommitteeByOrder, COMMITTEE));
    assert!(passed.turn.until.is_some_and(|until| until > at("2026-05-03T00:00:00+08:00")));
}

/// Refused by the committee on 2 March.
fn refused() -> World {
    let mut world = handed_in(meeting());
    world.must(CHAIR, refuse());
    world
}

#[test]
fn after_a_refusal_the_street_office_orders_the_committee_once() {
    let mut world = refused();
    assert_eq!((turn(&world).convenor, turn(&world).body), (Convenor::CommitteeByOrder, COMMITTEE));
    for actor in [CHAIR, CLERK, RESIDENTS_CHAIR, owner(1), Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(order()).refused("power-missing");
    }
    world.now = at("2026-03-20T09:00:00+08:00");
    world.must(STREET_CHAIR, order());
    // Thirty days from 20 March are 19 April, a Sunday.
    assert_eq!(turn(&world).until, Some(at("2026-04-21T00:00:00+08:00")));
    given(&world).by(STREET_CHAIR).when(order()).nothing();
    given(&world).by(CHAIR).when(convene(COMMITTEE)).happens(&CONVENED);
    let refusal = given(&world).by(RESIDENTS_CHAIR).when(convene(RESIDENTS)).refused("not-your-turn");
    assert_eq!(refusal["convenor"], "committee-by-order");
    let late = at("2026-04-21T00:00:00+08:00");
    given(&world).by(STREET_CHAIR).at(late).when(order()).nothing();
    given(&refused()).by(STREET_CHAIR).at(first_turn_ends()).when(order()).refused("turn-over");
    given(&world).by(CHAIR).when(refuse()).happens(&["petition.refused", "petition.turn_passed"]);
}

#[test]
fn before_the_street_office_ordered_the_committee_convenes_after_all_but_does_not_refuse_twice() {
    let mut world = refused();
    given(&world).by(CHAIR).when(refuse()).refused("order-awaited");
    given(&world).by(CHAIR).when(convene(COMMITTEE)).happens(&CONVENED);
    world.must(STREET_CHAIR, order());
    given(&world).by(CHAIR).when(refuse()).happens(&["petition.refused", "petition.turn_passed"]);
}

/// Refused, ordered and refused again: the residents' committee has the turn.
fn with_residents() -> World {
    let mut world = refused();
    world.must(STREET_CHAIR, order());
    world.must(CHAIR, refuse());
    world
}

#[test]
fn at_last_the_residents_committee_convenes_this_meeting_and_leads_it_and_nothing_else() {
    let mut world = with_residents();
    assert_eq!(turn(&world), Turn { convenor: Convenor::ResidentsCommittee, body: RESIDENTS, until: None });
    given(&world).by(CHAIR).when(convene(COMMITTEE)).refused("not-your-turn");
    given(&world).by(RESIDENTS_CHAIR).when(refuse()).refused("last-convenor");
    given(&world).by(Actor::Clock).at(at("2030-01-01T00:00:00+08:00")).when(pass()).refused("turn-goes-on");
    given(&world).by(RESIDENTS_CHAIR).at(at("2026-12-01T09:00:00+08:00")).when(convene(RESIDENTS)).happens(&CONVENED);
    // Its turn is for what was asked for: a meeting of its own choosing is none of it, nor is the register.
    let of_its_own: Command = match rehearsal::fixture::stations::convene() {
        AssemblyCommand::Convene { pack, scope, questions, .. } => AssemblyCommand::Convene {
            body: RESIDENTS,
            pack,
            scope,
            occasion: governance::assembly::MeetingFor::Regular,
            questions,
        }
        .into(),
        _ => panic!(),
    };
    given(&world).by(RESIDENTS_CHAIR).when(of_its_own.clone()).refused("body-may-not-convene");
    let register = CommunityCommand::RemoveHomes { homes: vec![], reason: "无".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(register.clone()).refused("power-missing");
    world.must(RESIDENTS_CHAIR, convene(RESIDENTS));
    let roll = AssemblyCommand::PublishRoll { meeting: MEETING };
    given(&world).by(RESIDENTS_CHAIR).when(roll.clone()).answer().as_ref().unwrap();
    given(&world).by(CHAIR).when(roll).refused("power-missing");
    given(&world).by(RESIDENTS_CHAIR).when(of_its_own).refused("body-may-not-convene");
    given(&world).by(RESIDENTS_CHAIR).when(register).refused("power-missing");
}

#[test]
fn a_body_whose_turn_it_is_not_leads_no_meeting_of_others() {
    let mut world = with_residents();
    world.must(CHAIR, rehearsal::fixture::stations::convene());
    let roll = AssemblyCommand::PublishRoll { meeting: MEETING };
    given(&world).by(RESIDENTS_CHAIR).when(roll).refused("power-missing");
}

#[test]
fn a_meeting_that_was_called_off_leaves_the_petition_open() {
    let mut world = handed_in(meeting());
    world.must(CHAIR, convene(COMMITTEE));
    let reason = "报价有误。".to_owned();
    world.must(CHAIR, AssemblyCommand::Cancel { meeting: MEETING, reason });
    given(&world).by(CHAIR).when(convene(COMMITTEE)).happens(&CONVENED);
    given(&world).by(CHAIR).at(first_turn_ends()).when(convene(COMMITTEE)).refused("turn-over");
    given(&world).by(Actor::Clock).at(first_turn_ends()).when(pass()).happens(&["petition.turn_passed"]);
}

#[test]
fn where_no_body_could_convene_a_petition_is_not_handed_in() {
    use governance::bodies::BodyKind;
    use governance::card::CardCommand;
    use rehearsal::fixture::estate;
    let mut world = estate::founded();
    world.must(Actor::Operator, BodiesCommand::Establish { kind: BodyKind::PropertyCompany, name: "物业".to_owned() });
    let register = estate::register(&mut world);
    world.must(Actor::Operator, register);
    world.must(Actor::Operator, CardCommand::IssueCards);
    let raised = raise(&world, 1, meeting());
    world.must(owner(1), raised);
    let asked = petitions::hand_in(&world, Some(1));
    given(&world).by(owner(1)).when(asked.clone()).refused("nobody-to-convene");
    // Where there is only a residents' committee, it has the turn at once.
    let kind = BodyKind::ResidentsCommittee;
    world.must(Actor::Operator, BodiesCommand::Establish { kind, name: "居民委员会".to_owned() });
    world.must(owner(1), asked);
    assert_eq!((turn(&world).convenor, turn(&world).until), (Convenor::ResidentsCommittee, None));
}

/// A recall put to the vote by the committee; these entries vote for it and the others against.
fn recall_voted(for_it: &[u32]) -> World {
    let mut world = handed_in(recall(RECALLED));
    world.must(CHAIR, convene(COMMITTEE));
    vote(&mut world, for_it);
    world
}

fn vote(world: &mut World, for_it: &[u32]) {
    use rehearsal::fixture::stations;
    stations::publish_roll(world);
    stations::give_notice(world);
    stations::open(world);
    for number in 1..=7 {
        let mark = if for_it.contains(&number) { Mark::For } else { Mark::Against };
        stations::cast(world, number, &[mark]);
    }
    stations::close(world);
    stations::count(world);
    stations::announce(world);
}

fn certify() -> AssemblyCommand {
    AssemblyCommand::Certify { meeting: MEETING }
}

/// When the result of these meetings may be certified.
fn certifiable() -> Timestamp {
    at("2026-04-09T09:00:00+08:00")
}

#[test]
fn a_recall_that_was_adopted_and_certified_ends_the_seat_once() {
    let mut world = recall_voted(&[1, 2, 3, 4, 5, 6]);
    world.now = certifiable();
    let on = |world: &World| {
        let today = world.now.to_zoned(world.community.zone().clone()).date();
        world.community.bodies().seats_of(RECALLED, today).count()
    };
    assert_eq!(on(&world), 1);
    let question = &world.community.assembly().meeting(MEETING).unwrap().questions[0];
    assert_eq!((question.kind.as_str(), question.matter), ("elect-committee", MatterId::new(1)));
    given(&world).by(CHAIR).when(certify()).happens(&[
        "assembly.result_certified",
        "committee.seat_ended",
        "bodies.seat_vacated",
    ]);
    world.must(CHAIR, certify());
    let ended = world.community.committees().ended_seats();
    let told = (ended.len(), ended[0].person, ended[0].reason, ended[0].hand_over_by);
    assert_eq!(told, (1, RECALLED, SeatEnd::Recalled, at("2026-04-14T00:00:00+08:00")));
    assert_eq!(on(&world), 0, "whoever was recalled holds no seat any more");
    given(&world).by(CHAIR).when(certify()).nothing();
    // The seat has ended by that: nobody is charged with carrying it out.
    let today = certifiable().to_zoned(world.community.zone().clone()).date();
    let due = duties(&world.community, law(), today);
    assert!(due.iter().all(|duty| duty.kind != DutyKind::AssignExecution), "{due:?}");
    let others = world
        .community
        .bodies()
        .seats_of(PersonId::new(1), certifiable().to_zoned(world.community.zone().clone()).date());
    assert_eq!(others.count(), 1, "and nobody else lost theirs");
}

#[test]
fn a_recall_that_failed_leaves_the_seat_and_may_be_asked_for_again() {
    let mut world = recall_voted(&[1]);
    world.now = certifiable();
    given(&world).by(CHAIR).when(certify()).happens(&["assembly.result_certified"]);
    given(&world).by(owner(1)).when(raise(&world, 1, recall(RECALLED))).refused("recall-under-way");
    world.must(CHAIR, certify());
    given(&world)
        .by(owner(1))
        .when(raise(&world, 1, recall(RECALLED)))
        .happens(&["petition.raised", "petition.signed"]);
    assert_eq!(world.community.petitions().all().last().map(|petition| petition.id), Some(PetitionId::new(1)));
}

#[test]
fn a_seat_that_was_given_up_before_is_not_ended_again() {
    let mut world = recall_voted(&[1, 2, 3, 4, 5, 6]);
    let vacate = BodiesCommand::VacateSeat { body: COMMITTEE, person: RECALLED, role: SeatRole::Member };
    world.must(Actor::Operator, vacate);
    world.now = certifiable();
    given(&world).by(CHAIR).when(certify()).happens(&["assembly.result_certified"]);
    assert_eq!(
        world.community.assembly().meeting(MEETING).map(governance::assembly::Meeting::stage),
        Some(Stage::Announced)
    );
    given(&world).by(owner(2)).when(sign(2)).refused("petition-handed-in");
}

#[test]
fn a_recall_leads_nowhere_once_the_seat_it_was_raised_against_has_ended() {
    let mut world = handed_in(recall(RECALLED));
    let vacate = BodiesCommand::VacateSeat { body: COMMITTEE, person: RECALLED, role: SeatRole::Member };
    world.must(Actor::Operator, vacate);
    world.now = at("2026-03-04T09:00:00+08:00");
    given(&world).by(CHAIR).when(convene(COMMITTEE)).refused("recalled-seat-ended");
    // A seat they were given later is another one, and can be recalled by another petition.
    let refill = BodiesCommand::FillSeat {
        body: COMMITTEE,
        holder: governance::bodies::SeatHolder::Known(RECALLED),
        role: SeatRole::Member,
        from: jiff::civil::date(2026, 3, 4),
        until: jiff::civil::date(2028, 12, 31),
        owner: None,
    };
    world.must(Actor::Operator, refill);
    given(&world).by(CHAIR).when(convene(COMMITTEE)).refused("recalled-seat-ended");
    let again = raise(&world, 1, recall(RECALLED));
    given(&world).by(owner(1)).when(again).happens(&["petition.raised", "petition.signed"]);
}
