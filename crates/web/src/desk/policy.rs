//! The rules a vote is held by, in words.

use governance::assembly::{Channel, Meeting, Policy};
use governance::community::Setting;
use governance::law::{Lodging, Pack, ProxyLimit};
use jiff::Timestamp;
use office::Files;

use crate::args;
use crate::binding;
use crate::correcting;
use crate::names;
use crate::parts::Fact;
use crate::settings;
use crate::visit::Here;
use crate::words::Words;

/// A policy, rule by rule.
pub(super) fn facts(here: &Here, files: &Files, words: &Words, (policy, at): (&Policy, Timestamp)) -> Vec<Fact> {
    let known = here.desk.law().packs.get(&policy.pack);
    let abroad = known.is_some_and(|pack| pack.elsewhere);
    let title = known.map_or_else(|| policy.pack.clone(), |pack| words.law_by_name(names::of_pack(words, &pack.title)));
    // Which version it was stands in the book; a notice names the law.
    let mut facts = vec![Fact::new(words.say("desk-policy-pack"), title)];
    if let Some(place) = &policy.place {
        let known = here.desk.law().places.get(&place.id);
        let name = known.map_or_else(|| place.id.clone(), |known| names::of_pack(words, &known.name).to_owned());
        let place = args!["name" => name];
        facts.push(Fact::new(words.say("desk-policy-place"), words.say_with("desk-policy-pack-is-of-place", place)));
    }
    let is_named = binding::names_platform(&files.community, policy, at);
    if policy.channels.is_some() {
        let binding: Vec<Channel> = Channel::ALL
            .into_iter()
            .filter(|channel| policy.binds(*channel) && (*channel != Channel::Platform || is_named))
            .collect();
        let binding = words.list(&settings::channels_of(words, &binding));
        facts.push(Fact::new(words.say("desk-policy-channels"), binding));
    }
    for setting in [
        Setting::Silence(policy.silence),
        Setting::Duplicates(policy.duplicates),
        Setting::Publication(policy.publication),
        Setting::Parking(policy.parking),
    ] {
        if let Setting::Duplicates(_) = setting {
            // A way of voting that does not bind here is not spoken of.
            let of_two = correcting::of_two(words, policy);
            facts.extend(of_two.map(|says| Fact::new(settings::name(words, setting.kind()), says)));
            continue;
        }
        // No law abroad asks whether parking counts.
        if abroad && matches!(setting, Setting::Parking(_)) {
            continue;
        }
        facts.push(Fact::new(settings::name(words, setting.kind()), settings::says(words, &setting)));
    }
    if let Some(limit) = &policy.proxy_limit {
        facts.push(Fact::new(words.say("desk-policy-proxies"), proxies(words, known, limit)));
    }
    if let Some((pack, lodging)) = known.and_then(|pack| Some((pack, lodging_in(pack)?))) {
        facts.push(Fact::new(words.say("desk-policy-proxies"), lodging_said(words, pack, lodging, None)));
    }
    if !abroad {
        facts.extend(voices(here, files, words, policy));
    }
    if let Some(days) = policy.publish_days {
        let says = words.say_with("desk-policy-publish-days", args!["days" => days]);
        facts.push(Fact::new(words.say("desk-policy-publish"), says));
    }
    facts.push(Fact::new(
        words.say("desk-policy-objection"),
        words.say_with(
            "desk-policy-objections",
            args!["length" => crate::names::length(words, (policy.objection_days, policy.objection_months))],
        ),
    ));
    facts
}

/// Who may vote for an owner: whoever cannot come has to know before. Authority is recorded by the rules of the day.
fn voices(here: &Here, files: &Files, words: &Words, policy: &Policy) -> Vec<Fact> {
    let Some(own) = files.community.rules_here(here.desk.law()).ok().filter(|_| policy.proxies.is_some()) else {
        return Vec::new();
    };
    let barred = Setting::ProxiesBarred(own.proxies_barred);
    let has_barred = own.proxies.allowed && !own.proxies_barred.is_empty();
    let settings = [
        Some(Setting::Proxies(own.proxies)),
        has_barred.then_some(barred),
        Some(Setting::Representatives(own.representatives)),
    ];
    let fact = |setting: Setting| Fact::new(settings::name(words, setting.kind()), settings::says(words, &setting));
    settings.into_iter().flatten().map(fact).collect()
}

/// For how many one person may act, with the article.
pub(super) fn proxies(words: &Words, pack: Option<&Pack>, limit: &ProxyLimit) -> String {
    let measure = limit.measure.word();
    let mut said = words.say_of_with("desk-policy-proxies-", measure, args!["number" => limit.number]);
    if let Some(part) = limit.of_all {
        let part = words.fraction(part.numerator().into(), part.denominator().into());
        said += &words.say_with("desk-policy-proxies-or", args!["part" => part]);
    }
    if let Some(within) = limit.unless {
        let part = words.fraction(within.fraction.numerator().into(), within.fraction.denominator().into());
        said += &words.say_with("desk-policy-proxies-unless", args!["part" => part]);
    }
    let basis = names::articles_of(words, pack, &limit.basis);
    words.say_with("desk-policy-proxies-is", args!["rule" => said, "basis" => basis])
}

fn lodging_in(pack: &Pack) -> Option<&Lodging> {
    pack.voting.as_ref()?.proxies_lodged.as_ref()
}

/// Until when a proxy's paper is lodged for a meeting, where its law says: the rule, with the time once the room is called, and
/// whether that has passed.
pub(super) fn lodged(here: &Here, words: &Words, meeting: &Meeting) -> Option<(String, bool)> {
    let pack = here.desk.law().packs.get(&meeting.pack)?;
    let lodging = lodging_in(pack)?;
    let last = meeting.gathering.as_ref().map(|room| lodging.last(room.begins_at));
    let has_passed = last.is_some_and(|last| here.desk.door().now() > last);
    Some((lodging_said(words, pack, lodging, last), has_passed))
}

fn lodging_said(words: &Words, pack: &Pack, lodging: &Lodging, last: Option<Timestamp>) -> String {
    let (hours, basis) = (lodging.hours, names::articles(words, pack, &lodging.basis));
    match last {
        None => words.say_with("desk-policy-lodged", args!["hours" => hours, "basis" => basis]),
        Some(last) => {
            let said = args!["hours" => hours, "at" => words.moment(last), "basis" => basis];
            words.say_with("desk-policy-lodged-by", said)
        }
    }
}
