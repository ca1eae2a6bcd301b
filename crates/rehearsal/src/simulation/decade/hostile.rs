//! People who act on seats they left, in others' names, by letters of other votes, out of turn, twice.

use governance::assembly::{AssemblyCommand, ObjectionSubject};
use governance::bodies::{BodiesCommand, Power, SeatHolder, SeatRole};
use governance::committee::{CommitteeCommand, SittingFor};
use governance::founding::FoundingCommand;
use governance::ids::{BodyId, EntryNo, HandoverId, ItemNo, MeetingId, OwnerId, PersonId, PetitionId};
use governance::petition::PetitionCommand;
use governance::renewal::RenewalCommand;
use governance::{Actor, Command};

use super::Simulation;

impl Simulation {
    /// Somebody tries several things that are mostly not theirs to do.
    pub(super) fn somebody_meddles(&mut self) {
        for _ in 0..3 {
            let (actor, command) = (self.somebody_else(), self.something_else());
            self.act(actor, command);
        }
        self.vote_by_a_strange_letter();
    }

    /// Whoever left a seat, holds another's letter or card, or is nobody.
    fn somebody_else(&mut self) -> Actor {
        let today = self.today();
        let left: Vec<PersonId> = self.office.look(|community| {
            let seats = community.bodies().all().iter().flat_map(|body| &body.seats);
            seats.filter(|seat| seat.until < today).map(|seat| seat.person).collect()
        });
        if !left.is_empty() && self.chance.percent(50) {
            return Actor::Person(*self.chance.pick(&left));
        }
        let meeting = MeetingId::new(self.chance.between(1, 12));
        let letter = Actor::Letter(meeting, EntryNo::new(self.chance.between(1, 30)));
        let (owner, person) = (Actor::Owner(self.some_owner()), Actor::Person(self.anybody_seated()));
        *self.chance.pick(&[owner, person, letter, Actor::Visitor, Actor::Clock])
    }

    fn something_else(&mut self) -> Command {
        let meetings = self.office.look(|community| community.assembly().meetings().len());
        let meeting = MeetingId::new(self.chance.between(1, u32::try_from(meetings).unwrap_or(1) + 1));
        let body = self.committee().unwrap_or(BodyId::new(1));
        let (person, petition) = (self.anybody_seated(), PetitionId::new(self.chance.between(1, 8)));
        let (seal, now, today) = (self.some_seal(), self.office.door.now(), self.today());
        match self.chance.below(21) {
            0 => AssemblyCommand::PublishRoll { meeting }.into(),
            1 => AssemblyCommand::GiveNotice { meeting, opens_at: now, closes_at: now }.into(),
            2 => AssemblyCommand::OpenVoting { meeting }.into(),
            3 => AssemblyCommand::CloseVoting { meeting }.into(),
            4 => AssemblyCommand::Count { meeting, ballots: vec![] }.into(),
            5 => AssemblyCommand::Certify { meeting }.into(),
            6 => AssemblyCommand::Object { meeting, subject: ObjectionSubject::Result, entry: None, seal }.into(),
            7 => PetitionCommand::Refuse { petition, reason: "不开".to_owned() }.into(),
            8 => PetitionCommand::Order { petition }.into(),
            9 => PetitionCommand::PassTurn { petition }.into(),
            10 => PetitionCommand::HandIn { petition, signer: Some(seal), opened: vec![] }.into(),
            11 => RenewalCommand::Open { committee: body }.into(),
            12 => {
                let (handover, item) = (HandoverId::new(1), ItemNo::new(self.chance.between(1, 4)));
                governance::handover::HandoverCommand::Take { handover, item }.into()
            }
            13 => {
                let (holder, role) = (SeatHolder::Known(person), SeatRole::Chair);
                BodiesCommand::FillSeat {
                    body,
                    holder,
                    role,
                    from: today,
                    until: today,
                    owner: Some(OwnerId::new(person.number())),
                }
                .into()
            }
            14 => BodiesCommand::VacateSeat { body, person, role: SeatRole::Member }.into(),
            15 => {
                let (occasion, venue) = (SittingFor::Ordinary, "茶馆".to_owned());
                CommitteeCommand::CallSitting { body, occasion, held_at: now, venue, items: vec![] }.into()
            }
            16 => CommitteeCommand::Resign { body, seal: None }.into(),
            17 => CommitteeCommand::EndSeatOfNonOwner { body, person }.into(),
            18 => FoundingCommand::FoundAssembly.into(),
            19 => {
                let (role, source) = (SeatRole::Secretary, "自己决定".to_owned());
                BodiesCommand::Entrust { body, person, role, powers: vec![Power::Convene, Power::KeepSeats], source }
                    .into()
            }
            _ => AssemblyCommand::Cancel { meeting, reason: "不开了".to_owned() }.into(),
        }
    }

    /// A ballot for an entry of another roll, or of nobody's.
    fn vote_by_a_strange_letter(&mut self) {
        let Some(meeting) = self.some_meeting() else { return };
        let marks = self.some_marks(&meeting);
        let entry = EntryNo::new(self.chance.between(1, 40));
        self.cast_online(meeting.id, entry, marks);
    }
}
