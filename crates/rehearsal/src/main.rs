//! Rehearsals from the command line: `cargo run -p rehearsal -- --help`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use rehearsal::documents;

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
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Documents => documents::write(),
    }
}
