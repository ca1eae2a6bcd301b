//! What a motion hands to a committee, said wherever the motion stands: what, up to how much, until when.

use governance::ids::MatterId;
use governance::matter::Delegation;
use jiff::civil::Date;
use office::Files;

use crate::args;
use crate::words::Words;

/// What a matter would hand to a committee, in one sentence; nothing where it hands over nothing.
pub(crate) fn said(words: &Words, files: &Files, matter: MatterId) -> Option<String> {
    let delegation = files.community.matters().matter(matter)?.delegates.as_ref()?;
    Some(sentence(words, delegation))
}

/// The sentence on a delegation.
pub(crate) fn sentence(words: &Words, delegation: &Delegation) -> String {
    spelled(words, delegation.scope.to_string(), (delegation.limit, delegation.each), delegation.until)
}

/// The same sentence of a delegation that is still being worded; how much in all and for a single thing.
pub(crate) fn spelled(words: &Words, scope: String, (limit, each): (Option<u64>, Option<u64>), until: Date) -> String {
    let until = words.date(until);
    match (limit, each) {
        (Some(limit), Some(each)) => words.say_with(
            "delegated-money-each",
            args!["scope" => scope, "limit" => words.money(limit), "each" => words.money(each), "until" => until],
        ),
        (Some(limit), None) => {
            words.say_with("delegated-money", args!["scope" => scope, "limit" => words.money(limit), "until" => until])
        }
        (None, _) => words.say_with("delegated-no-money", args!["scope" => scope, "until" => until]),
    }
}
