//! What was agreed, carried out and reported back: assigned and reported on at the desk, judged by card and from paper,
//! closed or taken up again.

use axum::http::StatusCode;
use governance::Actor;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, Consent, DeliberationCommand, Lack, LeftTo, Step};
use governance::ids::{DeliberationId, OwnerId};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use office::{Act, Origin};
use rehearsal::fixture::estate;

use crate::dossier::inform;
use crate::parties::settle_parties;
use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

pub(crate) const PUBLIC: &str = "/c/qingfeng/deliberations/1";
pub(crate) const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const ONE: DeliberationId = DeliberationId::new(1);

pub(crate) fn wait(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

/// A day so many days from now, as the boxes of a form carry it.
pub(crate) fn day(site: &Site, days: i64) -> String {
    let at = site.door().now() + SignedDuration::from_hours(24 * days);
    let day = at.to_zoned(TimeZone::get("Asia/Shanghai").unwrap()).date();
    format!("due-year={}&due-month={}&due-day={}", day.year(), day.month(), day.day())
}

/// A concern of the first owner whose opinion is settled, led by the owners' committee; and the cards of two owners, of whom
/// the second had no part in it.
pub(crate) async fn carrying_out() -> (Site, [String; 2]) {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let (owner, mut codes) = (OwnerId::new(1), Vec::new());
    for owner in [owner, OwnerId::new(2)] {
        codes.push(desk.card_code(owner).await.unwrap().plain());
    }
    desk.raise_deliberation(Actor::Owner(owner), Origin::Owner(owner), "太吵").await.unwrap();
    let lead = async |command: DeliberationCommand| {
        desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    };
    let on = |to| DeliberationCommand::MoveOn { deliberation: ONE, to };
    let (title, text) = ("广场舞".to_owned(), "时间和音量".to_owned());
    lead(DeliberationCommand::Publish { deliberation: ONE, title, text }).await;
    let (answer, reason) = (AnswerGiven::TakeUp, "协商".to_owned());
    lead(DeliberationCommand::Answer { deliberation: ONE, answer, reason }).await;
    settle_parties(&site).await;
    inform(&site).await;
    lead(on(Step::Deliberating)).await;
    let until = site.door().now().to_zoned(TimeZone::get("Asia/Shanghai").unwrap()).date();
    let until = until.saturating_add(3.days());
    lead(DeliberationCommand::OpenConversation { deliberation: ONE, question: "怎样安排".to_owned(), until }).await;
    wait(&site, 4);
    let without = vec![(Lack::Voices, "没有人来。".to_owned())];
    lead(DeliberationCommand::MoveOnWithout { deliberation: ONE, to: Step::Opinion, without }).await;
    let (title, paragraphs) = ("意见".to_owned(), vec!["八点半以后不外放音乐。".to_owned()]);
    lead(DeliberationCommand::DraftOpinion { deliberation: ONE, title, paragraphs, why: String::new() }).await;
    wait(&site, 12);
    lead(DeliberationCommand::PutOpinion { deliberation: ONE }).await;
    desk.say_consent(Actor::Owner(owner), (ONE, owner), Consent::Agree, "").await.unwrap();
    wait(&site, 12);
    let (majority, minority) = ("都同意。".to_owned(), String::new());
    let (leaves, few) = (LeftTo::Nobody, String::new());
    lead(DeliberationCommand::SettleOpinion { deliberation: ONE, leaves, majority, minority, few }).await;
    lead(on(Step::CarryingOut)).await;
    (site, codes.try_into().unwrap())
}

/// The same, with a task of the property company that is done, and brought to the last step.
async fn carried_out() -> (Site, [String; 2]) {
    let (site, codes) = carrying_out().await;
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    let task = format!("asked=yes&what=SIGN&body=3&amount=1280.5&from=INCOME&{}", day(&site, 20));
    let assigned = chair.post(&site, &format!("{DESK}/tasks/0/assign"), &task).await;
    assert_eq!(assigned.location, format!("{DESK}?done=task-assigned"));
    // Whoever carries it out finds it first, before the pages on which they read; whoever leads it goes through those to act.
    let page = manager.get(&site, DESK).await.text;
    let (own, pages) = (page.find("报告第 1 件的进展：SIGN"), page.find("各个页面"));
    assert!(own.is_some() && own < pages && page.find("可以办理") < own, "{page}");
    assert!(pages < page.find("/parties\"") && !page.contains("/assign"), "{page}");
    assert!(!chair.get(&site, DESK).await.text.contains("各个页面"));
    let done = manager.post(&site, &format!("{DESK}/tasks/1"), "progress=finished&text=HANGS").await;
    assert_eq!(done.location, format!("{DESK}?done=task-reported"));
    let moved = chair.post(&site, &format!("{DESK}/step"), "to=reporting-back").await;
    assert_eq!(moved.location, format!("{DESK}?done=deliberation-moved-on"));
    (site, codes)
}

/// The same, with its result before those who took part.
pub(crate) async fn reported() -> (Site, [String; 2]) {
    let (site, codes) = carried_out().await;
    let chair = Seat::take(&site, CHAIR).await;
    let done = chair.post(&site, &format!("{DESK}/report"), "text=QUIETER").await;
    assert_eq!(done.location, format!("{DESK}?done=result-reported"));
    (site, codes)
}

#[tokio::test]
async fn a_task_paid_from_common_income_asks_which_decision_allows_it_and_only_its_step_is_late() {
    let (site, _) = carrying_out().await;
    let chair = Seat::take(&site, CHAIR).await;
    let assign = format!("{DESK}/tasks/0/assign");
    let page = chair.get(&site, &assign).await.text;
    assert!(!page.contains("例如“公共收益”"), "no example of free money");
    let step = day(&site, 3).replace("due-", "step-due-1-");
    let form =
        format!("asked=yes&what=SIGN&body=3&{}&amount=800.00&from={}&step-1=BUY&{step}", day(&site, 20), "公共收益");
    let held = chair.post(&site, &assign, &form).await;
    for words in ["公共收益", "民法典", "哪一次决定", "name=\"considered\""] {
        assert!(held.text.contains(words), "{words}");
    }
    let done = chair.post(&site, &assign, &format!("{form}&considered=DECISION-OF-2025&of=公共收益")).await;
    assert_eq!(done.location, format!("{DESK}?done=task-assigned"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("DECISION-OF-2025") && public.contains("说的是这句：“公共收益”"), "beside the task");
    wait(&site, 6);
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("有一步逾期") && public.contains("有任务的一步逾期"));
    assert!(public.contains("逾期 0 件"), "the task itself has days left");
}

#[tokio::test]
async fn it_is_settled_by_a_last_day_who_does_what_and_late_in_public_after_it() {
    let (site, _) = carrying_out().await;
    let assigns = "安排谁来办、什么时候办完";
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains(assigns) && public.contains("这一步 15 天") && !public.contains("逾期"), "{public}");
    let chair = Seat::take(&site, CHAIR).await;
    let duty = "安排第 1 号协商事项由谁来办";
    assert!(chair.get(&site, "/c/qingfeng/desk/duties").await.text.contains(duty));
    wait(&site, 20);
    let chair = Seat::take(&site, CHAIR).await;
    let late = site.get(PUBLIC).await.text;
    assert!(late.contains(assigns) && late.contains("现在已经逾期"), "{late}");
    let assign = format!("asked=yes&what=SIGN&body=3&{}", day(&site, 20));
    let done = chair.post(&site, &format!("{DESK}/tasks/0/assign"), &assign).await;
    assert_eq!(done.location, format!("{DESK}?done=task-assigned"), "{}", done.text);
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("督促落实") && !public.contains(assigns), "{public}");
}

#[tokio::test]
async fn a_task_is_assigned_with_a_body_a_day_and_its_cost_and_everybody_sees_when_it_is_late() {
    let (site, _) = carrying_out().await;
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    assert!(chair.get(&site, DESK).await.text.contains("落实一件商定的事"));
    let page = format!("{DESK}/tasks/0/assign");
    shows_in_every_view(&site, &chair, &page).await;
    assert_eq!(manager.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    let in_time = day(&site, 10);
    for form in [
        String::new(),
        format!("what=SIGN&{in_time}"),
        format!("what=SIGN&body=3&amount=12&{in_time}"),
        format!("what=SIGN&body=3&amount=much&{in_time}"),
        format!("what=13812345678&body=3&{in_time}"),
        format!("what=SIGN&body=3&{}", day(&site, -1)),
        format!("what=SIGN&body=3&{in_time}&step-1=BOUGHT"),
        format!("what=SIGN&body=3&{in_time}&{}", step(&site, 1, 3)),
        format!("what=SIGN&body=3&{in_time}&step-1=BOUGHT&{}", step(&site, 1, 11)),
    ] {
        let answered = chair.post(&site, &page, &format!("asked=yes&{form}")).await;
        assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    // Money of the owners is spent by their vote: the article and the way stand there.
    let fund = format!("asked=yes&what=SIGN&body=3&amount=1280.5&from=住宅专项维修资金&{in_time}");
    let refused = chair.post(&site, &page, &fund).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("278") && refused.text.contains("写明由业主大会会议表决"), "{}", refused.text);
    let form = format!("asked=yes&what=SIGN&body=3&amount=1280.5&from=INCOME&{in_time}");
    assert_eq!(chair.post(&site, &page, &form).await.location, format!("{DESK}?done=task-assigned"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("SIGN") && public.contains("INCOME") && public.contains("还没有报告"));
    let anew = format!("{DESK}/tasks/1/assign");
    assert!(chair.get(&site, &anew).await.text.contains("1280.50"));
    shows_in_every_view(&site, &chair, &anew).await;
    let later = format!("asked=yes&what=SIGN&body=3&amount=&from=&{}", day(&site, 12));
    assert_eq!(chair.post(&site, &anew, &later).await.location, format!("{DESK}?done=task-assigned"));
    wait(&site, 13);
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    let late = site.get(PUBLIC).await.text;
    assert!(late.contains("逾期 1 件") && late.contains("重新落实过 1 次"));
    let task = format!("{DESK}/tasks/1");
    shows_in_every_view(&site, &manager, &task).await;
    for form in ["", "progress=finished&text=", "progress=finished&text=13812345678"] {
        assert_eq!(manager.post(&site, &task, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    assert!(chair.get(&site, DESK).await.text.contains("商定的事件件有下文"));
    let reported = manager.post(&site, &task, "progress=impossible&text=NO-POWER").await;
    assert_eq!(reported.location, format!("{DESK}?done=task-reported"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("NO-POWER") && public.contains("办不了 1 件") && public.contains("逾期 0 件"));
    shows_in_every_view(&site, &chair, DESK).await;
    assert_eq!(chair.get(&site, &format!("{DESK}/tasks/9")).await.status, StatusCode::NOT_FOUND);
}

/// The fields of the day of a step, so many days from now.
fn step(site: &Site, number: u32, days: i64) -> String {
    day(site, days).replace("due-", &format!("step-due-{number}-"))
}

#[tokio::test]
async fn the_steps_of_a_task_are_public_with_which_are_done_and_which_are_late() {
    let (site, _) = carrying_out().await;
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    let page = format!("{DESK}/tasks/0/assign");
    let steps = format!("step-1=BOUGHT&{}&step-2=HUNG&{}", step(&site, 1, 3), step(&site, 2, 9));
    let form = format!("asked=yes&what=SIGN&body=3&amount=&from=&{}&{steps}", day(&site, 10));
    assert_eq!(chair.post(&site, &page, &form).await.location, format!("{DESK}?done=task-assigned"));
    let anew = chair.get(&site, &format!("{DESK}/tasks/1/assign")).await.text;
    assert!(anew.contains("BOUGHT") && anew.contains("HUNG"), "{anew}");
    wait(&site, 4);
    let manager = {
        drop(manager);
        Seat::take(&site, MANAGER).await
    };
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("有一步逾期") && public.contains("BOUGHT") && public.contains("未办"), "{public}");
    let task = format!("{DESK}/tasks/1");
    shows_in_every_view(&site, &manager, &task).await;
    let asked = manager.get(&site, &task).await.text;
    assert!(asked.contains("name=\"reached\"") && asked.contains("这次办完了哪几步"), "{asked}");
    let reported = manager.post(&site, &task, "progress=underway&text=BOUGHT&reached=1").await;
    assert_eq!(reported.location, format!("{DESK}?done=task-reported"), "{}", reported.text);
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("逾期 0 件") && public.contains("已办完"), "{public}");
    let asked = manager.get(&site, &task).await.text;
    assert!(asked.contains("value=\"2\"") && !asked.contains("name=\"reached\" value=\"1\""), "{asked}");
}

#[tokio::test]
async fn the_result_is_public_and_judged_by_those_who_took_part() {
    let (site, [own, other]) = carried_out().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let page = format!("{DESK}/report");
    shows_in_every_view(&site, &chair, &page).await;
    for form in ["", "text=13812345678"] {
        assert_eq!(chair.post(&site, &page, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = chair.post(&site, &page, "text=QUIETER").await;
    assert_eq!(done.location, format!("{DESK}?done=result-reported"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("QUIETER") && public.contains("结果公布中") && !public.contains("怎样算解决"));
    assert!(site.get("/c/qingfeng/board").await.text.contains("协商结果公示"));
    assert!(site.get("/c/qingfeng/news.atom").await.text.contains("结果公布：广场舞"));

    let at = |code: &str| format!("/o/{code}/deliberations/1");
    assert!(site.get(&at(&own)).await.text.contains("说一声解决没有"));
    assert!(site.get(&at(&other)).await.text.contains("由提出、附议和参加过协商的人来说"));
    let verdict = format!("{}/verdict", at(&own));
    assert!(site.get(&verdict).await.text.contains("这件事解决了吗"));
    assert_eq!(site.post(&verdict, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post(&verdict, "says=solved").await.location, format!("{}?done=verdict-said", at(&own)));
    assert!(site.get(&at(&own)).await.text.contains("您现在的评价：解决了"));
    let no_part = site.post(&format!("{}/verdict", at(&other)), "says=solved").await;
    assert_eq!(no_part.status, StatusCode::CONFLICT);
    assert!(site.get(&format!("{}/verdict", at(&other))).await.text.contains("没有找到提出、附议或者参加"));

    let paper = format!("{DESK}/verdict");
    shows_in_every_view(&site, &clerk, &paper).await;
    let observer = Seat::take(&site, OBSERVER).await;
    assert_eq!(observer.get(&site, &paper).await.status, StatusCode::FORBIDDEN);
    let first = site.desk().files().await.community.register().homes()[0].place.to_string();
    let whose = format!("whose=paper&home={first}&owner=赵一凡");
    for form in ["", "whose=paper&says=partly", &whose, "whose=slip&says=partly", &format!("{whose}&says=partly")] {
        let answered = clerk.post(&site, &paper, form).await;
        let refused = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::OK].contains(&answered.status);
        assert!(refused && answered.location.is_empty(), "{form}: {}", answered.status);
    }
    // Their own word by card stands, whatever a paper says.
    let over = clerk.post(&site, &paper, &format!("{whose}&says=not-solved&kept=BOX-1")).await;
    assert!(over.location.is_empty() && over.text.contains("以本人的话为准"));
    assert!(site.get(&at(&own)).await.text.contains("您现在的评价：解决了"));
    assert_eq!(site.post(&verdict, "says=partly").await.location, format!("{}?done=verdict-said", at(&own)));

    wait(&site, 30);
    let chair = Seat::take(&site, CHAIR).await;
    let late = site.get(PUBLIC).await.text;
    assert!(late.contains("评价已经截止") && late.contains("现在已经逾期"), "by when it is added up");
    assert!(chair.get(&site, DESK).await.text.contains("汇总评价"));
    let judge = format!("{DESK}/judge");
    shows_in_every_view(&site, &chair, &judge).await;
    assert_eq!(chair.post(&site, &judge, "").await.location, format!("{DESK}?done=result-judged"));
    let closed = site.get(PUBLIC).await.text;
    assert!(closed.contains("办结：解决了一部分") && closed.contains("怎样算解决"));
    assert!(site.get("/c/qingfeng/news.atom").await.text.contains("：办结：解决了一部分"));
    assert!(site.get("/c/qingfeng/deliberations").await.text.contains("已经有结果"));
    shows_in_every_view(&site, &chair, DESK).await;
    assert!(!site.get("/c/qingfeng/board").await.text.contains("协商结果公示"));
}

#[tokio::test]
async fn a_tenant_who_supported_on_paper_judges_the_result_on_paper_and_a_second_person_sees_who() {
    let (site, _) = carried_out().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let supported = clerk.post(&site, &format!("{DESK}/support"), "who=小李&lives=5栋租户&kept=BOX-0").await;
    let papers = "/c/qingfeng/desk/deliberations/1/papers";
    assert_eq!(supported.location, format!("{papers}?done=word-keyed"));
    let seen = chair.get(&site, papers).await.text;
    assert!(seen.contains("小李，5栋租户") && seen.contains("BOX-0") && seen.contains("附议这件事项"));
    chair.post(&site, &format!("{papers}/1/confirm"), "").await;
    chair.post(&site, &format!("{DESK}/report"), "text=QUIETER").await;
    let paper = format!("{DESK}/verdict");
    let asked = clerk.get(&site, &paper).await.text;
    assert!(asked.contains("小李，5栋租户（纸上附议）"));
    let value = asked.split("value=\"supporter-").nth(1).unwrap().split('"').next().unwrap();
    let says = format!("whose=supporter-{value}&says=not-solved");
    assert_eq!(clerk.post(&site, &paper, &says).await.status, StatusCode::UNPROCESSABLE_ENTITY, "kept where?");
    let keyed = clerk.post(&site, &paper, &format!("{says}&kept=BOX-1")).await;
    assert_eq!(keyed.location, format!("{papers}?done=word-keyed"));
    assert!(chair.get(&site, papers).await.text.contains("小李，5栋租户（纸上附议）"));
    let confirmed = chair.post(&site, &format!("{papers}/2/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{papers}?done=word-confirmed"));
    let desk = site.desk();
    let files = desk.files().await;
    let one = files.community.deliberations().deliberation(ONE).unwrap();
    assert_eq!(one.report().unwrap().verdicts().not_solved, 1);
}

#[tokio::test]
async fn what_is_not_solved_is_taken_up_again_with_its_reason() {
    let (site, [own, _]) = reported().await;
    site.post(&format!("/o/{own}/deliberations/1/verdict"), "says=not-solved").await;
    wait(&site, 30);
    let chair = Seat::take(&site, CHAIR).await;
    let judge = format!("{DESK}/judge");
    assert!(chair.get(&site, &judge).await.text.contains("没有解决，要重新办"));
    shows_in_every_view(&site, &chair, &judge).await;
    for form in ["", "to=carrying-out", "reason=STILL", "to=carrying-out&reason=13812345678"] {
        assert_eq!(chair.post(&site, &judge, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = chair.post(&site, &judge, "to=carrying-out&reason=STILL-LOUD").await;
    assert_eq!(done.location, format!("{DESK}?done=result-judged"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("重新办过 1 次") && public.contains("STILL-LOUD") && public.contains("组织实施"));
    assert!(chair.get(&site, DESK).await.text.contains("把商定的事落实到机构和期限"));
}

#[tokio::test]
async fn what_nobody_adds_up_goes_back_by_itself_and_everybody_reads_who_was_late() {
    let (site, [own, _]) = reported().await;
    site.post(&format!("/o/{own}/deliberations/1/verdict"), "says=not-solved").await;
    wait(&site, 18);
    assert!(site.get(PUBLIC).await.text.contains("过了这一天没有汇总的，按公布的比例自动汇总"));
    wait(&site, 12);
    site.desk().tick().await;
    let file = format!("{PUBLIC}/file");
    for page in [PUBLIC, file.as_str()] {
        let text = site.get(page).await.text;
        for words in ["没有在期限里汇总", "自动退回"] {
            assert!(text.contains(words), "{page} {words}");
        }
    }
    assert!(site.get(PUBLIC).await.text.contains("重新办过 1 次"));
}
