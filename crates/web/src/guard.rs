//! Guards that stand before every page: forged posts, and codes that somebody guesses at.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::{SignedDuration, Timestamp};

/// Lets a changing request through only when it comes from a page of this site.
///
/// Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; programs that say neither hold no cookie of ours. Forms
/// of signed-in people carry a token besides.
pub(crate) async fn same_site_posts(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes && is_foreign(request.headers()) {
        return (StatusCode::FORBIDDEN, "This form was sent from another site.\n").into_response();
    }
    next.run(request).await
}

fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return !matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_none_or(|(_, at)| at != host),
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// How many wrong letter codes a source may send before it waits.
const WRONG_CODES: u32 = 20;
/// How long it waits, and after how long wrong codes are forgotten.
const WAIT: SignedDuration = SignedDuration::from_mins(15);
/// Sources remembered at once; more would be somebody filling our memory.
const SOURCES: usize = 50_000;

/// Wrong letter codes by source. A code has 60 bits; this keeps guessing slow and logs quiet, and right codes are free.
#[derive(Debug, Default)]
pub(crate) struct Guesses(Mutex<HashMap<IpAddr, (u32, Timestamp)>>);

impl Guesses {
    /// Until when a source must wait.
    pub(crate) fn locked_until(&self, source: IpAddr, now: Timestamp) -> Option<Timestamp> {
        let guesses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (wrong, last) = guesses.get(&source)?;
        let until = last.saturating_add(WAIT).ok()?;
        (*wrong >= WRONG_CODES && now < until).then_some(until)
    }

    /// Notes a wrong code.
    pub(crate) fn wrong(&self, source: IpAddr, now: Timestamp) {
        let mut guesses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if guesses.len() >= SOURCES {
            guesses.retain(|_, (_, last)| now.duration_since(*last) < WAIT);
        }
        let guess = guesses.entry(source).or_insert((0, now));
        let wrong = if now.duration_since(guess.1) >= WAIT { 1 } else { guess.0.saturating_add(1) };
        *guess = (wrong, now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_guesses_codes_waits_and_is_let_in_again() {
        let guesses = Guesses::default();
        let source = IpAddr::from([10, 0, 0, 1]);
        let start = Timestamp::UNIX_EPOCH;
        for _ in 0..WRONG_CODES - 1 {
            guesses.wrong(source, start);
        }
        assert_eq!(guesses.locked_until(source, start), None);
        guesses.wrong(source, start);
        assert_eq!(guesses.locked_until(source, start), Some(start + WAIT));
        assert_eq!(guesses.locked_until(IpAddr::from([10, 0, 0, 2]), start), None);
        assert_eq!(guesses.locked_until(source, start + WAIT), None);
    }

    #[test]
    fn a_post_from_another_site_is_told_apart() {
        let headers = |pairs: &[(&'static str, &'static str)]| -> HeaderMap {
            pairs
                .iter()
                .map(|(name, value)| (header::HeaderName::from_static(name), header::HeaderValue::from_static(value)))
                .collect()
        };
        for (pairs, foreign) in [
            (&[("sec-fetch-site", "same-origin")][..], false),
            (&[("sec-fetch-site", "cross-site")], true),
            (&[("sec-fetch-site", "same-site")], true),
            (&[("origin", "http://a.example:80"), ("host", "a.example:80")], false),
            (&[("origin", "http://b.example"), ("host", "a.example")], true),
            (&[("origin", "null"), ("host", "a.example")], true),
            (&[], false),
        ] {
            assert_eq!(is_foreign(&headers(pairs)), foreign, "{pairs:?}");
        }
    }
}
