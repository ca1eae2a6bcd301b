//! Owners who look into things, bodies that publish or forget to, and the street office that orders.

use governance::Actor;
use governance::bodies::Power;
use governance::ids::{InspectionId, OrderId};
use governance::supervision::{AnswerGiven, Deed, OrderedGiven, PublishedGiven, SourceGiven, SupervisionCommand};
use jiff::ToSpan;

use super::Simulation;
use super::people::{COMPANY, HEAD, OFFICE};

impl Simulation {
    /// Somebody watches, or is watched.
    pub(super) fn somebody_watches(&mut self) {
        match self.chance.below(4) {
            0 => self.publish_something(),
            1 => self.order_something(),
            _ => self.look_into_something(),
        }
    }

    fn publish_something(&mut self) {
        let Some(committee) = self.committee() else { return };
        let body = *self.chance.pick(&[committee, committee, COMPANY]);
        let what = (*self.chance.pick(&["fund", "common-income", "covenant", "fees", "secrets"])).to_owned();
        let today = self.today();
        let covers = self.chance.percent(60).then(|| (today.saturating_sub(6.months()), today));
        let source = match self.chance.below(3) {
            0 => SourceGiven::File { title: "账目".to_owned(), sha256: "a".repeat(64), bytes: 1_024 },
            1 => SourceGiven::Meeting(governance::ids::MeetingId::new(self.chance.between(1, 3))),
            _ => SourceGiven::Words,
        };
        let by = Actor::Person(self.one_who_may(Power::Publish, body));
        let given = PublishedGiven { body, what, covers, text: "见附件。".to_owned(), source };
        self.act(by, SupervisionCommand::Publish(given));
    }

    fn order_something(&mut self) {
        let Some(committee) = self.committee() else { return };
        let deed = *self.chance.pick(&Deed::ALL);
        let (to, days) = (*self.chance.pick(&[committee, COMPANY]), self.chance.between(0, 60));
        let (article, text) = ("指导规则 §54".to_owned(), "限期办理。".to_owned());
        self.act(
            HEAD,
            SupervisionCommand::GiveOrder(OrderedGiven {
                office: OFFICE,
                to,
                deed,
                days,
                article,
                text,
                evidence: None,
            }),
        );
        let orders = self.office.look(|community| community.supervision().orders().len());
        let order = OrderId::new(self.chance.between(1, u32::try_from(orders).unwrap_or(1) + 1));
        if self.chance.percent(40) {
            self.act(HEAD, SupervisionCommand::SettleOrder { order, text: "已办。".to_owned() });
        }
    }

    fn look_into_something(&mut self) {
        let Some(committee) = self.committee() else { return };
        let asked = self
            .office
            .look(|community| community.supervision().inspections().last().map(|one| (one.id, one.body, one.owner)));
        let (inspection, body, owner) =
            asked.unwrap_or((InspectionId::new(1), committee, governance::ids::OwnerId::new(1)));
        let (today, seal) = (self.today(), self.some_seal());
        let answering = Actor::Person(self.one_who_may(Power::Publish, body));
        match self.chance.below(8) {
            0..3 => {
                let (owner, body) = (self.some_owner(), *self.chance.pick(&[committee, COMPANY]));
                let things = vec![(*self.chance.pick(&["fund", "service-contract", "neighbours"])).to_owned()];
                let on_paper = self.chance.percent(20).then_some(owner);
                let actor = on_paper.map_or(Actor::Owner(owner), |_| answering);
                self.act(actor, SupervisionCommand::RequestInspection { body, owner: on_paper, things, seal });
            }
            3 | 4 => {
                let refused = AnswerGiven::Refused { rule: "涉及他人隐私".to_owned() };
                let ahead = *self.chance.pick(&[0, 0, 2]);
                let on = today.saturating_add(ahead.days());
                let granted = AnswerGiven::Granted { on, place: "物业用房".to_owned() };
                let answer = self.chance.pick(&[refused, granted]).clone();
                self.act(answering, SupervisionCommand::AnswerInspection { inspection, answer, seal });
                // Some look on the day itself.
                if ahead == 0 && self.chance.percent(50) {
                    self.act(answering, SupervisionCommand::RecordInspection { inspection, on: today, seal });
                }
            }
            5 | 6 => self.act(answering, SupervisionCommand::RecordInspection { inspection, on: today, seal }),
            _ => {
                let another = self.some_owner();
                let actor = *self.chance.pick(&[Actor::Owner(owner), HEAD, Actor::Owner(another)]);
                self.act(actor, SupervisionCommand::Complain { inspection, seal });
            }
        }
    }
}
