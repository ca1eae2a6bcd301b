//! Who decides, the dates, and how many have voted.

use crate::weighed;
use governance::law::evaluate::{Attendance, Attended, Measure as Measured};
use maud::{Markup, html};

use crate::again;
use crate::args;
use crate::causes;
use crate::desk::occasions;
use crate::names;
use crate::parts::{self, Fact, Progress, Requirement};
use crate::public::seen::Seen;
use crate::silent;
use crate::words::{Measure, Words};

/// How far participation has come, with what the rules ask for: each figure as the count will find it.
pub(in crate::public) fn progress(seen: &Seen<'_>) -> Vec<Progress> {
    let Some(roll) = seen.roll() else { return Vec::new() };
    let turnout = seen.meeting.ballots.turnout();
    // After the end nobody's ballot is missing any more where those who stayed silent take part too.
    let settled = seen.meeting.closed_at.is_some() && seen.silence_takes_part();
    let tests = seen.attendance();
    let reached = |test: &Attended| {
        let of_group = |other: &&Attended| test.either.is_some() && other.either == test.either;
        tests.iter().filter(of_group).any(|other| other.holds == Some(true))
    };
    let bar = |measure: Measured, test: Option<&Attended>| {
        let (done, of) = (turnout.of(measure), roll.total(measure));
        // Where one of several is reached, nothing is missing by the others.
        let need = test.filter(|test| !settled && (test.holds == Some(true) || !reached(test)));
        Progress {
            measure: measure.into(),
            done: test.and_then(|test| test.done).unwrap_or(done),
            of: test.and_then(|test| test.of).unwrap_or(of),
            need: need.and_then(|test| test.needed),
            asked: match test {
                Some(test) if test.who == Attendance::InPerson => Requirement::InPerson,
                Some(test) if test.either.is_some() => Requirement::OneOf,
                Some(_) | None => Requirement::Own,
            },
            is_about: false,
        }
    };
    let asks_presence = seen.asks_presence();
    let of_measures = seen.meeting.measures().iter().filter_map(|measure| {
        let test = tests.iter().find(|test| test.measure == *measure && test.who == Attendance::Any);
        // Ballots handed in say nothing of who attends.
        (test.is_some() || !asks_presence).then(|| bar(*measure, test))
    });
    let in_person = tests.iter().filter(|test| test.who == Attendance::InPerson);
    of_measures.chain(in_person.map(|test| bar(test.measure, Some(test)))).collect()
}

/// What the meter of participation shows: who votes, or who attends.
pub(in crate::public) fn meter_title(seen: &Seen<'_>, words: &Words) -> String {
    words.say(if seen.asks_presence() { "matter-attendance" } else { "matter-turnout" })
}

/// How many have voted, never what; nothing before voting opens.
pub(super) fn turnout(seen: &Seen<'_>, words: &Words) -> Markup {
    if seen.meeting.opened_at.is_none() {
        return html! {};
    }
    let is_over = seen.meeting.closed_at.is_some();
    html! {
        (parts::meter(words, "turnout", &meter_title(seen, words), &progress(seen)))
        (silence(seen, words))
        @if !is_over {
            p class="hint" { (words.say("matter-turnout-only")) }
        }
        p { a href=(seen.at("/turnout")) { (words.say("matter-to-turnout")) } }
    }
}

/// Where silence counts as taking part: how many it would be now, or is since voting closed. Whether enough take part may hang
/// on them.
pub(in crate::public) fn silence(seen: &Seen<'_>, words: &Words) -> Markup {
    let Some(roll) = seen.roll().filter(|_| seen.silence_takes_part()) else { return html! {} };
    if let Some(shown) = seen.shown() {
        let heads = silent::counted_in(shown.result).and_then(|silent| silent.heads).unwrap_or_default();
        let heads = words.figure(Measure::Heads, heads);
        return html! { p class="hint" { (words.say_with("matter-turnout-silence-counted", args!["heads" => heads])) } };
    }
    let (meeting, numbers) = (seen.meeting, roll.numbered().map(|(no, _)| no));
    let silent = numbers.filter(|no| meeting.was_reached(*no) && meeting.ballots.ballot(*no).is_none()).count();
    let heads = words.figure(Measure::Heads, u64::try_from(silent).unwrap_or(u64::MAX));
    let is_over = seen.meeting.closed_at.is_some();
    let key = if is_over { "matter-turnout-silence-closed" } else { "matter-turnout-silence" };
    html! { p class="hint" { (words.say_with(key, args!["heads" => heads])) } }
}

/// Who decides, and when what happens.
pub(super) fn electorate(seen: &Seen<'_>, words: &Words) -> Markup {
    let occasion = occasions::of(words, &seen.files.community, seen.meeting);
    let mut facts = vec![
        Fact::new(words.say("desk-meeting-occasion"), occasion),
        Fact::new(words.say("matter-scope"), names::scope(words, &seen.meeting.scope)),
    ];
    if let Some(cause) = causes::led(words, seen.files, seen.meeting, &seen.here.at("/petitions")) {
        facts.insert(1, Fact::of(words.say("desk-meeting-cause"), cause));
    }
    if let Some(roll) = seen.roll() {
        let law = seen.here.desk.law();
        let weight = weighed::said(words, weighed::of_roll(law, seen.meeting, roll));
        let figures = args!["heads" => words.figure(Measure::Heads, roll.heads()), "weight" => weight];
        let key = weighed::word(weighed::weighed(law, seen.meeting));
        let figures = words.say_of_with("matter-roll-figures-", key, figures);
        facts.push(Fact::of(
            words.say("matter-roll"),
            html! { (parts::unbroken(&figures)) " " a href=(seen.at("/roll")) { (words.say("matter-to-roll")) } },
        ));
        let dates = args!["from" => words.date_of(roll.published_at), "until" => words.deadline(roll.objections_until)];
        let view = again::kept_roll(words, seen.meeting);
        let view = view.unwrap_or_else(|| words.say_with("matter-roll-view-dates", dates));
        facts.push(Fact::new(words.say("matter-roll-view"), view));
    }
    if let Some(room) = &seen.meeting.gathering {
        facts.push(Fact::new(words.say("papers-form"), names::meeting_form(words, seen.meeting)));
        facts.push(Fact::new(words.say("papers-room"), room.place.as_str()));
        facts.push(Fact::new(words.say("papers-room-begins"), words.moment(room.begins_at)));
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
