//! A version of the rules of procedure or the covenant on a page: its name, its clauses, the settings beside them.

use governance::Community;
use governance::charter::{
    Adoption, CharterKind, CharterRef, CharterText, Clause, Compared, Origin, Standing, compare,
};
use governance::community::{OwnRules, Setting};
use governance::law::Law;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts::{self, Fact, Tone};
use crate::settings;
use crate::words::Words;

/// The public address of a version within its community.
pub(crate) fn path(text: CharterRef) -> String {
    format!("/charter/{}/{}", text.kind.word(), text.version)
}

/// What the text is called.
pub(crate) fn title(words: &Words, kind: CharterKind) -> String {
    words.say_of("charter-kind-", kind.word())
}

/// What a version is called.
pub(crate) fn name(words: &Words, text: CharterRef) -> String {
    words.say_with("charter-version", args!["title" => title(words, text.kind), "version" => text.version.to_string()])
}

/// The link to the full text of a version.
pub(crate) fn link(words: &Words, book: &str, text: CharterRef) -> Markup {
    let says = words.say_with("charter-read", args!["text" => name(words, text)]);
    html! { a href={ "/c/" (book) (path(text)) } { (says) } }
}

/// Where a version stands, in a word. What a first meeting adopted holds with the other two things it needs.
pub(crate) fn tag(words: &Words, community: &Community, text: &CharterText) -> Markup {
    let in_force = community.charters().in_force(text.id.kind).map(|text| text.id);
    let founding = community.founding();
    match &text.standing {
        Standing::Draft => parts::tag(Tone::Plain, &words.say("charter-standing-draft")),
        Standing::PutForward { .. } => parts::tag(Tone::Care, &words.say("charter-standing-put-forward")),
        Standing::Adopted { .. } if founding.has_begun() && founding.founded().is_none() => {
            parts::tag(Tone::Care, &words.say("charter-standing-not-founded"))
        }
        Standing::Adopted { .. } if in_force == Some(text.id) => {
            parts::tag(Tone::Good, &words.say("charter-standing-in-force"))
        }
        Standing::Adopted { .. } => parts::tag(Tone::Plain, &words.say("charter-standing-superseded")),
        Standing::Repealed { .. } => parts::tag(Tone::Bad, &words.say("charter-standing-repealed")),
    }
}

/// From what it was begun, when its words were settled, how it was adopted.
pub(crate) fn facts(words: &Words, (law, files): (&Law, &Files), book: &str, text: &CharterText) -> Vec<Fact> {
    let begun = match &text.origin {
        Origin::Blank => words.say("charter-from-blank"),
        Origin::Version { version } => words.say_with("charter-from-version", args!["version" => version.to_string()]),
        Origin::Model { id, version, .. } => {
            let title = law.models.get(id).map_or(id.as_str(), |model| names::of_pack(words, &model.title));
            words.say_with("charter-from-model", args!["title" => title, "version" => version.to_string()])
        }
    };
    let mut facts = vec![
        Fact::new(words.say("charter-begun"), words.moment(text.drafted_at)),
        Fact::new(words.say("charter-begun-from"), begun),
    ];
    match &text.standing {
        Standing::Draft => {}
        Standing::PutForward { at, .. } => {
            facts.push(Fact::new(words.say("charter-settled-at"), words.moment(*at)));
        }
        Standing::Adopted { at, adoption, by, .. } => {
            facts.push(Fact::new(words.say("charter-in-force-since"), words.moment(*at)));
            let how = match adoption {
                Adoption::Vote { matter, .. } => html! {
                    a href={ "/c/" (book) "/matters/" (matter) } {
                        (words.say_with("charter-by-vote", args!["matter" => matter.to_string()]))
                    }
                },
                Adoption::Entered { on, source } => html! {
                    (words.say_with("charter-by-entry", args!["on" => words.date(*on), "source" => source.as_str()]))
                },
            };
            facts.push(Fact::of(words.say("charter-adopted-how"), how));
            // One person's word stands behind it, and no vote that this book could show.
            if matches!(adoption, Adoption::Entered { .. }) {
                let who =
                    by.map_or_else(|| words.say("charter-entered-at-machine"), |by| names::person(words, files, by));
                facts.push(Fact::new(words.say("charter-entered-by"), who));
            }
        }
        Standing::Repealed { at, .. } => {
            facts.push(Fact::new(words.say("charter-repealed-since"), words.moment(*at)));
        }
    }
    if let Some(digest) = text.digest() {
        let digest = html! { code class="digest" { (digest) } };
        facts.push(Fact::of(words.say("charter-digest"), digest));
    }
    facts
}

/// One clause: its number, heading and words, and beside it what it settles.
pub(crate) fn clause(
    words: &Words,
    law: &Law,
    text: &CharterText,
    at: usize,
    clause: &Clause,
    more: &Markup,
) -> Markup {
    html! {
        section class="clause" id={ "clause-" (clause.id) } {
            h2 { (words.say_with("charter-clause", args!["number" => at])) " " (clause.heading) }
            div class="clause-words" {
                @for line in clause.filled(&law.models.phrases, text.language).lines() { p { (line) } }
            }
            (beside(words, &clause.settings))
            @if !clause.basis.is_empty() {
                p class="hint" { (words.say_with("desk-basis", args!["articles" => words.cite(&clause.basis)])) }
            }
            (more)
        }
    }
}

/// The settings beside a clause.
fn beside(words: &Words, stated: &[Setting]) -> Markup {
    html! {
        @if !stated.is_empty() {
            div class="clause-settings" {
                p class="clause-settings-title" { (words.say("charter-settings-here")) }
                ul {
                    @for setting in stated {
                        li { (settings::name(words, setting.kind())) (words.say("charter-colon")) strong { (settings::says(words, setting)) } }
                    }
                }
            }
        }
    }
}

/// What the clauses of a draft state as settings and do not say in their words: owners would adopt one thing, and another
/// would be counted by.
pub(crate) fn unsaid(words: &Words, law: &Law, text: &CharterText) -> Markup {
    let warned = (1..).zip(&text.clauses).flat_map(|(number, clause)| {
        let unsaid = clause.unsaid(&law.models.phrases, text.language);
        unsaid.map(move |setting| (number, *setting)).collect::<Vec<_>>()
    });
    html! {
        @for (number, setting) in warned.filter(|_| text.is_draft()) {
            (parts::warning(words, &words.say_with("charter-unsaid", args![
                "number" => number, "setting" => settings::name(words, setting.kind()),
                "says" => settings::says(words, &setting), "place" => format!("{{{}}}", setting.kind().word()),
            ])))
        }
    }
}

/// All clauses of a version.
pub(crate) fn clauses(words: &Words, law: &Law, text: &CharterText) -> Markup {
    html! {
        @for (at, one) in text.clauses.iter().enumerate() { (clause(words, law, text, at + 1, one, &html! {})) }
    }
}

/// What changed from one version to another, clause by clause.
pub(crate) fn comparison(words: &Words, law: &Law, before: &CharterText, after: &CharterText) -> Markup {
    let compared = compare(before, after);
    let same = compared.iter().filter(|one| matches!(one, Compared::Same(_))).count();
    let number = |text: &CharterText, clause: &Clause| text.clause(clause.id).map_or(0, |(at, _)| at);
    let said = |text: &CharterText, clause: &Clause| {
        let body = html! {
            p { strong { (words.say_with("charter-clause", args!["number" => number(text, clause)])) " " (clause.heading) } }
            @for line in clause.filled(&law.models.phrases, text.language).lines() { p { (line) } }
            (beside(words, &clause.settings))
        };
        body
    };
    let (first, second) = (before.id.version.to_string(), after.id.version.to_string());
    html! {
        p { (words.say_with("charter-compare-same", args!["count" => same])) }
        @for one in &compared {
            @match one {
                Compared::Same(_) => {}
                Compared::Changed { before: former, after: later } => {
                    section class="compared" {
                        h2 { (parts::tag(Tone::Care, &words.say("charter-changed"))) " " (later.heading) }
                        div class="compared-sides" {
                            div { p class="hint" { (words.say_with("charter-in-version", args!["version" => first.as_str()])) } (said(before, former)) }
                            div { p class="hint" { (words.say_with("charter-in-version", args!["version" => second.as_str()])) } (said(after, later)) }
                        }
                    }
                }
                Compared::Added(clause) => {
                    section class="compared" {
                        h2 { (parts::tag(Tone::Good, &words.say("charter-added"))) " " (clause.heading) }
                        (said(after, clause))
                    }
                }
                Compared::Removed(clause) => {
                    section class="compared" {
                        h2 { (parts::tag(Tone::Bad, &words.say("charter-removed"))) " " (clause.heading) }
                        (said(before, clause))
                    }
                }
            }
        }
    }
}

/// Each setting in force, with the clause that states it.
pub(crate) fn settings_in_force(words: &Words, book: &str, community: &Community, holds: &OwnRules) -> Vec<Fact> {
    let charters = community.charters();
    governance::community::SettingKind::ALL
        .iter()
        .map(|kind| {
            let own = community.rules().get(*kind);
            let stated = charters.stating(*kind).filter(|(text, ..)| text.setting(*kind) == own);
            let says = html! {
                (settings::says_in(words, holds, *kind))
                @if own.is_some() { br; }
                @match stated {
                    Some((text, at, clause)) => {
                        span class="hint" {
                            a href={ "/c/" (book) (path(text.id)) "#clause-" (clause.id) } {
                                (title(words, text.id.kind)) " " (words.say_with("charter-clause", args!["number" => at]))
                            }
                        }
                    }
                    None if own != OwnRules::INITIAL.get(*kind) => { span class="hint" { (words.say("charter-setting-entered")) } }
                    None if own.is_none() => {}
                    None => { span class="hint" { (words.say("charter-setting-default")) } }
                }
                @if holds.get(*kind) != own { br; span class="hint" { (words.say("charter-setting-by-place")) } }
            };
            Fact::of(settings::name(words, *kind), says)
        })
        .collect()
}
