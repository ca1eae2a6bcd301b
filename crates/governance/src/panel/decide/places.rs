//! Accepting and declining places, and drawing replacements.

use super::draw::{require_published, require_sound};
use super::{Inside, leading_or_keying, lines, today};
use crate::deliberation::{Decision, counted as days_from_today, leading};
use crate::ids::PoolNo;
use crate::outcome::Refusal;
use crate::panel::{Lottery, PanelRefilled, PanelRefusal, PlaceAnswered, Row, Said, counted};
use crate::seal::Seal;

pub(super) fn answer(of: &Inside<'_>, number: PoolNo, row: Option<Seal>, accepts: bool) -> Decision {
    let by = match row {
        Some(_) => of.desk.community.acting_owner(of.desk.moment).map(|_| None)?,
        None => Some(leading_or_keying(&of.desk)?),
    };
    require_drawn(of)?;
    let place = of.panel.places.get(&number).ok_or(PanelRefusal::NumberNotDrawn)?;
    if row.is_some_and(|row| of.panel.number_of(&row) != Some(number)) {
        return Err(PanelRefusal::NumberOfAnother.into());
    }
    match place.said {
        Some((Said::Accepted, _)) if accepts => return Ok(vec![]),
        Some((Said::Declined, _)) if !accepts => return Ok(vec![]),
        Some((Said::Declined | Said::Silent, _)) => return Err(PanelRefusal::PlaceDeclined.into()),
        None if today(&of.desk) > place.until => return Err(PanelRefusal::AnswerTooLate { until: place.until }.into()),
        // Whoever has a place can still give it up.
        Some((Said::Accepted, _)) | None => {}
    }
    let (deliberation, panel) = of.ids();
    Ok(vec![PlaceAnswered { deliberation, panel, number, accepts, by }.into()])
}

fn require_drawn(of: &Inside<'_>) -> Result<(), Refusal> {
    of.require_going_on()?;
    if of.panel.rounds.is_empty() { Err(PanelRefusal::PanelNotDrawn.into()) } else { Ok(()) }
}

pub(super) fn refill(of: &Inside<'_>, rows: &[Row], (size, eased): (u32, bool), lottery: Option<Lottery>) -> Decision {
    let by = leading(&of.desk)?;
    require_drawn(of)?;
    let day = today(&of.desk);
    let waiting: Vec<_> = of.panel.waiting(day).collect();
    if let Some(until) = waiting.iter().map(|(_, until)| *until).max() {
        return Err(PanelRefusal::AnswersAwaited { people: waiting.len(), until }.into());
    }
    if !of.panel.needs_replacing(day) {
        return Err(PanelRefusal::NothingToRefill.into());
    }
    if let Some(closed) = &of.panel.closed {
        require_published(of, closed, rows)?;
    }
    let rest = of.panel.rest();
    if let Some(lottery) = &lottery {
        if size == 0 || size > of.panel.empty() {
            return Err(PanelRefusal::LotteryUnsound.into());
        }
        require_sound(of, lottery, rows, &rest, (size, eased))?;
    }
    let round = of.panel.rounds.last().map_or(1, |round| round.round) + 1;
    let seed = of.panel.seed(round).ok_or(PanelRefusal::PanelNotDrawn)?;
    let drawn = lottery.as_ref().map(|lottery| lottery.draw(&seed)).unwrap_or_default();
    let standing: Vec<PoolNo> = of.panel.accepted().chain(drawn.iter().copied()).collect();
    let rows_standing: Vec<&Row> = standing.iter().filter_map(|number| rows.get(number.index())).collect();
    let filled = counted(of.panel.features(), &rows_standing);
    let silent = of.panel.silent(day).collect();
    let clock = days_from_today(&of.desk, &lines(&of.desk)?.panel_answer)?;
    let (deliberation, panel) = of.ids();
    Ok(vec![PanelRefilled { deliberation, panel, round, eased, lottery, drawn, silent, filled, clock, by }.into()])
}
