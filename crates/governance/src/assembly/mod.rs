//! The owners' assembly: a meeting that votes, from the roll to the certified result.
//!
//! A meeting puts one or more matters to one electorate. Its roll is published for objection and frozen when voting
//! opens; every roll entry votes once, whichever way its ballot comes. What a ballot says is sealed: nobody sees running
//! results, only turnout. After closing the ballots are opened and counted, the result is announced with its working,
//! stays open to objection, and is certified or counted again.
//!
//! This module never adds up votes against thresholds itself; see [`crate::law::evaluate`] and the `tally` crate.

mod ballot;
mod ballot_box;
mod cause;
mod command;
mod decide;
mod event;
mod form;
mod holdings;
mod meeting;
mod occasion;
mod paper;
mod picks;
mod policy;
mod printing;
mod refusal;
mod result;
mod roll;
mod scope;
mod second;
mod service;
mod state;
mod topics;

pub use ballot::{BallotOption, Channel, Form, Mark, NotAMark, OptionKind, Question};
pub use ballot_box::{BallotBox, CastBallot, Duplicate, TakenOut, TakenOutUpon, Turnout};
pub use cause::{Cause, CauseKind, MeetingFor};
pub use command::{
    AssemblyCommand, BallotGiven, DelegationGiven, FormGiven, ObjectionAnswer, OpenedBallot, PlatformBallot,
    QuestionGiven,
};
pub(crate) use decide::{Asked, Called, check_ballot, convene_on_petition, decide};
pub use decide::{
    closing_by_law, may_be_called_for, may_call_regular, may_publish_roll, needs_room, notice_days, opens_earliest,
    roll_days, threshold, thresholds,
};
pub use event::{
    AssemblyEvent, BallotCast, BallotSetAside, DecisionOpposed, ElectionBallot, LetterReissued, LettersIssued,
    LettersPrinted, MeetingCancelled, MeetingConvened, NoticeGiven, ObjectionAnswered, ObjectionRaised,
    OppositionKeyed, OppositionSetAside, PaperKeyed, PaperSettled, PaperWithdrawn, ResultAnnounced, ResultCertified,
    ResultCounted, RollListed, RollPublished, SecondLapsed, ServiceRecorded, VotingClosed, VotingOpened,
};
pub use form::FormNeeded;
pub use holdings::{CutForeseen, agent_cuts_foreseen, entries_of_agent, own_cuts_foreseen, proxy_caps};
pub use meeting::{
    Announcement, KeyedOpposition, Meeting, Notice, Objection, ObjectionSubject, Opposition, Outcome, RecountCause,
    Stage,
};
pub use occasion::Occasion;
pub use paper::{Keying, PaperFile, PaperStanding, WithdrawnPaper};
pub use picks::Picks;
pub use policy::{Binding, FrozenPlace, Policy};
pub use printing::{EntryRange, NumberRange, Printing};
pub use refusal::AssemblyRefusal;
pub use result::{QuestionResult, attendance, evaluate_under, opposed, recount, undone_by};
pub use roll::{
    AreaBySource, LeftOut, PublishedRoll, RollEntry, area_by_source, count_heads, draw_roll, homes_without_shares,
    left_out, roll_digest, weigh_by_shares,
};
pub use scope::Scope;
pub use second::{SecondOf, room_for_second, under_way_until};
pub use service::{Deliverer, DoorState, Service, ServiceGiven, ServiceLedger, ServiceLine, ServiceManner};
pub use state::Assembly;
