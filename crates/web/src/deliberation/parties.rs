//! Who takes part, as all pages show it: homes by place with their part of the whole, bodies and others, why each, and whom
//! the list leaves out.

use governance::assembly::Scope;
use governance::deliberation::{Deliberation, ListPublished, Party, Population, Step, Who};
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{body, opinion};
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Fact, Tone};
use crate::words::Words;

/// What a party is called.
pub(crate) fn name(words: &Words, files: &Files, who: &Who) -> String {
    match who {
        Who::Homes { scope } => homes(words, scope),
        Who::Group { name } => name.to_string(),
        Who::Panel { panel } => words.say_with("panel-name", args!["number" => panel.to_string()]),
        Who::Body { body: id } => body(files, *id),
        Who::Outside { kind, name } => {
            words.say_with("party-outside", args!["name" => name.as_str(), "kind" => kind_name(words, kind)])
        }
    }
}

/// The homes of a part of the estate: whoever lives there, and not only whoever owns.
pub(crate) fn homes(words: &Words, scope: &Scope) -> String {
    match scope {
        Scope::Estate => words.say("party-homes-estate"),
        Scope::Building { building } => words.say_with("party-homes-building", args!["building" => building.as_str()]),
        Scope::Entrance { building, entrance } => words
            .say_with("party-homes-entrance", args!["building" => building.as_str(), "entrance" => entrance.as_str()]),
        Scope::Homes { .. } => names::scope(words, scope),
    }
}

/// What people call a kind of those who keep no seat here.
pub(crate) fn kind_name(words: &Words, kind: &str) -> String {
    if words.has("place-term-", kind) { words.say_of("place-term-", kind) } else { kind.to_owned() }
}

/// The list as everybody reads it, once it was published; before that, that it is being drawn up.
pub(crate) fn section(about: (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Markup {
    let published = !one.parties.published().is_empty();
    let nothing_else: &dyn Fn(&Party) -> Markup = &|_| html! {};
    html! {
        @if published || (one.is_taken_up() && one.step() == Step::Parties) {
            h2 { (about.2.say("parties-title")) }
            (whole(about, one, today, published.then_some(nothing_else)))
        }
    }
}

/// The same behind its heading, where nothing can be said about it now.
pub(crate) fn folded(about: (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Markup {
    let nothing_else: &dyn Fn(&Party) -> Markup = &|_| html! {};
    html! {
        @if !one.parties.published().is_empty() {
            (parts::details(&about.2.say("parties-title"), &whole(about, one, today, Some(nothing_else))))
        }
    }
}

/// How far the list has come, and the list itself with what else is said of each.
pub(crate) fn whole(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    today: Date,
    also: Option<&dyn Fn(&Party) -> Markup>,
) -> Markup {
    let list = &one.parties;
    html! {
        p { (standing(words, one, today)) }
        @if let Some(published) = list.in_public() { (days(words, files, law, published)) }
        @if let Some(also) = also {
            ol class="reports" {
                @for party in list.standing() { li value=(party.number) { (party_words(words, files, party)) (also(party)) } }
            }
            (population(words, files, one, today))
            (taken_off(words, files, one))
            (objections(words, files, one, today))
        }
    }
}

/// How far the list has come.
fn standing(words: &Words, one: &Deliberation, today: Date) -> String {
    let list = &one.parties;
    let until = |key: &str, list: &ListPublished| words.say_with(key, args!["until" => words.day(list.until)]);
    match list.in_public() {
        None if list.published().is_empty() => words.say("parties-draft"),
        None if list.is_on_view(today) && one.step() <= Step::Parties => {
            list.published().last().map_or_else(String::new, |list| until("parties-changed-on-view", list))
        }
        None if one.step() > Step::Parties => words.say("parties-changed-since"),
        None => words.say("parties-changed"),
        Some(published) if list.is_on_view(today) => until("parties-on-view", published),
        Some(published) if one.step() > Step::Parties => until("parties-settled", published),
        Some(published) => until("parties-viewed", published),
    }
}

fn days(words: &Words, files: &Files, law: &Law, published: &ListPublished) -> Markup {
    let articles = names::of_place(words, files.community.place(law).ok(), &published.basis);
    html! {
        p class="hint" {
            (words.say_with("parties-days-stand", args!["days" => published.days, "articles" => articles]))
        }
    }
}

/// One on the list: its number, who it is, why, and how much of the estate a part of it holds.
fn party_words(words: &Words, files: &Files, party: &Party) -> Markup {
    let register = files.community.register();
    html! {
        p {
            strong { (name(words, files, &party.who)) } " "
            @if party.must { (parts::tag(Tone::Care, &words.say("party-must"))) }
        }
        p { (party.reason) }
        @if let Some(at) = party.invited {
            p class="hint" { (words.say_with("party-invited", args!["at" => words.date_of(at)])) }
        }
        @if let Who::Homes { scope } = &party.who {
            p class="hint" { (share(words, files, Population::within(scope, register))) }
        }
    }
}

/// So many homes and owners, of so many in all.
fn share(words: &Words, files: &Files, part: Population) -> String {
    let all = Population::of(files.community.register().homes().iter());
    words.say_with(
        "party-share",
        args!["homes" => part.homes, "homesall" => all.homes, "owners" => part.owners, "ownersall" => all.owners],
    )
}

/// How much of the estate all parts of it on the list hold together, and the buildings and entrances none of whose homes are on it.
fn population(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Markup {
    let register = files.community.register();
    let out = one.parties.leaves_out(register);
    html! {
        @if one.parties.scopes().next().is_some() {
            (parts::facts(words, &[Fact::new(
                words.say("parties-population"),
                share(words, files, one.parties.population(register)),
            )]))
        }
        @if !out.is_empty() {
            (parts::inset(&html! {
                // Asked only while it can be answered.
                @let key = if one.parties.is_on_view(today) { "parties-left-out" } else { "parties-left-out-then" };
                p { (words.say_with(key, args!["count" => out.len()])) }
                ul {
                    @for ((building, entrance), holds) in &out {
                        li {
                            (words.say_with("parties-left-out-building", args![
                                "building" => format!("{building}{}", entrance.unwrap_or_default()),
                                "homes" => holds.homes, "owners" => holds.owners
                            ]))
                        }
                    }
                }
            }))
        }
    }
}

fn taken_off(words: &Words, files: &Files, one: &Deliberation) -> Markup {
    let off = one.parties.all().iter().filter_map(|party| Some((party, party.dropped.as_ref()?)));
    let off: Vec<_> = off.collect();
    html! {
        @if !off.is_empty() {
            (parts::details(&words.say("parties-dropped"), &html! {
                ul class="reports" {
                    @for (party, (reason, at, by)) in &off {
                        li {
                            p { (party.number) ". " strong { (name(words, files, &party.who)) } }
                            p { (reason) }
                            p class="hint" { (parts::moment(words, *at)) " · " (names::person(words, files, *by)) }
                        }
                    }
                }
            }))
        }
    }
}

/// What was objected to the list, and what was answered.
fn objections(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Markup {
    let all = one.parties.objections();
    let is_late = |clock: &governance::deliberation::StepClock| today > clock.until;
    let late = one.parties.waiting().filter(|objection| objection.clock.as_ref().is_some_and(is_late)).count();
    html! {
        @if late > 0 { (parts::warning(words, &words.say_with("parties-objections-late", args!["count" => late]))) }
        @if !all.is_empty() {
            (parts::details(&words.say_with("parties-objections", args!["count" => all.len()]), &html! {
                ul class="reports" { @for objection in all { (opinion::said(words, files, objection, true)) } }
            }))
        }
    }
}

/// What came out of the step, in a few words.
pub(crate) fn made(words: &Words, files: &Files, one: &Deliberation) -> Option<String> {
    // Once the step is over, whoever joins the list later takes nothing of that away.
    match one.step() > Step::Parties {
        true => one.parties.published().last()?,
        false => one.parties.in_public()?,
    };
    let homes = one.parties.population(files.community.register()).homes;
    let others = one.parties.standing().filter(|party| !matches!(party.who, Who::Homes { .. })).count();
    Some(words.say_with("parties-made", args!["homes" => homes, "others" => others]))
}

/// What can be objected: that somebody is missing (0), or that one of those on the list should not be there.
pub(crate) fn to_object_to(words: &Words, files: &Files, one: &Deliberation, picked: &str) -> Vec<Choice> {
    let missing = Choice::new("0", words.say("parties-object-missing"));
    let listed = one.parties.standing().map(|party| {
        let (number, name) = (party.number.to_string(), name(words, files, &party.who));
        let label = words.say_with("parties-object-party", args!["number" => number.as_str(), "name" => name]);
        Choice::new(number, label)
    });
    std::iter::once(missing)
        .chain(listed)
        .map(|choice| {
            let checked = choice.is(picked);
            choice.checked(checked)
        })
        .collect()
}
