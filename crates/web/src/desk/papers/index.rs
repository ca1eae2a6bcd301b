//! All papers of a meeting, with their state.

use axum::response::{IntoResponse, Response};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::MeetingId;
use jiff::Timestamp;
use maud::{Markup, html};

use super::About;
use crate::args;
use crate::desk::{clerk, show, told};
use crate::parts::{self, Tone};
use crate::path::Path;
use crate::visit::Here;
use crate::wording::{self, own};

/// One paper on the list.
struct Listed {
    /// The end of the keys of its name and of what it is for.
    code: &'static str,
    /// Its address under the meeting.
    path: &'static str,
    /// Why it cannot be made yet: the end of a key.
    waits: Option<&'static str>,
    /// Only those who may key paper of this meeting see it.
    names_owners: bool,
}

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let printed = {
        let files = here.desk.files().await;
        printed(show::meeting(&here, &files, id)?)
    };
    let own = own::own(&here, &printed).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let keys = clerk::may(&here, &files, about.meeting, Power::Key);
    let convenes = clerk::may(&here, &files, about.meeting, Power::Convene);
    let printer = &here.visit.app.printer;
    let body = html! {
        p { (words.say("papers-text")) }
        @if printer.is_none() { (parts::inset(&html! { p { (words.say("papers-no-printer")) } })) }
        ul class="tasks" {
            @for listed in listed(&about, clerk::sees_count(&here, &files, about.meeting)) { (row(&about, &listed, keys)) }
        }
        @if keys && about.meeting.notice.is_some() { (made_out(&about)) }
        @if convenes { (answers(&about)) }
        h2 { (words.say("wording-title")) }
        @if !own.is_empty() {
            p { (words.say("wording-own-printed")) }
            (own::list(&words, &own))
        }
        p { a href=(here.at("/desk/wording")) { (words.say("papers-to-wording")) } }
    };
    let back = show::at_meeting(&here, id, "");
    let title = words.say("papers-heading");
    let body = html! { (parts::heading_with_caption(&about.name(), &title)) (body) };
    Ok(here.page(&files, &words, title).back(parts::back(&words, back)).render(&body).into_response())
}

/// The papers that can be worded, each with the moment whose words it bears: none of one that is not made yet.
fn printed(meeting: &Meeting) -> [(&'static str, Option<Timestamp>); 9] {
    let noticed = meeting.notice.as_ref().map(|notice| notice.given_at);
    let announced = meeting.announcement.map(|announced| announced.at);
    [
        ("notice", noticed),
        ("ballot", noticed),
        ("proxy", noticed),
        ("sign-in", noticed),
        ("tally", noticed),
        ("announcement", announced),
        ("minutes", announced),
        ("certification", meeting.certified.map(|(_, at)| at)),
        ("objection", None),
    ]
}

/// The papers of a meeting in the order of its course.
fn listed(about: &About<'_>, sees_count: bool) -> Vec<Listed> {
    let meeting = about.meeting;
    let waits = |ready: bool, why: &'static str| if ready { None } else { Some(why) };
    let noticed = waits(meeting.notice.is_some(), "notice");
    let rolled = waits(meeting.roll.is_some(), "roll");
    let counted = match (meeting.last_count().is_some(), sees_count) {
        (false, _) => Some("count"),
        (true, false) => Some("announcement"),
        (true, true) => None,
    };
    let one = |code, path, waits| Listed { code, path, waits, names_owners: false };
    let told = told::of(about.here.desk.law(), about.files, about.words, meeting);
    let told = told.map(|_| one("told", "/papers/told", noticed));
    let mut papers = vec![
        one("notice", "/poster", noticed),
        one("ballot", "/letters", waits(meeting.letters_at.is_some(), "letters")),
        one("proxy", "/papers/proxy", noticed),
        Listed { code: "sign-in", path: "/papers/sign-in", waits: rolled, names_owners: true },
        one("turnout", "/turnout-sheet", rolled),
        one("objection", "/papers/objection", rolled),
        one("tally", "/papers/tally", noticed),
        one("count", "/papers/count", counted),
        one("announcement", "/papers/announcement", waits(meeting.announcement.is_some(), "announcement")),
        one("minutes", "/papers/minutes", waits(meeting.announcement.is_some(), "announcement")),
        one("certification", "/papers/certification", waits(meeting.certified.is_some(), "certification")),
    ];
    // It goes out with the notice.
    papers.splice(1..1, told);
    papers
}

fn row(about: &About<'_>, listed: &Listed, keys: bool) -> Markup {
    let words = about.words;
    let name = words.say_of("paper-name-", listed.code);
    let waits = if listed.names_owners && !keys { Some("power") } else { listed.waits };
    html! {
        li class="task" {
            div class="task-words" {
                @match waits {
                    None => { a class="task-title" href=(show::at_meeting(about.here, about.meeting.id, listed.path)) { (name) } }
                    Some(_) => { span class="task-title" { (name) } }
                }
                p class="hint" {
                    @match waits {
                        None => { (words.say_of("paper-use-", listed.code)) }
                        Some(why) => { (words.say_of("papers-wait-", why)) }
                    }
                }
            }
            div class="task-state" {
                @if waits.is_none() { (parts::tag(Tone::Good, &words.say("papers-ready"))) }
                @else { (parts::tag(Tone::Plain, &words.say("papers-not-yet"))) }
                @if wording::find(listed.code).is_some() {
                    " " a class="papers-word" href=(about.here.at(&format!("/desk/wording/{}", listed.code))) {
                        (words.say("papers-word-it")) span class="unseen" { " " (name) }
                    }
                }
            }
        }
    }
}

/// A proxy form made out for one entry.
fn made_out(about: &About<'_>) -> Markup {
    let words = about.words;
    html! {
        h2 { (words.say("papers-made-out")) }
        form method="get" action=(show::at_meeting(about.here, about.meeting.id, "/papers/proxy")) {
            (parts::Field::new("entry", words.say("desk-roll-number")).hint(words.say("papers-made-out-hint")).text(words))
            (parts::buttons(&parts::button(&words.say("papers-made-out-act"))))
        }
    }
}

/// The answers that have been given.
fn answers(about: &About<'_>) -> Markup {
    let words = about.words;
    let answered: Vec<_> = about.meeting.objections.iter().filter(|objection| objection.answer.is_some()).collect();
    html! {
        @if !answered.is_empty() {
            h2 { (words.say("papers-answers")) }
            ul class="links" {
                @for objection in answered {
                    li {
                        a href=(show::at_meeting(about.here, about.meeting.id, &format!("/papers/objections/{}", objection.id))) {
                            (words.say_with("papers-answer-to", args!["number" => objection.id.to_string()]))
                        }
                    }
                }
            }
        }
    }
}
