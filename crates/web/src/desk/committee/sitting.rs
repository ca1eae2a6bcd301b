//! One sitting: its steps from the agenda to the publication, its items, its minutes.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, Power};
use governance::committee::{Sitting, SittingStage};
use governance::ids::SittingId;
use maud::{Markup, html};
use office::Files;

use super::{at_body, at_sitting, leads, may, sitting};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Fact, Task, TaskState, Tone};
use crate::path::Path;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/sittings/{sitting}", get(page))
}

async fn page(here: Here, Path((_, id)): Path<(String, SittingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let minutes = {
        let files = here.desk.files().await;
        let (sitting, body) = sitting(&here, &files, id)?;
        // What was said in the room is for those who sit or work there; others inspect it by their own right.
        sitting.minutes.filter(|_| may(&here, &files, Power::Observe, body.id))
    };
    let text = match minutes {
        Some((seal, _)) => here.desk.words(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(&here, &files, id)?;
    let leads = leads(&here, &files, body);
    let markup = html! {
        p { (sittings::stage_tag(&words, sitting, here.desk.door().now())) }
        (parts::facts(&words, &facts(&here, &files, &words, sitting)))
        @if let Some((at, reason)) = &sitting.called_off {
            (parts::inset(&html! { p { (words.say_with("committee-called-off", args!["at" => words.moment(*at), "reason" => reason.as_str()])) } }))
        } @else {
            (sittings::record_missing(&words, sitting, here.desk.door().now()))
            h2 { (words.say("committee-steps")) }
            (parts::tasks(&words, "sitting", &steps(&here, &words, sitting, leads)))
            (sittings::unplanned(&here, &words, sittings::publish_by(sitting)))
        }
        h2 { (words.say("committee-agenda")) }
        @for (number, item) in sitting.numbered() {
            (sittings::item(&here, &files, &words, (sitting.body, number), item, sitting.decided.get(&number)))
        }
        @if sitting.minutes.is_some() { (record(&here, &files, &words, sitting, text.as_deref(), leads)) }
        h2 { (words.say("committee-papers")) }
        ul class="links" {
            li { a href=(here.at(&format!("/sittings/{id}/notice"))) { (words.say("committee-notice-sheet")) } }
            @if may(&here, &files, Power::Observe, body.id) {
                li { a href=(at_sitting(&here, id, "/record")) { (words.say("committee-record-sheet")) } }
            }
            li { a href=(here.at(&format!("/sittings/{id}"))) { (words.say("committee-public-page")) } }
            @if leads && sitting.stage() == SittingStage::Called {
                li { a href=(at_sitting(&here, id, "/items/new")) { (words.say("committee-item-add")) } }
                li { a href=(at_sitting(&here, id, "/off")) { (words.say("committee-off")) } }
            }
        }
    };
    let title = sittings::name(&words, sitting);
    Ok(show::page(&here, &files, &words, &title, &at_body(&here, body.id, ""), &markup))
}

fn facts(here: &Here, files: &Files, words: &Words, sitting: &Sitting) -> Vec<Fact> {
    let place = files.community.place(here.desk.law()).ok();
    let tells = place.is_some_and(|place| place.procedure.committee.agenda_told.is_some());
    let mut facts = vec![
        Fact::new(words.say("committee-when"), words.moment(sitting.held_at)),
        Fact::new(words.say("committee-where"), sitting.venue.as_str()),
        Fact::new(words.say("committee-occasion"), sittings::occasion(words, sitting.kind)),
        Fact::of(words.say("committee-called-at"), parts::moment(words, sitting.called_at)),
    ];
    if tells || sitting.told_at.is_some() {
        let told = sitting.told_at.map_or_else(|| words.say("committee-told-not"), |at| words.moment(at));
        facts.push(Fact::new(words.say("committee-told"), told));
    }
    if let Some(there) = &sitting.attendance {
        let names = sittings::people(words, files, there.present.iter().copied());
        let absent = there.members.iter().copied().filter(|member| !there.present.contains(member));
        facts.push(Fact::of(
            words.say("committee-present"),
            html! {
                (names) br;
                span class="hint" { (sittings::weighed(here, files, words, "quorum", &there.quorum)) }
            },
        ));
        facts.push(Fact::new(words.say("committee-absent"), sittings::people(words, files, absent)));
    }
    facts
}

fn steps(here: &Here, words: &Words, sitting: &Sitting, leads: bool) -> Vec<Task> {
    let now = here.desk.door().now();
    let waits = |key: &str| TaskState::Waiting(words.say(key));
    let open_for = |leads: bool| if leads { TaskState::Open } else { waits("committee-step-of-the-record") };
    let at = |rest: &str| at_sitting(here, sitting.id, rest);
    let step = |key: &str, rest: &str, state: TaskState| {
        Task::new(words.say_of("committee-step-", key), at(rest), state).leading(leads)
    };
    let decided = u32::try_from(sitting.decided.len()).unwrap_or(u32::MAX);
    let stage = sitting.stage();
    let attendance = match (&sitting.attendance, now >= sitting.held_at) {
        (Some(_), _) if stage == SittingStage::Held => open_for(leads),
        (Some(_), _) => TaskState::Done,
        (None, true) => open_for(leads),
        (None, false) => waits("committee-step-waits-begin"),
    };
    let mut steps = vec![step("attendance", "/attendance", attendance).hint(
        words.say_of("committee-step-hint-", if sitting.attendance.is_some() { "corrected" } else { "attendance" }),
    )];
    for (number, item) in sitting.numbered() {
        let state = match (sitting.decided.get(&number), sitting.has_quorum()) {
            (Some(_), _) => TaskState::Done,
            (None, true) if stage == SittingStage::Held => open_for(leads),
            (None, false) if sitting.attendance.is_some() => waits("committee-step-no-quorum"),
            (None, _) => waits("committee-step-waits-attendance"),
        };
        let title = words.say_with("committee-step-item", args!["number" => number, "title" => item.title.as_str()]);
        steps.push(Task::new(title, at(&format!("/items/{number}")), state).leading(leads));
    }
    let minutes = match (&sitting.minutes, &sitting.attendance) {
        (_, None) => waits("committee-step-waits-attendance"),
        (None, Some(_)) => open_for(leads),
        (Some(_), Some(_)) => TaskState::Done,
    };
    steps.push(step("minutes", "/minutes", minutes));
    let sign = match (&sitting.minutes, sitting.unsigned().count()) {
        (None, _) => waits("committee-step-waits-minutes"),
        (Some(_), 0) => TaskState::Done,
        (Some(_), _) => TaskState::Open,
    };
    let signs = leads || here.person().is_some_and(|person| sitting.unsigned().any(|member| member == person));
    steps.push(step("sign", "/sign", sign).leading(signs));
    let publish = match (sitting.published_at, &sitting.minutes) {
        (Some(_), _) => TaskState::Done,
        (None, None) => waits("committee-step-waits-minutes"),
        (None, Some(_)) if decided == 0 => waits("committee-step-nothing"),
        (None, Some(_)) => open_for(leads),
    };
    let until = sitting.attendance.as_ref().map(|attendance| words.deadline(attendance.publish_by));
    let publish = step("publish", "/publish", publish);
    steps.push(match until {
        Some(until) => publish.hint(words.say_with("committee-publish-until", args!["until" => until])),
        None => publish,
    });
    if leads && sitting.told_at.is_none() && stage == SittingStage::Called {
        steps.insert(0, step("told", "/told", TaskState::Open));
    }
    steps
}

fn record(here: &Here, files: &Files, words: &Words, sitting: &Sitting, text: Option<&str>, leads: bool) -> Markup {
    html! {
        h2 { (words.say("committee-minutes")) }
        @match text {
            Some(text) => { (parts::inset(&html! { @for line in text.lines() { p { (line) } } })) }
            None => { p { (words.say("committee-minutes-not-shown")) } }
        }
        ul class="links" {
            @for (member, signature) in &sitting.signatures {
                li {
                    (sittings::person(words, files, *member)) " "
                    @if signature.signed { (parts::tag(Tone::Good, &words.say("committee-signed"))) }
                    @else { (parts::tag(Tone::Bad, &words.say("committee-refused"))) }
                    @if signature.on_paper {
                        " " span class="hint" { (words.say("committee-on-paper")) }
                        @if here.person() == Some(*member) {
                            " " a href=(at_sitting(here, sitting.id, &format!("/sign?member={member}"))) {
                                (words.say("committee-sign-own"))
                            }
                        }
                    }
                }
            }
            @for member in sitting.unsigned() {
                li {
                    (sittings::person(words, files, member)) " " (parts::tag(Tone::Plain, &words.say("committee-unsigned")))
                    @if leads || here.person() == Some(member) {
                        " " a href=(at_sitting(here, sitting.id, &format!("/sign?member={member}"))) {
                            (words.say("committee-sign-enter")) span class="unseen" { " " (sittings::person(words, files, member)) }
                        }
                    }
                }
            }
        }
    }
}

/// The body of a sitting, for pages that only need its way back.
pub(super) fn caption(words: &Words, sitting: &Sitting, body: &Body) -> String {
    words
        .say_with("committee-caption", args!["body" => body.name.as_str(), "sitting" => sittings::name(words, sitting)])
}
