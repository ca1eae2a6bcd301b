//! Going with the majority (随多数), where the place knows it: printed, offered and keyed.

use axum::http::StatusCode;
use governance::ids::{EntryNo, MeetingId};
use rehearsal::fixture::office::{REGISTER, Rehearsed};

use crate::seats::{self, Seat};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);

#[tokio::test]
async fn going_with_the_majority_is_printed_offered_and_keyed_where_the_place_knows_it() {
    let site = Site::of(|| {
        let law = rehearsal::fixture::voices::following();
        Rehearsed::founded_under(law, rehearsal::fixture::office::temporary_folder(), 402)
            .with_register(REGISTER)
            .brought_to(governance::assembly::Stage::Open, governance::community::OwnRules::default())
    })
    .await;
    let code = site.desk().letter_code(FIRST, EntryNo::new(3)).await.unwrap().plain();
    let question = site.get(&format!("/b/{code}/questions/1")).await.text;
    assert!(question.contains("value=\"follow\"") && question.contains("跟着票数领先的意见走"), "{question}");
    let clerk = Seat::take(&site, seats::CLERK).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let printed = chair.letters(&site, seats::MEETING, "").await.text;
    assert!(printed.contains("选“随多数”的"), "the letter says what it means: {printed}");
    // From paper: the answer is offered, checked and kept.
    let at = format!("{}/paper/4", seats::MEETING);
    let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00&way=sheet";
    let sheet = clerk.post(&site, &at, received).await.location;
    assert!(clerk.get(&site, &sheet).await.text.contains("value=\"follow\""));
    let check = clerk.post(&site, &sheet, "q1=follow&q2=1").await.location;
    let page = clerk.get(&site, &check).await.text;
    assert!(page.contains("随多数"), "{page}");
    let received = page.split("name=\"received_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let kept = clerk.post(&site, &check, &format!("received_at={received}&q1=follow&q2=1")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    // Online: checked, cast and received.
    let draft = site.post(&format!("/b/{code}/questions/1"), "q1=follow").await;
    assert_eq!(draft.status, StatusCode::SEE_OTHER);
    let cast = site.post(&format!("/b/{code}/ballot"), "q1=follow&q2=1&signed=owner").await;
    assert_eq!(cast.status, StatusCode::SEE_OTHER, "{}", cast.text);
    // Elsewhere nobody is offered it.
    let plain = Site::at(governance::assembly::Stage::Open).await;
    let code = plain.desk().letter_code(FIRST, EntryNo::new(3)).await.unwrap().plain();
    assert!(!plain.get(&format!("/b/{code}/questions/1")).await.text.contains("value=\"follow\""));
    assert_eq!(
        plain.post(&format!("/b/{code}/questions/1"), "q1=follow").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}
