//! One request: what is asked, answering it, and logging that the owner looked.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::InspectionId;
use governance::supervision::{Answer, AnswerGiven, Inspection, InspectionStanding, Order, SupervisionCommand};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Sealed, Stop};

use super::{answers, may_see, take};
use crate::answer;
use crate::args;
use crate::desk::{objections, show};
use crate::inspections::{self, Opened};
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type At = Path<(String, InspectionId)>;

pub(super) async fn show(here: Here, Path((_, id)): At) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: InspectionId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let one = {
        let files = here.desk.files().await;
        let one = files.community.supervision().inspection(id).filter(|one| may_see(here, &files, one)).cloned();
        one.ok_or_else(|| answer::not_found(&here.visit))?
    };
    let opened = Opened::of(&here.desk, &one).await;
    let opened = opened.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = inspections::number(&words, id);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let asker = take::whose(&words, &files, one.owner);
    let facts = inspections::facts(&words, (here.desk.law(), &files), &one, &opened, (Some(asker), today));
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (show::refused_beside(&words, errors, refusal))
        (parts::facts(&words, &facts))
        @if one.complaint.is_some() { (orders(here, &files, &words, &one)) }
        @if answers(here, &files, one.body) {
            @match &one.answer {
                None => { (answer_form(here, &words, &one, posted, errors)) }
                // What was not shown by its day and is to be granted anew is logged once it is shown.
                Some((Answer::Granted { .. }, ..)) if one.standing(today) == InspectionStanding::NotShown
                    && files.community.supervision().ordered_anew(&one, today).is_some() => {}
                Some((Answer::Granted { .. }, ..)) => { (log_form(here, &files, &words, &one, posted, errors)) }
                Some((Answer::Refused { .. }, ..)) => {}
            }
            @if let Some(order) = files.community.supervision().ordered_anew(&one, today) {
                (anew_form(here, &words, (&one, order), posted, errors))
            }
        }
    };
    Ok(show::asking(here, &files, &words, (&title, &here.at("/desk/inspections")), errors, &body))
}

/// What the street office has done about a complaint: its orders to the body since, and giving one.
fn orders(here: &Here, files: &Files, words: &Words, one: &Inspection) -> Markup {
    let Some((_, complained_at)) = &one.complaint else { return html! {} };
    let orders = files.community.supervision().orders().iter();
    let since: Vec<_> = orders.filter(|order| order.to == one.body && order.given_at >= *complained_at).collect();
    let open = one.answer.as_ref().is_none_or(|(.., at)| at <= complained_at) && since.is_empty();
    html! {
        h2 { (words.say("inspection-complaint-orders")) }
        @if since.is_empty() { p { (words.say("inspection-complaint-no-order")) } }
        ul class="links" {
            @for order in &since {
                li {
                    a href=(here.at(&format!("/desk/orders/{}", order.id))) {
                        (words.say_with("order-number", args!["number" => order.id.to_string()]))
                    }
                    " " (words.say_of("order-deed-", &names::code(&order.deed))) " · "
                    (words.say_with("duty-until", args!["day" => words.day(order.until)]))
                }
            }
        }
        @if open && here.may(files, Power::Order) {
            @let give = format!("/desk/orders/give?to={}&deed=answer-inspection", one.body);
            p { (parts::button_link(&words.say("inspection-complaint-order"), &here.at(&give))) }
        }
    }
}

fn answer_form(here: &Here, words: &Words, one: &Inspection, posted: &Posted, errors: &Errors) -> Markup {
    let choice = |value: &str, label: String, hint: String| {
        Choice::new(value, label).hint(hint).checked(posted.text("outcome") == value)
    };
    let outcomes = vec![
        choice("granted", words.say("inspection-grant"), words.say("inspection-grant-hint")),
        choice("refused", words.say("inspection-refuse"), words.say("inspection-refuse-hint")),
    ];
    html! {
        h2 { (words.say("inspection-answer")) }
        (Form::post(here.at(&format!("/desk/inspections/{}", one.id)), here.visit.csrf()).render(&html! {
            (parts::hidden("act", "answer"))
            (Choices::new("outcome", words.say("inspection-outcome"), outcomes).error(errors.of("outcome")).radios(words))
            (Field::new("on", words.say("inspection-on")).hint(words.say("inspection-if-granted")).error(errors.of("on")).date(words, &posted.day("on")))
            (Field::new("place", words.say("inspection-place")).hint(words.say("inspection-place-hint"))
                .typed(posted, errors).text(words))
            (Field::new("rule", words.say("inspection-rule")).hint(words.say("inspection-rule-hint"))
                .typed(posted, errors).text(words))
            (Field::new("reasons", words.say("inspection-reasons")).hint(words.say("inspection-reasons-hint"))
                .typed(posted, errors).textarea(words, 4))
            (parts::warning(words, &words.say("desk-answer-final")))
            (parts::buttons(&parts::button(&words.say("inspection-answer-act"))))
        }))
    }
}

/// A request that was refused, or granted and not shown, granted as the street office ordered.
fn anew_form(
    here: &Here,
    words: &Words,
    (one, order): (&Inspection, &Order),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let ordered = args!["number" => order.id.to_string(), "until" => words.day(order.until)];
    let field = |name: &str, label: &str| Field::new(name, words.say(label));
    // The form beside it logs that somebody looked, and asks for a day too.
    let typed = if posted.text("act") == "log" { TypedDate::default() } else { posted.day("on") };
    html! {
        h2 { (words.say("inspection-anew")) }
        p { (words.say_with("inspection-anew-text", ordered)) }
        (Form::post(here.at(&format!("/desk/inspections/{}", one.id)), here.visit.csrf()).render(&html! {
            (parts::hidden("act", "answer"))
            (parts::hidden("outcome", "granted"))
            (field("on", "inspection-on").error(errors.of("on")).date(words, &typed))
            (field("place", "inspection-place").hint(words.say("inspection-place-hint")).typed(posted, errors).text(words))
            (field("reasons", "inspection-reasons").hint(words.say("inspection-reasons-hint"))
                .typed(posted, errors).textarea(words, 4))
            (parts::buttons(&parts::button(&words.say("inspection-anew-act"))))
        }))
    }
}

fn log_form(here: &Here, files: &Files, words: &Words, one: &Inspection, posted: &Posted, errors: &Errors) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let on = if posted.day("on").is_empty() { TypedDate::of(today) } else { posted.day("on") };
    html! {
        h2 { (words.say("inspection-log")) }
        (Form::post(here.at(&format!("/desk/inspections/{}", one.id)), here.visit.csrf()).render(&html! {
            (parts::hidden("act", "log"))
            (Field::new("on", words.say("inspection-held-on")).error(errors.of("on")).date(words, &on))
            (Field::new("reasons", words.say("inspection-shown")).hint(words.say("inspection-shown-hint"))
                .typed(posted, errors).textarea(words, 4))
            (parts::buttons(&parts::button(&words.say("inspection-log-act"))))
        }))
    }
}

pub(super) async fn act(here: Here, Path((_, id)): At, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::Publish).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    objections::check_words(&words, &mut errors, "reasons", posted.text("reasons"));
    let logs = posted.text("act") == "log";
    let on = posted.day("on").date();
    match (logs, posted.text("outcome")) {
        (true, _) | (false, "granted") if on.is_none() => errors.add("on", words.say("desk-date-missing")),
        (true, _) | (false, "granted" | "refused") => {}
        (false, _) => errors.add("outcome", words.say("desk-pick-one")),
    }
    let given = match posted.text("outcome") {
        _ if logs => None,
        "granted" if posted.text("place").is_empty() => {
            errors.add("place", words.say("inspection-place-missing"));
            None
        }
        "granted" => on.map(|on| AnswerGiven::Granted { on, place: posted.text("place").to_owned() }),
        // An answer without its ground is no answer; the field says so in its own words.
        "refused" if posted.text("rule").is_empty() => {
            errors.add("rule", words.say("inspection-rule-missing"));
            None
        }
        "refused" => Some(AnswerGiven::Refused { rule: posted.text("rule").to_owned() }),
        _ => None,
    };
    if !errors.is_empty() {
        return page(&here, id, &posted, &errors, None).await;
    }
    let at = here.at(&format!("/desk/inspections/{id}"));
    let sealed = Sealed::words(here.desk.door(), posted.text("reasons"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, Some(&at), &error.into()))?;
    let seal = sealed.seal;
    let (command, done) = match (given, on) {
        (Some(answer), _) => {
            (SupervisionCommand::AnswerInspection { inspection: id, answer, seal }, "inspection-answered")
        }
        (None, Some(on)) => (SupervisionCommand::RecordInspection { inspection: id, on, seal }, "inspection-held"),
        (None, None) => return page(&here, id, &posted, &errors, None).await,
    };
    match here.desk.carry_out(Act::new(Actor::Person(person), command).with(sealed)).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Supervision(_)))) => {
            let field = match (&refusal, posted.text("outcome")) {
                (Refusal::Text(_), "granted") => "place",
                (Refusal::Text(_), _) => "rule",
                _ => "on",
            };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at, done)),
    }
}
