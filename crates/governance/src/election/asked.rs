//! An election as the convenor asks for it, and whether the place and the owners' own rules allow it.

use jiff::civil::Date;

use super::{ElectedBody, ElectedTerm, Election, ElectionRefusal};
use crate::bodies::{BodiesRefusal, BodyKind};
use crate::charter::{CharterRef, CharterText};
use crate::community::{OwnRules, fit};
use crate::ids::BodyId;
use crate::law::procedure::Size;
use crate::outcome::Refusal;
use crate::{Community, Moment, PublicText};

/// The matter that can be put as an election.
pub(crate) const MATTER: &str = "elect-committee";

/// An election as the convenor asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElectionGiven {
    /// Whose seats.
    pub body: ElectedBodyGiven,
    /// How many seats.
    pub seats: u32,
    /// How many alternates.
    pub alternates: u32,
    /// For how long.
    pub term: TermGiven,
}

/// Whose seats are to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElectedBodyGiven {
    /// Those of this committee.
    Existing(BodyId),
    /// Those of an owners' committee that the election brings about, by its name.
    New(String),
}

/// For how long people are to be elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermGiven {
    /// For so many years.
    Years(u32),
    /// For what is left of the running term: a by-election.
    Rest,
}

/// What the owners settled of their committee; a number they did not settle is free within the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnNumbers {
    /// How many sit in it.
    pub members: Option<u32>,
    /// How many alternates are elected with it at most.
    pub alternates: Option<u32>,
    /// For how many years it sits.
    pub years: Option<u32>,
}

/// What the owners settled of their committee: in rules that are in force or, where these are silent, in rules of procedure
/// that are put to the same vote: adopted together, the two must agree.
#[must_use]
pub fn own_numbers(community: &Community, alongside: Option<CharterRef>) -> OwnNumbers {
    let text = alongside.and_then(|text| community.charters().get(text));
    let drafted = text.into_iter().flat_map(CharterText::settings).fold(OwnRules::INITIAL, |rules, it| rules.with(*it));
    let now = community.rules();
    OwnNumbers {
        members: now.committee_size.or(drafted.committee_size),
        alternates: now.alternates.or(drafted.alternates),
        years: now.term_years.or(drafted.term_years),
    }
}

/// Whether members sit in any owners' committee on a day, whose term others can be elected into (补选).
#[must_use]
pub fn is_term_running(community: &Community, day: Date) -> bool {
    let committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees.map(|body| body.id).any(|body| !super::outcome::members(community, Some(body), day).is_empty())
}

/// Settles what an election fills, by the procedure of the place today; with the rules of procedure that are put to the same
/// vote, where some are.
///
/// # Errors
/// What of it the law, the place or the owners' own numbers do not allow.
pub fn election(
    community: &Community,
    moment: &Moment<'_>,
    kind: &str,
    given: &ElectionGiven,
    alongside: Option<CharterRef>,
) -> Result<Election, Refusal> {
    if kind != MATTER {
        return Err(ElectionRefusal::NotAnElectionMatter { kind: kind.to_owned() }.into());
    }
    let committee = &community.place(moment.law)?.procedure.committee;
    let body = match &given.body {
        ElectedBodyGiven::New(title) => ElectedBody::New { title: PublicText::try_new(title, 60)? },
        ElectedBodyGiven::Existing(id) => {
            let body = community.bodies().body(*id).ok_or(BodiesRefusal::BodyUnknown)?;
            if body.kind != BodyKind::OwnersCommittee {
                return Err(ElectionRefusal::NotACommittee.into());
            }
            ElectedBody::Existing { body: *id }
        }
    };
    let settled = own_numbers(community, alongside);
    let mut sitting = 0;
    let term = match given.term {
        TermGiven::Years(years) => {
            let (min, max) = (committee.term.min_years, committee.term.max_years);
            if years == 0 || years > max || min.is_some_and(|min| years < min) {
                let basis = committee.term.basis.join("、");
                return Err(ElectionRefusal::TermOutsideLaw { years, min, max, basis }.into());
            }
            let own = settled.years.filter(|own| *own <= max && min.is_none_or(|min| *own >= min));
            if let Some(own) = own.filter(|own| *own != years) {
                return Err(ElectionRefusal::TermOutsideRules { years, own }.into());
            }
            ElectedTerm::Years { years }
        }
        TermGiven::Rest => {
            let members = super::outcome::members(community, body.existing(), moment.today(community.zone()));
            sitting = u32::try_from(members.len()).unwrap_or(u32::MAX);
            let until = members.iter().map(|seat| seat.until).max().ok_or(ElectionRefusal::NoTermRunning)?;
            ElectedTerm::Rest { until }
        }
    };
    let members = given.seats.saturating_add(sitting);
    if given.seats == 0 || !fit::fits(&committee.size, members, community.register()) {
        let Size { min, max, basis, .. } = &committee.size;
        let (min, max, basis) = (*min, *max, basis.join("、"));
        return Err(ElectionRefusal::MembersOutsideLaw { members, min, max, basis }.into());
    }
    // What the owners wrote holds as far as the place allows it.
    let own = settled.members.filter(|own| fit::fits(&committee.size, *own, community.register()));
    if let Some(own) = own.filter(|own| *own != members) {
        return Err(ElectionRefusal::MembersOutsideRules { members, own }.into());
    }
    let known = committee.alternates.as_ref().filter(|leaf| !leaf.holds && given.alternates > 0);
    if let Some(leaf) = known {
        return Err(ElectionRefusal::NoAlternatesHere { basis: leaf.basis.join("、") }.into());
    }
    if let Some(most) = settled.alternates.filter(|most| given.alternates > *most) {
        return Err(ElectionRefusal::AlternatesOutsideRules { alternates: given.alternates, most }.into());
    }
    // Beside those who sit anybody more is a gain; on their own they must not be below half of their number.
    let below = tally::Threshold::at_least(committee.by_election_below.fraction);
    let least = if sitting > 0 { 1 } else { u32::try_from(below.needed(members.into())).unwrap_or(u32::MAX) };
    Ok(Election { body, seats: given.seats, alternates: given.alternates, term, least })
}
