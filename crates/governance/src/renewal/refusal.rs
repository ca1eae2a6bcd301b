//! Why something may not happen to a renewal, or while one is under way.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::founding::Side;
use crate::ids::{ObjectionId, PersonId};

/// Why something may not happen to a renewal, or while one is under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum RenewalRefusal {
    /// Only an owners' committee is renewed.
    NoCommitteeToRenew,
    /// The community lies outside the mainland, whose procedure this is.
    RenewalElsewhere,
    /// Nobody was ever elected into the committee.
    NoTerm,
    /// A renewal begins so many months before the end of the term.
    RenewalTooEarly {
        /// The first day on which it may.
        earliest: Date,
        /// How many months that is before the end.
        months: u32,
        /// Where that stands.
        basis: String,
    },
    /// No renewal is under way.
    RenewalNotOpen,
    /// The group is formed once the end of the term was reported, or the renewal began.
    GroupBeforeReport {
        /// The day on which the renewal begins by itself.
        opens: Date,
        /// Where that stands.
        basis: String,
    },
    /// The group is recorded for no renewal that goes on.
    GroupOrganisesNothing,
    /// The group calls the owners together without having the next committee elected.
    GroupWithoutElection {
        /// Where it stands what the group does.
        basis: String,
    },
    /// The next committee is elected in a meeting that the group calls.
    ElectionByGroup {
        /// Since when there is the group.
        since: Date,
        /// Where that stands.
        basis: String,
    },
    /// The rules of this place name no group that organises a renewal.
    GroupNotForeseen,
    /// The group's number is even.
    GroupEven {
        /// How many sit in it.
        members: u32,
        /// Where that stands.
        basis: String,
    },
    /// Too few of the group are owners.
    GroupOwnersTooFew {
        /// How many sit in it as owners.
        owners: u32,
        /// How many would have to.
        needed: u64,
        /// Where that stands.
        basis: String,
    },
    /// It was not said for whom a member of the group sits.
    GroupSideUnsaid {
        /// Which one.
        person: PersonId,
    },
    /// A member would sit for a side that the place does not name for this group.
    GroupSideNotNamed {
        /// Which one.
        person: PersonId,
        /// The sides it names.
        named: Vec<Side>,
        /// Where that stands.
        basis: String,
    },
    /// Whoever sits for the owners is seated as no owner.
    GroupMemberNoOwner {
        /// Which one.
        person: PersonId,
        /// Where it stands how the group is made up.
        basis: String,
    },
    /// A side that the place names has nobody in the group.
    GroupSideEmpty {
        /// Which ones.
        missing: Vec<Side>,
        /// Those that may be missing, with the reason.
        may: Vec<Side>,
        /// Where that stands.
        basis: String,
    },
    /// The group is led by somebody from elsewhere.
    GroupLedByAnother {
        /// Who is to lead it.
        led_by: String,
        /// Where that stands.
        basis: String,
    },
    /// Nobody recorded a group whose members are open to objection.
    CompositionNotOnView,
    /// Objections to who sits in the group are not taken any more.
    CompositionObjectionTooLate {
        /// Until when they were.
        until: Timestamp,
        /// Where that stands.
        basis: String,
    },
    /// An earlier objection of the same owner waits for its answer.
    CompositionObjectionOpen {
        /// Which one.
        objection: ObjectionId,
    },
    /// There is no such objection to who sits in the group.
    CompositionObjectionUnknown,
    /// An objection to who sits in the group stands: others are seated, and it is recorded anew.
    CompositionRevisionDue,
    /// While a group has the next committee elected this is not voted on.
    BlockedMeanwhile {
        /// Which of the rule pack's matters.
        kind: String,
        /// Since when there is the group.
        since: Date,
        /// The last day of the term.
        term_ends: Date,
        /// Whether it is voted on where the owners' covenant provides for it.
        unless_covenant: bool,
        /// Where that stands.
        basis: String,
    },
}
