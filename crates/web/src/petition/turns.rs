//! Whose turn it is to convene, since when, until when, by which article; and who had it before.

use governance::ids::MeetingId;
use governance::petition::{Petition, Standing};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Desk, Files};

use crate::args;
use crate::names;
use crate::parts;
use crate::unplanned;
use crate::words::Words;

/// The turns of a petition that was handed in.
pub(crate) fn turns(words: &Words, desk: &Desk, files: &Files, petition: &Petition, now: Timestamp) -> Markup {
    let Some(handed_in) = &petition.handed_in else { return html! {} };
    let place = desk.law().places.get(&handed_in.place);
    let basis = place.map(|place| names::of_place(words, Some(place), &place.procedure.convening.convenors.basis));
    let name = |id| files.community.bodies().body(id).map(|body| body.name.to_string()).unwrap_or_default();
    let standing = petition.standing(files.community.assembly(), now);
    let until = petition.acts_until(files.community.assembly());
    html! {
        h2 { (words.say("petition-turns")) }
        @if let Standing::Convened(meeting) = standing {
            @let convened = files.community.assembly().meeting(meeting);
            @let notice = convened.and_then(|meeting| meeting.notice.as_ref());
            @let matter = convened.and_then(|meeting| meeting.questions.first());
            (parts::inset(&html! {
                p { (words.say_with("petition-convened", args!["number" => meeting.to_string()])) }
                @if let Some(until) = until {
                    @let until = words.deadline(until);
                    @match notice {
                        None => { p { (words.say_with("petition-notice-until", args!["until" => until])) } }
                        Some(notice) => {
                            p {
                                (words.say_with("petition-letters-until", args![
                                    "opens" => words.moment(notice.opens_at), "until" => until,
                                ]))
                            }
                        }
                    }
                }
                @if let Some(question) = matter {
                    p { a href=(format!("/c/{}/matters/{}", desk.book(), question.matter)) { (words.say("petition-to-matter")) } }
                }
            }))
        } @else if let Some(turn) = petition.turn() {
            (parts::inset(&html! {
                p { strong { (words.say_with("petition-turn-now", args!["body" => name(turn.body)])) } }
                @match until {
                    Some(until) if now >= until => { p { (words.say_with("petition-turn-over", args!["until" => words.deadline(until)])) } }
                    Some(until) => { p { (words.say_with("petition-turn-until", args!["until" => words.deadline(until)])) } }
                    None => { p { (words.say("petition-turn-last")) } }
                }
            }))
        }
        (unplanned::warning(words, &desk.law().calendar, until.filter(|until| now < *until)))
        ol class="reports" {
            li { p { (parts::moment(words, handed_in.at)) " " (words.say("petition-event-handed-in")) } }
            @for (began, turn) in &petition.turns {
                li {
                    p {
                        (parts::moment(words, *began)) " "
                        (words.say_with("petition-event-turn", args![
                            "body" => name(turn.body), "as" => words.say_of("petition-convenor-", turn.convenor.word()),
                        ]))
                    }
                }
            }
            @for (body, reason, at) in &petition.refusals {
                li {
                    p { (parts::moment(words, *at)) " " (words.say_with("petition-event-refused", args!["body" => name(*body)])) }
                    @for line in reason.as_str().lines() { p { (line) } }
                }
            }
            @for (id, at, told) in given_up(files, petition) {
                @let event = if told { "petition-event-given-up-told" } else { "petition-event-given-up" };
                li {
                    p {
                        (parts::moment(words, at)) " "
                        (words.say_with(event, args!["number" => id.to_string()]))
                    }
                }
            }
            @if let Some(order) = &petition.order {
                li {
                    p {
                        (parts::moment(words, order.at)) " "
                        (words.say_with("petition-event-ordered", args![
                            "body" => name(order.body), "until" => words.deadline(order.until),
                        ]))
                    }
                }
            }
        }
        @if let Some(basis) = basis {
            p class="hint" {
                (words.say_with("petition-turns-basis", args!["articles" => basis, "days" => handed_in.stand_in_days]))
            }
        }
    }
}

/// The meetings that were convened on a petition and given up, with when, and whether the owners had been told of them.
fn given_up(files: &Files, petition: &Petition) -> Vec<(MeetingId, Timestamp, bool)> {
    let meetings = petition.meetings.iter().filter_map(|id| files.community.assembly().meeting(*id));
    let given_up = meetings.filter_map(|meeting| match &meeting.cancelled {
        Some((at, None)) => Some((meeting.id, *at, meeting.notice.is_some())),
        Some((_, Some(_))) | None => None,
    });
    given_up.collect()
}
