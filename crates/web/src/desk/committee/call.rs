//! Calling a sitting: question after question, everything shown once more, then one button.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::committee::{CommitteeCommand, CommitteeEvent};
use governance::ids::BodyId;
use governance::{Actor, Event};
use maud::{Markup, html};
use office::{Act, Files, Outcome, Upload, UploadKey};

use super::call_ask::{Page, about_given};
use super::call_draft::{Ask, Draft};
use super::{at_body, at_sitting, body, leader};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::parts::{self, Errors, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

/// The name under which drafts wait beside other uploads.
const KEPT_AS: &str = "sitting in the making";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/committee/{body}/call", get(begin).post(answered))
        .route("/c/{community}/desk/committee/{body}/call/{draft}", get(go_on).post(call))
}

async fn begin(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    leader(&here, id).await?;
    let asked_for = show::query(&here).text("request").to_owned();
    let draft = Draft::decode(format!("occasion=request-{asked_for}").as_bytes());
    let draft = if draft.occasion().is_some() { draft } else { Draft::default() };
    // From the page that says that the committee has no chair.
    if show::query(&here).text("about") == "chair" {
        let title = here.words(&*here.desk.files().await).say("committee-about-office-chair");
        let draft = Draft::of_chair(&title);
        return ask_page(&here, id, &draft, Ask::When, &Errors::new(), None).await;
    }
    ask_page(&here, id, &draft, Ask::Occasion, &Errors::new(), None).await
}

async fn ask_page(
    here: &Here,
    id: BodyId,
    draft: &Draft,
    ask: Ask,
    errors: &Errors,
    back: Option<&str>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    let page = Page { here, files: &files, words: &words, body, draft, errors };
    let asked = html! {
        (parts::hidden("ask", &ask.id()))
        (carried(draft, Some(ask)))
        (page.asked(ask))
    };
    let form = Form::post(at_body(here, id, "/call"), here.visit.csrf());
    let markup = parts::question(&words, &form, errors, None, &asked);
    let home = at_body(here, id, "");
    Ok(show::asking(here, &files, &words, (&page.title(ask), back.unwrap_or(&home)), errors, &markup))
}

/// All answers except those to the question on the page.
fn carried(draft: &Draft, except: Option<Ask>) -> Markup {
    let asked = except.map(Ask::fields).unwrap_or_default();
    html! {
        @for (name, value) in draft.fields() { @if !asked.contains(&name) { (parts::hidden(&name, &value)) } }
    }
}

async fn answered(
    here: Here,
    Path((_, id)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    leader(&here, id).await?;
    let ask = posted.text("ask").to_owned();
    let draft = Draft(posted);
    let draft = match (Ask::parse(&ask), ask.strip_prefix("remove-").and_then(|number| number.parse().ok())) {
        (_, Some(number)) => draft.without_item(number),
        (Some(ask), None) => {
            let errors = {
                let files = here.desk.files().await;
                let words = here.words(&files);
                let body = body(&here, &files, id)?;
                let none = Errors::new();
                Page { here: &here, files: &files, words: &words, body, draft: &draft, errors: &none }.mistakes(ask)
            };
            if !errors.is_empty() {
                return ask_page(&here, id, &draft, ask, &errors, None).await;
            }
            if draft.text("more") == "yes" { draft.with_another_item() } else { draft }
        }
        (None, None) => draft,
    };
    let key = keep(&here, id, &draft).await?;
    Ok(Redirect::to(&at(&here, id, &key)).into_response())
}

async fn keep(here: &Here, id: BodyId, draft: &Draft) -> Result<UploadKey, Response> {
    let kept = here.desk.keep_upload(&Upload { file_name: KEPT_AS.to_owned(), bytes: draft.encode() }).await;
    kept.map_err(|stop| answer::stopped(&here.visit, Some(&at_body(here, id, "")), &stop))
}

fn at(here: &Here, id: BodyId, key: &UploadKey) -> String {
    at_body(here, id, &format!("/call/{}", key.as_str()))
}

/// The draft that waits under a key.
async fn kept(here: &Here, id: BodyId, key: &str) -> Result<Option<(UploadKey, Draft)>, Response> {
    let Some(key) = UploadKey::parse(key) else { return Ok(None) };
    let upload = here.desk.upload(&key).await;
    let upload = upload.map_err(|stop| answer::stopped(&here.visit, Some(&at_body(here, id, "")), &stop))?;
    Ok(upload.filter(|upload| upload.file_name == KEPT_AS).map(|upload| (key, Draft::decode(&upload.bytes))))
}

async fn gone(here: &Here, id: BodyId) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = html! {
        p { (words.say("committee-call-gone-text")) }
        p { (parts::button_link(&words.say("committee-call"), &at_body(here, id, "/call"))) }
    };
    let page = show::page(here, &files, &words, &words.say("convene-gone"), &at_body(here, id, ""), &body);
    (StatusCode::GONE, page).into_response()
}

fn command(files: &Files, words: &Words, id: BodyId, draft: &Draft) -> Option<CommitteeCommand> {
    let mut errors = Errors::new();
    let items = (1..=draft.items())
        .map(|number| about_given(words, &draft.0, &format!("-{number}"), &mut errors))
        .collect::<Option<Vec<_>>>()?;
    Some(CommitteeCommand::CallSitting {
        body: id,
        occasion: draft.occasion()?,
        held_at: TypedMoment::posted(&draft.0, "held").moment(files.community.zone())?,
        venue: draft.text("venue").to_owned(),
        items,
    })
}

async fn go_on(here: Here, Path((_, id, key)): Path<(String, BodyId, String)>) -> Result<Response, Response> {
    leader(&here, id).await?;
    let Some((key, draft)) = kept(&here, id, &key).await? else { return Ok(gone(&here, id).await) };
    let asked = Ask::parse(show::query(&here).text("ask"));
    let missing = draft.missing();
    if let Some(ask) = asked.or(missing) {
        let back = if missing.is_none() { at(&here, id, &key) } else { at_body(&here, id, "") };
        return ask_page(&here, id, &draft, ask, &Errors::new(), Some(&back)).await;
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(&here, &files, id)?;
    let none = Errors::new();
    let earliest = Page { here: &here, files: &files, words: &words, body, draft: &draft, errors: &none }.earliest();
    let refusal = command(&files, &words, id, &draft).and_then(|command| show::would_refuse(&here, &files, command));
    let markup = html! {
        (show::refused(&words, refusal.as_ref()))
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &general(&here, &files, &words, id, &draft, &key)))
        @for number in 1..=draft.items() {
            h2 { (words.say_with("committee-item-heading", args!["number" => number, "title" => draft.text(&format!("title-{number}"))])) }
            (parts::facts(&words, &item(&here, &files, &words, id, &draft, &key, number)))
            @if draft.items() > 1 {
                (Form::post(at_body(&here, id, "/call"), here.visit.csrf()).render(&html! {
                    (carried(&draft, None))
                    (parts::secondary_button(&words.say_with("committee-call-remove", args!["number" => number]), "ask", &format!("remove-{number}")))
                }))
            }
        }
        (sittings::unplanned(&here, &words, earliest))
        (parts::warning(&words, &words.say("committee-call-consequence")))
        @if refusal.is_none() {
            (Form::post(at(&here, id, &key), here.visit.csrf()).render(&parts::buttons(&parts::button(&words.say("committee-call-act")))))
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("committee-call-check"), &at_body(&here, id, ""), &markup))
}

fn change(here: &Here, id: BodyId, key: &UploadKey, ask: Ask) -> String {
    format!("{}?ask={}", at(here, id, key), ask.id())
}

fn general(here: &Here, files: &Files, words: &Words, id: BodyId, draft: &Draft, key: &UploadKey) -> Vec<Fact> {
    let held_at = TypedMoment::posted(&draft.0, "held").moment(files.community.zone());
    let occasion = draft.occasion().map(|occasion| match occasion {
        governance::committee::SittingFor::Ordinary => words.say("committee-occasion-ordinary"),
        governance::committee::SittingFor::First => words.say("committee-occasion-first"),
        governance::committee::SittingFor::Request(request) => {
            words.say_with("committee-occasion-request", args!["number" => request.to_string()])
        }
    });
    vec![
        Fact::new(words.say("committee-occasion"), occasion.unwrap_or_default()).change(change(
            here,
            id,
            key,
            Ask::Occasion,
        )),
        Fact::new(words.say("committee-when"), held_at.map(|at| words.moment(at)).unwrap_or_default()).change(change(
            here,
            id,
            key,
            Ask::When,
        )),
        Fact::new(words.say("committee-where"), draft.text("venue")).change(change(here, id, key, Ask::When)),
    ]
}

fn item(
    here: &Here,
    files: &Files,
    words: &Words,
    id: BodyId,
    draft: &Draft,
    key: &UploadKey,
    number: usize,
) -> Vec<Fact> {
    let given = about_given(words, &draft.0, &format!("-{number}"), &mut Errors::new());
    let about = given.map(|given| given_words(here, files, words, &given.about)).unwrap_or_default();
    let text = draft.text(&format!("text-{number}"));
    vec![
        Fact::new(words.say("committee-about"), about).change(change(here, id, key, Ask::About(number))),
        Fact::of(words.say("committee-item-text"), html! { @for line in text.lines() { p { (line) } } })
            .change(change(here, id, key, Ask::Words(number))),
    ]
}

fn given_words(here: &Here, files: &Files, words: &Words, about: &governance::committee::AboutGiven) -> String {
    use governance::committee::{About, AboutGiven};
    match about {
        AboutGiven::Own => sittings::about(words, About::Own),
        AboutGiven::Office(office) => sittings::about(words, About::Office { office: *office }),
        AboutGiven::Mandate { mandate, amount } => {
            sittings::about(words, About::Mandate { mandate: *mandate, amount: *amount })
        }
        AboutGiven::Matter(kind) => {
            let place = files.community.place(here.desk.law()).ok();
            let pack = place.and_then(|place| here.desk.law().packs.get(&place.over));
            let name = pack.and_then(|pack| pack.matter(kind)).map(|matter| crate::names::of_pack(words, &matter.name));
            name.unwrap_or_default().to_owned()
        }
    }
}

async fn call(
    here: Here,
    Path((_, id, key)): Path<(String, BodyId, String)>,
    StaffPosted(_): StaffPosted,
) -> Result<Response, Response> {
    let person = leader(&here, id).await?;
    // A draft is used once: pressing the button twice calls one sitting.
    let Some((key, draft)) = kept(&here, id, &key).await? else { return Ok(gone(&here, id).await) };
    let command = {
        let files = here.desk.files().await;
        command(&files, &here.words(&files), id, &draft)
    };
    let Some(command) = command else { return Ok(Redirect::to(&at(&here, id, &key)).into_response()) };
    let failed = |stop| answer::stopped(&here.visit, Some(&at(&here, id, &key)), &stop);
    here.desk.drop_upload(&key).await.map_err(failed)?;
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Ok(Outcome::Done(done)) => {
            let sitting = done.events.iter().find_map(|event| match event {
                Event::Committee(CommitteeEvent::SittingCalled(called)) => Some(called.sitting),
                _ => None,
            });
            let page = sitting.map_or_else(|| at_body(&here, id, ""), |sitting| at_sitting(&here, sitting, ""));
            Ok(answer::see(&page, "committee-called"))
        }
        Ok(Outcome::NothingToDo) => Ok(answer::see(&at_body(&here, id, ""), "nothing-to-do")),
        Err(stop) => {
            // Nothing happened, so the draft goes back to where its page looks for it.
            let back = keep(&here, id, &draft).await.map_or_else(|_| at_body(&here, id, ""), |key| at(&here, id, &key));
            Err(answer::stopped(&here.visit, Some(&back), &stop))
        }
    }
}
