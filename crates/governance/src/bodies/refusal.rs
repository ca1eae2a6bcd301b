//! Why an act of a body, or a change to its seats, may not happen.

use jiff::civil::Date;
use serde::Serialize;

use super::{BodyKind, Power};
use crate::ids::{BodyId, OwnerId};

/// Why an act of a body, or a change to its seats, may not happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum BodiesRefusal {
    /// No seat the person holds grants this power.
    PowerMissing {
        /// The power that is needed.
        power: Power,
    },
    /// A seat would grant the power, but its term is not running.
    TermOver {
        /// The power that is needed.
        power: Power,
        /// Last day of the term.
        until: Date,
    },
    /// Whoever works for a committee acts for its members, and none of them sits any more.
    MembersGone {
        /// The power that is needed.
        power: Power,
        /// Last day on which a member sat.
        until: Date,
    },
    /// A seat would grant the power, but its holder was entrusted with other things (民法典 §§919、922).
    OutsideRemit {
        /// The power that is needed.
        power: Power,
    },
    /// A remit without any power entrusts nothing.
    RemitEmpty,
    /// A remit holds a power that the seat itself does not have, or that is not handed on.
    RemitBeyondSeat {
        /// The power.
        power: Power,
    },
    /// The book knows no such body.
    BodyUnknown,
    /// The owners have a committee already: one assembly has one (物业管理条例 §§9, 10).
    CommitteeExists {
        /// The committee there is.
        body: BodyId,
    },
    /// This kind of body may not convene the owners' assembly.
    BodyMayNotConvene {
        /// What sort of body it is.
        kind: BodyKind,
    },
    /// A term ends before it begins.
    TermBackwards,
    /// The term is longer than five years (指导规则 §32).
    TermTooLong,
    /// Nobody fills a seat, or prolongs one, for themselves.
    OwnSeat,
    /// The chair and the members of a body are elected or appointed; the body itself neither seats nor unseats them.
    ElectedSeat,
    /// The owners elected this committee: its members come and go by election, resignation, recall or what the rules name,
    /// and nobody enters or ends their seats by hand (民法典 §278).
    ElectedByOwners,
    /// Nobody hands out a seat in their own body for longer than they hold theirs.
    TermOutlastsOwn {
        /// Last day of the term of whoever fills the seat.
        until: Date,
    },
    /// Whoever acts for the property company does not work for those who hire and watch it, nor the other way round
    /// (民法典 §§278, 285).
    BothSides {
        /// The body in which the person sits already.
        body: BodyId,
    },
    /// Who speaks for the property company is its own affair: those who hire and watch it end no seat of its.
    SeatOfCompany,
    /// The person does not hold that seat.
    SeatUnknown,
    /// The book knows no such person.
    PersonUnknown,
    /// The person sat here as another owner, and nobody is two.
    SatAsAnotherOwner {
        /// The owner they sat as.
        owner: OwnerId,
    },
}
