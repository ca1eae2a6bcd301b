//! The small steps before a sitting: the residents' committee is told, an item is added, the sitting is called off.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::committee::CommitteeCommand;
use governance::ids::SittingId;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::call_ask::{about_choices, about_given, amount_field};
use super::sitting::caption;
use super::{at_sitting, leader_of, sitting};
use crate::answer;
use crate::app::App;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/sittings/{sitting}/told", get(ask_told).post(tell))
        .route("/c/{community}/desk/sittings/{sitting}/off", get(ask_off).post(call_off))
        .route("/c/{community}/desk/sittings/{sitting}/items/new", get(ask_item).post(add))
}

type OfSitting = Path<(String, SittingId)>;

async fn ask_told(here: Here, Path((_, id)): OfSitting) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(&here, &files, id)?;
    let title = words.say("committee-told-title");
    let place = files.community.place(here.desk.law()).ok();
    let line = place.and_then(|place| place.procedure.committee.agenda_told.as_ref());
    let back = at_sitting(&here, id, "");
    let markup = html! {
        (parts::heading_with_caption(&caption(&words, sitting, body), &title))
        @match line {
            Some(line) => { p { (words.say_with("committee-told-days", crate::args![
                "days" => line.days, "basis" => sittings::articles(&here, &files.community, &words, &line.basis)
            ])) } }
            None => { p { (words.say("committee-told-optional")) } }
        }
        (Form::post(at_sitting(&here, id, "/told"), here.visit.csrf()).render(&html! {
            (parts::or_leave(&words, &parts::button(&words.say("committee-told-act")), &back))
        }))
    };
    Ok(show::asking(&here, &files, &words, (&title, &back), &Errors::new(), &markup))
}

async fn tell(here: Here, Path((_, id)): OfSitting, StaffPosted(_): StaffPosted) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), CommitteeCommand::TellAgenda { sitting: id })).await;
    Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-told"))
}

async fn ask_off(here: Here, Path((_, id)): OfSitting) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    off_page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn off_page(here: &Here, id: SittingId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(here, &files, id)?;
    let (title, back) = (words.say("committee-off-title"), at_sitting(here, id, ""));
    let form = html! {
        (Form::post(at_sitting(here, id, "/off"), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("committee-off-reason")).hint(words.say("committee-off-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::warning(&words, &words.say("committee-off-consequence")))
            (parts::or_leave(&words, &parts::warning_button(&words.say("committee-off-act")), &back))
        }))
    };
    let frame =
        show::Frame { caption: &caption(&words, sitting, body), title: &title, back: &back, errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

async fn call_off(
    here: Here,
    Path((_, id)): OfSitting,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let command = CommitteeCommand::CallOff { sitting: id, reason: posted.text("reason").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            off_page(&here, id, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-off")),
    }
}

async fn ask_item(here: Here, Path((_, id)): OfSitting) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    item_page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn item_page(
    here: &Here,
    id: SittingId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(here, &files, id)?;
    let (title, back) = (words.say("committee-item-add"), at_sitting(here, id, ""));
    let form = html! {
        (Form::post(at_sitting(here, id, "/items/new"), here.visit.csrf()).render(&html! {
            (about_choices(here, &files, &words, body, "about", posted, errors))
            (amount_field(&words, "amount", posted, errors))
            (Field::new("title", words.say("committee-item-title")).hint(words.say("committee-item-title-hint"))
                .typed(posted, errors).text(&words))
            (Field::new("text", words.say("committee-item-text")).hint(words.say("committee-item-text-hint"))
                .typed(posted, errors).textarea(&words, 6))
            (parts::buttons(&parts::button(&words.say("committee-item-add-act"))))
        }))
    };
    let frame = show::Frame { caption: &caption(&words, sitting, body), title: &title, back: &back, errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

async fn add(here: Here, Path((_, id)): OfSitting, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let mut errors = Errors::new();
    let item = {
        let words = here.words(&*here.desk.files().await);
        about_given(&words, &posted, "", &mut errors)
    };
    let Some(item) = item.filter(|_| errors.is_empty()) else {
        return item_page(&here, id, &posted, &errors, None).await;
    };
    let outcome =
        here.desk.carry_out(Act::new(Actor::Person(by), CommitteeCommand::AddItem { sitting: id, item })).await;
    match outcome {
        // Too late for this agenda, or the owners' to decide: said beside what was typed.
        Err(Stop::Refused(refusal @ (Refusal::Committee(_) | Refusal::Text(_)))) => {
            item_page(&here, id, &posted, &Errors::new(), Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-item-added")),
    }
}
