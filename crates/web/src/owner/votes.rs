//! Votes the owner is asked in. The card does not vote: the ballot is opened by the code of its own letter.

use governance::assembly::{Meeting, Stage};
use maud::{Markup, html};
use office::Files;

use super::{Card, opposition};
use crate::args;
use crate::parts;
use crate::words::Words;

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let meetings = files.community.assembly().meetings().iter().rev();
    let asked: Vec<&Meeting> = meetings.filter(|meeting| is_running(meeting) && is_asked(card, meeting)).collect();
    Some(html! {
        h2 { (words.say("owner-votes")) }
        @if asked.is_empty() { p { (words.say("owner-votes-none")) } }
        @for meeting in &asked { (one(card, files, words, meeting)) }
    })
}

fn is_running(meeting: &Meeting) -> bool {
    (Stage::Noticed..=Stage::Announced).contains(&meeting.stage())
}

fn is_asked(card: &Card, meeting: &Meeting) -> bool {
    meeting.roll.iter().flat_map(|roll| &roll.entries).any(|entry| entry.owners.contains(&card.owner))
}

fn one(card: &Card, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let titles: Vec<String> = meeting
        .questions
        .iter()
        .filter_map(|question| files.community.matters().matter(question.matter))
        .map(|matter| matter.title.to_string())
        .collect();
    let matter = meeting.questions.first().map(|question| question.matter);
    html! {
        h3 { (words.list(&titles)) }
        @if let Some(notice) = &meeting.notice {
            @match meeting.stage() {
                Stage::Open => {
                    p { (words.say_with("owner-vote-open", args!["until" => words.deadline(notice.closes_at)])) }
                    p { (words.say("owner-vote-letter")) }
                    p { (parts::button_link(&words.say("owner-vote-go"), "/vote")) }
                }
                Stage::Noticed => {
                    p { (words.say_with("owner-vote-opens", args!["at" => words.moment(notice.opens_at)])) }
                }
                Stage::Announced => {
                    p { (words.say("owner-vote-announced")) }
                    (opposition::links(card, files, words, meeting))
                }
                _ => { p { (words.say("owner-vote-counting")) } }
            }
        }
        @if let Some(matter) = matter {
            p { a href=(format!("/c/{}/matters/{matter}", card.desk.book())) { (words.say("owner-vote-matter")) } }
        }
    }
}
