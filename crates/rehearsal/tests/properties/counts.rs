use governance::assembly::{AssemblyCommand, Channel, Mark, PlatformBallot, QuestionResult, Stage};
use governance::community::{DuplicatePolicy, OwnRules, SilenceClause};
use governance::voice::SignedGiven;
use proptest::prelude::*;
use rehearsal::fixture::World;
use rehearsal::fixture::estate::{CLERK, ENTRY_AREAS, SECOND_CLERK};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};

fn marks() -> impl Strategy<Value = [Mark; 2]> {
    let motion = prop_oneof![Just(Mark::For), Just(Mark::Against), Just(Mark::Abstain)];
    let choice =
        prop_oneof![Just(Mark::Proposal(1)), Just(Mark::Proposal(2)), Just(Mark::Against), Just(Mark::Abstain)];
    (motion, choice).prop_map(|(motion, choice)| [motion, choice])
}

fn policy() -> impl Strategy<Value = DuplicatePolicy> {
    use DuplicatePolicy::{ElectronicWins, First, Last, PaperWins, VoidBoth};
    prop::sample::select(vec![First, Last, ElectronicWins, PaperWins, VoidBoth])
}

fn channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(vec![Channel::Online, Channel::Paper, Channel::Platform])
}

fn results(mut world: World) -> Vec<QuestionResult> {
    stations::close(&mut world);
    stations::count(&mut world);
    world.community.assembly().meetings()[0].last_count().unwrap().to_vec()
}

/// Hands in a ballot as its channel asks; the answer does not matter here.
fn hand_in(world: &mut World, number: u32, channel: Channel, marks: [Mark; 2]) {
    let ballot = world.ballot(&marks);
    let answer = match channel {
        Channel::Online => {
            world.act(letter(number), AssemblyCommand::Cast { meeting: MEETING, ballot, signed: SignedGiven::Owner })
        }
        Channel::Platform => {
            let ballots =
                vec![PlatformBallot { entry: entry(number), ballot, cast_at: None, signed: SignedGiven::Owner }];
            let platform = "平台".to_owned();
            world.act(CLERK, AssemblyCommand::RecordPlatformBallots { meeting: MEETING, platform, ballots })
        }
        Channel::Paper => {
            let again = world.ballot(&marks);
            let received_at = stations::opens_at();
            let key = |ballot, first| AssemblyCommand::KeyPaper {
                meeting: MEETING,
                entry: entry(number),
                received_at,
                ballot,
                first,
                signed: SignedGiven::Owner,
            };
            world.act(CLERK, key(ballot, None)).ok();
            world.act(SECOND_CLERK, key(again, Some(marks.to_vec())))
        }
    };
    drop(answer);
}

/// What counts in the end, said again in the words of the policy: none, or void, or the marks.
fn expected(policy: DuplicatePolicy, ballots: &[(Channel, [Mark; 2])]) -> Option<Option<[Mark; 2]>> {
    // A paper is keyed in once; what a second paper of the same entry says is never taken.
    let mut papers = 0;
    let arrived: Vec<_> = ballots
        .iter()
        .filter(|(channel, _)| {
            papers += usize::from(*channel == Channel::Paper);
            *channel != Channel::Paper || papers == 1
        })
        .collect();
    let first = arrived.first()?;
    let of = |electronic: bool| arrived.iter().find(|(channel, _)| channel.is_electronic() == electronic);
    Some(match policy {
        DuplicatePolicy::First => Some(first.1),
        DuplicatePolicy::Last => arrived.last().map(|last| last.1),
        DuplicatePolicy::ElectronicWins => Some(of(true).unwrap_or(first).1),
        DuplicatePolicy::PaperWins => Some(of(false).unwrap_or(first).1),
        DuplicatePolicy::VoidBoth if arrived.iter().all(|(channel, _)| *channel == first.0) => Some(first.1),
        DuplicatePolicy::VoidBoth => None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_in_which_ballots_come_changes_no_count(
        ballots in prop::collection::vec(prop::option::of(marks()), 9),
        order in Just((0..9usize).collect::<Vec<_>>()).prop_shuffle(),
        counted_silence in any::<bool>(),
    ) {
        let silence = if counted_silence { SilenceClause::CountsWithMajority } else { SilenceClause::None };
        let rules = OwnRules { silence, ..OwnRules::default() };
        let open = stations::meeting_at(Stage::Open, rules);
        let run = |order: &[usize]| {
            let mut world = open.clone();
            for place in order {
                if let Some(marks) = ballots[*place] {
                    hand_in(&mut world, u32::try_from(*place).unwrap() + 1, Channel::Online, marks);
                }
            }
            results(world)
        };
        prop_assert_eq!(run(&(0..9).collect::<Vec<_>>()), run(&order));
    }

    #[test]
    fn a_count_is_the_sum_of_what_each_entry_said(ballots in prop::collection::vec(prop::option::of(marks()), 9)) {
        let mut world = stations::at_stage(Stage::Open);
        for (number, marks) in (1..).zip(&ballots) {
            if let Some(marks) = marks {
                hand_in(&mut world, number, Channel::Online, *marks);
            }
        }
        for (place, result) in results(world).iter().enumerate() {
            for option in &result.count.options {
                let said = |ballot: &Option<[Mark; 2]>| ballot.is_some_and(|marks| marks[place].to_string() == option.id);
                let of = |(ballot, area): (&Option<[Mark; 2]>, &u64)| said(ballot).then_some(*area);
                let areas: Vec<u64> = ballots.iter().zip(&ENTRY_AREAS).filter_map(of).collect();
                prop_assert_eq!(option.figures.heads, Some(areas.len() as u64));
                prop_assert_eq!(option.figures.area.unwrap().thousandths(), areas.iter().sum::<u64>());
            }
        }
    }

    #[test]
    fn whatever_comes_by_whichever_channel_one_entry_counts_once_and_as_its_policy_says(
        policy in policy(),
        ballots in prop::collection::vec((channel(), marks()), 0..6),
    ) {
        let rules = OwnRules { duplicates: policy, ..OwnRules::default() };
        let mut world = stations::meeting_at(Stage::Open, rules);
        for (channel, marks) in &ballots {
            hand_in(&mut world, 9, *channel, *marks);
        }
        let meeting = &world.community.assembly().meetings()[0];
        prop_assert_eq!(meeting.ballots.turnout().heads, u64::from(!ballots.is_empty()));
        let counts = meeting.ballots.ballot(entry(9));
        let said = counts.map(|ballot| (!ballot.voided).then(|| world.marks(&ballot.seal).unwrap().to_vec()));
        prop_assert_eq!(said, expected(policy, &ballots).map(|marks| marks.map(|marks| marks.to_vec())));
    }
}
