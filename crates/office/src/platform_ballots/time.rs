//! Times as a platform prints them.

use jiff::civil::{Date, DateTime, Time};

/// Reads `2026-03-01 12:30:05`, `2026/3/1 12:30`, `2026年3月1日 12时30分` or the same with `T`; fractions of a second are
/// left out. A day without a time does not say whether it was before or after closing, so it is not taken.
pub(super) fn read(written: &str) -> Option<DateTime> {
    let text: String = written
        .chars()
        .map(|sign| match sign {
            '年' | '月' | '/' => '-',
            '时' | '分' => ':',
            'T' | '日' | '秒' => ' ',
            other => other,
        })
        .collect();
    let (date, time) = text.trim().split_once(' ')?;
    let time = time.trim().trim_end_matches(':');
    let time = time.split_once('.').map_or(time, |(seconds, _)| seconds);
    let [year, month, day] = numbers(date, '-')?.try_into().ok()?;
    let (hour, minute, second) = match numbers(time, ':')?.as_slice() {
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let small = |number: i16| i8::try_from(number).ok();
    let date = Date::new(year, small(month)?, small(day)?).ok()?;
    let time = Time::new(small(hour)?, small(minute)?, small(second)?, 0).ok()?;
    (year >= 2000).then(|| date.to_datetime(time))
}

fn numbers(text: &str, separator: char) -> Option<Vec<i16>> {
    text.split(separator).map(|part| super::layout::whole_number(part)?.try_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_however_it_is_printed() {
        for written in [
            "2026-03-01 12:30:05",
            "2026-3-1 12:30:05",
            "2026/3/1 12:30:05",
            "2026-03-01T12:30:05",
            "2026年3月1日 12时30分05秒",
            "2026年03月01日12:30:05",
            "2026-03-01 12:30:05.873",
        ] {
            assert_eq!(read(written), Some(jiff::civil::datetime(2026, 3, 1, 12, 30, 5, 0)), "{written}");
        }
        assert_eq!(read("2026年3月1日 12时30分"), Some(jiff::civil::datetime(2026, 3, 1, 12, 30, 0, 0)));
    }

    #[test]
    fn what_is_no_time_is_not_taken() {
        for written in [
            "",
            "昨天",
            "2026-03-01",
            "12:30",
            "2026-02-30 10:00",
            "2026-03-01 25:00",
            "26-3-1 10:00",
            "2026-03-01 10",
            "2026-03-01 10:00:00:00",
            "2026-+3-01 10:00",
            "03/01/2026 10:00",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
