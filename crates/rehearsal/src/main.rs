//! Rehearsals from the command line: `cargo run -p rehearsal -- --help`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use rehearsal::load::{self, kill, server};
use rehearsal::{documents, yardstick};

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
    /// Measures how fast ballots are taken, beside a bare server
    Load(load::LoadArgs),
    /// Kills the server under load and looks whether every acknowledged ballot is in the book
    Kill(kill::KillArgs),
    /// The server that `load` and `kill` start
    #[command(hide = true)]
    Server(server::ServerArgs),
    /// The bare server that `load` starts
    #[command(hide = true)]
    Yardstick(yardstick::YardstickArgs),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Documents => documents::write(),
        Command::Load(args) => status(load::run(&args)),
        Command::Kill(args) => status(kill::run(&args)),
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
