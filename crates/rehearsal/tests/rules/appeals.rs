use governance::Actor;
use governance::Event;
use governance::bodies::{BodiesCommand, SeatRole};
use governance::deliberation::{DeliberationEvent, Statement};
use governance::duties::{About, DutyKind, duties};
use governance::ids::{PersonId, StatementNo};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, appeal, conversing, hold_back, look_again, say, show};
use rehearsal::fixture::estate::{self, CHAIR, CLERK, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

/// The second statement, of the second owner, is not shown.
fn held_back() -> World {
    let mut world = conversing();
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world
}

fn appealed() -> World {
    let mut world = held_back();
    world.must(owner(2), appeal(2, 2));
    world
}

fn statement(world: &World) -> &Statement {
    let conversation = world.community.deliberations().conversation(CONCERN).unwrap();
    conversation.statement(StatementNo::new(2)).unwrap()
}

#[test]
fn whoever_made_a_statement_asks_that_others_look_again_within_the_days_of_the_place() {
    let world = held_back();
    let happened = given(&world).by(owner(2)).when(appeal(2, 2)).happens(&["deliberation.statement_appealed"]);
    let Event::Deliberation(DeliberationEvent::StatementAppealed(event)) = &happened[0] else { unreachable!() };
    // The residents' committee does not show it; the street office comes first among the others.
    assert_eq!((event.body, event.days, event.until), (estate::STREET_OFFICE, 5, date(2026, 3, 23)));
    given(&world).by(owner(3)).when(appeal(2, 3)).refused("statement-of-another");
    given(&world).by(owner(1)).when(appeal(1, 1)).refused("statement-not-held-back");
    given(&conversing()).by(owner(2)).when(appeal(2, 2)).refused("statement-not-held-back");
    given(&world).by(owner(2)).when(appeal(9, 2)).refused("statement-unknown");
    for actor in [CHAIR, RESIDENTS_CHAIR, CLERK, Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(appeal(2, 2)).refused("card-needed");
    }
    let last = given(&world).at(at("2026-03-25T23:59:00+08:00")).by(owner(2));
    last.when(appeal(2, 2)).happens(&["deliberation.statement_appealed"]);
    let late = given(&world).at(at("2026-03-26T00:00:00+08:00")).by(owner(2));
    assert_eq!(late.when(appeal(2, 2)).refused("appeal-too-late")["until"], "2026-03-25");
    given(&appealed()).by(owner(2)).when(appeal(2, 2)).refused("appealed-already");
}

#[test]
fn somebody_else_looks_again_once_and_says_why() {
    let world = appealed();
    let text = Some("音量应当由大家一起测。");
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, owner(2), Actor::Operator] {
        given(&world).by(actor).when(look_again(2, text)).refused("power-missing");
    }
    given(&held_back()).by(STREET_CHAIR).when(look_again(2, text)).refused("not-appealed");
    given(&world).by(STREET_CHAIR).when(look_again(2, Some("找 13812345678"))).refused("text-holds-personal-number");
    let mut kept = world.clone();
    kept.must(STREET_CHAIR, look_again(2, None));
    assert!(statement(&kept).text().is_none() && statement(&kept).held_back().is_some());
    given(&kept).by(STREET_CHAIR).when(look_again(2, text)).refused("appeal-answered-already");
    let mut shown = world;
    shown.must(STREET_CHAIR, look_again(2, text));
    assert_eq!(statement(&shown).text().map(ToString::to_string).as_deref(), text);
    given(&shown)
        .by(owner(3))
        .when(say(2, 3, governance::deliberation::Stance::Agree))
        .happens(&["deliberation.statement_answered"]);
    given(&shown).by(RESIDENTS_CHAIR).when(show(2, "不。")).refused("statement-looked-at-already");
    given(&shown).by(owner(2)).when(appeal(2, 2)).refused("appealed-already");
}

#[test]
fn whoever_did_not_show_it_never_looks_again_whatever_else_they_hold() {
    let mut world = appealed();
    let Actor::Person(person) = RESIDENTS_CHAIR else { unreachable!() };
    let seated = BodiesCommand::FillSeat {
        body: estate::STREET_OFFICE,
        holder: governance::bodies::SeatHolder::Known(person),
        role: SeatRole::Secretary,
        from: date(2026, 3, 2),
        until: date(2027, 3, 1),
        owner: None,
    };
    world.must(STREET_CHAIR, seated);
    given(&world).by(RESIDENTS_CHAIR).when(look_again(2, None)).refused("held-back-by-same");
}

#[test]
fn where_nobody_else_sits_anywhere_nobody_can_look_again() {
    let mut world = held_back();
    for (body, seats) in [
        (estate::STREET_OFFICE, &[(7, SeatRole::Chair)][..]),
        (estate::COMMITTEE, &[(1, SeatRole::Chair), (6, SeatRole::Member)]),
    ] {
        for (person, role) in seats {
            let vacate = BodiesCommand::VacateSeat { body, person: PersonId::new(*person), role: *role };
            world.must(Actor::Operator, vacate);
        }
    }
    world.now = at("2026-03-19T09:00:00+08:00");
    given(&world).by(owner(2)).when(appeal(2, 2)).refused("nobody-to-look-again");
}

#[test]
fn it_is_a_duty_until_it_is_answered() {
    let world = appealed();
    let due = |world: &World| {
        let all = duties(&world.community, law(), date(2026, 3, 20)).into_iter();
        let found = all.filter(|duty| duty.kind == DutyKind::LookAgain);
        found.map(|duty| (duty.owed_by, duty.about, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let until = Some(date(2026, 3, 23));
    assert_eq!(due(&world), [(estate::STREET_OFFICE, About::Deliberation(CONCERN), until, None)]);
    let mut done = world;
    done.must(STREET_CHAIR, look_again(2, None));
    assert!(due(&done)[0].3.is_some());
}
