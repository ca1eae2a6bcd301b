//! The public number, typed by two people, and the draw.

use std::collections::{BTreeMap, BTreeSet};

use super::{Inside, leading_or_keying};
use crate::deliberation::{Decision, counted as days_from_today, leading};
use crate::ids::PoolNo;
use crate::outcome::Refusal;
use crate::panel::{
    Closed, Lottery, PanelDrawn, PanelNumberKeyed, PanelRefusal, Row, TICKETS, canonical, commitment, counted,
    fingerprint, respondents_file, seed,
};

/// Signs that a public number may have.
pub const NUMBER_MAX: usize = 80;

pub(super) fn key(of: &Inside<'_>, typed: &str) -> Decision {
    let by = leading_or_keying(&of.desk)?;
    if of.panel.refill.is_some() {
        of.require_going_on()?;
    } else {
        possible(of)?;
    }
    let known_at = of.panel.number_known_at();
    if of.desk.moment.now < known_at {
        return Err(PanelRefusal::NumberNotKnown { known_at }.into());
    }
    if of.panel.confirmed().is_some() {
        return Err(PanelRefusal::NumberStands.into());
    }
    let number = canonical(typed).filter(|number| number.len() <= NUMBER_MAX).ok_or(PanelRefusal::NumberUnreadable)?;
    if of.panel.keyed.get(&by) == Some(&number) {
        return Ok(vec![]);
    }
    let (deliberation, panel) = of.ids();
    Ok(vec![PanelNumberKeyed { deliberation, panel, number, by }.into()])
}

/// The pool, where it is closed and a panel can be drawn that was not drawn yet.
fn possible<'a>(of: &Inside<'a>) -> Result<&'a Closed, Refusal> {
    of.require_going_on()?;
    let Some(closed) = &of.panel.closed else {
        return Err(PanelRefusal::PanelPoolOpen { until: of.panel.announced.until }.into());
    };
    if !of.panel.rounds.is_empty() {
        return Err(PanelRefusal::PanelDrawnAlready.into());
    }
    match &closed.problem {
        Some(_) => Err(PanelRefusal::NoPanelPossible.into()),
        None => Ok(closed),
    }
}

pub(super) fn draw(of: &Inside<'_>, secret: String, rows: &[Row], lottery: Lottery) -> Decision {
    let by = leading(&of.desk)?;
    let closed = possible(of)?;
    let number = of.panel.confirmed().ok_or(PanelRefusal::NumberUnconfirmed)?.to_owned();
    if commitment(&secret) != of.panel.announced.commitment {
        return Err(PanelRefusal::SecretDiffers.into());
    }
    require_published(of, closed, rows)?;
    let everybody: Vec<PoolNo> = (0..rows.len()).map(PoolNo::after).collect();
    require_sound(of, &lottery, (rows, &[]), &everybody, (of.panel.size(), false))?;
    let seed = seed(&secret, &number);
    let drawn = lottery.draw(&seed);
    let rows_drawn: Vec<&Row> = drawn.iter().filter_map(|number| rows.get(number.index())).collect();
    let filled = counted(of.panel.features(), &rows_drawn);
    let clock = days_from_today(&of.desk, &of.desk.lines()?.panel_answer)?;
    let (deliberation, panel) = of.ids();
    Ok(vec![PanelDrawn { deliberation, panel, number, secret, seed, lottery, drawn, filled, clock, by }.into()])
}

/// Checks that what was opened is what was published when the pool was closed.
pub(super) fn require_published(of: &Inside<'_>, closed: &Closed, rows: &[Row]) -> Result<(), PanelRefusal> {
    let file = respondents_file(of.panel.features(), (0..).map(PoolNo::after).zip(rows));
    if rows.len() == closed.rows.len() && fingerprint(&file) == closed.respondents {
        Ok(())
    } else {
        Err(PanelRefusal::PoolDiffers)
    }
}

/// Checks that a lottery is one of these people, that whoever is alike stands together, that its tickets are whole, and that
/// each of its panels has the size and, with those who keep their place, meets the quotas.
pub(super) fn require_sound(
    of: &Inside<'_>,
    lottery: &Lottery,
    (rows, kept): (&[Row], &[PoolNo]),
    pool: &[PoolNo],
    (size, eased): (u32, bool),
) -> Result<(), PanelRefusal> {
    let unsound = Err(PanelRefusal::LotteryUnsound);
    let mut kinds: BTreeMap<&Row, Vec<PoolNo>> = BTreeMap::new();
    for number in pool {
        let Some(row) = rows.get(number.index()) else { return unsound };
        kinds.entry(row).or_default().push(*number);
    }
    let alike: BTreeSet<&Vec<PoolNo>> = kinds.values().collect();
    if lottery.kinds.len() != alike.len() || lottery.kinds.iter().any(|kind| !alike.contains(kind)) {
        return unsound;
    }
    let tickets = lottery.panels.iter().try_fold(0u64, |sum, panel| sum.checked_add(panel.tickets));
    if tickets != Some(TICKETS) {
        return unsound;
    }
    let kept: Vec<&Row> = kept.iter().filter_map(|number| rows.get(number.index())).collect();
    let have = counted(of.panel.features(), &kept);
    let quotas: Vec<_> = of.panel.features().iter().flat_map(|feature| &feature.quotas).collect();
    for panel in &lottery.panels {
        let fits = panel.of_kind.len() == lottery.kinds.len()
            && panel.of_kind.iter().sum::<u32>() == size
            && panel.of_kind.iter().zip(&lottery.kinds).all(|(count, kind)| *count as usize <= kind.len());
        if !fits {
            return unsound;
        }
        let mut sum = have.clone();
        for (count, kind) in panel.of_kind.iter().zip(&lottery.kinds) {
            let row = kind.first().and_then(|number| rows.get(number.index()));
            let mut at = 0;
            for (feature, value) in of.panel.features().iter().zip(row.into_iter().flatten()) {
                if let Some(sum) = sum.get_mut(at + *value as usize) {
                    *sum += count;
                }
                at += feature.quotas.len();
            }
        }
        let meets = quotas.iter().zip(&sum).all(|(quota, sum)| *sum <= quota.most && (eased || *sum >= quota.least));
        if !meets {
            return unsound;
        }
    }
    Ok(())
}
