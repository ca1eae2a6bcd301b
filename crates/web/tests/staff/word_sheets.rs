//! What is asked of an opinion or of a result, as a sheet of paper.

use axum::http::StatusCode;
use governance::deliberation::DeliberationCommand;
use governance::ids::DeliberationId;
use office::Act;
use rehearsal::fixture::estate;

use crate::opinions::{drafted, wait};
use crate::results::reported;
use crate::seats::{Seat, shows_in_every_view};

const PUBLIC: &str = "/c/qingfeng/deliberations/1";

#[tokio::test]
async fn a_result_is_judged_on_a_printed_sheet_while_it_is_asked() {
    let (site, _) = reported().await;
    let sheet = format!("{PUBLIC}/result/sheet");
    assert!(site.get(PUBLIC).await.text.contains(&sheet), "the public page leads to it");
    shows_in_every_view(&site, &Seat::stranger(), &sheet).await;
    let text = site.get(&sheet).await.text;
    for shown in ["结果评价单", "QUIETER", "解决了一部分", "房号", "本人签字", "请最晚"] {
        assert!(text.contains(shown), "{shown}");
    }
    assert_eq!(text.matches("tick-box").count(), 3);
    crate::results::wait(&site, 40);
    assert_eq!(site.get(&sheet).await.status, StatusCode::NOT_FOUND);
    assert!(!site.get(PUBLIC).await.text.contains(&sheet));
}

#[tokio::test]
async fn consent_is_given_on_a_printed_sheet_while_it_is_asked() {
    let (site, ..) = drafted().await;
    let sheet = format!("{PUBLIC}/opinion/sheet");
    assert_eq!(site.get(&sheet).await.status, StatusCode::NOT_FOUND, "nothing is asked yet");
    wait(&site, "2026-06-25T09:00:00+08:00");
    let put = DeliberationCommand::PutOpinion { deliberation: DeliberationId::new(1) };
    site.desk().carry_out(Act::new(estate::CHAIR, put)).await.unwrap();
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains(&sheet), "the opinion leads to it");
    shows_in_every_view(&site, &Seat::stranger(), &sheet).await;
    let text = site.get(&sheet).await.text;
    for shown in ["协商意见表态单", "FIRST", "SECOND", "同意", "可以接受", "不能接受", "请写明理由", "请最晚"]
    {
        assert!(text.contains(shown), "{shown}");
    }
    assert_eq!(text.matches("tick-box").count(), 3);
}
