//! What a form sent.

use std::borrow::Cow;

use axum::body::Body;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::answer;
use crate::app::App;
use crate::parts::TypedDate;
use crate::visit::Visit;

/// The largest file a form may bring: a register of twenty thousand homes has about 3 MB as XLSX.
pub(crate) const FILE_MAX: usize = 32 << 20;

/// The largest form with a file that an owner may send: one file of evidence, and one somewhat too large to be told so.
pub(crate) const OWNER_FILE_MAX: usize = 16 << 20;

/// The largest form anybody may send without signing in.
pub(crate) const FORM_MAX: usize = 64 << 10;

/// The largest form of somebody signed in: twenty thousand ticked boxes have about 300 kB.
const FIELDS_MAX: usize = 1 << 20;

/// The fields of a form, in order, as they were typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Posted {
    fields: Vec<(String, String)>,
}

impl Posted {
    /// The first value of a field, without white space around it; empty when there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.trim()).unwrap_or_default()
    }

    /// The three boxes of a date field, as they were typed.
    pub(crate) fn day(&self, name: &str) -> TypedDate {
        let part = |part: &str| self.text(&format!("{name}-{part}")).to_owned();
        TypedDate { year: part("year"), month: part("month"), day: part("day") }
    }

    /// All values of a field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Reads the fields of `application/x-www-form-urlencoded` text.
    pub(crate) fn decode(text: &[u8]) -> Self {
        let fields =
            form_urlencoded::parse(text).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        Self { fields }
    }

    /// Reads a form as browsers send it; none where it is something else, or its characters are not those of our pages.
    fn read(headers: &HeaderMap, text: &[u8]) -> Option<Self> {
        let is_form = headers.get(header::CONTENT_TYPE).map_or(text.is_empty(), is_fields);
        (is_form && is_utf8(text)).then(|| Self::decode(text))
    }

    /// Reads a form of so many bytes at the most.
    async fn within(visit: &Visit, (headers, body): (&HeaderMap, Body), most: usize) -> Result<Self, Response> {
        let bytes = axum::body::to_bytes(body, most).await.map_err(|_| answer::too_large(visit, most))?;
        Self::read(headers, &bytes).ok_or_else(|| answer::no_form(visit))
    }
}

/// Whether a body is told to be fields without a file.
fn is_fields(kind: &HeaderValue) -> bool {
    let kind = kind.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// Whether all that a form says is UTF-8, as our pages are: anything else was typed into no field of theirs.
fn is_utf8(form: &[u8]) -> bool {
    percent_decoded(form).is_some_and(|plain| std::str::from_utf8(&plain).is_ok())
}

/// The bytes of a form without their escapes; none where an escape is not two hexadecimal digits.
fn percent_decoded(form: &[u8]) -> Option<Cow<'_, [u8]>> {
    if !form.contains(&b'%') {
        return Some(Cow::Borrowed(form));
    }
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut plain = Vec::with_capacity(form.len());
    let mut rest = form;
    while let [first, after @ ..] = rest {
        match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                plain.push(digit(high)? << 4 | digit(low)?);
                rest = after;
            }
            (b'%', _) => return None,
            (byte, after) => {
                plain.push(*byte);
                rest = after;
            }
        }
    }
    Some(Cow::Owned(plain))
}

impl FromRequest<App> for Posted {
    type Rejection = Response;

    /// Reads the form of anybody: a small one. Who sends it is only asked when there is something to tell them.
    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        match axum::body::to_bytes(body, FORM_MAX).await {
            Ok(bytes) => match Self::read(&parts.headers, &bytes) {
                Some(posted) => Ok(posted),
                None => Err(answer::no_form(&Box::pin(Visit::from_request_parts(&mut parts, app)).await?)),
            },
            // Whoever broke off reads no answer, so this one is for those who sent too much.
            Err(_) => {
                let visit = Box::pin(Visit::from_request_parts(&mut parts, app)).await?;
                Err(answer::too_large(&visit, FORM_MAX))
            }
        }
    }
}

/// The fields of a form of somebody signed in, whose token was right.
#[derive(Debug, Clone)]
pub(crate) struct StaffPosted(pub(crate) Posted);

impl FromRequest<App> for StaffPosted {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = signed_in(&mut parts, app).await?;
        let posted = Posted::within(&visit, (&parts.headers, body), FIELDS_MAX).await?;
        check_token(&visit, posted.text("csrf"))?;
        Ok(Self(posted))
    }
}

/// A file, and the fields that came with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct SentFile {
    pub(crate) fields: Posted,
    pub(crate) file_name: String,
    pub(crate) bytes: Vec<u8>,
}

impl SentFile {
    /// Reads a form that may bring a file; one without is sent as the small forms are, and may have so many bytes.
    async fn read(
        request: Request,
        app: &App,
        visit: &Visit,
        (fields_max, most): (usize, usize),
    ) -> Result<Self, Response> {
        if request.headers().get(header::CONTENT_TYPE).is_some_and(is_fields) {
            let (parts, body) = request.into_parts();
            let fields = Posted::within(visit, (&parts.headers, body), fields_max).await?;
            return Ok(Self { fields, ..Self::default() });
        }
        let form = Multipart::from_request(request, app).await;
        let mut form = form.map_err(|rejection| answer::unreadable(visit, &rejection.body_text()))?;
        let unread = |error: MultipartError| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => answer::too_large(visit, most),
            _ => answer::unreadable(visit, &error.body_text()),
        };
        let mut read = Self::default();
        while let Some(field) = form.next_field().await.map_err(unread)? {
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(ToOwned::to_owned) {
                Some(file_name) => {
                    read.file_name = file_name;
                    read.bytes = field.bytes().await.map_err(unread)?.to_vec();
                }
                None => {
                    let text = field.text().await.map_err(unread)?;
                    read.fields.fields.push((name, text));
                }
            }
        }
        Ok(read)
    }
}

/// A file from somebody signed in whose token was right.
#[derive(Debug, Clone)]
pub(crate) struct StaffFile(pub(crate) SentFile);

impl FromRequest<App> for StaffFile {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = signed_in(&mut parts, app).await?;
        let sent = SentFile::read(Request::from_parts(parts, body), app, &visit, (FIELDS_MAX, FILE_MAX)).await?;
        check_token(&visit, sent.fields.text("csrf"))?;
        Ok(Self(sent))
    }
}

/// A file from whoever holds a letter or a card: ask for those first, so that nobody else fills our memory.
#[derive(Debug, Clone)]
pub(crate) struct OwnerFile(pub(crate) SentFile);

impl FromRequest<App> for OwnerFile {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        SentFile::read(Request::from_parts(parts, body), app, &visit, (FORM_MAX, OWNER_FILE_MAX)).await.map(Self)
    }
}

/// The visit of somebody signed in, before anything of a form is read: nobody else fills our memory.
async fn signed_in(parts: &mut Parts, app: &App) -> Result<Visit, Response> {
    let visit = Visit::from_request_parts(parts, app).await?;
    if visit.signed_in.is_none() {
        return Err(answer::sign_in_first(&visit));
    }
    Ok(visit)
}

fn check_token(visit: &Visit, carried: &str) -> Result<(), Response> {
    match &visit.signed_in {
        None => Err(answer::sign_in_first(visit)),
        Some(signed_in) if signed_in.token.accepts_form(carried) => Ok(()),
        Some(_) => Err(answer::stale_form(visit)),
    }
}

/// Writes text so that it can stand in a query.
pub(crate) fn encode(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_when_it_is_one_and_its_characters_are_ours() {
        let fields = "application/x-www-form-urlencoded";
        for (kind, body, is_read) in [
            (Some(fields), &b"q1=for&signed=owner"[..], true),
            (Some("Application/X-WWW-Form-Urlencoded; charset=UTF-8"), b"q1=for", true),
            (Some(fields), "words=面积".as_bytes(), true),
            (Some(fields), b"words=%E9%9D%A2+%e7%a7%af", true),
            (Some(fields), b"", true),
            (None, b"", true),
            (None, b"q1=for", false),
            (Some("application/json"), b"{\"q1\":\"for\"}", false),
            (Some("text/plain"), b"q1=for", false),
            (Some(fields), b"words=\xC3\xE6\xBB\xFD", false),
            (Some(fields), b"words=%C3%E6%BB%FD", false),
            (Some(fields), b"words=%E9%9D", false),
            (Some(fields), b"words=100%", false),
            (Some(fields), b"words=%zz", false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(kind) = kind {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            }
            let told = String::from_utf8_lossy(body);
            assert_eq!(Posted::read(&headers, body).is_some(), is_read, "{kind:?} {told}");
        }
    }
}
