//! How people vote in any simulated community: by letter, through somebody who speaks for them, on paper that is read anew.

use std::sync::Arc;

use governance::assembly::{Mark, Meeting};
use governance::ids::{EntryNo, MeetingId, PersonId, VoiceId};
use governance::recount::RecountCommand;
use governance::voice::{AgentGiven, Reach, SignedGiven, Voice, VoiceCommand, VoiceKind};
use governance::{Actor, Community, Seal};
use office::{Evidence, Identity, NewVoice, Reread, Shown};

use super::Simulation;

/// Who reads papers anew.
pub(super) struct Readers {
    /// Who asks for it.
    pub(super) orders: Actor,
    /// Who keys papers in again; whoever keyed them in before tries in vain.
    pub(super) key: Vec<PersonId>,
    /// Who settles what two read differently.
    pub(super) settle: Vec<PersonId>,
}

impl Simulation {
    /// Somebody votes by the letter of an entry.
    pub(super) fn cast_online(&mut self, meeting: MeetingId, entry: EntryNo, marks: Vec<Mark>) {
        let (desk, said) = (self.office.desk(), marks.clone());
        let answer = self.office.run(async |_| Arc::clone(&desk).cast(meeting, entry, said).await);
        self.noted(&format!("{entry} votes in {meeting}"), &answer, entry, marks);
    }

    /// Somebody votes for an entry, by the voice that was recorded last.
    pub(super) fn cast_by_voice(&mut self, meeting: MeetingId, entry: EntryNo, marks: Vec<Mark>) {
        let (voice, said) = (self.last_voice(), marks.clone());
        let signed = SignedGiven::Voice { voice, opinion: None };
        let answer = self.office.desk_run(async |desk| desk.cast_signed(meeting, entry, said, signed).await);
        self.noted(&format!("{voice} votes for {entry} of {meeting}"), &answer, entry, marks);
    }

    /// Somebody records who speaks for an entry, now and then without what that takes.
    pub(super) fn record_a_voice(&mut self, by: PersonId, meeting: &Meeting, entry: EntryNo) {
        let line = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
        let agent = AgentGiven::Owner(self.some_owner());
        let kind = *self.chance.pick(&VoiceKind::ALL);
        let owners = line.map(|line| line.owners.clone()).unwrap_or_default();
        // Chances of their own, so that the rest of each life goes on as it did before it was asked of whom.
        let mut chance = self.chance.clone();
        let of = owners.iter().copied().filter(|_| kind.is_instead_of_owner() && chance.percent(60)).collect();
        let new = NewVoice {
            kind,
            owners,
            of,
            part: None,
            agent: self.chance.percent(80).then_some(agent),
            name: "受托人".to_owned(),
            serves_company: self.chance.percent(5),
            reach: Reach::Meeting { meeting: meeting.id },
            items: None,
            opinion: None,
            document: "授权委托书".to_owned(),
            identity: self.chance.percent(90).then(|| self.somebodys_telephone()).flatten(),
            evidence: Evidence::of_words(&"0".repeat(if self.chance.percent(85) { 64 } else { 0 })),
            signed_on: self.today(),
        };
        let answer = self.office.desk_run(async |desk| desk.record_voice(by, new).await);
        self.noted(&format!("{by} records a voice of {entry}"), &answer, entry, vec![]);
    }

    /// Those who key go over the voice that was recorded last, where it waits: whoever recorded it among them, who may not
    /// confirm it. Now and then the owner objects, and somebody finds that the papers do not say so.
    pub(super) fn confirm_a_voice(&mut self, keying: &[PersonId], meeting: &Meeting, entry: EntryNo) {
        let voice = self.last_voice();
        let waits = |community: &Community| community.assembly().voices().voice(voice).is_some_and(Voice::waits);
        if !self.office.look(waits) {
            return;
        }
        // Chances of their own, so that the rest of each life goes on as it did before records were confirmed.
        let mut chance = self.chance.clone();
        let seal = Seal::new([u8::try_from(voice.number() % 251).unwrap_or(0); 32]);
        if chance.percent(25) {
            self.act(Actor::Letter(meeting.id, entry), VoiceCommand::Object { voice, seal });
        }
        for by in keying.iter().copied() {
            let rejects = chance.percent(10);
            let reject = VoiceCommand::Reject { voice, reason: seal };
            self.act(Actor::Person(by), if rejects { reject } else { VoiceCommand::Confirm { voice } });
        }
    }

    /// The telephone of one of few people, so that the same ones speak again and again.
    fn somebodys_telephone(&mut self) -> Option<Identity> {
        Identity::read(Shown::Phone, &format!("1390000000{}", self.chance.below(5)))
    }

    /// The voice that was recorded last.
    pub(super) fn last_voice(&self) -> VoiceId {
        let voices = self.office.look(|community| community.assembly().voices().all().len());
        VoiceId::after(voices.saturating_sub(1))
    }

    /// All papers are read anew, mostly rightly; `says` draws what a paper says, and what somebody misreads.
    pub(super) fn papers_are_read_anew(
        &mut self,
        meeting: &Meeting,
        readers: &Readers,
        says: impl Fn(&mut Self) -> Vec<Mark>,
    ) {
        let id = meeting.id;
        self.act(readers.orders, RecountCommand::Order { meeting: id });
        let entries: Vec<EntryNo> = self.office.look(|community| {
            let recount = community.assembly().meeting(id).and_then(|meeting| meeting.paper_recount());
            recount.map(|recount| recount.papers.keys().copied().collect()).unwrap_or_default()
        });
        let mut said: Vec<(EntryNo, Vec<Mark>)> = Vec::new();
        for entry in entries {
            let marks = says(self);
            for by in readers.key.iter().copied() {
                let read = if self.chance.percent(70) { marks.clone() } else { says(self) };
                let answer = self.office.desk_run(async |desk| desk.key_again(by, id, entry, read).await);
                self.noted(&format!("{by} reads {entry} anew"), &answer, entry, vec![]);
            }
            said.push((entry, marks));
        }
        for by in readers.settle.iter().copied() {
            let found = self.office.desk_run(async |desk| desk.reread_papers(id).await).unwrap_or_default();
            let differs = |entry: EntryNo| found.contains(&(entry, Reread::Differs));
            let settled: Vec<_> = said.iter().filter(|(entry, _)| differs(*entry)).cloned().collect();
            let given = settled.clone();
            let answer = self.office.desk_run(async |desk| desk.settle_recount(by, id, given).await);
            self.tried.push(format!("{} {by} settles what was read differently in {id}", self.office.door.now()));
            self.answered(&answer, &settled);
        }
    }
}
