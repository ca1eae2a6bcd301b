//! What an event makes superfluous in the vault.

use std::collections::BTreeSet;

use governance::community::CommunityEvent;
use governance::deliberation::{DeliberationEvent, Outcome};
use governance::ids::{DeliberationId, OwnerId, PersonId};
use governance::on_paper::{OnPaperEvent, Said, Word};
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
    let supporters = supporters_gone(community, event).into_iter();
    let supporters = supporters.flat_map(|seal| [Drawerful::Signature.id(&seal), Drawerful::Words.id(&seal)]);
    supporters.chain(of_event(community, event, seal)).collect()
}

fn of_event(community: &Community, event: &Event, seal: impl Fn(OwnerId) -> Option<String>) -> Vec<String> {
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
            let drawn = panels.flat_map(|panel| panel.volunteers.iter().filter_map(reached_by));
            drawn.chain(supporters_on_paper(community, event.deliberation)).collect()
        }
        // Where the paper lies stays, since it can be asked for.
        Event::OnPaper(OnPaperEvent::WordRejected(event)) => {
            match community.on_paper().word(event.deliberation, event.word).map(|word| &word.said) {
                Some(Said::Consent { why: Some(why), .. }) => vec![Drawerful::Words.id(why)],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// The seals of those whose support an event ends: taken back, on a paper that is rejected, or on one that nobody looked at before
/// it was over for good. Whoever supports it by another act stays.
pub(super) fn supporters_gone(community: &Community, event: &Event) -> Vec<Seal> {
    let waiting = |id: DeliberationId| community.on_paper().waiting(id);
    let (id, words): (DeliberationId, Vec<&Word>) = match event {
        Event::Deliberation(DeliberationEvent::SupportWithdrawn(event)) => return vec![event.supporter],
        Event::OnPaper(OnPaperEvent::WordRejected(event)) => {
            (event.deliberation, community.on_paper().word(event.deliberation, event.word).into_iter().collect())
        }
        // What a paper withdrew can be kept up.
        Event::Deliberation(DeliberationEvent::DeliberationWithdrawn(event)) if event.request.is_none() => {
            (event.deliberation, waiting(event.deliberation).collect())
        }
        Event::Deliberation(DeliberationEvent::ResultJudged(event)) if event.outcome != Outcome::NotSolved => {
            (event.deliberation, waiting(event.deliberation).collect())
        }
        _ => return Vec::new(),
    };
    let one = community.deliberations().deliberation(id);
    let stands = |seal: &Seal| one.is_some_and(|one| one.supporters.contains_key(seal));
    let seals = words.into_iter().filter_map(|word| match word.said {
        Said::Support { supporter } => Some(supporter),
        _ => None,
    });
    seals.filter(|seal| !stands(seal)).collect()
}

/// Who supports it on paper and owns nothing here, as they wrote it; an owner's name stands in the register.
fn supporters_on_paper(community: &Community, id: DeliberationId) -> impl Iterator<Item = String> {
    let supporters = community.deliberations().deliberation(id).into_iter().flat_map(|one| &one.supporters);
    supporters.filter(|(_, support)| support.by.is_some()).map(|(seal, _)| Drawerful::Words.id(seal))
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
