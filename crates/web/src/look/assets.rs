//! The style sheet, the script and the icon, at addresses that change when they do.

use std::fmt::Write;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// The route under which [`serve`] is mounted.
pub const ROUTE: &str = "/assets/{hash}/{name}";

/// The style sheet: the layers in the order in which they win.
pub const STYLES: &str = concat!(
    include_str!("../../assets/css/00-layers.css"),
    include_str!("../../assets/css/10-tokens.css"),
    include_str!("../../assets/css/20-base.css"),
    include_str!("../../assets/css/30-frame.css"),
    include_str!("../../assets/css/40-text.css"),
    include_str!("../../assets/css/41-forms.css"),
    include_str!("../../assets/css/42-facts.css"),
    include_str!("../../assets/css/43-matter.css"),
    include_str!("../../assets/css/44-turnout.css"),
    include_str!("../../assets/css/45-letter.css"),
    include_str!("../../assets/css/46-history.css"),
    include_str!("../../assets/css/46-poster.css"),
    include_str!("../../assets/css/47-list.css"),
    include_str!("../../assets/css/48-owner-card.css"),
    include_str!("../../assets/css/46-public.css"),
    include_str!("../../assets/css/48-charter.css"),
    include_str!("../../assets/css/48-desk.css"),
    include_str!("../../assets/css/48-founding.css"),
    include_str!("../../assets/css/48-paper.css"),
    include_str!("../../assets/css/49-wall.css"),
    include_str!("../../assets/css/60-elder.css"),
    include_str!("../../assets/css/70-forced.css"),
    include_str!("../../assets/css/90-print.css"),
);

/// The script: printing, copying, and a guard against pressing a button twice. No page needs it.
pub const SCRIPT: &str = include_str!("../../assets/gongzhi.js");

const ICON: &str = include_str!("../../assets/favicon.svg");

/// A file that pages ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    /// The style sheet.
    Styles,
    /// The script.
    Script,
    /// The icon in the browser's tab.
    Icon,
}

static HASHES: LazyLock<[String; 3]> = LazyLock::new(|| Asset::ALL.map(|asset| short_hash(asset.text())));

fn short_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(8).fold(String::new(), |mut hash, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}

impl Asset {
    /// Every asset.
    pub const ALL: [Asset; 3] = [Asset::Styles, Asset::Script, Asset::Icon];

    fn name(self) -> &'static str {
        match self {
            Asset::Styles => "gongzhi.css",
            Asset::Script => "gongzhi.js",
            Asset::Icon => "gongzhi.svg",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Asset::Styles => STYLES,
            Asset::Script => SCRIPT,
            Asset::Icon => ICON,
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Asset::Styles => "text/css; charset=utf-8",
            Asset::Script => "text/javascript; charset=utf-8",
            Asset::Icon => "image/svg+xml",
        }
    }

    fn hash(self) -> &'static str {
        let [styles, script, icon] = &*HASHES;
        match self {
            Asset::Styles => styles,
            Asset::Script => script,
            Asset::Icon => icon,
        }
    }

    /// The address of the asset as it is now.
    pub fn url(self) -> String {
        format!("/assets/{}/{}", self.hash(), self.name())
    }
}

/// Answers an asset, to be kept for ever under its own hash.
///
/// Under another hash (a page of an older or newer release, while several nodes are being replaced) the present file is
/// still the best answer, but nobody may keep it.
pub async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(asset) = Asset::ALL.into_iter().find(|asset| asset.name() == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let keep = if asset.hash() == hash { "public, max-age=31536000, immutable" } else { "no-store" };
    ([(CONTENT_TYPE, asset.content_type()), (CACHE_CONTROL, keep)], asset.text()).into_response()
}
