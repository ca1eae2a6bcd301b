//! Panels that are drawn by lot: announced, put oneself forward for, closed, drawn with a public number, accepted, declined and
//! replaced; now and then called off, and somebody meddles.

use governance::Actor;
use governance::assembly::Scope;
use governance::bodies::Power;
use governance::deliberation::Deliberation;
use governance::ids::{DeliberationId, OwnerId, PanelNo, PoolNo};
use governance::panel::{FeatureGiven, Panel, PanelCommand, PanelStage};
use jiff::{SignedDuration, ToSpan};
use office::{Forward, PanelGiven, SaidOnPaper};

use super::Simulation;
use super::people::OFFICE;

impl Simulation {
    /// One panel from its announcement to its last place, or as far as it comes.
    pub(super) fn a_panel_is_drawn(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = self.one_who_may(Power::Deliberate, turn.body);
        if self.panel(id).is_none_or(|panel| panel.called_off.is_some()) {
            let by = if self.chance.percent(92) { able } else { self.anybody_seated() };
            self.announce_a_panel(by, id);
        }
        let Some(panel) = self.panel(id).filter(|panel| panel.called_off.is_none()) else { return };
        let of = (id, panel.number);
        if panel.closed.is_none() {
            self.people_come_forward(&panel);
            self.quotas_change(able, &panel);
            let over = panel.announced.until.tomorrow().unwrap_or(panel.announced.until);
            let zone = self.office.look(|community| community.zone().clone());
            let over = over.to_zoned(zone).map_or(self.office.door.now(), |day| day.timestamp());
            let morning = over + SignedDuration::from_hours(8);
            if morning > self.office.door.now() {
                self.office.door.set(morning);
            }
            self.tick();
        }
        if self.chance.percent(12) {
            let reason = "人来不齐。".to_owned();
            let (deliberation, panel) = of;
            self.act(Actor::Person(able), PanelCommand::CallOff { deliberation, panel, reason });
        }
        if let Some(panel) = self.panel(id).filter(|panel| panel.rounds.is_empty()) {
            self.quotas_change(able, &panel);
            if self.chance.percent(85) && panel.announced.known_at > self.office.door.now() {
                self.office.door.set(panel.announced.known_at);
                self.tick();
            }
            self.the_number_is_typed(able, of);
            let by = if self.chance.percent(92) { able } else { self.anybody_seated() };
            let answer = self.office.desk_run(async |desk| desk.draw_panel(by, of).await);
            self.noted_plainly(&format!("{by} draws panel {} of {id}", of.1), &answer);
        }
        for _ in 0..self.chance.between(1, 4) {
            self.places_are_answered(able, of);
        }
    }

    fn panel(&self, id: DeliberationId) -> Option<Panel> {
        self.office.look(|community| community.panels().of(id).last().cloned())
    }

    fn announce_a_panel(&mut self, by: governance::ids::PersonId, id: DeliberationId) {
        let size = self.chance.between(2, 3);
        let least = self.chance.between(0, 1);
        let quotas = vec![("业主".to_owned(), least, size), ("租户".to_owned(), 0, size)];
        let lived = vec![("五年以下".to_owned(), 0, size), ("五年以上".to_owned(), least, size)];
        let features = vec![
            FeatureGiven { called: "身份".to_owned(), quotas },
            FeatureGiven { called: "居住年限".to_owned(), quotas: lived },
        ];
        let today = self.office.look(|community| community.zone().clone());
        let today = self.office.door.now().to_zoned(today).date();
        let days = i32::try_from(self.chance.between(6, 20)).unwrap_or(10);
        let until = today.checked_add(days.days()).unwrap_or(today);
        let later = i64::from(self.chance.between(2, 20) + days.unsigned_abs());
        let known_at = self.office.door.now() + SignedDuration::from_hours(24 * later + 15);
        let given = PanelGiven {
            purpose: "代表住户商量。".to_owned(),
            size,
            features,
            open_to: Scope::Estate,
            until,
            source: "双色球下一期".to_owned(),
            known_at,
        };
        let answer = self.office.desk_run(async |desk| desk.announce_panel(by, id, given).await);
        self.noted_plainly(&format!("{by} announces a panel of {id}"), &answer);
    }

    fn people_come_forward(&mut self, panel: &Panel) {
        let of = (panel.deliberation, panel.number);
        let clerk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
        for _ in 0..self.chance.between(2, 9) {
            let most = if self.chance.percent(5) { 2 } else { 1 };
            let row = vec![self.chance.between(0, most), self.chance.between(0, 1)];
            if self.chance.percent(40) {
                let homes = self
                    .office
                    .look(|community| community.register().homes().iter().map(|home| home.id).collect::<Vec<_>>());
                let home = *self.chance.pick(&homes);
                let answer = self.office.desk_run(async |desk| {
                    desk.put_forward(clerk, of, Forward::Paper(home, "三号楼的租户，打门铃"), row).await
                });
                self.noted_plainly(&format!("{clerk:?} puts somebody forward for {of:?}"), &answer);
                continue;
            }
            let owner = self.some_owner();
            let actor = if self.chance.percent(80) { Actor::Owner(owner) } else { clerk };
            let answer =
                self.office.desk_run(async |desk| desk.put_forward(actor, of, Forward::Owner(owner), row).await);
            self.noted_plainly(&format!("{actor:?} puts {owner} forward for {of:?}"), &answer);
            if self.chance.percent(15) {
                let who = self.office.desk_run(async |desk| desk.volunteer(of, owner));
                let (deliberation, panel) = of;
                self.act(Actor::Owner(owner), PanelCommand::Withdraw { deliberation, panel, who });
            }
        }
    }

    fn quotas_change(&mut self, able: governance::ids::PersonId, panel: &Panel) {
        if !self.chance.percent(25) {
            return;
        }
        let of = (panel.deliberation, panel.number);
        let by = if self.chance.percent(90) { able } else { self.anybody_seated() };
        let least = self.chance.between(0, 1);
        let given = panel.features().iter().map(|feature| FeatureGiven {
            called: feature.called.to_string(),
            quotas: feature.quotas.iter().map(|quota| (quota.value.to_string(), least, panel.size())).collect(),
        });
        let (features, reason) = (given.collect(), "报名的人不均。".to_owned());
        let answer = self.office.desk_run(async |desk| desk.change_quotas(by, of, features, reason).await);
        self.noted_plainly(&format!("{by} changes quotas of {of:?}"), &answer);
    }

    fn the_number_is_typed(
        &mut self,
        able: governance::ids::PersonId,
        (deliberation, panel): (DeliberationId, PanelNo),
    ) {
        let clerk = self.one_who_may(Power::Key, OFFICE);
        for by in [able, clerk, able] {
            let right = self.chance.percent(90);
            let number = if right { "03 07 12 + 05" } else { "03 07 13 + 05" }.to_owned();
            self.act(Actor::Person(by), PanelCommand::KeyNumber { deliberation, panel, number });
        }
    }

    fn places_are_answered(&mut self, able: governance::ids::PersonId, of: (DeliberationId, PanelNo)) {
        let Some(panel) = self.panel(of.0).filter(|panel| !panel.rounds.is_empty()) else { return };
        let (deliberation, number) = of;
        // Somebody who was drawn and has a card comes.
        let owning: Vec<bool> = self.office.look(|community| community.register().owning().to_vec());
        let drawn = self.office.desk_run(async |desk| {
            let mut with_card = (0..owning.len()).filter(|at| owning[*at]).map(OwnerId::after);
            with_card.find_map(|owner| {
                let (place, row) = desk.own_number(&panel, owner)?;
                panel.places.get(&place).is_some_and(|it| it.said.is_none()).then_some((owner, place, row))
            })
        });
        if let Some((owner, place, row)) = drawn {
            let command = PanelCommand::AnswerPlace { deliberation, panel: number, number: place, row, accepts: true };
            self.act(Actor::Owner(owner), command);
        }
        let places: Vec<PoolNo> = panel.places.keys().copied().collect();
        for place in places {
            if self.chance.percent(25) {
                continue;
            }
            let place = if self.chance.percent(96) { place } else { PoolNo::new(self.chance.between(1, 12)) };
            let accepts = self.chance.percent(70);
            self.on_paper(deliberation, SaidOnPaper::Place { panel: number, number: place, accepts });
        }
        let owner = self.some_owner();
        let own = self.office.desk_run(async |desk| desk.own_number(&panel, owner));
        if let Some((place, row)) = own {
            let accepts = self.chance.percent(80);
            let command = PanelCommand::AnswerPlace { deliberation, panel: number, number: place, row, accepts };
            self.act(Actor::Owner(owner), command);
        }
        if self.chance.percent(60) {
            let last = panel.places.values().map(|place| place.until).max();
            let zone = self.office.look(|community| community.zone().clone());
            let over = last.and_then(|day| day.tomorrow().ok()).and_then(|day| day.to_zoned(zone).ok());
            let over = over.map(|day| day.timestamp() + SignedDuration::from_hours(9));
            if let Some(over) = over.filter(|over| *over > self.office.door.now()) {
                self.office.door.set(over);
                self.tick();
            }
        }
        let by = if self.chance.percent(92) { able } else { self.anybody_seated() };
        let later = i64::from(self.chance.between(1, 9));
        let known_at = self.office.door.now() + SignedDuration::from_hours(24 * later + 15);
        let given = ("双色球再下一期".to_owned(), known_at);
        let answer = self.office.desk_run(async |desk| desk.announce_refill(by, of, given).await);
        self.noted_plainly(&format!("{by} announces the number for replacements of {of:?}"), &answer);
        let pending = self.panel(of.0).and_then(|panel| panel.refill);
        if let Some(refill) = pending.filter(|_| self.chance.percent(90)) {
            if self.chance.percent(85) && refill.known_at > self.office.door.now() {
                self.office.door.set(refill.known_at);
                self.tick();
            }
            self.the_number_is_typed(able, of);
        }
        let by = if self.chance.percent(92) { able } else { self.anybody_seated() };
        let answer = self.office.desk_run(async |desk| desk.refill_panel(by, of).await);
        self.noted_plainly(&format!("{by} draws replacements for {of:?}"), &answer);
    }

    /// Whether a panel of a deliberation waits for something.
    pub(super) fn has_a_panel_waiting(&self, one: &Deliberation) -> bool {
        let zone = self.office.look(|community| community.zone().clone());
        let today = self.office.door.now().to_zoned(zone).date();
        let ended = [PanelStage::Seated, PanelStage::CalledOff];
        self.panel(one.id).is_some_and(|panel| !ended.contains(&panel.stage(today)))
    }
}
