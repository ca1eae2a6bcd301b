//! The samples themselves.

mod count;
mod forms;
mod letters;
mod papers;
mod tables;

use maud::{Markup, html};

use super::pick;
use crate::look::Icon;
use crate::parts::{self, Happened, Passage, Station, Stop, Tone};
use crate::words::Words;

pub(super) use count::{count, doors, turnout};
pub(super) use forms::{check, form_parts, question, receipt, task_list};
#[cfg(test)]
pub(crate) use letters::letter;
pub(super) use letters::letters;
pub(super) use papers::papers;
pub(super) use tables::tables;

pub(super) fn flash(words: &Words) -> Markup {
    let text = pick(words, "已经登记送达：3幢2单元501室，当面送交。", "Service recorded: 3-2-501, in hand.");
    parts::notification(words, Happened::Done, text)
}

pub(super) fn notices(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    html! {
        (parts::notification(words, Happened::Nothing, say("这一户昨天已经登记过送达，没有重复登记。", "Service to this home was recorded yesterday; nothing was added.")))
        (parts::notification(words, Happened::Refused, say("表决已于 2026年2月6日 星期五 24:00 截止，这张票没有收下。依据：《业主大会议事规则》第十二条。", "Voting ended at midnight at the end of Friday 6 February 2026, so this ballot was not taken. Basis: rules of procedure, article 12.")))
        (parts::warning(words, say("表决票提交以后不能再改。", "A ballot cannot be changed once it has been sent.")))
        (parts::inset(&html! { p { (say("名册公示期间，您可以核对自己的姓名、房号和面积；有出入的请提出，业委会会逐条答复。", "While the roll is published you can check your name, home and area. Tell us what is wrong; each objection is answered.")) } }))
        p {
            (parts::tag(Tone::Good, say("通过", "Adopted"))) " " (parts::tag(Tone::Care, say("未提交", "Not sent"))) " "
            (parts::tag(Tone::Bad, say("已超期", "Overdue"))) " " (parts::tag(Tone::Plain, say("草稿", "Draft")))
        }
    }
}

pub(super) fn matter(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let stops = [
        Stop::new(Station::Raised, Passage::Done).when(say("2025年12月1日", "1 December 2025")).href("#raised"),
        Stop::new(Station::Roll, Passage::Done).when(say("2025年12月8日至12月23日", "8 to 23 December 2025")),
        Stop::new(Station::Notice, Passage::Done).when(say("2026年1月6日", "6 January 2026")),
        Stop::new(Station::Vote, Passage::Current)
            .when(say("2026年2月6日 24:00 截止", "until midnight, 6 February 2026"))
            .holder(say("全体业主", "all owners"))
            .href("#vote"),
        Stop::new(Station::Count, Passage::Next),
        Stop::new(Station::Certified, Passage::Next),
        Stop::new(Station::CarriedOut, Passage::Next).holder(say("业主委员会", "owners’ committee")),
        Stop::new(Station::Reported, Passage::Next),
    ];
    let ended = [
        Stop::new(Station::Raised, Passage::Done).when(say("2025年3月3日", "3 March 2025")),
        Stop::new(Station::Vote, Passage::Done).when(say("2025年5月9日", "9 May 2025")),
        Stop::new(Station::Certified, Passage::Never).when(say("参加的不够数", "too few took part")),
    ];
    html! {
        h2 { (say("选聘物业服务企业", "Choosing a property company")) }
        (parts::line(words, &stops))
        (parts::details(say("另一件没有走完的事", "A matter that ended early"), &parts::line(words, &ended)))
    }
}

pub(super) fn running(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    html! {
        h2 { (say("其他", "Others")) }
        (parts::details(say("什么是“专有部分面积”？", "What is exclusive area?"), &html! {
            p { (say("就是产权证上登记的、只归您一家使用的面积。先看登记簿，没有登记的看实测，再没有的看购房合同。", "The area on your title that only your home uses. The land register comes first, then a survey, then the purchase contract.")) }
        }))
        (parts::code_block(words, "root", say("账本摘要（2026年2月6日）", "Digest of the book (6 February 2026)"), "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="))
        (parts::empty(say("还没有人提出异议", "No objections yet"), &html! { p { (say("公示到 2026年2月15日 为止。", "The list is published until 15 February 2026.")) } }))
        (parts::pagination(words, 7, 12, |number| format!("?page={number}")))
        (parts::buttons(&html! {
            (parts::button(say("提交表决票", "Send my ballot")))
            (parts::secondary_button(say("保存草稿", "Save as draft"), "then", "draft"))
            (parts::warning_button(say("作废这张票", "Void this ballot")))
            (parts::button_link(say("开始投票", "Begin to vote"), "#begin"))
            a href="#later" { (say("以后再说", "Later")) }
        }))
        p {
            @for icon in [Icon::Back, Icon::Copy, Icon::Cross, Icon::Envelope, Icon::Info, Icon::Larger, Icon::Lock,
                Icon::Open, Icon::Phone, Icon::Print, Icon::Question, Icon::Tick, Icon::Warning] { (icon) " " }
        }
    }
}
