//! The author of a statement that is not shown asks that others look again.

use axum::response::Response;
use governance::Seal;
use governance::deliberation::{DeliberationCommand, Statement, appeal_until};
use governance::ids::{DeliberationId, StatementNo};
use maud::{Markup, html};
use office::Files;

use super::{Asked, At, at, conversation};
use crate::answer;
use crate::args;
use crate::names;
use crate::owner::Card;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

/// Characters that the reason may have.
const CHARACTERS_MAX: usize = 500;

fn command(card: &Card, id: DeliberationId, statement: StatementNo) -> DeliberationCommand {
    let author = card.desk.author(id, statement, card.owner);
    // What would be sealed decides nothing.
    DeliberationCommand::AppealStatement { deliberation: id, statement, author, words: Seal::new([0; 32]) }
}

/// The way to ask for it, where it may be asked for.
pub(super) fn link(card: &Card, files: &Files, words: &Words, id: DeliberationId, one: &Statement) -> Markup {
    let told = one.held_back().and(one.moderation.as_ref()).map(|(_, at, _)| *at);
    let until = told.and_then(|at| appeal_until(&files.community, card.desk.law(), at).ok());
    let may = until.filter(|_| card.would_refuse(files, command(card, id, one.number)).is_none());
    html! {
        @if let Some(until) = may {
            p {
                a href=(at(card, id, &format!("/statements/{}/appeal", one.number))) { (words.say("owner-appeal")) }
                " " span class="hint" { (words.say_with("owner-appeal-until", args!["until" => words.day(until)])) }
            }
        }
    }
}

pub(super) async fn ask(card: Card, Path((_, id, number)): At) -> Result<Response, Response> {
    page(&card, (id, number), &Posted::default(), &Errors::new()).await
}

async fn page(
    card: &Card,
    (id, number): (DeliberationId, StatementNo),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let statement = {
        let files = card.desk.files().await;
        let own = card.desk.author(id, number, card.owner);
        let statement = conversation(card, &files, id)?.statement(number);
        statement.filter(|one| one.author == Some(own)).cloned().ok_or_else(|| answer::not_found(&card.visit))?
    };
    let says = card.desk.words(&statement.words).await;
    let says = says.map_err(|stop| answer::stopped(&card.visit, None, &stop))?.unwrap_or_default();
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-appeal-says");
    let refusal = card.would_refuse(&files, command(card, id, number));
    let held_back = statement.held_back().map(|reason| words.say_of("held-back-", &names::code(&reason)));
    let facts = [
        Fact::new(words.say("opinions-statement"), says),
        Fact::new(words.say("appeal-held-back-for"), held_back.unwrap_or_default()),
    ];
    let caption = words.say_with("statement-number", args!["number" => number.number()]);
    let form = html! {
        (parts::facts(&words, &facts))
        (Form::post(at(card, id, &format!("/statements/{number}/appeal")), "").render(&html! {
            (Field::new("says", title.as_str()).as_heading()
                .hint(words.say_with("owner-appeal-hint", args!["most" => CHARACTERS_MAX]))
                .value(posted.text("says")).error(errors.of("says")).textarea(&words, 4))
            (parts::buttons(&parts::button(&words.say("owner-appeal-act"))))
        }))
    };
    let asked = Asked { caption: &caption, title: &title, refusal: refusal.as_ref(), errors };
    Ok(asked.around(card, &files, &words, id, &form))
}

pub(super) async fn appeal(card: Card, Path((_, id, number)): At, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let (says, mut errors) = (posted.text("says"), Errors::new());
    if says.trim().is_empty() {
        errors.add("says", words.say("desk-words-missing"));
    } else if says.chars().count() > CHARACTERS_MAX {
        errors.add("says", words.say_with("desk-words-too-long", args!["most" => CHARACTERS_MAX]));
    }
    if !errors.is_empty() {
        return page(&card, (id, number), &posted, &errors).await;
    }
    let outcome = card.desk.appeal_statement(card.owner, id, number, says).await;
    Ok(card.after(outcome, &at(&card, id, "/statements"), "statement-appealed"))
}
