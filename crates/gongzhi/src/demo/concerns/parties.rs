//! Who takes part in the demo's deliberation about dancing at night; one building was left out until a neighbour said so; all
//! invented.

use governance::assembly::{RollEntry, Scope};
use governance::deliberation::{DeliberationCommand, PartyGiven};
use governance::ids::{CommentNo, DeliberationId};
use jiff::civil::Date;

use super::super::deed::Deed;
use super::super::diary::{Diary, at};
use super::super::people::{COMPANY, RESIDENTS};
use super::super::today::owner;
use super::super::voting::day;
use crate::end::Ended;

const DANCING: DeliberationId = DeliberationId::new(2);

/// The list is published twice; whatever holidays there are, the days of the second time are over before it goes on.
pub(super) fn write(diary: &mut Diary, roll: &[RollEntry], today: Date) -> Ended {
    let deliberation = DANCING;
    let building = |name: &str| PartyGiven::Homes(Scope::Building { building: name.to_owned() });
    let (kind, name) = ("social-organisation".to_owned(), "夕阳红健身队".to_owned());
    let students = PartyGiven::Group { name: "家里有中小学生的住户".to_owned(), must: false };
    let named = [
        (vec![building("1栋"), building("2栋")], "紧邻中心花园，晚间听得到音乐。"),
        (vec![students], "孩子晚上要写作业、休息。"),
        (vec![PartyGiven::Outside { kind, name, must: true }], "晚间活动的组织者。"),
        (vec![PartyGiven::Body { body: COMPANY, must: true }], "负责花园的日常管理和巡查。"),
    ];
    for (minute, (parties, reason)) in (0_i8..).zip(named) {
        let command = DeliberationCommand::NameParties { deliberation, parties, reason: reason.to_owned() };
        diary.act(at(day(today, -46)?, 9, minute)?, RESIDENTS, command);
    }
    let publish = || DeliberationCommand::PublishParties { deliberation };
    diary.act(at(day(today, -46)?, 10, 0)?, RESIDENTS, publish());
    let says = "3栋朝花园那一面也听得到，请把3栋加上。";
    diary.note(at(day(today, -45)?, 20, 0)?, Deed::Missed(owner(roll, 201)?, deliberation, says));
    let (comment, text, reason) = (CommentNo::new(1), String::new(), says.to_owned());
    let show = DeliberationCommand::PublishComment { deliberation, comment, text, reason };
    diary.act(at(day(today, -44)?, 9, 0)?, RESIDENTS, show);
    let (parties, reason) = (vec![building("3栋")], "住户反映，现场核实能听到。".to_owned());
    let add = DeliberationCommand::NameParties { deliberation, parties, reason };
    diary.act(at(day(today, -44)?, 9, 20)?, RESIDENTS, add);
    let reason = "晚上去听过，确实听得到，已经把3栋列入名单，重新公示。".to_owned();
    let answer = DeliberationCommand::AnswerComment { deliberation, comment, taken: true, reason };
    diary.act(at(day(today, -44)?, 9, 30)?, RESIDENTS, answer);
    diary.act(at(day(today, -44)?, 10, 0)?, RESIDENTS, publish());
    Ok(())
}
