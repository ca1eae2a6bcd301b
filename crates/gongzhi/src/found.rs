//! `gongzhi found`: begin a community's book.

use clap::Args;

use crate::end::{Ended, founded, say};
use crate::place::At;

#[derive(Debug, Args)]
pub(crate) struct FoundArgs {
    /// Short name in addresses: small letters, digits, hyphens
    id: String,
    /// The name people call the community by (小区名称)
    #[arg(long)]
    name: String,
    /// IANA name of its time zone (时区)
    #[arg(long, default_value = "Asia/Shanghai")]
    time_zone: String,
    #[command(flatten)]
    at: At,
}

pub(crate) async fn run(args: &FoundArgs) -> Ended {
    let house = args.at.house().await?;
    founded(&house, &args.id, &args.name, &args.time_zone).await?;
    say(format!("community {}", args.id));
    Ok(())
}
