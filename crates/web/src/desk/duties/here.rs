//! What is due in one community: from one's own bodies, and for the street office and the residents' committee what the
//! bodies they guide have missed. Duties only: no ballots, no turnout by home.

use axum::response::Response;
use governance::bodies::{Body, BodyKind, Power};
use governance::duties::{Duty, Standing, duties};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::convenor;
use crate::desk::show;
use crate::due;
use crate::parts::{self, Column, Table};
use crate::visit::Here;
use crate::words::{Country, Words};

pub(super) async fn show(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let all = duties(&files.community, here.desk.law(), today);
    let owing = files.community.bodies().all().iter().filter(|body| all.iter().any(|duty| duty.owed_by == body.id));
    let owing = owing.filter(|body| !files.community.founding().is_dissolved(body.id));
    let body = html! {
        p class="lead" { (words.say("duties-here-lead")) }
        @if here.may(&files, Power::Order) && words.country() == Country::Mainland {
            p { (parts::button_link(&words.say("orders-give"), &here.at("/desk/orders/give"))) }
        }
        (due::unplanned(here.desk.law(), &words, &all))
        @if all.is_empty() {
            (parts::empty(&words.say("duties-none"), &html! { p { (words.say("duties-none-text")) } }))
        }
        @for body in owing { (of_body(&here, &files, &words, body, &all, today)) }
    };
    Ok(show::wide(&here, &files, &words, &words.say("duties-here-title"), &here.at("/desk"), &body))
}

fn of_body(here: &Here, files: &Files, words: &Words, body: &Body, all: &[Duty], today: Date) -> Markup {
    let now = here.desk.door().now();
    let name = convenor::name(words, &files.community, here.desk.law(), body.id, now);
    let own: Vec<&Duty> = all.iter().filter(|duty| duty.owed_by == body.id).collect();
    let open: Vec<&Duty> = own.iter().copied().filter(|duty| duty.is_open()).collect();
    let late = own
        .iter()
        .copied()
        .filter(|duty| matches!(duty.standing(today), Standing::DoneLate { .. } | Standing::Passed { .. }));
    let rows: Vec<Vec<Markup>> = late
        .map(|duty| {
            let on = duty.done_on.map(|on| words.date(on)).unwrap_or_default();
            let whose = left_by(words, body, (duty, &name));
            vec![html! { (due::title(files, words, duty)) (whose) }, html! { (on) }, due::standing(words, duty, today)]
        })
        .collect();
    let may = may_act(here, files, body);
    html! {
        section {
            h2 { (name) }
            @if open.is_empty() { p { (words.say("duties-body-none")) } }
            ul class="tasks" {
                @for (at, duty) in open.iter().enumerate() {
                    @let href = here.at(&due::address(duty));
                    @let id = format!("due-{}-{}", body.id, at + 1);
                    @let whose = due::owed_by(files, words, here.desk.law(), duty, now);
                    (due::line((here.desk.law(), files, words), duty, today, (&id, may.then_some(href.as_str()), &whose)))
                }
            }
            @if !rows.is_empty() {
                (parts::details(&words.say("duties-late"), &Table::new(words.say("duties-late"), vec![
                    Column::text(words.say("duties-what")),
                    Column::text(words.say("duties-done-on")),
                    Column::text(words.say("duties-standing")),
                ]).rows(rows).render(words)))
            }
        }
    }
}

/// Whose it was that was left undone, where others act since and the list is theirs.
fn left_by(words: &Words, body: &Body, (duty, name): (&Duty, &str)) -> Markup {
    let is_left = duty.passed_on.is_some() && name != body.name.as_str();
    html! {
        @if is_left { br; span class="hint" { (words.say_with("duty-of", args!["body" => body.name.as_str()])) } }
    }
}

/// Whether the person signed in sits in a body, or acts for it; others see what is due and no way in.
fn may_act(here: &Here, files: &Files, body: &Body) -> bool {
    let moment = here.desk.moment(here.actor());
    let power = if body.kind == BodyKind::StreetOffice { Power::Order } else { Power::Publish };
    files.community.may_in(&moment, power, body.id)
}
