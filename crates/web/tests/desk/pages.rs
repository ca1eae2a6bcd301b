//! Who sees which page.

use axum::http::StatusCode;
use governance::assembly::Stage;

use crate::site::{Browser, Site};

const CHAIR: u32 = 1;
const OBSERVER: u32 = 5;

const READABLE: [&str; 12] = [
    "/desk",
    "/desk/register",
    "/desk/register/template.csv",
    "/desk/bodies",
    "/desk/rules",
    "/desk/meetings/1",
    "/desk/meetings/1/roll",
    "/desk/meetings/1/objections",
    "/desk/meetings/1/notice",
    "/desk/meetings/1/letters",
    "/desk/meetings/1/poster",
    "/desk/meetings/1/turnout-sheet",
];

const FOR_CONVENORS: [&str; 11] = [
    "/desk/register/remove?home=101",
    "/desk/register/remove/1",
    "/desk/bodies/establish",
    "/desk/bodies/1/fill",
    "/desk/bodies/1/vacate/3/clerk",
    "/desk/rules/adopt",
    "/desk/convene",
    "/desk/meetings/1/letters/print?from=1&until=9",
    "/desk/meetings/1/letters/1/reissue",
    "/desk/meetings/1/letters?home=101",
    "/desk/meetings/1/cancel",
];

#[test]
fn every_page_of_the_desk_opens_for_a_convenor_in_both_languages_and_sizes() {
    let site = Site::at_stage(Stage::Open);
    let chair = site.signed_in(CHAIR);
    for page in READABLE.iter().chain(&FOR_CONVENORS) {
        for view in ["zh-CN.normal", "zh-CN.elder-24", "en.normal"] {
            let answer = site.get(&chair.seeing(view), page);
            assert_eq!(answer.status, StatusCode::OK, "{page} in {view}");
            assert!(page.ends_with(".csv") || answer.body.matches("<h1").count() == 1, "{page} has one heading");
        }
    }
}

#[test]
fn an_observer_reads_the_desk_and_is_offered_no_form_to_change_it() {
    let site = Site::at_stage(Stage::RollPublished);
    let observer = site.signed_in(OBSERVER);
    for page in READABLE.iter().filter(|page| !page.ends_with("/poster")) {
        let answer = site.get(&observer, page);
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        // The switches of the header and the way out are everybody's.
        let forms = answer.body.matches("action=\"/c/").count();
        assert_eq!(forms, 0, "{page} offers an observer a form");
    }
}

#[test]
fn pages_that_change_something_or_show_codes_are_closed_to_an_observer_and_to_strangers() {
    let site = Site::at_stage(Stage::Open);
    let observer = site.signed_in(OBSERVER);
    for page in FOR_CONVENORS.iter().filter(|page| !page.contains("?home")) {
        assert_eq!(site.get(&observer, page).status, StatusCode::FORBIDDEN, "{page}");
    }
    for page in READABLE.iter().chain(&FOR_CONVENORS) {
        let answer = site.get(&Browser::default(), page);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
        assert!(answer.location.starts_with("/sign-in"), "{page}");
    }
}

#[test]
fn the_letters_of_a_search_are_named_to_convenors_alone() {
    let site = Site::at_stage(Stage::Open);
    let search = "/desk/meetings/1/letters?home=1%E6%A0%8B-1%E5%8D%95%E5%85%83-101";
    assert!(site.get(&site.signed_in(CHAIR), search).body.contains("赵一凡"));
    assert!(!site.get(&site.signed_in(OBSERVER), search).body.contains("赵一凡"));
}

#[test]
fn a_form_without_the_token_of_its_session_changes_nothing() {
    let site = Site::at_stage(Stage::RollPublished);
    let forged = site.signed_in(CHAIR).without_token();
    let answer = site.post(&forged, "/desk/meetings/1/cancel", &[("reason", "不开了")]);
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(site.rehearsed.look(|community| community.assembly().meetings()[0].stage()), Stage::RollPublished);
}

#[test]
fn a_meeting_nobody_convened_is_not_found() {
    let site = Site::settled();
    assert_eq!(site.get(&site.signed_in(CHAIR), "/desk/meetings/9").status, StatusCode::NOT_FOUND);
}
