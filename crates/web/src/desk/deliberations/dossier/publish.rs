//! Publishing a dossier, or a new version of it: one form with a field or a row for each thing it says.

use axum::response::{IntoResponse, Redirect, Response};
use governance::ids::{DeliberationId, FileNo};
use governance::informing::{Dossier, Every, InformingCommand, InformingRefusal, Section, SourceGiven, Version};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Stop};

use super::super::{Of, answering, at, framed};
use super::is_open;
use super::typed::{Typed, of_version, read};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Sections of running words, with the rows that their fields have.
const LONG: [(&str, u8); 3] = [("about", 6), ("for", 6), ("against", 6)];

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    if !is_open(&one) {
        return Ok(Redirect::to(&at(here, id, "/dossier")).into_response());
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let before = files.community.informing().dossier(id).and_then(Dossier::version);
    let typed = match (posted, before) {
        (Some(posted), _) => Typed::of(posted),
        (None, Some(before)) => of_version(before),
        (None, None) => Typed::of(&Posted::default()),
    };
    // What the version before named stands among its sources already.
    let unnamed = files.community.informing().files(id).iter().filter(|file| !typed.names(&file.digest));
    let kept: Vec<Choice> = unnamed
        .map(|file| {
            let number = file.number.to_string();
            let checked = posted.is_some_and(|posted| posted.all("files").any(|picked| picked == number));
            Choice::new(number, file.name.as_str()).checked(checked)
        })
        .collect();
    let days = files.community.lines_of(&one, here.desk.law()).map(|lines| lines.dossier_on_view.days);
    let form = html! {
        p class="lead" { (words.say("desk-dossier-publish-lead")) }
        (Form::post(at(here, id, "/dossier/publish"), here.visit.csrf()).render(&html! {
            (fields(&words, &typed, errors, before))
            @if !kept.is_empty() {
                (Choices::new("files", words.say("dossier-files"), kept).hint(words.say("desk-dossier-files-named"))
                    .error(errors.of("files")).checkboxes(&words))
            }
            (parts::warning(&words, &words.say_with("desk-dossier-publish-means", args!["days" => days.unwrap_or_default()])))
            (parts::or_leave(&words, &parts::button(&words.say("desk-dossier-publish-act")), &at(here, id, "/dossier")))
        }))
    };
    let title = words.say(if before.is_some() { "desk-dossier-publish-anew" } else { "desk-dossier-publish" });
    Ok(framed(here, &files, &words, &one, (&title, "/dossier"), (errors, refusal), &form))
}

fn fields(words: &Words, typed: &Typed, errors: &Errors, before: Option<&Version>) -> Markup {
    let text = |name: &str, rows: u8| {
        Field::new(name, words.say_of("dossier-section-", name))
            .hint(words.say_of("desk-dossier-hint-", name))
            .value(typed.text(name))
            .error(errors.of(name))
            .textarea(words, rows)
    };
    html! {
        @for (name, rows) in LONG { (text(name, rows)) }
        h2 { (words.say("dossier-section-costs")) }
        p class="hint" { (words.say("desk-dossier-hint-costs")) }
        @for row in 1..=typed.costs { (cost(words, typed, errors, row)) }
        (parts::buttons(&parts::secondary_button(&words.say("desk-dossier-more-costs"), "more", "costs")))
        (text("otherwise", 4))
        h2 { (words.say("dossier-section-sources")) }
        p class="hint" { (words.say("desk-dossier-hint-sources")) }
        @for row in 1..=typed.sources { (source(words, typed, errors, row)) }
        (parts::buttons(&parts::secondary_button(&words.say("desk-dossier-more-sources"), "more", "sources")))
        (parts::hidden("costs", &typed.costs.to_string()))
        (parts::hidden("sources", &typed.sources.to_string()))
        @if before.is_some() {
            (Field::new("changed", words.say("dossier-changed")).hint(words.say("desk-dossier-hint-changed"))
                .value(typed.text("changed")).error(errors.of("changed")).textarea(words, 2))
        }
    }
}

fn cost(words: &Words, typed: &Typed, errors: &Errors, row: usize) -> Markup {
    let name = |field: &str| format!("cost-{field}-{row}");
    let field = |of: &str| {
        let name = name(of);
        Field::new(name.as_str(), words.say_of("dossier-cost-", of)).value(typed.text(&name)).error(errors.of(&name))
    };
    let picked = typed.text(&name("every"));
    let every = Every::ALL.map(|every| {
        let code = names::code(&every);
        let (label, checked) = (words.say_of("dossier-every-", &code), picked == code);
        Choice::new(code, label).checked(checked)
    });
    html! {
        h3 { (words.say_with("desk-dossier-cost", args!["number" => row])) }
            (field("what").text(words))
            (field("amount").hint(words.say("desk-dossier-hint-amount")).number(words))
            (Choices::new(name("every"), words.say("dossier-cost-every"), every.into()).inline()
                .error(errors.of(&name("every"))).radios(words))
            (field("by").hint(words.say("desk-dossier-hint-by")).text(words))
    }
}

fn source(words: &Words, typed: &Typed, errors: &Errors, row: usize) -> Markup {
    let field = |of: &str| {
        let name = format!("source-{of}-{row}");
        Field::new(name.as_str(), words.say_of("desk-dossier-source-", of))
            .value(typed.text(&name))
            .error(errors.of(&name))
    };
    html! {
        h3 { (words.say_with("desk-dossier-source", args!["number" => row])) }
            (field("name").text(words))
            (field("link").hint(words.say("desk-dossier-hint-link")).optional().text(words))
            (field("digest").hint(words.say("desk-dossier-hint-digest")).optional().text(words))
    }
}

pub(super) async fn publish(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    if !posted.text("more").is_empty() {
        return page(&here, id, Some(&posted), &Errors::new(), None).await;
    }
    let (words, must) = {
        let files = here.desk.files().await;
        let lines = files.community.lines_of(&one, here.desk.law());
        (here.words(&files), lines.map(|lines| lines.dossier_holds.names.clone()).unwrap_or_default())
    };
    let (mut given, rows) = match read(&words, &posted, &must) {
        Ok(read) => read,
        Err(errors) => return page(&here, id, Some(&posted), &errors, None).await,
    };
    {
        let files = here.desk.files().await;
        let picked = posted.all("files").filter_map(|number| number.parse::<FileNo>().ok());
        let picked = picked.filter_map(|number| files.community.informing().file(id, number));
        given.sources.extend(picked.map(|file| SourceGiven {
            name: file.name.to_string(),
            link: String::new(),
            digest: file.digest.clone(),
        }));
    }
    let changed = posted.text("changed").to_owned();
    let command = InformingCommand::PublishDossier { deliberation: id, given: Box::new(given), changed };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = mistakes(&here, &posted, (&rows, &refusal)).await;
            page(&here, id, Some(&posted), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/dossier"), "dossier-published")),
    }
}

/// At which field a refusal stands.
async fn mistakes(here: &Here, posted: &Posted, (rows, refusal): (&[usize], &Refusal)) -> Errors {
    let field_of = |section: &Section| match section {
        Section::Costs => Some("cost-what-1".to_owned()),
        Section::Sources => Some("source-name-1".to_owned()),
        Section::About | Section::For | Section::Against | Section::Otherwise => Some(section.word().to_owned()),
    };
    let field = match refusal {
        Refusal::Informing(InformingRefusal::DossierIncomplete { sections, .. }) => sections.first().and_then(field_of),
        Refusal::Informing(InformingRefusal::DossierTooLong { section, .. }) => field_of(section),
        Refusal::Informing(InformingRefusal::DossierChangeUnsaid) => Some("changed".to_owned()),
        Refusal::Informing(InformingRefusal::SourceUncheckable { source }) => {
            rows.get(source - 1).map(|row| format!("source-link-{row}"))
        }
        Refusal::Text(_) => Some(Typed::of(posted).unfit().unwrap_or_else(|| "about".to_owned())),
        _ => None,
    };
    match field {
        Some(field) => {
            let mut errors = show::mistake_at(here, field, refusal).await;
            if let Refusal::Informing(InformingRefusal::DossierIncomplete { sections, .. }) = refusal {
                let missing = here.words(&*here.desk.files().await).say("desk-words-missing");
                sections.iter().skip(1).filter_map(field_of).for_each(|field| errors.add(field, missing.clone()));
            }
            errors
        }
        None => Errors::new(),
    }
}
