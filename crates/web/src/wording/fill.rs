//! What stands between braces in a sentence, and what takes its place.

use super::Sentence;
use crate::args;
use crate::words::Words;

/// The longest sentence a committee may write.
const LONGEST: usize = 600;

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Words that stay.
    Text(&'t str),
    /// The name of what is filled in.
    Fill(&'t str),
}

/// The name of something to fill in, as it stands in a sentence: `{会议}`.
pub(crate) fn braced(words: &Words, fill: &str) -> String {
    format!("{{{}}}", words.say_of("fill-", fill))
}

/// A sentence in its pieces; none when a brace is opened and not closed, or closed and not opened.
pub(crate) fn pieces(template: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        let (text, after) = rest.split_at(at);
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        let (name, after) = after.strip_prefix('{')?.split_once('}')?;
        if name.contains('{') {
            return None;
        }
        pieces.push(Piece::Fill(name.trim()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    Some(pieces)
}

/// A sentence with its values in place. What has no value stays as it is written.
pub(crate) fn filled(words: &Words, template: &str, values: &[(&str, &str)]) -> String {
    let value =
        |name: &str| values.iter().find(|(fill, _)| words.say_of("fill-", fill) == name).map(|(_, value)| *value);
    let Some(pieces) = pieces(template) else { return template.to_owned() };
    let mut said = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => said.push_str(text),
            Piece::Fill(name) => match value(name) {
                Some(value) => said.push_str(value),
                None => said.push_str(&format!("{{{name}}}")),
            },
        }
    }
    said
}

/// What somebody typed, with the braces of Chinese keyboards made plain, in one paragraph a line.
pub(crate) fn tidied(typed: &str) -> String {
    let plain = typed.replace('｛', "{").replace('｝', "}");
    let lines: Vec<&str> = plain.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// What no committee writes on what owners vote with: which way to vote or what is given for it, which ballots are taken until
/// when, and how silence counts, which the frozen rules of the vote say beside it. Each is told with the words that were
/// found, so that a harmless sentence is easily put otherwise. An ellipsis stands for whatever is between two words of one
/// clause.
const SWAYING: &[&str] = &[
    "视为",
    "视同",
    "默认",
    "弃权算",
    "弃权即",
    "弃权等",
    "等于同意",
    "等于赞成",
    "等同于",
    "按同意",
    "按赞成",
    "按反对",
    "算同意",
    "算赞成",
    "算作同意",
    "计入同意",
    "投同意",
    "投赞成",
    "投反对",
    "都同意",
    "请同意",
    "请反对",
    "请支持",
    "务必…同意",
    "务必…赞成",
    "务必…反对",
    "选同意",
    "选赞成",
    "选反对",
    "建议…同意",
    "建议…赞成",
    "建议…反对",
    "希望…同意",
    "希望…赞成",
    "呼吁…同意",
    "呼吁…赞成",
    "不计票",
    "票无效",
    "只认",
    "不作数",
    "不算数",
    "表决票…供参考",
    "表决…供参考",
    "投票…供参考",
    "走形式",
    "延长",
    "延期",
    "延后",
    "推迟",
    "顺延",
    "投票到…为止",
    "投票至…止",
    "截止时间改",
    "截止日期改",
    "提前结束",
    "提前截止",
    "赠送",
    "礼品",
    "奖励",
    "奖品",
    "奖金",
    "抽奖",
    "红包",
    "纪念品",
    "购物卡",
    "优惠券",
    "代金券",
    "发米",
    "送米",
    "发油",
    "送油",
    "大米",
    "食用油",
    "鸡蛋",
    "每户送",
    "免物业费",
    "不同意…不得",
    "不同意…不能",
    "反对…不得",
    "反对…不能",
    "不投票…不得",
    "未投票…不得",
    "vote in favour",
    "vote against",
    "vote yes",
    "vote no",
    "deemed",
    "count as",
    "counts as",
    "counted as",
    "recommend…favour",
    "recommend…vote for",
    "recommend…support",
    "recommend…agree",
    "sure to vote for",
    "sure to tick",
    "please tick for",
    "not be counted",
    "for reference only",
    "for information only",
    "extended",
    "postponed",
    "prolonged",
    "ends early",
    "gift",
    "prize",
    "reward",
    "voucher",
    "raffle",
    "not agree…not use",
    "against…not use",
];

/// What no paper says: that nobody may object, which the law lets everybody.
const SILENCING: &[&str] = &[
    "不得…异议",
    "不得…质疑",
    "不接受…异议",
    "不受理…异议",
    "放弃…异议",
    "不可…异议",
    "不可诉",
    "不可起诉",
    "不得…起诉",
    "不得…诉讼",
    "放弃…诉",
    "no objection may",
    "may not object",
    "not be challenged",
    "not be contested",
    "not be appealed",
    "no appeal",
    "not go to court",
];

/// The words of a sentence that would sway those who vote, on a notice, a ballot or a form of authority, or keep owners from
/// objecting, on any paper.
fn swaying(sentence: &Sentence, typed: &str) -> Option<&'static str> {
    let voted_with = ["notice-", "ballot-", "proxy-"].iter().any(|paper| sentence.key.starts_with(paper));
    let refused = SWAYING.iter().filter(|_| voted_with).chain(SILENCING).copied();
    // Chinese is read without the spaces by which its words are drawn apart, and all without quotation marks.
    let typed = typed.to_lowercase().replace(['“', '”', '"', '‘', '’', '\'', '「', '」'], "");
    let clauses: Vec<&str> = typed.split(['。', '！', '？', '；', '\n', '.', '!', '?', ';']).collect();
    let joined: Vec<String> = clauses.iter().map(|clause| clause.split_whitespace().collect()).collect();
    let says = |words: &&str| match words.starts_with(|first: char| first.is_ascii()) {
        true => clauses.iter().any(|clause| is_said(clause, words)),
        false => joined.iter().any(|clause| is_said(clause, words)),
    };
    refused.into_iter().find(says)
}

/// Whether a clause has these words, one after the other where an ellipsis stands between them.
fn is_said(clause: &str, words: &str) -> bool {
    let mut rest = clause;
    words.split('…').all(|part| match rest.split_once(part) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

/// What is wrong with a sentence somebody wrote.
pub(crate) fn mistake(words: &Words, sentence: &Sentence, typed: &str) -> Option<String> {
    if typed.chars().count() > LONGEST {
        return Some(words.say_with("wording-too-long", args!["most" => LONGEST]));
    }
    if let Some(found) = swaying(sentence, typed) {
        return Some(words.say_with("wording-sways", args!["found" => found]));
    }
    let Some(pieces) = pieces(typed) else { return Some(words.say("wording-brace")) };
    let known: Vec<String> = sentence.fills.iter().map(|fill| words.say_of("fill-", fill)).collect();
    pieces.into_iter().find_map(|piece| match piece {
        Piece::Fill(name) if !known.iter().any(|known| known == name) => {
            let braced: Vec<String> = sentence.fills.iter().map(|fill| self::braced(words, fill)).collect();
            let said = args!["name" => format!("{{{name}}}"), "known" => words.list(&braced)];
            Some(words.say_with("wording-unknown", said))
        }
        _ => None,
    })
}
