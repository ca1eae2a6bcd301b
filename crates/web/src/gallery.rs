//! Every part on one page, with samples from one invented community.
//!
//! For those who build pages: what there is, how it looks, how it reads in both languages and modes. The tests render it
//! whole. The samples stand for what people would type, so they are data and live here, not in the word lists.

mod samples;
#[cfg(test)]
mod tests;

use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::look::{Account, Community, Help, Link, Mode, Page, Width};
use crate::parts;
use crate::words::{Lang, Words};

/// The words of the sample community, whose clocks show Shanghai's time.
pub(crate) fn words(lang: Lang) -> Words {
    Words::new(lang, TimeZone::get("Asia/Shanghai").unwrap_or(TimeZone::UTC))
}

/// The sample of a language.
fn pick<T>(words: &Words, zh: T, en: T) -> T {
    match words.lang() {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The frame of every sample page.
fn framed<'a>(words: &'a Words, mode: Mode, path: &'a str, title: &str) -> Page<'a> {
    let say = |zh, en| pick(words, zh, en);
    let nav = vec![
        Link::new("/", say("首页", "Home")),
        Link::new("/matters", say("议题", "Matters")),
        Link::new("/votes", say("表决", "Votes")),
        Link::new("/book", say("核对账本", "Check the book")),
    ];
    let help = Help {
        who: Some(say("子鸣小区业主委员会", "Owners’ committee of Ziming").into()),
        phone: Some("0571-8765 4321".into()),
        place: Some(
            say("小区物业楼 102 室，工作日 9:00–17:00", "Service building, room 102, weekdays 9:00–17:00").into(),
        ),
    };
    Page::new(words, mode, path, title)
        .community(Community { name: say("子鸣小区", "Ziming Estate").into(), href: "/".into() })
        .nav(nav, "/votes")
        .help(help)
}

/// The gallery: every part under its name.
pub fn page(lang: Lang, mode: Mode) -> Markup {
    let words = &words(lang);
    let title = pick(words, "组件样本", "Gallery of parts");
    let account =
        Account { name: pick(words, "李明", "Li Ming").into(), sign_out: "/sign-out".into(), csrf: "sample".into() };
    let body = html! {
        (parts::heading_with_caption(pick(words, "子鸣小区", "Ziming Estate"), title))
        (samples::notices(words))
        (samples::matter(words))
        (samples::turnout(words))
        (samples::doors(words))
        (samples::count(words))
        (samples::form_parts(words))
        (samples::task_list(words))
        (samples::tables(words))
        (samples::running(words))
    };
    framed(words, mode, "/gallery", title)
        .account(account)
        .crumbs(vec![Link::new("/", pick(words, "首页", "Home")), Link::new("/votes", pick(words, "表决", "Votes"))])
        .banner(html! { p { (pick(words, "正在代 3幢2单元501室 办理，29:41 后自动结束。", "Acting for 3-2-501; this ends in 29:41.")) } })
        .flash(Some(samples::flash(words)))
        .width(Width::Wide)
        .render(&body)
}

/// The front page of the booth: one question, with an error.
pub fn question_page(lang: Lang, mode: Mode) -> Markup {
    let words = &words(lang);
    framed(words, mode, "/gallery/question", pick(words, "选聘物业服务企业", "Choosing a property company"))
        .booth()
        .errors(true)
        .back(parts::back(words, "/gallery"))
        .render(&samples::question(words))
}

/// All answers before they count.
pub fn check_page(lang: Lang, mode: Mode) -> Markup {
    let words = &words(lang);
    framed(words, mode, "/gallery/check", pick(words, "请核对您的表决", "Check your ballot"))
        .booth()
        .back(parts::back(words, "/gallery/question"))
        .render(&samples::check(words))
}

/// The receipt after voting.
pub fn receipt_page(lang: Lang, mode: Mode) -> Markup {
    let words = &words(lang);
    framed(words, mode, "/gallery/receipt", pick(words, "您的票已经收到", "Your ballot has been received"))
        .render(&samples::receipt(words))
}

/// Two ballot letters, one a sheet.
pub fn letters_page(lang: Lang, mode: Mode) -> Markup {
    let words = &words(lang);
    framed(words, mode, "/gallery/letters", pick(words, "表决票", "Ballot letters"))
        .sheet()
        .back(parts::back(words, "/gallery"))
        .render(&samples::letters(words))
}

/// A letter about these motions, to this place.
#[cfg(test)]
pub(crate) fn letter(lang: Lang, number: u32, place: &str, motions: &[parts::Motion]) -> parts::Letter {
    let silence = parts::Silence::CountsWithMajority;
    let ids = (&*format!("{number:0>4}"), "K7PM-3QXD-8R");
    samples::letter(&words(lang), ids, place.to_owned(), 128_450, motions.to_vec(), silence)
}

/// These letters, to be printed.
#[cfg(test)]
pub(crate) fn pile(lang: Lang, letters: &[parts::Letter]) -> Markup {
    let words = &words(lang);
    let page = framed(words, Mode::Normal, "/gallery/letters", pick(words, "表决票", "Ballot letters")).sheet();
    page.render(&html! { @for letter in letters { (letter.render(words)) } })
}

/// Official papers: a letter of an office, a form, a list.
pub fn papers_page(lang: Lang, mode: Mode) -> Markup {
    let words = &words(lang);
    framed(words, mode, "/gallery/papers", pick(words, "文书", "Papers"))
        .sheet()
        .back(parts::back(words, "/gallery"))
        .render(&samples::papers(words))
}
