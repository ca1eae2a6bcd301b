//! The roll of a meeting: what would be published, publishing it, and publishing it corrected.

use crate::weighed::{said, weighed, word};
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::assembly::{
    AssemblyCommand, LeftOut, Meeting, PublishedRoll, RollEntry, area_by_source, draw_roll, left_out, may_publish_roll,
    roll_days, weigh_by_shares,
};
use governance::bodies::Power;
use governance::community::Parking;
use governance::ids::MeetingId;
use governance::law::evaluate::Measure;
use governance::law::period;
use maud::{Markup, html};
use office::{Act, Files};

use super::{names, register, show};
use crate::again;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::booth::SMALL_ELECTORATE;
use crate::names as called;
use crate::names::is_abroad;
use crate::parts::{self, Column, Fact, Form, Table};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;

/// Entries with several homes listed at most.
const LISTED: usize = 50;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/roll", get(roll).post(publish))
}

async fn roll(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let parking = files.community.rules_here(here.desk.law()).unwrap_or_else(|_| files.community.rules()).parking;
    let mut entries = draw_roll(files.community.register(), &meeting.scope, parking);
    let weighed = weighed(here.desk.law(), meeting);
    if weighed == Some(Measure::Shares) {
        weigh_by_shares(files.community.register(), &mut entries);
    }
    let refusal = may_publish_roll(&files.community, meeting, &here.desk.moment(here.actor())).err();
    let corrected = meeting.roll.as_ref().is_none_or(|roll| roll.entries != entries || roll.parking() != parking);
    let due = meeting.roll.is_none() || meeting.roll_needs_revision() || corrected;
    let may = here.may(&files, Power::Convene);
    let body = html! {
        @if let Some(roll) = &meeting.roll {
            (published(&here, &words, meeting, roll))
            @if meeting.letters_at.is_some() {
                p { (words.say("desk-roll-settled")) }
            } @else if !due {
                p { (words.say("desk-roll-agrees")) }
            }
        }
        @if due && meeting.letters_at.is_none() && meeting.cancelled.is_none() {
            h2 { @if meeting.roll.is_some() { (words.say("desk-roll-corrected")) } @else { (words.say("desk-roll-draft")) } }
            (draft((&here, &files), &words, meeting, &entries, (parking, weighed)))
            @if may {
                (show::refused(&words, refusal.as_ref()))
                @if refusal.is_none() { (publishing(&here, &files, &words, meeting)) }
            }
        }
    };
    let back = show::at_meeting(&here, id, "");
    Ok(show::wide(&here, &files, &words, &words.say("desk-roll-title"), &back, &body))
}

fn published(here: &Here, words: &Words, meeting: &Meeting, roll: &PublishedRoll) -> Markup {
    let mut facts = vec![
        Fact::new(words.say("desk-meeting-electorate"), called::electorate(words, here.desk.law(), meeting, roll)),
        Fact::new(
            words.say("desk-roll-revision"),
            words.say_with(
                "desk-roll-revision-is",
                args!["number" => roll.revision, "at" => words.moment(roll.published_at)],
            ),
        ),
        Fact::new(
            words.say("desk-roll-until"),
            again::kept_roll(words, meeting).unwrap_or_else(|| words.deadline(roll.objections_until)),
        ),
        Fact::of(words.say("desk-roll-digest"), html! { code class="digest" { (roll.digest) } }),
    ];
    facts.extend(parking_fact(words, roll.left_out.as_ref()));
    // Where floor areas come from decides nothing where they are not weighed.
    if weighed(here.desk.law(), meeting) == Some(Measure::Area) {
        facts.extend(register::sources(words, &roll.sources));
    }
    let public = meeting.questions.first().map(|question| here.at(&format!("/matters/{}/roll", question.matter)));
    html! {
        (parts::facts(words, &facts))
        ul class="links" {
            @if let Some(public) = public { li { a href=(public) { (words.say("desk-roll-public")) } } }
            li { a href=(show::at_meeting(here, meeting.id, "/objections")) { (words.say_of("desk-more-", "objections")) } }
        }
    }
}

/// What the roll leaves out, where it does.
fn parking_fact(words: &Words, left_out: Option<&LeftOut>) -> Option<Fact> {
    left_out.map(|left_out| Fact::new(words.say("roll-left-out"), called::left_out(words, left_out)))
}

/// What a roll drawn from the register now would say.
fn draft(
    (here, files): (&Here, &Files),
    words: &Words,
    meeting: &Meeting,
    entries: &[RollEntry],
    (parking, weighed): (Parking, Option<Measure>),
) -> Markup {
    let register = files.community.register();
    let heads = entries.len();
    let developer = entries.iter().find(|entry| entry.owners.is_empty());
    let mut facts = vec![
        Fact::new(words.say("desk-register-heads"), words.say_with("desk-register-heads-are", args!["count" => heads])),
        Fact::new(
            words.say("desk-register-homes"),
            words.say_with(
                "desk-register-homes-are",
                args!["count" => meeting.scope.counted(register, parking).count()],
            ),
        ),
    ];
    // Until each home has its shares there is no total, and publishing is refused for that reason.
    let has_all = weighed != Some(Measure::Shares) || entries.iter().all(|entry| entry.shares.is_some());
    let weighed = weighed.filter(|_| has_all);
    let weight = |entries: &[RollEntry]| {
        weighed.map(|measure| (measure, entries.iter().map(|entry| entry.weight(measure)).sum::<u64>()))
    };
    if weighed.is_some() {
        facts.push(Fact::new(words.say_of("desk-register-", word(weighed)), said(words, weight(entries))));
    }
    facts.extend(parking_fact(words, left_out(register, &meeting.scope, parking, &[]).as_ref()));
    if weighed == Some(Measure::Area) {
        facts.extend(register::sources(words, &area_by_source(register, &meeting.scope, parking)));
    }
    let stock = developer.map_or_else(
        || words.say("desk-roll-no-stock"),
        |entry| {
            let weight = said(words, weight(std::slice::from_ref(entry)));
            let stock = args!["homes" => entry.homes.len(), "weight" => weight];
            // Homes are named in any case.
            let beside = weighed.is_some_and(|measure| measure != Measure::Lots);
            words.say_with(if beside { "desk-roll-stock-is" } else { "desk-roll-stock-is-homes" }, stock)
        },
    );
    facts.push(Fact::new(words.say("desk-roll-stock"), stock));
    html! {
        (parts::facts(words, &facts))
        // The articles it names are Chinese.
        @if !is_abroad(here.desk.law(), meeting) { p class="hint" { (words.say("desk-roll-heads-rule")) } }
        @if heads > 0 && (heads as u64) < SMALL_ELECTORATE {
            (parts::warning(words, &words.say_with("desk-roll-small", args!["count" => heads])))
        }
        (several(files, words, entries, weighed.filter(|measure| *measure != Measure::Lots)))
    }
}

/// Owners with several homes: where a register most often joins or parts people wrongly.
fn several(files: &Files, words: &Words, entries: &[RollEntry], weighed: Option<Measure>) -> Markup {
    let several: Vec<(usize, &RollEntry)> =
        entries.iter().enumerate().filter(|(_, entry)| entry.homes.len() > 1).collect();
    let mut columns = vec![
        Column::text(words.say("desk-roll-number")),
        Column::text(words.say("desk-roll-owner")),
        Column::text(words.say("desk-roll-homes")),
    ];
    if weighed.is_some() {
        columns.push(Column::figures(words.say_of("roll-entry-", word(weighed))));
    }
    let rows = several.iter().take(LISTED).map(|(index, entry)| {
        let mut row = vec![
            html! { (index + 1) },
            html! { (names::owners(words, files, &entry.owners)) },
            html! { (names::some_homes(words, files, entry)) },
        ];
        row.extend(weighed.map(|measure| html! { (words.bare_figure(measure.into(), entry.weight(measure).into())) }));
        row
    });
    html! {
        @if !several.is_empty() {
            p { (words.say_with("desk-roll-several-text", args!["count" => several.len()])) }
            (Table::new(words.say("desk-roll-several"), columns).rows(rows).render(words))
            @if several.len() > LISTED { p { (words.say_with("desk-more-not-shown", args!["count" => several.len() - LISTED])) } }
        }
    }
}

fn publishing(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let moment = here.desk.moment(here.actor());
    let days = roll_days(&files.community, meeting, &moment).map_or(0, |(days, _)| days);
    let calendar = called::calendar(here.desk.law(), meeting);
    let zone = files.community.zone();
    let until = match &meeting.roll {
        Some(_) => None,
        None => period::ends_at(moment.today(zone), days, calendar, zone),
    };
    let says = match &meeting.roll {
        Some(roll) => {
            words.say_with("desk-roll-publish-again", args!["until" => words.deadline(roll.objections_until)])
        }
        None if is_abroad(here.desk.law(), meeting) => {
            words.say_with("desk-roll-publish-first-abroad", args!["days" => days])
        }
        None => words.say_with("desk-roll-publish-first", args!["days" => days]),
    };
    html! {
        (unplanned::warning(words, calendar, until))
        (parts::warning(words, &says))
        (Form::post(show::at_meeting(here, meeting.id, "/roll"), here.visit.csrf()).render(&parts::buttons(&html! {
            (parts::button(&words.say("desk-roll-publish")))
        })))
    }
}

async fn publish(here: Here, Path((_, id)): Path<(String, MeetingId)>, _: StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let outcome =
        here.desk.carry_out(Act::new(Actor::Person(person), AssemblyCommand::PublishRoll { meeting: id })).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/roll"), "roll-published"))
}
