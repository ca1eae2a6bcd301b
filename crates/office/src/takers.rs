//! Those who took part and have no card: who they are stands on paper, and what they say of a result comes on paper too.
//!
//! Each is known by what they took part under: the seal of the slip on which they supported it or put themselves forward, or the
//! number they were given at a door. What they say gets a seal of its own that only this installation can draw again, so that the
//! book does not tell that whoever supported it is whoever judged it.

use std::collections::BTreeSet;

use governance::Seal;
use governance::deliberation::{Opinion, Raiser, consents_by_seat};
use governance::ids::{DeliberationId, OwnerId, PanelNo, RoomNo, VisitorNo};
use governance::on_paper::Part;
use serde::Serialize;

use crate::desk::{Desk, Files};

/// How somebody without a card took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taker {
    /// They supported it on paper; the vault keeps behind the seal who they are.
    Supporter(Seal),
    /// They put themselves forward for a panel; the vault keeps behind the seal how they are reached.
    Volunteer(PanelNo, Seal),
    /// They were given a number at the door of a room.
    Visitor(RoomNo, VisitorNo),
}

impl Taker {
    /// By what they took part.
    #[must_use]
    pub fn part(self) -> Part {
        match self {
            Self::Supporter(seal) | Self::Volunteer(_, seal) => Part::Seal(seal),
            Self::Visitor(room, visitor) => Part::Visitor { room, visitor },
        }
    }
}

/// What the seal is drawn from under which somebody without a card judges a result.
#[derive(Debug, Serialize)]
struct SealedTaker {
    deliberation: DeliberationId,
    report: usize,
    takes_part: Option<Seal>,
    came: Option<(RoomNo, VisitorNo)>,
}

/// What the seal is drawn from under which somebody without a card says whether they can live with an opinion.
#[derive(Debug, Serialize)]
struct SealedConsent {
    deliberation: DeliberationId,
    round: u32,
    consents: Seal,
}

impl Desk {
    /// Those who took part in a deliberation and have no card: supporters on paper, people in a pool, people in a room that was
    /// held.
    #[must_use]
    pub fn takers(&self, files: &Files, deliberation: DeliberationId) -> Vec<Taker> {
        let community = &files.community;
        let one = community.deliberations().deliberation(deliberation);
        let supporters = one.into_iter().flat_map(|one| &one.supporters).filter(|(_, support)| support.by.is_some());
        let slips = supporters.map(|(seal, _)| *seal).filter(|seal| files.signers.supporter(seal).is_none());
        let mut takers: Vec<Taker> = slips.map(Taker::Supporter).collect();
        for panel in community.panels().of(deliberation) {
            let on_paper: Vec<Seal> =
                panel.volunteers.iter().filter(|one| one.by.is_some()).map(|one| one.who).collect();
            if on_paper.is_empty() {
                continue;
            }
            let owners = (0..community.register().owners().len()).map(OwnerId::after);
            let owners: BTreeSet<Seal> =
                owners.map(|owner| self.volunteer((deliberation, panel.number), owner)).collect();
            let others = on_paper.into_iter().filter(|who| !owners.contains(who));
            takers.extend(others.map(|who| Taker::Volunteer(panel.number, who)));
        }
        for room in community.rooms().of(deliberation).iter().filter(|room| room.is_held()) {
            let slips = room.persons().filter(|came| came.who == Raiser::Slip);
            takers.extend(slips.map(|came| Taker::Visitor(room.number, came.number)));
        }
        takers
    }

    /// The seal under which somebody without a card judges one of the results that were reported, from 1.
    #[must_use]
    pub fn taker_judges(&self, deliberation: DeliberationId, report: usize, part: Part) -> Seal {
        let (takes_part, came) = match part {
            Part::Seal(seal) => (Some(seal), None),
            Part::Visitor { room, visitor } => (None, Some((room, visitor))),
        };
        self.bound(&SealedTaker { deliberation, report, takes_part, came })
    }

    /// The seal under which somebody without a card who has a place on a panel says in one round whether they can live with the
    /// opinion.
    #[must_use]
    pub fn taker_consents(&self, deliberation: DeliberationId, round: u32, who: Seal) -> Seal {
        self.bound(&SealedConsent { deliberation, round, consents: who })
    }

    /// Those without a card who have a place on a panel that stands on the list: their consent counts.
    #[must_use]
    pub fn seated_takers(&self, files: &Files, deliberation: DeliberationId) -> Vec<Taker> {
        let Some(one) = files.community.deliberations().deliberation(deliberation) else { return Vec::new() };
        let seated = |taker: &Taker| {
            let Taker::Volunteer(number, who) = *taker else { return false };
            let panel = files.community.panels().panel(deliberation, number);
            let row = panel
                .and_then(|panel| Some(self.pool_row((deliberation, number), self.pool_number(panel, &who)?, who)));
            row.is_some_and(|row| consents_by_seat(&files.community, one, row))
        };
        self.takers(files, deliberation).into_iter().filter(seated).collect()
    }

    /// Who without a card said on paper whether they can live with an opinion, in whatever round.
    #[must_use]
    pub fn whose_consent(&self, files: &Files, deliberation: DeliberationId, voice: &Seal) -> Option<Taker> {
        let rounds = files.community.deliberations().opinion(deliberation).map_or(0, Opinion::round_number);
        let said = |taker: &Taker| {
            let Taker::Volunteer(_, who) = *taker else { return false };
            (1..=rounds).rev().any(|round| self.taker_consents(deliberation, round, who) == *voice)
        };
        self.takers(files, deliberation).into_iter().find(said)
    }

    /// Who without a card said something of a result on paper.
    #[must_use]
    pub fn whose_verdict(&self, files: &Files, deliberation: DeliberationId, who: Raiser) -> Option<Taker> {
        let Raiser::Owner(seal) = who else { return None };
        let reports = files.community.deliberations().deliberation(deliberation).map_or(0, |one| one.reports.len());
        let said = |taker: &Taker| {
            (1..=reports).rev().any(|report| self.taker_judges(deliberation, report, taker.part()) == seal)
        };
        self.takers(files, deliberation).into_iter().find(said)
    }
}
