//! Between a meeting and a file of the government's platform.

use governance::Moment;
use governance::assembly::{Channel, Mark, Stage};
use governance::community::{DuplicatePolicy, OwnRules, Place};
use governance::ids::{EntryNo, OwnerId};
use governance::voice::{AgentGiven, SignedGiven, VoiceGiven, VoiceKind};
use office::platform_ballots::{self, Arrival, FiledBallot, Voter};
use office::{Files, Outcome};
use rehearsal::fixture::estate::{CLERK, SECOND_CLERK};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{law, stations, voices};

fn filed(number: u32) -> FiledBallot {
    let marks = vec![Mark::For, Mark::Proposal(1)];
    FiledBallot {
        entry: EntryNo::new(number),
        marks,
        rows: vec![2],
        voted_at: None,
        references: vec![],
        voted_as: None,
        signed: SignedGiven::Owner,
    }
}

fn look<T>(site: &Rehearsed, look: impl FnOnce(&Files) -> T) -> T {
    site.desk_run(async |desk| look(&*desk.files().await))
}

#[test]
fn a_voter_is_found_by_number_and_by_any_of_their_homes() {
    let site = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    let place = |estate: &str, building: &str, entrance: &str, unit: &str| {
        let [estate, building, entrance, unit] = [estate, building, entrance, unit].map(str::to_owned);
        Voter::Home(Place { estate, building, entrance, unit })
    };
    look(&site, |files| {
        let find = platform_ballots::voters(&files.community, &files.community.assembly().meetings()[0]);
        for (voter, expected) in [
            (Voter::RollNo(EntryNo::new(1)), Some(1)),
            (Voter::RollNo(EntryNo::new(10)), None),
            (place("", "1栋", "1单元", "101"), Some(1)),
            (place("", "1栋", "1单元", "202"), Some(1)),
            (place("清风小区", "1栋", "1单元", "202"), Some(1)),
            (place("明月小区", "1栋", "1单元", "202"), None),
            (place("", "商业楼", "", "S01"), Some(8)),
            (place("", "1栋", "", "101"), None),
        ] {
            assert_eq!(find(&voter), expected.map(EntryNo::new), "{voter:?}");
        }
    });
}

#[test]
fn the_paper_asks_what_the_ballot_asks_within_its_hours() {
    let site = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    look(&site, |files| {
        let (meeting, now) = (&files.community.assembly().meetings()[0], "2026-03-24T10:00:00+08:00".parse().unwrap());
        let paper = platform_ballots::ballot_paper(&files.community, &files.people, meeting, now);
        assert_eq!(paper.now.map(|at| at.to_string()).as_deref(), Some("2026-03-24T10:00:00"));
        let asked: Vec<(&str, usize)> =
            paper.questions.iter().map(|question| (question.title.as_str(), question.proposals.len())).collect();
        assert_eq!(asked, [("更换电梯", 0), ("选聘物业", 2)]);
        assert_eq!(paper.opens_at.map(|at| at.to_string()).as_deref(), Some("2026-03-23T08:00:00"));
        assert_eq!(paper.closes_at.map(|at| at.to_string()).as_deref(), Some("2026-03-30T20:00:00"));
    });
}

#[test]
fn what_is_foreseen_is_what_happens_under_every_policy() {
    use Arrival::{Counts, Recorded, SetAside, TakesPlace, VoidsBoth};
    for (policy, after_online, after_paper) in [
        (DuplicatePolicy::First, SetAside, SetAside),
        (DuplicatePolicy::Last, TakesPlace, TakesPlace),
        (DuplicatePolicy::ElectronicWins, SetAside, TakesPlace),
        (DuplicatePolicy::PaperWins, SetAside, SetAside),
        (DuplicatePolicy::VoidBoth, VoidsBoth, VoidsBoth),
    ] {
        let site = Rehearsed::at_stage(1, Stage::Open, OwnRules { duplicates: policy, ..OwnRules::default() });
        let marks = [Mark::Against, Mark::Abstain];
        site.cast(1, &marks).unwrap();
        let received_at = site.door.now();
        for by in [3, 4] {
            site.key(governance::ids::PersonId::new(by), 2, received_at, &marks).unwrap();
        }
        let ballots = [filed(1), filed(2), filed(3)];
        let moment = Moment { now: site.door.now(), actor: CLERK, law: law() };
        let foreseen = look(&site, |files| {
            let meeting = &files.community.assembly().meetings()[0];
            platform_ballots::foresee(&site.desk(), &files.community, &moment, meeting, "市投票平台", &ballots).unwrap()
        });
        let arrivals: Vec<Arrival> = foreseen.iter().map(|one| one.arrival).collect();
        assert_eq!(arrivals, [after_online, after_paper, Counts], "{policy:?}");
        let resolved = look(&site, |files| platform_ballots::resolved(&files.community, &ballots));
        let recorded = site.desk_run(async |desk| {
            let by = governance::ids::PersonId::new(3);
            desk.record_platform_ballots(by, stations::MEETING, "市投票平台", resolved).await
        });
        assert!(matches!(recorded, Ok(Outcome::Done(_))), "{recorded:?}");
        look(&site, |files| {
            let meeting = &files.community.assembly().meetings()[0];
            for one in &foreseen {
                let ballot = meeting.ballots.ballot(one.entry).unwrap();
                let new = ballot.channel == Channel::Platform;
                assert_eq!(new, matches!(one.arrival, Counts | TakesPlace), "{policy:?}, entry {}", one.entry);
                assert_eq!(ballot.voided, one.arrival == VoidsBoth, "{policy:?}, entry {}", one.entry);
            }
            let again =
                platform_ballots::foresee(&site.desk(), &files.community, &moment, meeting, "市投票平台", &ballots);
            assert!(again.unwrap().iter().all(|one| one.arrival == Recorded), "{policy:?}: the same file again");
        });
    }
}

#[test]
fn the_time_a_file_tells_is_kept_in_the_book_and_says_which_ballot_is_the_last() {
    let rules = OwnRules { duplicates: DuplicatePolicy::Last, ..OwnRules::default() };
    let site = Rehearsed::at_stage(1, Stage::Open, rules);
    let opened = site.door.now();
    site.door.set(site.door.now() + jiff::SignedDuration::from_hours(2));
    for number in [1, 2] {
        site.cast(number, &[Mark::Against, Mark::Abstain]).unwrap();
    }
    let cast = site.door.now();
    site.door.set(site.door.now() + jiff::SignedDuration::from_hours(2));
    let before = opened + jiff::SignedDuration::from_hours(1);
    let after = cast + jiff::SignedDuration::from_hours(1);
    let zone = look(&site, |files| files.community.zone().clone());
    let at = |number, at: jiff::Timestamp| FiledBallot {
        voted_at: Some(at.to_zoned(zone.clone()).datetime()),
        ..filed(number)
    };
    let ballots = [at(1, before), at(2, after), at(3, before), filed(4)];
    let moment = Moment { now: site.door.now(), actor: CLERK, law: law() };
    let foreseen = look(&site, |files| {
        let meeting = &files.community.assembly().meetings()[0];
        platform_ballots::foresee(&site.desk(), &files.community, &moment, meeting, "市投票平台", &ballots).unwrap()
    });
    let arrivals: Vec<Arrival> = foreseen.iter().map(|one| one.arrival).collect();
    assert_eq!(arrivals, [Arrival::SetAside, Arrival::TakesPlace, Arrival::Counts, Arrival::Counts]);
    let resolved = look(&site, |files| platform_ballots::resolved(&files.community, &ballots));
    let by = governance::ids::PersonId::new(3);
    let recorded =
        site.desk_run(async |desk| desk.record_platform_ballots(by, stations::MEETING, "市投票平台", resolved).await);
    assert!(matches!(recorded, Ok(Outcome::Done(_))), "{recorded:?}");
    look(&site, |files| {
        let ballots = &files.community.assembly().meetings()[0].ballots;
        let counts = [1, 2, 3, 4].map(|number| {
            let ballot = ballots.ballot(EntryNo::new(number)).unwrap();
            (ballot.channel, ballot.cast_at)
        });
        let expected = [
            (Channel::Online, Some(cast)),
            (Channel::Platform, Some(after)),
            (Channel::Platform, Some(before)),
            (Channel::Platform, None),
        ];
        assert_eq!(counts, expected);
        assert_eq!(ballots.aside(EntryNo::new(1)).unwrap().cast_at, Some(before));
    });
}

#[test]
fn the_file_says_who_cast_a_ballot_and_only_whoever_votes_for_the_home_is_taken() {
    let site = Rehearsed::at_stage(1, Stage::Open, OwnRules::default());
    // A guardian votes for entry 3, a proxy may for entry 4.
    site.must(CLERK, voices::record(voices::instead(VoiceKind::Guardian)));
    let agent = AgentGiven::Owner(OwnerId::new(8));
    let for_five = VoiceGiven { owners: vec![OwnerId::new(5)], agent, identity: None, ..voices::proxy() };
    site.must(CLERK, voices::record(for_five));
    site.door.set(site.door.now() + jiff::SignedDuration::from_hours(2));
    let read = |rows: &str| {
        look(&site, |files| {
            let (meeting, now) = (&files.community.assembly().meetings()[0], site.door.now());
            let paper = platform_ballots::ballot_paper(&files.community, &files.people, meeting, now);
            let text = format!("名册号,议题,表决意见,投票身份\n{rows}");
            let find = platform_ballots::voters(&files.community, meeting);
            let file = platform_ballots::read("票.csv", text.as_bytes(), &paper, find).unwrap();
            let file = platform_ballots::entitled(&files.community, meeting, file, now);
            let told: Vec<(u32, String)> = file.errors.iter().map(|one| (one.row, one.code().to_owned())).collect();
            let taken: Vec<(u32, Option<u32>)> = file
                .ballots
                .iter()
                .map(|one| match &one.signed {
                    SignedGiven::Voice { voice, .. } => (one.entry.number(), Some(voice.number())),
                    _ => (one.entry.number(), None),
                })
                .collect();
            assert!(file.errors.iter().all(|one| !one.zh().is_empty() && !one.en().is_empty()));
            (told, taken)
        })
    };
    // Until a second person confirmed the guardian the owner votes.
    let (told, taken) = read("3,1,同意,监护人\n3,2,1,监护人\n");
    assert_eq!((told, taken), (vec![(2, "no-voice".to_owned())], vec![]));
    assert_eq!(read("3,1,同意,\n3,2,1,\n").1, [(3, None)]);
    site.must(SECOND_CLERK, voices::confirm(1));
    let (told, taken) = read("3,1,同意,\n3,2,1,\n4,1,同意,\n4,2,1,\n5,1,同意,业主本人\n5,2,1,业主本人\n");
    assert_eq!(told, [(2, "spoken-for".to_owned())]);
    assert_eq!(taken, [(4, None), (5, None)]);
    let (told, taken) =
        read("3,1,同意,监护人\n3,2,1,监护人\n4,1,同意,代理人\n4,2,1,代理人\n5,1,同意,继承人\n5,2,1,继承人\n");
    assert_eq!(told, [(6, "no-voice".to_owned())]);
    assert_eq!(taken, [(3, Some(1)), (4, Some(2))]);
    let (told, taken) = read("6,1,同意,租户\n6,2,1,\n7,1,同意,代理人\n7,2,1,\n");
    assert_eq!(told, [(2, "unknown-signer".to_owned()), (5, "two-signers".to_owned())]);
    assert_eq!(taken, []);
}
