//! What an entry of the book tells, and who hears of it.

use std::fmt;
use std::str::FromStr;

use governance::Event;
use governance::appeal::AppealEvent;
use governance::assembly::AssemblyEvent as Voted;
use governance::deliberation::DeliberationEvent as Happened;
use governance::ids::{DeliberationId, MatterId, MeetingId, PetitionId, PublicationId, TaskNo, VoiceId};
use governance::informing::InformingEvent as Informed;
use governance::matter::MatterEvent;
use governance::panel::PanelEvent as Lots;
use governance::petition::PetitionEvent as Asked;
use governance::room::RoomEvent as Met;
use governance::supervision::SupervisionEvent;
use governance::voice::VoiceEvent as Spoken;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A concern on its way through the seven steps.
    Deliberation(DeliberationId),
    /// Something the owners voted on.
    Matter(MatterId),
    /// A petition.
    Petition(PetitionId),
    /// A meeting of the owners.
    Meeting(MeetingId),
    /// Something on the notice board.
    Publication(PublicationId),
    /// The record of a guardian or an heir, who votes in an owner's place.
    Voice(VoiceId),
}

impl About {
    /// Whether whoever hears of it can say that they want to hear no more.
    #[must_use]
    pub fn can_be_muted(self) -> bool {
        matches!(self, Self::Deliberation(_) | Self::Matter(_) | Self::Petition(_))
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deliberation(id) => write!(f, "deliberation-{id}"),
            Self::Matter(id) => write!(f, "matter-{id}"),
            Self::Petition(id) => write!(f, "petition-{id}"),
            Self::Meeting(id) => write!(f, "meeting-{id}"),
            Self::Publication(id) => write!(f, "publication-{id}"),
            Self::Voice(id) => write!(f, "voice-{id}"),
        }
    }
}

impl FromStr for About {
    type Err = NotAbout;

    fn from_str(text: &str) -> Result<Self, NotAbout> {
        let (sort, number) = text.split_once('-').ok_or(NotAbout)?;
        match sort {
            "deliberation" => number.parse().map(Self::Deliberation).map_err(|_| NotAbout),
            "matter" => number.parse().map(Self::Matter).map_err(|_| NotAbout),
            "petition" => number.parse().map(Self::Petition).map_err(|_| NotAbout),
            "meeting" => number.parse().map(Self::Meeting).map_err(|_| NotAbout),
            "publication" => number.parse().map(Self::Publication).map_err(|_| NotAbout),
            "voice" => number.parse().map(Self::Voice).map_err(|_| NotAbout),
            _ => Err(NotAbout),
        }
    }
}

/// The text names nothing that messages are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no message is about this")]
pub struct NotAbout;

impl Serialize for About {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for About {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A concern was put in words for everybody.
    Published,
    /// A body answered: took it up, declined, joined, handed on.
    Answered,
    /// The last day for an answer is over, and nobody answered.
    AnswerOverdue,
    /// Another body looked again at an answer, because whoever raised it asked.
    LookedAgain,
    /// Another one was joined in.
    JoinedIn,
    /// It went on to the next step.
    MovedOn,
    /// It was sent back with a reason.
    SentBack,
    /// It was withdrawn.
    Withdrawn,
    /// The list of those who take part was published for objection.
    Parties,
    /// What all must know was published, or a new version.
    Dossier,
    /// A question about it was answered.
    QuestionAnswered,
    /// A conversation was opened.
    Conversation,
    /// A room was convened.
    Room,
    /// It will be held elsewhere or at another time.
    RoomChanged,
    /// It was called off.
    RoomCalledOff,
    /// Its minutes were published.
    RoomMinutes,
    /// People are sought for a panel that is drawn by lot.
    PanelOpen,
    /// They were drawn, and say whether they come.
    PanelDrawn,
    /// To whoever was drawn: that they have a place, and by when they say whether they come.
    PanelPlace,
    /// Others were drawn in the place of those who do not.
    PanelRefilled,
    /// The last day to say so is near.
    PanelReminder,
    /// An opinion was drafted; amendments are taken.
    Drafted,
    /// The version was put to those who must be able to live with it.
    Put,
    /// The opinion was settled.
    Settled,
    /// No agreement was found.
    Undecided,
    /// The meeting decided that it went to.
    MeetingDecided,
    /// What was recorded of that was corrected.
    DecisionCorrected,
    /// The opinion was stopped, because it runs against the law.
    Stopped,
    /// It goes to the owners' vote.
    Vote,
    /// A task was assigned.
    Task,
    /// The body that has it reported.
    TaskReported,
    /// Its last day is over and it is not done.
    TaskOverdue,
    /// The result was reported.
    Result,
    /// It was closed, or is taken up again.
    Judged,
    /// A petition was handed in.
    PetitionHandedIn,
    /// The body whose turn it was does not convene.
    PetitionRefused,
    /// It was ordered to convene.
    PetitionOrdered,
    /// The turn to convene passed to another body.
    PetitionTurn,
    /// The meeting that it asks for was convened.
    PetitionConvened,
    /// A body was charged with carrying out what the owners decided.
    Execution,
    /// It reported.
    ExecutionReported,
    /// A roll was published for objection.
    Roll,
    /// Notice of a meeting was given.
    Notice,
    /// A meeting was called off.
    Cancelled,
    /// A result was announced.
    Announced,
    /// A result was certified.
    Certified,
    /// Something was put on the notice board that must be.
    Board,
    /// To the owners alone: somebody was recorded to vote in their place, and waits for a second person.
    VoiceRecorded,
    /// That was confirmed: the owners' own ballot does not count any more.
    VoiceConfirmed,
    /// One of the owners objected to it.
    VoiceObjected,
    /// It was sent back: the owners vote.
    VoiceRejected,
    /// It was revoked: the owners vote.
    VoiceRevoked,
}

impl What {
    /// All of them, in the order of the way.
    pub const ALL: [Self; 52] = [
        Self::Published,
        Self::Answered,
        Self::AnswerOverdue,
        Self::LookedAgain,
        Self::JoinedIn,
        Self::MovedOn,
        Self::SentBack,
        Self::Withdrawn,
        Self::Parties,
        Self::Dossier,
        Self::QuestionAnswered,
        Self::Conversation,
        Self::Room,
        Self::RoomChanged,
        Self::RoomCalledOff,
        Self::RoomMinutes,
        Self::PanelOpen,
        Self::PanelDrawn,
        Self::PanelPlace,
        Self::PanelRefilled,
        Self::PanelReminder,
        Self::Drafted,
        Self::Put,
        Self::Settled,
        Self::Undecided,
        Self::MeetingDecided,
        Self::DecisionCorrected,
        Self::Stopped,
        Self::Vote,
        Self::Task,
        Self::TaskReported,
        Self::TaskOverdue,
        Self::Result,
        Self::Judged,
        Self::PetitionHandedIn,
        Self::PetitionRefused,
        Self::PetitionOrdered,
        Self::PetitionTurn,
        Self::PetitionConvened,
        Self::Execution,
        Self::ExecutionReported,
        Self::Roll,
        Self::Notice,
        Self::Cancelled,
        Self::Announced,
        Self::Certified,
        Self::Board,
        Self::VoiceRecorded,
        Self::VoiceConfirmed,
        Self::VoiceObjected,
        Self::VoiceRejected,
        Self::VoiceRevoked,
    ];

    /// Its word in keys and word lists.
    #[must_use]
    pub fn word(self) -> String {
        let written = serde_json::to_value(self).ok();
        written.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    }

    /// Which of the sorts that a robot is told it belongs to; none where only those who took part hear of it.
    #[must_use]
    pub fn sort(self) -> Option<Sort> {
        match self {
            Self::Roll | Self::Notice | Self::Cancelled | Self::Announced | Self::Certified | Self::Board => {
                Some(Sort::Statutory)
            }
            Self::Published => Some(Sort::New),
            Self::Settled | Self::Undecided | Self::Stopped | Self::Result | Self::Judged => Some(Sort::Results),
            _ => None,
        }
    }

    /// What it tells besides to those whom it gives something: a place on a panel.
    #[must_use]
    pub(super) fn to_whom_it_concerns(self) -> Option<Self> {
        matches!(self, Self::PanelDrawn | Self::PanelRefilled).then_some(Self::PanelPlace)
    }

    /// Whether it follows from the day, whenever the entry was made that it is named by.
    #[must_use]
    pub(super) fn is_of_the_day(self) -> bool {
        matches!(self, Self::TaskOverdue | Self::AnswerOverdue | Self::PanelReminder)
    }

    /// Whether the law has it told to everybody.
    #[must_use]
    pub fn is_statutory(self) -> bool {
        self.sort() == Some(Sort::Statutory)
    }

    /// Whether it is about an owner's own vote, and only they hear of it.
    #[must_use]
    pub fn is_of_own_vote(self) -> bool {
        matches!(
            self,
            Self::VoiceRecorded | Self::VoiceConfirmed | Self::VoiceObjected | Self::VoiceRejected | Self::VoiceRevoked
        )
    }

    /// Whether somebody who is told anything is told this: at once, by itself, whatever they muted, and on paper where it
    /// does not arrive.
    #[must_use]
    pub fn is_owed(self) -> bool {
        self.is_statutory() || self.is_of_own_vote()
    }
}

/// What a robot can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// What the law has told to everybody.
    Statutory,
    /// Concerns that neighbours raised.
    New,
    /// What came of them.
    Results,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Statutory, Self::New, Self::Results];

    /// Its word in forms and word lists.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Statutory => "statutory",
            Self::New => "new",
            Self::Results => "results",
        }
    }
}

/// Something that somebody hears of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What it is about.
    pub about: About,
    /// What happened.
    pub what: What,
    /// The entry of the book that says so; of a task that is overdue the one that assigned it.
    pub position: u64,
    /// When it happened.
    pub at: Timestamp,
    /// The task, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskNo>,
}

impl Change {
    /// The first part of the name of every message about it.
    pub(super) fn key(&self) -> String {
        format!("{:012}-{}", self.position, self.what.word())
    }
}

/// What an entry tells; nothing where nobody needs to hear of it.
pub(super) fn heard(event: &Event) -> Option<(About, What)> {
    match event {
        Event::Deliberation(event) => Some((About::Deliberation(event.deliberation()), happened(event)?)),
        Event::Appeal(AppealEvent::ConcernAppealAnswered(event)) => {
            Some((About::Deliberation(event.deliberation), What::LookedAgain))
        }
        Event::Panel(event) => {
            let what = match event {
                Lots::PanelAnnounced(_) => What::PanelOpen,
                Lots::PanelDrawn(_) => What::PanelDrawn,
                Lots::PanelRefilled(_) => What::PanelRefilled,
                _ => return None,
            };
            Some((About::Deliberation(event.deliberation()), what))
        }
        Event::Informing(event) => {
            let what = match event {
                Informed::DossierPublished(_) => What::Dossier,
                Informed::QuestionAnswered(_) => What::QuestionAnswered,
                _ => return None,
            };
            Some((About::Deliberation(event.deliberation()), what))
        }
        Event::Room(event) => {
            let what = match event {
                Met::RoomConvened(_) => What::Room,
                Met::RoomChanged(_) => What::RoomChanged,
                Met::RoomCalledOff(_) => What::RoomCalledOff,
                Met::RoomMinutesPublished(_) => What::RoomMinutes,
                _ => return None,
            };
            Some((About::Deliberation(event.deliberation()), what))
        }
        Event::Petition(event) => {
            let what = match event {
                Asked::PetitionHandedIn(_) => What::PetitionHandedIn,
                Asked::PetitionRefused(_) => What::PetitionRefused,
                Asked::ConvenorOrdered(_) => What::PetitionOrdered,
                Asked::TurnPassed(_) => What::PetitionTurn,
                Asked::PetitionMeetingConvened(_) => What::PetitionConvened,
                _ => return None,
            };
            Some((About::Petition(event.petition()), what))
        }
        Event::Matter(MatterEvent::ExecutionAssigned(event)) => Some((About::Matter(event.matter), What::Execution)),
        Event::Matter(MatterEvent::ProgressReported(event)) => {
            Some((About::Matter(event.matter), What::ExecutionReported))
        }
        Event::Assembly(event) => {
            let what = match event {
                Voted::RollPublished(_) => What::Roll,
                Voted::NoticeGiven(_) => What::Notice,
                Voted::MeetingCancelled(_) => What::Cancelled,
                Voted::ResultAnnounced(_) => What::Announced,
                Voted::ResultCertified(_) => What::Certified,
                _ => return None,
            };
            Some((About::Meeting(event.meeting()), what))
        }
        Event::Voice(event) => {
            let (voice, what) = match event {
                Spoken::VoiceRecorded(event) => (event.voice, What::VoiceRecorded),
                Spoken::VoiceConfirmed(event) => (event.voice, What::VoiceConfirmed),
                Spoken::VoiceObjected(event) => (event.voice, What::VoiceObjected),
                Spoken::VoiceRejected(event) => (event.voice, What::VoiceRejected),
                Spoken::VoiceRevoked(event) => (event.voice, What::VoiceRevoked),
                Spoken::BallotDisputed(_) | Spoken::DisputeSettled(_) | Spoken::PaperKeptAside(_) => return None,
            };
            Some((About::Voice(voice), what))
        }
        Event::Supervision(SupervisionEvent::Published(event)) => {
            Some((About::Publication(event.publication), What::Board))
        }
        _ => None,
    }
}

fn happened(event: &Happened) -> Option<What> {
    Some(match event {
        Happened::DeliberationPublished(_) => What::Published,
        Happened::DeliberationAnswered(_) => What::Answered,
        Happened::DeliberationJoinedIn(_) => What::JoinedIn,
        Happened::DeliberationMovedOn(_) => What::MovedOn,
        Happened::DeliberationSentBack(_) => What::SentBack,
        Happened::DeliberationWithdrawn(_) => What::Withdrawn,
        Happened::PartiesPublished(_) => What::Parties,
        Happened::ConversationOpened(_) => What::Conversation,
        Happened::OpinionDrafted(_) => What::Drafted,
        Happened::OpinionPut(_) => What::Put,
        Happened::OpinionSettled(_) => What::Settled,
        Happened::OpinionUndecided(_) => What::Undecided,
        Happened::MeetingDecided(_) => What::MeetingDecided,
        Happened::MeetingDecisionCorrected(_) => What::DecisionCorrected,
        Happened::OpinionStopped(_) => What::Stopped,
        Happened::VoteNamed(_) => What::Vote,
        Happened::TaskAssigned(_) => What::Task,
        Happened::TaskReported(_) => What::TaskReported,
        Happened::ResultReported(_) => What::Result,
        Happened::ResultJudged(_) => What::Judged,
        _ => return None,
    })
}

/// The task an entry is about, where it is about one.
pub(super) fn task_of(event: &Event) -> Option<TaskNo> {
    match event {
        Event::Deliberation(Happened::TaskAssigned(event)) => Some(event.task),
        Event::Deliberation(Happened::TaskReported(event)) => Some(event.task),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_law_has_told_to_everybody_is_about_nothing_that_can_be_muted() {
        for about in ["deliberation-3", "matter-4", "petition-7", "meeting-5", "publication-6", "voice-8"] {
            let read: About = about.parse().unwrap();
            assert_eq!(read.to_string(), about);
            assert_eq!(
                read.can_be_muted(),
                matches!(read, About::Deliberation(_) | About::Matter(_) | About::Petition(_)),
                "{about}"
            );
        }
        assert_eq!("entry-3".parse::<About>(), Err(NotAbout));
        assert!(What::Notice.is_statutory() && !What::Settled.is_statutory());
        let all = What::ALL.into_iter();
        let own: Vec<What> = all.filter(|what| what.is_of_own_vote()).collect();
        assert!(
            own.len() == 5 && own.iter().all(|what| what.is_owed() && what.sort().is_none()),
            "no group hears of it"
        );
    }
}
