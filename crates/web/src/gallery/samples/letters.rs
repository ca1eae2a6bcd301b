//! Ballot letters.

use governance::law::evaluate::Measure;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::args;
use crate::gallery::pick;
use crate::parts::{Help, Letter, Motion, Silence};
use crate::words::Words;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH)
}

pub(in crate::gallery) fn letters(words: &Words) -> Markup {
    let say = |zh: &str, en: &str| pick(words, zh, en).to_owned();
    let company = Motion {
        title: say("选聘物业服务企业", "Choosing a property company"),
        text: vec![say(
            "前期物业服务合同将于 2026年4月30日 到期。经公开招标，有两家企业入围，合同期限三年，服务内容和标准相同，见随信附上的方案对照表。请选定一家。",
            "The present contract ends on 30 April 2026. Two companies passed the public tender, for three years, with the same services and standards (see the comparison enclosed). Please choose one.",
        )],
        notes: vec![],
        options: vec![
            say("A 方案（每平方米 1.5 元）", "Proposal A (¥1.50 per m²)"),
            say("B 方案（每平方米 1.4 元）", "Proposal B (¥1.40 per m²)"),
            say("都不同意", "Against all"),
            say("弃权", "Abstain"),
        ],
        passes: say(
            "通过条件：专有部分面积和户数都有三分之二以上的业主参加，参加的业主中面积和户数都有过半数同意。（民法典第二百七十八条）",
            "Passes if owners of at least two thirds of the area and two thirds of all owners take part, and more than half of both agree. (Civil Code, article 278)",
        ),
        most: None,
        follows: false,
    };
    let roof = Motion {
        title: say("使用维修资金修缮 3 幢屋面", "Repairing the roof of building 3 from the maintenance fund"),
        text: vec![say(
            "3 幢屋面多处渗漏。工程预算 86,400.00 元，由 3 幢业主的维修资金分户账按面积分摊。",
            "The roof of building 3 leaks in several places. The work is estimated at ¥86,400.00, paid from the sub-accounts of building 3 by area.",
        )],
        notes: vec![],
        options: vec![say("同意", "For"), say("不同意", "Against"), say("弃权", "Abstain")],
        passes: say("通过条件：同上。", "Passes as above."),
        most: None,
        follows: false,
    };
    let first = letter(
        words,
        ("0421", "K7PM-3QXD-8R"),
        say("3幢2单元501室", "building 3, entrance 2, room 501"),
        128_450,
        vec![company.clone(), roof.clone()],
        Silence::CountsWithMajority,
    );
    let second = letter(
        words,
        ("0422", "T2WD-9HLC-4N"),
        say("3幢2单元502室", "building 3, entrance 2, room 502"),
        89_070,
        vec![company.clone()],
        Silence::NotCounted,
    );
    let third = letter(
        words,
        ("0423", "H6XN-2VQE-7J"),
        say("3幢2单元503室、地下车位 B-117", "building 3, entrance 2, room 503, and parking space B-117"),
        141_320,
        vec![
            company.clone(),
            roof.clone(),
            Motion { title: say("修改管理规约", "Amending the covenant"), ..roof },
            company,
        ],
        Silence::CountsWithMajority,
    );
    html! { (first.render(words)) (second.render(words)) (third.render(words)) }
}

/// A letter about these motions.
pub(crate) fn letter(
    words: &Words,
    (roll_number, code): (&str, &str),
    place: String,
    area: u64,
    motions: Vec<Motion>,
    silence: Silence,
) -> Letter {
    let say = |zh: &str, en: &str| pick(words, zh, en).to_owned();
    Letter {
        community: say("子鸣小区", "Ziming Estate"),
        opening: say(
            "子鸣小区业主委员会召集本次会议，请您就下面的事项表决。",
            "The owners’ committee of Ziming Estate convenes this meeting and asks you to vote on the following.",
        ),
        meeting: say("2026 年第一次业主大会临时会议", "First extraordinary meeting of owners, 2026"),
        roll_number: roll_number.into(),
        place,
        weight: Some((Measure::Area, area)),
        motions,
        opens: at(1_769_043_600),
        closes: at(1_770_393_600),
        address: "ziming.example/v".into(),
        address_with_code: format!("https://ziming.example/v/{code}"),
        code: code.into(),
        return_to: say(
            "小区物业楼 102 室业委会办公室，或各单元门口的票箱",
            "the committee’s office, service building 102, or the box at your entrance",
        ),
        help: Help::Call("0571-8765 4321".into()),
        silence,
        weighs_abstentions: true,
        room: None,
        correcting: words.say_of_with(
            "correcting-",
            "first",
            args![
                "until" => words.deadline(at(1_770_393_600)), "beside" => words.say("correcting-beside-online"),
            ],
        ),
        publication: "on-inspection".into(),
        online: Ok(()),
        on_paper: true,
        small: None,
        paper_first: false,
    }
}
