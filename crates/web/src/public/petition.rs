//! Petitions: what is asked for, how far it has come, whose turn it is to answer; and the sheet to sign on paper.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::ids::PetitionId;
use governance::petition::{Circle, Petition, Standing};
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::parts::{self, Fact};
use crate::path::Path;
use crate::petition;
use crate::printed_address;
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/petitions", get(list))
        .route("/c/{community}/petitions/{petition}", get(show))
        .route("/c/{community}/petitions/{petition}/sheet", get(sheet))
}

type OfPetition = Path<(String, PetitionId)>;

fn find<'f>(here: &Here, files: &'f Files, id: PetitionId) -> Result<&'f Petition, Response> {
    files.community.petitions().petition(id).ok_or_else(|| answer::not_found(&here.visit))
}

async fn list(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("petitions-title");
    let now = here.desk.door().now();
    let all = files.community.petitions().all();
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("petitions-lead")) }
        @if all.is_empty() {
            (parts::empty(&words.say("petitions-none"), &html! { p { (words.say("petitions-how")) } }))
        } @else {
            ul class="tasks" {
                @for petition in all.iter().rev() {
                    @let state = format!("petition-{}", petition.id);
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(here.at(&format!("/petitions/{}", petition.id))) aria-describedby=(state) {
                                (petition::title(&words, &files, petition))
                            }
                            p class="hint" { (petition::number(&words, petition)) " · " (words.date_of(petition.raised_at)) }
                            p class="hint" { (words.say_with("petition-signatures", args!["count" => petition.signatures.len()])) }
                        }
                        div class="task-state" id=(state) { (petition::tag(&words, &files.community, petition, now)) }
                    }
                }
            }
            p { (words.say("petitions-how")) }
        }
    };
    let page = here.page(&files, &words, title).back(Link::new(here.at(""), files.community.name()));
    page.render(&body).into_response()
}

async fn show(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(&here, &files, id)?;
    let now = here.desk.door().now();
    let title = petition::title(&words, &files, petition);
    let standing = petition.standing(files.community.assembly(), now);
    let body = html! {
        (parts::heading_with_caption(&petition::number(&words, petition), &title))
        p { (petition::tag(&words, &files.community, petition, now)) }
        (petition::about(&words, here.desk.law(), &files, petition))
        (parts::facts(&words, &facts(&words, petition)))
        @if standing == Standing::Collecting { (unplanned::warning(&words, &here.desk.law().calendar, petition.collects_until)) }
        @if standing == Standing::Collecting && petition.circle == Circle::Owners { (how_to_sign(&here, &words, petition)) }
        (petition::progress(&words, &here.desk, &files, petition))
        (petition::turns(&words, &here.desk, &files, petition, now))
        (parts::details(&words.say("petition-who-sees"), &html! { p { (words.say("petition-who-sees-text")) } }))
    };
    let page = here.page(&files, &words, title).width(Width::Wide);
    Ok(page.back(Link::new(here.at("/petitions"), words.say("petitions-title"))).render(&body).into_response())
}

fn facts(words: &Words, petition: &Petition) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(words.say("petition-raised"), words.moment(petition.raised_at)),
        Fact::new(words.say("petition-circle"), petition::circle(words, petition.circle)),
    ];
    if let Some(until) = petition.collects_until {
        facts.push(Fact::new(words.say("petition-collects-until"), words.deadline(until)));
    }
    facts
}

fn how_to_sign(here: &Here, words: &Words, petition: &Petition) -> Markup {
    html! {
        h2 { (words.say("petition-how")) }
        p { (words.say("petition-how-card")) }
        p { (super::card::button(here, words, &format!("/petitions/{}", petition.id))) }
        p {
            (words.say("petition-how-paper")) " "
            a href=(here.at(&format!("/petitions/{}/sheet", petition.id))) { (words.say("petition-sheet")) }
        }
    }
}

/// How many owners sign on one sheet.
const LINES: usize = 12;

async fn sheet(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(&here, &files, id)?;
    if petition.circle != Circle::Owners {
        return Err(answer::not_found(&here.visit));
    }
    let path = format!("/petitions/{id}");
    let public = &here.visit.app.options.public_address;
    let address = format!("{public}{}", here.at(&path));
    let typed = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let columns = [
        "petition-sheet-number",
        "petition-sheet-home",
        "petition-sheet-name",
        "petition-sheet-signature",
        "petition-sheet-date",
    ];
    let body = html! {
        (printed_address::warning(&here, &words))
        article class="poster petition-sheet" {
            h2 { (files.community.name()) (words.say("petition-sheet-heading")) }
            p { (petition::number(&words, petition)) }
            p { strong { (petition::title(&words, &files, petition)) } }
            (petition::about(&words, here.desk.law(), &files, petition))
            p { (words.say("petition-sheet-mind")) }
            table class="sign-lines" {
                thead { tr { @for column in columns { th scope="col" { (words.say(column)) } } } }
                tbody { @for line in 1..=LINES { tr { td { (line) } td {} td {} td {} td {} } } }
            }
            div class="poster-foot" {
                div class="poster-qr" { (parts::qr(&address, &words.say("petition-sheet-qr"))) }
                p { (words.say_with("petition-sheet-foot", args!["address" => typed])) }
            }
        }
    };
    let paper = words.say_with("petition-sheet-paper", args!["number" => id.to_string()]);
    let page = here.page(&files, &words, words.say("petition-sheet")).sheet().paper(paper);
    Ok(page.back(parts::back(&words, here.at(&path))).render(&body).into_response())
}
