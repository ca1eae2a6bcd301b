use governance::Actor;
use governance::deliberation::{
    Consent, Deliberation, DeliberationCommand, Ending, GoesTo, Opinion, Step, TaskProgress, next_step, undecided_until,
};
use governance::duties::{DutyKind, duties};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, move_on, send_back};
use rehearsal::fixture::estate::{CHAIR, CLERK, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::opinions::{TESTED, consent, draft, drafted, objected, put, reply, show, tested, used_up};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{assign, given as task, report, report_task};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

const UNDECIDED: &[&str] = &["deliberation.opinion_undecided"];

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn opinion(world: &World) -> &Opinion {
    world.community.deliberations().opinion(CONCERN).unwrap()
}

fn leave(goes_to: GoesTo) -> DeliberationCommand {
    DeliberationCommand::LeaveUndecided { deliberation: CONCERN, goes_to, reason: "没有谈拢。".to_owned() }
}

fn let_go() -> DeliberationCommand {
    DeliberationCommand::LetGo { deliberation: CONCERN }
}

fn record(adopted: bool, day: i8) -> DeliberationCommand {
    let (on, text) = (date(2026, 6, day), "试行两个月。".to_owned());
    DeliberationCommand::RecordDecision { deliberation: CONCERN, adopted, reserved: None, on, text, left_out: vec![] }
}

/// The first version, to which two of three object, and which nobody drafts anew.
fn opposed() -> World {
    let mut world = tested();
    for (number, says) in [(1, Consent::Agree), (2, Consent::Object), (3, Consent::Object)] {
        let consent = consent(&world, number, says);
        world.must(owner(number), consent);
    }
    world.now = at(TESTED);
    for comment in [1, 2] {
        world.must(RESIDENTS_CHAIR, show(comment, ""));
        world.must(RESIDENTS_CHAIR, reply(comment, false));
    }
    world
}

fn until(world: &World) -> Option<jiff::civil::Date> {
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    undecided_until((&world.community, law()), one(world), today)
}

#[test]
fn nobody_says_where_it_goes_and_it_goes_where_the_place_names_first() {
    let mut world = used_up();
    assert_eq!(until(&world), Some(date(2026, 5, 28)));
    for actor in [RESIDENTS_CHAIR, CHAIR, CLERK, owner(1), Actor::Operator] {
        given(&world).by(actor).when(let_go()).refused("power-missing");
    }
    let last = given(&world).at(at("2026-05-28T23:59:00+08:00")).by(Actor::Clock).when(let_go());
    assert_eq!(last.refused("way-still-open")["until"], "2026-05-28");
    given(&objected()).by(Actor::Clock).when(let_go()).refused("opinion-not-tested");
    given(&tested()).by(Actor::Clock).when(let_go()).refused("opinion-not-tested");
    world.now = at("2026-05-29T00:00:00+08:00");
    // Until the clock has come, whoever leads it may still say.
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).happens(UNDECIDED);
    world.must(Actor::Clock, let_go());
    given(&world).by(Actor::Clock).when(let_go()).nothing();
    let Some((Ending::Undecided { goes_to, reason, clock }, _, by)) = &opinion(&world).ending else { unreachable!() };
    assert_eq!((*goes_to, reason, by), (GoesTo::RepresentativesMeeting, &None, &None));
    assert_eq!(clock.as_ref().map(|clock| clock.days), Some(60));
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("opinion-over");
}

#[test]
fn rounds_that_are_never_begun_keep_nobody_waiting_once_the_days_of_the_step_are_over() {
    let mut world = opposed();
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("rounds-left");
    assert_eq!((until(&world), one(&world).clock().unwrap().until), (None, date(2026, 5, 25)));
    world.now = at("2026-05-26T09:00:00+08:00");
    assert_eq!(until(&world), Some(date(2026, 6, 1)));
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).happens(UNDECIDED);
    // A draft that is open for amendments is heard first; a draft that is never put is not.
    let mut drafted = world.clone();
    drafted.must(RESIDENTS_CHAIR, draft(&["晚上八点以后不外放音乐。"]));
    assert_eq!(until(&drafted), None);
    drafted.now = at("2026-06-20T09:00:00+08:00");
    assert_eq!(until(&drafted), Some(date(2026, 6, 9)));
    given(&drafted).by(Actor::Clock).when(let_go()).happens(UNDECIDED);
    world.now = at("2026-06-02T00:00:00+08:00");
    given(&world).by(Actor::Clock).when(let_go()).happens(UNDECIDED);
}

#[test]
fn a_meeting_decides_in_its_days_and_what_it_adopts_is_carried_out() {
    let mut world = used_up();
    given(&world).by(RESIDENTS_CHAIR).when(record(true, 3)).refused("no-meeting-decides");
    world.must(RESIDENTS_CHAIR, leave(GoesTo::ResidentsMeeting));
    world.now = at("2026-06-10T09:00:00+08:00");
    let lacking = |world: &World, to| {
        let on = given(world).by(RESIDENTS_CHAIR).when(move_on(to)).refused("step-not-finished");
        on["missing"].clone()
    };
    assert_eq!(lacking(&world, Step::ReportingBack), json!(["meeting-decision"]));
    for actor in [CHAIR, STREET_CHAIR, CLERK, owner(1)] {
        given(&world).by(actor).when(record(true, 3)).refused("power-missing");
    }
    let other = given(&world).by(RESIDENTS_CHAIR).when(record(true, 11)).refused("meeting-decided-on-other-day");
    assert_eq!((&other["from"], &other["until"]), (&json!("2026-05-22"), &json!("2026-06-10")));
    let recorded = &["deliberation.meeting_decided"];
    given(&world).by(RESIDENTS_CHAIR).when(record(true, 3)).happens(recorded);
    let mut adopted = world.clone();
    adopted.must(RESIDENTS_CHAIR, record(true, 3));
    given(&adopted).by(RESIDENTS_CHAIR).when(record(false, 3)).refused("meeting-decided-already");
    assert_eq!(next_step(&adopted.community, one(&adopted)), Some(Step::CarryingOut));
    given(&adopted).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).happens(&["deliberation.moved_on"]);
    let mut rejected = world.clone();
    rejected.must(RESIDENTS_CHAIR, record(false, 3));
    given(&rejected).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-skipped");
    given(&rejected).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
    // Where no meeting decides in its days, that is reported back.
    world.now = at("2026-07-22T09:00:00+08:00");
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
    // Sent back, it is formed anew.
    adopted.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    adopted.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    assert_eq!((opinion(&adopted).goes_to(), opinion(&adopted).decision.is_none()), (None, true));
}

#[test]
fn a_draft_that_nobody_was_asked_about_ends_like_one_that_was_not_agreed_to() {
    let mut world = drafted();
    world.now = at("2026-05-25T09:00:00+08:00");
    assert_eq!(until(&world), None);
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("opinion-not-tested");
    world.now = at("2026-05-26T09:00:00+08:00");
    assert_eq!(until(&world), Some(date(2026, 6, 1)));
    // Whoever leads it can still ask everybody, or say where it goes.
    given(&world).by(RESIDENTS_CHAIR).when(put()).happens(&["deliberation.opinion_put"]);
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).happens(UNDECIDED);
    let mut asked = world.clone();
    asked.must(RESIDENTS_CHAIR, put());
    assert_eq!(until(&asked), None);
    let due = duties(&world.community, law(), date(2026, 5, 27));
    let named = due.iter().filter(|duty| duty.kind == DutyKind::NameWay).map(|duty| (duty.owed_by, duty.until));
    assert_eq!(named.collect::<Vec<_>>(), [(RESIDENTS, Some(date(2026, 6, 1)))]);
    world.now = at("2026-06-02T00:00:00+08:00");
    world.must(Actor::Clock, let_go());
    assert_eq!(opinion(&world).goes_to(), Some(GoesTo::RepresentativesMeeting));
    world.must(
        RESIDENTS_CHAIR,
        DeliberationCommand::RecordDecision {
            deliberation: CONCERN,
            adopted: false,
            reserved: None,
            on: date(2026, 6, 2),
            text: "不办。".to_owned(),
            left_out: vec![],
        },
    );
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
}

#[test]
fn an_opinion_that_was_stopped_and_that_nobody_drafts_anew_ends_after_the_days_of_the_place() {
    let mut world = tested();
    let (limit, article) = (Some("fine".to_owned()), String::new());
    let reason = "里面写了罚款。".to_owned();
    world.must(STREET_CHAIR, DeliberationCommand::StopOpinion { deliberation: CONCERN, limit, article, reason });
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("opinion-was-stopped");
    world.now = at("2026-05-25T09:00:00+08:00");
    assert_eq!(until(&world), None, "its step has days");
    given(&world).by(Actor::Clock).when(let_go()).refused("opinion-not-tested");
    world.now = at("2026-05-26T09:00:00+08:00");
    assert_eq!(until(&world), Some(date(2026, 6, 1)));
    let due = duties(&world.community, law(), date(2026, 5, 27));
    let named = due.iter().filter(|duty| duty.kind == DutyKind::NameWay).map(|duty| (duty.owed_by, duty.until));
    assert_eq!(named.collect::<Vec<_>>(), [(RESIDENTS, Some(date(2026, 6, 1)))]);
    // Whoever leads it can still draft it anew, or say where it goes.
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["请大家劝一劝。"])).happens(&["deliberation.opinion_drafted"]);
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).happens(UNDECIDED);
    given(&world).by(Actor::Clock).when(let_go()).refused("way-still-open");
    world.now = at("2026-06-02T00:00:00+08:00");
    world.must(Actor::Clock, let_go());
    given(&world).by(Actor::Clock).when(let_go()).nothing();
    assert_eq!(opinion(&world).goes_to(), Some(GoesTo::RepresentativesMeeting));
    assert!(opinion(&world).stopped().is_some(), "that it was stopped stays to be read");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["再试一次。"])).refused("opinion-over");
    // A meeting decides it, or the last day of the meeting passes; either way it goes on.
    world.must(RESIDENTS_CHAIR, record_on(false, date(2026, 6, 2)));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
}

#[test]
fn what_a_meeting_decided_of_an_opinion_that_is_stopped_decides_nothing_of_the_next_one() {
    let mut world = decided(true);
    let (limit, article) = (Some("fine".to_owned()), String::new());
    let reason = "里面写了罚款。".to_owned();
    world.must(STREET_CHAIR, DeliberationCommand::StopOpinion { deliberation: CONCERN, limit, article, reason });
    assert_eq!((opinion(&world).decision.is_none(), opinion(&world).is_in_force()), (true, false));
}

fn record_on(adopted: bool, on: jiff::civil::Date) -> DeliberationCommand {
    let text = "不办。".to_owned();
    DeliberationCommand::RecordDecision { deliberation: CONCERN, adopted, reserved: None, on, text, left_out: vec![] }
}

fn correct(adopted: bool, day: i8, reason: &str) -> DeliberationCommand {
    let (on, text, reason) = (date(2026, 6, day), "试行两个月。".to_owned(), reason.to_owned());
    DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        reserved: None,
        adopted,
        on,
        text,
        left_out: vec![],
        reason,
    }
}

/// A meeting adopted it on 3 June, as was recorded, or did not.
fn decided(adopted: bool) -> World {
    let mut world = used_up();
    world.must(RESIDENTS_CHAIR, leave(GoesTo::ResidentsMeeting));
    world.now = at("2026-06-10T09:00:00+08:00");
    given(&world).by(RESIDENTS_CHAIR).when(correct(true, 3, "录错了。")).refused("meeting-decision-unrecorded");
    world.must(RESIDENTS_CHAIR, record(adopted, 3));
    world
}

const CORRECTED: &str = "deliberation.meeting_decision_corrected";

#[test]
fn a_decision_that_was_recorded_wrongly_is_corrected_with_a_reason_and_the_former_record_stays() {
    let mut world = decided(true);
    for actor in [CHAIR, STREET_CHAIR, CLERK, owner(1)] {
        given(&world).by(actor).when(correct(true, 4, "录错了。")).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(correct(true, 3, "没有变。")).nothing();
    given(&world).by(RESIDENTS_CHAIR).when(correct(true, 4, " ")).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(correct(true, 11, "录错了。")).refused("meeting-decided-on-other-day");
    world.must(RESIDENTS_CHAIR, correct(false, 4, "录错了。"));
    assert_eq!(next_step(&world.community, one(&world)), Some(Step::ReportingBack));
    let now = opinion(&world).decision.clone().unwrap();
    let before = &opinion(&world).corrections[0];
    assert_eq!(
        (now.adopted, now.on, before.was.adopted, before.was.on),
        (false, date(2026, 6, 4), true, date(2026, 6, 3))
    );
    world.now = at("2026-08-10T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, correct(false, 5, "日期也录错了。"));
    // That a record is corrected later makes the meeting no later.
    let due = duties(&world.community, law(), date(2026, 8, 10));
    let done = due.iter().find(|duty| duty.kind == DutyKind::BringDecision).unwrap().done_on;
    assert_eq!((done, opinion(&world).corrections.len()), (Some(date(2026, 6, 10)), 2));
}

#[test]
fn what_followed_from_a_wrong_record_is_put_right_or_refused_with_the_reason() {
    let mut adopted = decided(true);
    adopted.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    let back = [CORRECTED, "deliberation.moved_on"];
    given(&adopted).by(RESIDENTS_CHAIR).when(correct(false, 3, "录错了。")).happens(&back);
    adopted.must(RESIDENTS_CHAIR, assign(None, task(RESIDENTS, date(2026, 7, 20))));
    let open = given(&adopted).by(RESIDENTS_CHAIR).when(correct(false, 3, "录错了。")).refused("decision-worked-on");
    assert_eq!(open["tasks"], 1);
    given(&adopted).by(RESIDENTS_CHAIR).when(correct(true, 4, "只是日期。")).happens(&[CORRECTED]);
    adopted.must(RESIDENTS_CHAIR, report_task(1, TaskProgress::Impossible));
    given(&adopted).by(RESIDENTS_CHAIR).when(correct(false, 3, "录错了。")).happens(&back);
    adopted.must(RESIDENTS_CHAIR, correct(false, 3, "录错了。"));
    assert_eq!(one(&adopted).step(), Step::ReportingBack);

    let mut rejected = decided(false);
    rejected.must(RESIDENTS_CHAIR, move_on(Step::ReportingBack));
    let on = [CORRECTED, "deliberation.sent_back"];
    given(&rejected).by(RESIDENTS_CHAIR).when(correct(true, 3, "录错了。")).happens(&on);
    let mut reported = rejected.clone();
    rejected.must(RESIDENTS_CHAIR, correct(true, 3, "录错了。"));
    assert_eq!(one(&rejected).step(), Step::CarryingOut);
    // The correction did not open the opinion again.
    assert!(opinion(&rejected).decision.as_ref().unwrap().adopted);
    reported.must(RESIDENTS_CHAIR, report());
    given(&reported).by(RESIDENTS_CHAIR).when(correct(true, 3, "录错了。")).refused("result-reported-already");
    given(&reported).by(RESIDENTS_CHAIR).when(correct(false, 4, "只是日期。")).happens(&[CORRECTED]);
}

#[test]
fn what_ends_without_an_opinion_is_reported_back() {
    let mut world = used_up();
    world.must(RESIDENTS_CHAIR, leave(GoesTo::Nowhere));
    given(&world).by(RESIDENTS_CHAIR).when(record(true, 3)).refused("no-meeting-decides");
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-skipped");
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
}

#[test]
fn what_goes_to_the_owners_meeting_is_decided_by_their_vote() {
    let law = rehearsal::fixture::voices::law_where(
        r#"names = ["representatives-meeting", "residents-meeting", "nowhere"]"#,
        r#"names = ["owners-meeting"]"#,
    );
    let mut world = used_up();
    let went = given(&world).under(&law).by(RESIDENTS_CHAIR).when(leave(GoesTo::OwnersMeeting)).happens(UNDECIDED);
    world.follow(&went[0]);
    given(&world).by(RESIDENTS_CHAIR).when(record(true, 3)).refused("owners-decide-by-vote");
    let on = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).refused("step-not-finished");
    assert_eq!(on["missing"], json!(["owners-vote"]));
}

#[test]
fn to_say_where_it_goes_and_to_have_it_decided_there_are_duties() {
    let due = |world: &World, kind, day| {
        let all = duties(&world.community, law(), day).into_iter();
        let these = all.filter(|duty| duty.kind == kind);
        these.map(|duty| (duty.owed_by, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let mut world = used_up();
    let day = date(2026, 5, 25);
    assert_eq!(due(&world, DutyKind::NameWay, day), [(RESIDENTS, Some(date(2026, 5, 28)), None)]);
    world.must(RESIDENTS_CHAIR, leave(GoesTo::RepresentativesMeeting));
    assert_eq!(due(&world, DutyKind::NameWay, day), []);
    assert_eq!(due(&world, DutyKind::BringDecision, day), [(RESIDENTS, Some(date(2026, 7, 21)), None)]);
    world.now = at("2026-06-10T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, record(true, 3));
    let done = Some(date(2026, 6, 10));
    assert_eq!(due(&world, DutyKind::BringDecision, day), [(RESIDENTS, Some(date(2026, 7, 21)), done)]);
}
