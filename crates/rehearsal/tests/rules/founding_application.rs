use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::community::PlaceSettled;
use governance::founding::{FoundingCommand, FoundingEvent, FoundingStage, condition};
use governance::ids::OwnerId;
use governance::law::Places;
use governance::{Event, Seal, law::Law};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{self, at};
use rehearsal::fixture::founding::{self, DELIVERED, HEAD, OFFICE_CLERK, RESIDENTS_CHAIR, owner, unfounded};
use rehearsal::fixture::{World, given, law};

fn area(whole: u64, first_delivery: Option<Date>) -> FoundingCommand {
    FoundingCommand::EnterArea { whole, source: "规划许可证".to_owned(), first_delivery, phases: false }
}

fn submit() -> FoundingCommand {
    FoundingCommand::Submit { received_on: date(2026, 3, 2) }
}

fn sign(number: u32) -> FoundingCommand {
    FoundingCommand::Sign { owner: Some(OwnerId::new(number)) }
}

/// A community of a place whose whole area and first delivery are known, with the application signed by one owner.
fn signed_in(place: &str, whole: u64, first_delivery: Option<Date>) -> World {
    let mut world = unfounded();
    let settled = PlaceSettled { place: place.to_owned(), by: None };
    world.follow(&governance::community::CommunityEvent::PlaceSettled(settled).into());
    world.must(HEAD, area(whole, first_delivery));
    world.must(owner(1), FoundingCommand::Sign { owner: None });
    world
}

/// The built-in law with one line of the country's founding procedure written otherwise.
fn law_with(line: &str) -> Law {
    let country = include_str!("../../../../rules/places/cn.toml");
    let text = format!("{country}\n[procedure.founding.{line}\nbasis = [\"指导规则 §9\"]\n");
    let packs = law().packs.clone();
    let places = Places::from_sources(&packs, [("cn.toml", text.as_str())]).unwrap();
    Law { packs, places, ..law().clone() }
}

#[test]
fn an_application_is_taken_in_as_soon_as_enough_is_delivered_and_not_a_thousandth_before() {
    let full = Some(date(2024, 3, 1));
    for (place, whole, first_delivery, enough) in [
        // More than half in the whole country: 815.465 of 1630.930 is exactly half.
        ("cn", 1_630_929, None, true),
        ("cn", 1_630_930, None, false),
        // Half is enough in Beijing.
        ("cn-beijing", 1_630_930, None, true),
        ("cn-beijing", 1_630_931, None, false),
        // Three fifths in Hangzhou, or three tenths when two years are full since the first delivery.
        ("cn-hangzhou", 1_359_108, None, true),
        ("cn-hangzhou", 1_359_109, None, false),
        ("cn-hangzhou", 2_718_216, full, true),
        ("cn-hangzhou", 2_718_217, full, false),
        ("cn-hangzhou", 2_718_216, Some(date(2024, 3, 2)), false),
        ("cn-hangzhou", 2_718_216, None, false),
        // Half in Shanghai, or two full years since the first delivery, however little is delivered.
        ("cn-shanghai", 1_630_930, None, true),
        ("cn-shanghai", 1_630_931, None, false),
        ("cn-shanghai", 1_630_931, Some(date(2024, 3, 2)), false),
        ("cn-shanghai", 1_630_931, full, true),
        ("cn-shanghai", 999_999_999, full, true),
        // Half in Qingdao; that heads are enough there too is not held.
        ("cn-qingdao", 1_630_930, None, true),
        ("cn-qingdao", 1_630_931, full, false),
    ] {
        let world = signed_in(place, whole, first_delivery);
        let asked = given(&world).by(owner(1)).when(submit());
        if enough {
            asked.happens(&["founding.application_submitted"]);
        } else {
            asked.refused("not-enough-delivered");
        }
    }
}

#[test]
fn what_is_missing_is_told_to_a_thousandth_and_to_the_day() {
    let world = signed_in("cn-hangzhou", 1_359_109, Some(date(2024, 3, 2)));
    let refusal = given(&world).by(owner(1)).when(submit()).refused("not-enough-delivered");
    let expected = ("815.465", "1359.109", "0.001", "2026-03-02");
    let told =
        ["delivered", "whole", "missing", "enough_after"].map(|field| refusal[field].as_str().unwrap().to_owned());
    assert_eq!((told[0].as_str(), told[1].as_str(), told[2].as_str(), told[3].as_str()), expected);
    // On the next day the two years are full.
    let next = FoundingCommand::Submit { received_on: date(2026, 3, 3) };
    let events = given(&world)
        .at(at("2026-03-03T00:00:00+08:00"))
        .by(owner(1))
        .when(next)
        .happens(&["founding.application_submitted"]);
    let Event::Founding(FoundingEvent::ApplicationSubmitted(event)) = &events[0] else { panic!() };
    assert_eq!((event.met.years, event.delivered, event.whole), (Some(2), DELIVERED, 1_359_109));
}

#[test]
fn where_years_alone_are_enough_the_application_says_that_no_area_was_asked_for() {
    let world = signed_in("cn-shanghai", 1_630_931, Some(date(2024, 3, 2)));
    let refusal = given(&world).by(owner(1)).when(submit()).refused("not-enough-delivered");
    // A thousandth more, or one more day.
    let told = [&refusal["missing"], &refusal["enough_after"]].map(|field| field.as_str().unwrap().to_owned());
    assert_eq!(told, ["0.001".to_owned(), "2026-03-02".to_owned()]);
    let next = FoundingCommand::Submit { received_on: date(2026, 3, 3) };
    let asked = given(&world).at(at("2026-03-03T00:00:00+08:00")).by(owner(1)).when(next);
    let events = asked.happens(&["founding.application_submitted"]);
    let Event::Founding(FoundingEvent::ApplicationSubmitted(event)) = &events[0] else { panic!() };
    assert_eq!((event.met.fraction, event.met.years), (None, Some(2)));
    assert_eq!(serde_json::to_value(&event.met).unwrap().get("fraction"), None);
}

#[test]
fn a_leap_day_of_delivery_is_two_years_past_with_the_last_of_february() {
    let world = signed_in("cn-hangzhou", 2_718_216, Some(date(2024, 2, 29)));
    let place = law().places.get("cn-hangzhou").unwrap();
    for (today, full) in [(date(2026, 2, 28), false), (date(2026, 3, 1), true)] {
        assert_eq!(condition(&world.community, place, today).met().is_some(), full, "{today}");
    }
}

#[test]
fn nothing_is_delivered_where_nothing_is_registered() {
    let mut world = estate::founded();
    world.must(
        Actor::Operator,
        governance::bodies::BodiesCommand::Establish {
            kind: governance::bodies::BodyKind::StreetOffice,
            name: "街道办事处".to_owned(),
        },
    );
    let holder = governance::bodies::SeatHolder::New(world.seal());
    let (from, until, role) = (estate::TERM_FROM, estate::TERM_UNTIL, governance::bodies::SeatRole::Chair);
    let fill =
        governance::bodies::BodiesCommand::FillSeat { body: founding::OFFICE, holder, role, from, until, owner: None };
    world.must(Actor::Operator, fill);
    given(&world).by(HEAD).when(submit()).refused("nothing-registered-yet");
}

#[test]
fn the_whole_area_is_entered_with_its_source_and_is_no_smaller_than_what_is_registered() {
    let world = unfounded();
    let asked = |command: FoundingCommand| given(&world).by(OFFICE_CLERK).when(command);
    asked(area(estate::AREA, None)).happens(&["founding.area_entered"]);
    let refusal = asked(area(estate::AREA - 1, None)).refused("whole-area-too-small");
    assert_eq!(refusal["registered"], "1171.665");
    asked(area(2_000_000, Some(date(2026, 3, 2)))).happens(&["founding.area_entered"]);
    asked(area(2_000_000, Some(date(2026, 3, 3)))).refused("day-in-future");
    given(&world).by(Actor::Operator).when(area(2_000_000, None)).happens(&["founding.area_entered"]);
    given(&world).by(RESIDENTS_CHAIR).when(area(2_000_000, None)).refused("power-missing");
    given(&world).by(owner(1)).when(area(2_000_000, None)).refused("power-missing");
    let mut again = world.clone();
    again.must(HEAD, area(2_000_000, None));
    given(&again).by(OFFICE_CLERK).when(area(2_000_000, None)).nothing();
}

#[test]
fn the_developers_files_are_ticked_off_as_the_place_lists_them() {
    let mut world = unfounded();
    let tick = |file: &str, on| FoundingCommand::TickFile { file: file.to_owned(), on };
    given(&world).by(OFFICE_CLERK).when(tick("site-plan", date(2026, 3, 2))).happens(&["founding.file_handed_over"]);
    given(&world).by(OFFICE_CLERK).when(tick("site-plan", date(2026, 3, 3))).refused("day-in-future");
    given(&world).by(OFFICE_CLERK).when(tick("recipes", date(2026, 3, 2))).refused("file-unknown");
    world.must(OFFICE_CLERK, tick("site-plan", date(2026, 2, 27)));
    given(&world).by(HEAD).when(tick("site-plan", date(2026, 2, 27))).nothing();
}

#[test]
fn owners_sign_with_their_card_or_on_paper_at_the_street_office() {
    let world = unfounded();
    let signed = &["founding.application_signed"];
    given(&world).by(owner(1)).when(FoundingCommand::Sign { owner: None }).happens(signed);
    given(&world).by(OFFICE_CLERK).when(sign(1)).happens(signed);
    // With a card one signs for oneself, whoever is named.
    let events = given(&world).by(owner(2)).when(sign(1)).happens(signed);
    assert!(
        matches!(&events[0], Event::Founding(FoundingEvent::ApplicationSigned(event)) if event.owner == OwnerId::new(2))
    );
    // Owner 7 bought a home that was not handed over to them; there is no owner 9.
    for number in [7, 9] {
        given(&world).by(owner(number)).when(FoundingCommand::Sign { owner: None }).refused("holds-nothing");
    }
    for actor in [Actor::Visitor, Actor::Operator, Actor::Clock, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(sign(1)).refused("power-missing");
    }
    given(&world).by(HEAD).when(FoundingCommand::Sign { owner: None }).refused("power-missing");
    given(&world).at(at("2029-01-01T00:00:00+08:00")).by(OFFICE_CLERK).when(sign(1)).refused("term-over");
}

#[test]
fn a_signature_can_be_taken_back_until_the_application_is_handed_in() {
    let mut world = unfounded();
    let withdraw = FoundingCommand::WithdrawSignature { owner: None };
    given(&world).by(owner(1)).when(withdraw.clone()).nothing();
    world.must(owner(1), FoundingCommand::Sign { owner: None });
    given(&world).by(owner(1)).when(FoundingCommand::Sign { owner: None }).nothing();
    given(&world).by(owner(2)).when(withdraw.clone()).nothing();
    given(&world).by(owner(1)).when(withdraw.clone()).happens(&["founding.signature_withdrawn"]);
    world.must(owner(1), submit());
    given(&world).by(owner(1)).when(withdraw).refused("application-submitted");
    given(&world).by(owner(2)).when(FoundingCommand::Sign { owner: None }).refused("application-submitted");
}

#[test]
fn where_no_part_is_named_one_owner_is_enough_and_nobody_is_not() {
    let mut world = unfounded();
    given(&world).by(OFFICE_CLERK).when(submit()).refused("signatures-missing");
    given(&world).by(owner(1)).when(submit()).refused("power-missing");
    world.must(owner(5), FoundingCommand::Sign { owner: None });
    given(&world).by(owner(5)).when(submit()).happens(&["founding.application_submitted"]);
    given(&world).by(OFFICE_CLERK).when(submit()).happens(&["founding.application_submitted"]);
    world.must(owner(5), FoundingCommand::WithdrawSignature { owner: None });
    let refusal = given(&world).by(OFFICE_CLERK).when(submit()).refused("signatures-missing");
    assert_eq!((refusal["heads"].as_u64(), refusal["of_heads"].as_u64()), (Some(0), Some(9)));
}

#[test]
fn where_a_part_is_named_it_is_reached_exactly() {
    let mut world = unfounded();
    world.must(owner(1), FoundingCommand::Sign { owner: None });
    // Owner 1 stands for two of nine heads, and for 209.570 + 90.125 of 1171.665 m².
    for (measure, fraction, inclusive, enough) in [
        ("heads", "2/9", true, true),
        ("heads", "2/9", false, false),
        ("heads", "1/9", false, true),
        ("heads", "1/4", true, false),
        ("area", "59939/234333", true, true),
        ("area", "59939/234333", false, false),
        ("area", "59940/234333", true, false),
        ("area", "59938/234333", false, true),
    ] {
        let any = format!("measures = [\"{measure}\"], fraction = \"{fraction}\", inclusive = {inclusive}");
        let law = law_with(&format!("applicants]\nany = [{{ {any} }}]"));
        let asked = given(&world).under(&law).by(owner(1)).when(submit());
        if enough {
            asked.happens(&["founding.application_submitted"]);
        } else {
            asked.refused("signatures-missing");
        }
    }
    let both = "applicants]\nany = [{ measures = [\"heads\", \"area\"], fraction = \"1/4\", inclusive = true }]";
    given(&world).under(&law_with(both)).by(owner(1)).when(submit()).refused("signatures-missing");
    let either = "applicants]\nany = [{ measures = [\"heads\"], fraction = \"1/4\", inclusive = true }, { measures = [\"area\"], fraction = \"1/4\", inclusive = true }]";
    given(&world).under(&law_with(either)).by(owner(1)).when(submit()).happens(&["founding.application_submitted"]);
}

#[test]
fn the_periods_that_begin_with_the_application_are_frozen_in_it() {
    let world = signed_in("cn-beijing", estate::AREA, None);
    let events = given(&world).by(owner(1)).when(submit()).happens(&["founding.application_submitted"]);
    let Event::Founding(FoundingEvent::ApplicationSubmitted(event)) = &events[0] else { panic!() };
    assert_eq!(event.review_until, Some(at("2026-04-02T00:00:00+08:00")));
    // Sixty days end on 1 May, a holiday until the 5th.
    assert_eq!(event.group_until, at("2026-05-07T00:00:00+08:00"));
    assert_eq!((event.place.as_str(), event.place_digest.len()), ("cn-beijing", 64));
    let country = signed_in("cn", estate::AREA, None);
    let events = given(&country).by(owner(1)).when(submit()).happens(&["founding.application_submitted"]);
    assert!(
        matches!(&events[0], Event::Founding(FoundingEvent::ApplicationSubmitted(event)) if event.review_until.is_none())
    );
}

#[test]
fn paper_was_received_when_the_office_received_it_and_not_later_than_today() {
    let mut world = unfounded();
    world.must(OFFICE_CLERK, sign(1));
    let received = |received_on| given(&world).by(OFFICE_CLERK).when(FoundingCommand::Submit { received_on });
    received(date(2026, 2, 27)).happens(&["founding.application_submitted"]);
    received(date(2026, 3, 3)).refused("day-in-future");
    // A card hands in today, whatever day is named.
    let command = FoundingCommand::Submit { received_on: date(2026, 1, 1) };
    let events = given(&world).by(owner(1)).when(command).happens(&["founding.application_submitted"]);
    assert!(
        matches!(&events[0], Event::Founding(FoundingEvent::ApplicationSubmitted(event)) if event.received_on == date(2026, 3, 2))
    );
    let far = at("9999-12-01T09:00:00+08:00");
    let late = FoundingCommand::Submit { received_on: date(9999, 12, 1) };
    given(&world).at(far).by(owner(1)).when(late).refused("founding-date-out-of-reach");
}

#[test]
fn an_application_is_answered_once_by_the_street_office() {
    let world = founding::at_stage(FoundingStage::Submitted);
    let answer = |accepted, reasons: &str| FoundingCommand::AnswerApplication { accepted, reasons: reasons.to_owned() };
    for actor in [OFFICE_CLERK, RESIDENTS_CHAIR, owner(1), Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(answer(true, "")).refused("power-missing");
    }
    given(&world).by(HEAD).when(answer(true, "")).happens(&["founding.application_answered"]);
    given(&world).by(HEAD).when(answer(false, "缺少来源")).happens(&["founding.application_answered"]);
    given(&world).by(HEAD).when(answer(false, "")).refused("text-empty");
    given(&unfounded()).by(HEAD).when(answer(true, "")).refused("no-application");
    let mut accepted = world.clone();
    accepted.must(HEAD, answer(true, ""));
    given(&accepted).by(HEAD).when(answer(true, "")).nothing();
    given(&accepted).by(HEAD).when(answer(false, "缺少来源")).refused("application-answered");
    // What was given back can be applied for anew; the signatures are not carried over.
    let mut returned = world;
    returned.must(HEAD, answer(false, "缺少来源"));
    given(&returned).by(HEAD).when(answer(false, "缺少来源")).nothing();
    given(&returned).by(OFFICE_CLERK).when(submit()).refused("signatures-missing");
    returned.must(owner(2), FoundingCommand::Sign { owner: None });
    returned.must(owner(2), submit());
    assert_eq!(returned.community.founding().applications().len(), 2);
    given(&returned).by(HEAD).when(answer(true, "")).happens(&["founding.application_answered"]);
}

#[test]
fn a_community_whose_committee_was_entered_before_is_asked_nothing() {
    let world = estate::settled();
    for (actor, command) in [
        (estate::CLERK, area(2_000_000, None)),
        (estate::STREET_CHAIR, FoundingCommand::TickFile { file: "site-plan".to_owned(), on: date(2026, 3, 2) }),
        (owner(1), FoundingCommand::Sign { owner: None }),
        (estate::STREET_CHAIR, submit()),
        (estate::STREET_CHAIR, FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() }),
        (estate::STREET_CHAIR, FoundingCommand::EstablishGroup { name: "筹备组".to_owned() }),
    ] {
        given(&world).by(actor).when(command).refused("assembly-exists");
    }
}

#[test]
fn no_committee_is_entered_beside_an_application_that_was_handed_in() {
    let establish = || BodiesCommand::Establish { kind: BodyKind::OwnersCommittee, name: "业主委员会".to_owned() };
    for stage in [FoundingStage::Submitted, FoundingStage::Accepted] {
        for actor in [HEAD, Actor::Operator] {
            given(&founding::at_stage(stage)).by(actor).when(establish()).refused("assembly-not-founded");
        }
    }
    // Nor is one seated that was entered, and never sat, before.
    let mut world = founding::at_stage(FoundingStage::Collecting);
    world.must(Actor::Operator, establish());
    let body = world.community.bodies().all().last().unwrap().id;
    let seat = |role| {
        let holder = SeatHolder::New(Seal::new([8; 32]));
        let (from, until) = (date(2026, 3, 2), date(2029, 3, 1));
        BodiesCommand::FillSeat { body, holder, role, from, until, owner: None }
    };
    world.must(owner(1), FoundingCommand::Sign { owner: None });
    given(&world).by(HEAD).when(seat(SeatRole::Member)).happens(&["bodies.seat_filled"]);
    world.must(owner(1), submit());
    given(&world).by(HEAD).when(seat(SeatRole::Member)).refused("assembly-not-founded");
    given(&world).by(HEAD).when(seat(SeatRole::Clerk)).happens(&["bodies.seat_filled"]);
    // Given back, it stands in nobody's way.
    let reasons = "小区已有业主委员会。".to_owned();
    world.must(HEAD, FoundingCommand::AnswerApplication { accepted: false, reasons });
    given(&world).by(HEAD).when(seat(SeatRole::Member)).happens(&["bodies.seat_filled"]);
}
