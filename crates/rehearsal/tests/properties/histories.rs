use governance::assembly::{
    AssemblyCommand, Mark, ObjectionAnswer, ObjectionSubject, PlatformBallot, ServiceManner, Stage,
};
use governance::community::{CommunityCommand, DuplicatePolicy, OwnRules};
use governance::ids::{MatterId, ObjectionId};
use governance::matter::{MatterCommand, Progress};
use governance::voice::SignedGiven;
use governance::{Actor, Command, Community, Moment, decide};
use proptest::prelude::*;
use rehearsal::fixture::estate::{CHAIR, CLERK, COMPANY, MANAGER, OBSERVER, SECOND_CLERK, SECRETARY};
use rehearsal::fixture::stations::{self, MEETING, entry, letter};
use rehearsal::fixture::{World, law, services, summary};
use rehearsal::invariants::{self, Step};

/// One thing somebody tries, drawn as numbers: what, by whom, for which entry, how it is marked, after how many hours.
type Try = (u8, u8, u32, u8, u8);

fn tries() -> impl Strategy<Value = Vec<Try>> {
    prop::collection::vec((0..20u8, 0..9u8, 1..11u32, 0..4u8, any::<u8>()), 1..120)
}

fn actor(who: u8, number: u32) -> Actor {
    match who {
        0 | 1 => CHAIR,
        2 => SECRETARY,
        3 => CLERK,
        4 => SECOND_CLERK,
        5 => OBSERVER,
        6 => MANAGER,
        7 => Actor::Clock,
        _ => letter(number),
    }
}

/// Who would ask this, mostly; the rest is tried by whoever comes.
fn usual(what: u8, who: u8, number: u32) -> Actor {
    match what {
        5 | 10 => Actor::Clock,
        6 | 14 | 15 => letter(number),
        19 => MANAGER,
        7..=9 | 4 => actor(who.clamp(2, 4), number),
        _ => CHAIR,
    }
}

fn command(world: &mut World, what: u8, number: u32, marked: u8) -> Command {
    let (meeting, entry, now) = (MEETING, entry(number), world.now);
    let marks = [
        [Mark::For, Mark::Proposal(1)],
        [Mark::Against, Mark::Proposal(2)],
        [Mark::Abstain, Mark::Against],
        [Mark::Void, Mark::Void],
    ];
    let ballot = world.ballot(&marks[usize::from(marked)]);
    let objection = ObjectionId::new(number % 3 + 1);
    let seal = world.seal();
    match what {
        0 => AssemblyCommand::PublishRoll { meeting },
        1 => {
            let (opens_at, closes_at) = (now + hours(24 * 25), now + hours(24 * 30));
            AssemblyCommand::GiveNotice { meeting, opens_at, closes_at }
        }
        2 => AssemblyCommand::IssueLetters { meeting },
        3 => AssemblyCommand::ReissueLetter { meeting, entry },
        4 => {
            let manner = ServiceManner::ALL[usize::from(marked)];
            services::recorded(meeting, &[entry], services::plain(manner, now, CLERK))
        }
        5 => AssemblyCommand::OpenVoting { meeting },
        6 => AssemblyCommand::Cast { meeting, ballot, signed: SignedGiven::Owner },
        7 => {
            let known = world.community.assembly().meeting(meeting);
            let first =
                known.and_then(|known| known.papers.get(&entry)).and_then(|paper| world.marks(&paper.first.seal));
            let first = first.map(<[Mark]>::to_vec);
            AssemblyCommand::KeyPaper { meeting, entry, received_at: now, ballot, first, signed: SignedGiven::Owner }
        }
        8 => AssemblyCommand::SettlePaper { meeting, entry, received_at: now, ballot, signed: SignedGiven::Owner },
        9 => {
            let ballots = vec![PlatformBallot { entry, ballot, cast_at: None, signed: SignedGiven::Owner }];
            AssemblyCommand::RecordPlatformBallots { meeting, platform: "平台".to_owned(), ballots }
        }
        10 => AssemblyCommand::CloseVoting { meeting },
        11 => AssemblyCommand::Count { meeting, ballots: world.opened(meeting) },
        12 => AssemblyCommand::Announce { meeting },
        13 => AssemblyCommand::Certify { meeting },
        14 => AssemblyCommand::Object { meeting, subject: ObjectionSubject::Roll, entry: None, seal },
        15 => AssemblyCommand::Object { meeting, subject: ObjectionSubject::Result, entry: None, seal },
        16 => {
            let answer = if marked > 1 {
                ObjectionAnswer::Dismissed
            } else {
                ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] }
            };
            AssemblyCommand::AnswerObjection { meeting, objection, answer, seal }
        }
        17 => {
            let rules = OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::default() };
            return CommunityCommand::AdoptRules { rules, source: "决议".to_owned() }.into();
        }
        18 => {
            let due = jiff::civil::date(2027, 1, 1);
            return MatterCommand::AssignExecution { matter: MatterId::new(1), body: COMPANY, due }.into();
        }
        _ => {
            let (matter, progress) = (MatterId::new(1), Progress::Underway);
            return MatterCommand::ReportProgress { matter, progress, text: "进行中".to_owned() }.into();
        }
    }
    .into()
}

fn hours(hours: i64) -> jiff::SignedDuration {
    jiff::SignedDuration::from_hours(hours)
}

/// Whether asking this again is asking for something new: another objection, another report, another letter, another
/// entry in the list of ballots that came too late.
fn says_something_new(command: &Command) -> bool {
    matches!(
        command,
        Command::Matter(MatterCommand::ReportProgress { .. })
            | Command::Assembly(
                AssemblyCommand::Object { .. }
                    | AssemblyCommand::ReissueLetter { .. }
                    | AssemblyCommand::RecordPlatformBallots { .. }
            )
    )
}

/// What a duplicate may never change, whatever it is.
fn counted(community: &Community) -> Vec<(u64, u64, usize)> {
    let meetings = community.assembly().meetings().iter();
    meetings
        .map(|meeting| (meeting.ballots.turnout().heads, meeting.ballots.turnout().area, meeting.counts.len()))
        .collect()
}

/// Tries something, and then the same again at the same moment.
fn attempt(world: &mut World, actor: Actor, command: &Command) -> Result<(), TestCaseError> {
    let moment = Moment { now: world.now, actor, law: law() };
    let answer = decide(&world.community, command.clone(), &moment);
    prop_assert_eq!(&answer, &decide(&world.community, command.clone(), &moment), "one question, one answer");
    let Ok(events) = answer else { return Ok(()) };
    for event in &events {
        let before = world.community.clone();
        world.follow(event);
        let step = Step { before: &before, event, at: world.now, after: &world.community };
        prop_assert_eq!(invariants::check(&step), Ok(()));
    }
    let last_counts =
        world.community.assembly().meetings().iter().any(|meeting| {
            meeting.notice.as_ref().is_some_and(|notice| notice.policy.duplicates == DuplicatePolicy::Last)
        });
    match decide(&world.community, command.clone(), &moment) {
        Ok(again) if !again.is_empty() => {
            // Where the last ballot counts, the same one cast again takes its own place.
            let recast = last_counts && matches!(command, Command::Assembly(AssemblyCommand::Cast { .. }));
            prop_assert!(says_something_new(command) || recast, "{:?} had a second effect: {:?}", command, again);
            let before = counted(&world.community);
            let mut twice = world.clone();
            for event in &again {
                twice.follow(event);
            }
            prop_assert_eq!(counted(&twice.community), before);
        }
        Ok(_) | Err(_) => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_tried_the_book_leads_to_the_state_and_nothing_counts_twice(
        tries in tries(),
        stage in prop::sample::select(vec![Stage::Convened, Stage::Noticed, Stage::Open, Stage::Closed, Stage::Announced]),
        last in any::<bool>(),
    ) {
        let duplicates = if last { DuplicatePolicy::Last } else { DuplicatePolicy::VoidBoth };
        let mut world = stations::meeting_at(stage, OwnRules { duplicates, ..OwnRules::default() });
        for (what, who, number, marked, later) in tries {
            // Mostly minutes pass; now and then weeks.
            world.now += if later < 40 { hours(i64::from(later) * 6) } else { jiff::SignedDuration::from_mins(i64::from(later % 7)) };
            let command = command(&mut world, what, number, marked);
            let actor = if later % 3 > 0 { usual(what, who, number) } else { actor(who, number) };
            attempt(&mut world, actor, &command)?;
        }
        prop_assert_eq!(summary(&world.replayed()), summary(&world.community));
    }
}
