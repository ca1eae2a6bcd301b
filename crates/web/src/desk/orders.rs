//! Orders of the street office (责令限期): what was ordered, what came of it, giving one and settling one.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power};
use governance::ids::OrderId;
use governance::law::Law;
use governance::supervision::{Deed, Order, OrderedGiven, SupervisionCommand};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::evidence::{self, Brought};
use crate::inspections;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffFile, StaffPosted};
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/orders", get(list))
        .route("/c/{community}/desk/orders/give", get(ask).post(give))
        .route("/c/{community}/desk/orders/{order}", get(one).post(settle))
        .route("/c/{community}/desk/orders/{order}/evidence", get(shown))
}

async fn list(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let orders = files.community.supervision().orders();
    let body = html! {
        p class="lead" { (words.say("orders-lead")) }
        @if here.may(&files, Power::Order) {
            p { (parts::button_link(&words.say("orders-give"), &here.at("/desk/orders/give"))) }
        }
        (until_unplanned(&here, &words, orders))
        @if orders.is_empty() {
            (parts::empty(&words.say("orders-none"), &html! { p { (words.say("orders-none-text")) } }))
        }
        ul class="tasks" {
            @for order in orders.iter().rev() {
                @let id = format!("order-{}", order.id);
                li class="task" {
                    div class="task-words" {
                        a class="task-title" href=(here.at(&format!("/desk/orders/{}", order.id))) aria-describedby=(id) {
                            (words.say_of("order-deed-", &called::code(&order.deed)))
                        }
                        p class="hint" { (convenor::name(&words, &files.community, here.desk.law(), order.to, order.given_at)) " · " (words.say_with("duty-until", args!["day" => words.day(order.until)])) }
                    }
                    div class="task-state" id=(id) { (standing(&words, order, today)) }
                }
            }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("orders-title"), &here.at("/desk"), &body))
}

/// What is said where an order runs into a year whose days of rest are not all known.
fn until_unplanned<'o>(here: &Here, words: &Words, orders: impl IntoIterator<Item = &'o Order>) -> Markup {
    let running = orders.into_iter().filter(|order| order.is_open());
    unplanned::of_days(words, &here.desk.law().calendar, running.map(|order| order.until))
}

fn standing(words: &Words, order: &Order, today: Date) -> Markup {
    if order.settled.is_some() {
        parts::tag(Tone::Good, &words.say("order-settled"))
    } else if order.obeyed.is_some() {
        parts::tag(Tone::Good, &words.say("order-obeyed"))
    } else if order.is_missed(today) {
        parts::tag(Tone::Bad, &words.say("order-missed"))
    } else {
        parts::tag(Tone::Care, &words.say("order-running"))
    }
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Order).await?;
    Ok(give_page(&here, (&show::query(&here), &Brought::default()), &Errors::new()).await)
}

async fn give_page(here: &Here, (posted, brought): (&Posted, &Brought), errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("orders-give");
    let all = files.community.bodies();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    // A body whose work another carries on, such as a preparatory group that is over, is ordered nothing any more.
    let lasts = |body: &&Body| body.kind != BodyKind::StreetOffice && all.heir(body.id, today) == body.id;
    let to = all.all().iter().filter(lasts).map(|body| {
        let id = body.id.to_string();
        let checked = posted.text("to") == id;
        let name = convenor::name(&words, &files.community, here.desk.law(), body.id, here.desk.door().now());
        Choice::new(id, name).hint(called::body_kind(&words, body.kind)).checked(checked)
    });
    let deeds = Deed::ALL.map(|deed| {
        let code = called::code(&deed);
        let checked = posted.text("deed") == code;
        Choice::new(code.clone(), words.say_of("order-deed-", &code)).checked(checked)
    });
    let form = Form::post(here.at("/desk/orders/give"), here.visit.csrf()).with_files().render(&html! {
        (Choices::new("to", words.say("order-to"), to.collect()).error(errors.of("to")).radios(&words))
        (Choices::new("deed", words.say("order-deed"), deeds.into()).error(errors.of("deed")).radios(&words))
        (Field::new("days", words.say("order-days")).hint(words.say("order-days-hint"))
            .typed(posted, errors).number(&words))
        (Field::new("article", words.say("order-article")).hint(words.say("order-article-hint"))
            .typed(posted, errors).text(&words))
        (Field::new("text", words.say("order-text")).hint(words.say("order-text-hint"))
            .typed(posted, errors).textarea(&words, 5))
        (brought.fields(&words, "evidence-of-order", errors))
        (parts::warning(&words, &words.say("order-consequence")))
        (parts::buttons(&parts::button(&words.say("order-act"))))
    });
    let body = html! { (errors.summary(&words)) (parts::heading(&title)) (form) };
    show::asking(here, &files, &words, (&title, &here.at("/desk/orders")), errors, &body)
}

async fn give(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    let person = here.require(Power::Order).await?;
    let (words, office) = {
        let files = here.desk.files().await;
        let moment = here.desk.moment(Actor::Person(person));
        let offices = files.community.bodies().all().iter().map(|body| body.id);
        let office = offices.into_iter().find(|id| files.community.may_in(&moment, Power::Order, *id));
        (here.words(&files), office)
    };
    let office = office.ok_or_else(|| answer::not_for_you(&here.visit))?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let to = posted.text("to").parse().ok();
    let deed = Deed::ALL.into_iter().find(|deed| called::code(deed) == posted.text("deed"));
    let days: Option<u32> = posted.text("days").parse().ok();
    for (missing, field) in [(to.is_none(), "to"), (deed.is_none(), "deed")] {
        if missing {
            errors.add(field, words.say("desk-pick-one"));
        }
    }
    if days.is_none() {
        errors.add("days", words.say("order-days-missing"));
    }
    for field in ["article", "text"] {
        if posted.text(field).is_empty() {
            errors.add(field, words.say("desk-words-missing"));
        }
    }
    let (Some(to), Some(deed), Some(days), true) = (to, deed, days, errors.is_empty()) else {
        return Ok(give_page(&here, (&posted, &brought), &errors).await);
    };
    let sealed = brought.sealed(&here.visit, "")?;
    let evidence = sealed.as_ref().map(|sealed| sealed.seal);
    let (article, text) = (posted.text("article").to_owned(), posted.text("text").to_owned());
    let command = SupervisionCommand::GiveOrder(OrderedGiven { office, to, deed, days, article, text, evidence });
    let mut act = Act::new(Actor::Person(person), command);
    act.sealed.extend(sealed);
    match here.desk.carry_out(act).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Supervision(_)))) => {
            let field = if matches!(refusal, Refusal::Text(_)) { "text" } else { "days" };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            Ok(give_page(&here, (&posted, &brought), &errors).await)
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/orders"), "order-given")),
    }
}

async fn one(here: Here, Path((_, id)): Path<(String, OrderId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    page(&here, id, &Posted::default(), &Errors::new()).await
}

/// The order as it was issued on paper: for the office that gave it and the body it was given to.
async fn shown(here: Here, Path((_, id)): Path<(String, OrderId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let kept = {
        let files = here.desk.files().await;
        let order = files.community.supervision().order(id);
        order.filter(|order| is_for(&here, &files, order)).and_then(|order| order.evidence)
    };
    let seal = kept.ok_or_else(|| answer::not_found(&here.visit))?;
    super::evidence::file(&here, &seal).await
}

/// Whether the paper of an order is for whoever looks.
fn is_for(here: &Here, files: &Files, order: &Order) -> bool {
    let moment = here.desk.moment(here.actor());
    [order.office, order.to].into_iter().any(|body| files.community.may_in(&moment, Power::Observe, body))
}

async fn page(here: &Here, id: OrderId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let kept = {
        let files = here.desk.files().await;
        let order = files.community.supervision().order(id).filter(|order| is_for(here, &files, order));
        order.and_then(|order| order.evidence)
    };
    let paper = match kept {
        Some(seal) => here.desk.evidence(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let order = files.community.supervision().order(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = words.say_of("order-deed-", &called::code(&order.deed));
    let may = files.community.may_in(&here.desk.moment(here.actor()), Power::Order, order.office);
    let form = html! {
        (facts((here.desk.law(), &files), &words, order, today))
        (until_unplanned(here, &words, [order]))
        @if let Some(paper) = &paper {
            @for line in paper.words.lines() { p { (line) } }
            p { (evidence::link(&words, Some(paper), &here.at(&format!("/desk/orders/{id}/evidence")))) }
        }
        (asked(here, &files, &words, order))
        @if may && order.settled.is_none() {
            h2 { (words.say("order-settle")) }
            (Form::post(here.at(&format!("/desk/orders/{id}")), here.visit.csrf()).render(&html! {
                (Field::new("text", words.say("order-settle-text")).hint(words.say("order-text-hint"))
                    .typed(posted, errors).textarea(&words, 3))
                (parts::buttons(&parts::button(&words.say("order-settle-act"))))
            }))
        }
    };
    let frame = show::Frame {
        caption: &words.say_with("order-number", args!["number" => id.to_string()]),
        title: &title,
        back: &here.at("/desk/orders"),
        errors,
        refusal: None,
    };
    Ok(frame.around(here, &files, &words, &form))
}

/// The requests that an order has answered anew, for whoever answers them.
fn asked(here: &Here, files: &Files, words: &Words, order: &Order) -> Markup {
    let may = files.community.may_in(&here.desk.moment(here.actor()), Power::Publish, order.to);
    let inspections = files.community.supervision().inspections().iter();
    let waiting: Vec<_> = inspections.filter(|one| may && order.is_open() && order.asks_for(one)).collect();
    html! {
        @if !waiting.is_empty() {
            h2 { (words.say("order-inspections")) }
            ul class="links" {
                @for one in waiting {
                    li { a href=(here.at(&format!("/desk/inspections/{}", one.id))) { (inspections::name(words, one)) } }
                }
            }
        }
    }
}

fn facts((law, files): (&Law, &Files), words: &Words, order: &Order, today: Date) -> Markup {
    let mut facts = vec![
        Fact::new(words.say("order-office"), names::body(files, order.office)),
        Fact::new(words.say("order-to"), convenor::name(words, &files.community, law, order.to, order.given_at)),
        Fact::of(words.say("order-given-at"), parts::moment(words, order.given_at)),
        Fact::new(words.say("order-until"), words.day(order.until)),
        Fact::new(words.say("order-article"), order.article.as_str()),
        Fact::new(words.say("order-text"), order.text.as_str()),
        Fact::of(words.say("duties-standing"), standing(words, order, today)),
    ];
    if let Some(at) = order.obeyed {
        facts.push(Fact::of(words.say("order-obeyed"), parts::moment(words, at)));
    }
    if let Some((at, text)) = &order.settled {
        let said = args!["text" => text.as_str(), "at" => words.moment(*at)];
        facts.push(Fact::new(words.say("order-settled"), words.say_with("order-settled-said", said)));
    }
    parts::facts(words, &facts)
}

async fn settle(
    here: Here,
    Path((_, order)): Path<(String, OrderId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Order).await?;
    let command = SupervisionCommand::SettleOrder { order, text: posted.text("text").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "text", &refusal).await;
            page(&here, order, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(&format!("/desk/orders/{order}")), "order-settled")),
    }
}
