//! A meeting in a room: calling owners to it, the door, and the item that is put.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::assembly::{Meeting, Stage, needs_room, notice_days, opens_earliest};
use governance::bodies::Power;
use governance::gathering::{Forms, Gathering, GatheringCommand, GatheringRefusal, forms};
use governance::ids::{EntryNo, MatterId, MeetingId, VoiceId};
use governance::law::Law;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::paper::find::look_up;
use super::when::TypedMoment;
use super::{clerk, names, show, voices};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Choice, Choices, Column, Errors, Fact, Field, Form, Table, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::quorum;
use crate::visit::Here;
use crate::weighed;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/gathering", get(page).post(call))
        .route("/c/{community}/desk/meetings/{meeting}/gathering/item", post(put))
        .route("/c/{community}/desk/meetings/{meeting}/door", get(door).post(find))
        .route("/c/{community}/desk/meetings/{meeting}/door/{entry}", get(ask).post(check_in))
        .route("/c/{community}/desk/meetings/{meeting}/door/{entry}/leave", post(check_out))
}

type OfMeeting = Path<(String, MeetingId)>;
type OfEntry = Path<(String, MeetingId, EntryNo)>;

async fn page(here: Here, Path((_, id)): OfMeeting) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, id)?;
    let typed = meeting.gathering.as_ref().map(|room| TypedMoment::of(room.begins_at, files.community.zone()));
    Ok(overview(&here, &files, meeting, (&Posted::default(), &typed.unwrap_or_default()), &Errors::new()))
}

fn overview(
    here: &Here,
    files: &Files,
    meeting: &Meeting,
    (posted, typed): (&Posted, &TypedMoment),
    errors: &Errors,
) -> Response {
    let words = here.words(files);
    let title = words.say("gathering-title");
    let convenes = clerk::may(here, files, meeting, Power::Convene);
    let abroad = here.desk.law().packs.get(&meeting.pack).is_some_and(|pack| pack.elsewhere);
    let lead = match forms(meeting, here.desk.law()) {
        Forms { both: false, only: true } => "gathering-lead-room",
        Forms { both: true, only: false } => "gathering-lead-consents",
        Forms { both: false, only: false } => "gathering-lead-apart",
        Forms { .. } if needs_room(meeting, here.desk.law()) => "gathering-lead-present",
        Forms { .. } if abroad => "gathering-lead-abroad",
        Forms { .. } => "gathering-lead",
    };
    let may_call = convenes && meeting.stage() < Stage::Noticed && meeting.goes_on().is_none();
    let body = html! {
        @match meeting.goes_on() {
            Some(first) => {
                p class="lead" { (words.say_with("gathering-lead-again", args!["meeting" => first.to_string()])) }
            }
            None => { p class="lead" { (words.say(lead)) } }
        }
        @match &meeting.gathering {
            Some(room) => { (facts((here.desk.law(), files), &words, meeting, room)) (links(here, &words, meeting, room)) }
            None if needs_room(meeting, here.desk.law()) => { (parts::warning(&words, &words.say("gathering-needed"))) }
            None => { (parts::inset(&html! { p { (words.say("gathering-none")) } })) }
        }
        @if convenes && meeting.gathering.is_some() && meeting.stage() == Stage::Open {
            (items(here, files, &words, meeting))
        }
        @if may_call { (form(here, (files, &words), meeting, (posted, typed), errors)) }
    };
    show::of_meeting(here, files, &words, meeting, (&title, ""), errors, &body)
}

fn facts((law, files): (&Law, &Files), words: &Words, meeting: &Meeting, room: &Gathering) -> Markup {
    let mut facts = vec![
        Fact::new(words.say("gathering-place"), room.place.as_str()),
        Fact::new(words.say("gathering-begins"), words.moment(room.begins_at)),
        Fact::new(
            words.say("gathering-form"),
            words.say(if room.in_writing { "gathering-both" } else { "gathering-only" }),
        ),
    ];
    if let Some(roll) = &meeting.roll {
        let present = room.present(roll);
        let weight = weighed::weighed(law, meeting).map(|measure| (measure, present.of(measure)));
        let key = if weight.is_some() { "gathering-present-sum" } else { "gathering-present-sum-heads" };
        let weight = weighed::said(words, weight);
        let sum = args!["heads" => present.heads, "all" => roll.heads(), "weight" => weight];
        facts.push(Fact::new(words.say("gathering-present"), words.say_with(key, sum)));
    }
    // The figures of the wall: what the rules count may be more or less than who is in the room.
    if let Some(needed) = quorum::needed(words, meeting, files.community.assembly().voices()) {
        facts.push(Fact::new(needed.name, words.list(&needed.figures)));
    }
    if let Some((matter, _)) = room.item {
        facts.push(Fact::new(words.say("gathering-item"), names::title(files, matter)));
    }
    parts::facts(words, &facts)
}

fn links(here: &Here, words: &Words, meeting: &Meeting, _room: &Gathering) -> Markup {
    html! {
        ul class="links" {
            @if (Stage::Noticed..=Stage::Closed).contains(&meeting.stage()) {
                li { a href=(show::at_meeting(here, meeting.id, "/door")) { (words.say("checkin-title")) } }
            }
            li { a href=(here.at(&format!("/meetings/{}/room", meeting.id))) { (words.say("room-title")) } }
        }
    }
}

fn items(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let now = meeting.gathering.as_ref().and_then(|room| room.item).map(|(matter, _)| matter);
    let choices = meeting
        .questions
        .iter()
        .map(|question| {
            Choice::new(question.matter.to_string(), names::title(files, question.matter))
                .checked(now == Some(question.matter))
        })
        .collect();
    Form::post(show::at_meeting(here, meeting.id, "/gathering/item"), here.visit.csrf()).render(&html! {
        (Choices::new("matter", words.say("gathering-put"), choices).radios(words))
        (parts::buttons(&parts::button(&words.say("gathering-put-act"))))
    })
}

fn form(
    here: &Here,
    (files, words): (&Files, &Words),
    meeting: &Meeting,
    (posted, typed): (&Posted, &TypedMoment),
    errors: &Errors,
) -> Markup {
    let room = meeting.gathering.as_ref();
    let place = room.map_or("", |room| room.place.as_str());
    let place = if posted.text("place").is_empty() { place } else { posted.text("place") };
    let only = room.is_some_and(|room| !room.in_writing) || posted.text("form") == "only";
    // Where the law knows no votes of those who stay away, or waits for them, there is nothing to choose.
    let can = forms(meeting, here.desk.law());
    let only = can.only && (only || !can.both);
    let forms: Vec<Choice> = [("both", can.both, !only), ("only", can.only, only)]
        .into_iter()
        .filter(|(_, can, _)| *can)
        .map(|(form, _, picked)| {
            Choice::new(form, words.say_of("gathering-", form))
                .hint(words.say_of("gathering-hint-", form))
                .checked(picked)
        })
        .collect();
    let moment = here.desk.moment(here.actor());
    let days = notice_days(&files.community, meeting, &moment).ok().map(|(days, _)| days).filter(|days| *days > 0);
    let earliest = days.zip(opens_earliest(&files.community, meeting, &moment).ok());
    Form::post(show::at_meeting(here, meeting.id, "/gathering"), here.visit.csrf()).render(&html! {
        h2 { (words.say("gathering-call")) }
        @if let Some((days, earliest)) = earliest {
            p class="hint" { (words.say_with("gathering-earliest", args!["days" => days, "earliest" => words.moment(earliest)])) }
        }
        (Field::new("place", words.say("gathering-place")).hint(words.say("gathering-place-hint"))
            .value(place).error(errors.of("place")).text(words))
        (typed.fields(words, "begins", &words.say("gathering-begins"), errors))
        (Choices::new("form", words.say("gathering-form"), forms).radios(words))
        (parts::warning(words, &words.say("gathering-settled")))
        (parts::buttons(&parts::button(&words.say("gathering-call-act"))))
    })
}

async fn call(here: Here, Path((_, id)): OfMeeting, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let typed = TypedMoment::posted(&posted, "begins");
    let begins_at = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, id)?;
        let begins_at = typed.moment(files.community.zone());
        let mut errors = Errors::new();
        if posted.text("place").is_empty() {
            errors.add("place", words.say("gathering-missing-place"));
        }
        if begins_at.is_none() {
            errors.add("begins", words.say("clerk-when-unreadable"));
        }
        match begins_at.filter(|_| errors.is_empty()) {
            Some(begins_at) => begins_at,
            None => return Ok(overview(&here, &files, meeting, (&posted, &typed), &errors)),
        }
    };
    let (place, in_writing) = (posted.text("place").to_owned(), posted.text("form") != "only");
    let command = GatheringCommand::Call { meeting: id, place, begins_at, in_writing };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        // The day is mended where it was typed.
        Err(Stop::Refused(
            refusal @ (Refusal::Gathering(
                GatheringRefusal::GatheringInPast | GatheringRefusal::GatheringTooSoon { .. },
            )
            | Refusal::Text(_)),
        )) => {
            let field = if matches!(refusal, Refusal::Text(_)) { "place" } else { "begins" };
            let errors = show::mistake_at(&here, field, &refusal).await;
            let files = here.desk.files().await;
            let meeting = show::meeting(&here, &files, id)?;
            Ok(overview(&here, &files, meeting, (&posted, &typed), &errors))
        }
        outcome => Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/gathering"), "gathering-called")),
    }
}

async fn put(here: Here, Path((_, id)): OfMeeting, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let back = show::at_meeting(&here, id, "/gathering");
    let Ok(matter) = posted.text("matter").parse::<MatterId>() else { return Ok(Redirect::to(&back).into_response()) };
    let outcome =
        here.desk.carry_out(Act::new(Actor::Person(by), GatheringCommand::PutItem { meeting: id, matter })).await;
    Ok(answer::after(&here, outcome, &back, "gathering-item-put"))
}

async fn door(here: Here, Path((_, id)): OfMeeting) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, id)?;
    Ok(door_page(&here, &files, meeting, ("", &[]), &Errors::new()))
}

async fn find(here: Here, Path((_, id)): OfMeeting, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let typed = posted.text("ballot");
    let found = look_up(&files, meeting, typed);
    let mut errors = Errors::new();
    match found.as_slice() {
        [only] => return Ok(Redirect::to(&show::at_meeting(&here, id, &format!("/door/{only}"))).into_response()),
        [] => errors.add("ballot", words.say("clerk-find-none")),
        _ => {}
    }
    Ok(door_page(&here, &files, meeting, (typed, &found), &errors))
}

fn door_page(
    here: &Here,
    files: &Files,
    meeting: &Meeting,
    (typed, found): (&str, &[EntryNo]),
    errors: &Errors,
) -> Response {
    let words = here.words(files);
    let title = words.say("checkin-title");
    let body = html! {
        @match &meeting.gathering {
            None => { (parts::inset(&html! { p { (words.say("gathering-none")) } })) }
            Some(room) => {
                (facts((here.desk.law(), files), &words, meeting, room))
                (Form::post(show::at_meeting(here, meeting.id, "/door"), here.visit.csrf()).render(&html! {
                    (Field::new("ballot", words.say("checkin-find")).hint(words.say("clerk-find-hint"))
                        .value(typed).error(errors.of("ballot")).text(&words))
                    (parts::buttons(&parts::button(&words.say("parts-continue"))))
                }))
                @if !found.is_empty() {
                    ul class="links" {
                        @for entry in found.iter().take(30) {
                            li { a href=(show::at_meeting(here, meeting.id, &format!("/door/{entry}"))) { (whose(files, &words, meeting, *entry)) } }
                        }
                    }
                }
                (came(here, files, &words, meeting, room))
            }
        }
    };
    show::of_meeting(here, files, &words, meeting, (&title, "/gathering"), errors, &body)
}

fn whose(files: &Files, words: &Words, meeting: &Meeting, entry: EntryNo) -> String {
    let line = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
    let homes = line.map(|line| names::some_homes(words, files, line)).unwrap_or_default();
    words.say_with("clerk-whose", args!["number" => entry.to_string(), "homes" => homes])
}

/// Those who came last, with a button for leaving.
fn came(here: &Here, files: &Files, words: &Words, meeting: &Meeting, room: &Gathering) -> Markup {
    let mut came: Vec<_> = room.came.iter().collect();
    came.sort_by_key(|(_, presence)| std::cmp::Reverse(presence.at));
    let columns = vec![
        Column::text(words.say("checkin-who")),
        Column::text(words.say("checkin-at")),
        Column::text(words.say("checkin-state")),
    ];
    let rows = came.into_iter().take(50).map(|(entry, presence)| {
        let action = show::at_meeting(here, meeting.id, &format!("/door/{entry}/leave"));
        vec![
            html! { (whose(files, words, meeting, *entry)) },
            html! { (words.moment(presence.at)) },
            match presence.left_at {
                Some(at) => html! { (parts::tag(Tone::Plain, &words.say("checkin-left"))) " " (words.moment(at)) },
                None => html! {
                    (parts::tag(Tone::Good, &words.say("checkin-here"))) " "
                    (Form::post(action, here.visit.csrf()).render(&html! {
                        button class="button secondary" type="submit" {
                            (words.say("checkin-leave"))
                            span class="unseen" { " " (whose(files, words, meeting, *entry)) }
                        }
                    }))
                },
            },
        ]
    });
    html! {
        @if !room.came.is_empty() {
            (Table::new(words.say("checkin-came"), columns).rows(rows).render(words))
        }
    }
}

async fn ask(here: Here, Path((_, id, entry)): OfEntry) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let line = clerk::entry(&here, meeting, entry)?;
    let title = words.say("checkin-check-in");
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let speaking = files.community.assembly().voices().speaking(meeting, entry, today);
    let mut choices = vec![Choice::new("owner", words.say("checkin-owner")).checked(true)];
    choices.extend(speaking.into_iter().map(|voice| {
        let name = voices::agent_name(&words, &files, voice.agent);
        let label =
            words.say_with("checkin-voice", args!["name" => name, "kind" => voices::entitles(&words, &files, voice)]);
        Choice::new(voice.id.to_string(), label)
    }));
    let present = meeting.gathering.as_ref().is_some_and(|room| room.presence(entry).is_some());
    let body = html! {
        (clerk::whose(&words, &files, entry, line))
        p { (names::owners(&words, &files, &line.owners)) }
        @if present { (parts::notification(&words, parts::Happened::Done, &words.say("checkin-present-already"))) }
        (Form::post(show::at_meeting(&here, id, &format!("/door/{entry}")), here.visit.csrf()).render(&html! {
            (Choices::new("who", words.say("checkin-who-came"), choices).radios(&words))
            p class="hint" { (words.say("checkin-others-hint")) }
            (parts::buttons(&parts::button(&words.say("checkin-check-in-act"))))
        }))
    };
    Ok(show::of_meeting(&here, &files, &words, meeting, (&title, "/door"), &Errors::new(), &body))
}

async fn check_in(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let voice: Option<VoiceId> = posted.text("who").parse().ok();
    let command = GatheringCommand::CheckIn { meeting: id, entry, voice };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/door"), "checked-in"))
}

async fn check_out(
    here: Here,
    Path((_, id, entry)): OfEntry,
    StaffPosted(_): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let command = GatheringCommand::CheckOut { meeting: id, entry };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/door"), "checked-out"))
}
