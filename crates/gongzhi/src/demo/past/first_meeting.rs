//! The first meeting: both texts adopted and a committee elected, on the city's platform and on paper; so it was founded.

use governance::Actor;
use governance::assembly::{FormGiven, Mark, QuestionGiven, Scope};
use governance::election::{ElectedBodyGiven, ElectionCommand, ElectionGiven, TermGiven};
use governance::ids::{EntryNo, MatterId, MeetingId};

use super::super::deed::Deed;
use super::super::diary::at;
use super::super::people::{CLERKS, GROUP, STREET};
use super::super::voting::{Ballots, Hands, day};
use super::group::REPRESENTATIVES;
use super::{FIRST_TERM, Past, ballots};
use crate::end::{Ended, Trouble};

pub(super) const MEETING: MeetingId = MeetingId::new(1);
pub(super) const RULES: MatterId = MatterId::new(1);
pub(super) const COVENANT: MatterId = MatterId::new(2);
const ELECTION: MatterId = MatterId::new(3);

/// Days from the announcement to the first committee's first day.
const ANNOUNCED_BEFORE: i64 = 20;

/// How many of 817 voted, and of every hundred of them by the platform.
const VOTED: usize = 601;
const BY_PLATFORM: usize = 72;

/// Who stands: two of the group, and five others; each with how many of a hundred mark them.
const CANDIDATES: [(usize, usize); 7] =
    [(REPRESENTATIVES[1], 91), (REPRESENTATIVES[2], 86), (233, 83), (512, 79), (606, 76), (77, 46), (741, 31)];
pub(super) const SEATS: u32 = 5;

const WORDS: [&str; 7] = [
    "做过二十年财务，愿意把公共收益的账一笔一笔公开。",
    "工程师，参加过本小区的承接查验，想把电梯和消防先管好。",
    "退休教师，时间多，愿意上门听邻居说话。",
    "在律所工作，可以帮助大家看合同。",
    "住在小区十年，熟悉每栋楼的情况。",
    "希望推动电动自行车集中充电。",
    "愿意做实事。",
];

pub(super) async fn write(past: &mut Past<'_>) -> Ended {
    let announced = past.on(-ANNOUNCED_BEFORE)?;
    let hands = Hands { body: GROUP, lead: STREET, clerks: CLERKS };
    let owners: Vec<_> = CANDIDATES.iter().map(|(place, _)| past.owner(*place)).collect::<Result<_, _>>()?;
    let law = past.house.law();
    let mut vote = past.vote(MEETING, hands, announced)?;
    vote.convene(Scope::Estate, questions())?;
    for ((number, owner), words) in (0..).zip(owners).zip(WORDS) {
        let nominate = move |statement| ElectionCommand::Nominate {
            meeting: MEETING,
            matter: ELECTION,
            owner,
            statement: Some(statement),
            consents: true,
        };
        let when = at(vote.days.convened, 15, number)?;
        vote.diary.say(when, Actor::Owner(owner), words, nominate);
    }
    vote.call(at(day(announced, -1)?, 20, 0)?)?;
    let voted = ballots::served(&mut vote, VOTED, 40)?;
    let (mut by_platform, mut on_paper) = (Vec::new(), Ballots::new());
    for member in voted {
        let marks = marks(vote.dice)?;
        if vote.dice.percent(BY_PLATFORM)? {
            by_platform.push((EntryNo::after(member), marks));
        } else {
            on_paper.push((member, marks));
        }
    }
    vote.cast(&on_paper, 100, vote.days.opens, day(announced, -2)?)?;
    let file = Deed::Platform(CLERKS[0], MEETING, "市业主决策电子投票平台", by_platform);
    vote.diary.note(at(day(announced, -1)?, 20, 40)?, file);
    vote.count(announced)?;
    vote.certify(announced, law)?;
    let take = ElectionCommand::TakeSeats { meeting: MEETING, matter: ELECTION };
    past.diary.act(past.at(0, 9, 0)?, STREET, take);
    // The clock records that the assembly exists, as everything it rests on holds.
    past.diary.note(past.at(0, 9, 1)?, Deed::Tick);
    past.go_on().await
}

fn marks(dice: &mut super::Dice) -> Result<Vec<Mark>, Trouble> {
    let liked = CANDIDATES.map(|(_, liked)| liked);
    Ok(vec![
        ballots::motion(dice, 87, 8)?,
        ballots::motion(dice, 84, 10)?,
        ballots::picks(dice, &liked, SEATS as usize)?,
    ])
}

fn questions() -> Vec<QuestionGiven> {
    let question = |kind: &str, title: &str, text: &str, form| QuestionGiven {
        kind: kind.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        form,
    };
    vec![
        question(
            "rules-of-procedure",
            "通过《子鸣小区业主大会议事规则》",
            "筹备组拟订的《子鸣小区业主大会议事规则》草案已在小区公告栏和网上公示。请您表决是否同意。",
            FormGiven::Charter(1),
        ),
        question(
            "covenant",
            "通过《子鸣小区管理规约》",
            "筹备组拟订的《子鸣小区管理规约》草案已在小区公告栏和网上公示。请您表决是否同意。",
            FormGiven::Charter(1),
        ),
        question(
            "elect-committee",
            "选举第一届业主委员会",
            "选举第一届业主委员会委员五名，任期三年。候选人七名，每张表决票最多选五名。",
            FormGiven::Election(ElectionGiven {
                body: ElectedBodyGiven::New("子鸣小区业主委员会".to_owned()),
                seats: SEATS,
                alternates: 1,
                term: TermGiven::Years(u32::try_from(FIRST_TERM).unwrap_or(3)),
            }),
        ),
    ]
}
