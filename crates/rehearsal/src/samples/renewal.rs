//! Samples of a renewal.

use governance::Event;
use governance::ids::{BodyId, PersonId};
use governance::renewal::{GroupFormed, RenewalEvent, RenewalOpened, RenewalReported};
use jiff::civil::date;

use super::text;

pub(super) fn all() -> Vec<Event> {
    let (committee, term_ends, by) = (BodyId::new(1), date(2029, 12, 31), PersonId::new(4));
    [
        RenewalEvent::RenewalOpened(RenewalOpened {
            committee,
            term_ends,
            months: 3,
            basis: vec!["指导规则 §47".to_owned()],
            by: Some(by),
        }),
        RenewalEvent::RenewalReported(RenewalReported {
            committee,
            term_ends,
            text: text("已书面报告街道办事处和居民委员会。"),
            by,
        }),
        RenewalEvent::GroupFormed(GroupFormed {
            committee,
            term_ends,
            group: BodyId::new(5),
            members: 7,
            owners: 4,
            basis: vec!["某市物业管理条例 §1".to_owned()],
            by,
        }),
    ]
    .map(Event::from)
    .to_vec()
}
