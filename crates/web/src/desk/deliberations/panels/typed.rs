//! Features and quotas as somebody types them: a line each, `楼栋：1栋 2-4，2栋 2-4`.

use governance::panel::{Feature, FeatureGiven};

use crate::args;
use crate::words::Words;

/// A line that cannot be read, by its number counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// It is not as the example.
    Line(usize),
    /// Behind a value stands one figure, and nobody says whether it is the least, the most or both.
    OneFigure {
        /// Which line.
        line: usize,
        /// The value.
        value: String,
        /// The figure.
        figure: String,
    },
}

impl Unreadable {
    /// What is wrong with which line, and what is meant.
    pub(super) fn says(&self, words: &Words) -> String {
        match self {
            Self::Line(line) => words.say_with("desk-panel-features-unreadable", args!["line" => *line]),
            Self::OneFigure { line, value, figure } => words.say_with(
                "desk-panel-features-one-figure",
                args!["line" => *line, "value" => value.as_str(), "figure" => figure.as_str()],
            ),
        }
    }
}

/// Reads the lines, or says which of them cannot be read.
pub(super) fn read(typed: &str, size: u32) -> Result<Vec<FeatureGiven>, Unreadable> {
    let lines = typed.lines().map(str::trim).zip(1..).filter(|(line, _)| !line.is_empty());
    lines.map(|(line, number)| feature(line, number, size)).collect()
}

fn feature(line: &str, number: usize, size: u32) -> Result<FeatureGiven, Unreadable> {
    let (called, values) = line.split_once([':', '：']).ok_or(Unreadable::Line(number))?;
    let values = values.split([',', '，', ';', '；', '、']).map(str::trim).filter(|value| !value.is_empty());
    let quotas = values.map(|value| match one_figure(value) {
        Some((value, figure)) => Err(Unreadable::OneFigure { line: number, value, figure }),
        None => quota(value, size).ok_or(Unreadable::Line(number)),
    });
    let quotas: Vec<(String, u32, u32)> = quotas.collect::<Result<_, _>>()?;
    Ok(FeatureGiven { called: called.trim().to_owned(), quotas })
}

/// A value with one figure behind it, `5栋 3` or `中年 3人`: it is no name of a value, and it does not say what it counts.
fn one_figure(typed: &str) -> Option<(String, String)> {
    let (value, figure) = typed.rsplit_once(char::is_whitespace)?;
    let plain = figure.trim_end_matches(['人', '位', '名', '个']);
    let is_figure = !plain.is_empty() && plain.chars().all(char::is_numeric);
    is_figure.then(|| (value.trim().to_owned(), plain.to_owned()))
}

/// A value with its least and most; where no numbers stand behind it, any number is well.
fn quota(typed: &str, size: u32) -> Option<(String, u32, u32)> {
    let Some((value, bounds)) = typed.rsplit_once(char::is_whitespace) else {
        return Some((typed.to_owned(), 0, size));
    };
    match bounds.split_once(['-', '–', '~', '～', '至']) {
        Some((least, most)) => Some((value.trim().to_owned(), least.trim().parse().ok()?, most.trim().parse().ok()?)),
        None => Some((typed.to_owned(), 0, size)),
    }
}

/// The lines of features as they stand.
pub(super) fn written(features: &[Feature]) -> String {
    let line = |feature: &Feature| {
        let values = feature.quotas.iter().map(|quota| format!("{} {}-{}", quota.value, quota.least, quota.most));
        format!("{}：{}", feature.called, values.collect::<Vec<_>>().join("，"))
    };
    features.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_read_however_their_signs_are_typed() {
        let read = read("楼栋：1栋 1-3，2栋 1–3\n\n 身份: 业主 1~4; 住 户 0-3、其他 ", 4).unwrap();
        let quotas = |at: usize| {
            let quotas = read[at].quotas.iter().map(|(value, least, most)| (value.as_str(), *least, *most));
            quotas.collect::<Vec<_>>()
        };
        assert_eq!((read[0].called.as_str(), quotas(0)), ("楼栋", vec![("1栋", 1, 3), ("2栋", 1, 3)]));
        assert_eq!(
            (read[1].called.as_str(), quotas(1)),
            ("身份", vec![("业主", 1, 4), ("住 户", 0, 3), ("其他", 0, 4)])
        );
        assert_eq!(super::read("楼栋：1栋 1-2\n只有名字", 4), Err(Unreadable::Line(2)));
        assert_eq!(super::read("楼栋：1栋 x-2", 4), Err(Unreadable::Line(1)));
    }

    #[test]
    fn one_figure_behind_a_value_is_neither_a_name_nor_a_quota() {
        for (typed, value, figure) in [
            ("楼栋：5栋 3，其他楼 0-0", "5栋", "3"),
            ("楼栋：1栋 1-2，中年 3人", "中年", "3"),
            ("楼栋：少 ３", "少", "３"),
        ] {
            let (value, figure) = (value.to_owned(), figure.to_owned());
            assert_eq!(read(typed, 4), Err(Unreadable::OneFigure { line: 1, value, figure }), "{typed}");
        }
        assert!(read("楼栋：5栋3单元，其他", 4).is_ok());
    }
}
