//! Whether a ballot fits one sheet, and where its questions' texts are too long for that, how much of each the sheet holds.
//!
//! The ballot itself must stay on one sheet: it is signed, handed in and keyed in as one. Owners must get the whole text all
//! the same, so what the sheet has no room for follows as an annex, on sheets of its own.

use maud::PreEscaped;

use super::letter::Motion;
use crate::words::Words;

/// How many sheets a letter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheets {
    /// One, with everything on it.
    One,
    /// The ballot on one, with the beginning of long texts, and an annex with the whole of them.
    WithAnnex,
    /// The ballot alone has more to say than one sheet holds.
    More,
}

/// A ballot as it is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fitted {
    pub(super) sheets: Sheets,
    /// How large the type may be, as a class.
    pub(super) density: &'static str,
    /// What the sheet says of each question's text; none where it holds the whole of it.
    pub(super) beginnings: Vec<Option<Vec<String>>>,
}

/// Half a Chinese character's widths that a line of the smallest type holds, by the widths of Latin letters.
const WIDTH: usize = 88;
/// The width of a place that stands beside its roll number.
const BESIDE: usize = 30;
/// The widths that a column of options holds, beside its box.
const COLUMN: usize = 36;
/// What a box to tick takes beside its option.
const BOX: usize = 8;
/// What saying how many may be ticked takes, with the rule above it.
const LINES_OF_MOST: usize = 2;
/// How many options stand beside each other.
const BESIDE_EACH_OTHER: usize = 3;
/// Lines of a long text that are worth printing.
const LEAST: usize = 3;

/// Fits questions on a sheet, judged by the lines they will take, for a letter to this place; `small` is what is said besides
/// to so few voters that totals may tell how each voted.
///
/// Type below 8.5 pt is not worth the saving.
pub(super) fn fit(words: &Words, motions: &[Motion], place: &str, small: Option<&str>) -> Fitted {
    // The fixed texts are longer in English, and leave less room.
    let steps = if words.is_chinese() {
        [(9, "roomy"), (17, "normal"), (25, "dense"), (35, "denser")]
    } else {
        [(0, "roomy"), (8, "normal"), (21, "dense"), (29, "denser")]
    };
    let motions = &in_full(words, motions)[..];
    let step = |lines: usize| steps.iter().find(|(most, _)| lines <= *most).map(|(_, density)| *density);
    let whole = || vec![None; motions.len()];
    let texts: Vec<usize> = motions.iter().map(|motion| lines_of_all(&motion.text)).collect();
    let of_motions = motions.iter().map(lines_without_text).sum::<usize>() + lines_of_kinds(motions);
    let fixed = of_motions + lines_of_place(place) + small.map_or(0, lines_of);
    if let Some(density) = step(fixed + texts.iter().sum::<usize>()) {
        return Fitted { sheets: Sheets::One, density, beginnings: whole() };
    }
    // A line of each goes to saying where the rest stands.
    let room = |most: usize| most.checked_sub(fixed + motions.len());
    let least: usize = texts.iter().map(|lines| (*lines).min(LEAST)).sum();
    let roomy_enough = steps[2..].iter().find(|(most, _)| room(*most).is_some_and(|room| room >= least));
    let Some((most, density)) = roomy_enough else {
        return Fitted { sheets: Sheets::More, density: "long", beginnings: whole() };
    };
    let share = share(&texts, room(*most).unwrap_or_default());
    let beginning = |motion: &Motion, lines: usize| (lines > share).then(|| beginning(&motion.text, share));
    let beginnings = motions.iter().zip(&texts).map(|(motion, lines)| beginning(motion, *lines)).collect();
    Fitted { sheets: Sheets::WithAnnex, density, beginnings }
}

/// The questions as the sheet will say them: with the sources of what it takes to pass, and of what is noted, by their full
/// titles, which take more room than the short names. One text holds them all, since a title is written out once a letter.
fn in_full(words: &Words, motions: &[Motion]) -> Vec<Motion> {
    let own = |motion: &Motion| motion.notes.iter().cloned().chain([motion.passes.clone()]).collect::<Vec<_>>();
    let joined = motions.iter().flat_map(own).collect::<Vec<_>>().join(BETWEEN);
    let written = super::paper::in_full(words, &PreEscaped(joined)).0;
    let mut written = written.split(BETWEEN).map(str::to_owned);
    let mut motions = motions.to_vec();
    for motion in &mut motions {
        for line in motion.notes.iter_mut().chain([&mut motion.passes]) {
            *line = written.next().unwrap_or_default();
        }
    }
    motions
}

/// Stands in no sentence.
const BETWEEN: &str = "\u{1f}";

/// The most lines each text may take for all to have room: short ones leave theirs to the long ones.
fn share(texts: &[usize], room: usize) -> usize {
    let takes = |share: usize| texts.iter().map(|lines| (*lines).min(share)).sum::<usize>();
    (1..=room).take_while(|share| takes(*share) <= room).last().unwrap_or(0)
}

/// The beginning of a text that takes so many lines.
fn beginning(text: &[String], lines: usize) -> Vec<String> {
    let mut left = lines.saturating_sub(1);
    let mut shown = Vec::new();
    for (at, paragraph) in text.iter().enumerate() {
        let takes = lines_of(paragraph) + usize::from(at % 3 == 2);
        if takes <= left {
            left -= takes;
            shown.push(paragraph.clone());
            continue;
        }
        if left > 0 {
            shown.push(cut(paragraph, left * WIDTH));
        }
        break;
    }
    shown
}

/// As much of a paragraph as the width holds, with an ellipsis.
fn cut(paragraph: &str, width: usize) -> String {
    let mut left = width.saturating_sub(4);
    let mut shown: String = paragraph
        .chars()
        .take_while(|character| {
            let fits = width_of(*character) <= left;
            left = left.saturating_sub(width_of(*character));
            fits
        })
        .collect();
    shown.push_str("……");
    shown
}

/// Chinese characters are twice as wide as Latin letters.
fn width_of(character: char) -> usize {
    if character.is_ascii() { 1 } else { 2 }
}

fn width_of_all(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

fn lines_of(text: &str) -> usize {
    width_of_all(text).div_ceil(WIDTH)
}

/// The lines of several paragraphs, with a third of one after each.
fn lines_of_all(text: &[String]) -> usize {
    text.iter().map(|paragraph| lines_of(paragraph)).sum::<usize>() + text.len().div_ceil(3)
}

/// The lines that several homes or owners take beyond a single one: in larger type at the head, with the roll number
/// below instead of beside them, and once more on the slip.
fn lines_of_place(place: &str) -> usize {
    let width = width_of_all(place);
    if width <= BESIDE { 0 } else { (width * 3 / 2).div_ceil(WIDTH) + 2 + width / WIDTH + 1 }
}

/// The lines that what can be ticked takes: beside each other where few, in two columns where many, each row a third apart.
fn lines_of_options(options: &[String]) -> usize {
    let lines = |option: &String, width: usize| width_of_all(option).div_ceil(width);
    if options.len() > BESIDE_EACH_OTHER {
        let rows = options.chunks(2).map(|row| row.iter().map(|option| lines(option, COLUMN)).max().unwrap_or(1));
        return (rows.sum::<usize>() + options.len().div_ceil(2).div_ceil(3)).max(1);
    }
    let whole: usize = options.iter().map(|option| width_of_all(option) + BOX).sum();
    if whole <= WIDTH { 1 } else { options.iter().map(|option| lines(option, WIDTH - 2 * BOX)).sum::<usize>() + 1 }
}

/// The lines that everything but the text of a question takes on paper, roughly.
fn lines_without_text(motion: &Motion) -> usize {
    let notes = lines_of_all(&motion.notes);
    lines_of(&motion.title)
        + notes
        + 2
        + lines_of_options(&motion.options)
        + lines_of(&motion.passes)
        + motion.most.map_or(0, |_| LINES_OF_MOST)
}

/// The lines that a letter says more of where there is an election, or going with the majority can be ticked.
fn lines_of_kinds(motions: &[Motion]) -> usize {
    let any = |is: fn(&Motion) -> bool| usize::from(motions.iter().any(is));
    any(|motion| motion.most.is_some()) + 3 * any(|motion| motion.follows)
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::Lang;

    /// Letters cite as other papers do, and are measured as they will be printed.
    #[test]
    fn what_it_takes_to_pass_is_measured_with_the_full_titles_of_its_sources() {
        let law = governance::law::Law::built_in().unwrap();
        let words = Words::new(Lang::Zh, TimeZone::UTC);
        let words = words.about(crate::words::Country::Mainland, crate::words::Sources::of(&law));
        let mut first = motion(&["一段。"]);
        first.passes = "过半数同意即通过。（民法典 §278、物业管理条例 §12）".to_owned();
        first.notes = vec!["依据：民法典 §278(2)。".to_owned()];
        let second = Motion { notes: Vec::new(), ..first.clone() };
        let said = in_full(&words, &[first, second]);
        assert!(
            said[0].notes[0].contains("《中华人民共和国民法典》（以下简称《民法典》）第二百七十八条第二款"),
            "{said:?}"
        );
        assert!(said[0].passes.contains("《民法典》第二百七十八条、《物业管理条例》第十二条"), "{said:?}");
        assert!(said[1].passes.contains("《民法典》第二百七十八条") && !said[1].passes.contains('§'), "{said:?}");
    }

    fn motion(text: &[&str]) -> Motion {
        Motion {
            title: "使用维修资金更换水泵".to_owned(),
            text: text.iter().map(|paragraph| (*paragraph).to_owned()).collect(),
            notes: vec![],
            options: ["同意", "不同意", "弃权"].map(str::to_owned).to_vec(),
            passes: "专有部分面积和人数都有过半数同意。".to_owned(),
            most: None,
            follows: false,
        }
    }

    fn fitted(motions: &[Motion]) -> Fitted {
        fit(&Words::new(Lang::Zh, TimeZone::UTC), motions, "1栋-1单元-101（徐国波）", None)
    }

    #[test]
    fn a_short_ballot_is_one_sheet_with_its_whole_text() {
        let short = fitted(&[motion(&["两台水泵已用十九年。"])]);
        assert_eq!((short.sheets, short.density, short.beginnings), (Sheets::One, "roomy", vec![None]));
    }

    #[test]
    fn an_owner_of_many_homes_gets_smaller_type_and_not_a_second_sheet() {
        let questions = [motion(&["两台水泵已用十九年。", "拟使用维修资金更换。"])];
        let many = "1栋-1单元-801、1栋-1单元-802、商业街-S01、商业街-S02（冯子涛、董德宁）";
        for (lang, densities) in [(Lang::Zh, ["roomy", "normal"]), (Lang::En, ["normal", "dense"])] {
            let words = Words::new(lang, TimeZone::UTC);
            let fitted = ["1栋-1单元-101（徐国波）", many].map(|place| fit(&words, &questions, place, None));
            assert_eq!(fitted.each_ref().map(|fitted| fitted.density), densities);
            assert!(fitted.iter().all(|fitted| fitted.sheets == Sheets::One));
        }
    }

    #[test]
    fn a_text_of_four_thousand_characters_begins_on_the_ballot_and_goes_on_in_an_annex() {
        let long = "泵".repeat(4_000);
        let fitted = fitted(&[motion(&["一句话。"]), motion(&[&long])]);
        assert_eq!(fitted.sheets, Sheets::WithAnnex);
        assert_eq!(fitted.beginnings[0], None, "what fits is there whole");
        let [shown] = fitted.beginnings[1].as_deref().unwrap() else { panic!("one paragraph") };
        assert!(shown.ends_with("……") && shown.chars().count() > 3 * 44, "{shown}");
    }

    #[test]
    fn the_room_is_shared_and_what_is_shown_never_takes_more_than_the_sheet_holds() {
        for (texts, paragraphs) in [(1, 40), (2, 20), (3, 12)] {
            let paragraph = "拟使用维修资金更换，预算八万六千元，按面积分摊。".repeat(4);
            let motions: Vec<Motion> = (0..texts).map(|_| motion(&vec![paragraph.as_str(); paragraphs])).collect();
            let fitted = fitted(&motions);
            assert_eq!(fitted.sheets, Sheets::WithAnnex, "{texts} texts");
            let shown: usize = fitted.beginnings.iter().flatten().map(|shown| lines_of_all(shown)).sum();
            let fixed: usize = motions.iter().map(lines_without_text).sum();
            assert!(shown + fixed + texts <= 35 && shown > texts, "{texts} texts: {shown} and {fixed}");
        }
    }

    #[test]
    fn a_ballot_with_more_to_tick_than_a_sheet_holds_says_that_it_takes_more() {
        let mut motions: Vec<Motion> = (0..5).map(|_| motion(&["一句话。"])).collect();
        for motion in &mut motions {
            motion.options = (0..14).map(|number| format!("方案{number}")).collect();
        }
        assert_eq!(fitted(&motions).sheets, Sheets::More);
    }
}
