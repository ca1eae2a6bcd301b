//! Files that a dossier rests on: kept at the desk, named by a version, and then downloaded by everybody.

use axum::http::StatusCode;

use crate::dossier::informing;
use crate::seats::{CLERK, Seat, shows_in_every_view};

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const HERE: &str = "/c/qingfeng/desk/deliberations/1/dossier";
const PUBLISHED: &str = "about=WHAT-IT-IS&for=FOR&against=AGAINST&otherwise=LEFT-ALONE&costs=1&sources=1";

#[tokio::test]
async fn a_file_is_kept_and_everybody_downloads_it_once_a_version_names_it() {
    let (site, code, chair) = informing().await;
    let page = format!("{HERE}/files");
    assert!(chair.get(&site, HERE).await.text.contains(&page));
    shows_in_every_view(&site, &chair, &page).await;
    let clerk = Seat::take(&site, CLERK).await;
    assert_eq!(clerk.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    for (name, file) in
        [("", Some("%PDF-1.7 A")), ("NOISE", None), ("NOISE", Some("<html>")), ("13812345678", Some("%PDF-1.7 A"))]
    {
        let file = file.map(|bytes| ("evidence", "noise.pdf", bytes));
        let refused = chair.post_file(&site, &page, &[("name", name)], file).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {file:?}");
    }
    let file = Some(("evidence", "noise.pdf", "%PDF-1.7 A"));
    let done = chair.post_file(&site, &page, &[("name", "NOISE-LOG")], file).await;
    assert_eq!(done.location, format!("{page}?done=dossier-file-kept"));
    shows_in_every_view(&site, &chair, &page).await;
    assert!(chair.get(&site, &page).await.text.contains("NOISE-LOG"));
    let address = format!("{PUBLIC}/files/1");
    assert_eq!(site.get(&address).await.status, StatusCode::NOT_FOUND, "before it is published");
    assert_eq!(chair.get(&site, &address).await.status, StatusCode::OK);
    let publish = format!("{HERE}/publish");
    assert!(chair.get(&site, &publish).await.text.contains("NOISE-LOG"));
    let done = chair.post(&site, &publish, &format!("{PUBLISHED}&files=1")).await;
    assert_eq!(done.location, format!("{HERE}?done=dossier-published"));
    for shown in [format!("{PUBLIC}/dossier"), format!("/o/{code}/deliberations/1/dossier")] {
        assert!(site.get(&shown).await.text.contains(&address), "{shown}");
    }
    let file = site.get(&address).await;
    assert!(file.status == StatusCode::OK && file.text == "%PDF-1.7 A");
    assert_eq!(site.get(&format!("{PUBLIC}/files/2")).await.status, StatusCode::NOT_FOUND);
}
