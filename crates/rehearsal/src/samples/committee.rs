//! Samples of committees.

use governance::Event;
use governance::committee::{
    About, AgendaTold, AttendanceRecorded, CommitteeEvent as Committee, DecisionsPublished, Ground, HandoverListed,
    Item, ItemAdded, ItemDecided, MandateGranted, MinutesSigned, MinutesWritten, NothingKept, NothingKeptConfirmed,
    Office, RequestDue, RequestJoined, SealKind, SealUsed, SeatEnd, SeatEnded, SeatRestored, SittingCalled,
    SittingCalledOff, SittingKind, SittingRequested, SittingRules, ThingHandedOver, Vote, VoteCast, Weighing,
};
use governance::ids::{BodyId, MandateId, MatterId, PersonId, RequestId, SealUseId, SittingId};
use governance::law::procedure::Share;
use jiff::civil::date;

use super::{from_json, seal, text, time};

const BODY: BodyId = BodyId::new(1);
const SITTING: SittingId = SittingId::new(1);
const REQUEST: RequestId = RequestId::new(1);
const MANDATE: MandateId = MandateId::new(1);
const BY: PersonId = PersonId::new(4);

pub(super) fn all() -> Vec<Event> {
    let events =
        calling().into_iter().chain(holding()).chain(afterwards()).chain([sealed_on_a_mandate()]).chain(leaving());
    events.map(Event::Committee).collect()
}

fn share(fraction: &str, inclusive: bool, basis: &str) -> Share {
    from_json(&format!(r#"{{ "fraction": "{fraction}", "inclusive": {inclusive}, "basis": ["{basis}"] }}"#))
}

fn members(numbers: &[u32]) -> Vec<PersonId> {
    numbers.iter().copied().map(PersonId::new).collect()
}

fn weighing(test: Share, count: u32, needed: u32) -> Weighing {
    Weighing { test, count, of: 5, needed }
}

fn item() -> Item {
    let about = About::Mandate { mandate: MANDATE, amount: Some(1_200_000) };
    Item { title: text("更换门禁"), text: text("向甲公司采购门禁两套。"), about }
}

fn calling() -> [Committee; 6] {
    let asked = weighing(share("1/3", true, "指导规则 §37"), 2, 2);
    let due = RequestDue { asked, until: time("2026-03-09T16:00:00Z") };
    let rules = SittingRules {
        place: "cn".to_owned(),
        place_digest: "5a".repeat(32),
        agenda_days: 7,
        quorum: share("1/2", false, "指导规则 §37"),
        decides: share("1/2", true, "指导规则 §38"),
        published_days: 3,
    };
    let chair = Item {
        title: text("推选主任"),
        text: text("从委员中推选主任。"),
        about: About::Office { office: Office::Chair },
    };
    let own = Item { title: text("值班安排"), text: text("排定四月值班表。"), about: About::Own };
    [
        Committee::SittingRequested(SittingRequested {
            body: BODY,
            request: REQUEST,
            about: text("电梯维修进度"),
            members: members(&[1]),
            due: Some(due.clone()),
            by: PersonId::new(1),
        }),
        Committee::RequestJoined(RequestJoined {
            body: BODY,
            request: REQUEST,
            members: members(&[2]),
            due: Some(due),
            by: BY,
        }),
        Committee::SittingCalled(SittingCalled {
            body: BODY,
            sitting: SITTING,
            occasion: SittingKind::OnRequest { request: REQUEST },
            held_at: time("2026-03-09T11:00:00Z"),
            venue: text("社区活动室"),
            items: vec![chair, own],
            rules,
            by: BY,
        }),
        Committee::ItemAdded(ItemAdded { body: BODY, sitting: SITTING, item: item(), by: BY }),
        Committee::AgendaTold(AgendaTold { body: BODY, sitting: SITTING, by: BY }),
        Committee::SittingCalledOff(SittingCalledOff {
            body: BODY,
            sitting: SITTING,
            reason: text("场地有变"),
            by: BY,
        }),
    ]
}

fn holding() -> [Committee; 2] {
    let votes = [(1, Vote::For), (2, Vote::Against), (3, Vote::Abstain), (6, Vote::Names(PersonId::new(2)))];
    let votes = votes.map(|(member, vote)| VoteCast { member: PersonId::new(member), vote }).to_vec();
    [
        Committee::AttendanceRecorded(AttendanceRecorded {
            body: BODY,
            sitting: SITTING,
            present: members(&[1, 2, 3, 6]),
            members: members(&[1, 2, 3, 5, 6]),
            seats: Some(7),
            quorum: weighing(share("1/2", false, "指导规则 §37"), 4, 3),
            publish_by: time("2026-03-12T16:00:00Z"),
            by: BY,
        }),
        Committee::ItemDecided(ItemDecided {
            body: BODY,
            sitting: SITTING,
            item: 1,
            votes,
            approval: weighing(share("1/2", true, "指导规则 §38"), 3, 3),
            adopted: true,
            chosen: Some(PersonId::new(2)),
            by: BY,
        }),
    ]
}

fn afterwards() -> [Committee; 4] {
    [
        Committee::MinutesWritten(MinutesWritten { body: BODY, sitting: SITTING, seal: seal(20), by: BY }),
        Committee::MinutesSigned(MinutesSigned {
            body: BODY,
            sitting: SITTING,
            member: PersonId::new(3),
            signed: false,
            reason: Some(seal(21)),
            by: BY,
        }),
        Committee::DecisionsPublished(DecisionsPublished {
            body: BODY,
            sitting: SITTING,
            publish_by: time("2026-03-12T16:00:00Z"),
            by: BY,
        }),
        Committee::MandateGranted(MandateGranted {
            body: BODY,
            mandate: MANDATE,
            matter: MatterId::new(1),
            kind: "other-major".to_owned(),
            scope: text("采购并安装门禁。"),
            limit: Some(5_000_000),
            each: Some(1_000_000),
            until: date(2026, 12, 31),
            by: BY,
        }),
    ]
}

fn sealed_on_a_mandate() -> Committee {
    Committee::SealUsed(SealUsed {
        body: BODY,
        use_no: SealUseId::new(2),
        seal_kind: SealKind::Assembly,
        document: text("门禁采购合同"),
        copies: 2,
        ground: Ground::Mandate { mandate: MANDATE, amount: Some(480_000) },
        asked_by: PersonId::new(1),
        keeper: PersonId::new(2),
        used_at: time("2026-03-11T03:00:00Z"),
        by: BY,
    })
}

fn leaving() -> [Committee; 6] {
    let person = PersonId::new(5);
    [
        Committee::SeatEnded(SeatEnded {
            body: BODY,
            person,
            reason: SeatEnd::Recalled,
            basis: vec!["指导规则 §44".to_owned()],
            on: date(2026, 4, 1),
            hand_over_by: time("2026-04-07T16:00:00Z"),
            seal: Some(seal(22)),
            by: Some(PersonId::new(7)),
        }),
        Committee::NothingKept(NothingKept { body: BODY, person, by: person }),
        Committee::NothingKeptConfirmed(NothingKeptConfirmed { body: BODY, person, by: BY }),
        Committee::SeatRestored(SeatRestored {
            body: BODY,
            person,
            reason: text("3幢1单元201漏登，已经更正。"),
            basis: vec!["指导规则 §43".to_owned()],
            on: date(2026, 4, 3),
            by: PersonId::new(7),
        }),
        Committee::HandoverListed(HandoverListed {
            body: BODY, person, things: vec![text("业主委员会印章")], by: BY
        }),
        Committee::ThingHandedOver(ThingHandedOver { body: BODY, person, thing: 1, by: BY }),
    ]
}
