//! What somebody who only looks on sees of a meeting under way: when is voted, how many have, and which pages are there.

use governance::assembly::{Meeting, Stage};
use governance::bodies::Power;
use maud::{Markup, html};
use office::Files;

use super::duties::watches;
use super::{clerk, show, told};
use crate::args;
use crate::turnout::Sum;
use crate::visit::Here;
use crate::words::Words;

/// Whether whoever signed in can do nothing in a meeting but look on.
pub(super) fn looks_on(here: &Here, files: &Files, meeting: &Meeting) -> bool {
    ![Power::Convene, Power::Key].iter().any(|power| clerk::may(here, files, meeting, *power))
}

/// Whether the seats of whoever signed in only observe.
pub(super) fn only_observes(here: &Here, files: &Files) -> bool {
    !Power::ALL.iter().any(|power| *power != Power::Observe && here.may(files, *power))
}

/// Lines below a meeting's name.
pub(super) fn lines(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let Some(notice) = &meeting.notice else { return html! {} };
    let at = |rest: &str| show::at_meeting(here, meeting.id, rest);
    let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
    let voted = meeting.roll.as_ref().filter(|_| meeting.stage() >= Stage::Open);
    let told = told::of(here.desk.law(), files, words, meeting).filter(|_| is_overseer(here, files));
    let link = |rest: &str, key: &str| html! { li { a href=(at(rest)) { (words.say(key)) } } };
    html! {
        p class="hint" { (words.say("desk-meeting-voting")) " " (words.say_with("desk-meeting-from-to", voting)) }
        @if let Some(roll) = voted {
            @let part = Sum::of_roll(here.desk.law(), meeting, roll).part(String::new(), None);
            p {
                (words.say_with("desk-watch-turnout", args![
                    "heads" => words.number(part.heads), "of" => words.number(part.heads_of),
                    "percent" => words.percent(part.heads, part.heads_of),
                ]))
            }
        }
        @if let Some(told) = &told {
            p {
                (words.say_with("desk-notice-told", args!["names" => told.names.as_str(), "articles" => told.articles.as_str()]))
            }
        }
        p class="hint" { (words.say("desk-watch-look")) }
        ul class="links" {
            (link("/poster", "paper-name-notice"))
            @if told.is_some() { (link("/papers/told", "paper-name-told")) }
            @if meeting.roll.is_some() { (link("/turnout-sheet", "paper-name-turnout")) }
            @if meeting.announcement.is_some() { (link("/papers/announcement", "paper-name-announcement")) }
            (link("/papers", "desk-more-papers"))
        }
    }
}

/// Whether whoever signed in sits in a body that is told of meetings, or watches that it is.
fn is_overseer(here: &Here, files: &Files) -> bool {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    here.person().is_some_and(|person| watches(files, person, today))
}
