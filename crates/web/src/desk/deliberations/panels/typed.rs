//! Features and quotas as somebody types them: a line each, `楼栋：1栋 2-4，2栋 2-4`.

use governance::panel::{Feature, FeatureGiven};

/// Reads the lines; the number of the first that cannot be read, counted from 1, where one cannot.
pub(super) fn read(typed: &str, size: u32) -> Result<Vec<FeatureGiven>, usize> {
    let lines = typed.lines().map(str::trim).zip(1..).filter(|(line, _)| !line.is_empty());
    lines.map(|(line, number)| feature(line, size).ok_or(number)).collect()
}

fn feature(line: &str, size: u32) -> Option<FeatureGiven> {
    let (called, values) = line.split_once([':', '：'])?;
    let values = values.split([',', '，', ';', '；', '、']).map(str::trim).filter(|value| !value.is_empty());
    let quotas: Vec<(String, u32, u32)> = values.map(|value| quota(value, size)).collect::<Option<_>>()?;
    Some(FeatureGiven { called: called.trim().to_owned(), quotas })
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
        assert_eq!(super::read("楼栋：1栋 1-2\n只有名字", 4), Err(2));
        assert_eq!(super::read("楼栋：1栋 x-2", 4), Err(1));
    }
}
