//! What an entry of the book tells, and who hears of it.

use governance::Event;
use governance::appeal::{AppealEvent, Spoken};
use governance::assembly::AssemblyEvent as Voted;
use governance::deliberation::DeliberationEvent as Happened;
use governance::ids::TaskNo;
use governance::informing::InformingEvent as Informed;
use governance::matter::MatterEvent;
use governance::panel::PanelEvent as Lots;
use governance::petition::PetitionEvent as Asked;
use governance::room::RoomEvent as Met;
use governance::supervision::SupervisionEvent;
use governance::voice::VoiceEvent as Spoke;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::about::About;
use super::robots::Sort;
use super::turns::Owed;

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
    /// Too few came, and it was not held.
    RoomNotHeld,
    /// Its minutes were published.
    RoomMinutes,
    /// Its minutes were corrected.
    RoomMinutesCorrected,
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
    /// The panel was called off.
    PanelCalledOff,
    /// To whoever said something: it is not shown.
    WordsHeldBack,
    /// To whoever said something: it is shown with gaps.
    WordsShortened,
    /// To whoever said something: others looked again.
    WordsLookedAgain,
    /// To whoever amends or objects: it was answered.
    WordsAnswered,
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
    /// Whoever leads said why a text that speaks of what nobody may agree on keeps to the law.
    LimitsConsidered,
    /// Whoever watches over the law looked at that, and lets it stand.
    LimitsLookedAt,
    /// The opinion was stopped, because it runs against the law.
    Stopped,
    /// It goes to the owners' vote.
    Vote,
    /// A task was assigned.
    Task,
    /// The body that has it reported.
    TaskReported,
    /// The day of one of its steps is over, and the step is not done.
    StepOverdue,
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
    /// To the group of a body: it is its turn.
    TurnDue,
    /// To the group of a body: its last day is over.
    TurnMissed,
}

impl What {
    /// All of them, in the order of the way.
    pub const ALL: [Self; 64] = [
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
        Self::RoomNotHeld,
        Self::RoomMinutes,
        Self::RoomMinutesCorrected,
        Self::PanelOpen,
        Self::PanelDrawn,
        Self::PanelPlace,
        Self::PanelRefilled,
        Self::PanelReminder,
        Self::PanelCalledOff,
        Self::WordsHeldBack,
        Self::WordsShortened,
        Self::WordsLookedAgain,
        Self::WordsAnswered,
        Self::Drafted,
        Self::Put,
        Self::Settled,
        Self::Undecided,
        Self::MeetingDecided,
        Self::DecisionCorrected,
        Self::LimitsConsidered,
        Self::LimitsLookedAt,
        Self::Stopped,
        Self::Vote,
        Self::Task,
        Self::TaskReported,
        Self::StepOverdue,
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
        Self::TurnDue,
        Self::TurnMissed,
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
            // What was said on the way, and what was looked at on it, is no result.
            Self::Settled | Self::Undecided | Self::Stopped | Self::MeetingDecided | Self::DecisionCorrected => {
                Some(Sort::Results)
            }
            Self::Result | Self::Judged => Some(Sort::Results),
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
        matches!(self, Self::TaskOverdue | Self::StepOverdue | Self::AnswerOverdue | Self::PanelReminder)
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
    /// The step of the task, where one is late, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// What somebody said, where only they hear of it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::authors")]
    pub spoken: Option<Spoken>,
    /// What a body owes, where its own group hears of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed: Option<Owed>,
}

impl Change {
    /// That something happened, which is about no task and nobody's words.
    #[must_use]
    pub fn new((about, what): (About, What), position: u64, at: Timestamp) -> Self {
        Self { about, what, position, at, task: None, step: None, spoken: None, owed: None }
    }

    /// The first part of the name of every message about it.
    pub(super) fn key(&self) -> String {
        let step = self.step.map(|step| format!("-{step}")).unwrap_or_default();
        let owed = self.owed.map(|owed| format!("-{}-{}", self.about, owed.key(self.task))).unwrap_or_default();
        format!("{:012}-{}{step}{owed}", self.position, self.what.word())
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
                Lots::PanelCalledOff(_) => What::PanelCalledOff,
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
                Met::RoomNotHeld(_) => What::RoomNotHeld,
                Met::RoomMinutesPublished(_) => What::RoomMinutes,
                Met::RoomMinutesCorrected(_) => What::RoomMinutesCorrected,
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
                Voted::MeetingCancelled(_) | Voted::SecondLapsed(_) => What::Cancelled,
                Voted::ResultAnnounced(_) => What::Announced,
                Voted::ResultCertified(_) => What::Certified,
                _ => return None,
            };
            Some((About::Meeting(event.meeting()), what))
        }
        Event::Voice(event) => {
            let (voice, what) = match event {
                Spoke::VoiceRecorded(event) => (event.voice, What::VoiceRecorded),
                Spoke::VoiceConfirmed(event) => (event.voice, What::VoiceConfirmed),
                Spoke::VoiceObjected(event) => (event.voice, What::VoiceObjected),
                Spoke::VoiceRejected(event) => (event.voice, What::VoiceRejected),
                Spoke::VoiceRevoked(event) => (event.voice, What::VoiceRevoked),
                Spoke::BallotDisputed(_) | Spoke::DisputeSettled(_) | Spoke::PaperKeptAside(_) => return None,
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
        Happened::LimitsConsidered(_) => What::LimitsConsidered,
        Happened::LimitsLookedAt(_) => What::LimitsLookedAt,
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
    use super::super::about::NotAbout;
    use super::*;

    #[test]
    fn a_group_that_is_told_results_hears_what_a_meeting_decided_and_not_what_was_said_on_the_way() {
        for what in [What::Settled, What::Undecided, What::MeetingDecided, What::DecisionCorrected, What::Stopped] {
            assert_eq!(what.sort(), Some(Sort::Results), "{what:?}");
        }
        for what in [What::LimitsConsidered, What::LimitsLookedAt, What::MovedOn, What::Put] {
            assert_eq!(what.sort(), None, "{what:?}");
        }
    }

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
