//! The street office orders a decision corrected, or revokes it (物业管理条例 §19).

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::fate::{AuthorityAct, FateCommand};
use governance::ids::{MatterId, MeetingId};
use maud::html;
use office::{Act, Stop};

use super::{OfMatter, asking, at, meeting, mended_at};
use crate::answer;
use crate::desk::show;
use crate::evidence::Brought;
use crate::names::code;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfMatter) -> Result<Response, Response> {
    here.require(Power::Correct).await?;
    page(&here, meeting, matter, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

pub(super) async fn act(
    here: Here,
    Path((_, id, matter)): OfMatter,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = here.require(Power::Correct).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let act = AuthorityAct::ALL.into_iter().find(|act| code(act) == posted.text("act"));
    let (on, until) = (posted.day("on").date(), posted.day("until").date());
    {
        let files = here.desk.files().await;
        let words = here.words(&files);
        meeting(&here, &files, id, matter)?;
        if act.is_none() {
            errors.add("act", words.say("fate-pick-act"));
        }
        if on.is_none() {
            errors.add("on", words.say("fate-missing-day"));
        }
        if posted.text("text").is_empty() {
            errors.add("text", words.say("fate-missing-text"));
        }
    }
    let Some((act, on)) = act.zip(on).filter(|_| errors.is_empty()) else {
        return page(&here, id, matter, (&posted, &brought), &errors).await;
    };
    let sealed = brought.sealed(&here.visit, "")?;
    let (text, evidence) = (posted.text("text").to_owned(), sealed.as_ref().map(|sealed| sealed.seal));
    let mut act = Act::new(Actor::Person(by), FateCommand::Authority { matter, act, on, until, text, evidence });
    act.sealed.extend(sealed);
    let outcome = here.desk.carry_out(act).await;
    if let Err(Stop::Refused(refusal)) = &outcome
        && let Some(field) = mended_at(refusal)
    {
        let errors = show::mistake_at(&here, field, refusal).await;
        return page(&here, id, matter, (&posted, &brought), &errors).await;
    }
    Ok(answer::after(&here, outcome, &at(&here, id, matter, ""), "fate-authority-acted"))
}

async fn page(
    here: &Here,
    id: MeetingId,
    matter: MatterId,
    (posted, brought): (&Posted, &Brought),
    errors: &Errors,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    meeting(here, &files, id, matter)?;
    let title = words.say("fate-authority");
    let fate = files.community.assembly().fates().of(matter);
    let ordered = fate.is_some_and(|fate| fate.ordered().is_some());
    let acts = AuthorityAct::ALL
        .into_iter()
        .filter(|act| match act {
            AuthorityAct::OrderCorrection => !ordered,
            AuthorityAct::Lift => ordered,
            AuthorityAct::Revoke => true,
        })
        .map(|act| {
            Choice::new(code(&act), words.say_of("fate-act-", &code(&act)))
                .hint(words.say_of("fate-act-hint-", &code(&act)))
                .checked(posted.text("act") == code(&act))
        })
        .collect();
    let asked = html! {
        p { (words.say("fate-authority-text")) }
        (Form::post(at(here, id, matter, "/authority"), here.visit.csrf()).with_files().render(&html! {
            (Choices::new("act", words.say("fate-act"), acts).error(errors.of("act")).radios(&words))
            (Field::new("on", words.say("fate-on")).error(errors.of("on")).date(&words, &posted.day("on")))
            @if !ordered {
                (Field::new("until", words.say("fate-until")).hint(words.say("fate-until-hint")).optional()
                    .error(errors.of("until")).date(&words, &posted.day("until")))
            }
            (Field::new("text", words.say("fate-reasons")).hint(words.say("fate-reasons-hint"))
                .typed(posted, errors).textarea(&words, 4))
            (brought.fields(&words, "evidence-of-act", errors))
            (parts::warning(&words, &words.say("fate-told")))
            (parts::buttons(&parts::warning_button(&words.say("fate-authority-act"))))
        }))
    };
    Ok(asking(here, (&files, &words), (id, matter), &title, errors, &asked))
}
