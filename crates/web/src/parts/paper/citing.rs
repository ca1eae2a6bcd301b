//! Articles as an office paper cites them: 《业主大会和业主委员会指导规则》第十条, article 10 of the Guidance Rules.
//!
//! Facts and word lists cite in short, `指导规则 §10`, for a screen has little room. A paper leaves the house: it names the title
//! of each source once, says how it calls it from then on, and writes the numbers of articles in words.

use governance::law::titles::Title;
use maud::{Markup, PreEscaped};

use crate::words::{Words, chinese};

/// Around words of others that stand in a paper; Unicode keeps these two for private use, and neither is printed.
const VERBATIM: [char; 2] = ['\u{e000}', '\u{e001}'];

/// Words of others within a paper, as what is put to the vote: they are printed as they were written, what they cite too.
pub fn verbatim(text: &str) -> String {
    let [begins, ends] = VERBATIM;
    format!("{begins}{}{ends}", text.trim().replace(VERBATIM, ""))
}

/// A paper's markup as it was drawn.
pub(super) fn plain(drawn: &Markup) -> Markup {
    PreEscaped(drawn.0.replace(VERBATIM, ""))
}

/// A paper's markup with every citation in full form; a source that has no title on file stays as it was written.
pub(in crate::parts) fn in_full(words: &Words, drawn: &Markup) -> Markup {
    let names = Names::of(words);
    let found = names.found(&drawn.0);
    let mut said: Vec<usize> = Vec::new();
    let mut out = String::with_capacity(drawn.0.len());
    let mut done = 0;
    for citation in &found {
        out.push_str(&drawn.0[done..citation.from]);
        let again = said.contains(&citation.source);
        let comes_again = found.iter().filter(|other| other.source == citation.source).count() > 1;
        out.push_str(&names.written(citation, again, comes_again));
        said.push(citation.source);
        done = citation.until;
    }
    out.push_str(&drawn.0[done..]);
    plain(&PreEscaped(out))
}

/// One citation in a text.
struct Citation<'t> {
    source: usize,
    articles: Vec<Article<'t>>,
    from: usize,
    until: usize,
}

/// An article that is cited, and what stands between it and the one before.
struct Article<'t> {
    joint: Option<char>,
    number: usize,
    parts: Vec<&'t str>,
}

/// The names that sources are cited by in a language, the longest first: one may end like another.
struct Names<'w> {
    sources: Vec<&'w Title>,
    names: Vec<(String, usize)>,
    is_chinese: bool,
}

impl<'w> Names<'w> {
    fn of(words: &'w Words) -> Self {
        let is_chinese = words.is_chinese();
        let sources: Vec<&Title> = words.titles().iter().collect();
        let mut names: Vec<(String, usize)> = Vec::new();
        for (at, source) in sources.iter().enumerate() {
            let (title, cited) = match is_chinese {
                true => (&source.title.zh, &source.cited.zh),
                false => (&source.title.en, &source.cited.en),
            };
            for name in std::iter::once(title).chain(cited) {
                names.push((name.clone(), at));
                // Word lists write the apostrophe that printers use.
                names.push((name.replace('\'', "’"), at));
            }
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self { sources, names, is_chinese }
    }

    fn found<'t>(&self, text: &'t str) -> Vec<Citation<'t>> {
        let signs: &[&str] = if self.is_chinese { &["§§", "§"] } else { &[" arts ", " art. "] };
        let mut found: Vec<Citation<'t>> = Vec::new();
        let mut at = 0;
        while let Some((place, sign)) = next_sign(&text[at..], signs) {
            let place = at + place;
            at = place + sign.len();
            // What others wrote ends before anything of ours is cited.
            if text[..place].rfind(VERBATIM[0]) > text[..place].rfind(VERBATIM[1]) {
                continue;
            }
            let before = text[..place].trim_end_matches([' ', '\u{a0}']);
            let Some((name, source)) = self.names.iter().find(|(name, _)| before.ends_with(name.as_str())) else {
                continue;
            };
            let Some((articles, rest)) = articles(text[at..].trim_start_matches(' ')) else { continue };
            let from = before.len() - name.len();
            let until = text.len() - rest.len();
            if found.last().is_none_or(|last| last.until <= from) {
                found.push(Citation { source: *source, articles, from, until });
                at = until;
            }
        }
        found
    }

    fn written(&self, citation: &Citation<'_>, again: bool, comes_again: bool) -> String {
        let source = self.sources[citation.source];
        if self.is_chinese {
            chinese_form(source, citation, again, comes_again)
        } else {
            english_form(source, citation, again)
        }
    }
}

fn next_sign<'s>(text: &str, signs: &[&'s str]) -> Option<(usize, &'s str)> {
    let first = signs.iter().filter_map(|sign| Some((text.find(sign)?, *sign)));
    first.min_by_key(|(place, sign)| (*place, std::cmp::Reverse(sign.len())))
}

/// The articles that a text begins with, and what comes after them: `26(1)`, `27–28`, `54、57`, `39（公布）`.
fn articles(text: &str) -> Option<(Vec<Article<'_>>, &str)> {
    let (first, mut rest) = article(text, None)?;
    let mut all = vec![first];
    loop {
        let mut next = rest.chars();
        let joint = next.next().filter(|joint| matches!(joint, '–' | '-' | '、' | ','));
        let Some((more, after)) = joint.and_then(|joint| article(next.as_str().trim_start(), Some(joint))) else {
            return Some((all, rest));
        };
        all.push(more);
        rest = after;
    }
}

fn article(text: &str, joint: Option<char>) -> Option<(Article<'_>, &str)> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..digits].parse().ok()?;
    let mut rest = &text[digits..];
    let mut parts = Vec::new();
    while let Some((part, after)) = rest.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        if part.is_empty() || !part.chars().all(|c| c.is_ascii_digit()) {
            break;
        }
        parts.push(part);
        rest = after;
    }
    // A word beside a number tells two lines of this program apart that rest on one article; no paper has use for it.
    if let Some((_, after)) = rest.strip_prefix('（').and_then(|inner| inner.split_once('）'))
        && rest.chars().take_while(|c| *c != '）').count() <= LABEL
    {
        rest = after;
    }
    Some((Article { joint, number, parts }, rest))
}

/// So many characters such a word has at most, with its bracket.
const LABEL: usize = 5;

fn chinese_form(source: &Title, citation: &Citation<'_>, again: bool, comes_again: bool) -> String {
    let title = &source.title.zh;
    let short = source.cited.zh.iter().find(|name| *name != title && !name.contains('（'));
    let of = source.of.as_ref().map(|of| of.zh.as_str()).filter(|of| !of.is_empty());
    let mut out = match (again, short) {
        (true, Some(short)) => format!("《{short}》"),
        _ => format!("《{title}》"),
    };
    if !again {
        let of = of.map(str::to_owned);
        let called = short.filter(|_| comes_again).map(|short| format!("以下简称《{short}》"));
        let beside: Vec<String> = of.into_iter().chain(called).collect();
        if !beside.is_empty() {
            out.push_str(&format!("（{}）", beside.join("，")));
        }
    }
    for article in &citation.articles {
        match article.joint {
            Some('–' | '-') => out.push('至'),
            Some(_) => out.push('、'),
            None => {}
        }
        out.push_str(&format!("第{}条", chinese(article.number)));
        let number = |part: &str| part.parse().map_or_else(|_| part.to_owned(), chinese);
        for (place, part) in article.parts.iter().enumerate() {
            match place {
                0 => out.push_str(&format!("第{}款", number(part))),
                _ => out.push_str(&format!("第（{}）项", number(part))),
            }
        }
    }
    out
}

fn english_form(source: &Title, citation: &Citation<'_>, again: bool) -> String {
    let title = &source.title.en;
    let of = source.of.as_ref().map(|of| of.en.as_str()).filter(|of| !of.is_empty());
    let short = source.cited.en.iter().find(|name| *name != title && !name.contains('('));
    let title = match (again, short, of) {
        (true, Some(short), _) => short.clone(),
        (false, _, Some(of)) => format!("{title} ({of})"),
        _ => title.clone(),
    };
    let mut out = if citation.articles.len() > 1 { "articles " } else { "article " }.to_owned();
    for article in &citation.articles {
        match article.joint {
            Some('–' | '-') => out.push('–'),
            Some(_) => out.push_str(", "),
            None => {}
        }
        out.push_str(&article.number.to_string());
        for part in &article.parts {
            out.push_str(&format!("({part})"));
        }
    }
    format!("{out} of the {}", title.replace('\'', "’"))
}

#[cfg(test)]
mod tests {
    use governance::law::Law;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::{Country, Lang, Sources};

    fn said(lang: Lang, text: &str) -> String {
        let law = Law::built_in().unwrap();
        let words = Words::new(lang, TimeZone::UTC).about(Country::Mainland, Sources::of(&law));
        in_full(&words, &PreEscaped(text.to_owned())).0
    }

    #[test]
    fn a_source_is_named_in_full_once_and_by_its_short_title_after_that() {
        for (short, full) in [
            ("依据：指导规则 §10", "依据：《业主大会和业主委员会指导规则》第十条"),
            (
                "指导规则 §10。指导规则 §48。",
                "《业主大会和业主委员会指导规则》（以下简称《指导规则》）第十条。《指导规则》第四十八条。",
            ),
            ("<p>民法典 §278(1)(9)</p>", "<p>《中华人民共和国民法典》第二百七十八条第一款第（九）项</p>"),
            ("指导规则 §27–28", "《业主大会和业主委员会指导规则》第二十七条至第二十八条"),
            ("指导规则 §§54、57", "《业主大会和业主委员会指导规则》第五十四条、第五十七条"),
            ("指导规则 §39（公布），系统提议", "《业主大会和业主委员会指导规则》第三十九条，系统提议"),
            ("（民法典 §201、203）", "（《中华人民共和国民法典》第二百零一条、第二百零三条）"),
            ("上海市住宅物业管理规定（2020-12）§28", "《上海市住宅物业管理规定》（2020年12月）第二十八条"),
            ("物业管理条例 §14、民法典 §277", "《物业管理条例》第十四条、《中华人民共和国民法典》第二百七十七条"),
            ("某某规定 §3", "某某规定 §3"),
            (
                &format!("{}，依据指导规则 §10", verbatim("按指导规则 §48 移交")),
                "按指导规则 §48 移交，依据《业主大会和业主委员会指导规则》第十条",
            ),
            ("业主大会和业主委员会指导规则 §12", "《业主大会和业主委员会指导规则》第十二条"),
        ] {
            assert_eq!(said(Lang::Zh, short), full, "{short}");
        }
    }

    #[test]
    fn in_english_the_number_comes_before_the_title() {
        for (short, full) in [
            (
                "Ground: Guidance Rules on Owners' Assemblies (2009) art. 10",
                "Ground: article 10 of the Guidance Rules on Owners’ Assemblies and Owners’ Committees (2009)",
            ),
            (
                "(Guidance Rules art. 48). Guidance Rules arts 27–28.",
                "(article 48 of the Guidance Rules on Owners’ Assemblies and Owners’ Committees (2009)). \
                    articles 27–28 of the Guidance Rules.",
            ),
            ("Civil Code art. 278(1)", "article 278(1) of the Civil Code of the People’s Republic of China"),
            ("Some Rules art. 3", "Some Rules art. 3"),
        ] {
            assert_eq!(said(Lang::En, short), full, "{short}");
        }
    }
}
