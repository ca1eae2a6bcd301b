//! How a body is reached: what stands below every page, and on its letters.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::ids::BodyId;
use maud::html;
use office::{Contact, Files};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters of a telephone number, and of a place with its hours.
const PHONE_MAX: usize = 40;
const PLACE_MAX: usize = 80;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/bodies/{body}/contact", get(ask).post(keep))
}

/// The address of the page of a body.
pub(super) fn at(here: &Here, body: BodyId) -> String {
    here.at(&format!("/desk/bodies/{body}/contact"))
}

/// Whether the person signed in says how a body is reached: whoever convenes for it.
pub(super) fn may(here: &Here, files: &Files, body: BodyId) -> bool {
    let convenes = |person| files.community.may_at(&here.desk.moment(Actor::Person(person)), Power::Convene, body);
    here.person().is_some_and(convenes)
}

async fn ask(here: Here, Path((_, body)): Path<(String, BodyId)>) -> Result<Response, Response> {
    require(&here, body).await?;
    let contact = here.desk.files().await.contacts.get(&body).cloned().unwrap_or_default();
    let fields = [("phone", contact.phone.as_str()), ("place", contact.place.as_str())];
    page(&here, body, &Posted::decode(show::as_query(&fields).as_bytes()), &Errors::new()).await
}

async fn require(here: &Here, body: BodyId) -> Result<(), Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    if may(here, &files, body) { Ok(()) } else { Err(answer::not_without(&here.visit, Power::Convene)) }
}

async fn page(here: &Here, body: BodyId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say_with("contact-title", args!["body" => names::body(&files, body)]);
    let back = here.at("/desk/bodies");
    let field = |name: &'static str, label: &str, hint: &str| {
        Field::new(name, words.say(label)).hint(words.say(hint)).optional().typed(posted, errors).text(&words)
    };
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("contact-text")) }
        (Form::post(at(here, body), here.visit.csrf()).render(&html! {
            (field("phone", "contact-phone", "contact-phone-hint"))
            (field("place", "contact-place", "contact-place-hint"))
            (parts::buttons(&parts::button(&words.say("contact-act"))))
        }))
    };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

async fn keep(
    here: Here,
    Path((_, body)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    require(&here, body).await?;
    let mut errors = Errors::new();
    {
        let words = here.words(&*here.desk.files().await);
        for (name, most) in [("phone", PHONE_MAX), ("place", PLACE_MAX)] {
            if posted.text(name).chars().count() > most {
                errors.add(name, words.say_with("contact-too-long", args!["most" => most]));
            }
        }
        if !posted.text("phone").is_empty() && !posted.text("phone").chars().any(|c| c.is_ascii_digit()) {
            errors.add("phone", words.say("contact-no-number"));
        }
    }
    if !errors.is_empty() {
        return page(&here, body, &posted, &errors).await;
    }
    let (phone, place) = (posted.text("phone").to_owned(), posted.text("place").to_owned());
    let back = here.at("/desk/bodies");
    match here.desk.keep_contact(body, Contact { phone, place }).await {
        Ok(true) => Ok(answer::see(&back, "contact-kept")),
        Ok(false) => Ok(answer::see(&back, "nothing-to-do")),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&at(&here, body)), &stop)),
    }
}
