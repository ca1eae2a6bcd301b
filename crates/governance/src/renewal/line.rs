//! The line of a renewal: its stations and where each stands, read from what happened.

use jiff::civil::Date;

use super::blocked::has_elected;
use super::{Renewal, Term, asked_since, elected_in_vain, ended_early, is_renewed, organiser, seated_on};
use crate::Community;
use crate::assembly::{Meeting, Stage};
use crate::election::Filled;
use crate::handover::Handover;
use crate::ids::{BodyId, HandoverId, MeetingId};
use crate::law::{Law, Place, period};

/// One station of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StationKind {
    /// It is reported to the authority.
    Report,
    /// It is opened.
    Open,
    /// The group that organises it is formed.
    Group,
    /// A meeting is convened that elects.
    Convene,
    /// The roll and the candidates are published, notice is given.
    Notice,
    /// The owners vote.
    Vote,
    /// The result is certified.
    Result,
    /// The new committee takes its seats.
    Seated,
    /// Archives, money and seals are handed over.
    Handover,
    /// What was kept in a gap is handed on to the next committee.
    HandedOn,
}

/// How a station stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StationStanding {
    /// Behind us.
    Done,
    /// What is to be done now.
    Current,
    /// Still to come.
    Ahead,
}

/// A station with its clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Station {
    /// Which one.
    pub kind: StationKind,
    /// How it stands.
    pub standing: StationStanding,
    /// The day it was done.
    pub done_on: Option<Date>,
    /// The last day on which it is in time, where a rule says so.
    pub until: Option<Date>,
}

impl Renewal {
    /// Whether it is under way on a day: opened, or a group formed for it before that, and nobody elected for a later term sits yet.
    #[must_use]
    pub fn is_under_way(&self, community: &Community, day: Date) -> bool {
        let body = community.bodies().body(self.committee);
        self.began_at().is_some() && body.is_some_and(|body| !is_renewed(community, body, self.term_ends, day))
    }

    /// The meeting that elects: the first one since it goes on whose members took the seats or, before that, whose result holds and
    /// has them take them; else the last one that was convened and not called off.
    #[must_use]
    pub fn meeting<'a>(&self, community: &'a Community) -> Option<&'a Meeting> {
        let began_at = self.began_at()?;
        let elects = |meeting: &&Meeting| {
            meeting.convened_at >= began_at
                && meeting.stage() != Stage::Cancelled
                && meeting.questions.iter().any(|question| question.election.is_some())
        };
        let fills = |filled: &Filled<'_>| {
            let is_its = filled.seating.body == self.committee || self.is_served_by(filled.meeting);
            let later = community.renewals().all().iter().filter(|one| one.committee == self.committee);
            let mut later = later.filter(|one| one.term_ends > self.term_ends);
            let is_of_later = later.any(|one| one.term_ends < filled.seating.from);
            is_its && !is_of_later && filled.is_for_full_term() && elects(&filled.meeting)
        };
        let assembly = community.assembly();
        let standing = assembly.standing_seatings().find(fills);
        // Who sat until their election was revoked filled the seats of this renewal all the same: another one follows it.
        let filled = standing.or_else(|| assembly.seatings().find(fills)).map(|filled| filled.meeting);
        let is_elected = |meeting: &&Meeting| self.is_served_by(meeting) && has_elected(community, meeting);
        let elected = || assembly.meetings().iter().filter(elects).find(is_elected);
        filled.or_else(elected).or_else(|| assembly.meetings().iter().rev().find(elects))
    }

    /// The number of that meeting.
    #[must_use]
    pub fn meeting_id(&self, community: &Community) -> Option<MeetingId> {
        self.meeting(community).map(|meeting| meeting.id)
    }

    /// The list by which the old committee hands over, once it is drawn up.
    #[must_use]
    pub fn handover(&self, community: &Community) -> Option<HandoverId> {
        community.handovers().of(self.committee, self.term_ends).map(|list| list.id)
    }

    /// The last list by which what was kept in the gap is handed on, once one is drawn up.
    #[must_use]
    pub fn handed_on(&self, community: &Community) -> Option<HandoverId> {
        let of_it = |list: &&Handover| {
            list.handed_on.is_some() && list.body == self.committee && list.term_ends == self.term_ends
        };
        community.handovers().all().iter().rev().find(of_it).map(|list| list.id)
    }
}

/// By when all is handed over after a term. One that was over before the book began or its place was settled is told of here from
/// then on.
pub(crate) fn handover_until(community: &Community, place: &Place, ends: Date, law: &Law) -> Option<Date> {
    let from = community.place_since().map_or(ends, |settled| settled.max(ends));
    period::last_day(from, place.procedure.renewal.handover.days, &law.calendar)
}

/// The stations of a renewal on a day, in order; the first that is not behind us is the current one.
#[must_use]
pub fn line(community: &Community, renewal: &Renewal, law: &Law, today: Date) -> Vec<Station> {
    let Ok(place) = community.place(law) else { return Vec::new() };
    let rules = &place.procedure.renewal;
    let day = |at: jiff::Timestamp| at.to_zoned(community.zone().clone()).date();
    // Nobody was late here before the book knew of it, nor with what counts from the end of a term that nobody saw coming.
    let asked = asked_since(community, renewal.committee, renewal.term_ends);
    let early = ended_early(community, renewal.committee, renewal.term_ends);
    let clocks = Term::ending(renewal.term_ends, place, asked);
    // One that elected no committee leaves it where it was: another one has to be convened.
    let meeting = renewal.meeting(community).filter(|meeting| !elected_in_vain(community, meeting));
    let seated_on = seated_on(community, renewal.committee, renewal.term_ends, today);
    let list = renewal.handover(community).and_then(|id| community.handovers().handover(id));
    let handover_until = match list {
        Some(list) => Some(list.until),
        None => handover_until(community, place, renewal.term_ends, law),
    };
    let ends = Some(renewal.term_ends);
    let mut stations = Vec::new();
    if rules.report.is_some() {
        stations.push((StationKind::Report, renewal.first_reported.map(day), clocks.report_until));
    }
    // The clock opens it by itself: nobody is asked for it and nobody is late with it, however late the book came to know of it.
    let open = (StationKind::Open, renewal.opened.map(|(at, _)| day(at)), None);
    let until = organiser::group_until(community, place, renewal, &law.calendar);
    let group = (StationKind::Group, renewal.group.map(|(_, at)| day(at)), until);
    match (&rules.group, &rules.group_formed) {
        (None, _) => stations.push(open),
        (Some(_), None) => stations.extend([open, group]),
        // Counted from the report, it is formed before the last months begin.
        (Some(_), Some(_)) => stations.extend([group, open]),
    }
    stations.extend([
        (StationKind::Convene, meeting.map(|meeting| day(meeting.convened_at)), None),
        (StationKind::Notice, meeting.and_then(|one| one.notice.as_ref()).map(|notice| day(notice.given_at)), None),
        (StationKind::Vote, meeting.and_then(|meeting| meeting.closed_at).map(day), None),
        (StationKind::Result, meeting.and_then(|meeting| meeting.certified).map(|(_, at)| day(at)), ends),
        // The term that follows begins with the day after.
        (StationKind::Seated, seated_on, renewal.term_ends.tomorrow().ok().filter(|_| early.is_none())),
        (StationKind::Handover, list.and_then(Handover::finished_at).map(day), handover_until),
    ]);
    let keepers = list.map(Handover::keepers).unwrap_or_default();
    if !keepers.is_empty() {
        let given = |keeper: &BodyId| community.handovers().given_by(*keeper, renewal.committee, renewal.term_ends);
        let ends: Option<Vec<_>> = keepers.iter().map(|keeper| given(keeper)?.finished_at()).collect();
        let until = seated_on.and_then(|from| period::last_day(from, rules.handed_on.days, &law.calendar));
        stations.push((StationKind::HandedOn, ends.and_then(|ends| ends.into_iter().max()).map(day), until));
    }
    let current = stations.iter().position(|(_, done_on, _)| done_on.is_none());
    let stations = stations.into_iter().enumerate();
    stations
        .map(|(place, (kind, done_on, until))| {
            let standing = match done_on {
                Some(_) => StationStanding::Done,
                None if current == Some(place) => StationStanding::Current,
                None => StationStanding::Ahead,
            };
            let until = until.filter(|until| asked.is_none_or(|asked| asked <= *until));
            Station { kind, standing, done_on, until }
        })
        .collect()
}
