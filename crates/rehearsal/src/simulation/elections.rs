//! Elections in a simulated community: candidates, lots, seats, and people who try it out of turn.

use governance::Actor;
use governance::assembly::{Mark, Meeting, OptionKind, Question};
use governance::election::{ElectedBodyGiven, ElectionCommand, ElectionGiven, TermGiven, elected};
use governance::ids::{MatterId, OwnerId, PersonId};

use super::Simulation;
use crate::fixture::estate::{CHAIR, STREET_CHAIR};

impl Simulation {
    /// Mostly an election that can be held.
    pub(super) fn some_election(&mut self) -> ElectionGiven {
        let body = ElectedBodyGiven::New("新一届业主委员会".to_owned());
        let term = if self.chance.percent(10) { TermGiven::Rest } else { TermGiven::Years(self.chance.between(1, 5)) };
        let seats = *self.chance.pick(&[5, 5, 5, 7, 4]);
        ElectionGiven { body, seats, alternates: self.chance.below(3), term }
    }

    /// Some owners stand, now and then one too few, and some think better of it.
    pub(super) fn put_candidates_forward(&mut self, meeting: &Meeting) {
        for (matter, question) in elections(meeting) {
            let owners = self.office.look(|community| community.register().owners().len());
            for _ in 0..question.most() + self.chance.below(4) {
                let owner = OwnerId::new(self.chance.between(1, u32::try_from(owners).unwrap_or(1) + 1));
                let actor = if self.chance.percent(20) { Actor::Owner(owner) } else { CHAIR };
                let consents = self.chance.percent(95);
                let (meeting, statement) = (meeting.id, Some(self.some_seal()));
                self.act(actor, ElectionCommand::Nominate { meeting, matter, owner, statement, consents });
            }
            if self.chance.percent(15) {
                let candidate = self.some_candidate();
                self.act(CHAIR, ElectionCommand::Withdraw { meeting: meeting.id, matter, candidate });
            }
        }
    }

    fn some_candidate(&mut self) -> u8 {
        u8::try_from(self.chance.between(0, 9)).unwrap_or(1)
    }

    /// Some candidates together, now and then more than there are seats.
    pub(super) fn some_candidates(&mut self, question: &Question) -> Option<Mark> {
        let most = question.most() + u32::from(self.chance.percent(4));
        let mut numbers: Vec<u8> = Vec::new();
        for option in question.options.iter().filter(|option| option.kind == OptionKind::Candidate) {
            let wanted = u32::try_from(numbers.len()).is_ok_and(|chosen| chosen < most) && self.chance.percent(80);
            if let Mark::Proposal(number) = option.mark
                && wanted
            {
                numbers.push(number);
            }
        }
        Mark::several(numbers)
    }

    /// Draws the lots that are due, in an order of chance.
    pub(super) fn draw_lots(&mut self, meeting: &Meeting) {
        for (matter, _) in elections(meeting) {
            let Some(mut order) = meeting.result(matter).and_then(elected).map(|came_to| came_to.tied) else {
                continue;
            };
            if order.is_empty() && self.chance.percent(90) {
                continue;
            }
            let drawn = usize::try_from(self.chance.below(u32::try_from(order.len()).unwrap_or(0))).unwrap_or(0);
            order.rotate_left(drawn);
            let witnesses = vec![PersonId::new(5), PersonId::new(self.chance.between(6, 8))];
            let (meeting, manner, drawn_by) = (meeting.id, "当众抓阄".to_owned(), PersonId::new(2));
            let drawn_at = self.office.door.now();
            self.act(CHAIR, ElectionCommand::DrawLot { meeting, matter, order, manner, drawn_by, witnesses, drawn_at });
            self.count(meeting);
        }
    }

    /// Seats those who were elected, twice where somebody presses twice, and alternates where there is room.
    pub(super) fn fill_seats(&mut self, meeting: &Meeting) {
        for (matter, _) in elections(meeting) {
            let meeting = meeting.id;
            for actor in [CHAIR, CHAIR, STREET_CHAIR] {
                self.act(actor, ElectionCommand::TakeSeats { meeting, matter });
            }
            self.act(STREET_CHAIR, ElectionCommand::SeatAlternate { meeting, matter });
        }
    }

    /// Something in an election by somebody who may not, or at the wrong time.
    pub(super) fn try_an_election(&mut self, actor: Actor, meeting: &Meeting) {
        let matter = elections(meeting).map(|(matter, _)| matter).next().unwrap_or(MatterId::new(1));
        let (meeting, candidate) = (meeting.id, self.some_candidate());
        let owner = OwnerId::new(self.chance.between(1, 40));
        let (drawn_by, witnesses) = (PersonId::new(1), vec![PersonId::new(2)]);
        let command = match self.chance.below(5) {
            0 => ElectionCommand::Nominate { meeting, matter, owner, statement: None, consents: true },
            1 => ElectionCommand::Withdraw { meeting, matter, candidate },
            2 => {
                let (order, manner) = (vec![candidate, candidate], "我说了算".to_owned());
                let drawn_at = self.office.door.now();
                ElectionCommand::DrawLot { meeting, matter, order, manner, drawn_by, witnesses, drawn_at }
            }
            3 => ElectionCommand::TakeSeats { meeting, matter },
            _ => ElectionCommand::SeatAlternate { meeting, matter },
        };
        self.act(actor, command);
    }
}

/// The elections of a meeting.
fn elections(meeting: &Meeting) -> impl Iterator<Item = (MatterId, &Question)> {
    let questions = meeting.questions.iter().filter(|question| question.election.is_some());
    questions.map(|question| (question.matter, question))
}
