//! Requests, publications and orders of a community.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Inspection, InspectionStanding, Order, Publication, Statistics, SupervisionEvent};
use crate::ids::{InspectionId, OrderId, PublicationId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// Requests, publications and orders of a community.
#[derive(Debug, Clone, Default)]
pub struct Supervision {
    inspections: Vec<Inspection>,
    publications: Vec<Publication>,
    orders: Vec<Order>,
}

impl Supervision {
    /// All requests to look into something, oldest first.
    #[must_use]
    pub fn inspections(&self) -> &[Inspection] {
        &self.inspections
    }

    /// The request with this number.
    #[must_use]
    pub fn inspection(&self, id: InspectionId) -> Option<&Inspection> {
        self.inspections.get(id.index())
    }

    /// How requests went, without anybody's name or number.
    #[must_use]
    pub fn statistics(&self, zone: &TimeZone, today: Date) -> Statistics {
        Statistics::of(&self.inspections, zone, today)
    }

    /// All publications, oldest first.
    #[must_use]
    pub fn publications(&self) -> &[Publication] {
        &self.publications
    }

    /// The publication with this number.
    #[must_use]
    pub fn publication(&self, id: PublicationId) -> Option<&Publication> {
        self.publications.get(id.index())
    }

    /// All orders, oldest first.
    #[must_use]
    pub fn orders(&self) -> &[Order] {
        &self.orders
    }

    /// The order with this number.
    #[must_use]
    pub fn order(&self, id: OrderId) -> Option<&Order> {
        self.orders.get(id.index())
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &SupervisionEvent) -> Result<(), ImpossibleHistory> {
        match event {
            SupervisionEvent::InspectionRequested(event) => {
                if event.inspection != InspectionId::after(self.inspections.len()) {
                    return Err(ImpossibleHistory("the number of a request to inspect leaves a gap"));
                }
                self.inspections.push(Inspection {
                    id: event.inspection,
                    body: event.body,
                    owner: event.owner,
                    things: event.things.clone(),
                    seal: event.seal,
                    requested_at: recorded.at,
                    until: event.until,
                    basis: event.basis.clone(),
                    answer: None,
                    earlier: Vec::new(),
                    held: Vec::new(),
                    complaint: None,
                });
            }
            SupervisionEvent::InspectionAnswered(event) => {
                let one = self.inspection_mut(event.inspection)?;
                let before = one.clone();
                let given = (event.answer.clone(), event.seal, recorded.at);
                one.earlier.extend(one.answer.replace(given));
                self.obey(&before, recorded.at);
            }
            SupervisionEvent::InspectionHeld(event) => {
                self.inspection_mut(event.inspection)?.held.push((event.on, event.seal, event.by));
            }
            SupervisionEvent::ComplaintMade(event) => {
                self.inspection_mut(event.inspection)?.complaint = Some((event.seal, recorded.at));
            }
            SupervisionEvent::Published(event) => {
                if event.publication != PublicationId::after(self.publications.len()) {
                    return Err(ImpossibleHistory("a publication's number leaves a gap"));
                }
                self.publications.push(Publication {
                    id: event.publication,
                    body: event.body,
                    what: event.what.clone(),
                    covers: event.from.zip(event.until),
                    text: event.text.clone(),
                    source: event.source.clone(),
                    at: recorded.at,
                    position: recorded.position,
                    months: event.months,
                });
            }
            SupervisionEvent::OrderGiven(event) => {
                if event.order != OrderId::after(self.orders.len()) {
                    return Err(ImpossibleHistory("an order's number leaves a gap"));
                }
                self.orders.push(Order {
                    id: event.order,
                    office: event.office,
                    to: event.to,
                    deed: event.deed,
                    until: event.until,
                    article: event.article.clone(),
                    text: event.text.clone(),
                    evidence: event.evidence,
                    by: event.by,
                    given_at: recorded.at,
                    obeyed: None,
                    settled: None,
                });
            }
            SupervisionEvent::OrderSettled(event) => {
                let order = self.orders.get_mut(event.order.index());
                let order = order.ok_or(ImpossibleHistory("an order nobody gave was settled"))?;
                order.settled = Some((recorded.at, event.text.clone()));
            }
        }
        Ok(())
    }

    /// Notes what orders an answer obeys: those that asked for it and wait for none of another request.
    fn obey(&mut self, answered: &Inspection, at: Timestamp) {
        let others: Vec<_> = self.inspections.iter().filter(|other| other.id != answered.id).cloned().collect();
        let waits = |order: &Order| others.iter().any(|other| order.asks_for(other));
        let orders = self.orders.iter_mut().filter(|order| order.is_open() && order.asks_for(answered));
        for order in orders {
            if !waits(order) {
                order.obeyed = Some(at);
            }
        }
    }

    /// The order by which a request is answered once more that was refused, or granted and not shown.
    #[must_use]
    pub fn ordered_anew(&self, one: &Inspection, today: Date) -> Option<&Order> {
        let standing = one.standing(today);
        let is_answered = matches!(standing, InspectionStanding::Refused | InspectionStanding::NotShown);
        self.orders.iter().rev().find(|order| is_answered && order.is_open() && order.asks_for(one))
    }

    fn inspection_mut(&mut self, id: InspectionId) -> Result<&mut Inspection, ImpossibleHistory> {
        self.inspections.get_mut(id.index()).ok_or(ImpossibleHistory("something came of a request nobody made"))
    }
}
