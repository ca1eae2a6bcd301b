//! Convening a meeting: question after question, everything shown once more, then one button.
//!
//! What was answered so far waits in the drawer for an hour under a fresh name after each answer, so the browser's way
//! back leads to the pages as they were; each form carries all answers itself, so a long pause loses nothing.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::assembly::AssemblyEvent;
use governance::bodies::Power;
use governance::ids::MeetingId;
use governance::{Actor, Event};
use maud::{Markup, html};
use office::{Act, Outcome, Upload, UploadKey};

use super::convene_ask::{Page, today};
use super::convene_draft::{Ask, Draft};
use super::{convene_check, convene_due, names, occasions, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Errors, Form, Receipt};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

/// The name under which drafts wait beside other uploads.
const KEPT_AS: &str = "meeting in the making";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/convene", get(begin).post(answered))
        .route("/c/{community}/desk/convene/{draft}", get(go_on).post(convene))
        .route("/c/{community}/desk/meetings/{meeting}/convened", get(convened))
}

async fn begin(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let (draft, first) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let draft = Draft::default();
        let page = Page { here: &here, files: &files, words: &words, draft: &draft, errors: &Errors::new() };
        let first = if page.asks_law_first() { Ask::Pack } else { Ask::Body };
        (convene_due::draft(&page, &show::query(&here)).unwrap_or_default(), first)
    };
    Ok(ask_page(&here, &draft, first, &Errors::new(), None).await)
}

async fn ask_page(here: &Here, draft: &Draft, ask: Ask, errors: &Errors, back: Option<&str>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let page = Page { here, files: &files, words: &words, draft, errors };
    let asked = html! {
        (parts::hidden("ask", &ask.id()))
        (carried(draft, Some(ask)))
        (page.asked(ask))
    };
    let form = Form::post(here.at("/desk/convene"), here.visit.csrf());
    let begins = matches!(ask, Ask::Body | Ask::Pack) && draft.fields().is_empty();
    let body = html! {
        (parts::question(&words, &form, errors, None, &asked))
        @if begins { (convene_due::offered(&page)) }
    };
    let desk = here.at("/desk");
    show::asking(here, &files, &words, (&page.title(ask), back.unwrap_or(&desk)), errors, &body)
}

/// All answers except those to the question on the page.
fn carried(draft: &Draft, except: Option<Ask>) -> Markup {
    let asked = except.map(Ask::fields).unwrap_or_default();
    html! {
        @for (name, value) in draft.fields() { @if !asked.contains(&name) { (parts::hidden(&name, &value)) } }
    }
}

async fn answered(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let ask = posted.text("ask").to_owned();
    let draft = Draft::of(posted);
    let draft = match (Ask::parse(&ask), ask.strip_prefix("remove-").and_then(|number| number.parse().ok())) {
        (_, Some(number)) => draft.without_question(number),
        (Some(ask), None) => {
            let errors = {
                let files = here.desk.files().await;
                let words = here.words(&files);
                Page { here: &here, files: &files, words: &words, draft: &draft, errors: &Errors::new() }.mistakes(ask)
            };
            if !errors.is_empty() {
                return Ok(ask_page(&here, &draft, ask, &errors, None).await);
            }
            if draft.text("more") == "yes" { draft.with_another_question() } else { draft }
        }
        (None, None) => draft,
    };
    let draft = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let page = Page { here: &here, files: &files, words: &words, draft: &draft, errors: &Errors::new() };
        // Nobody is asked by which law where there is one.
        let only = page.only_law().filter(|_| draft.text("pack").is_empty()).map(|pack| draft.under(&pack.id));
        let draft = only.unwrap_or(draft);
        // The preparatory group holds the first meeting and no other: there is no sort to choose.
        let is_first = draft.text("body").parse().is_ok_and(|body| occasions::is_first(&files.community, body));
        if is_first { draft.regular() } else { draft }
    };
    let kept = here.desk.keep_upload(&Upload { file_name: KEPT_AS.to_owned(), bytes: draft.encode() }).await;
    let key = kept.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/desk")), &stop))?;
    Ok(Redirect::to(&at(&here, &key)).into_response())
}

fn at(here: &Here, key: &UploadKey) -> String {
    here.at(&format!("/desk/convene/{}", key.as_str()))
}

/// The draft that waits under a key.
async fn kept(here: &Here, key: &str) -> Result<Option<(UploadKey, Draft)>, Response> {
    let Some(key) = UploadKey::parse(key) else { return Ok(None) };
    let upload = here.desk.upload(&key).await;
    let upload = upload.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/desk")), &stop))?;
    Ok(upload.filter(|upload| upload.file_name == KEPT_AS).map(|upload| (key, Draft::decode(&upload.bytes))))
}

async fn go_on(here: Here, Path((_, key)): Path<(String, String)>) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let Some((key, draft)) = kept(&here, &key).await? else { return Ok(gone(&here, None).await) };
    let asked = Ask::parse(show::query(&here).text("ask"));
    let missing = {
        let files = here.desk.files().await;
        draft.missing(&files.community, here.desk.law(), today(&here, &files))
    };
    if let Some(ask) = asked.or(missing) {
        let back = if missing.is_none() { at(&here, &key) } else { here.at("/desk") };
        return Ok(ask_page(&here, &draft, ask, &Errors::new(), Some(&back)).await);
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let page = Page { here: &here, files: &files, words: &words, draft: &draft, errors: &Errors::new() };
    let body = convene_check::body(&page, &at(&here, &key), &carried(&draft, None));
    Ok(show::page(&here, &files, &words, &words.say("desk-check-title"), &here.at("/desk"), &body))
}

/// The page of a draft that was used up or whose hour is over; with its answers at hand it can be gone on with.
async fn gone(here: &Here, draft: Option<&Draft>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = html! {
        p { (words.say("convene-gone-text")) }
        ul class="links" { li { a href=(here.at("/desk")) { (words.say("convene-gone-look")) } } }
        @match draft {
            Some(draft) => {
                (Form::post(here.at("/desk/convene"), here.visit.csrf()).render(&html! {
                    (carried(draft, None))
                    (parts::buttons(&parts::button(&words.say("convene-gone-again"))))
                }))
            }
            None => { p { (parts::button_link(&words.say("convene-gone-begin"), &here.at("/desk/convene"))) } }
        }
    };
    let page = show::page(here, &files, &words, &words.say("convene-gone"), &here.at("/desk"), &body);
    (StatusCode::GONE, page).into_response()
}

async fn convene(
    here: Here,
    Path((_, key)): Path<(String, String)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    // A draft is used once: pressing the button twice convenes one meeting.
    let Some((key, draft)) = kept(&here, &key).await? else { return Ok(gone(&here, Some(&Draft::of(posted))).await) };
    let command = {
        let files = here.desk.files().await;
        draft.command(files.community.register())
    };
    let Some(command) = command else { return Ok(Redirect::to(&at(&here, &key)).into_response()) };
    let failed = |stop| answer::stopped(&here.visit, Some(&at(&here, &key)), &stop);
    here.desk.drop_upload(&key).await.map_err(failed)?;
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Ok(Outcome::Done(done)) => {
            let meeting = done.events.iter().find_map(|event| match event {
                Event::Assembly(AssemblyEvent::MeetingConvened(convened)) => Some(convened.meeting),
                _ => None,
            });
            let page = meeting.map_or_else(|| here.at("/desk"), |id| show::at_meeting(&here, id, "/convened"));
            Ok(Redirect::to(&page).into_response())
        }
        Ok(Outcome::NothingToDo) => Ok(answer::see(&here.at("/desk"), "nothing-to-do")),
        Err(stop) => {
            // Nothing happened, so the draft goes back to where its page looks for it.
            let again = here.desk.keep_upload(&Upload { file_name: KEPT_AS.to_owned(), bytes: draft.encode() }).await;
            let back = again.map_or_else(|_| here.at("/desk"), |key| at(&here, &key));
            Err(answer::stopped(&here.visit, Some(&back), &stop))
        }
    }
}

async fn convened(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let body = html! {
        (receipt(&here, &words, id).render(&words))
        p { (words.say_with("convene-done-decides", args!["titles" => words.list(&names::titles(&files, meeting))])) }
        p { (parts::button_link(&words.say("convene-done-go-on"), &show::at_meeting(&here, id, ""))) }
    };
    Ok(here.page(&files, &words, words.say("convene-done")).render(&body).into_response())
}

fn receipt(here: &Here, words: &Words, id: MeetingId) -> Receipt {
    Receipt::new(words.say("convene-done"), words.say("convene-done-number"), id.to_string())
        .explained(words.say("convene-done-text"))
        .next(html! { a href=(show::at_meeting(here, id, "/roll")) { (words.say("convene-next-roll")) } })
        .next(html! { (words.say("convene-next-notice")) })
        .next(html! { (words.say("convene-next-letters")) })
}
