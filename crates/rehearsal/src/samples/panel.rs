//! Samples of panels that are drawn by lot.

use governance::Event;
use governance::assembly::Scope;
use governance::deliberation::{PartyNamed, StepClock, Who};
use governance::ids::{DeliberationId, PanelNo, PartyNo, PersonId, PoolNo};
use governance::panel::{
    Feature, Lottery, Opened, PanelAnnounced, PanelCalledOff, PanelDrawn, PanelEvent, PanelNumberKeyed,
    PanelPoolClosed, PanelQuotasChanged, PanelRefillAnnounced, PanelRefilled, PlaceAnswered, Quota, Unmet,
    VolunteerEntered, VolunteerWithdrawn, Winning,
};
use jiff::civil::date;

use super::{seal, text, time};

pub(super) fn all() -> Vec<Event> {
    let (deliberation, panel, by) = (DeliberationId::new(1), PanelNo::new(1), PersonId::new(9));
    let (who, number) = (seal(21), PoolNo::new(17));
    let named = PartyNamed {
        deliberation,
        party: PartyNo::new(3),
        who: Who::Panel { panel },
        must: true,
        reason: text("代表全体住户商量。"),
        by,
    };
    [Event::from(named)]
        .into_iter()
        .chain(
            [
                announced(deliberation, panel, by),
                PanelEvent::PanelQuotasChanged(PanelQuotasChanged {
                    deliberation,
                    panel,
                    features: features(),
                    categories: seal(22),
                    problem: Some(Unmet::FewOf { feature: 0, value: 1, have: 2 }),
                    reason: text("租户报名的少。"),
                    by,
                }),
                PanelEvent::VolunteerEntered(VolunteerEntered {
                    deliberation,
                    panel,
                    who,
                    features: seal(23),
                    by: Some(by),
                }),
                PanelEvent::VolunteerWithdrawn(VolunteerWithdrawn { deliberation, panel, who, by: Some(by) }),
                PanelEvent::PanelPoolClosed(PanelPoolClosed {
                    deliberation,
                    panel,
                    rows: vec![seal(24), seal(25)],
                    respondents: seal(26),
                    categories: seal(22),
                    smallest: 1,
                    problem: Some(Unmet::NoPanel),
                }),
                PanelEvent::PanelNumberKeyed(PanelNumberKeyed {
                    deliberation,
                    panel,
                    number: "3.7.12.18.22.30.5".to_owned(),
                    by,
                }),
                drawn(deliberation, panel, by),
                PanelEvent::PlaceAnswered(PlaceAnswered { deliberation, panel, number, accepts: true, by: Some(by) }),
                PanelEvent::PanelRefillAnnounced(PanelRefillAnnounced {
                    deliberation,
                    panel,
                    round: 2,
                    source: text("福利彩票双色球第2026039期，红球在前，蓝球在后"),
                    known_at: time("2026-04-09T13:30:00Z"),
                    commitment: seal(31),
                    secret: seal(32),
                    kept: vec![PoolNo::new(1)],
                    silent: vec![PoolNo::new(2)],
                    basis: vec!["系统提议".to_owned()],
                    by,
                }),
                PanelEvent::PanelRefilled(PanelRefilled {
                    deliberation,
                    panel,
                    round: 2,
                    eased: true,
                    lottery: Some(lottery()),
                    opened: Some(Opened {
                        number: "2.4.8.16.23.32.11".to_owned(),
                        secret: "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100".to_owned(),
                        seed: seal(33),
                    }),
                    drawn: vec![number],
                    silent: vec![PoolNo::new(2)],
                    filled: vec![1, 1],
                    clock: clock(),
                    by,
                }),
                PanelEvent::PanelCalledOff(PanelCalledOff {
                    deliberation, panel, reason: text("报名的人不够。"), by
                }),
            ]
            .map(Event::Panel),
        )
        .collect()
}

fn announced(deliberation: DeliberationId, panel: PanelNo, by: PersonId) -> PanelEvent {
    PanelEvent::PanelAnnounced(PanelAnnounced {
        deliberation,
        panel,
        party: PartyNo::new(3),
        purpose: text("代表全体住户商量。"),
        size: 2,
        features: features(),
        open_to: Scope::Building { building: "1栋".to_owned() },
        until: date(2026, 3, 20),
        source: text("福利彩票双色球第2026033期，红球在前，蓝球在后"),
        known_at: time("2026-03-26T13:30:00Z"),
        commitment: seal(27),
        secret: seal(28),
        few: 3,
        basis: vec!["中办发〔2015〕41号".to_owned(), "系统提议".to_owned()],
        by,
    })
}

fn drawn(deliberation: DeliberationId, panel: PanelNo, by: PersonId) -> PanelEvent {
    PanelEvent::PanelDrawn(PanelDrawn {
        deliberation,
        panel,
        number: "3.7.12.18.22.30.5".to_owned(),
        secret: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff".to_owned(),
        seed: seal(29),
        lottery: lottery(),
        drawn: vec![PoolNo::new(1), PoolNo::new(17)],
        filled: vec![1, 1],
        clock: clock(),
        by,
    })
}

fn features() -> Vec<Feature> {
    let quotas = [("业主", 1, 2), ("租户", 0, 1)];
    let quotas = quotas.map(|(value, least, most)| Quota { value: text(value), least, most });
    vec![Feature { called: text("身份"), quotas: quotas.into() }]
}

fn lottery() -> Lottery {
    let kinds = vec![vec![PoolNo::new(1), PoolNo::new(2)], vec![PoolNo::new(17)]];
    let panels = vec![
        Winning { tickets: 400_000_000, of_kind: vec![2, 0] },
        Winning { tickets: 600_000_000, of_kind: vec![1, 1] },
    ];
    Lottery { kinds, panels }
}

fn clock() -> StepClock {
    StepClock { days: 5, until: date(2026, 4, 1), basis: vec!["系统提议".to_owned()] }
}
