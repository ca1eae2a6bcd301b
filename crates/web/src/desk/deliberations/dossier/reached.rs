//! Which homes the dossier reached, stair by stair, and entering to which it was brought.

use std::collections::BTreeMap;

use axum::response::Response;
use governance::Refusal;
use governance::bodies::Power;
use governance::community::Home;
use governance::ids::{DeliberationId, HomeId};
use governance::informing::{InformingRefusal, Reach, Way, homes_concerned};
use maud::{Markup, html};
use office::{Files, Stop};

use super::super::on_paper::takes_in;
use super::super::{Of, at, find, framed};
use crate::answer;
use crate::deliberation::dossier as shown;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Column, Errors, Field, Form, Table, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The homes of one stair, or of a building without entrances.
struct Stair<'f> {
    name: String,
    homes: Vec<&'f Home>,
}

/// Those of the homes that are concerned.
fn stairs(files: &Files, id: DeliberationId) -> Vec<Stair<'_>> {
    let one = files.community.deliberations().deliberation(id);
    let concerned = one.map(|one| homes_concerned(&files.community, one)).unwrap_or_default();
    let mut stairs: BTreeMap<(&str, &str), Vec<&Home>> = BTreeMap::new();
    for home in files.community.register().homes().iter().filter(|home| concerned.contains(&home.id)) {
        stairs.entry((&home.place.building, &home.place.entrance)).or_default().push(home);
    }
    let stairs = stairs.into_iter();
    stairs.map(|((building, entrance), homes)| Stair { name: format!("{building}{entrance}"), homes }).collect()
}

/// The version that holds, and whom it reached.
fn holding(files: &Files, id: DeliberationId) -> Option<(u32, &Reach)> {
    let dossier = files.community.informing().dossier(id)?;
    let version = dossier.versions().len();
    Some((u32::try_from(version).ok()?, dossier.reach(version)?))
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let stair = show::query(&here).text("stair").parse().ok();
    page(&here, id, stair, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    picked: Option<usize>,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    if !takes_in(here, &files, one) {
        return Err(answer::not_without(&here.visit, Power::TakeIn));
    }
    let dossier = files.community.informing().dossier(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let Some((version, reach)) = holding(&files, id) else { return Err(answer::not_found(&here.visit)) };
    let words = here.words(&files);
    let stairs = stairs(&files, id);
    let stair = picked.and_then(|at| Some((at, stairs.get(at)?)));
    // Whether somebody read it is told to nobody: a home is here as reached only where it was brought there.
    let by = |home: HomeId| reach.of(&here.desk.home_reached(id, version, home)).flatten();
    let body = html! {
        p class="lead" { (words.say("desk-reached-lead")) }
        p { (shown::reached(&words, &files, one, dossier)) }
        @match stair {
            None => { (overview(here, &words, id, &stairs, &by)) }
            Some((at_stair, stair)) => {
                h2 { (stair.name) }
                (entering(here, &words, (id, at_stair), stair, (&by, posted, errors)))
                p { a href=(at(here, id, "/dossier/reached")) { (words.say("desk-reached-all")) } }
            }
        }
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-reached"), "/dossier"), (errors, refusal), &body))
}

/// How many homes of each stair it reached.
fn overview(
    here: &Here,
    words: &Words,
    id: DeliberationId,
    stairs: &[Stair<'_>],
    by: &dyn Fn(HomeId) -> Option<Way>,
) -> Markup {
    let columns = vec![
        Column::text(words.say("desk-reached-stair")),
        Column::figures(words.say("desk-reached-count")),
        Column::figures(words.say("desk-reached-of")),
    ];
    let rows = stairs.iter().enumerate().map(|(number, stair)| {
        let reached = stair.homes.iter().filter(|home| by(home.id).is_some()).count();
        vec![
            html! { a href=(at(here, id, &format!("/dossier/reached?stair={number}"))) { (stair.name) } },
            html! { (reached) },
            html! { (stair.homes.len()) },
        ]
    });
    Table::new(words.say("desk-reached"), columns).dense().rows(rows).render(words)
}

/// The homes of a stair that it did not reach yet, to be ticked; and the others with the way.
fn entering(
    here: &Here,
    words: &Words,
    (id, stair): (DeliberationId, usize),
    homes: &Stair<'_>,
    (by, posted, errors): (&dyn Fn(HomeId) -> Option<Way>, &Posted, &Errors),
) -> Markup {
    let ticked: Vec<&str> = posted.all("homes").collect();
    let open = homes.homes.iter().filter(|home| by(home.id).is_none());
    let open: Vec<Choice> = open
        .map(|home| {
            let value = home.id.to_string();
            let checked = ticked.contains(&value.as_str());
            Choice::new(value, home.place.to_string()).checked(checked)
        })
        .collect();
    let picked = posted.text("way");
    let ways = Way::ALL.map(|way| {
        let code = names::code(&way);
        let (label, checked) = (words.say_of("dossier-way-", &code), picked == code);
        Choice::new(code, label).checked(checked)
    });
    let today = here.desk.moment(here.actor()).today(words.zone());
    let on = if posted.text("on-year").is_empty() { TypedDate::of(today) } else { posted.day("on") };
    let reached: Vec<(&&Home, Way)> = homes.homes.iter().filter_map(|home| Some((home, by(home.id)?))).collect();
    html! {
        @if open.is_empty() { p { (words.say("desk-reached-complete")) } }
        @else {
            (Form::post(at(here, id, "/dossier/reached"), here.visit.csrf()).render(&html! {
                (parts::hidden("stair", &stair.to_string()))
                (Choices::new("homes", words.say("desk-reached-homes"), open).hint(words.say("desk-reached-homes-hint"))
                    .error(errors.of("homes")).checkboxes(words))
                (Choices::new("way", words.say("desk-reached-way"), ways.into()).error(errors.of("way")).radios(words))
                (Field::new("on", words.say("desk-reached-on")).error(errors.of("on")).date(words, &on))
                (parts::buttons(&parts::button(&words.say("desk-reached-act"))))
            }))
        }
        @if !reached.is_empty() {
            h3 { (words.say("desk-reached-already")) }
            ul {
                @for (home, way) in reached {
                    li { (home.place.to_string()) " · " (words.say_of("dossier-way-", &names::code(&way))) }
                }
            }
        }
    }
}

pub(super) async fn record(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Observe).await?;
    let stair: Option<usize> = posted.text("stair").parse().ok();
    let mut errors = Errors::new();
    let (version, homes) = {
        let files = here.desk.files().await;
        if !takes_in(&here, &files, find(&here, &files, id)?) {
            return Err(answer::not_without(&here.visit, Power::TakeIn));
        }
        let Some((version, _)) = holding(&files, id) else { return Err(answer::not_found(&here.visit)) };
        let homes: Vec<HomeId> = posted.all("homes").filter_map(|home| home.parse().ok()).collect();
        (version, homes)
    };
    let words = here.words(&*here.desk.files().await);
    if homes.is_empty() {
        errors.add("homes", words.say("desk-reached-none"));
    }
    let way = Way::ALL.into_iter().find(|way| names::code(way) == posted.text("way"));
    if way.is_none() {
        errors.add("way", words.say("desk-pick-one"));
    }
    let on = posted.day("on").date();
    if on.is_none() {
        errors.add("on", words.say("desk-reached-missing-on"));
    }
    let (Some(way), Some(on), true) = (way, on, errors.is_empty()) else {
        return page(&here, id, stair, &posted, &errors, None).await;
    };
    match here.desk.record_reached(person, (id, version), homes, (way, on)).await {
        Err(Stop::Refused(refusal @ Refusal::Informing(InformingRefusal::ReachedOnOtherDay { .. }))) => {
            let errors = show::mistake_at(&here, "on", &refusal).await;
            page(&here, id, stair, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/dossier/reached"), "homes-reached")),
    }
}
