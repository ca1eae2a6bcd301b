//! What is too large is answered in words, and what was done before is still there.

use governance::assembly::Stage;
use governance::ids::{EntryNo, MeetingId};

use crate::seats::{CHAIR, CLERK, MEETING, MULTIPART, Seat, multipart};
use crate::site::{Answered, Site};

const FORM: usize = 64 << 10;
const FIELDS: usize = 1 << 20;
const FILE: usize = 32 << 20;

const UPLOAD: &str = "/c/qingfeng/desk/register/upload";
const REGISTER: &str = "楼栋,单元,房号,专有部分面积,面积来源,产权人,证件号\n3栋,1单元,101,88.80,登记簿,新业主,N-1\n";

fn refused(answered: &Answered, most: &str) {
    assert_eq!(answered.status, 413);
    for words in ["提交的内容太大", most, "没有任何改变"] {
        assert!(answered.text.contains(words), "{words}: {}", answered.text);
    }
}

async fn size(site: &Site) -> u64 {
    site.desk().files().await.community.size()
}

async fn code(site: &Site, entry: u32) -> String {
    site.desk().letter_code(MeetingId::new(1), EntryNo::new(entry)).await.unwrap().plain()
}

/// A form of so many bytes: these fields, and one nobody asked for.
fn padded(fields: &str, bytes: usize) -> String {
    format!("{fields}&more={}", "x".repeat(bytes - fields.len() - "&more=".len()))
}

#[tokio::test]
async fn a_ballot_that_is_too_large_is_not_cast_and_the_answers_so_far_are_kept() {
    let site = Site::at(Stage::Open).await;
    let booth = format!("/b/{}", code(&site, 1).await);
    assert_eq!(site.post(&format!("{booth}/questions/1"), "q1=for").await.status, 303);
    let before = size(&site).await;
    refused(&site.post(&format!("{booth}/ballot"), &padded("q1=for&q2=2", FORM + 1)).await, "64 KiB");
    assert_eq!(size(&site).await, before, "nothing was cast");
    let question = site.get(&format!("{booth}/questions/1")).await.text;
    assert!(question.contains("value=\"for\" checked"), "{question}");
    let cast = site.post(&format!("{booth}/ballot"), &padded("q1=for&q2=2", FORM)).await;
    assert!(cast.location.ends_with("/receipt"), "the largest form that is taken: {}", cast.text);
}

#[tokio::test]
async fn somebody_signed_in_sends_twenty_thousand_ticked_boxes_and_no_more_than_a_mebibyte() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let address = format!("{MEETING}/paper/1");
    let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00&way=questions";
    let before = size(&site).await;
    let token = format!("csrf={}&", clerk.token);
    refused(&clerk.post(&site, &address, &padded(received, FIELDS + 1 - token.len())).await, "1 MiB");
    assert_eq!(size(&site).await, before);
    let begun = clerk.post(&site, &address, &padded(received, FIELDS - token.len())).await;
    assert_eq!(begun.status, 303, "{}", begun.text);
}

#[tokio::test]
async fn a_file_that_is_too_large_leaves_the_one_before_it_to_be_confirmed() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    let sent = chair.post_file(&site, UPLOAD, &[], Some(("file", "名册.csv", REGISTER))).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let before = size(&site).await;
    let large = "x".repeat(FILE);
    refused(&chair.post_file(&site, UPLOAD, &[], Some(("file", "名册.csv", &large))).await, "32 MiB");
    assert_eq!(size(&site).await, before);
    let preview = chair.get(&site, &sent.location).await;
    assert!(preview.status == 200 && preview.text.contains("导入 1 套房屋"), "{}", preview.text);
    assert_eq!(chair.post(&site, &sent.location, "").await.status, 303);
    assert!(size(&site).await > before, "the register of the first file was taken in");
}

#[tokio::test]
async fn a_visitor_is_asked_to_sign_in_before_anything_large_is_read() {
    let site = Site::at(Stage::Open).await;
    let stranger = Seat::stranger();
    let large = multipart(std::iter::empty(), Some(("file", "名册.csv", &"x".repeat(FILE))));
    let answered = stranger.send(&site, UPLOAD, MULTIPART, large).await;
    assert!(answered.status == 303 && answered.location.starts_with("/sign-in"), "{}", answered.status);
}
