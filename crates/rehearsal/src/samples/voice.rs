//! Samples of voices, rooms, recounts from paper and what became of decisions.

use governance::Event;
use governance::assembly::Scope;
use governance::fate::{
    AuthorityAct, AuthorityActed, DecisionChallenged, DecisionStayed, FateEvent as Fate, Judgement, JudgementGiven,
    RevocationOverturned,
};
use governance::gathering::{CheckedIn, CheckedOut, GatheringCalled, GatheringEvent as Gathering, ItemPut};
use governance::ids::{AgentId, EntryNo, MatterId, MeetingId, OwnerId, PersonId, VoiceId};
use governance::recount::{
    PaperKeyedAgain, PaperRecountOrdered, PaperRecountSettled, RecountEvent as Recount, SealedAnew, SettledPapers,
};
use governance::voice::{
    Agent, BallotDisputed, DisputeSettled, PaperKeptAside, Reach, Terms, VoiceConfirmed, VoiceEvent as Voice,
    VoiceKind, VoiceObjected, VoiceRecorded, VoiceRejected, VoiceRevoked,
};
use jiff::civil::date;

use super::{from_json, seal, text, time};

const MEETING: MeetingId = MeetingId::new(1);
const BY: PersonId = PersonId::new(4);
const ENTRY: EntryNo = EntryNo::new(7);
const MATTER: MatterId = MatterId::new(1);

pub(super) fn all() -> Vec<Event> {
    let voices = voices().into_iter().map(Event::Voice);
    let gatherings = gatherings().into_iter().map(Event::Gathering);
    let recounts = recounts().into_iter().map(Event::Recount);
    voices.chain(gatherings).chain(recounts).chain(fates().into_iter().map(Event::Fate)).collect()
}

fn voices() -> [Voice; 8] {
    let voice = VoiceId::new(3);
    let recorded = VoiceRecorded {
        voice,
        kind: VoiceKind::Proxy,
        owners: vec![OwnerId::new(1), OwnerId::new(2)],
        of: vec![OwnerId::new(2)],
        part: Some(Scope::Building { building: "1栋".to_owned() }),
        agent: Agent::Other(AgentId::new(2)),
        agent_seal: Some(seal(20)),
        identity: Some(seal(30)),
        reach: Reach::Meeting { meeting: MEETING },
        items: Some(vec![MATTER]),
        opinion: Some(seal(21)),
        document: seal(22),
        evidence: Some(seal(23)),
        signed_on: date(2026, 3, 20),
        terms: Terms {
            place: "cn-shanghai".to_owned(),
            digest: "7e".repeat(32),
            cap: Some(3),
            limit: Some(from_json(r#"{"measure":"lots","number":2,"of_all":"1/50","basis":["BSMA：代理人上限"]}"#)),
            no_candidates: true,
            by_item: true,
            basis: vec!["上海市住宅物业管理规定（2020-12）§§13–28、69".to_owned()],
        },
        waits: true,
        by: BY,
    };
    [
        Voice::VoiceRecorded(Box::new(recorded)),
        Voice::VoiceConfirmed(VoiceConfirmed { voice, by: PersonId::new(5) }),
        Voice::VoiceObjected(VoiceObjected { voice, seal: seal(32) }),
        Voice::VoiceRejected(VoiceRejected { voice, reason: seal(31), by: BY }),
        Voice::VoiceRevoked(VoiceRevoked { voice, by: Some(BY) }),
        Voice::BallotDisputed(BallotDisputed { meeting: MEETING, entry: ENTRY, seal: seal(24), by: Some(BY) }),
        Voice::DisputeSettled(DisputeSettled { meeting: MEETING, entry: ENTRY, stands: false, seal: seal(25), by: BY }),
        Voice::PaperKeptAside(PaperKeptAside {
            meeting: MEETING,
            entry: ENTRY,
            received_at: time("2026-03-24T03:00:00Z"),
            seal: seal(26),
            by: BY,
        }),
    ]
}

fn gatherings() -> [Gathering; 4] {
    [
        Gathering::GatheringCalled(GatheringCalled {
            meeting: MEETING,
            place: text("小区活动室"),
            begins_at: time("2026-03-28T01:30:00Z"),
            in_writing: true,
            by: BY,
        }),
        Gathering::CheckedIn(CheckedIn { meeting: MEETING, entry: ENTRY, voice: Some(VoiceId::new(3)), by: BY }),
        Gathering::CheckedOut(CheckedOut { meeting: MEETING, entry: ENTRY, by: BY }),
        Gathering::ItemPut(ItemPut { meeting: MEETING, matter: MATTER, by: BY }),
    ]
}

fn recounts() -> [Recount; 3] {
    let meeting = MEETING;
    [
        Recount::PaperRecountOrdered(PaperRecountOrdered { meeting, entries: vec![ENTRY, EntryNo::new(8)], by: BY }),
        Recount::PaperKeyedAgain(PaperKeyedAgain { meeting, entry: ENTRY, seal: seal(27), by: BY }),
        Recount::PaperRecountSettled(PaperRecountSettled {
            meeting,
            papers: SettledPapers::All {
                papers: vec![
                    SealedAnew { entry: ENTRY, seal: seal(28) },
                    SealedAnew { entry: EntryNo::new(8), seal: seal(30) },
                ],
                changed: 1,
            },
            by: BY,
        }),
    ]
}

fn fates() -> [Fate; 5] {
    let (matter, case) = (MATTER, text("（2026）沪0101民初1号"));
    [
        Fate::DecisionChallenged(DecisionChallenged {
            matter,
            court: text("某区人民法院"),
            case: case.clone(),
            filed_on: date(2026, 6, 1),
            served_on: date(2026, 6, 15),
            possible_until: date(2027, 3, 31),
            seal: Some(seal(29)),
            by: BY,
        }),
        Fate::DecisionStayed(DecisionStayed { matter, case: case.clone(), on: date(2026, 7, 1), by: BY }),
        Fate::JudgementGiven(JudgementGiven {
            matter,
            case,
            judgement: Judgement::Withdrawn,
            on: date(2026, 9, 1),
            text: text("原告撤回起诉。"),
            by: BY,
        }),
        Fate::AuthorityActed(AuthorityActed {
            matter,
            act: AuthorityAct::OrderCorrection,
            on: date(2026, 9, 9),
            until: Some(date(2026, 10, 9)),
            text: text("公告期不足，责令限期改正。"),
            basis: vec!["物业管理条例 §19".to_owned()],
            evidence: Some(seal(28)),
            by: BY,
        }),
        Fate::RevocationOverturned(RevocationOverturned {
            matter,
            organ: text("某区人民政府"),
            case: text("某政复〔2026〕12号"),
            on: date(2026, 11, 9),
            text: text("撤销街道办事处的处理。"),
            evidence: Some(seal(27)),
            by: BY,
        }),
    ]
}
