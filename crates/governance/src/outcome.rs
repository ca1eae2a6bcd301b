//! What can be asked, what can happen, and why something may not: one enum over all topics each.

use serde::Serialize;

use crate::appeal::{AppealCommand, AppealEvent};
use crate::assembly::{AssemblyCommand, AssemblyEvent, AssemblyRefusal};
use crate::bodies::{BodiesCommand, BodiesEvent, BodiesRefusal};
use crate::card::{CardCommand, CardEvent, CardRefusal};
use crate::charter::{CharterCommand, CharterEvent, CharterRefusal};
use crate::committee::{CommitteeCommand, CommitteeEvent, CommitteeRefusal};
use crate::community::{CommunityCommand, CommunityEvent, CommunityRefusal};
use crate::deliberation::{DeliberationCommand, DeliberationEvent, DeliberationRefusal};
use crate::election::{ElectionCommand, ElectionEvent, ElectionRefusal};
use crate::fate::{FateCommand, FateEvent, FateRefusal};
use crate::founding::{FoundingCommand, FoundingEvent, FoundingRefusal};
use crate::gathering::{GatheringCommand, GatheringEvent, GatheringRefusal};
use crate::handover::{HandoverCommand, HandoverEvent, HandoverRefusal};
use crate::informing::{InformingCommand, InformingEvent, InformingRefusal};
use crate::matter::{MatterCommand, MatterEvent, MatterRefusal};
use crate::on_paper::{OnPaperCommand, OnPaperEvent, OnPaperRefusal};
use crate::panel::{PanelCommand, PanelEvent, PanelRefusal};
use crate::petition::{PetitionCommand, PetitionEvent, PetitionRefusal};
use crate::public_text::UnfitText;
use crate::recount::{RecountCommand, RecountEvent, RecountRefusal};
use crate::renewal::{RenewalCommand, RenewalEvent, RenewalRefusal};
use crate::room::{RoomCommand, RoomEvent, RoomRefusal};
use crate::supervision::{SupervisionCommand, SupervisionEvent, SupervisionRefusal};
use crate::template::{TemplateCommand, TemplateEvent, TemplateRefusal};
use crate::voice::{VoiceCommand, VoiceEvent, VoiceRefusal};

/// Anything that can be asked of a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// About the community, its register or its rules.
    Community(CommunityCommand),
    /// About rules of procedure and covenant.
    Charter(CharterCommand),
    /// About bodies and seats.
    Bodies(BodiesCommand),
    /// About owners' cards.
    Card(CardCommand),
    /// About matters.
    Matter(MatterCommand),
    /// About the owners' assembly.
    Assembly(AssemblyCommand),
    /// About an election.
    Election(ElectionCommand),
    /// About who speaks for an entry.
    Voice(VoiceCommand),
    /// About a meeting in a room.
    Gathering(GatheringCommand),
    /// About a recount from paper.
    Recount(RecountCommand),
    /// About what later happens to a decision.
    Fate(FateCommand),
    /// About petitions.
    Petition(PetitionCommand),
    /// About a template for deliberations.
    Template(TemplateCommand),
    /// About deliberations.
    Deliberation(DeliberationCommand),
    /// About something said that is not shown.
    Appeal(AppealCommand),
    /// About what those who take part in a deliberation must know.
    Informing(InformingCommand),
    /// About a room of a deliberation.
    Room(RoomCommand),
    /// About something that somebody says on paper.
    OnPaper(OnPaperCommand),
    /// About a panel that is drawn by lot.
    Panel(PanelCommand),
    /// About founding the owners' assembly.
    Founding(FoundingCommand),
    /// About the sittings, mandates and seals of a committee.
    Committee(CommitteeCommand),
    /// About the renewal of a committee.
    Renewal(RenewalCommand),
    /// About a hand-over.
    Handover(HandoverCommand),
    /// About inspections, publications and orders.
    Supervision(SupervisionCommand),
}

/// Anything that can happen to a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// To the community, its register or its rules.
    Community(CommunityEvent),
    /// To rules of procedure and covenant.
    Charter(CharterEvent),
    /// To bodies and seats.
    Bodies(BodiesEvent),
    /// To owners' cards.
    Card(CardEvent),
    /// To matters.
    Matter(MatterEvent),
    /// In the owners' assembly.
    Assembly(AssemblyEvent),
    /// In an election.
    Election(ElectionEvent),
    /// About who speaks for an entry.
    Voice(VoiceEvent),
    /// In a meeting in a room.
    Gathering(GatheringEvent),
    /// In a recount from paper.
    Recount(RecountEvent),
    /// To a decision, after it was certified.
    Fate(FateEvent),
    /// To petitions.
    Petition(PetitionEvent),
    /// To templates for deliberations.
    Template(TemplateEvent),
    /// To deliberations.
    Deliberation(DeliberationEvent),
    /// To something said that is not shown.
    Appeal(AppealEvent),
    /// To what those who take part in a deliberation must know.
    Informing(InformingEvent),
    /// In a room of a deliberation.
    Room(RoomEvent),
    /// To something that somebody says on paper.
    OnPaper(OnPaperEvent),
    /// To a panel that is drawn by lot.
    Panel(PanelEvent),
    /// On the way to an owners' assembly.
    Founding(FoundingEvent),
    /// In a committee.
    Committee(CommitteeEvent),
    /// To the renewal of a committee.
    Renewal(RenewalEvent),
    /// In a hand-over.
    Handover(HandoverEvent),
    /// To inspections, publications and orders.
    Supervision(SupervisionEvent),
}

/// Why something may not happen. Each sentence a person reads stands in the locales under `refusal-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Refusal {
    /// For a reason of the community, its register or its rules.
    Community(CommunityRefusal),
    /// For a reason of the owners' own texts.
    Charter(CharterRefusal),
    /// For a reason of powers, bodies or seats.
    Bodies(BodiesRefusal),
    /// For a reason of owners' cards.
    Card(CardRefusal),
    /// For a reason of the matter.
    Matter(MatterRefusal),
    /// For a reason of the owners' assembly.
    Assembly(AssemblyRefusal),
    /// For a reason of the election.
    Election(ElectionRefusal),
    /// For a reason of who speaks for an entry.
    Voice(VoiceRefusal),
    /// For a reason of the meeting in a room.
    Gathering(GatheringRefusal),
    /// For a reason of the recount from paper.
    Recount(RecountRefusal),
    /// For a reason of what happened to a decision.
    Fate(FateRefusal),
    /// For a reason of the petition.
    Petition(PetitionRefusal),
    /// For a reason of a template for deliberations.
    Template(TemplateRefusal),
    /// For a reason of the deliberation.
    Deliberation(DeliberationRefusal),
    /// For a reason of what those who take part in a deliberation must know.
    Informing(InformingRefusal),
    /// For a reason of a room of a deliberation.
    Room(RoomRefusal),
    /// For a reason of paper that is taken in for somebody.
    OnPaper(OnPaperRefusal),
    /// For a reason of a panel that is drawn by lot.
    Panel(PanelRefusal),
    /// For a reason of founding.
    Founding(FoundingRefusal),
    /// For a reason of the committee.
    Committee(CommitteeRefusal),
    /// For a reason of a renewal.
    Renewal(RenewalRefusal),
    /// For a reason of a hand-over.
    Handover(HandoverRefusal),
    /// For a reason of inspections, publications and orders.
    Supervision(SupervisionRefusal),
    /// Because of how public words are written.
    Text(TextRefusal),
}

/// Why some words may not stand in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum TextRefusal {
    /// Words are missing.
    TextEmpty,
    /// There are more words than the place allows.
    TextTooLong {
        /// How many characters fit.
        characters_max: usize,
    },
    /// A telephone or identity number stands in words that everybody will read (个人信息保护法 §25).
    TextHoldsPersonalNumber,
}

impl TextRefusal {
    pub(crate) fn new(unfit: UnfitText, characters_max: usize) -> Self {
        match unfit {
            UnfitText::Empty => Self::TextEmpty,
            UnfitText::TooLong => Self::TextTooLong { characters_max },
            UnfitText::PersonalNumber => Self::TextHoldsPersonalNumber,
        }
    }
}

/// The history itself is impossible: no sequence of decisions leads to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("impossible history: {0}")]
pub struct ImpossibleHistory(pub &'static str);

macro_rules! topics {
    ($($topic:ident: $command:ty, $event:ty, $refusal:ty;)*) => {$(
        impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$topic(command)
            }
        }
        impl From<$event> for Event {
            fn from(event: $event) -> Self {
                Self::$topic(event)
            }
        }
        impl From<$refusal> for Refusal {
            fn from(refusal: $refusal) -> Self {
                Self::$topic(refusal)
            }
        }
    )*};
}

topics! {
    Community: CommunityCommand, CommunityEvent, CommunityRefusal;
    Charter: CharterCommand, CharterEvent, CharterRefusal;
    Bodies: BodiesCommand, BodiesEvent, BodiesRefusal;
    Card: CardCommand, CardEvent, CardRefusal;
    Matter: MatterCommand, MatterEvent, MatterRefusal;
    Assembly: AssemblyCommand, AssemblyEvent, AssemblyRefusal;
    Election: ElectionCommand, ElectionEvent, ElectionRefusal;
    Voice: VoiceCommand, VoiceEvent, VoiceRefusal;
    Gathering: GatheringCommand, GatheringEvent, GatheringRefusal;
    Recount: RecountCommand, RecountEvent, RecountRefusal;
    Fate: FateCommand, FateEvent, FateRefusal;
    Petition: PetitionCommand, PetitionEvent, PetitionRefusal;
    Template: TemplateCommand, TemplateEvent, TemplateRefusal;
    Deliberation: DeliberationCommand, DeliberationEvent, DeliberationRefusal;
    Informing: InformingCommand, InformingEvent, InformingRefusal;
    Room: RoomCommand, RoomEvent, RoomRefusal;
    OnPaper: OnPaperCommand, OnPaperEvent, OnPaperRefusal;
    Panel: PanelCommand, PanelEvent, PanelRefusal;
    Founding: FoundingCommand, FoundingEvent, FoundingRefusal;
    Committee: CommitteeCommand, CommitteeEvent, CommitteeRefusal;
    Renewal: RenewalCommand, RenewalEvent, RenewalRefusal;
    Handover: HandoverCommand, HandoverEvent, HandoverRefusal;
    Supervision: SupervisionCommand, SupervisionEvent, SupervisionRefusal;
}

impl From<AppealCommand> for Command {
    fn from(command: AppealCommand) -> Self {
        Self::Appeal(command)
    }
}

impl From<AppealEvent> for Event {
    fn from(event: AppealEvent) -> Self {
        Self::Appeal(event)
    }
}

impl From<TextRefusal> for Refusal {
    fn from(refusal: TextRefusal) -> Self {
        Self::Text(refusal)
    }
}
