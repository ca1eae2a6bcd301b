//! Which ways of voting bind, said before anybody fills anything in.

use governance::Community;
use governance::assembly::{Channel, Policy};
use governance::charter::{CharterKind, Standing};
use governance::community::{Setting, SettingKind};
use governance::law::Law;
use jiff::Timestamp;

use crate::args;
use crate::names;
use crate::settings;
use crate::words::Words;

/// Whether there is a platform to send owners to: the owners' own rules say so, or nothing else on a screen binds here. That
/// the law would let a platform count does not mean that the estate is on one.
pub(crate) fn names_platform(community: &Community, policy: &Policy, at: Timestamp) -> bool {
    let Some(channels) = &policy.channels else { return false };
    let rules = community.charters().of(CharterKind::RulesOfProcedure);
    let stated = rules
        .filter(|text| matches!(text.setting(SettingKind::Channels), Some(Setting::Channels(own)) if own.holds(Channel::Platform)))
        .any(|text| {
            matches!(text.standing, Standing::Adopted { at: since, .. } | Standing::Repealed { at: since, .. } if since <= at)
        });
    stated || !channels.binds(Channel::Online)
}

/// Why a ballot cast on this site would not bind, and what to do instead; nothing where it does.
pub(crate) fn online(law: &Law, words: &Words, policy: &Policy) -> Option<String> {
    not_binding(law, words, policy, Channel::Online)
}

/// The same of any way of voting.
pub(crate) fn not_binding(law: &Law, words: &Words, policy: &Policy, channel: Channel) -> Option<String> {
    let channels = policy.channels.as_ref().filter(|channels| !channels.binds(channel))?;
    let binding: Vec<Channel> = Channel::ALL.into_iter().filter(|channel| channels.binds(*channel)).collect();
    let binding = words.list(&settings::channels_of(words, &binding));
    let code = names::code(&channel);
    if channels.here.holds(channel) {
        return Some(words.say_of_with("binding-by-rules-", &code, args!["binding" => binding]));
    }
    let place = policy.place.as_ref().and_then(|place| law.places.get(&place.id));
    let articles = match (place, law.packs.get(&policy.pack)) {
        (Some(place), _) => names::cited(words, &place.articles, &channels.basis),
        (None, Some(pack)) => names::articles(words, pack, &channels.basis),
        (None, None) => words.cite(&channels.basis),
    };
    Some(words.say_of_with("binding-by-place-", &code, args!["binding" => binding, "articles" => articles]))
}
