//! Who hears of a panel that is drawn by lot: whoever may put themselves forward, and those who were drawn.

use governance::Actor;
use governance::assembly::Scope;
use governance::ids::{OwnerId, PanelNo, PersonId};
use governance::panel::{FeatureGiven, PanelCommand};
use office::{Forward, Pace, PanelGiven, Recipient, What};
use rehearsal::fixture::deliberations::{CONCERN, taken_up};
use rehearsal::fixture::estate::{CLERK, RESIDENTS_CHAIR, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::panels::{DRAWING, KNOWN, NUMBER, UNTIL};
use rehearsal::listeners::MailServer;

use crate::outbox::Told;

const PANEL: PanelNo = PanelNo::new(1);

fn person(actor: Actor) -> PersonId {
    let Actor::Person(person) = actor else { unreachable!() };
    person
}

/// To whom something was said, in the order of the owners.
fn told_of(told: &Told, what: What) -> Vec<u32> {
    let these = told.messages().into_iter().filter(|message| message.change.what == what);
    let mut owners: Vec<u32> = these
        .filter_map(|message| match message.to {
            Recipient::Owner(owner) => Some(owner.number()),
            Recipient::Robot(_) => None,
        })
        .collect();
    owners.sort_unstable();
    owners
}

#[test]
fn those_who_may_come_forward_hear_of_it_and_those_who_were_drawn_of_their_place_and_its_last_day() {
    let mut world = Rehearsed::of_world(&taken_up());
    world.door.set(at("2026-03-03T09:00:00+08:00"));
    world.reopen();
    let told = Told { world, mail: MailServer::start() };
    told.open();
    told.send();
    for owner in [1, 2, 3, 4] {
        told.wish(owner, Pace::AtOnce);
    }
    let value = |name: &str| (name.to_owned(), 0, 2);
    let given = PanelGiven {
        purpose: "商量音量。".to_owned(),
        size: 2,
        features: vec![FeatureGiven { called: "身份".to_owned(), quotas: vec![value("业主"), value("租户")] }],
        open_to: Scope::Estate,
        until: UNTIL,
        source: "双色球".to_owned(),
        known_at: at(KNOWN),
    };
    let by = person(RESIDENTS_CHAIR);
    let announced = told.world.desk_run(async |desk| desk.announce_panel(by, CONCERN, given).await);
    assert!(announced.is_ok(), "{announced:?}");
    told.send();
    assert_eq!(told_of(&told, What::PanelOpen), [1, 2, 3, 4], "all who may come forward");
    for owner in [1, 2, 3].map(OwnerId::new) {
        let put = told.world.desk_run(async |desk| {
            desk.put_forward(Actor::Owner(owner), (CONCERN, PANEL), Forward::Owner(owner), vec![0]).await
        });
        assert!(put.is_ok(), "{put:?}");
    }
    told.set(DRAWING);
    told.world.desk_run(async |desk| desk.close_pools().await).unwrap();
    for actor in [RESIDENTS_CHAIR, CLERK] {
        told.world
            .must(actor, PanelCommand::KeyNumber { deliberation: CONCERN, panel: PANEL, number: NUMBER.to_owned() });
    }
    let drawn = told.world.desk_run(async |desk| desk.draw_panel(by, (CONCERN, PANEL)).await);
    assert!(drawn.is_ok(), "{drawn:?}");
    told.send();
    let panel = told.world.look(|community| community.panels().panel(CONCERN, PANEL).unwrap().clone());
    let own = |owner: u32| told.world.desk_run(async |desk| desk.own_number(&panel, OwnerId::new(owner)));
    let seated: Vec<u32> = [1, 2, 3]
        .into_iter()
        .filter(|owner| own(*owner).is_some_and(|(number, _)| panel.places.contains_key(&number)))
        .collect();
    assert_eq!((seated.len(), told_of(&told, What::PanelPlace)), (2, seated.clone()));
    let place = told.mail.delivered().into_iter().find(|letter| letter.text().contains("您被抽中参加")).unwrap();
    assert!(place.text().contains("不答复，算不参加"), "{}", place.text());
    assert!(told_of(&told, What::PanelDrawn).iter().all(|owner| !seated.contains(owner)), "they have one of their own");
    // One of them says that they come; the other is reminded on the day before the last, once.
    let (number, row) = own(seated[0]).unwrap();
    let comes = PanelCommand::AnswerPlace { deliberation: CONCERN, panel: PANEL, number, row, accepts: true };
    told.world.must(Actor::Owner(OwnerId::new(seated[0])), comes);
    for day in [26, 27, 28, 29, 30] {
        told.set(&format!("2026-03-{day}T09:00:00+08:00"));
        told.send();
    }
    assert_eq!(told_of(&told, What::PanelReminder), [seated[1]]);
}
