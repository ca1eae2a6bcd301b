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
mod command;
mod decide;
mod event;
mod meeting;
mod paper;
mod refusal;
mod result;
mod roll;
mod scope;
mod service;
mod state;

pub use ballot::{BallotOption, Channel, Form, Mark, NotAMark, OptionKind, Question};
pub use ballot_box::{BallotBox, CastBallot, Duplicate, Turnout};
pub use command::{
    AssemblyCommand, BallotGiven, FormGiven, ObjectionAnswer, OpenedBallot, PlatformBallot, QuestionGiven,
};
pub(crate) use decide::decide;
pub use decide::may_publish_roll;
pub(crate) use decide::{Asked, convene_on_petition};
pub use event::{
    AssemblyEvent, BallotCast, BallotSetAside, LetterReissued, LettersIssued, MeetingCancelled, MeetingConvened,
    NoticeGiven, ObjectionAnswered, ObjectionRaised, PaperKeyed, PaperSettled, ResultAnnounced, ResultCertified,
    ResultCounted, RollListed, RollPublished, ServiceRecorded, VotingClosed, VotingOpened,
};
pub use meeting::{Announcement, Meeting, Notice, Objection, ObjectionSubject, Outcome, Policy, Stage};
pub use paper::{Keying, PaperFile, PaperStanding};
pub use refusal::AssemblyRefusal;
pub use result::{QuestionResult, evaluate_under, recount};
pub use roll::{AreaBySource, PublishedRoll, RollEntry, area_by_source, count_heads, draw_roll, roll_digest};
pub use scope::Scope;
pub use service::{DoorState, Service, ServiceLedger, ServiceManner};
pub use state::Assembly;
