//! The minutes as a sheet to sign: who was there, what was decided with which votes, what was said.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::Power;
use governance::committee::Sitting;
use governance::ids::SittingId;
use maud::{Markup, html};
use office::Files;

use super::{at_sitting, may, sitting};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::paper::{Cell, Clause, Form, Grid, Paper, Signature, clauses, paragraphs, rows, verbatim};
use crate::parts::{self};
use crate::path::Path;
use crate::sittings;
use crate::visit::Here;
use crate::wording::Said;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/sittings/{sitting}/record", get(record))
}

async fn record(here: Here, Path((_, id)): Path<(String, SittingId)>) -> Result<Response, Response> {
    here.require_person()?;
    let minutes = {
        let files = here.desk.files().await;
        let (sitting, body) = sitting(&here, &files, id)?;
        if !may(&here, &files, Power::Observe, body.id) {
            return Err(answer::not_for_you(&here.visit));
        }
        sitting.minutes
    };
    let said = Said::of(&here, "sitting", here.visit.view.lang, minutes.map(|(_, at)| at)).await?;
    let text = match minutes {
        Some((seal, _)) => here.desk.words(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(&here, &files, id)?;
    let mut parts_of_text =
        vec![Clause::new(words.say("committee-record-sitting"), about(&here, &files, &words, sitting))];
    for (number, item) in sitting.numbered() {
        let heading = words
            .say_with("committee-item-heading", args!["number" => number, "title" => verbatim(item.title.as_str())]);
        parts_of_text.push(Clause::new(heading, decided(&here, &files, &words, sitting, number)));
    }
    let spoken = text
        .as_deref()
        .map_or_else(|| html! { p { (words.say("committee-record-room")) } }, |text| paragraphs(&verbatim(text)));
    parts_of_text.push(Clause::new(words.say("committee-minutes"), spoken));
    let committee = [("committee", body.name.as_str())];
    let text = html! {
        (paragraphs(&said.say(&words, "sitting-opening", &committee)))
        (clauses(&words, &parts_of_text))
        (paragraphs(&said.say(&words, "sitting-closing", &committee)))
        (signatures(&files, &words, sitting))
    };
    let title = words.say("committee-record-title");
    let held_on = words.date_of(sitting.held_at);
    let paper = Paper::new(Form::Letter, &title)
        .issued_by(sittings::issuer(&files, body))
        .subtitle(words.say_with(
            "committee-record-subtitle",
            args!["number" => sitting.id.to_string(), "date" => held_on.as_str()],
        ))
        .body(text)
        .signed(Signature::of(body.name.as_str()).on(held_on.as_str()));
    let back = parts::back(&words, at_sitting(&here, id, ""));
    let name = format!("{}{}", sittings::name(&words, sitting), words.say("committee-record-paper"));
    let page = here.page(&files, &words, title).sheet().paper(name).day(held_on).back(back);
    Ok(page.render(&paper.render(&words)).into_response())
}

fn about(here: &Here, files: &Files, words: &Words, sitting: &Sitting) -> Markup {
    let mut facts = vec![
        (words.say("committee-when"), html! { (words.moment(sitting.held_at)) }),
        (words.say("committee-where"), html! { (sitting.venue) }),
        (words.say("committee-occasion"), html! { (sittings::occasion(words, sitting.kind)) }),
        (words.say("committee-called-at"), html! { (words.moment(sitting.called_at)) }),
    ];
    match &sitting.attendance {
        Some(there) => {
            let absent = there.members.iter().copied().filter(|member| !there.present.contains(member));
            facts.push((
                words.say("committee-present"),
                html! { (sittings::people(words, files, there.present.iter().copied())) },
            ));
            facts.push((words.say("committee-absent"), html! { (sittings::people(words, files, absent)) }));
            let quorum = sittings::weighed(here, files, words, "quorum", &there.quorum);
            facts.push((words.say("committee-quorum"), html! { (quorum) }));
        }
        None => {
            facts.push((words.say("committee-present"), html! {}));
            facts.push((words.say("committee-absent"), html! {}));
        }
    }
    rows(&facts)
}

fn decided(here: &Here, files: &Files, words: &Words, sitting: &Sitting, number: u32) -> Markup {
    let item = sitting.item(number);
    html! {
        @if let Some(item) = item { (paragraphs(item.text.as_str())) }
        @match sitting.decided.get(&number) {
            Some(decided) => {
                p { (sittings::outcome(words, files, decided)) }
                @for line in sittings::vote_lines(words, files, decided) { p { (line) } }
                p { (sittings::weighed(here, files, words, sittings::approval(files, sitting.body), &decided.approval)) }
            }
            None => { p { (words.say("committee-item-open")) } }
        }
    }
}

/// One line a member who was there: signed here, signed on the desk, or refused.
fn signatures(files: &Files, words: &Words, sitting: &Sitting) -> Markup {
    let columns = vec![
        (words.say("desk-seat-name"), "name"),
        (words.say("committee-record-signature"), "wide"),
        (words.say("committee-record-note"), ""),
    ];
    let mut grid = Grid::new(columns).caption(words.say("committee-record-signatures")).tall();
    for member in sitting.attendance.iter().flat_map(|there| there.present.iter().copied()) {
        let note = match sitting.signatures.get(&member) {
            None => String::new(),
            Some(signature) => {
                let key = match (signature.signed, signature.on_paper) {
                    (true, true) => "committee-record-on-paper",
                    (true, false) => "committee-record-on-desk",
                    (false, _) => "committee-record-refused",
                };
                words.say_with(key, args!["at" => words.moment(signature.at)])
            }
        };
        grid = grid.row(vec![Cell::text(sittings::person(words, files, member)), Cell::empty(), Cell::text(note)]);
    }
    html! { @if sitting.attendance.is_some() { (grid.render()) } }
}
