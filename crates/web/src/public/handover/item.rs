//! One item: what it is, who signed, and signing it.

use axum::response::{IntoResponse, Response};
use governance::handover::{Handover, HandoverCommand, Item, ItemStanding, may_give, may_take};
use governance::ids::{BodyId, HandoverId, ItemNo, PersonId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{how_much, kept, list, occasion, standing};
use crate::answer;
use crate::args;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type At = Path<(String, HandoverId, ItemNo)>;

pub(super) async fn show(here: Here, Path((_, id, no)): At) -> Result<Response, Response> {
    page(&here, id, no, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, id: HandoverId, no: ItemNo, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let list = list(here, &files, id)?;
    let item = list.item(no).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("handover-item-title", args!["number" => no.to_string()]);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&occasion(&files, &words, list), &title))
        p class="lead" { (item.listed.text) }
        (parts::facts(&words, &facts(&files, &words, item)))
        @if item.standing() != ItemStanding::HandedOver {
            @if let Some(person) = here.person() { (acts(here, &files, &words, (list, item), person, posted, errors)) }
        }
    };
    let back = Link::new(here.at(&format!("/handover/{id}")), words.say("parts-back"));
    let wrong = !errors.is_empty();
    let status = if wrong { axum::http::StatusCode::UNPROCESSABLE_ENTITY } else { axum::http::StatusCode::OK };
    Ok((status, here.page(&files, &words, title).errors(wrong).back(back).render(&body)).into_response())
}

fn facts(files: &Files, words: &Words, item: &Item) -> Vec<Fact> {
    let signed = |signature: Option<(PersonId, jiff::Timestamp)>| match signature {
        None => words.say("handover-unsigned"),
        Some((person, at)) => {
            let name = names::person(words, files, person);
            words.say_with("handover-signed", args!["name" => name, "at" => words.moment(at)])
        }
    };
    let mut facts = vec![
        Fact::new(words.say("handover-sort"), words.say_of("handover-sort-", &names::code(&item.listed.sort))),
        Fact::of(words.say("handover-standing"), standing(words, item)),
    ];
    let much = how_much(words, item);
    if !much.is_empty() {
        facts.push(Fact::new(words.say("handover-how-much"), much));
    }
    facts.extend(item.listed.place.as_ref().map(|place| Fact::new(words.say("handover-place"), place.as_str())));
    facts.push(Fact::new(words.say("handover-giver"), signed(item.given)));
    facts.push(Fact::new(words.say("handover-taker"), signed(item.taken)));
    if let Some(keeper) = item.keeper {
        facts.push(Fact::new(words.say("handover-kept"), kept(files, words, keeper)));
    }
    if let Some((text, at)) = &item.missing {
        let said = args!["text" => text.as_str(), "at" => words.moment(*at)];
        facts.push(Fact::new(words.say("handover-missing"), words.say_with("handover-missing-said", said)));
    }
    if let Some(refused) = &item.refused {
        let body = files.community.bodies().body(refused.body).map(|body| body.name.to_string()).unwrap_or_default();
        let said = args!["text" => refused.text.as_str(), "body" => body, "at" => words.moment(refused.at)];
        facts.push(Fact::new(words.say("handover-refused"), words.say_with("handover-refused-said", said)));
    }
    facts
}

/// What the person signed in can do with an item, and nothing else.
fn acts(
    here: &Here,
    files: &Files,
    words: &Words,
    (list, item): (&Handover, &Item),
    person: PersonId,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let action = here.at(&format!("/handover/{}/items/{}", list.id, item.no));
    let form = |body: &Markup| Form::post(action.clone(), here.visit.csrf()).render(body);
    let moment = here.desk.moment(Actor::Person(person));
    let gives = may_give(&files.community, list, person, &moment)
        && item.given.is_none()
        && item.taken.is_none_or(|(taker, _)| taker != person);
    let comes = may_take(&files.community, list, person, &moment);
    let takes = comes && item.taken.is_none() && item.given.is_none_or(|(giver, _)| giver != person);
    let watching = watching(here, files, person).filter(|(body, _)| *body != list.giver());
    html! {
        @if gives {
            h2 { (words.say("handover-give")) }
            p { (words.say("handover-give-text")) }
            (form(&html! { (parts::hidden("act", "give")) (parts::buttons(&parts::button(&words.say("handover-give-act")))) }))
        }
        @if takes {
            h2 { (words.say("handover-take")) }
            p { (words.say("handover-take-text")) }
            (form(&html! { (parts::hidden("act", "take")) (parts::buttons(&parts::button(&words.say("handover-take-act")))) }))
        }
        @if comes {
            h2 { (words.say("handover-report-missing")) }
            (form(&html! {
                (parts::hidden("act", "missing"))
                (Field::new("missing", words.say("handover-missing-what")).hint(words.say("handover-public-hint"))
                    .typed(posted, errors).textarea(words, 3))
                (parts::buttons(&parts::button(&words.say("handover-missing-act"))))
            }))
        }
        @if let Some((body, name)) = watching {
            @if item.refused.is_none() {
                h2 { (words.say("handover-witness")) }
                p { (words.say_with("handover-witness-for", args!["body" => name])) }
                (form(&html! {
                    (parts::hidden("act", "witness"))
                    (parts::hidden("body", &body.to_string()))
                    (Field::new("witness", words.say("handover-witness-what")).hint(words.say("handover-public-hint"))
                        .typed(posted, errors).textarea(words, 3))
                    (parts::buttons(&parts::button(&words.say("handover-witness-act"))))
                }))
            }
        }
    }
}

/// The street office or residents' committee the person acts for.
fn watching(here: &Here, files: &Files, person: PersonId) -> Option<(BodyId, String)> {
    use governance::bodies::BodyKind::{ResidentsCommittee, StreetOffice};
    let today = here.desk.moment(Actor::Person(person)).today(files.community.zone());
    let watchers =
        files.community.bodies().all().iter().filter(|body| matches!(body.kind, StreetOffice | ResidentsCommittee));
    let mut own = watchers.filter(|body| body.is_acted_for_by(person, today));
    own.next().map(|body| (body.id, body.name.to_string()))
}

pub(super) async fn sign(
    here: Here,
    Path((_, handover, item)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require_person()?;
    let (command, field, done) = match posted.text("act") {
        "give" => (HandoverCommand::HandIn { handover, item }, "act", "item-handed-in"),
        "take" => (HandoverCommand::Take { handover, item }, "act", "item-taken"),
        "missing" => {
            let text = posted.text("missing").to_owned();
            (HandoverCommand::ReportMissing { handover, item, text }, "missing", "item-missing")
        }
        "witness" => {
            let body = posted.text("body").parse().unwrap_or(BodyId::new(0));
            let text = posted.text("witness").to_owned();
            (HandoverCommand::WitnessRefusal { handover, item, body, text }, "witness", "refusal-witnessed")
        }
        _ => return page(&here, handover, item, &posted, &Errors::new()).await,
    };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let words = here.words(&*here.desk.files().await);
            let mut errors = Errors::new();
            errors.add(field, answer::Said::of(&words, &refusal).why);
            page(&here, handover, item, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(&format!("/handover/{handover}/items/{item}")), done)),
    }
}
