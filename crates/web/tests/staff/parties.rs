//! Who takes part, from the list at the desk to an owner's objection, its answer and the next step.

use axum::http::StatusCode;
use governance::assembly::{Scope, Stage};
use governance::bodies::{BodiesCommand, BodyKind};
use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, DeliberationCommand, PartyGiven};
use governance::ids::{DeliberationId, OwnerId};
use jiff::SignedDuration;
use office::{Act, Origin};
use rehearsal::fixture::estate;

use crate::seats::{CHAIR, CLERK, MANAGER, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const LIST: &str = "/c/qingfeng/desk/deliberations/1/parties";
const ONE: DeliberationId = DeliberationId::new(1);

/// The whole estate is listed, and the days for objections go by; whoever was signed in signs in anew.
pub(crate) async fn settle_parties(site: &Site) {
    let (parties, reason) = (vec![PartyGiven::Homes(Scope::Estate)], "都受影响".to_owned());
    for command in [
        DeliberationCommand::NameParties { deliberation: ONE, parties, reason },
        DeliberationCommand::PublishParties { deliberation: ONE },
    ] {
        site.desk().carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    }
    days_pass(site, 12);
}

fn days_pass(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

/// A concern an owner raised by card, taken up, with the code of that card.
pub(crate) async fn a_concern_taken_up() -> (Site, String) {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let owner = OwnerId::new(1);
    let code = desk.card_code(owner).await.unwrap().plain();
    desk.raise_deliberation(governance::Actor::Owner(owner), Origin::Owner(owner), "太吵").await.unwrap();
    let (title, text) = ("广场舞".to_owned(), "时间和音量".to_owned());
    let (answer, reason) = (AnswerGiven::TakeUp, "协商".to_owned());
    for command in [
        DeliberationCommand::Publish { deliberation: ONE, title, text },
        DeliberationCommand::Answer { deliberation: ONE, answer, reason },
    ] {
        desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    }
    (site, code)
}

async fn taken_up() -> (Site, String, Seat) {
    let (site, code) = a_concern_taken_up().await;
    let chair = Seat::take(&site, CHAIR).await;
    (site, code, chair)
}

#[tokio::test]
async fn homes_people_bodies_and_others_are_named_each_on_a_page_with_a_reason() {
    let (site, _, chair) = taken_up().await;
    assert!(chair.get(&site, DESK).await.text.contains(LIST));
    // A group that nobody sits in any more, and for which another body carries on, is offered no more.
    let (kind, name) = (BodyKind::PreparatoryGroup, "OVER-SINCE-LONG".to_owned());
    let established = BodiesCommand::Establish { kind, name };
    site.desk().carry_out(Act::new(governance::Actor::Operator, established)).await.unwrap();
    let offered = chair.get(&site, &format!("{LIST}/name/body")).await.text;
    assert!(!offered.contains("OVER-SINCE-LONG") && offered.contains("name=\"body\" value=\"3\""), "{offered}");
    let too_long = format!("name={}&reason=x", "x".repeat(61));
    for (sort, wrong) in [
        ("homes", &["", "where=estate", "reason=x", "where=nowhere&reason=x", "where=estate&reason=13812345678"][..]),
        ("group", &["", "name=x", "reason=x", "name=13812345678&reason=x", too_long.as_str()]),
        ("body", &["", "body=3", "reason=x"]),
        ("outside", &["", "kind=experts&reason=x", "name=x&reason=x", "kind=experts&name=13812345678&reason=x"]),
    ] {
        let page = format!("{LIST}/name/{sort}");
        shows_in_every_view(&site, &chair, &page).await;
        for form in wrong {
            assert_eq!(chair.post(&site, &page, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{sort} {form}");
        }
    }
    assert_eq!(chair.get(&site, &format!("{LIST}/name/else")).await.status, StatusCode::NOT_FOUND);
    for (sort, form) in [
        ("homes", "where=building%7C1%E6%A0%8B&reason=NEXT-TO-THE-GARDEN"),
        ("homes", "entrance=entrance%7C2%E6%A0%8B%7C1%E5%8D%95%E5%85%83&reason=HEARS-IT-TOO"),
        ("group", "name=TENANTS&must=yes&reason=THEY-SLEEP-HERE"),
        ("body", "body=3&reason=KEEPS-THE-GARDEN"),
        ("outside", "kind=social-organisation&name=EVENING-DANCERS&reason=THEY-DANCE"),
    ] {
        let done = chair.post(&site, &format!("{LIST}/name/{sort}"), form).await;
        assert_eq!(done.location, format!("{LIST}?done=party-named"), "{sort}");
    }
    let shown = chair.get(&site, LIST).await.text;
    for words in ["EVENING-DANCERS", "社区社会组织", "KEEPS-THE-GARDEN", "必须问到", "6 户（全小区 12 户）"]
    {
        assert!(shown.contains(words), "{words}");
    }
    assert!(shown.contains("商业楼：2 户，1 位业主"), "whom it leaves out");
    shows_in_every_view(&site, &chair, LIST).await;
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("名单还在拟") && !public.contains("EVENING-DANCERS"), "a draft is not shown");
    let again = "body=3&must=yes&reason=x";
    let otherwise = chair.post(&site, &format!("{LIST}/name/body"), again).await;
    assert!(otherwise.text.contains("名单上已经有了"));
    let drop = format!("{LIST}/3/drop");
    shows_in_every_view(&site, &chair, &drop).await;
    assert_eq!(chair.post(&site, &drop, "reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.post(&site, &drop, "reason=x").await.status, StatusCode::FORBIDDEN);
    assert_eq!(manager.get(&site, LIST).await.status, StatusCode::OK);
    let done = chair.post(&site, &drop, "reason=NOT-AFFECTED").await;
    assert_eq!(done.location, format!("{LIST}?done=party-dropped"));
    assert!(chair.get(&site, LIST).await.text.contains("NOT-AFFECTED"));
    assert_eq!(chair.get(&site, &drop).await.location, LIST);
}

#[tokio::test]
async fn whoever_is_missing_objects_and_reads_the_answer_before_the_next_step() {
    let (site, code, chair) = taken_up().await;
    let card = format!("/o/{code}/deliberations/1");
    let object = format!("{card}/parties");
    chair.post(&site, &format!("{LIST}/name/body"), "body=3&reason=KEEPS-THE-GARDEN").await;
    assert!(!site.get(&card).await.text.contains(&object));
    assert!(site.get(&object).await.text.contains("没有在公示"));
    let done = chair.post(&site, &format!("{LIST}/publish"), "").await;
    assert_eq!(done.location, format!("{LIST}?done=parties-published"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("KEEPS-THE-GARDEN") && public.contains("没有一户在名单上"), "it says whom it leaves out");
    assert!(site.get(&card).await.text.contains(&object));
    for form in ["", "party=0", "reason=x", &format!("party=0&reason={}", "x".repeat(1_001))] {
        assert_eq!(site.post(&object, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let made = site.post(&object, "party=0&reason=OUR-BUILDING-HEARS-IT").await;
    assert_eq!(made.location, format!("{card}?done=parties-objected"));
    let (clerk, at_desk) = (Seat::take(&site, CLERK).await, format!("{LIST}/object"));
    shows_in_every_view(&site, &clerk, &at_desk).await;
    shows_in_every_view(&site, &chair, &object).await;
    for form in ["", "whose=paper&party=1", "whose=paper&reason=x", "party=1&reason=x"] {
        assert_eq!(clerk.post(&site, &at_desk, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let paper = clerk.post(&site, &at_desk, "whose=paper&party=1&reason=FROM-PAPER").await;
    assert_eq!(paper.location, format!("{LIST}?done=parties-objection-taken-in"));
    let look = format!("{LIST}/objections/1");
    assert_eq!(clerk.get(&site, &look).await.status, StatusCode::FORBIDDEN);
    assert!(!site.get(PUBLIC).await.text.contains("OUR-BUILDING-HEARS-IT"));
    assert!(chair.get(&site, LIST).await.text.contains(&look));
    assert!(chair.get(&site, &look).await.text.contains("OUR-BUILDING-HEARS-IT"));
    shows_in_every_view(&site, &chair, &look).await;
    for form in ["", "outcome=show&reason=", "outcome=show&reason=13812345678"] {
        assert_eq!(chair.post(&site, &look, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let shown = chair.post(&site, &look, "outcome=show&reason=OUR-BUILDING-HEARS-IT").await;
    assert_eq!(shown.location, format!("{LIST}?done=comment-looked-at"));
    chair.post(&site, &format!("{LIST}/objections/2"), "outcome=names-somebody").await;
    for form in ["", "answer=take", "reason=x"] {
        assert_eq!(chair.post(&site, &look, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let unchanged = chair.post(&site, &look, "answer=take&reason=IT-WAS-ADDED").await;
    assert!(unchanged.text.contains("名单还没有改"));
    let warned = chair.get(&site, &format!("{LIST}/name/homes")).await.text;
    assert!(warned.contains("期限从头计算"));
    chair.post(&site, &format!("{LIST}/name/homes"), "where=estate&reason=ALL-HEAR-IT").await;
    assert!(site.get(PUBLIC).await.text.contains("名单改过"));
    let done = chair.post(&site, &look, "answer=take&reason=IT-WAS-ADDED").await;
    assert_eq!(done.location, format!("{LIST}?done=comment-answered"));
    assert_eq!(chair.get(&site, &look).await.location, LIST);
    chair.post(&site, &format!("{LIST}/publish"), "").await;
    for page in [PUBLIC, card.as_str()] {
        shows_in_every_view(&site, &chair, page).await;
        let seen = site.get(page).await.text;
        assert!(seen.contains("OUR-BUILDING-HEARS-IT") && seen.contains("IT-WAS-ADDED"), "{page}");
    }
    let early = chair.post(&site, &format!("{DESK}/step"), "to=informing").await;
    assert_eq!((early.status, early.text.contains("名单公示期满")), (StatusCode::CONFLICT, true));
    days_pass(&site, 12);
    let chair = Seat::take(&site, CHAIR).await;
    let done = chair.post(&site, &format!("{DESK}/step"), "to=informing").await;
    assert_eq!(done.location, format!("{DESK}?done=deliberation-moved-on"));
    assert!(site.get(PUBLIC).await.text.contains("已经确定"));
    assert_eq!(chair.get(&site, &format!("{LIST}/name/homes")).await.location, LIST, "nothing more is named");
}

#[tokio::test]
async fn an_objection_waits_openly_once_its_day_is_over() {
    let (site, code, chair) = taken_up().await;
    chair.post(&site, &format!("{LIST}/name/homes"), "where=estate&reason=ALL-HEAR-IT").await;
    chair.post(&site, &format!("{LIST}/publish"), "").await;
    site.post(&format!("/o/{code}/deliberations/1/parties"), "party=1&reason=NOT-ALL-OF-US").await;
    days_pass(&site, 12);
    let chair = Seat::take(&site, CHAIR).await;
    assert!(site.get(PUBLIC).await.text.contains("逾期没有答复"));
    let step = chair.get(&site, DESK).await.text;
    assert!(step.contains("把对名单的异议都核看、答复") && !step.contains("进入第 3 步"));
}
