//! The renewal: opened by the clock, reported, a second committee elected, and what it may do by itself decided with it.

use governance::Actor;
use governance::assembly::{DelegationGiven, FormGiven, Mark, QuestionGiven, Scope};
use governance::election::{ElectedBodyGiven, ElectionCommand, ElectionGiven, TermGiven};
use governance::ids::{MatterId, MeetingId, OwnerId, PersonId};
use governance::renewal::RenewalCommand;
use jiff::civil::Date;

use super::super::deed::Deed;
use super::super::diary::at;
use super::super::dice::Dice;
use super::super::people::{CLERKS, COMMITTEE};
use super::super::voting::{Ballots, Hands, day};
use super::first_meeting::SEATS;
use super::{Past, ballots};
use crate::end::{Ended, Trouble, bad};

pub(super) const MEETING: MeetingId = MeetingId::new(4);
pub(super) const ELECTION: MatterId = MatterId::new(6);
pub(super) const DELEGATION: MatterId = MatterId::new(7);

/// How many years the second committee sits.
pub(super) const TERM: u32 = 3;

/// How many days before the end of the term the result was announced.
const ANNOUNCED_BEFORE: i64 = 24;
const VOTED: usize = 604;

/// Places in the roll of those who stand for the first time; with them stand the deputy and a member of the first committee.
const NEWCOMERS: [usize; 7] = [358, 17, 480, 702, 121, 569, 268];

/// How many of a hundred mark each of the nine: the newcomers' first, the two of the first committee, the other newcomers.
const LIKED: [usize; 9] = [92, 88, 85, 82, 80, 77, 74, 57, 38];

pub(super) async fn write(past: &mut Past<'_>, members: &[PersonId]) -> Ended {
    let [chair, deputy, third, ..] = *members else { return Err(bad("the first committee has not five members")) };
    let ends = past.terms.first_ends;
    let opens = ends.checked_sub(jiff::Span::new().months(3)).map_err(bad)?;
    past.diary.note(at(opens, 0, 1)?, Deed::Tick);
    let text = "已向街道办事处书面报告第一届业主委员会任期即将届满及换届安排。".to_owned();
    let report = RenewalCommand::Report { committee: COMMITTEE, text };
    past.diary.act(at(day(opens, 4)?, 11, 0)?, chair, report);
    let announced = day(ends, -ANNOUNCED_BEFORE)?;
    let candidates = candidates(past, [deputy, third]).await?;
    let hands = Hands { body: COMMITTEE, lead: chair, clerks: CLERKS };
    let law = past.house.law();
    let mut vote = past.vote(MEETING, hands, announced)?;
    let until = ends.checked_add(jiff::Span::new().years(i64::from(TERM))).map_err(bad)?;
    vote.convene(Scope::Estate, questions(until))?;
    for (minute, owner) in (0..).zip(candidates) {
        let nominate =
            ElectionCommand::Nominate { meeting: MEETING, matter: ELECTION, owner, statement: None, consents: true };
        let when = at(vote.days.convened, 16, minute)?;
        vote.diary.note(when, Deed::Act(Actor::Owner(owner), Box::new(nominate.into())));
    }
    vote.call(at(day(announced, -1)?, 20, 0)?)?;
    let voted = ballots::served(&mut vote, VOTED, 40)?;
    let mut marked = Ballots::with_capacity(voted.len());
    for member in voted {
        marked.push((member, marks(vote.dice)?));
    }
    vote.cast(&marked, 25, vote.days.opens, day(announced, -2)?)?;
    vote.count(announced)?;
    vote.certify(announced, law)?;
    // The seats begin on the day after the first committee's last, so that nobody is elected out of theirs.
    let take = ElectionCommand::TakeSeats { meeting: MEETING, matter: ELECTION };
    past.diary.act(at(day(ends, -5)?, 10, 0)?, chair, take);
    past.go_on().await
}

fn marks(dice: &mut Dice) -> Result<Vec<Mark>, Trouble> {
    Ok(vec![ballots::picks(dice, &LIKED, SEATS as usize)?, ballots::motion(dice, 78, 15)?])
}

/// A newcomer first, then two who sat in the first committee, then the other newcomers.
async fn candidates(past: &Past<'_>, again: [PersonId; 2]) -> Result<Vec<OwnerId>, Trouble> {
    let mut owners = vec![past.owner(NEWCOMERS[0])?];
    {
        let files = past.desk.files().await;
        let seats = || files.community.bodies().all().iter().flat_map(|body| &body.seats);
        for person in again {
            let owner = seats().find(|seat| seat.person == person).and_then(|seat| seat.owner);
            owners.push(owner.ok_or_else(|| bad("a member of the first committee is no owner"))?);
        }
    }
    for place in &NEWCOMERS[1..] {
        owners.push(past.owner(*place)?);
    }
    Ok(owners)
}

fn questions(until: Date) -> Vec<QuestionGiven> {
    vec![
        QuestionGiven {
            kind: "elect-committee".to_owned(),
            title: "选举第二届业主委员会".to_owned(),
            text: "选举第二届业主委员会委员五名、候补委员一名，任期三年。候选人九名，每张表决票最多选五名。".to_owned(),
            form: FormGiven::Election(ElectionGiven {
                body: ElectedBodyGiven::Existing(COMMITTEE),
                seats: SEATS,
                alternates: 1,
                term: TermGiven::Years(TERM),
            }),
        },
        QuestionGiven {
            kind: "other-major".to_owned(),
            title: "授权业主委员会决定小额日常维修".to_owned(),
            text: "授权第二届业主委员会在任期内决定单项不超过20,000.00元、累计不超过100,000.00元的公共部位日常维修，\
                   费用从公共收益中列支，每次使用都在网上公布。请您表决是否同意。"
                .to_owned(),
            form: FormGiven::Delegation(DelegationGiven {
                scope: "公共部位的日常维修，费用从公共收益中列支，每次使用都公布。".to_owned(),
                limit: Some(10_000_000),
                each: Some(2_000_000),
                until,
            }),
        },
    ]
}
