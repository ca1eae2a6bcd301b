//! One sitting of a committee and where it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{SittingRules, Weighing};
use crate::PublicText;
use crate::bodies::SeatRole;
use crate::ids::{BodyId, MandateId, PersonId, RequestId, SittingId};
use crate::seal::Seal;

/// Why a sitting is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SittingKind {
    /// Because there is something to decide.
    Ordinary,
    /// Because enough members asked for it (指导规则 §37).
    OnRequest {
        /// Their request.
        request: RequestId,
    },
    /// Because the members were just elected (指导规则 §32).
    First,
}

/// An office that the members give to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Office {
    /// 主任
    Chair,
    /// 副主任
    Deputy,
}

impl Office {
    /// The role of the seat that comes with it.
    #[must_use]
    pub fn role(self) -> SeatRole {
        match self {
            Self::Chair => SeatRole::Chair,
            Self::Deputy => SeatRole::Deputy,
        }
    }
}

/// What an item of the agenda is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum About {
    /// The committee's own work.
    Own,
    /// Who among the members holds an office.
    Office {
        /// Which.
        office: Office,
    },
    /// What the owners handed to it.
    Mandate {
        /// By which mandate.
        mandate: MandateId,
        /// For how much money, in fen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount: Option<u64>,
    },
}

/// An item of the published agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its title.
    pub title: PublicText,
    /// What is to be decided, word for word.
    pub text: PublicText,
    /// What it is about.
    pub about: About,
}

/// What a member says to an item. Members vote openly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Vote {
    /// For it.
    For,
    /// Against it.
    Against,
    /// Neither.
    Abstain,
    /// For this member, where an office is given.
    Names(PersonId),
}

/// The vote of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VoteCast {
    /// Who.
    pub member: PersonId,
    /// What they say.
    pub vote: Vote,
}

/// Who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The members in person.
    pub present: Vec<PersonId>,
    /// All who were members on the day.
    pub members: Vec<PersonId>,
    /// How many seats the committee had, taken or empty; as many as members where that was not recorded.
    pub seats: usize,
    /// Whether enough were there.
    pub quorum: Weighing,
    /// What is decided is published before this instant.
    pub publish_by: Timestamp,
}

/// How an item was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The votes.
    pub votes: Vec<VoteCast>,
    /// The votes that carry it against what it takes.
    pub approval: Weighing,
    /// Whether it was adopted.
    pub adopted: bool,
    /// Who was chosen, where an office was given.
    pub chosen: Option<PersonId>,
    /// When that was entered.
    pub at: Timestamp,
}

/// What a member who was present said to the minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// Whether they signed.
    pub signed: bool,
    /// Why they did not, sealed.
    pub reason: Option<Seal>,
    /// When.
    pub at: Timestamp,
    /// Whether it was entered from paper by somebody else.
    pub on_paper: bool,
}

/// Where a sitting stands. Derived from what has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SittingStage {
    /// Its agenda is published.
    Called,
    /// It is recorded who was there.
    Held,
    /// Its minutes are written.
    Minuted,
    /// What it decided is published.
    Published,
    /// It was called off.
    CalledOff,
}

/// One sitting of a committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Its number.
    pub id: SittingId,
    /// The body that sits.
    pub body: BodyId,
    /// Why it is held.
    pub kind: SittingKind,
    /// When its agenda was published.
    pub called_at: Timestamp,
    /// When it is held.
    pub held_at: Timestamp,
    /// Where.
    pub venue: PublicText,
    /// Its agenda; the first item is number 1.
    pub items: Vec<Item>,
    /// What it is held by.
    pub rules: SittingRules,
    /// When the residents' committee was told of it.
    pub told_at: Option<Timestamp>,
    /// Who was there.
    pub attendance: Option<Attendance>,
    /// What was decided, by item.
    pub decided: BTreeMap<u32, Decided>,
    /// The minutes, sealed, and when they were written.
    pub minutes: Option<(Seal, Timestamp)>,
    /// Who signed them and who refused.
    pub signatures: BTreeMap<PersonId, Signature>,
    /// When what it decided was published.
    pub published_at: Option<Timestamp>,
    /// When it was called off, and why.
    pub called_off: Option<(Timestamp, PublicText)>,
}

impl Sitting {
    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> SittingStage {
        if self.called_off.is_some() {
            SittingStage::CalledOff
        } else if self.published_at.is_some() {
            SittingStage::Published
        } else if self.minutes.is_some() {
            SittingStage::Minuted
        } else if self.attendance.is_some() {
            SittingStage::Held
        } else {
            SittingStage::Called
        }
    }

    /// The item with this number.
    #[must_use]
    pub fn item(&self, number: u32) -> Option<&Item> {
        self.items.get((number as usize).checked_sub(1)?)
    }

    /// The items with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Item)> {
        (1..).zip(&self.items)
    }

    /// What an item takes to be adopted, before anybody voted; none before it is recorded who is there.
    #[must_use]
    pub fn takes(&self) -> Option<Weighing> {
        self.attendance.as_ref().map(|there| Weighing::new(&self.rules.decides, 0, there.seats))
    }

    /// Whether enough members were there.
    #[must_use]
    pub fn has_quorum(&self) -> bool {
        self.attendance.as_ref().is_some_and(|attendance| attendance.quorum.is_met())
    }

    /// Whether what it decided was published too late, or is still not and should be.
    #[must_use]
    pub fn is_published_late(&self, now: Timestamp) -> bool {
        let due = self.attendance.as_ref().filter(|_| !self.decided.is_empty()).map(|attendance| attendance.publish_by);
        due.is_some_and(|due| self.published_at.unwrap_or(now) >= due)
    }

    /// Whether a member says by themself whether they sign: they were there and did not say, or others entered it from paper.
    #[must_use]
    pub fn may_sign(&self, member: PersonId) -> bool {
        let present = self.attendance.as_ref().is_some_and(|attendance| attendance.present.contains(&member));
        present && self.signatures.get(&member).is_none_or(|signature| signature.on_paper)
    }

    /// Those who were present and neither signed the minutes nor refused to.
    pub fn unsigned(&self) -> impl Iterator<Item = PersonId> {
        let present = self.attendance.iter().flat_map(|attendance| &attendance.present);
        present.copied().filter(|member| !self.signatures.contains_key(member))
    }
}
