//! Putting an owner forward: which home, then who, what they say, and that they agreed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::election::ElectionCommand;
use governance::ids::{MatterId, MeetingId, OwnerId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Sealed, Stop};

use super::{OfElection, Seen, at};
use crate::answer;
use crate::args;
use crate::candidates::STATEMENT_MAX;
use crate::desk::{clerk, names, show};
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sought_home::SoughtHome;
use crate::visit::Here;
use crate::words::Words;

/// Owners that one search offers; more are no help in picking.
const OFFERED: usize = 30;

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfElection) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    let home = show::query(&here).text("home").to_owned();
    page(&here, meeting, matter, &home, &Posted::default(), &Errors::new(), None).await
}

pub(super) async fn find(
    here: Here,
    Path((_, meeting, matter)): OfElection,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    let typed = posted.text("home");
    if typed.is_empty() {
        let words = here.words(&*here.desk.files().await);
        let mut errors = Errors::new();
        errors.add("home", words.say("election-home-missing"));
        return page(&here, meeting, matter, "", &posted, &errors, None).await;
    }
    let query = show::as_query(&[("home", typed)]);
    Ok(Redirect::to(&at(&here, meeting, matter, &format!("/nominate?{query}"))).into_response())
}

async fn page(
    here: &Here,
    meeting: MeetingId,
    matter: MatterId,
    home: &str,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let seen = Seen::find(here, &files, meeting, matter)?;
    let title = words.say("election-nominate");
    let owners = owners(&seen, &words, home);
    let body = html! {
        (errors.summary(&words))
        (seen.heading(&title))
        (show::refused_beside(&words, errors, refusal))
        @if !seen.is_list_open() {
            p { (words.say("election-candidates-frozen")) }
        } @else if owners.is_empty() {
            @if !home.is_empty() { (parts::inset(&html! { p { (words.say_with("election-home-unknown", args!["home" => home])) } })) }
            (Form::post(seen.at("/nominate/find"), here.visit.csrf()).render(&html! {
                (Field::new("home", words.say("election-home")).hint(words.say("election-home-hint"))
                    .value(home).error(errors.of("home")).text(&words))
                (parts::buttons(&parts::button(&words.say("election-find"))))
            }))
        } @else {
            (form(&seen, &words, home, owners, posted, errors))
        }
    };
    let back = if home.is_empty() { seen.at("") } else { seen.at("/nominate") };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

/// The owners of the homes that were meant.
fn owners(seen: &Seen<'_>, words: &Words, home: &str) -> Vec<(OwnerId, String)> {
    let sought = SoughtHome::typed(home);
    let register = seen.files.community.register();
    let homes = register.homes().iter().filter(|home| sought.is_at(&home.place) && !home.holding.is_developer_stock());
    let mut found: Vec<(OwnerId, String)> = Vec::new();
    for home in homes {
        for owner in &home.owners {
            if found.len() < OFFERED && found.iter().all(|(known, _)| known != owner) {
                let name = names::owners(words, seen.files, &[*owner]);
                found.push((*owner, format!("{name}（{}）", home.place)));
            }
        }
    }
    found
}

fn form(
    seen: &Seen<'_>,
    words: &Words,
    home: &str,
    owners: Vec<(OwnerId, String)>,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let only = owners.len() == 1;
    let choices = owners.into_iter().map(|(owner, label)| {
        let value = owner.to_string();
        let checked = only || posted.text("owner") == value;
        Choice::new(value, label).checked(checked)
    });
    let consent = Choice::new("yes", words.say("election-consent")).hint(words.say("election-consent-hint"));
    let consent = vec![consent.checked(posted.text("consents") == "yes")];
    Form::post(seen.at("/nominate"), seen.here.visit.csrf()).render(&html! {
        (parts::hidden("home", home))
        (Choices::new("owner", words.say("election-owner"), choices.collect()).error(errors.of("owner")).radios(words))
        (Field::new("statement", words.say("election-statement"))
            .hint(words.say_with("election-statement-hint", args!["most" => STATEMENT_MAX])).optional()
            .typed(posted, errors).textarea(words, 6))
        (Choices::new("consents", words.say("election-consent-title"), consent).error(errors.of("consents")).checkboxes(words))
        (parts::buttons(&parts::button(&words.say("election-nominate-act"))))
    })
}

pub(super) async fn nominate(
    here: Here,
    Path((_, meeting, matter)): OfElection,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, meeting, Power::Convene).await?;
    let words = here.words(&*here.desk.files().await);
    let home = posted.text("home").to_owned();
    let mut errors = Errors::new();
    let owner: Option<OwnerId> = posted.text("owner").parse().ok();
    if owner.is_none() {
        errors.add("owner", words.say("desk-pick-one"));
    }
    let statement = posted.text("statement");
    if statement.chars().count() > STATEMENT_MAX {
        errors.add("statement", words.say_with("desk-words-too-long", args!["most" => STATEMENT_MAX]));
    } else if governance::holds_personal_number(statement) {
        errors.add("statement", words.say("election-statement-number"));
    }
    if posted.text("consents") != "yes" {
        errors.add("consents", words.say("election-consent-missing"));
    }
    let Some(owner) = owner.filter(|_| errors.is_empty()) else {
        return page(&here, meeting, matter, &home, &posted, &errors, None).await;
    };
    let back = at(&here, meeting, matter, "");
    let mut act_sealed = None;
    if !statement.is_empty() {
        let sealed = Sealed::words(here.desk.door(), statement);
        act_sealed = Some(sealed.map_err(|error| answer::stopped(&here.visit, Some(&back), &error.into()))?);
    }
    let seal = act_sealed.as_ref().map(|sealed: &Sealed| sealed.seal);
    let command = ElectionCommand::Nominate { meeting, matter, owner, statement: seal, consents: true };
    let mut act = Act::new(Actor::Person(person), command);
    if let Some(sealed) = act_sealed {
        act = act.with(sealed);
    }
    match here.desk.carry_out(act).await {
        Err(Stop::Refused(refusal @ Refusal::Election(_))) => {
            errors.add("owner", answer::Said::of(&words, &refusal).why);
            let page = page(&here, meeting, matter, &home, &posted, &errors, Some(&refusal)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        outcome => Ok(answer::after(&here, outcome, &back, "candidate-nominated")),
    }
}
