//! Reading a rule pack, and refusing what is unclear in it.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use super::PackProblem;
use super::pack::{Pack, Threshold};

/// A step on the way to a value in a file: a key of a table or a place in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Place(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(place: usize) -> Self {
        Self::Place(place)
    }
}

/// What is wrong, and the way to it.
type Found = (Vec<Step>, String);

/// Reads one pack.
pub(super) fn read(file: &str, text: &str) -> Result<Pack, PackProblem> {
    let mut pack: Pack = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
    check(&pack).map_err(|(path, message)| problem_at(file, text, &path, message))?;
    pack.digest = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(pack)
}

/// A problem at the value that a path leads to, or at the last step that is there.
pub(super) fn problem_at(file: &str, text: &str, path: &[Step], message: impl Into<String>) -> PackProblem {
    PackProblem::at(file, text, DeTable::parse(text).ok().and_then(|table| span(&table, path)), message)
}

fn span(table: &toml::Spanned<DeTable<'_>>, path: &[Step]) -> Option<std::ops::Range<usize>> {
    let (first, rest) = path.split_first()?;
    let Step::Key(key) = first else { return None };
    let (mut value, mut found) = table.get_ref().get_key_value(key.as_str()).map(|(key, value)| (value, key.span()))?;
    for step in rest {
        let next = match (value.get_ref(), step) {
            (DeValue::Table(table), Step::Key(key)) => {
                table.get_key_value(key.as_str()).map(|(key, value)| (value, key.span()))
            }
            (DeValue::Array(list), Step::Place(place)) => list.get(*place).map(|value| (value, value.span())),
            _ => None,
        };
        let Some(next) = next else { break };
        (value, found) = next;
    }
    Some(found)
}

/// Builds a path from keys and places.
macro_rules! path {
    ($($step:expr),+ $(,)?) => { vec![$(Step::from($step)),+] };
}

fn check(pack: &Pack) -> Result<(), Found> {
    if pack.id.is_empty() {
        return Err((path!["id"], "a pack has an id".into()));
    }
    if pack.version == 0 {
        return Err((path!["version"], "versions begin with 1".into()));
    }
    if pack.in_force.until.is_some_and(|until| until < pack.in_force.from) {
        return Err((path!["in_force", "until"], "a pack does not end before it begins".into()));
    }
    if pack.measures.is_empty() {
        return Err((path!["measures"], "votes are weighed by at least one measure".into()));
    }
    for (basis, path) in bases(pack) {
        cited(pack, basis, path)?;
    }
    for (name, threshold) in &pack.thresholds {
        tests(pack, name, threshold)?;
    }
    matters(pack)?;
    offered(&pack.silence.allowed, &pack.silence.default, "silence")?;
    offered(&pack.duplicates.allowed, &pack.duplicates.default, "duplicates")
}

/// Every list of citations in a pack, with the way to it.
fn bases(pack: &Pack) -> Vec<(&[String], Vec<Step>)> {
    let periods = &pack.periods;
    let mut bases: Vec<(&[String], Vec<Step>)> = vec![
        (&pack.heads.basis, path!["heads", "basis"]),
        (&pack.area.basis, path!["area", "basis"]),
        (&periods.notice_days.basis, path!["periods", "notice_days", "basis"]),
        (&periods.roll_days.basis, path!["periods", "roll_days", "basis"]),
        (&periods.result_objection_days.basis, path!["periods", "result_objection_days", "basis"]),
        (&periods.execution_days.basis, path!["periods", "execution_days", "basis"]),
        (&pack.silence.basis, path!["silence", "basis"]),
        (&pack.duplicates.basis, path!["duplicates", "basis"]),
        (&pack.ballot.basis, path!["ballot", "basis"]),
    ];
    for (name, threshold) in &pack.thresholds {
        let participation = threshold.participation.iter().map(|test| &test.basis).enumerate();
        let approval = threshold.approval.iter().map(|test| &test.basis).enumerate();
        let way = |kind, place| path!["thresholds", name.as_str(), kind, place, "basis"];
        bases.extend(participation.map(|(place, basis)| (basis.as_slice(), way("participation", place))));
        bases.extend(approval.map(|(place, basis)| (basis.as_slice(), way("approval", place))));
    }
    for (place, matter) in pack.matters.iter().enumerate() {
        bases.push((std::slice::from_ref(&matter.item), path!["matter", place, "item"]));
        bases.push((&matter.basis, path!["matter", place, "basis"]));
    }
    bases
}

/// Every rule names at least one article, and every article it names is among the pack's articles.
fn cited(pack: &Pack, basis: &[String], path: Vec<Step>) -> Result<(), Found> {
    if basis.is_empty() {
        return Err((path, "the article is missing: every rule says where it stands".into()));
    }
    for (place, citation) in basis.iter().enumerate() {
        if !pack.articles.contains_key(citation) {
            let path = path.into_iter().chain([place.into()]).collect();
            return Err((path, format!("`{citation}` is cited and is not among the articles")));
        }
    }
    Ok(())
}

fn tests(pack: &Pack, name: &str, threshold: &Threshold) -> Result<(), Found> {
    if threshold.approval.is_empty() {
        let path = path!["thresholds", name, "approval"];
        return Err((path, format!("threshold `{name}` has no test of approval")));
    }
    let participation = threshold.participation.iter().map(|test| test.measure).enumerate();
    let approval = threshold.approval.iter().map(|test| test.measure).enumerate();
    let of_kind = |kind: &'static str| move |(place, measure)| (kind, place, measure);
    for (kind, place, measure) in participation.map(of_kind("participation")).chain(approval.map(of_kind("approval"))) {
        if !pack.measures.contains(&measure) {
            let path = path!["thresholds", name, kind, place, "measure"];
            return Err((path, format!("measure `{measure}` is not among the pack's measures")));
        }
    }
    Ok(())
}

fn matters(pack: &Pack) -> Result<(), Found> {
    let mut seen = BTreeSet::new();
    for (place, matter) in pack.matters.iter().enumerate() {
        if !seen.insert(&matter.id) {
            return Err((path!["matter", place, "id"], format!("matter `{}` is there twice", matter.id)));
        }
        if !pack.thresholds.contains_key(&matter.threshold) {
            let message = format!("matter `{}` names no threshold: there is no `{}`", matter.id, matter.threshold);
            return Err((path!["matter", place, "threshold"], message));
        }
        if matter.electorates.is_empty() {
            let message = format!("matter `{}` can be put to nobody", matter.id);
            return Err((path!["matter", place, "electorates"], message));
        }
    }
    if pack.matters.is_empty() { Err((path!["id"], "a pack has at least one matter".into())) } else { Ok(()) }
}

fn offered<T: PartialEq>(allowed: &[T], default: &T, table: &str) -> Result<(), Found> {
    if allowed.contains(default) {
        Ok(())
    } else {
        Err((path![table, "default"], "the default is not among what is allowed".into()))
    }
}
