//! What the sources that are cited here are called in full, as papers name them.

use serde::Deserialize;

use super::PackProblem;
use super::check::problem_at;
use super::pack::Bilingual;

/// One law or rule with the names it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// What it is called in full.
    pub title: Bilingual,
    /// Which text of it was read, where that is said.
    #[serde(default)]
    pub of: Option<Bilingual>,
    /// The names it is cited by.
    pub cited: Cited,
}

/// The names a source is cited by, in each language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// In Chinese.
    pub zh: Vec<String>,
    /// In English.
    pub en: Vec<String>,
}

/// All titles, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    titles: Vec<Title>,
}

impl Titles {
    /// The titles that come with the program.
    pub fn built_in() -> Result<Self, PackProblem> {
        Self::from_source("titles/cn.toml", include_str!("../../../../rules/titles/cn.toml"))
    }

    /// Reads them from a file, given as name and text. A name that two sources are cited by is refused.
    pub fn from_source(file: &str, text: &str) -> Result<Self, PackProblem> {
        let read: Self = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
        for (at, title) in read.titles.iter().enumerate() {
            let earlier = &read.titles[..at];
            let taken = |name: &String| earlier.iter().any(|other| other.cited.zh.contains(name));
            if title.cited.zh.iter().any(taken) {
                let way = ["titles".into(), at.into(), "cited".into()];
                return Err(problem_at(file, text, &way, "another source is cited by this name"));
            }
        }
        Ok(read)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Title> {
        self.titles.iter()
    }
}
