//! Somebody who signed in, and what they ask for.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use governance::ids::PersonId;
use office::SignIn;
use office::accounts::{
    Account, ActsAs, NewPassword, PasswordCost, RECOVERY_CODES, RecoveryCodes, SecondFactor, StoredPassword,
};

use crate::site::{Answered, Site, VIEWS};

pub(crate) const CHAIR: u32 = 1;
pub(crate) const SECRETARY: u32 = 2;
pub(crate) const CLERK: u32 = 3;
pub(crate) const SECOND_CLERK: u32 = 4;
pub(crate) const OBSERVER: u32 = 5;
pub(crate) const STREET_CHAIR: u32 = 7;
pub(crate) const MANAGER: u32 = 8;
/// Nobody the book knows: an account whose person holds no seat.
pub(crate) const NOBODY: u32 = 99;

/// The pages of the meeting.
pub(crate) const MEETING: &str = "/c/qingfeng/desk/meetings/1";

/// A signed-in person.
pub(crate) struct Seat {
    cookie: String,
    pub(crate) token: String,
}

impl Seat {
    /// Somebody who has not signed in.
    pub(crate) fn stranger() -> Self {
        Self { cookie: String::new(), token: String::new() }
    }

    /// Opens an account for the person with this number and signs in with both factors.
    pub(crate) async fn take(site: &Site, person: u32) -> Self {
        let name = format!("person-{person}");
        let password = "one long password of a test";
        let cheap = PasswordCost::new(8, 1);
        let stored = StoredPassword::hash(&NewPassword::try_new(password, &name).unwrap(), [7; 16], cheap).unwrap();
        let factor = SecondFactor::new([u8::try_from(person).unwrap(); 20]);
        let recovery = RecoveryCodes::make([3; 10 * RECOVERY_CODES]).1;
        let acts_as = vec![ActsAs { book: rehearsal::fixture::office::NAME.to_owned(), person: PersonId::new(person) }];
        let code = factor.code_at(site.door().now());
        let account = Account::open(&name, stored, factor, recovery, acts_as);
        site.house.keep_account(&account).await.unwrap();
        match site.house.sign_in(&name, password, &code, [127, 0, 0, 1].into()).await.unwrap() {
            SignIn::Welcome(token) => {
                Self { cookie: format!("session={}", token.cookie_value()), token: token.form_token().to_string() }
            }
            other => panic!("{name} cannot sign in: {other:?}"),
        }
    }

    pub(crate) async fn get(&self, site: &Site, path: &str) -> Answered {
        self.get_in(site, path, VIEWS[0]).await
    }

    pub(crate) async fn get_in(&self, site: &Site, path: &str, view: &str) -> Answered {
        let request = Request::get(path).header(COOKIE, format!("{}; view={view}", self.cookie)).body(Body::empty());
        site.ask(request.unwrap()).await
    }

    /// Sends a form with its token.
    pub(crate) async fn post(&self, site: &Site, path: &str, form: &str) -> Answered {
        self.post_without_token(site, path, &format!("csrf={}&{form}", self.token)).await
    }

    /// Enters that letters are printed, and reads them.
    pub(crate) async fn letters(&self, site: &Site, meeting: &str, pick: &str) -> Answered {
        let entered = self.post(site, &format!("{meeting}/letters/print"), &format!("{pick}&reason=业主来领")).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
        self.get(site, &entered.location).await
    }

    /// Enters that owners' cards are printed, and reads them.
    pub(crate) async fn cards(&self, site: &Site, pick: &str) -> Answered {
        let entered = self.post(site, "/c/qingfeng/desk/cards/print", pick).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
        self.get(site, &entered.location).await
    }

    pub(crate) async fn post_without_token(&self, site: &Site, path: &str, form: &str) -> Answered {
        self.send(site, path, "application/x-www-form-urlencoded", form.to_owned()).await
    }

    /// Sends a form that may carry a file: its name and what is in it.
    pub(crate) async fn post_file(
        &self,
        site: &Site,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &str, &str)>,
    ) -> Answered {
        let token = [("csrf", self.token.as_str())];
        let body = multipart(token.iter().chain(fields).copied(), file);
        self.send(site, path, MULTIPART, body).await
    }

    pub(crate) async fn send(&self, site: &Site, path: &str, kind: &str, body: String) -> Answered {
        let request = Request::post(path)
            .header(COOKIE, format!("{}; view={}", self.cookie, VIEWS[0]))
            .header(CONTENT_TYPE, kind)
            .body(Body::from(body));
        site.ask(request.unwrap()).await
    }
}

pub(crate) const MULTIPART: &str = "multipart/form-data; boundary=frontier";

/// A form as browsers send it when it may carry a file.
pub(crate) fn multipart<'a>(
    fields: impl Iterator<Item = (&'a str, &'a str)>,
    file: Option<(&str, &str, &str)>,
) -> String {
    let mut body = String::new();
    for (name, value) in fields {
        body += &format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    if let Some((name, file_name, bytes)) = file {
        body += &format!(
            "--frontier\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n{bytes}\r\n"
        );
    }
    body + "--frontier--\r\n"
}

/// Answers 200 in both languages and in large print, and shows no key in place of words.
pub(crate) async fn shows_in_every_view(site: &Site, seat: &Seat, path: &str) {
    for view in VIEWS {
        let page = seat.get_in(site, path, view).await;
        assert_eq!(page.status, 200, "{path} in {view}");
        assert!(!page.text.contains(">clerk-"), "{path} in {view} shows a key");
        assert!(!page.text.contains("{ $"), "{path} in {view} shows an argument");
    }
}
