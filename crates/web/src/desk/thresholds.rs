//! What a matter must reach, in words.

use governance::assembly::{self, Meeting, Question};
use governance::law::Pack;
use governance::law::evaluate::{Attendance, SecondVote, Side};
use governance::law::pack::{Matter, ObjectionWindow, ParticipationTest, Threshold};

use crate::args;
use crate::names;
use crate::visit::Here;
use crate::words::Words;
use governance::once;

/// Who makes a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quorum {
    /// Whoever votes.
    Voting,
    /// Whoever attends, whether or not they vote.
    Present,
    /// Whoever attends, and whoever votes without coming.
    PresentOrVoting,
}

impl Quorum {
    const fn of(of_present: bool, from_afar: bool) -> Self {
        match (of_present, from_afar) {
            (false, _) => Self::Voting,
            (true, false) => Self::Present,
            (true, true) => Self::PresentOrVoting,
        }
    }

    fn of_pack(pack: &Pack) -> Self {
        Self::of(pack.quorum_of_present(), pack.quorum.as_ref().is_some_and(|quorum| quorum.from_afar))
    }
}

/// What a matter of a pack must reach, with the articles, in a sentence.
pub(super) fn of_matter(words: &Words, pack: &Pack, matter: &Matter) -> String {
    pack.threshold_of(matter)
        .map(|threshold| sentence(words, Some(pack), threshold, Quorum::of_pack(pack)))
        .unwrap_or_default()
}

/// What a second vote must pass, in a sentence that says so; nothing where the pack does not know it.
pub(super) fn of_second(words: &Words, pack: &Pack, second: &SecondVote) -> Option<String> {
    let threshold = pack.thresholds.get(&second.threshold)?;
    let passes = sentence(words, Some(pack), threshold, Quorum::of_pack(pack));
    Some(words.say_with("second-passes", args!["passes" => passes]))
}

/// What each question of a meeting must reach: as frozen with its notice, before that as its pack says now. A second vote says
/// that this is its own, since the first one had to pass something else.
pub(super) fn of_question(here: &Here, words: &Words, meeting: &Meeting, question: &Question) -> String {
    let pack = here.desk.law().packs.get(&meeting.pack);
    let Some(threshold) = assembly::threshold(meeting, pack, question.matter) else { return String::new() };
    let quorum = match &meeting.notice {
        Some(notice) => {
            let from_afar = meeting.gathering.as_ref().is_some_and(|room| room.in_writing);
            Quorum::of(notice.policy.quorum_of_present, from_afar)
        }
        None => pack.map_or(Quorum::Voting, Quorum::of_pack),
    };
    let passes = sentence(words, pack, threshold, quorum);
    match meeting.second {
        Some(_) => words.say_with("second-passes", args!["passes" => passes]),
        None => passes,
    }
}

/// How much written opposition undoes a decision, with the articles, in a sentence.
pub(crate) fn opposition(words: &Words, pack: Option<&Pack>, window: &ObjectionWindow) -> String {
    let mut parts = Vec::new();
    for test in &window.tests {
        let fraction = (test.fraction.numerator(), test.fraction.denominator());
        group(&mut parts, share(words, fraction, test.inclusive), test.measure.word());
    }
    let said = |(share, measures): (String, Vec<&str>)| {
        let measures: Vec<String> = measures.iter().map(|measure| words.say_of("desk-measure-", measure)).collect();
        let measures = measures.join(&words.say("opposition-needed-joint"));
        words.say_with("opposition-needed-test", args!["measures" => measures, "share" => share])
    };
    let tests: Vec<String> = parts.into_iter().map(said).collect();
    let tests = tests.join(&words.say("desk-threshold-joint"));
    let basis = names::articles_of(words, pack, &window.basis);
    words.say_with("opposition-needed", args!["tests" => tests, "basis" => basis])
}

/// What a threshold asks for, with the articles, in a sentence.
fn sentence(words: &Words, pack: Option<&Pack>, threshold: &Threshold, quorum: Quorum) -> String {
    let mut tests = participation(words, threshold, quorum);
    tests.extend(threshold.attending.as_ref().map(|_| words.say("desk-threshold-attending")));
    tests.extend(approval(words, threshold));
    let basis = articles(words, pack, threshold);
    let tests = args!["tests" => tests.join(&words.say("desk-threshold-joint")), "basis" => basis];
    let passes = words.say_with("desk-threshold", tests);
    match &threshold.objections {
        Some(window) => [passes, opposition(words, pack, window)].join(words.lang().sentence_separator()),
        None => passes,
    }
}

fn participation(words: &Words, threshold: &Threshold, quorum: Quorum) -> Vec<String> {
    let mut parts = Vec::new();
    for test in &threshold.participation {
        group(&mut parts, (attendance(words, test), test.either.is_some(), test.who), test.measure.word());
    }
    parts
        .into_iter()
        .map(|((share, either, who), measures)| {
            let measures = if either { or(words, &measures) } else { by(words, &measures) };
            let key = match who {
                Attendance::InPerson => "desk-threshold-in-person",
                Attendance::Any => match quorum {
                    Quorum::Present => "desk-threshold-attendance",
                    Quorum::PresentOrVoting => "desk-threshold-attendance-afar",
                    Quorum::Voting => "desk-threshold-participation",
                },
            };
            words.say_with(key, args!["measures" => measures, "share" => share])
        })
        .collect()
}

/// The part that must take part, and so many at least or no more than so many where the law says.
fn attendance(words: &Words, test: &ParticipationTest) -> String {
    let part = share(words, (test.fraction.numerator(), test.fraction.denominator()), test.inclusive);
    match (test.floor, test.ceiling) {
        (Some(floor), _) => words.say_with("desk-threshold-floor", args!["part" => part, "floor" => floor]),
        (None, Some(most)) => words.say_with("desk-threshold-ceiling", args!["part" => part, "most" => most]),
        (None, None) => part,
    }
}

fn approval(words: &Words, threshold: &Threshold) -> Vec<String> {
    let mut parts = Vec::new();
    for test in &threshold.approval {
        let fraction = (test.fraction.numerator(), test.fraction.denominator());
        let share = match test.side {
            Side::For => share(words, fraction, test.inclusive),
            Side::Against => allowed(words, fraction, test.inclusive),
        };
        group(&mut parts, (share, test.side, test.of.word()), test.measure.word());
    }
    parts
        .into_iter()
        .map(|((share, side, of), measures)| {
            let said = args!["measures" => by(words, &measures), "share" => share];
            match side {
                Side::For => words.say_of_with("desk-threshold-approval-", of, said),
                Side::Against => words.say_of_with("desk-threshold-against-", of, said),
            }
        })
        .collect()
}

fn allowed(words: &Words, (numerator, denominator): (u32, u32), inclusive: bool) -> String {
    let part = words.fraction(numerator.into(), denominator.into());
    let key = if inclusive { "test-not-more-than" } else { "test-less-than" };
    words.say_with(key, args!["part" => part])
}

/// Tests that differ in their measure alone are told together.
fn group<K: PartialEq>(parts: &mut Vec<(K, Vec<&'static str>)>, key: K, measure: &'static str) {
    match parts.iter_mut().find(|(known, _)| *known == key) {
        Some((_, measures)) => measures.push(measure),
        None => parts.push((key, vec![measure])),
    }
}

fn by(words: &Words, measures: &[&str]) -> String {
    let measures: Vec<String> = measures.iter().map(|measure| words.say_of("desk-measure-", measure)).collect();
    measures.join(&words.say("desk-threshold-and"))
}

/// Measures of which one is enough.
fn or(words: &Words, measures: &[&str]) -> String {
    let measures: Vec<String> = measures.iter().map(|measure| words.say_of("desk-measure-", measure)).collect();
    measures.join(&words.say("desk-threshold-or"))
}

fn share(words: &Words, (numerator, denominator): (u32, u32), inclusive: bool) -> String {
    let part = words.fraction(numerator.into(), denominator.into());
    match (inclusive, (numerator, denominator)) {
        (true, (numerator, denominator)) if numerator == denominator => words.say("desk-threshold-whole"),
        (true, _) => words.say_with("desk-threshold-at-least", args!["part" => part]),
        (false, (1, 2)) => words.say("desk-threshold-majority"),
        (false, _) => words.say_with("desk-threshold-more-than", args!["part" => part]),
    }
}

fn articles(words: &Words, pack: Option<&Pack>, threshold: &Threshold) -> String {
    let all = threshold.participation.iter().map(|test| &test.basis);
    let all = all.chain(threshold.attending.iter().map(|step| &step.basis));
    let all = all.chain(threshold.approval.iter().map(|test| &test.basis));
    names::articles_of(words, pack, &once(all.flatten().filter(|citation| !citation.is_empty())))
}
