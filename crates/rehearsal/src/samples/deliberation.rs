//! Samples of deliberations.

use governance::Event;
use governance::deliberation::{
    Answer, ConversationBroughtIn, ConversationOpened, DeliberationAnswered, DeliberationEvent, DeliberationPublished,
    DeliberationRaised, DeliberationSupported, DeliberationWithdrawn, HeldBackFor, Raiser, Stance, StatementAdded,
    StatementAnswered, StatementAppealAnswered, StatementAppealed, StatementHeldBack, StatementPublished,
    SupportWithdrawn,
};
use governance::ids::{BodyId, DeliberationId, PersonId, StatementNo};
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let (deliberation, body, by) = (DeliberationId::new(1), BodyId::new(4), PersonId::new(9));
    [
        DeliberationEvent::DeliberationRaised(DeliberationRaised {
            deliberation,
            raiser: Raiser::Owner(seal(7)),
            words: seal(8),
            body,
            days: 15,
            until: date(2026, 3, 17),
            basis: vec!["城市居民委员会组织法 §32".to_owned()],
            by: Some(by),
        }),
        DeliberationEvent::DeliberationPublished(DeliberationPublished {
            deliberation,
            title: text("夜间广场舞的音量"),
            text: text("中心花园夜间音乐声大，请商量时间和音量。"),
            by,
        }),
        DeliberationEvent::DeliberationSupported(DeliberationSupported { deliberation, supporter: seal(9) }),
        DeliberationEvent::SupportWithdrawn(SupportWithdrawn { deliberation, supporter: seal(9) }),
        DeliberationEvent::DeliberationAnswered(DeliberationAnswered {
            deliberation,
            body,
            answer: Answer::HandedOn { to: BodyId::new(1), days: 15, until: date(2026, 4, 1) },
            reason: text("属于业主共有部分的管理，由业主委员会答复。"),
            by,
        }),
        DeliberationEvent::DeliberationWithdrawn(DeliberationWithdrawn { deliberation, by: Some(by) }),
    ]
    .into_iter()
    .chain(conversation(deliberation, by))
    .map(Event::from)
    .collect()
}

fn conversation(deliberation: DeliberationId, by: PersonId) -> [DeliberationEvent; 8] {
    let statement = StatementNo::new(1);
    [
        DeliberationEvent::ConversationOpened(ConversationOpened {
            deliberation,
            question: text("晚上的广场舞怎样安排，大家都能接受？"),
            until: date(2026, 4, 10),
            by,
        }),
        DeliberationEvent::ConversationBroughtIn(ConversationBroughtIn {
            deliberation,
            question: text("网约车应当怎样管理？"),
            source: text("Polis https://pol.is/3phdex2kjf"),
            digest: "5c".repeat(32),
            began: date(2015, 6, 30),
            ended: date(2019, 2, 10),
            statements: 197,
            voices: 1_921,
            answers: 49_900,
            by,
        }),
        DeliberationEvent::StatementAdded(StatementAdded {
            deliberation,
            statement,
            author: Some(seal(10)),
            words: seal(11),
            by: Some(by),
        }),
        DeliberationEvent::StatementPublished(StatementPublished {
            deliberation,
            statement,
            text: text("晚上八点半以后应当停止外放音乐。"),
            by,
        }),
        DeliberationEvent::StatementHeldBack(StatementHeldBack {
            deliberation,
            statement: StatementNo::new(2),
            reason: HeldBackFor::NotShownThere,
            by,
        }),
        DeliberationEvent::StatementAppealed(StatementAppealed {
            deliberation,
            statement,
            words: seal(13),
            body: BodyId::new(1),
            days: 5,
            until: date(2026, 4, 9),
            basis: vec!["系统提议".to_owned()],
        }),
        DeliberationEvent::StatementAppealAnswered(StatementAppealAnswered {
            deliberation,
            statement,
            text: Some(text("音量应当由大家一起测。")),
            reason: text("没有提到具体的人，可以公开。"),
            by,
        }),
        DeliberationEvent::StatementAnswered(StatementAnswered {
            deliberation,
            statement,
            voice: seal(12),
            stance: Stance::Agree,
        }),
    ]
}
