//! Announcing a room: its form first, then where, when, about what and with whom; changing that, and calling it off.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::Deliberation;
use governance::ids::{BodyId, DeliberationId, PartyNo};
use governance::room::{self, AGENDA_MAX, Form, ITEM_MAX, RoomCommand, RoomRefusal, VENUE_MAX};
use governance::{Actor, PublicText, Refusal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::super::opinion::check;
use super::super::{Of, answering, at, framed};
use super::{OfRoom, at_room, framed_room, room as find_room, shown};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type InForm = Path<(String, DeliberationId, String)>;

/// Characters that a reason may have.
const REASON_MAX: usize = 300;

/// The five forms with their rules, each the way to its page.
pub(super) async fn choose(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (one, _) = answering(&here, id).await?;
    let files = here.desk.files().await;
    if super::link(&here, &files, &here.words(&files), &one).is_none() {
        return Ok(Redirect::to(&at(&here, id, "")).into_response());
    }
    let words = here.words(&files);
    let place = files.community.place(here.desk.law()).ok();
    let lines = files.community.lines_of(&one, here.desk.law()).ok();
    let body = html! {
        p class="lead" { (words.say("desk-room-choose-lead")) }
        @for form in Form::ALL {
            @let code = names::code(&form);
            h2 { a href=(at(&here, id, &format!("/rooms/convene/{code}"))) { (shown::form(&words, form)) } }
            p { (words.say_of("room-form-means-", &code)) }
            @if let Some(lines) = &lines {
                @let rules = form.rules(lines);
                ul {
                    li { (shown::order(&words, rules)) }
                    li { (words.say_with("room-minutes-of", args!["minutes" => rules.minutes])) }
                    li { (shown::needed(&words, rules)) }
                    li {
                        (words.say_with("room-rules-stand", args![
                            "days" => rules.days, "articles" => names::of_place(&words, place, &rules.basis)
                        ]))
                    }
                }
            }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-room-convene"), &at(&here, id, ""), &body))
}

fn form_of(here: &Here, code: &str) -> Result<Form, Response> {
    Form::ALL.into_iter().find(|form| names::code(form) == code).ok_or_else(|| answer::not_found(&here.visit))
}

pub(super) async fn ask(here: Here, Path((_, id, code)): InForm) -> Result<Response, Response> {
    let form = form_of(&here, &code)?;
    form_page(&here, (id, form), &Posted::default(), &Errors::new(), None).await
}

async fn form_page(
    here: &Here,
    (id, form): (DeliberationId, Form),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    if super::link(here, &files, &words, &one).is_none() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let place = files.community.place(here.desk.law());
    let place = place.map_err(|refusal| answer::stopped(&here.visit, None, &Stop::Refused(refusal.into())))?;
    let lines = files.community.lines_of(&one, here.desk.law());
    let lines = lines.map_err(|refusal| answer::stopped(&here.visit, None, &Stop::Refused(refusal.into())))?;
    let rules = form.rules(&lines);
    let moment = here.desk.moment(here.actor());
    let earliest = room::earliest(&files.community, rules, &moment).ok();
    let chairs = room::chairs(&files.community, &one, rules, moment.today(files.community.zone()));
    let picked = posted.text("chair");
    let sole = chairs.len() == 1;
    let chairs = chairs.into_iter().map(|body| {
        let number = body.id.to_string();
        let checked = sole || picked == number;
        Choice::new(number, body.name.as_str()).checked(checked)
    });
    let code = names::code(&form);
    let markup = html! {
        p class="lead" { (words.say_of("room-form-means-", &code)) }
        (parts::Form::post(at(here, id, &format!("/rooms/convene/{code}")), here.visit.csrf()).render(&html! {
            (parts::hidden("asked", "yes"))
            (TypedMoment::posted(posted, "begins").fields(&words, "begins", &words.say("room-when"), errors))
            @if let Some(earliest) = earliest {
                p class="hint" {
                    (words.say_with("desk-room-earliest", args![
                        "earliest" => words.moment(earliest), "days" => rules.days,
                        "articles" => names::of_place(&words, Some(place), &rules.basis)
                    ]))
                }
            }
            (super::not_after(&files, &words, &one))
            (venue(&words, posted.text("venue"), errors))
            (Choices::new("chair", words.say("room-chair"), chairs.collect()).error(errors.of("chair")).radios(&words))
            (Choices::new("invited", words.say("room-invited"), invited(&words, &files, &one, posted))
                .hint(words.say("desk-room-invited-hint")).error(errors.of("invited")).checkboxes(&words))
            (agenda(&words, posted.text("agenda"), errors))
            (parts::warning(&words, &words.say("desk-room-public")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-room-convene-act")), &at(here, id, "")))
        }))
    };
    let title = shown::form(&words, form);
    Ok(framed(here, &files, &words, &one, (&title, "/rooms/convene"), (errors, refusal), &markup))
}

fn venue(words: &Words, typed: &str, errors: &Errors) -> Markup {
    html! {
        (Field::new("venue", words.say("room-where")).hint(words.say_with("desk-room-where-hint", args!["most" => VENUE_MAX]))
            .value(typed).error(errors.of("venue")).text(words))
    }
}

fn agenda(words: &Words, typed: &str, errors: &Errors) -> Markup {
    html! {
        (Field::new("agenda", words.say("room-agenda"))
            .hint(words.say_with("desk-room-agenda-hint", args!["items" => AGENDA_MAX, "most" => ITEM_MAX]))
            .value(typed).error(errors.of("agenda")).textarea(words, 5))
    }
}

/// Everybody on the list, invited unless somebody takes the tick away.
fn invited(words: &Words, files: &Files, one: &Deliberation, posted: &Posted) -> Vec<Choice> {
    let first = posted.text("asked").is_empty();
    let picked: Vec<&str> = posted.all("invited").collect();
    let choice = |party: &governance::deliberation::Party| {
        let number = party.number.to_string();
        let checked = first || picked.contains(&number.as_str());
        let choice = Choice::new(number, shown::party_name(words, files, one, party.number)).checked(checked);
        if party.must { choice.hint(words.say("party-must")) } else { choice }
    };
    one.parties.standing().map(choice).collect()
}

/// The items, one a line.
fn items(posted: &Posted) -> Vec<String> {
    let text = posted.text("agenda");
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

/// What is said of time, place and agenda, or what is missing.
fn announced(words: &Words, files: &Files, posted: &Posted, errors: &mut Errors) -> Option<Timestamp> {
    let begins_at = TypedMoment::posted(posted, "begins").moment(files.community.zone());
    if begins_at.is_none() {
        errors.add("begins", words.say("clerk-when-unreadable"));
    }
    check(words, errors, posted, ("venue", VENUE_MAX));
    let items = items(posted);
    if items.is_empty() || items.len() > AGENDA_MAX {
        errors.add("agenda", words.say_with("desk-room-agenda-wrong", args!["items" => AGENDA_MAX]));
    } else if items.iter().any(|item| item.chars().count() > ITEM_MAX) {
        errors.add("agenda", words.say_with("desk-words-too-long", args!["most" => ITEM_MAX]));
    }
    begins_at
}

pub(super) async fn convene(
    here: Here,
    Path((_, id, code)): InForm,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let form = form_of(&here, &code)?;
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    let begins_at = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let begins_at = announced(&words, &files, &posted, &mut errors);
        if posted.text("chair").parse::<BodyId>().is_err() {
            errors.add("chair", words.say("desk-pick-one"));
        }
        if posted.all("invited").next().is_none() {
            errors.add("invited", words.say("desk-pick-one"));
        }
        begins_at
    };
    let (Some(begins_at), Ok(chair), true) = (begins_at, posted.text("chair").parse(), errors.is_empty()) else {
        return form_page(&here, (id, form), &posted, &errors, None).await;
    };
    let invited: Vec<PartyNo> = posted.all("invited").filter_map(|party| party.parse().ok()).collect();
    let (venue, agenda) = (posted.text("venue").to_owned(), items(&posted));
    let command = RoomCommand::Convene { deliberation: id, form, chair, venue, begins_at, agenda, invited };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = mistake(&here, &posted, &refusal).await;
            form_page(&here, (id, form), &posted, &errors, Some(&refusal)).await
        }
        outcome => {
            let back = here.desk.files().await.community.rooms().of(id).last().map(|room| room.number);
            let back = back.map_or_else(|| at(&here, id, ""), |room| at_room(&here, (id, room), ""));
            Ok(answer::after(&here, outcome, &back, "room-convened"))
        }
    }
}

/// The field that mends a refusal.
async fn mistake(here: &Here, posted: &Posted, refusal: &Refusal) -> Errors {
    match refusal {
        Refusal::Room(RoomRefusal::RoomTooSoon { .. }) => show::mistake_at(here, "begins", refusal).await,
        Refusal::Room(RoomRefusal::ChairNotNamed { .. }) => show::mistake_at(here, "chair", refusal).await,
        Refusal::Text(_) if governance::holds_personal_number(posted.text("venue")) => {
            show::mistake_at(here, "venue", refusal).await
        }
        Refusal::Text(_) if governance::holds_personal_number(posted.text("reason")) => {
            show::mistake_at(here, "reason", refusal).await
        }
        Refusal::Text(_) => show::mistake_at(here, "agenda", refusal).await,
        _ => Errors::new(),
    }
}

pub(super) async fn ask_change(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    change_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn change_page(
    here: &Here,
    of: (DeliberationId, governance::ids::RoomNo),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    answering(here, of.0).await?;
    let files = here.desk.files().await;
    let (one, room) = find_room(here, &files, of)?;
    let words = here.words(&files);
    let first = posted.text("asked").is_empty();
    let typed = if first {
        TypedMoment::of(room.begins_at, files.community.zone())
    } else {
        TypedMoment::posted(posted, "begins")
    };
    let stood = |field: &str, stood: String| if first { stood } else { posted.text(field).to_owned() };
    let items: Vec<&str> = room.agenda.iter().map(PublicText::as_str).collect();
    let asked = html! {
        (parts::Form::post(at_room(here, of, "/change"), here.visit.csrf()).render(&html! {
            (parts::hidden("asked", "yes"))
            (typed.fields(&words, "begins", &words.say("room-when"), errors))
            (super::not_after(&files, &words, one))
            (venue(&words, &stood("venue", room.venue.to_string()), errors))
            (agenda(&words, &stood("agenda", items.join("\n")), errors))
            (Field::new("reason", words.say("desk-room-change-reason")).hint(words.say("desk-room-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::warning(&words, &words.say_with("desk-room-change-means", args!["days" => room.rules.days])))
            (parts::or_leave(&words, &parts::button(&words.say("desk-room-change-act")), &at_room(here, of, "")))
        }))
    };
    Ok(framed_room(here, &files, &words, (one, room), "desk-room-change", (errors, refusal), &asked))
}

pub(super) async fn change(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    let begins_at = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        check(&words, &mut errors, &posted, ("reason", REASON_MAX));
        announced(&words, &files, &posted, &mut errors)
    };
    let Some(begins_at) = begins_at.filter(|_| errors.is_empty()) else {
        return change_page(&here, (id, number), &posted, &errors, None).await;
    };
    let (venue, agenda, reason) = (posted.text("venue").to_owned(), items(&posted), posted.text("reason").to_owned());
    let command = RoomCommand::Change { deliberation: id, room: number, venue, begins_at, agenda, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = mistake(&here, &posted, &refusal).await;
            change_page(&here, (id, number), &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_room(&here, (id, number), ""), "room-changed")),
    }
}

pub(super) async fn ask_off(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    off_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn off_page(
    here: &Here,
    of: (DeliberationId, governance::ids::RoomNo),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    answering(here, of.0).await?;
    let files = here.desk.files().await;
    let found = find_room(here, &files, of)?;
    let words = here.words(&files);
    let asked = html! {
        (parts::Form::post(at_room(here, of, "/off"), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("desk-room-off-reason")).hint(words.say("desk-room-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::or_leave(&words, &parts::warning_button(&words.say("desk-room-off")), &at_room(here, of, "")))
        }))
    };
    Ok(framed_room(here, &files, &words, found, "desk-room-off", (errors, refusal), &asked))
}

pub(super) async fn call_off(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let reason = posted.text("reason").to_owned();
    let command = RoomCommand::CallOff { deliberation: id, room: number, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            off_page(&here, (id, number), &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_room(&here, (id, number), ""), "room-called-off")),
    }
}
