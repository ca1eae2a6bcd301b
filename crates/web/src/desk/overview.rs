//! What is due for whoever signed in.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::Meeting;
use governance::bodies::{Power, SeatRole};
use governance::duties::{About, Duty, DutyKind, Horizon, duties, is_left_to};
use governance::ids::{BodyId, PersonId};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::convene_ask::convening;
use super::duties::watches;
use super::{clerk, committee, founding, names, outbox, progress, remit, robots, show, stage, voices, watching};
use crate::app::App;
use crate::args;
use crate::due;
use crate::look::Link;
use crate::parts::{self, Fact, Task, TaskState};
use crate::procedure;
use crate::visit::Here;
use crate::words::{Country, Words};

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
    let groups = groups(&here, &files, &words);
    let mainland = words.country() == Country::Mainland;
    let body = html! {
        (parts::heading(&title))
        (now(&here, &files, &words, &present))
        @if !present.is_empty() {
            h2 { (words.say("desk-meetings")) }
            (list(&here, &files, &words, &present))
        }
        @if !convening(&here, &files).is_empty() {
            p { (parts::button_link(&words.say("desk-convene"), &here.at("/desk/convene"))) }
        }
        @if mainland && let Some(founding) = founding::due(&here, &files) { (founding) }
        h2 { (words.say("desk-books")) }
        div class="desk-groups" {
            @for (name, links) in &groups {
                section {
                    h3 { (name) }
                    ul class="links" { @for link in links { li { a href=(link.href) { (link.label) } } } }
                }
            }
        }
        h2 { (words.say("desk-seats")) }
        (seats(&here, &files, &words, person))
        p { a href=(here.at(&format!("/desk/acts/{person}"))) { (words.say("acts-mine")) } }
        p { a href="/desk" { (words.say("desk-to-estates")) } }
        @if !past.is_empty() {
            h2 { (words.say("desk-meetings-past")) }
            (list(&here, &files, &words, &past))
        }
    };
    Ok(here.page(&files, &words, title).render(&body).into_response())
}

/// What this person can do now, meeting by meeting.
fn now(here: &Here, files: &Files, words: &Words, meetings: &[&Meeting]) -> Markup {
    let mut tasks = Vec::new();
    for meeting in meetings {
        let name = words.list(&names::titles(files, meeting));
        let open =
            progress::steps(here, files, words, meeting).into_iter().filter(|step| step.state == TaskState::Open);
        tasks.extend(open.filter(|step| clerk::may(here, files, meeting, step.power)).map(|mut step| {
            step.title = words.say_with("desk-due-task", args!["meeting" => name.as_str(), "task" => step.title]);
            step.task()
        }));
        tasks.extend(voices::due_for(here, files, words, meeting));
    }
    if files.community.register().homes().is_empty() && here.may(files, Power::KeepRegister) {
        let first = Task::new(words.say("desk-due-register"), here.at("/desk/register"), TaskState::Open);
        tasks.push(first.hint(words.say("desk-due-register-text")));
    }
    let committees = files.community.bodies().all().iter().filter(|body| body.kind.deliberates());
    let committees = committees.filter(|body| !files.community.founding().is_dissolved(body.id));
    if words.country() == Country::Mainland {
        tasks.extend(committees.flat_map(|body| committee::due_for(here, files, words, body)));
    }
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let all = duties(&files.community, here.desk.law(), today);
    let others_missed = missed_by_others(here, files, &all, today);
    // Papers without a day are one line together: each stands on the notice board.
    let unpublished = all.iter().filter(|duty| duty.kind == DutyKind::Publish && duty.until.is_none());
    let unpublished = unpublished.filter(|duty| duty.is_open() && duty.since <= today);
    let moment = here.desk.moment(here.actor());
    let unpublished = unpublished.filter(|duty| files.community.may_in(&moment, Power::Publish, duty.owed_by)).count();
    if unpublished > 0 {
        let title = words.say_with("desk-due-publish", args!["count" => unpublished]);
        tasks.push(Task::new(title, here.at("/board"), TaskState::Open));
    }
    let near = duties_near(here, files, all, today);
    // What only a chair does is nothing for members to do now: it waits until they have chosen one.
    let (own, of_chair): (Vec<&Duty>, Vec<&Duty>) = near.iter().partition(|duty| opens(here, files, duty));
    let (overdue, others): (Vec<&Duty>, Vec<&Duty>) = own.into_iter().partition(|duty| duty.is_missed(today));
    let whose = |duty: &Duty| due::owed_by(files, words, here.desk.law(), duty, here.desk.door().now());
    let list = |id: &str, duties: &[&Duty]| {
        html! {
            @if !duties.is_empty() {
                ul class="tasks" {
                    @for (at, duty) in duties.iter().enumerate() {
                        @let (id, href) = (format!("{id}-{}", at + 1), here.at(&due::address(duty)));
                        @let href = Some(href.as_str()).filter(|_| opens(here, files, duty));
                        (due::line((here.desk.law(), files, words), duty, today, (&id, href, &whose(duty))))
                    }
                }
            }
        }
    };
    html! {
        h2 { (words.say("desk-due")) }
        @if tasks.is_empty() && overdue.is_empty() && others.is_empty() {
            @let text = if watching::only_observes(here, files) { "desk-watch-text" } else { "desk-due-none-text" };
            (parts::empty(&words.say("desk-due-none"), &html! { p { (words.say(text)) } }))
        } @else {
            (list("overdue", &overdue))
            @if !tasks.is_empty() { (parts::tasks(words, "due", &tasks)) }
            (list("near", &others))
            (due::unplanned(here.desk.law(), words, &near))
        }
        @if !of_chair.is_empty() {
            h2 { (words.say("desk-due-of-chair")) }
            p { (words.say("desk-due-of-chair-text")) }
            (list("of-chair", &of_chair))
        }
        @if others_missed > 0 {
            (parts::warning(words, &words.say_with("desk-others-missed", args!["count" => others_missed])))
        }
        p { a href=(here.at("/desk/duties")) { (words.say("desk-due-all")) } }
    }
}

/// What is overdue or due within ninety days and can be done already, from the bodies the person leads or left, but for what the
/// steps of meetings and sittings say by themselves; what waits without a day, unless it is one more paper to publish.
fn duties_near(here: &Here, files: &Files, all: Vec<Duty>, today: Date) -> Vec<Duty> {
    let moment = here.desk.moment(here.actor());
    // Where a body has no chair yet, all its members are told what it owes.
    let is_member_of_unled = |body: BodyId| {
        let body = files.community.bodies().body(body).filter(|body| !body.has(SeatRole::Chair, today));
        here.person().zip(body).is_some_and(|(person, body)| body.members(today).contains(&person))
    };
    let leads = |body| files.community.may_in(&moment, Power::Publish, body) || is_member_of_unled(body);
    let own = all.into_iter().filter(|duty| leads(duty.owed_by) || is_left(here, files, duty, today));
    let others = own.filter(|duty| !matches!(duty.about, About::Meeting(_) | About::Objection(..) | About::Sitting(_)));
    let near = others.filter(|duty| match duty.horizon(today) {
        Some(Horizon::Overdue | Horizon::Week | Horizon::Month | Horizon::TwoMonths | Horizon::Quarter) => {
            duty.since <= today
        }
        Some(Horizon::Undated) => duty.kind != DutyKind::Publish,
        // The next committee's election is begun as soon as it may be, however long the term still runs.
        Some(Horizon::Later) => duty.kind == DutyKind::ElectNext && duty.since <= today,
        None => false,
    });
    near.collect()
}

/// Whether it is owed by whoever looks although the seat is over that left it to them.
fn is_left(here: &Here, files: &Files, duty: &Duty, today: Date) -> bool {
    here.person().is_some_and(|person| is_left_to(&files.community, duty, person, today))
}

/// Whether the page on which a duty is done is open to whoever looks: to those who lead the body that owes it or left it, and to
/// every member where that page is for all of them.
fn opens(here: &Here, files: &Files, duty: &Duty) -> bool {
    let is_for_members = matches!(
        (&duty.about, duty.kind),
        (About::Body, DutyKind::HoldFirstSitting | DutyKind::ElectChair)
            | (About::Handover(_) | About::Matter(_) | About::Seat(..), _)
    );
    let moment = here.desk.moment(here.actor());
    is_for_members
        || files.community.may_in(&moment, Power::Publish, duty.owed_by)
        || is_left(here, files, duty, moment.today(files.community.zone()))
}

/// How much the bodies have missed that a street office or a residents' committee watches over.
fn missed_by_others(here: &Here, files: &Files, all: &[Duty], today: Date) -> usize {
    if !here.person().is_some_and(|person| watches(files, person, today)) {
        return 0;
    }
    let moment = here.desk.moment(here.actor());
    let missed = all.iter().filter(|duty| duty.is_open() && duty.is_missed(today));
    missed.filter(|duty| !files.community.may_in(&moment, Power::Publish, duty.owed_by)).count()
}

fn list(here: &Here, files: &Files, words: &Words, meetings: &[&Meeting]) -> Markup {
    html! {
        ul class="tasks" {
            @for meeting in meetings {
                @let state = format!("meeting-{}", meeting.id);
                li class="task" {
                    div class="task-words" {
                        a class="task-title" href=(show::at_meeting(here, meeting.id, "")) aria-describedby=(state) {
                            (words.list(&names::titles(files, meeting)))
                        }
                        p class="hint" { (names::meeting(words, meeting)) }
                        @if !stage::is_over(meeting) && watching::looks_on(here, files, meeting) {
                            (watching::lines(here, files, words, meeting))
                        }
                    }
                    div class="task-state" id=(state) { (stage::tag(words, meeting)) }
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
            let until = names::seat(words, body, seat);
            let remit = body.remit(person, seat.role);
            Fact::of(body.name.as_str(), html! {
                (until)
                @if let Some(remit) = remit { (parts::details(&words.say("remit-mine"), &remit::list(words, remit))) }
            })
        })
        .collect();
    parts::facts(words, &seats)
}

/// The pages of the desk by what a person comes to do.
fn groups(here: &Here, files: &Files, words: &Words) -> Vec<(String, Vec<Link>)> {
    let link = |rest: &str, key: &str| Link::new(here.at(rest), words.say(key));
    let committees = files.community.bodies().all().iter().filter(|body| body.kind.deliberates());
    let committees = committees.filter(|body| !files.community.founding().is_dissolved(body.id));
    let committees = committees.map(|body| {
        let label = words.say_with("committee-link", args!["body" => body.name.as_str()]);
        Link::new(here.at(&format!("/desk/committee/{}", body.id)), label)
    });
    let mut committee: Vec<Link> = committees.collect();
    committee.push(link("/desk/renewal", "renewal-title"));
    committee.push(link("/desk/handover", "handover-desk-title"));
    let mut people = vec![link("/desk/register", "desk-register-title")];
    if here.may(files, Power::KeepRegister) {
        people.push(link("/desk/cards", "cards-title"));
    }
    people.push(link("/desk/bodies", "desk-bodies-title"));
    let convening = vec![link("/desk/petitions", "petitions-title"), link("/desk/founding", "founding-desk-title")];
    let mut watching = vec![
        link("/desk/deliberations", "deliberations-title"),
        link("/board", "board-title"),
        link("/desk/inspections", "inspections-title"),
        link("/desk/duties", "duties-here-title"),
        link("/desk/orders", "orders-title"),
    ];
    if outbox::is_seen(here, files) {
        watching.push(link("/desk/outbox", "outbox-title"));
    }
    if robots::is_kept(here, files) {
        watching.push(link("/desk/robots", "robots-title"));
    }
    let rules = vec![
        link("/desk/charter", "charter-desk-title"),
        link("/desk/rules", "desk-rules-title"),
        link("/desk/place", "place-desk-title"),
    ];
    let groups = [
        ("committee", committee),
        ("convening", convening),
        ("watching", watching),
        ("people", people),
        ("rules", rules),
    ];
    // What no place of this country lays down is not offered.
    let offered = |links: Vec<Link>| -> Vec<Link> {
        links.into_iter().filter(|link| procedure::is_laid_down(words.country(), &link.href)).collect()
    };
    let groups = groups.map(|(key, links)| (words.say_of("desk-group-", key), offered(links)));
    groups.into_iter().filter(|(_, links)| !links.is_empty()).collect()
}
