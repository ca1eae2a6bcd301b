//! Drawing replacements: with a secret and a public number of their own, announced when no answer is awaited any more. From
//! the seed of the first draw everybody could work out who comes next, and decline to bring somebody in.

use jiff::Timestamp;

use super::announce::{SOURCE_MAX, earliest_number};
use super::draw::{require_published, require_sound};
use super::places::require_drawn;
use super::{Inside, today};
use crate::PublicText;
use crate::deliberation::{Decision, counted as days_from_today, leading};
use crate::ids::PoolNo;
use crate::outcome::Refusal;
use crate::panel::{
    Lottery, Opened, PanelRefillAnnounced, PanelRefilled, PanelRefusal, Row, commitment, counted, seed,
};
use crate::seal::Seal;

/// Checks that no answer is awaited any more, places are empty, and somebody may be left.
fn require_empty(of: &Inside<'_>) -> Result<(), Refusal> {
    require_drawn(of)?;
    let day = today(&of.desk);
    let waiting: Vec<_> = of.panel.waiting(day).collect();
    if let Some(until) = waiting.iter().map(|(_, until)| *until).max() {
        return Err(PanelRefusal::AnswersAwaited { people: waiting.len(), until }.into());
    }
    if of.panel.is_seated(day) {
        return Err(PanelRefusal::NothingToRefill.into());
    }
    Ok(())
}

fn next_round(of: &Inside<'_>) -> u32 {
    of.panel.rounds.last().map_or(1, |round| round.round) + 1
}

pub(super) fn announce(
    of: &Inside<'_>,
    (source, known_at): (&str, Timestamp),
    (commitment, secret): (Seal, Seal),
) -> Decision {
    let by = leading(&of.desk)?;
    require_empty(of)?;
    if let Some(refill) = &of.panel.refill {
        return Err(PanelRefusal::RefillAwaited { known_at: refill.known_at }.into());
    }
    let lines = of.desk.lines()?;
    let (days, basis) = (lines.panel_number.days, lines.panel_number.basis.clone());
    let day = today(&of.desk);
    let earliest = earliest_number(of.desk.community, of.desk.deliberation, day, of.desk.moment)?;
    if known_at < earliest {
        return Err(PanelRefusal::NumberTooSoon { days, earliest, basis }.into());
    }
    let source = PublicText::try_new(source, SOURCE_MAX)?;
    let (kept, silent) = (of.panel.accepted().collect(), of.panel.silent(day).collect());
    let ((deliberation, panel), round) = (of.ids(), next_round(of));
    Ok(vec![
        PanelRefillAnnounced {
            deliberation,
            panel,
            round,
            source,
            known_at,
            commitment,
            secret,
            kept,
            silent,
            basis,
            by,
        }
        .into(),
    ])
}

pub(super) fn refill(
    of: &Inside<'_>,
    (secret, rows): (String, &[Row]),
    (size, eased): (u32, bool),
    lottery: Option<Lottery>,
) -> Decision {
    let by = leading(&of.desk)?;
    require_empty(of)?;
    if let Some(closed) = &of.panel.closed {
        require_published(of, closed, rows)?;
    }
    let opened = match (&lottery, &of.panel.refill) {
        (Some(lottery), Some(refill)) => {
            let number = of.panel.confirmed().ok_or(PanelRefusal::NumberUnconfirmed)?.to_owned();
            if commitment(&secret) != refill.commitment {
                return Err(PanelRefusal::SecretDiffers.into());
            }
            if size == 0 || size > of.panel.size().saturating_sub(u32::try_from(refill.kept.len()).unwrap_or(u32::MAX))
            {
                return Err(PanelRefusal::LotteryUnsound.into());
            }
            require_sound(of, lottery, (rows, &refill.kept), &of.panel.rest(), (size, eased))?;
            let seed = seed(&secret, &number);
            Some(Opened { number, secret, seed })
        }
        (Some(_), None) => return Err(PanelRefusal::RefillNotAnnounced.into()),
        // For nobody no number is waited for; and what was announced is drawn.
        (None, None) => None,
        (None, Some(_)) => return Err(PanelRefusal::LotteryUnsound.into()),
    };
    let day = today(&of.desk);
    let drawn = lottery.as_ref().zip(opened.as_ref()).map(|(lottery, opened)| lottery.draw(&opened.seed));
    let drawn = drawn.unwrap_or_default();
    let standing: Vec<PoolNo> = of.panel.accepted().chain(drawn.iter().copied()).collect();
    let rows_standing: Vec<&Row> = standing.iter().filter_map(|number| rows.get(number.index())).collect();
    let filled = counted(of.panel.features(), &rows_standing);
    let silent = of.panel.silent(day).collect();
    let clock = days_from_today(&of.desk, &of.desk.lines()?.panel_answer)?;
    let ((deliberation, panel), round) = (of.ids(), next_round(of));
    Ok(vec![
        PanelRefilled { deliberation, panel, round, eased, lottery, opened, drawn, silent, filled, clock, by }.into(),
    ])
}
