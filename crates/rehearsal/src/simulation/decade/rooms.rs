//! Rooms in which neighbours and bodies deliberate: announced, changed or called off, entered, spoken in, held or not, and
//! minuted; somebody meddles or presses twice.

use governance::Actor;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, DeliberationCommand, Raiser};
use governance::ids::{DeliberationId, PartyNo, RoomNo, VisitorNo};
use governance::room::{Form, Room, RoomCommand, RoomStage, WordOutcome};
use jiff::SignedDuration;
use office::Origin;

use super::Simulation;
use super::people::{COMPANY, OFFICE, RESIDENTS};

impl Simulation {
    /// One room from its announcement to its minutes, or as far as it comes.
    pub(super) fn a_room_is_held(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        if self.room(id, |room| room.stage() == RoomStage::Convened) != Some(true) {
            for _ in 0..3 {
                if self.room(id, |room| room.stage() == RoomStage::Convened) != Some(true) {
                    self.convene_a_room(able, one);
                }
            }
        }
        let Some(number) = self.room(id, |room| room.number) else { return };
        self.what_was_announced_changes(able, (id, number));
        let begins = self.room(id, |room| (room.stage() == RoomStage::Convened).then_some(room.begins_at)).flatten();
        let Some(begins) = begins else { return };
        if begins < self.office.door.now() {
            // Nobody was entered on its day: it was held with a list on paper, or what is left to say is that it was not held.
            if self.chance.percent(60) {
                for _ in 0..self.chance.between(2, 12) {
                    self.somebody_enters(one, number);
                }
            }
            self.it_ends(able, (id, number));
            if self.room(id, Room::is_held) == Some(true) {
                self.it_is_minuted(able, (id, number));
            }
            return;
        }
        self.office.door.set(begins);
        self.tick();
        for _ in 0..self.chance.between(2, 9) {
            self.somebody_enters(one, number);
        }
        for _ in 0..self.chance.between(3, 14) {
            self.somebody_speaks(able, (id, number));
        }
        self.it_ends(able, (id, number));
        self.it_is_minuted(able, (id, number));
    }

    /// What the last room of a deliberation says.
    fn room<T>(&self, id: DeliberationId, of: impl Fn(&Room) -> T) -> Option<T> {
        self.office.look(|community| community.rooms().of(id).last().map(of))
    }

    fn convene_a_room(&mut self, able: Actor, one: &Deliberation) {
        let actor = if self.chance.percent(92) { able } else { Actor::Person(self.anybody_seated()) };
        let form = *self.chance.pick(&Form::ALL);
        let leads = one.turn().map_or(RESIDENTS, |turn| turn.body);
        let fits = if form == Form::Hearing { RESIDENTS } else { leads };
        let chair = if self.chance.percent(85) { fits } else { *self.chance.pick(&[RESIDENTS, OFFICE, COMPANY]) };
        let days = i64::from(self.chance.between(2, 16));
        let begins_at = self.office.door.now() + SignedDuration::from_hours(24 * days + 1);
        let items = if self.chance.percent(5) { 0 } else { self.chance.between(1, 3) };
        let agenda = (0..items).map(|number| format!("第 {number} 件事")).collect();
        let numbers: Vec<PartyNo> = one.parties.standing().map(|party| party.number).collect();
        let mut invited: Vec<PartyNo> = numbers.into_iter().filter(|_| self.chance.percent(80)).collect();
        if self.chance.percent(5) {
            invited.push(PartyNo::new(99));
        }
        let venue = "社区活动室".to_owned();
        let deliberation = one.id;
        self.act(actor, RoomCommand::Convene { deliberation, form, chair, venue, begins_at, agenda, invited });
    }

    fn what_was_announced_changes(&mut self, able: Actor, (deliberation, room): (DeliberationId, RoomNo)) {
        if self.chance.percent(20) {
            let days = i64::from(self.chance.between(1, 12));
            let begins_at = self.office.door.now() + SignedDuration::from_hours(24 * days + 2);
            let (venue, agenda, reason) = ("居委会".to_owned(), vec!["还是这件事".to_owned()], "场地有变。".to_owned());
            self.act(able, RoomCommand::Change { deliberation, room, venue, begins_at, agenda, reason });
        }
        if self.chance.percent(10) {
            let reason = "人来不齐。".to_owned();
            self.act(able, RoomCommand::CallOff { deliberation, room, reason });
        }
    }

    fn somebody_enters(&mut self, one: &Deliberation, number: RoomNo) {
        let id = one.id;
        let parties: Vec<PartyNo> = one.parties.standing().map(|party| party.number).collect();
        let party =
            if parties.is_empty() || self.chance.percent(25) { None } else { Some(*self.chance.pick(&parties)) };
        if self.chance.percent(40) {
            let owner = self.some_owner();
            let answer = self.office.desk_run(async |desk| desk.enter_room(owner, (id, number), party).await);
            self.noted_plainly(&format!("{owner} enters room {number} of {id} for {party:?}"), &answer);
            return;
        }
        let body = *self.chance.pick(&[RESIDENTS, COMPANY, OFFICE]);
        let clerk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
        let seated = Actor::Person(self.one_who_may(Power::Deliberate, body));
        let (actor, origin, party) = match self.chance.below(4) {
            0 => (seated, Origin::Body(body), None),
            1 => (clerk, Origin::Body(COMPANY), None),
            2 => (clerk, Origin::Slip, party),
            _ => (*self.chance.pick(&[clerk, seated]), Origin::Slip, party),
        };
        let next = self.office.desk_run(async |desk| desk.next_visitor(id, number).await);
        let visitor = if self.chance.percent(90) { next } else { VisitorNo::new(1) };
        let answer = self.office.desk_run(async |desk| desk.let_in(actor, (id, number), visitor, origin, party).await);
        self.noted_plainly(&format!("{actor:?} lets {origin:?} into room {number} of {id} for {party:?}"), &answer);
    }

    fn somebody_speaks(&mut self, able: Actor, (deliberation, room): (DeliberationId, RoomNo)) {
        let clerk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
        let actor = if self.chance.percent(92) { able } else { Actor::Person(self.anybody_seated()) };
        let came = self.room(deliberation, |room| room.visitors.len()).unwrap_or_default();
        let most = u32::try_from(came).unwrap_or(u32::MAX).saturating_add(1);
        let visitor = VisitorNo::new(self.chance.between(1, most));
        let next = self.office.look(|community| {
            let one = community.deliberations().deliberation(deliberation)?;
            let room = community.rooms().room(deliberation, room)?;
            Some((room.waiting(one).first().map(|word| word.visitor), room.speaking().map(|word| word.visitor)))
        });
        let (next, speaks) = next.unwrap_or_default();
        if self.room(deliberation, |room| room.item.is_none()) == Some(true) {
            self.act(able, RoomCommand::PutItem { deliberation, room, item: 1 });
        }
        match self.chance.below(10) {
            8 => self.somebody_goes(clerk, (deliberation, room), visitor),
            9 => {
                let same = VisitorNo::new(self.chance.between(1, most));
                self.act(clerk, RoomCommand::Join { deliberation, room, visitor, same });
            }
            0 => {
                let item = self.chance.between(1, 3);
                self.act(actor, RoomCommand::PutItem { deliberation, room, item });
            }
            1..4 => self.act(clerk, RoomCommand::AskWord { deliberation, room, visitor, seal: None }),
            4 | 5 => {
                let visitor = next.filter(|_| self.chance.percent(85)).unwrap_or(visitor);
                self.act(actor, RoomCommand::GiveWord { deliberation, room, visitor });
            }
            6 => self.something_is_taken_down(deliberation, room),
            _ => {
                let visitor = speaks.or(next).unwrap_or(visitor);
                let outcome = *self.chance.pick(&[WordOutcome::Spoken, WordOutcome::Spoken, WordOutcome::Skipped]);
                self.act(actor, RoomCommand::EndWord { deliberation, room, visitor, outcome });
            }
        }
    }

    /// Somebody leaves, by card or at the door, and most come back.
    fn somebody_goes(&mut self, clerk: Actor, (deliberation, room): (DeliberationId, RoomNo), visitor: VisitorNo) {
        let owner = self.some_owner();
        let seal = self.office.desk_run(async |desk| desk.visitor(deliberation, room, owner));
        let by_card = self.room(deliberation, |room| room.who_came(&Raiser::Owner(seal)).map(|came| came.number));
        match by_card.flatten() {
            Some(visitor) => {
                let seal = Some(seal);
                self.act(Actor::Owner(owner), RoomCommand::Leave { deliberation, room, visitor, seal });
            }
            None => self.act(clerk, RoomCommand::Leave { deliberation, room, visitor, seal: None }),
        }
        if self.chance.percent(60) {
            self.act(clerk, RoomCommand::ComeBack { deliberation, room, visitor });
        }
    }

    /// What somebody said goes into the conversation, where there is one.
    fn something_is_taken_down(&mut self, id: DeliberationId, room: RoomNo) {
        let clerk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
        let words = "会上有人说九点太晚。";
        let answer =
            self.office.desk_run(async |desk| desk.add_statement_from(clerk, id, (Some(room), None), words).await);
        self.noted_plainly(&format!("{clerk:?} takes a statement down in room {room} of {id}"), &answer);
    }

    fn it_ends(&mut self, able: Actor, (deliberation, room): (DeliberationId, RoomNo)) {
        if let Some(visitor) = self.room(deliberation, |room| room.speaking().map(|word| word.visitor)).flatten() {
            let outcome = WordOutcome::Spoken;
            self.act(able, RoomCommand::EndWord { deliberation, room, visitor, outcome });
        }
        self.act(able, RoomCommand::ReportHeld { deliberation, room });
        if self.room(deliberation, |room| room.ended.is_none()) == Some(true) {
            let reason = "到会的不够。".to_owned();
            self.act(able, RoomCommand::ReportNotHeld { deliberation, room, reason });
        }
    }

    fn it_is_minuted(&mut self, able: Actor, (id, number): (DeliberationId, RoomNo)) {
        if self.chance.percent(30) {
            self.perhaps_days_pass();
        }
        let text = "商定先试一个月。";
        self.office
            .desk_run(async |desk| desk.note((id, number), 1, text).await)
            .unwrap_or_else(|stop| panic!("nothing was noted: {stop:?}"));
        let answer = self.office.desk_run(async |desk| desk.publish_minutes(able, (id, number)).await);
        self.noted_plainly(&format!("{able:?} publishes the minutes of room {number} of {id}"), &answer);
        if self.chance.percent(40) {
            let actor = if self.chance.percent(85) { able } else { Actor::Person(self.anybody_seated()) };
            let text = self.chance.pick(&[text, "商定先试两个月。"]).to_string();
            let (deliberation, room, points, reason) = (id, number, vec![(1, text)], "时间记错了。".to_owned());
            self.act(actor, RoomCommand::CorrectMinutes { deliberation, room, points, reason });
        }
    }

    /// The body that leads invites those on the list to the conversation, or somebody who does not.
    pub(super) fn parties_are_invited(&mut self, one: &Deliberation) {
        let Some(turn) = one.turn() else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        let actor = if self.chance.percent(90) { able } else { Actor::Person(self.anybody_seated()) };
        // Those who must be asked, now and then everybody.
        let all = self.chance.percent(40);
        let parties = one.parties.standing().filter(|party| all || party.must).map(|party| party.number).collect();
        self.act(actor, DeliberationCommand::InviteParties { deliberation: one.id, parties });
    }
}
