//! Every period in which people may act stands wherever people look for what is new.

use crate::opinions::{drafted, wait};

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
