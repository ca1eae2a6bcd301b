//! Why sentences that speak of what nobody may agree on keep to the law: each reason beside the sentences it was said of.

use governance::PublicText;
use governance::deliberation::{Assignment, Considered, Deliberation, Step, Watch, watches};
use governance::law::Law;
use governance::law::limits::has_sentence;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::body;
use crate::args;
use crate::names;
use crate::parts;
use crate::words::Words;

/// All reasons, and who looks at each.
pub(crate) fn considered((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Markup {
    let watched = watches((&files.community, law), one, today);
    html! {
        @if !one.considered.is_empty() {
            h2 { (words.say("opinion-considered")) }
            ul class="reports" {
                @for considered in &one.considered {
                    li {
                        p {
                            @for limit in considered.limits.iter().filter_map(|id| law.limits.get(id)) {
                                strong { (names::of_pack(words, &limit.name)) } " "
                            }
                        }
                        (sentences(words, considered))
                        p { (considered.reason) }
                        p class="hint" {
                            (names::cited(words, &law.limits.articles, &considered.basis)) " · "
                            (names::person(words, files, considered.by)) " · " (parts::moment(words, considered.at))
                        }
                        (standing((law, files, words), &watched, considered, today))
                    }
                }
            }
        }
    }
}

/// The sentences a reason was said of; an old one names none.
fn sentences(words: &Words, considered: &Considered) -> Markup {
    html! {
        @for sentence in &considered.sentences {
            p { (words.say_with("limits-sentence", args!["sentence" => sentence.as_str()])) }
        }
    }
}

/// What whoever watches over the law said to a reason; or by when somebody does, and that nobody did in time.
fn standing(
    (law, files, words): (&Law, &Files, &Words),
    watched: &[Watch<'_>],
    considered: &Considered,
    today: Date,
) -> Markup {
    if considered.looked.is_some() {
        return looked(words, files, considered);
    }
    if considered.overruled.is_some() {
        return html! { p class="hint" { (words.say("limits-overruled")) } };
    }
    if let Some(watch) = watched.iter().find(|watch| watch.considered == considered) {
        let said = args!["body" => body(files, watch.body), "until" => words.day(watch.clock.until)];
        return match today > watch.clock.until {
            true => parts::warning(words, &words.say_with("limits-look-late", said)),
            false => html! { p class="hint" { (words.say_with("limits-look-until", said)) } },
        };
    }
    let watches_over = considered.limits.iter().any(|id| law.limits.iter().any(|limit| limit.id == *id));
    html! { @if watches_over { p class="hint" { (words.say("limits-nobody-looks")) } } }
}

/// What whoever watches over the law said to it, who let it stand.
fn looked(words: &Words, files: &Files, considered: &Considered) -> Markup {
    html! {
        @if let Some((reason, at, by)) = &considered.looked {
            p { (words.say_with("limits-looked-at", args!["reason" => reason.as_str()])) }
            p class="hint" { (names::person(words, files, *by)) " · " (parts::moment(words, *at)) }
        }
    }
}

/// The same on a paper, of the sentences that stand in its text: what it is about, the sentences, why, and the article; nothing
/// where no reason speaks of that text. A reason from before sentences were named tells nobody of which it was said.
pub(crate) fn reasons_in(words: &Words, law: &Law, one: &Deliberation, text: &str) -> Option<Markup> {
    let name = |id: &String| law.limits.get(id).map(|limit| names::of_pack(words, &limit.name).to_owned());
    let stands = |sentence: &&PublicText| has_sentence(text, sentence.as_str());
    let speaks = |said: &&Considered| said.sentences.is_empty() || said.sentences.iter().any(|one| stands(&one));
    let said: Vec<&Considered> = one.considered.iter().filter(|said| said.overruled.is_none()).filter(speaks).collect();
    (!said.is_empty()).then(|| {
        html! {
            @for considered in said {
                @let limits: Vec<String> = considered.limits.iter().filter_map(name).collect();
                @for sentence in considered.sentences.iter().filter(stands) {
                    p { (words.say_with("limits-sentence", args!["sentence" => sentence.as_str()])) }
                }
                p {
                    (words.say_with("opinion-considered-why", args![
                        "limits" => words.list(&limits), "reason" => considered.reason.as_str(),
                        "articles" => names::cited(words, &law.limits.articles, &considered.basis)
                    ]))
                }
            }
        }
    })
}

/// What was said of the sentences of a task, and of no other.
pub(crate) fn of_task(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    task: &Assignment,
    today: Date,
) -> Markup {
    let from = task.cost.iter().map(|cost| &cost.from);
    let says = std::iter::once(&task.what).chain(from).chain(task.milestones.iter().map(|step| &step.what));
    let text = says.map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let watched = watches((&files.community, law), one, today);
    html! {
        @for considered in one.considered_in(&text).filter(|said| said.overruled.is_none()) {
            (parts::inset(&html! {
                (sentences(words, considered))
                (reason(words, files, considered))
                (standing((law, files, words), &watched, considered, today))
            }))
        }
    }
}

/// What was said when tasks were assigned before a reason named its sentences.
pub(super) fn of_tasks_before(words: &Words, files: &Files, one: &Deliberation) -> Markup {
    let since = one.moves.iter().rev().find(|gone| gone.to == Step::CarryingOut).map(|gone| gone.at);
    let said = one.considered.iter().filter(|said| said.sentences.is_empty());
    html! {
        @for considered in said.filter(|said| since.is_some_and(|since| said.at >= since)) {
            (reason(words, files, considered))
        }
    }
}

fn reason(words: &Words, files: &Files, considered: &Considered) -> Markup {
    html! {
        p { strong { (words.say("task-considered")) } " " (considered.reason) }
        p class="hint" { (names::person(words, files, considered.by)) " · " (parts::moment(words, considered.at)) }
    }
}
