use jiff::tz::TimeZone;

use super::fill::{Piece, filled, mistake, pieces, tidied};
use super::{ALL, Said, Sentence, built_in};
use crate::words::{Lang, Words};

fn words(lang: Lang) -> Words {
    Words::new(lang, TimeZone::UTC)
}

const OPENING: Sentence = Sentence { key: "notice-opening", fills: &["convenor", "community", "meeting"] };

#[test]
fn a_sentence_falls_into_what_stays_and_what_is_filled_in() {
    let Some(found) = pieces("定于{会议}，由{ 召集人 }主持") else { panic!("all braces are closed") };
    let expected =
        [Piece::Text("定于"), Piece::Fill("会议"), Piece::Text("，由"), Piece::Fill("召集人"), Piece::Text("主持")];
    assert_eq!(found, expected);
    for wrong in ["{会议", "会议}", "{会{议}", "}{"] {
        assert_eq!(pieces(wrong), None, "{wrong}");
    }
    assert_eq!(pieces(""), Some(vec![]));
}

#[test]
fn what_cannot_be_filled_in_is_named_and_so_is_what_can() {
    let words = words(Lang::Zh);
    let said = mistake(&words, &OPENING, "定于{日子}开会").unwrap();
    assert!(said.contains("{日子}") && said.contains("{召集人}") && said.contains("{会议}"), "{said}");
    assert!(mistake(&words, &OPENING, "定于{会议").is_some());
    assert_eq!(mistake(&words, &OPENING, "定于{会议}"), None);
    assert_eq!(mistake(&words, &OPENING, &"长".repeat(600)), None);
    assert!(mistake(&words, &OPENING, &"长".repeat(601)).is_some());
}

#[test]
fn what_owners_vote_with_says_neither_how_to_vote_nor_how_silence_counts() {
    let words = words(Lang::Zh);
    for swaying in [
        "请大家都投同意票",
        "没有交的视为同意",
        "沉默的默认通过",
        "Please VOTE YES to the lift",
        "Silence is deemed consent",
    ] {
        assert!(mistake(&words, &OPENING, swaying).is_some(), "{swaying}");
    }
    // By another word of the same meaning, with spaces between, or with other words between two.
    for swaying in [
        "纸质票不计票，只认网上。",
        "未投票的按同意计算。",
        "弃权等于同意。",
        "截止时间延长三天",
        "{召集人}建议各位业主同意",
        "请投 赞 成 票",
        "同意的业主每户赠送礼品一份",
        "The convenor recommends that you vote in favour",
        "Whoever stays silent counts as agreeing",
        // In words that a reader tried.
        "请务必勾选同意",
        "请勾选“同意”",
        "不同意的业主不得使用电梯",
        "参加投票的每户发米一袋",
        "投票延后三天结束",
        "投票到下周日为止",
        "本表决票只供参考",
        "We recommend that you vote for it.",
        "Unreturned ballots count as consent.",
        "Every owner who agrees receives a gift.",
        "Please be sure to tick “For”.",
    ] {
        let said = mistake(&words, &OPENING, swaying);
        assert!(said.is_some(), "{swaying}");
    }
    for plain in [
        "委员会提出建议。同意、反对还是弃权，由您决定",
        "请同时带上身份证",
        "请在截止以前把票交给{召集人}",
        "请带身份证到会场投票",
        "表决票由楼长发放，每户一张",
        "不能到会的，可以委托他人投票",
        "Tick one box for each matter",
        "Please return your ballot before voting closes",
    ] {
        assert_eq!(mistake(&words, &OPENING, plain), None, "{plain}");
    }
    // What is written after the vote may tell how it was counted.
    let remark = Sentence { key: "tally-remark", fills: &[] };
    assert_eq!(mistake(&words, &remark, "没有交的不视为同意。"), None);
    // That nobody may object stands on no paper.
    for key in ["announcement-closing", "tally-remark", "notice-closing"] {
        let sentence = Sentence { key, fills: &[] };
        for silencing in [
            "对结果不得提出异议。",
            "业主放弃一切异议",
            "结果不可诉",
            "The result may not be challenged",
            "There is no appeal",
        ] {
            assert!(mistake(&words, &sentence, silencing).is_some(), "{key}: {silencing}");
        }
        assert_eq!(mistake(&words, &sentence, "对结果有异议的，请书面提出，不得口头提出。"), None);
    }
}

#[test]
fn braces_of_a_chinese_keyboard_are_as_good_as_others() {
    assert_eq!(tidied("  请参加｛会议｝。\r\n\r\n 谢谢 "), "请参加{会议}。\n谢谢");
}

#[test]
fn a_paper_says_its_own_words_where_it_has_some_and_the_built_in_ones_where_not() {
    let words = words(Lang::Zh);
    let own = [("notice-opening".to_owned(), "{召集人}请大家来开{会议}。".to_owned())];
    let said = Said { own: own.into() };
    let values = [("convenor", "业委会"), ("community", "子鸣"), ("meeting", "第2次会议")];
    assert_eq!(said.say(&words, "notice-opening", &values), "业委会请大家来开第2次会议。");
    let built = Said::default().say(&words, "notice-opening", &values);
    assert!(built.contains("第2次会议") && !built.contains('{'), "{built}");
}

#[test]
fn every_built_in_sentence_can_be_written_again_and_fills_completely() {
    for lang in Lang::ALL {
        let words = words(lang);
        for sentence in ALL.iter().flat_map(|worded| worded.sentences) {
            let text = built_in(&words, sentence);
            assert_eq!(mistake(&words, sentence, &text), None, "{}", sentence.key);
            let samples: Vec<(&str, String)> =
                sentence.fills.iter().map(|fill| (*fill, words.say_of("fill-sample-", fill))).collect();
            let samples: Vec<(&str, &str)> = samples.iter().map(|(fill, value)| (*fill, value.as_str())).collect();
            let said = filled(&words, &text, &samples);
            assert!(!said.contains(['{', '}']), "{}: {said}", sentence.key);
        }
    }
}
