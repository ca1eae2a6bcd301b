//! The frame of pages, the switches and the assets.

use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use jiff::tz::TimeZone;
use maud::html;
use tower::ServiceExt;

use super::assets::{Asset, ROUTE, SCRIPT, STYLES, serve};
use super::{Community, Help, Mode, Page, TextSize, VIEW_PATH, View, remember};
use crate::words::{Lang, Words};

async fn answer(request: Request<Body>) -> Response {
    let routes = Router::new().route(ROUTE, get(serve)).route(VIEW_PATH, post(remember));
    routes.oneshot(request).await.unwrap()
}

async fn wish(body: &str) -> Response {
    let request = Request::post(VIEW_PATH).header("content-type", "application/x-www-form-urlencoded");
    answer(request.body(Body::from(body.to_owned())).unwrap()).await
}

fn header(response: &Response, name: axum::http::HeaderName) -> String {
    response.headers().get(name).unwrap().to_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_under_its_own_hash_and_not_at_all_under_another() {
    let response = answer(Request::get(Asset::Styles.url()).body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(header(&response, CACHE_CONTROL).contains("immutable"));
    let response = answer(Request::get("/assets/0000/gongzhi.css").body(Body::empty()).unwrap()).await;
    assert_eq!(header(&response, CACHE_CONTROL), "no-store");
    let response = answer(Request::get("/assets/0000/other.css").body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_switch_is_remembered_and_leads_back_to_the_page() {
    let response = wish("mode=elder-24&back=%2Fmatters%2F3").await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(header(&response, LOCATION), "/matters/3");
    let cookie = header(&response, SET_COOKIE);
    let mut headers = HeaderMap::new();
    let value = cookie.split(';').next().unwrap();
    headers.insert(COOKIE, HeaderValue::from_str(&format!("other=1; {value}")).unwrap());
    let remembered = View::from_headers(&headers);
    assert_eq!(remembered, View { lang: Lang::Zh, mode: Mode::Elder(TextSize::Larger) });
}

#[tokio::test]
async fn a_switch_never_leads_to_another_site() {
    for elsewhere in ["https://example.org/", "//example.org", "/%5Cexample.org", "", "javascript:1"] {
        let response = wish(&format!("lang=en&back={elsewhere}")).await;
        assert_eq!(header(&response, LOCATION), "/", "{elsewhere}");
    }
}

#[test]
fn without_a_cookie_the_browser_decides_and_chinese_comes_first() {
    let mut headers = HeaderMap::new();
    assert_eq!(View::from_headers(&headers).lang, Lang::Zh);
    headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("en-US,zh;q=0.5"));
    assert_eq!(View::from_headers(&headers).lang, Lang::En);
    headers.insert(COOKIE, HeaderValue::from_static("view=tlh.normal"));
    assert_eq!(View::from_headers(&headers).lang, Lang::En);
}

#[test]
fn a_page_with_errors_says_so_first_in_its_title() {
    let words = Words::new(Lang::Zh, TimeZone::UTC);
    let community = Community { name: "子鸣小区".into(), href: "/c/ziming".into() };
    let page = Page::new(&words, Mode::Normal, "/x", "您的房号是？").community(community).errors(true);
    let html = page.render(&html! {}).into_string();
    assert!(html.contains("<title>错误：您的房号是？ – 子鸣小区 – 共治</title>"), "{html}");
}

#[test]
fn the_telephone_number_is_dialled_by_its_digits() {
    let words = Words::new(Lang::En, TimeZone::UTC);
    let help = Help { phone: Some("0571-8765 4321".into()), ..Help::default() };
    let html = Page::new(&words, Mode::Normal, "/", "x").help(help).render(&html! {}).into_string();
    assert!(html.contains(r#"href="tel:057187654321""#), "{html}");
}

#[test]
fn a_table_of_a_paper_that_is_stacked_on_a_narrow_screen_is_stacked_with_its_caption() {
    // A caption beside blocks is as wide as a character.
    let narrow = STYLES.split("@media screen and (max-width: 40em)").find(|block| block.contains(".grid table.tall"));
    let stacked = narrow.and_then(|block| block.split_once("{ display: block;")).expect("stacked tables").0;
    for part in ["caption", "thead", "tbody", "tr", "th", "td"] {
        let own = stacked.split_once(".grid .tall :is(").expect("the parts of a tall table").1;
        assert!(own.split([',', ')']).any(|one| one.trim() == part), "{part}: {own}");
    }
}

#[test]
fn styles_and_script_stay_small_and_ask_nobody_else() {
    assert!(SCRIPT.len() < 15_000 && STYLES.len() < 64_000, "{} {}", SCRIPT.len(), STYLES.len());
    for text in [SCRIPT, STYLES] {
        assert!(!text.contains("http:") && !text.contains("https:") && !text.contains("@import"));
    }
}
