//! Which ways of voting bind, said before anybody fills anything in.

use governance::assembly::{Channel, Policy};
use governance::law::Law;

use crate::args;
use crate::names;
use crate::settings;
use crate::words::Words;

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
