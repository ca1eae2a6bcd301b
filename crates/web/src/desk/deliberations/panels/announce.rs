//! Announcing a panel, changing its quotas, and calling the draw off.

use std::collections::BTreeSet;

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::Scope;
use governance::deliberation::{Deliberation, Step};
use governance::ids::DeliberationId;
use governance::law::procedure::Deliberation as Lines;
use governance::panel::{
    FeatureGiven, PURPOSE_MAX, PanelCommand, PanelRefusal, REASON_MAX, SIZE_MAX, SOURCE_MAX, earliest_end,
};
use governance::{Actor, Refusal, Seal};
use maud::{Markup, html};
use office::{Act, Files, PanelGiven, Stop};

use super::super::opinion::check;
use super::super::{Of, answering, at, framed};
use super::{At, OfPanel, at_panel, framed_panel, panel as find_panel, shares, shown, typed};
use crate::answer;
use crate::args;
use crate::deliberation::parties;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The word of the whole estate in forms; a building is its name behind a line.
const ESTATE: &str = "estate";

fn scope(word: &str) -> Scope {
    match word.strip_prefix('|') {
        Some(building) => Scope::Building { building: building.to_owned() },
        None => Scope::Estate,
    }
}

fn scopes(words: &Words, files: &Files, picked: &str) -> Vec<Choice> {
    let homes = files.community.register().homes();
    let buildings: BTreeSet<&String> = homes.iter().map(|home| &home.place.building).collect();
    let estate = Choice::new(ESTATE, parties::homes(words, &Scope::Estate));
    let buildings = buildings.into_iter().map(|building| {
        let word = format!("|{building}");
        let scope = scope(&word);
        Choice::new(word, parties::homes(words, &scope))
    });
    let picked = if picked.is_empty() { ESTATE } else { picked };
    std::iter::once(estate)
        .chain(buildings)
        .map(|choice| {
            let checked = choice.is(picked);
            choice.checked(checked)
        })
        .collect()
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    form_page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn form_page(
    here: &Here,
    id: DeliberationId,
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
    let moment = here.desk.moment(here.actor());
    let place = files.community.place(here.desk.law()).ok();
    let lines = files.community.lines_of(&one, here.desk.law()).ok();
    let markup = html! {
        p class="lead" { (words.say("desk-panel-lead")) }
        (Form::post(at(here, id, "/panels/announce"), here.visit.csrf()).render(&html! {
            (Field::new("purpose", words.say("panel-purpose")).hint(words.say_with("desk-panel-purpose-hint", args!["most" => PURPOSE_MAX]))
                .typed(posted, errors).text(&words))
            (Field::new("size", words.say("panel-size")).hint(words.say_with("desk-panel-size-hint", args!["most" => SIZE_MAX]))
                .typed(posted, errors).number(&words))
            (Choices::new("open-to", words.say("panel-open-to"), scopes(&words, &files, posted.text("open-to")))
                .error(errors.of("open-to")).radios(&words))
            (features_field(&words, posted.text("features"), errors))
            (shares::shown(&words, &files, &scope(posted.text("open-to")), posted.text("size").trim().parse().ok()))
            (Field::new("until", words.say("panel-until")).error(errors.of("until")).date(&words, &posted.day("until")))
            @if let (Ok(earliest), Some(lines)) = (earliest_end(&files.community, &one, &moment), &lines) {
                p class="hint" {
                    (words.say_with("desk-panel-earliest", args![
                        "earliest" => words.day(earliest), "days" => lines.panel_pool.days,
                        "then" => lines.panel_number.days,
                        "articles" => names::of_place(&words, place, &lines.panel_pool.basis)
                    ]))
                }
            }
            (Field::new("source", words.say("panel-source")).hint(words.say("desk-panel-source-hint"))
                .typed(posted, errors).text(&words))
            (TypedMoment::posted(posted, "known").fields(&words, "known", &words.say("panel-known-at"), errors))
            (parts::warning(&words, &words.say("desk-panel-public")))
            (list_means(&words, lines.as_deref(), &one))
            (parts::or_leave(&words, &parts::button(&words.say("parts-continue")), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-panel-announce"), ""), (errors, refusal), &markup))
}

/// That the list of those who take part is changed by it, where its step is not over.
fn list_means(words: &Words, lines: Option<&Lines>, one: &Deliberation) -> Markup {
    let days = lines.map(|lines| lines.parties_on_view.days).filter(|_| one.step() == Step::Parties);
    html! {
        @if let Some(days) = days {
            (parts::warning(words, &words.say_with("desk-panel-list-means", args!["days" => days])))
        }
    }
}

fn features_field(words: &Words, typed: &str, errors: &Errors) -> Markup {
    html! {
        (Field::new("features", words.say("desk-panel-features")).hint(words.say("desk-panel-features-hint"))
            .value(typed).error(errors.of("features")).textarea(words, 5))
    }
}

/// What is announced, or what is missing.
fn given(words: &Words, files: &Files, posted: &Posted, errors: &mut Errors) -> Option<PanelGiven> {
    check(words, errors, posted, ("purpose", PURPOSE_MAX));
    check(words, errors, posted, ("source", SOURCE_MAX));
    let size = posted.text("size").trim().parse::<u32>().ok();
    if size.is_none() {
        errors.add("size", words.say("desk-panel-size-unreadable"));
    }
    let features = typed::read(posted.text("features"), size.unwrap_or_default());
    if let Err(unreadable) = &features {
        errors.add("features", unreadable.says(words));
    }
    let until = posted.day("until").date();
    if until.is_none() {
        errors.add("until", words.say("desk-panel-until-missing"));
    }
    let known_at = TypedMoment::posted(posted, "known").moment(files.community.zone());
    if known_at.is_none() {
        errors.add("known", words.say("clerk-when-unreadable"));
    }
    Some(PanelGiven {
        purpose: posted.text("purpose").to_owned(),
        size: size?,
        features: features.ok()?,
        open_to: scope(posted.text("open-to")),
        until: until?,
        source: posted.text("source").to_owned(),
        known_at: known_at?,
    })
}

pub(super) async fn announce(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    let given = {
        let files = here.desk.files().await;
        given(&here.words(&files), &files, &posted, &mut errors)
    };
    let Some(given) = given.filter(|_| errors.is_empty() && posted.text("change").is_empty()) else {
        return form_page(&here, id, &posted, &errors, None).await;
    };
    if posted.text("checked").is_empty() {
        return check_page(&here, id, &posted, given).await;
    }
    match here.desk.announce_panel(person, id, given).await {
        Err(Stop::Refused(refusal)) => {
            let errors = mistake(&here, &posted, &refusal).await;
            form_page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => {
            let last = here.desk.files().await.community.panels().of(id).last().map(|panel| panel.number);
            let back = last.map_or_else(|| at(&here, id, ""), |panel| at_panel(&here, (id, panel), ""));
            Ok(answer::after(&here, outcome, &back, "panel-announced"))
        }
    }
}

/// What was typed once more, as it was understood, before anything is public; or the form, where it would be refused.
async fn check_page(here: &Here, id: DeliberationId, posted: &Posted, given: PanelGiven) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let PanelGiven { purpose, size, features, open_to, until, source, known_at } = given;
    let mut facts = Vec::new();
    let refusal = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        facts.push(Fact::new(words.say("panel-purpose"), purpose.as_str()));
        facts.push(Fact::new(words.say("panel-size"), size.to_string()));
        facts.push(Fact::new(words.say("panel-open-to"), parties::homes(&words, &open_to)));
        facts.extend(features.iter().map(|feature| Fact::of(feature.called.as_str(), quotas(&words, feature))));
        facts.push(Fact::new(words.say("panel-until"), words.day(until)));
        facts.push(Fact::new(words.say("panel-source"), source.as_str()));
        facts.push(Fact::new(words.say("panel-known-at"), words.moment(known_at)));
        // What is drawn by chance is drawn when it is announced; whether it may be does not depend on it.
        let (commitment, secret) = (Seal::new([0; 32]), Seal::new([0; 32]));
        let deliberation = id;
        show::would_refuse(
            here,
            &files,
            PanelCommand::Announce {
                deliberation,
                purpose,
                size,
                features,
                open_to,
                until,
                source,
                known_at,
                commitment,
                secret,
            },
        )
    };
    if let Some(refusal) = refusal {
        let errors = mistake(here, posted, &refusal).await;
        return form_page(here, id, posted, &errors, Some(&refusal)).await;
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let lines = files.community.lines_of(&one, here.desk.law()).ok();
    let markup = html! {
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &facts))
        (parts::warning(&words, &words.say("desk-panel-public")))
        (list_means(&words, lines.as_deref(), &one))
        (Form::post(at(here, id, "/panels/announce"), here.visit.csrf()).render(&html! {
            @for field in ["purpose", "size", "open-to", "features", "source", "until-year", "until-month", "until-day"] {
                (parts::hidden(field, posted.text(field)))
            }
            (TypedMoment::posted(posted, "known").hidden("known"))
            (parts::hidden("checked", "yes"))
            (parts::or_leave(&words, &html! {
                (parts::button(&words.say("desk-panel-announce-act")))
                (parts::secondary_button(&words.say("parts-change"), "change", "yes"))
            }, &at(here, id, "")))
        }))
    };
    Ok(framed(
        here,
        &files,
        &words,
        &one,
        (&words.say("desk-panel-announce"), "/panels/announce"),
        (&Errors::new(), None),
        &markup,
    ))
}

/// The values of a feature as they were understood, each with its least and most.
fn quotas(words: &Words, feature: &FeatureGiven) -> Markup {
    html! {
        ul class="opinions" {
            @for (value, least, most) in &feature.quotas {
                li { (words.say_with("desk-panel-check-quota", args!["value" => value.as_str(), "least" => *least, "most" => *most])) }
            }
        }
    }
}

/// The field that mends a refusal.
async fn mistake(here: &Here, posted: &Posted, refusal: &Refusal) -> Errors {
    let field = match refusal {
        Refusal::Panel(PanelRefusal::PanelSizeOutOfReach { .. }) => "size",
        Refusal::Panel(PanelRefusal::PoolTooShort { .. }) => "until",
        Refusal::Panel(PanelRefusal::NumberTooSoon { .. }) => "known",
        Refusal::Panel(
            PanelRefusal::FeaturesUncountable { .. }
            | PanelRefusal::FeatureNamedTwice { .. }
            | PanelRefusal::QuotasContradict { .. }
            | PanelRefusal::FeaturesFixed,
        ) => "features",
        Refusal::Text(_) => {
            let holds = |field: &&str| governance::holds_personal_number(posted.text(field));
            ["purpose", "source", "reason"].iter().find(|field| holds(field)).copied().unwrap_or("features")
        }
        _ => return Errors::new(),
    };
    show::mistake_at(here, field, refusal).await
}

pub(super) async fn ask_quotas(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    quotas_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn quotas_page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    answering(here, of.0).await?;
    let (found, rows) = super::opened(here, of).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, _) = find_panel(here, &files, of)?;
    let typed = match posted.text("features") {
        "" => typed::written(found.features()),
        typed => typed.to_owned(),
    };
    let form = html! {
        (shown::fate(&words, &found))
        (shown::quotas(&words, &found, found.closed.as_ref().and(rows.as_deref())))
        (Form::post(at_panel(here, of, "/quotas"), here.visit.csrf()).render(&html! {
            (features_field(&words, &typed, errors))
            (Field::new("reason", words.say("desk-panel-quotas-reason")).hint(words.say("desk-room-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::warning(&words, &words.say_with("desk-panel-quotas-means", args!["known" => words.moment(found.announced.known_at)])))
            (parts::or_leave(&words, &parts::button(&words.say("desk-panel-quotas-act")), &at_panel(here, of, "")))
        }))
    };
    Ok(framed_panel(here, &files, &words, (one, &found), "desk-panel-quotas", (errors, refusal), &form))
}

pub(super) async fn change_quotas(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    let features = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (_, found) = find_panel(&here, &files, of)?;
        check(&words, &mut errors, &posted, ("reason", REASON_MAX));
        let features = typed::read(posted.text("features"), found.size());
        if let Err(unreadable) = &features {
            errors.add("features", unreadable.says(&words));
        }
        features.ok()
    };
    let Some(features) = features.filter(|_| errors.is_empty()) else {
        return quotas_page(&here, of, &posted, &errors, None).await;
    };
    match here.desk.change_quotas(person, of, features, posted.text("reason").to_owned()).await {
        Err(Stop::Refused(refusal)) => {
            let errors = mistake(&here, &posted, &refusal).await;
            quotas_page(&here, of, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_panel(&here, of, ""), "panel-quotas-changed")),
    }
}

pub(super) async fn ask_off(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    off_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn off_page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    answering(here, of.0).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, found) = find_panel(here, &files, of)?;
    let form = html! {
        (Form::post(at_panel(here, of, "/off"), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("desk-panel-off-reason")).hint(words.say("desk-room-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::or_leave(&words, &parts::warning_button(&words.say("desk-panel-off")), &at_panel(here, of, "")))
        }))
    };
    Ok(framed_panel(here, &files, &words, (one, found), "desk-panel-off", (errors, refusal), &form))
}

pub(super) async fn call_off(
    here: Here,
    Path((_, id, number)): OfPanel,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    let (_, person) = answering(&here, id).await?;
    let command = PanelCommand::CallOff { deliberation: id, panel: number, reason: posted.text("reason").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            off_page(&here, of, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_panel(&here, of, ""), "panel-called-off")),
    }
}
