//! A preparatory group whose seats have all ended before there is an assembly: it is to be formed anew.

use governance::bodies::SeatHolder;
use governance::duties::{DutyKind, duties};
use governance::founding::{FoundingCommand, FoundingStage, Side, over_since, seats_end, sitting};
use governance::ids::{OwnerId, PersonId};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::at;
use rehearsal::fixture::founding::{HEAD, MATTERS, at_stage, convene, publish, stage_of};
use rehearsal::fixture::{World, given, law};

/// A group that came as far as this stage, half a year after its seats ended.
fn over(stage: FoundingStage) -> World {
    let mut world = at_stage(stage);
    world.now = at("2028-06-01T09:00:00+08:00");
    world
}

fn to_form(world: &World, day: Date) -> Vec<(Date, Option<Date>)> {
    let due = duties(&world.community, law(), day).into_iter();
    let open = due.filter(|duty| duty.kind == DutyKind::FormGroup && duty.is_open());
    open.map(|duty| (duty.since, duty.until)).collect()
}

/// The command that seats a former member again.
fn again(world: &World, person: u32, until: Date) -> FoundingCommand {
    let group = world.community.founding().group().unwrap();
    let member = group.members.iter().find(|member| member.person == PersonId::new(person)).unwrap();
    let (side, leads, owner) = (member.side, member.leads, member.owner);
    FoundingCommand::SeatMember { holder: SeatHolder::Known(PersonId::new(person)), side, leads, owner, until }
}

#[test]
fn it_is_over_the_day_after_its_last_seat_whatever_it_had_reached_and_the_street_office_owes_a_new_one() {
    for stage in [FoundingStage::OnView, FoundingStage::Preparing, FoundingStage::Meeting, FoundingStage::Outstanding] {
        let mut world = at_stage(stage);
        assert_eq!(seats_end(&world.community), Some(date(2027, 12, 31)));
        world.now = at("2027-12-31T20:00:00+08:00");
        assert_eq!(over_since(&world.community, date(2027, 12, 31)), None, "{stage:?}");
        assert!(to_form(&world, date(2027, 12, 31)).is_empty());
        world.now = at("2028-01-01T09:00:00+08:00");
        assert_eq!(stage_of(&world), FoundingStage::GroupOver, "{stage:?}");
        // No rule says by when.
        assert_eq!(to_form(&world, date(2028, 1, 1)), [(date(2028, 1, 1), None)]);
        given(&world).by(HEAD).when(convene(&MATTERS)).refused("term-over");
    }
    let founded = over(FoundingStage::Founded);
    assert_eq!((over_since(&founded.community, date(2028, 6, 1)), stage_of(&founded)), (None, FoundingStage::Founded));
}

#[test]
fn its_former_members_sit_again_without_being_released_and_it_goes_on_where_it_stood() {
    let mut world = over(FoundingStage::Preparing);
    let until = date(2029, 5, 31);
    let people: Vec<u32> =
        world.community.founding().group().unwrap().members.iter().map(|it| it.person.number()).collect();
    assert!(sitting(&world.community, date(2028, 6, 1)).is_empty());
    let before = world.community.founding().group().unwrap().members.clone();
    // In another order than at first: each keeps their place.
    for person in people.iter().rev() {
        let seat = again(&world, *person, until);
        world.must(HEAD, seat);
    }
    assert_eq!(world.community.founding().group().unwrap().members, before);
    assert_eq!((stage_of(&world), to_form(&world, date(2028, 6, 1)).len()), (FoundingStage::Preparing, 0));
    given(&world).by(HEAD).when(publish()).nothing();
    world.must(HEAD, convene(&MATTERS));
    assert_eq!(stage_of(&world), FoundingStage::Meeting);
    let seat = again(&world, people[1], until);
    given(&world).by(HEAD).when(seat).refused("member-sits-already");
}

#[test]
fn others_may_sit_instead_and_are_published_anew() {
    let mut world = over(FoundingStage::Preparing);
    let until = date(2029, 5, 31);
    let lead = again(&world, 1, until);
    world.must(HEAD, lead);
    // The owners whose representatives sat before may be represented by others.
    for number in [1, 2, 4] {
        let holder = SeatHolder::New(world.seal());
        let (side, owner) = (Side::Owners, Some(OwnerId::new(number)));
        world.must(HEAD, FoundingCommand::SeatMember { holder, side, leads: false, owner, until });
    }
    let residents = again(&world, 3, until);
    world.must(HEAD, residents);
    given(&world).by(HEAD).when(convene(&MATTERS)).refused("group-not-published");
    world.must(HEAD, publish());
    assert_eq!(stage_of(&world), FoundingStage::OnView);
}
