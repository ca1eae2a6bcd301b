//! Samples of deliberations.

use governance::Event;
use governance::deliberation::{
    Answer, Argues, CommentAnswer, CommentAnswered, CommentHeldBack, CommentMade, CommentOn, CommentPublished, Consent,
    ConsentSaid, ConversationBroughtIn, ConversationOpened, Cost, DeliberationAnswered, DeliberationEvent,
    DeliberationJoinedIn, DeliberationKeptUp, DeliberationMovedOn, DeliberationPublished, DeliberationRaised,
    DeliberationSentBack, DeliberationSupported, DeliberationWithdrawn, Enough, Figures, GoesTo, HeldBackFor, Lack,
    Leaves, LimitsConsidered, LimitsLookedAt, MeetingDecided, MeetingDecisionCorrected, Milestone, OpinionDrafted,
    OpinionPut, OpinionSettled, OpinionSigned, OpinionStopped, OpinionUndecided, Outcome, PartiesInvited,
    PartiesPublished, PartyDropped, Raiser, ReservedMatter, ResultJudged, ResultReported, SignatureStruck, SignedPaper,
    Stance, StatementAdded, StatementAnswered, StatementAppealAnswered, StatementAppealed, StatementHeldBack,
    StatementPublished, Step, StepClock, SupportWithdrawn, TaskAssigned, TaskProgress, TaskReported, Touches, Verdict,
    VerdictSaid, Verdicts, VoteNamed, WithdrawnFor, Without,
};
use governance::ids::{
    BodyId, CommentNo, DeliberationId, MatterId, PartyNo, PersonId, RoomNo, StatementNo, TaskNo, TemplateNo,
};
use governance::template::Followed;
use jiff::civil::date;

use super::petition::parsed;
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
        DeliberationEvent::DeliberationSupported(DeliberationSupported {
            deliberation,
            supporter: seal(9),
            kept: Some(seal(40)),
            by: Some(by),
        }),
        DeliberationEvent::SupportWithdrawn(SupportWithdrawn { deliberation, supporter: seal(9) }),
        DeliberationEvent::DeliberationAnswered(DeliberationAnswered {
            deliberation,
            body,
            answer: Answer::TakenUp,
            reason: text("只关系到一个单元，按“楼栋小事”办。"),
            template: Some(Followed { template: TemplateNo::new(1), version: 2 }),
            by,
        }),
        DeliberationEvent::DeliberationJoinedIn(DeliberationJoinedIn {
            deliberation,
            from: DeliberationId::new(2),
            owners: vec![seal(9), seal(10)],
            bodies: vec![BodyId::new(4)],
            slips: 1,
            by,
        }),
        DeliberationEvent::DeliberationMovedOn(DeliberationMovedOn {
            deliberation,
            from: Step::Parties,
            to: Step::Informing,
            clock: Some(clock()),
            without: vec![
                Without { lack: Lack::Homes, reason: text("上门两次都没有人，门上贴了通知。") },
                Without { lack: Lack::Voices, reason: text("两次邀请，没有人来，也没有人写。") },
                Without {
                    lack: Lack::Signature { party: PartyNo::new(2) },
                    reason: text("健身队已经解散，没有人能签。"),
                },
            ],
            by,
        }),
        DeliberationEvent::DeliberationSentBack(DeliberationSentBack {
            deliberation,
            from: Step::Deliberating,
            to: Step::Parties,
            reason: None,
            clock: Some(clock()),
            by: None,
        }),
        DeliberationEvent::DeliberationWithdrawn(DeliberationWithdrawn {
            deliberation,
            by: Some(by),
            request: Some(WithdrawnFor {
                body: BodyId::new(5),
                reason: text("已经和邻居说好了。"),
                evidence: seal(33),
            }),
        }),
        DeliberationEvent::DeliberationKeptUp(DeliberationKeptUp { deliberation, clock: Some(clock()) }),
    ]
    .into_iter()
    .chain(parties(deliberation, by))
    .chain(conversation(deliberation, by))
    .chain(opinion(deliberation, by))
    .chain(consent(deliberation, by))
    .chain(result(deliberation, by))
    .map(Event::from)
    .collect()
}

fn clock() -> StepClock {
    StepClock { days: 15, until: date(2026, 4, 20), basis: vec!["中办发〔2015〕41号".to_owned()] }
}

fn parties(deliberation: DeliberationId, by: PersonId) -> [DeliberationEvent; 3] {
    let party = PartyNo::new(2);
    [
        DeliberationEvent::PartyDropped(PartyDropped {
            deliberation, party, reason: text("已经并入另一支队伍。"), by
        }),
        DeliberationEvent::PartiesPublished(PartiesPublished {
            deliberation,
            days: 7,
            until: date(2026, 3, 24),
            basis: vec!["系统提议".to_owned()],
            by,
        }),
        DeliberationEvent::PartiesInvited(PartiesInvited { deliberation, parties: vec![party], by }),
    ]
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
            room: Some(RoomNo::new(1)),
            argues: Some(Argues::Against),
            clock: Some(StepClock { days: 3, until: date(2026, 3, 23), basis: vec!["系统提议".to_owned()] }),
            by: Some(by),
        }),
        DeliberationEvent::StatementPublished(StatementPublished {
            deliberation,
            statement,
            text: text("晚上八点半以后应当停止外放音乐。"),
            until: Some(date(2026, 4, 2)),
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
            by: Some(by),
        }),
        DeliberationEvent::StatementAppealAnswered(StatementAppealAnswered {
            deliberation,
            statement,
            text: Some(text("音量应当由大家一起测。")),
            until: Some(date(2026, 4, 12)),
            reason: text("没有提到具体的人，可以公开。"),
            by,
        }),
        DeliberationEvent::StatementAnswered(StatementAnswered {
            deliberation,
            statement,
            voice: seal(12),
            stance: Stance::Agree,
            by: Some(by),
        }),
    ]
}

fn opinion(deliberation: DeliberationId, by: PersonId) -> [DeliberationEvent; 5] {
    let comment = CommentNo::new(1);
    [
        DeliberationEvent::OpinionDrafted(OpinionDrafted {
            deliberation,
            title: text("关于中心花园晚间活动的协商意见"),
            paragraphs: vec![text("晚上九点以后不外放音乐。")],
            days: 7,
            until: date(2026, 4, 20),
            rounds_most: 3,
            basis: vec!["系统提议".to_owned()],
            why: Some(text("采纳的修改里有罚款，依法不能约定。")),
            by,
        }),
        DeliberationEvent::CommentMade(CommentMade {
            deliberation,
            comment,
            on: CommentOn::NotConcerned { party: PartyNo::new(2) },
            author: Raiser::Owner(seal(13)),
            text: None,
            reason: seal(15),
            clock: Some(clock()),
            by: Some(by),
        }),
        DeliberationEvent::CommentPublished(CommentPublished {
            deliberation,
            comment,
            text: Some(text("晚上八点半以后不外放音乐。")),
            reason: text("孩子九点前要睡。"),
            by,
        }),
        DeliberationEvent::CommentHeldBack(CommentHeldBack {
            deliberation,
            comment: CommentNo::new(2),
            reason: HeldBackFor::Insult,
            by,
        }),
        DeliberationEvent::CommentAnswered(CommentAnswered {
            deliberation,
            comment,
            answer: CommentAnswer::Taken,
            reason: text("多数邻居也这样说。"),
            by,
        }),
    ]
}

fn consent(deliberation: DeliberationId, by: PersonId) -> [DeliberationEvent; 11] {
    let figures = Figures { agree: 30, live_with: 12, object: 3 };
    [
        DeliberationEvent::OpinionPut(OpinionPut {
            deliberation,
            paragraphs: vec![text("晚上八点半以后不外放音乐。")],
            days: 7,
            until: date(2026, 4, 30),
            enough: Enough { fraction: parsed("2/3"), inclusive: true },
            basis: vec!["系统提议".to_owned()],
            by,
        }),
        DeliberationEvent::ConsentSaid(ConsentSaid {
            deliberation,
            voice: seal(16),
            says: Consent::LiveWith,
            by: Some(by),
        }),
        DeliberationEvent::OpinionSettled(OpinionSettled {
            deliberation,
            touches: Touches::Reserved {
                kind: "change-common-use".to_owned(),
                basis: vec!["民法典 §278(1)(8)".to_owned()],
            },
            figures,
            majority: text("既要活动，也要睡觉。"),
            minority: Some(text("夏天天黑得晚，八点半太早。")),
            few: Some(text("暑假很多人不在，两次上门、群里也提醒过。")),
            clock: Some(clock()),
            by,
        }),
        DeliberationEvent::OpinionUndecided(OpinionUndecided {
            deliberation,
            goes_to: GoesTo::RepresentativesMeeting,
            figures: Figures { agree: 10, live_with: 2, object: 20 },
            reason: Some(text("三轮以后仍有多数人反对。")),
            basis: vec!["城市居民委员会组织法 §32".to_owned()],
            clock: Some(clock()),
            by: Some(by),
        }),
        DeliberationEvent::MeetingDecided(MeetingDecided {
            deliberation,
            adopted: true,
            on: date(2026, 5, 20),
            text: text("居民代表会议决定先试行两个月。"),
            reserved: Some(ReservedMatter {
                kind: "change-common-use".to_owned(),
                basis: vec!["民法典 §278(1)(8)".to_owned()],
            }),
            clock: Some(clock()),
            left_out: vec![text("超时的罚款一百元")],
            by,
        }),
        DeliberationEvent::MeetingDecisionCorrected(MeetingDecisionCorrected {
            deliberation,
            adopted: false,
            on: date(2026, 5, 19),
            text: text("居民代表会议决定不办。"),
            reason: text("录入时看错了表决结果，以会议记录为准。"),
            leaves: Some(Leaves {
                reserved: Some(ReservedMatter {
                    kind: "other-major".to_owned(),
                    basis: vec!["民法典 §278(1)(9)".to_owned()],
                }),
                clock: Some(clock()),
            }),
            left_out: vec![text("音箱由保安没收")],
            by,
        }),
        DeliberationEvent::LimitsConsidered(LimitsConsidered {
            deliberation,
            limits: vec!["cut-utilities".to_owned()],
            sentences: vec![text("更换水泵的当天停水两小时")],
            basis: vec!["民法典 §944".to_owned()],
            reason: text("更换水泵的两小时里停水，是检修，不是催费。"),
            by,
        }),
        DeliberationEvent::LimitsLookedAt(LimitsLookedAt {
            deliberation,
            sentences: vec![text("更换水泵的当天停水两小时")],
            reason: text("检修停水两小时，提前三天通知，不是催费。"),
            by,
        }),
        DeliberationEvent::SignatureStruck(SignatureStruck { deliberation, party: PartyNo::new(2) }),
        DeliberationEvent::OpinionStopped(OpinionStopped {
            deliberation,
            limit: Some("fine".to_owned()),
            basis: vec!["行政处罚法 §17".to_owned(), "行政处罚法 §38".to_owned()],
            reason: text("第二段约定对乱停车的罚款，小区没有处罚权。"),
            by,
        }),
        DeliberationEvent::OpinionSigned(OpinionSigned {
            deliberation,
            body: BodyId::new(4),
            paper: Some(SignedPaper { party: PartyNo::new(2), evidence: seal(24) }),
            by,
        }),
    ]
}

fn result(deliberation: DeliberationId, by: PersonId) -> [DeliberationEvent; 6] {
    let (task, half) = (TaskNo::new(1), parsed("1/2"));
    [
        DeliberationEvent::VoteNamed(VoteNamed { deliberation, matter: MatterId::new(3), by }),
        DeliberationEvent::TaskAssigned(TaskAssigned {
            deliberation,
            task,
            body: BodyId::new(3),
            outside: Some(PartyNo::new(2)),
            what: text("在中心花园装一块显示音量的牌子。"),
            due: date(2026, 5, 31),
            cost: Some(Cost { amount: 128_000, from: text("公共收益") }),
            milestones: vec![Milestone { what: text("买好牌子"), due: date(2026, 5, 15) }],
            by,
        }),
        DeliberationEvent::TaskReported(TaskReported {
            deliberation,
            task,
            progress: TaskProgress::Impossible,
            text: text("花园没有电源，牌子装不了，改用手持的分贝仪。"),
            reached: vec![1],
            source: Some(text("供电公司六月三日的来函")),
            by,
        }),
        DeliberationEvent::ResultReported(ResultReported {
            deliberation,
            text: text("活动改到晚上八点半以前，音量由双方一起测。"),
            days: 15,
            until: date(2026, 6, 22),
            solved: Enough { fraction: half, inclusive: false },
            not_solved: Enough { fraction: half, inclusive: true },
            basis: vec!["城市居民委员会组织法 §34".to_owned(), "系统提议".to_owned()],
            by,
        }),
        DeliberationEvent::VerdictSaid(VerdictSaid {
            deliberation,
            who: Raiser::Owner(seal(17)),
            says: Verdict::NotSolved,
            by: Some(by),
        }),
        DeliberationEvent::ResultJudged(ResultJudged {
            deliberation,
            outcome: Outcome::Partly,
            verdicts: Verdicts { solved: 12, partly: 9, not_solved: 6 },
            by: None,
        }),
    ]
}
