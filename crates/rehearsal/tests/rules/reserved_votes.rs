use governance::assembly::{AssemblyCommand, Stage};
use governance::deliberation::{
    Awaited, Check, Consent, Deliberation, DeliberationCommand, Found, GoesTo, LeftTo, Step, TaskGiven, Vote, awaited,
    convened_by, is_convening_late, is_step_late, next_step, principles, vote,
};
use governance::duties::{DutyKind, duties};
use governance::ids::MatterId;
use governance::{Actor, Event};
use jiff::SignedDuration;
use jiff::civil::date;
use office::codec;
use rehearsal::fixture::deliberations::{CONCERN, move_on, send_back};
use rehearsal::fixture::estate::{self, CHAIR, CLERK, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::opinions::{
    TESTED, WEIGHING, consent, draft, forming, leave_to, objected, put, settle, used_up,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{DUE, assign, carrying_out, given as task};
use rehearsal::fixture::voices::law_where;
use rehearsal::fixture::{Answered, World, given, law, stations};

/// What the owners decide on in the meeting.
const FUND: MatterId = MatterId::new(1);
const MANAGER_HIRED: MatterId = MatterId::new(2);

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn name(matter: MatterId) -> DeliberationCommand {
    DeliberationCommand::NameVote { deliberation: CONCERN, matter }
}

/// An opinion that leaves something to the owners.
fn reserved(kind: &str) -> World {
    let mut world = objected();
    world.must(RESIDENTS_CHAIR, settle(Some(kind), "太早。"));
    world
}

/// The same meeting as elsewhere in these tests, held so many days later than there.
fn met(world: World, stage: Stage, days: i64) -> World {
    met_as(world, stage, days, Clone::clone)
}

/// The same where the owners reject what they adopted elsewhere.
fn rejecting(world: World) -> World {
    met_as(world, Stage::Certified, 60, |event| {
        let written = codec::encode(event).unwrap();
        let payload = String::from_utf8(written.payload.clone()).unwrap();
        let payload = payload.replace(r#""outcome":"adopted""#, r#""outcome":"rejected""#);
        codec::decode(written.kind, written.version, payload.as_bytes()).unwrap()
    })
}

fn met_as(mut world: World, stage: Stage, days: i64, told: impl Fn(&Event) -> Event) -> World {
    let before = estate::settled().log.len();
    let shift = SignedDuration::from_hours(24 * days);
    let later = world.now;
    for (at, event) in stations::bring(estate::settled(), stage).log.iter().skip(before) {
        world.now = *at + shift;
        world.follow(&told(event));
    }
    world.now = world.now.max(later);
    world
}

#[test]
fn whoever_convened_the_meeting_names_the_matter_in_which_the_owners_vote() {
    let world = met(reserved("use-maintenance-fund"), Stage::Convened, 60);
    for actor in [RESIDENTS_CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(name(FUND)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(name(MatterId::new(9))).refused("matter-unknown");
    given(&world).by(CHAIR).when(name(MANAGER_HIRED)).refused("vote-on-something-else");
    given(&world).by(CHAIR).when(name(FUND)).happens(&["deliberation.vote_named"]);
    let mut open = objected();
    given(&met(open.clone(), Stage::Convened, 60)).by(CHAIR).when(name(FUND)).refused("nothing-for-the-owners");
    open.must(RESIDENTS_CHAIR, settle(None, "太早。"));
    given(&met(open, Stage::Convened, 60)).by(CHAIR).when(name(FUND)).refused("nothing-for-the-owners");
    let early = met(reserved("use-maintenance-fund"), Stage::Convened, 0);
    given(&early).by(CHAIR).when(name(FUND)).refused("vote-before-opinion");
    let off = met(reserved("use-maintenance-fund"), Stage::Cancelled, 60);
    given(&off).by(CHAIR).when(name(FUND)).refused("vote-called-off");
    let mut named = world;
    named.must(CHAIR, name(FUND));
    given(&named).by(CHAIR).when(name(FUND)).nothing();
    assert_eq!(vote(&named.community, CONCERN), Some((FUND, Vote::Awaited)));
    let mut second = named.clone();
    second.must(CHAIR, stations::convene());
    given(&second).by(CHAIR).when(name(MatterId::new(3))).refused("vote-named-already");
    let waits = given(&named).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
    assert_eq!(waits["missing"], serde_json::json!(["owners-vote"]));
}

#[test]
fn what_the_owners_adopted_is_carried_out_and_what_they_rejected_is_reported_back() {
    let mut world = met(reserved("use-maintenance-fund"), Stage::Certified, 60);
    world.must(CHAIR, name(FUND));
    assert_eq!(vote(&world.community, CONCERN), Some((FUND, Vote::Adopted)));
    world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    given(&world).by(CHAIR).when(name(FUND)).refused("not-at-step");
    // Who carries it out is settled by a day, though the opinion had gone on to the owners.
    let until = one(&world).clock().unwrap().until;
    let late = |day| is_step_late(&world.community, one(&world), day);
    assert_eq!((late(until), late(until.tomorrow().unwrap())), (false, true));
    // Formed anew, it goes to another vote.
    world.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    assert_eq!(vote(&world.community, CONCERN), None);
    let mut rejected = rejecting(reserved("hire-manager"));
    rejected.must(CHAIR, name(MANAGER_HIRED));
    assert_eq!(vote(&rejected.community, CONCERN), Some((MANAGER_HIRED, Vote::Rejected)));
    assert_eq!(next_step(&rejected.community, one(&rejected)), Some(Step::ReportingBack));
    given(&rejected).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-skipped");
    rejected.must(RESIDENTS_CHAIR, move_on(Step::ReportingBack));
    assert_eq!(one(&rejected).step(), Step::ReportingBack);
}

/// A task of the company, with what it needs.
fn costing(what: &str, from: &str) -> TaskGiven {
    TaskGiven { what: what.to_owned(), cost: Some((1_000_000, from.to_owned())), ..task(estate::COMPANY, DUE) }
}

fn charging(world: &World, given_task: TaskGiven) -> Answered<'_> {
    given(world).by(RESIDENTS_CHAIR).when(assign(None, given_task))
}

#[test]
fn money_of_the_owners_is_spent_by_a_task_only_where_they_voted_for_it() {
    let world = carrying_out();
    charging(&world, costing("买分贝仪。", "健身队自筹")).happens(&["deliberation.task_assigned"]);
    let fund = || costing("买分贝仪。", "住宅专项维修资金");
    let refused = charging(&world, fund()).refused("task-unvoted");
    assert_eq!(refused["basis"], serde_json::json!(["民法典 §278(1)"]));
    assert_eq!(refused["limits"], serde_json::json!(["reserved-fund"]));
    charging(&world, costing("用维修资金买分贝仪。", "街道补助")).refused("task-unvoted");
    charging(&world, costing("在门口增设停车位。", "街道补助")).refused("task-unvoted");
    let mut stepwise = task(estate::COMPANY, DUE);
    stepwise.milestones = vec![("动用公共收益付款".to_owned(), DUE)];
    charging(&world, stepwise).refused("income-unspoken");
    // A public reason of the text that was agreed is enough for what is no money, and for money it is not.
    let said = |limit: &str, sentence: &str| {
        let mut world = forming();
        world.must(RESIDENTS_CHAIR, draft(&[&format!("{sentence}。")]));
        world.now = at(WEIGHING);
        world.must(RESIDENTS_CHAIR, put());
        let agrees = consent(&world, 1, Consent::Agree);
        world.must(owner(1), agrees);
        world.now = at(TESTED);
        let (limits, reason) = (vec![limit.to_owned()], "只提醒遵守现有的规约，钱由街道补助出。".to_owned());
        let sentences = vec![sentence.to_owned()];
        let consider = DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason };
        world.must(RESIDENTS_CHAIR, consider);
        world.must(RESIDENTS_CHAIR, settle(None, ""));
        world.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
        world
    };
    let text = costing("把管理规约贴在门口。", "街道补助");
    charging(&world, text.clone()).refused("task-unvoted");
    charging(&said("reserved-texts", "把管理规约贴在门口"), text).happens(&["deliberation.task_assigned"]);
    charging(&said("reserved-fund", "住宅专项维修资金"), fund()).refused("task-unvoted");
    // Voted for, it is spent; a vote on something else decides nothing about it.
    let mut voted = met(reserved("use-maintenance-fund"), Stage::Certified, 60);
    voted.must(CHAIR, name(FUND));
    voted.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    let late = |given_task: TaskGiven| TaskGiven { due: date(2027, 1, 1), ..given_task };
    charging(&voted, late(fund())).happens(&["deliberation.task_assigned"]);
    let mut other = met(reserved("hire-manager"), Stage::Certified, 60);
    other.must(CHAIR, name(MANAGER_HIRED));
    if next_step(&other.community, one(&other)) == Some(Step::CarryingOut) {
        other.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
        charging(&other, late(fund())).refused("task-unvoted");
    }
}

#[test]
fn money_that_a_government_grants_is_not_the_owners_fund_and_what_may_be_either_is_asked() {
    let world = carrying_out();
    let paid = |from: &str| charging(&world, costing("换楼道的门。", from));
    let governments = [
        "财政专项资金",
        "政府财政专项资金",
        "老旧小区改造专项资金",
        "中央财政老旧小区改造专项资金补助",
        "区级专项资金",
        "街道专项资金",
        "市财政拨付的专项资金",
    ];
    for from in governments {
        paid(from).happens(&["deliberation.task_assigned"]);
    }
    let owners = [
        "住宅专项维修资金",
        "专项维修资金",
        "房屋维修专项资金",
        "住宅专项资金",
        "大修基金",
        "财政专项资金，不够的从维修资金里补",
    ];
    for from in owners {
        assert_eq!(paid(from).refused("task-unvoted")["limits"], serde_json::json!(["reserved-fund"]), "{from}");
    }
    for from in ["专项资金", "小区专项资金", "财政专项资金，不够的从专项资金里出", "改造专项资金"]
    {
        let asked = paid(from).refused("task-unclear");
        assert_eq!(asked["words"], serde_json::json!(["专项资金"]), "{from}");
    }
    // Where they voted on the fund, either is paid.
    let mut voted = met(reserved("use-maintenance-fund"), Stage::Certified, 60);
    voted.must(CHAIR, name(FUND));
    voted.must(RESIDENTS_CHAIR, move_on(Step::CarryingOut));
    let late = TaskGiven { due: date(2027, 1, 1), ..costing("换楼道的门。", "专项资金") };
    charging(&voted, late).happens(&["deliberation.task_assigned"]);
    // Of a text it is asked as well, and of money that a government grants nothing is.
    let settling = |paragraph: &str| {
        let mut world = forming();
        world.must(RESIDENTS_CHAIR, draft(&[paragraph]));
        world.now = at(WEIGHING);
        world.must(RESIDENTS_CHAIR, put());
        for number in 1..=3 {
            let say = consent(&world, number, Consent::Agree);
            world.must(owner(number), say);
        }
        world.now = at(TESTED);
        world
    };
    let settles = |paragraph: &str, settled: bool| {
        let world = settling(paragraph);
        let asked = given(&world).by(RESIDENTS_CHAIR).when(settle(None, ""));
        if settled {
            asked.happens(&["deliberation.opinion_settled"]);
        } else {
            asked.refused("reserved-unspoken");
        }
    };
    settles("用老旧小区改造专项资金换楼道的门。", true);
    settles("用专项资金换楼道的门。", false);
    settles("用住宅专项维修资金换楼道的门。", false);
}

#[test]
fn what_nobody_agreed_on_may_go_to_the_owners_in_any_matter_and_comes_back_with_its_result() {
    let ways = r#"names = ["representatives-meeting", "residents-meeting", "nowhere"]"#;
    let law = law_where(ways, r#"names = ["owners-meeting"]"#);
    let mut world = used_up();
    let (goes_to, reason) = (GoesTo::OwnersMeeting, "没有谈拢。".to_owned());
    let leave = DeliberationCommand::LeaveUndecided { deliberation: CONCERN, goes_to, reason };
    let went = given(&world).under(&law).by(RESIDENTS_CHAIR).when(leave).happens(&["deliberation.opinion_undecided"]);
    world.follow(&went[0]);
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::ReportingBack)).refused("step-not-finished");
    let mut voted = met(world, Stage::Certified, 120);
    given(&voted).by(CHAIR).when(name(MANAGER_HIRED)).happens(&["deliberation.vote_named"]);
    voted.must(CHAIR, name(FUND));
    assert_eq!(next_step(&voted.community, one(&voted)), Some(Step::CarryingOut));
    given(&voted).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).happens(&["deliberation.moved_on"]);
}

#[test]
fn the_vote_is_awaited_from_whoever_convenes_by_a_day_and_nobody_else_is_late() {
    let mut world = reserved("use-maintenance-fund");
    let convenor = Awaited::Convenor(Some(estate::COMMITTEE));
    assert_eq!(awaited(&world.community, one(&world), date(2026, 4, 10)), Some(convenor));
    let due = |world: &World, kind, day| {
        let all = duties(&world.community, law(), day).into_iter();
        let these = all.filter(|duty| duty.kind == kind && duty.done_on.is_none());
        these.map(|duty| (duty.owed_by, duty.until)).collect::<Vec<_>>()
    };
    let later = date(2026, 9, 1);
    assert!(one(&world).is_step_overdue(later) && !is_step_late(&world.community, one(&world), later));
    let named = due(&world, DutyKind::NameVote, later);
    assert_eq!(named, [(estate::COMMITTEE, Some(date(2026, 5, 11)))]);
    assert_eq!(due(&world, DutyKind::LeadDeliberation, later), []);
    // Everybody reads what its own desk says, and the step counts as late while it is.
    let last = date(2026, 5, 11);
    assert_eq!(convened_by(&world.community, one(&world), later), Some(last));
    assert!(!is_convening_late(&world.community, one(&world), last));
    assert!(is_convening_late(&world.community, one(&world), later));
    let in_time = |day| {
        let all = principles((&world.community, law()), one(&world), day).into_iter().flat_map(|(_, all)| all);
        all.filter(|finding| finding.check == Check::StepsInTime).map(|finding| finding.found).next()
    };
    assert_eq!((in_time(last), in_time(later)), (Some(Found::Kept), Some(Found::Missed)));
    world = met(world, Stage::Convened, 60);
    world.must(CHAIR, name(FUND));
    assert_eq!(due(&world, DutyKind::NameVote, later), []);
    assert!(!is_convening_late(&world.community, one(&world), later));
    assert_eq!(awaited(&world.community, one(&world), later), Some(Awaited::Owners(FUND)));
    // Called off, it is named anew by whoever convenes.
    let meeting = world.community.matters().matter(FUND).unwrap().meeting;
    world.must(CHAIR, AssemblyCommand::Cancel { meeting, reason: "时间不合适。".to_owned() });
    assert_eq!(due(&world, DutyKind::NameVote, later), [(estate::COMMITTEE, Some(last))]);
    assert!(is_convening_late(&world.community, one(&world), later));
}

#[test]
fn what_was_agreed_can_go_on_to_a_meeting_of_residents_that_decides_it() {
    let mut world = objected();
    let to = |way| leave_to(LeftTo::Meeting(way), "太早。");
    for way in [GoesTo::OwnersMeeting, GoesTo::Nowhere] {
        given(&world).by(RESIDENTS_CHAIR).when(to(way)).refused("way-not-named");
    }
    world.must(RESIDENTS_CHAIR, to(GoesTo::RepresentativesMeeting));
    let today = date(2026, 4, 10);
    let meeting = Awaited::Meeting(GoesTo::RepresentativesMeeting);
    assert_eq!(awaited(&world.community, one(&world), today), Some(meeting));
    let lacks = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-skipped");
    assert_eq!(lacks["next"], "reporting-back");
    let decided = |adopted, text: &str, kind: Option<&str>| DeliberationCommand::RecordDecision {
        deliberation: CONCERN,
        adopted,
        reserved: kind.map(str::to_owned),
        on: today,
        text: text.to_owned(),
        left_out: vec![],
    };
    let mut adopted = world.clone();
    adopted.must(RESIDENTS_CHAIR, decided(true, "同意。", None));
    given(&adopted).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).happens(&["deliberation.moved_on"]);
    // What the owners alone decide, no meeting of residents decides for them.
    let fund = "同意，钱从维修资金里出。";
    given(&world).by(RESIDENTS_CHAIR).when(decided(true, fund, None)).refused("reserved-unspoken");
    given(&world).by(RESIDENTS_CHAIR).when(decided(false, fund, None)).happens(&["deliberation.meeting_decided"]);
    let mut left = world;
    left.must(RESIDENTS_CHAIR, decided(true, fund, Some("use-maintenance-fund")));
    let waits = given(&left).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).refused("step-not-finished");
    assert_eq!(waits["missing"], serde_json::json!(["owners-vote"]));
    let mut voted = met(left, Stage::Certified, 60);
    voted.must(CHAIR, name(FUND));
    given(&voted).by(RESIDENTS_CHAIR).when(move_on(Step::CarryingOut)).happens(&["deliberation.moved_on"]);
}

#[test]
fn what_a_meeting_left_to_the_owners_is_theirs_once_their_vote_is_called() {
    let mut world = used_up();
    let (goes_to, reason) = (GoesTo::ResidentsMeeting, "没有谈拢。".to_owned());
    world.must(RESIDENTS_CHAIR, DeliberationCommand::LeaveUndecided { deliberation: CONCERN, goes_to, reason });
    let (on, text) = (world.now.to_zoned(world.community.zone().clone()).date(), "装隔音屏。".to_owned());
    let fund = Some("use-maintenance-fund".to_owned());
    let (adopted, reserved) = (true, fund.clone());
    world.must(
        RESIDENTS_CHAIR,
        DeliberationCommand::RecordDecision { deliberation: CONCERN, adopted, reserved, on, text, left_out: vec![] },
    );
    let correct = |text: &str, reserved: Option<String>| DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved,
        on,
        text: text.to_owned(),
        left_out: vec![],
        reason: "录入时加错了。".to_owned(),
    };
    let corrected = &["deliberation.meeting_decision_corrected"];
    given(&world).by(RESIDENTS_CHAIR).when(correct("装隔音屏。", None)).happens(corrected);
    let mut called = met(world, Stage::Convened, 120);
    called.must(CHAIR, name(FUND));
    let late = given(&called).by(RESIDENTS_CHAIR).when(correct("装隔音屏。", None)).refused("decision-vote-named");
    assert_eq!(late["matter"], 1);
    given(&called).by(RESIDENTS_CHAIR).when(correct("装两道隔音屏。", fund)).happens(corrected);
}
