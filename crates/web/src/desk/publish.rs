//! Publishing what owners must be told: words, where they can be read in full, or a file by its fingerprint.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::{BodyKind, Power};
use governance::ids::BodyId;
use governance::supervision::{PublishedGiven, Shown, SourceGiven, SupervisionCommand, SupervisionRefusal, board};
use governance::{Actor, Refusal};
use jiff::Span;
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};
use sha2::{Digest, Sha256};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::due;
use crate::parts::{self, Errors, Field, Form, TypedDate};
use crate::posted::{Posted, SentFile, StaffFile};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/publish", get(ask).post(publish))
}

/// The body that publishes, as the query or the form says, in which the person signed in may.
async fn publisher(here: &Here, posted: &Posted) -> Result<BodyId, Response> {
    here.require(Power::Publish).await?;
    let files = here.desk.files().await;
    let moment = here.desk.moment(here.actor());
    let named: Option<BodyId> = posted.text("body").parse().ok();
    let own = files.community.bodies().all().iter().filter(|body| {
        named.is_none_or(|named| named == body.id) && files.community.may_in(&moment, Power::Publish, body.id)
    });
    let mut own = own.filter(|body| matches!(body.kind, BodyKind::OwnersCommittee | BodyKind::PropertyCompany));
    own.next().map(|body| body.id).ok_or_else(|| answer::not_for_you(&here.visit))
}

async fn ask(here: Here) -> Result<Response, Response> {
    let query = show::query(&here);
    let body = publisher(&here, &query).await?;
    let what = query.text("what");
    let Some((from, until)) = next_time(&here, body, what).await else {
        return Ok(page(&here, body, &query, &Errors::new()).await);
    };
    let parts = [("from", from), ("until", until)].map(|(name, day)| {
        let part = |part: &str, number: String| (format!("{name}-{part}"), number);
        [
            part("year", day.year().to_string()),
            part("month", day.month().to_string()),
            part("day", day.day().to_string()),
        ]
    });
    let mut fields = vec![("what", what)];
    fields.extend(parts.iter().flatten().map(|(name, number)| (name.as_str(), number.as_str())));
    let drafted = Posted::decode(show::as_query(&fields).as_bytes());
    Ok(page(&here, body, &drafted, &Errors::new()).await)
}

/// The time that the next account tells about: it begins where the last one ended, and is as long as the rule has it come
/// round, as far as that time is over.
async fn next_time(here: &Here, body: BodyId, what: &str) -> Option<(Date, Date)> {
    let files = here.desk.files().await;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let place = files.community.place(here.desk.law()).ok()?;
    let lines = board(&files.community, place, today);
    let line = lines.iter().find(|line| line.body == body && line.what == what)?;
    let Some(Shown::Publication(last)) = &line.last else { return None };
    let from = last.covers?.1.tomorrow().ok()?;
    let until = from.checked_add(Span::new().months(line.months?)).and_then(Date::yesterday).ok()?;
    let until = until.min(today.yesterday().ok()?);
    (from <= until).then_some((from, until))
}

fn typed(posted: &Posted, name: &str) -> TypedDate {
    let part = |part: &str| posted.text(&format!("{name}-{part}")).to_owned();
    TypedDate { year: part("year"), month: part("month"), day: part("day") }
}

async fn page(here: &Here, body: BodyId, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("publish-title");
    let form = Form::post(here.at("/desk/publish"), here.visit.csrf()).with_files().render(&html! {
        (parts::hidden("body", &body.to_string()))
        (things(here, &files, &words, body, posted, errors))
        (Field::new("from", words.say("publish-from")).optional().hint(words.say("publish-covers-hint"))
            .error(errors.of("from")).date(&words, &typed(posted, "from")))
        (Field::new("until", words.say("publish-until")).optional()
            .error(errors.of("until")).date(&words, &typed(posted, "until")))
        (Field::new("text", words.say("publish-text")).hint(words.say("publish-text-hint"))
            .value(posted.text("text")).error(errors.of("text")).textarea(&words, 8))
        (Field::new("source", words.say("publish-source")).optional().hint(words.say("publish-source-hint"))
            .value(posted.text("source")).error(errors.of("source")).number(&words))
        (Field::new("file", words.say("publish-file")).optional().hint(words.say("publish-file-hint"))
            .error(errors.of("file")).file(&words, ".pdf,.xlsx,.csv,.jpg,.png"))
        (parts::warning(&words, &words.say("publish-consequence")))
        (parts::buttons(&parts::button(&words.say("publish-act"))))
    });
    let shown = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say_with("publish-lead", args!["body" => names::body(&files, body)])) }
        (form)
    };
    show::asking(here, &files, &words, (&title, &here.at("/board")), errors, &shown)
}

/// The things the body must publish, the one asked for picked.
fn things(here: &Here, files: &Files, words: &Words, body: BodyId, posted: &Posted, errors: &Errors) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let place = files.community.place(here.desk.law()).ok();
    let lines = place.map(|place| board(&files.community, place, today)).unwrap_or_default();
    let choices = lines.iter().filter(|line| line.body == body).map(|line| {
        let hint = match (line.until, line.last) {
            (Some(until), _) => words.say_with("duty-until", args!["day" => words.day(until)]),
            (None, Some(last)) => words.say_with("publish-last", args!["day" => words.date_of(last.at())]),
            (None, None) => words.say("board-never"),
        };
        let checked = posted.text("what") == line.what;
        parts::Choice::new(line.what, due::published_thing(words, line.what)).hint(hint).checked(checked)
    });
    parts::Choices::new("what", words.say("publish-what"), choices.collect()).error(errors.of("what")).radios(words)
}

async fn publish(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let posted = &sent.fields;
    let body = publisher(&here, posted).await?;
    let person = here.require_person()?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    if posted.text("what").is_empty() {
        errors.add("what", words.say("desk-pick-one"));
    }
    if posted.text("text").is_empty() {
        errors.add("text", words.say("desk-words-missing"));
    }
    let covers = covers(&words, posted, &mut errors);
    let source = source(&words, &sent, &mut errors);
    let Some(source) = source.filter(|_| errors.is_empty()) else {
        return Ok(page(&here, body, posted, &errors).await);
    };
    let (what, text) = (posted.text("what").to_owned(), posted.text("text").to_owned());
    let command = SupervisionCommand::Publish(PublishedGiven { body, what, covers, text, source });
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Supervision(_)))) => {
            let field = match &refusal {
                Refusal::Text(_) => "text",
                Refusal::Supervision(
                    SupervisionRefusal::AccountWithoutTime { .. } | SupervisionRefusal::CoverBackwards,
                ) => "from",
                _ => "what",
            };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            Ok(page(&here, body, posted, &errors).await)
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/board"), "published").into_response()),
    }
}

/// The time it tells about: both days or neither.
fn covers(words: &Words, posted: &Posted, errors: &mut Errors) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    let (from, until) = (typed(posted, "from"), typed(posted, "until"));
    if from.is_empty() && until.is_empty() {
        return None;
    }
    for (name, typed) in [("from", &from), ("until", &until)] {
        if typed.date().is_none() {
            errors.add(name, words.say("desk-date-missing"));
        }
    }
    from.date().zip(until.date())
}

/// A file by its fingerprint, a matter by its number, or the words alone.
fn source(words: &Words, sent: &SentFile, errors: &mut Errors) -> Option<SourceGiven> {
    if sent.bytes.is_empty() && !sent.file_name.is_empty() {
        errors.add("file", words.say("evidence-empty"));
    }
    if !sent.bytes.is_empty() {
        let sha256: String = Sha256::digest(&sent.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        return Some(SourceGiven::File { title: sent.file_name.clone(), sha256, bytes: sent.bytes.len() as u64 });
    }
    match sent.fields.text("source") {
        "" => Some(SourceGiven::Words),
        typed => {
            let matter = typed.parse().ok().map(SourceGiven::Matter);
            if matter.is_none() {
                errors.add("source", words.say("publish-source-wrong"));
            }
            matter
        }
    }
}
