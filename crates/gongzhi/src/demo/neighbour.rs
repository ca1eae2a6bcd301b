//! A smaller estate next door, whose committee the same secretary works for: what is due there stands on one desk with what
//! is due in the first. Its committee is older than its book, and its term ends within the quarter. The same street office
//! watches over it, and has yet to seat the residents' committee that acts when nobody is elected in time.

use std::sync::Arc;

use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, Power, SeatRole};
use governance::committee::{AboutGiven, CommitteeCommand, ItemGiven, SittingFor};
use governance::ids::{BodyId, PersonId};
use governance::supervision::{PublishedGiven, SourceGiven, SupervisionCommand};
use jiff::ToSpan;
use jiff::civil::Date;
use office::door::Door;
use office::{Desk, House, plan_intake, register};

use super::deed::Deed;
use super::diary::{Diary, at};
use super::dice::Dice;
use super::past::year_before;
use super::voting::{day, over};
use super::{ZONE, names};
use crate::end::{Ended, Trouble, bad};

pub(super) const NEIGHBOUR: &str = "heyuan";
const NAME: &str = "和园小区";

const OFFICE: BodyId = BodyId::new(1);
const COMPANY: BodyId = BodyId::new(2);
const COMMITTEE: BodyId = BodyId::new(3);

pub(super) const STREET: PersonId = PersonId::new(1);
const MANAGER: PersonId = PersonId::new(2);
const CHAIR: PersonId = PersonId::new(3);
pub(super) const SECRETARY: PersonId = PersonId::new(8);

/// The committee's term ends so many days from now, and was for so many years.
const TERM_LEFT: i64 = 80;
const TERM: i64 = 3;

/// The book begins so many days after the committee took its seats.
const BOOK_AFTER: i64 = 30;

const ENTRUSTED: [Power; 5] = [Power::Key, Power::KeepRegister, Power::Report, Power::LeadSittings, Power::Publish];

/// Lives through the other estate's past.
pub(super) async fn live(house: &House, door: &Door, (secretary, street): (&str, &str), today: Date) -> Ended {
    let mut dice = Dice::seeded(96);
    let ends = day(today, TERM_LEFT)?;
    let begins = ends.checked_sub(TERM.years()).and_then(Date::tomorrow).map_err(bad)?;
    let book = day(begins, BOOK_AFTER)?;
    door.set(at(book, 9, 0)?);
    let desk = house.found(NEIGHBOUR, NAME, ZONE).await.map_err(bad)?;
    let mut diary = Diary::default();
    let operator = |command: BodiesCommand| Deed::Act(Actor::Operator, Box::new(command.into()));
    let bodies = [
        (BodyKind::StreetOffice, "街道办事处"),
        (BodyKind::PropertyCompany, "和园物业服务站"),
        (BodyKind::OwnersCommittee, "和园小区第一届业主委员会"),
    ];
    for (kind, name) in bodies {
        diary.note(at(book, 9, 10)?, operator(BodiesCommand::Establish { kind, name: name.to_owned() }));
    }
    let mut seat = |body, role, name: String, until| {
        let deed = Deed::Seat(Actor::Operator, body, name, role, (begins, until));
        at(book, 9, 20).map(|when| diary.note(when, deed))
    };
    // Nobody's term but the committee's own ends with the committee's: the street office and the company stay.
    let longest = begins.checked_add(5.years()).and_then(Date::yesterday).map_err(bad)?;
    // The first draw once named the street office's own; all draws after it stay as they were.
    names::person(&mut dice)?;
    seat(OFFICE, SeatRole::Chair, street.to_owned(), longest)?;
    seat(COMPANY, SeatRole::Chair, names::person(&mut dice)?, longest)?;
    seat(COMMITTEE, SeatRole::Chair, names::person(&mut dice)?, ends)?;
    for _ in 0..4 {
        seat(COMMITTEE, SeatRole::Member, names::person(&mut dice)?, ends)?;
    }
    diary.live(&desk, door).await?;
    door.set(at(book, 14, 0)?);
    take_register(&desk, &homes(&mut dice)?).await?;
    let mut diary = Diary::default();
    entrusted(&mut diary, secretary, (book, ends))?;
    published(&mut diary, today, begins)?;
    sitting(&mut diary, today, house)?;
    // The last three months of the term opened its renewal on their first day.
    let opens = ends.checked_sub(3.months()).map_err(bad)?;
    diary.note(at(opens, 0, 1)?, Deed::Tick);
    diary.live(&desk, door).await
}

/// Ninety-six flats in two buildings, each with an owner.
fn homes(dice: &mut Dice) -> Result<String, Trouble> {
    let mut csv = "楼栋,单元,房号,用途,专有部分面积,面积来源,产权人,证件号,持有情况\r\n".to_owned();
    let mut people = 0;
    for building in 1..=2 {
        for entrance in 1..=2 {
            for floor in 1..=6 {
                for (number, area) in (1..=4).zip(["88.16", "92.40", "92.40", "104.73"]) {
                    people += 1;
                    let name = names::person(dice)?;
                    csv += &format!(
                        "{building}栋,{entrance}单元,{floor}{number:02},住宅,{area},登记簿,{name},HEYUAN-{people:05},业主\r\n"
                    );
                }
            }
        }
    }
    Ok(csv)
}

async fn take_register(desk: &Arc<Desk>, csv: &str) -> Ended {
    let file = register::read("heyuan.csv", csv.as_bytes()).map_err(|problem| bad(problem.en()))?;
    let plan = plan_intake(desk, &*desk.files().await, &file).map_err(bad)?;
    plan.carry_out(desk, Actor::Person(STREET)).await.map_err(bad)?;
    Ok(())
}

/// The committee takes on the secretary and says with what: not to convene the owners, nor the rules, nor the seal.
fn entrusted(diary: &mut Diary, secretary: &str, (book, ends): (Date, Date)) -> Ended {
    let hired = day(book, 3)?;
    let seat = Deed::Seat(Actor::Person(CHAIR), COMMITTEE, secretary.to_owned(), SeatRole::Secretary, (hired, ends));
    diary.note(at(hired, 10, 0)?, seat);
    let entrust = BodiesCommand::Entrust {
        body: COMMITTEE,
        person: SECRETARY,
        role: SeatRole::Secretary,
        powers: ENTRUSTED.to_vec(),
        source: "业主委员会首次会议决定，专职秘书聘用协议第二条".to_owned(),
    };
    diary.act(at(hired, 10, 20)?, CHAIR, entrust);
    Ok(())
}

/// What was published last year, and is due again. Accounts leave no day out since the committee sits.
fn published(diary: &mut Diary, today: Date, begins: Date) -> Ended {
    let on = day(today, -350)?;
    for (minute, (by, body, what, text)) in (0..).zip([
        (SECRETARY, COMMITTEE, "rules-of-procedure", "业主大会议事规则全文。"),
        (SECRETARY, COMMITTEE, "covenant", "管理规约全文。"),
        (SECRETARY, COMMITTEE, "decisions", "本届业主大会和业主委员会的各项决定。"),
        (SECRETARY, COMMITTEE, "service-contract", "物业服务合同的服务事项、收费标准和期限。"),
        (SECRETARY, COMMITTEE, "parking", "地面公共车位14个，收费标准每月每个120.00元。"),
        (SECRETARY, COMMITTEE, "expenses", "业主委员会办公费用，实报实销。"),
        (SECRETARY, COMMITTEE, "fund", "住宅专项维修资金余额、上年收入和支出。"),
        (SECRETARY, COMMITTEE, "common-income", "地面车位收入、支出和结余。"),
        (MANAGER, COMPANY, "services", "保洁、秩序维护、绿化、维修四类服务的内容和频次。"),
        (MANAGER, COMPANY, "persons-in-charge", "服务站负责人和值班电话。"),
        (MANAGER, COMPANY, "quality", "服务质量标准按合同附件执行。"),
        (MANAGER, COMPANY, "fees", "物业服务费每月每平方米0.9元。"),
        (MANAGER, COMPANY, "performance", "上年服务履行情况。"),
        (MANAGER, COMPANY, "fund-use", "上年没有使用住宅专项维修资金。"),
        (MANAGER, COMPANY, "common-income", "地面车位的收入及其成本。"),
    ]) {
        let covers = year_before(what, on).map(|(from, until)| (from.min(begins), until));
        let (what, text) = (what.to_owned(), text.to_owned());
        let publication = PublishedGiven { body, what, covers, text, source: SourceGiven::Words };
        diary.act(at(on, 10, minute)?, by, SupervisionCommand::Publish(publication));
    }
    Ok(())
}

/// A sitting that is announced: how the renewal is prepared.
fn sitting(diary: &mut Diary, today: Date, house: &House) -> Ended {
    let called = day(today, -2)?;
    let item = ItemGiven {
        title: "换届准备".to_owned(),
        text: "本届任期将满，商定向街道报告和组建换届小组的安排。".to_owned(),
        about: AboutGiven::Own,
    };
    let call = CommitteeCommand::CallSitting {
        body: COMMITTEE,
        occasion: SittingFor::Ordinary,
        held_at: at(day(over(called, 7, house.law())?, 1)?, 19, 0)?,
        venue: "和园服务站会议室".to_owned(),
        items: vec![item],
    };
    diary.act(at(called, 16, 0)?, SECRETARY, call);
    Ok(())
}
