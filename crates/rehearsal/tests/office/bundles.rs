use std::fs;
use std::path::{Path, PathBuf};

use governance::assembly::Stage;
use governance::community::{OwnRules, Publication};
use office::GivenCheckpoint;
use office::bundle::{Given, VerifyReport, VerifyTarget, export, verify, verify_given};
use rehearsal::fixture::office::{NAME, Rehearsed, temporary_folder};
use tempfile::TempDir;

struct Exported {
    office: Rehearsed,
    out: TempDir,
}

impl Exported {
    fn new(publication: Publication) -> Self {
        let rules = OwnRules { publication, ..OwnRules::default() };
        let office = Rehearsed::at_stage(1, Stage::Certified, rules);
        Self { office, out: temporary_folder() }
    }

    fn bundle(&self, inspection: bool) -> (PathBuf, u64) {
        let to = self.out.path().join(format!("bundle-{inspection}"));
        let store = self.office.store();
        let exported = self.office.run(async |_| export(&store, NAME, &to, inspection).await).unwrap();
        (to, exported.openings)
    }

    fn check(&self, folder: &Path) -> VerifyReport {
        let target = VerifyTarget::Bundle(folder.to_owned());
        self.office.run(async |_| verify(&target).await).unwrap()
    }
}

/// Changes one place of one file.
fn tamper(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_public_bundle_discloses_no_ballot_and_its_sums_are_checked() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, openings) = exported.bundle(false);
    assert_eq!(openings, 0);
    let report = exported.check(&folder);
    assert!(report.ok, "{report:?}");
    assert_eq!((report.results_recounted, report.results_not_disclosed), (0, 1));
    assert_eq!(report.entries, exported.office.look(governance::Community::size));
}

#[test]
fn an_inspection_bundle_discloses_every_ballot_that_counts_and_counts_them_again() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, openings) = exported.bundle(true);
    assert_eq!(openings, 7);
    let report = exported.check(&folder);
    assert!(report.ok, "{report:?}");
    assert_eq!((report.results_recounted, report.results_not_disclosed), (1, 0));
}

#[test]
fn where_owners_chose_publication_by_home_everybody_may_count_again() {
    let exported = Exported::new(Publication::ByHome);
    let (folder, openings) = exported.bundle(false);
    assert_eq!(openings, 7);
    let report = exported.check(&folder);
    assert!(report.ok && report.results_recounted == 1, "{report:?}");
}

#[test]
fn an_export_never_overwrites_and_names_an_unknown_community() {
    let exported = Exported::new(Publication::OnInspection);
    exported.bundle(false);
    let store = exported.office.store();
    let to = exported.out.path().join("bundle-false");
    let again = exported.office.run(async |_| export(&store, NAME, &to, false).await).unwrap_err();
    assert!(again.to_string().contains("already there"), "{again}");
    let to = exported.out.path().join("other");
    let other = exported.office.run(async |_| export(&store, "nobody", &to, false).await).unwrap_err();
    assert!(other.to_string().contains("nobody"), "{other}");
    assert!(!to.exists());
}

#[test]
fn a_changed_entry_is_found_at_its_position() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, _) = exported.bundle(true);
    let entries = fs::read_to_string(folder.join("entries.jsonl")).unwrap();
    let position = entries.lines().position(|line| line.contains("assembly.voting_closed")).unwrap() as u64;
    tamper(&folder, "entries.jsonl", r#"\"heads\":7,"#, r#"\"heads\":8,"#);
    let report = exported.check(&folder);
    assert_eq!(report.first_bad.unwrap().position, position);
    assert!(!report.ok);
}

#[test]
fn a_removed_added_or_moved_entry_is_found() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, _) = exported.bundle(true);
    let path = folder.join("entries.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.len() - 1;
    let mut swapped = lines.clone();
    swapped.swap(3, 4);
    for (changed, position) in [
        (lines[..last].to_vec(), last),
        (lines.iter().copied().filter(|line| *line != lines[5]).collect(), 5),
        ([&lines[..], &lines[last..]].concat(), last + 1),
        (swapped, 3),
    ] {
        fs::write(&path, changed.join("\n") + "\n").unwrap();
        let bad = exported.check(&folder).first_bad.unwrap();
        assert_eq!(bad.position, position as u64, "{}", bad.reason);
    }
    fs::write(&path, &text).unwrap();
    assert!(exported.check(&folder).ok, "put back, it holds again");
}

#[test]
fn a_changed_ballot_is_found_at_the_position_it_was_cast() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, _) = exported.bundle(true);
    tamper(&folder, "openings.jsonl", r#"\"for\""#, r#"\"against\""#);
    let bad = exported.check(&folder).first_bad.unwrap();
    let entries = fs::read_to_string(folder.join("entries.jsonl")).unwrap();
    let cast = entries.lines().nth(usize::try_from(bad.position).unwrap()).unwrap();
    assert!(cast.contains("assembly.ballot_cast"), "{}", bad.reason);
}

#[test]
fn a_ballot_left_out_of_an_inspection_is_found() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, _) = exported.bundle(true);
    let path = folder.join("openings.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    let rest: Vec<&str> = text.lines().skip(1).collect();
    fs::write(&path, rest.join("\n")).unwrap();
    assert!(exported.check(&folder).first_bad.is_some());
}

#[test]
fn a_checkpoint_of_another_key_or_another_book_does_not_hold() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, _) = exported.bundle(true);
    let signature = fs::read_to_string(folder.join("checkpoint.txt")).unwrap();
    let changed: String = signature.replace(char::from_digit(1, 10).unwrap(), "2");
    fs::write(folder.join("checkpoint.txt"), changed).unwrap();
    assert!(!exported.check(&folder).ok);
    fs::write(folder.join("checkpoint.txt"), signature).unwrap();
    let other = Rehearsed::settled(99);
    let to = exported.out.path().join("other");
    other.run(async |_| export(&other.store(), NAME, &to, false).await).unwrap();
    fs::copy(to.join("checkpoint.txt"), folder.join("checkpoint.txt")).unwrap();
    assert!(!exported.check(&folder).ok);
}

/// Adds a line to the disclosed ballots.
fn add_opening(folder: &Path, line: &str) {
    let path = folder.join("openings.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}{line}\n")).unwrap();
}

#[test]
fn an_opening_whose_seal_stands_nowhere_in_the_book_is_named() {
    for inspection in [false, true] {
        let exported = Exported::new(Publication::OnInspection);
        let (folder, openings) = exported.bundle(inspection);
        let seal = "ab".repeat(32);
        add_opening(&folder, &format!(r#"{{"seal":"{seal}","salt":"00","value":"{{}}"}}"#));
        let report = exported.check(&folder);
        let named = format!("row {} of openings.jsonl: the seal {seal} stands nowhere in the book", openings + 1);
        assert!(!report.ok && report.first_bad.unwrap().reason == named, "{:?}", report.notes);
        assert!(report.notes.contains(&named), "{:?}", report.notes);
    }
}

#[test]
fn an_opening_that_does_not_fit_its_seal_is_named_where_no_result_rests_on_it() {
    let office = Rehearsed::at_stage(1, Stage::Counted, OwnRules::default());
    let exported = Exported { office, out: temporary_folder() };
    let (folder, openings) = exported.bundle(true);
    assert_eq!(openings, 7);
    assert!(exported.check(&folder).ok);
    let line = fs::read_to_string(folder.join("openings.jsonl")).unwrap().lines().next().unwrap().to_owned();
    let seal = line.split('"').nth(3).unwrap().to_owned();
    tamper(&folder, "openings.jsonl", "\"value\":\"{", "\"value\":\" {");
    let report = exported.check(&folder);
    let bad = report.first_bad.unwrap();
    assert!(!report.ok && bad.reason.contains(&seal) && bad.reason.contains("does not fit"), "{}", bad.reason);
    let entries = fs::read_to_string(folder.join("entries.jsonl")).unwrap();
    assert!(entries.lines().nth(usize::try_from(bad.position).unwrap()).unwrap().contains(&seal));
}

#[test]
fn a_kept_checkpoint_beyond_the_bundle_does_not_hold() {
    let exported = Exported::new(Publication::OnInspection);
    let (folder, _) = exported.bundle(false);
    let path = folder.join("checkpoints.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}{{\"size\":90000,\"note\":\"x\"}}\n")).unwrap();
    let report = exported.check(&folder);
    assert!(!report.ok && report.first_bad.unwrap().reason.contains("90000"));
}

#[test]
fn the_public_bundle_of_the_pages_is_that_of_the_export_and_ends_before_a_count_not_announced() {
    for (stage, whole) in [(Stage::Closed, true), (Stage::Counted, false), (Stage::Announced, true)] {
        let office = Rehearsed::at_stage(1, stage, OwnRules::default());
        let exported = Exported { office, out: temporary_folder() };
        let zipped = exported.out.path().join("bundle.zip");
        let written = exported
            .office
            .desk_run(async |desk| desk.zip_public_bundle(fs::File::create(&zipped).unwrap()).await.unwrap());
        let mut archive = zip::ZipArchive::new(fs::File::open(&zipped).unwrap()).unwrap();
        archive.extract(exported.out.path()).unwrap();
        let folder = exported.out.path().join(format!("gongzhi-{NAME}"));
        let report = exported.check(&folder);
        assert!(report.ok && report.entries == written.entries, "{stage:?}: {report:?}");
        let entries = fs::read_to_string(folder.join("entries.jsonl")).unwrap();
        assert_eq!(entries.contains("assembly.result_counted"), stage == Stage::Announced, "{stage:?}");
        assert_eq!(written.entries == exported.office.look(governance::Community::size), whole, "{stage:?}");
        // What it ends with is consistent with what is signed of the whole book.
        let kept = fs::read_to_string(folder.join("checkpoint.txt")).unwrap();
        let kept: GivenCheckpoint = kept.parse().unwrap();
        let given = Given { checkpoint: Some(kept), ..Given::default() };
        let store = VerifyTarget::Store(exported.office.store());
        let report = exported.office.run(async |_| verify_given(&store, &given).await).unwrap();
        assert!(report.ok && report.kept_checkpoint.unwrap().continued, "{stage:?}");
        let (plain, _) = exported.bundle(false);
        if whole {
            for file in ["entries.jsonl", "openings.jsonl", "checkpoint.txt", "checkpoints.jsonl", "bundle.json"] {
                assert_eq!(fs::read(plain.join(file)).unwrap(), fs::read(folder.join(file)).unwrap(), "{file}");
            }
        }
    }
}
