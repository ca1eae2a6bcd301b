//! All answers, before anything counts.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::Mark;
use maud::{PreEscaped, html};

use super::{Letter, field_of, is_settled, mark_words, who};
use crate::candidates;
use crate::correcting;
use crate::look::Link;
use crate::parts::{self, Fact, Form};
use crate::signed;

pub(super) async fn show(letter: Letter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    if is_settled(&letter, meeting) {
        return Ok(Redirect::to(&letter.at("")).into_response());
    }
    let draft = letter.draft(meeting.questions.len()).await;
    if who::must_ask(&letter, &files, meeting, draft.signed.as_ref()) {
        return Ok(Redirect::to(&letter.at("/who")).into_response());
    }
    let marks: Option<Vec<Mark>> = draft.marks.iter().copied().collect();
    let Some(marks) = marks else {
        let missing = draft.marks.iter().position(Option::is_none).unwrap_or(0) + 1;
        return Ok(Redirect::to(&letter.at(&format!("/questions/{missing}"))).into_response());
    };
    let words = letter.words(&files);
    let title = words.say("booth-check");
    let by = draft.signed.unwrap_or_default();
    let carried = parts::hidden("signed", &signed::word(&by));
    let voter = html! { (who::said(&words, &files, &by)) (PreEscaped(carried.into_string())) };
    let mut answers = vec![Fact::of(words.say("booth-who-votes"), voter).change(letter.at("/who"))];
    let marked = (1..).zip(meeting.questions.iter().zip(&marks)).map(|(number, (question, mark))| {
        let matter = files.community.matters().matter(question.matter);
        let name = matter.map(|matter| matter.title.to_string()).unwrap_or_default();
        let carried = parts::hidden(&field_of(number), &mark.to_string());
        if *mark == Mark::Void {
            return Fact::of(name, html! { (words.say("booth-outside")) (PreEscaped(carried.into_string())) });
        }
        let chosen = match mark {
            // One a line, so that no name is torn apart.
            Mark::Several(picks) if question.offers(*mark) => html! {
                @for pick in picks.numbers() {
                    span class="named" { (candidates::name(&words, &files, question.matter, pick)) }
                }
            },
            _ => html! { (mark_words(&words, &files, question, *mark)) },
        };
        Fact::of(name, html! { strong { (chosen) } (PreEscaped(carried.into_string())) })
            .change(letter.at(&format!("/questions/{number}")))
    });
    answers.extend(marked);
    let meaning = meeting.notice.as_ref().map_or_else(String::new, |notice| correcting::said(&words, notice));
    let body = html! {
        (letter.whose(&files, meeting, &words))
        (parts::heading(&title))
        (parts::check_answers(
            &words,
            &Form::post(letter.at("/ballot"), ""),
            &answers,
            &meaning,
            &words.say("booth-cast"),
            Some(&Link::new(letter.at(""), words.say("booth-not-yet"))),
        ))
    };
    Ok(letter
        .page(&files, &words, title.clone())
        .back(Link::new(letter.at(&format!("/questions/{}", meeting.questions.len())), words.say("parts-back")))
        .render(&body)
        .into_response())
}
