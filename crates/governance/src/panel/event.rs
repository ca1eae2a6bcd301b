//! What has happened to a panel that is drawn by lot.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Feature, Lottery, Unmet};
use crate::PublicText;
use crate::assembly::Scope;
use crate::deliberation::StepClock;
use crate::ids::{DeliberationId, PanelNo, PartyNo, PersonId, PoolNo};
use crate::seal::Seal;

/// What a round is drawn with, once it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The public number.
    pub number: String,
    /// The secret.
    pub secret: String,
    /// What follows from both.
    pub seed: Seal,
}

events! {
    /// What has happened to a panel that is drawn by lot.
    Panel(PanelEvent),
    each about
    /// The deliberation it belongs to.
    deliberation: DeliberationId;

    /// It was announced that a panel will be drawn.
    PanelAnnounced {
        /// Its number in the deliberation.
        panel: PanelNo,
        /// Its place on the list of those who take part.
        party: PartyNo,
        /// What it is for.
        purpose: PublicText,
        /// How many are on it.
        size: u32,
        /// By what they are mixed.
        features: Vec<Feature>,
        /// Whose homes may put themselves forward.
        open_to: Scope,
        /// The last day to do so.
        until: Date,
        /// Which public number decides.
        source: PublicText,
        /// When it is known.
        known_at: Timestamp,
        /// The fingerprint of the secret.
        commitment: Seal,
        /// The seal behind which it is kept until the draw.
        secret: Seal,
        /// So few with one combination of values may be recognised.
        few: u32,
        /// Where the numbers of days stand.
        basis: Vec<String>,
        /// Who announced it.
        by: PersonId,
    }
    /// More or fewer of a value are asked for.
    PanelQuotasChanged {
        /// Of which.
        panel: PanelNo,
        /// The features with their quotas.
        features: Vec<Feature>,
        /// The fingerprint of the file of quotas.
        categories: Seal,
        /// Why no panel can be drawn, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        problem: Option<Unmet>,
        /// Why they were changed.
        reason: PublicText,
        /// Who changed them.
        by: PersonId,
    }
    /// Somebody put themselves forward.
    VolunteerEntered {
        /// For which.
        panel: PanelNo,
        /// Who, sealed.
        who: Seal,
        /// What they say of themselves, sealed.
        features: Seal,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Somebody took that back.
    VolunteerWithdrawn {
        /// From which.
        panel: PanelNo,
        /// Who, sealed.
        who: Seal,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// The pool was closed, and everybody in it has a number.
    PanelPoolClosed {
        /// Of which.
        panel: PanelNo,
        /// By number, from 1: the seal of who has it.
        rows: Vec<Seal>,
        /// The fingerprint of the file of those in the pool.
        respondents: Seal,
        /// The fingerprint of the file of quotas.
        categories: Seal,
        /// How many share the rarest combination of values.
        smallest: u32,
        /// Why no panel can be drawn, where none can.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        problem: Option<Unmet>,
    }
    /// Somebody typed in the public number.
    PanelNumberKeyed {
        /// Of which.
        panel: PanelNo,
        /// The number, as it is drawn with.
        number: String,
        /// Who typed it.
        by: PersonId,
    }
    /// The panel was drawn.
    PanelDrawn {
        /// Which.
        panel: PanelNo,
        /// The public number.
        number: String,
        /// The secret, opened.
        secret: String,
        /// What follows from both.
        seed: Seal,
        /// The lottery.
        lottery: Lottery,
        /// The numbers that were drawn.
        drawn: Vec<PoolNo>,
        /// How many of them have each value, feature by feature.
        filled: Vec<u32>,
        /// By when they answer.
        clock: StepClock,
        /// Who had it drawn.
        by: PersonId,
    }
    /// Somebody who was drawn accepted the place, or declined it.
    PlaceAnswered {
        /// Of which.
        panel: PanelNo,
        /// The number that was drawn.
        number: PoolNo,
        /// Whether they accept.
        accepts: bool,
        /// Who entered it, where no card answered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// It was announced by which number replacements are drawn: nobody who was drawn may answer any more, and places are empty.
    PanelRefillAnnounced {
        /// Of which.
        panel: PanelNo,
        /// Which round; the first draw is round 1.
        round: u32,
        /// Which public number decides.
        source: PublicText,
        /// When it is known.
        known_at: Timestamp,
        /// The fingerprint of the secret of this round.
        commitment: Seal,
        /// The seal behind which it is kept until the draw.
        secret: Seal,
        /// Those who have their place: quotas are counted with them, whoever gives a place up meanwhile.
        kept: Vec<PoolNo>,
        /// Those who had said nothing by their last day.
        silent: Vec<PoolNo>,
        /// Where the number of days stands.
        basis: Vec<String>,
        /// Who announced it.
        by: PersonId,
    }
    /// Replacements were drawn, or nobody is left who fits.
    PanelRefilled {
        /// Of which.
        panel: PanelNo,
        /// Which round; the first draw is round 1.
        round: u32,
        /// Whether the least numbers of the quotas had to be left aside.
        eased: bool,
        /// The lottery among the rest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lottery: Option<Lottery>,
        /// The number and the secret of this round, opened; missing where nobody is left, and in older books.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opened: Option<Opened>,
        /// The numbers that were drawn.
        drawn: Vec<PoolNo>,
        /// Those who had said nothing by their last day.
        silent: Vec<PoolNo>,
        /// How many of those who accepted and those drawn now have each value, feature by feature.
        filled: Vec<u32>,
        /// By when they answer.
        clock: StepClock,
        /// Who had them drawn.
        by: PersonId,
    }
    /// The draw was called off.
    PanelCalledOff {
        /// Of which.
        panel: PanelNo,
        /// Why.
        reason: PublicText,
        /// Who called it off.
        by: PersonId,
    }
}

impl PanelEvent {
    /// The panel it happened to.
    #[must_use]
    pub fn panel(&self) -> PanelNo {
        match self {
            Self::PanelAnnounced(event) => event.panel,
            Self::PanelQuotasChanged(event) => event.panel,
            Self::VolunteerEntered(event) => event.panel,
            Self::VolunteerWithdrawn(event) => event.panel,
            Self::PanelPoolClosed(event) => event.panel,
            Self::PanelNumberKeyed(event) => event.panel,
            Self::PanelDrawn(event) => event.panel,
            Self::PlaceAnswered(event) => event.panel,
            Self::PanelRefillAnnounced(event) => event.panel,
            Self::PanelRefilled(event) => event.panel,
            Self::PanelCalledOff(event) => event.panel,
        }
    }
}
