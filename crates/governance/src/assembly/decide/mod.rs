//! Decides what a command to the owners' assembly would change: one file a decision.

mod cast;
mod cause;
mod close;
mod convene;
mod count;
mod letters;
mod notice;
mod objection;
mod open;
mod oppose;
mod paper;
mod platform;
mod publish_roll;
mod second;
mod service;

pub use cause::{may_be_called_for, may_call_regular};
pub use notice::{closing_by_law, needs_room, notice_days, opens_earliest, roll_days, threshold, thresholds};

use jiff::Timestamp;

pub(crate) use cause::Called;
pub(crate) use convene::{Asked, convene as convene_on_petition};

use super::{AssemblyCommand, AssemblyRefusal, BallotGiven, Channel, Meeting, MeetingCancelled, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::election::ElectionRefusal;
use crate::ids::{EntryNo, MeetingId, PersonId};
use crate::law::pack::Bilingual;
use crate::outcome::{Event, Refusal};
use crate::voice::{self, Signed, SignedGiven};
use crate::{Community, Moment, PublicText};

/// What every decision about a meeting may know.
struct Desk<'a> {
    community: &'a Community,
    meeting: &'a Meeting,
    moment: &'a Moment<'a>,
}

type Decision = Result<Vec<Event>, Refusal>;

pub(crate) fn decide(community: &Community, command: AssemblyCommand, moment: &Moment<'_>) -> Decision {
    let at = |id: MeetingId| -> Result<Desk<'_>, Refusal> {
        let meeting = community.assembly().meeting(id).ok_or(AssemblyRefusal::MeetingUnknown)?;
        Ok(Desk { community, meeting, moment })
    };
    match command {
        AssemblyCommand::Convene { body, pack, scope, occasion, questions } => {
            let called = Called::As(occasion);
            convene::decide(community, moment, Asked { body, pack, scope, called, questions })
        }
        AssemblyCommand::ConveneSecond { meeting, matters } => second::decide(&at(meeting)?, matters),
        AssemblyCommand::PublishRoll { meeting } => publish_roll::decide(&at(meeting)?),
        AssemblyCommand::GiveNotice { meeting, opens_at, closes_at } => {
            notice::decide(&at(meeting)?, opens_at, closes_at)
        }
        AssemblyCommand::IssueLetters { meeting } => letters::issue(&at(meeting)?),
        AssemblyCommand::ReissueLetter { meeting, entry } => letters::reissue(&at(meeting)?, entry),
        AssemblyCommand::PrintLetters { meeting, entries, reason } => letters::print(&at(meeting)?, entries, &reason),
        AssemblyCommand::RecordService { meeting, lines, service } => service::decide(&at(meeting)?, lines, service),
        AssemblyCommand::OpenVoting { meeting } => open::decide(&at(meeting)?),
        AssemblyCommand::Cast { meeting, ballot, signed } => cast::decide(&at(meeting)?, &ballot, &signed),
        AssemblyCommand::KeyPaper { meeting, entry, received_at, ballot, first, signed } => {
            paper::key(&at(meeting)?, entry, (received_at, &signed), &ballot, first.as_deref())
        }
        AssemblyCommand::SettlePaper { meeting, entry, received_at, ballot, signed } => {
            paper::settle(&at(meeting)?, entry, (received_at, &signed), &ballot)
        }
        AssemblyCommand::WithdrawPaper { meeting, entry, reason } => paper::withdraw(&at(meeting)?, entry, reason),
        AssemblyCommand::RecordPlatformBallots { meeting, platform, ballots } => {
            platform::decide(&at(meeting)?, &platform, &ballots)
        }
        AssemblyCommand::CloseVoting { meeting } => close::decide(&at(meeting)?),
        AssemblyCommand::LetSecondLapse { meeting } => second::lapse(&at(meeting)?),
        AssemblyCommand::Count { meeting, ballots } => count::count(&at(meeting)?, &ballots),
        AssemblyCommand::Announce { meeting } => count::announce(&at(meeting)?),
        AssemblyCommand::Object { meeting, subject, entry, seal } => {
            objection::raise(&at(meeting)?, subject, entry, seal)
        }
        AssemblyCommand::Oppose { meeting, matter, entry, signed } => {
            oppose::decide(&at(meeting)?, matter, (entry, &signed))
        }
        AssemblyCommand::KeyOpposition { meeting, matter, entry, signed, evidence } => {
            oppose::key(&at(meeting)?, (matter, entry), &signed, evidence)
        }
        AssemblyCommand::ConfirmOpposition { meeting, matter, entry } => {
            oppose::confirm(&at(meeting)?, (matter, entry))
        }
        AssemblyCommand::SetOppositionAside { meeting, matter, entry, reason } => {
            oppose::set_aside(&at(meeting)?, (matter, entry), reason)
        }
        AssemblyCommand::AnswerObjection { meeting, objection, answer, seal } => {
            objection::answer(&at(meeting)?, objection, answer, seal)
        }
        AssemblyCommand::Certify { meeting } => count::certify(&at(meeting)?),
        AssemblyCommand::Cancel { meeting, reason } => cancel(&at(meeting)?, &reason),
    }
}

/// Whether the rules would let the roll of a meeting be published now.
///
/// A page asks this before anybody has to press a button to learn it, and need not have a roll of twenty thousand heads
/// drawn for the answer.
///
/// # Errors
/// The refusal.
pub fn may_publish_roll(community: &Community, meeting: &Meeting, moment: &Moment<'_>) -> Result<(), Refusal> {
    publish_roll::allowed(&Desk { community, meeting, moment }).map(|_| ())
}

fn cancel(desk: &Desk<'_>, reason: &str) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let reason = PublicText::try_new(reason, 300)?;
    match desk.meeting.stage() {
        Stage::Cancelled => Ok(vec![]),
        // What voters have begun to decide is carried to its count; nobody calls off a vote that may go against them.
        stage @ (Stage::Open | Stage::Closed | Stage::Counted | Stage::Announced | Stage::Certified) => {
            Err(AssemblyRefusal::WrongStage { stage }.into())
        }
        Stage::Convened | Stage::RollPublished | Stage::Noticed => {
            Ok(vec![MeetingCancelled { meeting: desk.meeting.id, reason, by }.into()])
        }
    }
}

impl Desk<'_> {
    /// The person acting, who holds this power in the body that convened the meeting.
    fn person_with(&self, power: Power) -> Result<PersonId, Refusal> {
        self.community.require_at(self.moment, power, self.meeting.body)?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
    }

    /// When letters were made out, while they can still be served and used: from the notice until closing.
    fn letters_out_since(&self) -> Result<Timestamp, Refusal> {
        match self.meeting.stage() {
            Stage::Noticed | Stage::Open => Ok(self.meeting.letters_at.ok_or(AssemblyRefusal::LettersMissing)?),
            Stage::Convened
            | Stage::RollPublished
            | Stage::Closed
            | Stage::Counted
            | Stage::Announced
            | Stage::Certified
            | Stage::Cancelled => Err(self.wrong_stage()),
        }
    }

    /// Checks that ballots given elsewhere in time can still be recorded: from opening until they are counted.
    fn require_box_open(&self) -> Result<(), Refusal> {
        match self.meeting.stage() {
            Stage::Open | Stage::Closed => Ok(()),
            Stage::Convened
            | Stage::RollPublished
            | Stage::Noticed
            | Stage::Counted
            | Stage::Announced
            | Stage::Certified
            | Stage::Cancelled => Err(self.wrong_stage()),
        }
    }

    /// Checks that ballots which come this way bind, by the policy printed on them.
    fn require_binding(&self, channel: Channel) -> Result<(), Refusal> {
        let Some(policy) = self.meeting.notice.as_ref().map(|notice| &notice.policy) else { return Ok(()) };
        let Some(channels) = policy.channels.as_ref().filter(|channels| !channels.binds(channel)) else {
            return Ok(());
        };
        let binding = channels.here.and(channels.used).list();
        // Where the place lets it bind, the owners' own rules do not use it.
        let basis = if channels.here.holds(channel) { &[][..] } else { &channels.basis };
        let place = policy.place.as_ref().and_then(|place| self.moment.law.places.get(&place.id));
        let bare = |citation: &String| Bilingual { zh: citation.clone(), en: citation.clone() };
        let basis = place.map_or_else(|| basis.iter().map(bare).collect(), |place| place.cite(basis));
        Err(AssemblyRefusal::ChannelDoesNotBind { channel, binding, basis }.into())
    }

    /// Checks that no upheld objection asks for a text or for candidates to be put otherwise (指导规则 §12). Neither changes
    /// within a meeting: it is called off and convened anew.
    fn require_questions_stand(&self) -> Result<(), Refusal> {
        let matter = self.meeting.question_needs_revision();
        matter.map_or(Ok(()), |matter| Err(AssemblyRefusal::QuestionNeedsRevision { matter }.into()))
    }

    fn wrong_stage(&self) -> Refusal {
        AssemblyRefusal::WrongStage { stage: self.meeting.stage() }.into()
    }

    /// Checks that a ballot answers every question with something that is offered; `void` passes only where it may.
    fn check_marks(&self, ballot: &BallotGiven, may_be_void: bool) -> Result<(), Refusal> {
        check_ballot(self.meeting, ballot, may_be_void)
    }

    /// Checks who signed a ballot that was handed in at a time, and says it as the book does.
    fn check_signature(
        &self,
        entry: EntryNo,
        ballot: &BallotGiven,
        given: &SignedGiven,
        at: Timestamp,
    ) -> Result<Signed, Refusal> {
        voice::check_signature(self.community, self.meeting, entry, &ballot.marks, (given, at))
    }
}

/// Checks that a ballot answers every question with something that is offered; `void` passes only where it may.
pub(crate) fn check_ballot(meeting: &Meeting, ballot: &BallotGiven, may_be_void: bool) -> Result<(), Refusal> {
    if let Some(last) = meeting.questions.last().filter(|_| ballot.marks.len() > meeting.questions.len()) {
        return Err(AssemblyRefusal::AnswerNotOffered { matter: last.matter }.into());
    }
    for (place, question) in meeting.questions.iter().enumerate() {
        let matter = question.matter;
        let mark = *ballot.marks.get(place).ok_or(AssemblyRefusal::AnswerMissing { matter })?;
        // On paper too many may be marked: it is keyed in as it is and counts as void.
        let void = may_be_void && (mark == super::Mark::Void || question.shows(mark));
        if void || question.offers(mark) {
            continue;
        }
        if question.shows(mark) {
            let (marked, most) = (mark.marked(), question.most());
            return Err(ElectionRefusal::MarkedTooMany { matter, marked, most }.into());
        }
        return Err(AssemblyRefusal::AnswerNotOffered { matter }.into());
    }
    Ok(())
}
