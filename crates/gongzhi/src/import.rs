//! `gongzhi import`: bring a house register in.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, Subcommand};
use governance::Actor;
use office::register::{self, RegisterFile};
use office::{Desk, House, Outcome, StoreAt, plan_intake};

use crate::bodies::Of;
use crate::end::{Ended, Trouble, bad, came_of, founded, say, say_json};
use crate::import_ballots::{self, BallotsArgs};
use crate::import_polis::{self, PolisArgs};
use crate::place;

#[derive(Debug, Subcommand)]
pub(crate) enum ImportCommand {
    /// A house register, CSV or XLSX (房屋清册)
    Register(RegisterArgs),
    /// Ballots that the government's voting platform took, CSV or XLSX (政府平台表决票)
    Ballots(BallotsArgs),
    /// A conversation that Polis exported, as a concern that is taken up (Polis 看法征集)
    Polis(PolisArgs),
}

#[derive(Debug, Args)]
pub(crate) struct RegisterArgs {
    /// The file
    file: PathBuf,
    #[command(flatten)]
    of: Of,
    /// Only say what the file holds; change nothing
    #[arg(long)]
    dry_run: bool,
    /// Take in the rows without errors although others have some
    #[arg(long)]
    accept_valid: bool,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) async fn run(command: ImportCommand) -> Ended {
    match command {
        ImportCommand::Register(args) => import_register(args).await,
        ImportCommand::Ballots(args) => import_ballots::run(&args).await,
        ImportCommand::Polis(args) => import_polis::run(&args).await,
    }
}

async fn import_register(args: RegisterArgs) -> Ended {
    let shown = args.file.display();
    let bytes = std::fs::read(&args.file).map_err(|error| Trouble::BadInput(format!("{shown}: {error}")))?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let file = register::read(&name, &bytes)
        .map_err(|problem| Trouble::BadInput(format!("{shown}: {} ({})", problem.reason.en(), problem.reason.zh())))?;
    if args.json {
        say_json(&file.summary(register::RowProblem::en))?;
    }
    tell(&args, &file);
    let rejected = !file.errors.is_empty();
    if rejected && (!args.accept_valid || args.dry_run) {
        let rows = file.errors.len();
        return Err(Trouble::BadInput(format!(
            "{shown}: {rows} problems, nothing was imported; mend the rows named above, or take in the others with \
             --accept-valid (文件有误，未导入任何内容)"
        )));
    }
    if args.dry_run {
        return Ok(());
    }
    take_in(&args, &file).await
}

async fn take_in(args: &RegisterArgs, file: &RegisterFile) -> Ended {
    let house = args.of.at.house().await?;
    let desk = desk(&house, args, file).await?;
    let plan = plan_intake(&desk, &*desk.files().await, file).map_err(bad)?;
    eprintln!(
        "{} homes new, {} changed, {} as they were, {} not in the file and left alone",
        plan.new_homes, plan.changed_homes, plan.same_homes, plan.unnamed_homes
    );
    for problem in &plan.warnings {
        eprintln!(
            "{}: row {}, {}: warning: {}",
            args.file.display(),
            problem.row,
            column(problem),
            both(&problem.en(), &problem.zh())
        );
    }
    match came_of(&desk, plan.carry_out(&desk, Actor::Operator).await).await? {
        Outcome::Done(done) => eprintln!("written as entries {}..{}", done.positions.start, done.positions.end),
        Outcome::NothingToDo => eprintln!("the book has all of this already; nothing was written"),
    }
    Ok(())
}

/// The desk of the community. In an installation that keeps no book yet, the first register founds the community:
/// nothing can be mistaken there. Elsewhere an unknown name is more likely a slip, and is refused.
async fn desk(house: &House, args: &RegisterArgs, file: &RegisterFile) -> Result<Arc<Desk>, Trouble> {
    if !house.desks().is_empty() || file.accepted.is_empty() {
        return place::desk(house, &args.of.community);
    }
    let estate = file.accepted.iter().map(|home| home.place.estate.as_str()).find(|estate| !estate.is_empty());
    let name = estate.unwrap_or(&args.of.community);
    eprintln!("gongzhi: this installation keeps no book yet; community {} is founded as {name}", args.of.community);
    founded(house, &args.of.community, name, "Asia/Shanghai").await
}

fn tell(args: &RegisterArgs, file: &RegisterFile) {
    for problem in &file.errors {
        eprintln!(
            "{}: row {}, {}: {}",
            args.file.display(),
            problem.row,
            column(problem),
            both(&problem.en(), &problem.zh())
        );
    }
    for problem in &file.warnings {
        eprintln!(
            "{}: row {}, {}: warning: {}",
            args.file.display(),
            problem.row,
            column(problem),
            both(&problem.en(), &problem.zh())
        );
    }
    for unknown in &file.unknown_columns {
        eprintln!("{}: column {unknown} is not known and was left alone", args.file.display());
    }
    if !args.json {
        let summary = file.summary(register::RowProblem::en);
        let shares = summary.shares.map(|shares| format!(", {shares} shares")).unwrap_or_default();
        say(format!(
            "{} rows, {} accepted, {} rejected; {} units, {} heads, {} m²{shares}",
            summary.rows, summary.accepted, summary.rejected, summary.units, summary.heads, summary.area
        ));
    }
    if args.dry_run
        && let StoreAt::Folder(_) = args.of.at.store()
    {
        eprintln!("dry run: nothing was changed (试运行，未作改动)");
    }
}

/// What is wrong, in English and in the words of a Chinese file.
pub(crate) fn both(en: &str, zh: &str) -> String {
    format!("{en} ({zh})")
}

fn column(problem: &register::RowProblem) -> &str {
    problem.column.as_deref().unwrap_or("row")
}
