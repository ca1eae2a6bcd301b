//! What is not given still stands in the frame of the community, the letter or the card that was asked for.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId};

use office::Act;
use rehearsal::fixture::estate::CLERK;

use crate::seats::{CHAIR, MANAGER, NOBODY, Seat};
use crate::site::{Answered, Site, VIEWS};

/// The community's name, the way around it and whom to ask.
fn has_way(page: &Answered) -> bool {
    ["清风小区", "href=\"/c/qingfeng/book\"", "业主委员会、街道办事处"].iter().all(|part| page.text.contains(part))
}

/// The community's name, and no way that would lose the letter or the card.
fn has_name(page: &Answered) -> bool {
    page.text.contains("清风小区") && !page.text.contains("href=\"/c/qingfeng/book\"")
}

#[tokio::test]
async fn a_page_that_is_not_given_keeps_the_communitys_name_and_the_way_around() {
    let site = Site::at(Stage::Open).await;
    for nowhere in ["/c/qingfeng/matters/99", "/c/qingfeng/matters/none", "/c/qingfeng/nothing", "/c/qingfeng/desk/no"]
    {
        let missing = site.get(nowhere).await;
        assert!(missing.status == 404 && has_way(&missing), "{nowhere}: {}", missing.text);
        assert!(missing.text.contains("back-link\" href=\"/c/qingfeng\""), "{nowhere}: {}", missing.text);
    }
    let company = Seat::take(&site, MANAGER).await;
    let forbidden = company.get(&site, "/c/qingfeng/desk/meetings/1/letters/print").await;
    assert!(forbidden.status == 403 && has_way(&forbidden), "{}", forbidden.text);
    assert!(forbidden.text.contains("href=\"/c/qingfeng/desk\""), "the way of somebody who signed in");
    let chair = Seat::take(&site, CHAIR).await;
    let refused = chair.post(&site, "/c/qingfeng/desk/meetings/1/recount/order", "").await;
    assert!(refused.status == 409 && has_way(&refused), "{}", refused.text);
    let stale = chair.post_without_token(&site, "/c/qingfeng/desk/meetings/1/cancel", "csrf=old").await;
    assert!(stale.status == 403 && stale.text.contains("页面已过期") && has_way(&stale), "{}", stale.text);
    for nowhere in ["/c/nowhere/matters/1", "/nowhere"] {
        let page = site.get(nowhere).await;
        assert!(page.status == 404 && !page.text.contains("清风小区"), "{nowhere}");
    }
}

#[tokio::test]
async fn a_refusal_names_the_power_the_basis_and_whom_to_ask_in_the_readers_view() {
    let site = Site::at(Stage::Open).await;
    let company = Seat::take(&site, MANAGER).await;
    let forbidden = company.get(&site, "/c/qingfeng/desk/meetings/1/letters/print").await;
    for said in ["您的席位不能办理这件事", "依据", "您可以", "职权表"] {
        assert!(forbidden.text.contains(said), "{said}: {}", forbidden.text);
    }
    let elder = company.get_in(&site, "/c/qingfeng/desk/meetings/1/letters/print", "en.elder-18").await;
    for said in ["Your seat does not allow this", "What you can do", "lang=\"en\"", "清风小区"] {
        assert!(elder.text.contains(said), "{said}: {}", elder.text);
    }
    let ordinary = company.get_in(&site, "/c/qingfeng/desk/meetings/1/letters/print", "en.normal").await;
    let root = |page: &Answered| page.text.split("<body").next().unwrap_or_default().to_owned();
    assert_ne!(root(&elder), root(&ordinary), "large print stays large print");
    // Who is nobody here is told no more than that.
    let nobody = Seat::take(&site, NOBODY).await.get(&site, "/c/qingfeng/desk/meetings/1/letters/print").await;
    assert!(nobody.status == 403 && has_way(&nobody), "{}", nobody.text);
}

#[tokio::test]
async fn a_letter_and_a_card_keep_their_page_when_something_is_not_given() {
    let site = Site::at(Stage::Open).await;
    let letter = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain();
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    let card = site.desk().card_code(OwnerId::new(1)).await.unwrap().plain();
    for (at, rest) in [(format!("/b/{letter}"), "/questions/99"), (format!("/o/{card}"), "/petitions/99")] {
        let missing = site.get(&format!("{at}{rest}")).await;
        assert!(missing.status == 404 && has_name(&missing), "{}", missing.text);
        assert!(missing.text.contains(&format!("back-link\" href=\"{at}\"")), "{}", missing.text);
    }
    let opposed = site.post(&format!("/b/{letter}/opposition/1/check"), "").await;
    assert!(opposed.status == 409 && has_name(&opposed), "{}", opposed.text);
    // A code that opens nothing says nothing, whatever follows it.
    let guessed = site.get("/b/AAAABBBBCCCC/nothing").await;
    assert!(guessed.status == 404 && !guessed.text.contains("清风小区"), "{}", guessed.text);
}

#[tokio::test]
async fn guessing_codes_at_addresses_that_lead_nowhere_is_counted_as_guessing() {
    let site = Site::at(Stage::Open).await;
    for _ in 0..2_000 {
        site.get("/b/AAAABBBBCCCC/nothing").await;
    }
    let letter = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain();
    let page = site.get(&format!("/b/{letter}/nothing")).await;
    assert!(page.status == 404 && !page.text.contains("清风小区"), "a flood finds nothing: {}", page.text);
}

#[tokio::test]
async fn a_form_of_another_site_is_answered_in_words_within_the_community() {
    let site = Site::at(Stage::Open).await;
    let request = Request::post("/c/qingfeng/matters/1/roll/object")
        .header("sec-fetch-site", "cross-site")
        .header(COOKIE, format!("view={}", VIEWS[0]))
        .body(Body::from("words=没有我家"));
    let answered = site.ask(request.unwrap()).await;
    assert!(answered.status == 403 && answered.text.contains("不是从本站页面提交的"), "{}", answered.text);
    assert!(has_way(&answered), "{}", answered.text);
}

#[tokio::test]
async fn the_address_of_a_form_opened_as_a_page_says_so_and_leads_to_the_form() {
    let site = Site::at(Stage::Open).await;
    let letter = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain();
    let chair = Seat::take(&site, CHAIR).await;
    for (form, page) in [
        ("/c/qingfeng/desk/register/upload", "/c/qingfeng/desk/register"),
        ("/c/qingfeng/desk/meetings/1/paper/find", "/c/qingfeng/desk/meetings/1/paper"),
    ] {
        let opened = chair.get(&site, form).await;
        assert!(opened.status == 405 && has_way(&opened), "{form}: {}", opened.text);
        assert!(opened.text.contains("这个地址不能直接打开"), "{form}: {}", opened.text);
        assert!(opened.text.contains(&format!("back-link\" href=\"{page}\"")), "{form}: {}", opened.text);
        assert_eq!(chair.get(&site, page).await.status, 200, "the way back leads somewhere");
        let asked = Request::head(form).header(COOKIE, format!("view={}", VIEWS[0])).body(Body::empty());
        assert_eq!(site.ask(asked.unwrap()).await.status, 405);
    }
    let ballot = site.get(&format!("/b/{letter}/ballot")).await;
    assert!(ballot.status == 405 && has_name(&ballot), "{}", ballot.text);
    assert!(ballot.text.contains(&format!("back-link\" href=\"/b/{letter}\"")), "{}", ballot.text);
    let page = site.post("/c/qingfeng/book", "").await;
    assert!(page.status == 405 && page.text.contains("这个页面不收表单") && has_way(&page), "{}", page.text);
}

#[tokio::test]
async fn what_is_no_form_of_ours_is_said_to_be_unreadable_and_changes_nothing() {
    let site = Site::at(Stage::Open).await;
    let letter = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain();
    let path = format!("/b/{letter}/ballot");
    let fields = "application/x-www-form-urlencoded";
    let before = site.desk().files().await.community.size();
    for (kind, body) in [
        ("application/json", &b"{\"q1\":\"for\",\"q2\":\"against\"}"[..]),
        (fields, b"q1=for&q2=%C3%E6"),
        (fields, b"q1=for&q2=\xC3\xE6"),
        (fields, b"q1=for&q2=perhaps"),
    ] {
        let request = Request::post(&path)
            .header(CONTENT_TYPE, kind)
            .header(COOKIE, format!("view={}", VIEWS[0]))
            .body(Body::from(body.to_vec()));
        let answered = site.ask(request.unwrap()).await;
        assert!(answered.status == 400 && has_name(&answered), "{kind}: {}", answered.text);
        assert!(answered.text.contains("提交的内容读不出来"), "{kind}: {}", answered.text);
    }
    let chair = Seat::take(&site, CHAIR).await;
    let answered = chair.send(&site, "/c/qingfeng/desk/meetings/1/cancel", "text/plain", "csrf=1".to_owned()).await;
    assert!(answered.status == 400 && has_way(&answered), "{}", answered.text);
    assert_eq!(site.desk().files().await.community.size(), before);
    let missing = site.post(&path, "q1=for").await;
    assert!(missing.location.ends_with("/check"), "an answer that is missing is asked for");
}
