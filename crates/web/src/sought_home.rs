//! A home as people type it, to be found among twenty thousand.

use governance::community::Place;

/// What somebody typed to name a home: the runs of digits and Latin letters in it, whatever stands between them.
pub(crate) struct SoughtHome<'t> {
    typed: &'t str,
    /// The last first, written plainly.
    runs: Vec<String>,
}

impl<'t> SoughtHome<'t> {
    /// Reads what was typed.
    pub(crate) fn typed(typed: &'t str) -> Self {
        Self { typed, runs: runs_from_the_end(typed).map(|run| plain(run).collect()).collect() }
    }

    /// Whether it means the home at this place: its last figures, in order. Where nothing was typed but words, they
    /// stand somewhere in the place's name.
    pub(crate) fn is_at(&self, place: &Place) -> bool {
        if self.runs.is_empty() {
            return !self.typed.is_empty() && place.to_string().contains(self.typed);
        }
        let parts = [&place.unit, &place.entrance, &place.building, &place.estate];
        let mut known = parts.into_iter().flat_map(|part| runs_from_the_end(part));
        self.runs.iter().all(|wanted| known.next().is_some_and(|run| plain(run).eq(wanted.chars())))
    }
}

/// The runs of digits and Latin letters, the last first.
fn runs_from_the_end(words: &str) -> impl Iterator<Item = &str> {
    words.rsplit(|c: char| !as_plain(c).is_ascii_alphanumeric()).filter(|run| !run.is_empty())
}

fn plain(run: &str) -> impl Iterator<Item = char> {
    run.chars().map(|c| as_plain(c).to_ascii_uppercase())
}

/// Full-width digits and letters count as plain ones.
fn as_plain(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_is_found_by_its_last_figures_however_they_are_written() {
        let place =
            Place {
                estate: "子鸣小区".into(), building: "3幢".into(), entrance: "2单元".into(), unit: "501a".into()
            };
        for typed in ["501a", "2-501A", "3-2-501a", "3幢2单元501a室", "３ 2 ５０１Ａ", "子鸣小区3-2-501a", "子鸣"]
        {
            assert!(SoughtHome::typed(typed).is_at(&place), "{typed}");
        }
        for typed in ["01a", "1-501a", "501", "5011a", "3-2", "13-2-501a", "2-3-2-501a", "鸣子", ""] {
            assert!(!SoughtHome::typed(typed).is_at(&place), "{typed}");
        }
    }
}
