//! `gongzhi backup`: a consistent copy, also while serving.

use std::path::{Path, PathBuf};

use clap::Args;
use journal::Journal;
use office::StoreAt;

use crate::end::{Ended, Trouble, bad, say};
use crate::verify;

#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    /// Folder of the installation (数据文件夹)
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The new file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) async fn run(args: &BackupArgs) -> Ended {
    if args.out.exists() {
        return Err(Trouble::BadInput(format!("--out: {} is already there", args.out.display())));
    }
    let journal = Journal::open_sqlite_read_only(&StoreAt::file(&args.data)).await.map_err(bad)?;
    // The copy gets its name only when it has been checked, so whatever bears the name is whole.
    let workshop = Workshop::beside(&args.out)?;
    journal.backup(&StoreAt::file(workshop.folder())).await.map_err(bad)?;
    let report = verify::copy(workshop.folder()).await?;
    std::fs::rename(StoreAt::file(workshop.folder()), &args.out).map_err(bad)?;
    say(format!("{}: {} entries, checked", args.out.display(), report.entries));
    if args.data.join("rules").is_dir() {
        eprintln!("gongzhi: the rule packs in {} are not in the copy", args.data.join("rules").display());
    }
    Ok(())
}

/// A folder where a copy is made before it gets its place; it is gone when this is.
#[derive(Debug)]
pub(crate) struct Workshop(PathBuf);

impl Workshop {
    pub(crate) fn beside(file: &Path) -> Result<Self, Trouble> {
        let mut name = file.as_os_str().to_owned();
        name.push(".unfinished");
        Self::at(PathBuf::from(name))
    }

    pub(crate) fn at(folder: PathBuf) -> Result<Self, Trouble> {
        let fail = |error| Trouble::BadInput(format!("{}: {error}", folder.display()));
        if folder.exists() {
            // What a copy that was broken off has left.
            std::fs::remove_dir_all(&folder).map_err(fail)?;
        }
        std::fs::create_dir_all(&folder).map_err(fail)?;
        Ok(Self(folder))
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _gone_already = std::fs::remove_dir_all(&self.0);
    }
}
