//! In which country a community lies, and whether anything was done by the procedure of the place it was settled in.

use jiff::Timestamp;
use serde::Serialize;

use crate::Community;
use crate::law::Law;

/// The clocks of the mainland, by all the names the time zone list has for them.
const MAINLAND_ZONES: [&str; 7] =
    ["Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Kashgar", "PRC"];

/// What was done by the procedure of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceUse {
    /// Owners were told of a vote.
    Notice,
    /// An application for an assembly was answered.
    Application,
    /// The preparatory group was published.
    Group,
    /// A committee was called to sit.
    Sitting,
    /// A renewal was begun, or its group recorded.
    Renewal,
    /// Owners began a petition.
    Petition,
    /// A concern was raised to be deliberated.
    Deliberation,
    /// A way of deliberating was adopted, within the bounds that the place draws.
    Template,
    /// It was recorded who speaks for owners.
    Voice,
}

impl PlaceUse {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Notice,
        Self::Application,
        Self::Group,
        Self::Sitting,
        Self::Renewal,
        Self::Petition,
        Self::Deliberation,
        Self::Template,
        Self::Voice,
    ];
}

/// What was done first by the procedure of the place that is settled, and when; nothing where none is settled.
///
/// A vote held under another country's law rests on no place.
#[must_use]
pub fn place_used(community: &Community) -> Option<(PlaceUse, Timestamp)> {
    let (settled, since) = community.place_settled()?;
    let at = |used: PlaceUse| move |at: Timestamp| (used, at);
    let notices = community.assembly().meetings().iter().filter_map(|meeting| meeting.notice.as_ref());
    let notices = notices.filter(|notice| notice.policy.place.as_ref().is_some_and(|place| place.id == settled));
    let founding = community.founding();
    let answered = founding.application().and_then(|application| Some(application.answer.as_ref()?.1));
    let published = founding.group().and_then(|group| Some(group.formed()?.at));
    let renewals = community.renewals().all().iter();
    let renewals = renewals.flat_map(|renewal| [renewal.opened.map(|(at, _)| at), renewal.group.map(|(_, at)| at)]);
    // Whoever takes something up by one raised it before, or somebody did.
    let templates = community.templates().all().iter();
    let templates = templates.flat_map(|template| template.before.iter().chain([&template.now]));
    let templates = templates.filter(|version| version.place == settled);
    let voices = community.assembly().voices().all().iter().filter(|voice| voice.terms.place == settled);
    notices
        .map(|notice| notice.given_at)
        .map(at(PlaceUse::Notice))
        .chain(answered.map(at(PlaceUse::Application)))
        .chain(published.map(at(PlaceUse::Group)))
        .chain(community.committees().sittings().iter().map(|sitting| sitting.called_at).map(at(PlaceUse::Sitting)))
        .chain(renewals.flatten().map(at(PlaceUse::Renewal)))
        .chain(community.petitions().all().iter().map(|petition| petition.raised_at).map(at(PlaceUse::Petition)))
        .chain(community.deliberations().all().iter().map(|one| one.raised_at).map(at(PlaceUse::Deliberation)))
        .chain(templates.map(|version| version.at).map(at(PlaceUse::Template)))
        .chain(voices.map(|voice| voice.recorded_at).map(at(PlaceUse::Voice)))
        .filter(|(_, at)| *at >= since)
        .min_by_key(|(used, at)| (*at, *used))
}

impl Community {
    /// Whether it lies outside the mainland: its settled place says so, else the law of the vote it convened last, else
    /// its clocks.
    #[must_use]
    pub fn is_elsewhere(&self, law: &Law) -> bool {
        let settled = self.settled_place().and_then(|id| law.places.get(id)).map(|place| &place.over);
        let convened = || self.assembly().meetings().last().map(|meeting| &meeting.pack);
        match settled.or_else(convened).and_then(|pack| law.packs.get(pack)) {
            Some(pack) => pack.elsewhere,
            None => !self.zone().iana_name().is_none_or(|name| MAINLAND_ZONES.contains(&name)),
        }
    }
}
