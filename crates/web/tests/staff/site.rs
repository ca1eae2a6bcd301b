//! The small community with a meeting at some stage, served in this process.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION};
use axum::http::{Request, StatusCode};
use governance::assembly::Stage;
use governance::community::OwnRules;
use office::door::Door;
use office::{Desk, House};
use rehearsal::fixture::office::{NAME, Rehearsed};
use tower::ServiceExt;

/// Every way a page is shown: both languages, ordinary and in large print.
pub(crate) const VIEWS: [&str; 4] = ["zh-CN.normal", "zh-CN.elder-18", "en.normal", "en.elder-30"];

/// A page as it was answered.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    /// Where the reader is sent; empty when they are not.
    pub(crate) location: String,
    pub(crate) text: String,
    /// What sort of answer it is, and the answer as it was sent.
    pub(crate) kind: String,
    pub(crate) bytes: Vec<u8>,
}

/// A site with one community in it.
pub(crate) struct Site {
    pub(crate) house: Arc<House>,
    router: Router,
    /// Kept so that the folder lives as long as the site.
    _world: Rehearsed,
}

fn options() -> web::Options {
    web::Options {
        public_address: "https://vote.example.org".to_owned(),
        is_https: true,
        behind_proxy: false,
        is_demo: false,
    }
}

impl Site {
    /// The community with a meeting at this stage.
    pub(crate) async fn at(stage: Stage) -> Self {
        Self::with_rules(stage, OwnRules::default()).await
    }

    /// The same under rules of its own.
    pub(crate) async fn with_rules(stage: Stage, rules: OwnRules) -> Self {
        Self::of(move || Rehearsed::at_stage(1, stage, rules)).await
    }

    /// A community brought about by a rehearsal.
    pub(crate) async fn of(rehearse: impl FnOnce() -> Rehearsed + Send + 'static) -> Self {
        // The fixture drives a runtime of its own, so it is made beside ours; then the house is opened anew in ours.
        let world = tokio::task::spawn_blocking(move || {
            let mut world = rehearse();
            world.crash();
            world
        });
        let world = world.await.unwrap();
        let house = Arc::new(House::open(&world.store(), world.law.clone(), world.door.clone()).await.unwrap());
        Self { router: web::router(web::App::new(house.clone(), options())), house, _world: world }
    }

    /// The same site, which also makes PDFs.
    pub(crate) fn printing(self, printer: web::Printer) -> Self {
        let app = web::App::with_printer(self.house.clone(), options(), Some(printer));
        Self { router: web::router(app), ..self }
    }

    /// The same site, whose owners are told to open another address.
    pub(crate) fn reached_at(self, address: &str) -> Self {
        let options = web::Options { public_address: address.to_owned(), ..options() };
        Self { router: web::router(web::App::new(self.house.clone(), options)), ..self }
    }

    pub(crate) fn door(&self) -> &Door {
        self.house.door()
    }

    pub(crate) fn desk(&self) -> Arc<Desk> {
        self.house.desk(NAME).unwrap()
    }

    /// Opens a page as a visitor.
    pub(crate) async fn get(&self, path: &str) -> Answered {
        self.ask(Request::get(path).header(COOKIE, "view=zh-CN.normal").body(Body::empty()).unwrap()).await
    }

    /// Sends a form as a visitor.
    pub(crate) async fn post(&self, path: &str, form: &str) -> Answered {
        let request = Request::post(path).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answered {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let location = response.headers().get(LOCATION).map(|value| value.to_str().unwrap().to_owned());
        let kind = response.headers().get(CONTENT_TYPE).map(|value| value.to_str().unwrap().to_owned());
        let bytes = axum::body::to_bytes(response.into_body(), 32 << 20).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answered {
            status,
            location: location.unwrap_or_default(),
            text,
            kind: kind.unwrap_or_default(),
            bytes: bytes.to_vec(),
        }
    }
}
