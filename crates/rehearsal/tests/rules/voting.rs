use governance::assembly::{AssemblyCommand, BallotGiven, Channel, Mark, PlatformBallot, Stage};
use governance::community::{DuplicatePolicy, OwnRules};
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::voice::SignedGiven;
use governance::{Actor, Seal};
use jiff::Timestamp;
use rehearsal::fixture::estate::{CHAIR, CLERK, OBSERVER, SECOND_CLERK, STREET_CHAIR};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::{World, given};

const MARKS: [Mark; 2] = [Mark::For, Mark::Proposal(2)];

fn ballot(marks: &[Mark]) -> BallotGiven {
    BallotGiven { marks: marks.to_vec(), seal: Seal::new([8; 32]) }
}

fn cast(marks: &[Mark]) -> AssemblyCommand {
    AssemblyCommand::Cast { meeting: MEETING, ballot: ballot(marks), signed: SignedGiven::Owner }
}

fn platform(entries: &[EntryNo]) -> AssemblyCommand {
    let ballots = entries
        .iter()
        .map(|entry| PlatformBallot {
            entry: *entry,
            ballot: ballot(&MARKS),
            cast_at: None,
            signed: SignedGiven::Owner,
        })
        .collect();
    AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "市电子投票平台".to_owned(), ballots }
}

#[test]
fn the_holder_of_a_letter_votes_for_its_entry_and_nobody_else_does() {
    let world = stations::at_stage(Stage::Open);
    given(&world).by(letter(9)).when(cast(&MARKS)).happens(&["assembly.ballot_cast"]);
    for actor in [
        Actor::Visitor,
        Actor::Clock,
        Actor::Operator,
        CHAIR,
        CLERK,
        letter(10),
        letter(0),
        Actor::Letter(MeetingId::new(2), entry(9)),
    ] {
        given(&world).by(actor).when(cast(&MARKS)).refused("not-on-roll");
    }
}

#[test]
fn a_ballot_answers_every_question_with_what_is_offered() {
    use Mark::{Abstain, Against, For, Proposal, Void};
    let world = stations::at_stage(Stage::Open);
    let casts = |marks: &[Mark]| given(&world).by(letter(9)).when(cast(marks));
    for marks in [[For, Proposal(1)], [Against, Against], [Abstain, Abstain], [For, Proposal(2)]] {
        casts(&marks).happens(&["assembly.ballot_cast"]);
    }
    let refusal = casts(&[For]).refused("answer-missing");
    assert_eq!(refusal["matter"], 2);
    casts(&[]).refused("answer-missing");
    for marks in [[Proposal(1), Proposal(1)], [For, For], [For, Proposal(3)], [For, Proposal(0)], [Void, Abstain]] {
        casts(&marks).refused("answer-not-offered");
    }
}

#[test]
fn a_ballot_is_taken_from_the_opening_to_the_last_moment_before_closing() {
    let world = stations::at_stage(Stage::Open);
    let moment = jiff::SignedDuration::from_millis(1);
    given(&world)
        .at(stations::closes_at() - moment)
        .by(letter(9))
        .when(cast(&MARKS))
        .happens(&["assembly.ballot_cast"]);
    let refusal = given(&world).at(stations::closes_at()).by(letter(9)).when(cast(&MARKS)).refused("voting-ended");
    assert_eq!(refusal["at"], "2026-03-30T12:00:00Z");
    let refusal =
        given(&stations::at_stage(Stage::Noticed)).by(letter(9)).when(cast(&MARKS)).refused("voting-not-open");
    assert_eq!(refusal["opens_at"], "2026-03-23T00:00:00Z");
}

#[test]
fn a_second_ballot_online_is_refused_and_says_how_and_when_the_first_one_came() {
    let mut world = stations::at_stage(Stage::Open);
    stations::cast(&mut world, 9, &MARKS);
    let refusal = given(&world).by(letter(9)).when(cast(&MARKS)).refused("already-voted");
    assert_eq!((refusal["channel"].as_str(), refusal["at"].as_str()), (Some("online"), Some("2026-03-23T00:00:00Z")));
}

#[test]
fn ballots_of_the_platform_come_all_or_none_from_those_who_key() {
    let world = stations::at_stage(Stage::Open);
    let recorded = platform(&[entry(1), entry(2)]);
    for world in [&world, &stations::at_stage(Stage::Closed)] {
        let one = platform(&[entry(8)]);
        given(world).by(CLERK).when(one).happens(&["assembly.ballot_cast"]);
    }
    given(&world).by(CLERK).when(recorded.clone()).happens(&["assembly.ballot_cast", "assembly.ballot_cast"]);
    given(&world).by(CLERK).when(platform(&[])).nothing();
    for actor in [OBSERVER, STREET_CHAIR, letter(1), Actor::Visitor] {
        given(&world).by(actor).when(recorded.clone()).refused("power-missing");
    }
    given(&world).by(CLERK).when(platform(&[entry(1), entry(10)])).refused("entry-unknown");
    given(&world).by(CLERK).when(platform(&[entry(1), entry(1)])).refused("entry-unknown");
    let wordless =
        AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: " ".to_owned(), ballots: vec![] };
    given(&world).by(CLERK).when(wordless).refused("text-empty");
    let half = AssemblyCommand::RecordPlatformBallots {
        meeting: MEETING,
        platform: "平台".to_owned(),
        ballots: vec![PlatformBallot {
            entry: entry(1),
            ballot: ballot(&[Mark::Void]),
            cast_at: None,
            signed: SignedGiven::Owner,
        }],
    };
    given(&world).by(CLERK).when(half).refused("answer-missing");
    given(&stations::at_stage(Stage::Counted)).by(CLERK).when(recorded).refused("wrong-stage");
}

/// Hands in a ballot of entry 9 by a channel and says whether it was refused.
fn hand_in(world: &mut World, channel: Channel, mark: Mark) -> bool {
    let given = world.ballot(&[mark, Mark::Abstain]);
    let answer = match channel {
        Channel::Online => {
            world.act(letter(9), AssemblyCommand::Cast { meeting: MEETING, ballot: given, signed: SignedGiven::Owner })
        }
        Channel::Platform => {
            let ballots =
                vec![PlatformBallot { entry: entry(9), ballot: given, cast_at: None, signed: SignedGiven::Owner }];
            let platform = "平台".to_owned();
            world.act(CLERK, AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform, ballots })
        }
        Channel::Paper => {
            let key = |ballot: BallotGiven, first| AssemblyCommand::KeyPaper {
                meeting: MEETING,
                entry: entry(9),
                received_at: stations::opens_at(),
                ballot,
                first,
                signed: SignedGiven::Owner,
            };
            let first = given.marks.clone();
            let again = world.ballot(&first);
            world.must(CLERK, key(given, None));
            world.act(SECOND_CLERK, key(again, Some(first)))
        }
    };
    answer.is_err()
}

#[test]
fn each_policy_decides_between_two_ballots_whatever_the_channels() {
    use Channel::{Online, Paper, Platform};
    use DuplicatePolicy::{ElectronicWins, First, Last, PaperWins, VoidBoth};
    // What counts in the end: the first (1), the second (2) or neither (0).
    let table = [
        (Online, Online, [1, 2, 1, 1, 1]),
        (Online, Paper, [1, 2, 1, 2, 0]),
        (Online, Platform, [1, 2, 1, 1, 0]),
        (Paper, Online, [1, 2, 2, 1, 0]),
        (Paper, Platform, [1, 2, 2, 1, 0]),
        (Platform, Online, [1, 2, 1, 1, 0]),
        (Platform, Paper, [1, 2, 1, 2, 0]),
        (Platform, Platform, [1, 2, 1, 1, 1]),
    ];
    for (first, second, expected) in table {
        for (policy, expected) in [First, Last, ElectronicWins, PaperWins, VoidBoth].into_iter().zip(expected) {
            let rules = OwnRules { duplicates: policy, ..OwnRules::default() };
            let mut world = stations::meeting_at(Stage::Open, rules);
            assert!(!hand_in(&mut world, first, Mark::For), "{policy:?}: {first:?} alone");
            let refused = hand_in(&mut world, second, Mark::Against);
            assert_eq!(
                refused,
                second == Online && expected == 1,
                "only a voter who is there is told: {policy:?} {first:?} {second:?}"
            );
            let meeting = &world.community.assembly().meetings()[0];
            assert_eq!(meeting.ballots.turnout().heads, 1, "two ballots are one head");
            let counts = meeting.ballots.ballot(entry(9)).unwrap();
            let marked = world.marks(&counts.seal).unwrap()[0];
            let counted = match (counts.voided, marked) {
                (true, _) => 0,
                (false, Mark::For) => 1,
                (false, _) => 2,
            };
            assert_eq!(counted, expected, "{policy:?}: {first:?}, then {second:?}");
        }
    }
}

#[test]
fn after_two_ballots_voided_each_other_no_third_one_counts() {
    let rules = OwnRules { duplicates: DuplicatePolicy::VoidBoth, ..OwnRules::default() };
    let mut world = stations::meeting_at(Stage::Open, rules);
    hand_in(&mut world, Channel::Online, Mark::For);
    hand_in(&mut world, Channel::Paper, Mark::Against);
    assert!(hand_in(&mut world, Channel::Online, Mark::For));
    hand_in(&mut world, Channel::Platform, Mark::For);
    assert!(world.community.assembly().meetings()[0].ballots.ballot(entry(9)).unwrap().voided);
    let stranger = Actor::Person(PersonId::new(50));
    given(&world).by(stranger).when(platform(&[entry(1)])).refused("power-missing");
}

#[test]
fn where_the_last_ballot_counts_one_entry_casts_at_most_twenty() {
    let rules = OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::default() };
    let mut world = stations::meeting_at(Stage::Open, rules);
    for _ in 0..20 {
        stations::cast(&mut world, 9, &MARKS);
    }
    let refusal = given(&world).by(letter(9)).when(cast(&MARKS)).refused("voted-too-often");
    assert_eq!(refusal["times"], 20);
    given(&world).by(letter(8)).when(cast(&MARKS)).happens(&["assembly.ballot_cast"]);
    assert!(!hand_in(&mut world, Channel::Paper, Mark::Against), "on paper it can still be changed");
    let stands = world.community.assembly().meetings()[0].ballots.ballot(entry(9)).unwrap();
    assert_eq!((stands.channel, stands.number), (Channel::Paper, 21));
}

#[test]
fn a_platform_ballot_that_was_recorded_before_is_left_alone_whatever_became_of_it() {
    for policy in [DuplicatePolicy::First, DuplicatePolicy::Last, DuplicatePolicy::VoidBoth] {
        let mut world = stations::meeting_at(Stage::Open, OwnRules { duplicates: policy, ..OwnRules::default() });
        world.must(CLERK, platform(&[entry(8)]));
        given(&world).by(CLERK).when(platform(&[entry(8)])).nothing();
        given(&world).by(CLERK).when(platform(&[entry(7), entry(8)])).happens(&["assembly.ballot_cast"]);
        stations::cast(&mut world, 9, &[Mark::Against, Mark::Against]);
        world.must(CLERK, platform(&[entry(9)]));
        given(&world).by(CLERK).when(platform(&[entry(9)])).nothing();
    }
}

#[test]
fn paper_handed_in_before_a_vote_online_is_not_the_last_one_however_late_it_is_keyed_in() {
    for (policy, received_after, counts) in [
        (DuplicatePolicy::Last, false, Mark::For),
        (DuplicatePolicy::Last, true, Mark::Against),
        (DuplicatePolicy::First, false, Mark::For),
        (DuplicatePolicy::PaperWins, false, Mark::Against),
    ] {
        let rules = OwnRules { duplicates: policy, ..OwnRules::default() };
        let mut world = stations::meeting_at(Stage::Open, rules);
        let minute = jiff::SignedDuration::from_mins(1);
        world.now = stations::opens_at() + minute * 10;
        stations::cast(&mut world, 9, &[Mark::For, Mark::Abstain]);
        let received_at = if received_after { world.now + minute } else { world.now - minute };
        world.now += minute * 60;
        stations::key_twice(&mut world, 9, (received_at, &SignedGiven::Owner), &[Mark::Against, Mark::Abstain]);
        let meeting = &world.community.assembly().meetings()[0];
        let counted = meeting.ballots.ballot(entry(9)).unwrap();
        assert_eq!(world.marks(&counted.seal).unwrap()[0], counts, "{policy:?}, received after: {received_after}");
    }
}

/// What another platform reports of entry 9, and when it says that it was cast.
fn reported(ballot: BallotGiven, cast_at: Option<Timestamp>) -> AssemblyCommand {
    let ballots = vec![PlatformBallot { entry: entry(9), ballot, cast_at, signed: SignedGiven::Owner }];
    AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform: "平台".to_owned(), ballots }
}

/// Brings a ballot of entry 9 into the book: cast now online, cast on a platform or handed in on paper at a time.
fn bring(world: &mut World, channel: Channel, mark: Mark, at: Option<Timestamp>) {
    let marks = [mark, Mark::Abstain];
    match (channel, at) {
        (Channel::Platform, cast_at) => {
            let ballot = world.ballot(&marks);
            world.must(CLERK, reported(ballot, cast_at));
        }
        (Channel::Paper, Some(received_at)) => {
            stations::key_twice(world, 9, (received_at, &SignedGiven::Owner), &marks);
        }
        (Channel::Online | Channel::Paper, _) => stations::cast(world, 9, &marks),
    }
}

#[test]
fn where_the_last_ballot_counts_a_platforms_one_stands_by_when_it_was_cast_there_if_that_is_told() {
    use Channel::{Online, Paper, Platform};
    use DuplicatePolicy::{First, Last, PaperWins};
    let minute = jiff::SignedDuration::from_mins(1);
    let ten = stations::opens_at() + minute * 60;
    // What is in the box, cast or handed in at ten; what comes into the book an hour later, cast so many minutes after ten
    // where it is told; which one counts.
    for (policy, stands, comes, minutes, counts) in [
        (Last, Online, Platform, Some(-1), Online),
        (Last, Online, Platform, Some(0), Platform),
        (Last, Online, Platform, Some(1), Platform),
        (Last, Online, Platform, None, Platform),
        (Last, Paper, Platform, Some(-1), Paper),
        (Last, Paper, Platform, Some(1), Platform),
        (Last, Paper, Platform, None, Platform),
        (Last, Platform, Paper, Some(-1), Platform),
        (Last, Platform, Paper, Some(1), Paper),
        (First, Online, Platform, Some(-1), Online),
        (PaperWins, Platform, Paper, Some(-1), Paper),
        (PaperWins, Paper, Platform, Some(1), Paper),
    ] {
        let mut world = stations::meeting_at(Stage::Open, OwnRules { duplicates: policy, ..OwnRules::default() });
        world.now = ten;
        bring(&mut world, stands, Mark::For, Some(ten));
        world.now = ten + minute * 60;
        bring(&mut world, comes, Mark::Against, minutes.map(|minutes| ten + minute * minutes));
        let counted = *world.community.assembly().meetings()[0].ballots.ballot(entry(9)).unwrap();
        let case = format!("{policy:?}: {stands:?} at ten, then {comes:?} of {minutes:?}");
        assert_eq!(counted.channel, counts, "{case}");
        let cast_at = if counts == stands { Some(ten) } else { minutes.map(|minutes| ten + minute * minutes) };
        assert_eq!(counted.cast_at, cast_at, "{case}");
    }
}

#[test]
fn paper_keyed_after_a_platforms_ballot_without_a_time_stands_by_the_order_of_the_book() {
    let rules = OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::default() };
    let mut world = stations::meeting_at(Stage::Open, rules);
    let minute = jiff::SignedDuration::from_mins(1);
    world.now = stations::opens_at() + minute * 10;
    bring(&mut world, Channel::Platform, Mark::For, None);
    bring(&mut world, Channel::Paper, Mark::Against, Some(stations::opens_at()));
    let counted = *world.community.assembly().meetings()[0].ballots.ballot(entry(9)).unwrap();
    assert_eq!(counted.channel, Channel::Paper);
}

#[test]
fn a_platforms_ballot_is_taken_only_with_a_time_at_which_voting_was_open_here() {
    let mut world = stations::at_stage(Stage::Open);
    let second = jiff::SignedDuration::from_secs(1);
    let ballot = world.ballot(&MARKS);
    let (opens, closes) = (stations::opens_at(), stations::closes_at());
    world.now = opens + second * 60;
    for (cast_at, taken) in [
        (opens - second, false),
        (opens, true),
        (opens + second * 60, true),
        (opens + second * 61, false),
        (closes, false),
    ] {
        let tried = given(&world).by(CLERK).when(reported(ballot.clone(), Some(cast_at)));
        if taken {
            tried.happens(&["assembly.ballot_cast"]);
        } else {
            assert_eq!(tried.refused("cast-outside-voting")["entry"], 9, "{cast_at}");
        }
    }
    // The platform may report after closing what was cast in time.
    let mut closed = stations::at_stage(Stage::Closed);
    closed.now = closes + second * 3_600;
    for (cast_at, taken) in [(closes - second, true), (closes, false), (closes + second, false)] {
        let tried = given(&closed).by(CLERK).when(reported(ballot.clone(), Some(cast_at)));
        if taken {
            tried.happens(&["assembly.ballot_cast"]);
        } else {
            tried.refused("cast-outside-voting");
        }
    }
}
