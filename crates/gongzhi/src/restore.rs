//! `gongzhi restore`: put a copy back.

use std::path::{Path, PathBuf};

use clap::Args;
use journal::Journal;
use office::StoreAt;

use crate::backup::Workshop;
use crate::end::{Ended, Trouble, bad, say};
use crate::{place, verify};

#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    /// The copy
    file: PathBuf,
    /// Folder to restore into; it must hold no book yet (数据文件夹)
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

pub(crate) async fn run(args: &RestoreArgs) -> Ended {
    let place = StoreAt::file(&args.data);
    if place.exists() {
        refuse_if_kept(&args.data, &place).await?;
    }
    place::make_folder(&args.data)?;
    let workshop = Workshop::at(args.data.join("restore.unfinished"))?;
    let copy = StoreAt::file(workshop.folder());
    std::fs::copy(&args.file, &copy).map_err(|error| Trouble::BadInput(format!("{}: {error}", args.file.display())))?;
    let report = verify::copy(workshop.folder(), &args.file).await?;
    // An empty book may have left these beside it; they belong to no copy.
    for beside in ["gongzhi.sqlite3-wal", "gongzhi.sqlite3-shm"] {
        let _nothing_there = std::fs::remove_file(args.data.join(beside));
    }
    std::fs::rename(&copy, &place).map_err(bad)?;
    say(format!("{}: {} entries restored and checked", args.data.display(), report.entries));
    Ok(())
}

async fn refuse_if_kept(data: &Path, place: &Path) -> Ended {
    if Journal::sqlite_in_use(place) {
        let words = format!("--data: {} is in use by another process; stop the server first", data.display());
        return Err(Trouble::BadInput(words));
    }
    let journal = Journal::open_sqlite_read_only(place).await.map_err(bad)?;
    if journal.books().await.map_err(bad)?.is_empty() {
        return Ok(());
    }
    let words = format!("--data: {} has a book already; restore into another folder", data.display());
    Err(Trouble::BadInput(words))
}
