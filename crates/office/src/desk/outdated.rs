//! What an event makes superfluous in the vault.

use std::collections::BTreeSet;

use governance::community::CommunityEvent;
use governance::deliberation::{DeliberationEvent, Outcome};
use governance::ids::{OwnerId, PersonId};
use governance::panel::{PanelEvent, Volunteer};
use governance::{Community, Event, Seal};

use crate::vault::Drawerful;

/// Under which seals an owner's particulars lie: the register's, and those of the seats they took as this owner.
pub(super) fn seals_of(community: &Community, owner: OwnerId) -> Vec<Seal> {
    let bodies = community.bodies();
    let seats = bodies.all().iter().flat_map(|body| &body.seats).filter(|seat| seat.owner == Some(owner));
    let sat: BTreeSet<PersonId> = seats.map(|seat| seat.person).collect();
    let held = sat.iter().filter_map(|person| bodies.persons().get(person.index()).copied());
    community.register().owner(owner).map(|owner| owner.seal).into_iter().chain(held).collect()
}

/// What an event makes superfluous in the vault: particulars that were erased or that newer ones replace.
pub(super) fn outdated(community: &Community, event: &Event) -> Vec<String> {
    let seal = |owner| community.register().owner(owner).map(|owner| Drawerful::Person.id(&owner.seal));
    match event {
        Event::Community(CommunityEvent::OwnerForgotten(forgotten)) => {
            seals_of(community, forgotten.owner).iter().map(|seal| Drawerful::Person.id(seal)).collect()
        }
        Event::Community(CommunityEvent::OwnersRecorded(recorded)) => {
            recorded.owners.iter().filter_map(|(owner, _)| seal(*owner)).collect()
        }
        Event::Panel(event) => of_volunteers(community, event),
        Event::Deliberation(DeliberationEvent::ResultJudged(event)) if event.outcome != Outcome::NotSolved => {
            let panels = community.panels().of(event.deliberation).iter();
            panels.flat_map(|panel| panel.volunteers.iter().filter_map(reached_by)).collect()
        }
        _ => Vec::new(),
    }
}

/// What was said by volunteers who are not drawn from any more. What stands beside a number of a closed pool stays, since the
/// draw is repeated from it.
fn of_volunteers(community: &Community, event: &PanelEvent) -> Vec<String> {
    let Some(panel) = community.panels().panel(event.deliberation(), event.panel()) else { return Vec::new() };
    let all = |volunteer: &Volunteer| {
        std::iter::once(Drawerful::Words.id(&volunteer.features)).chain(reached_by(volunteer)).collect::<Vec<_>>()
    };
    match event {
        PanelEvent::VolunteerWithdrawn(event) => panel.volunteer(&event.who).map(all).unwrap_or_default(),
        PanelEvent::PanelCalledOff(_) if panel.closed.is_none() => panel.volunteers.iter().flat_map(all).collect(),
        PanelEvent::PanelCalledOff(_) => panel.volunteers.iter().filter_map(reached_by).collect(),
        _ => Vec::new(),
    }
}

/// How somebody is reached who put themselves forward on paper; an owner is reached by what the register knows.
fn reached_by(volunteer: &Volunteer) -> Option<String> {
    volunteer.by.map(|_| Drawerful::Words.id(&volunteer.who))
}
