//! What the cities say otherwise than the country, each line from both sides of its boundary.

use governance::assembly::{AssemblyCommand, DelegationGiven, FormGiven, MeetingFor, QuestionGiven, Scope};
use governance::committee::{CommitteeCommand, CommitteeEvent, SittingFor, Vote, first_sitting_due};
use governance::community::{CommunityEvent, OwnRules, PlaceSettled};
use governance::election::{ElectionGiven, TermGiven};
use governance::founding::{FoundingCommand, FoundingEvent, FoundingStage, Support};
use governance::ids::PersonId;
use governance::petition::{Convenor, PetitionCommand};
use governance::{Actor, Event};
use jiff::civil::date;
use rehearsal::fixture::committee::{all, call_at, decide, held, member, own, seat_three, seated};
use rehearsal::fixture::elections::{TWELVE, five_seats};
use rehearsal::fixture::estate::{
    self, CHAIR, COMMITTEE, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, STREET_OFFICE, TERM_FROM, TERM_UNTIL, at,
};
use rehearsal::fixture::petitions::{self, PETITION};
use rehearsal::fixture::{World, elections, founding, given, law};

fn moved(mut world: World, place: &str) -> World {
    let settled = PlaceSettled { place: place.to_owned(), by: None };
    world.follow(&CommunityEvent::PlaceSettled(settled).into());
    world
}

/// The places in which more than half of all members decide, with the article.
const MORE_THAN_HALF: [(&str, &str); 5] = [
    ("cn-beijing", "北京市物业管理条例（2024）§45"),
    ("cn-shanghai", "上海市住宅物业管理规定（2020-12）§26"),
    ("cn-hangzhou", "杭州市物业管理条例（2021）§29"),
    ("cn-qingdao", "青岛市物业管理条例（2021）§38"),
    ("cn-ningbo", "宁波市住宅小区物业管理条例（2021）§33"),
];

/// A committee of six whose members are all there.
fn six(place: &str) -> World {
    let mut world = moved(seated(), place);
    let (body, holder) = (COMMITTEE, governance::bodies::SeatHolder::New(world.seal()));
    let role = governance::bodies::SeatRole::Member;
    let seat = governance::bodies::BodiesCommand::FillSeat {
        body,
        holder,
        role,
        from: TERM_FROM,
        until: TERM_UNTIL,
        owner: None,
    };
    world.must(STREET_CHAIR, seat);
    held(world, vec![own()], &[1, 6, 10, 11, 12, 13])
}

#[test]
fn more_than_half_of_all_members_decide_where_the_city_says_so() {
    let country = ("cn-qingyuan", "指导规则 §38");
    for (place, article) in MORE_THAN_HALF.into_iter().chain([country]) {
        let more_than_half = place != country.0;
        let world = six(place);
        for (in_favour, against, adopted) in
            [(&[1, 6, 10][..], &[11, 12, 13][..], !more_than_half), (&[1, 6, 10, 11], &[12, 13], true)]
        {
            let votes = [all(in_favour, Vote::For), all(against, Vote::Against)].concat();
            let events = given(&world).by(CHAIR).when(decide(1, &votes)).happens(&["committee.item_decided"]);
            let Event::Committee(CommitteeEvent::ItemDecided(decided)) = &events[0] else { panic!() };
            assert_eq!(decided.adopted, adopted, "{place}: {} of six", in_favour.len());
            assert_eq!(decided.approval.needed, if more_than_half { 4 } else { 3 }, "{place}");
            assert_eq!(decided.approval.test.basis, [article], "{place}");
        }
    }
}

#[test]
fn a_committee_has_the_number_its_city_names() {
    let homes = |count: usize| vec![100_000; count];
    for (place, areas, sizes) in [
        // Three up to a hundred households, five without a ceiling.
        ("cn-beijing", homes(100), &[(1, false), (3, true), (4, false), (5, true), (13, true), (14, false)][..]),
        ("cn-beijing", homes(101), &[(3, false), (4, false), (5, true), (11, true), (13, true)]),
        ("cn-qingdao", homes(101), &[(1, false), (2, false), (3, true), (4, false), (5, true), (13, true)]),
        ("cn-ningbo", homes(12), &[(3, false), (4, false), (5, true), (11, true), (13, true)]),
    ] {
        let world = moved(elections::estate(&areas), place);
        for (number, allowed) in sizes {
            let asked = elections::convene(ElectionGiven { seats: *number, ..five_seats() });
            let answered = given(&world).by(CHAIR).when(asked);
            if *allowed {
                drop(answered.happens(&["matter.raised", "assembly.meeting_convened"]));
            } else {
                drop(answered.refused("members-outside-law"));
            }
        }
    }
}

#[test]
fn a_term_in_hangzhou_is_three_to_five_years() {
    let world = moved(elections::estate(&TWELVE), "cn-hangzhou");
    for (years, allowed) in [(2, false), (3, true), (5, true), (6, false)] {
        let asked = ElectionGiven { term: TermGiven::Years(years), ..five_seats() };
        let answered = given(&world).by(CHAIR).when(elections::convene(asked));
        if allowed {
            drop(answered.happens(&["matter.raised", "assembly.meeting_convened"]));
        } else {
            drop(answered.refused("term-outside-law"));
        }
        let rules = OwnRules { term_years: Some(years), ..world.community.rules() };
        let source = "2025年第一次业主大会决议".to_owned();
        let rules = governance::community::CommunityCommand::AdoptRules { rules, source };
        let answered = given(&world).by(CHAIR).when(rules);
        assert_eq!(answered.answer().is_ok(), allowed, "{years} years in the owners' own rules");
    }
}

#[test]
fn in_beijing_no_matter_is_handed_to_the_committee_and_elsewhere_some_are() {
    let pack = law().packs.get("cn-2021").unwrap();
    let handed = |world: &World, kind: &str| {
        let delegation =
            DelegationGiven { scope: "办理。".to_owned(), limit: None, each: None, until: date(2026, 12, 31) };
        let question = QuestionGiven {
            kind: kind.to_owned(),
            title: "授权".to_owned(),
            text: "授权业主委员会办理。".to_owned(),
            form: FormGiven::Delegation(delegation),
        };
        let convene = AssemblyCommand::Convene {
            body: COMMITTEE,
            pack: "cn-2021".to_owned(),
            scope: Scope::Estate,
            occasion: MeetingFor::Regular,
            questions: vec![question],
        };
        given(world).by(CHAIR).when(convene).answer().clone()
    };
    let (beijing, country) = (moved(estate::settled(), "cn-beijing"), estate::settled());
    for matter in &pack.matters {
        let refusal = serde_json::to_value(handed(&beijing, &matter.id).unwrap_err()).unwrap();
        assert_eq!(refusal["code"], "reserved-for-owners", "{}: {refusal}", matter.id);
        assert!(refusal["basis"][0].as_str().unwrap().ends_with("§44"), "{refusal}");
        let free = ["change-fees", "other-major"].contains(&matter.id.as_str());
        assert_eq!(handed(&country, &matter.id).is_ok(), free, "{}", matter.id);
    }
}

/// A petition in a place, refused by the committee and ordered by the street office, whose days ran out.
fn ordered_in_vain(place: &str) -> World {
    let mut world = moved(petitions::signed_by(&[1, 6], petitions::meeting()), place);
    let hand_in = petitions::hand_in(&world, Some(1));
    world.must(petitions::owner(1), hand_in);
    let refuse = PetitionCommand::Refuse { petition: PETITION, reason: "已列入下次定期会议。".to_owned() };
    world.must(CHAIR, refuse);
    world.must(STREET_CHAIR, PetitionCommand::Order { petition: PETITION });
    let turn = *world.community.petitions().petition(PETITION).unwrap().turn().unwrap();
    assert_eq!(turn.convenor, Convenor::CommitteeByOrder, "{place}");
    world.now = turn.until.unwrap();
    world.must(Actor::Clock, PetitionCommand::PassTurn { petition: PETITION });
    world
}

#[test]
fn when_the_order_ran_out_the_street_office_convenes_where_the_city_says_so_and_the_residents_committee_elsewhere() {
    let convened = ["matter.raised", "assembly.meeting_convened", "petition.meeting_convened"];
    let (street, residents) = ((STREET_CHAIR, STREET_OFFICE), (RESIDENTS_CHAIR, RESIDENTS));
    for (place, convenor, next, other) in [
        ("cn-beijing", Convenor::StreetOffice, street, residents),
        ("cn-shanghai", Convenor::StreetOffice, street, residents),
        ("cn-qingdao", Convenor::StreetOffice, street, residents),
        ("cn-hangzhou", Convenor::StreetOffice, street, residents),
        ("cn-ningbo", Convenor::ResidentsCommittee, residents, street),
        ("cn", Convenor::ResidentsCommittee, residents, street),
    ] {
        let world = ordered_in_vain(place);
        let turn = *world.community.petitions().petition(PETITION).unwrap().turn().unwrap();
        assert_eq!((turn.convenor, turn.body, turn.until), (convenor, next.1, None), "{place}");
        given(&world).by(next.0).when(petitions::convene(next.1)).happens(&convened);
        given(&world).by(other.0).when(petitions::convene(other.1)).refused("not-your-turn");
        given(&world).by(CHAIR).when(petitions::convene(COMMITTEE)).refused("not-your-turn");
    }
}

#[test]
fn whoever_leaves_a_seat_hands_over_in_the_days_of_the_city() {
    for (place, until) in [
        ("cn", "2026-03-06T00:00:00+08:00"),
        // Seven days from a Monday end with the next one, ten with the Thursday after.
        ("cn-hangzhou", "2026-03-10T00:00:00+08:00"),
        ("cn-shanghai", "2026-03-13T00:00:00+08:00"),
    ] {
        let mut world = moved(seated(), place);
        world.must(member(12), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
        assert_eq!(world.community.committees().ended_seats()[0].hand_over_by, at(until), "{place}");
    }
}

#[test]
fn a_sitting_in_ningbo_is_announced_three_full_days_before() {
    let (world, called) = (moved(seated(), "cn-ningbo"), at("2026-03-02T09:00:00+08:00"));
    let earliest = at("2026-03-06T00:00:00+08:00");
    let call = |time| given(&world).at(called).by(CHAIR).when(call_at(time, SittingFor::Ordinary, vec![own()]));
    call(earliest).happens(&["committee.sitting_called"]);
    let refusal = call(earliest - jiff::SignedDuration::from_secs(1)).refused("agenda-too-late");
    assert_eq!((&refusal["earliest"], &refusal["days"]), (&earliest.to_string().into(), &3.into()));
}

#[test]
fn a_new_committee_first_meets_within_three_days_in_qingdao_and_seven_in_the_country() {
    for (place, until) in [("cn", "2026-03-10T00:00:00+08:00"), ("cn-qingdao", "2026-03-06T00:00:00+08:00")] {
        let mut world = moved(estate::settled(), place);
        for (person, role) in [(1, governance::bodies::SeatRole::Chair), (6, governance::bodies::SeatRole::Member)] {
            let person = PersonId::new(person);
            world
                .must(Actor::Operator, governance::bodies::BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
        }
        let today = date(2026, 3, 2);
        seat_three(&mut world, today);
        let community = &world.community;
        let (body, city) = (community.bodies().body(COMMITTEE).unwrap(), law().places.get(place).unwrap());
        let due = first_sitting_due(community, body, city, law(), today);
        assert_eq!(due, Some(at(until)), "{place}");
    }
}

#[test]
fn what_begins_with_an_application_and_with_the_group_runs_as_long_as_the_city_says() {
    for (place, group_until, meeting_until) in [
        // Thirty days after 2 March are 1 April, sixty 1 May (a holiday until the 5th), ninety 31 May, a Sunday.
        ("cn-qingdao", "2026-04-02T00:00:00+08:00", "2026-05-07T00:00:00+08:00"),
        ("cn-beijing", "2026-05-07T00:00:00+08:00", "2026-05-07T00:00:00+08:00"),
        ("cn-ningbo", "2026-05-07T00:00:00+08:00", "2026-06-02T00:00:00+08:00"),
        ("cn", "2026-05-07T00:00:00+08:00", "2026-06-02T00:00:00+08:00"),
    ] {
        let mut world = moved(founding::unfounded(), place);
        let sign = FoundingCommand::Sign { owner: None };
        world.must(founding::owner(1), sign);
        let submit = FoundingCommand::Submit { received_on: date(2026, 3, 2) };
        let asked = given(&world).by(founding::owner(1)).when(submit).happens(&["founding.application_submitted"]);
        let Event::Founding(FoundingEvent::ApplicationSubmitted(submitted)) = &asked[0] else { panic!() };
        assert_eq!(submitted.group_until, at(group_until), "{place}");
        if place == "cn-beijing" {
            continue; // Its group is led by the residents' committee; the days are those of its line.
        }
        let mut world = moved(founding::at_stage(FoundingStage::Composing), place);
        founding::compose(&mut world);
        let published = given(&world).by(founding::HEAD).when(founding::publish());
        let published = published.happens(&["founding.group_published"]);
        let Event::Founding(FoundingEvent::GroupPublished(group)) = &published[0] else { panic!() };
        assert_eq!((group.first_meeting_until, group.meets_until), (at(meeting_until), None), "{place}");
    }
    let days = |place: &str| law().places.get(place).unwrap().procedure.founding.first_meeting.days;
    assert_eq!((days("cn-beijing"), days("cn-qingdao"), days("cn-hangzhou")), (60, 60, 90));
}

#[test]
fn a_twentieth_of_the_heads_or_of_the_area_applies_in_qingdao_and_beijing() {
    for place in ["cn-beijing", "cn-qingdao"] {
        let asked = law().places.get(place).unwrap().procedure.founding.applicants.as_ref();
        for (heads, area, enough) in
            [(5, 0, true), (4, 0, false), (4, 4_999, false), (4, 5_000, true), (1, 5_000, true), (0, 0, false)]
        {
            let support = Support { heads, area, of_heads: 100, of_area: 100_000 };
            assert_eq!(support.is_enough(asked), enough, "{place}: {heads} of 100 heads, {area} of 100,000");
        }
    }
}

#[test]
fn as_many_documents_are_filed_as_the_city_lists() {
    for (place, documents) in [("cn", 4), ("cn-beijing", 5), ("cn-shanghai", 6), ("cn-ningbo", 4), ("cn-qingdao", 4)] {
        let mut world = moved(founding::at_stage(FoundingStage::Decided), place);
        founding::seat_committee(&mut world);
        world.must(Actor::Clock, FoundingCommand::FoundAssembly);
        let founded = world.community.founding().founded().unwrap();
        assert_eq!(founded.event.documents, documents, "{place}");
    }
}
