//! What somebody said is shown in their own words, with gaps alone where they tell who somebody is.

use governance::appeal::{gaps, marked, require_own};
use governance::law::Law;

const WORDS: &str = "3栋张三不应当把快递架放在消防通道旁边。";

fn verdict(words: Option<&str>, text: &str) -> String {
    let law = Law::built_in().unwrap();
    match require_own(words, text, &law.limits.own_words) {
        Ok(()) => "shown".to_owned(),
        Err(refusal) => serde_json::to_value(refusal).unwrap()["code"].as_str().unwrap().to_owned(),
    }
}

#[test]
fn words_that_were_erased_are_nobodys_to_write_anew() {
    assert_eq!(verdict(None, WORDS), "own-words-erased");
}

#[test]
fn only_what_tells_who_somebody_is_may_be_left_out_of_somebodys_words() {
    let cases = [
        (WORDS, "shown"),
        ("  3栋张三不应当把快递架放在消防通道旁边。\n", "shown"),
        ("3栋▇不应当把快递架放在消防通道旁边。", "shown"),
        ("[略]不应当把快递架放在消防通道旁边。", "shown"),
        ("〔略〕不应当把快递架放在【略】旁边。", "shown"),
        ("3栋张三应当把快递架放在消防通道旁边。", "not-their-words"),
        ("3栋张三不应当把快递架放在楼道旁边。", "not-their-words"),
        ("3栋张三不应当把快递架放在消防通道旁边。请改。", "not-their-words"),
        ("不应当3栋张三把快递架放在消防通道旁边。", "not-their-words"),
        ("3栋▇不应当把快递架挪到消防通道旁边。", "not-their-words"),
        ("", "not-their-words"),
        ("3栋张三▇应当把快递架放在消防通道旁边。", "gap-hides-too-much"),
        ("3栋▇应当把快递架放在消防通道旁边。", "gap-hides-too-much"),
        ("▇", "gap-hides-too-much"),
        // A gap hides something.
        ("3栋张三▇不应当把快递架放在消防通道旁边。", "not-their-words"),
    ];
    for (text, expected) in cases {
        assert_eq!(verdict(Some(WORDS), text), expected, "{text}");
    }
}

#[test]
fn a_gap_hides_no_more_than_a_name_with_an_address_is_long() {
    let long = "音乐".repeat(13);
    assert_eq!(verdict(Some(&format!("请把{long}关掉。")), "请把▇关掉。"), "gap-hides-too-much");
    assert_eq!(
        verdict(Some("音乐音乐音乐声太大。"), "▇音乐声太大。"),
        "shown",
        "what is left may stand at several places"
    );
}

#[test]
fn gaps_leave_at_least_half_of_what_somebody_said() {
    let said = "3栋的老人天天从这里走，也应当问。";
    for (words, text, expected) in [
        (said, "▇", "gaps-leave-too-little"),
        (said, "▇也应当问。", "gaps-leave-too-little"),
        (said, "▇的老人▇从这里走▇", "gaps-leave-too-little"),
        (said, "▇的老人天天从这里走，也应当问。", "shown"),
        (said, "▇天天从这里走，▇当问。", "shown"),
        ("张三家吵。", "▇吵。", "gaps-leave-too-little"),
        ("张三家太吵。", "▇太吵。", "gaps-leave-too-little"),
        ("张三家一直很吵。", "▇一直很吵。", "shown"),
    ] {
        assert_eq!(verdict(Some(words), text), expected, "{text}");
    }
}

#[test]
fn what_is_typed_for_a_gap_becomes_one_mark_that_is_counted() {
    let law = Law::built_in().unwrap();
    let text = marked("[略]■家和〔略〕家", &law.limits.own_words);
    assert_eq!((text.as_str(), gaps(&text)), ("▇家和▇家", 2));
}
