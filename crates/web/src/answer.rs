//! Answers that any page may give: nothing here, not for you, refused, failed, done.
//!
//! Whoever answers may hold the files from which a page takes its community's name, and must not wait for them. So what is
//! not given is only named here; the page is made of it when all else is let go (`framed`).

use axum::http::Method;
use axum::response::{IntoResponse, Redirect, Response};
use fluent_bundle::FluentValue;
use governance::bodies::Power;
use governance::law::Law;
use governance::{Community, Refusal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Outcome, Stop};
use serde_json::Value;

use crate::args;
use crate::framed::{Unframed, Withheld};
use crate::parts;
use crate::visit::{Here, Visit};
use crate::words::{Arg, Country, Lang, Sources, Words};

/// Sends the reader to a page that says what happened; `done` is a key under `done-`.
pub(crate) fn see(address: &str, done: &str) -> Response {
    let joint = if address.contains('?') { '&' } else { '?' };
    Redirect::to(&format!("{address}{joint}done={done}")).into_response()
}

/// After an act: to the page that says that it is done, or that there was nothing to do; or why not.
pub(crate) fn after(here: &Here, outcome: Result<Outcome, Stop>, address: &str, done: &str) -> Response {
    match outcome {
        Ok(Outcome::Done(_)) => see(address, done),
        Ok(Outcome::NothingToDo) => see(address, "nothing-to-do"),
        Err(stop) => stopped(&here.visit, Some(address), &stop),
    }
}

/// The page that says why something was not done. `back` is where the reader can go on.
pub(crate) fn stopped(visit: &Visit, back: Option<&str>, stop: &Stop) -> Response {
    let withheld = match stop {
        Stop::Refused(refusal) => Withheld::Refused(refusal.clone()),
        Stop::Failed(reason) => {
            tracing::error!("an act failed: {reason}");
            Withheld::Failed
        }
    };
    Unframed::answer(visit, back, withheld)
}

/// Why, by which rule, and what one can do: the three parts of every refusal.
pub(crate) fn refused(words: &Words, refusal: &Refusal) -> Markup {
    self::said(words, &Said::of(words, refusal))
}

/// The three parts of a refusal as they stand on a page.
pub(crate) fn said(words: &Words, said: &Said) -> Markup {
    html! {
        (parts::warning(words, &said.why))
        (rule_and_next(words, said))
    }
}

/// By which rule something was refused and what one can do, where the reason stands beside.
pub(crate) fn rule_and_next(words: &Words, said: &Said) -> Markup {
    html! {
        dl class="refusal" {
            dt { (words.say("refused-rule")) }
            dd { (said.rule) }
            dt { (words.say("refused-next")) }
            dd { (said.next) }
        }
    }
}

/// A refusal in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) why: String,
    pub(crate) rule: String,
    pub(crate) next: String,
}

impl Said {
    pub(crate) fn of(words: &Words, refusal: &Refusal) -> Self {
        let facts = serde_json::to_value(refusal).unwrap_or_default();
        let code = facts.get("code").and_then(Value::as_str).unwrap_or("unknown").to_owned();
        let arguments = arguments(words, &facts);
        let arguments: Vec<(&str, Arg<'_>)> =
            arguments.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let say = |part: &str| words.say_of_with("refusal-", &format!("{code}{part}"), &arguments);
        Self { why: say(""), rule: say("-rule"), next: say("-next") }
    }
}

/// A refusal in full for whoever is told without a page: why, by which rule and what one can do, in every language.
#[must_use]
pub fn refusal_told(law: &Law, community: &Community, refusal: &Refusal) -> String {
    let country = if community.is_elsewhere(law) { Country::Elsewhere } else { Country::Mainland };
    let told = |lang| {
        let words = Words::new(lang, community.zone().clone()).about(country, Sources::of(law));
        let Said { why, rule, next } = Said::of(&words, refusal);
        if words.is_chinese() { format!("{why}{rule}{next}") } else { format!("{why} {rule} {next}") }
    };
    [Lang::En, Lang::Zh].map(told).join("\n")
}

/// A refusal's facts as the arguments of its sentence: moments are written out, names keep their code for the
/// sentence to choose by.
fn arguments(words: &Words, facts: &Value) -> Vec<(String, Arg<'static>)> {
    let Some(facts) = facts.as_object() else { return Vec::new() };
    let code = facts.get("code").and_then(Value::as_str).unwrap_or_default();
    let named = facts.iter().filter(|(name, _)| *name != "code");
    named.map(|(name, value)| (name.clone(), argument(words, code, name, value))).collect()
}

/// Sentences that are held, each with the words that point to a limit.
fn held_sentences(words: &Words, held: &[Value]) -> String {
    let one = |held: &Value| {
        let found = held.get("words").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let found: Vec<String> = found.map(str::to_owned).collect();
        let text = held.get("text").and_then(Value::as_str).unwrap_or_default();
        words.say_with("refusal-held-sentence", args!["sentence" => text, "words" => words.list(&found)])
    };
    words.list(&held.iter().map(one).collect::<Vec<_>>())
}

fn argument(words: &Words, code: &str, name: &str, value: &Value) -> Arg<'static> {
    match value {
        // Matters are written as the rules name them, and read as people do.
        Value::String(kind)
            if name == "kind"
                && matches!(
                    code,
                    "group-may-not-put"
                        | "first-meeting-without-text"
                        | "first-meeting-without-election"
                        | "petition-text-missing"
                        | "petition-election-missing"
                ) =>
        {
            FluentValue::from(matter_kind(words, kind))
        }
        Value::String(side) if name == "side" && code == "side-not-dispensable" => {
            FluentValue::from(words.say_of("founding-side-", side))
        }
        Value::Array(sides) if names_sides(code, name) => FluentValue::from(sides_of(words, sides)),
        Value::String(line) if name == "line" && code.starts_with("template-") => {
            FluentValue::from(crate::template::line_name(words, line))
        }
        Value::Array(names) if name == "names" && code.starts_with("template-") => {
            let named = names.iter().filter_map(Value::as_str).map(|name| crate::place_lines::term(words, name));
            FluentValue::from(words.list(&named.collect::<Vec<_>>()))
        }
        Value::Array(chairs) if name == "chairs" => {
            let named = chairs.iter().filter_map(Value::as_str).map(|chair| words.say_of("place-term-", chair));
            FluentValue::from(words.list(&named.collect::<Vec<_>>()))
        }
        Value::String(citation) if name == "basis" => FluentValue::from(words.cite(std::slice::from_ref(citation))),
        Value::String(step)
            if matches!(name, "step" | "next" | "needed" | "back") && words.has("deliberation-step-", step) =>
        {
            FluentValue::from(words.say_of("deliberation-step-", step))
        }
        Value::String(section) if name == "section" && words.has("dossier-section-", section) => {
            FluentValue::from(words.say_of("dossier-section-", section))
        }
        Value::String(text) => match (text.parse::<Timestamp>(), text.parse::<jiff::civil::Date>()) {
            // What ends at midnight ends with the day before, as the law speaks of it.
            (Ok(moment), _) if ends(code, name) => FluentValue::from(words.deadline(moment)),
            (Ok(moment), _) => FluentValue::from(words.moment(moment)),
            (_, Ok(date)) => FluentValue::from(words.date(date)),
            _ => FluentValue::from(text.clone()),
        },
        // The number of a thing is its name, not a quantity, and is written without separators.
        Value::Number(number)
            if matches!(
                name,
                "agent"
                    | "entry"
                    | "into"
                    | "home"
                    | "matter"
                    | "meeting"
                    | "objection"
                    | "owner"
                    | "petition"
                    | "visitor"
                    | "voice"
            ) || (name == "next" && code == "another-is-next") =>
        {
            FluentValue::from(number.to_string())
        }
        Value::Bool(holds) => FluentValue::from(if *holds { "yes" } else { "no" }),
        Value::Number(number) if matches!(name, "mandate" | "person" | "member" | "item") => {
            FluentValue::from(number.to_string())
        }
        Value::Number(number)
            if matches!(code, "mandate-exceeded" | "mandate-item-exceeded" | "mandate-part-beyond-whole") =>
        {
            FluentValue::from(words.money(number.as_u64().unwrap_or_default()))
        }
        Value::Number(number) => FluentValue::from(number.as_i64().unwrap_or_default()),
        Value::Null => FluentValue::from("none"),
        Value::Array(held) if name == "sentences" => FluentValue::from(held_sentences(words, held)),
        Value::Array(values) if name == "basis" => FluentValue::from(cited(words, values)),
        Value::Array(values) => FluentValue::from(listed(words, values)),
        other => FluentValue::from(other.to_string()),
    }
}

/// Whether a list of a refusal names the sides of a group.
fn names_sides(code: &str, name: &str) -> bool {
    matches!(
        (code, name),
        ("group-not-in-order" | "group-side-empty", "missing")
            | ("side-not-dispensable" | "group-side-empty", "may")
            | ("group-side-not-named", "named")
    )
}

fn sides_of(words: &Words, sides: &[Value]) -> String {
    let named = sides.iter().filter_map(Value::as_str).map(|side| words.say_of("founding-side-", side));
    let named: Vec<String> = named.collect();
    if named.is_empty() { "none".to_owned() } else { words.list(&named) }
}

/// Several values in one: citations in the reader's language, ways of voting and matters by their names.
fn listed(words: &Words, values: &[Value]) -> String {
    let lang = if words.is_chinese() { "zh" } else { "en" };
    let one = |value: &Value| match value {
        Value::String(code) if words.has("deliberation-missing-", code) => words.say_of("deliberation-missing-", code),
        Value::String(code) if words.has("dossier-section-", code) => words.say_of("dossier-section-", code),
        Value::String(code) if words.has("channel-", code) => words.say_of("channel-", code),
        Value::String(kind) if words.has("founding-kind-", kind) => matter_kind(words, kind),
        Value::String(text) => words.source(text).into_owned(),
        Value::Object(both) => both.get(lang).and_then(Value::as_str).unwrap_or_default().to_owned(),
        other => other.to_string(),
    };
    let values: Vec<String> = values.iter().map(one).collect();
    if values.is_empty() { "none".to_owned() } else { words.list(&values) }
}

/// What something rests on, in the reader's language, as far as owners of this community go by it.
fn cited(words: &Words, values: &[Value]) -> String {
    let text =
        |both: &serde_json::Map<String, Value>, lang| both.get(lang).and_then(Value::as_str).map(ToOwned::to_owned);
    let citation = |value: &Value| match value {
        Value::String(citation) => Some((citation.clone(), words.source(citation).into_owned())),
        Value::Object(both) => text(both, "zh").zip(text(both, if words.is_chinese() { "zh" } else { "en" })),
        _ => None,
    };
    let (citations, names): (Vec<String>, Vec<String>) = values.iter().filter_map(citation).unzip();
    let may_be_named = citations.iter().all(|citation| words.may_name(citation));
    if may_be_named { words.sources(&names) } else { words.cite(&citations) }
}

/// What people call a kind of matter.
pub(crate) fn matter_kind(words: &Words, kind: &str) -> String {
    let known = words.has("founding-kind-", kind);
    words.say_of("founding-kind-", if known { kind } else { "other" })
}

/// Whether a moment of a refusal is the end of something.
fn ends(code: &str, name: &str) -> bool {
    matches!((code, name), (_, "until" | "closed_at") | ("voting-ended" | "closes-later", "at"))
}

/// There is no such page.
pub(crate) fn not_found(visit: &Visit) -> Response {
    Unframed::answer(visit, Some("/"), Withheld::NotFound)
}

/// The law of this place has no such procedure.
pub(crate) fn not_laid_down(visit: &Visit) -> Response {
    Unframed::answer(visit, Some("/"), Withheld::NotLaidDown)
}

/// The fallback for addresses nobody serves.
pub(crate) async fn nothing_here(visit: Visit) -> Response {
    not_found(&visit)
}

/// The fallback for addresses that are asked in a way nobody serves: the address of a form opened as a page, as the
/// address bar does after a form came back with mistakes, or the other way round.
pub(crate) async fn not_that_way(method: Method, visit: Visit) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return Unframed::answer(&visit, Some(&visit.path), Withheld::PageAlone);
    }
    // A form is sent to an address below its page's.
    let path = visit.path.split('?').next().unwrap_or_default().trim_end_matches('/');
    let page = path.rsplit_once('/').map(|(page, _)| page).filter(|page| !page.is_empty());
    Unframed::answer(&visit, Some(page.unwrap_or("/")), Withheld::FormsAlone)
}

/// The page is for others: what exists behind it is not said.
pub(crate) fn not_for_you(visit: &Visit) -> Response {
    Unframed::answer(visit, Some("/"), Withheld::NotForYou(None))
}

/// The page is for those who hold a power.
pub(crate) fn not_without(visit: &Visit, power: Power) -> Response {
    Unframed::answer(visit, Some("/"), Withheld::NotForYou(Some(power)))
}

/// The page is for those who keep what it shows: in the words of these keys what, by which rule, and what one can do.
pub(crate) fn kept_by_others(visit: &Visit, keys: [&'static str; 3]) -> Response {
    Unframed::answer(visit, Some("/"), Withheld::KeptBy(keys))
}

/// The form was not sent from a page of this session.
pub(crate) fn stale_form(visit: &Visit) -> Response {
    Unframed::answer(visit, Some(&visit.path), Withheld::StaleForm)
}

/// The form was not sent from a page of this site.
pub(crate) fn foreign_form(visit: &Visit) -> Response {
    Unframed::answer(visit, Some(&visit.path), Withheld::ForeignForm)
}

/// The request could not be read.
pub(crate) fn unreadable(visit: &Visit, reason: &str) -> Response {
    Unframed::answer(visit, Some(&visit.path), Withheld::Unreadable(reason.to_owned()))
}

/// What came was no form as pages send it, so nothing of it was looked at.
pub(crate) fn no_form(visit: &Visit) -> Response {
    Unframed::answer(visit, Some("/"), Withheld::NoForm)
}

/// More was sent than is taken at once.
pub(crate) fn too_large(visit: &Visit, most: usize) -> Response {
    Unframed::answer(visit, Some(&visit.path), Withheld::TooLarge(most))
}

/// Sends to the sign-in page, and back here afterwards.
pub(crate) fn sign_in_first(visit: &Visit) -> Response {
    Redirect::to(&format!("/sign-in?back={}", crate::posted::encode(&visit.path))).into_response()
}
