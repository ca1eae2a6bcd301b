//! What Shanghai leaves alone from the forming of the renewal group until the next committee is elected.

use governance::Actor;
use governance::assembly::{AssemblyCommand, CauseKind, MeetingFor, Scope};
use governance::bodies::SeatRole;
use governance::charter::CharterCommand;
use governance::community::{CommunityEvent, PlaceSettled};
use governance::ids::{BodyId, MeetingId};
use governance::renewal::{RenewalCommand, blocked_since};
use jiff::civil::date;
use rehearsal::fixture::estate::{self, CHAIR, COMMITTEE, STREET_CHAIR, STREET_OFFICE, at};
use rehearsal::fixture::terms::{self, TERM_ENDS, seat_the_next};
use rehearsal::fixture::{World, elections, given};
use serde_json::Value;

use crate::charter::{self, FIRST};
use crate::renewal::{certified_by, convene, opened};

/// What the article names, and what this product takes for its other important matters.
const BLOCKED: [&str; 7] = [
    "hire-manager",
    "change-fees",
    "use-maintenance-fund",
    "rebuild",
    "raise-maintenance-fund",
    "change-common-use",
    "other-major",
];
const BY_COVENANT: [&str; 2] = ["use-maintenance-fund", "rebuild"];

fn in_place(mut world: World, place: &str) -> World {
    let settled = PlaceSettled { place: place.to_owned(), by: None };
    world.follow(&CommunityEvent::PlaceSettled(settled).into());
    world
}

/// The same once the renewal is opened.
fn grouped(world: World) -> (World, BodyId) {
    terms::grouped(opened(world))
}

/// The command that convenes a meeting on one matter, as a body calls it for a reason.
fn asked(kind: &str, body: BodyId, scope: Scope, occasion: MeetingFor) -> AssemblyCommand {
    let AssemblyCommand::Convene { pack, questions, .. } = convene(kind) else { panic!() };
    AssemblyCommand::Convene { body, pack, scope, occasion, questions }
}

fn refusal(world: &World, actor: Actor, command: AssemblyCommand) -> Value {
    let answered = given(world).by(actor).when(command);
    answered.answer().as_ref().map_or_else(|refusal| serde_json::to_value(refusal).unwrap(), |_| Value::Null)
}

fn is_blocked(world: &World, kind: &str) -> bool {
    refusal(world, CHAIR, convene(kind))["code"] == "blocked-meanwhile"
}

#[test]
fn it_begins_with_the_group_and_not_with_the_report_or_the_opening() {
    let mut world = in_place(estate::settled(), "cn-shanghai");
    // The last day on which the end of the term is reported, and the first of the last months.
    for now in ["2028-07-31T00:00:00+08:00", "2028-09-30T00:00:00+08:00"] {
        world.now = at(now);
        for kind in BLOCKED {
            given(&world).by(CHAIR).when(convene(kind)).happens(&["matter.raised", "assembly.meeting_convened"]);
        }
    }
    world.must(CHAIR, RenewalCommand::Report { committee: COMMITTEE, text: "已书面报告街道。".to_owned() });
    assert!(!is_blocked(&world, "hire-manager"), "after the report");
    assert!(!is_blocked(&opened(world.clone()), "hire-manager"), "after the opening");
    let (world, _) = grouped(world);
    for kind in BLOCKED {
        let refused = refusal(&world, CHAIR, convene(kind));
        assert_eq!((&refused["code"], &refused["kind"]), (&"blocked-meanwhile".into(), &kind.into()));
        assert_eq!((&refused["since"], &refused["term_ends"]), (&"2028-10-09".into(), &TERM_ENDS.to_string().into()));
        assert_eq!(refused["unless_covenant"], BY_COVENANT.contains(&kind), "{kind}");
        assert_eq!(refused["basis"], "上海市住宅物业管理规定（2020-12）§28");
    }
    for kind in ["rules-of-procedure", "covenant", "elect-committee"] {
        assert!(!is_blocked(&world, kind), "{kind} is not among them");
    }
}

#[test]
fn it_ends_with_the_election_and_not_with_the_old_term() {
    // Five are elected by a meeting of the group, a month before the term ends.
    let (world, group) = grouped(in_place(elections::estate(&elections::TWELVE), "cn-shanghai"));
    assert!(is_blocked(&world, "hire-manager"));
    let mut certified = certified_by(world, (STREET_CHAIR, group));
    assert!(certified.now < at("2028-12-31T00:00:00+08:00"));
    assert!(!is_blocked(&certified, "hire-manager"), "elected, though nobody took a seat yet");
    certified.must(STREET_CHAIR, elections::TAKE_SEATS);
    assert!(!is_blocked(&certified, "hire-manager"));
    // Seats given for the next term by the office count the same.
    let (mut world, _) = grouped(in_place(estate::settled(), "cn-shanghai"));
    seat_the_next(&mut world);
    given(&world).by(CHAIR).when(convene("hire-manager")).happens(&["matter.raised", "assembly.meeting_convened"]);
    // While nobody is elected the end of the old term changes nothing.
    let (mut world, _) = grouped(in_place(estate::settled(), "cn-shanghai"));
    world.now = at("2029-01-02T09:00:00+08:00");
    let renewal = &world.community.renewals().all()[0];
    assert!(blocked_since(&world.community, renewal).is_some());
}

#[test]
fn what_the_covenant_provides_for_is_voted_on_when_the_convenor_says_so() {
    let mut world = charter::put_forward();
    let source = "2019年首次业主大会决议".to_owned();
    world.must(CHAIR, CharterCommand::Enter { text: FIRST, on: date(2026, 3, 2), source });
    let (world, _) = grouped(in_place(world, "cn-shanghai"));
    let called = |kind: &str, cause: CauseKind| {
        let occasion =
            MeetingFor::Extraordinary { cause, says: "管理规约第九条：屋面渗漏的维修。".to_owned() };
        refusal(&world, CHAIR, asked(kind, COMMITTEE, Scope::Estate, occasion))
    };
    for kind in BLOCKED {
        let excepted = called(kind, CauseKind::OwnRules);
        if BY_COVENANT.contains(&kind) {
            assert_eq!(excepted, Value::Null, "{kind}");
        } else {
            assert_eq!(excepted["code"], "blocked-meanwhile", "{kind}");
        }
        assert_eq!(called(kind, CauseKind::Emergency)["code"], "blocked-meanwhile", "{kind}");
    }
}

#[test]
fn it_binds_the_committee_in_meetings_of_all_owners() {
    let (world, _) = grouped(in_place(estate::settled(), "cn-shanghai"));
    let order = || MeetingFor::Extraordinary { cause: CauseKind::Order, says: "责令限期召开。".to_owned() };
    let building = Scope::Building { building: "1栋".to_owned() };
    for (actor, body, scope, blocked) in [
        (CHAIR, COMMITTEE, Scope::Estate, true),
        // The owners of one building decide on their own part: that is no meeting of the assembly (§69).
        (CHAIR, COMMITTEE, building, false),
        (STREET_CHAIR, STREET_OFFICE, Scope::Estate, false),
    ] {
        let refused = refusal(&world, actor, asked("use-maintenance-fund", body, scope.clone(), order()));
        assert_eq!(refused["code"] == "blocked-meanwhile", blocked, "{body:?} {scope:?}: {refused}");
    }
}

#[test]
fn what_was_convened_before_the_group_is_told_to_nobody_until_the_next_committee_is_elected() {
    let mut world = in_place(estate::settled(), "cn-shanghai");
    world.must(CHAIR, convene("hire-manager"));
    let meeting = MeetingId::new(1);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting });
    let notice = |from: &str, to: &str| AssemblyCommand::GiveNotice { meeting, opens_at: at(from), closes_at: at(to) };
    let (mut world, _) = grouped(world);
    world.now = at("2028-11-15T09:00:00+08:00");
    let early = || notice("2028-12-10T09:00:00+08:00", "2028-12-20T09:00:00+08:00");
    given(&world).by(CHAIR).when(early()).refused("blocked-meanwhile");
    seat_the_next(&mut world);
    given(&world).by(CHAIR).when(early()).happens(&["assembly.notice_given"]);
    world.now = at("2029-01-02T09:00:00+08:00");
    let later = notice("2029-02-10T09:00:00+08:00", "2029-02-20T09:00:00+08:00");
    let seats = &world.community.bodies().body(COMMITTEE).unwrap().seats;
    let chair = seats.iter().rfind(|seat| seat.role == SeatRole::Chair).unwrap().person;
    given(&world).by(Actor::Person(chair)).when(later).happens(&["assembly.notice_given"]);
}

#[test]
fn where_the_place_names_nothing_everything_is_voted_on_meanwhile() {
    let (world, _) = grouped(in_place(estate::settled(), "cn-hangzhou"));
    for kind in BLOCKED {
        given(&world).by(CHAIR).when(convene(kind)).happens(&["matter.raised", "assembly.meeting_convened"]);
    }
}
