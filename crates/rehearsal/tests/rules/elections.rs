//! Convening an election, its candidates, and its ballots.

use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Mark, OptionKind, PlatformBallot, Stage};
use governance::bodies::{BodiesEvent, SeatFilled, SeatRole};
use governance::community::{CommunityCommand, Holding, OwnRules};
use governance::election::{ElectedBodyGiven, ElectedTerm, ElectionCommand, ElectionGiven, TermGiven};
use governance::ids::{BodyId, HomeId, MatterId, MeetingId, OwnerId, PersonId};
use governance::law::{Law, Places};
use governance::voice::SignedGiven;
use jiff::civil::date;
use rehearsal::documents;
use rehearsal::fixture::elections::{
    self, ELECTION, TWELVE, by_election, convene, file, five_seats, mark, meeting, nominate, prepared, vote, withdraw,
};
use rehearsal::fixture::estate::{CHAIR, CLERK, COMMITTEE, COMPANY, SECRETARY, STREET_CHAIR};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::{World, given, law};

use crate::place::{in_town, line, town};

const CONVENED: [&str; 2] = ["matter.raised", "assembly.meeting_convened"];

fn seats(seats: u32) -> ElectionGiven {
    ElectionGiven { seats, ..five_seats() }
}

fn settled_in(place: &str, areas: &[u64]) -> World {
    let mut world = elections::estate(areas);
    world.must(CHAIR, CommunityCommand::SettlePlace { place: place.to_owned() });
    world
}

fn owner(number: u32) -> Actor {
    Actor::Owner(OwnerId::new(number))
}

#[test]
fn only_the_committee_is_elected_and_only_by_its_own_matter() {
    let world = elections::estate(&TWELVE);
    given(&world).by(CHAIR).when(convene(five_seats())).happens(&CONVENED);
    let AssemblyCommand::Convene { body, pack, scope, occasion, mut questions } = convene(five_seats()) else {
        panic!()
    };
    questions[0].kind = "hire-manager".to_owned();
    let other = AssemblyCommand::Convene { body, pack, scope, occasion, questions };
    given(&world).by(CHAIR).when(other).refused("not-an-election-matter");
    let body = |body| convene(ElectionGiven { body, ..five_seats() });
    given(&world).by(CHAIR).when(body(ElectedBodyGiven::Existing(COMPANY))).refused("not-a-committee");
    given(&world).by(CHAIR).when(body(ElectedBodyGiven::Existing(BodyId::new(9)))).refused("body-unknown");
    given(&world).by(CHAIR).when(body(ElectedBodyGiven::New(" ".to_owned()))).refused("text-empty");
    given(&world).by(CHAIR).when(body(ElectedBodyGiven::Existing(COMMITTEE))).happens(&CONVENED);
}

#[test]
fn a_committee_is_as_large_and_sits_as_long_as_the_owners_own_rules_say() {
    let ruled = |rules: OwnRules| {
        let mut world = elections::estate(&TWELVE);
        world.must(CHAIR, CommunityCommand::AdoptRules { rules, source: "2025年第一次业主大会决议".to_owned() });
        world
    };
    let world =
        ruled(OwnRules { committee_size: Some(7), term_years: Some(3), alternates: Some(2), ..OwnRules::INITIAL });
    let asked = |seats: u32, years: u32, alternates: u32| {
        convene(ElectionGiven { seats, alternates, term: TermGiven::Years(years), ..five_seats() })
    };
    for (seats, years, alternates, code) in [
        (7, 3, 2, None),
        (7, 3, 0, None),
        (5, 3, 2, Some("members-outside-rules")),
        (9, 3, 2, Some("members-outside-rules")),
        (8, 3, 2, Some("members-outside-law")),
        (7, 2, 2, Some("term-outside-rules")),
        (7, 4, 2, Some("term-outside-rules")),
        (7, 6, 2, Some("term-outside-law")),
        (7, 3, 3, Some("alternates-outside-rules")),
    ] {
        let answered = given(&world).by(CHAIR).when(asked(seats, years, alternates));
        match code {
            Some(code) => drop(answered.refused(code)),
            None => drop(answered.happens(&CONVENED)),
        }
    }
    let refusal = given(&world).by(CHAIR).when(asked(5, 3, 0)).refused("members-outside-rules");
    assert_eq!((&refusal["members"], &refusal["own"]), (&5.into(), &7.into()));
    // Two sit: a by-election makes up the number of the rules, for the rest of the term whatever they say of a whole one.
    let filling = |seats| convene(ElectionGiven { seats, ..by_election() });
    given(&world).by(CHAIR).when(filling(5)).happens(&CONVENED);
    given(&world).by(CHAIR).when(filling(3)).refused("members-outside-rules");
    // What the owners wrote where it was allowed binds nobody where it is not.
    let adopt = |world: &mut World, rules: OwnRules| {
        world.must(CHAIR, CommunityCommand::AdoptRules { rules, source: "2025年第一次业主大会决议".to_owned() });
    };
    let mut moved = settled_in("cn-shanghai", &TWELVE);
    adopt(&mut moved, OwnRules { committee_size: Some(13), ..OwnRules::INITIAL });
    given(&moved).by(CHAIR).when(asked(5, 5, 0)).refused("members-outside-rules");
    moved.must(CHAIR, CommunityCommand::SettlePlace { place: "cn".to_owned() });
    given(&moved).by(CHAIR).when(asked(5, 5, 0)).happens(&CONVENED);
    adopt(&mut moved, OwnRules { term_years: Some(2), ..OwnRules::INITIAL });
    given(&moved).by(CHAIR).when(asked(5, 3, 0)).refused("term-outside-rules");
    moved.must(CHAIR, CommunityCommand::SettlePlace { place: "cn-shanghai".to_owned() });
    given(&moved).by(CHAIR).when(asked(5, 3, 0)).happens(&CONVENED);
}

#[test]
fn a_committee_has_as_many_members_as_the_place_allows() {
    let large = [10_000_001, 100_000, 100_000];
    let small = [9_800_000, 100_000, 100_000];
    for (place, areas, sizes) in [
        (
            "cn",
            &TWELVE[..],
            &[(0, false), (3, false), (4, false), (5, true), (6, false), (11, true), (12, false), (13, false)][..],
        ),
        ("cn-hangzhou", &[100_000; 100], &[(1, false), (3, true), (4, false), (5, true), (13, false)]),
        ("cn-hangzhou", &[100_000; 101], &[(3, false), (5, true)]),
        ("cn-shanghai", &small, &[(3, true), (5, true), (12, false), (13, true)]),
        ("cn-shanghai", &large, &[(3, false), (5, true)]),
    ] {
        let world = settled_in(place, areas);
        for (size, allowed) in sizes {
            let answered = given(&world).by(CHAIR).when(convene(seats(*size)));
            if *allowed {
                answered.happens(&CONVENED);
            } else {
                let refusal = answered.refused("members-outside-law");
                assert_eq!(refusal["members"], *size, "{place}");
                assert!(refusal["basis"].as_str().unwrap().len() > 5);
            }
        }
    }
}

#[test]
fn a_by_election_brings_the_committee_back_to_a_number_the_place_allows() {
    let world = elections::estate(&TWELVE);
    for (seats, allowed) in
        [(0, false), (2, false), (3, true), (4, false), (5, true), (9, true), (10, false), (11, false)]
    {
        let answered = given(&world).by(CHAIR).when(convene(ElectionGiven { seats, ..by_election() }));
        if allowed { drop(answered.happens(&CONVENED)) } else { drop(answered.refused("members-outside-law")) }
    }
    let rest = ElectionGiven { term: TermGiven::Rest, ..five_seats() };
    given(&world).by(CHAIR).when(convene(rest)).refused("no-term-running");
    let prepared = prepared(&TWELVE, by_election(), 3);
    let election = meeting(&prepared).questions[0].election.clone().unwrap();
    assert_eq!(election.term, ElectedTerm::Rest { until: date(2028, 12, 31) });
    assert_eq!(election.least, 1, "beside two who sit anybody more is a gain");
}

#[test]
fn a_term_is_as_long_as_the_place_allows() {
    for (place, terms) in [
        ("cn", &[(0, false), (1, true), (5, true), (6, false)][..]),
        ("cn-shanghai", &[(2, false), (3, true), (5, true), (6, false)]),
    ] {
        let world = settled_in(place, &TWELVE);
        for (years, allowed) in terms {
            let asked = ElectionGiven { term: TermGiven::Years(*years), ..five_seats() };
            let answered = given(&world).by(CHAIR).when(convene(asked));
            if *allowed { drop(answered.happens(&CONVENED)) } else { drop(answered.refused("term-outside-law")) }
        }
    }
}

#[test]
fn alternates_are_elected_unless_the_place_says_there_are_none() {
    let world = elections::estate(&TWELVE);
    let asked = |alternates| convene(ElectionGiven { alternates, ..five_seats() });
    given(&world).by(CHAIR).when(asked(2)).happens(&CONVENED);
    let text = std::fs::read_to_string(documents::root().join("rules/places/cn.toml")).unwrap();
    let text = format!("{text}\n[procedure.committee.alternates]\nholds = false\nbasis = [\"系统提议\"]\n");
    let places = Places::from_sources(&law().packs, [("cn.toml", text)]).unwrap();
    let strict = Law { places, ..law().clone() };
    given(&world).by(CHAIR).under(&strict).when(asked(0)).happens(&CONVENED);
    given(&world).by(CHAIR).under(&strict).when(asked(1)).refused("no-alternates-here");
}

#[test]
fn an_owner_of_a_home_stands_when_they_agreed_to() {
    let mut world = prepared(&TWELVE, five_seats(), 0);
    given(&world).by(CHAIR).when(nominate(1)).happens(&["election.candidate_nominated"]);
    given(&world).by(SECRETARY).when(nominate(1)).happens(&["election.candidate_nominated"]);
    given(&world).by(owner(1)).when(nominate(1)).happens(&["election.candidate_nominated"]);
    for actor in [owner(2), CLERK, STREET_CHAIR, Actor::Operator, Actor::Clock, Actor::Visitor, letter(1)] {
        given(&world).by(actor).when(nominate(1)).refused("power-missing");
    }
    let ElectionCommand::Nominate { meeting, matter, owner, statement, .. } = nominate(1) else { panic!() };
    let unasked = ElectionCommand::Nominate { meeting, matter, owner, statement, consents: false };
    given(&world).by(CHAIR).when(unasked).refused("consent-missing");
    given(&world).by(CHAIR).when(nominate(99)).refused("candidate-owns-nothing");
    world.must(CHAIR, nominate(1));
    let stands = given(&world).by(CHAIR).when(nominate(1)).refused("candidate-stands");
    assert_eq!(stands["candidate"], 1);
}

#[test]
fn whoever_sold_or_was_not_handed_their_home_does_not_stand() {
    let mut world = prepared(&TWELVE, five_seats(), 0);
    elections::sell(&mut world, 1);
    given(&world).by(CHAIR).when(nominate(1)).refused("candidate-owns-nothing");
    let home = world.community.register().home(HomeId::new(2)).unwrap().clone();
    let undelivered = governance::community::HomeGiven {
        place: home.place,
        usage: home.usage,
        area: home.area,
        area_source: home.area_source,
        shares: None,
        owners: vec![governance::community::OwnerRef::Known(OwnerId::new(2))],
        holding: Holding::DeveloperUndelivered,
    };
    let seen = world.community.register().revision();
    world.must(CLERK, CommunityCommand::Register { seen, owners: vec![], homes: vec![undelivered] });
    given(&world).by(CHAIR).when(nominate(2)).refused("candidate-owns-nothing");
}

#[test]
fn a_by_election_fills_the_seats_beside_those_that_are_held() {
    let mut world = prepared(&TWELVE, by_election(), 0);
    let seat = SeatFilled {
        body: COMMITTEE,
        person: PersonId::new(6),
        seal: world.seal(),
        role: SeatRole::Member,
        from: date(2025, 1, 1),
        until: date(2028, 12, 31),
        owner: Some(OwnerId::new(3)),
    };
    world.follow(&BodiesEvent::SeatFilled(seat.clone()).into());
    given(&world).by(CHAIR).when(nominate(3)).refused("candidate-sits-already");
    given(&world).by(CHAIR).when(nominate(4)).happens(&["election.candidate_nominated"]);
    let mut anew = elections::estate(&TWELVE);
    anew.must(CHAIR, convene(ElectionGiven { body: ElectedBodyGiven::Existing(COMMITTEE), ..five_seats() }));
    anew.follow(&BodiesEvent::SeatFilled(seat).into());
    given(&anew).by(CHAIR).when(nominate(3)).happens(&["election.candidate_nominated"]);
}

#[test]
fn a_ballot_holds_thirty_two_candidates_and_no_more() {
    let world = prepared(&[100_000; 40], five_seats(), 31);
    given(&world).by(CHAIR).when(nominate(32)).happens(&["election.candidate_nominated"]);
    let world = prepared(&[100_000; 40], five_seats(), 32);
    let refusal = given(&world).by(CHAIR).when(nominate(33)).refused("candidates-too-many");
    assert_eq!(refusal["most"], 32);
}

#[test]
fn a_candidate_withdraws_until_the_notice_and_their_number_is_not_given_again() {
    let mut world = prepared(&TWELVE, five_seats(), 6);
    for actor in [CHAIR, owner(2)] {
        given(&world).by(actor).when(withdraw(2)).happens(&["election.candidate_withdrawn"]);
    }
    given(&world).by(owner(3)).when(withdraw(2)).refused("power-missing");
    given(&world).by(CHAIR).when(withdraw(7)).refused("candidate-unknown");
    given(&world).by(CHAIR).when(withdraw(0)).refused("candidate-unknown");
    world.must(owner(2), withdraw(2));
    given(&world).by(CHAIR).when(withdraw(2)).nothing();
    world.must(CHAIR, nominate(2));
    assert_eq!(file(&world).candidates[6].number, 7, "who comes back comes under a new number");
    stations::publish_roll(&mut world);
    given(&world).by(CHAIR).when(withdraw(3)).happens(&["election.candidate_withdrawn"]);
    stations::give_notice(&mut world);
    given(&world).by(CHAIR).when(withdraw(3)).refused("candidates-frozen");
    given(&world).by(CHAIR).when(nominate(8)).refused("candidates-frozen");
    let lines: Vec<String> = meeting(&world).questions[0].options.iter().map(|line| line.mark.to_string()).collect();
    assert_eq!(lines, ["1", "3", "4", "5", "6", "7", "against", "abstain"], "in order, without whoever withdrew");
    let mut off = prepared(&TWELVE, five_seats(), 1);
    stations::cancel(&mut off);
    given(&off).by(CHAIR).when(nominate(2)).refused("wrong-stage");
}

#[test]
fn only_an_election_of_the_meeting_has_candidates() {
    let world = prepared(&TWELVE, five_seats(), 0);
    let of = |meeting, matter| ElectionCommand::TakeSeats { meeting, matter };
    given(&world).by(CHAIR).when(of(MEETING, MatterId::new(2))).refused("election-unknown");
    given(&world).by(CHAIR).when(of(MeetingId::new(2), ELECTION)).refused("meeting-unknown");
    let motions = stations::at_stage(Stage::Convened);
    given(&motions).by(CHAIR).when(of(MEETING, stations::REPAIR)).refused("election-unknown");
}

#[test]
fn notice_is_given_when_there_are_as_many_candidates_as_seats() {
    let notice = || AssemblyCommand::GiveNotice {
        meeting: MEETING,
        opens_at: stations::opens_at(),
        closes_at: stations::closes_at(),
    };
    for (candidates, enough) in [(0, false), (4, false), (5, true), (6, true)] {
        let mut world = prepared(&TWELVE, five_seats(), candidates);
        stations::publish_roll(&mut world);
        let answered = given(&world).by(CHAIR).when(notice());
        if enough {
            answered.happens(&["assembly.notice_given"]);
        } else {
            let refusal = answered.refused("candidates-too-few");
            assert_eq!((&refusal["candidates"], &refusal["seats"]), (&candidates.into(), &5.into()));
        }
    }
    // Where the place asks for more than there are seats, as many are not enough; a line that lets them be as many asks for
    // nothing.
    for (holds, candidates, enough) in [(true, 5, false), (true, 6, true), (false, 5, true)] {
        let mut world = prepared(&TWELVE, five_seats(), candidates);
        stations::publish_roll(&mut world);
        let (world, law) =
            (in_town(world), town(&line("committee.more_candidates", &format!("holds = {holds}")), true));
        let answered = given(&world).under(&law).by(CHAIR).when(notice());
        if enough {
            answered.happens(&["assembly.notice_given"]);
        } else {
            let refusal = answered.refused("candidates-not-more");
            assert_eq!((&refusal["seats"], &refusal["basis"][0]), (&5.into(), &"镇规 §1".into()));
        }
    }
    let mut world = prepared(&TWELVE, five_seats(), 6);
    stations::publish_roll(&mut world);
    elections::sell(&mut world, 6);
    let refusal = given(&world).by(CHAIR).when(notice()).refused("candidate-owns-nothing");
    assert_eq!(refusal["owner"], 6);
    world.must(CHAIR, withdraw(6));
    given(&world).by(CHAIR).when(notice()).happens(&["assembly.notice_given"]);
}

#[test]
fn a_ballot_marks_as_many_candidates_as_there_are_seats_or_fewer() {
    let mut world = elections::open(&TWELVE, five_seats(), 7);
    let cast = |world: &mut World, text: &str| {
        let ballot = world.ballot(&[mark(text)]);
        AssemblyCommand::Cast { meeting: MEETING, ballot, signed: governance::voice::SignedGiven::Owner }
    };
    for (text, refusal) in [
        ("1", None),
        ("1+7", None),
        ("1+2+3+4+5", None),
        ("against", None),
        ("abstain", None),
        ("1+2+3+4+5+6", Some("marked-too-many")),
        ("1+2+3+4+5+6+7", Some("marked-too-many")),
        ("8", Some("answer-not-offered")),
        ("1+8", Some("answer-not-offered")),
        ("1+2+3+4+5+8", Some("answer-not-offered")),
        ("for", Some("answer-not-offered")),
        ("void", Some("answer-not-offered")),
    ] {
        let command = cast(&mut world, text);
        let answered = given(&world).by(letter(1)).when(command);
        match refusal {
            None => drop(answered.happens(&["assembly.ballot_cast"])),
            Some(code) => drop(answered.refused(code)),
        }
    }
    let too_many = cast(&mut world, "1+2+3+4+5+6");
    let refusal = given(&world).by(letter(1)).when(too_many).refused("marked-too-many");
    assert_eq!((&refusal["marked"], &refusal["most"]), (&6.into(), &5.into()));
    let question = &meeting(&world).questions[0];
    assert!(question.options.iter().any(|option| option.kind == OptionKind::Against));
    assert_eq!(question.options.iter().filter(|option| option.kind == OptionKind::Candidate).count(), 7);
}

#[test]
fn several_may_be_marked_in_an_election_alone() {
    let mut world = stations::at_stage(Stage::Open);
    let ballot = world.ballot(&[Mark::For, mark("1+2")]);
    given(&world)
        .by(letter(1))
        .when(AssemblyCommand::Cast { meeting: MEETING, ballot, signed: governance::voice::SignedGiven::Owner })
        .refused("answer-not-offered");
}

#[test]
fn paper_that_marks_too_many_is_keyed_in_as_it_is_and_counts_as_void() {
    let mut world = elections::open(&TWELVE, five_seats(), 7);
    stations::paper(&mut world, 1, &[mark("1+2+3+4+5+6")]);
    let ballot = world.ballot(&[mark("1+2+3+4+5+7")]);
    let ballots = vec![PlatformBallot { entry: entry(2), ballot, cast_at: None, signed: SignedGiven::Owner }];
    world.must(
        CLERK,
        AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "市平台".to_owned(), ballots },
    );
    let unlisted = world.ballot(&[mark("1+9")]);
    let received_at = stations::opens_at();
    let keyed = AssemblyCommand::KeyPaper {
        meeting: MEETING,
        entry: entry(3),
        received_at,
        ballot: unlisted,
        first: None,
        signed: governance::voice::SignedGiven::Owner,
    };
    given(&world).by(CLERK).when(keyed).refused("answer-not-offered");
    let mut ballots = [""; 12];
    ballots[2..].fill("1+2+3+4+5");
    vote(&mut world, &ballots);
    elections::finish(&mut world, Stage::Counted);
    let result = elections::result(&world);
    let heads = |id: &str| result.count.options.iter().find(|option| option.id == id).unwrap().figures.heads;
    assert_eq!((heads("void"), heads("1"), heads("6")), (Some(2), Some(10), Some(0)));
}

#[test]
fn an_election_stands_beside_other_questions_on_one_ballot() {
    let mut world = elections::estate(&TWELVE);
    let AssemblyCommand::Convene { body, pack, scope, occasion, mut questions } = convene(five_seats()) else {
        panic!()
    };
    let mut motion = questions[0].clone();
    motion.form = FormGiven::Motion;
    questions.push(motion);
    world.must(CHAIR, AssemblyCommand::Convene { body, pack, scope, occasion, questions });
    (1..=5).for_each(|owner| drop(world.must(CHAIR, nominate(owner))));
    stations::publish_roll(&mut world);
    stations::give_notice(&mut world);
    stations::open(&mut world);
    for number in 1..=12 {
        stations::cast(&mut world, number, &[mark("1+2+3+4+5"), Mark::For]);
    }
    elections::finish(&mut world, Stage::Counted);
    let results = meeting(&world).last_count().unwrap();
    assert_eq!(results[0].deciding().unwrap().winners.len(), 5);
    assert_eq!(results[1].deciding().unwrap().winner.as_deref(), Some("for"));
}
