//! Decides what a command about a panel would change: announcing it, the pool, the draw, and the places.

mod announce;
mod draw;
mod places;
mod refill;
mod volunteers;

use super::{Panel, PanelCommand, PanelRefusal};
use crate::deliberation::{Decision, Desk, Raiser, leading};
use crate::ids::{DeliberationId, PanelNo, PersonId};
use crate::on_paper::enters;
use crate::outcome::Refusal;
use crate::{Community, Moment};

pub use announce::{
    FEATURES_MAX, PURPOSE_MAX, REASON_MAX, SIZE_MAX, SOURCE_MAX, VALUES_MAX, WORD_MAX, earliest_end, earliest_number,
};
pub use draw::NUMBER_MAX;
pub(crate) use places::answers_on_paper;

/// What a decision about one panel may know.
struct Inside<'a> {
    desk: Desk<'a>,
    panel: &'a Panel,
}

pub(crate) fn decide(community: &Community, command: PanelCommand, moment: &Moment<'_>) -> Decision {
    let of = |id: DeliberationId, panel: PanelNo| -> Result<Inside<'_>, Refusal> {
        let desk = Desk::at(community, id, moment)?;
        let panel = community.panels().panel(id, panel).ok_or(PanelRefusal::PanelUnknown)?;
        Ok(Inside { desk, panel })
    };
    match command {
        PanelCommand::Announce {
            deliberation,
            purpose,
            size,
            features,
            open_to,
            until,
            source,
            known_at,
            commitment,
            secret,
        } => announce::announce(
            &Desk::at(community, deliberation, moment)?,
            (&purpose, size, &features, open_to),
            until,
            (&source, known_at),
            (commitment, secret),
        ),
        PanelCommand::ChangeQuotas { deliberation, panel, features, reason, problem } => {
            announce::change(&of(deliberation, panel)?, &features, &reason, problem)
        }
        PanelCommand::Enter { deliberation, panel, who, on_paper, row, features } => {
            volunteers::enter(&of(deliberation, panel)?, (who, on_paper), &row, features)
        }
        PanelCommand::Withdraw { deliberation, panel, who } => volunteers::withdraw(&of(deliberation, panel)?, who),
        PanelCommand::ClosePool { deliberation, panel, rows, problem } => {
            volunteers::close(&of(deliberation, panel)?, rows, problem)
        }
        PanelCommand::KeyNumber { deliberation, panel, number } => draw::key(&of(deliberation, panel)?, &number),
        PanelCommand::Draw { deliberation, panel, secret, rows, lottery } => {
            draw::draw(&of(deliberation, panel)?, secret, &rows, lottery)
        }
        PanelCommand::AnswerPlace { deliberation, panel, number, row, accepts } => {
            places::answer(&of(deliberation, panel)?, number, row, accepts)
        }
        PanelCommand::AnnounceRefill { deliberation, panel, source, known_at, commitment, secret } => {
            refill::announce(&of(deliberation, panel)?, (&source, known_at), (commitment, secret))
        }
        PanelCommand::Refill { deliberation, panel, secret, rows, size, eased, lottery } => {
            refill::refill(&of(deliberation, panel)?, (secret, &rows), (size, eased), lottery)
        }
        PanelCommand::CallOff { deliberation, panel, reason } => announce::call_off(&of(deliberation, panel)?, &reason),
    }
}

fn today(desk: &Desk<'_>) -> jiff::civil::Date {
    desk.moment.today(desk.community.zone())
}

/// Whoever leads the deliberation, or takes paper in.
fn leading_or_keying(desk: &Desk<'_>) -> Result<PersonId, Refusal> {
    let keys = |refusal| enters(desk, Raiser::Slip).map_err(|_| refusal);
    let by = leading(desk).map(Some).or_else(keys)?;
    by.ok_or_else(|| crate::bodies::BodiesRefusal::PowerMissing { power: crate::bodies::Power::Key }.into())
}

impl Inside<'_> {
    fn ids(&self) -> (DeliberationId, PanelNo) {
        (self.panel.deliberation, self.panel.number)
    }

    fn require_going_on(&self) -> Result<(), Refusal> {
        crate::deliberation::require_not_closed(&self.desk)?;
        match self.panel.called_off {
            Some(_) => Err(PanelRefusal::PanelWasCalledOff.into()),
            None => Ok(()),
        }
    }
}
