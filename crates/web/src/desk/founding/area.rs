//! The whole area of the estate, and the files the developer hands over.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::{FoundingCommand, FoundingRefusal};
use governance::law::area;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{HOME, typed_or_today};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::public::founding::state::file_name;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/founding/area", get(ask_area).post(enter_area))
        .route("/c/{community}/desk/founding/files", get(ask_file).post(tick_file))
}

async fn ask_area(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    area_page(&here, None, &Errors::new()).await
}

async fn area_page(here: &Here, posted: Option<&Posted>, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let known = view.founding().area();
    let sent = |name: &str, known: Option<String>| match posted {
        Some(posted) => posted.text(name).to_owned(),
        None => known.unwrap_or_default(),
    };
    let delivery = match posted {
        Some(posted) => posted.day("delivery"),
        None => known.and_then(|known| known.first_delivery).map(TypedDate::of).unwrap_or_default(),
    };
    let phases = match posted {
        Some(posted) => posted.text("phases") == "yes",
        None => known.is_some_and(|known| known.phases),
    };
    let whole = sent("whole", known.map(|known| area::format(known.whole)));
    let registered = words.area(files.community.register().area());
    let form = Form::post(here.at("/desk/founding/area"), here.visit.csrf()).render(&html! {
        (Field::new("whole", words.say("founding-whole")).hint(words.say_with("founding-whole-hint", args!["area" => registered]))
            .value(whole).error(errors.of("whole")).number(words))
        (Field::new("source", words.say("founding-whole-source")).hint(words.say("founding-whole-source-hint"))
            .value(sent("source", known.map(|known| known.source.to_string()))).error(errors.of("source")).text(words))
        (Field::new("delivery", words.say("founding-first-delivery")).hint(words.say("founding-first-delivery-hint")).optional()
            .error(errors.of("delivery")).date(words, &delivery))
        (Choices::new("phases", words.say("founding-phases-ask"), vec![
            Choice::new("yes", words.say("founding-phases-yes")).hint(words.say("founding-phases")).checked(phases),
        ]).optional().checkboxes(words))
        (parts::buttons(&parts::button(&words.say("founding-save"))))
    });
    let title = words.say("founding-task-area");
    let body = html! { (errors.summary(words)) (parts::heading(&title)) (form) };
    Ok(show::asking(here, &files, words, (&title, &here.at(HOME)), errors, &body))
}

async fn enter_area(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepRegister).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let whole = area::parse(&posted.text("whole").replace([',', '，'], ""));
    if whole.is_err() {
        errors.add("whole", words.say("founding-whole-wrong"));
    }
    if posted.text("source").is_empty() {
        errors.add("source", words.say("founding-whole-source-missing"));
    }
    let delivery = posted.day("delivery");
    let first_delivery = delivery.date();
    if !delivery.is_empty() && first_delivery.is_none() {
        errors.add("delivery", words.say("desk-date-missing"));
    }
    let Ok(whole) = whole.as_ref().copied() else { return area_page(&here, Some(&posted), &errors).await };
    if !errors.is_empty() {
        return area_page(&here, Some(&posted), &errors).await;
    }
    let phases = posted.text("phases") == "yes";
    let source = posted.text("source").to_owned();
    let command = FoundingCommand::EnterArea { whole, source, first_delivery, phases };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Text(_) => "source",
                Refusal::Founding(FoundingRefusal::WholeAreaTooSmall { .. }) => "whole",
                Refusal::Founding(FoundingRefusal::DayInFuture { .. }) => "delivery",
                _ => return Err(answer::stopped(&here.visit, Some(&here.at(HOME)), &Stop::Refused(refusal))),
            };
            let errors = show::mistake_at(&here, field, &refusal).await;
            area_page(&here, Some(&posted), &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(HOME), "founding-saved")),
    }
}

async fn ask_file(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    file_page(&here, &Posted::default(), &Errors::new()).await
}

async fn file_page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let handed = view.founding().files();
    let names = &view.place.procedure.founding.files.names;
    let choices = names.iter().map(|name| {
        let hint = match handed.get(name) {
            Some(day) => words.say_with("founding-file-there-since", args!["day" => words.date(*day)]),
            None => words.say("founding-file-missing"),
        };
        Choice::new(name.as_str(), file_name(&view, name)).hint(hint).checked(posted.text("file") == name)
    });
    let form = Form::post(here.at("/desk/founding/files"), here.visit.csrf()).render(&html! {
        (Choices::new("file", words.say("founding-file-which"), choices.collect()).error(errors.of("file")).radios(words))
        (Field::new("on", words.say("founding-file-when")).error(errors.of("on"))
            .date(words, &typed_or_today(&view, posted, "on")))
        (parts::buttons(&parts::button(&words.say("founding-file-tick"))))
    });
    let title = words.say("founding-task-files");
    let body =
        html! { (errors.summary(words)) (parts::heading(&title)) p { (words.say("founding-files-why")) } (form) };
    Ok(show::asking(here, &files, words, (&title, &here.at(HOME)), errors, &body))
}

async fn tick_file(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepRegister).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    if posted.text("file").is_empty() {
        errors.add("file", words.say("desk-pick-one"));
    }
    let on = posted.day("on").date();
    if on.is_none() {
        errors.add("on", words.say("desk-date-missing"));
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else { return file_page(&here, &posted, &errors).await };
    let command = FoundingCommand::TickFile { file: posted.text("file").to_owned(), on };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Founding(FoundingRefusal::DayInFuture { .. }))) => {
            let errors = show::mistake_at(&here, "on", &refusal).await;
            file_page(&here, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/founding/files"), "founding-saved")),
    }
}
