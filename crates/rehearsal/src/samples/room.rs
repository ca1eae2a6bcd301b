//! Samples of rooms.

use governance::Event;
use governance::committee::Weighing;
use governance::deliberation::Raiser;
use governance::ids::{BodyId, DeliberationId, PartyNo, PersonId, RoomNo, VisitorNo};
use governance::law::procedure::{RoomRules, Share};
use governance::room::{
    Form, Point, PresenceNoted, Quorum, RoomCalledOff, RoomChanged, RoomConvened, RoomEntered, RoomEvent, RoomHeld,
    RoomItemPut, RoomMinutesCorrected, RoomMinutesPublished, RoomNotHeld, VisitorsJoined, WordAsked, WordEnded,
    WordGiven, WordOutcome,
};
use jiff::civil::date;

use super::petition::parsed;
use super::{seal, text, time};

pub(super) fn all() -> Vec<Event> {
    let (deliberation, room, by) = (DeliberationId::new(1), RoomNo::new(1), PersonId::new(9));
    let (visitor, begins_at) = (VisitorNo::new(17), time("2026-03-21T11:00:00Z"));
    let (venue, agenda) = (text("小区活动室"), vec![text("活动到几点"), text("音量怎样测")]);
    let (invited, chair) = (vec![PartyNo::new(1), PartyNo::new(2)], BodyId::new(4));
    [
        RoomEvent::RoomConvened(RoomConvened {
            deliberation,
            room,
            form: Form::Hearing,
            rules: rules(),
            chair,
            venue: venue.clone(),
            begins_at,
            agenda: agenda.clone(),
            invited,
            by,
        }),
        RoomEvent::RoomChanged(RoomChanged {
            deliberation,
            room,
            venue,
            begins_at,
            agenda,
            reason: text("活动室要修。"),
            by,
        }),
        RoomEvent::RoomCalledOff(RoomCalledOff { deliberation, room, reason: text("健身队当晚有演出。"), by }),
        RoomEvent::RoomEntered(RoomEntered {
            deliberation,
            room,
            visitor,
            who: Raiser::Owner(seal(18)),
            party: Some(PartyNo::new(1)),
            by: Some(by),
        }),
        RoomEvent::PresenceNoted(PresenceNoted { deliberation, room, visitor, here: true, by: Some(by) }),
        RoomEvent::VisitorsJoined(VisitorsJoined { deliberation, room, visitor, same: VisitorNo::new(18), by }),
        RoomEvent::RoomItemPut(RoomItemPut { deliberation, room, item: 2, by }),
        RoomEvent::WordAsked(WordAsked { deliberation, room, visitor, item: 2, by: Some(by) }),
        RoomEvent::WordGiven(WordGiven { deliberation, room, visitor, by }),
        RoomEvent::WordEnded(WordEnded { deliberation, room, visitor, outcome: WordOutcome::Skipped, by }),
        RoomEvent::RoomHeld(RoomHeld {
            deliberation,
            room,
            people: 23,
            bodies: vec![BodyId::new(3)],
            quorum: quorum(),
            days: 7,
            publish_by: date(2026, 3, 30),
            basis: vec!["系统提议".to_owned()],
            by,
        }),
        RoomEvent::RoomNotHeld(RoomNotHeld {
            deliberation,
            room,
            people: 2,
            bodies: vec![BodyId::new(3)],
            quorum: quorum(),
            reason: text("到会的不够。"),
            by,
        }),
        RoomEvent::RoomMinutesPublished(RoomMinutesPublished {
            deliberation,
            room,
            points: vec![Point { item: 1, text: text("17 号：九点以后孩子要睡。") }],
            by,
        }),
        RoomEvent::RoomMinutesCorrected(RoomMinutesCorrected {
            deliberation,
            room,
            points: vec![Point { item: 1, text: text("17 号：八点半以后孩子要睡。") }],
            reason: text("时间记错了。"),
            by,
        }),
    ]
    .into_iter()
    .map(Event::from)
    .collect()
}

fn rules() -> RoomRules {
    RoomRules {
        heard: vec!["affected".to_owned(), "outside".to_owned(), "bodies".to_owned()],
        once_each: true,
        minutes: 5,
        fraction: parsed("1/2"),
        inclusive: true,
        all_asked: true,
        days: 7,
        chaired_by: vec!["street-office".to_owned(), "residents-committee".to_owned()],
        basis: vec!["城市居民委员会组织法 §32".to_owned(), "系统提议".to_owned()],
    }
}

fn quorum() -> Quorum {
    let test = Share { fraction: parsed("1/2"), inclusive: true, basis: vec!["系统提议".to_owned()] };
    Quorum { parties: Weighing { test, count: 2, of: 3, needed: 2 }, absent: vec![PartyNo::new(2)] }
}
