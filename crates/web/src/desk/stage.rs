//! Where a meeting stands, in a word.

use governance::assembly::{Meeting, Stage};
use maud::Markup;

use crate::names;
use crate::parts::{self, Tone};
use crate::words::Words;

/// The word for where a meeting stands.
pub(super) fn tag(words: &Words, meeting: &Meeting) -> Markup {
    let tone = match meeting.stage() {
        Stage::Convened | Stage::RollPublished | Stage::Noticed => Tone::Plain,
        Stage::Open | Stage::Closed | Stage::Counted | Stage::Announced => Tone::Care,
        Stage::Certified => Tone::Good,
        Stage::Cancelled => Tone::Bad,
    };
    parts::tag(tone, &names::stage(words, meeting))
}

/// Whether nothing more will be decided in it.
pub(super) fn is_over(meeting: &Meeting) -> bool {
    matches!(meeting.stage(), Stage::Certified | Stage::Cancelled)
}
