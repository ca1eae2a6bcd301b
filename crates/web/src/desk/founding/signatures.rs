//! Signatures on paper, taken down by home and owner; and the application handed in.

use axum::Router;
use axum::response::{Redirect, Response};
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::community::{Holding, Home};
use governance::founding::FoundingCommand;
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::Act;

use super::{HOME, typed_or_today, would_refuse};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::{names, show};
use crate::parts::{self, Column, Errors, Field, Form, Table, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::public::founding::state::application;
use crate::sought_home::SoughtHome;
use crate::visit::Here;

/// Homes found at most; whoever finds more should say more.
const FOUND_MAX: usize = 20;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/founding/signatures", get(page))
        .route("/c/{community}/desk/founding/signatures/{owner}/sign", get(to_page).post(sign))
        .route("/c/{community}/desk/founding/signatures/{owner}/withdraw", get(to_page).post(withdraw))
        .route("/c/{community}/desk/founding/submit", get(ask_submit).post(submit))
}

/// The owners have no page each: whoever opens the address of their form is led to the list.
async fn to_page(here: Here) -> Result<Redirect, Response> {
    here.require(Power::Key).await?;
    Ok(Redirect::to(&here.at("/desk/founding/signatures")))
}

async fn page(here: Here) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let query = show::query(&here);
    let typed = query.text("home");
    let submitted = view.founding().application().is_some_and(|application| application.submitted.is_some());
    let body = html! {
        p { (words.say("founding-signatures-text")) " " a href=(here.at("/founding/application-form")) { (words.say("founding-now-application-form")) } }
        (application(&view))
        @if !submitted {
            h2 { (words.say("founding-sign-paper")) }
            form method="get" action=(here.at("/desk/founding/signatures")) {
                (Field::new("home", words.say("desk-remove-home")).hint(words.say("desk-remove-home-hint")).value(typed).text(words))
                (parts::buttons(&parts::button(&words.say("desk-remove-find"))))
            }
            @if !typed.is_empty() { (found(&view, typed)) }
            h2 { (words.say("founding-signed")) }
            (signed(&view))
            p { (parts::button_link(&words.say("founding-submit"), &here.at("/desk/founding/submit"))) }
        }
    };
    Ok(show::wide(&here, &files, words, &words.say("founding-task-signatures"), &here.at(HOME), &body))
}

fn found(view: &View<'_>, typed: &str) -> Markup {
    let words = &view.words;
    let sought = SoughtHome::typed(typed);
    let homes = view.files.community.register().homes().iter();
    let fits = homes.filter(|home| home.holding == Holding::Owner && sought.is_at(&home.place));
    let homes: Vec<&Home> = fits.take(FOUND_MAX).collect();
    if homes.is_empty() {
        let title = words.say_with("desk-remove-not-found", args!["home" => typed]);
        return parts::empty(&title, &html! { p { (words.say("desk-remove-not-found-next")) } });
    }
    let columns = vec![
        Column::text(words.say("desk-remove-home")),
        Column::text(words.say("founding-owner")),
        Column::text(words.say("founding-owner-act")),
    ];
    let rows =
        homes.iter().flat_map(|home| home.owners.iter().map(move |owner| (home, *owner))).map(|(home, owner)| {
            vec![
                html! { (home.place.to_string()) },
                html! { (names::owners(words, view.files, &[owner])) },
                act(view, owner),
            ]
        });
    Table::new(words.say_with("desk-remove-found", args!["home" => typed]), columns).rows(rows).render(words)
}

fn act(view: &View<'_>, owner: OwnerId) -> Markup {
    let words = &view.words;
    let has_signed = view.founding().application().is_some_and(|one| one.signatures.contains_key(&owner));
    let (rest, label) =
        if has_signed { ("withdraw", words.say("founding-withdraw")) } else { ("sign", words.say("founding-sign")) };
    let action = view.here.at(&format!("/desk/founding/signatures/{owner}/{rest}"));
    Form::post(action, view.here.visit.csrf()).render(&html! {
        (parts::secondary_button(&label, "act", rest))
        span class="unseen" { " " (names::owners(words, view.files, &[owner])) }
    })
}

fn signed(view: &View<'_>) -> Markup {
    let words = &view.words;
    let Some(application) = view.founding().application().filter(|application| !application.signatures.is_empty())
    else {
        return html! { p { (words.say("founding-signed-none")) } };
    };
    let columns = vec![
        Column::text(words.say("founding-owner")),
        Column::text(words.say("founding-signed-how")),
        Column::text(words.say("founding-owner-act")),
    ];
    let rows = application.signatures.iter().map(|(owner, signature)| {
        let how =
            if signature.by_card { words.say("founding-signed-card") } else { words.say("founding-signed-paper") };
        vec![
            html! { (names::owners(words, view.files, &[*owner])) },
            html! { (parts::tag(Tone::Plain, &how)) " " (words.date_of(signature.at)) },
            act(view, *owner),
        ]
    });
    Table::new(words.say("founding-signed"), columns).rows(rows).render(words)
}

async fn sign(here: Here, Path((_, owner)): Path<(String, OwnerId)>, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), FoundingCommand::Sign { owner: Some(owner) })).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/founding/signatures"), "founding-signed"))
}

async fn withdraw(here: Here, Path((_, owner)): Path<(String, OwnerId)>, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let command = FoundingCommand::WithdrawSignature { owner: Some(owner) };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/founding/signatures"), "founding-withdrawn"))
}

async fn ask_submit(here: Here) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    submit_page(&here, &Posted::default(), &Errors::new()).await
}

async fn submit_page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let refusal = would_refuse(&view, FoundingCommand::Submit { received_on: view.today() });
    let title = words.say("founding-submit");
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        (crate::public::founding::state::condition(&view))
        (application(&view))
        @if refusal.is_some() { (show::refused_beside(words, errors, refusal.as_ref())) }
        @else {
            (Form::post(here.at("/desk/founding/submit"), here.visit.csrf()).render(&html! {
                (Field::new("on", words.say("founding-received")).hint(words.say("founding-received-hint")).error(errors.of("on"))
                    .date(words, &typed_or_today(&view, posted, "on")))
                (parts::warning(words, &words.say("founding-submit-consequence")))
                (parts::buttons(&parts::button(&title)))
            }))
        }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at("/desk/founding/signatures")), errors, &body))
}

async fn submit(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let Some(received_on) = posted.day("on").date() else {
        let words = here.words(&*here.desk.files().await);
        let mut errors = Errors::new();
        errors.add("on", words.say("desk-date-missing"));
        return submit_page(&here, &posted, &errors).await;
    };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), FoundingCommand::Submit { received_on })).await;
    Ok(answer::after(&here, outcome, &here.at(HOME), "founding-submitted"))
}
