//! Everything about a meeting in the making, before it counts.

use governance::assembly::{AssemblyCommand, FormGiven, MeetingFor, Scope};
use governance::charter::{CharterKind, CharterRef};
use governance::community::Register;
use governance::election::{ElectedBodyGiven, TermGiven, same_seats};
use governance::ids::BodyId;
use governance::law::evaluate::Measure;
use governance::law::pack::Threshold;
use governance::renewal::{elects_beside_group, term};
use maud::{Markup, html};

use super::convene_ask::Page;
use super::convene_draft::Ask;
use super::letters_print::letters_sheets;
use super::{names, occasions, show, thresholds};
use crate::args;
use crate::causes;
use crate::charter_text;
use crate::convenor;
use crate::delegated;
use crate::names as called;
use crate::parts::{self, Fact, Form, Letter, Motion, Sheets};
use crate::words::Lang;

/// The answers with a way to change each, what the rules say to them, and the button.
pub(super) fn body(page: &Page<'_>, at: &str, carried: &Markup) -> Markup {
    let Page { here, files, words, draft, .. } = *page;
    let register = files.community.register();
    let command = draft.command(register);
    let refusal = command.and_then(|command| show::would_refuse(here, files, command));
    let many = draft.questions() > 1;
    html! {
        (show::refused(words, refusal.as_ref()))
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(words, &general(page, at)))
        @for number in 1..=draft.questions() {
            h2 { (words.say_with("convene-question", args!["number" => number])) }
            (parts::facts(words, &question(page, at, number)))
            @if many {
                (Form::post(here.at("/desk/convene"), here.visit.csrf()).render(&html! {
                    (carried)
                    (parts::secondary_button(&words.say_with("convene-remove", args!["number" => number]), "ask", &format!("remove-{number}")))
                }))
            }
        }
        @if let Some(sheets) = sheets(page) { (parts::warning(words, &words.say(sheets))) }
        @if let Some(early) = too_soon(page) { (parts::warning(words, &early)) }
        @if let Some(elected) = elected_twice(page) { (parts::warning(words, &elected)) }
        @if let Some(missing) = group_missing(page) { (parts::warning(words, &missing)) }
        @if let Some(beside) = beside_group(page).filter(|_| refusal.is_none()) { (parts::warning(words, &beside)) }
        (parts::warning(words, &words.say("convene-consequence")))
        @if refusal.is_none() {
            (Form::post(at, here.visit.csrf()).render(&html! {
                (carried)
                (parts::buttons(&parts::button(&words.say("convene-act"))))
            }))
        }
    }
}

/// That the place has a group organise a renewal, where an election is convened in one and no group was recorded.
fn group_missing(page: &Page<'_>) -> Option<String> {
    let Page { here, files, words, draft, .. } = *page;
    let place =
        files.community.place(here.desk.law()).ok().filter(|_| !files.community.is_elsewhere(here.desk.law()))?;
    let rule = place.procedure.renewal.group.as_ref()?;
    let elects = (1..=draft.questions()).any(|number| draft.is_election(number));
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let waits = files
        .community
        .renewals()
        .all()
        .iter()
        .any(|renewal| renewal.is_under_way(&files.community, today) && renewal.group.is_none());
    let said = args![
        "group" => called::renewal_group(words, &files.community, here.desk.law()),
        "articles" => called::cited(words, &place.articles, &rule.basis),
    ];
    (elects && waits).then(|| words.say_with("convene-group-missing", said))
}

/// That the next committee would be elected before the months in which the country has a renewal begin: those who sit would
/// choose who follows them long before, and for owners who come meanwhile.
fn too_soon(page: &Page<'_>) -> Option<String> {
    let Page { here, files, words, draft, .. } = *page;
    let Some(AssemblyCommand::Convene { questions, .. }) = draft.command(files.community.register()) else {
        return None;
    };
    let place =
        files.community.place(here.desk.law()).ok().filter(|_| !files.community.is_elsewhere(here.desk.law()))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let committee = questions.iter().find_map(|question| match &question.form {
        FormGiven::Election(given) => match (&given.body, given.term) {
            (ElectedBodyGiven::Existing(body), TermGiven::Years(_)) => Some(*body),
            _ => None,
        },
        _ => None,
    })?;
    let term = term(&files.community, committee, place, today).filter(|term| today < term.renewal_from)?;
    let said = args![
        "ends" => words.date(term.ends), "from" => words.date(term.renewal_from),
        "articles" => called::cited(words, &place.articles, &place.procedure.renewal.start.basis),
    ];
    Some(words.say_with("convene-renewal-early", said))
}

/// That another meeting elects to the same seats, or has: only one of two results can seat anybody.
fn elected_twice(page: &Page<'_>) -> Option<String> {
    let Page { here, files, words, draft, .. } = *page;
    let Some(AssemblyCommand::Convene { questions, .. }) = draft.command(files.community.register()) else {
        return None;
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let other = questions.iter().find_map(|question| match &question.form {
        FormGiven::Election(given) => match given.body {
            ElectedBodyGiven::Existing(body) => {
                same_seats(&files.community, body, matches!(given.term, TermGiven::Years(_)), today)
            }
            ElectedBodyGiven::New(_) => None,
        },
        _ => None,
    })?;
    let stage = called::stage(words, other);
    let key = if other.certified.is_some() { "convene-elected-already" } else { "convene-elects-already" };
    Some(words.say_with(key, args!["meeting" => other.id.to_string(), "stage" => stage]))
}

/// That a group sees to the renewal whose election the committee calls by itself, where the place leaves it to do so.
fn beside_group(page: &Page<'_>) -> Option<String> {
    let Page { here, files, words, draft, .. } = *page;
    let place =
        files.community.place(here.desk.law()).ok().filter(|_| !files.community.is_elsewhere(here.desk.law()))?;
    let rule = place.procedure.renewal.group.as_ref()?;
    let Some(AssemblyCommand::Convene { body, questions, .. }) = draft.command(files.community.register()) else {
        return None;
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let (_, group) = elects_beside_group(&files.community, body, &questions, today)?;
    let said =
        args!["group" => names::body(files, group), "articles" => called::cited(words, &place.articles, &rule.basis)];
    Some(words.say_with("convene-beside-group", said))
}

/// What is to be said of the letters' sheets, where they will take more than one: a shorter text reaches more readers.
fn sheets(page: &Page<'_>) -> Option<&'static str> {
    let Page { words, draft, here, .. } = *page;
    let pack = here.desk.law().packs.get(draft.text("pack"));
    let motion = |number: usize| {
        let text = |name: &str| draft.text(&format!("{name}-{number}"));
        let kind = pack.and_then(|pack| Some((pack, pack.matter(text("kind"))?)));
        let given = match draft.form(number) {
            Some(FormGiven::Choice(proposals)) => proposals,
            _ => vec![words.say("mark-for")],
        };
        let lines = text("text").lines().map(str::trim).filter(|line| !line.is_empty());
        Motion {
            title: text("title").to_owned(),
            text: lines.map(str::to_owned).collect(),
            notes: match draft.form(number) {
                Some(FormGiven::Delegation(given)) => {
                    vec![delegated::spelled(words, given.scope, (given.limit, given.each), given.until)]
                }
                _ => vec![],
            },
            options: given.into_iter().chain([words.say("mark-against"), words.say("mark-abstain")]).collect(),
            passes: kind.map(|(pack, kind)| thresholds::of_matter(words, pack, kind)).unwrap_or_default(),
            most: None,
            follows: false,
        }
    };
    // Letters are printed in Chinese where nobody asks for another language.
    let paper = words.in_lang(Lang::default());
    let motions: Vec<Motion> = (1..=draft.questions()).map(motion).collect();
    Some(Letter::sheets(&paper, &motions, None)).filter(|sheets| *sheets != Sheets::One).map(letters_sheets)
}

fn change(at: &str, ask: Ask) -> String {
    format!("{at}?ask={}", ask.id())
}

fn general(page: &Page<'_>, at: &str) -> Vec<Fact> {
    let Page { here, files, words, draft, .. } = *page;
    let convenes: Option<BodyId> = draft.text("body").parse().ok();
    let is_first = convenes.is_some_and(|body| occasions::is_first(&files.community, body));
    let (law, now) = (here.desk.law(), here.desk.door().now());
    let body = convenes.map(|body| convenor::name(words, &files.community, law, body, now)).unwrap_or_default();
    let mut facts = vec![Fact::new(words.say("desk-meeting-convenor"), body).change(change(at, Ask::Body))];
    if is_first {
        facts.push(Fact::new(words.say("desk-meeting-occasion"), words.say("occasion-first")));
    } else if let Some(occasion) = draft.occasion() {
        facts.push(
            Fact::new(words.say("desk-meeting-occasion"), occasions::name(words, occasion))
                .change(change(at, Ask::Occasion)),
        );
    }
    if let Some(MeetingFor::Extraordinary { cause, says }) = draft.called() {
        let said = args!["cause" => causes::name(words, cause), "says" => says];
        facts.push(
            Fact::new(words.say("desk-meeting-cause"), words.say_with("cause-said", said))
                .change(change(at, Ask::Cause)),
        );
    }
    if let Ok(scope) = draft.scope(files.community.register()) {
        let register = files.community.register();
        let says = html! { (called::scope(words, &scope)) br; (electorate(page, register, &scope)) };
        facts.push(Fact::of(words.say("desk-meeting-scope"), says).change(change(at, Ask::Scope)));
        if scope != Scope::Estate {
            let part = match &scope {
                Scope::Estate => String::new(),
                Scope::Building { building } => called::building(words, building),
                Scope::Entrance { building, entrance } => called::entrance(words, building, entrance),
                Scope::Homes { .. } => draft.text("homes").to_owned(),
            };
            facts.push(Fact::new(words.say("convene-part"), part).change(change(at, Ask::Part)));
        }
    }
    if let Some(pack) = here.desk.law().packs.get(draft.text("pack")) {
        facts.push(
            Fact::new(words.say("desk-policy-pack"), called::of_pack(words, &pack.title)).change(change(at, Ask::Pack)),
        );
    }
    facts
}

/// How many homes are asked, and what they weigh in the vote: in shares or area, as its law counts; nothing more where heads
/// or homes alone are counted.
fn electorate(page: &Page<'_>, register: &Register, scope: &Scope) -> String {
    let Page { words, draft, .. } = *page;
    let homes = scope.homes(register).count();
    let measures = page.pack().map(|pack| {
        let kinds = (1..=draft.questions()).filter_map(|number| pack.matter(draft.text(&format!("kind-{number}"))));
        let thresholds: Vec<Threshold> =
            kinds.filter_map(|kind| pack.thresholds.get(&kind.threshold)).cloned().collect();
        pack.weighed_by(&thresholds)
    });
    let measures = measures.unwrap_or_default();
    if measures.contains(&Measure::Shares) {
        // Homes without shares are named when the roll is drawn; until then there is no sum.
        let shares: Option<u64> = scope.homes(register).map(|home| home.shares).sum();
        if let Some(shares) = shares {
            let shares = words.figure(Measure::Shares.into(), shares);
            return words.say_with("desk-homes-and-shares", args!["homes" => homes, "weight" => shares]);
        }
    } else if measures.contains(&Measure::Area) {
        let area: u64 = scope.homes(register).map(|home| home.area).sum();
        let figures = args!["homes" => homes, "area" => words.area(area)];
        return words.say_with("desk-homes-and-area", figures);
    }
    words.say_with("desk-register-homes-are", args!["count" => homes])
}

fn question(page: &Page<'_>, at: &str, number: usize) -> Vec<Fact> {
    let Page { words, draft, here, .. } = *page;
    let text = |name: &str| draft.text(&format!("{name}-{number}")).to_owned();
    let mut facts = Vec::new();
    let pack = here.desk.law().packs.get(draft.text("pack"));
    if let Some((pack, kind)) = pack.and_then(|pack| Some((pack, pack.matter(&text("kind"))?))) {
        let says = html! { (called::of_pack(words, &kind.name)) br; (thresholds::of_matter(words, pack, kind)) };
        facts.push(Fact::of(words.say("convene-kind"), says).change(change(at, Ask::Kind(number))));
    }
    facts.push(Fact::new(words.say("convene-title"), text("title")).change(change(at, Ask::Words(number))));
    let paragraphs =
        html! { @for paragraph in text("text").lines().filter(|line| !line.trim().is_empty()) { p { (paragraph) } } };
    facts.push(Fact::of(words.say("convene-text"), paragraphs).change(change(at, Ask::Words(number))));
    let options = match draft.form(number) {
        Some(FormGiven::Choice(mut proposals)) => {
            proposals.extend([words.say("mark-against-all"), words.say("mark-abstain")]);
            proposals
        }
        Some(FormGiven::Election(_)) => {
            vec![words.say("convene-election-options"), words.say("mark-against-all"), words.say("mark-abstain")]
        }
        _ => vec![words.say("mark-for"), words.say("mark-against"), words.say("mark-abstain")],
    };
    let asked = match draft.form(number) {
        Some(FormGiven::Choice(_)) => Ask::Proposals(number),
        Some(FormGiven::Election(_)) => Ask::Election(number),
        Some(FormGiven::Delegation(_)) => Ask::Delegation(number),
        _ => Ask::Form(number),
    };
    let kind = CharterKind::of(&text("kind"));
    let form = match draft.form(number) {
        Some(FormGiven::Choice(_)) => words.say("convene-form-choice"),
        Some(FormGiven::Charter(version)) if kind.is_some() => {
            let name = kind.map(|kind| charter_text::name(words, CharterRef { kind, version })).unwrap_or_default();
            words.say_with("convene-form-charter", args!["text" => name])
        }
        Some(FormGiven::Election(_)) => words.say("convene-form-election"),
        Some(FormGiven::Delegation(_)) => words.say("convene-form-delegation"),
        _ => words.say("convene-form-motion"),
    };
    facts.push(Fact::new(words.say("convene-form"), form).change(change(at, Ask::Form(number))));
    facts.extend(page.election_fact(number, change(at, Ask::Election(number))));
    facts.extend(page.delegation_facts(number, &change(at, Ask::Delegation(number))));
    let options = html! { ul { @for option in &options { li { (option) } } } };
    facts.push(Fact::of(words.say("convene-options"), options).change(change(at, asked)));
    facts
}
