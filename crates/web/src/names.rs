//! What pages call the things of the book: kinds of bodies, roles, options, electorates, sources.

use crate::weighed;
use std::borrow::Cow;
use std::collections::BTreeMap;

use governance::Community;
use governance::assembly::{LeftOut, Meeting, PublishedRoll, Question, RollEntry, Scope};
use governance::bodies::{Body, BodyKind, SeatRole};
use governance::community::AreaSource;
use governance::ids::PersonId;
use governance::law::pack::{Article, Bilingual};
use governance::law::{Calendar, Law, Pack, Place};
use governance::renewal::is_renewal_group;
use office::Files;
use serde::Serialize;
use serde_json::Value;

use crate::args;
use crate::booth::mark_words;
use crate::words::Words;

/// The word by which the book writes a plain value; it is the end of the value's key in the locales.
pub(crate) fn code(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(code)) => code,
        _ => String::new(),
    }
}

/// Who decides, in figures: heads, and what they weigh in the vote beside that.
pub(crate) fn electorate(words: &Words, law: &Law, meeting: &Meeting, roll: &PublishedRoll) -> String {
    weighed::with_heads(words, roll.heads(), weighed::of_roll(law, meeting, roll))
}

/// A building, as people call it.
pub(crate) fn building(words: &Words, building: &str) -> String {
    numbered(words, "place-building", building)
}

/// A building and one of its entrances, as people call them.
pub(crate) fn entrance(words: &Words, building: &str, entrance: &str) -> String {
    let (building, entrance) = (self::building(words, building), numbered(words, "place-entrance", entrance));
    [building, entrance].join(words.lang().sentence_separator())
}

/// How a meeting came to nothing that nobody called off: the end of its key in the locales.
pub(crate) fn given_up(meeting: &Meeting) -> &'static str {
    match (&meeting.second, &meeting.notice) {
        (_, Some(_)) => "given-up-told",
        (Some(_), None) => "second-lapsed",
        (None, None) => "given-up",
    }
}

/// Where a meeting stands, in a word; that it came to nothing is not said as if somebody had called it off.
pub(crate) fn stage(words: &Words, meeting: &Meeting) -> String {
    match &meeting.cancelled {
        Some((_, None)) => words.say("stage-given-up"),
        _ => words.say_of("stage-", &code(&meeting.stage())),
    }
}

/// What sort of body something is.
pub(crate) fn body_kind(words: &Words, kind: BodyKind) -> String {
    words.say_of("body-kind-", &code(&kind))
}

/// What sort of body one is: a group that organises a renewal is called as the place calls it.
pub(crate) fn kind_of(words: &Words, community: &Community, law: &Law, body: &Body) -> String {
    if is_renewal_group(community, body) { renewal_group(words, community, law) } else { body_kind(words, body.kind) }
}

/// What the place calls the group that organises a renewal.
pub(crate) fn renewal_group(words: &Words, community: &Community, law: &Law) -> String {
    let rule = community.place(law).ok().and_then(|place| place.procedure.renewal.group.as_ref());
    match rule.and_then(|rule| rule.called.as_ref()) {
        Some(called) => of_pack(words, called).to_owned(),
        None => words.say("renewal-group"),
    }
}

/// What somebody is in a body: who leads a group has another name than who leads a committee.
pub(crate) fn role(words: &Words, body: BodyKind, role: SeatRole) -> String {
    let in_group = role.is_member() && body == BodyKind::PreparatoryGroup;
    let code = code(&role);
    if in_group { words.say_of("seat-role-group-", &code) } else { words.say_of("seat-role-", &code) }
}

/// In which form a meeting is held (指导规则 §22): in writing, in a room, or both.
pub(crate) fn meeting_form(words: &Words, meeting: &Meeting) -> String {
    words.say(match &meeting.gathering {
        None => "papers-form-written",
        Some(room) if room.in_writing => "papers-form-both",
        Some(_) => "papers-form-room",
    })
}

/// Where an area comes from.
pub(crate) fn area_source(words: &Words, source: Option<AreaSource>) -> String {
    let source = source.map_or_else(|| "none".to_owned(), |source| code(&source));
    words.say_of("area-source-", &source)
}

/// What a mark says on the ballot of a question; `mark` is written as in a count.
pub(crate) fn mark(words: &Words, files: &Files, question: &Question, mark: &str) -> String {
    mark.parse().map_or_else(|_| mark.to_owned(), |mark| mark_words(words, files, question, mark))
}

/// The name of somebody who holds or held a seat, as the vault knows it now; by their number once it was erased.
///
/// A seat is a public office, so its holder's name stands on pages and papers; the book knows the number alone.
pub(crate) fn person(words: &Words, files: &Files, person: PersonId) -> String {
    let known = files.people.person(&files.community, person).map(|known| known.name.clone());
    known.unwrap_or_else(|| words.say_with("person-unnamed", args!["number" => person.to_string()]))
}

/// Which homes a meeting is about.
pub(crate) fn scope(words: &Words, scope: &Scope) -> String {
    match scope {
        Scope::Estate => words.say("scope-estate"),
        Scope::Building { building } => {
            words.say_with("scope-building", args!["building" => self::building(words, building)])
        }
        Scope::Entrance { building, entrance } => {
            let entrance = numbered(words, "place-entrance", entrance);
            words.say_with(
                "scope-entrance",
                args!["building" => self::building(words, building), "entrance" => entrance],
            )
        }
        Scope::Homes { homes } => words.say_with("scope-homes", args!["count" => homes.len()]),
    }
}

/// A building or an entrance as a register names it; with its kind where it has a bare number, which would read as one figure with
/// the next.
fn numbered(words: &Words, key: &str, name: &str) -> String {
    match name.chars().all(|one| one.is_ascii_digit()) {
        true => words.say_with(key, args!["number" => name]),
        false => name.to_owned(),
    }
}

/// The homes of a roll entry, by place.
pub(crate) fn homes(community: &Community, entry: &RollEntry) -> Vec<String> {
    let register = community.register();
    entry.homes.iter().filter_map(|id| register.home(*id)).map(|home| home.place.to_string()).collect()
}

/// A text of a rule pack in the reader's language.
pub(crate) fn of_pack<'a>(words: &Words, text: &'a Bilingual) -> &'a str {
    if words.is_chinese() { &text.zh } else { &text.en }
}

/// The articles something rests on, in the reader's language; as they were written where there is no place to ask.
pub(crate) fn of_place(words: &Words, place: Option<&Place>, basis: &[String]) -> String {
    place.map_or_else(|| words.cite(basis), |place| cited(words, &place.articles, basis))
}

/// The same for the articles of the rule pack that a vote is held under, wherever the community lies.
pub(crate) fn articles(words: &Words, pack: &Pack, basis: &[String]) -> String {
    let cited: Vec<Cow<'_, str>> = basis.iter().map(|citation| article(words, &pack.articles, citation)).collect();
    words.sources(&cited)
}

/// The same where the pack may not be at hand: as they were written then.
pub(crate) fn articles_of(words: &Words, pack: Option<&Pack>, basis: &[String]) -> String {
    pack.map_or_else(|| words.cite(basis), |pack| articles(words, pack, basis))
}

/// The same for the articles of a place, as far as owners of this community go by them.
pub(crate) fn cited(words: &Words, articles: &BTreeMap<String, Article>, basis: &[String]) -> String {
    if !basis.iter().all(|citation| words.may_name(citation)) {
        return words.cite(basis);
    }
    let cited: Vec<Cow<'_, str>> = basis.iter().map(|citation| article(words, articles, citation)).collect();
    words.sources(&cited)
}

/// So many days, or months of the calendar.
pub(crate) fn length(words: &Words, (days, months): (u32, Option<u32>)) -> String {
    match months {
        Some(months) => words.say_with("place-says-months", args!["count" => months]),
        None => words.say_with("place-says-days", args!["count" => days]),
    }
}

/// For how long objections to a result are taken, as its notice froze it.
pub(crate) fn objections_taken(words: &Words, meeting: &Meeting) -> String {
    let policy = meeting.notice.as_ref().map(|notice| &notice.policy);
    length(words, policy.map_or((0, None), |policy| (policy.objection_days, policy.objection_months)))
}

/// One article in the reader's language.
pub(crate) fn article<'a>(
    words: &Words,
    articles: &'a BTreeMap<String, Article>,
    citation: &'a String,
) -> Cow<'a, str> {
    match (words.own_default(citation), articles.get(citation)) {
        (Some(said), _) => said.into(),
        (None, Some(article)) if !words.is_chinese() => article.en.as_str().into(),
        (None, _) => citation.into(),
    }
}

/// Whether a meeting votes under another country's law: our articles are not cited there.
pub(crate) fn is_abroad(law: &Law, meeting: &Meeting) -> bool {
    law.packs.get(&meeting.pack).is_some_and(|pack| pack.elsewhere)
}

/// The days of rest that the periods of a meeting end beside.
pub(crate) fn calendar<'l>(law: &'l Law, meeting: &Meeting) -> &'l Calendar {
    law.packs.get(&meeting.pack).map_or(&law.calendar, |pack| law.calendar_of(pack))
}

/// What a roll leaves out, how much that is, and why.
pub(crate) fn left_out(words: &Words, left_out: &LeftOut) -> String {
    let figures = args!["homes" => left_out.homes, "area" => words.area(left_out.area)];
    let figures = words.say_of_with("roll-left-out-", &code(&left_out.parking), figures);
    let why = if left_out.basis.is_empty() {
        words.say("roll-left-out-by-rules")
    } else {
        words.say_with("roll-left-out-by-place", args!["articles" => words.cite(&left_out.basis)])
    };
    format!("{figures}{why}")
}
