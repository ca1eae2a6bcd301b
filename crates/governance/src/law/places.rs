//! The places whose procedure is known.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tally::Fraction;

use super::check::{Step, cited, digest_of, problem_at};
use super::pack::{Article, Bilingual};
use super::procedure::{Bound, LINES, Procedure, ProcedureGiven};
use super::{Pack, PackProblem, Packs};
use crate::community::Barred;
use crate::deliberation::{GoesTo, is_more_than_half};
use crate::founding::{FILED_WITH, FilingDocument, Side};
use crate::informing::Section;

/// A place: a rule pack, and the procedure that holds there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its name in commands, such as `cn-hangzhou`.
    pub id: String,
    /// Which edition of the profile this is; it goes up with every change of meaning.
    pub version: u32,
    /// SHA-256 of the profile's text as it was read, in hexadecimal digits.
    pub digest: String,
    /// What people call it.
    pub name: Bilingual,
    /// The rule pack that votes there are read under.
    pub over: String,
    /// The place whose lines hold where this one says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// Every source that is cited, by its citation.
    pub articles: BTreeMap<String, Article>,
    /// The procedure, with the lines of the base in it.
    pub procedure: Procedure,
    /// The names of the lines that are this place's own.
    pub own: BTreeSet<&'static str>,
    /// Which articles were gone through for what they say otherwise than the base, where that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<Bilingual>,
    /// What the place's articles say and no line holds, or holds by a reading of this product.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_held: Vec<NotHeld>,
}

/// Something an article says that no line holds as it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotHeld {
    /// What, in words.
    pub says: Bilingual,
    /// Where it stands.
    pub basis: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceGiven {
    id: String,
    version: u32,
    name: Bilingual,
    over: String,
    #[serde(default)]
    base: Option<String>,
    #[serde(default)]
    articles: BTreeMap<String, Article>,
    #[serde(default)]
    procedure: ProcedureGiven,
    #[serde(default)]
    read: Option<Bilingual>,
    #[serde(default)]
    not_held: Vec<NotHeld>,
}

/// The places that are known, by name.
#[derive(Debug, Clone, Default)]
pub struct Places {
    places: BTreeMap<String, Place>,
}

impl Places {
    /// The places that come with the program.
    pub fn built_in(packs: &Packs) -> Result<Self, PackProblem> {
        Self::from_sources(
            packs,
            [
                ("places/cn.toml", include_str!("../../../../rules/places/cn.toml")),
                ("places/cn-beijing.toml", include_str!("../../../../rules/places/cn-beijing.toml")),
                ("places/cn-blank.toml", include_str!("../../../../rules/places/cn-blank.toml")),
                ("places/cn-hangzhou.toml", include_str!("../../../../rules/places/cn-hangzhou.toml")),
                ("places/cn-ningbo.toml", include_str!("../../../../rules/places/cn-ningbo.toml")),
                ("places/cn-qingdao.toml", include_str!("../../../../rules/places/cn-qingdao.toml")),
                ("places/cn-qingyuan.toml", include_str!("../../../../rules/places/cn-qingyuan.toml")),
                ("places/cn-shanghai.toml", include_str!("../../../../rules/places/cn-shanghai.toml")),
            ],
        )
    }

    /// Reads places from files, given as name and text, each after the one it is based on; the first problem found is
    /// the answer.
    pub fn from_sources<Name, Text>(
        packs: &Packs,
        sources: impl IntoIterator<Item = (Name, Text)>,
    ) -> Result<Self, PackProblem>
    where
        Name: AsRef<str>,
        Text: AsRef<str>,
    {
        Self::default().with_sources(packs, sources)
    }

    /// These places and those of more files, each after the one it is based on. A file replaces the place of the same id
    /// that was known before; two of the files may not give the same.
    pub fn with_sources<Name, Text>(
        mut self,
        packs: &Packs,
        sources: impl IntoIterator<Item = (Name, Text)>,
    ) -> Result<Self, PackProblem>
    where
        Name: AsRef<str>,
        Text: AsRef<str>,
    {
        let mut given = BTreeSet::new();
        for (file, text) in sources {
            let (file, text) = (file.as_ref(), text.as_ref());
            let place = self.read(packs, file, text)?;
            if !given.insert(place.id.clone()) {
                return Err(problem_at(file, text, &["id".into()], "another file has a place of the same id"));
            }
            self.places.insert(place.id.clone(), place);
        }
        Ok(self)
    }

    fn read(&self, packs: &Packs, file: &str, text: &str) -> Result<Place, PackProblem> {
        let given: PlaceGiven = toml::from_str(text).map_err(|error| PackProblem::unreadable(file, text, &error))?;
        let problem = |path: &[Step], message: String| problem_at(file, text, path, message);
        if packs.get(&given.over).is_none() {
            return Err(problem(&["over".into()], format!("there is no pack `{}`", given.over)));
        }
        let base = match &given.base {
            None => None,
            Some(id) => match self.places.get(id) {
                Some(base) => Some(base),
                None => return Err(problem(&["base".into()], format!("there is no place `{id}` before this one"))),
            },
        };
        let mut own = BTreeSet::new();
        for line in given.procedure.lines() {
            let path = ["procedure"].into_iter().chain(line.leaf.split('.')).map(Step::from).collect();
            cited(&given.articles, line.basis, path).map_err(|(path, message)| problem(&path, message))?;
            own.insert(line.leaf);
        }
        for (number, beyond) in given.not_held.iter().enumerate() {
            let path = vec![Step::from("not_held"), Step::from(number), Step::from("basis")];
            cited(&given.articles, &beyond.basis, path).map_err(|(path, message)| problem(&path, message))?;
        }
        let procedure = given.procedure.over(base.map(|base| &base.procedure));
        let procedure = procedure.map_err(|line| problem(&["procedure".into()], format!("`{line}` is missing")))?;
        if let Some(name) = procedure.voting.proxies_barred.names.iter().find(|name| Barred::of_word(name).is_none()) {
            let path: Vec<Step> = ["procedure", "voting", "proxies_barred", "names"].map(Step::from).into();
            return Err(problem(&path, format!("`{name}` is nobody who could be barred from being a proxy")));
        }
        check_sides(&procedure).map_err(|(section, line, name)| {
            let path: Vec<Step> = ["procedure", section, line, "names"].map(Step::from).into();
            problem(&path, format!("`{name}` is no side that could sit in such a group, or one it cannot do without"))
        })?;
        check_matters(packs.get(&given.over), &procedure).map_err(|(leaf, name)| {
            let path: Vec<Step> = ["procedure"].into_iter().chain(leaf.split('.')).map(Step::from).collect();
            problem(&path, format!("`{name}` is no matter of the pack `{}`", given.over))
        })?;
        check_ways(&procedure).map_err(|(leaf, message)| {
            let path: Vec<Step> = ["procedure"].into_iter().chain(leaf.split('.')).map(Step::from).collect();
            problem(&path, message)
        })?;
        check_filing(&procedure).map_err(|(line, name)| {
            let path: Vec<Step> = ["procedure", "founding", line, "names"].map(Step::from).into();
            problem(&path, format!("`{name}` is nothing that is filed, or nobody it is filed with"))
        })?;
        check_opinion(&procedure).map_err(|(line, message)| {
            let path: Vec<Step> = ["procedure", "deliberation", line].map(Step::from).into();
            problem(&path, message)
        })?;
        check_bounds(&procedure).map_err(|(line, message)| {
            let path: Vec<Step> = ["procedure", "template", line].map(Step::from).into();
            problem(&path, message)
        })?;
        let mut articles = base.map(|base| base.articles.clone()).unwrap_or_default();
        articles.extend(given.articles);
        Ok(Place {
            id: given.id,
            version: given.version,
            digest: digest_of(text),
            name: given.name,
            over: given.over,
            base: given.base,
            articles,
            procedure,
            own,
            read: given.read,
            not_held: given.not_held,
        })
    }

    /// The place of this name.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Place> {
        self.places.get(id)
    }

    /// All places, in order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Place> {
        self.places.values()
    }
}

/// So many days the law has a result published at least (城市居民委员会组织法 §34); a place may only have more.
const RESULT_PUBLIC_LEAST: u32 = 15;

/// Checks that the sides a procedure names are known, and that nobody dispenses with owners or with whoever leads; the section,
/// the line and the name that is wrong.
fn check_sides(procedure: &Procedure) -> Result<(), (&'static str, &'static str, &str)> {
    let (founding, renewal) = (&procedure.founding, &procedure.renewal);
    let groups = [
        ("founding", Some(&founding.group), founding.group_sides.as_ref(), founding.group_absent.as_ref()),
        ("renewal", renewal.group.as_ref(), renewal.group_sides.as_ref(), renewal.group_absent.as_ref()),
    ];
    for (section, group, sides, absent) in groups {
        let unknown = |name: &&String| Side::of_word(name).is_none();
        if let Some(name) = sides.and_then(|line| line.names.iter().find(unknown)) {
            return Err((section, "group_sides", name));
        }
        let leads = |name: &str| group.is_some_and(|group| group.led_by == name);
        let required = sides.map(|line| line.names.as_slice()).unwrap_or_default();
        let is_wrong = |name: &&String| !required.contains(name) || name.as_str() == Side::Owners.word() || leads(name);
        if let Some(name) = absent.and_then(|line| line.names.iter().find(is_wrong)) {
            return Err((section, "group_absent", name));
        }
    }
    Ok(())
}

/// Checks that what a procedure names as matters can be put to a vote; the line and the name that cannot.
fn check_matters<'p>(pack: Option<&Pack>, procedure: &'p Procedure) -> Result<(), (&'static str, &'p str)> {
    let named = [
        ("founding.founded_by", Some(&procedure.founding.founded_by.names)),
        ("founding.may_also_put", procedure.founding.may_also_put.as_ref().map(|line| &line.names)),
        ("committee.undelegable", Some(&procedure.committee.undelegable.names)),
        ("renewal.blocked", procedure.renewal.blocked.as_ref().map(|line| &line.names)),
    ];
    let known = |name: &str| pack.is_some_and(|pack| pack.matter(name).is_some());
    for (leaf, names) in named {
        if let Some(name) = names.into_iter().flatten().find(|name| !known(name)) {
            return Err((leaf, name));
        }
    }
    Ok(())
}

/// Checks that each document of a filing and everybody it is filed with is known; the line and the name that is not.
fn check_filing(procedure: &Procedure) -> Result<(), (&'static str, &str)> {
    let (documents, with) = (&procedure.founding.filing_documents.names, &procedure.founding.filed_with.names);
    if let Some(name) = documents.iter().find(|name| FilingDocument::of_word(name).is_none()) {
        return Err(("filing_documents", name));
    }
    match with.iter().find(|name| !FILED_WITH.contains(&name.as_str())) {
        Some(name) => Err(("filed_with", name)),
        None => Ok(()),
    }
}

/// Checks that each way of having delivered enough asks for something, and that what a renewal leaves alone and what its group
/// does have a beginning; the line that does not, and why.
fn check_ways(procedure: &Procedure) -> Result<(), (&'static str, String)> {
    let delivered = &procedure.founding.delivered.any;
    if delivered.iter().any(|way| way.fraction.is_none() && way.years.is_none()) {
        return Err(("founding.delivered", "a way asks for a fraction, for years or for both".into()));
    }
    let renewal = &procedure.renewal;
    if renewal.group_formed.is_some() && (renewal.group.is_none() || renewal.report.is_none()) {
        let message = "it counts from the report to the group: `renewal.report` or `renewal.group` is missing";
        return Err(("renewal.group_formed", message.into()));
    }
    if renewal.group_convenes.is_some() && renewal.group.is_none() {
        return Err(("renewal.group_convenes", "there is no group: `renewal.group` is missing".into()));
    }
    let Some(blocked) = &renewal.blocked else { return Ok(()) };
    if renewal.group.is_none() {
        return Err(("renewal.blocked", "it begins with the group being formed: `renewal.group` is missing".into()));
    }
    match blocked.unless_covenant.iter().find(|name| !blocked.names.contains(name)) {
        Some(name) => Err(("renewal.blocked", format!("`{name}` is not blocked, so nothing excepts it"))),
        None => Ok(()),
    }
}

/// Checks that the rounds of an opinion fit into the days of its step, and that where it goes without agreement is known; the
/// line that is wrong, and what is.
fn check_opinion(procedure: &Procedure) -> Result<(), (&'static str, String)> {
    let lines = &procedure.deliberation;
    let known = |name: &String| GoesTo::ALL.iter().any(|way| way.code() == name);
    if let Some(name) = lines.undecided.names.iter().find(|name| !known(name)) {
        return Err(("undecided", format!("`{name}` is nowhere an opinion could go")));
    }
    if lines.undecided.names.is_empty() {
        return Err(("undecided", "an opinion without agreement goes somewhere, or `nowhere`".to_owned()));
    }
    let (agreed, least) = (&lines.agreed, procedure.template.agreed.as_ref().map(|bounds| bounds.least));
    let is_half = |part: Fraction| u64::from(part.numerator()) * 2 == u64::from(part.denominator());
    let is_less = |part: Fraction| !is_half(part) && !is_more_than_half(part);
    if is_less(agreed.fraction) || (is_half(agreed.fraction) && agreed.inclusive) || least.is_some_and(is_less) {
        return Err(("agreed", "an opinion is agreed to by more than half, and by no template with less".to_owned()));
    }
    let (rounds, days) = (lines.rounds.number, u64::from(lines.amend.days) + u64::from(lines.consent.days));
    let needed = lines.days_of_rounds();
    if needed > u64::from(lines.form_opinion.days) {
        let message = format!("{rounds} rounds of {days} days, and the days to say where it goes, are {needed} days");
        return Err(("form_opinion", message));
    }
    if lines.result_public.days < RESULT_PUBLIC_LEAST {
        let message = format!(
            "a result is published for at least {RESULT_PUBLIC_LEAST} days (城市居民委员会组织法 §34, 2025 revision, in force since 2026)"
        );
        return Err(("result_public", message));
    }
    Ok(())
}

/// Checks that what is left to templates is drawn around what the place itself says, that what may be named is known, and that
/// the law's least stays; the line that is wrong, and what is.
fn check_bounds(procedure: &Procedure) -> Result<(), (&'static str, String)> {
    for line in LINES {
        let Some(bound) = line.bound(&procedure.template) else { continue };
        if bound.check(&line.value(&procedure.deliberation)).is_err() {
            return Err((line.name, format!("`deliberation.{}` lies outside of these bounds", line.name)));
        }
        let Bound::Choice(choice) = bound else { continue };
        let known = |name: &&String| match line.name {
            "undecided" => GoesTo::ALL.iter().any(|way| way.code() == **name),
            "dossier_holds" => Section::ALL.iter().any(|section| section.word() == **name),
            _ => ["conversation", "room"].contains(&name.as_str()),
        };
        if let Some(name) = choice.keeps.iter().chain(&choice.names).find(|name| !known(name)) {
            return Err((line.name, format!("`{name}` is nothing that could be named there")));
        }
    }
    match &procedure.template.result_public {
        Some(range) if range.least < RESULT_PUBLIC_LEAST => Err((
            "result_public",
            format!("a result is published for at least {RESULT_PUBLIC_LEAST} days in any template"),
        )),
        _ => Ok(()),
    }
}

impl Place {
    /// The citations of a line in both languages; a source that is not among the articles stands as it was written.
    #[must_use]
    pub fn cite(&self, basis: &[String]) -> Vec<Bilingual> {
        let en = |citation: &String| self.articles.get(citation).map_or_else(|| citation.clone(), |it| it.en.clone());
        basis.iter().map(|citation| Bilingual { zh: citation.clone(), en: en(citation) }).collect()
    }

    /// Whether every source of a line was read in a copy.
    #[must_use]
    pub fn is_confirmed(&self, basis: &[String]) -> bool {
        basis.iter().all(|citation| self.articles.get(citation).is_some_and(|article| article.confirmed))
    }
}
