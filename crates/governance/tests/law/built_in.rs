//! The packs that come with the program.

use governance::community::{AreaSource, DuplicatePolicy, OwnRules, SilenceClause};
use governance::law::evaluate::{Denominator, Measure, OptionKind};
use governance::law::pack::{Electorate, Merging};
use governance::law::{Law, Pack, Packs};

const MATTERS: [&str; 9] = [
    "rules-of-procedure",
    "covenant",
    "elect-committee",
    "hire-manager",
    "use-maintenance-fund",
    "raise-maintenance-fund",
    "rebuild",
    "change-common-use",
    "other-major",
];

fn pack(id: &str) -> Pack {
    Packs::built_in().unwrap().get(id).unwrap().clone()
}

#[test]
fn both_regimes_know_all_nine_matters() {
    for pack in ["cn-2007", "cn-2021"].map(pack) {
        let named: Vec<&str> = pack.matters.iter().map(|matter| matter.id.as_str()).collect();
        assert_eq!(named.iter().filter(|id| MATTERS.contains(id)).copied().collect::<Vec<_>>(), MATTERS);
        // What goes by a name of its own is one of the other important matters, and passes as they do.
        let others = pack.matters.iter().filter(|matter| !MATTERS.contains(&matter.id.as_str()));
        let major = pack.matter("other-major").unwrap();
        let others: Vec<_> = others.map(|matter| (matter.id.as_str(), &matter.item, &matter.threshold)).collect();
        let fees = ("change-fees", &major.item, &major.threshold);
        assert_eq!(others, if pack.id == "cn-2021" { vec![fees] } else { vec![] });
    }
}

#[test]
fn each_matter_asks_for_what_its_statute_says() {
    let special_since_2021 = ["raise-maintenance-fund", "rebuild", "change-common-use"];
    let special_until_2020 = ["use-maintenance-fund", "raise-maintenance-fund", "rebuild"];
    for (id, special, participation, ordinary_of, share) in [
        ("cn-2021", special_since_2021, ("2/3", true), Denominator::Participating, "3/4"),
        ("cn-2007", special_until_2020, ("1/2", false), Denominator::All, "2/3"),
    ] {
        let pack = pack(id);
        for matter in &pack.matters {
            let threshold = pack.threshold_of(matter).unwrap();
            let is_special = special.contains(&matter.id.as_str());
            let approval = if is_special { (share, true) } else { ("1/2", false) };
            for (test, measure) in threshold.participation.iter().zip([Measure::Heads, Measure::Area]) {
                assert_eq!(
                    (test.measure, test.fraction.to_string().as_str(), test.inclusive),
                    (measure, participation.0, participation.1)
                );
            }
            for (test, measure) in threshold.approval.iter().zip([Measure::Heads, Measure::Area]) {
                assert_eq!((test.measure, test.of), (measure, ordinary_of), "{id} {}", matter.id);
                assert_eq!((test.fraction.to_string().as_str(), test.inclusive), approval, "{id} {}", matter.id);
            }
            assert_eq!((threshold.participation.len(), threshold.approval.len()), (2, 2));
        }
    }
}

#[test]
fn one_regime_follows_the_other_without_a_gap() {
    let (old, new) = (pack("cn-2007"), pack("cn-2021"));
    assert_eq!(old.in_force.until.unwrap().tomorrow().unwrap(), new.in_force.from);
    assert_eq!(new.in_force.until, None);
}

#[test]
fn both_regimes_count_heads_areas_days_and_silence_alike() {
    for pack in ["cn-2007", "cn-2021"].map(pack) {
        let heads = &pack.heads;
        assert_eq!([heads.co_owners, heads.homes_of_one_owner, heads.developer_stock], [Merging::OneHead; 3]);
        assert_eq!(
            pack.area.as_ref().unwrap().sources,
            [AreaSource::LandRegister, AreaSource::Survey, AreaSource::Contract]
        );
        let periods = &pack.periods;
        assert_eq!(
            (periods.notice_days.days, periods.roll_days.days, periods.result_objection.days),
            (15, 15, Some(7))
        );
        assert_eq!(pack.silence.allowed, [SilenceClause::None, SilenceClause::CountsWithMajority]);
        assert_eq!(pack.duplicates.allowed.len(), 5);
        assert_eq!(pack.ballot.always_offered, [OptionKind::Against]);
    }
}

#[test]
fn what_holds_until_owners_decide_is_what_the_packs_say() {
    for pack in ["cn-2007", "cn-2021"].map(pack) {
        assert_eq!(pack.silence.default, OwnRules::default().silence);
        assert_eq!(pack.duplicates.default, OwnRules::default().duplicates);
        assert_eq!(pack.duplicates.default, DuplicatePolicy::First);
    }
}

#[test]
fn the_fund_can_be_used_by_the_owners_it_belongs_to_and_the_rules_are_for_all() {
    let pack = pack("cn-2021");
    let electorates = |id: &str| pack.matter(id).unwrap().electorates.clone();
    let everybody = [Electorate::Estate, Electorate::Building, Electorate::Entrance, Electorate::Homes];
    assert_eq!(electorates("use-maintenance-fund"), everybody);
    assert_eq!(electorates("rules-of-procedure"), [Electorate::Estate]);
}

#[test]
fn what_was_written_from_memory_says_so() {
    let pack = pack("cn-2021");
    assert!(pack.is_confirmed(&pack.thresholds["ordinary"].approval[0].basis));
    assert!(pack.is_confirmed(&pack.periods.notice_days.basis));
    assert!(!pack.is_confirmed(&pack.periods.roll_days.basis));
    assert!(!pack.is_confirmed(&pack.periods.result_objection.basis));
    assert!(!pack.is_confirmed(&pack.duplicates.basis));
}

#[test]
fn every_article_of_a_pack_is_cited_somewhere() {
    for (pack, text) in [
        (pack("cn-2007"), include_str!("../../../../rules/cn-2007.toml")),
        (pack("cn-2021"), include_str!("../../../../rules/cn-2021.toml")),
        (pack("de-weg-2020"), include_str!("../../../../rules/de-weg-2020.toml")),
        (pack("fr-1965"), include_str!("../../../../rules/fr-1965.toml")),
        (pack("hk-344"), include_str!("../../../../rules/hk-344.toml")),
        (pack("nsw-2015"), include_str!("../../../../rules/nsw-2015.toml")),
        (pack("sg-strata"), include_str!("../../../../rules/sg-strata.toml")),
        (pack("tw-condominium"), include_str!("../../../../rules/tw-condominium.toml")),
    ] {
        for citation in pack.articles.keys() {
            assert!(text.matches(&format!("\"{citation}\"")).count() > 1, "{}: {citation}", pack.id);
        }
    }
}

#[test]
fn a_pack_is_known_by_the_digest_of_its_text() {
    let text = include_str!("../../../../rules/cn-2021.toml");
    let digest = |text: &str| Packs::from_sources([("a.toml", text)]).unwrap().get("cn-2021").unwrap().digest.clone();
    assert_eq!(digest(text), pack("cn-2021").digest);
    assert_eq!(digest(text).len(), 64);
    assert_ne!(digest(&format!("{text}\n")), digest(text));
}

#[test]
fn a_pack_of_the_same_id_replaces_the_one_that_was_there() {
    let text = include_str!("../../../../rules/cn-2021.toml");
    let changed = text.replace("version = 1", "version = 2");
    let packs = Packs::built_in().unwrap().replaced_by(Packs::from_sources([("mine.toml", changed)]).unwrap());
    assert_eq!(packs.get("cn-2021").unwrap().version, 2);
    assert_eq!(packs.get("cn-2007").unwrap().version, 1);
    assert_eq!(
        Packs::from_sources([("a.toml", text), ("b.toml", text)]).unwrap_err().to_string(),
        "b.toml:4: another file has a pack of the same id"
    );
}

#[test]
fn a_threshold_that_was_kept_reads_back_as_it_was() {
    assert!(Law::built_in().is_ok());
    for threshold in pack("cn-2021").thresholds.values() {
        let kept = serde_json::to_string(threshold).unwrap();
        assert_eq!(&serde_json::from_str::<governance::law::pack::Threshold>(&kept).unwrap(), threshold);
    }
}

#[test]
fn the_matters_that_a_procedure_names_are_those_of_its_pack() {
    let packs = Packs::built_in().unwrap();
    for place in crate::places::places().iter() {
        let pack = packs.get(&place.over).unwrap();
        let procedure = &place.procedure;
        let besides = procedure.founding.may_also_put.iter().flat_map(|leaf| &leaf.names);
        let besides = besides.chain(procedure.renewal.blocked.iter().flat_map(|leaf| &leaf.names));
        let named = procedure.founding.founded_by.names.iter().chain(&procedure.committee.undelegable.names);
        for matter in named.chain(besides) {
            assert!(pack.matter(matter).is_some(), "{}: {matter}", place.id);
        }
    }
}
