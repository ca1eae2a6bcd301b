//! Bodies that list who takes part, and neighbours who object to the list.

use governance::Actor;
use governance::assembly::Scope;
use governance::bodies::Power;
use governance::deliberation::{Comment, Deliberation, DeliberationCommand, PartyGiven, Step};
use governance::ids::{CommentNo, DeliberationId, PartyNo};
use office::Origin;

use super::Simulation;
use super::people::{COMPANY, OFFICE, RESIDENTS};

impl Simulation {
    /// The list is drawn up, published, objected to, changed, and left for the next step; somebody tries too early or meddles.
    pub(super) fn parties_are_listed(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        if one.parties.standing().next().is_none() {
            self.act_named(able, id);
        }
        for _ in 0..self.chance.between(4, 12) {
            let actor = if self.chance.percent(92) { able } else { Actor::Person(self.anybody_seated()) };
            let named = self.list_of(id, |one| one.parties.standing().count());
            match self.chance.below(10) {
                0..2 => self.act_named(actor, id),
                2 => {
                    let (party, reason) = (PartyNo::new(self.chance.between(1, 5)), "不受影响。".to_owned());
                    self.act(actor, DeliberationCommand::DropParty { deliberation: id, party, reason });
                }
                3..6 => self.somebody_objects_to_the_list(id),
                _ if named == 0 => self.act_named(actor, id),
                _ => self.act(actor, DeliberationCommand::PublishParties { deliberation: id }),
            }
            self.objections_to_the_list_are_answered(actor, id);
            self.perhaps_days_pass();
            self.act(actor, DeliberationCommand::MoveOn { deliberation: id, to: Step::Informing });
            if self.list_of(id, |one| one.step() > Step::Parties) {
                return;
            }
        }
    }

    fn list_of<T: Default>(&self, id: DeliberationId, of: impl Fn(&Deliberation) -> T) -> T {
        self.office.look(|community| community.deliberations().deliberation(id).map(of).unwrap_or_default())
    }

    fn act_named(&mut self, actor: Actor, deliberation: DeliberationId) {
        let must = self.chance.percent(30);
        let (dancers, building) = ("夕阳红健身队".to_owned(), self.chance.between(1, 3).to_string());
        let parties = [
            PartyGiven::Homes(Scope::Estate),
            PartyGiven::Homes(Scope::Building { building }),
            PartyGiven::Group { name: "租户".to_owned(), must },
            PartyGiven::Body { body: COMPANY, must },
            PartyGiven::Outside { kind: "social-organisation".to_owned(), name: dancers.clone(), must },
            PartyGiven::Outside { kind: "fan-club".to_owned(), name: dancers, must },
        ];
        let parties = vec![self.chance.pick(&parties).clone()];
        self.act(actor, DeliberationCommand::NameParties { deliberation, parties, reason: "受影响。".to_owned() });
    }

    fn somebody_objects_to_the_list(&mut self, id: DeliberationId) {
        let body = *self.chance.pick(&[RESIDENTS, COMPANY, OFFICE]);
        let owner = self.some_owner();
        let (actor, origin) = match self.chance.below(5) {
            0 => (Actor::Person(self.one_who_may(Power::Key, OFFICE)), Origin::Slip),
            1 => (Actor::Person(self.one_who_may(Power::Deliberate, body)), Origin::Body(body)),
            _ => (Actor::Owner(owner), Origin::Owner(owner)),
        };
        let party = *self.chance.pick(&[None, None, Some(PartyNo::new(1)), Some(PartyNo::new(3))]);
        let answer =
            self.office.desk_run(async |desk| desk.object_to_parties(actor, (id, party), origin, "漏了人。").await);
        self.noted_plainly(&format!("{actor:?} objects to the list of {id}"), &answer);
    }

    /// Objections are shown or not, and answered; taken where the list was changed, and where it was not.
    fn objections_to_the_list_are_answered(&mut self, actor: Actor, deliberation: DeliberationId) {
        let number = |one: &Comment| one.number;
        let waiting: Vec<CommentNo> = self.list_of(deliberation, |one| one.parties.waiting().map(number).collect());
        for comment in waiting {
            if self.chance.percent(20) {
                continue;
            }
            self.comment_is_weighed(actor, (deliberation, comment), (20, 40), "核实过了。");
        }
        self.perhaps_looked_at_again(deliberation);
    }
}
