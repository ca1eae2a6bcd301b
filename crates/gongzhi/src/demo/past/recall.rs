//! A recall that failed: signed by one owner in five, put to a vote of all, and not adopted.

use governance::assembly::{FormGiven, Mark};
use governance::ids::{MeetingId, PersonId, PetitionId};
use governance::petition::{DemandGiven, PetitionCommand};

use super::super::PACK;
use super::super::deed::Deed;
use super::super::diary::at;
use super::super::people::{CLERKS, COMMITTEE};
use super::super::voting::{Ballots, Hands, day};
use super::{Past, ballots};
use crate::end::{Ended, bad};

const MEETING: MeetingId = MeetingId::new(3);
const PETITION: PetitionId = PetitionId::new(1);

/// The day the vote was announced, counted from the first committee's first day.
const ANNOUNCED: i64 = 740;

/// How many signed by card and on paper: with the first together 176 of 817, where 164 are enough.
const BY_CARD: usize = 163;
const ON_PAPER: usize = 12;

/// How many voted, and of every hundred for the recall and against it.
const VOTED: usize = 596;
const IN_FAVOUR: usize = 37;
const AGAINST: usize = 58;

pub(super) async fn write(past: &mut Past<'_>, members: &[PersonId]) -> Ended {
    let [chair, _, _, _, recalled] = *members else { return Err(bad("the first committee has not five members")) };
    sign(past, recalled)?;
    let announced = past.on(ANNOUNCED)?;
    let hands = Hands { body: COMMITTEE, lead: chair, clerks: CLERKS };
    let law = past.house.law();
    let mut vote = past.vote(MEETING, hands, announced)?;
    let (pack, forms) = (PACK.to_owned(), vec![FormGiven::Motion]);
    let convene = PetitionCommand::Convene { petition: PETITION, body: COMMITTEE, pack, forms };
    vote.diary.act(at(vote.days.convened, 10, 0)?, chair, convene);
    vote.call(at(day(announced, -1)?, 20, 0)?)?;
    let voted = ballots::served(&mut vote, VOTED, 45)?;
    let mut marked = Ballots::with_capacity(voted.len());
    for member in voted {
        let mark: Mark = ballots::motion(vote.dice, IN_FAVOUR, AGAINST)?;
        marked.push((member, vec![mark]));
    }
    vote.cast(&marked, 25, vote.days.opens, day(announced, -2)?)?;
    vote.count(announced)?;
    vote.certify(announced, law)?;
    past.go_on().await
}

/// Signatures over three weeks, by card and on paper, and the petition handed in.
fn sign(past: &mut Past<'_>, recalled: PersonId) -> Ended {
    let demand = DemandGiven::Recall {
        body: COMMITTEE,
        person: recalled,
        title: "罢免业主委员会一名委员".to_owned(),
        reason: "该委员在屋面维修选定施工单位时没有说明本人亲属在投标单位任职，提议罢免其委员职务。".to_owned(),
    };
    let mut places: Vec<usize> = (0..past.roll.len()).filter(|place| past.owner(*place).is_ok()).collect();
    past.dice.shuffle(&mut places)?;
    let mut signers = places.into_iter();
    let first = signers.next().ok_or_else(|| bad("nobody in the demo signs"))?;
    let first = past.owner(first)?;
    let raised = ANNOUNCED - 90;
    past.diary.note(past.at(raised, 20, 0)?, Deed::Raise(first, demand));
    for (number, place) in (0_i64..).zip(signers.by_ref().take(BY_CARD)) {
        // Nine an evening.
        let when = past.at(raised + 1 + number / 9, 19, 30)?;
        past.diary.note(when, Deed::Sign(past.owner(place)?, PETITION));
    }
    let on = past.on(raised + 15)?;
    for place in signers.take(ON_PAPER) {
        let owner = past.owner(place)?;
        past.diary.note(at(on, 15, 0)?, Deed::SignOnPaper { by: CLERKS, owner, petition: PETITION, on });
    }
    past.diary.note(past.at(raised + 24, 9, 30)?, Deed::HandIn(first, PETITION));
    Ok(())
}
