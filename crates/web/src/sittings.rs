//! What pages say about committees: where a sitting stands, how an item came out, what a mandate leaves, what a seal
//! was set on. The desk and the public pages say it alike.

use governance::bodies::{Body, BodyKind, SeatRole};
use governance::committee::{
    About, ByElectionDue, Decided, Ground, Item, Mandate, SealUse, Shortage, Sitting, SittingKind, SittingStage, Vote,
    Weighing,
};
use governance::ids::{BodyId, PersonId};
use governance::law::Law;
use governance::{Community, PublicText};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names as called;
use crate::parts::{self, Column, Fact, Table, Tone};
use crate::unplanned;
use crate::visit::Here;
use crate::words::Words;

/// The name of somebody who holds or held a seat; a seat is a public office.
pub(crate) fn person(words: &Words, files: &Files, person: PersonId) -> String {
    called::person(words, files, person)
}

/// Whose paper it is: the body's name, after the community's where that does not stand in it.
pub(crate) fn issuer(files: &Files, body: &Body) -> String {
    let (community, body) = (files.community.name(), body.name.as_str());
    if body.contains(community) { body.to_owned() } else { format!("{community}{body}") }
}

/// Several people by name.
pub(crate) fn people(words: &Words, files: &Files, list: impl IntoIterator<Item = PersonId>) -> String {
    let names: Vec<String> = list.into_iter().map(|one| person(words, files, one)).collect();
    if names.is_empty() { words.say("committee-nobody") } else { words.list(&names) }
}

/// A sitting by its number.
pub(crate) fn name(words: &Words, sitting: &Sitting) -> String {
    words.say_with("committee-sitting-name", args!["number" => sitting.id.to_string()])
}

/// Why a sitting is held.
pub(crate) fn occasion(words: &Words, kind: SittingKind) -> String {
    match kind {
        SittingKind::Ordinary => words.say("committee-occasion-ordinary"),
        SittingKind::First => words.say("committee-occasion-first"),
        SittingKind::OnRequest { request } => {
            words.say_with("committee-occasion-request", args!["number" => request.to_string()])
        }
    }
}

/// Where a sitting stands.
pub(crate) fn stage_tag(words: &Words, sitting: &Sitting, now: Timestamp) -> Markup {
    let stage = sitting.stage();
    let tone = match stage {
        SittingStage::Called | SittingStage::Held | SittingStage::Minuted => Tone::Care,
        SittingStage::Published => Tone::Good,
        SittingStage::CalledOff => Tone::Plain,
    };
    if is_record_missing(words, sitting, now) {
        return parts::tag(Tone::Bad, &words.say("committee-stage-unrecorded"));
    }
    html! {
        (parts::tag(tone, &words.say_of("committee-stage-", &called::code(&stage))))
        @if sitting.is_published_late(now) { " " (parts::tag(Tone::Bad, &words.say("committee-late"))) }
    }
}

/// Whether the day of a sitting is past and nobody entered who was there: an agenda alone tells nothing any more.
pub(crate) fn is_record_missing(words: &Words, sitting: &Sitting, now: Timestamp) -> bool {
    let day = |at: Timestamp| at.to_zoned(words.zone().clone()).date();
    sitting.stage() == SittingStage::Called && day(sitting.held_at) < day(now)
}

/// What is missing of a sitting whose day is past, and what is to be done; nothing where nothing is.
pub(crate) fn record_missing(words: &Words, sitting: &Sitting, now: Timestamp) -> Markup {
    html! {
        @if is_record_missing(words, sitting, now) {
            (parts::warning(words, &words.say_with("committee-unrecorded", args!["on" => words.date_of(sitting.held_at)])))
        }
    }
}

/// Until when the decisions of a sitting are to be published, while they are not.
pub(crate) fn publish_by(sitting: &Sitting) -> Option<Timestamp> {
    let waits = sitting.published_at.is_none() && sitting.called_off.is_none() && sitting.has_quorum();
    sitting.attendance.as_ref().filter(|_| waits).map(|there| there.publish_by)
}

/// What is said where periods of a committee end in a year whose days of rest are not all known.
pub(crate) fn unplanned(here: &Here, words: &Words, ends: impl IntoIterator<Item = Timestamp>) -> Markup {
    unplanned::warning(words, &here.desk.law().calendar, ends)
}

/// Articles of the place, in the reader's language.
pub(crate) fn articles(here: &Here, community: &Community, words: &Words, basis: &[String]) -> String {
    cited(here.desk.law(), community, words, basis)
}

/// That too few members sit, why, and where it stands that there has to be a by-election.
pub(crate) fn too_few(here: &Here, community: &Community, words: &Words, due: &ByElectionDue) -> String {
    let key = match due.shortage {
        Shortage::BelowHalf => "below-half",
        Shortage::LeftEmpty => "left-empty",
    };
    let basis = articles(here, community, words, &due.basis);
    words.say_of_with(
        "committee-by-election-due-",
        key,
        args![
            "since" => words.date(due.since), "size" => due.size, "left" => due.left, "basis" => basis
        ],
    )
}

/// That a committee has no chair, since when, what nobody can do until there is one, and where it stands who chooses.
pub(crate) fn no_chair(here: &Here, community: &Community, words: &Words, (body, since): (&Body, Date)) -> String {
    let day = here.desk.moment(here.actor()).today(community.zone());
    let place = community.place(here.desk.law()).ok();
    let basis = place.map(|place| articles(here, community, words, &place.procedure.committee.first_meeting.basis));
    let said = args!["since" => words.date(since), "basis" => basis.unwrap_or_default()];
    let convenes = body.has(SeatRole::Secretary, day);
    let led = body.has(SeatRole::Deputy, day);
    match (convenes, led) {
        (true, _) => words.say_with("committee-no-chair", said),
        (false, true) => words.say_with("committee-no-chair-deputy", said),
        (false, false) => words.say_with("committee-no-chair-unled", said),
    }
}

fn cited(law: &Law, community: &Community, words: &Words, basis: &[String]) -> String {
    called::of_place(words, community.place(law).ok(), basis)
}

/// Both sides of a comparison in one sentence: who there was, and what it takes.
pub(crate) fn weighed(here: &Here, files: &Files, words: &Words, key: &str, weighing: &Weighing) -> String {
    let fraction = weighing.test.fraction;
    let strict = if weighing.test.inclusive { "inclusive" } else { "strict" };
    words.say_of_with(
        "committee-weighed-",
        key,
        args![
            "count" => weighing.count,
            "of" => weighing.of,
            "needed" => weighing.needed,
            "part" => fraction.to_string(),
            "strict" => strict,
            "basis" => articles(here, &files.community, words, &weighing.test.basis)
        ],
    )
}

/// How the part of all members is told that an item takes: of an owners' committee those count whom the owners elected, empty
/// seats among them.
pub(crate) fn approval(files: &Files, body: BodyId) -> &'static str {
    let kind = files.community.bodies().body(body).map(|body| body.kind);
    if kind == Some(BodyKind::OwnersCommittee) { "approval" } else { "approval-of-group" }
}

/// What an item is about, in a line.
pub(crate) fn about(words: &Words, about: About) -> String {
    match about {
        About::Own => words.say("committee-about-own"),
        About::Office { office } => words.say_of("committee-about-office-", &called::code(&office)),
        About::Mandate { mandate, amount: Some(amount) } => words.say_with(
            "committee-about-mandate-money",
            args!["number" => mandate.to_string(), "amount" => words.money(amount)],
        ),
        About::Mandate { mandate, amount: None } => {
            words.say_with("committee-about-mandate", args!["number" => mandate.to_string()])
        }
    }
}

/// How an item came out.
pub(crate) fn outcome_tag(words: &Words, decided: Option<&Decided>) -> Markup {
    match decided {
        None => parts::tag(Tone::Plain, &words.say("committee-item-open")),
        Some(decided) if decided.adopted => parts::tag(Tone::Good, &words.say("committee-item-adopted")),
        Some(_) => parts::tag(Tone::Bad, &words.say("committee-item-rejected")),
    }
}

/// An item with its outcome and the open votes of the members.
pub(crate) fn item(
    here: &Here,
    files: &Files,
    words: &Words,
    (body, number): (BodyId, u32),
    item: &Item,
    decided: Option<&Decided>,
) -> Markup {
    html! {
        section class="sitting-item" {
            h3 { (words.say_with("committee-item-heading", args!["number" => number, "title" => item.title.as_str()])) }
            p class="hint" { (about(words, item.about)) }
            @for line in item.text.as_str().lines() { p { (line) } }
            @if let Some(decided) = decided {
                p { (outcome_tag(words, Some(decided))) " " (chosen(words, files, decided)) }
                (parts::facts(words, &votes(words, files, decided)))
                p class="hint" { (weighed(here, files, words, approval(files, body), &decided.approval)) }
            }
        }
    }
}

/// How an item came out, in one line.
pub(crate) fn outcome(words: &Words, files: &Files, decided: &Decided) -> String {
    let outcome = if decided.adopted { "committee-item-adopted" } else { "committee-item-rejected" };
    [words.say(outcome), chosen(words, files, decided)].join(" ").trim().to_owned()
}

/// The votes in lines of text: which vote, how many, who.
pub(crate) fn vote_lines(words: &Words, files: &Files, decided: &Decided) -> Vec<String> {
    let line = |(label, names): (String, String)| {
        words.say_with("committee-vote-line", args!["vote" => label, "names" => names])
    };
    grouped(words, files, decided).into_iter().map(line).collect()
}

fn chosen(words: &Words, files: &Files, decided: &Decided) -> String {
    let name = decided.chosen.map(|chosen| person(words, files, chosen));
    name.map(|name| words.say_with("committee-chosen", args!["name" => name])).unwrap_or_default()
}

/// The votes of the members, who vote openly.
fn votes(words: &Words, files: &Files, decided: &Decided) -> Vec<Fact> {
    grouped(words, files, decided).into_iter().map(|(label, names)| Fact::new(label, names)).collect()
}

/// Each vote with those who gave it.
fn grouped(words: &Words, files: &Files, decided: &Decided) -> Vec<(String, String)> {
    let mut groups: Vec<(Vote, Vec<PersonId>)> = Vec::new();
    for cast in &decided.votes {
        match groups.iter_mut().find(|(vote, _)| *vote == cast.vote) {
            Some((_, members)) => members.push(cast.member),
            None => groups.push((cast.vote, vec![cast.member])),
        }
    }
    let order = |vote: &Vote| match vote {
        Vote::For | Vote::Names(_) => 0,
        Vote::Against => 1,
        Vote::Abstain => 2,
    };
    groups.sort_by_key(|(vote, members)| (order(vote), std::cmp::Reverse(members.len())));
    groups
        .into_iter()
        .map(|(vote, members)| {
            let count = members.len();
            let label = match vote {
                Vote::Names(named) => words
                    .say_with("committee-vote-names", args!["name" => person(words, files, named), "count" => count]),
                other => words.say_of_with("committee-vote-", &called::code(&other), args!["count" => count]),
            };
            (label, people(words, files, members))
        })
        .collect()
}

/// What is left of a mandate's money, for how much of it a single thing may take, and until when; none where it speaks of no
/// money.
pub(crate) fn left_of(words: &Words, mandate: &Mandate) -> Option<String> {
    let (left, until) = (words.money(mandate.left()?), words.date(mandate.until));
    Some(match mandate.each {
        Some(each) => words.say_with(
            "committee-mandate-left-each-hint",
            args!["left" => left, "each" => words.money(each), "until" => until],
        ),
        None => words.say_with("committee-mandate-left-hint", args!["left" => left, "until" => until]),
    })
}

/// The mandates, with what is left of them; none in words.
pub(crate) fn mandates<'a>(
    here: &Here,
    files: &Files,
    words: &Words,
    mandates: impl Iterator<Item = &'a Mandate>,
) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let rows: Vec<Vec<Markup>> = mandates
        .map(|mandate| {
            let stands = files.community.assembly().has_adopted(mandate.matter);
            let state = match (stands, today <= mandate.until) {
                (true, true) => parts::tag(Tone::Good, &words.say("committee-mandate-holds")),
                (true, false) => parts::tag(Tone::Plain, &words.say("committee-mandate-over")),
                (false, _) => parts::tag(Tone::Bad, &words.say("committee-mandate-fallen")),
            };
            let title = files.community.matters().matter(mandate.matter).map(|matter| matter.title.as_str());
            let money = mandate.limit.zip(mandate.left()).map_or_else(
                || words.say("committee-mandate-no-money"),
                |(limit, left)| {
                    words.say_with(
                        "committee-mandate-money",
                        args!["left" => words.money(left), "limit" => words.money(limit)],
                    )
                },
            );
            vec![
                html! { (words.say_with("committee-mandate-nth", args!["number" => mandate.id.to_string()])) },
                html! {
                    (mandate.scope) br;
                    a class="hint" href=(here.at(&format!("/matters/{}", mandate.matter))) { (title.unwrap_or_default()) }
                },
                html! {
                    (money)
                    @if let Some(each) = mandate.each {
                        br; span class="hint" {
                            (words.say_with("committee-mandate-each", args!["each" => words.money(each)]))
                        }
                    }
                },
                html! { (words.date(mandate.until)) },
                state,
            ]
        })
        .collect();
    let columns = vec![
        Column::text(words.say("committee-mandate-number")),
        Column::text(words.say("committee-mandate-scope")),
        Column::text(words.say("committee-mandate-left")),
        Column::text(words.say("committee-mandate-until")),
        Column::text(words.say("committee-mandate-state")),
    ];
    html! {
        @if rows.is_empty() {
            p { (words.say("committee-mandates-none")) }
        } @else {
            (Table::new(words.say("committee-mandates"), columns).under_heading().rows(rows).render(words))
        }
    }
}

/// The register of the uses of seals, the last use first.
pub(crate) fn seal_register<'a>(
    here: &Here,
    files: &Files,
    words: &Words,
    uses: impl DoubleEndedIterator<Item = &'a SealUse>,
) -> Markup {
    let rows: Vec<Vec<Markup>> = uses
        .rev()
        .map(|one| {
            vec![
                html! { (words.say_with("committee-seal-nth", args!["number" => one.id.to_string()])) },
                html! { (parts::moment(words, one.used_at)) },
                html! { (one.document) br; span class="hint" { (words.say_with("committee-seal-copies", args!["count" => one.copies])) } },
                html! { (words.say_of("committee-seal-", &called::code(&one.seal))) },
                ground(here, files, words, &one.ground),
                html! {
                    (words.say_with("committee-seal-asked-by", args!["name" => person(words, files, one.asked_by)])) br;
                    (words.say_with("committee-seal-kept-by", args!["name" => person(words, files, one.keeper)]))
                },
            ]
        })
        .collect();
    let columns = vec![
        Column::text(words.say("committee-seal-number")),
        Column::text(words.say("committee-seal-when")),
        Column::text(words.say("committee-seal-document")),
        Column::text(words.say("committee-seal-which")),
        Column::text(words.say("committee-seal-ground")),
        Column::text(words.say("committee-seal-who")),
    ];
    html! {
        @if rows.is_empty() {
            p { (words.say("committee-seal-none")) }
        } @else {
            (Table::new(words.say("committee-seal-register"), columns).under_heading().rows(rows).render(words))
        }
    }
}

/// The decision by its own words, so that anyone can hold it against the document.
fn ground(here: &Here, files: &Files, words: &Words, ground: &Ground) -> Markup {
    let decided = |path: String, title: Option<&PublicText>, numbers: String| {
        html! {
            a href=(here.at(&path)) { @if let Some(title) = title { (title) } @else { (numbers) } }
            @if title.is_some() { br; span class="hint" { (numbers) } }
        }
    };
    match ground {
        Ground::Decision { sitting, item } => {
            let numbers = args!["sitting" => sitting.to_string(), "item" => item.to_string()];
            let title = files.community.committees().sitting(*sitting).and_then(|sitting| sitting.item(*item));
            let title = title.map(|item| &item.title);
            decided(format!("/sittings/{sitting}"), title, words.say_with("committee-ground-decision", numbers))
        }
        Ground::Assembly { matter } => {
            let numbers = args!["matter" => matter.to_string()];
            let title = files.community.matters().matter(*matter).map(|matter| &matter.title);
            decided(format!("/matters/{matter}"), title, words.say_with("committee-ground-assembly", numbers))
        }
        Ground::Mandate { mandate, amount: None } => html! {
            (words.say_with("committee-ground-mandate", args!["number" => mandate.to_string()]))
        },
        Ground::Mandate { mandate, amount: Some(amount) } => html! {
            (words.say_with(
                "committee-ground-mandate-money",
                args!["number" => mandate.to_string(), "amount" => words.money(*amount)],
            ))
        },
        Ground::Irregular { reason } => html! {
            (parts::tag(Tone::Bad, &words.say("committee-ground-irregular"))) " " (reason)
        },
    }
}
