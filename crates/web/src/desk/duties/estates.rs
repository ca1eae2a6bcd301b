//! The secretary's desk: what is due over every community the person signed in holds a seat in, nearest first.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::bodies::{BodyKind, Power, SeatRole};
use governance::duties::{Duty, Horizon, duties};
use governance::handover::{ItemStanding, may_give};
use governance::ids::{BodyId, PersonId};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Desk, Files};

use crate::answer;
use crate::args;
use crate::due;
use crate::look::Width;
use crate::parts;
use crate::visit::Visit;
use crate::words::Words;

/// A community in which the person signed in holds a seat.
pub(super) struct Estate {
    pub(super) desk: Arc<Desk>,
    pub(super) person: PersonId,
}

/// The communities of whoever signed in, in which a seat is running; or the answer that says so.
pub(super) async fn of(visit: &Visit) -> Result<Vec<Estate>, Response> {
    let Some(signed_in) = &visit.signed_in else { return Err(answer::sign_in_first(visit)) };
    let mut estates = Vec::new();
    for desk in visit.app.house.desks() {
        let Some(person) = signed_in.account.person_in(desk.book().as_str()) else { continue };
        let files = desk.files().await;
        let seated = !files.are_stale() && files.community.may(&desk.moment(Actor::Person(person)), Power::Observe);
        drop(files);
        if seated {
            estates.push(Estate { desk, person });
        }
    }
    if estates.is_empty() { Err(answer::not_for_you(visit)) } else { Ok(estates) }
}

/// Whether a person sits in a body that watches over the others: a street office or a residents' committee.
pub(in crate::desk) fn watches(files: &Files, person: PersonId, today: Date) -> bool {
    let mut seats = files.community.bodies().seats_of(person, today);
    seats.any(|(body, _)| matches!(body.kind, BodyKind::StreetOffice | BodyKind::ResidentsCommittee))
}

/// Whether the person signed in is a secretary of any of them: the desk is named after them, and serves others too.
async fn serves(estates: &[Estate]) -> bool {
    for estate in estates {
        let files = estate.desk.files().await;
        let today = estate.desk.moment(Actor::Visitor).today(files.community.zone());
        if files.community.bodies().seats_of(estate.person, today).any(|(_, seat)| seat.role == SeatRole::Secretary) {
            return true;
        }
    }
    false
}

impl Estate {
    /// The address of a page within this community.
    pub(super) fn at(&self, rest: &str) -> String {
        format!("/c/{}{rest}", self.desk.book())
    }

    /// What is due here from the bodies the person sits in, and what others missed where the person sits in a street office
    /// or a residents' committee.
    pub(super) fn duties(&self, files: &Files, today: Date) -> Vec<Duty> {
        let own = self.bodies(files, today);
        let watches = watches(files, self.person, today);
        let all = duties(&files.community, self.desk.law(), today);
        let shown = |duty: &Duty| own.contains(&duty.owed_by) || (watches && duty.is_missed(today));
        all.into_iter().filter(|duty| duty.is_open() && shown(duty)).collect()
    }

    fn bodies(&self, files: &Files, today: Date) -> Vec<BodyId> {
        let mut own: Vec<BodyId> =
            files.community.bodies().seats_of(self.person, today).map(|(body, _)| body.id).collect();
        let moment = self.desk.moment(Actor::Person(self.person));
        // Whoever acts in a gap owes what the committee owes.
        let others = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
        let acts_for = others.map(|body| body.id).filter(|id| files.community.may_in(&moment, Power::Report, *id));
        own.extend(acts_for);
        own
    }
}

/// A line of the desk with its last day.
type Line = (Option<Date>, Markup);

/// Where whoever has just signed in begins: at the desk of their community, or at the one over all of theirs.
pub(super) async fn start(visit: Visit) -> Result<Redirect, Response> {
    let estates = match of(&visit).await {
        Ok(estates) => estates,
        // Whoever left a seat has a signature to give, or something to hand over, all the same.
        Err(otherwise) => {
            let left = match left_to_sign(&visit).await {
                Some(at) => Some(at),
                None => left_to_hand_over(&visit).await,
            };
            return left.map(|at| Redirect::to(&at)).ok_or(otherwise);
        }
    };
    match estates.as_slice() {
        [one] => Ok(Redirect::to(&one.at("/desk"))),
        _ => Ok(Redirect::to("/desk")),
    }
}

/// The hand-over list that waits for the signature of somebody whose term is over.
async fn left_to_sign(visit: &Visit) -> Option<String> {
    let account = &visit.signed_in.as_ref()?.account;
    for desk in visit.app.house.desks() {
        let Some(person) = account.person_in(desk.book().as_str()) else { continue };
        let files = desk.files().await;
        let moment = desk.moment(Actor::Person(person));
        let lists = files.community.handovers().all().iter();
        let mut waiting = lists.rev().filter(|list| {
            let unsigned =
                list.items.iter().any(|item| item.given.is_none() && item.standing() != ItemStanding::Missing);
            unsigned && may_give(&files.community, list, person, &moment)
        });
        if let Some(list) = waiting.next() {
            return Some(format!("/c/{}/handover/{}", desk.book(), list.id));
        }
    }
    None
}

/// The page on which somebody whose seat ended before its term hands over what they kept.
async fn left_to_hand_over(visit: &Visit) -> Option<String> {
    let account = &visit.signed_in.as_ref()?.account;
    for desk in visit.app.house.desks() {
        let Some(person) = account.person_in(desk.book().as_str()) else { continue };
        let files = desk.files().await;
        let mut ended = files.community.committees().ended_seats().iter().rev();
        if let Some(ended) = ended.find(|ended| ended.person == person && ended.settled_at().is_none()) {
            return Some(format!("/c/{}/desk/committee/{}/seats/{person}", desk.book(), ended.body));
        }
    }
    None
}

pub(super) async fn show(visit: Visit) -> Result<Response, Response> {
    let estates = of(&visit).await?;
    let words = visit.plain_words();
    let title = words.say(if serves(&estates).await { "duties-title" } else { "duties-title-of-others" });
    let mut sections: Vec<(Horizon, Vec<Line>)> = Horizon::ALL.map(|horizon| (horizon, Vec::new())).into();
    let (mut summary, mut shown) = (Vec::new(), Vec::new());
    for (number, estate) in estates.iter().enumerate() {
        let files = estate.desk.files().await;
        let words = visit.words(&files.community);
        let today = estate.desk.moment(Actor::Visitor).today(files.community.zone());
        let due = estate.duties(&files, today);
        let missed = due.iter().filter(|duty| duty.is_missed(today)).count();
        let near = due.iter().filter(|duty| {
            duty.until.is_some() && (Some(Horizon::Week)..=Some(Horizon::Month)).contains(&duty.horizon(today))
        });
        let undated = due.iter().filter(|duty| duty.horizon(today) == Some(Horizon::Undated)).count();
        summary.push(html! {
            li {
                a href=(estate.at("/desk")) { (files.community.name()) } " "
                (words.say_with("duties-of-estate", args![
                    "missed" => missed, "near" => near.count(), "undated" => undated
                ]))
                @if missed > 0 { " " (parts::tag(parts::Tone::Bad, &words.say("duty-horizon-overdue"))) }
            }
        });
        for (at, duty) in due.iter().enumerate() {
            let Some(horizon) = duty.horizon(today) else { continue };
            let body = due::owed_by(&files, &words, estate.desk.law(), duty, estate.desk.door().now());
            let whose =
                words.say_with("duties-on-behalf", args!["community" => files.community.name(), "body" => body]);
            let (id, href) = (format!("due-{}-{}", number + 1, at + 1), estate.at(&due::address(duty)));
            // Whoever leads for a body may do what it owes; the others see that it is due.
            let moment = estate.desk.moment(Actor::Person(estate.person));
            let leads = files.community.may_in(&moment, Power::Publish, duty.owed_by);
            let line = due::line(
                (estate.desk.law(), &files, &words),
                duty,
                today,
                (&id, leads.then_some(href.as_str()), &whose),
            );
            sections
                .iter_mut()
                .filter(|(known, _)| *known == horizon)
                .for_each(|(_, lines)| lines.push((duty.until, line.clone())));
        }
        shown.extend(due);
    }
    // Nearest first, whichever community it is due in.
    sections.iter_mut().for_each(|(_, lines)| lines.sort_by_key(|(until, _)| (until.is_none(), *until)));
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("duties-lead")) }
        ul class="links" { @for estate in &summary { (estate) } }
        (parts::buttons(&html! {
            (parts::button_link(&words.say("duties-week"), "/desk/week"))
            a href="/desk/calendar.ics" { (words.say("duties-calendar")) }
        }))
        (due::unplanned(visit.app.house.law(), &words, &shown))
        @if sections.iter().all(|(_, lines)| lines.is_empty()) {
            (parts::empty(&words.say("duties-none"), &html! { p { (words.say("duties-none-text")) } }))
        }
        @for (horizon, lines) in sections.iter().filter(|(_, lines)| !lines.is_empty()) { (section(&words, *horizon, lines)) }
    };
    Ok(visit.page(&words, title).width(Width::Wide).render(&body).into_response())
}

fn section(words: &Words, horizon: Horizon, lines: &[Line]) -> Markup {
    let list = html! { ul class="tasks" { @for (_, line) in lines { (line) } } };
    let heading = due::horizon(words, horizon);
    html! {
        @if horizon == Horizon::Later {
            (parts::details(&words.say_with("duties-later", args!["count" => lines.len()]), &list))
        } @else {
            h2 { (heading) }
            (list)
        }
    }
}
