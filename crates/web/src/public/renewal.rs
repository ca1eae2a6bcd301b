//! One committee after another (换届): until when it sits, where the renewal stands, who acts meanwhile, what is blocked.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power};
use governance::duties::{About, Duty, DutyKind, duties};
use governance::law::Place;
use governance::renewal::{
    Acting, EndedEarly, Renewal, Station, StationKind, StationStanding, Term, acting_for, asked_since, blocked_since,
    ended_early, line, stand_ins,
};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::app::App;
use crate::args;
use crate::look::{Icon, Link};
use crate::names;
use crate::parts::{self, Fact};
use crate::place_lines;
use crate::public::renewal_object;
use crate::public::renewal_vain;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/renewal", get(show))
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("renewal-title");
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let place = files.community.place(here.desk.law()).ok();
    let committees = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let committees: Vec<(&Body, Date)> = committees.filter_map(|body| Some((body, body.term_ends(today)?))).collect();
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("renewal-lead")) }
        @if committees.is_empty() {
            (parts::empty(&words.say("renewal-none"), &html! { p { (words.say("renewal-none-text")) } }))
        }
        @if let Some(place) = place {
            @for (body, ends) in &committees {
                section {
                    h2 { (body.name) }
                    (standing(&here, &files, &words, place, (body, *ends, today)))
                    @for renewal in files.community.renewals().all().iter().rev().filter(|one| one.committee == body.id) {
                        (of_renewal(&here, &files, &words, renewal, today))
                        (renewal_object::composition(&words, (&files, here.desk.door().now()), renewal,
                            &here.at(&format!("/renewal/{}/object", body.id))))
                    }
                }
            }
        }
        @if here.person().is_some() { p { a href=(here.at("/desk/renewal")) { (words.say("renewal-to-desk")) } } }
    };
    here.page(&files, &words, title).back(Link::new(here.at(""), files.community.name())).render(&body).into_response()
}

/// Until when a committee sits, who acts for it, and what is not voted on now.
pub(crate) fn standing(
    here: &Here,
    files: &Files,
    words: &Words,
    place: &Place,
    (body, ends, today): (&Body, Date, Date),
) -> Markup {
    let term = Term::ending(ends, place, asked_since(&files.community, body.id, ends));
    let early = ended_early(&files.community, body.id, ends);
    let rules = &place.procedure.renewal;
    let ended = if early.is_some() { "renewal-ended-early" } else { "renewal-term-ends" };
    let mut facts = vec![Fact::new(words.say(ended), words.day(ends))];
    if let Some(until) = term.report_until {
        facts.push(Fact::new(words.say("renewal-report-until"), words.day(until)));
    }
    // Of seats that ended before their time nothing counts back from their last day.
    let start = args!["day" => words.day(term.renewal_from), "articles" => names::of_place(words, Some(place), &rules.start.basis)];
    if early.is_none() {
        facts.push(Fact::new(words.say("renewal-starts"), words.say_with("renewal-starts-when", start)));
    }
    let acting = acting_for(&files.community, body.id, today, here.desk.law());
    facts.extend(acting.map(|acting| Fact::new(words.say("renewal-acting"), acts(files, words, acting))));
    let under_way = files.community.renewals().of(body.id, ends);
    let since = under_way.and_then(|one| blocked_since(&files.community, one));
    let blocked = rules.blocked.as_ref().zip(since);
    html! {
        (parts::facts(words, &facts))
        @if let Some(Acting::Nobody { .. } | Acting::StandIn { .. }) = acting {
            (parts::warning(words, &gap(words, early)))
        }
        (stand_in(here, files, words, place, (body, ends, today)))
        @if let Some((blocked, since)) = blocked {
            @let named = |kinds: &[String]| words.list(&kinds.iter().map(|kind| place_lines::term(words, kind)).collect::<Vec<_>>());
            (parts::warning(words, &words.say_with("renewal-blocked", args![
                "kinds" => named(&blocked.names), "articles" => names::of_place(words, Some(place), &blocked.basis),
                "since" => words.date_of(since),
            ])))
            @if !blocked.unless_covenant.is_empty() {
                p { (words.say_with("renewal-blocked-unless", args!["kinds" => named(&blocked.unless_covenant)])) }
            }
        }
    }
}

/// Why nobody of a committee sits, and what is not done meanwhile.
fn gap(words: &Words, early: Option<EndedEarly>) -> String {
    let why = match early {
        None => words.say("renewal-gap-term"),
        Some(EndedEarly { since, revoked: Some(_) }) => {
            words.say_with("renewal-gap-revoked", args!["since" => words.date(since)])
        }
        Some(EndedEarly { since, revoked: None }) => {
            words.say_with("renewal-gap-early", args!["since" => words.date(since)])
        }
    };
    [why, words.say("renewal-gap")].join(words.lang().sentence_separator())
}

/// Who is to be seated so that somebody can act in a gap, and who seats them; nothing where somebody can or none is near.
fn stand_in(
    here: &Here,
    files: &Files,
    words: &Words,
    place: &Place,
    (committee, ends, today): (&Body, Date, Date),
) -> Markup {
    let owed = duties(&files.community, here.desk.law(), today);
    let is_it = |duty: &Duty| duty.kind == DutyKind::SettleStandIn && duty.about == About::Term(committee.id, ends);
    let Some(duty) = owed.iter().find(|duty| is_it(duty)).filter(|duty| duty.since <= today) else { return html! {} };
    let who: Vec<String> = stand_ins(place).map(|kind| names::body_kind(words, kind)).collect();
    let who = words.list(&who);
    let articles = names::of_place(words, Some(place), &duty.basis);
    let key = if today > ends { "renewal-stand-in-now" } else { "renewal-stand-in-missing" };
    let missing = words.say_with(key, args!["ends" => words.date(ends), "who" => who.clone(), "articles" => articles]);
    let office = files.community.bodies().body(duty.owed_by).filter(|body| body.kind == BodyKind::StreetOffice);
    let keeps = |office: &Body| files.community.may_in(&here.desk.moment(here.actor()), Power::KeepSeats, office.id);
    html! {
        (parts::warning(words, &missing))
        @match office {
            Some(office) if keeps(office) => {
                p {
                    (words.say_with("renewal-stand-in-do", args!["who" => who])) " "
                    a href=(here.at("/desk/bodies")) { (words.say("renewal-stand-in-link")) }
                }
            }
            Some(office) => {
                p { (words.say_with("renewal-stand-in-office", args!["office" => office.name.as_str(), "who" => who])) }
            }
            None => { p { (words.say_with("renewal-stand-in-operator", args!["who" => who])) } }
        }
    }
}

/// That nobody of a committee sits, and who acts for it since when; nothing while it or its successor does.
pub(crate) fn in_gap(here: &Here, files: &Files, words: &Words, body: &Body, today: Date) -> Markup {
    let acting = acting_for(&files.community, body.id, today, here.desk.law());
    let gap = acting.filter(|acting| matches!(acting, Acting::StandIn { .. } | Acting::Nobody { .. }));
    html! {
        @if let Some(acting) = gap.filter(|_| !files.community.is_elsewhere(here.desk.law())) {
            (parts::warning(words, &words.say_with("renewal-nobody-sits", args!["acting" => acts(files, words, acting)])))
            p { a href=(here.at("/renewal")) { (words.say("renewal-nobody-sits-link")) } }
        }
    }
}

fn acts(files: &Files, words: &Words, acting: Acting) -> String {
    match acting {
        Acting::Itself => words.say("renewal-acts-itself"),
        Acting::StandIn { body, since } => {
            let name = files.community.bodies().body(body).map(|body| body.name.to_string()).unwrap_or_default();
            words.say_with("renewal-acts-stand-in", args!["body" => name, "since" => words.day(since)])
        }
        Acting::Successor { body, since } => {
            let name = files.community.bodies().body(body).map(|body| body.name.to_string()).unwrap_or_default();
            words.say_with("renewal-acts-successor", args!["body" => name, "since" => words.day(since)])
        }
        Acting::Nobody { since } => words.say_with("renewal-acts-nobody", args!["since" => words.day(since)]),
    }
}

/// The line of one renewal.
pub(crate) fn of_renewal(here: &Here, files: &Files, words: &Words, renewal: &Renewal, today: Date) -> Markup {
    let stations = line(&files.community, renewal, here.desk.law(), today);
    html! {
        h3 { (parts::unbroken(&title(files, words, renewal))) }
        nav class="line" aria-label=(words.say("renewal-line")) {
            ol { @for station in &stations { (stop(here, files, words, renewal, station, today)) } }
        }
        (renewal_vain::said(here, files, words, (renewal, today)))
    }
}

/// What a renewal is called: by the day on which the term ended, and why where it did before its time.
pub(crate) fn title(files: &Files, words: &Words, renewal: &Renewal) -> String {
    let ends = args!["ends" => words.date(renewal.term_ends)];
    match ended_early(&files.community, renewal.committee, renewal.term_ends) {
        None => words.say_with("renewal-of-term", ends),
        Some(EndedEarly { revoked: Some(_), .. }) => words.say_with("renewal-of-revoked", ends),
        Some(EndedEarly { revoked: None, .. }) => words.say_with("renewal-of-ended", ends),
    }
}

fn stop(here: &Here, files: &Files, words: &Words, renewal: &Renewal, station: &Station, today: Date) -> Markup {
    let (class, state) = match station.standing {
        StationStanding::Done => ("done", words.say("parts-line-done")),
        StationStanding::Current => ("current", words.say("parts-line-current")),
        StationStanding::Ahead => ("next", words.say("parts-line-next")),
    };
    let name = words.say_of("renewal-station-", word(station.kind));
    let late = match (station.done_on, station.until) {
        (None, Some(until)) => today > until,
        (Some(on), Some(until)) => on > until,
        (_, None) => false,
    };
    html! {
        li class={ "stop " (class) } aria-current=[(station.standing == StationStanding::Current).then_some("step")] {
            span class="stop-dot" { @if station.standing == StationStanding::Done { (Icon::Tick) } }
            div class="stop-words" {
                span class="stop-name" {
                    @match page(here, files, renewal, station.kind) {
                        Some(href) => { a href=(href) { (name) } }
                        None => { (name) }
                    }
                }
                " " span class="stop-state" { (state) }
                @if let Some(on) = station.done_on { span class="stop-when" { (words.day(on)) } }
                @if let Some(until) = station.until {
                    span class="stop-when" {
                        (words.say_with("renewal-station-until", args!["day" => words.day(until)]))
                        @if late { " " (parts::tag(parts::Tone::Bad, &words.say("renewal-station-late"))) }
                    }
                }
            }
        }
    }
}

fn word(kind: StationKind) -> &'static str {
    match kind {
        StationKind::Report => "report",
        StationKind::Open => "open",
        StationKind::Group => "group",
        StationKind::Convene => "convene",
        StationKind::Notice => "notice",
        StationKind::Vote => "vote",
        StationKind::Result => "result",
        StationKind::Seated => "seated",
        StationKind::Handover => "handover",
        StationKind::HandedOn => "handed-on",
    }
}

/// The page that tells about a station.
fn page(here: &Here, files: &Files, renewal: &Renewal, kind: StationKind) -> Option<String> {
    let matter = || {
        let question = renewal.meeting(&files.community)?.questions.iter().find(|one| one.election.is_some())?;
        Some(here.at(&format!("/matters/{}", question.matter)))
    };
    match kind {
        StationKind::Convene | StationKind::Notice | StationKind::Vote | StationKind::Result => matter(),
        StationKind::Handover => renewal.handover(&files.community).map(|list| here.at(&format!("/handover/{list}"))),
        StationKind::HandedOn => renewal.handed_on(&files.community).map(|list| here.at(&format!("/handover/{list}"))),
        StationKind::Report | StationKind::Open | StationKind::Group | StationKind::Seated => None,
    }
}
