//! What became of a deliberation, as news: how it was answered, that its opinion was stopped or not agreed to, what a meeting
//! decided, and how it was closed. Whoever follows the board or the feed must not go on believing what was stopped.

use governance::deliberation::{Answer, Deliberation, Ending, Outcome};
use office::Files;

use super::news::News;
use crate::args;
use crate::deliberation::{self, opinion};
use crate::names;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn news(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    // What has no words for everybody yet has no page that says more.
    let public = files.community.deliberations().all().iter().filter(|one| one.public.is_some());
    public.flat_map(|one| of_one(here, files, words, one)).collect()
}

fn of_one(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Vec<News> {
    let title = deliberation::title(words, one);
    let told = |key: &str| words.say_with(key, args!["title" => title.as_str()]);
    let page = here.at(&format!("/deliberations/{}", one.id));
    let answers = (1..).zip(&one.turns).filter_map(|(number, turn): (usize, _)| {
        let answered = turn.answered.as_ref()?;
        let key = match &answered.answer {
            Answer::TakenUp => "news-taken-up",
            Answer::Declined => "news-declined",
            Answer::Joined { .. } => "news-joined",
            Answer::HandedOn { .. } => "news-handed-on",
            Answer::HandedOut { .. } => "news-handed-out",
        };
        let (text, page) = (answered.reason.to_string(), page.clone());
        Some(News { at: answered.at, title: told(key), text, page, name: format!("answered-{number}") })
    });
    let closed = (1..).zip(&one.reports).filter_map(|(number, reported): (usize, _)| {
        let judged = reported.judged?;
        let key = if judged.outcome == Outcome::NotSolved { "news-not-solved" } else { "news-closed" };
        let text = words.say_of("result-outcome-", &names::code(&judged.outcome));
        Some(News { at: judged.at, title: told(key), text, page: page.clone(), name: format!("judged-{number}") })
    });
    let mut news: Vec<News> = answers.chain(closed).collect();
    let Some(formed) = files.community.deliberations().opinion(one.id) else { return news };
    let mut tell = |at, key: &str, text: String, name: &str| {
        let page = here.at(&format!("/deliberations/{}/opinion", one.id));
        news.push(News { at, title: told(key), text, page, name: name.to_owned() });
    };
    if let Some(stopped) = &formed.stopped {
        tell(stopped.at, "news-stopped", stopped.reason.to_string(), "stopped");
    }
    if let Some((Ending::Undecided { goes_to, .. }, at, _)) = &formed.ending {
        tell(*at, "news-undecided", words.say_of("opinion-ended-", goes_to.code()), "undecided");
    }
    if let Some(decision) = &formed.decision {
        let text = [opinion::decided(words, decision), decision.text.to_string()];
        tell(decision.at, "news-decided", text.join(words.lang().sentence_separator()), "decided");
    }
    news
}
