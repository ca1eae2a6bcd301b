//! `gongzhi verify`: check a store or a bundle.

use std::path::Path;

use clap::Args;
use office::StoreAt;
use office::bundle::{VerifyReport, VerifyTarget};

use crate::end::{Ended, Trouble, bad, say, say_json};

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// A data folder, a database address or a bundle
    path: String,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) async fn run(args: &VerifyArgs) -> Ended {
    let target = VerifyTarget::at(&args.path);
    let report = office::bundle::verify(&target).await.map_err(bad)?;
    if args.json {
        say_json(&report)?;
    } else {
        tell(&report);
    }
    if report.ok { Ok(()) } else { Err(Trouble::DoesNotHold) }
}

/// Checks the copy of a store that lies in a folder.
pub(crate) async fn copy(folder: &Path) -> Result<VerifyReport, Trouble> {
    let target = VerifyTarget::Store(StoreAt::Folder(folder.to_owned()));
    let report = office::bundle::verify(&target).await.map_err(bad)?;
    match &report.first_bad {
        None => Ok(report),
        Some(wrong) => Err(Trouble::BadInput(format!(
            "the copy does not verify: {}, position {}: {}",
            wrong.community, wrong.position, wrong.reason
        ))),
    }
}

fn tell(report: &VerifyReport) {
    match &report.first_bad {
        None => say("everything that could be checked holds (核验通过)"),
        Some(wrong) => {
            let (community, position, reason) = (&wrong.community, wrong.position, &wrong.reason);
            say(format!("WRONG (核验不通过): community {community}, position {position}: {reason}"));
        }
    }
    say(format!(
        "{} entries, {} signed checkpoints, {} certified results counted again, {} not disclosed here",
        report.entries, report.checkpoints, report.results_recounted, report.results_not_disclosed
    ));
    for note in &report.notes {
        say(format!("note: {note}"));
    }
}
