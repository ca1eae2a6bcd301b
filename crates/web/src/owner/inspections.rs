//! Looking into papers by card: asking, seeing the clock and the answer, complaining when there is none.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::ids::{BodyId, InspectionId};
use governance::supervision::{Inspection, SupervisionCommand, SupervisionEvent};
use governance::{Actor, Event, Refusal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Outcome, Sealed, Stop};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::inspections::{self, Opened};
use crate::look::Link;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

/// Characters that an owner's own words may have.
const CHARACTERS_MAX: usize = 2_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/inspect", get(ask).post(request))
        .route("/o/{code}/inspections/{inspection}", get(show))
        .route("/o/{code}/inspections/{inspection}/complain", post(complain))
}

type OfInspection = Path<(String, InspectionId)>;

/// The owner's own requests, newest first.
fn own<'f>(card: &Card, files: &'f Files) -> impl Iterator<Item = &'f Inspection> {
    let owner = card.owner;
    files.community.supervision().inspections().iter().rev().filter(move |one| one.owner == owner)
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let today = card.today(files);
    let own: Vec<&Inspection> = own(card, files).collect();
    Some(html! {
        h2 { (words.say("owner-inspections")) }
        @if own.is_empty() { p { (words.say("owner-inspections-none")) } }
        @else {
            ul class="tasks" {
                @for one in own {
                    @let state = format!("inspection-{}", one.id);
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(card.at(&format!("/inspections/{}", one.id))) aria-describedby=(state) {
                                (inspections::name(words, one))
                            }
                            p class="hint" { (words.say_with("owner-inspection-until", args!["day" => words.day(one.until)])) }
                        }
                        div class="task-state" id=(state) { (inspections::standing(words, one, today)) }
                    }
                }
            }
        }
        p { a href=(card.at("/inspect")) { (words.say("owner-inspect")) } }
    })
}

/// What was done in the owner's name: requests, whoever took them in, and complaints.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let mut acts = Vec::new();
    for one in own(card, files) {
        let name = inspections::name(words, one);
        let said = |key: &str| html! { (words.say_with(key, args!["request" => name.as_str()])) };
        acts.push((one.requested_at, said("owner-act-inspection")));
        acts.extend(one.complaint.iter().map(|(_, at)| (*at, said("owner-act-complaint"))));
    }
    acts
}

async fn ask(card: Card) -> Response {
    page(&card, &Posted::default(), &Errors::new(), None).await
}

/// The bodies that owners may ask and that can answer, with the name of whoever does: those in which somebody sits, and a
/// committee in a gap while another body acts for it.
fn asked<'f>(card: &'f Card, files: &'f Files, words: &'f Words) -> impl Iterator<Item = (BodyId, String)> + 'f {
    use governance::bodies::BodyKind::{ResidentsCommittee, StreetOffice};
    let (now, law, today) = (card.desk.door().now(), card.desk.law(), card.today(files));
    let bodies = files.community.bodies().all().iter();
    let inspected = bodies.filter(|body| !matches!(body.kind, StreetOffice | ResidentsCommittee));
    let answering = inspected.filter(move |body| {
        let speaks = convenor::speaks(&files.community, law, body.id, now);
        !body.roster(today).is_empty() || speaks.is_some_and(|speaks| speaks.id != body.id)
    });
    answering.map(move |body| (body.id, convenor::name(words, &files.community, law, body.id, now)))
}

async fn page(card: &Card, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Response {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-inspect-title");
    let bodies: Vec<Choice> = asked(card, &files, &words)
        .map(|(body, name)| {
            let id = body.to_string();
            let checked = posted.text("body") == id;
            Choice::new(id, name).checked(checked)
        })
        .collect();
    let things = inspections::choices(&words, &card.desk, &files, posted);
    let place = files.community.place(card.desk.law()).ok();
    let rules = place.map(|place| &place.procedure.supervision);
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @if let Some(refusal) = refusal { (answer::refused(&words, refusal)) }
        @if let Some(rules) = rules {
            p class="lead" {
                (words.say_with("owner-inspect-lead", args![
                    "articles" => names::of_place(&words, place, &rules.inspection.basis),
                    "days" => rules.inspection_answer.days,
                    "by" => names::of_place(&words, place, &rules.inspection_answer.basis),
                ]))
            }
        }
        @if bodies.is_empty() { (parts::inset(&html! { p { (words.say("owner-inspect-nobody")) } })) }
        @else { (Form::post(card.at("/inspect"), "").render(&html! {
            (Choices::new("body", words.say("inspection-of"), bodies).error(errors.of("body")).radios(&words))
            (Choices::new("thing", words.say("inspection-what"), things).error(errors.of("thing")).checkboxes(&words))
            (Field::new("says", words.say("owner-inspect-says")).hint(words.say("owner-inspect-says-hint"))
                .typed(posted, errors).textarea(&words, 4))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        })) }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, page.back(Link::new(card.at(""), words.say("owner-title"))).render(&body)).into_response()
}

/// What is missing.
fn mistakes(words: &Words, posted: &Posted) -> Errors {
    let mut errors = Errors::new();
    if posted.text("body").parse::<BodyId>().is_err() {
        errors.add("body", words.say("desk-pick-one"));
    }
    if posted.all("thing").next().is_none() {
        errors.add("thing", words.say("owner-inspect-missing-thing"));
    }
    words_mistakes(words, posted, &mut errors);
    errors
}

fn words_mistakes(words: &Words, posted: &Posted, errors: &mut Errors) {
    let says = posted.text("says");
    if says.is_empty() {
        errors.add("says", words.say("desk-words-missing"));
    } else if says.chars().count() > CHARACTERS_MAX {
        errors.add("says", words.say_with("desk-words-too-long", args!["most" => CHARACTERS_MAX]));
    }
}

/// Shows what was typed once more; nothing is asked of anybody before it was confirmed.
async fn check(card: &Card, posted: &Posted) -> Response {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-inspect-check");
    let body_name = asked(card, &files, &words).find(|(body, _)| body.to_string() == posted.text("body"));
    let says = html! { @for line in posted.text("says").lines() { p { (line) } } };
    let facts = [
        Fact::new(words.say("inspection-of"), body_name.map(|(_, name)| name).unwrap_or_default()),
        Fact::new(words.say("inspection-what"), words.list(&inspections::picked(&words, posted))),
        Fact::of(words.say("owner-inspect-says"), says),
    ];
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &facts))
        (Form::post(card.at("/inspect"), "").render(&html! {
            (parts::hidden("body", posted.text("body"))) (parts::hidden("says", posted.text("says")))
            @for thing in posted.all("thing") { (parts::hidden("thing", thing)) }
            (parts::hidden("checked", "yes"))
            (parts::buttons(&html! {
                (parts::button(&words.say("owner-inspect-act")))
                (parts::secondary_button(&words.say("petition-change"), "change", "yes"))
            }))
        }))
    };
    let back = Link::new(card.at("/inspect"), words.say("parts-back"));
    card.page(&files, &words, title).back(back).render(&body).into_response()
}

async fn request(card: Card, posted: Posted) -> Response {
    let words = card.words(&*card.desk.files().await);
    let mut errors = mistakes(&words, &posted);
    if !errors.is_empty() || !posted.text("change").is_empty() {
        return page(&card, &posted, &errors, None).await;
    }
    if posted.text("checked").is_empty() {
        return check(&card, &posted).await;
    }
    let Ok(body) = posted.text("body").parse() else { return Redirect::to(&card.at("/inspect")).into_response() };
    if let Some(until) = card.waits_until() {
        errors.add("says", words.say_with("owner-locked", args!["until" => words.moment(until)]));
        return page(&card, &posted, &errors, None).await;
    }
    let back = card.at("/inspect");
    let sealed = match Sealed::words(card.desk.door(), posted.text("says")) {
        Ok(sealed) => sealed,
        Err(error) => return answer::stopped(&card.visit, Some(&back), &error.into()),
    };
    let things = posted.all("thing").map(ToOwned::to_owned).collect();
    let command = SupervisionCommand::RequestInspection { body, owner: None, things, seal: sealed.seal };
    match card.desk.carry_out(Act::new(Actor::Owner(card.owner), command).with(sealed)).await {
        Ok(outcome) => {
            card.sent();
            match requested(&outcome) {
                Some(id) => answer::see(&card.at(&format!("/inspections/{id}")), "inspection-asked"),
                None => Redirect::to(&card.at("")).into_response(),
            }
        }
        Err(Stop::Refused(refusal @ Refusal::Supervision(_))) => {
            errors.add("thing", answer::Said::of(&words, &refusal).why);
            page(&card, &posted, &errors, Some(&refusal)).await
        }
        Err(stop) => answer::stopped(&card.visit, Some(&back), &stop),
    }
}

/// The number of the request that was made.
fn requested(outcome: &Outcome) -> Option<InspectionId> {
    let Outcome::Done(done) = outcome else { return None };
    done.events.iter().find_map(|event| match event {
        Event::Supervision(SupervisionEvent::InspectionRequested(requested)) => Some(requested.inspection),
        _ => None,
    })
}

async fn show(card: Card, Path((_, id)): OfInspection) -> Result<Response, Response> {
    one(&card, id, &Posted::default(), &Errors::new()).await
}

async fn one(card: &Card, id: InspectionId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let one = {
        let files = card.desk.files().await;
        let one = own(card, &files).find(|one| one.id == id).cloned();
        one.ok_or_else(|| answer::not_found(&card.visit))?
    };
    let opened = Opened::of(&card.desk, &one).await;
    let opened = opened.map_err(|stop| answer::stopped(&card.visit, None, &stop))?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let today = card.today(&files);
    let title = inspections::number(&words, id);
    let may_complain = inspections::may_be_complained_of(&one, today);
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (parts::facts(&words, &inspections::facts(&words, (card.desk.law(), &files), &one, &opened, (None, today))))
        @if may_complain {
            h2 { (words.say("owner-complain")) }
            p { (words.say("owner-complain-text")) }
            (Form::post(card.at(&format!("/inspections/{id}/complain")), "").render(&html! {
                (Field::new("says", words.say("owner-complain-says")).hint(words.say("owner-complain-says-hint"))
                    .typed(posted, errors).textarea(&words, 4))
                (parts::buttons(&parts::button(&words.say("owner-complain-act"))))
            }))
        } @else if one.complaint.is_none() && one.answer.is_none() {
            (parts::inset(&html! { p { (words.say_with("owner-inspection-wait", args!["day" => words.day(one.until)])) } }))
        }
        (parts::details(&words.say("owner-inspection-who"), &html! { p { (words.say("owner-inspection-who-text")) } }))
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(card.at(""), words.say("owner-title"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn complain(card: Card, Path((_, id)): OfInspection, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    words_mistakes(&words, &posted, &mut errors);
    if !errors.is_empty() {
        return one(&card, id, &posted, &errors).await;
    }
    let back = card.at(&format!("/inspections/{id}"));
    let sealed = Sealed::words(card.desk.door(), posted.text("says"));
    let sealed = sealed.map_err(|error| answer::stopped(&card.visit, Some(&back), &error.into()))?;
    let command = SupervisionCommand::Complain { inspection: id, seal: sealed.seal };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command).with(sealed)).await;
    Ok(card.after(outcome, &back, "complaint-made"))
}
