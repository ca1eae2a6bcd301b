//! Looking, for the body that may stop an opinion, at why a text that speaks of what nobody may agree on keeps to the law.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{Deliberation, DeliberationCommand, watcher, watches};
use governance::ids::DeliberationId;
use governance::{Actor, PublicText};
use maud::html;
use office::{Act, Files, Stop};

use super::super::{Of, at, find, framed};
use super::limits::OF;
use super::{check, opinion, text_mistake};
use crate::answer;
use crate::deliberation::{considered, opinion as shown};
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;

/// Whether the person signed in looks, and something waits for that.
pub(super) fn opens(here: &Here, files: &Files, one: &Deliberation) -> bool {
    let moment = here.desk.moment(here.actor());
    let today = moment.today(files.community.zone());
    let about = (&files.community, here.desk.law());
    let looks = watcher(about, one, today).is_some_and(|body| files.community.may_at(&moment, Power::Correct, body));
    looks && watches(about, one, today).iter().any(|watch| watch.considered.over_at().is_none())
}

/// The sentences whose reasons nobody looked at yet.
fn waiting(one: &Deliberation) -> impl Iterator<Item = &PublicText> {
    one.considered.iter().filter(|said| said.over_at().is_none()).flat_map(|said| &said.sentences)
}

pub(in crate::desk::deliberations) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, (&Posted::default(), &Errors::new(), None)).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    (posted, errors, refusal): (&Posted, &Errors, Option<&governance::Refusal>),
) -> Result<Response, Response> {
    here.require(Power::Correct).await?;
    let files = here.desk.files().await;
    let (one, opinion) = (find(here, &files, id)?, opinion(here, &files, id)?);
    if refusal.is_none() && !opens(here, &files, one) {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    }
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let form = html! {
        p { (words.say("desk-limits-look-lead")) }
        (shown::paragraphs(&opinion.version()))
        (considered::considered((here.desk.law(), &files, &words), one, today))
        (Form::post(at(here, id, "/opinion/limits/look"), here.visit.csrf()).render(&html! {
            @for sentence in waiting(one) { (parts::hidden(OF, sentence.as_str())) }
            (Field::new("reason", words.say("desk-limits-look-reason")).hint(words.say("desk-limits-look-reason-hint"))
                .typed(posted, errors).textarea(&words, 4))
            (parts::buttons(&html! {
                (parts::button(&words.say("desk-limits-look-act")))
                a href=(at(here, id, "/opinion/stop")) { (words.say("desk-opinion-stop")) }
            }))
        }))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-limits-look"), "/opinion"), (errors, refusal), &form))
}

pub(in crate::desk::deliberations) async fn look(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Correct).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    check(&words, &mut errors, &posted, ("reason", REASON_MAX));
    if !errors.is_empty() {
        return page(&here, id, (&posted, &errors, None)).await;
    }
    let (sentences, reason) = (posted.all(OF).map(str::to_owned).collect(), posted.text("reason").to_owned());
    let command = DeliberationCommand::LookAtLimits { deliberation: id, sentences, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = text_mistake(&here, "reason", &refusal).await;
            page(&here, id, (&posted, &errors, Some(&refusal))).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-limits-looked-at")),
    }
}
