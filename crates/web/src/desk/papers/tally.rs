//! The tally sheet (计票表): blank for counting paper by hand, and filled in after the count.

use axum::response::Response;
use governance::assembly::{Question, QuestionResult};
use governance::bodies::Power;
use governance::ids::MeetingId;
use governance::law::evaluate::Measure;
use maud::{Markup, html};

use super::{About, noticed_at, question};
use crate::answer;
use crate::desk::clerk;
use crate::parts::paper::{self, Cell, Form, Grid, Paper};
use crate::path::Path;
use crate::visit::Here;
use crate::weighed;
use crate::withdrawn;
use crate::wording::Said;

pub(super) async fn blank(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let at = noticed_at(&here, id).await?;
    let said = Said::of(&here, "tally", here.visit.view.lang, at).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    if about.meeting.notice.is_none() {
        return Err(answer::not_found(&here.visit));
    }
    let body = html! {
        @for (at, asked) in about.meeting.questions.iter().enumerate() {
            (sheet(&about, &said, "tally", at, asked, &strokes(&about, asked)))
        }
    };
    Ok(about.sheet("tally", &body))
}

pub(super) async fn filled(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let at = noticed_at(&here, id).await?;
    let said = Said::of(&here, "tally", here.visit.view.lang, at).await?;
    let withdrawn = withdrawn::reasons(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let results = about.meeting.last_count().filter(|_| clerk::sees_count(&here, &files, about.meeting));
    let results: &[QuestionResult] = results.ok_or_else(|| answer::not_found(&here.visit))?;
    let taken_back = withdrawn::listed(&words, &files, about.meeting, &withdrawn);
    let table = |asked: &Question, result: &QuestionResult| {
        html! {
            (question::figures(&about, asked, result))
            @if let Some(taken_back) = &taken_back {
                (paper::rows(&[(words.say("minutes-withdrawn"), taken_back.clone())]))
            }
        }
    };
    let body = html! {
        @for (at, asked) in about.meeting.questions.iter().enumerate() {
            @if let Some(result) = results.iter().find(|result| result.matter == asked.matter) {
                (sheet(&about, &said, "count", at, asked, &table(asked, result)))
            }
        }
    };
    Ok(about.sheet("count", &body))
}

/// One question on a sheet of its own, signed by those who counted.
fn sheet(about: &About<'_>, said: &Said, name: &str, at: usize, asked: &Question, table: &Markup) -> Markup {
    let words = about.words;
    let (meeting, convenor) = (about.name(), about.convenor());
    // Nobody called out what the program opened: people sign for what they saw done.
    let by_hand = name == "tally";
    let remark = if by_hand {
        paper::paragraphs(&said.say(words, "tally-remark", &[("meeting", &meeting), ("convenor", &convenor)]))
    } else {
        html! { p { (words.say("papers-count-remark")) } }
    };
    let signers: &[&str] =
        if by_hand { &["caller", "teller", "watcher", "date"] } else { &["teller", "watcher", "date"] };
    let signers: Vec<String> = signers.iter().map(|who| words.say_of("papers-sign-", who)).collect();
    let all = about
        .meeting
        .roll
        .as_ref()
        .map(|roll| crate::names::electorate(words, about.here.desk.law(), about.meeting, roll));
    let body = html! {
        (paper::rows(&[
            (words.say("papers-question"), html! {
                (question::numbered(about, at, asked)) (question::recalled(about, asked))
            }),
            (words.say("desk-meeting-electorate"), html! { (all.unwrap_or_default()) }),
            (words.say("papers-passes"), html! { (question::passes(about, asked)) }),
        ]))
        (table)
        (remark)
        (paper::blanks(&signers))
    };
    let title = words.say_of("paper-name-", name);
    Paper::new(Form::Blank, title).issued_by(about.community()).subtitle(meeting).body(body).render(words)
}

/// Rows to mark strokes in: the options of the ballot, and void ballots.
fn strokes(about: &About<'_>, asked: &Question) -> Markup {
    let words = about.words;
    let weighs = match weighed::weighed(about.here.desk.law(), about.meeting) {
        Some(Measure::Area) => Some("result-area"),
        Some(Measure::Shares) => Some("result-shares"),
        Some(_) | None => None,
    };
    let mut columns = vec![
        (words.say("result-option"), ""),
        (words.say("papers-strokes"), "wide"),
        (words.say("papers-sheets-counted"), ""),
    ];
    columns.extend(weighs.map(|key| (words.say(key), "")));
    let empty = columns.len() - 1;
    let mut grid = Grid::new(columns).tall();
    let mut options = question::options(about, asked);
    options.push(words.say("mark-void"));
    options.push(words.say("parts-total"));
    for option in options {
        grid = grid.row([Cell::text(option)].into_iter().chain((0..empty).map(|_| Cell::empty())).collect());
    }
    grid.render()
}
