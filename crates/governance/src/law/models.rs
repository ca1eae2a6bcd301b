//! Model texts of rules of procedure and covenant, to begin a draft from.
//!
//! A model lists clauses in both languages, each with what it rests on and the settings it has places for. The words that
//! stand in such a place for a value are data as well: [`Phrases`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::check::{cited, digest_of, problem_at};
use super::pack::{Article, Bilingual};
use super::procedure::VotingChannel;
use super::{PackProblem, Place};
use crate::assembly::Channel;
use crate::charter::{CharterKind, TextLanguage};
use crate::community::{ChannelSet, OwnRules, ProxyRule, Register, Setting, SettingKind, fit};

/// A model text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelText {
    /// Its name in commands, such as `cn-covenant`.
    pub id: String,
    /// Which text it is a model of.
    pub kind: CharterKind,
    /// Which edition it is; it goes up with every change of meaning.
    pub version: u32,
    /// SHA-256 of its file as it was read, in hexadecimal digits.
    #[serde(skip_deserializing)]
    pub digest: String,
    /// What people call it.
    pub title: Bilingual,
    /// Every source that is cited, by its citation.
    pub articles: BTreeMap<String, Article>,
    /// What is proposed where neither the owners' rules nor their place say a number.
    #[serde(default)]
    pub suggested: Vec<Setting>,
    /// Its clauses in their order.
    #[serde(rename(deserialize = "clause"))]
    pub clauses: Vec<ModelClause>,
}

/// A clause of a model text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelClause {
    /// Its heading.
    pub heading: Bilingual,
    /// Its words, with places such as `{silence}` for the settings.
    pub text: Bilingual,
    /// What it rests on.
    pub basis: Vec<String>,
    /// The settings it states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<SettingKind>,
}

impl Bilingual {
    /// The text in one of the languages.
    #[must_use]
    pub fn of(&self, language: TextLanguage) -> &str {
        match language {
            TextLanguage::Chinese => &self.zh,
            TextLanguage::English => &self.en,
        }
    }
}

impl ModelText {
    /// What a draft from this model says about a setting: what holds, else what the place leads to, else what is
    /// suggested.
    pub(crate) fn proposed(
        &self,
        rules: OwnRules,
        place: &Place,
        register: &Register,
        kind: SettingKind,
    ) -> Option<Setting> {
        // That every way is left open does not mean that the estate is on a government's platform: owners add it who are.
        let here = &place.procedure.voting.channels.binding;
        if kind == SettingKind::Channels && rules.channels == ChannelSet::ALL && here.contains(&VotingChannel::Online) {
            return Some(Setting::Channels([Channel::Online, Channel::Paper].into_iter().collect()));
        }
        let committee = &place.procedure.committee;
        let by_place = match kind {
            SettingKind::CommitteeSize => {
                let size = fit::small(&committee.size, register).unwrap_or(committee.size.min);
                Some(Setting::CommitteeSize(size))
            }
            SettingKind::TermYears => Some(Setting::TermYears(committee.term.max_years)),
            SettingKind::RegularMonths => {
                let line = place.procedure.convening.regular.as_ref();
                line.map(|line| Setting::RegularMonths(line.months))
            }
            _ => None,
        };
        let suggested = self.suggested.iter().find(|setting| setting.kind() == kind).copied();
        rules.get(kind).or(by_place).or(suggested)
    }
}

/// The words that stand in a clause for the value of a setting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Phrases(BTreeMap<String, Bilingual>);

impl Phrases {
    /// The words for a value.
    #[must_use]
    pub fn say(&self, setting: &Setting, language: TextLanguage) -> String {
        let words = |key: &str| self.0.get(key).map(|words| words.of(language).to_owned()).unwrap_or_default();
        let kind = setting.kind().word();
        let numbered = |key: &str, number: u32| words(key).replace("{number}", &number.to_string());
        match setting {
            Setting::Channels(channels) => {
                let list: Vec<String> =
                    channels.list().iter().map(|channel| words(&format!("{kind}.{}", code(channel)))).collect();
                list.join(&words(&format!("{kind}.joint")))
            }
            Setting::Proxies(ProxyRule { allowed: false, .. }) => words(&format!("{kind}.not-allowed")),
            Setting::Proxies(ProxyRule { cap: None, .. }) => words(&format!("{kind}.allowed")),
            Setting::Proxies(ProxyRule { cap: Some(cap), .. }) => numbered(&format!("{kind}.capped"), *cap),
            Setting::ProxiesBarred(barred) if barred.is_empty() => words(&format!("{kind}.nobody")),
            Setting::ProxiesBarred(barred) => {
                let list: Vec<String> =
                    barred.list().iter().map(|barred| words(&format!("{kind}.{}", barred.word()))).collect();
                words(&format!("{kind}.some")).replace("{list}", &list.join(&words(&format!("{kind}.joint"))))
            }
            Setting::Alternates(0) => words(&format!("{kind}.none")),
            Setting::CommitteeSize(number)
            | Setting::Alternates(number)
            | Setting::TermYears(number)
            | Setting::RegularMonths(number) => numbered(&format!("{kind}.number"), *number),
            Setting::Silence(value) => words(&format!("{kind}.{}", code(value))),
            Setting::Duplicates(value) => words(&format!("{kind}.{}", code(value))),
            Setting::Publication(value) => words(&format!("{kind}.{}", code(value))),
            Setting::Parking(value) => words(&format!("{kind}.{}", code(value))),
            Setting::Order(value) => words(&format!("{kind}.{}", code(value))),
            Setting::Representatives(value) => words(&format!("{kind}.{}", code(value))),
        }
    }
}

/// The word a plain value is written as.
fn code(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(code)) => code,
        _ => String::new(),
    }
}

/// The model texts that are known, by name, and the words for settings.
#[derive(Debug, Clone, Default)]
pub struct Models {
    models: BTreeMap<String, ModelText>,
    /// The words that stand in a clause for the value of a setting.
    pub phrases: Phrases,
}

impl Models {
    /// The model texts that come with the program.
    pub fn built_in() -> Result<Self, PackProblem> {
        Self::from_sources(
            ("texts/phrases.toml", include_str!("../../../../rules/texts/phrases.toml")),
            [
                (
                    "texts/cn-rules-of-procedure.toml",
                    include_str!("../../../../rules/texts/cn-rules-of-procedure.toml"),
                ),
                ("texts/cn-covenant.toml", include_str!("../../../../rules/texts/cn-covenant.toml")),
            ],
        )
    }

    /// Reads phrases and model texts from files, given as name and text; the first problem found is the answer.
    pub fn from_sources<'t>(
        phrases: (&str, &str),
        sources: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> Result<Self, PackProblem> {
        let (file, text) = phrases;
        let phrases: Phrases = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
        let mut models = BTreeMap::new();
        for (file, text) in sources {
            let model = read(file, text)?;
            if models.contains_key(&model.id) {
                return Err(problem_at(file, text, &["id".into()], "another file has a model of the same id"));
            }
            models.insert(model.id.clone(), model);
        }
        Ok(Self { models, phrases })
    }

    /// The model of this name.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&ModelText> {
        self.models.get(id)
    }

    /// All models, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &ModelText> {
        self.models.values()
    }
}

fn read(file: &str, text: &str) -> Result<ModelText, PackProblem> {
    let mut model: ModelText = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
    let mut stated = BTreeSet::new();
    for (at, clause) in model.clauses.iter().enumerate() {
        let path = || vec!["clause".into(), at.into()];
        cited(&model.articles, &clause.basis, path())
            .map_err(|(path, message)| problem_at(file, text, &path, message))?;
        if let Some(twice) = clause.settings.iter().find(|kind| !stated.insert(**kind)) {
            return Err(problem_at(file, text, &path(), format!("`{}` is stated twice", twice.word())));
        }
        for words in [&clause.text.zh, &clause.text.en] {
            let places: BTreeSet<&str> =
                words.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
            let settings: BTreeSet<&str> = clause.settings.iter().map(|kind| kind.word()).collect();
            if places != settings {
                return Err(problem_at(
                    file,
                    text,
                    &path(),
                    "the places in the words are not the settings that stand beside them",
                ));
            }
        }
    }
    model.digest = digest_of(text);
    Ok(model)
}
