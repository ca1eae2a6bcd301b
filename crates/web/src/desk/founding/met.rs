//! Recording that the preparatory group met.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::{FoundingCommand, FoundingRefusal};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{HOME, typed_or_today, would_refuse};
use crate::answer;
use crate::app::App;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/founding/met", get(ask).post(record))
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = words.say("founding-task-met");
    let probe = FoundingCommand::RecordGroupMeeting { on: view.today(), about: "1".to_owned() };
    let refusal = would_refuse(&view, probe).filter(|_| errors.is_empty());
    let form = Form::post(here.at("/desk/founding/met"), here.visit.csrf()).render(&html! {
        (Field::new("on", words.say("founding-met-on")).error(errors.of("on")).date(words, &typed_or_today(&view, posted, "on")))
        (Field::new("about", words.say("founding-met-about")).hint(words.say("founding-met-about-hint"))
            .typed(posted, errors).textarea(words, 5))
        (parts::buttons(&parts::button(&words.say("founding-met-act"))))
    });
    let body = html! { (errors.summary(words)) (parts::heading(&title)) @if refusal.is_some() { (show::refused_beside(words, errors, refusal.as_ref())) } @else { (form) } };
    Ok(show::asking(here, &files, words, (&title, &here.at(HOME)), errors, &body))
}

async fn record(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Convene).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let on = posted.day("on").date();
    if on.is_none() {
        errors.add("on", words.say("desk-date-missing"));
    }
    if posted.text("about").is_empty() {
        errors.add("about", words.say("desk-words-missing"));
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else { return page(&here, &posted, &errors).await };
    let command = FoundingCommand::RecordGroupMeeting { on, about: posted.text("about").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "about", &refusal).await;
            page(&here, &posted, &errors).await
        }
        Err(Stop::Refused(refusal @ Refusal::Founding(FoundingRefusal::DayInFuture { .. }))) => {
            let errors = show::mistake_at(&here, "on", &refusal).await;
            page(&here, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(HOME), "founding-saved")),
    }
}
