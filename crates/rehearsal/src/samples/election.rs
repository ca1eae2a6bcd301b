//! Samples of elections.

use governance::Event;
use governance::election::{
    AlternateSeated, CandidateNominated, CandidateWithdrawn, ElectionEvent, ElectionSeatsTaken, LotDrawn, SeatTaken,
};
use governance::ids::{BodyId, MatterId, MeetingId, OwnerId, PersonId};
use jiff::Timestamp;
use jiff::civil::date;

use super::{seal, text};

pub(super) fn all() -> Vec<Event> {
    let (meeting, matter, by) = (MeetingId::new(1), MatterId::new(3), PersonId::new(4));
    let events = [
        ElectionEvent::CandidateNominated(CandidateNominated {
            meeting,
            matter,
            candidate: 2,
            owner: OwnerId::new(5),
            statement: Some(seal(12)),
            by: Some(by),
        }),
        ElectionEvent::CandidateWithdrawn(CandidateWithdrawn { meeting, matter, candidate: 2, by: Some(by) }),
        ElectionEvent::LotDrawn(LotDrawn {
            meeting,
            matter,
            count: 1,
            order: vec![7, 3],
            manner: text("候选人号码写在同样的纸条上，折好放入纸箱，当众抽取"),
            drawn_by: PersonId::new(8),
            witnesses: vec![PersonId::new(5), PersonId::new(9)],
            drawn_at: Some(Timestamp::constant(1_775_710_800, 0)),
            by,
        }),
        ElectionEvent::ElectionSeatsTaken(ElectionSeatsTaken {
            meeting,
            matter,
            body: BodyId::new(1),
            from: date(2026, 4, 10),
            until: date(2031, 4, 9),
            seats: vec![SeatTaken { candidate: 7, person: PersonId::new(10) }],
            passed_over: vec![3],
            by,
        }),
        ElectionEvent::AlternateSeated(AlternateSeated {
            meeting,
            matter,
            candidate: 4,
            person: PersonId::new(11),
            passed_over: vec![6],
            by,
        }),
    ];
    events.into_iter().map(Event::Election).collect()
}
