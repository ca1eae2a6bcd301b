//! The columns of a file of ballots and the words that may stand in them.

use governance::assembly::Mark;
use governance::voice::VoiceKind;

use super::{BallotPaper, PaperCandidate, PaperQuestion};
use crate::sheet::{ColumnSpec, key_of};

pub(super) const ROLL_NO: usize = 0;
pub(super) const ESTATE: usize = 1;
pub(super) const BUILDING: usize = 2;
pub(super) const ENTRANCE: usize = 3;
pub(super) const UNIT: usize = 4;
pub(super) const QUESTION: usize = 5;
pub(super) const CHOICE: usize = 6;
pub(super) const VOTED_AT: usize = 7;
pub(super) const REFERENCE: usize = 8;
pub(super) const VOTED_AS: usize = 9;

/// In the order of the constants above.
pub(super) const COLUMNS: &[ColumnSpec] = &[
    // A row names its voter by roll number or by home, so neither column is required by itself.
    optional("名册号", "roll_no", &["名册序号", "票号", "roll_number"]),
    optional("小区", "estate", &["小区名称", "项目名称"]),
    optional("楼栋", "building", &["楼栋号", "楼号", "栋号", "幢号", "楼幢", "栋", "幢"]),
    optional("单元", "entrance", &["单元号"]),
    optional("房号", "unit", &["室号", "房间号", "房屋号", "户号", "室", "room"]),
    optional("议题", "question", &["表决事项", "表决议题", "事项"]),
    ColumnSpec {
        chinese: "表决意见",
        english: "choice",
        aliases: &["意见", "表决结果", "投票意见", "选项"],
        required: true,
    },
    optional("投票时间", "voted_at", &["表决时间", "提交时间"]),
    optional("流水号", "reference", &["票据号", "投票编号"]),
    optional("投票身份", "voted_as", &["投票人身份", "表决人身份"]),
];

const fn optional(chinese: &'static str, english: &'static str, aliases: &'static [&'static str]) -> ColumnSpec {
    ColumnSpec { chinese, english, aliases, required: false }
}

const FOR: &[&str] = &["同意", "赞成", "支持", "for", "yes", "agree"];
const AGAINST: &[&str] = &["反对", "不同意", "against", "no", "disagree"];
const AGAINST_ALL: &[&str] = &["全部反对", "反对全部", "以上都不同意", "都不同意", "againstall"];
const ABSTAIN: &[&str] = &["弃权", "abstain"];
const FOLLOW: &[&str] = &["随多数", "同意多数意见", "从多数", "follow", "withthemajority"];
const VOID: &[&str] = &["废票", "无效", "无效票", "void", "invalid"];

/// As what somebody cast a ballot, by a word; nothing for the owners themselves.
pub(super) fn voted_as(written: &str) -> Option<Option<VoiceKind>> {
    const WORDS: [(Option<VoiceKind>, &[&str]); 5] = [
        (None, &["业主", "业主本人", "本人", "owner"]),
        (Some(VoiceKind::Guardian), &["监护人", "法定监护人", "guardian"]),
        (Some(VoiceKind::Heir), &["继承人", "heir"]),
        (Some(VoiceKind::Proxy), &["代理人", "委托代理人", "受托人", "proxy"]),
        (Some(VoiceKind::CoOwner), &["共有人", "共有人代表", "co-owner"]),
    ];
    let word = key_of(written);
    WORDS.into_iter().find(|(_, words)| words.contains(&word.as_str())).map(|(kind, _)| kind)
}

/// What a word marks on a question. A proposal goes by its own words or by its number.
pub(super) fn mark(question: &PaperQuestion, written: &str) -> Option<Mark> {
    let word = key_of(written);
    let is_one_of = |words: &[&str]| words.contains(&word.as_str());
    let numbered = || (1u8..).zip(&question.proposals);
    let is_motion = question.proposals.is_empty() && question.candidates.is_empty();
    if let Some((number, _)) = numbered().find(|(_, proposal)| key_of(proposal) == word) {
        Some(Mark::Proposal(number))
    } else if is_one_of(ABSTAIN) {
        Some(Mark::Abstain)
    } else if is_one_of(FOLLOW) {
        Some(Mark::Follow)
    } else if is_one_of(VOID) {
        Some(Mark::Void)
    } else if is_one_of(AGAINST) || (!is_motion && is_one_of(AGAINST_ALL)) {
        Some(Mark::Against)
    } else if is_motion {
        is_one_of(FOR).then_some(Mark::For)
    } else if !question.candidates.is_empty() {
        candidates(&question.candidates, written)
    } else {
        let number = numbered_word(&word)?;
        numbered().map(|(number, _)| number).find(|proposal| u32::from(*proposal) == number).map(Mark::Proposal)
    }
}

/// Several candidates in one cell, each by number or by name. More than there are seats are taken as they stand: the count
/// makes them void.
fn candidates(known: &[PaperCandidate], written: &str) -> Option<Mark> {
    let parts = written.split(['、', ',', '，', ';', '；', '+', '＋', '/', '|']).map(key_of);
    let found = parts.filter(|part| !part.is_empty()).map(|part| {
        let named = |candidate: &&PaperCandidate| candidate.name.as_deref().map(key_of).as_ref() == Some(&part);
        let mut same_name = known.iter().filter(named);
        match (same_name.next(), same_name.next()) {
            (Some(candidate), None) => Some(candidate.number),
            // Of two with one name only the number tells who is meant.
            (Some(_), Some(_)) => None,
            (None, _) => {
                let number = numbered_word(&part)?;
                known.iter().map(|candidate| candidate.number).find(|known| u32::from(*known) == number)
            }
        }
    });
    let numbers: Option<Vec<u8>> = found.collect();
    numbers.and_then(Mark::several)
}

/// Which question a cell names, by its title or its number. A ballot with one question needs no name.
pub(super) fn question(paper: &BallotPaper, written: Option<&str>) -> Option<usize> {
    let Some(written) = written else { return (paper.questions.len() == 1).then_some(0) };
    let word = key_of(written);
    let by_title = paper.questions.iter().position(|question| key_of(&question.title) == word);
    by_title.or_else(|| {
        let number = usize::try_from(numbered_word(&word)?).ok()?;
        number.checked_sub(1).filter(|place| *place < paper.questions.len())
    })
}

/// The number in `2`, `议题2`, `第2项`, `方案2` or `question 2`.
fn numbered_word(word: &str) -> Option<u32> {
    const BEFORE: [&str; 11] =
        ["表决事项", "议题", "事项", "方案", "选项", "候选人", "第", "question", "proposal", "option", "candidate"];
    let digits = BEFORE.iter().find_map(|before| word.strip_prefix(before)).unwrap_or(word);
    let digits = ["项", "个", "号"].iter().find_map(|after| digits.strip_suffix(after)).unwrap_or(digits);
    whole_number(digits)
}

/// A number in plain digits, without a sign.
pub(super) fn whole_number(digits: &str) -> Option<u32> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn motion() -> PaperQuestion {
        PaperQuestion { title: "使用维修资金 更换电梯".to_owned(), proposals: vec![], candidates: vec![] }
    }

    fn choice() -> PaperQuestion {
        PaperQuestion {
            title: "选聘物业".to_owned(),
            proposals: vec!["甲公司".to_owned(), "乙公司".to_owned()],
            candidates: vec![],
        }
    }

    #[test]
    fn every_column_stands_at_its_number() {
        let english: Vec<&str> = COLUMNS.iter().map(|column| column.english).collect();
        for (column, name) in [
            (ROLL_NO, "roll_no"),
            (ESTATE, "estate"),
            (BUILDING, "building"),
            (ENTRANCE, "entrance"),
            (UNIT, "unit"),
            (QUESTION, "question"),
            (CHOICE, "choice"),
            (VOTED_AT, "voted_at"),
            (REFERENCE, "reference"),
            (VOTED_AS, "voted_as"),
        ] {
            assert_eq!(english[column], name);
        }
    }

    #[test]
    fn who_cast_a_ballot_is_understood_as_it_is_written() {
        for (written, kind) in [
            ("业主本人", Some(None)),
            ("Owner", Some(None)),
            ("监护人", Some(Some(VoiceKind::Guardian))),
            ("继承人", Some(Some(VoiceKind::Heir))),
            ("代理人", Some(Some(VoiceKind::Proxy))),
            ("co-owner", Some(Some(VoiceKind::CoOwner))),
            ("业主代表", None),
            ("租户", None),
        ] {
            assert_eq!(voted_as(written), kind, "{written}");
        }
    }

    #[test]
    fn marks_are_understood_as_the_question_is_put() {
        for (written, on_motion, on_choice) in [
            ("同意", Some(Mark::For), None),
            ("Yes", Some(Mark::For), None),
            ("反对", Some(Mark::Against), Some(Mark::Against)),
            ("全部反对", None, Some(Mark::Against)),
            ("弃权", Some(Mark::Abstain), Some(Mark::Abstain)),
            ("废票", Some(Mark::Void), Some(Mark::Void)),
            ("甲 公司", None, Some(Mark::Proposal(1))),
            ("２", None, Some(Mark::Proposal(2))),
            ("方案2", None, Some(Mark::Proposal(2))),
            ("3", None, None),
            ("0", None, None),
            ("甲公司、乙公司", None, None),
            ("丙公司", None, None),
        ] {
            assert_eq!(mark(&motion(), written), on_motion, "{written}");
            assert_eq!(mark(&choice(), written), on_choice, "{written}");
        }
    }

    #[test]
    fn several_candidates_stand_in_one_cell_by_number_or_by_name() {
        let named = |number, name: &str| PaperCandidate { number, name: Some(name.to_owned()) };
        let election = PaperQuestion {
            title: "选举业主委员会".to_owned(),
            proposals: vec![],
            candidates: vec![
                named(1, "赵一凡"),
                named(2, "钱二宝"),
                named(4, "李四光"),
                named(5, "李四光"),
                PaperCandidate { number: 7, name: None },
            ],
        };
        for (written, expected) in [
            ("1", Some("1")),
            ("4、1", Some("1+4")),
            ("1+2+7", Some("1+2+7")),
            ("赵一凡，钱 二宝", Some("1+2")),
            ("候选人7号;2号", Some("2+7")),
            ("1、2、4、5、7", Some("1+2+4+5+7")),
            ("全部反对", Some("against")),
            ("反对", Some("against")),
            ("弃权", Some("abstain")),
            ("废票", Some("void")),
            ("李四光", None),
            ("3", None),
            ("1、3", None),
            ("1、1", None),
            ("1、弃权", None),
            ("同意", None),
            ("、", None),
        ] {
            assert_eq!(mark(&election, written), expected.map(|text| text.parse().unwrap()), "{written}");
        }
    }

    #[test]
    fn a_question_goes_by_its_title_or_its_number() {
        let two = BallotPaper { questions: vec![motion(), choice()], opens_at: None, closes_at: None, now: None };
        let one = BallotPaper { questions: vec![motion()], ..two.clone() };
        for (written, of_two, of_one) in [
            (None, None, Some(0)),
            (Some("使用维修资金更换电梯"), Some(0), Some(0)),
            (Some("选聘物业"), Some(1), None),
            (Some("1"), Some(0), Some(0)),
            (Some("议题2"), Some(1), None),
            (Some("第2项"), Some(1), None),
            (Some("0"), None, None),
            (Some("-1"), None, None),
            (Some("3"), None, None),
        ] {
            assert_eq!(question(&two, written), of_two, "{written:?}");
            assert_eq!(question(&one, written), of_one, "{written:?}");
        }
    }
}
