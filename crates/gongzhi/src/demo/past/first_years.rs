//! The first committee at work: its first sitting, filing and seal, what it published, what an owner looked into.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{
    AboutGiven, CommitteeCommand, GroundGiven, ItemGiven, Office, SealKind, SealUseGiven, SittingFor, Vote,
};
use governance::founding::FoundingCommand;
use governance::ids::{InspectionId, MatterId, PersonId, SittingId};
use governance::supervision::{AnswerGiven, PublishedGiven, SourceGiven, SupervisionCommand};
use jiff::ToSpan;
use jiff::civil::Date;

use super::super::diary::{Diary, at};
use super::super::people::{CLERKS, COMMITTEE, COMPANY, MANAGER, OBSERVER, SECRETARY};
use super::super::voting::day;
use super::Past;
use super::first_meeting::{COVENANT, RULES};
use super::sitting::{Sitting, own};
use crate::end::{Ended, Trouble, bad};

pub(super) fn write(past: &mut Past<'_>, members: &[PersonId]) -> Ended {
    let [chair, deputy, third, fourth, _] = *members else {
        return Err(bad("the first committee has not five members"));
    };
    let from = past.terms.first;
    begin(&mut past.diary, FIRST_BEGINS, (from, past.terms.first_ends), members)?;
    let file = FoundingCommand::File {
        on: day(from, 9)?,
        receipt: format!("子鸣街备〔{}〕11号", from.year()),
        evidence: None,
    };
    past.diary.act(past.at(9, 15, 0)?, chair, file);
    let seal = FoundingCommand::TakeOverSeal { on: day(from, 13)?, keeper: SECRETARY };
    past.diary.act(past.at(13, 11, 0)?, chair, seal);
    publish_once(past)?;
    let sitting = Sitting {
        id: SittingId::new(2),
        occasion: SittingFor::Ordinary,
        called: past.on(60)?,
        held: past.on(72)?,
        leader: chair,
        present: &[chair, deputy, third, fourth],
        items: vec![
            (
                own(
                    "公共收益审计",
                    "委托会计师事务所对本小区近三年的公共收益进行审计，费用从公共收益中列支，审计报告向全体业主公布。",
                ),
                vec![Vote::For, Vote::For, Vote::For, Vote::Abstain],
            ),
            (
                own("接待日", "每月第一个星期六上午为业主接待日，由委员轮流值班。"),
                vec![Vote::For, Vote::For, Vote::Against, Vote::For],
            ),
        ],
        minutes: "到会四人，一人请假。逐项讨论后表决，两项议程均获通过。第二项有委员认为接待日放在工作日晚上更方便，记录在案。",
    };
    sitting.write(&mut past.diary)?;
    let used = SealUseGiven {
        body: COMMITTEE,
        seal_kind: SealKind::Committee,
        document: "公共收益审计委托合同".to_owned(),
        copies: 2,
        ground: GroundGiven::Decision(SittingId::new(2), 1),
        asked_by: deputy,
        keeper: SECRETARY,
        used_at: past.at(80, 10, 20)?,
    };
    past.diary.act(past.at(80, 10, 30)?, SECRETARY, CommitteeCommand::UseSeal(used));
    yearly(past, &[330, 690, 1_040])?;
    inspection(past)
}

/// The first sitting gives the offices; then the chair seats those who work for the committee.
pub(super) fn begin(diary: &mut Diary, number: u32, (from, until): (Date, Date), members: &[PersonId]) -> Ended {
    let [chair, deputy, ..] = *members else { return Err(bad("a committee of the demo has no members")) };
    let office = |office, title: &str| ItemGiven {
        title: title.to_owned(),
        text: "由到会委员推选。".to_owned(),
        about: AboutGiven::Office(office),
    };
    let sitting = Sitting {
        id: SittingId::new(number),
        occasion: SittingFor::First,
        called: from,
        held: day(from, 3)?,
        leader: chair,
        present: members,
        items: vec![
            (office(Office::Chair, "推选主任"), vec![Vote::Names(chair); members.len()]),
            (office(Office::Deputy, "推选副主任"), vec![Vote::Names(deputy); members.len()]),
        ],
        minutes: "全体委员到会，推选主任、副主任各一名，并商定了分工。",
    };
    sitting.write(diary)?;
    let first_day = day(from, 4)?;
    let staff = [
        (SECRETARY, SeatRole::Secretary),
        (CLERKS[0], SeatRole::Clerk),
        (CLERKS[1], SeatRole::Clerk),
        (OBSERVER, SeatRole::Observer),
    ];
    for (person, role) in staff {
        let holder = SeatHolder::Known(person);
        let fill = BodiesCommand::FillSeat { body: COMMITTEE, holder, role, from: first_day, until, owner: None };
        diary.act(at(first_day, 9, 0)?, chair, fill);
    }
    Ok(())
}

/// The numbers of the sittings with which the committees begin.
const FIRST_BEGINS: u32 = 1;
pub(super) const SECOND_BEGINS: u32 = 3;

/// What owners are told on a day, and where they read it. An account tells of the year before that day.
pub(in super::super) fn publish(
    (by, on): (PersonId, Date),
    what: &str,
    text: &str,
    source: SourceGiven,
) -> (PersonId, SupervisionCommand) {
    let body = if by == MANAGER { COMPANY } else { COMMITTEE };
    let (what, text) = (what.to_owned(), text.to_owned());
    let covers = year_before(&what, on);
    (by, SupervisionCommand::Publish(PublishedGiven { body, what, covers, text, source }))
}

/// The time an account is for; nothing of what is none.
pub(in super::super) fn year_before(what: &str, on: Date) -> Option<(Date, Date)> {
    let is_account = matches!(what, "fund" | "fund-use" | "common-income" | "expenses");
    is_account.then(|| (on.saturating_sub(1.year()), on.yesterday().unwrap_or(on)))
}

fn publish_once(past: &mut Past<'_>) -> Ended {
    let of = |matter: MatterId| SourceGiven::Matter(matter);
    let (words, on) = (|| SourceGiven::Words, past.on(20)?);
    for (minute, (by, publication)) in (0..).zip([
        publish((SECRETARY, on), "rules-of-procedure", "首次业主大会会议通过的议事规则全文。", of(RULES)),
        publish((SECRETARY, on), "covenant", "首次业主大会会议通过的管理规约全文。", of(COVENANT)),
        publish((SECRETARY, on), "decisions", "首次业主大会会议的各项决定。", of(RULES)),
        publish(
            (SECRETARY, on),
            "service-contract",
            "前期物业服务合同的服务事项、收费标准和期限。原件可到小区服务中心查阅。",
            words(),
        ),
        publish(
            (SECRETARY, on),
            "parking",
            "地面公共车位共96个，收费标准每月每个150.00元，收入计入公共收益。",
            words(),
        ),
        publish((SECRETARY, on), "common-income", "公共收益账户已经开立，收支每季度公布一次。", words()),
        publish(
            (SECRETARY, on),
            "expenses",
            "业主委员会办公和宣传费用，实报实销，年度总额和明细随财务收支一并公布。",
            words(),
        ),
        publish((MANAGER, on), "services", "保洁、秩序维护、绿化、公共设施日常维护四类服务的内容和频次。", words()),
        publish((MANAGER, on), "persons-in-charge", "项目经理、工程主管、秩序主管、客服主管的分工。", words()),
        publish((MANAGER, on), "quality", "服务质量标准按合同附件二执行。", words()),
        publish((MANAGER, on), "fees", "住宅物业服务费每月每平方米1.2元，商业每月每平方米2.4元。", words()),
        publish((MANAGER, on), "performance", "上半年服务履行情况：计划内维护完成率98%，报修平均四小时到场。", words()),
        publish((MANAGER, on), "fund-use", "本期没有使用住宅专项维修资金。", words()),
        publish((MANAGER, on), "common-income", "电梯广告和地面车位收入及其成本，按季列表公布。", words()),
    ]) {
        past.diary.act(past.at(20, 16, minute)?, by, publication);
    }
    Ok(())
}

/// What is published again every year.
fn yearly(past: &mut Past<'_>, days: &[i64]) -> Ended {
    for days in days {
        let text = "住宅专项维修资金余额、本年收入和支出，与资金专户对账一致。";
        let (by, publication) = publish((SECRETARY, past.on(*days)?), "fund", text, SourceGiven::Words);
        past.diary.act(past.at(*days, 10, 0)?, by, publication);
        let text = "上年服务履行情况：计划内维护完成率98%，报修平均四小时到场，满意度调查结果附后。";
        let (by, publication) = publish((MANAGER, past.on(*days)?), "performance", text, SourceGiven::Words);
        past.diary.act(past.at(*days, 15, 0)?, by, publication);
    }
    Ok(())
}

/// An owner asks to look into the accounts, is granted it in time, and looks.
fn inspection(past: &mut Past<'_>) -> Ended {
    let owner = Actor::Owner(past.owner(233)?);
    let things = vec!["fund".to_owned(), "decisions-and-minutes".to_owned()];
    let words = "想看去年的维修资金明细，以及讨论公共收益审计那次会议的记录。";
    past.diary.say(past.at(560, 20, 30)?, owner, words, |seal| SupervisionCommand::RequestInspection {
        body: COMMITTEE,
        owner: None,
        things,
        seal,
    });
    let inspection = InspectionId::new(1);
    let answer =
        AnswerGiven::Granted { on: past.on(571)?, place: "小区服务中心二楼，上午九点半".to_owned() };
    let words = "可以查阅。请带本人身份证件，可以摘抄，复印自付工本费。";
    past.diary.say(past.at(565, 15, 0)?, Actor::Person(SECRETARY), words, move |seal| {
        SupervisionCommand::AnswerInspection { inspection, answer, seal }
    });
    let on = past.on(571)?;
    let words = "出示了维修资金对账单三份、会议记录一份，业主摘抄后归还。";
    past.diary.say(past.at(571, 11, 0)?, Actor::Person(SECRETARY), words, move |seal| {
        SupervisionCommand::RecordInspection { inspection, on, seal }
    });
    Ok::<(), Trouble>(())
}
