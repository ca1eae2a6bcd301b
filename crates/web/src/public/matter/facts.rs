//! Who decides, the dates, and how many have voted.

use governance::law::evaluate;
use maud::{Markup, html};

use crate::args;
use crate::names;
use crate::parts::{self, Fact, Progress};
use crate::public::seen::Seen;
use crate::words::{Measure, Words};

/// A measure as pages show it.
pub(super) fn shown(measure: evaluate::Measure) -> Option<Measure> {
    match measure {
        evaluate::Measure::Heads => Some(Measure::Heads),
        evaluate::Measure::Area => Some(Measure::Area),
        evaluate::Measure::Shares | evaluate::Measure::Lots => None,
    }
}

/// How far participation has come by heads and by area, each with what the pack asks for.
pub(in crate::public) fn progress(seen: &Seen<'_>) -> Vec<Progress> {
    let Some(roll) = seen.roll() else { return Vec::new() };
    let turnout = seen.meeting.ballots.turnout();
    let tests = seen.threshold().map(|threshold| threshold.rule().participation).unwrap_or_default();
    [(Measure::Heads, turnout.heads, roll.heads()), (Measure::Area, turnout.area, roll.area)]
        .into_iter()
        .map(|(measure, done, of)| {
            let test = tests.iter().find(|test| shown(test.measure) == Some(measure));
            Progress { measure, done, of, need: test.map(|test| test.threshold.needed(of)) }
        })
        .collect()
}

/// How many have voted, never what; nothing before voting opens.
pub(super) fn turnout(seen: &Seen<'_>, words: &Words) -> Markup {
    if seen.meeting.opened_at.is_none() {
        return html! {};
    }
    let is_over = seen.meeting.closed_at.is_some();
    html! {
        (parts::meter(words, "turnout", &words.say("matter-turnout"), &progress(seen)))
        @if !is_over { p class="hint" { (words.say("matter-turnout-only")) } }
        p { a href=(seen.at("/turnout")) { (words.say("matter-to-turnout")) } }
    }
}

/// Who decides, and when what happens.
pub(super) fn electorate(seen: &Seen<'_>, words: &Words) -> Markup {
    let occasion = words.say_of("occasion-", &names::code(&seen.meeting.occasion));
    let mut facts = vec![
        Fact::new(words.say("desk-meeting-occasion"), occasion),
        Fact::new(words.say("matter-scope"), names::scope(words, &seen.meeting.scope)),
    ];
    if let Some(roll) = seen.roll() {
        let figures = words.say_with(
            "matter-roll-figures",
            args!["heads" => words.figure(Measure::Heads, roll.heads()), "area" => words.area(roll.area)],
        );
        facts.push(Fact::of(
            words.say("matter-roll"),
            html! { (parts::unbroken(&figures)) " " a href=(seen.at("/roll")) { (words.say("matter-to-roll")) } },
        ));
        facts.push(Fact::new(
            words.say("matter-roll-view"),
            words.say_with(
                "matter-roll-view-dates",
                args![
                    "from" => words.date_of(roll.published_at), "until" => words.deadline(roll.objections_until),
                ],
            ),
        ));
    }
    if let Some(notice) = &seen.meeting.notice {
        facts.push(Fact::new(words.say("matter-notice-given"), words.moment(notice.given_at)));
        facts.push(Fact::new(words.say("matter-opens"), words.moment(notice.opens_at)));
        facts.push(Fact::new(words.say("matter-closes"), words.deadline(notice.closes_at)));
    }
    if let Some(announcement) = seen.meeting.announcement {
        facts.push(Fact::new(words.say("matter-announced"), words.moment(announcement.at)));
        facts.push(Fact::new(words.say("matter-objections"), words.deadline(announcement.objections_until)));
    }
    if let Some((_, at)) = seen.meeting.certified {
        facts.push(Fact::new(words.say("matter-certified"), words.moment(at)));
    }
    html! {
        h2 { (words.say("matter-electorate")) }
        p { (words.say("matter-heads-explained")) }
        (parts::facts(words, &facts))
    }
}
