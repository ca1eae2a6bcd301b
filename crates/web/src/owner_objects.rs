//! An owner says that they vote themselves, although a guardian or an heir is recorded for them: by their card or with the
//! letter of their entry, in the same words.

use std::sync::Arc;

use axum::response::Response;
use governance::ids::VoiceId;
use governance::voice::{Voice, VoiceCommand};
use governance::{Actor, Seal};
use maud::{Markup, html};
use office::{Act, Desk, Sealed, Stop};

use crate::answer;
use crate::parts::{self, Errors, Field, Form, Tone};
use crate::posted::Posted;
use crate::visit::Visit;
use crate::words::Words;

/// How somebody objects, or that they did. `may` says whether it still matters who votes.
pub(crate) fn section(
    words: &Words,
    voice: &Voice,
    (action, may): (&str, bool),
    (posted, errors): (&Posted, &Errors),
) -> Markup {
    html! {
        @if let Some((_, at)) = voice.objected {
            h2 { (words.say("own-voice-object")) }
            p { (parts::tag(Tone::Good, &words.say("own-voice-objected"))) " " (words.moment(at)) }
            p { (words.say(if voice.waits() { "own-voice-objected-waits" } else { "own-voice-objected-in-force" })) }
        } @else if may {
            h2 { (words.say("own-voice-object")) }
            p { (words.say(if voice.waits() { "own-voice-object-waits" } else { "own-voice-object-in-force" })) }
            (Form::post(action, "").render(&html! {
                (parts::hidden("voice", &voice.id.to_string()))
                (Field::new("objects", words.say("own-voice-says")).hint(words.say("own-voice-says-hint"))
                    .typed(posted, errors).textarea(words, 3))
                (parts::buttons(&parts::button(&words.say("own-voice-object-act"))))
            }))
        }
    }
}

/// The act of what was posted, or what is missing in it. Asked of the rules before anything is sealed.
pub(crate) async fn sealed(
    (visit, desk): (&Visit, &Arc<Desk>),
    actor: Actor,
    posted: &Posted,
    back: &str,
) -> Result<Result<Act, Errors>, Response> {
    let voice = posted.text("voice").parse::<VoiceId>().map_err(|_| answer::not_found(visit))?;
    let object = |seal| VoiceCommand::Object { voice, seal };
    let words = {
        let files = desk.files().await;
        let asked = governance::decide(&files.community, object(Seal::new([0; 32])).into(), &desk.moment(actor));
        asked.map_err(|refusal| answer::stopped(visit, Some(back), &Stop::Refused(refusal)))?;
        visit.words(&files.community)
    };
    if posted.text("objects").is_empty() {
        let mut errors = Errors::new();
        errors.add("objects", words.say("own-voice-missing-words"));
        return Ok(Err(errors));
    }
    let sealed = Sealed::words(desk.door(), posted.text("objects"));
    let sealed = sealed.map_err(|problem| answer::stopped(visit, None, &Stop::from(problem)))?;
    Ok(Ok(Act::new(actor, object(sealed.seal)).with(sealed)))
}
