//! QR codes, drawn into the page.

use std::fmt::Write;

use maud::{Markup, PreEscaped, html};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The blank margin round a code, in modules, that readers need.
const QUIET_ZONE: i32 = 4;

/// A QR code of `text` that a screen reader calls `label`; nothing when the text is too long for any code.
///
/// Error correction is of level M: a crease or a coffee stain on a letter may cover some of it.
pub fn qr(text: &str, label: &str) -> Markup {
    let Some(code) = encode(text) else {
        tracing::error!(length = text.len(), "a text is too long for a QR code");
        return html! {};
    };
    let side = code.size() + 2 * QUIET_ZONE;
    html! {
        svg class="qr" viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(PreEscaped(dark_runs(&code))) stroke="#000" {}
        }
    }
}

/// Every code wears the same mask. A reader takes any, since the code says which; weighing all eight (ISO/IEC 18004) took
/// nine tenths of the time of a code, and a print job has hundreds.
fn encode(text: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(text);
    let (level, mask) = (QrCodeEcc::Medium, Some(Mask::new(0)));
    QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::MAX, mask, false).ok()
}

/// The dark modules: one stroke through the middle of each unbroken run of them in a row, told from where the one before
/// ended. Ballot letters are printed by hundreds, so that it is short matters.
fn dark_runs(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        // Writing to a string cannot fail, here and below.
        let _ = write!(path, "M{QUIET_ZONE} {}.5", y + QUIET_ZONE);
        let mut x = 0;
        while x < code.size() {
            let dark = code.get_module(x, y);
            let end = (x..code.size()).find(|x| code.get_module(*x, y) != dark).unwrap_or(code.size());
            let _ = if dark { write!(path, "h{}", end - x) } else { write!(path, "m{} 0", end - x) };
            x = end;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{QUIET_ZONE, dark_runs, encode, qr};

    #[test]
    fn a_code_is_named_and_its_corner_is_dark() {
        let html = qr("https://example.org/v/ABCD", "投票网址").into_string();
        assert!(html.contains(r#"role="img" aria-label="投票网址""#));
        assert!(html.contains("M4 4.5h7"), "the finder pattern begins with seven dark modules");
    }

    /// What a reader sees of the code as it is drawn, four points a module.
    fn read(text: &str) -> Vec<String> {
        let code = encode(text).unwrap();
        let side = usize::try_from(code.size() + 2 * QUIET_ZONE).unwrap();
        let mut modules = vec![vec![false; side]; side];
        for row in dark_runs(&code).split('M').skip(1) {
            let (start, strokes) = row.split_once(".5").unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let (mut x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let mut rest = strokes;
            while let Some(kind) = rest.chars().next() {
                let end = rest[1..].find(['h', 'm']).map_or(rest.len(), |at| at + 1);
                let length: usize = rest[1..end].trim_end_matches(" 0").parse().unwrap();
                modules[y][x..x + length].fill(kind == 'h');
                x += length;
                rest = &rest[end..];
            }
        }
        let light = |x: usize, y: usize| if modules[y / 4][x / 4] { 0 } else { 255 };
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, light);
        seen.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
    }

    #[test]
    fn the_addresses_of_letters_read_back_from_their_codes() {
        for letter in 0..40_u64 {
            // Codes of letters are as good as random.
            let code = letter.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            let address = format!("https://vote.example.org/b/{code:016X}");
            assert_eq!(read(&address), [address]);
        }
    }

    #[test]
    fn a_text_too_long_for_any_code_draws_nothing() {
        assert_eq!(qr(&"x".repeat(4000), "x").into_string(), "");
    }
}
