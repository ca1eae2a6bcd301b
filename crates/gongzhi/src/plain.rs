//! Words of an export as people read them: what a page or an editor put around them is taken away.
//!
//! Statements are text there, in which tags and the names of signs (`&quot;`) stand where somebody pasted them or a program wrote
//! them; the description of a conversation is Markdown. What is none of either stays as it was written: `R&D`, `a < b`,
//! `Mieter*innen`.

/// Signs by the names that web pages and office programs write; others stay as they are.
const SIGNS: [(&str, char); 47] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("deg", '°'),
    ("sect", '§'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("times", '×'),
    ("frac12", '½'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("ccedil", 'ç'),
];

/// Tags that end a line, and all others that are known.
const ENDING: [&str; 16] =
    ["br", "p", "div", "li", "ul", "ol", "tr", "table", "hr", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"];
const WITHIN: [&str; 20] = [
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sub", "sup", "code", "pre", "img", "td",
    "th", "tbody", "del",
];

/// Text without tags and with signs in the place of their names. Lines stay lines.
pub(crate) fn plain(text: &str) -> String {
    tidied(&with_signs(&without_tags(text)))
}

/// The same of Markdown: emphasis, headings, links and lists are read as words.
pub(crate) fn described(text: &str) -> String {
    let lines: Vec<String> = without_tags(text).lines().map(|line| with_signs(&unmarked(line))).collect();
    tidied(&lines.join("\n"))
}

/// A tag at the beginning of a text: how long it is, and whether it ends a line.
fn tag(text: &str) -> Option<(usize, bool)> {
    let inside = text.strip_prefix('<')?;
    let named = inside.strip_prefix('/').unwrap_or(inside);
    let letters = named.find(|sign: char| !sign.is_ascii_alphanumeric())?;
    let (name, rest) = named.split_at(letters);
    let name = name.to_ascii_lowercase();
    let (ends, within) = (ENDING.contains(&name.as_str()), WITHIN.contains(&name.as_str()));
    let is_tag = (ends || within) && rest.starts_with(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'));
    let closed = text.find('>').filter(|_| is_tag)?;
    // "a <b and c" is no tag; neither is what another one begins in.
    let whole = !text[1..closed].contains('<');
    whole.then_some((closed + 1, ends))
}

fn without_tags(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        left.push_str(&rest[..at]);
        rest = &rest[at..];
        let (long, ends) = tag(rest).unwrap_or((0, false));
        if long == 0 {
            left.push('<');
            rest = &rest[1..];
            continue;
        }
        if ends && !left.ends_with('\n') {
            left.push('\n');
        }
        rest = &rest[long..];
    }
    left.push_str(rest);
    left
}

/// The sign that a name stands for, without `&` and `;`.
fn sign(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return SIGNS.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    };
    let sign = code.and_then(char::from_u32)?;
    match sign {
        '\n' => Some(sign),
        '\u{a0}' => Some(' '),
        other => (!other.is_control()).then_some(other),
    }
}

fn with_signs(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        left.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest.find(';').and_then(|end| Some((end + 1, sign(&rest[1..end])?)));
        let (long, sign) = known.unwrap_or((1, '&'));
        left.push(sign);
        rest = &rest[long..];
    }
    left.push_str(rest);
    left
}

/// One line of Markdown in words.
fn unmarked(line: &str) -> String {
    let line = line.trim();
    let heading = line.trim_start_matches('#');
    let is_heading = heading.len() < line.len() && (heading.is_empty() || heading.starts_with(' '));
    let line = if is_heading { heading.trim() } else { line };
    let item = ["* ", "- ", "+ "].into_iter().find_map(|mark| line.strip_prefix(mark));
    let words = without_links(item.unwrap_or(line));
    let words: String = words.split_inclusive(' ').map(without_emphasis).collect();
    if item.is_some() { format!("· {}", words.trim()) } else { words }
}

/// Links as their words with the address behind them; an address in angle brackets as it is.
fn without_links(line: &str) -> String {
    let mut left = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['[', '<']) {
        left.push_str(&rest[..at]);
        rest = &rest[at..];
        let link = rest.strip_prefix('[').and_then(|inside| {
            let (words, after) = inside.split_once("](")?;
            let (address, after) = after.split_once(')')?;
            (!words.contains('[')).then(|| (format!("{words} {address} "), after))
        });
        let address = rest.strip_prefix('<').and_then(|inside| {
            let (address, after) = inside.split_once('>')?;
            let is_one = (address.contains("://") || address.contains('@')) && !address.contains(char::is_whitespace);
            is_one.then(|| (address.to_owned(), after))
        });
        let Some((words, after)) = link.or(address) else {
            let (one, after) = rest.split_at(1);
            left.push_str(one);
            rest = after;
            continue;
        };
        // A picture is a link with a mark before it.
        if rest.starts_with('[') && left.ends_with('!') {
            left.pop();
        }
        left.push_str(&words);
        rest = after;
    }
    left.push_str(rest);
    left
}

/// What stands between two spaces, without the marks of emphasis around it and the stroke before a mark that is meant. An address
/// stays whole.
fn without_emphasis(words: &str) -> String {
    if words.contains("://") {
        return words.to_owned();
    }
    let signs: Vec<char> = words.chars().collect();
    let is_mark = |at: usize| matches!(signs.get(at), Some('*' | '_' | '`'));
    let is_word = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(|sign| sign.is_alphanumeric());
    let is_space = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_none_or(|sign| sign.is_whitespace());
    let is_ascii = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii);
    let mut left = String::new();
    let mut at = 0;
    while at < signs.len() {
        if signs[at] == '\\' && signs.get(at + 1).is_some_and(char::is_ascii_punctuation) {
            left.push(signs[at + 1]);
            at += 2;
            continue;
        }
        let end = (at..signs.len()).find(|next| !is_mark(*next)).unwrap_or(signs.len());
        if end == at {
            left.push(signs[at]);
            at += 1;
            continue;
        }
        let (before, after) = (at.checked_sub(1), Some(end));
        // Between two letters, as in "Mieter*innen", or alone between spaces, it is no emphasis; scripts without spaces have
        // it between signs.
        let between = is_word(before) && is_word(after) && is_ascii(before) && is_ascii(after);
        let alone = is_space(before) && is_space(after);
        if between || alone {
            left.extend(&signs[at..end]);
        }
        at = end;
    }
    left
}

/// Lines without spaces around them, and at most one empty line between two.
fn tidied(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{described, plain};

    #[test]
    fn tags_go_signs_come_for_their_names_and_lines_stay() {
        for (written, read) in [
            ("楼道里<br>什么都不放", "楼道里\n什么都不放"),
            ("<p>一</p><p>二 <b>三</b></p>", "一\n二 三"),
            ("<a href=\"index.html>this is a test</a>", "this is a test"),
            ("&quot;安静&quot;&nbsp;一点 &amp; 早点&#33; &#x4e00;", "\"安静\" 一点 & 早点! 一"),
            ("Gr&uuml;&szlig;e &hellip;", "Grüße …"),
            ("一\n\n\n二  \n", "一\n\n二"),
            ("雖然他類似資訊\n但牽扯到載客", "雖然他類似資訊\n但牽扯到載客"),
            ("&amp;lt;br&amp;gt;", "&lt;br&gt;"),
        ] {
            assert_eq!(plain(written), read, "{written}");
        }
    }

    #[test]
    fn what_is_no_markup_stays_as_it_was_written() {
        for written in [
            "BG needs more R&D across all streams; let’s play by strength.",
            "Wind- & PV-Kraftwerke",
            "a < b and c > d",
            "5 <b und c",
            "a <b <i>",
            "&nosuch; &#0; &#xD800;",
            "a boxing match *solely* concerned with *RICH* parents",
            "Mieter*innen und Bürger*innen",
            "C:\\new",
        ] {
            let read = if written == "a <b <i>" { "a <b" } else { written };
            assert_eq!(plain(written), read, "{written}");
        }
    }

    #[test]
    fn a_description_in_markdown_is_read_as_words() {
        for (written, read) in [
            ("This HiveMind is  __*closed*__", "This HiveMind is  closed"),
            ("* **請點選「分享您的觀點...」加入你的意見。**", "· 請點選「分享您的觀點...」加入你的意見。"),
            ("請**一起**談", "請一起談"),
            (
                "* [參考資料](http://example.org/a-_b_)（歡迎投稿）。",
                "· 參考資料 http://example.org/a-_b_ （歡迎投稿）。",
            ),
            ("Email <hivemind@example.org> if", "Email hivemind@example.org if"),
            ("# 说明\n第一行<br/>第二行", "说明\n第一行\n第二行"),
            ("![图](https://example.org/x.png)", "图 https://example.org/x.png"),
            ("Mieter*innen und Bürger*innen", "Mieter*innen und Bürger*innen"),
            ("2 * 3 = 6, snake_case, \\*so\\*", "2 * 3 = 6, snake_case, *so*"),
            ("#hashtag [not a link] a]( b", "#hashtag [not a link] a]( b"),
        ] {
            assert_eq!(described(written), read, "{written}");
        }
    }
}
