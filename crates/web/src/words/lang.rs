//! The languages pages are written in.

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Simplified Chinese, the first language of every page.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language, the first one first.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// The language tag, as HTML and HTTP write it.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Zh => "中文",
            Lang::En => "English",
        }
    }

    /// The language of a tag such as `zh`, `zh-Hans-CN` or `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| {
            let own = lang.tag().split('-').next().unwrap_or_default();
            own.eq_ignore_ascii_case(primary.trim())
        })
    }

    /// The first language of an `Accept-Language` header that we speak; Chinese when it names none.
    ///
    /// Browsers list languages by preference, so the order is trusted and the weights are not read.
    pub fn from_accept_language(header: &str) -> Lang {
        header.split(',').filter_map(|part| Lang::from_tag(part.split(';').next()?)).next().unwrap_or_default()
    }

    /// What stands between the items of a list within a sentence.
    pub fn list_separator(self) -> &'static str {
        match self {
            Lang::Zh => "、",
            Lang::En => ", ",
        }
    }

    /// What stands between sources that are cited together.
    pub fn source_separator(self) -> &'static str {
        match self {
            Lang::Zh => "、",
            Lang::En => "; ",
        }
    }

    /// What stands between the clauses of a sentence, and between sentences.
    pub fn sentence_separator(self) -> &'static str {
        match self {
            Lang::Zh => "",
            Lang::En => " ",
        }
    }
}
