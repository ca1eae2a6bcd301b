//! Percentages that were printed beside published figures, held against exact arithmetic.

use serde_json::Value;

use crate::announcements::record;
use governance::law::area;

fn figure(value: &Value) -> u128 {
    value.as_u64().unwrap_or_else(|| area::parse(value.as_str().unwrap()).unwrap()).into()
}

/// Whether a printed percentage is the exact share, rounded to as many decimals as were printed.
fn follows(count: &Value, of: &Value, printed: &Value) -> bool {
    let printed = printed.to_string();
    let (whole, decimals) = printed.split_once('.').unwrap_or((&printed, ""));
    let scale = 10_u128.pow(u32::try_from(decimals.len()).unwrap());
    let printed: u128 = format!("{whole}{decimals}").parse().unwrap();
    let (count, of) = (figure(count) * 100 * scale, figure(of));
    (2 * count + of) / (2 * of) == printed
}

#[test]
fn the_printed_share_of_the_winner_of_v01_does_not_follow_from_the_printed_areas() {
    let v01 = record("V01");
    let (taking_part, winner, printed) = (&v01["participating"], &v01["final_winner"], &v01["printed"]);
    assert!(follows(&taking_part["heads"], &v01["total"]["heads"], &printed["part_heads_pct"]));
    assert!(follows(&taking_part["area"], &v01["total"]["area"], &printed["part_area_pct"]));
    assert!(follows(&winner["heads"], &taking_part["heads"], &printed["win_heads_pct"]));
    // 58729.34 of 92508.76 is 63.485 per cent, and 64.28 was printed.
    assert!(!follows(&winner["area"], &taking_part["area"], &printed["win_area_pct"]));
    assert!(follows(&winner["area"], &taking_part["area"], &"63.49".parse().unwrap()));
}

#[test]
fn the_other_printed_shares_follow_but_one() {
    for id in ["V03", "V07", "V08"] {
        let record = record(id);
        let yes = &record["options"][0];
        assert!(follows(&yes["heads"], &record["total"]["heads"], &record["printed"]["yes_heads_pct"]), "{id}");
        assert!(follows(&yes["area"], &record["total"]["area"], &record["printed"]["yes_area_pct"]), "{id}");
    }
    let v05 = record("V05");
    assert!(follows(&v05["options"][0]["heads"], &v05["participating"]["heads"], &v05["printed"]["yes_heads_pct"]));
    let v13 = record("V13");
    assert!(follows(&v13["options"][0]["heads"], &v13["total"]["heads"], &v13["printed"]["yes_heads_pct_of_all"]));
    let v10 = record("V10");
    assert!(follows(&v10["participating"]["heads"], &v10["total"]["heads"], &v10["printed"]["return_pct"]));
    let with_silent = Value::from(417 + 584);
    assert!(!follows(&with_silent, &v10["total"]["heads"], &v10["printed"]["yes_final_pct"]));
}
