//! The seven steps of a deliberation: where it stands, what the steps behind it produced, who has the ball and until when.

use governance::deliberation::{Answer, Deliberation, Lack, Move, Opinion, Standing, Step, is_step_late, went_on_at};
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{body, paragraphs};
use crate::args;
use crate::names;
use crate::parts::{self, Passage, Stop};
use crate::words::Words;

/// What a step is called.
pub(crate) fn step_name(words: &Words, step: Step) -> String {
    words.say_of("deliberation-step-", &names::code(&step))
}

/// Which of the seven a step is, counted as people count.
pub(crate) fn step_number(step: Step) -> usize {
    Step::ALL.into_iter().take_while(|earlier| *earlier <= step).count()
}

/// The line of one deliberation, with what it says about the step it is at, and why it was sent back.
pub(crate) fn line((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Markup {
    let over = !one.is_running();
    let stops: Vec<Stop> =
        Step::ALL.into_iter().map(|step| stop((law, files, words), one, (step, over, today))).collect();
    html! {
        h2 { (words.say("deliberation-line")) }
        (parts::line(words, &stops))
        p { (next((law, files, words), one, today)) }
        @if let (true, Some(clock), None) = (one.is_running(), one.clock(), went_on(files, one)) {
            p class="hint" {
                (words.say_with("deliberation-days-stand", args![
                    "days" => clock.days,
                    "articles" => names::of_place(words, files.community.place(law).ok(), &clock.basis)
                ]))
            }
        }
        @for gone in one.moves_standing() { (left_without(words, files, one, gone)) }
        (sent_back(words, files, one))
    }
}

fn stop(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    (step, over, today): (Step, bool, Date),
) -> Stop {
    let at = one.step();
    // What the owners rejected was never carried out.
    let skipped = step == Step::CarryingOut && !one.moves.iter().any(|gone| gone.to == step);
    let passage = match step.cmp(&at) {
        std::cmp::Ordering::Less if skipped => Passage::Never,
        std::cmp::Ordering::Less => Passage::Done,
        std::cmp::Ordering::Equal if over => Passage::Done,
        std::cmp::Ordering::Equal => Passage::Current,
        std::cmp::Ordering::Greater if over => Passage::Never,
        std::cmp::Ordering::Greater => Passage::Next,
    };
    let stop = Stop::named(step_name(words, step), passage).made(made((law, files, words), one, (step, today)));
    let stop = match (step, one.turn().and_then(|turn| turn.answered.as_ref())) {
        (Step::Raising, Some(answered)) => stop.when(words.date_of(answered.at)),
        (Step::Raising, None) => stop.when(words.date_of(one.raised_at)),
        (Step::ReportingBack, _) => match one.report().and_then(|report| report.judged) {
            Some(judged) => stop.when(words.date_of(judged.at)),
            None => stop,
        },
        (step, _) => match one.left_at(step) {
            Some(left) => stop.when(words.date_of(left)),
            None => stop,
        },
    };
    match one.turn().filter(|_| passage == Passage::Current) {
        Some(turn) => {
            let others = super::opinion::holder(words, files, one, today);
            stop.holder(others.unwrap_or_else(|| body(files, turn.body)))
        }
        None => stop,
    }
}

/// What came out of a step so far.
fn made(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    (step, today): (Step, Date),
) -> Option<String> {
    match step {
        Step::Raising => {
            let turn = one.turn()?;
            let answer = &turn.answered.as_ref()?.answer;
            (*answer == Answer::TakenUp).then(|| super::outcome(words, files, one, turn, answer))
        }
        Step::Deliberating => {
            // What was said elsewhere was not made here.
            let conversation = files.community.deliberations().asked_here(one.id).map(|conversation| {
                let shown = conversation.statements().iter().filter(|statement| statement.text().is_some()).count();
                words.say_with(
                    "deliberation-made-conversation",
                    args!["statements" => shown, "voices" => conversation.voices()],
                )
            });
            let panels = super::panels::made(words, files, one, today);
            let made: Vec<String> =
                panels.into_iter().chain(super::rooms::made(words, files, one)).chain(conversation).collect();
            (!made.is_empty()).then(|| words.list(&made))
        }
        Step::Parties => super::parties::made(words, files, one),
        Step::CarryingOut => (!one.tasks.is_empty()).then(|| super::carrying_out::sum(words, one, today)),
        Step::ReportingBack => one.report().map(|report| super::report::stage((law, files, words), one, report, today)),
        Step::Informing => super::dossier::made(words, files, one),
        Step::Opinion => super::voted::came(words, files, one.id).or_else(|| {
            let opinion = files.community.deliberations().opinion(one.id);
            let is_without = one.step() > Step::Opinion && !opinion.is_some_and(Opinion::is_in_force);
            is_without.then(|| words.say("deliberation-made-no-opinion"))
        }),
    }
}

/// Who moves it on, and by when; or why nobody does any more.
fn next((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> String {
    let Some(turn) = one.turn() else { return String::new() };
    let (body, until) = (body(files, turn.body), words.day(turn.until));
    match one.standing(today) {
        Standing::Waiting => words.say_with("deliberation-next-waiting", args!["body" => body, "until" => until]),
        Standing::Overdue => words.say_with("deliberation-next-overdue", args!["body" => body, "until" => until]),
        Standing::TakenUp => led((law, files, words), &body, (one, today)),
        Standing::Declined | Standing::Joined(_) | Standing::HandedOut(_) | Standing::Withdrawn => {
            words.say("deliberation-next-over")
        }
        Standing::Closed(_) => words.say("deliberation-next-closed"),
    }
}

/// What the body that leads it does at this step, and by when.
fn led((law, files, words): (&Law, &Files, &Words), body: &str, (one, today): (&Deliberation, Date)) -> String {
    if let Some(others) = super::opinion::awaited_by(words, files, one, today) {
        return others;
    }
    if let Some(report) = one.report() {
        if !report.is_running(today) {
            return super::report::adding_up((law, files, words), one, report, today);
        }
        return words.say_with("deliberation-does-judged", args!["until" => words.day(report.until)]);
    }
    let does = match (one.step(), one.clock()) {
        (Step::CarryingOut, Some(_)) => words.say_with("deliberation-does-assigning", args!["body" => body]),
        (step, _) => words.say_of_with("deliberation-does-", &names::code(&step), args!["body" => body]),
    };
    if went_on(files, one).is_some() {
        return words.say_with("deliberation-came-back", args!["body" => body]);
    }
    let key = if is_step_late(&files.community, one, today) {
        "deliberation-does-overdue"
    } else {
        "deliberation-does-until"
    };
    match one.clock() {
        Some(clock) => words.say_with(key, args!["does" => does, "until" => words.day(clock.until)]),
        None => words.say_with("deliberation-does", args!["does" => does]),
    }
}

/// What a step was left without, each with why.
pub(crate) fn left_without(words: &Words, files: &Files, one: &Deliberation, gone: &Move) -> Markup {
    html! {
        @for without in &gone.without {
            p class="hint" {
                @match without.lack {
                    Lack::Homes => { (words.say_with("deliberation-without-homes", args!["reason" => without.reason.as_str()])) }
                    Lack::Voices => { (words.say_with("deliberation-without-voices", args!["reason" => without.reason.as_str()])) }
                    Lack::Signature { party } => {
                        @let listed = one.parties.all().get(party.index());
                        (words.say_with("deliberation-without-signature", args![
                            "party" => listed.map(|listed| super::parties::name(words, files, &listed.who)).unwrap_or_default(),
                            "reason" => without.reason.as_str()
                        ]))
                    }
                }
            }
        }
    }
}

/// When the opinion of the step it is at went on to others, so that its days are nobody's any more.
fn went_on(files: &Files, one: &Deliberation) -> Option<jiff::Timestamp> {
    went_on_at(&files.community, one).filter(|_| one.step() == Step::Opinion)
}

/// Every return to a step behind, with its reason; the last one first.
fn sent_back(words: &Words, files: &Files, one: &Deliberation) -> Markup {
    let back: Vec<&Move> = one.moves.iter().rev().filter(|gone| gone.is_back()).collect();
    html! {
        @if !back.is_empty() {
            (parts::details(&words.say_with("deliberation-sent-back", args!["count" => back.len()]), &html! {
                ul class="reports" {
                    @for gone in &back {
                        li {
                            p {
                                strong {
                                    (words.say_with("deliberation-sent-back-to", args![
                                        "from" => step_name(words, gone.from), "to" => step_name(words, gone.to)
                                    ]))
                                }
                            }
                            @if let Some(reason) = &gone.reason { (paragraphs(reason)) }
                            @else { p { (words.say("deliberation-went-back")) } }
                            p class="hint" {
                                (parts::moment(words, gone.at))
                                @if let Some(by) = gone.by { " · " (names::person(words, files, by)) }
                            }
                        }
                    }
                }
            }))
        }
    }
}
