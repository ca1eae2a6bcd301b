//! Why something may not happen between those who watch and those who are watched.

use jiff::civil::Date;
use serde::Serialize;

use crate::bodies::BodyKind;

/// Why something may not happen between those who watch and those who are watched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum SupervisionRefusal {
    /// The book knows no such request.
    InspectionUnknown,
    /// Nothing is named to look into.
    NothingToInspect,
    /// The rules of the place name no such thing to look into.
    ThingNotOpen {
        /// What was named.
        thing: String,
    },
    /// Only an owner who holds a home here may look.
    InspectorOwnsNothing,
    /// Those who guide others are not asked; they are written to.
    BodyNotInspected {
        /// What sort of body it is.
        kind: BodyKind,
    },
    /// The request is somebody else's.
    InspectionOfAnother,
    /// The request is answered.
    InspectionAnsweredAlready,
    /// The day named for looking lies in the past.
    InspectionInPast {
        /// The day named.
        on: Date,
    },
    /// The day named for looking lies so far ahead that the right would end with a promise.
    InspectionFarAhead {
        /// The day named.
        on: Date,
        /// The last day that can be named.
        latest: Date,
        /// Where the days stand.
        basis: Vec<String>,
    },
    /// Nothing was granted that somebody could have looked into.
    InspectionNotGranted,
    /// What was looked into cannot have been looked into on a day to come.
    InspectionAhead {
        /// The day named.
        on: Date,
    },
    /// There is still time to answer.
    AnswerNotDue {
        /// The last day to answer.
        until: Date,
    },
    /// The request was granted, and the day for looking is not over or the owner has looked.
    NothingToComplain,
    /// The rules of the place do not say that this kind of body publishes such a thing.
    NotToBePublished {
        /// What was named.
        what: String,
        /// What sort of body it is.
        kind: BodyKind,
    },
    /// An account says for which time it is.
    AccountWithoutTime {
        /// What was named.
        what: String,
    },
    /// The time it tells about ends before it begins.
    CoverBackwards,
    /// An account is of a time that is not over.
    AccountAhead {
        /// The last day of that time.
        until: Date,
    },
    /// The book holds no such meeting or matter, or the file's fingerprint is none.
    SourceUnknown,
    /// The book knows no such order.
    OrderUnknown,
    /// An order is given by the street office to others.
    OrderToOffice,
    /// An order leaves no day, or more than a year.
    OrderDaysOutOfBounds {
        /// How many days at most.
        days_max: u32,
    },
}
