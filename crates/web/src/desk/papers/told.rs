//! The letter that tells the residents' committee of a meeting (告知函, 物业管理条例 §14): what, when and where to look, with a
//! slip that shows it was received.

use axum::response::Response;
use governance::assembly::{Notice, PublishedRoll};
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};

use super::{About, notice, question, typed_address};
use crate::answer;
use crate::args;
use crate::desk::told::{self, Told};
use crate::parts::paper::{self, Clause, Form, Paper, Signature};
use crate::path::Path;
use crate::visit::Here;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let told = told::of(here.desk.law(), &files, &words, about.meeting);
    let (Some(notice), Some(roll), Some(told)) = (&about.meeting.notice, &about.meeting.roll, told) else {
        return Err(answer::not_found(&here.visit));
    };
    let paper = paper(&about, notice, roll, &told);
    Ok(about.dated_with_address("told", notice.given_at, &paper))
}

fn paper(about: &About<'_>, given: &Notice, roll: &PublishedRoll, told: &Told) -> Markup {
    let words = about.words;
    let name = about.name();
    let opening = args![
        "articles" => told.articles.as_str(), "community" => about.community(), "meeting" => name.as_str(),
    ];
    let questions = html! {
        @for (at, asked) in about.meeting.questions.iter().enumerate() { p { (question::numbered(about, at, asked)) } }
    };
    let signers = ["taker", "date"].map(|who| words.say_of("papers-sign-", who));
    let body = html! {
        p { (words.say_with("papers-told-opening", opening)) }
        (paper::clauses(words, &[
            Clause::new(words.say("papers-time"), notice::times(about, given, roll)),
            Clause::new(words.say("papers-questions"), questions),
        ]))
        p { (words.say_with("papers-told-closing", args!["address" => typed_address(about.here, &about.here.at(""))])) }
        (paper::blanks(&signers))
    };
    Paper::new(Form::Letter, about.title("told"))
        .issued_by(about.convenor_at(given.given_at))
        .to(told.names.as_str())
        .body(body)
        .signed(Signature::of(about.convenor_at(given.given_at)).on(words.date_of(given.given_at)))
        .render(words)
}
