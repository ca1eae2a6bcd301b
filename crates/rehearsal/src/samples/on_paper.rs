//! One event of every kind of what somebody says on paper.

use governance::Event;
use governance::deliberation::Stance;
use governance::ids::{BodyId, DeliberationId, PersonId, StatementNo, WordNo};
use governance::on_paper::{OnPaperEvent, Said, Ticked, WordConfirmed, WordKeyed, WordRejected};

use super::seal;

pub(super) fn all() -> Vec<Event> {
    let (deliberation, body, by) = (DeliberationId::new(1), BodyId::new(5), PersonId::new(9));
    [
        OnPaperEvent::WordKeyed(WordKeyed {
            deliberation,
            word: WordNo::new(1),
            said: Said::Stances {
                voice: seal(42),
                ticked: vec![
                    Ticked { statement: StatementNo::new(1), stance: Stance::Agree },
                    Ticked { statement: StatementNo::new(3), stance: Stance::Pass },
                ],
            },
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
