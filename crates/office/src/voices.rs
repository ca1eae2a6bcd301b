//! Acts that need the vault where somebody speaks for an owner, and where paper is read anew.

use governance::Actor;
use governance::assembly::{AssemblyCommand, Mark, PaperStanding};
use governance::ids::{AgentId, EntryNo, MeetingId, OwnerId, PersonId};
use governance::recount::RecountCommand;
use governance::voice::{AgentGiven, Reach, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::acts::{ballot_draft, paper_draft};
use crate::desk::{Act, Desk, Outcome, Stop};
use crate::people::Particulars;
use crate::vault::{Drawerful, Sealed, ShelvedBallot};

/// A voice as it is handed in at the desk, before anything is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVoice {
    /// What entitles whoever speaks.
    pub kind: VoiceKind,
    /// Whose vote it is.
    pub owners: Vec<OwnerId>,
    /// Whose ballots a carrier brings.
    pub part: Option<governance::assembly::Scope>,
    /// Who speaks, when the book knows them.
    pub agent: Option<AgentGiven>,
    /// Their name, when it does not.
    pub name: String,
    /// Whether they say that they work for the property company.
    pub serves_company: bool,
    /// For how long.
    pub reach: Reach,
    /// On which matters; none where on all.
    pub items: Option<Vec<governance::ids::MatterId>>,
    /// How the owner wants each question answered, and the entry it is about.
    pub opinion: Option<(EntryNo, Vec<Mark>)>,
    /// What the document says.
    pub document: String,
    /// The fingerprint of its picture.
    pub evidence: Option<String>,
    /// The day it was signed on.
    pub signed_on: Date,
}

impl Desk {
    /// Records a voice; names and documents go into the vault.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn record_voice(&self, by: PersonId, new: NewVoice) -> Result<Outcome, Stop> {
        let mut sealed = Vec::new();
        let document = Sealed::words(self.door(), &new.document)?;
        let mut given = VoiceGiven {
            kind: new.kind,
            owners: new.owners,
            part: new.part,
            agent: new.agent.unwrap_or(AgentGiven::Known(AgentId::new(0))),
            serves_company: new.serves_company,
            reach: new.reach,
            items: new.items,
            opinion: None,
            document: document.seal,
            evidence: None,
            signed_on: new.signed_on,
        };
        sealed.push(document);
        if new.agent.is_none() {
            let value = serde_json::to_vec(&Particulars::named(new.name.trim()));
            let value = value.map_err(|error| Stop::Failed(error.to_string()))?;
            let person = Sealed::new(self.door(), Drawerful::Person, value)?;
            given.agent = AgentGiven::New(person.seal);
            sealed.push(person);
        }
        if let Some(evidence) = new.evidence {
            let evidence = Sealed::words(self.door(), &evidence)?;
            given.evidence = Some(evidence.seal);
            sealed.push(evidence);
        }
        if let (Reach::Meeting { meeting }, Some((entry, marks))) = (new.reach, new.opinion) {
            let (ballot, kept) = self.sealed_ballot(meeting, entry, marks)?;
            given.opinion = Some((ballot.marks, ballot.seal));
            sealed.push(kept);
        }
        let mut act = Act::new(Actor::Person(by), VoiceCommand::Record(Box::new(given)));
        act.sealed = sealed;
        self.carry_out(act).await
    }

    /// Casts a ballot online for the entry a letter speaks for.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn cast_signed(
        &self,
        meeting: MeetingId,
        entry: EntryNo,
        marks: Vec<Mark>,
        signed: SignedGiven,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let signed = self.with_opinion(signed).await?;
        let command = AssemblyCommand::Cast { meeting, ballot, signed };
        let mut act = Act::new(Actor::Letter(meeting, entry), command).with(sealed);
        act.drawer.push(self.without_draft(ballot_draft(meeting, entry)));
        self.carry_out(act).await
    }

    /// Keys in a paper ballot, for the first or the second time.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_paper_signed(
        &self,
        by: PersonId,
        (meeting, entry): (MeetingId, EntryNo),
        (received_at, signed): (Timestamp, SignedGiven),
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let first = {
            let files = self.files().await;
            let paper = files.community.assembly().meeting(meeting).and_then(|meeting| meeting.papers.get(&entry));
            paper.filter(|paper| paper.standing == PaperStanding::Once).map(|paper| ShelvedBallot::from(&paper.first))
        };
        let first = self.opened_marks(first).await?;
        let signed = self.with_opinion(signed).await?;
        let command = AssemblyCommand::KeyPaper { meeting, entry, received_at, ballot, first, signed };
        let mut act = Act::new(Actor::Person(by), command).with(sealed);
        act.drawer.push(self.without_draft(paper_draft(meeting, entry, by)));
        self.carry_out(act).await
    }

    /// Settles a difference between two keyings.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn settle_paper_signed(
        &self,
        by: PersonId,
        (meeting, entry): (MeetingId, EntryNo),
        (received_at, signed): (Timestamp, SignedGiven),
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let signed = self.with_opinion(signed).await?;
        let command = AssemblyCommand::SettlePaper { meeting, entry, received_at, ballot, signed };
        let mut act = Act::new(Actor::Person(by), command).with(sealed);
        act.drawer.push(self.without_draft(paper_draft(meeting, entry, by)));
        self.carry_out(act).await
    }

    /// Keys a paper ballot in again, in a recount from paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_again(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let (first, counted) = self.reread(meeting, entry).await?;
        let command = RecountCommand::KeyAgain { meeting, entry, ballot, first, counted };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// Settles what was read differently in a recount from paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn settle_recount(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let (_, counted) = self.reread(meeting, entry).await?;
        let command = RecountCommand::Settle { meeting, entry, ballot, counted };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// What the first new keying of a paper said, and what was counted.
    async fn reread(&self, meeting: MeetingId, entry: EntryNo) -> Result<(Option<Vec<Mark>>, Option<Vec<Mark>>), Stop> {
        let (first, counted) = {
            let files = self.files().await;
            let meeting = files.community.assembly().meeting(meeting);
            let reading = meeting.and_then(|meeting| meeting.paper_recount()?.papers.get(&entry));
            let first = reading.and_then(|reading| reading.first.as_ref()).map(ShelvedBallot::from);
            let counted = meeting.filter(|_| reading.is_some());
            (first, counted.and_then(|meeting| meeting.ballots.ballot(entry)).map(ShelvedBallot::from))
        };
        Ok((self.opened_marks(first).await?, self.opened_marks(counted).await?))
    }

    /// The signature with what the owner wrote for each question, where the record holds it.
    async fn with_opinion(&self, signed: SignedGiven) -> Result<SignedGiven, Stop> {
        match signed {
            SignedGiven::Voice { voice, .. } => Box::pin(self.with_opinion_of(voice)).await,
            signed => Ok(signed),
        }
    }

    async fn with_opinion_of(&self, voice: governance::ids::VoiceId) -> Result<SignedGiven, Stop> {
        let shelved = {
            let files = self.files().await;
            let record = files.community.assembly().voices().voice(voice);
            record.and_then(|record| Some(ShelvedBallot { position: record.position, seal: record.opinion? }))
        };
        Ok(SignedGiven::Voice { voice, opinion: self.opened_marks(shelved).await? })
    }

    async fn opened_marks(&self, ballot: Option<ShelvedBallot>) -> Result<Option<Vec<Mark>>, Stop> {
        match ballot {
            Some(ballot) => Ok(self.open_ballots(&[ballot]).await?.pop().map(|opened| opened.ballot.marks)),
            None => Ok(None),
        }
    }
}
