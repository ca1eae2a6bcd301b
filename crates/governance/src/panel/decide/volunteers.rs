//! Putting oneself forward, taking that back, and closing the pool.

use std::collections::BTreeSet;

use super::{Inside, today};
use crate::deliberation::{Decision, Raiser};
use crate::ids::{PersonId, PoolNo};
use crate::moment::Actor;
use crate::on_paper::enters;
use crate::outcome::Refusal;
use crate::panel::{
    OnPaper, PanelPoolClosed, PanelRefusal, Row, Unmet, VolunteerEntered, VolunteerWithdrawn, categories_file, cells,
    fingerprint, respondents_file,
};
use crate::seal::Seal;

pub(super) fn enter(of: &Inside<'_>, (who, on_paper): (Seal, Option<OnPaper>), row: &Row, features: Seal) -> Decision {
    let (whose, by) = whose(of, on_paper)?;
    require_open(of)?;
    if of.panel.volunteer(&who).is_some() {
        return Ok(vec![]);
    }
    require_open_to(of, whose)?;
    require_values(of, row)?;
    let (deliberation, panel) = of.ids();
    Ok(vec![VolunteerEntered { deliberation, panel, who, features, by }.into()])
}

/// Checks that a home of theirs, or the home they live in, is among those that may.
fn require_open_to(of: &Inside<'_>, whose: Option<OnPaper>) -> Result<(), PanelRefusal> {
    let (register, open_to) = (of.desk.community.register(), &of.panel.announced.open_to);
    let is_open = match whose.ok_or(PanelRefusal::VolunteerHomeUnknown)? {
        OnPaper::Owner(owner) => register.homes_of(owner).any(|home| open_to.holds(home)),
        OnPaper::Home(home) if !register.holds(home) => return Err(PanelRefusal::VolunteerHomeUnknown),
        OnPaper::Home(home) => register.home(home).is_some_and(|home| open_to.holds(home)),
    };
    if is_open { Ok(()) } else { Err(PanelRefusal::NotOpenToThem) }
}

/// Who puts themselves forward, and who enters it, where no card does.
fn whose(of: &Inside<'_>, on_paper: Option<OnPaper>) -> Result<(Option<OnPaper>, Option<PersonId>), Refusal> {
    match of.desk.moment.actor {
        Actor::Owner(_) => Ok((Some(OnPaper::Owner(of.desk.community.acting_owner(of.desk.moment)?)), None)),
        _ => Ok((on_paper, enters(&of.desk, Raiser::Slip)?)),
    }
}

pub(super) fn withdraw(of: &Inside<'_>, who: Seal) -> Decision {
    let (_, by) = whose(of, None)?;
    of.require_going_on()?;
    if of.panel.volunteer(&who).is_none() {
        return Err(PanelRefusal::NotInPool.into());
    }
    // Whoever could leave once the pool is known would choose who is drawn.
    if !of.panel.takes_volunteers(today(&of.desk)) {
        return Err(PanelRefusal::VolunteerStays { until: of.panel.announced.until }.into());
    }
    let (deliberation, panel) = of.ids();
    Ok(vec![VolunteerWithdrawn { deliberation, panel, who, by }.into()])
}

pub(super) fn close(of: &Inside<'_>, rows: Vec<(Seal, Row)>, problem: Option<Unmet>) -> Decision {
    of.require_going_on()?;
    if of.panel.closed.is_some() {
        return Ok(vec![]);
    }
    let until = of.panel.announced.until;
    if today(&of.desk) <= until || of.desk.moment.actor != Actor::Clock {
        return Err(PanelRefusal::PanelPoolOpen { until }.into());
    }
    let seals: BTreeSet<Seal> = rows.iter().map(|(seal, _)| *seal).collect();
    if rows.len() != of.panel.volunteers.len() || seals.len() != rows.len() {
        return Err(PanelRefusal::PoolDiffers.into());
    }
    let (seals, rows): (Vec<Seal>, Vec<Row>) = rows.into_iter().unzip();
    for row in &rows {
        require_values(of, row)?;
    }
    let features = of.panel.features();
    let numbered = (0..).map(PoolNo::after).zip(&rows);
    let have = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let few = (have < of.panel.size()).then_some(Unmet::FewPeople { have });
    let (deliberation, panel) = of.ids();
    Ok(vec![
        PanelPoolClosed {
            deliberation,
            panel,
            respondents: fingerprint(&respondents_file(features, numbered)),
            categories: fingerprint(&categories_file(features)),
            smallest: cells(&rows).values().copied().min().unwrap_or(0),
            rows: seals,
            problem: few.or(problem),
        }
        .into(),
    ])
}

/// Checks that every feature has one of its values.
fn require_values(of: &Inside<'_>, row: &Row) -> Result<(), PanelRefusal> {
    let features = of.panel.features();
    let known = features.iter().zip(row).all(|(feature, value)| (*value as usize) < feature.quotas.len());
    if known && row.len() == features.len() { Ok(()) } else { Err(PanelRefusal::ValueUnknown) }
}

fn require_open(of: &Inside<'_>) -> Result<(), Refusal> {
    of.require_going_on()?;
    if of.panel.takes_volunteers(today(&of.desk)) {
        Ok(())
    } else {
        Err(PanelRefusal::PanelPoolOver { until: of.panel.announced.until }.into())
    }
}
