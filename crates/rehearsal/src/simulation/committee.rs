//! A committee whose members come or not, vote or forget to, and sign or refuse.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::committee::{
    About, AboutGiven, CommitteeCommand, GroundGiven, ItemGiven, MandateGiven, Office, SealKind, SealUseGiven, Sitting,
    SittingFor, SittingStage, Vote, VoteCast,
};
use governance::ids::{MandateId, MatterId, PersonId, RequestId, SittingId};
use jiff::SignedDuration;

use super::Simulation;
use crate::fixture::estate::{CHAIR, COMMITTEE, SECRETARY, TERM_FROM, TERM_UNTIL};

/// The members from the beginning; three more are seated beside the two who hold a seat in every rehearsal.
const MEMBERS: [u32; 5] = [1, 6, 9, 10, 11];

impl Simulation {
    pub(super) fn seat_a_committee(&mut self) {
        for _ in 0..3 {
            let (holder, role) = (SeatHolder::New(self.some_seal()), SeatRole::Member);
            let (body, from, until) = (COMMITTEE, TERM_FROM, TERM_UNTIL);
            self.act(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
        }
    }

    /// The committee does what comes next, or somebody in it does something else.
    pub(super) fn committee_lives_on(&mut self) {
        match self.chance.below(14) {
            0 => self.ask_for_a_sitting(),
            1 => self.enter_a_mandate(),
            2 => self.use_a_seal(),
            3 => self.leave_a_seat(),
            _ => self.sit(),
        }
    }

    fn sit(&mut self) {
        let last = self.office.look(|community| community.committees().sittings().last().cloned());
        match last.as_ref().map(|sitting| (sitting.stage(), sitting)) {
            Some((SittingStage::Called, sitting)) if self.chance.percent(10) => {
                self.act(CHAIR, CommitteeCommand::CallOff { sitting: sitting.id, reason: "场地有变".to_owned() });
            }
            Some((SittingStage::Called, sitting)) => self.meet(sitting),
            Some((SittingStage::Held, sitting)) => self.vote_and_write(sitting),
            Some((SittingStage::Minuted, sitting)) => self.sign_and_publish(sitting),
            None | Some((SittingStage::Published | SittingStage::CalledOff, _)) => self.call(),
        }
    }

    fn call(&mut self) {
        let days = i64::from(self.chance.between(5, 14));
        let held_at = self.office.door.now() + SignedDuration::from_hours(24 * days + 1);
        let occasion = match self.chance.below(10) {
            0 => SittingFor::First,
            1 => SittingFor::Request(RequestId::new(self.chance.between(1, 4))),
            _ => SittingFor::Ordinary,
        };
        let items = (0..self.chance.between(1, 3)).map(|_| self.some_item()).collect();
        let (body, venue) = (COMMITTEE, "社区活动室".to_owned());
        let caller = *self.chance.pick(&[CHAIR, SECRETARY, Actor::Person(PersonId::new(9))]);
        self.act(caller, CommitteeCommand::CallSitting { body, occasion, held_at, venue, items });
    }

    fn some_item(&mut self) -> ItemGiven {
        let about = match self.chance.below(14) {
            0 => AboutGiven::Office(*self.chance.pick(&[Office::Chair, Office::Deputy])),
            1 => AboutGiven::Matter((*self.chance.pick(&["hire-manager", "other-major"])).to_owned()),
            2..4 => AboutGiven::Mandate {
                mandate: MandateId::new(self.chance.between(1, 2)),
                amount: Some(u64::from(self.chance.between(1, 700_000))),
            },
            _ => AboutGiven::Own,
        };
        ItemGiven { title: "值班安排".to_owned(), text: "排定值班表。".to_owned(), about }
    }

    fn meet(&mut self, sitting: &Sitting) {
        if self.chance.percent(90) {
            self.wait_until(Some(sitting.held_at));
        }
        let mut present: Vec<PersonId> = Vec::new();
        for number in MEMBERS {
            if self.chance.percent(75) {
                present.push(PersonId::new(number));
            }
        }
        if self.chance.percent(10) {
            present.push(PersonId::new(self.chance.between(1, 12)));
        }
        self.act(CHAIR, CommitteeCommand::RecordAttendance { sitting: sitting.id, present });
    }

    fn vote_and_write(&mut self, sitting: &Sitting) {
        let present = sitting.attendance.as_ref().map(|there| there.present.clone()).unwrap_or_default();
        for item in 1..=self.chance.between(1, 3) {
            let mut votes: Vec<VoteCast> = Vec::new();
            for member in &present {
                let vote = match sitting.item(item).map(|item| item.about) {
                    // Whoever convenes stays in the chair, or nothing would be voted on any more.
                    Some(About::Office { office: Office::Chair }) => Vote::Names(PersonId::new(1)),
                    Some(About::Office { office: Office::Deputy }) => {
                        Vote::Names(PersonId::new(*self.chance.pick(&MEMBERS)))
                    }
                    _ => *self.chance.pick(&[Vote::For, Vote::For, Vote::Against, Vote::Abstain]),
                };
                votes.push(VoteCast { member: *member, vote });
            }
            if self.chance.percent(10) {
                votes.pop();
            }
            self.act(SECRETARY, CommitteeCommand::DecideItem { sitting: sitting.id, item, votes });
        }
        let seal = self.some_seal();
        self.act(SECRETARY, CommitteeCommand::WriteMinutes { sitting: sitting.id, seal });
    }

    fn sign_and_publish(&mut self, sitting: &Sitting) {
        for number in MEMBERS {
            let (member, signed) = (PersonId::new(number), self.chance.percent(80));
            let by = *self.chance.pick(&[Actor::Person(member), SECRETARY, Actor::Person(PersonId::new(5))]);
            self.act(by, CommitteeCommand::SignMinutes { sitting: sitting.id, member, signed, reason: None });
        }
        if self.chance.percent(70) {
            self.act(CHAIR, CommitteeCommand::Publish { sitting: sitting.id });
        }
    }

    fn ask_for_a_sitting(&mut self) {
        let members = vec![PersonId::new(*self.chance.pick(&MEMBERS))];
        let actor = Actor::Person(members[0]);
        if self.chance.percent(50) {
            self.act(actor, CommitteeCommand::RequestSitting { body: COMMITTEE, about: "电梯".to_owned(), members });
        } else {
            let request = RequestId::new(self.chance.between(1, 4));
            self.act(actor, CommitteeCommand::JoinRequest { request, members });
        }
    }

    fn enter_a_mandate(&mut self) {
        let matters = self.office.look(|community| community.matters().all().len());
        let matter = MatterId::new(self.chance.between(1, u32::try_from(matters).unwrap_or(1) + 1));
        let given = MandateGiven { body: COMMITTEE, matter };
        self.act(CHAIR, CommitteeCommand::GrantMandate(given));
    }

    fn use_a_seal(&mut self) {
        let ground = match self.chance.below(4) {
            0 | 1 => GroundGiven::Assembly(MatterId::new(self.chance.between(1, 4))),
            2 => GroundGiven::Irregular("先盖了章".to_owned()),
            _ => GroundGiven::Decision(SittingId::new(self.chance.between(1, 6)), self.chance.between(1, 3)),
        };
        let given = SealUseGiven {
            body: COMMITTEE,
            seal_kind: *self.chance.pick(&SealKind::ALL),
            document: "合同".to_owned(),
            copies: self.chance.below(4),
            ground,
            asked_by: PersonId::new(1),
            keeper: PersonId::new(2),
            used_at: self.office.door.now(),
        };
        self.act(SECRETARY, CommitteeCommand::UseSeal(given));
    }

    /// One of those who were seated last may go; whoever convenes stays, or nothing would be voted on any more.
    fn leave_a_seat(&mut self) {
        let number = self.chance.between(9, 11);
        let (person, body) = (PersonId::new(number), COMMITTEE);
        if self.chance.percent(20) {
            self.act(Actor::Person(person), CommitteeCommand::Resign { body, seal: None });
        }
        let things = vec!["钥匙".to_owned()];
        self.act(SECRETARY, CommitteeCommand::ListHandover { body, person, things });
        let thing = self.chance.between(1, 2);
        self.act(CHAIR, CommitteeCommand::ReceiveThing { body, person, thing });
    }
}
