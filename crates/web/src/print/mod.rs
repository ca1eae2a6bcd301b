//! Sheets as PDF: the very page that stands on the screen, printed by a Chromium that the operator has installed.
//!
//! A page made with `Page::sheet()` is also answered as PDF when its address ends with `as=pdf`, behind the same rights.
//! What Chromium gets is one file with its styles in it; it may ask for nothing else, runs no script, reaches no network,
//! and works in a folder of its own that is removed afterwards. Its fonts are embedded as subsets.

mod chromium;
mod layer;
mod sheet;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use thiserror::Error;
use tokio::sync::Semaphore;

pub(crate) use layer::{as_pdf, is_asked};

/// How many papers are printed at once: each run takes a processor and some 200 MB.
const AT_ONCE: usize = 2;

/// How many may wait for a place; whoever comes after them is told to come again.
const WAITING: usize = 8;

/// How long one may wait for a place, and how long a run may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The names under which systems know Chromium and its kin, the plain one first.
const NAMES: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome-headless-shell"];

/// Prints sheets as PDF; cheap to clone.
#[derive(Debug, Clone)]
pub struct Printer(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    chromium: PathBuf,
    version: String,
    /// Where the runs have their folders.
    folders: PathBuf,
    places: Semaphore,
    waiting: AtomicUsize,
}

/// Why there is no PDF.
#[derive(Debug, Error)]
pub enum PrintTrouble {
    /// Too many want one at the same time.
    #[error("too many papers are being printed")]
    Busy,
    /// The run took too long and was ended.
    #[error("Chromium did not finish within its time")]
    TooSlow,
    /// Chromium ended without a paper.
    #[error("Chromium printed nothing: {0}")]
    Nothing(String),
    /// The folder of a run could not be used.
    #[error("the folder for printing: {0}")]
    Folder(#[from] std::io::Error),
}

impl Printer {
    /// The Chromium that is called `program`, or the first of the usual names that runs; none where there is none.
    pub async fn find(program: Option<&Path>) -> Option<Printer> {
        Printer::find_for(program, std::env::temp_dir()).await
    }

    async fn find_for(program: Option<&Path>, folders: PathBuf) -> Option<Printer> {
        let usual = NAMES.map(PathBuf::from);
        let names = program.map_or(usual.to_vec(), |program| vec![program.to_path_buf()]);
        for name in names {
            if let Some(version) = chromium::version(&name).await {
                return Some(Printer(Arc::new(Shared {
                    chromium: name,
                    version,
                    folders,
                    places: Semaphore::new(AT_ONCE),
                    waiting: AtomicUsize::new(0),
                })));
            }
        }
        None
    }

    /// What it calls itself, `Chromium 156.0.8078.108`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.0.version
    }

    /// Removes what runs of processes that are no more have left behind; call it once, before the first paper.
    pub fn sweep() {
        chromium::sweep(&std::env::temp_dir());
    }

    /// Prints one document that holds all it needs.
    ///
    /// # Errors
    /// When too many want a paper, the run takes too long, or Chromium prints nothing.
    pub async fn print(&self, html: String) -> Result<Vec<u8>, PrintTrouble> {
        self.print_within(html, PATIENCE).await
    }

    async fn print_within(&self, html: String, patience: Duration) -> Result<Vec<u8>, PrintTrouble> {
        let _waits = Waits::begin(&self.0.waiting)?;
        let place = tokio::time::timeout(patience, self.0.places.acquire()).await;
        let Ok(Ok(_place)) = place else { return Err(PrintTrouble::Busy) };
        chromium::run(&self.0.chromium, &self.0.folders, &html, patience).await
    }
}

/// Somebody who waits for a paper, counted while they do.
struct Waits<'a>(&'a AtomicUsize);

impl<'a> Waits<'a> {
    fn begin(waiting: &'a AtomicUsize) -> Result<Self, PrintTrouble> {
        let waits = Waits(waiting);
        // Counted first and asked after, so that two who come at once are both counted.
        if waiting.fetch_add(1, Ordering::SeqCst) < AT_ONCE + WAITING { Ok(waits) } else { Err(PrintTrouble::Busy) }
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod letters;
#[cfg(test)]
mod tests;
