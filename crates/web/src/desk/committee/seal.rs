//! The register of the uses of seals, and entering one.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::committee::{CommitteeCommand, GroundGiven, SealKind, SealUseGiven};
use governance::ids::{BodyId, PersonId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{at_body, body, may, require_in, today};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/committee/{body}/seal", get(register))
        .route("/c/{community}/desk/committee/{body}/seal/new", get(ask).post(enter))
}

async fn register(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    body(&here, &files, id)?;
    let markup = html! {
        p { (words.say("committee-seal-text")) }
        @if may(&here, &files, Power::KeepSeal, id) {
            p { (parts::button_link(&words.say("committee-seal-new"), &at_body(&here, id, "/seal/new"))) }
        }
        (sittings::seal_register(&here, &files, &words, files.community.committees().seal_uses().iter().filter(|one| one.body == id)))
    };
    Ok(show::wide(&here, &files, &words, &words.say("committee-seal-register"), &at_body(&here, id, ""), &markup))
}

async fn ask(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    require_in(&here, id, Power::KeepSeal).await?;
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: BodyId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    let title = words.say("committee-seal-new");
    let seals = SealKind::ALL.map(|seal| {
        let code = called::code(&seal);
        let checked = posted.text("seal") == code;
        Choice::new(&code, words.say_of("committee-seal-", &code))
            .hint(words.say_of("committee-seal-hint-", &code))
            .checked(checked)
    });
    let day = today(here, &files);
    let seated = body.seats.iter().filter(|seat| seat.is_held(day)).map(|seat| seat.person);
    let everybody = files.community.bodies().all().iter().flat_map(|body| &body.seats).filter(|seat| seat.is_held(day));
    let used_at = if posted.text("used-year").is_empty() {
        TypedMoment::of(here.desk.door().now(), files.community.zone())
    } else {
        TypedMoment::posted(posted, "used")
    };
    let form = html! {
        (Form::post(at_body(here, id, "/seal/new"), here.visit.csrf()).render(&html! {
            (Choices::new("seal", words.say("committee-seal-which"), seals.into()).error(errors.of("seal")).radios(&words))
            (Field::new("document", words.say("committee-seal-document")).hint(words.say("committee-seal-document-hint"))
                .typed(posted, errors).text(&words))
            (Field::new("copies", words.say("committee-seal-copies-label")).typed(posted, errors).number(&words))
            (grounds(&files, &words, id, posted, errors))
            @if files.community.committees().mandates().iter().any(|mandate| mandate.body == id) {
                p class="hint" {
                    (words.say("committee-ground-under-mandate")) " "
                    a href=(at_body(here, id, "/call")) { (words.say("committee-call")) }
                }
            }
            (Field::new("irregular", words.say("committee-seal-irregular-reason")).hint(words.say("committee-seal-irregular-hint"))
                .optional().typed(posted, errors).textarea(&words, 2))
            (people(&files, &words, "asked", everybody.map(|seat| seat.person), posted, errors))
            (people(&files, &words, "keeper", seated, posted, errors))
            (used_at.fields(&words, "used", &words.say("committee-seal-when"), errors))
            (parts::warning(&words, &words.say("committee-seal-public")))
            (parts::buttons(&parts::button(&words.say("committee-seal-act"))))
        }))
    };
    let frame =
        show::Frame { caption: body.name.as_str(), title: &title, back: &at_body(here, id, "/seal"), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

fn people(
    files: &Files,
    words: &Words,
    name: &str,
    people: impl Iterator<Item = PersonId>,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let once: std::collections::BTreeSet<PersonId> = people.collect();
    let choices = once
        .into_iter()
        .map(|one| {
            Choice::new(one.to_string(), sittings::person(words, files, one))
                .checked(posted.text(name) == one.to_string())
        })
        .collect();
    Choices::new(name, words.say_of("committee-seal-person-", name), choices).error(errors.of(name)).radios(words)
}

/// What a use may rest on: what the committee adopted, on what the owners handed over too, and what the owners decided
/// themselves.
fn grounds(files: &Files, words: &Words, id: BodyId, posted: &Posted, errors: &Errors) -> Markup {
    let (committees, assembly) = (files.community.committees(), files.community.assembly());
    let mut choices: Vec<(String, String, String)> = Vec::new();
    for sitting in committees.of(id).rev() {
        for (number, item) in sitting.numbered() {
            if sitting.decided.get(&number).is_some_and(|decided| decided.adopted) {
                let numbers = args!["sitting" => sitting.id.to_string(), "item" => number.to_string()];
                let hint = words.say_with("committee-ground-decision", numbers);
                choices.push((format!("decision-{}-{number}", sitting.id), item.title.to_string(), hint));
            }
        }
    }
    let decided = files.community.matters().all().iter().rev().filter(|matter| assembly.has_adopted(matter.id));
    for matter in decided.filter(|matter| matter.delegates.is_none()) {
        let hint = words.say_with("committee-ground-assembly", args!["matter" => matter.id.to_string()]);
        choices.push((format!("assembly-{}", matter.id), matter.title.to_string(), hint));
    }
    choices.push((
        "irregular".to_owned(),
        words.say("committee-ground-irregular"),
        words.say("committee-ground-irregular-hint"),
    ));
    let picked = posted.text("ground");
    let choices = choices
        .into_iter()
        .map(|(value, label, hint)| {
            let checked = picked == value;
            Choice::new(value, label).hint(hint).checked(checked)
        })
        .collect();
    Choices::new("ground", words.say("committee-seal-ground"), choices).error(errors.of("ground")).radios(words)
}

fn ground(posted: &Posted) -> Option<GroundGiven> {
    let (kind, rest) = posted.text("ground").split_once('-').unwrap_or((posted.text("ground"), ""));
    match kind {
        "decision" => {
            let (sitting, item) = rest.split_once('-')?;
            Some(GroundGiven::Decision(sitting.parse().ok()?, item.parse().ok()?))
        }
        "assembly" => rest.parse().ok().map(GroundGiven::Assembly),
        "irregular" => Some(GroundGiven::Irregular(posted.text("irregular").to_owned())),
        _ => None,
    }
}

async fn enter(
    here: Here,
    Path((_, id)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = require_in(&here, id, Power::KeepSeal).await?;
    let (words, zone) = {
        let files = here.desk.files().await;
        (here.words(&files), files.community.zone().clone())
    };
    let mut errors = Errors::new();
    let seal = SealKind::ALL.into_iter().find(|seal| called::code(seal) == posted.text("seal"));
    let (ground, copies) = (ground(&posted), posted.text("copies").parse().ok());
    let (asked_by, keeper) = (posted.text("asked").parse().ok(), posted.text("keeper").parse().ok());
    let used_at = TypedMoment::posted(&posted, "used").moment(&zone);
    for (missing, field) in [
        (seal.is_none(), "seal"),
        (posted.text("document").is_empty(), "document"),
        (copies.is_none(), "copies"),
        (ground.is_none(), "ground"),
        (posted.text("ground") == "irregular" && posted.text("irregular").is_empty(), "irregular"),
        (asked_by.is_none(), "asked"),
        (keeper.is_none(), "keeper"),
        (used_at.is_none(), "used"),
    ] {
        if missing {
            errors.add(field, words.say_of("committee-seal-missing-", field));
        }
    }
    let all = (seal, copies, ground, asked_by, keeper, used_at);
    let (Some(seal_kind), Some(copies), Some(ground), Some(asked_by), Some(keeper), Some(used_at)) = all else {
        return page(&here, id, &posted, &errors, None).await;
    };
    if !errors.is_empty() {
        return page(&here, id, &posted, &errors, None).await;
    }
    let document = posted.text("document").to_owned();
    let given = SealUseGiven { body: id, seal_kind, document, copies, ground, asked_by, keeper, used_at };
    match here.desk.carry_out(Act::new(Actor::Person(by), CommitteeCommand::UseSeal(given))).await {
        Err(Stop::Refused(refusal @ (Refusal::Committee(_) | Refusal::Text(_)))) => {
            page(&here, id, &posted, &Errors::new(), Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_body(&here, id, "/seal"), "committee-seal")),
    }
}
