//! What the packs of other places say beside their thresholds.

use governance::community::SilenceClause;
use governance::law::evaluate::Measure;
use governance::law::pack::Merging;
use governance::law::{Pack, Packs};

use super::PACKS;

fn pack(id: &str) -> Pack {
    Packs::built_in().unwrap().get(id).unwrap().clone()
}

#[test]
fn each_weighs_votes_by_what_its_law_weighs_them_by() {
    use Measure::{Heads, Lots, Shares};
    for (id, measures) in [
        ("hk-344", vec![Heads, Shares]),
        ("tw-condominium", vec![Heads, Shares]),
        ("sg-strata", vec![Heads, Shares, Lots]),
        ("de-weg-2020", vec![Heads, Shares, Lots]),
        ("fr-1965", vec![Heads, Shares]),
        ("nsw-2015", vec![Lots, Shares]),
    ] {
        assert_eq!(pack(id).measures, measures, "{id}");
    }
}

#[test]
fn silence_counts_nowhere_abroad() {
    for pack in PACKS.map(pack) {
        assert_eq!(
            (&pack.silence.allowed[..], pack.silence.default),
            (&[SilenceClause::None][..], SilenceClause::None)
        );
    }
}

#[test]
fn notice_is_as_long_as_the_law_says_and_says_where_that_is_from_memory() {
    for (id, days, confirmed) in [
        ("hk-344", 14, true),
        ("tw-condominium", 10, true),
        ("sg-strata", 21, false),
        ("de-weg-2020", 21, false),
        ("fr-1965", 21, false),
        ("nsw-2015", 14, false),
    ] {
        let pack = pack(id);
        let notice = &pack.periods.notice_days;
        assert_eq!((notice.days, pack.is_confirmed(&notice.basis)), (days, confirmed), "{id}");
    }
}

#[test]
fn taiwan_knows_a_shorter_time_for_what_cannot_wait_and_nobody_else_does() {
    for pack in PACKS.map(pack) {
        let Some(urgent) = &pack.periods.urgent else {
            assert_ne!(pack.id, "tw-condominium");
            continue;
        };
        assert_eq!(pack.id, "tw-condominium");
        assert_eq!((urgent.notice_days.days, urgent.roll_days.days), (2, 2));
        assert!(pack.is_confirmed(&urgent.notice_days.basis) && !pack.is_confirmed(&urgent.roll_days.basis));
        assert!(pack.urgent_for(["resolution"].into_iter()).is_some());
        assert!(pack.urgent_for(["resolution", "committee-members"].into_iter()).is_none());
    }
}

#[test]
fn what_was_written_from_memory_says_so() {
    let all_confirmed = |pack: &str, threshold: &str| {
        let pack = self::pack(pack);
        let threshold = &pack.thresholds[threshold];
        let participation = threshold.participation.iter().map(|test| &test.basis);
        let mut bases = participation.chain(threshold.approval.iter().map(|test| &test.basis));
        bases.all(|basis| pack.is_confirmed(basis))
    };
    for (pack, threshold, confirmed) in [
        ("hk-344", "first-committee", true),
        ("hk-344", "general", false),
        ("hk-344", "dissolve-committee", false),
        ("tw-condominium", "resolution", true),
        ("tw-condominium", "reconvened", true),
        ("sg-strata", "special", false),
        ("sg-strata", "comprehensive", false),
        ("de-weg-2020", "resolution", true),
        ("de-weg-2020", "circular", true),
        ("de-weg-2020", "cost-sharing-on-all", false),
        ("fr-1965", "art-26", true),
        ("fr-1965", "unanimity", false),
        ("nsw-2015", "ordinary", false),
        ("nsw-2015", "special", false),
    ] {
        assert_eq!(all_confirmed(pack, threshold), confirmed, "{pack} {threshold}");
    }
}

#[test]
fn a_home_is_a_vote_of_its_own_in_new_south_wales_only() {
    for pack in PACKS.map(pack) {
        let each = if pack.id == "nsw-2015" { Merging::EachAHead } else { Merging::OneHead };
        assert_eq!((pack.heads.co_owners, pack.heads.homes_of_one_owner), (Merging::OneHead, each), "{}", pack.id);
    }
}

#[test]
fn a_second_vote_ends_somewhere() {
    for pack in PACKS.map(pack) {
        for second in pack.thresholds.values().filter_map(|threshold| threshold.second.as_ref()) {
            assert!(pack.thresholds[&second.threshold].second.is_none(), "{} {}", pack.id, second.threshold);
        }
    }
}

#[test]
fn a_vote_is_held_here_under_every_pack() {
    for pack in Packs::built_in().unwrap().iter() {
        assert_eq!(pack.obstacle(), None, "{}", pack.id);
        assert_eq!(pack.elsewhere, !pack.id.starts_with("cn-"), "{}", pack.id);
    }
}

#[test]
fn no_vote_is_held_under_a_pack_whose_heads_a_roll_does_not_list_or_whose_second_vote_has_a_day() {
    use governance::law::pack::{Merging, Obstacle, Period};
    for merge in [
        |pack: &mut Pack| pack.heads.co_owners = Merging::EachAHead,
        |pack: &mut Pack| pack.heads.homes_of_one_owner = Merging::EachAHead,
        |pack: &mut Pack| pack.heads.developer_stock = Merging::EachAHead,
    ] {
        let mut apart = pack("hk-344");
        merge(&mut apart);
        assert_eq!(apart.obstacle(), Some(Obstacle::HeadsApart));
        apart.measures = vec![Measure::Shares];
        assert_eq!(apart.obstacle(), None, "where heads weigh nothing, they may be counted in any way");
    }
    let mut later = pack("tw-condominium");
    let second = later.thresholds.get_mut("resolution").and_then(|threshold| threshold.second.as_mut()).unwrap();
    second.days = Some(Period { days: 7, basis: vec![] });
    assert_eq!(later.obstacle(), Some(Obstacle::SecondOnADay));
}
