//! Acts that need the vault where somebody speaks for an owner.

use governance::Actor;
use governance::assembly::{AssemblyCommand, BallotGiven, Mark, PaperStanding};
use governance::ids::{AgentId, EntryNo, MeetingId, OwnerId, PersonId};
use governance::voice::{AgentGiven, Reach, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::acts::{ballot_draft, paper_draft};
use crate::desk::{Act, Desk, Outcome, Stop};
use crate::evidence::Evidence;
use crate::identity::Identity;
use crate::people::Particulars;
use crate::vault::{Drawerful, Sealed, ShelvedBallot};

/// A voice as it is handed in at the desk, before anything is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVoice {
    /// What entitles whoever speaks.
    pub kind: VoiceKind,
    /// Whose vote it is.
    pub owners: Vec<OwnerId>,
    /// Which of several owners a guardian or an heir speaks for.
    pub of: Vec<OwnerId>,
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
    /// What they show of themselves, when they own nothing here.
    pub identity: Option<Identity>,
    /// A picture of the document, or the fingerprint of one.
    pub evidence: Evidence,
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
        let shown = new.identity.as_ref().map(|identity| identity.seal(self.secrets(), self.book()));
        let mut given = VoiceGiven {
            kind: new.kind,
            owners: new.owners,
            of: new.of,
            part: new.part,
            agent: AgentGiven::Known(AgentId::new(0)),
            identity: shown.as_ref().map(|shown| shown.seal),
            serves_company: new.serves_company,
            reach: new.reach,
            items: new.items,
            opinion: None,
            document: document.seal,
            evidence: None,
            signed_on: new.signed_on,
        };
        sealed.push(document);
        given.agent = match new.agent {
            Some(agent) => agent,
            None => match self.already_known(new.identity.as_ref()).await {
                Some(agent) => agent,
                None => {
                    let (secrets, book, name) = (self.secrets(), self.book(), new.name.trim());
                    let person = new.identity.as_ref().map(|identity| identity.beside(name, secrets, book));
                    let value = serde_json::to_vec(&person.unwrap_or_else(|| Particulars::named(name)));
                    let value = value.map_err(|error| Stop::Failed(error.to_string()))?;
                    let person = Sealed::new(self.door(), Drawerful::Person, value)?;
                    let agent = AgentGiven::New(person.seal);
                    sealed.push(person);
                    agent
                }
            },
        };
        // Owners are known by the register; of them nothing more is kept.
        sealed.extend(shown.filter(|_| !matches!(given.agent, AgentGiven::Owner(_))));
        if !new.evidence.is_empty() {
            let evidence = new.evidence.seal(self.door())?;
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

    /// Whoever shows this, when the register or an earlier record knows them.
    async fn already_known(&self, identity: Option<&Identity>) -> Option<AgentGiven> {
        let identity = identity?;
        let files = self.files().await;
        let hash = identity.hash(self.secrets(), self.book());
        let owner = hash.and_then(|hash| {
            files.people.owners_by_identifier(&files.community).get(hash.as_str()).copied().map(AgentGiven::Owner)
        });
        let seal = identity.seal(self.secrets(), self.book()).seal;
        owner.or_else(|| files.community.assembly().voices().identified(&seal).map(AgentGiven::Known))
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
        let first = {
            let files = self.files().await;
            let paper = files.community.assembly().meeting(meeting).and_then(|meeting| meeting.papers.get(&entry));
            paper.filter(|paper| paper.standing == PaperStanding::Once).map(|paper| ShelvedBallot::from(&paper.first))
        };
        let first = self.opened_marks(first).await?;
        self.paper_act(by, (meeting, entry), signed, marks, |ballot, signed| AssemblyCommand::KeyPaper {
            meeting,
            entry,
            received_at,
            ballot,
            first,
            signed,
        })
        .await
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
        self.paper_act(by, (meeting, entry), signed, marks, |ballot, signed| AssemblyCommand::SettlePaper {
            meeting,
            entry,
            received_at,
            ballot,
            signed,
        })
        .await
    }

    /// Does what somebody at the desk does with a paper ballot, and throws their draft of it away.
    async fn paper_act(
        &self,
        by: PersonId,
        (meeting, entry): (MeetingId, EntryNo),
        signed: SignedGiven,
        marks: Vec<Mark>,
        command: impl FnOnce(BallotGiven, SignedGiven) -> AssemblyCommand,
    ) -> Result<Outcome, Stop> {
        let (ballot, sealed) = self.sealed_ballot(meeting, entry, marks)?;
        let signed = self.with_opinion(signed).await?;
        let mut act = Act::new(Actor::Person(by), command(ballot, signed)).with(sealed);
        act.drawer.push(self.without_draft(paper_draft(meeting, entry, by)));
        self.carry_out(act).await
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
