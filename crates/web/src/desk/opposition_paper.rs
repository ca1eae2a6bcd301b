//! Written opposition that one person keyed in from paper: somebody else sees the paper and confirms it, or sets it aside.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::assembly::AssemblyCommand;
use governance::bodies::Power;
use governance::ids::{EntryNo, MatterId, MeetingId};
use maud::{Markup, html};
use office::{Act, Sealed};

use super::{names, objections, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::signed;
use crate::visit::Here;

type OfPaper = Path<(String, MeetingId, MatterId, EntryNo)>;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/opposition/{matter}/{entry}", get(ask).post(act))
}

async fn ask(here: Here, Path((_, id, matter, entry)): OfPaper) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    page(&here, (id, matter, entry), &Posted::default(), &Errors::new()).await
}

async fn page(
    here: &Here,
    (id, matter, entry): (MeetingId, MatterId, EntryNo),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let keyed = {
        let files = here.desk.files().await;
        show::meeting(here, &files, id)?.opposition_keyed.get(&(matter, entry)).copied()
    };
    let keyed = keyed.ok_or_else(|| answer::not_found(&here.visit))?;
    let kept = here.desk.words(&keyed.evidence).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let homes = meeting.roll.as_ref().and_then(|roll| roll.entry(entry));
    let homes = homes.map(|entry| called::homes(&files.community, entry)).unwrap_or_default();
    let whose = words.say_with("oppose-whose-is", args!["number" => entry.to_string(), "homes" => words.list(&homes)]);
    let facts = [
        Fact::new(words.say("oppose-decision"), names::title(&files, matter)),
        Fact::new(words.say("oppose-whose"), whose),
        Fact::new(words.say("oppose-signed"), signed::said(&words, &files, &signed::given(keyed.signed))),
        Fact::new(words.say("opposition-kept"), kept.unwrap_or_else(|| words.say("desk-objection-erased"))),
        Fact::new(words.say("opposition-keyed"), names::person(&words, &files, keyed.by)),
        Fact::new(words.say("oppose-received-at"), words.moment(keyed.at)),
    ];
    let title = words.say("opposition-paper");
    let at = show::at_meeting(here, id, &format!("/opposition/{matter}/{entry}"));
    let form = |inside: &Markup| Form::post(at.clone(), here.visit.csrf()).render(inside);
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (parts::facts(&words, &facts))
        @if here.person() == Some(keyed.by) {
            p { (words.say("opposition-by-other")) }
        } @else {
            p { (words.say("opposition-confirm-text")) }
            (form(&html! {
                (parts::hidden("act", "confirm"))
                (parts::buttons(&parts::button(&words.say("opposition-confirm"))))
            }))
            h2 { (words.say("opposition-aside")) }
            (form(&html! {
                (parts::hidden("act", "aside"))
                (Field::new("reason", words.say("opposition-aside-reason")).hint(words.say("opposition-aside-hint"))
                    .typed(posted, errors).textarea(&words, 3))
                (parts::buttons(&parts::warning_button(&words.say("opposition-aside-act"))))
            }))
        }
    };
    Ok(show::asking(here, &files, &words, (&title, &show::at_meeting(here, id, "/opposition")), errors, &body))
}

async fn act(
    here: Here,
    Path((_, id, matter, entry)): OfPaper,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Key).await?;
    let list = show::at_meeting(&here, id, "/opposition");
    if posted.text("act") != "aside" {
        let command = AssemblyCommand::ConfirmOpposition { meeting: id, matter, entry };
        let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
        return Ok(answer::after(&here, outcome, &list, "opposed"));
    }
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    objections::check_words(&words, &mut errors, "reason", posted.text("reason"));
    if !errors.is_empty() {
        return page(&here, (id, matter, entry), &posted, &errors).await;
    }
    let reason = Sealed::words(here.desk.door(), posted.text("reason"));
    let reason = reason.map_err(|error| answer::stopped(&here.visit, Some(&list), &error.into()))?;
    let command = AssemblyCommand::SetOppositionAside { meeting: id, matter, entry, reason: reason.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command).with(reason)).await;
    Ok(answer::after(&here, outcome, &list, "opposition-set-aside"))
}
