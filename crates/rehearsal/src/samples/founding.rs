//! Samples of founding an owners' assembly.

use governance::Event;
use governance::founding::{
    Absence, ApplicationAnswer, ApplicationAnswered, ApplicationSigned, ApplicationSubmitted, AreaEntered,
    AssemblyFounded, Change, ChangeReported, FileHandedOver, Filed, GroupEstablished, GroupMember, GroupMet,
    GroupObjectionRaised, GroupObjectionSettled, GroupPublished, MemberReleased, MemberSeated, Rest, SealTakenOver,
    Side, SignatureWithdrawn,
};
use governance::ids::{BodyId, MatterId, MeetingId, ObjectionId, OwnerId, PersonId};
use jiff::civil::date;

use super::{from_json, seal, text, time};

const BY: PersonId = PersonId::new(4);
const OWNER: OwnerId = OwnerId::new(2);

pub(super) fn all() -> Vec<Event> {
    let mut events = application();
    events.extend(group());
    events.extend(assembly());
    events
}

fn application() -> Vec<Event> {
    vec![
        AreaEntered {
            whole: 1_630_929,
            source: text("建设工程规划许可证"),
            first_delivery: Some(date(2024, 3, 1)),
            phases: true,
            by: Some(BY),
        }
        .into(),
        FileHandedOver { file: "area-certificate".to_owned(), on: date(2026, 2, 27), by: Some(BY) }.into(),
        ApplicationSigned { application: 1, owner: OWNER, by: Some(BY) }.into(),
        SignatureWithdrawn { application: 1, owner: OWNER, by: Some(BY) }.into(),
        ApplicationSubmitted {
            application: 1,
            received_on: date(2026, 3, 2),
            heads: 1,
            area: 209_570,
            of_heads: 9,
            of_area: 1_171_665,
            delivered: 815_465,
            whole: 1_630_929,
            met: from_json(r#"{ "years": 2 }"#),
            review_until: Some(time("2026-04-01T16:00:00Z")),
            group_until: time("2026-05-06T16:00:00Z"),
            place: "cn-shanghai".to_owned(),
            place_digest: "5a".repeat(32),
            by: Some(BY),
        }
        .into(),
        ApplicationAnswered {
            application: 1,
            answer: ApplicationAnswer::Returned { reasons: text("建筑物总面积没有写明来源。") },
            by: BY,
        }
        .into(),
    ]
}

fn group() -> Vec<Event> {
    let member = GroupMember { person: PersonId::new(5), side: Side::Owners, leads: false, owner: Some(OWNER) };
    let party = GroupMember { person: PersonId::new(8), side: Side::PartyOrganisation, leads: false, owner: None };
    let leader = GroupMember { person: BY, side: Side::StreetOffice, leads: true, owner: None };
    vec![
        GroupEstablished { group: BodyId::new(3), application: 1, by: BY }.into(),
        MemberSeated { member: party, by: BY }.into(),
        MemberReleased { person: PersonId::new(6), by: BY }.into(),
        GroupPublished {
            publication: 2,
            members: vec![leader, member],
            rule: from_json(
                r#"{ "odd": true, "owners": "1/2", "led_by": "street-office", "basis": ["指导规则 §10"] }"#,
            ),
            on_view_until: time("2026-03-10T16:00:00Z"),
            sides: vec![Side::Owners, Side::Developer, Side::StreetOffice, Side::PartyOrganisation],
            absent: vec![Absence { side: Side::Developer, reason: text("建设单位已注销。") }],
            meets_until: Some(time("2026-06-01T16:00:00Z")),
            first_meeting_until: time("2026-06-01T16:00:00Z"),
            place: "cn-ningbo".to_owned(),
            place_digest: "5a".repeat(32),
            by: BY,
        }
        .into(),
        GroupObjectionRaised { objection: ObjectionId::new(1), owner: Some(OWNER), seal: seal(12) }.into(),
        GroupObjectionSettled { objection: ObjectionId::new(1), upheld: true, seal: seal(13), by: BY }.into(),
        GroupMet { on: date(2026, 3, 12), about: text("讨论议事规则草案。"), by: BY }.into(),
    ]
}

fn assembly() -> Vec<Event> {
    vec![
        AssemblyFounded {
            rests_on: vec![Rest {
                kind: "covenant".to_owned(),
                matter: MatterId::new(2),
                meeting: MeetingId::new(1),
                count: 1,
            }],
            committee: BodyId::new(4),
            members: 5,
            least: 5,
            elected_on: date(2026, 4, 15),
            filing_until: time("2026-05-15T16:00:00Z"),
            documents: 4,
            place: "cn".to_owned(),
            place_digest: "5a".repeat(32),
            by: Some(BY),
        }
        .into(),
        Filed {
            on: date(2026, 4, 20),
            receipt: text("备案〔2026〕7号"),
            report_days: 30,
            evidence: Some(seal(9)),
            by: BY,
        }
        .into(),
        SealTakenOver { on: date(2026, 4, 21), keeper: PersonId::new(7), by: BY }.into(),
        ChangeReported {
            what: text("增补委员一名。"),
            changed_on: date(2026, 9, 1),
            on: date(2026, 9, 20),
            until: time("2026-10-08T16:00:00Z"),
            about: Some(Change::Committee { meeting: MeetingId::new(9), matter: MatterId::new(21) }),
            evidence: Some(seal(10)),
            by: BY,
        }
        .into(),
    ]
}
