//! A conversation that was held elsewhere: all of it, or nothing.

use super::{Decision, raise, steps};
use crate::deliberation::{
    Answer, BroughtIn, Conversation, ConversationBroughtIn, DeliberationAnswered, DeliberationEvent,
    DeliberationPublished, DeliberationRefusal, Raiser, StatementAdded, StatementAnswered, StatementHeldBack,
    StatementPublished, Told,
};
use crate::ids::{DeliberationId, PersonId, StatementNo};
use crate::outcome::Refusal;
use crate::state::Recorded;
use crate::{Community, Moment, PublicText};

/// Characters that its question and its source may have.
const LINE_MAX: usize = 200;
/// Characters that what it is about and why it is taken up may have.
const TEXT_MAX: usize = 2_000;
/// Characters that one of its statements may have: what was answered elsewhere is shown as it was, and Polis keeps so
/// many.
const STATEMENT_MAX: usize = 1_000;

pub(super) fn bring_in(community: &Community, moment: &Moment<'_>, given: BroughtIn) -> Decision {
    let body = raise::answers_first(community, moment)?;
    let by = super::acting_for(community, moment, body)?;
    if community.deliberations().brought_in(&given.digest).is_some() {
        return Ok(vec![]);
    }
    let deliberation = given.deliberation;
    let mut events = raise::raise(community, moment, deliberation, (Raiser::Body(body), None), given.words)?;
    let question = PublicText::try_new(&given.question, LINE_MAX)?;
    let text = PublicText::try_new(&given.text, TEXT_MAX)?;
    let reason = PublicText::try_new(&given.reason, TEXT_MAX)?;
    events.push(DeliberationPublished { deliberation, title: question.clone(), text, by }.into());
    events
        .push(DeliberationAnswered { deliberation, body, answer: Answer::TakenUp, reason, template: None, by }.into());
    events.push(steps::taken_up_by((community, moment), deliberation, None, by)?);
    let day = |at: jiff::Timestamp| at.to_zoned(community.zone().clone()).date();
    let mut opened = ConversationBroughtIn {
        deliberation,
        question,
        source: PublicText::try_new(&given.source, LINE_MAX)?,
        digest: given.digest,
        began: day(given.began),
        ended: day(given.ended),
        statements: u32::MAX,
        voices: u32::MAX,
        answers: u32::MAX,
        by,
    };
    // Followed here as it will be from the book, so that what is said twice is left out; how much it comes to, one knows
    // at its end.
    let recorded = Recorded { position: community.size(), at: moment.now };
    let mut followed = Followed { deliberation, by, recorded, conversation: Conversation::bring_in(recorded, &opened) };
    let mut course: Vec<DeliberationEvent> = Vec::with_capacity(given.course.len());
    for told in given.course {
        course.extend(followed.after(told)?);
    }
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    opened.statements = count(followed.conversation.statements().len());
    opened.voices = count(followed.conversation.voices());
    opened.answers = count(course.len()) - opened.statements * 2;
    events.push(opened.into());
    events.extend(course.into_iter().map(Into::into));
    Ok(events)
}

/// The conversation as far as it was followed.
struct Followed {
    deliberation: DeliberationId,
    by: PersonId,
    recorded: Recorded,
    conversation: Conversation,
}

impl Followed {
    fn after(&mut self, told: Told) -> Result<Vec<DeliberationEvent>, Refusal> {
        let (deliberation, by) = (self.deliberation, self.by);
        let events = match told {
            Told::Statement { author, words, shown } => {
                let statement = StatementNo::after(self.conversation.statements().len());
                let (author, entered) = (Some(author), Some(by));
                let added = StatementAdded {
                    deliberation,
                    statement,
                    author,
                    words,
                    room: None,
                    argues: None,
                    clock: None,
                    by: entered,
                };
                let looked_at = match shown {
                    Ok(text) => {
                        let text = PublicText::try_new(&text, STATEMENT_MAX)?;
                        DeliberationEvent::StatementPublished(StatementPublished {
                            deliberation,
                            statement,
                            text,
                            until: None,
                            by,
                        })
                    }
                    Err(reason) => {
                        DeliberationEvent::StatementHeldBack(StatementHeldBack { deliberation, statement, reason, by })
                    }
                };
                vec![DeliberationEvent::StatementAdded(added), looked_at]
            }
            Told::Answer { statement, voice, stance } => {
                self.conversation.statement(statement).ok_or(DeliberationRefusal::StatementUnknown)?;
                if self.conversation.stance(&voice, statement) == Some(stance) {
                    return Ok(Vec::new());
                }
                let answered = StatementAnswered { deliberation, statement, voice, stance, by: None };
                vec![DeliberationEvent::StatementAnswered(answered)]
            }
        };
        for event in &events {
            // It leads on from what was followed before, by the numbers given above.
            let _follows = self.conversation.apply(self.recorded, event);
        }
        Ok(events)
    }
}
