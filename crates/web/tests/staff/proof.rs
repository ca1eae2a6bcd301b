//! What is kept with an act as proof: papers of the street office, signatures of a petition, the receipt of the filing, what
//! an owner shows for a ballot that was not their will.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use governance::assembly::{Mark, Scope, Stage};
use governance::card::CardCommand;
use governance::founding::FoundingStage;
use governance::ids::{EntryNo, MeetingId, OwnerId};
use governance::petition::DemandGiven;
use office::Act;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{elections, estate, founding};

use crate::seats::{
    CHAIR, CLERK, MANAGER, MULTIPART, NOBODY, OBSERVER, SECOND_CLERK, STREET_CHAIR, Seat, multipart,
    shows_in_every_view,
};
use crate::site::{Answered, Site};

const PAPER: Option<(&str, &str, &str)> = Some(("evidence", "paper.pdf", "%PDF-1.7 with a seal on it"));

#[tokio::test]
async fn an_order_of_the_street_office_is_kept_with_its_paper() {
    let site = Site::at(Stage::Open).await;
    let office = Seat::take(&site, STREET_CHAIR).await;
    let give = "/c/qingfeng/desk/orders/give";
    let fields =
        [("to", "1"), ("deed", "convene"), ("days", "30"), ("article", "指导规则 §54"), ("text", "限期召集会议。")];
    let unfit = office.post_file(&site, give, &fields, Some(("evidence", "paper.pdf", "no scan"))).await;
    assert!(unfit.status == 422 && unfit.text.contains("#evidence"));
    let given = office.post_file(&site, give, &fields, PAPER).await;
    assert_eq!(given.status, 303, "{}", given.text);
    let (page, kept) = ("/c/qingfeng/desk/orders/1", "/c/qingfeng/desk/orders/1/evidence");
    for person in [STREET_CHAIR, CHAIR] {
        let seat = Seat::take(&site, person).await;
        assert!(seat.get(&site, page).await.text.contains("paper.pdf"), "{person}");
        assert_eq!(seat.get(&site, kept).await.text, "%PDF-1.7 with a seal on it");
    }
    let company = Seat::take(&site, MANAGER).await;
    assert!(!company.get(&site, page).await.text.contains("paper.pdf"), "it is none of the company's");
    assert_eq!(company.get(&site, kept).await.status, 404);
    assert_ne!(site.get(kept).await.status, 200);
    // Without a paper it stays as it always was.
    assert_eq!(office.post_file(&site, give, &fields, None).await.status, 303);
    assert_eq!(office.get(&site, "/c/qingfeng/desk/orders/2/evidence").await.status, 404);
}

#[tokio::test]
async fn a_signature_on_paper_is_kept_with_its_picture_for_whoever_confirms_it() {
    let site = Site::at(Stage::Open).await;
    site.desk().carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let road = ("other-major".to_owned(), "修路".to_owned(), "修整小区道路。".to_owned());
    site.desk()
        .raise_petition(OwnerId::new(1), DemandGiven::Meeting { matters: vec![road], scope: Scope::Estate })
        .await
        .unwrap();
    let (clerk, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    let key = "/c/qingfeng/desk/petitions/1/key";
    let fields = [
        ("home", "1-1-201"),
        ("owner", "4"),
        ("signed-year", "2026"),
        ("signed-month", "3"),
        ("signed-day", "20"),
        ("note", "第三页"),
    ];
    let keyed = clerk.post_file(&site, key, &fields, PAPER).await;
    assert_eq!(keyed.status, 303, "{}", keyed.text);
    let shown = second.get(&site, "/c/qingfeng/desk/petitions/1/keyed/4").await.text;
    assert!(shown.contains("第三页") && shown.contains("paper.pdf"), "{shown}");
    let at = "/c/qingfeng/desk/petitions/1/evidence/";
    let kept = format!("{at}{}", shown.split(at).nth(1).unwrap().split('"').next().unwrap());
    assert_eq!(second.get(&site, &kept).await.text, "%PDF-1.7 with a seal on it");
    assert_eq!(Seat::take(&site, OBSERVER).await.get(&site, &kept).await.status, 403);
    assert_eq!(second.get(&site, &format!("{at}{}", "0".repeat(64))).await.status, 404);
    assert_ne!(site.get(&kept).await.status, 200);
    // Once it was confirmed the paper is still there for those who compare it.
    assert_eq!(second.post(&site, "/c/qingfeng/desk/petitions/1/keyed/4", "").await.status, 303);
    assert_eq!(second.get(&site, &kept).await.text, "%PDF-1.7 with a seal on it");
    assert!(second.get(&site, "/c/qingfeng/desk/petitions/1").await.text.contains("/petitions/1/keyed/4"));
    let confirmed = second.get(&site, "/c/qingfeng/desk/petitions/1/keyed/4").await.text;
    assert!(confirmed.contains("paper.pdf") && !confirmed.contains("name=\"reason\""), "{confirmed}");
}

#[tokio::test]
async fn a_signature_from_long_before_the_petition_is_asked_about_before_both_clerks_and_not_refused() {
    let site = Site::at(Stage::Open).await;
    site.desk().carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let road = ("other-major".to_owned(), "修路".to_owned(), "修整小区道路。".to_owned());
    let demand = DemandGiven::Meeting { matters: vec![road], scope: Scope::Estate };
    site.desk().raise_petition(OwnerId::new(1), demand).await.unwrap();
    let (clerk, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    let key = "/c/qingfeng/desk/petitions/1/key";
    let signed = |owner: &'static str, year: &'static str, day: &'static str| {
        let date = [("signed-year", year), ("signed-month", "3"), ("signed-day", day)];
        [&[("home", "1-1-201"), ("owner", owner), ("note", "第三页")][..], &date].concat()
    };
    let old = signed("4", "2020", "1");
    let asked = clerk.post_file(&site, key, &old, PAPER).await;
    let told = ["2020年3月1日", "早一年以上", "没有读到法律规定", "name=\"old\"", "#old", "paper.pdf"];
    assert!(asked.status == 422 && told.iter().all(|told| asked.text.contains(told)), "{}", asked.text);
    let sure = [&old[..], &[("old", "yes")]].concat();
    let keyed = clerk.post_file(&site, key, &sure, PAPER).await;
    assert_eq!(keyed.status, 303, "{}", keyed.text);
    let page = "/c/qingfeng/desk/petitions/1/keyed/4";
    let shown = second.get(&site, page).await.text;
    assert!(shown.contains("早一年以上") && shown.contains("没有读到法律规定"), "{shown}");
    shows_in_every_view(&site, &second, page).await;
    assert_eq!(second.post(&site, page, "").await.status, 303, "it is taken all the same");
    // A day of the year before the petition is asked about by nobody.
    assert_eq!(clerk.post_file(&site, key, &signed("5", "2025", "30"), PAPER).await.status, 303);
    assert!(!second.get(&site, "/c/qingfeng/desk/petitions/1/keyed/5").await.text.contains("早一年以上"));
}

#[tokio::test]
async fn a_petition_brought_on_paper_keeps_its_picture_through_the_page_that_checks() {
    let site = Site::at(Stage::Open).await;
    let (clerk, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    let raise = "/c/qingfeng/desk/petitions/raise";
    let fields = [
        ("owner", "4"),
        ("home", "1-1-201"),
        ("kind", "meeting"),
        ("matter", "other-major"),
        ("title", "修路"),
        ("text", "修整道路。"),
        ("note", ""),
    ];
    let unnoted = clerk.post_file(&site, raise, &fields, PAPER).await;
    assert!(unnoted.status == 422 && unnoted.text.contains("paper.pdf"), "{}", unnoted.text);
    let waits =
        unnoted.text.split("name=\"evidence-kept\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut fields = fields.to_vec();
    fields.retain(|(name, _)| *name != "note");
    fields.extend([("note", "柜一"), ("evidence-kept", waits.as_str())]);
    // Whose matters they are is asked where that is open, and the picture waits meanwhile.
    let scope = clerk.post_file(&site, raise, &fields, None).await;
    assert!(
        scope.status == 200 && scope.text.contains("building|1栋") && scope.text.contains(&waits),
        "{}",
        scope.text
    );
    fields.push(("scoped", "yes"));
    let unpicked = clerk.post_file(&site, raise, &fields, None).await;
    assert!(unpicked.status == 422 && unpicked.text.contains("#scope"), "{}", unpicked.text);
    fields.push(("scope", "building|1栋"));
    let check = clerk.post_file(&site, raise, &fields, None).await;
    assert!(check.status == 200 && check.text.contains("paper.pdf"), "{}", check.text);
    fields.push(("checked", "yes"));
    let raised = clerk.post_file(&site, raise, &fields, None).await;
    assert_eq!(raised.status, 303, "{}", raised.text);
    let shown = second.get(&site, "/c/qingfeng/desk/petitions/1/keyed/4").await.text;
    assert!(shown.contains("柜一") && shown.contains("paper.pdf"), "{shown}");
}

#[tokio::test]
async fn what_the_authority_does_to_a_decision_is_kept_with_its_paper() {
    let site = Site::at(Stage::Certified).await;
    let office = Seat::take(&site, STREET_CHAIR).await;
    let fields = [
        ("act", "order-correction"),
        ("on-year", "2026"),
        ("on-month", "4"),
        ("on-day", "9"),
        ("text", "公告期不足。"),
    ];
    let endless = office.post_file(&site, "/c/qingfeng/desk/meetings/1/fate/1/authority", &fields, PAPER).await;
    assert!(endless.status == 422 && endless.text.contains("#until"), "{}", endless.text);
    let until = [("until-year", "2026"), ("until-month", "5"), ("until-day", "9")];
    let fields = [&fields[..], &until].concat();
    let acted = office.post_file(&site, "/c/qingfeng/desk/meetings/1/fate/1/authority", &fields, PAPER).await;
    assert_eq!(acted.status, 303, "{}", acted.text);
    let seal = {
        let desk = site.desk();
        let files = desk.files().await;
        let fate = files.community.assembly().fates().of(governance::ids::MatterId::new(1)).unwrap();
        fate.acts[0].evidence.unwrap()
    };
    let kept = format!("/c/qingfeng/desk/meetings/1/evidence/{seal}");
    for person in [STREET_CHAIR, CHAIR] {
        assert_eq!(Seat::take(&site, person).await.get(&site, &kept).await.text, "%PDF-1.7 with a seal on it");
    }
    assert_eq!(Seat::take(&site, MANAGER).await.get(&site, &kept).await.status, 403);
}

#[tokio::test]
async fn the_receipt_of_the_filing_is_kept_as_it_was_given() {
    let site = Site::of(|| Rehearsed::of_world(&founding::at_stage(FoundingStage::Founded))).await;
    let office = Seat::take(&site, 1).await;
    let at = "/c/qingfeng/desk/founding/filing";
    assert!(office.get(&site, at).await.text.contains("multipart/form-data"));
    let day = site.door().now().to_zoned(jiff::tz::TimeZone::get("Asia/Shanghai").unwrap()).date();
    let (year, month, day) = (day.year().to_string(), day.month().to_string(), day.day().to_string());
    let fields = [
        ("on-year", year.as_str()),
        ("on-month", month.as_str()),
        ("on-day", day.as_str()),
        ("receipt", "备案〔2026〕7号"),
    ];
    let unfit = office.post_file(&site, at, &fields, Some(("evidence", "receipt.txt", "no scan"))).await;
    assert!(unfit.status == 422 && unfit.text.contains("不是照片，也不是 PDF"), "{}", unfit.text);
    assert!(unfit.text.contains("备案〔2026〕7号"), "what was typed is kept");
    let filed = office.post_file(&site, at, &fields, PAPER).await;
    assert_eq!(filed.status, 303, "{}", filed.text);
    assert!(office.get(&site, at).await.text.contains("paper.pdf"));
    let kept = format!("{at}/receipt");
    assert_eq!(office.get(&site, &kept).await.text, "%PDF-1.7 with a seal on it");
    assert_eq!(Seat::take(&site, NOBODY).await.get(&site, &kept).await.status, 403);
    assert_eq!(site.get(&kept).await.status, 303, "signing in comes first");
}

#[tokio::test]
async fn the_receipt_of_a_reported_change_is_kept_with_the_report() {
    let site = Site::of(|| Rehearsed::of_world(&elections::seated())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let at = "/c/qingfeng/desk/founding/change";
    let asked = chair.get(&site, at).await.text;
    assert!(asked.contains("multipart/form-data") && asked.contains("备案回执"), "{asked}");
    let fields = [
        ("about", "election-1-1"),
        ("what", "新一届业主委员会已备案"),
        ("on-year", "2026"),
        ("on-month", "4"),
        ("on-day", "9"),
    ];
    let unfit = chair.post_file(&site, at, &fields, Some(("evidence", "receipt.txt", "no scan"))).await;
    assert!(unfit.status == 422 && unfit.text.contains("新一届业主委员会已备案"), "{}", unfit.text);
    // Without a receipt it stays as it always was.
    let other = [fields[1], fields[2], fields[3], fields[4]];
    let other: Vec<_> = [("about", "other"), ("changed-year", "2026"), ("changed-month", "4"), ("changed-day", "8")]
        .into_iter()
        .chain(other)
        .collect();
    assert_eq!(chair.post_file(&site, at, &other, None).await.status, 303);
    let reported = chair.post_file(&site, at, &fields, PAPER).await;
    assert_eq!(reported.status, 303, "{}", reported.text);
    let kept = "/c/qingfeng/desk/founding/changes/2/receipt";
    let page = chair.get(&site, at).await.text;
    assert!(page.contains("paper.pdf") && page.contains(kept), "{page}");
    assert!(!page.contains("changes/1/receipt"), "{page}");
    assert_eq!(chair.get(&site, kept).await.text, "%PDF-1.7 with a seal on it");
    for missing in [0, 1, 3] {
        let none = chair.get(&site, &format!("/c/qingfeng/desk/founding/changes/{missing}/receipt")).await;
        assert_eq!(none.status, 404, "{missing}");
    }
    for person in [MANAGER, NOBODY] {
        assert_eq!(Seat::take(&site, person).await.get(&site, kept).await.status, 403, "{person}");
    }
    assert_eq!(site.get(kept).await.status, 303, "signing in comes first");
    shows_in_every_view(&site, &chair, at).await;
}

#[tokio::test]
async fn an_owner_shows_a_picture_with_what_they_say_of_a_ballot_that_was_not_their_will() {
    let site = Site::at(Stage::Open).await;
    // Two owners hold this home, so what one of them cast may not be the other's will.
    let (meeting, entry) = (MeetingId::new(1), EntryNo::new(2));
    let code = site.desk().letter_code(meeting, entry).await.unwrap().plain();
    let dispute = format!("/b/{code}/voice/dispute");
    let too_soon = post_file(&site, &dispute, "不是我投的", PAPER).await;
    assert_eq!(too_soon.status, 409, "nothing was cast yet: {}", too_soon.text);
    site.desk().cast(meeting, entry, vec![Mark::For, Mark::Proposal(1)]).await.unwrap();
    let page = site.get(&format!("/b/{code}/voice")).await.text;
    assert!(page.contains("multipart/form-data") && page.contains("name=\"evidence\""), "{page}");
    let unfit = post_file(&site, &dispute, "不是我投的", Some(("evidence", "a.txt", "no picture"))).await;
    assert!(unfit.status == 422 && unfit.text.contains("不是照片，也不是 PDF"), "{}", unfit.text);
    assert!(unfit.text.contains("不是我投的"), "what was typed is kept");
    let silent = post_file(&site, &dispute, "", PAPER).await;
    assert!(silent.status == 422 && silent.text.contains("paper.pdf"), "the file waits: {}", silent.text);
    let large = format!("%PDF-1.7{}", "x".repeat(10 << 20));
    let large = post_file(&site, &dispute, "不是我投的", Some(("evidence", "a.pdf", &large))).await;
    assert!(large.status == 422 && large.text.contains("文件太大，最大 10 MB") && large.text.contains("不是我投的"));
    let huge = format!("%PDF-1.7{}", "x".repeat(16 << 20));
    let huge = post_file(&site, &dispute, "不是我投的", Some(("evidence", "a.pdf", &huge))).await;
    assert!(huge.status == 413 && huge.text.contains("16 MiB") && huge.text.contains("清风小区"), "{}", huge.text);
    let stranger = post_file(&site, "/b/AAAABBBBCCCC/voice/dispute", "不是我投的", PAPER).await;
    assert_eq!(stranger.status, 404);
    let done = post_file(&site, &dispute, "不是我投的", PAPER).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let chair = Seat::take(&site, CHAIR).await;
    let disputes = chair.get(&site, "/c/qingfeng/desk/meetings/1/disputes").await.text;
    assert!(disputes.contains("不是我投的") && disputes.contains("paper.pdf"), "{disputes}");
    let at = "/c/qingfeng/desk/meetings/1/evidence/";
    let kept = format!("{at}{}", disputes.split(at).nth(1).unwrap().split('"').next().unwrap());
    assert_eq!(chair.get(&site, &kept).await.text, "%PDF-1.7 with a seal on it");
    assert_eq!(Seat::take(&site, MANAGER).await.get(&site, &kept).await.status, 403);
    assert_eq!(site.get(&kept).await.status, 303);
}

/// Sends what an owner says and shows.
async fn post_file(site: &Site, path: &str, says: &str, file: Option<(&str, &str, &str)>) -> Answered {
    let body = multipart([("says", says)].into_iter(), file);
    let request = Request::post(path).header(CONTENT_TYPE, MULTIPART).body(Body::from(body));
    site.ask(request.unwrap()).await
}
