//! Casting a ballot online, and what happens when an entry has voted already.

use jiff::Timestamp;

use super::{Decision, Desk};
use crate::PublicText;
use crate::assembly::ballot_box::Duplicate;
use crate::assembly::{AssemblyRefusal, BallotCast, BallotGiven, BallotSetAside, Channel, Mark, Stage};
use crate::community::DuplicatePolicy;
use crate::gathering::{self, HandedIn};
use crate::ids::EntryNo;
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;
use crate::voice::{Signed, SignedGiven, VoiceRefusal};

/// How many ballots of one entry may take each other's place, where the last one counts.
const BALLOTS_MAX: u32 = 20;

pub(super) fn decide(desk: &Desk<'_>, ballot: &BallotGiven, signed: &SignedGiven) -> Decision {
    let meeting = desk.meeting;
    let entry = match desk.moment.actor {
        Actor::Letter(letter, entry) if letter == meeting.id => entry,
        Actor::Letter(..) | Actor::Owner(_) | Actor::Operator | Actor::Clock | Actor::Person(_) | Actor::Visitor => {
            return Err(AssemblyRefusal::NotOnRoll.into());
        }
    };
    desk.require_open()?;
    desk.require_binding(Channel::Online)?;
    if meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() {
        return Err(AssemblyRefusal::NotOnRoll.into());
    }
    // A carrier hands in what an owner signed on paper; online there is nothing to carry.
    if matches!(signed, SignedGiven::Carried(_)) {
        return Err(VoiceRefusal::CarrierMarks.into());
    }
    desk.check_answers(ballot, signed)?;
    let signed = desk.check_signature(entry, ballot, signed, desk.moment.now)?;
    gathering::check_came(meeting, entry, (signed, HandedIn::Now))?;
    let events = desk.take_ballot(entry, Arrived::online(desk.moment.now), ballot.seal, signed);
    // On paper a ballot that does not count is kept and listed; online the voter is there and is told.
    match (meeting.ballots.ballot(entry), events.first()) {
        (Some(earlier), Some(Event::Assembly(crate::assembly::AssemblyEvent::BallotSetAside(aside))))
            if !aside.voids_earlier =>
        {
            Err(AssemblyRefusal::AlreadyVoted { entry, channel: earlier.channel, at: earlier.at }.into())
        }
        // Each stands in the book for ever; a letter in the wrong hands must not fill it.
        (Some(earlier), Some(Event::Assembly(crate::assembly::AssemblyEvent::BallotCast(_))))
            if earlier.number >= BALLOTS_MAX =>
        {
            Err(AssemblyRefusal::VotedTooOften { times: BALLOTS_MAX }.into())
        }
        _ => Ok(events),
    }
}

/// How a ballot arrived, and when it was cast or handed in.
pub(super) struct Arrived {
    channel: Channel,
    platform: Option<PublicText>,
    cast_at: Option<Timestamp>,
}

impl Arrived {
    /// From a phone or a computer.
    const fn online(at: Timestamp) -> Self {
        Self { channel: Channel::Online, platform: None, cast_at: Some(at) }
    }

    /// On paper that was received then.
    pub(super) const fn on_paper(at: Timestamp) -> Self {
        Self { channel: Channel::Paper, platform: None, cast_at: Some(at) }
    }

    /// From another platform, which may say when it was cast there.
    pub(super) const fn from_platform(platform: PublicText, cast_at: Option<Timestamp>) -> Self {
        Self { channel: Channel::Platform, platform: Some(platform), cast_at }
    }
}

impl Desk<'_> {
    /// Checks that ballots are taken at this moment; late acts are refused even where the clock has not closed yet.
    fn require_open(&self) -> Result<(), Refusal> {
        let notice = self.meeting.notice.as_ref();
        match self.meeting.stage() {
            Stage::Open => {}
            Stage::Convened | Stage::RollPublished | Stage::Noticed => {
                return Err(AssemblyRefusal::VotingNotOpen { opens_at: notice.map(|notice| notice.opens_at) }.into());
            }
            Stage::Cancelled => return Err(self.wrong_stage()),
            Stage::Closed | Stage::Counted | Stage::Announced | Stage::Certified => {
                let at = notice.map_or(self.moment.now, |notice| notice.closes_at);
                return Err(AssemblyRefusal::VotingEnded { at }.into());
            }
        }
        match notice {
            // `>=` and not `>`: a vote that closes at noon takes no ballot at noon.
            Some(notice) if self.moment.now >= notice.closes_at => {
                Err(AssemblyRefusal::VotingEnded { at: notice.closes_at }.into())
            }
            _ => Ok(()),
        }
    }

    /// Online nothing is void: every question is answered with something that is offered. Only what somebody was not
    /// authorised for stays empty, as it does on paper.
    fn check_answers(&self, ballot: &BallotGiven, signed: &SignedGiven) -> Result<(), Refusal> {
        let record = match signed {
            SignedGiven::Voice { voice, .. } => self.community.assembly().voices().voice(*voice),
            SignedGiven::Owner | SignedGiven::Carried(_) => None,
        };
        let Some(record) = record else { return self.check_marks(ballot, false) };
        let mut answered = ballot.clone();
        for (mark, question) in answered.marks.iter_mut().zip(&self.meeting.questions) {
            if *mark == Mark::Void && !record.covers(self.meeting, question.matter) {
                // Whatever is always offered: who signed is checked next, and there this one has to be empty.
                *mark = Mark::Abstain;
            }
        }
        self.check_marks(&answered, false)
    }

    /// What follows when a ballot that is in order arrives, by the policy printed on it.
    pub(super) fn take_ballot(&self, entry: EntryNo, arrived: Arrived, seal: Seal, signed: Signed) -> Vec<Event> {
        let meeting = self.meeting;
        let Arrived { channel, platform, cast_at } = arrived;
        let policy = meeting.notice.as_ref().map_or(DuplicatePolicy::First, |notice| notice.policy.duplicates);
        // Of the others the book knows it: the entry's own time, or what was keyed of the paper.
        let elsewhere = cast_at.filter(|_| channel == Channel::Platform);
        let id = meeting.id;
        let cast = |platform| {
            Event::from(BallotCast { meeting: id, entry, channel, platform, seal, signed, cast_at: elsewhere })
        };
        let set_aside = |voids_earlier| {
            Event::from(BallotSetAside { meeting: id, entry, channel, seal, voids_earlier, cast_at: elsewhere })
        };
        match meeting.ballots.ballot(entry) {
            None => vec![cast(platform)],
            Some(earlier) if earlier.voided => vec![set_aside(false)],
            Some(earlier) => match policy.beside(earlier, channel, cast_at) {
                Duplicate::Earlier => vec![set_aside(false)],
                Duplicate::Later => vec![cast(platform)],
                Duplicate::Neither => vec![set_aside(true)],
            },
        }
    }
}
