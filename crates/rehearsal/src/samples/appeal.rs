//! One event of every kind of looking again at what is not shown.

use governance::Event;
use governance::appeal::{
    AppealEvent, CommentAppealAnswered, CommentAppealed, CommentShown, ConcernAppealAnswered, ConcernAppealed,
    QuestionAppealAnswered, QuestionAppealed, QuestionShown, TakenUpAgain, Terms,
};
use governance::deliberation::StepClock;
use governance::ids::{AnswerNo, BodyId, CommentNo, DeliberationId, PersonId, QuestionNo};
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let (deliberation, by) = (DeliberationId::new(1), PersonId::new(9));
    let (comment, question) = (CommentNo::new(2), QuestionNo::new(1));
    let terms = || Terms {
        words: seal(18),
        body: BodyId::new(5),
        days: 5,
        until: date(2026, 4, 9),
        basis: vec!["系统提议".to_owned()],
        by: Some(by),
    };
    let clock = || StepClock { days: 7, until: date(2026, 4, 16), basis: vec!["系统提议".to_owned()] };
    [
        AppealEvent::CommentAppealed(CommentAppealed { deliberation, comment, terms: terms() }),
        AppealEvent::CommentAppealAnswered(CommentAppealAnswered {
            deliberation,
            comment,
            shown: Some(CommentShown {
                text: Some(text("晚上八点半以后不外放音乐。")),
                why: text("孩子九点前要睡。"),
                clock: Some(clock()),
            }),
            reason: text("没有提到具体的人，可以公开。"),
            by,
        }),
        AppealEvent::QuestionAppealed(QuestionAppealed { deliberation, question, terms: terms() }),
        AppealEvent::QuestionAppealAnswered(QuestionAppealAnswered {
            deliberation,
            question,
            shown: Some(QuestionShown {
                text: text("显示牌坏了由谁修？"), body: BodyId::new(3), clock: clock()
            }),
            reason: text("问的就是资料里的事。"),
            by,
        }),
        AppealEvent::ConcernAppealed(ConcernAppealed { deliberation, answer: AnswerNo::new(1), terms: terms() }),
        AppealEvent::ConcernAppealAnswered(ConcernAppealAnswered {
            deliberation,
            answer: AnswerNo::new(1),
            taken_up: Some(TakenUpAgain {
                body: BodyId::new(3),
                title: Some(text("四栋门口的垃圾桶")),
                text: Some(text("四栋门口的垃圾桶太满。")),
                clock: Some(clock()),
            }),
            reason: text("属于协商的范围。"),
            by,
        }),
    ]
    .map(Event::from)
    .into()
}
