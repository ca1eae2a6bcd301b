//! The group that organises a renewal: formed after the report, it calls the owners to elect, and the seats are taken.

use governance::assembly::{AssemblyCommand, CauseKind, MeetingFor, Scope};
use governance::duties::{About, Duty, DutyKind, Standing, duties};
use governance::election::{ElectedBodyGiven, ElectionGiven, TermGiven, seats_awaited};
use governance::founding::{FoundingCommand, FoundingStage};
use governance::ids::{BodyId, MatterId, MeetingId};
use governance::renewal::{RenewalCommand, StationKind, blocked_since, line};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, STREET_CHAIR, STREET_OFFICE, at};
use rehearsal::fixture::terms::{self, TERM_ENDS, seat_the_next, settled_in};
use rehearsal::fixture::{World, elections, founding, given, law};

use crate::renewal::{certified_by, certified_in, convene, opened};

const CONVENED: [&str; 2] = ["matter.raised", "assembly.meeting_convened"];

fn report() -> RenewalCommand {
    RenewalCommand::Report { committee: COMMITTEE, text: "已书面报告街道。".to_owned() }
}

/// In a place, with the end of the term reported on 10 July 2028 and a group whose seats are filled, not recorded yet.
fn reported_in(place: &str) -> (World, RenewalCommand) {
    let mut world = settled_in(place);
    world.now = at("2028-07-10T09:00:00+08:00");
    world.must(CHAIR, report());
    terms::group_to_form(world, date(2028, 7, 1))
}

/// The same with the group recorded on 20 August 2028, weeks before the renewal opens.
fn formed() -> (World, BodyId) {
    let (mut world, form) = reported_in("cn-shanghai");
    world.now = at("2028-08-20T09:00:00+08:00");
    let RenewalCommand::FormGroup { group, .. } = form else { panic!() };
    world.must(STREET_CHAIR, form);
    (world, group)
}

fn all(world: &World, day: Date, kind: DutyKind) -> Vec<Duty> {
    duties(&world.community, law(), day).into_iter().filter(|duty| duty.kind == kind).collect()
}

fn only(world: &World, day: Date, kind: DutyKind) -> Duty {
    let found = all(world, day, kind);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

/// The election of the next committee, as a body calls it.
fn election(body: BodyId, given: ElectionGiven) -> AssemblyCommand {
    let AssemblyCommand::Convene { pack, scope, occasion, questions, .. } = elections::convene(given) else { panic!() };
    AssemblyCommand::Convene { body, pack, scope, occasion, questions }
}

fn next() -> ElectionGiven {
    ElectionGiven { body: ElectedBodyGiven::Existing(COMMITTEE), seats: 5, alternates: 0, term: TermGiven::Years(5) }
}

#[test]
fn where_the_place_counts_from_the_report_the_group_is_recorded_from_the_report_on() {
    let (world, form) = terms::group_to_form(
        {
            let mut world = settled_in("cn-shanghai");
            world.now = at("2028-07-10T09:00:00+08:00");
            world
        },
        date(2028, 7, 1),
    );
    let early = given(&world).by(STREET_CHAIR).when(form.clone());
    let refused = early.refused("group-before-report");
    assert_eq!(
        (&refused["opens"], &refused["basis"]),
        (&"2028-09-30".into(), &"上海市住宅物业管理规定（2020-12）§28".into())
    );
    let mut reported = world.clone();
    reported.must(CHAIR, report());
    given(&reported).by(STREET_CHAIR).when(form.clone()).happens(&["renewal.group_formed"]);
    // Nobody reported, and the renewal is open.
    let late = opened(world);
    given(&late).by(STREET_CHAIR).when(form).happens(&["renewal.group_formed"]);
    // A place that counts no days from the report waits for the opening.
    let (world, form) = reported_in("cn-hangzhou");
    given(&world).by(STREET_CHAIR).when(form.clone()).refused("renewal-not-open");
    given(&opened(world)).by(STREET_CHAIR).when(form).happens(&["renewal.group_formed"]);
}

#[test]
fn the_street_office_has_sixty_days_from_the_report_to_form_the_group() {
    let kind = DutyKind::FormRenewalGroup;
    assert!(all(&settled_in("cn-shanghai"), date(2028, 7, 9), kind).is_empty(), "nobody reported");
    assert!(all(&reported_in("cn-hangzhou").0, date(2028, 7, 11), kind).is_empty(), "no rule says so");
    for place in ["cn-shanghai", "cn-beijing"] {
        let (world, _) = reported_in(place);
        let duty = only(&world, date(2028, 7, 11), kind);
        assert_eq!((duty.owed_by, duty.about.clone()), (STREET_OFFICE, About::Term(COMMITTEE, TERM_ENDS)));
        assert_eq!((duty.since, duty.until), (date(2028, 7, 10), Some(date(2028, 9, 8))), "{place}");
        assert_eq!(only(&world, date(2028, 9, 9), kind).standing(date(2028, 9, 9)), Standing::Missed { days: 1 });
    }
    let (mut world, form) = reported_in("cn-shanghai");
    // What is added to the report does not give the office more time.
    world.now = at("2028-08-01T09:00:00+08:00");
    world.must(CHAIR, RenewalCommand::Report { committee: COMMITTEE, text: "补充报告移交安排。".to_owned() });
    assert_eq!(only(&world, date(2028, 8, 2), kind).until, Some(date(2028, 9, 8)));
    let renewal = &world.community.renewals().all()[0];
    let stations = line(&world.community, renewal, law(), date(2028, 9, 9));
    let group = stations.iter().find(|station| station.kind == StationKind::Group).unwrap();
    assert_eq!((group.done_on, group.until), (None, Some(date(2028, 9, 8))), "everybody sees that it is late");
    let mut elected = world.clone();
    seat_the_next(&mut elected);
    assert!(all(&elected, date(2028, 8, 2), kind).is_empty(), "the next committee is elected already");
    world.now = at("2028-09-10T09:00:00+08:00");
    world.must(STREET_CHAIR, form);
    let late = Standing::DoneLate { on: date(2028, 9, 10), days: 2 };
    assert_eq!(only(&world, date(2028, 9, 11), kind).standing(date(2028, 9, 11)), late);
}

#[test]
fn a_group_formed_before_the_opening_blocks_and_has_the_election_on_its_list_from_then_on() {
    let (mut world, group) = formed();
    let refused = given(&world).by(CHAIR).when(convene("hire-manager")).refused("blocked-meanwhile");
    assert_eq!(refused["since"], "2028-08-20");
    let duty = only(&world, date(2028, 8, 21), DutyKind::ElectNext);
    assert_eq!((duty.owed_by, duty.since, duty.until), (group, date(2028, 8, 20), Some(TERM_ENDS)));
    let renewal = &world.community.renewals().all()[0];
    assert!(renewal.opened.is_none() && renewal.is_under_way(&world.community, date(2028, 8, 21)));
    world.must(STREET_CHAIR, election(group, next()));
    let renewal = &world.community.renewals().all()[0];
    assert_eq!(renewal.meeting_id(&world.community), Some(MeetingId::new(1)));
    // The opening by the clock changes nothing of that, nor does another composition of the same group.
    let before = blocked_since(&world.community, renewal);
    let world = opened(world);
    let renewal = &world.community.renewals().all()[0];
    assert_eq!(
        (renewal.meeting_id(&world.community), blocked_since(&world.community, renewal)),
        (Some(MeetingId::new(1)), before)
    );
    // Where nobody sits in the group any more the committee has it on its list again.
    let after = only(&world, date(2029, 10, 1), DutyKind::ElectNext);
    assert_eq!(after.owed_by, COMMITTEE);
}

#[test]
fn the_committee_does_not_have_the_next_one_elected_beside_a_group_that_does() {
    let (world, group) = formed();
    let refused = given(&world).by(CHAIR).when(election(COMMITTEE, next())).refused("election-by-group");
    assert_eq!(
        (&refused["since"], &refused["basis"]),
        (&"2028-08-20".into(), &"上海市住宅物业管理规定（2020-12）§28".into())
    );
    given(&world).by(CHAIR).when(convene("elect-committee")).refused("election-by-group");
    given(&world).by(STREET_CHAIR).when(election(group, next())).happens(&CONVENED);
    given(&world).by(CHAIR).when(election(group, next())).refused("power-missing");
    given(&world).by(CHAIR).when(convene("covenant")).happens(&CONVENED);
    // Once nobody sits in the group it is the committee's again.
    let mut left = opened(world);
    left.now = at("2028-10-10T09:00:00+08:00");
    for seat in left.community.bodies().body(group).unwrap().seats.clone() {
        let (body, person, role) = (group, seat.person, seat.role);
        left.must(governance::Actor::Operator, governance::bodies::BodiesCommand::VacateSeat { body, person, role });
    }
    left.now = at("2028-10-11T09:00:00+08:00");
    given(&left).by(CHAIR).when(election(COMMITTEE, next())).happens(&CONVENED);
    // A city whose group guides leaves the election to the committee, and to its list.
    let (city, _) = terms::grouped(opened(settled_in("cn-hangzhou")));
    given(&city).by(CHAIR).when(election(COMMITTEE, next())).happens(&CONVENED);
    let owed = only(&city, date(2028, 10, 10), DutyKind::ElectNext);
    assert_eq!(owed.owed_by, COMMITTEE);
}

#[test]
fn a_renewal_group_calls_the_owners_to_elect_and_for_nothing_without_that() {
    let (world, group) = formed();
    let by_election = ElectionGiven { seats: 1, term: TermGiven::Rest, ..next() };
    given(&world).by(STREET_CHAIR).when(election(group, by_election)).refused("group-without-election");
    let AssemblyCommand::Convene { pack, scope, questions, .. } = convene("covenant") else { panic!() };
    let occasion = MeetingFor::Extraordinary { cause: CauseKind::Emergency, says: "修订规约。".to_owned() };
    let motion = |scope: Scope| AssemblyCommand::Convene {
        body: group,
        pack: pack.clone(),
        scope,
        occasion: occasion.clone(),
        questions: questions.clone(),
    };
    let refused = given(&world).by(STREET_CHAIR).when(motion(scope)).refused("group-without-election");
    assert_eq!(refused["basis"], "上海市住宅物业管理规定（2020-12）§28");
    // A group that nobody recorded, or whose renewal is over, organises nothing.
    let (unrecorded, form) = reported_in("cn-shanghai");
    let RenewalCommand::FormGroup { group: waiting, .. } = form else { panic!() };
    given(&unrecorded).by(STREET_CHAIR).when(election(waiting, next())).refused("group-organises-nothing");
    let mut over = world;
    seat_the_next(&mut over);
    over.now = at("2029-01-02T09:00:00+08:00");
    let led = over.community.bodies().body(group).unwrap().is_led_on(date(2029, 1, 2));
    assert!(led, "its seats run on");
    given(&over).by(STREET_CHAIR).when(election(group, next())).refused("group-organises-nothing");
}

#[test]
fn whoever_called_the_owners_to_elect_has_those_elected_take_their_seats() {
    let kind = DutyKind::TakeSeats;
    let (world, group) = terms::grouped(opened({
        let mut world = elections::estate(&elections::TWELVE);
        world.must(CHAIR, governance::community::CommunityCommand::SettlePlace { place: "cn-shanghai".to_owned() });
        world
    }));
    let mut world = certified_by(world, (STREET_CHAIR, group));
    let day = date(2028, 12, 5);
    let duty = only(&world, day, kind);
    assert_eq!((duty.owed_by, duty.since, duty.until), (group, day, None));
    assert_eq!(duty.about, About::Election(MeetingId::new(1), MatterId::new(1)));
    assert_eq!(duty.standing(date(2028, 12, 8)), Standing::Waiting { days: 3 });
    world.must(STREET_CHAIR, elections::TAKE_SEATS);
    assert!(all(&world, day, kind).is_empty());
    // So it is of the committee's own meeting; others given the next term by hand leave nobody waiting.
    let mut own = certified_in(opened(elections::estate(&elections::TWELVE)));
    assert_eq!(only(&own, day, kind).owed_by, COMMITTEE);
    own.must(CHAIR, elections::TAKE_SEATS);
    assert!(all(&own, day, kind).is_empty());
}

#[test]
fn a_preparatory_group_is_told_that_the_seats_are_all_that_is_missing() {
    let place = |world: &World| world.community.place(law()).unwrap().clone();
    let waiting = founding::at_stage(FoundingStage::Outstanding);
    let today = |world: &World| world.now.to_zoned(world.community.zone().clone()).date();
    assert!(seats_awaited(&waiting.community, &place(&waiting), today(&waiting)).is_empty(), "a text failed");
    let decided = founding::at_stage(FoundingStage::Decided);
    let day = today(&decided);
    let duty = only(&decided, day, DutyKind::TakeSeats);
    let About::Election(meeting, matter) = duty.about else { panic!("{duty:?}") };
    assert_eq!(duty.owed_by, decided.community.assembly().meeting(meeting).unwrap().body);
    assert_eq!(duty.basis, place(&decided).procedure.founding.founded_by.basis);
    let file = || FoundingCommand::File { on: day, receipt: "1".to_owned(), evidence: None };
    let refused = given(&decided).by(founding::HEAD).when(file()).refused("seats-not-taken");
    assert_eq!((&refused["meeting"], &refused["matter"]), (&meeting.number().into(), &matter.number().into()));
    given(&waiting).by(founding::HEAD).when(file()).refused("assembly-not-founded");
    let founded = founding::at_stage(FoundingStage::Founded);
    assert!(all(&founded, today(&founded), DutyKind::TakeSeats).is_empty());
}
