//! Votes that are held in a room: who votes there, and who counts as having voted in person.

use governance::Actor;
use governance::assembly::Mark::{Abstain, Against, For};
use governance::assembly::{AssemblyCommand, Mark, attendance};
use governance::gathering::{Forms, GatheringCommand, forms};
use governance::ids::{EntryNo, MeetingId, OwnerId, VoiceId};
use governance::law::evaluate::{Attendance, Measure, Outcome};
use governance::voice::{AgentGiven, Reach, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use jiff::SignedDuration;
use rehearsal::fixture::abroad::{self, EVEN, HEAVY_DEVELOPER, Times, last, meeting, result};
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::voices::{proxy, record};
use rehearsal::fixture::{World, given, law};

const FIRST: MeetingId = MeetingId::new(1);
const OWNER: SignedGiven = SignedGiven::Owner;

/// A vote on one motion in the room, as it begins.
fn room(shares: &[u64; 12], (pack, kind): (&str, &str)) -> (World, Times) {
    let mut world = abroad::settled(shares);
    world.must(CHAIR, abroad::convene(pack, &[kind]));
    let times = Times::later(&world);
    abroad::call(&mut world, FIRST, times);
    abroad::open(&mut world, FIRST, times);
    world.now = times.opens_at + SignedDuration::from_hours(1);
    (world, times)
}

/// Records a proxy of the owner of an entry.
fn authorise(world: &mut World, owner: u32) {
    let named = VoiceGiven { owners: vec![OwnerId::new(owner)], reach: Reach::Meeting { meeting: FIRST }, ..proxy() };
    world.must(CLERK, record(named));
}

fn voice(number: u32) -> SignedGiven {
    SignedGiven::Voice { voice: VoiceId::new(number), opinion: None }
}

fn check_in(world: &mut World, number: u32, voice: Option<u32>) {
    let (entry, voice) = (EntryNo::new(number), voice.map(VoiceId::new));
    world.must(CLERK, GatheringCommand::CheckIn { meeting: FIRST, entry, voice });
}

fn cast(world: &mut World, number: u32, mark: Mark, signed: SignedGiven) -> (Actor, AssemblyCommand) {
    let ballot = world.ballot(&[mark]);
    (Actor::Letter(FIRST, EntryNo::new(number)), AssemblyCommand::Cast { meeting: FIRST, ballot, signed })
}

fn votes(world: &mut World, number: u32, mark: Mark, signed: SignedGiven) {
    let (letter, command) = cast(world, number, mark, signed);
    world.must(letter, command);
}

/// How many voted in person, and what the vote came to.
fn came_to(world: &World) -> (Option<u64>, Outcome) {
    let result = result(world, last(world));
    (result.count.in_person.and_then(|figures| figures.heads), result.deciding().unwrap().outcome)
}

#[test]
fn who_comes_in_person_and_casts_nothing_does_not_vote_in_person() {
    // A twentieth of nine owners is one. Entry 2 is there and silent; the only ballot is a proxy's.
    let (mut world, times) = room(&EVEN, ("hk-344", "large-maintenance"));
    authorise(&mut world, 4);
    check_in(&mut world, 2, None);
    check_in(&mut world, 3, Some(1));
    votes(&mut world, 3, For, voice(1));
    abroad::announce(&mut world, FIRST, times);
    assert_eq!(came_to(&world), (Some(0), Outcome::QuorumNotMet));
    let test = &result(&world, FIRST).answer.readings[0].tests[1];
    assert_eq!((test.count.as_deref(), test.holds), (Some("0"), Some(false)));
}

#[test]
fn an_owner_who_votes_in_the_room_votes_in_person_whatever_they_vote_and_whoever_comes_after_them() {
    for mark in [For, Against, Abstain] {
        let (mut world, times) = room(&EVEN, ("hk-344", "large-maintenance"));
        check_in(&mut world, 2, None);
        votes(&mut world, 2, mark, OWNER);
        check_in(&mut world, 1, None);
        votes(&mut world, 1, For, OWNER);
        abroad::announce(&mut world, FIRST, times);
        assert_eq!(came_to(&world).0, Some(2), "{mark}");
    }
    let (mut world, times) = room(&EVEN, ("hk-344", "large-maintenance"));
    authorise(&mut world, 4);
    check_in(&mut world, 3, None);
    votes(&mut world, 3, For, OWNER);
    // The owner leaves, and the proxy stays on in their place.
    check_in(&mut world, 3, Some(1));
    abroad::announce(&mut world, FIRST, times);
    assert_eq!(came_to(&world), (Some(1), Outcome::Adopted));
}

#[test]
fn a_proxy_who_votes_for_an_owner_who_left_makes_nobody_vote_in_person() {
    let (mut world, times) = room(&EVEN, ("hk-344", "large-maintenance"));
    authorise(&mut world, 4);
    check_in(&mut world, 3, None);
    check_in(&mut world, 3, Some(1));
    votes(&mut world, 3, For, voice(1));
    abroad::announce(&mut world, FIRST, times);
    assert_eq!(came_to(&world), (Some(0), Outcome::QuorumNotMet));
}

#[test]
fn a_count_under_a_notice_of_before_takes_whoever_came_as_it_did_then() {
    let (mut world, times) = room(&EVEN, ("hk-344", "large-maintenance"));
    check_in(&mut world, 2, None);
    check_in(&mut world, 1, None);
    votes(&mut world, 1, For, OWNER);
    abroad::announce(&mut world, FIRST, times);
    let mut before = meeting(&world, FIRST).clone();
    before.notice.as_mut().unwrap().policy.voted_in_person = false;
    let ballots = world.opened(FIRST);
    let marks = |entry| ballots.iter().find(|ballot| ballot.entry == entry).map(|ballot| ballot.marks.as_slice());
    let counted = governance::assembly::recount(&before, world.community.assembly().voices(), marks).unwrap();
    assert_eq!(counted[0].count.in_person.and_then(|figures| figures.heads), Some(2));
    assert_eq!(came_to(&world).0, Some(1));
}

#[test]
fn where_only_the_proxy_came_the_owner_votes_from_nowhere_and_the_other_way_round() {
    let (mut world, _) = room(&EVEN, ("hk-344", "general"));
    authorise(&mut world, 4);
    check_in(&mut world, 3, Some(1));
    let (letter, by_owner) = cast(&mut world, 3, For, OWNER);
    let refused = given(&world).by(letter).when(by_owner.clone()).refused("came-otherwise");
    assert_eq!((&refused["entry"], &refused["in_person"]), (&3.into(), &false.into()));
    let ballot = world.ballot(&[For]);
    let paper = |signed, ballot| AssemblyCommand::KeyPaper {
        meeting: FIRST,
        entry: EntryNo::new(3),
        received_at: world.now,
        ballot,
        first: None,
        signed,
    };
    given(&world).by(CLERK).when(paper(OWNER, ballot.clone())).refused("came-otherwise");
    given(&world).by(CLERK).when(paper(voice(1), ballot)).happens(&["assembly.paper_keyed"]);
    let (letter, by_proxy) = cast(&mut world, 3, For, voice(1));
    given(&world).by(letter).when(by_proxy.clone()).happens(&["assembly.ballot_cast"]);
    // The owner comes after all: now the proxy has left.
    world.now += SignedDuration::from_secs(60);
    check_in(&mut world, 3, None);
    given(&world).by(letter).when(by_owner.clone()).happens(&["assembly.ballot_cast"]);
    given(&world).by(letter).when(by_proxy).refused("left-the-room");
    world.must(CLERK, GatheringCommand::CheckOut { meeting: FIRST, entry: EntryNo::new(3) });
    given(&world).by(letter).when(by_owner).refused("left-the-room");
}

#[test]
fn a_proxy_votes_by_the_record_they_checked_in_with() {
    let (mut world, _) = room(&EVEN, ("tw-condominium", "resolution"));
    authorise(&mut world, 4);
    check_in(&mut world, 3, None);
    let (letter, by_proxy) = cast(&mut world, 3, For, voice(1));
    let refused = given(&world).by(letter).when(by_proxy).refused("came-otherwise");
    assert_eq!(refused["in_person"], true);
}

#[test]
fn who_votes_from_home_and_comes_later_or_left_before_does_not_vote_in_person() {
    let (mut world, _) = room(&EVEN, ("nsw-2015", "ordinary"));
    let later = |world: &mut World| world.now += SignedDuration::from_mins(10);
    votes(&mut world, 1, For, OWNER);
    later(&mut world);
    for number in [1, 2, 3] {
        check_in(&mut world, number, None);
    }
    votes(&mut world, 2, For, OWNER);
    later(&mut world);
    world.must(CLERK, GatheringCommand::CheckOut { meeting: FIRST, entry: EntryNo::new(3) });
    later(&mut world);
    votes(&mut world, 3, For, OWNER);
    let meeting = meeting(&world, FIRST);
    let room = meeting.gathering.as_ref().unwrap();
    assert!(room.in_writing, "both ways are open here");
    let own = meeting.ballots.ballots().filter(|(entry, ballot)| room.voted_in_person(*entry, ballot));
    assert_eq!(own.map(|(entry, _)| entry).collect::<Vec<_>>(), [EntryNo::new(2)]);
}

#[test]
fn an_owner_whom_the_co_owners_name_votes_in_person() {
    // Entry 2 belongs to two owners, of whom one speaks for both.
    let (mut world, times) = room(&EVEN, ("hk-344", "large-maintenance"));
    let owners = meeting(&world, FIRST).roll.as_ref().unwrap().entry(EntryNo::new(2)).unwrap().owners.clone();
    assert_eq!(owners.len(), 2);
    let agent = AgentGiven::Owner(owners[0]);
    let reach = Reach::Meeting { meeting: FIRST };
    let named = VoiceGiven { kind: VoiceKind::CoOwner, owners, agent, reach, ..proxy() };
    world.must(CLERK, VoiceCommand::Record(Box::new(named)));
    check_in(&mut world, 2, Some(1));
    votes(&mut world, 2, For, voice(1));
    abroad::announce(&mut world, FIRST, times);
    assert_eq!(came_to(&world), (Some(1), Outcome::Adopted));
}

#[test]
fn the_quorum_of_new_south_wales_is_of_all_that_an_original_owner_has() {
    // 1,200 of 2,100 shares are the developer's; 400 of them would be kept, and all of 1,300 make the quorum no easier.
    let (mut world, times) = room(&HEAVY_DEVELOPER, ("nsw-2015", "special"));
    for number in [1, 2] {
        votes(&mut world, number, For, OWNER);
    }
    let so_far = attendance(meeting(&world, FIRST), world.community.assembly().voices(), 0).unwrap();
    let shares = so_far.iter().find(|test| test.measure == Measure::Shares).unwrap();
    assert_eq!((shares.done, shares.of, shares.needed, shares.holds), (Some(300), Some(2_100), Some(525), Some(false)));
    abroad::announce(&mut world, FIRST, times);
    let tests = &result(&world, FIRST).answer.readings[0].tests;
    let counted = tests.iter().find(|test| test.id == "participation.shares").unwrap();
    assert_eq!((counted.count.as_deref(), counted.of.as_deref()), (Some("300"), Some("2100")));
}

#[test]
fn how_many_attend_is_told_while_a_vote_runs_as_its_count_will_find_it() {
    // Taiwan: who owns 300 of 1,200 shares counts for 240, and the whole is 1,140; entry 7 came without voting.
    let (mut world, times) = room(&EVEN, ("tw-condominium", "resolution"));
    check_in(&mut world, 7, None);
    for number in [1, 2, 3, 4, 5] {
        abroad::vote(&mut world, FIRST, For, &[number]);
    }
    let so_far = attendance(meeting(&world, FIRST), world.community.assembly().voices(), 0).unwrap();
    let told: Vec<_> = so_far.iter().map(|test| (test.measure, test.done, test.of, test.needed, test.holds)).collect();
    assert_eq!(
        told,
        [
            (Measure::Heads, Some(6), Some(9), Some(6), Some(true)),
            (Measure::Shares, Some(840), Some(1_140), Some(760), Some(true)),
        ]
    );
    abroad::announce(&mut world, FIRST, times);
    let counted = &result(&world, FIRST).answer.readings[0].tests;
    for (told, counted) in so_far.iter().zip(counted) {
        assert_eq!(told.done.map(|figure| figure.to_string()), counted.count, "{counted:?}");
        assert_eq!(told.of.map(|figure| figure.to_string()), counted.of, "{counted:?}");
        assert_eq!(told.holds, counted.holds, "{counted:?}");
    }
    let (mut hong_kong, _) = room(&EVEN, ("hk-344", "large-maintenance"));
    check_in(&mut hong_kong, 2, None);
    let so_far = attendance(meeting(&hong_kong, FIRST), hong_kong.community.assembly().voices(), 0).unwrap();
    let told: Vec<_> = so_far.iter().map(|test| (test.who, test.done, test.needed)).collect();
    assert_eq!(told, [(Attendance::Any, Some(1), Some(1)), (Attendance::InPerson, Some(0), Some(1))]);
}

#[test]
fn consents_are_collected_of_those_too_who_did_not_come() {
    for kind in ["consensus", "comprehensive"] {
        let mut world = abroad::settled(&EVEN);
        world.must(CHAIR, abroad::convene("sg-strata", &[kind]));
        assert_eq!(forms(meeting(&world, FIRST), law()), Forms { both: true, only: false });
        let opens_at = world.now + SignedDuration::from_hours(1_000);
        let begins_at = opens_at + SignedDuration::from_hours(1);
        let call =
            |in_writing| GatheringCommand::Call {
                meeting: FIRST, place: "活动室".to_owned(), begins_at, in_writing
            };
        let refused = given(&world).by(CHAIR).when(call(false)).refused("consents-collected");
        assert_eq!(refused["days"], 84);
        world.must(CHAIR, call(true));
        // Eighty-four days after the meeting, at the end of the last one.
        let day = begins_at.to_zoned(world.community.zone().clone()).date();
        let over = day.checked_add(jiff::Span::new().days(85)).unwrap();
        let closes_at = over.to_zoned(world.community.zone().clone()).unwrap().timestamp();
        let times = Times { opens_at, closes_at };
        abroad::open(&mut world, FIRST, times);
        world.now = begins_at;
        check_in(&mut world, 1, None);
        // Nine tenths of 1,200 shares are 1,080: everybody but one of 100 agrees, some in the last hour.
        abroad::vote(&mut world, FIRST, For, &[1, 2, 3, 4, 5, 6, 7]);
        world.now = closes_at - SignedDuration::from_hours(1);
        abroad::vote(&mut world, FIRST, For, &[8]);
        if kind == "consensus" {
            abroad::vote(&mut world, FIRST, For, &[9]);
        }
        abroad::announce(&mut world, FIRST, times);
        assert_eq!(result(&world, FIRST).deciding().unwrap().outcome, Outcome::Adopted, "{kind}");
    }
}

#[test]
fn an_agenda_with_one_matter_of_the_room_is_not_put_in_writing() {
    for (kinds, expected) in [
        (&["special"][..], Forms { both: false, only: true }),
        (&["consensus"][..], Forms { both: true, only: false }),
        (&["special", "consensus"][..], Forms { both: false, only: false }),
    ] {
        let mut world = abroad::settled(&EVEN);
        world.must(CHAIR, abroad::convene("sg-strata", kinds));
        assert_eq!(forms(meeting(&world, FIRST), law()), expected, "{kinds:?}");
    }
}

#[test]
fn half_of_those_who_came_or_voted_allow_the_french_second_vote_and_not_half_of_those_who_voted_alone() {
    // Two of nine owners are for it, with a third of all shares; how many others are in the room decides.
    for (others, may) in [(&[][..], true), (&[1, 3], true), (&[1, 3, 4], false), (&[1, 3, 4, 5, 6], false)] {
        let (mut world, times) = room(&EVEN, ("fr-1965", "art-26"));
        others.iter().for_each(|number| check_in(&mut world, *number, None));
        check_in(&mut world, 7, None);
        votes(&mut world, 7, For, OWNER);
        // Who votes by post is present too.
        votes(&mut world, 2, For, OWNER);
        abroad::announce(&mut world, FIRST, times);
        let second = result(&world, FIRST).deciding().unwrap().second.clone().unwrap();
        assert_eq!(second.may, Some(may), "{others:?}");
        let present = result(&world, FIRST).count.present.and_then(|figures| figures.heads);
        assert_eq!(present, Some(2 + others.len() as u64));
    }
    let frozen = |kind| {
        let (world, _) = room(&EVEN, ("fr-1965", kind));
        meeting(&world, FIRST).notice.as_ref().unwrap().policy.second_of_present
    };
    assert_eq!((frozen("art-26"), frozen("art-25")), (true, false));
}
