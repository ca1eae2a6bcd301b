//! A reading as the law module gives it, made ready to be shown.

use std::collections::BTreeMap;

use governance::law::pack::Article;
use governance::law::{area, evaluate};

use super::{Added, Asked, Comparison, Reading, ReadingKind, Verdict, Whole};
use crate::names;
use crate::words::{Measure, Words};

impl Reading {
    /// The reading with its options called by their names.
    pub fn from_law(
        reading: &evaluate::Reading,
        count: &evaluate::Request,
        name_of: impl Fn(&str) -> String,
    ) -> Reading {
        let (adds, came) = (Added::of(count), count.present.is_some());
        Reading {
            kind: match reading.reading.word() {
                "rule-based" => ReadingKind::RuleBased,
                _ => ReadingKind::Strict,
            },
            verdict: Verdict::of(reading, count),
            winner: reading.winner.as_deref().map(&name_of),
            silent_to: reading.silent_to.as_deref().map(&name_of),
            adds,
            comparisons: reading
                .tests
                .iter()
                .filter_map(|test| {
                    Some(Comparison { added: is_added(reading, adds, test), ..comparison(test, came, &name_of)? })
                })
                .collect(),
        }
    }

    /// The reading with its articles in the reader's language.
    pub fn citing(mut self, words: &Words, articles: &BTreeMap<String, Article>) -> Reading {
        for comparison in &mut self.comparisons {
            let basis = comparison.basis.iter().map(|citation| names::article(words, articles, citation).into_owned());
            comparison.basis = basis.collect();
        }
        self
    }
}

impl Reading {
    /// Whether the vote passed and so many opposed it in writing that it does not stand.
    fn is_undone(&self) -> bool {
        let (opposed, voted): (Vec<&Comparison>, Vec<&Comparison>) =
            self.comparisons.iter().partition(|comparison| matches!(comparison.asked, Asked::Objection(_)));
        let held = |comparisons: &[&Comparison]| comparisons.iter().all(|comparison| comparison.holds == Some(true));
        self.verdict == Verdict::Rejected && !opposed.is_empty() && held(&opposed) && held(&voted)
    }

    /// Whether no test failed and it was rejected all the same: nobody was for it, and what nobody is for does not pass
    /// however little is against it.
    fn is_unsupported(&self) -> bool {
        let of_votes = self
            .comparisons
            .iter()
            .filter(|comparison| matches!(comparison.asked, Asked::Approval(..) | Asked::Against(_)));
        let held = |comparison: &Comparison| comparison.holds == Some(true) || comparison.is_of_nothing();
        let mut of_votes = of_votes.peekable();
        self.verdict == Verdict::Rejected && !self.is_undone() && of_votes.peek().is_some() && of_votes.all(held)
    }

    /// What came of it, in a sentence.
    pub fn explained(&self, words: &Words) -> String {
        match self {
            undone if undone.is_undone() => words.say("verdict-undone"),
            unsupported if unsupported.is_unsupported() => words.say("verdict-unsupported"),
            other => other.verdict.explained(words),
        }
    }
}

impl Comparison {
    /// Whether it asks how much is for something that nobody is for, of no votes at all.
    fn is_of_nothing(&self) -> bool {
        matches!(self.asked, Asked::Approval(..)) && (self.count, self.of) == (Some(0), Some(0))
    }
}

impl Verdict {
    /// What follows from a reading of a count, which may say who came.
    pub fn of(reading: &evaluate::Reading, count: &evaluate::Request) -> Verdict {
        match Verdict::from_word(reading.outcome.word()) {
            Verdict::Adopted if !reading.tied.is_empty() => Verdict::LotDue,
            Verdict::Adopted if reading.seats_open.is_some_and(|open| open > 0) => Verdict::SeatsOpen,
            Verdict::QuorumNotMet if lacks_those_in_person_alone(&reading.tests) => Verdict::InPersonNotMet,
            Verdict::QuorumNotMet if count.present.is_some() => Verdict::AttendanceNotMet,
            verdict => verdict,
        }
    }

    /// The verdict of an outcome's word; an unknown word decides nothing.
    pub fn from_word(word: &str) -> Verdict {
        let all = [Verdict::Adopted, Verdict::Rejected, Verdict::NoDecision, Verdict::QuorumNotMet];
        all.into_iter().find(|verdict| verdict.id() == word).unwrap_or(Verdict::InsufficientData)
    }
}

/// Whether enough took part in every way that is asked for, and too few of them voted in person.
fn lacks_those_in_person_alone(tests: &[evaluate::Test]) -> bool {
    let of = |stage| tests.iter().filter(move |test| test.stage() == Some(stage));
    let is_met = |test: &evaluate::Test| {
        let instead = |other: &evaluate::Test| test.either.is_some() && other.either == test.either;
        let mut either = of(evaluate::Stage::Participation).filter(|other| instead(other));
        test.holds == Some(true) || either.any(|other| other.holds == Some(true))
    };
    let lacks = of(evaluate::Stage::InPerson).any(|test| test.holds == Some(false));
    lacks && of(evaluate::Stage::Participation).all(is_met)
}

/// Whether a figure of a reading by the rules holds some who did not vote so: of the option they were added to, and of those
/// who took part.
fn is_added(reading: &evaluate::Reading, adds: Added, test: &evaluate::Test) -> bool {
    match test.stage() {
        _ if reading.reading.word() != "rule-based" => false,
        Some(evaluate::Stage::Participation) => adds != Added::Following,
        Some(evaluate::Stage::Approval | evaluate::Stage::Second) => {
            test.side == evaluate::Side::For && test.option.is_some() && test.option == reading.silent_to
        }
        Some(evaluate::Stage::InPerson | evaluate::Stage::Objection) | None => false,
    }
}

/// A test as it is shown; whether the count says who came, so that those who came make the quorum and not those who voted.
fn comparison(test: &evaluate::Test, came: bool, name_of: impl Fn(&str) -> String) -> Option<Comparison> {
    // Where a law keeps parts of a weight, all figures of its measure are counted in the same parts.
    let written = [&test.count, &test.of, &test.missing, &test.needed];
    let parts = written.iter().filter_map(|text| text.as_deref()?.split_once('/')?.1.parse().ok()).max().unwrap_or(1);
    let measure = match Measure::from(test.measure()?) {
        Measure::Shares { .. } => Measure::Shares { parts },
        other => other,
    };
    let whole = match test.denominator {
        evaluate::Denominator::All => Whole::All,
        evaluate::Denominator::Participating => Whole::Participating,
        evaluate::Denominator::Cast => Whole::Cast,
        evaluate::Denominator::Present => Whole::Present,
    };
    let option = test.option.as_deref().map(name_of).unwrap_or_default();
    let asked = match (test.stage()?, test.side) {
        (evaluate::Stage::Participation, _) if came => Asked::Attendance,
        (evaluate::Stage::Participation, _) => Asked::Participation,
        (evaluate::Stage::InPerson, _) => Asked::InPerson,
        (evaluate::Stage::Objection, _) => Asked::Objection(whole),
        (_, evaluate::Side::Against) => Asked::Against(whole),
        (evaluate::Stage::Approval, evaluate::Side::For) => Asked::Approval(option, whole),
        (evaluate::Stage::Second, evaluate::Side::For) => Asked::Second(option, whole),
    };
    let figure = |text: &Option<String>| {
        text.as_deref().and_then(|text| match measure {
            Measure::Heads | Measure::Lots => text.parse().ok(),
            Measure::Area => area::parse(text).ok(),
            Measure::Shares { parts } => match text.split_once('/') {
                Some((figure, _)) => figure.parse().ok(),
                None => text.parse::<u64>().ok().and_then(|figure| figure.checked_mul(parts.into())),
            },
        })
    };
    let (count, mut holds) = (figure(&test.count), test.holds);
    let (mut missing, mut needed) = (figure(&test.missing), figure(&test.needed));
    // All of nothing is still nothing: what nobody is for does not pass, and that is one vote short.
    if matches!(asked, Asked::Approval(..) | Asked::Second(..)) && count == Some(0) && holds == Some(true) {
        (holds, missing, needed) = (Some(false), Some(parts.into()), Some(parts.into()));
    }
    Some(Comparison {
        asked,
        measure,
        count,
        of: figure(&test.of),
        fraction: (test.fraction.numerator().into(), test.fraction.denominator().into()),
        inclusive: test.inclusive,
        holds,
        missing,
        needed,
        either: test.either.is_some(),
        added: false,
        basis: test.basis.clone(),
    })
}
