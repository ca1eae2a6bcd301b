//! The five forms of a room, and who is heard before whom.

use serde::{Deserialize, Serialize};

use crate::deliberation::{Parties, Who};
use crate::ids::PartyNo;
use crate::law::procedure::{Deliberation as Lines, RoomRules};

/// A form in which something is deliberated in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// 协商会
    Consultation,
    /// 议事会
    Council,
    /// 联席会
    JointMeeting,
    /// 恳谈会
    OpenTalk,
    /// 听证会
    Hearing,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Consultation, Self::Council, Self::JointMeeting, Self::OpenTalk, Self::Hearing];

    /// The place's rules for it.
    #[must_use]
    pub fn rules(self, lines: &Lines) -> &RoomRules {
        match self {
            Self::Consultation => &lines.room_consultation,
            Self::Council => &lines.room_council,
            Self::JointMeeting => &lines.room_joint,
            Self::OpenTalk => &lines.room_talk,
            Self::Hearing => &lines.room_hearing,
        }
    }
}

/// For whom somebody came to a room, as the rules of its form name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lot {
    /// For homes, for people of one lot, or on a panel that was drawn, on the list.
    Affected,
    /// For a body on the list.
    Bodies,
    /// For somebody on the list who keeps no seat here.
    Outside,
    /// For nobody on the list.
    Guests,
}

impl Lot {
    /// Of whoever came for one of those on the list, or for nobody there.
    #[must_use]
    pub fn of(parties: &Parties, party: Option<PartyNo>) -> Self {
        match party.and_then(|party| parties.all().get(party.index())).map(|party| &party.who) {
            Some(Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. }) => Self::Affected,
            Some(Who::Body { .. }) => Self::Bodies,
            Some(Who::Outside { .. }) => Self::Outside,
            None => Self::Guests,
        }
    }

    /// Its word in the rules.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Affected => "affected",
            Self::Bodies => "bodies",
            Self::Outside => "outside",
            Self::Guests => "guests",
        }
    }
}

/// Whether and when somebody is heard by the rules of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heard {
    /// After so many other lots.
    After(usize),
    /// Not at all: they listen.
    Never,
}

impl Heard {
    /// By these rules.
    #[must_use]
    pub fn by(rules: &RoomRules, lot: Lot) -> Self {
        let place = rules.heard.iter().position(|word| word == "everybody" || word == lot.word());
        place.map_or(Self::Never, Self::After)
    }
}
