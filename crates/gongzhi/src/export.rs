//! `gongzhi export`: a community's book as files anybody can check without us.

use std::path::PathBuf;

use clap::Args;

use crate::end::{Ended, bad, say};
use crate::place::At;

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    at: At,
    /// The community
    #[arg(long, value_name = "ID")]
    community: String,
    /// The new folder to write
    #[arg(long, value_name = "OUT")]
    out: PathBuf,
    /// Disclose the ballots too, for those entitled to inspect them (查阅版)
    #[arg(long)]
    inspection: bool,
}

pub(crate) async fn run(args: &ExportArgs) -> Ended {
    let exported =
        office::bundle::export(&args.at.store(), &args.community, &args.out, args.inspection).await.map_err(bad)?;
    say(format!("{}: {} entries, {} ballots disclosed", args.out.display(), exported.entries, exported.openings));
    Ok(())
}
