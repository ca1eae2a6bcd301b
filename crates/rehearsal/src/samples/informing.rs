//! One event of every kind of what those who take part in a deliberation must know.

use governance::Event;
use governance::deliberation::{HeldBackFor, Raiser, StepClock};
use governance::ids::{BodyId, DeliberationId, FileNo, PersonId, QuestionNo};
use governance::informing::{
    DossierPublished, DossierRead, Every, Expense, FileKept, HomesReached, InformingEvent, QuestionAnswered,
    QuestionAsked, QuestionHeldBack, QuestionPublished, Sections, Source, Way,
};
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let (deliberation, by) = (DeliberationId::new(1), PersonId::new(9));
    let (question, body) = (QuestionNo::new(1), BodyId::new(3));
    [
        InformingEvent::DossierPublished(DossierPublished {
            deliberation,
            sections: Sections {
                about: text("中心花园晚间的健身舞每天七点到九点半，离最近的住宅楼十八米。"),
                arguments_for: vec![text("限定音量和时间，临近的三栋楼晚上能休息。")],
                arguments_against: vec![text("老人晚上只有这一块平地可以活动。")],
                costs: vec![Expense {
                    what: text("装一台分贝显示牌"),
                    amount: 186_000,
                    every: Every::Once,
                    borne_by: text("公共收益"),
                }],
                otherwise: text("照现在的样子继续，投诉由物业一件一件劝。"),
                sources: vec![Source {
                    name: text("夜间噪声的限值（声环境质量标准）"),
                    link: Some(text("https://www.mee.gov.cn/")),
                    digest: Some("5c".repeat(32)),
                }],
            },
            changed: Some(text("补上了显示牌的报价。")),
            days: 7,
            until: date(2026, 3, 17),
            basis: vec!["系统提议".to_owned(), "中办发〔2015〕41号".to_owned()],
            by,
        }),
        InformingEvent::FileKept(FileKept {
            deliberation,
            file: FileNo::new(1),
            name: text("三个晚上的音量记录"),
            digest: "5c".repeat(32),
            sort: "pdf".to_owned(),
            size: 184_320,
            content: seal(22),
            by,
        }),
        InformingEvent::QuestionAsked(QuestionAsked {
            deliberation,
            question,
            author: Raiser::Owner(seal(12)),
            words: seal(13),
            clock: StepClock { days: 5, until: date(2026, 3, 16), basis: vec!["系统提议".to_owned()] },
            by: Some(by),
        }),
        InformingEvent::QuestionPublished(QuestionPublished {
            deliberation,
            question,
            text: text("显示牌坏了由谁修？"),
            body,
            by,
        }),
        InformingEvent::QuestionHeldBack(QuestionHeldBack {
            deliberation,
            question: QuestionNo::new(2),
            reason: HeldBackFor::OffTopic,
            by,
        }),
        InformingEvent::QuestionAnswered(QuestionAnswered {
            deliberation,
            question,
            body,
            text: text("保修两年，以后由物业从日常维修里开支。"),
            by,
        }),
        InformingEvent::DossierRead(DossierRead {
            deliberation,
            version: 1,
            reader: seal(14),
            homes: vec![seal(15), seal(16)],
        }),
        InformingEvent::HomesReached(HomesReached {
            deliberation,
            version: 1,
            homes: vec![seal(17)],
            way: Way::Door,
            on: date(2026, 3, 12),
            by,
        }),
    ]
    .map(Event::from)
    .into()
}
