//! Panels drawn by lot, as all pages show them: what is announced, how many of whom, each number's chance, and how anybody
//! repeats the draw.

use governance::deliberation::Deliberation;
use governance::ids::PoolNo;
use governance::panel::{Drawn, Feature, Opened, Panel, PanelStage, Place, Row, Said, TICKETS, Unmet, counted};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::parties;
use super::rooms::About;
use crate::args;
use crate::names;
use crate::parts::{self, Column, Fact, Table, Tone};
use crate::words::Words;

/// A panel by its number.
pub(crate) fn name(words: &Words, panel: &Panel) -> String {
    words.say_with("panel-name", args!["number" => panel.number.to_string()])
}

/// Where it stands.
pub(crate) fn tag(words: &Words, panel: &Panel, today: Date) -> Markup {
    let stage = panel.stage(today);
    let tone = match stage {
        PanelStage::Open | PanelStage::Closed | PanelStage::Drawn => Tone::Care,
        PanelStage::Seated => Tone::Good,
        PanelStage::CalledOff => Tone::Plain,
    };
    parts::tag(tone, &words.say_of("panel-stage-", &names::code(&stage)))
}

/// The panels of a deliberation, the last one first, each with a link.
pub(crate) fn list(about: About<'_>, one: &Deliberation, today: Date, at: impl Fn(&Panel) -> String) -> Markup {
    let (_, files, words) = about;
    let panels = files.community.panels().of(one.id);
    html! {
        @if !panels.is_empty() {
            h2 { (words.say("panels-title")) }
            ul class="tasks" {
                @for panel in panels.iter().rev() {
                    @let state = format!("panel-{}", panel.number);
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(at(panel)) aria-describedby=(state) { (name(words, panel)) }
                            p class="hint" { (in_short(words, panel, today)) }
                        }
                        div class="task-state" id=(state) { (tag(words, panel, today)) }
                    }
                }
            }
        }
    }
}

/// What is to be known of it in one line.
fn in_short(words: &Words, panel: &Panel, today: Date) -> String {
    let accepted = panel.accepted().count();
    match panel.stage(today) {
        PanelStage::Open => {
            let until = words.day(panel.announced.until);
            words.say_with("panel-short-open", args!["size" => panel.size(), "until" => until])
        }
        PanelStage::Closed => {
            let known = words.moment(panel.announced.known_at);
            words.say_with("panel-short-closed", args!["have" => panel.volunteers.len(), "known" => known])
        }
        PanelStage::Drawn | PanelStage::Seated => {
            words.say_with("panel-short-drawn", args!["size" => panel.size(), "accepted" => accepted])
        }
        PanelStage::CalledOff => words.say("panel-stage-called-off"),
    }
}

/// What came of the panels, in a few words.
pub(crate) fn made(words: &Words, files: &Files, one: &Deliberation, today: Date) -> Option<String> {
    let seated = files.community.panels().of(one.id).iter().filter(|panel| panel.stage(today) == PanelStage::Seated);
    let people: usize = seated.map(|panel| panel.accepted().count()).sum();
    (people > 0).then(|| words.say_with("panel-made", args!["people" => people]))
}

/// What comes next and when, for whoever reads nothing else.
pub(crate) fn next(words: &Words, panel: &Panel, (now, today): (Timestamp, Date)) -> Markup {
    let impossible = panel.closed.as_ref().is_some_and(|closed| closed.problem.is_some());
    let said = match panel.stage(today) {
        PanelStage::Open if panel.takes_volunteers(today) => {
            Some(words.say_with("panel-next-open", args!["until" => words.day(panel.announced.until)]))
        }
        PanelStage::Open | PanelStage::Closed if !impossible && now >= panel.announced.known_at => {
            Some(words.say(if panel.confirmed().is_some() { "panel-next-draw-now" } else { "panel-next-draw" }))
        }
        PanelStage::Open | PanelStage::Closed if !impossible => {
            Some(words.say_with("panel-next-closed", args!["known" => words.moment(panel.announced.known_at)]))
        }
        PanelStage::Drawn => match panel.waiting(today).map(|(_, until)| until).max() {
            Some(until) => Some(words.say_with("panel-next-answers", args!["until" => words.day(until)])),
            None => Some(match &panel.refill {
                Some(_) if panel.confirmed().is_some() => words.say("panel-next-refill-draw-now"),
                Some(refill) if now >= refill.known_at => words.say("panel-next-refill-draw"),
                Some(refill) => words.say_with(
                    "panel-next-refill-known",
                    args![
                        "source" => refill.source.as_str(), "known" => words.moment(refill.known_at)
                    ],
                ),
                None if panel.rest().is_empty() => words.say("panel-next-refill-nobody"),
                None => words.say("panel-next-refill"),
            }),
        },
        _ => None,
    };
    html! { @if let Some(said) = said { p class="lead" { strong { (said) } } } }
}

/// What is announced of it, as far as it matters to whoever may come forward.
pub(crate) fn facts(about: About<'_>, panel: &Panel) -> Vec<Fact> {
    let (_, _, words) = about;
    let announced = &panel.announced;
    vec![
        Fact::new(words.say("panel-purpose"), announced.purpose.as_str()),
        Fact::new(words.say("panel-size"), words.say_with("panel-people", args!["count" => panel.size()])),
        Fact::new(words.say("panel-open-to"), parties::homes(words, &announced.open_to)),
        Fact::new(words.say("panel-until"), words.day(announced.until)),
        Fact::new(
            words.say("panel-volunteers"),
            words.say_with("panel-people", args!["count" => panel.volunteers.len()]),
        ),
    ]
}

/// How it is drawn: with which number, when that is known, by which secret, and where the days stand.
pub(crate) fn drawing(about: About<'_>, panel: &Panel) -> Vec<Fact> {
    let (law, files, words) = about;
    let announced = &panel.announced;
    let articles = names::of_place(words, files.community.place(law).ok(), &announced.basis);
    let mut facts = vec![
        Fact::new(words.say("panel-source"), announced.source.as_str()),
        Fact::new(words.say("panel-known-at"), words.moment(announced.known_at)),
        Fact::of(words.say("panel-commitment"), html! { (parts::unbroken(&announced.commitment.to_string())) }),
        Fact::new(words.say("panel-basis"), articles),
    ];
    if let Some(refill) = &panel.refill {
        let known = words.moment(refill.known_at);
        facts.extend([
            Fact::new(words.say("panel-refill-source"), refill.source.as_str()),
            Fact::new(words.say("panel-known-at"), known),
            Fact::of(words.say("panel-commitment"), html! { (parts::unbroken(&refill.commitment.to_string())) }),
        ]);
    }
    facts
}

/// Why it was called off, why quotas were changed, and why no panel can be drawn.
pub(crate) fn fate(words: &Words, panel: &Panel) -> Markup {
    html! {
        @if let Some((reason, at)) = &panel.called_off {
            (parts::inset(&html! {
                p { (words.say_with("panel-called-off", args!["at" => words.moment(*at), "reason" => reason.as_str()])) }
            }))
        }
        @for (reason, at) in &panel.changes {
            p { (words.say_with("panel-quotas-changed", args!["at" => words.moment(*at), "reason" => reason.as_str()])) }
        }
        @if let Some(problem) = panel.closed.as_ref().and_then(|closed| closed.problem.as_ref()) {
            (parts::warning(words, &unmet(words, panel, problem)))
        }
    }
}

/// Why no panel can be drawn, and what could be done.
pub(crate) fn unmet(words: &Words, panel: &Panel, problem: &Unmet) -> String {
    match problem {
        Unmet::FewPeople { have } => {
            words.say_with("panel-unmet-few-people", args!["have" => *have, "size" => panel.size()])
        }
        Unmet::FewOf { feature, value, have } => {
            let named = panel.features().get(*feature as usize);
            let quota = named.and_then(|feature| feature.quotas.get(*value as usize));
            let called = named.map(|feature| feature.called.to_string()).unwrap_or_default();
            let (value, least) = quota.map(|quota| (quota.value.to_string(), quota.least)).unwrap_or_default();
            let said = args!["feature" => called, "value" => value, "least" => least, "have" => *have];
            words.say_with("panel-unmet-few-of", said)
        }
        Unmet::NoPanel => words.say("panel-unmet-no-panel"),
        Unmet::Unsolved => words.say("panel-unmet-unsolved"),
    }
}

/// The quotas, with how many in the pool have each value and how many of them were drawn.
pub(crate) fn quotas(words: &Words, panel: &Panel, rows: Option<&[Row]>) -> Markup {
    let in_pool = rows.map(|rows| counted(panel.features(), &rows.iter().collect::<Vec<_>>()));
    // Whoever accepted or may still answer; of those drawn last where nothing is known of anybody any more.
    let drawn = panel.rounds.last().map(|round| {
        let on_it =
            panel.places.iter().filter(|(_, place)| !matches!(place.said, Some((Said::Declined | Said::Silent, _))));
        let row = |number: &PoolNo| rows.and_then(|rows| rows.get(number.index()));
        let standing: Vec<&Row> = on_it.filter_map(|(number, _)| row(number)).collect();
        if rows.is_some() { counted(panel.features(), &standing) } else { round.filled.clone() }
    });
    let mut columns = vec![
        Column::text(words.say("panel-feature")),
        Column::text(words.say("panel-value")),
        Column::figures(words.say("panel-least")),
        Column::figures(words.say("panel-most")),
    ];
    columns.extend(in_pool.as_ref().map(|_| Column::figures(words.say("panel-in-pool"))));
    columns.extend(drawn.as_ref().map(|_| Column::figures(words.say("panel-on-it"))));
    let mut table = Table::new(words.say("panel-quotas"), columns).dense();
    let values = panel.features().iter().flat_map(|feature| feature.quotas.iter().map(move |quota| (feature, quota)));
    for (at, (feature, quota)) in values.enumerate() {
        let figure = |count: u32| html! { (words.number(count)) };
        let of = |counts: &Option<Vec<u32>>| counts.as_ref().map(|counts| figure(counts.get(at).copied().unwrap_or(0)));
        let mut cells =
            vec![html! { (feature.called) }, html! { (quota.value) }, figure(quota.least), figure(quota.most)];
        cells.extend(of(&in_pool));
        cells.extend(of(&drawn));
        table = table.row(cells);
    }
    table.render(words)
}

/// Numbers as people read them.
pub(crate) fn numbers(words: &Words, numbers: impl IntoIterator<Item = PoolNo>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
    words.list(&numbers)
}

/// What the values of a row are called, one after the other.
pub(crate) fn values(words: &Words, features: &[Feature], row: &Row) -> String {
    let value =
        |(feature, value): (&Feature, &u32)| feature.quotas.get(*value as usize).map(|one| one.value.to_string());
    let values: Vec<String> = features.iter().zip(row).filter_map(value).collect();
    words.list(&values)
}

/// The rounds of drawing: which numbers were drawn, the last round first.
pub(crate) fn rounds(words: &Words, panel: &Panel, today: Date) -> Markup {
    html! {
        @for round in panel.rounds.iter().rev() {
            h2 {
                @if round.round == 1 { (words.say("panel-drawn-title")) }
                @else { (words.say_with("panel-refilled-title", args!["round" => round.round])) }
            }
            @if round.drawn.is_empty() { p { (words.say("panel-nobody-left")) } }
            @else {
                p class="lead" { (words.say_with("panel-drawn", args!["numbers" => numbers(words, round.drawn.iter().copied())])) }
                @if round.eased { p { (words.say("panel-eased")) } }
                @if today <= round.clock.until {
                    p class="hint" {
                        (words.say_with("panel-answer-by", args!["until" => words.day(round.clock.until), "days" => round.clock.days]))
                    }
                }
            }
        }
    }
}

/// The chance of every number in every round.
pub(crate) fn all_chances(words: &Words, panel: &Panel, rows: Option<&[Row]>) -> Markup {
    html! { @for round in &panel.rounds { (chances(words, panel, round, rows)) } }
}

/// The chance of each number, those alike together: a bar and a figure.
fn chances(words: &Words, panel: &Panel, round: &Drawn, rows: Option<&[Row]>) -> Markup {
    let Some(lottery) = &round.lottery else { return html! {} };
    let mut kinds: Vec<usize> = (0..lottery.kinds.len()).collect();
    let chance = |kind: usize| lottery.kinds[kind].first().map_or(0, |number| lottery.millionths(*number));
    kinds.sort_by_key(|kind| std::cmp::Reverse(chance(*kind)));
    let columns = vec![
        Column::text(words.say("panel-numbers")),
        Column::text(words.say("panel-say-of-themselves")),
        Column::figures(words.say("panel-chance")),
    ];
    let mut table = Table::new(words.say("panel-chances"), columns).under_heading();
    for kind in kinds {
        let alike = &lottery.kinds[kind];
        let row = rows.and_then(|rows| rows.get(alike.first()?.index()));
        let (wins, of) = (lottery.wins(kind), TICKETS * alike.len() as u64);
        let shown = words.nearest_percent(wins, of);
        table = table.row(vec![
            html! { (numbers(words, alike.iter().copied())) },
            html! { (row.map(|row| values(words, panel.features(), row)).unwrap_or_default()) },
            html! {
                meter min="0" max="1000000" value=(chance(kind)) { (shown) }
                " " (shown)
                span class="unseen" {
                    " " (words.say_with("panel-tickets", args!["tickets" => wins, "of" => of]))
                }
            },
        ]);
    }
    html! {
        h3 {
            @if round.round == 1 { (words.say("panel-drawn-title")) }
            @else { (words.say_with("panel-refilled-title", args!["round" => round.round])) }
        }
        @if round.round == 1 { p { (words.say("panel-chances-mean")) } }
        (table.render(words))
    }
}

/// The files from which the draw is repeated, once the pool is closed.
pub(crate) fn files(words: &Words, panel: &Panel, files_at: &str) -> Markup {
    html! {
        @if panel.closed.is_some() {
            ul class="links" {
                li { a href=(format!("{files_at}/respondents.csv")) { (words.say("panel-file-respondents")) } }
                li { a href=(format!("{files_at}/categories.csv")) { (words.say("panel-file-categories")) } }
            }
        }
    }
}

/// How anybody repeats the draw: the formula with its figures, the files and the command.
pub(crate) fn repeating(words: &Words, panel: &Panel, files_at: &str) -> Markup {
    let Some(closed) = &panel.closed else { return html! {} };
    let opened = panel.opened.as_ref().zip(panel.seed(1));
    html! {
        p { (words.say("panel-repeat-files")) }
        ul class="links" {
            @for round in panel.rounds.iter().filter(|round| round.round > 1 && round.lottery.is_some()) {
                li {
                    a href=(format!("{files_at}/respondents.csv?round={}", round.round)) {
                        (words.say("panel-file-respondents")) " (" (round.round) ")"
                    }
                }
                li {
                    a href=(format!("{files_at}/categories.csv?round={}", round.round)) {
                        (words.say("panel-file-categories")) " (" (round.round) ")"
                    }
                }
            }
        }
        (parts::facts(words, &[
            Fact::of(words.say("panel-digest-respondents"), parts::unbroken(&closed.respondents.to_string())),
            Fact::of(words.say("panel-digest-categories"), parts::unbroken(&closed.categories.to_string())),
        ]))
        @if let Some(((number, secret), seed)) = opened {
            p { (words.say("panel-repeat-formula")) }
            (parts::facts(words, &[
                Fact::new(words.say("panel-number"), number.as_str()),
                Fact::of(words.say("panel-secret"), parts::unbroken(secret)),
                Fact::of(words.say("panel-seed"), parts::unbroken(&seed.to_string())),
            ]))
            (parts::code_block(words, "panel-repeat", &words.say("panel-repeat-commands"), &format!(
                "printf '%s' {secret} | sha256sum\nprintf '%s' '{secret}/{number}' | sha256sum\n\
                 gongzhi draw panel respondents.csv categories.csv {} --seed {seed} --json\n",
                panel.size()
            )))
            @for round in panel.rounds.iter().filter(|round| round.round > 1 && round.lottery.is_some()) {
                (parts::code_block(
                    words,
                    &format!("panel-repeat-{}", round.round),
                    &words.say_with("panel-refilled-title", args!["round" => round.round]),
                    &repeated(&seed, round),
                ))
            }
        } @else { p { (words.say("panel-repeat-later")) } }
    }
}

/// The commands that repeat a later round: from a secret and a number of its own, or in older books from the first seed.
fn repeated(first: &governance::Seal, round: &Drawn) -> String {
    let number = round.round;
    let follows = match &round.opened {
        Some(Opened { number, secret, .. }) => {
            format!("printf '%s' {secret} | sha256sum\nprintf '%s' '{secret}/{number}' | sha256sum\n")
        }
        None => format!("printf '%s' '{first}/{number}' | sha256sum\n"),
    };
    let (size, seed) = (round.drawn.len(), round.seed);
    format!(
        "{follows}gongzhi draw panel respondents-{number}.csv categories-{number}.csv {size} --seed {seed} --json\n"
    )
}

/// How the places stand: how many accepted, declined, said nothing in time, have not answered yet; each once.
pub(crate) fn places(words: &Words, panel: &Panel, today: Date) -> Markup {
    if panel.rounds.is_empty() {
        return html! {};
    }
    let said =
        |what: Said| panel.places.values().filter(|place| place.said.is_some_and(|(said, _)| said == what)).count();
    let silent = said(Said::Silent) + panel.silent(today).count();
    let (accepted, waiting) = (said(Said::Accepted), panel.waiting(today).count());
    let on_paper = |what: Said| {
        let of = |place: &&Place| place.by.is_some() && place.said.is_some_and(|(said, _)| said == what);
        panel.places.values().filter(of).count()
    };
    let papers = args!["accepted" => on_paper(Said::Accepted), "declined" => on_paper(Said::Declined)];
    html! {
        p {
            (words.say_with("panel-places", args![
                "size" => panel.size(), "accepted" => accepted, "declined" => said(Said::Declined), "silent" => silent,
                "waiting" => waiting
            ]))
            @if on_paper(Said::Accepted) + on_paper(Said::Declined) > 0 { " " (words.say_with("panel-places-paper", papers)) }
        }
        @if panel.stage(today) == PanelStage::Seated {
            p { strong { (words.say_with("panel-seated", args!["people" => accepted])) } }
        }
    }
}
