//! Rooms, as all pages show them: what is announced, by which rules, who came against how many had to, what it came to.

use governance::deliberation::{Deliberation, Raiser, Who};
use governance::ids::{OwnerId, PartyNo, VisitorNo};
use governance::law::Law;
use governance::law::procedure::RoomRules;
use governance::room::{Form, Minutes, Quorum, Room, RoomStage, Visitor, room_clock};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Desk, Files};

use super::{body, parties};
use crate::args;
use crate::names;
use crate::parts::{self, Fact, Tone};
use crate::words::Words;

/// What shows a room: the law its articles stand in, the files, the words.
pub(crate) type About<'a> = (&'a Law, &'a Files, &'a Words);

/// What people call a form.
pub(crate) fn form(words: &Words, form: Form) -> String {
    words.say_of("room-form-", &names::code(&form))
}

/// A room by its form and number.
pub(crate) fn name(words: &Words, room: &Room) -> String {
    words.say_with("room-name", args!["form" => form(words, room.form), "number" => room.number.to_string()])
}

/// Where it stands.
pub(crate) fn tag(words: &Words, files: &Files, room: &Room, today: Date) -> Markup {
    let stage = room.stage();
    let unsaid = room.is_unsaid(today, files.community.zone());
    let tone = match stage {
        RoomStage::Convened if unsaid => Tone::Bad,
        RoomStage::Convened | RoomStage::Held => Tone::Care,
        RoomStage::Minuted => Tone::Good,
        RoomStage::NotHeld => Tone::Bad,
        RoomStage::CalledOff => Tone::Plain,
    };
    // Books from before hold rooms that had enough and were recorded as not held.
    let broken_off = stage == RoomStage::NotHeld && room.ended.as_ref().is_some_and(|ended| ended.quorum.is_met());
    let word = match (broken_off, unsaid) {
        (true, _) => "broken-off".to_owned(),
        (false, true) => "unsaid".to_owned(),
        (false, false) => names::code(&stage),
    };
    html! {
        (parts::tag(tone, &words.say_of("room-stage-", &word)))
        @if room.is_minuted_late(today, files.community.zone()) {
            " " (parts::tag(Tone::Bad, &words.say("room-minutes-late")))
        }
    }
}

/// Sentences one after the other.
fn sentences(words: &Words, all: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = all.collect();
    all.join(if words.is_chinese() { "" } else { " " })
}

/// Who is heard in which order.
pub(crate) fn order(words: &Words, rules: &RoomRules) -> String {
    let lots: Vec<String> = rules.heard.iter().map(|lot| words.say_of("place-term-", lot)).collect();
    let everybody = rules.heard.iter().any(|lot| lot == "everybody");
    let first = if everybody {
        words.say("room-order-asked")
    } else {
        words.say_with("room-order-lots", args!["lots" => words.list(&lots)])
    };
    let once = rules.once_each.then(|| words.say("room-order-once"));
    sentences(words, std::iter::once(first).chain(once))
}

/// How many of those invited must come.
pub(crate) fn needed(words: &Words, rules: &RoomRules) -> String {
    let (over, under) = (rules.fraction.numerator().into(), rules.fraction.denominator().into());
    let key = if rules.inclusive { "place-says-at-least" } else { "place-says-more-than" };
    let part = words.say_with(key, args!["part" => words.fraction(over, under)]);
    let key = if rules.all_asked { "room-needed-and-asked" } else { "room-needed-part" };
    words.say_with(key, args!["part" => part])
}

/// Who of those invited came, against how many had to, by which rule.
pub(crate) fn quorum(about: About<'_>, one: &Deliberation, room: &Room, quorum: &Quorum) -> String {
    let (law, files, words) = about;
    let sum = words.say_with(
        "room-quorum",
        args![
            "there" => quorum.parties.count, "of" => quorum.parties.of, "needed" => quorum.parties.needed,
            "articles" => names::of_place(words, files.community.place(law).ok(), &room.rules.basis)
        ],
    );
    let absent: Vec<String> = quorum.absent.iter().map(|party| party_name(words, files, one, *party)).collect();
    let absent = (!absent.is_empty()).then(|| words.say_with("room-absent", args!["parties" => words.list(&absent)]));
    sentences(words, std::iter::once(sum).chain(absent))
}

/// What one on the list is called.
pub(crate) fn party_name(words: &Words, files: &Files, one: &Deliberation, party: PartyNo) -> String {
    let party = one.parties.all().get(party.index());
    party.map(|party| parties::name(words, files, &party.who)).unwrap_or_default()
}

/// For whom somebody came.
pub(crate) fn whom(words: &Words, files: &Files, one: &Deliberation, visitor: &Visitor) -> String {
    match (visitor.who, visitor.party) {
        (Raiser::Body(id), _) => body(files, id),
        (Raiser::Owner(_) | Raiser::Slip, Some(party)) => party_name(words, files, one, party),
        (Raiser::Owner(_) | Raiser::Slip, None) => words.say("room-guest"),
    }
}

/// Whoever came, by number, and for whom; never by name.
pub(crate) fn visitor(words: &Words, files: &Files, one: &Deliberation, visitor: &Visitor) -> String {
    let whom = whom(words, files, one, visitor);
    words.say_with("room-visitor", args!["number" => visitor.number.to_string(), "whom" => whom])
}

/// Whoever came under a number.
pub(crate) fn numbered(words: &Words, files: &Files, one: &Deliberation, room: &Room, number: VisitorNo) -> String {
    room.visitor(number).map(|came| visitor(words, files, one, came)).unwrap_or_default()
}

/// What is announced of it, and by which rules it is held.
pub(crate) fn facts(about: About<'_>, one: &Deliberation, room: &Room) -> Vec<Fact> {
    let (law, files, words) = about;
    let invited: Vec<String> = room.invited.iter().map(|party| party_name(words, files, one, *party)).collect();
    let rules = &room.rules;
    let articles = names::of_place(words, files.community.place(law).ok(), &rules.basis);
    vec![
        Fact::new(words.say("room-when"), words.moment(room.begins_at)),
        Fact::new(words.say("room-where"), room.venue.as_str()),
        Fact::new(words.say("room-chair"), body(files, room.chair)),
        Fact::new(words.say("room-invited"), words.list(&invited)),
        Fact::of(words.say("room-convened"), parts::moment(words, room.announced_at())),
        Fact::new(words.say("room-order"), order(words, rules)),
        Fact::new(words.say("room-minutes-each"), words.say_with("room-minutes-of", args!["minutes" => rules.minutes])),
        Fact::of(
            words.say("room-must-come"),
            html! {
                (needed(words, rules)) br;
                span class="hint" {
                    (words.say_with("room-rules-stand", args!["days" => rules.days, "articles" => articles]))
                }
            },
        ),
    ]
}

/// The agenda with what was noted to each item, where minutes are public; and the versions of these before, each with what
/// was wrong with it.
pub(crate) fn agenda(words: &Words, room: &Room) -> Markup {
    let corrected = room.minutes.as_ref().and_then(|minutes| Some((minutes.at, minutes.reason.as_ref()?)));
    html! {
        @if let Some((at, reason)) = corrected {
            (parts::inset(&html! {
                p {
                    (words.say_with("room-minutes-corrected", args![
                        "version" => room.minutes_before.len() + 1, "at" => words.moment(at), "reason" => reason.as_str()
                    ]))
                }
            }))
        }
        (noted(words, room, room.minutes.as_ref()))
        @for (version, before) in (1..).zip(&room.minutes_before).collect::<Vec<_>>().into_iter().rev() {
            (parts::details(
                &words.say_with("room-minutes-before", args!["version" => version, "at" => words.moment(before.at)]),
                &noted(words, room, Some(before)),
            ))
        }
    }
}

fn noted(words: &Words, room: &Room, minutes: Option<&Minutes>) -> Markup {
    html! {
        @for (number, item) in room.numbered() {
            section class="sitting-item" {
                h3 { (words.say_with("committee-item-heading", args!["number" => number, "title" => item.as_str()])) }
                @if let Some(minutes) = minutes {
                    @let of_this: Vec<_> = minutes.points.iter().filter(|point| point.item == number).collect();
                    @if of_this.is_empty() { p class="hint" { (words.say("room-nothing-noted")) } }
                    ul { @for point in of_this { li { @for line in point.text.as_str().lines() { p { (line) } } } } }
                }
            }
        }
    }
}

/// That its day is over and nobody said whether it was held, and by when that is due.
fn unsaid((law, files, words): About<'_>, one: &Deliberation, room: &Room, today: Date) -> Markup {
    let zone = files.community.zone();
    let clock = room_clock((&files.community, law), one, room).filter(|_| room.is_unsaid(today, zone));
    html! {
        @if let Some(clock) = clock {
            @let key = if today > clock.until { "room-unsaid-late" } else { "room-unsaid" };
            (parts::warning(words, &words.say_with(key, args![
                "day" => words.day(room.day(zone)), "until" => words.day(clock.until)
            ])))
        }
    }
}

/// Who was entered after its day from the list on paper, in a sentence.
pub(crate) fn from_list(words: &Words, files: &Files, room: &Room) -> Option<String> {
    let zone = files.community.zone();
    let last = room.from_list(zone).map(|visitor| visitor.at).max()?;
    let count = room.from_list(zone).count();
    Some(words.say_with("room-from-list", args!["count" => count, "at" => words.date_of(last)]))
}

/// What became of what was announced: changed, called off, held or not, with the figures.
pub(crate) fn fate(about: About<'_>, one: &Deliberation, room: &Room, today: Date) -> Markup {
    let (_, files, words) = about;
    html! {
        (unsaid(about, one, room, today))
        @for change in room.changes.iter().rev() {
            (parts::inset(&html! {
                p {
                    (words.say_with("room-changed", args![
                        "at" => words.moment(change.at), "reason" => change.reason.as_str()
                    ]))
                }
            }))
        }
        @if let Some((reason, at)) = &room.called_off {
            (parts::inset(&html! {
                p { (words.say_with("room-called-off", args!["at" => words.moment(*at), "reason" => reason.as_str()])) }
            }))
        }
        @if let Some(ended) = &room.ended {
            @if let Some(reason) = &ended.reason {
                (parts::inset(&html! { p { (words.say_with(not_held(&ended.quorum), args!["reason" => reason.as_str()])) } }))
            }
            (parts::facts(words, &came(about, one, room, (ended.people, &ended.bodies, &ended.quorum))))
            @if let Some(said) = from_list(words, files, room) { p class="hint" { (said) } }
            @if let (Some((days, until, basis)), None) = (&ended.publish_by, &room.minutes) {
                p {
                    (words.say_with("room-minutes-until", args![
                        "until" => words.day(*until), "days" => *days,
                        "articles" => names::of_place(words, files.community.place(about.0).ok(), basis)
                    ]))
                }
            }
        }
    }
}

/// What is said of a room that was recorded as not held: where enough came, it only broke off.
pub(crate) fn not_held(quorum: &Quorum) -> &'static str {
    if quorum.is_met() { "room-broken-off" } else { "room-not-held" }
}

/// Who came: how many people, which bodies, and how many of those invited.
pub(crate) fn came(
    about: About<'_>,
    one: &Deliberation,
    room: &Room,
    (people, bodies, sum): (u32, &[governance::ids::BodyId], &Quorum),
) -> Vec<Fact> {
    let (_, files, words) = about;
    let names: Vec<String> = bodies.iter().map(|id| body(files, *id)).collect();
    let names = if names.is_empty() { words.say("room-no-bodies") } else { words.list(&names) };
    vec![
        Fact::new(words.say("room-people"), words.say_with("room-people-count", args!["count" => people])),
        Fact::new(words.say("room-bodies"), names),
        Fact::new(words.say("room-quorum-title"), quorum(about, one, room, sum)),
    ]
}

/// The rooms of a deliberation, the last one first, each with a link.
pub(crate) fn list(about: About<'_>, one: &Deliberation, today: Date, at: impl Fn(&Room) -> String) -> Markup {
    let (_, files, words) = about;
    let rooms = files.community.rooms().of(one.id);
    html! {
        @if !rooms.is_empty() {
            h2 { (words.say("rooms-title")) }
            ul class="tasks" {
                @for room in rooms.iter().rev() {
                    @let state = format!("room-{}", room.number);
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(at(room)) aria-describedby=(state) { (name(words, room)) }
                            p class="hint" { (words.moment(room.begins_at)) " · " (room.venue) }
                        }
                        div class="task-state" id=(state) { (tag(words, files, room, today)) }
                    }
                }
            }
        }
    }
}

/// What came of the rooms, in a few words: how many were held, and how many people came to them.
pub(crate) fn made(words: &Words, files: &Files, one: &Deliberation) -> Option<String> {
    let rooms = files.community.rooms().of(one.id).iter().filter(|room| room.is_held());
    let (held, people) = rooms.fold((0_u32, 0_u32), |(held, people), room| {
        (held + 1, people + room.ended.as_ref().map_or(0, |ended| ended.people))
    });
    (held > 0).then(|| words.say_with("room-made", args!["rooms" => held, "people" => people]))
}

/// For whom an owner may come: homes of theirs, people of one lot and panels they are on, in the order of the list.
pub(crate) fn own_parties(desk: &Desk, files: &Files, one: &Deliberation, owner: OwnerId) -> Vec<PartyNo> {
    let register = files.community.register();
    let fits = |who: &Who| match who {
        Who::Homes { scope } => scope.homes(register).any(|home| home.owners.contains(&owner)),
        Who::Panel { panel } => files.community.panels().panel(one.id, *panel).is_some_and(|panel| {
            let number = desk.own_number(panel, owner).map(|(number, _)| number);
            panel.accepted().any(|accepted| Some(accepted) == number)
        }),
        Who::Group { .. } => true,
        Who::Body { .. } | Who::Outside { .. } => false,
    };
    one.parties.standing().filter(|party| fits(&party.who)).map(|party| party.number).collect()
}
