use governance::Actor;
use governance::assembly::{AssemblyCommand, BallotGiven, Mark, Scope, Stage};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::community::{OwnRules, ProxyRule, Representation};
use governance::ids::{AgentId, MatterId, MeetingId, OwnerId, PersonId, VoiceId};
use governance::voice::{AgentGiven, Reach, Signed, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMPANY, MANAGER, MEMBER, OBSERVER, SECOND_CLERK, SECRETARY, STREET_CHAIR, TERM_FROM, TERM_UNTIL, at,
};
use rehearsal::fixture::given;
use rehearsal::fixture::stations::{self, HIRING, MEETING, REPAIR, entry, letter};
use rehearsal::fixture::voices::{
    AGAINST, FOR, capped, law_where, owner, paper, proxy, record, recorded_under, represented, seal, signed,
    speaks_instead, spoken, with_proxy,
};

fn key(number: u32, marks: &[Mark], first: Option<&[Mark]>, signed: SignedGiven) -> AssemblyCommand {
    key_at(stations::opens_at(), number, (marks, first), signed)
}

fn key_at(
    received_at: Timestamp,
    number: u32,
    (marks, first): (&[Mark], Option<&[Mark]>),
    signed: SignedGiven,
) -> AssemblyCommand {
    let ballot = BallotGiven { marks: marks.to_vec(), seal: seal(70) };
    let first = first.map(<[Mark]>::to_vec);
    AssemblyCommand::KeyPaper { meeting: MEETING, entry: entry(number), received_at, ballot, first, signed }
}

#[test]
fn a_proxy_is_recorded_by_those_who_key_until_the_ballots_are_counted() {
    for stage in [Stage::Noticed, Stage::Open, Stage::Closed] {
        let mut world = stations::at_stage(stage);
        world.now = world.now.max(at("2026-03-20T09:00:00+08:00"));
        given(&world).by(CLERK).when(record(proxy())).happens(&["voice.recorded"]);
    }
    for stage in [Stage::Counted, Stage::Announced, Stage::Certified] {
        given(&stations::at_stage(stage)).by(CLERK).when(record(proxy())).refused("wrong-stage");
    }
    let world = stations::at_stage(Stage::Open);
    for actor in [CHAIR, SECRETARY, CLERK] {
        given(&world).by(actor).when(record(proxy())).happens(&["voice.recorded"]);
    }
    for actor in [OBSERVER, MEMBER, MANAGER, STREET_CHAIR, letter(3), Actor::Visitor, Actor::Owner(owner(4))] {
        given(&world).by(actor).when(record(proxy())).refused("power-missing");
    }
    let elsewhere = VoiceGiven { reach: Reach::Meeting { meeting: MeetingId::new(9) }, ..proxy() };
    given(&world).by(CLERK).when(record(elsewhere)).refused("meeting-unknown");
}

#[test]
fn a_document_is_signed_before_voting_closes_and_not_on_a_day_to_come() {
    let on = |signed_on: Date| record(VoiceGiven { signed_on, ..proxy() });
    let open = stations::at_stage(Stage::Open);
    given(&open).by(CLERK).when(on(date(2026, 3, 23))).happens(&["voice.recorded"]);
    given(&open).by(CLERK).when(on(date(2026, 3, 24))).refused("document-in-future");
    let mut closed = stations::at_stage(Stage::Closed);
    closed.now = at("2026-03-31T10:00:00+08:00");
    given(&closed).by(CLERK).when(on(date(2026, 3, 30))).happens(&["voice.recorded"]);
    given(&closed).by(CLERK).when(on(date(2026, 3, 31))).refused("signed-too-late");
}

#[test]
fn a_voice_is_for_the_owners_of_one_entry() {
    let world = stations::at_stage(Stage::Open);
    for (owners, agent, known) in [
        (vec![2, 3], 5, true),
        (vec![2], 5, true),
        (vec![], 5, true),
        (vec![3], 5, false),
        (vec![3, 2], 5, false),
        (vec![99], 5, false),
    ] {
        let owners: Vec<OwnerId> = owners.into_iter().map(owner).collect();
        let asked = record(VoiceGiven { owners, agent: AgentGiven::Owner(owner(agent)), ..proxy() });
        let asked = given(&world).by(CLERK).when(asked);
        if known {
            asked.happens(&["voice.recorded"]);
        } else {
            asked.refused("holder-unknown");
        }
    }
    let unknown = record(VoiceGiven { agent: AgentGiven::Owner(owner(99)), ..proxy() });
    given(&world).by(CLERK).when(unknown).refused("owner-unknown");
    let unknown = record(VoiceGiven { agent: AgentGiven::Known(AgentId::new(1)), ..proxy() });
    given(&world).by(CLERK).when(unknown).refused("agent-unknown");
    let unknown = record(VoiceGiven { agent: AgentGiven::Seated(PersonId::new(99)), ..proxy() });
    given(&world).by(CLERK).when(unknown).refused("person-unknown");
    let oneself = record(VoiceGiven { agent: AgentGiven::Owner(owner(4)), ..proxy() });
    given(&world).by(CLERK).when(oneself).refused("agent-is-owner");
}

#[test]
fn each_kind_of_voice_has_what_it_rests_on() {
    let world = stations::at_stage(Stage::Open);
    let co_owner = |agent| VoiceGiven {
        kind: VoiceKind::CoOwner,
        owners: vec![owner(2), owner(3)],
        agent: AgentGiven::Owner(owner(agent)),
        ..proxy()
    };
    given(&world).by(CLERK).when(record(co_owner(2))).happens(&["voice.recorded"]);
    given(&world).by(CLERK).when(record(co_owner(4))).refused("not-a-co-owner");
    let alone = VoiceGiven { owners: vec![owner(4)], ..co_owner(4) };
    given(&world).by(CLERK).when(record(alone)).refused("not-a-co-owner");
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        let bare = VoiceGiven { kind, ..proxy() };
        given(&world).by(CLERK).when(record(bare.clone())).refused("evidence-missing");
        let shown = VoiceGiven { evidence: Some(seal(62)), ..bare };
        given(&world).by(CLERK).when(record(shown)).happens(&["voice.recorded"]);
    }
    let carrier = VoiceGiven {
        kind: VoiceKind::Carrier,
        owners: vec![],
        part: Some(Scope::Building { building: "1栋".to_owned() }),
        ..proxy()
    };
    given(&world).by(CLERK).when(record(carrier.clone())).happens(&["voice.recorded"]);
    given(&world).by(CLERK).when(record(VoiceGiven { part: None, ..carrier })).refused("holder-unknown");
}

#[test]
fn what_a_place_does_not_know_is_refused_with_its_article() {
    let world = stations::at_stage(Stage::Open);
    let shown = |kind| VoiceGiven { kind, evidence: Some(seal(62)), ..proxy() };
    for (kind, line, reads) in [
        (VoiceKind::Proxy, "allowed = true\nwritten = true", "allowed = false\nwritten = true"),
        (VoiceKind::Guardian, "voting.guardians]\nholds = true", "voting.guardians]\nholds = false"),
        (VoiceKind::Heir, "voting.heirs]\nholds = true", "voting.heirs]\nholds = false"),
    ] {
        given(&world).by(CLERK).when(record(shown(kind))).happens(&["voice.recorded"]);
        let law = law_where(line, reads);
        let refusal = given(&world).by(CLERK).under(&law).when(record(shown(kind))).refused("voice-not-allowed");
        assert!(refusal["basis"][0].is_string(), "{refusal}");
    }
}

#[test]
fn authority_for_a_time_is_for_places_whose_representatives_may_hold_it() {
    let world = represented();
    let reach = |from, until| VoiceGiven { reach: Reach::Period { from, until }, ..proxy() };
    let year = reach(date(2026, 1, 1), date(2026, 12, 31));
    given(&world).by(CLERK).when(record(year.clone())).happens(&["voice.recorded"]);
    let today = reach(date(2026, 3, 23), date(2026, 3, 23));
    given(&world).by(CLERK).when(record(today)).happens(&["voice.recorded"]);
    let past = reach(date(2026, 1, 1), date(2026, 3, 22));
    given(&world).by(CLERK).when(record(past)).refused("period-unfit");
    let backwards = reach(date(2026, 12, 31), date(2026, 12, 30));
    given(&world).by(CLERK).when(record(backwards)).refused("period-unfit");
    let carriers = law_where("hand_in_only = false", "hand_in_only = true");
    given(&world).by(CLERK).under(&carriers).when(record(year)).refused("carriers-only");
    given(&world).by(CLERK).under(&carriers).when(record(proxy())).happens(&["voice.recorded"]);
    // Owners who did not say so let them only hand in.
    let year = reach(date(2026, 1, 1), date(2026, 12, 31));
    given(&stations::at_stage(Stage::Open)).by(CLERK).when(record(year)).refused("carriers-only");
}

#[test]
fn the_companys_people_are_no_proxies_however_they_are_named() {
    let mut world = stations::at_stage(Stage::Open);
    let named = |agent| VoiceGiven { agent, ..proxy() };
    given(&world).by(CLERK).when(record(named(AgentGiven::Seated(PersonId::new(8))))).refused("agent-barred");
    given(&world).by(CLERK).when(record(VoiceGiven { serves_company: true, ..proxy() })).refused("agent-barred");
    given(&world).by(CLERK).when(record(named(AgentGiven::Seated(PersonId::new(5))))).happens(&["voice.recorded"]);
    // An owner who sits in the company is barred under their own number too.
    given(&world).by(CLERK).when(record(named(AgentGiven::Owner(owner(5))))).happens(&["voice.recorded"]);
    let events = given(&world)
        .by(Actor::Operator)
        .when(BodiesCommand::FillSeat {
            body: COMPANY,
            holder: SeatHolder::New(seal(63)),
            role: SeatRole::Member,
            from: TERM_FROM,
            until: TERM_UNTIL,
            owner: None,
        })
        .happens(&["bodies.seat_filled"]);
    let governance::Event::Bodies(governance::bodies::BodiesEvent::SeatFilled(mut filled)) = events[0].clone() else {
        panic!()
    };
    filled.owner = Some(owner(5));
    world.follow(&governance::bodies::BodiesEvent::SeatFilled(filled).into());
    given(&world).by(CLERK).when(record(named(AgentGiven::Owner(owner(5))))).refused("agent-barred");
    // Somebody who carried ballots before the company hired them is known again by their seat.
    let guardian = VoiceGiven {
        kind: VoiceKind::Guardian,
        evidence: Some(seal(62)),
        agent: AgentGiven::Seated(PersonId::new(8)),
        ..proxy()
    };
    world.must(CLERK, record(guardian));
    let known = VoiceGiven { owners: vec![owner(6)], ..named(AgentGiven::Known(AgentId::new(1))) };
    given(&world).by(CLERK).when(record(known)).refused("agent-barred");
}

#[test]
fn one_person_acts_for_as_many_heads_as_the_place_says_and_no_more() {
    let law = capped(2);
    let mut world = stations::at_stage(Stage::Open);
    let for_owner = |number| VoiceGiven { owners: vec![owner(number)], agent: AgentGiven::Owner(owner(8)), ..proxy() };
    recorded_under(&mut world, &law, for_owner(4));
    recorded_under(&mut world, &law, for_owner(5));
    let refusal = given(&world).by(CLERK).under(&law).when(record(for_owner(6))).refused("cap-reached");
    assert_eq!(refusal["cap"], 2);
    given(&world).by(CLERK).when(record(for_owner(6))).happens(&["voice.recorded"]);
    let another = VoiceGiven { agent: AgentGiven::Owner(owner(1)), ..for_owner(6) };
    given(&world).by(CLERK).under(&law).when(record(another)).happens(&["voice.recorded"]);
    // A guardian is none of the heads a proxy may act for, and a revoked proxy leaves room.
    let guardian = VoiceGiven { kind: VoiceKind::Guardian, evidence: Some(seal(62)), ..for_owner(6) };
    given(&world).by(CLERK).under(&law).when(record(guardian)).happens(&["voice.recorded"]);
    world.must(CLERK, VoiceCommand::Revoke { voice: VoiceId::new(1) });
    given(&world).by(CLERK).under(&law).when(record(for_owner(6))).happens(&["voice.recorded"]);
}

#[test]
fn the_cap_holds_over_all_channels_when_ballots_are_handed_in() {
    let law = capped(1);
    let mut world = represented();
    let for_owner = |number, from: Date, until| VoiceGiven {
        owners: vec![owner(number)],
        agent: AgentGiven::Owner(owner(8)),
        reach: Reach::Period { from, until },
        ..proxy()
    };
    // Two times that do not meet; paper stamped on either day lies in the same vote.
    recorded_under(&mut world, &law, for_owner(4, date(2026, 3, 23), date(2026, 3, 23)));
    recorded_under(&mut world, &law, for_owner(5, date(2026, 3, 24), date(2026, 3, 24)));
    let tomorrow = stations::opens_at() + jiff::SignedDuration::from_hours(24);
    world.now = tomorrow;
    given(&world).by(CLERK).when(key_at(tomorrow, 4, (&FOR, None), spoken(2))).happens(&["assembly.paper_keyed"]);
    world.must(CLERK, key(3, &FOR, None, spoken(1)));
    let refusal = given(&world).by(CLERK).when(key_at(tomorrow, 4, (&FOR, None), spoken(2))).refused("cap-reached");
    assert_eq!(refusal["cap"], 1);
    let ballot = world.ballot(&FOR);
    let online = AssemblyCommand::Cast { meeting: MEETING, ballot, signed: spoken(2) };
    given(&world).by(letter(4)).when(online).refused("cap-reached");
    // The second keying of the same paper is the same head.
    given(&world)
        .by(SECOND_CLERK)
        .when(key(3, &FOR, Some(&FOR), spoken(1)))
        .happens(&["assembly.paper_keyed", "assembly.ballot_cast"]);
}

#[test]
fn what_the_owners_own_rules_say_of_proxies_and_carriers_holds() {
    let proxies = |allowed, cap| OwnRules { proxies: ProxyRule { allowed, cap }, ..OwnRules::default() };
    let none = stations::meeting_at(Stage::Open, proxies(false, None));
    given(&none).by(CLERK).when(record(proxy())).refused("voice-not-allowed");
    let for_owner = |number| VoiceGiven { owners: vec![owner(number)], agent: AgentGiven::Owner(owner(8)), ..proxy() };
    let mut one = stations::meeting_at(Stage::Open, proxies(true, Some(1)));
    one.must(CLERK, record(for_owner(4)));
    let refusal = given(&one).by(CLERK).when(record(for_owner(5))).refused("cap-reached");
    assert_eq!(refusal["cap"], 1);
    let carrier = || VoiceGiven { kind: VoiceKind::Carrier, owners: vec![], part: Some(Scope::Estate), ..proxy() };
    given(&one).by(CLERK).when(record(carrier())).happens(&["voice.recorded"]);
    let rules = OwnRules { representatives: Representation::NotAllowed, ..OwnRules::default() };
    let alone = stations::meeting_at(Stage::Open, rules);
    given(&alone).by(CLERK).when(record(carrier())).refused("voice-not-allowed");
}

#[test]
fn one_voice_at_a_time_speaks_for_an_entry() {
    let mut world = with_proxy(represented());
    let again = VoiceGiven { agent: AgentGiven::Known(AgentId::new(1)), ..proxy() };
    given(&world).by(CLERK).when(record(again.clone())).nothing();
    let another = VoiceGiven { agent: AgentGiven::Owner(owner(8)), ..proxy() };
    let refusal = given(&world).by(CLERK).when(record(another.clone())).refused("spoken-for");
    assert_eq!(refusal["voice"], 1);
    let from = date(2026, 1, 1);
    let standing = VoiceGiven { reach: Reach::Period { from, until: date(2026, 12, 31) }, ..another.clone() };
    given(&world).by(CLERK).when(record(standing)).refused("spoken-for");
    world.must(CLERK, VoiceCommand::Revoke { voice: VoiceId::new(1) });
    given(&world).by(CLERK).when(record(another)).happens(&["voice.recorded"]);
    let carrier = VoiceGiven { kind: VoiceKind::Carrier, owners: vec![], part: Some(Scope::Estate), ..again };
    world.must(CLERK, record(carrier.clone()));
    given(&world).by(CLERK).when(record(carrier)).nothing();
}

#[test]
fn where_the_place_asks_for_it_the_proxy_votes_as_the_owner_wrote() {
    let mut world = represented();
    let by_item = law_where("by_item = false", "by_item = true");
    given(&world).by(CLERK).under(&by_item).when(record(proxy())).refused("opinion-missing");
    let wrote = |marks: &[Mark]| VoiceGiven { opinion: Some((marks.to_vec(), seal(64))), ..proxy() };
    given(&world).by(CLERK).when(record(wrote(&[Mark::For]))).refused("answer-missing");
    given(&world).by(CLERK).when(record(wrote(&[Mark::For, Mark::Void]))).refused("answer-not-offered");
    recorded_under(&mut world, &by_item, wrote(&FOR));
    let said = |opinion: Option<&[Mark]>| SignedGiven::Voice {
        voice: VoiceId::new(1),
        opinion: opinion.map(<[Mark]>::to_vec),
    };
    given(&world).by(CLERK).when(key(3, &FOR, None, said(Some(&FOR)))).happens(&["assembly.paper_keyed"]);
    let refusal = given(&world).by(CLERK).when(key(3, &AGAINST, None, said(Some(&FOR)))).refused("opinion-differs");
    assert_eq!(refusal["matter"], 1);
    given(&world).by(CLERK).when(key(3, &FOR, None, said(None))).refused("opinion-differs");
    let standing = VoiceGiven {
        owners: vec![owner(5)],
        reach: Reach::Period { from: date(2026, 1, 1), until: date(2026, 12, 31) },
        ..wrote(&FOR)
    };
    given(&world).by(CLERK).when(record(standing)).refused("items-unfit");
}

#[test]
fn what_a_proxy_was_not_authorised_for_stays_empty() {
    let mut world = stations::at_stage(Stage::Open);
    let items = |items: &[MatterId]| VoiceGiven { items: Some(items.to_vec()), ..proxy() };
    given(&world).by(CLERK).when(record(items(&[]))).refused("items-unfit");
    given(&world).by(CLERK).when(record(items(&[MatterId::new(9)]))).refused("items-unfit");
    given(&world).by(CLERK).when(record(items(&[REPAIR, HIRING]))).happens(&["voice.recorded"]);
    world.must(CLERK, record(items(&[REPAIR])));
    let refusal = given(&world).by(CLERK).when(key(3, &FOR, None, spoken(1))).refused("outside-authority");
    assert_eq!(refusal["matter"], 2);
    let half = [Mark::For, Mark::Void];
    given(&world).by(CLERK).when(key(3, &half, None, spoken(1))).happens(&["assembly.paper_keyed"]);
    let ballot = world.ballot(&half);
    let online = AssemblyCommand::Cast { meeting: MEETING, ballot, signed: spoken(1) };
    given(&world).by(letter(3)).when(online).happens(&["assembly.ballot_cast"]);
}

#[test]
fn a_ballot_names_the_kind_of_voice_and_its_record_and_counts_once() {
    let mut world = with_proxy(represented());
    paper(&mut world, 3, &spoken(1));
    assert_eq!(signed(&world, 3), Signed::Voice { kind: VoiceKind::Proxy, voice: VoiceId::new(1) });
    paper(&mut world, 4, &SignedGiven::Owner);
    assert_eq!(signed(&world, 4), Signed::Owner);
    assert_eq!(world.community.assembly().meetings()[0].ballots.turnout().heads, 2);
}

#[test]
fn whoever_signed_is_read_alike_by_both_who_key() {
    let mut world = with_proxy(represented());
    world.must(CLERK, key(3, &FOR, None, spoken(1)));
    given(&world)
        .by(SECOND_CLERK)
        .when(key(3, &FOR, Some(&FOR), SignedGiven::Owner))
        .happens(&["assembly.paper_keyed"]);
    world.must(SECOND_CLERK, key(3, &FOR, Some(&FOR), SignedGiven::Owner));
    let settle = |signed| AssemblyCommand::SettlePaper {
        meeting: MEETING,
        entry: entry(3),
        received_at: stations::opens_at(),
        ballot: BallotGiven { marks: FOR.to_vec(), seal: seal(71) },
        signed,
    };
    given(&world).by(SECRETARY).when(settle(spoken(2))).refused("voice-unknown");
    given(&world).by(SECRETARY).when(settle(spoken(1))).happens(&["assembly.paper_settled", "assembly.ballot_cast"]);
}

#[test]
fn a_ballot_rests_on_a_record_of_its_own_entry_that_stood_when_it_was_handed_in() {
    let mut world = with_proxy(represented());
    given(&world).by(CLERK).when(key(4, &FOR, None, spoken(1))).refused("voice-elsewhere");
    given(&world).by(CLERK).when(key(3, &FOR, None, spoken(9))).refused("voice-unknown");
    given(&world).by(CLERK).when(key(3, &FOR, None, SignedGiven::Carried(VoiceId::new(1)))).refused("voice-elsewhere");
    world.now = stations::opens_at() + jiff::SignedDuration::from_hours(2);
    world.must(CLERK, VoiceCommand::Revoke { voice: VoiceId::new(1) });
    let moment = jiff::SignedDuration::from_millis(1);
    let keyed = |at| given(&world).by(CLERK).when(key_at(at, 3, (&FOR, None), spoken(1)));
    keyed(world.now - moment).happens(&["assembly.paper_keyed"]);
    keyed(world.now).refused("voice-over");
    given(&world).by(CLERK).when(VoiceCommand::Revoke { voice: VoiceId::new(1) }).nothing();
}

#[test]
fn a_carrier_brings_ballots_of_their_part_and_marks_none() {
    let mut world = stations::at_stage(Stage::Open);
    let carrier = VoiceGiven {
        kind: VoiceKind::Carrier,
        owners: vec![],
        part: Some(Scope::Building { building: "2栋".to_owned() }),
        agent: AgentGiven::Owner(owner(6)),
        ..proxy()
    };
    world.must(CLERK, record(carrier));
    let carried = SignedGiven::Carried(VoiceId::new(1));
    given(&world).by(CLERK).when(key(9, &FOR, None, carried.clone())).happens(&["assembly.paper_keyed"]);
    given(&world).by(CLERK).when(key(3, &FOR, None, carried.clone())).refused("voice-elsewhere");
    given(&world).by(CLERK).when(key(9, &FOR, None, spoken(1))).refused("carrier-marks");
    paper(&mut world, 9, &carried);
    assert_eq!(signed(&world, 9), Signed::Carried { voice: VoiceId::new(1) });
}

#[test]
fn an_owner_takes_a_voice_back_until_the_ballot_is_cast() {
    let mut world = with_proxy(represented());
    let revoke = VoiceCommand::Revoke { voice: VoiceId::new(1) };
    for actor in [CLERK, CHAIR, letter(3), Actor::Owner(owner(4))] {
        given(&world).by(actor).when(revoke.clone()).happens(&["voice.revoked"]);
    }
    for actor in [OBSERVER, STREET_CHAIR, letter(4), Actor::Owner(owner(5)), Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(revoke.clone()).refused("power-missing");
    }
    given(&world).by(CLERK).when(VoiceCommand::Revoke { voice: VoiceId::new(2) }).refused("voice-unknown");
    paper(&mut world, 3, &spoken(1));
    let refusal = given(&world).by(letter(3)).when(revoke).refused("voice-used");
    assert_eq!(refusal["entry"], 3);
}

#[test]
fn an_owner_does_not_vote_beside_a_guardian_or_an_heir() {
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        let mut world = stations::at_stage(Stage::Open);
        world.now = stations::opens_at() + jiff::SignedDuration::from_hours(2);
        let cast = |signed| AssemblyCommand::Cast {
            meeting: MEETING,
            ballot: BallotGiven { marks: FOR.to_vec(), seal: seal(72) },
            signed,
        };
        let before = given(&world).by(letter(3)).when(cast(SignedGiven::Owner));
        before.happens(&["assembly.ballot_cast"]);
        let carrier = VoiceGiven { kind: VoiceKind::Carrier, owners: vec![], part: Some(Scope::Estate), ..proxy() };
        world.must(CLERK, record(carrier));
        speaks_instead(&mut world, kind);
        let refusal = given(&world).by(letter(3)).when(cast(SignedGiven::Owner)).refused("owner-spoken-for");
        let said = serde_json::to_value(kind).unwrap();
        assert_eq!((&refusal["kind"], &refusal["voice"]), (&said, &2.into()));
        assert!(refusal["basis"][0].is_string(), "{refusal}");
        given(&world).by(letter(3)).when(cast(spoken(2))).happens(&["assembly.ballot_cast"]);
        given(&world).by(letter(4)).when(cast(SignedGiven::Owner)).happens(&["assembly.ballot_cast"]);
        // Paper that the owner signed, brought by themselves or by somebody, and handed in since.
        let moment = jiff::SignedDuration::from_millis(1);
        for signed in [SignedGiven::Owner, SignedGiven::Carried(VoiceId::new(1))] {
            let keyed = |at| given(&world).by(CLERK).when(key_at(at, 3, (&FOR, None), signed.clone()));
            keyed(world.now).refused("owner-spoken-for");
            if signed == SignedGiven::Owner {
                keyed(world.now - moment).happens(&["assembly.paper_keyed"]);
            }
        }
        // Once the record is revoked the owner votes again.
        world.must(CLERK, VoiceCommand::Revoke { voice: VoiceId::new(2) });
        given(&world).by(letter(3)).when(cast(SignedGiven::Owner)).happens(&["assembly.ballot_cast"]);
    }
}

#[test]
fn a_guardian_or_an_heir_is_revoked_by_those_who_keep_the_record_and_not_with_the_owners_letter() {
    for kind in [VoiceKind::Guardian, VoiceKind::Heir] {
        let mut world = stations::at_stage(Stage::Open);
        speaks_instead(&mut world, kind);
        let revoke = VoiceCommand::Revoke { voice: VoiceId::new(1) };
        for actor in [letter(3), Actor::Owner(owner(4))] {
            let refusal = given(&world).by(actor).when(revoke.clone()).refused("not-the-owners-to-revoke");
            assert_eq!(refusal["kind"], serde_json::to_value(kind).unwrap());
        }
        given(&world).by(CLERK).when(revoke).happens(&["voice.revoked"]);
    }
}
