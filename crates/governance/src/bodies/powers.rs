//! The table of powers: which seat of which body may do what.

use serde::{Deserialize, Serialize};

use super::{BodyKind, SeatRole};

/// Something that only certain seats may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Power {
    /// Convene the owners' assembly and lead its vote from the roll to the certified result.
    Convene,
    /// Key in paper ballots, record the service of letters, take in ballots of another platform.
    Key,
    /// Bring in and correct the house register.
    KeepRegister,
    /// Enter the rules the owners gave themselves.
    KeepRules,
    /// Fill and vacate seats.
    KeepSeats,
    /// Look at working pages without changing anything; of a vote door by door, which ballot letter was served and who has
    /// voted, only at the body that convened it: companies and offices see totals.
    Observe,
    /// Report how a decision is being carried out.
    Report,
    /// Order an unlawful decision of the owners corrected, or revoke it (物业管理条例 §19).
    Correct,
    /// Sit as a member: ask for a sitting, vote in it, sign its minutes.
    Sit,
    /// Call the sittings of a committee and keep their record: agenda, attendance, votes, minutes, publication.
    LeadSittings,
    /// Keep the register of the uses of a seal.
    KeepSeal,
    /// Publish what owners must be told, and answer those who ask to look into something.
    Publish,
    /// Answer what was raised for deliberation, word it for the public, and lead it on.
    Deliberate,
    /// Take in paper about a deliberation that the body leads: words, support, and what somebody says.
    TakeIn,
    /// Order a body to do what is due.
    Order,
}

/// Whether a seat with this role may do this where its body was called upon to convene one meeting, such as the residents'
/// committee when nobody before it did (指导规则 §§54、57). Registers, rules and seats stay with those who keep them.
pub(super) fn grants_to_convenor(role: SeatRole, power: Power) -> bool {
    match power {
        Power::Convene => matches!(role, SeatRole::Chair | SeatRole::Secretary),
        Power::Key => matches!(role, SeatRole::Chair | SeatRole::Secretary | SeatRole::Clerk),
        Power::Observe => true,
        Power::KeepRegister | Power::KeepRules | Power::KeepSeats | Power::Report => false,
        Power::Correct | Power::Sit | Power::LeadSittings | Power::KeepSeal => false,
        Power::Publish | Power::Deliberate | Power::TakeIn | Power::Order => false,
    }
}

impl Power {
    /// All powers, in the order of the table.
    pub const ALL: [Self; 15] = [
        Self::Convene,
        Self::Key,
        Self::KeepRegister,
        Self::KeepRules,
        Self::KeepSeats,
        Self::Observe,
        Self::Report,
        Self::Correct,
        Self::Sit,
        Self::LeadSittings,
        Self::KeepSeal,
        Self::Publish,
        Self::Deliberate,
        Self::TakeIn,
        Self::Order,
    ];

    /// Whether whoever works for a committee as its secretary rests from it once no member sits: what is done in a committee's name is
    /// its members' or of whoever stands in for them (指导规则 §57). Paper is keyed in and the register kept all the same.
    pub(crate) fn rests_without_members(self) -> bool {
        match self {
            Self::Observe | Self::Key | Self::TakeIn | Self::KeepRegister => false,
            Self::Convene | Self::KeepRules | Self::KeepSeats | Self::Report | Self::Correct | Self::Sit => true,
            Self::LeadSittings | Self::KeepSeal | Self::Publish | Self::Deliberate | Self::Order => true,
        }
    }

    /// Whether it passes to whoever acts for a committee in a gap: what keeps the estate running, nothing that changes
    /// who sits or which rules hold.
    pub(crate) fn passes_to_stand_in(self) -> bool {
        match self {
            Self::Convene | Self::Key | Self::Observe | Self::Report | Self::Publish => true,
            Self::Deliberate | Self::TakeIn => true,
            Self::KeepRegister | Self::KeepRules | Self::KeepSeats | Self::Order => false,
            Self::Correct | Self::Sit | Self::LeadSittings | Self::KeepSeal => false,
        }
    }
}

/// Whether a seat with this role in this kind of body has a power.
///
/// Convenors are the bodies of 物业管理条例 §§12–16 and 指导规则 §§9, 15, 57: the owners' committee, the preparatory group
/// before there is one, and the street office where neither acts.
pub(super) fn grants(kind: BodyKind, role: SeatRole, power: Power) -> bool {
    use Power::{
        Convene, Correct, Deliberate, KeepRegister, KeepRules, KeepSeal, KeepSeats, Key, LeadSittings, Observe, Order,
        Publish, Report, Sit, TakeIn,
    };
    let (convening, deliberating) = (kind.may_convene(), kind.deliberates());
    match (role, power) {
        (_, Observe) => true,
        (SeatRole::Chair | SeatRole::Secretary, Report | Publish | Deliberate) => true,
        // Whoever goes from door to door for a residents' committee sits there as a clerk.
        (SeatRole::Chair | SeatRole::Secretary | SeatRole::Clerk, TakeIn) => true,
        (SeatRole::Chair | SeatRole::Secretary, Correct | Order) => kind == BodyKind::StreetOffice,
        (SeatRole::Chair | SeatRole::Secretary, Convene | KeepRegister | KeepRules | KeepSeats) => convening,
        (SeatRole::Chair | SeatRole::Secretary | SeatRole::Clerk, Key) => convening,
        (SeatRole::Clerk, KeepRegister) => convening,
        // 指导规则 §§37–41: the chair calls and leads, a deputy where the chair cannot, the secretary keeps the record.
        (SeatRole::Chair | SeatRole::Deputy | SeatRole::Member, Sit) => deliberating,
        (SeatRole::Chair | SeatRole::Deputy | SeatRole::Secretary, LeadSittings | KeepSeal) => deliberating,
        (SeatRole::Secretary | SeatRole::Clerk | SeatRole::Observer, Sit) => false,
        (SeatRole::Clerk | SeatRole::Member | SeatRole::Observer, LeadSittings | KeepSeal) => false,
        (SeatRole::Clerk, Convene | KeepRules | KeepSeats | Report | Correct | Publish | Deliberate | Order) => false,
        (
            SeatRole::Deputy | SeatRole::Member | SeatRole::Observer,
            Convene | Key | KeepRegister | KeepRules | KeepSeats | Report | Correct | Publish | Deliberate | TakeIn
            | Order,
        ) => false,
    }
}
