//! `gongzhi rules`: which rules are known, what they say, and what a count means under them.

mod packs;
mod places;

use std::fmt::Display;
use std::io::Read;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use governance::law::Law;
use governance::law::evaluate::{Request, evaluate};
use governance::law::pack::{Bilingual, Pack};
use serde_json::json;

use crate::end::{Ended, Trouble, bad, say, say_json};
use crate::place;

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// List the rule packs, and in words the places over them (列出规则包和地方)
    List(ListArgs),
    /// Show one rule pack with its articles, or the procedure of a place (查看规则包或者地方程序)
    Show(ShowArgs),
    /// Say what a count means under a pack, with every comparison (按规则包评判计票)
    Evaluate(EvaluateArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    more: More,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// Name of the pack or place, such as cn-2021 or cn-hangzhou
    pack: String,
    #[command(flatten)]
    more: More,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct EvaluateArgs {
    /// JSON file with the figures; standard input if it is - or left out
    #[arg(default_value = "-")]
    file: String,
    #[command(flatten)]
    more: More,
}

#[derive(Debug, Args)]
struct More {
    /// More rule packs, and places in its folder places, over the built-in ones (规则包和地方规定文件夹)
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

impl More {
    fn law(&self) -> Result<Law, Trouble> {
        place::law(None, self.rules.as_deref())
    }
}

pub(crate) fn run(command: &RulesCommand) -> Ended {
    match command {
        RulesCommand::List(args) => list(args),
        RulesCommand::Show(args) => show(args),
        RulesCommand::Evaluate(args) => judge(args),
    }
}

fn list(args: &ListArgs) -> Ended {
    let Law { packs, places, .. } = args.more.law()?;
    if args.json {
        let listed = packs.iter().map(|pack| {
            json!({
                "id": pack.id,
                "version": pack.version,
                "digest": pack.digest,
                "title": pack.title,
                "in_force": pack.in_force,
                "matters": pack.matters.iter().map(|matter| &matter.id).collect::<Vec<_>>(),
            })
        });
        return say_json(&listed.collect::<Vec<_>>());
    }
    for pack in packs.iter() {
        say(format!("{:<15} v{:<3} {}  {}", pack.id, pack.version, in_force(pack), both(&pack.title)));
    }
    places::list(&places);
    Ok(())
}

fn show(args: &ShowArgs) -> Ended {
    let Law { packs, places, .. } = args.more.law()?;
    if let (None, Some(place)) = (packs.get(&args.pack), places.get(&args.pack)) {
        if args.json {
            return say_json(place);
        }
        places::tell(place);
        return Ok(());
    }
    let pack = packs.get(&args.pack).ok_or_else(|| {
        let packs = packs.iter().map(|pack| pack.id.as_str());
        let known: Vec<&str> = packs.chain(places.iter().map(|place| place.id.as_str())).collect();
        Trouble::BadInput(format!("PACK: there is no pack {}; there are: {}", args.pack, known.join(", ")))
    })?;
    if args.json {
        return say_json(pack);
    }
    packs::tell(pack);
    Ok(())
}

fn judge(args: &EvaluateArgs) -> Ended {
    let from_input = args.file == "-";
    let name = if from_input { "standard input" } else { &args.file };
    let unusable = |problem: &dyn Display| bad(format!("{name}: {problem}"));
    let mut text = String::new();
    let read = if from_input {
        std::io::stdin().lock().read_to_string(&mut text).map(|_| ())
    } else {
        std::fs::read_to_string(&args.file).map(|read| text = read)
    };
    read.map_err(|error| unusable(&error))?;
    let packs = args.more.law()?.packs;
    // Editors on Windows put a byte order mark before the first brace.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let request = Request::from_json(text).map_err(|problem| unusable(&problem))?;
    let answer = evaluate(&packs, &request).map_err(|problem| unusable(&problem))?;
    say_json(&answer)
}

fn in_force(pack: &Pack) -> String {
    let until = pack.in_force.until.map(|until| until.to_string()).unwrap_or_default();
    format!("{}–{until:<10}", pack.in_force.from)
}

fn both(text: &Bilingual) -> String {
    format!("{} / {}", text.zh, text.en)
}
