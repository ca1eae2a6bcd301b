//! The whole file of a matter: everything in order on one paper, each line with its entry of the book.

use axum::http::StatusCode;
use governance::assembly::Stage;
use governance::ids::DeliberationId;

use crate::results::reported;
use crate::seats::{CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const FILE: &str = "/c/qingfeng/deliberations/1/file";

#[tokio::test]
async fn the_file_holds_every_part_in_order_and_an_entry_for_each_line() {
    let (site, _) = reported().await;
    for page in [PUBLIC, "/c/qingfeng/desk/deliberations/1"] {
        let chair = Seat::take(&site, CHAIR).await;
        assert!(chair.get(&site, page).await.text.contains(FILE), "{page}");
    }
    let file = site.get(FILE).await.text;
    let parts =
        ["raised", "answers", "steps", "parties", "dossier", "conversation", "opinion", "tasks", "results", "entries"];
    let at = parts.map(|part| {
        assert!(file.contains(&format!("href=\"#{part}\"")), "{part} is not in the contents");
        file.find(&format!("id=\"{part}\"")).unwrap_or_else(|| panic!("{part} is missing"))
    });
    assert!(at.is_sorted(), "{at:?}");
    assert!(!file.contains("id=\"questions\""), "nobody asked anything");
    for words in ["时间和音量", "要休息", "要锻炼", "八点半以后不外放音乐", "SIGN", "HANGS", "QUIETER"]
    {
        assert!(file.contains(words), "{words}");
    }
    let filings: Vec<u64> = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.filings().of(DeliberationId::new(1)).iter().map(|line| line.position).collect()
    };
    assert!(filings.len() > 15);
    for position in filings {
        let entry = format!("/c/qingfeng/book/entries/{position}");
        // Once at its line, once in the list of all.
        assert!(file.matches(&format!("{entry}\"")).count() >= 2, "entry {position} is at no line");
        assert_eq!(site.get(&entry).await.status, StatusCode::OK);
    }
    let chair = Seat::take(&site, CHAIR).await;
    shows_in_every_view(&site, &chair, FILE).await;
}

#[tokio::test]
async fn there_is_no_file_of_what_nobody_raised() {
    let site = Site::at(Stage::Open).await;
    assert_eq!(site.get(FILE).await.status, StatusCode::NOT_FOUND);
}
