//! One thing that is due.

use jiff::civil::Date;

use super::{About, Horizon};
use crate::charter::CharterKind;
use crate::ids::BodyId;
use crate::once;

/// What somebody owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DutyKind {
    /// To answer the owners' application for an assembly.
    AnswerApplication,
    /// To form the preparatory group.
    FormGroup,
    /// To settle an objection to who sits in the preparatory group.
    SettleGroupObjection,
    /// To settle an objection to who sits in the group that organises a renewal.
    SettleRenewalObjection,
    /// To hold the first meeting of the preparatory group.
    HoldGroupMeeting,
    /// To hold the first meeting of the owners.
    HoldFirstMeeting,
    /// To put what did not pass in the first meeting to the owners again.
    PutAgain,
    /// To file the committee.
    FileCommittee,
    /// To report that the owners adopted a text.
    ReportText,
    /// To report who left or joined the committee.
    ReportMembers,
    /// To convene what a petition asks for, or refuse.
    AnswerPetition,
    /// To order the committee to convene what a petition asks for.
    OrderConvening,
    /// To answer an objection to the roll.
    AnswerRollObjection,
    /// To answer an objection to a text that is put to the vote, or to the candidates.
    AnswerQuestionObjection,
    /// To publish the roll.
    PublishRoll,
    /// To give notice.
    GiveNotice,
    /// To make the ballot letters out.
    IssueLetters,
    /// To count.
    Count,
    /// To announce the result.
    Announce,
    /// To answer an objection to the result.
    AnswerResultObjection,
    /// To certify the result.
    Certify,
    /// To have those who were elected take their seats.
    TakeSeats,
    /// To have the next alternate of an election move up to an empty seat.
    SeatAlternate,
    /// To name who carries out what was adopted.
    AssignExecution,
    /// To carry out what was decided.
    CarryOut,
    /// To correct a decision as the authority ordered.
    CorrectDecision,
    /// To hold the regular meeting of the owners.
    HoldRegularMeeting,
    /// To hold the first sitting of a committee.
    HoldFirstSitting,
    /// To have the members choose a chair where the last one left.
    ElectChair,
    /// To call the sitting that members asked for.
    CallRequestedSitting,
    /// To tell the residents' committee of an agenda.
    TellAgenda,
    /// To publish what a sitting decided.
    PublishDecisions,
    /// To have members elected where too few are left.
    HoldByElection,
    /// To have members elected to the seats that an election left empty.
    FillSeats,
    /// To hand over what somebody kept who left a seat.
    HandOverSeat,
    /// To report the end of the term to the authority.
    ReportTermEnd,
    /// To form the group that organises a renewal.
    FormRenewalGroup,
    /// To have the next committee elected before the term ends.
    ElectNext,
    /// To seat somebody who acts for a committee when its term is over and nobody was elected.
    SettleStandIn,
    /// To draw up the list of what is handed over.
    DrawUpHandover,
    /// To hand over.
    HandOver,
    /// To take what somebody hands on who kept it in a gap.
    TakeOver,
    /// To publish what must be published.
    Publish,
    /// To answer a request to inspect.
    AnswerInspection,
    /// To show what was granted to an owner.
    ShowInspection,
    /// To take up an owner's complaint.
    TakeUpComplaint,
    /// To answer what was raised for deliberation.
    AnswerDeliberation,
    /// To lead what was taken up on to its next step.
    LeadDeliberation,
    /// To say where an opinion goes on which no agreement was found.
    NameWay,
    /// To have the meeting decide that it went to.
    BringDecision,
    /// To name the matter in which the owners vote on what an opinion leaves to them.
    NameVote,
    /// To look at what somebody said, so that it is shown or a reason is given.
    LookAtWords,
    /// To confirm or reject a sheet of statements that somebody else keyed in.
    ConfirmSheets,
    /// To look again at something that is not shown.
    LookAgain,
    /// To look at why a text that speaks of what nobody may agree on keeps to the law.
    LookAtLimits,
    /// To answer an objection to the list of those who take part in a deliberation.
    AnswerPartiesObjection,
    /// To answer a question about what those who take part in a deliberation must know.
    AnswerDossierQuestion,
    /// To say whether a room was held that was announced for a deliberation.
    SayRoomEnded,
    /// To publish the minutes of a room that was held for a deliberation.
    PublishRoomMinutes,
    /// To draw a panel by lot whose public number is known.
    DrawPanel,
    /// To draw replacements for whoever declined a place on a panel.
    RefillPanel,
    /// To settle who carries out what of a deliberation.
    AssignTasks,
    /// To carry out a task of a deliberation.
    CarryOutTask,
    /// To report the result of a deliberation.
    ReportResult,
    /// To add up what those who took part say to it, and close it or take it up again.
    JudgeResult,
    /// To obey an order.
    ObeyOrder,
}

impl DutyKind {
    /// All of them, in the order of their topics.
    pub const ALL: [Self; 66] = [
        Self::AnswerApplication,
        Self::FormGroup,
        Self::SettleGroupObjection,
        Self::SettleRenewalObjection,
        Self::HoldGroupMeeting,
        Self::HoldFirstMeeting,
        Self::PutAgain,
        Self::FileCommittee,
        Self::ReportText,
        Self::ReportMembers,
        Self::AnswerPetition,
        Self::OrderConvening,
        Self::AnswerRollObjection,
        Self::AnswerQuestionObjection,
        Self::PublishRoll,
        Self::GiveNotice,
        Self::IssueLetters,
        Self::Count,
        Self::Announce,
        Self::AnswerResultObjection,
        Self::Certify,
        Self::TakeSeats,
        Self::SeatAlternate,
        Self::AssignExecution,
        Self::CarryOut,
        Self::CorrectDecision,
        Self::HoldRegularMeeting,
        Self::HoldFirstSitting,
        Self::ElectChair,
        Self::CallRequestedSitting,
        Self::TellAgenda,
        Self::PublishDecisions,
        Self::HoldByElection,
        Self::FillSeats,
        Self::HandOverSeat,
        Self::ReportTermEnd,
        Self::FormRenewalGroup,
        Self::ElectNext,
        Self::SettleStandIn,
        Self::DrawUpHandover,
        Self::HandOver,
        Self::TakeOver,
        Self::Publish,
        Self::AnswerInspection,
        Self::ShowInspection,
        Self::TakeUpComplaint,
        Self::AnswerDeliberation,
        Self::LeadDeliberation,
        Self::NameWay,
        Self::BringDecision,
        Self::NameVote,
        Self::LookAtWords,
        Self::ConfirmSheets,
        Self::LookAgain,
        Self::LookAtLimits,
        Self::AnswerPartiesObjection,
        Self::AnswerDossierQuestion,
        Self::SayRoomEnded,
        Self::PublishRoomMinutes,
        Self::DrawPanel,
        Self::RefillPanel,
        Self::AssignTasks,
        Self::CarryOutTask,
        Self::ReportResult,
        Self::JudgeResult,
        Self::ObeyOrder,
    ];

    /// The word it goes by in word lists and feeds.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AnswerApplication => "answer-application",
            Self::FormGroup => "form-group",
            Self::SettleGroupObjection => "settle-group-objection",
            Self::SettleRenewalObjection => "settle-renewal-objection",
            Self::HoldGroupMeeting => "hold-group-meeting",
            Self::HoldFirstMeeting => "hold-first-meeting",
            Self::PutAgain => "put-again",
            Self::FileCommittee => "file-committee",
            Self::ReportText => "report-text",
            Self::ReportMembers => "report-members",
            Self::AnswerPetition => "answer-petition",
            Self::OrderConvening => "order-convening",
            Self::CallRequestedSitting => "call-requested-sitting",
            Self::TellAgenda => "tell-agenda",
            Self::AnswerRollObjection => "answer-roll-objection",
            Self::AnswerQuestionObjection => "answer-question-objection",
            Self::PublishRoll => "publish-roll",
            Self::GiveNotice => "give-notice",
            Self::IssueLetters => "issue-letters",
            Self::Count => "count",
            Self::Announce => "announce",
            Self::AnswerResultObjection => "answer-result-objection",
            Self::Certify => "certify",
            Self::TakeSeats => "take-seats",
            Self::SeatAlternate => "seat-alternate",
            Self::AssignExecution => "assign-execution",
            Self::CarryOut => "carry-out",
            Self::CorrectDecision => "correct-decision",
            Self::HoldRegularMeeting => "hold-regular-meeting",
            Self::HoldFirstSitting => "hold-first-sitting",
            Self::ElectChair => "elect-chair",
            Self::PublishDecisions => "publish-decisions",
            Self::HoldByElection => "hold-by-election",
            Self::FillSeats => "fill-seats",
            Self::HandOverSeat => "hand-over-seat",
            Self::ReportTermEnd => "report-term-end",
            Self::FormRenewalGroup => "form-renewal-group",
            Self::ElectNext => "elect-next",
            Self::SettleStandIn => "settle-stand-in",
            Self::DrawUpHandover => "draw-up-handover",
            Self::HandOver => "hand-over",
            Self::TakeOver => "take-over",
            Self::Publish => "publish",
            Self::AnswerInspection => "answer-inspection",
            Self::ShowInspection => "show-inspection",
            Self::TakeUpComplaint => "take-up-complaint",
            Self::AnswerDeliberation => "answer-deliberation",
            Self::LeadDeliberation => "lead-deliberation",
            Self::NameWay => "name-way",
            Self::BringDecision => "bring-decision",
            Self::NameVote => "name-vote",
            Self::LookAtWords => "look-at-words",
            Self::ConfirmSheets => "confirm-sheets",
            Self::LookAgain => "look-again",
            Self::LookAtLimits => "look-at-limits",
            Self::AnswerPartiesObjection => "answer-parties-objection",
            Self::AnswerDossierQuestion => "answer-dossier-question",
            Self::SayRoomEnded => "say-room-ended",
            Self::PublishRoomMinutes => "publish-room-minutes",
            Self::DrawPanel => "draw-panel",
            Self::RefillPanel => "refill-panel",
            Self::AssignTasks => "assign-tasks",
            Self::CarryOutTask => "carry-out-task",
            Self::ReportResult => "report-result",
            Self::JudgeResult => "judge-result",
            Self::ObeyOrder => "obey-order",
        }
    }

    /// Whether its last day was counted in days, so that it gave way where it was a day of rest (民法典 §203). The end of a
    /// term, what comes round by months, what comes before a named day and a day that somebody named stand where they are.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        !matches!(
            self,
            Self::AnswerRollObjection
                | Self::AnswerQuestionObjection
                | Self::IssueLetters
                | Self::CarryOut
                | Self::CarryOutTask
                | Self::CorrectDecision
                | Self::HoldRegularMeeting
                | Self::TellAgenda
                | Self::ReportTermEnd
                | Self::ElectNext
                | Self::SettleStandIn
                | Self::ShowInspection
                | Self::Publish
        )
    }
}

/// How a duty stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its clock has not begun to run; it will in so many days.
    Ahead {
        /// How many days until it begins.
        days: i32,
    },
    /// It is due within so many days; 0 is today.
    Due {
        /// How many days are left.
        days: i32,
    },
    /// No rule names a day; it has waited for so many.
    Waiting {
        /// How many days it has waited.
        days: i32,
    },
    /// Its day passed so many days ago.
    Missed {
        /// How many days ago.
        days: i32,
    },
    /// It was done in time.
    Done {
        /// On which day.
        on: Date,
    },
    /// It was not done, and cannot be done any more: somebody else does it since that day.
    Passed {
        /// On which day it passed to the next.
        on: Date,
    },
    /// It was done too late.
    DoneLate {
        /// On which day.
        on: Date,
        /// How many days late.
        days: i32,
    },
}

/// One thing that is due, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// Who owes it.
    pub owed_by: BodyId,
    /// What it is about.
    pub about: About,
    /// Since when.
    pub since: Date,
    /// The last day on which it is in time, where a rule says so.
    pub until: Option<Date>,
    /// The day it was done, once it was.
    pub done_on: Option<Date>,
    /// The day on which it passed to somebody else undone, where it did.
    pub passed_on: Option<Date>,
    /// Where it stands.
    pub basis: Vec<String>,
    /// The clause of the owners' own text that says so, where one does.
    pub clause: Option<(CharterKind, usize)>,
}

impl Duty {
    /// Somebody owes something since a day.
    #[must_use]
    pub fn new(kind: DutyKind, owed_by: BodyId, about: About, since: Date) -> Self {
        Self {
            kind,
            owed_by,
            about,
            since,
            until: None,
            done_on: None,
            passed_on: None,
            basis: Vec::new(),
            clause: None,
        }
    }

    /// Until this day, where a rule names one.
    #[must_use]
    pub fn until(mut self, until: impl Into<Option<Date>>) -> Self {
        self.until = until.into();
        self
    }

    /// Done on this day, where it was.
    #[must_use]
    pub fn done(mut self, on: Option<Date>) -> Self {
        self.done_on = on;
        self
    }

    /// Passed to somebody else on this day, where it did before it was done.
    #[must_use]
    pub fn passed(mut self, on: Option<Date>) -> Self {
        self.passed_on = on.filter(|_| self.done_on.is_none());
        self
    }

    /// Whether it is still there to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done_on.is_none() && self.passed_on.is_none()
    }

    /// By these articles.
    #[must_use]
    pub fn by(mut self, basis: &[String]) -> Self {
        // Two lines of a place may rest on the same source; it is named once.
        self.basis = once(basis);
        self
    }

    /// By this clause of the owners' own text.
    #[must_use]
    pub fn agreed_in(mut self, clause: Option<(CharterKind, usize)>) -> Self {
        self.clause = clause;
        self
    }

    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, today: Date) -> Standing {
        if let Some(on) = self.passed_on {
            return Standing::Passed { on };
        }
        match (self.done_on, self.until) {
            (Some(on), Some(until)) if on > until => Standing::DoneLate { on, days: days(until, on) },
            (Some(on), _) => Standing::Done { on },
            (None, _) if today < self.since => Standing::Ahead { days: days(today, self.since) },
            (None, Some(until)) if today > until => Standing::Missed { days: days(until, today) },
            (None, Some(until)) => Standing::Due { days: days(today, until) },
            (None, None) => Standing::Waiting { days: days(self.since, today) },
        }
    }

    /// How near it is on a day: its last day, or its first where no rule names a last one; none once it was done.
    #[must_use]
    pub fn horizon(&self, today: Date) -> Option<Horizon> {
        let dated = |days: i32| match days {
            ..0 => Horizon::Overdue,
            0..=7 => Horizon::Week,
            8..=30 => Horizon::Month,
            31..=60 => Horizon::TwoMonths,
            61..=90 => Horizon::Quarter,
            _ => Horizon::Later,
        };
        match self.until {
            _ if !self.is_open() => None,
            Some(until) => Some(dated(days(today, until))),
            None if today < self.since => Some(dated(days(today, self.since))),
            None => Some(Horizon::Undated),
        }
    }

    /// Whether its day has passed without its being done.
    #[must_use]
    pub fn is_missed(&self, today: Date) -> bool {
        matches!(self.standing(today), Standing::Missed { .. })
    }
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
