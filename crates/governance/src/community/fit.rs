//! Whether the owners' own rules fit the law of their place, and what holds where they do not.

use super::{
    ChannelOrder, ChannelSet, CommunityRefusal, OwnRules, Parking, ProxyRule, Register, Representation, SilenceClause,
};
use crate::assembly::Channel;
use crate::law::area::THOUSANDTHS;
use crate::law::procedure::{Channels, Size};
use crate::law::{Place, VotingLaw};

/// The ways of voting that bind in a place.
pub(crate) fn binding(place: &Place) -> ChannelSet {
    bind(&place.procedure.voting.channels)
}

/// The ways of voting that bind by a line of the law.
pub(crate) fn bind(channels: &Channels) -> ChannelSet {
    channels.binding.iter().map(|channel| Channel::from(*channel)).collect()
}

/// Checks that rules say nothing that their place forbids.
pub(crate) fn check(rules: OwnRules, place: &Place, register: &Register) -> Result<(), CommunityRefusal> {
    let voting = &place.procedure.voting;
    let cite = |basis: &[String]| place.cite(basis);
    if rules.silence != SilenceClause::None && !voting.silence_clause.holds {
        return Err(CommunityRefusal::SilenceForbidden { basis: cite(&voting.silence_clause.basis) });
    }
    if let Some(counts) = &voting.parking_counts
        && counts.holds != rules.parking.counts_all()
    {
        return Err(CommunityRefusal::ParkingSettled { counts: counts.holds, basis: cite(&counts.basis) });
    }
    check_channels(rules, place)?;
    let proxies = &voting.proxies;
    if rules.proxies.allowed && !proxies.allowed && rules.proxies != OwnRules::INITIAL.proxies {
        return Err(CommunityRefusal::ProxiesForbidden { basis: cite(&proxies.basis) });
    }
    if let (true, Some(cap), Some(most)) = (rules.proxies.allowed, rules.proxies.cap, proxies.cap)
        && cap > most
    {
        return Err(CommunityRefusal::ProxiesTooMany { most, basis: cite(&proxies.basis) });
    }
    let representatives = &voting.representatives;
    if rules.representatives == Representation::Allowed && (!representatives.allowed || representatives.hand_in_only) {
        return Err(CommunityRefusal::RepresentativesHandIn { basis: cite(&representatives.basis) });
    }
    check_regular(rules, place)?;
    check_committee(rules, place, register)
}

/// Regular meetings may be more frequent than the place asks for, never rarer.
fn check_regular(rules: OwnRules, place: &Place) -> Result<(), CommunityRefusal> {
    let Some(months) = rules.regular_months else { return Ok(()) };
    let line = place.procedure.convening.regular.as_ref();
    let most = line.map(|line| line.months);
    if months > 0 && most.is_none_or(|most| months <= most) {
        return Ok(());
    }
    let basis = line.map(|line| place.cite(&line.basis)).unwrap_or_default();
    Err(CommunityRefusal::RegularTooRare { most, basis })
}

fn check_channels(rules: OwnRules, place: &Place) -> Result<(), CommunityRefusal> {
    let channels = &place.procedure.voting.channels;
    let binding = binding(place);
    let basis = || place.cite(&channels.basis);
    if rules.channels.and(binding).is_empty() {
        return Err(CommunityRefusal::NoChannelBinds { binding: binding.list(), basis: basis() });
    }
    // Where voting is electronic unless an owner asks for paper, neither may be taken away.
    let electronic = rules.channels.holds(Channel::Online) || rules.channels.holds(Channel::Platform);
    let both = electronic && rules.channels.holds(Channel::Paper) && rules.order == ChannelOrder::ElectronicFirst;
    if channels.electronic_first && !both {
        return Err(CommunityRefusal::ElectronicFirst { basis: basis() });
    }
    Ok(())
}

fn check_committee(rules: OwnRules, place: &Place, register: &Register) -> Result<(), CommunityRefusal> {
    let committee = &place.procedure.committee;
    if let Some(size) = rules.committee_size
        && !fits(&committee.size, size, register)
    {
        let Size { min, max, odd, .. } = committee.size;
        let small = small(&committee.size, register);
        return Err(CommunityRefusal::CommitteeSize { min, max, odd, small, basis: place.cite(&committee.size.basis) });
    }
    if let Some(forbidden) = committee.alternates.as_ref().filter(|setting| !setting.holds)
        && rules.alternates.is_some_and(|alternates| alternates > 0)
    {
        return Err(CommunityRefusal::AlternatesForbidden { basis: place.cite(&forbidden.basis) });
    }
    let term = &committee.term;
    if let Some(years) = rules.term_years
        && !(term.min_years.unwrap_or(1).max(1)..=term.max_years).contains(&years)
    {
        let (min, max) = (term.min_years.unwrap_or(1), term.max_years);
        return Err(CommunityRefusal::TermOutOfRange { min, max, basis: place.cite(&term.basis) });
    }
    Ok(())
}

/// How many sit in the committee here, if the estate is small enough for a number of its own.
pub(crate) fn small(size: &Size, register: &Register) -> Option<u32> {
    let small = size.small.as_ref()?;
    let homes = small.homes_max.is_some_and(|most| register.homes().len() as u64 <= u64::from(most));
    let area = small.square_metres_max.is_some_and(|most| register.area() <= u64::from(most) * THOUSANDTHS);
    (homes || area).then_some(small.size)
}

/// Whether a committee of this size may be elected.
pub(crate) fn fits(size: &Size, number: u32, register: &Register) -> bool {
    let in_range = number >= size.min && size.max.is_none_or(|max| number <= max);
    (in_range && (!size.odd || number % 2 == 1)) || small(size, register) == Some(number)
}

/// The rules as they hold in a vote under another country's law: what it does not know does not hold, and the places have
/// no say in it.
pub(crate) fn under(mut rules: OwnRules, law: &VotingLaw<'_>) -> OwnRules {
    let binding = bind(law.channels);
    let both = rules.channels.and(binding);
    rules.channels = if both.is_empty() { binding } else { both };
    rules.proxies.allowed &= law.proxies.allowed;
    if law.representatives.is_none() {
        rules.representatives = Representation::NotAllowed;
    }
    rules
}

/// The rules as they hold in a place: what it forbids does not hold, whatever was adopted elsewhere or earlier.
pub(crate) fn in_place(mut rules: OwnRules, place: &Place) -> OwnRules {
    let voting = &place.procedure.voting;
    if !voting.silence_clause.holds {
        rules.silence = SilenceClause::None;
    }
    rules.parking = match &voting.parking_counts {
        Some(counts) if counts.holds => Parking::Counts,
        Some(_) if rules.parking.counts_all() => Parking::LeftOut,
        _ => rules.parking,
    };
    let binding = binding(place);
    let both = rules.channels.and(binding);
    rules.channels = if both.is_empty() { binding } else { both };
    if voting.channels.electronic_first {
        rules.order = ChannelOrder::ElectronicFirst;
    }
    let cap = match (rules.proxies.cap, voting.proxies.cap) {
        (Some(own), Some(most)) => Some(own.min(most)),
        (own, most) => own.or(most),
    };
    rules.proxies = ProxyRule { allowed: rules.proxies.allowed && voting.proxies.allowed, cap };
    if let Some(regular) = &place.procedure.convening.regular {
        rules.regular_months = Some(rules.regular_months.map_or(regular.months, |own| own.min(regular.months)));
    }
    rules.representatives = match (&voting.representatives, rules.representatives) {
        (place, _) if !place.allowed => Representation::NotAllowed,
        (place, Representation::Allowed) if place.hand_in_only => Representation::HandInOnly,
        (_, own) => own,
    };
    rules
}
