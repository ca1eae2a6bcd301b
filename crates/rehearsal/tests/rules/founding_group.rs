use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::community::{CommunityEvent, PlaceSettled};
use governance::founding::{FoundingCommand, FoundingEvent, FoundingStage, Side};
use governance::ids::{ObjectionId, OwnerId, PersonId};
use governance::{Event, Seal};
use jiff::civil::date;
use rehearsal::fixture::estate::at;
use rehearsal::fixture::founding::{
    GROUP, HEAD, MATTERS, OFFICE_CLERK, RESIDENTS_CHAIR, at_stage, compose, convene, draft, owner, publish, seat,
    seat_head, unfounded,
};
use rehearsal::fixture::{Answered, World, given};

const SEALED: Seal = Seal::new([9; 32]);

fn ask(world: &World, command: FoundingCommand) -> Answered<'_> {
    given(world).by(HEAD).when(command)
}

fn convened(world: &World) -> Answered<'_> {
    given(world).by(HEAD).when(convene(&MATTERS))
}

fn establish() -> FoundingCommand {
    FoundingCommand::EstablishGroup { name: "筹备组".to_owned() }
}

fn object(owner: Option<u32>) -> FoundingCommand {
    FoundingCommand::ObjectToGroup { owner: owner.map(OwnerId::new), seal: SEALED }
}

fn settle(number: u32, upheld: bool) -> FoundingCommand {
    FoundingCommand::SettleObjection { objection: ObjectionId::new(number), upheld, seal: SEALED }
}

fn release(person: u32) -> FoundingCommand {
    FoundingCommand::ReleaseMember { person: PersonId::new(person) }
}

/// The group with its leader and so many owners, one of the residents' committee where others are asked for, and people of
/// the developer for the rest of them.
fn composed(owners: u32, others: u32) -> World {
    let mut world = at_stage(FoundingStage::Composing);
    world.must(HEAD, seat_head());
    for number in [1, 2, 3, 4, 5, 6].into_iter().take(usize::try_from(owners).unwrap()) {
        let member = seat(&mut world, Side::Owners, Some(number));
        world.must(HEAD, member);
    }
    for number in 0..others {
        let side = if number == 0 { Side::ResidentsCommittee } else { Side::Developer };
        let member = seat(&mut world, side, None);
        world.must(HEAD, member);
    }
    world
}

fn without(sides: &[Side]) -> FoundingCommand {
    let absent = sides.iter().map(|side| (*side, "没有派人".to_owned())).collect();
    FoundingCommand::PublishGroup { absent }
}

/// The group of the world with members of these sides besides those it has.
fn joined(world: &World, sides: &[Side]) -> World {
    let mut world = world.clone();
    let mut owners = [5, 6, 8].into_iter();
    for side in sides {
        let owner = if *side == Side::Owners { owners.next() } else { None };
        let member = seat(&mut world, *side, owner);
        world.must(HEAD, member);
    }
    world
}

#[test]
fn the_street_office_sets_the_group_up_once_the_application_is_accepted() {
    let accepted = at_stage(FoundingStage::Accepted);
    given(&accepted).by(HEAD).when(establish()).happens(&["bodies.body_established", "founding.group_established"]);
    for actor in [OFFICE_CLERK, RESIDENTS_CHAIR, Actor::Operator, owner(1)] {
        given(&accepted).by(actor).when(establish()).refused("power-missing");
    }
    for world in [unfounded(), at_stage(FoundingStage::Submitted)] {
        given(&world).by(HEAD).when(establish()).refused("application-not-accepted");
    }
    given(&at_stage(FoundingStage::Composing)).by(HEAD).when(establish()).nothing();
    for command in [publish(), release(1), seat_head(), object(Some(1)), settle(1, true)] {
        given(&accepted).by(HEAD).when(command).refused("no-group");
    }
}

#[test]
fn a_group_is_published_when_it_is_odd_half_owners_at_least_and_led_by_the_street_office() {
    for (owners, others, fault) in [
        (1, 0, Some("even")),
        (0, 0, Some("too-few-owners")),
        (2, 0, Some("side-missing")),
        (1, 1, Some("too-few-owners")),
        (3, 1, None),
        (2, 2, Some("too-few-owners")),
        (3, 2, Some("even")),
        (4, 2, None),
        (3, 3, Some("too-few-owners")),
        (6, 4, None),
        (6, 5, Some("even")),
        (5, 5, Some("too-few-owners")),
    ] {
        let world = composed(owners, others);
        let asked = given(&world).by(HEAD).when(publish());
        match fault {
            None => drop(asked.happens(&["founding.group_published"])),
            Some(fault) => {
                let refusal = asked.refused("group-not-in-order");
                assert_eq!(refusal["fault"], fault, "{owners} owners, {others} others");
            }
        }
    }
    let mut unled = at_stage(FoundingStage::Composing);
    let member = seat(&mut unled, Side::Owners, Some(1));
    unled.must(HEAD, member);
    let refusal = given(&unled).by(HEAD).when(publish()).refused("group-not-in-order");
    assert_eq!((refusal["fault"].as_str(), refusal["members"].as_u64()), (Some("no-leader"), Some(1)));
}

#[test]
fn in_beijing_the_residents_committee_leads_the_group() {
    let beijing = PlaceSettled { place: "cn-beijing".to_owned(), by: None };
    let mut world = at_stage(FoundingStage::Composing);
    world.follow(&CommunityEvent::PlaceSettled(beijing).into());
    let refusal = ask(&world, seat_head()).refused("leader-from-elsewhere");
    assert_eq!(
        (&refusal["led_by"], &refusal["basis"][0]["zh"]),
        (&"residents-committee".into(), &"北京市物业管理条例（2024）§31".into())
    );
    for number in [1, 2] {
        let owner = seat(&mut world, Side::Owners, Some(number));
        world.must(HEAD, owner);
    }
    let FoundingCommand::SeatMember { holder, owner, until, .. } = seat(&mut world, Side::ResidentsCommittee, None)
    else {
        panic!("a member is seated")
    };
    let leads = |leads| FoundingCommand::SeatMember { holder, side: Side::ResidentsCommittee, leads, owner, until };
    let mut unled = world.clone();
    unled.must(HEAD, leads(false));
    let refusal = given(&unled).by(HEAD).when(publish()).refused("group-not-in-order");
    assert_eq!((&refusal["fault"], &refusal["led_by"]), (&"no-leader".into(), &"residents-committee".into()));
    world.must(HEAD, leads(true));
    let world = joined(&world, &[Side::StreetOffice, Side::PartyOrganisation, Side::Owners, Side::Owners]);
    let gone = [Side::Developer, Side::PropertyUnit];
    given(&world).by(HEAD).when(without(&gone)).happens(&["founding.group_published"]);
    let refusal = given(&world).by(HEAD).when(without(&[])).refused("group-not-in-order");
    assert_eq!(refusal["missing"], serde_json::json!(["developer", "property-unit"]));
    assert_eq!(refusal["basis"][0]["zh"], "北京市物业管理条例（2024）§31");
}

#[test]
fn a_group_is_published_with_every_side_that_the_place_names_or_with_the_reason_a_developer_is_not_in_it() {
    use Side::{Developer, Owners, Police, ResidentsCommittee, StreetOffice};
    // The leader and three owners sit in it; who sits there besides, whom the publication excuses, and what is missing.
    const LACKS: Option<&str> = Some("group-not-in-order");
    // Who sits in it besides the leader and three owners, whom the publication excuses, how it is refused, and the sides that
    // are then missing, or are published as having sent nobody.
    for (besides, excused, refusal, sides) in [
        (&[ResidentsCommittee, Developer, Owners][..], &[][..], None, &[][..]),
        (&[ResidentsCommittee], &[Developer], None, &[Developer]),
        (&[ResidentsCommittee], &[], LACKS, &[Developer]),
        (&[Developer], &[], LACKS, &[ResidentsCommittee]),
        (&[Owners], &[], LACKS, &[Developer, ResidentsCommittee]),
        (&[Owners], &[Developer], LACKS, &[ResidentsCommittee]),
        (&[Owners], &[Developer, ResidentsCommittee], Some("side-not-dispensable"), &[ResidentsCommittee]),
        // Nobody is excused who sits there.
        (&[ResidentsCommittee, Developer, Owners], &[Developer, StreetOffice, Owners], None, &[]),
        // Somebody of another side may sit there, and takes nobody's place.
        (&[ResidentsCommittee, Police, Owners], &[Developer], None, &[Developer]),
        (&[Police], &[Developer], LACKS, &[ResidentsCommittee]),
    ] {
        let world = joined(&composed(3, 0), besides);
        let asked = given(&world).by(HEAD).when(without(excused));
        let Some(code) = refusal else {
            let events = asked.happens(&["founding.group_published"]);
            let Event::Founding(FoundingEvent::GroupPublished(published)) = &events[0] else { panic!("{events:?}") };
            let said: Vec<Side> = published.absent.iter().map(|absence| absence.side).collect();
            assert_eq!(said, sides, "{besides:?}");
            assert_eq!(published.sides, [Owners, Developer, StreetOffice, ResidentsCommittee]);
            continue;
        };
        let refusal = asked.refused(code);
        let words: Vec<&str> = sides.iter().map(|side| side.word()).collect();
        assert_eq!(refusal["basis"][0]["zh"], "指导规则 §10", "{besides:?}");
        match code {
            "group-not-in-order" => {
                assert_eq!(
                    (&refusal["fault"], &refusal["missing"]),
                    (&"side-missing".into(), &serde_json::json!(words))
                );
            }
            _ => assert_eq!((&refusal["side"], &refusal["may"]), (&words[0].into(), &serde_json::json!(["developer"]))),
        }
    }
    let unsaid = FoundingCommand::PublishGroup { absent: vec![(Developer, "  ".to_owned())] };
    given(&composed(3, 1)).by(HEAD).when(unsaid).refused("text-empty");
    let telling = FoundingCommand::PublishGroup { absent: vec![(Developer, "致电13812345678".to_owned())] };
    given(&composed(3, 1)).by(HEAD).when(telling).refused("text-holds-personal-number");
}

#[test]
fn a_developer_who_comes_after_all_or_goes_has_the_group_published_anew() {
    let mut world = at_stage(FoundingStage::Preparing);
    draft(&mut world);
    given(&world).by(HEAD).when(publish()).nothing();
    let other = FoundingCommand::PublishGroup { absent: vec![(Side::Developer, "来函表示不派人".to_owned())] };
    given(&world).by(HEAD).when(other).happens(&["founding.group_published"]);
    let mut world = joined(&world, &[Side::Developer, Side::Owners]);
    convened(&world).refused("group-not-published");
    world.must(HEAD, without(&[]));
    convened(&world).refused("group-still-on-view");
    let developers = world.community.founding().group().unwrap().members.clone();
    let developers = developers.iter().filter(|member| member.side == Side::Developer);
    for person in developers.map(|member| member.person).collect::<Vec<_>>() {
        world.must(HEAD, FoundingCommand::ReleaseMember { person });
    }
    let member = seat(&mut world, Side::Police, None);
    world.must(HEAD, member);
    assert_eq!(convened(&world).refused("group-not-in-order")["fault"], "side-missing");
}

#[test]
fn who_sits_for_the_owners_is_an_owner_and_each_sits_once() {
    let mut world = at_stage(FoundingStage::Composing);
    world.must(HEAD, seat_head());
    let nobody = seat(&mut world, Side::Owners, None);
    ask(&world, nobody).refused("representative-is-no-owner");
    let buyer = seat(&mut world, Side::Owners, Some(7));
    ask(&world, buyer).refused("holds-nothing");
    let first = seat(&mut world, Side::Owners, Some(1));
    ask(&world, first.clone()).happens(&["bodies.seat_filled", "founding.member_seated"]);
    world.must(HEAD, first);
    let again = seat(&mut world, Side::Owners, Some(1));
    ask(&world, again).refused("owner-sits-already");
    ask(&world, seat_head()).refused("member-sits-already");
    let until = date(2027, 12, 31);
    let known = |person, side, leads| FoundingCommand::SeatMember {
        holder: SeatHolder::Known(PersonId::new(person)),
        side,
        leads,
        owner: Some(OwnerId::new(2)),
        until,
    };
    ask(&world, known(99, Side::Owners, false)).refused("person-unknown");
    ask(&world, known(3, Side::ResidentsCommittee, true)).refused("leader-from-elsewhere");
    ask(&world, known(2, Side::StreetOffice, true)).refused("group-led-already");
    ask(&world, known(2, Side::StreetOffice, false)).happens(&["bodies.seat_filled", "founding.member_seated"]);
    given(&world).by(OFFICE_CLERK).when(known(3, Side::Owners, false)).refused("power-missing");
    // Nobody names themselves, but for the street office that sends its representative.
    let mut fresh = at_stage(FoundingStage::Composing);
    let own = FoundingCommand::SeatMember {
        holder: SeatHolder::Known(PersonId::new(1)),
        side: Side::Owners,
        leads: false,
        owner: Some(OwnerId::new(1)),
        until,
    };
    ask(&fresh, own).refused("own-seat");
    let mut long = seat(&mut fresh, Side::Developer, None);
    if let FoundingCommand::SeatMember { until, .. } = &mut long {
        *until = date(2031, 3, 2);
    }
    ask(&fresh, long).refused("term-too-long");
}

#[test]
fn seats_of_the_group_are_filled_by_its_composition_alone() {
    let world = at_stage(FoundingStage::OnView);
    let fill = |role| BodiesCommand::FillSeat {
        body: GROUP,
        holder: SeatHolder::New(SEALED),
        role,
        from: date(2026, 3, 3),
        until: date(2026, 12, 31),
        owner: None,
    };
    for actor in [HEAD, Actor::Operator] {
        for role in [SeatRole::Chair, SeatRole::Member] {
            given(&world).by(actor).when(fill(role)).refused("seated-by-composition");
        }
        given(&world).by(actor).when(fill(SeatRole::Clerk)).happens(&["bodies.seat_filled"]);
    }
}

#[test]
fn a_published_group_is_on_view_and_its_clocks_run_from_its_first_publication() {
    let mut world = at_stage(FoundingStage::Composing);
    world.now = at("2026-03-03T09:00:00+08:00");
    compose(&mut world);
    let events = given(&world).by(HEAD).when(publish()).happens(&["founding.group_published"]);
    let Event::Founding(FoundingEvent::GroupPublished(event)) = &events[0] else { panic!() };
    assert_eq!(event.on_view_until, at("2026-03-11T00:00:00+08:00"));
    assert_eq!(event.first_meeting_until, at("2026-06-02T00:00:00+08:00"));
    assert_eq!((event.publication, event.members.len(), event.meets_until), (1, 5, None));
    world.must(HEAD, publish());
    given(&world).by(HEAD).when(publish()).nothing();
    // Two change places: the composition is published anew, the clock of the meeting goes on.
    world.now = at("2026-03-20T09:00:00+08:00");
    world.must(HEAD, release(4));
    given(&world).by(HEAD).when(publish()).refused("group-not-in-order");
    let member = seat(&mut world, Side::Owners, Some(5));
    world.must(HEAD, member);
    let events = given(&world).by(HEAD).when(publish()).happens(&["founding.group_published"]);
    let Event::Founding(FoundingEvent::GroupPublished(event)) = &events[0] else { panic!() };
    assert_eq!((event.publication, event.first_meeting_until), (2, at("2026-06-02T00:00:00+08:00")));
    assert_eq!(event.on_view_until, at("2026-03-28T00:00:00+08:00"));
    given(&world).by(HEAD).when(convene(&MATTERS)).refused("group-not-published");
}

#[test]
fn anybody_objects_while_the_group_is_on_view_and_the_street_office_settles() {
    let mut world = at_stage(FoundingStage::OnView);
    let raised = &["founding.group_objection_raised"];
    for (actor, named) in [(Actor::Visitor, None), (owner(5), None), (OFFICE_CLERK, Some(5)), (HEAD, None)] {
        given(&world).by(actor).when(object(named)).happens(raised);
    }
    given(&world).by(Actor::Operator).when(object(None)).refused("power-missing");
    given(&world).at(at("2026-03-10T23:59:59+08:00")).by(owner(5)).when(object(None)).happens(raised);
    let late = given(&world).at(at("2026-03-11T00:00:00+08:00")).by(owner(5)).when(object(None));
    assert_eq!(late.refused("group-objection-too-late")["until"], "2026-03-10T16:00:00Z");
    given(&at_stage(FoundingStage::Composing)).by(owner(5)).when(object(None)).refused("group-not-published");
    world.must(owner(5), object(None));
    given(&world).by(owner(5)).when(object(None)).refused("group-objection-open");
    given(&world).by(owner(6)).when(object(None)).happens(raised);
    given(&world).by(OFFICE_CLERK).when(settle(1, true)).refused("power-missing");
    given(&world).by(HEAD).when(settle(2, true)).refused("group-objection-unknown");
    given(&world).by(HEAD).when(settle(1, false)).happens(&["founding.group_objection_settled"]);
    world.must(HEAD, settle(1, false));
    given(&world).by(HEAD).when(settle(1, true)).nothing();
    given(&world).by(owner(5)).when(object(None)).happens(raised);
}

#[test]
fn a_group_that_is_not_in_order_published_and_at_peace_convenes_nothing() {
    let mut world = at_stage(FoundingStage::OnView);
    draft(&mut world);
    let refusal = convened(&world).refused("group-still-on-view");
    assert_eq!(refusal["until"], "2026-03-10T16:00:00Z");
    given(&world).at(at("2026-03-10T23:59:59+08:00")).by(HEAD).when(convene(&MATTERS)).refused("group-still-on-view");
    world.must(owner(5), object(None));
    world.now = at("2026-03-11T00:00:00+08:00");
    assert_eq!(convened(&world).refused("group-objections-open")["open"], 1);
    let mut dismissed = world.clone();
    dismissed.must(HEAD, settle(1, false));
    convened(&dismissed).happens(&["matter.raised", "matter.raised", "matter.raised", "assembly.meeting_convened"]);
    // An objection that stands asks for another composition, published anew.
    world.must(HEAD, settle(1, true));
    convened(&world).refused("group-revision-due");
    given(&world).by(HEAD).when(publish()).refused("group-revision-due");
    world.must(HEAD, release(4));
    convened(&world).refused("group-not-in-order");
    let member = seat(&mut world, Side::Owners, Some(5));
    world.must(HEAD, member);
    world.must(HEAD, publish());
    convened(&world).refused("group-still-on-view");
    world.now = at("2026-03-19T00:00:00+08:00");
    convened(&world).happens(&["matter.raised", "matter.raised", "matter.raised", "assembly.meeting_convened"]);
}

#[test]
fn a_member_who_resigns_or_sells_their_home_leaves_the_group_out_of_order() {
    let mut world = at_stage(FoundingStage::Preparing);
    let resigned = BodiesCommand::VacateSeat { body: GROUP, person: PersonId::new(4), role: SeatRole::Member };
    let mut left = world.clone();
    left.must(HEAD, resigned);
    let refusal = given(&left).by(HEAD).when(convene(&MATTERS)).refused("group-not-in-order");
    assert_eq!((refusal["fault"].as_str(), refusal["members"].as_u64()), (Some("even"), Some(4)));
    // Whoever owns nothing here any more represents no owners.
    let homes = world.community.register().homes().iter().filter(|home| home.owners.contains(&OwnerId::new(1)));
    let homes = homes.map(|home| home.id).collect();
    let sold = governance::community::CommunityCommand::RemoveHomes { homes, reason: "登记有误".to_owned() };
    world.must(OFFICE_CLERK, sold);
    given(&world).by(HEAD).when(convene(&MATTERS)).refused("group-not-in-order");
    given(&world).by(HEAD).when(release(4)).happens(&["bodies.seat_vacated", "founding.member_released"]);
    given(&world).by(HEAD).when(release(2)).refused("not-in-group");
    given(&world).by(OFFICE_CLERK).when(release(4)).refused("power-missing");
}

#[test]
fn a_group_nobody_formed_by_these_steps_convenes_nothing() {
    let mut world = unfounded();
    let establish = BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "筹备组".to_owned() };
    world.must(Actor::Operator, establish);
    let fill = BodiesCommand::FillSeat {
        body: GROUP,
        holder: SeatHolder::New(SEALED),
        role: SeatRole::Chair,
        from: date(2026, 3, 1),
        until: date(2026, 12, 31),
        owner: None,
    };
    world.must(Actor::Operator, fill);
    let chair = Actor::Person(PersonId::new(4));
    given(&world).by(chair).when(convene(&MATTERS)).refused("group-not-published");
}

#[test]
fn the_group_records_that_it_met_from_the_day_it_was_formed() {
    let world = at_stage(FoundingStage::Preparing);
    let met = |on| FoundingCommand::RecordGroupMeeting { on, about: "讨论草案".to_owned() };
    given(&world).by(HEAD).when(met(date(2026, 3, 3))).happens(&["founding.group_met"]);
    given(&world).by(HEAD).when(met(date(2026, 3, 11))).happens(&["founding.group_met"]);
    given(&world).by(HEAD).when(met(date(2026, 3, 12))).refused("day-in-future");
    given(&world).by(HEAD).when(met(date(2026, 3, 2))).refused("group-not-published");
    given(&world).by(OFFICE_CLERK).when(met(date(2026, 3, 11))).refused("power-missing");
    given(&at_stage(FoundingStage::Accepted)).by(HEAD).when(met(date(2026, 3, 2))).refused("no-group");
}
