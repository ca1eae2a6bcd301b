//! The word lists themselves, read once and kept.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

use super::figures::grouped;
use super::{Country, Lang};

#[derive(Debug, RustEmbed)]
#[folder = "../../locales"]
struct Locales;

type Book = FluentBundle<Arc<FluentResource>>;

/// The word lists of a language, read once, as they speak of a community on the mainland and elsewhere: each is made when the
/// first page asks for it.
struct Books {
    lists: LazyLock<Vec<List>>,
    mainland: LazyLock<Book>,
    elsewhere: LazyLock<Book>,
}

/// A file of words: where it lies, and what it says.
type List = (String, Arc<FluentResource>);

static ZH: Books = Books {
    lists: LazyLock::new(|| read(Lang::Zh)),
    mainland: LazyLock::new(|| bind(Lang::Zh, Country::Mainland, &ZH.lists)),
    elsewhere: LazyLock::new(|| bind(Lang::Zh, Country::Elsewhere, &ZH.lists)),
};
static EN: Books = Books {
    lists: LazyLock::new(|| read(Lang::En)),
    mainland: LazyLock::new(|| bind(Lang::En, Country::Mainland, &EN.lists)),
    elsewhere: LazyLock::new(|| bind(Lang::En, Country::Elsewhere, &EN.lists)),
};

fn book((lang, country): (Lang, Country)) -> &'static Book {
    let books = match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    };
    match country {
        Country::Mainland => &books.mainland,
        Country::Elsewhere => &books.elsewhere,
    }
}

/// The source of each word list of a language, by file name.
pub(super) fn sources(lang: Lang) -> BTreeMap<String, String> {
    let folder = format!("{}/", lang.tag());
    Locales::iter()
        .filter(|path| path.starts_with(&folder) && path.ends_with(".ftl"))
        .filter_map(|path| {
            let file = Locales::get(&path)?;
            Some((path.to_string(), String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect()
}

fn read(lang: Lang) -> Vec<List> {
    let read = |(path, source): (String, String)| {
        let list = FluentResource::try_new(source).unwrap_or_else(|(list, errors)| {
            tracing::error!(path, ?errors, "a word list has unreadable lines");
            list
        });
        (path, Arc::new(list))
    };
    sources(lang).into_iter().map(read).collect()
}

fn bind(lang: Lang, country: Country, lists: &[List]) -> Book {
    // An unparsable tag cannot happen with the two constants above; the plural rules would then be the root's.
    let tag = lang.tag().parse().unwrap_or_default();
    let mut book = FluentBundle::new_concurrent(vec![tag]);
    // Invisible direction marks round arguments would be copied, searched and read aloud with the text.
    book.set_use_isolating(false);
    book.set_formatter(Some(|value, _| number(value)));
    let named = [
        book.add_function("CN", move |said, names| country.only_here(said, names)),
        book.add_function("COUNTRY", move |_, _| FluentValue::from(country.name())),
    ];
    if let Some(error) = named.into_iter().find_map(Result::err) {
        tracing::error!(%error, "a function of the word lists has the name of another");
    }
    for (path, list) in lists {
        if let Err(errors) = book.add_resource(list.clone()) {
            tracing::error!(path, ?errors, "a word list repeats a key");
        }
    }
    book
}

/// Whole numbers are shown with thousands separators; a year or a room number is passed as a string.
fn number(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string())),
        _ => None,
    }
}

pub(super) fn has(lang: Lang, key: &str) -> bool {
    book((lang, Country::Mainland)).has_message(key)
}

/// The text of a key; of the other language when this one lacks it, and the bare key when both do.
pub(super) fn text((lang, country): (Lang, Country), key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
    let found = [lang, Lang::Zh].into_iter().find_map(|lang| {
        let book = book((lang, country));
        Some((book, book.get_message(key)?.value()?))
    });
    let Some((book, pattern)) = found else {
        debug_assert!(false, "no word list has the key {key}");
        return key.to_owned();
    };
    let mut errors = Vec::new();
    let text = book.format_pattern(pattern, arguments, &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{key} in {}: {errors:?}", lang.tag());
    text
}
