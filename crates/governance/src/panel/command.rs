//! What can be asked about a panel that is drawn by lot.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{FeatureGiven, Lottery, Row, Unmet};
use crate::assembly::Scope;
use crate::ids::{DeliberationId, HomeId, OwnerId, PanelNo, PoolNo};
use crate::seal::Seal;

/// Who put themselves forward on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnPaper {
    /// An owner.
    Owner(OwnerId),
    /// Somebody else who lives in this home.
    Home(HomeId),
}

/// What can be asked about a panel that is drawn by lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PanelCommand {
    /// Announce that a panel will be drawn.
    Announce {
        /// For which deliberation.
        deliberation: DeliberationId,
        /// What it is for, for everybody to read.
        purpose: String,
        /// How many are on it.
        size: u32,
        /// By what they are mixed.
        features: Vec<FeatureGiven>,
        /// Whose homes may put themselves forward.
        open_to: Scope,
        /// The last day to do so.
        until: Date,
        /// Which public number decides.
        source: String,
        /// When it is known.
        known_at: Timestamp,
        /// The fingerprint of the secret.
        commitment: Seal,
        /// The seal behind which it is kept.
        secret: Seal,
    },
    /// Ask for more or fewer of a value.
    ChangeQuotas {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// The features and values as they were, with their quotas.
        features: Vec<FeatureGiven>,
        /// Why, for everybody to read.
        reason: String,
        /// Whether a panel can be drawn then, once the pool is closed.
        problem: Option<Unmet>,
    },
    /// Put oneself forward: an owner by card, or somebody at the desk from paper.
    Enter {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// For which panel.
        panel: PanelNo,
        /// Who, sealed.
        who: Seal,
        /// The owner behind the seal, or the home of whoever else it is, when it came on paper.
        on_paper: Option<OnPaper>,
        /// What they say of themselves, opened.
        row: Row,
        /// The same, sealed.
        features: Seal,
    },
    /// Take that back.
    Withdraw {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// From which panel.
        panel: PanelNo,
        /// Who.
        who: Seal,
    },
    /// Close the pool and give everybody in it a number: the clock does.
    ClosePool {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// In the order of the numbers: a seal of who has it, and what they say of themselves.
        rows: Vec<(Seal, Row)>,
        /// Whether a panel can be drawn.
        problem: Option<Unmet>,
    },
    /// Type in the public number.
    KeyNumber {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// As it was published.
        number: String,
    },
    /// Open the secret and draw.
    Draw {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which panel.
        panel: PanelNo,
        /// The secret.
        secret: String,
        /// What those in the pool say of themselves, by number.
        rows: Vec<Row>,
        /// The fairest lottery.
        lottery: Lottery,
    },
    /// Accept a place, or decline it, by card.
    AnswerPlace {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// The number that was drawn.
        number: PoolNo,
        /// The seal of who has it.
        row: Seal,
        /// Whether they accept.
        accepts: bool,
    },
    /// Announce by which number replacements are drawn for those who declined or said nothing.
    AnnounceRefill {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// Which public number decides.
        source: String,
        /// When it is known.
        known_at: Timestamp,
        /// The fingerprint of a secret of its own.
        commitment: Seal,
        /// The seal behind which that is kept.
        secret: Seal,
    },
    /// Draw replacements, once their number stands; or record that nobody is left who fits.
    Refill {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// The secret of this round; not read where nobody is left.
        secret: String,
        /// What those in the pool say of themselves, by number.
        rows: Vec<Row>,
        /// How many places can be filled.
        size: u32,
        /// Whether the least numbers of the quotas had to be left aside.
        eased: bool,
        /// The fairest lottery among the rest; none where nobody fits any more.
        lottery: Option<Lottery>,
    },
    /// Call the draw off.
    CallOff {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Of which panel.
        panel: PanelNo,
        /// Why, for everybody to read.
        reason: String,
    },
}
