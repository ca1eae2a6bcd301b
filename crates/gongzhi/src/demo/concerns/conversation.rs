//! What the demo's neighbours think about dancing at night: statements, and two camps with something in common; invented.

use governance::assembly::RollEntry;
use governance::deliberation::{Argues, DeliberationCommand, HeldBackFor, Stance};
use governance::ids::{DeliberationId, StatementNo};
use jiff::civil::Date;

use super::super::deed::Deed;
use super::super::diary::{Diary, at};
use super::super::people::RESIDENTS;
use super::super::today::owner;
use super::super::voting::day;
use crate::end::Ended;

const DANCING: DeliberationId = DeliberationId::new(2);

/// How many answer.
const VOICES: usize = 72;

/// A statement, how many of a hundred of those who live near and of those who dance agree – of the others most disagree –, and the side it is
/// a reason for.
struct Said(&'static str, usize, usize, Option<Argues>);

const STATEMENTS: [Said; 11] = [
    Said("晚上八点半以后不再外放音乐。", 88, 71, None),
    Said("活动不要紧挨着住宅楼，挪到东门广场去。", 93, 24, Some(Argues::For)),
    Said("跳舞是老人的正当活动，不应当取消。", 66, 97, Some(Argues::Against)),
    Said("音量由双方一起用分贝仪测，测出来贴在公告栏。", 85, 82, None),
    Said("周末可以比平时晚半个小时。", 18, 90, Some(Argues::Against)),
    Said("高考和中考期间停止外放。", 96, 92, None),
    Said("大家都戴耳机跳，音乐就不吵人了。", 79, 21, None),
    Said("花园中间的位置离各栋都远，可以先在那里试一个月。", 61, 74, None),
    Said("一有人投诉就应当关掉音响。", 72, 8, Some(Argues::For)),
    Said("物业应当派人每晚到场提醒时间。", 58, 63, None),
    Said("健身队自己选出联系人，邻居有意见直接找联系人。", 77, 86, None),
];

/// Not shown, since it names somebody.
const NAMING: &str = "3栋那位领舞的音箱最响，应当没收。";

pub(super) fn write(diary: &mut Diary, roll: &[RollEntry], today: Date) -> Ended {
    let (deliberation, until) = (DANCING, day(today, 12)?);
    let question = "晚上的健身舞怎样安排，大家都能接受？".to_owned();
    let command = DeliberationCommand::OpenConversation { deliberation, question, until };
    diary.act(at(day(today, -10)?, 9, 0)?, RESIDENTS, command);
    for (number, (place, minute)) in (0..STATEMENTS.len()).zip((11_usize..).step_by(29).zip(0_i8..)) {
        let (words, argues) = STATEMENTS.get(number).map_or((NAMING, None), |said| (said.0, said.3));
        diary.note(at(day(today, -10)?, 19, minute)?, Deed::State(owner(roll, place)?, DANCING, words, argues));
    }
    diary.note(at(day(today, -10)?, 19, 30)?, Deed::State(owner(roll, 88)?, DANCING, NAMING, None));
    for (number, minute) in (0..STATEMENTS.len()).zip(0_i8..) {
        let text = STATEMENTS.get(number).map_or(NAMING, |said| said.0).to_owned();
        let command =
            DeliberationCommand::PublishStatement { deliberation, statement: StatementNo::after(number), text };
        diary.act(at(day(today, -9)?, 10, minute)?, RESIDENTS, command);
    }
    let (statement, reason) = (StatementNo::after(STATEMENTS.len()), HeldBackFor::NamesSomebody);
    let command = DeliberationCommand::HoldBackStatement { deliberation, statement, reason };
    diary.act(at(day(today, -9)?, 10, 40)?, RESIDENTS, command);
    answers(diary, roll, today)
}

/// Two of five dance; everybody answers most statements, in the order of their own.
fn answers(diary: &mut Diary, roll: &[RollEntry], today: Date) -> Ended {
    for (voice, place) in (0..VOICES).zip((5..roll.len()).step_by(7)) {
        let (date, minute) =
            (day(today, -9 + i64::try_from(voice / 10).unwrap_or(0))?, i8::try_from(voice % 10).unwrap_or(0));
        for (number, said) in STATEMENTS.iter().enumerate() {
            let lot = (voice * 37 + number * 53 + voice * number * 11) % 100;
            // One in ten is left unanswered.
            if (voice + number * 3) % 10 == 0 {
                continue;
            }
            let agrees = if voice % 5 < 2 { said.2 } else { said.1 };
            let stance = match lot {
                lot if lot < agrees => Stance::Agree,
                lot if lot % 6 == 0 => Stance::Pass,
                _ => Stance::Disagree,
            };
            let when = at(date, 20, minute * 5)?;
            diary.note(when, Deed::Stance(owner(roll, place)?, DANCING, StatementNo::after(number), stance));
        }
    }
    Ok(())
}
