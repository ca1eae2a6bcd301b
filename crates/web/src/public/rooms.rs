//! A room in public: what is announced of it, who came as figures, its minutes; and the way in for whoever stands at its door.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::deliberation::{Deliberation, Raiser, Who};
use governance::ids::{DeliberationId, RoomNo};
use governance::room::{Room, RoomStage};
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, rooms as shown};
use crate::look::{Link, Width};
use crate::owner::find_card;
use crate::parts::paper::{Cell, Clause, Form as Sheet, Grid, Paper, Signature, clauses, rows};
use crate::parts::{self, Field, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/deliberations/{deliberation}/rooms/{room}", get(show))
        .route("/c/{community}/deliberations/{deliberation}/rooms/{room}/notice", get(notice))
        .route("/c/{community}/deliberations/{deliberation}/rooms/{room}/record", get(record))
        .route("/c/{community}/deliberations/{deliberation}/rooms/{room}/here", get(arrive).post(go_in))
}

type OfRoom = Path<(String, DeliberationId, RoomNo)>;

fn find<'f>(
    here: &Here,
    files: &'f Files,
    (id, number): (DeliberationId, RoomNo),
) -> Result<(&'f Deliberation, &'f Room), Response> {
    let one = files.community.deliberations().deliberation(id);
    let found = one.zip(files.community.rooms().room(id, number));
    found.ok_or_else(|| answer::not_found(&here.visit))
}

fn at(here: &Here, (id, number): (DeliberationId, RoomNo), rest: &str) -> String {
    here.at(&format!("/deliberations/{id}/rooms/{number}{rest}"))
}

async fn show(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, room) = find(&here, &files, (id, number))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let about = (here.desk.law(), &*files, &words);
    let title = shown::name(&words, room);
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        p { (shown::tag(&words, &files, room, today)) }
        (shown::fate(about, one, room, today))
        @if room.stage() == RoomStage::Convened && !room.is_unsaid(today, files.community.zone()) { p { (words.say("room-come")) } }
        (parts::facts(&words, &shown::facts(about, one, room)))
        h2 { @if room.minutes.is_some() { (words.say("room-minutes")) } @else { (words.say("room-agenda")) } }
        (shown::agenda(&words, room))
        ul class="links" {
            li { a href=(at(&here, (id, number), "/notice")) { (words.say("room-notice")) } }
            @if room.minutes.is_some() {
                li { a href=(at(&here, (id, number), "/record")) { (words.say("room-record")) } }
            }
        }
    };
    let page = here.page(&files, &words, title).width(Width::Wide);
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    Ok(page.back(back).render(&body).into_response())
}

/// The announcement as a sheet for the wall.
async fn notice(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, room) = find(&here, &files, (id, number))?;
    let about = (here.desk.law(), &*files, &words);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let facts: Vec<_> = shown::facts(about, one, room).into_iter().map(|fact| fact.pair()).collect();
    let text = html! {
        p { (words.say_with("room-notice-opening", args!["title" => deliberation::title(&words, one)])) }
        (clauses(&words, &[
            Clause::new(words.say("room-notice-about"), rows(&facts)),
            Clause::new(words.say("room-agenda"), html! { @for (number, item) in room.numbered() { p { (number) ". " (item) } } }),
        ]))
        @if !room.is_unsaid(today, files.community.zone()) { p { (words.say("room-come")) } }
    };
    let announced = words.date_of(room.announced_at());
    let paper = paper(&here, &files, &words, (one, room), "room-notice-title").body(text);
    let paper = paper.signed(Signature::of(leads(&files, one)).on(announced.as_str()));
    Ok(sheet(&here, &files, &words, (one, room), "room-notice-title", &paper.render(&words)))
}

/// The minutes as a sheet to sign.
async fn record(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, room) = find(&here, &files, (id, number))?;
    let (Some(minutes), Some(ended)) = (&room.minutes, &room.ended) else {
        return Err(answer::not_found(&here.visit));
    };
    let about = (here.desk.law(), &*files, &words);
    let came = shown::came(about, one, room, (ended.people, &ended.bodies, &ended.quorum));
    let facts = [
        (words.say("room-when"), html! { (words.moment(room.begins_at)) }),
        (words.say("room-where"), html! { (room.venue) }),
        (words.say("room-chair"), html! { (deliberation::body(&files, room.chair)) }),
    ];
    let facts: Vec<_> = facts.into_iter().chain(came.into_iter().map(|fact| fact.pair())).collect();
    let mut parts_of_text = vec![Clause::new(words.say("room-record-about"), rows(&facts))];
    for (number, item) in room.numbered() {
        let points = minutes.points.iter().filter(|point| point.item == number);
        let heading = words.say_with("committee-item-heading", args!["number" => number, "title" => item.as_str()]);
        let said = html! {
            @if points.clone().next().is_none() { p { (words.say("room-nothing-noted")) } }
            @for point in points { @for line in point.text.as_str().lines() { p { (line) } } }
        };
        parts_of_text.push(Clause::new(heading, said));
    }
    let text = html! {
        @if let Some(reason) = &minutes.reason {
            p {
                (words.say_with("room-minutes-corrected", args![
                    "version" => room.minutes_before.len() + 1, "at" => words.moment(minutes.at), "reason" => reason.as_str()
                ]))
            }
        }
        (clauses(&words, &parts_of_text))
        @if let Some(said) = shown::from_list(&words, &files, room) { p { (said) } }
        (signatures(&files, &words, one, room))
    };
    let published = words.date_of(minutes.at);
    let paper = paper(&here, &files, &words, (one, room), "room-record-title").body(text);
    let paper = paper.signed(Signature::of(leads(&files, one)).on(published.as_str()));
    Ok(sheet(&here, &files, &words, (one, room), "room-record-title", &paper.render(&words)))
}

/// One line for the chair, the keeper, and everybody on the list for whom somebody came.
fn signatures(files: &Files, words: &Words, one: &Deliberation, room: &Room) -> Markup {
    let columns = vec![(words.say("room-sign-who"), "name"), (words.say("committee-record-signature"), "wide")];
    let mut grid = Grid::new(columns).caption(words.say("room-signatures")).tall();
    let chair = words.say_with("room-sign-chair", args!["body" => deliberation::body(files, room.chair)]);
    for who in [chair, words.say("room-sign-keeper")] {
        grid = grid.row(vec![Cell::text(who), Cell::empty()]);
    }
    let came = |party: &&governance::deliberation::Party| {
        room.persons().any(|visitor| visitor.party == Some(party.number))
            || matches!(party.who, Who::Body { body } if room.who_came(&Raiser::Body(body)).is_some())
    };
    for party in one.parties.standing().filter(came) {
        grid = grid.row(vec![Cell::text(shown::party_name(words, files, one, party.number)), Cell::empty()]);
    }
    grid.render()
}

fn leads(files: &Files, one: &Deliberation) -> String {
    one.turn().map(|turn| deliberation::body(files, turn.body)).unwrap_or_default()
}

fn paper(here: &Here, files: &Files, words: &Words, (one, room): (&Deliberation, &Room), title: &str) -> Paper {
    let address = format!("{}{}", here.visit.app.options.public_address, at(here, (one.id, room.number), ""));
    let title = words.say_with(title, args!["form" => shown::form(words, room.form)]);
    let body = one.turn().and_then(|turn| files.community.bodies().body(turn.body));
    let issuer = body.map(|body| sittings::issuer(files, body));
    let beside = html! {
        div class="paper-qr" {
            (parts::qr(&address, &words.say("room-public")))
            div { p class="small" { (words.say("room-public")) } p class="small" { (parts::unbroken(&address)) } }
        }
    };
    Paper::new(Sheet::Letter, title)
        .issued_by(issuer.unwrap_or_default())
        .subtitle(deliberation::title(words, one))
        .beside(beside)
}

fn sheet(
    here: &Here,
    files: &Files,
    words: &Words,
    (one, room): (&Deliberation, &Room),
    title: &str,
    paper: &Markup,
) -> Response {
    let title = words.say_with(title, args!["form" => shown::form(words, room.form)]);
    let back = parts::back(words, at(here, (one.id, room.number), ""));
    let name = format!("{title} {}", room.number);
    let day = words.date_of(room.begins_at);
    here.page(files, words, title).sheet().paper(name).day(day).back(back).render(paper).into_response()
}

/// Whoever stands at the door and scanned the code types their card's.
async fn arrive(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (_, room) = find(&here, &files, (id, number))?;
    let word = super::query::of(&here.visit).text("word").to_owned();
    let title = words.say("room-arrive");
    let body = html! {
        (parts::heading_with_caption(&shown::name(&words, room), &title))
        p class="lead" { (words.say("room-arrive-lead")) }
        (Form::post(at(&here, (id, number), &format!("/here?word={}", crate::posted::encode(&word))), here.visit.csrf()).render(&html! {
            (Field::new("code", words.say("card-entry-code")).hint(words.say("vote-code-hint")).code(&words))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
        p { (words.say("room-arrive-without")) }
    };
    let back = parts::back(&words, at(&here, (id, number), ""));
    Ok(here.page(&files, &words, title).back(back).render(&body).into_response())
}

async fn go_in(here: Here, Path((_, id, number)): OfRoom, posted: Posted) -> Result<Response, Response> {
    let card = find_card(here.visit.clone(), posted.text("code"))?;
    let word = crate::posted::encode(super::query::of(&here.visit).text("word"));
    Ok(Redirect::to(&card.at(&format!("/deliberations/{id}/rooms/{number}?word={word}"))).into_response())
}
