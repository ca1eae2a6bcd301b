//! What has happened to a decision after it was certified.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{MatterId, PersonId};
use crate::seal::Seal;

/// What has happened to a decision after it was certified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FateEvent {
    /// A court was asked to revoke it.
    DecisionChallenged(DecisionChallenged),
    /// The court lets it rest.
    DecisionStayed(DecisionStayed),
    /// The case ended.
    JudgementGiven(JudgementGiven),
    /// The authority acted on it.
    AuthorityActed(AuthorityActed),
    /// The authority's revocation was set aside.
    RevocationOverturned(RevocationOverturned),
}

impl FateEvent {
    /// The matter it happened to.
    #[must_use]
    pub fn matter(&self) -> MatterId {
        match self {
            Self::DecisionChallenged(event) => event.matter,
            Self::DecisionStayed(event) => event.matter,
            Self::JudgementGiven(event) => event.matter,
            Self::AuthorityActed(event) => event.matter,
            Self::RevocationOverturned(event) => event.matter,
        }
    }
}

/// A court was asked to revoke a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionChallenged {
    /// The matter it decided.
    pub matter: MatterId,
    /// The court.
    pub court: PublicText,
    /// The number of the case.
    pub case: PublicText,
    /// The day the court was asked.
    pub filed_on: Date,
    /// The day that was served here.
    pub served_on: Date,
    /// The last day on which the court could be asked, by the rules of the day.
    pub possible_until: Date,
    /// By which owner and for what reasons, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Seal>,
    /// Who recorded it.
    pub by: PersonId,
}

/// A court lets a decision rest until it has judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionStayed {
    /// The matter.
    pub matter: MatterId,
    /// The number of the case.
    pub case: PublicText,
    /// From which day.
    pub on: Date,
    /// Who recorded it.
    pub by: PersonId,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// The decision stands.
    Upheld,
    /// The decision is revoked.
    Revoked,
    /// The case was withdrawn or not taken up.
    Withdrawn,
}

impl Judgement {
    /// All of them, in the order pages list them.
    pub const ALL: [Self; 3] = [Self::Upheld, Self::Revoked, Self::Withdrawn];
}

/// A case about a decision ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgementGiven {
    /// The matter.
    pub matter: MatterId,
    /// The number of the case.
    pub case: PublicText,
    /// How it ended.
    pub judgement: Judgement,
    /// The day it took effect.
    pub on: Date,
    /// In few words.
    pub text: PublicText,
    /// Who recorded it.
    pub by: PersonId,
}

/// What an authority does with a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AuthorityAct {
    /// Orders it corrected; until then it rests.
    OrderCorrection,
    /// Finds it corrected, or takes the order back.
    Lift,
    /// Revokes it.
    Revoke,
}

impl AuthorityAct {
    /// All of them, in the order pages list them.
    pub const ALL: [Self; 3] = [Self::OrderCorrection, Self::Lift, Self::Revoke];
}

/// The authority acted on a decision, and told all owners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorityActed {
    /// The matter.
    pub matter: MatterId,
    /// What it did.
    pub act: AuthorityAct,
    /// From which day.
    pub on: Date,
    /// For which reasons.
    pub text: PublicText,
    /// The last day for the correction it orders (物业管理条例 §19: 责令限期改正).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Where its power stands.
    pub basis: Vec<String>,
    /// What it issued on paper, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Seal>,
    /// Who acted for it.
    pub by: PersonId,
}

/// The authority's revocation was set aside, on review (行政复议) or by a court (行政诉讼); the decision holds again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevocationOverturned {
    /// The matter.
    pub matter: MatterId,
    /// Who set it aside.
    pub organ: PublicText,
    /// The number of its decision.
    pub case: PublicText,
    /// The day it took effect.
    pub on: Date,
    /// In few words.
    pub text: PublicText,
    /// What it issued on paper, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Seal>,
    /// Who recorded it.
    pub by: PersonId,
}

into_event! {
    Fate(FateEvent): DecisionChallenged, DecisionStayed, JudgementGiven, AuthorityActed, RevocationOverturned
}
