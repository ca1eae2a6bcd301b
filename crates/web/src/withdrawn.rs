//! Paper ballots whose keying was taken back: how many, whether after the doors closed, by whom, and why.
//!
//! One paper more or less may decide whether enough took part, so every paper and page of a result tells of them. The reasons
//! were written for the file and may name a home: they stand on papers that are kept, and the public is told where to ask.

use std::collections::BTreeMap;

use axum::response::Response;
use governance::assembly::{Meeting, WithdrawnPaper};
use governance::ids::{MeetingId, PersonId};
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::args;
use crate::names;
use crate::visit::Here;
use crate::words::Words;

/// How many were taken back, how many of them after voting closed, and by whom how many; nothing where none were.
pub(crate) fn said(words: &Words, files: &Files, meeting: &Meeting) -> Option<String> {
    let all = &meeting.withdrawn_papers;
    if all.is_empty() {
        return None;
    }
    let mut by: BTreeMap<PersonId, usize> = BTreeMap::new();
    for one in all {
        *by.entry(one.by).or_default() += 1;
    }
    let by = by.iter().map(|(person, count)| {
        words.say_with("withdrawn-by", args!["person" => names::person(words, files, *person), "count" => *count])
    });
    let by = words.list(&by.collect::<Vec<_>>());
    let late = all.iter().filter(|one| is_late(meeting, one)).count();
    Some(words.say_with("withdrawn-said", args!["count" => all.len(), "late" => late, "by" => by]))
}

/// Whether a paper was taken back after voting closed.
fn is_late(meeting: &Meeting, one: &WithdrawnPaper) -> bool {
    meeting.closed_at.is_some_and(|closed| one.at >= closed)
}

/// The reasons that were given, each with the paper it belongs to, from the vault; none where it was erased.
pub(crate) type Reasons = Vec<(WithdrawnPaper, Option<String>)>;

/// Reads the reasons of a meeting's papers, before the state is held for its page.
pub(crate) async fn reasons(here: &Here, id: MeetingId) -> Result<Reasons, Response> {
    let all = {
        let files = here.desk.files().await;
        let meeting = files.community.assembly().meeting(id);
        meeting.map(|meeting| meeting.withdrawn_papers.clone()).unwrap_or_default()
    };
    let mut reasons = Vec::with_capacity(all.len());
    for one in all {
        let reason = here.desk.words(&one.reason).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
        reasons.push((one, reason));
    }
    Ok(reasons)
}

/// The same with every paper on a line of its own: who keyed it in, who took it back when, and why.
pub(crate) fn listed(words: &Words, files: &Files, meeting: &Meeting, reasons: &Reasons) -> Option<Markup> {
    let said = said(words, files, meeting)?;
    let line = |(one, reason): &(WithdrawnPaper, Option<String>)| {
        let keyed: Vec<String> = one.file.keyings().map(|keying| names::person(words, files, keying.by)).collect();
        words.say_with(
            if is_late(meeting, one) { "withdrawn-line-late" } else { "withdrawn-line" },
            args![
                "keyed" => words.list(&keyed),
                "by" => names::person(words, files, one.by),
                "at" => words.moment(one.at),
                "reason" => reason.clone().unwrap_or_else(|| words.say("desk-objection-erased")),
            ],
        )
    };
    Some(html! { (said) @for one in reasons { br; (line(one)) } })
}
