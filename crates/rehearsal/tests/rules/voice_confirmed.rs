//! Whoever votes in place of an owner is recorded by one person and confirmed by another; until then the owner votes.

use governance::assembly::{AssemblyCommand, BallotGiven, Scope, Stage};
use governance::ids::VoiceId;
use governance::voice::{
    AgentGiven, Reach, Signed, SignedGiven, VoiceCommand, VoiceEvent, VoiceGiven, VoiceKind, VoiceRecorded,
};
use governance::{Actor, Event};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use rehearsal::fixture::estate::{CHAIR, CLERK, MANAGER, MEMBER, OBSERVER, SECOND_CLERK, SECRETARY, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::voices::{FOR, confirm, instead, owner, proxy, record, seal, signed, speaks_instead, spoken};
use rehearsal::fixture::{World, given};

const INSTEAD: [VoiceKind; 2] = [VoiceKind::Guardian, VoiceKind::Heir];

fn cast(signed: SignedGiven) -> AssemblyCommand {
    AssemblyCommand::Cast { meeting: MEETING, ballot: BallotGiven { marks: FOR.to_vec(), seal: seal(72) }, signed }
}

fn keyed_at(received_at: Timestamp, signed: SignedGiven) -> AssemblyCommand {
    let ballot = BallotGiven { marks: FOR.to_vec(), seal: seal(72) };
    AssemblyCommand::KeyPaper { meeting: MEETING, entry: entry(3), received_at, ballot, first: None, signed }
}

fn reject() -> VoiceCommand {
    VoiceCommand::Reject { voice: VoiceId::new(1), reason: seal(73) }
}

fn object() -> VoiceCommand {
    VoiceCommand::Object { voice: VoiceId::new(1), seal: seal(74) }
}

/// An open vote two hours old, in which one clerk recorded somebody for the owner of entry 3.
fn recorded(kind: VoiceKind) -> World {
    let mut world = stations::at_stage(Stage::Open);
    world.now = stations::opens_at() + SignedDuration::from_hours(2);
    world.must(CLERK, record(instead(kind)));
    world
}

#[test]
fn an_owner_votes_until_a_second_person_confirmed_their_guardian_or_heir() {
    for kind in INSTEAD {
        let mut world = recorded(kind);
        given(&world).by(letter(3)).when(cast(SignedGiven::Owner)).happens(&["assembly.ballot_cast"]);
        given(&world).by(CLERK).when(keyed_at(world.now, SignedGiven::Owner)).happens(&["assembly.paper_keyed"]);
        for (actor, command) in [(letter(3), cast(spoken(1))), (CLERK, keyed_at(world.now, spoken(1)))] {
            let refusal = given(&world).by(actor).when(command).refused("voice-waits");
            assert_eq!((&refusal["kind"], &refusal["voice"]), (&serde_json::to_value(kind).unwrap(), &1.into()));
        }
        world.now += SignedDuration::from_hours(1);
        world.must(SECOND_CLERK, confirm(1));
        given(&world).by(letter(3)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
        given(&world).by(letter(3)).when(cast(spoken(1))).happens(&["assembly.ballot_cast"]);
        // What was handed in before the confirmation is the owner's; their guardian's paper may have come then too.
        let moment = SignedDuration::from_millis(1);
        let keyed = |at, signed| given(&world).by(CLERK).when(keyed_at(at, signed));
        keyed(world.now - moment, SignedGiven::Owner).happens(&["assembly.paper_keyed"]);
        keyed(world.now, SignedGiven::Owner).refused("owner-spoken-for");
        keyed(world.now - moment, spoken(1)).happens(&["assembly.paper_keyed"]);
    }
}

#[test]
fn whoever_recorded_it_does_not_confirm_it_and_any_other_who_keys_does() {
    let world = recorded(VoiceKind::Guardian);
    let refusal = given(&world).by(CLERK).when(confirm(1)).refused("voice-confirmer-recorded");
    assert_eq!(refusal["kind"], "guardian");
    for actor in [SECOND_CLERK, SECRETARY, CHAIR] {
        given(&world).by(actor).when(confirm(1)).happens(&["voice.confirmed"]);
    }
    let strangers = [OBSERVER, MEMBER, MANAGER, STREET_CHAIR, letter(3), Actor::Owner(owner(4)), Actor::Visitor];
    for actor in strangers.into_iter().chain([Actor::Operator, Actor::Clock]) {
        given(&world).by(actor).when(confirm(1)).refused("power-missing");
        given(&world).by(actor).when(reject()).refused("power-missing");
    }
    given(&world).by(SECOND_CLERK).when(confirm(2)).refused("voice-unknown");
    let mut confirmed = world;
    confirmed.must(SECOND_CLERK, confirm(1));
    for actor in [CLERK, SECOND_CLERK, CHAIR] {
        given(&confirmed).by(actor).when(confirm(1)).nothing();
    }
    given(&confirmed).by(SECOND_CLERK).when(reject()).refused("voice-not-waiting");
}

#[test]
fn what_takes_no_ballot_away_needs_nobodys_confirmation_and_neither_does_a_record_of_before() {
    let mut world = stations::at_stage(Stage::Open);
    world.must(CLERK, record(proxy()));
    let carrier = VoiceGiven { kind: VoiceKind::Carrier, owners: vec![], part: Some(Scope::Estate), ..proxy() };
    world.must(CLERK, record(VoiceGiven { agent: AgentGiven::Owner(owner(8)), identity: None, ..carrier }));
    for voice in [1, 2] {
        given(&world).by(SECOND_CLERK).when(confirm(voice)).refused("voice-not-waiting");
    }
    given(&world).by(letter(3)).when(cast(spoken(1))).happens(&["assembly.ballot_cast"]);
    // A book of before knows guardians whom one person recorded: they have had effect since.
    let mut old = stations::at_stage(Stage::Open);
    let events = given(&old).by(CLERK).when(record(instead(VoiceKind::Guardian))).happens(&["voice.recorded"]);
    let Event::Voice(VoiceEvent::VoiceRecorded(new)) = &events[0] else { panic!("{events:?}") };
    assert!(new.waits);
    old.follow(&VoiceRecorded { waits: false, ..*new.clone() }.into());
    given(&old).by(letter(3)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
    given(&old).by(SECOND_CLERK).when(confirm(1)).refused("voice-not-waiting");
}

#[test]
fn a_record_that_was_sent_back_never_had_any_effect() {
    let mut world = recorded(VoiceKind::Heir);
    for actor in [CLERK, SECOND_CLERK, CHAIR] {
        given(&world).by(actor).when(reject()).happens(&["voice.rejected"]);
    }
    world.must(SECOND_CLERK, reject());
    let moment = SignedDuration::from_millis(1);
    for at in [world.now - moment, world.now] {
        given(&world).by(CLERK).when(keyed_at(at, spoken(1))).refused("voice-over");
        given(&world).by(CLERK).when(keyed_at(at, SignedGiven::Owner)).happens(&["assembly.paper_keyed"]);
    }
    given(&world).by(SECOND_CLERK).when(reject()).nothing();
    given(&world).by(SECOND_CLERK).when(confirm(1)).refused("voice-not-waiting");
    given(&world).by(letter(3)).when(object()).refused("voice-over");
    // With the right papers it is recorded anew, and waits anew.
    world.must(
        CLERK,
        record(VoiceGiven { document: seal(75), agent: AgentGiven::Owner(owner(8)), ..instead(VoiceKind::Heir) }),
    );
    given(&world).by(letter(3)).when(cast(spoken(2))).refused("voice-waits");
}

#[test]
fn while_it_waits_the_owner_may_authorise_somebody_who_is_looked_at_first() {
    let mut world = recorded(VoiceKind::Guardian);
    let other = AgentGiven::Owner(owner(8));
    let another = VoiceGiven { agent: other, identity: None, ..instead(VoiceKind::Guardian) };
    assert_eq!(given(&world).by(CLERK).when(record(another)).refused("spoken-for")["voice"], 1);
    let same =
        VoiceGiven { agent: AgentGiven::Known(governance::ids::AgentId::new(1)), ..instead(VoiceKind::Guardian) };
    given(&world).by(SECOND_CLERK).when(record(same)).nothing();
    world.must(CLERK, record(VoiceGiven { agent: other, identity: None, ..proxy() }));
    given(&world).by(letter(3)).when(cast(spoken(2))).happens(&["assembly.ballot_cast"]);
    assert_eq!(given(&world).by(SECOND_CLERK).when(confirm(1)).refused("spoken-for")["voice"], 2);
    world.must(CLERK, VoiceCommand::Revoke { voice: VoiceId::new(2) });
    given(&world).by(SECOND_CLERK).when(confirm(1)).happens(&["voice.confirmed"]);
    // A record that waits is withdrawn by those who keep it, as any other.
    given(&world).by(CLERK).when(VoiceCommand::Revoke { voice: VoiceId::new(1) }).happens(&["voice.revoked"]);
}

#[test]
fn an_owner_who_objects_is_heard_by_whoever_convened() {
    for kind in INSTEAD {
        let mut world = recorded(kind);
        for actor in [letter(3), Actor::Owner(owner(4))] {
            given(&world).by(actor).when(object()).happens(&["voice.objected"]);
        }
        for actor in [letter(4), Actor::Owner(owner(5)), CLERK, CHAIR, Actor::Visitor, Actor::Operator] {
            given(&world).by(actor).when(object()).refused("power-missing");
        }
        world.must(letter(3), object());
        given(&world).by(Actor::Owner(owner(4))).when(object()).nothing();
        let refusal = given(&world).by(SECOND_CLERK).when(confirm(1)).refused("voice-objected-to");
        assert_eq!(refusal["kind"], serde_json::to_value(kind).unwrap());
        given(&world).by(CLERK).when(confirm(1)).refused("voice-confirmer-recorded");
        given(&world).by(SECOND_CLERK).when(reject()).happens(&["voice.rejected"]);
        for actor in [CHAIR, SECRETARY] {
            given(&world).by(actor).when(confirm(1)).happens(&["voice.confirmed"]);
        }
        given(&world).by(letter(3)).when(cast(SignedGiven::Owner)).happens(&["assembly.ballot_cast"]);
    }
    // Whoever led the vote and recorded it themselves needs another who may convene.
    let mut own = stations::at_stage(Stage::Open);
    own.must(CHAIR, record(instead(VoiceKind::Guardian)));
    own.must(letter(3), object());
    given(&own).by(CHAIR).when(confirm(1)).refused("voice-confirmer-recorded");
    given(&own).by(SECRETARY).when(confirm(1)).happens(&["voice.confirmed"]);
    // Once it has effect an owner still says so; what was authorised is revoked instead.
    let mut world = stations::at_stage(Stage::Open);
    speaks_instead(&mut world, VoiceKind::Guardian);
    world.must(Actor::Owner(owner(4)), object());
    given(&world).by(letter(3)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
    let mut proxied = stations::at_stage(Stage::Open);
    proxied.must(CLERK, record(proxy()));
    given(&proxied).by(letter(3)).when(object()).refused("voice-owners-to-revoke");
}

#[test]
fn nothing_is_confirmed_sent_back_or_objected_to_once_nobody_votes_any_more() {
    let mut world = stations::at_stage(Stage::Noticed);
    world.now = world.now.max(at("2026-03-20T09:00:00+08:00"));
    world.must(CLERK, record(instead(VoiceKind::Guardian)));
    world.must(CHAIR, AssemblyCommand::Cancel { meeting: MEETING, reason: "重新召集。".to_owned() });
    given(&world).by(SECOND_CLERK).when(confirm(1)).refused("wrong-stage");
    given(&world).by(SECOND_CLERK).when(reject()).refused("wrong-stage");
    given(&world).by(letter(3)).when(object()).refused("wrong-stage");
    // A record for a time goes on beside any meeting.
    let mut world = stations::at_stage(Stage::Certified);
    let year = Reach::Period { from: date(2026, 1, 1), until: date(2026, 12, 31) };
    world.must(CLERK, record(VoiceGiven { reach: year, ..instead(VoiceKind::Guardian) }));
    given(&world).by(SECOND_CLERK).when(confirm(1)).happens(&["voice.confirmed"]);
}

#[test]
fn a_ballot_on_a_confirmed_record_names_it_and_counts_once() {
    let mut world = stations::at_stage(Stage::Open);
    speaks_instead(&mut world, VoiceKind::Heir);
    world.must(letter(3), cast(spoken(1)));
    assert_eq!(signed(&world, 3), Signed::Voice { kind: VoiceKind::Heir, voice: VoiceId::new(1) });
    let voices = world.community.assembly().voices();
    let record = &voices.all()[0];
    assert!(record.confirmed_by.is_some_and(|by| by != record.recorded_by) && voices.revision() == 2);
}
