//! Papers to print: the application, the notice of the group, the notice of the papers of the first meeting.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::founding::{Application, Need, Support, papers, support};
use jiff::Timestamp;
use maud::{Markup, html};

use super::View;
use super::group::{absent, members};
use super::state::paper_id;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts;
use crate::parts::paper::{self, Cell, Form, Grid, Paper, Signature};
use crate::printed_address;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/founding/application-form", get(application_form))
        .route("/c/{community}/founding/group-notice", get(group_notice))
        .route("/c/{community}/founding/papers-notice", get(papers_notice))
}

/// The page of one or more papers, as of the day of what they tell, with its way back.
pub(crate) fn sheet(view: &View<'_>, title: &str, at: Option<Timestamp>, back: &str, papers: &Markup) -> Response {
    let back = parts::back(&view.words, view.here.at(back));
    let page = view.here.page(view.files, &view.words, title).sheet().back(back);
    let page = match at {
        Some(at) => page.day(view.words.date_of(at)),
        None => page,
    };
    page.render(papers).into_response()
}

/// Who signs, and on which day.
pub(crate) fn signed(view: &View<'_>, who: &str, at: Timestamp) -> Signature {
    Signature::of(who).on(view.words.date_of(at))
}

/// The body of the street office, by its own name where one is entered.
pub(crate) fn office_name(view: &View<'_>) -> String {
    let bodies = view.files.community.bodies().all().iter();
    let mut offices = bodies.filter(|body| body.kind == governance::bodies::BodyKind::StreetOffice);
    offices.next().map_or_else(|| view.words.say("founding-holder-street-office"), |body| body.name.to_string())
}

async fn application_form(here: Here) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let condition = view.condition();
    let community = files.community.name();
    let columns = [("no", "narrow"), ("home", ""), ("name", "name"), ("signature", "sign"), ("day", "")];
    let columns = columns.map(|(column, class)| (words.say_of("founding-form-", column), class));
    let lines = (1..=12).fold(Grid::new(columns.into()).tall(), |grid, number| {
        grid.row(vec![Cell::text(number.to_string()), Cell::empty(), Cell::empty(), Cell::empty(), Cell::empty()])
    });
    let body = html! {
        p { (words.say_with("founding-form-text", args![
            "community" => community, "delivered" => words.area(condition.delivered), "whole" => words.area(condition.whole),
            "articles" => view.cited(&condition.basis),
        ])) }
        p { (words.say("founding-form-ask")) }
        @if let Some(needs) = applicants_asked(&view) { p { (needs) } }
        (lines.render())
        p { (words.say("founding-form-attached")) }
    };
    let title = words.say("founding-form-title");
    let paper = Paper::new(Form::Letter, title.clone())
        .to(office_name(&view))
        .body(body)
        .signed(Signature::of(words.say("founding-form-signed")).without_seal());
    Ok(sheet(&view, &title, None, "/founding", &paper.render(words)))
}

/// How many owners must sign here, by which article: what a paper says that is signed and handed in, on whichever day.
fn applicants_asked(view: &View<'_>) -> Option<String> {
    let words = &view.words;
    let asked = view.place.procedure.founding.applicants.as_ref()?;
    let facts = args!["needed" => needed(view)?.0, "articles" => view.cited(&asked.basis)];
    Some(words.say_with("founding-form-asks", facts))
}

/// How many it takes and how many are missing now, each way the place knows; and whether they are enough.
fn needed(view: &View<'_>) -> Option<(String, String, Support, bool)> {
    let words = &view.words;
    let asked = view.place.procedure.founding.applicants.as_ref()?;
    let signers = view.founding().application().map(Application::signers).unwrap_or_default();
    let parking = view.files.community.rules_here(view.here.desk.law()).map(|rules| rules.parking).unwrap_or_default();
    let support = support(&view.files.community, parking, &signers);
    let ways = support.ways(asked);
    let of = |figure: fn(&Need) -> u64| {
        let way = |way: &Vec<Need>| {
            let needs = way.iter().map(|need| words.figure(need.measure.into(), figure(need)));
            words.list(&needs.collect::<Vec<_>>())
        };
        ways.iter().map(way).collect::<Vec<_>>().join(&words.say("founding-form-or"))
    };
    let (needed, missing) = (of(|need| need.needed), of(|need| need.missing));
    let is_enough = support.is_enough(Some(asked));
    Some((needed, missing, support, is_enough))
}

/// How many owners must sign here, by which article, and what is missing of it now; nothing where the place names no part.
pub(crate) fn applicants_needed(view: &View<'_>) -> Option<String> {
    let words = &view.words;
    let asked = view.place.procedure.founding.applicants.as_ref()?;
    let (needed, missing, support, is_enough) = needed(view)?;
    let facts = args![
        "needed" => needed, "articles" => view.cited(&asked.basis), "heads" => words.number(support.heads),
        "area" => words.area(support.area), "missing" => missing,
    ];
    let key = if is_enough { "founding-form-reached" } else { "founding-form-needs" };
    Some(words.say_with(key, facts))
}

async fn group_notice(here: Here) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let last = view.group().and_then(|group| group.publication()).ok_or_else(|| answer::not_found(&here.visit))?;
    let published = &last.published;
    let address = format!("{}{}", here.visit.app.options.public_address, here.at("/founding"));
    let body = html! {
        p { (words.say_with("founding-notice-text", args!["community" => files.community.name(), "articles" => view.cited(&published.rule.basis)])) }
        (members(&view, &published.members))
        (absent(&view, &published.absent))
        p { (words.say_with("founding-notice-object", args!["until" => words.deadline(published.on_view_until), "office" => office_name(&view)])) }
        p { (words.say_with("founding-notice-meeting", args!["until" => words.deadline(published.first_meeting_until)])) }
        p { (words.say_with("founding-notice-online", args!["address" => address])) }
    };
    let title = words.say_with("founding-notice-title", args!["number" => published.publication]);
    let paper = Paper::new(Form::Letter, title.clone())
        .issued_by(files.community.name())
        .to(words.say("papers-all-owners"))
        .body(body)
        .signed(signed(&view, &office_name(&view), last.at));
    let body = html! { (printed_address::warning(&here, words)) (paper.render(words)) };
    Ok(sheet(&view, &title, Some(last.at), "/founding", &body))
}

async fn papers_notice(here: Here) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let meeting = view.meeting().ok_or_else(|| answer::not_found(&here.visit))?;
    let notice = meeting.notice.as_ref().ok_or_else(|| answer::not_found(&here.visit))?;
    let roll = meeting.roll.as_ref().ok_or_else(|| answer::not_found(&here.visit))?;
    let group = crate::convenor::name(words, &files.community, here.desk.law(), meeting.body, notice.given_at);
    let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
    let titles: Vec<String> = meeting
        .questions
        .iter()
        .filter_map(|question| files.community.matters().matter(question.matter))
        .map(|matter| matter.title.to_string())
        .collect();
    let all = args!["heads" => roll.heads(), "weight" => words.area(roll.area)];
    let rows = [
        (words.say("papers-form"), html! { (crate::names::meeting_form(words, meeting)) }),
        (words.say("desk-meeting-voting"), html! { (words.say_with("desk-meeting-from-to", voting)) }),
        (words.say("desk-meeting-electorate"), html! { (words.say_with("desk-heads-and-area", all)) }),
        (words.say("founding-papers-questions"), html! { (words.list(&titles)) }),
        (words.say("desk-roll-until"), html! { (words.deadline(roll.objections_until)) }),
    ];
    let address = format!("{}{}", here.visit.app.options.public_address, here.at("/founding"));
    let body = html! {
        p { (words.say_with("founding-papers-notice-text", args!["community" => files.community.name()])) }
        (paper::rows(&rows))
        p { (words.say("founding-papers-notice-list")) }
        ol {
            @for (paper, published) in papers(&files.community) {
                @if let Some((_, at)) = published.filter(|(of, _)| *of == meeting.id) {
                    li { (words.say_of("founding-paper-", paper_id(paper))) " · " (words.date_of(at)) }
                }
            }
        }
        p { (words.say_with("founding-papers-notice-online", args!["address" => address])) }
    };
    let title = words.say("founding-papers-notice-title");
    let paper = Paper::new(Form::Letter, title.clone())
        .issued_by(files.community.name())
        .to(words.say("papers-all-owners"))
        .body(body)
        .signed(signed(&view, &group, notice.given_at));
    let body = html! { (printed_address::warning(&here, words)) (paper.render(words)) };
    Ok(sheet(&view, &title, Some(notice.given_at), "/founding", &body))
}
