//! Which lines of a deliberation a community's own templates (流程模板) may have otherwise, and within which bounds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tally::Fraction;

use super::leaf::{Choice, Leaf, Range, Shares};
use super::section::line;
use super::{Deliberation, Line};
use crate::deliberation::{Step, is_more_than_half};
use crate::law::word;

section! {
    /// Which lines of a deliberation a community's own templates may have otherwise, and within which bounds. A line that is not
    /// named here stands as the place has it.
    TemplateBounds, TemplateGiven, "template" {
        /// By when it is settled who takes part.
        maybe settle_parties: Range,
        /// How long the list of those who take part is open for objections.
        maybe parties_on_view: Range,
        /// By when an objection to it is answered.
        maybe parties_objection: Range,
        /// For how long people can put themselves forward for a panel, at least.
        maybe panel_pool: Range,
        /// How long those drawn have to accept.
        maybe panel_answer: Range,
        /// By when those are informed.
        maybe inform: Range,
        /// Which sections of the dossier must not be empty.
        maybe dossier_holds: Choice,
        /// How long the dossier is on view before it is deliberated.
        maybe dossier_on_view: Range,
        /// By when a question about it is answered.
        maybe question_answer: Range,
        /// How long it is deliberated.
        maybe deliberate: Range,
        /// In which ways it can be deliberated.
        maybe deliberated_by: Choice,
        /// How long neighbours are asked in a conversation at least.
        maybe conversation_least: Range,
        /// By when the minutes of a room are published.
        maybe room_minutes: Range,
        /// By when an opinion is formed.
        maybe form_opinion: Range,
        /// How long a draft opinion is open for amendments.
        maybe amend: Range,
        /// How long owners are asked about a version.
        maybe consent: Range,
        /// How many must agree or be able to live with it.
        maybe agreed: Shares,
        /// How often an opinion is drafted.
        maybe rounds: Range,
        /// Where it goes when no agreement is found.
        maybe undecided: Choice,
        /// So many days whoever leads it has to say where.
        maybe undecided_within: Range,
        /// By when the meeting decides that it goes to.
        maybe meeting_decides: Range,
        /// By when whoever convenes names the matter in which the owners vote.
        maybe name_vote: Range,
        /// Within how many days whoever said something that is not shown asks that others look again.
        maybe appeal: Range,
        /// By when these answer.
        maybe appeal_answer: Range,
        /// By when the first task is assigned.
        maybe assign_tasks: Range,
        /// By when the result is reported.
        maybe report_result: Range,
        /// How long the result is published.
        maybe result_public: Range,
        /// How many must say that it is solved.
        maybe result_solved: Shares,
        /// How many must say that it is not, so that it is taken up again.
        maybe result_not_solved: Shares,
        /// So many days whoever leads it has to add up what was said.
        maybe judge_result: Range,
    }
}

/// What a template says for one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum LineValue {
    /// So many days.
    Days {
        /// How many.
        days: u32,
    },
    /// So many times.
    Number {
        /// How many.
        number: u32,
    },
    /// A part of a whole. Whether reaching it exactly is enough stays as the place has it; half of those who consent is never
    /// enough.
    Share {
        /// The part.
        #[serde(with = "word")]
        fraction: Fraction,
    },
    /// Several things by name, in order where order matters.
    Names {
        /// Their names.
        names: Vec<String>,
    },
}

/// The bounds of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound<'a> {
    /// Of days or of a number.
    Range(&'a Range),
    /// Of a part.
    Shares(&'a Shares),
    /// Of names.
    Choice(&'a Choice),
}

/// How a value lies outside the bounds of its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beyond {
    /// It is another kind of value than the line has.
    OtherKind,
    /// It is less, or more: the bounds as they are written.
    Bounds {
        /// At least.
        least: String,
        /// At most.
        most: String,
    },
    /// Nothing is named.
    NothingNamed,
    /// These must be named.
    Keeps(Vec<String>),
    /// These may not, or stand there twice.
    NotOffered(Vec<String>),
}

impl Bound<'_> {
    /// Where it stands.
    #[must_use]
    pub fn basis(&self) -> &[String] {
        match self {
            Self::Range(range) => range.basis(),
            Self::Shares(shares) => shares.basis(),
            Self::Choice(choice) => choice.basis(),
        }
    }

    /// Checks a value against it.
    ///
    /// # Errors
    /// How it lies outside.
    pub fn check(&self, value: &LineValue) -> Result<(), Beyond> {
        match (self, value) {
            (Self::Range(range), LineValue::Days { days: count } | LineValue::Number { number: count }) => {
                let bounds = || Beyond::Bounds { least: range.least.to_string(), most: range.most.to_string() };
                if (range.least..=range.most).contains(count) { Ok(()) } else { Err(bounds()) }
            }
            (Self::Shares(shares), LineValue::Share { fraction }) => {
                let bounds = || Beyond::Bounds { least: shares.least.to_string(), most: shares.most.to_string() };
                let within = !is_less(*fraction, shares.least) && !is_less(shares.most, *fraction);
                if within { Ok(()) } else { Err(bounds()) }
            }
            (Self::Choice(choice), LineValue::Names { names }) => {
                let mut seen = BTreeSet::new();
                let beyond = |name: &&String| !seen.insert((*name).clone()) || !choice.names.contains(name);
                let beyond: Vec<String> = names.iter().filter(beyond).cloned().collect();
                let lacking: Vec<String> = choice.keeps.iter().filter(|name| !names.contains(name)).cloned().collect();
                match (names.is_empty(), beyond.is_empty(), lacking.is_empty()) {
                    (true, ..) => Err(Beyond::NothingNamed),
                    (_, false, _) => Err(Beyond::NotOffered(beyond)),
                    (_, _, false) => Err(Beyond::Keeps(lacking)),
                    _ => Ok(()),
                }
            }
            _ => Err(Beyond::OtherKind),
        }
    }
}

fn is_less(one: Fraction, other: Fraction) -> bool {
    let product = |over: u32, under: u32| u64::from(over) * u64::from(under);
    product(one.numerator(), other.denominator()) < product(other.numerator(), one.denominator())
}

/// A line of a deliberation that templates may have otherwise, where the place draws bounds for it.
#[derive(Debug, Clone, Copy)]
pub struct TemplateLine {
    /// Its name in the files.
    pub name: &'static str,
    /// The step that it belongs to, or is read in last.
    pub step: Step,
    value: fn(&Deliberation) -> LineValue,
    put: fn(&mut Deliberation, &LineValue),
    basis: fn(&mut Deliberation) -> &mut Vec<String>,
    bound: fn(&TemplateBounds) -> Option<Bound<'_>>,
}

impl TemplateLine {
    /// The line of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        LINES.iter().find(|line| line.name == name)
    }

    /// What these lines say for it.
    #[must_use]
    pub fn value(&self, lines: &Deliberation) -> LineValue {
        (self.value)(lines)
    }

    /// The bounds that a place draws for it.
    #[must_use]
    pub fn bound<'b>(&self, bounds: &'b TemplateBounds) -> Option<Bound<'b>> {
        (self.bound)(bounds)
    }

    /// Lays a value into lines; a value of another kind changes nothing.
    pub(crate) fn lay(&self, lines: &mut Deliberation, value: &LineValue, cited: impl Fn(&mut Vec<String>)) {
        (self.put)(lines, value);
        cited((self.basis)(lines));
    }
}

macro_rules! lines {
    ($($step:ident $line:ident: $kind:ident;)*) => {
        /// Every line that a place may leave to templates, in the order of the steps.
        pub const LINES: &[TemplateLine] = &[$(TemplateLine {
            name: stringify!($line),
            step: Step::$step,
            value: |lines| lines!(@value $kind, lines.$line),
            put: |lines, value| lines!(@put $kind, lines.$line, value),
            basis: |lines| &mut lines.$line.basis,
            bound: |bounds| bounds.$line.as_ref().map(|bound| lines!(@bound $kind, bound)),
        },)*];

        impl TemplateBounds {
            /// Takes the bounds away that are drawn beside another line than the one that holds: those lines are given, their
            /// bounds are not.
            pub(super) fn close(&mut self, given: &[&'static str]) {
                $(
                    let (line, bound) = (concat!("deliberation.", stringify!($line)), concat!("template.", stringify!($line)));
                    if given.contains(&line) && !given.contains(&bound) {
                        self.$line = None;
                    }
                )*
            }
        }
    };
    (@value Days, $line:expr) => { LineValue::Days { days: $line.days } };
    (@value Number, $line:expr) => { LineValue::Number { number: $line.number } };
    (@value Share, $line:expr) => { LineValue::Share { fraction: $line.fraction } };
    (@value Majority, $line:expr) => { LineValue::Share { fraction: $line.fraction } };
    (@value Names, $line:expr) => { LineValue::Names { names: $line.names.clone() } };
    (@put Days, $line:expr, $value:ident) => { if let LineValue::Days { days } = $value { $line.days = *days; } };
    (@put Number, $line:expr, $value:ident) => { if let LineValue::Number { number } = $value { $line.number = *number; } };
    (@put Share, $line:expr, $value:ident) => { if let LineValue::Share { fraction } = $value { $line.fraction = *fraction; } };
    (@put Majority, $line:expr, $value:ident) => {
        if let LineValue::Share { fraction } = $value {
            $line.fraction = *fraction;
            $line.inclusive &= is_more_than_half(*fraction);
        }
    };
    (@put Names, $line:expr, $value:ident) => { if let LineValue::Names { names } = $value { $line.names.clone_from(names); } };
    (@bound Days, $bound:ident) => { Bound::Range($bound) };
    (@bound Number, $bound:ident) => { Bound::Range($bound) };
    (@bound Share, $bound:ident) => { Bound::Shares($bound) };
    (@bound Majority, $bound:ident) => { Bound::Shares($bound) };
    (@bound Names, $bound:ident) => { Bound::Choice($bound) };
}

lines! {
    Parties settle_parties: Days;
    Parties parties_on_view: Days;
    Parties parties_objection: Days;
    Parties panel_pool: Days;
    Parties panel_answer: Days;
    Informing inform: Days;
    Informing dossier_holds: Names;
    Informing dossier_on_view: Days;
    Informing question_answer: Days;
    Deliberating deliberate: Days;
    Deliberating deliberated_by: Names;
    Deliberating conversation_least: Days;
    Deliberating room_minutes: Days;
    Deliberating appeal: Days;
    Deliberating appeal_answer: Days;
    Opinion form_opinion: Days;
    Opinion amend: Days;
    Opinion consent: Days;
    Opinion agreed: Majority;
    Opinion rounds: Number;
    Opinion undecided: Names;
    Opinion undecided_within: Days;
    Opinion meeting_decides: Days;
    Opinion name_vote: Days;
    CarryingOut assign_tasks: Days;
    ReportingBack report_result: Days;
    ReportingBack result_public: Days;
    ReportingBack result_solved: Share;
    ReportingBack result_not_solved: Share;
    ReportingBack judge_result: Days;
}

impl Deliberation {
    /// So many days its rounds take, those to say where it goes among them.
    #[must_use]
    pub fn days_of_rounds(&self) -> u64 {
        let days = u64::from(self.amend.days) + u64::from(self.consent.days);
        u64::from(self.rounds.number) * days + u64::from(self.undecided_within.days)
    }

    /// So many days it may take from being taken up to its result being judged, what is carried out aside: that has days of
    /// its own.
    #[must_use]
    pub fn days_in_all(&self) -> u64 {
        let steps = [&self.settle_parties, &self.inform, &self.deliberate, &self.form_opinion, &self.report_result];
        steps.into_iter().chain([&self.result_public, &self.judge_result]).map(|line| u64::from(line.days)).sum()
    }
}
