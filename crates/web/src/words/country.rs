//! In which country the community lies that words speak of, and what its sources are called.
//!
//! Word lists name the mainland's sources with `CN("…")`, which says nothing elsewhere, and choose between two sentences by
//! `COUNTRY()`. Sources that come with the facts are put into the reader's language here; what rests on the mainland's
//! general procedure is not told to owners elsewhere as if it were their law.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use governance::law::pack::Article;
use governance::law::{Law, Titles};

/// In which country a community lies, as far as words differ by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Country {
    /// Mainland China, whose articles the word lists name.
    #[default]
    Mainland,
    /// Anywhere else; its articles are named by its rule pack.
    Elsewhere,
}

impl Country {
    /// Both.
    pub const ALL: [Country; 2] = [Country::Mainland, Country::Elsewhere];

    /// `CN("…")` in a word list: what is said on the mainland only.
    pub(super) fn only_here<'v>(self, said: &[FluentValue<'v>], _: &FluentArgs<'_>) -> FluentValue<'v> {
        match self {
            Country::Mainland => said.first().cloned().unwrap_or_else(|| FluentValue::from("")),
            Country::Elsewhere => FluentValue::from(""),
        }
    }

    /// `COUNTRY()` in a word list: the variant of this country.
    pub(super) fn name(self) -> &'static str {
        match self {
            Country::Mainland => "mainland",
            Country::Elsewhere => "elsewhere",
        }
    }
}

#[derive(Debug)]
struct Source {
    en: String,
    of_the_mainland: bool,
}

/// Every source that rule packs, places and model texts cite; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Sources(Arc<Known>);

/// The sources by what they are cited as, and what they are called in full.
#[derive(Debug, Default)]
struct Known {
    articles: BTreeMap<String, Source>,
    titles: Titles,
}

impl Sources {
    /// The sources of a law.
    pub fn of(law: &Law) -> Sources {
        let mut sources = BTreeMap::new();
        let mut add = |articles: &BTreeMap<String, Article>, of_the_mainland: bool| {
            for (citation, article) in articles {
                sources.entry(citation.clone()).or_insert(Source { en: article.en.clone(), of_the_mainland });
            }
        };
        let is_elsewhere = |pack: &str| law.packs.get(pack).is_some_and(|pack| pack.elsewhere);
        // A source that an estate elsewhere goes by may be named there, whoever else cites it.
        law.packs.iter().filter(|pack| pack.elsewhere).for_each(|pack| add(&pack.articles, false));
        law.places.iter().for_each(|place| add(&place.articles, !is_elsewhere(&place.over)));
        law.packs.iter().for_each(|pack| add(&pack.articles, !pack.elsewhere));
        law.models.iter().for_each(|model| add(&model.articles, true));
        add(&law.limits.articles, true);
        Sources(Arc::new(Known { articles: sources, titles: law.titles.clone() }))
    }

    /// What the sources are called in full.
    pub(crate) fn titles(&self) -> &Titles {
        &self.0.titles
    }

    /// What a source is called in English.
    pub(super) fn english(&self, citation: &str) -> Option<&str> {
        self.0.articles.get(citation).map(|source| source.en.as_str())
    }

    /// Whether a source holds on the mainland only.
    pub(super) fn is_of_the_mainland(&self, citation: &str) -> bool {
        self.0.articles.get(citation).is_some_and(|source| source.of_the_mainland)
    }
}
