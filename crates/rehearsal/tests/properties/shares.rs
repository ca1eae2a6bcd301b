use governance::assembly::{Mark, evaluate_under, recount};
use governance::law::evaluate::{Measure, evaluate};
use proptest::prelude::*;
use rehearsal::fixture::abroad::{self, Times, last, meeting};
use rehearsal::fixture::estate::CHAIR;
use rehearsal::fixture::law;

const MATTERS: [(&str, &str); 10] = [
    ("hk-344", "general"),
    ("hk-344", "large-maintenance"),
    ("tw-condominium", "resolution"),
    ("sg-strata", "special"),
    ("de-weg-2020", "cost-sharing-on-all"),
    ("fr-1965", "art-24"),
    ("fr-1965", "art-25"),
    ("fr-1965", "art-26"),
    ("nsw-2015", "ordinary"),
    ("nsw-2015", "infrastructure"),
];

fn shares() -> impl Strategy<Value = [u64; 12]> {
    // Now and then one home outweighs all others, so that weights are cut.
    prop::array::uniform12(prop_oneof![9 => 1u64..2_000, 1 => 10_000u64..1_000_000_000])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever the shares are and whoever comes and votes: the sums are the roll's, every figure reads the same from the
    /// command and from the frozen notice, and counting again changes nothing.
    #[test]
    fn a_count_by_shares_adds_up_and_reads_the_same_everywhere(
        shares in shares(),
        (pack, kind) in prop::sample::select(MATTERS.to_vec()),
        says in prop::collection::vec(prop::option::of(0usize..3), 9),
        came in prop::collection::vec(any::<bool>(), 9),
    ) {
        let mut world = abroad::settled(&shares);
        world.must(CHAIR, abroad::convene(pack, &[kind]));
        let (id, times) = (last(&world), Times::later(&world));
        abroad::call(&mut world, id, times);
        abroad::open(&mut world, id, times);
        for (number, (mark, came)) in (1..).zip(says.iter().zip(came)) {
            if came {
                abroad::come(&mut world, id, &[number]);
            }
            if let Some(mark) = mark {
                abroad::vote(&mut world, id, [Mark::For, Mark::Against, Mark::Abstain][*mark], &[number]);
            }
        }
        abroad::count(&mut world, id, times);
        let counted = meeting(&world, id);
        let result = abroad::result(&world, id);
        let (roll, turnout) = (counted.roll.as_ref().unwrap(), counted.ballots.turnout());
        for measure in Measure::ALL.iter().copied() {
            let weighed = counted.measures().contains(&measure);
            let sum: Option<u64> = result.count.options.iter().map(|option| option.figures.get(measure)).sum();
            prop_assert_eq!(sum, weighed.then(|| turnout.of(measure)));
            prop_assert_eq!(result.count.electorate.get(measure), weighed.then(|| roll.total(measure)));
        }
        let printed = evaluate(&law().packs, &result.count);
        prop_assert_eq!(printed.as_ref(), Ok(&result.answer));
        let frozen = evaluate_under(counted, 0, &result.count);
        prop_assert_eq!(frozen.as_ref(), Ok(&result.answer));
        let ballots = world.opened(id);
        let marks = |entry| ballots.iter().find(|ballot| ballot.entry == entry).map(|ballot| ballot.marks.as_slice());
        let again = recount(counted, world.community.assembly().voices(), marks);
        prop_assert_eq!(again.as_deref(), Ok(counted.last_count().unwrap()));
    }
}
