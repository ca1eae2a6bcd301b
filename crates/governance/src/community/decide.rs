//! Decides what a command about the community would change.

use std::collections::HashSet;

use jiff::tz::TimeZone;

use super::{
    CommunityCommand, CommunityEvent, CommunityRefusal, Founded, Home, HomeGiven, HomesRegistered, HomesRemoved,
    OwnRules, OwnerForgotten, OwnerGiven, OwnerRef, OwnersRecorded, PlaceSettled, PlaceTakenBack, Publication,
    RulesAdopted, SettingKind, SilenceClause, fit, place_used,
};
use crate::bodies::Power;
use crate::ids::{HomeId, OwnerId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment, PublicText};

/// How many owners or homes one entry of the book holds, so that entries stay small enough to read.
const LINES_PER_ENTRY: usize = 500;

pub(crate) fn decide(
    community: &Community,
    command: CommunityCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let events = match command {
        CommunityCommand::Found { name, time_zone } => found(community, &name, time_zone)?,
        CommunityCommand::SettlePlace { place } => {
            community.require(moment, Power::KeepRules)?;
            // What cannot be settled at all is said first, whatever else holds it up.
            if moment.law.packs.get(&place).is_some_and(|pack| pack.elsewhere) {
                return Err(CommunityRefusal::PlaceOfAnotherLaw { pack: place }.into());
            }
            if moment.law.places.get(&place).is_none() {
                return Err(CommunityRefusal::PlaceUnknown { place }.into());
            }
            if community.place(moment.law).is_ok_and(|settled| settled.id == place) {
                return Ok(vec![]);
            }
            // A vote that is under way was announced by the procedure of its place.
            if community.assembly().is_voting_under_way() {
                return Err(CommunityRefusal::RulesInUse.into());
            }
            require_unused(community, moment)?;
            vec![CommunityEvent::PlaceSettled(PlaceSettled { place, by: moment.person() })]
        }
        CommunityCommand::TakePlaceBack => {
            community.require(moment, Power::KeepRules)?;
            if community.assembly().is_voting_under_way() {
                return Err(CommunityRefusal::RulesInUse.into());
            }
            if community.settled_place().is_none() {
                return Ok(vec![]);
            }
            require_unused(community, moment)?;
            vec![CommunityEvent::PlaceTakenBack(PlaceTakenBack { by: moment.person() })]
        }
        CommunityCommand::AdoptRules { rules, source } => {
            community.require(moment, Power::KeepRules)?;
            let source = PublicText::try_new(&source, 200)?;
            if community.assembly().is_voting_under_way() {
                return Err(CommunityRefusal::RulesInUse.into());
            }
            if community.rules() == rules {
                return Ok(vec![]);
            }
            fit::check(rules, community.place(moment.law)?, community.register())?;
            if moment.person().is_some() && !community.is_elsewhere(moment.law) {
                require_text(community.rules(), rules)?;
            }
            vec![CommunityEvent::RulesAdopted(RulesAdopted { rules, source })]
        }
        CommunityCommand::Register { seen, owners, homes } => {
            community.require(moment, Power::KeepRegister)?;
            if seen != community.register().revision() {
                return Err(CommunityRefusal::RegisterChanged.into());
            }
            register(community, &owners, homes, moment)?
        }
        CommunityCommand::RemoveHomes { homes, reason } => {
            community.require(moment, Power::KeepRegister)?;
            remove_homes(community, homes, &reason, moment)?
        }
        CommunityCommand::ForgetOwner { owner } => {
            community.require(moment, Power::KeepRegister)?;
            forget_owner(community, owner)?
        }
    };
    Ok(events.into_iter().map(Event::Community).collect())
}

/// Checks that nothing was done by the procedure of the place that was settled: whoever acted by it, and whoever waits for its
/// days, would find another one in its place. Whoever runs the installation still corrects it at the machine, as where a
/// district passed to another city.
fn require_unused(community: &Community, moment: &Moment<'_>) -> Result<(), CommunityRefusal> {
    match place_used(community).filter(|_| moment.person().is_some()) {
        Some((used, at)) => Err(CommunityRefusal::PlaceInUse { used, at }),
        None => Ok(()),
    }
}

/// What turns silence into a vote, or shows everybody how a home voted, must stand in the text the owners adopted
/// (指导规则 §26): nobody enters it on their word. It comes with the clause that says so.
fn require_text(now: OwnRules, wanted: OwnRules) -> Result<(), CommunityRefusal> {
    let begins = [
        (SettingKind::Silence, wanted.silence != SilenceClause::None && wanted.silence != now.silence),
        (SettingKind::Publication, wanted.publication == Publication::ByHome && wanted.publication != now.publication),
    ];
    match begins.into_iter().find(|(_, begins)| *begins) {
        Some((setting, _)) => Err(CommunityRefusal::NeedsText { setting }),
        None => Ok(()),
    }
}

fn found(community: &Community, name: &str, time_zone: String) -> Result<Vec<CommunityEvent>, Refusal> {
    if community.is_founded() {
        return Err(CommunityRefusal::AlreadyFounded.into());
    }
    if TimeZone::get(&time_zone).is_err() {
        return Err(CommunityRefusal::UnknownTimeZone { name: time_zone }.into());
    }
    let name = PublicText::try_new(name, 60)?;
    Ok(vec![CommunityEvent::Founded(Founded { name, time_zone })])
}

fn register(
    community: &Community,
    owners: &[OwnerGiven],
    homes: Vec<HomeGiven>,
    moment: &Moment<'_>,
) -> Result<Vec<CommunityEvent>, Refusal> {
    if homes.is_empty() {
        return Err(CommunityRefusal::RegisterEmpty.into());
    }
    let register = community.register();
    let mut owners_after = register.owners().len();
    let mut recorded = Vec::with_capacity(owners.len());
    for owner in owners {
        let id = match owner.known {
            Some(id) if register.owner(id).is_none() => return Err(CommunityRefusal::OwnerUnknown { owner: id }.into()),
            Some(id) => id,
            None => {
                let id = OwnerId::after(owners_after);
                owners_after += 1;
                id
            }
        };
        recorded.push((id, owner.seal));
    }
    let mut listed = HashSet::with_capacity(homes.len());
    let mut homes_after = register.homes_ever();
    let mut registered = Vec::with_capacity(homes.len());
    for given in homes {
        let label = given.place.to_string();
        if !listed.insert(given.place.clone()) {
            return Err(CommunityRefusal::HomeListedTwice { home: label }.into());
        }
        if given.area == 0 {
            return Err(CommunityRefusal::HomeWithoutArea { home: label }.into());
        }
        if given.shares == Some(0) {
            return Err(CommunityRefusal::HomeWithoutShares { home: label }.into());
        }
        if given.owners.is_empty() && !given.holding.is_developer_stock() {
            return Err(CommunityRefusal::HomeWithoutOwner { home: label }.into());
        }
        let mut home_owners = Vec::with_capacity(given.owners.len());
        for owner in given.owners {
            let id = match owner {
                OwnerRef::Known(id) if register.owner(id).is_some() => Some(id),
                OwnerRef::Known(_) => None,
                OwnerRef::Listed(place) => recorded.get(place).map(|(id, _)| *id),
            };
            home_owners.push(id.ok_or(CommunityRefusal::HomeWithoutOwner { home: label.clone() })?);
        }
        home_owners.sort_unstable();
        home_owners.dedup();
        let id = match register.home_at(&given.place) {
            Some(home) => home.id,
            None => {
                let id = HomeId::after(homes_after);
                homes_after += 1;
                id
            }
        };
        let HomeGiven { place, usage, area, area_source, shares, owners: _, holding } = given;
        let shares = shares.or_else(|| register.home(id).and_then(|home| home.shares));
        let home = Home { id, place, usage, area, area_source, shares, owners: home_owners, holding };
        if register.home(id) != Some(&home) || !register.holds(id) {
            registered.push(home);
        }
    }
    registered.sort_by_key(|home| home.id);
    let by = moment.person();
    let mut events = Vec::new();
    recorded.sort_by_key(|(id, _)| *id);
    events.extend(
        recorded
            .chunks(LINES_PER_ENTRY)
            .map(|owners| CommunityEvent::OwnersRecorded(OwnersRecorded { owners: owners.to_vec() })),
    );
    events.extend(
        registered
            .chunks(LINES_PER_ENTRY)
            .map(|homes| CommunityEvent::HomesRegistered(HomesRegistered { homes: homes.to_vec(), by })),
    );
    Ok(events)
}

/// Rolls keep what they were published with; the homes are missing from the next one only.
fn remove_homes(
    community: &Community,
    mut homes: Vec<HomeId>,
    reason: &str,
    moment: &Moment<'_>,
) -> Result<Vec<CommunityEvent>, Refusal> {
    let register = community.register();
    let reason = PublicText::try_new(reason, 200)?;
    if let Some(home) = homes.iter().find(|home| register.home(**home).is_none()) {
        return Err(CommunityRefusal::HomeUnknown { home: *home }.into());
    }
    homes.retain(|home| register.holds(*home));
    homes.sort_unstable();
    homes.dedup();
    if homes.is_empty() {
        return Ok(vec![]);
    }
    Ok(vec![CommunityEvent::HomesRemoved(HomesRemoved { homes, reason, by: moment.person() })])
}

fn forget_owner(community: &Community, id: OwnerId) -> Result<Vec<CommunityEvent>, Refusal> {
    let owner = community.register().owner(id).ok_or(CommunityRefusal::OwnerUnknown { owner: id })?;
    if owner.forgotten {
        return Ok(vec![]);
    }
    // Personal data may be erased once its purpose is gone (个人信息保护法 §47); an owner's name is needed to serve ballots.
    if let Some(home) = community.register().homes().iter().find(|home| home.owners.contains(&id)) {
        return Err(CommunityRefusal::OwnerHoldsHome { owner: id, home: home.place.to_string() }.into());
    }
    Ok(vec![CommunityEvent::OwnerForgotten(OwnerForgotten { owner: id })])
}
