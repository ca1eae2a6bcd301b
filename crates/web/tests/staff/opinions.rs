//! An opinion: drafted at the desk, amended and consented to by card and from paper, settled, signed and shown as a paper.

use axum::http::StatusCode;
use governance::assembly::AssemblyCommand;
use governance::deliberation::{DeliberationCommand, Lack, Step};
use governance::ids::DeliberationId;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use office::Act;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{estate, opinions, stations};

use crate::dossier::inform;
use crate::parties::{a_concern_taken_up, settle_parties};
use crate::seats::{CHAIR, CLERK, MANAGER, Seat, shows_in_every_view};
use crate::site::Site;

pub(crate) const PUBLIC: &str = "/c/qingfeng/deliberations/1";
pub(crate) const DESK: &str = "/c/qingfeng/desk/deliberations/1/opinion";
const ONE: DeliberationId = DeliberationId::new(1);

pub(crate) async fn taken_up() -> (Site, String, Seat) {
    let (site, code) = a_concern_taken_up().await;
    let desk = site.desk();
    settle_parties(&site).await;
    inform(&site).await;
    // Neighbours are asked for a few days, and nobody says anything.
    let until = estate_today(&site).saturating_add(3.days());
    let question = "怎样安排".to_owned();
    let on = |to| DeliberationCommand::MoveOn { deliberation: ONE, to };
    for command in
        [on(Step::Deliberating), DeliberationCommand::OpenConversation { deliberation: ONE, question, until }]
    {
        desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    }
    site.door().set(site.door().now() + SignedDuration::from_hours(96));
    assert!(
        desk.carry_out(Act::new(estate::CHAIR, on(Step::Opinion))).await.is_err(),
        "nobody spoke, and nobody said why"
    );
    let without = vec![(Lack::Voices, "NOBODY-CAME".to_owned())];
    let on = DeliberationCommand::MoveOnWithout { deliberation: ONE, to: Step::Opinion, without };
    desk.carry_out(Act::new(estate::CHAIR, on)).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    (site, code, chair)
}

#[tokio::test]
async fn what_an_opinion_leaves_to_the_owners_is_convened_in_its_words() {
    let site = Site::of(|| {
        let mut world = opinions::objected();
        world.must(estate::RESIDENTS_CHAIR, opinions::settle(Some("change-common-use"), "太早。"));
        Rehearsed::of_world(&world)
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    let vote = chair.get(&site, &format!("{DESK}/vote")).await.text;
    assert!(vote.contains("/c/qingfeng/desk/convene?opinion=1"), "{vote}");
    // Everything the opinion says is carried along from question to question.
    let begun = chair.get(&site, "/c/qingfeng/desk/convene?opinion=1").await.text;
    for (field, value) in [
        ("kind-1", "change-common-use"),
        ("title-1", "广场舞"),
        ("text-1", "晚上九点以后不外放音乐。"),
        ("text-1", "音量由大家一起测。"),
    ] {
        let carried = begun.split("<input").find(|input| input.contains(&format!("name=\"{field}\"")));
        assert!(carried.is_some_and(|input| input.contains(value)), "{field} {value}: {begun}");
    }
    // An opinion that leaves nothing to them begins nothing.
    let begun = chair.get(&site, "/c/qingfeng/desk/convene?opinion=9").await.text;
    assert!(!begun.contains("change-common-use"), "{begun}");
}

fn estate_today(site: &Site) -> Date {
    site.door().now().to_zoned(TimeZone::get("Asia/Shanghai").unwrap()).date()
}

pub(crate) async fn drafted() -> (Site, String, Seat) {
    let (site, code, chair) = taken_up().await;
    let page = format!("{DESK}/draft");
    assert!(chair.get(&site, "/c/qingfeng/desk/deliberations/1").await.text.contains("起草协商意见"));
    assert_eq!(chair.get(&site, &page).await.status, StatusCode::OK);
    for form in ["", "title=T&text=", "title=T&text=13812345678", "title=13812345678&text=T"] {
        assert_eq!(chair.post(&site, &page, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = chair.post(&site, &page, "title=QUIET&text=FIRST%0D%0A%0D%0ASECOND").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-drafted"));
    (site, code, chair)
}

/// Days go by until a moment.
pub(crate) fn wait(site: &Site, until: &str) {
    site.door().set(estate::at(until));
}

#[tokio::test]
async fn an_opinion_goes_from_a_draft_to_a_signed_paper() {
    let (site, code, chair) = drafted().await;
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("FIRST") && public.contains("草案公布中"));
    assert_eq!(site.get(&format!("{PUBLIC}/opinion/paper")).await.status, StatusCode::NOT_FOUND);
    let card = format!("/o/{code}/deliberations/1");
    assert!(site.get(&card).await.text.contains("提修改意见"));
    assert!(site.get(&format!("{card}/opinion")).await.text.contains("修改第 2 段"));
    let amend = format!("{card}/amend/1");
    assert!(site.get(&amend).await.text.contains("FIRST"));
    assert_eq!(site.post(&amend, "text=HALF-PAST-EIGHT&reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = site.post(&amend, "text=HALF-PAST-EIGHT&reason=SLEEP").await;
    assert_eq!(done.location, format!("{card}/opinion?done=opinion-amended"));
    assert!(site.get(&format!("{card}/opinion")).await.text.contains("等待核看"));
    assert!(!site.get(&format!("{PUBLIC}/opinion")).await.text.contains("HALF-PAST-EIGHT"));

    let clerk = Seat::take(&site, CLERK).await;
    let paper = format!("{DESK}/amend");
    assert_eq!(clerk.get(&site, &paper).await.status, StatusCode::OK);
    assert_eq!(clerk.post(&site, &paper, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let taken_in = clerk.post(&site, &paper, "whose=paper&paragraph=0&text=WEEKENDS&reason=REST").await;
    assert_eq!(taken_in.location, format!("{DESK}?done=opinion-amendment-taken-in"));

    let one = format!("{DESK}/comments/1");
    assert_eq!(clerk.get(&site, &one).await.status, StatusCode::FORBIDDEN);
    assert!(chair.get(&site, &one).await.text.contains("HALF-PAST-EIGHT"));
    for form in ["", "outcome=show&text=&reason=x", "outcome=show&text=x&reason=13812345678"] {
        assert_eq!(chair.post(&site, &one, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let shown = chair.post(&site, &one, "outcome=show&text=HALF-PAST-EIGHT&reason=SLEEP").await;
    assert_eq!(shown.location, format!("{DESK}?done=comment-looked-at"));
    assert_eq!(chair.post(&site, &one, "answer=&reason=x").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(chair.post(&site, &one, "answer=take&reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answered = chair.post(&site, &one, "answer=take&reason=AGREED").await;
    assert_eq!(answered.location, format!("{DESK}?done=comment-answered"));
    chair.post(&site, &format!("{DESK}/comments/2"), "outcome=off-topic").await;
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains("与问题无关"));

    wait(&site, "2026-06-25T09:00:00+08:00");
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    assert!(chair.get(&site, DESK).await.text.contains("改好的文本"));
    let put = chair.post(&site, &format!("{DESK}/put"), "").await;
    assert_eq!(put.location, format!("{DESK}?done=opinion-put"));
    let public = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(public.contains("HALF-PAST-EIGHT") && public.contains("正在请大家表态"));

    let consent = format!("{card}/consent");
    assert_eq!(site.get(&consent).await.status, StatusCode::OK);
    for form in ["", "says=object&reason="] {
        assert_eq!(site.post(&consent, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let said = site.post(&consent, "says=live-with&reason=").await;
    assert_eq!(said.location, format!("{card}/opinion?done=consent-said"));
    assert!(site.get(&format!("{card}/opinion")).await.text.contains("您现在的表态：可以接受"));
    let desk = format!("{DESK}/consent");
    assert_eq!(clerk.get(&site, &desk).await.status, StatusCode::OK);
    for form in ["says=agree", "home=1-1-101&owner=x&says=agree&kept=BOX-1"] {
        assert_eq!(clerk.post(&site, &desk, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let company = Seat::take(&site, MANAGER).await;
    assert_eq!(company.get(&site, &desk).await.status, StatusCode::CONFLICT, "it has no paper to take in here");
    let running = site.get(&format!("{PUBLIC}/opinion")).await.text;
    assert!(running.contains("已表态") && !running.contains("怎样算谈拢"));

    wait(&site, "2026-07-10T09:00:00+08:00");
    let chair = Seat::take(&site, CHAIR).await;
    let settle = format!("{DESK}/settle");
    assert!(chair.get(&site, &settle).await.text.contains("都不用，照意见办"));
    assert_eq!(chair.post(&site, &settle, "majority=BOTH").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = chair.post(&site, &settle, "touches=change-common-use&majority=BOTH").await;
    assert_eq!(done.location, format!("{DESK}?done=opinion-settled"));
    for page in ["/c/qingfeng/news.atom", "/c/qingfeng/board/poster"] {
        let news = site.get(page).await.text;
        assert!(news.contains("HALF-PAST-EIGHT") && !news.contains("BOTH"), "{page} says what was agreed, not why");
    }
    let sign = format!("{DESK}/sign");
    assert!(chair.get(&site, &sign).await.text.contains("代表哪个机构签署"));
    assert_eq!(chair.post(&site, &sign, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.post(&site, &sign, "body=3").await.status, StatusCode::CONFLICT, "the company is no party");
    let signed = chair.post(&site, &sign, "body=1").await;
    assert_eq!(signed.location, format!("{DESK}?done=opinion-signed"));
    let paper = site.get(&format!("{PUBLIC}/opinion/paper")).await.text;
    assert!(paper.contains("HALF-PAST-EIGHT") && paper.contains("BOTH") && paper.contains("278"));
    assert!(paper.contains("谁的表态算数"));
    // Whoever convenes the owners is late in public too, on the page and in the list.
    assert!(!site.get(PUBLIC).await.text.contains("现在已经逾期"));
    wait(&site, "2026-12-01T09:00:00+08:00");
    assert!(site.get(PUBLIC).await.text.contains("现在已经逾期"));
    assert!(site.get("/c/qingfeng/deliberations").await.text.contains("召集业主表决逾期"));
    wait(&site, "2026-07-10T09:00:00+08:00");

    // What the law leaves to the owners goes to a vote that the convenor names.
    let vote = format!("{DESK}/vote");
    assert!(chair.get(&site, DESK).await.text.contains("写明由哪个议题表决"));
    assert!(chair.get(&site, &vote).await.text.contains("还没有合适的议题"));
    let mut convene = stations::convene();
    if let AssemblyCommand::Convene { questions, .. } = &mut convene {
        questions.truncate(1);
        questions[0].kind = "change-common-use".to_owned();
    }
    site.desk().carry_out(Act::new(estate::CHAIR, convene)).await.unwrap();
    shows_in_every_view(&site, &chair, &vote).await;
    assert_eq!(chair.post(&site, &vote, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let matters = site.desk().files().await.community.matters().all().len();
    let named = chair.post(&site, &vote, &format!("matter={matters}")).await;
    assert_eq!(named.location, format!("{DESK}?done=opinion-vote-named"));
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains("已经提请业主表决，等待结果"));
}
