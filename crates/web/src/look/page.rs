//! One whole page.

use maud::{DOCTYPE, Markup, html};

use super::assets::Asset;
use super::{Mode, frame};
use crate::parts::print_button;
use crate::words::Words;

/// A place to go and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// What the reader sees.
    pub label: String,
}

impl Link {
    /// A link to `href` that reads `label`.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Link {
        Link { href: href.into(), label: label.into() }
    }
}

/// The community whose page this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// Its name, `子鸣小区`.
    pub name: String,
    /// Its front page.
    pub href: String,
}

/// Who can be asked for help. It stands in the same place on each page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// Who answers, `子鸣小区业主委员会`.
    pub who: Option<String>,
    /// A telephone number as people write it.
    pub phone: Option<String>,
    /// Where to go, and when: `小区物业楼 102 室，工作日 9:00–17:00`.
    pub place: Option<String>,
}

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The name shown.
    pub name: String,
    /// Where the sign-out form is sent.
    pub sign_out: String,
    /// The token that the form must carry.
    pub csrf: String,
}

/// How wide the text of a page runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A comfortable measure for reading and forms.
    #[default]
    Reading,
    /// Room for tables and charts.
    Wide,
}

/// A page in the making: give it what it has, then [`Page::render`] its body.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    pub(super) words: &'a Words,
    pub(super) mode: Mode,
    pub(super) path: &'a str,
    pub(super) title: String,
    pub(super) community: Option<Community>,
    pub(super) nav: Vec<Link>,
    pub(super) current: Option<String>,
    pub(super) crumbs: Vec<Link>,
    pub(super) back: Option<Link>,
    pub(super) account: Option<Account>,
    pub(super) help: Help,
    pub(super) banner: Option<Markup>,
    pub(super) flash: Option<Markup>,
    width: Width,
    has_errors: bool,
    booth: bool,
    hall: bool,
    sheet: bool,
    paper: Option<String>,
    day: Option<String>,
    pdf: bool,
}

impl<'a> Page<'a> {
    /// A page at `path` (the switches return there) whose title is `title`.
    pub fn new(words: &'a Words, mode: Mode, path: &'a str, title: impl Into<String>) -> Page<'a> {
        Page {
            words,
            mode,
            path,
            title: title.into(),
            community: None,
            nav: Vec::new(),
            current: None,
            crumbs: Vec::new(),
            back: None,
            account: None,
            help: Help::default(),
            banner: None,
            flash: None,
            width: Width::Reading,
            has_errors: false,
            booth: false,
            hall: false,
            sheet: false,
            paper: None,
            day: None,
            pdf: false,
        }
    }

    /// The community whose page this is.
    pub fn community(mut self, community: Community) -> Self {
        self.community = Some(community);
        self
    }

    /// The main navigation; the entry with the address `current` is the page's own section.
    pub fn nav(mut self, nav: Vec<Link>, current: impl Into<String>) -> Self {
        self.nav = nav;
        self.current = Some(current.into());
        self
    }

    /// The way here from the front page.
    pub fn crumbs(mut self, crumbs: Vec<Link>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// The link back, above the heading; its label is usually `words.say("parts-back")`, see [`crate::parts::back`].
    pub fn back(mut self, back: Link) -> Self {
        self.back = Some(back);
        self
    }

    /// The person who is signed in.
    pub fn account(mut self, account: Account) -> Self {
        self.account = Some(account);
        self
    }

    /// Who can be asked for help.
    pub fn help(mut self, help: Help) -> Self {
        self.help = help;
        self
    }

    /// A line across the top that stays while it is true, such as acting on behalf of somebody.
    pub fn banner(mut self, banner: Markup) -> Self {
        self.banner = Some(banner);
        self
    }

    /// What has just happened; see [`crate::parts::notification`].
    pub fn flash(mut self, flash: Option<Markup>) -> Self {
        self.flash = flash;
        self
    }

    /// How wide the text runs.
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// With errors the document's title begins with the word "error", so that it is the first thing read aloud.
    pub fn errors(mut self, has_errors: bool) -> Self {
        self.has_errors = has_errors;
        self
    }

    /// The voting booth and its like: no navigation, nothing to distract.
    pub fn booth(mut self) -> Self {
        self.booth = true;
        self
    }

    /// What a hall looks at: the screen is filled with it and nothing stands round it but one small line of ways.
    pub fn hall(mut self) -> Self {
        self.hall = true;
        self
    }

    /// Sheets to be printed: no frame, only the way back, the title, a print button and the sheets.
    pub fn sheet(mut self) -> Self {
        self.sheet = true;
        self
    }

    /// What the sheets are called as a document, where their page is called otherwise: a paper has a title of its own.
    pub fn paper(mut self, title: impl Into<String>) -> Self {
        self.paper = Some(title.into());
        self
    }

    /// The day a paper is of, in words; of a page without one, the day it is looked at.
    pub fn day(mut self, day: impl Into<String>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Sheets of this page can be had as PDF from here.
    pub fn pdf(mut self, pdf: bool) -> Self {
        self.pdf = pdf;
        self
    }

    /// What the sheets are called as a document and as a file: the estate, the paper, its day.
    fn sheet_name(&self) -> String {
        let paper = self.paper.as_ref().unwrap_or(&self.title);
        let estate = self.community.as_ref().map(|community| community.name.as_str());
        // A title in official form names the estate itself.
        let estate = estate.filter(|name| !paper.contains(name));
        let parts = [estate, Some(paper.as_str()), self.day.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The way to print the sheets, and to have them as PDF.
    fn sheet_bar(&self) -> Markup {
        let joint = if self.path.contains('?') { '&' } else { '?' };
        html! {
            div class="sheet-bar screen-only" {
                @if let Some(back) = &self.back { (frame::back(back)) }
                h1 { (self.title) }
                div class="sheet-ways" {
                    (print_button(self.words))
                    @if self.pdf {
                        a class="button secondary" download href={ (self.path) (joint) "as=pdf" } { (self.words.say("parts-pdf")) }
                    }
                }
                @if !self.pdf { p class="hint" { (self.words.say("parts-no-pdf")) } }
            }
        }
    }

    fn document_title(&self) -> String {
        if self.sheet {
            return self.sheet_name();
        }
        let error = if self.has_errors { self.words.say("look-error-prefix") } else { String::new() };
        // The front page of a community is called as the community is.
        let community = self.community.as_ref().filter(|community| community.name != self.title);
        let community = community.map(|community| format!(" – {}", community.name)).unwrap_or_default();
        format!("{error}{}{community} – {}", self.title, self.words.say("look-product"))
    }

    fn classes(&self) -> String {
        let mut classes = vec![match self.mode {
            Mode::Normal => "normal".to_owned(),
            Mode::Elder(size) => format!("elder elder-{}", size.points()),
        }];
        if self.sheet {
            classes.push("sheets".to_owned());
        }
        if self.hall {
            classes.push("hall".to_owned());
        }
        classes.join(" ")
    }

    /// The whole document round `body`, which holds the page's one `h1`.
    pub fn render(&self, body: &Markup) -> Markup {
        let width = match self.width {
            Width::Reading => "reading",
            Width::Wide => "wide",
        };
        html! {
            (DOCTYPE)
            html lang=(self.words.lang().tag()) class=(self.classes()) {
                head {
                    meta charset="utf-8";
                    title { (self.document_title()) }
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light";
                    meta name="theme-color" content="#14564f";
                    meta name="format-detection" content="telephone=no";
                    @if self.sheet { meta name="sheet" content=(self.sheet_name()); }
                    link rel="stylesheet" href=(Asset::Styles.url());
                    @if let Some(community) = self.community.as_ref().filter(|_| !self.sheet && !self.booth) {
                        link rel="alternate" type="application/atom+xml" href={ (community.href.trim_end_matches('/')) "/news.atom" };
                    }
                    link rel="icon" type="image/svg+xml" href=(Asset::Icon.url());
                    script defer src=(Asset::Script.url()) {}
                }
                body {
                    @if self.sheet {
                        main id="main" class="sheet-pile" tabindex="-1" {
                            (self.sheet_bar())
                            (body)
                        }
                    } @else if self.hall {
                        main id="main" tabindex="-1" {
                            (body)
                            @if let Some(back) = &self.back { div class="screen-only" { (frame::back(back)) } }
                        }
                    } @else {
                        (frame::header(self, !self.booth))
                        div class={ "page " (width) } {
                            (frame::above(self))
                            main id="main" tabindex="-1" {
                                @if let Some(flash) = &self.flash { (flash) }
                                (body)
                            }
                        }
                        (frame::footer(self))
                    }
                }
            }
        }
    }
}
