//! The first page of a letter: what is voted on, until when, by which rules, and whose ballot it is.

use axum::response::{IntoResponse, Response};
use governance::assembly::{Meeting, Notice, Stage};
use governance::community::{DuplicatePolicy, Publication, SilenceClause};
use maud::{Markup, html};
use office::Files;

use super::Letter;
use crate::args;
use crate::parts::{self, Fact};
use crate::words::Words;

/// Below this many heads exact totals can reveal single votes.
pub(crate) const SMALL_ELECTORATE: u64 = 30;

pub(super) async fn show(letter: Letter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let title = words.say("booth-title");
    let Some(notice) = &meeting.notice else { return Err(crate::answer::not_found(&letter.visit)) };
    let body = html! {
        (parts::heading(&title))
        (letter.whose(&files, meeting, &words))
        (standing(&letter, meeting, notice, &words))
        (matters(&letter, &files, meeting, &words))
        (rules(meeting, notice, &words))
    };
    Ok(letter.page(&files, &words, title.clone()).render(&body).into_response())
}

/// What the holder can do now.
fn standing(letter: &Letter, meeting: &Meeting, notice: &Notice, words: &Words) -> Markup {
    let voted = meeting.ballots.ballot(letter.entry);
    let may_change = notice.policy.duplicates == DuplicatePolicy::Last;
    let is_open = meeting.stage() == Stage::Open && letter.desk.door().now() < notice.closes_at;
    html! {
        @if let Some(ballot) = voted {
            (parts::notification(words, parts::Happened::Done, &words.say_with("booth-voted", args![
                "at" => words.moment(ballot.at),
                "channel" => words.say_of("channel-", super::channel_key(ballot.channel)),
            ])))
            p { a href=(letter.at("/receipt")) { (words.say("booth-to-receipt")) } }
        }
        @if is_open && (voted.is_none() || may_change) {
            p { (words.say_with("booth-until", args!["until" => words.deadline(notice.closes_at)])) }
            (parts::button_link(
                &words.say(if voted.is_some() { "booth-change" } else { "booth-begin" }),
                &letter.at("/questions/1"),
            ))
        } @else if meeting.stage() < Stage::Open {
            (parts::warning(words, &words.say_with("booth-opens", args!["at" => words.moment(notice.opens_at)])))
        } @else if meeting.stage() == Stage::Cancelled {
            (parts::warning(words, &words.say("booth-cancelled")))
        } @else if !is_open {
            (parts::warning(words, &words.say_with("booth-closed", args!["at" => words.deadline(notice.closes_at)])))
        }
    }
}

fn matters(letter: &Letter, files: &Files, meeting: &Meeting, words: &Words) -> Markup {
    html! {
        h2 { (words.say("booth-matters")) }
        @for question in &meeting.questions {
            @if let Some(matter) = files.community.matters().matter(question.matter) {
                section class="motion" {
                    h3 { (matter.title) }
                    @for line in matter.text.as_str().lines() { p { (line) } }
                    @if meeting.stage() >= Stage::Announced {
                        p {
                            a href=(format!("/c/{}/matters/{}", letter.desk.book(), matter.id)) {
                                (words.say("booth-follow"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The rules printed on the ballot, in words.
fn rules(meeting: &Meeting, notice: &Notice, words: &Words) -> Markup {
    let policy = &notice.policy;
    let heads = meeting.roll.as_ref().map_or(0, governance::assembly::PublishedRoll::heads);
    let silence = match policy.silence {
        SilenceClause::None => "booth-silence-none",
        SilenceClause::CountsWithMajority => "booth-silence-majority",
    };
    let publication = match policy.publication {
        Publication::OnInspection => "booth-publication-inspection",
        Publication::ByHome => "booth-publication-home",
    };
    let duplicates = match policy.duplicates {
        DuplicatePolicy::First => "booth-duplicates-first",
        DuplicatePolicy::Last => "booth-duplicates-last",
        DuplicatePolicy::ElectronicWins => "booth-duplicates-electronic",
        DuplicatePolicy::PaperWins => "booth-duplicates-paper",
        DuplicatePolicy::VoidBoth => "booth-duplicates-void",
    };
    html! {
        h2 { (words.say("booth-rules")) }
        (parts::facts(words, &[
            Fact::new(words.say("booth-rule-silence"), words.say(silence)),
            Fact::new(words.say("booth-rule-duplicates"), words.say(duplicates)),
            Fact::new(words.say("booth-rule-publication"), words.say(publication)),
        ]))
        @if heads < SMALL_ELECTORATE {
            (parts::warning(words, &words.say_with("booth-small", args!["heads" => heads])))
        }
    }
}
