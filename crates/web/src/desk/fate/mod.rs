//! What later happens to a decision: a court is asked, the street office acts. Recorded here, shown to everybody.

mod authority;
mod court;
mod overturned;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::fate::{Fate, FateRefusal, Standing};
use governance::ids::{MatterId, MeetingId};
use governance::{Refusal, Seal};
use maud::{Markup, html};
use office::Files;

use super::evidence::at as kept_at;
use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::evidence;
use crate::fate;
use crate::names::code;
use crate::parts::{self, Errors};
use crate::path::Path;
use crate::posted::FILE_MAX;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/fate/{matter}", get(page))
        .route(
            "/c/{community}/desk/meetings/{meeting}/fate/{matter}/challenge",
            get(court::ask_challenge).post(court::challenge).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
        .route("/c/{community}/desk/meetings/{meeting}/fate/{matter}/court", get(court::ask).post(court::record))
        .route(
            "/c/{community}/desk/meetings/{meeting}/fate/{matter}/authority",
            get(authority::ask).post(authority::act),
        )
        .route(
            "/c/{community}/desk/meetings/{meeting}/fate/{matter}/overturned",
            get(overturned::ask).post(overturned::record).layer(DefaultBodyLimit::max(FILE_MAX)),
        )
}

/// The path of a page about one decision.
type OfMatter = Path<(String, MeetingId, MatterId)>;

/// The address of a page about one decision.
fn at(here: &Here, meeting: MeetingId, matter: MatterId, rest: &str) -> String {
    show::at_meeting(here, meeting, &format!("/fate/{matter}{rest}"))
}

/// A page that asks about one decision, and leads back to what became of it.
fn asking(
    here: &Here,
    (files, words): (&Files, &Words),
    (meeting, matter): (MeetingId, MatterId),
    title: &str,
    errors: &Errors,
    asked: &Markup,
) -> Response {
    let (caption, back) = (names::title(files, matter), at(here, meeting, matter, ""));
    show::Frame { caption: &caption, title, back: &back, errors, refusal: None }.around(here, files, words, asked)
}

/// The field at which what was refused can be mended: the day or the words; none where neither would help.
fn mended_at(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Text(_) => Some("text"),
        Refusal::Fate(
            FateRefusal::ActInFuture
            | FateRefusal::ActBeforeDecision { .. }
            | FateRefusal::OverturnedBeforeRevoked { .. },
        ) => Some("on"),
        Refusal::Fate(FateRefusal::CorrectionDayMissing | FateRefusal::CorrectionDayPast { .. }) => Some("until"),
        _ => None,
    }
}

/// A paper that was kept with what an authority or a court did to a decision.
struct Kept {
    what: String,
    seal: Seal,
}

/// The papers kept with what became of a decision, for whoever may open them.
fn kept(here: &Here, files: &Files, words: &Words, meeting: &Meeting, matter: MatterId) -> Vec<Kept> {
    let convenes = [Power::Key, Power::Convene].iter().any(|power| clerk::may(here, files, meeting, *power));
    let fate = files.community.assembly().fates().of(matter).filter(|_| convenes || here.may(files, Power::Correct));
    let Some(fate) = fate else { return Vec::new() };
    let acts =
        fate.acts.iter().filter_map(|act| Some((words.say_of("fate-act-", &code(&act.act)), act.on, act.evidence?)));
    let aside = fate.overturned.iter();
    let aside = aside.filter_map(|one| Some((words.say("fate-overturned-title"), one.on, one.evidence?)));
    let named = |(what, on, seal)| Kept { what: format!("{what} · {}", words.day(on)), seal };
    acts.chain(aside).map(named).collect()
}

/// The meeting of a page, when it decided the matter.
fn meeting<'f>(here: &Here, files: &'f Files, meeting: MeetingId, matter: MatterId) -> Result<&'f Meeting, Response> {
    let meeting = show::meeting(here, files, meeting)?;
    if meeting.question(matter).is_some() { Ok(meeting) } else { Err(answer::not_found(&here.visit)) }
}

/// Whether the matter was adopted by a certified result, whatever came of it.
fn is_decided(files: &Files, meeting: &Meeting, matter: MatterId) -> bool {
    meeting.certified.is_some()
        && (files.community.assembly().has_adopted(matter)
            || matches!(files.community.assembly().fates().standing(matter), Standing::Revoked { .. }))
}

async fn page(here: Here, Path((_, meeting_id, matter)): OfMatter) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let kept = {
        let files = here.desk.files().await;
        kept(&here, &files, &here.words(&files), meeting(&here, &files, meeting_id, matter)?, matter)
    };
    let mut papers = Vec::with_capacity(kept.len());
    for Kept { what, seal } in kept {
        let opened = here.desk.evidence(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
        papers.push((what, seal, opened));
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = meeting(&here, &files, meeting_id, matter)?;
    let title = words.say("fate-title");
    let none = Fate::default();
    let known = files.community.assembly().fates().of(matter).unwrap_or(&none);
    let body = html! {
        (parts::heading_with_caption(&names::title(&files, matter), &title))
        p class="lead" { (words.say("fate-lead")) }
        @if is_decided(&files, meeting, matter) {
            (fate::standing(&here, &files, &words, matter))
            @if !papers.is_empty() {
                h2 { (words.say("fate-papers")) }
                ul {
                    @for (what, seal, opened) in &papers {
                        li {
                            (what)
                            @if let Some(opened) = opened {
                                @for line in opened.words.lines() { br; (line) }
                                br; (evidence::link(&words, Some(opened), &kept_at(&here, meeting_id, seal)))
                            }
                        }
                    }
                }
            }
            (acts(&here, &files, &words, meeting, matter, known))
        } @else {
            (answer::refused(&words, &Refusal::from(FateRefusal::NotDecided { matter })))
        }
    };
    let back = parts::back(&words, show::at_meeting(&here, meeting_id, ""));
    Ok(here.page(&files, &words, title).back(back).render(&body).into_response())
}

fn acts(here: &Here, files: &Files, words: &Words, meeting: &Meeting, matter: MatterId, known: &Fate) -> Markup {
    let to = |rest: &str| at(here, meeting.id, matter, rest);
    let running = known.challenges.iter().any(|challenge| challenge.judged.is_none());
    let revoked = matches!(known.standing(), Standing::Revoked { .. });
    let convenes = clerk::may(here, files, meeting, Power::Convene);
    let corrects = here.may(files, Power::Correct) && !revoked;
    html! {
        @if convenes || corrects {
            h2 { (words.say("fate-acts")) }
            ul class="links" {
                @if convenes { li { a href=(to("/challenge")) { (words.say("fate-challenge")) } } }
                @if convenes && running { li { a href=(to("/court")) { (words.say("fate-court")) } } }
                @if convenes && known.revoked_by_authority().is_some() {
                    li { a href=(to("/overturned")) { (words.say("fate-overturned")) } }
                }
                @if corrects { li { a href=(to("/authority")) { (words.say("fate-authority")) } } }
            }
        } @else { (clerk::only_looking(words)) }
    }
}
