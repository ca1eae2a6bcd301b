//! The answer of the body whose turn it is: take it up, decline, join it, hand it on to somebody named. One question a page,
//! everything shown once more, and only then said in public, since an answer is never changed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Body;
use governance::deliberation::{
    AnswerGiven, CONCERN_TITLE_MAX, Deliberation, DeliberationCommand, DeliberationRefusal, Joining,
};
use governance::ids::{AnswerNo, DeliberationId, TemplateNo};
use governance::template::laid;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Files, Stop};

use super::{Of, answering, at, raiser};
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::desk::{names, show};
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::template;
use crate::visit::Here;
use crate::words::Words;

/// The questions in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// What the answer is.
    Outcome,
    /// By which template, to whom, to which one: what the answer alone does not say.
    Which,
    /// Why, or what comes next.
    Reason,
}

impl Ask {
    const ALL: [Self; 3] = [Self::Outcome, Self::Which, Self::Reason];

    fn id(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Which => "which",
            Self::Reason => "reason",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| ask.id() == text)
    }

    /// The fields that it asks for.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Outcome => &["outcome"],
            Self::Which => &["template", "to", "outside", "into"],
            Self::Reason => &["reason"],
        }
    }

    /// Whether it is asked: nobody is asked which, where there is nothing to choose.
    fn is_asked(self, files: &Files, outcome: &str) -> bool {
        match (self, outcome) {
            (Self::Outcome | Self::Reason, _) => true,
            (Self::Which, "hand-on" | "hand-out" | "join") => true,
            (Self::Which, "take-up") => files.community.templates().in_use().next().is_some(),
            (Self::Which, _) => false,
        }
    }
}

/// The word of the standard template in the form.
const STANDARD: &str = "standard";

/// What was filled in so far, and what is wrong with it.
struct Asked<'a> {
    posted: &'a Posted,
    errors: &'a Errors,
    refusal: Option<&'a Refusal>,
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let asked = Asked { posted: &Posted::default(), errors: &Errors::new(), refusal: None };
    page(&here, id, Ask::Outcome, &asked).await
}

/// One question.
async fn page(here: &Here, id: DeliberationId, ask: Ask, asked: &Asked<'_>) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    if !one.is_waiting() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let form = Form::post(at(here, id, "/answer"), here.visit.csrf()).render(&html! {
        (parts::hidden("ask", ask.id()))
        (carried(asked.posted, Some(ask)))
        @match ask {
            Ask::Outcome => (outcomes(&words, &one, asked)),
            Ask::Which => (which(here, &files, &words, &one, asked)),
            Ask::Reason => {
                (Field::new("reason", words.say("desk-deliberation-reason")).as_heading()
                    .hint(words.say("desk-deliberation-reason-hint"))
                    .value(asked.posted.text("reason")).error(asked.errors.of("reason")).textarea(&words, 5))
            }
        }
        (parts::or_leave(&words, &parts::button(&words.say("parts-continue")), &at(here, id, "")))
    });
    let body = html! {
        (asked.errors.summary(&words))
        p class="caption" { (deliberation::title(&words, &one)) }
        (show::refused_beside(&words, asked.errors, asked.refusal))
        (form)
        (parts::details(&words.say("desk-deliberation-public-words"), &deliberation::public_words(&words, &one)))
    };
    let title = words.say("desk-deliberation-answer");
    Ok(show::asking(here, &files, &words, (&title, &at(here, id, "")), asked.errors, &body))
}

/// What was answered to the other questions, for the next form.
fn carried(posted: &Posted, but: Option<Ask>) -> Markup {
    html! {
        @for ask in Ask::ALL.into_iter().filter(|ask| but != Some(*ask)) {
            @for field in ask.fields() {
                @if !posted.text(field).is_empty() { (parts::hidden(field, posted.text(field))) }
            }
        }
    }
}

fn outcomes(words: &Words, one: &Deliberation, asked: &Asked<'_>) -> Markup {
    let outcomes = ["take-up", "decline", "hand-on", "hand-out", "join"].into_iter();
    let outcomes = outcomes.filter(|outcome| *outcome != "take-up" || one.public.is_some()).map(|outcome| {
        Choice::new(outcome, words.say_of("desk-deliberation-outcome-", outcome))
            .hint(words.say_of("desk-deliberation-outcome-hint-", outcome))
            .checked(asked.posted.text("outcome") == outcome)
    });
    html! {
        @if one.public.is_none() { (parts::warning(words, &words.say("desk-deliberation-publish-first"))) }
        (Choices::new("outcome", words.say("desk-deliberation-outcome"), outcomes.collect()).as_heading()
            .error(asked.errors.of("outcome")).radios(words))
    }
}

/// By which template it is taken up, or to whom it goes.
fn which(here: &Here, files: &Files, words: &Words, one: &Deliberation, asked: &Asked<'_>) -> Markup {
    let field = |name: &str, key: &str| {
        Field::new(name, words.say(key)).as_heading().value(asked.posted.text(name)).error(asked.errors.of(name))
    };
    match asked.posted.text("outcome") {
        "hand-on" => {
            let bodies = others(here, files, one).into_iter().map(|body| {
                let id = body.id.to_string();
                let checked = asked.posted.text("to") == id;
                Choice::new(id, body.name.as_str()).checked(checked)
            });
            Choices::new("to", words.say("desk-deliberation-to"), bodies.collect())
                .as_heading()
                .hint(words.say("desk-deliberation-words-go-along"))
                .error(asked.errors.of("to"))
                .radios(words)
        }
        "hand-out" => {
            field("outside", "desk-deliberation-outside").hint(words.say("desk-deliberation-outside-hint")).text(words)
        }
        "join" => field("into", "desk-deliberation-into").number(words),
        _ => templates(here, files, words, asked),
    }
}

/// By which template it is taken up: each with its days, and for what it is meant.
fn templates(here: &Here, files: &Files, words: &Words, asked: &Asked<'_>) -> Markup {
    let Ok(place) = files.community.place(here.desk.law()) else { return html! {} };
    let picked = asked.posted.text("template");
    let hint =
        |meant: &str, days: String| words.say_with("desk-template-choice", args!["meant" => meant, "days" => days]);
    let standard = Choice::new(STANDARD, words.say("template-standard"))
        .hint(hint(&words.say("template-standard-meant"), template::days(words, &place.procedure.deliberation)))
        .checked(picked.is_empty() || picked == STANDARD);
    let own = files.community.templates().in_use().map(|one| {
        let number = one.number.to_string();
        let checked = picked == number;
        let days = template::days(words, &laid(place, &one.now.lines));
        let name = template::named(words, &one.now, one.followed());
        Choice::new(number, name).hint(hint(one.now.meant.as_str(), days)).checked(checked)
    });
    Choices::new("template", words.say("desk-template-pick"), std::iter::once(standard).chain(own).collect())
        .as_heading()
        .hint(words.say("desk-template-pick-hint"))
        .error(asked.errors.of("template"))
        .radios(words)
}

/// The bodies it can be handed on to: such that did not have it yet, in which somebody leads.
fn others<'f>(here: &Here, files: &'f Files, one: &Deliberation) -> Vec<&'f Body> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let bodies = files.community.bodies();
    let had = |body: &Body| one.turns.iter().any(|turn| bodies.heir(turn.body, today) == body.id);
    bodies.all().iter().filter(|body| !had(body) && body.is_led_on(today)).collect()
}

/// What was answered, as far as it can be read.
fn given(posted: &Posted) -> Option<AnswerGiven> {
    Some(match posted.text("outcome") {
        "take-up" => match posted.text("template") {
            "" | STANDARD => AnswerGiven::TakeUp,
            named => AnswerGiven::TakeUpBy(named.parse().ok()?),
        },
        "decline" => AnswerGiven::Decline,
        "hand-on" => AnswerGiven::HandOn(posted.text("to").parse().ok()?),
        "hand-out" if !posted.text("outside").is_empty() => AnswerGiven::HandOut(posted.text("outside").to_owned()),
        "join" => AnswerGiven::Join(Joining { into: posted.text("into").parse().ok()?, owners: Vec::new() }),
        _ => return None,
    })
}

/// Whether it is taken up and nobody said yet by which template.
fn is_unpicked(posted: &Posted) -> bool {
    posted.text("outcome") == "take-up" && posted.text("template").is_empty()
}

/// What is missing of the answer to a question.
fn mistakes(words: &Words, posted: &Posted, ask: Ask) -> Errors {
    let mut errors = Errors::new();
    match ask {
        Ask::Outcome => {
            if !["take-up", "decline", "hand-on", "hand-out", "join"].contains(&posted.text("outcome")) {
                errors.add("outcome", words.say("desk-pick-one"));
            }
        }
        Ask::Which if given(posted).is_none() || is_unpicked(posted) => {
            let (field, said) = match posted.text("outcome") {
                "hand-on" => ("to", "desk-pick-one"),
                "hand-out" => ("outside", "desk-deliberation-outside-missing"),
                "join" => ("into", "desk-deliberation-into-missing"),
                _ => ("template", "desk-pick-one"),
            };
            errors.add(field, words.say(said));
        }
        Ask::Which => {}
        Ask::Reason => {
            if posted.text("reason").is_empty() {
                errors.add("reason", words.say("desk-words-missing"));
            }
        }
    }
    errors
}

/// The question, and its field, that can mend a refusal.
fn mends(refusal: &Refusal, posted: &Posted) -> Option<(Ask, &'static str)> {
    match refusal {
        Refusal::Text(_) => {
            // The name of somebody outside stands in public like the reason.
            let named = posted.text("outside");
            let unfit = governance::holds_personal_number(named) || named.chars().count() > CONCERN_TITLE_MAX;
            let outside = posted.text("outcome") == "hand-out" && unfit;
            Some(if outside { (Ask::Which, "outside") } else { (Ask::Reason, "reason") })
        }
        Refusal::Template(_) => Some((Ask::Which, "template")),
        Refusal::Deliberation(DeliberationRefusal::NothingToJoin { .. }) => Some((Ask::Which, "into")),
        Refusal::Deliberation(
            DeliberationRefusal::HandedOnToItself
            | DeliberationRefusal::HandedOnBack
            | DeliberationRefusal::NobodyTakesOver,
        )
        | Refusal::Bodies(governance::bodies::BodiesRefusal::BodyUnknown) => Some((Ask::Which, "to")),
        _ => None,
    }
}

pub(super) async fn answer(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    let none = Errors::new();
    if let Some(change) = Ask::parse(posted.text("change")) {
        return page(&here, id, change, &Asked { posted: &posted, errors: &none, refusal: None }).await;
    }
    let asked = Ask::parse(posted.text("ask")).unwrap_or(Ask::Outcome);
    let lacks = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let asks = Ask::ALL.into_iter().filter(|ask| ask.is_asked(&files, posted.text("outcome")));
        let mistakes = |ask: Ask| {
            let mut errors = mistakes(&words, &posted, ask);
            if ask == Ask::Reason {
                raiser::keep_out((&words, &files), &one, ("reason", posted.text("reason")), &mut errors);
            }
            errors
        };
        let mut lacks = asks.map(|ask| (ask, mistakes(ask)));
        lacks.find(|(_, errors)| !errors.is_empty())
    };
    if let Some((ask, errors)) = lacks {
        // What was not asked yet is no mistake.
        let errors = if ask == asked { &errors } else { &none };
        return page(&here, id, ask, &Asked { posted: &posted, errors, refusal: None }).await;
    }
    let Some(given) = given(&posted) else { return Ok(Redirect::to(&at(&here, id, "/answer")).into_response()) };
    let reason = posted.text("reason").to_owned();
    if posted.text("checked").is_empty() {
        return check(&here, &one, &posted, given).await;
    }
    let number = AnswerNo::after(one.turns.len().saturating_sub(1));
    match here.desk.answer_deliberation(Actor::Person(person), id, (given, reason)).await {
        Err(Stop::Refused(refusal)) => refused(&here, id, &posted, refusal).await,
        outcome => {
            let receipt = at(&here, id, &format!("/answered/{number}"));
            Ok(answer::after(&here, outcome, &receipt, "deliberation-answered"))
        }
    }
}

/// The question again that mends a refusal; where none does, the refusal alone.
async fn refused(here: &Here, id: DeliberationId, posted: &Posted, refusal: Refusal) -> Result<Response, Response> {
    match mends(&refusal, posted) {
        Some((ask, field)) => {
            let errors = show::mistake_at(here, field, &refusal).await;
            page(here, id, ask, &Asked { posted, errors: &errors, refusal: Some(&refusal) }).await
        }
        None => Err(answer::stopped(&here.visit, Some(&at(here, id, "")), &Stop::Refused(refusal))),
    }
}

/// Everything once more before it is said in public; or the question to be answered otherwise, where it would be refused.
async fn check(here: &Here, one: &Deliberation, posted: &Posted, given: AnswerGiven) -> Result<Response, Response> {
    let (id, reason) = (one.id, posted.text("reason"));
    let refusal = {
        let files = here.desk.files().await;
        let command =
            DeliberationCommand::Answer { deliberation: id, answer: given.clone(), reason: reason.to_owned() };
        show::would_refuse(here, &files, command)
    };
    if let Some(refusal) = refusal {
        return refused(here, id, posted, refusal).await;
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let outcome = words.say_of("desk-deliberation-outcome-", posted.text("outcome"));
    let mut facts = vec![(Ask::Outcome, words.say("desk-deliberation-outcome"), html! { (outcome) })];
    facts.extend(chosen(&files, &words, &given).map(|(name, said)| (Ask::Which, name, html! { (said) })));
    let lines = html! { @for line in reason.lines() { p { (line) } } };
    facts.push((Ask::Reason, words.say("desk-deliberation-reason"), lines));
    let shown: Vec<Fact> = facts.iter().map(|(_, name, said)| Fact::of(name.as_str(), said.clone())).collect();
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &words.say("desk-deliberation-answer-check")))
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &shown))
        @if let AnswerGiven::HandOn(_) = given { p { (words.say("desk-deliberation-words-go-along")) } }
        (parts::warning(&words, &words.say("desk-answer-final")))
        (Form::post(at(here, id, "/answer"), here.visit.csrf()).render(&html! {
            (carried(posted, None)) (parts::hidden("checked", "yes"))
            (parts::or_leave(&words, &parts::button(&words.say("desk-deliberation-answer-act")), &at(here, id, "")))
        }))
        // Another form, so that the way back carries no consent to what stands here.
        (Form::post(at(here, id, "/answer"), here.visit.csrf()).render(&html! {
            (carried(posted, None))
            (parts::buttons(&html! {
                @for (ask, name, _) in &facts {
                    (parts::secondary_button(&words.say_with("desk-deliberation-answer-change", args!["what" => name.as_str()]), "change", ask.id()))
                }
            }))
        }))
    };
    let title = words.say("desk-deliberation-answer-check");
    let page = here.page(&files, &words, title).back(parts::back(&words, at(here, id, "")));
    Ok((StatusCode::OK, page.render(&body)).into_response())
}

/// By which template, to whom or to which one, by name; nothing where the answer says it all.
fn chosen(files: &Files, words: &Words, given: &AnswerGiven) -> Option<(String, String)> {
    let template = |number: TemplateNo| {
        let found = files.community.templates().template(number)?;
        Some(template::named(words, &found.now, found.followed()))
    };
    match given {
        AnswerGiven::TakeUp => {
            let several = files.community.templates().in_use().next().is_some();
            several.then(|| (words.say("desk-template-pick"), words.say("template-standard")))
        }
        AnswerGiven::TakeUpBy(number) => Some((words.say("desk-template-pick"), template(*number)?)),
        AnswerGiven::Decline => None,
        AnswerGiven::HandOn(to) => Some((words.say("desk-deliberation-to"), names::body(files, *to))),
        AnswerGiven::HandOut(to) => Some((words.say("desk-deliberation-outside"), to.clone())),
        AnswerGiven::Join(Joining { into, .. }) => {
            let other = files.community.deliberations().deliberation(*into)?;
            let named = format!("{} {}", deliberation::number(words, *into), deliberation::title(words, other));
            Some((words.say("desk-deliberation-into"), named))
        }
    }
}
