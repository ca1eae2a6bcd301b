//! What the street office revoked is set aside, on review or by a court, and the decision holds again.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::bodies::Power;
use governance::fate::{Fate, FateCommand};
use governance::ids::{MatterId, MeetingId};
use maud::html;
use office::{Act, Stop};

use super::{OfMatter, asking, at, meeting, mended_at};
use crate::answer;
use crate::desk::{clerk, show};
use crate::evidence::Brought;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, meeting, matter)): OfMatter) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    page(&here, meeting, matter, (&Posted::default(), &Brought::default()), &Errors::new()).await
}

pub(super) async fn record(
    here: Here,
    Path((_, id, matter)): OfMatter,
    StaffFile(sent): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Convene).await?;
    let mut errors = Errors::new();
    let brought = Brought::read(&here, &sent, &mut errors).await?;
    let posted = sent.fields;
    let on = posted.day("on").date();
    {
        let files = here.desk.files().await;
        let words = here.words(&files);
        meeting(&here, &files, id, matter)?;
        for (name, missing) in [("organ", "organ"), ("case", "document"), ("text", "text")] {
            if posted.text(name).is_empty() {
                errors.add(name, words.say_of("fate-missing-", missing));
            }
        }
        if on.is_none() {
            errors.add("on", words.say("fate-missing-day"));
        }
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return page(&here, id, matter, (&posted, &brought), &errors).await;
    };
    let sealed = brought.sealed(&here.visit, "")?;
    let text = |name: &str| posted.text(name).to_owned();
    let evidence = sealed.as_ref().map(|sealed| sealed.seal);
    let (organ, case, text) = (text("organ"), text("case"), text("text"));
    let mut act = Act::new(Actor::Person(by), FateCommand::Overturn { matter, organ, case, on, text, evidence });
    act.sealed.extend(sealed);
    let outcome = here.desk.carry_out(act).await;
    if let Err(Stop::Refused(refusal)) = &outcome
        && let Some(field) = mended_at(refusal)
    {
        let errors = show::mistake_at(&here, field, refusal).await;
        return page(&here, id, matter, (&posted, &brought), &errors).await;
    }
    Ok(answer::after(&here, outcome, &at(&here, id, matter, ""), "fate-overturned"))
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
    if files.community.assembly().fates().of(matter).and_then(Fate::revoked_by_authority).is_none() {
        return Ok(Redirect::to(&at(here, id, matter, "")).into_response());
    }
    let title = words.say("fate-overturned");
    let field = |name: &'static str| Field::new(name, words.say_of("fate-", name)).typed(posted, errors);
    let asked = html! {
        p { (words.say("fate-overturned-text")) }
        (Form::post(at(here, id, matter, "/overturned"), here.visit.csrf()).with_files().render(&html! {
            (field("organ").hint(words.say("fate-organ-hint")).text(&words))
            (Field::new("case", words.say("fate-document")).hint(words.say("fate-document-hint"))
                .typed(posted, errors).text(&words))
            (Field::new("on", words.say("fate-on")).error(errors.of("on")).date(&words, &posted.day("on")))
            (field("text").hint(words.say("fate-overturned-text-hint")).textarea(&words, 4))
            (brought.fields(&words, "evidence-of-set-aside", errors))
            (parts::warning(&words, &words.say("fate-overturned-public")))
            (parts::buttons(&parts::button(&words.say("fate-overturned-act"))))
        }))
    };
    Ok(asking(here, (&files, &words), (id, matter), &title, errors, &asked))
}
