//! Samples of a renewal.

use governance::Event;
use governance::founding::{Absence, GroupMember, Side};
use governance::ids::{BodyId, ObjectionId, OwnerId, PersonId};
use governance::renewal::{
    CompositionOpposed, CompositionSettled, GroupFormed, OnView, RenewalEvent, RenewalOpened, RenewalReported,
};
use jiff::civil::date;

use super::{seal, text, time};

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
            members: 3,
            owners: 2,
            basis: vec!["某市物业管理条例 §1".to_owned()],
            seated: vec![
                GroupMember { person: PersonId::new(7), side: Side::StreetOffice, leads: true, owner: None },
                GroupMember {
                    person: PersonId::new(10),
                    side: Side::Owners,
                    leads: false,
                    owner: Some(OwnerId::new(1)),
                },
                GroupMember {
                    person: PersonId::new(12),
                    side: Side::Owners,
                    leads: false,
                    owner: Some(OwnerId::new(2)),
                },
            ],
            absent: vec![Absence { side: Side::Developer, reason: text("建设单位已注销。") }],
            on_view: Some(OnView {
                sitting: vec![PersonId::new(7), PersonId::new(10), PersonId::new(12)],
                until: time("2029-10-08T16:00:00Z"),
                settled_by: "street-office".to_owned(),
                answer_days: Some(7),
                basis: vec!["指导规则 §11".to_owned()],
                place: "cn".to_owned(),
                place_digest: "00".repeat(32),
            }),
            by,
        }),
        RenewalEvent::CompositionOpposed(CompositionOpposed {
            committee,
            term_ends,
            objection: ObjectionId::new(1),
            owner: Some(OwnerId::new(3)),
            seal: seal(15),
            answer_until: Some(time("2029-10-15T16:00:00Z")),
            by: Some(by),
        }),
        RenewalEvent::CompositionSettled(CompositionSettled {
            committee,
            term_ends,
            objection: ObjectionId::new(1),
            upheld: true,
            seal: seal(16),
            by,
        }),
    ]
    .map(Event::from)
    .to_vec()
}
