//! What only whoever said something hears: that it is not shown, or with gaps, what came of looking again, and what was answered.

use governance::Event;
use governance::appeal::{AppealEvent as Looked, Spoken, gaps, held_back};
use governance::deliberation::{DeliberationEvent as Happened, Raiser};
use governance::ids::{DeliberationId, OwnerId};
use governance::informing::InformingEvent as Informed;
use serde::{Deserialize, Deserializer, Serializer};

use super::about::About;
use super::heard::{Change, What};
use crate::desk::{Desk, Files};

/// What an entry tells the author of something, and of what; nothing where it tells no author anything of their own.
pub(super) fn to_author(event: &Event) -> Option<(About, What, Spoken)> {
    let (id, what, spoken): (DeliberationId, What, Spoken) = match event {
        Event::Deliberation(event) => {
            let (what, spoken) = of_deliberation(event)?;
            (event.deliberation(), what, spoken)
        }
        Event::Informing(Informed::QuestionHeldBack(event)) => {
            (event.deliberation, What::WordsHeldBack, Spoken::Question(event.question))
        }
        Event::Informing(Informed::QuestionPublished(event)) if gaps(event.text.as_str()) > 0 => {
            (event.deliberation, What::WordsShortened, Spoken::Question(event.question))
        }
        Event::Appeal(Looked::CommentAppealAnswered(event)) => {
            (event.deliberation, What::WordsLookedAgain, Spoken::Comment(event.comment))
        }
        Event::Appeal(Looked::QuestionAppealAnswered(event)) => {
            (event.deliberation, What::WordsLookedAgain, Spoken::Question(event.question))
        }
        _ => return None,
    };
    Some((About::Deliberation(id), what, spoken))
}

fn of_deliberation(event: &Happened) -> Option<(What, Spoken)> {
    Some(match event {
        Happened::StatementHeldBack(event) => (What::WordsHeldBack, Spoken::Statement(event.statement)),
        Happened::StatementPublished(event) if gaps(event.text.as_str()) > 0 => {
            (What::WordsShortened, Spoken::Statement(event.statement))
        }
        Happened::StatementAppealAnswered(event) => (What::WordsLookedAgain, Spoken::Statement(event.statement)),
        Happened::CommentHeldBack(event) => (What::WordsHeldBack, Spoken::Comment(event.comment)),
        Happened::CommentPublished(event) => {
            let shown = event.text.iter().chain([&event.reason]);
            let has_gaps = shown.into_iter().any(|text| gaps(text.as_str()) > 0);
            (has_gaps.then_some(What::WordsShortened)?, Spoken::Comment(event.comment))
        }
        Happened::CommentAnswered(event) => (What::WordsAnswered, Spoken::Comment(event.comment)),
        _ => return None,
    })
}

impl Desk {
    /// Whether a change tells an owner of something they said themselves; none where it tells of nobody's words.
    pub(super) fn is_author_of(&self, files: &Files, change: &Change, owner: OwnerId) -> Option<bool> {
        let (About::Deliberation(id), Some(spoken)) = (change.about, change.spoken) else { return None };
        let author = held_back(&files.community, id, spoken).map(|said| said.author);
        Some(author == Some(Raiser::Owner(self.speaker(files, id, spoken, owner))))
    }
}

/// Writes what was said by its word.
#[expect(clippy::ref_option, reason = "serde hands the field over as it is")]
pub(super) fn serialize<S: Serializer>(spoken: &Option<Spoken>, serializer: S) -> Result<S::Ok, S::Error> {
    match spoken {
        Some(spoken) => serializer.collect_str(spoken),
        None => serializer.serialize_none(),
    }
}

/// Reads it.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Spoken>, D::Error> {
    let word = Option::<String>::deserialize(deserializer)?;
    word.map(|word| word.parse().map_err(serde::de::Error::custom)).transpose()
}
