//! Accepting and declining places.

use super::{Inside, today};
use crate::deliberation::{Decision, Desk};
use crate::ids::{PanelNo, PoolNo};
use crate::on_paper::OnPaperRefusal;
use crate::outcome::Refusal;
use crate::panel::{PanelRefusal, PlaceAnswered, Said};
use crate::seal::Seal;

pub(super) fn answer(of: &Inside<'_>, number: PoolNo, row: Seal, accepts: bool) -> Decision {
    if of.desk.moment.person().is_some() {
        return Err(OnPaperRefusal::PaperNeedsTwo.into());
    }
    of.desk.community.acting_owner(of.desk.moment)?;
    require_drawn(of)?;
    let place = of.panel.places.get(&number).ok_or(PanelRefusal::NumberNotDrawn)?;
    if of.panel.number_of(&row) != Some(number) {
        return Err(PanelRefusal::NumberOfAnother.into());
    }
    // What stands there from paper gives way to their own word, the same one too, as long as the place is open to them.
    let own = place.said.filter(|_| place.by.is_none());
    let late = PanelRefusal::AnswerTooLate { until: place.until };
    match own.or(place.said.filter(|_| !of.panel.is_open_to(place, today(&of.desk)))) {
        Some((Said::Accepted, _)) if accepts && place.by.is_none() => return Ok(vec![]),
        Some((Said::Declined, _)) if !accepts => return Ok(vec![]),
        Some((Said::Declined | Said::Silent, _)) => return Err(PanelRefusal::PlaceDeclined.into()),
        None if today(&of.desk) > place.until => return Err(late.into()),
        // Whoever has a place can still give it up.
        Some((Said::Accepted, _)) | None => {}
    }
    let (deliberation, panel) = of.ids();
    Ok(vec![PlaceAnswered { deliberation, panel, number, accepts, by: None }.into()])
}

/// Whether what a paper says of a place changes anything; a refusal where it cannot be said, or not from paper.
pub(crate) fn answers_on_paper(
    desk: &Desk<'_>,
    (number, place): (PanelNo, PoolNo),
    accepts: bool,
) -> Result<bool, Refusal> {
    let panel = desk.community.panels().panel(desk.deliberation.id, number).ok_or(PanelRefusal::PanelUnknown)?;
    crate::deliberation::require_not_closed(desk)?;
    if panel.called_off.is_some() {
        return Err(PanelRefusal::PanelWasCalledOff.into());
    }
    if panel.rounds.is_empty() {
        return Err(PanelRefusal::PanelNotDrawn.into());
    }
    let place = panel.places.get(&place).ok_or(PanelRefusal::NumberNotDrawn)?;
    if place.is_own_word() {
        return Err(OnPaperRefusal::OwnWordStands.into());
    }
    match place.said {
        Some((Said::Accepted, _)) => Ok(!accepts),
        Some((Said::Declined, _)) if !accepts => Ok(false),
        Some((Said::Silent, _)) => Err(PanelRefusal::PlaceDeclined.into()),
        Some((Said::Declined, _)) if !panel.is_open_to(place, today(desk)) => Err(PanelRefusal::PlaceDeclined.into()),
        None if today(desk) > place.until => Err(PanelRefusal::AnswerTooLate { until: place.until }.into()),
        Some((Said::Declined, _)) | None => Ok(true),
    }
}

pub(super) fn require_drawn(of: &Inside<'_>) -> Result<(), Refusal> {
    of.require_going_on()?;
    if of.panel.rounds.is_empty() { Err(PanelRefusal::PanelNotDrawn.into()) } else { Ok(()) }
}
