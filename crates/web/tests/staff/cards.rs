//! Owners' cards: printed at the desk, opened by their owners.

use axum::http::StatusCode;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::OwnerId;
use office::Act;
use rehearsal::fixture::estate::CLERK;

use crate::seats::{self, CHAIR, Seat};
use crate::site::Site;

async fn with_cards() -> Site {
    let site = Site::at(Stage::Open).await;
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    site
}

async fn code(site: &Site, owner: u32) -> office::CardCode {
    site.desk().card_code(OwnerId::new(owner)).await.unwrap()
}

#[tokio::test]
async fn a_card_opens_its_owners_page_and_shows_the_homes() {
    let site = with_cards().await;
    let code = code(&site, 1).await;
    let page = site.get(&format!("/o/{}", code.plain())).await;
    assert_eq!(page.status, StatusCode::OK);
    for home in ["1栋-1单元-101", "1栋-1单元-202", "2栋-1单元-202"] {
        assert!(page.text.contains(home), "{home}");
    }
    assert!(!page.text.contains("1栋-1单元-102"), "a neighbour's home is not shown");
    // Typed in where ballots are opened, in whatever way people write it.
    let typed = site.post("/vote", &format!("code={}", code.to_string().to_lowercase())).await;
    assert_eq!((typed.status, typed.location), (StatusCode::SEE_OTHER, format!("/o/{}", code.plain())));
}

#[tokio::test]
async fn a_card_is_no_ballot_and_a_ballot_letter_is_no_card() {
    use governance::ids::{EntryNo, MeetingId};
    let site = with_cards().await;
    let card = code(&site, 1).await.plain();
    assert_eq!(site.get(&format!("/b/{card}")).await.status, StatusCode::NOT_FOUND);
    let letter = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain();
    assert_eq!(site.get(&format!("/o/{letter}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_card_typed_in_goes_on_to_the_matter_it_was_asked_for_and_a_ballots_code_is_told_apart() {
    use governance::ids::{EntryNo, MeetingId};
    let site = with_cards().await;
    let card = code(&site, 1).await.plain();
    let at = |to: &str| format!("/c/{}/card?to={to}", rehearsal::fixture::office::NAME);
    let matter = at("%2Fdeliberations%2F1");
    let asked = site.get(&matter).await.text;
    assert!(asked.contains("业主卡上的验证码") && !asked.contains("进入投票"), "{asked}");
    let sent = site.post(&matter, &format!("code={card}")).await;
    assert_eq!(sent.location, format!("/o/{card}/deliberations/1"));
    let letter = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().plain();
    for (typed, told) in [("", "请填写验证码"), (letter.as_str(), "这是表决票上的验证码，只能用来投票")]
    {
        let again = site.post(&matter, &format!("code={typed}")).await;
        assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.text.contains(told), "{}", again.text);
        assert!(again.text.contains("to=%2Fdeliberations%2F1"), "the matter is not lost: {}", again.text);
    }
    for nowhere in ["%2F%2Felsewhere.example", "https%3A%2F%2Felsewhere.example", "%2F..%2F..", ""] {
        let sent = site.post(&at(nowhere), &format!("code={card}")).await;
        assert_eq!(sent.location, format!("/o/{card}"), "{nowhere}");
    }
}

#[tokio::test]
async fn a_card_made_out_anew_voids_the_code_of_the_former_one() {
    let site = with_cards().await;
    let clerk = Seat::take(&site, seats::CLERK).await;
    let (old, other) = (code(&site, 1).await.plain(), code(&site, 2).await.plain());
    let path = format!("/c/{}/desk/cards/1/reissue", rehearsal::fixture::office::NAME);
    let done = clerk.post(&site, &path, "serial=0").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(done.location.contains("/desk/cards/print?") && done.location.contains("done=card-reissued"));
    let new = code(&site, 1).await.plain();
    // The button pressed twice makes out one card.
    clerk.post(&site, &path, "serial=0").await;
    assert_eq!(code(&site, 1).await.plain(), new);
    assert_eq!(site.get(&format!("/o/{old}")).await.status, StatusCode::NOT_FOUND);
    for known in [&new, &other] {
        assert_eq!(site.get(&format!("/o/{known}")).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn printed_cards_bear_the_codes_of_the_entrance_that_was_picked() {
    let site = with_cards().await;
    let clerk = Seat::take(&site, seats::CLERK).await;
    let at = |rest: &str| format!("/c/{}/desk/cards/print?{rest}", rehearsal::fixture::office::NAME);
    let (first, second, fifth) = (code(&site, 1).await, code(&site, 2).await, code(&site, 5).await);
    // Nobody sees a code before it is in the book that they do.
    let before = clerk.get(&site, &at("")).await.text;
    assert!(!before.contains("owner-card") && before.contains("都记入账簿"), "{before}");
    let entrance = clerk.cards(&site, "part=1%E6%A0%8B%7C2%E5%8D%95%E5%85%83").await.text;
    assert!(entrance.contains(&fifth.to_string()) && !entrance.contains(&first.to_string()));
    let all = clerk.cards(&site, "").await.text;
    for code in [first, second, fifth] {
        assert!(all.contains(&code.to_string()));
    }
    assert_eq!(all.matches("class=\"owner-card\"").count(), 7, "one an owner, however many homes they have");
    // The first owner's card goes to the first of their homes, the fifth lives behind the other entrance.
    let entrance = clerk.get(&site, &at("part=1%E6%A0%8B%7C2%E5%8D%95%E5%85%83")).await.text;
    assert!(entrance.contains(&fifth.to_string()) && !entrance.contains(&first.to_string()));
    let one = clerk.get(&site, &at("owner=2")).await.text;
    assert!(one.contains(&second.to_string()) && !one.contains(&first.to_string()));
    let observer = Seat::take(&site, seats::OBSERVER).await;
    assert_eq!(observer.get(&site, &at("")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_guesses_at_cards_waits_and_right_codes_still_open() {
    let site = with_cards().await;
    let right = format!("/o/{}", code(&site, 1).await.plain());
    for _ in 0..20 {
        assert_eq!(site.get("/o/000000000000").await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(site.get("/o/000000000000").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(
        site.get("/b/000000000000").await.status,
        StatusCode::TOO_MANY_REQUESTS,
        "letters and cards count together"
    );
    assert_eq!(site.get(&right).await.status, StatusCode::OK);
}

#[tokio::test]
async fn whatever_prints_an_address_that_opens_on_this_machine_alone_says_so_and_only_on_the_screen() {
    const SAYS: &str = "只有这台电脑打得开";
    let pages = [
        (CHAIR, "/desk/meetings/1/letters"),
        (CHAIR, "/desk/meetings/1/letters/print"),
        (CHAIR, "/desk/meetings/1/poster"),
        (CHAIR, "/desk/meetings/1/turnout-sheet"),
        (CHAIR, "/desk/meetings/1/papers/announcement"),
        (seats::CLERK, "/desk/meetings/1/papers/proxy?entry=1"),
        (seats::SECRETARY, "/desk/cards"),
        (seats::SECRETARY, "/desk/cards/print"),
    ];
    for (address, warned) in [("http://127.0.0.1:8420", true), ("https://vote.example.org", false)] {
        let site = Site::at(Stage::Announced).await.reached_at(address);
        site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
        Seat::take(&site, CHAIR).await.letters(&site, seats::MEETING, "").await;
        Seat::take(&site, seats::SECRETARY).await.cards(&site, "").await;
        for (name, path) in pages {
            let page = Seat::take(&site, name).await.get(&site, &format!("/c/qingfeng{path}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.text.matches(SAYS).count(), usize::from(warned), "{path} at {address}");
            let on_screen = page
                .text
                .split("screen-only")
                .skip(1)
                .any(|part| part.split("</article>").next().is_some_and(|part| part.contains(SAYS)));
            assert_eq!(on_screen, warned, "{path} at {address}");
        }
        let blank = Seat::take(&site, CHAIR).await.get(&site, "/c/qingfeng/desk/meetings/1/papers/proxy").await;
        assert!(!blank.text.contains(SAYS), "a blank form leads nowhere");
    }
}

#[tokio::test]
async fn who_printed_how_many_cards_of_which_homes_is_in_the_book_and_told_to_their_owners() {
    let site = with_cards().await;
    let clerk = Seat::take(&site, seats::CLERK).await;
    let (first, fifth) = (code(&site, 1).await.plain(), code(&site, 5).await.plain());
    clerk.cards(&site, "part=1%E6%A0%8B%7C2%E5%8D%95%E5%85%83").await;
    let told = site.get(&format!("/o/{fifth}")).await.text;
    assert_eq!(told.matches("打印了您的业主卡").count(), 1, "{told}");
    let untold = site.get(&format!("/o/{first}")).await.text;
    assert!(!untold.contains("打印了您的业主卡"), "a card behind another entrance was not printed");
    // Looked at again, it is the same printing; somebody else's is another one.
    clerk.cards(&site, "owner=5").await;
    Seat::take(&site, seats::SECRETARY).await.cards(&site, "owner=5").await;
    let told = site.get(&format!("/o/{fifth}")).await.text;
    assert_eq!(told.matches("打印了您的业主卡").count(), 2, "{told}");
    let list = clerk.get(&site, "/c/qingfeng/desk/cards").await.text;
    let rows = list.split("谁在什么时候打印过业主卡").nth(1).expect("a list of printings");
    assert!(rows.contains("1栋2单元") || rows.contains("1栋-2单元"), "{rows}");
    let plain = code(&site, 5).await;
    assert!(!list.contains(&plain.to_string()), "no code stands on the list");
    // A card made out anew has another code, which nobody has seen yet.
    clerk.post(&site, "/c/qingfeng/desk/cards/5/reissue", "serial=0").await;
    let asked = clerk.get(&site, "/c/qingfeng/desk/cards/print?owner=5").await.text;
    assert!(!asked.contains("owner-card"), "{asked}");
}
