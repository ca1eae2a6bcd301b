//! `gongzhi verify`: check a store or a bundle.

use std::path::{Path, PathBuf};

use clap::Args;
use journal::OpenError;
use journal::proof::NoteProblem;
use office::bundle::{self, FirstBad, Given, GivenKey, VerifyProblem, VerifyReport, VerifyTarget};
use office::{GivenCheckpoint, HouseError, StoreAt};

use crate::end::{Ended, Trouble, bad, say, say_json};

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// A data folder, a database address or a bundle
    path: String,
    /// The community's verifier key, or a file with it, as it hangs on the notice board; otherwise the key that comes
    /// with what is checked is believed (核验公钥)
    #[arg(long, value_name = "FILE|TEXT")]
    key: Option<String>,
    /// A signed checkpoint that you kept, as a file: the book must be the same up to there, and may have grown since
    /// (留存的检查点)
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) async fn run(args: &VerifyArgs) -> Ended {
    let target = VerifyTarget::at(&args.path);
    let key = args.key.as_deref().map(read_key).transpose()?;
    let checkpoint = args.checkpoint.as_deref().map(read_checkpoint).transpose()?;
    let report = bundle::verify_given(&target, &Given { key, checkpoint }).await.map_err(bad)?;
    if args.json {
        say_json(&report)?;
    } else {
        tell(&report);
    }
    if report.ok { Ok(()) } else { Err(Trouble::DoesNotHold) }
}

/// The key that was typed, or that stands in the file named.
fn read_key(typed: &str) -> Result<GivenKey, Trouble> {
    let text = std::fs::read_to_string(typed).unwrap_or_else(|_| typed.to_owned());
    text.parse().map_err(|_| {
        let form = "gongzhi/COMMUNITY+ID+BASE64";
        Trouble::BadInput(format!("--key: {typed} is neither a verifier key of the form {form} nor a file with one"))
    })
}

fn read_checkpoint(file: &Path) -> Result<GivenCheckpoint, Trouble> {
    let unusable = |reason: String| Trouble::BadInput(format!("--checkpoint: {}: {reason}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|error| unusable(error.to_string()))?;
    let given: GivenCheckpoint = text.parse().map_err(|problem: NoteProblem| unusable(problem.to_string()))?;
    // What is not signed anybody could have written, so that it would prove nothing to others.
    if given.is_signed() { Ok(given) } else { Err(unusable("the checkpoint comes without its signature".to_owned())) }
}

/// Checks the copy of a store that lies in a folder; what is wrong is told of the file or folder it was copied from.
pub(crate) async fn copy(folder: &Path, of: &Path) -> Result<VerifyReport, Trouble> {
    let target = VerifyTarget::Store(StoreAt::Folder(folder.to_owned()));
    let of = of.display();
    let report = bundle::verify(&target).await.map_err(|problem| match problem {
        VerifyProblem::House(HouseError::Open(OpenError::Newer { found, known, .. })) => {
            bad(OpenError::Newer { place: of.to_string(), found, known })
        }
        problem => Trouble::BadInput(format!("{of}: {problem}")),
    })?;
    match &report.first_bad {
        None => Ok(report),
        Some(wrong) => Err(Trouble::BadInput(format!("{of} does not verify: {}", told(wrong)))),
    }
}

/// Where something is wrong, and what.
pub(crate) fn told(wrong: &FirstBad) -> String {
    let FirstBad { community, position, reason } = wrong;
    if community.is_empty() { reason.clone() } else { format!("community {community}, position {position}: {reason}") }
}

fn tell(report: &VerifyReport) {
    match &report.first_bad {
        None => say("everything that could be checked holds (核验通过)"),
        Some(wrong) => {
            say(format!("WRONG (核验不通过): {}", told(wrong)));
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
