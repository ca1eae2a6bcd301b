//! Between a meeting and a file: what the meeting's ballot asks, who its voters are, and what would become of the ballots
//! a file brings.

use std::collections::HashMap;

use governance::assembly::{
    AssemblyCommand, AssemblyEvent, BallotGiven, CastBallot, Form, Meeting, PlatformBallot, Question,
};
use governance::community::Place;
use governance::election::Candidate;
use governance::ids::{EntryNo, HomeId, MeetingId};
use governance::{Community, Event, Moment, Refusal};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{BallotPaper, FiledBallot, PaperCandidate, PaperQuestion, Voter};
use crate::acts::ResolvedBallot;
use crate::desk::Desk;
use crate::people::People;

/// What becomes of a ballot by the policy printed on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrival {
    /// It is the voter's first one and counts.
    Counts,
    /// It takes the place of an earlier one.
    TakesPlace,
    /// An earlier one stands; this one is noted and does not count.
    SetAside,
    /// Neither this one nor the earlier one stands; the voter counts as void.
    VoidsBoth,
    /// It was recorded before, and there is nothing to do.
    Recorded,
}

/// What would become of one ballot of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreseen {
    /// Whose it is.
    pub entry: EntryNo,
    /// The ballot that is in the box already.
    pub earlier: Option<CastBallot>,
    /// What becomes of the new one.
    pub arrival: Arrival,
}

/// What the ballot of a meeting asks, in the words a file may use that is read at this moment.
#[must_use]
pub fn ballot_paper(community: &Community, people: &People, meeting: &Meeting, now: Timestamp) -> BallotPaper {
    let candidate = |candidate: &Candidate| PaperCandidate {
        number: candidate.number,
        name: people.owner(community, candidate.owner).map(|known| known.name.clone()),
    };
    let question = |question: &Question| PaperQuestion {
        title: community.matters().matter(question.matter).map(|matter| matter.title.to_string()).unwrap_or_default(),
        proposals: match question.form {
            Form::Motion | Form::Election => Vec::new(),
            Form::Choice => {
                question.options.iter().filter_map(|option| Some(option.label.as_ref()?.to_string())).collect()
            }
        },
        candidates: meeting
            .elections
            .get(&question.matter)
            .map(|file| file.standing().map(candidate).collect())
            .unwrap_or_default(),
    };
    let civil = |at: Timestamp| at.to_zoned(community.zone().clone()).datetime();
    BallotPaper {
        questions: meeting.questions.iter().map(question).collect(),
        opens_at: meeting.notice.as_ref().map(|notice| civil(notice.opens_at)),
        closes_at: meeting.notice.as_ref().map(|notice| civil(notice.closes_at)),
        now: Some(civil(now)),
    }
}

/// Looks voters up on the roll of a meeting, by number or by home.
pub fn voters<'a>(community: &'a Community, meeting: &'a Meeting) -> impl Fn(&Voter) -> Option<EntryNo> + 'a {
    let roll = meeting.roll.as_ref();
    let by_home: HashMap<HomeId, EntryNo> = roll
        .iter()
        .flat_map(|roll| roll.numbered())
        .flat_map(|(no, entry)| entry.homes.iter().map(move |home| (*home, no)))
        .collect();
    move |voter| match voter {
        Voter::RollNo(no) => roll?.entry(*no).map(|_| *no),
        Voter::Home(place) => {
            let mut place: Place = place.clone();
            // A platform for a whole city names the estate; the register of one estate does not.
            if place.estate == community.name() {
                place.estate.clear();
            }
            let home = community.register().home_at(&place)?;
            by_home.get(&home.id).copied()
        }
    }
}

/// The ballots of a file as the desk of a community takes them; times in it are read where the community lies.
#[must_use]
pub fn resolved(community: &Community, ballots: &[FiledBallot]) -> Vec<ResolvedBallot> {
    let one = |ballot: &FiledBallot| ResolvedBallot {
        entry: ballot.entry,
        marks: ballot.marks.clone(),
        cast_at: cast_at(community.zone(), ballot),
        signed: ballot.signed.clone(),
    };
    ballots.iter().map(one).collect()
}

/// When the file says that a ballot was cast: the latest time of its rows. The hour that a change of clocks repeats is the
/// first of the two.
pub(super) fn cast_at(zone: &TimeZone, ballot: &FiledBallot) -> Option<Timestamp> {
    Some(ballot.voted_at?.to_zoned(zone.clone()).ok()?.timestamp())
}

/// What would become of ballots if they were recorded at this moment. It is decided by the very rule that decides it in
/// earnest, and changes nothing.
///
/// # Errors
/// The refusal that would stand against recording them.
pub fn foresee(
    desk: &Desk,
    community: &Community,
    moment: &Moment<'_>,
    meeting: &Meeting,
    platform: &str,
    ballots: &[FiledBallot],
) -> Result<Vec<Foreseen>, Refusal> {
    let command = given(desk, meeting.id, community.zone(), platform, ballots);
    decided(community, moment, meeting, command, ballots)
}

/// The command that would record the ballots, with their seals, which take most of the time and look at nothing of the
/// files.
pub(super) fn given(
    desk: &Desk,
    meeting: MeetingId,
    zone: &TimeZone,
    platform: &str,
    ballots: &[FiledBallot],
) -> AssemblyCommand {
    let given = ballots.iter().map(|filed @ FiledBallot { entry, marks, .. }| {
        let seal = desk.sealed_of_platform(meeting, *entry, marks, platform).seal;
        let ballot = BallotGiven { marks: marks.clone(), seal };
        PlatformBallot { entry: *entry, ballot, cast_at: cast_at(zone, filed), signed: filed.signed.clone() }
    });
    AssemblyCommand::RecordPlatformBallots { meeting, platform: platform.to_owned(), ballots: given.collect() }
}

/// What becomes of the ballots of a command.
pub(super) fn decided(
    community: &Community,
    moment: &Moment<'_>,
    meeting: &Meeting,
    command: AssemblyCommand,
    ballots: &[FiledBallot],
) -> Result<Vec<Foreseen>, Refusal> {
    let events = governance::decide(community, command.into(), moment)?;
    let arrivals: HashMap<EntryNo, Arrival> = events
        .iter()
        .filter_map(|event| match event {
            Event::Assembly(AssemblyEvent::BallotCast(cast)) => {
                let first = meeting.ballots.ballot(cast.entry).is_none();
                Some((cast.entry, if first { Arrival::Counts } else { Arrival::TakesPlace }))
            }
            Event::Assembly(AssemblyEvent::BallotSetAside(aside)) => {
                Some((aside.entry, if aside.voids_earlier { Arrival::VoidsBoth } else { Arrival::SetAside }))
            }
            _ => None,
        })
        .collect();
    let foreseen = ballots.iter().map(|FiledBallot { entry, .. }| Foreseen {
        entry: *entry,
        earlier: meeting.ballots.ballot(*entry).copied(),
        arrival: arrivals.get(entry).copied().unwrap_or(Arrival::Recorded),
    });
    Ok(foreseen.collect())
}
