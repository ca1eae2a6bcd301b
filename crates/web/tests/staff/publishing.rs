//! Publishing what owners must be told: one question a page, a check, a receipt.

use rehearsal::fixture::estate;
use rehearsal::fixture::office::Rehearsed;

use crate::seats::{CHAIR, MANAGER, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLISH: &str = "/c/qingfeng/desk/publish";
const QUARTER: &str = "from-year=2026&from-month=1&from-day=1&until-year=2026&until-month=2&until-day=28";

async fn site() -> Site {
    Site::of(|| Rehearsed::of_world(&estate::settled())).await
}

#[tokio::test]
async fn a_publication_is_asked_question_by_question_checked_and_has_a_receipt() {
    let site = site().await;
    let chair = Seat::take(&site, CHAIR).await;
    shows_in_every_view(&site, &chair, &format!("{PUBLISH}?body=1&what=fund")).await;
    let first = chair.get(&site, &format!("{PUBLISH}?body=1&what=fund")).await.text;
    assert!(first.contains("value=\"fund\" checked") && !first.contains("name=\"text\""), "one question: {first}");
    let nothing = chair.post(&site, PUBLISH, "ask=what&body=1").await;
    assert_eq!(nothing.status, 422);
    let time = chair.post(&site, PUBLISH, "ask=what&body=1&what=fund").await.location;
    shows_in_every_view(&site, &chair, &time).await;
    assert!(chair.get(&site, &time).await.text.contains("name=\"from-year\""));
    // An account without its time is told at the question of the time.
    let untimed = chair.post(&site, PUBLISH, "ask=time&body=1&what=fund&asked=what").await;
    assert!(untimed.status == 422 && untimed.text.contains("name=\"from-year\""), "{}", untimed.text);
    let half =
        chair.post(&site, PUBLISH, "ask=time&body=1&what=fund&asked=what&from-year=2026&from-month=1&from-day=1").await;
    assert_eq!(half.status, 422);
    let text = chair.post(&site, PUBLISH, &format!("ask=time&body=1&what=fund&asked=what&{QUARTER}")).await.location;
    assert!(chair.get(&site, &text).await.text.contains("name=\"text\""));
    let carried = format!("body=1&what=fund&asked=what time&{QUARTER}");
    let personal = chair.post(&site, PUBLISH, &format!("ask=text&{carried}&text=电话13800138000")).await;
    assert!(personal.status == 422 && personal.text.contains("13800138000"), "{}", personal.text);
    let source = chair.post(&site, PUBLISH, &format!("ask=text&{carried}&text=余额123456.78元。")).await.location;
    shows_in_every_view(&site, &chair, &source).await;
    let carried = format!("{carried}&text=余额123456.78元。");
    for wrong in ["", "&where=matter", "&where=matter&matter=77", "&where=file"] {
        let told = chair.post(&site, PUBLISH, &format!("ask=source&{carried}{wrong}")).await;
        assert_eq!(told.status, 422, "{wrong}");
    }
    let check = chair.post(&site, PUBLISH, &format!("ask=source&{carried}&where=words")).await.location;
    shows_in_every_view(&site, &chair, &check).await;
    let page = chair.get(&site, &check).await.text;
    for said in ["余额123456.78元。", "2026年1月1日", "2026年2月28日", "业主委员会", "?ask=time"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(site.get("/c/qingfeng/board/1").await.status == 404, "nothing is published before the button");
    let changed = chair.get(&site, &format!("{check}?ask=text")).await.text;
    assert!(changed.contains("余额123456.78元。") && changed.contains("name=\"text\""), "{changed}");
    let receipt = chair.post(&site, &check, "").await;
    assert_eq!(receipt.location, format!("{PUBLISH}/done/1"), "{}", receipt.text);
    shows_in_every_view(&site, &chair, &receipt.location).await;
    let said = chair.get(&site, &receipt.location).await.text;
    assert!(said.contains("已经公开") && said.contains("/c/qingfeng/board/1"), "{said}");
    assert!(site.get("/c/qingfeng/board/1").await.text.contains("余额123456.78元。"));
    // The button pressed twice publishes once.
    assert_eq!(chair.post(&site, &check, "").await.status, 410);
    assert_eq!(site.get("/c/qingfeng/board/2").await.status, 404);
}

#[tokio::test]
async fn a_file_is_known_by_its_fingerprint_and_what_is_no_account_needs_no_time() {
    let site = site().await;
    let chair = Seat::take(&site, CHAIR).await;
    let fields = [
        ("ask", "source"),
        ("body", "1"),
        ("what", "covenant"),
        ("asked", "what time"),
        ("text", "管理规约现行文本。"),
        ("where", "file"),
    ];
    let empty = chair.post_file(&site, PUBLISH, &fields, Some(("file", "规约.pdf", ""))).await;
    assert!(empty.status == 422, "{}", empty.text);
    let check = chair.post_file(&site, PUBLISH, &fields, Some(("file", "规约.pdf", "%PDF-1.7"))).await.location;
    let page = chair.get(&site, &check).await.text;
    assert!(page.contains("规约.pdf") && page.contains("没有写明期间"), "{page}");
    let receipt = chair.post(&site, &check, "").await;
    assert_eq!(receipt.location, format!("{PUBLISH}/done/1"), "{}", receipt.text);
    let shown = site.get("/c/qingfeng/board/1").await.text;
    assert!(shown.contains("规约.pdf"), "{shown}");
}

#[tokio::test]
async fn nobody_publishes_for_a_body_they_do_not_act_for() {
    let site = site().await;
    for (seat, status) in [(CHAIR, 200), (MANAGER, 403), (OBSERVER, 403)] {
        let seat = Seat::take(&site, seat).await;
        let asked = seat.get(&site, &format!("{PUBLISH}?body=1")).await;
        assert_eq!(asked.status, status, "{}", asked.text);
    }
}

#[tokio::test]
async fn the_receipt_of_an_account_of_years_ago_says_that_it_answers_for_nothing() {
    let site = site().await;
    let chair = Seat::take(&site, CHAIR).await;
    let old = "from-year=2010&from-month=1&from-day=1&until-year=2010&until-month=12&until-day=31";
    let carried = format!("body=1&what=fund&asked=what time&{old}&text=余额123456.78元。");
    let check = chair.post(&site, PUBLISH, &format!("ask=source&{carried}&where=words")).await.location;
    let receipt = chair.post(&site, &check, "").await.location;
    let page = chair.get(&site, &receipt).await.text;
    assert!(page.contains("不算到期应当公开的那一份") && !page.contains("个月以后要再公开一次"), "{page}");
}
