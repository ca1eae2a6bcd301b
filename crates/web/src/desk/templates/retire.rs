//! Retiring a template.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::ids::{PersonId, TemplateNo};
use governance::template::{REASON_MAX, TemplateCommand};
use maud::html;
use office::{Act, Stop};

use super::{Of, actor, is_own, making};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::template;
use crate::visit::Here;

/// Checks that the person signed in acts for the body that made it.
async fn owning(here: &Here, number: TemplateNo) -> Result<PersonId, Response> {
    let person = making(here).await?;
    let files = here.desk.files().await;
    let one = files.community.templates().template(number).ok_or_else(|| answer::not_found(&here.visit))?;
    if is_own(here, &files, one) { Ok(person) } else { Err(answer::not_for_you(&here.visit)) }
}

pub(super) async fn ask(here: Here, Path((_, number)): Of) -> Result<Response, Response> {
    page(&here, number, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    number: TemplateNo,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    owning(here, number).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.templates().template(number).ok_or_else(|| answer::not_found(&here.visit))?;
    if !one.is_in_use() {
        return Ok(Redirect::to(&here.at("/desk/templates")).into_response());
    }
    let by_it =
        files.community.deliberations().all().iter().filter(|concern| {
            concern.is_running() && concern.follows.is_some_and(|followed| followed.template == number)
        });
    let form = Form::post(here.at(&format!("/desk/templates/{number}/retire")), here.visit.csrf()).render(&html! {
        p { (words.say_with("desk-template-retire-means", args!["count" => by_it.count()])) }
        (Field::new("reason", words.say("desk-template-retire-reason")).hint(words.say_with("desk-template-most", args!["most" => REASON_MAX]))
            .typed(posted, errors).textarea(&words, 3))
        (parts::or_leave(&words, &parts::warning_button(&words.say("desk-template-retire-act")), &here.at("/desk/templates")))
    });
    let title = words.say_with("desk-template-retire", args!["name" => one.now.name.as_str()]);
    let caption = template::named(&words, &one.now, one.followed());
    let frame = show::Frame { caption: &caption, title: &title, back: &here.at("/desk/templates"), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

pub(super) async fn retire(
    here: Here,
    Path((_, number)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = owning(&here, number).await?;
    let reason = posted.text("reason").trim().to_owned();
    if reason.is_empty() {
        let mut errors = Errors::new();
        errors.add("reason", here.words(&*here.desk.files().await).say("desk-words-missing"));
        return page(&here, number, &posted, &errors, None).await;
    }
    let command = TemplateCommand::Retire { template: number, reason };
    match here.desk.carry_out(Act::new(actor(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, number, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/templates"), "template-retired")),
    }
}
