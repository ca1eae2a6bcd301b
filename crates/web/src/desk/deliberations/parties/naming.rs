//! Putting somebody on the list: homes by place, people of one lot, bodies, or somebody who keeps no seat here.

use std::collections::BTreeSet;

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::Scope;
use governance::bodies::Body;
use governance::deliberation::{Deliberation, DeliberationCommand, PartyGiven, Step, Who};
use governance::ids::DeliberationId;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::super::{answering, at, framed};
use super::of_list;
use crate::answer;
use crate::args;
use crate::deliberation::parties as shown;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// What one page names.
pub(super) const SORTS: [&str; 4] = ["homes", "group", "body", "outside"];

/// Characters that what somebody is called may have.
const NAME_MAX: usize = 60;

type Sorted = Path<(String, DeliberationId, String)>;

/// The word of a part of the estate in forms.
fn word(scope: &Scope) -> String {
    match scope {
        Scope::Building { building } => format!("building|{building}"),
        Scope::Entrance { building, entrance } => format!("entrance|{building}|{entrance}"),
        Scope::Estate | Scope::Homes { .. } => "estate".to_owned(),
    }
}

/// Every part that can be named: the estate and its buildings, and the entrances of these.
fn scopes(files: &Files) -> (Vec<Scope>, Vec<Scope>) {
    let places = || files.community.register().homes().iter().map(|home| &home.place);
    let buildings: BTreeSet<&String> = places().map(|place| &place.building).collect();
    let entrances: BTreeSet<(&String, &String)> =
        places().filter(|place| !place.entrance.is_empty()).map(|place| (&place.building, &place.entrance)).collect();
    let building = |building: &String| Scope::Building { building: building.clone() };
    let entrance = |(building, entrance): (&String, &String)| Scope::Entrance {
        building: building.clone(),
        entrance: entrance.clone(),
    };
    let large = std::iter::once(Scope::Estate).chain(buildings.into_iter().map(building)).collect();
    (large, entrances.into_iter().map(entrance).collect())
}

pub(super) async fn ask(here: Here, Path((_, id, sort)): Sorted) -> Result<Response, Response> {
    page(&here, (id, &sort), &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, sort): (DeliberationId, &str),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    if !SORTS.contains(&sort) {
        return Err(answer::not_found(&here.visit));
    }
    if one.step() != Step::Parties || !one.is_taken_up() {
        return Ok(Redirect::to(&of_list(here, id)).into_response());
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say_of("desk-party-name-", sort);
    let form = Form::post(at(here, id, &format!("/parties/name/{sort}")), here.visit.csrf()).render(&html! {
        @match sort {
            "homes" => { (homes(&files, &words, &one, posted, errors)) }
            "group" => { (called(&words, "desk-party-group-hint", posted, errors)) }
            "body" => { (bodies(here, &files, &words, &one, (posted, errors))) }
            _ => {
                (kinds(here, &files, &words, posted, errors))
                (called(&words, "desk-party-outside-hint", posted, errors))
            }
        }
        @if sort != "homes" {
            (Choices::new("must", words.say("desk-party-must"), vec![
                Choice::new("yes", words.say("desk-party-must-yes")).checked(posted.text("must") == "yes")
            ]).hint(words.say("desk-party-must-hint")).optional().checkboxes(&words))
        }
        (Field::new("reason", words.say("desk-party-reason")).hint(words.say("desk-party-reason-hint"))
            .typed(posted, errors).textarea(&words, 3))
        @if one.parties.in_public().is_some() { (parts::warning(&words, &words.say("desk-party-change-means"))) }
        (parts::or_leave(&words, &parts::button(&words.say("desk-party-name-act")), &of_list(here, id)))
    });
    Ok(framed(here, &files, &words, &one, (&title, "/parties"), (errors, refusal), &form))
}

/// Parts of the estate that are not on the list; entrances are many, and lie folded.
fn homes(files: &Files, words: &Words, one: &Deliberation, posted: &Posted, errors: &Errors) -> Markup {
    let (large, small) = scopes(files);
    let picked: Vec<&str> = posted.all("where").chain(posted.all("entrance")).collect();
    let boxes = |scopes: Vec<Scope>| -> Vec<Choice> {
        let open = scopes.into_iter().filter(|scope| one.parties.of(&Who::Homes { scope: scope.clone() }).is_none());
        let choice = |scope: Scope| {
            let word = word(&scope);
            let checked = picked.contains(&word.as_str());
            Choice::new(word, shown::homes(words, &scope)).checked(checked)
        };
        open.map(choice).collect()
    };
    let entrances = boxes(small);
    html! {
        (Choices::new("where", words.say("desk-party-where"), boxes(large)).hint(words.say("desk-party-where-hint"))
            .error(errors.of("where")).checkboxes(words))
        @if !entrances.is_empty() {
            (parts::details(&words.say("desk-party-entrances"), &Choices::new("entrance", words.say("desk-party-entrances-where"), entrances)
                .optional().checkboxes(words)))
        }
    }
}

/// The bodies that are not on the list; none that another body carries on for, such as a preparatory group that is over.
fn bodies(
    here: &Here,
    files: &Files,
    words: &Words,
    one: &Deliberation,
    (posted, errors): (&Posted, &Errors),
) -> Markup {
    let picked: Vec<&str> = posted.all("body").collect();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let bodies = files.community.bodies();
    let lasts = |body: &&Body| bodies.heir(body.id, today) == body.id;
    let open = bodies.all().iter().filter(lasts);
    let open = open.filter(|body| one.parties.of(&Who::Body { body: body.id }).is_none()).map(|body| {
        let id = body.id.to_string();
        let checked = picked.contains(&id.as_str());
        Choice::new(id, body.name.as_str()).checked(checked)
    });
    let hint = words.say("desk-party-body-hint");
    html! { (Choices::new("body", words.say("desk-party-body"), open.collect()).hint(hint).error(errors.of("body")).checkboxes(words)) }
}

fn kinds(here: &Here, files: &Files, words: &Words, posted: &Posted, errors: &Errors) -> Markup {
    let place = files.community.place(here.desk.law()).ok();
    let line = place.map(|place| &place.procedure.deliberation.party_kinds);
    let kinds = line
        .into_iter()
        .flat_map(|line| &line.names)
        .map(|kind| Choice::new(kind, shown::kind_name(words, kind)).checked(posted.text("kind") == kind));
    let basis = line.map(|line| names::of_place(words, place, &line.basis)).unwrap_or_default();
    html! {
        (Choices::new("kind", words.say("desk-party-kind"), kinds.collect())
            .hint(words.say_with("desk-party-kind-hint", args!["articles" => basis])).error(errors.of("kind")).radios(words))
    }
}

fn called(words: &Words, hint: &str, posted: &Posted, errors: &Errors) -> Markup {
    html! {
        (Field::new("name", words.say("desk-party-name")).hint(words.say(hint)).typed(posted, errors).text(words))
    }
}

/// What was picked on the page of a sort.
fn given(files: &Files, sort: &str, posted: &Posted) -> Vec<PartyGiven> {
    let (must, name) = (posted.text("must") == "yes", posted.text("name").to_owned());
    match sort {
        "homes" => {
            let (large, small) = scopes(files);
            let picked: Vec<&str> = posted.all("where").chain(posted.all("entrance")).collect();
            let all = large.into_iter().chain(small);
            all.filter(|scope| picked.contains(&word(scope).as_str())).map(PartyGiven::Homes).collect()
        }
        "body" => {
            let picked = posted.all("body").filter_map(|id| id.parse().ok());
            picked.map(|body| PartyGiven::Body { body, must }).collect()
        }
        "group" => vec![PartyGiven::Group { name, must }],
        _ if posted.text("kind").is_empty() => Vec::new(),
        _ => vec![PartyGiven::Outside { kind: posted.text("kind").to_owned(), name, must }],
    }
}

/// The field in which nothing was picked.
fn unpicked(sort: &str) -> &'static str {
    match sort {
        "homes" => "where",
        "body" => "body",
        _ => "kind",
    }
}

pub(super) async fn name(
    here: Here,
    Path((_, id, sort)): Sorted,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let (words, parties) = {
        let files = here.desk.files().await;
        (here.words(&files), given(&files, &sort, &posted))
    };
    let mut errors = Errors::new();
    if parties.is_empty() {
        errors.add(unpicked(&sort), words.say("desk-pick-one"));
    }
    let named = matches!(sort.as_str(), "group" | "outside");
    for (field, asked) in [("name", named), ("reason", true)] {
        if asked && posted.text(field).trim().is_empty() {
            errors.add(field, words.say("desk-words-missing"));
        }
    }
    if !errors.is_empty() {
        return page(&here, (id, &sort), &posted, &errors, None).await;
    }
    let name = posted.text("name");
    let unfit = governance::holds_personal_number(name) || name.chars().count() > NAME_MAX;
    let wrong = if named && unfit { "name" } else { "reason" };
    let reason = posted.text("reason").to_owned();
    let command = DeliberationCommand::NameParties { deliberation: id, parties, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, wrong, &refusal).await;
            page(&here, (id, &sort), &posted, &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal)) => page(&here, (id, &sort), &posted, &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &of_list(&here, id), "party-named")),
    }
}
