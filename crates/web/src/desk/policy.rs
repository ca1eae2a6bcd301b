//! The rules a vote is held by, in words.

use governance::assembly::Policy;
use governance::community::{DuplicatePolicy, OwnRules, Publication, SilenceClause};

use crate::args;
use crate::names;
use crate::parts::Fact;
use crate::visit::Here;
use crate::words::Words;

/// One of the settings that the owners' own rules give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Silence,
    Duplicates,
    Publication,
}

impl Setting {
    pub(super) const ALL: [Self; 3] = [Self::Silence, Self::Duplicates, Self::Publication];

    /// Its name in forms.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Silence => "silence",
            Self::Duplicates => "duplicates",
            Self::Publication => "publication",
        }
    }

    /// What can be picked, as forms and the book write it.
    pub(super) fn values(self) -> Vec<String> {
        match self {
            Self::Silence => [SilenceClause::None, SilenceClause::CountsWithMajority].map(|v| names::code(&v)).into(),
            Self::Duplicates => [
                DuplicatePolicy::First,
                DuplicatePolicy::Last,
                DuplicatePolicy::ElectronicWins,
                DuplicatePolicy::PaperWins,
                DuplicatePolicy::VoidBoth,
            ]
            .map(|v| names::code(&v))
            .into(),
            Self::Publication => [Publication::OnInspection, Publication::ByHome].map(|v| names::code(&v)).into(),
        }
    }

    /// What holds.
    pub(super) fn value_in(self, rules: OwnRules) -> String {
        match self {
            Self::Silence => names::code(&rules.silence),
            Self::Duplicates => names::code(&rules.duplicates),
            Self::Publication => names::code(&rules.publication),
        }
    }

    /// What the setting is called.
    pub(super) fn name(self, words: &Words) -> String {
        words.say_of("desk-setting-", self.id())
    }

    /// What a value says.
    pub(super) fn says(self, words: &Words, value: &str) -> String {
        match self {
            Self::Silence => words.say_of("desk-silence-is-", value),
            Self::Duplicates => words.say_of("letter-duplicates-", value),
            Self::Publication => words.say_of("desk-publication-is-", value),
        }
    }

    /// What follows from a value.
    pub(super) fn means(self, words: &Words, value: &str) -> String {
        match self {
            Self::Silence => words.say_of("desk-silence-means-", value),
            Self::Duplicates => words.say_of("desk-duplicates-means-", value),
            Self::Publication => words.say_of("desk-publication-means-", value),
        }
    }
}

/// A policy, rule by rule.
pub(super) fn facts(here: &Here, words: &Words, policy: &Policy) -> Vec<Fact> {
    let known = here.desk.law().packs.get(&policy.pack);
    let title = known.map_or_else(|| policy.pack.clone(), |pack| names::of_pack(words, &pack.title).to_owned());
    let pack = args!["title" => title, "id" => policy.pack.as_str(), "version" => policy.pack_version.to_string()];
    let own = OwnRules { silence: policy.silence, duplicates: policy.duplicates, publication: policy.publication };
    let mut facts = vec![Fact::new(words.say("desk-policy-pack"), words.say_with("desk-policy-pack-is", pack))];
    facts.extend(
        Setting::ALL.map(|setting| Fact::new(setting.name(words), setting.says(words, &setting.value_in(own)))),
    );
    facts.push(Fact::new(
        words.say("desk-policy-objection"),
        words.say_with("desk-policy-objection-days", args!["days" => policy.objection_days]),
    ));
    facts
}
