//! That the election of a renewal brought about no committee, and who has all of it elected anew.

use governance::renewal::{Renewal, elected_in_vain, organiser};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::convenor;
use crate::parts;
use crate::visit::Here;
use crate::words::Words;

/// A warning below the line of the renewal with the way to what the election came to; nothing where it goes on or somebody sits.
pub(super) fn said(here: &Here, files: &Files, words: &Words, (renewal, today): (&Renewal, Date)) -> Markup {
    let community = &files.community;
    let held = renewal.meeting(community).filter(|meeting| elected_in_vain(community, meeting));
    let Some(meeting) = held.filter(|_| renewal.is_under_way(community, today)) else { return html! {} };
    let Some(question) = meeting.questions.iter().find(|question| question.election.is_some()) else { return html! {} };
    let place = community.place(here.desk.law()).ok();
    let turn = place.and_then(|place| organiser(community, place, renewal, today)).unwrap_or(renewal.committee);
    let body = convenor::name(words, community, here.desk.law(), turn, here.desk.door().now());
    let number = args!["number" => meeting.id.to_string(), "body" => body];
    html! {
        (parts::warning(words, &words.say_with("too-few-renewal", number)))
        p { a href=(here.at(&format!("/matters/{}/result", question.matter))) { (words.say("too-few-see")) } }
    }
}
