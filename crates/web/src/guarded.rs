//! What stands round all pages: it turns away forms of other sites, has papers printed, puts what is not given into its
//! frame and says with each answer what browsers must not do with it.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use tower::Service;

use crate::app::App;
use crate::framed::Unframed;
use crate::visit::Visit;
use crate::{answer, guard, print, visit};

/// All pages, guarded. A service of its own and no function round them: that would copy the pages for each request and
/// keep three places for it where this keeps one.
#[derive(Debug, Clone)]
pub(crate) struct Guarded<Pages> {
    app: App,
    pages: Pages,
}

impl<Pages> Guarded<Pages> {
    pub(crate) fn new(app: App, pages: Pages) -> Self {
        Self { app, pages }
    }
}

impl<Pages> Service<Request> for Guarded<Pages>
where
    Pages: Service<Request, Response = Response, Error = Infallible, Future: Send + 'static> + Clone + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.pages.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let is_staff = visit::cookie(request.headers(), visit::SESSION_COOKIE).is_some();
        if guard::is_foreign_post(&request) {
            let app = self.app.clone();
            return Box::pin(async move { Ok(forbidding(in_frame(foreign(app, request).await).await, is_staff)) });
        }
        if print::is_asked(&request) {
            let (app, pages) = (self.app.clone(), self.pages.clone());
            let printed = print::as_pdf(app, request, pages);
            return Box::pin(async move { Ok(forbidding(in_frame(printed.await).await, is_staff)) });
        }
        let answer = self.pages.call(request);
        Box::pin(async move { Ok(forbidding(in_frame(answer.await?).await, is_staff)) })
    }
}

/// The answer that a form of another site gets.
async fn foreign(app: App, request: Request) -> Response {
    let visit = Visit::from_request_parts(&mut request.into_parts().0, &app).await;
    visit.map_or_else(|answer| answer, |visit| answer::foreign_form(&visit))
}

/// The answer, with its page where it is one that still waits for its frame.
async fn in_frame(mut answer: Response) -> Response {
    match answer.extensions_mut().remove::<Unframed>() {
        // On the heap: hardly any answer needs the place.
        Some(unframed) => Box::pin(unframed.framed()).await,
        None => answer,
    }
}

/// The answer, forbidding what no page of ours does: foreign scripts and styles, framing, sniffing, telling others where
/// the reader came from. Pages are not kept by caches, since they show what stands in the book now.
fn forbidding(mut answer: Response, is_staff: bool) -> Response {
    const ALWAYS: [(HeaderName, HeaderValue); 6] = [
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
                 form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            ),
        ),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
        (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=()"),
        ),
    ];
    // A form shown again with what is wrong: the Back button would find nothing of it in a cache that keeps nothing, and
    // browsers then show a page of their own that frightens people. It holds what was typed and nothing from the book.
    let kept =
        if answer.status() == StatusCode::UNPROCESSABLE_ENTITY && !is_staff { "private, no-cache" } else { "no-store" };
    let headers = answer.headers_mut();
    headers.reserve(ALWAYS.len() + 4);
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(kept));
    answer
}
