//! What was keyed in from paper in somebody's name: listed for those who take it in, confirmed by a second person or rejected.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{
    Deliberation, Raiser, StepClock, left_out, paper_until, papers_keyed_later, word_clock,
};
use governance::ids::{DeliberationId, PersonId, WordNo};
use governance::on_paper::{LeftOut, OnPaperCommand, OnPaperRefusal, Said, Ticked, Word, may_speak_for, may_take_in};
use governance::panel::PanelRefusal;
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, SaidOnPaper, Stop, Taker};

use super::panels::Naming;
use super::{Of, answers, at, find, framed, panels, takers};
use crate::answer;
use crate::args;
use crate::deliberation::{self, rooms::party_name};
use crate::desk::inspections;
use crate::names;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type At = Path<(String, DeliberationId, WordNo)>;

/// Characters that a note on where the paper is kept, or why it is rejected, may have.
pub(super) const NOTE_MAX: usize = 200;

/// Whether the person signed in takes in paper about a deliberation.
pub(super) fn takes_in(here: &Here, files: &Files, one: &Deliberation) -> bool {
    may_take_in(&files.community, one, &here.desk.moment(here.actor()))
}

/// Whether they key in or confirm what somebody says on paper.
pub(super) fn speaks(here: &Here, files: &Files, one: &Deliberation) -> bool {
    may_speak_for(&files.community, one, &here.desk.moment(here.actor()))
}

/// Why the person signed in takes in no paper about it: they have no such power, or another body does.
pub(super) fn elsewhere(here: &Here, files: &Files) -> Response {
    if here.may(files, Power::TakeIn) || here.may(files, Power::Key) {
        refused(here, OnPaperRefusal::PaperTakenInElsewhere)
    } else {
        answer::not_without(&here.visit, Power::TakeIn)
    }
}

fn refused(here: &Here, refusal: OnPaperRefusal) -> Response {
    answer::stopped(&here.visit, None, &Stop::Refused(refusal.into()))
}

/// The person signed in, where they may key in what somebody says; why not, where they may not.
pub(super) async fn speaking(here: &Here, id: DeliberationId) -> Result<PersonId, Response> {
    let person = here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    match (speaks(here, &files, one), takes_in(here, &files, one)) {
        (true, _) => Ok(person),
        (false, true) => Err(refused(here, OnPaperRefusal::PaperByInterested)),
        (false, false) => Err(elsewhere(here, &files)),
    }
}

/// The question where the paper is kept, and that a second person confirms it.
pub(super) fn kept(words: &Words, posted: &Posted, errors: &Errors) -> Markup {
    html! {
        (Field::new("kept", words.say("desk-word-kept")).hint(words.say("desk-word-kept-hint"))
            .typed(posted, errors).text(words))
        (parts::warning(words, &words.say("desk-word-two")))
    }
}

/// The last day for what owners say to the opinion that was put, or to the result, and until when paper that came by then is still
/// keyed in; none while they are asked.
pub(super) fn later(here: &Here, files: &Files, one: &Deliberation) -> Option<(Date, StepClock)> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    papers_keyed_later((&files.community, here.desk.law()), one, today)
}

/// The question on which day a paper came, once the last one for answers is over.
pub(super) fn came(words: &Words, later: Option<(Date, StepClock)>, posted: &Posted, errors: &Errors) -> Markup {
    html! {
        @if let Some((until, clock)) = later {
            (parts::inset(&html! {
                p { (words.say_with("desk-word-late", args!["until" => words.day(until), "last" => words.day(clock.until)])) }
            }))
            (Field::new("came", words.say("desk-word-came")).error(errors.of("came")).date(words, &posted.day("came")))
        }
    }
}

/// The day that was named, where it is asked for; a mistake where none was.
pub(super) fn came_on(
    words: &Words,
    later: Option<(Date, StepClock)>,
    posted: &Posted,
    errors: &mut Errors,
) -> Option<Date> {
    later?;
    let day = posted.day("came").date();
    if day.is_none() {
        errors.add("came", words.say("desk-word-came-missing"));
    }
    day
}

/// Keys it in, where it is kept and on which day it came, if that was asked; what came of it as a page, or the refusal for the
/// form.
pub(super) async fn key(
    here: &Here,
    id: DeliberationId,
    said: SaidOnPaper<'_>,
    (kept, came_on): (&str, Option<Date>),
) -> Result<Response, Refusal> {
    let Some(person) = here.person() else { return Ok(answer::not_without(&here.visit, Power::TakeIn)) };
    match here.desk.key_word(person, id, said, (kept, came_on)).await {
        Err(Stop::Refused(refusal)) => Err(refusal),
        outcome => Ok(answer::after(here, outcome, &at(here, id, "/papers"), "word-keyed")),
    }
}

/// The way to what was keyed in, where there is something and this person takes it in.
pub(super) fn link(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Option<(String, String)> {
    let all = files.community.on_paper();
    let waiting = all.waiting(one.id).count();
    let may = !all.of(one.id).is_empty() && takes_in(here, files, one);
    may.then(|| (at(here, one.id, "/papers"), words.say_with("desk-words", args!["waiting" => waiting])))
}

pub(super) async fn list(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let all: Vec<Word> = {
        let files = here.desk.files().await;
        let one = find(here, &files, id)?;
        if !takes_in(here, &files, one) {
            return Err(elsewhere(here, &files));
        }
        files.community.on_paper().of(id).iter().rev().cloned().collect()
    };
    let mut told = Vec::with_capacity(all.len());
    for word in &all {
        told.push((word, whose(here, id, word).await?, notes(here, word).await?));
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = find(here, &files, id)?;
    let may = speaks(here, &files, one);
    let body = html! {
        p class="lead" { (words.say("desk-words-lead")) }
        @if told.is_empty() { (parts::empty(&words.say("desk-words-none"), &html! {})) }
        ul class="reports" {
            @for (word, whose, (kept, why)) in &told {
                li {
                    p { strong { (whose) } " " (deliberation::on_paper::says(&words, word)) }
                    @if let Said::Stances { voice, ticked } = &word.said {
                        (deliberation::on_paper::sheet(&words, files.community.deliberations().conversation(id), ticked))
                        (deliberation::on_paper::without(&words, &left_out_of(&files, (id, word), (voice, ticked))))
                    }
                    @if !why.is_empty() { p { (words.say("owner-consent-why")) "：" (why) } }
                    p class="small" {
                        (words.say_with("desk-word-keyed", args![
                            "body" => deliberation::body(&files, word.body),
                            "who" => names::person(&words, &files, word.by), "kept" => kept.as_str()
                        ]))
                        " · " (parts::moment(&words, word.at))
                        @if let Some(day) = word.came_on {
                            " · " (words.say_with("desk-word-came-on", args!["day" => words.date(day)]))
                        }
                    }
                    (ending(&words, &files, word))
                    (days(here, &files, &words, one, word))
                    @if word.is_waiting() && may { (acts(here, &words, id, word, (posted, errors))) }
                }
            }
        }
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-words-title"), ""), (errors, refusal), &body))
}

/// The lines of a sheet that were left out when it was confirmed, or would be if it were now.
fn left_out_of(
    files: &Files,
    (id, word): (DeliberationId, &Word),
    said: (&governance::Seal, &[Ticked]),
) -> Vec<LeftOut> {
    let day = word.came(files.community.zone()).on;
    if word.is_waiting() { left_out(&files.community, id, said, day) } else { word.left_out.clone() }
}

/// By when a paper that answers what is asked is confirmed, and until when it still can be; or that it cannot any more.
fn days(here: &Here, files: &Files, words: &Words, one: &Deliberation, word: &Word) -> Markup {
    let of = (&files.community, here.desk.law());
    let zone = files.community.zone();
    let day = |at: jiff::Timestamp| at.to_zoned(zone.clone()).date();
    let clocks = word_clock(of, one, word).zip(paper_until(of, one, word)).filter(|_| word.is_waiting());
    html! {
        @if let Some((first, last)) = clocks {
            @let key = if day(here.desk.door().now()) > last.until { "desk-sheet-lapsed" } else { "desk-sheet-days" };
            p class="hint" {
                (words.say_with(key, args!["first" => words.day(first.until), "until" => words.day(last.until)]))
            }
        }
    }
}

/// Confirming it, for another person than keyed it; rejecting it, for everybody who takes it in.
fn acts(here: &Here, words: &Words, id: DeliberationId, word: &Word, (posted, errors): (&Posted, &Errors)) -> Markup {
    let to = |rest: &str| at(here, id, &format!("/papers/{}{rest}", word.number));
    let field = format!("reason-{}", word.number);
    html! {
        @if here.person() == Some(word.by) { p class="hint" { (words.say("desk-word-second")) } }
        @else {
            (Form::post(to("/confirm"), here.visit.csrf())
                .render(&parts::buttons(&parts::button(&words.say("desk-word-confirm")))))
        }
        (parts::details(&words.say("desk-word-reject"), &html! {
            (Form::post(to("/reject"), here.visit.csrf()).render(&html! {
                (Field::new(field.clone(), words.say("desk-word-reject-why")).typed(posted, errors).text(words))
                (parts::buttons(&parts::secondary_button(&words.say("desk-word-reject"), "go", "yes")))
            }))
        }))
    }
}

fn ending(words: &Words, files: &Files, word: &Word) -> Markup {
    use governance::on_paper::Ended;
    html! {
        @match word.ended {
            None => {}
            Some(Ended::Confirmed { body, by, at }) => {
                p class="small" {
                    (words.say_with("desk-word-confirmed", args![
                        "body" => deliberation::body(files, body), "who" => names::person(words, files, by)
                    ]))
                    " · " (parts::moment(words, at))
                }
            }
            Some(Ended::Rejected { by, at, .. }) => {
                p class="small" {
                    (words.say_with("desk-word-rejected", args!["who" => names::person(words, files, by)]))
                    " · " (parts::moment(words, at))
                }
            }
        }
    }
}

/// Whose word it is: an owner with their home, whoever was drawn, or whoever raised it by a slip.
async fn whose(here: &Here, id: DeliberationId, word: &Word) -> Result<String, Response> {
    if let Said::Place { panel, number, .. } = word.said {
        let volunteer = {
            let files = here.desk.files().await;
            let found = files.community.panels().panel(id, panel);
            let found = found
                .ok_or_else(|| answer::stopped(&here.visit, None, &Stop::Refused(PanelRefusal::PanelUnknown.into())))?;
            let naming = if answers(here, &files, find(here, &files, id)?) { Naming::Reached } else { Naming::Number };
            here.desk.numbered(found).get(number.index()).map(|one| (number, *one, naming))
        };
        let volunteers: Vec<_> = volunteer.into_iter().collect();
        let told = panels::reached(here, (id, panel), &volunteers).await?;
        return Ok(told.into_iter().map(|(_, who)| who).next().unwrap_or_default());
    }
    let taker = match word.said {
        Said::Verdict { who, .. } => here.desk.whose_verdict(&*here.desk.files().await, id, who),
        Said::Consent { voice, .. } => here.desk.whose_consent(&*here.desk.files().await, id, &voice),
        // Who supports it and owns nothing is known by what they wrote.
        Said::Support { supporter } if here.desk.whose_word(&*here.desk.files().await, id, word).is_none() => {
            Some(Taker::Supporter(supporter))
        }
        _ => None,
    };
    if let Some(taker) = taker {
        return takers::name(here, id, taker).await;
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    Ok(match (&word.said, here.desk.whose_word(&files, id, word)) {
        (_, Some(owner)) => inspections::whose(&words, &files, owner),
        (Said::Verdict { who: Raiser::Slip, .. } | Said::Withdrawal { .. }, None) => words.say("deliberation-by-slip"),
        (Said::Signature { party }, None) => party_name(&words, &files, find(here, &files, id)?, *party),
        (_, None) => words.say("deliberation-words-erased"),
    })
}

/// Where the paper is kept, and why somebody objects.
async fn notes(here: &Here, word: &Word) -> Result<(String, String), Response> {
    let read = async |seal: &governance::Seal| {
        let says = here.desk.words(seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
        Ok::<String, Response>(says.unwrap_or_default())
    };
    let why = match &word.said {
        Said::Consent { why: Some(why), .. } => read(why).await?,
        _ => String::new(),
    };
    Ok((read(&word.evidence).await?, why))
}

pub(super) async fn confirm(here: Here, Path((_, id, word)): At, _: StaffPosted) -> Result<Response, Response> {
    let person = speaking(&here, id).await?;
    let command = OnPaperCommand::Confirm { deliberation: id, word };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    let some_out = {
        let files = here.desk.files().await;
        files.community.on_paper().word(id, word).is_some_and(|word| !word.left_out.is_empty())
    };
    match outcome {
        Err(Stop::Refused(refusal)) => page(&here, id, &Posted::default(), &Errors::new(), Some(&refusal)).await,
        outcome => {
            let done = if some_out { "word-confirmed-without" } else { "word-confirmed" };
            Ok(answer::after(&here, outcome, &at(&here, id, "/papers"), done))
        }
    }
}

pub(super) async fn reject(
    here: Here,
    Path((_, id, word)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = speaking(&here, id).await?;
    let field = format!("reason-{word}");
    let mut errors = Errors::new();
    let words = here.words(&*here.desk.files().await);
    match posted.text(&field).trim() {
        "" => errors.add(field.clone(), words.say("desk-words-missing")),
        typed if typed.chars().count() > NOTE_MAX => {
            errors.add(field.clone(), words.say_with("desk-words-too-long", args!["most" => NOTE_MAX]));
        }
        _ => {}
    }
    if !errors.is_empty() {
        return page(&here, id, &posted, &errors, None).await;
    }
    match here.desk.reject_word(person, id, word, posted.text(&field)).await {
        Err(Stop::Refused(refusal)) => page(&here, id, &posted, &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/papers"), "word-rejected")),
    }
}

/// The page of a deliberation where nothing of the sort can be keyed in now.
pub(super) fn home(here: &Here, id: DeliberationId) -> Response {
    Redirect::to(&at(here, id, "")).into_response()
}
