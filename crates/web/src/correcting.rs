//! Whether a ballot can be corrected or withdrawn, said the same wherever a ballot is filled in, handed in or confirmed.

use governance::assembly::{Channel, Notice, Policy};

use crate::args;
use crate::names;
use crate::words::Words;

/// Which ballot counts, whether it can be changed, and until when.
pub(crate) fn said(words: &Words, notice: &Notice) -> String {
    let policy = &notice.policy;
    let electronic = policy.binds(Channel::Online) || policy.binds(Channel::Platform);
    let (code, until) = (names::code(&policy.duplicates), words.deadline(notice.closes_at));
    // The way beside paper is called what it is: where this site does not bind, the government's platform.
    let beside = words.say_of("correcting-beside-", if policy.binds(Channel::Online) { "online" } else { "platform" });
    // Where there is one way only, nothing is said about two.
    if electronic && policy.binds(Channel::Paper) {
        words.say_of_with("correcting-", &code, args!["until" => until, "beside" => beside])
    } else {
        words.say_of_with("correcting-one-way-", &code, args!["until" => until])
    }
}

/// Which of two ballots of one home counts, of the ways that bind here; nothing where there is one way only.
pub(crate) fn of_two(words: &Words, policy: &Policy) -> Option<String> {
    let code = names::code(&policy.duplicates);
    match [Channel::Paper, Channel::Online, Channel::Platform].map(|channel| policy.binds(channel)) {
        [true, true, _] => Some(words.say_of("letter-duplicates-", &code)),
        [true, false, true] => Some(words.say_of("platform-duplicates-", &code)),
        [false, _, _] | [true, false, false] => None,
    }
}
