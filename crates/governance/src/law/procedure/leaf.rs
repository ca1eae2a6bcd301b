//! The kinds of lines a procedure is made of. Each holds where it stands.

use serde::{Deserialize, Serialize};
use tally::{Fraction, Measure};

use crate::law::pack::{Bilingual, Period};
use crate::law::word;

/// A line of a procedure.
pub trait Leaf: Serialize {
    /// Where it stands.
    fn basis(&self) -> &[String];
    /// What it says, in few signs.
    fn value(&self) -> String;
}

macro_rules! leaves {
    ($(
        $(#[$about:meta])*
        $name:ident { $( $(#[$field_about:meta])* $field:ident: $type:ty, )* }
        => |$leaf:ident| $value:expr;
    )*) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $( $(#[$field_about])* pub $field: $type, )*
            /// Where that stands.
            pub basis: Vec<String>,
        }

        impl Leaf for $name {
            fn basis(&self) -> &[String] {
                &self.basis
            }

            fn value(&self) -> String {
                let $leaf = self;
                $value
            }
        }
    )* };
}

impl Leaf for Period {
    fn basis(&self) -> &[String] {
        &self.basis
    }

    fn value(&self) -> String {
        format!("{} days", self.days)
    }
}

leaves! {
    /// A number of months.
    Months {
        /// How many.
        months: u32,
    } => |leaf| format!("{} months", leaf.months);

    /// A number of things.
    Count {
        /// How many.
        number: u32,
    } => |leaf| leaf.number.to_string();

    /// Something that is so, or is not.
    Setting {
        /// Whether it is so.
        holds: bool,
    } => |leaf| if leaf.holds { "yes" } else { "no" }.to_owned();

    /// Several things by name.
    Names {
        /// Their names, in order where order matters.
        names: Vec<String>,
    } => |leaf| leaf.names.join(", ");

    /// What is not voted on once a group organises a renewal, until the next committee is elected.
    Blocked {
        /// The matters.
        names: Vec<String>,
        /// Those of them that are voted on where the owners' covenant provides for it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unless_covenant: Vec<String>,
    } => |leaf| match leaf.unless_covenant.as_slice() {
        [] => leaf.names.join(", "),
        some => format!("{}; unless the covenant provides for it: {}", leaf.names.join(", "), some.join(", ")),
    };

    /// A part of a whole.
    Share {
        /// The part.
        #[serde(with = "word")]
        fraction: Fraction,
        /// Whether reaching it exactly is enough.
        inclusive: bool,
    } => |leaf| part(leaf.fraction, leaf.inclusive);

    /// Less than a part of a whole.
    Below {
        /// The part.
        #[serde(with = "word")]
        fraction: Fraction,
    } => |leaf| format!("< {}", leaf.fraction);

    /// From when on an estate may have an assembly: one of several ways is enough.
    Delivered {
        /// The ways.
        any: Vec<Alternative>,
    } => |leaf| leaf.any.iter().map(Alternative::words).collect::<Vec<_>>().join(", or ");

    /// Who may ask for something: one of several majorities is enough.
    Majorities {
        /// The majorities.
        any: Vec<Majority>,
    } => |leaf| leaf.any.iter().map(Majority::words).collect::<Vec<_>>().join(", or ");

    /// How a preparatory group is made up.
    Group {
        /// Whether its number is odd.
        odd: bool,
        /// The least part of it that are owners.
        #[serde(with = "word")]
        owners: Fraction,
        /// Who leads it.
        led_by: String,
        /// What the place calls it, where that is another word than everywhere.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        called: Option<Bilingual>,
    } => |leaf| format!("{}owners >= {}, led by {}", if leaf.odd { "odd, " } else { "" }, leaf.owners, leaf.led_by);

    /// Which ways of voting bind.
    Channels {
        /// The ways.
        binding: Vec<VotingChannel>,
        /// Whether voting is electronic unless an owner asks for paper.
        electronic_first: bool,
    } => |leaf| {
        let binding: Vec<&str> = leaf.binding.iter().map(|channel| channel.word()).collect();
        format!("{}{}", binding.join(", "), if leaf.electronic_first { "; electronic, paper on request" } else { "" })
    };

    /// How long a vote is open.
    Window {
        /// At least.
        min_days: u32,
        /// At most.
        max_days: u32,
    } => |leaf| format!("{} to {} days", leaf.min_days, leaf.max_days);

    /// Whether somebody may vote for an owner.
    Proxies {
        /// Whether they may.
        allowed: bool,
        /// Whether the authority is in writing.
        written: bool,
        /// Whether it says how to vote on each item.
        by_item: bool,
        /// For how many owners one may act, where that is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cap: Option<u32>,
    } => |leaf| {
        let mut words = vec![if leaf.allowed { "allowed" } else { "not allowed" }.to_owned()];
        words.extend(leaf.written.then(|| "in writing".to_owned()));
        words.extend(leaf.by_item.then(|| "opinion on each item".to_owned()));
        words.extend(leaf.cap.map(|cap| format!("at most {cap}")));
        words.join(", ")
    };

    /// Whether owners of a building may be represented by one they chose.
    Representatives {
        /// Whether they may.
        allowed: bool,
        /// Whether the representative only hands in what each owner signed.
        hand_in_only: bool,
    } => |leaf| match (leaf.allowed, leaf.hand_in_only) {
        (false, _) => "not allowed".to_owned(),
        (true, false) => "allowed".to_owned(),
        (true, true) => "allowed, hand in what each owner signed".to_owned(),
    };

    /// How many sit in a committee.
    Size {
        /// At least.
        min: u32,
        /// At most, where that is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<u32>,
        /// Whether the number is odd.
        odd: bool,
        /// In a small estate, where that is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        small: Option<Small>,
    } => |leaf| {
        let range = leaf.max.map_or_else(|| format!("{} or more", leaf.min), |max| format!("{} to {max}", leaf.min));
        let small = leaf.small.as_ref().map(Small::words).unwrap_or_default();
        format!("{range}{}{small}", if leaf.odd { ", odd" } else { "" })
    };

    /// For how long a committee sits.
    Term {
        /// At least, where that is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min_years: Option<u32>,
        /// At most.
        max_years: u32,
    } => |leaf| match leaf.min_years {
        Some(min) => format!("{min} to {} years", leaf.max_years),
        None => format!("at most {} years", leaf.max_years),
    };

    /// How a room of one form is held.
    RoomRules {
        /// Who is heard, in this order: the first of these before the next.
        heard: Vec<String>,
        /// Whether everybody who wants to is heard once before anybody is heard twice.
        once_each: bool,
        /// How many minutes somebody speaks.
        minutes: u32,
        /// How many of those who were invited must have come.
        #[serde(with = "word")]
        fraction: Fraction,
        /// Whether reaching it exactly is enough.
        inclusive: bool,
        /// Whether all those must have come whose answer must not be missing.
        all_asked: bool,
        /// How many days before it is announced.
        days: u32,
        /// Who may take the chair.
        chaired_by: Vec<String>,
    } => |leaf| {
        let once = if leaf.once_each { ", each once before anybody twice" } else { "" };
        let asked = if leaf.all_asked { " and all who must be asked" } else { "" };
        format!(
            "{}{once}; {} minutes; {}{asked}; {} days before; led by {}",
            leaf.heard.join(", "),
            leaf.minutes,
            part(leaf.fraction, leaf.inclusive),
            leaf.days,
            leaf.chaired_by.join(", ")
        )
    };

    /// Within which numbers, of days or of other things, a template of a community may have a line.
    Range {
        /// At least.
        least: u32,
        /// At most.
        most: u32,
    } => |leaf| format!("{} to {}", leaf.least, leaf.most);

    /// Within which parts of a whole a template may have a line.
    Shares {
        /// At least.
        #[serde(with = "word")]
        least: Fraction,
        /// At most.
        #[serde(with = "word")]
        most: Fraction,
    } => |leaf| format!("{} to {}", leaf.least, leaf.most);

    /// Which names a template may give a line.
    Choice {
        /// Those that it keeps in any case.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        keeps: Vec<String>,
        /// All that it may give.
        names: Vec<String>,
    } => |leaf| match leaf.keeps.as_slice() {
        [] => format!("some of {}", leaf.names.join(", ")),
        keeps => format!("{} and any of {}", keeps.join(", "), leaf.names.join(", ")),
    };

    /// What must be done when enough ask for it.
    OnRequest {
        /// How many must ask.
        #[serde(with = "word")]
        fraction: Fraction,
        /// By when it is done.
        days: u32,
    } => |leaf| format!(">= {}, within {} days", leaf.fraction, leaf.days);
}

/// One way in which enough of an estate is delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The part of the whole area; none where years alone are enough.
    #[serde(default, with = "word::option", skip_serializing_if = "Option::is_none")]
    pub fraction: Option<Fraction>,
    /// Whether reaching it exactly is enough.
    #[serde(default)]
    pub inclusive: bool,
    /// How many years must have passed since the first delivery, where that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
}

impl Alternative {
    fn words(&self) -> String {
        match (self.fraction, self.years) {
            (None, years) => format!("{} years after the first delivery", years.unwrap_or_default()),
            (Some(fraction), None) => format!("area {}", part(fraction, self.inclusive)),
            (Some(fraction), Some(years)) => format!("area {} after {years} years", part(fraction, self.inclusive)),
        }
    }
}

/// So much in each measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Majority {
    /// The measures; it is reached in all of them.
    #[serde(with = "word::list")]
    pub measures: Vec<Measure>,
    /// The part of all.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching it exactly is enough.
    pub inclusive: bool,
    /// Where this one stands, where the line names several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<String>,
}

impl Majority {
    fn words(&self) -> String {
        let measures: Vec<String> = self.measures.iter().map(ToString::to_string).collect();
        format!("{} {}", measures.join(" and "), part(self.fraction, self.inclusive))
    }
}

/// How many sit in the committee of a small estate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Small {
    /// How many.
    pub size: u32,
    /// With so many homes or fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub homes_max: Option<u32>,
    /// With so many square metres or fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub square_metres_max: Option<u32>,
}

impl Small {
    fn words(&self) -> String {
        let homes = self.homes_max.map(|homes| format!(" up to {homes} homes"));
        let area = self.square_metres_max.map(|metres| format!(" up to {metres} m²"));
        format!("; {}{}{}", self.size, homes.unwrap_or_default(), area.unwrap_or_default())
    }
}

/// A way of voting that may bind or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VotingChannel {
    /// On this installation.
    Online,
    /// On paper.
    Paper,
    /// Through the government's platform.
    Platform,
}

impl VotingChannel {
    /// The word it is written as.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Paper => "paper",
            Self::Platform => "platform",
        }
    }
}

fn part(fraction: Fraction, inclusive: bool) -> String {
    format!("{} {fraction}", if inclusive { ">=" } else { ">" })
}
