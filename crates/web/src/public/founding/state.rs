//! What has been produced so far: the area, the files, the application, the papers, the results, the filing.

use governance::assembly::Stage;
use governance::founding::{
    ApplicationAnswer, ChangeReported, FoundingStage, MatterStanding, Paper, Way, papers as papers_of, support,
};
use governance::ids::MeetingId;
use maud::{Markup, html};

use super::View;
use crate::answer;
use crate::args;
use crate::parts::{self, Column, Fact, Table, Tone};

/// How much is delivered, under its heading.
pub(crate) fn condition(view: &View<'_>) -> Markup {
    html! { h2 { (view.words.say("founding-condition")) } (condition_in_full(view)) }
}

/// How much is delivered, with the working of each way in which it may be enough.
pub(super) fn condition_in_full(view: &View<'_>) -> Markup {
    let words = &view.words;
    let condition = view.condition();
    let area = view.founding().area();
    let source = area.map_or_else(|| words.say("founding-whole-registered"), |area| area.source.to_string());
    let mut facts = vec![
        Fact::new(words.say("founding-delivered"), words.area(condition.delivered)),
        Fact::new(words.say("founding-whole"), words.area(condition.whole)),
        Fact::new(words.say("founding-whole-source"), source),
    ];
    if let Some(day) = area.and_then(|area| area.first_delivery) {
        facts.push(Fact::new(words.say("founding-first-delivery"), words.date(day)));
    }
    html! {
        (parts::facts(words, &facts))
        @if condition.ways.len() > 1 { p { (words.say("founding-ways")) } }
        @for way in &condition.ways { (one_way(view, way, condition.delivered, condition.whole)) }
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&condition.basis)])) }
        @if area.is_some_and(|area| area.phases) && view.place.procedure.founding.phases.as_ref().is_some_and(|leaf| leaf.holds) {
            (parts::inset(&html! { p { (words.say("founding-phases")) } }))
        }
    }
}

fn one_way(view: &View<'_>, way: &Way, delivered: u64, whole: u64) -> Markup {
    let words = &view.words;
    let fraction = way.rule.fraction.map(|part| words.fraction(part.numerator().into(), part.denominator().into()));
    let rule = match (fraction, way.rule.inclusive, way.rule.years) {
        (Some(fraction), true, None) => words.say_with("founding-way-from", args!["fraction" => fraction]),
        (Some(fraction), false, None) => words.say_with("founding-way-over", args!["fraction" => fraction]),
        (Some(fraction), _, Some(years)) => {
            words.say_with("founding-way-years", args!["fraction" => fraction, "years" => years])
        }
        (None, _, years) => words.say_with("founding-way-years-alone", args!["years" => years.unwrap_or_default()]),
    };
    html! {
        p { strong { (rule) } " "
            @if way.is_met() { (parts::tag(Tone::Good, &words.say("founding-way-met"))) }
            @else { (parts::tag(Tone::Plain, &words.say("founding-way-unmet"))) }
        }
        @if let Some(working) = working(view, way, delivered, whole) { p class="working-line" { (working) } }
        @if !way.is_area_reached {
            p { (words.say_with("founding-way-missing", args!["area" => words.area(way.missing)])) }
        }
        @if let Some(years) = way.years {
            p {
                @match years.full_with {
                    None => { (words.say("founding-way-no-delivery")) }
                    Some(day) if years.are_full => { (words.say_with("founding-way-years-full", args!["day" => words.date(day)])) }
                    Some(day) => { (words.say_with("founding-way-years-wait", args!["day" => words.date(day)])) }
                }
            }
        }
    }
}

/// The comparison of areas, with both sides; none where no area is asked for.
fn working(view: &View<'_>, way: &Way, delivered: u64, whole: u64) -> Option<String> {
    let (words, part) = (&view.words, way.rule.fraction?);
    let (above, below) = (part.numerator(), part.denominator());
    let product = |figure: u64, times: u32| words.area_figure(u128::from(figure) * u128::from(times));
    let sign = match (way.is_area_reached, way.rule.inclusive) {
        (true, true) => "≥",
        (true, false) => ">",
        (false, true) => "<",
        (false, false) => "≤",
    };
    Some(format!(
        "{} × {below} = {} {sign} {} = {} × {above}",
        words.area_figure(delivered.into()),
        product(delivered, below),
        product(whole, above),
        words.area_figure(whole.into())
    ))
}

/// The developer's files: what was handed over and what is missing, for everybody to see.
pub(super) fn files(view: &View<'_>) -> Markup {
    let words = &view.words;
    let leaf = &view.place.procedure.founding.files;
    let handed = view.founding().files();
    let columns = vec![Column::text(words.say("founding-file")), Column::text(words.say("founding-file-state"))];
    let rows = leaf.names.iter().map(|name| {
        let state = match handed.get(name) {
            Some(day) => html! { (parts::tag(Tone::Good, &words.say("founding-file-there"))) " " (words.date(*day)) },
            None => parts::tag(Tone::Care, &words.say("founding-file-missing")),
        };
        vec![html! { (file_name(view, name)) }, state]
    });
    let missing = leaf.names.iter().filter(|name| !handed.contains_key(*name)).count();
    html! {
        p { (words.say_with("founding-files-text", args!["missing" => missing, "all" => leaf.names.len()])) }
        (Table::new(words.say("founding-files-caption"), columns).rows(rows).render(words))
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&leaf.basis)])) }
    }
}

/// Whether the developer handed over every file that the place names.
pub(super) fn has_all_files(view: &View<'_>) -> bool {
    let handed = view.founding().files();
    view.place.procedure.founding.files.names.iter().all(|name| handed.contains_key(name))
}

/// What people call one of the developer's files.
pub(crate) fn file_name(view: &View<'_>, name: &str) -> String {
    if view.words.has("founding-file-", name) { view.words.say_of("founding-file-", name) } else { name.to_owned() }
}

/// Who applied, under its heading.
pub(crate) fn application(view: &View<'_>) -> Markup {
    html! { h2 { (view.words.say("founding-application")) } (application_in_full(view)) }
}

/// Who applied, and what came of it.
pub(super) fn application_in_full(view: &View<'_>) -> Markup {
    let words = &view.words;
    let Some(application) = view.founding().applications().last() else {
        return html! { p { (words.say("founding-application-none")) } };
    };
    let (heads, of_heads, area, of_area) = match &application.submitted {
        Some(submitted) => (submitted.heads, submitted.of_heads, submitted.area, submitted.of_area),
        None => {
            let parking = view.files.community.rules_here(view.here.desk.law()).map(|rules| rules.parking);
            let support = support(&view.files.community, parking.unwrap_or_default(), &application.signers());
            (support.heads, support.of_heads, support.area, support.of_area)
        }
    };
    let of = |part: String, all: String| words.say_with("founding-of", args!["part" => part, "all" => all]);
    let mut facts = vec![
        Fact::new(words.say("founding-signed-heads"), of(words.number(heads), words.number(of_heads))),
        Fact::new(words.say("founding-signed-area"), of(words.area(area), words.area(of_area))),
    ];
    if let Some(submitted) = &application.submitted {
        facts.push(Fact::new(words.say("founding-received"), words.date(submitted.received_on)));
    }
    if let Some((answer, at)) = &application.answer {
        let said = match answer {
            ApplicationAnswer::Accepted => words.say("founding-accepted"),
            ApplicationAnswer::Returned { reasons } => {
                words.say_with("founding-returned", args!["reasons" => reasons.as_str()])
            }
        };
        facts.push(Fact::new(words.say("founding-answer"), format!("{} · {said}", words.date_of(*at))));
    }
    html! {
        (parts::facts(words, &facts))
        @if application.submitted.is_none() {
            @if let Some(needs) = super::sheets::applicants_needed(view) { p { (needs) } }
        }
        @if application.is_returned() { p { (words.say("founding-returned-signatures")) } }
        p class="hint" { (words.say("founding-signers-hidden")) }
    }
}

/// The papers of the first meeting, each with the page where it can be read.
pub(super) fn papers(view: &View<'_>) -> Option<Markup> {
    let words = &view.words;
    if view.stage < FoundingStage::Preparing {
        return None;
    }
    let columns = vec![Column::text(words.say("founding-paper")), Column::text(words.say("founding-paper-state"))];
    let rows = papers_of(&view.files.community).into_iter().map(|(paper, published)| {
        let name = words.say_of("founding-paper-", paper_id(paper));
        let state = match published {
            Some((_, at)) => {
                html! { (parts::tag(Tone::Good, &words.say("founding-paper-published"))) " " (words.date_of(at)) }
            }
            None => parts::tag(Tone::Plain, &words.say("founding-paper-waits")),
        };
        let link = published.and_then(|(meeting, _)| paper_at(view, meeting, paper));
        vec![html! { @if let Some(href) = link { a href=(href) { (name) } } @else { (name) } }, state]
    });
    let leaf = &view.place.procedure.founding.published_before;
    Some(html! {
        p { (words.say_with("founding-papers-text", args!["days" => leaf.days])) }
        (Table::new(words.say("founding-papers-caption"), columns).rows(rows).render(words))
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&leaf.basis)])) }
    })
}

pub(crate) fn paper_id(paper: Paper) -> &'static str {
    match paper {
        Paper::Roll => "roll",
        Paper::RulesOfProcedure => "rules-of-procedure",
        Paper::Covenant => "covenant",
        Paper::Candidates => "candidates",
        Paper::ElectionMethod => "election-method",
        Paper::VotingRules => "voting-rules",
    }
}

fn paper_at(view: &View<'_>, meeting: MeetingId, paper: Paper) -> Option<String> {
    let meeting = view.files.community.assembly().meeting(meeting)?;
    let of_kind = |kind: &str| {
        let question = meeting.questions.iter().find(|question| question.kind == kind)?;
        Some(view.here.at(&format!("/matters/{}", question.matter)))
    };
    let first = meeting.questions.first().map(|question| view.here.at(&format!("/matters/{}", question.matter)));
    match paper {
        Paper::Roll => first.map(|page| format!("{page}/roll")),
        Paper::RulesOfProcedure => of_kind("rules-of-procedure"),
        Paper::Covenant => of_kind("covenant"),
        Paper::Candidates | Paper::ElectionMethod => of_kind("elect-committee"),
        Paper::VotingRules => first,
    }
}

/// The matters an assembly rests on: which hold, which do not, and what comes next.
pub(super) fn matters(view: &View<'_>) -> Markup {
    let words = &view.words;
    let columns = vec![Column::text(words.say("founding-matter")), Column::text(words.say("founding-matter-state"))];
    let standings = view.matters();
    let failed = standings.iter().any(|(_, standing)| matches!(standing, MatterStanding::Failed { .. }));
    let rows = standings.iter().map(|(kind, standing)| {
        let meeting = match standing {
            MatterStanding::NotPut => None,
            MatterStanding::UnderWay { meeting } | MatterStanding::Failed { meeting } => Some(*meeting),
            MatterStanding::Holds { rest, .. } => Some(rest.meeting),
        };
        let matter = meeting.and_then(|id| view.files.community.assembly().meeting(id)).and_then(|meeting| {
            let question = meeting.questions.iter().find(|question| question.kind == *kind)?;
            let rest = if meeting.stage() >= Stage::Announced { "/result" } else { "" };
            Some(view.here.at(&format!("/matters/{}{rest}", question.matter)))
        });
        let state = match standing {
            MatterStanding::NotPut => parts::tag(Tone::Plain, &words.say("founding-matter-not-put")),
            MatterStanding::UnderWay { .. } => parts::tag(Tone::Care, &words.say("founding-matter-under-way")),
            MatterStanding::Failed { .. } => parts::tag(Tone::Bad, &words.say("founding-matter-failed")),
            MatterStanding::Holds { since, .. } => {
                html! { (parts::tag(Tone::Good, &words.say("founding-matter-holds"))) " " (words.date_of(*since)) }
            }
        };
        let name = answer::matter_kind(words, kind);
        vec![html! { @if let Some(href) = matter { a href=(href) { (name) } } @else { (name) } }, state]
    });
    let leaf = &view.place.procedure.founding.founded_by;
    html! {
        p { (words.say("founding-matters-text")) }
        (Table::new(words.say("founding-matters-caption"), columns).rows(rows).render(words))
        @if failed { p { (words.say("founding-matters-again")) } }
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&leaf.basis)])) }
    }
}

/// When the committee was filed, under which receipt.
pub(crate) fn filed(view: &View<'_>) -> Option<String> {
    let filed = view.founding().filed()?;
    let facts = args!["date" => view.words.date(filed.on), "receipt" => filed.receipt.as_str()];
    Some(view.words.say_with("founding-filed-is", facts))
}

/// When the seal was taken over, and who keeps it.
pub(crate) fn sealed(view: &View<'_>) -> Option<String> {
    let seal = view.founding().seal()?;
    let facts = args!["date" => view.words.date(seal.on), "keeper" => view.person(seal.keeper)];
    Some(view.words.say_with("founding-seal-is", facts))
}

/// The filing and what follows it.
pub(super) fn filing(view: &View<'_>) -> Option<Markup> {
    let words = &view.words;
    let founded = view.founding().founded()?;
    let community = &view.files.community;
    let name = community.bodies().body(founded.event.committee).map(|body| body.name.to_string()).unwrap_or_default();
    let mut facts = vec![
        Fact::new(words.say("founding-founded-on"), words.date(founded.event.elected_on)),
        Fact::new(
            words.say("founding-committee"),
            words.say_with("founding-committee-is", args!["name" => name, "members" => founded.event.members]),
        ),
    ];
    match view.founding().filed() {
        None => {
            let until = words.deadline(founded.event.filing_until);
            facts.push(Fact::new(words.say("founding-file-by"), until));
        }
        Some(_) => facts.extend(filed(view).map(|said| Fact::new(words.say("founding-filed"), said))),
    }
    facts.extend(sealed(view).map(|said| Fact::new(words.say("founding-seal"), said)));
    Some(html! {
        (parts::facts(words, &facts))
        @if !view.founding().changes().is_empty() {
            h3 { (words.say("founding-changes")) }
            ul {
                @for reported in view.founding().changes() { li { (change(view, reported)) } }
            }
        }
    })
}

/// A change that was reported, and whether that was too late.
pub(crate) fn change(view: &View<'_>, change: &ChangeReported) -> Markup {
    let words = &view.words;
    let on = change.on.to_zoned(view.files.community.zone().clone());
    let is_late = on.is_ok_and(|on| on.timestamp() >= change.until);
    let said = args![
        "what" => change.what.as_str(), "changed" => words.date(change.changed_on), "reported" => words.date(change.on),
    ];
    html! {
        (words.say_with("founding-change-is", said))
        @if is_late { " " (parts::tag(Tone::Bad, &words.say("founding-clock-late"))) }
    }
}

/// What else the law knows: few owners who do without an assembly.
pub(super) fn otherwise(view: &View<'_>) -> Markup {
    let words = &view.words;
    let Some(leaf) = view.place.procedure.founding.act_jointly.as_ref().filter(|leaf| leaf.holds) else {
        return html! {};
    };
    let body = html! {
        p { (words.say("founding-few-text")) }
        p class="hint" { (words.say_with("desk-basis", args!["articles" => view.cited(&leaf.basis)])) }
    };
    html! { @if view.stage < FoundingStage::Founded { (parts::details(&words.say("founding-few"), &body)) } }
}
