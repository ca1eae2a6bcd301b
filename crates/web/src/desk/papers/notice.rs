//! The notice of a meeting (通知): what is decided, when, how, and by which rules.

use axum::response::Response;
use governance::assembly::{Channel, Notice, PublishedRoll};
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};

use super::{About, noticed_at, question, typed_address};
use crate::again;
use crate::answer;
use crate::args;
use crate::binding;
use crate::causes;
use crate::charter_text;
use crate::correcting;
use crate::desk::{occasions, policy, told};
use crate::names as called;
use crate::parts;
use crate::parts::paper::{self, Clause, Form, Paper, Signature};
use crate::path::Path;
use crate::visit::Here;
use crate::wording::Said;

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
    Ok(about.dated_with_address("notice", notice.given_at, &paper))
}

fn paper(about: &About<'_>, said: &Said, notice: &Notice, roll: &PublishedRoll) -> Markup {
    let words = about.words;
    let (convenor, name) = (about.convenor_at(notice.given_at), about.name());
    let filled: &[(&str, &str)] = &[("convenor", &convenor), ("community", about.community()), ("meeting", &name)];
    // Sentences a committee worded before may still name the address.
    let address = typed_address(about.here, "/vote");
    let lead = match about.meeting.goes_on() {
        // Nothing is carried to the doors of a meeting that votes again at once.
        Some(_) => words.say("papers-ways-again"),
        None => said.say(words, "notice-ways", &[("convenor", &convenor), ("address", &address)]),
    };
    let body = html! {
        (paper::paragraphs(&said.say(words, "notice-opening", filled)))
        (paper::clauses(words, &[
            Clause::new(words.say("papers-questions"), questions(about)),
            Clause::new(words.say("papers-time"), times(about, notice, roll)),
            Clause::new(words.say("papers-ways"), html! { (paper::paragraphs(&lead)) (ways(about, notice)) }),
            Clause::new(words.say("desk-policy"), rules(about, notice)),
        ]))
        (paper::paragraphs(&said.say(words, "notice-closing", &[("convenor", &convenor)])))
    };
    let paper = Paper::new(Form::Letter, about.title("notice"))
        .issued_by(convenor.clone())
        .to(words.say("papers-all-owners"))
        .body(body)
        .beside(more(about))
        .signed(Signature::of(convenor).on(words.date_of(notice.given_at)));
    match told::of(about.here.desk.law(), about.files, words, about.meeting) {
        Some(told) => paper.copies(told.names).render(words),
        None => paper.render(words),
    }
}

/// Each way of voting: how it is used where it binds, else where the binding vote is; that they count the same only
/// where there are several.
fn ways(about: &About<'_>, notice: &Notice) -> Markup {
    let (words, policy) = (about.words, &notice.policy);
    let (convenor, address) = (about.convenor_at(notice.given_at), typed_address(about.here, "/vote"));
    let mut said = Vec::new();
    let mut binding = 0;
    for channel in Channel::ALL {
        match binding::not_binding(about.here.desk.law(), words, policy, channel) {
            // A platform that binds beside others is used where there is one.
            None if channel == Channel::Platform
                && !binding::names_platform(&about.files.community, policy, notice.given_at) => {}
            None => {
                binding += 1;
                let filled = args!["convenor" => convenor.as_str(), "address" => address.as_str()];
                said.push(words.say_of_with("papers-way-", &called::code(&channel), filled));
            }
            // Nobody is told about a platform that no rule here speaks of.
            Some(_) if channel == Channel::Platform => {}
            Some(elsewhere) => said.push(elsewhere),
        }
    }
    if let Some(room) = &about.meeting.gathering {
        said.push(words.say(if room.in_writing { "papers-way-room" } else { "papers-way-room-only" }));
    }
    html! {
        @for way in &said { p { (way) } }
        @if binding > 1 { p { (words.say("papers-ways-equal")) } }
        p { (correcting::said(words, notice)) }
    }
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
                        "address" => typed_address(about.here, &about.here.at(&charter_text::path(text))),
                    ]))
                }
            }
            p { (words.say_with("desk-poster-options", args!["options" => words.list(&question::options(about, question))])) }
            p class="basis" { (question::passes(about, question)) }
        }
    }
}

pub(super) fn times(about: &About<'_>, notice: &Notice, roll: &PublishedRoll) -> Markup {
    let words = about.words;
    let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
    let mut rows = vec![(
        words.say("desk-meeting-occasion"),
        html! { (occasions::of(words, &about.files.community, about.meeting)) },
    )];
    if let Some(cause) = causes::of(words, about.meeting) {
        let basis = about.meeting.cause.as_ref().map(|cause| cause.basis.as_slice()).unwrap_or_default();
        let place = about.files.community.place(about.here.desk.law()).ok();
        let cited = called::of_place(words, place, basis);
        rows.push((
            words.say("desk-meeting-cause"),
            html! { (cause) @if !basis.is_empty() { br; span class="basis" { (words.say_with("desk-basis", args!["articles" => cited])) } } },
        ));
    }
    if let Some(follows) = again::follows(words, about.meeting) {
        rows.push((words.say("second-of"), html! { (follows) }));
    }
    // Time, place and form are what an owner must know of a meeting (指导规则 §§18、22), one without a room included.
    rows.push((words.say("papers-form"), html! { (called::meeting_form(words, about.meeting)) }));
    if let Some(room) = &about.meeting.gathering {
        rows.push((words.say("papers-room"), html! { (room.place) }));
        rows.push((words.say("papers-room-begins"), html! { (words.moment(room.begins_at)) }));
    }
    let until = again::kept_roll(words, about.meeting).unwrap_or_else(|| words.deadline(roll.objections_until));
    rows.extend([
        (words.say("desk-meeting-voting"), html! { (words.say_with("desk-meeting-from-to", voting)) }),
        (words.say("desk-meeting-scope"), html! { (called::scope(words, &about.meeting.scope)) }),
        (
            words.say("desk-meeting-electorate"),
            html! { (called::electorate(words, about.here.desk.law(), about.meeting, roll)) },
        ),
        (words.say("desk-roll-until"), html! { (until) }),
    ]);
    paper::rows(&rows)
}

fn rules(about: &About<'_>, notice: &Notice) -> Markup {
    let rows: Vec<(String, Markup)> =
        policy::facts(about.here, about.files, about.words, (&notice.policy, notice.given_at))
            .iter()
            .map(crate::parts::Fact::pair)
            .collect();
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
