//! What is due for whoever signed in.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::PersonId;
use maud::{Markup, html};
use office::Files;

use super::{committee, founding, names, progress, show, stage};
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::names as called;
use crate::parts::{self, Fact, TaskState};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk", get(overview))
}

async fn overview(here: Here) -> Result<Response, Response> {
    let person = here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-title");
    let meetings = files.community.assembly().meetings();
    let (past, present): (Vec<&Meeting>, Vec<&Meeting>) =
        meetings.iter().rev().partition(|meeting| stage::is_over(meeting));
    let body = html! {
        (parts::heading(&title))
        (due(&here, &files, &words, &present))
        @if !present.is_empty() {
            h2 { (words.say("desk-meetings")) }
            (list(&here, &files, &words, &present))
        }
        @if here.may(&files, Power::Convene) {
            p { (parts::button_link(&words.say("desk-convene"), &here.at("/desk/convene"))) }
        }
        @if let Some(founding) = founding::due(&here, &files) { (founding) }
        h2 { (words.say("desk-seats")) }
        (seats(&here, &files, &words, person))
        h2 { (words.say("desk-books")) }
        ul class="links" { @for link in links(&here, &files, &words) { li { a href=(link.href) { (link.label) } } } }
        @if !past.is_empty() {
            h2 { (words.say("desk-meetings-past")) }
            (list(&here, &files, &words, &past))
        }
    };
    Ok(here.page(&files, &words, title).render(&body).into_response())
}

/// What this person can do now, meeting by meeting.
fn due(here: &Here, files: &Files, words: &Words, meetings: &[&Meeting]) -> Markup {
    let mut tasks = Vec::new();
    for meeting in meetings {
        let name = words.list(&names::titles(files, meeting));
        let open =
            progress::steps(here, files, words, meeting).into_iter().filter(|step| step.state == TaskState::Open);
        tasks.extend(open.filter(|step| here.may(files, step.power)).map(|mut step| {
            step.title = words.say_with("desk-due-task", args!["meeting" => name.as_str(), "task" => step.title]);
            step.task()
        }));
    }
    let committees = files.community.bodies().all().iter().filter(|body| body.kind.deliberates());
    let committees = committees.filter(|body| !files.community.founding().is_dissolved(body.id));
    tasks.extend(committees.flat_map(|body| committee::due_for(here, files, words, body)));
    html! {
        h2 { (words.say("desk-due")) }
        @if tasks.is_empty() {
            (parts::empty(&words.say("desk-due-none"), &html! { p { (words.say("desk-due-none-text")) } }))
        } @else {
            (parts::tasks(words, "due", &tasks))
        }
    }
}

fn list(here: &Here, files: &Files, words: &Words, meetings: &[&Meeting]) -> Markup {
    html! {
        ul class="meetings" {
            @for meeting in meetings {
                li {
                    a href=(show::at_meeting(here, meeting.id, "")) { (words.list(&names::titles(files, meeting))) }
                    " " (stage::tag(words, meeting))
                    br; span class="hint" { (names::meeting(words, meeting)) }
                }
            }
        }
    }
}

fn seats(here: &Here, files: &Files, words: &Words, person: PersonId) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let seats: Vec<Fact> = files
        .community
        .bodies()
        .seats_of(person, today)
        .map(|(body, seat)| {
            let role = called::role(words, seat.role);
            let until = words.say_with("desk-seat-until", args!["role" => role, "until" => words.date(seat.until)]);
            Fact::new(body.name.as_str(), until)
        })
        .collect();
    parts::facts(words, &seats)
}

fn links(here: &Here, files: &Files, words: &Words) -> Vec<Link> {
    let committees = files.community.bodies().all().iter().filter(|body| body.kind.deliberates());
    let committees = committees.filter(|body| !files.community.founding().is_dissolved(body.id));
    let committees = committees.map(|body| {
        let label = words.say_with("committee-link", args!["body" => body.name.as_str()]);
        Link::new(here.at(&format!("/desk/committee/{}", body.id)), label)
    });
    let mut links = vec![
        Link::new(here.at("/desk/register"), words.say("desk-register-title")),
        Link::new(here.at("/desk/bodies"), words.say("desk-bodies-title")),
        Link::new(here.at("/desk/rules"), words.say("desk-rules-title")),
        Link::new(here.at("/desk/charter"), words.say("charter-desk-title")),
        Link::new(here.at("/desk/place"), words.say("place-desk-title")),
        Link::new(here.at("/desk/duties"), words.say("duties-here-title")),
        Link::new(here.at("/desk/renewal"), words.say("renewal-title")),
        Link::new(here.at("/board"), words.say("board-title")),
        Link::new(here.at("/desk/inspections"), words.say("inspections-title")),
        Link::new(here.at("/desk/orders"), words.say("orders-title")),
        Link::new("/desk", words.say("duties-title")),
    ];
    links.push(Link::new(here.at("/desk/petitions"), words.say("petitions-title")));
    if here.may(files, Power::KeepRegister) {
        links.insert(1, Link::new(here.at("/desk/cards"), words.say("cards-title")));
    }
    committees.chain(links).collect()
}
