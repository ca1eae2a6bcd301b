//! Owners, and members, who ask for a meeting or a recall, and convenors who answer, refuse or let the days pass.

use governance::Actor;
use governance::assembly::{FormGiven, Scope};
use governance::bodies::Power;
use governance::ids::{BodyId, OwnerId, PersonId, PetitionId};
use governance::petition::{Circle, Demand, DemandGiven, Petition, PetitionCommand, SignedBy, Standing};
use governance::supervision::{Deed, OrderedGiven, SupervisionCommand};
use office::Evidence;

use super::Simulation;
use super::people::{HEAD, OFFICE};

impl Simulation {
    /// The last petition goes on, or another is raised.
    pub(super) fn a_petition_goes_on(&mut self) {
        let now = self.office.door.now();
        let last = self.office.look(|community| {
            let petition = community.petitions().all().last()?;
            Some((petition.clone(), petition.standing(community.assembly(), now)))
        });
        match last {
            Some((petition, Standing::Collecting)) => self.sign(&petition),
            Some((petition, Standing::HandedIn)) => self.answer(&petition),
            // Most let what was convened take its course.
            Some((petition, Standing::Convened(_))) if self.chance.percent(50) => self.answer(&petition),
            _ if self.chance.percent(25) => self.raise(),
            _ => {}
        }
    }

    fn raise(&mut self) {
        let (Some(committee), Some(owner)) = (self.committee(), self.some_owning()) else { return };
        let members = self.members(committee);
        let recalled = (!members.is_empty()).then(|| *self.chance.pick(&members));
        let demand = match recalled.filter(|_| self.chance.percent(50)) {
            Some(person) => DemandGiven::Recall {
                body: committee,
                person,
                title: "罢免业主委员会委员".to_owned(),
                reason: "连续三次无故缺席会议。".to_owned(),
            },
            None => {
                let kind = (*self.chance.pick(&["use-maintenance-fund", "other-major", "hire-manager"])).to_owned();
                let scope = self.scope_of(&kind, owner);
                DemandGiven::Meeting {
                    matters: vec![(kind, "更换电梯".to_owned(), "更换1栋电梯。".to_owned())], scope
                }
            }
        };
        let member = (!members.is_empty()).then(|| *self.chance.pick(&members));
        let answer = match (self.chance.below(6), member) {
            (0, _) => {
                let by = self.one_who_may(Power::Key, committee);
                let paper = async |desk: &office::Desk| {
                    desk.raise_petition_on_paper(by, owner, demand, &Evidence::of_words("一号柜")).await
                };
                self.office.desk_run(paper)
            }
            (1, Some(member)) => self.office.desk_run(async |desk| desk.raise_petition_as_member(member, demand).await),
            _ => self.office.desk_run(async |desk| desk.raise_petition(owner, demand).await),
        };
        self.tried.push(format!("{} a petition is raised", self.office.door.now()));
        self.answered(&answer, &[]);
    }

    /// Some sign, some twice, some for others; some take it back; somebody hands it in, early or late.
    fn sign(&mut self, petition: &Petition) {
        let id = petition.id;
        if petition.circle == Circle::Members {
            return self.members_sign(petition);
        }
        for _ in 0..self.chance.between(1, 6) {
            let Some(owner) = self.some_owning() else { return };
            match self.chance.below(10) {
                0..6 => self.sign_by_card(id, owner),
                6 | 7 => self.sign_on_paper(id, owner),
                8 => {
                    // Whoever never signed has nothing to take back.
                    let withdrawn = async |desk: &office::Desk| {
                        desk.withdraw_signature(Actor::Owner(owner), id, Some(owner), None).await
                    };
                    let answer = self.office.desk_run(withdrawn);
                    self.noted_plainly(&format!("{owner} takes a signature back from {id}"), &answer);
                }
                _ => self.sign_for_another(id),
            }
        }
        if self.chance.percent(40) {
            let actor = match self.some_owning() {
                Some(owner) if self.chance.percent(70) => Actor::Owner(owner),
                _ => Actor::Person(self.somebody_who_keys()),
            };
            let answer = self.office.desk_run(async |desk| desk.hand_in_petition(actor, id).await);
            self.noted_plainly(&format!("{actor:?} hands {id} in"), &answer);
        }
    }

    fn members_sign(&mut self, petition: &Petition) {
        let Some(committee) = self.committee() else { return };
        for member in self.members(committee) {
            let (id, signer, actor) = (petition.id, SignedBy::Member(member), Actor::Person(member));
            if self.chance.percent(40) {
                self.act(actor, PetitionCommand::Sign { petition: id, signer });
            } else if self.chance.percent(10) {
                self.act(actor, PetitionCommand::Withdraw { petition: id, signer, evidence: None });
            }
            if self.chance.percent(20) {
                let answer = self.office.desk_run(async |desk| desk.hand_in_petition(actor, id).await);
                self.noted_plainly(&format!("{member} hands {id} in"), &answer);
            }
        }
    }

    fn sign_by_card(&mut self, id: PetitionId, owner: OwnerId) {
        for _ in 0..self.chance.between(1, 2) {
            let answer = self.office.desk_run(async |desk| desk.sign_petition(owner, id).await);
            self.noted_plainly(&format!("{owner} signs {id}"), &answer);
        }
    }

    /// Keyed in by one, confirmed by another, or by the same one, who may not; some papers do not say what was keyed.
    fn sign_on_paper(&mut self, id: PetitionId, owner: OwnerId) {
        let (by, day) = (self.somebody_who_keys(), self.today());
        let developer = self.chance.percent(10);
        let owner = (!developer).then_some(owner);
        let keyed =
            async |desk: &office::Desk| desk.key_signature(by, id, owner, day, &Evidence::of_words("二号柜")).await;
        let answer = self.office.desk_run(keyed);
        self.noted_plainly(&format!("{by} keys a signature of {owner:?} in {id}"), &answer);
        let signer = self.office.desk_run(async |desk| desk.signer(id, owner));
        for _ in 0..3 {
            let other = self.somebody_who_keys();
            if self.chance.percent(15) {
                let rejected = async |desk: &office::Desk| desk.reject_signature(other, id, signer, "不是本人").await;
                let answer = self.office.desk_run(rejected);
                self.noted_plainly(&format!("{other} rejects a signature in {id}"), &answer);
            }
            self.act(Actor::Person(other), PetitionCommand::ConfirmSignature { petition: id, signer });
        }
        if self.chance.percent(15) {
            let withdrawn =
                async |desk: &office::Desk| desk.withdraw_signature(Actor::Person(by), id, owner, Some("三号柜")).await;
            let answer = self.office.desk_run(withdrawn);
            self.noted_plainly(&format!("{by} takes back a signature on paper in {id}"), &answer);
        }
    }

    /// Somebody signs as a member among owners, or with a seal nobody made.
    fn sign_for_another(&mut self, id: PetitionId) {
        let (person, seal) = (self.anybody_seated(), self.some_seal());
        let signer = *self.chance.pick(&[SignedBy::Member(person), SignedBy::Owner(seal)]);
        let actor = *self.chance.pick(&[Actor::Person(person), Actor::Visitor, Actor::Clock]);
        self.act(actor, PetitionCommand::Sign { petition: id, signer });
    }

    /// What is paid from the fund is often a matter of the building of whoever raises it.
    fn scope_of(&self, kind: &str, owner: OwnerId) -> Scope {
        let building = self
            .office
            .look(|community| community.register().homes_of(owner).next().map(|home| home.place.building.clone()));
        match building {
            Some(building) if kind == "use-maintenance-fund" && owner.number().is_multiple_of(2) => {
                Scope::Building { building }
            }
            _ => Scope::Estate,
        }
    }

    fn somebody_who_keys(&mut self) -> PersonId {
        let committee = self.committee().unwrap_or(BodyId::new(1));
        let of = *self.chance.pick(&[committee, committee, OFFICE]);
        self.one_who_may(Power::Key, of)
    }

    /// Whoever has the turn convenes, refuses, or waits; the street office orders; others try it out of turn.
    fn answer(&mut self, petition: &Petition) {
        let Some(turn) = petition.turn().copied() else { return };
        let id = petition.id;
        // Every matter of these lives is one of yes and no.
        let matters = match &petition.demand {
            Demand::Meeting { matters, .. } => matters.len(),
            Demand::Recall { .. } => 1,
        };
        let (pack, forms) = ("cn-2021".to_owned(), vec![FormGiven::Motion; matters]);
        let able = Actor::Person(self.one_who_may(Power::Convene, turn.body));
        match self.chance.below(10) {
            0..3 => {
                self.act(able, PetitionCommand::Convene { petition: id, body: turn.body, pack, forms });
            }
            3 | 4 => self.act(able, PetitionCommand::Refuse { petition: id, reason: "列入下次定期会议。".to_owned() }),
            5 => self.act(HEAD, PetitionCommand::Order { petition: id }),
            6 => {
                let given = OrderedGiven {
                    office: OFFICE,
                    to: turn.body,
                    deed: Deed::Convene,
                    days: self.chance.between(5, 60),
                    article: "指导规则 §54".to_owned(),
                    text: "限期召集。".to_owned(),
                    evidence: None,
                };
                self.act(HEAD, SupervisionCommand::GiveOrder(given));
            }
            7 => {
                let (actor, body) = (Actor::Person(self.anybody_seated()), BodyId::new(self.chance.between(1, 6)));
                self.act(actor, PetitionCommand::Convene { petition: id, body, pack, forms });
                self.act(actor, PetitionCommand::PassTurn { petition: id });
            }
            _ => {}
        }
    }

    /// Takes note of an answer that put no ballot into a box.
    pub(super) fn noted_plainly(&mut self, what: &str, answer: &Result<office::Outcome, office::Stop>) {
        self.tried.push(format!("{} {what}", self.office.door.now()));
        self.answered(answer, &[]);
    }
}
