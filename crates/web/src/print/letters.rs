//! Letters as they come out of the printer: the ballot on the sheets it claims, the rest numbered and headed by whose it is.

use super::sheet::Sheet;
use super::tests::{poppler, printer};
use crate::gallery;
use crate::parts::{Letter, Motion};
use crate::words::Lang;

/// A home with its owner, as on most letters.
const ONE: &str = "1栋-1单元-101（徐国波）";
/// As many homes as a letter names, with six owners.
const MANY: &str = "翠湖花园一期12栋-2单元-1801、翠湖花园一期12栋-2单元-1802、翠湖花园一期12栋-2单元-1803、翠湖花园一期商业街-S01、翠湖花园一期商业街-S02、\
                    地下二层-车位B-117等共 214 套（冯子涛、董德宁、欧阳文静、司马建国、王秀英、李桂兰）";
const PARAGRAPH: &str =
    "地下泵房的两台水泵已用十九年，多次维修，噪声大、耗电高，供水压力不稳。拟使用维修资金86,000.00元更换。";

/// A motion with a text of so many characters in paragraphs.
fn motion(characters: usize, options: Vec<String>, most: Option<u32>) -> Motion {
    let text: Vec<char> = PARAGRAPH.chars().cycle().take(characters).collect();
    Motion {
        title: "使用维修资金更换地下泵房的两台水泵和配套的控制柜".to_owned(),
        text: text.chunks(PARAGRAPH.chars().count()).map(|paragraph| paragraph.iter().collect()).collect(),
        notes: vec![],
        options,
        passes: "通过条件：专有部分面积和户数都有三分之二以上的业主参加，参加的业主中面积和户数都有过半数同意。（民法典第二百七十八条）".to_owned(),
        most,
        follows: false,
    }
}

fn plain(characters: usize) -> Motion {
    motion(characters, ["同意", "不同意", "弃权"].map(str::to_owned).to_vec(), None)
}

fn choice_among_four(characters: usize) -> Motion {
    motion(characters, ["同意", "不同意", "弃权", "随多数"].map(str::to_owned).to_vec(), None)
}

/// Proposals, each as long as one may be, or candidates: so many, with the usual two.
fn choice(many: usize, characters: usize, most: Option<u32>) -> Motion {
    let option = |number| format!("{number}号{}", "甲".repeat(characters));
    let options = (1..=many).map(option).chain(["都不同意", "弃权"].map(str::to_owned)).collect();
    motion(60, options, most)
}

/// What meetings may ask, from a sentence to the most there can be.
fn meetings() -> Vec<Vec<Motion>> {
    let texts = [20, 300, 840, 1_150, 4_000].map(|characters| vec![plain(characters)]);
    let several = [(2, 100), (2, 500), (3, 300), (3, 1_300), (4, 40), (5, 700)];
    let several = several.map(|(many, characters)| vec![plain(characters); many]);
    let proposals = [(2, 120), (8, 60), (20, 8)].map(|(many, long)| vec![choice(many, long, None)]);
    let elections = [5, 11, 32].map(|many| vec![choice(many, 3, Some(7))]);
    let both = [vec![choice(15, 3, Some(9)), plain(200)], vec![plain(500), choice(32, 4, Some(15)), plain(500)]];
    let following = [300, 700].map(|characters| vec![Motion { follows: true, ..choice_among_four(characters) }]);
    texts.into_iter().chain(following).chain(several).chain(proposals).chain(elections).chain(both).collect()
}

/// The sheets of letters, each as its text.
fn sheets(printed: &[u8]) -> Vec<String> {
    let text = poppler("pdftotext", printed);
    let mut sheets: Vec<String> = text.split('\u{c}').map(|sheet| sheet.split_whitespace().collect()).collect();
    assert_eq!(sheets.pop().as_deref(), Some(""), "every sheet ends");
    sheets
}

/// Whether each letter of a page says that it goes on over further sheets.
fn goes_on(page: &str) -> Vec<bool> {
    let sheets: Vec<&str> = page.split("<article class=\"letter ").skip(1).collect();
    let onward = |at: usize| sheets.get(at).is_some_and(|sheet| sheet.starts_with("onward"));
    (0..sheets.len()).filter(|at| !onward(*at)).map(|at| onward(at + 1)).collect()
}

/// What is wrong with the sheets that a letter took.
fn fault(letter: &Letter, slip: &str, goes_on: bool, own: &[String]) -> Option<String> {
    let number = &letter.roll_number;
    let whole = own[0].contains(slip) && own[0].contains(number);
    let told =
        own.iter().zip(1..).skip(1).all(|(sheet, at)| sheet.contains(number) && sheet.contains(&format!("—{at}—")));
    let right = whole && told && (own.len() > 1) == goes_on;
    let sheets = own.len();
    (!right)
        .then(|| format!("{number}: {sheets} sheets, goes on: {goes_on}, first whole: {whole}, others told: {told}"))
}

#[tokio::test]
#[ignore = "prints for several seconds; ./test runs it"]
async fn every_letter_stays_on_the_sheets_it_claims_and_every_further_sheet_says_whose_it_is() {
    let folders = tempfile::tempdir().unwrap();
    let Some(printer) = printer(folders.path()).await else { return };
    for lang in Lang::ALL {
        let meetings = meetings();
        let asked = meetings.iter().flat_map(|motions| [(motions, ONE), (motions, MANY)]);
        let letters: Vec<Letter> =
            asked.zip(1..).map(|((motions, place), number)| gallery::letter(lang, number, place, motions)).collect();
        let page = gallery::pile(lang, &letters).into_string();
        let goes_on = goes_on(&page);
        assert_eq!(goes_on.len(), letters.len());
        let sheets = sheets(&printer.print(Sheet::of(&page).unwrap().html).await.unwrap());
        // The code stands on the first sheet of a letter, and on no other.
        let firsts: Vec<usize> = (0..sheets.len()).filter(|at| sheets[*at].contains(&letters[0].code)).collect();
        assert_eq!(firsts.len(), letters.len());
        let slip: String = gallery::words(lang).say("letter-slip").split_whitespace().collect();
        let own = |at: usize| &sheets[firsts[at]..firsts.get(at + 1).copied().unwrap_or(sheets.len())];
        let faults: Vec<String> =
            (0..letters.len()).filter_map(|at| fault(&letters[at], &slip, goes_on[at], own(at))).collect();
        assert!(faults.is_empty(), "{lang:?}: {faults:#?}");
        let long = goes_on.iter().filter(|long| **long).count();
        assert!(0 < long && long < letters.len(), "short and long ones are among them");
    }
}
