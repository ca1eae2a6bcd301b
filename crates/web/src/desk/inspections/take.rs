//! Taking a request to inspect in on paper.

use axum::response::Response;
use governance::bodies::{BodyKind, Power};
use governance::community::Home;
use governance::ids::{BodyId, OwnerId};
use governance::supervision::SupervisionCommand;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Files, Sealed, Stop};

use crate::answer;
use crate::args;
use crate::convenor;
use crate::desk::{names, objections, show};
use crate::inspections;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    allowed(&here).await?;
    Ok(page(&here, &Posted::default(), &Errors::new()).await)
}

async fn allowed(here: &Here) -> Result<(), Response> {
    if here.require(Power::Publish).await.is_ok() {
        return Ok(());
    }
    here.require(Power::Key).await.map(drop)
}

async fn page(here: &Here, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("inspections-take");
    let moment = here.desk.moment(here.actor());
    let asked = files.community.bodies().all().iter().filter(|body| {
        let inspected = !matches!(body.kind, BodyKind::StreetOffice | BodyKind::ResidentsCommittee);
        let may = |power| files.community.may_in(&moment, power, body.id);
        inspected && (may(Power::Publish) || may(Power::Key))
    });
    let bodies = asked.map(|body| {
        let id = body.id.to_string();
        let checked = posted.text("body") == id;
        let name = convenor::name(&words, &files.community, here.desk.law(), body.id, here.desk.door().now());
        Choice::new(id, name).checked(checked)
    });
    let things = inspections::choices(&words, &here.desk, &files, posted);
    let form = Form::post(here.at("/desk/inspections/take"), here.visit.csrf()).render(&html! {
        (Choices::new("body", words.say("inspection-of"), bodies.collect()).error(errors.of("body")).radios(&words))
        (Field::new("home", words.say("inspection-home")).hint(words.say("inspection-home-hint"))
            .typed(posted, errors).text(&words))
        (Field::new("owner", words.say("inspection-owner")).hint(words.say("inspection-owner-hint"))
            .typed(posted, errors).text(&words))
        (Choices::new("thing", words.say("inspection-what"), things).error(errors.of("thing")).checkboxes(&words))
        (Field::new("says", words.say("inspection-says")).hint(words.say("inspection-says-hint"))
            .typed(posted, errors).textarea(&words, 4))
        (parts::buttons(&parts::button(&words.say("inspection-take-act"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say("inspection-take-lead")) }
        (form)
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/inspections")), errors, &body)
}

/// The home an address names, with or without strokes and spaces between its parts.
pub(in crate::desk) fn home<'f>(files: &'f Files, typed: &str) -> Option<&'f Home> {
    let stroke = |c: char| c.is_whitespace() || matches!(c, '-' | '－' | '—');
    let plain = |text: &str| text.chars().filter(|c| !stroke(*c)).collect::<String>();
    let sought = plain(typed);
    files
        .community
        .register()
        .homes()
        .iter()
        .find(|home| !sought.is_empty() && plain(&home.place.to_string()) == sought)
}

/// The owner of a home by name.
pub(in crate::desk) fn owner(files: &Files, home: &Home, name: &str) -> Option<OwnerId> {
    let called = |owner: &OwnerId| files.people.owner(&files.community, *owner).is_some_and(|known| known.name == name);
    home.owners.iter().copied().find(called)
}

/// The owner that a form names by home and name, or what is wrong with either.
pub(in crate::desk) fn asked(files: &Files, words: &Words, posted: &Posted, errors: &mut Errors) -> Option<OwnerId> {
    let home = home(files, posted.text("home"));
    let found = home.and_then(|home| owner(files, home, posted.text("owner")));
    match (home, found) {
        (None, _) => errors.add("home", words.say("inspection-home-unknown")),
        (Some(_), None) => errors.add("owner", words.say("inspection-owner-unknown")),
        (Some(_), Some(_)) => {}
    }
    found
}

pub(super) async fn take(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    allowed(&here).await?;
    let person = here.require_person()?;
    let mut errors = Errors::new();
    let (words, owner) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let owner = asked(&files, &words, &posted, &mut errors);
        (words, owner)
    };
    let body: Option<BodyId> = posted.text("body").parse().ok();
    if body.is_none() {
        errors.add("body", words.say("desk-pick-one"));
    }
    objections::check_words(&words, &mut errors, "says", posted.text("says"));
    let things: Vec<String> = posted.all("thing").map(ToOwned::to_owned).collect();
    if things.is_empty() {
        errors.add("thing", words.say("desk-pick-one"));
    }
    let Some(body) = body.filter(|_| errors.is_empty()) else { return Ok(page(&here, &posted, &errors).await) };
    let back = here.at("/desk/inspections");
    let sealed = Sealed::words(here.desk.door(), posted.text("says"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, Some(&back), &error.into()))?;
    let command = SupervisionCommand::RequestInspection { body, owner, things, seal: sealed.seal };
    match here.desk.carry_out(Act::new(Actor::Person(person), command).with(sealed)).await {
        Err(Stop::Refused(refusal @ Refusal::Supervision(_))) => {
            errors.add("thing", answer::Said::of(&words, &refusal).why);
            Ok(page(&here, &posted, &errors).await)
        }
        outcome => Ok(answer::after(&here, outcome, &back, "inspection-requested")),
    }
}

/// Whose request it is, for those who answer it.
pub(in crate::desk) fn whose(words: &Words, files: &Files, owner: OwnerId) -> String {
    let homes = files.community.register().homes().iter().filter(|home| home.owners.contains(&owner));
    let homes: Vec<String> = homes.map(|home| home.place.to_string()).collect();
    let name = names::owners(words, files, &[owner]);
    words.say_with("inspection-whose", args!["name" => name, "homes" => words.list(&homes)])
}
