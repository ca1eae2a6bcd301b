//! A conversation by card: one statement at a time, agree, disagree or pass; and making one oneself.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::appeal::Spoken;
use governance::deliberation::{Conversation, DeliberationCommand, STATEMENT_MAX, Stance, Statement};
use governance::ids::{DeliberationId, StatementNo};
use governance::on_paper::Said;
use governance::{Actor, Refusal, Seal};
use maud::{Markup, html};
use office::Files;

use super::card::UnopenedFiles;
use super::{Card, appeals, on_paper};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, arguments};
use crate::look::Link;
use crate::names;
use crate::parts::{self, Errors, Fact, Field, Form, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/deliberations/{deliberation}/statements", get(next))
        .route("/o/{code}/deliberations/{deliberation}/statements/{statement}", get(one).post(say))
        .route("/o/{code}/deliberations/{deliberation}/state", get(ask).post(state))
}

type Of = Path<(String, DeliberationId)>;
type At = Path<(String, DeliberationId, StatementNo)>;

fn at(card: &Card, id: DeliberationId, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}{rest}"))
}

/// The way into the conversation from the page of the deliberation.
pub(super) fn link(card: &Card, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    let conversation = files.community.deliberations().conversation(id);
    html! {
        @if let Some(conversation) = conversation {
            h2 { (words.say("conversation-title")) }
            p { (conversation.question) }
            @if conversation.is_open(card.today(files)) {
                p { (deliberation::conversation_runs(words, conversation)) }
                p { (parts::button_link(&words.say("owner-conversation-go"), &at(card, id, "/statements"))) }
            } @else if conversation.origin.is_some() {
                p { (deliberation::conversation_runs(words, conversation)) }
                (opinions_link(card, words, id))
            } @else {
                p { (words.say("conversation-over")) }
                p { a href=(at(card, id, "/statements")) { (words.say("owner-conversation-own")) } }
            }
            (appeals::links(card, files, words, id, conversation.statements().iter().map(|one| Spoken::Statement(one.number))))
        }
    }
}

fn conversation<'f>(card: &Card, files: &'f Files, id: DeliberationId) -> Result<&'f Conversation, Response> {
    files.community.deliberations().conversation(id).ok_or_else(|| answer::not_found(&card.visit))
}

/// The statement that fewest have answered of those the owner has not.
fn unanswered<'c>(
    card: &Card,
    files: &Files,
    (id, conversation): (DeliberationId, &'c Conversation),
) -> Option<&'c Statement> {
    let voice = card.desk.voice(id, card.owner);
    let today = card.today(files);
    let shown = conversation.statements().iter().filter(|statement| conversation.takes_answers(statement, today));
    let open = shown.filter(|statement| conversation.stance(&voice, statement.number).is_none());
    open.min_by_key(|statement| (statement.answers, statement.number))
}

/// What the owner wrote that nobody shows, or not yet: it stands there for them alone.
type Unshown = Vec<(StatementNo, String)>;

async fn unshown(card: &Card, id: DeliberationId) -> Result<Unshown, Response> {
    let seals: Vec<(StatementNo, Seal)> = {
        let files = card.desk.files().await;
        let made = conversation(card, &files, id)?.statements().iter().filter(|one| one.text().is_none());
        made.filter(|one| is_own(card, id, one)).map(|one| (one.number, one.words)).collect()
    };
    let mut unshown = Vec::new();
    for (number, seal) in seals {
        let said = card.desk.words(&seal).await.map_err(|stop| answer::stopped(&card.visit, None, &stop))?;
        unshown.extend(said.map(|said| (number, said)));
    }
    Ok(unshown)
}

fn is_own(card: &Card, id: DeliberationId, one: &Statement) -> bool {
    one.author == Some(card.desk.author(id, one.number, card.owner))
}

async fn next(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    let unshown = unshown(&card, id).await?;
    let files = card.desk.files().await;
    let conversation = conversation(&card, &files, id)?;
    let words = card.words(&files);
    let (open, next) = (conversation.is_open(card.today(&files)), unanswered(&card, &files, (id, conversation)));
    if let (true, Some(statement)) = (open, next) {
        return Ok(page(&card, &files, &words, (id, conversation, statement), &unshown));
    }
    let any = conversation.statements().iter().any(|one| one.text().is_some());
    let title = words.say(match (open, any) {
        (true, true) => "owner-conversation-done",
        (true, false) => "owner-conversation-none",
        (false, _) => "conversation-over",
    });
    let body = html! {
        (parts::heading_with_caption(conversation.question.as_str(), &title))
        @if open {
            @if conversation.takes_statements(card.today(&files)) {
                p class="lead" { (words.say(if any { "owner-conversation-done-text" } else { "owner-conversation-none-text" })) }
                p { (parts::button_link(&words.say("owner-state"), &at(&card, id, "/state"))) }
            } @else { p class="lead" { (deliberation::conversation_runs(&words, conversation)) } }
        }
        (opinions_link(&card, &words, id))
        (own(&card, &files, &words, (id, conversation), &unshown))
    };
    let back = Link::new(at(&card, id, ""), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

fn opinions_link(card: &Card, words: &Words, id: DeliberationId) -> Markup {
    let href = format!("/c/{}/deliberations/{id}/opinions", card.desk.book());
    html! { p { a href=(href) { (words.say("opinions-link")) } } }
}

async fn one(card: Card, Path((_, id, number)): At) -> Result<Response, Response> {
    let unshown = unshown(&card, id).await?;
    let files = card.desk.files().await;
    let conversation = conversation(&card, &files, id)?;
    let statement = conversation.statement(number).filter(|statement| statement.text().is_some());
    let statement = statement.ok_or_else(|| answer::not_found(&card.visit))?;
    let words = card.words(&files);
    Ok(page(&card, &files, &words, (id, conversation, statement), &unshown))
}

/// One statement with three answers; which one was given before is said.
fn page(
    card: &Card,
    files: &Files,
    words: &Words,
    (id, conversation, statement): (DeliberationId, &Conversation, &Statement),
    unshown: &[(StatementNo, String)],
) -> Response {
    let voice = card.desk.voice(id, card.owner);
    let title = statement.text().map(ToString::to_string).unwrap_or_default();
    let shown = conversation.statements().iter().filter(|one| one.text().is_some()).count();
    let said = conversation.stance(&voice, statement.number);
    let body = html! {
        (parts::heading_with_caption(conversation.question.as_str(), &title))
        @if let Some(reason) = arguments::is_reason(words, statement) { p { (parts::tag(Tone::Plain, &reason)) } }
        p class="hint" {
            (words.say_with("owner-conversation-so-far", args![
                "done" => conversation.said_by(&voice).len(), "all" => shown
            ]))
        }
        @if let Some(said) = said {
            @let key = if conversation.is_on_paper(&voice, statement.number) { "owner-stance-paper" } else { "owner-stance-said" };
            p { (words.say_with(key, args!["stance" => words.say_of("stance-", &names::code(&said))])) }
        }
        @if let Some(told) = deliberation::looked::answered(words, files, conversation, statement) { p class="hint" { (told) } }
        @if conversation.takes_answers(statement, card.today(files)) {
            (Form::post(at(card, id, &format!("/statements/{}", statement.number)), "").render(&html! {
                div class="buttons stances" {
                    @for stance in Stance::ALL {
                        @let code = names::code(&stance);
                        (parts::secondary_button(&words.say_of("stance-", &code), "stance", &code))
                    }
                }
            }))
            p class="hint" { (words.say("owner-stance-means")) }
        }
        @if conversation.takes_statements(card.today(files)) {
            p { a href=(at(card, id, "/state")) { (words.say("owner-state")) } }
        }
        (own(card, files, words, (id, conversation), unshown))
    };
    let back = Link::new(at(card, id, ""), words.say("parts-back"));
    card.page(files, words, title).back(back).render(&body).into_response()
}

/// What the owner answered, to think again; and what became of the statements they made.
fn own(
    card: &Card,
    files: &Files,
    words: &Words,
    (id, conversation): (DeliberationId, &Conversation),
    unshown: &[(StatementNo, String)],
) -> Markup {
    let answered = conversation.said_by(&card.desk.voice(id, card.owner));
    let made: Vec<&Statement> = conversation.statements().iter().filter(|one| is_own(card, id, one)).collect();
    let wrote = |number: StatementNo| unshown.iter().find(|(one, _)| *one == number).map(|(_, said)| said);
    html! {
        (on_paper::told(card, files, words, id, |said| matches!(said, Said::Stances { .. })))
        @if !made.is_empty() {
            h2 { (words.say("owner-statements")) }
            (parts::facts(words, &made.iter().map(|one| Fact::of(
                words.say_with("statement-number", args!["number" => one.number.number()]),
                html! {
                    p { (fate(words, files, one)) (late(words, files, conversation, one)) }
                    @if let Some(said) = wrote(one.number) { p { (words.say("owner-statement-wrote")) (said) } }
                    (appeals::link(card, files, words, id, Spoken::Statement(one.number)))
                }
            )).collect::<Vec<_>>()))
        }
        @if !answered.is_empty() {
            (parts::details(&words.say("owner-stances"), &html! {
                ul class="opinions" {
                    @for (number, stance) in answered {
                        @if let Some(text) = conversation.statement(*number).and_then(|one| one.text()) {
                            li {
                                a href=(at(card, id, &format!("/statements/{number}"))) { (text) } " "
                                strong { (words.say_of("stance-", &names::code(stance))) }
                            }
                        }
                    }
                }
            }))
        }
    }
}

/// By when somebody looks at it, or that they did so late and what follows from that, to its author.
fn late(words: &Words, files: &Files, conversation: &Conversation, statement: &Statement) -> Markup {
    let clock = statement.clock.as_ref().filter(|_| statement.moderation.is_none());
    html! {
        @if let Some(clock) = clock { " " (words.say_with("looked-until", args!["until" => words.day(clock.until)])) }
        @if let Some(told) = deliberation::looked::answered(words, files, conversation, statement) { " " (told) }
    }
}

/// What became of a statement, in a sentence to its author.
fn fate(words: &Words, files: &Files, statement: &Statement) -> String {
    if let Some(appeal) = &statement.appeal {
        return match &appeal.answered {
            None => words.say_with(
                if statement.text().is_some() { "owner-appeal-waits-shown" } else { "owner-appeal-waits" },
                args![
                    "body" => deliberation::body(files, appeal.body), "until" => words.day(appeal.until)
                ],
            ),
            Some(answered) => {
                let key = match (answered.is_shown, statement.text().is_some()) {
                    (true, _) => "owner-appeal-shown",
                    (false, true) => "owner-appeal-shortened",
                    (false, false) => "owner-appeal-held-back",
                };
                let text = statement.text().map_or("", |text| text.as_str());
                words.say_with(key, args!["text" => text, "reason" => answered.reason.as_str()])
            }
        };
    }
    match (statement.text(), statement.held_back()) {
        (Some(text), _) if governance::appeal::gaps(text.as_str()) > 0 => {
            words.say_with("owner-statement-shortened", args!["text" => text.as_str()])
        }
        (Some(text), _) => words.say_with("owner-statement-shown", args!["text" => text.as_str()]),
        (None, Some(reason)) => {
            let reason = words.say_of("held-back-", &names::code(&reason));
            words.say_with("owner-statement-held-back", args!["reason" => reason])
        }
        (None, None) => words.say("owner-statement-waits"),
    }
}

async fn say(UnopenedFiles(card): UnopenedFiles, Path((_, id, number)): At, posted: Posted) -> Response {
    let stance = Stance::ALL.into_iter().find(|stance| names::code(stance) == posted.text("stance"));
    let Some(stance) = stance else {
        return Redirect::to(&at(&card, id, &format!("/statements/{number}"))).into_response();
    };
    let outcome = card.desk.answer_statement(card.owner, id, number, stance).await;
    let card = if outcome.is_err() { Box::pin(card.at_home()).await } else { card };
    card.after(outcome, &at(&card, id, "/statements"), "statement-answered")
}

async fn ask(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    asking(&card, id, &Posted::default(), &Errors::new()).await
}

async fn asking(card: &Card, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let conversation = conversation(card, &files, id)?;
    let words = card.words(&files);
    let title = words.say("owner-state");
    let number = StatementNo::after(conversation.statements().len());
    let refusal = card.would_refuse(
        &files,
        DeliberationCommand::AddStatement {
            deliberation: id,
            statement: number,
            author: Some(card.desk.author(id, number, card.owner)),
            room: None,
            argues: None,
            words: card.desk.voice(id, card.owner),
        },
    );
    let form = Form::post(at(card, id, "/state"), "").render(&html! {
        (Field::new("says", title.as_str()).as_heading()
            .hint(words.say_with("owner-state-hint", args!["most" => STATEMENT_MAX]))
            .typed(posted, errors).textarea(&words, 3))
        (arguments::ask(&words, posted))
        (parts::buttons(&parts::button(&words.say("owner-state-act"))))
    });
    let asked = Asked { caption: conversation.question.as_str(), title: &title, refusal: refusal.as_ref(), errors };
    Ok(asked.around(card, &files, &words, id, &form))
}

/// A page on which an owner says one thing about a conversation, or is told why they may not.
struct Asked<'a> {
    caption: &'a str,
    title: &'a str,
    refusal: Option<&'a Refusal>,
    errors: &'a Errors,
}

impl Asked<'_> {
    fn around(&self, card: &Card, files: &Files, words: &Words, id: DeliberationId, form: &Markup) -> Response {
        let errors = self.errors;
        let body = html! {
            (errors.summary(words))
            @if let Some(refusal) = self.refusal {
                (parts::heading_with_caption(self.caption, self.title))
                (answer::refused(words, refusal))
            } @else {
                p class="caption" { (self.caption) }
                (form)
            }
        };
        let page = card.page(files, words, self.title).errors(!errors.is_empty());
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let back = Link::new(at(card, id, "/statements"), words.say("parts-back"));
        (status, page.back(back).render(&body)).into_response()
    }
}

async fn state(card: Card, Path((_, id)): Of, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let (says, mut errors) = (posted.text("says"), Errors::new());
    if says.is_empty() {
        errors.add("says", words.say("desk-words-missing"));
    } else if says.chars().count() > STATEMENT_MAX {
        errors.add("says", words.say_with("desk-words-too-long", args!["most" => STATEMENT_MAX]));
    } else if let Some(until) = card.waits_until() {
        errors.add("says", words.say_with("owner-locked", args!["until" => words.moment(until)]));
    }
    if !errors.is_empty() {
        return asking(&card, id, &posted, &errors).await;
    }
    let from = (None, arguments::picked(&posted));
    let outcome = card.desk.add_statement_from(Actor::Owner(card.owner), id, from, says).await;
    if outcome.is_ok() {
        card.sent();
    }
    Ok(card.after(outcome, &at(&card, id, "/statements"), "statement-added"))
}
