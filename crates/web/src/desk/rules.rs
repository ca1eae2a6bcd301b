//! The owners' own rules: what holds, and entering what they decided.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::community::{CommunityCommand, OwnRules, Setting, SettingKind};
use maud::{Markup, html};
use office::{Act, Files};

use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names;
use crate::parts::{self, Errors, Fact, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::settings;
use crate::visit::Here;
use crate::words::Words;

/// The pack whose articles explain the settings.
const PACK: &str = "cn-2021";

/// What stands under which heading of the form.
const GROUPS: [(&str, &[SettingKind]); 5] = [
    ("meetings", &[SettingKind::RegularMonths]),
    ("vote", &[SettingKind::Silence, SettingKind::Duplicates, SettingKind::Publication]),
    ("roll", &[SettingKind::Parking]),
    (
        "ways",
        &[
            SettingKind::Channels,
            SettingKind::Order,
            SettingKind::Proxies,
            SettingKind::ProxiesBarred,
            SettingKind::Representatives,
        ],
    ),
    ("committee", &[SettingKind::CommitteeSize, SettingKind::Alternates, SettingKind::TermYears]),
];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/rules", get(rules))
        .route("/c/{community}/desk/rules/adopt", get(ask).post(answered))
        .route("/c/{community}/desk/rules/check", get(check).post(adopt))
}

async fn rules(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let own = files.community.rules();
    let holds = here_rules(&here, &files);
    let fact = |kind: SettingKind| {
        let says = settings::says_in(&words, &own, kind);
        let otherwise = (own.get(kind) != holds.get(kind)).then(|| settings::says_in(&words, &holds, kind));
        Fact::of(
            settings::name(&words, kind),
            html! {
                strong { (says) }
                @if let Some(means) = own.get(kind).and_then(|setting| settings::means(&words, &setting)) { br; (means) }
                @if let Some(otherwise) = otherwise {
                    br; (words.say_with("rules-by-place", args!["says" => otherwise]))
                }
                @if let Some(basis) = basis(&here, &files, &words, kind) { br; span class="hint" { (basis) } }
            },
        )
    };
    let body = html! {
        p { (words.say("desk-rules-text")) }
        ul class="links" {
            li { a href=(here.at("/desk/charter")) { (words.say("charter-desk-title")) } }
            li { a href=(here.at("/charter")) { (words.say("charter-public-link")) } }
        }
        @for (group, kinds) in GROUPS {
            h2 { (words.say_of("rules-group-", group)) }
            (parts::facts(&words, &kinds.iter().map(|kind| fact(*kind)).collect::<Vec<_>>()))
        }
        @if here.may(&files, Power::KeepRules) {
            p { (parts::button_link(&words.say("desk-adopt"), &here.at("/desk/rules/adopt"))) }
        }
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-rules-title"), &here.at("/desk"), &body))
}

/// The rules as they hold where the community lies.
fn here_rules(here: &Here, files: &Files) -> OwnRules {
    files.community.rules_here(here.desk.law()).unwrap_or_else(|_| files.community.rules())
}

/// Where a setting stands in the law, of the pack or of the place.
fn basis(here: &Here, files: &Files, words: &Words, kind: SettingKind) -> Option<String> {
    let law = here.desk.law();
    let pack = law.packs.get(PACK)?;
    let place = files.community.place(law).ok()?;
    let (voting, committee) = (&place.procedure.voting, &place.procedure.committee);
    let articles = match kind {
        SettingKind::Silence => names::cited(words, &pack.articles, &pack.silence.basis),
        SettingKind::Duplicates => names::cited(words, &pack.articles, &pack.duplicates.basis),
        SettingKind::Publication => return Some(words.say("desk-publication-basis")),
        SettingKind::Parking => match &voting.parking_counts {
            Some(line) => names::cited(words, &place.articles, &line.basis),
            None => names::cited(words, &place.articles, &["指导规则 §25".to_owned()]),
        },
        SettingKind::Channels | SettingKind::Order => names::cited(words, &place.articles, &voting.channels.basis),
        SettingKind::Proxies => names::cited(words, &place.articles, &voting.proxies.basis),
        SettingKind::ProxiesBarred => names::cited(words, &place.articles, &voting.proxies_barred.basis),
        SettingKind::Representatives => names::cited(words, &place.articles, &voting.representatives.basis),
        SettingKind::CommitteeSize => names::cited(words, &place.articles, &committee.size.basis),
        SettingKind::RegularMonths => {
            let line = place.procedure.convening.regular.as_ref()?;
            names::cited(words, &place.articles, &line.basis)
        }
        SettingKind::TermYears => names::cited(words, &place.articles, &committee.term.basis),
        SettingKind::Alternates => names::cited(words, &place.articles, &committee.alternates.as_ref()?.basis),
    };
    Some(words.say_with("desk-basis", args!["articles" => articles]))
}

/// The settings that were picked; what is wrong is added to the errors.
fn picked(words: &Words, posted: &Posted, errors: &mut Errors) -> OwnRules {
    let bare = settings::NUMBERS.into_iter().fold(OwnRules::INITIAL, OwnRules::without);
    let given: Vec<Setting> =
        SettingKind::ALL.iter().filter_map(|kind| settings::read(words, *kind, posted, errors)).collect();
    given.into_iter().fold(bare, OwnRules::with)
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    Ok(form_page(&here, &show::query(&here), &Errors::new()).await)
}

async fn form_page(here: &Here, posted: &Posted, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    // What holds here is proposed: where the place settles something, it is picked already.
    let own = here_rules(here, &files);
    let title = words.say("desk-adopt");
    let form = Form::post(here.at("/desk/rules/adopt"), here.visit.csrf()).render(&html! {
        @for (group, kinds) in GROUPS {
            h2 { (words.say_of("rules-group-", group)) }
            @for kind in kinds {
                (settings::field(&words, *kind, posted, own.get(*kind), basis(here, &files, &words, *kind), errors))
            }
        }
        h2 { (words.say("rules-group-source")) }
        (Field::new("source", words.say("desk-adopt-source")).hint(words.say("desk-adopt-source-hint"))
            .typed(posted, errors).text(&words))
        (parts::buttons(&parts::button(&words.say("parts-continue"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("desk-adopt-text")) }
        (form)
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/rules")), errors, &body)
}

async fn answered(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    let mut errors = Errors::new();
    {
        let files = here.desk.files().await;
        let words = here.words(&files);
        picked(&words, &posted, &mut errors);
        if posted.text("source").is_empty() {
            errors.add("source", words.say("desk-adopt-source-missing"));
        }
    }
    if !errors.is_empty() {
        return Ok(form_page(&here, &posted, &errors).await);
    }
    Ok(Redirect::to(&here.at(&format!("/desk/rules/check?{}", show::as_query(&carried(&posted))))).into_response())
}

fn carried(posted: &Posted) -> Vec<(&str, &str)> {
    let mut fields = settings::carried(posted, SettingKind::ALL);
    fields.push(("source", posted.text("source")));
    fields
}

async fn check(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRules).await?;
    let posted = show::query(&here);
    let files = here.desk.files().await;
    let words = here.words(&files);
    let back = here.at(&format!("/desk/rules/adopt?{}", show::as_query(&carried(&posted))));
    let mut errors = Errors::new();
    let rules = picked(&words, &posted, &mut errors);
    if !errors.is_empty() {
        return Ok(Redirect::to(&back).into_response());
    }
    let before = files.community.rules();
    let source = posted.text("source");
    let mut answers: Vec<Fact> = SettingKind::ALL
        .iter()
        .map(|kind| {
            let changed = rules.get(*kind) != before.get(*kind);
            let says = html! {
                @if changed { strong { (settings::says_in(&words, &rules, *kind)) } }
                @else { (settings::says_in(&words, &rules, *kind)) " " span class="hint" { (words.say("rules-unchanged")) } }
                @if let Some(means) = rules.get(*kind).filter(|_| changed).and_then(|it| settings::means(&words, &it)) {
                    br; (means)
                }
            };
            Fact::of(settings::name(&words, *kind), says).change(format!("{back}#{}", kind.word()))
        })
        .collect();
    answers.push(Fact::new(words.say("desk-adopt-source"), source).change(format!("{back}#source")));
    let refusal = show::would_refuse(&here, &files, CommunityCommand::AdoptRules { rules, source: source.to_owned() });
    let body = html! {
        (show::refused(&words, refusal.as_ref()))
        (checked(&here, &words, &posted, &answers, refusal.is_none()))
    };
    Ok(show::page(&here, &files, &words, &words.say("desk-check-title"), &back, &body))
}

fn checked(here: &Here, words: &Words, posted: &Posted, answers: &[Fact], may: bool) -> Markup {
    html! {
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(words, answers))
        (parts::warning(words, &words.say("desk-adopt-consequence")))
        @if may {
            (Form::post(here.at("/desk/rules/check"), here.visit.csrf()).render(&html! {
                @for (name, value) in carried(posted) { (parts::hidden(name, value)) }
                (parts::buttons(&parts::button(&words.say("desk-adopt-act"))))
            }))
        }
    }
}

async fn adopt(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepRules).await?;
    let mut errors = Errors::new();
    let rules = {
        let files = here.desk.files().await;
        picked(&here.words(&files), &posted, &mut errors)
    };
    if !errors.is_empty() {
        return Ok(form_page(&here, &posted, &errors).await);
    }
    let command = CommunityCommand::AdoptRules { rules, source: posted.text("source").to_owned() };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/rules"), "rules-adopted"))
}
