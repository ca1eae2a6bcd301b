//! Bodies and their seats: who may act here.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{BodiesCommand, Body, Power, Seat, SeatHolder, SeatRole};
use governance::committee::by_election_due;
use governance::ids::BodyId;
use governance::{Refusal, Seal};
use maud::{Markup, html};
use office::Files;

use super::{contact, names, remit, show};
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Column, Table, Tone};
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/bodies", get(bodies))
}

async fn bodies(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let keeps = here.may(&files, Power::KeepSeats);
    let body = html! {
        p { (words.say("desk-bodies-text")) }
        @for body in files.community.bodies().all() {
            (one(&here, &files, &words, body, keeps && not_over(&here, &files, body.id).is_none()))
        }
        @if keeps {
            p { (parts::button_link(&words.say("desk-establish"), &here.at("/desk/bodies/establish"))) }
        }
    };
    Ok(show::wide(&here, &files, &words, &words.say("desk-bodies-title"), &here.at("/desk"), &body))
}

/// Why the person signed in may not change the seats of a body; asked of the rules with a seat that nobody gets.
pub(super) fn not_over(here: &Here, files: &Files, body: BodyId) -> Option<Refusal> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let seal = Seal::new([0; 32]);
    let role = SeatRole::Observer;
    show::would_refuse(
        here,
        files,
        BodiesCommand::FillSeat { body, holder: SeatHolder::New(seal), role, from: today, until: today, owner: None },
    )
}

fn one(here: &Here, files: &Files, words: &Words, body: &Body, keeps: bool) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let mut columns = vec![
        Column::text(words.say("desk-seat-name")),
        Column::text(words.say("desk-seat-role")),
        Column::text(words.say("desk-seat-term")),
        Column::text(words.say("desk-seat-state")),
    ];
    if keeps {
        columns.push(Column::text(words.say("desk-seat-act")));
    }
    let former_columns = columns.iter().take(3).cloned().collect();
    let (former, held): (Vec<&Seat>, Vec<&Seat>) = body.seats.iter().partition(|seat| seat.until < today);
    let named = |seat: &Seat| {
        vec![
            html! { a href=(here.at(&format!("/desk/acts/{}", seat.person))) { (names::person(words, files, seat.person)) } },
            html! { (called::role(words, body.kind, seat.role)) },
            html! { (parts::unbroken(&words.days_between(seat.from, seat.until))) },
        ]
    };
    let rows = held.iter().map(|seat| {
        let current = seat.from <= today;
        let mut cells = named(seat);
        if let Some(cell) = cells.get_mut(1) {
            *cell = html! { (called::role(words, body.kind, seat.role)) (entrusted(words, body, seat)) };
        }
        cells.push(state(words, current));
        if keeps {
            let vacate = BodiesCommand::VacateSeat { body: body.id, person: seat.person, role: seat.role };
            let may_vacate = current && show::would_refuse(here, files, vacate).is_none();
            let name = names::person(words, files, seat.person);
            let may_entrust = remit::applies(body, seat.role) && here.person() != Some(seat.person);
            cells.push(html! {
                @if may_entrust { div { a href=(remit::at(here, body, seat.person, seat.role)) {
                    (words.say("remit-link")) span class="unseen" { " " (name) }
                } } }
                @if may_vacate { div { a href=(vacate_at(here, body, seat)) {
                    (words.say("desk-vacate")) span class="unseen" { " " (name) }
                } } }
            });
        }
        cells
    });
    html! {
        h2 { (body.name) }
        p class="hint" { (called::kind_of(words, &files.community, here.desk.law(), body)) }
        (too_few(here, files, words, body))
        @if held.is_empty() {
            p { (words.say("desk-seats-none")) }
        } @else {
            (Table::new(words.say("desk-seats-of"), columns).rows(rows).render(words))
        }
        @if contact::may(here, files, body.id) {
            p { a href=(contact::at(here, body.id)) { (words.say("contact-link")) span class="unseen" { " " (body.name) } } }
        }
        @if !former.is_empty() {
            (parts::details(&words.say_with("desk-seats-former", args!["count" => former.len()]), &html! {
                (Table::new(words.say("desk-seats-former-of"), former_columns).rows(former.iter().map(|seat| named(seat))).render(words))
            }))
        }
        @if keeps {
            p { a href=(here.at(&format!("/desk/bodies/{}/fill", body.id))) {
                (words.say("desk-fill")) span class="unseen" { " " (body.name) }
            } }
        }
    }
}

/// That too few members are left, with the way to a by-election.
fn too_few(here: &Here, files: &Files, words: &Words, body: &Body) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let place = files.community.place(here.desk.law()).ok().filter(|_| body.kind.deliberates());
    let Some(due) = place.and_then(|place| by_election_due(&files.community, body, place, today)) else {
        return html! {};
    };
    html! {
        (parts::warning(words, &sittings::too_few(here, &files.community, words, &due)))
        @if here.may(files, Power::Convene) {
            p { a href=(here.at(&format!("/desk/convene?by-election={}", body.id))) {
                (words.say("committee-by-election")) span class="unseen" { " " (body.name) }
            } }
        }
    }
}

/// What the holder of a seat is entrusted with, where it is a seat that acts on a remit.
fn entrusted(words: &Words, body: &Body, seat: &Seat) -> Markup {
    if !remit::applies(body, seat.role) {
        return html! {};
    }
    match body.remit(seat.person, seat.role) {
        Some(remit) => parts::details(&words.say("remit-title"), &remit::list(words, remit)),
        None => html! { p class="hint" { (words.say("remit-none")) } },
    }
}

fn state(words: &Words, current: bool) -> Markup {
    if current {
        parts::tag(Tone::Good, &words.say("desk-seat-current"))
    } else {
        parts::tag(Tone::Plain, &words.say("desk-seat-later"))
    }
}

fn vacate_at(here: &Here, body: &Body, seat: &Seat) -> String {
    here.at(&format!("/desk/bodies/{}/vacate/{}/{}", body.id, seat.person, called::code(&seat.role)))
}
