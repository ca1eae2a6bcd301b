//! QR codes, drawn into the page.

use std::fmt::Write;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// The blank margin round a code, in modules, that readers need.
const QUIET_ZONE: usize = 4;

/// A QR code of `text` that a screen reader calls `label`; nothing when the text is too long for any code.
///
/// Error correction is of level M: a crease or a coffee stain on a letter may cover some of it.
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        tracing::error!(length = text.len(), "a text is too long for a QR code");
        return html! {};
    };
    let side = code.width() + 2 * QUIET_ZONE;
    html! {
        svg class="qr" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(dark_runs(&code)) fill="#000" {}
        }
    }
}

/// The dark modules, one stroke for each unbroken run of them in a row.
fn dark_runs(code: &QrCode) -> String {
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET_ZONE, y + QUIET_ZONE, run.len(), run.len());
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_is_named_and_its_corner_is_dark() {
        let html = qr("https://example.org/v/ABCD", "投票网址").into_string();
        assert!(html.contains(r#"role="img" aria-label="投票网址""#));
        assert!(html.contains("M4 4h7v1h-7z"), "the finder pattern begins with seven dark modules");
    }

    #[test]
    fn a_text_too_long_for_any_code_draws_nothing() {
        assert_eq!(qr(&"x".repeat(4000), "x").into_string(), "");
    }
}
