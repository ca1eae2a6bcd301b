//! Regular and extraordinary meetings, in words.

use governance::Community;
use governance::assembly::{Meeting, Occasion};
use governance::ids::BodyId;
use governance::law::{Pack, Place};

use crate::args;
use crate::names;
use crate::words::Words;

/// What the meeting is called.
pub(super) fn name(words: &Words, occasion: Occasion) -> String {
    words.say_of("occasion-", &names::code(&occasion))
}

/// Whether what a body convenes is the first meeting: it is the preparatory group.
pub(super) fn is_first(community: &Community, body: BodyId) -> bool {
    community.founding().group().is_some_and(|group| group.body == body)
}

/// What a meeting that was convened is called: what the preparatory group convenes is the first one.
pub(crate) fn of(words: &Words, community: &Community, meeting: &Meeting) -> String {
    if is_first(community, meeting.body) {
        return words.say("occasion-first");
    }
    name(words, meeting.occasion)
}

/// How long before it owners are told under another country's law, and where that stands.
pub(super) fn notice_abroad(words: &Words, pack: &Pack) -> String {
    let period = &pack.periods.notice_days;
    words.say_with(
        "occasion-notice",
        args!["days" => period.days, "articles" => names::articles(words, pack, &period.basis)],
    )
}

/// How long before it owners are told in this place, and where that stands.
pub(super) fn notice(words: &Words, place: &Place, occasion: Occasion) -> String {
    let period = occasion.notice(place);
    let articles = names::cited(words, &place.articles, &period.basis);
    words.say_with("occasion-notice", args!["days" => period.days, "articles" => articles])
}
