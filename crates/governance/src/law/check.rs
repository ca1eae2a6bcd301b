//! Reading a rule pack, and refusing what is unclear in it.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use tally::{Attendance, Denominator, Measure, Outcome, Side};

use super::PackProblem;
use super::pack::{ApprovalTest, Article, Pack, Threshold, WeightKind, WeightRule};
use super::voting::VotingRules;
use crate::community::Barred;

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
    pack.digest = digest_of(text);
    Ok(pack)
}

/// SHA-256 of a file's text as it was read, in hexadecimal digits.
pub(super) fn digest_of(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
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
        cited(&pack.articles, basis, path)?;
    }
    for (name, threshold) in &pack.thresholds {
        tests(pack, name, threshold)?;
    }
    if pack.measures.contains(&Measure::Area) && pack.area.is_none() {
        return Err((path!["measures"], "votes weighed by area need to say where areas come from".into()));
    }
    if pack.elsewhere != pack.voting.is_some() {
        let message = "a pack of another country says how owners vote, and no other pack does";
        return Err((path!["voting"], message.into()));
    }
    let on_view = &pack.periods.result_objection;
    if on_view.days.is_some() == on_view.months.is_some() {
        let message = "a period is so many days, or so many months";
        return Err((path!["periods", "result_objection"], message.into()));
    }
    barred(pack)?;
    weights(pack)?;
    matters(pack)?;
    offered(&pack.silence.allowed, &pack.silence.default, "silence")?;
    offered(&pack.duplicates.allowed, &pack.duplicates.default, "duplicates")
}

/// Whoever is barred from being a proxy is somebody the rules know.
fn barred(pack: &Pack) -> Result<(), Found> {
    let line = pack.voting.iter().filter_map(|voting| voting.proxies_barred.as_ref());
    match line.flat_map(|line| &line.names).find(|name| Barred::of_word(name).is_none()) {
        Some(name) => {
            let message = format!("`{name}` is nobody who could be barred from being a proxy");
            Err((path!["voting", "proxies_barred", "names"], message))
        }
        None => Ok(()),
    }
}

/// The citations of what a pack says of voting.
fn bases_of_voting(voting: &VotingRules) -> Vec<(&[String], Vec<Step>)> {
    let way = |line: &'static str| path!["voting", line, "basis"];
    let mut bases: Vec<(&[String], Vec<Step>)> = vec![
        (&voting.channels.basis, way("channels")),
        (&voting.proxies.basis, way("proxies")),
        (&voting.co_owners_name_one.basis, way("co_owners_name_one")),
        (&voting.guardians.basis, way("guardians")),
        (&voting.heirs.basis, way("heirs")),
    ];
    bases.extend(voting.proxy_limit.iter().map(|line| (line.basis.as_slice(), way("proxy_limit"))));
    bases.extend(voting.proxies_lodged.iter().map(|line| (line.basis.as_slice(), way("proxies_lodged"))));
    bases.extend(voting.proxies_barred.iter().map(|line| (line.basis.as_slice(), way("proxies_barred"))));
    bases
}

/// Every list of citations in a pack, with the way to it.
fn bases(pack: &Pack) -> Vec<(&[String], Vec<Step>)> {
    let periods = &pack.periods;
    let mut bases: Vec<(&[String], Vec<Step>)> = vec![
        (&pack.heads.basis, path!["heads", "basis"]),
        (&periods.notice_days.basis, path!["periods", "notice_days", "basis"]),
        (&periods.roll_days.basis, path!["periods", "roll_days", "basis"]),
        (&periods.result_objection.basis, path!["periods", "result_objection", "basis"]),
        (&periods.execution_days.basis, path!["periods", "execution_days", "basis"]),
        (&pack.silence.basis, path!["silence", "basis"]),
        (&pack.duplicates.basis, path!["duplicates", "basis"]),
        (&pack.ballot.basis, path!["ballot", "basis"]),
    ];
    let urgent = |line: &'static str| path!["periods", "urgent", line, "basis"];
    if let Some(line) = &periods.urgent {
        bases.push((&line.notice_days.basis, urgent("notice_days")));
        bases.push((&line.roll_days.basis, urgent("roll_days")));
    }
    for (name, threshold) in &pack.thresholds {
        let participation = threshold.participation.iter().map(|test| &test.basis).enumerate();
        let approval = threshold.approval.iter().map(|test| &test.basis).enumerate();
        let way = |kind, place| path!["thresholds", name.as_str(), kind, place, "basis"];
        bases.extend(participation.map(|(place, basis)| (basis.as_slice(), way("participation", place))));
        bases.extend(approval.map(|(place, basis)| (basis.as_slice(), way("approval", place))));
        bases.extend(bases_of_steps(name, threshold));
    }
    bases.extend(pack.voting.iter().flat_map(bases_of_voting));
    bases.extend(pack.quorum.iter().map(|quorum| (quorum.basis.as_slice(), path!["quorum", "basis"])));
    bases.extend(pack.area.iter().map(|area| (area.basis.as_slice(), path!["area", "basis"])));
    for (place, weight) in pack.weights.iter().enumerate() {
        bases.push((&weight.basis, path!["weights", place, "basis"]));
    }
    for (place, matter) in pack.matters.iter().enumerate() {
        bases.push((std::slice::from_ref(&matter.item), path!["matter", place, "item"]));
        bases.push((&matter.basis, path!["matter", place, "basis"]));
    }
    bases
}

/// The citations of what may follow a vote.
fn bases_of_steps<'a>(name: &'a str, threshold: &'a Threshold) -> Vec<(&'a [String], Vec<Step>)> {
    let way = |step: &'static str| path!["thresholds", name, step, "basis"];
    let mut bases: Vec<(&[String], Vec<Step>)> = Vec::new();
    if let Some(second) = &threshold.second {
        bases.push((&second.basis, way("second")));
        let days = second.days.iter();
        bases.extend(days.map(|days| (days.basis.as_slice(), path!["thresholds", name, "second", "days", "basis"])));
        for (place, test) in second.when.iter().enumerate() {
            bases.push((&test.basis, path!["thresholds", name, "second", "when", place, "basis"]));
        }
    }
    if let Some(objections) = &threshold.objections {
        bases.push((&objections.basis, way("objections")));
        for (place, test) in objections.tests.iter().enumerate() {
            bases.push((&test.basis, path!["thresholds", name, "objections", "tests", place, "basis"]));
        }
    }
    bases.extend(threshold.attending.iter().map(|step| (step.basis.as_slice(), way("attending"))));
    bases.extend(threshold.declaration.iter().map(|step| (step.basis.as_slice(), way("declaration"))));
    bases.extend(threshold.window.iter().map(|step| (step.basis.as_slice(), way("window"))));
    bases
}

/// Every rule names at least one article, and every article it names is among those given.
pub(super) fn cited(articles: &BTreeMap<String, Article>, basis: &[String], path: Vec<Step>) -> Result<(), Found> {
    if basis.is_empty() {
        return Err((path, "the article is missing: every rule says where it stands".into()));
    }
    for (place, citation) in basis.iter().enumerate() {
        if !articles.contains_key(citation) {
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
    for (place, test) in threshold.participation.iter().enumerate() {
        let path = path!["thresholds", name, "participation", place];
        measured(pack, test.measure, &path)?;
        bounded(test.floor, test.ceiling, &path)?;
        let of_group = |other: &&super::pack::ParticipationTest| other.either == test.either;
        if test.either.is_some() && threshold.participation.iter().filter(of_group).count() < 2 {
            return Err((further(&path, "either"), "a choice between tests needs two of one number or more".into()));
        }
        if test.who == Attendance::InPerson && test.either.is_some() {
            return Err((further(&path, "either"), "who must come in person cannot be left to a choice".into()));
        }
    }
    let approvals = path!["thresholds", name, "approval"];
    approval(pack, &threshold.approval, &approvals, true)?;
    steps(pack, name, threshold)
}

/// Checks what may follow a vote.
fn steps(pack: &Pack, name: &str, threshold: &Threshold) -> Result<(), Found> {
    let way = |step: &'static str, key: &'static str| path!["thresholds", name, step, key];
    if let Some(second) = &threshold.second {
        match pack.thresholds.get(&second.threshold) {
            None => {
                let message = format!("a second vote names no threshold: there is no `{}`", second.threshold);
                return Err((way("second", "threshold"), message));
            }
            Some(next) if next.second.is_some() => {
                let message =
                    format!("`{}` has a second vote of its own: a chain ends with the second", second.threshold);
                return Err((way("second", "threshold"), message));
            }
            Some(_) => {}
        }
        let does_not_pass = [Outcome::Rejected, Outcome::NoDecision, Outcome::QuorumNotMet];
        if second.on.is_empty() || second.on.iter().any(|outcome| !does_not_pass.contains(outcome)) {
            let message = "a second vote follows rejected, no-decision or quorum-not-met";
            return Err((way("second", "on"), message.into()));
        }
        approval(pack, &second.when, &way("second", "when"), true)?;
    }
    if let Some(objections) = &threshold.objections {
        if objections.tests.is_empty() {
            return Err((way("objections", "tests"), "objections undo a decision by at least one test".into()));
        }
        approval(pack, &objections.tests, &way("objections", "tests"), false)?;
    }
    Ok(())
}

fn approval(pack: &Pack, tests: &[ApprovalTest], path: &[Step], has_sides: bool) -> Result<(), Found> {
    for (place, test) in tests.iter().enumerate() {
        let path: Vec<Step> = path.iter().cloned().chain([place.into()]).collect();
        measured(pack, test.measure, &path)?;
        bounded(test.floor, test.ceiling, &path)?;
        if test.side == Side::Against && !has_sides {
            return Err((further(&path, "side"), "objections have no sides".into()));
        }
    }
    Ok(())
}

fn measured(pack: &Pack, measure: Measure, path: &[Step]) -> Result<(), Found> {
    if pack.measures.contains(&measure) {
        Ok(())
    } else {
        Err((further(path, "measure"), format!("measure `{measure}` is not among the pack's measures")))
    }
}

fn bounded(floor: Option<u64>, ceiling: Option<u64>, path: &[Step]) -> Result<(), Found> {
    match (floor, ceiling) {
        (_, Some(0)) => Err((further(path, "ceiling"), "a ceiling of nothing tests nothing".into())),
        (Some(floor), Some(ceiling)) if ceiling < floor => {
            Err((further(path, "ceiling"), "a ceiling is not below its floor".into()))
        }
        _ => Ok(()),
    }
}

fn further(path: &[Step], key: &str) -> Vec<Step> {
    path.iter().cloned().chain([key.into()]).collect()
}

fn weights(pack: &Pack) -> Result<(), Found> {
    for (place, weight) in pack.weights.iter().enumerate() {
        let path = path!["weights", place];
        measured(pack, weight.measure, &path)?;
        let needs_fraction = matches!(weight.kind, WeightKind::Reduced | WeightKind::OwnerCap | WeightKind::ProxyCap);
        if needs_fraction != weight.fraction.is_some() {
            let message =
                if needs_fraction { "needs a fraction" } else { "has no fraction: others are what it is cut to" };
            return Err((further(&path, "kind"), format!("a weight that is `{}` {message}", weight.kind.word())));
        }
        let has_conditions = weight.from.is_some() || weight.more_than_lots.is_some();
        if weight.votes_alone {
            votes_cut_alone(pack, weight, &path)?;
        }
        if weight.kind != WeightKind::Reduced && has_conditions {
            let message = "only a weight that is `reduced` says from what share or how many lots on";
            return Err((further(&path, "kind"), message.into()));
        }
    }
    Ok(())
}

/// Votes that are cut alone are a share of the votes cast: of anything else they would be a part of what is not cut.
fn votes_cut_alone(pack: &Pack, weight: &WeightRule, path: &[Step]) -> Result<(), Found> {
    let of_cast = |threshold: &Threshold| {
        let tests = threshold.approval.iter().chain(threshold.second.iter().flat_map(|second| &second.when));
        tests.filter(|test| test.measure == weight.measure).all(|test| test.of == Denominator::Cast)
    };
    if weight.kind == WeightKind::ProxyCap || !pack.thresholds.values().all(of_cast) {
        let message =
            "votes are cut alone where every approval by this measure is of the votes cast, and no proxy is capped";
        return Err((further(path, "votes_alone"), message.into()));
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
    let mut excepted = pack.periods.urgent.iter().flat_map(|urgent| &urgent.except);
    if let Some(name) = excepted.find(|name| !seen.contains(name)) {
        let message = format!("`{name}` is no matter of this pack");
        return Err((path!["periods", "urgent", "except"], message));
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
