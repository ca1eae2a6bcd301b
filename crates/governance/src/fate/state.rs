//! What happened to decisions, and how each stands.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    AuthorityAct, AuthorityActed, DecisionChallenged, FateEvent, FateRefusal, Judgement, JudgementGiven,
    RevocationOverturned,
};
use crate::PublicText;
use crate::ids::MatterId;
use crate::outcome::ImpossibleHistory;

/// How a decision stands. Derived from what happened to it, never kept beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It holds.
    InForce,
    /// It holds, and a court was asked to revoke it.
    Challenged,
    /// A court or the authority lets it rest.
    Suspended {
        /// Since when.
        since: Date,
    },
    /// It is revoked.
    Revoked {
        /// Since when.
        since: Date,
    },
}

/// A case about a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// As it was recorded.
    pub recorded: DecisionChallenged,
    /// The day from which the court let the decision rest.
    pub stayed: Option<Date>,
    /// How it ended.
    pub judged: Option<JudgementGiven>,
}

impl Challenge {
    /// Whether the court was asked in time.
    #[must_use]
    pub fn in_time(&self) -> bool {
        self.recorded.filed_on <= self.recorded.possible_until
    }
}

/// What happened to one decision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fate {
    /// Cases, oldest first.
    pub challenges: Vec<Challenge>,
    /// Acts of the authority, oldest first.
    pub acts: Vec<AuthorityActed>,
    /// Which of its revocations were set aside, oldest first.
    pub overturned: Vec<RevocationOverturned>,
}

impl Fate {
    /// How the decision stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let by_court = self.challenges.iter().filter_map(|challenge| challenge.judged.as_ref());
        let by_court = by_court.filter(|judged| judged.judgement == Judgement::Revoked).map(|judged| judged.on);
        if let Some(since) = by_court.chain(self.revoked_by_authority()).min() {
            return Standing::Revoked { since };
        }
        let running = || self.challenges.iter().filter(|challenge| challenge.judged.is_none());
        let stays = running().filter_map(|challenge| challenge.stayed);
        if let Some(since) = stays.chain(self.ordered()).min() {
            return Standing::Suspended { since };
        }
        if running().next().is_some() { Standing::Challenged } else { Standing::InForce }
    }

    /// The day from which a revocation by the authority stands. There is one at a time: what is revoked is not revoked again.
    #[must_use]
    pub fn revoked_by_authority(&self) -> Option<Date> {
        let mut revoked = self.acts.iter().filter(|acted| acted.act == AuthorityAct::Revoke);
        revoked.nth(self.overturned.len()).map(|acted| acted.on)
    }

    /// The day from which an order to correct the decision stands.
    #[must_use]
    pub fn ordered(&self) -> Option<Date> {
        self.acts.last().filter(|acted| acted.act == AuthorityAct::OrderCorrection).map(|acted| acted.on)
    }

    /// The case with this number.
    #[must_use]
    pub fn challenge(&self, case: &str) -> Option<&Challenge> {
        self.challenges.iter().find(|challenge| challenge.recorded.case.as_str() == case)
    }
}

/// What happened to the decisions of a community.
#[derive(Debug, Clone, Default)]
pub struct Fates {
    fates: BTreeMap<MatterId, Fate>,
}

impl Fates {
    /// What happened to the decision on a matter; nothing where nothing did.
    #[must_use]
    pub fn of(&self, matter: MatterId) -> Option<&Fate> {
        self.fates.get(&matter)
    }

    /// How the decision on a matter stands.
    #[must_use]
    pub fn standing(&self, matter: MatterId) -> Standing {
        self.of(matter).map_or(Standing::InForce, Fate::standing)
    }

    /// Whether a court or the authority revoked the decision on a matter.
    #[must_use]
    pub fn is_revoked(&self, matter: MatterId) -> bool {
        matches!(self.standing(matter), Standing::Revoked { .. })
    }

    /// Checks that the decision on a matter may be carried out.
    pub(crate) fn require_standing(&self, matter: MatterId) -> Result<(), FateRefusal> {
        match self.standing(matter) {
            Standing::InForce | Standing::Challenged => Ok(()),
            Standing::Suspended { since } => Err(FateRefusal::DecisionSuspended { since }),
            Standing::Revoked { since } => Err(FateRefusal::DecisionRevoked { since }),
        }
    }

    pub(crate) fn apply(&mut self, event: &FateEvent) -> Result<(), ImpossibleHistory> {
        let fate = self.fates.entry(event.matter()).or_default();
        match event {
            FateEvent::DecisionChallenged(event) => {
                fate.challenges.push(Challenge { recorded: event.clone(), stayed: None, judged: None });
            }
            FateEvent::DecisionStayed(event) => challenge(fate, &event.case)?.stayed = Some(event.on),
            FateEvent::JudgementGiven(event) => challenge(fate, &event.case)?.judged = Some(event.clone()),
            FateEvent::AuthorityActed(event) => fate.acts.push(event.clone()),
            FateEvent::RevocationOverturned(_) if fate.revoked_by_authority().is_none() => {
                return Err(ImpossibleHistory("a revocation was set aside that nobody made"));
            }
            FateEvent::RevocationOverturned(event) => fate.overturned.push(event.clone()),
        }
        Ok(())
    }
}

fn challenge<'f>(fate: &'f mut Fate, case: &PublicText) -> Result<&'f mut Challenge, ImpossibleHistory> {
    let known = fate.challenges.iter_mut().find(|challenge| challenge.recorded.case == *case);
    known.ok_or(ImpossibleHistory("a court acted in a case nobody recorded"))
}
