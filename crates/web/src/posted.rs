//! What a form sent.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::Response;

use crate::answer;
use crate::app::App;
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
}

impl FromRequest<App> for Posted {
    type Rejection = Response;

    /// Reads the form of anybody: a small one. Who sends it is only asked when there is something to tell them.
    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        match axum::body::to_bytes(body, FORM_MAX).await {
            Ok(bytes) => Ok(Self::decode(&bytes)),
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
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        // Before anything of the form is read: nobody fills our memory without having signed in.
        if visit.signed_in.is_none() {
            return Err(answer::sign_in_first(&visit));
        }
        let bytes = axum::body::to_bytes(body, FIELDS_MAX).await;
        let bytes = bytes.map_err(|_| answer::too_large(&visit, FIELDS_MAX))?;
        let posted = Posted::decode(&bytes);
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
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("application/x-www-form-urlencoded") {
            let bytes = axum::body::to_bytes(request.into_body(), fields_max).await;
            let bytes = bytes.map_err(|_| answer::too_large(visit, fields_max))?;
            return Ok(Self { fields: Posted::decode(&bytes), ..Self::default() });
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
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        if visit.signed_in.is_none() {
            return Err(answer::sign_in_first(&visit));
        }
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
