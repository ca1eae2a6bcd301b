//! What a meeting did not adopt of the text that went to it: it is no part of the decision, and nobody carries it out.

use governance::deliberation::{
    Consent, DeliberationCommand, DeliberationEvent, DeliberationSentBack, GoesTo, Missing, Opinion, Step, TaskGiven,
    TaskProgress, missing,
};
use governance::{Actor, Event};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, move_on, send_back};
use rehearsal::fixture::estate::{COMPANY, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::opinions::{WEIGHING, amend, amender, consent, draft, drafted, put, reply, settle, show};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{assign, assigned, given as task, report_task};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

const DECIDED: &str = "deliberation.meeting_decided";
const FINE: &str = "超标的由保安扣下音箱，三天后归还";

fn opinion(world: &World) -> &Opinion {
    world.community.deliberations().opinion(CONCERN).unwrap()
}

/// What was amended into the draft went to the representatives: it was never put.
fn went() -> World {
    let mut world = drafted();
    let amendment = amend(&world, amender(1), Some(2));
    world.must(owner(1), amendment);
    world.must(RESIDENTS_CHAIR, show(1, &format!("{FINE}。音量不超过六十分贝。")));
    world.now = at(WEIGHING);
    world.must(RESIDENTS_CHAIR, reply(1, true));
    world.now = at("2026-06-02T09:00:00+08:00");
    world.must(Actor::Clock, DeliberationCommand::LetGo { deliberation: CONCERN });
    assert_eq!(opinion(&world).goes_to(), Some(GoesTo::RepresentativesMeeting));
    world
}

fn decide(text: &str, left_out: &[&str]) -> DeliberationCommand {
    let left_out = left_out.iter().map(|sentence| (*sentence).to_owned()).collect();
    let (text, on) = (text.to_owned(), date(2026, 6, 2));
    DeliberationCommand::RecordDecision { deliberation: CONCERN, adopted: true, reserved: None, on, text, left_out }
}

fn consider(reason: &str) -> DeliberationCommand {
    let (limits, sentences) = (vec!["seize".to_owned()], vec![FINE.to_owned()]);
    DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason: reason.to_owned() }
}

fn correct(left_out: &[&str]) -> DeliberationCommand {
    DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved: None,
        on: date(2026, 6, 2),
        text: "三段都通过。".to_owned(),
        left_out: left_out.iter().map(|sentence| (*sentence).to_owned()).collect(),
        reason: "记录写错了。".to_owned(),
    }
}

fn look() -> DeliberationCommand {
    let (sentences, reason) = (vec![FINE.to_owned()], "可以。".to_owned());
    DeliberationCommand::LookAtLimits { deliberation: CONCERN, sentences, reason }
}

fn to_do(what: &str) -> DeliberationCommand {
    assign(None, TaskGiven { what: what.to_owned(), ..task(COMPANY, date(2026, 9, 1)) })
}

/// The meeting adopted the rest, and it came to be carried out.
fn left_out() -> World {
    let mut world = went();
    world.must(RESIDENTS_CHAIR, decide("通过第一段和第二段后半句。", &[FINE]));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    world
}

#[test]
fn a_sentence_that_the_meeting_left_out_holds_its_decision_back_no_longer() {
    let world = went();
    given(&world).by(RESIDENTS_CHAIR).when(decide("通过草案。", &[])).refused("over-limit");
    given(&world).by(RESIDENTS_CHAIR).when(decide("通过草案。", &[FINE])).happens(&[DECIDED]);
    // Nothing is left out that the text does not have, or that speaks of no limit.
    for other in ["超标的罚款一百元", "音量不超过六十分贝"] {
        let refused = given(&world).by(RESIDENTS_CHAIR).when(decide("通过草案。", &[other]));
        refused.refused("limit-sentences-other");
    }
    // Words of the decision itself are adopted, whatever is left out of the text.
    given(&world).by(RESIDENTS_CHAIR).when(decide("保安扣下音箱。", &[FINE])).refused("over-limit");
}

#[test]
fn that_it_was_left_out_is_no_reason_why_a_sentence_keeps_to_the_law() {
    let world = went();
    for reason in ["会议没有通过这一句。", "第二段未通过，没有叫停的必要。"] {
        given(&world).by(RESIDENTS_CHAIR).when(consider(reason)).refused("reason-is-left-out");
    }
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(consider("是公安机关当场扣押的，保安只报告。"))
        .happens(&["deliberation.limits_considered"]);
}

#[test]
fn no_task_has_what_the_meeting_left_out() {
    let world = left_out();
    assert_eq!(opinion(&world).left_out().iter().map(ToString::to_string).collect::<Vec<_>>(), [FINE]);
    let held = given(&world).by(RESIDENTS_CHAIR).when(to_do(&format!("{FINE}。"))).refused("task-left-out");
    assert_eq!(held["limits"], json!(["seize"]));
    for pointing in ["落实草案第二段。", "把第二条做起来。", "按通过的文字办。", "照第 2 点办。"]
    {
        given(&world).by(RESIDENTS_CHAIR).when(to_do(pointing)).refused("task-not-in-words");
    }
    given(&world).by(RESIDENTS_CHAIR).when(to_do("给第二单元装一块提示牌。")).happens(&["deliberation.task_assigned"]);
    given(&world).by(RESIDENTS_CHAIR).when(to_do("装一块分贝显示屏。")).happens(&["deliberation.task_assigned"]);
    // Said in other words it needs a reason of its own, as anything does.
    given(&world).by(RESIDENTS_CHAIR).when(to_do("超标的，保安扣下音箱。")).refused("over-limit");
}

#[test]
fn a_correction_that_adopts_it_after_all_is_held_like_the_record() {
    let world = left_out();
    given(&world).by(RESIDENTS_CHAIR).when(correct(&[])).refused("over-limit");
    let corrected = &["deliberation.meeting_decision_corrected"];
    given(&world).by(RESIDENTS_CHAIR).when(correct(&[FINE])).happens(corrected);
}

#[test]
fn what_was_said_of_a_text_that_nobody_adopted_speaks_for_no_task() {
    let mut world = went();
    world.must(RESIDENTS_CHAIR, consider("是公安机关当场扣押的，保安只报告。"));
    world.must(STREET_CHAIR, look());
    let mut adopted = world.clone();
    adopted.must(RESIDENTS_CHAIR, decide("通过草案。", &[]));
    adopted.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&adopted).by(RESIDENTS_CHAIR).when(to_do(&format!("{FINE}。"))).happens(&["deliberation.task_assigned"]);
    // The sentence is not in what came of it where it was left out after all.
    world.must(RESIDENTS_CHAIR, decide("通过草案。", &[FINE]));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&world).by(RESIDENTS_CHAIR).when(to_do(&format!("{FINE}。"))).refused("task-left-out");
}

#[test]
fn what_was_said_of_what_the_owners_decide_speaks_for_a_task_only_where_it_was_adopted() {
    let mut world = went();
    let told = "在花园东角加盖一间活动室";
    let (limits, sentences) = (vec!["reserved-common".to_owned()], vec![told.to_owned()]);
    let reason = "是街道的临时板房，用完就拆。".to_owned();
    world.must(
        RESIDENTS_CHAIR,
        DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason },
    );
    let mut adopted = world.clone();
    adopted.must(RESIDENTS_CHAIR, decide(&format!("{told}。"), &[FINE]));
    adopted.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&adopted).by(RESIDENTS_CHAIR).when(to_do(&format!("{told}。"))).happens(&["deliberation.task_assigned"]);
    // Typed on a form that was given up, the reason is public, and of nothing that anybody decided.
    world.must(RESIDENTS_CHAIR, decide("通过第一段。", &[FINE]));
    world.now = at("2026-06-03T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&world).by(RESIDENTS_CHAIR).when(to_do(&format!("{told}。"))).refused("task-unvoted");
}

#[test]
fn what_was_said_of_a_sentence_speaks_for_it_no_more_once_it_is_left_out() {
    let mut world = went();
    world.must(RESIDENTS_CHAIR, consider("是公安机关当场扣押的，保安只报告。"));
    world.must(STREET_CHAIR, look());
    world.must(RESIDENTS_CHAIR, decide("通过第一段。", &[FINE]));
    given(&world).by(RESIDENTS_CHAIR).when(correct(&[])).refused("over-limit");
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&world).by(RESIDENTS_CHAIR).when(correct(&[])).refused("over-limit");
}

#[test]
fn what_was_said_of_a_task_speaks_for_no_correction() {
    let mut world = left_out();
    let told = "超标三次的罚款一百元";
    let (limits, sentences) = (vec!["fine".to_owned()], vec![told.to_owned()]);
    let reason = "是公安机关罚的。".to_owned();
    world.must(
        RESIDENTS_CHAIR,
        DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason },
    );
    let sentences = vec![told.to_owned()];
    let look = DeliberationCommand::LookAtLimits { deliberation: CONCERN, sentences, reason: "可以。".to_owned() };
    world.must(STREET_CHAIR, look);
    given(&world).by(RESIDENTS_CHAIR).when(to_do(&format!("{told}。"))).happens(&["deliberation.task_assigned"]);
    let corrected = DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved: None,
        on: date(2026, 6, 2),
        text: format!("{told}。"),
        left_out: vec![FINE.to_owned()],
        reason: "只是写错了。".to_owned(),
    };
    given(&world).by(RESIDENTS_CHAIR).when(corrected).refused("over-limit");
}

#[test]
fn what_a_meeting_refused_is_carried_out_by_no_way_round() {
    let mut world = went();
    let (text, on) = ("不通过。".to_owned(), date(2026, 6, 2));
    let left_out = vec![];
    let refused = DeliberationCommand::RecordDecision {
        deliberation: CONCERN,
        adopted: false,
        reserved: None,
        on,
        text,
        left_out,
    };
    world.must(RESIDENTS_CHAIR, refused);
    world.must(RESIDENTS_CHAIR, move_on(Step::ReportingBack));
    given(&world).by(RESIDENTS_CHAIR).when(send_back(Step::CarryingOut)).refused("not-sent-back-there");
    given(&world).by(RESIDENTS_CHAIR).when(send_back(Step::Opinion)).happens(&["deliberation.sent_back"]);
    // A book from before may have come there all the same: nobody is charged with anything.
    let (from, to) = (Step::ReportingBack, Step::CarryingOut);
    let back = DeliberationSentBack { deliberation: CONCERN, from, to, reason: None, clock: None, by: None };
    world.follow(&Event::from(DeliberationEvent::DeliberationSentBack(back)));
    given(&world).by(RESIDENTS_CHAIR).when(to_do("落实草案第二段。")).refused("nothing-adopted");
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).happens(&["deliberation.moved_on"]);
}

#[test]
fn what_is_formed_anew_has_nothing_left_out() {
    let mut world = left_out();
    world.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    assert!(opinion(&world).left_out().is_empty());
    assert_eq!(opinion(&world).earlier()[0].left_out().len(), 1, "what was before stays to be read");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&[&format!("{FINE}。")])).refused("over-limit");
}

#[test]
fn a_task_of_what_was_sent_back_is_carried_out_no_longer() {
    let mut world = assigned();
    let one = |world: &World| world.community.deliberations().deliberation(CONCERN).unwrap().clone();
    let open = one(&world);
    assert!(open.is_open_task(&open.tasks[0]) && open.lapsed_at(&open.tasks[0]).is_none());
    world.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    let back = one(&world);
    assert!(back.has_lapsed(&back.tasks[0]) && !back.is_open_task(&back.tasks[0]));
    assert_eq!(back.lapsed_at(&back.tasks[0]), Some(world.now));
    // When it comes to be carried out again, it waits for nothing of that, and nobody reports on it before it is assigned anew.
    world.must(RESIDENTS_CHAIR, draft(&["晚上九点以后不外放音乐。"]));
    world.now = at("2026-05-01T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, put());
    let says = consent(&world, 1, Consent::Agree);
    world.must(owner(1), says);
    world.now = at("2026-05-20T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, settle(None, ""));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    let missing = missing((&world.community, law()), &one(&world), date(2026, 5, 20));
    assert_eq!(missing, [Missing::Tasks], "nothing was assigned since, and nothing is open");
    let done = || report_task(1, TaskProgress::Finished);
    given(&world).by(MANAGER).when(done()).refused("task-lapsed");
    world.must(RESIDENTS_CHAIR, assign(Some(1), task(COMPANY, date(2026, 9, 1))));
    given(&world).by(MANAGER).when(done()).happens(&["deliberation.task_reported"]);
}
