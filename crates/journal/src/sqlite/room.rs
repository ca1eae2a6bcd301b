//! Room ahead of the pen in SQLite's write-ahead log.
//!
//! Where a file grows, the file system writes down its new length at every commit, in a journal of its own and with waits
//! of its own; where bytes are overwritten it need not. So zeros are put behind the end of the log before SQLite comes to
//! it. They are no part of the log: each of its frames names a page, and there is no page 0, so that whoever reads the
//! log, after a crash too, ends before them.

use std::fs::{File, metadata};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The length at which SQLite carries the log over and begins again at its front.
const WHOLE: u64 = 32 << 20;

/// A file of this length is a community's that may be written to in bulk at any time.
const LARGE: u64 = 1 << 20;

/// Zeros written at once.
const PIECE: usize = 256 << 10;

/// The write-ahead log of a file, and how long it was when it was last looked at.
#[derive(Debug)]
pub(super) struct Room {
    log: PathBuf,
    length: u64,
}

impl Room {
    /// Looks at the log of a file, and makes all the room it will need where the file is large: later it would be a wait.
    pub(super) fn beside(store: &Path) -> Room {
        let mut log = store.as_os_str().to_owned();
        log.push("-wal");
        let mut room = Room { log: log.into(), length: 0 };
        if length_of(store) >= LARGE {
            room.stretch(WHOLE);
        }
        room
    }

    /// After a commit: where SQLite has come to the end, puts as much behind it as there is.
    pub(super) fn keep_ahead(&mut self) {
        let length = length_of(&self.log);
        if length > self.length {
            self.stretch(length.saturating_mul(2));
        } else {
            // It was cut off when something was forgotten.
            self.length = length;
        }
    }

    fn stretch(&mut self, wished: u64) {
        let from = length_of(&self.log);
        let zeros = wished.min(WHOLE).saturating_sub(from);
        self.length = from + zeros;
        if zeros > 0 && put_zeros(&self.log, from, zeros).is_err() {
            // No room on the disk: whatever got there is given back, and SQLite finds out by itself what still fits.
            let _as_it_was = File::options().write(true).open(&self.log).and_then(|log| log.set_len(from));
        }
    }
}

fn length_of(path: &Path) -> u64 {
    metadata(path).map_or(0, |found| found.len())
}

fn put_zeros(log: &Path, from: u64, count: u64) -> std::io::Result<()> {
    let mut log = File::options().write(true).open(log)?;
    log.seek(SeekFrom::Start(from))?;
    let zeros = vec![0; PIECE];
    let mut left = usize::try_from(count).unwrap_or(usize::MAX);
    while left > 0 {
        let now = left.min(PIECE);
        log.write_all(&zeros[..now])?;
        left -= now;
    }
    log.sync_data()
}
