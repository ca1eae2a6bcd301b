//! Tables.

use maud::{Markup, html};

use crate::gallery::pick;
use crate::parts::{Column, Table};
use crate::words::Words;

pub(in crate::gallery) fn tables(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let columns = vec![
        Column::text(say("选项", "Option")),
        Column::figures(say("户数", "Owners")),
        Column::figures(say("面积（㎡）", "Area (m²)")),
    ];
    let row = |name: &str, heads: u64, area: u128| {
        vec![html! { (name) }, html! { (words.number(heads)) }, html! { (words.area_figure(area)) }]
    };
    let table = Table::new(say("计票结果", "The count"), columns)
        .row(row(say("A 方案", "Proposal A"), 214, 30_112_450))
        .row(row(say("B 方案", "Proposal B"), 411, 58_729_340))
        .row(row(say("弃权", "Abstained"), 16, 2_800_000))
        .row(row(say("废票", "Void"), 5, 866_970))
        .totals(vec![html! { (words.number(646_u64)) }, html! { (words.area_figure(92_508_760)) }]);
    html! { h2 { (say("表格", "Tables")) } (table.render(words)) }
}
