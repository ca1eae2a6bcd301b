//! `gongzhi opinions`: the opinion map of a conversation that Polis exported.

mod export;
mod report;

use std::path::PathBuf;

use analysis::opinions::{Direction, Map, Spoken};
use clap::Args;

use crate::end::{Ended, say, say_json};
use export::Export;

#[derive(Debug, Args)]
pub(crate) struct OpinionsArgs {
    /// Folder with comments.csv and participants-votes.csv
    folder: PathBuf,
    /// Report as JSON, with every figure
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &OpinionsArgs) -> Ended {
    let export = Export::read(&args.folder)?;
    let map = Map::of(&export.votes);
    if args.json {
        return say_json(&report::report(&export, map.as_ref()));
    }
    tell(&export, map.as_ref());
    Ok(())
}

/// The map in words.
fn tell(export: &Export, map: Option<&Map>) {
    let votes = &export.votes;
    say(format!("{} people, {} statements, {} votes", export.people.len(), export.statements.len(), votes.count()));
    for (direction, title) in [(Direction::Agree, "What people agree with"), (Direction::Disagree, "… and do not")] {
        tell_some(export, title, &votes.united(direction));
    }
    let Some(map) = map.filter(|map| !map.centres.is_empty()) else {
        say("Too few people answered enough statements to tell groups apart.");
        return;
    };
    let standings = map.standings(votes);
    for (group, size) in standings.sizes().iter().enumerate() {
        tell_some(export, &format!("Group {}, {size} people", group + 1), &standings.of_group(votes, group));
    }
}

fn tell_some(export: &Export, title: &str, spoken: &[Spoken]) {
    say(format!("\n{title}"));
    for one in spoken {
        let number = export.statements[one.statement];
        let side = if one.direction == Direction::Agree { "agree" } else { "disagree" };
        let words = export.words.get(&number).map_or("", String::as_str).trim();
        say(format!("  {} of {} {side}: {words}", one.said, one.seen));
    }
}
