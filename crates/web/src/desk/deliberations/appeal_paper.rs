//! Asking on paper, or for a body by its seat, that others look again at something that is not shown.

use axum::response::Response;
use governance::Seal;
use governance::appeal::{APPEAL_REASON_MAX, AppealCommand, Spoken, held_back};
use governance::bodies::Power;
use governance::deliberation::{Deliberation, Raiser};
use governance::ids::DeliberationId;
use maud::html;
use office::{Files, Origin};

use super::opinion::check;
use super::{Of, at, find, framed, whose};
use crate::answer;
use crate::args;
use crate::deliberation::appeals;
use crate::desk::{inspections, show};
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// What can be asked about here, with who said it: what came on paper, or from a body of the person signed in.
pub(super) fn open(here: &Here, files: &Files, one: &Deliberation) -> Vec<(Spoken, Raiser)> {
    let may = |about: Spoken| {
        let author = held_back(&files.community, one.id, about)?.author;
        let words = Seal::new([0; 32]);
        let command = AppealCommand::Ask { deliberation: one.id, about, author, words };
        show::would_refuse(here, files, command).is_none().then_some((about, author))
    };
    appeals::all(files, one).into_iter().filter_map(may).collect()
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    whose::allowed(here, &files, one)?;
    let words = here.words(&files);
    let open = open(here, &files, one);
    let asks_who = open.iter().any(|(_, author)| matches!(author, Raiser::Owner(_)));
    let choices = open.iter().map(|(about, _)| {
        let because = held_back(&files.community, id, *about).and_then(|said| said.because);
        let reason = because.map(|(reason, ..)| words.say_of("held-back-", &names::code(&reason))).unwrap_or_default();
        let checked = posted.text("which") == about.to_string();
        Choice::new(about.to_string(), appeals::name(&words, &files, id, *about)).hint(reason).checked(checked)
    });
    let choices: Vec<Choice> = choices.collect();
    let form = html! {
        p { (words.say("desk-appeal-paper-lead")) }
        @if choices.is_empty() { p { (words.say("desk-appeal-paper-none")) } }
        @else {
            (Form::post(at(here, id, "/appeal"), here.visit.csrf()).render(&html! {
                (Choices::new("which", words.say("desk-appeal-which"), choices).error(errors.of("which")).radios(&words))
                @if asks_who {
                    (Field::new("home", words.say("statement-sheet-home")).hint(words.say("desk-appeal-home-hint")).optional()
                        .typed(posted, errors).text(&words))
                    (Field::new("owner", words.say("statement-sheet-name")).hint(words.say("inspection-owner-hint")).optional()
                        .typed(posted, errors).text(&words))
                }
                (Field::new("says", words.say("desk-appeal-paper-why"))
                    .hint(words.say_with("desk-appeal-paper-hint", args!["most" => APPEAL_REASON_MAX]))
                    .typed(posted, errors).textarea(&words, 4))
                (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
            }))
        }
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-appeal-paper"), ""), (errors, None), &form))
}

pub(super) async fn appeal(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let mut errors = Errors::new();
    let picked = {
        let files = here.desk.files().await;
        let (one, words) = (find(&here, &files, id)?, here.words(&files));
        whose::allowed(&here, &files, one)?;
        check(&words, &mut errors, &posted, ("says", APPEAL_REASON_MAX));
        let which = posted.text("which").parse::<Spoken>().ok();
        let picked = open(&here, &files, one).into_iter().find(|(about, _)| Some(*about) == which);
        if picked.is_none() {
            errors.add("which", words.say("desk-pick-one"));
        }
        picked.and_then(|(about, author)| {
            let origin = match author {
                Raiser::Body(body) => Some(Origin::Body(body)),
                Raiser::Slip => Some(Origin::Slip),
                Raiser::Owner(_) => inspections::asked(&files, &words, &posted, &mut errors).map(Origin::Owner),
            };
            origin.map(|origin| (about, origin))
        })
    };
    let Some((about, origin)) = picked.filter(|_| errors.is_empty()) else {
        return page(&here, id, &posted, &errors).await;
    };
    let outcome = here.desk.appeal(here.actor(), (id, about), origin, posted.text("says")).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "appeal-taken-in"))
}
