//! How long opinion maps and lotteries take, beside the Python that others use.
//!
//! Conversations and pools are folders as `gongzhi opinions` and `gongzhi draw panel` read them. Ours is the whole command,
//! from starting the program to the last line of JSON; the reference is red-dwarf's map alone, without starting Python
//! and without reading the files.

mod crowd;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use office::door::Stopwatch;

use crate::load::say;

/// What to measure.
#[derive(Debug, Args)]
pub struct NumericsArgs {
    /// The program to measure
    #[arg(long, default_value = "target/release/gongzhi")]
    gongzhi: PathBuf,
    /// Folder of folders, each a conversation that Polis exported
    #[arg(long)]
    polis: Option<PathBuf>,
    /// Folder of folders, each with respondents.csv, categories.csv and panel_size.txt; a reference.json beside them says
    /// what chance everybody should have
    #[arg(long)]
    sortition: Option<PathBuf>,
    /// A Python with red-dwarf, to be timed in the same run
    #[arg(long)]
    python: Option<PathBuf>,
    /// People of the invented conversation
    #[arg(long, default_value_t = 50_000)]
    people: usize,
    /// Votes of the invented conversation
    #[arg(long, default_value_t = 1_000_000)]
    votes: usize,
}

/// Measures and prints.
pub fn run(args: &NumericsArgs) -> Result<(), String> {
    if let Some(folder) = &args.polis {
        conversations(args, folder)?;
    }
    if let Some(folder) = &args.sortition {
        pools(args, folder)?;
    }
    crowd::measure(args.people, args.votes)
}

fn folders(folder: &Path, file: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut folders: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.retain(|folder| folder.join(file).exists());
    folders.sort();
    Ok(folders)
}

fn seconds(begun: Stopwatch) -> f64 {
    begun.micros() as f64 / 1e6
}

/// Seconds a command takes, and what it says: the best of three.
fn timed(mut command: impl FnMut() -> Command) -> Result<(f64, String), String> {
    let mut best = f64::INFINITY;
    let mut said = String::new();
    for _ in 0..3 {
        let begun = Stopwatch::start();
        let output = command().output().map_err(|error| format!("{:?}: {error}", command().get_program()))?;
        best = best.min(seconds(begun));
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned());
        }
        said = String::from_utf8_lossy(&output.stdout).into_owned();
    }
    Ok((best, said))
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn conversations(args: &NumericsArgs, folder: &Path) -> Result<(), String> {
    for folder in folders(folder, "participants-votes.csv")? {
        let ours = || {
            let mut command = Command::new(&args.gongzhi);
            command.arg("opinions").arg(&folder).arg("--json");
            command
        };
        let (seconds, said) = timed(ours)?;
        let report: serde_json::Value = serde_json::from_str(&said).map_err(|error| error.to_string())?;
        let reference = args.python.as_deref().map(|python| reference(python, &folder)).transpose()?;
        let beside = reference.map_or_else(String::new, |reference| {
            format!("; the reference {reference:.3} s, ratio {:.1}", reference / seconds)
        });
        say(format!(
            "{}: {} people, {} votes, {seconds:.3} s{beside}",
            name(&folder),
            report["n_participants"],
            report["n_votes"],
        ));
    }
    Ok(())
}

/// Seconds that red-dwarf takes for its map, the best of three.
fn reference(python: &Path, folder: &Path) -> Result<f64, String> {
    let mut command = Command::new(python);
    command.args(["-c", include_str!("reference.py")]).arg(folder);
    let output = command.output().map_err(|error| format!("{}: {error}", python.display()))?;
    let said = String::from_utf8_lossy(&output.stdout);
    said.trim().parse().map_err(|_| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// How far anybody's chance is at most from that of the reference; none where there is no reference.
fn off(folder: &Path, drawn: &serde_json::Value) -> Result<Option<f64>, String> {
    let Ok(text) = fs::read_to_string(folder.join("reference.json")) else { return Ok(None) };
    let reference: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let chances = reference["leximin_types"]["probabilities"].as_object().ok_or("the reference names no chances")?;
    let off = |(person, chance): (&String, &serde_json::Value)| {
        let ours = drawn["probabilities"][person].as_f64()?;
        Some((ours - chance.as_f64()?).abs())
    };
    let all: Option<Vec<f64>> = chances.iter().map(off).collect();
    let all = all.ok_or("somebody of the reference has no chance")?;
    Ok(Some(all.into_iter().fold(0.0, f64::max)))
}

fn pools(args: &NumericsArgs, folder: &Path) -> Result<(), String> {
    for folder in folders(folder, "panel_size.txt")? {
        let size = fs::read_to_string(folder.join("panel_size.txt")).map_err(|error| error.to_string())?;
        let ours = || {
            let mut command = Command::new(&args.gongzhi);
            command.args(["draw", "panel"]).arg(folder.join("respondents.csv")).arg(folder.join("categories.csv"));
            command.arg(size.trim()).args(["--seed", "1", "--json"]);
            command
        };
        let (seconds, said) = timed(ours)?;
        let drawn: serde_json::Value = serde_json::from_str(&said).map_err(|error| error.to_string())?;
        let panels = drawn["lottery"]["panels"].as_array().map_or(0, Vec::len);
        let off =
            off(&folder, &drawn)?.map_or_else(String::new, |off| format!("; off the reference by at most {off:.1e}"));
        say(format!(
            "{}: panel of {}, {panels} panels in the lottery, {seconds:.3} s{off}",
            name(&folder),
            size.trim()
        ));
    }
    Ok(())
}
