//! A place that was settled by mistake, and one by which something was done.

use governance::assembly::{Mark, Stage};
use governance::community::{CommunityCommand, PlaceUse, place_used};
use governance::law::procedure::LineValue;
use governance::renewal::RenewalCommand;
use governance::template::{TemplateCommand, TemplateGiven};
use governance::voice::{AgentGiven, Reach, VoiceGiven};
use governance::{Actor, Command};
use jiff::civil::date;
use rehearsal::fixture::abroad::{self, EVEN, Times, last};
use rehearsal::fixture::committee::{call_at, own, seat_three};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, MANAGER, MEMBER, RESIDENTS, RESIDENTS_CHAIR, TERM_FROM, at,
};
use rehearsal::fixture::voices::{owner, proxy, record, seal};
use rehearsal::fixture::{World, given, stations};

const BACK: CommunityCommand = CommunityCommand::TakePlaceBack;

fn settle(place: &str) -> CommunityCommand {
    CommunityCommand::SettlePlace { place: place.to_owned() }
}

/// The estate after somebody settled that it lies in Beijing.
fn in_beijing(mut world: World) -> World {
    world.must(CHAIR, settle("cn-beijing"));
    world
}

#[test]
fn a_place_settled_by_mistake_is_put_right_or_taken_back_while_nothing_was_done_by_it() {
    given(&estate::settled()).by(CHAIR).when(BACK).nothing();
    let mut world = in_beijing(estate::settled());
    for actor in [CHAIR, Actor::Operator] {
        given(&world).by(actor).when(settle("cn-hangzhou")).happens(&["community.place_settled"]);
        given(&world).by(actor).when(BACK).happens(&["community.place_taken_back"]);
    }
    for actor in [MEMBER, MANAGER, Actor::Visitor, Actor::Clock] {
        given(&world).by(actor).when(BACK).refused("power-missing");
    }
    world.must(CHAIR, BACK);
    assert_eq!(world.community.settled_place(), None);
    given(&world).by(CHAIR).when(settle("cn-hangzhou")).happens(&["community.place_settled"]);
}

/// Something is done by the rules of the place, after it was settled.
fn done(used: PlaceUse) -> World {
    let mut world = match used {
        PlaceUse::Notice => return stations::meeting_in("cn-shanghai", Stage::Certified),
        PlaceUse::Sitting => {
            let mut world = estate::settled();
            seat_three(&mut world, TERM_FROM);
            in_beijing(world)
        }
        _ => in_beijing(estate::settled()),
    };
    let (actor, command): (Actor, Command) = match used {
        PlaceUse::Renewal => {
            world.now = at("2028-10-09T09:00:00+08:00");
            (Actor::Clock, RenewalCommand::Open { committee: COMMITTEE }.into())
        }
        PlaceUse::Template => {
            let lines = [("settle_parties".to_owned(), LineValue::Days { days: 5 })].into();
            let given = TemplateGiven {
                name: "楼栋小事".to_owned(),
                meant: "一个楼栋里的事。".to_owned(),
                reason: "小事等不起。".to_owned(),
                lines,
            };
            (RESIDENTS_CHAIR, TemplateCommand::Adopt { body: RESIDENTS, anew: None, given }.into())
        }
        PlaceUse::Voice => {
            let reach = Reach::Period { from: date(2026, 1, 1), until: date(2029, 12, 31) };
            let guardian = VoiceGiven {
                kind: governance::voice::VoiceKind::Guardian,
                agent: AgentGiven::Owner(owner(8)),
                identity: None,
                evidence: Some(seal(62)),
                signed_on: date(2026, 1, 1),
                reach,
                ..proxy()
            };
            (CLERK, record(guardian).into())
        }
        _ => {
            let held = world.now + jiff::SignedDuration::from_hours(24 * 12);
            (CHAIR, call_at(held, governance::committee::SittingFor::Ordinary, vec![own()]).into())
        }
    };
    world.must(actor, command);
    world
}

#[test]
fn what_was_done_by_the_rules_of_a_place_keeps_it_settled_but_at_the_machine() {
    for used in [PlaceUse::Notice, PlaceUse::Renewal, PlaceUse::Voice, PlaceUse::Sitting, PlaceUse::Template] {
        let world = done(used);
        let (known, when) = place_used(&world.community).unwrap();
        assert_eq!(known, used);
        for command in [settle("cn-hangzhou"), BACK] {
            let refusal = given(&world).by(CHAIR).when(command.clone()).refused("place-in-use");
            assert_eq!(refusal["used"], serde_json::to_value(used).unwrap());
            assert_eq!(refusal["at"], when.to_string());
            // A district passes to another city: whoever runs the installation still says so.
            let kind = if command == BACK { "community.place_taken_back" } else { "community.place_settled" };
            given(&world).by(Actor::Operator).when(command).happens(&[kind]);
        }
        let settled = world.community.settled_place().unwrap().to_owned();
        given(&world).by(CHAIR).when(settle(&settled)).nothing();
    }
}

#[test]
fn what_was_done_before_a_place_was_settled_or_under_another_countrys_law_does_not_keep_it() {
    let before = in_beijing(stations::at_stage(Stage::Certified));
    given(&before).by(CHAIR).when(BACK).happens(&["community.place_taken_back"]);
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("tw-condominium", &["resolution"]));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, id, times);
    let mut world = in_beijing(world);
    abroad::open(&mut world, id, times);
    given(&world).by(CHAIR).when(BACK).refused("rules-in-use");
    abroad::vote(&mut world, id, Mark::For, &[1, 2, 3, 4, 5, 6, 7]);
    abroad::announce(&mut world, id, times);
    abroad::certify(&mut world, id);
    given(&world).by(CHAIR).when(BACK).happens(&["community.place_taken_back"]);
}

#[test]
fn an_estate_elsewhere_that_was_entered_as_one_of_the_mainland_votes_by_its_own_law_again() {
    let mut world = in_beijing(abroad::settled(&EVEN));
    let convene = abroad::convene("tw-condominium", &["resolution"]);
    given(&world).by(CHAIR).when(convene.clone()).refused("pack-of-another-country");
    world.must(CHAIR, BACK);
    given(&world).by(CHAIR).when(convene).happens(&["matter.raised", "assembly.meeting_convened"]);
}
