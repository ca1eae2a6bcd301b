//! Files that the dossier is checked against: brought here, kept, and named by the version that is published next.

use axum::response::{IntoResponse, Redirect, Response};
use governance::ids::DeliberationId;
use governance::informing::{InformingRefusal, LINE_MAX};
use governance::{Actor, Refusal};
use maud::html;
use office::Stop;

use super::super::opinion::check;
use super::super::{Of, answering, at, framed};
use super::is_open;
use crate::answer;
use crate::deliberation::dossier as shown;
use crate::desk::show;
use crate::evidence::Brought;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, (&Posted::default(), &Brought::default()), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    if !is_open(&one) {
        return Ok(Redirect::to(&at(here, id, "/dossier")).into_response());
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let informing = files.community.informing();
    let form = html! {
        p class="lead" { (words.say("desk-dossier-files-lead")) }
        (Form::post(at(here, id, "/dossier/files"), here.visit.csrf()).with_files().render(&html! {
            (Field::new("name", words.say("desk-dossier-source-name")).hint(words.say("desk-dossier-file-name-hint"))
                .typed(posted, errors).text(&words))
            (brought.file(&words, "evidence-of-source", errors))
            (parts::warning(&words, &words.say("desk-dossier-file-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-dossier-file-act")), &at(here, id, "/dossier")))
        }))
        @if !informing.files(id).is_empty() {
            h2 { (words.say("dossier-files")) }
            ul class="reports" {
                @for file in informing.files(id) {
                    li {
                        (shown::file_link(&words, file, &here.at(&format!("/deliberations/{id}/files/{}", file.number))))
                        br; span class="hint" { (words.say("dossier-digest")) } " " code class="digest" { (file.digest) }
                        @if !informing.is_public(id, file) { p class="hint" { (words.say("desk-dossier-file-waits")) } }
                    }
                }
            }
            p { a href=(at(here, id, "/dossier/publish")) { (words.say("desk-dossier-publish-anew")) } }
        }
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-dossier-files"), "/dossier"), (errors, refusal), &form))
}

pub(super) async fn keep(here: Here, Path((_, id)): Of, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let words = here.words(&*here.desk.files().await);
    check(&words, &mut errors, &posted, ("name", LINE_MAX));
    let file = brought.with_words("").file;
    if file.is_none() && errors.of("evidence").is_none() {
        errors.add("evidence", words.say("desk-dossier-file-missing"));
    }
    let Some(file) = file.filter(|_| errors.is_empty()) else {
        return page(&here, id, (&posted, &brought), &errors, None).await;
    };
    let outcome = here.desk.keep_dossier_file(Actor::Person(person), id, posted.text("name"), &file).await;
    match outcome {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Text(_) => Some("name"),
                Refusal::Informing(InformingRefusal::FileTooLarge { .. } | InformingRefusal::FileUnfit) => {
                    Some("evidence")
                }
                _ => None,
            };
            let errors = match field {
                Some(field) => show::mistake_at(&here, field, &refusal).await,
                None => Errors::new(),
            };
            page(&here, id, (&posted, &brought), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/dossier/files"), "dossier-file-kept")),
    }
}
