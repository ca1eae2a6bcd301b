//! Alternates who wait for an empty seat, by name and in order, and how they move up: on the committee's pages.

use governance::bodies::{Body, BodyKind, Power};
use governance::election::alternates_waiting;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::candidates;
use crate::names;
use crate::parts;
use crate::visit::Here;
use crate::words::Words;

/// Who waits, who of them moves up, or that none can; with the way for whoever keeps the seats.
pub(crate) fn waiting(here: &Here, files: &Files, words: &Words, (body, day): (&Body, Date)) -> Markup {
    let Some(waits) = alternates_waiting(&files.community, body.id, day) else { return html! {} };
    let (meeting, matter) = waits.election;
    let place = files.community.place(here.desk.law()).ok();
    let line = place.and_then(|place| place.procedure.committee.alternates.as_ref()).filter(|line| line.holds);
    let articles = line.map(|line| names::of_place(words, place, &line.basis));
    let moment = here.desk.moment(here.actor());
    let mut offices = files.community.bodies().all().iter().filter(|office| office.kind == BodyKind::StreetOffice);
    let keeps = |id| files.community.may_in(&moment, Power::KeepSeats, id);
    let may = here.person().is_some() && (keeps(body.id) || offices.any(|office| keeps(office.id)));
    html! {
        (parts::inset(&html! {
            p { (words.say("alternates-wait")) }
            ol {
                @for (number, fits) in &waits.alternates {
                    li {
                        (candidates::name(words, files, matter, *number))
                        @if !fits { " " (words.say("alternates-passed-over")) }
                    }
                }
            }
            @match waits.next() {
                Some(next) => { p {
                    (words.say_with("alternates-next", args!["name" => candidates::name(words, files, matter, next)]))
                    @if let Some(articles) = &articles { (words.say_with("alternates-by", args!["articles" => articles.as_str()])) }
                } }
                None => { p { (words.say("alternates-none")) } }
            }
            @if may && waits.next().is_some() {
                p { a href=(here.at(&format!("/desk/meetings/{meeting}/elections/{matter}/alternate"))) { (words.say("election-move-up")) } }
            }
        }))
    }
}
