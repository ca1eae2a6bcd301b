//! JSON laid out for reading, no further than it is shown.

/// The first `most` characters of a JSON text with a line for each of its parts, and whether there is more.
///
/// Texts of a book may be a hundred kilobytes long and fifty of them stand on one page, so nothing behind what is shown
/// is read. Whatever is not JSON comes out much as it is.
pub(super) fn laid_out(json: &[u8], most: usize) -> (String, bool) {
    // A character has four bytes at most.
    let near = &json[..json.len().min(most.saturating_mul(4))];
    let near = String::from_utf8_lossy(near);
    let mut layout = Layout::default();
    let mut characters = near.chars().peekable();
    while let Some(character) = characters.next() {
        layout.take(character, characters.peek().copied());
        if layout.written > most {
            let shown: String = layout.text.chars().take(most).collect();
            return (shown, true);
        }
    }
    (layout.text, near.len() < json.len())
}

#[derive(Default)]
struct Layout {
    text: String,
    written: usize,
    depth: usize,
    in_string: bool,
    is_escaped: bool,
    /// Whether a bracket was opened that the next character closes.
    is_empty: bool,
}

impl Layout {
    fn take(&mut self, character: char, next: Option<char>) {
        if self.in_string {
            self.put(character);
            match character {
                _ if self.is_escaped => self.is_escaped = false,
                '\\' => self.is_escaped = true,
                '"' => self.in_string = false,
                _ => {}
            }
            return;
        }
        match character {
            '{' | '[' => {
                self.put(character);
                self.is_empty = matches!(next, Some('}' | ']'));
                if !self.is_empty {
                    self.depth += 1;
                    self.line();
                }
            }
            '}' | ']' => {
                if !self.is_empty {
                    self.depth = self.depth.saturating_sub(1);
                    self.line();
                }
                self.is_empty = false;
                self.put(character);
            }
            ',' => {
                self.put(character);
                self.line();
            }
            ':' => {
                self.put(character);
                self.put(' ');
            }
            c if c.is_whitespace() => {}
            c => {
                self.in_string = c == '"';
                self.put(c);
            }
        }
    }

    fn put(&mut self, character: char) {
        self.text.push(character);
        self.written += 1;
    }

    fn line(&mut self) {
        self.put('\n');
        for _ in 0..self.depth {
            self.put(' ');
            self.put(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_laid_out_as_serde_lays_it_out() {
        for value in [
            serde_json::json!({"meeting": 1, "entries": [{"homes": [1, 2], "a": "x, {\"y\": [1]} \\"}, {}], "none": []}),
            serde_json::json!([]),
            serde_json::json!("业主:一"),
        ] {
            let (text, is_cut) = laid_out(value.to_string().as_bytes(), 10_000);
            assert_eq!((text, is_cut), (serde_json::to_string_pretty(&value).unwrap(), false));
        }
    }

    #[test]
    fn what_is_longer_than_shown_is_cut_between_characters() {
        let long = format!("[\"{}\"]", "业".repeat(100));
        let (text, is_cut) = laid_out(long.as_bytes(), 10);
        assert_eq!((text.as_str(), is_cut), ("[\n  \"业业业业业", true));
    }
}
