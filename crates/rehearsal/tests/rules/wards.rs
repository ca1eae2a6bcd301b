//! Of an entry with several owners a guardian or an heir speaks for the one who cannot; the others keep the voice they have
//! together, and an entry has one ballot.

use governance::Event;
use governance::assembly::{AssemblyCommand, BallotGiven, Stage};
use governance::ids::OwnerId;
use governance::voice::{AgentGiven, SignedGiven, VoiceEvent, VoiceGiven, VoiceKind, VoiceRecorded};
use jiff::SignedDuration;
use rehearsal::fixture::estate::{CLERK, SECOND_CLERK};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::voices::{FOR, confirm, instead, owner, proxy, record, seal, spoken};
use rehearsal::fixture::{World, given};

const INSTEAD: [VoiceKind; 2] = [VoiceKind::Guardian, VoiceKind::Heir];

/// Somebody of these owners of entry 2, which belongs to two.
fn of(kind: VoiceKind, of: &[u32]) -> VoiceGiven {
    let of = of.iter().copied().map(owner).collect();
    VoiceGiven { owners: vec![owner(2), owner(3)], of, ..instead(kind) }
}

fn cast(signed: SignedGiven) -> AssemblyCommand {
    AssemblyCommand::Cast { meeting: MEETING, ballot: BallotGiven { marks: FOR.to_vec(), seal: seal(72) }, signed }
}

/// An open vote in which two clerks entered these records.
fn entered(records: &[VoiceGiven]) -> World {
    let mut world = stations::at_stage(Stage::Open);
    for (number, given) in (1..).zip(records) {
        world.must(CLERK, record(given.clone()));
        if given.kind.is_instead_of_owner() {
            world.must(SECOND_CLERK, confirm(number));
        }
    }
    world.now += SignedDuration::from_hours(1);
    world
}

#[test]
fn of_several_owners_it_is_said_whose_guardian_or_heir_it_is() {
    let world = stations::at_stage(Stage::Open);
    let happens = |asked| match given(&world).by(CLERK).when(record(asked)).happens(&["voice.recorded"]).as_slice() {
        [Event::Voice(VoiceEvent::VoiceRecorded(recorded))] => recorded.of.clone(),
        other => panic!("{other:?}"),
    };
    for kind in INSTEAD {
        for unsaid in [&[][..], &[4], &[2, 4]] {
            let refusal = given(&world).by(CLERK).when(record(of(kind, unsaid))).refused("spoken-for-unsaid");
            assert_eq!(refusal["kind"], serde_json::to_value(kind).unwrap());
        }
        assert_eq!(happens(of(kind, &[3])), [owner(3)]);
        // Of all of them it is as it always was, and of a single owner nothing is asked.
        assert_eq!(happens(of(kind, &[3, 2])), Vec::<OwnerId>::new());
        assert_eq!(happens(instead(kind)), Vec::<OwnerId>::new());
        assert_eq!(happens(VoiceGiven { of: vec![owner(4)], ..instead(kind) }), Vec::<OwnerId>::new());
    }
    // Owners together authorise somebody, and none of them alone.
    let both = VoiceGiven { owners: vec![owner(2), owner(3)], of: vec![owner(2)], ..proxy() };
    given(&world).by(CLERK).when(record(both)).refused("holder-unknown");
}

#[test]
fn whoever_speaks_for_one_co_owner_votes_as_the_others_can_and_closes_nothing_to_them() {
    for kind in INSTEAD {
        let world = entered(&[of(kind, &[3])]);
        for signed in [SignedGiven::Owner, spoken(1)] {
            given(&world).by(letter(2)).when(cast(signed)).happens(&["assembly.ballot_cast"]);
        }
        // Under the first ballot that comes, which is one for the whole entry.
        let mut voted = world.clone();
        voted.must(letter(2), cast(spoken(1)));
        given(&voted).by(letter(2)).when(cast(SignedGiven::Owner)).refused("already-voted");
        // Speaking for all of them it is they alone who vote.
        let closed = entered(&[of(kind, &[2, 3])]);
        given(&closed).by(letter(2)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
        given(&closed).by(letter(2)).when(cast(spoken(1))).happens(&["assembly.ballot_cast"]);
    }
}

#[test]
fn the_guardians_of_two_co_owners_stand_side_by_side_and_together_close_the_entry_to_them() {
    let first = of(VoiceKind::Guardian, &[2]);
    let world = entered(std::slice::from_ref(&first));
    let second = VoiceGiven { agent: AgentGiven::New(seal(64)), identity: Some(seal(65)), ..of(VoiceKind::Heir, &[3]) };
    given(&world).by(CLERK).when(record(second.clone())).happens(&["voice.recorded"]);
    given(&world).by(CLERK).when(record(first.clone())).nothing();
    // Nobody else is recorded for the same owner, nor for all of them.
    for kind in INSTEAD {
        for beside in [&[2][..], &[2, 3]] {
            let other = VoiceGiven { agent: AgentGiven::New(seal(66)), identity: Some(seal(67)), ..of(kind, beside) };
            given(&world).by(CLERK).when(record(other)).refused("spoken-for");
        }
    }
    let both = entered(&[first, second]);
    given(&both).by(letter(2)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
    for voice in [1, 2] {
        given(&both).by(letter(2)).when(cast(spoken(voice))).happens(&["assembly.ballot_cast"]);
    }
}

#[test]
fn whom_the_co_owners_name_together_stands_beside_the_guardian_of_one_of_them() {
    let owners = vec![owner(2), owner(3)];
    let named =
        VoiceGiven { kind: VoiceKind::CoOwner, agent: AgentGiven::Owner(owner(2)), owners, identity: None, ..proxy() };
    let guardian = of(VoiceKind::Guardian, &[3]);
    for records in [[named.clone(), guardian.clone()], [guardian.clone(), named.clone()]] {
        let world = entered(&records);
        for voice in [1, 2] {
            given(&world).by(letter(2)).when(cast(spoken(voice))).happens(&["assembly.ballot_cast"]);
        }
    }
    let mut waits = stations::at_stage(Stage::Open);
    waits.must(CLERK, record(guardian));
    waits.must(CLERK, record(named));
    given(&waits).by(SECOND_CLERK).when(confirm(1)).happens(&["voice.confirmed"]);
}

#[test]
fn a_record_of_before_speaks_for_all_owners_of_its_entry() {
    let mut old = stations::at_stage(Stage::Open);
    let events = given(&old).by(CLERK).when(record(of(VoiceKind::Guardian, &[3]))).happens(&["voice.recorded"]);
    let Event::Voice(VoiceEvent::VoiceRecorded(new)) = &events[0] else { panic!("{events:?}") };
    old.follow(&VoiceRecorded { waits: false, of: vec![], ..*new.clone() }.into());
    given(&old).by(letter(2)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
    let beside = VoiceGiven { agent: AgentGiven::New(seal(66)), identity: Some(seal(67)), ..of(VoiceKind::Heir, &[2]) };
    given(&old).by(CLERK).when(record(beside)).refused("spoken-for");
    assert_eq!(old.community.assembly().meetings()[0].roll.as_ref().unwrap().entry(entry(2)).unwrap().owners.len(), 2);
}
