//! A sitting in public: its agenda as soon as it is called, its decisions once they are published, and the notice to print.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::{Body, BodyKind};
use governance::committee::{Sitting, SittingStage};
use governance::ids::SittingId;
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::parts::paper::{Clause, Form, Paper, Signature, clauses, paragraphs, verbatim};
use crate::parts::{self, Fact, Tone};
use crate::path::Path;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/sittings/{sitting}", get(show))
        .route("/c/{community}/sittings/{sitting}/notice", get(notice))
}

fn found<'f>(here: &Here, files: &'f Files, id: SittingId) -> Result<(&'f Sitting, &'f Body), Response> {
    let sitting = files.community.committees().sitting(id);
    let found = sitting.and_then(|sitting| Some((sitting, files.community.bodies().body(sitting.body)?)));
    found.ok_or_else(|| answer::not_found(&here.visit))
}

async fn show(here: Here, Path((_, id)): Path<(String, SittingId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = found(&here, &files, id)?;
    let now = here.desk.door().now();
    let published = sitting.stage() == SittingStage::Published;
    let title = sittings::name(&words, sitting);
    let markup = html! {
        (parts::heading_with_caption(body.name.as_str(), &title))
        p { (sittings::stage_tag(&words, sitting, now)) }
        (parts::facts(&words, &facts(&here, &files, &words, sitting, published)))
        @if let Some((at, reason)) = &sitting.called_off {
            (parts::inset(&html! { p { (words.say_with("committee-called-off", args!["at" => words.moment(*at), "reason" => reason.as_str()])) } }))
        }
        (sittings::record_missing(&words, sitting, now))
        (waiting(&words, sitting, published))
        (sittings::unplanned(&here, &words, sittings::publish_by(sitting).filter(|_| !sitting.decided.is_empty())))
        h2 { @if published { (words.say("committee-decisions")) } @else { (words.say("committee-agenda")) } }
        @for (number, item) in sitting.numbered() {
            @let decided = sitting.decided.get(&number).filter(|_| published);
            (sittings::item(&here, &files, &words, (sitting.body, number), item, decided))
            @if published && decided.is_none() { p { (sittings::outcome_tag(&words, None)) } }
        }
        p { a href=(here.at(&format!("/sittings/{id}/notice"))) { (words.say("committee-notice-sheet")) } }
    };
    let back = Link::new(here.at(&format!("/committee/{}", body.id)), body.name.as_str());
    Ok(here.page(&files, &words, title).back(back).render(&markup).into_response())
}

fn facts(here: &Here, files: &Files, words: &Words, sitting: &Sitting, published: bool) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(words.say("committee-when"), words.moment(sitting.held_at)),
        Fact::new(words.say("committee-where"), sitting.venue.as_str()),
        Fact::new(words.say("committee-occasion"), sittings::occasion(words, sitting.kind)),
        Fact::of(words.say("committee-called-at"), parts::moment(words, sitting.called_at)),
    ];
    if let Some(told) = sitting.told_at {
        facts.push(Fact::of(words.say("committee-told"), parts::moment(words, told)));
    }
    if let (Some(there), true) = (&sitting.attendance, published) {
        let quorum = sittings::weighed(here, files, words, "quorum", &there.quorum);
        facts.push(Fact::of(
            words.say("committee-present"),
            html! {
                (sittings::people(words, files, there.present.iter().copied())) br; span class="hint" { (quorum) }
            },
        ));
        let signed = sitting.signatures.values().filter(|signature| signature.signed).count();
        let of = there.present.len();
        let on_paper = sitting.signatures.values().filter(|signature| signature.signed && signature.on_paper).count();
        let mut said = words.say_with("committee-signed-count", args!["signed" => signed, "of" => of]);
        if on_paper > 0 {
            said.push_str(words.lang().sentence_separator());
            said.push_str(&words.say_with("committee-signed-on-paper", args!["count" => on_paper]));
        }
        facts.push(Fact::new(words.say("committee-signatures"), said));
    }
    if let Some(at) = sitting.published_at {
        facts.push(Fact::of(words.say("committee-published-at"), parts::moment(words, at)));
    }
    facts
}

/// What a reader waits for: decisions not published yet, or a sitting at which too few were there.
fn waiting(words: &Words, sitting: &Sitting, published: bool) -> Markup {
    let Some(there) = sitting.attendance.as_ref().filter(|_| !published) else { return html! {} };
    html! {
        @if !there.quorum.is_met() {
            p { (parts::tag(Tone::Plain, &words.say("committee-step-no-quorum"))) }
        } @else if !sitting.decided.is_empty() {
            (parts::inset(&html! { p { (words.say_with("committee-publish-until", args!["until" => words.deadline(there.publish_by)])) } }))
        }
    }
}

async fn notice(here: Here, Path((_, id)): Path<(String, SittingId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = found(&here, &files, id)?;
    let title = words.say("committee-notice-title");
    let residents = files.community.bodies().all().iter().find(|body| body.kind == BodyKind::ResidentsCommittee);
    let paper = Paper::new(Form::Letter, &title)
        .issued_by(sittings::issuer(&files, body))
        .subtitle(words.say_with("committee-notice-subtitle", args!["number" => id.to_string()]))
        .to(words.say("committee-notice-to"))
        .body(text(&here, &files, &words, sitting, body))
        .signed(Signature::of(body.name.as_str()).on(words.date_of(sitting.called_at)))
        .remark(words.say_with("committee-notice-remark", args!["body" => body.name.as_str()]));
    let paper = match residents {
        Some(residents) => paper.copies(residents.name.as_str()),
        None => paper,
    };
    let back = parts::back(&words, here.at(&format!("/sittings/{id}")));
    let name = format!("{}{}", sittings::name(&words, sitting), words.say("committee-notice-paper"));
    let page = here.page(&files, &words, title).sheet().paper(name).day(words.date_of(sitting.called_at));
    Ok(page.back(back).render(&paper.render(&words)).into_response())
}

fn text(here: &Here, files: &Files, words: &Words, sitting: &Sitting, body: &Body) -> Markup {
    let place = files.community.place(here.desk.law()).ok();
    let basis =
        place.map(|place| sittings::articles(here, &files.community, words, &place.procedure.committee.agenda.basis));
    let agenda = html! {
        @for (number, item) in sitting.numbered() {
            p { (words.say_with("committee-item-heading", args!["number" => number, "title" => verbatim(item.title.as_str())])) }
            (paragraphs(&verbatim(item.text.as_str())))
        }
    };
    let clauses = clauses(
        words,
        &[
            Clause::new(words.say("committee-when"), html! { p { (words.moment(sitting.held_at)) } }),
            Clause::new(words.say("committee-where"), html! { p { (sitting.venue) } }),
            Clause::new(words.say("committee-occasion"), html! { p { (sittings::occasion(words, sitting.kind)) } }),
            Clause::new(words.say("committee-agenda"), agenda),
            Clause::new(
                words.say("committee-notice-say"),
                html! { p { (words.say_with("committee-notice-say-text", args!["body" => body.name.as_str()])) } },
            ),
        ],
    );
    html! {
        p { (words.say_with("committee-notice-lead", args!["body" => body.name.as_str(), "basis" => basis.unwrap_or_default()])) }
        (clauses)
    }
}
