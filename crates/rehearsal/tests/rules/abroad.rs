//! Votes under another country's law, each from the register to the certified result.

use governance::assembly::Mark::{Abstain, Against, For};
use governance::assembly::{
    AssemblyCommand, Meeting, agent_cuts_foreseen, entries_of_agent, evaluate_under, own_cuts_foreseen, proxy_caps,
    recount,
};
use governance::gathering::GatheringCommand;
use governance::ids::{AgentId, EntryNo, OwnerId, VoiceId};
use governance::law::evaluate::{Measure, Outcome, PendingKind, evaluate};
use governance::law::pack::SecondKind;
use governance::voice::{AgentGiven, Reach, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use governance::{Actor, Seal};
use rehearsal::fixture::abroad::{self, EVEN, HEAVY_DEVELOPER, Times, last, meeting, result};
use rehearsal::fixture::estate::{CHAIR, CLERK};
use rehearsal::fixture::{World, given, law};

/// A vote on one motion, with a room: who came, who is for it, who against, who abstains.
fn held(
    shares: &[u64; 12],
    (pack, kind): (&str, &str),
    came: &[u32],
    (pro, con, abstains): (&[u32], &[u32], &[u32]),
) -> World {
    let mut world = abroad::settled(shares);
    world.must(CHAIR, abroad::convene(pack, &[kind]));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, id, times);
    abroad::open(&mut world, id, times);
    world.now = times.opens_at + jiff::SignedDuration::from_hours(1);
    abroad::come(&mut world, id, came);
    for (mark, entries) in [(For, pro), (Against, con), (Abstain, abstains)] {
        abroad::vote(&mut world, id, mark, entries);
    }
    abroad::announce(&mut world, id, times);
    recounts(&world);
    world
}

/// What is counted is what the command would answer from the figures alone, and what a stranger would count again.
fn recounts(world: &World) {
    let id = last(world);
    let meeting: &Meeting = meeting(world, id);
    let counted = meeting.last_count().unwrap();
    for (place, result) in counted.iter().enumerate() {
        assert_eq!(evaluate(&law().packs, &result.count).as_ref(), Ok(&result.answer));
        assert_eq!(evaluate_under(meeting, place, &result.count).as_ref(), Ok(&result.answer));
    }
    let ballots = world.opened(id);
    let marks = |entry| ballots.iter().find(|ballot| ballot.entry == entry).map(|ballot| ballot.marks.as_slice());
    let again = recount(meeting, world.community.assembly().voices(), marks);
    assert_eq!(again.as_deref(), Ok(counted));
}

fn outcome(world: &World) -> Outcome {
    result(world, last(world)).deciding().unwrap().outcome
}

fn certified(mut world: World) -> World {
    let id = last(&world);
    abroad::certify(&mut world, id);
    recounts(&world);
    world
}

#[test]
fn hong_kong_weighs_by_shares_and_a_tenth_of_the_owners_is_there() {
    // One of nine is a tenth and more; 200 shares for beat 100 against.
    let world = held(&EVEN, ("hk-344", "general"), &[], (&[1], &[2], &[]));
    assert_eq!(outcome(&world), Outcome::Adopted);
    let count = &result(&world, last(&world)).count;
    assert_eq!((count.electorate.heads, count.electorate.shares, count.electorate.area), (Some(9), Some(1_200), None));
    certified(world);
    // 100 for and 100 against is no majority.
    let tied = held(&EVEN, ("hk-344", "general"), &[], (&[3], &[2], &[]));
    assert_eq!(outcome(&tied), Outcome::Rejected);
    // Whoever attends without voting makes the quorum of a fifth: two of nine, and not one.
    let present = held(&EVEN, ("hk-344", "dissolve-committee"), &[3], (&[1], &[], &[]));
    assert_eq!(outcome(&present), Outcome::Adopted);
    let alone = held(&EVEN, ("hk-344", "dissolve-committee"), &[], (&[1], &[], &[]));
    assert_eq!(outcome(&alone), Outcome::QuorumNotMet);
}

#[test]
fn hong_kong_asks_for_owners_in_person_where_much_is_spent() {
    let by_proxy = by_agent(("hk-344", "large-maintenance"), (&[3, 4, 6], &[4, 5, 6]), &[], &[]);
    assert_eq!(outcome(&by_proxy), Outcome::QuorumNotMet);
    let one_came = held(&EVEN, ("hk-344", "large-maintenance"), &[1], (&[1, 2, 3], &[], &[]));
    assert_eq!(outcome(&one_came), Outcome::Adopted);
    certified(one_came);
}

#[test]
fn taiwan_asks_for_two_thirds_to_attend_and_three_quarters_of_them_to_agree() {
    // Six of nine attend, with 800 of 1,200 shares; five of them with 700 agree: 5/6 and 7/8.
    let adopted = held(&EVEN, ("tw-condominium", "resolution"), &[], (&[1, 2, 3, 4, 5], &[6], &[]));
    assert_eq!(outcome(&adopted), Outcome::QuorumNotMet, "700 shares are less than two thirds of 1,200");
    let adopted = held(&EVEN, ("tw-condominium", "resolution"), &[], (&[1, 2, 3, 7, 8], &[6], &[]));
    assert_eq!(outcome(&adopted), Outcome::Adopted);
    certified(adopted);
    // Two who attend without a vote stand against all others: five of eight are less than three quarters.
    let present = held(&EVEN, ("tw-condominium", "resolution"), &[4, 5], (&[1, 2, 3, 7, 8], &[6], &[]));
    assert_eq!(outcome(&present), Outcome::Rejected);
}

#[test]
fn singapore_weighs_share_value_and_collects_consents_for_twelve_weeks() {
    let special = held(&EVEN, ("sg-strata", "special"), &[], (&[1, 7], &[2], &[]));
    assert_eq!(outcome(&special), Outcome::Adopted, "500 of 600 is three quarters and more");
    certified(special);
    let short = held(&EVEN, ("sg-strata", "special"), &[], (&[1, 2], &[3], &[]));
    assert_eq!(outcome(&short), Outcome::Adopted, "300 of 400 is three quarters exactly");
    let rejected = held(&EVEN, ("sg-strata", "special"), &[], (&[7], &[1], &[]));
    assert_eq!(outcome(&rejected), Outcome::Rejected, "300 of 500");
}

#[test]
fn germany_counts_heads_and_what_is_announced_is_declared() {
    // Whoever holds most shares has one vote; who abstains is not counted.
    let world = held(&EVEN, ("de-weg-2020", "resolution"), &[], (&[2, 3], &[7], &[1, 4, 5]));
    assert_eq!(outcome(&world), Outcome::Adopted);
    let deciding = result(&world, last(&world)).deciding().unwrap();
    assert_eq!(deciding.pending.iter().map(|it| it.kind).collect::<Vec<_>>(), [PendingKind::Declaration]);
    certified(world);
    let sharing = held(&EVEN, ("de-weg-2020", "cost-sharing-on-all"), &[], (&[1, 7, 2], &[3], &[]));
    assert_eq!(outcome(&sharing), Outcome::Rejected, "three of four heads, and just half of the shares");
    let sharing = held(&EVEN, ("de-weg-2020", "cost-sharing-on-all"), &[], (&[1, 7, 2, 4], &[3], &[]));
    assert_eq!(outcome(&sharing), Outcome::Adopted);
}

#[test]
fn a_german_resolution_by_heads_needs_no_shares_in_the_register() {
    let mut world = rehearsal::fixture::estate::settled();
    world.must(CHAIR, abroad::convene("de-weg-2020", &["resolution"]));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::open(&mut world, id, times);
    abroad::vote(&mut world, id, For, &[1, 2]);
    abroad::announce(&mut world, id, times);
    assert_eq!(outcome(&world), Outcome::Adopted);
    assert_eq!(meeting(&world, id).measures(), [Measure::Heads]);
    assert_eq!(meeting(&world, id).roll.as_ref().unwrap().shares, None);
    certified(world);
}

#[test]
fn france_cuts_whoever_holds_more_than_half_down_to_the_others() {
    // The developer's 1,200 of 2,100 are cut to the others' 900; 900 of 1,800 is no majority of all.
    let cut = held(&HEAVY_DEVELOPER, ("fr-1965", "art-25"), &[], (&[7], &[], &[]));
    assert_eq!(outcome(&cut), Outcome::Rejected);
    let answer = &result(&cut, last(&cut)).answer;
    let [adjusted] = answer.adjustments.as_slice() else { panic!("{:?}", answer.adjustments) };
    assert_eq!((adjusted.from.as_str(), adjusted.to.as_str()), ("1200", "900"));
    let with_one = held(&HEAVY_DEVELOPER, ("fr-1965", "art-25"), &[], (&[7, 2], &[], &[]));
    assert_eq!(outcome(&with_one), Outcome::Adopted);
    certified(with_one);
    // Who did not vote is cut out of the whole all the same: 1,000 of 1,800 is a majority.
    let without = held(&HEAVY_DEVELOPER, ("fr-1965", "art-25"), &[], (&[1, 2, 3, 4, 5, 6, 8, 9], &[], &[]));
    assert_eq!(result(&without, last(&without)).answer.adjustments.len(), 1);
    assert_eq!(outcome(&without), Outcome::Rejected, "900 of 1,800 is just half");
}

#[test]
fn new_south_wales_reduces_the_original_owner_and_looks_at_what_is_against() {
    // 1,200 of 2,100 with three lots: a third is kept, 400. Of 400 against and 900 for, more than a quarter is against.
    let everybody = [1, 2, 3, 4, 5, 6, 8, 9];
    let against = held(&HEAVY_DEVELOPER, ("nsw-2015", "special"), &[], (&everybody, &[7], &[]));
    assert_eq!(outcome(&against), Outcome::Rejected);
    let answer = &result(&against, last(&against)).answer;
    assert_eq!((answer.adjustments[0].from.as_str(), answer.adjustments[0].to.as_str()), ("1200", "400"));
    let infrastructure = held(&HEAVY_DEVELOPER, ("nsw-2015", "infrastructure"), &[], (&everybody, &[7], &[]));
    assert_eq!(outcome(&infrastructure), Outcome::Adopted, "400 of 1,300 is less than half");
    certified(infrastructure);
    // With even shares the developer holds a quarter, and is not reduced. Each home has one vote.
    let ordinary = held(&EVEN, ("nsw-2015", "ordinary"), &[], (&[7], &[1], &[]));
    assert_eq!(outcome(&ordinary), Outcome::Adopted, "three lots against two");
    let quorum = held(&EVEN, ("nsw-2015", "ordinary"), &[], (&[1], &[], &[]));
    assert_eq!(outcome(&quorum), Outcome::QuorumNotMet, "two of twelve lots, and 200 of 1,200 shares");
    let came = held(&EVEN, ("nsw-2015", "ordinary"), &[2], (&[1], &[], &[]));
    assert_eq!(outcome(&came), Outcome::Adopted, "three of twelve with whoever only came");
}

#[test]
fn an_original_owner_who_only_attends_is_reduced_wherever_they_stand() {
    let world = held(&HEAVY_DEVELOPER, ("nsw-2015", "special"), &[7], (&[1], &[2], &[]));
    let count = &result(&world, last(&world)).count;
    assert!(count.holdings[0].attended && count.holdings[0].option.is_none());
    assert_eq!(outcome(&world), Outcome::Rejected, "100 of 300 votes cast");
}

#[test]
fn the_result_says_what_second_vote_it_leaves_room_for() {
    for (pack, kind, votes, expected) in [
        ("tw-condominium", "resolution", (&[1, 2, 3][..], &[][..]), Some(SecondKind::Reconvened)),
        ("fr-1965", "art-25", (&[7, 2][..], &[1][..]), Some(SecondKind::SecondBallot)),
        ("fr-1965", "art-25", (&[7][..], &[1, 2][..]), None),
        ("sg-strata", "ordinary", (&[7][..], &[][..]), Some(SecondKind::Adjourned)),
        ("hk-344", "general", (&[2][..], &[1][..]), None),
    ] {
        let world = held(&EVEN, (pack, kind), &[], (votes.0, votes.1, &[]));
        let open = world.community.assembly().seconds_open(last(&world), (world.now, world.community.zone()));
        assert_eq!(open.first().map(|(_, second)| second.kind), expected, "{pack} {kind}");
    }
}

#[test]
fn a_meeting_under_another_law_follows_its_own_periods_and_days() {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene("hk-344", &["general"]));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, id, times);
    world.must(CHAIR, governance::assembly::AssemblyCommand::PublishRoll { meeting: id });
    // Fourteen days and not the country's fifteen; the last day is a Monday here, and no weekend would move it.
    for (opens, fits) in [("2026-03-16T23:59:59+08:00", false), ("2026-03-17T00:00:00+08:00", true)] {
        let opens_at = rehearsal::fixture::estate::at(opens);
        let room = Times { opens_at, closes_at: opens_at + jiff::SignedDuration::from_hours(2_000) };
        let asked = given(&world).by(CHAIR).when(abroad::notice(id, room));
        if fits {
            asked.happens(&["assembly.notice_given"]);
        } else {
            let refused = asked.refused("notice-too-short");
            assert_eq!((&refused["days"], refused["basis"][0]["zh"].as_str()), (&14.into(), Some("第344章 s3(1)")));
        }
    }
}

/// A motion in Taiwan.
const TAIWAN: (&str, &str) = ("tw-condominium", "resolution");

/// One agent holds the proxies of these entries, and hands in their ballots for the motion in this order.
fn by_agent((pack, kind): (&str, &str), (entries, owners): (&[u32], &[u32]), yes: &[u32], no: &[u32]) -> World {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene(pack, &[kind]));
    let (id, times) = (last(&world), Times::later(&world));
    abroad::call(&mut world, id, times);
    abroad::open(&mut world, id, times);
    world.now = times.opens_at + jiff::SignedDuration::from_hours(1);
    for (place, (entry, owner)) in (1..).zip(entries.iter().zip(owners)) {
        let agent = match place {
            1 => AgentGiven::New(Seal::new([60; 32])),
            _ => AgentGiven::Known(AgentId::new(1)),
        };
        let voice = VoiceGiven {
            kind: VoiceKind::Proxy,
            owners: vec![OwnerId::new(*owner)],
            of: vec![],
            part: None,
            agent,
            identity: (place == 1).then(|| Seal::new([59; 32])),
            serves_company: false,
            reach: Reach::Meeting { meeting: id },
            items: None,
            opinion: None,
            document: Seal::new([61; 32]),
            evidence: None,
            signed_on: jiff::civil::date(2026, 3, 20),
        };
        world.must(CLERK, VoiceCommand::Record(Box::new(voice)));
        let come =
            GatheringCommand::CheckIn { meeting: id, entry: EntryNo::new(*entry), voice: Some(VoiceId::new(place)) };
        world.must(CLERK, come);
        let ballot = world.ballot(&[For]);
        let signed = SignedGiven::Voice { voice: VoiceId::new(place), opinion: None };
        let letter = Actor::Letter(id, EntryNo::new(*entry));
        world.must(letter, AssemblyCommand::Cast { meeting: id, ballot, signed });
    }
    abroad::vote(&mut world, id, For, yes);
    abroad::vote(&mut world, id, Against, no);
    abroad::announce(&mut world, id, times);
    recounts(&world);
    world
}

#[test]
fn what_one_agent_holds_above_a_fifth_is_not_counted_and_what_came_last_is_above() {
    // A fifth of nine owners is one, of 1,200 shares 240: of three proxies one head counts, and 240 of 300 shares.
    let world = by_agent(TAIWAN, (&[3, 4, 6], &[4, 5, 6]), &[1, 2, 7, 8], &[]);
    let answer = &result(&world, last(&world)).answer;
    let cuts: Vec<(Measure, &str, &str)> =
        answer.adjustments.iter().map(|cut| (cut.measure, cut.from.as_str(), cut.to.as_str())).collect();
    assert_eq!(
        cuts,
        [
            (Measure::Shares, "300", "240"),
            (Measure::Heads, "1", "0"),
            (Measure::Heads, "1", "0"),
            (Measure::Shares, "100", "40"),
        ],
        "who owns 300 counts for 240; the first proxy whole, the second as a share, the last not as a head and for 40 shares"
    );
    // Seven heads came and five count; that is less than two thirds of nine.
    assert_eq!(outcome(&world), Outcome::QuorumNotMet);
    let test = &answer.readings[0].tests[0];
    assert_eq!((test.count.as_deref(), test.of.as_deref()), (Some("5"), Some("9")));
    // One proxy is within both caps.
    let within = by_agent(TAIWAN, (&[3], &[4]), &[1, 2, 7, 8, 9], &[6]);
    let cuts = &result(&within, last(&within)).answer.adjustments;
    assert!(cuts.len() == 1 && cuts[0].to == "240", "what one owner holds above a fifth alone: {cuts:?}");
    assert_eq!(result(&within, last(&within)).count.holdings.len(), 1);
}

/// What is foreseen of everybody's own holdings and of the agent of the first voice, as a count writes it.
fn foreseen(world: &World) -> Vec<(Measure, String, String)> {
    let (meeting, pack) = (meeting(world, last(world)), law().packs.get(&meeting(world, last(world)).pack));
    let roll = meeting.roll.as_ref().unwrap();
    let own = roll.numbered().flat_map(|(no, _)| own_cuts_foreseen(meeting, pack, no));
    let voices = world.community.assembly().voices();
    let agent = voices.all().first().map(|voice| entries_of_agent(meeting, voices, voice.agent));
    let of_agent = agent_cuts_foreseen(meeting, pack, &agent.unwrap_or_default());
    let mut cuts: Vec<_> = own.chain(of_agent).map(|one| (one.cut.measure, one.cut.from, one.cut.to)).collect();
    cuts.sort();
    cuts
}

#[test]
fn what_a_count_cuts_is_foreseen_before_anything_is_counted_and_is_the_same() {
    let stays = by_agent(TAIWAN, (&[3, 4, 6], &[4, 5, 6]), &[1, 2, 7, 8], &[]);
    let cut_to_others = held(&HEAVY_DEVELOPER, ("fr-1965", "art-24"), &[], (&[1, 2, 7], &[3], &[]));
    let reduced = held(&HEAVY_DEVELOPER, ("nsw-2015", "special"), &[], (&[1, 2, 7], &[3], &[]));
    let nothing = held(&EVEN, ("fr-1965", "art-24"), &[], (&[1, 2, 7], &[3], &[]));
    for (world, many) in [(&stays, 4), (&cut_to_others, 1), (&reduced, 1), (&nothing, 0)] {
        let counted = &result(world, last(world)).answer.adjustments;
        let mut counted: Vec<_> = counted.iter().map(|cut| (cut.measure, cut.from.clone(), cut.to.clone())).collect();
        counted.sort();
        assert_eq!((counted.len(), counted), (many, foreseen(world)));
    }
}

#[test]
fn what_an_agent_holds_above_a_cap_is_foreseen_from_the_records_alone_and_with_one_more_entry() {
    let mut world = abroad::settled(&EVEN);
    world.must(CHAIR, abroad::convene(TAIWAN.0, &[TAIWAN.1]));
    let id = last(&world);
    world.must(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
    let (meeting, pack) = (meeting(&world, id), law().packs.get(TAIWAN.0));
    let caps: Vec<_> = proxy_caps(meeting, pack).iter().map(|(rule, most, all)| (rule.measure, *most, *all)).collect();
    assert_eq!(caps, [(Measure::Heads, 1, 9), (Measure::Shares, 240, 1_200)], "no notice froze them yet");
    let cut = |entries: &[u32]| {
        let entries: Vec<EntryNo> = entries.iter().map(|entry| EntryNo::new(*entry)).collect();
        let cuts = agent_cuts_foreseen(meeting, pack, &entries);
        cuts.iter().map(|one| (one.entry.number(), one.cut.measure, one.cut.to.clone())).collect::<Vec<_>>()
    };
    assert!(cut(&[3]).is_empty(), "one owner is within both caps");
    assert_eq!(cut(&[3, 4]), [(4, Measure::Heads, "0".to_owned())]);
    let shares = |entry, to: &str| (entry, Measure::Shares, to.to_owned());
    let heads = |entry| (entry, Measure::Heads, "0".to_owned());
    assert_eq!(cut(&[3, 4, 6]), [heads(4), heads(6), shares(6, "40")], "what comes last is above");
    assert_eq!(cut(&[6, 4, 3]), [heads(4), heads(3), shares(3, "40")]);
}

#[test]
fn a_result_is_open_to_challenge_for_as_many_months_of_the_calendar_as_the_law_says() {
    use jiff::ToSpan;
    for (pack, kind, span) in [
        ("de-weg-2020", "resolution", 1.month()),
        ("fr-1965", "art-24", 2.months()),
        ("sg-strata", "ordinary", 7.days()),
    ] {
        let world = held(&EVEN, (pack, kind), &[], (&[1, 2, 3], &[7], &[]));
        let announced = meeting(&world, last(&world)).announcement.unwrap();
        let zone = world.community.zone();
        let day = announced.at.to_zoned(zone.clone()).date();
        let last = day.checked_add(span).unwrap();
        let over = last.tomorrow().unwrap().to_zoned(zone.clone()).unwrap().timestamp();
        assert_eq!(announced.objections_until, over, "{pack}: announced on {day}");
    }
}
