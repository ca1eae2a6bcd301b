//! The panel that the demo's residents' committee draws by lot for the deliberation about dancing at night; invented.

use governance::assembly::{RollEntry, Scope};
use governance::ids::{DeliberationId, PanelNo};
use governance::law::Law;
use governance::panel::{FeatureGiven, PanelCommand, Row};
use jiff::civil::Date;
use office::PanelGiven;

use super::super::deed::Deed;
use super::super::diary::{Diary, at};
use super::super::people::{CLERKS, RESIDENTS};
use super::super::today::owner;
use super::super::voting::{day, over};
use crate::end::Ended;

const DANCING: DeliberationId = DeliberationId::new(2);
const PANEL: PanelNo = PanelNo::new(1);

/// How many put themselves forward, and how many are drawn. So many come that whoever declines can be replaced, whatever the
/// lot says: the demo is made anew each time, with a secret of its own.
const VOLUNTEERS: usize = 60;
const SIZE: u32 = 12;

/// The days of the place: to put oneself forward, until the number is known, to answer.
const POOL: u32 = 7;
const NUMBER: u32 = 3;
const ANSWER: u32 = 5;

pub(super) fn write(diary: &mut Diary, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    let announced = day(today, -44)?;
    let until = over(announced, POOL, law)?;
    let known = over(until, NUMBER, law)?;
    let given = PanelGiven {
        purpose: "代表全小区住户，和健身队、临近住户、物业一起商定活动时间和音量。".to_owned(),
        size: SIZE,
        features: features(),
        open_to: Scope::Estate,
        until,
        source: lottery_of(known),
        known_at: at(known, 21, 30)?,
    };
    diary.note(at(announced, 9, 40)?, Deed::Lots(RESIDENTS, DANCING, given));
    let people = (0..roll.len()).step_by(11).take(VOLUNTEERS);
    for (number, place) in (0_u32..).zip(people) {
        let minute = i8::try_from(number % 60).unwrap_or(0);
        diary.note(
            at(day(announced, 2)?, 19, minute)?,
            Deed::Forward(owner(roll, place)?, (DANCING, PANEL), row(number as usize)),
        );
    }
    diary.note(at(day(until, 1)?, 0, 10)?, Deed::Tick);
    let drawing = day(known, 1)?;
    type_in(diary, drawing, "03 07 12 18 22 30 + 05")?;
    diary.note(at(drawing, 9, 20)?, Deed::Draw(RESIDENTS, (DANCING, PANEL)));
    diary.note(at(day(drawing, 1)?, 20, 0)?, Deed::Places((DANCING, PANEL)));
    let again = over(drawing, ANSWER, law)?;
    let known = over(again, NUMBER, law)?;
    let given = (lottery_of(known), at(known, 21, 30)?);
    diary.note(at(again, 9, 0)?, Deed::Replacements(RESIDENTS, (DANCING, PANEL), given));
    let drawing = day(known, 1)?;
    type_in(diary, drawing, "02 04 08 16 23 32 + 11")?;
    diary.note(at(drawing, 9, 20)?, Deed::Replace(RESIDENTS, (DANCING, PANEL)));
    diary.note(at(day(drawing, 1)?, 20, 0)?, Deed::Places((DANCING, PANEL)));
    Ok(())
}

fn lottery_of(known: Date) -> String {
    let (month, date) = (known.month(), known.day());
    format!("{month}月{date}日开奖的福利彩票双色球，红球从小到大，再加蓝球；那天不开奖的，用下一期")
}

/// Two people type the number.
fn type_in(diary: &mut Diary, on: Date, number: &str) -> Ended {
    for (minute, by) in [(0, RESIDENTS), (10, CLERKS[0])] {
        let number = number.to_owned();
        diary.act(at(on, 9, minute)?, by, PanelCommand::KeyNumber { deliberation: DANCING, panel: PANEL, number });
    }
    Ok(())
}

/// What a volunteer says of themselves: more of those who live near, and more of the old, as it is with such things.
fn row(number: usize) -> Row {
    vec![[0, 1, 0, 2, 3, 1, 0][number % 7], [1, 1, 0, 1, 0][number % 5], [2, 1, 2, 0][number % 4]]
}

fn features() -> Vec<FeatureGiven> {
    let feature = |called: &str, quotas: &[(&str, u32, u32)]| FeatureGiven {
        called: called.to_owned(),
        quotas: quotas.iter().map(|(value, least, most)| ((*value).to_owned(), *least, *most)).collect(),
    };
    vec![
        feature("楼栋", &[("1栋", 2, 6), ("2栋", 2, 6), ("3栋", 1, 5), ("其他楼栋", 2, 6)]),
        feature("跳不跳舞", &[("参加健身舞", 3, 6), ("不参加", 6, 9)]),
        feature("年龄", &[("40岁以下", 3, 7), ("40至59岁", 3, 7), ("60岁以上", 2, 6)]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of eleven who keep their place at most one value of each feature can be full, since the other values have their least
    /// numbers less one. So it is enough that, for every three full values, more volunteers are outside them than sit already.
    #[test]
    fn whoever_declines_can_be_replaced_whatever_the_lot_says() {
        let features = features();
        let kept = SIZE - 1;
        for one in &features {
            for (full, (_, _, most)) in one.quotas.iter().enumerate() {
                for (other, (_, _, beside)) in one.quotas.iter().enumerate() {
                    let rest: u32 = (one.quotas.iter().enumerate())
                        .filter(|(at, _)| *at != full && *at != other)
                        .map(|(_, (_, least, _))| *least)
                        .sum();
                    assert!(full == other || most + beside + rest.saturating_sub(1) > kept, "{}", one.called);
                }
            }
        }
        let full = |feature: usize| (0_u32..).take(features[feature].quotas.len());
        for (building, dance, age) in full(0).flat_map(|b| full(1).flat_map(move |d| full(2).map(move |a| (b, d, a)))) {
            let outside =
                (0..VOLUNTEERS).map(row).filter(|row| row[0] != building && row[1] != dance && row[2] != age).count();
            let most_of_them = features[1].quotas[1 - dance as usize].2;
            assert!(outside > most_of_them as usize, "{building} {dance} {age}");
        }
    }
}
