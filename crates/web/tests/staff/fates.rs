//! What the street office revoked and somebody above it set aside: entered, kept, and said to everybody.

use governance::assembly::Stage;

use crate::seats::{CHAIR, CLERK, MANAGER, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const FATE: &str = "/c/qingfeng/desk/meetings/1/fate/1";
const PAPER: Option<(&str, &str, &str)> = Some(("evidence", "decision.pdf", "%PDF-1.7 with a seal on it"));

fn on(day: &str) -> [(&str, &str); 3] {
    [("on-year", "2026"), ("on-month", "4"), ("on-day", day)]
}

#[tokio::test]
async fn a_revocation_that_is_set_aside_is_entered_with_its_paper_and_the_decision_holds_again() {
    let site = Site::at(Stage::Certified).await;
    let (chair, office) = (Seat::take(&site, CHAIR).await, Seat::take(&site, STREET_CHAIR).await);
    let page = format!("{FATE}/overturned");
    assert_eq!(chair.get(&site, &page).await.location, FATE, "there is nothing to set aside");
    let authority = format!("{FATE}/authority");
    let revoke = |day| [&[("act", "revoke"), ("text", "公告期不足。")][..], &on(day)[..]].concat();
    let ahead = office.post_file(&site, &authority, &revoke("30"), PAPER).await;
    assert!(ahead.status == 422 && ahead.text.contains("#on") && ahead.text.contains("公告期不足。"), "{}", ahead.text);
    let revoked = office.post_file(&site, &authority, &revoke("9"), PAPER).await;
    assert_eq!(revoked.status, 303, "{}", revoked.text);

    assert!(chair.get(&site, FATE).await.text.contains(&page));
    shows_in_every_view(&site, &chair, &page).await;
    let said = [("organ", "玉兰区人民政府"), ("case", "玉政复〔2026〕3号"), ("text", "撤销街道办事处的处理。")];
    let empty = chair.post_file(&site, &page, &[], None).await;
    for field in ["#organ", "#case", "#on", "#text"] {
        assert!(empty.status == 422 && empty.text.contains(field), "{field}: {}", empty.text);
    }
    for day in ["8", "30"] {
        let refused = chair.post_file(&site, &page, &[said, on(day)].concat(), PAPER).await;
        assert!(refused.status == 422 && refused.text.contains("#on"), "{day}: {}", refused.text);
        for kept in ["玉兰区人民政府", "玉政复〔2026〕3号", "撤销街道办事处的处理。", "decision.pdf"]
        {
            assert!(refused.text.contains(kept), "{kept} is kept: {}", refused.text);
        }
    }
    let entered = chair.post_file(&site, &page, &[said, on("9")].concat(), PAPER).await;
    assert_eq!(entered.location, format!("{FATE}?done=fate-overturned"), "{}", entered.text);

    let shown = chair.get(&site, FATE).await.text;
    assert!(shown.contains("留存的文书") && shown.matches("decision.pdf").count() == 2, "{shown}");
    let at = "/c/qingfeng/desk/meetings/1/evidence/";
    for kept in shown.split(at).skip(1).map(|rest| format!("{at}{}", rest.split('"').next().unwrap())) {
        for seat in [CHAIR, CLERK, STREET_CHAIR] {
            let file = Seat::take(&site, seat).await.get(&site, &kept).await;
            assert_eq!(file.text, "%PDF-1.7 with a seal on it", "{seat}");
        }
        assert_eq!(Seat::take(&site, MANAGER).await.get(&site, &kept).await.status, 403);
    }
    let company = Seat::take(&site, MANAGER).await.get(&site, FATE).await;
    assert!(!company.text.contains("decision.pdf"), "the papers are none of the company's");
    shows_in_every_view(&site, &chair, FATE).await;
    let public = site.get("/c/qingfeng/matters/1").await.text;
    for said in ["街道办事处的撤销处理已被撤销", "玉政复〔2026〕3号", "有约束力"] {
        assert!(public.contains(said), "{said}: {public}");
    }
    assert_eq!(chair.get(&site, &page).await.location, FATE, "it is set aside once");
}
