//! What people can do now in the whole community, for the notice board and its poster: votes first, then what is open to
//! objection and petitions to sign, then what neighbours deliberate.

use governance::assembly::{Meeting, Stage};
use governance::petition::{Circle, Standing};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::community::missing;
use super::seen::Seen;
use crate::args;
use crate::open_now;
use crate::petition;
use crate::visit::Here;
use crate::words::Words;

/// One thing that people can do now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ToDo {
    /// What, and about which matter.
    pub(super) says: String,
    /// Until when.
    pub(super) until: Option<String>,
    /// How many are still needed, while a vote lacks them.
    pub(super) missing: Option<String>,
    /// The page on which it is said how, below that of the community.
    page: String,
}

/// All of them, a vote that is open before anything else; of one sort the one that ends first before the others.
pub(super) fn all(here: &Here, files: &Files, words: &Words) -> Vec<ToDo> {
    let mut all = of_meetings(here, files, words);
    all.extend(petitions(here, files, words));
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    all.extend(open_now::now(words, files, today).into_iter().map(|period| ToDo {
        says: period.says(words),
        until: Some(words.say_with("open-until", args!["until" => words.day(period.until)])),
        missing: None,
        page: period.page,
    }));
    all
}

fn until(words: &Words, moment: Timestamp) -> String {
    words.say_with("open-until", args!["until" => words.deadline(moment)])
}

/// Votes, then rolls and results that are open to objection: one line for each meeting.
fn of_meetings(here: &Here, files: &Files, words: &Words) -> Vec<ToDo> {
    let meetings = files.community.assembly().meetings().iter();
    let mut all: Vec<_> = meetings.filter_map(|meeting| of_meeting(here, files, words, meeting)).collect();
    all.sort_by_key(|(is_vote, ends, _)| (!is_vote, *ends));
    all.into_iter().map(|(_, _, to_do)| to_do).collect()
}

fn of_meeting(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Option<(bool, Timestamp, ToDo)> {
    let first = meeting.questions.first()?;
    let seen = Seen::find(here, files, &first.matter.to_string()).ok()?;
    let matters = meeting.questions.iter().filter_map(|question| files.community.matters().matter(question.matter));
    let title = words.list(&matters.map(|matter| matter.title.as_str()).collect::<Vec<_>>());
    let line = |key: &str, ends: Timestamp, rest: &str| ToDo {
        says: words.say_with(key, args!["title" => title.as_str()]),
        until: Some(until(words, ends)),
        missing: missing(&seen, words),
        page: format!("/matters/{}{rest}", first.matter),
    };
    if meeting.stage() == Stage::Open {
        let ends = meeting.notice.as_ref()?.closes_at;
        return Some((true, ends, line("open-vote", ends, "")));
    }
    let roll = seen.roll_objections_until().map(|ends| (false, ends, line("open-roll", ends, "/roll")));
    roll.or_else(|| seen.result_objections_until().map(|ends| (false, ends, line("open-result", ends, "/result"))))
}

/// Petitions that owners can sign.
fn petitions(here: &Here, files: &Files, words: &Words) -> Vec<ToDo> {
    let now = here.desk.door().now();
    let all = files.community.petitions().all().iter();
    let open = all.filter(|one| one.circle == Circle::Owners);
    let open = open.filter(|one| one.standing(files.community.assembly(), now) == Standing::Collecting);
    let open = open.filter(|one| !petition::is_moot(&files.community, one, now));
    let line = |one: &governance::petition::Petition| ToDo {
        says: words.say_with("open-petition", args!["title" => petition::title(words, files, one)]),
        until: one.collects_until.map(|ends| until(words, ends)),
        missing: None,
        page: format!("/petitions/{}", one.id),
    };
    open.map(line).collect()
}

/// The same as a list with the way to each, under a heading; nothing where nothing is open.
pub(super) fn section(here: &Here, words: &Words, all: &[ToDo]) -> Markup {
    html! {
        @if !all.is_empty() {
            h2 { (words.say("open-all")) }
            ul class="links" {
                @for one in all {
                    li {
                        a href=(here.at(&one.page)) { (one.says) }
                        @if let Some(until) = &one.until { span class="hint" { " · " (until) } }
                        @if let Some(missing) = &one.missing { " " strong { (missing) } }
                    }
                }
            }
        }
    }
}
