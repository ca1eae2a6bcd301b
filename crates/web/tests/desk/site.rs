//! A site to knock at: the small community, served in this process, and people who are signed in.
#![expect(clippy::expect_used, reason = "what cannot be set up cannot be tested")]

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use governance::assembly::Stage;
use governance::community::OwnRules;
use governance::ids::PersonId;
use journal::DrawerWrite;
use office::accounts::{
    Account, ActsAs, DrawerRow, NewPassword, PasswordCost, RecoveryCodes, SecondFactor, Session, SessionRule,
    SessionToken, StoredPassword,
};
use rehearsal::fixture::office::{NAME, Rehearsed};
use tower::ServiceExt;

/// The small community and its pages.
pub(crate) struct Site {
    pub(crate) rehearsed: Rehearsed,
    router: Router,
}

/// Somebody's browser.
#[derive(Clone, Default)]
pub(crate) struct Browser {
    cookie: String,
    token: String,
    view: &'static str,
}

/// What a page answered.
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    /// Where it sends to.
    pub(crate) location: String,
    pub(crate) body: String,
}

impl Site {
    pub(crate) fn of(rehearsed: Rehearsed) -> Self {
        let options = web::Options {
            public_address: "https://vote.example.org".to_owned(),
            is_https: true,
            behind_proxy: false,
            is_demo: false,
        };
        let router = web::router(web::App::new(rehearsed.house(), options));
        Self { rehearsed, router }
    }

    /// The community with its seats and register.
    pub(crate) fn settled() -> Self {
        Self::of(Rehearsed::settled(7))
    }

    /// The community with a meeting at a stage.
    pub(crate) fn at_stage(stage: Stage) -> Self {
        Self::of(Rehearsed::at_stage(7, stage, OwnRules::default()))
    }

    /// Signs a person in, by their number; the fixture says who is who.
    pub(crate) fn signed_in(&self, person: u32) -> Browser {
        let now = self.rehearsed.door.now();
        let seed = u8::try_from(person).expect("few people");
        let password = NewPassword::try_new("correct horse battery", "somebody").expect("a fit password");
        let password = StoredPassword::hash(&password, [seed; 16], PasswordCost::new(8, 1)).expect("a hash");
        let (_, recovery) = RecoveryCodes::make([seed; 100]);
        let acts_as = vec![ActsAs { book: NAME.to_owned(), person: PersonId::new(person) }];
        let account =
            Account::open(&format!("person{person}"), password, SecondFactor::new([seed; 20]), recovery, acts_as);
        let token = SessionToken::new([seed; 32]);
        let session = Session::open(&account, &SessionRule::STAFF, now);
        self.rehearsed.run(async |house| {
            house.keep_account(&account).await.expect("the account is kept");
            let write = DrawerWrite::Put {
                space: Session::SPACE.to_owned(),
                key: token.key(),
                value: session.to_bytes().expect("a session is written"),
                expires_at: None,
            };
            house.journal().drawer_write(vec![write]).await.expect("the session is kept");
        });
        Browser {
            cookie: format!("session={}", token.cookie_value()),
            token: token.form_token().to_string(),
            view: "zh-CN.normal",
        }
    }

    /// Looks at a page below the community's address.
    pub(crate) fn get(&self, browser: &Browser, rest: &str) -> Answered {
        let request = browser.request("GET", &at(rest)).body(Body::empty()).expect("a request");
        self.ask(request)
    }

    /// Sends a form, with the token its page carried.
    pub(crate) fn post(&self, browser: &Browser, rest: &str, fields: &[(&str, &str)]) -> Answered {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("csrf", &browser.token).extend_pairs(fields);
        let request = browser
            .request("POST", &at(rest))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.finish()))
            .expect("a request");
        self.ask(request)
    }

    /// Answers question after question as a browser would, every page carrying what was answered before; what the last one
    /// leads to.
    pub(crate) fn answer_all(&self, browser: &Browser, rest: &str, answers: &[(&str, &[(&str, &str)])]) -> String {
        let mut carried: Vec<(&str, &str)> = Vec::new();
        let mut page = String::new();
        for (ask, fields) in answers {
            carried.extend_from_slice(fields);
            let mut form = carried.clone();
            form.push(("ask", ask));
            let answer = self.post(browser, rest, &form);
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{ask}: {}", answer.body);
            page = answer.rest();
        }
        page
    }

    /// Sends a file.
    pub(crate) fn post_file(&self, browser: &Browser, rest: &str, name: &str, bytes: &str) -> Answered {
        let body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--edge\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{bytes}\r\n--edge--\r\n",
            browser.token
        );
        let request = browser
            .request("POST", &at(rest))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .body(Body::from(body))
            .expect("a request");
        self.ask(request)
    }

    fn ask(&self, request: Request<Body>) -> Answered {
        let router = self.router.clone();
        self.rehearsed.run(async |_| {
            let response = router.oneshot(request).await.expect("routers answer");
            let status = response.status();
            let location = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
            let location = location.unwrap_or_default().to_owned();
            let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
            Answered { status, location, body: String::from_utf8_lossy(&bytes).into_owned() }
        })
    }
}

impl Browser {
    /// The same browser, sending forms that its pages never carried.
    pub(crate) fn without_token(&self) -> Self {
        Self { token: String::new(), ..self.clone() }
    }

    /// The same browser with another language or size of type.
    pub(crate) fn seeing(&self, view: &'static str) -> Self {
        Self { view, ..self.clone() }
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies = [self.cookie.clone(), format!("view={}", self.view)];
        Request::builder().method(method).uri(path).header(header::COOKIE, cookies.join("; "))
    }
}

impl Answered {
    /// Where it sends to, below the community's address.
    pub(crate) fn rest(&self) -> String {
        self.location.strip_prefix(&at("")).unwrap_or(&self.location).to_owned()
    }
}

fn at(rest: &str) -> String {
    format!("/c/{NAME}{rest}")
}
