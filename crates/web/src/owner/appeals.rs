//! The author of something that is not shown asks, by card, that others look again: one page for whatever was said.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::appeal::{
    APPEAL_REASON_MAX, AppealCommand, Grounds, Spoken, answer_appeal_until, appeal_until, held_back,
};
use governance::deliberation::{Deliberation, Raiser, Turn};
use governance::ids::DeliberationId;
use governance::{Actor, Seal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Files, Origin};

use super::Card;
use super::opinion::check;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::appeals::{self, Own};
use crate::deliberation::number;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/o/{code}/deliberations/{deliberation}/appeals/{spoken}", get(ask).post(appeal))
}

type At = Path<(String, DeliberationId, String)>;

fn at(card: &Card, id: DeliberationId, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}{rest}"))
}

fn command(card: &Card, files: &Files, id: DeliberationId, about: Spoken) -> AppealCommand {
    let author = Raiser::Owner(card.desk.speaker(files, id, about, card.owner));
    // What would be sealed decides nothing.
    AppealCommand::Ask { deliberation: id, about, author, words: Seal::new([0; 32]) }
}

/// Until when the owner may ask about something of theirs; nothing where they may not.
fn open_until(card: &Card, files: &Files, id: DeliberationId, about: Spoken) -> Option<Date> {
    let (grounds, told, _) = held_back(&files.community, id, about)?.because?;
    let last = if grounds.is_answer() { answer_appeal_until } else { appeal_until };
    let one = files.community.deliberations().deliberation(id)?;
    let until = last(&files.community, one, card.desk.law(), told).ok()?;
    card.would_refuse(files, command(card, files, id, about)).is_none().then_some(until)
}

/// The way to ask for it, where it may be asked for.
pub(super) fn link(card: &Card, files: &Files, words: &Words, id: DeliberationId, about: Spoken) -> Markup {
    html! {
        @if let Some(until) = open_until(card, files, id, about) {
            p {
                a href=(at(card, id, &format!("/appeals/{about}"))) { (words.say("owner-appeal")) }
                " " span class="hint" { (words.say_with("owner-appeal-until", args!["until" => words.day(until)])) }
            }
        }
    }
}

/// The ways to ask for each of several, under its name.
pub(super) fn links(
    card: &Card,
    files: &Files,
    words: &Words,
    id: DeliberationId,
    said: impl Iterator<Item = Spoken>,
) -> Markup {
    let open: Vec<(Spoken, Date)> =
        said.filter_map(|about| Some((about, open_until(card, files, id, about)?))).collect();
    html! {
        @if !open.is_empty() {
            ul class="links" {
                @for (about, until) in open {
                    li {
                        (appeals::name(words, files, id, about)) " · "
                        @if appeals::gaps_of(files, id, about) > 0 { (words.say("own-words-yours")) " · " }
                        a href=(at(card, id, &format!("/appeals/{about}"))) { (words.say("owner-appeal")) }
                        " " span class="hint" { (words.say_with("owner-appeal-until", args!["until" => words.day(until)])) }
                    }
                }
            }
        }
    }
}

/// What the owner said that is not shown, or how what they raised was answered, as long as they can ask others to look again: before
/// all else on their page.
pub(super) fn waiting(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let all = files.community.deliberations().all().iter();
    let open: Vec<Markup> = all
        .map(|one| (one.id, appeals::all(files, one)))
        .filter(|(id, said)| said.iter().any(|about| open_until(card, files, *id, *about).is_some()))
        .map(|(id, said)| html! { p { (number(words, id)) } (links(card, files, words, id, said.into_iter())) })
        .collect();
    (!open.is_empty()).then(|| {
        html! {
            h2 { (words.say("owner-appeals-open")) }
            p { (words.say("owner-appeals-open-text")) }
            @for one in open { (one) }
        }
    })
}

/// The way to have another body look at the answer that ended what the owner raised.
pub(super) fn of_answer(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let about = appeals::answers_or_silence(one).last().map(Spoken::Answer);
    let silent = one.is_waiting() && one.turn().is_some_and(|turn: &Turn| turn.appeal.is_none());
    if let Some(about) =
        about.filter(|about| silent && card.would_refuse(files, command(card, files, one.id, *about)).is_none())
    {
        return parts::inset(&html! {
            p { (words.say("owner-silence-appeal-text")) }
            p { a href=(at(card, one.id, &format!("/appeals/{about}"))) { (words.say("owner-answer-appeal")) } }
        });
    }
    let open = about.and_then(|about| Some((about, open_until(card, files, one.id, about)?)));
    html! {
        @if let Some((about, until)) = open {
            (parts::inset(&html! {
                p { (words.say_with("owner-answer-appeal-text", args!["until" => words.day(until)])) }
                p { a href=(at(card, one.id, &format!("/appeals/{about}"))) { (words.say("owner-answer-appeal")) } }
            }))
        }
    }
}

/// The page on which the owner reads what became of it.
fn back(card: &Card, files: &Files, id: DeliberationId, about: Spoken) -> String {
    let of_list = appeals::comment(files, id, about).is_some_and(|comment| comment.on.is_of_parties());
    let rest = match about {
        Spoken::Statement(_) => "/statements",
        Spoken::Question(_) => "/dossier",
        Spoken::Comment(_) if of_list => "",
        Spoken::Answer(_) => "",
        Spoken::Comment(_) => "/opinion",
    };
    at(card, id, rest)
}

/// What of the owner's own a page is about; whatever is not theirs is not found.
fn own(card: &Card, files: &Files, id: DeliberationId, spoken: &str) -> Result<Spoken, Response> {
    let about = spoken.parse::<Spoken>().ok();
    let is_own = |about: &Spoken| {
        let author = Raiser::Owner(card.desk.speaker(files, id, *about, card.owner));
        held_back(&files.community, id, *about).is_some_and(|said| said.author == author)
    };
    about.filter(is_own).ok_or_else(|| answer::not_found(&card.visit))
}

async fn ask(card: Card, Path((_, id, spoken)): At) -> Result<Response, Response> {
    page(&card, (id, &spoken), &Posted::default(), &Errors::new()).await
}

async fn page(
    card: &Card,
    (id, spoken): (DeliberationId, &str),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let (about, sealed) = {
        let files = card.desk.files().await;
        let about = own(card, &files, id, spoken)?;
        (about, appeals::sealed(&files, id, about))
    };
    let says = Own::read(&card.desk, &card.visit, sealed).await?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let of_answer = matches!(about, Spoken::Answer(_));
    let refusal = card.would_refuse(&files, command(card, &files, id, about));
    let because = held_back(&files.community, id, about).and_then(|said| said.because);
    let of_silence = because.is_some_and(|(grounds, ..)| grounds == Grounds::Unanswered);
    let title = words.say(match of_answer {
        true if of_silence => "silence-appeal-says",
        true => "answer-appeal-says",
        false => "owner-appeal-says",
    });
    let mut facts = says.facts(&words);
    facts.extend(because.map(|(reason, ..)| {
        let label = if of_answer { "answer-appeal-was" } else { "appeal-held-back-for" };
        Fact::new(words.say(label), words.say_of("held-back-", &names::code(&reason)))
    }));
    let caption = appeals::name(&words, &files, id, about);
    let (hint, act) = match of_answer {
        true => ("answer-appeal-hint", "answer-appeal-act"),
        false => ("owner-appeal-hint", "owner-appeal-act"),
    };
    let body = html! {
        (errors.summary(&words))
        @if let Some(refusal) = &refusal {
            (parts::heading_with_caption(&caption, &title))
            (answer::refused(&words, refusal))
        } @else {
            p class="caption" { (caption) }
            (parts::facts(&words, &facts))
            (Form::post(at(card, id, &format!("/appeals/{about}")), "").render(&html! {
                (Field::new("says", title.as_str()).as_heading()
                    .hint(words.say_with(hint, args!["most" => APPEAL_REASON_MAX]))
                    .typed(posted, errors).textarea(&words, 4))
                (parts::buttons(&parts::button(&words.say(act))))
            }))
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(back(card, &files, id, about), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn appeal(card: Card, Path((_, id, spoken)): At, posted: Posted) -> Result<Response, Response> {
    let (about, back, errors) = {
        let files = card.desk.files().await;
        let about = own(&card, &files, id, &spoken)?;
        let (words, mut errors) = (card.words(&files), Errors::new());
        check(&words, &mut errors, &posted, ("says", APPEAL_REASON_MAX));
        (about, back(&card, &files, id, about), errors)
    };
    if !errors.is_empty() {
        return page(&card, (id, &spoken), &posted, &errors).await;
    }
    let (actor, origin) = (Actor::Owner(card.owner), Origin::Owner(card.owner));
    let outcome = card.desk.appeal(actor, (id, about), origin, posted.text("says")).await;
    Ok(card.after(outcome, &back, "appealed"))
}
