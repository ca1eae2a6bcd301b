//! Standing for an election by card: putting oneself forward while the list is open, and stepping back.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Question, Stage};
use governance::election::{Candidate, ElectionCommand, ElectionFile};
use governance::ids::{MatterId, MeetingId};
use governance::{Actor, Refusal};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Sealed, Stop};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::candidates::{self, STATEMENT_MAX};
use crate::look::Link;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/stand/{meeting}/{matter}", get(ask).post(stand))
        .route("/o/{code}/stand/{meeting}/{matter}/withdraw", get(ask_withdraw).post(withdraw))
}

type OfElection = Path<(String, MeetingId, MatterId)>;

/// Every election, with the meeting that holds it.
fn elections(files: &Files) -> impl Iterator<Item = (&Meeting, &Question, &ElectionFile)> {
    files.community.assembly().meetings().iter().flat_map(|meeting| {
        let questions = meeting.questions.iter().filter(|question| question.election.is_some());
        questions.filter_map(move |question| Some((meeting, question, meeting.elections.get(&question.matter)?)))
    })
}

/// The owner as one of those who stand or stood, the last time they put themselves or were put forward.
fn own<'f>(card: &Card, file: &'f ElectionFile) -> Option<&'f Candidate> {
    file.candidates.iter().rev().find(|candidate| candidate.owner == card.owner)
}

/// Whether candidates can still be put forward.
fn is_open(meeting: &Meeting) -> bool {
    matches!(meeting.stage(), Stage::Convened | Stage::RollPublished)
}

/// Whether the owner may step back now: from the list while it is open, afterwards as an alternate who waits.
fn may_withdraw(card: &Card, files: &Files, meeting: &Meeting, matter: MatterId, candidate: u8) -> bool {
    card.would_refuse(files, ElectionCommand::Withdraw { meeting: meeting.id, matter, candidate }).is_none()
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let lines: Vec<Markup> = elections(files).filter_map(|election| line(card, files, words, election)).collect();
    (!lines.is_empty()).then(|| {
        html! {
            h2 { (words.say("owner-candidacy")) }
            ul class="tasks" { @for line in &lines { (line) } }
        }
    })
}

fn line(
    card: &Card,
    files: &Files,
    words: &Words,
    (meeting, question, file): (&Meeting, &Question, &ElectionFile),
) -> Option<Markup> {
    let matter = question.matter;
    let standing = own(card, file).filter(|candidate| candidate.withdrawn_at.is_none());
    let offered = standing.is_none() && may_stand(card, files, meeting.id, matter);
    let withdraws = standing.is_some_and(|one| may_withdraw(card, files, meeting, matter, one.number));
    if !offered && !withdraws {
        return None;
    }
    let title = files.community.matters().matter(matter).map(|matter| matter.title.to_string()).unwrap_or_default();
    let (state, href) = (format!("stand-{matter}"), at(card, meeting.id, matter, ""));
    Some(html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(href) aria-describedby=(state) { (title) }
                p class="hint" {
                    @if offered { (words.say("owner-stand-open")) } @else { (words.say("owner-stands-hint")) }
                }
            }
            div class="task-state" id=(state) {
                @match standing {
                    Some(one) => { (parts::tag(Tone::Good, &words.say_with("owner-stands", args!["number" => one.number.to_string()]))) }
                    None => { (parts::tag(Tone::Plain, &words.say("owner-stands-not"))) }
                }
            }
        }
    })
}

/// What was done in the owner's name: put forward, and stepped back.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let mut acts = Vec::new();
    for (_, question, file) in elections(files) {
        let title = files.community.matters().matter(question.matter).map(|matter| matter.title.to_string());
        let title = title.unwrap_or_default();
        for candidate in file.candidates.iter().filter(|candidate| candidate.owner == card.owner) {
            let said = |key: &str| html! { (words.say_with(key, args!["matter" => title.as_str()])) };
            let key = if candidate.by.is_none() { "owner-act-stood" } else { "owner-act-nominated" };
            acts.push((candidate.nominated_at, said(key)));
            acts.extend(candidate.withdrawn_at.map(|at| (at, said("owner-act-stepped-back"))));
        }
    }
    acts
}

fn may_stand(card: &Card, files: &Files, meeting: MeetingId, matter: MatterId) -> bool {
    nominate_refusal(card, files, meeting, matter).is_none()
}

fn nominate_refusal(card: &Card, files: &Files, meeting: MeetingId, matter: MatterId) -> Option<Refusal> {
    let command = ElectionCommand::Nominate { meeting, matter, owner: card.owner, statement: None, consents: true };
    card.would_refuse(files, command)
}

fn at(card: &Card, meeting: MeetingId, matter: MatterId, rest: &str) -> String {
    card.at(&format!("/stand/{meeting}/{matter}{rest}"))
}

fn find<'f>(
    card: &Card,
    files: &'f Files,
    (meeting, matter): (MeetingId, MatterId),
) -> Result<(&'f Meeting, &'f ElectionFile), Response> {
    let found = elections(files).find(|(held, question, _)| held.id == meeting && question.matter == matter);
    found.map(|(meeting, _, file)| (meeting, file)).ok_or_else(|| answer::not_found(&card.visit))
}

async fn ask(card: Card, Path((_, meeting, matter)): OfElection) -> Result<Response, Response> {
    page(&card, (meeting, matter), &Posted::default(), &Errors::new(), None).await
}

async fn page(
    card: &Card,
    (id, matter): (MeetingId, MatterId),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (meeting, file) = find(card, &files, (id, matter))?;
    let title = words.say("owner-stand-title");
    let name = files.community.matters().matter(matter).map(|matter| matter.title.to_string()).unwrap_or_default();
    let standing = own(card, file).filter(|candidate| candidate.withdrawn_at.is_none());
    let refused = nominate_refusal(card, &files, id, matter).filter(|_| standing.is_none());
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&name, &title))
        @if let Some(refusal) = refusal.or(refused.as_ref()) { (answer::refused(&words, refusal)) }
        @match standing {
            Some(one) => {
                p {
                    (parts::tag(Tone::Good, &words.say_with("owner-stands", args!["number" => one.number.to_string()]))) " "
                    (candidates::name(&words, &files, matter, one.number))
                }
                p { (words.say(if is_open(meeting) { "owner-stands-text" } else { "owner-stands-frozen" })) }
                @if may_withdraw(card, &files, meeting, matter, one.number) {
                    p { a href=(at(card, id, matter, "/withdraw")) { (words.say("owner-step-back")) } }
                }
            }
            None if refused.is_none() => { (form(card, &words, (id, matter), posted, errors)) }
            None => {}
        }
        p { a href=(format!("/c/{}/matters/{matter}", card.desk.book())) { (words.say("owner-vote-matter")) } }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = match (refusal, errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    Ok((status, page.back(Link::new(card.at(""), words.say("owner-title"))).render(&body)).into_response())
}

fn form(
    card: &Card,
    words: &Words,
    (meeting, matter): (MeetingId, MatterId),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let consent = Choice::new("yes", words.say("owner-stand-consent")).hint(words.say("owner-stand-consent-hint"));
    let consent = vec![consent.checked(posted.text("consents") == "yes")];
    html! {
        p { (words.say("owner-stand-lead")) }
        (Form::post(at(card, meeting, matter, ""), "").render(&html! {
            (Field::new("statement", words.say("election-statement"))
                .hint(words.say_with("owner-stand-statement-hint", args!["most" => STATEMENT_MAX])).optional()
                .typed(posted, errors).textarea(words, 6))
            (Choices::new("consents", words.say("election-consent-title"), consent).error(errors.of("consents")).checkboxes(words))
            (parts::or_leave(words, &parts::button(&words.say("owner-stand-act")), &card.at("")))
        }))
    }
}

async fn stand(card: Card, Path((_, meeting, matter)): OfElection, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    let statement = posted.text("statement");
    if statement.chars().count() > STATEMENT_MAX {
        errors.add("statement", words.say_with("desk-words-too-long", args!["most" => STATEMENT_MAX]));
    } else if governance::holds_personal_number(statement) {
        errors.add("statement", words.say("election-statement-number"));
    }
    if posted.text("consents") != "yes" {
        errors.add("consents", words.say("owner-stand-consent-missing"));
    }
    if !errors.is_empty() {
        return page(&card, (meeting, matter), &posted, &errors, None).await;
    }
    let back = at(&card, meeting, matter, "");
    let owner = card.owner;
    let act = |statement| {
        let command = ElectionCommand::Nominate { meeting, matter, owner, statement, consents: true };
        Act::new(Actor::Owner(owner), command)
    };
    let act = if statement.is_empty() {
        act(None)
    } else {
        let sealed = Sealed::words(card.desk.door(), statement);
        let sealed = sealed.map_err(|error| answer::stopped(&card.visit, Some(&back), &error.into()))?;
        act(Some(sealed.seal)).with(sealed)
    };
    match card.desk.carry_out(act).await {
        Err(Stop::Refused(refusal @ Refusal::Election(_))) => {
            page(&card, (meeting, matter), &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(card.after(outcome, &back, "candidate-stands")),
    }
}

async fn ask_withdraw(card: Card, Path((_, id, matter)): OfElection) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (_, file) = find(&card, &files, (id, matter))?;
    let standing = own(&card, file).filter(|candidate| candidate.withdrawn_at.is_none());
    let standing = standing.ok_or_else(|| answer::not_found(&card.visit))?;
    let command = ElectionCommand::Withdraw { meeting: id, matter, candidate: standing.number };
    let refused = card.would_refuse(&files, command);
    let title = words.say("owner-step-back");
    let name = files.community.matters().matter(matter).map(|matter| matter.title.to_string()).unwrap_or_default();
    let body = html! {
        (parts::heading_with_caption(&name, &title))
        @match &refused {
            Some(refusal) => { (answer::refused(&words, refusal)) }
            None => {
                (parts::warning(&words, &words.say("owner-step-back-means")))
                (Form::post(at(&card, id, matter, "/withdraw"), "")
                    .render(&parts::or_leave(&words, &parts::warning_button(&title), &at(&card, id, matter, ""))))
            }
        }
    };
    let back = Link::new(at(&card, id, matter, ""), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

async fn withdraw(card: Card, Path((_, id, matter)): OfElection) -> Result<Response, Response> {
    let candidate = {
        let files = card.desk.files().await;
        let (_, file) = find(&card, &files, (id, matter))?;
        own(&card, file).map(|candidate| candidate.number).ok_or_else(|| answer::not_found(&card.visit))?
    };
    let command = ElectionCommand::Withdraw { meeting: id, matter, candidate };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    Ok(card.after(outcome, &at(&card, id, matter, ""), "candidate-stepped-back"))
}
