//! The word: which item is put, who asks, who is called, and what came of it.

use super::{Decision, Inside, door};
use crate::deliberation::Raiser;
use crate::ids::VisitorNo;
use crate::outcome::Refusal;
use crate::room::{Heard, RoomItemPut, RoomRefusal, Visitor, WordAsked, WordEnded, WordGiven, WordOutcome, WordStage};
use crate::seal::Seal;

pub(super) fn put(of: &Inside<'_>, item: u32) -> Decision {
    let by = of.running()?;
    of.require_today()?;
    if of.room.item(item).is_none() {
        return Err(RoomRefusal::RoomItemUnknown { items: of.room.agenda.len() }.into());
    }
    if of.room.item == Some(item) {
        return Ok(vec![]);
    }
    if let Some(word) = of.room.speaking() {
        return Err(RoomRefusal::SomebodySpeaks { visitor: word.visitor }.into());
    }
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![RoomItemPut { deliberation, room, item, by }.into()])
}

pub(super) fn ask(of: &Inside<'_>, visitor: VisitorNo, seal: Option<Seal>) -> Decision {
    let by = match seal {
        Some(_) => of.desk.community.acting_owner(of.desk.moment).map(|_| None)?,
        None => Some(door::keeper(of)?),
    };
    of.require_today()?;
    let came = came(of, visitor)?;
    if seal.is_some_and(|seal| came.who != Raiser::Owner(seal)) {
        return Err(RoomRefusal::VisitorIsAnother.into());
    }
    if !came.here {
        return Err(RoomRefusal::VisitorLeft { visitor }.into());
    }
    let item = of.room.item.ok_or(RoomRefusal::NoItemPut)?;
    if of.room.heard(of.desk.deliberation, visitor) == Heard::Never {
        return Err(RoomRefusal::NotHeardHere { basis: of.room.rules.basis.clone() }.into());
    }
    let waits = |word: &&crate::room::Word| {
        word.visitor == visitor && word.item == item && !matches!(word.stage, WordStage::Ended(_))
    };
    if of.room.words.iter().any(|word| waits(&word)) {
        return Ok(vec![]);
    }
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![WordAsked { deliberation, room, visitor, item, by }.into()])
}

pub(super) fn give(of: &Inside<'_>, visitor: VisitorNo) -> Decision {
    let by = of.running()?;
    of.require_today()?;
    came(of, visitor)?;
    match of.room.speaking() {
        Some(word) if word.visitor == visitor => return Ok(vec![]),
        Some(word) => return Err(RoomRefusal::SomebodySpeaks { visitor: word.visitor }.into()),
        None => {}
    }
    let waiting = of.room.waiting(of.desk.deliberation);
    if !waiting.iter().any(|word| word.visitor == visitor) {
        return Err(RoomRefusal::WordNotAsked { visitor }.into());
    }
    match waiting.first() {
        Some(next) if next.visitor != visitor => {
            let (next, basis) = (next.visitor, of.room.rules.basis.clone());
            Err(RoomRefusal::AnotherIsNext { next, basis }.into())
        }
        _ => {
            let (deliberation, room) = (of.room.deliberation, of.room.number);
            Ok(vec![WordGiven { deliberation, room, visitor, by }.into()])
        }
    }
}

pub(super) fn end(of: &Inside<'_>, visitor: VisitorNo, outcome: WordOutcome) -> Decision {
    let by = of.running()?;
    of.require_today()?;
    came(of, visitor)?;
    let speaks = of.room.speaking().is_some_and(|word| word.visitor == visitor);
    let waits = of.room.waiting(of.desk.deliberation).iter().any(|word| word.visitor == visitor);
    match outcome {
        WordOutcome::Spoken if !speaks => return Err(RoomRefusal::WordNotGiven { visitor }.into()),
        WordOutcome::Skipped if !speaks && !waits => return Err(RoomRefusal::WordNotAsked { visitor }.into()),
        WordOutcome::Spoken | WordOutcome::Skipped => {}
    }
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![WordEnded { deliberation, room, visitor, outcome, by }.into()])
}

fn came<'a>(of: &Inside<'a>, visitor: VisitorNo) -> Result<&'a Visitor, Refusal> {
    Ok(of.room.visitor(visitor).ok_or(RoomRefusal::VisitorUnknown { visitor })?)
}
