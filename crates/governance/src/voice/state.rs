//! The voices of a community as they stand, and the ballots that are disputed.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    Agent, BallotDisputed, DisputeSettled, PaperKeptAside, Signed, Voice, VoiceConfirmed, VoiceEvent, VoiceKind,
    VoiceObjected, VoiceRecorded, VoiceRejected,
};
use crate::assembly::Meeting;
use crate::ids::{AgentId, EntryNo, MeetingId, OwnerId, PersonId, VoiceId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// What was said against an entry's ballot, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// The entry.
    pub entry: EntryNo,
    /// What was said, sealed.
    pub seal: Seal,
    /// When.
    pub at: Timestamp,
    /// Whether the ballot stands, with the sealed reasons, once it is settled.
    pub settled: Option<(bool, Seal, Timestamp)>,
}

/// A paper that was kept aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAside {
    /// The entry it is for.
    pub entry: EntryNo,
    /// When it was received.
    pub received_at: Timestamp,
    /// Who signed it and what was said, sealed.
    pub seal: Seal,
    /// When it was kept aside.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
}

/// The voices of a community as they stand.
#[derive(Debug, Clone, Default)]
pub struct Voices {
    voices: Vec<Voice>,
    agents: Vec<Seal>,
    identities: BTreeMap<Seal, AgentId>,
    disputes: BTreeMap<MeetingId, Vec<Dispute>>,
    aside: BTreeMap<MeetingId, Vec<KeptAside>>,
}

impl Voices {
    /// All voices, oldest first, those that are over included.
    #[must_use]
    pub fn all(&self) -> &[Voice] {
        &self.voices
    }

    /// Changes with every voice that is recorded, confirmed, sent back or revoked.
    #[must_use]
    pub fn revision(&self) -> usize {
        let revoked = self.voices.iter().filter(|voice| voice.revoked_at.is_some()).count();
        let confirmed = self.voices.iter().filter(|voice| voice.confirmed_by.is_some()).count();
        self.voices.len() + revoked + confirmed
    }

    /// The voice with this number.
    #[must_use]
    pub fn voice(&self, id: VoiceId) -> Option<&Voice> {
        self.voices.get(id.index())
    }

    /// The seals of the particulars of everybody who speaks and owns nothing; the first is number 1.
    #[must_use]
    pub fn agents(&self) -> &[Seal] {
        &self.agents
    }

    /// Who has shown what this fingerprint was taken of.
    #[must_use]
    pub fn identified(&self, identity: &Seal) -> Option<AgentId> {
        self.identities.get(identity).copied()
    }

    /// Whether somebody who speaks and owns nothing has shown who they are.
    #[must_use]
    pub fn is_identified(&self, agent: AgentId) -> bool {
        self.identities.values().any(|known| *known == agent)
    }

    /// Who speaks for an entry of a meeting now, whoever was recorded last first. A meeting's day is the one it is asked on.
    #[must_use]
    pub fn speaking(&self, meeting: &Meeting, entry: EntryNo, day: jiff::civil::Date) -> Vec<&Voice> {
        self.of_entry(meeting, entry, day).filter(|voice| voice.speaks() && voice.is_in_force()).collect()
    }

    /// The guardians and heirs who are to speak for an entry of a meeting once a second person confirmed the record.
    #[must_use]
    pub fn waiting(&self, meeting: &Meeting, entry: EntryNo, day: jiff::civil::Date) -> Vec<&Voice> {
        self.of_entry(meeting, entry, day).filter(|voice| voice.waits()).collect()
    }

    /// The voices that are of an entry's owners and for a meeting, the last one first.
    fn of_entry<'v, 'm>(
        &'v self,
        meeting: &'m Meeting,
        entry: EntryNo,
        day: jiff::civil::Date,
    ) -> impl Iterator<Item = &'v Voice> + use<'v, 'm> {
        let owners = meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).map(|entry| entry.owners.clone());
        let of_owners = move |voice: &&Voice| owners.as_ref() == Some(&voice.owners) && voice.is_for(meeting, day);
        self.voices.iter().rev().filter(of_owners)
    }

    /// The guardian or heir because of whose record, which had effect when something was handed in, no owner of an entry could
    /// vote: one who speaks for all of them, or the last of several who do together.
    #[must_use]
    pub fn instead_of_owner(
        &self,
        meeting: &Meeting,
        entry: EntryNo,
        (at, day): (Timestamp, jiff::civil::Date),
    ) -> Option<&Voice> {
        let owners = &meeting.roll.as_ref()?.entry(entry)?.owners;
        let instead = self.of_entry(meeting, entry, day).filter(|voice| {
            voice.kind.is_instead_of_owner()
                && voice.effective_at.is_some_and(|since| since <= at)
                && voice.stood_at(at)
        });
        let instead: Vec<&Voice> = instead.collect();
        let spoken_for = |owner: &OwnerId| instead.iter().any(|voice| voice.of.contains(owner));
        let together = instead.first().copied().filter(|_| owners.iter().all(spoken_for));
        instead.iter().rev().copied().find(|voice| voice.is_instead_of_all()).or(together)
    }

    /// What was said against ballots of a meeting, oldest first.
    #[must_use]
    pub fn disputes(&self, meeting: MeetingId) -> &[Dispute] {
        self.disputes.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// The dispute about an entry's ballot that waits to be settled.
    #[must_use]
    pub fn open_dispute(&self, meeting: MeetingId, entry: EntryNo) -> Option<&Dispute> {
        self.disputes(meeting).iter().find(|dispute| dispute.entry == entry && dispute.settled.is_none())
    }

    /// How many ballots of a meeting wait for a dispute to be settled.
    #[must_use]
    pub fn disputes_open(&self, meeting: MeetingId) -> usize {
        self.disputes(meeting).iter().filter(|dispute| dispute.settled.is_none()).count()
    }

    /// Papers of a meeting that were kept aside.
    #[must_use]
    pub fn kept_aside(&self, meeting: MeetingId) -> &[KeptAside] {
        self.aside.get(&meeting).map_or(&[], Vec::as_slice)
    }

    /// For which other entries of a meeting a proxy has handed in ballots, on any channel.
    #[must_use]
    pub fn acted_for(&self, meeting: &Meeting, agent: Agent, besides: EntryNo) -> Vec<EntryNo> {
        let by_agent = |signed: Signed| match signed {
            Signed::Voice { kind: VoiceKind::Proxy, voice } => {
                self.voice(voice).is_some_and(|voice| voice.agent == agent)
            }
            Signed::Voice { .. } | Signed::Owner | Signed::Carried { .. } => false,
        };
        let mut entries: Vec<EntryNo> = meeting
            .ballots
            .ballots()
            .filter(|(_, ballot)| by_agent(ballot.signed))
            .map(|(entry, _)| entry)
            .chain(meeting.unsettled_papers().filter(|(_, paper)| by_agent(paper.first.signed)).map(|(entry, _)| entry))
            .filter(|entry| *entry != besides)
            .collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &VoiceEvent) -> Result<(), ImpossibleHistory> {
        match event {
            VoiceEvent::VoiceRecorded(event) => self.record(recorded, event),
            VoiceEvent::VoiceConfirmed(VoiceConfirmed { voice, by }) => {
                let voice = self.one(*voice)?;
                voice.effective_at = Some(recorded.at);
                voice.confirmed_by = Some(*by);
                Ok(())
            }
            VoiceEvent::VoiceObjected(VoiceObjected { voice, seal }) => {
                self.one(*voice)?.objected = Some((*seal, recorded.at));
                Ok(())
            }
            VoiceEvent::VoiceRejected(VoiceRejected { voice, reason, .. }) => {
                let voice = self.one(*voice)?;
                voice.revoked_at = Some(recorded.at);
                voice.rejected = Some(*reason);
                Ok(())
            }
            VoiceEvent::VoiceRevoked(event) => {
                self.one(event.voice)?.revoked_at = Some(recorded.at);
                Ok(())
            }
            VoiceEvent::BallotDisputed(BallotDisputed { meeting, entry, seal, .. }) => {
                let dispute = Dispute { entry: *entry, seal: *seal, at: recorded.at, settled: None };
                self.disputes.entry(*meeting).or_default().push(dispute);
                Ok(())
            }
            VoiceEvent::DisputeSettled(DisputeSettled { meeting, entry, stands, seal, .. }) => {
                let mut disputes = self.disputes.entry(*meeting).or_default().iter_mut();
                let open = disputes.find(|dispute| dispute.entry == *entry && dispute.settled.is_none());
                let open = open.ok_or(ImpossibleHistory("a dispute nobody raised was settled"))?;
                open.settled = Some((*stands, *seal, recorded.at));
                Ok(())
            }
            VoiceEvent::PaperKeptAside(PaperKeptAside { meeting, entry, received_at, seal, by }) => {
                let kept =
                    KeptAside { entry: *entry, received_at: *received_at, seal: *seal, at: recorded.at, by: *by };
                self.aside.entry(*meeting).or_default().push(kept);
                Ok(())
            }
        }
    }

    fn one(&mut self, id: VoiceId) -> Result<&mut Voice, ImpossibleHistory> {
        self.voices.get_mut(id.index()).ok_or(ImpossibleHistory("something happened to a voice nobody recorded"))
    }

    fn record(&mut self, recorded: Recorded, event: &VoiceRecorded) -> Result<(), ImpossibleHistory> {
        if event.voice != VoiceId::after(self.voices.len()) {
            return Err(ImpossibleHistory("a voice's number leaves a gap"));
        }
        if let Some(seal) = event.agent_seal {
            if event.agent != Agent::Other(AgentId::after(self.agents.len())) {
                return Err(ImpossibleHistory("an agent's number leaves a gap"));
            }
            self.agents.push(seal);
        }
        if let Some(identity) = event.identity {
            let Agent::Other(agent) = event.agent else {
                return Err(ImpossibleHistory("an owner is known by the register, and not by a fingerprint"));
            };
            if self.identities.insert(identity, agent).is_some_and(|before| before != agent) {
                return Err(ImpossibleHistory("two people have one fingerprint"));
            }
        }
        self.voices.push(Voice {
            id: event.voice,
            kind: event.kind,
            owners: event.owners.clone(),
            of: event.of.clone(),
            part: event.part.clone(),
            agent: event.agent,
            reach: event.reach,
            items: event.items.clone(),
            opinion: event.opinion,
            document: event.document,
            evidence: event.evidence,
            signed_on: event.signed_on,
            terms: event.terms.clone(),
            recorded_at: recorded.at,
            recorded_by: event.by,
            effective_at: (!event.waits).then_some(recorded.at),
            confirmed_by: None,
            objected: None,
            position: recorded.position,
            revoked_at: None,
            rejected: None,
        });
        Ok(())
    }
}
