//! A court is asked to revoke a decision, lets it rest, and judges.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::bodies::Power;
use governance::fate::{FateCommand, Judgement};
use governance::ids::{MatterId, MeetingId};
use jiff::civil::Date;
use maud::html;
use office::Act;

use super::{OfMatter, asking, at, meeting};
use crate::answer;
use crate::desk::clerk;
use crate::evidence::Brought;
use crate::names::code;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask_challenge(here: Here, Path((_, meeting, matter)): OfMatter) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    challenge_page(&here, meeting, matter, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

pub(super) async fn challenge(
    here: Here,
    Path((_, id, matter)): OfMatter,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let (filed, served) = (posted.day("filed").date(), posted.day("served").date());
    {
        let files = here.desk.files().await;
        let words = here.words(&files);
        meeting(&here, &files, id, matter)?;
        for name in ["court", "case"] {
            if posted.text(name).is_empty() {
                errors.add(name, words.say_of("fate-missing-", name));
            }
        }
        for (name, day) in [("filed", filed), ("served", served)] {
            if day.is_none() {
                errors.add(name, words.say("fate-missing-day"));
            }
        }
    }
    let Some((filed_on, served_on)) = filed.zip(served).filter(|_| errors.is_empty()) else {
        return challenge_page(&here, id, matter, (&posted, &brought), &errors).await;
    };
    let sealed = brought.sealed(&here.visit, posted.text("says"))?;
    let command = FateCommand::Challenge {
        matter,
        court: posted.text("court").to_owned(),
        case: posted.text("case").to_owned(),
        filed_on,
        served_on,
        seal: sealed.as_ref().map(|sealed| sealed.seal),
    };
    let mut act = Act::new(Actor::Person(by), command);
    act.sealed.extend(sealed);
    Ok(answer::after(&here, here.desk.carry_out(act).await, &at(&here, id, matter, ""), "fate-challenged"))
}

async fn challenge_page(
    here: &Here,
    id: MeetingId,
    matter: MatterId,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    meeting(here, &files, id, matter)?;
    let title = words.say("fate-challenge");
    let text = |name: &str, label: &str| Field::new(name, words.say(label)).typed(posted, errors).text(&words);
    let date = |name: &str| {
        Field::new(name, words.say_of("fate-", name)).error(errors.of(name)).date(&words, &posted.day(name))
    };
    let asked = html! {
        p { (words.say("fate-challenge-text")) }
        (Form::post(at(here, id, matter, "/challenge"), here.visit.csrf()).with_files().render(&html! {
            (text("court", "fate-court-name"))
            (text("case", "fate-case"))
            (date("filed"))
            (date("served"))
            (Field::new("says", words.say("fate-says")).hint(words.say("fate-says-hint")).optional()
                .value(posted.text("says")).textarea(&words, 4))
            (brought.fields(&words, "evidence-of-challenge", errors))
            (parts::warning(&words, &words.say("fate-public")))
            (parts::buttons(&parts::button(&words.say("fate-challenge-act"))))
        }))
    };
    Ok(asking(here, (&files, &words), (id, matter), &title, errors, &asked))
}

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfMatter) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    page(&here, meeting, matter, &Posted::default(), &Errors::new()).await
}

/// The words by which a form names what the court did.
const STAY: &str = "stay";

pub(super) async fn record(
    here: Here,
    Path((_, id, matter)): OfMatter,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let on: Option<Date> = posted.day("on").date();
    let judgement = Judgement::ALL.into_iter().find(|judgement| code(judgement) == posted.text("what"));
    let (stays, case, text) = (posted.text("what") == STAY, posted.text("case"), posted.text("text"));
    let mut errors = Errors::new();
    {
        let files = here.desk.files().await;
        let words = here.words(&files);
        meeting(&here, &files, id, matter)?;
        if case.is_empty() {
            errors.add("case", words.say("fate-pick-case"));
        }
        if judgement.is_none() && !stays {
            errors.add("what", words.say("fate-pick-what"));
        }
        if on.is_none() {
            errors.add("on", words.say("fate-missing-day"));
        }
        if !stays && text.is_empty() {
            errors.add("text", words.say("fate-missing-text"));
        }
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return page(&here, id, matter, &posted, &errors).await;
    };
    let case = case.to_owned();
    let command = match judgement {
        Some(judgement) => FateCommand::Judge { matter, case, judgement, on, text: text.to_owned() },
        None => FateCommand::Stay { matter, case, on },
    };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, matter, ""), "fate-court-recorded"))
}

async fn page(
    here: &Here,
    id: MeetingId,
    matter: MatterId,
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    meeting(here, &files, id, matter)?;
    let known = files.community.assembly().fates().of(matter);
    let running: Vec<_> = known
        .iter()
        .flat_map(|fate| &fate.challenges)
        .filter(|challenge| challenge.judged.is_none())
        .map(|challenge| (challenge.recorded.case.as_str(), challenge.recorded.court.as_str()))
        .collect();
    if running.is_empty() {
        return Ok(Redirect::to(&at(here, id, matter, "")).into_response());
    }
    let title = words.say("fate-court");
    let cases = running
        .iter()
        .map(|(case, court)| {
            let picked = running.len() == 1 || posted.text("case") == *case;
            Choice::new(*case, *case).hint(*court).checked(picked)
        })
        .collect();
    let whats = std::iter::once(STAY.to_owned()).chain(Judgement::ALL.map(|judgement| code(&judgement)));
    let whats = whats
        .map(|what| {
            Choice::new(what.clone(), words.say_of("fate-what-", &what))
                .hint(words.say_of("fate-what-hint-", &what))
                .checked(posted.text("what") == what)
        })
        .collect();
    let asked = html! {
        (Form::post(at(here, id, matter, "/court"), here.visit.csrf()).render(&html! {
            (Choices::new("case", words.say("fate-case"), cases).error(errors.of("case")).radios(&words))
            (Choices::new("what", words.say("fate-what"), whats).error(errors.of("what")).radios(&words))
            (Field::new("on", words.say("fate-on")).error(errors.of("on")).date(&words, &posted.day("on")))
            (Field::new("text", words.say("fate-text")).hint(words.say("fate-text-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::warning(&words, &words.say("fate-public")))
            (parts::buttons(&parts::button(&words.say("fate-court-act"))))
        }))
    };
    Ok(asking(here, (&files, &words), (id, matter), &title, errors, &asked))
}
