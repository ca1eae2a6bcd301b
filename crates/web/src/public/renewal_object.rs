//! Objecting to who sits in the group that organises a renewal, and the receipt.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::founding::Side;
use governance::ids::BodyId;
use governance::renewal::{CompositionOpposed, OnView, Renewal, RenewalCommand, RenewalEvent};
use governance::{Actor, Event};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Outcome, Sealed, Stop};

use crate::answer;
use crate::app::App;
use crate::args;
use crate::group_objection;
use crate::look::Link;
use crate::parts::{self, Column, Errors, Form, Receipt, Table};
use crate::path::Path;
use crate::posted::Posted;
use crate::sittings::person;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/renewal/{committee}/object", get(ask).post(raise))
        .route("/c/{community}/renewal/{committee}/objections/{number}", get(receipt))
}

/// The renewal of a committee whose group is on view or was.
pub(crate) fn viewed(files: &Files, committee: BodyId) -> Option<(&Renewal, &OnView)> {
    let renewal = files.community.renewals().with_group(committee)?;
    Some((renewal, renewal.on_view.as_ref()?))
}

/// Who settles objections, by name.
pub(crate) fn settling(files: &Files, view: &OnView, now: Timestamp) -> String {
    let day = now.to_zoned(files.community.zone().clone()).date();
    let body = view.settling(&files.community, day).and_then(|body| files.community.bodies().body(body));
    body.map(|body| body.name.to_string()).unwrap_or_default()
}

/// Until when objections are taken, who settles them, and by when.
pub(crate) fn clock(words: &Words, files: &Files, view: &OnView, now: Timestamp) -> String {
    let days = view.answer_days.map_or_else(|| "none".to_owned(), |days| days.to_string());
    let facts = args!["until" => words.deadline(view.until), "body" => settling(files, view, now), "days" => days];
    words.say_with("renewal-object-until", facts)
}

/// Who sits in the group as it was recorded last, how that is open to objection, and what was objected.
pub(crate) fn composition(
    words: &Words,
    (files, now): (&Files, Timestamp),
    renewal: &Renewal,
    object_at: &str,
) -> Markup {
    let Some(view) = &renewal.on_view else { return html! {} };
    let group = renewal.group.and_then(|(group, _)| files.community.bodies().body(group));
    let listed = html! {
        @if renewal.members.is_empty() {
            ul { @for member in &view.sitting { li { (person(words, files, *member)) } } }
        } @else {
            (members(words, files, renewal))
        }
    };
    html! {
        h3 { (group.map(|group| group.name.to_string()).unwrap_or_default()) }
        @if is_over(files, renewal, now) {
            (parts::warning(words, &words.say("renewal-group-over")))
            (parts::details(&words.say("founding-group-former"), &listed))
        } @else {
            (listed)
        }
        @if now < view.until {
            p { (clock(words, files, view, now)) }
            p { a href=(object_at) { (words.say("renewal-object-title")) } }
        } @else {
            p { (words.say_with("renewal-object-over", args!["until" => words.deadline(view.until)])) }
        }
        @if renewal.objections.needs_revision() { (parts::warning(words, &words.say("renewal-object-revision"))) }
        @if now < view.until || !renewal.objections.is_empty() { (group_objection::table(words, &renewal.objections)) }
        p class="hint" { (words.say_with("desk-basis", args!["articles" => words.cite(&view.basis)])) }
    }
}

/// Whether every seat of the group has ended before the next committee sits: nobody calls an election in its name any more.
pub(crate) fn is_over(files: &Files, renewal: &Renewal, now: Timestamp) -> bool {
    let today = now.to_zoned(files.community.zone().clone()).date();
    renewal.group.is_some()
        && renewal.is_under_way(&files.community, today)
        && renewal.standing_group(&files.community, today).is_none()
}

/// Who sits in the group and for whom, how many of them for the owners, and which side sent nobody.
fn members(words: &Words, files: &Files, renewal: &Renewal) -> Markup {
    let side = |side: Side| words.say_of("founding-side-", side.word());
    let columns = ["founding-member", "founding-member-side", "founding-member-role"];
    let columns = columns.map(|key| Column::text(words.say(key)));
    let rows = renewal.members.iter().map(|member| {
        let role = words.say(if member.leads { "founding-leads" } else { "founding-sits" });
        vec![html! { (person(words, files, member.person)) }, html! { (side(member.side)) }, html! { (role) }]
    });
    let owners = renewal.members.iter().filter(|member| member.side == Side::Owners).count();
    html! {
        (Table::new(words.say("renewal-group-members"), columns.into()).rows(rows).render(words))
        p { (words.say_with("renewal-group-counts", args!["members" => renewal.members.len(), "owners" => owners])) }
        @if !renewal.absent.is_empty() {
            p { (words.say("founding-absent")) }
            ul { @for absence in &renewal.absent { li { (side(absence.side)) (words.say("charter-colon")) (absence.reason) } } }
        }
    }
}

type OfCommittee = Path<(String, BodyId)>;

async fn ask(here: Here, Path((_, committee)): OfCommittee) -> Result<Response, Response> {
    page(&here, committee, &Posted::default(), (StatusCode::OK, &Errors::new()), None).await
}

async fn page(
    here: &Here,
    committee: BodyId,
    posted: &Posted,
    (status, errors): (StatusCode, &Errors),
    refused: Option<&Markup>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (_, view) = viewed(&files, committee).ok_or_else(|| answer::not_found(&here.visit))?;
    let now = here.desk.door().now();
    let title = words.say("renewal-object-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&words.say("renewal-title"), &title))
        @if let Some(refused) = refused { (refused) }
        @if now < view.until {
            p { (clock(&words, &files, view, now)) }
            (Form::post(here.at(&format!("/renewal/{committee}/object")), "")
                .render(&group_objection::fields(&words, words.say("renewal-object-hint"), posted, errors)))
        } @else if refused.is_none() {
            (parts::warning(&words, &words.say_with("renewal-object-over", args!["until" => words.deadline(view.until)])))
        }
    };
    let page = here.page(&files, &words, title.clone()).errors(!errors.is_empty());
    let page = page.back(Link::new(here.at("/renewal"), words.say("parts-back"))).render(&body);
    Ok((status, page).into_response())
}

async fn raise(here: Here, Path((_, committee)): OfCommittee, posted: Posted) -> Result<Response, Response> {
    let words = here.words(&*here.desk.files().await);
    if let Err((status, errors)) = group_objection::let_in(&words, &here.visit, here.desk.door().now(), &posted) {
        return page(&here, committee, &posted, (status, &errors), None).await;
    }
    let sealed = Sealed::words(here.desk.door(), posted.text("words"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, None, &error.into()))?;
    let command = RenewalCommand::ObjectToGroup { committee, owner: None, seal: sealed.seal };
    match here.desk.carry_out(Act::new(Actor::Visitor, command).with(sealed)).await {
        Ok(Outcome::Done(done)) => {
            let number = done.events.iter().find_map(|event| match event {
                Event::Renewal(RenewalEvent::CompositionOpposed(CompositionOpposed { objection, .. })) => {
                    Some(objection.number())
                }
                _ => None,
            });
            let rest = format!("/renewal/{committee}/objections/{}", number.unwrap_or_default());
            Ok(Redirect::to(&here.at(&rest)).into_response())
        }
        Ok(Outcome::NothingToDo) => Ok(Redirect::to(&here.at("/renewal")).into_response()),
        Err(Stop::Refused(refusal)) => {
            let refused = answer::refused(&words, &refusal);
            page(&here, committee, &posted, (StatusCode::CONFLICT, &Errors::new()), Some(&refused)).await
        }
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at("/renewal")), &stop)),
    }
}

async fn receipt(
    here: Here,
    Path((_, committee, number)): Path<(String, BodyId, usize)>,
) -> Result<Response, Response> {
    let (objection, settles) = {
        let files = here.desk.files().await;
        let (renewal, view) = viewed(&files, committee).ok_or_else(|| answer::not_found(&here.visit))?;
        let objection = number.checked_sub(1).and_then(|index| renewal.objections.get(index));
        let objection = objection.cloned().ok_or_else(|| answer::not_found(&here.visit))?;
        (objection, settling(&files, view, here.desk.door().now()))
    };
    let words = here.words(&*here.desk.files().await);
    let came_of = group_objection::came_of((&here.visit, &here.desk), &words, &objection).await?;
    let title = words.say("founding-object-done");
    let receipt = Receipt::new(title.clone(), words.say("founding-objection"), objection.id.to_string())
        .explained(words.say_with("founding-object-at", args!["at" => words.moment(objection.raised_at)]));
    let next = || html! { (words.say_with("renewal-object-next", args!["body" => settles])) };
    let receipt = if came_of.is_some() { receipt } else { receipt.next(next()) };
    let body = html! {
        (receipt.render(&words))
        @match came_of {
            Some(came_of) => { h2 { (words.say("founding-objection-state")) } (came_of) }
            None => { p { (group_objection::state(&words, &objection)) } }
        }
        p { a href=(here.at("/renewal")) { (words.say("renewal-back")) } }
    };
    let files = here.desk.files().await;
    Ok(here.page(&files, &words, title).render(&body).into_response())
}
