use governance::Event;
use governance::bodies::{BodiesEvent, SeatRole};
use governance::committee::{
    CommitteeCommand, CommitteeEvent, ItemDecided, Office, SittingFor, SittingStage, Vote, VoteCast,
};
use governance::ids::{PersonId, SittingId};
use rehearsal::fixture::committee::{
    FIVE, SITTING, all, attend, call, call_at, decide, held, held_at, member, office, own, people, seated,
};
use rehearsal::fixture::estate::{CHAIR, COMMITTEE, MEMBER, OBSERVER, SECRETARY, STREET_CHAIR, at};
use rehearsal::fixture::{World, given};

fn decided(events: &[Event]) -> &ItemDecided {
    let Event::Committee(CommitteeEvent::ItemDecided(decided)) = &events[0] else { panic!("{events:?}") };
    decided
}

/// A sitting of a committee of six with these present.
fn of_six(present: &[u32]) -> World {
    let mut world = seated();
    let seal = world.seal();
    let (body, holder) = (COMMITTEE, governance::bodies::SeatHolder::New(seal));
    let (from, until) = (rehearsal::fixture::estate::TERM_FROM, rehearsal::fixture::estate::TERM_UNTIL);
    let role = SeatRole::Member;
    world.must(
        STREET_CHAIR,
        governance::bodies::BodiesCommand::FillSeat { body, holder, role, from, until, owner: None },
    );
    held(world, vec![own()], present)
}

#[test]
fn more_than_half_of_the_members_must_be_there() {
    for (world, present, enough) in [
        (held(seated(), vec![own()], &[1, 6]), &[1, 6][..], false),
        (held(seated(), vec![own()], &[1, 6, 10]), &[1, 6, 10], true),
        // Half of six is not more than half.
        (of_six(&[1, 6, 10]), &[1, 6, 10], false),
        (of_six(&[1, 6, 10, 11]), &[1, 6, 10, 11], true),
        (held(seated(), vec![own()], &[]), &[], false),
    ] {
        let asked = given(&world).by(CHAIR).when(decide(1, &all(present, Vote::For)));
        if enough {
            asked.happens(&["committee.item_decided"]);
        } else {
            let refusal = asked.refused("no-quorum");
            assert_eq!(refusal["present"], present.len());
            assert_eq!(refusal["basis"][0], "指导规则 §37");
        }
    }
}

#[test]
fn half_of_all_members_decide_whoever_was_there() {
    let five = held(seated(), vec![own()], &FIVE);
    let three = held(seated(), vec![own()], &[1, 6, 10]);
    let six = of_six(&[1, 6, 10, 11, 12, 13]);
    let four_of_six = of_six(&[1, 6, 10, 11]);
    for (world, for_it, not, needed, adopted) in [
        (&five, &[1, 6, 10][..], &[11, 12][..], 3, true),
        (&five, &[1, 6], &[10, 11, 12], 3, false),
        (&three, &[1, 6, 10], &[], 3, true),
        (&three, &[1, 6], &[10], 3, false),
        // Reaching half exactly is enough of six.
        (&six, &[1, 6, 10], &[11, 12, 13], 3, true),
        (&six, &[1, 6], &[10, 11, 12, 13], 3, false),
        (&four_of_six, &[1, 6, 10], &[11], 3, true),
        (&four_of_six, &[1, 6], &[10, 11], 3, false),
    ] {
        for other in [Vote::Against, Vote::Abstain] {
            let votes = [all(for_it, Vote::For), all(not, other)].concat();
            let events = given(world).by(SECRETARY).when(decide(1, &votes)).happens(&["committee.item_decided"]);
            let decided = decided(&events);
            assert_eq!((decided.approval.needed, decided.adopted), (needed, adopted), "{votes:?}");
            assert_eq!(decided.approval.count as usize, for_it.len());
            assert_eq!(decided.approval.test.basis, ["指导规则 §38"]);
        }
    }
}

#[test]
fn everybody_there_votes_once_and_nobody_else_does() {
    let world = held(seated(), vec![own()], &[1, 6, 10]);
    let asked = |votes: &[(u32, Vote)]| given(&world).by(CHAIR).when(decide(1, votes));
    asked(&all(&[1, 6], Vote::For)).refused("vote-missing");
    asked(&all(&[1, 6, 10, 11], Vote::For)).refused("vote-of-nobody-there");
    asked(&all(&[1, 6, 10, 10], Vote::For)).refused("vote-of-nobody-there");
    asked(&[(1, Vote::For), (6, Vote::For), (10, Vote::Names(PersonId::new(1)))]).refused("vote-not-offered");
    let world = held(seated(), vec![office(Office::Chair)], &[1, 6, 10]);
    let asked = |votes: &[(u32, Vote)]| given(&world).by(CHAIR).when(decide(1, votes));
    asked(&all(&[1, 6, 10], Vote::For)).refused("vote-not-offered");
    asked(&all(&[1, 6, 10], Vote::Names(PersonId::new(2)))).refused("vote-not-offered");
    asked(&all(&[1, 6, 10], Vote::Names(PersonId::new(12)))).answer().as_ref().unwrap();
}

#[test]
fn members_come_in_person_and_are_recorded_once_the_sitting_has_begun() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    let early = at("2026-03-10T18:59:59+08:00");
    let refusal = given(&world).at(early).by(CHAIR).when(attend(&FIVE)).refused("sitting-not-yet");
    assert_eq!(refusal["held_at"], held_at().to_string());
    given(&world).at(held_at()).by(CHAIR).when(attend(&FIVE)).happens(&["committee.attendance_recorded"]);
    // A secretary who came for a member, the manager, somebody nobody knows.
    for other in [2, 8, 99] {
        let refusal = given(&world).at(held_at()).by(CHAIR).when(attend(&[1, 6, other])).refused("not-a-member");
        assert_eq!(refusal["person"], other);
    }
    given(&world).at(held_at()).by(MEMBER).when(attend(&FIVE)).refused("power-missing");
}

#[test]
fn attendance_is_of_the_members_of_that_day() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    world.now = at("2026-03-10T09:00:00+08:00");
    // One resigns on the morning of the sitting, one the day after it.
    world.must(member(12), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    world.now = at("2026-03-11T09:00:00+08:00");
    world.must(member(11), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    given(&world).by(CHAIR).when(attend(&[1, 6, 12])).refused("not-a-member");
    let events = given(&world).by(CHAIR).when(attend(&[1, 6, 11])).happens(&["committee.attendance_recorded"]);
    let Event::Committee(CommitteeEvent::AttendanceRecorded(recorded)) = &events[0] else { panic!() };
    assert_eq!(recorded.members, people(&[1, 6, 10, 11]));
    assert_eq!((recorded.quorum.count, recorded.quorum.of, recorded.quorum.needed), (3, 4, 3));
}

#[test]
fn an_empty_seat_does_not_lower_the_half_of_all_members() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    world.now = at("2026-03-10T09:00:00+08:00");
    for leaver in [11, 12] {
        world.must(member(leaver), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    }
    world.now = held_at();
    let events = given(&world).by(CHAIR).when(attend(&[1, 6, 10])).happens(&["committee.attendance_recorded"]);
    let Event::Committee(CommitteeEvent::AttendanceRecorded(recorded)) = &events[0] else { panic!() };
    assert_eq!((recorded.members.len(), recorded.quorum.of, recorded.seats), (3, 3, Some(5)));
    world.must(CHAIR, attend(&[1, 6, 10]));
    for (votes, adopted) in [
        (vec![(1, Vote::For), (6, Vote::For), (10, Vote::Against)], false),
        (vec![(1, Vote::For), (6, Vote::For), (10, Vote::For)], true),
    ] {
        let events = given(&world).by(CHAIR).when(decide(1, &votes)).happens(&["committee.item_decided"]);
        let decided = decided(&events);
        assert_eq!((decided.approval.of, decided.approval.needed, decided.adopted), (5, 3, adopted));
    }
}

#[test]
fn only_what_stands_on_the_published_agenda_is_decided_and_only_once() {
    let mut world = held(seated(), vec![own(), own()], &FIVE);
    for item in [0, 3, 99] {
        let refusal = given(&world).by(CHAIR).when(decide(item, &all(&FIVE, Vote::For))).refused("item-not-on-agenda");
        assert_eq!(refusal["item"], item);
    }
    given(&world).by(MEMBER).when(decide(1, &all(&FIVE, Vote::For))).refused("power-missing");
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::For)));
    given(&world).by(CHAIR).when(decide(1, &all(&FIVE, Vote::Against))).refused("item-decided");
    given(&world).by(CHAIR).when(decide(2, &all(&FIVE, Vote::For))).happens(&["committee.item_decided"]);
    // Whoever leaves early leaves before what is decided later.
    world.must(CHAIR, attend(&[1, 6, 10, 11]));
    given(&world).by(CHAIR).when(attend(&[11, 10, 6, 1])).nothing();
    given(&world).by(CHAIR).when(decide(2, &all(&FIVE, Vote::For))).refused("vote-of-nobody-there");
    let unheld = CommitteeCommand::DecideItem { sitting: SittingId::new(9), item: 1, votes: vec![] };
    given(&world).by(CHAIR).when(unheld).refused("sitting-unknown");
}

#[test]
fn nothing_is_decided_before_it_is_recorded_who_is_there() {
    let mut world = seated();
    world.must(CHAIR, call(vec![own()]));
    given(&world).at(held_at()).by(CHAIR).when(decide(1, &all(&FIVE, Vote::For))).refused("attendance-missing");
}

#[test]
fn the_members_give_the_chair_to_whom_half_of_them_name_and_nobody_as_often() {
    let names = |number: u32| Vote::Names(PersonId::new(number));
    let world = held(seated(), vec![office(Office::Chair)], &FIVE);
    let six = {
        let mut world = of_six(&[1, 6, 10, 11, 12, 13]);
        let called = call_at(at("2026-03-20T19:00:00+08:00"), SittingFor::Ordinary, vec![office(Office::Chair)]);
        world.must(CHAIR, called);
        world.now = at("2026-03-20T19:00:00+08:00");
        let sitting = SittingId::new(2);
        world.must(CHAIR, CommitteeCommand::RecordAttendance { sitting, present: people(&[1, 6, 10, 11, 12, 13]) });
        world
    };
    for (votes, chosen) in [
        ([all(&[1, 6, 10], names(6)), all(&[11, 12], names(10))].concat(), Some(6)),
        ([all(&[1, 6], names(6)), all(&[10, 11], names(10)), all(&[12], names(11))].concat(), None),
        ([all(&[1, 6], names(6)), all(&[10, 11, 12], Vote::Abstain)].concat(), None),
        (all(&FIVE, Vote::Abstain), None),
    ] {
        let answered = given(&world).by(CHAIR).when(decide(1, &votes));
        let events = answered.answer().clone().unwrap();
        assert_eq!((decided(&events).chosen, decided(&events).adopted), (chosen.map(PersonId::new), chosen.is_some()));
    }
    // Three and three: both reach half, and nobody has more.
    let tie: Vec<VoteCast> = [(1, 6), (6, 6), (10, 6), (11, 10), (12, 10), (13, 10)]
        .map(|(member, named)| VoteCast { member: PersonId::new(member), vote: names(named) })
        .to_vec();
    let tied = CommitteeCommand::DecideItem { sitting: SittingId::new(2), item: 1, votes: tie };
    let events = given(&six).by(CHAIR).when(tied).happens(&["committee.item_decided"]);
    assert_eq!((decided(&events).approval.count, decided(&events).chosen), (3, None));
}

#[test]
fn the_seat_of_an_office_follows_the_decision_and_is_filled_by_nobody_else() {
    let names = |number: u32| Vote::Names(PersonId::new(number));
    let mut world = held(seated(), vec![office(Office::Chair), office(Office::Deputy)], &FIVE);
    // The chair before stays a member; they held no other seat.
    let kinds = ["committee.item_decided", "bodies.seat_filled", "bodies.seat_vacated", "bodies.seat_filled"];
    let events = given(&world).by(CHAIR).when(decide(1, &all(&FIVE, names(10)))).happens(&kinds);
    let Event::Bodies(BodiesEvent::SeatFilled(filled)) = &events[3] else { panic!() };
    assert_eq!((filled.person, filled.role), (PersonId::new(10), SeatRole::Chair));
    assert_eq!(filled.until, rehearsal::fixture::estate::TERM_UNTIL);
    assert_eq!(filled.owner, Some(rehearsal::fixture::committee::OWNER));
    given(&world).by(CHAIR).when(decide(1, &all(&FIVE, names(1)))).happens(&["committee.item_decided"]);
    given(&world).by(CHAIR).when(decide(2, &all(&FIVE, names(1)))).refused("other-office-held");
    world.must(CHAIR, decide(1, &all(&FIVE, names(10))));
    world.must(member(10), decide(2, &all(&FIVE, names(6))));
    let body = world.community.bodies().body(COMMITTEE).unwrap();
    let today = rehearsal::fixture::estate::TERM_FROM.with().year(2026).month(3).day(10).build().unwrap();
    assert_eq!(body.members(today).len(), 5);
    assert!(
        !body
            .seats
            .iter()
            .any(|seat| seat.person == PersonId::new(1) && seat.role == SeatRole::Chair && seat.is_held(today))
    );
    let elected = governance::bodies::BodiesCommand::FillSeat {
        body: COMMITTEE,
        holder: governance::bodies::SeatHolder::Known(PersonId::new(11)),
        role: SeatRole::Deputy,
        from: today,
        until: today,
        owner: None,
    };
    given(&world).by(member(10)).when(elected).refused("elected-seat");
}

#[test]
fn minutes_are_signed_by_those_who_were_there_or_it_is_noted_that_they_refused() {
    let mut world = held(seated(), vec![own()], &[1, 6, 10]);
    let seal = world.seal();
    let write = CommitteeCommand::WriteMinutes { sitting: SITTING, seal };
    let sign = |number: u32, signed| {
        let (member, reason) = (PersonId::new(number), None);
        CommitteeCommand::SignMinutes { sitting: SITTING, member, signed, reason }
    };
    given(&world).by(MEMBER).when(sign(6, true)).refused("minutes-missing");
    given(&world).by(MEMBER).when(write.clone()).refused("power-missing");
    world.must(SECRETARY, write.clone());
    given(&world).by(SECRETARY).when(write.clone()).happens(&["committee.minutes_written"]);
    for actor in [MEMBER, SECRETARY, CHAIR] {
        given(&world).by(actor).when(sign(6, true)).happens(&["committee.minutes_signed"]);
        given(&world).by(actor).when(sign(6, false)).happens(&["committee.minutes_signed"]);
    }
    for actor in [OBSERVER, member(10), STREET_CHAIR] {
        given(&world).by(actor).when(sign(6, true)).refused("others-signature");
    }
    given(&world).by(member(11)).when(sign(11, true)).refused("was-not-there");
    world.must(MEMBER, sign(6, false));
    given(&world).by(MEMBER).when(sign(6, false)).nothing();
    given(&world).by(CHAIR).when(write.clone()).happens(&["committee.minutes_written"]);
    world.must(MEMBER, sign(6, true));
    given(&world).by(MEMBER).when(sign(6, true)).nothing();
    given(&world).by(MEMBER).when(sign(6, false)).refused("minutes-signed");
    given(&world).by(CHAIR).when(write).refused("minutes-signed");
    let sitting = world.community.committees().sitting(SITTING).unwrap();
    assert_eq!(sitting.unsigned().collect::<Vec<_>>(), people(&[1, 10]));
    // Once the minutes are there, nothing more is decided.
    given(&world).by(CHAIR).when(decide(1, &all(&[1, 6, 10], Vote::For))).refused("sitting-stands");
}

#[test]
fn what_others_entered_from_paper_gives_way_to_the_members_own_word_and_never_the_other_way() {
    let mut world = held(seated(), vec![own()], &[1, 6, 10]);
    let seal = world.seal();
    world.must(SECRETARY, CommitteeCommand::WriteMinutes { sitting: SITTING, seal });
    let sign =
        |signed| CommitteeCommand::SignMinutes { sitting: SITTING, member: PersonId::new(6), signed, reason: None };
    world.must(CHAIR, sign(true));
    given(&world).by(CHAIR).when(sign(true)).nothing();
    given(&world).by(CHAIR).when(sign(false)).refused("minutes-signed");
    given(&world).by(MEMBER).when(sign(true)).happens(&["committee.minutes_signed"]);
    world.must(MEMBER, sign(false));
    given(&world).by(CHAIR).when(sign(true)).refused("others-signature");
    given(&world).by(MEMBER).when(sign(true)).happens(&["committee.minutes_signed"]);
}

#[test]
fn a_member_who_left_still_signs_the_minutes_of_the_sitting_they_were_at() {
    let mut world = held(seated(), vec![own()], &[1, 6, 10]);
    let seal = world.seal();
    world.must(SECRETARY, CommitteeCommand::WriteMinutes { sitting: SITTING, seal });
    world.must(member(10), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    let (member_10, reason) = (PersonId::new(10), None);
    let sign = CommitteeCommand::SignMinutes { sitting: SITTING, member: member_10, signed: true, reason };
    given(&world).by(member(10)).when(sign).happens(&["committee.minutes_signed"]);
}

#[test]
fn decisions_are_published_within_three_days_and_later_is_seen() {
    let mut world = held(seated(), vec![own()], &FIVE);
    let publish = CommitteeCommand::Publish { sitting: SITTING };
    given(&world).by(CHAIR).when(publish.clone()).refused("nothing-to-publish");
    world.must(CHAIR, decide(1, &all(&FIVE, Vote::Against)));
    given(&world).by(CHAIR).when(publish.clone()).refused("minutes-missing");
    let seal = world.seal();
    world.must(CHAIR, CommitteeCommand::WriteMinutes { sitting: SITTING, seal });
    given(&world).by(MEMBER).when(publish.clone()).refused("power-missing");
    // Tuesday the tenth: Friday the thirteenth is the last day.
    let (in_time, late) = (at("2026-03-13T23:59:59+08:00"), at("2026-03-14T00:00:00+08:00"));
    for (time, is_late) in [(in_time, false), (late, true)] {
        let mut world = world.clone();
        let before = world.community.committees().sitting(SITTING).unwrap();
        assert_eq!(before.is_published_late(time), is_late);
        world.now = time;
        world.must(SECRETARY, publish.clone());
        let after = world.community.committees().sitting(SITTING).unwrap();
        assert_eq!(
            (after.is_published_late(at("2027-01-01T00:00:00Z")), after.stage()),
            (is_late, SittingStage::Published)
        );
        given(&world).by(CHAIR).when(publish.clone()).nothing();
    }
    let mut called = seated();
    called.must(CHAIR, call(vec![own()]));
    given(&called).by(CHAIR).when(publish).refused("sitting-stands");
}
