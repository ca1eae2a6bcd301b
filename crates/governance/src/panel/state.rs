//! Panels of deliberations as they stand.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::{
    Feature, Lottery, Opened, PanelAnnounced, PanelDrawn, PanelEvent, PanelPoolClosed, PanelRefillAnnounced,
    PanelRefilled, Place, Said, Unmet, commitment, round_seed, seed,
};
use crate::PublicText;
use crate::deliberation::StepClock;
use crate::ids::{DeliberationId, PanelNo, PartyNo, PersonId, PoolNo};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// Somebody who put themselves forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volunteer {
    /// Who, sealed.
    pub who: Seal,
    /// What they say of themselves, sealed.
    pub features: Seal,
    /// When.
    pub at: Timestamp,
    /// The position of the entry in the book.
    pub position: u64,
    /// Who entered it, when it came on paper.
    pub by: Option<PersonId>,
}

/// A pool once it is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// By number, from 1: the seal of who has it.
    pub rows: Vec<Seal>,
    /// The fingerprint of the file of those in it.
    pub respondents: Seal,
    /// The fingerprint of the file of quotas.
    pub categories: Seal,
    /// How many share the rarest combination of values.
    pub smallest: u32,
    /// Why no panel can be drawn, where none can.
    pub problem: Option<Unmet>,
    /// When.
    pub at: Timestamp,
}

/// A round of drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Which, from 1.
    pub round: u32,
    /// What it was drawn with.
    pub seed: Seal,
    /// The number and the secret it follows from, of replacements; in older books their seed follows from the first.
    pub opened: Option<Opened>,
    /// The lottery; none where nobody fitted any more.
    pub lottery: Option<Lottery>,
    /// Whether the least numbers of the quotas had to be left aside.
    pub eased: bool,
    /// The numbers that were drawn.
    pub drawn: Vec<PoolNo>,
    /// Those who had their place when it was drawn: quotas are counted with them.
    pub kept: Vec<PoolNo>,
    /// How many of those drawn, and of those who had accepted, have each value.
    pub filled: Vec<u32>,
    /// By when those drawn answer.
    pub clock: StepClock,
    /// When.
    pub at: Timestamp,
    /// The position of the entry in the book.
    pub position: u64,
}

/// Where a panel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PanelStage {
    /// People put themselves forward.
    Open,
    /// The pool is closed, and nothing is drawn.
    Closed,
    /// Those drawn answer, or somebody is to be replaced.
    Drawn,
    /// All places are taken, or nobody is left who fits.
    Seated,
    /// It was called off.
    CalledOff,
}

/// A panel that is drawn by lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// The deliberation.
    pub deliberation: DeliberationId,
    /// Its number there.
    pub number: PanelNo,
    /// What was announced; features as they stand now.
    pub announced: PanelAnnounced,
    /// When.
    pub at: Timestamp,
    /// Why quotas were changed, and when.
    pub changes: Vec<(PublicText, Timestamp)>,
    /// Those who put themselves forward and did not take it back, in the order in which they came.
    pub volunteers: Vec<Volunteer>,
    /// The pool once it is closed.
    pub closed: Option<Closed>,
    /// The public number as each person typed it.
    pub keyed: BTreeMap<PersonId, String>,
    /// The number and the secret, once the panel was drawn.
    pub opened: Option<(String, String)>,
    /// What was announced of replacements that are not drawn yet.
    pub refill: Option<PanelRefillAnnounced>,
    /// Every round of drawing.
    pub rounds: Vec<Drawn>,
    /// Everybody who was drawn, by number.
    pub places: BTreeMap<PoolNo, Place>,
    /// Why it was called off, and when.
    pub called_off: Option<(PublicText, Timestamp)>,
}

impl Panel {
    fn announced(at: Timestamp, event: &PanelAnnounced) -> Self {
        Self {
            deliberation: event.deliberation,
            number: event.panel,
            announced: event.clone(),
            at,
            changes: Vec::new(),
            volunteers: Vec::new(),
            closed: None,
            keyed: BTreeMap::new(),
            opened: None,
            refill: None,
            rounds: Vec::new(),
            places: BTreeMap::new(),
            called_off: None,
        }
    }

    /// By what they are mixed, with the quotas as they stand.
    #[must_use]
    pub fn features(&self) -> &[Feature] {
        &self.announced.features
    }

    /// How many are on it.
    #[must_use]
    pub fn size(&self) -> u32 {
        self.announced.size
    }

    /// Its place on the list of those who take part.
    #[must_use]
    pub fn party(&self) -> PartyNo {
        self.announced.party
    }

    /// Where it stands on a day.
    #[must_use]
    pub fn stage(&self, today: Date) -> PanelStage {
        match (&self.called_off, &self.closed, self.rounds.is_empty()) {
            (Some(_), ..) => PanelStage::CalledOff,
            (None, None, _) => PanelStage::Open,
            (None, Some(_), true) => PanelStage::Closed,
            (None, Some(_), false) if self.is_seated(today) => PanelStage::Seated,
            (None, Some(_), false) => PanelStage::Drawn,
        }
    }

    /// Whether people can put themselves forward on a day.
    #[must_use]
    pub fn takes_volunteers(&self, today: Date) -> bool {
        self.called_off.is_none() && self.closed.is_none() && today <= self.announced.until
    }

    /// Somebody who put themselves forward.
    #[must_use]
    pub fn volunteer(&self, who: &Seal) -> Option<&Volunteer> {
        self.volunteers.iter().find(|one| one.who == *who)
    }

    /// The number behind a seal, once the pool is closed.
    #[must_use]
    pub fn number_of(&self, row: &Seal) -> Option<PoolNo> {
        let at = self.closed.as_ref()?.rows.iter().position(|one| one == row)?;
        Some(PoolNo::after(at))
    }

    /// The number that two people typed alike.
    #[must_use]
    pub fn confirmed(&self) -> Option<&str> {
        let typed: Vec<&String> = self.keyed.values().collect();
        let twice = typed.iter().enumerate().find(|(at, one)| typed[at + 1..].contains(one));
        twice.map(|(_, number)| number.as_str())
    }

    /// The seed of the first draw, or of a later round of an older book, once the panel was drawn.
    #[must_use]
    pub fn seed(&self, round: u32) -> Option<Seal> {
        let (number, secret) = self.opened.as_ref()?;
        Some(round_seed(&seed(secret, number), round))
    }

    /// When the public number is known that decides next.
    #[must_use]
    pub fn number_known_at(&self) -> Timestamp {
        self.refill.as_ref().map_or(self.announced.known_at, |refill| refill.known_at)
    }

    /// Which public number decides next.
    #[must_use]
    pub fn number_from(&self) -> &PublicText {
        self.refill.as_ref().map_or(&self.announced.source, |refill| &refill.source)
    }

    /// Whether somebody who accepted a place has this seal.
    #[must_use]
    pub fn is_member(&self, row: &Seal) -> bool {
        self.number_of(row).is_some_and(|number| self.accepted().any(|one| one == number))
    }

    /// The numbers of those who accepted.
    pub fn accepted(&self) -> impl Iterator<Item = PoolNo> {
        let accepted = |place: &Place| matches!(place.said, Some((Said::Accepted, _)));
        self.places.iter().filter(move |(_, place)| accepted(place)).map(|(number, _)| *number)
    }

    /// The numbers of those who said nothing yet and may still answer on a day, with their last day. Nobody waits for whoever
    /// declined, on paper or by card.
    pub fn waiting(&self, today: Date) -> impl Iterator<Item = (PoolNo, Date)> {
        let waits = move |place: &Place| place.is_awaited(today);
        self.places.iter().filter(move |(_, place)| waits(place)).map(|(number, place)| (*number, place.until))
    }

    /// Whether somebody can answer for a place on a day: they said nothing yet, or only a paper says that they decline. That their own
    /// word goes before until their last day, or until it is announced by which number the place is filled again.
    #[must_use]
    pub fn is_open_to(&self, place: &Place, today: Date) -> bool {
        let is_last = self.rounds.last().is_some_and(|round| round.round == place.round);
        let may_go_back = self.refill.is_none() && is_last && today <= place.until;
        place.is_awaited(today) || (place.is_declined_on_paper() && may_go_back)
    }

    /// The numbers of those who said nothing by their last day.
    pub fn silent(&self, today: Date) -> impl Iterator<Item = PoolNo> {
        let silent = move |place: &Place| place.said.is_none() && today > place.until;
        self.places.iter().filter(move |(_, place)| silent(place)).map(|(number, _)| *number)
    }

    /// The numbers that were never drawn.
    #[must_use]
    pub fn rest(&self) -> Vec<PoolNo> {
        let all = self.closed.as_ref().map_or(0, |closed| closed.rows.len());
        (0..all).map(PoolNo::after).filter(|number| !self.places.contains_key(number)).collect()
    }

    /// How many places nobody has accepted.
    #[must_use]
    pub fn empty(&self) -> u32 {
        let accepted = u32::try_from(self.accepted().count()).unwrap_or(u32::MAX);
        self.size().saturating_sub(accepted)
    }

    /// Whether the last round found nobody any more.
    #[must_use]
    pub fn is_exhausted(&self) -> bool {
        self.rounds.last().is_some_and(|round| round.drawn.is_empty())
    }

    /// Whether nobody answers any more and nobody is replaced.
    #[must_use]
    pub fn is_seated(&self, today: Date) -> bool {
        let settled = self.waiting(today).next().is_none() && !self.rounds.is_empty();
        settled && (self.empty() == 0 || self.is_exhausted())
    }

    /// Whether it is to be announced on a day by which number replacements are drawn.
    #[must_use]
    pub fn needs_replacing(&self, today: Date) -> bool {
        self.called_off.is_none()
            && self.refill.is_none()
            && !self.rounds.is_empty()
            && self.waiting(today).next().is_none()
            && !self.is_seated(today)
    }

    fn follow(&mut self, recorded: Recorded, event: &PanelEvent) -> Result<(), ImpossibleHistory> {
        let at = recorded.at;
        match event {
            PanelEvent::PanelAnnounced(_) => {}
            PanelEvent::PanelQuotasChanged(event) => {
                self.announced.features.clone_from(&event.features);
                self.changes.push((event.reason.clone(), at));
                if let Some(closed) = &mut self.closed {
                    (closed.categories, closed.problem) = (event.categories, event.problem.clone());
                }
            }
            PanelEvent::VolunteerEntered(event) => {
                let (who, features, by, position) = (event.who, event.features, event.by, recorded.position);
                self.volunteers.push(Volunteer { who, features, at, position, by });
            }
            PanelEvent::VolunteerWithdrawn(event) => self.volunteers.retain(|one| one.who != event.who),
            PanelEvent::PanelPoolClosed(event) => self.close(at, event)?,
            PanelEvent::PanelNumberKeyed(event) => {
                self.keyed.insert(event.by, event.number.clone());
            }
            PanelEvent::PanelDrawn(event) => self.draw(recorded, event)?,
            PanelEvent::PlaceAnswered(event) => {
                let place = self.places.get_mut(&event.number);
                let place = place.ok_or(ImpossibleHistory("somebody answered who was not drawn"))?;
                place.said = Some((if event.accepts { Said::Accepted } else { Said::Declined }, at));
                place.by = event.by;
            }
            PanelEvent::PanelRefillAnnounced(event) => {
                self.keyed.clear();
                self.are_silent(recorded, &event.silent);
                self.refill = Some(event.clone());
            }
            PanelEvent::PanelRefilled(event) => self.refill(recorded, event)?,
            PanelEvent::PanelCalledOff(event) => self.called_off = Some((event.reason.clone(), at)),
        }
        Ok(())
    }

    fn close(&mut self, at: Timestamp, event: &PanelPoolClosed) -> Result<(), ImpossibleHistory> {
        if event.rows.len() != self.volunteers.len() {
            return Err(ImpossibleHistory("a pool was closed with others than those who put themselves forward"));
        }
        let PanelPoolClosed { rows, respondents, categories, smallest, problem, .. } = event.clone();
        self.closed = Some(Closed { rows, respondents, categories, smallest, problem, at });
        Ok(())
    }

    /// What can be worked out again is: that the secret fits, that the seed follows, that the seed draws these, and that they
    /// meet the quotas.
    fn draw(&mut self, recorded: Recorded, event: &PanelDrawn) -> Result<(), ImpossibleHistory> {
        if commitment(&event.secret) != self.announced.commitment {
            return Err(ImpossibleHistory("a panel was drawn with another secret than was announced"));
        }
        if seed(&event.secret, &event.number) != event.seed || self.confirmed() != Some(event.number.as_str()) {
            return Err(ImpossibleHistory("a panel was drawn with another seed than follows"));
        }
        if event.lottery.draw(&event.seed) != event.drawn {
            return Err(ImpossibleHistory("a panel was drawn that its seed does not draw"));
        }
        let quotas = self.features().iter().flat_map(|feature| &feature.quotas);
        let meets = quotas.zip(&event.filled).all(|(quota, have)| (quota.least..=quota.most).contains(have));
        if !meets || event.drawn.len() != self.size() as usize {
            return Err(ImpossibleHistory("a panel was drawn that does not meet its quotas"));
        }
        self.opened = Some((event.number.clone(), event.secret.clone()));
        let of = (event.filled.as_slice(), &event.clock);
        let with = (event.seed, None);
        self.takes_round(recorded, (1, with, Vec::new()), Some(event.lottery.clone()), false, &event.drawn, of);
        Ok(())
    }

    fn refill(&mut self, recorded: Recorded, event: &PanelRefilled) -> Result<(), ImpossibleHistory> {
        let pending = self.refill.take();
        let seed = match (&event.opened, &pending) {
            (Some(opened), Some(pending)) => {
                if commitment(&opened.secret) != pending.commitment || event.round != pending.round {
                    return Err(ImpossibleHistory("replacements were drawn with another secret than was announced"));
                }
                let follows = seed(&opened.secret, &opened.number) == opened.seed;
                if !follows || self.confirmed() != Some(opened.number.as_str()) {
                    return Err(ImpossibleHistory("replacements were drawn with another seed than follows"));
                }
                opened.seed
            }
            (Some(_), None) => return Err(ImpossibleHistory("replacements were drawn by a number nobody announced")),
            // Nobody is left, or the book is older than the announcement of replacements.
            (None, _) => {
                self.seed(event.round).ok_or(ImpossibleHistory("places were filled again that nobody filled"))?
            }
        };
        let drawn = event.lottery.as_ref().map(|lottery| lottery.draw(&seed)).unwrap_or_default();
        if drawn != event.drawn || drawn.iter().any(|number| self.places.contains_key(number)) {
            return Err(ImpossibleHistory("replacements were drawn that their seed does not draw"));
        }
        self.are_silent(recorded, &event.silent);
        let (lottery, of) = (event.lottery.clone(), (event.filled.as_slice(), &event.clock));
        let kept = pending.map_or_else(|| self.accepted().collect(), |pending| pending.kept);
        let with = (seed, event.opened.clone());
        self.takes_round(recorded, (event.round, with, kept), lottery, event.eased, &event.drawn, of);
        Ok(())
    }

    fn are_silent(&mut self, recorded: Recorded, silent: &[PoolNo]) {
        for number in silent {
            if let Some(place) = self.places.get_mut(number) {
                place.said = Some((Said::Silent, recorded.at));
            }
        }
    }

    fn takes_round(
        &mut self,
        recorded: Recorded,
        (round, (seed, opened), kept): (u32, (Seal, Option<Opened>), Vec<PoolNo>),
        lottery: Option<Lottery>,
        eased: bool,
        drawn: &[PoolNo],
        (filled, clock): (&[u32], &StepClock),
    ) {
        let (drawn, filled, clock) = (drawn.to_vec(), filled.to_vec(), clock.clone());
        for number in &drawn {
            self.places.insert(*number, Place { round, until: clock.until, said: None, by: None });
        }
        let (at, position) = (recorded.at, recorded.position);
        self.rounds.push(Drawn { round, seed, opened, lottery, eased, drawn, kept, filled, clock, at, position });
    }
}

/// All panels of a community.
#[derive(Debug, Clone, Default)]
pub struct Panels {
    of: BTreeMap<DeliberationId, Vec<Panel>>,
}

impl Panels {
    /// The panels of a deliberation, oldest first.
    #[must_use]
    pub fn of(&self, deliberation: DeliberationId) -> &[Panel] {
        self.of.get(&deliberation).map_or(&[], Vec::as_slice)
    }

    /// One of them.
    #[must_use]
    pub fn panel(&self, deliberation: DeliberationId, number: PanelNo) -> Option<&Panel> {
        self.of(deliberation).get(number.index())
    }

    /// Every panel, by deliberation.
    pub fn all(&self) -> impl Iterator<Item = &Panel> {
        self.of.values().flatten()
    }

    /// Whether somebody who accepted a place on a panel has this seal.
    #[must_use]
    pub fn is_on_one(&self, deliberation: DeliberationId, row: &Seal) -> bool {
        self.of(deliberation).iter().any(|panel| panel.is_member(row))
    }

    /// Whether somebody put themselves forward for a panel under this seal.
    #[must_use]
    pub fn is_in_a_pool(&self, deliberation: DeliberationId, who: &Seal) -> bool {
        self.of(deliberation).iter().any(|panel| panel.volunteer(who).is_some())
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &PanelEvent) -> Result<(), ImpossibleHistory> {
        let panels = self.of.entry(event.deliberation()).or_default();
        if let PanelEvent::PanelAnnounced(event) = event {
            if event.panel != PanelNo::after(panels.len()) {
                return Err(ImpossibleHistory("a panel's number leaves a gap"));
            }
            panels.push(Panel::announced(recorded.at, event));
            return Ok(());
        }
        let panel = panels.get_mut(event.panel().index());
        panel.ok_or(ImpossibleHistory("something happened to a panel nobody announced"))?.follow(recorded, event)
    }
}
