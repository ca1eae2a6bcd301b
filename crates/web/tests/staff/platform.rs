//! Ballots of the government's platform, from the file to the book.

use governance::assembly::{Channel, Mark, Stage};
use governance::community::{DuplicatePolicy, OwnRules};
use governance::ids::{EntryNo, MeetingId};
use governance::voice::{Signed, VoiceKind};
use office::Act;
use rehearsal::fixture::{estate, voices};

use crate::seats::{CLERK, MEETING, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

const HEADER: &str = "名册号,议题,表决意见\n";

async fn upload(site: &Site, seat: &Seat, rows: &str) -> String {
    let file = format!("{HEADER}{rows}");
    let sent = seat
        .post_file(site, &format!("{MEETING}/platform"), &[("platform", "市投票平台")], Some(("file", "票.csv", &file)))
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    sent.location
}

fn key_of(preview: &str) -> &str {
    preview.split("upload=").nth(1).unwrap().split('&').next().unwrap()
}

#[tokio::test]
async fn a_file_is_shown_before_anything_is_recorded_and_recorded_once() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    shows_in_every_view(&site, &clerk, &format!("{MEETING}/platform")).await;
    let preview = upload(&site, &clerk, "1,更换电梯,同意\n1,选聘物业,乙公司 1.4 元\n2,1,反对\n2,2,弃权\n").await;
    let before = site.desk().files().await.community.size();
    shows_in_every_view(&site, &clerk, &preview).await;
    assert_eq!(site.desk().files().await.community.size(), before);
    let form = format!("upload={}&platform=市投票平台", key_of(&preview));
    let recorded = clerk.post(&site, &format!("{MEETING}/platform/ballots"), &form).await;
    assert_eq!(recorded.location, format!("{MEETING}/platform?done=clerk-platform"));
    let again = clerk.post(&site, &format!("{MEETING}/platform/ballots"), &form).await;
    assert_eq!(again.status, 410, "the file is gone once it was taken in");
    assert_eq!(site.desk().files().await.community.size(), before + 2);
    let own = site.desk().own_ballot(MeetingId::new(1), EntryNo::new(1)).await.unwrap().unwrap();
    assert_eq!(own.ballot.marks, [Mark::For, Mark::Proposal(2)]);
}

#[tokio::test]
async fn a_file_with_problems_is_taken_in_part_only_when_somebody_says_so() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let preview = upload(&site, &clerk, "1,1,同意\n1,2,1\n2,1,也许\n2,2,1\n77,1,同意\n").await;
    let page = clerk.get(&site, &preview).await.text;
    assert!(page.contains("也许") && page.contains("77"));
    let form = format!("upload={}&platform=市投票平台", key_of(&preview));
    let ballots = format!("{MEETING}/platform/ballots");
    assert_eq!(clerk.post(&site, &ballots, &form).await.status, 422);
    assert_eq!(clerk.post(&site, &ballots, &format!("{form}&partly=yes")).await.status, 303);
    let desk = site.desk();
    let files = desk.files().await;
    let ballots = &files.community.assembly().meetings()[0].ballots;
    assert_eq!(ballots.turnout().heads, 1);
    assert_eq!(ballots.ballot(EntryNo::new(1)).unwrap().channel, Channel::Platform);
}

#[tokio::test]
async fn the_page_says_whose_ballot_is_not_taken_because_a_guardian_votes_and_takes_the_guardians() {
    let site = Site::at(Stage::Open).await;
    let guardian = voices::record(voices::instead(VoiceKind::Guardian));
    site.desk().carry_out(Act::new(estate::CLERK, guardian)).await.unwrap();
    site.desk().carry_out(Act::new(estate::SECOND_CLERK, voices::confirm(1))).await.unwrap();
    let clerk = Seat::take(&site, CLERK).await;
    let owners = upload(&site, &clerk, "3,1,同意\n3,2,1\n").await;
    let page = clerk.get(&site, &owners).await.text;
    assert!(page.contains("这一户由监护人表决（第 1 号登记）") && page.contains("投票身份"), "{page}");
    let file = "名册号,议题,表决意见,投票身份\n3,1,同意,监护人\n3,2,1,监护人\n";
    let fields = [("platform", "市投票平台")];
    let sent = clerk.post_file(&site, &format!("{MEETING}/platform"), &fields, Some(("file", "票.csv", file))).await;
    let page = clerk.get(&site, &sent.location).await.text;
    assert!(!page.contains("监护人表决"), "{page}");
    let form = format!("upload={}&platform=市投票平台", key_of(&sent.location));
    assert_eq!(clerk.post(&site, &format!("{MEETING}/platform/ballots"), &form).await.status, 303);
    let desk = site.desk();
    let files = desk.files().await;
    let ballot = files.community.assembly().meetings()[0].ballots.ballot(EntryNo::new(3)).unwrap();
    assert!(matches!(ballot.signed, Signed::Voice { kind: VoiceKind::Guardian, .. }), "{ballot:?}");
}

#[tokio::test]
async fn what_becomes_of_a_double_is_foreseen_as_the_policy_decides_it() {
    for (policy, foreseen, stands) in [
        (DuplicatePolicy::First, "先前的票算数", Channel::Paper),
        (DuplicatePolicy::ElectronicWins, "将取代先前的票", Channel::Platform),
        (DuplicatePolicy::VoidBoth, "两张都作废票计", Channel::Paper),
    ] {
        let rules = OwnRules { duplicates: policy, ..OwnRules::default() };
        let site = Site::with_rules(Stage::Open, rules).await;
        let desk = site.desk();
        let received = site.door().now();
        for person in [3, 4] {
            let marks = vec![Mark::Abstain, Mark::Abstain];
            let by = governance::ids::PersonId::new(person);
            desk.key_paper(by, MeetingId::new(1), EntryNo::new(1), received, marks).await.unwrap();
        }
        let clerk = Seat::take(&site, CLERK).await;
        let preview = upload(&site, &clerk, "1,1,同意\n1,2,1\n").await;
        assert!(clerk.get(&site, &preview).await.text.contains(foreseen), "{policy:?}");
        let form = format!("upload={}&platform=市投票平台", key_of(&preview));
        assert_eq!(clerk.post(&site, &format!("{MEETING}/platform/ballots"), &form).await.status, 303);
        let files = desk.files().await;
        let ballot = *files.community.assembly().meetings()[0].ballots.ballot(EntryNo::new(1)).unwrap();
        assert_eq!((ballot.channel, ballot.voided), (stands, policy == DuplicatePolicy::VoidBoth), "{policy:?}");
    }
}

#[tokio::test]
async fn the_page_of_a_file_shows_who_voted_since_it_was_brought() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let preview = upload(&site, &clerk, "1,1,同意\n1,2,1\n2,1,同意\n2,2,1\n").await;
    let before = clerk.get(&site, &preview).await.text;
    assert_eq!(before, clerk.get(&site, &preview).await.text, "shown twice it says the same");
    assert!(!before.contains("先前的票算数"));
    let marks = vec![Mark::Abstain, Mark::Abstain];
    site.desk().cast(MeetingId::new(1), EntryNo::new(1), marks).await.unwrap();
    let after = clerk.get(&site, &preview).await.text;
    assert!(after.contains("先前的票算数"), "{after}");
    let form = format!("upload={}&platform=市投票平台", key_of(&preview));
    assert_eq!(clerk.post(&site, &format!("{MEETING}/platform/ballots"), &form).await.status, 303);
    let gone = clerk.get(&site, &preview).await;
    assert_eq!(gone.status, 410, "what was said of the file is gone with it");
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_at_its_field() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    for file in [None, Some(("file", "a.csv", "姓名,电话\n甲,1\n")), Some(("file", "a.xlsx", "PK broken"))] {
        let page = clerk.post_file(&site, &format!("{MEETING}/platform"), &[("platform", "市投票平台")], file).await;
        assert_eq!(page.status, 422, "{file:?}");
        assert!(page.text.contains("href=\"#file\""), "{file:?}");
    }
    let observer = Seat::take(&site, OBSERVER).await;
    assert!(!observer.get(&site, &format!("{MEETING}/platform")).await.text.contains("type=\"file\""));
}
