//! What owners weigh in a vote beside that each is one head: area or shares, or homes where each has a vote of its own.
//!
//! Where heads alone are counted they weigh nothing else, and no page, paper or list of the vote speaks of areas.

use governance::assembly::{self, Meeting, PublishedRoll, RollEntry};
use governance::law::Law;
use governance::law::evaluate::Measure;

use crate::args;
use crate::words::{self, Words};

/// What weighs beside heads in a meeting: as its notice froze it, and before that as its law will; none where heads alone count.
pub(crate) fn weighed(law: &Law, meeting: &Meeting) -> Option<Measure> {
    if meeting.roll.as_ref().is_some_and(|roll| roll.shares.is_some()) {
        return Some(Measure::Shares);
    }
    let abroad = || law.packs.get(&meeting.pack).filter(|pack| pack.elsewhere);
    let measures = match abroad().filter(|_| meeting.notice.is_none()) {
        Some(pack) => {
            let thresholds = assembly::thresholds(meeting, pack).unwrap_or_default();
            pack.weighed_by(&thresholds)
        }
        None => meeting.measures().to_vec(),
    };
    [Measure::Shares, Measure::Area, Measure::Lots].into_iter().find(|measure| measures.contains(measure))
}

/// How much of what weighs; none where nothing does beside heads.
pub(crate) type Weight = Option<(Measure, u64)>;

/// What one entry of a meeting's roll weighs.
pub(crate) fn of_entry(law: &Law, meeting: &Meeting, entry: &RollEntry) -> Weight {
    weighed(law, meeting).map(|measure| (measure, entry.weight(measure)))
}

/// What a whole roll weighs.
pub(crate) fn of_roll(law: &Law, meeting: &Meeting, roll: &PublishedRoll) -> Weight {
    weighed(law, meeting).map(|measure| (measure, roll.total(measure)))
}

/// The end of the names of sentences about it.
pub(crate) fn word(weighed: Option<Measure>) -> &'static str {
    words::Measure::from(weighed.unwrap_or(Measure::Heads)).id()
}

/// So much of it with its unit; nothing where nothing weighs.
pub(crate) fn said(words: &Words, weight: Weight) -> String {
    weight.map(|(measure, figure)| words.figure(measure.into(), figure)).unwrap_or_default()
}

/// So many heads, with what they weigh beside that.
pub(crate) fn with_heads(words: &Words, heads: u64, weight: Weight) -> String {
    let key = word(weight.map(|(measure, _)| measure));
    words.say_of_with("desk-heads-and-", key, args!["heads" => heads, "weight" => said(words, weight)])
}

/// What an entry counts for, as its letter says it.
pub(crate) fn holding(words: &Words, weight: Weight) -> String {
    let key = word(weight.map(|(measure, _)| measure));
    words.say_of_with("letter-holding-", key, args!["weight" => said(words, weight)])
}
