//! Announcing by which public number replacements are drawn.

use axum::response::Response;
use governance::Refusal;
use governance::ids::PersonId;
use governance::panel::{PanelRefusal, SOURCE_MAX, earliest_number};
use maud::html;
use office::Stop;

use super::super::answering;
use super::super::opinion::check;
use super::{At, OfPanel, at_panel, framed_panel, panel as find_panel};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::names;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    answering(here, of.0).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, found) = find_panel(here, &files, of)?;
    let moment = here.desk.moment(here.actor());
    let today = moment.today(files.community.zone());
    let law = here.desk.law();
    let earliest = earliest_number(&files.community, one, today, &moment).ok();
    let lines = files.community.lines_of(one, law).ok();
    let to = at_panel(here, of, "/replacements");
    let lead = html! { p class="lead" { (words.say_with("desk-panel-empty", args!["empty" => found.empty()])) } };
    if found.rest().is_empty() {
        // Everybody was drawn: there is no number to wait for.
        let act = parts::button(&words.say("desk-panel-nobody-left-act"));
        let form = html! {
            (lead)
            (Form::post(to, here.visit.csrf()).render(&html! {
                (parts::warning(&words, &words.say("desk-panel-nobody-left-means")))
                (parts::or_leave(&words, &act, &at_panel(here, of, "")))
            }))
        };
        let title = "desk-panel-nobody-left";
        return Ok(framed_panel(here, &files, &words, (one, found), title, (errors, refusal), &form));
    }
    let form = html! {
        (lead)
        p { (words.say("desk-panel-replacements-why")) }
        @if let (Some(earliest), Some(lines)) = (earliest, lines.as_deref()) {
            p class="hint" {
                (words.say_with("desk-panel-replacements-earliest", args![
                    "earliest" => words.moment(earliest), "days" => lines.panel_number.days,
                    "articles" => names::of_place(&words, files.community.place(law).ok(), &lines.panel_number.basis)
                ]))
            }
        }
        (Form::post(to, here.visit.csrf()).render(&html! {
            (Field::new("source", words.say("panel-source")).hint(words.say("desk-panel-source-hint"))
                .typed(posted, errors).text(&words))
            (TypedMoment::posted(posted, "known").fields(&words, "known", &words.say("panel-known-at"), errors))
            (parts::warning(&words, &words.say("desk-panel-replacements-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-panel-replacements-act")), &at_panel(here, of, "")))
        }))
    };
    Ok(framed_panel(here, &files, &words, (one, found), "desk-panel-replacements", (errors, refusal), &form))
}

pub(super) async fn announce(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    let known_at = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        if find_panel(&here, &files, of)?.1.rest().is_empty() {
            drop(files);
            return nobody_left(here, of, person).await;
        }
        check(&words, &mut errors, &posted, ("source", SOURCE_MAX));
        let known_at = TypedMoment::posted(&posted, "known").moment(files.community.zone());
        if known_at.is_none() {
            errors.add("known", words.say("clerk-when-unreadable"));
        }
        known_at
    };
    let Some(known_at) = known_at.filter(|_| errors.is_empty()) else {
        return page(&here, of, &posted, &errors, None).await;
    };
    match here.desk.announce_refill(person, of, (posted.text("source").to_owned(), known_at)).await {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Panel(PanelRefusal::NumberTooSoon { .. }) => Some("known"),
                Refusal::Text(_) => Some("source"),
                _ => None,
            };
            let errors = match field {
                Some(field) => show::mistake_at(&here, field, &refusal).await,
                None => errors,
            };
            page(&here, of, &posted, &errors, Some(&refusal)).await
        }
        outcome => {
            let files = here.desk.files().await;
            let waits = find_panel(&here, &files, of)?.1.refill.is_some();
            drop(files);
            let done = if waits { "panel-replacements-announced" } else { "panel-nobody-left" };
            Ok(answer::after(&here, outcome, &at_panel(&here, of, ""), done))
        }
    }
}

/// Records that nobody is left to be drawn.
async fn nobody_left(here: Here, of: At, person: PersonId) -> Result<Response, Response> {
    match here.desk.announce_refill(person, of, (String::new(), here.desk.door().now())).await {
        Err(Stop::Refused(refusal)) => page(&here, of, &Posted::default(), &Errors::new(), Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &at_panel(&here, of, ""), "panel-nobody-left")),
    }
}
