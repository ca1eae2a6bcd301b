//! That a decision exists by being declared, where the law of the vote says so: announcing the result declares it.

use governance::assembly::{Meeting, QuestionResult};
use governance::law::Law;
use governance::law::evaluate::{Outcome, PendingKind};

use crate::args;
use crate::names;
use crate::words::Words;

/// That an adopted decision was declared, when, and where it stands that it exists since; nothing where no law asks for it.
pub(crate) fn said(words: &Words, law: &Law, meeting: &Meeting, result: &QuestionResult) -> Option<String> {
    let deciding = result.deciding().filter(|reading| reading.outcome == Outcome::Adopted)?;
    let pending = deciding.pending.iter().find(|pending| pending.kind == PendingKind::Declaration)?;
    let announced = meeting.announcement?;
    let pack = law.packs.get(&meeting.pack);
    let basis = names::articles_of(words, pack, &pending.basis);
    Some(words.say_with("result-declared", args!["at" => words.moment(announced.at), "basis" => basis]))
}
