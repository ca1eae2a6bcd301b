//! The first vote: the one whose figures were announced, from the roll to the first report of what came of it.

use governance::Actor;
use governance::assembly::{FormGiven, Mark, ObjectionAnswer, ObjectionSubject, QuestionGiven, Scope, ServiceManner};
use governance::ids::{EntryNo, MatterId, MeetingId, ObjectionId};
use governance::law::Law;
use governance::matter::{MatterCommand, Progress};
use jiff::civil::Date;

use super::deed::Deed;
use super::diary::at;
use super::fit::exchange;
use super::past;
use super::people::{COMPANY, MANAGER};
use super::voting::{Ballots, Doors, Voting, day};
use crate::end::{Ended, bad};

pub(super) const MEETING: MeetingId = MeetingId::new(past::MEETINGS + 1);
const MATTER: MatterId = MatterId::new(past::MATTERS + 1);

/// Heads announced: for A, for B, abstaining, void, and served but silent; what is left of 817 was not reached.
const FOR_A: usize = 214;
const FOR_B: usize = 370;
const ABSTAIN: usize = 16;
const VOID: usize = 5;
const SILENT: usize = 41;

/// Areas announced, in 0.001 m²: B with the silent owners, and all who took part.
const AREA_OF_B: u64 = 58_729_340;
const AREA_TAKING_PART: u64 = 92_508_760;

pub(super) fn write(mut vote: Voting<'_>, announced: Date, today: Date, law: &Law) -> Ended {
    let closes_at = at(day(announced, -1)?, 20, 0)?;
    vote.convene(Scope::Estate, vec![question()])?;
    vote.call(closes_at)?;
    let (ballots, doors) = draw(&mut vote)?;
    vote.serve(&doors)?;
    vote.cast(&ballots, 25, vote.days.opens, day(announced, -1)?)?;
    vote.count(announced)?;
    let lead = vote.hands.lead;
    let objector = Actor::Letter(MEETING, EntryNo::new(233));
    let words = "公告的面积比例与公告的面积对不上，请说明是怎么算的。";
    let object = Deed::Object(objector, MEETING, ObjectionSubject::Result, words);
    vote.diary.note(at(day(announced, 1)?, 19, 20)?, object);
    let words = "结果以人数和面积本身计算，每一步都列在结果页上，可以逐项核对；百分比只作参考，不影响结果。";
    let dismiss = Deed::Answer(lead, MEETING, ObjectionId::new(1), ObjectionAnswer::Dismissed, words);
    vote.diary.note(at(day(announced, 3)?, 11, 0)?, dismiss);
    let certified = vote.certify(announced, law)?;
    // Not overdue on the day the demo is made.
    let due = day(today, 20)?;
    let assign = MatterCommand::AssignExecution { matter: MATTER, body: COMPANY, due };
    vote.diary.act(at(day(certified, 1)?, 10, 0)?, lead, assign);
    let text = "物业服务合同已按表决结果签订，服务费为每月每平方米1.4元。承接查验已经做完，公共设施的档案还在移交。";
    let report = MatterCommand::ReportProgress { matter: MATTER, progress: Progress::Underway, text: text.to_owned() };
    vote.diary.act(at(day(today, -10)?, 16, 0)?, MANAGER, report);
    Ok(())
}

fn question() -> QuestionGiven {
    QuestionGiven {
        kind: "hire-manager".to_owned(),
        title: "选聘物业服务企业".to_owned(),
        text: "经公开招标，有两家企业入围。请选择为本小区提供物业服务的企业。括号内为住宅物业服务费，每月每平方米。\
               您也可以反对全部方案，或者弃权。"
            .to_owned(),
        form: FormGiven::Choice(vec!["A(1.5元)".to_owned(), "B(1.4元)".to_owned()]),
    }
}

/// Draws who voted how, so that heads and areas are those announced.
fn draw(vote: &mut Voting<'_>) -> Result<(Ballots, Doors), crate::end::Trouble> {
    let area: Vec<u64> = vote.roll.iter().map(|entry| entry.area).collect();
    let mut members: Vec<usize> = (0..area.len()).collect();
    vote.dice.shuffle(&mut members)?;
    let short = || bad("the roll of the demo is too short");
    let (with_b, rest) = members.split_at_mut_checked(FOR_B + SILENT).ok_or_else(short)?;
    let (others, not_reached) = rest.split_at_mut_checked(FOR_A + ABSTAIN + VOID).ok_or_else(short)?;
    exchange(&area, with_b, not_reached, AREA_OF_B)?;
    exchange(&area, others, not_reached, AREA_TAKING_PART - AREA_OF_B)?;
    let (for_b, silent) = with_b.split_at(FOR_B);
    let marks = [Mark::Proposal(1), Mark::Abstain, Mark::Void].into_iter().zip([FOR_A, ABSTAIN, VOID]);
    let marks = marks.flat_map(|(mark, heads)| std::iter::repeat_n(mark, heads));
    let mut ballots: Ballots = others.iter().copied().zip(marks.map(|mark| vec![mark])).collect();
    ballots.extend(for_b.iter().map(|member| (*member, vec![Mark::Proposal(2)])));
    let mut doors = Doors::with_capacity(area.len());
    for member in ballots.iter().map(|(member, _)| *member).chain(silent.iter().copied()) {
        doors.push((member, reached(vote)?));
    }
    for member in &*not_reached {
        doors.push((*member, if vote.dice.percent(60)? { ServiceManner::NotMet } else { ServiceManner::PostedUp }));
    }
    Ok((ballots, doors))
}

/// A way by which a letter reaches its owner.
pub(super) fn reached(vote: &mut Voting<'_>) -> Result<ServiceManner, crate::end::Trouble> {
    Ok(match vote.dice.below(20)? {
        0..=13 => ServiceManner::Handed,
        14..=16 => ServiceManner::Household,
        17 => ServiceManner::Post,
        _ => ServiceManner::Electronic,
    })
}
