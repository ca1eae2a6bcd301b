//! Establishing a body, filling a seat, vacating one.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{BodiesCommand, BodiesRefusal, BodyKind, Power, SeatHolder, SeatRole};
use governance::founding::FoundingRefusal;
use governance::ids::{BodyId, PersonId};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::bodies::not_over;
use super::{names, seat_owner, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/bodies/establish", get(ask_body).post(establish))
        .route("/c/{community}/desk/bodies/{body}/fill", get(ask_seat).post(fill))
        .route("/c/{community}/desk/bodies/{body}/vacate/{person}/{role}", get(ask_vacate).post(vacate))
}

async fn ask_body(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    Ok(body_page(&here, &Posted::default(), &Errors::new(), None).await)
}

async fn body_page(here: &Here, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-establish");
    let kinds = BodyKind::ALL.map(|kind| {
        let id = called::code(&kind);
        let hint =
            if kind.may_convene() { words.say("desk-kind-convenes") } else { words.say("desk-kind-convenes-not") };
        // Where there is an assembly, such a group organises a renewal.
        let renews = kind == BodyKind::PreparatoryGroup && governance::founding::exists(&files.community);
        let name = if renews {
            called::renewal_group(&words, &files.community, here.desk.law())
        } else {
            called::body_kind(&words, kind)
        };
        Choice::new(&id, name).hint(hint).checked(posted.text("kind") == id)
    });
    let form = Form::post(here.at("/desk/bodies/establish"), here.visit.csrf()).render(&html! {
        (Choices::new("kind", words.say("desk-body-kind"), kinds.into()).error(errors.of("kind")).radios(&words))
        (Field::new("name", words.say("desk-body-name")).hint(words.say("desk-body-name-hint"))
            .typed(posted, errors).text(&words))
        (parts::buttons(&parts::button(&title)))
    });
    let body = html! { (errors.summary(&words)) (parts::heading(&title)) (show::refused_beside(&words, errors, refusal)) (form) };
    show::asking(here, &files, &words, (&title, &here.at("/desk/bodies")), errors, &body)
}

async fn establish(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepSeats).await?;
    let kind = BodyKind::ALL.into_iter().find(|kind| called::code(kind) == posted.text("kind"));
    let mut errors = Errors::new();
    let words = here.words(&*here.desk.files().await);
    if kind.is_none() {
        errors.add("kind", words.say("desk-body-kind-missing"));
    }
    if posted.text("name").is_empty() {
        errors.add("name", words.say("desk-body-name-missing"));
    }
    let Some(kind) = kind.filter(|_| errors.is_empty()) else {
        return Ok(body_page(&here, &posted, &errors, None).await);
    };
    let command = BodiesCommand::Establish { kind, name: posted.text("name").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Bodies(BodiesRefusal::CommitteeExists { .. })))) => {
            let field = if matches!(refusal, Refusal::Text(_)) { "name" } else { "kind" };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            Ok(body_page(&here, &posted, &errors, Some(&refusal)).await)
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/bodies"), "body-established")),
    }
}

async fn ask_seat(here: Here, Path((_, body)): Path<(String, BodyId)>) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    seat_page(&here, body, &Posted::default(), &Errors::new(), None).await
}

async fn seat_page(
    here: &Here,
    id: BodyId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = files.community.bodies().body(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("desk-fill-title", args!["body" => body.name.as_str()]);
    let not_over = not_over(here, &files, id);
    let roles = SeatRole::ALL.map(|seat| {
        let id = called::code(&seat);
        Choice::new(&id, called::role(&words, body.kind, seat))
            .hint(words.say_of("desk-role-may-", &id))
            .checked(posted.text("role") == id)
    });
    let date = |name: &'static str, label: String, hint: String| {
        Field::new(name, label).hint(hint).error(errors.of(name)).date(&words, &posted.day(name))
    };
    let form = Form::post(here.at(&format!("/desk/bodies/{id}/fill")), here.visit.csrf()).render(&html! {
        (who(&files, &words, posted, errors))
        (Choices::new("role", words.say("desk-seat-role"), roles.into()).error(errors.of("role")).radios(&words))
        @if body.kind.deliberates() {
            (Field::new("home", words.say("desk-seat-home")).hint(words.say("desk-seat-home-hint")).optional()
                .typed(posted, errors).text(&words))
            (seat_owner::choices(&files, &words, posted, errors))
        }
        (date("from", words.say("desk-seat-from"), words.say("desk-seat-from-hint")))
        (date("until", words.say("desk-seat-last"), words.say("desk-seat-last-hint")))
        (parts::buttons(&parts::button(&words.say("desk-fill"))))
    });
    let markup = html! { (errors.summary(&words)) (parts::heading(&title)) (show::refused_beside(&words, errors, refusal.or(not_over.as_ref()))) @if not_over.is_none() { (form) } };
    Ok(show::asking(here, &files, &words, (&title, &here.at("/desk/bodies")), errors, &markup))
}

/// Somebody the book knows already, or a new name.
fn who(files: &Files, words: &Words, posted: &Posted, errors: &Errors) -> Markup {
    let known = (1..=files.community.bodies().persons().len()).filter_map(|number| {
        let person = PersonId::new(u32::try_from(number).ok()?);
        files.people.person(&files.community, person)?;
        let value = person.to_string();
        let checked = posted.text("person") == value;
        Some(Choice::new(value, names::person(words, files, person)).checked(checked))
    });
    let mut people: Vec<Choice> = known.collect();
    let new = posted.text("person").is_empty() || posted.text("person") == "new";
    people.push(Choice::new("new", words.say("desk-seat-new-person")).checked(new));
    html! {
        (Choices::new("person", words.say("desk-seat-person"), people).error(errors.of("person")).radios(words))
        (Field::new("name", words.say("desk-seat-new-name")).hint(words.say("desk-seat-new-name-hint"))
            .optional().typed(posted, errors).text(words))
    }
}

async fn fill(
    here: Here,
    Path((_, body)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let person: Option<PersonId> = posted.text("person").parse().ok();
    let name = posted.text("name");
    if person.is_none() && name.is_empty() {
        errors.add("name", words.say("desk-seat-name-missing"));
    }
    let role = SeatRole::ALL.into_iter().find(|role| called::code(role) == posted.text("role"));
    if role.is_none() {
        errors.add("role", words.say("desk-seat-role-missing"));
    }
    let owner = if posted.text("home").is_empty() || !role.is_some_and(SeatRole::is_member) {
        None
    } else {
        seat_owner::read(&*here.desk.files().await, &words, &posted, person, &mut errors)
    };
    let mut day = |name: &str| -> Option<Date> {
        let date = posted.day(name).date();
        if date.is_none() {
            errors.add(name, words.say("desk-date-missing"));
        }
        date
    };
    let (from, until) = (day("from"), day("until"));
    let (Some(role), Some(from), Some(until)) = (role, from, until) else {
        return seat_page(&here, body, &posted, &errors, None).await;
    };
    if !errors.is_empty() {
        return seat_page(&here, body, &posted, &errors, None).await;
    }
    let by = Actor::Person(by);
    let seat = |holder| BodiesCommand::FillSeat { body, holder, role, from, until, owner };
    let outcome = match person.map(SeatHolder::Known) {
        Some(holder) => here.desk.carry_out(Act::new(by, seat(holder))).await,
        None => here.desk.seat_new(by, name, |seal| seat(SeatHolder::New(seal))).await,
    };
    match outcome {
        Err(Stop::Refused(Refusal::Bodies(refusal))) if field_of(&refusal).is_some() => {
            let (field, refusal) = (field_of(&refusal).unwrap_or_default(), Refusal::from(refusal));
            errors.add(field, answer::Said::of(&words, &refusal).why);
            seat_page(&here, body, &posted, &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal @ Refusal::Founding(FoundingRefusal::HoldsNothing { .. }))) => {
            errors.add("home", answer::Said::of(&words, &refusal).why);
            seat_page(&here, body, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/bodies"), "seat-filled")),
    }
}

/// The field of the form that a refusal is about.
fn field_of(refusal: &BodiesRefusal) -> Option<&'static str> {
    match refusal {
        BodiesRefusal::TermBackwards | BodiesRefusal::TermTooLong | BodiesRefusal::TermOutlastsOwn { .. } => {
            Some("until")
        }
        BodiesRefusal::OwnSeat
        | BodiesRefusal::PersonUnknown
        | BodiesRefusal::BothSides { .. }
        | BodiesRefusal::SatAsAnotherOwner { .. } => Some("person"),
        BodiesRefusal::ElectedSeat | BodiesRefusal::ElectedByOwners => Some("role"),
        BodiesRefusal::PowerMissing { .. }
        | BodiesRefusal::TermOver { .. }
        | BodiesRefusal::OutsideRemit { .. }
        | BodiesRefusal::MembersGone { .. }
        | BodiesRefusal::RemitEmpty
        | BodiesRefusal::RemitBeyondSeat { .. }
        | BodiesRefusal::BodyUnknown
        | BodiesRefusal::CommitteeExists { .. }
        | BodiesRefusal::BodyMayNotConvene { .. }
        | BodiesRefusal::SeatOfCompany
        | BodiesRefusal::SeatUnknown => None,
    }
}

type SeatPath = Path<(String, BodyId, PersonId, String)>;

async fn ask_vacate(here: Here, Path((_, body, person, role_word)): SeatPath) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let role = SeatRole::ALL.into_iter().find(|role| called::code(role) == role_word);
    let role = role.ok_or_else(|| answer::not_found(&here.visit))?;
    let seated = files.community.bodies().body(body).ok_or_else(|| answer::not_found(&here.visit))?;
    let facts = [
        Fact::new(words.say("desk-seat-name"), names::person(&words, &files, person)),
        Fact::new(words.say("desk-seat-body"), names::body(&files, body)),
        Fact::new(words.say("desk-seat-role"), called::role(&words, seated.kind, role)),
    ];
    let action = here.at(&format!("/desk/bodies/{body}/vacate/{person}/{role_word}"));
    let refusal = show::would_refuse(&here, &files, BodiesCommand::VacateSeat { body, person, role });
    let markup = html! {
        (parts::facts(&words, &facts))
        @if refusal.is_some() {
            (show::refused(&words, refusal.as_ref()))
        } @else {
            (parts::warning(&words, &words.say("desk-vacate-consequence")))
            (Form::post(action, here.visit.csrf())
                .render(&parts::or_leave(&words, &parts::warning_button(&words.say("desk-vacate")), &here.at("/desk/bodies"))))
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-vacate-title"), &here.at("/desk/bodies"), &markup))
}

async fn vacate(
    here: Here,
    Path((_, body, person, role_word)): SeatPath,
    _: StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let role = SeatRole::ALL.into_iter().find(|role| called::code(role) == role_word);
    let role = role.ok_or_else(|| answer::not_found(&here.visit))?;
    let act = Act::new(Actor::Person(by), BodiesCommand::VacateSeat { body, person, role });
    let outcome = here.desk.carry_out(act).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/bodies"), "seat-vacated"))
}
