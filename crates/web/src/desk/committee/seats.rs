//! Seats that end before their term: resigning, what the street office enters, and the hand-over that follows.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power};
use governance::committee::{CommitteeCommand, EndedSeat, SeatEnd};
use governance::ids::{BodyId, PersonId};
use governance::renewal::{Acting, acting_for};
use governance::{Actor, Refusal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Sealed, Stop};

use super::{at_body, body, leads, may};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/committee/{body}/resign", get(ask_resign).post(resign))
        .route("/c/{community}/desk/committee/{body}/seats/{person}", get(handover).post(hand_over))
        .route("/c/{community}/desk/committee/{body}/seats/{person}/end", get(ask_end).post(end))
}

/// Whether the person signed in acts for the street office, which enters what no register shows.
pub(super) fn may_enter_an_end(here: &Here, files: &Files) -> bool {
    let mut offices = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    offices.any(|office| may(here, files, Power::KeepSeats, office.id))
}

async fn ask_resign(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    here.require_person()?;
    resign_page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn resign_page(here: &Here, id: BodyId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    if !may(here, &files, Power::Sit, id) {
        return Err(answer::not_for_you(&here.visit));
    }
    let (title, back) = (words.say("committee-resign-title"), at_body(here, id, ""));
    let days = files.community.place(here.desk.law()).ok().map(|place| place.procedure.committee.handover_of_seat.days);
    let sure = vec![Choice::new("yes", words.say("committee-resign-sure"))];
    let form = html! {
        p { (words.say_with("committee-resign-text", args!["days" => days.unwrap_or_default()])) }
        (Form::post(at_body(here, id, "/resign"), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("committee-resign-reason")).hint(words.say("committee-sealed-hint"))
                .value(posted.text("reason")).optional().textarea(&words, 3))
            (Choices::new("sure", words.say("committee-resign-confirm"), sure).error(errors.of("sure")).checkboxes(&words))
            (parts::warning(&words, &words.say("committee-resign-consequence")))
            (parts::or_leave(&words, &parts::warning_button(&words.say("committee-resign-act")), &back))
        }))
    };
    let frame = show::Frame { caption: body.name.as_str(), title: &title, back: &back, errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

async fn resign(
    here: Here,
    Path((_, id)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require_person()?;
    if posted.text("sure") != "yes" {
        let mut errors = Errors::new();
        errors.add("sure", here.words(&*here.desk.files().await).say("committee-resign-sure-missing"));
        return resign_page(&here, id, &posted, &errors).await;
    }
    let reason = posted.text("reason");
    let sealed = (!reason.is_empty()).then(|| Sealed::words(here.desk.door(), reason)).transpose();
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, None, &error.into()))?;
    let command = CommitteeCommand::Resign { body: id, seal: sealed.as_ref().map(|sealed| sealed.seal) };
    let mut act = Act::new(Actor::Person(person), command);
    act.sealed.extend(sealed);
    let outcome = here.desk.carry_out(act).await;
    Ok(answer::after(&here, outcome, &at_body(&here, id, &format!("/seats/{person}")), "committee-resigned"))
}

async fn ask_end(here: Here, Path((_, id, person)): Path<(String, BodyId, PersonId)>) -> Result<Response, Response> {
    here.require_person()?;
    end_page(&here, id, person, &Posted::default(), &Errors::new()).await
}

const ENTERED: [SeatEnd; 2] = [SeatEnd::NoCapacity, SeatEnd::Detained];

async fn end_page(
    here: &Here,
    id: BodyId,
    person: PersonId,
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    if !may_enter_an_end(here, &files) {
        return Err(answer::not_for_you(&here.visit));
    }
    let name = sittings::person(&words, &files, person);
    let title = words.say_with("committee-end-title", args!["name" => name]);
    let back = at_body(here, id, "");
    let reasons = ENTERED.map(|reason| {
        let code = called::code(&reason);
        let checked = posted.text("reason") == code;
        Choice::new(&code, words.say_of("committee-end-", &code)).checked(checked)
    });
    let form = html! {
        p { (words.say("committee-end-text")) }
        (Form::post(at_body(here, id, &format!("/seats/{person}/end")), here.visit.csrf()).render(&html! {
            (Choices::new("reason", words.say("committee-end-reason"), reasons.into()).error(errors.of("reason")).radios(&words))
            (Field::new("shown", words.say("committee-end-shown")).hint(words.say("committee-sealed-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::or_leave(&words, &parts::warning_button(&words.say("committee-end-act")), &back))
        }))
    };
    let frame = show::Frame { caption: body.name.as_str(), title: &title, back: &back, errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

async fn end(
    here: Here,
    Path((_, id, person)): Path<(String, BodyId, PersonId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require_person()?;
    let words = here.words(&*here.desk.files().await);
    let reason = ENTERED.into_iter().find(|reason| called::code(reason) == posted.text("reason"));
    let mut errors = Errors::new();
    if reason.is_none() {
        errors.add("reason", words.say("committee-end-reason-missing"));
    }
    if posted.text("shown").is_empty() {
        errors.add("shown", words.say("committee-end-shown-missing"));
    }
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        return end_page(&here, id, person, &posted, &errors).await;
    };
    let sealed = Sealed::words(here.desk.door(), posted.text("shown"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, None, &error.into()))?;
    let command = CommitteeCommand::EndSeat { body: id, person, reason, seal: sealed.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await;
    Ok(answer::after(&here, outcome, &at_body(&here, id, &format!("/seats/{person}")), "committee-seat-ended"))
}

async fn handover(here: Here, Path((_, id, person)): Path<(String, BodyId, PersonId)>) -> Result<Response, Response> {
    here.require_person()?;
    handover_page(&here, id, person, &Posted::default(), &Errors::new()).await
}

async fn handover_page(
    here: &Here,
    id: BodyId,
    person: PersonId,
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    let ended = files.community.committees().ended_seat(id, person).ok_or_else(|| answer::not_found(&here.visit))?;
    let (receives, leaves) = (takes(here, &files, body), here.person() == Some(person));
    if !leaves && !here.may(&files, Power::Observe) {
        return Err(answer::not_for_you(&here.visit));
    }
    let name = sittings::person(&words, &files, person);
    let title = words.say_with("committee-handover-title", args!["name" => name]);
    let at = at_body(here, id, &format!("/seats/{person}"));
    let basis = sittings::articles(here, &files.community, &words, &ended.basis);
    let reason = words.say_of("committee-end-", &called::code(&ended.reason));
    let open = ended.settled_at().is_none();
    let may_restore = ended.reason == SeatEnd::NoOwner && ended.restored.is_none() && may_enter_an_end(here, &files);
    let form = html! {
        (parts::facts(&words, &[
            Fact::new(words.say("committee-end-reason"), if basis.is_empty() { reason } else { words.say_with("committee-end-with-basis", args!["reason" => reason, "basis" => basis]) }),
            Fact::new(words.say("committee-end-on"), words.date(ended.on)),
            Fact::new(words.say("committee-handover-until"), words.deadline(ended.hand_over_by)),
        ]))
        @if let Some((at, reason)) = &ended.restored {
            p { (words.say_with("committee-restored-on", args!["on" => words.date_of(*at), "reason" => reason.as_str()])) }
        }
        @if may_restore {
            p { a href=(format!("{at}/restore")) { (words.say("committee-restore")) } }
        }
        (sittings::unplanned(here, &words, open.then_some(ended.hand_over_by)))
        h2 { (words.say("committee-handover-things")) }
        @if ended.things.is_empty() { (nothing(here, &files, &words, (body, ended), receives || leaves)) }
        ol class="tasks" {
            @for (number, thing) in (1_u32..).zip(&ended.things) {
                li class="task" {
                    div class="task-words" {
                        span class="task-title" { (thing.what) }
                        @if let Some((by, when)) = thing.received {
                            p class="hint" { (words.say_with("committee-handover-received", args![
                                "name" => sittings::person(&words, &files, by), "at" => words.moment(when)
                            ])) }
                        }
                    }
                    div class="task-state" {
                        @if thing.received.is_some() { (parts::tag(Tone::Good, &words.say("committee-handover-done"))) }
                        @else if receives && !leaves {
                            (Form::post(&at, here.visit.csrf()).render(&html! {
                                (parts::secondary_button(&words.say("committee-handover-receive"), "thing", &number.to_string()))
                            }))
                        }
                        @else { (parts::tag(Tone::Care, &words.say("committee-handover-open"))) }
                    }
                }
            }
        }
        @if receives || leaves {
            (Form::post(&at, here.visit.csrf()).render(&html! {
                (Field::new("things", words.say("committee-handover-list")).hint(words.say("committee-handover-list-hint"))
                    .typed(posted, errors).textarea(&words, 5))
                (parts::buttons(&parts::button(&words.say("committee-handover-act"))))
            }))
        }
    };
    // Whoever has left has no desk to go back to.
    let back =
        if here.may(&files, Power::Observe) { at_body(here, id, "") } else { here.at(&format!("/committee/{id}")) };
    let frame = show::Frame { caption: body.name.as_str(), title: &title, back: &back, errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

/// That there is nothing to hand over: nobody has said so, somebody did, or one who stays or the secretary has confirmed it.
fn nothing(here: &Here, files: &Files, words: &Words, (body, ended): (&Body, &EndedSeat), may_say: bool) -> Markup {
    let at = at_body(here, body.id, &format!("/seats/{}", ended.person));
    let button = |key: &str, value: &str| {
        Form::post(&at, here.visit.csrf()).render(&parts::buttons(&parts::secondary_button(
            &words.say(key),
            "nothing",
            value,
        )))
    };
    let told = |key: &str, (by, when): (PersonId, Timestamp)| {
        words.say_with(key, args!["name" => sittings::person(words, files, by), "at" => words.moment(when)])
    };
    let Some(nothing) = &ended.nothing else {
        return html! {
            p { (words.say("committee-handover-none")) }
            @if may_say && ended.restored.is_none() {
                p class="hint" { (words.say("committee-nothing-text")) }
                (button("committee-nothing-act", "say"))
            }
        };
    };
    let by_another = here.person().is_some_and(|one| one != ended.person && one != nothing.said.0);
    let may_confirm = by_another && (takes(here, files, body) || may(here, files, Power::Sit, body.id));
    html! {
        p { (told("committee-nothing-said-by", nothing.said)) }
        @if let Some(confirmed) = nothing.confirmed {
            p { (told("committee-nothing-confirmed-by", confirmed)) " " (parts::tag(Tone::Good, &words.say("committee-nothing-done"))) }
        } @else if may_confirm {
            p class="hint" { (words.say("committee-nothing-confirm-text")) }
            (button("committee-nothing-confirm", "confirm"))
        } @else {
            p { (parts::tag(Tone::Care, &words.say("committee-nothing-open"))) }
        }
    }
}

/// Whether the person signed in takes for a committee: whoever leads it or, when nobody sits in it, whoever acts for it.
fn takes(here: &Here, files: &Files, body: &Body) -> bool {
    let today = super::today(here, files);
    let acts = || match acting_for(&files.community, body.id, today, here.desk.law())? {
        Acting::StandIn { body, .. } | Acting::Successor { body, .. } => files.community.bodies().body(body),
        Acting::Itself | Acting::Nobody { .. } => None,
    };
    let acts_for_it = |person| acts().is_some_and(|body| body.is_acted_for_by(person, today));
    leads(here, files, body) || here.person().is_some_and(acts_for_it)
}

async fn hand_over(
    here: Here,
    Path((_, id, person)): Path<(String, BodyId, PersonId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require_person()?;
    let at = at_body(&here, id, &format!("/seats/{person}"));
    let nothing = match posted.text("nothing") {
        "say" => Some((CommitteeCommand::SayNothingKept { body: id, person }, "committee-nothing-said")),
        "confirm" => Some((CommitteeCommand::ConfirmNothingKept { body: id, person }, "committee-nothing-confirmed")),
        _ => None,
    };
    if let Some((command, done)) = nothing {
        let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
        return Ok(answer::after(&here, outcome, &at, done));
    }
    if let Ok(thing) = posted.text("thing").parse() {
        let command = CommitteeCommand::ReceiveThing { body: id, person, thing };
        let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
        return Ok(answer::after(&here, outcome, &at, "committee-received"));
    }
    let things: Vec<String> =
        posted.text("things").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let command = CommitteeCommand::ListHandover { body: id, person, things };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(
            refusal @ (Refusal::Text(_) | Refusal::Committee(governance::committee::CommitteeRefusal::HandoverEmpty)),
        )) => {
            let errors = show::mistake_at(&here, "things", &refusal).await;
            handover_page(&here, id, person, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &at, "committee-listed")),
    }
}
