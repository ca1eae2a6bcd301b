//! The table of powers: which seat of which body may do what.

use serde::Serialize;

use super::{BodyKind, SeatRole};

/// Something that only certain seats may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
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
    /// Look at working pages without changing anything.
    Observe,
    /// Report how a decision is being carried out.
    Report,
    /// Order an unlawful decision of the owners corrected, or revoke it (物业管理条例 §19).
    Correct,
}

/// Whether a seat with this role may do this where its body was called upon to convene one meeting, such as the residents'
/// committee when nobody before it did (指导规则 §§54、57). Registers, rules and seats stay with those who keep them.
pub(super) fn grants_to_convenor(role: SeatRole, power: Power) -> bool {
    match power {
        Power::Convene => matches!(role, SeatRole::Chair | SeatRole::Secretary),
        Power::Key => matches!(role, SeatRole::Chair | SeatRole::Secretary | SeatRole::Clerk),
        Power::KeepRegister | Power::KeepRules | Power::KeepSeats | Power::Observe | Power::Report => false,
    }
}

/// Whether a seat with this role in this kind of body has a power.
///
/// Convenors are the bodies of 物业管理条例 §§12–16 and 指导规则 §§9, 15, 57: the owners' committee, the preparatory group
/// before there is one, and the street office where neither acts.
pub(super) fn grants(kind: BodyKind, role: SeatRole, power: Power) -> bool {
    use Power::{Convene, Correct, KeepRegister, KeepRules, KeepSeats, Key, Observe, Report};
    let convening = kind.may_convene();
    match (role, power) {
        (_, Observe) => true,
        (SeatRole::Chair | SeatRole::Secretary, Report) => true,
        (SeatRole::Chair | SeatRole::Secretary, Correct) => kind == BodyKind::StreetOffice,
        (SeatRole::Chair | SeatRole::Secretary, Convene | KeepRegister | KeepRules | KeepSeats) => convening,
        (SeatRole::Chair | SeatRole::Secretary | SeatRole::Clerk, Key) => convening,
        (SeatRole::Clerk, KeepRegister) => convening,
        (SeatRole::Clerk, Convene | KeepRules | KeepSeats | Report | Correct) => false,
        (
            SeatRole::Member | SeatRole::Observer,
            Convene | Key | KeepRegister | KeepRules | KeepSeats | Report | Correct,
        ) => false,
    }
}
