//! After a sitting: writing the minutes, signing them, publishing what was decided.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::committee::CommitteeCommand;
use governance::ids::{PersonId, SittingId};
use maud::html;
use office::{Act, Sealed};

use super::sitting::caption;
use super::{at_sitting, leader_of, leads, sitting};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;

/// As long as minutes may be; they are sealed, so no rule counts them.
const CHARACTERS_MAX: usize = 20_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/sittings/{sitting}/minutes", get(ask_minutes).post(write))
        .route("/c/{community}/desk/sittings/{sitting}/sign", get(ask_sign).post(sign))
        .route("/c/{community}/desk/sittings/{sitting}/publish", get(ask_publish).post(publish))
}

type OfSitting = Path<(String, SittingId)>;

async fn ask_minutes(here: Here, Path((_, id)): OfSitting) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    let written = {
        let files = here.desk.files().await;
        sitting(&here, &files, id)?.0.minutes
    };
    let text = match written {
        Some((seal, _)) => here.desk.words(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    minutes_page(&here, id, &text.unwrap_or_default(), &Errors::new()).await
}

async fn minutes_page(here: &Here, id: SittingId, text: &str, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(here, &files, id)?;
    let title = words.say("committee-minutes-title");
    let unsealed = governance::Seal::new([0; 32]);
    let refusal = show::would_refuse(here, &files, CommitteeCommand::WriteMinutes { sitting: id, seal: unsealed });
    let form = html! {
        @if refusal.is_none() {
            p { (words.say("committee-minutes-figures")) }
            (Form::post(at_sitting(here, id, "/minutes"), here.visit.csrf()).render(&html! {
                (Field::new("text", words.say("committee-minutes-text")).hint(words.say("committee-minutes-hint"))
                    .value(text).error(errors.of("text")).textarea(&words, 16))
                (parts::inset(&html! { p { (words.say("committee-minutes-sealed")) } }))
                (parts::buttons(&parts::button(&words.say("committee-minutes-act"))))
            }))
        }
    };
    let frame = show::Frame {
        caption: &caption(&words, sitting, body),
        title: &title,
        back: &at_sitting(here, id, ""),
        errors,
        refusal: refusal.as_ref(),
    };
    Ok(frame.around(here, &files, &words, &form))
}

async fn write(here: Here, Path((_, id)): OfSitting, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let text = posted.text("text").replace("\r\n", "\n");
    let mut errors = Errors::new();
    {
        let words = here.words(&*here.desk.files().await);
        if text.is_empty() {
            errors.add("text", words.say("committee-minutes-missing"));
        } else if text.chars().count() > CHARACTERS_MAX {
            errors.add("text", words.say_with("committee-minutes-long", args!["most" => CHARACTERS_MAX]));
        }
    }
    if !errors.is_empty() {
        return minutes_page(&here, id, &text, &errors).await;
    }
    let sealed = Sealed::words(here.desk.door(), &text);
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, None, &error.into()))?;
    let command = CommitteeCommand::WriteMinutes { sitting: id, seal: sealed.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await;
    Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-minutes"))
}

/// Who signs: the person signed in, or, for whoever keeps the record, the member whose paper it is.
fn signing(here: &Here, posted: &Posted) -> Option<PersonId> {
    posted.text("member").parse().ok().or_else(|| here.person())
}

async fn ask_sign(here: Here, Path((_, id)): OfSitting) -> Result<Response, Response> {
    here.require_person()?;
    sign_page(&here, id, &show::query(&here), &Errors::new()).await
}

async fn sign_page(here: &Here, id: SittingId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let minutes = {
        let files = here.desk.files().await;
        sitting(here, &files, id)?.0.minutes
    };
    let text = match minutes {
        Some((seal, _)) => here.desk.words(&seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(here, &files, id)?;
    let member = signing(here, posted).ok_or_else(|| answer::not_for_you(&here.visit))?;
    // Minutes are for those who were there and for those who keep them.
    let was_there = |person| sitting.attendance.as_ref().is_some_and(|there| there.present.contains(&person));
    if !leads(here, &files, body) && !here.person().is_some_and(was_there) {
        return Err(answer::not_for_you(&here.visit));
    }
    let own = here.person() == Some(member);
    let title = if own {
        words.say("committee-sign-title")
    } else {
        words.say_with("committee-sign-paper-title", args!["name" => sittings::person(&words, &files, member)])
    };
    let refusal = show::would_refuse(
        here,
        &files,
        CommitteeCommand::SignMinutes { sitting: id, member, signed: true, reason: None },
    );
    let says = ["signed", "refused"].map(|answer| {
        Choice::new(answer, words.say_of("committee-sign-", answer)).checked(posted.text("answer") == answer)
    });
    let form = html! {
        @if let Some(entered) = sitting.signatures.get(&member).filter(|entered| own && entered.on_paper) {
            @let key = if entered.signed { "committee-sign-entered" } else { "committee-sign-entered-refused" };
            (parts::warning(&words, &words.say_with(key, args!["at" => words.moment(entered.at)])))
        }
        @if let Some(text) = &text { (parts::inset(&html! { @for line in text.lines() { p { (line) } } })) }
        h2 { (words.say("committee-agenda")) }
        @for (number, item) in sitting.numbered() {
            (sittings::item(here, &files, &words, (sitting.body, number), item, sitting.decided.get(&number)))
        }
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            (Form::post(at_sitting(here, id, "/sign"), here.visit.csrf()).render(&html! {
                (parts::hidden("member", &member.to_string()))
                (Choices::new("answer", words.say("committee-sign-question"), says.into()).error(errors.of("answer")).radios(&words))
                (Field::new("reason", words.say("committee-sign-reason")).hint(words.say("committee-sign-reason-hint"))
                    .optional().value(posted.text("reason")).textarea(&words, 3))
                (parts::buttons(&parts::button(&words.say("committee-sign-act"))))
            }))
        }
    };
    let frame = show::Frame {
        caption: &caption(&words, sitting, body),
        title: &title,
        back: &at_sitting(here, id, ""),
        errors,
        refusal: None,
    };
    Ok(frame.around(here, &files, &words, &form))
}

async fn sign(here: Here, Path((_, id)): OfSitting, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require_person()?;
    let member = signing(&here, &posted).unwrap_or(by);
    let signed = match posted.text("answer") {
        "signed" => true,
        "refused" => false,
        _ => {
            let mut errors = Errors::new();
            errors.add("answer", here.words(&*here.desk.files().await).say("committee-sign-missing"));
            return sign_page(&here, id, &posted, &errors).await;
        }
    };
    let reason = posted.text("reason");
    let sealed = if signed || reason.is_empty() {
        None
    } else {
        let sealed = Sealed::words(here.desk.door(), reason);
        Some(sealed.map_err(|error| answer::stopped(&here.visit, None, &error.into()))?)
    };
    let command = CommitteeCommand::SignMinutes {
        sitting: id,
        member,
        signed,
        reason: sealed.as_ref().map(|sealed| sealed.seal),
    };
    let mut act = Act::new(Actor::Person(by), command);
    act.sealed.extend(sealed);
    let outcome = here.desk.carry_out(act).await;
    Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-signed"))
}

async fn ask_publish(here: Here, Path((_, id)): OfSitting) -> Result<Response, Response> {
    leader_of(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (sitting, body) = sitting(&here, &files, id)?;
    let title = words.say("committee-publish-title");
    let refusal = show::would_refuse(&here, &files, CommitteeCommand::Publish { sitting: id });
    let until = sitting.attendance.as_ref().map(|attendance| words.deadline(attendance.publish_by));
    let unsigned = sittings::people(&words, &files, sitting.unsigned());
    let markup = html! {
        (parts::heading_with_caption(&caption(&words, sitting, body), &title))
        h2 { (words.say("committee-decisions")) }
        @for (number, item) in sitting.numbered().filter(|(number, _)| sitting.decided.contains_key(number)) {
            (sittings::item(&here, &files, &words, (sitting.body, number), item, sitting.decided.get(&number)))
        }
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            p { (words.say_with("committee-publish-until", args!["until" => until.unwrap_or_default()])) }
            (sittings::unplanned(&here, &words, sittings::publish_by(sitting)))
            @if sitting.unsigned().next().is_some() {
                (parts::inset(&html! { p { (words.say_with("committee-publish-unsigned", args!["names" => unsigned])) } }))
            }
            (Form::post(at_sitting(&here, id, "/publish"), here.visit.csrf()).render(&html! {
                (parts::warning(&words, &words.say("committee-publish-consequence")))
                (parts::buttons(&parts::button(&words.say("committee-publish-act"))))
            }))
        }
    };
    Ok(show::asking(&here, &files, &words, (&title, &at_sitting(&here, id, "")), &Errors::new(), &markup))
}

async fn publish(here: Here, Path((_, id)): OfSitting, StaffPosted(_): StaffPosted) -> Result<Response, Response> {
    let by = leader_of(&here, id).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), CommitteeCommand::Publish { sitting: id })).await;
    Ok(answer::after(&here, outcome, &at_sitting(&here, id, ""), "committee-published"))
}
