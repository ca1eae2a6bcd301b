//! The statements of a conversation as a sheet of paper (表态单): a box to tick beside each, for whoever has no card at hand.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::{Conversation, Deliberation, Stance, Statement};
use governance::ids::DeliberationId;
use governance::on_paper::taken_in_by;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::names;
use crate::parts::paper::{Cell, Form, Grid, Paper, blanks};
use crate::parts::{self, Tone};
use crate::path::Path;
use crate::printed_address;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/deliberations/{deliberation}/opinions/sheet", get(show))
}

/// The way to the sheet, while answers are taken and something is there to answer.
pub(super) fn link(here: &Here, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let open = files.community.deliberations().conversation(id).filter(|talk| talk.is_open(today));
    let shown = open.is_some_and(|talk| talk.statements().iter().any(|one| one.text().is_some()));
    html! {
        @if shown {
            p { a href=(here.at(&format!("/deliberations/{id}/opinions/sheet"))) { (words.say("statement-sheet-link")) } }
        }
    }
}

async fn show(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let all = files.community.deliberations();
    let found = all.deliberation(id).zip(all.conversation(id).filter(|talk| talk.origin.is_none()));
    let (one, conversation) = found.ok_or_else(|| answer::not_found(&here.visit))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = words.say("statement-sheet");
    let body = html! {
        (printed_address::warning(&here, &words))
        @if !conversation.is_open(today) {
            p class="screen-only" { (parts::tag(Tone::Care, &words.say("conversation-over"))) }
        }
        (paper(&here, (&files, &words), one, (conversation, today)))
    };
    let name = format!("{title} {}", deliberation::number(&words, id));
    let back = parts::back(&words, here.at(&format!("/deliberations/{id}")));
    let page = here.page(&files, &words, title).sheet().paper(name).day(words.day(until(conversation, today)));
    Ok(page.back(back).render(&body).into_response())
}

/// The last day for the answers it asks for: where those are over, that of statements that were looked at late.
fn until(conversation: &Conversation, today: Date) -> Date {
    if conversation.until < today && conversation.is_open(today) { conversation.closes() } else { conversation.until }
}

fn paper(
    here: &Here,
    (files, words): (&Files, &Words),
    one: &Deliberation,
    (conversation, today): (&Conversation, Date),
) -> Markup {
    let asks = html! {
        p { (words.say_with("statement-sheet-how", args!["question" => conversation.question.as_str()])) }
        (grid(words, conversation, today).render())
    };
    let sheet = Sheet {
        title: words.say("statement-sheet"),
        asks,
        until: until(conversation, today),
        counts: "statement-sheet-counts",
    };
    sheet.render(here, (files, words), one)
}

/// A sheet of paper on which somebody answers about a deliberation.
pub(super) struct Sheet {
    pub(super) title: String,
    /// What is asked, with the boxes.
    pub(super) asks: Markup,
    /// The last day on which it is handed in.
    pub(super) until: Date,
    /// The key of the sentence on what counts.
    pub(super) counts: &'static str,
}

impl Sheet {
    /// The whole paper: whose it is, what is asked, where it is handed in, and the way to the same on a phone.
    pub(super) fn render(self, here: &Here, (files, words): (&Files, &Words), one: &Deliberation) -> Markup {
        let leads = one.turn().and_then(|turn| files.community.bodies().body(turn.body));
        let who = ["statement-sheet-home", "statement-sheet-name"].map(|key| words.say(key));
        let signed = ["statement-sheet-signature", "statement-sheet-date"].map(|key| words.say(key));
        let body = html! {
            (blanks(&who))
            (self.asks)
            (handed_in(here, files, words, one, self.until))
            p { (words.say(self.counts)) }
            (blanks(&signed))
        };
        Paper::new(Form::List, self.title)
            .issued_by(leads.map(|body| sittings::issuer(files, body)).unwrap_or_default())
            .subtitle(deliberation::title(words, one))
            .number(deliberation::number(words, one.id))
            .body(body)
            .beside(beside(here, words, one.id))
            .as_written()
            .render(words)
    }
}

/// By when and to whom a sheet is handed in.
fn handed_in(here: &Here, files: &Files, words: &Words, one: &Deliberation, until: Date) -> Markup {
    let takers = taken_in_by(&files.community, one, &here.desk.moment(here.actor()));
    let takers: Vec<String> = takers.into_iter().map(|body| deliberation::body(files, body)).collect();
    let said = args!["until" => words.day(until), "bodies" => words.list(&takers)];
    html! { p { (words.say_with("statement-sheet-where", said)) } }
}

/// The way to the same on a phone.
fn beside(here: &Here, words: &Words, id: DeliberationId) -> Markup {
    let address = format!("{}{}", here.visit.app.options.public_address, here.at(&format!("/deliberations/{id}")));
    html! {
        div class="paper-qr" {
            (parts::qr(&address, &words.say("statement-sheet-online")))
            div { p class="small" { (words.say("statement-sheet-online")) } p class="small" { (parts::unbroken(&address)) } }
        }
    }
}

/// The statements that are shown, by their numbers, each with a box for every answer.
///
/// While any can be answered, those only that can.
fn grid(words: &Words, conversation: &Conversation, today: Date) -> Grid {
    let stances = Stance::ALL.map(|stance| (words.say_of("stance-", &names::code(&stance)), "answer"));
    let columns = [(words.say("statement-sheet-number"), "answer"), (words.say("statement-sheet-statement"), "")];
    let mut grid = Grid::new(columns.into_iter().chain(stances).collect()).tall();
    let asked = |said: &&Statement| !conversation.is_open(today) || conversation.takes_answers(said, today);
    for statement in conversation.statements().iter().filter(asked) {
        let Some(text) = statement.text() else { continue };
        let tick = || Cell::of(html! { span class="tick-box" {} });
        let said = |text: &str| Cell::of(html! { span class="said" { (text) } });
        grid = grid.row(vec![Cell::text(statement.number.to_string()), said(text.as_str()), tick(), tick(), tick()]);
    }
    grid
}
