//! Where an installation is: arguments that many commands share, and opening what they name.

use std::path::{Path, PathBuf};

use clap::Args;
use governance::law::{Law, Packs};
use office::door::Door;
use office::{Desk, House, HouseError, StoreAt};
use std::sync::Arc;

use crate::end::{Trouble, bad};

/// Where the books are.
#[derive(Debug, Clone, Args)]
#[group(id = "store", required = true, multiple = false)]
pub(crate) struct At {
    /// Folder of the installation (数据文件夹)
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Address of a PostgreSQL database instead of a folder (数据库地址)
    #[arg(long, value_name = "URL")]
    pub(crate) database_url: Option<String>,
}

impl At {
    pub(crate) fn store(&self) -> StoreAt {
        match (&self.data, &self.database_url) {
            (_, Some(url)) => StoreAt::Postgres(url.clone()),
            (folder, None) => StoreAt::Folder(folder.clone().unwrap_or_default()),
        }
    }

    /// The law as this installation has it.
    pub(crate) fn law(&self, more: Option<&Path>) -> Result<Law, Trouble> {
        law(self.data.as_deref(), more)
    }

    /// Opens the house for writing, for a command at the machine.
    pub(crate) async fn house(&self) -> Result<House, Trouble> {
        open(&self.store(), self.law(None)?, Door::of_machine()).await
    }
}

/// Makes the folder of an installation, closed to others: it will hold names and ballots.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Trouble> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Trouble::BadInput(format!("{}: {error}", folder.display())))
}

/// Opens a house for writing and says clearly when somebody else has it.
pub(crate) async fn open(at: &StoreAt, law: Law, door: Door) -> Result<House, Trouble> {
    if let StoreAt::Folder(folder) = at {
        make_folder(folder)?;
    }
    House::open(at, law, door).await.map_err(|problem| match problem {
        HouseError::Open(journal::OpenError::InUse { path }) => Trouble::BadInput(format!(
            "{} is in use by another process. Stop the server first, or do this in the browser. \
             数据正被另一个进程使用：请先停止服务，或在网页上操作。",
            path.parent().unwrap_or(&path).display()
        )),
        problem => bad(problem),
    })
}

/// The desk of a community, or the names of those there are.
pub(crate) fn desk(house: &House, community: &str) -> Result<Arc<Desk>, Trouble> {
    house.desk(community).ok_or_else(|| {
        let known: Vec<String> = house.desks().iter().map(|desk| desk.book().to_string()).collect();
        let known = if known.is_empty() { "none yet".to_owned() } else { known.join(", ") };
        Trouble::BadInput(format!("--community: there is no community {community}; there are: {known}"))
    })
}

/// The law that comes with the program, with the packs and places of the data folder and of one more folder over it.
pub(crate) fn law(data: Option<&Path>, more: Option<&Path>) -> Result<Law, Trouble> {
    let mut law = Law::built_in().map_err(bad)?;
    let own = data.map(|folder| folder.join("rules")).filter(|folder| folder.is_dir());
    for folder in own.iter().map(PathBuf::as_path).chain(more) {
        law.packs = law.packs.replaced_by(Packs::from_sources(texts_in(folder)?).map_err(bad)?);
        let places = folder.join("places");
        if places.is_dir() {
            law.places = law.places.with_sources(&law.packs, texts_in(&places)?).map_err(bad)?;
        }
    }
    Ok(law)
}

/// Reads every `*.toml` in a folder, in the order of their names.
fn texts_in(folder: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let unreadable = |error: std::io::Error| Trouble::BadInput(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    files.sort();
    let mut sources = Vec::with_capacity(files.len());
    for path in files {
        let text = std::fs::read_to_string(&path)
            .map_err(|error| Trouble::BadInput(format!("{}: {error}", path.display())))?;
        sources.push((path.display().to_string(), text));
    }
    Ok(sources)
}
