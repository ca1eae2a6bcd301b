//! Acts that need the vault: casting, keying and counting ballots, and showing a voter their own.

use governance::Actor;
use governance::assembly::{AssemblyCommand, BallotGiven, Mark, Meeting, OpenedBallot, PaperStanding};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::ids::{BodyId, EntryNo, MeetingId, OwnerId, PersonId};
use governance::voice::SignedGiven;
use governance::{Command, Seal};
use jiff::Timestamp;
use jiff::civil::Date;
use journal::VaultItem;

use crate::cards::CardCode;
use crate::desk::{Act, Desk, Outcome, Stop};
use crate::letters::LetterCode;
use crate::people::Particulars;
use crate::vault::{Drawerful, Sealed, SealedBallot, ShelvedBallot};

/// What a ballot says, opened with the key that stands in the voter's receipt or by those entitled to inspect it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedMarks {
    /// The seal in the book.
    pub seal: Seal,
    /// The salt of its commitment.
    pub salt: Vec<u8>,
    /// The sealed value, byte for byte.
    pub value: Vec<u8>,
    /// What it says.
    pub ballot: SealedBallot,
}

/// The name of the draft of a ballot that is being filled in online; casting throws it away.
#[must_use]
pub fn ballot_draft(meeting: MeetingId, entry: EntryNo) -> String {
    format!("ballot/{meeting}/{entry}")
}

/// The name of the draft of a paper ballot that somebody is keying in or settling; both acts throw it away.
#[must_use]
pub fn paper_draft(meeting: MeetingId, entry: EntryNo, by: PersonId) -> String {
    format!("paper/{meeting}/{entry}/{by}")
}

/// A ballot of another platform whose voter and marks were found on the roll and on the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedBallot {
    /// The roll entry.
    pub entry: EntryNo,
    /// One mark a question.
    pub marks: Vec<Mark>,
    /// When it was cast there, where the platform says so.
    pub cast_at: Option<Timestamp>,
    /// Who cast it.
    pub signed: SignedGiven,
}

impl Desk {
    /// Casts a ballot online for the entry a letter speaks for; its owner filled it in.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn cast(&self, meeting: MeetingId, entry: EntryNo, marks: Vec<Mark>) -> Result<Outcome, Stop> {
        self.cast_signed(meeting, entry, marks, SignedGiven::Owner).await
    }

    /// Keys in a paper ballot that its owner signed, for the first or the second time.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_paper(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
        received_at: Timestamp,
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        self.key_paper_signed(by, (meeting, entry), (received_at, SignedGiven::Owner), marks).await
    }

    /// What the two keyings of a paper ballot say, for the third person who settles their difference; nobody else is
    /// shown a keying.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn differing_keyings(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
    ) -> Result<Option<[Vec<Mark>; 2]>, Stop> {
        let keyings = {
            let files = self.files().await;
            let paper = files.community.assembly().meeting(meeting).and_then(|meeting| meeting.papers.get(&entry));
            let differs = paper.filter(|paper| paper.standing == PaperStanding::Differs);
            differs.and_then(|paper| {
                let second = paper.second?;
                (paper.first.by != by && second.by != by)
                    .then_some([paper.first, second].map(|keying| ShelvedBallot::from(&keying)))
            })
        };
        let Some(keyings) = keyings else { return Ok(None) };
        let opened = self.open_ballots(&keyings).await?;
        let of =
            |seal: Seal| opened.iter().find(|opened| opened.seal == seal).map(|opened| opened.ballot.marks.clone());
        Ok(of(keyings[0].seal).zip(of(keyings[1].seal)).map(|(first, second)| [first, second]))
    }

    /// Settles a difference between two keyings of a paper that its owner signed.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn settle_paper(
        &self,
        by: PersonId,
        meeting: MeetingId,
        entry: EntryNo,
        received_at: Timestamp,
        marks: Vec<Mark>,
    ) -> Result<Outcome, Stop> {
        self.settle_paper_signed(by, (meeting, entry), (received_at, SignedGiven::Owner), marks).await
    }

    /// Records ballots of the government's platform, all or none; those that are recorded already are left alone.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn record_platform_ballots(
        &self,
        by: PersonId,
        meeting: MeetingId,
        platform: &str,
        ballots: Vec<ResolvedBallot>,
    ) -> Result<Outcome, Stop> {
        let mut given = Vec::with_capacity(ballots.len());
        let mut kept = Vec::with_capacity(ballots.len());
        for ResolvedBallot { entry, marks, cast_at, signed } in ballots {
            let sealed = self.sealed_of_platform(meeting, entry, &marks, platform);
            let ballot = BallotGiven { marks, seal: sealed.seal };
            given.push(governance::assembly::PlatformBallot { entry, ballot, cast_at, signed });
            kept.push(sealed);
        }
        let command = AssemblyCommand::RecordPlatformBallots { meeting, platform: platform.to_owned(), ballots: given };
        let mut act = Act::new(Actor::Person(by), command);
        act.sealed = kept;
        self.carry_out(act).await
    }

    /// Opens the ballots of a closed vote and has them counted.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn count(&self, by: PersonId, meeting: MeetingId) -> Result<Outcome, Stop> {
        let ballots: Vec<ShelvedBallot> = {
            let files = self.files().await;
            // Nothing is opened while voting is open, whoever asks.
            let closed = files.community.assembly().meeting(meeting).filter(|meeting| meeting.closed_at.is_some());
            closed.map(|meeting| meeting.ballots.ballots().map(|(_, ballot)| ballot.into()).collect())
        }
        .unwrap_or_default();
        let ballots = self
            .open_ballots(&ballots)
            .await?
            .into_iter()
            .filter(|opened| opened.ballot.meeting == meeting)
            .map(|opened| OpenedBallot { entry: opened.ballot.entry, seal: opened.seal, marks: opened.ballot.marks })
            .collect();
        self.carry_out(Act::new(Actor::Person(by), AssemblyCommand::Count { meeting, ballots })).await
    }

    /// The ballot of one entry, opened, be it that it counts or that it was taken out: for the voter who holds its letter.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn own_ballot(&self, meeting: MeetingId, entry: EntryNo) -> Result<Option<OpenedMarks>, Stop> {
        let ballot = {
            let files = self.files().await;
            let meeting = files.community.assembly().meeting(meeting);
            let ballots = meeting.map(|meeting| &meeting.ballots);
            let counts = ballots.and_then(|ballots| ballots.ballot(entry));
            let taken_out = ballots.and_then(|ballots| ballots.taken_out(entry)).map(|taken_out| &taken_out.ballot);
            counts.or(taken_out).map(ShelvedBallot::from)
        };
        match ballot {
            Some(ballot) => Ok(self.open_ballots(&[ballot]).await?.pop()),
            None => Ok(None),
        }
    }

    /// Fills a seat with somebody new, whose name goes into the vault.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn fill_seat(
        &self,
        actor: Actor,
        body: BodyId,
        name: &str,
        role: SeatRole,
        (from, until): (Date, Date),
    ) -> Result<Outcome, Stop> {
        let value = serde_json::to_vec(&Particulars::named(name)).map_err(|error| Stop::Failed(error.to_string()))?;
        let sealed = Sealed::new(self.door(), Drawerful::Person, value)?;
        let holder = SeatHolder::New(sealed.seal);
        let command = BodiesCommand::FillSeat { body, holder, role, from, until, owner: None };
        self.carry_out(Act::new(actor, Command::Bodies(command)).with(sealed)).await
    }

    /// Seats somebody new, whose name goes into the vault, by a command of another topic.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn seat_new<C: Into<Command>>(
        &self,
        actor: Actor,
        name: &str,
        command: impl FnOnce(Seal) -> C,
    ) -> Result<Outcome, Stop> {
        let value = serde_json::to_vec(&Particulars::named(name)).map_err(|error| Stop::Failed(error.to_string()))?;
        let sealed = Sealed::new(self.door(), Drawerful::Person, value)?;
        self.carry_out(Act::new(actor, command(sealed.seal)).with(sealed)).await
    }

    /// The words behind a seal: an objection, a reason, a note; none once they were erased.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn words(&self, seal: &Seal) -> Result<Option<String>, Stop> {
        Ok(self.evidence(seal).await?.map(|evidence| evidence.words))
    }

    /// The code on an entry's letter.
    pub async fn letter_code(&self, meeting: MeetingId, entry: EntryNo) -> Option<LetterCode> {
        let files = self.files().await;
        self.code_of(files.community.assembly().meeting(meeting)?, entry)
    }

    /// The code on an entry's letter of a meeting in hand, where letters were made out.
    #[must_use]
    pub fn code_of(&self, meeting: &Meeting, entry: EntryNo) -> Option<LetterCode> {
        let made_out = meeting.letters_at.is_some() && meeting.roll.as_ref()?.entry(entry).is_some();
        made_out.then(|| LetterCode::new(self.secrets(), self.book().as_str(), meeting, entry))
    }

    /// The code on an owner's card.
    pub async fn card_code(&self, owner: OwnerId) -> Option<CardCode> {
        let files = self.files().await;
        let serial = files.community.cards().of(owner)?.serial;
        Some(CardCode::new(self.secrets(), self.book().as_str(), owner, serial))
    }

    /// Opens ballots from the vault; one that does not fit its seal is left out.
    pub(crate) async fn open_ballots(&self, ballots: &[ShelvedBallot]) -> Result<Vec<OpenedMarks>, Stop> {
        let found = ShelvedBallot::look_up(self.journal(), self.book(), ballots).await?;
        Ok(found
            .into_iter()
            .filter_map(|(ShelvedBallot { seal, .. }, VaultItem { salt, value, .. })| {
                let ballot = SealedBallot::open(&seal, &salt, &value)?;
                Some(OpenedMarks { seal, salt, value, ballot })
            })
            .collect())
    }

    /// Seals a ballot of another platform, as it was sealed when it came before.
    pub(crate) fn sealed_of_platform(
        &self,
        meeting: MeetingId,
        entry: EntryNo,
        marks: &[Mark],
        platform: &str,
    ) -> Sealed {
        SealedBallot { meeting, entry, marks: marks.to_vec() }.seal_of_platform(
            self.secrets(),
            self.book(),
            platform.trim(),
        )
    }

    pub(crate) fn sealed_ballot(
        &self,
        meeting: MeetingId,
        entry: EntryNo,
        marks: Vec<Mark>,
    ) -> Result<(BallotGiven, Sealed), Stop> {
        let ballot = SealedBallot { meeting, entry, marks };
        let sealed = ballot.seal(self.door())?;
        Ok((BallotGiven { marks: ballot.marks, seal: sealed.seal }, sealed))
    }
}
