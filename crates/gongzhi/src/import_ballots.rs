//! `gongzhi import ballots`: record what the government's voting platform took, all or none.

use std::path::PathBuf;

use clap::Args;
use governance::ids::MeetingId;
use office::Outcome;
use office::platform_ballots::{self, ballot_paper, entitled, resolved, voters};

use crate::bodies::Of;
use crate::end::{Ended, Trouble, bad, came_of, say};
use crate::import::both;
use crate::place;

#[derive(Debug, Args)]
pub(crate) struct BallotsArgs {
    /// The file
    file: PathBuf,
    #[command(flatten)]
    of: Of,
    /// Number of the meeting
    #[arg(long, value_name = "N")]
    meeting: MeetingId,
    /// Name of the platform, as the book will show it
    #[arg(long, value_name = "NAME")]
    platform: String,
    /// Account of whoever records them, who must hold a seat that may
    #[arg(long = "as", value_name = "ACCOUNT")]
    by: String,
    /// Only say what the file holds; change nothing
    #[arg(long)]
    dry_run: bool,
}

pub(crate) async fn run(args: &BallotsArgs) -> Ended {
    let shown = args.file.display();
    let bytes = std::fs::read(&args.file).map_err(|error| Trouble::BadInput(format!("{shown}: {error}")))?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let house = args.of.at.house().await?;
    let desk = place::desk(&house, &args.of.community)?;
    let account = house.account(&args.by).await.map_err(bad)?;
    let person = account.and_then(|account| account.person_in(&args.of.community));
    let person = person.ok_or_else(|| {
        Trouble::BadInput(format!("--as: no account {} acts for anybody in {}", args.by, args.of.community))
    })?;
    let file = {
        let files = desk.files().await;
        let meeting = files.community.assembly().meeting(args.meeting);
        let meeting =
            meeting.ok_or_else(|| Trouble::BadInput(format!("--meeting: there is no meeting {}", args.meeting)))?;
        let paper = ballot_paper(&files.community, &files.people, meeting, house.door().now());
        let file = platform_ballots::read(&name, &bytes, &paper, voters(&files.community, meeting));
        let file = file.map_err(|problem| {
            Trouble::BadInput(format!("{shown}: {} ({})", problem.reason.en(), problem.reason.zh()))
        })?;
        entitled(&files.community, meeting, file, house.door().now())
    };
    for problem in &file.errors {
        eprintln!(
            "{shown}: row {}, {}: {}",
            problem.row,
            problem.column.as_deref().unwrap_or("row"),
            both(&problem.en(), &problem.zh())
        );
    }
    if !file.errors.is_empty() {
        return Err(Trouble::BadInput(format!("{shown}: {} problems, nothing was recorded", file.errors.len())));
    }
    say(format!("{} rows, {} ballots", file.rows, file.ballots.len()));
    if args.dry_run {
        return Ok(());
    }
    let ballots = resolved(&desk.files().await.community, &file.ballots);
    let recorded = desk.record_platform_ballots(person, args.meeting, &args.platform, ballots).await;
    match came_of(&desk, recorded).await? {
        Outcome::Done(done) => eprintln!("written as entries {}..{}", done.positions.start, done.positions.end),
        Outcome::NothingToDo => eprintln!("there was nothing to record"),
    }
    Ok(())
}
