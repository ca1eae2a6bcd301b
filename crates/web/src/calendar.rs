//! Dates as a file for people's own calendars (iCalendar, RFC 5545).
//!
//! Each date has a name that stays the same, so that a calendar that asks again moves what it has and adds nothing twice;
//! a date that was called off stays and says so.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use ics::components::Property;
use ics::{Event, ICalendar, escape_text};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::posted;

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// On this day.
    Day(Date),
    /// From one moment to another.
    Between(Timestamp, Timestamp),
    /// At this moment; how long it takes nobody knows before.
    At(Timestamp),
}

/// One date.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The name by which a calendar knows it again, within the installation.
    pub(crate) name: String,
    /// When it was settled.
    pub(crate) settled_at: Timestamp,
    pub(crate) when: When,
    pub(crate) title: String,
    /// Where it is held; empty where it is held nowhere.
    pub(crate) venue: String,
    /// What there is to know about it; may be empty.
    pub(crate) about: String,
    /// The page that tells more, from the root of the site.
    pub(crate) page: String,
    pub(crate) is_called_off: bool,
}

/// The file of a calendar called `title`; `site` is the public address of the installation.
pub(crate) fn file(site: &str, title: &str, entries: &[Entry]) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\""),
    ];
    (headers, written(site, title, entries)).into_response()
}

fn written(site: &str, title: &str, entries: &[Entry]) -> Vec<u8> {
    let mut calendar = ICalendar::new("2.0", "-//Gongzhi//Calendar//ZH");
    // What calendars outside the standard's letter show as the name.
    calendar.push(Property::new("X-WR-CALNAME", escape_text(title)));
    for entry in entries {
        calendar.add_event(event(site, entry));
    }
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = calendar.write(&mut bytes);
    bytes
}

fn event<'a>(site: &str, entry: &'a Entry) -> Event<'a> {
    let host = site.split_once("://").map_or(site, |(_, rest)| rest);
    let mut event = Event::new(format!("{}@{}", posted::encode(&entry.name), host), utc(entry.settled_at));
    match entry.when {
        When::Day(day) => {
            let mut start = Property::new("DTSTART", day.strftime("%Y%m%d").to_string());
            start.add(ics::components::Parameter::new("VALUE", "DATE"));
            event.push(start);
        }
        When::At(at) => event.push(Property::new("DTSTART", utc(at))),
        When::Between(from, until) => {
            event.push(Property::new("DTSTART", utc(from)));
            event.push(Property::new("DTEND", utc(until)));
        }
    }
    event.push(Property::new("SUMMARY", escape_text(entry.title.as_str())));
    for (name, text) in [("LOCATION", &entry.venue), ("DESCRIPTION", &entry.about)] {
        if !text.is_empty() {
            event.push(Property::new(name, escape_text(text.as_str())));
        }
    }
    event.push(Property::new("URL", format!("{site}{}", entry.page)));
    if entry.is_called_off {
        event.push(Property::new("SEQUENCE", "1"));
        event.push(Property::new("STATUS", "CANCELLED"));
    }
    event
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(title: &str, when: When) -> Entry {
        Entry {
            name: "ziming-meeting-1-vote".to_owned(),
            settled_at: "2026-03-09T09:00:00+08:00".parse().unwrap(),
            when,
            title: title.to_owned(),
            venue: String::new(),
            about: "第一行\n第二行".to_owned(),
            page: "/c/ziming/matters/1".to_owned(),
            is_called_off: false,
        }
    }

    fn lines(entries: &[Entry]) -> Vec<String> {
        let text = String::from_utf8(written("https://vote.example.org", "子鸣小区", entries)).unwrap();
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains('\n'), "{text:?}");
        text.replace("\r\n ", "").split_terminator("\r\n").map(ToOwned::to_owned).collect()
    }

    #[test]
    fn a_date_is_written_as_calendars_read_it() {
        let from = "2026-03-23T08:00:00+08:00".parse().unwrap();
        let until = "2026-03-30T00:00:00+08:00".parse().unwrap();
        let lines = lines(&[entry("投票：更换水泵, 一; 二", When::Between(from, until))]);
        for line in [
            "VERSION:2.0",
            "X-WR-CALNAME:子鸣小区",
            "UID:ziming-meeting-1-vote@vote.example.org",
            "DTSTAMP:20260309T010000Z",
            "DTSTART:20260323T000000Z",
            "DTEND:20260329T160000Z",
            "SUMMARY:投票：更换水泵\\, 一\\; 二",
            "DESCRIPTION:第一行\\n第二行",
            "URL:https://vote.example.org/c/ziming/matters/1",
        ] {
            assert!(lines.iter().any(|written| written == line), "{line} is not in {lines:?}");
        }
        assert!(!lines.iter().any(|line| line.starts_with("STATUS")));
    }

    #[test]
    fn a_whole_day_has_no_hours_and_what_was_called_off_says_so() {
        let day = When::Day(jiff::civil::date(2026, 3, 31));
        let lines = lines(&[Entry { is_called_off: true, ..entry("到期", day) }]);
        for line in ["DTSTART;VALUE=DATE:20260331", "STATUS:CANCELLED", "SEQUENCE:1"] {
            assert!(lines.iter().any(|written| written == line), "{line} is not in {lines:?}");
        }
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let title = "表决".repeat(60);
        let bytes = written("https://vote.example.org", "子鸣小区", &[entry(&title, When::At(Timestamp::UNIX_EPOCH))]);
        for line in bytes.split(|byte| *byte == b'\n') {
            // 75 octets, the blank that begins a continued line, and the carriage return.
            assert!(line.len() <= 77 && std::str::from_utf8(line).is_ok(), "{line:?}");
        }
    }
}
