//! Proxies under another country's law: what it allows one person, at both sides of every limit, and what it does not
//! know is neither enforced nor cited.

use governance::assembly::{AssemblyCommand, Channel, Mark};
use governance::community::{
    AreaSource, Barred, CommunityCommand, Holding, HomeGiven, HomeUse, OwnRules, OwnerGiven, OwnerRef, ProxyRule,
};
use governance::ids::{AgentId, EntryNo, HomeId, MeetingId, OwnerId, VoiceId};
use governance::voice::{AgentGiven, Reach, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use governance::{Actor, Seal};
use jiff::civil::date;
use rehearsal::fixture::abroad::{self, Times, meeting};
use rehearsal::fixture::estate::{self, CHAIR, CLERK};
use rehearsal::fixture::{World, given};

const MEETING: MeetingId = MeetingId::new(1);
const STRANGER: AgentGiven = AgentGiven::Known(AgentId::new(1));

/// An estate of homes with an owner each, who have these shares; a meeting is convened under a law.
fn convened((pack, kind): (&str, &str), shares: &[u64]) -> World {
    let mut world = estate::seated();
    let owners = shares.iter().map(|_| OwnerGiven { known: None, seal: world.seal() }).collect();
    let home = |(at, shares): (usize, &u64)| HomeGiven {
        place: estate::place("1栋", "1单元", &format!("{}", at + 101)),
        usage: HomeUse::Dwelling,
        area: 80_000,
        area_source: Some(AreaSource::LandRegister),
        shares: Some(*shares),
        owners: vec![OwnerRef::Listed(at)],
        holding: Holding::Owner,
    };
    let homes = shares.iter().enumerate().map(home).collect();
    let seen = world.community.register().revision();
    world.must(CLERK, CommunityCommand::Register { seen, owners, homes });
    world.must(CHAIR, abroad::convene(pack, &[kind]));
    world
}

/// The same, and its roll is published.
fn listed(law: (&str, &str), shares: &[u64]) -> World {
    let mut world = convened(law, shares);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING });
    world
}

/// A proxy of the owner with this number; the first of a stranger's shows who they are.
fn proxy(owner: u32, agent: AgentGiven) -> VoiceGiven {
    VoiceGiven {
        kind: VoiceKind::Proxy,
        owners: vec![OwnerId::new(owner)],
        of: vec![],
        part: None,
        agent,
        identity: matches!(agent, AgentGiven::New(_)).then(|| Seal::new([59; 32])),
        serves_company: false,
        reach: Reach::Meeting { meeting: MEETING },
        items: None,
        opinion: None,
        document: Seal::new([61; 32]),
        evidence: None,
        signed_on: date(2026, 3, 2),
    }
}

fn record(given: VoiceGiven) -> VoiceCommand {
    VoiceCommand::Record(Box::new(given))
}

/// A stranger acts for so many owners, the first of the roll.
fn acting(world: &mut World, owners: u32) {
    for owner in 1..=owners {
        let agent = if owner == 1 { AgentGiven::New(Seal::new([60; 32])) } else { STRANGER };
        world.must(CLERK, record(proxy(owner, agent)));
    }
}

#[test]
fn one_person_acts_for_as_much_as_the_law_of_the_vote_says_and_no_more() {
    let nsw = ("nsw-2015", "ordinary");
    let singapore = ("sg-strata", "ordinary");
    // How many lots there are, and for how many one person may act.
    for (law, lots, most) in [
        (nsw, 3, 1),
        (nsw, 20, 1),
        (nsw, 21, 1),
        (nsw, 39, 1),
        (nsw, 40, 2),
        (nsw, 59, 2),
        (nsw, 60, 3),
        (singapore, 4, 2),
        (singapore, 149, 2),
        (singapore, 150, 3),
    ] {
        let mut world = listed(law, &vec![10; lots]);
        acting(&mut world, most);
        let refusal = given(&world).by(CLERK).when(record(proxy(most + 1, STRANGER))).refused("limit-reached");
        assert_eq!(
            (&refusal["measure"], &refusal["most"], &refusal["unless"]),
            (&"lots".into(), &most.into(), &serde_json::Value::Null),
            "{law:?} {lots}"
        );
        // Somebody else may, and a revoked authority frees its place.
        given(&world)
            .by(CLERK)
            .when(record(proxy(most + 1, AgentGiven::Owner(OwnerId::new(most + 2)))))
            .happens(&["voice.recorded"]);
        world.must(CLERK, VoiceCommand::Revoke { voice: VoiceId::new(1) });
        given(&world).by(CLERK).when(record(proxy(most + 1, STRANGER))).happens(&["voice.recorded"]);
    }
}

#[test]
fn in_france_one_person_acts_for_more_than_three_while_all_of_it_stays_within_a_tenth() {
    let france = ("fr-1965", "art-24");
    // Shares of the four who authorise, and of the rest; whether the fourth is one too many.
    for (four, rest, refused) in [
        ([25, 25, 25, 25], 900, false),
        ([25, 25, 25, 26], 900, true),
        ([10, 20, 30, 40], 900, false),
        ([10, 20, 30, 41], 900, true),
        // Three may hold whatever they hold.
        ([300, 300, 300, 1], 99, true),
    ] {
        let shares: Vec<u64> = four.into_iter().chain([rest]).collect();
        let mut world = listed(france, &shares);
        acting(&mut world, 3);
        let fourth = given(&world).by(CLERK).when(record(proxy(4, STRANGER)));
        if refused {
            let refusal = fourth.refused("limit-reached");
            assert_eq!((&refusal["measure"], &refusal["most"]), (&"heads".into(), &3.into()));
            assert_eq!(refusal["unless"], "1/10");
            assert_eq!(refusal["basis"][0]["en"], "Law of 10 July 1965, art. 22, proxies");
        } else {
            fourth.happens(&["voice.recorded"]);
        }
    }
    // What the proxy owns counts with it: 90 of others and 10 of their own are a tenth of 1,000, one more is not.
    for (own, refused) in [(10, false), (11, true)] {
        let mut world = listed(france, &[20, 20, 20, 30, own, 910 - own]);
        let by_owner = |owner| proxy(owner, AgentGiven::Owner(OwnerId::new(5)));
        for owner in 1..=3 {
            world.must(CLERK, record(by_owner(owner)));
        }
        let fourth = given(&world).by(CLERK).when(record(by_owner(4)));
        if refused { drop(fourth.refused("limit-reached")) } else { drop(fourth.happens(&["voice.recorded"])) }
    }
}

#[test]
fn where_the_law_sets_no_limit_none_is_enforced() {
    for law in [("de-weg-2020", "resolution"), ("hk-344", "general"), ("tw-condominium", "resolution")] {
        let mut world = listed(law, &[100; 9]);
        acting(&mut world, 8);
        given(&world).by(CLERK).when(record(proxy(9, STRANGER))).happens(&["voice.recorded"]);
    }
}

#[test]
fn the_limit_holds_when_ballots_are_handed_in() {
    // Forty lots allow two proxies; one lot is taken out of the register before the roll is published, and one is left.
    for (taken, refused) in [(0, false), (1, true)] {
        let mut world = convened(("nsw-2015", "ordinary"), &[10; 40]);
        acting(&mut world, 2);
        for lot in 0..taken {
            let homes = vec![HomeId::new(40 - lot)];
            world.must(CLERK, CommunityCommand::RemoveHomes { homes, reason: "登记有误".to_owned() });
        }
        let times = Times::later(&world);
        abroad::call(&mut world, MEETING, times);
        abroad::open(&mut world, MEETING, times);
        let policy = &meeting(&world, MEETING).notice.as_ref().unwrap().policy;
        assert_eq!(policy.proxy_limit.as_ref().map(|limit| limit.number), Some(1));
        let cast = |world: &mut World, voice| {
            let ballot = world.ballot(&[Mark::For]);
            let signed = SignedGiven::Voice { voice: VoiceId::new(voice), opinion: None };
            AssemblyCommand::Cast { meeting: MEETING, ballot, signed }
        };
        let (first, second) = (cast(&mut world, 1), cast(&mut world, 2));
        world.must(Actor::Letter(MEETING, EntryNo::new(1)), first);
        let asked = given(&world).by(Actor::Letter(MEETING, EntryNo::new(2))).when(second);
        if refused {
            assert_eq!(asked.refused("limit-reached")["most"], 1);
        } else {
            asked.happens(&["assembly.ballot_cast"]);
        }
    }
}

#[test]
fn who_may_not_be_a_proxy_is_for_the_law_of_the_vote() {
    for (law, barred) in [
        (("fr-1965", "art-24"), true),
        (("de-weg-2020", "resolution"), false),
        (("tw-condominium", "resolution"), false),
        (("hk-344", "general"), false),
        (("sg-strata", "ordinary"), false),
        (("nsw-2015", "ordinary"), false),
    ] {
        let world = listed(law, &[100; 9]);
        let manager = VoiceGiven { serves_company: true, ..proxy(1, AgentGiven::New(Seal::new([60; 32]))) };
        let asked = given(&world).by(CLERK).when(record(manager));
        if barred {
            let refusal = asked.refused("agent-barred");
            assert_eq!((&refusal["own"], &refusal["basis"][0]), (&false.into(), &"loi 1965 art. 22: syndic".into()));
        } else {
            asked.happens(&["voice.recorded"]);
        }
    }
}

#[test]
fn the_owners_own_rules_narrow_the_law_and_no_place_does() {
    let mut world = listed(("de-weg-2020", "resolution"), &[100; 9]);
    let rules = OwnRules {
        proxies: ProxyRule { allowed: true, cap: Some(2) },
        proxies_barred: [Barred::NonOwner].into_iter().collect(),
        ..OwnRules::default()
    };
    world.must(CHAIR, CommunityCommand::AdoptRules { rules, source: "管理规约".to_owned() });
    given(&world).by(CLERK).when(record(proxy(1, AgentGiven::New(Seal::new([60; 32]))))).refused("agent-barred");
    let by_owner = |owner| proxy(owner, AgentGiven::Owner(OwnerId::new(9)));
    world.must(CLERK, record(by_owner(1)));
    world.must(CLERK, record(by_owner(2)));
    assert_eq!(given(&world).by(CLERK).when(record(by_owner(3))).refused("cap-reached")["cap"], 2);
}

#[test]
fn what_another_country_does_not_know_is_not_known_and_nothing_of_ours_is_cited() {
    for pack in ["hk-344", "tw-condominium", "sg-strata", "de-weg-2020", "fr-1965", "nsw-2015"] {
        let kind = rehearsal::fixture::law().packs.get(pack).unwrap().matters[0].id.clone();
        let mut world = listed((pack, &kind), &[100; 9]);
        let carrier = VoiceGiven {
            kind: VoiceKind::Carrier,
            owners: vec![],
            part: Some(governance::assembly::Scope::Building { building: "1栋".to_owned() }),
            ..proxy(1, AgentGiven::Owner(OwnerId::new(2)))
        };
        assert_eq!(given(&world).by(CLERK).when(record(carrier)).refused("voice-not-known")["kind"], "carrier");
        let times = Times::later(&world);
        abroad::call(&mut world, MEETING, times);
        acting(&mut world, 1);
        abroad::open(&mut world, MEETING, times);
        let policy = &meeting(&world, MEETING).notice.as_ref().unwrap().policy;
        let articles = &rehearsal::fixture::law().packs.get(pack).unwrap().articles;
        let voice = world.community.assembly().voices().voice(VoiceId::new(1)).unwrap();
        let channels = policy.channels.as_ref().unwrap();
        let proxies = policy.proxies.as_ref().unwrap();
        for citation in channels.basis.iter().chain(&proxies.basis).chain(&voice.terms.basis) {
            assert!(articles.contains_key(citation), "{pack} cites {citation}");
        }
        assert_eq!(voice.terms.place, pack);
        assert!(policy.representatives.is_none() && policy.place.is_none());
        // The government's platform is China's.
        assert!(policy.binds(Channel::Online) && policy.binds(Channel::Paper) && !policy.binds(Channel::Platform));
    }
}
