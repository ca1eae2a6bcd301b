//! Where the owners' rules count silence with the majority, every paper and page says which computation decides, how many did
//! not answer and were counted, and by what; none says that they voted.

use governance::assembly::Stage;
use governance::community::{OwnRules, SilenceClause};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::stations;

use crate::seats::{CHAIR, MEETING, Seat, shows_in_every_view};
use crate::site::Site;

const MATTER: &str = "/c/qingfeng/matters/1";

async fn at(stage: Stage, silence: SilenceClause) -> Site {
    let rules = OwnRules { silence, ..OwnRules::default() };
    Site::of(move || Rehearsed::of_world(&stations::meeting_at(stage, rules))).await
}

#[tokio::test]
async fn every_paper_of_a_result_says_who_was_counted_in_and_by_which_computation() {
    let site = at(Stage::Certified, SilenceClause::CountsWithMajority).await;
    let chair = Seat::take(&site, CHAIR).await;
    for paper in ["minutes", "announcement", "certification"] {
        let page = chair.get(&site, &format!("{MEETING}/papers/{paper}")).await.text;
        for said in ["交回的票合计", "送达后没有表态，按议事规则计入“同意”", "按议事规则算作参加的合计"]
        {
            assert!(page.contains(said), "{paper} {said}: {page}");
        }
        assert!(page.contains("这个结果按本小区议事规则计算") && page.contains("1 户"), "{paper}: {page}");
        assert!(!page.contains("参加表决合计"), "{paper}: {page}");
        shows_in_every_view(&site, &chair, &format!("{MEETING}/papers/{paper}")).await;
    }
    let count = chair.get(&site, &format!("{MEETING}/papers/count")).await.text;
    assert!(count.contains("送达后没有表态，按议事规则计入“同意”"), "{count}");
    let announced = chair.get(&site, &format!("{MEETING}/papers/announcement")).await.text;
    assert!(announced.contains("结果以这一种算法为准") && announced.contains("算作“同意”的有 6 户"), "{announced}");
    assert!(announced.contains("投“同意”的有 5 户"), "the ballots alone: {announced}");
    assert!(!announced.contains("投“同意”的有 6 户"), "{announced}");
}

#[tokio::test]
async fn the_page_of_a_matter_misses_nobody_once_the_doors_are_closed() {
    for (stage, says) in [
        (Stage::Closed, "够不够，以计票结果为准"),
        (Stage::Announced, "各项要求达到没有，见表决结果"),
        (Stage::Certified, "各项要求达到没有，见表决结果"),
    ] {
        let site = at(stage, SilenceClause::CountsWithMajority).await;
        for page in [MATTER.to_owned(), format!("{MATTER}/turnout")] {
            let shown = site.get(&page).await.text;
            assert!(shown.contains(says) && !shown.contains("meter-verdict"), "{stage:?} {page}: {shown}");
            shows_in_every_view(&site, &Seat::stranger(), &page).await;
        }
    }
    let site = at(Stage::Certified, SilenceClause::CountsWithMajority).await;
    for page in [MATTER.to_owned(), format!("{MATTER}/result")] {
        let shown = site.get(&page).await.text;
        assert!(shown.contains("这个结果按本小区议事规则计算"), "{page}: {shown}");
    }
}

#[tokio::test]
async fn where_silence_counts_for_nothing_papers_and_pages_are_as_before() {
    let site = at(Stage::Certified, SilenceClause::None).await;
    let chair = Seat::take(&site, CHAIR).await;
    for paper in ["minutes", "announcement", "certification"] {
        let page = chair.get(&site, &format!("{MEETING}/papers/{paper}")).await.text;
        assert!(page.contains("参加表决合计") && !page.contains("没有表态"), "{paper}: {page}");
    }
    assert!(site.get(MATTER).await.text.contains("meter-verdict"));
}

#[tokio::test]
async fn the_history_says_how_many_silent_owners_were_counted_with_the_majority() {
    let site = at(Stage::Certified, SilenceClause::CountsWithMajority).await;
    for page in ["/c/qingfeng/history", "/c/qingfeng"] {
        let shown = site.get(page).await.text;
        let said = "户投票；送达后没有表态的 1 户，按议事规则随多数计入“同意”";
        assert!(shown.contains(said), "{page}: {shown}");
    }
    shows_in_every_view(&site, &Seat::stranger(), "/c/qingfeng/history").await;
    let strict = at(Stage::Certified, SilenceClause::None).await;
    let shown = strict.get("/c/qingfeng/history").await.text;
    assert!(shown.contains("户投票") && !shown.contains("没有表态"), "{shown}");
}
