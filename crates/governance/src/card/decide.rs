//! Decides what a command about owners' cards would change.

use super::{CardCommand, CardEvent, CardRefusal, CardReissued, CardsIssued, CardsPrinted};
use crate::assembly::{NumberRange, Scope};
use crate::bodies::{BodiesRefusal, Power};
use crate::community::CommunityRefusal;
use crate::ids::OwnerId;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

/// How many cards one entry of the book holds, so that entries stay small enough to read.
const LINES_PER_ENTRY: usize = 1_000;

pub(crate) fn decide(community: &Community, command: CardCommand, moment: &Moment<'_>) -> Result<Vec<Event>, Refusal> {
    community.require(moment, Power::KeepRegister)?;
    let by = moment.person();
    match command {
        CardCommand::IssueCards => {
            let owning = community.register().owning();
            let without = owning.iter().enumerate().filter(|(_, owns)| **owns).map(|(index, _)| OwnerId::after(index));
            let without: Vec<(OwnerId, u32)> = without
                .filter(|owner| community.cards().of(*owner).is_none())
                .map(|owner| (owner, community.cards().next_serial(owner)))
                .collect();
            let entries = without.chunks(LINES_PER_ENTRY);
            Ok(entries.map(|cards| CardEvent::CardsIssued(CardsIssued { cards: cards.to_vec(), by }).into()).collect())
        }
        CardCommand::ReissueCard { owner } => {
            if community.register().owner(owner).is_none() {
                return Err(CommunityRefusal::OwnerUnknown { owner }.into());
            }
            if community.cards().of(owner).is_none() {
                return Err(CardRefusal::CardMissing { owner }.into());
            }
            let serial = community.cards().next_serial(owner);
            Ok(vec![CardEvent::CardReissued(CardReissued { owner, serial, by }).into()])
        }
        CardCommand::PrintCards { owners, scope } => print(community, owners, scope, moment),
    }
}

/// Whoever reads cards could act with their codes. So none is shown without an entry that says whose, and their owners are
/// told. The same person looking again at cards that they printed a moment ago makes no second entry.
fn print(
    community: &Community,
    owners: Vec<OwnerId>,
    scope: Scope,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::KeepRegister })?;
    if let Some(owner) = owners.iter().find(|owner| community.cards().of(**owner).is_none()) {
        return Err(CardRefusal::CardMissing { owner: *owner }.into());
    }
    if owners.is_empty() || community.cards().printing_at_hand(&owners, by, moment.now).is_some() {
        return Ok(vec![]);
    }
    let cards = NumberRange::of(owners);
    let count = cards.iter().map(|range| u64::from(range.last.number() - range.first.number()) + 1).sum();
    Ok(vec![CardEvent::CardsPrinted(CardsPrinted { cards, count, scope, by }).into()])
}
