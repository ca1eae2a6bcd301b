//! Who joined the list of those who take part after the dossier was published, and so had none of its days.

use jiff::civil::Date;

use super::{Deliberation, Party};
use crate::Community;
use crate::law::{Law, period};

/// Those who joined late, and the last of their days to read the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomers<'a> {
    /// Who.
    pub parties: Vec<&'a Party>,
    /// The last day: they have as many as everybody else, from when the list with them on it was public.
    pub until: Date,
}

/// Those on the list who were named after the dossier that holds was published; nobody where their days end no later than
/// everybody's.
#[must_use]
pub fn newcomers<'a>((community, law): (&Community, &Law), one: &'a Deliberation) -> Option<Newcomers<'a>> {
    let version = community.informing().dossier(one.id)?.version()?;
    let parties: Vec<&Party> = one.parties.standing().filter(|party| party.at > version.at).collect();
    let last = parties.iter().map(|party| party.at).max()?;
    let public = one.parties.published().iter().map(|list| list.at).find(|at| *at >= last)?;
    let from = public.to_zoned(community.zone().clone()).date();
    let until = period::last_day(from, version.days, &law.calendar)?;
    (until > version.until).then_some(Newcomers { parties, until })
}
