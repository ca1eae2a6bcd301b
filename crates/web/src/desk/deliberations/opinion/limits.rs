//! What an opinion may not agree on: where a text speaks of it, why it keeps to the law all the same; and stopping one that
//! does not.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{
    Deliberation, DeliberationCommand, DeliberationRefusal, Held, HeldSentence, Opinion, Stage, Step, unconsidered,
};
use governance::ids::DeliberationId;
use governance::law::Law;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Stop};

use super::super::{Of, answering, at, find, framed};
use super::{check, opinion, text_mistake};
use crate::answer;
use crate::args;
use crate::deliberation::opinion as shown;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;
/// Characters that an article may have.
const ARTICLE_MAX: usize = 120;
/// The field of the sentences that are shown beside a reason.
pub(super) const OF: &str = "of";
/// What is picked where another article is meant.
const ANOTHER: &str = "another";

/// What a refusal holds, where a public reason may answer it.
pub(in crate::desk::deliberations) fn over(refusal: Option<&Refusal>) -> Option<&Held> {
    match refusal {
        Some(Refusal::Deliberation(
            DeliberationRefusal::OverLimit(held)
            | DeliberationRefusal::ReservedUnspoken(held)
            | DeliberationRefusal::IncomeUnspoken(held),
        )) => Some(held),
        _ => None,
    }
}

/// What can be written instead, where a refusal holds a task that no reason answers.
pub(in crate::desk::deliberations) fn instead(words: &Words, law: &Law, refusal: Option<&Refusal>) -> Markup {
    match refusal {
        Some(Refusal::Deliberation(
            DeliberationRefusal::TaskUnvoted(held)
            | DeliberationRefusal::TaskUnclear(held)
            | DeliberationRefusal::TaskLeftOut(held),
        )) => listed(words, law, held),
        _ => html! {},
    }
}

/// Each limit with the sentences that speak of it, its articles and what can be agreed on instead, and the field for why they keep to
/// the law. What is said is said of the sentences shown here, and of no other.
pub(in crate::desk::deliberations) fn asking(
    words: &Words,
    law: &Law,
    held: &Held,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    html! {
        (listed(words, law, held))
        @for sentence in &held.sentences { (parts::hidden(OF, &sentence.text)) }
        @let reserved = held.limits.iter().any(|id| law.limits.reserved().any(|limit| limit.id == *id));
        @let standing = held.limits.iter().all(|id| law.limits.get(id).is_some_and(|limit| limit.standing));
        @let label = match reserved {
            true if standing => "desk-income-considered",
            true => "desk-reserved-considered",
            false => "desk-limits-considered",
        };
        (Field::new("considered", words.say(label)).hint(words.say("desk-limits-considered-hint"))
            .typed(posted, errors).textarea(words, 4))
    }
}

pub(super) fn listed(words: &Words, law: &Law, held: &Held) -> Markup {
    html! {
        ul class="reports" {
            @for limit in held.limits.iter().filter_map(|id| law.limits.get(id)) {
                li {
                    p { strong { (names::of_pack(words, &limit.name)) } }
                    @for sentence in held.sentences.iter().filter(|sentence| sentence.limit == limit.id) {
                        p {
                            (words.say_with("limits-sentence-words", args![
                                "sentence" => sentence.text.as_str(), "words" => words.list(&sentence.words)
                            ]))
                        }
                    }
                    p { span class="hint" { (words.say("opinion-instead")) } " " (names::of_pack(words, &limit.instead)) }
                    p class="hint" {
                        (names::cited(words, &law.limits.articles, &limit.basis))
                        @if !law.limits.is_confirmed(limit) { " " (parts::tag(parts::Tone::Care, &words.say("place-not-read"))) }
                    }
                }
            }
        }
    }
}

/// What the version that would be put speaks of and nobody has said anything to yet.
fn open(here: &Here, one: &Deliberation, opinion: &Opinion) -> Held {
    Held::of(&unconsidered(one, &here.desk.law().limits, &opinion.says()))
}

pub(in crate::desk::deliberations) async fn ask_consider(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    consider_page(&here, id, (&Posted::default(), &Errors::new(), None)).await
}

async fn consider_page(
    here: &Here,
    id: DeliberationId,
    (posted, errors, refusal): (&Posted, &Errors, Option<&Refusal>),
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let opinion = opinion(here, &files, id)?;
    let held = open(here, &one, opinion);
    if held.limits.is_empty() {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    }
    let words = here.words(&files);
    let form = html! {
        (shown::paragraphs(&opinion.version()))
        (Form::post(at(here, id, "/opinion/limits"), here.visit.csrf()).render(&html! {
            (asking(&words, here.desk.law(), &held, posted, errors))
            (parts::or_leave(&words, &parts::button(&words.say("desk-limits-act")), &at(here, id, "/opinion")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-limits-title"), "/opinion"), (errors, refusal), &form))
}

pub(in crate::desk::deliberations) async fn consider(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    let (words, limits) = {
        let files = here.desk.files().await;
        (here.words(&files), open(&here, &one, opinion(&here, &files, id)?).limits)
    };
    let mut errors = Errors::new();
    check(&words, &mut errors, &posted, ("considered", REASON_MAX));
    if !errors.is_empty() {
        return consider_page(&here, id, (&posted, &errors, None)).await;
    }
    let (sentences, reason) = (posted.all(OF).map(str::to_owned).collect(), posted.text("considered").to_owned());
    let command = DeliberationCommand::ConsiderLimits { deliberation: id, limits, sentences, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = text_mistake(&here, "considered", &refusal).await;
            consider_page(&here, id, (&posted, &errors, Some(&refusal))).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-limits-considered")),
    }
}

/// Does what is asked, and where it is held back by sentences that were shown beside the reason, says first why they keep to the law
/// and does it then. A sentence that was not shown is held anew.
pub(in crate::desk::deliberations) async fn act_considered(
    here: &Here,
    (id, person): (DeliberationId, governance::ids::PersonId),
    command: DeliberationCommand,
    posted: &Posted,
) -> Result<office::Outcome, Stop> {
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command.clone())).await;
    let held = match &outcome {
        Err(Stop::Refused(refusal)) => over(Some(refusal)).cloned(),
        _ => None,
    };
    let reason = posted.text("considered").to_owned();
    let is_shown = |sentence: &HeldSentence| posted.all(OF).any(|shown| shown == sentence.text);
    let answered = |held: &Held| !reason.trim().is_empty() && held.sentences.iter().all(is_shown);
    let Some(held) = held.filter(answered) else { return outcome };
    let (limits, sentences) = (held.limits, held.sentences.into_iter().map(|sentence| sentence.text).collect());
    let said = DeliberationCommand::ConsiderLimits { deliberation: id, limits, sentences, reason };
    here.desk.carry_out(Act::new(Actor::Person(person), said)).await?;
    here.desk.carry_out(Act::new(Actor::Person(person), command)).await
}

/// Whether this person may stop what is drafted, put or settled now.
pub(super) fn may_stop(here: &Here, files: &office::Files, id: DeliberationId) -> bool {
    let one = files.community.deliberations().deliberation(id);
    let opinion = files.community.deliberations().opinion(id);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    here.may(files, Power::Correct)
        && one.is_some_and(|one| one.is_taken_up() && one.step() >= Step::Opinion)
        && opinion.is_some_and(|opinion| {
            let holds = one.is_some_and(|one| one.report().is_none()) || opinion.is_in_force();
            opinion.stage(today) != Stage::Stopped && holds
        })
}

pub(in crate::desk::deliberations) async fn ask_stop(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    stop_page(&here, id, (&Posted::default(), &Errors::new(), None)).await
}

async fn stop_page(
    here: &Here,
    id: DeliberationId,
    (posted, errors, refusal): (&Posted, &Errors, Option<&Refusal>),
) -> Result<Response, Response> {
    here.require(Power::Correct).await?;
    let files = here.desk.files().await;
    let (one, opinion) = (find(here, &files, id)?, opinion(here, &files, id)?);
    if refusal.is_none() && !may_stop(here, &files, id) {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    }
    let words = here.words(&files);
    let law = here.desk.law();
    let reserved = law.limits.reserved().filter(|limit| !limit.unclear);
    let grounds = law.limits.iter().chain(reserved).map(|limit| {
        Choice::new(limit.id.as_str(), names::of_pack(&words, &limit.name)).hint(names::cited(
            &words,
            &law.limits.articles,
            &limit.basis,
        ))
    });
    let another = Choice::new(ANOTHER, words.say("desk-opinion-stop-another"));
    let grounds: Vec<Choice> = grounds
        .chain(std::iter::once(another))
        .map(|choice| {
            let checked = choice.is(posted.text("ground"));
            choice.checked(checked)
        })
        .collect();
    let form = html! {
        (shown::paragraphs(&opinion.version()))
        (Form::post(at(here, id, "/opinion/stop"), here.visit.csrf()).render(&html! {
            (Choices::new("ground", words.say("desk-opinion-stop-ground"), grounds).error(errors.of("ground")).radios(&words))
            (Field::new("article", words.say("desk-opinion-stop-article")).hint(words.say("desk-opinion-stop-article-hint"))
                .typed(posted, errors).text(&words))
            (Field::new("reason", words.say("desk-opinion-stop-reason")).hint(words.say("desk-opinion-stop-reason-hint"))
                .typed(posted, errors).textarea(&words, 5))
            (parts::warning(&words, &words.say("desk-opinion-stop-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-opinion-stop-act")), &at(here, id, "/opinion")))
        }))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-opinion-stop"), "/opinion"), (errors, refusal), &form))
}

pub(in crate::desk::deliberations) async fn stop(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Correct).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let ground = posted.text("ground");
    match ground {
        "" => errors.add("ground", words.say("desk-pick-one")),
        ANOTHER => check(&words, &mut errors, &posted, ("article", ARTICLE_MAX)),
        _ => {}
    }
    check(&words, &mut errors, &posted, ("reason", REASON_MAX));
    if !errors.is_empty() {
        return stop_page(&here, id, (&posted, &errors, None)).await;
    }
    let limit = (ground != ANOTHER).then(|| ground.to_owned());
    let (article, reason) = (posted.text("article").to_owned(), posted.text("reason").to_owned());
    let wrong = if governance::holds_personal_number(&article) { "article" } else { "reason" };
    let command = DeliberationCommand::StopOpinion { deliberation: id, limit, article, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = text_mistake(&here, wrong, &refusal).await;
            stop_page(&here, id, (&posted, &errors, Some(&refusal))).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-stopped")),
    }
}
