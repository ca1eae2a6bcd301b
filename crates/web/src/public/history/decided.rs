//! What the owners decided, and what became of it: results, recounts, courts, the authority.

use governance::assembly::{Meeting, Outcome, Question};
use governance::election::elected;
use governance::matter::Progress;

use super::{Happening, View};
use crate::args;
use crate::names;
use crate::silent;
use crate::too_few;

pub(super) fn meetings(view: &View<'_>) -> Vec<Happening> {
    let mut lines = Vec::new();
    for meeting in view.files.community.assembly().meetings() {
        for recount in &meeting.recounts {
            lines.extend(meeting.questions.first().and_then(|question| recounted(view, meeting, question, recount)));
        }
        if let Some((at, reason)) = &meeting.cancelled {
            for question in &meeting.questions {
                let key = match (reason, meeting.goes_on()) {
                    (None, Some(_)) => "history-second-lapsed",
                    _ => "history-cancelled",
                };
                let what = view.words.say_with(key, args!["title" => title(view, question)]);
                lines.push(view.happened(view.day(*at), what, reason.clone(), &matter(question)));
            }
        }
        if let Some((_, at)) = meeting.certified {
            let certified = meeting.questions.iter().filter_map(|question| result(view, meeting, question));
            lines.extend(certified.map(|(what, more, rest)| view.happened(view.day(at), what, Some(more), &rest)));
        }
        lines.extend(meeting.questions.iter().filter_map(|question| finished(view, question)));
    }
    lines
}

fn title(view: &View<'_>, question: &Question) -> String {
    let matter = view.files.community.matters().matter(question.matter);
    matter.map(|matter| matter.title.to_string()).unwrap_or_default()
}

fn matter(question: &Question) -> String {
    format!("/matters/{}", question.matter)
}

/// What a certified count came to.
fn result(view: &View<'_>, meeting: &Meeting, question: &Question) -> Option<(String, String, String)> {
    let result = meeting.result(question.matter)?;
    let reading = result.deciding()?;
    let came_to = question.election.as_ref().and(elected(result));
    let few = came_to.as_ref().is_some_and(|came_to| too_few::elected(question, came_to));
    let seats = came_to.map(|elected| elected.seats.len());
    let key = match (reading.outcome == Outcome::Adopted, seats) {
        (true, Some(_)) if few => "too-few-history",
        (true, Some(_)) => "history-elected",
        (true, None) => "history-adopted",
        (false, _) => "history-not-adopted",
    };
    let what = view.words.say_with(key, args!["title" => title(view, question), "count" => seats.unwrap_or(0)]);
    let scope = names::scope(view.words, &meeting.scope);
    let heads = meeting.roll.as_ref().map_or(0, governance::assembly::PublishedRoll::heads);
    let voted = meeting.ballots.ballots().count();
    let figures = args!["scope" => scope, "voted" => voted, "heads" => heads];
    let turnout = view.words.say_with("history-turnout", figures);
    // Ballots alone would not explain a result that rests on those who did not answer.
    let told = match silent::counted_in(result).and_then(|silent| silent.heads) {
        Some(heads) => match silent::added_to(view.words, view.files, question, result) {
            Some(option) => view
                .words
                .say_with("history-silent", args!["turnout" => turnout, "silent" => heads, "option" => option]),
            None => view.words.say_with("history-silent-none", args!["turnout" => turnout, "silent" => heads]),
        },
        None => turnout,
    };
    Some((what, told, matter(question)))
}

fn recounted(
    view: &View<'_>,
    meeting: &Meeting,
    question: &Question,
    recount: &governance::recount::PaperRecount,
) -> Option<Happening> {
    let counted = usize::try_from(recount.counted?).ok()?.checked_sub(1)?;
    let (at, _) = meeting.counts.get(counted)?;
    let what = view.words.say_with("history-recounted", args!["title" => title(view, question)]);
    let more = view
        .words
        .say_with("history-recounted-more", args!["papers" => recount.papers.len(), "changed" => recount.changed]);
    Some(view.happened(view.day(*at), what, Some(more), &format!("{}/result", matter(question))))
}

/// Carried out and reported as done.
fn finished(view: &View<'_>, question: &Question) -> Option<Happening> {
    let execution = view.files.community.matters().matter(question.matter)?.execution.as_ref()?;
    let last = execution.reports.last().filter(|_| execution.progress() == Some(Progress::Finished))?;
    let what = view.words.say_with("history-finished", args!["title" => title(view, question)]);
    let body = view.files.community.bodies().body(execution.body).map(|body| body.name.to_string());
    Some(view.happened(view.day(last.at), what, body, &matter(question)))
}

/// What courts and the authority did with a decision.
pub(super) fn fates(view: &View<'_>) -> Vec<Happening> {
    let community = &view.files.community;
    let mut lines = Vec::new();
    for meeting in community.assembly().meetings() {
        for question in &meeting.questions {
            let Some(fate) = community.assembly().fates().of(question.matter) else { continue };
            let title = title(view, question);
            let mut tell = |on, what: String, more: String| {
                lines.push(view.happened(on, what, Some(more), &matter(question)));
            };
            for challenge in &fate.challenges {
                let recorded = &challenge.recorded;
                let case = format!("{} {}", recorded.court, recorded.case);
                let what = view.words.say_with("history-challenged", args!["title" => title.as_str()]);
                tell(recorded.filed_on, what, case.clone());
                if let Some(judged) = &challenge.judged {
                    let how = names::code(&judged.judgement);
                    let what = view.words.say_of_with("history-judged-", &how, args!["title" => title.as_str()]);
                    tell(judged.on, what, case);
                }
            }
            for act in &fate.acts {
                let how = names::code(&act.act);
                let what = view.words.say_of_with("history-authority-", &how, args!["title" => title.as_str()]);
                tell(act.on, what, act.text.to_string());
            }
        }
    }
    lines
}
