//! Why a change to a community, its register or its rules may not happen.

use jiff::Timestamp;
use serde::Serialize;

use super::{PlaceUse, SettingKind};
use crate::assembly::Channel;
use crate::ids::{HomeId, OwnerId};
use crate::law::pack::Bilingual;

/// Why a change to a community, its register or its rules may not happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum CommunityRefusal {
    /// The community keeps a book already.
    AlreadyFounded,
    /// There is no community in this book yet.
    NotFounded,
    /// The name of the time zone is in no list.
    UnknownTimeZone {
        /// The name given.
        name: String,
    },
    /// This program does not know the procedure of the place.
    PlaceUnknown {
        /// The name given.
        place: String,
    },
    /// The law of another country was named: it has no procedure to settle, and is picked vote by vote.
    PlaceOfAnotherLaw {
        /// Which.
        pack: String,
    },
    /// The register changed since this was worked out.
    RegisterChanged,
    /// The register names no home.
    RegisterEmpty,
    /// A home belongs to nobody and is not the developer's.
    HomeWithoutOwner {
        /// Which home.
        home: String,
    },
    /// The same home stands twice in one register.
    HomeListedTwice {
        /// Which home.
        home: String,
    },
    /// A home has no area.
    HomeWithoutArea {
        /// Which home.
        home: String,
    },
    /// A home is given no shares where it is given a number of them.
    HomeWithoutShares {
        /// Which home.
        home: String,
    },
    /// No home with this number was ever registered.
    HomeUnknown {
        /// Which home.
        home: HomeId,
    },
    /// The book knows no such owner.
    OwnerUnknown {
        /// Which owner.
        owner: OwnerId,
    },
    /// The owner's particulars are needed as long as they own a home here.
    OwnerHoldsHome {
        /// Which owner.
        owner: OwnerId,
        /// One of the homes.
        home: String,
    },
    /// Silence may not be counted with the majority in this place.
    SilenceForbidden {
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Whether parking places count is settled by the place and not left to the owners.
    ParkingSettled {
        /// Whether they count.
        counts: bool,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// None of the ways of voting that were picked binds in this place.
    NoChannelBinds {
        /// Those that do.
        binding: Vec<Channel>,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// In this place voting is electronic, and on paper for whoever asks; neither can be taken away.
    ElectronicFirst {
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Nobody may vote for an owner in this place.
    ProxiesForbidden {
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// One proxy may not act for so many owners in this place.
    ProxiesTooMany {
        /// For how many at most.
        most: u32,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Representatives only hand in what each owner signed in this place.
    RepresentativesHandIn {
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// A committee of this size may not be elected in this place.
    CommitteeSize {
        /// At least so many.
        min: u32,
        /// At most so many, where that is said.
        max: Option<u32>,
        /// Whether the number is odd.
        odd: bool,
        /// How many in an estate as small as this one.
        small: Option<u32>,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// No alternates are elected in this place.
    AlternatesForbidden {
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// A committee may not sit for so long, or so short, in this place.
    TermOutOfRange {
        /// At least so many years.
        min: u32,
        /// At most so many.
        max: u32,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// Regular meetings may not be so rare in this place, or never.
    RegularTooRare {
        /// After so many months at the latest, where the place says.
        most: Option<u32>,
        /// Where that stands; empty where the place says nothing.
        basis: Vec<Bilingual>,
    },
    /// Silence that counts, and ballots shown by home, stand in a text the owners adopted or do not hold (指导规则 §26).
    NeedsText {
        /// Which of the two.
        setting: SettingKind,
    },
    /// While a vote is under way the rules it runs by stay as they are.
    RulesInUse,
    /// Something was done by the procedure of the place that was settled.
    PlaceInUse {
        /// What was done first.
        used: PlaceUse,
        /// When.
        at: Timestamp,
    },
}
