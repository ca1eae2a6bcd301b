//! Statements answered on paper: the sheet for everybody, keyed at the desk by one person and confirmed by another; a
//! signature on the printed opinion; and tasks of somebody who keeps no seat here.

use axum::http::StatusCode;
use governance::Actor;
use governance::assembly::{Scope, Stage};
use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, Consent, DeliberationCommand, Lack, LeftTo, PartyGiven, Step};
use governance::ids::{DeliberationId, OwnerId, PartyNo, StatementNo};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use office::{Act, Origin};
use rehearsal::fixture::estate;

use crate::dossier::inform;
use crate::rooms::deliberating;
use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const PAPERS: &str = "/c/qingfeng/desk/deliberations/1/papers";
const ONE: DeliberationId = DeliberationId::new(1);

fn wait(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

fn today(site: &Site) -> jiff::civil::Date {
    site.door().now().to_zoned(TimeZone::get("Asia/Shanghai").unwrap()).date()
}

/// The home of an owner, as people type it.
pub(crate) async fn home_of(site: &Site, owner: u32) -> String {
    let desk = site.desk();
    let files = desk.files().await;
    files.community.register().homes_of(OwnerId::new(owner)).next().unwrap().place.to_string()
}

/// Three statements of the first owner, of whom two are shown; and the card of that owner.
pub(crate) async fn stated() -> (Site, String) {
    let (site, code) = deliberating().await;
    let desk = site.desk();
    let (question, until) = ("怎样安排".to_owned(), today(&site).saturating_add(20.days()));
    let open = DeliberationCommand::OpenConversation { deliberation: ONE, question, until };
    desk.carry_out(Act::new(estate::CHAIR, open)).await.unwrap();
    let by = Actor::Owner(OwnerId::new(1));
    for text in ["NINE-IS-LATE", "MEASURE-IT", "NOT-SHOWN-YET"] {
        desk.add_statement(by, ONE, text).await.unwrap();
    }
    for (number, text) in [(1, "NINE-IS-LATE"), (2, "MEASURE-IT")] {
        let (statement, text) = (StatementNo::new(number), text.to_owned());
        let show = DeliberationCommand::PublishStatement { deliberation: ONE, statement, text };
        desk.carry_out(Act::new(estate::CHAIR, show)).await.unwrap();
    }
    (site, code)
}

#[tokio::test]
async fn the_sheet_has_every_statement_that_is_shown_with_three_boxes_and_says_where_it_goes() {
    let (site, _) = stated().await;
    let sheet = format!("{PUBLIC}/opinions/sheet");
    assert!(site.get(PUBLIC).await.text.contains(&sheet), "the public page leads to it");
    let stranger = Seat::stranger();
    shows_in_every_view(&site, &stranger, &sheet).await;
    let text = site.get(&sheet).await.text;
    for shown in
        ["看法表态单", "NINE-IS-LATE", "MEASURE-IT", "赞成", "不赞成", "说不好", "房号", "业主姓名", "本人签字"]
    {
        assert!(text.contains(shown), "{shown}");
    }
    assert_eq!(text.matches("tick-box").count(), 6, "three boxes beside each of two statements");
    assert!(!text.contains("NOT-SHOWN-YET"), "what nobody looked at is on no sheet");
    assert!(text.contains("清风小区业主委员会") && text.contains("街道办事处"), "who takes it in: {text}");
    assert!(text.contains("/c/qingfeng/deliberations/1"), "the code leads to the page");
    wait(&site, 30);
    assert!(!site.get(PUBLIC).await.text.contains(&sheet), "once it is over nobody is asked any more");
    assert!(site.get(&sheet).await.text.contains("看法征集已经截止"));
}

#[tokio::test]
async fn a_sheet_is_keyed_in_confirmed_by_another_and_gives_way_to_the_card_statement_by_statement() {
    let (site, code) = stated().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let statements = chair.get(&site, &format!("{DESK}/statements")).await.text;
    assert!(statements.contains(&format!("{DESK}/sheet")) && statements.contains(&format!("{PUBLIC}/opinions/sheet")));
    let page = format!("{DESK}/sheet");
    shows_in_every_view(&site, &clerk, &page).await;
    let company = Seat::take(&site, MANAGER).await;
    assert_eq!(company.get(&site, &page).await.status, StatusCode::CONFLICT);
    let observer = Seat::take(&site, OBSERVER).await;
    assert_eq!(observer.post(&site, &page, "").await.status, StatusCode::FORBIDDEN);
    let home = home_of(&site, 1).await;
    for wrong in [
        String::new(),
        format!("home={home}&owner=赵一凡&stance-1=agree"),
        format!("home={home}&owner=赵一凡&kept=BOX-7"),
        "home=9-9-999&owner=赵一凡&stance-1=agree&kept=BOX-7".to_owned(),
        format!("home={home}&owner=NOBODY&stance-1=agree&kept=BOX-7"),
    ] {
        assert_eq!(clerk.post(&site, &page, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    // By card the owner answered the second statement already.
    let second = format!("/o/{code}/deliberations/1/statements/2");
    site.post(&second, "stance=disagree").await;
    let form = format!("home={home}&owner=赵一凡&stance-1=agree&stance-2=pass&stance-3=&kept=BOX-7");
    let keyed = clerk.post(&site, &page, &form).await;
    assert_eq!(keyed.location, format!("{PAPERS}?done=word-keyed"));
    shows_in_every_view(&site, &chair, PAPERS).await;
    let list = chair.get(&site, PAPERS).await.text;
    for shown in [
        "赵一凡",
        "BOX-7",
        "NINE-IS-LATE",
        "对 2 句看法的表态",
        "说不好",
        "对过纸了，确认",
        "有 1 句不计入",
        "第 2 句：本人凭业主卡答过，以卡上的为准",
    ] {
        assert!(list.contains(shown), "{shown}");
    }
    let first = format!("/o/{code}/deliberations/1/statements/1");
    assert!(site.get(&first).await.text.contains("等另一个人核对，还不算数"));
    assert!(clerk.post(&site, &format!("{PAPERS}/1/confirm"), "").await.text.contains("要由另一个人核对"));
    let confirmed = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{PAPERS}?done=word-confirmed-without"));
    assert!(chair.get(&site, PAPERS).await.text.contains("第 2 句：本人凭业主卡答过"), "afterwards too");
    assert!(site.get(&second).await.text.contains("第 2 句：本人凭业主卡答过"), "and on the page of their card");
    assert!(site.get(&first).await.text.contains("照您交来的纸录入的表态：赞成"));
    assert!(site.get(&second).await.text.contains("您现在的表态：不赞成"), "the card stands");
    assert!(site.get(PUBLIC).await.text.contains("1 次表态由机构照纸质表态单录入"));
    let own = site.get(&format!("/o/{code}")).await.text;
    assert!(own.contains("照一张纸录入了您的话") && own.contains("对 2 句看法的表态"));
    // By card it is set right, and a further sheet is not taken over it.
    site.post(&first, "stance=disagree").await;
    assert!(site.get(&first).await.text.contains("您现在的表态：不赞成"));
    let over = clerk.post(&site, &page, &form).await;
    assert!(over.location.is_empty() && over.text.contains("以本人的话为准"));
    assert!(!site.get(PUBLIC).await.text.contains("照纸质表态单录入"));
}

#[tokio::test]
async fn of_a_sheet_that_comes_late_the_lines_that_are_closed_are_left_out_and_the_rest_is_taken() {
    let (site, _) = stated().await;
    // The third statement is shown after the last day of the others, and answered for some days more.
    wait(&site, 21);
    let (statement, text) = (StatementNo::new(3), "NOT-SHOWN-YET".to_owned());
    let show = DeliberationCommand::PublishStatement { deliberation: ONE, statement, text };
    site.desk().carry_out(Act::new(estate::CHAIR, show)).await.unwrap();
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let page = format!("{DESK}/sheet");
    // By the day on which it came: a sheet that came in time counts whole.
    let asked = clerk.get(&site, &page).await.text;
    assert!(asked.contains("name=\"came-year\"") && !asked.contains("已截止"), "{asked}");
    assert!(asked.contains("NOT-SHOWN-YET（表态到"), "{asked}");
    shows_in_every_view(&site, &clerk, &page).await;
    // Printed now, the sheet asks only what can be answered still.
    let sheet = site.get(&format!("{PUBLIC}/opinions/sheet")).await.text;
    assert!(sheet.contains("NOT-SHOWN-YET") && !sheet.contains("NINE-IS-LATE"), "{sheet}");
    let (home, day) = (home_of(&site, 1).await, today(&site));
    let came = format!("came-year={}&came-month={}&came-day={}", day.year(), day.month(), day.day());
    let form = format!("home={home}&owner=赵一凡&stance-1=agree&stance-2=pass&stance-3=disagree&kept=BOX-7&{came}");
    clerk.post(&site, &page, &form).await;
    let list = chair.get(&site, PAPERS).await.text;
    assert!(list.contains("有 2 句不计入") && list.contains("第 1 句：这一句的表态已经截止"));
    let confirmed = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{PAPERS}?done=word-confirmed-without"));
    assert!(chair.get(&site, &confirmed.location).await.text.contains("有几句没有计入"));
    let desk = site.desk();
    let files = desk.files().await;
    let talk = files.community.deliberations().conversation(ONE).unwrap();
    assert_eq!((talk.voices(), talk.papers()), (1, 1), "the one that can still be answered is taken");
}

/// It is carried out; the water company, which keeps no seat here and must be asked, is the second on its list.
async fn settled_with_somebody_outside() -> Site {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let owner = OwnerId::new(1);
    desk.raise_deliberation(Actor::Owner(owner), Origin::Owner(owner), "水压低").await.unwrap();
    let lead = async |command: DeliberationCommand| {
        desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    };
    let (title, text, reason) = ("水压".to_owned(), "早晚没有水".to_owned(), "协商".to_owned());
    let water = PartyGiven::Outside { kind: "stationed-unit".to_owned(), name: "WATERWORKS".to_owned(), must: true };
    lead(DeliberationCommand::Publish { deliberation: ONE, title, text }).await;
    lead(DeliberationCommand::Answer { deliberation: ONE, answer: AnswerGiven::TakeUp, reason: reason.clone() }).await;
    let parties = vec![PartyGiven::Homes(Scope::Estate), water];
    lead(DeliberationCommand::NameParties { deliberation: ONE, parties, reason }).await;
    lead(DeliberationCommand::PublishParties { deliberation: ONE }).await;
    wait(&site, 12);
    inform(&site).await;
    lead(DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Deliberating }).await;
    let until = today(&site).saturating_add(3.days());
    lead(DeliberationCommand::OpenConversation { deliberation: ONE, question: "怎样办".to_owned(), until }).await;
    lead(DeliberationCommand::InviteParties { deliberation: ONE, parties: vec![PartyNo::new(2)] }).await;
    wait(&site, 4);
    let without = vec![(Lack::Voices, "没有人来。".to_owned())];
    lead(DeliberationCommand::MoveOnWithout { deliberation: ONE, to: Step::Opinion, without }).await;
    let (title, paragraphs) = ("意见".to_owned(), vec!["换一段水管。".to_owned()]);
    lead(DeliberationCommand::DraftOpinion { deliberation: ONE, title, paragraphs, why: String::new() }).await;
    wait(&site, 12);
    lead(DeliberationCommand::PutOpinion { deliberation: ONE }).await;
    desk.say_consent(Actor::Owner(owner), (ONE, owner), Consent::Agree, "").await.unwrap();
    wait(&site, 12);
    let (majority, minority) = ("都同意。".to_owned(), String::new());
    let few = "来的人少，都说过了。".to_owned();
    let leaves = LeftTo::Nobody;
    lead(DeliberationCommand::SettleOpinion { deliberation: ONE, leaves, majority, minority, few }).await;
    site
}

#[tokio::test]
async fn somebody_outside_signs_on_paper_by_two_people_and_carries_out_a_task_on_which_the_leading_body_reports() {
    let site = settled_with_somebody_outside().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let sign = format!("{DESK}/opinion/sign");
    // Whoever takes in paper finds it there, without a seat that signs.
    assert!(clerk.get(&site, &format!("{DESK}/opinion")).await.text.contains(&sign));
    shows_in_every_view(&site, &clerk, &sign).await;
    for wrong in ["paper=yes", "paper=yes&party=2", "paper=yes&kept=BOX"] {
        assert_eq!(clerk.post(&site, &sign, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let keyed = clerk.post(&site, &sign, "paper=yes&party=2&kept=SEALED-BOX-9").await;
    assert_eq!(keyed.location, format!("{PAPERS}?done=word-keyed"));
    assert!(!site.get(&format!("{PUBLIC}/opinion")).await.text.contains("在纸上签署"), "nobody has signed yet");
    let list = chair.get(&site, PAPERS).await.text;
    assert!(list.contains("WATERWORKS") && list.contains("SEALED-BOX-9") && list.contains("签署"));
    assert!(clerk.post(&site, &format!("{PAPERS}/1/confirm"), "").await.text.contains("要由另一个人核对"));
    let confirmed = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{PAPERS}?done=word-confirmed"));
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("WATERWORKS") && !public.contains("SEALED-BOX-9"));
    // Who entered it and who checked it is said, and nobody of them signed.
    let paper = site.get(&format!("{PUBLIC}/opinion/paper")).await.text;
    assert!(paper.contains("登记、") && paper.contains("核对"), "{paper}");
    assert!(paper.contains("（签字或者盖章）") && paper.contains("（盖章）"), "{paper}");
    let done = chair.post(&site, &format!("{DESK}/step"), "to=carrying-out").await;
    assert_eq!(done.location, format!("{DESK}?done=deliberation-moved-on"), "{}", done.text);
    // The task is theirs, and the body that leads reports.
    let assign = format!("{DESK}/tasks/0/assign");
    assert!(chair.get(&site, &assign).await.text.contains("party-2"));
    let due = today(&site).saturating_add(20.days());
    let due = format!("due-year={}&due-month={}&due-day={}", due.year(), due.month(), due.day());
    let wrong = chair.post(&site, &assign, &format!("asked=yes&what=PIPE&body=party-1&{due}")).await;
    assert!(wrong.location.is_empty(), "homes carry out nothing");
    let done = chair.post(&site, &assign, &format!("asked=yes&what=PIPE&body=party-2&{due}")).await;
    assert_eq!(done.location, format!("{DESK}?done=task-assigned"), "{}", done.text);
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("WATERWORKS") && public.contains("谁报告进展"), "named in public, and who reports");
    assert!(chair.get(&site, &format!("{DESK}/tasks/1/assign")).await.text.contains("value=\"party-2\" checked"));
    let report = format!("{DESK}/tasks/1");
    shows_in_every_view(&site, &chair, &report).await;
    let silent = chair.post(&site, &report, "progress=underway&text=ORDERED").await;
    assert!(
        silent.status == StatusCode::UNPROCESSABLE_ENTITY && silent.text.contains("没有写明这个情况是从哪里知道的")
    );
    let done = chair.post(&site, &report, "progress=underway&text=ORDERED&source=LETTER-OF-JUNE").await;
    assert_eq!(done.location, format!("{DESK}?done=task-reported"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("ORDERED") && public.contains("来源：LETTER-OF-JUNE"));
    wait(&site, 30);
    let chair = Seat::take(&site, CHAIR).await;
    assert!(site.get(PUBLIC).await.text.contains("逾期"));
    assert!(
        chair.get(&site, "/c/qingfeng/desk").await.text.contains("外单位承办"),
        "it stands with the body that reports"
    );
    let file = site.get(&format!("{PUBLIC}/file")).await.text;
    assert!(file.contains("WATERWORKS") && file.contains("LETTER-OF-JUNE"));
}
