//! Which open concerns sound like what somebody types: joining beats repeating.

use std::collections::BTreeSet;

use governance::deliberation::Deliberation;
use office::Files;

/// How many are shown at most.
const SHOWN_MAX: usize = 5;

/// How many of the pairs of the shorter text both must have in common, of a hundred.
const COMMON_MIN: usize = 25;

/// The open ones that sound most like these words, the nearest first.
pub(crate) fn similar<'f>(files: &'f Files, typed: &str) -> Vec<&'f Deliberation> {
    let sought = pairs(typed);
    let open = files.community.deliberations().all().iter().filter(|one| one.is_open());
    let mut near: Vec<(usize, &Deliberation)> = open
        .filter_map(|one| {
            let public = one.public.as_ref()?;
            let likeness =
                likeness(&sought, &pairs(public.title.as_str())).max(likeness(&sought, &pairs(public.text.as_str())));
            (likeness >= COMMON_MIN).then_some((likeness, one))
        })
        .collect();
    near.sort_by_key(|(likeness, one)| (std::cmp::Reverse(*likeness), std::cmp::Reverse(one.id)));
    near.into_iter().take(SHOWN_MAX).map(|(_, one)| one).collect()
}

/// Every two characters that stand side by side, punctuation left out: Chinese writes no spaces between words.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let signs: Vec<char> = text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    signs.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}

/// How many of the pairs of the shorter text both have, of a hundred.
fn likeness(one: &BTreeSet<(char, char)>, other: &BTreeSet<(char, char)>) -> usize {
    let common = one.intersection(other).count();
    (common * 100).checked_div(one.len().min(other.len())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        likeness(&pairs(one), &pairs(other)) >= COMMON_MIN
    }

    #[test]
    fn words_for_the_same_thing_are_alike_in_whatever_order_and_others_are_not() {
        assert!(alike("晚上广场舞音乐太吵了，睡不着", "夜间广场舞的音量"));
        assert!(alike("电动车在楼道里充电，很危险！", "楼道充电"));
        assert!(alike("The LIFT is broken", "lift"));
        assert!(!alike("晚上广场舞音乐太吵了", "楼道堆放杂物"));
        assert!(!alike("", "楼道堆放杂物"));
        assert!(!alike("，。！", "，。！"));
    }
}
