//! One setting at a time: what a clause of the owners' rules may state.

use serde::{Deserialize, Serialize};

use super::{
    BarredSet, ChannelOrder, ChannelSet, DuplicatePolicy, OwnRules, Parking, ProxyRule, Publication, Representation,
    SilenceClause,
};

macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident($type:ty) = $word:literal $field:ident $($optional:ident)?;)*) => {
        /// One of the settings of the owners' own rules, with its value.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Setting {$(
            $(#[$doc])*
            $name($type),
        )*}

        /// One of the settings of the owners' own rules.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum SettingKind {$(
            $(#[$doc])*
            $name,
        )*}

        impl Setting {
            /// Which setting it is.
            #[must_use]
            pub fn kind(&self) -> SettingKind {
                match self {$(Self::$name(_) => SettingKind::$name,)*}
            }
        }

        impl SettingKind {
            /// All settings, in the order pages list them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word it is written as.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {$(Self::$name => $word,)*}
            }
        }

        impl OwnRules {
            /// What a setting says; none where the rules say nothing about it.
            #[must_use]
            pub fn get(&self, kind: SettingKind) -> Option<Setting> {
                match kind {$(SettingKind::$name => settings!(@get self.$field, Setting::$name $(, $optional)?),)*}
            }

            /// The rules with this setting.
            #[must_use]
            pub fn with(mut self, setting: Setting) -> Self {
                match setting {$(Setting::$name(value) => self.$field = settings!(@set value $(, $optional)?),)*}
                self
            }

            /// The rules with this setting as it is until owners decide.
            #[must_use]
            pub fn without(mut self, kind: SettingKind) -> Self {
                match kind {$(SettingKind::$name => self.$field = Self::INITIAL.$field,)*}
                self
            }
        }
    };
    (@get $value:expr, $setting:expr) => { Some($setting($value)) };
    (@get $value:expr, $setting:expr, maybe) => { $value.map($setting) };
    (@set $value:expr) => { $value };
    (@set $value:expr, maybe) => { Some($value) };
}

settings! {
    /// What happens with silence.
    Silence(SilenceClause) = "silence" silence;
    /// Which of two ballots counts.
    Duplicates(DuplicatePolicy) = "duplicates" duplicates;
    /// How ballots are published.
    Publication(Publication) = "publication" publication;
    /// Whether parking places and storage rooms count.
    Parking(Parking) = "parking" parking;
    /// By which ways owners may vote.
    Channels(ChannelSet) = "channels" channels;
    /// Which of them stands first.
    Order(ChannelOrder) = "order" order;
    /// Whether somebody may vote for an owner.
    Proxies(ProxyRule) = "proxies" proxies;
    /// Who may not be a proxy.
    ProxiesBarred(BarredSet) = "proxies-barred" proxies_barred;
    /// Whether owners may choose a representative.
    Representatives(Representation) = "representatives" representatives;
    /// How many sit in the owners' committee.
    CommitteeSize(u32) = "committee-size" committee_size maybe;
    /// How many alternates are elected with it.
    Alternates(u32) = "alternates" alternates maybe;
    /// For how many years it sits.
    TermYears(u32) = "term-years" term_years maybe;
    /// After how many months at the latest the next regular meeting of the owners is held.
    RegularMonths(u32) = "regular-months" regular_months maybe;
}
