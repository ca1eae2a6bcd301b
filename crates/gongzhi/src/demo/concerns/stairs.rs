//! A concern of the demo that went the whole way: bicycles charged in the stairs, two tasks, a result, and neighbours who say
//! that it is solved; invented.

use std::collections::BTreeMap;

use governance::Command;
use governance::assembly::{RollEntry, Scope};
use governance::deliberation::{
    AnswerGiven, Argues, Charged, Consent, DeliberationCommand, Lack, LeftTo, PartyGiven, Stance, Step, TaskGiven,
    TaskProgress, Verdict,
};
use governance::ids::{BodyId, DeliberationId, PartyNo, PersonId, QuestionNo, StatementNo, TaskNo, TemplateNo};
use governance::informing::{DossierGiven, Every, ExpenseGiven, InformingCommand, SourceGiven, Way};
use governance::law::Law;
use governance::law::procedure::LineValue;
use governance::template::{TemplateCommand, TemplateGiven};
use jiff::civil::Date;

use super::super::deed::Deed;
use super::super::diary::{Diary, at};
use super::super::people::{COMPANY, MANAGER, RESIDENTS, RESIDENTS_COMMITTEE};
use super::super::today::owner;
use super::super::voting::{day, over};
use super::{publish, raise};
use crate::end::Ended;

const STAIRS: DeliberationId = DeliberationId::new(1);

/// Those who want the same, by the place of their entry in the roll.
const SUPPORTERS: [usize; 9] = [21, 34, 55, 90, 144, 180, 240, 301, 377];

/// What they say to the result, in the same order.
const VERDICTS: [Verdict; 9] = [
    Verdict::Solved,
    Verdict::Solved,
    Verdict::Partly,
    Verdict::Solved,
    Verdict::Solved,
    Verdict::NotSolved,
    Verdict::Solved,
    Verdict::Solved,
    Verdict::Partly,
];

pub(super) fn write(diary: &mut Diary, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    let says = "楼道里停满了充电的电动车，万一着火跑都跑不掉，大家商量个停车充电的地方吧。";
    raise(diary, owner(roll, 60)?, (today, -155, 19), says)?;
    let text = "多个单元的楼道里停放电动车、拉线充电。希望商定停车和充电的地方，楼道保持畅通。";
    publish(diary, 1, (today, -153, 9), ("楼道里的电动车停放和充电", text))?;
    for (minute, place) in (0_i8..).zip(SUPPORTERS) {
        diary.note(at(day(today, -152)?, 19, minute * 5)?, Deed::Support(owner(roll, place)?, STAIRS));
    }
    let mut led = Led { diary, deliberation: STAIRS };
    led.on(day(today, -150)?, 0, urgent())?;
    let reason = "关系到大家的安全，列入协商，按“拖不得的安全事”办。".to_owned();
    let (deliberation, answer) = (STAIRS, AnswerGiven::TakeUpBy(TemplateNo::new(1)));
    led.on(day(today, -147)?, 0, DeliberationCommand::Answer { deliberation, answer, reason })?;
    // Whatever holidays there are, the days for objections are over before it goes on.
    let reason = "楼道里的充电关系到每一户的安全。".to_owned();
    let parties = vec![PartyGiven::Homes(Scope::Estate), PartyGiven::Body { body: COMPANY, must: true }];
    led.on(day(today, -145)?, 0, DeliberationCommand::NameParties { deliberation, parties, reason })?;
    led.on(day(today, -145)?, 10, DeliberationCommand::PublishParties { deliberation })?;
    inform(&mut led, roll, today, law)?;
    let (question, until) = ("电动车停在哪里、怎样充电？".to_owned(), day(today, -98)?);
    led.on(day(today, -108)?, 10, DeliberationCommand::OpenConversation { deliberation, question, until })?;
    led.on(day(today, -108)?, 20, DeliberationCommand::InviteParties { deliberation, parties: vec![PartyNo::new(2)] })?;
    talk(&mut led, roll, today)?;
    led.on(day(today, -97)?, 0, DeliberationCommand::MoveOn { deliberation, to: Step::Opinion })?;
    let (title, paragraphs) = ("关于电动车停放和充电的协商意见".to_owned(), PARAGRAPHS.map(ToOwned::to_owned).into());
    let drafted = day(today, -97)?;
    led.on(drafted, 10, DeliberationCommand::DraftOpinion { deliberation, title, paragraphs, why: String::new() })?;
    let put = over(drafted, 7, law)?;
    led.on(put, 0, DeliberationCommand::PutOpinion { deliberation })?;
    for (minute, place) in (0_i8..).zip(SUPPORTERS) {
        let says = if place % 5 == 0 { Consent::LiveWith } else { Consent::Agree };
        led.diary.note(at(put, 20, minute * 5)?, Deed::Consent(owner(roll, place)?, STAIRS, says));
    }
    let settled = over(put, 7, law)?;
    let (majority, minority) = ("楼道畅通是大家的命，充电要有安全的地方。".to_owned(), String::new());
    let few = "表态的人不多：草案和提醒张贴在每个单元门口，也发在业主群里，期满没有人反对。".to_owned();
    led.on(
        settled,
        0,
        DeliberationCommand::SettleOpinion { deliberation, leaves: LeftTo::Nobody, majority, minority, few },
    )?;
    led.on(settled, 10, DeliberationCommand::SignOpinion { deliberation, body: RESIDENTS_COMMITTEE })?;
    led.diary.act(at(settled, 9, 15)?, MANAGER, DeliberationCommand::SignOpinion { deliberation, body: COMPANY });
    led.on(settled, 20, DeliberationCommand::MoveOn { deliberation, to: Step::CarryingOut })?;
    carry_out(&mut led, settled, today)?;
    report(&mut led, roll, today, law)
}

/// The community's own template for what cannot wait.
fn urgent() -> TemplateCommand {
    let days = |line: &str, days: u32| (line.to_owned(), LineValue::Days { days });
    let given = TemplateGiven {
        name: "拖不得的安全事".to_owned(),
        meant: "消防、用电、坠物这类拖久了会出事的事。".to_owned(),
        reason: "照标准流程，光协商和形成意见就要一百多天，安全的事等不起；公示和提异议的天数不减。".to_owned(),
        lines: BTreeMap::from([
            days("deliberate", 20),
            days("form_opinion", 40),
            days("amend", 5),
            days("consent", 5),
            days("undecided_within", 3),
            ("rounds".to_owned(), LineValue::Number { number: 2 }),
        ]),
    };
    TemplateCommand::Adopt { body: RESIDENTS_COMMITTEE, anew: None, given }
}

/// Why it was deliberated though the dossier had not been brought to most homes.
fn few_reached() -> Vec<(Lack, String)> {
    vec![(Lack::Homes, "通报张贴在每个单元门口，逐户送达的还不到一半；愿意看的都能看到。".to_owned())]
}

const PARAGRAPHS: [&str; 2] =
    ["楼道、门厅不停放电动车，也不拉线充电。", "在东门车棚加装充电桩，先到先用，收费照电网价格。"];

/// The residents' committee leads it, at nine in the morning.
struct Led<'d> {
    diary: &'d mut Diary,
    deliberation: DeliberationId,
}

impl Led<'_> {
    fn on(&mut self, date: Date, minute: i8, command: impl Into<Command>) -> Ended {
        self.diary.act(at(date, 9, minute)?, RESIDENTS, command);
        Ok(())
    }

    fn charge(&mut self, date: Date, minute: i8, (body, due): (BodyId, Date), what: &str, fen: Option<u64>) -> Ended {
        let cost = fen.map(|fen| (fen, "街道消防整治补助".to_owned()));
        // Half of the time is for what comes before the work itself.
        let half = date.checked_add(jiff::Span::new().days((due - date).get_days() / 2)).unwrap_or(due);
        let milestones = fen.map(|_| ("货订好，增容报上去".to_owned(), half)).into_iter().collect();
        let given = TaskGiven { charged: Charged::Body(body), what: what.to_owned(), due, cost, milestones };
        self.on(date, minute, DeliberationCommand::AssignTask { deliberation: self.deliberation, again: None, given })
    }

    fn told(&mut self, date: Date, by: PersonId, task: u32, progress: TaskProgress, text: &str) -> Ended {
        let (deliberation, task, text) = (self.deliberation, TaskNo::new(task), text.to_owned());
        let (reached, source) = (Vec::new(), String::new());
        let command = DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, source };
        self.diary.act(at(date, 15, 0)?, by, command);
        Ok(())
    }
}

/// What all must know, a question about it, and the step that follows once the dossier had its days.
fn inform(led: &mut Led<'_>, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    let (deliberation, informed, question) = (STAIRS, day(today, -127)?, QuestionNo::new(1));
    led.on(informed, 0, DeliberationCommand::MoveOn { deliberation, to: Step::Informing })?;
    let given = DossierGiven {
        about: "46个单元里有31个的楼道停着电动车，多数从窗户拉线充电。去年冬天2栋有一块电池冒烟，邻居用水盆泼灭的。"
            .to_owned(),
        arguments_for: ["楼道是唯一的逃生路，起火时三分钟就走不过去。", "集中充电有断电保护，比拉线安全。"]
            .map(ToOwned::to_owned)
            .into(),
        arguments_against: ["车棚离后排有三百多米，老人和带孩子的不方便。", "停在外面怕丢、怕淋雨。"]
            .map(ToOwned::to_owned)
            .into(),
        costs: vec![
            ExpenseGiven {
                what: "东门车棚装12个充电桩和增容".to_owned(),
                amount: 3_680_000,
                every: Every::Once,
                borne_by: "街道消防整治补助".to_owned(),
            },
            ExpenseGiven {
                what: "充电桩保养和摄像头".to_owned(),
                amount: 240_000,
                every: Every::Year,
                borne_by: "充电服务费".to_owned(),
            },
        ],
        otherwise: "车照样停在楼道里，物业只能一家一家劝；再起火，谁也说不准。".to_owned(),
        sources: vec![SourceGiven {
            name: "高层民用建筑消防安全管理规定（应急管理部令第5号）".to_owned(),
            link: "https://www.mem.gov.cn/".to_owned(),
            digest: String::new(),
        }],
    };
    let publish = InformingCommand::PublishDossier { deliberation, given: Box::new(given), changed: String::new() };
    led.on(informed, 20, publish)?;
    for (minute, building) in (0_i8..).zip(["1栋", "2栋", "3栋", "4栋", "5栋", "6栋"]) {
        let (dossier, way, on) = ((STAIRS, 1), Way::Letter, day(informed, 1)?);
        let deed = Deed::Reach { by: RESIDENTS, dossier, building, leaves: 17, way, on };
        led.diary.note(at(on, 17, minute)?, deed);
    }
    for (minute, place) in (0_i8..).zip(SUPPORTERS) {
        led.diary.note(at(day(informed, 3)?, 20, minute * 5)?, Deed::Read(owner(roll, place)?, STAIRS, 1));
    }
    let asks = "充电怎么收费，会不会比家里贵？";
    led.diary.note(at(day(today, -125)?, 20, 0)?, Deed::Ask(owner(roll, 144)?, STAIRS, asks));
    let (text, body) = (asks.to_owned(), Some(COMPANY));
    led.on(day(today, -124)?, 0, InformingCommand::PublishQuestion { deliberation, question, text, body })?;
    let text = "电费照居民合表电价，另收每度两角服务费，充满一次一块多钱，和在家里差不多。".to_owned();
    let answer = InformingCommand::AnswerQuestion { deliberation, question, text };
    led.diary.act(at(day(today, -123)?, 15, 0)?, MANAGER, answer);
    led.on(
        over(informed, 7, law)?,
        0,
        DeliberationCommand::MoveOnWithout { deliberation, to: Step::Deliberating, without: few_reached() },
    )
}

/// Two statements, shown and answered.
fn talk(led: &mut Led<'_>, roll: &[RollEntry], today: Date) -> Ended {
    let statements = ["在车棚里装充电桩，大家就不用往楼上拉线了。", "楼道里再停车的，先劝，劝不听就请物业搬走。"];
    for ((number, words), place) in (0..).zip(statements).zip([60, 144]) {
        let minute = if number == 0 { 0 } else { 10 };
        led.diary.note(
            at(day(today, -107)?, 19, minute)?,
            Deed::State(owner(roll, place)?, STAIRS, words, Some(Argues::For)),
        );
        let (statement, text) = (StatementNo::after(number), words.to_owned());
        let shown = DeliberationCommand::PublishStatement { deliberation: STAIRS, statement, text };
        led.on(day(today, -106)?, minute, shown)?;
        for (minute, place) in (0_i8..).zip(SUPPORTERS) {
            let stance = if number == 1 && place % 2 == 0 { Stance::Disagree } else { Stance::Agree };
            let when = at(day(today, -105)?, 20, minute * 5)?;
            led.diary.note(when, Deed::Stance(owner(roll, place)?, STAIRS, statement, stance));
        }
    }
    Ok(())
}

/// The company builds, late; the committee puts up signs.
fn carry_out(led: &mut Led<'_>, settled: Date, today: Date) -> Ended {
    let due = (COMPANY, day(today, -42)?);
    led.charge(settled, 30, due, "在东门车棚装12个充电桩，通电验收后公布收费。", Some(3_680_000))?;
    let due = (RESIDENTS_COMMITTEE, day(today, -45)?);
    led.charge(settled, 40, due, "每个单元门厅贴告示，上门劝一遍还停在楼道里的车主。", None)?;
    led.told(day(today, -50)?, MANAGER, 1, TaskProgress::Underway, "桩已订货，等供电公司增容。")?;
    let text = "46个单元都贴了，劝走31辆，还有2辆的车主在外地，已经电话说好回来就搬。";
    led.told(day(today, -47)?, RESIDENTS, 2, TaskProgress::Finished, text)?;
    led.told(day(today, -38)?, MANAGER, 1, TaskProgress::Finished, "12个桩装好通电，供电增容比原定晚了几天。")?;
    led.on(day(today, -37)?, 0, DeliberationCommand::MoveOn { deliberation: STAIRS, to: Step::ReportingBack })
}

/// The result is public for its days, and most of those who supported it say that it is solved.
fn report(led: &mut Led<'_>, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    let (deliberation, reported) = (STAIRS, day(today, -32)?);
    let text = "东门车棚有了12个充电桩，楼道里的车清走了31辆，剩2辆等车主回来。以后再有停放的，物业当天劝离。";
    led.on(reported, 0, DeliberationCommand::ReportResult { deliberation, text: text.to_owned() })?;
    for (minute, (place, says)) in (0_i8..).zip(SUPPORTERS.into_iter().zip(VERDICTS)) {
        led.diary.note(at(day(today, -30)?, 20, minute * 5)?, Deed::Verdict(owner(roll, place)?, STAIRS, says));
    }
    led.on(over(reported, 15, law)?, 0, DeliberationCommand::JudgeResult { deliberation, back: None })
}
