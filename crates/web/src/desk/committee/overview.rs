//! A committee at a glance: what is due, its sittings, its members, its mandates, and what one can do.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power};
use governance::committee::{Request, Sitting, SittingStage, by_election_due, chair_missing, first_sitting_due, size};
use governance::election::{SeatsMissing, seats_missing};
use governance::ids::BodyId;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{at_body, at_sitting, body, leads, may, today};
use crate::alternates;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Column, Table, Task, TaskState, Tone};
use crate::path::Path;
use crate::public::renewal;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/committee/{body}", get(overview))
}

async fn overview(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(&here, &files, id)?;
    let committees = files.community.committees();
    let (past, present): (Vec<&Sitting>, Vec<&Sitting>) = committees
        .of(id)
        .rev()
        .partition(|sitting| matches!(sitting.stage(), SittingStage::Published | SittingStage::CalledOff));
    let requests: Vec<&Request> =
        committees.requests().iter().rev().filter(|one| one.body == id && one.sitting.is_none()).collect();
    let markup = html! {
        (standing(&here, &files, &words, body))
        (tasks(&here, &files, &words, body))
        (sittings::unplanned(&here, &words, ends(&here, &files, body)))
        h2 { (words.say("committee-sittings")) }
        @if present.is_empty() {
            p { (words.say("committee-sittings-none")) }
        } @else {
            (list(&here, &files, &words, &present))
        }
        (parts::buttons(&html! {
            @if leads(&here, &files, body) {
                (parts::button_link(&words.say("committee-call"), &at_body(&here, id, "/call")))
            }
            @if may(&here, &files, Power::Sit, id) || leads(&here, &files, body) {
                a href=(at_body(&here, id, "/request")) { (words.say("committee-ask")) }
            }
        }))
        @if !requests.is_empty() {
            h2 { (words.say("committee-requests")) }
            @for request in requests { (request_line(&here, &files, &words, body, request)) }
        }
        h2 { (words.say("committee-members")) }
        (members(&here, &files, &words, body))
        h2 { (words.say("committee-mandates")) }
        (sittings::mandates(&here, &files, &words, committees.mandates().iter().filter(|one| one.body == id)))
        // Whoever stands in for a committee in a gap enters no mandates for it.
        @if may(&here, &files, Power::Convene, id) && !body.members(today(&here, &files)).is_empty() {
            p { a href=(at_body(&here, id, "/mandates/new")) { (words.say("committee-mandate-new")) } }
        }
        h2 { (words.say("committee-seal-register")) }
        @let uses = committees.seal_uses().iter().filter(|one| one.body == id).count();
        p { (words.say_with("committee-seal-count", args!["count" => uses])) }
        ul class="links" {
            li { a href=(at_body(&here, id, "/seal")) { (words.say("committee-seal-look")) } }
            li { a href=(here.at(&format!("/committee/{id}"))) { (words.say("committee-public-page")) } }
        }
        @if !past.is_empty() {
            h2 { (words.say("committee-sittings-past")) }
            (list(&here, &files, &words, &past))
        }
    };
    Ok(show::wide(&here, &files, &words, body.name.as_str(), &here.at("/desk"), &markup))
}

/// What the law says of the committee as it is: the first sitting due, too few members left.
fn standing(here: &Here, files: &Files, words: &Words, body: &Body) -> Markup {
    let (community, law, day) = (&files.community, here.desk.law(), today(here, files));
    let Ok(place) = community.place(law) else { return html! {} };
    let first = first_sitting_due(community, body, place, law, day);
    let by_election = by_election_due(community, body, place, day);
    html! {
        (renewal::in_gap(here, files, words, body, day))
        @if let Some(until) = first {
            @let basis = sittings::articles(here, community, words, &place.procedure.committee.first_meeting.basis);
            (parts::warning(words, &words.say_with("committee-first-due", args!["until" => words.deadline(until), "basis" => basis])))
        }
        @if let Some(since) = chair_missing(community, body, place, law, day) {
            (parts::warning(words, &sittings::no_chair(here, community, words, (body, since))))
            @if leads(here, files, body) {
                p { (parts::button_link(&words.say("committee-call-chair"), &at_body(here, body.id, "/call?about=chair"))) }
            }
        }
        @if let Some(due) = by_election {
            (parts::warning(words, &sittings::too_few(here, community, words, &due)))
            @if here.may(files, Power::Convene) {
                p { (parts::button_link(&words.say("committee-by-election"), &here.at(&format!("/desk/convene?by-election={}", body.id)))) }
            }
        }
        (alternates::waiting(here, files, words, (body, day)))
    }
}

/// The ends of the periods that run: for the first sitting, for one that members asked for, for publishing what was decided.
fn ends(here: &Here, files: &Files, body: &Body) -> Vec<Timestamp> {
    let (community, law, day) = (&files.community, here.desk.law(), today(here, files));
    let committees = community.committees();
    let place = community.place(law).ok();
    let first = place.and_then(|place| first_sitting_due(community, body, place, law, day));
    let asked = committees.requests().iter().filter(|one| one.body == body.id && one.sitting.is_none());
    let asked = asked.filter_map(|request| request.due.as_ref()).map(|due| due.until);
    let decided = committees.of(body.id).filter(|sitting| !sitting.decided.is_empty());
    first.into_iter().chain(asked).chain(decided.filter_map(sittings::publish_by)).collect()
}

/// What the person signed in can do now.
fn tasks(here: &Here, files: &Files, words: &Words, body: &Body) -> Markup {
    let tasks = due(here, files, words, body);
    html! { @if !tasks.is_empty() { h2 { (words.say("committee-due")) } (parts::tasks(words, "committee-due", &tasks)) } }
}

/// The tasks of the person signed in, in one committee; the desk's first page lists them too.
pub(crate) fn due(here: &Here, files: &Files, words: &Words, body: &Body) -> Vec<Task> {
    let (mut tasks, now) = (Vec::new(), here.desk.door().now());
    let leads = leads(here, files, body);
    tasks.extend(empty_seat(here, files, words, body));
    let open = |key: &str, sitting: &Sitting, rest: &str| {
        let title = words.say_of_with("committee-task-", key, args!["sitting" => sittings::name(words, sitting)]);
        Task::new(title, at_sitting(here, sitting.id, rest), TaskState::Open)
    };
    for sitting in files.community.committees().of(body.id) {
        match sitting.stage() {
            SittingStage::Called if leads && now >= sitting.held_at => {
                tasks.push(open("attendance", sitting, "/attendance"));
            }
            SittingStage::Held if leads => {
                let undecided = sitting.numbered().find(|(number, _)| !sitting.decided.contains_key(number));
                tasks.push(match undecided.filter(|_| sitting.has_quorum()) {
                    Some((number, _)) => open("decide", sitting, &format!("/items/{number}")),
                    None => open("minutes", sitting, "/minutes"),
                });
            }
            SittingStage::Minuted if leads && !sitting.decided.is_empty() => {
                let until = sitting.attendance.as_ref().map(|attendance| words.deadline(attendance.publish_by));
                let hint = words.say_with("committee-publish-until", args!["until" => until.unwrap_or_default()]);
                tasks.push(open("publish", sitting, "/publish").hint(hint));
            }
            _ => {}
        }
        if sitting.minutes.is_some() && here.person().is_some_and(|person| sitting.may_sign(person)) {
            tasks.push(open("sign", sitting, "/sign"));
        }
    }
    tasks
}

/// A seat nobody holds: an alternate who waits moves up, else it is put to a by-election, which no rule hurries while half
/// of the seats are held.
fn empty_seat(here: &Here, files: &Files, words: &Words, body: &Body) -> Option<Task> {
    let elected = seats_missing(&files.community, body.id, today(here, files));
    let missing = elected.map_or_else(|| empty_otherwise(here, files, body), |one| one.missing() as usize);
    if missing == 0 {
        return None;
    }
    let args = args!["missing" => missing, "waiting" => elected.map_or(0, |one| one.waiting)];
    if let Some(SeatsMissing { election: (meeting, matter), .. }) = elected.filter(|one| one.waiting > 0) {
        let href = here.at(&format!("/desk/meetings/{meeting}/elections/{matter}/alternate"));
        let task = Task::new(words.say_with("committee-task-move-up", args), href, TaskState::Open);
        return here.may(files, Power::KeepSeats).then_some(task);
    }
    let href = here.at(&format!("/desk/convene?by-election={}", body.id));
    let task = Task::new(words.say_with("committee-task-by-election", args), href, TaskState::Open);
    let convenes = files.community.may_in(&here.desk.moment(here.actor()), Power::Convene, body.id);
    convenes.then(|| task.hint(words.say("committee-task-by-election-hint")))
}

/// How many seats are empty of a committee that was elected elsewhere than here, where no by-election is due for them.
fn empty_otherwise(here: &Here, files: &Files, body: &Body) -> usize {
    let (community, day) = (&files.community, today(here, files));
    let Ok(place) = community.place(here.desk.law()) else { return 0 };
    let held = body.members(day).len();
    if body.kind != BodyKind::OwnersCommittee || held == 0 || by_election_due(community, body, place, day).is_some() {
        return 0;
    }
    size(community, place, body, day).saturating_sub(held)
}

fn list(here: &Here, files: &Files, words: &Words, list: &[&Sitting]) -> Markup {
    let now = here.desk.door().now();
    html! {
        ul class="meetings" {
            @for sitting in list {
                li {
                    a href=(at_sitting(here, sitting.id, "")) { (titles(words, sitting)) }
                    " " (sittings::stage_tag(words, sitting, now))
                    br; span class="hint" {
                        (sittings::name(words, sitting)) " · " (words.moment(sitting.held_at)) " · " (sitting.venue)
                        @if let Some(attendance) = &sitting.attendance {
                            " · " (sittings::people(words, files, attendance.present.iter().copied()))
                        }
                    }
                }
            }
        }
    }
}

/// The titles of the items of a sitting.
pub(super) fn titles(words: &Words, sitting: &Sitting) -> String {
    let titles: Vec<&str> = sitting.items.iter().map(|item| item.title.as_str()).collect();
    words.list(&titles)
}

fn request_line(here: &Here, files: &Files, words: &Words, body: &Body, request: &Request) -> Markup {
    let missed = request.is_missed(here.desk.door().now());
    let joins =
        may(here, files, Power::Sit, body.id) && here.person().is_some_and(|person| !request.members.contains(&person));
    html! {
        div class="request" {
            p {
                strong { (request.about) }
                @if missed { " " (parts::tag(Tone::Bad, &words.say("committee-request-missed"))) }
            }
            p class="hint" {
                (words.say_with("committee-request-by", args!["names" => sittings::people(words, files, request.members.iter().copied())]))
            }
            @match &request.due {
                Some(due) => {
                    p { (words.say_with("committee-request-due", args!["until" => words.deadline(due.until), "asked" => due.asked.count, "of" => due.asked.of])) }
                    @if leads(here, files, body) {
                        p { a href=(at_body(here, body.id, &format!("/call?request={}", request.id))) { (words.say("committee-request-call")) } }
                    }
                }
                None => { p { (words.say("committee-request-weak")) } }
            }
            @if joins {
                p { a href=(at_body(here, body.id, &format!("/requests/{}/join", request.id))) { (words.say("committee-request-join")) } }
            }
        }
    }
}

fn members(here: &Here, files: &Files, words: &Words, body: &Body) -> Markup {
    let day = today(here, files);
    let held = body.members(day).len();
    let of = files.community.place(here.desk.law()).map_or(held, |place| size(&files.community, place, body, day));
    let seats = body.seats.iter().filter(|seat| seat.role.is_member() && seat.is_held(day));
    let street = super::seats::may_enter_an_end(here, files);
    let acts = |person| street || Some(person) == here.person();
    // Whoever can do nothing there is shown no column for it.
    let may_act = body.seats.iter().any(|seat| seat.role.is_member() && seat.is_held(day) && acts(seat.person));
    let columns_shown = if may_act { 4 } else { 3 };
    let rows = seats.map(|seat| {
        let cells = vec![
            html! { (sittings::person(words, files, seat.person)) },
            html! { (crate::names::role(words, body.kind, seat.role)) },
            html! { (parts::unbroken(&words.days_between(seat.from, seat.until))) },
            html! {
                @if Some(seat.person) == here.person() {
                    a href=(at_body(here, body.id, "/resign")) { (words.say("committee-resign")) }
                } @else if street {
                    a href=(at_body(here, body.id, &format!("/seats/{}/end", seat.person))) {
                        (words.say("committee-seat-end")) span class="unseen" { " " (sittings::person(words, files, seat.person)) }
                    }
                }
            },
        ];
        cells.into_iter().take(columns_shown).collect()
    });
    let columns = ["desk-seat-name", "desk-seat-role", "desk-seat-term", "desk-seat-act"];
    let columns = columns.into_iter().take(columns_shown).map(|key| Column::text(words.say(key))).collect();
    let ended = files.community.committees().ended_seats().iter().filter(|ended| ended.body == body.id);
    html! {
        p { (words.say_with("committee-members-count", args!["held" => held, "size" => of])) }
        @if held > 0 {
            (Table::new(words.say("committee-members"), columns).under_heading().rows(rows).render(words))
        }
        ul class="links" {
            @for ended in ended.rev() {
                li {
                    a href=(at_body(here, body.id, &format!("/seats/{}", ended.person))) {
                        (words.say_with("committee-seat-ended", args![
                            "name" => sittings::person(words, files, ended.person), "on" => words.date(ended.on)
                        ]))
                    }
                    @if ended.is_overdue(here.desk.door().now()) { " " (parts::tag(Tone::Bad, &words.say("committee-handover-overdue"))) }
                }
            }
        }
    }
}
