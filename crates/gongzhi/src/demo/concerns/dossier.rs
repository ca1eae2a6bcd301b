//! What all must know before the demo's neighbours deliberate about dancing at night: a dossier that was mended once, and three
//! questions about it; all invented.

use governance::assembly::RollEntry;
use governance::deliberation::{DeliberationCommand, HeldBackFor, Lack, Step};
use governance::ids::{DeliberationId, QuestionNo};
use governance::informing::{DossierGiven, Every, ExpenseGiven, InformingCommand, SourceGiven, Way};
use governance::law::Law;
use jiff::civil::Date;

use super::super::deed::Deed;
use super::super::diary::{Diary, at};
use super::super::people::{COMPANY, MANAGER, RESIDENTS};
use super::super::today::owner;
use super::super::voting::{day, over};
use crate::end::Ended;

const DANCING: DeliberationId = DeliberationId::new(2);

/// Whatever holidays there are, the days to read it are over before neighbours are asked.
pub(super) fn write(diary: &mut Diary, roll: &[RollEntry], today: Date, law: &Law) -> Ended {
    let deliberation = DANCING;
    let begun = day(today, -27)?;
    let on = |to| DeliberationCommand::MoveOn { deliberation, to };
    diary.act(at(begun, 8, 0)?, RESIDENTS, on(Step::Informing));
    let publish = |given: DossierGiven, changed: &str| {
        let (given, changed) = (Box::new(given), changed.to_owned());
        InformingCommand::PublishDossier { deliberation, given, changed }
    };
    let mut given = dossier();
    let report = given.sources.pop();
    diary.act(at(begun, 9, 0)?, RESIDENTS, publish(given.clone(), ""));
    given.sources.extend(report);
    let changed = "补上了物业三个晚上测的音量记录，原件在居委会可以看。";
    let published = day(today, -26)?;
    diary.act(at(published, 10, 0)?, RESIDENTS, publish(given, changed));
    questions(diary, roll, today)?;
    reach(diary, roll, published)?;
    let (to, reason) = (Step::Deliberating, "三栋楼已经逐户送到，其他楼张贴在单元门口，业主群里也发了。".to_owned());
    let without = vec![(Lack::Homes, reason)];
    let moved = DeliberationCommand::MoveOnWithout { deliberation, to, without };
    diary.act(at(over(published, 7, law)?, 8, 30)?, RESIDENTS, moved);
    Ok(())
}

/// Put into the boxes of two buildings, told at the doors of the third, and read by card.
fn reach(diary: &mut Diary, roll: &[RollEntry], published: Date) -> Ended {
    let brought = [("1栋", 9, Way::Letter, 1), ("2栋", 14, Way::Letter, 1), ("3栋", 4, Way::Door, 3)];
    for (minute, (building, leaves, way, after)) in (0_i8..).zip(brought) {
        let on = day(published, after)?;
        let deed = Deed::Reach { by: RESIDENTS, dossier: (DANCING, 2), building, leaves, way, on };
        diary.note(at(on, 17, minute)?, deed);
    }
    for (number, place) in (0_i64..).zip((3..roll.len()).step_by(11)) {
        let when = at(day(published, 1 + number / 12)?, 21, i8::try_from(number % 12).unwrap_or(0) * 4)?;
        diary.note(when, Deed::Read(owner(roll, place)?, DANCING, 2));
    }
    Ok(())
}

fn dossier() -> DossierGiven {
    let lines = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    DossierGiven {
        about: "中心花园每天晚上七点到九点半有健身舞，人多的时候六十来人，用两台音箱。最近的1栋离音箱18米，\
                2栋25米，3栋朝花园的一面40米。物业三个晚上在1栋窗前测得58到64分贝。"
            .to_owned(),
        arguments_for: lines(&[
            "孩子要写作业，老人睡得早，音乐响到九点半家里待不住。",
            "定下时间和音量，大家照着办，不用天天吵。",
        ]),
        arguments_against: lines(&[
            "附近没有别的平地，老人晚上活动活动，少跑医院。",
            "七点才吃完饭，八点半就停，一共跳不了多久。",
        ]),
        costs: vec![
            ExpenseGiven {
                what: "分贝显示牌一块".to_owned(),
                amount: 186_000,
                every: Every::Once,
                borne_by: "公共收益".to_owned(),
            },
            ExpenseGiven {
                what: "显示牌电费和校准".to_owned(),
                amount: 24_000,
                every: Every::Year,
                borne_by: "公共收益".to_owned(),
            },
        ],
        otherwise: "照现在的样子继续。去年物业登记的投诉有43件，今年到现在31件，两边都有人说过重话。".to_owned(),
        sources: vec![
            SourceGiven {
                name: "噪声污染防治法 第六十四条（公共场所的音量）".to_owned(),
                link: "http://www.npc.gov.cn/".to_owned(),
                digest: String::new(),
            },
            SourceGiven {
                name: "物业三个晚上的音量记录，原件在居委会".to_owned(),
                link: String::new(),
                digest: "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069".to_owned(),
            },
        ],
    }
}

/// One is answered by the property company, one by the residents' committee, one is not shown.
fn questions(diary: &mut Diary, roll: &[RollEntry], today: Date) -> Ended {
    let deliberation = DANCING;
    let asked = [
        (142, "显示牌坏了由谁修，钱从哪里出？"),
        (201, "能不能测一测关了窗户以后是多少分贝？"),
        (90, "3栋那位领舞的是不是物业的亲戚？"),
    ];
    for (minute, (place, words)) in (0_i8..).zip(asked) {
        diary.note(at(day(today, -25)?, 20, minute * 5)?, Deed::Ask(owner(roll, place)?, deliberation, words));
    }
    let show = |number: u32, text: &str, body| {
        let (question, text) = (QuestionNo::new(number), text.to_owned());
        InformingCommand::PublishQuestion { deliberation, question, text, body }
    };
    let answer = |number: u32, text: &str| {
        let (question, text) = (QuestionNo::new(number), text.to_owned());
        InformingCommand::AnswerQuestion { deliberation, question, text }
    };
    let looked = day(today, -24)?;
    diary.act(at(looked, 9, 0)?, RESIDENTS, show(1, asked[0].1, Some(COMPANY)));
    diary.act(at(looked, 9, 10)?, RESIDENTS, show(2, asked[1].1, None));
    let (question, reason) = (QuestionNo::new(3), HeldBackFor::NamesSomebody);
    diary.act(at(looked, 9, 20)?, RESIDENTS, InformingCommand::HoldBackQuestion { deliberation, question, reason });
    let said = "保修两年；过了保修由物业修，从公共收益里开支，每半年公布一次。";
    diary.act(at(day(today, -23)?, 15, 0)?, MANAGER, answer(1, said));
    let said = "测了1栋二楼和六楼各一户，关窗以后是41到45分贝，记录已经放进原件里。";
    diary.act(at(day(today, -22)?, 10, 0)?, RESIDENTS, answer(2, said));
    Ok(())
}
