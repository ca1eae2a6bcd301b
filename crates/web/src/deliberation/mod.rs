//! What all pages of deliberations share: what one is called, how it stands, its line, what was answered.

pub(crate) mod appeals;
pub(crate) mod arguments;
pub(crate) mod carrying_out;
pub(crate) mod considered;
pub(crate) mod dossier;
pub(crate) mod earlier;
pub(crate) mod ended_before;
mod line;
pub(crate) mod looked;
pub(crate) mod on_paper;
pub(crate) mod opinion;
pub(crate) mod opinions;
pub(crate) mod panels;
pub(crate) mod parties;
pub(crate) mod principles;
pub(crate) mod report;
pub(crate) mod rooms;
pub(crate) mod signing;
mod similar;
mod stopped;
pub(crate) mod unspoken;
mod voted;

use governance::deliberation::{
    Answer, Answered, Conversation, Deliberation, DeliberationEvent, Outcome, Raiser, Standing, Step, Turn,
    is_convening_late, is_step_late,
};
use governance::ids::DeliberationId;
use governance::law::Law;
use governance::{Event, PublicText};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts::{self, Fact, Tone};
use crate::words::Words;

pub(crate) use line::{left_without, line, step_name, step_number};
pub(crate) use similar::{similar, sounds_like};

/// Its number, as people read it aloud.
pub(crate) fn number(words: &Words, id: DeliberationId) -> String {
    words.say_with("deliberation-number", args!["number" => id.to_string()])
}

/// What it is called: its public title, or that it has none yet, or never got one before it was over.
pub(crate) fn title(words: &Words, one: &Deliberation) -> String {
    let untitled = if one.is_waiting() { "deliberation-untitled" } else { "deliberation-untitled-over" };
    let untitled = || words.say_with(untitled, args!["number" => one.id.to_string()]);
    one.public.as_ref().map_or_else(untitled, |public| public.title.to_string())
}

/// The name of a body.
pub(crate) fn body(files: &Files, id: governance::ids::BodyId) -> String {
    files.community.bodies().body(id).map(|body| body.name.to_string()).unwrap_or_default()
}

/// How it stands on a day, in a word that names whoever it was handed to.
pub(crate) fn tag(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Markup {
    let said = |key: &str| words.say_of("deliberation-standing-", key);
    let (tone, text) = match one.standing(today) {
        Standing::Waiting => (Tone::Care, said("waiting")),
        Standing::Overdue => (Tone::Bad, said("overdue")),
        Standing::TakenUp => {
            let convening = is_convening_late(&files.community, one, today);
            let carried_out = one.step() == Step::CarryingOut;
            let open = || one.tasks.iter().filter(|task| carried_out && one.is_open_task(task));
            let task = open().any(|task| task.is_overdue(today));
            let whole = open().any(|task| task.is_due_over(today));
            let overdue = convening || task || is_step_late(&files.community, one, today);
            let key = match overdue {
                _ if convening => "deliberation-standing-convening-overdue",
                _ if whole => "deliberation-standing-task-overdue",
                _ if task => "deliberation-standing-task-step-overdue",
                true => "deliberation-standing-step-overdue",
                false => "deliberation-standing-step",
            };
            let (number, step) = (step_number(one.step()), step_name(words, one.step()));
            let tone = if overdue { Tone::Bad } else { Tone::Good };
            (tone, words.say_with(key, args!["number" => number, "step" => step]))
        }
        Standing::Declined => {
            let by = one.turn().map(|turn| body(files, turn.let_rest_by().unwrap_or(turn.body))).unwrap_or_default();
            (Tone::Plain, words.say_with("deliberation-standing-declined", args!["body" => by]))
        }
        Standing::Joined(into) => {
            (Tone::Plain, words.say_with("deliberation-standing-joined", args!["number" => into.to_string()]))
        }
        Standing::HandedOut(to) => {
            (Tone::Plain, words.say_with("deliberation-standing-handed-out", args!["to" => to.as_str()]))
        }
        Standing::Withdrawn => (Tone::Plain, said("withdrawn")),
        Standing::Closed(outcome) => {
            let tone = if outcome == Outcome::Solved { Tone::Good } else { Tone::Plain };
            (tone, words.say_of("deliberation-standing-closed-", &names::code(&outcome)))
        }
    };
    parts::tag(tone, &text)
}

/// One of a list: its title with a link, its number, how many support it, whose turn it is, how it stands.
pub(crate) fn item(words: &Words, files: &Files, one: &Deliberation, (today, href): (Date, &str)) -> Markup {
    item_called(words, files, one, (today, href), &title(words, one))
}

/// The same under another name than the public one.
pub(crate) fn item_called(
    words: &Words,
    files: &Files,
    one: &Deliberation,
    (today, href): (Date, &str),
    name: &str,
) -> Markup {
    let state = format!("deliberation-{}", one.id);
    html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(href) aria-describedby=(state) { (name) }
                p class="hint" {
                    (number(words, one.id)) " · " (words.date_of(one.raised_at))
                    @if one.support() > 0 { " · " (words.say_with("deliberation-supporters", args!["count" => one.support()])) }
                }
                @if let (true, Some(turn)) = (one.is_waiting(), one.turn()) {
                    p class="hint" {
                        (words.say_with("deliberation-turn", args![
                            "body" => body(files, turn.body), "until" => words.day(turn.until)
                        ]))
                    }
                }
            }
            div class="task-state" id=(state) { (tag(words, files, one, today)) }
        }
    }
}

/// The words that everybody reads, or that nobody has looked yet.
pub(crate) fn public_words(words: &Words, one: &Deliberation) -> Markup {
    html! {
        @match &one.public {
            Some(public) => { (paragraphs(&public.text)) }
            None if one.is_waiting() => { (parts::inset(&html! { p { (words.say("deliberation-unread")) } })) }
            None => { (parts::inset(&html! { p { (words.say("deliberation-unread-over")) } })) }
        }
    }
}

fn paragraphs(text: &PublicText) -> Markup {
    html! { @for line in text.as_str().lines() { p { (line) } } }
}

/// What stands of it in the book.
pub(crate) fn facts(words: &Words, files: &Files, one: &Deliberation) -> Vec<Fact> {
    let raised = match one.raiser {
        Raiser::Owner(_) => words.say("deliberation-by-owner"),
        Raiser::Body(id) => body(files, id),
        Raiser::Slip => words.say("deliberation-by-slip"),
    };
    let mut facts = vec![
        Fact::new(words.say("deliberation-raised-by"), raised),
        Fact::of(words.say("deliberation-raised-at"), parts::moment(words, one.raised_at)),
        Fact::new(words.say("deliberation-support"), supporters(words, one)),
    ];
    if let Some((at, request)) = one.withdrawn_at.zip(one.withdrawn_for.as_ref()) {
        let said = args!["body" => body(files, request.body), "reason" => request.reason.as_str()];
        facts.push(Fact::of(
            words.say("deliberation-withdrawn"),
            html! { (parts::moment(words, at)) " " (words.say_with("deliberation-withdrawn-for", said)) },
        ));
    }
    if let (true, Some(turn)) = (one.is_waiting(), one.turn()) {
        facts.push(Fact::new(words.say("deliberation-answers"), body(files, turn.body)));
        facts.push(Fact::new(words.say("deliberation-until"), words.day(turn.until)));
    }
    facts
}

/// How many support it, and how many of them on paper.
pub(crate) fn supporters(words: &Words, one: &Deliberation) -> String {
    let on_paper = one.supporters.values().filter(|support| support.by.is_some()).count();
    let count = args!["count" => one.support(), "paper" => on_paper];
    words.say_with(if on_paper == 0 { "deliberation-supporters" } else { "deliberation-supporters-paper" }, count)
}

/// What was joined in, with the way there.
pub(crate) fn joined(words: &Words, one: &Deliberation, at: impl Fn(DeliberationId) -> String) -> Markup {
    html! {
        @if !one.joined.is_empty() {
            p {
                (words.say("deliberation-joined-in"))
                @for joined in &one.joined { " " a href=(at(joined.from)) { (number(words, joined.from)) } }
            }
        }
    }
}

/// What each body answered, in order, with who it was handed to by name, and whether others look at it again; and who owes an
/// answer.
pub(crate) fn answers(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    today: Date,
    at: impl Fn(DeliberationId) -> String,
) -> Markup {
    let is_silent =
        |turn: &&Turn| turn.appeal.is_some() || one.turn() == Some(*turn) && one.standing(today) == Standing::Overdue;
    let shown: Vec<(&Turn, Option<&Answered>)> = one
        .turns
        .iter()
        .filter(|turn| turn.answered.is_some() || is_silent(turn))
        .map(|turn| (turn, turn.answered.as_ref()))
        .collect();
    html! {
        @if !shown.is_empty() {
            h2 { (words.say("deliberation-answered")) }
            ul class="reports" {
                @for (turn, answered) in shown {
                    @if let Some(answered) = answered {
                    li {
                        p {
                            strong { (outcome(words, files, one, turn, &answered.answer)) } " "
                            @if is_late(files, turn, answered) { (parts::tag(Tone::Care, &words.say("deliberation-late"))) }
                        }
                        (paragraphs(&answered.reason))
                        p class="hint" { (parts::moment(words, answered.at)) " · " (names::person(words, files, answered.by)) }
                        @if let Answer::Joined { into } = answered.answer {
                            p { a href=(at(into)) { (number(words, into)) } }
                        }
                        @if let Some(appeal) = &turn.appeal { p { (appeals::looked_again(words, files, appeal)) } }
                        @else if let Some(until) = appeals::open_until((law, files), one, turn, today) {
                            p class="hint" { (words.say_with("answer-appeal-how", args!["until" => words.day(until)])) }
                        }
                    }
                    } @else {
                        li {
                            p { strong { (appeals::silence(words, files, turn)) } }
                            @if let Some(appeal) = &turn.appeal { p { (appeals::looked_again(words, files, appeal)) } }
                            @else { p class="hint" { (words.say("answer-silent-how")) } }
                        }
                    }
                }
            }
        }
    }
}

/// That another body had it taken up that looked again at what was answered before.
fn after_review(words: &Words, files: &Files, one: &Deliberation, turn: &Turn) -> Option<String> {
    let before = one.turns.iter().take_while(|other| *other != turn).last()?;
    let appeal = before.appeal.as_ref()?;
    appeal.answered.as_ref().filter(|answered| answered.is_shown)?;
    let said = args!["body" => body(files, turn.body), "by" => body(files, appeal.body)];
    Some(words.say_with("deliberation-outcome-taken-up-after", said))
}

fn is_late(files: &Files, turn: &Turn, answered: &Answered) -> bool {
    answered.at.to_zoned(files.community.zone().clone()).date() > turn.until
}

/// An answer in a sentence that names the body and whoever it was handed to.
pub(crate) fn outcome(words: &Words, files: &Files, one: &Deliberation, turn: &Turn, answer: &Answer) -> String {
    let by = body(files, turn.body);
    if let Some(looked) = turn.let_rest_by() {
        let said = args!["body" => by.as_str(), "by" => body(files, looked)];
        return words.say_with("deliberation-outcome-let-rest", said);
    }
    let said = |key: &str| words.say_of_with("deliberation-outcome-", key, args!["body" => by.as_str()]);
    match answer {
        Answer::TakenUp => after_review(words, files, one, turn).unwrap_or_else(|| said("taken-up")),
        Answer::Declined => said("declined"),
        Answer::Joined { into } => {
            words.say_with("deliberation-outcome-joined", args!["body" => by.as_str(), "number" => into.to_string()])
        }
        Answer::HandedOn { to, until, .. } => words.say_with(
            "deliberation-outcome-handed-on",
            args!["body" => by.as_str(), "to" => body(files, *to), "until" => words.day(*until)],
        ),
        Answer::HandedOut { to } => {
            words.say_with("deliberation-outcome-handed-out", args!["body" => by.as_str(), "to" => to.as_str()])
        }
    }
}

/// Until when a conversation runs, or where it was held.
pub(crate) fn conversation_runs(words: &Words, conversation: &Conversation) -> String {
    match &conversation.origin {
        None if conversation.closes() > conversation.until => words.say_with(
            "conversation-goes-on",
            args!["until" => words.day(conversation.until), "closes" => words.day(conversation.closes())],
        ),
        None => words.say_with("conversation-open", args!["until" => words.day(conversation.until)]),
        Some(origin) => words.say_with("conversation-elsewhere", args!["source" => origin.source.as_str()]),
    }
}

/// The number of what was raised.
pub(crate) fn raised(outcome: &office::Outcome) -> Option<DeliberationId> {
    let office::Outcome::Done(done) = outcome else { return None };
    done.events.iter().find_map(|event| match event {
        Event::Deliberation(DeliberationEvent::DeliberationRaised(raised)) => Some(raised.deliberation),
        _ => None,
    })
}
