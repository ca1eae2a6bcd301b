//! A committee's own life: sittings that are asked for, called, held, minuted and published, and members who leave.

use governance::Actor;
use governance::bodies::{Power, SeatRole};
use governance::committee::{
    About, AboutGiven, CommitteeCommand, ItemGiven, Office, SeatEnd, Sitting, SittingFor, SittingStage, Vote, VoteCast,
};
use governance::ids::{BodyId, MandateId, PersonId, RequestId};
use jiff::SignedDuration;

use super::Simulation;
use super::people::HEAD;

impl Simulation {
    /// The committee sits on, or somebody in it does something else.
    pub(super) fn a_sitting_goes_on(&mut self) {
        let Some(body) = self.committee() else { return };
        match self.chance.below(12) {
            0 => self.ask_for_one(body),
            1 if self.chance.percent(25) => self.somebody_leaves(body),
            2 => self.hand_over_a_seat(body),
            _ => self.sit_on(body),
        }
    }

    fn lead_sittings(&mut self, body: BodyId) -> Actor {
        let today = self.today();
        let has_chair = self
            .office
            .look(|community| community.bodies().body(body).is_some_and(|body| body.has(SeatRole::Chair, today)));
        let power = if has_chair { Power::LeadSittings } else { Power::Sit };
        Actor::Person(self.one_who_may(power, body))
    }

    fn sit_on(&mut self, body: BodyId) {
        let last = self.office.look(|community| community.committees().of(body).next_back().cloned());
        let leader = self.lead_sittings(body);
        match last.as_ref().map(|sitting| (sitting.stage(), sitting)) {
            Some((SittingStage::Called, sitting)) if self.chance.percent(8) => {
                self.act(leader, CommitteeCommand::CallOff { sitting: sitting.id, reason: "场地有变".to_owned() });
            }
            Some((SittingStage::Called, sitting)) => self.come_together(sitting, leader),
            Some((SittingStage::Held, sitting)) => self.decide_items(sitting, leader),
            Some((SittingStage::Minuted, sitting)) => self.sign_minutes(sitting, leader),
            None | Some((SittingStage::Published | SittingStage::CalledOff, _)) => self.call_one(body, leader),
        }
    }

    fn call_one(&mut self, body: BodyId, leader: Actor) {
        let today = self.today();
        let has_chair = self
            .office
            .look(|community| community.bodies().body(body).is_some_and(|body| body.has(SeatRole::Chair, today)));
        let (occasion, days, items) = if has_chair {
            let occasion = match self.chance.below(6) {
                0 => SittingFor::Request(RequestId::new(self.chance.between(1, 6))),
                _ => SittingFor::Ordinary,
            };
            let items = (0..self.chance.between(1, 3)).map(|_| self.an_item()).collect();
            (occasion, self.chance.between(5, 20), items)
        } else {
            let about = [Office::Chair, Office::Deputy].map(AboutGiven::Office);
            let items =
                about.map(|about| ItemGiven {
                    title: "推选".to_owned(), text: "推选主任、副主任。".to_owned(), about
                });
            (SittingFor::First, self.chance.between(1, 5), items.into())
        };
        let held_at = self.office.door.now() + SignedDuration::from_hours(24 * i64::from(days) + 1);
        let venue = "社区活动室".to_owned();
        let call = CommitteeCommand::CallSitting { body, occasion, held_at, venue: venue.clone(), items };
        self.act(leader, call.clone());
        // Where the time of a first sitting is over it is called like any other.
        if let CommitteeCommand::CallSitting { items, .. } = call
            && occasion == SittingFor::First
        {
            let held_at = held_at + SignedDuration::from_hours(24 * 8);
            let occasion = SittingFor::Ordinary;
            self.act(leader, CommitteeCommand::CallSitting { body, occasion, held_at, venue, items });
        }
    }

    fn an_item(&mut self) -> ItemGiven {
        let about = match self.chance.below(12) {
            0 => AboutGiven::Office(Office::Deputy),
            1 => AboutGiven::Matter((*self.chance.pick(&["hire-manager", "other-major"])).to_owned()),
            2..4 => AboutGiven::Mandate {
                mandate: MandateId::new(self.chance.between(1, 2)),
                amount: Some(u64::from(self.chance.between(1, 700_000))),
            },
            _ => AboutGiven::Own,
        };
        ItemGiven { title: "值班安排".to_owned(), text: "排定值班表。".to_owned(), about }
    }

    fn come_together(&mut self, sitting: &Sitting, leader: Actor) {
        if self.chance.percent(20) {
            let item = self.an_item();
            self.act(leader, CommitteeCommand::AddItem { sitting: sitting.id, item });
        }
        if self.chance.percent(50) {
            self.act(leader, CommitteeCommand::TellAgenda { sitting: sitting.id });
        }
        if self.chance.percent(90) {
            self.wait_until(Some(sitting.held_at));
        }
        let members = self.members(sitting.body);
        let mut present: Vec<PersonId> = members.into_iter().filter(|_| self.chance.percent(85)).collect();
        if self.chance.percent(8) {
            // Somebody who is no member, or is none any more.
            present.push(self.anybody_seated());
        }
        self.act(leader, CommitteeCommand::RecordAttendance { sitting: sitting.id, present });
    }

    fn decide_items(&mut self, sitting: &Sitting, leader: Actor) {
        let present = sitting.attendance.as_ref().map(|there| there.present.clone()).unwrap_or_default();
        let Some(first) = present.first().copied() else { return };
        for (item, about) in sitting.numbered().map(|(number, item)| (number, item.about)) {
            let named = *self.chance.pick(&present);
            let mut votes: Vec<VoteCast> = Vec::new();
            for member in &present {
                let vote = match about {
                    About::Office { office: Office::Chair } => Vote::Names(first),
                    About::Office { .. } => Vote::Names(named),
                    _ => *self.chance.pick(&[Vote::For, Vote::For, Vote::For, Vote::Against, Vote::Abstain]),
                };
                votes.push(VoteCast { member: *member, vote });
            }
            if self.chance.percent(8) {
                votes.pop();
            }
            self.act(leader, CommitteeCommand::DecideItem { sitting: sitting.id, item, votes });
        }
        // Who was elected to the chair leads from here on.
        let (leader, seal) = (self.lead_sittings(sitting.body), self.some_seal());
        self.act(leader, CommitteeCommand::WriteMinutes { sitting: sitting.id, seal });
    }

    fn sign_minutes(&mut self, sitting: &Sitting, leader: Actor) {
        for member in sitting.attendance.iter().flat_map(|there| there.present.clone()) {
            let (signed, stranger) = (self.chance.percent(85), self.anybody_seated());
            let by =
                *self.chance.pick(&[Actor::Person(member), Actor::Person(member), leader, Actor::Person(stranger)]);
            self.act(by, CommitteeCommand::SignMinutes { sitting: sitting.id, member, signed, reason: None });
        }
        if self.chance.percent(75) {
            self.act(leader, CommitteeCommand::Publish { sitting: sitting.id });
        }
    }

    fn ask_for_one(&mut self, body: BodyId) {
        let members = self.members(body);
        let Some(one) = (!members.is_empty()).then(|| *self.chance.pick(&members)) else { return };
        let actor = Actor::Person(one);
        if self.chance.percent(60) {
            let about = "电梯".to_owned();
            self.act(actor, CommitteeCommand::RequestSitting { body, about, members: vec![one] });
        }
        let last = self.office.look(|community| community.committees().requests().len());
        let request = RequestId::after(last.saturating_sub(1));
        for member in members {
            let actor = Actor::Person(member);
            if self.chance.percent(50) {
                self.act(actor, CommitteeCommand::JoinRequest { request, members: vec![member] });
            }
        }
    }

    fn somebody_leaves(&mut self, body: BodyId) {
        let members = self.members(body);
        if members.len() < 4 {
            return;
        }
        let person = *self.chance.pick(&members);
        if self.chance.percent(50) {
            self.act(Actor::Person(person), CommitteeCommand::Resign { body, seal: None });
        } else {
            let (reason, seal) = (*self.chance.pick(&[SeatEnd::NoCapacity, SeatEnd::Detained]), self.some_seal());
            self.act(HEAD, CommitteeCommand::EndSeat { body, person, reason, seal });
        }
    }

    fn hand_over_a_seat(&mut self, body: BodyId) {
        let ended = self.office.look(|community| {
            let ended = community.committees().ended_seats().iter().rev().find(|ended| ended.body == body);
            ended.map(|ended| (ended.person, ended.reason))
        });
        let Some((person, reason)) = ended else { return };
        let leader = self.lead_sittings(body);
        if reason == SeatEnd::NoOwner && self.chance.percent(60) {
            // Whoever sold stays out; whose home was struck by mistake comes back with it.
            self.office.import(&self.register);
            let by = *self.chance.pick(&[HEAD, HEAD, HEAD, leader]);
            return self.act(by, CommitteeCommand::RestoreSeat { body, person, reason: "名册登记有误".to_owned() });
        }
        let lists = *self.chance.pick(&[leader, Actor::Person(person)]);
        if self.chance.percent(40) {
            self.act(lists, CommitteeCommand::SayNothingKept { body, person });
            let stranger = Actor::Person(self.anybody_seated());
            let confirms = *self.chance.pick(&[leader, leader, Actor::Person(person), stranger]);
            return self.act(confirms, CommitteeCommand::ConfirmNothingKept { body, person });
        }
        self.act(lists, CommitteeCommand::ListHandover { body, person, things: vec!["钥匙".to_owned()] });
        let thing = self.chance.between(1, 2);
        self.act(leader, CommitteeCommand::ReceiveThing { body, person, thing });
    }
}
