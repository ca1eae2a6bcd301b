//! The secretary's desk: what is due over every community the person signed in holds a seat in, nearest first.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::bodies::{BodyKind, Power, SeatRole};
use governance::duties::{Duty, Horizon, duties, is_left_to};
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

/// A community in which the person signed in holds a seat, or owes what a seat left to them that is over.
pub(super) struct Estate {
    pub(super) desk: Arc<Desk>,
    pub(super) person: PersonId,
    /// Whether a seat of theirs is running.
    is_seated: bool,
}

/// The communities of whoever signed in, in which a seat is running or left something to be handed over; or the answer that
/// says so.
pub(super) async fn of(visit: &Visit) -> Result<Vec<Estate>, Response> {
    let Some(signed_in) = &visit.signed_in else { return Err(answer::sign_in_first(visit)) };
    let mut estates = Vec::new();
    for desk in visit.app.house.desks() {
        let Some(person) = signed_in.account.person_in(desk.book().as_str()) else { continue };
        let files = desk.files().await;
        if files.are_stale() {
            continue;
        }
        let moment = desk.moment(Actor::Person(person));
        let is_seated = files.community.may(&moment, Power::Observe);
        let today = moment.today(files.community.zone());
        let left = is_seated || !left_over(&desk, &files, person, today).is_empty();
        drop(files);
        if left {
            estates.push(Estate { desk, person, is_seated });
        }
    }
    if estates.is_empty() { Err(answer::not_for_you(visit)) } else { Ok(estates) }
}

/// Whether a person sits in a body that watches over the others: a street office or a residents' committee.
pub(in crate::desk) fn watches(files: &Files, person: PersonId, today: Date) -> bool {
    let mut seats = files.community.bodies().seats_of(person, today);
    seats.any(|(body, _)| matches!(body.kind, BodyKind::StreetOffice | BodyKind::ResidentsCommittee))
}

/// What somebody owes here although the seat is over that left it to them.
pub(crate) fn left_over(desk: &Desk, files: &Files, person: PersonId, today: Date) -> Vec<Duty> {
    let all = duties(&files.community, desk.law(), today).into_iter();
    all.filter(|duty| is_left_to(&files.community, duty, person, today)).collect()
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

    /// What is due here from the bodies the person sits in, what a seat left to them that is over, and what others missed where
    /// the person sits in a street office or a residents' committee.
    pub(super) fn duties(&self, files: &Files, today: Date) -> Vec<Duty> {
        let own = self.bodies(files, today);
        let watches = watches(files, self.person, today);
        let all = duties(&files.community, self.desk.law(), today);
        let shown = |duty: &Duty| {
            own.contains(&duty.owed_by)
                || (watches && duty.is_missed(today))
                || is_left_to(&files.community, duty, self.person, today)
        };
        all.into_iter().filter(|duty| duty.is_open() && shown(duty)).collect()
    }

    /// Where the person begins here: at the desk, or where what they still owe is handed over.
    async fn begins(&self) -> String {
        if self.is_seated {
            return "/desk".to_owned();
        }
        let files = self.desk.files().await;
        let today = self.desk.moment(Actor::Visitor).today(files.community.zone());
        let left = left_over(&self.desk, &files, self.person, today);
        left.first().map_or_else(|| "/desk".to_owned(), due::address)
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
    let estates = of(&visit).await?;
    let [one] = estates.as_slice() else { return Ok(Redirect::to("/desk")) };
    Ok(Redirect::to(&one.at(&one.begins().await)))
}

pub(super) async fn show(visit: Visit) -> Result<Response, Response> {
    let estates = of(&visit).await?;
    let words = visit.plain_words();
    let title = words.say(if serves(&estates).await { "duties-title" } else { "duties-title-of-others" });
    let mut sections: Vec<(Horizon, Vec<Line>)> = Horizon::ALL.map(|horizon| (horizon, Vec::new())).into();
    let (mut summary, mut shown) = (Vec::new(), Vec::new());
    for (number, estate) in estates.iter().enumerate() {
        let begins = estate.begins().await;
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
                a href=(estate.at(&begins)) { (files.community.name()) } " "
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
            // Whoever leads for a body may do what it owes, and whoever left it what is left to them; the others see that it is due.
            let moment = estate.desk.moment(Actor::Person(estate.person));
            let leads = files.community.may_in(&moment, Power::Publish, duty.owed_by)
                || is_left_to(&files.community, duty, estate.person, today);
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
