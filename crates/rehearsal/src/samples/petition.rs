//! Samples of petitions.

use governance::Event;
use governance::assembly::Scope;
use governance::ids::{BodyId, MeetingId, PersonId, PetitionId};
use governance::petition::{
    Circle, Convenor, ConvenorOrdered, Demand, OpeningDue, PetitionEvent, PetitionHandedIn, PetitionMeetingConvened,
    PetitionRaised, PetitionReading, PetitionRefused, PetitionSigned, PetitionTest, ProposedMatter, SignatureKeyed,
    SignatureRejected, SignatureWithdrawn, SignedBy, SigningWay, Turn, TurnPassed,
};
use jiff::civil::date;

use super::{seal, text, time};

pub(super) fn all() -> Vec<Event> {
    let (petition, body, by) = (PetitionId::new(1), BodyId::new(1), PersonId::new(3));
    let signer = SignedBy::Owner(seal(7));
    [
        PetitionEvent::PetitionRaised(PetitionRaised {
            petition,
            demand: Demand::Meeting {
                matters: vec![ProposedMatter {
                    kind: "use-maintenance-fund".to_owned(),
                    title: text("更换电梯"),
                    text: text("动用维修资金更换1栋电梯。"),
                }],
                scope: Scope::Building { building: "1".to_owned() },
            },
            circle: Circle::Owners,
            raiser: signer,
            collects_until: Some(time("2026-06-01T16:00:00Z")),
            by: Some(by),
        }),
        PetitionEvent::PetitionSigned(PetitionSigned { petition, signer, way: SigningWay::Paper, by: Some(by) }),
        PetitionEvent::SignatureKeyed(SignatureKeyed {
            petition,
            signer: seal(8),
            signed_on: date(2026, 3, 2),
            evidence: Some(seal(9)),
            by,
        }),
        PetitionEvent::SignatureRejected(SignatureRejected { petition, signer: seal(8), reason: seal(10), by }),
        PetitionEvent::SignatureWithdrawn(SignatureWithdrawn {
            petition,
            signer: SignedBy::Member(PersonId::new(4)),
            way: SigningWay::Seat,
            evidence: Some(seal(11)),
            by: Some(by),
        }),
        PetitionEvent::PetitionHandedIn(handed_in(petition, by)),
        PetitionEvent::PetitionRefused(PetitionRefused {
            petition, body, reason: text("已列入下次会议。"), by
        }),
        PetitionEvent::ConvenorOrdered(ConvenorOrdered {
            petition,
            body: BodyId::new(2),
            until: time("2026-05-01T16:00:00Z"),
            by,
        }),
        PetitionEvent::TurnPassed(TurnPassed {
            petition,
            turn: Turn { convenor: Convenor::CommitteeByOrder, body, until: Some(time("2026-05-01T16:00:00Z")) },
            given_up: Some(MeetingId::new(2)),
        }),
        PetitionEvent::OpeningDue(OpeningDue {
            petition,
            meeting: MeetingId::new(2),
            until: time("2026-06-01T16:00:00Z"),
            days: 7,
        }),
        PetitionEvent::PetitionMeetingConvened(PetitionMeetingConvened {
            petition,
            meeting: MeetingId::new(2),
            body,
            notice_until: Some(time("2026-05-01T16:00:00Z")),
        }),
    ]
    .map(Event::from)
    .into()
}

fn handed_in(petition: PetitionId, by: PersonId) -> PetitionHandedIn {
    let reading = PetitionReading {
        basis: vec!["物业管理条例 §13".to_owned()],
        tests: vec![PetitionTest {
            measure: parsed("heads"),
            signed: 2,
            of: 9,
            fraction: parsed("1/5"),
            inclusive: true,
            missing: 0,
        }],
    };
    PetitionHandedIn {
        petition,
        readings: vec![reading],
        signatures: 2,
        lapsed: vec![SignedBy::Owner(seal(12))],
        roll_digest: Some("0".repeat(64)),
        place: "cn".to_owned(),
        place_digest: "0".repeat(64),
        convenors: Convenor::ALL.into(),
        stand_in_days: 30,
        turn: Turn { convenor: Convenor::Committee, body: BodyId::new(1), until: Some(time("2026-04-01T16:00:00Z")) },
        by: Some(by),
    }
}

pub(super) fn parsed<T: std::str::FromStr<Err: std::fmt::Debug>>(word: &str) -> T {
    word.parse().unwrap_or_else(|error| panic!("{word}: {error:?}"))
}
