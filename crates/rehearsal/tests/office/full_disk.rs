use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use governance::assembly::Mark;
use jiff::SignedDuration;
use office::bundle::{VerifyTarget, verify};
use office::{Stop, Unhealthy};
use rehearsal::fixture::office::{Rehearsed, temporary_folder};
use tempfile::TempDir;

use crate::done;

/// A disk of a few megabytes in memory; it goes when it is let go.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// None where this user may not mount anything.
    fn mounted() -> Option<Self> {
        let folder = temporary_folder();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _unmounted = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

/// Fills a disk to the last byte with a file.
fn fill(path: &Path) {
    let mut file = fs::File::create(path).unwrap();
    let mut chunk = 1 << 16;
    while chunk > 0 {
        if file.write(&vec![0; chunk]).is_err() {
            chunk /= 2;
        }
    }
}

#[test]
fn a_full_disk_loses_nothing_acknowledged_and_votes_are_taken_again_when_there_is_room() {
    let Some(disk) = SmallDisk::mounted() else {
        println!("not run: this user may not mount a small disk");
        return;
    };
    let mut office = Rehearsed::open_vote_of(TempDir::new_in(disk.path()).unwrap(), 40);
    let vote = |office: &Rehearsed, number| office.cast(number, &[Mark::For, Mark::Proposal(1)]);
    assert!(done(&vote(&office, 1)));
    let filler = disk.path().join("filler");
    fill(&filler);
    let mut acknowledged = vec![1];
    let mut failed = Vec::new();
    for number in 2..=30 {
        match vote(&office, number) {
            Ok(_) => acknowledged.push(number),
            Err(Stop::Failed(_)) => failed.push(number),
            Err(Stop::Refused(refusal)) => panic!("{refusal:?}"),
        }
    }
    assert!(!failed.is_empty(), "the disk was not full");
    let health = |office: &Rehearsed| {
        office.run(async |house| {
            house.door().set(house.door().now() + SignedDuration::from_secs(3));
            house.healthy().await
        })
    };
    // A row may still fit where a vote does not, in room that the store had made ahead.
    let tried = (0..2_000).map(|_| health(&office)).find(Result::is_err);
    assert_eq!(tried, Some(Err(Unhealthy::Full)));
    let voted = |office: &Rehearsed| {
        office.look(|community| {
            let ballots = community.assembly().meetings()[0].ballots.ballots();
            ballots.map(|(entry, _)| entry.number()).collect::<Vec<_>>()
        })
    };
    assert_eq!(voted(&office), acknowledged, "who was told that it failed has not voted");
    fs::remove_file(&filler).unwrap();
    for number in &failed {
        assert!(done(&vote(&office, *number)), "there is room again");
    }
    assert_eq!(office.run(async |house| house.healthy().await), Err(Unhealthy::Full), "it was tried a moment ago");
    assert_eq!(health(&office), Ok(()));
    acknowledged.extend(failed);
    acknowledged.sort_unstable();
    office.reopen();
    assert_eq!(voted(&office), acknowledged);
    let report = office.run(async |_| verify(&VerifyTarget::Store(office.store())).await).unwrap();
    assert!(report.ok, "{report:?}");
    drop(office);
}
