//! What papers, letters and pages say under another country's law: weights it cuts, abstentions it leaves out, rooms it votes in.

use axum::http::StatusCode;
use governance::ids::{EntryNo, MeetingId};

use crate::abroad::announced;
use crate::seats::{self, Seat};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);

#[tokio::test]
async fn a_paper_says_whose_weight_the_law_cut_so_that_its_figures_and_its_result_agree() {
    let site = Site::of(|| announced("tw-condominium", "resolution", &[2, 3, 7, 8, 9])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    for paper in ["announcement", "minutes", "count"] {
        let page = chair.get(&site, &format!("{}/papers/{paper}", seats::MEETING)).await;
        assert_eq!(page.status, StatusCode::OK, "{paper}");
        for holds in ["按法律减少的票", "300", "240", "§27"] {
            assert!(page.text.contains(holds), "{paper} says {holds}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn where_abstaining_is_left_out_and_nobody_asks_how_many_vote_no_page_or_letter_says_otherwise() {
    let site = Site::of(|| announced("de-weg-2020", "resolution", &[7, 2])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let letters = chair.letters(&site, seats::MEETING, "").await.text;
    assert!(
        letters.contains("弃权的、作废的，既不算同意，也不算反对") && !letters.contains("参加的不够数"),
        "{letters}"
    );
    assert!(!letters.contains("仍算参加了表决"), "{letters}");
    let rules = site.get("/c/qingfeng/matters/1").await.text;
    assert!(rules.contains("弃权票、无效票既不算同意，也不算反对"), "{rules}");
    // The decision exists by being declared, and everybody reads when that was.
    let result = site.get("/c/qingfeng/matters/1/result").await.text;
    assert!(result.contains("宣布通过，决议自宣布时起成立"), "{result}");
    let paper = chair.get(&site, &format!("{}/papers/announcement", seats::MEETING)).await.text;
    assert!(paper.contains("决议自宣布时起成立"), "{paper}");
    // Where abstentions stand in what is divided, the words stay.
    let taiwan = Site::of(|| announced("tw-condominium", "resolution", &[2, 3, 7, 8, 9])).await;
    let chair = Seat::take(&taiwan, seats::CHAIR).await;
    let letters = chair.letters(&taiwan, seats::MEETING, "").await.text;
    assert!(letters.contains("都算参加了表决，但不算同意") && letters.contains("只在会场投票"), "{letters}");
    let result = taiwan.get("/c/qingfeng/matters/1/result").await.text;
    assert!(result.contains("到会的有"), "{result}");
    let code = taiwan.desk().letter_code(FIRST, EntryNo::new(4)).await.unwrap().plain();
    assert!(taiwan.get(&format!("/b/{code}")).await.text.contains("表决"));
}
