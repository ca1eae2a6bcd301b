//! Samples of the community, its bodies and its matters.

use governance::Event;
use governance::assembly::Channel;
use governance::bodies::{
    BodiesEvent, BodyEstablished, BodyKind, Power, SeatEntrusted, SeatFilled, SeatRole, SeatVacated,
};
use governance::community::{
    AreaSource, Barred, ChannelOrder, CommunityEvent, DuplicatePolicy, Founded, Holding, Home, HomeUse,
    HomesRegistered, HomesRemoved, OwnRules, OwnerForgotten, OwnersRecorded, Parking, Place, PlaceSettled,
    PlaceTakenBack, ProxyRule, Publication, Representation, RulesAdopted, SilenceClause,
};
use governance::ids::{BodyId, HomeId, MatterId, MeetingId, OwnerId, PersonId};
use governance::matter::{Delegation, ExecutionAssigned, MatterEvent, MatterRaised, Progress, ProgressReported};
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let mut events: Vec<Event> = community().into_iter().map(Event::from).collect();
    events.extend(bodies().into_iter().map(Event::from));
    events.extend(matter().into_iter().map(Event::from));
    events
}

fn community() -> [CommunityEvent; 8] {
    let rules = OwnRules {
        silence: SilenceClause::CountsWithMajority,
        duplicates: DuplicatePolicy::ElectronicWins,
        publication: Publication::ByHome,
        parking: Parking::LeftOut,
        channels: [Channel::Online, Channel::Paper].into_iter().collect(),
        order: ChannelOrder::PaperFirst,
        proxies: ProxyRule { allowed: true, cap: Some(3) },
        proxies_barred: [Barred::NonOwner, Barred::Candidate].into_iter().collect(),
        representatives: Representation::NotAllowed,
        committee_size: Some(7),
        alternates: Some(2),
        term_years: Some(5),
        regular_months: Some(12),
    };
    let flat = Home {
        id: HomeId::new(1),
        place: Place {
            estate: "南苑".to_owned(),
            building: "1栋".to_owned(),
            entrance: "2单元".to_owned(),
            unit: "301".to_owned(),
        },
        usage: HomeUse::Dwelling,
        area: 89_075,
        area_source: Some(AreaSource::LandRegister),
        shares: Some(120),
        owners: vec![OwnerId::new(1), OwnerId::new(2)],
        holding: Holding::Owner,
    };
    let shop = Home {
        id: HomeId::new(2),
        place: Place {
            estate: String::new(),
            building: "商业楼".to_owned(),
            entrance: String::new(),
            unit: "S01".to_owned(),
        },
        usage: HomeUse::Shop,
        area: 1_056_200,
        area_source: None,
        shares: None,
        owners: vec![],
        holding: Holding::DeveloperUnsold,
    };
    [
        CommunityEvent::Founded(Founded { name: text("清风小区"), time_zone: "Asia/Shanghai".to_owned() }),
        CommunityEvent::PlaceSettled(PlaceSettled { place: "cn-hangzhou".to_owned(), by: Some(PersonId::new(3)) }),
        CommunityEvent::PlaceTakenBack(PlaceTakenBack { by: Some(PersonId::new(3)) }),
        CommunityEvent::RulesAdopted(RulesAdopted { rules, source: text("2025年第一次业主大会决议") }),
        CommunityEvent::OwnersRecorded(OwnersRecorded {
            owners: vec![(OwnerId::new(1), seal(1)), (OwnerId::new(2), seal(2))],
        }),
        CommunityEvent::HomesRegistered(HomesRegistered { homes: vec![flat, shop], by: Some(PersonId::new(3)) }),
        CommunityEvent::HomesRemoved(HomesRemoved {
            homes: vec![HomeId::new(2)],
            reason: text("登记有误"),
            by: Some(PersonId::new(3)),
        }),
        CommunityEvent::OwnerForgotten(OwnerForgotten { owner: OwnerId::new(2) }),
    ]
}

fn bodies() -> [BodiesEvent; 4] {
    let (body, person, role) = (BodyId::new(1), PersonId::new(4), SeatRole::Secretary);
    let (from, until) = (date(2026, 1, 1), date(2029, 12, 31));
    [
        BodiesEvent::BodyEstablished(BodyEstablished {
            body,
            kind: BodyKind::OwnersCommittee,
            name: text("业主委员会"),
        }),
        BodiesEvent::SeatFilled(SeatFilled {
            body,
            person,
            seal: seal(3),
            role,
            from,
            until,
            owner: Some(OwnerId::new(2)),
        }),
        BodiesEvent::SeatVacated(SeatVacated { body, person, role, on: date(2027, 6, 30) }),
        BodiesEvent::SeatEntrusted(SeatEntrusted {
            body,
            person,
            role,
            powers: vec![Power::Key, Power::KeepRegister, Power::LeadSittings],
            source: text("业主委员会第三次会议决定，委托合同第2条。"),
            by: Some(PersonId::new(3)),
        }),
    ]
}

fn matter() -> [MatterEvent; 3] {
    let (matter, by) = (MatterId::new(1), PersonId::new(4));
    [
        MatterEvent::MatterRaised(MatterRaised {
            matter: MatterId::new(2),
            kind: "other-major".to_owned(),
            title: text("授权日常维修"),
            text: text("授权业主委员会决定公共部位的日常维修。"),
            by: BodyId::new(1),
            meeting: MeetingId::new(1),
            delegates: Some(Delegation {
                scope: text("公共部位的日常维修。"),
                limit: Some(10_000_000),
                each: Some(2_000_000),
                until: date(2026, 12, 31),
            }),
        }),
        MatterEvent::ExecutionAssigned(ExecutionAssigned { matter, body: BodyId::new(2), due: date(2026, 9, 30), by }),
        MatterEvent::ProgressReported(ProgressReported {
            matter,
            progress: Progress::Underway,
            text: text("已签订合同。"),
            by,
        }),
    ]
}
