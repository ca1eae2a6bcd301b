use governance::deliberation::{
    Deliberation, DeliberationCommand, DeliberationEvent, Outcome, Raiser, Standing, Step, Verdict, Verdicts, judged_by,
};
use governance::duties::{self, DutyKind, Standing as Stands};
use governance::{Actor, Event};
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::{CONCERN, move_on, raise, seal, send_back, support};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at,
};
use rehearsal::fixture::opinions::{amend, draft, put, settle};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{
    JUDGING, assigned, carried_out, carrying_out, judge, judged, report, reported, verdict,
};
use rehearsal::fixture::{World, given, law};

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

/// The command by which somebody who is no owner judges it.
fn says(who: Raiser) -> DeliberationCommand {
    DeliberationCommand::SayVerdict { deliberation: CONCERN, who, part: None, says: Verdict::Partly }
}

#[test]
fn the_body_that_leads_reports_the_result_once_all_is_carried_out() {
    let mut world = carried_out();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(report()).refused("power-missing");
    }
    given(&assigned()).by(RESIDENTS_CHAIR).when(report()).refused("not-at-step");
    let silent = DeliberationCommand::ReportResult { deliberation: CONCERN, text: " ".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(silent).refused("text-empty");
    world.must(RESIDENTS_CHAIR, report());
    let result = one(&world).report().unwrap();
    assert_eq!(
        (result.until, result.basis.as_slice()),
        (date(2026, 5, 6), ["城市居民委员会组织法 §34".to_owned(), "系统提议".to_owned()].as_slice())
    );
    let again = given(&world).by(RESIDENTS_CHAIR).when(report()).refused("result-reported-already");
    assert_eq!(again["until"], "2026-05-06");
    // What was put to those who took part is not taken from them.
    given(&world).by(RESIDENTS_CHAIR).when(send_back(Step::CarryingOut)).refused("result-reported-already");
    given(&carrying_out()).by(RESIDENTS_CHAIR).when(judge(None)).refused("not-at-step");
    given(&carried_out()).by(RESIDENTS_CHAIR).when(judge(None)).refused("result-not-reported");
    given(&carried_out()).by(owner(1)).when(verdict(&world, 1, 10_001, Verdict::Solved)).refused("result-not-reported");
}

#[test]
fn whoever_raised_it_supported_it_or_took_part_says_whether_it_is_solved() {
    let mut world = carried_out();
    world.must(owner(3), support(3));
    world.must(RESIDENTS_CHAIR, report());
    let happens = &["deliberation.verdict_said"];
    // The one who raised it, a supporter, the author of a statement, and those who spoke to the opinion.
    for part in [1, 3, 101, 10_001, 10_002] {
        given(&world).by(owner(1)).when(verdict(&world, 1, part, Verdict::Solved)).happens(happens);
    }
    for part in [2, 102_000, 10_009] {
        given(&world).by(owner(2)).when(verdict(&world, 2, part, Verdict::Solved)).refused("took-no-part");
    }
    for actor in [CLERK, OBSERVER] {
        given(&world).by(actor).when(verdict(&world, 1, 1, Verdict::Solved)).refused("paper-needs-two");
    }
    given(&world).by(Actor::Visitor).when(verdict(&world, 1, 1, Verdict::Solved)).refused("card-needed");
    let nobody = DeliberationCommand::SayVerdict {
        deliberation: CONCERN,
        who: Raiser::Owner(seal(CONCERN, 5)),
        part: None,
        says: Verdict::NotSolved,
    };
    given(&world).by(owner(5)).when(nobody).refused("took-no-part");
    let mut joining = world.clone();
    joining.now = at("2026-04-20T10:00:00+08:00");
    joining.must(owner(4), support(4));
    given(&joining).by(owner(4)).when(verdict(&joining, 4, 4, Verdict::Solved)).refused("took-no-part");
    given(&world).by(CHAIR).when(says(Raiser::Body(COMMITTEE))).refused("took-no-part");
    given(&world).by(MANAGER).when(says(Raiser::Body(COMMITTEE))).refused("power-missing");
    let solved = verdict(&world, 1, 1, Verdict::Solved);
    world.must(owner(1), solved.clone());
    given(&world).by(owner(1)).when(solved).nothing();
    let changed = verdict(&world, 1, 1, Verdict::NotSolved);
    world.must(owner(1), changed);
    let said = one(&world).report().unwrap().verdicts();
    assert_eq!((said.solved, said.not_solved, said.all()), (0, 1, 1));
    let last = at("2026-05-06T23:59:00+08:00");
    given(&world).at(last).by(owner(1)).when(verdict(&world, 1, 1, Verdict::Partly)).happens(happens);
    let late = given(&world).at(at("2026-05-07T00:00:00+08:00")).by(owner(1));
    late.when(verdict(&world, 1, 1, Verdict::Partly)).refused("verdict-too-late");
}

/// A concern that somebody else than an owner raised, led to where its result is judged.
fn raised_by(who: Raiser) -> World {
    // The same history, raised by somebody else.
    let world = reported();
    let mut other = World::empty(world.now);
    for (at, event) in &world.log {
        other.now = *at;
        let mut event = event.clone();
        if let Event::Deliberation(DeliberationEvent::DeliberationRaised(raised)) = &mut event {
            raised.raiser = who;
        }
        other.follow(&event);
    }
    other.now = world.now;
    other
}

#[test]
fn who_raised_it_by_a_slip_is_heard_at_the_desk_and_no_body_judges_itself() {
    let happens = &["deliberation.verdict_said"];
    let slip = raised_by(Raiser::Slip);
    given(&slip).by(CLERK).when(says(Raiser::Slip)).refused("paper-needs-two");
    let body = raised_by(Raiser::Body(COMMITTEE));
    given(&body).by(CHAIR).when(says(Raiser::Body(COMMITTEE))).happens(happens);
    let itself = raised_by(Raiser::Body(RESIDENTS));
    given(&itself).by(RESIDENTS_CHAIR).when(says(Raiser::Body(RESIDENTS))).refused("judges-itself");
}

#[test]
fn what_was_said_is_added_up_after_the_last_day_and_closes_it_or_not() {
    use Verdict::{NotSolved, Partly, Solved};
    let early = given(&reported()).by(RESIDENTS_CHAIR).when(judge(None)).refused("verdicts-still-taken");
    assert_eq!(early["until"], "2026-05-06");
    for (said, outcome) in [
        ([Solved, Solved], Outcome::Solved),
        ([Solved, Partly], Outcome::Partly),
        ([Partly, Partly], Outcome::Partly),
        ([Solved, NotSolved], Outcome::NotSolved),
        ([NotSolved, NotSolved], Outcome::NotSolved),
    ] {
        let mut world = judged(said);
        given(&world).by(CHAIR).when(judge(None)).refused("power-missing");
        if outcome == Outcome::NotSolved {
            let back = given(&world).by(RESIDENTS_CHAIR).when(judge(None)).refused("unsolved-goes-back");
            assert_eq!(back["all"], 2);
            continue;
        }
        given(&world).by(RESIDENTS_CHAIR).when(judge(Some(Step::Opinion))).refused("nothing-to-reopen");
        world.must(RESIDENTS_CHAIR, judge(None));
        assert_eq!(one(&world).standing(date(2026, 5, 7)), Standing::Closed(outcome));
        assert!(!one(&world).is_open() && !one(&world).is_running());
    }
    // Nobody said anything, and that is what is told.
    let mut silent = reported();
    silent.now = at(JUDGING);
    silent.must(RESIDENTS_CHAIR, judge(None));
    assert_eq!(one(&silent).closed(), Some(Outcome::Unsaid));
}

#[test]
fn what_is_closed_goes_nowhere_any_more() {
    let mut world = judged([Verdict::Solved, Verdict::Solved]);
    world.must(RESIDENTS_CHAIR, judge(None));
    for command in [judge(None), report(), send_back(Step::Opinion), move_on(Step::ReportingBack)] {
        given(&world).by(RESIDENTS_CHAIR).when(command).refused("deliberation-closed");
    }
    given(&world).by(owner(4)).when(support(4)).refused("deliberation-closed");
    given(&world).by(owner(2)).when(amend(&world, Raiser::Owner(seal(CONCERN, 2)), None)).refused("amendments-over");
    given(&world).by(owner(1)).when(verdict(&world, 1, 1, Verdict::NotSolved)).refused("verdict-too-late");
    let mut next = world.clone();
    let raise = raise(&next, Raiser::Body(RESIDENTS), None);
    next.must(RESIDENTS_CHAIR, raise);
    assert!(next.community.deliberations().all()[1].is_waiting());
}

#[test]
fn what_is_not_solved_is_taken_up_again_with_a_reason_and_that_is_counted() {
    let world = judged([Verdict::NotSolved, Verdict::Partly]);
    let both = &["deliberation.result_judged", "deliberation.sent_back"];
    for to in [Step::Parties, Step::Deliberating, Step::ReportingBack] {
        given(&world).by(RESIDENTS_CHAIR).when(judge(Some(to))).refused("not-sent-back-there");
    }
    let silent = DeliberationCommand::JudgeResult { deliberation: CONCERN, back: Some((Step::Opinion, String::new())) };
    given(&world).by(RESIDENTS_CHAIR).when(silent).refused("text-empty");
    for to in [Step::Opinion, Step::CarryingOut] {
        given(&world).by(RESIDENTS_CHAIR).when(judge(Some(to))).happens(both);
    }
    let mut again = world.clone();
    again.must(RESIDENTS_CHAIR, judge(Some(Step::CarryingOut)));
    let stands = one(&again);
    assert_eq!((stands.step(), stands.reopened(), stands.closed()), (Step::CarryingOut, 1, None));
    assert_eq!(stands.reports[0].judged.unwrap().verdicts, Verdicts { solved: 0, partly: 1, not_solved: 1 });
    let more = given(&again).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).refused("step-not-finished");
    assert_eq!(more["missing"], serde_json::json!(["tasks"]));
    let mut anew = world;
    anew.must(RESIDENTS_CHAIR, judge(Some(Step::Opinion)));
    assert!(anew.community.deliberations().opinion(CONCERN).unwrap().is_reopened());
    // What was said to it before it was carried out settles nothing: everybody is asked again.
    for old in [settle(None, ""), put()] {
        given(&anew).by(RESIDENTS_CHAIR).when(old).refused("opinion-not-drafted");
    }
    given(&anew)
        .by(RESIDENTS_CHAIR)
        .when(draft(&["晚上八点半以后不外放音乐。"]))
        .happens(&["deliberation.opinion_drafted"]);
}

#[test]
fn to_report_and_to_judge_are_duties_of_the_body_that_leads() {
    let of = |world: &World, kind: DutyKind, today: Date| {
        let all = duties::duties(&world.community, law(), today);
        let these = all.into_iter().filter(|duty| duty.kind == kind && duty.owed_by == RESIDENTS);
        these.map(|duty| (duty.until, duty.standing(today))).collect::<Vec<_>>()
    };
    let last = date(2026, 4, 30);
    let missed = of(&carried_out(), DutyKind::ReportResult, date(2026, 5, 2));
    assert_eq!(missed, [(Some(last), Stands::Missed { days: 2 })]);
    assert!(one(&carried_out()).is_step_overdue(date(2026, 5, 2)));
    let world = reported();
    let told = Stands::Done { on: date(2026, 4, 20) };
    assert_eq!(of(&world, DutyKind::ReportResult, date(2026, 5, 2)), [(Some(last), told)]);
    assert!(!one(&world).is_step_overdue(date(2026, 5, 2)));
    let by = Some(date(2026, 5, 13));
    assert_eq!(of(&world, DutyKind::JudgeResult, date(2026, 5, 6)), [(by, Stands::Ahead { days: 1 })]);
    assert_eq!(of(&world, DutyKind::JudgeResult, date(2026, 5, 15)), [(by, Stands::Missed { days: 2 })]);
    // Tasks are assigned in fifteen days from Friday 10 April, and then nobody leads it on before all are over.
    let assigns = |world: &World, today| of(world, DutyKind::AssignTasks, today);
    let (last, none) = (Some(date(2026, 4, 27)), date(2026, 4, 29));
    assert_eq!(assigns(&carrying_out(), none), [(last, Stands::Missed { days: 2 })]);
    assert!(one(&carrying_out()).is_step_overdue(none) && !one(&assigned()).is_step_overdue(none));
    assert!(matches!(assigns(&assigned(), none).as_slice(), [(_, Stands::Done { .. })]));
    for world in [carrying_out(), assigned()] {
        let open = of(&world, DutyKind::LeadDeliberation, date(2026, 4, 11));
        assert!(open.iter().all(|(_, stands)| !matches!(stands, Stands::Waiting { .. })));
    }
}

#[test]
fn what_nobody_adds_up_in_time_is_added_up_by_itself() {
    use Verdict::{NotSolved, Solved};
    let add_up = || DeliberationCommand::AddUp { deliberation: CONCERN };
    let over = |says| {
        let mut world = judged(says);
        world.now = at("2026-05-14T00:00:00+08:00");
        world
    };
    let until = |world: &World| judged_by((&world.community, law()), one(world)).map(|clock| clock.until);
    let last = Some(date(2026, 5, 13));
    assert_eq!((until(&carried_out()), until(&judged([Solved, Solved]))), (None, last));
    let judged_now = judged([Solved, Solved]);
    let early = given(&judged_now).at(at("2026-05-13T23:59:00+08:00")).by(Actor::Clock).when(add_up());
    assert_eq!(early.refused("verdicts-still-taken")["until"], "2026-05-13");
    for actor in [RESIDENTS_CHAIR, CHAIR, CLERK, owner(1)] {
        given(&over([Solved, Solved])).by(actor).when(add_up()).refused("power-missing");
    }
    // Until the clock has come, whoever leads it may still do it.
    given(&over([Solved, Solved])).by(RESIDENTS_CHAIR).when(judge(None)).happens(&["deliberation.result_judged"]);
    let mut closed = over([Solved, Solved]);
    closed.must(Actor::Clock, add_up());
    assert_eq!((one(&closed).closed(), one(&closed).reports[0].judged.unwrap().by), (Some(Outcome::Solved), None));
    given(&closed).by(Actor::Clock).when(add_up()).refused("deliberation-closed");
    // What is not solved goes back to where it came from, with nobody pressing a button.
    let mut again = over([NotSolved, NotSolved]);
    again.must(Actor::Clock, add_up());
    let stands = one(&again);
    assert_eq!((stands.step(), stands.reopened(), stands.closed()), (Step::CarryingOut, 1, None));
    assert_eq!((stands.moves.last().unwrap().by, &stands.moves.last().unwrap().reason), (None, &None));
    let due = duties::duties(&again.community, law(), date(2026, 5, 20)).into_iter();
    let late = due.filter(|duty| duty.kind == DutyKind::JudgeResult).map(|duty| (duty.until, duty.done_on));
    assert_eq!(late.collect::<Vec<_>>(), [(last, Some(date(2026, 5, 14)))], "that nobody did in time stays to be read");
}
