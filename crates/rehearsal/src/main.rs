//! Rehearsals from the command line: `cargo run -p rehearsal -- --help`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use rehearsal::load::{self, kill, map, server, speed};
use rehearsal::{documents, numerics, simulation, yardstick};

/// Rehearses the product with simulated communities.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes the documents that are made from the code, and golden files of kinds that have none yet.
    Documents,
    /// Lets simulated communities live, one a seed, and checks what must hold
    Simulate {
        /// Which seeds, such as 0..100; the last one is not among them
        #[arg(long, value_parser = seeds)]
        seeds: std::ops::Range<u64>,
    },
    /// Lets simulated communities live ten years, one a seed, and says what they reached
    Decade {
        /// Which seeds, such as 0..8; the last one is not among them
        #[arg(long, value_parser = seeds)]
        seeds: std::ops::Range<u64>,
    },
    /// Lets estates of other countries live five years, one a seed and one law after the other
    Elsewhere {
        /// Which seeds, such as 0..6; the last one is not among them
        #[arg(long, value_parser = seeds)]
        seeds: std::ops::Range<u64>,
    },
    /// Measures how fast ballots are taken, beside a bare server
    Load(load::LoadArgs),
    /// Kills `gongzhi serve` under load and looks whether every acknowledged ballot is in the book
    Kill(kill::KillArgs),
    /// Measures how long a large book and the pages of a large community take
    Speed(speed::SpeedArgs),
    /// Measures how long the page of a large conversation takes, also while answers come in
    Map(map::MapArgs),
    /// Measures how long opinion maps and lotteries take, beside the Python that others use
    Numerics(numerics::NumericsArgs),
    /// The server that `load` starts
    #[command(hide = true)]
    Server(server::ServerArgs),
    /// The bare server that `load` starts
    #[command(hide = true)]
    Yardstick(yardstick::YardstickArgs),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Documents => documents::write(),
        Command::Simulate { seeds } => simulation::run(seeds),
        Command::Decade { seeds } => simulation::decade::run(seeds),
        Command::Elsewhere { seeds } => simulation::decade::elsewhere::run(seeds),
        Command::Load(args) => status(load::run(&args)),
        Command::Kill(args) => status(kill::run(&args)),
        Command::Speed(args) => status(speed::run(&args)),
        Command::Map(args) => status(map::run(&args)),
        Command::Numerics(args) => status(numerics::run(&args)),
        Command::Server(args) => status(server::run(args)),
        Command::Yardstick(args) => status(yardstick::run(&args)),
    }
}

fn status(ended: Result<(), String>) -> ExitCode {
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("rehearsal: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn seeds(text: &str) -> Result<std::ops::Range<u64>, String> {
    let (first, end) = text.split_once("..").ok_or("seeds are written as 0..100")?;
    let number = |text: &str| text.parse::<u64>().map_err(|error| format!("{text}: {error}"));
    Ok(number(first)?..number(end)?)
}
