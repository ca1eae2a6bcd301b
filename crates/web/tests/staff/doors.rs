//! Doors and the ledger of service.

use governance::assembly::{Deliverer, Mark, Stage};
use governance::ids::{EntryNo, MeetingId};

use crate::seats::{CHAIR, CLERK, MANAGER, MEETING, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

const SERVED: [(&str, &str); 6] = [
    ("manner", "handed"),
    ("when-year", "2026"),
    ("when-month", "3"),
    ("when-day", "20"),
    ("when-time", "18:30"),
    ("note", "本人签收，见证人在场"),
];

#[tokio::test]
async fn the_doors_and_every_ledger_are_shown_at_the_convening_body_and_to_nobody_else() {
    let site = Site::at(Stage::Open).await;
    let pages = ["/doors", "/doors?stair=1", "/doors?stair=1&only=unvoted", "/doors/list?stair=2", "/service/1"];
    for person in [CLERK, OBSERVER] {
        let seat = Seat::take(&site, person).await;
        for page in pages {
            shows_in_every_view(&site, &seat, &format!("{MEETING}{page}")).await;
        }
    }
    let manager = Seat::take(&site, MANAGER).await;
    for page in pages.into_iter().chain(["/paper"]) {
        let answer = manager.get(&site, &format!("{MEETING}{page}")).await;
        assert_eq!(answer.status, 403, "{page}: the company does not see who voted");
    }
}

#[tokio::test]
async fn whether_somebody_voted_is_shown_and_never_how() {
    let site = Site::at(Stage::Open).await;
    site.desk().cast(MeetingId::new(1), EntryNo::new(4), vec![Mark::Against, Mark::Proposal(2)]).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    let stair = chair.get(&site, &format!("{MEETING}/doors?stair=2")).await.text;
    assert!(stair.contains("door voted"));
    let unvoted = chair.get(&site, &format!("{MEETING}/doors?stair=2&only=unvoted")).await.text;
    assert!(!unvoted.contains("door voted"));
    let ledger = chair.get(&site, &format!("{MEETING}/service/4")).await.text;
    for page in [stair, ledger] {
        assert!(!page.contains("乙公司") && !page.contains("反对"), "a page of doors says how somebody voted");
    }
}

#[tokio::test]
async fn names_and_telephones_stand_on_the_list_of_those_who_record_service_alone() {
    let site = Site::at(Stage::Open).await;
    let path = format!("{MEETING}/doors/list?stair=1");
    let clerk = Seat::take(&site, CLERK).await.get(&site, &path).await.text;
    assert!(clerk.contains("赵一凡") && clerk.contains("13900000001"));
    for person in [OBSERVER, MANAGER] {
        let other = Seat::take(&site, person).await;
        for path in [path.as_str(), &format!("{MEETING}/service/1")] {
            let page = other.get(&site, path).await.text;
            assert!(!page.contains("赵一凡") && !page.contains("13900000001"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_service_is_recorded_once_with_its_evidence_sealed() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let path = format!("{MEETING}/service/1");
    let before = site.desk().files().await.community.size();
    let photo = Some(("evidence", "door.pdf", "%PDF-1.7 a scan"));
    let recorded = clerk.post_file(&site, &path, &SERVED, photo).await;
    assert_eq!((recorded.status.as_u16(), recorded.location), (303, format!("{path}?done=clerk-service")));
    let again = clerk.post_file(&site, &path, &SERVED, photo).await;
    assert_eq!(again.location, format!("{path}?done=nothing-to-do"));
    assert_eq!(site.desk().files().await.community.size(), before + 1);
    let ledger = clerk.get(&site, &path).await.text;
    assert!(ledger.contains("见证人在场") && ledger.contains("door.pdf"));
    let kept = ledger.split(&format!("{MEETING}/evidence/")).nth(1).unwrap().split('"').next().unwrap();
    let kept = format!("{MEETING}/evidence/{kept}");
    assert_eq!(clerk.get(&site, &kept).await.text, "%PDF-1.7 a scan", "the file comes back as it was sent");
    let observer = Seat::take(&site, OBSERVER).await;
    let page = observer.get(&site, &path).await.text;
    assert!(!page.contains("见证人在场") && !page.contains("door.pdf"), "evidence is for clerks and convenors");
    assert_eq!(observer.get(&site, &kept).await.status, 403);
    assert_eq!(Seat::take(&site, MANAGER).await.get(&site, &kept).await.status, 403);
    assert_ne!(site.get(&kept).await.status, 200, "nobody else is given it");
    let other = format!("{MEETING}/evidence/{}", "0".repeat(64));
    assert_eq!(clerk.get(&site, &other).await.status, 404);
}

#[tokio::test]
async fn who_delivered_stands_beside_who_recorded_it_and_a_name_from_outside_is_sealed() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let path = format!("{MEETING}/service/1");
    let chair = CHAIR.to_string();
    let serve = |server: &'static str, name: &'static str| {
        let mut fields: Vec<(&str, &str)> = SERVED.to_vec();
        fields.extend([("server", server), ("server-name", name)]);
        fields
    };
    for (server, name, wrong) in
        [("other", "", "#server-name"), ("myself", "孙大妈", "#server"), ("999", "", "#server")]
    {
        let refused = clerk.post_file(&site, &path, &serve(server, name), None).await;
        assert_eq!(refused.status, 422, "{server} {name}");
        assert!(refused.text.contains(wrong), "{server} {name}");
    }
    let before = site.desk().files().await.community.size();
    for times in 0..2 {
        let named = clerk.post_file(&site, &path, &serve("other", "孙大妈"), None).await;
        let done = if times == 0 { "clerk-service" } else { "nothing-to-do" };
        assert_eq!(named.location, format!("{path}?done={done}"));
    }
    let fields: Vec<(&str, &str)> = SERVED.iter().copied().chain([("server", chair.as_str())]).collect();
    assert_eq!(clerk.post_file(&site, &path, &fields, None).await.status, 303);
    assert_eq!(site.desk().files().await.community.size(), before + 2);
    let ledger = clerk.get(&site, &path).await.text;
    assert!(ledger.contains("孙大妈") && ledger.contains("登记人"));
    let desk = site.desk();
    let lines = {
        let files = desk.files().await;
        files.services.of(MeetingId::new(1), EntryNo::new(1)).to_vec()
    };
    assert_eq!(lines.last().unwrap().delivered_by, Some(Deliverer::Person(chair.parse().unwrap())));
    let observer = Seat::take(&site, OBSERVER).await;
    let page = observer.get(&site, &path).await.text;
    assert!(!page.contains("孙大妈") && page.contains("姓名已封存"));
}

#[tokio::test]
async fn what_is_no_picture_is_not_kept_and_a_file_that_waits_is_not_asked_for_again() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let path = format!("{MEETING}/service/1");
    let before = site.desk().files().await.community.size();
    let page = Some(("evidence", "door.jpg", "<script>alert(1)</script>"));
    let refused = clerk.post_file(&site, &path, &SERVED, page).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("#evidence"), "what a file is, is told by how it begins");
    let mut fields = SERVED.to_vec();
    fields.push(("fingerprint", "abc"));
    let refused = clerk.post_file(&site, &path, &fields, Some(("evidence", "door.pdf", "%PDF-1.7"))).await;
    assert_eq!(refused.status, 422);
    assert_eq!(site.desk().files().await.community.size(), before);
    let waits = refused.text.split("name=\"evidence-kept\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let fingerprint = "0".repeat(64);
    let mut fields = SERVED.to_vec();
    fields.extend([("evidence-kept", waits), ("fingerprint", fingerprint.as_str())]);
    assert_eq!(clerk.post_file(&site, &path, &fields, None).await.status, 303);
    let ledger = clerk.get(&site, &path).await.text;
    assert!(ledger.contains("door.pdf") && ledger.contains(&fingerprint), "the file, and the fingerprint of another");
}

#[tokio::test]
async fn a_form_of_service_that_lacks_something_comes_back_with_what_was_typed() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let fields = [("manner", ""), ("when-year", "2027"), ("when-month", "1"), ("when-day", "1"), ("when-time", "9:00")];
    let page = clerk.post_file(&site, &format!("{MEETING}/service/1"), &fields, None).await;
    assert_eq!(page.status, 422);
    for expected in ["<title>错误：", "#manner", "#when", "value=\"2027\""] {
        assert!(page.text.contains(expected), "{expected}");
    }
}

#[tokio::test]
async fn several_doors_are_checked_before_they_are_recorded_together() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let path = format!("{MEETING}/service");
    shows_in_every_view(&site, &clerk, &path).await;
    shows_in_every_view(&site, &clerk, &format!("{path}?stair=1")).await;
    let before = site.desk().files().await.community.size();
    let mut fields = SERVED.to_vec();
    fields.push(("range", "2-3，5"));
    let check = clerk.post_file(&site, &path, &fields, None).await;
    assert_eq!(check.status, 200);
    assert!(check.text.contains("name=\"range\" value=\"2,3,5\""));
    assert_eq!(site.desk().files().await.community.size(), before, "nothing is recorded before the button");
    fields.push(("confirmed", "yes"));
    assert_eq!(clerk.post_file(&site, &path, &fields, None).await.status, 303);
    let desk = site.desk();
    let files = desk.files().await;
    let meeting = files.community.assembly().meeting(MeetingId::new(1)).unwrap();
    let roll = meeting.roll.as_ref().unwrap();
    let served: Vec<u32> = roll
        .numbered()
        .filter(|(no, _)| files.services.of(meeting.id, *no).iter().any(|line| line.evidence.is_some()))
        .map(|(no, _)| no.number())
        .collect();
    assert_eq!(served, [2, 3, 5]);
}
