//! The door: who came, and for whom on the list.

use super::{Decision, Inside};
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{DeliberationRefusal, Raiser, Who};
use crate::ids::{OwnerId, PartyNo, PersonId, VisitorNo};
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::room::{PresenceNoted, RoomEntered, RoomRefusal, Visitor, VisitorsJoined};
use crate::seal::Seal;

pub(super) fn enter(
    of: &Inside<'_>,
    visitor: VisitorNo,
    who: Raiser,
    (party, place): (Option<PartyNo>, Option<Seal>),
) -> Decision {
    let (owner, by) = letting_in(of, who)?;
    // Afterwards nobody stands at the door: whoever keeps it enters who signed the list there.
    let afterwards = of.desk.today() > of.room.day(of.desk.community.zone());
    if afterwards && owner.is_none() {
        keeper(of)?;
        of.require_list()?;
    } else {
        of.require_today()?;
    }
    match of.room.who_came(&who) {
        Some(came) if came.here || afterwards => return Ok(vec![]),
        Some(came) => return Ok(vec![noted(of, came.number, true, by)]),
        None => {}
    }
    if visitor != VisitorNo::after(of.room.visitors.len()) {
        return Err(RoomRefusal::VisitorNumberTaken.into());
    }
    let party = party_of(of, who, owner, (party, place))?;
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![RoomEntered { deliberation, room, visitor, who, party, by }.into()])
}

pub(super) fn leave(of: &Inside<'_>, visitor: VisitorNo, seal: Option<Seal>) -> Decision {
    let came = of.room.visitor(visitor);
    let by = match (seal, came.map(|came| came.who)) {
        (Some(_), _) => of.desk.community.acting_owner(of.desk.moment).map(|_| None)?,
        (None, Some(Raiser::Body(body))) => of.desk.acting_for(body).or_else(|_| keeper(of)).map(Some)?,
        (None, _) => Some(keeper(of)?),
    };
    of.require_today()?;
    let came = counted(of, visitor)?;
    if seal.is_some_and(|seal| came.who != Raiser::Owner(seal)) {
        return Err(RoomRefusal::VisitorIsAnother.into());
    }
    if !came.here {
        return Ok(vec![]);
    }
    // Whoever speaks has spoken before they go: else nobody could be called.
    match of.room.speaking() {
        Some(word) if word.visitor == visitor => Err(RoomRefusal::SomebodySpeaks { visitor }.into()),
        _ => Ok(vec![noted(of, visitor, false, by)]),
    }
}

pub(super) fn come_back(of: &Inside<'_>, visitor: VisitorNo) -> Decision {
    let by = keeper(of)?;
    of.require_today()?;
    match counted(of, visitor)?.here {
        true => Ok(vec![]),
        false => Ok(vec![noted(of, visitor, true, Some(by))]),
    }
}

/// The number given at the door to somebody who had one is given up: a card and a seat say who somebody is, a slip does not.
pub(super) fn join(of: &Inside<'_>, visitor: VisitorNo, same: VisitorNo) -> Decision {
    let by = keeper(of)?;
    of.require_list()?;
    let unknown = |visitor| RoomRefusal::VisitorUnknown { visitor };
    let given_up = of.room.visitor(same).ok_or_else(|| unknown(same))?;
    if given_up.same_as == Some(visitor) {
        return Ok(vec![]);
    }
    let stays = of.room.visitor(visitor).ok_or_else(|| unknown(visitor))?;
    let is_person = stays.same_as.is_none() && !matches!(stays.who, Raiser::Body(_));
    if visitor == same || !is_person || given_up.same_as.is_some() || given_up.who != Raiser::Slip {
        return Err(RoomRefusal::NotOnePerson.into());
    }
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![VisitorsJoined { deliberation, room, visitor, same, by }.into()])
}

fn counted<'a>(of: &Inside<'a>, visitor: VisitorNo) -> Result<&'a Visitor, Refusal> {
    let came = of.room.visitor(visitor).filter(|came| came.same_as.is_none());
    Ok(came.ok_or(RoomRefusal::VisitorUnknown { visitor })?)
}

fn noted(of: &Inside<'_>, visitor: VisitorNo, here: bool, by: Option<PersonId>) -> Event {
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    PresenceNoted { deliberation, room, visitor, here, by }.into()
}

/// Who lets them in, where that is not the card: for a body whoever acts for it or keeps the door.
fn letting_in(of: &Inside<'_>, who: Raiser) -> Result<(Option<OwnerId>, Option<PersonId>), Refusal> {
    match who {
        Raiser::Owner(_) => of.desk.community.acting_owner(of.desk.moment).map(|owner| (Some(owner), None)),
        Raiser::Slip => keeper(of).map(|by| (None, Some(by))),
        Raiser::Body(body) => of.desk.acting_for(body).or_else(|_| keeper(of)).map(|by| (None, Some(by))),
    }
}

/// Whoever keeps the door: takes paper in, leads the deliberation or takes the chair.
pub(super) fn keeper(of: &Inside<'_>) -> Result<PersonId, Refusal> {
    let Actor::Person(person) = of.desk.moment.actor else {
        return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into());
    };
    match of.desk.community.require(of.desk.moment, Power::Key) {
        Ok(()) => Ok(person),
        Err(_) => of.running(),
    }
}

/// For whom they came: a body for itself, an owner for homes of theirs or people of one lot, at the door for anybody but
/// a body, on a panel only whoever accepted a place, once it is drawn.
fn party_of(
    of: &Inside<'_>,
    who: Raiser,
    owner: Option<OwnerId>,
    (party, place): (Option<PartyNo>, Option<Seal>),
) -> Result<Option<PartyNo>, Refusal> {
    let (community, parties) = (of.desk.community, &of.desk.deliberation.parties);
    if let Raiser::Body(body) = who {
        community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
        return Ok(parties.of(&Who::Body { body }).map(|party| party.number));
    }
    let Some(party) = party else { return Ok(None) };
    let fits = match &parties.party(party).ok_or(DeliberationRefusal::PartyUnknown)?.who {
        Who::Homes { scope } => owner.is_none_or(|owner| {
            let register = community.register();
            let mut homes = scope.homes(register);
            homes.any(|home| home.owners.contains(&owner))
        }),
        // At the door nobody shows a seal: whoever keeps it asks for the number that was drawn.
        Who::Panel { panel } => {
            let panel = community.panels().panel(of.room.deliberation, *panel);
            let is_drawn = panel.is_some_and(|panel| !panel.rounds.is_empty());
            let on_it = |place| community.panels().is_on_one(of.room.deliberation, &place);
            is_drawn && (owner.is_none() || place.is_some_and(on_it))
        }
        Who::Group { .. } => true,
        Who::Outside { .. } => owner.is_none(),
        Who::Body { .. } => false,
    };
    if fits { Ok(Some(party)) } else { Err(RoomRefusal::NotForThem.into()) }
}
