//! Publishing what owners must be told: question after question, everything shown once more, one button, a receipt.

mod ask;
mod draft;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::bodies::{BodyKind, Power};
use governance::ids::{BodyId, PublicationId};
use governance::supervision::{
    PublishedGiven, Shown, SourceGiven, SupervisionCommand, SupervisionEvent, board, falls_short,
};
use governance::{Actor, Event};
use maud::{Markup, html};
use office::{Act, Files, Outcome, Upload, UploadKey};
use sha2::{Digest, Sha256};

use self::ask::Page;
use self::draft::{Ask, Draft};
use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::due;
use crate::parts::{self, Errors, Fact, Form, Receipt};
use crate::path::Path;
use crate::posted::{Posted, SentFile, StaffFile, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The name under which drafts wait beside other uploads.
const KEPT_AS: &str = "publication in the making";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/publish", get(begin).post(answered))
        .route("/c/{community}/desk/publish/{draft}", get(go_on).post(publish))
        .route("/c/{community}/desk/publish/done/{publication}", get(published))
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

async fn begin(here: Here) -> Result<Response, Response> {
    let query = show::query(&here);
    let body = publisher(&here, &query).await?;
    let asked_for = [("body", body.to_string()), ("what", query.text("what").to_owned())];
    Ok(ask_page(&here, body, &Draft::default().with(&asked_for), Ask::What, &Errors::new(), None).await)
}

async fn ask_page(here: &Here, body: BodyId, draft: &Draft, ask: Ask, errors: &Errors, back: Option<&str>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let page = Page { here, files: &files, words: &words, body, draft, errors };
    let asked = html! {
        (parts::hidden("ask", ask.id()))
        @for (name, value) in draft.fields() {
            // A file cannot be filled in again: that one was named stays said until another one is.
            @if !ask.fields().contains(&name.as_str()) || name.starts_with("file-") { (parts::hidden(&name, &value)) }
        }
        (page.asked(ask))
    };
    let form = Form::post(here.at("/desk/publish"), here.visit.csrf());
    let form = if ask == Ask::Source { form.with_files() } else { form };
    let markup = parts::question(&words, &form, errors, None, &asked);
    let board = here.at("/board");
    show::asking(here, &files, &words, (&page.title(ask), back.unwrap_or(&board)), errors, &markup)
}

/// The draft a form carried; a file that came with it is known by its fingerprint from then on.
fn carried(sent: &SentFile) -> Draft {
    let draft = Draft(sent.fields.clone());
    if sent.bytes.is_empty() {
        return draft;
    }
    let sha256: String = Sha256::digest(&sent.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    // Whoever brings a file and picks nothing means the file.
    let way = if draft.text("where").is_empty() { "file" } else { draft.text("where") }.to_owned();
    draft.with(&[
        ("where", way),
        ("file-name", sent.file_name.clone()),
        ("file-sha256", sha256),
        ("file-bytes", sent.bytes.len().to_string()),
    ])
}

async fn answered(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let body = publisher(&here, &sent.fields).await?;
    let draft = carried(&sent);
    let Some(ask) = Ask::parse(sent.fields.text("ask")) else {
        return Ok(Redirect::to(&here.at(&format!("/desk/publish?body={body}"))).into_response());
    };
    let errors = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let none = Errors::new();
        let page = Page { here: &here, files: &files, words: &words, body, draft: &draft, errors: &none };
        let mut errors = page.mistakes(ask);
        if sent.bytes.is_empty() && !sent.file_name.is_empty() {
            errors = Errors::new();
            errors.add("file", words.say("evidence-empty"));
        }
        errors
    };
    if !errors.is_empty() {
        return Ok(ask_page(&here, body, &draft, ask, &errors, None).await);
    }
    let key = keep(&here, &draft.answered(ask)).await?;
    Ok(Redirect::to(&here.at(&Draft::at(&key))).into_response())
}

async fn keep(here: &Here, draft: &Draft) -> Result<UploadKey, Response> {
    let kept = here.desk.keep_upload(&Upload { file_name: KEPT_AS.to_owned(), bytes: draft.encode() }).await;
    kept.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/board")), &stop))
}

/// The draft that waits under a key.
async fn kept(here: &Here, key: &str) -> Result<Option<(UploadKey, Draft)>, Response> {
    let Some(key) = UploadKey::parse(key) else { return Ok(None) };
    let upload = here.desk.upload(&key).await;
    let upload = upload.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/board")), &stop))?;
    Ok(upload.filter(|upload| upload.file_name == KEPT_AS).map(|upload| (key, Draft::decode(&upload.bytes))))
}

async fn gone(here: &Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = html! {
        p { (words.say("publish-gone-text")) }
        p { (parts::button_link(&words.say("publish-title"), &here.at("/desk/publish"))) }
    };
    let page = show::page(here, &files, &words, &words.say("convene-gone"), &here.at("/board"), &body);
    (StatusCode::GONE, page).into_response()
}

fn command(body: BodyId, draft: &Draft) -> Option<SupervisionCommand> {
    let (what, text) = (draft.text("what").to_owned(), draft.text("text").replace("\r\n", "\n"));
    Some(SupervisionCommand::Publish(PublishedGiven {
        body,
        what,
        covers: draft.covers(),
        text,
        source: draft.source()?,
    }))
}

async fn go_on(here: Here, Path((_, key)): Path<(String, String)>) -> Result<Response, Response> {
    let Some((key, draft)) = kept(&here, &key).await? else {
        publisher(&here, &Posted::default()).await?;
        return Ok(gone(&here).await);
    };
    let body = publisher(&here, &draft.0).await?;
    let missing = draft.missing();
    if let Some(ask) = Ask::parse(show::query(&here).text("ask")).or(missing) {
        let back = missing.is_none().then(|| here.at(&Draft::at(&key)));
        return Ok(ask_page(&here, body, &draft, ask, &Errors::new(), back.as_deref()).await);
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let refusal = command(body, &draft).and_then(|command| show::would_refuse(&here, &files, command));
    let facts = facts(&here, &files, &words, body, &draft, &key);
    let markup = html! {
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_some() {
            (parts::facts(&words, &facts))
        } @else {
            (parts::check_answers(
                &words, &Form::post(here.at(&Draft::at(&key)), here.visit.csrf()), &facts,
                &words.say("publish-consequence"), &words.say("publish-act"), None,
            ))
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("publish-check"), &here.at("/board"), &markup))
}

fn facts(here: &Here, files: &Files, words: &Words, body: BodyId, draft: &Draft, key: &UploadKey) -> Vec<Fact> {
    let change = |ask: Ask| here.at(&format!("{}?ask={}", Draft::at(key), ask.id()));
    let covers = match draft.covers() {
        Some((from, until)) => words.days_between(from, until),
        None => words.say("publish-covers-none"),
    };
    let covers = html! { (covers) @if let Some(short) = short(here, files, words, body, draft) { (parts::warning(words, &short)) } };
    vec![
        Fact::new(
            words.say("publish-body"),
            convenor::name(words, &files.community, here.desk.law(), body, here.desk.door().now()),
        ),
        Fact::new(words.say("publish-what"), due::published_thing(words, draft.text("what"))).change(change(Ask::What)),
        Fact::of(words.say("publish-covers"), covers).change(change(Ask::Time)),
        Fact::of(words.say("publish-text"), html! { @for line in draft.text("text").lines() { p { (line) } } })
            .change(change(Ask::Text)),
        Fact::of(words.say("publish-where"), source(files, words, draft)).change(change(Ask::Source)),
    ]
}

/// Why an account of this time would not answer for the round that is due. It may be published all the same.
fn short(here: &Here, files: &Files, words: &Words, body: BodyId, draft: &Draft) -> Option<String> {
    let place = files.community.place(here.desk.law()).ok()?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let what = draft.text("what");
    let begin = falls_short(&files.community, place, (body, what), (draft.covers()?, today))?;
    let lines = board(&files.community, place, today);
    let line = lines.iter().find(|line| line.body == body && line.what == what)?;
    let cited = crate::names::of_place(words, Some(place), &line.basis);
    let said = args!["begin" => words.day(begin), "months" => line.months.unwrap_or_default(), "basis" => cited];
    Some(words.say_with("publish-short", said))
}

/// Where it can be read in full.
fn source(files: &Files, words: &Words, draft: &Draft) -> Markup {
    match draft.source() {
        Some(SourceGiven::Matter(matter)) => {
            let title = names::title(files, matter);
            html! { (words.say_with("publish-where-is-matter", args!["number" => matter.to_string(), "title" => title])) }
        }
        Some(SourceGiven::File { title, sha256, .. }) => html! {
            (words.say_with("publish-file-named", args!["name" => title])) br;
            span class="hint code" { (sha256) }
        },
        Some(SourceGiven::Words | SourceGiven::Meeting(_)) | None => html! { (words.say("publish-where-words")) },
    }
}

async fn publish(
    here: Here,
    Path((_, key)): Path<(String, String)>,
    StaffPosted(_): StaffPosted,
) -> Result<Response, Response> {
    // A draft is used once: pressing the button twice publishes once.
    let Some((key, draft)) = kept(&here, &key).await? else {
        publisher(&here, &Posted::default()).await?;
        return Ok(gone(&here).await);
    };
    let body = publisher(&here, &draft.0).await?;
    let person = here.require_person()?;
    let command = command(body, &draft).filter(|_| draft.missing().is_none());
    let Some(command) = command else { return Ok(Redirect::to(&here.at(&Draft::at(&key))).into_response()) };
    let failed = |stop| answer::stopped(&here.visit, Some(&here.at(&Draft::at(&key))), &stop);
    here.desk.drop_upload(&key).await.map_err(failed)?;
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Ok(Outcome::Done(done)) => {
            let number = done.events.iter().find_map(|event| match event {
                Event::Supervision(SupervisionEvent::Published(published)) => Some(published.publication),
                _ => None,
            });
            let page = number.map_or_else(|| "/board".to_owned(), |number| format!("/desk/publish/done/{number}"));
            Ok(Redirect::to(&here.at(&page)).into_response())
        }
        Ok(Outcome::NothingToDo) => Ok(answer::see(&here.at("/board"), "nothing-to-do")),
        Err(stop) => {
            // Nothing happened, so the draft goes back to where its page looks for it.
            let back = keep(&here, &draft).await.map_or_else(|_| here.at("/board"), |key| here.at(&Draft::at(&key)));
            Err(answer::stopped(&here.visit, Some(&back), &stop))
        }
    }
}

async fn published(here: Here, Path((_, id)): Path<(String, PublicationId)>) -> Result<Response, Response> {
    here.require(Power::Publish).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.supervision().publication(id).ok_or_else(|| answer::not_found(&here.visit))?;
    // What answers for no round leaves what is due as it was.
    let place = files.community.place(here.desk.law()).ok();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let lines = place.map(|place| board(&files.community, place, today)).unwrap_or_default();
    let line = lines.iter().find(|line| line.body == one.body && line.what == one.what);
    let answers = line.and_then(|line| line.last).is_some_and(|last: Shown<'_>| last.at() >= one.at);
    let next = one.months.map(|months| match answers {
        true => words.say_with("publish-done-again", args!["months" => months]),
        false => words.say("publish-done-short"),
    });
    let mut receipt = Receipt::new(words.say("publish-done"), words.say("publish-done-number"), id.to_string())
        .explained(words.say_with(
            "publish-done-text",
            args![
                "what" => due::published_thing(&words, &one.what), "day" => words.date_of(one.at)
            ],
        ))
        .next(html! { a href=(here.at(&format!("/board/{id}"))) { (words.say("publish-done-see")) } })
        .next(html! { (words.say("publish-done-post")) });
    if let Some(next) = next {
        receipt = receipt.next(html! { (next) });
    }
    let body = html! {
        (receipt.render(&words))
        p { a href=(here.at("/board")) { (words.say("publish-done-board")) } }
    };
    Ok(here.page(&files, &words, words.say("publish-done")).render(&body).into_response())
}
