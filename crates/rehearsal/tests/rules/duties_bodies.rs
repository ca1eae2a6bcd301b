//! What is due on the way to an assembly, once a petition is handed in, and in a committee's own life.

use governance::bodies::{BodiesCommand, SeatRole};
use governance::committee::{CommitteeCommand, Office, SeatEnd, SittingFor, Vote, VoteCast};
use governance::duties::{About, Duty, DutyKind, Standing, duties};
use governance::founding::{FoundingCommand, FoundingStage};
use governance::ids::{BodyId, ObjectionId, PersonId, PetitionId, RequestId};
use governance::petition::PetitionCommand;
use governance::{Actor, Seal};
use jiff::civil::{Date, date};
use rehearsal::fixture::committee::{
    FIVE, SITTING, attend, call, call_at, held, member, office, own, people, seat_three, seated,
};
use rehearsal::fixture::estate::{self, CHAIR, COMMITTEE, RESIDENTS, STREET_CHAIR, STREET_OFFICE, at};
use rehearsal::fixture::founding::{self as founding, GROUP, HEAD, OFFICE, at_stage};
use rehearsal::fixture::petitions::{self, PETITION, handed_in, meeting};
use rehearsal::fixture::terms::settled_in;
use rehearsal::fixture::{World, given, law};

fn all(world: &World, day: Date, kind: DutyKind) -> Vec<Duty> {
    duties(&world.community, law(), day).into_iter().filter(|duty| duty.kind == kind).collect()
}

fn only(world: &World, day: Date, kind: DutyKind) -> Duty {
    let found = all(world, day, kind);
    assert_eq!(found.len(), 1, "{kind:?} on {day}: {found:?}");
    found[0].clone()
}

fn standing(world: &World, day: Date, kind: DutyKind) -> Standing {
    only(world, day, kind).standing(day)
}

/// Owed by this body, due on the last day and missed on the day after.
fn owed_until(world: &World, kind: DutyKind, by: BodyId, last: Date) {
    let duty = only(world, last, kind);
    assert_eq!((duty.owed_by, duty.until), (by, Some(last)), "{kind:?}");
    assert!(!duty.basis.is_empty(), "{kind:?}");
    assert_eq!(duty.standing(last), Standing::Due { days: 0 }, "{kind:?}");
    assert_eq!(duty.standing(last.tomorrow().unwrap()), Standing::Missed { days: 1 }, "{kind:?}");
}

#[test]
fn the_street_office_answers_an_application_and_forms_the_group_in_sixty_days() {
    use DutyKind::{AnswerApplication, FormGroup};
    // Handed in on 2 March: sixty days end on 1 May, a holiday until the fifth.
    let last = date(2026, 5, 6);
    let world = at_stage(FoundingStage::Submitted);
    owed_until(&world, AnswerApplication, OFFICE, last);
    assert!(all(&world, last, FormGroup).is_empty());
    let world = at_stage(FoundingStage::Accepted);
    assert_eq!(standing(&world, last, AnswerApplication), Standing::Done { on: date(2026, 3, 2) });
    owed_until(&world, FormGroup, OFFICE, last);
    let world = at_stage(FoundingStage::OnView);
    assert_eq!(standing(&world, last, FormGroup), Standing::Done { on: date(2026, 3, 3) });
    assert!(all(&at_stage(FoundingStage::Collecting), last, AnswerApplication).is_empty());
}

#[test]
fn an_application_given_back_leaves_no_group_to_form() {
    let mut world = at_stage(FoundingStage::Submitted);
    let back = FoundingCommand::AnswerApplication { accepted: false, reasons: "缺少测绘报告。".to_owned() };
    world.must(HEAD, back);
    let day = date(2026, 3, 9);
    assert_eq!(standing(&world, day, DutyKind::AnswerApplication), Standing::Done { on: date(2026, 3, 2) });
    assert!(all(&world, day, DutyKind::FormGroup).is_empty());
}

#[test]
fn an_objection_to_the_group_waits_for_the_street_office() {
    let mut world = at_stage(FoundingStage::OnView);
    let seal = Seal::new([7; 32]);
    world.must(founding::owner(5), FoundingCommand::ObjectToGroup { owner: None, seal });
    let kind = DutyKind::SettleGroupObjection;
    let duty = only(&world, date(2026, 3, 5), kind);
    assert_eq!((duty.owed_by, duty.about.clone()), (OFFICE, About::GroupObjection(ObjectionId::new(1))));
    assert_eq!(duty.standing(date(2026, 3, 5)), Standing::Waiting { days: 2 });
    let settle = FoundingCommand::SettleObjection { objection: ObjectionId::new(1), upheld: false, seal };
    world.must(HEAD, settle);
    assert_eq!(standing(&world, date(2026, 3, 5), kind), Standing::Done { on: date(2026, 3, 3) });
}

#[test]
fn the_group_holds_the_first_meeting_in_ninety_days_and_the_committee_is_filed_in_thirty() {
    use DutyKind::{FileCommittee, HoldFirstMeeting};
    // Published on 3 March: ninety days end on 1 June.
    let world = at_stage(FoundingStage::Preparing);
    owed_until(&world, HoldFirstMeeting, GROUP, date(2026, 6, 1));
    assert!(all(&world, date(2026, 6, 1), FileCommittee).is_empty());
    let world = at_stage(FoundingStage::Founded);
    let founded = world.community.founding().founded().unwrap().event.clone();
    let last = (founded.filing_until - jiff::SignedDuration::from_secs(1)).to_zoned(world.community.zone().clone());
    owed_until(&world, FileCommittee, founded.committee, last.date());
    let held = only(&world, last.date(), HoldFirstMeeting);
    assert!(matches!(held.standing(last.date()), Standing::Done { .. }), "{held:?}");
    let world = at_stage(FoundingStage::Filed);
    assert_eq!(standing(&world, last.date(), FileCommittee), Standing::Done { on: date(2026, 4, 15) });
}

#[test]
fn what_failed_in_the_first_meeting_is_for_the_group_to_put_again_and_nobody_elected_owes_anything_yet() {
    let mut world = at_stage(FoundingStage::Outstanding);
    let (day, put_again) = (date(2026, 4, 20), DutyKind::PutAgain);
    let duty = only(&world, day, put_again);
    assert_eq!((duty.owed_by, duty.since, duty.until), (GROUP, date(2026, 4, 15), None));
    assert_eq!(duty.standing(day), Standing::Waiting { days: 5 });
    assert!(!duty.basis.is_empty());
    world.must(HEAD, founding::convene(&["covenant"]));
    assert!(all(&world, day, put_again).is_empty(), "it is on its way");
    for stage in [FoundingStage::Preparing, FoundingStage::Meeting, FoundingStage::Decided, FoundingStage::Founded] {
        assert!(all(&at_stage(stage), day, put_again).is_empty(), "{stage:?}");
    }
    let mut seated = at_stage(FoundingStage::Decided);
    founding::seat_committee(&mut seated);
    let owed = |world: &World| {
        let all = duties(&world.community, law(), day);
        all.into_iter().filter(|duty| duty.owed_by == founding::COMMITTEE).count()
    };
    assert_eq!(owed(&seated), 0, "no assembly, no duties of its committee");
    assert!(owed(&at_stage(FoundingStage::Founded)) > 0);
}

#[test]
fn a_petition_is_answered_turn_by_turn() {
    use DutyKind::{AnswerPetition, OrderConvening};
    // Handed in on 2 March: thirty days end with 1 April.
    let last = date(2026, 4, 1);
    let world = handed_in(meeting());
    owed_until(&world, AnswerPetition, COMMITTEE, last);
    assert_eq!(only(&world, last, AnswerPetition).about, About::Petition(PetitionId::new(1)));
    assert!(all(&world, last, OrderConvening).is_empty());

    let convene = petitions::convene;
    let mut convened = world.clone();
    convened.must(CHAIR, convene(COMMITTEE));
    assert_eq!(standing(&convened, last, AnswerPetition), Standing::Done { on: date(2026, 3, 2) });

    let mut refused = world.clone();
    refused.must(CHAIR, PetitionCommand::Refuse { petition: PETITION, reason: "已列入下次会议。".to_owned() });
    // A refusal is an answer; now the street office orders, and the committee owes nothing it was not ordered to.
    assert_eq!(standing(&refused, last, AnswerPetition), Standing::Done { on: date(2026, 3, 2) });
    owed_until(&refused, OrderConvening, STREET_OFFICE, last);
    refused.now = at("2026-03-04T09:00:00+08:00");
    refused.must(STREET_CHAIR, PetitionCommand::Order { petition: PETITION });
    assert_eq!(standing(&refused, last, OrderConvening), Standing::Done { on: date(2026, 3, 4) });
    let ordered = all(&refused, last, AnswerPetition);
    let ordered: Vec<_> = ordered.iter().filter(|duty| duty.done_on.is_none()).collect();
    // Ordered on 4 March: thirty days end with 3 April.
    assert_eq!((ordered.len(), ordered[0].owed_by, ordered[0].until), (1, COMMITTEE, Some(date(2026, 4, 3))));
}

#[test]
fn whoever_let_a_turn_pass_is_not_asked_any_more_and_the_next_one_is() {
    use DutyKind::{AnswerPetition, OrderConvening};
    let mut world = handed_in(meeting());
    let pass = || PetitionCommand::PassTurn { petition: PETITION };
    world.now = at("2026-04-02T00:00:00+08:00");
    world.must(Actor::Clock, pass());
    let passed = |on: &str| Standing::Passed { on: on.parse().unwrap() };
    assert_eq!(standing(&world, date(2026, 4, 2), AnswerPetition), passed("2026-04-02"));
    assert_eq!(only(&world, date(2026, 4, 2), AnswerPetition).horizon(date(2029, 1, 1)), None);
    world.now = world.community.petitions().petition(PETITION).unwrap().turn().unwrap().until.unwrap();
    world.must(Actor::Clock, pass());
    let day = world.now.to_zoned(world.community.zone().clone()).date();
    assert_eq!(standing(&world, day, OrderConvening), Standing::Passed { on: day });
    let last = all(&world, day, AnswerPetition).into_iter().find(|duty| duty.owed_by == RESIDENTS).unwrap();
    assert_eq!((last.until, last.standing(day)), (None, Standing::Waiting { days: 0 }));
    let convene = petitions::convene(RESIDENTS);
    world.must(rehearsal::fixture::estate::RESIDENTS_CHAIR, convene);
    let open = duties(&world.community, law(), day).into_iter().filter(|duty| duty.done_on.is_none());
    assert_eq!(open.filter(|duty| matches!(duty.about, About::Petition(_))).count(), 0);
}

#[test]
fn a_sitting_that_enough_members_asked_for_is_called_in_seven_days() {
    let kind = DutyKind::CallRequestedSitting;
    let mut world = seated();
    let request = |members: &[u32]| CommitteeCommand::RequestSitting {
        body: COMMITTEE,
        about: "电梯维修进度".to_owned(),
        members: people(members),
    };
    world.must(member(10), request(&[10]));
    assert!(all(&world, date(2026, 3, 9), kind).is_empty(), "one of five is no third");
    let join = CommitteeCommand::JoinRequest { request: RequestId::new(1), members: people(&[11]) };
    world.must(member(11), join);
    owed_until(&world, kind, COMMITTEE, date(2026, 3, 9));
    let held_at = at("2026-03-09T19:00:00+08:00");
    world.must(CHAIR, call_at(held_at, SittingFor::Request(RequestId::new(1)), vec![own()]));
    assert_eq!(standing(&world, date(2026, 3, 9), kind), Standing::Done { on: date(2026, 3, 2) });
}

#[test]
fn what_a_sitting_decided_is_published_in_three_days_and_one_without_a_quorum_decides_nothing() {
    let kind = DutyKind::PublishDecisions;
    let world = held(seated(), vec![own()], &FIVE);
    owed_until(&world, kind, COMMITTEE, date(2026, 3, 13));
    assert_eq!(only(&world, date(2026, 3, 13), kind).about, About::Sitting(SITTING));
    let world = held(seated(), vec![own()], &FIVE[..2]);
    assert!(all(&world, date(2026, 3, 13), kind).is_empty());
}

#[test]
fn an_agenda_is_told_where_the_place_asks_for_it() {
    let kind = DutyKind::TellAgenda;
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    assert!(all(&world, date(2026, 3, 5), kind).is_empty());
    let mut world = settled_in("cn-beijing");
    world.must(CHAIR, call(vec![own()]));
    // The sitting is held on 10 March; five days before it is the fifth.
    owed_until(&world, kind, COMMITTEE, date(2026, 3, 5));
    world.must(CHAIR, CommitteeCommand::TellAgenda { sitting: SITTING });
    assert_eq!(standing(&world, date(2026, 3, 5), kind), Standing::Done { on: date(2026, 3, 2) });
}

#[test]
fn too_few_members_are_a_duty_and_whoever_left_hands_over() {
    let mut world = seated();
    let (by_election, over) = (DutyKind::HoldByElection, DutyKind::HandOverSeat);
    let end = |person: u32| CommitteeCommand::EndSeat {
        body: COMMITTEE,
        person: PersonId::new(person),
        reason: SeatEnd::NoCapacity,
        seal: Seal::new([3; 32]),
    };
    let today = date(2026, 3, 2);
    for person in [10, 11] {
        world.must(STREET_CHAIR, end(person));
        assert!(all(&world, today, by_election).is_empty(), "three of five are half at least");
    }
    world.must(STREET_CHAIR, end(12));
    let duty = only(&world, today, by_election);
    assert_eq!((duty.owed_by, duty.standing(today)), (COMMITTEE, Standing::Waiting { days: 0 }));
    // Nobody has listed anything, and it is late all the same after its day.
    assert_eq!(all(&world, today, over).len(), 3);
    for duty in all(&world, today, over) {
        assert_eq!(
            (duty.owed_by, duty.until, duty.is_missed(date(2026, 3, 6))),
            (COMMITTEE, Some(date(2026, 3, 5)), true)
        );
    }
    let things = vec!["公章".to_owned()];
    world.must(CHAIR, CommitteeCommand::ListHandover { body: COMMITTEE, person: PersonId::new(10), things });
    let of_ten = |world: &World| {
        let about = About::Seat(COMMITTEE, PersonId::new(10));
        all(world, today, over).into_iter().find(|duty| duty.about == about).unwrap().standing(date(2026, 3, 5))
    };
    assert_eq!(of_ten(&world), Standing::Due { days: 0 });
    world.must(CHAIR, CommitteeCommand::ReceiveThing { body: COMMITTEE, person: PersonId::new(10), thing: 1 });
    assert_eq!(of_ten(&world), Standing::Done { on: today });
}

#[test]
fn members_who_were_just_elected_sit_in_their_first_week() {
    let kind = DutyKind::HoldFirstSitting;
    let mut world = estate::settled();
    for (person, role) in [(1, SeatRole::Chair), (6, SeatRole::Member)] {
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    }
    let today = date(2026, 3, 2);
    seat_three(&mut world, today);
    owed_until(&world, kind, COMMITTEE, date(2026, 3, 9));
    let items = vec![office(Office::Chair)];
    world.must(member(10), call_at(at("2026-03-05T19:00:00+08:00"), SittingFor::First, items));
    world.now = at("2026-03-05T19:00:00+08:00");
    world.must(member(10), attend(&[10, 11]));
    // Nobody who only came together is a chair: it is due until there is one.
    owed_until(&world, kind, COMMITTEE, date(2026, 3, 9));
    let votes = [10, 11].map(PersonId::new).map(|member| VoteCast { member, vote: Vote::Names(PersonId::new(11)) });
    world.must(member(10), CommitteeCommand::DecideItem { sitting: SITTING, item: 1, votes: votes.to_vec() });
    assert!(all(&world, date(2026, 3, 9), kind).is_empty());
}

#[test]
fn a_committee_whose_chair_left_chooses_another() {
    let kind = DutyKind::ElectChair;
    let mut world = seated();
    let today = date(2026, 3, 2);
    assert!(all(&world, today, kind).is_empty());
    let (person, role) = (PersonId::new(1), SeatRole::Chair);
    world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    let day = date(2026, 3, 4);
    let duty = only(&world, day, kind);
    assert_eq!((duty.owed_by, duty.until, duty.basis.as_slice()), (COMMITTEE, None, &["指导规则 §32".to_owned()][..]));
    assert!(duty.since <= day && duty.is_open());
    assert!(all(&world, day, DutyKind::HoldFirstSitting).is_empty(), "this is no newly elected committee");
    // Any member calls the sitting, and who is chosen there sits in the chair.
    let items = vec![office(Office::Chair)];
    world.must(member(10), call(items));
    world.now = rehearsal::fixture::committee::held_at();
    world.must(member(10), attend(&[6, 10, 11]));
    let votes = [6, 10, 11].map(PersonId::new).map(|member| VoteCast { member, vote: Vote::Names(PersonId::new(11)) });
    world.must(member(10), CommitteeCommand::DecideItem { sitting: SITTING, item: 1, votes: votes.to_vec() });
    assert!(all(&world, date(2026, 3, 11), kind).is_empty());
}

#[test]
fn the_group_meets_by_its_day_where_the_place_names_one() {
    let kind = DutyKind::HoldGroupMeeting;
    // No place that comes with the program names such a day: this is a town's own line.
    let country = include_str!("../../../../rules/places/cn.toml");
    let text = format!("{country}\n[procedure.founding.group_meets]\ndays = 90\nbasis = [\"指导规则 §9\"]\n");
    let places = governance::law::Places::from_sources(&law().packs, [("cn.toml", text.as_str())]).unwrap();
    let town = governance::law::Law { places, ..law().clone() };
    let mut world = founding::unfounded();
    let steps = [
        (founding::owner(1), FoundingCommand::Sign { owner: None }),
        (founding::owner(1), FoundingCommand::Submit { received_on: date(2026, 3, 2) }),
        (HEAD, FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() }),
        (HEAD, FoundingCommand::EstablishGroup { name: "首次业主大会会议筹备组".to_owned() }),
    ];
    for (actor, command) in steps {
        world.must(actor, command);
    }
    founding::compose(&mut world);
    for event in given(&world).under(&town).by(HEAD).when(founding::publish()).happens(&["founding.group_published"]) {
        world.follow(&event);
    }
    // Published on 2 March: ninety days end on 31 May, a Sunday, and so with the first of June.
    let standing = |world: &World, day: Date| {
        let owed = duties(&world.community, &town, day).into_iter().find(|duty| duty.kind == kind).unwrap();
        assert_eq!(owed.owed_by, GROUP);
        owed.standing(day)
    };
    assert_eq!(standing(&world, date(2026, 6, 1)), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2026, 6, 2)), Standing::Missed { days: 1 });
    let about = "分工".to_owned();
    world.must(HEAD, FoundingCommand::RecordGroupMeeting { on: date(2026, 3, 2), about });
    assert_eq!(standing(&world, date(2026, 6, 1)), Standing::Done { on: date(2026, 3, 2) });
    assert!(all(&at_stage(FoundingStage::Preparing), date(2026, 6, 1), kind).is_empty());
}
