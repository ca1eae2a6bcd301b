//! The same address with `as=pdf`.

use std::convert::Infallible;

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use tower::{Service, ServiceExt};

use super::PrintTrouble;
use super::sheet::{Sheet, disposition};
use crate::app::App;
use crate::look::Link;
use crate::parts;
use crate::visit::Visit;

/// The largest page that is printed: a hundred letters with their codes have about 2 MB.
const PAGE_MAX: usize = 64 << 20;

/// Whether a page is asked for as PDF.
pub(crate) fn is_asked(request: &Request) -> bool {
    let asked = request.uri().query().is_some_and(|query| query.split('&').any(|pair| pair == "as=pdf"));
    asked && request.method() == Method::GET
}

/// Answers a page of sheets as PDF; every other page, and every refusal, is answered as it is.
pub(crate) async fn as_pdf<Pages>(app: App, request: Request, pages: Pages) -> Response
where
    Pages: Service<Request, Response = Response, Error = Infallible>,
{
    let (parts, body) = request.into_parts();
    let mut asker = parts.clone();
    let Ok(response) = pages.oneshot(Request::from_parts(parts, body)).await;
    if response.status() != StatusCode::OK {
        return response;
    }
    let (head, body) = response.into_parts();
    let Ok(page) = to_bytes(body, PAGE_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let Some(sheet) = std::str::from_utf8(&page).ok().and_then(Sheet::of) else {
        return Response::from_parts(head, Body::from(page));
    };
    let visit = match Visit::from_request_parts(&mut asker, &app).await {
        Ok(visit) => visit,
        Err(answer) => return answer,
    };
    let Some(printer) = &app.printer else { return without(&visit, StatusCode::NOT_IMPLEMENTED, "no-printer") };
    match printer.print(sheet.html).await {
        Ok(paper) => {
            let named = HeaderValue::from_str(&disposition(&sheet.name));
            let named = named.unwrap_or(HeaderValue::from_static("attachment"));
            let kind = HeaderValue::from_static("application/pdf");
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, named)], paper).into_response()
        }
        Err(PrintTrouble::Busy) => without(&visit, StatusCode::SERVICE_UNAVAILABLE, "printer-busy"),
        Err(trouble) => {
            tracing::error!("a paper was not printed: {trouble}");
            without(&visit, StatusCode::SERVICE_UNAVAILABLE, "printer-failed")
        }
    }
}

/// Why there is no PDF, and how to print all the same.
fn without(visit: &Visit, status: StatusCode, why: &str) -> Response {
    let words = visit.plain_words();
    let title = words.say("print-none-title");
    let back = back(&visit.path);
    let body = html! {
        (parts::heading(&title))
        p { (words.say_of("print-", why)) }
        p { (words.say("print-by-browser")) }
        (parts::buttons(&parts::button_link(&words.say("print-to-sheet"), &back)))
    };
    (status, visit.page(&words, title).back(Link::new(back, words.say("parts-back"))).render(&body)).into_response()
}

/// The address of the page itself.
fn back(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let rest: Vec<&str> = query.split('&').filter(|pair| *pair != "as=pdf" && !pair.is_empty()).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}
