//! What the meeting decided that an opinion went to on which no agreement was found, and the correction of that record.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::{DeliberationCommand, DeliberationRefusal, MeetingDecision, Opinion, Step};
use governance::ids::DeliberationId;
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Stop};

use super::super::{Of, answering, at, framed};
use super::{check, ending, limits, opinion};
use crate::answer;
use crate::deliberation::opinion as shown;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;
use governance::once;

/// Characters that a decision may have.
const DECISION_MAX: usize = 2_000;
/// What is picked where it adopted something, or did not.
const ADOPTED: &str = "adopted";
const REJECTED: &str = "rejected";
/// The field of the sentences that it left out.
const LEFT_OUT: &str = "left-out";

/// Characters that the reason of a correction may have.
const REASON_MAX: usize = 1_000;

/// What a page asks, with what was typed so far.
struct Asked<'a> {
    id: DeliberationId,
    /// Whether a record is corrected, and not made.
    corrects: bool,
    posted: &'a Posted,
    errors: &'a Errors,
    refusal: Option<&'a Refusal>,
}

pub(in crate::desk::deliberations) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (posted, errors) = (&Posted::default(), &Errors::new());
    page(&here, Asked { id, corrects: false, posted, errors, refusal: None }).await
}

pub(in crate::desk::deliberations) async fn ask_correct(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (posted, errors) = (&Posted::default(), &Errors::new());
    page(&here, Asked { id, corrects: true, posted, errors, refusal: None }).await
}

fn picked(adopted: bool) -> &'static str {
    if adopted { ADOPTED } else { REJECTED }
}

async fn page(here: &Here, asked: Asked<'_>) -> Result<Response, Response> {
    let Asked { id, corrects, posted, errors, refusal } = asked;
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let opinion = opinion(here, &files, id)?;
    let recorded: Option<&MeetingDecision> = opinion.decision.as_ref().filter(|_| corrects);
    if (corrects && recorded.is_none()) || (!corrects && !opinion.waits_for_a_meeting()) {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    }
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    // What stands recorded is in the form until something else was typed.
    let fresh = posted.text("adopted").is_empty() && posted.text("on-year").is_empty();
    let stands = recorded.filter(|_| fresh);
    let on = match posted.text("on-year") {
        "" => TypedDate::of(stands.map_or(today, |stands| stands.on)),
        _ => posted.day("on"),
    };
    let chosen = stands.map_or_else(|| posted.text("adopted"), |stands| picked(stands.adopted));
    let text = stands.map_or_else(|| posted.text("text"), |stands| stands.text.as_str());
    let choice = |code: &'static str, key: &str| Choice::new(code, words.say(key)).checked(chosen == code);
    let choices =
        vec![choice(ADOPTED, "desk-opinion-decision-adopted"), choice(REJECTED, "desk-opinion-decision-rejected")];
    let leaves = stands
        .map_or_else(|| posted.text("reserved"), |stands| stands.reserved.as_ref().map_or("", |matter| &matter.kind));
    let none = Choice::new("", words.say("desk-opinion-decision-reserved-none")).checked(leaves.is_empty());
    let owners = [none].into_iter().chain(ending::reserved_choices(here, &words, leaves, today)).collect();
    let (key, rest) = match corrects {
        true => ("desk-opinion-decision-correct", "/opinion/decision/correct"),
        false => ("desk-opinion-decision", "/opinion/decision"),
    };
    let form = html! {
        p { (shown::stage(&words, opinion, today)) }
        @if corrects { p { (words.say("desk-opinion-decision-correct-lead")) } }
        (Form::post(at(here, id, rest), here.visit.csrf()).render(&html! {
            (Choices::new("adopted", words.say("desk-opinion-decision-what"), choices).error(errors.of("adopted")).radios(&words))
            (Field::new("on", words.say("desk-opinion-decision-on")).error(errors.of("on")).date(&words, &on))
            (Field::new("text", words.say("desk-opinion-decision-text")).hint(words.say("desk-opinion-decision-text-hint"))
                .value(text).error(errors.of("text")).textarea(&words, 5))
            (left_out((here, &words), opinion, stands, (posted, errors)))
            @let held = limits::over(refusal);
            @if held.is_some() && one.step() == Step::Opinion { p { (words.say("desk-opinion-decision-held-next")) } }
            @if held.is_some() || corrects {
                (parts::details(&words.say("desk-opinion-decision-reserved"), &html! {
                    (Choices::new("reserved", words.say("desk-opinion-touches"), owners).error(errors.of("reserved")).radios(&words))
                }))
            }
            @match held {
                Some(held) if one.step() == Step::Opinion => (limits::asking(&words, here.desk.law(), held, posted, errors)),
                // What is carried out is not widened by a reason: it would be formed anew.
                Some(held) => { (limits::listed(&words, here.desk.law(), held)) p { (words.say("desk-opinion-decision-held-late")) } }
                None => {}
            }
            @if corrects {
                (Field::new("reason", words.say("desk-opinion-decision-wrong")).hint(words.say("desk-opinion-decision-wrong-hint"))
                    .typed(posted, errors).textarea(&words, 3))
            }
            (parts::or_leave(&words, &parts::button(&words.say("desk-statement-act")), &at(here, id, "/opinion")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say(key), "/opinion"), (errors, refusal), &form))
}

/// The sentences of the text that went to the meeting which it may have left out: those that speak of limits.
fn left_out(
    (here, words): (&Here, &Words),
    opinion: &Opinion,
    stands: Option<&MeetingDecision>,
    (posted, errors): (&Posted, &Errors),
) -> Markup {
    let text = governance::deliberation::joined(&opinion.says());
    let found: Vec<String> = here.desk.law().limits.found_in(&text).map(|found| found.sentence).collect();
    let sentences = once(&found);
    let is_out = |sentence: &str| match stands {
        Some(stands) => stands.left_out.iter().any(|out| out.as_str() == sentence),
        None => posted.all(LEFT_OUT).any(|out| out == sentence),
    };
    let choices = |sentence: &String| Choice::new(sentence.clone(), sentence.clone()).checked(is_out(sentence));
    html! {
        @if !sentences.is_empty() {
            (Choices::new(LEFT_OUT, words.say("desk-opinion-decision-left-out"), sentences.iter().map(choices).collect())
                .hint(words.say("desk-opinion-decision-left-out-hint")).error(errors.of(LEFT_OUT)).checkboxes(words))
        }
    }
}

pub(in crate::desk::deliberations) async fn record(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    keep(&here, id, &posted, false).await
}

pub(in crate::desk::deliberations) async fn correct(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    keep(&here, id, &posted, true).await
}

async fn keep(here: &Here, id: DeliberationId, posted: &Posted, corrects: bool) -> Result<Response, Response> {
    let (one, person) = answering(here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let picked = posted.text("adopted");
    if ![ADOPTED, REJECTED].contains(&picked) {
        errors.add("adopted", words.say("desk-pick-one"));
    }
    let on: Option<Date> = posted.day("on").date();
    if on.is_none() {
        errors.add("on", words.say("desk-opinion-decision-on-missing"));
    }
    check(&words, &mut errors, posted, ("text", DECISION_MAX));
    if corrects {
        check(&words, &mut errors, posted, ("reason", REASON_MAX));
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return page(here, Asked { id, corrects, posted, errors: &errors, refusal: None }).await;
    };
    let (adopted, text) = (picked == ADOPTED, posted.text("text").to_owned());
    let reserved = Some(posted.text("reserved").to_owned()).filter(|kind| !kind.is_empty());
    let left_out = posted.all(LEFT_OUT).map(str::to_owned).collect();
    let command = match corrects {
        true => {
            let reason = posted.text("reason").to_owned();
            DeliberationCommand::CorrectDecision { deliberation: id, adopted, reserved, on, text, left_out, reason }
        }
        false => DeliberationCommand::RecordDecision { deliberation: id, adopted, reserved, on, text, left_out },
    };
    let outcome = match one.step() {
        Step::Opinion => limits::act_considered(here, (id, person), command, posted).await,
        _ => here.desk.carry_out(Act::new(Actor::Person(person), command)).await,
    };
    match outcome {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Deliberation(DeliberationRefusal::MeetingDecidedOnOtherDay { .. }) => Some("on"),
                Refusal::Text(_) if governance::holds_personal_number(posted.text("reason")) => Some("reason"),
                Refusal::Deliberation(DeliberationRefusal::ReasonIsLeftOut) => Some(LEFT_OUT),
                Refusal::Text(_) => Some("text"),
                _ => None,
            };
            let errors = match field {
                Some(field) => show::mistake_at(here, field, &refusal).await,
                None => Errors::new(),
            };
            page(here, Asked { id, corrects, posted, errors: &errors, refusal: Some(&refusal) }).await
        }
        outcome => {
            let done = if corrects { "meeting-decision-corrected" } else { "meeting-decided" };
            Ok(answer::after(here, outcome, &at(here, id, "/opinion"), done))
        }
    }
}
