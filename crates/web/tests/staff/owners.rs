//! The owner's page by card: looking into papers, from the request to the complaint, and dates for one's own calendar.

use axum::http::StatusCode;
use governance::Seal;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::{InspectionId, OwnerId};
use governance::supervision::{AnswerGiven, Deed, OrderedGiven, SupervisionCommand};
use office::Act;
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE, STREET_CHAIR, STREET_OFFICE};
use rehearsal::fixture::office::NAME;

use crate::seats::{self, Seat};
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
async fn what_was_refused_is_granted_as_ordered_and_its_owner_reads_both_answers() {
    let (site, own, _) = with_cards().await;
    let at = format!("/o/{own}/inspections/1");
    let later = |hours| site.door().set(site.door().now() + jiff::SignedDuration::from_hours(hours));
    site.post(&format!("/o/{own}/inspect"), "body=1&thing=fund&says=accounts&checked=yes").await;
    let answer = AnswerGiven::Refused { rule: "公司制度".to_owned() };
    let refuse =
        SupervisionCommand::AnswerInspection { inspection: InspectionId::new(1), answer, seal: Seal::new([1; 32]) };
    site.desk().carry_out(Act::new(CHAIR, refuse)).await.unwrap();
    later(1);
    site.post(&format!("{at}/complain"), "says=no+reason+given").await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let (desk, order) = (format!("/c/{NAME}/desk/inspections/1"), format!("/c/{NAME}/desk/orders/1"));
    assert!(!chair.get(&site, &desk).await.text.contains("name=\"place\""), "nothing was ordered yet");
    later(1);
    let ordered = OrderedGiven {
        office: STREET_OFFICE,
        to: COMMITTEE,
        deed: Deed::AnswerInspection,
        days: 7,
        article: "指导规则 §54".to_owned(),
        text: "限期答复。".to_owned(),
        evidence: None,
    };
    site.desk().carry_out(Act::new(STREET_CHAIR, SupervisionCommand::GiveOrder(ordered))).await.unwrap();
    later(1);
    let chair = Seat::take(&site, seats::CHAIR).await;
    let leads = chair.get(&site, &order).await;
    assert!(
        leads.text.contains(&desk),
        "the order leads to what it orders: {} {} {}",
        leads.status,
        leads.location,
        leads.text
    );
    let asked = chair.get(&site, &desk).await.text;
    assert!(asked.contains("按责令通知准许查阅"), "{asked}");
    seats::shows_in_every_view(&site, &chair, &desk).await;
    let missing = chair.post(&site, &desk, "act=answer&outcome=granted&place=物业用房&reasons=ok").await;
    assert!(missing.status == 422 && missing.text.contains("物业用房"), "{}", missing.text);
    let on = site.door().now().to_zoned(jiff::tz::TimeZone::get("Asia/Shanghai").unwrap()).date();
    let day = format!("on-year={}&on-month={}&on-day={}", on.year(), on.month(), on.day());
    let granted = format!("act=answer&outcome=granted&{day}&place=物业用房三楼&reasons=按责令准许");
    let done = chair.post(&site, &desk, &granted).await;
    assert!(done.location.ends_with("done=inspection-answered"), "{}", done.text);
    assert!(chair.get(&site, &order).await.text.contains("已照办"));
    let own = site.get(&at).await.text;
    assert!(own.contains("物业用房三楼") && own.contains("原来的答复") && own.contains("公司制度"), "{own}");
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
