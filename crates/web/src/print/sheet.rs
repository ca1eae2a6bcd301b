//! A page of sheets as one file that needs nothing else.

use crate::look::assets::{Asset, STYLES};

/// What a page of sheets says about itself in its head, before the name of the paper.
pub(crate) const MARK: &str = "<meta name=\"sheet\" content=\"";

/// What a document for printing may load: nothing.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
                      style-src 'unsafe-inline'; img-src data:\">";

/// A paper as it goes to the printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    /// What the file will be called, without its ending.
    pub(super) name: String,
    /// The document.
    pub(super) html: String,
}

impl Sheet {
    /// The sheets of a page; none when the page is not made to be printed.
    pub(super) fn of(page: &str) -> Option<Sheet> {
        let (_, rest) = page.split_once(MARK)?;
        let name = unescaped(rest.split('"').next()?);
        let styles = format!("<link rel=\"stylesheet\" href=\"{}\">", Asset::Styles.url());
        let icon = format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">", Asset::Icon.url());
        let script = format!("<script defer src=\"{}\"></script>", Asset::Script.url());
        let html =
            page.replace(&styles, &format!("{POLICY}<style>{STYLES}</style>")).replace(&icon, "").replace(&script, "");
        Some(Sheet { name: file_name(&name), html: in_ordinary_type(&html) })
    }
}

/// Large print is for screens; papers keep their measures.
fn in_ordinary_type(html: &str) -> String {
    match html.split_once("class=\"elder ") {
        Some((before, after)) if !before.contains("<body") => {
            let after = after.split_once(' ').map_or(after, |(_size, rest)| rest);
            format!("{before}class=\"{after}")
        }
        _ => html.to_owned(),
    }
}

/// A text as it was before it was written into HTML.
fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Bytes a file's name may have besides its ending: systems take 255.
const NAME_BYTES: usize = 240;

/// A name that every file system takes.
fn file_name(name: &str) -> String {
    let kept = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { ' ' } else { c };
    let kept: String = name.chars().map(kept).collect();
    let mut name = kept.split_whitespace().collect::<Vec<&str>>().join(" ");
    while name.len() > NAME_BYTES {
        name.pop();
    }
    name
}

/// The header that names a file, in Chinese where its name is (RFC 6266).
pub(super) fn disposition(name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    format!("attachment; filename=\"paper.pdf\"; filename*=UTF-8''{encoded}.pdf")
}
