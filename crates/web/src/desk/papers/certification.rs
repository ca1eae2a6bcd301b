//! The certification of the result (确认书): after the days of objection, nothing of it changes any more.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::html;

use super::{About, by_law, question};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::paper::{self, Clause, Form, Paper, Signature};
use crate::path::Path;
use crate::visit::Here;
use crate::wording::Said;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let certified = {
        let files = here.desk.files().await;
        show::meeting(&here, &files, id)?.certified
    };
    let (count, at) = certified.ok_or_else(|| answer::not_found(&here.visit))?;
    let said = Said::of(&here, "certification", here.visit.view.lang, Some(at)).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let results = question::counted(about.meeting, count).ok_or_else(|| answer::not_found(&here.visit))?;
    let (convenor, name) = (about.convenor_at(at), about.name());
    let announced = about.meeting.announcement.map(|announced| words.date_of(announced.at)).unwrap_or_default();
    let opening = [("convenor", convenor.as_str()), ("meeting", name.as_str()), ("announced", announced.as_str())];
    let mut parts = Vec::new();
    for (place, asked) in about.meeting.questions.iter().enumerate() {
        let Some(result) = results.iter().find(|result| result.matter == asked.matter) else { continue };
        let body = html! {
            (question::recalled(&about, asked))
            p { (question::outcome(&about, asked, result)) }
            @match question::candidates(&about, asked, result) {
                Some(table) => { (table) (question::besides(&about, asked, result)) }
                None => { (question::figures(&about, asked, result)) }
            }
            (by_law::lines(&about, asked, result))
        };
        parts.push(Clause::new(question::numbered(&about, place, asked), body));
    }
    let objections = about.meeting.objections.len();
    let body = html! {
        (paper::paragraphs(&said.say(&words, "certification-opening", &opening)))
        (paper::clauses(&words, &parts))
        p { (words.say_with("papers-certified-objections", args!["count" => objections])) }
        p { (words.say_with("papers-certified-count", args!["number" => count])) }
        (paper::paragraphs(&said.say(&words, "certification-closing", &[("convenor", &convenor)])))
    };
    let paper = Paper::new(Form::Letter, about.title("certification"))
        .issued_by(convenor.clone())
        .body(body)
        .annexes(vec![words.say("paper-name-announcement"), words.say("paper-name-count")])
        .signed(Signature::of(convenor).on(words.date_of(at)));
    Ok(about.dated("certification", at, &paper.render(&words)))
}
