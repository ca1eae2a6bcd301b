//! A contested vote of one building: objected to, recounted from paper, certified, and upheld by a court.

use std::collections::BTreeSet;

use governance::Actor;
use governance::assembly::{
    AssemblyCommand, FormGiven, Mark, ObjectionAnswer, ObjectionSubject, QuestionGiven, Scope, draw_roll,
};
use governance::bodies::SeatRole;
use governance::community::Parking;
use governance::fate::{FateCommand, Judgement};
use governance::ids::{EntryNo, MatterId, MeetingId, ObjectionId, PersonId};
use governance::matter::{MatterCommand, Progress};
use governance::recount::RecountCommand;
use jiff::ToSpan;

use super::super::deed::Deed;
use super::super::names;
use super::super::people::{CLERKS, COMMITTEE, COMPANY, MANAGER, SECRETARY};
use super::super::voting::{Days, Hands, Voting, day};
use super::{Past, ballots};
use crate::end::{Ended, Trouble, bad};

pub(in super::super) const MEETING: MeetingId = MeetingId::new(2);
const MATTER: MatterId = MatterId::new(4);
const BUILDING: &str = "1栋";

/// The day it was announced, counted from the first committee's first day.
const ANNOUNCED: i64 = 400;

/// How the building voted: 60 for it, 52 against, 4 abstaining. Of the sixty, five papers were keyed in as against, so that
/// the first count found 55 and 57.
const IN_FAVOUR: usize = 60;
const AGAINST: usize = 52;
const ABSTAINING: usize = 4;
const MISREAD: usize = 5;

pub(super) async fn write(past: &mut Past<'_>, members: &[PersonId]) -> Ended {
    let chair = *members.first().ok_or_else(|| bad("the first committee has no chair"))?;
    let scope = Scope::Building { building: BUILDING.to_owned() };
    let roll = draw_roll(&past.register, &scope, Parking::Counts);
    let announced = past.on(ANNOUNCED)?;
    let readers = readers(past, chair).await?;
    let law = past.house.law();
    let mut vote = Voting {
        meeting: MEETING,
        hands: Hands { body: COMMITTEE, lead: chair, clerks: CLERKS },
        days: Days::from(day(announced, -55)?, law)?,
        register: &past.register,
        roll: &roll,
        diary: &mut past.diary,
        dice: &mut past.dice,
        minutes: 180,
    };
    vote.convene(scope, vec![question()])?;
    vote.call(super::at(day(announced, -1)?, 20, 0)?)?;
    let voted = ballots::served(&mut vote, IN_FAVOUR + AGAINST + ABSTAINING, 60)?;
    let meant = meant(&voted);
    // The papers of a stair lay the wrong way round beside both clerks.
    let misread: BTreeSet<usize> = voted.iter().copied().take(MISREAD).collect();
    let (on_paper, online) = meant.split_at(meant.len() - 14);
    let keyed = |(member, mark): &(usize, Mark)| {
        let mark = if misread.contains(member) { Mark::Against } else { *mark };
        (*member, vec![mark])
    };
    let (opens, last) = (vote.days.opens, day(announced, -2)?);
    vote.cast(&on_paper.iter().map(keyed).collect::<Vec<_>>(), 100, opens, last)?;
    vote.cast(&online.iter().map(keyed).collect::<Vec<_>>(), 0, opens, last)?;
    vote.count(announced)?;
    let again = day(announced, 9)?;
    for (hours, by) in [2, 5].into_iter().zip(readers) {
        for (place, (member, mark)) in (0_i64..).zip(on_paper) {
            let when = super::at(day(announced, 7)?, 9, 0)? + (hours * 60 + place / 20 * 15).minutes();
            let (entry, marks) = (EntryNo::after(*member), vec![*mark]);
            vote.diary.note(when, Deed::KeyAgain { by, meeting: MEETING, entry, marks });
        }
    }
    // With the papers in hand, by one who keyed none of them.
    let settled = misread.iter().map(|member| (EntryNo::after(*member), vec![Mark::For])).collect();
    let when = super::at(day(announced, 8)?, 9, 25)?;
    vote.diary.note(when, Deed::SettleAgain { by: SECRETARY, meeting: MEETING, settled });
    vote.diary.note(super::at(again, 9, 0)?, Deed::Count(chair, MEETING));
    vote.diary.act(super::at(again, 10, 0)?, chair, AssemblyCommand::Announce { meeting: MEETING });
    vote.certify(again, law)?;
    let objector = EntryNo::after(*voted.first().ok_or_else(|| bad("nobody in the building voted"))?);
    object(past, chair, objector)?;
    afterwards(past, chair)
}

/// Two who had no hand in the first keying are seated for a fortnight, to read the papers anew.
async fn readers(past: &mut Past<'_>, chair: PersonId) -> Result<[PersonId; 2], Trouble> {
    let known = past.desk.files().await.community.bodies().persons().len();
    let term = (past.on(ANNOUNCED + 5)?, past.on(ANNOUNCED + 19)?);
    for _ in 0..2 {
        let name = names::person(&mut past.dice)?;
        let seat = Deed::Seat(Actor::Person(chair), COMMITTEE, name, SeatRole::Clerk, term);
        past.diary.note(past.at(ANNOUNCED + 5, 17, 0)?, seat);
    }
    Ok([PersonId::after(known), PersonId::after(known + 1)])
}

fn question() -> QuestionGiven {
    QuestionGiven {
        kind: "use-maintenance-fund".to_owned(),
        title: "使用维修资金维修1栋屋面防水".to_owned(),
        text: "1栋顶层多户渗漏，拟使用住宅专项维修资金重做屋面防水层，预算286,000.00元，由1栋业主按专有部分面积分摊。\
               请1栋业主表决是否同意。"
            .to_owned(),
        form: FormGiven::Motion,
    }
}

/// What everybody who voted meant to say.
fn meant(voted: &[usize]) -> Vec<(usize, Mark)> {
    let marks = [(Mark::For, IN_FAVOUR), (Mark::Against, AGAINST), (Mark::Abstain, ABSTAINING)];
    let marks = marks.into_iter().flat_map(|(mark, heads)| std::iter::repeat_n(mark, heads));
    voted.iter().copied().zip(marks).collect()
}

/// The objection, and the order to read every paper anew.
fn object(past: &mut Past<'_>, chair: PersonId, objector: EntryNo) -> Ended {
    let words = "我们单元五户交的都是同意票，公布的同意票数却对不上。请把纸质票重新核对一遍。";
    let object = Deed::Object(Actor::Letter(MEETING, objector), MEETING, ObjectionSubject::Result, words);
    past.diary.note(past.at(ANNOUNCED + 2, 19, 40)?, object);
    let words = "异议成立。由未参与第一次录入的两人对全部纸质票重新录入，监票人在场，然后重新计票。";
    let upheld = ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] };
    let answer = Deed::Answer(chair, MEETING, ObjectionId::new(1), upheld, words);
    past.diary.note(past.at(ANNOUNCED + 5, 16, 0)?, answer);
    past.diary.act(past.at(ANNOUNCED + 6, 9, 0)?, chair, RecountCommand::Order { meeting: MEETING });
    Ok(())
}

/// Carried out, challenged in court, and upheld.
fn afterwards(past: &mut Past<'_>, chair: PersonId) -> Ended {
    let due = past.on(ANNOUNCED + 150)?;
    let assign = MatterCommand::AssignExecution { matter: MATTER, body: COMPANY, due };
    past.diary.act(past.at(ANNOUNCED + 30, 10, 0)?, chair, assign);
    let case = format!("（{}）子0102民初4127号", past.on(ANNOUNCED + 60)?.year());
    let (filed_on, served_on) = (past.on(ANNOUNCED + 58)?, past.on(ANNOUNCED + 66)?);
    let (court, number) = ("区人民法院".to_owned(), case.clone());
    let words = "一位业主认为重新计票没有通知全体业主，请求撤销决定。";
    past.diary.say(past.at(ANNOUNCED + 67, 10, 0)?, Actor::Person(chair), words, move |seal| FateCommand::Challenge {
        matter: MATTER,
        court,
        case: number,
        filed_on,
        served_on,
        seal: Some(seal),
    });
    let text = "屋面防水层已经重做，闭水试验合格，质保五年。支出273,400.00元，结余退回维修资金专户。".to_owned();
    let report = MatterCommand::ReportProgress { matter: MATTER, progress: Progress::Finished, text };
    past.diary.act(past.at(ANNOUNCED + 140, 16, 0)?, MANAGER, report);
    let judge = FateCommand::Judge {
        matter: MATTER,
        case,
        judgement: Judgement::Upheld,
        on: past.on(ANNOUNCED + 176)?,
        text: "重新计票依照议事规则进行，结果已经公示并接受异议，没有侵害业主的合法权益，驳回诉讼请求。".to_owned(),
    };
    past.diary.act(past.at(ANNOUNCED + 180, 14, 0)?, chair, judge);
    Ok(())
}
