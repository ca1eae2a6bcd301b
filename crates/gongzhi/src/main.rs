//! The `gongzhi` binary: one program that serves, imports, exports, checks and looks after itself.
//!
//! Each command is one small file. JSON goes to standard output alone, messages to standard error. Exit status: 0 done,
//! 1 the thing checked does not hold, 2 bad input or usage.

mod account;
mod backup;
mod bodies;
mod code;
mod demo;
mod doctor;
mod draw;
mod end;
mod export;
mod found;
mod import;
mod import_ballots;
mod import_polis;
mod listening;
mod markdown;
mod messages;
mod opinions;
mod place;
mod restore;
mod rules;
mod serve;
mod settle;
mod table;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::end::{Ended, bad, status};

/// Community self-government that anybody can check (共治：人人可以核对的社区自治)
#[derive(Debug, Parser)]
#[command(name = "gongzhi", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a demo community, if there is none, and serve it (演示小区)
    Demo(demo::DemoArgs),
    /// Serve an installation (启动服务)
    Serve(serve::ServeArgs),
    /// Bring a file in (导入)
    #[command(subcommand)]
    Import(import::ImportCommand),
    /// Write a community's book as files anybody can check (导出可核验的账簿)
    Export(export::ExportArgs),
    /// Check a data folder, a database or a bundle from the first entry to the last result (核验)
    Verify(verify::VerifyArgs),
    /// Copy an installation while it serves (备份)
    Backup(backup::BackupArgs),
    /// Put a copy back into an empty folder (恢复)
    Restore(restore::RestoreArgs),
    /// Say what is wrong with an installation and how to mend it (体检)
    Doctor(doctor::DoctorArgs),
    /// The rules that are known, and what a count means under them (规则)
    #[command(subcommand)]
    Rules(rules::RulesCommand),
    /// The opinion map of a conversation exported by Polis: groups, what speaks for each, what unites all (民意图)
    Opinions(opinions::OpinionsArgs),
    /// Draw by lots that anybody can repeat (抽签)
    #[command(subcommand)]
    Draw(draw::DrawCommand),
    /// Begin a community's book (建立小区)
    Found(found::FoundArgs),
    /// In which place a community lies, and whose procedure it follows (所在地)
    #[command(subcommand)]
    Place(settle::PlaceCommand),
    /// Enter or list the bodies of a community (机构)
    #[command(subcommand)]
    Body(bodies::BodyCommand),
    /// Fill or vacate a seat in a body (职务)
    #[command(subcommand)]
    Seat(bodies::SeatCommand),
    /// Accounts of those who work for a community (账号)
    #[command(subcommand)]
    Account(account::AccountCommand),
    /// Show the sign-in code of a demo account at this moment (演示账号的动态码)
    Code(code::CodeArgs),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    status(run(cli.command))
}

fn run(command: Command) -> Ended {
    match command {
        Command::Demo(args) => demo::run(&args),
        Command::Serve(args) => wait_for(serve::run(&args)),
        Command::Import(command) => wait_for(import::run(command)),
        Command::Export(args) => wait_for(export::run(&args)),
        Command::Verify(args) => wait_for(verify::run(&args)),
        Command::Backup(args) => wait_for(backup::run(&args)),
        Command::Restore(args) => wait_for(restore::run(&args)),
        Command::Doctor(args) => wait_for(doctor::run(&args)),
        Command::Rules(command) => rules::run(&command),
        Command::Opinions(args) => opinions::run(&args),
        Command::Draw(command) => draw::run(&command),
        Command::Found(args) => wait_for(found::run(&args)),
        Command::Place(command) => wait_for(settle::run(command)),
        Command::Body(command) => wait_for(bodies::run_body(command)),
        Command::Seat(command) => wait_for(bodies::run_seat(command)),
        Command::Account(command) => wait_for(account::run(command)),
        Command::Code(args) => wait_for(code::run(&args)),
    }
}

/// Runs a command to its end on a runtime of its own, and lets everything it opened be closed.
fn wait_for(work: impl Future<Output = Ended>) -> Ended {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(bad)?;
    runtime.block_on(work)
}
