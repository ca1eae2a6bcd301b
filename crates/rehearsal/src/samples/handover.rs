//! Samples of a hand-over.

use governance::Event;
use governance::handover::{
    HandedOn, HandoverDrawnUp, HandoverEvent, ItemAdded, ItemHandedIn, ItemMissing, ItemSort, ItemTaken, Listed,
    RefusalWitnessed,
};
use governance::ids::{BodyId, HandoverId, ItemNo, MeetingId, PersonId};
use jiff::civil::date;

use super::text;

pub(super) fn all() -> Vec<Event> {
    let (handover, item) = (HandoverId::new(1), ItemNo::new(2));
    let (old, new) = (PersonId::new(4), PersonId::new(6));
    let income = Listed {
        sort: ItemSort::Money,
        text: text("共有部分收益账户余额"),
        quantity: None,
        fen: Some(12_345_600),
        place: None,
        meeting: None,
        received: None,
    };
    let kept = Listed {
        sort: ItemSort::Seal,
        text: text("业主委员会印章"),
        quantity: Some(1),
        fen: None,
        place: Some(text("居民委员会保险柜")),
        meeting: Some(MeetingId::new(1)),
        received: Some(item),
    };
    [
        HandoverEvent::HandoverDrawnUp(HandoverDrawnUp {
            handover: HandoverId::new(2),
            body: BodyId::new(1),
            term_ends: date(2029, 12, 31),
            handed_on: Some(HandedOn { giver: BodyId::new(4), seated: date(2030, 3, 1) }),
            days: 10,
            until: date(2030, 3, 11),
            basis: vec!["指导规则 §48".to_owned(), "系统提议".to_owned()],
            items: vec![kept],
            by: PersonId::new(9),
        }),
        HandoverEvent::ItemAdded(ItemAdded { handover, listed: income, by: new }),
        HandoverEvent::ItemHandedIn(ItemHandedIn { handover, item, by: old }),
        HandoverEvent::ItemTaken(ItemTaken { handover, item, by: PersonId::new(9), keeper: Some(BodyId::new(4)) }),
        HandoverEvent::ItemMissing(ItemMissing { handover, item, text: text("缺2028年的账册。"), by: new }),
        HandoverEvent::RefusalWitnessed(RefusalWitnessed {
            handover,
            item,
            body: BodyId::new(4),
            text: text("到场见证，前任拒绝交出印章。"),
            by: PersonId::new(9),
        }),
    ]
    .map(Event::from)
    .to_vec()
}
