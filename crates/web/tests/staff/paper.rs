//! Paper ballots at the desk.

use governance::assembly::{Mark, PaperStanding, Stage};
use governance::ids::{EntryNo, MeetingId};

use crate::seats::{CHAIR, CLERK, MEETING, OBSERVER, SECOND_CLERK, SECRETARY, Seat, shows_in_every_view};
use crate::site::Site;

const RECEIVED: &str = "received-year=2026&received-month=3&received-day=23&received-time=08:00";

/// Keys a ballot in as a browser does: when it came, its answers, the check, the button. Answers how the last page did.
async fn key(site: &Site, seat: &Seat, entry: u32, marks: [&str; 2], way: &str) -> u16 {
    let at = format!("{MEETING}/paper/{entry}");
    let begun = seat.post(site, &at, &format!("{RECEIVED}&way={way}")).await;
    let mut next = begun.location.clone();
    assert_eq!(begun.status, 303, "{}", begun.text);
    for question in 1..=2 {
        if !next.contains("/questions/") {
            break;
        }
        assert_eq!(next, format!("{at}/questions/{question}"));
        shows_in_every_view(site, seat, &next).await;
        next = seat.post(site, &next, &format!("q{question}={}", marks[question - 1])).await.location;
    }
    if next == format!("{at}/sheet") {
        shows_in_every_view(site, seat, &next).await;
        next = seat.post(site, &next, &format!("q1={}&q2={}", marks[0], marks[1])).await.location;
    }
    assert_eq!(next, format!("{at}/check"));
    shows_in_every_view(site, seat, &next).await;
    let check = seat.get(site, &next).await.text;
    let received = check.split("name=\"received_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = format!("received_at={received}&q1={}&q2={}", marks[0], marks[1]);
    seat.post(site, &next, &form).await.status.as_u16()
}

async fn standing(site: &Site, entry: u32) -> Option<PaperStanding> {
    let desk = site.desk();
    let files = desk.files().await;
    let meeting = files.community.assembly().meeting(MeetingId::new(1)).unwrap();
    meeting.papers.get(&EntryNo::new(entry)).map(|paper| paper.standing)
}

#[tokio::test]
async fn a_ballot_keyed_twice_by_two_people_goes_into_the_box() {
    let site = Site::at(Stage::Open).await;
    let (first, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    assert_eq!(key(&site, &first, 1, ["for", "2"], "questions").await, 303);
    assert_eq!(standing(&site, 1).await, Some(PaperStanding::Once));
    shows_in_every_view(&site, &first, &format!("{MEETING}/paper/1/keyed")).await;
    assert_eq!(key(&site, &second, 1, ["for", "2"], "sheet").await, 303);
    assert_eq!(standing(&site, 1).await, Some(PaperStanding::Settled));
    let desk = site.desk();
    assert!(desk.files().await.community.assembly().meetings()[0].ballots.ballot(EntryNo::new(1)).is_some());
    shows_in_every_view(&site, &first, &format!("{MEETING}/paper")).await;
}

#[tokio::test]
async fn the_second_person_never_meets_the_first_ones_answers() {
    let site = Site::at(Stage::Open).await;
    let (first, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    assert_eq!(key(&site, &first, 1, ["void", "against"], "questions").await, 303);
    second.post(&site, &format!("{MEETING}/paper/1"), &format!("{RECEIVED}&way=questions")).await;
    for page in ["/paper", "/paper/1", "/paper/1/questions/1", "/paper/1/sheet", "/paper/1/keyed"] {
        let page = second.get(&site, &format!("{MEETING}{page}")).await.text;
        let answers = page.split("<input").filter(|input| input.contains("name=\"q"));
        assert_eq!(answers.filter(|input| input.contains(" checked")).count(), 0, "an answer is filled in already");
    }
    assert_eq!(second.get(&site, &format!("{MEETING}/paper/1/settle")).await.status, 409);
}

#[tokio::test]
async fn the_same_person_is_told_in_words_before_keying_a_ballot_twice() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    assert_eq!(key(&site, &clerk, 1, ["for", "2"], "sheet").await, 303);
    let page = clerk.get(&site, &format!("{MEETING}/paper/1")).await;
    assert_eq!(page.status, 409);
    assert!(page.text.contains("同一个人不能录两次") && !page.text.contains("name=\"received-year\""));
    let forced = "received_at=2026-03-23T00:00:00Z&q1=for&q2=2";
    assert_eq!(clerk.post(&site, &format!("{MEETING}/paper/1/check"), forced).await.status, 422);
    assert_eq!(standing(&site, 1).await, Some(PaperStanding::Once));
}

#[tokio::test]
async fn a_difference_is_shown_to_the_third_person_alone_and_settled_by_them() {
    let site = Site::at(Stage::Open).await;
    let (first, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    assert_eq!(key(&site, &first, 1, ["for", "2"], "sheet").await, 303);
    assert_eq!(key(&site, &second, 1, ["against", "2"], "sheet").await, 303);
    assert_eq!(standing(&site, 1).await, Some(PaperStanding::Differs));
    let settle = format!("{MEETING}/paper/1/settle");
    for person in [&first, &second] {
        let page = person.get(&site, &settle).await;
        assert_eq!(page.status, 409);
        assert!(!page.text.contains("乙公司"), "whoever keyed sees no keying");
    }
    assert_eq!(Seat::take(&site, OBSERVER).await.get(&site, &settle).await.status, 403);
    let third = Seat::take(&site, SECRETARY).await;
    shows_in_every_view(&site, &third, &settle).await;
    let page = third.get(&site, &settle).await.text;
    assert!(page.contains("不一致") && page.contains("一致"));
    assert_eq!(third.post(&site, &settle, &format!("{RECEIVED}&q2=2")).await.status, 422);
    let untimed = third.post(&site, &settle, "q1=against&q2=2").await;
    assert!(untimed.status == 422 && untimed.text.contains("#received"), "the time of receipt is settled too");
    assert_eq!(third.post(&site, &settle, &format!("{RECEIVED}&q1=against&q2=2")).await.status, 303);
    assert_eq!(standing(&site, 1).await, Some(PaperStanding::Settled));
    let own = site.desk().own_ballot(MeetingId::new(1), EntryNo::new(1)).await.unwrap().unwrap();
    assert_eq!(own.ballot.marks, [Mark::Against, Mark::Proposal(2)]);
}

#[tokio::test]
async fn a_ballot_is_found_by_number_by_its_qr_address_and_by_its_home() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    let find = format!("{MEETING}/paper/find");
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(3)).await.unwrap();
    let address = format!("https%3A%2F%2Fvote.example.org%2Fb%2F{}", code.plain());
    for typed in ["3", "第3号", "1栋-1单元-201", "1-1-201", &address, &code.to_string()] {
        let found = chair.post(&site, &find, &format!("ballot={typed}")).await;
        assert_eq!(found.location, format!("{MEETING}/paper/3"), "{typed}");
    }
    assert_eq!(chair.post(&site, &find, "ballot=101室").await.status, 200, "several homes fit");
    for typed in ["", "99", "9栋-9单元-909"] {
        assert_eq!(chair.post(&site, &find, &format!("ballot={typed}")).await.status, 422, "{typed}");
    }
}

#[tokio::test]
async fn paper_that_came_outside_the_vote_is_not_keyed() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    for (day, time) in [("22", "9:00"), ("30", "20:00"), ("29", "9:00"), ("32", "9:00"), ("23", "")] {
        let form = format!("received-year=2026&received-month=3&received-day={day}&received-time={time}&way=sheet");
        let page = clerk.post(&site, &format!("{MEETING}/paper/1"), &form).await;
        assert_eq!(page.status, 422, "{day} {time}");
        assert!(page.text.contains("#received"));
    }
}

#[tokio::test]
async fn a_voter_whose_paper_is_in_is_told_by_each_policy_what_voting_online_would_do() {
    use governance::community::DuplicatePolicy::{ElectronicWins, First, Last, PaperWins, VoidBoth};
    for (duplicates, on_its_way, in_the_box, offered) in [
        (First, "以网上这张为准", "都不会改变它", false),
        (Last, "以网上这张为准", "将取代已经登记的这张票", true),
        (ElectronicWins, "以网上这张为准", "将取代已经登记的这张票", true),
        (PaperWins, "仍以纸质的一张为准", "都不会改变它", false),
        (VoidBoth, "请不要再投：收到了", "请不要再投：已经登记了", false),
    ] {
        let rules = governance::community::OwnRules { duplicates, ..Default::default() };
        let site = Site::with_rules(Stage::Open, rules).await;
        let desk = site.desk();
        let code = desk.letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap();
        let letter = format!("/b/{}", code.plain());
        let received_at = site.door().now();
        for (person, says) in [(3, on_its_way), (4, in_the_box)] {
            let by = governance::ids::PersonId::new(person);
            desk.key_paper(by, MeetingId::new(1), EntryNo::new(1), received_at, vec![Mark::Abstain; 2]).await.unwrap();
            let page = site.get(&letter).await.text;
            assert!(page.contains(says), "{duplicates:?} lacks {says}");
        }
        assert_eq!(site.get(&letter).await.text.contains("/questions/1\""), offered, "{duplicates:?}");
    }
}

#[tokio::test]
async fn a_clerk_is_told_before_keying_what_becomes_of_the_paper_of_somebody_who_has_voted() {
    use governance::community::DuplicatePolicy::{ElectronicWins, First, Last, PaperWins, VoidBoth};
    for (duplicates, says) in [
        (First, "以先前的票为准"),
        (Last, "以后收到的，录入完成后取代先前的票"),
        (ElectronicWins, "以先前的票为准"),
        (PaperWins, "以这张纸质票为准"),
        (VoidBoth, "两张都作废票计"),
    ] {
        let rules = governance::community::OwnRules { duplicates, ..Default::default() };
        let site = Site::with_rules(Stage::Open, rules).await;
        let clerk = Seat::take(&site, CLERK).await;
        let (first, check) = (format!("{MEETING}/paper/1"), format!("{MEETING}/paper/1/check"));
        assert!(!clerk.get(&site, &first).await.text.contains("已经投过票"), "{duplicates:?}");
        site.desk().cast(MeetingId::new(1), EntryNo::new(1), vec![Mark::For, Mark::Proposal(2)]).await.unwrap();
        let page = clerk.get(&site, &first).await.text;
        assert!(page.contains("已经投过票（网上") && page.contains(says), "{duplicates:?}: {page}");
        let form = page.split("<form").nth(1).unwrap();
        assert!(!form.contains("投过票") && !page.contains("同意"), "how they voted is nobody's business: {page}");
        clerk.post(&site, &first, &format!("{RECEIVED}&way=sheet")).await;
        clerk.post(&site, &format!("{first}/sheet"), "q1=for&q2=2").await;
        assert!(!clerk.get(&site, &check).await.text.contains("已经投过票"), "said once: {duplicates:?}");
    }
    // Whoever keys second is told as well, and nobody is told about the paper itself once it is in the box.
    let site = Site::at(Stage::Open).await;
    let (clerk, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    assert_eq!(key(&site, &clerk, 1, ["for", "2"], "sheet").await, 303);
    site.desk().cast(MeetingId::new(1), EntryNo::new(1), vec![Mark::For, Mark::Proposal(2)]).await.unwrap();
    assert!(second.get(&site, &format!("{MEETING}/paper/1")).await.text.contains("已经投过票（网上"));
    assert_eq!(key(&site, &clerk, 2, ["for", "2"], "sheet").await, 303);
    assert_eq!(key(&site, &second, 2, ["for", "2"], "sheet").await, 303);
    assert!(!second.get(&site, &format!("{MEETING}/paper/2")).await.text.contains("已经投过票"));
}

#[tokio::test]
async fn an_address_whose_numbers_cannot_be_read_leads_to_our_own_page_in_the_readers_language() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    for path in ["/paper/one", "/paper/1/questions/x", "/paper/99999999999"] {
        let page = clerk.get(&site, &format!("{MEETING}{path}")).await;
        assert!(page.status == 404 && page.text.contains("<h1"), "{path}: {}", page.text);
    }
}
