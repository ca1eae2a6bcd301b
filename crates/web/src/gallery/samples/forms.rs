//! Forms, from the first question to the receipt.

use jiff::civil::date;
use maud::{Markup, html};

use crate::gallery::pick;
use crate::look::Link;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form, Receipt, Task, TaskState, TypedDate};
use crate::words::Words;

pub(in crate::gallery) fn form_parts(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let mut errors = Errors::new();
    errors.add("home", say("请填写房号，比如 501。", "Enter the room number, such as 501."));
    errors.add("served-on", say("送达日期不能晚于今天。", "The day of service cannot be later than today."));
    let how = vec![
        Choice::new("hand", say("当面送交", "In hand")).checked(true),
        Choice::new("post", say("邮寄", "By post")).hint(say("请保留快递单号。", "Keep the tracking number.")),
    ];
    let buildings = ["1", "2", "3"]
        .map(|number| Choice::new(number, pick(words, format!("{number}幢"), format!("Building {number}"))));
    html! {
        h2 { (say("表单", "Forms")) }
        (errors.summary(words))
        (Form::post("/gallery", "sample").with_files().render(&html! {
            (Field::new("home", say("房号", "Room number")).hint(say("门牌上的号码。", "The number on the door.")).error(errors.of("home")).text(words))
            (Field::new("served-on", say("送达日期", "Day of service")).error(errors.of("served-on")).date(words, &TypedDate::of(date(2026, 2, 28))))
            (Choices::new("how", say("怎样送达", "How it was served"), how).radios(words))
            (Choices::new("buildings", say("哪些楼栋", "Which buildings"), buildings.into()).optional().inline().checkboxes(words))
            (Field::new("phone", say("联系电话", "Telephone")).optional().autocomplete("tel").phone(words))
            (Field::new("code", say("验证码", "Voting code")).hint(say("在信的左下方，可以粘贴。", "At the lower left of the letter; you may paste it.")).value("K7PM-3QXD").code(words))
            (Field::new("password", say("密码", "Password")).autocomplete("current-password").password(words))
            (Field::new("seats", say("份数", "Copies")).value("2").number(words))
            (Field::new("reason", say("异议内容", "Your objection")).value(say("我家的面积应为 128.45 平方米。", "The area of my home should be 128.45 m².")).textarea(words, 4))
            (Field::new("register", say("房屋名册文件", "House register")).hint(say("Excel 或 CSV 文件。", "An Excel or CSV file.")).file(words, ".csv,.xlsx"))
            div class="buttons" { (parts::button(say("登记送达", "Record service"))) }
        }))
    }
}

pub(in crate::gallery) fn question(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let mut errors = Errors::new();
    errors
        .add("choice", say("请选一项。拿不定主意，可以选“弃权”。", "Pick one. If you cannot decide, you may abstain."));
    let choices = vec![
        Choice::new("a", say("A 方案（每平方米 1.5 元）", "Proposal A (¥1.50 per m²)")),
        Choice::new("b", say("B 方案（每平方米 1.4 元）", "Proposal B (¥1.40 per m²)")),
        Choice::new("against", say("都不同意", "Against all")),
        Choice::new("abstain", say("弃权", "Abstain"))
            .hint(say("算参加了表决，但不算同意。", "Counts as taking part, not as agreeing.")),
    ];
    let asked = Choices::new("choice", say("选哪一家物业服务企业？", "Which property company do you choose?"), choices)
        .hint(say("只选一项。", "Pick one."))
        .error(errors.of("choice"))
        .as_heading();
    parts::question(words, &Form::post("/gallery/question", "sample"), &errors, Some((1, 2)), &asked.radios(words))
}

pub(in crate::gallery) fn check(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let answers = [
        Fact::new(say("房号", "Home"), say("3幢2单元501室", "Building 3, entrance 2, room 501")),
        Fact::new(
            say("选聘物业服务企业", "Property company"),
            say("B 方案（每平方米 1.4 元）", "Proposal B (¥1.40 per m²)"),
        )
        .change("/gallery/question"),
        Fact::of(say("使用维修资金修屋面", "Repair the roof from the fund"), html! { strong { (say("同意", "For")) } })
            .change("/gallery/question"),
    ];
    html! {
        (parts::heading(say("请核对您的表决", "Check your ballot")))
        (parts::check_answers(
            words,
            &Form::post("/gallery/check", "sample"),
            &answers,
            say("提交以后不能再改。网上和纸上都投了的，以先投的一次为准。", "It cannot be changed once sent. If you vote both online and on paper, the first vote counts."),
            say("提交表决票", "Send my ballot"),
            Some(&Link::new("/", say("先不提交", "Not yet"))),
        ))
    }
}

pub(in crate::gallery) fn receipt(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    Receipt::new(say("您的票已经收到", "Your ballot has been received"), say("回执编号", "Receipt number"), "7Q4K-M2XP-9D")
        .explained(say("凭这个编号，您可以随时核对自己的票还在账本里、没有被改过。请打印或抄下来。", "With this number you can check at any time that your ballot is in the book, unchanged. Print it or write it down."))
        .next(html! { (say("2026年2月6日 星期五 24:00 截止，之前谁也看不到结果。", "Voting ends at midnight at the end of Friday 6 February 2026. Until then nobody sees any result.")) })
        .next(html! { (say("2月9日前公布计票结果，公示 7 天，您可以提出异议。", "The count is published by 9 February and stays open to objection for 7 days.")) })
        .next(html! { (say("结果确认后，会告诉您由谁、在什么时候办好。", "Once the result is certified you will be told who carries it out, and by when.")) })
        .render(words)
}

pub(in crate::gallery) fn task_list(words: &Words) -> Markup {
    let say = |zh, en| pick(words, zh, en);
    let wait = TaskState::Waiting(
        say(
            "名册公示期满（2月15日）以后才能开始。",
            "Can start when the roll has been published long enough (15 February).",
        )
        .into(),
    );
    let list = [
        Task::new(say("导入房屋名册", "Import the house register"), "#register", TaskState::Done)
            .hint(say("817 户，115,344.34 ㎡", "817 owners, 115,344.34 m²")),
        Task::new(say("写明议题", "Write the motions"), "#motions", TaskState::Open),
        Task::new(say("发出会议通知", "Give notice of the meeting"), "#notice", wait),
    ];
    html! {
        h2 { (say("筹备一次业主大会", "Preparing an owners’ meeting")) }
        (parts::tasks(words, "prepare", &list))
    }
}
