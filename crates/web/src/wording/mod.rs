//! The fixed sentences of papers, which a committee may put into its own words.
//!
//! Each sentence has built-in words in the locales and names what is filled into it: `{会议}`, `{召集人}`. Figures, the
//! rules of the vote and warnings that a rule demands are no part of it. A paper is worded as it was when its act was
//! done; see [`office::Wording`].

pub(crate) mod fill;
pub(crate) mod own;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use axum::response::Response;
use jiff::Timestamp;
use office::Wording;

use crate::answer;
use crate::visit::Here;
use crate::words::{Arg, Lang, Words};

/// One sentence of a paper.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// Its name; the built-in words stand under `wording-` and this.
    pub(crate) key: &'static str,
    /// What is filled into it; the names stand under `fill-` and these.
    pub(crate) fills: &'static [&'static str],
}

/// A paper with sentences of its own.
#[derive(Debug)]
pub(crate) struct Worded {
    /// Its name in addresses and in the drawer.
    pub(crate) code: &'static str,
    /// Its sentences in the order in which they stand on it.
    pub(crate) sentences: &'static [Sentence],
}

const fn sentence(key: &'static str, fills: &'static [&'static str]) -> Sentence {
    Sentence { key, fills }
}

/// Every paper that can be worded.
pub(crate) const ALL: [Worded; 13] = [
    Worded {
        code: "notice",
        sentences: &[
            sentence("notice-opening", &["convenor", "community", "meeting"]),
            sentence("notice-ways", &["convenor"]),
            sentence("notice-closing", &["convenor"]),
        ],
    },
    Worded { code: "ballot", sentences: &[sentence("ballot-opening", &["convenor", "meeting"])] },
    Worded {
        code: "proxy",
        sentences: &[sentence("proxy-opening", &["meeting"]), sentence("proxy-term", &["meeting", "closes"])],
    },
    Worded { code: "sign-in", sentences: &[sentence("sign-in-remark", &["meeting", "convenor"])] },
    Worded { code: "tally", sentences: &[sentence("tally-remark", &["meeting", "convenor"])] },
    Worded {
        code: "announcement",
        sentences: &[
            sentence("announcement-opening", &["community", "meeting", "closes"]),
            sentence("announcement-closing", &["convenor", "until"]),
        ],
    },
    Worded {
        code: "certification",
        sentences: &[
            sentence("certification-opening", &["convenor", "meeting", "announced"]),
            sentence("certification-closing", &["convenor"]),
        ],
    },
    Worded {
        code: "answer",
        sentences: &[
            sentence("answer-opening", &["number", "meeting", "raised"]),
            sentence("answer-closing", &["convenor"]),
        ],
    },
    Worded {
        code: "minutes",
        sentences: &[
            sentence("minutes-opening", &["convenor", "community", "meeting"]),
            sentence("minutes-closing", &["convenor"]),
        ],
    },
    Worded { code: "objection", sentences: &[sentence("objection-remark", &["convenor"])] },
    Worded {
        code: "sitting",
        sentences: &[sentence("sitting-opening", &["committee"]), sentence("sitting-closing", &["committee"])],
    },
    Worded {
        code: "filing",
        sentences: &[
            sentence("filing-opening", &["community", "committee", "elected", "members"]),
            sentence("filing-closing", &["committee"]),
        ],
    },
    Worded {
        code: "handover",
        sentences: &[
            sentence("handover-opening", &["committee", "until"]),
            sentence("handed-on-opening", &["keeper", "committee", "until"]),
            sentence("handover-remark", &["committee"]),
        ],
    },
];

/// The paper with this code.
pub(crate) fn find(code: &str) -> Option<&'static Worded> {
    ALL.iter().find(|worded| worded.code == code)
}

/// The built-in words of a sentence, with the names of what is filled in between braces.
pub(crate) fn built_in(words: &Words, sentence: &Sentence) -> String {
    let names: Vec<String> = sentence.fills.iter().map(|fill| fill::braced(words, fill)).collect();
    let filled: Vec<(&str, Arg<'_>)> =
        sentence.fills.iter().zip(&names).map(|(fill, name)| (*fill, Arg::from(name.as_str()))).collect();
    words.say_of_with("wording-", sentence.key, &filled)
}

/// A paper's sentences as they are to be printed.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// The sentences that the community put into its own words.
    pub(crate) own: BTreeMap<String, String>,
}

impl Said {
    /// The wording of a paper in a language that was in use at a moment, without one the newest.
    ///
    /// Call it without holding the files.
    pub(crate) async fn of(here: &Here, code: &str, lang: Lang, at: Option<Timestamp>) -> Result<Self, Response> {
        let versions = here.desk.wordings(code, lang.tag()).await;
        let versions = versions.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
        let own = Wording::in_use(&versions, at).map(|version| version.sentences.clone()).unwrap_or_default();
        Ok(Self { own })
    }

    /// A sentence with everything filled in.
    pub(crate) fn say(&self, words: &Words, key: &str, filled: &[(&str, &str)]) -> String {
        let known = ALL.iter().flat_map(|worded| worded.sentences).find(|sentence| sentence.key == key);
        let Some(known) = known else { return String::new() };
        let template = self.own.get(key).cloned().unwrap_or_else(|| built_in(words, known));
        fill::filled(words, &template, filled)
    }
}
