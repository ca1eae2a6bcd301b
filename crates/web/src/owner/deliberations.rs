//! Deliberations by card: raising a concern, joining what a neighbour raised, following what came of it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::appeal::Spoken;
use governance::deliberation::{Deliberation, DeliberationCommand, Raiser, Standing};
use governance::ids::{AnswerNo, DeliberationId};
use governance::on_paper::Said;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Origin};

use super::{Card, appeals, dossier, on_paper, opinion, panels, parties, rooms, statements, verdict};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::look::Link;
use crate::parts::{self, Errors, Fact, Field, Form, Receipt, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::receipt_number::ReceiptNumber;
use crate::words::Words;

/// Characters that an owner's own words may have.
const CHARACTERS_MAX: usize = 2_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/deliberate", get(ask).post(raise))
        .route("/o/{code}/deliberations/{deliberation}", get(show))
        .route("/o/{code}/deliberations/{deliberation}/support", post(support))
        .route("/o/{code}/deliberations/{deliberation}/unsupport", post(unsupport))
        .route("/o/{code}/deliberations/{deliberation}/withdraw", post(withdraw))
        .route("/o/{code}/deliberations/{deliberation}/keep", post(keep_up))
}

type Of = Path<(String, DeliberationId)>;

/// The seal by which a deliberation knows the owner.
fn own(card: &Card, one: &Deliberation) -> governance::Seal {
    card.desk.supporter(one.id, card.owner)
}

fn is_own(card: &Card, one: &Deliberation) -> bool {
    one.raiser == Raiser::Owner(own(card, one))
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let today = card.today(files);
    let all = files.community.deliberations().all().iter().rev();
    let supports = |one: &Deliberation| one.supporters.contains_key(&own(card, one));
    let shown: Vec<&Deliberation> = all.filter(|one| one.is_open() || is_own(card, one) || supports(one)).collect();
    Some(html! {
        h2 { (words.say("deliberations-title")) }
        @if shown.is_empty() { p { (words.say("owner-deliberations-none")) } }
        @else {
            ul class="tasks" {
                @for one in shown {
                    (deliberation::item(words, files, one, (today, &card.at(&format!("/deliberations/{}", one.id)))))
                }
            }
        }
        p { a href=(card.at("/deliberate")) { (words.say("owner-deliberate")) } }
    })
}

/// What was done with the card: concerns raised, and support.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let mut acts = Vec::new();
    for one in files.community.deliberations().all() {
        let name = deliberation::number(words, one.id);
        let said = |key: &str| html! { (words.say_with(key, args!["deliberation" => name.as_str()])) };
        if is_own(card, one) {
            let on_paper = one.entered_by.is_some();
            let raised = if on_paper { "owner-act-deliberation-paper" } else { "owner-act-deliberation" };
            acts.push((one.raised_at, said(raised)));
        }
        let numbers = (0..).map(AnswerNo::after).zip(&one.turns).filter(|_| is_own(card, one));
        acts.extend(numbers.filter_map(|(number, turn)| {
            let what = deliberation::appeals::name(words, files, one.id, Spoken::Answer(number));
            let asked = args!["deliberation" => name.as_str(), "what" => what];
            Some((turn.appeal.as_ref()?.at, html! { (words.say_with("owner-act-answer-appeal", asked)) }))
        }));
        let seal = own(card, one);
        let supported = |on_paper: bool| match one.came_with(&seal) {
            Some(_) => "owner-act-joined",
            None if on_paper => "owner-act-support-paper",
            None => "owner-act-support",
        };
        let support = one.supporters.get(&seal);
        acts.extend(support.map(|support| (support.at, said(supported(support.by.is_some())))));
        if let (true, Some(at)) = (is_own(card, one), one.withdrawn_at) {
            acts.push((at, withdrawn(files, words, one, &name)));
        }
        if let (true, Some(at)) = (is_own(card, one), one.kept_up_at) {
            acts.push((at, said("owner-act-kept-up")));
        }
    }
    acts
}

/// That it was withdrawn: by the owner, or by the body that entered it from their writing.
fn withdrawn(files: &Files, words: &Words, one: &Deliberation, name: &str) -> Markup {
    html! {
        @match &one.withdrawn_for {
            Some(request) => {
                (words.say_with("owner-act-withdrawn-for", args![
                    "deliberation" => name, "body" => deliberation::body(files, request.body),
                    "reason" => request.reason.as_str()
                ]))
            }
            None => { (words.say_with("owner-act-withdrawn-own", args!["deliberation" => name])) }
        }
    }
}

async fn ask(card: Card) -> Response {
    page(&card, &Posted::default(), &Errors::new()).await
}

async fn page(card: &Card, posted: &Posted, errors: &Errors) -> Response {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-deliberate-title");
    let body = html! {
        (errors.summary(&words))
        (Form::post(card.at("/deliberate"), "").render(&html! {
            (Field::new("says", title.as_str()).as_heading().hint(words.say("owner-deliberate-hint"))
                .typed(posted, errors).textarea(&words, 5))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, page.back(Link::new(card.at(""), words.say("owner-title"))).render(&body)).into_response()
}

/// Similar ones first, then what was typed once more; nothing is raised before it was confirmed.
async fn check(card: &Card, posted: &Posted) -> Response {
    let before = match super::raised::before(card, posted.text("says")).await {
        Ok(before) => before,
        Err(failed) => return failed,
    };
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-deliberate-check");
    let today = card.today(&files);
    let similar = deliberation::similar(&files, posted.text("says"));
    let at = |id: DeliberationId| card.at(&format!("/deliberations/{id}"));
    let says = html! { @for line in posted.text("says").lines() { p { (line) } } };
    let body = html! {
        (parts::heading(&title))
        (super::raised::told(card, &words, &before))
        @if !similar.open.is_empty() {
            h2 { (words.say("owner-deliberate-similar")) }
            p { (words.say("owner-deliberate-similar-text")) }
            ul class="tasks" {
                @for one in &similar.open { (deliberation::item(&words, &files, one, (today, &at(one.id)))) }
            }
        }
        (deliberation::earlier::section((&words, &files), &similar.ended, today, at))
        @if !similar.is_empty() { h2 { (words.say("owner-deliberate-new")) } }
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &[Fact::of(words.say("owner-deliberate-says"), says)]))
        p { (words.say("owner-deliberate-means")) }
        (Form::post(card.at("/deliberate"), "").render(&html! {
            (parts::hidden("says", posted.text("says"))) (parts::hidden("checked", "yes"))
            (parts::buttons(&html! {
                (parts::button(&words.say("owner-deliberate-act")))
                (parts::secondary_button(&words.say("petition-change"), "change", "yes"))
            }))
        }))
    };
    let back = Link::new(card.at("/deliberate"), words.say("parts-back"));
    card.page(&files, &words, title).back(back).render(&body).into_response()
}

async fn raise(card: Card, posted: Posted) -> Response {
    let words = card.words(&*card.desk.files().await);
    let (says, mut errors) = (posted.text("says"), Errors::new());
    let changing = !posted.text("change").is_empty();
    if says.is_empty() {
        errors.add("says", words.say("desk-words-missing"));
    } else if says.chars().count() > CHARACTERS_MAX {
        errors.add("says", words.say_with("desk-words-too-long", args!["most" => CHARACTERS_MAX]));
    }
    if changing || !errors.is_empty() {
        return page(&card, &posted, &errors).await;
    }
    if posted.text("checked").is_empty() {
        return check(&card, &posted).await;
    }
    if let Some(until) = card.waits_until() {
        errors.add("says", words.say_with("owner-locked", args!["until" => words.moment(until)]));
        return page(&card, &posted, &errors).await;
    }
    match card.desk.raise_deliberation(Actor::Owner(card.owner), Origin::Owner(card.owner), says).await {
        Ok(outcome) => {
            card.sent();
            match deliberation::raised(&outcome) {
                Some(id) => answer::see(&card.at(&format!("/deliberations/{id}")), "deliberation-raised"),
                None => Redirect::to(&card.at("")).into_response(),
            }
        }
        Err(stop) => answer::stopped(&card.visit, Some(&card.at("/deliberate")), &stop),
    }
}

async fn show(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    let (one, says) = {
        let files = card.desk.files().await;
        let one = files.community.deliberations().deliberation(id).cloned();
        let one = one.filter(|one| one.public.is_some() || is_own(&card, one));
        let one = one.ok_or_else(|| answer::not_found(&card.visit))?;
        let own = is_own(&card, &one).then_some(one.words);
        drop(files);
        let says = match own {
            Some(seal) => card.desk.words(&seal).await.map_err(|stop| answer::stopped(&card.visit, None, &stop))?,
            None => None,
        };
        (one, says)
    };
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (title, today) = (deliberation::title(&words, &one), card.today(&files));
    let own = is_own(&card, &one);
    // The receipt stands first until somebody answers it; afterwards the page is about what becomes of it.
    let is_new = own && one.is_running() && !one.is_taken_up();
    let receipt = ReceiptNumber::new(one.position, &one.words).to_string();
    let body = html! {
        @if is_new {
            (Receipt::new(words.say("owner-deliberation-receipt"), words.say("receipt-number"), receipt.as_str())
                .explained(words.say_with("owner-deliberation-explained", args!["at" => words.moment(one.raised_at)]))
                .render(&words))
            h2 { (title) }
        } @else {
            (parts::heading_with_caption(&deliberation::number(&words, id), &title))
        }
        p { (deliberation::tag(&words, &files, &one, today)) }
        @if own && !is_new {
            @if !one.is_running() { (super::raised::how_it_ended(&files, &words, &one)) }
            (parts::details(&words.say("owner-deliberation-receipt-kept"), &html! {
                (parts::facts(&words, &[Fact::new(words.say("receipt-number"), receipt.as_str())]))
                p { (words.say_with("owner-deliberation-explained", args!["at" => words.moment(one.raised_at)])) }
            }))
        }
        (deliberation::public_words(&words, &one))
        @if let Some(says) = &says {
            (parts::details(&words.say("owner-deliberate-says"), &html! { @for line in says.lines() { p { (line) } } }))
        }
        // What can be done now stands first; how far it is, and who is on the list, follow.
        @if !one.is_taken_up() { (acting(&card, &files, &words, &one)) }
        @if one.report().is_some_and(|report| report.is_running(today)) { (results(&card, &files, &words, &one, today)) }
        @if one.parties.is_on_view(today) { (parties::section(&card, &files, &words, &one)) }
        (statements::link(&card, &files, &words, id))
        (opinion::link(&card, &files, &words, id))
        (rooms::section(&card, &files, &words, &one))
        (dossier::section(&card, &files, &words, &one))
        (panels::section(&card, &files, &words, &one))
        @if one.is_taken_up() { (acting(&card, &files, &words, &one)) }
        (deliberation::line((card.desk.law(), &files, &words), &one, today))
        @if own { (appeals::of_answer(&card, &files, &words, &one)) }
        @if let (true, Standing::Overdue, Some(turn)) = (own, one.standing(today), one.turn()) {
            (parts::inset(&html! {
                p {
                    (words.say_with("message-answer-overdue", args![
                        "body" => deliberation::body(&files, turn.body), "until" => words.day(turn.until)
                    ]))
                }
            }))
        }
        (deliberation::joined(&words, &one, |id| card.at(&format!("/deliberations/{id}"))))
        (parts::facts(&words, &deliberation::facts(&words, &files, &one)))
        @if !one.parties.is_on_view(today) { (parties::section(&card, &files, &words, &one)) }
        (deliberation::carrying_out::tasks((card.desk.law(), &files, &words), &one, today, |_| html! {}))
        @if one.report().is_none_or(|report| !report.is_running(today)) { (results(&card, &files, &words, &one, today)) }
        (deliberation::answers((card.desk.law(), &files, &words), &one, today, |id| card.at(&format!("/deliberations/{id}"))))
        @if own && deliberation::appeals::answers(&one).next().is_some() {
            p { a href=(format!("/c/{}/deliberations/{id}/answer/paper", card.desk.book())) { (words.say("answer-paper-link")) } }
        }
        p { a href=(format!("/c/{}/deliberations/{id}/file", card.desk.book())) { (words.say("file-link")) } }
        (parts::details(&words.say("deliberation-who-sees-title"), &html! { p { (words.say("deliberation-who-sees")) } }))
    };
    let page = card.page(&files, &words, title).back(Link::new(card.at(""), words.say("owner-title")));
    Ok(page.render(&body).into_response())
}

fn results(card: &Card, files: &Files, words: &Words, one: &Deliberation, today: Date) -> Markup {
    let judging = verdict::acting(card, files, words, one);
    deliberation::report::results((card.desk.law(), files, words), one, today, &judging)
}

/// What the owner can do: support it or take that back; withdraw what they raised, or keep it up against a paper.
fn acting(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let own_one = is_own(card, one);
    let at = |rest: &str| card.at(&format!("/deliberations/{}{rest}", one.id));
    let supports = one.supporters.contains_key(&own(card, one));
    html! {
        @if one.is_open() && supports && !own_one {
            p { (parts::tag(Tone::Good, &words.say("owner-supported"))) }
            @if let Some(joined) = one.came_with(&own(card, one)) {
                p { (words.say_with("owner-came-with", args!["deliberation" => deliberation::number(words, joined.from)])) }
            }
            (Form::post(at("/unsupport"), "").render(&parts::buttons(&parts::secondary_button(&words.say("owner-unsupport"), "unsupport", "yes"))))
        } @else if one.is_open() && !own_one {
            p { (words.say("owner-support-means")) }
            (Form::post(at("/support"), "").render(&parts::buttons(&support_button(words, one))))
        }
        @if !own_one { (on_paper::told(card, files, words, one.id, |said| matches!(said, Said::Support { .. }))) }
        @if own_one && is_kept_up_by_card(card, files, one) {
            (on_paper::told(card, files, words, one.id, |said| matches!(said, Said::Withdrawal { .. })))
            p { (words.say("owner-keep-up-means")) }
            (Form::post(at("/keep"), "").render(&parts::buttons(&parts::button(&words.say("owner-keep-up")))))
        }
        @if let (true, Some(kept)) = (own_one, one.kept_up_at) { p { (words.say("owner-kept-up")) " " (parts::moment(words, kept)) } }
        @if own_one && one.is_waiting() && one.support() == 0 {
            (parts::details(&words.say("owner-deliberation-withdraw"), &html! {
                p { (words.say("owner-deliberation-withdraw-text")) }
                (Form::post(at("/withdraw"), "").render(&parts::buttons(&parts::warning_button(&words.say("owner-deliberation-withdraw")))))
            }))
        }
    }
}

/// Once it is taken up the question is how it goes on, and no more whether: then another button is the first one.
fn support_button(words: &Words, one: &Deliberation) -> Markup {
    let said = words.say("owner-support");
    if one.is_taken_up() { parts::secondary_button(&said, "support", "yes") } else { parts::button(&said) }
}

/// The command by which whoever raised it keeps it up.
fn keeping_up(card: &Card, one: &Deliberation) -> DeliberationCommand {
    DeliberationCommand::KeepUp { deliberation: one.id, raiser: Raiser::Owner(own(card, one)) }
}

/// Whether a paper withdraws it, or waits to, and the card can still say otherwise.
fn is_kept_up_by_card(card: &Card, files: &Files, one: &Deliberation) -> bool {
    one.kept_up_at.is_none() && card.would_refuse(files, keeping_up(card, one)).is_none()
}

async fn keep_up(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    let command = {
        let files = card.desk.files().await;
        let one = files.community.deliberations().deliberation(id).filter(|one| is_own(&card, one));
        keeping_up(&card, one.ok_or_else(|| answer::not_found(&card.visit))?)
    };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    Ok(card.after(outcome, &card.at(&format!("/deliberations/{id}")), "deliberation-kept-up"))
}

async fn support(card: Card, Path((_, id)): Of) -> Response {
    let outcome = card.desk.support_deliberation(card.owner, id).await;
    card.after(outcome, &card.at(&format!("/deliberations/{id}")), "deliberation-supported")
}

async fn unsupport(card: Card, Path((_, id)): Of) -> Response {
    let supporter = card.desk.supporter(id, card.owner);
    let command = DeliberationCommand::WithdrawSupport { deliberation: id, supporter };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    card.after(outcome, &card.at(&format!("/deliberations/{id}")), "support-withdrawn")
}

async fn withdraw(card: Card, Path((_, id)): Of) -> Response {
    let raiser = Raiser::Owner(card.desk.supporter(id, card.owner));
    let command = DeliberationCommand::Withdraw { deliberation: id, raiser };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    card.after(outcome, &card.at(&format!("/deliberations/{id}")), "deliberation-withdrawn")
}
