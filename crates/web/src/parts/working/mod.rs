//! The working of a count: each test as a sentence, both sides of the comparison, the article.

mod from_law;
mod sentence;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use governance::law::evaluate;
use maud::{Markup, html};

pub use self::sentence::{Sides, sentence, sides};
use super::text::{Tone, details, tag, unbroken, warning};
use crate::args;
use crate::look::Icon;
use crate::words::{Measure, Words};

/// Of how many options the working stands open; that of more is one press away, and open on paper.
const OPEN_OPTIONS: usize = 2;

/// What a share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// All owners.
    All,
    /// Those who took part.
    Participating,
    /// The votes for and against.
    Cast,
    /// Those who were there.
    Present,
}

/// What a test asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Did enough take part?
    Participation,
    /// Did enough come, in person or by proxy, whether or not they voted?
    Attendance,
    /// Did enough come in person?
    InPerson,
    /// Did enough agree to this option?
    Approval(String, Whole),
    /// Were few enough against?
    Against(Whole),
    /// Did enough agree to this option for a second vote?
    Second(String, Whole),
    /// Did enough object to undo the decision?
    Objection(Whole),
}

/// One comparison that was made, as the count recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What it asks.
    pub asked: Asked,
    /// What it measures.
    pub measure: Measure,
    /// The figure compared; nothing when it is not known.
    pub count: Option<u64>,
    /// What it is a part of; nothing when it is not known.
    pub of: Option<u64>,
    /// Numerator and denominator of the required part.
    pub fraction: (u64, u64),
    /// Is exactly the required part enough?
    pub inclusive: bool,
    /// Does it hold? Nothing when a figure is not known.
    pub holds: Option<bool>,
    /// The least further amount that would make it hold; of votes against, by how many they are too many.
    pub missing: Option<u64>,
    /// The least figure that is enough, where the part of the whole alone does not say it; of votes against, the most that
    /// is allowed.
    pub needed: Option<u64>,
    /// Is one of several such tests enough?
    pub either: bool,
    /// Are some counted in who did not vote so: silent owners, or ballots that go with the majority?
    pub added: bool,
    /// The articles it rests on.
    pub basis: Vec<String>,
}

impl Comparison {
    /// Whether it compares votes, and not who took part.
    pub fn is_of_votes(&self) -> bool {
        !matches!(self.asked, Asked::Participation | Asked::Attendance | Asked::InPerson)
    }

    /// Whether it compares those who came, whether or not they voted.
    pub fn is_of_attendance(&self) -> bool {
        self.asked == Asked::Attendance
    }

    /// Whether it compares those who came or voted in person.
    pub fn is_of_those_in_person(&self) -> bool {
        self.asked == Asked::InPerson
    }
}

/// What follows from a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The motion, or one of the options, has passed.
    Adopted,
    /// Some were elected, and fewer than there are seats.
    SeatsOpen,
    /// Some were elected, and fewer than there must be: nobody sits.
    TooFewElected,
    /// Enough passed, and a lot decides between equals.
    LotDue,
    /// The motion has not passed; that does not pass its opposite.
    Rejected,
    /// None of the options has passed.
    NoDecision,
    /// Too few took part.
    QuorumNotMet,
    /// Too few came, where those who attend make the quorum and not those who vote.
    AttendanceNotMet,
    /// Enough took part, and too few of them voted in person.
    InPersonNotMet,
    /// A figure is missing that could decide it.
    InsufficientData,
}

impl Verdict {
    fn id(self) -> &'static str {
        match self {
            Verdict::Adopted => "adopted",
            Verdict::SeatsOpen => "seats-open",
            Verdict::TooFewElected => "too-few-elected",
            Verdict::LotDue => "lot-due",
            Verdict::Rejected => "rejected",
            Verdict::NoDecision => "no-decision",
            Verdict::QuorumNotMet => "quorum-not-met",
            Verdict::AttendanceNotMet => "attendance-not-met",
            Verdict::InPersonNotMet => "in-person-not-met",
            Verdict::InsufficientData => "insufficient-data",
        }
    }

    fn tone(self) -> Tone {
        match self {
            Verdict::Adopted => Tone::Good,
            Verdict::Rejected
            | Verdict::NoDecision
            | Verdict::QuorumNotMet
            | Verdict::AttendanceNotMet
            | Verdict::InPersonNotMet
            | Verdict::TooFewElected => Tone::Bad,
            Verdict::SeatsOpen | Verdict::LotDue | Verdict::InsufficientData => Tone::Care,
        }
    }

    /// The verdict in a word or two.
    pub fn name(self, words: &Words) -> String {
        words.say_of("verdict-", self.id())
    }

    /// What the verdict means, in a sentence.
    pub fn explained(self, words: &Words) -> String {
        words.say_of("verdict-explained-", self.id())
    }

    /// The verdict as a tag.
    pub fn tag(self, words: &Words) -> Markup {
        tag(self.tone(), &self.name(words))
    }
}

/// Which ballots a reading counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingKind {
    /// Only those that came back.
    Strict,
    /// Silent owners as the community's own rules say.
    RuleBased,
}

/// What a reading by the rules adds to the option that leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// Owners who did not vote, as the community's own rules say.
    Silent,
    /// Ballots that go with the majority (随多数).
    Following,
    /// Both.
    Both,
}

impl Added {
    /// What a count adds.
    pub fn of(count: &evaluate::Request) -> Added {
        let follows = count.options.iter().any(|option| option.kind == evaluate::OptionKind::Follow);
        match (follows, count.silence_clause) {
            (false, _) => Added::Silent,
            (true, evaluate::SilenceClause::None) => Added::Following,
            (true, evaluate::SilenceClause::CountsWithMajority) => Added::Both,
        }
    }

    /// That a count is read in two ways, and which of them counts.
    pub fn readings(self, words: &Words) -> String {
        words.say_of("result-readings-", self.id())
    }

    /// The end of the names of sentences about it.
    fn id(self) -> &'static str {
        match self {
            Added::Silent => "silent",
            Added::Following => "following",
            Added::Both => "both",
        }
    }
}

impl Reading {
    /// How it counts, as a heading says it.
    pub fn heading(&self, words: &Words) -> String {
        match self.kind {
            ReadingKind::Strict => words.say_of("working-strict-", self.adds.id()),
            ReadingKind::RuleBased => words.say_of("working-rule-based-", self.adds.id()),
        }
    }

    /// Who is added to what, in a reading by the rules.
    pub fn added_words(&self, words: &Words) -> Option<String> {
        if self.kind == ReadingKind::Strict {
            return None;
        }
        Some(match &self.silent_to {
            Some(option) => words.say_of_with("working-to-", self.adds.id(), args!["option" => option.as_str()]),
            None => words.say_of("working-to-none-", self.adds.id()),
        })
    }

    /// The comparisons about all options alike and about the one that passed, and those about the others, which are folded;
    /// where none passed, those about one of more than two.
    fn apart(&self) -> (Vec<&Comparison>, Vec<&Comparison>) {
        let option = |comparison: &Comparison| match &comparison.asked {
            Asked::Approval(option, _) | Asked::Second(option, _) => Some(option.clone()),
            Asked::Participation | Asked::Attendance | Asked::InPerson | Asked::Against(_) | Asked::Objection(_) => {
                None
            }
        };
        let options: BTreeSet<String> = self.comparisons.iter().filter_map(option).collect();
        let is_open = |comparison: &&Comparison| match (option(comparison), &self.winner) {
            (None, _) => true,
            (Some(option), Some(winner)) => option == *winner,
            (Some(_), None) => options.len() <= OPEN_OPTIONS,
        };
        self.comparisons.iter().partition(is_open)
    }
}

/// One way of counting, carried through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which ballots it counts.
    pub kind: ReadingKind,
    /// What follows.
    pub verdict: Verdict,
    /// The name of the option that passed.
    pub winner: Option<String>,
    /// The name of the option that silent owners, or ballots that follow, were added to, where they were.
    pub silent_to: Option<String>,
    /// What it adds to the option that leads.
    pub adds: Added,
    /// Every comparison made, in order.
    pub comparisons: Vec<Comparison>,
}

/// The working of a count in every reading. `id` begins the ids of the headings.
pub fn working(words: &Words, id: &str, readings: &[Reading], differs: bool) -> Markup {
    html! {
        @if let Some(reading) = readings.last().filter(|_| differs) {
            (warning(words, &words.say_of("working-differs-", reading.adds.id())))
        }
        @for (at, reading) in readings.iter().enumerate() {
            // The last one decides. One before it that comes to the same is one press away, and open on paper.
            @let folded = at + 1 < readings.len() && !differs;
            div class="working" {
                @if folded {
                    @let said = args!["how" => reading.heading(words), "verdict" => reading.verdict.name(words)];
                    (details(&words.say_with("working-folded", said), &carried_through(words, reading)))
                } @else {
                    h3 id=(format!("{id}-{}", at + 1)) { (reading.heading(words)) }
                    (carried_through(words, reading))
                }
            }
        }
        (details(&words.say("working-how"), &html! { p { (words.say("working-how-text")) } }))
    }
}

/// One reading: what follows, and each comparison that leads there.
fn carried_through(words: &Words, reading: &Reading) -> Markup {
    let (whole, each) = reading.apart();
    html! {
        (verdict(words, reading))
        @if let Some(added) = reading.added_words(words) { p { (added) } }
        (tests(words, &whole))
        @if !each.is_empty() {
            @let met = each.iter().filter(|comparison| comparison.holds == Some(true)).count();
            @let counted = args!["count" => each.len(), "met" => met, "unmet" => each.len() - met];
            @let key = if reading.winner.is_some() { "working-others" } else { "working-each" };
            (details(&words.say_with(key, counted), &tests(words, &each)))
        }
    }
}

fn verdict(words: &Words, reading: &Reading) -> Markup {
    let explained = match &reading.winner {
        Some(winner) => words.say_with("working-winner", args!["option" => winner.as_str()]),
        None => reading.explained(words),
    };
    html! { p class="verdict" { (reading.verdict.tag(words)) " " (explained) } }
}

fn tests(words: &Words, comparisons: &[&Comparison]) -> Markup {
    html! { ol class="tests" { @for comparison in comparisons { (test(words, comparison)) } } }
}

fn test(words: &Words, comparison: &Comparison) -> Markup {
    let (class, icon) = match comparison.holds {
        Some(true) => ("test met", Icon::Tick),
        Some(false) => ("test unmet", Icon::Cross),
        None => ("test unknown", Icon::Question),
    };
    html! {
        li class=(class) {
            (icon)
            div {
                p { (unbroken(&sentence(words, comparison))) }
                @if let Some(Sides { left, sign, right }) = sides(words, comparison) {
                    p class="comparison" {
                        span class="unseen" { (words.say("working-sides")) }
                        span class="figure" { (left) } " " (sign) " " span class="figure" { (right) }
                    }
                }
                @if !comparison.basis.is_empty() {
                    p class="basis" { (words.say("working-basis")) (words.sources(&comparison.basis)) }
                }
            }
        }
    }
}
