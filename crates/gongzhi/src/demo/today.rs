//! What everybody can do in the demo today: a petition that gathers signatures, a sitting announced, a request that waits.

use governance::Actor;
use governance::assembly::{RollEntry, Scope};
use governance::committee::{SittingFor, Vote};
use governance::ids::{OwnerId, PersonId, PetitionId, SittingId};
use governance::law::Law;
use governance::petition::DemandGiven;
use governance::supervision::{SourceGiven, SupervisionCommand};
use jiff::civil::Date;

use super::deed::Deed;
use super::diary::{Diary, at};
use super::past::sitting::{Sitting, own};
use super::past::{Terms, publish};
use super::people::{COMMITTEE, MANAGER, SECRETARY};
use super::voting::{Hands, day, over};
use crate::end::{Ended, Trouble, bad};

const PETITION: PetitionId = PetitionId::new(2);
const SITTING: SittingId = SittingId::new(5);

/// How many have signed besides whoever raised it; 164 of 817 are needed.
const SIGNED: usize = 118;

/// What is published anew every year, by whom.
const YEARLY: [(PersonId, &str, &str); 8] = [
    (SECRETARY, "fund", "住宅专项维修资金余额、自上次公布以来的收入和支出，与资金专户对账一致。"),
    (SECRETARY, "common-income", "自上次公布以来电梯广告和地面车位收入、支出和结余，与公共收益账户对账一致。"),
    (MANAGER, "services", "四类服务的内容和频次，今年增加垃圾分类桶站值守。"),
    (MANAGER, "persons-in-charge", "项目经理、工程主管、秩序主管、客服主管的分工和联系方式。"),
    (MANAGER, "quality", "服务质量标准按合同附件二执行，没有变化。"),
    (MANAGER, "fees", "住宅物业服务费每月每平方米1.2元，商业每月每平方米2.4元，没有变化。"),
    (MANAGER, "fund-use", "自上次公布以来使用住宅专项维修资金一次：1栋屋面防水，支出273,400.00元。"),
    (MANAGER, "common-income", "自上次公布以来电梯广告和地面车位的收入及其成本，按季列表。"),
];

pub(super) fn write(
    diary: &mut Diary,
    roll: &[RollEntry],
    hands: &Hands,
    (terms, today): (Terms, Date),
    law: &Law,
) -> Ended {
    petition(diary, roll, today)?;
    sitting(diary, hands, today, law)?;
    let asks = Actor::Owner(owner(roll, 512)?);
    let words = "想看本届业委会成立以来动用公共收益的每一笔支出和对应的会议决定。";
    let things = vec!["decisions-and-minutes".to_owned(), "common-parts-and-income".to_owned()];
    diary.say(at(day(today, -5)?, 20, 15)?, asks, words, |seal| SupervisionCommand::RequestInspection {
        body: COMMITTEE,
        owner: None,
        things,
        seal,
    });
    // Due again within weeks: what is published every year. How the company served is due already.
    let published = day(today, -345)?.max(day(terms.second, 12)?);
    for (minute, (by, what, text)) in (0..).zip(YEARLY) {
        let (by, mut publication) = publish((by, published), what, text, SourceGiven::Words);
        // Not every account was published every year: this one leaves no day out since the first.
        if let SupervisionCommand::Publish(given) = &mut publication
            && let Some((from, _)) = &mut given.covers
        {
            *from = terms.first;
        }
        diary.act(at(published, 10, minute)?, by, publication);
    }
    Ok(())
}

/// Owners gather for charging points; the number is not reached yet.
fn petition(diary: &mut Diary, roll: &[RollEntry], today: Date) -> Ended {
    let text =
        "在小区东侧空地和6栋北侧各设一处电动自行车集中充电点，共四十个充电位，由业主大会表决是否同意。".to_owned();
    let matters = vec![("change-common-use".to_owned(), "增设电动自行车集中充电点".to_owned(), text)];
    let demand = DemandGiven::Meeting { matters, scope: Scope::Estate };
    diary.note(at(day(today, -12)?, 20, 0)?, Deed::Raise(owner(roll, 77)?, demand));
    // Every sixth home has signed, from house to house.
    let signers = (0..roll.len()).step_by(6).filter(|place| *place != 77).take(SIGNED);
    for (number, place) in (0_i64..).zip(signers) {
        let when = at(day(today, -11 + number / 12)?, 19, i8::try_from(number % 2).unwrap_or(0) * 40)?;
        diary.note(when, Deed::Sign(owner(roll, place)?, PETITION));
    }
    Ok(())
}

fn sitting(diary: &mut Diary, hands: &Hands, today: Date, law: &Law) -> Ended {
    let called = day(today, -3)?;
    let agenda = over(called, 7, law)?;
    let items = [
        own("电梯更换项目的准备", "如表决通过，确定招标方式、监督小组人选和每周公布进度的办法。"),
        own("集中充电点的选址意见", "听取物业和消防方面的意见，形成业主委员会对联名提议的说明。"),
    ];
    let sitting = Sitting {
        id: SITTING,
        occasion: SittingFor::Ordinary,
        called,
        held: day(agenda, 1)?,
        leader: hands.lead,
        present: &[],
        items: items.into_iter().map(|item| (item, Vec::<Vote>::new())).collect(),
        minutes: "",
    };
    sitting.call(diary)
}

/// The owner, or the first of two, behind the entry at a place of the roll.
pub(super) fn owner(roll: &[RollEntry], place: usize) -> Result<OwnerId, Trouble> {
    let owner = roll.get(place).and_then(|entry| entry.owners.first());
    owner.copied().ok_or_else(|| bad(format!("nobody in the demo owns the home of entry {place}")))
}
