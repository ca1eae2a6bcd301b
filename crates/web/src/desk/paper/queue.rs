//! All paper of a meeting: what waits for a second keying, what differs, what is done.

use axum::response::{IntoResponse, Response};
use governance::assembly::{Meeting, PaperFile, PaperStanding, WithdrawnPaper};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId, PersonId};
use maud::{Markup, html};
use office::Files;

use super::{closed, find, takes_paper};
use crate::args;
use crate::desk::{clerk, names, show};
use crate::look::Width;
use crate::parts::{self, Column, Errors, Table};
use crate::path::Path;
use crate::visit::Here;
use crate::withdrawn;
use crate::words::Words;

/// Papers in one table. What waits moves up as it is keyed, and any ballot is found by its number; what is settled is
/// shown page by page.
const PAGE: usize = 50;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    let person = clerk::require(&here, id, Power::Observe).await?;
    let reasons = withdrawn::reasons(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let keys = clerk::may(&here, &files, meeting, Power::Key);
    let queue = Queue { here: &here, files: &files, words: &words, meeting, person, keys };
    let title = words.say("clerk-paper-title");
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        p class="lead" { (words.say("clerk-paper-lead")) }
        @if !takes_paper(meeting) {
            (closed(&words))
        } @else if keys {
            (find::form(&here, &words, meeting, "", &Errors::new()))
        } @else {
            (clerk::only_looking(&words))
        }
        (queue.waiting())
        (queue.differing())
        (queue.done())
        (queue.withdrawn(&reasons))
    };
    let back = parts::back(&words, show::at_meeting(&here, id, ""));
    Ok(here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response())
}

struct Queue<'a> {
    here: &'a Here,
    files: &'a Files,
    words: &'a Words,
    meeting: &'a Meeting,
    person: PersonId,
    keys: bool,
}

impl Queue<'_> {
    fn papers(&self, standing: PaperStanding) -> impl Iterator<Item = (EntryNo, &PaperFile)> {
        self.meeting
            .papers
            .iter()
            .filter(move |(_, paper)| paper.standing == standing)
            .map(|(entry, paper)| (*entry, paper))
    }

    /// Keyed once: by somebody else, for me to key; by me, for somebody else.
    fn waiting(&self) -> Markup {
        let words = self.words;
        let (own, others): (Vec<_>, Vec<_>) =
            self.papers(PaperStanding::Once).partition(|(_, paper)| self.keys && paper.first.by == self.person);
        html! {
            h2 { (words.say_with("clerk-queue-second", args!["count" => others.len()])) }
            @if others.is_empty() {
                p { (words.say("clerk-queue-second-none")) }
            } @else {
                (self.table("clerk-queue-second-table", &others, self.keys.then_some(("", "clerk-queue-key-second"))))
            }
            @if !own.is_empty() {
                h2 { (words.say_with("clerk-queue-own", args!["count" => own.len()])) }
                p { (words.say("clerk-queue-own-text")) }
                (self.table("clerk-queue-own-table", &own, Some(("/keyed", "clerk-queue-look"))))
            }
        }
    }

    fn differing(&self) -> Markup {
        let words = self.words;
        let keyed = |paper: &PaperFile| {
            paper.first.by == self.person || paper.second.is_some_and(|second| second.by == self.person)
        };
        let differing: Vec<_> = self.papers(PaperStanding::Differs).collect();
        let (settles, looks): (Vec<_>, Vec<_>) =
            differing.iter().copied().partition(|(_, paper)| self.keys && !keyed(paper));
        html! {
            @if !differing.is_empty() {
                h2 { (words.say_with("clerk-queue-differing", args!["count" => differing.len()])) }
                p { (words.say("clerk-queue-differing-text")) }
            }
            @if !settles.is_empty() {
                (self.table("clerk-queue-differing-table", &settles, Some(("/settle", "clerk-queue-settle"))))
            }
            @if !looks.is_empty() {
                (self.table("clerk-queue-differing-others", &looks, Some(("/keyed", "clerk-queue-look"))))
            }
        }
    }

    fn done(&self) -> Markup {
        let words = self.words;
        let done: Vec<_> = self.papers(PaperStanding::Settled).collect();
        let pages = done.len().div_ceil(PAGE);
        let query = clerk::query(self.here);
        let asked = query.text("page");
        let page = asked.parse().unwrap_or(1usize).clamp(1, pages.max(1));
        let shown: Vec<_> = done.iter().copied().skip((page - 1) * PAGE).take(PAGE).collect();
        let list = html! {
            (self.table("clerk-queue-done-table", &shown, Some(("/keyed", "clerk-queue-look"))))
            (parts::pagination(words, page, pages, |page| {
                show::at_meeting(self.here, self.meeting.id, &format!("/paper?page={page}"))
            }))
        };
        html! {
            @if !done.is_empty() {
                h2 { (words.say_with("clerk-queue-done", args!["count" => done.len()])) }
                // Whoever keys seldom looks back; whoever leafs through it has it open.
                @if asked.is_empty() { (parts::details(&words.say("clerk-queue-done-show"), &list)) } @else { (list) }
            }
        }
    }

    /// Keyings that were taken back, with who did it and why.
    fn withdrawn(&self, papers: &[(WithdrawnPaper, Option<String>)]) -> Markup {
        let words = self.words;
        let columns = ["clerk-list-number", "clerk-keyed-by-first", "clerk-withdrawn-by", "clerk-withdrawn-reason"];
        let rows = papers.iter().map(|(paper, reason)| {
            let by = names::person(words, self.files, paper.by);
            vec![
                html! { (paper.entry) },
                html! { (names::person(words, self.files, paper.file.first.by)) },
                html! { (by) br; (words.moment(paper.at)) },
                html! { (reason.clone().unwrap_or_else(|| words.say("desk-objection-erased"))) },
            ]
        });
        html! {
            @if !papers.is_empty() {
                h2 { (words.say_with("clerk-withdrawn", args!["count" => papers.len()])) }
                (Table::new(words.say("clerk-withdrawn-table"), columns.map(|key| Column::text(words.say(key))).to_vec())
                    .rows(rows).render(words))
            }
        }
    }

    fn table(&self, caption: &str, papers: &[(EntryNo, &PaperFile)], act: Option<(&str, &str)>) -> Markup {
        let words = self.words;
        let mut columns = vec![
            Column::text(words.say("clerk-list-number")),
            Column::text(words.say("clerk-ledger-homes")),
            Column::text(words.say("clerk-keyed-by-first")),
            Column::text(words.say("clerk-keyed-by-second")),
        ];
        columns.extend(act.map(|_| Column::text(words.say("clerk-queue-act"))));
        let rows = papers.iter().take(PAGE).map(|(entry, paper)| {
            let line = self.meeting.roll.as_ref().and_then(|roll| roll.entry(*entry));
            let homes = line.map(|line| names::some_homes(words, self.files, line)).unwrap_or_default();
            let second = paper.second.map(|second| names::person(words, self.files, second.by));
            let mut row = vec![
                html! { (entry) },
                html! { (homes) },
                html! { (names::person(words, self.files, paper.first.by)) },
                html! { (second.unwrap_or_else(|| words.say("clerk-queue-nobody-yet"))) },
            ];
            row.extend(act.map(|(rest, label)| {
                let href = show::at_meeting(self.here, self.meeting.id, &format!("/paper/{entry}{rest}"));
                html! { a href=(href) { (words.say(label)) span class="unseen" { " " (entry) } } }
            }));
            row
        });
        html! {
            (Table::new(words.say(caption), columns).rows(rows).render(words))
            @if papers.len() > PAGE { p { (words.say_with("desk-more-not-shown", args!["count" => papers.len() - PAGE])) } }
        }
    }
}
