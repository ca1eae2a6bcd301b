//! Naming the matter in which the owners vote on what an opinion leaves to them: whoever convened the meeting does.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::Stage;
use governance::bodies::Power;
use governance::deliberation::{DeliberationCommand, Ending, GoesTo, Opinion, vote};
use governance::ids::{DeliberationId, MatterId};
use governance::matter::Matter;
use jiff::Timestamp;
use maud::html;
use office::{Act, Files};

use super::super::{Of, at, find, framed};
use super::opinion;
use crate::answer;
use crate::deliberation::opinion as shown;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

/// What an opinion leaves to the owners, and since when, where no vote on it is named.
///
/// What nobody agreed on may be any matter that the owners can vote on: then no kind is named.
pub(in crate::desk) fn awaited<'o>(
    files: &Files,
    id: DeliberationId,
    opinion: &'o Opinion,
) -> Option<(Option<&'o str>, Timestamp)> {
    let left = match (&opinion.ending, opinion.reserved()) {
        (_, Some((kind, at, _))) => (Some(kind), at),
        (Some((Ending::Undecided { goes_to: GoesTo::OwnersMeeting, .. }, at, _)), None) => (None, *at),
        _ => return None,
    };
    vote(&files.community, id).is_none().then_some(left)
}

/// The matters that can be named: of the same kind, raised since, in a meeting that this person convened and that stands.
fn matters<'f>(here: &Here, files: &'f Files, (kind, since): (Option<&str>, Timestamp)) -> Vec<&'f Matter> {
    let moment = here.desk.moment(here.actor());
    let convened = |matter: &&Matter| {
        let meeting = files.community.assembly().meeting(matter.meeting);
        meeting.is_some_and(|meeting| {
            meeting.stage() != Stage::Cancelled && files.community.may_at(&moment, Power::Convene, meeting.body)
        })
    };
    let fits = |matter: &&Matter| kind.is_none_or(|kind| matter.kind == kind) && matter.raised_at >= since;
    files.community.matters().all().iter().filter(fits).filter(convened).collect()
}

pub(in crate::desk::deliberations) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Errors::new()).await
}

async fn page(here: &Here, id: DeliberationId, errors: &Errors) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let files = here.desk.files().await;
    let (one, opinion) = (find(here, &files, id)?, opinion(here, &files, id)?);
    let Some(left) = awaited(&files, id, opinion) else {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    };
    let words = here.words(&files);
    let title = words.say("desk-opinion-vote");
    let matters: Vec<Choice> = matters(here, &files, left)
        .into_iter()
        .map(|matter| {
            let scope = shown::vote_scope(&words, &files, matter).unwrap_or_default();
            let hint = [scope.as_str(), matter.text.as_str()].join(words.lang().sentence_separator());
            Choice::new(matter.id.to_string(), matter.title.as_str()).hint(hint)
        })
        .collect();
    let form = html! {
        @if let Some((Ending::Settled { touches, .. }, ..)) = &opinion.ending {
            @if let Some((kind, basis)) = shown::reserved(&words, here.desk.law(), touches) {
                p { (words.say_with("opinion-reserved", crate::args!["kind" => kind])) }
                p class="hint" { (basis) }
            }
        }
        @if matters.is_empty() {
            (parts::inset(&html! { p { (words.say("desk-opinion-vote-none")) } }))
            p { (parts::button_link(&words.say("desk-opinion-vote-convene"), &here.at(&format!("/desk/convene?opinion={id}")))) }
        } @else {
            (Form::post(at(here, id, "/opinion/vote"), here.visit.csrf()).render(&html! {
                (Choices::new("matter", words.say("desk-opinion-vote-which"), matters).error(errors.of("matter")).radios(&words))
                (parts::warning(&words, &words.say("desk-opinion-vote-means")))
                (parts::or_leave(&words, &parts::button(&words.say("desk-opinion-vote-act")), &at(here, id, "/opinion")))
            }))
        }
    };
    Ok(framed(here, &files, &words, one, (&title, "/opinion"), (errors, None), &form))
}

pub(in crate::desk::deliberations) async fn name(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let Ok(matter) = posted.text("matter").parse::<MatterId>() else {
        let words = here.words(&*here.desk.files().await);
        let mut errors = Errors::new();
        errors.add("matter", words.say("desk-pick-one"));
        return page(&here, id, &errors).await;
    };
    let command = DeliberationCommand::NameVote { deliberation: id, matter };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-vote-named"))
}
