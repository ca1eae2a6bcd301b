//! What a meeting is held for.

use serde::{Deserialize, Serialize};

use crate::law::Place;
use crate::law::pack::Period;

/// Whether a meeting is one of those held regularly, or was called for something that could not wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// 定期会议: as the rules of procedure foresee.
    #[default]
    Regular,
    /// 临时会议: on a petition of owners, in an emergency, or as the rules of procedure say (物业管理条例 §13).
    Extraordinary,
}

impl Occasion {
    /// Both, the regular one first.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Extraordinary];

    /// Whether it is a regular one.
    #[must_use]
    pub fn is_regular(&self) -> bool {
        match self {
            Self::Regular => true,
            Self::Extraordinary => false,
        }
    }

    /// The name of the line that says how long before such a meeting owners are told.
    #[must_use]
    pub fn notice_leaf(self) -> &'static str {
        match self {
            Self::Regular => "convening.notice",
            Self::Extraordinary => "convening.notice_extraordinary",
        }
    }

    /// The name of the line that says how long the roll of such a meeting is on view.
    #[must_use]
    pub fn roll_leaf(self) -> &'static str {
        match self {
            Self::Regular => "convening.roll_on_view",
            Self::Extraordinary => "convening.roll_on_view_extraordinary",
        }
    }

    /// How long a place wants the roll of such a meeting on view.
    #[must_use]
    pub fn roll_on_view(self, place: &Place) -> &Period {
        let convening = &place.procedure.convening;
        match self {
            Self::Regular => &convening.roll_on_view,
            Self::Extraordinary => &convening.roll_on_view_extraordinary,
        }
    }

    /// How long before such a meeting a place wants the owners told.
    #[must_use]
    pub fn notice(self, place: &Place) -> &Period {
        let convening = &place.procedure.convening;
        match self {
            Self::Regular => &convening.notice,
            Self::Extraordinary => &convening.notice_extraordinary,
        }
    }
}
