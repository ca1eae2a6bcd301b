//! What must be published, and what was.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::Source;
use crate::bodies::BodyKind;
use crate::ids::{BodyId, PublicationId};
use crate::law::Place;
use crate::{Community, PublicText};

/// One publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its number.
    pub id: PublicationId,
    /// Who published it.
    pub body: BodyId,
    /// What it is.
    pub what: String,
    /// The time it tells about.
    pub covers: Option<(Date, Date)>,
    /// The words.
    pub text: PublicText,
    /// Where it can be read in full.
    pub source: Source,
    /// When it was published.
    pub at: Timestamp,
    /// The entry of the book it stands in.
    pub position: u64,
    /// After how many months it is due again, as the rule said then.
    pub months: Option<u32>,
}

/// A thing that a kind of body publishes, by the rules of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scheduled<'l> {
    pub(super) what: &'l str,
    pub(super) kind: BodyKind,
    pub(super) months: Option<u32>,
    pub(super) basis: Vec<String>,
}

/// What a place has published by whom, and how often where it says so.
pub(super) fn schedule(place: &Place) -> Vec<Scheduled<'_>> {
    let rules = &place.procedure.supervision;
    let committee = rules.publications.names.iter().map(|what| {
        let every = match what.as_str() {
            "fund" => Some(&rules.fund),
            "common-income" => rules.common_income.as_ref(),
            _ => None,
        };
        let mut basis = rules.publications.basis.clone();
        basis.extend(every.iter().flat_map(|every| every.basis.iter().cloned()));
        Scheduled { what, kind: BodyKind::OwnersCommittee, months: every.map(|every| every.months), basis }
    });
    let company = rules.company.iter().flat_map(|company| {
        let of_company = move |what| {
            // What the place has published more often of the fund and the common income holds for whoever keeps them.
            let own = rules.company_every.as_ref();
            let every = match what {
                "fund-use" => [own, Some(&rules.fund)],
                "common-income" => [own, rules.common_income.as_ref()],
                _ => [own, None],
            };
            let every = every.into_iter().flatten().min_by_key(|every| every.months);
            let mut basis = company.basis.clone();
            basis.extend(every.iter().flat_map(|every| every.basis.iter().cloned()));
            basis.dedup();
            Scheduled { what, kind: BodyKind::PropertyCompany, months: every.map(|every| every.months), basis }
        };
        company.names.iter().map(String::as_str).map(of_company)
    });
    committee.chain(company).collect()
}

/// One line of the notice board: what is to be published, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardLine<'a> {
    /// What it is, by the name the place gives.
    pub what: &'a str,
    /// Who publishes it.
    pub body: BodyId,
    /// The last time it was published.
    pub last: Option<&'a Publication>,
    /// After how many months it is due again, where a rule says so.
    pub months: Option<u32>,
    /// Since when it is to be published, or published again.
    pub since: Option<Date>,
    /// The day by which it is due, where a rule says so.
    pub until: Option<Date>,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// The notice board of a community: every thing that some body of it must publish.
///
/// What comes round by months is due so many months after it was last published or, before that, after the body's first
/// seat was taken. What has no months is to be there once; a change of it is a publication of its own.
#[must_use]
pub fn board<'a>(community: &'a Community, place: &'a Place, today: Date) -> Vec<BoardLine<'a>> {
    let mut lines = Vec::new();
    for Scheduled { what, kind, months, basis } in schedule(place) {
        for body in community.bodies().all().iter().filter(|body| body.kind == kind) {
            let began = body.seats.iter().map(|seat| seat.from).min().filter(|from| *from <= today);
            let published = community.supervision().publications().iter().rev();
            let last = published.into_iter().find(|one| one.body == body.id && one.what == what);
            let last_on = last.map(|last| last.at.to_zoned(community.zone().clone()).date());
            let since = last_on.or(began);
            let until = since.zip(months).and_then(|(since, months)| months_after(since, months));
            lines.push(BoardLine { what, body: body.id, last, months, since, until, basis: basis.clone() });
        }
    }
    lines
}

fn months_after(day: Date, months: u32) -> Option<Date> {
    day.checked_add(i64::from(months).months()).ok()
}
