//! What becomes of a paper whose owner has voted already, said before anybody keys it in. How they voted is not said.

use governance::assembly::{CastBallot, Channel, Duplicate, Meeting};
use governance::community::DuplicatePolicy;
use governance::ids::EntryNo;
use maud::{Markup, html};

use crate::args;
use crate::booth::channel_key;
use crate::parts;
use crate::words::Words;

/// That the entry has a ballot already, by which way and since when, and what the policy on the ballot makes of the paper.
pub(super) fn said(words: &Words, meeting: &Meeting, entry: EntryNo) -> Markup {
    let Some((notice, earlier)) = meeting.notice.as_ref().zip(meeting.ballots.ballot(entry)) else { return html! {} };
    let fate = Fate::of(notice.policy.duplicates, earlier);
    let channel = words.say_of("channel-", channel_key(earlier.channel));
    let lines = [
        words.say_with("clerk-paper-voted", args!["at" => words.moment(earlier.at), "channel" => channel]),
        words.say_of_with(
            "clerk-paper-beside-",
            fate.key(),
            args![
                "at" => words.moment(earlier.cast_at.unwrap_or(earlier.at)),
            ],
        ),
    ];
    match fate {
        Fate::BothVoid => parts::warning(words, &lines.join(words.lang().sentence_separator())),
        _ => parts::inset(&html! { @for line in &lines { p { (line) } } }),
    }
}

/// What becomes of a paper beside the ballot that is in the box.
#[derive(Clone, Copy)]
enum Fate {
    Aside,
    Counts,
    /// It counts where it was received after the other one was cast.
    ByTime,
    BothVoid,
    /// Two ballots made each other void before it came.
    VoidAlready,
}

impl Fate {
    fn of(policy: DuplicatePolicy, earlier: &CastBallot) -> Self {
        let received_before = policy.beside_cast_later(earlier.channel, Channel::Paper);
        match policy.between(earlier.channel, Channel::Paper) {
            _ if earlier.voided => Self::VoidAlready,
            Duplicate::Neither => Self::BothVoid,
            Duplicate::Earlier => Self::Aside,
            Duplicate::Later if earlier.cast_at.is_some() && received_before == Duplicate::Earlier => Self::ByTime,
            Duplicate::Later => Self::Counts,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Aside => "aside",
            Self::Counts => "counts",
            Self::ByTime => "by-time",
            Self::BothVoid => "both-void",
            Self::VoidAlready => "void-already",
        }
    }
}
