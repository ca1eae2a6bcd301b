//! Every word a page says, in the reader's language.
//!
//! Texts live in `locales/<language>/*.ftl`, never in code; this module finds them, fills in figures and dates, and
//! nothing else. A page asks with [`Words::say`], [`Words::say_with`] or, where part of the key is only known when the
//! page is made, [`Words::say_of`]. The tests read the sources of this crate and hold every key to its word list: a
//! key that is missing in a language, or that no page says, does not pass.

mod book;
mod country;
mod dates;
mod figures;
mod lang;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use governance::law::Titles;
use governance::template::PROPOSED;
use jiff::tz::TimeZone;

pub use country::{Country, Sources};
pub(crate) use figures::chinese;
pub use figures::{AREA_STEP, Measure};
pub use lang::Lang;

/// The arguments of a text: `args!["count" => 3, "name" => name]`.
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),* $(,)?) => {
        &[$(($name, $crate::words::Arg::from($value))),*]
    };
}

pub use crate::args;

/// One argument of a text: a whole number or a string.
pub type Arg<'a> = FluentValue<'a>;

/// The reader's language, the community's time zone and country, and what sources are called: all that is needed to say
/// something.
#[derive(Clone, Debug)]
pub struct Words {
    lang: Lang,
    zone: TimeZone,
    country: Country,
    sources: Sources,
}

impl Words {
    /// Words for a reader of `lang` in a community whose clocks show `zone`.
    pub fn new(lang: Lang, zone: TimeZone) -> Words {
        Words { lang, zone, country: Country::default(), sources: Sources::default() }
    }

    /// The same words about a community in a country, which know what these sources are called.
    #[must_use]
    pub fn about(self, country: Country, sources: Sources) -> Words {
        Words { country, sources, ..self }
    }

    /// The country of the community spoken of.
    pub fn country(&self) -> Country {
        self.country
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The zone in which moments are shown.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The same words in another language.
    pub fn in_lang(&self, lang: Lang) -> Words {
        Words { lang, ..self.clone() }
    }

    /// The text of `key`.
    pub fn say(&self, key: &str) -> String {
        book::text((self.lang, self.country), key, None)
    }

    /// The text of `key` with its arguments filled in; see [`args!`](crate::args).
    pub fn say_with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let filled: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        book::text((self.lang, self.country), key, Some(&filled))
    }

    /// The text of `prefix` followed by `id`, for ids such as those of matters and refusals.
    pub fn say_of(&self, prefix: &str, id: &str) -> String {
        self.say(&format!("{prefix}{id}"))
    }

    /// Like [`Words::say_of`], with arguments.
    pub fn say_of_with(&self, prefix: &str, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        self.say_with(&format!("{prefix}{id}"), arguments)
    }

    /// Is there a text for `prefix` followed by `id`?
    pub fn has(&self, prefix: &str, id: &str) -> bool {
        book::has(self.lang, &format!("{prefix}{id}"))
    }

    /// Sources that come with a fact, in the reader's language. The mainland's are no law for owners elsewhere: there they
    /// are left out, and where nothing else is left it is our general procedure that says so.
    pub fn cite(&self, citations: &[String]) -> String {
        let named = citations.iter().filter(|one| self.may_name(one));
        let named: Vec<Cow<'_, str>> = named.map(|one| self.source(one)).collect();
        if named.is_empty() && !citations.is_empty() { self.say("basis-general") } else { self.sources(&named) }
    }

    /// What the sources are called in full, as papers name them.
    pub(crate) fn titles(&self) -> &Titles {
        self.sources.titles()
    }

    /// What a law is called on a paper that names it by a line of its own: a Chinese name that is on file in its brackets, as in
    /// 《民法典》第二百七十八条; anything else as it is.
    pub(crate) fn law_by_name(&self, called: &str) -> String {
        let names = self.titles().iter().flat_map(|title| std::iter::once(&title.title.zh).chain(&title.cited.zh));
        let named = names.filter_map(|name| Some((name, called.strip_prefix(name.as_str())?)));
        match named.max_by_key(|(name, _)| name.len()).filter(|_| self.is_chinese()) {
            Some((name, rest)) => format!("《{name}》{rest}"),
            None => called.to_owned(),
        }
    }

    /// Whether a source may be named to the owners of this community.
    pub fn may_name(&self, citation: &str) -> bool {
        self.country == Country::Mainland || !self.sources.is_of_the_mainland(citation)
    }

    /// What a source is called; as it was written where nobody knows a name in English.
    pub fn source<'a>(&'a self, citation: &'a str) -> Cow<'a, str> {
        if let Some(said) = self.own_default(citation) {
            return said.into();
        }
        if self.is_chinese() { citation.into() } else { self.sources.english(citation).unwrap_or(citation).into() }
    }

    /// What rests on no law that was read is said to be ours, so that nobody takes it for one: everything that cites asks here.
    pub(crate) fn own_default(&self, citation: &str) -> Option<String> {
        match citation.strip_prefix(PROPOSED)?.strip_prefix('：') {
            None => Some(self.say("basis-own-default")),
            // In English the rules themselves say what it is like.
            Some(like) => self.is_chinese().then(|| self.say_with("basis-own-default-like", args!["like" => like])),
        }
    }
}
