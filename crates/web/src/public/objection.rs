//! Objecting to a roll, to what is put to the vote, or to a result, and what came of it: numbers and outcomes, never the
//! words.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::assembly::{AssemblyCommand, AssemblyEvent, Objection, ObjectionSubject, Stage};
use governance::{Actor, Event};
use maud::{Markup, html};
use office::{Act, CardCode, Files, LetterCode, Outcome, Sealed, Stop};

use super::query;
use super::seen::Seen;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::own_objection;
use crate::parts::{self, Column, Errors, Fact, Field, Form, Receipt, Table};
use crate::path::Path;
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;

/// Objections on one page.
const PER_PAGE: usize = 50;
/// Characters an objection may have.
const CHARACTERS_MAX: usize = 2_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/matters/{matter}/roll/object", get(ask_roll).post(raise_roll))
        .route("/c/{community}/matters/{matter}/result/object", get(ask_result).post(raise_result))
        .route("/c/{community}/matters/{matter}/object", get(ask_question).post(raise_question))
        .route("/c/{community}/matters/{matter}/objections/{number}", get(receipt))
}

async fn ask_roll(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    ask(&here, &matter, ObjectionSubject::Roll).await
}

async fn ask_result(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    ask(&here, &matter, ObjectionSubject::Result).await
}

async fn raise_roll(
    here: Here,
    Path((_, matter)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Response> {
    raise(&here, &matter, ObjectionSubject::Roll, &posted).await
}

async fn raise_result(
    here: Here,
    Path((_, matter)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Response> {
    raise(&here, &matter, ObjectionSubject::Result, &posted).await
}

async fn ask_question(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let subject = of_question(&here, &matter).await?;
    ask(&here, &matter, subject).await
}

async fn raise_question(
    here: Here,
    Path((_, matter)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Response> {
    let subject = of_question(&here, &matter).await?;
    raise(&here, &matter, subject, &posted).await
}

/// What a question puts on view, its text or its candidates.
async fn of_question(here: &Here, matter: &str) -> Result<ObjectionSubject, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(here, &files, matter)?;
    ObjectionSubject::of_question(seen.question).ok_or_else(|| answer::not_found(&here.visit))
}

/// The page that lists what was objected to a subject.
fn listed_at(subject: ObjectionSubject) -> &'static str {
    match subject {
        ObjectionSubject::Roll => "/roll",
        ObjectionSubject::Result => "/result",
        ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_) => "/object",
    }
}

/// The page that shows the subject itself.
fn shown_at(subject: ObjectionSubject) -> &'static str {
    match subject {
        ObjectionSubject::Text(_) => "",
        ObjectionSubject::Candidates(_) => "/candidates",
        ObjectionSubject::Roll | ObjectionSubject::Result => listed_at(subject),
    }
}

async fn ask(here: &Here, matter: &str, subject: ObjectionSubject) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(here, &files, matter)?;
    Ok(page(&seen, subject, &Posted::default(), &Errors::new(), None).into_response())
}

async fn raise(here: &Here, matter: &str, subject: ObjectionSubject, posted: &Posted) -> Result<Response, Response> {
    let now = here.desk.door().now();
    let app = &here.visit.app;
    // Objections to a roll need no code, so floods wait; where a code is given or needed, guesses wait.
    let source = here.visit.source;
    let patience = match subject {
        ObjectionSubject::Roll if posted.text("code").is_empty() => &app.objections,
        _ => &app.wrong_codes,
    };
    let (actor, meeting) = {
        let files = here.desk.files().await;
        let seen = Seen::find(here, &files, matter)?;
        let words = here.words(&files);
        let mut errors = Errors::new();
        let typed = posted.text("words");
        if typed.is_empty() {
            errors.add("words", words.say("object-missing-words"));
        } else if typed.chars().count() > CHARACTERS_MAX {
            errors.add("words", words.say_with("object-too-long", args!["max" => CHARACTERS_MAX]));
        }
        let code = posted.text("code");
        let actor = match subject {
            // Whoever is missing from a roll has no letter, so a code may be left out.
            ObjectionSubject::Roll if code.is_empty() => Actor::Visitor,
            _ => spoken_for(&files, &seen, code).unwrap_or_else(|| {
                errors.add("code", words.say(no_code(subject, code)));
                Actor::Visitor
            }),
        };
        // The right code is heard whoever guessed at this address before: a whole street can share one.
        if actor == Actor::Visitor
            && let Some(until) = patience.locked_until(source, now)
        {
            errors = Errors::new();
            let locked = match subject {
                ObjectionSubject::Roll => "object-locked-roll",
                _ => "object-locked",
            };
            errors.add("words", words.say_with(locked, args!["until" => words.moment(until)]));
            let page = page(&seen, subject, posted, &errors, None);
            return Ok((StatusCode::TOO_MANY_REQUESTS, page).into_response());
        }
        // What counts against a source is a wrong code, or an objection that goes into the book; not an empty form.
        let counts = match subject {
            ObjectionSubject::Roll if posted.text("code").is_empty() => errors.is_empty(),
            _ => !posted.text("code").is_empty(),
        };
        if actor == Actor::Visitor && counts {
            patience.note(source, now);
        }
        if !errors.is_empty() {
            let page = page(&seen, subject, posted, &errors, None);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        (actor, seen.meeting.id)
    };
    let outcome = match Sealed::words(here.desk.door(), posted.text("words")) {
        Ok(sealed) => {
            let command = AssemblyCommand::Object { meeting, subject, entry: None, seal: sealed.seal };
            here.desk.carry_out(Act::new(actor, command).with(sealed)).await
        }
        Err(error) => Err(Stop::from(error)),
    };
    match outcome {
        Ok(Outcome::Done(done)) => {
            let number = done.events.iter().find_map(|event| match event {
                Event::Assembly(AssemblyEvent::ObjectionRaised(raised)) => Some(raised.objection.number()),
                _ => None,
            });
            let rest = format!("/matters/{matter}/objections/{}", number.unwrap_or_default());
            Ok(Redirect::to(&here.at(&rest)).into_response())
        }
        Ok(Outcome::NothingToDo) => Ok(Redirect::to(&here.at(&format!("/matters/{matter}"))).into_response()),
        Err(Stop::Refused(refusal)) => {
            let files = here.desk.files().await;
            let seen = Seen::find(here, &files, matter)?;
            let refused = answer::refused(&here.words(&files), &refusal);
            let page = page(&seen, subject, posted, &Errors::new(), Some(&refused));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at(&format!("/matters/{matter}"))), &stop)),
    }
}

fn page(
    seen: &Seen<'_>,
    subject: ObjectionSubject,
    posted: &Posted,
    errors: &Errors,
    refused: Option<&Markup>,
) -> Markup {
    let words = seen.here.words(seen.files);
    let name = name_of(subject);
    let title = words.say_of("object-", &format!("{name}-title"));
    let hint = words.say_of("object-", &format!("{name}-hint"));
    let until_of = |until| {
        words.say_with("object-until", args!["until" => words.deadline(until), "body" => seen.convenor_name(&words)])
    };
    let open = match subject {
        ObjectionSubject::Roll => seen.roll_objections_until().map(until_of),
        ObjectionSubject::Result => seen.result_objections_until().map(until_of),
        ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_) => {
            seen.question_on_view().map(|(_, until)| match until {
                // Until voting opens, which is a moment of its own and not the end of a day.
                Some(until) => words.say_with(
                    "object-until",
                    args!["until" => words.moment(until), "body" => seen.convenor_name(&words)],
                ),
                None => words.say_with("object-until-notice", args!["body" => seen.convenor_name(&words)]),
            })
        }
    };
    let form = match subject.matter() {
        Some(_) => "/object".to_owned(),
        None => format!("{}/object", listed_at(subject)),
    };
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(seen.matter.title.as_str(), &title))
        @if let Some(refused) = refused { (refused) }
        @match open {
            None => {
                @if refused.is_none() { (closed(seen, &words, subject)) }
            }
            Some(open) => {
                p { (open) }
                (Form::post(seen.at(&form), "").render(&html! {
                    (Field::new("words", words.say("object-words")).hint(hint).typed(posted, errors).textarea(&words, 6))
                    (code_field(&words, subject, posted, errors))
                    (parts::buttons(&parts::button(&words.say("object-button"))))
                }))
                p class="hint" { (words.say("object-paper")) }
            }
        }
        @if subject.matter().is_some() { (table(seen, &words, subject)) }
    };
    let page = seen.here.page(seen.files, &words, title.clone()).errors(!errors.is_empty());
    page.back(Link::new(seen.at(shown_at(subject)), words.say("parts-back"))).render(&body)
}

/// How the words about a subject are called.
const fn name_of(subject: ObjectionSubject) -> &'static str {
    match subject {
        ObjectionSubject::Roll => "roll",
        ObjectionSubject::Result => "result",
        ObjectionSubject::Text(_) => "text",
        ObjectionSubject::Candidates(_) => "candidates",
    }
}

/// How many objections there were to what a question puts to the vote, how many were answered, and the way to object;
/// nothing where it puts neither a text nor candidates to the vote, or nobody could object yet.
pub(super) fn counted(seen: &Seen<'_>, words: &Words) -> Markup {
    let Some(subject) = ObjectionSubject::of_question(seen.question) else { return html! {} };
    let all = seen.meeting.objections.iter().filter(|objection| objection.subject == subject);
    let answered = all.clone().filter(|objection| objection.answer.is_some()).count();
    let (all, open) = (all.count(), seen.question_on_view().is_some());
    html! {
        @if open || all > 0 {
            p class="hint" {
                (words.say_with("object-counts", args!["all" => all, "answered" => answered])) " "
                a href=(seen.at("/object")) {
                    @if open { (words.say_of("object-", &format!("{}-title", name_of(subject)))) }
                    @else { (words.say("objection-list")) }
                }
            }
        }
    }
}

/// Why no objection is taken now, and where to go instead.
fn closed(seen: &Seen<'_>, words: &Words, subject: ObjectionSubject) -> Markup {
    let ended = match subject {
        ObjectionSubject::Roll => seen.roll().map(|roll| roll.objections_until),
        ObjectionSubject::Result => seen.meeting.announcement.map(|announced| announced.objections_until),
        ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_) => {
            seen.meeting.notice.as_ref().map(|notice| notice.opens_at)
        }
    };
    // A date that is still to come was for a roll or a result that does not stand any more.
    let said = match ended.filter(|until| *until <= seen.now) {
        _ if seen.stage() == Stage::Cancelled => words.say("object-closed-cancelled"),
        Some(until) => words.say_with("object-closed-over", args!["until" => words.deadline(until)]),
        None => words.say_of("object-closed-early-", name_of(subject)),
    };
    html! {
        (parts::warning(words, &said))
        p { (words.say_with("object-closed-next", args!["body" => seen.convenor_name(words)])) }
        p { a href=(seen.at("")) { (words.say("object-closed-matter")) } }
    }
}

/// What is wrong with a code that speaks for nobody. While a roll is on view nobody has a letter yet.
fn no_code(subject: ObjectionSubject, typed: &str) -> &'static str {
    match subject {
        _ if typed.is_empty() => "object-missing-code",
        ObjectionSubject::Roll => "object-wrong-code-roll",
        _ => "object-wrong-code",
    }
}

/// Who a code speaks for in a meeting: the entry of a letter, or the owner of a card.
fn spoken_for(files: &Files, seen: &Seen<'_>, code: &str) -> Option<Actor> {
    let letter = code.parse::<LetterCode>().ok().and_then(|code| files.letters.find(code));
    if let Some((meeting, entry)) = letter.filter(|(meeting, _)| *meeting == seen.meeting.id) {
        return Some(Actor::Letter(meeting, entry));
    }
    code.parse::<CardCode>().ok().and_then(|code| files.cards.find(code)).map(Actor::Owner)
}

/// The question for a code. Whoever objects to a roll may have none; with one the answer can be read online.
fn code_field(words: &Words, subject: ObjectionSubject, posted: &Posted, errors: &Errors) -> Markup {
    let field = match subject {
        ObjectionSubject::Roll => {
            Field::new("code", words.say("object-code-roll")).hint(words.say("object-code-roll-hint")).optional()
        }
        _ => Field::new("code", words.say("object-code")).hint(words.say("object-code-hint")),
    };
    field.typed(posted, errors).autocomplete("off").code(words)
}

async fn receipt(here: Here, Path((_, matter, number)): Path<(String, String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let words = here.words(&files);
    let objection = seen.meeting.objections.iter().find(|objection| objection.id.to_string() == number);
    let objection = objection.ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say(if objection.answer.is_some() { "objection-title-answered" } else { "objection-title" });
    let rest = listed_at(objection.subject);
    let facts = [
        Fact::new(words.say("objection-about"), own_objection::subject(&words, objection)),
        Fact::new(words.say("objection-at"), words.moment(objection.raised_at)),
        Fact::of(words.say("objection-state"), own_objection::state(&words, objection)),
    ];
    // The number is on a public page, so the reasons are not: whoever has a letter or card is led there.
    let has_owner = objection.entry.is_some();
    let body_name = args!["body" => seen.convenor_name(&words)];
    let mut receipt = Receipt::new(title.clone(), words.say("objection-number"), objection.id.to_string())
        .explained(words.say("objection-explained"));
    receipt = match (&objection.answer, has_owner) {
        (None, _) => receipt.next(html! { (words.say_with("objection-next-answer", body_name)) }),
        (Some(_), true) => receipt,
        (Some(_), false) => receipt.next(html! { (words.say_with("objection-next-ask", body_name)) }),
    };
    if has_owner {
        receipt = receipt.next(html! {
            (words.say("objection-next-own")) " " a href="/vote" { (words.say("objection-next-code")) }
        });
    }
    if objection.answer.is_none() {
        receipt = receipt.next(html! { (words.say("objection-next-stop")) });
    }
    let body = html! {
        (receipt.render(&words))
        (parts::facts(&words, &facts))
    };
    let page = here.page(&files, &words, title.clone());
    Ok(page.back(Link::new(seen.at(rest), words.say("parts-back"))).render(&body).into_response())
}

/// The objections to a roll or a result, page by page: number, day, what came of each.
pub(super) fn table(seen: &Seen<'_>, words: &Words, subject: ObjectionSubject) -> Markup {
    let objections: Vec<&Objection> =
        seen.meeting.objections.iter().filter(|objection| objection.subject == subject).collect();
    let pages = objections.len().div_ceil(PER_PAGE).max(1);
    let page = query::number(&query::of(&seen.here.visit), "objections").min(pages);
    let rows = objections.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).map(|objection| {
        let href = seen.at(&format!("/objections/{}", objection.id));
        vec![
            html! { a href=(href) { (objection.id) } },
            html! { (words.moment(objection.raised_at)) },
            own_objection::state(words, objection),
        ]
    });
    let columns = vec![
        Column::text(words.say("objection-number")),
        Column::text(words.say("objection-at")),
        Column::text(words.say("objection-state")),
    ];
    let rest = listed_at(subject);
    html! {
        h2 id="objections" { (words.say("objection-list")) }
        @if objections.is_empty() {
            p { (words.say("objection-none")) }
        } @else {
            (Table::new(words.say("objection-list-caption"), columns).rows(rows).render(words))
            (parts::pagination(words, page, pages, |page| seen.at(&format!("{rest}?objections={page}#objections"))))
        }
    }
}
