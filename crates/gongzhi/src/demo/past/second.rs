//! The second committee takes over: hand-over signed item by item, offices given, a mandate entered and used once.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{
    AboutGiven, CommitteeCommand, GroundGiven, ItemGiven, MandateGiven, SealKind, SealUseGiven, SittingFor, Vote,
};
use governance::founding::{Change, FoundingCommand};
use governance::handover::{HandoverCommand, ItemGiven as Handed, ItemSort};
use governance::ids::{BodyId, HandoverId, ItemNo, MandateId, PersonId, SittingId};
use governance::matter::{MatterCommand, Progress};
use jiff::ToSpan;

use super::super::deed::Deed;
use super::super::diary::at;
use super::super::people::{
    COMMITTEE, COMPANY, MANAGER, RESIDENTS, RESIDENTS_COMMITTEE, SECRETARY, STREET, STREET_OFFICE,
};
use super::super::voting::day;
use super::Past;
use super::first_years::{SECOND_BEGINS, begin};
use super::renewal::{DELEGATION, ELECTION, MEETING, TERM as SECOND_TERM};
use super::sitting::{Sitting, own};
use crate::end::{Ended, bad};

const MANDATE: MandateId = MandateId::new(1);

pub(super) fn write(past: &mut Past<'_>, first: &[PersonId], second: &[PersonId]) -> Ended {
    let (Some(old), Some(new)) = (first.first(), second.first()) else { return Err(bad("a committee has no chair")) };
    let (from, until) =
        (past.terms.second, past.terms.first_ends.checked_add(i64::from(SECOND_TERM).years()).map_err(bad)?);
    hand_over(past, *old, *new)?;
    begin(&mut past.diary, SECOND_BEGINS, (from, until), second)?;
    // Their terms outlast the committee's: whoever acts when it is over and nobody follows must sit then.
    let longest = from.checked_add(5.years()).and_then(jiff::civil::Date::yesterday).map_err(bad)?;
    for (body, person) in [(STREET_OFFICE, STREET), (RESIDENTS_COMMITTEE, RESIDENTS), (COMPANY, MANAGER)] {
        seat_again(past, body, person, longest)?;
    }
    let given = MandateGiven { body: COMMITTEE, matter: DELEGATION };
    past.diary.act(at(day(from, 6)?, 9, 0)?, *new, CommitteeCommand::GrantMandate(given));
    let assign = MatterCommand::AssignExecution { matter: DELEGATION, body: COMMITTEE, due: day(from, 60)? };
    past.diary.act(at(day(from, 6)?, 9, 30)?, *new, assign);
    let text = "授权已经登记，使用情况随业主委员会会议决定公布。".to_owned();
    let report = MatterCommand::ReportProgress { matter: DELEGATION, progress: Progress::Finished, text };
    past.diary.act(at(day(from, 6)?, 10, 0)?, *new, report);
    let filed = FoundingCommand::ReportChange {
        what: format!("第二届业主委员会已备案，回执编号：子鸣街备〔{}〕6号。", from.year()),
        changed_on: from,
        on: day(from, 5)?,
        about: Some(Change::Committee { meeting: MEETING, matter: ELECTION }),
        evidence: None,
    };
    past.diary.act(at(day(from, 5)?, 15, 0)?, *new, filed);
    use_mandate(past, second)
}

/// The offices and the company go on with the same people for another term.
fn seat_again(past: &mut Past<'_>, body: BodyId, person: PersonId, until: jiff::civil::Date) -> Ended {
    let (from, holder) = (past.terms.second, SeatHolder::Known(person));
    let fill = BodiesCommand::FillSeat { body, holder, role: SeatRole::Chair, from, until, owner: None };
    past.diary.note(at(past.terms.first_ends, 15, 0)?, Deed::Act(Actor::Operator, Box::new(fill.into())));
    Ok(())
}

/// Seven things, each signed by whoever gives and whoever takes; one was missing for two days.
fn hand_over(past: &mut Past<'_>, old: PersonId, new: PersonId) -> Ended {
    let ends = past.terms.first_ends;
    let item = |sort, text: &str, quantity, fen, place: &str| Handed {
        sort,
        text: text.to_owned(),
        quantity,
        fen,
        place: place.to_owned(),
        meeting: None,
        received: None,
    };
    let items = vec![
        item(ItemSort::Seal, "业主大会印章", Some(1), None, "保险柜"),
        item(ItemSort::Seal, "业主委员会印章", Some(1), None, "保险柜"),
        item(ItemSort::Money, "公共收益账户余额", None, Some(31_864_207), "开户银行"),
        item(ItemSort::Archive, "历次业主大会会议的纸质表决票", Some(4), None, "档案柜一"),
        item(ItemSort::Archive, "业主委员会会议记录", Some(1), None, "档案柜二"),
        item(ItemSort::Archive, "物业服务合同及补充协议", Some(3), None, "档案柜二"),
        item(ItemSort::Thing, "办公电脑和打印机", Some(2), None, "办公室"),
    ];
    let count = u32::try_from(items.len()).unwrap_or(0);
    let draw_up = HandoverCommand::DrawUp { body: COMMITTEE, term_ends: ends, giver: None, items };
    past.diary.act(at(day(ends, -3)?, 15, 0)?, old, draw_up);
    let handover = HandoverId::new(1);
    let late = ItemNo::new(6);
    for item in (1..=count).map(ItemNo::new) {
        let days = if item == late { 7 } else { 4 };
        let minute = i8::try_from(item.number()).unwrap_or(0) * 4;
        past.diary.act(at(day(ends, days)?, 9, minute)?, old, HandoverCommand::HandIn { handover, item });
        past.diary.act(at(day(ends, days)?, 9, minute + 2)?, new, HandoverCommand::Take { handover, item });
    }
    let text = "补充协议缺一份，原委员正在找。".to_owned();
    let missing = HandoverCommand::ReportMissing { handover, item: late, text };
    past.diary.act(at(day(ends, 5)?, 9, 0)?, new, missing);
    Ok(())
}

/// A repair within the mandate, and the seal under its order.
fn use_mandate(past: &mut Past<'_>, members: &[PersonId]) -> Ended {
    let [chair, deputy, present @ ..] = members else { return Err(bad("a committee has no members")) };
    let there = [&[*chair, *deputy], &present[..present.len().min(4)]].concat();
    let from = past.terms.second;
    let sitting = SittingId::new(SECOND_BEGINS + 1);
    let repair = ItemGiven {
        title: "更换地下车库排水泵".to_owned(),
        text: "地下车库两台排水泵损坏，更换费用16,800.00元，在业主大会授权范围内列支。".to_owned(),
        about: AboutGiven::Mandate { mandate: MANDATE, amount: Some(1_680_000) },
    };
    let meeting = own("筹备选聘物业服务企业", "公开招标选聘物业服务企业，入围企业提交业主大会表决。");
    Sitting {
        id: sitting,
        occasion: SittingFor::Ordinary,
        called: day(from, 7)?,
        held: day(from, 21)?,
        leader: *chair,
        present: &there,
        items: vec![(repair, vec![Vote::For; there.len()]), (meeting, vec![Vote::For; there.len()])],
        minutes: "到会五人。更换排水泵在授权范围内，一致通过。招标工作由副主任牵头，街道办事处派员指导。",
    }
    .write(&mut past.diary)?;
    let used = SealUseGiven {
        body: COMMITTEE,
        seal_kind: SealKind::Committee,
        document: "地下车库排水泵采购合同".to_owned(),
        copies: 2,
        ground: GroundGiven::Decision(sitting, 1),
        asked_by: *deputy,
        keeper: SECRETARY,
        used_at: at(day(from, 24)?, 15, 0)?,
    };
    past.diary.act(at(day(from, 24)?, 15, 10)?, SECRETARY, CommitteeCommand::UseSeal(used));
    Ok(())
}
