//! What all pages share.

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::http::StatusCode;
use axum::routing::{get, post};
use office::{House, Unhealthy};
use tower::Layer;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::deliberation::opinions::Pictures;
use crate::guard::Patience;
use crate::guarded::Guarded;
use crate::posted::{FILE_MAX, FORM_MAX};
use crate::print::Printer;
use crate::public::book::download::Bundles;
use crate::words::Sources;
use crate::{booth, desk, look, owner, public, quiet, sign_in};

/// How the pages are served.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address printed on letters and posters, such as `https://vote.example.org`; without a slash at its end.
    pub public_address: String,
    /// Whether the site is reached through HTTPS, so that cookies may insist on it.
    pub is_https: bool,
    /// Whether a proxy in front says in `X-Forwarded-For` who calls.
    pub behind_proxy: bool,
    /// Whether this installation is for trying out; sign-ins are then shown.
    pub is_demo: bool,
}

/// What all pages share; cheap to clone.
#[derive(Debug, Clone)]
pub struct App(Arc<Shared>);

/// What stands behind an [`App`]. It is copied several times for each request, so all of it hangs on one count.
#[derive(Debug)]
pub struct Shared {
    pub(crate) house: Arc<House>,
    pub(crate) options: Options,
    /// Wrong letter codes by source.
    pub(crate) wrong_codes: Patience,
    /// Floods of wrong letter codes by source.
    pub(crate) code_floods: Patience,
    /// Objections without a letter by source, and what owners send with their cards.
    pub(crate) objections: Patience,
    /// Wrong digits at the door of a room by source.
    pub(crate) room_words: Patience,
    /// Prints sheets as PDF, where there is a Chromium.
    pub(crate) printer: Option<Printer>,
    /// Petitions raised, by the owner of the card.
    pub(crate) petitions: Patience,
    /// What sources are called.
    pub(crate) sources: Sources,
    /// Public bundles that were fetched of late.
    pub(crate) bundles: Bundles,
    /// Opinion maps that were looked at of late.
    pub(crate) pictures: Pictures,
}

impl App {
    /// Serves a house; sheets are printed by the reader's browser.
    #[must_use]
    pub fn new(house: Arc<House>, options: Options) -> Self {
        Self::with_printer(house, options, None)
    }

    /// Serves a house, and its sheets as PDF too.
    #[must_use]
    pub fn with_printer(house: Arc<House>, options: Options, printer: Option<Printer>) -> Self {
        let sources = Sources::of(house.law());
        Self(Arc::new(Shared {
            house,
            options,
            wrong_codes: Patience::with_codes(),
            code_floods: Patience::with_code_floods(),
            objections: Patience::with_objections(),
            room_words: Patience::with_room_words(),
            printer,
            petitions: Patience::with_objections(),
            sources,
            bundles: Bundles::default(),
            pictures: Pictures::default(),
        }))
    }
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl FromRef<App> for Arc<House> {
    fn from_ref(app: &App) -> Self {
        app.house.clone()
    }
}

/// All routes of the site. Serve it with `into_make_service_with_connect_info::<SocketAddr>()`.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .route("/healthz", get(health))
        .route("/assets/{hash}/{name}", get(look::assets::serve))
        .route(look::switches::PATH, post(look::switches::remember))
        .merge(sign_in::routes())
        .merge(public::routes())
        .merge(booth::routes())
        .merge(owner::routes())
        .merge(quiet::routes())
        .merge(desk::routes().layer(DefaultBodyLimit::max(FILE_MAX)))
        .fallback(crate::answer::nothing_here)
        .method_not_allowed_fallback(crate::answer::not_that_way)
        .with_state(app.clone());
    // Round all pages at once: put round each route, every one of these would copy its route for each request.
    let limited = DefaultBodyLimit::max(FORM_MAX).layer(pages);
    let guarded = Guarded::new(app, limited);
    // A page is made for one reader and sent once: what a harder squeeze saves on the way, it costs twice over here.
    let squeezed = CompressionLayer::new().quality(CompressionLevel::Fastest).layer(guarded);
    Router::new().fallback_service(squeezed)
}

async fn health(
    axum::extract::State(app): axum::extract::State<App>,
) -> Result<&'static str, axum::response::Response> {
    use axum::response::IntoResponse;
    match app.house.healthy().await {
        Ok(()) => Ok("ok\n"),
        Err(problem) => {
            tracing::error!("{problem}");
            Err((StatusCode::SERVICE_UNAVAILABLE, unhealthy(&problem)).into_response())
        }
    }
}

/// Why, as far as everybody may know: what a database says of itself stands in the log alone.
fn unhealthy(problem: &Unhealthy) -> String {
    match problem {
        Unhealthy::Full | Unhealthy::ReadOnly => format!("{problem}\n"),
        Unhealthy::Failed(_) => "the store cannot be read and written; the log says why\n".to_owned(),
    }
}
