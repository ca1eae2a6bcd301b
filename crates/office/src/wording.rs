//! The wording of papers: what a committee puts in place of the built-in sentences.
//!
//! Versions are ordinary rows of the drawer and are never changed or thrown away: a paper is printed with the version
//! that was in use when its act was done, so what hangs on the notice board can be printed again word for word.

use std::collections::BTreeMap;

use governance::ids::PersonId;
use jiff::Timestamp;
use journal::DrawerWrite;
use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Stop};
use crate::secrets::hex;

/// One version of a paper's wording in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// In use from then on.
    pub since: Timestamp,
    /// Who wrote it.
    pub by: PersonId,
    /// The sentences by their names; those that are not here are the built-in ones.
    pub sentences: BTreeMap<String, String>,
}

impl Wording {
    /// The version of several, oldest first, that was in use at a moment; without a moment the newest.
    #[must_use]
    pub fn in_use(versions: &[Wording], at: Option<Timestamp>) -> Option<&Wording> {
        versions.iter().rev().find(|version| at.is_none_or(|at| version.since <= at))
    }
}

impl Desk {
    /// Every version of a paper's wording in a language, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read, or a version in it.
    pub async fn wordings(&self, paper: &str, lang: &str) -> Result<Vec<Wording>, Stop> {
        let begins = format!("{paper}/{lang}/");
        let mut rows = self.journal().drawer_list(&self.wording_space()).await?;
        rows.retain(|row| row.key.starts_with(&begins));
        rows.sort_by(|one, other| one.key.cmp(&other.key));
        let versions = rows.iter().map(|row| serde_json::from_slice(&row.value));
        versions.collect::<Result<_, _>>().map_err(|error| Stop::Failed(format!("the wording of a paper: {error}")))
    }

    /// Puts a wording in use from now on; says whether it differs from the one before.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn keep_wording(
        &self,
        paper: &str,
        lang: &str,
        by: PersonId,
        sentences: BTreeMap<String, String>,
    ) -> Result<bool, Stop> {
        let versions = self.wordings(paper, lang).await?;
        let number = versions.len();
        let before = versions.last().map(|version| version.sentences.clone()).unwrap_or_default();
        if before == sentences {
            return Ok(false);
        }
        let since = self.door().now();
        let value = serde_json::to_vec(&Wording { since, by, sentences });
        let value = value.map_err(|error| Stop::Failed(format!("the wording of a paper: {error}")))?;
        // Two who write at the same moment both keep their version.
        let chance = hex(&self.door().draw::<4>()?);
        let key = format!("{paper}/{lang}/{number:06}-{chance}");
        let write = DrawerWrite::Put { space: self.wording_space(), key, value, expires_at: None };
        self.journal().drawer_write(vec![write]).await.map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(true)
    }

    fn wording_space(&self) -> String {
        format!("wording/{}", self.book())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_keeps_the_wording_that_was_in_use_when_its_act_was_done() {
        let version = |second| Wording {
            since: Timestamp::from_second(second).unwrap(),
            by: PersonId::after(0),
            sentences: BTreeMap::from([("notice-opening".to_owned(), second.to_string())]),
        };
        let versions = [version(100), version(200)];
        let said = |at: Option<i64>| {
            let at = at.map(|second| Timestamp::from_second(second).unwrap());
            Wording::in_use(&versions, at).map(|version| version.since.as_second())
        };
        assert_eq!(said(Some(99)), None, "before the first version the built-in wording is in use");
        assert_eq!(said(Some(100)), Some(100));
        assert_eq!(said(Some(199)), Some(100));
        assert_eq!(said(Some(200)), Some(200));
        assert_eq!(said(None), Some(200));
    }
}
