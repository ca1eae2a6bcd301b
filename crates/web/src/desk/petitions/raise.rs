//! Raising a petition for an owner who brought it on paper: whose it is, what it asks for, everything once more, one button.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::bodies::Power;
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::{Files, Stop};

use super::paper::{FOUND_MAX, owners_at};
use super::{asking, at};
use crate::answer;
use crate::args;
use crate::desk::{names, show};
use crate::evidence::Brought;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::petition::form::{Typed, raised};
use crate::posted::{Posted, StaffFile};
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    let query = show::query(&here);
    if owner(&query).is_some() && !query.text("kind").is_empty() {
        return Ok(page(&here, (&query, &Brought::default()), &Errors::new(), None).await);
    }
    Ok(whose(&here, &query).await)
}

/// The owner that was picked.
fn owner(posted: &Posted) -> Option<OwnerId> {
    posted.text("owner").parse().ok()
}

fn raise_at(here: &Here) -> String {
    here.at("/desk/petitions/raise")
}

/// Whose paper lies on the table, found by home; and what it asks for.
async fn whose(here: &Here, query: &Posted) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-petition-raise");
    let sought = query.text("home");
    let found = if sought.is_empty() { Vec::new() } else { owners_at(&files, sought) };
    let people = found.iter().filter_map(|(owner, place)| Some(((*owner)?, place))).take(FOUND_MAX);
    let people: Vec<Choice> = people
        .map(|(owner, place)| {
            let name = names::owners(&words, &files, &[owner]);
            let label = words.say_with("desk-petition-owner", args!["name" => name, "home" => place.as_str()]);
            Choice::new(owner.to_string(), label).checked(query.text("owner") == owner.to_string())
        })
        .collect();
    let mut errors = Errors::new();
    if !query.text("pick").is_empty() {
        if owner(query).is_none() {
            errors.add("owner", words.say("desk-petition-missing-owner"));
        }
        if query.text("kind").is_empty() {
            errors.add("kind", words.say("petition-missing-kind"));
        }
    }
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say("desk-petition-raise-lead")) }
        form method="get" action=(raise_at(here)) {
            (Field::new("home", words.say("cards-search")).hint(words.say("cards-search-hint")).value(sought).text(&words))
            (parts::buttons(&parts::secondary_button(&words.say("desk-letters-find"), "find", "yes")))
        }
        @if people.is_empty() && !sought.is_empty() {
            (parts::empty(&words.say("desk-letters-not-found"), &html! { p { (words.say("cards-search-hint")) } }))
        }
        @if !people.is_empty() {
            form method="get" action=(raise_at(here)) novalidate {
                (parts::hidden("home", sought)) (parts::hidden("pick", "yes"))
                (Choices::new("owner", words.say("desk-petition-raiser"), people).error(errors.of("owner")).radios(&words))
                (Typed::of(query).kinds(&words, &errors))
                (parts::buttons(&parts::button(&words.say("parts-continue"))))
            }
        }
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/petitions")), &errors, &body)
}

/// The fields of what it asks for, and where the paper is kept.
async fn page(
    here: &Here,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-petition-raise");
    let typed = Typed::of(posted);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&raiser(&words, &files, posted), &title))
        (show::refused_beside(&words, errors, refusal))
        p { (words.say("petition-raise-public")) }
        (Form::post(raise_at(here), here.visit.csrf()).with_files().render(&html! {
            (parts::hidden("owner", posted.text("owner"))) (parts::hidden("home", posted.text("home")))
            (typed.fields(asking(here, &words, &files), errors))
            (Field::new("note", words.say("desk-petition-note")).hint(words.say("desk-petition-note-hint"))
                .typed(posted, errors).text(&words))
            (brought.fields(&words, "evidence-of-signature", errors))
            (typed.buttons(&words))
        }))
    };
    let back = format!("{}?{}", raise_at(here), show::as_query(&[("home", posted.text("home"))]));
    show::asking(here, &files, &words, (&title, &back), errors, &body)
}

fn raiser(words: &Words, files: &Files, posted: &Posted) -> String {
    names::owners(words, files, owner(posted).as_slice())
}

/// Everything once more; nothing is raised before it was confirmed.
async fn check(here: &Here, posted: &Posted, brought: &Brought) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-petition-raise-check");
    let typed = Typed::of(posted);
    let mut facts = vec![Fact::new(words.say("desk-petition-raiser"), raiser(&words, &files, posted))];
    facts.extend(typed.facts(asking(here, &words, &files)));
    facts.push(Fact::new(words.say("desk-petition-note"), posted.text("note")));
    if let Some(name) = brought.file_name() {
        facts.push(Fact::new(words.say("evidence-file"), name));
    }
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &facts))
        (parts::warning(&words, &words.say("desk-petition-raise-means")))
        (Form::post(raise_at(here), here.visit.csrf()).render(&html! {
            (carried(posted)) (typed.hidden())
            (brought.hidden())
            (parts::hidden("checked", "yes"))
            (parts::buttons(&html! {
                (parts::button(&words.say("desk-petition-raise-act")))
                (parts::secondary_button(&words.say("petition-change"), "change", "yes"))
            }))
        }))
    };
    show::asking(here, &files, &words, (&title, &raise_at(here)), &Errors::new(), &body)
}

fn carried(posted: &Posted) -> Markup {
    html! { @for field in ["owner", "home", "note"] { (parts::hidden(field, posted.text(field))) } }
}

/// Asks whose matters they are, where they need not be those of all owners and nothing was picked yet.
async fn ask_scope(here: &Here, posted: &Posted, brought: &Brought, owner: OwnerId) -> Option<Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let typed = Typed::of(posted);
    let mut errors = Errors::new();
    if !posted.text("scoped").is_empty() {
        errors.add("scope", words.say("desk-pick-one"));
    }
    let asked = typed.scope_asked(asking(here, &words, &files), owner, &errors)?;
    let body = html! {
        (errors.summary(&words))
        (Form::post(raise_at(here), here.visit.csrf()).render(&html! {
            (carried(posted)) (typed.hidden_words()) (brought.hidden())
            (parts::hidden("scoped", "yes"))
            (asked)
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
    };
    Some(show::asking(here, &files, &words, (&words.say("petition-scope-title"), &raise_at(here)), &errors, &body))
}

pub(super) async fn raise(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let typed = Typed::of(&posted);
    let words = here.words(&*here.desk.files().await);
    let Some(owner) = owner(&posted) else { return Ok(Redirect::to(&raise_at(&here)).into_response()) };
    if !posted.text("change").is_empty() {
        return Ok(page(&here, (&posted, &brought), &errors, None).await);
    }
    let mut errors = typed.mistakes(&words).and(errors);
    if posted.text("note").is_empty() {
        errors.add("note", words.say("desk-petition-missing-note"));
    }
    if !errors.is_empty() {
        return Ok(page(&here, (&posted, &brought), &errors, None).await);
    }
    if let Some(asked) = ask_scope(&here, &posted, &brought, owner).await {
        return Ok(asked);
    }
    if posted.text("checked").is_empty() {
        return Ok(check(&here, &posted, &brought).await);
    }
    let demand = typed.demand(&words, &*here.desk.files().await);
    let Some(demand) = demand else { return Ok(Redirect::to(&raise_at(&here)).into_response()) };
    let shown = brought.with_words(posted.text("note"));
    match here.desk.raise_petition_on_paper(by, owner, demand, &shown).await {
        Err(Stop::Refused(refusal)) if typed.field_of(&refusal).is_some() => {
            let field = typed.field_of(&refusal).unwrap_or_else(|| "text".to_owned());
            errors.add(field, answer::Said::of(&words, &refusal).why);
            Ok(page(&here, (&posted, &brought), &errors, Some(&refusal)).await)
        }
        outcome => {
            let raised = outcome.as_ref().ok().and_then(raised);
            let address = raised.map_or_else(|| here.at("/desk/petitions"), |id| at(&here, id, ""));
            Ok(answer::after(&here, outcome, &address, "petition-raised-on-paper"))
        }
    }
}
