//! What all who take part must know, as every page shows it: the dossier, its earlier versions, what was asked and answered.

use governance::deliberation::{Deliberation, Raiser, Step, newcomers};
use governance::informing::{Dossier, Every, Expense, KeptFile, Question, Sections, Source, Version, homes_concerned};
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{body, paragraphs, parties};
use crate::args;
use crate::names;
use crate::parts::{self, Column, Table, Tone};
use crate::words::Words;

/// How far informing has come, and the way to the dossier, on the page of a deliberation.
pub(crate) fn section(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    (today, href): (Date, &str),
) -> Markup {
    let dossier = files.community.informing().dossier(one.id);
    html! {
        @if let Some((dossier, version)) = dossier.and_then(|dossier| Some((dossier, dossier.version()?))) {
            h2 { (words.say("dossier-title")) }
            p { (standing(words, one, version, today)) }
            @if let Some(late) = joined_late((law, files, words), one, today) { p { (late) } }
            p class="hint" { (reached(words, files, one, dossier)) }
            @let shown = dossier.questions().iter().filter(|question| question.public().is_some()).count();
            @if shown > 0 { p class="hint" { (words.say_with("dossier-questions-count", args!["count" => shown])) } }
            p { a href=(href) { (words.say("dossier-link")) } }
        } @else if one.is_taken_up() && one.step() == Step::Informing {
            h2 { (words.say("dossier-title")) }
            p { (words.say("dossier-none")) }
        }
    }
}

/// Who joined the list after the dossier was published, and until when they read it; nothing once their days are over.
fn joined_late((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Option<String> {
    let late = newcomers((&files.community, law), one).filter(|late| today <= late.until)?;
    let parties: Vec<String> = late.parties.iter().map(|party| parties::name(words, files, &party.who)).collect();
    Some(
        words.say_with(
            "dossier-joined-late",
            args!["parties" => words.list(&parties), "until" => words.day(late.until)],
        ),
    )
}

/// Which version holds, since when, and until when it is on view before it is deliberated.
pub(crate) fn standing(words: &Words, one: &Deliberation, version: &Version, today: Date) -> String {
    let key = match (version.is_on_view(today), one.step()) {
        (true, Step::Informing) => "dossier-on-view",
        _ => "dossier-holds",
    };
    let (since, until) = (words.date_of(version.at), words.day(version.until));
    words.say_with(key, args!["version" => version.number, "since" => since, "until" => until])
}

/// How many of the homes concerned the version that holds reached, and how many owners marked it as read.
pub(crate) fn reached(words: &Words, files: &Files, one: &Deliberation, dossier: &Dossier) -> String {
    let Some(reach) = dossier.reach(dossier.versions().len()) else { return String::new() };
    let homes = homes_concerned(&files.community, one).len();
    words.say_with("dossier-reached", args!["reached" => reach.homes(), "homes" => homes, "readers" => reach.readers()])
}

/// What came out of the step, in a few words.
pub(crate) fn made(words: &Words, files: &Files, one: &Deliberation) -> Option<String> {
    let dossier = files.community.informing().dossier(one.id)?;
    let version = dossier.version()?.number;
    let answered = dossier.questions().iter().filter(|question| question.reply.is_some()).count();
    Some(words.say_with("dossier-made", args!["version" => version, "answered" => answered]))
}

/// The dossier as it holds, what was asked, and what it said before.
pub(crate) fn whole(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    dossier: &Dossier,
    (today, book): (Date, &str),
) -> Markup {
    let before = dossier.versions().split_last().map(|(_, before)| before).unwrap_or_default();
    html! {
        @if let Some(version) = dossier.version() {
            p class="lead" { (standing(words, one, version, today)) }
            @if let Some(late) = joined_late((law, files, words), one, today) { p { (late) } }
            p { (reached(words, files, one, dossier)) }
            @if let Some(changed) = &version.changed { (what_changed(words, changed.as_str())) }
            (sections(words, &version.sections, Heading::Second))
            (kept(words, files, one, version, book))
            p class="hint" {
                (words.say_with("dossier-days-stand", args![
                    "days" => version.days,
                    "articles" => names::of_place(words, files.community.place(law).ok(), &version.basis)
                ]))
            }
            p class="hint" { (parts::moment(words, version.at)) " · " (names::person(words, files, version.by)) }
        }
        (questions(words, files, dossier, today))
        @if !before.is_empty() {
            h2 { (words.say("dossier-before")) }
            @for version in before.iter().rev() {
                (parts::details(
                    &words.say_with("dossier-version", args!["version" => version.number, "since" => words.date_of(version.at)]),
                    &html! {
                        @if let Some(changed) = &version.changed { (what_changed(words, changed.as_str())) }
                        (sections(words, &version.sections, Heading::Third))
                    },
                ))
            }
        }
    }
}

fn what_changed(words: &Words, changed: &str) -> Markup {
    html! { p { strong { (words.say("dossier-changed")) } " " (changed) } }
}

/// How high the headings of the sections stand.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Heading {
    /// On a page of their own.
    Second,
    /// Below something else.
    Third,
    /// Deep in a paper, where they are words in bold.
    Fifth,
}

fn heading(words: &Words, height: Heading, section: &str) -> Markup {
    let title = words.say_of("dossier-section-", section);
    match height {
        Heading::Second => html! { h2 { (title) } },
        Heading::Third => html! { h3 { (title) } },
        Heading::Fifth => html! { p { strong { (title) } } },
    }
}

/// What a version says, section by section; what has no entry says so.
pub(crate) fn sections(words: &Words, sections: &Sections, height: Heading) -> Markup {
    let arguments = |section: &str, all: &[governance::PublicText]| {
        html! {
            (heading(words, height, section))
            @if all.is_empty() { p class="hint" { (words.say("dossier-empty")) } }
            @else { ul { @for argument in all { li { (argument) } } } }
        }
    };
    html! {
        (heading(words, height, "about"))
        (paragraphs(&sections.about))
        (arguments("for", &sections.arguments_for))
        (arguments("against", &sections.arguments_against))
        (heading(words, height, "costs"))
        (costs(words, sections, height))
        (heading(words, height, "otherwise"))
        (paragraphs(&sections.otherwise))
        (heading(words, height, "sources"))
        @if sections.sources.is_empty() { p class="hint" { (words.say("dossier-empty")) } }
        @else { ul { @for one in &sections.sources { li { (source(words, one)) } } } }
    }
}

fn costs(words: &Words, sections: &Sections, height: Heading) -> Markup {
    let row = |cost: &Expense| {
        vec![
            html! { (cost.what) },
            html! { (words.money(cost.amount)) },
            html! { (words.say_of("dossier-every-", &names::code(&cost.every))) },
            html! { (cost.borne_by) },
        ]
    };
    let columns = vec![
        Column::text(words.say("dossier-cost-what")),
        Column::figures(words.say("dossier-cost-amount")),
        Column::text(words.say("dossier-cost-every")),
        Column::text(words.say("dossier-cost-by")),
    ];
    let sums = Every::ALL.into_iter().filter_map(|every| {
        let several = sections.costs.iter().filter(|cost| cost.every == every).count() > 1;
        let sum = u64::try_from(sections.sum(every)).ok().filter(|_| several)?;
        Some(words.say_of_with("dossier-sum-", &names::code(&every), args!["amount" => words.money(sum)]))
    });
    let sums: Vec<String> = sums.collect();
    html! {
        @if sections.costs.is_empty() { p class="hint" { (words.say("dossier-empty")) } }
        @else if matches!(height, Heading::Fifth) {
            ul { @for cost in &sections.costs { li { (cost_in_words(words, cost)) } } }
            @for sum in sums { p { (sum) } }
        } @else {
            (Table::new(words.say("dossier-section-costs"), columns).under_heading()
                .rows(sections.costs.iter().map(row)).render(words))
            @for sum in sums { p { (sum) } }
        }
    }
}

/// A cost in one line, as a paper says it.
fn cost_in_words(words: &Words, cost: &Expense) -> String {
    let every = words.say_of("dossier-every-", &names::code(&cost.every));
    let (what, by) = (cost.what.as_str(), cost.borne_by.as_str());
    words.say_with(
        "dossier-cost-line",
        args!["what" => what, "amount" => words.money(cost.amount), "every" => every, "by" => by],
    )
}

/// A source with its address, or with the fingerprint that a document can be held against.
pub(crate) fn source(words: &Words, source: &Source) -> Markup {
    html! {
        (source.name)
        @if let Some(link) = &source.link { br; a href=(link) rel="noopener noreferrer" { (link) } }
        @if let Some(digest) = &source.digest {
            br; span class="hint" { (words.say("dossier-digest")) } " " code class="digest" { (digest) }
        }
    }
}

/// The files that a version names, to be opened.
fn kept(words: &Words, files: &Files, one: &Deliberation, version: &Version, book: &str) -> Markup {
    let named: Vec<&KeptFile> =
        files.community.informing().files(one.id).iter().filter(|file| file.is_named_in(version)).collect();
    html! {
        @if !named.is_empty() {
            h2 { (words.say("dossier-files")) }
            ul { @for file in named { li { (file_link(words, file, &format!("{book}/deliberations/{}/files/{}", one.id, file.number))) } } }
        }
    }
}

/// A file with what sort it is and how large.
pub(crate) fn file_link(words: &Words, file: &KeptFile, address: &str) -> Markup {
    let size = args!["sort" => file.sort.to_uppercase(), "size" => file.size.div_ceil(1024)];
    html! {
        a href=(address) { (file.name) } " " span class="hint" { (words.say_with("dossier-file-size", size)) }
    }
}

/// Who asked: an owner, a body by its name, or somebody on paper.
pub(crate) fn author(words: &Words, files: &Files, question: &Question) -> String {
    match question.author {
        Raiser::Owner(_) => words.say("deliberation-by-owner"),
        Raiser::Body(id) => body(files, id),
        Raiser::Slip => words.say("deliberation-by-slip"),
    }
}

/// What a question is called.
pub(crate) fn name(words: &Words, question: &Question) -> String {
    words.say_with("question-number", args!["number" => question.number.number()])
}

fn tag(words: &Words, files: &Files, question: &Question, today: Date) -> Markup {
    let late = |at: jiff::Timestamp| at.to_zoned(files.community.zone().clone()).date() > question.clock.until;
    let (tone, key) = match (&question.reply, question.held_back(), question.public()) {
        (Some(reply), ..) if late(reply.at) => (Tone::Care, "question-answered-late"),
        (Some(_), ..) => (Tone::Good, "question-answered"),
        (None, Some(_), _) => (Tone::Plain, "question-held-back"),
        (None, None, _) if question.is_overdue(today) => (Tone::Bad, "question-overdue"),
        (None, None, Some(_)) => (Tone::Care, "question-waits"),
        (None, None, None) => (Tone::Care, "question-unseen"),
    };
    parts::tag(tone, &words.say(key))
}

/// A question with what became of it; words that nobody looked at yet are on no page but the one of whoever looks.
pub(crate) fn question(words: &Words, files: &Files, one: &Question, today: Date) -> Markup {
    html! {
        li {
            p { strong { (name(words, one)) } " " (tag(words, files, one, today)) }
            @if let Some((text, named)) = one.public() {
                p { (text) }
                (super::appeals::gaps(words, governance::appeal::gaps(text.as_str())))
                @if one.reply.is_none() {
                    p class="hint" {
                        (words.say_with("question-until", args!["body" => body(files, named), "until" => words.day(one.clock.until)]))
                    }
                }
            } @else if let Some(reason) = one.held_back() {
                p class="hint" {
                    (words.say_with("question-held-back-for", args!["reason" => words.say_of("held-back-", &names::code(&reason))]))
                }
            } @else {
                p class="hint" { (words.say_with("comment-until", args!["until" => words.day(one.clock.until)])) }
            }
            @if let Some(appeal) = &one.appeal { p class="hint" { (super::appeals::looked_again(words, files, appeal)) } }
            p class="hint" { (words.moment(one.at)) " · " (author(words, files, one)) }
            @if let Some(reply) = &one.reply {
                (parts::inset(&html! {
                    (paragraphs(&reply.text))
                    p class="hint" {
                        (body(files, reply.body)) " · " (parts::moment(words, reply.at)) " · " (names::person(words, files, reply.by))
                    }
                }))
            }
        }
    }
}

/// All that was asked, with a warning where an answer is late.
pub(crate) fn questions(words: &Words, files: &Files, dossier: &Dossier, today: Date) -> Markup {
    let late = dossier.questions().iter().filter(|question| question.is_overdue(today)).count();
    html! {
        h2 { (words.say("questions-title")) }
        @if late > 0 { (parts::warning(words, &words.say_with("questions-late", args!["count" => late]))) }
        @if dossier.questions().is_empty() { p { (words.say("questions-none")) } }
        @else { ul class="reports" { @for one in dossier.questions() { (question(words, files, one, today)) } } }
    }
}
