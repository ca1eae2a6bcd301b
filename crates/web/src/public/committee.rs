//! A committee in public: who sits and until when, what is vacant, its agendas and decisions, what the owners handed to it,
//! and the register of the seal.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::Body;
use governance::committee::{
    EndedSeat, Sitting, SittingStage, by_election_due, chair_missing, first_sitting_due, size,
};
use governance::ids::BodyId;
use maud::{Markup, html};
use office::Files;

use crate::alternates;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::names as called;
use crate::parts::{self, Column, Table, Tone};
use crate::path::Path;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/committee/{body}", get(show))
}

async fn show(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = files.community.bodies().body(id).filter(|body| body.kind.deliberates());
    let body = body.ok_or_else(|| answer::not_found(&here.visit))?;
    let committees = files.community.committees();
    let (past, present): (Vec<&Sitting>, Vec<&Sitting>) = committees
        .of(id)
        .rev()
        .partition(|sitting| matches!(sitting.stage(), SittingStage::Published | SittingStage::CalledOff));
    let markup = html! {
        (parts::heading_with_caption(files.community.name(), body.name.as_str()))
        (duties(&here, &files, &words, body))
        h2 { (words.say("committee-members")) }
        (members(&here, &files, &words, body))
        h2 { (words.say("committee-agendas")) }
        @if present.is_empty() { p { (words.say("committee-sittings-none")) } }
        (list(&here, &words, &present))
        h2 { (words.say("committee-decisions")) }
        @if past.is_empty() { p { (words.say("committee-decisions-none")) } }
        (list(&here, &words, &past))
        h2 { (words.say("committee-mandates")) }
        p class="hint" { (words.say("committee-mandates-text")) }
        (sittings::mandates(&here, &files, &words, committees.mandates().iter().filter(|one| one.body == id)))
        h2 { (words.say("committee-seal-register")) }
        p class="hint" { (words.say("committee-seal-text")) }
        (sittings::seal_register(&here, &files, &words, committees.seal_uses().iter().filter(|one| one.body == id)))
    };
    let back = Link::new(here.at(""), files.community.name());
    Ok(here.page(&files, &words, body.name.as_str()).width(Width::Wide).back(back).render(&markup).into_response())
}

/// What is due by law and was not done: anybody can read it.
fn duties(here: &Here, files: &Files, words: &Words, body: &Body) -> Markup {
    let (community, law, now) = (&files.community, here.desk.law(), here.desk.door().now());
    let Ok(place) = community.place(law) else { return html! {} };
    let day = now.to_zoned(community.zone().clone()).date();
    let first = first_sitting_due(community, body, place, law, day);
    let missed = community.committees().requests().iter().filter(|one| one.body == body.id && one.is_missed(now));
    html! {
        (super::renewal::in_gap(here, files, words, body, day))
        @if let Some(since) = chair_missing(community, body, place, law, day) {
            (parts::warning(words, &sittings::no_chair(here, community, words, (body, since))))
        }
        @if let Some(due) = by_election_due(community, body, place, day) {
            (parts::warning(words, &sittings::too_few(here, community, words, &due)))
        }
        @if let Some(until) = first.filter(|until| now >= *until) {
            (parts::warning(words, &words.say_with("committee-first-due", args![
                "until" => words.deadline(until),
                "basis" => sittings::articles(here, community, words, &place.procedure.committee.first_meeting.basis)
            ])))
        }
        @for request in missed {
            @let until = request.due.as_ref().map(|due| words.deadline(due.until)).unwrap_or_default();
            (parts::warning(words, &words.say_with("committee-request-missed-public", args!["about" => request.about.as_str(), "until" => until])))
        }
        (alternates::waiting(here, files, words, (body, day)))
    }
}

fn members(here: &Here, files: &Files, words: &Words, body: &Body) -> Markup {
    let day = here.desk.door().now().to_zoned(files.community.zone().clone()).date();
    let held = body.members(day).len();
    let of = files.community.place(here.desk.law()).map_or(held, |place| size(&files.community, place, body, day));
    let rows = body.roster(day).into_iter().filter(|seat| seat.role.is_member() && seat.is_held(day)).map(|seat| {
        vec![
            html! { (sittings::person(words, files, seat.person)) },
            html! { (called::role(words, body.kind, seat.role)) },
            html! { (parts::unbroken(&words.days_between(seat.from, seat.until))) },
        ]
    });
    let columns = vec![
        Column::text(words.say("community-seat-name")),
        Column::text(words.say("community-seat-role")),
        Column::text(words.say("community-seat-term")),
    ];
    let ended: Vec<&EndedSeat> =
        files.community.committees().ended_seats().iter().filter(|ended| ended.body == body.id).collect();
    html! {
        p {
            (words.say_with("committee-members-count", args!["held" => held, "size" => of]))
            @if held < of { " " (parts::tag(Tone::Care, &words.say_with("committee-vacant", args!["count" => of - held]))) }
        }
        (Table::new(words.say("committee-members"), columns).under_heading().rows(rows).render(words))
        @if !ended.is_empty() {
            ul class="links" {
                // Why somebody left is said only as far as the register shows it.
                @for ended in ended.into_iter().rev() {
                    li { (words.say_with("committee-seat-ended", args![
                        "name" => sittings::person(words, files, ended.person), "on" => words.date(ended.on)
                    ])) }
                }
            }
        }
    }
}

fn list(here: &Here, words: &Words, list: &[&Sitting]) -> Markup {
    let now = here.desk.door().now();
    html! {
        @if !list.is_empty() {
            ul class="meetings" {
                @for sitting in list {
                    li {
                        a href=(here.at(&format!("/sittings/{}", sitting.id))) {
                            (words.list(&sitting.items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>()))
                        }
                        " " (sittings::stage_tag(words, sitting, now))
                        br; span class="hint" { (sittings::name(words, sitting)) " · " (words.moment(sitting.held_at)) " · " (sitting.venue) }
                    }
                }
            }
        }
    }
}
