//! Signatures on paper: of no body that signs by its seat; and of a panel only as long as nobody on it strikes that out.

use governance::Actor;
use governance::deliberation::{
    Deliberation, DeliberationCommand, DeliberationEvent, Figures, Opinion, OpinionDrafted, OpinionSettled, PartyGiven,
    Touches, Who,
};
use governance::ids::PartyNo;
use governance::on_paper::{OnPaperCommand, Said};
use governance::{Event, PublicText, Seal};
use jiff::civil::date;
use rehearsal::fixture::deliberations::CONCERN;
use rehearsal::fixture::estate::{CHAIR, CLERK, COMPANY, RESIDENTS_CHAIR, SECOND_CLERK, vacate};
use rehearsal::fixture::panels::{bound, half_seated, panel};
use rehearsal::fixture::parties::name_parties;
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given};

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn opinion(world: &World) -> &Opinion {
    world.community.deliberations().opinion(CONCERN).unwrap()
}

fn listed(world: &World, is: impl Fn(&Who) -> bool) -> PartyNo {
    one(world).parties.standing().find(|party| is(&party.who)).unwrap().number
}

fn panel_of(world: &World) -> PartyNo {
    listed(world, |who| matches!(who, Who::Panel { .. }))
}

/// A panel with half of its places taken and the company are on the list, and an opinion is settled.
fn settled() -> World {
    let mut world = half_seated();
    world.must(RESIDENTS_CHAIR, name_parties(vec![PartyGiven::Body { body: COMPANY, must: true }]));
    let text = |text: &str| serde_json::from_value::<PublicText>(serde_json::json!(text)).unwrap();
    let Actor::Person(by) = RESIDENTS_CHAIR else { unreachable!() };
    let drafted = OpinionDrafted {
        why: None,
        deliberation: CONCERN,
        title: text("晚间活动的协商意见"),
        paragraphs: vec![text("晚上九点以后不外放音乐。")],
        days: 7,
        until: date(2026, 4, 1),
        rounds_most: 3,
        basis: Vec::new(),
        by,
    };
    world.follow(&Event::from(DeliberationEvent::OpinionDrafted(drafted)));
    let settled = OpinionSettled {
        deliberation: CONCERN,
        touches: Touches::Nothing,
        figures: Figures { agree: 3, live_with: 0, object: 0 },
        majority: text("既要活动，也要休息。"),
        minority: None,
        few: None,
        clock: None,
        by,
    };
    world.follow(&Event::from(DeliberationEvent::OpinionSettled(settled)));
    world
}

fn key(world: &World, party: PartyNo) -> OnPaperCommand {
    let (word, evidence) = (world.community.on_paper().next(CONCERN), Seal::new([4; 32]));
    let said = Said::Signature { party };
    OnPaperCommand::Key { deliberation: CONCERN, word, said, owner: None, part: None, evidence, came_on: None }
}

fn confirm(world: &World) -> OnPaperCommand {
    let word = world.community.on_paper().of(CONCERN).last().unwrap().number;
    OnPaperCommand::Confirm { deliberation: CONCERN, word }
}

fn strike(party: PartyNo, seat: Seal) -> DeliberationCommand {
    DeliberationCommand::StrikeSignature { deliberation: CONCERN, party, seat }
}

#[test]
fn nobody_enters_from_paper_what_a_body_with_a_seat_signs_itself() {
    let world = settled();
    let company = listed(&world, |who| *who == Who::Body { body: COMPANY });
    for actor in [CLERK, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(key(&world, company)).refused("signs-by-seat");
    }
    // Whose seats are empty signs on paper.
    let mut empty = world;
    vacate(&mut empty, COMPANY);
    given(&empty).by(CLERK).when(key(&empty, company)).happens(&["on_paper.word_keyed"]);
}

#[test]
fn whoever_took_a_place_strikes_out_what_the_panel_is_said_to_have_signed() {
    let mut world = settled();
    let party = panel_of(&world);
    let numbers = panel(&world).rounds[0].drawn.clone();
    // The first took their place, and the third declined.
    let (seat, declined) = (bound(numbers[0].number()), bound(numbers[2].number()));
    given(&world).by(owner(1)).when(strike(party, seat)).refused("nothing-to-strike");
    let keyed = key(&world, party);
    world.must(CLERK, keyed);
    given(&world).by(owner(1)).when(strike(party, seat)).refused("nothing-to-strike");
    let confirmed = confirm(&world);
    world.must(SECOND_CLERK, confirmed);
    assert!(opinion(&world).signed_on_paper.contains_key(&party));
    for actor in [CHAIR, CLERK, RESIDENTS_CHAIR, Actor::Visitor] {
        given(&world).by(actor).when(strike(party, seat)).refused("card-needed");
    }
    given(&world).by(owner(2)).when(strike(party, declined)).refused("nothing-to-strike");
    given(&world).by(owner(2)).when(strike(party, Seal::new([9; 32]))).refused("nothing-to-strike");
    given(&world).by(owner(1)).when(strike(PartyNo::new(99), seat)).refused("nothing-to-strike");
    given(&world).by(owner(1)).when(strike(party, seat)).happens(&["deliberation.signature_struck"]);
    world.must(owner(1), strike(party, seat));
    assert!(opinion(&world).signed_on_paper.is_empty() && opinion(&world).struck.contains(&party));
    given(&world).by(owner(1)).when(strike(party, seat)).nothing();
    // Their own word stands before what others enter from paper.
    given(&world).by(CLERK).when(key(&world, party)).refused("signature-was-struck");
}
