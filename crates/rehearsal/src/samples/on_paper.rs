//! One event of every kind of what somebody says on paper.

use governance::Event;
use governance::ids::{BodyId, DeliberationId, PersonId, StatementNo, WordNo};
use governance::on_paper::{LeftOut, LeftOutFor, OnPaperEvent, Said, WordConfirmed, WordKeyed, WordRejected};
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let (deliberation, body, by) = (DeliberationId::new(1), BodyId::new(5), PersonId::new(9));
    [
        OnPaperEvent::WordKeyed(WordKeyed {
            deliberation,
            word: WordNo::new(1),
            said: Said::Withdrawal { reason: text("已经和邻居说好了。") },
            evidence: seal(41),
            body,
            by,
            came_on: Some(date(2026, 3, 20)),
        }),
        OnPaperEvent::WordConfirmed(WordConfirmed {
            deliberation,
            word: WordNo::new(1),
            body,
            left_out: vec![
                LeftOut { statement: StatementNo::new(1), why: LeftOutFor::OwnWord },
                LeftOut { statement: StatementNo::new(3), why: LeftOutFor::Closed },
            ],
            by: PersonId::new(10),
        }),
        OnPaperEvent::WordRejected(WordRejected { deliberation, word: WordNo::new(2), reason: seal(45), by }),
    ]
    .map(Event::from)
    .into()
}
