use governance::Actor;
use governance::Seal;
use governance::assembly::{
    AssemblyCommand, AssemblyEvent, ObjectionAnswer, ObjectionSubject, Occasion, ServiceManner, Stage,
};
use governance::assembly::{Deliverer, DoorState, Service, ServiceGiven, ServiceLine};
use governance::community::{CommunityCommand, DuplicatePolicy, OwnRules, Publication, SilenceClause};
use governance::ids::PersonId;
use governance::law::{Law, Packs};
use governance::voice::SignedGiven;
use jiff::Timestamp;
use rehearsal::fixture::estate::{self, AREA, CHAIR, CLERK, HEADS, MEMBER, OBSERVER, SECRETARY, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, MEETING, entry};
use rehearsal::fixture::{World, given, law, services};

use crate::place::{in_town, line, town};

fn notice(opens_at: Timestamp, closes_at: Timestamp) -> AssemblyCommand {
    AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at }
}

const LETTERS: AssemblyCommand = AssemblyCommand::IssueLetters { meeting: MEETING };
const OPEN: AssemblyCommand = AssemblyCommand::OpenVoting { meeting: MEETING };
const CLOSE: AssemblyCommand = AssemblyCommand::CloseVoting { meeting: MEETING };

fn lettered() -> World {
    let mut world = stations::at_stage(Stage::Noticed);
    stations::issue_letters(&mut world);
    world
}

#[test]
fn a_notice_gives_fifteen_days_and_lets_the_roll_settle_first() {
    let world = stations::at_stage(Stage::RollPublished);
    let closes = at("2026-04-30T20:00:00+08:00");
    let earliest = at("2026-03-18T00:00:00+08:00");
    given(&world).by(CHAIR).when(notice(earliest, closes)).happens(&["assembly.notice_given"]);
    let second = jiff::SignedDuration::from_millis(1);
    let refusal = given(&world).by(CHAIR).when(notice(earliest - second, closes)).refused("notice-too-short");
    assert_eq!((refusal["days"].as_u64(), refusal["earliest"].as_str()), (Some(15), Some("2026-03-17T16:00:00Z")));
    given(&world).by(CHAIR).when(notice(earliest, earliest)).refused("closes-before-opening");
    for actor in [CLERK, OBSERVER, STREET_CHAIR, Actor::Operator, Actor::Clock] {
        given(&world).by(actor).when(notice(earliest, closes)).refused("power-missing");
    }
    let lawless = Law { packs: Packs::default(), ..law().clone() };
    given(&world).by(CHAIR).under(&lawless).when(notice(earliest, closes)).refused("pack-unknown");
}

#[test]
fn a_vote_does_not_open_while_its_roll_may_still_be_objected_to() {
    // In a place whose notice of an extraordinary meeting is shorter than the time a roll is on view.
    let mut world = estate::settled();
    let AssemblyCommand::Convene { body, pack, scope, questions, .. } = stations::convene() else { panic!() };
    let occasion = stations::meeting_for(Occasion::Extraordinary);
    world.must(CHAIR, AssemblyCommand::Convene { body, pack, scope, occasion, questions });
    stations::publish_roll(&mut world);
    let (world, law) = (in_town(world), town(&line("convening.notice_extraordinary", "days = 7"), true));
    let closes = at("2026-03-30T08:00:00+08:00");
    let settled = at("2026-03-18T00:00:00+08:00");
    let second = jiff::SignedDuration::from_secs(1);
    let asks = |opens| given(&world).under(&law).by(CHAIR).when(notice(opens, closes));
    let refusal = asks(settled - second).refused("opens-before-roll-settled");
    assert_eq!(refusal["until"], "2026-03-17T16:00:00Z");
    asks(settled).happens(&["assembly.notice_given"]);
}

#[test]
fn a_notice_freezes_the_rules_the_vote_is_held_by() {
    let rules = OwnRules {
        silence: SilenceClause::CountsWithMajority,
        duplicates: DuplicatePolicy::PaperWins,
        publication: Publication::ByHome,
        ..OwnRules::INITIAL
    };
    let world = stations::meeting_at(Stage::Noticed, rules);
    let policy = world.community.assembly().meetings()[0].notice.clone().unwrap().policy;
    let pack = law().packs.get("cn-2021").unwrap();
    assert_eq!(
        (policy.silence, policy.duplicates, policy.publication),
        (rules.silence, rules.duplicates, rules.publication)
    );
    assert_eq!((policy.pack_version, &policy.pack_digest, policy.objection_days), (pack.version, &pack.digest, 7));
    let adopt = CommunityCommand::AdoptRules { rules: OwnRules::default(), source: "决议".to_owned() };
    given(&world).by(CHAIR).when(adopt).refused("rules-in-use");
}

#[test]
fn letters_are_made_out_when_the_roll_is_settled() {
    let mut world = stations::at_stage(Stage::Noticed);
    let settled = at("2026-03-18T00:00:00+08:00");
    given(&world).at(settled).by(SECRETARY).when(LETTERS).happens(&["assembly.letters_issued"]);
    given(&world).by(CHAIR).when(LETTERS).refused("roll-still-on-view");
    given(&world).at(settled).by(CLERK).when(LETTERS).refused("power-missing");
    let objection = stations::object(&mut world, ObjectionSubject::Roll, 1);
    let refusal = given(&world).at(settled).by(CHAIR).when(LETTERS).refused("roll-objections-open");
    assert_eq!(refusal["open"], 1);
    stations::answer(&mut world, objection, ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] });
    given(&world).at(settled).by(CHAIR).when(LETTERS).refused("roll-needs-revision");
    stations::publish_roll(&mut world);
    given(&world).at(settled).by(CHAIR).when(LETTERS).happens(&["assembly.letters_issued"]);
    given(&lettered()).by(CHAIR).when(LETTERS).nothing();
}

#[test]
fn every_printing_of_letters_is_entered_and_after_the_opening_with_a_reason() {
    let print = |entries: &[u32], reason: &str| AssemblyCommand::PrintLetters {
        meeting: MEETING,
        entries: entries.iter().map(|number| entry(*number)).collect(),
        reason: reason.to_owned(),
    };
    given(&stations::at_stage(Stage::Noticed)).by(CHAIR).when(print(&[1], "")).refused("letters-missing");
    let mut world = lettered();
    given(&world).by(CLERK).when(print(&[1], "")).refused("power-missing");
    given(&world).by(CHAIR).when(print(&[1, 9_999], "")).refused("entry-unknown");
    given(&world).by(CHAIR).when(print(&[], "")).nothing();
    let events = given(&world).by(CHAIR).when(print(&[3, 1, 2, 9], "")).happens(&["assembly.letters_printed"]);
    let governance::Event::Assembly(AssemblyEvent::LettersPrinted(event)) = &events[0] else { panic!() };
    let ranges: Vec<_> = event.entries.iter().map(|range| (range.first.number(), range.last.number())).collect();
    assert_eq!((ranges, event.reason.is_none()), (vec![(1, 3), (9, 9)], true));
    world.must(CHAIR, print(&[3, 1, 2, 9], ""));
    // The same person a moment later; what they have not seen yet, somebody else and a new code are new printings.
    for (who, entries, again) in
        [(CHAIR, vec![2, 9], false), (CHAIR, vec![4], true), (CHAIR, vec![2, 4], true), (SECRETARY, vec![2], true)]
    {
        match again {
            true => _ = given(&world).by(who).when(print(&entries, "")).happens(&["assembly.letters_printed"]),
            false => given(&world).by(who).when(print(&entries, "")).nothing(),
        }
    }
    let later = world.now.checked_add(jiff::Span::new().minutes(30)).unwrap();
    given(&world).at(later).by(CHAIR).when(print(&[2], "")).happens(&["assembly.letters_printed"]);
    world.must(CHAIR, AssemblyCommand::ReissueLetter { meeting: MEETING, entry: entry(2) });
    given(&world).by(CHAIR).when(print(&[2], "")).happens(&["assembly.letters_printed"]);
    given(&world).by(CHAIR).when(print(&[3], "")).happens(&["assembly.letters_printed"]);
    // From the hour of opening on only with a reason that everybody can read.
    let opens = world.community.assembly().meetings()[0].notice.as_ref().unwrap().opens_at;
    given(&world).at(opens).by(CHAIR).when(print(&[2], " ")).refused("text-empty");
    given(&world).at(opens).by(CHAIR).when(print(&[2], "请打 13800138000")).refused("text-holds-personal-number");
    given(&world).at(opens).by(CHAIR).when(print(&[2], "业主来领")).happens(&["assembly.letters_printed"]);
}

#[test]
fn a_letter_made_out_anew_counts_up_and_names_an_entry_of_the_roll() {
    let mut world = lettered();
    let anew = |number| AssemblyCommand::ReissueLetter { meeting: MEETING, entry: entry(number) };
    for serial in 1..=2 {
        let events = given(&world).by(CHAIR).when(anew(9)).happens(&["assembly.letter_reissued"]);
        let governance::Event::Assembly(AssemblyEvent::LetterReissued(event)) = &events[0] else { panic!() };
        assert_eq!(event.serial, serial);
        world.must(CHAIR, anew(9));
    }
    given(&world).by(CHAIR).when(anew(10)).refused("entry-unknown");
    given(&world).by(CHAIR).when(anew(0)).refused("entry-unknown");
    given(&world).by(CLERK).when(anew(9)).refused("power-missing");
    given(&stations::at_stage(Stage::Noticed)).by(CHAIR).when(anew(9)).refused("letters-missing");
    given(&stations::at_stage(Stage::Closed)).by(CHAIR).when(anew(9)).refused("wrong-stage");
}

#[test]
fn service_is_recorded_by_those_who_key_after_it_happened_and_once() {
    let mut world = lettered();
    let now = world.now;
    let serve = |numbers: &[u32], manner, at| {
        let entries: Vec<_> = numbers.iter().copied().map(entry).collect();
        services::recorded(MEETING, &entries, services::plain(manner, at, CLERK))
    };
    let handed = serve(&[2, 1, 2], ServiceManner::Handed, now);
    let events = given(&world).by(CLERK).when(handed.clone()).happens(&["assembly.service_recorded"]);
    let governance::Event::Assembly(AssemblyEvent::ServiceRecorded(event)) = &events[0] else { panic!() };
    assert_eq!((&event.entries[..], event.lines.len()), (&[entry(1), entry(2)][..], 2));
    let told = serde_json::to_string(event).unwrap();
    assert!(!told.contains("handed"), "how it reached them is sealed: {told}");
    for actor in [MEMBER, OBSERVER, STREET_CHAIR, stations::letter(1), Actor::Visitor] {
        given(&world).by(actor).when(handed.clone()).refused("power-missing");
    }
    let future = serve(&[1], ServiceManner::Handed, now + jiff::SignedDuration::from_secs(1));
    given(&world).by(CLERK).when(future).refused("service-in-future");
    given(&world).by(CLERK).when(serve(&[1, 10], ServiceManner::Post, now)).refused("entry-unknown");
    let day_before = serve(&[1], ServiceManner::Handed, now - jiff::SignedDuration::from_hours(24));
    given(&world).by(CLERK).when(day_before).refused("service-before-letters");
    given(&world).by(CLERK).when(serve(&[1], ServiceManner::LeftAfterRefusal, now)).refused("service-needs-evidence");
    world.must(CLERK, handed.clone());
    given(&world).by(CLERK).when(handed).nothing();
    let events = given(&world)
        .by(CLERK)
        .when(serve(&[1, 3], ServiceManner::Handed, now))
        .happens(&["assembly.service_recorded"]);
    let governance::Event::Assembly(AssemblyEvent::ServiceRecorded(event)) = &events[0] else { panic!() };
    assert_eq!(event.entries, [entry(3)], "what stands is not recorded again");
    given(&world).by(CLERK).when(serve(&[], ServiceManner::Handed, now)).nothing();
    given(&stations::at_stage(Stage::Noticed))
        .by(CLERK)
        .when(serve(&[1], ServiceManner::Post, now))
        .refused("letters-missing");
    given(&stations::at_stage(Stage::Closed))
        .by(CLERK)
        .when(serve(&[1], ServiceManner::Post, now))
        .refused("wrong-stage");
}

#[test]
fn who_carried_a_letter_need_not_be_who_writes_it_down() {
    let mut world = lettered();
    let (now, named) = (world.now, Deliverer::Named(Seal::new([7; 32])));
    let serve = |delivered_by| {
        let service = ServiceGiven { manner: ServiceManner::Handed, at: now, evidence: None, delivered_by };
        services::recorded(MEETING, &[entry(1)], service)
    };
    let (clerk, chair) = (services::person(CLERK), services::person(CHAIR));
    let last = u32::try_from(world.community.bodies().persons().len()).unwrap();
    let stranger = Deliverer::Person(PersonId::new(last + 1));
    given(&world).by(CLERK).when(serve(stranger)).refused("person-unknown");
    given(&world).by(CLERK).when(serve(Deliverer::Person(PersonId::new(last)))).happens(&["assembly.service_recorded"]);
    for told in [Deliverer::Person(clerk), Deliverer::Person(chair), named] {
        world.must(CLERK, serve(told));
        let line = *world.community.assembly().meetings()[0].services.lines().last().unwrap();
        let ServiceLine::Sealed { by, reached, .. } = line else { panic!("{line:?}") };
        assert_eq!((by, reached), (clerk, Some(entry(1))));
        given(&world).by(CLERK).when(serve(told)).nothing();
    }
}

#[test]
fn a_door_shows_the_best_that_was_reached_there() {
    use ServiceManner::{Electronic, Handed, Household, LeftAfterRefusal, NotMet, Post, PostedUp};
    for (manners, door, reached) in [
        (&[][..], DoorState::NotContacted, false),
        (&[NotMet], DoorState::NotMet, false),
        (&[PostedUp, NotMet], DoorState::PostedUp, false),
        (&[NotMet, PostedUp], DoorState::PostedUp, false),
        (&[PostedUp, Handed], DoorState::Served, true),
        (&[Handed, NotMet], DoorState::Served, true),
        (&[NotMet, Household], DoorState::Served, true),
        (&[Post], DoorState::Served, true),
        (&[Electronic], DoorState::Served, true),
        (&[Handed, Post], DoorState::Served, true),
        (&[NotMet, LeftAfterRefusal], DoorState::Refused, true),
    ] {
        let mut world = lettered();
        let mut ledger = Vec::new();
        for manner in manners {
            // Whoever leaves it behind after a refusal shows that.
            let evidence = (*manner == LeftAfterRefusal).then_some(Seal::new([9; 32]));
            let service = ServiceGiven { evidence, ..services::plain(*manner, world.now, CLERK) };
            world.must(CLERK, services::recorded(MEETING, &[entry(9)], service));
            let (by, delivered_by) = (services::person(CLERK), Some(service.delivered_by));
            ledger.push(Service { manner: *manner, at: world.now, delivered_by, by, evidence });
        }
        let meeting = &world.community.assembly().meetings()[0];
        assert_eq!((DoorState::of(&ledger, false), meeting.was_reached(entry(9))), (door, reached), "{manners:?}");
        assert_eq!(meeting.services.reached(), usize::from(reached), "one owner at most, however often: {manners:?}");
        assert_eq!(DoorState::of(&ledger, true), DoorState::Voted);
    }
}

#[test]
fn the_clock_alone_opens_and_closes_and_neither_early() {
    let world = lettered();
    let early = stations::opens_at() - jiff::SignedDuration::from_millis(1);
    given(&world).at(early).by(Actor::Clock).when(OPEN).refused("opens-later");
    let events =
        given(&world).at(stations::opens_at()).by(Actor::Clock).when(OPEN).happens(&["assembly.voting_opened"]);
    let governance::Event::Assembly(AssemblyEvent::VotingOpened(event)) = &events[0] else { panic!() };
    assert_eq!((event.heads, event.area), (HEADS, AREA));
    given(&world).at(stations::opens_at()).by(CHAIR).when(OPEN).refused("power-missing");
    given(&stations::at_stage(Stage::Noticed))
        .at(stations::opens_at())
        .by(Actor::Clock)
        .when(OPEN)
        .refused("letters-missing");
    let world = stations::at_stage(Stage::Open);
    let early = stations::closes_at() - jiff::SignedDuration::from_millis(1);
    given(&world).at(early).by(Actor::Clock).when(CLOSE).refused("closes-later");
    given(&world).at(stations::closes_at()).by(Actor::Clock).when(CLOSE).happens(&["assembly.voting_closed"]);
    given(&world).at(stations::closes_at()).by(CHAIR).when(CLOSE).refused("power-missing");
}

#[test]
fn a_clock_that_stood_still_opens_late_so_that_paper_received_in_time_can_be_keyed_in() {
    let mut world = lettered();
    world.now = at("2026-04-01T09:00:00+08:00");
    world.must(Actor::Clock, OPEN);
    let ballot = world.ballot(&[governance::assembly::Mark::For, governance::assembly::Mark::Against]);
    given(&world)
        .by(stations::letter(1))
        .when(AssemblyCommand::Cast { meeting: MEETING, ballot: ballot.clone(), signed: SignedGiven::Owner })
        .refused("voting-ended");
    let received_at = at("2026-03-24T09:00:00+08:00");
    let keyed = AssemblyCommand::KeyPaper {
        meeting: MEETING,
        entry: entry(1),
        received_at,
        ballot,
        first: None,
        signed: SignedGiven::Owner,
    };
    given(&world).by(CLERK).when(keyed).happens(&["assembly.paper_keyed"]);
}

#[test]
fn a_meeting_is_called_off_only_before_anybody_can_have_voted() {
    let cancel = |reason: &str| AssemblyCommand::Cancel { meeting: MEETING, reason: reason.to_owned() };
    let world = lettered();
    given(&world).by(CHAIR).when(cancel("报价有误")).happens(&["assembly.meeting_cancelled"]);
    given(&world).by(CHAIR).when(cancel("")).refused("text-empty");
    given(&world).by(CLERK).when(cancel("报价有误")).refused("power-missing");
    let refusal = given(&stations::at_stage(Stage::Open)).by(CHAIR).when(cancel("要输了")).refused("wrong-stage");
    assert_eq!(refusal["stage"], "open");
}
