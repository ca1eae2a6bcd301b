//! The end of a term: reported, opened, organised; and what the old committee hands over.

use governance::bodies::{BodiesCommand, BodyKind, Power, SeatHolder, SeatRole};
use governance::founding::Side;
use governance::handover::{Handover, HandoverCommand, Item, ItemGiven, ItemSort, kept, suggest};
use governance::ids::{BodyId, HandoverId, ItemNo, PersonId};
use governance::renewal::RenewalCommand;
use governance::{Actor, Community};
use jiff::ToSpan;
use jiff::civil::Date;

use super::Simulation;
use super::people::{HEAD, NEIGHBOUR, OFFICE, OFFICE_SECRETARY, RESIDENTS, RESIDENTS_HEAD};
use crate::fixture::law;

/// What a renewal group is called.
const GROUP: &str = "换届改选小组";

impl Simulation {
    /// Whatever the end of the term asks for.
    pub(super) fn a_renewal_goes_on(&mut self) {
        let Some(committee) = self.committee() else { return };
        let leader = Actor::Person(self.one_who_may(Power::Convene, committee));
        let waits = self.office.look(|community| {
            let renewal = community.renewals().all().iter().rev().find(|renewal| renewal.committee == committee);
            renewal.is_some_and(|renewal| renewal.group.is_none())
        });
        if self.chance.percent(20) {
            return self.the_group_is_opposed(committee);
        }
        match self.chance.below(5) {
            0 => self.act(leader, RenewalCommand::Open { committee }),
            1 => self.act(leader, RenewalCommand::Report { committee, text: "已向街道办事处书面报告。".to_owned() }),
            2..4 if waits => self.form_a_group(committee, leader),
            2..4 if self.chance.percent(10) => self.form_a_group(committee, leader),
            _ => self.hand_over(committee),
        }
    }

    /// Somebody objects to who sits in the group, in time or not, and whoever leads it answers.
    fn the_group_is_opposed(&mut self, committee: BodyId) {
        let seal = governance::Seal::new([6; 32]);
        let open = self.office.look(|community| {
            let renewal = community.renewals().with_group(committee)?;
            let objection = renewal.objections.open().next()?;
            Some((objection.id, renewal.on_view.as_ref()?.settled_by == "residents-committee"))
        });
        match open {
            Some((objection, by_residents)) => {
                let by = if by_residents { RESIDENTS_HEAD } else { OFFICE_SECRETARY };
                let upheld = self.chance.percent(30);
                self.act(Actor::Person(by), RenewalCommand::SettleObjection { committee, objection, upheld, seal });
            }
            None => self.act(Actor::Visitor, RenewalCommand::ObjectToGroup { committee, owner: None, seal }),
        }
    }

    /// A group is put together as the place says, or too small; where no rule of the place names one it is refused.
    fn form_a_group(&mut self, committee: BodyId, leader: Actor) {
        let named = |community: &Community| {
            let bodies = community.bodies().all().iter().rev();
            bodies.into_iter().find(|body| body.name.as_str() == GROUP).map(|body| body.id)
        };
        if self.office.look(named).is_none() {
            self.act(HEAD, BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: GROUP.to_owned() });
        }
        let Some(group) = self.office.look(named) else { return };
        if self.members(group).is_empty() {
            let led_by = self.office.look(|community| {
                let rule = community.place(law()).ok().and_then(|place| place.procedure.renewal.group.as_ref());
                rule.map(|rule| rule.led_by.clone())
            });
            let leads =
                if led_by.as_deref() == Some("residents-committee") { RESIDENTS_HEAD } else { OFFICE_SECRETARY };
            self.seat_in_group(group, leads, SeatRole::Chair);
        }
        // Where the place names the residents' committee beside a street office that leads, somebody of it sits there too, and
        // one owner more.
        let besides = self.office.look(|community| {
            let rules = community.place(law()).ok().map(|place| &place.procedure.renewal);
            rules.is_some_and(|rules| {
                let leads = rules.group.as_ref().is_some_and(|rule| rule.led_by == Side::ResidentsCommittee.word());
                !leads && governance::renewal::group_sides(rules).contains(&Side::ResidentsCommittee)
            })
        });
        if besides && self.members(group).len() == 1 {
            self.seat_in_group(group, RESIDENTS_HEAD, SeatRole::Member);
        }
        // Two owners beside whoever leads make it odd; now and then there is one too few, or one too many.
        let wanted: usize = *self.chance.pick(&[1, 2, 2, 2, 3]) + if besides { 2 } else { 0 };
        let sitting = self.members(group);
        let others: Vec<PersonId> =
            self.members(committee).into_iter().filter(|member| !sitting.contains(member)).collect();
        for person in others.into_iter().take((wanted + 1).saturating_sub(sitting.len())) {
            self.seat_in_group(group, person, SeatRole::Member);
        }
        let recorded = self.recorded(committee, group);
        self.act(leader, recorded);
        // The days on view pass quickly in a life of ten years: whoever objects in time does so now.
        if self.chance.percent(90) {
            self.the_group_is_opposed(committee);
            self.the_group_is_opposed(committee);
        }
    }

    /// What is said of a group: owners sit for the owners, whoever leads for who leads; now and then somebody is left out,
    /// and a side that may be missing is explained.
    fn recorded(&mut self, committee: BodyId, group: BodyId) -> RenewalCommand {
        let members = self.office.look(|community| {
            let body = community.bodies().body(group);
            let seats = body.into_iter().flat_map(|body| &body.seats).filter(|seat| seat.role.is_member());
            seats.map(|seat| (seat.person, seat.owner)).collect::<Vec<_>>()
        });
        let side = |(person, owner): (PersonId, Option<_>)| match owner {
            Some(_) => Side::Owners,
            None if person == RESIDENTS_HEAD => Side::ResidentsCommittee,
            None => Side::StreetOffice,
        };
        let mut sides: Vec<(PersonId, Side)> = members.into_iter().map(|member| (member.0, side(member))).collect();
        if self.chance.percent(5) {
            sides.pop();
        }
        let absent = [(Side::Developer, "建设单位已注销。"), (Side::PropertyUnit, "没有产权单位。")];
        let absent = absent.map(|(side, reason)| (side, reason.to_owned())).into();
        RenewalCommand::FormGroup { committee, group, sides, absent }
    }

    /// Seats somebody by the owner as whom they sit elsewhere.
    fn seat_in_group(&mut self, body: BodyId, person: PersonId, role: SeatRole) {
        let owner = self.office.look(|community| {
            let mut seats = community.bodies().all().iter().flat_map(|body| &body.seats);
            seats.find_map(|seat| seat.owner.filter(|_| seat.person == person))
        });
        let (holder, from) = (SeatHolder::Known(person), self.today());
        let until = from.saturating_add(200.days());
        self.act(HEAD, BodiesCommand::FillSeat { body, holder, role, from, until, owner });
    }

    /// The last term that ended, or that ends soon: its last day, who sat to the end, who sits for a later one.
    fn term_of(&self, committee: BodyId) -> Option<(Date, Vec<PersonId>, Vec<PersonId>)> {
        let today = self.today();
        self.office.look(|community| {
            let renewals = community.renewals().all().iter().rev();
            let ends = renewals.into_iter().find(|renewal| renewal.committee == committee)?.term_ends;
            let body = community.bodies().body(committee)?;
            let of = |wanted: &dyn Fn(Date) -> bool| -> Vec<PersonId> {
                let seats = body.seats.iter().filter(|seat| seat.role.is_member() && wanted(seat.until));
                seats.filter(|seat| seat.from <= today).map(|seat| seat.person).collect()
            };
            Some((ends, of(&|until| until == ends), of(&|until| until > ends && until >= today)))
        })
    }

    fn hand_over(&mut self, committee: BodyId) {
        let Some((term_ends, leaving, coming)) = self.term_of(committee) else { return };
        let list = self.office.look(|community| community.handovers().of(committee, term_ends).cloned());
        let any = |chance: &mut super::Chance, among: &[PersonId]| {
            let person = if among.is_empty() { PersonId::new(1) } else { *chance.pick(among) };
            Actor::Person(person)
        };
        if let Some(keeper) = self.keeper_of(list.as_ref()).filter(|_| !coming.is_empty() && self.chance.percent(60)) {
            return self.hand_on(committee, term_ends, keeper, &coming);
        }
        // Where nobody was elected yet, whoever acts in the gap takes what is given.
        let coming = if coming.is_empty() && self.today() > term_ends { vec![RESIDENTS_HEAD] } else { coming };
        let Some(list) = list else {
            let drawn = self.office.look(|community| suggest(community, committee));
            let items = drawn.into_iter().take(5).map(|one| ItemGiven {
                sort: one.sort(),
                text: "按清单".to_owned(),
                quantity: Some(1),
                fen: (one.sort() == ItemSort::Money).then_some(1_234_567),
                place: "物业用房".to_owned(),
                meeting: one.meeting(),
                received: None,
            });
            let (actor, items) = (any(&mut self.chance, &leaving), items.collect());
            return self.act(actor, HandoverCommand::DrawUp { body: committee, term_ends, giver: None, items });
        };
        for _ in 0..self.chance.between(1, 6) {
            let item = ItemNo::new(self.chance.between(1, u32::try_from(list.items.len()).unwrap_or(1) + 1));
            let (gives, takes) = (any(&mut self.chance, &leaving), any(&mut self.chance, &coming));
            self.sign_for(list.id, item, gives, takes);
        }
    }

    /// Who took something by a list while there was no committee.
    fn keeper_of(&mut self, list: Option<&Handover>) -> Option<BodyId> {
        list?.keepers().into_iter().next()
    }

    /// What was kept in the gap goes on to the next committee; now and then something is left off the list.
    fn hand_on(&mut self, committee: BodyId, term_ends: Date, keeper: BodyId, coming: &[PersonId]) {
        let (known, kept_items) = self.office.look(|community| {
            let list = community.handovers().given_by(keeper, committee, term_ends).cloned();
            (list, kept(community, keeper, committee, term_ends).cloned().collect::<Vec<_>>())
        });
        let (head, next) = (Actor::Person(RESIDENTS_HEAD), Actor::Person(*self.chance.pick(coming)));
        let Some(list) = known else {
            let mut items: Vec<ItemGiven> = kept_items.iter().map(as_it_came).collect();
            if self.chance.percent(20) {
                items.pop();
            }
            let giver = Some(keeper);
            return self.act(head, HandoverCommand::DrawUp { body: committee, term_ends, giver, items });
        };
        for _ in 0..self.chance.between(1, 4) {
            let item = ItemNo::new(self.chance.between(1, u32::try_from(list.items.len()).unwrap_or(1) + 1));
            self.sign_for(list.id, item, head, next);
        }
    }

    fn sign_for(&mut self, handover: HandoverId, item: ItemNo, gives: Actor, takes: Actor) {
        match self.chance.below(10) {
            0..3 => self.act(gives, HandoverCommand::HandIn { handover, item }),
            3..6 => self.act(takes, HandoverCommand::Take { handover, item }),
            6 => {
                // The same hand signs for both.
                self.act(gives, HandoverCommand::HandIn { handover, item });
                self.act(gives, HandoverCommand::Take { handover, item });
            }
            7 => self.act(takes, HandoverCommand::ReportMissing { handover, item, text: "缺2024年账册。".to_owned() }),
            8 => {
                let (actor, body) = *self.chance.pick(&[(HEAD, OFFICE), (NEIGHBOUR, RESIDENTS), (takes, OFFICE)]);
                let text = "到场未交。".to_owned();
                self.act(actor, HandoverCommand::WitnessRefusal { handover, item, body, text });
            }
            _ => {
                let item = ItemGiven {
                    sort: ItemSort::Thing,
                    text: "门禁卡".to_owned(),
                    quantity: Some(20),
                    fen: None,
                    place: String::new(),
                    meeting: None,
                    received: None,
                };
                self.act(gives, HandoverCommand::AddItem { handover, item });
            }
        }
    }
}

/// An item as it was taken, to be handed on.
fn as_it_came(item: &Item) -> ItemGiven {
    let listed = &item.listed;
    ItemGiven {
        sort: listed.sort,
        text: listed.text.to_string(),
        quantity: listed.quantity,
        fen: listed.fen,
        place: listed.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        meeting: listed.meeting,
        received: Some(item.no),
    }
}
