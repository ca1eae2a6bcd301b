//! The rules a matter is decided by, in words, each with its article.

use governance::community::{DuplicatePolicy, OwnRules, Publication, SilenceClause};
use governance::law::Pack;
use governance::law::evaluate::Measure as Measured;
use governance::law::evaluate::{Attendance, Denominator, Side};
use governance::law::pack::{ApprovalTest, Attending, ParticipationTest, Threshold, WeightKind, WeightRule};
use maud::{Markup, html};

use crate::args;
use crate::cuts;
use crate::names;
use crate::parts::{self, Fact};
use crate::public::seen::Seen;
use crate::words::{Measure, Words};

pub(super) fn rules(seen: &Seen<'_>, words: &Words) -> Markup {
    let (Some(pack), Some(kind), Some(threshold)) = (seen.pack(), seen.kind(), seen.threshold()) else {
        return html! {};
    };
    let law = words.say_with(
        "rules-law-named",
        args!["title" => names::of_pack(words, &pack.title), "item" => names::articles(words, pack, std::slice::from_ref(&kind.item))],
    );
    let own = own_rules(seen);
    let mut facts = vec![
        Fact::new(words.say("rules-law"), law),
        Fact::of(words.say("rules-participation"), participation(seen, words, pack, threshold)),
        Fact::of(words.say("rules-approval"), approval(words, pack, threshold)),
        Fact::of(words.say("rules-silence"), silence(words, pack, own.silence)),
        Fact::of(
            words.say("rules-duplicates"),
            with_articles(words, pack, &words.say(duplicates(own.duplicates)), &pack.duplicates.basis),
        ),
        Fact::new(
            words.say("rules-publication"),
            words.say(match own.publication {
                Publication::OnInspection => "rules-publication-inspection",
                Publication::ByHome => "rules-publication-home",
            }),
        ),
    ];
    let period = &pack.periods.result_objection;
    let length = match &seen.meeting.notice {
        Some(_) => names::objections_taken(words, seen.meeting),
        None => names::length(words, (period.days.unwrap_or(0), period.months)),
    };
    let said = words.say_with("rules-objections", args!["length" => length]);
    facts.push(Fact::of(words.say("rules-objection"), with_articles(words, pack, &said, &period.basis)));
    let version = match &seen.meeting.notice {
        Some(notice) => words.say_with(
            "rules-frozen",
            args![
                "pack" => notice.policy.pack.as_str(),
                "version" => notice.policy.pack_version,
                "date" => words.date_of(notice.given_at),
            ],
        ),
        None => words.say("rules-not-frozen"),
    };
    let law_and_tests: Vec<Fact> = facts.drain(..3).collect();
    html! {
        h2 { (words.say("rules-title")) }
        (parts::facts(words, &law_and_tests))
        (parts::details(&words.say("rules-more"), &html! {
            (parts::facts(words, &facts))
            p class="hint" { (version) }
        }))
        (parts::details(&words.say("rules-articles"), &articles(words, pack, kind.basis.iter().chain(&pack.silence.basis))))
    }
}

/// The settings that hold: those frozen with the notice, before it those of today.
fn own_rules(seen: &Seen<'_>) -> OwnRules {
    match &seen.meeting.notice {
        Some(notice) => OwnRules {
            silence: notice.policy.silence,
            duplicates: notice.policy.duplicates,
            publication: notice.policy.publication,
            ..seen.files.community.rules()
        },
        None => seen.files.community.rules(),
    }
}

fn participation(seen: &Seen<'_>, words: &Words, pack: &Pack, threshold: &Threshold) -> Markup {
    let (so_far, present) = (seen.attendance(), seen.asks_presence());
    let rule = threshold.rule();
    let said = |place: usize, test: &ParticipationTest| {
        let ParticipationTest { measure, who, fraction, inclusive, basis, .. } = test;
        let part = part(words, (fraction.numerator().into(), fraction.denominator().into()), *inclusive);
        let id = Measure::from(*measure).id();
        let mut said = match who {
            Attendance::InPerson => words.say_of_with("rules-in-person-", id, args!["part" => part]),
            Attendance::Any if present => words.say_of_with("rules-attendance-", id, args!["part" => part]),
            Attendance::Any => words.say_of_with("rules-participation-", id, args!["part" => part]),
        };
        // Of what, and how much at least: as the count finds it, and before notice is given as far as nothing is cut.
        let told = so_far.get(place).and_then(|test| test.of.zip(test.needed));
        let roll = seen.roll().filter(|_| so_far.is_empty() && pack.weights.is_empty());
        let to_come = roll.zip(rule.participation.get(place)).map(|(roll, counted)| {
            let of = roll.total(*measure);
            (of, counted.threshold.needed(of))
        });
        if let Some((of, need)) = told.or(to_come) {
            let measure = Measure::from(*measure);
            let least = args!["of" => words.figure(measure, of), "need" => words.figure(measure, need)];
            said.push_str(&words.say_with("rules-least", least));
        }
        if let Some((of, _)) = told {
            said.push_str(&cut(seen, words, pack, (test.measure, of)).unwrap_or_default());
        }
        with_articles(words, pack, &said, basis)
    };
    let tests = || threshold.participation.iter().enumerate();
    let alone = tests().filter(|(_, test)| test.either.is_none());
    let one_of: Vec<Markup> =
        tests().filter(|(_, test)| test.either.is_some()).map(|(place, test)| said(place, test)).collect();
    html! {
        @if let Some(Attending { basis }) = &threshold.attending {
            p { (with_articles(words, pack, &words.say("rules-attending"), basis)) }
        }
        @if threshold.participation.is_empty() {
            @if threshold.attending.is_none() { (words.say("rules-participation-none")) }
        }
        @else {
            ul {
                @for (place, test) in alone { li { (said(place, test)) } }
                @if !one_of.is_empty() {
                    li { (words.say("rules-one-of")) ul { @for test in &one_of { li { (test) } } } }
                }
            }
            @if present { p class="hint" { (words.say("rules-attendance-hint")) } }
        }
    }
}

/// Why the whole that is counted is less than the roll has: by which rule, with its article; nothing where it is as much.
fn cut(seen: &Seen<'_>, words: &Words, pack: &Pack, (measure, of): (Measured, u64)) -> Option<String> {
    let total = seen.roll()?.total(measure);
    let rules = &seen.meeting.notice.as_ref().filter(|_| of < total)?.policy.weights;
    // What an agent may not vote for others stays in the whole.
    let cuts = rules.iter().filter(|rule| rule.measure == measure && !rule.votes_alone);
    let why = |rule: &WeightRule| {
        let part = rule.fraction.map(|part| words.fraction(part.numerator().into(), part.denominator().into()));
        let said = args![
            "measure" => cuts::measure(words, measure), "part" => part.unwrap_or_default(),
            "basis" => names::articles(words, pack, &rule.basis),
        ];
        match rule.kind {
            WeightKind::OwnerCap => Some(words.say_with("rules-cut-capped", said)),
            WeightKind::CutToOthers => Some(words.say_with("rules-cut-to-others", said)),
            WeightKind::Reduced => Some(words.say_with("rules-cut-reduced", said)),
            WeightKind::ProxyCap => None,
        }
    };
    let why: Vec<String> = cuts.filter_map(why).collect();
    let total = words.figure(measure.into(), total);
    (!why.is_empty()).then(|| words.say_with("rules-cut", args!["total" => total, "why" => words.list(&why)]))
}

fn approval(words: &Words, pack: &Pack, threshold: &Threshold) -> Markup {
    let tests = threshold.approval.iter().map(|test| {
        let ApprovalTest { measure, side, of, fraction, inclusive, basis, .. } = test;
        let fraction = (fraction.numerator().into(), fraction.denominator().into());
        let measure = Measure::from(*measure).id();
        let part = match side {
            Side::For => part(words, fraction, *inclusive),
            Side::Against => {
                let key = if *inclusive { "test-not-more-than" } else { "test-less-than" };
                words.say_with(key, args!["part" => words.fraction(fraction.0, fraction.1)])
            }
        };
        let said = match (side, of) {
            (Side::Against, of) => {
                let whole = words.say_of("rules-whole-", of.word());
                words.say_of_with("rules-against-", measure, args!["whole" => whole, "part" => part])
            }
            (Side::For, Denominator::All) => words.say_of_with("rules-approval-all-", measure, args!["part" => part]),
            (Side::For, Denominator::Participating) => {
                words.say_of_with("rules-approval-participating-", measure, args!["part" => part])
            }
            (Side::For, Denominator::Cast) => words.say_of_with("rules-approval-cast-", measure, args!["part" => part]),
            (Side::For, Denominator::Present) => {
                words.say_of_with("rules-approval-present-", measure, args!["part" => part])
            }
        };
        with_articles(words, pack, &said, basis)
    });
    html! {
        ul { @for test in tests { li { (test) } } }
        p class="hint" {
            (words.say(if threshold.weighs_abstentions() { "rules-approval-hint" } else { "rules-approval-hint-apart" }))
        }
    }
}

fn silence(words: &Words, pack: &Pack, clause: SilenceClause) -> Markup {
    match clause {
        SilenceClause::None => with_articles(words, pack, &words.say("rules-silence-none"), &pack.silence.basis),
        SilenceClause::CountsWithMajority => html! {
            (with_articles(words, pack, &words.say("rules-silence-majority"), &pack.silence.basis))
            p {
                (words.say_with("rules-silence-condition", args![
                    "condition" => names::of_pack(words, &pack.silence.condition),
                ]))
            }
        },
    }
}

fn duplicates(policy: DuplicatePolicy) -> &'static str {
    match policy {
        DuplicatePolicy::First => "letter-duplicates-first",
        DuplicatePolicy::Last => "letter-duplicates-last",
        DuplicatePolicy::ElectronicWins => "letter-duplicates-electronic_wins",
        DuplicatePolicy::PaperWins => "letter-duplicates-paper_wins",
        DuplicatePolicy::VoidBoth => "letter-duplicates-void_both",
    }
}

/// A rule with the articles it rests on, and whether their wording was read in a copy of the source.
fn with_articles(words: &Words, pack: &Pack, said: &str, basis: &[String]) -> Markup {
    html! {
        (parts::unbroken(said))
        " " span class="soft" { (words.say_with("rules-basis", args!["articles" => names::articles(words, pack, basis)])) }
        @if !pack.is_confirmed(basis) { " " (parts::tag(parts::Tone::Care, &words.say("rules-unconfirmed"))) }
    }
}

/// What the articles say, in plain words.
fn articles<'a>(words: &Words, pack: &'a Pack, basis: impl Iterator<Item = &'a String>) -> Markup {
    html! {
        dl {
            @for citation in governance::once(basis) {
                @if let Some(article) = pack.articles.get(&citation) {
                    dt { strong { (names::articles(words, pack, std::slice::from_ref(&citation))) } }
                    dd { (names::of_pack(words, &article.says)) }
                }
            }
        }
    }
}

fn part(words: &Words, (numerator, denominator): (u64, u64), inclusive: bool) -> String {
    let part = words.fraction(numerator, denominator);
    match (inclusive, numerator, denominator) {
        (true, ..) => words.say_with("test-not-less-than", args!["part" => part]),
        (false, 1, 2) => words.say("test-more-than-half"),
        (false, ..) => words.say_with("test-more-than", args!["part" => part]),
    }
}
