//! Leading a renewal: beginning it, reporting the end of the term; the group that organises it is recorded on a page of its own.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power};
use governance::election::seats_awaited;
use governance::ids::BodyId;
use governance::law::Place;
use governance::renewal::{Renewal, RenewalCommand, Term, asked_since, forming, group_may_be_formed, organiser};
use governance::{Actor, Refusal};
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{renewal_group, renewal_objection, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::public::renewal as shown;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/renewal", get(look).post(act))
}

async fn look(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    Ok(page(&here, &Posted::default(), &Errors::new(), None).await)
}

async fn page(here: &Here, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("renewal-title");
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let committees = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let committees: Vec<(&Body, Date)> = committees.filter_map(|body| Some((body, body.term_ends(today)?))).collect();
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say("renewal-desk-lead")) }
        (show::refused_beside(&words, errors, refusal))
        @if committees.is_empty() {
            (parts::empty(&words.say("renewal-none"), &html! { p { (words.say("renewal-none-text")) } }))
        }
        @for (body, ends) in &committees {
            section { (committee(here, &files, &words, (body, *ends, today), posted, errors)) }
        }
        p { a href=(here.at("/desk/handover")) { (words.say("handover-desk-title")) } }
        p { a href=(here.at("/renewal")) { (words.say("renewal-to-public")) } }
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk")), errors, &body)
}

fn committee(
    here: &Here,
    files: &Files,
    words: &Words,
    (body, ends, today): (&Body, Date, Date),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let Ok(place) = files.community.place(here.desk.law()) else { return html! {} };
    let term = Term::ending(ends, place, asked_since(&files.community, body.id, ends));
    let may_in = |body| files.community.may_in(&here.desk.moment(here.actor()), Power::Convene, body);
    let may = may_in(body.id);
    let forms = forming(&files.community, &here.desk.moment(here.actor()), body.id).is_ok()
        && renewal_group::is_theirs_to_form(here, files, place, today);
    let renewal = files.community.renewals().of(body.id, ends);
    let opened = renewal.and_then(|renewal| renewal.opened).is_some();
    let reported = renewal.and_then(|renewal| renewal.reported.as_ref());
    let under_way = renewal.is_some_and(|renewal| renewal.is_under_way(&files.community, today));
    let is_over = renewal.is_some_and(|renewal| renewal.began_at().is_some()) && !under_way;
    let form = |inside: &Markup| {
        Form::post(here.at("/desk/renewal"), here.visit.csrf()).render(&html! {
            (parts::hidden("committee", &body.id.to_string()))
            (inside)
        })
    };
    let own = |field: &str| if posted.text("committee") == body.id.to_string() { posted.text(field) } else { "" };
    html! {
        h2 { (body.name) }
        (shown::standing(here, files, words, place, (body, ends, today)))
        @if let Some(renewal) = renewal {
            (shown::of_renewal(here, files, words, renewal, today))
            (renewal_objection::section(here, files, words, renewal))
        }
        @if may {
            @if !opened && today >= term.renewal_from {
                h3 { (words.say("renewal-open")) }
                p { (words.say("renewal-open-text")) }
                (form(&html! { (parts::hidden("act", "open")) (parts::buttons(&parts::button(&words.say("renewal-open-act")))) }))
            }
            @if reported.is_some() || today >= term.reported_from() { h3 { (words.say("renewal-report")) } }
            @match reported {
                None if today < term.reported_from() => {}
                Some((at, text)) => { p { (words.say_with("renewal-reported", args!["at" => words.moment(*at), "text" => text.as_str()])) } }
                None => {
                    (form(&html! {
                        (parts::hidden("act", "report"))
                        (Field::new("report", words.say("renewal-report-what")).hint(words.say("renewal-report-hint"))
                            .value(own("report")).error(errors.of("report")).textarea(words, 3))
                        (parts::buttons(&parts::button(&words.say("renewal-report-act"))))
                    }))
                }
            }
        }
        @if forms && group_may_be_formed(&files.community, place, body.id, &term) && !is_over {
            // The group's own name stands above its members; here it is changed.
            @if renewal.is_some_and(|renewal| renewal.group.is_some()) { h3 { (words.say("renewal-group-changes")) } }
            @else { h3 { (crate::names::renewal_group(words, &files.community, here.desk.law())) } }
            (renewal_group::links(here, files, words, (body.id, renewal)))
        }
        @if let Some(renewal) = renewal.filter(|_| under_way) { (elect(here, files, words, place, (renewal, today), &may_in)) }
    }
}

/// What is next of the election itself: it is called by whose it is, or those who were elected take their seats.
fn elect(
    here: &Here,
    files: &Files,
    words: &Words,
    place: &Place,
    (renewal, today): (&Renewal, Date),
    may_in: &impl Fn(BodyId) -> bool,
) -> Markup {
    let held = renewal.meeting_id(&files.community);
    let awaited = seats_awaited(&files.community, place, today).into_iter().find(|one| Some(one.meeting) == held);
    if let Some(one) = awaited {
        let seats = here.at(&format!("/desk/meetings/{}/elections/{}/seats", one.meeting, one.matter));
        return html! {
            @if may_in(one.convenor) { p { (parts::button_link(&words.say("renewal-take-seats"), &seats)) } }
        };
    }
    let group = organiser(&files.community, place, renewal, today);
    let link = here.at(&format!("/desk/convene?elect-next={}", renewal.committee));
    let called = |group: BodyId| {
        let name = files.community.bodies().body(group).map(|body| body.name.to_string()).unwrap_or_default();
        let basis = place.procedure.renewal.group_convenes.as_ref().map(|rule| rule.basis.as_slice());
        let articles = crate::names::of_place(words, Some(place), basis.unwrap_or_default());
        words.say_with("renewal-convened-by-group", args!["group" => name, "articles" => articles])
    };
    html! {
        @if let Some(group) = group { p { (called(group)) } }
        @if may_in(group.unwrap_or(renewal.committee)) {
            p { (parts::button_link(&words.say("renewal-convene"), &link)) }
        }
    }
}

async fn act(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let committee: Option<BodyId> = posted.text("committee").parse().ok();
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let (command, done) = match (committee, posted.text("act")) {
        (Some(committee), "open") => (RenewalCommand::Open { committee }, "renewal-opened"),
        (Some(committee), "report") => {
            let text = posted.text("report").to_owned();
            (RenewalCommand::Report { committee, text }, "renewal-reported")
        }
        _ => {
            errors.add("report", words.say("desk-pick-one"));
            return Ok(page(&here, &posted, &errors, None).await);
        }
    };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ (Refusal::Text(_) | Refusal::Renewal(_)))) => {
            errors.add("report", answer::Said::of(&words, &refusal).why);
            Ok(page(&here, &posted, &errors, Some(&refusal)).await)
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/renewal"), done)),
    }
}
