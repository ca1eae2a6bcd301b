//! What neighbours of the demo raised for deliberation: one that went the whole way, one taken up, one handed on, one that
//! waits; all invented.

mod conversation;
mod dossier;
mod lots;
mod parties;
mod rooms;
mod stairs;

use governance::assembly::RollEntry;
use governance::deliberation::{AnswerGiven, DeliberationCommand};
use governance::ids::{DeliberationId, OwnerId};
use governance::law::Law;
use jiff::civil::Date;

use super::deed::Deed;
use super::diary::{Diary, at};
use super::people::{COMPANY, RESIDENTS};
use super::today::owner;
use super::voting::day;
use crate::end::Ended;

/// How many support the concern that is taken up.
const SUPPORTERS: usize = 46;

pub(super) fn write(diary: &mut Diary, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    stairs::write(diary, roll, today, law)?;
    dancing(diary, roll, today, law)?;
    rooms::write(diary, today, law)?;
    lamps(diary, roll, today)?;
    // Raised yesterday evening; nobody has looked yet.
    let says = "地下车库B区的地面积水，老人推车容易滑倒，能不能商量怎么修。";
    raise(diary, owner(roll, 233)?, (today, -1, 20), says)
}

/// A day so many before today, and an hour of it.
type When = (Date, i64, i8);

fn raise(diary: &mut Diary, owner: OwnerId, (today, days, hour): When, says: &'static str) -> Ended {
    diary.note(at(day(today, days)?, hour, 10)?, Deed::Concern(owner, says));
    Ok(())
}

fn publish(diary: &mut Diary, number: u32, (today, days, hour): When, (title, text): (&str, &str)) -> Ended {
    let (deliberation, title, text) = (DeliberationId::new(number), title.to_owned(), text.to_owned());
    let command = DeliberationCommand::Publish { deliberation, title, text };
    diary.act(at(day(today, days)?, hour, 20)?, RESIDENTS, command);
    Ok(())
}

/// Dancing at night: put in public words, supported by many, taken up by the residents' committee.
fn dancing(diary: &mut Diary, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    let says = "中心花园晚上跳舞的音乐太响，孩子没法写作业，也不想跟跳舞的邻居吵架，希望坐下来定个时间和音量。";
    raise(diary, owner(roll, 141)?, (today, -60, 21), says)?;
    let title = "中心花园夜间活动的时间和音量";
    let text = "中心花园晚间有健身舞活动，临近的住户反映音乐声大。希望跳舞的邻居、临近住户和物业一起商定活动时间、音量和位置。";
    publish(diary, 2, (today, -58, 9), (title, text))?;
    let supporters = (0..roll.len()).step_by(13).filter(|place| *place != 141).take(SUPPORTERS);
    for (number, place) in (0_i64..).zip(supporters) {
        let when = at(day(today, -57 + number / 5)?, 19, i8::try_from(number % 5).unwrap_or(0) * 10)?;
        diary.note(when, Deed::Support(owner(roll, place)?, DeliberationId::new(2)));
    }
    let reason =
        "涉及双方切身利益，附议的邻居多，列入协商。下一步由居委会请健身队、临近住户和物业各推代表。".to_owned();
    let answer = AnswerGiven::TakeUp;
    let command = DeliberationCommand::Answer { deliberation: DeliberationId::new(2), answer, reason };
    diary.act(at(day(today, -47)?, 16, 0)?, RESIDENTS, command);
    parties::write(diary, roll, today)?;
    lots::write(diary, roll, today, law)?;
    dossier::write(diary, roll, today, law)?;
    conversation::write(diary, roll, today)
}

/// Broken lamps: handed on to the property company, whose days run.
fn lamps(diary: &mut Diary, roll: &[RollEntry], today: Date) -> Ended {
    raise(diary, owner(roll, 388)?, (today, -9, 18), "5栋到东门的路灯坏了三盏，报修两个月没人来。")?;
    let text = "5栋到东门之间的路灯有三盏不亮，报修后还没有修好。希望尽快修复，并说明以后坏灯几天内修。";
    publish(diary, 3, (today, -7, 10), ("5栋到东门的路灯", text))?;
    let reason = "路灯属于物业服务合同约定的公共照明，先由物业公司答复修复日期和以后的报修时限。".to_owned();
    let answer = AnswerGiven::HandOn(COMPANY);
    let command = DeliberationCommand::Answer { deliberation: DeliberationId::new(3), answer, reason };
    diary.act(at(day(today, -6)?, 15, 0)?, RESIDENTS, command);
    Ok(())
}
