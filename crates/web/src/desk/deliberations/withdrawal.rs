//! Withdrawing it for whoever raised it: a body by its seat, or the body that answers from what a raiser wrote who came on paper.
//! What was raised by card is withdrawn by card alone.

use axum::response::Response;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, DeliberationCommand, Raiser, WITHDRAWAL_REASON_MAX};
use governance::ids::DeliberationId;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::on_paper::{NOTE_MAX, home};
use super::opinion::check;
use super::{Of, answers, at, find};
use crate::answer;
use crate::deliberation;
use crate::desk::show;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Whether the person signed in can withdraw it.
fn may(here: &Here, files: &Files, one: &Deliberation) -> bool {
    let own = match one.raiser {
        Raiser::Body(body) => files.community.may_at(&here.desk.moment(here.actor()), Power::Deliberate, body),
        Raiser::Owner(_) | Raiser::Slip => !one.is_by_card() && answers(here, files, one),
    };
    own && one.is_waiting() && one.supporters.is_empty()
}

/// The way to the page, where this person can.
pub(super) fn link(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    html! {
        @if may(here, files, one) {
            p { a href=(at(here, one.id, "/withdraw")) { (words.say("desk-deliberation-withdraw")) } }
        }
    }
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, (&Posted::default(), false), &Errors::new(), None).await
}

/// The form; or, once it is filled in, what was typed once more before anything happens.
async fn page(
    here: &Here,
    id: DeliberationId,
    (posted, checks): (&Posted, bool),
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    if !may(here, &files, one) {
        return Ok(home(here, id));
    }
    let words = here.words(&files);
    let title = words.say("desk-deliberation-withdraw");
    let own = matches!(one.raiser, Raiser::Body(_));
    let fields = html! {
        @if checks {
            p class="lead" { (words.say("parts-not-final")) }
            (parts::facts(&words, &[
                Fact::new(words.say("desk-withdraw-reason"), posted.text("reason")),
                Fact::new(words.say("desk-withdraw-kept"), posted.text("kept")),
            ]))
            (parts::hidden("reason", posted.text("reason"))) (parts::hidden("kept", posted.text("kept")))
            (parts::hidden("checked", "yes"))
        } @else if own { (parts::hidden("checked", "yes")) } @else {
            (Field::new("reason", words.say("desk-withdraw-reason")).hint(words.say("desk-withdraw-reason-hint"))
                .value(posted.text("reason")).error(errors.of("reason")).textarea(&words, 3))
            (Field::new("kept", words.say("desk-withdraw-kept")).hint(words.say("desk-withdraw-kept-hint"))
                .value(posted.text("kept")).error(errors.of("kept")).text(&words))
        }
        (parts::warning(&words, &words.say(if own { "desk-withdraw-own" } else { "desk-deliberation-withdraw-text" })))
        (parts::buttons(&html! {
            @if checks || own { (parts::warning_button(&words.say("desk-withdraw-act"))) }
            @else { (parts::button(&words.say("parts-continue"))) }
            a href=(at(here, id, "")) { (words.say("desk-leave-it")) }
        }))
    };
    let form = html! {
        (deliberation::public_words(&words, one))
        (Form::post(at(here, id, "/withdraw"), here.visit.csrf()).render(&fields))
    };
    let caption = deliberation::title(&words, one);
    let frame = show::Frame { caption: &caption, title: &title, back: &at(here, id, ""), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

pub(super) async fn withdraw(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Observe).await?;
    let (raiser, words) = {
        let files = here.desk.files().await;
        (find(&here, &files, id)?.raiser, here.words(&files))
    };
    let outcome = if let Raiser::Body(_) = raiser {
        let command = DeliberationCommand::Withdraw { deliberation: id, raiser, request: None };
        here.desk.carry_out(Act::new(Actor::Person(person), command)).await
    } else {
        let mut errors = Errors::new();
        check(&words, &mut errors, &posted, ("reason", WITHDRAWAL_REASON_MAX));
        check(&words, &mut errors, &posted, ("kept", NOTE_MAX));
        if !errors.is_empty() {
            return page(&here, id, (&posted, false), &errors, None).await;
        }
        if posted.text("checked").is_empty() {
            return page(&here, id, (&posted, true), &errors, None).await;
        }
        let given = (posted.text("reason"), posted.text("kept"));
        here.desk.withdraw_for(person, id, raiser, given).await
    };
    match outcome {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, id, (&posted, false), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "deliberation-withdrawn")),
    }
}
