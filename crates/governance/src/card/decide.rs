//! Decides what a command about owners' cards would change.

use super::{CardCommand, CardEvent, CardRefusal, CardReissued, CardsIssued};
use crate::bodies::Power;
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
    }
}
