//! Whose word counts: of an opinion those it concerns, of a result all who took part, with a home or without.

use governance::assembly::Scope;
use governance::deliberation::{
    Consent, Deliberation, DeliberationCommand, DeliberationEvent, DeliberationSupported, PartyNamed, Raiser, Verdict,
    Who, consents,
};
use governance::ids::{OwnerId, PartyNo, RoomNo, VisitorNo};
use governance::on_paper::{OnPaperCommand, Part, Said};
use governance::{Event, Seal};
use rehearsal::fixture::deliberations::{CONCERN, seal};
use rehearsal::fixture::estate::{CLERK, RESIDENTS_CHAIR, SECOND_CLERK};
use rehearsal::fixture::opinions::{consent, tested};
use rehearsal::fixture::panels::{PANEL, bound, forward, half_seated, panel, pooled};
use rehearsal::fixture::parties::{building, name_parties};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{carried_out, report};
use rehearsal::fixture::rooms::room_held;
use rehearsal::fixture::{World, given};

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

/// The same history, where the list names the second building instead of the whole estate.
fn of_the_second_building(world: &World) -> World {
    let mut other = World::empty(world.now);
    for (at, event) in &world.log {
        other.now = *at;
        let mut event = event.clone();
        if let Event::Deliberation(DeliberationEvent::PartyNamed(named)) = &mut event
            && let Who::Homes { scope } = &mut named.who
        {
            *scope = Scope::Building { building: "2栋".to_owned() };
        }
        other.follow(&event);
    }
    other.now = world.now;
    other
}

fn keyed(world: &World, said: Said, owner: Option<u32>, part: Option<Part>) -> OnPaperCommand {
    let word = world.community.on_paper().next(CONCERN);
    let (owner, evidence) = (owner.map(OwnerId::new), Seal::new([6; 32]));
    OnPaperCommand::Key { deliberation: CONCERN, word, said, owner, part, evidence, came_on: None }
}

#[test]
fn owners_of_the_parts_on_the_list_consent_and_others_are_shown_another_way() {
    // Where the list names the whole estate, everybody counts.
    let world = tested();
    given(&world).by(owner(2)).when(consent(&world, 2, Consent::Agree)).happens(&["deliberation.consent_said"]);
    let world = of_the_second_building(&world);
    let say = |number: u32| given(&world).by(owner(number)).when(consent(&world, number, Consent::Agree));
    for number in [1, 4] {
        say(number).happens(&["deliberation.consent_said"]);
    }
    for number in [2, 3] {
        say(number).refused("consent-of-others");
    }
    // On paper too.
    let DeliberationCommand::SayConsent { voice, .. } = consent(&world, 2, Consent::Agree) else { panic!("another") };
    let said = Said::Consent { voice, says: Consent::Agree, why: None };
    given(&world).by(CLERK).when(keyed(&world, said.clone(), Some(2), None)).refused("consent-of-others");
    given(&world).by(CLERK).when(keyed(&world, said.clone(), Some(4), None)).happens(&["on_paper.word_keyed"]);
    // A seal of no place on a panel counts for nothing.
    let seat = Some(Part::Seal(bound(1)));
    given(&world).by(CLERK).when(keyed(&world, said, Some(2), seat)).refused("consent-of-others");
}

#[test]
fn whoever_took_a_place_on_a_panel_on_the_list_counts_wherever_they_live() {
    let mut world = half_seated();
    let numbers = panel(&world).rounds[0].drawn.clone();
    let counts = |world: &World, number: u32, seat: Option<Seal>| {
        consents(&world.community, one(world), OwnerId::new(number), seat)
    };
    assert!(counts(&world, 2, None), "the list names no part of the estate, so all count");
    world.must(RESIDENTS_CHAIR, name_parties(vec![building("2栋")]));
    assert!(counts(&world, 6, None) && !counts(&world, 2, None));
    let row = |at: usize| Some(bound(numbers[at].number()));
    assert!(counts(&world, 2, row(0)), "they accepted");
    assert!(!counts(&world, 2, row(2)), "they declined");
}

#[test]
fn whoever_was_drawn_and_has_no_home_consents_on_paper_by_their_place() {
    // The drawn panel of one history, in another in which a version is tested.
    let mut world = tested();
    let drawn = half_seated();
    let numbers = panel(&drawn).rounds[0].drawn.clone();
    for (_, event) in &drawn.log {
        if matches!(event, Event::Panel(_)) {
            world.follow(event);
        }
    }
    let said = |says| Said::Consent { voice: Seal::new([41; 32]), says, why: None };
    let seat = |at: usize| Some(Part::Seal(bound(numbers[at].number())));
    let by_seat = |world: &World, at: usize| keyed(world, said(Consent::Agree), None, seat(at));
    given(&world).by(CLERK).when(by_seat(&world, 0)).refused("consent-of-others");
    // On the list it counts: of those who accepted, and of nobody else.
    let number = world.community.deliberations().deliberation(CONCERN).unwrap().parties.all().len();
    let named = PartyNamed {
        deliberation: CONCERN,
        party: PartyNo::after(number),
        who: Who::Panel { panel: PANEL },
        must: true,
        reason: serde_json::from_str("\"抽签小组。\"").unwrap(),
        by: one(&world).moves[0].by.unwrap(),
    };
    world.follow(&named.into());
    given(&world).by(CLERK).when(by_seat(&world, 0)).happens(&["on_paper.word_keyed"]);
    given(&world).by(CLERK).when(by_seat(&world, 2)).refused("consent-of-others");
    let visitor = Some(Part::Visitor { room: RoomNo::new(1), visitor: VisitorNo::new(1) });
    given(&world).by(CLERK).when(keyed(&world, said(Consent::Agree), None, visitor)).refused("consent-of-others");
    given(&world).by(CLERK).when(keyed(&world, said(Consent::Agree), None, None)).refused("consent-of-nobody");
    let objects = keyed(&world, said(Consent::Object), None, seat(0));
    given(&world).by(CLERK).when(objects).refused("objection-without-reason");
    let word = by_seat(&world, 0);
    world.must(CLERK, word);
    let number = world.community.on_paper().of(CONCERN)[0].number;
    let confirm = OnPaperCommand::Confirm { deliberation: CONCERN, word: number };
    given(&world).by(CLERK).when(confirm.clone()).refused("word-confirmed-by-same");
    world.must(SECOND_CLERK, confirm);
    let opinion = world.community.deliberations().opinion(CONCERN).unwrap();
    assert_eq!(opinion.tested().unwrap().figures().agree, 1);
}

#[test]
fn whoever_took_part_without_a_home_judges_the_result_on_paper() {
    let mut world = carried_out();
    let (tenant, by) = (seal(CONCERN, 77), one(&world).entered_by.or_else(|| one(&world).moves[0].by));
    world.follow(&DeliberationSupported { deliberation: CONCERN, supporter: tenant, by, kept: None }.into());
    for (_, event) in pooled().log.iter().chain(&room_held().log) {
        if matches!(event, Event::Panel(_) | Event::Room(_)) {
            world.follow(event);
        }
    }
    world.must(RESIDENTS_CHAIR, report());
    let says = |world: &World, part: Option<Part>| {
        let who = Raiser::Owner(Seal::new([41; 32]));
        keyed(world, Said::Verdict { who, says: Verdict::NotSolved }, None, part)
    };
    let visitor = |number: u32| Some(Part::Visitor { room: RoomNo::new(1), visitor: VisitorNo::new(number) });
    for part in [Some(Part::Seal(tenant)), Some(Part::Seal(forward(3))), visitor(2)] {
        given(&world).by(CLERK).when(says(&world, part)).happens(&["on_paper.word_keyed"]);
    }
    // The first came by card, the third is a body, and nobody was given the ninth number.
    for part in [None, Some(Part::Seal(Seal::new([42; 32]))), visitor(1), visitor(3), visitor(9)] {
        given(&world).by(CLERK).when(says(&world, part)).refused("took-no-part");
    }
    let word = says(&world, visitor(2));
    world.must(CLERK, word);
    let number = world.community.on_paper().of(CONCERN)[0].number;
    world.must(SECOND_CLERK, OnPaperCommand::Confirm { deliberation: CONCERN, word: number });
    assert_eq!(one(&world).report().unwrap().verdicts().not_solved, 1);
}
