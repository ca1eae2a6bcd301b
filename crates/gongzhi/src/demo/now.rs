//! What is going on in the demo now: a vote that is open and a few ballots short, and a meeting in preparation.

use governance::Actor;
use governance::assembly::{FormGiven, Mark, ObjectionSubject, QuestionGiven, Scope, ServiceManner};
use governance::ids::{EntryNo, MeetingId};
use jiff::civil::Date;

use super::deed::Deed;
use super::diary::{Diary, at};
use super::first::reached;
use super::fit::exchange;
use super::past;
use super::voting::{Voting, day};
use crate::end::{Ended, Trouble, bad};

pub(super) const OPEN_MEETING: MeetingId = MeetingId::new(past::MEETINGS + 2);
pub(super) const COMING_MEETING: MeetingId = MeetingId::new(past::MEETINGS + 3);

/// Two thirds of 817 heads are 545, of 115,344.34 m² a little over 76,896.22: four heads and 483.65 m² are missing.
const VOTED: usize = 541;
const VOTED_AREA: u64 = 76_412_580;

/// Doors of owners who have not voted: served and waiting, met by nobody; the others nobody has been to.
const WAITING: usize = 170;
const NOT_MET: usize = 62;

/// Writes the vote that is open today.
pub(super) fn write_open(mut vote: Voting<'_>, today: Date) -> Ended {
    let question = QuestionGiven {
        kind: "use-maintenance-fund".to_owned(),
        title: "使用维修资金更换电梯".to_owned(),
        text: "1栋至6栋的12台电梯已使用十八年，检验报告建议更换。拟使用住宅专项维修资金更换全部12台电梯，\
               预算3,360,000.00元，由全体业主按专有部分面积分摊。请您表决是否同意。"
            .to_owned(),
        form: FormGiven::Motion,
    };
    vote.convene(Scope::Estate, vec![question])?;
    vote.call(at(day(today, 6)?, 20, 0)?)?;
    let area: Vec<u64> = vote.roll.iter().map(|entry| entry.area).collect();
    let mut members: Vec<usize> = (0..area.len()).collect();
    vote.dice.shuffle(&mut members)?;
    let (voted, left) = members.split_at_mut_checked(VOTED).ok_or_else(|| bad("the roll of the demo is too short"))?;
    exchange(&area, voted, left, VOTED_AREA)?;
    let mut doors = Vec::with_capacity(area.len());
    let mut ballots = Vec::with_capacity(VOTED);
    for member in &*voted {
        doors.push((*member, reached(&mut vote)?));
        let mark = match vote.dice.below(100)? {
            0..=68 => Mark::For,
            69..=90 => Mark::Against,
            91..=98 => Mark::Abstain,
            _ => Mark::Void,
        };
        ballots.push((*member, vec![mark]));
    }
    doors.extend(left.iter().take(WAITING).map(|member| (*member, ServiceManner::Handed)));
    doors.extend(left.iter().skip(WAITING).take(NOT_MET).map(|member| (*member, ServiceManner::NotMet)));
    vote.serve(&doors)?;
    vote.cast(&ballots, 25, vote.days.opens, day(today, -1)?)?;
    papers_under_way(&mut vote, left, today)
}

/// Three papers wait for their second keying, and over a fourth the clerks differ.
fn papers_under_way(vote: &mut Voting<'_>, left: &[usize], today: Date) -> Ended {
    let yesterday = day(today, -1)?;
    for (place, mark) in [Mark::For, Mark::Against, Mark::For].into_iter().enumerate() {
        let entry = entry(left, place)?;
        vote.paper(entry, [&[mark]], at(yesterday, 15, i8::try_from(place).unwrap_or(0) * 9)?);
    }
    vote.paper(entry(left, 3)?, [&[Mark::For], &[Mark::Against]], at(yesterday, 14, 30)?);
    Ok(())
}

fn entry(left: &[usize], place: usize) -> Result<EntryNo, Trouble> {
    left.get(place).map(|member| EntryNo::after(*member)).ok_or_else(|| bad("everybody in the demo has voted"))
}

/// Writes the meeting in preparation: its roll is on view, and one objection waits for an answer.
pub(super) fn write_coming(mut vote: Voting<'_>, today: Date) -> Ended {
    let question = QuestionGiven {
        kind: "rules-of-procedure".to_owned(),
        title: "修订业主大会议事规则".to_owned(),
        text: "拟修订《子鸣小区业主大会议事规则》：业主代表按楼栋推选；业主大会的会议资料提前十五日在网上和各单元\
               公告栏公布；财务收支每季度公布一次。请您表决是否同意。"
            .to_owned(),
        form: FormGiven::Motion,
    };
    vote.convene(Scope::Estate, vec![question])?;
    vote.publish_roll()?;
    let words = "名册上我家的面积与不动产权证上的不一致，请核对后更正。";
    object(vote.diary, today, words)
}

fn object(diary: &mut Diary, today: Date, words: &'static str) -> Ended {
    let deed = Deed::Object(Actor::Visitor, COMING_MEETING, ObjectionSubject::Roll, words);
    diary.note(at(day(today, -1)?, 18, 45)?, deed);
    Ok(())
}
