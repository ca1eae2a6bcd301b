//! Calling a second vote on what did not pass, where the law leaves room for one.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::assembly::{AssemblyCommand, under_way_until};
use governance::bodies::Power;
use governance::ids::{MatterId, MeetingId};
use governance::law::Pack;
use governance::law::evaluate::SecondVote;
use maud::html;
use office::Act;

use super::{names, show, thresholds};
use crate::again;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/second", get(ask).post(call))
}

async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, id, &Errors::new()).await
}

async fn page(here: &Here, id: MeetingId, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say_with("second-title", args!["meeting" => names::meeting(&words, meeting)]);
    let back = show::at_meeting(here, id, "");
    let at = (here.desk.door().now(), files.community.zone());
    let (open, over) =
        (files.community.assembly().seconds_open(id, at), files.community.assembly().seconds_over(id, at));
    let pack = here.desk.law().packs.get(&meeting.pack);
    let under_way = under_way_until(meeting, files.community.zone());
    let same = under_way.filter(|_| open.iter().any(|(_, second)| second.kind.is_same_meeting()));
    let choices = open.iter().map(|(matter, second)| {
        let hint = explained(&words, pack, second);
        Choice::new(matter.to_string(), names::title(&files, *matter)).hint(hint).checked(open.len() == 1)
    });
    let picked = Choices::new("matters", words.say("second-ask"), choices.collect()).error(errors.of("matters"));
    let form = Form::post(show::at_meeting(here, id, "/second"), here.visit.csrf()).render(&html! {
        (picked.checkboxes(&words))
        @if let Some(until) = same { p { (words.say_with("second-same-meeting", args!["until" => words.deadline(until)])) } }
        p { (words.say("second-consequence")) }
        (parts::or_leave(&words, &parts::button(&words.say("second-act")), &back))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @for (matter, second, until) in &over {
            h2 { (names::title(&files, *matter)) }
            (parts::warning(&words, &again::over(&words, pack, second, *until)))
        }
        @if !open.is_empty() { (form) } @else if over.is_empty() { p { (words.say("second-none")) } }
    };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

/// What sort of second vote it is, what it must pass, and what the articles ask for that allow it: such as how long to wait for
/// those who are missing.
fn explained(words: &Words, pack: Option<&Pack>, second: &SecondVote) -> String {
    let sort = words.say_of("second-explained-", second.kind.word());
    let passes = pack.and_then(|pack| thresholds::of_second(words, pack, second));
    let says = second.basis.iter().filter_map(|citation| {
        let (pack, article) = (pack?, pack?.articles.get(citation)?);
        let source = called::articles(words, pack, std::slice::from_ref(citation));
        Some(
            words
                .say_with("second-article", args!["source" => source, "says" => called::of_pack(words, &article.says)]),
        )
    });
    let told: Vec<String> = std::iter::once(sort).chain(passes).chain(says).collect();
    told.join(words.lang().sentence_separator())
}

async fn call(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let matters: Vec<MatterId> = posted.all("matters").filter_map(|matter| matter.parse().ok()).collect();
    if matters.is_empty() {
        let mut errors = Errors::new();
        let files = here.desk.files().await;
        errors.add("matters", here.words(&files).say("second-pick"));
        drop(files);
        return page(&here, id, &errors).await;
    }
    let command = AssemblyCommand::ConveneSecond { meeting: id, matters: matters.clone() };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    let files = here.desk.files().await;
    let called = matters.first().and_then(|matter| files.community.assembly().second_vote(id, *matter));
    let next = show::at_meeting(&here, called.map_or(id, |called| called.id), "");
    drop(files);
    Ok(answer::after(&here, outcome, &next, "second-called"))
}
