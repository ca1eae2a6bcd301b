//! Withdrawing it for whoever raised it: a body by its seat, or two people from what a raiser wrote who came on paper. What was
//! raised by card is withdrawn by card alone.

use axum::response::Response;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, DeliberationCommand, Raiser, WITHDRAWAL_REASON_MAX};
use governance::ids::DeliberationId;
use governance::on_paper::Said;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, SaidOnPaper, Stop};

use super::on_paper::{self, NOTE_MAX, home};
use super::opinion::check;
use super::{Of, at, find, framed};
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
        Raiser::Owner(_) | Raiser::Slip => {
            let mut waiting = files.community.on_paper().waiting(one.id);
            let waits = waiting.any(|word| matches!(word.said, Said::Withdrawal { .. }));
            let own_word = one.is_by_card() || one.kept_up_at.is_some();
            !own_word && !waits && on_paper::speaks(here, files, one)
        }
    };
    own && one.is_waiting() && one.support() == 0
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
    let own = matches!(one.raiser, Raiser::Body(_));
    let fields = html! {
        @if checks {
            p class="lead" { (words.say("parts-not-final")) }
            (parts::facts(&words, &[
                Fact::new(words.say("desk-withdraw-reason"), posted.text("reason")),
                Fact::new(words.say("desk-word-kept"), posted.text("kept")),
            ]))
            (parts::hidden("reason", posted.text("reason"))) (parts::hidden("kept", posted.text("kept")))
            (parts::hidden("checked", "yes"))
        } @else if own { (parts::hidden("checked", "yes")) } @else {
            (Field::new("reason", words.say("desk-withdraw-reason")).hint(words.say("desk-withdraw-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (on_paper::kept(&words, posted, errors))
        }
        (parts::warning(&words, &words.say(if own { "desk-withdraw-own" } else { "desk-deliberation-withdraw-text" })))
        (parts::or_leave(&words, &html! {
            @if checks || own { (parts::warning_button(&words.say(if own { "desk-withdraw-act" } else { "desk-word-key" }))) }
            @else { (parts::button(&words.say("parts-continue"))) }
        }, &at(here, id, "")))
    };
    let form = html! {
        (deliberation::public_words(&words, one))
        (Form::post(at(here, id, "/withdraw"), here.visit.csrf()).render(&fields))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-deliberation-withdraw"), ""), (errors, refusal), &form))
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
    if let Raiser::Body(_) = raiser {
        let command = DeliberationCommand::Withdraw { deliberation: id, raiser };
        let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
        return Ok(answer::after(&here, outcome, &at(&here, id, ""), "deliberation-withdrawn"));
    }
    on_paper::speaking(&here, id).await?;
    let mut errors = Errors::new();
    check(&words, &mut errors, &posted, ("reason", WITHDRAWAL_REASON_MAX));
    check(&words, &mut errors, &posted, ("kept", NOTE_MAX));
    if !errors.is_empty() {
        return page(&here, id, (&posted, false), &errors, None).await;
    }
    if posted.text("checked").is_empty() {
        return page(&here, id, (&posted, true), &errors, None).await;
    }
    let said = SaidOnPaper::Withdrawal { reason: posted.text("reason").trim() };
    match on_paper::key(&here, id, said, (posted.text("kept"), None)).await {
        Ok(keyed) => Ok(keyed),
        Err(refusal @ Refusal::Text(_)) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, id, (&posted, false), &errors, Some(&refusal)).await
        }
        Err(refusal) => Ok(answer::stopped(&here.visit, Some(&at(&here, id, "")), &Stop::Refused(refusal))),
    }
}
