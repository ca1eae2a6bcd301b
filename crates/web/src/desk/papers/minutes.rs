//! The minutes of a meeting of the owners (业主大会会议记录, 物业管理条例 §14): all that the book knows of its course.
//!
//! They are there from the announcement on, and say so while the result is not certified. They name no owner.

use std::collections::BTreeMap;

use axum::response::Response;
use governance::assembly::{
    Announcement, Meeting, Notice, ObjectionAnswer, ObjectionSubject, PublishedRoll, ServiceManner, Turnout,
};
use governance::ids::MeetingId;
use governance::voice::{Signed, VoiceKind};
use maud::{Markup, html};

use super::{About, announced, by_law, question};
use crate::again;
use crate::answer;
use crate::args;
use crate::causes;
use crate::desk::occasions;
use crate::names as called;
use crate::parts::paper::{self, Cell, Clause, Form, Grid, Paper, Signature};
use crate::path::Path;
use crate::visit::Here;
use crate::weighed;
use crate::withdrawn::{self, Reasons};
use crate::wording::Said;
use crate::words::Words;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    let announced = announced(&here, id).await?;
    let said = Said::of(&here, "minutes", here.visit.view.lang, Some(announced.at)).await?;
    let withdrawn = withdrawn::reasons(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let (Some(notice), Some(roll)) = (&about.meeting.notice, &about.meeting.roll) else {
        return Err(answer::not_found(&here.visit));
    };
    let at = about.meeting.certified.map_or(announced.at, |(_, at)| at);
    let paper = paper(&about, &said, (notice, roll, announced), &withdrawn);
    let signature = Signature::of(about.convenor_at(at)).on(words.date_of(at));
    Ok(about.dated("minutes", at, &paper.signed(signature).render(&words)))
}

type Course<'a> = (&'a Notice, &'a PublishedRoll, Announcement);

fn paper(about: &About<'_>, said: &Said, course: Course<'_>, withdrawn: &Reasons) -> Paper {
    let (words, meeting) = (about.words, about.meeting);
    let at = meeting.certified.map_or(course.2.at, |(_, at)| at);
    let (convenor, name) = (about.convenor_at(at), about.name());
    let opening = [("convenor", convenor.as_str()), ("community", about.community()), ("meeting", name.as_str())];
    let mut parts = vec![
        Clause::new(words.say("minutes-about"), held(about, course)),
        Clause::new(words.say("minutes-turnout"), came(about, course.1, withdrawn)),
    ];
    if let Some(room) = &meeting.gathering {
        let sum = |turnout: Turnout| html! { (there(about, turnout)) };
        let all = room.came.keys().filter_map(|entry| course.1.entry(*entry)).fold(Turnout::default(), Turnout::with);
        // Who voted in person, and for whom a proxy or somebody else who speaks for them did.
        let voted = |in_person: bool| {
            let of = meeting.ballots.ballots().filter(|(entry, ballot)| {
                let own = room.voted_in_person(*entry, ballot);
                if in_person { own } else { !own && ballot.signed.spoken().is_some() }
            });
            of.filter_map(|(entry, _)| course.1.entry(entry)).fold(Turnout::default(), Turnout::with)
        };
        let rows = [
            (words.say("papers-room"), html! { (room.place) }),
            (words.say("papers-room-begins"), html! { (words.moment(room.begins_at)) }),
            (words.say("minutes-came"), sum(all)),
            (words.say("minutes-in-person"), sum(room.in_person(course.1))),
            (words.say("minutes-voted-in-person"), sum(voted(true))),
            (words.say("minutes-voted-by-another"), sum(voted(false))),
        ];
        parts.push(Clause::new(words.say("minutes-room"), paper::rows(&rows)));
    }
    parts.push(Clause::new(words.say("minutes-questions"), questions(about, course.2.count)));
    parts.push(Clause::new(words.say("minutes-after"), after(about, course.2)));
    parts.push(Clause::new(words.say("minutes-objections"), objections(words, meeting)));
    let signers = [words.say("minutes-chair"), words.say("minutes-recorder"), words.say("papers-sign-watcher")];
    let body = html! {
        (paper::paragraphs(&said.say(words, "minutes-opening", &opening)))
        (paper::clauses(words, &parts))
        @if meeting.certified.is_none() { p { (words.say("minutes-draft")) } }
        (paper::paragraphs(&said.say(words, "minutes-closing", &[("convenor", &convenor)])))
        (paper::blanks(&signers))
    };
    let annexes = ["notice", "sign-in", "count", "announcement"];
    let annexes = annexes.into_iter().filter(|annex| *annex != "sign-in" || meeting.gathering.is_some());
    Paper::new(Form::Letter, about.title("minutes"))
        .issued_by(convenor)
        .body(body)
        .annexes(annexes.map(|annex| words.say_of("paper-name-", annex)).collect())
}

/// Who called it, for whom, and when: the notice, the roll, service, the time of voting.
fn held(about: &About<'_>, (notice, roll, _): Course<'_>) -> Markup {
    let (words, meeting) = (about.words, about.meeting);
    let convened =
        args!["convenor" => about.convenor_at(meeting.convened_at), "at" => words.moment(meeting.convened_at)];
    let on_view = args!["from" => words.date_of(roll.published_at), "until" => words.deadline(roll.objections_until)];
    let on_view = again::kept_roll(words, meeting).unwrap_or_else(|| words.say_with("minutes-roll-dates", on_view));
    let served = match meeting.goes_on() {
        Some(_) => html! { (words.say("desk-task-service-again")) },
        None => service(about, roll),
    };
    let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
    let mut rows =
        vec![(words.say("desk-meeting-occasion"), html! { (occasions::of(words, &about.files.community, meeting)) })];
    if let Some(cause) = causes::of(words, meeting) {
        rows.push((words.say("desk-meeting-cause"), html! { (cause) }));
    }
    rows.extend([
        (words.say("papers-form"), html! { (called::meeting_form(words, meeting)) }),
        (words.say("minutes-convened"), html! { (words.say_with("minutes-convened-by", convened)) }),
        (words.say("desk-meeting-scope"), html! { (called::scope(words, &meeting.scope)) }),
        (
            words.say("desk-meeting-electorate"),
            html! { (called::electorate(words, about.here.desk.law(), about.meeting, roll)) },
        ),
        (words.say("minutes-roll"), html! { (on_view) }),
        (words.say("minutes-notice"), html! { (words.moment(notice.given_at)) }),
        (words.say("minutes-service"), served),
        (words.say("minutes-voting"), html! { (words.say_with("desk-meeting-from-to", voting)) }),
    ]);
    paper::rows(&rows)
}

/// How many owners the ballot reached, and how; of several tries, the last that reached them or else the last.
fn service(about: &About<'_>, roll: &PublishedRoll) -> Markup {
    let (words, meeting) = (about.words, about.meeting);
    let mut by: Vec<(ServiceManner, usize)> = ServiceManner::ALL.map(|manner| (manner, 0)).into();
    for (entry, _) in roll.numbered() {
        let tries = about.files.services.of(meeting.id, entry);
        let told = tries.iter().rev().find(|service| service.manner.reached()).or(tries.last());
        for (manner, count) in &mut by {
            *count += usize::from(told.is_some_and(|told| told.manner == *manner));
        }
    }
    let all = args!["reached" => meeting.services.reached(), "all" => roll.heads()];
    html! {
        p { (words.say_with("minutes-service-of", all)) }
        @for (manner, count) in by.iter().filter(|(_, count)| *count > 0) {
            @let manner = words.say_of("clerk-manner-", &called::code(manner));
            p { (words.say_with("minutes-manner", args!["manner" => manner, "count" => *count])) }
        }
    }
}

/// Who took part, by which way, and for how many somebody else spoke.
fn came(about: &About<'_>, roll: &PublishedRoll, withdrawn: &Reasons) -> Markup {
    let (words, meeting) = (about.words, about.meeting);
    let mut by_channel: BTreeMap<String, u64> = BTreeMap::new();
    let mut by_kind: BTreeMap<VoiceKind, u64> = BTreeMap::new();
    for (_, ballot) in meeting.ballots.ballots() {
        *by_channel.entry(called::code(&ballot.channel)).or_default() += 1;
        match ballot.signed {
            Signed::Voice { kind, .. } => *by_kind.entry(kind).or_default() += 1,
            Signed::Carried { .. } => *by_kind.entry(VoiceKind::Carrier).or_default() += 1,
            Signed::Owner => {}
        }
    }
    let channels = by_channel.iter().map(|(channel, count)| {
        let channel = words.say_of("channel-", channel);
        words.say_with("minutes-channel", args!["channel" => channel, "count" => *count])
    });
    let spoken = by_kind.iter().map(|(kind, count)| {
        let kind = words.say_of("voice-kind-", &called::code(kind));
        words.say_with("minutes-spoken-of", args!["kind" => kind, "count" => *count])
    });
    let (channels, spoken): (Vec<_>, Vec<_>) = (channels.collect(), spoken.collect());
    let or_none = |list: &[String]| if list.is_empty() { words.say("minutes-none") } else { words.list(list) };
    let (turnout, weighed) = (meeting.ballots.turnout(), weighed::weighed(about.here.desk.law(), meeting));
    let said = |figure: u64| weighed::said(words, weighed.map(|measure| (measure, figure)));
    let (voted, total) = weighed.map_or((0, 0), |measure| (turnout.of(measure), roll.total(measure)));
    let all = args![
        "heads" => turnout.heads, "all" => roll.heads(), "weight" => said(voted), "total" => said(total),
    ];
    let turnout_of = if weighed.is_some() { "minutes-turnout-of" } else { "minutes-turnout-of-heads" };
    let mut rows = vec![
        (words.say("minutes-turnout"), html! { (words.say_with(turnout_of, all)) }),
        (words.say("minutes-channels"), html! { (or_none(&channels)) }),
        (words.say("minutes-spoken"), html! { (or_none(&spoken)) }),
    ];
    // Whether a paper was keyed in and taken out again may decide whether enough took part.
    let taken_back = withdrawn::listed(words, about.files, meeting, withdrawn);
    rows.extend(taken_back.map(|said| (words.say("minutes-withdrawn"), said)));
    paper::rows(&rows)
}

/// So much of the roll was in the room.
fn there(about: &About<'_>, turnout: Turnout) -> String {
    let weighed = weighed::weighed(about.here.desk.law(), about.meeting);
    weighed::with_heads(about.words, turnout.heads, weighed.map(|measure| (measure, turnout.of(measure))))
}

/// Each question with its words, its figures and how it came out, as announced.
fn questions(about: &About<'_>, count: u32) -> Markup {
    let results = question::counted(about.meeting, count).unwrap_or_default();
    html! {
        @for (at, asked) in about.meeting.questions.iter().enumerate() {
            p { strong { (question::numbered(about, at, asked)) } }
            @for line in question::text(about, asked) { p { (line) } }
            @if let Some(result) = results.iter().find(|result| result.matter == asked.matter) {
                @match question::candidates(about, asked, result) {
                    Some(table) => { (table) (question::besides(about, asked, result)) }
                    None => { (question::figures(about, asked, result)) }
                }
                p { strong { (question::outcome(about, asked, result)) } }
                (by_law::lines(about, asked, result))
                p class="basis" { (question::passes(about, asked)) }
            }
        }
    }
}

/// The counts, what was read anew, the announcement, the certification.
fn after(about: &About<'_>, announced: Announcement) -> Markup {
    let (words, meeting) = (about.words, about.meeting);
    let mut rows = Vec::new();
    for (number, (at, _)) in (1..).zip(&meeting.counts) {
        let said = args!["number" => number, "at" => words.moment(*at)];
        // What was counted anew is told with what it came to before, so that both can be laid side by side.
        let replaced = number < announced.count;
        let counted = html! {
            (words.say_with("minutes-result-of", said))
            @if replaced { @for line in question::outcomes(about, number) { br; (line) } }
        };
        rows.push((words.say("minutes-counted"), counted));
    }
    for recount in &meeting.recounts {
        let said = args![
            "papers" => recount.papers.len(), "changed" => recount.changed,
            "at" => words.moment(recount.ordered_at),
        ];
        rows.push((words.say("minutes-recount"), html! { (words.say_with("minutes-recount-of", said)) }));
    }
    let said = args!["at" => words.moment(announced.at), "until" => words.deadline(announced.objections_until)];
    rows.push((words.say("minutes-announced"), html! { (words.say_with("minutes-announced-until", said)) }));
    let certified = meeting.certified.map(|(_, at)| words.moment(at));
    let certified = certified.unwrap_or_else(|| words.say("minutes-not-certified"));
    rows.push((words.say("minutes-certified"), html! { (certified) }));
    paper::rows(&rows)
}

/// Every objection by its number: to what, when, and what came of it. Who raised it and the words are not told.
fn objections(words: &Words, meeting: &Meeting) -> Markup {
    if meeting.objections.is_empty() {
        return html! { p { (words.say("minutes-objections-none")) } };
    }
    let columns = ["number", "to", "raised", "answer"].map(|key| (words.say_of("minutes-objection-", key), ""));
    let mut grid = Grid::new(columns.into());
    for objection in &meeting.objections {
        let subject = match objection.subject {
            ObjectionSubject::Roll => "minutes-objection-roll",
            ObjectionSubject::Result => "minutes-objection-result",
            ObjectionSubject::Text(_) => "objection-of-text",
            ObjectionSubject::Candidates(_) => "objection-of-candidates",
        };
        let answer = match &objection.answer {
            None => words.say("minutes-objection-waits"),
            Some((answer, _, at)) => {
                let outcome = words.say(match answer {
                    ObjectionAnswer::Upheld { .. } => "desk-objection-upheld",
                    ObjectionAnswer::Dismissed => "desk-objection-dismissed",
                });
                words.say_with("minutes-objection-answered", args!["outcome" => outcome, "at" => words.date_of(*at)])
            }
        };
        grid = grid.row(vec![
            Cell::text(words.say_with("minutes-objection", args!["number" => objection.id.to_string()])),
            Cell::text(words.say(subject)),
            Cell::text(words.date_of(objection.raised_at)),
            Cell::text(answer),
        ]);
    }
    grid.render()
}
