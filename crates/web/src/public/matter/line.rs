//! The line of a matter: through which stations it has been, where it is, who has the ball.

use governance::assembly::{PublishedRoll, Stage};
use governance::matter::{Execution, Progress};

use crate::again;
use crate::parts::{Passage, Station, Stop};
use crate::public::seen::Seen;
use crate::words::Words;

pub(super) fn stops(seen: &Seen<'_>, words: &Words) -> Vec<Stop> {
    Station::ALL
        .into_iter()
        .map(|station| {
            let passage = passage(seen, station);
            let mut stop = Stop::new(station, passage);
            if let Some(when) = when(seen, words, station) {
                stop = stop.when(when);
            }
            if let Some(holder) =
                holder(seen, words, station).filter(|_| !matches!(passage, Passage::Never | Passage::Needless))
            {
                stop = stop.holder(holder);
            }
            if let Some(rest) = page(seen, station).filter(|_| matches!(passage, Passage::Done | Passage::Current)) {
                stop = stop.href(seen.at(rest));
            }
            stop
        })
        .collect()
}

/// The station at which a matter is; none once it is through.
fn current(seen: &Seen<'_>) -> Option<Station> {
    match seen.stage() {
        Stage::Convened | Stage::RollPublished => Some(Station::Roll),
        Stage::Noticed => Some(Station::Notice),
        Stage::Open => Some(Station::Vote),
        Stage::Closed | Stage::Counted | Stage::Announced => Some(Station::Count),
        Stage::Certified if !seen.is_to_be_carried_out() => None,
        Stage::Certified => match seen.matter.execution.as_ref().and_then(Execution::progress) {
            Some(Progress::Finished) => None,
            Some(Progress::Underway | Progress::Stopped) | None => Some(Station::CarriedOut),
        },
        Stage::Cancelled => None,
    }
}

fn passage(seen: &Seen<'_>, station: Station) -> Passage {
    let ends_here = matches!(station, Station::CarriedOut | Station::Reported);
    match seen.stage() {
        Stage::Cancelled => {
            let done = match station {
                Station::Raised => true,
                Station::Roll => seen.roll().is_some(),
                Station::Notice => seen.meeting.notice.is_some(),
                _ => false,
            };
            match done {
                true if is_broken_off(seen, station) => Passage::BrokenOff,
                true => Passage::Done,
                false => Passage::Never,
            }
        }
        Stage::Certified if ends_here && seen.is_in_effect_by_itself() => Passage::Needless,
        Stage::Certified if ends_here && !seen.is_to_be_carried_out() => Passage::Never,
        // A decision that fell through in the announced count will hardly be carried out, but it is not final yet.
        _ => match current(seen) {
            None => Passage::Done,
            Some(current) => {
                let place = |wanted: Station| Station::ALL.iter().position(|station| *station == wanted);
                match place(station).cmp(&place(current)) {
                    std::cmp::Ordering::Less => Passage::Done,
                    std::cmp::Ordering::Equal => Passage::Current,
                    std::cmp::Ordering::Greater => Passage::Next,
                }
            }
        },
    }
}

/// Whether a roll was still on view when the meeting was called off.
fn is_broken_off(seen: &Seen<'_>, station: Station) -> bool {
    let cancelled = seen.meeting.cancelled.as_ref().map(|(at, _)| *at);
    let roll = seen.roll().filter(|_| station == Station::Roll);
    cancelled.zip(roll).is_some_and(|(at, roll)| at < roll.objections_until)
}

fn when(seen: &Seen<'_>, words: &Words, station: Station) -> Option<String> {
    let meeting = seen.meeting;
    let zone = || seen.files.community.zone().clone();
    let day = |moment: jiff::Timestamp| moment.to_zoned(zone()).date();
    // A period that ends at midnight ends with the day before.
    let last = |end: jiff::Timestamp| {
        let local = end.to_zoned(zone());
        let midnight = local.time() == jiff::civil::Time::midnight();
        if midnight { local.date().yesterday().unwrap_or(local.date()) } else { local.date() }
    };
    match station {
        Station::Raised => Some(words.date(day(meeting.convened_at))),
        Station::Roll => {
            let end = |roll: &PublishedRoll| match &meeting.cancelled {
                Some((at, _)) if *at < roll.objections_until => day(*at),
                _ => last(roll.objections_until),
            };
            // Nobody objects to a roll that was open to objection before the first vote.
            if let Some(kept) = again::kept_roll(words, meeting) {
                return Some(kept);
            }
            seen.roll().map(|roll| words.days_between(day(roll.published_at), end(roll)))
        }
        Station::Notice => meeting.notice.as_ref().map(|notice| words.date(day(notice.given_at))),
        Station::Vote => {
            meeting.notice.as_ref().map(|notice| words.days_between(day(notice.opens_at), last(notice.closes_at)))
        }
        Station::Count => match (meeting.announcement, meeting.counts.last()) {
            (Some(announced), _) => Some(words.days_between(day(announced.at), last(announced.objections_until))),
            (None, Some((counted, _))) => Some(words.date(day(*counted))),
            (None, None) => None,
        },
        Station::Certified => meeting.certified.map(|(_, at)| words.date(day(at))),
        Station::CarriedOut => seen
            .matter
            .execution
            .as_ref()
            .map(|execution| words.say_with("line-due", crate::args!["due" => words.date(execution.due)])),
        Station::Reported => {
            let execution = seen.matter.execution.as_ref()?;
            let report = execution.reports.last().filter(|report| report.progress == Progress::Finished)?;
            Some(words.date(day(report.at)))
        }
    }
}

fn holder(seen: &Seen<'_>, words: &Words, station: Station) -> Option<String> {
    match station {
        Station::Vote | Station::Raised => None,
        Station::Roll | Station::Notice | Station::Count | Station::Certified => {
            (Some(station) == current(seen)).then(|| seen.convenor_name(words))
        }
        Station::CarriedOut | Station::Reported => {
            let execution = seen.matter.execution.as_ref();
            let body = match (execution, current(seen)) {
                (Some(execution), _) => seen.files.community.bodies().body(execution.body),
                // Until somebody is charged with it, the convenor has to name who.
                (None, Some(Station::CarriedOut)) if station == Station::CarriedOut => seen.heir(),
                (None, _) => None,
            };
            body.map(|body| body.name.to_string())
        }
    }
}

fn page(seen: &Seen<'_>, station: Station) -> Option<&'static str> {
    match station {
        Station::Roll => seen.roll().map(|_| "/roll"),
        Station::Vote => seen.meeting.opened_at.map(|_| "/turnout"),
        Station::Count | Station::Certified => seen.shown().map(|_| "/result"),
        Station::Raised | Station::Notice | Station::CarriedOut | Station::Reported => None,
    }
}
