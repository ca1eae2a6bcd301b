//! One spelling for what looks the same: full-width signs, odd spaces and invisible characters.

/// The text in half-width, trimmed, with single spaces and without invisible characters.
pub(crate) fn plain(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut gap = false;
    for sign in written.chars().filter(|sign| !is_invisible(*sign)).map(half_width) {
        if sign.is_whitespace() || sign.is_control() {
            gap = true;
            continue;
        }
        if gap && !text.is_empty() {
            text.push(' ');
        }
        gap = false;
        text.push(sign);
    }
    text
}

/// What two spellings of one thing have in common: no case, no spaces.
pub(crate) fn key_of(text: &str) -> String {
    plain(text).chars().filter(|sign| *sign != ' ').flat_map(char::to_lowercase).collect()
}

/// Full-width forms (U+FF01–U+FF5E) stand in the order of ASCII from `!` on.
fn half_width(sign: char) -> char {
    match sign {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        _ => sign,
    }
}

fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_brought_to_one_width_and_single_spaces() {
        for (written, expected) in [
            ("12栋", "12栋"),
            ("  3  单元\u{3000}", "3 单元"),
            ("张三;李四", "张三;李四"),
            ("张三、李四", "张三、李四"),
            ("1,234.50 ㎡", "1,234.50 ㎡"),
            ("楼\u{200B}栋\u{FEFF}", "楼栋"),
            ("专有部分\n面积", "专有部分 面积"),
            ("\u{A0}", ""),
        ] {
            assert_eq!(plain(written), expected, "{written:?}");
        }
    }

    #[test]
    fn keys_ignore_case_and_spaces() {
        assert_eq!(key_of("A座 101"), key_of("a座101"));
        assert_ne!(key_of("1101"), key_of("11-01"));
    }
}
