//! The yardstick: a bare server that reads a form and appends bytes durably, and does nothing else.
//!
//! What waits together is written together and answered after one `fdatasync`: as little work as any server can do that
//! answers only when a ballot would survive a power cut.

use std::fs::File;
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Form, Path as InPath, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use clap::Args;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::load::server::{Spawned, this_program};
use crate::load::{say, words};

/// How many bytes are kept for a form: about what an entry of a ballot has.
const KEPT: usize = 300;

/// Where to append.
#[derive(Debug, Args)]
pub struct YardstickArgs {
    #[arg(long)]
    data: PathBuf,
}

type Job = ([u8; KEPT], oneshot::Sender<bool>);

/// Serves until the process is killed.
///
/// # Errors
/// When the file cannot be made.
pub fn run(args: &YardstickArgs) -> Result<(), String> {
    let file = File::options().create_new(true).append(true).open(args.data.join("yardstick")).map_err(words)?;
    let (jobs, waiting) = mpsc::channel(4_096);
    std::thread::spawn(move || write(file, waiting));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(words)?;
        say(format!("listening on http://{}", listener.local_addr().map_err(words)?));
        let page = "x".repeat(3_072);
        let routes = Router::new()
            .route("/b/{code}/ballot", post(take))
            .route("/page", get(async move || page.clone()))
            .with_state(jobs);
        axum::serve(listener, routes).await.map_err(words)
    })
}

/// Starts it in a process of its own.
///
/// # Errors
/// When it does not come up.
pub fn spawn(folder: &Path) -> Result<Spawned, String> {
    let mut command = this_program(&["yardstick"])?;
    command.arg("--data").arg(folder);
    Spawned::start(command)
}

async fn take(
    State(jobs): State<mpsc::Sender<Job>>,
    InPath(code): InPath<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Response {
    let mut kept = [b' '; KEPT];
    let bytes = fields.iter().flat_map(|(name, value)| name.bytes().chain(value.bytes()));
    for (place, byte) in kept.iter_mut().zip(code.bytes().chain(bytes)) {
        *place = byte;
    }
    let (answer, answered) = oneshot::channel();
    let is_kept = jobs.send((kept, answer)).await.is_ok() && answered.await.unwrap_or(false);
    if is_kept {
        Redirect::to(&format!("/b/{code}/receipt")).into_response()
    } else {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    }
}

fn write(mut file: File, mut waiting: mpsc::Receiver<Job>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while let Ok(next) = waiting.try_recv() {
            group.push(next);
        }
        let bytes: Vec<u8> = group.iter().flat_map(|(kept, _)| *kept).collect();
        let is_kept = file.write_all(&bytes).and_then(|()| file.sync_data()).is_ok();
        for (_, answer) in group {
            let _gone = answer.send(is_kept);
        }
    }
}
