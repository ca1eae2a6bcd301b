//! The result at the desk: reported, judged on paper, and added up when the days are over.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::{Body, Power};
use governance::deliberation::{Deliberation, DeliberationCommand, Outcome, Raiser, Step, Verdict, may_return_to};
use governance::ids::{BodyId, DeliberationId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Origin, SaidOnPaper, Stop};

use super::opinion::{check, text_mistake};
use super::{Of, answering, answers, at, find, framed, on_paper, takers};
use crate::answer;
use crate::args;
use crate::deliberation::{self, report as shown, step_name, step_number};
use crate::desk::inspections;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Characters that the result, or why it is taken up again, may have.
const TEXT_MAX: usize = 2_000;
/// What is picked where an owner's paper came in.
const PAPER: &str = "paper";
/// What is picked where whoever raised it by a slip of paper says it.
const SLIP: &str = "slip";
/// Where something that is not solved is taken up again.
const BACK: [Step; 2] = [Step::CarryingOut, Step::Opinion];

/// What a page asks, with what was typed so far.
struct Asked<'a> {
    posted: &'a Posted,
    errors: &'a Errors,
    refusal: Option<&'a Refusal>,
}

/// What this person can do about the result.
pub(super) fn links(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Vec<(String, String)> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let link = |rest: &str, key: &str| (at(here, one.id, rest), words.say(key));
    let leads = answers(here, files, one);
    match one.report() {
        None if leads && one.is_taken_up() && one.step() == Step::ReportingBack => {
            vec![link("/report", "desk-result-report")]
        }
        Some(report) if report.is_running(today) && tells(here, files, one) => vec![link("/verdict", "desk-verdict")],
        Some(report) if report.judged.is_none() && !report.is_running(today) => {
            // Paper that came by the last day is still keyed in before it is added up.
            let later = on_paper::speaks(here, files, one) && on_paper::later(here, files, one).is_some();
            let verdict = later.then(|| link("/verdict", "desk-verdict"));
            let judge = leads.then(|| link("/judge", "desk-result-judge"));
            verdict.into_iter().chain(judge).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether this person keys in what others say on paper, or says it for the body that raised it.
fn tells(here: &Here, files: &Files, one: &Deliberation) -> bool {
    on_paper::speaks(here, files, one) || raising_body(here, files, one).is_some()
}

/// The body that raised it, where this person speaks for it.
fn raising_body<'f>(here: &Here, files: &'f Files, one: &Deliberation) -> Option<&'f Body> {
    let Raiser::Body(id) = one.raiser else { return None };
    let moment = here.desk.moment(here.actor());
    let may = |body: &&Body| files.community.may_in(&moment, Power::Deliberate, body.id);
    files.community.bodies().body(id).filter(may)
}

pub(super) async fn ask_report(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (posted, errors) = (Posted::default(), Errors::new());
    report_page(&here, id, Asked { posted: &posted, errors: &errors, refusal: None }).await
}

async fn report_page(
    here: &Here,
    id: DeliberationId,
    Asked { posted, errors, refusal }: Asked<'_>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    if one.step() != Step::ReportingBack || one.report().is_some() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let place = files.community.place(here.desk.law()).ok();
    let lines = files.community.lines_of(&one, here.desk.law()).ok();
    let line = lines.as_ref().map(|lines| &lines.result_public);
    let form = html! {
        @if !one.tasks.is_empty() { p { (deliberation::carrying_out::sum(&words, &one, today)) } }
        (Form::post(at(here, id, "/report"), here.visit.csrf()).render(&html! {
            (Field::new("text", words.say("desk-result-text")).hint(words.say("desk-result-text-hint"))
                .typed(posted, errors).textarea(&words, 6))
            @if let Some(line) = line {
                (parts::warning(&words, &words.say_with("desk-result-means", args![
                    "days" => line.days, "articles" => names::of_place(&words, place, &line.basis)
                ])))
            }
            (parts::or_leave(&words, &parts::button(&words.say("desk-result-report-act")), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-result-report"), ""), (errors, refusal), &form))
}

pub(super) async fn report(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let mut errors = Errors::new();
    check(&here.words(&*here.desk.files().await), &mut errors, &posted, ("text", TEXT_MAX));
    if !errors.is_empty() {
        return report_page(&here, id, Asked { posted: &posted, errors: &errors, refusal: None }).await;
    }
    let command = DeliberationCommand::ReportResult { deliberation: id, text: posted.text("text").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = text_mistake(&here, "text", &refusal).await;
            report_page(&here, id, Asked { posted: &posted, errors: &errors, refusal: Some(&refusal) }).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "result-reported")),
    }
}

pub(super) async fn ask_verdict(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    verdict_page(&here, id, &Posted::default(), &Errors::new(), None).await
}

/// Who can say something here: an owner on paper, whoever raised it by a slip, others who took part and have no card, or the body
/// that raised it by its seat.
fn tellers(
    here: &Here,
    (files, words): (&Files, &Words),
    one: &Deliberation,
    others: &[takers::Picked],
) -> Vec<Choice> {
    let speaks = on_paper::speaks(here, files, one);
    let paper = Choice::new(PAPER, words.say("desk-verdict-owner")).hint(words.say("desk-verdict-owner-hint"));
    let slip = Choice::new(SLIP, words.say("desk-verdict-slip"));
    let slip = Some(slip).filter(|_| speaks && one.raiser == Raiser::Slip);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let runs = one.report().is_some_and(|report| report.is_running(today));
    let body = raising_body(here, files, one)
        .filter(|_| runs)
        .map(|body| Choice::new(body.id.to_string(), body.name.as_str()));
    let others = others.iter().filter(|_| speaks).map(|one| Choice::new(one.value.as_str(), one.name.as_str()));
    [paper].into_iter().filter(|_| speaks).chain(slip).chain(others).chain(body).collect()
}

async fn verdict_page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let (tells, speaks) = {
        let files = here.desk.files().await;
        let one = find(here, &files, id)?;
        (tells(here, &files, one), on_paper::speaks(here, &files, one))
    };
    if !tells {
        on_paper::speaking(here, id).await?;
        return Err(answer::not_without(&here.visit, Power::TakeIn));
    }
    // Only whoever takes in their paper sees who they are.
    let others = if speaks { takers::all(here, id).await? } else { Vec::new() };
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let later = on_paper::later(here, &files, one).filter(|_| speaks);
    let Some(report) = one.report().filter(|report| report.is_running(today) || later.is_some()) else {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    };
    let words = here.words(&files);
    let whose = tellers(here, (&files, &words), one, &others).into_iter().map(|choice| {
        let checked = choice.is(posted.text("whose"));
        choice.checked(checked)
    });
    let form = html! {
        (parts::details(&words.say("owner-verdict-read"), &html! { @for line in report.text.as_str().lines() { p { (line) } } }))
        (Form::post(at(here, id, "/verdict"), here.visit.csrf()).render(&html! {
            (Choices::new("whose", words.say("desk-verdict-whose"), whose.collect()).error(errors.of("whose")).radios(&words))
            (Field::new("home", words.say("statement-sheet-home")).hint(words.say("desk-verdict-home-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("owner", words.say("statement-sheet-name")).hint(words.say("inspection-owner-hint")).optional()
                .typed(posted, errors).text(&words))
            (Choices::new("says", words.say("desk-consent-says"), shown::says(&words, posted.text("says"))).error(errors.of("says")).radios(&words))
            @if speaks {
                (on_paper::came(&words, later, posted, errors))
                (on_paper::kept(&words, posted, errors))
            }
            (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
        }))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-verdict"), ""), (errors, refusal), &form))
}

pub(super) async fn verdict(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let mut errors = Errors::new();
    let taker = takers::picked(&here, id, posted.text("whose")).await;
    let (origin, says, came_on) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let origin = match posted.text("whose") {
            _ if taker.is_some() => None,
            PAPER => owner(&files, &words, &posted, &mut errors),
            SLIP => Some(Origin::Slip),
            body => {
                let body: Option<BodyId> = body.parse().ok();
                if body.is_none() {
                    errors.add("whose", words.say("desk-pick-one"));
                }
                body.map(Origin::Body)
            }
        };
        let says = Verdict::ALL.into_iter().find(|says| names::code(says) == posted.text("says"));
        if says.is_none() {
            errors.add("says", words.say("desk-pick-one"));
        }
        let is_paper = !matches!(origin, Some(Origin::Body(_)));
        if is_paper {
            check(&words, &mut errors, &posted, ("kept", on_paper::NOTE_MAX));
        }
        let one = files.community.deliberations().deliberation(id).filter(|_| is_paper);
        let came_on = {
            let later = one.and_then(|one| on_paper::later(&here, &files, one));
            on_paper::came_on(&words, later, &posted, &mut errors)
        };
        (origin, says, came_on)
    };
    let (Some(says), true) = (says, errors.is_empty() && (taker.is_some() || origin.is_some())) else {
        return verdict_page(&here, id, &posted, &errors, None).await;
    };
    let on_paper = match (taker, origin) {
        (Some(taker), _) => Some(SaidOnPaper::VerdictOf { part: taker.part(), says }),
        (None, Some(origin @ (Origin::Owner(_) | Origin::Slip))) => Some(SaidOnPaper::Verdict { origin, says }),
        (None, Some(Origin::Body(_)) | None) => None,
    };
    if let Some(said) = on_paper {
        return match on_paper::key(&here, id, said, (posted.text("kept"), came_on)).await {
            Ok(keyed) => Ok(keyed),
            Err(refusal) => verdict_page(&here, id, &posted, &errors, Some(&refusal)).await,
        };
    }
    let Some(origin) = origin else { return verdict_page(&here, id, &posted, &errors, None).await };
    match here.desk.say_verdict(here.actor(), id, origin, says).await {
        Err(Stop::Refused(refusal)) => verdict_page(&here, id, &posted, &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "verdict-taken-in")),
    }
}

/// The owner whose paper it is.
fn owner(files: &Files, words: &Words, posted: &Posted, errors: &mut Errors) -> Option<Origin> {
    inspections::asked(files, words, posted, errors).map(Origin::Owner)
}

pub(super) async fn ask_judge(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let (posted, errors) = (Posted::default(), Errors::new());
    judge_page(&here, id, Asked { posted: &posted, errors: &errors, refusal: None }).await
}

async fn judge_page(
    here: &Here,
    id: DeliberationId,
    Asked { posted, errors, refusal }: Asked<'_>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let report = one.report().filter(|report| report.judged.is_none() && !report.is_running(today));
    let Some(report) = report else { return Ok(Redirect::to(&at(here, id, "")).into_response()) };
    let words = here.words(&files);
    let outcome = report.outcome();
    let act = if outcome == Outcome::NotSolved { "desk-result-reopen-act" } else { "desk-result-judge-act" };
    let form = html! {
        p { (words.say_of("desk-result-follows-", &names::code(&outcome))) }
        (shown::figures(&words, report, false))
        (deliberation::looked::later(&words, on_paper::later(here, &files, &one)))
        (Form::post(at(here, id, "/judge"), here.visit.csrf()).render(&html! {
            @if outcome == Outcome::NotSolved { (asking_back((&files, &words), &one, posted, errors)) }
            (parts::warning(&words, &words.say("desk-result-judge-means")))
            (parts::or_leave(&words, &parts::button(&words.say(act)), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-result-judge"), ""), (errors, refusal), &form))
}

/// Where it is taken up again, and why.
fn asking_back((files, words): (&Files, &Words), one: &Deliberation, posted: &Posted, errors: &Errors) -> Markup {
    let behind = BACK.into_iter().filter(|step| may_return_to(&files.community, one, *step));
    let steps = behind.map(|step| {
        let code = names::code(&step);
        let name = args!["number" => step_number(step), "step" => step_name(words, step)];
        let checked = posted.text("to") == code;
        let hint = words.say_of("desk-result-back-", &code);
        Choice::new(code, words.say_with("desk-step-named", name)).hint(hint).checked(checked)
    });
    html! {
        (Choices::new("to", words.say("desk-result-back-to"), steps.collect()).error(errors.of("to")).radios(words))
        (Field::new("reason", words.say("desk-result-back-reason")).hint(words.say("desk-result-back-reason-hint"))
            .typed(posted, errors).textarea(words, 4))
    }
}

pub(super) async fn judge(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let unsolved = one.report().is_some_and(|report| report.outcome() == Outcome::NotSolved);
    let back = if unsolved {
        let to = BACK.into_iter().find(|step| names::code(step) == posted.text("to"));
        if to.is_none() {
            errors.add("to", words.say("desk-pick-one"));
        }
        check(&words, &mut errors, &posted, ("reason", TEXT_MAX));
        if !errors.is_empty() {
            return judge_page(&here, id, Asked { posted: &posted, errors: &errors, refusal: None }).await;
        }
        to.map(|to| (to, posted.text("reason").to_owned()))
    } else {
        None
    };
    let command = DeliberationCommand::JudgeResult { deliberation: id, back };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = text_mistake(&here, "reason", &refusal).await;
            judge_page(&here, id, Asked { posted: &posted, errors: &errors, refusal: Some(&refusal) }).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "result-judged")),
    }
}
