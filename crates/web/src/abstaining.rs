//! What an abstaining or a void ballot does: it takes part and works like a no, or the rules leave it out of what is divided.

use governance::assembly::{Meeting, Question};

use crate::words::Words;

/// Whether abstaining works against a question, as its notice froze what it must pass; so it is before there is a notice.
pub(crate) fn weighs(meeting: &Meeting, question: &Question) -> bool {
    let place = meeting.questions.iter().position(|other| other.matter == question.matter);
    let frozen = meeting.notice.as_ref().zip(place).and_then(|(notice, place)| notice.policy.thresholds.get(place));
    frozen.is_none_or(governance::law::pack::Threshold::weighs_abstentions)
}

/// What is said beside the line that abstains.
pub(crate) fn hint(words: &Words, meeting: &Meeting, question: &Question) -> String {
    words.say(if weighs(meeting, question) { "booth-abstain-hint" } else { "booth-abstain-hint-apart" })
}
