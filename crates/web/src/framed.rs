//! What is not given, as a page in the frame of whose page was asked for: its name, the way around, whom to ask.
//!
//! Answers name what is not given and why (`answer`); when the page that answered has let go of everything, what stands round
//! all pages (`guarded`) has this one made. Whatever is given as asked pays nothing for it.

use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use governance::Refusal;
use governance::bodies::{BodiesRefusal, Power};
use governance::duties::Duty;
use maud::{Markup, html};
use office::Files;

use crate::answer::{self, Said};
use crate::args;
use crate::booth;
use crate::desk;
use crate::due;
use crate::look::{Link, Page};
use crate::owner;
use crate::parts;
use crate::visit::{Here, Visit};
use crate::words::Words;

/// Why something is not given.
#[derive(Debug, Clone)]
pub(crate) enum Withheld {
    /// A rule stands against it.
    Refused(Refusal),
    /// The store did not take it.
    Failed,
    /// There is no such page.
    NotFound,
    /// The law of this place has no such procedure.
    NotLaidDown,
    /// It is for others: for those with this power, where one is named.
    NotForYou(Option<Power>),
    /// Others keep it: the keys of what it is, of the rule, and of what one can do.
    KeptBy([&'static str; 3]),
    /// The form is of another session.
    StaleForm,
    /// The form is of another site.
    ForeignForm,
    /// It could not be read, for this reason.
    Unreadable(String),
    /// What came was no form as pages send it.
    NoForm,
    /// The address takes forms alone.
    FormsAlone,
    /// The address is a page and takes no forms.
    PageAlone,
    /// It was more than so many bytes.
    TooLarge(usize),
}

impl Withheld {
    fn status(&self) -> StatusCode {
        match self {
            Self::Refused(Refusal::Bodies(_))
            | Self::NotForYou(_)
            | Self::KeptBy(_)
            | Self::StaleForm
            | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Failed => StatusCode::SERVICE_UNAVAILABLE,
            Self::NotFound | Self::NotLaidDown => StatusCode::NOT_FOUND,
            Self::Unreadable(_) | Self::NoForm => StatusCode::BAD_REQUEST,
            Self::FormsAlone | Self::PageAlone => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused-title",
            Self::Failed => "failed-title",
            Self::NotFound => "not-found-title",
            Self::NotLaidDown => "not-laid-down-title",
            Self::NotForYou(_) | Self::KeptBy(_) => "not-for-you-title",
            Self::StaleForm => "stale-form-title",
            Self::ForeignForm => "foreign-form-title",
            Self::Unreadable(_) | Self::NoForm => "unreadable-title",
            Self::FormsAlone => "forms-alone-title",
            Self::PageAlone => "page-alone-title",
            Self::TooLarge(_) => "too-large-title",
        }
    }

    fn said(&self, words: &Words) -> Markup {
        let plain = |key: &str| html! { p { (words.say(key)) } };
        match self {
            Self::Refused(refusal) => answer::refused(words, refusal),
            Self::NotForYou(Some(power)) => {
                answer::refused(words, &Refusal::from(BodiesRefusal::PowerMissing { power: *power }))
            }
            Self::KeptBy([why, rule, next]) => {
                answer::said(words, &Said { why: words.say(why), rule: words.say(rule), next: words.say(next) })
            }
            Self::NotForYou(None) => answer::said(
                words,
                &Said {
                    why: words.say("not-for-you-text"),
                    rule: words.say("not-for-you-rule"),
                    next: words.say("not-for-you-next"),
                },
            ),
            Self::Failed => plain("failed-text"),
            Self::NotFound => plain("not-found-text"),
            Self::NotLaidDown => answer::said(
                words,
                &Said {
                    why: words.say("not-laid-down-text"),
                    rule: words.say("not-laid-down-rule"),
                    next: words.say("not-laid-down-next"),
                },
            ),
            Self::StaleForm => plain("stale-form-text"),
            Self::ForeignForm => plain("foreign-form-text"),
            Self::NoForm => plain("no-form-text"),
            Self::FormsAlone => plain("forms-alone-text"),
            Self::PageAlone => plain("page-alone-text"),
            Self::Unreadable(reason) => html! { (plain("unreadable-text")) p { (reason) } },
            Self::TooLarge(most) => {
                let most = if *most < 1 << 20 { format!("{} KiB", most >> 10) } else { format!("{} MiB", most >> 20) };
                html! { p { (words.say_with("too-large-text", args!["most" => most])) } }
            }
        }
    }
}

/// An answer that is still to be put into its frame.
#[derive(Debug, Clone)]
pub(crate) struct Unframed {
    visit: Visit,
    back: Option<String>,
    withheld: Withheld,
}

impl Unframed {
    /// The answer, which carries what its page is made of. Back to `/` is back to where the community, the letter or the
    /// card begins.
    pub(crate) fn answer(visit: &Visit, back: Option<&str>, withheld: Withheld) -> Response {
        let status = withheld.status();
        let unframed = Self { visit: visit.clone(), back: back.map(ToOwned::to_owned), withheld };
        (status, Extension(unframed)).into_response()
    }

    /// The answer with its page, in the frame of the community, the letter or the card that the address names.
    pub(crate) async fn framed(self) -> Response {
        let visit = || self.visit.clone();
        let path = self.visit.path.split('?').next().unwrap_or_default();
        let mut parts = path.split('/').skip(1);
        match (parts.next(), parts.next()) {
            (Some("c"), Some(book)) => {
                if let Some(desk) = self.visit.app.house.desk(book) {
                    let here = Here { visit: visit(), desk, done: None };
                    let files = here.desk.files().await;
                    if is_shown(&files) {
                        let words = here.words(&files);
                        let page = here.page(&files, &words, self.title(&words));
                        return self.render(page, &words, &here.at(""), &self.left_over(&here, &files, &words));
                    }
                }
            }
            // A code is as hard to guess here as on any page: what finds it counts the wrong ones.
            (Some("b"), Some(code)) => {
                if let Ok(letter) = booth::find_letter(visit(), code) {
                    let files = letter.desk.files().await;
                    if is_shown(&files) {
                        let words = letter.words(&files);
                        let page = letter.page(&files, &words, self.title(&words));
                        return self.render(page, &words, &letter.at(""), &html! {});
                    }
                }
            }
            (Some("o"), Some(code)) => {
                if let Ok(card) = owner::find_card(visit(), code) {
                    let files = card.desk.files().await;
                    if is_shown(&files) {
                        let words = card.words(&files);
                        let page = card.page(&files, &words, self.title(&words));
                        return self.render(page, &words, &card.at(""), &html! {});
                    }
                }
            }
            _ => {}
        }
        let words = self.visit.plain_words();
        self.render(self.visit.page(&words, self.title(&words)), &words, "/", &html! {})
    }

    fn title(&self, words: &Words) -> String {
        words.say(self.withheld.title())
    }

    /// What a seat left to somebody that is over, where a page is closed to them: they are led to what they still owe.
    fn left_over(&self, here: &Here, files: &Files, words: &Words) -> Markup {
        let Some(person) = here.person().filter(|_| matches!(self.withheld, Withheld::NotForYou(_))) else {
            return html! {};
        };
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let left = desk::left_over(&here.desk, files, person, today);
        let whose = |duty: &Duty| due::owed_by(files, words, here.desk.law(), duty, here.desk.door().now());
        html! {
            @if !left.is_empty() {
                h2 { (words.say("duties-left-over")) }
                p { (words.say("duties-left-over-text")) }
                ul class="tasks" {
                    @for (at, duty) in left.iter().enumerate() {
                        @let (id, href) = (format!("left-{}", at + 1), here.at(&due::address(duty)));
                        (due::line((here.desk.law(), files, words), duty, today, (&id, Some(href.as_str()), &whose(duty))))
                    }
                }
            }
        }
    }

    fn render(&self, mut page: Page<'_>, words: &Words, home: &str, more: &Markup) -> Response {
        if let Some(back) = self.back.as_deref() {
            page = page.back(Link::new(if back == "/" { home } else { back }, words.say("parts-back")));
        }
        let body = html! { (parts::heading(&self.title(words))) (self.withheld.said(words)) (more) };
        (self.withheld.status(), page.render(&body)).into_response()
    }
}

/// Whether anything of a community's files may be shown.
fn is_shown(files: &Files) -> bool {
    !files.are_stale() && files.community.is_founded()
}
