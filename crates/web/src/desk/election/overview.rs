//! One election: what it fills, who stands, and what can be done now.

use axum::response::{IntoResponse, Response};
use governance::Refusal;
use governance::assembly::{Meeting, Stage};
use governance::bodies::Power;
use governance::election::{Candidate, Elected, ElectedBody, ElectedTerm, ElectionCommand, elected, seats_missing};
use governance::founding::FoundingRefusal;
use governance::renewal::elected_in_vain;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{OfElection, Seen};
use crate::args;
use crate::desk::{clerk, names, show};
use crate::parts::{self, Column, Fact, Table, TaskState, Tone};
use crate::path::Path;
use crate::too_few;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn show(here: Here, Path((_, meeting, matter)): OfElection) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let seen = Seen::find(&here, &files, meeting, matter)?;
    let title = words.say("election-title");
    let convenes = clerk::may(&here, &files, seen.meeting, Power::Convene);
    let body = html! {
        (seen.heading(&title))
        (parts::facts(&words, &fills(&seen, &words)))
        (candidates(&seen, &words, convenes))
        (outcome(&seen, &words, convenes))
        (seats(&seen, &words, convenes))
        p {
            a href=(here.at(&format!("/matters/{matter}/candidates"))) { (words.say("election-to-candidates")) }
        }
    };
    let back = parts::back(&words, show::at_meeting(&here, meeting, ""));
    Ok(here.page(&files, &words, title).width(crate::look::Width::Wide).back(back).render(&body).into_response())
}

/// What the election fills.
pub(super) fn fills(seen: &Seen<'_>, words: &Words) -> Vec<Fact> {
    let election = seen.election;
    let body = match &election.body {
        ElectedBody::Existing { body } => names::body(seen.files, *body),
        ElectedBody::New { title } => words.say_with("convene-election-brings-about", args!["name" => title.as_str()]),
    };
    let term = match election.term {
        ElectedTerm::Years { years } => words.say_with("election-term-years", args!["years" => years]),
        ElectedTerm::Rest { until } => words.say_with("election-term-rest", args!["until" => words.date(until)]),
    };
    let seats = args!["seats" => election.seats, "alternates" => election.alternates];
    vec![
        Fact::new(words.say("election-body"), body),
        Fact::new(words.say("election-seats"), words.say_with("election-seats-and-alternates", seats)),
        Fact::new(words.say("election-term"), term),
        Fact::new(words.say("election-least"), words.say_with("election-least-is", args!["least" => election.least])),
    ]
}

fn candidates(seen: &Seen<'_>, words: &Words, convenes: bool) -> Markup {
    let open = seen.is_list_open() && convenes;
    let mut columns = vec![
        Column::text(words.say("election-candidate")),
        Column::text(words.say("election-candidate-homes")),
        Column::text(words.say("election-candidate-by")),
    ];
    if open {
        columns.push(Column::text(words.say("desk-seat-act")));
    }
    let row = |candidate: &Candidate| {
        let by = match candidate.by {
            Some(by) => names::person(words, seen.files, by),
            None => words.say("election-candidate-self"),
        };
        let mut cells = vec![
            html! { (seen.name(words, candidate.number)) },
            html! { (homes(seen, words, candidate)) },
            html! { (by) },
        ];
        if open {
            cells.push(html! {
                a href=(seen.at(&format!("/withdraw/{}", candidate.number))) {
                    (words.say("election-withdraw"))
                    span class="unseen" { " " (seen.name(words, candidate.number)) }
                }
            });
        }
        cells
    };
    let standing = seen.file.standing().count();
    let seats = seen.election.seats as usize;
    html! {
        h2 { (words.say("election-candidates")) }
        @if standing == 0 {
            p { (words.say("election-candidates-none")) }
        } @else {
            (Table::new(words.say_with("election-candidates-caption", args!["count" => standing, "seats" => seats]), columns)
                .rows(seen.file.standing().map(row)).render(words))
        }
        @if seen.is_list_open() && standing < seats {
            (parts::inset(&html! {
                p { (words.say_with("election-candidates-missing", args!["missing" => seats - standing])) }
            }))
        }
        @if open {
            (parts::buttons(&parts::button_link(&words.say("election-nominate"), &seen.at("/nominate"))))
        } @else if !seen.is_list_open() && seen.meeting.stage() != Stage::Cancelled {
            p class="hint" { (words.say("election-candidates-frozen")) }
        }
    }
}

/// Where a candidate owns: what clerks tell people of one name apart by.
fn homes(seen: &Seen<'_>, words: &Words, candidate: &Candidate) -> String {
    let homes = seen.files.community.register().homes().iter().filter(|home| home.owners.contains(&candidate.owner));
    let homes: Vec<String> = homes.map(|home| home.place.to_string()).collect();
    if homes.is_empty() { words.say("election-candidate-owns-nothing") } else { words.list(&homes) }
}

/// What the last count came to, as far as whoever looks may see it.
fn shown(seen: &Seen<'_>, convenes: bool) -> Option<Elected> {
    let is_public = seen.meeting.stage() >= Stage::Announced;
    let result = seen.meeting.result(seen.matter()).filter(|_| is_public || convenes)?;
    elected(result)
}

fn outcome(seen: &Seen<'_>, words: &Words, convenes: bool) -> Markup {
    let Some(came_to) = shown(seen, convenes) else { return html! {} };
    html! {
        h2 { (words.say("election-outcome")) }
        (parts::facts(words, &outcome_facts(seen, words, &came_to)))
        (too_few::warning(words, seen.question, &came_to))
        @for lot in &seen.file.lots {
            @let witnesses: Vec<String> =
                lot.witnesses.iter().map(|person| names::person(words, seen.files, *person)).collect();
            (parts::inset(&html! {
                p { (words.say_with("election-lot-was", args![
                    "at" => words.moment(lot.drawn_at),
                    "by" => names::person(words, seen.files, lot.drawn_by),
                    "witnesses" => words.list(&witnesses),
                    "order" => seen.names(words, &lot.order),
                ])) }
                p { (lot.manner) }
            }))
        }
        @if !came_to.tied.is_empty() && !seen.meeting.needs_recount() {
            (parts::warning(words, &words.say_with("election-lot-due", args!["between" => seen.names(words, &came_to.tied)])))
            @if convenes { (parts::buttons(&parts::button_link(&words.say("election-draw"), &seen.at("/lot")))) }
        } @else if let Some(cause) = seen.meeting.recount_due() {
            (parts::warning(words, &words.say_of("count-again-", &crate::names::code(&cause))))
            @if convenes {
                (parts::buttons(&parts::button_link(
                    &words.say("clerk-step-ballots"),
                    &show::at_meeting(seen.here, seen.meeting.id, "/count/ballots"),
                )))
            }
        }
    }
}

fn outcome_facts(seen: &Seen<'_>, words: &Words, came_to: &Elected) -> Vec<Fact> {
    // The places between equals are nobody's before the lot, and are not said to be empty.
    let taken = |numbers: &[u8], places: u32| {
        let open = places as usize > numbers.len() && !came_to.tied.is_empty();
        match (numbers.is_empty(), open) {
            (true, true) => words.say("election-by-lot"),
            (true, false) => words.say("election-nobody"),
            (false, true) => words.say_with("election-and-by-lot", args!["names" => seen.names(words, numbers)]),
            (false, false) => seen.names(words, numbers),
        }
    };
    let mut facts = vec![Fact::new(words.say("election-elected"), taken(&came_to.seats, seen.election.seats))];
    if seen.election.alternates > 0 {
        let alternates = taken(&came_to.alternates, seen.election.alternates);
        facts.push(Fact::new(words.say("election-alternates"), alternates));
    }
    facts
}

/// Why those who were elected cannot take their seats yet, for whoever would enter it.
fn waits(seen: &Seen<'_>, convenes: bool) -> Option<Refusal> {
    let command = ElectionCommand::TakeSeats { meeting: seen.meeting.id, matter: seen.matter() };
    show::would_refuse(seen.here, seen.files, command).filter(|_| convenes)
}

/// Where whoever convened goes to have all seats elected anew: the pages of founding or of the renewal, which say whose turn it is.
fn anew(here: &Here, files: &Files, meeting: &Meeting) -> String {
    let founds = files.community.founding().group().is_some_and(|group| group.body == meeting.body);
    here.at(if founds { "/desk/founding" } else { "/desk/renewal" })
}

fn seats(seen: &Seen<'_>, words: &Words, convenes: bool) -> Markup {
    if seen.meeting.stage() != Stage::Certified {
        return html! {};
    }
    let Some(seating) = &seen.file.seating else {
        return html! {
            h2 { (words.say("election-seating")) }
            @let waits = waits(seen, convenes);
            @let vain = elected_in_vain(&seen.files.community, seen.meeting);
            @if !vain { p { (words.say("election-seating-open")) } }
            @if let Some(waits) = waits { (show::refused(words, Some(&waits))) }
            @else if vain { p { (words.say("too-few-task")) } }
            @else if convenes { (parts::buttons(&parts::button_link(&words.say("election-take"), &seen.at("/seats")))) }
            @if vain && convenes { p { a href=(anew(seen.here, seen.files, seen.meeting)) { (words.say("too-few-anew")) } } }
        };
    };
    let rows = seating.seats.iter().map(|seat| {
        // Who is elected before the running term is over sits from the day after it.
        let entered = seat.moved_up.unwrap_or(seating.at).to_zoned(seen.files.community.zone().clone()).date();
        let left = seen.files.community.committees().ended_seat(seating.body, seat.person);
        let left = left.filter(|ended| ended.restored.is_none() && ended.on > seating.from && ended.on <= seating.until);
        vec![
            html! { (seen.name(words, seat.candidate)) },
            html! {
                (words.say(if seat.moved_up.is_some() { "election-seat-moved-up" } else { "election-seat-elected" }))
                @if let Some(ended) = left { " " (parts::tag(Tone::Plain, &words.say_with("election-seat-left", args!["on" => words.date(ended.on)]))) }
            },
            html! { (words.date(entered.max(seating.from))) },
        ]
    });
    let columns =
        ["election-candidate", "election-seat-how", "election-seat-since"].map(|key| Column::text(words.say(key)));
    let today = today(seen);
    let missing = seats_missing(&seen.files.community, seating.body, today);
    let keeps = seen.here.may(seen.files, Power::KeepSeats);
    html! {
        h2 { (words.say("election-seating")) }
        p { (words.say_with("election-seating-term", args![
            "body" => names::body(seen.files, seating.body),
            "term" => words.days_between(seating.from, seating.until),
        ])) }
        (Table::new(words.say("election-seating"), columns.into()).under_heading().rows(rows).render(words))
        @if !seating.passed_over.is_empty() {
            p { (words.say_with("election-passed-over", args!["names" => seen.names(words, &seating.passed_over)])) }
        }
        @if let Some(missing) = missing {
            (parts::warning(words, &words.say_with("election-seats-missing", args![
                "missing" => missing.missing(), "size" => missing.size, "sitting" => missing.sitting,
            ])))
            (parts::buttons(&html! {
                @if missing.waiting > 0 && keeps && missing.election == (seen.meeting.id, seen.matter()) {
                    (parts::button_link(&words.say("election-move-up"), &seen.at("/alternate")))
                } @else if seen.here.may(seen.files, Power::Convene) {
                    (parts::button_link(
                        &words.say("election-by-election"),
                        &seen.here.at(&format!("/desk/convene?by-election={}", seating.body)),
                    ))
                }
            }))
        }
    }
}

pub(super) fn today(seen: &Seen<'_>) -> Date {
    seen.here.desk.moment(seen.here.actor()).today(seen.files.community.zone())
}

/// How far the candidates of a meeting's elections are, for its list of tasks; none where it elects nobody.
pub(in crate::desk) fn candidates_standing(
    here: &Here,
    words: &Words,
    meeting: &Meeting,
) -> Option<(String, TaskState, String)> {
    let question = meeting.questions.iter().find(|question| question.election.is_some())?;
    let (election, file) = (question.election.as_ref()?, meeting.elections.get(&question.matter)?);
    let standing = file.standing().count();
    let hint = words.say_with("election-task-candidates", args!["count" => standing, "seats" => election.seats]);
    let is_open = matches!(meeting.stage(), Stage::Convened | Stage::RollPublished);
    let state = if is_open { TaskState::Open } else { TaskState::Done };
    Some((super::at(here, meeting.id, question.matter, ""), state, hint))
}

/// How far the seats of a meeting's elections are, for its list of tasks; none where it elects nobody.
pub(in crate::desk) fn seats_standing(
    (here, files): (&Here, &Files),
    words: &Words,
    meeting: &Meeting,
) -> Option<(String, TaskState, Option<String>)> {
    let question = meeting.questions.iter().find(|question| question.election.is_some())?;
    let file = meeting.elections.get(&question.matter)?;
    let at = super::at(here, meeting.id, question.matter, "");
    let is_tied = meeting.result(question.matter).and_then(elected).is_some_and(|came_to| !came_to.tied.is_empty());
    Some(match (&file.seating, meeting.stage()) {
        (Some(seating), _) => {
            let hint = words.say_with("election-task-seated", args!["count" => seating.seats.len()]);
            (at, TaskState::Done, Some(hint))
        }
        (None, Stage::Certified) if elected_in_vain(&files.community, meeting) => {
            (anew(here, files, meeting), TaskState::Needless(words.say("too-few-task")), None)
        }
        (None, Stage::Certified) => {
            let command = ElectionCommand::TakeSeats { meeting: meeting.id, matter: question.matter };
            match show::would_refuse(here, files, command) {
                Some(Refusal::Founding(FoundingRefusal::SeatsWaitForAssembly { .. })) => {
                    (at, TaskState::Waiting(words.say("election-task-waits-assembly")), None)
                }
                _ => (at, TaskState::Open, Some(words.say("election-task-take"))),
            }
        }
        (None, Stage::Counted | Stage::Announced) if is_tied => {
            (at, TaskState::Open, Some(words.say("election-task-lot")))
        }
        (None, _) => (at, TaskState::Waiting(words.say("election-task-waits")), None),
    })
}
