//! How one reader wants pages shown, and the cookie that remembers it.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};

use crate::words::Lang;

/// The name of the cookie that holds a [`View`].
const COOKIE_NAME: &str = "view";

/// The size of running text in 长辈版.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextSize {
    /// 18 pt, the least that the design rules for older readers allow.
    #[default]
    Large,
    /// 24 pt.
    Larger,
    /// 30 pt.
    Largest,
}

impl TextSize {
    /// Every size, the smallest first.
    pub const ALL: [TextSize; 3] = [TextSize::Large, TextSize::Larger, TextSize::Largest];

    /// The size in points, which is also how the cookie, the form and the style sheet name it.
    pub fn points(self) -> &'static str {
        match self {
            TextSize::Large => "18",
            TextSize::Larger => "24",
            TextSize::Largest => "30",
        }
    }
}

/// The ordinary pages, or 长辈版.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Ordinary pages.
    #[default]
    Normal,
    /// 长辈版: large type, large targets, one thing at a time.
    Elder(TextSize),
}

impl Mode {
    /// Is this 长辈版?
    pub fn is_elder(self) -> bool {
        matches!(self, Mode::Elder(_))
    }

    /// How the cookie and the switches write the mode.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Normal => "normal",
            Mode::Elder(TextSize::Large) => "elder-18",
            Mode::Elder(TextSize::Larger) => "elder-24",
            Mode::Elder(TextSize::Largest) => "elder-30",
        }
    }

    /// The mode of a name.
    pub fn from_name(name: &str) -> Option<Mode> {
        let elder = TextSize::ALL.into_iter().map(Mode::Elder);
        std::iter::once(Mode::Normal).chain(elder).find(|mode| mode.name() == name)
    }
}

/// The language and the mode in which one reader sees pages.
///
/// As an axum extractor it never fails: without a readable cookie the browser's languages decide, and Chinese comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The language.
    pub lang: Lang,
    /// The mode.
    pub mode: Mode,
}

impl View {
    /// The view that the headers of a request ask for.
    pub fn from_headers(headers: &HeaderMap) -> View {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let remembered = cookies
            .flat_map(|line| line.split(';'))
            .filter_map(|cookie| cookie.trim().split_once('='))
            .find_map(|(name, value)| {
                let (lang, mode) = (name == COOKIE_NAME).then(|| value.split_once('.')).flatten()?;
                Some(View { lang: Lang::from_tag(lang)?, mode: Mode::from_name(mode)? })
            });
        remembered.unwrap_or_else(|| {
            let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            View { lang: Lang::from_accept_language(wanted), mode: Mode::Normal }
        })
    }

    /// The `Set-Cookie` value that remembers this view for a year.
    ///
    /// It says nothing about the person, so it is not bound to a session and survives signing out.
    pub fn cookie(self) -> HeaderValue {
        let text = format!(
            "{COOKIE_NAME}={}.{}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
            self.lang.tag(),
            self.mode.name()
        );
        HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for View {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<View, Infallible> {
        Ok(View::from_headers(&parts.headers))
    }
}
