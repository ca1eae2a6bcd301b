//! Samples of owners' cards.

use governance::Event;
use governance::assembly::{NumberRange, Scope};
use governance::card::{CardEvent, CardReissued, CardsIssued, CardsPrinted};
use governance::ids::{OwnerId, PersonId};

pub(super) fn all() -> Vec<Event> {
    let by = Some(PersonId::new(3));
    let cards = vec![(OwnerId::new(1), 0), (OwnerId::new(2), 1)];
    [
        CardEvent::CardsIssued(CardsIssued { cards, by }),
        CardEvent::CardReissued(CardReissued { owner: OwnerId::new(2), serial: 2, by }),
        CardEvent::CardsPrinted(CardsPrinted {
            cards: vec![NumberRange { first: OwnerId::new(1), last: OwnerId::new(2) }],
            count: 2,
            scope: Scope::Entrance { building: "1栋".to_owned(), entrance: "2单元".to_owned() },
            by: PersonId::new(3),
        }),
    ]
    .map(Event::from)
    .into()
}
