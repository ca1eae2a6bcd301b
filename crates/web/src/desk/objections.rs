//! Objections to the roll, to what is put to the vote, or to the result: the list, and taking one down at the desk for an owner.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::assembly::{
    AssemblyCommand, AssemblyRefusal, Meeting, Objection, ObjectionAnswer, ObjectionSubject, Stage,
};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::{Act, Files, Sealed, Stop};

use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names::is_abroad;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// Objections on one page: each is opened from the vault.
const PER_PAGE: usize = 20;

/// How much an objection or its answer may say.
pub(super) const WORDS_MAX: usize = 2_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/objections", get(list))
        .route("/c/{community}/desk/meetings/{meeting}/objections/take", get(ask).post(take))
}

/// What an objection says and what it was answered, opened from the vault.
pub(super) struct Opened {
    pub(super) says: Option<String>,
    pub(super) reasons: Option<String>,
}

/// Opens the words of one objection. Call it without holding the files.
pub(super) async fn open(here: &Here, objection: &Objection) -> Result<Opened, Response> {
    let failed = |stop: Stop| answer::stopped(&here.visit, None, &stop);
    let says = here.desk.words(&objection.seal).await.map_err(failed)?;
    let reasons = match &objection.answer {
        Some((_, seal, _)) => here.desk.words(seal).await.map_err(failed)?,
        None => None,
    };
    Ok(Opened { says, reasons })
}

async fn list(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let (objections, pages, page, may_read) = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        // What an owner wrote is for the convenor's body and for those who key; a property company, say, sees that
        // there is an objection and what came of it.
        let moment = here.desk.moment(here.actor());
        let own = files.community.may_in(&moment, Power::Observe, meeting.body);
        // What waits for an answer comes first.
        let mut objections: Vec<&Objection> = meeting.objections.iter().collect();
        objections.sort_by_key(|objection| objection.answer.is_some());
        let pages = objections.len().div_ceil(PER_PAGE).max(1);
        let page = show::query(&here).text("page").parse().unwrap_or(1usize).clamp(1, pages);
        let shown = objections.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).cloned();
        (shown.collect::<Vec<Objection>>(), pages, page, own || here.may(&files, Power::Key))
    };
    let mut opened = Vec::with_capacity(objections.len());
    for objection in &objections {
        opened.push(if may_read { Some(open(&here, objection).await?) } else { None });
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let body = html! {
        (put_anew(&here, &files, &words, meeting))
        p { (words.say(if is_abroad(here.desk.law(), meeting) { "desk-objections-text-abroad" } else { "desk-objections-text" })) }
        @if objections.is_empty() {
            (parts::empty(&words.say("desk-objections-none"), &html! { p { (words.say("desk-objections-none-text")) } }))
        }
        @for (objection, opened) in objections.iter().zip(&opened) { (one(&here, &files, &words, meeting, objection, opened.as_ref())) }
        (parts::pagination(&words, page, pages, |page| show::at_meeting(&here, id, &format!("/objections?page={page}"))))
        @if here.may(&files, Power::Key) && !open_subjects(meeting).is_empty() {
            p { (parts::button_link(&words.say("desk-objections-take"), &show::at_meeting(&here, id, "/objections/take"))) }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-objections-title"), &show::at_meeting(&here, id, ""), &body))
}

/// That what was to be put to the vote was found wrong before it was, with the way to call the meeting off; nothing where
/// it stands.
pub(super) fn put_anew(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let wrong = meeting.question_needs_revision().filter(|_| meeting.stage() < Stage::Open);
    let Some(matter) = wrong else { return html! {} };
    html! {
        (answer::refused(words, &AssemblyRefusal::QuestionNeedsRevision { matter }.into()))
        @if clerk::may(here, files, meeting, Power::Convene) {
            p { (parts::button_link(&words.say("desk-more-cancel"), &show::at_meeting(here, meeting.id, "/cancel"))) }
        }
    }
}

/// What can be objected to now.
fn open_subjects(meeting: &Meeting) -> Vec<ObjectionSubject> {
    let questions = meeting.questions.iter().filter_map(ObjectionSubject::of_question);
    match meeting.stage() {
        Stage::RollPublished => {
            let texts = questions.filter(|subject| matches!(subject, ObjectionSubject::Text(_)));
            std::iter::once(ObjectionSubject::Roll).chain(texts).collect()
        }
        Stage::Noticed => std::iter::once(ObjectionSubject::Roll).chain(questions).collect(),
        Stage::Announced => vec![ObjectionSubject::Result],
        _ => vec![],
    }
}

/// How a subject is written in a form.
fn value_of(subject: ObjectionSubject) -> String {
    match subject {
        ObjectionSubject::Roll => "roll".to_owned(),
        ObjectionSubject::Result => "result".to_owned(),
        ObjectionSubject::Text(matter) | ObjectionSubject::Candidates(matter) => matter.to_string(),
    }
}

/// The subject that a form names; the only one there is where it names none.
fn subject_of(meeting: &Meeting, posted: &Posted) -> Option<ObjectionSubject> {
    let open = open_subjects(meeting);
    match open.as_slice() {
        [only] => Some(*only),
        several => several.iter().copied().find(|subject| value_of(*subject) == posted.text("subject")),
    }
}

fn one(
    here: &Here,
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    objection: &Objection,
    opened: Option<&Opened>,
) -> Markup {
    let erased = match opened {
        Some(_) => words.say("desk-objection-erased"),
        None => words.say("desk-objection-not-shown"),
    };
    let says = opened.and_then(|opened| opened.says.as_deref()).unwrap_or(&erased);
    let reasons = opened.and_then(|opened| opened.reasons.as_deref()).unwrap_or(&erased);
    html! {
        section class="objection" {
            h2 { (words.say_with("desk-objection-number", args!["number" => objection.id.to_string()])) }
            p { (state(words, objection)) " " (about(files, words, objection.subject)) }
            p class="hint" { (origin(files, words, meeting, objection)) }
            (parts::inset(&html! { @for line in says.lines() { p { (line) } } }))
            @if let Some((answer, _, at)) = &objection.answer {
                p { strong { (words.say_with("desk-objection-answered", args!["at" => words.moment(*at)])) } }
                (parts::inset(&html! { @for line in reasons.lines() { p { (line) } } }))
                @if let ObjectionAnswer::Upheld { set_aside, reinstated } = answer {
                    @if !set_aside.is_empty() {
                        @let entries: Vec<String> = set_aside.iter().map(ToString::to_string).collect();
                        p { (words.say_with("desk-objection-set-aside", args!["entries" => words.list(&entries)])) }
                    }
                    @if !reinstated.is_empty() {
                        @let entries: Vec<String> = reinstated.iter().map(ToString::to_string).collect();
                        p { (words.say_with("desk-objection-reinstated", args!["entries" => words.list(&entries)])) }
                    }
                }
            } @else if here.may(files, Power::Convene) {
                p {
                    a href=(show::at_meeting(here, meeting.id, &format!("/objections/{}", objection.id))) {
                        (words.say("desk-objection-answer")) span class="unseen" { " " (objection.id) }
                    }
                }
            }
        }
    }
}

fn state(words: &Words, objection: &Objection) -> Markup {
    match &objection.answer {
        None => parts::tag(Tone::Care, &words.say("desk-objection-open")),
        Some((ObjectionAnswer::Upheld { .. }, ..)) => parts::tag(Tone::Good, &words.say("desk-objection-upheld")),
        Some((ObjectionAnswer::Dismissed, ..)) => parts::tag(Tone::Plain, &words.say("desk-objection-dismissed")),
    }
}

pub(super) fn about(files: &Files, words: &Words, subject: ObjectionSubject) -> String {
    let title = |matter| {
        let matter = files.community.matters().matter(matter);
        matter.map_or("", |matter| matter.title.as_str())
    };
    match subject {
        ObjectionSubject::Roll => words.say("desk-objection-to-roll"),
        ObjectionSubject::Result => words.say("desk-objection-to-result"),
        ObjectionSubject::Text(matter) => words.say_with("desk-objection-to-text", args!["matter" => title(matter)]),
        ObjectionSubject::Candidates(matter) => {
            words.say_with("desk-objection-to-candidates", args!["matter" => title(matter)])
        }
    }
}

/// Who objects, and when they did.
pub(super) fn origin(files: &Files, words: &Words, meeting: &Meeting, objection: &Objection) -> String {
    let at = words.moment(objection.raised_at);
    let entry = objection.entry.and_then(|no| Some((no, meeting.roll.as_ref()?.entry(no)?)));
    match entry {
        Some((no, entry)) => words.say_with(
            "desk-objection-from-entry",
            args!["at" => at, "entry" => no.to_string(), "homes" => names::some_homes(words, files, entry)],
        ),
        None => words.say_with("desk-objection-from-visitor", args!["at" => at]),
    }
}

async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    take_page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn take_page(
    here: &Here,
    id: MeetingId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&governance::Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say("desk-objections-take");
    let open = open_subjects(meeting);
    let subjects = open.iter().map(|subject| {
        let value = value_of(*subject);
        let checked = posted.text("subject") == value;
        Choice::new(value, about(&files, &words, *subject)).checked(checked)
    });
    let form = Form::post(show::at_meeting(here, id, "/objections/take"), here.visit.csrf()).render(&html! {
        @if open.len() > 1 {
            (Choices::new("subject", words.say("desk-take-subject"), subjects.collect()).error(errors.of("subject")).radios(&words))
        }
        (Field::new("entry", words.say("desk-take-entry")).hint(words.say("desk-take-entry-hint")).optional()
            .typed(posted, errors).number(&words))
        (Field::new("says", words.say("desk-take-says")).hint(words.say("desk-take-says-hint"))
            .typed(posted, errors).textarea(&words, 6))
        (parts::buttons(&parts::button(&words.say("desk-take-act"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (show::refused_beside(&words, errors, refusal))
        @match open.as_slice() {
            [] => { p { (words.say("desk-take-closed")) } }
            [only] => { p { (about(&files, &words, *only)) } (form) }
            _ => { (form) }
        }
    };
    Ok(show::asking(here, &files, &words, (&title, &show::at_meeting(here, id, "/objections")), errors, &body))
}

async fn take(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Key).await?;
    let mut errors = Errors::new();
    let (words, subject) = {
        let files = here.desk.files().await;
        let (words, meeting) = (here.words(&files), show::meeting(&here, &files, id)?);
        let subject = subject_of(meeting, &posted);
        if subject.is_none() && !open_subjects(meeting).is_empty() {
            errors.add("subject", words.say("desk-pick-one"));
        }
        (words, subject)
    };
    let entry: Option<EntryNo> = match posted.text("entry") {
        "" => None,
        typed => {
            let entry = typed.parse().ok();
            if entry.is_none() {
                errors.add("entry", words.say("desk-take-entry-wrong"));
            }
            entry
        }
    };
    check_words(&words, &mut errors, "says", posted.text("says"));
    let Some(subject) = subject.filter(|_| errors.is_empty()) else {
        return take_page(&here, id, &posted, &errors, None).await;
    };
    let back = show::at_meeting(&here, id, "/objections");
    let sealed = Sealed::words(here.desk.door(), posted.text("says"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, Some(&back), &error.into()))?;
    let command = AssemblyCommand::Object { meeting: id, subject, entry, seal: sealed.seal };
    match here.desk.carry_out(Act::new(Actor::Person(person), command).with(sealed)).await {
        Err(Stop::Refused(refusal)) => {
            errors.add("entry", answer::Said::of(&words, &refusal).why);
            take_page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &back, "objection-taken")),
    }
}

/// Words that will be sealed: some, and not without end.
pub(super) fn check_words(words: &Words, errors: &mut Errors, field: &str, typed: &str) {
    if typed.is_empty() {
        errors.add(field, words.say("desk-words-missing"));
    } else if typed.chars().count() > WORDS_MAX {
        errors.add(field, words.say_with("desk-words-too-long", args!["most" => WORDS_MAX]));
    }
}
