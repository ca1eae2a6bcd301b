//! The notice of a meeting (通知): what is decided, when, how, and by which rules.

use axum::response::Response;
use governance::assembly::{Notice, PublishedRoll};
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};

use super::wording::Said;
use super::{About, noticed_at, question, typed_address};
use crate::answer;
use crate::args;
use crate::charter_text;
use crate::desk::{occasions, policy};
use crate::names as called;
use crate::parts;
use crate::parts::paper::{self, Clause, Form, Paper, Signature};
use crate::path::Path;
use crate::visit::Here;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let at = noticed_at(&here, id).await?;
    let said = Said::of(&here, "notice", here.visit.view.lang, at).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let (Some(notice), Some(roll)) = (&about.meeting.notice, &about.meeting.roll) else {
        return Err(answer::not_found(&here.visit));
    };
    let paper = paper(&about, &said, notice, roll);
    Ok(about.sheet(&words.say("paper-name-notice"), &paper))
}

fn paper(about: &About<'_>, said: &Said, notice: &Notice, roll: &PublishedRoll) -> Markup {
    let words = about.words;
    let (convenor, name) = (about.convenor(), about.name());
    let filled: &[(&str, &str)] = &[("convenor", &convenor), ("community", about.community()), ("meeting", &name)];
    let address = typed_address(about.here, "/vote");
    let ways = said.say(words, "notice-ways", &[("convenor", &convenor), ("address", &address)]);
    let body = html! {
        (paper::paragraphs(&said.say(words, "notice-opening", filled)))
        (paper::clauses(words, &[
            Clause::new(words.say("papers-questions"), questions(about)),
            Clause::new(words.say("papers-time"), times(about, notice, roll)),
            Clause::new(words.say("papers-ways"), html! { (paper::paragraphs(&ways)) }),
            Clause::new(words.say("desk-policy"), rules(about, notice)),
        ]))
        (paper::paragraphs(&said.say(words, "notice-closing", &[("convenor", &convenor)])))
        (more(about))
    };
    let paper = Paper::new(Form::Letter, about.title("notice"))
        .issued_by(convenor.clone())
        .to(words.say("papers-all-owners"))
        .body(body)
        .signed(Signature::of(convenor).on(words.date_of(notice.given_at)));
    // 物业管理条例 §14 has the residents' committee told of every meeting of a residential estate.
    let paper =
        if about.meeting.pack.starts_with("cn-") { paper.copies(words.say("papers-copies-notice")) } else { paper };
    paper.render(words)
}

fn questions(about: &About<'_>) -> Markup {
    let words = about.words;
    html! {
        @for (at, question) in about.meeting.questions.iter().enumerate() {
            p { strong { (question::numbered(about, at, question)) } }
            @for line in question::text(about, question) { p { (line) } }
            @if let Some(text) = question.charter {
                p {
                    (words.say_with("charter-on-letter", args![
                        "text" => charter_text::name(words, text),
                        "address" => about.here.at(&charter_text::path(text)),
                    ]))
                }
            }
            p { (words.say_with("desk-poster-options", args!["options" => words.list(&question::options(about, question))])) }
            p class="basis" { (question::passes(about, question)) }
        }
    }
}

fn times(about: &About<'_>, notice: &Notice, roll: &PublishedRoll) -> Markup {
    let words = about.words;
    let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
    let all = args!["heads" => roll.heads(), "area" => words.area(roll.area)];
    paper::rows(&[
        (words.say("desk-meeting-occasion"), html! { (occasions::name(words, about.meeting.occasion)) }),
        (words.say("desk-meeting-voting"), html! { (words.say_with("desk-meeting-from-to", voting)) }),
        (words.say("desk-meeting-scope"), html! { (called::scope(words, &about.meeting.scope)) }),
        (words.say("desk-meeting-electorate"), html! { (words.say_with("desk-heads-and-area", all)) }),
        (words.say("desk-roll-until"), html! { (words.deadline(roll.objections_until)) }),
    ])
}

fn rules(about: &About<'_>, notice: &Notice) -> Markup {
    let rows: Vec<(String, Markup)> =
        policy::facts(about.here, about.words, &notice.policy).iter().map(crate::parts::Fact::pair).collect();
    paper::rows(&rows)
}

/// Where to read on.
fn more(about: &About<'_>) -> Markup {
    let words = about.words;
    let page = about.meeting.questions.first().map(|question| about.here.at(&format!("/matters/{}", question.matter)));
    let page = page.unwrap_or_else(|| about.here.at(""));
    let whole = format!("{}{page}", about.here.visit.app.options.public_address);
    html! {
        div class="paper-qr" {
            (parts::qr(&whole, &words.say("desk-poster-qr")))
            div { p class="small" { (words.say_with("desk-poster-more", args!["address" => typed_address(about.here, &page)])) } }
        }
    }
}
