//! `gongzhi draw`: a lottery that anybody can repeat.

mod tables;

use std::collections::BTreeMap;
use std::path::PathBuf;

use analysis::panel::{Lottery, NoLottery, TICKETS};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::end::{Ended, Trouble, bad, say, say_json};
use tables::Tables;

#[derive(Debug, Subcommand)]
pub(crate) enum DrawCommand {
    /// Draw a panel within quotas, with the fairest chances there can be (抽签产生协商代表)
    Panel(PanelArgs),
}

#[derive(Debug, Args)]
pub(crate) struct PanelArgs {
    /// CSV of those who may be drawn: a column id, and one for each feature
    respondents: PathBuf,
    /// CSV of the quotas: feature,value,min,max
    categories: PathBuf,
    /// How many people are on the panel
    size: u32,
    /// What decides the draw; everybody who has it and both files draws the same people
    #[arg(long)]
    seed: String,
    /// Report as JSON: the panel, everybody's probability and the whole lottery
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(command: &DrawCommand) -> Ended {
    match command {
        DrawCommand::Panel(args) => panel(args),
    }
}

fn panel(args: &PanelArgs) -> Ended {
    let tables = Tables::read(&args.respondents, &args.categories)?;
    let pool = tables.pool(args.size);
    let lottery = Lottery::fairest(&pool).map_err(|problem| refused(&tables, problem))?;
    let drawn = lottery.draw(&pool, &args.seed);
    let names: Vec<&str> = drawn.iter().map(|person| tables.people[*person].id.as_str()).collect();
    if !args.json {
        for name in names {
            say(name);
        }
        return Ok(());
    }
    let chance: BTreeMap<&str, f64> = tables
        .people
        .iter()
        .enumerate()
        .map(|(person, one)| (one.id.as_str(), lottery.chance(&pool, pool.kind_of(person))))
        .collect();
    let kinds: Vec<_> = (0..pool.kinds())
        .map(|kind| {
            let people: Vec<&str> =
                pool.people_of(kind).iter().map(|person| tables.people[*person].id.as_str()).collect();
            json!({ "people": people, "probability": lottery.chance(&pool, kind) })
        })
        .collect();
    let panels: Vec<_> =
        lottery.panels.iter().map(|panel| json!({ "tickets": panel.tickets, "of_kind": panel.of_kind })).collect();
    say_json(&json!({
        "size": args.size,
        "seed": args.seed,
        "panel": names,
        "probabilities": chance,
        "lottery": { "tickets": TICKETS, "kinds": kinds, "panels": panels },
    }))
}

/// Why there is no lottery, by the words of the quota's row.
fn refused(tables: &Tables, problem: NoLottery) -> Trouble {
    match problem {
        NoLottery::TooFew { quota, least, have } => {
            let category = &tables.categories[quota];
            bad(format!(
                "{} {}: the quota asks for at least {least}, and {have} of those who may be drawn have it",
                category.feature, category.value
            ))
        }
        NoLottery::NoPanel => bad("no panel of this size meets all quotas at once; widen some of them"),
        NoLottery::Unsolved => bad(problem),
    }
}
