//! Leading it on: what the step it is at still misses, going on to the next, and sending it back with a reason.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::{
    Deliberation, DeliberationCommand, Ending, Lack, Missing, Step, Vote, may_return_to, missing, next_step, reach,
    sheets_keyed_later, uninvited, unsigned, vote,
};
use governance::ids::{DeliberationId, PartyNo};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{Of, answering, answers, at, framed};
use crate::answer;
use crate::args;
use crate::deliberation::{self, step_name, step_number};
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// What this person does about the step it is at: reads what is missing, goes on, or sends it back.
pub(super) fn acting(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let leads = one.is_taken_up() && one.is_running() && answers(here, files, one);
    let next = next_step(&files.community, one);
    let (next, last) = (next.filter(|_| leads), leads && next.is_none());
    let missing = missing((&files.community, here.desk.law()), one, today);
    html! {
        @if leads {
            (deliberation::looked::later(words, sheets_keyed_later((&files.community, here.desk.law()), one, today)))
        }
        @if let Some(next) = next {
            @if missing.is_empty() {
                p { (words.say("desk-step-ready")) }
                (Form::post(at(here, one.id, "/step"), here.visit.csrf()).render(&html! {
                    (parts::hidden("to", &names::code(&next)))
                    (parts::buttons(&parts::button(&words.say_with("desk-step-go", args![
                        "number" => step_number(next), "step" => step_name(words, next)
                    ]))))
                }))
            } @else {
                p { (words.say_with("desk-step-missing", args!["step" => step_name(words, next)])) }
                ul {
                    @for lacks in &missing {
                        li {
                            (lack(files, words, one, *lacks))
                            @if *lacks == Missing::PartiesInvited { (not_invited(here, files, words, one)) }
                            @if *lacks == Missing::HomesReached { (reached(here, files, words, one)) }
                        }
                    }
                }
                @if missing.iter().all(|lacks| lacks.can_be_explained()) { (going_without(here, files, words, one, next)) }
            }
        } @else if last {
            p { (words.say("desk-step-last-missing")) }
            ul { @for lacks in &missing { li { (lack(files, words, one, *lacks)) } } }
        }
        // A result that was put to those who took part is not taken from them.
        @if leads && one.report().is_none() && !earlier(files, one).is_empty() {
            p { a href=(at(here, one.id, "/back")) { (words.say("desk-step-back")) } }
            @if matches!(vote(&files.community, one.id), Some((_, Vote::Rejected))) {
                p class="hint" { (words.say("desk-step-back-voted-down")) }
            }
        }
    }
}

/// One thing that the step it is at lacks. What a meeting decides was agreed before, or was not.
fn lack(files: &Files, words: &Words, one: &Deliberation, what: Missing) -> String {
    let opinion = files.community.deliberations().opinion(one.id).filter(|_| what == Missing::MeetingDecision);
    let meeting = opinion.and_then(|opinion| Some((opinion.ending.as_ref()?, opinion.goes_to()?)));
    match meeting {
        Some(((ending, ..), goes_to)) => {
            let meeting = words.say_of("opinion-goes-to-", goes_to.code());
            let agreed = matches!(ending, Ending::Settled { .. });
            let key = if agreed { "deliberation-lacks-decision-agreed" } else { "deliberation-lacks-decision" };
            words.say_with(key, args!["meeting" => meeting])
        }
        None => words.say_of("deliberation-missing-", &names::code(&what)),
    }
}

/// What the step it is at lacks and may be left without, each by the name of the field for why.
fn lacking(files: &Files, one: &Deliberation, today: Date, missing: &[Missing]) -> Vec<(Lack, String)> {
    let homes = missing.contains(&Missing::HomesReached).then(|| (Lack::Homes, "homes".to_owned()));
    let voices = missing.contains(&Missing::Voices).then(|| (Lack::Voices, "voices".to_owned()));
    let unsigned =
        unsigned(&files.community, one, today).into_iter().filter(|_| missing.contains(&Missing::Signatures));
    let unsigned =
        unsigned.map(|party| (Lack::Signature { party: party.number }, format!("party-{}", party.number.number())));
    homes.into_iter().chain(voices).chain(unsigned).collect()
}

/// The form by which whoever leads says in public why few were reached, or nobody spoke or signed, and goes on.
fn going_without(here: &Here, files: &Files, words: &Words, one: &Deliberation, next: Step) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let missing = missing((&files.community, here.desk.law()), one, today);
    let named = |party: PartyNo| {
        let listed = one.parties.all().get(party.index());
        listed.map(|listed| deliberation::parties::name(words, files, &listed.who)).unwrap_or_default()
    };
    let form = Form::post(at(here, one.id, "/step"), here.visit.csrf()).render(&html! {
        (parts::hidden("to", &names::code(&next)))
        @for (lack, field) in lacking(files, one, today, &missing) {
            @let label = match lack {
                Lack::Homes => words.say("desk-step-why-few-reached"),
                Lack::Voices => words.say("desk-step-why-nobody-spoke"),
                Lack::Signature { party } => words.say_with("desk-step-why-unsigned", args!["party" => named(party)]),
            };
            (Field::new(field, label).hint(words.say("desk-step-why-hint")).textarea(words, 2))
        }
        (parts::buttons(&parts::button(&words.say_with("desk-step-go", args![
            "number" => step_number(next), "step" => step_name(words, next)
        ]))))
    });
    parts::details(&words.say("desk-step-without"), &form)
}

/// How many homes were reached, of how many, and the least part of them.
fn reached(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let Some(reach) = reach((&files.community, here.desk.law()), one) else { return html! {} };
    let place = files.community.place(here.desk.law()).ok();
    html! {
        p class="hint" {
            (words.say_with("desk-step-reached", args![
                "reached" => reach.part, "homes" => reach.all, "least" => reach.least.fraction.to_string(),
                "articles" => names::of_place(words, place, &reach.basis)
            ]))
        }
    }
}

/// Who was invited to nothing, and the way to invite them to the conversation where one is open.
fn not_invited(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let talks = files.community.deliberations().conversation(one.id).is_some_and(|talk| talk.is_open(today));
    html! {
        ul { @for party in uninvited(&files.community, one) { li { (deliberation::parties::name(words, files, &party.who)) } } }
        @if talks { p { a href=(at(here, one.id, "/parties/invite")) { (words.say("desk-parties-invite")) } } }
    }
}

/// The steps it can be sent back to.
fn earlier(files: &Files, one: &Deliberation) -> Vec<Step> {
    let behind = Step::ALL.into_iter().filter(|step| *step > Step::Raising && *step < one.step());
    behind.filter(|step| may_return_to(&files.community, one, *step)).collect()
}

fn step_of(code: &str) -> Option<Step> {
    Step::ALL.into_iter().find(|step| names::code(step) == code)
}

pub(super) async fn go_on(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    // The form names the step it was made for, so that two who press it at once go on once.
    let to = step_of(posted.text("to")).or_else(|| one.step().next());
    let Some(to) = to else { return Ok(Redirect::to(&at(&here, id, "")).into_response()) };
    let without = {
        let files = here.desk.files().await;
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let missing = missing((&files.community, here.desk.law()), &one, today);
        let said = lacking(&files, &one, today, &missing).into_iter();
        let said = said.map(|(lack, field)| (lack, posted.text(&field).trim().to_owned()));
        said.filter(|(_, reason)| !reason.is_empty()).collect::<Vec<_>>()
    };
    let command = if without.is_empty() {
        DeliberationCommand::MoveOn { deliberation: id, to }
    } else {
        DeliberationCommand::MoveOnWithout { deliberation: id, to, without }
    };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "deliberation-moved-on"))
}

pub(super) async fn ask_back(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let earlier = earlier(&files, &one);
    if earlier.is_empty() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let words = here.words(&files);
    let picked = posted.text("to");
    let steps = earlier.into_iter().map(|step| {
        let code = names::code(&step);
        let checked = picked == code;
        let name = args!["number" => step_number(step), "step" => step_name(&words, step)];
        Choice::new(code, words.say_with("desk-step-named", name)).checked(checked)
    });
    let form = Form::post(at(here, id, "/back"), here.visit.csrf()).render(&html! {
        (Choices::new("to", words.say("desk-step-back-to"), steps.collect()).error(errors.of("to")).radios(&words))
        (Field::new("reason", words.say("desk-step-back-reason")).hint(words.say("desk-step-back-reason-hint"))
            .typed(posted, errors).textarea(&words, 4))
        (parts::warning(&words, &words.say("desk-step-back-means")))
        (parts::or_leave(&words, &parts::button(&words.say("desk-step-back-act")), &at(here, id, "")))
    });
    Ok(framed(here, &files, &words, &one, (&words.say("desk-step-back"), ""), (errors, refusal), &form))
}

pub(super) async fn send_back(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let (to, reason) = (step_of(posted.text("to")), posted.text("reason").to_owned());
    if to.is_none() {
        errors.add("to", words.say("desk-pick-one"));
    }
    if reason.is_empty() {
        errors.add("reason", words.say("desk-words-missing"));
    }
    let Some(to) = to.filter(|_| errors.is_empty()) else {
        return page(&here, id, &posted, &errors, None).await;
    };
    let command = DeliberationCommand::SendBack { deliberation: id, to, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "deliberation-sent-back")),
    }
}
