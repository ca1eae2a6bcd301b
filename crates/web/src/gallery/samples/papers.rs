//! Official papers.

use maud::{Markup, html};

use crate::gallery::pick;
use crate::parts::paper::{Cell, Clause, Form, Grid, Paper, Signature, Tick, blanks, clauses, rows, ticks};
use crate::words::Words;

pub(in crate::gallery) fn papers(words: &Words) -> Markup {
    html! { (minutes(words)) (form(words)) (list(words)) }
}

fn minutes(words: &Words) -> Markup {
    let say = |zh: &str, en: &str| pick(words, zh, en).to_owned();
    let present = say(
        "应到委员五人，实到四人，超过半数，会议有效。主任李明主持。",
        "Four of five members were present, more than half; the meeting was valid. Li Ming took the chair.",
    );
    let decided = say(
        "同意续签电梯维保合同一年，费用每台每月 380 元。四人同意，不少于全体委员的半数，通过。",
        "To renew the lift contract for a year at ¥380 a lift and month. Four in favour, at least half of all members: passed.",
    );
    let body = clauses(
        words,
        &[
            Clause::new(say("会议情况", "The meeting"), html! { p { (present) } }),
            Clause::new(say("议定事项", "What was decided"), html! { p { (decided) } }),
        ],
    );
    Paper::new(Form::Letter, say("第 7 次会议纪要", "Minutes of the 7th meeting"))
        .issued_by(say("子鸣小区业主委员会", "Owners’ committee of Ziming"))
        .number(say("（2026）第 7 号", "No. 7 of 2026"))
        .to(say("全体业主", "all owners"))
        .body(body)
        .annexes(vec![say("电梯维保合同文本", "Text of the contract"), say("签到表", "Sign-in sheet")])
        .signed(
            Signature::of(say("子鸣小区业主委员会", "Owners’ committee of Ziming"))
                .on(say("2026年2月9日", "9 February 2026")),
        )
        .copies(say("子鸣社区居民委员会", "Ziming residents’ committee"))
        .render(words)
}

fn form(words: &Words) -> Markup {
    let say = |zh: &str, en: &str| pick(words, zh, en).to_owned();
    let open = |zh: &str, en: &str| Tick::open(say(zh, en));
    let body = html! {
        (rows(&[
            (say("委托人", "Owner"), html! {}),
            (say("房屋", "Home"), html! { (say("3幢2单元501室", "3-2-501")) }),
            (say("受托人", "Proxy"), html! {}),
        ]))
        (ticks(&[open("全部议题", "All questions"), open("只限下列议题", "Only these")]))
        (blanks(&[say("委托人签名", "Owner’s signature"), say("日期", "Date")]))
    };
    Paper::new(Form::Blank, say("授权委托书", "Proxy")).body(body).render(words)
}

fn list(words: &Words) -> Markup {
    let say = |zh: &str, en: &str| pick(words, zh, en).to_owned();
    let grid = Grid::new(vec![
        (say("名册号", "Roll no."), "narrow"),
        (say("房屋", "Home"), ""),
        (say("面积（㎡）", "Area (m²)"), ""),
        (say("签名", "Signature"), "sign"),
    ]);
    let row = |number: &str, home: &str, area: &str| {
        vec![Cell::text(number), Cell::text(home), Cell::figure(area), Cell::empty()]
    };
    let grid = grid.row(row("0001", "1-1-101", "89.50")).row(row("0002", "1-1-102", "120.07")).tall();
    Paper::new(Form::List, say("签到表", "Sign-in sheet")).body(grid.render()).render(words)
}
