//! The rule packs that are known.

use std::collections::BTreeMap;

use super::{Pack, PackProblem, check};

/// The rule packs that are known, by name.
#[derive(Debug, Clone, Default)]
pub struct Packs {
    packs: BTreeMap<String, Pack>,
}

impl Packs {
    /// The packs that come with the program.
    pub fn built_in() -> Result<Self, PackProblem> {
        Self::from_sources([
            ("cn-2007.toml", include_str!("../../../../rules/cn-2007.toml")),
            ("cn-2021.toml", include_str!("../../../../rules/cn-2021.toml")),
            ("de-weg-2020.toml", include_str!("../../../../rules/de-weg-2020.toml")),
            ("fr-1965.toml", include_str!("../../../../rules/fr-1965.toml")),
            ("hk-344.toml", include_str!("../../../../rules/hk-344.toml")),
            ("nsw-2015.toml", include_str!("../../../../rules/nsw-2015.toml")),
            ("sg-strata.toml", include_str!("../../../../rules/sg-strata.toml")),
            ("tw-condominium.toml", include_str!("../../../../rules/tw-condominium.toml")),
        ])
    }

    /// Reads packs from files, given as name and text; the first problem found is the answer.
    pub fn from_sources<Name, Text>(sources: impl IntoIterator<Item = (Name, Text)>) -> Result<Self, PackProblem>
    where
        Name: AsRef<str>,
        Text: AsRef<str>,
    {
        let mut packs = BTreeMap::new();
        for (file, text) in sources {
            let (file, text) = (file.as_ref(), text.as_ref());
            let pack = check::read(file, text)?;
            if packs.contains_key(&pack.id) {
                return Err(check::problem_at(file, text, &["id".into()], "another file has a pack of the same id"));
            }
            packs.insert(pack.id.clone(), pack);
        }
        Ok(Self { packs })
    }

    /// These packs and, where both have one of the same name, the others' instead.
    #[must_use]
    pub fn replaced_by(mut self, others: Self) -> Self {
        self.packs.extend(others.packs);
        self
    }

    /// The pack of this name.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Pack> {
        self.packs.get(id)
    }

    /// All packs, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Pack> {
        self.packs.values()
    }
}
