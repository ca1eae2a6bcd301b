//! Announcing a panel, widening its quotas, and calling the draw off.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Inside, today};
use crate::assembly::{AssemblyRefusal, Scope};
use crate::deliberation::{
    Decision, Deliberation, DeliberationRefusal, Desk, PartyDropped, PartyNamed, Step, Who, leading, require_not_closed,
};
use crate::ids::{PanelNo, PartyNo};
use crate::law::period;
use crate::once;
use crate::outcome::{Refusal, TextRefusal};
use crate::panel::{
    Feature, FeatureGiven, PanelAnnounced, PanelCalledOff, PanelQuotasChanged, PanelRefusal, PanelStage, Quota, Unmet,
    categories_file, fingerprint,
};
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

/// Characters that the purpose may have.
pub const PURPOSE_MAX: usize = 200;
/// Characters that the name of the public number may have.
pub const SOURCE_MAX: usize = 200;
/// Characters that a feature or a value may have.
pub const WORD_MAX: usize = 20;
/// Features that people are mixed by; with more, everybody would be recognised.
pub const FEATURES_MAX: usize = 5;
/// Values that a feature may have.
pub const VALUES_MAX: usize = 12;
/// People on a panel.
pub const SIZE_MAX: u32 = 100;
/// Characters that a reason may have.
pub const REASON_MAX: usize = 300;

/// The day that the last day of the pool may be at the earliest, where it is announced now.
///
/// # Errors
/// When the calendar does not reach that far, or the place is unknown.
pub fn earliest_end(community: &Community, one: &Deliberation, moment: &Moment<'_>) -> Result<Date, Refusal> {
    let lines = community.lines_of(one, moment.law)?;
    let line = &lines.panel_pool;
    let from = moment.today(community.zone());
    let earliest = period::last_day(from, line.days, &moment.law.calendar);
    Ok(earliest.ok_or(AssemblyRefusal::DateOutOfReach { from })?)
}

/// When the public number may be known at the earliest, where the pool's last day is this.
///
/// # Errors
/// As [`earliest_end`].
pub fn earliest_number(
    community: &Community,
    one: &Deliberation,
    until: Date,
    moment: &Moment<'_>,
) -> Result<Timestamp, Refusal> {
    let lines = community.lines_of(one, moment.law)?;
    let line = &lines.panel_number;
    let earliest = period::ends_at(until, line.days, &moment.law.calendar, community.zone());
    Ok(earliest.ok_or(AssemblyRefusal::DateOutOfReach { from: until })?)
}

pub(super) fn announce(
    desk: &Desk<'_>,
    (purpose, size, features, open_to): (&str, u32, &[FeatureGiven], Scope),
    until: Date,
    (source, known_at): (&str, Timestamp),
    (commitment, secret): (Seal, Seal),
) -> Decision {
    let by = leading(desk)?;
    require_not_closed(desk)?;
    let one = desk.deliberation;
    if !one.is_taken_up() {
        return Err(DeliberationRefusal::DeliberationNotTakenUp.into());
    }
    if !(Step::Parties..=Step::Deliberating).contains(&one.step()) {
        return Err(PanelRefusal::PanelNotNow.into());
    }
    let panels = desk.community.panels().of(one.id);
    let ended = [PanelStage::Seated, PanelStage::CalledOff];
    if panels.iter().any(|panel| !ended.contains(&panel.stage(today(desk)))) {
        return Err(PanelRefusal::PanelAwaited.into());
    }
    if size == 0 || size > SIZE_MAX {
        return Err(PanelRefusal::PanelSizeOutOfReach { most: SIZE_MAX }.into());
    }
    let features = checked(features, size)?;
    if open_to.homes(desk.community.register()).next().is_none() {
        return Err(DeliberationRefusal::NoHomesThere.into());
    }
    let lines = desk.lines()?;
    let earliest = earliest_end(desk.community, one, desk.moment)?;
    if until < earliest {
        let (days, basis) = (lines.panel_pool.days, lines.panel_pool.basis.clone());
        return Err(PanelRefusal::PoolTooShort { days, earliest, basis }.into());
    }
    let earliest = earliest_number(desk.community, one, until, desk.moment)?;
    if known_at < earliest {
        let (days, basis) = (lines.panel_number.days, lines.panel_number.basis.clone());
        return Err(PanelRefusal::NumberTooSoon { days, earliest, basis }.into());
    }
    let (purpose, source) = (PublicText::try_new(purpose, PURPOSE_MAX)?, PublicText::try_new(source, SOURCE_MAX)?);
    let basis = [&lines.panel_pool.basis, &lines.panel_number.basis, &lines.panel_few.basis];
    let basis = once(basis.into_iter().flatten());
    let (deliberation, panel) = (one.id, PanelNo::after(panels.len()));
    let (party, few) = (PartyNo::after(one.parties.all().len()), lines.panel_few.number);
    // A panel is on the list of those who take part, and its answer must not be missing: what is drawn with so much care is heard.
    let who = Who::Panel { panel };
    let named = PartyNamed { deliberation, party, who, must: true, reason: purpose.clone(), by };
    let announced = PanelAnnounced {
        deliberation,
        panel,
        party,
        purpose,
        size,
        features,
        open_to,
        until,
        source,
        known_at,
        commitment,
        secret,
        few,
        basis,
        by,
    };
    Ok(vec![named.into(), announced.into()])
}

/// Features that a panel of this size can be mixed by.
fn checked(given: &[FeatureGiven], size: u32) -> Result<Vec<Feature>, Refusal> {
    let countable = |feature: &FeatureGiven| (2..=VALUES_MAX).contains(&feature.quotas.len());
    if given.is_empty() || given.len() > FEATURES_MAX || !given.iter().all(countable) {
        return Err(PanelRefusal::FeaturesUncountable { features: FEATURES_MAX, values: VALUES_MAX }.into());
    }
    // The file of those in the pool has a column of this name already.
    let mut called = BTreeSet::from(["id".to_owned()]);
    let mut features = Vec::with_capacity(given.len());
    for feature in given {
        let word = word(&feature.called)?;
        if !called.insert(word.to_string()) {
            return Err(PanelRefusal::FeatureNamedTwice { called: word.to_string() }.into());
        }
        let mut values = BTreeSet::new();
        let mut quotas = Vec::with_capacity(feature.quotas.len());
        for (value, least, most) in &feature.quotas {
            let value = self::word(value)?;
            if !values.insert(value.to_string()) {
                return Err(PanelRefusal::FeatureNamedTwice { called: value.to_string() }.into());
            }
            quotas.push(Quota { value, least: *least, most: *most });
        }
        let sum = |of: fn(&Quota) -> u32| quotas.iter().map(of).fold(0u32, u32::saturating_add);
        let fits = sum(|quota| quota.least) <= size && sum(|quota| quota.most) >= size;
        if !fits || quotas.iter().any(|quota| quota.least > quota.most) {
            return Err(PanelRefusal::QuotasContradict { feature: word.to_string() }.into());
        }
        features.push(Feature { called: word, quotas });
    }
    Ok(features)
}

/// Words that stand in one line of a file.
fn word(words: &str) -> Result<PublicText, TextRefusal> {
    let plain: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    PublicText::try_new(&plain, WORD_MAX)
}

pub(super) fn change(of: &Inside<'_>, given: &[FeatureGiven], reason: &str, problem: Option<Unmet>) -> Decision {
    let by = leading(&of.desk)?;
    require_before_the_number(of)?;
    let features = checked(given, of.panel.size())?;
    let same = |one: &Feature, other: &Feature| {
        let values = |feature: &Feature| feature.quotas.iter().map(|quota| quota.value.clone()).collect::<Vec<_>>();
        one.called == other.called && values(one) == values(other)
    };
    let stood = of.panel.features();
    if features.len() != stood.len() || !features.iter().zip(stood).all(|(one, other)| same(one, other)) {
        return Err(PanelRefusal::FeaturesFixed.into());
    }
    if features == stood {
        return Ok(vec![]);
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, panel) = of.ids();
    let categories = fingerprint(&categories_file(&features));
    let problem = problem.filter(|_| of.panel.closed.is_some());
    Ok(vec![PanelQuotasChanged { deliberation, panel, features, categories, problem, reason, by }.into()])
}

/// Checks that the public number is not known: after that nothing changes any more, or somebody could try until it suits them.
fn require_before_the_number(of: &Inside<'_>) -> Result<(), Refusal> {
    of.require_going_on()?;
    if !of.panel.rounds.is_empty() {
        return Err(PanelRefusal::PanelDrawnAlready.into());
    }
    let known_at = of.panel.announced.known_at;
    if of.desk.moment.now >= known_at || !of.panel.keyed.is_empty() {
        return Err(PanelRefusal::NumberKnown { known_at }.into());
    }
    Ok(())
}

pub(super) fn call_off(of: &Inside<'_>, reason: &str) -> Decision {
    let by = leading(&of.desk)?;
    if of.panel.called_off.is_some() {
        return Ok(vec![]);
    }
    // A draw that is impossible is called off at any time: nobody could be chosen by that.
    let impossible = of.panel.closed.as_ref().is_some_and(|closed| closed.problem.is_some());
    if !impossible {
        require_before_the_number(of)?;
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, panel) = of.ids();
    let party = of.panel.party();
    let off = PanelCalledOff { deliberation, panel, reason: reason.clone(), by };
    let listed = of.desk.deliberation.parties.party(party).is_some();
    let dropped = listed.then(|| PartyDropped { deliberation, party, reason, by }.into());
    Ok(dropped.into_iter().chain([off.into()]).collect())
}
