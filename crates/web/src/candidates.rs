//! Candidates on pages: what they are called, and what a form marks of them.
//!
//! The book knows a candidate by number and owner alone. The name is opened from the vault while its owner is known there;
//! afterwards the number stands for them.

use governance::assembly::{Mark, Meeting, OptionKind, Question};
use governance::election::{Elected, ElectionFile, Lot};
use governance::ids::MatterId;
use office::Files;

use crate::args;
use crate::names as called;
use crate::parts::Choice;
use crate::posted::Posted;
use crate::too_few;
use crate::words::Words;

/// Characters that a candidate may say about themselves: as many for everybody.
pub(crate) const STATEMENT_MAX: usize = 300;

/// What is kept of the election that decides a matter.
pub(crate) fn file(files: &Files, matter: MatterId) -> Option<&ElectionFile> {
    let meeting = files.community.matters().matter(matter)?.meeting;
    files.community.assembly().meeting(meeting)?.elections.get(&matter)
}

/// A candidate by number and name; by number alone where the name was erased.
pub(crate) fn name(words: &Words, files: &Files, matter: MatterId, number: u8) -> String {
    let owner = file(files, matter).and_then(|file| file.candidate(number)).map(|candidate| candidate.owner);
    let known = owner.and_then(|owner| files.people.owner(&files.community, owner));
    match known {
        Some(known) => words.say_with("candidate-named", args!["number" => number, "name" => known.name.as_str()]),
        None => words.say_with("candidate-unnamed", args!["number" => number]),
    }
}

/// Several candidates, one after the other.
pub(crate) fn names(words: &Words, files: &Files, matter: MatterId, numbers: &[u8]) -> String {
    let names: Vec<String> = numbers.iter().map(|number| name(words, files, matter, *number)).collect();
    words.list(&names)
}

/// Who drew a lot, by the seat they held on the day, as everybody may know it: the name of whoever holds one stands where the seat
/// is shown.
pub(crate) fn drawer(words: &Words, files: &Files, lot: &Lot) -> String {
    let community = &files.community;
    let day = lot.drawn_at.to_zoned(community.zone().clone()).date();
    let all = || community.bodies().all().iter().flat_map(|body| body.seats.iter().map(move |seat| (body, seat)));
    let seats = || all().filter(|(_, seat)| seat.person == lot.drawn_by);
    let held = seats().find(|(_, seat)| seat.is_held(day)).or_else(|| seats().max_by_key(|(_, seat)| seat.until));
    held.map_or_else(
        || words.say_with("person-unnamed", args!["number" => lot.drawn_by.to_string()]),
        |(body, seat)| {
            let role = called::role(words, body.kind, seat.role);
            words.say_with("result-election-drawer", args!["body" => body.name.as_str(), "role" => role])
        },
    )
}

/// How many seats wait for a lot that is drawn between equals.
pub(crate) fn by_lot(question: &Question, elected: &Elected) -> usize {
    let seats = question.election.as_ref().map_or(0, |election| election.seats as usize);
    if elected.tied.is_empty() { 0 } else { seats.saturating_sub(elected.seats.len()).min(elected.tied.len()) }
}

/// Why what a form marks is not one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unclear {
    /// Nothing is marked, or nothing that is offered.
    Nothing,
    /// Candidates are marked beside "against all" or "abstain".
    Both,
    /// More candidates are marked than there are seats.
    TooMany(Mark),
}

/// What a form marks on a question; of an election several boxes may be ticked.
pub(crate) fn marked(posted: &Posted, field: &str, question: &Question) -> Result<Mark, Unclear> {
    let lines: Vec<Mark> = posted.all(field).filter_map(|value| value.trim().parse().ok()).collect();
    let mark = match lines[..] {
        [] => return Err(Unclear::Nothing),
        [one] => one,
        _ if question.election.is_none() => lines[0],
        _ => {
            let numbers = lines.iter().map(|line| match line {
                Mark::Proposal(number) => Some(*number),
                Mark::For | Mark::Against | Mark::Abstain | Mark::Follow | Mark::Void | Mark::Several(_) => None,
            });
            let numbers: Option<Vec<u8>> = numbers.collect();
            numbers.and_then(Mark::several).ok_or(Unclear::Both)?
        }
    };
    match mark {
        mark if question.offers(mark) => Ok(mark),
        mark if question.shows(mark) => Err(Unclear::TooMany(mark)),
        _ => Err(Unclear::Nothing),
    }
}

/// What was ticked before, for a page that asks again.
pub(crate) fn ticked(posted: &Posted, field: &str) -> Vec<Mark> {
    posted.all(field).filter_map(|value| value.trim().parse().ok()).collect()
}

/// What is wrong with an answer, in the words of the page that asked.
pub(crate) fn mistake(words: &Words, unclear: Unclear, question: &Question, nothing: &str) -> String {
    match unclear {
        Unclear::Nothing if question.election.is_some() => {
            words.say_with("election-pick-some", args!["most" => question.most()])
        }
        Unclear::Nothing => words.say(nothing),
        Unclear::Both => words.say("election-pick-either"),
        Unclear::TooMany(mark) => {
            words.say_with("election-pick-fewer", args!["marked" => mark.marked(), "most" => question.most()])
        }
    }
}

/// The lines of an election's ballot as boxes to tick.
pub(crate) fn boxes(
    words: &Words,
    files: &Files,
    (meeting, question): (&Meeting, &Question),
    ticked: &[Mark],
) -> Vec<Choice> {
    let lines = question.options.iter().map(|option| {
        let label = crate::booth::option_words(words, files, question, option);
        let checked = ticked.iter().any(|mark| mark.marks(option.mark));
        let choice = Choice::new(option.mark.to_string(), label).checked(checked);
        match option.kind {
            OptionKind::Against => choice.hint(words.say("election-against-hint")),
            OptionKind::Abstain => choice.hint(crate::abstaining::hint(words, meeting, question)),
            OptionKind::For | OptionKind::Choice | OptionKind::Candidate | OptionKind::Follow => choice,
        }
    });
    lines.collect()
}

/// How an election came out, in one sentence.
pub(crate) fn came_to(words: &Words, files: &Files, question: &Question, elected: &Elected) -> String {
    let seats = question.election.as_ref().map_or(0, |election| election.seats);
    if !elected.quorum {
        return words.say("result-election-no-quorum");
    }
    if let Some(few) = too_few::said(words, question, elected) {
        let named = args!["count" => elected.seats.len(), "seats" => seats, "names" => names(words, files, question.matter, &elected.seats)];
        return [words.say_with("too-few-came-to", named), few].join(words.lang().sentence_separator());
    }
    if elected.seats.is_empty() && elected.tied.is_empty() {
        return words.say_with("result-election-nobody", args!["seats" => seats]);
    }
    let of = |numbers: &[u8]| names(words, files, question.matter, numbers);
    let count = elected.seats.len();
    let chosen = match count {
        0 => words.say("result-election-only-lot"),
        _ => {
            let named = args!["count" => count, "seats" => seats, "names" => of(&elected.seats)];
            words.say_with("result-election-elected", named)
        }
    };
    // Where alternates were to be elected too, it is said that there are none, or fewer: nobody has to wonder who moves up.
    let asked = question.election.as_ref().map_or(0, |election| election.alternates as usize);
    let found = elected.alternates.len();
    let alternates = match found {
        _ if found >= asked || !elected.tied.is_empty() => None,
        0 => Some(words.say("result-election-no-alternate")),
        _ => Some(words.say_with("result-election-few-alternates", args!["asked" => asked, "count" => found])),
    };
    let more = match by_lot(question, elected) {
        0 => alternates,
        open => Some(words.say_with("result-election-by-lot", args!["open" => open, "names" => of(&elected.tied)])),
    };
    [Some(chosen), more].into_iter().flatten().collect::<Vec<_>>().join(words.lang().sentence_separator())
}
