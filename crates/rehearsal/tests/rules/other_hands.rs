//! Ballots of another platform, and what owners write against a decision, where somebody else votes for an owner.

use governance::Actor;
use governance::assembly::{AssemblyCommand, BallotGiven, PlatformBallot, Stage};
use governance::ids::{EntryNo, MatterId, VoiceId};
use governance::voice::{AgentGiven, Reach, Signed, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use rehearsal::fixture::abroad::{last, matters, meeting};
use rehearsal::fixture::estate::CLERK;
use rehearsal::fixture::stations::{self, MEETING, entry};
use rehearsal::fixture::voices::{
    FOR, instead, owner, proxy, record, recorded_by_two, seal, signed, speaks_instead, spoken,
};
use rehearsal::fixture::{World, given};

use crate::seconds::{keyed, opposed_by, reconvened_with};

const INSTEAD: [VoiceKind; 2] = [VoiceKind::Guardian, VoiceKind::Heir];

fn reported(signed: SignedGiven, cast_at: Option<Timestamp>) -> AssemblyCommand {
    let ballot = BallotGiven { marks: FOR.to_vec(), seal: seal(72) };
    let ballots = vec![PlatformBallot { entry: entry(3), ballot, cast_at, signed }];
    AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "市电子投票平台".to_owned(), ballots }
}

#[test]
fn a_platforms_ballot_of_an_owner_does_not_count_beside_a_guardian_or_an_heir_and_theirs_does() {
    for kind in INSTEAD {
        let mut world = stations::at_stage(Stage::Open);
        let minute = SignedDuration::from_mins(1);
        world.now = stations::opens_at() + minute * 120;
        speaks_instead(&mut world, kind);
        let recorded_at = world.now;
        world.now += minute * 60;
        let asked = |signed, at| given(&world).by(CLERK).when(reported(signed, at));
        for at in [None, Some(recorded_at), Some(recorded_at + minute)] {
            let refusal = asked(SignedGiven::Owner, at).refused("owner-spoken-for");
            assert_eq!(refusal["kind"], serde_json::to_value(kind).unwrap());
            asked(spoken(1), at).happens(&["assembly.ballot_cast"]);
        }
        // What the owner cast before they could not any more was theirs to cast.
        asked(SignedGiven::Owner, Some(recorded_at - minute)).happens(&["assembly.ballot_cast"]);
        asked(SignedGiven::Carried(VoiceId::new(1)), None).refused("carrier-marks");
        asked(spoken(9), None).refused("voice-unknown");
        world.must(CLERK, reported(spoken(1), None));
        assert_eq!(signed(&world, 3), Signed::Voice { kind, voice: VoiceId::new(1) });
        // The same ballot again has nothing to record, whoever is said to have cast it.
        given(&world).by(CLERK).when(reported(SignedGiven::Owner, None)).nothing();
    }
}

#[test]
fn a_platforms_ballot_of_a_proxy_keeps_to_what_the_owner_authorised() {
    let mut world = stations::at_stage(Stage::Open);
    world.must(CLERK, record(VoiceGiven { items: Some(vec![MatterId::new(1)]), ..proxy() }));
    let refusal = given(&world).by(CLERK).when(reported(spoken(1), None)).refused("outside-authority");
    assert_eq!(refusal["matter"], 2);
    given(&world).by(CLERK).when(reported(SignedGiven::Owner, None)).happens(&["assembly.ballot_cast"]);
}

/// A meeting abroad that was called again and adopted its motion; somebody is recorded for the owner of entry 3.
fn opposable(voice: VoiceGiven) -> World {
    let mut world = reconvened_with(|_, _| {});
    recorded_by_two(&mut world, VoiceGiven { reach: period(), ..voice });
    world
}

fn period() -> Reach {
    Reach::Period { from: date(2026, 1, 1), until: date(2027, 12, 31) }
}

fn letter(world: &World, number: u32) -> Actor {
    Actor::Letter(last(world), EntryNo::new(number))
}

#[test]
fn a_guardian_or_an_heir_opposes_for_the_owner_and_the_owner_does_not() {
    for kind in INSTEAD {
        let mut world = opposable(instead(kind));
        let owners = || opposed_by(&world, None, SignedGiven::Owner);
        let by_card = (Actor::Owner(owner(4)), opposed_by(&world, Some(3), SignedGiven::Owner));
        for (actor, command) in [(letter(&world, 3), owners()), by_card] {
            let refusal = given(&world).by(actor).when(command).refused("owner-spoken-for");
            assert_eq!((&refusal["kind"], &refusal["voice"]), (&serde_json::to_value(kind).unwrap(), &1.into()));
        }
        given(&world).by(CLERK).when(keyed(&world, 3, SignedGiven::Owner)).refused("owner-spoken-for");
        given(&world).by(letter(&world, 4)).when(owners()).happens(&["assembly.decision_opposed"]);
        // By letter and on paper, for their own entry alone.
        given(&world).by(CLERK).when(keyed(&world, 3, spoken(1))).happens(&["assembly.opposition_keyed"]);
        given(&world).by(CLERK).when(keyed(&world, 4, spoken(1))).refused("voice-elsewhere");
        given(&world).by(Actor::Owner(owner(4))).when(opposed_by(&world, None, spoken(1))).refused("voice-elsewhere");
        let command = opposed_by(&world, None, spoken(1));
        let by = letter(&world, 3);
        world.must(by, command.clone());
        let opposed = meeting(&world, last(&world)).opposed[&matters(&world, last(&world))[0]][&entry(3)];
        assert_eq!(opposed.signed, Signed::Voice { kind, voice: VoiceId::new(1) });
        given(&world).by(letter(&world, 3)).when(command).nothing();
    }
}

#[test]
fn an_owner_opposes_by_card_for_what_they_vote_for_themselves() {
    // The first owner has entry 1 alone, which a guardian votes for, and entry 9 with another owner.
    let world = opposable(VoiceGiven { owners: vec![owner(1)], ..instead(VoiceKind::Guardian) });
    let by_card = |entry| given(&world).by(Actor::Owner(owner(1))).when(opposed_by(&world, entry, SignedGiven::Owner));
    let events = by_card(None).happens(&["assembly.decision_opposed"]);
    assert!(format!("{events:?}").contains("entry: EntryNo(9)"), "{events:?}");
    by_card(Some(1)).refused("owner-spoken-for");
}

#[test]
fn a_proxy_opposes_as_far_as_the_owner_authorised_it() {
    let proxy_of_four = |items: Option<Vec<MatterId>>, meeting| VoiceGiven {
        agent: AgentGiven::Owner(owner(5)),
        identity: None,
        reach: Reach::Meeting { meeting },
        items,
        ..proxy()
    };
    let world = reconvened_with(|world, second| {
        world.must(CLERK, record(proxy_of_four(None, second)));
    });
    for signed in [SignedGiven::Owner, spoken(1)] {
        let command = opposed_by(&world, None, signed);
        given(&world).by(letter(&world, 3)).when(command).happens(&["assembly.decision_opposed"]);
    }
    // What was written on it stands on it; else it is revoked as ever, and nobody's word any more.
    let revoke = VoiceCommand::Revoke { voice: VoiceId::new(1) };
    let (mut revoked, mut used) = (world.clone(), world.clone());
    let command = opposed_by(&world, None, spoken(1));
    let by = letter(&world, 3);
    used.must(by, command.clone());
    assert_eq!(given(&used).by(CLERK).when(revoke.clone()).refused("voice-used")["entry"], 3);
    revoked.must(CLERK, revoke);
    given(&revoked).by(by).when(command).refused("voice-over");
    let carried = opposed_by(&world, None, SignedGiven::Carried(VoiceId::new(1)));
    given(&world).by(letter(&world, 3)).when(carried).refused("carrier-marks");
    let unknown = keyed(&world, 3, spoken(9));
    given(&world).by(CLERK).when(unknown).refused("voice-unknown");
}
