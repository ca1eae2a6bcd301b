//! A panel drawn by lot, by card: putting oneself forward one question at a time, taking that back, and answering when drawn.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::deliberation::Deliberation;
use governance::ids::{DeliberationId, PanelNo, PoolNo};
use governance::on_paper::Said as OnPaper;
use governance::panel::{Panel, PanelCommand, Place, Row, Said};
use maud::{Markup, html};
use office::{Act, Files, Forward};

use super::{Card, on_paper};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, panels as shown};
use crate::look::Link;
use crate::parts::{self, Choice, Choices, Errors, Fact, Form, Receipt, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::receipt_number::ReceiptNumber;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/deliberations/{deliberation}/panels/{panel}", get(show))
        .route("/o/{code}/deliberations/{deliberation}/panels/{panel}/forward", get(ask).post(forward))
        .route("/o/{code}/deliberations/{deliberation}/panels/{panel}/back", post(withdraw))
        .route("/o/{code}/deliberations/{deliberation}/panels/{panel}/decline", get(ask_decline))
        .route("/o/{code}/deliberations/{deliberation}/panels/{panel}/answer", post(answer_place))
}

type OfPanel = Path<(String, DeliberationId, PanelNo)>;
type At = (DeliberationId, PanelNo);

fn at(card: &Card, (id, number): At, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}/panels/{number}{rest}"))
}

/// The panels on the page of the deliberation.
pub(super) fn section(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let about = (card.desk.law(), files, words);
    shown::list(about, one, card.today(files), |panel| at(card, (one.id, panel.number), ""))
}

/// That the owner was drawn and has not answered, before all else on their page.
pub(super) fn waiting(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let today = card.today(files);
    let drawn: Vec<(&Panel, PoolNo, &Place)> = files
        .community
        .panels()
        .all()
        .filter(|panel| panel.called_off.is_none())
        .filter_map(|panel| {
            let (number, _) = card.desk.own_number(panel, card.owner)?;
            let place = panel.places.get(&number).filter(|place| place.is_awaited(today))?;
            Some((panel, number, place))
        })
        .collect();
    (!drawn.is_empty()).then(|| {
        html! {
            @for (panel, number, place) in drawn {
                h2 { (words.say("owner-panel-drawn-title")) }
                p {
                    (words.say_with("owner-panel-drawn", args![
                        "number" => number.to_string(), "until" => words.day(place.until),
                        "purpose" => panel.announced.purpose.as_str()
                    ]))
                }
                p { (parts::button_link(&words.say("owner-panel-go"), &at(card, (panel.deliberation, panel.number), ""))) }
            }
        }
    })
}

fn find<'f>(card: &Card, files: &'f Files, (id, number): At) -> Result<(&'f Deliberation, &'f Panel), Response> {
    let one = files.community.deliberations().deliberation(id);
    one.zip(files.community.panels().panel(id, number)).ok_or_else(|| answer::not_found(&card.visit))
}

async fn show(card: Card, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let of = (id, number);
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (one, panel) = find(&card, &files, of)?;
    let today = card.today(&files);
    let about = (card.desk.law(), &*files, &words);
    let title = shown::name(&words, panel);
    let public = format!("/c/{}/deliberations/{id}/panels/{number}", card.desk.book());
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        p { (shown::tag(&words, panel, today)) }
        (shown::next(&words, panel, (card.desk.door().now(), today)))
        (own(&card, &files, &words, panel))
        (shown::fate(&words, panel))
        (shown::places(&words, panel, today))
        (parts::facts(&words, &shown::facts(about, panel)))
        (parts::details(&words.say("panel-quotas"), &shown::quotas(&words, panel, None)))
        (parts::details(&words.say("panel-how-drawn"), &parts::facts(&words, &shown::drawing(about, panel))))
        p { a href=(public) { (words.say("panel-public")) } }
    };
    let back = Link::new(card.at(&format!("/deliberations/{id}")), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

/// What the owner did or can do: put themselves forward, take that back, answer.
fn own(card: &Card, files: &Files, words: &Words, panel: &Panel) -> Markup {
    let of = (panel.deliberation, panel.number);
    let who = card.desk.volunteer(of, card.owner);
    let today = card.today(files);
    let open = panel.takes_volunteers(today);
    let Some(volunteer) = panel.volunteer(&who) else {
        let row = vec![0; panel.features().len()];
        let command = PanelCommand::Enter { deliberation: of.0, panel: of.1, who, on_paper: None, row, features: who };
        return match card.would_refuse(files, command) {
            None => html! {
                p { (words.say("owner-panel-lead")) }
                p { (parts::button_link(&words.say("owner-panel-forward"), &at(card, of, "/forward"))) }
            },
            Some(refusal) if open => answer::refused(words, &refusal),
            Some(_) => html! { p { (words.say("owner-panel-not-in")) } },
        };
    };
    if open {
        let receipt = ReceiptNumber::new(volunteer.position, &volunteer.who).to_string();
        return html! {
            (Receipt::new(words.say("owner-panel-receipt"), words.say("receipt-number"), receipt)
                .explained(words.say_with("owner-panel-explained", args!["until" => words.day(panel.announced.until)]))
                .render(words))
            (Form::post(at(card, of, "/back"), "").render(
                &parts::buttons(&parts::secondary_button(&words.say("owner-panel-back"), "back", "yes"))
            ))
        };
    }
    let Some((number, row)) = card.desk.own_number(panel, card.owner) else {
        return html! { p { (words.say("owner-panel-wait")) } };
    };
    html! {
        p { (parts::tag(Tone::Plain, &words.say_with("owner-panel-number", args!["number" => number.to_string()]))) }
        p class="hint" { (words.say("owner-panel-number-seal")) " " (parts::unbroken(&row.to_string())) }
        p class="hint" { (words.say("owner-panel-stays")) }
        @match panel.places.get(&number) {
            Some(place) => {
                (on_paper::told(card, files, words, of.0, |said| matches!(said, OnPaper::Place { panel, .. } if *panel == of.1)))
                (drawn(card, words, (panel, number, place), today))
            }
            None if panel.rounds.is_empty() => { p { (words.say("owner-panel-wait-draw")) } }
            None => { p { (words.say("owner-panel-not-drawn")) } }
        }
    }
}

fn drawn(
    card: &Card,
    words: &Words,
    (panel, number, place): (&Panel, PoolNo, &Place),
    today: jiff::civil::Date,
) -> Markup {
    let of = (panel.deliberation, panel.number);
    let decline = |label: &str| html! { p { a href=(at(card, of, "/decline")) { (words.say(label)) } } };
    html! {
        @match place.said {
            // What stands there from paper alone can still be said otherwise.
            _ if panel.is_open_to(place, today) => {
                p class="lead" {
                    (words.say_with("owner-panel-asked", args!["number" => number.to_string(), "until" => words.day(place.until)]))
                }
                p { (words.say("owner-panel-means")) }
                (answering(card, of, "yes", &parts::buttons(&parts::button(&words.say("owner-panel-accept")))))
                (decline("owner-panel-decline"))
            }
            Some((Said::Accepted, _)) => {
                p { (parts::tag(Tone::Good, &words.say(if place.by.is_some() { "owner-panel-accepted-paper" } else { "owner-panel-accepted" }))) }
                p { (words.say("owner-panel-accepted-next")) }
                (decline("owner-panel-give-up"))
            }
            Some((Said::Declined, _)) => {
                p { (words.say(if place.by.is_some() { "owner-panel-declined-paper" } else { "owner-panel-declined" })) }
            }
            Some((Said::Silent, _)) | None => { p { (words.say("owner-panel-silent")) } }
        }
    }
}

/// The form by which a place is accepted or declined.
fn answering(card: &Card, of: At, accepts: &str, buttons: &Markup) -> Markup {
    Form::post(at(card, of, "/answer"), "").render(&html! { (parts::hidden("accepts", accepts)) (buttons) })
}

/// What comes of declining, or of giving a place up, before it is done: nobody takes that back.
async fn ask_decline(card: Card, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let of = (id, number);
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (one, panel) = find(&card, &files, of)?;
    let (own, _) = card.desk.own_number(panel, card.owner).ok_or_else(|| answer::not_found(&card.visit))?;
    let today = card.today(&files);
    let may = |place: &&Place| panel.is_open_to(place, today) || matches!(place.said, Some((Said::Accepted, _)));
    if panel.places.get(&own).filter(may).is_none() {
        return Ok(Redirect::to(&at(&card, of, "")).into_response());
    }
    let title = words.say("owner-panel-decline-title");
    let act = parts::button(&words.say("owner-panel-decline-act"));
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        p { (words.say_with("owner-panel-decline-means", args!["number" => own.to_string()])) }
        (answering(&card, of, "no", &parts::or_leave(&words, &act, &at(&card, of, ""))))
    };
    let back = Link::new(at(&card, of, ""), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

/// The answers so far: one for each feature, in order, as long as each is one of its values.
fn answers(panel: &Panel, posted: &Posted) -> Row {
    let given = posted.all("a").map(|value| value.parse::<u32>().ok());
    let fits = |(feature, value): (&governance::panel::Feature, Option<u32>)| {
        value.filter(|value| (*value as usize) < feature.quotas.len())
    };
    panel.features().iter().zip(given).map_while(fits).collect()
}

fn query(row: &Row) -> String {
    let fields: Vec<String> = row.iter().map(|value| format!("a={value}")).collect();
    if fields.is_empty() { String::new() } else { format!("?{}", fields.join("&")) }
}

async fn ask(card: Card, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let asked = card.visit.path.split_once('?').map_or("", |(_, query)| query).to_owned();
    let posted = Posted::decode(asked.as_bytes());
    forward_page(&card, (id, number), &posted, &Errors::new()).await
}

/// The next question, or the check of all answers.
async fn forward_page(card: &Card, of: At, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let (row, panel) = {
        let files = card.desk.files().await;
        let (_, panel) = find(card, &files, of)?;
        (answers(panel, posted), panel.clone())
    };
    let alike = match row.len() == panel.features().len() {
        // How many are alike is told as few or not, and never as a figure: it would tell of others who came.
        true => {
            let rows = card.desk.pool_rows(&panel).await.map_err(|stop| answer::stopped(&card.visit, None, &stop))?;
            let alike = rows.unwrap_or_default().iter().filter(|one| **one == row).count() + 1;
            Some(alike < panel.announced.few as usize)
        }
        false => None,
    };
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-panel-forward");
    let body = match (alike, panel.features().get(row.len())) {
        (None, Some(feature)) => {
            let choices = (0_u32..)
                .zip(&feature.quotas)
                .map(|(value, quota)| Choice::new(value.to_string(), quota.value.as_str()));
            let legend = words.say_with("owner-panel-which", args!["feature" => feature.called.as_str()]);
            let form = Form::post(at(card, of, "/forward"), "");
            let asked = html! {
                @for value in &row { (parts::hidden("a", &value.to_string())) }
                (Choices::new("value", legend, choices.collect()).hint(words.say("owner-panel-which-hint"))
                    .error(errors.of("value")).as_heading().radios(&words))
            };
            let step = Some((row.len() as u64 + 1, panel.features().len() as u64 + 1));
            parts::question(&words, &form, errors, step, &asked)
        }
        (few, _) => check(card, &words, of, &panel, (&row, few.unwrap_or_default())),
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let before = row.split_last().map(|(_, before)| before.to_vec());
    let back = match before {
        Some(before) => at(card, of, &format!("/forward{}", query(&before))),
        None => at(card, of, ""),
    };
    Ok((status, page.back(Link::new(back, words.say("parts-back"))).render(&body)).into_response())
}

fn check(card: &Card, words: &Words, of: At, panel: &Panel, (row, few): (&Row, bool)) -> Markup {
    let facts = panel.features().iter().zip(row).enumerate().map(|(place, (feature, value))| {
        let value = feature.quotas.get(*value as usize).map(|quota| quota.value.to_string()).unwrap_or_default();
        let change = at(card, of, &format!("/forward{}", query(&row[..place].to_vec())));
        Fact::new(feature.called.to_string(), value).change(change)
    });
    let carried = Fact::of(
        words.say("panel-open-to"),
        html! {
            (crate::deliberation::parties::homes(words, &panel.announced.open_to))
            @for value in row { (parts::hidden("a", &value.to_string())) }
            (parts::hidden("agree", "yes"))
        },
    );
    let facts: Vec<Fact> = facts.chain([carried]).collect();
    let form = Form::post(at(card, of, "/forward"), "");
    html! {
        (parts::heading(&words.say("owner-panel-check")))
        @if few { (parts::warning(words, &words.say("owner-panel-few"))) }
        (parts::check_answers(words, &form, &facts, &words.say("owner-panel-consequence"), &words.say("owner-panel-act"), None))
    }
}

async fn forward(card: Card, Path((_, id, number)): OfPanel, posted: Posted) -> Result<Response, Response> {
    let of = (id, number);
    let (mut row, features) = {
        let files = card.desk.files().await;
        let (_, panel) = find(&card, &files, of)?;
        (answers(panel, &posted), panel.features().to_vec())
    };
    if row.len() == features.len() && posted.text("agree") == "yes" {
        let outcome = card.desk.put_forward(Actor::Owner(card.owner), of, Forward::Owner(card.owner), row).await;
        return Ok(card.after(outcome, &at(&card, of, ""), "panel-forward"));
    }
    let value = posted.text("value").parse::<u32>().ok();
    let next = features.get(row.len());
    match value.filter(|value| next.is_some_and(|feature| (*value as usize) < feature.quotas.len())) {
        Some(value) => {
            row.push(value);
            Ok(Redirect::to(&at(&card, of, &format!("/forward{}", query(&row)))).into_response())
        }
        None => {
            let mut errors = Errors::new();
            errors.add("value", card.words(&*card.desk.files().await).say("desk-pick-one"));
            forward_page(&card, of, &posted, &errors).await
        }
    }
}

async fn withdraw(card: Card, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let of = (id, number);
    let who = card.desk.volunteer(of, card.owner);
    let command = PanelCommand::Withdraw { deliberation: id, panel: number, who };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    Ok(card.after(outcome, &at(&card, of, ""), "panel-back"))
}

async fn answer_place(card: Card, Path((_, id, number)): OfPanel, posted: Posted) -> Result<Response, Response> {
    let of = (id, number);
    let own = {
        let files = card.desk.files().await;
        let (_, panel) = find(&card, &files, of)?;
        card.desk.own_number(panel, card.owner)
    };
    let (own, row) = own.ok_or_else(|| answer::not_found(&card.visit))?;
    let accepts = posted.text("accepts") == "yes";
    let command = PanelCommand::AnswerPlace { deliberation: id, panel: number, number: own, row, accepts };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    let done = if accepts { "panel-accepted" } else { "panel-declined" };
    Ok(card.after(outcome, &at(&card, of, ""), done))
}
