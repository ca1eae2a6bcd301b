//! `gongzhi import polis`: bring in a conversation that was held on Polis, all or nothing.

mod course;
mod files;

use std::path::PathBuf;

use clap::Args;
use governance::Actor;
use governance::bodies::Power;
use governance::deliberation::answers_first;
use governance::ids::PersonId;
use office::{Desk, HeldElsewhere, House, Outcome};

use crate::bodies::Of;
use crate::end::{Ended, Trouble, bad, came_of, say};
use crate::place;
use files::Files;

/// Takes a folder with summary.csv, comments.csv, participants-votes.csv and, where there is one, votes.csv. Statements
/// and answers come in as the export has them, in the order of time; whoever spoke there is no owner here. What was
/// rejected there is not shown here either. The folder can be brought in once: a second time there is nothing to do.
#[derive(Debug, Args)]
pub(crate) struct PolisArgs {
    /// Folder of the export
    folder: PathBuf,
    #[command(flatten)]
    of: Of,
    /// Account of whoever brings it in, who must act for the body that answers concerns; may be left out where only one
    /// account does
    #[arg(long = "as", value_name = "ACCOUNT")]
    by: Option<String>,
    /// The question, instead of the topic in summary.csv
    #[arg(long, value_name = "TEXT")]
    question: Option<String>,
    /// What it is about, instead of the description in summary.csv
    #[arg(long, value_name = "TEXT")]
    about: Option<String>,
    /// Why it is taken up here; its source when left out
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Take participants-votes.csv alone, without the order of time in votes.csv
    #[arg(long)]
    table_only: bool,
    /// Only say what the folder holds; change nothing
    #[arg(long)]
    dry_run: bool,
}

pub(crate) async fn run(args: &PolisArgs) -> Ended {
    let files = Files::read(&args.folder, args.table_only)?;
    let told = files.told(args.question.as_deref(), args.about.as_deref(), args.reason.as_deref())?;
    for note in &told.notes {
        eprintln!("{note}");
    }
    say(format!(
        "{} statements, {} not shown; {} people, {} answers, {} of which stand and the others were changed later",
        told.statements, told.held_back, told.people, told.answers, told.standing
    ));
    if args.dry_run {
        eprintln!("dry run: nothing was changed (试运行，未作改动)");
        return Ok(());
    }
    let house = args.of.at.house().await?;
    let desk = place::desk(&house, &args.of.community)?;
    let by = person(args, &house, &desk).await?;
    bring_in(&desk, by, &told.held).await
}

async fn bring_in(desk: &Desk, by: PersonId, held: &HeldElsewhere) -> Ended {
    let outcome = desk.bring_in_conversation(Actor::Person(by), held).await;
    match came_of(desk, outcome).await? {
        Outcome::Done(done) => {
            let files = desk.files().await;
            let brought = files.community.deliberations().brought_in(&held.digest);
            if let Some(deliberation) = brought {
                say(format!("/c/{}/deliberations/{deliberation}/opinions", desk.book()));
            }
            eprintln!("written as entries {}..{}", done.positions.start, done.positions.end);
        }
        Outcome::NothingToDo => eprintln!("the book has this conversation already; nothing was written"),
    }
    Ok(())
}

/// Who brings it in: the account that was named, or the only one that may.
async fn person(args: &PolisArgs, house: &House, desk: &Desk) -> Result<PersonId, Trouble> {
    let community = &args.of.community;
    if let Some(name) = &args.by {
        let account = house.account(name).await.map_err(bad)?;
        let person = account.and_then(|account| account.person_in(community));
        return person.ok_or_else(|| bad(format!("--as: no account {name} acts for anybody in {community}")));
    }
    let accounts = house.accounts().await.map_err(bad)?;
    let files = desk.files().await;
    let may = |person: &PersonId| {
        let moment = desk.moment(Actor::Person(*person));
        let body = answers_first(&files.community, &moment);
        body.is_ok_and(|body| files.community.may_in(&moment, Power::Deliberate, body))
    };
    let open = accounts.iter().filter(|account| !account.is_closed());
    let able: Vec<(&str, PersonId)> =
        open.filter_map(|account| Some((account.name.as_str(), account.person_in(community).filter(may)?))).collect();
    match able.as_slice() {
        [(_, person)] => Ok(*person),
        [] => Err(bad(format!("--as: no account acts in {community} for the body that answers concerns"))),
        several => {
            let names: Vec<&str> = several.iter().map(|(name, _)| *name).collect();
            Err(bad(format!("--as: name the account that brings it in; these may: {}", names.join(", "))))
        }
    }
}
