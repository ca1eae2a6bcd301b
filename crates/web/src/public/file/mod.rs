//! The whole file of a matter (全卷): everything of a deliberation in order, as one paper, each line with the entry of the book
//! that says so.

mod agreed;
mod drawn;
mod informed;
mod met;

use std::sync::Arc;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::PublicText;
use governance::deliberation::{Conversation, Deliberation, Filing, Raiser, Turn};
use governance::ids::{DeliberationId, PersonId};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::book::kind_name;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::opinions::Picture;
use crate::deliberation::{self, step_name};
use crate::names;
use crate::parts;
use crate::parts::paper::{Form, Paper, Signature, paragraphs};
use crate::path::Path;
use crate::template;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/deliberations/{deliberation}/file", get(show))
}

/// What every part of the file may look at.
struct Volume<'a> {
    here: &'a Here,
    files: &'a Files,
    words: &'a Words,
    one: &'a Deliberation,
    lines: &'a [Filing],
    picture: Option<Arc<Picture>>,
    /// Of what was brought in from elsewhere, where neighbours were asked here as well.
    picture_elsewhere: Option<Arc<Picture>>,
    today: Date,
}

/// A part of the file: the word it goes by, and what stands in it.
type Part = (&'static str, Markup);

async fn show(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    let picture = here.visit.app.pictures.of(&here.desk, id).await;
    let picture_elsewhere = here.visit.app.pictures.of_elsewhere(&here.desk, id).await;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.deliberations().deliberation(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let moment = here.desk.moment(here.actor());
    let today = moment.today(files.community.zone());
    let lines = files.community.filings().of(id);
    let volume = Volume { here: &here, files: &files, words: &words, one, lines, picture, picture_elsewhere, today };
    let parts: Vec<Part> = [
        Some(("raised", volume.raised())),
        volume.answers().map(|part| ("answers", part)),
        volume.steps().map(|part| ("steps", part)),
        volume.parties().map(|part| ("parties", part)),
        volume.panels().map(|part| ("panels", part)),
        volume.dossier().map(|part| ("dossier", part)),
        volume.questions().map(|part| ("questions", part)),
        volume.rooms().map(|part| ("rooms", part)),
        volume.conversation().map(|part| ("conversation", part)),
        volume.opinion().map(|part| ("opinion", part)),
        volume.tasks().map(|part| ("tasks", part)),
        volume.results().map(|part| ("results", part)),
        volume.principles().map(|part| ("principles", part)),
        Some(("entries", volume.entries())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let title = words.say("file-title");
    let issuer = one.turn().map(|turn| deliberation::body(&files, turn.body)).unwrap_or_default();
    let day = words.date_of(moment.now);
    let about = deliberation::title(&words, one);
    let paper = Paper::new(Form::Letter, about.as_str())
        .issued_by(issuer.clone())
        .subtitle(
            words.say_with("file-subtitle", args!["number" => id.to_string(), "community" => files.community.name()]),
        )
        .body(html! { (contents(&words, &parts)) (body(&words, &parts)) })
        .signed(Signature::of(issuer).on(day.clone()))
        .remark(words.say_with("file-remark", args!["size" => files.community.size()]))
        .as_written();
    let back = parts::back(&words, here.at(&format!("/deliberations/{id}")));
    let page = here.page(&files, &words, title).sheet().paper(about).day(day);
    Ok(page.back(back).render(&paper.render(&words)).into_response())
}

fn contents(words: &Words, parts: &[Part]) -> Markup {
    html! {
        nav class="file-contents" aria-label=(words.say("file-contents")) {
            p { strong { (words.say("file-contents")) } }
            ol { @for (part, _) in parts { li { a href=(format!("#{part}")) { (words.say_of("file-part-", part)) } } } }
        }
    }
}

fn body(words: &Words, parts: &[Part]) -> Markup {
    html! {
        @for (at, (part, text)) in parts.iter().enumerate() {
            section class="paper-clause file-part" id=(part) {
                h3 { (words.clause_number(at + 1)) (words.say_of("file-part-", part)) }
                (text)
            }
        }
    }
}

impl Volume<'_> {
    /// The entries in which something happened to the thing with a number, each with the way to it.
    fn mark(&self, what: &str, number: u32) -> Markup {
        let these: Vec<&Filing> = self.lines.iter().filter(|line| line.what == what && line.number == number).collect();
        html! { @for line in these { " " (self.entry(line.position)) } }
    }

    /// The same in one of two conversations: those of one that was brought in stand before the one here was opened.
    fn mark_in(&self, conversation: &Conversation, what: &str, number: u32) -> Markup {
        let opened = self.lines.iter().find(|line| line.what == "deliberation-conversation-opened");
        let opened = opened.map_or(0, |line| line.position);
        let is_of = |line: &&Filing| conversation.origin.is_some() == (line.position < opened) || opened == 0;
        let these = self.lines.iter().filter(|line| line.what == what && line.number == number).filter(is_of);
        html! { @for line in these { " " (self.entry(line.position)) } }
    }

    fn entry(&self, position: u64) -> Markup {
        let said = self.words.say_with("file-entry", args!["position" => position.to_string()]);
        html! { a class="file-entry" href=(self.here.at(&format!("/book/entries/{position}"))) { (said) } }
    }

    /// When, and by whom.
    fn done(&self, at: Timestamp, by: PersonId) -> Markup {
        html! { (parts::moment(self.words, at)) " · " (names::person(self.words, self.files, by)) }
    }

    fn text(&self, text: &PublicText) -> Markup {
        paragraphs(text.as_str())
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A label in bold, and what stands behind it.
    fn labelled(&self, key: &str, text: &Markup) -> Markup {
        html! { p { strong { (self.words.say(key)) } " " (text) } }
    }

    /// Who raised it and in which public words, and how many support it.
    fn raised(&self) -> Markup {
        let (words, one) = (self.words, self.one);
        let raised = match one.raiser {
            Raiser::Owner(_) => words.say("deliberation-by-owner"),
            Raiser::Body(id) => deliberation::body(self.files, id),
            Raiser::Slip => words.say("deliberation-by-slip"),
        };
        html! {
            p { (raised) " · " (parts::moment(words, one.raised_at)) (self.mark("deliberation-raised", 1)) }
            @match &one.public {
                Some(public) => {
                    (self.text(&public.text))
                    p class="small" { (self.say("file-published")) " " (parts::moment(words, public.at)) (self.mark("deliberation-published", 1)) }
                }
                None => { p { (self.say("deliberation-unread")) } }
            }
            p { (deliberation::supporters(words, one)) }
            @if let Some(at) = one.withdrawn_at {
                p { (self.say("file-withdrawn")) " " (parts::moment(words, at)) (self.mark("deliberation-withdrawn", 1)) }
                @if let Some(request) = &one.withdrawn_for {
                    p {
                        (words.say_with("deliberation-withdrawn-for", args![
                            "body" => deliberation::body(self.files, request.body), "reason" => request.reason.as_str()
                        ]))
                    }
                }
            }
        }
    }

    /// What the book shows of the six principles.
    fn principles(&self) -> Option<Markup> {
        deliberation::principles::lines((self.here.desk.law(), self.files, self.words), self.one, self.today)
    }

    /// What each body answered whose turn it was.
    fn answers(&self) -> Option<Markup> {
        let words = self.words;
        // What a body let pass in silence is there once others were asked to look at that; its answers are counted by themselves.
        let mut count = 0;
        let turns = (1..).zip(&self.one.turns).filter(|(_, turn)| turn.answered.is_some() || turn.appeal.is_some());
        let answered: Vec<(u32, u32, &Turn)> = turns
            .map(|(number, turn)| {
                count += u32::from(turn.answered.is_some() && turn.let_rest_by().is_none());
                (number, count, turn)
            })
            .collect();
        let followed = self.one.follows.and_then(|followed| self.files.community.templates().version(followed));
        (!answered.is_empty()).then(|| {
            html! {
                (template::of_concern(words, self.files, self.one, |page| self.here.at(page)))
                @if let Some(version) = followed { p class="small" { (self.say("template-adopted-at")) " " (self.entry(version.position)) } }
                ol {
                    @for (number, nth, turn) in answered {
                        li {
                            @if let Some(answered) = &turn.answered {
                                p { strong { (deliberation::outcome(words, self.files, self.one, turn, &answered.answer)) } }
                                (self.text(&answered.reason))
                                p class="small" {
                                    (self.done(answered.at, answered.by))
                                    @if turn.let_rest_by().is_none() { (self.mark("deliberation-answered", nth)) }
                                }
                            } @else { p { strong { (deliberation::appeals::silence(words, self.files, turn)) } } }
                            @if let Some(appeal) = &turn.appeal {
                                p {
                                    (deliberation::appeals::looked_again(words, self.files, appeal))
                                    (self.mark("appeal-concern-appealed", number)) (self.mark("appeal-concern-answered", number))
                                }
                            }
                        }
                    }
                }
            }
        })
    }

    /// Every going from one step to another.
    fn steps(&self) -> Option<Markup> {
        let words = self.words;
        let (mut on, mut back) = (0, 0);
        let moves: Vec<Markup> = self
            .one
            .moves
            .iter()
            .map(|gone| {
                let (key, mark) = if gone.is_back() {
                    back += 1;
                    ("deliberation-sent-back-to", self.mark("deliberation-sent-back", back))
                } else {
                    on += 1;
                    ("file-moved-on", self.mark("deliberation-moved-on", on))
                };
                let steps = args!["from" => step_name(words, gone.from), "to" => step_name(words, gone.to)];
                html! {
                    li {
                        p { (words.say_with(key, steps)) " · " (self.done_by(gone.at, gone.by)) (mark) }
                        @if let Some(reason) = &gone.reason { (self.text(reason)) }
                        @else if gone.by.is_none() { p { (words.say("deliberation-went-back")) } }
                        (deliberation::left_without(words, self.files, self.one, gone))
                    }
                }
            })
            .collect();
        (!moves.is_empty()).then(|| html! { ol { @for gone in moves { (gone) } } })
    }

    /// Every entry that the file rests on, in the order of the book.
    fn entries(&self) -> Markup {
        let words = self.words;
        html! {
            p { (self.say("file-entries-how")) }
            p { (self.say("file-entries-counted")) }
            ol class="file-entries" {
                @for line in self.lines {
                    li {
                        (self.entry(line.position)) " " (parts::moment(words, line.at)) " "
                        (kind_name(words, &line.what.replacen('-', ".", 1).replace('-', "_")))
                    }
                }
            }
        }
    }
}
