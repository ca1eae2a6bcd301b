//! `gongzhi backup`: a consistent copy, also while serving.

use std::path::{Path, PathBuf};

use clap::Args;
use journal::Journal;
use office::StoreAt;

use crate::end::{Ended, Trouble, bad, say};
use crate::place::At;
use crate::verify;

#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    #[command(flatten)]
    at: At,
    /// The new file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) async fn run(args: &BackupArgs) -> Ended {
    if args.out.exists() {
        return Err(Trouble::BadInput(format!("--out: {} is already there", args.out.display())));
    }
    let StoreAt::Folder(data) = args.at.store() else { return Err(by_postgres_itself(&args.out)) };
    let journal = Journal::open_sqlite_read_only(&StoreAt::file(&data)).await.map_err(bad)?;
    // The copy gets its name only when it has been checked, so whatever bears the name is whole.
    let workshop = Workshop::beside(&args.out)?;
    journal.backup(&StoreAt::file(workshop.folder())).await.map_err(bad)?;
    let report = verify::copy(workshop.folder(), &data).await?;
    std::fs::rename(StoreAt::file(workshop.folder()), &args.out).map_err(bad)?;
    say(format!("{}: {} entries, checked", args.out.display(), report.entries));
    if data.join("rules").is_dir() {
        eprintln!("gongzhi: the rule packs in {} are not in the copy", data.join("rules").display());
    }
    Ok(())
}

/// PostgreSQL's own tool copies a database consistently while others write; ours would only be another.
fn by_postgres_itself(out: &Path) -> Trouble {
    let out = out.display();
    Trouble::BadInput(format!(
        "--database-url: a PostgreSQL database is copied with its own tools, also while serving \
         (PostgreSQL 数据库请用它自带的工具备份):\n  \
         copy     pg_dump --format=custom --file={out} URL\n  \
         restore  createdb NEW && pg_restore --dbname=NEW_URL {out}\n  \
         check    gongzhi verify NEW_URL"
    ))
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
