//! One meeting: how far it is, and what can be done about it.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Channel, Meeting, Stage};
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::Files;

use super::{clerk, names, occasions, opposition, policy, progress, show, stage, voices};
use crate::again;
use crate::app::App;
use crate::args;
use crate::causes;
use crate::convenor;
use crate::names as called;
use crate::parts::{self, Fact, Task};
use crate::path::Path;
use crate::recalled;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}", get(meeting))
}

async fn meeting(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.list(&names::titles(&files, meeting));
    let tasks: Vec<Task> =
        progress::steps(&here, &files, &words, meeting).into_iter().map(progress::Step::task).collect();
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        @for question in &meeting.questions { (recalled::line(&words, &files, meeting, question)) }
        p { (stage::tag(&words, meeting)) }
        @if let Some((at, reason)) = &meeting.cancelled {
            @let said = match reason {
                Some(reason) => words.say_with("desk-meeting-cancelled", args!["at" => words.moment(*at), "reason" => reason.as_str()]),
                None => {
                    words.say_of_with("desk-meeting-", called::given_up(meeting), args!["at" => words.moment(*at)])
                }
            };
            (parts::warning(&words, &said))
        }
        @if !tasks.is_empty() { (parts::tasks(&words, "task", &tasks)) }
        @let waiting = voices::due_for(&here, &files, &words, meeting);
        @if !waiting.is_empty() {
            h2 { (words.say("voices-waiting")) }
            (parts::tasks(&words, "voice", &waiting))
        }
        h2 { (words.say("desk-meeting-facts")) }
        (parts::facts(&words, &facts(&here, &files, &words, meeting)))
        @if let Some(notice) = &meeting.notice {
            h2 { (words.say("desk-policy")) }
            (parts::facts(&words, &policy::facts(&here, &files, &words, (&notice.policy, notice.given_at))))
        }
        h2 { (words.say("desk-meeting-more")) }
        (more(&here, &files, &words, meeting))
    };
    let page = here.page(&files, &words, title).back(parts::back(&words, here.at("/desk")));
    Ok(page.render(&body).into_response())
}

fn facts(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(
            words.say("desk-meeting-convenor"),
            convenor::name(words, &files.community, here.desk.law(), meeting.body, meeting.convened_at),
        ),
        Fact::new(words.say("desk-meeting-occasion"), occasions::of(words, &files.community, meeting)),
        Fact::new(words.say("desk-meeting-convened"), words.moment(meeting.convened_at)),
        Fact::new(words.say("desk-meeting-scope"), called::scope(words, &meeting.scope)),
    ];
    if let Some(cause) = causes::led(words, files, meeting, &here.at("/desk/petitions")) {
        facts.insert(2, Fact::of(words.say("desk-meeting-cause"), cause));
    }
    if let Some(roll) = &meeting.roll {
        facts.push(Fact::new(
            words.say("desk-meeting-electorate"),
            called::electorate(words, here.desk.law(), meeting, roll),
        ));
    }
    facts.extend(again::follows(words, meeting).map(|follows| Fact::new(words.say("second-of"), follows)));
    if let Some(notice) = &meeting.notice {
        let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
        facts.push(Fact::new(words.say("desk-meeting-voting"), words.say_with("desk-meeting-from-to", voting)));
    }
    facts
}

/// Whether ballots that come this way bind in the meeting's vote.
fn binds(meeting: &Meeting, channel: Channel) -> bool {
    meeting.notice.as_ref().is_some_and(|notice| notice.policy.binds(channel))
}

fn more(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let at = |rest: &str| show::at_meeting(here, meeting.id, rest);
    let item = |rest: &str, key: &str| html! { li { a href=(at(rest)) { (words.say_of("desk-more-", key)) } } };
    let stage = meeting.stage();
    html! {
        ul class="links" {
            @for question in &meeting.questions {
                li {
                    a href=(here.at(&format!("/matters/{}", question.matter))) {
                        (words.say_with("desk-more-matter", args!["title" => names::title(files, question.matter)]))
                    }
                }
            }
            @for question in meeting.questions.iter().filter(|question| question.election.is_some()) {
                (item(&format!("/elections/{}", question.matter), "election"))
            }
            @if meeting.roll.is_some() { (item("/objections", "objections")) (item("/turnout-sheet", "turnout-sheet")) }
            (item("/papers", "papers"))
            @if meeting.notice.is_some() { (item("/poster", "poster")) }
            @if meeting.roll.is_some() && stage < Stage::Counted && clerk::may(here, files, meeting, Power::Key) {
                (item("/voices", "voices"))
            }
            @if stage < Stage::Noticed || meeting.gathering.is_some() { (item("/gathering", "gathering")) }
            @if meeting.needs_recount() || !meeting.recounts.is_empty() { (item("/recount", "recount")) }
            @if stage == Stage::Certified {
                @for question in &meeting.questions {
                    li {
                        a href=(at(&format!("/fate/{}", question.matter))) {
                            (words.say_with("desk-more-fate", args!["title" => names::title(files, question.matter)]))
                        }
                    }
                }
            }
            @let moment = (here.desk.door().now(), files.community.zone());
            @if !files.community.assembly().seconds_open(meeting.id, moment).is_empty() { (item("/second", "second")) }
            @if !files.community.assembly().seconds_over(meeting.id, moment).is_empty() { (item("/second", "second-over")) }
            @if stage == Stage::Announced && opposition::is_taken(meeting) { (item("/opposition", "opposition")) }
            @if (Stage::Open..=Stage::Closed).contains(&stage)
                && binds(meeting, Channel::Platform)
                && clerk::may(here, files, meeting, Power::Key) {
                (item("/platform", "platform"))
            }
            @if stage < Stage::Certified && clerk::may(here, files, meeting, Power::Convene) { (item("/cancel", "cancel")) }
        }
    }
}
