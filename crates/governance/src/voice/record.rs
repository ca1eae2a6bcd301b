//! The record of a voice: whose it is, who speaks, for how far, and on what terms.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::assembly::{Meeting, Scope};
use crate::ids::{AgentId, MatterId, MeetingId, OwnerId, PersonId, VoiceId};
use crate::law::ProxyLimit;
use crate::seal::Seal;

/// What entitles somebody to speak for an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoiceKind {
    /// 委托代理人: authorised in writing (民法典 §165).
    Proxy,
    /// 业主代表: carries ballots that owners signed, and marks none.
    Carrier,
    /// 共有人推选的一人: one co-owner for all of them (指导规则 §25).
    CoOwner,
    /// 法定监护人: for owners who cannot act for themselves (指导规则 §25).
    Guardian,
    /// 继承人: for an owner who died, before the home is registered anew (民法典 §230).
    Heir,
}

impl VoiceKind {
    /// All kinds, in the order pages list them.
    pub const ALL: [Self; 5] = [Self::Proxy, Self::CoOwner, Self::Guardian, Self::Heir, Self::Carrier];

    /// Whether whoever speaks does so because the owner cannot, so that no ballot of the owner's own stands beside it.
    #[must_use]
    pub fn is_instead_of_owner(self) -> bool {
        matches!(self, Self::Guardian | Self::Heir)
    }
}

/// Who speaks: an owner, or somebody who owns nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agent {
    /// One of the owners.
    Owner(OwnerId),
    /// Somebody else.
    Other(AgentId),
}

/// For how long a voice lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "for", rename_all = "kebab-case")]
pub enum Reach {
    /// For one meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
    },
    /// For all meetings of a time.
    Period {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
}

impl Reach {
    /// Whether there can be a meeting that both are for.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::Meeting { meeting: one }, Self::Meeting { meeting: another }) => one == another,
            (Self::Period { from, until }, Self::Period { from: start, until: end }) => from <= end && start <= until,
            (Self::Meeting { .. }, Self::Period { .. }) | (Self::Period { .. }, Self::Meeting { .. }) => true,
        }
    }
}

/// What the rules said about such a voice when it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The place whose procedure it was, or the rule pack of another country.
    pub place: String,
    /// The digest of its text.
    pub digest: String,
    /// For how many heads one proxy may act, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<u32>,
    /// For how many one may act, where the law counts something else or more than owners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<ProxyLimit>,
    /// Whether whoever stands in an election on the ballot may not be a proxy.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_candidates: bool,
    /// Whether the proxy must vote as the owner wrote for each item.
    pub by_item: bool,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// Who signed a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Signed {
    /// The owner, or one of the owners, themselves.
    #[default]
    Owner,
    /// The owner; somebody carried it in.
    Carried {
        /// The record of the carrier.
        voice: VoiceId,
    },
    /// Somebody with a recorded voice.
    Voice {
        /// What entitles them.
        kind: VoiceKind,
        /// The record it rests on.
        voice: VoiceId,
    },
}

impl Signed {
    /// Whether there is nothing to say: the owner signed.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::Owner
    }

    /// The record of whoever filled the ballot in for the owner.
    #[must_use]
    pub fn spoken(&self) -> Option<VoiceId> {
        match self {
            Self::Voice { voice, .. } => Some(*voice),
            Self::Owner | Self::Carried { .. } => None,
        }
    }
}

/// A recorded voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its number.
    pub id: VoiceId,
    /// What entitles whoever speaks.
    pub kind: VoiceKind,
    /// Whose vote it is; empty for the developer's stock, and for a carrier.
    pub owners: Vec<OwnerId>,
    /// Which of several owners a guardian or an heir speaks for; empty where for all of them.
    pub of: Vec<OwnerId>,
    /// Whose ballots a carrier brings.
    pub part: Option<Scope>,
    /// Who speaks.
    pub agent: Agent,
    /// For how long.
    pub reach: Reach,
    /// On which matters; none where on all.
    pub items: Option<Vec<MatterId>>,
    /// How the owner wants each question answered, sealed.
    pub opinion: Option<Seal>,
    /// What the document says, sealed.
    pub document: Seal,
    /// The fingerprint of its picture, sealed.
    pub evidence: Option<Seal>,
    /// The day it was signed on.
    pub signed_on: Date,
    /// What the rules said of it.
    pub terms: Terms,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub recorded_by: PersonId,
    /// Since when it has effect; none before a second person confirmed one that takes the owner's own ballot away.
    pub effective_at: Option<Timestamp>,
    /// Who confirmed it, where that was asked for.
    pub confirmed_by: Option<PersonId>,
    /// What an owner says against it, sealed, and when.
    pub objected: Option<(Seal, Timestamp)>,
    /// Where it stands in the book.
    pub position: u64,
    /// When it was revoked, or sent back.
    pub revoked_at: Option<Timestamp>,
    /// Why it was not confirmed, sealed, where it was sent back.
    pub rejected: Option<Seal>,
}

impl Voice {
    /// Whether it is for this meeting, held on this day.
    #[must_use]
    pub fn is_for(&self, meeting: &Meeting, day: Date) -> bool {
        match self.reach {
            Reach::Meeting { .. } => self.may_be_for(meeting),
            Reach::Period { from, until } => from <= day && day <= until,
        }
    }

    /// Whether it is for this meeting, or for the time of it as far as can be said without its day. Where the very same meeting
    /// votes once more, whoever spoke in its first vote speaks still.
    #[must_use]
    pub fn may_be_for(&self, meeting: &Meeting) -> bool {
        match self.reach {
            Reach::Meeting { meeting: own } => own == meeting.id || meeting.goes_on() == Some(own),
            Reach::Period { .. } => true,
        }
    }

    /// Whether it has no effect yet: a second person has neither confirmed it nor sent it back.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.effective_at.is_none() && self.revoked_at.is_none()
    }

    /// Whether it has effect now.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.effective_at.is_some() && self.revoked_at.is_none()
    }

    /// Whether it held at a time: what was handed in before it was revoked was handed in with it.
    #[must_use]
    pub fn stood_at(&self, at: Timestamp) -> bool {
        self.revoked_at.is_none_or(|revoked| at < revoked)
    }

    /// Whether it covers a matter of a meeting, itself or as the one that was put first.
    #[must_use]
    pub fn covers(&self, meeting: &Meeting, matter: MatterId) -> bool {
        let first = meeting.first_matter(matter);
        let named =
            |items: &Vec<MatterId>| items.contains(&matter) || first.is_some_and(|first| items.contains(&first));
        self.items.as_ref().is_none_or(named)
    }

    /// Whether the owners of the entry cannot vote while it has effect: a guardian or an heir speaks for all of them. Beside
    /// one who speaks for some of several owners the others keep the voice they have together.
    #[must_use]
    pub fn is_instead_of_all(&self) -> bool {
        self.kind.is_instead_of_owner() && self.of.is_empty()
    }

    /// Whether it and another voice of these kinds, for some or all of the same owners, leave each other in place: one
    /// co-owner's guardian and whoever the owners authorised together do, and so do the guardians of two co-owners.
    #[must_use]
    pub fn leaves_beside(&self, (kind, of): (VoiceKind, &[OwnerId])) -> bool {
        match (self.of.is_empty(), of.is_empty()) {
            (false, false) => !self.of.iter().any(|owner| of.contains(owner)),
            (false, true) => !kind.is_instead_of_owner(),
            (true, false) => !self.kind.is_instead_of_owner(),
            (true, true) => false,
        }
    }

    /// Whether it speaks for owners, and does not only carry what they signed.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.kind != VoiceKind::Carrier
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_meet_when_they_share_a_day_and_meetings_when_they_are_the_same() {
        let period = |from, until| Reach::Period { from: date(2026, 1, from), until: date(2026, 1, until) };
        let meeting = |number| Reach::Meeting { meeting: MeetingId::new(number) };
        for (one, other, meets) in [
            (period(1, 5), period(5, 9), true),
            (period(5, 9), period(1, 5), true),
            (period(1, 4), period(5, 9), false),
            (period(5, 9), period(1, 4), false),
            (meeting(1), meeting(1), true),
            (meeting(1), meeting(2), false),
            (meeting(1), period(1, 5), true),
            (period(1, 5), meeting(1), true),
        ] {
            assert_eq!(one.meets(other), meets, "{one:?} {other:?}");
        }
    }
}
