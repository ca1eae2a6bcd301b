//! One event of every kind of what somebody says on paper.

use governance::Event;
use governance::deliberation::Consent;
use governance::ids::{BodyId, DeliberationId, PersonId, WordNo};
use governance::on_paper::{OnPaperEvent, Said, WordConfirmed, WordKeyed, WordRejected};

use super::seal;

pub(super) fn all() -> Vec<Event> {
    let (deliberation, body, by) = (DeliberationId::new(1), BodyId::new(5), PersonId::new(9));
    [
        OnPaperEvent::WordKeyed(WordKeyed {
            deliberation,
            word: WordNo::new(1),
            said: Said::Consent { voice: seal(42), says: Consent::Object, why: Some(seal(43)) },
            evidence: seal(41),
            body,
            by,
        }),
        OnPaperEvent::WordConfirmed(WordConfirmed { deliberation, word: WordNo::new(1), body, by: PersonId::new(10) }),
        OnPaperEvent::WordRejected(WordRejected { deliberation, word: WordNo::new(2), reason: seal(45), by }),
    ]
    .map(Event::from)
    .into()
}
