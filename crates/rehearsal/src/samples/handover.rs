//! Samples of a hand-over.

use governance::Event;
use governance::handover::{
    HandoverDrawnUp, HandoverEvent, ItemAdded, ItemHandedIn, ItemMissing, ItemSort, ItemTaken, Listed, RefusalWitnessed,
};
use governance::ids::{BodyId, HandoverId, ItemNo, MeetingId, PersonId};
use jiff::civil::date;

use super::text;

pub(super) fn all() -> Vec<Event> {
    let (handover, item) = (HandoverId::new(1), ItemNo::new(2));
    let (old, new) = (PersonId::new(4), PersonId::new(6));
    let ballots = Listed {
        sort: ItemSort::Archive,
        text: text("第1次业主大会会议档案：名册、公告、表决票、结果"),
        quantity: Some(3),
        fen: None,
        place: Some(text("物业用房二楼档案柜")),
        meeting: Some(MeetingId::new(1)),
    };
    let income = Listed {
        sort: ItemSort::Money,
        text: text("共有部分收益账户余额"),
        quantity: None,
        fen: Some(12_345_600),
        place: None,
        meeting: None,
    };
    [
        HandoverEvent::HandoverDrawnUp(HandoverDrawnUp {
            handover,
            body: BodyId::new(1),
            term_ends: date(2029, 12, 31),
            days: 10,
            until: date(2030, 1, 10),
            basis: vec!["指导规则 §48".to_owned()],
            items: vec![ballots],
            by: old,
        }),
        HandoverEvent::ItemAdded(ItemAdded { handover, listed: income, by: new }),
        HandoverEvent::ItemHandedIn(ItemHandedIn { handover, item, by: old }),
        HandoverEvent::ItemTaken(ItemTaken { handover, item, by: new }),
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
