//! What must be published, and what was.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::Source;
use crate::bodies::BodyKind;
use crate::ids::{BodyId, PublicationId};
use crate::law::Place;
use crate::{Community, PublicText};

/// What is an account: nobody can tell what it says without the time it is for.
const ACCOUNTS: [&str; 4] = ["fund", "fund-use", "common-income", "expenses"];

/// Whether a thing that is published is an account, which says the time it is for.
#[must_use]
pub fn is_account(what: &str) -> bool {
    ACCOUNTS.contains(&what)
}

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

impl Publication {
    /// Whether the time it tells about was over no longer than one round before it was published; what does not come round, or
    /// tells about no time, is recent.
    pub(super) fn is_recent(&self, community: &Community) -> bool {
        let Some(((_, until), months)) = self.covers.zip(self.months) else { return true };
        let published = self.at.to_zoned(community.zone().clone()).date();
        until.checked_add(i64::from(months).months()).is_ok_and(|round| published <= round)
    }
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
