//! What somebody says on paper: keyed in by one person, confirmed by another, told to whoever it is of.

use axum::http::StatusCode;
use governance::ids::OwnerId;

use crate::opinions::{DESK, drafted, wait};
use crate::seats::{CHAIR, CLERK, MANAGER, Seat, shows_in_every_view};

const PAPERS: &str = "/c/qingfeng/desk/deliberations/1/papers";

#[tokio::test]
async fn consent_on_paper_counts_once_a_second_person_looked_and_gives_way_to_the_card() {
    let (site, code, chair) = drafted().await;
    wait(&site, "2026-06-25T09:00:00+08:00");
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, {
        drop(chair);
        Seat::take(&site, CLERK).await
    });
    chair.post(&site, &format!("{DESK}/put"), "").await;
    let page = format!("{DESK}/consent");
    shows_in_every_view(&site, &clerk, &page).await;
    let first = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.register().homes_of(OwnerId::new(1)).next().unwrap().place.to_string()
    };
    let says = format!("home={first}&owner=赵一凡&says=object&reason=TOO-EARLY");
    assert_eq!(clerk.post(&site, &page, &says).await.status, StatusCode::UNPROCESSABLE_ENTITY, "kept where?");
    let keyed = clerk.post(&site, &page, &format!("{says}&kept=BOX-1")).await;
    assert_eq!(keyed.location, format!("{PAPERS}?done=word-keyed"));
    shows_in_every_view(&site, &clerk, PAPERS).await;
    let list = chair.get(&site, PAPERS).await.text;
    for shown in ["赵一凡", "不能接受", "TOO-EARLY", "BOX-1", "对过纸了，确认"] {
        assert!(list.contains(shown), "{shown}");
    }
    assert!(!clerk.get(&site, PAPERS).await.text.contains("对过纸了，确认"), "whoever keyed it confirms nothing");
    let card = format!("/o/{code}/deliberations/1/opinion");
    assert!(site.get(&card).await.text.contains("等另一个人核对，还不算数"));
    assert!(site.get(&format!("/o/{code}")).await.text.contains("照一张纸录入了您的话"));
    let same = clerk.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert!(same.location.is_empty() && same.text.contains("要由另一个人核对"));
    let company = Seat::take(&site, MANAGER).await;
    assert_eq!(company.get(&site, PAPERS).await.status, StatusCode::CONFLICT);
    assert!(company.post(&site, &format!("{PAPERS}/1/confirm"), "").await.location.is_empty());
    let confirmed = chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await;
    assert_eq!(confirmed.location, format!("{PAPERS}?done=word-confirmed"));
    let told = site.get(&card).await.text;
    assert!(
        told.contains("您现在的表态：不能接受") && told.contains("已由另一个人核对") && told.contains("凭卡说的优先")
    );
    // By card it is set right, and no paper goes over that.
    site.post(&format!("/o/{code}/deliberations/1/consent"), "says=agree&reason=").await;
    assert!(site.get(&card).await.text.contains("您现在的表态：同意"));
    assert!(site.get(&format!("/o/{code}")).await.text.contains("协商意见表态：同意"));
    let over = clerk.post(&site, &page, &format!("{says}&kept=BOX-1")).await;
    assert!(over.location.is_empty() && over.text.contains("以本人的话为准"));
}

#[tokio::test]
async fn what_the_paper_does_not_say_is_rejected_with_a_reason() {
    let (site, code, _) = drafted().await;
    wait(&site, "2026-06-25T09:00:00+08:00");
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    chair.post(&site, &format!("{DESK}/put"), "").await;
    let first = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.register().homes_of(OwnerId::new(1)).next().unwrap().place.to_string()
    };
    let form = format!("home={first}&owner=赵一凡&says=agree&kept=BOX-1");
    clerk.post(&site, &format!("{DESK}/consent"), &form).await;
    let reject = format!("{PAPERS}/1/reject");
    assert_eq!(chair.post(&site, &reject, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = chair.post(&site, &reject, "reason-1=MISREAD").await;
    assert_eq!(done.location, format!("{PAPERS}?done=word-rejected"));
    assert!(chair.post(&site, &format!("{PAPERS}/1/confirm"), "").await.text.contains("已经核对确认，或者已经作废"));
    assert!(site.get(&format!("/o/{code}")).await.text.contains("已经作废，不算数"));
}
