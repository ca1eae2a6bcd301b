//! The dates of a community for people's own calendars: votes, objections, gatherings, sittings, signatures, terms.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::PublicText;
use governance::assembly::{Meeting, Stage};
use governance::bodies::BodyKind;
use governance::petition::Standing;
use jiff::Timestamp;
use office::Files;

use crate::args;
use crate::calendar::{self, Entry, When};
use crate::deliberation::{self, rooms};
use crate::open_now;
use crate::petition;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<crate::app::App> {
    Router::new().route("/c/{community}/calendar.ics", get(feed))
}

async fn feed(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let dates = Dates { here: &here, files: &files, words: &words };
    let mut entries = dates.meetings();
    entries.extend(dates.sittings());
    entries.extend(dates.rooms());
    entries.extend(dates.periods());
    entries.extend(dates.petitions());
    entries.extend(dates.founding());
    entries.extend(dates.terms());
    let title = words.say_with("calendar-title", args!["community" => files.community.name()]);
    calendar::file(&here.visit.app.options.public_address, &title, &entries)
}

struct Dates<'a> {
    here: &'a Here,
    files: &'a Files,
    words: &'a Words,
}

impl Dates<'_> {
    /// A date with its name within the community, when it was settled, and the page below the community's.
    fn entry(&self, name: &str, settled_at: Timestamp, when: When, title: String, page: &str) -> Entry {
        Entry {
            name: format!("{}-{name}", self.here.desk.book()),
            settled_at,
            when,
            title,
            venue: String::new(),
            about: String::new(),
            page: self.here.at(page),
            is_called_off: false,
        }
    }

    fn meetings(&self) -> Vec<Entry> {
        self.files.community.assembly().meetings().iter().flat_map(|meeting| self.meeting(meeting)).collect()
    }

    fn meeting(&self, meeting: &Meeting) -> Vec<Entry> {
        let words = self.words;
        let matters = self.files.community.matters();
        let titles = meeting.questions.iter().filter_map(|question| matters.matter(question.matter));
        let titles = words.list(&titles.map(|matter| matter.title.to_string()).collect::<Vec<_>>());
        let page = meeting.questions.first().map(|question| format!("/matters/{}", question.matter));
        let page = page.unwrap_or_default();
        let say = |key: &str| words.say_of_with("calendar-", key, args!["meeting" => titles.as_str()]);
        let named = |what: &str| format!("meeting-{}-{what}", meeting.id);
        let mut entries = Vec::new();
        if let Some(roll) = meeting.roll.as_ref().filter(|_| !meeting.keeps_roll()) {
            let when = until(roll.objections_until);
            entries.push(self.entry(&named("roll"), roll.published_at, when, say("roll"), &page));
        }
        if let Some(notice) = &meeting.notice {
            let when = When::Between(notice.opens_at, notice.closes_at);
            entries.push(self.entry(&named("vote"), notice.given_at, when, say("vote"), &page));
        }
        if let (Some(room), Some(notice)) = (&meeting.gathering, &meeting.notice) {
            let when = When::At(room.begins_at);
            let entry = self.entry(&named("gathering"), notice.given_at, when, say("gathering"), &page);
            entries.push(Entry { venue: room.place.to_string(), ..entry });
        }
        if let Some(announced) = meeting.announcement {
            let when = until(announced.objections_until);
            entries.push(self.entry(&named("result"), announced.at, when, say("result"), &page));
        }
        if meeting.stage() == Stage::Cancelled {
            entries.iter_mut().for_each(|entry| entry.is_called_off = true);
        }
        entries
    }

    fn sittings(&self) -> Vec<Entry> {
        let sittings = self.files.community.committees().sittings().iter();
        let entry = |sitting: &governance::committee::Sitting| {
            let body = self.files.community.bodies().body(sitting.body).map(|body| body.name.to_string());
            let title = self.words.say_with("calendar-sitting", args!["body" => body.unwrap_or_default()]);
            let items: Vec<&str> = sitting.items.iter().map(|item| item.title.as_str()).collect();
            let page = format!("/sittings/{}", sitting.id);
            let name = format!("sitting-{}", sitting.id);
            Entry {
                venue: sitting.venue.to_string(),
                about: self.words.list(&items),
                is_called_off: sitting.called_off.is_some(),
                ..self.entry(&name, sitting.called_at, When::At(sitting.held_at), title, &page)
            }
        };
        sittings.map(entry).collect()
    }

    fn rooms(&self) -> Vec<Entry> {
        let all = self.files.community.deliberations();
        let entry = |room: &governance::room::Room| {
            let one = all.deliberation(room.deliberation)?;
            let title = self.words.say_with(
                "calendar-room",
                args!["form" => rooms::form(self.words, room.form), "title" => deliberation::title(self.words, one)],
            );
            let items: Vec<&str> = room.agenda.iter().map(PublicText::as_str).collect();
            let page = format!("/deliberations/{}/rooms/{}", room.deliberation, room.number);
            let name = format!("room-{}-{}", room.deliberation, room.number);
            Some(Entry {
                venue: room.venue.to_string(),
                about: self.words.list(&items),
                is_called_off: room.called_off.is_some(),
                ..self.entry(&name, room.announced_at(), When::At(room.begins_at), title, &page)
            })
        };
        self.files.community.rooms().all().filter_map(entry).collect()
    }

    /// The last day of all in which people may act in a deliberation.
    fn periods(&self) -> Vec<Entry> {
        let periods = open_now::periods(self.words, self.files).into_iter().map(|period| {
            let title = self.words.say_with("calendar-last-day", args!["what" => period.says(self.words)]);
            let entry = self.entry(&period.key(), period.since, When::Day(period.until), title, &period.page);
            Entry { is_called_off: period.is_over && self.today() <= period.until, ..entry }
        });
        periods.collect()
    }

    fn today(&self) -> jiff::civil::Date {
        self.here.desk.moment(self.here.actor()).today(self.files.community.zone())
    }

    fn petitions(&self) -> Vec<Entry> {
        let (community, now) = (&self.files.community, self.here.desk.door().now());
        let collecting = community.petitions().all().iter().filter_map(|petition| {
            let ends = petition.collects_until?;
            let collects = petition.standing(community.assembly(), now) == Standing::Collecting;
            let title = petition::title(self.words, self.files, petition);
            let title = self.words.say_with("calendar-petition", args!["petition" => title]);
            let page = format!("/petitions/{}", petition.id);
            let name = format!("petition-{}", petition.id);
            collects.then(|| self.entry(&name, petition.raised_at, until(ends), title, &page))
        });
        collecting.collect()
    }

    fn founding(&self) -> Vec<Entry> {
        let founding = self.files.community.founding();
        let mut entries = Vec::new();
        let say = |key: &str| self.words.say_of("calendar-founding-", key);
        if let Some(last) = founding.group().and_then(|group| group.publication()) {
            let number = last.published.publication;
            let when = until(last.published.on_view_until);
            let name = format!("founding-group-{number}");
            entries.push(self.entry(&name, last.at, when, say("group"), "/founding"));
            let when = until(last.published.first_meeting_until);
            entries.push(self.entry("founding-meeting", last.at, when, say("meeting"), "/founding"));
        }
        if let Some(founded) = founding.founded() {
            let when = until(founded.event.filing_until);
            entries.push(self.entry("founding-filing", founded.at, when, say("filing"), "/founding"));
        }
        entries
    }

    fn terms(&self) -> Vec<Entry> {
        let community = &self.files.community;
        let today = self.here.desk.moment(self.here.actor()).today(community.zone());
        let committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
        let ends = committees.filter_map(|body| {
            let ends = body.term_ends(today)?;
            let began = body.seats.iter().filter(|seat| seat.until == ends).map(|seat| seat.from).max()?;
            let settled = began.to_zoned(community.zone().clone()).ok()?.timestamp();
            let title = self.words.say_with("calendar-term", args!["body" => body.name.as_str()]);
            let name = format!("term-{}-{ends}", body.id);
            Some(self.entry(&name, settled, When::Day(ends), title, "/renewal"))
        });
        ends.collect()
    }
}

/// The last moment at which something can be done, as calendars show it: in the last hour of its day.
fn until(ends: Timestamp) -> When {
    let begins = ends.checked_sub(jiff::SignedDuration::from_hours(1)).unwrap_or(ends);
    When::Between(begins, ends)
}
