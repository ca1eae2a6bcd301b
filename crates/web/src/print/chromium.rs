//! One run of Chromium: in a folder of its own, closed to others, ended with everything it started.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tempfile::TempDir;
use tokio::process::{Child, Command};

use super::PrintTrouble;

/// What the folders of runs are called, before the number of the process they belong to.
const FOLDER: &str = "gongzhi-print-";

/// How often a run's folder is emptied anew because something was still put into it.
const LAST_CALLS: usize = 100;

/// What a run is told: no name of the network leads anywhere. That a document runs no script it says itself.
const SWITCHES: [&str; 15] = [
    "--headless",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--font-render-hinting=none",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
];

/// What a program says when it is asked for its version; none when it does not run.
pub(super) async fn version(program: &Path) -> Option<String> {
    let asked = Command::new(program).arg("--version").stdin(Stdio::null()).kill_on_drop(true).output();
    let output = tokio::time::timeout(Duration::from_secs(20), asked).await.ok()?.ok()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (output.status.success() && !said.is_empty()).then_some(said)
}

/// Prints one document, in a folder of its own among `folders`.
///
/// The run belongs to nobody's request: whoever leaves while it goes on leaves nothing behind.
pub(super) async fn run(
    program: &Path,
    folders: &Path,
    html: &str,
    patience: Duration,
) -> Result<Vec<u8>, PrintTrouble> {
    // Readable by this account alone: letters bear the codes people vote with.
    let folder = tempfile::Builder::new().prefix(&format!("{FOLDER}{}-", std::process::id())).tempdir_in(folders)?;
    fs::write(folder.path().join("paper.html"), html)?;
    let child = start(program, folder.path())?;
    let run = tokio::spawn(async move { finish(child, folder, patience).await });
    run.await.map_err(|error| PrintTrouble::Nothing(error.to_string()))?
}

fn start(program: &Path, folder: &Path) -> Result<Child, PrintTrouble> {
    let said = fs::File::create(folder.join("said.txt"))?;
    let with = |switch: &str, name: &str| format!("{switch}={}", folder.join(name).display());
    let mut command = Command::new(program);
    command
        .args(SWITCHES)
        .arg(with("--user-data-dir", "profile"))
        .arg(with("--print-to-pdf", "paper.pdf"))
        .arg(format!("file://{}", folder.join("paper.html").display()))
        .env("HOME", folder)
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_CACHE_HOME", folder)
        .env("TMPDIR", folder)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(said)
        .kill_on_drop(true);
    apart(&mut command);
    Ok(command.spawn()?)
}

/// Waits for the end of a run, ends what is left of it, takes the paper and removes the folder.
async fn finish(mut child: Child, folder: TempDir, patience: Duration) -> Result<Vec<u8>, PrintTrouble> {
    let group = child.id();
    let ended = tokio::time::timeout(patience, child.wait()).await;
    end_group(group);
    let done = if ended.is_err() {
        child.wait().await?;
        Err(PrintTrouble::TooSlow)
    } else {
        taken(folder.path())
    };
    remove(folder).await?;
    done
}

/// The paper of a run that ended by itself.
fn taken(folder: &Path) -> Result<Vec<u8>, PrintTrouble> {
    let paper = fs::read(folder.join("paper.pdf")).unwrap_or_default();
    if paper.starts_with(b"%PDF-") {
        return Ok(paper);
    }
    let said = fs::read_to_string(folder.join("said.txt")).unwrap_or_default();
    Err(PrintTrouble::Nothing(said.lines().rev().take(3).collect::<Vec<&str>>().join(" | ")))
}

/// Removes a run's folder. A process that was killed still finishes the call it was in, and may so put a file where all
/// had just been removed: then the rest is removed as well.
async fn remove(folder: TempDir) -> Result<(), PrintTrouble> {
    let path = folder.keep();
    for _ in 0..LAST_CALLS {
        match fs::remove_dir_all(&path) {
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => tokio::task::yield_now().await,
            done => return Ok(done?),
        }
    }
    Ok(fs::remove_dir_all(&path)?)
}

/// A run is a group of processes of its own. Chromium refuses its sandbox to root, so root goes without; the page is
/// ours, has no scripts and fetches nothing, and the manual advises an account of its own.
#[cfg(unix)]
fn apart(command: &mut Command) {
    command.process_group(0);
    if rustix::process::geteuid().is_root() {
        command.arg("--no-sandbox");
    }
}

#[cfg(not(unix))]
fn apart(_: &mut Command) {}

#[cfg(unix)]
fn end_group(group: Option<u32>) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let group = group.and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    if let Some(group) = group {
        // A run that ended by itself has left nobody to end.
        let _nobody_left = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(not(unix))]
fn end_group(_: Option<u32>) {}

/// Removes the folders of processes that live no more: what a crash or a power cut left.
pub(super) fn sweep(all: &Path) {
    for entry in fs::read_dir(all).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(FOLDER)?.split('-').next()?.parse::<i32>().ok());
        if owner.is_some_and(|owner| !lives(owner)) {
            // A folder of another account stays: it is theirs to remove.
            let _not_ours = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether another process with this number lives. This one has begun nothing when it sweeps.
#[cfg(unix)]
fn lives(process: i32) -> bool {
    let known = rustix::process::Pid::from_raw(process);
    let is_this = u32::try_from(process).is_ok_and(|process| process == std::process::id());
    !is_this && known.is_some_and(|pid| rustix::process::test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}

#[cfg(not(unix))]
fn lives(_: i32) -> bool {
    true
}
