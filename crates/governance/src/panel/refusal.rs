//! Why something may not happen to a panel that is drawn by lot.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

/// Why something may not happen to a panel that is drawn by lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum PanelRefusal {
    /// The deliberation has no such panel.
    PanelUnknown,
    /// Another panel of it is not seated yet: one after the other.
    PanelAwaited,
    /// A panel is announced while it is settled who takes part, informed or deliberated.
    PanelNotNow,
    /// Nobody, or too many, would be on it.
    PanelSizeOutOfReach {
        /// At most so many.
        most: u32,
    },
    /// There are no features, too many, or one of them has no choice of values, or too many.
    FeaturesUncountable {
        /// At most so many features.
        features: usize,
        /// At most so many values each.
        values: usize,
    },
    /// A feature or a value bears the same words twice, or words that the file has for itself.
    FeatureNamedTwice {
        /// Which words.
        called: String,
    },
    /// A quota asks for more than it allows, or a feature's quotas cannot add up to the panel.
    QuotasContradict {
        /// Of which feature.
        feature: String,
    },
    /// Those who want to would have too few days.
    PoolTooShort {
        /// So many.
        days: u32,
        /// The last day may be this or later.
        earliest: Date,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The public number would be known too early after the pool is closed.
    NumberTooSoon {
        /// So many days lie between.
        days: u32,
        /// It may be known from then on.
        earliest: Timestamp,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Other features or values are named than were asked about.
    FeaturesFixed,
    /// The public number is known, so neither quotas nor anything else changes.
    NumberKnown {
        /// Since when.
        known_at: Timestamp,
    },
    /// The pool is closed.
    PanelPoolOver {
        /// Its last day.
        until: Date,
    },
    /// No home of theirs is among those that may.
    NotOpenToThem,
    /// On paper stands no home, or none that is in the register: whether the panel is open to them cannot be told.
    VolunteerHomeUnknown,
    /// The pool is closed, and the draw rests on everybody who is in it.
    VolunteerStays {
        /// Its last day.
        until: Date,
    },
    /// For some feature they named no value, or one that there is not.
    ValueUnknown,
    /// They did not put themselves forward.
    NotInPool,
    /// The pool is not closed.
    PanelPoolOpen {
        /// Its last day.
        until: Date,
    },
    /// What was opened is not what was sealed or published.
    PoolDiffers,
    /// No panel can be drawn; the quotas are widened or the draw is called off.
    NoPanelPossible,
    /// The public number is not known yet.
    NumberNotKnown {
        /// When it is.
        known_at: Timestamp,
    },
    /// What was typed holds no digits, or too many.
    NumberUnreadable,
    /// Two people typed the same number: it stands.
    NumberStands,
    /// Nobody, or one person alone, typed the number, or two typed different ones.
    NumberUnconfirmed,
    /// It was drawn already.
    PanelDrawnAlready,
    /// It was not drawn yet.
    PanelNotDrawn,
    /// The secret does not fit its fingerprint, so nothing can be drawn with it.
    SecretDiffers,
    /// The lottery holds a panel that does not meet the quotas, or people who are not in the pool.
    LotteryUnsound,
    /// This number was not drawn.
    NumberNotDrawn,
    /// The number is somebody else's.
    NumberOfAnother,
    /// The last day to answer is over, which counts as declining.
    AnswerTooLate {
        /// It was this.
        until: Date,
    },
    /// The place was declined and may be somebody else's by now.
    PlaceDeclined,
    /// Somebody who was drawn may still answer.
    AnswersAwaited {
        /// How many.
        people: usize,
        /// Until when.
        until: Date,
    },
    /// All places are taken, or nobody is left who fits.
    NothingToRefill,
    /// By which number replacements are drawn is announced first.
    RefillNotAnnounced,
    /// It is announced already by which number replacements are drawn.
    RefillAwaited {
        /// When it is known.
        known_at: Timestamp,
    },
    /// The draw was called off.
    PanelWasCalledOff,
}
