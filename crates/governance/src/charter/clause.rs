//! One clause of a text.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::TextLanguage;
use crate::PublicText;
use crate::community::Setting;
use crate::ids::ClauseId;
use crate::law::models::Phrases;
use crate::outcome::TextRefusal;

/// The most characters of a clause.
pub(super) const CHARACTERS_MAX: usize = 4_000;

/// One clause of a text.
///
/// The words of a draft may hold places such as `{silence}` for the settings beside it; once the text is put forward
/// the words of the settings stand in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its number, which it keeps from version to version.
    pub id: ClauseId,
    /// Its heading.
    pub heading: PublicText,
    /// Its words.
    pub text: PublicText,
    /// What a model says it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<String>,
    /// The settings it states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Setting>,
}

impl Clause {
    /// Its words with those of the settings in their places.
    #[must_use]
    pub fn filled(&self, phrases: &Phrases, language: TextLanguage) -> String {
        let fill = |text: String, setting: &Setting| {
            text.replace(&format!("{{{}}}", setting.kind().word()), &phrases.say(setting, language))
        };
        self.settings.iter().fold(self.text.to_string(), fill)
    }

    /// The settings it states and does not say: neither their places nor the words that fill them stand in it, so that owners
    /// would read something else than what is counted by.
    pub fn unsaid(&self, phrases: &Phrases, language: TextLanguage) -> impl Iterator<Item = &Setting> {
        let filled = self.filled(phrases, language);
        self.settings.iter().filter(move |setting| !filled.contains(&phrases.say(setting, language)))
    }

    /// The clause with the words of its settings in their places.
    pub(super) fn settled(&self, phrases: &Phrases, language: TextLanguage) -> Result<Self, TextRefusal> {
        Ok(Self { text: PublicText::try_new(&self.filled(phrases, language), CHARACTERS_MAX)?, ..self.clone() })
    }
}

/// The first place in some words that no setting stands beside.
pub(super) fn open_place(text: &str, settings: &[Setting]) -> Option<String> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (name, later) = after.split_once('}')?;
        if !settings.iter().any(|setting| setting.kind().word() == name) {
            return Some(name.chars().take(40).collect());
        }
        rest = later;
    }
    None
}

/// The digest by which a vote names the words it is about: SHA-256, in hexadecimal, of the clauses as JSON.
#[must_use]
pub fn clauses_digest(clauses: &[Clause]) -> String {
    let json = serde_json::to_vec(clauses).unwrap_or_default();
    Sha256::digest(&json).iter().map(|byte| format!("{byte:02x}")).collect()
}
