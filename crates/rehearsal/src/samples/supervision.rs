//! Samples of inspections, publications and orders.

use governance::Event;
use governance::ids::{BodyId, InspectionId, OrderId, OwnerId, PersonId, PublicationId};
use governance::supervision::{
    Answer, ComplaintMade, Deed, InspectionAnswered, InspectionHeld, InspectionRequested, OrderGiven, OrderSettled,
    Published, Source, SupervisionEvent,
};
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let mut events = inspection().map(Event::from).to_vec();
    events.extend(publication_and_orders().map(Event::from));
    events
}

fn inspection() -> [SupervisionEvent; 4] {
    let (inspection, by) = (InspectionId::new(1), PersonId::new(4));
    [
        SupervisionEvent::InspectionRequested(InspectionRequested {
            inspection,
            body: BodyId::new(1),
            owner: OwnerId::new(2),
            things: vec!["fund".to_owned(), "service-contract".to_owned()],
            seal: seal(31),
            days: 15,
            until: date(2026, 3, 17),
            basis: vec!["建筑物区分所有权解释 §13".to_owned()],
            by: Some(by),
        }),
        SupervisionEvent::InspectionAnswered(InspectionAnswered {
            inspection,
            answer: Answer::Granted { on: date(2026, 3, 12), place: text("物业用房，上午九时") },
            seal: seal(32),
            by,
        }),
        SupervisionEvent::InspectionHeld(InspectionHeld { inspection, on: date(2026, 3, 12), seal: seal(33), by }),
        SupervisionEvent::ComplaintMade(ComplaintMade { inspection, seal: seal(34), by: Some(PersonId::new(7)) }),
    ]
}

fn publication_and_orders() -> [SupervisionEvent; 3] {
    let order = OrderId::new(1);
    [
        SupervisionEvent::Published(Published {
            publication: PublicationId::new(1),
            body: BodyId::new(1),
            what: "fund".to_owned(),
            from: Some(date(2025, 1, 1)),
            until: Some(date(2025, 12, 31)),
            text: text("2025年度维修资金收支。"),
            source: Source::File {
                title: text("2025年度维修资金账目"), sha256: "ab".repeat(32), bytes: 48_213
            },
            months: Some(12),
            basis: vec!["住宅专项维修资金管理办法 §30".to_owned()],
            by: PersonId::new(4),
        }),
        SupervisionEvent::OrderGiven(OrderGiven {
            order,
            office: BodyId::new(2),
            to: BodyId::new(1),
            deed: Deed::Renew,
            days: 30,
            until: date(2026, 4, 1),
            article: text("指导规则 §54"),
            text: text("限期组织换届选举。"),
            evidence: Some(seal(14)),
            by: PersonId::new(7),
        }),
        SupervisionEvent::OrderSettled(OrderSettled {
            order, text: text("已召集换届会议。"), by: PersonId::new(7)
        }),
    ]
}
