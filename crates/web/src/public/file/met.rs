//! The rooms of a deliberation in its file: what was announced, who was invited and who came against how many had to, what was
//! said, and what was corrected of that.

use governance::deliberation::{Conversation, Raiser, Statement, Who};
use governance::ids::PartyNo;
use governance::room::{Minutes, Room, WordOutcome, WordStage};
use maud::{Markup, html};

use super::Volume;
use crate::args;
use crate::deliberation::rooms as shown;
use crate::parts;
use crate::parts::Fact;

impl Volume<'_> {
    /// Every room, oldest first, whether it was held or not.
    pub(super) fn rooms(&self) -> Option<Markup> {
        let rooms = self.files.community.rooms().of(self.one.id);
        (!rooms.is_empty()).then(|| html! { @for room in rooms { (self.room(room)) } })
    }

    fn room(&self, room: &Room) -> Markup {
        let (words, number) = (self.words, room.number.number());
        let about = (self.here.desk.law(), self.files, words);
        html! {
            h4 { (shown::name(words, room)) " · " (shown::tag(words, self.files, room, self.today)) (self.mark("room-convened", number)) }
            (self.listed(&shown::facts(about, self.one, room)))
            @for change in &room.changes {
                p {
                    (words.say_with("room-changed", args!["at" => words.moment(change.at), "reason" => change.reason.as_str()]))
                    (self.mark("room-changed", number))
                }
            }
            @if let Some((reason, at)) = &room.called_off {
                p {
                    (words.say_with("room-called-off", args!["at" => words.moment(*at), "reason" => reason.as_str()]))
                    (self.mark("room-called-off", number))
                }
            }
            @if let Some(ended) = &room.ended {
                @match &ended.reason {
                    Some(reason) => {
                        p {
                            (words.say_with(shown::not_held(&ended.quorum), args!["reason" => reason.as_str()]))
                            (self.mark("room-not-held", number))
                        }
                    }
                    None => { p { (self.say("file-room-held")) " " (parts::moment(words, ended.at)) (self.mark("room-held", number)) } }
                }
                (self.listed(&shown::came(about, self.one, room, (ended.people, &ended.bodies, &ended.quorum))))
                @if let Some(said) = shown::from_list(self.words, self.files, room) { p class="small" { (said) } }
                // On a sheet the heading goes with what stands under it.
                div class="keep" {
                    p { strong { (self.say("file-room-invited")) } }
                    ul {
                        @for party in &room.invited {
                            li {
                                (shown::party_name(words, self.files, self.one, *party)) " · "
                                (self.say(if self.came(room, *party) { "file-room-came" } else { "file-room-stayed-away" }))
                            }
                        }
                    }
                }
            }
            p { strong { (self.say("file-room-agenda")) } }
            @match &room.minutes {
                None => { (self.noted(room, None)) }
                Some(minutes) => {
                    @for (version, before) in (1..).zip(&room.minutes_before) { (self.minutes_of(room, version, before)) }
                    (self.minutes_of(room, room.minutes_before.len() + 1, minutes))
                }
            }
            (self.said_there(room))
        }
    }

    /// Facts as lines: a file is read on paper too.
    fn listed(&self, facts: &[Fact]) -> Markup {
        parts::facts(self.words, facts)
    }

    /// Whether anybody came for one on the list.
    fn came(&self, room: &Room, party: PartyNo) -> bool {
        let body = self.one.parties.all().get(party.index()).and_then(|party| match party.who {
            Who::Body { body } => Some(body),
            Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => None,
        });
        let for_body = |who: &Raiser| matches!((who, body), (Raiser::Body(came), Some(body)) if *came == body);
        room.visitors.iter().any(|visitor| visitor.party == Some(party) || for_body(&visitor.who))
    }

    /// One version of the minutes: when it was published and by whom, and of a later one what was wrong before.
    fn minutes_of(&self, room: &Room, version: usize, minutes: &Minutes) -> Markup {
        let (words, number) = (self.words, room.number.number());
        html! {
            p {
                (words.say_with("file-room-minutes", args!["version" => version])) " · " (self.done(minutes.at, minutes.by))
                @if version == 1 { (self.mark("room-minutes-published", number)) }
                @else { (self.mark("room-minutes-corrected", number)) }
            }
            @if let Some(reason) = &minutes.reason { (self.labelled("file-room-corrected", &html! { (reason) })) }
            (self.noted(room, Some(minutes)))
        }
    }

    /// The agenda, each item with what the minutes have of it and how often somebody spoke to it.
    fn noted(&self, room: &Room, minutes: Option<&Minutes>) -> Markup {
        let words = self.words;
        html! {
            ol {
                @for (number, item) in room.numbered() {
                    @let spoken = room.words.iter().filter(|word| {
                        word.item == number && word.stage == WordStage::Ended(WordOutcome::Spoken)
                    }).count();
                    li {
                        p { (item) @if spoken > 0 { " · " (words.say_with("file-room-spoken", args!["count" => spoken])) } }
                        @if let Some(minutes) = minutes {
                            @let points: Vec<_> = minutes.points.iter().filter(|point| point.item == number).collect();
                            @if points.is_empty() { p class="small" { (self.say("room-nothing-noted")) } }
                            ul { @for point in points { li { (self.text(&point.text)) } } }
                        }
                    }
                }
            }
        }
    }

    /// What was said there and entered among the statements that everybody answers.
    fn said_there(&self, room: &Room) -> Markup {
        let words = self.words;
        let talk = self.files.community.deliberations().conversation(self.one.id);
        let statements = talk.into_iter().flat_map(Conversation::statements);
        let these: Vec<&Statement> = statements.filter(|statement| statement.room == Some(room.number)).collect();
        html! {
            @if !these.is_empty() {
                p { strong { (self.say("file-room-statements")) } }
                ul {
                    @for statement in these {
                        li {
                            (words.say_with("statement-number", args!["number" => statement.number.number()])) " "
                            @match statement.text() {
                                Some(text) => { (text) }
                                None if statement.moderation.is_none() => { (self.say("file-room-statement-waits")) }
                                None => { (self.say("file-room-statement-not-shown")) }
                            }
                            (self.mark("deliberation-statement-added", statement.number.number()))
                        }
                    }
                }
            }
        }
    }
}
