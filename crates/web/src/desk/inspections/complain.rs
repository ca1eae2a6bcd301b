//! Taking a complaint in at the street office, from an owner who brought it on paper.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::InspectionId;
use governance::supervision::SupervisionCommand;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Sealed, Stop};

use crate::answer;
use crate::desk::{objections, show};
use crate::parts::{self, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Order).await?;
    Ok(page(&here, &Posted::default(), &Errors::new()).await)
}

async fn page(here: &Here, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("inspection-complaint-take");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say("inspection-complaint-lead")) }
        (Form::post(here.at("/desk/inspections/complain"), here.visit.csrf()).render(&html! {
            (Field::new("number", words.say("inspection-complaint-number")).hint(words.say("inspection-complaint-number-hint"))
                .typed(posted, errors).number(&words))
            (Field::new("says", words.say("inspection-complaint-says")).hint(words.say("inspection-complaint-says-hint"))
                .typed(posted, errors).textarea(&words, 4))
            (parts::buttons(&parts::button(&words.say("inspection-complaint-act"))))
        }))
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/inspections")), errors, &body)
}

pub(super) async fn take(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::Order).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    objections::check_words(&words, &mut errors, "says", posted.text("says"));
    let inspection: Option<InspectionId> = posted.text("number").parse().ok();
    if inspection.is_none() {
        errors.add("number", words.say("inspection-complaint-number-missing"));
    }
    let Some(inspection) = inspection.filter(|_| errors.is_empty()) else {
        return Ok(page(&here, &posted, &errors).await);
    };
    let back = here.at("/desk/inspections");
    let sealed = Sealed::words(here.desk.door(), posted.text("says"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, Some(&back), &error.into()))?;
    let command = SupervisionCommand::Complain { inspection, seal: sealed.seal };
    match here.desk.carry_out(Act::new(Actor::Person(person), command).with(sealed)).await {
        Err(Stop::Refused(refusal @ Refusal::Supervision(_))) => {
            errors.add("number", answer::Said::of(&words, &refusal).why);
            Ok(page(&here, &posted, &errors).await)
        }
        outcome => {
            Ok(answer::after(&here, outcome, &here.at(&format!("/desk/inspections/{inspection}")), "complaint-made"))
        }
    }
}
