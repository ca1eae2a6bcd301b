//! Whether a ballot can be corrected or withdrawn, said the same wherever a ballot is filled in, handed in or confirmed.

use governance::assembly::{Channel, Notice};

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
