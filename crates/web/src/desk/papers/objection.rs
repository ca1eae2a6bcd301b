//! The objection form (异议书), and the answer to an objection (答复书).

use axum::response::Response;
use governance::assembly::{Objection, ObjectionAnswer};
use governance::bodies::Power;
use governance::ids::{MeetingId, ObjectionId};
use maud::{Markup, html};

use super::About;
use crate::answer;
use crate::desk::objections::{self, Opened};
use crate::desk::{clerk, show};
use crate::names as called;
use crate::parts::paper::{self, Clause, Form, Paper, Signature, Tick};
use crate::path::Path;
use crate::visit::Here;
use crate::wording::Said;

pub(super) async fn blank(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let said = Said::of(&here, "objection", here.visit.view.lang, None).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    if about.meeting.roll.is_none() {
        return Err(answer::not_found(&here.visit));
    }
    let body = html! {
        (paper::rows(&[
            (words.say("papers-objection-who"), html! {}),
            (words.say("desk-roll-homes"), html! {}),
            (words.say("papers-objection-phone"), html! {}),
            (words.say("desk-roll-number"), html! {}),
        ]))
        p { (words.say("papers-objection-to")) }
        (paper::ticks(&["roll", "result"].map(|what| Tick::open(words.say_of("desk-objection-to-", what)))))
        (paper::rows(&[(words.say("papers-objection-says"), html! { div class="paper-room" {} })]))
        (paper::paragraphs(&said.say(&words, "objection-remark", &[("convenor", &about.convenor())])))
        p class="small" { (words.say("papers-objection-text")) }
        (paper::blanks(&["objector", "date"].map(|who| words.say_of("papers-sign-", who))))
        (paper::blanks(&["taker", "date"].map(|who| words.say_of("papers-sign-", who))))
    };
    let paper = Paper::new(Form::Blank, words.say("paper-name-objection"))
        .issued_by(about.community())
        .subtitle(about.name())
        .body(body);
    Ok(about.sheet("objection", &paper.render(&words)))
}

type At = Path<(String, MeetingId, ObjectionId)>;

pub(super) async fn answer(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    // What an owner wrote and was told is for the body that convened the meeting.
    clerk::require(&here, id, Power::Convene).await?;
    let objection = {
        let files = here.desk.files().await;
        show::meeting(&here, &files, id)?.objections.get(number.index()).cloned()
    };
    let objection = objection.filter(|objection| objection.answer.is_some());
    let objection = objection.ok_or_else(|| answer::not_found(&here.visit))?;
    let at = objection.answer.as_ref().map_or(objection.raised_at, |(_, _, at)| *at);
    let said = Said::of(&here, "answer", here.visit.view.lang, Some(at)).await?;
    let opened = objections::open(&here, &objection).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let paper = answered(&about, &said, &objection, &opened);
    Ok(about.dated("answer", at, &paper))
}

fn answered(about: &About<'_>, said: &Said, objection: &Objection, opened: &Opened) -> Markup {
    let words = about.words;
    let Some((given, _, at)) = &objection.answer else { return html! {} };
    let (convenor, meeting, number) = (about.convenor(), about.name(), objection.id.to_string());
    let raised = words.date_of(objection.raised_at);
    let opening = [("number", number.as_str()), ("meeting", meeting.as_str()), ("raised", raised.as_str())];
    let outcome = match given {
        ObjectionAnswer::Upheld { .. } => words.say("desk-objection-upheld"),
        ObjectionAnswer::Dismissed => words.say("desk-objection-dismissed"),
    };
    let erased = words.say("desk-objection-erased");
    let text = |text: &Option<String>| html! { (paper::paragraphs(text.as_deref().unwrap_or(&erased))) };
    let body = html! {
        (paper::paragraphs(&said.say(words, "answer-opening", &opening)))
        (paper::clauses(words, &[
            Clause::new(words.say("papers-answer-said"), text(&opened.says)),
            Clause::new(words.say("papers-answer-outcome"), html! { p { (outcome) } }),
            Clause::new(words.say("desk-answer-reasons"), text(&opened.reasons)),
        ]))
        (paper::paragraphs(&said.say(words, "answer-closing", &[("convenor", &convenor)])))
    };
    let entry = objection.entry.and_then(|no| about.meeting.roll.as_ref()?.entry(no));
    let homes = entry.map(|entry| words.list(&called::homes(&about.files.community, entry)));
    let to = match homes {
        Some(homes) => words.say_with("papers-owner-of", crate::args!["homes" => homes]),
        None => words.say("papers-objector"),
    };
    Paper::new(Form::Letter, about.title("answer"))
        .issued_by(convenor.clone())
        .to(to)
        .body(body)
        .signed(Signature::of(convenor).on(words.date_of(*at)))
        .render(words)
}
