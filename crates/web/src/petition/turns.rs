//! Whose turn it is to convene, since when, until when, by which article; and who had it before.

use governance::assembly::Meeting;
use governance::ids::MeetingId;
use governance::petition::{Convenor, Petition, Standing};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Desk, Files};

use crate::args;
use crate::convenor;
use crate::names;
use crate::parts::{self, Tone};
use crate::recalled;
use crate::unplanned;
use crate::words::Words;

/// The turns of a petition that was handed in.
pub(crate) fn turns(words: &Words, desk: &Desk, files: &Files, petition: &Petition, now: Timestamp) -> Markup {
    let Some(handed_in) = &petition.handed_in else { return html! {} };
    let place = desk.law().places.get(&handed_in.place);
    let basis = place.map(|place| names::of_place(words, Some(place), &place.procedure.convening.convenors.basis));
    let name = |id| convenor::name(words, &files.community, desk.law(), id, now);
    let standing = petition.standing(files.community.assembly(), now);
    let until = petition.acts_until(files.community.assembly());
    html! {
        h2 { (words.say("petition-turns")) }
        @if let Standing::Convened(meeting) = standing {
            @let convened = files.community.assembly().meeting(meeting);
            @let notice = convened.and_then(|meeting| meeting.notice.as_ref());
            (parts::inset(&html! {
                @let by = convened.map(|one| convenor::name(words, &files.community, desk.law(), one.body, one.convened_at)).unwrap_or_default();
                p { (words.say_with("petition-convened", args!["body" => by, "number" => meeting.to_string()])) }
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
                @if let Some(meeting) = convened { (came_to(words, desk, files, meeting)) }
            }))
        } @else if super::is_moot(&files.community, petition, now) {
            (parts::inset(&html! { p { strong { (words.say("petition-moot")) } } }))
        } @else if let Some(turn) = petition.turn() {
            (parts::inset(&html! {
                @if petition.awaits_order() {
                    @let refused = petition.refusals.iter().any(|(body, ..)| *body == turn.body);
                    @let key = if refused { "petition-order-awaited-refused" } else { "petition-order-awaited" };
                    p { strong { (words.say_with(key, args!["body" => name(turn.body)])) } }
                } @else {
                    p { strong { (words.say_with("petition-turn-now", args!["body" => name(turn.body)])) } }
                }
                @match until {
                    Some(until) if now >= until => { p { (words.say_with("petition-turn-over", args!["until" => words.deadline(until)])) } }
                    Some(until) if petition.awaits_order() => {
                        p { (words.say_with("petition-order-until", args!["until" => words.deadline(until)])) }
                    }
                    Some(until) if petition.order.is_some() && turn.convenor == Convenor::CommitteeByOrder => {
                        p { (words.say_with("petition-turn-until-ordered", args!["until" => words.deadline(until)])) }
                    }
                    Some(until) => { p { (words.say_with("petition-turn-until", args!["until" => words.deadline(until)])) } }
                    None => { p { (words.say("petition-turn-last")) } }
                }
            }))
        }
        (unplanned::warning(words, &desk.law().calendar, until.filter(|until| now < *until)))
        ol class="reports" {
            @for (at, said) in &happened(words, desk, files, petition) { li { p { (parts::moment(words, *at)) " " (said) } } }
        }
        @if let Some(basis) = basis {
            p class="hint" {
                (words.say_with("petition-turns-basis", args!["articles" => basis, "days" => handed_in.stand_in_days]))
            }
        }
    }
}

/// The way to what the meeting decides, with what it decided once that is certified.
fn came_to(words: &Words, desk: &Desk, files: &Files, meeting: &Meeting) -> Markup {
    let assembly = files.community.assembly();
    let tag = |matter| match (assembly.fates().is_revoked(matter), assembly.has_adopted(matter)) {
        (true, _) => parts::tag(Tone::Bad, &words.say("tag-revoked")),
        (false, true) => parts::tag(Tone::Good, &words.say("petition-adopted")),
        (false, false) => parts::tag(Tone::Plain, &words.say("petition-not-adopted")),
    };
    let several = meeting.questions.len() > 1;
    let title = |matter| files.community.matters().matter(matter).map(|matter| matter.title.to_string());
    html! {
        @for question in &meeting.questions {
            p {
                a href=(format!("/c/{}/matters/{}", desk.book(), question.matter)) {
                    (title(question.matter).filter(|_| several).unwrap_or_else(|| words.say("petition-to-matter")))
                }
                @if meeting.certified.is_some() { " " (tag(question.matter)) }
            }
        }
        @if let Some(ended) = recalled::ended(words, files, meeting) { p { (ended) } }
    }
}

/// What happened since a petition was handed in, in the order of time.
fn happened(words: &Words, desk: &Desk, files: &Files, petition: &Petition) -> Vec<(Timestamp, Markup)> {
    // Who it was at that time: in a gap whoever acted in the committee's place, and not a body without members.
    let name = |id, at| convenor::name(words, &files.community, desk.law(), id, at);
    let mut all: Vec<(Timestamp, Markup)> = Vec::new();
    let handed_in = petition.handed_in.iter();
    all.extend(handed_in.map(|one| (one.at, html! { (words.say("petition-event-handed-in")) })));
    for (body, reason, at) in &petition.refusals {
        let refused = words.say_with("petition-event-refused", args!["body" => name(*body, *at)]);
        let lines = reason.as_str().lines();
        all.push((*at, html! { (refused) @for line in lines { br; (line) } }));
    }
    for (began, turn) in &petition.turns {
        let convenor = words.say_of("petition-convenor-", turn.convenor.word());
        let said = words.say_with("petition-event-turn", args!["body" => name(turn.body, *began), "as" => convenor]);
        all.push((*began, html! { (said) }));
    }
    for (id, at, told) in given_up(files, petition) {
        let key = if told { "petition-event-given-up-told" } else { "petition-event-given-up" };
        let said = words.say_with(key, args!["number" => id.to_string()]);
        all.push((at, html! { (said) }));
    }
    if let Some(order) = &petition.order {
        let until = words.deadline(order.until);
        let said =
            words.say_with("petition-event-ordered", args!["body" => name(order.body, order.at), "until" => until]);
        all.push((order.at, html! { (said) }));
    }
    // What was done in one act keeps the order it is listed in: a refusal before the turn it passes.
    all.sort_by_key(|(at, _)| *at);
    all
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
