//! Recording who is there: members tick themselves in through whoever keeps the record.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::committee::CommitteeCommand;
use governance::ids::{PersonId, SittingId};
use maud::html;
use office::Act;

use super::sitting::caption;
use super::{at_sitting, leader_of, sitting};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::sittings;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/sittings/{sitting}/attendance", get(ask).post(record))
}

async fn ask(here: Here, Path((_, id)): Path<(String, SittingId)>) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(&here, &files, id)?;
    let on = sitting.held_at.to_zoned(files.community.zone().clone()).date();
    let there = sitting.attendance.as_ref().map(|attendance| attendance.present.as_slice()).unwrap_or_default();
    let choices = body
        .members(on)
        .into_iter()
        .map(|member| {
            Choice::new(member.to_string(), sittings::person(&words, &files, member)).checked(there.contains(&member))
        })
        .collect();
    let title = words.say("committee-attendance-title");
    let refusal =
        show::would_refuse(&here, &files, CommitteeCommand::RecordAttendance { sitting: id, present: vec![] });
    let members = body.members(on).len();
    let part = sitting.rules.quorum.fraction.to_string();
    let takes = words.say_with("committee-attendance-hint", args!["members" => members, "part" => part]);
    let back = at_sitting(&here, id, "");
    let markup = html! {
        (parts::heading_with_caption(&caption(&words, sitting, body), &title))
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            (Form::post(at_sitting(&here, id, "/attendance"), here.visit.csrf()).render(&html! {
                (Choices::new("present", words.say("committee-attendance-who"), choices).hint(takes).checkboxes(&words))
                (parts::inset(&html! { p { (words.say("committee-attendance-in-person")) } }))
                (parts::buttons(&parts::button(&words.say("committee-attendance-act"))))
            }))
        }
    };
    Ok(show::asking(&here, &files, &words, (&title, &back), &Errors::new(), &markup))
}

async fn record(
    here: Here,
    Path((_, id)): Path<(String, SittingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let present: Vec<PersonId> = posted.all("present").filter_map(|number| number.parse().ok()).collect();
    let command = CommitteeCommand::RecordAttendance { sitting: id, present };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-attendance"))
}
