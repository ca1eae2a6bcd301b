//! Do one thing for one person: load the book, decide, append, answer.
//!
//! The office stands between pages and rules. It holds each community's state in memory, takes commands one after the
//! other, has their events written durably, follows them, and only then answers. Names and ballots go into the vault
//! under a seal; the book keeps the seal. Deadlines are commands that the clock brings here like anybody else.
//!
//! It decides nothing itself: every refusal comes from `governance`.

pub mod accounts;
mod acted;
mod acts;
mod appeals;
pub mod bundle;
mod cards;
mod clock;
pub mod codec;
mod contacts;
mod continued;
mod conversations;
mod deliberations;
mod desk;
pub mod door;
mod drafts;
mod elsewhere;
mod evidence;
mod health;
mod house;
mod identity;
mod informing;
mod intake;
mod letters;
mod on_paper;
mod opinions;
mod outbox;
mod own_words;
mod panels;
mod parties;
mod people;
mod petitions;
pub mod platform_ballots;
mod previews;
mod proven;
pub mod register;
mod reread;
mod rooms;
mod secrets;
mod services;
mod sheet;
mod signers;
mod staff;
mod takers;
mod uploads;
mod vault;
mod verdicts;
mod voices;
mod withheld;
mod wording;

pub use acts::{OpenedMarks, ResolvedBallot, ballot_draft, paper_draft};
pub use cards::{CardCode, CardIndex};
pub use contacts::{Contact, Contacts};
pub use continued::{Continuation, GivenCheckpoint, NotContinued};
pub use deliberations::Origin;
pub use desk::{Act, Desk, Done, Files, Outcome, Stop};
pub use elsewhere::{HeldElsewhere, Said, fingerprint};
pub use evidence::{EVIDENCE_MAX, Evidence, EvidenceFile, FileSort};
pub use health::Unhealthy;
pub use house::{House, HouseError, StoreAt};
pub use identity::{Identity, Shown};
pub use intake::{Brought, HomeChange, IntakePlan, IntakePreview, plan_intake};
pub use letters::{LetterCode, LetterIndex, NotACode};
pub use on_paper::{SaidOnPaper, Supporter};
pub use outbox::{
    About, Begun, Change, Confirmed, Delivery, Message, NewRobot, NotBegun, Owed, Pace, Parcel, Recipient, RobotRow,
    Sort, Way, What, Wish, WishAsked, Writer, Written, masked,
};
pub use panels::{Forward, OfPanel, PanelGiven, fairest, fewest_first, quotas_of_round};
pub use people::{Particulars, People};
pub use previews::First;
pub use proven::Proven;
pub use reread::Reread;
pub use rooms::Noted;
pub use secrets::Secrets;
pub use services::Services;
pub use signers::Signers;
pub use staff::SignIn;
pub use takers::Taker;
pub use uploads::{Upload, UploadKey};
pub use vault::{Sealed, SealedBallot};
pub use voices::NewVoice;
pub use withheld::Announced;
pub use wording::Wording;
