//! From bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030.

use encoding_rs::{GB18030, UTF_8};

use super::Unreadable;

/// The file's text. Bytes that are no text in the encoding become U+FFFD, which the row that holds them reports.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    // A mark at the front settles it. `decode` honours UTF-8 and both UTF-16 marks.
    let text = if encoding_rs::Encoding::for_bom(bytes).is_some() {
        UTF_8.decode(bytes).0
    } else if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        text
    } else {
        // Damaged UTF-8 also fails as GB18030, and in more places: whichever reading loses less is meant.
        let (chinese, utf8) =
            (GB18030.decode_without_bom_handling(bytes).0, UTF_8.decode_without_bom_handling(bytes).0);
        if losses(&chinese) <= losses(&utf8) { chinese } else { utf8 }
    };
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    if text.contains('\0') || text.starts_with("%PDF") || text.trim_start().starts_with('<') {
        return Err(Unreadable::NotASpreadsheet);
    }
    Ok(text.into_owned())
}

fn losses(text: &str) -> usize {
    text.chars().filter(|sign| *sign == char::REPLACEMENT_CHARACTER).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_in_use_reads_the_same() {
        let text = "楼栋,房号\n一栋,𠮷野〇\n";
        let utf16: Vec<u8> = "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let with_mark = [&[0xEF, 0xBB, 0xBF], text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &with_mark, &utf16, &GB18030.encode(text).0] {
            assert_eq!(decode(bytes).unwrap(), text);
        }
    }

    #[test]
    fn damaged_utf8_is_still_read_as_utf8() {
        let mut bytes = "楼栋,房号,面积\n一栋,一零一,八十\n".as_bytes().to_vec();
        bytes.extend([0xFF, b'\n']);
        assert!(decode(&bytes).unwrap().starts_with("楼栋,房号"));
    }

    #[test]
    fn what_is_no_table_is_named() {
        for (bytes, expected) in [
            (&b""[..], Unreadable::Empty),
            (b"\xEF\xBB\xBF \r\n", Unreadable::Empty),
            (b"%PDF-1.7 ...", Unreadable::NotASpreadsheet),
            (b"<html><table>", Unreadable::NotASpreadsheet),
            (b"\x7FELF\0\0\0", Unreadable::NotASpreadsheet),
        ] {
            assert_eq!(decode(bytes), Err(expected), "{bytes:?}");
        }
    }
}
