//! Anybody asks for anything, at the wrong time, for somebody else.

use governance::Actor;
use governance::assembly::{
    AssemblyCommand, BallotGiven, Deliverer, ObjectionAnswer, ObjectionSubject, ServiceGiven, ServiceManner,
};
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::community::{CommunityCommand, OwnRules};
use governance::ids::{BodyId, MeetingId, ObjectionId, PersonId};
use governance::voice::SignedGiven;
use jiff::civil::date;

use super::Simulation;
use crate::fixture::services;

impl Simulation {
    pub(super) fn try_something_hostile(&mut self) {
        for _ in 0..6 {
            let (actor, command) = (self.some_actor(), self.some_command());
            if let Some(meeting) = self.some_meeting().filter(|meeting| !meeting.elections.is_empty()) {
                self.try_an_election(actor, &meeting);
            }
            match command {
                Some(command) => self.act(actor, command),
                None => self.try_elsewhere(actor),
            }
        }
    }

    fn some_actor(&mut self) -> Actor {
        let meeting = MeetingId::new(self.chance.between(1, 4));
        let entry = governance::ids::EntryNo::new(self.chance.between(1, 60));
        let person = PersonId::new(self.chance.between(1, 9));
        *self.chance.pick(&[
            Actor::Person(person),
            Actor::Letter(meeting, entry),
            Actor::Visitor,
            Actor::Operator,
            Actor::Clock,
        ])
    }

    fn some_command(&mut self) -> Option<AssemblyCommand> {
        let known = self.some_meeting()?;
        let meeting = known.id;
        let (entry, seal, now) = (self.some_entry(&known), self.some_seal(), self.office.door.now());
        let ballot = BallotGiven { marks: self.some_marks(&known), seal };
        let objection = ObjectionId::new(self.chance.between(1, 3));
        let subject = *self.chance.pick(&[ObjectionSubject::Roll, ObjectionSubject::Result]);
        let answer = ObjectionAnswer::Upheld { set_aside: vec![entry], reinstated: vec![] };
        Some(match self.chance.below(16) {
            0 => AssemblyCommand::PublishRoll { meeting },
            1 => AssemblyCommand::GiveNotice { meeting, opens_at: now, closes_at: now },
            2 => AssemblyCommand::IssueLetters { meeting },
            3 => AssemblyCommand::ReissueLetter { meeting, entry },
            4 => {
                let delivered_by = Deliverer::Named(seal);
                let service =
                    ServiceGiven { manner: ServiceManner::Handed, at: now, evidence: Some(seal), delivered_by };
                services::recorded(meeting, &[entry], service)
            }
            5 => AssemblyCommand::OpenVoting { meeting },
            6 => AssemblyCommand::CloseVoting { meeting },
            // A ballot nobody sealed: it names a first keying that was never opened, or counts what was never cast.
            7 => AssemblyCommand::KeyPaper {
                meeting,
                entry,
                received_at: now,
                ballot,
                first: None,
                signed: SignedGiven::Owner,
            },
            8 => AssemblyCommand::SettlePaper {
                meeting: MeetingId::new(99),
                entry,
                received_at: now,
                ballot,
                signed: SignedGiven::Owner,
            },
            9 => AssemblyCommand::Count { meeting, ballots: vec![] },
            10 => AssemblyCommand::Announce { meeting },
            11 => AssemblyCommand::Object { meeting, subject, entry: Some(entry), seal },
            12 => AssemblyCommand::AnswerObjection { meeting, objection, answer, seal },
            13 => AssemblyCommand::Certify { meeting },
            14 if self.chance.percent(20) => AssemblyCommand::Cancel { meeting, reason: "不开了".to_owned() },
            _ => return None,
        })
    }

    /// Something outside the assembly: rules while they are in use, seats nobody may give.
    fn try_elsewhere(&mut self, actor: Actor) {
        match self.chance.below(4) {
            0 => {
                let rules = OwnRules::default();
                self.act(actor, CommunityCommand::AdoptRules { rules, source: "随便".to_owned() });
            }
            1 => self.act(actor, CommunityCommand::Found { name: "另一个".to_owned(), time_zone: "UTC".to_owned() }),
            2 => {
                let body = BodyId::new(self.chance.between(0, 5));
                let (from, until) = (date(2020, 1, 1), date(2030, 1, 1));
                let (holder, role) = (SeatHolder::Known(PersonId::new(99)), SeatRole::Chair);
                self.act(actor, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
            }
            _ => {
                let name = "冒牌业委会 13800000000".to_owned();
                self.act(actor, BodiesCommand::Establish { kind: BodyKind::OwnersCommittee, name });
            }
        }
    }
}
