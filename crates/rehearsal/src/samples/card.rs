//! Samples of owners' cards.

use governance::Event;
use governance::card::{CardEvent, CardReissued, CardsIssued};
use governance::ids::{OwnerId, PersonId};

pub(super) fn all() -> Vec<Event> {
    let by = Some(PersonId::new(3));
    let cards = vec![(OwnerId::new(1), 0), (OwnerId::new(2), 1)];
    [
        CardEvent::CardsIssued(CardsIssued { cards, by }),
        CardEvent::CardReissued(CardReissued { owner: OwnerId::new(2), serial: 2, by }),
    ]
    .map(Event::from)
    .into()
}
