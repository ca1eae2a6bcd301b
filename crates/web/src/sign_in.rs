//! Signing in and out, for those who hold a seat. Owners need neither: their letter opens the booth.

use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use office::SignIn;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::switches::on_this_site;
use crate::parts::{self, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::visit::{SESSION_COOKIE, Visit};

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/sign-in", get(ask).post(enter)).route("/sign-out", post(leave))
}

async fn ask(visit: Visit) -> Response {
    let back = back_of(visit.path.split_once("back=").map(|(_, back)| back));
    let demo = demo_sign_ins(&visit).await;
    page(&visit, &Posted::default(), &Errors::new(), &back, &demo).into_response()
}

async fn enter(visit: Visit, posted: Posted) -> Response {
    let words = visit.plain_words();
    let (name, password, code) = (posted.text("name"), posted.text("password"), posted.text("code"));
    let mut errors = Errors::new();
    for (field, value) in [("name", name), ("password", password), ("code", code)] {
        if value.is_empty() {
            errors.add(field, words.say_of("sign-in-missing-", field));
        }
    }
    let back = posted.text("back").to_owned();
    if errors.is_empty() {
        match visit.app.house.sign_in(name, password, code, visit.source).await {
            Ok(SignIn::Welcome(token)) => {
                // Whoever planted or kept an earlier token in this browser is out.
                if let Some(former) = &visit.signed_in
                    && let Err(stop) = visit.app.house.sign_out(&former.token).await
                {
                    tracing::warn!("a former session was not ended: {stop}");
                }
                let secure = if visit.app.options.is_https { "; Secure" } else { "" };
                let cookie =
                    format!("{SESSION_COOKIE}={}; Path=/; HttpOnly; SameSite=Lax{secure}", token.cookie_value());
                let cookie = HeaderValue::from_str(&cookie).unwrap_or_else(|_| HeaderValue::from_static(""));
                let to = if back.is_empty() { "/desk/start".to_owned() } else { on_this_site(&back).to_owned() };
                return (AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to(&to)).into_response();
            }
            Ok(SignIn::Wrong) => errors.add("name", words.say("sign-in-wrong")),
            Ok(SignIn::CodeUsed) => errors.add("code", words.say("sign-in-code-used")),
            Ok(SignIn::Locked(until)) => {
                errors.add("name", words.say_with("sign-in-locked", args!["until" => words.moment(until)]));
            }
            Err(stop) => return answer::stopped(&visit, Some("/sign-in"), &stop),
        }
    }
    let demo = demo_sign_ins(&visit).await;
    (StatusCode::UNPROCESSABLE_ENTITY, page(&visit, &posted, &errors, &back, &demo)).into_response()
}

async fn leave(visit: Visit, _: StaffPosted) -> Response {
    if let Some(signed_in) = &visit.signed_in
        && let Err(stop) = visit.app.house.sign_out(&signed_in.token).await
    {
        return answer::stopped(&visit, Some("/"), &stop);
    }
    let cookie = HeaderValue::from_static("session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    (AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/")).into_response()
}

fn page(visit: &Visit, posted: &Posted, errors: &Errors, back: &str, demo: &Markup) -> Markup {
    let words = visit.plain_words();
    let title = words.say("sign-in-title");
    let field = |name: &str, label: &str| Field::new(name, label).error(errors.of(name));
    let form = Form::post("/sign-in", "").render(&html! {
        (parts::hidden("back", back))
        (field("name", &words.say("sign-in-name")).value(posted.text("name")).autocomplete("username").text(&words))
        (field("password", &words.say("sign-in-password")).autocomplete("current-password").password(&words))
        (field("code", &words.say("sign-in-code"))
            .hint(words.say("sign-in-code-hint")).autocomplete("one-time-code").code(&words))
        (parts::buttons(&parts::button(&words.say("sign-in-button"))))
    });
    visit.page(&words, title.clone()).errors(!errors.is_empty()).render(&html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("sign-in-lead")) }
        (form)
        (demo)
    })
}

/// In an installation for trying out, whoever runs it may see the sign-ins it printed, with the codes of this moment.
async fn demo_sign_ins(visit: &Visit) -> Markup {
    if !visit.app.options.is_demo {
        return html! {};
    }
    let words = visit.plain_words();
    let now = visit.app.house.door().now();
    let accounts = visit.app.house.accounts().await.unwrap_or_default();
    parts::inset(&html! {
        p { (words.say("sign-in-demo")) }
        ul {
            @for account in &accounts {
                li { (account.name) " · " code { (account.second_factor.code_at(now)) } }
            }
        }
    })
}

fn back_of(query: Option<&str>) -> String {
    let back = query.and_then(|text| {
        form_urlencoded::parse(format!("b={text}").as_bytes()).next().map(|(_, back)| back.into_owned())
    });
    back.map(|back| on_this_site(&back).to_owned()).unwrap_or_default()
}
