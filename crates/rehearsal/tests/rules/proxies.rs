use governance::Actor;
use governance::assembly::{AssemblyCommand, BallotGiven, Mark, Scope, Stage};
use governance::bodies::{BodiesCommand, SeatRole};
use governance::community::{Barred, CommunityCommand, OwnRules};
use governance::ids::{AgentId, MatterId, PersonId, VoiceId};
use governance::voice::{Agent, AgentGiven, SignedGiven, VoiceGiven, VoiceKind};
use rehearsal::fixture::elections;
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE};
use rehearsal::fixture::given;
use rehearsal::fixture::stations::{self, MEETING, REPAIR, letter};
use rehearsal::fixture::voices::{FOR, capped, owner, proxy, record, recorded_under, represented, seal, spoken};

#[test]
fn one_person_is_one_proxy_by_whatever_name_they_are_entered() {
    let law = capped(1);
    let mut world = stations::at_stage(Stage::Open);
    let for_owner = |number, agent, identity: Option<u8>| VoiceGiven {
        owners: vec![owner(number)],
        agent,
        identity: identity.map(seal),
        ..proxy()
    };
    let new = |number| AgentGiven::New(seal(number));
    given(&world).by(CLERK).when(record(for_owner(4, new(60), None))).refused("identity-missing");
    recorded_under(&mut world, &law, for_owner(4, new(60), Some(59)));
    let known = AgentGiven::Known(AgentId::new(1));
    let cases: [(AgentGiven, Option<u8>, Result<(), &str>); 7] = [
        // The same document under another name is the same person.
        (new(80), Some(59), Err("cap-reached")),
        (known, Some(59), Err("cap-reached")),
        (known, None, Err("cap-reached")),
        // A second document of somebody known is theirs from then on.
        (known, Some(58), Err("cap-reached")),
        (new(80), Some(57), Ok(())),
        (new(80), None, Err("identity-missing")),
        (AgentGiven::Seated(PersonId::new(5)), None, Err("identity-missing")),
    ];
    for (agent, identity, outcome) in cases {
        let asked = given(&world).by(CLERK).under(&law).when(record(for_owner(5, agent, identity)));
        match outcome {
            Ok(()) => drop(asked.happens(&["voice.recorded"])),
            Err(code) => drop(asked.refused(code)),
        }
    }
}

#[test]
fn what_somebody_showed_stays_theirs() {
    let mut world = stations::at_stage(Stage::Open);
    let for_owner = |number, agent, identity: Option<u8>| VoiceGiven {
        owners: vec![owner(number)],
        agent,
        identity: identity.map(seal),
        ..proxy()
    };
    let known = |number| AgentGiven::Known(AgentId::new(number));
    world.must(CLERK, record(for_owner(4, AgentGiven::New(seal(60)), Some(59))));
    world.must(CLERK, record(for_owner(5, AgentGiven::New(seal(80)), Some(57))));
    // Whoever was named is not whoever showed this.
    let refusal = given(&world).by(CLERK).when(record(for_owner(6, known(1), Some(57)))).refused("identity-of-another");
    assert_eq!(refusal["agent"], 2);
    let seated = AgentGiven::Seated(PersonId::new(5));
    given(&world).by(CLERK).when(record(for_owner(6, seated, Some(57)))).refused("identity-of-another");
    world.must(CLERK, record(for_owner(6, known(1), Some(58))));
    let again = AgentGiven::New(seal(81));
    world.must(CLERK, record(VoiceGiven { owners: vec![owner(2), owner(3)], ..for_owner(7, again, Some(58)) }));
    let voices = world.community.assembly().voices();
    let agents: Vec<Agent> = voices.all().iter().map(|voice| voice.agent).collect();
    assert_eq!(agents, [1, 2, 1, 1].map(|number| Agent::Other(AgentId::new(number))));
    assert_eq!(voices.agents().len(), 2);
}

#[test]
fn a_guardian_or_heir_shows_their_proof_and_no_number() {
    let world = stations::at_stage(Stage::Open);
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        let bare = VoiceGiven { kind, identity: None, evidence: Some(seal(62)), ..proxy() };
        given(&world).by(CLERK).when(record(bare)).happens(&["voice.recorded"]);
    }
}

#[test]
fn those_whom_the_owners_rules_bar_are_no_proxies() {
    let barring = |barred: Barred| {
        let rules = OwnRules { proxies_barred: [barred].into_iter().collect(), ..OwnRules::default() };
        stations::meeting_at(Stage::Open, rules)
    };
    let stranger = proxy().agent;
    let an_owner = AgentGiven::Owner(owner(8));
    let the_member = AgentGiven::Seated(PersonId::new(6));
    let the_clerk = AgentGiven::Seated(PersonId::new(3));
    let cases = [
        (Barred::NonOwner, stranger, true),
        (Barred::NonOwner, an_owner, false),
        (Barred::CommitteeMember, the_member, true),
        (Barred::CommitteeMember, the_clerk, false),
        (Barred::CommitteeMember, stranger, false),
        (Barred::CommitteeMember, an_owner, false),
        (Barred::Candidate, an_owner, false),
        (Barred::Candidate, stranger, false),
        (Barred::PropertyCompany, an_owner, false),
    ];
    for (barred, agent, refused) in cases {
        let world = barring(barred);
        let asked = given(&world).by(CLERK).when(record(VoiceGiven { agent, ..proxy() }));
        if refused {
            let refusal = asked.refused("agent-barred");
            assert_eq!((&refusal["barred"], &refusal["own"]), (&barred.word().into(), &true.into()));
        } else {
            asked.happens(&["voice.recorded"]);
        }
    }
    // The place bars the company whatever the owners say, and it is the place that is cited.
    let served = VoiceGiven { serves_company: true, ..proxy() };
    let refusal = given(&barring(Barred::PropertyCompany)).by(CLERK).when(record(served)).refused("agent-barred");
    assert_eq!(refusal["own"], false);
    let guardian = VoiceGiven { kind: VoiceKind::Guardian, evidence: Some(seal(62)), ..proxy() };
    given(&barring(Barred::NonOwner)).by(CLERK).when(record(guardian)).happens(&["voice.recorded"]);
}

#[test]
fn somebody_whose_seat_is_over_is_barred_no_more() {
    let rules = OwnRules { proxies_barred: [Barred::CommitteeMember].into_iter().collect(), ..OwnRules::default() };
    let mut world = stations::meeting_at(Stage::Open, rules);
    let member = record(VoiceGiven { agent: AgentGiven::Seated(PersonId::new(6)), ..proxy() });
    given(&world).by(CLERK).when(member.clone()).refused("agent-barred");
    world.must(
        Actor::Operator,
        BodiesCommand::VacateSeat { body: COMMITTEE, person: PersonId::new(6), role: SeatRole::Member },
    );
    world.now += jiff::SignedDuration::from_hours(24);
    given(&world).by(CLERK).when(member).happens(&["voice.recorded"]);
}

#[test]
fn whoever_stands_in_the_election_votes_for_nobody_else_where_candidates_are_barred() {
    for barred in [true, false] {
        let mut world = elections::estate(&elections::TWELVE);
        let set: Vec<Barred> = if barred { vec![Barred::Candidate] } else { vec![] };
        let rules = OwnRules { proxies_barred: set.into_iter().collect(), ..OwnRules::default() };
        world.must(CHAIR, CommunityCommand::AdoptRules { rules, source: "业主大会决议".to_owned() });
        world.must(CHAIR, elections::convene(elections::five_seats()));
        for candidate in 1..=6 {
            world.must(CHAIR, elections::nominate(candidate));
        }
        let signed_on = world.now.to_zoned(world.community.zone().clone()).date();
        let for_owner = |number, agent| {
            let agent = AgentGiven::Owner(owner(agent));
            record(VoiceGiven { owners: vec![owner(number)], agent, signed_on, ..proxy() })
        };
        // They are named first and come forward afterwards.
        world.must(CLERK, for_owner(4, 8));
        world.must(CHAIR, elections::nominate(8));
        let asked = given(&world).by(CLERK).when(for_owner(5, 8));
        if barred {
            drop(asked.refused("agent-barred"));
        } else {
            drop(asked.happens(&["voice.recorded"]));
        }
        given(&world).by(CLERK).when(for_owner(5, 9)).happens(&["voice.recorded"]);
        stations::publish_roll(&mut world);
        stations::give_notice(&mut world);
        stations::open(&mut world);
        let ballot = world.ballot(&[Mark::Abstain]);
        let online = AssemblyCommand::Cast { meeting: MEETING, ballot, signed: spoken(1) };
        let asked = given(&world).by(letter(4)).when(online);
        if barred { drop(asked.refused("agent-barred")) } else { drop(asked.happens(&["assembly.ballot_cast"])) }
    }
}

#[test]
fn online_nobody_casts_a_void_answer_or_carries_anothers_ballot() {
    let mut world = represented();
    let items = |items: &[MatterId]| VoiceGiven { items: Some(items.to_vec()), ..proxy() };
    world.must(CLERK, record(items(&[REPAIR])));
    let carrier = VoiceGiven { kind: VoiceKind::Carrier, owners: vec![], part: Some(Scope::Estate), ..proxy() };
    world.must(CLERK, record(carrier));
    let cast = |marks: [Mark; 2], signed| AssemblyCommand::Cast {
        meeting: MEETING,
        ballot: BallotGiven { marks: marks.to_vec(), seal: seal(72) },
        signed,
    };
    for (marks, signed, refused) in [
        ([Mark::For, Mark::Void], spoken(1), None),
        ([Mark::Void, Mark::Void], spoken(1), Some("answer-not-offered")),
        ([Mark::Void, Mark::Proposal(1)], SignedGiven::Owner, Some("answer-not-offered")),
        ([Mark::For, Mark::Void], SignedGiven::Owner, Some("answer-not-offered")),
        (FOR, SignedGiven::Carried(VoiceId::new(2)), Some("carrier-marks")),
        (FOR, spoken(2), Some("carrier-marks")),
        (FOR, SignedGiven::Owner, None),
    ] {
        let asked = given(&world).by(letter(3)).when(cast(marks, signed));
        match refused {
            Some(code) => drop(asked.refused(code)),
            None => drop(asked.happens(&["assembly.ballot_cast"])),
        }
    }
}
