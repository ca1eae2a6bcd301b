//! Every period in which people may act stands wherever people look for what is new.

use governance::assembly::Stage;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::petitions;

use crate::opinions::{drafted, wait};
use crate::site::Site;

#[tokio::test]
async fn the_days_for_amendments_stand_on_the_front_page_the_board_its_poster_in_the_feed_and_in_the_calendar() {
    let (site, _, _) = drafted().await;
    const ALL: [&str; 5] = ["", "/board", "/board/poster", "/news.atom", "/calendar.ics"];
    for page in ALL {
        let text = site.get(&format!("/c/qingfeng{page}")).await.text;
        // A calendar folds its lines.
        let text = text.replace("\r\n ", "");
        assert!(text.contains("对意见草案提修改"), "{page}: {text}");
    }
    wait(&site, "2026-06-25T09:00:00+08:00");
    for page in &ALL[..3] {
        let text = site.get(&format!("/c/qingfeng{page}")).await.text;
        let open = text.split("新消息").next().unwrap_or_default();
        assert!(!open.contains("对意见草案提修改"), "{page}: its days are over");
    }
}

/// What stands under "what you can take part in now", on the board and on its poster.
async fn told_to_do(site: &Site) -> [String; 2] {
    let mut told = Vec::new();
    for page in ["/board", "/board/poster"] {
        let text = site.get(&format!("/c/qingfeng{page}")).await.text;
        let (_, open) = text.split_once("现在可以参加的").unwrap_or_else(|| panic!("{page}: {text}"));
        told.push(open.split("</ul>").next().unwrap_or_default().to_owned());
    }
    told.try_into().unwrap()
}

#[tokio::test]
async fn the_board_and_its_poster_begin_with_the_vote_that_is_open_and_the_petition_to_sign() {
    let site = Site::at(Stage::Open).await;
    for open in told_to_do(&site).await {
        assert!(open.contains("投票：") && open.contains("为止"), "{open}");
    }
    let board = site.get("/c/qingfeng/board").await.text;
    let (before, _) = board.split_once("现在可以参加的").unwrap();
    assert!(!before.contains("应当公开的内容"), "what must be published comes after it");

    let site = Site::of(|| Rehearsed::of_world(&petitions::signed_by(&[1], petitions::meeting()))).await;
    for open in told_to_do(&site).await {
        assert!(open.contains("正在收集签名"), "{open}");
    }
}
