//! The first meetings: which of the matters an assembly rests on hold, and which papers are published.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Rest;
use crate::Community;
use crate::assembly::{FormNeeded, Meeting, Outcome, Question, Stage};
use crate::bodies::BodyKind;
use crate::community::{Register, fit};
use crate::election::fills_seats;
use crate::ids::{BodyId, MeetingId};
use crate::law::Place;

/// How one of the matters stands that an assembly rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatterStanding {
    /// It was not put to a meeting that came to an end.
    NotPut,
    /// A meeting decides it.
    UnderWay {
        /// Which.
        meeting: MeetingId,
    },
    /// It was put and did not pass, or elected too few: another meeting decides it again.
    Failed {
        /// Which meeting it did not pass in.
        meeting: MeetingId,
    },
    /// A certified result adopted it.
    Holds {
        /// Which.
        rest: Rest,
        /// When it was certified.
        since: Timestamp,
    },
}

/// The meetings the preparatory group convened, oldest first.
pub(super) fn meetings(community: &Community) -> impl Iterator<Item = &Meeting> {
    let group = community.founding().group().map(|group| group.body);
    community.assembly().meetings().iter().filter(move |meeting| Some(meeting.body) == group)
}

/// Each matter the place names, and how it stands.
#[must_use]
pub fn matters(community: &Community, place: &Place) -> Vec<(String, MatterStanding)> {
    let names = &place.procedure.founding.founded_by.names;
    names.iter().map(|kind| (kind.clone(), standing(community, kind))).collect()
}

fn standing(community: &Community, kind: &str) -> MatterStanding {
    let mut standing = MatterStanding::NotPut;
    for meeting in meetings(community) {
        for question in meeting.questions.iter().filter(|question| question.kind == kind) {
            standing = match meeting.stage() {
                Stage::Cancelled => standing,
                Stage::Certified => match adopted(community, meeting, question) {
                    Some(holds) => return holds,
                    None => MatterStanding::Failed { meeting: meeting.id },
                },
                Stage::Convened
                | Stage::RollPublished
                | Stage::Noticed
                | Stage::Open
                | Stage::Closed
                | Stage::Counted
                | Stage::Announced => MatterStanding::UnderWay { meeting: meeting.id },
            };
        }
    }
    standing
}

/// What a certified result adopted of a question: a text as it was put forward, or an election that seats enough; a yes
/// without either adopts nothing.
fn adopted(community: &Community, meeting: &Meeting, question: &Question) -> Option<MatterStanding> {
    let (count, since) = meeting.certified?;
    let reading = meeting.result(question.matter)?.deciding()?;
    // What a court or the authority revoked is put to another meeting.
    if community.assembly().fates().is_revoked(question.matter) {
        return None;
    }
    let holds = match (FormNeeded::of(&question.kind), &question.election) {
        (Some(needed), _) if !needed.is_met_by(question) => false,
        (_, Some(_)) => fills_seats(community, meeting, question),
        (_, None) => reading.outcome == Outcome::Adopted,
    };
    let rest = Rest { kind: question.kind.clone(), matter: question.matter, meeting: meeting.id, count };
    holds.then_some(MatterStanding::Holds { rest, since })
}

/// A paper that owners can read before the first meeting (指导规则 §12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// Owners, heads and areas.
    Roll,
    /// The draft of the rules of procedure.
    RulesOfProcedure,
    /// The draft of the covenant.
    Covenant,
    /// Who stands for the committee.
    Candidates,
    /// How the committee is elected.
    ElectionMethod,
    /// By which rules is voted.
    VotingRules,
}

impl Paper {
    /// All papers, in the order they are made ready.
    pub const ALL: [Self; 6] =
        [Self::Roll, Self::RulesOfProcedure, Self::Covenant, Self::Candidates, Self::ElectionMethod, Self::VotingRules];
}

/// The papers of the meetings the group convened, with the meeting each was published for, and when.
///
/// All are missing while there is none. What was put to an earlier meeting alone stays published with that one; the roll and the
/// rules are those of the last.
///
/// A draft is published when the meeting that decides on this text is convened; how is elected and voted with its notice,
/// and so are the candidates, whose list is open until then.
#[must_use]
pub fn papers(community: &Community) -> Vec<(Paper, Option<(MeetingId, Timestamp)>)> {
    let held: Vec<&Meeting> = meetings(community).filter(|meeting| meeting.stage() != Stage::Cancelled).collect();
    let meeting = held.last().copied();
    let put = |kind: &str| {
        let is_put = |question: &Question| {
            question.kind == kind && FormNeeded::of(kind).is_none_or(|needed| needed.is_met_by(question))
        };
        held.iter().rev().copied().find(|meeting| meeting.questions.iter().any(is_put))
    };
    let drafted = |kind: &str| put(kind).map(|meeting| (meeting.id, meeting.convened_at));
    let noticed = |meeting: &Meeting| meeting.notice.as_ref().map(|notice| (meeting.id, notice.given_at));
    Paper::ALL
        .into_iter()
        .map(|paper| {
            let at = match paper {
                Paper::Roll => meeting.and_then(|meeting| Some((meeting.id, meeting.roll.as_ref()?.published_at))),
                Paper::RulesOfProcedure => drafted("rules-of-procedure"),
                Paper::Covenant => drafted("covenant"),
                Paper::Candidates | Paper::ElectionMethod => put("elect-committee").and_then(noticed),
                Paper::VotingRules => meeting.and_then(noticed),
            };
            (paper, at)
        })
        .collect()
}

/// The owners' committee with most members on a day, and how many these are.
#[must_use]
pub fn committee_seats(community: &Community, today: Date) -> Option<(BodyId, u32)> {
    let committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees
        .map(|body| {
            let members = body.seats.iter().filter(|seat| {
                let sits = seat.from <= today && today <= seat.until;
                sits && seat.role.is_member()
            });
            (body.id, u32::try_from(members.count()).unwrap_or(u32::MAX))
        })
        .max_by_key(|(_, members)| *members)
}

/// When the last election of the group was certified whose seats were taken.
pub(super) fn last_seated(community: &Community) -> Option<Timestamp> {
    let seated = meetings(community).filter(|meeting| meeting.elections.values().any(|file| file.seating.is_some()));
    seated.filter_map(|meeting| meeting.certified.map(|(_, at)| at)).max()
}

/// What an assembly rests on besides its committee and does not hold yet, where a meeting is one of the group's: whoever it
/// elected waits for that (指导规则 §§12, 15).
pub(crate) fn seats_wait_for(community: &Community, place: &Place, meeting: &Meeting) -> Vec<String> {
    let is_of_group = community.founding().group().is_some_and(|group| group.body == meeting.body);
    if !is_of_group || community.founding().founded().is_some() {
        return Vec::new();
    }
    let others = matters(community, place).into_iter();
    let others = others.filter(|(kind, _)| FormNeeded::of(kind) != Some(FormNeeded::Election));
    others.filter(|(_, standing)| !matches!(standing, MatterStanding::Holds { .. })).map(|(kind, _)| kind).collect()
}

/// When the last of what an assembly rests on besides its committee was adopted, where a meeting is one of the group's and
/// there is no assembly yet.
pub(crate) fn completed_by(community: &Community, place: &Place, meeting: &Meeting) -> Option<Timestamp> {
    let is_of_group = community.founding().group().is_some_and(|group| group.body == meeting.body);
    if !is_of_group || community.founding().founded().is_some() {
        return None;
    }
    let holding = matters(community, place).into_iter().filter_map(|(_, standing)| match standing {
        MatterStanding::Holds { since, .. } => Some(since),
        _ => None,
    });
    holding.max()
}

/// Whether those who were elected took their seats and are fewer than a committee needs.
pub(super) fn elected_too_few(community: &Community, place: &Place, today: Date) -> bool {
    let mut files = meetings(community).flat_map(|meeting| meeting.elections.values());
    let seated = committee_seats(community, today).map_or(0, |(_, members)| members);
    files.any(|file| file.seating.is_some()) && seated < least_members(place, community.register())
}

/// How many members a committee has at least here.
#[must_use]
pub fn least_members(place: &Place, register: &Register) -> u32 {
    let size = &place.procedure.committee.size;
    fit::small(size, register).map_or(size.min, |small| size.min.min(small))
}
