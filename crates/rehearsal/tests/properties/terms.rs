//! The end of a term, with anybody trying anything around it.

use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::duties::{Horizon, duties};
use governance::handover::{HandoverCommand, ItemGiven, ItemSort};
use governance::ids::{BodyId, HandoverId, InspectionId, ItemNo, OwnerId, PersonId};
use governance::renewal::{RenewalCommand, acting_for};
use governance::supervision::{AnswerGiven, Deed, OrderedGiven, PublishedGiven, SourceGiven, SupervisionCommand};
use governance::{Actor, Command};
use jiff::SignedDuration;
use jiff::civil::date;
use proptest::prelude::*;
use rehearsal::fixture::estate::{self, COMMITTEE, RESIDENTS, STREET_OFFICE, at};
use rehearsal::fixture::terms::{TERM_ENDS, seat_the_next};
use rehearsal::fixture::{World, law, summary};
use rehearsal::invariants::{self, Step};

/// What is tried, by whom, about which item, after how many hours.
type Try = (u8, u8, u32, u16);

fn tries() -> impl Strategy<Value = Vec<Try>> {
    prop::collection::vec((0..14u8, 0..13u8, 1..4u32, 0..200u16), 1..120)
}

fn actor(who: u8) -> Actor {
    match who {
        0 => Actor::Clock,
        11 => Actor::Owner(OwnerId::new(1)),
        12 => Actor::Operator,
        person => Actor::Person(PersonId::new(person.into())),
    }
}

fn command(world: &mut World, what: u8, number: u32) -> Option<Command> {
    let (handover, item, seal) = (HandoverId::new(number), ItemNo::new(number), world.seal());
    let inspection = InspectionId::new(number);
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let given = || ItemGiven {
        sort: ItemSort::ALL[number as usize],
        text: "印章".to_owned(),
        quantity: None,
        fen: Some(1),
        place: String::new(),
        meeting: None,
        received: None,
    };
    let text = || "缺失。".to_owned();
    let body = BodyId::new(number);
    Some(match what {
        0 => RenewalCommand::Open { committee: body }.into(),
        1 => RenewalCommand::Report { committee: COMMITTEE, text: text() }.into(),
        2 => HandoverCommand::DrawUp {
            body: COMMITTEE,
            term_ends: TERM_ENDS,
            giver: None,
            items: vec![given(), given()],
        }
        .into(),
        3 => HandoverCommand::AddItem { handover, item: given() }.into(),
        4 => HandoverCommand::HandIn { handover: HandoverId::new(1), item }.into(),
        5 => HandoverCommand::Take { handover: HandoverId::new(1), item }.into(),
        6 => HandoverCommand::ReportMissing { handover: HandoverId::new(1), item, text: text() }.into(),
        7 => HandoverCommand::WitnessRefusal { handover: HandoverId::new(1), item, body, text: text() }.into(),
        8 => SupervisionCommand::RequestInspection { body, owner: None, things: vec!["fund".to_owned()], seal }.into(),
        9 => {
            let answer = AnswerGiven::Granted { on: today, place: text() };
            SupervisionCommand::AnswerInspection { inspection, answer, seal }.into()
        }
        10 => SupervisionCommand::RecordInspection { inspection, on: today, seal }.into(),
        11 => {
            let (what, source) = ("fund".to_owned(), SourceGiven::Words);
            SupervisionCommand::Publish(PublishedGiven {
                body,
                what,
                covers: Some((today, today)),
                text: text(),
                source,
            })
            .into()
        }
        12 => SupervisionCommand::GiveOrder(OrderedGiven {
            office: STREET_OFFICE,
            to: body,
            deed: Deed::Renew,
            days: number,
            article: text(),
            text: text(),
            evidence: None,
        })
        .into(),
        _ if world.community.bodies().persons().len() > 9 => return None,
        _ => {
            let holder = SeatHolder::Known(PersonId::new(9));
            let (from, until) = (date(2028, 6, 1), date(2032, 12, 31));
            let fill =
                BodiesCommand::FillSeat { body: RESIDENTS, holder, role: SeatRole::Chair, from, until, owner: None };
            world.must(Actor::Operator, fill);
            seat_the_next(world);
            return None;
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_anybody_tries_round_the_end_of_a_term_the_invariants_hold(tries in tries()) {
        let mut world = estate::settled();
        world.now = at("2028-12-20T09:00:00+08:00");
        for (what, who, number, hours) in tries {
            world.now += SignedDuration::from_hours(hours.into()) / 4;
            let Some(command) = command(&mut world, what, number) else { continue };
            let before = world.community.clone();
            let moment = governance::Moment { now: world.now, actor: actor(who), law: law() };
            for event in governance::decide(&before, command, &moment).unwrap_or_default() {
                let before = world.community.clone();
                world.follow(&event);
                let step = Step { before: &before, event: &event, at: world.now, after: &world.community };
                prop_assert_eq!(invariants::check(&step), Ok(()));
            }
            let today = moment.today(world.community.zone());
            // Whoever acts for the committee is somebody who sits on that day.
            if let Some(governance::renewal::Acting::StandIn { body, .. }) =
                acting_for(&world.community, COMMITTEE, today, law())
            {
                prop_assert!(world.community.bodies().body(body).is_some_and(|body| body.is_led_on(today)));
            }
            for duty in duties(&world.community, law(), today) {
                let overdue = duty.horizon(today) == Some(Horizon::Overdue);
                prop_assert_eq!(duty.is_missed(today), overdue && today >= duty.since, "{:?}", duty);
                prop_assert!(world.community.bodies().body(duty.owed_by).is_some());
            }
        }
        prop_assert_eq!(summary(&world.replayed()), summary(&world.community));
    }
}
