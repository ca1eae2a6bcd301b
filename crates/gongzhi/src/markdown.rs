//! Markdown as words, for pages that show text.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// What a text in Markdown (CommonMark) says: paragraphs and items are lines, a link is its words with the address behind them, and
/// HTML in it is left out.
pub(crate) fn words(markdown: &str) -> String {
    let mut said = String::new();
    let mut links: Vec<(usize, String)> = Vec::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => said.push_str(&text),
            Event::SoftBreak | Event::HardBreak => said.push('\n'),
            Event::Start(Tag::Item) => said.push_str("\n· "),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push((said.len(), dest_url.into_string()));
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                // An address that stands for itself is not said twice.
                let behind =
                    links.pop().filter(|(from, address)| said.get(*from..).is_some_and(|said| said != address));
                if let Some((_, address)) = behind {
                    said.push_str(&format!(" {address} "));
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::List(_)) => said.push('\n'),
            _ => {}
        }
    }
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_description_is_read_as_words() {
        for (written, read) in [
            ("This HiveMind is  __*closed*__", "This HiveMind is  closed"),
            ("* **請點選「分享您的觀點...」加入你的意見。**\n* 二", "· 請點選「分享您的觀點...」加入你的意見。\n· 二"),
            ("請**一起**談", "請一起談"),
            ("[參考資料](http://example.org/a-_b_)（歡迎投稿）。", "參考資料 http://example.org/a-_b_ （歡迎投稿）。"),
            ("Email <https://example.org/hivemind> if", "Email https://example.org/hivemind if"),
            ("# 说明\n第一行<b>是</b>\n第二行", "说明\n第一行是\n第二行"),
            ("2 * 3 = 6, snake_case, \\*so\\*", "2 * 3 = 6, snake_case, *so*"),
        ] {
            assert_eq!(words(written), read, "{written}");
        }
    }
}
