//! What was not sent: to whom, what, why, and another try; what the law has told to everybody and did not arrive, for
//! bringing it on paper. No address of anybody is shown, nor whose home it is where that would tell who takes part in what was
//! raised or who signed. Whoever convenes the owners sees all of it, a body that leads a deliberation what is told of that.

use std::collections::{BTreeMap, BTreeSet};

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::Power;
use governance::ids::DeliberationId;
use maud::{Markup, html};
use office::{About, Delivery, Files, Message, Recipient, RobotRow, Way};
use post::Uncalled;

use super::{deliberations, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::messages;
use crate::parts::{self, Column, Form, Table};
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

/// Lines shown at once; a mail server that was away leaves many of a kind.
const SHOWN: usize = 200;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/outbox", get(list).post(again))
        .route("/c/{community}/desk/outbox/paper", get(paper))
}

/// What the page is made from, read before the files are held.
struct Kept {
    messages: Vec<Message>,
    robots: Vec<RobotRow>,
    told: usize,
}

/// What of it somebody looks after.
enum Sight {
    /// All.
    All,
    /// What is told of these.
    Led(BTreeSet<DeliberationId>),
}

impl Sight {
    fn shows(&self, message: &Message) -> bool {
        match (self, message.change.about) {
            (Self::All, _) => true,
            (Self::Led(led), About::Deliberation(id)) => led.contains(&id),
            (Self::Led(_), _) => false,
        }
    }
}

async fn sight(here: &Here) -> Result<Sight, Response> {
    let led = {
        let files = here.desk.files().await;
        if here.may(&files, Power::Convene) {
            return Ok(Sight::All);
        }
        led(here, &files)
    };
    match led.is_empty() {
        true => here.require_person().and_then(|_| {
            Err(answer::kept_by_others(&here.visit, ["outbox-kept-text", "outbox-kept-rule", "outbox-kept-next"]))
        }),
        false => Ok(Sight::Led(led)),
    }
}

/// The deliberations that a body leads for which the person signed in answers.
fn led(here: &Here, files: &Files) -> BTreeSet<DeliberationId> {
    let all = files.community.deliberations().all().iter();
    all.filter(|one| deliberations::answers(here, files, one)).map(|one| one.id).collect()
}

/// Whether somebody looks after anything of it.
pub(super) fn is_seen(here: &Here, files: &Files) -> bool {
    here.may(files, Power::Convene) || !led(here, files).is_empty()
}

async fn kept(here: &Here, sight: &Sight) -> Result<Kept, Response> {
    let stopped = |stop| answer::stopped(&here.visit, None, &stop);
    let mut messages = here.desk.messages().await.map_err(stopped)?;
    messages.retain(|message| sight.shows(message));
    let robots = here.desk.robots().await.map_err(stopped)?;
    let told = here.desk.wishes().await.map_err(stopped)?.len();
    Ok(Kept { messages, robots, told })
}

async fn list(here: Here) -> Result<Response, Response> {
    let sight = sight(&here).await?;
    let kept = kept(&here, &sight).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let convenes = matches!(sight, Sight::All);
    let unsent: Vec<&Message> = kept.messages.iter().rev().filter(|message| is_unsent(message)).collect();
    let by_law = unsent.iter().any(|message| is_for_paper(message));
    let body = html! {
        p class="lead" { (words.say("outbox-lead")) }
        @if convenes { p { (words.say_with("outbox-told", args!["count" => kept.told])) } }
        (figures(&words, &kept.messages))
        @if here.desk.ways_offered().is_empty() { p class="hint" { (words.say("outbox-not-set-up")) } }
        h2 { (words.say("outbox-unsent")) }
        @if unsent.is_empty() {
            (parts::empty(&words.say("outbox-unsent-none"), &html! { p { (words.say("outbox-unsent-none-text")) } }))
        } @else {
            @if convenes && by_law {
                (parts::warning(&words, &words.say("outbox-by-law")))
                p { a href=(here.at("/desk/outbox/paper")) { (words.say("outbox-paper")) } }
            }
            (table(&here, &files, &words, &kept.robots, &unsent))
            @if unsent.len() > SHOWN { p { (words.say_with("outbox-more", args!["count" => unsent.len() - SHOWN])) } }
            (Form::post(here.at("/desk/outbox"), here.visit.csrf()).render(&html! {
                (parts::buttons(&parts::secondary_button(&words.say("outbox-again-all"), "which", "all")))
            }))
        }
        @if convenes { p { a href=(here.at("/desk/robots")) { (words.say("robots-title")) } } }
    };
    Ok(show::wide(&here, &files, &words, &words.say("outbox-title"), &here.at("/desk"), &body))
}

fn is_unsent(message: &Message) -> bool {
    matches!(message.delivery, Delivery::Failed { .. } | Delivery::GivenUp { .. })
}

/// Whether it must reach its owner on paper: what the law has told to everybody or is about their own vote, and is not tried
/// again.
fn is_for_paper(message: &Message) -> bool {
    let given_up = matches!(message.delivery, Delivery::GivenUp { .. });
    message.is_owed() && given_up && matches!(message.to, Recipient::Owner(_))
}

/// Why somebody is told it whatever they muted.
fn owed(message: &Message) -> Option<&'static str> {
    match (message.is_statutory(), message.is_owed()) {
        (true, _) => Some("outbox-statutory"),
        (false, true) => Some("outbox-own-vote"),
        (false, false) => None,
    }
}

/// How many by each channel, and how they stand.
fn figures(words: &Words, messages: &[Message]) -> Markup {
    let mut counts: BTreeMap<Way, [usize; 4]> = BTreeMap::new();
    for message in messages {
        let at = match message.delivery {
            Delivery::Waiting => 0,
            Delivery::Sent { .. } => 1,
            Delivery::Failed { .. } => 2,
            Delivery::GivenUp { .. } => 3,
        };
        counts.entry(message.way).or_default()[at] += 1;
    }
    let mut columns = vec![Column::text(words.say("outbox-way"))];
    let keys = ["outbox-waiting", "outbox-sent", "outbox-failed", "outbox-given-up"];
    columns.extend(keys.map(|key| Column::figures(words.say(key))));
    let rows = Way::ALL.into_iter().map(|way| {
        let counted = counts.get(&way).copied().unwrap_or_default();
        let mut cells = vec![html! { (words.say_of("outbox-way-", way.word())) }];
        cells.extend(counted.map(|count| html! { (words.number(count as u64)) }));
        cells
    });
    Table::new(words.say("outbox-figures"), columns).dense().rows(rows).render(words)
}

/// To whom: an owner by a home of theirs, unless that would tell who takes part or who signed; a robot by its group.
fn whom(files: &Files, words: &Words, robots: &[RobotRow], message: &Message) -> String {
    match message.to {
        Recipient::Owner(_) if matches!(message.change.about, About::Deliberation(_) | About::Petition(_)) => {
            words.say("outbox-somebody")
        }
        Recipient::Owner(owner) => {
            let home = files.community.register().homes_of(owner).next();
            home.map_or_else(|| words.say("outbox-no-home"), |home| home.place.to_string())
        }
        Recipient::Robot(number) => {
            let robot = robots.iter().find(|robot| robot.number == number);
            robot.map_or_else(|| words.say("outbox-no-robot"), |robot| robot.name.clone())
        }
    }
}

fn what(words: &Words, files: &Files, message: &Message) -> String {
    let title = messages::title(words, files, message.change.about);
    let happened = words.say_of("outbox-what-", &message.change.what.word());
    words.say_with("outbox-what", args!["title" => title, "what" => happened])
}

/// What became of a try: our own words in the reader's language, another side's as it said them.
pub(super) fn why_not(words: &Words, said: &str) -> String {
    Uncalled::saying(said).map_or_else(|| said.to_owned(), |own| words.say_of("outbox-uncalled-", own.word()))
}

fn table(here: &Here, files: &Files, words: &Words, robots: &[RobotRow], unsent: &[&Message]) -> Markup {
    let columns = ["outbox-whom", "outbox-what-column", "outbox-way", "outbox-why", "outbox-act"];
    let columns = columns.map(|key| Column::text(words.say(key))).to_vec();
    let rows = unsent.iter().take(SHOWN).map(|message| {
        let whom = whom(files, words, robots, message);
        let why = match &message.delivery {
            Delivery::Failed { tries, next, said } => html! {
                (why_not(words, said)) br;
                span class="hint" { (words.say_with("outbox-tried", args!["tries" => *tries, "next" => words.moment(*next)])) }
            },
            Delivery::GivenUp { tries, ended, said } => html! {
                (why_not(words, said)) br;
                span class="hint" { (words.say_with("outbox-ended", args!["tries" => *tries, "at" => words.moment(*ended)])) }
            },
            Delivery::Waiting | Delivery::Sent { .. } => html! {},
        };
        let one = html! {
            (parts::hidden("to", &message.to.to_string()))
            (parts::hidden("position", &message.change.position.to_string()))
            (parts::secondary_button(&words.say("outbox-again"), "which", "one"))
        };
        vec![
            html! { (whom) },
            html! {
                (what(words, files, message))
                @if let Some(key) = owed(message) { br; span class="hint" { (words.say(key)) } }
            },
            html! { (words.say_of("outbox-way-", message.way.word())) },
            why,
            Form::post(here.at("/desk/outbox"), here.visit.csrf()).render(&one),
        ]
    });
    Table::new(words.say("outbox-unsent"), columns).under_heading().rows(rows).render(words)
}

async fn again(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let sight = sight(&here).await?;
    let back = here.at("/desk/outbox");
    let (to, position) = (posted.text("to"), posted.text("position"));
    let outcome = match posted.text("which") {
        "all" => here.desk.send_again(|message| sight.shows(message)).await,
        "one" => {
            let is_it = |message: &Message| {
                let named = message.to.to_string() == to && message.change.position.to_string() == position;
                named && sight.shows(message)
            };
            here.desk.send_again(is_it).await
        }
        _ => Ok(0),
    };
    match outcome {
        Ok(0) => Ok(answer::see(&back, "nothing-to-do")),
        Ok(_) => Ok(answer::see(&back, "outbox-again")),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&back), &stop)),
    }
}

/// A list to carry: which doors what the law has told did not reach, with a column to sign.
async fn paper(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let kept = kept(&here, &Sight::All).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let mut lines: Vec<(String, String)> = kept
        .messages
        .iter()
        .filter(|message| is_for_paper(message))
        .map(|message| (whom(&files, &words, &kept.robots, message), what(&words, &files, message)))
        .collect();
    lines.sort();
    let columns = ["outbox-whom", "outbox-what-column", "outbox-paper-brought", "outbox-paper-signed"];
    let title = words.say("outbox-paper-title");
    let body = html! {
        article class="poster" {
            h2 { (files.community.name()) (title) }
            p { (words.say_with("outbox-paper-lead", args!["day" => words.date_of(here.desk.door().now())])) }
            @if lines.is_empty() { p { (words.say("outbox-paper-none")) } } @else {
                table class="sign-lines" {
                    thead { tr { @for column in columns { th scope="col" { (words.say(column)) } } } }
                    tbody { @for (whom, what) in &lines { tr { td { (whom) } td { (what) } td {} td {} } } }
                }
            }
        }
    };
    let page = here.page(&files, &words, title.clone()).sheet().paper(title);
    Ok(page.back(parts::back(&words, here.at("/desk/outbox"))).render(&body).into_response())
}
