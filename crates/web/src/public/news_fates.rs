//! What became of concerns, as lines of news: answered, stopped by law, not agreed on, decided by a meeting, closed.

use governance::deliberation::{Deliberation, Ending};
use jiff::Timestamp;
use office::Files;

use super::news::News;
use crate::args;
use crate::deliberation;
use crate::names;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn news(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let public = files.community.deliberations().all().iter().filter(|one| one.public.is_some());
    public.flat_map(|one| of_one(here, files, words, one)).collect()
}

fn of_one(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Vec<News> {
    let (title, page) = (deliberation::title(words, one), here.at(&format!("/deliberations/{}", one.id)));
    let (mut news, law) = (Vec::new(), here.desk.law());
    let mut tell = |at: Timestamp, fate: String, text: String, page: String, name: String| {
        let title = words.say_with("news-fate", args!["title" => title.as_str(), "fate" => fate]);
        news.push(News { at, title, text, page, name });
    };
    for (number, turn) in (1..).zip(&one.turns) {
        if let Some(answered) = &turn.answered {
            let fate = deliberation::outcome(words, files, one, turn, &answered.answer);
            tell(answered.at, fate, answered.reason.to_string(), page.clone(), format!("answered-{number}"));
        }
    }
    if let Some(opinion) = files.community.deliberations().opinion(one.id) {
        let at_opinion = format!("{page}/opinion");
        // What is drafted anew takes nothing of it away.
        for (name, stopped) in (1..).zip(opinion.rounds()).flat_map(|(number, round): (u32, _)| {
            round.stops.iter().enumerate().map(move |(again, stopped)| (stopped_name(number, again), stopped))
        }) {
            let articles = names::cited(words, &law.limits.articles, &stopped.basis);
            let why =
                words.say_with("news-stopped-why", args!["reason" => stopped.reason.as_str(), "articles" => articles]);
            tell(stopped.at, words.say("news-stopped"), why, at_opinion.clone(), name);
        }
        // Nor what came of it before it was sent back.
        for ended in opinion.earlier().iter().chain([opinion]) {
            let round = ended.round_number();
            if let Some((Ending::Undecided { goes_to, reason, .. }, at, _)) = &ended.ending {
                let fate = words.say_of("opinion-ended-", goes_to.code());
                let why = reason.as_ref().map(ToString::to_string).unwrap_or_default();
                tell(*at, fate, why, at_opinion.clone(), format!("undecided-{round}"));
            }
            if let Some(decision) = &ended.decision {
                let fate = deliberation::opinion::decided(words, decision);
                tell(decision.at, fate, decision.text.to_string(), at_opinion.clone(), format!("decided-{round}"));
            }
        }
    }
    // What was decided before holds no longer then.
    for (number, gone) in (1..).zip(one.moves.iter().filter(|gone| gone.is_back())) {
        let steps =
            args!["from" => deliberation::step_name(words, gone.from), "to" => deliberation::step_name(words, gone.to)];
        let why = gone.reason.as_ref().map(ToString::to_string).unwrap_or_default();
        tell(
            gone.at,
            words.say_with("deliberation-sent-back-to", steps),
            why,
            page.clone(),
            format!("sent-back-{number}"),
        );
    }
    for (number, report) in (1..).zip(&one.reports) {
        if let Some(judged) = report.judged {
            let fate = words.say_of("deliberation-standing-closed-", &names::code(&judged.outcome));
            tell(judged.at, fate, String::new(), page.clone(), format!("judged-{number}"));
        }
    }
    news
}

/// What tells news of a stop from other news, for good: the round, and which time it was where it was stopped more than once.
fn stopped_name(round: u32, again: usize) -> String {
    match again {
        0 => format!("stopped-{round}"),
        again => format!("stopped-{round}-{again}"),
    }
}
