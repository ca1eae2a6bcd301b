//! The owner's page by card: looking into papers, from the request to the complaint, and dates for one's own calendar.

use axum::http::StatusCode;
use governance::Seal;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::{InspectionId, OwnerId};
use governance::supervision::{AnswerGiven, SupervisionCommand};
use office::Act;
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::office::NAME;

use crate::site::Site;

async fn with_cards() -> (Site, String, String) {
    let site = Site::at(Stage::Open).await;
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    let mut codes = Vec::new();
    for owner in [1, 2] {
        codes.push(site.desk().card_code(OwnerId::new(owner)).await.unwrap().plain());
    }
    let [own, other] = codes.try_into().unwrap();
    (site, own, other)
}

#[tokio::test]
async fn a_request_to_inspect_is_checked_before_it_is_made_and_seen_by_its_owner_alone() {
    let (site, own, other) = with_cards().await;
    let (page, asked) = (format!("/o/{own}/inspect"), "body=1&thing=fund&says=accounts+of+2025");
    let empty = site.post(&page, "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let check = site.post(&page, asked).await;
    assert_eq!((check.status, check.text.contains("name=\"checked\"")), (StatusCode::OK, true));
    assert!(site.desk().files().await.community.supervision().inspections().is_empty());
    let made = site.post(&page, &format!("{asked}&checked=yes")).await;
    let at = format!("/o/{own}/inspections/1");
    assert_eq!((made.status, made.location), (StatusCode::SEE_OTHER, format!("{at}?done=inspection-asked")));
    let seen = site.get(&at).await;
    assert!(seen.text.contains("accounts of 2025"));
    assert!(!seen.text.contains(&format!("{at}/complain")), "there is time to answer");
    assert_eq!(site.get(&format!("/o/{other}/inspections/1")).await.status, StatusCode::NOT_FOUND);
    assert!(site.get(&format!("/o/{own}")).await.text.contains(&at));
    assert!(!site.get(&format!("/o/{other}")).await.text.contains("/inspections/1"));
}

#[tokio::test]
async fn whoever_was_refused_complains_once_and_nobody_complains_for_them() {
    let (site, own, other) = with_cards().await;
    site.post(&format!("/o/{own}/inspect"), "body=1&thing=fund&says=accounts&checked=yes").await;
    let answer = AnswerGiven::Refused { rule: "个人信息保护法 §25".to_owned() };
    let refuse =
        SupervisionCommand::AnswerInspection { inspection: InspectionId::new(1), answer, seal: Seal::new([1; 32]) };
    site.desk().carry_out(Act::new(CHAIR, refuse)).await.unwrap();
    let at = format!("/o/{own}/inspections/1");
    assert!(site.get(&at).await.text.contains(&format!("{at}/complain")));
    let complain = format!("{at}/complain");
    assert_eq!(site.post(&complain, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let anothers = site.post(&format!("/o/{other}/inspections/1/complain"), "says=mine").await;
    assert_eq!(anothers.status, StatusCode::CONFLICT);
    let done = site.post(&complain, "says=no+reason+given").await;
    assert_eq!(done.location, format!("{at}?done=complaint-made"));
    let again = site.post(&complain, "says=again").await;
    assert_eq!(again.location, format!("{at}?done=nothing-to-do"));
    assert!(!site.get(&at).await.text.contains(&complain));
}

#[tokio::test]
async fn a_communitys_dates_are_a_calendar() {
    let (site, ..) = with_cards().await;
    let feed = site.get(&format!("/c/{NAME}/calendar.ics")).await;
    assert!(feed.kind.starts_with("text/calendar"), "{}", feed.kind);
    for line in ["BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n"] {
        assert!(feed.text.contains(line), "{line}");
    }
    let names = feed.text.matches("\r\nUID:").count();
    let once: std::collections::BTreeSet<&str> = feed.text.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(names, once.len(), "a date has a name of its own");
    assert!(once.iter().any(|line| line.contains("meeting-1-vote")), "{once:?}");
}
