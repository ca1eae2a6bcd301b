//! QR codes, drawn into the page.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder, QRCode};
use maud::{Markup, html};

/// The blank margin round a code, in modules, that readers need.
const QUIET_ZONE: usize = 4;

/// A QR code of `text` that a screen reader calls `label`; nothing when the text is too long for any code.
///
/// Error correction is of level M: a crease or a coffee stain on a letter may cover some of it.
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else {
        tracing::error!(length = text.len(), "a text is too long for a QR code");
        return html! {};
    };
    let side = code.size + 2 * QUIET_ZONE;
    html! {
        svg class="qr" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(dark_runs(&code)) fill="#000" {}
        }
    }
}

/// The dark modules, one stroke for each unbroken run of them in a row.
fn dark_runs(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        for run in code[y].chunk_by(|a, b| a.value() == b.value()) {
            if run.first().is_some_and(|module| module.value()) {
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
    use fast_qr::{ECL, QRBuilder};

    use super::{QUIET_ZONE, dark_runs, qr};

    #[test]
    fn a_code_is_named_and_its_corner_is_dark() {
        let html = qr("https://example.org/v/ABCD", "投票网址").into_string();
        assert!(html.contains(r#"role="img" aria-label="投票网址""#));
        assert!(html.contains("M4 4h7v1h-7z"), "the finder pattern begins with seven dark modules");
    }

    #[test]
    fn the_address_of_a_letter_reads_back_from_its_code() {
        let address = "https://vote.example.org/b/ABCD-EFGH-JKLM-NPQR";
        let code = QRBuilder::new(address).ecl(ECL::M).build().unwrap();
        let dark = dark_runs(&code);
        let side = code.size + 2 * QUIET_ZONE;
        // Each run says where it begins and how long it is; painted at four points a module for the reader.
        let mut modules = vec![vec![false; side]; side];
        for run in dark.split('M').skip(1) {
            let numbers: Vec<usize> = run.split(|c: char| !c.is_ascii_digit()).flat_map(str::parse).collect();
            let [x, y, length, ..] = numbers[..] else { panic!("{run}") };
            modules[y][x..x + length].fill(true);
        }
        let light = |x: usize, y: usize| if modules[y / 4][x / 4] { 0 } else { 255 };
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, light);
        let read: Vec<String> = seen.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
        assert_eq!(read, [address]);
    }

    #[test]
    fn a_text_too_long_for_any_code_draws_nothing() {
        assert_eq!(qr(&"x".repeat(4000), "x").into_string(), "");
    }
}
