//! The papers of a recount as those who keep them see them: how far each is, and what is next.

use std::collections::BTreeMap;

use axum::response::Response;
use governance::assembly::{Mark, Meeting};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use governance::recount::{PaperRecount, Rereading, may_read, may_settle};
use maud::{Markup, html};
use office::{Files, Reread, Stop};

use super::{clerk, show};
use crate::answer;
use crate::args;
use crate::parts::{self, Column, Table, Tone};
use crate::visit::Here;
use crate::words::Words;

/// What the book does not tell of a recount's papers.
#[derive(Default)]
pub(super) struct Found {
    /// What two people read, once all papers are read.
    reread: BTreeMap<EntryNo, Reread>,
    /// What whoever looks has already found of those that differ.
    pub(super) kept: BTreeMap<EntryNo, Vec<Mark>>,
    /// Whether whoever looks may say what those say that differ.
    settles: bool,
}

impl Found {
    /// Opened for whoever sees the papers of the body that convened the meeting, and for nobody else.
    pub(super) async fn look_up(here: &Here, id: MeetingId) -> Result<Self, Response> {
        let settles = {
            let files = here.desk.files().await;
            let meeting = show::meeting(here, &files, id)?;
            if meeting.recounts.is_empty() || !clerk::may(here, &files, meeting, Power::Observe) {
                return Ok(Self::default());
            }
            may_settle(&files.community, meeting, &here.desk.moment(here.actor())).is_ok()
        };
        let failed = |stop: Stop| answer::stopped(&here.visit, None, &stop);
        let reread = here.desk.reread_papers(id).await.map_err(failed)?.iter().copied().collect();
        let mut found = Self { reread, kept: BTreeMap::new(), settles };
        if let Some(by) = here.person().filter(|_| settles) {
            let differing: Vec<EntryNo> = found.differing().collect();
            for entry in differing {
                let kept = here.desk.kept_settling(by, id, entry).await.map_err(failed)?;
                found.kept.extend(kept.map(|marks| (entry, marks)));
            }
        }
        Ok(found)
    }

    /// The papers that somebody must look at with the paper in hand.
    pub(super) fn differing(&self) -> impl Iterator<Item = EntryNo> + '_ {
        self.reread.iter().filter(|(_, reread)| **reread == Reread::Differs).map(|(entry, _)| *entry)
    }

    fn state(&self, entry: EntryNo, reading: &Rereading) -> State {
        match self.reread.get(&entry) {
            Some(Reread::Same) => State::Same,
            Some(Reread::Differs) if self.kept.contains_key(&entry) => State::Kept,
            Some(Reread::Differs) => State::Differs,
            Some(Reread::Settled { changed: true }) => State::Changed,
            Some(Reread::Settled { changed: false }) => State::Unchanged,
            None if reading.second.is_some() => State::Twice,
            None if reading.first.is_some() => State::Once,
            None => State::Waiting,
        }
    }
}

/// How far a paper is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Once,
    Twice,
    Same,
    Differs,
    Kept,
    Changed,
    Unchanged,
}

impl State {
    /// Whether nobody has to look at it any more; that is most of them.
    fn is_folded(self) -> bool {
        matches!(self, Self::Twice | Self::Same)
    }

    fn tag(self, words: &Words) -> Markup {
        let (tone, key) = match self {
            Self::Waiting => (Tone::Plain, "waiting"),
            Self::Once => (Tone::Care, "once"),
            Self::Twice => (Tone::Good, "twice"),
            Self::Same => (Tone::Good, "same"),
            Self::Differs => (Tone::Bad, "differs"),
            Self::Kept => (Tone::Care, "kept"),
            Self::Changed => (Tone::Care, "changed"),
            Self::Unchanged => (Tone::Good, "unchanged"),
        };
        parts::tag(tone, &words.say_of("recount-state-", key))
    }
}

pub(super) fn table(
    here: &Here,
    files: &Files,
    words: &Words,
    (meeting, recount): (&Meeting, &PaperRecount),
    found: &Found,
) -> Markup {
    let papers = recount.papers.iter().map(|(entry, reading)| (*entry, reading, found.state(*entry, reading)));
    let (folded, others): (Vec<_>, Vec<_>) = papers.partition(|(.., state)| state.is_folded());
    let folded_under = if found.reread.is_empty() { "recount-twice" } else { "recount-same" };
    let folded: Vec<String> = folded.iter().map(|(entry, ..)| entry.to_string()).collect();
    let running = recount.counted.is_none() && recount.settled.is_none();
    let mut columns = vec![Column::text(words.say("voices-entry")), Column::text(words.say("recount-state"))];
    columns.extend(running.then(|| Column::text(words.say("recount-next"))));
    let rows = others.iter().map(|(entry, reading, state)| {
        let mut row = vec![html! { (entry) }, state.tag(words)];
        row.extend(running.then(|| next(here, files, words, (meeting, found), (*entry, reading, *state))));
        row
    });
    html! {
        @if !others.is_empty() { (Table::new(words.say("recount-papers"), columns).rows(rows).render(words)) }
        @if !folded.is_empty() {
            (parts::details(&words.say_with(folded_under, args!["count" => folded.len()]), &html! { p { (words.list(&folded)) } }))
        }
    }
}

/// What comes next with a paper, and for whom.
fn next(
    here: &Here,
    files: &Files,
    words: &Words,
    (meeting, found): (&Meeting, &Found),
    (entry, reading, state): (EntryNo, &Rereading, State),
) -> Markup {
    let moment = here.desk.moment(here.actor());
    let at = |rest: &str| show::at_meeting(here, meeting.id, &format!("/recount/{entry}{rest}"));
    let link = |to: String, key: &str| html! { a href=(to) { (words.say(key)) span class="unseen" { " " (entry) } } };
    let hint = |key: &str| html! { span class="hint" { (words.say(key)) } };
    match state {
        State::Kept => link(at("/settle"), "recount-settle-again"),
        State::Differs if found.settles => link(at("/settle"), "recount-settle"),
        State::Differs => hint("recount-by-third"),
        _ if reading.second.is_some() => html! {},
        _ if may_read(&files.community, meeting, entry, &moment).is_ok() => link(at(""), "recount-read"),
        _ => hint("recount-by-another"),
    }
}
