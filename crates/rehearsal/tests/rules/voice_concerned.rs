//! Whoever a record concerns does not look at it as the second person: the one who is to speak, and the owner spoken for.

use governance::Event;
use governance::assembly::Stage;
use governance::bodies::{BodiesEvent, SeatFilled, SeatRole};
use governance::ids::{OwnerId, PersonId, VoiceId};
use governance::voice::{AgentGiven, Concerned, VoiceCommand, VoiceGiven, VoiceKind, concerned};
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE, SECOND_CLERK, TERM_FROM, TERM_UNTIL};
use rehearsal::fixture::stations::{self, letter};
use rehearsal::fixture::voices::{confirm, instead, owner, proxy, record, seal};
use rehearsal::fixture::{World, given};

/// The second clerk.
const SECOND: PersonId = PersonId::new(4);

/// An open vote whose second clerk sits in the committee besides, as the owner they are.
fn second_clerk_owns(home_of: u32) -> World {
    let mut world = stations::at_stage(Stage::Open);
    let seal = world.community.bodies().persons()[SECOND.index()];
    let (from, until) = (TERM_FROM, TERM_UNTIL);
    let owner = Some(OwnerId::new(home_of));
    let filled = SeatFilled { body: COMMITTEE, person: SECOND, seal, role: SeatRole::Member, from, until, owner };
    world.follow(&Event::from(BodiesEvent::SeatFilled(filled)));
    world
}

fn reject() -> VoiceCommand {
    VoiceCommand::Reject { voice: VoiceId::new(1), reason: seal(73) }
}

fn revoke() -> VoiceCommand {
    VoiceCommand::Revoke { voice: VoiceId::new(1) }
}

/// A guardian or an heir of the owner of entry 3 who owns something here.
fn spoken_by(kind: VoiceKind, agent: u32) -> VoiceGiven {
    VoiceGiven { agent: AgentGiven::Owner(owner(agent)), identity: None, ..instead(kind) }
}

#[test]
fn a_clerk_confirms_no_record_by_which_they_speak_themselves() {
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        // Known by the owner they sit as, and by the name they hold their seat under.
        let by_seat = VoiceGiven { agent: AgentGiven::Seated(SECOND), identity: None, ..instead(kind) };
        let worlds = [(second_clerk_owns(8), spoken_by(kind, 8)), (stations::at_stage(Stage::Open), by_seat)];
        for (mut world, voice) in worlds {
            world.must(CLERK, record(voice));
            let refusal = given(&world).by(SECOND_CLERK).when(confirm(1)).refused("voice-concerned");
            assert_eq!(
                (&refusal["kind"], &refusal["concerned"]),
                (&serde_json::to_value(kind).unwrap(), &"speaker".into())
            );
            // What they were recorded for by mistake they may give up; another confirms it.
            given(&world).by(SECOND_CLERK).when(reject()).happens(&["voice.rejected"]);
            given(&world).by(CHAIR).when(confirm(1)).happens(&["voice.confirmed"]);
            world.must(CHAIR, confirm(1));
            given(&world).by(SECOND_CLERK).when(revoke()).happens(&["voice.revoked"]);
        }
    }
}

#[test]
fn an_owner_who_keys_objects_and_ends_nothing_that_takes_their_own_ballot_away() {
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        let mut world = second_clerk_owns(4);
        world.must(CLERK, record(instead(kind)));
        for command in [confirm(1), reject(), revoke()] {
            let refusal = given(&world).by(SECOND_CLERK).when(command).refused("voice-concerned");
            assert_eq!(refusal["concerned"], "owner");
        }
        let object = VoiceCommand::Object { voice: VoiceId::new(1), seal: seal(74) };
        given(&world).by(letter(3)).when(object).happens(&["voice.objected"]);
        world.must(CHAIR, confirm(1));
        given(&world).by(SECOND_CLERK).when(revoke()).refused("voice-concerned");
        given(&world).by(CLERK).when(revoke()).happens(&["voice.revoked"]);
        // What somebody authorised themselves they take back wherever they sit.
        let mut authorised = second_clerk_owns(4);
        authorised.must(CLERK, record(proxy()));
        given(&authorised).by(SECOND_CLERK).when(revoke()).happens(&["voice.revoked"]);
    }
}

#[test]
fn a_clerk_who_owns_another_home_confirms_and_a_seat_of_before_still_tells_who_they_are() {
    let mut world = second_clerk_owns(6);
    world.must(CLERK, record(spoken_by(VoiceKind::Guardian, 8)));
    given(&world).by(SECOND_CLERK).when(confirm(1)).happens(&["voice.confirmed"]);
    assert_eq!(concerned(&world.community, &world.community.assembly().voices().all()[0], SECOND), None);
    let mut left = second_clerk_owns(8);
    left.must(CLERK, record(spoken_by(VoiceKind::Guardian, 8)));
    let voice = left.community.assembly().voices().all()[0].clone();
    let vacate =
        governance::bodies::BodiesCommand::VacateSeat { body: COMMITTEE, person: SECOND, role: SeatRole::Member };
    left.must(governance::Actor::Operator, vacate);
    assert_eq!(concerned(&left.community, &voice, SECOND), Some(Concerned::Speaker));
    given(&left).by(SECOND_CLERK).when(confirm(1)).refused("voice-concerned");
}
