//! All answers, before anything counts.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::Mark;
use governance::community::DuplicatePolicy;
use maud::{PreEscaped, html};

use super::{Letter, field_of, is_settled, mark_words};
use crate::look::Link;
use crate::parts::{self, Fact, Form};

pub(super) async fn show(letter: Letter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    if is_settled(&letter, meeting) {
        return Ok(Redirect::to(&letter.at("")).into_response());
    }
    let draft = letter.draft(meeting.questions.len()).await;
    let marks: Option<Vec<Mark>> = draft.iter().copied().collect();
    let Some(marks) = marks else {
        let missing = draft.iter().position(Option::is_none).unwrap_or(0) + 1;
        return Ok(Redirect::to(&letter.at(&format!("/questions/{missing}"))).into_response());
    };
    let words = letter.words(&files);
    let title = words.say("booth-check");
    let answers: Vec<Fact> = (1..)
        .zip(meeting.questions.iter().zip(&marks))
        .map(|(number, (question, mark))| {
            let matter = files.community.matters().matter(question.matter);
            let name = matter.map(|matter| matter.title.to_string()).unwrap_or_default();
            let chosen = mark_words(&words, &files, question, *mark);
            let carried = parts::hidden(&field_of(number), &mark.to_string());
            Fact::of(name, html! { strong { (chosen) } (PreEscaped(carried.into_string())) })
                .change(letter.at(&format!("/questions/{number}")))
        })
        .collect();
    let policy = meeting.notice.as_ref().map(|notice| notice.policy.duplicates);
    let meaning = words.say(match policy {
        Some(DuplicatePolicy::Last) => "booth-final-changeable",
        _ => "booth-final",
    });
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
