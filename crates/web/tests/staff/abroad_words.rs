//! What papers, letters and pages say under another country's law: weights it cuts, abstentions it leaves out, rooms it votes in.

use axum::http::StatusCode;
use governance::assembly::AssemblyCommand;
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, MeetingId};
use jiff::SignedDuration;
use rehearsal::fixture::abroad;
use rehearsal::fixture::estate::CHAIR;
use rehearsal::fixture::office::Rehearsed;

use crate::abroad::{announced, listed, reconvened};
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

/// A second vote at once on what did not pass in the first, open.
fn again_at_once(pack: &'static str, kind: &'static str, pro: &'static [u32]) -> Rehearsed {
    let office = announced(pack, kind, pro);
    let meeting = MeetingId::new(2);
    office.must(CHAIR, AssemblyCommand::ConveneSecond { meeting: FIRST, matters: vec![MatterId::new(1)] });
    let opens_at = office.door.now();
    let closes_at = opens_at + SignedDuration::from_hours(2);
    if !abroad::knows_votes_from_afar(pack) {
        let place = "小区活动室".to_owned();
        let begins_at = opens_at + SignedDuration::from_mins(30);
        office.must(CHAIR, GatheringCommand::Call { meeting, place, begins_at, in_writing: false });
    }
    office.must(CHAIR, AssemblyCommand::GiveNotice { meeting, opens_at, closes_at });
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting });
    office.run(async |house| house.tick().await);
    office
}

#[tokio::test]
async fn the_notice_and_the_letters_of_a_second_vote_name_the_first_how_it_ended_and_what_this_one_must_pass() {
    let french = Site::of(|| again_at_once("fr-1965", "art-25", &[7, 2])).await;
    let taiwanese = Site::of(reconvened).await;
    let singaporean = Site::of(|| again_at_once("sg-strata", "ordinary", &[2])).await;
    let first = "第一次表决是第 1 号会议的第 1 号事项，";
    let own = "再次表决的通过条件：";
    for (site, says) in [
        (&french, &["当场再投", "art. 25-1", "结果是：没有通过", "400 份", "还差 201 份", "art. 24"][..]),
        (&taiwanese, &["重新召集", "§32", "结果是：到会的业主不够", "到会的有 3 户", "五分之一"]),
        (&singaporean, &["以到会者为准继续", "结果是：到会的业主不够", "过半数", "只由到会的业主"]),
    ] {
        let chair = Seat::take(site, seats::CHAIR).await;
        let at = "/c/qingfeng/desk/meetings/2";
        let notice = chair.get(site, &format!("{at}/poster")).await.text;
        let letters = chair.letters(site, at, "").await.text;
        let public = site.get("/c/qingfeng/matters/2").await.text;
        for said in says.iter().chain([&first, &own]) {
            assert!(notice.contains(said), "the notice says {said}: {notice}");
            assert!(letters.contains(said), "the letters say {said}: {letters}");
        }
        assert!(notice.contains("接第 1 号会议"), "{notice}");
        assert!(public.contains(first), "{public}");
        // The first vote says nothing of the kind of itself.
        let before = chair.get(site, &format!("{}/poster", seats::MEETING)).await.text;
        assert!(!before.contains(own) && !before.contains(first), "{before}");
        let english = chair.letters(site, at, "lang=en").await.text;
        for said in ["This is a second vote on the same matter", "matter 1 of meeting 1", "In this second vote: "] {
            assert!(english.contains(said), "{said}: {english}");
        }
    }
}

#[tokio::test]
async fn whoever_records_a_proxy_is_told_what_the_law_will_not_count_before_it_is_counted() {
    let site = Site::of(|| {
        let office = listed("tw-condominium", "resolution");
        office.run(async |house| house.tick().await);
        office
    })
    .await;
    let clerk = Seat::take(&site, seats::CLERK).await;
    let at = |rest: &str| format!("{}{rest}", seats::MEETING);
    let form = clerk.get(&site, &at("/voices/new/proxy/3")).await.text;
    for said in ["一名代理人受托的户数，合计最多计全部 9 户", "即 1 户", "即 240 份", "§27"] {
        assert!(form.contains(said), "{said}: {form}");
    }
    assert!(!form.contains("减到"), "within the caps nobody is warned: {form}");
    // What one owner holds too much is said of that entry, whoever votes for it.
    let own = clerk.get(&site, &at("/voices/new/proxy/7")).await.text;
    assert!(own.contains("这一户计票时从 300 减到 240"), "{own}");
    let paper = clerk.get(&site, &at("/papers/proxy?entry=7")).await.text;
    assert!(paper.contains("这一户计票时从 300 减到 240") && paper.contains("合计最多计全部 9 户"), "{paper}");
    // The first proxy of an agent counts whole; the second one is told of on the form, and on its record.
    let record = |who: &str| format!("{}&{who}&document=授权委托书&{}", crate::voices::DATES, crate::voices::CARD);
    let first = clerk.post(&site, &at("/voices/new/proxy/3"), &record("name=郭代理")).await;
    assert!(first.status == 303 && first.location.contains("/voices?"), "{} {}", first.location, first.text);
    let form = clerk.get(&site, &at("/voices/new/proxy/4")).await.text;
    assert!(form.contains("已受 1 户委托") && form.contains("户数从 1 减到 0"), "{form}");
    let second = clerk.post(&site, &at("/voices/new/proxy/4"), &record("agent=known-1")).await;
    assert!(second.location.contains("/voices/2?"), "{} {}", second.location, second.text);
    let told = clerk.get(&site, &second.location).await.text;
    assert!(told.contains("受 2 户委托") && told.contains("户数从 1 减到 0"), "{told}");
    seats::shows_in_every_view(&site, &clerk, &at("/voices/2")).await;
    seats::shows_in_every_view(&site, &clerk, &at("/voices/new/proxy/7")).await;
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
