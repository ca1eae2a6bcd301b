//! A site to knock at: the small community at some stage, served in this process.
#![expect(clippy::expect_used, reason = "what cannot be set up cannot be tested")]

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use governance::assembly::Stage;
use governance::community::OwnRules;
use governance::{Actor, Command};
use office::door::Door;
use office::{Act, Desk, House, Outcome, Stop};
use rehearsal::fixture::law;
use rehearsal::fixture::office::{NAME, Rehearsed};
use tower::ServiceExt;

/// How pages are wanted: both languages, and large print.
pub(crate) const VIEWS: [&str; 3] = ["zh-CN.normal", "zh-CN.elder-24", "en.normal"];

/// The small community and its pages.
pub(crate) struct Site {
    rehearsed: Rehearsed,
    house: Arc<House>,
    router: Router,
}

/// What a page answered.
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    /// Where it sends to.
    pub(crate) location: String,
    pub(crate) text: String,
}

impl Site {
    /// The community with a meeting at a stage.
    pub(crate) async fn at(stage: Stage) -> Self {
        // The rehearsal runs on threads of its own, so it is brought to its stage beside this test and let go there.
        let made = tokio::task::spawn_blocking(move || {
            let mut rehearsed = Rehearsed::at_stage(7, stage, OwnRules::default());
            rehearsed.crash();
            rehearsed
        });
        let rehearsed = made.await.expect("the rehearsal ends");
        let house = House::open(&rehearsed.store(), law().clone(), rehearsed.door.clone()).await;
        let house = Arc::new(house.expect("the house opens"));
        let options = web::Options {
            public_address: "https://vote.example.org".to_owned(),
            is_https: true,
            behind_proxy: false,
            is_demo: false,
        };
        let router = web::router(web::App::new(house.clone(), options));
        Self { rehearsed, house, router }
    }

    /// The community's desk.
    pub(crate) fn desk(&self) -> Arc<Desk> {
        self.house.desk(NAME).expect("the community is there")
    }

    /// The clock and the randomness of the house.
    pub(crate) fn door(&self) -> &Door {
        &self.rehearsed.door
    }

    /// Carries out an act.
    pub(crate) async fn act(&self, actor: Actor, command: impl Into<Command>) -> Result<Outcome, Stop> {
        self.desk().carry_out(Act::new(actor, command)).await
    }

    /// Looks at a page as most readers see it.
    pub(crate) async fn get(&self, path: &str) -> Answered {
        self.get_in(path, VIEWS[0]).await
    }

    /// Looks at a page in a view.
    pub(crate) async fn get_in(&self, path: &str, view: &str) -> Answered {
        let request = Request::get(path).header(header::COOKIE, format!("view={view}"));
        self.ask(request.body(Body::empty()).expect("a request")).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, form: &str) -> Answered {
        let request = Request::post(path)
            .header(header::COOKIE, format!("view={}", VIEWS[0]))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(form.to_owned())).expect("a request")).await
    }

    async fn ask(&self, request: Request<Body>) -> Answered {
        let response = self.router.clone().oneshot(request).await.expect("routers answer");
        let status = response.status();
        let location = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
        let location = location.unwrap_or_default().to_owned();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        Answered { status, location, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
}
