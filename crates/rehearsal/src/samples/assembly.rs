//! Samples of the owners' assembly.

use governance::Event;
use governance::assembly::{
    AreaBySource, AssemblyEvent as Assembly, BallotCast, BallotOption, BallotSetAside, Binding, Cause, CauseKind,
    Channel, DecisionOpposed, ElectionBallot, EntryRange, Form, FrozenPlace, LeftOut, LetterReissued, LettersIssued,
    LettersPrinted, Mark, MeetingCancelled, MeetingConvened, NoticeGiven, ObjectionAnswer, ObjectionAnswered,
    ObjectionRaised, ObjectionSubject, Occasion, OppositionKeyed, OppositionSetAside, OptionKind, PaperKeyed,
    PaperSettled, PaperWithdrawn, Policy, Question, QuestionResult, ResultAnnounced, ResultCertified, ResultCounted,
    RollEntry, RollListed, RollPublished, Scope, SecondLapsed, SecondOf, ServiceRecorded, VotingClosed, VotingOpened,
};
use governance::charter::{CharterKind, CharterRef};
use governance::community::{
    AreaSource, ChannelOrder, ChannelSet, DuplicatePolicy, Parking, Publication, SilenceClause,
};
use governance::election::{ElectedBody, ElectedTerm, Election};
use governance::ids::{BodyId, EntryNo, HomeId, MatterId, MeetingId, ObjectionId, OwnerId, PersonId, VoiceId};
use governance::law::evaluate::{Figures, Holding, HoldingKind, Measure};
use governance::law::pack::{SecondKind, Threshold};
use governance::voice::{Signed, VoiceKind};

use super::{from_json, seal, text, time};

const MEETING: MeetingId = MeetingId::new(1);
const BY: PersonId = PersonId::new(4);
const ENTRY: EntryNo = EntryNo::new(7);

pub(super) fn all() -> Vec<Event> {
    let events = before_voting().into_iter().chain(voting()).chain(after_voting());
    events.map(Event::Assembly).collect()
}

fn before_voting() -> [Assembly; 8] {
    let (opens_at, closes_at) = (time("2026-03-23T00:00:00Z"), time("2026-03-30T12:00:00Z"));
    let policy = Policy {
        pack: "cn-2021".to_owned(),
        pack_version: 1,
        pack_digest: "5a".repeat(32),
        silence: SilenceClause::CountsWithMajority,
        duplicates: DuplicatePolicy::VoidBoth,
        publication: Publication::OnInspection,
        objection_days: 7,
        objection_months: Some(1),
        thresholds: vec![threshold()],
        place: Some(FrozenPlace { id: "cn-hangzhou".to_owned(), version: 1, digest: "7b".repeat(32) }),
        channels: Some(Binding {
            here: ChannelSet::ALL,
            used: [Channel::Online, Channel::Paper].into_iter().collect(),
            order: ChannelOrder::PaperFirst,
            basis: vec!["杭州市物业管理条例（2021）§§16–20、22".to_owned()],
        }),
        publish_days: Some(7),
        parking: Parking::LeftOut,
        proxies: Some(from_json(
            r#"{"allowed":true,"written":true,"by_item":false,"cap":3,"basis":["指导规则 §26(1)"]}"#,
        )),
        proxy_limit: Some(from_json(
            r#"{"measure":"heads","number":3,"unless":{"measure":"shares","fraction":"1/10"},"basis":["loi 1965 art. 22: mandats"]}"#,
        )),
        representatives: Some(from_json(r#"{"allowed":true,"hand_in_only":true,"basis":["指导规则 §§27–28"]}"#)),
        measures: vec![Measure::Heads, Measure::Shares],
        weights: vec![from_json(
            r#"{"kind":"reduced","measure":"shares","fraction":"1/3","from":"1/2","more_than_lots":2,"votes_alone":true,"basis":["SSMA 2015 s 5"]}"#,
        )],
        quorum_of_present: true,
        voted_in_person: true,
        second_of_present: true,
    };
    let entries = vec![
        RollEntry {
            homes: vec![HomeId::new(1), HomeId::new(4)],
            area: 209_575,
            owners: vec![OwnerId::new(1), OwnerId::new(2)],
            shares: Some(1_250),
        },
        RollEntry { homes: vec![HomeId::new(2)], area: 1_056_200, owners: vec![], shares: Some(4_000) },
    ];
    let sources = vec![
        AreaBySource { source: Some(AreaSource::Survey), homes: 2, area: 209_575 },
        AreaBySource { source: None, homes: 1, area: 1_056_200 },
    ];
    let candidates = vec![ElectionBallot { matter: MatterId::new(3), candidates: vec![1, 2, 4, 5, 6, 7] }];
    [
        Assembly::MeetingConvened(MeetingConvened {
            meeting: MEETING,
            body: BodyId::new(1),
            pack: "cn-2021".to_owned(),
            scope: Scope::Entrance { building: "1栋".to_owned(), entrance: "2单元".to_owned() },
            questions: questions(),
            occasion: Occasion::Extraordinary,
            cause: Some(Cause {
                kind: CauseKind::RecallByMembers,
                says: Some(text("1栋电梯停运。")),
                basis: vec!["指导规则 §44".to_owned()],
            }),
            second: Some(SecondOf {
                meeting: MeetingId::new(2),
                count: 1,
                kind: SecondKind::SecondBallot,
                matters: vec![MatterId::new(4)],
                thresholds: vec!["art-24".to_owned()],
                basis: vec!["loi 1965 art. 25-1".to_owned()],
                until: Some(time("2026-03-17T16:00:00Z")),
            }),
            by: BY,
        }),
        Assembly::RollListed(RollListed { meeting: MEETING, entries }),
        Assembly::RollPublished(RollPublished {
            meeting: MEETING,
            revision: 2,
            digest: "c3".repeat(32),
            heads: 2,
            area: 1_265_775,
            shares: Some(5_250),
            sources,
            left_out: Some(LeftOut {
                parking: Parking::LeftOutWithStorage,
                homes: 12,
                area: 168_000,
                basis: vec!["宁波市住宅小区物业管理条例（2021）§18".to_owned()],
            }),
            objections_until: time("2026-03-17T16:00:00Z"),
            by: BY,
        }),
        Assembly::NoticeGiven(NoticeGiven { meeting: MEETING, opens_at, closes_at, policy, candidates, by: BY }),
        Assembly::LettersIssued(LettersIssued { meeting: MEETING, letters: 817, by: BY }),
        Assembly::LetterReissued(LetterReissued { meeting: MEETING, entry: ENTRY, serial: 2, by: BY }),
        Assembly::LettersPrinted(LettersPrinted {
            meeting: MEETING,
            entries: vec![
                EntryRange { first: EntryNo::new(1), last: EntryNo::new(5) },
                EntryRange { first: ENTRY, last: ENTRY },
            ],
            reason: Some(text("第 7 号业主的信被雨淋湿，重新打印一封。")),
            by: BY,
        }),
        Assembly::ServiceRecorded(ServiceRecorded {
            meeting: MEETING,
            entries: vec![ENTRY, EntryNo::new(8)],
            lines: vec![seal(5), seal(6)],
            manner: None,
            at: None,
            evidence: None,
            delivered_by: None,
            by: BY,
        }),
    ]
}

fn questions() -> Vec<Question> {
    let option = |mark, kind, label: Option<&str>| BallotOption { mark, kind, label: label.map(text) };
    let (against, abstain) = (Mark::Against, Mark::Abstain);
    vec![
        Question {
            matter: MatterId::new(1),
            kind: "use-maintenance-fund".to_owned(),
            form: Form::Motion,
            charter: Some(CharterRef { kind: CharterKind::Covenant, version: 3 }),
            options: vec![
                option(Mark::For, OptionKind::For, None),
                option(against, OptionKind::Against, None),
                option(abstain, OptionKind::Abstain, None),
                option(Mark::Follow, OptionKind::Follow, None),
            ],
            election: None,
        },
        Question {
            matter: MatterId::new(2),
            kind: "other-major".to_owned(),
            form: Form::Choice,
            charter: None,
            options: vec![
                option(Mark::Proposal(1), OptionKind::Choice, Some("方案一")),
                option(Mark::Proposal(2), OptionKind::Choice, Some("方案二")),
                option(against, OptionKind::Against, None),
                option(abstain, OptionKind::Abstain, None),
            ],
            election: None,
        },
        Question {
            matter: MatterId::new(3),
            kind: "elect-committee".to_owned(),
            form: Form::Election,
            charter: None,
            options: vec![option(against, OptionKind::Against, None), option(abstain, OptionKind::Abstain, None)],
            election: Some(Election {
                body: ElectedBody::New { title: text("清风小区业主委员会") },
                seats: 5,
                alternates: 2,
                term: ElectedTerm::Years { years: 5 },
                least: 3,
            }),
        },
    ]
}

fn voting() -> [Assembly; 7] {
    let received_at = time("2026-03-24T03:00:00Z");
    [
        Assembly::VotingOpened(VotingOpened {
            meeting: MEETING,
            roll_digest: "c3".repeat(32),
            heads: 2,
            area: 1_265_775,
        }),
        Assembly::BallotCast(BallotCast {
            meeting: MEETING,
            entry: ENTRY,
            channel: Channel::Platform,
            platform: Some(text("市电子投票平台")),
            seal: seal(6),
            signed: Signed::Voice { kind: VoiceKind::Proxy, voice: VoiceId::new(3) },
            cast_at: Some(received_at),
        }),
        Assembly::BallotSetAside(BallotSetAside {
            meeting: MEETING,
            entry: ENTRY,
            channel: Channel::Platform,
            seal: seal(7),
            voids_earlier: true,
            cast_at: Some(received_at),
        }),
        Assembly::PaperKeyed(PaperKeyed {
            meeting: MEETING,
            entry: ENTRY,
            received_at,
            seal: seal(8),
            agrees: Some(false),
            signed: Signed::Carried { voice: VoiceId::new(4) },
            by: BY,
        }),
        Assembly::PaperSettled(PaperSettled {
            meeting: MEETING,
            entry: ENTRY,
            seal: seal(9),
            received_at: Some(received_at),
            signed: Signed::Voice { kind: VoiceKind::Guardian, voice: VoiceId::new(5) },
            by: BY,
        }),
        Assembly::PaperWithdrawn(PaperWithdrawn { meeting: MEETING, entry: ENTRY, reason: seal(12), by: BY }),
        Assembly::VotingClosed(VotingClosed { meeting: MEETING, heads: 1, area: 209_575 }),
    ]
}

fn after_voting() -> [Assembly; 10] {
    let objection = ObjectionId::new(1);
    [
        Assembly::ResultCounted(ResultCounted { meeting: MEETING, count: 1, results: results(), by: BY }),
        Assembly::ResultAnnounced(ResultAnnounced {
            meeting: MEETING,
            count: 1,
            objections_until: time("2026-04-07T16:00:00Z"),
            by: BY,
        }),
        Assembly::ObjectionRaised(ObjectionRaised {
            meeting: MEETING,
            objection,
            subject: ObjectionSubject::Text(MatterId::new(2)),
            entry: Some(ENTRY),
            seal: seal(10),
        }),
        Assembly::DecisionOpposed(DecisionOpposed {
            meeting: MEETING,
            matter: MatterId::new(1),
            entry: ENTRY,
            signed: Signed::Voice { kind: VoiceKind::Guardian, voice: VoiceId::new(5) },
            by: Some(BY),
        }),
        Assembly::OppositionKeyed(OppositionKeyed {
            meeting: MEETING,
            matter: MatterId::new(1),
            entry: ENTRY,
            signed: Signed::Voice { kind: VoiceKind::Guardian, voice: VoiceId::new(5) },
            evidence: seal(13),
            by: BY,
        }),
        Assembly::OppositionSetAside(OppositionSetAside {
            meeting: MEETING,
            matter: MatterId::new(1),
            entry: ENTRY,
            reason: seal(14),
            by: BY,
        }),
        Assembly::ObjectionAnswered(ObjectionAnswered {
            meeting: MEETING,
            objection,
            answer: ObjectionAnswer::Upheld { set_aside: vec![ENTRY], reinstated: vec![ENTRY] },
            seal: seal(11),
            by: BY,
        }),
        Assembly::ResultCertified(ResultCertified { meeting: MEETING, count: 2, by: BY }),
        Assembly::SecondLapsed(SecondLapsed { meeting: MEETING }),
        Assembly::MeetingCancelled(MeetingCancelled { meeting: MEETING, reason: text("报价有误"), by: BY }),
    ]
}

const RESULTS: &str = include_str!("results.json");

/// The counted questions, one of them with what an agent holds for others.
fn results() -> Vec<QuestionResult> {
    let mut results: Vec<QuestionResult> = from_json(RESULTS);
    if let Some(result) = results.first_mut() {
        let figures = Figures { heads: Some(1), shares: Some(1_250), ..Figures::default() };
        let (option, agent) = (Some("for".to_owned()), Some("other-1".to_owned()));
        result.count.holdings.push(Holding { option, kind: HoldingKind::Proxy, agent, attended: true, figures });
    }
    results
}

fn threshold() -> Threshold {
    from_json(
        r#"{
            "participation": [
                { "measure": "heads", "fraction": "2/3", "inclusive": true, "basis": ["民法典 §278(2)"] },
                { "measure": "area", "fraction": "2/3", "inclusive": true, "basis": ["民法典 §278(2)"] }
            ],
            "approval": [
                { "measure": "heads", "of": "participating", "fraction": "1/2", "inclusive": false, "basis": ["民法典 §278(2)"] },
                { "measure": "area", "of": "participating", "fraction": "1/2", "inclusive": false, "basis": ["民法典 §278(2)"] }
            ]
        }"#,
    )
}
