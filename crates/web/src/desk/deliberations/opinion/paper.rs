//! Amendments and consent that come on paper, and amendments of a body by its seat.

use axum::response::Response;
use governance::Refusal;
use governance::bodies::Power;
use governance::deliberation::Consent;
use governance::ids::DeliberationId;
use maud::{Markup, html};
use office::{SaidOnPaper, Taker};

use super::super::{Of, at, find, framed, on_paper, takers, whose};
use super::{check, opinion};
use crate::answer;
use crate::args;
use crate::deliberation::opinion as shown;
use crate::desk::inspections;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Characters that a paragraph or a reason may have.
const TEXT_MAX: usize = 1_000;
/// The choice of an owner, whose home and name are typed.
const OWNER: &str = "owner";

pub(in crate::desk::deliberations) async fn ask_amend(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    amend_page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn amend_page(here: &Here, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let (one, opinion) = (find(here, &files, id)?, opinion(here, &files, id)?);
    whose::allowed(here, &files, one)?;
    let words = here.words(&files);
    let which = (1..).zip(opinion.round().map(|round| round.paragraphs.as_slice()).unwrap_or_default());
    let which = which.map(|(number, text)| {
        let number: u32 = number;
        Choice::new(number.to_string(), words.say_with("desk-amend-paragraph", args!["paragraph" => number]))
            .hint(text.as_str())
    });
    let which: Vec<Choice> = which
        .chain([Choice::new("0", words.say("owner-amend-new"))])
        .map(|choice| {
            let checked = choice.is(posted.text("paragraph"));
            choice.checked(checked)
        })
        .collect();
    let form = html! {
        (Form::post(at(here, id, "/opinion/amend"), here.visit.csrf()).render(&html! {
            (whose::asked(here, (&files, one), &words, words.say("desk-amend-whose"), (posted, errors)))
            (Choices::new("paragraph", words.say("desk-amend-which"), which).error(errors.of("paragraph")).radios(&words))
            (Field::new("text", words.say("owner-amend-text")).typed(posted, errors).textarea(&words, 4))
            (Field::new("reason", words.say("comment-why")).typed(posted, errors).textarea(&words, 3))
            (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
        }))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-amend"), "/opinion"), (errors, None), &form))
}

pub(in crate::desk::deliberations) async fn amend(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let origin = whose::picked(&words, &posted, &mut errors);
    let paragraph = posted.text("paragraph").parse::<u32>();
    if paragraph.is_err() {
        errors.add("paragraph", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("text", TEXT_MAX));
    check(&words, &mut errors, &posted, ("reason", TEXT_MAX));
    let (Some(origin), Ok(paragraph), true) = (origin, paragraph, errors.is_empty()) else {
        return amend_page(&here, id, &posted, &errors).await;
    };
    let paragraph = (paragraph != 0).then_some(paragraph);
    let said = (posted.text("text"), posted.text("reason"));
    let outcome = here.desk.amend_opinion(here.actor(), (id, paragraph), origin, said).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-amendment-taken-in"))
}

pub(in crate::desk::deliberations) async fn ask_consent(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    consent_page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn consent_page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    on_paper::speaking(here, id).await?;
    let seated = takers::seated(here, id).await?;
    let files = here.desk.files().await;
    let (one, opinion) = (find(here, &files, id)?, opinion(here, &files, id)?);
    let words = here.words(&files);
    let owner = Choice::new(OWNER, words.say("desk-consent-owner")).hint(words.say("desk-consent-home-hint"));
    let whose = [owner].into_iter().chain(seated.iter().map(|one| Choice::new(one.value.as_str(), one.name.as_str())));
    let whose: Vec<Choice> = whose
        .map(|choice| {
            let checked = choice.is(posted.text("whose"));
            choice.checked(checked)
        })
        .collect();
    let choices = Consent::ALL.map(|says| {
        let code = names::code(&says);
        let (label, checked) = (words.say_of("consent-", &code), posted.text("says") == code);
        Choice::new(code, label).checked(checked)
    });
    let form = html! {
        (parts::details(&words.say("owner-consent-read"), &shown::paragraphs(&opinion.version())))
        p class="hint" { (shown::whose_consent(&words, &files, one)) }
        (Form::post(at(here, id, "/opinion/consent"), here.visit.csrf()).render(&html! {
            @if seated.is_empty() { (owner_fields(&words, (posted, errors), false)) }
            @else {
                (Choices::new("whose", words.say("desk-consent-whose"), whose).error(errors.of("whose")).radios(&words))
                (owner_fields(&words, (posted, errors), true))
            }
            (Choices::new("says", words.say("desk-consent-says"), choices.into()).error(errors.of("says")).radios(&words))
            (Field::new("reason", words.say("owner-consent-why")).hint(words.say("desk-consent-why-hint")).optional()
                .typed(posted, errors).textarea(&words, 3))
            (on_paper::came(&words, on_paper::later(here, &files, one), posted, errors))
            (on_paper::kept(&words, posted, errors))
            (parts::buttons(&parts::button(&words.say("desk-word-key"))))
        }))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-consent"), "/opinion"), (errors, refusal), &form))
}

/// Which owner it is; optional where somebody with a place on a panel can be picked instead.
fn owner_fields(words: &Words, (posted, errors): (&Posted, &Errors), optional: bool) -> Markup {
    let home = Field::new("home", words.say("statement-sheet-home")).hint(words.say("desk-consent-home-hint"));
    let owner = Field::new("owner", words.say("statement-sheet-name")).hint(words.say("inspection-owner-hint"));
    let fields = [home, owner].map(|field| {
        let field = if optional { field.optional() } else { field };
        field.typed(posted, errors).text(words)
    });
    html! { @for field in fields { (field) } }
}

pub(in crate::desk::deliberations) async fn consent(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    on_paper::speaking(&here, id).await?;
    let mut errors = Errors::new();
    let taker = takers::picked(&here, id, posted.text("whose")).await;
    let (owner, says, came_on) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let came_on = {
            let later = on_paper::later(&here, &files, find(&here, &files, id)?);
            on_paper::came_on(&words, later, &posted, &mut errors)
        };
        let owner = match taker {
            Some(_) => None,
            None => inspections::asked(&files, &words, &posted, &mut errors),
        };
        let says = Consent::ALL.into_iter().find(|says| names::code(says) == posted.text("says"));
        if says.is_none() {
            errors.add("says", words.say("desk-pick-one"));
        }
        if says == Some(Consent::Object) {
            check(&words, &mut errors, &posted, ("reason", TEXT_MAX));
        }
        check(&words, &mut errors, &posted, ("kept", on_paper::NOTE_MAX));
        (owner, says, came_on)
    };
    let why = posted.text("reason").trim();
    let said = match (owner, taker, says) {
        (Some(owner), _, Some(says)) if errors.is_empty() => SaidOnPaper::Consent { owner, says, why },
        (None, Some(Taker::Volunteer(panel, who)), Some(says)) if errors.is_empty() => {
            SaidOnPaper::ConsentOf { panel, who, says, why }
        }
        _ => return consent_page(&here, id, &posted, &errors, None).await,
    };
    match on_paper::key(&here, id, said, (posted.text("kept"), came_on)).await {
        Ok(keyed) => Ok(keyed),
        Err(refusal) => consent_page(&here, id, &posted, &errors, Some(&refusal)).await,
    }
}
