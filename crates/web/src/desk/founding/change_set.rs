//! The papers of a later filing: a committee elected after the first, or a text adopted since, each made from the book.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use governance::Community;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::charter::{Adoption, CharterRef, Standing};
use governance::founding::{Change, LaterChange, Rest, later_changes};
use governance::ids::MatterId;
use jiff::Timestamp;
use maud::{Markup, html};

use super::HOME;
use super::filing_list::filed_with;
use super::filing_set::{Elected, body_name, committee, paper, result, seats_on, signed_on, text};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::due::change_code;
use crate::parts::paper::paragraphs;
use crate::public::founding::View;
use crate::public::founding::sheets::sheet;
use crate::visit::Here;
use crate::wording::Said;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/founding/change-set/{change}", get(set))
}

/// Where the papers of a change are.
pub(super) fn address(here: &Here, change: Change) -> String {
    here.at(&format!("{HOME}/change-set/{}", change_code(change)))
}

/// A change with the vote it rests on.
struct Voted<'a> {
    change: LaterChange<'a>,
    meeting: &'a Meeting,
    rest: Rest,
    at: Timestamp,
}

fn voted<'a>(community: &'a Community, code: &str) -> Option<Voted<'a>> {
    let change = later_changes(community).into_iter().find(|change| change_code(change.about) == code)?;
    let (meeting, matter) = match change.about {
        Change::Committee { meeting, matter } => (meeting, matter),
        Change::Text { text } => match community.charters().get(text)?.standing {
            Standing::Adopted { adoption: Adoption::Vote { meeting, matter }, .. } => (meeting, matter),
            _ => return None,
        },
        // No vote stands behind who left; the receipt of the office is the paper.
        Change::Members { .. } => return None,
    };
    let meeting = community.assembly().meeting(meeting)?;
    let (count, at) = meeting.certified?;
    let kind = meeting.question(matter)?.kind.clone();
    Some(Voted { change, meeting, rest: Rest { kind, matter, meeting: meeting.id, count }, at })
}

async fn set(here: Here, Path((_, code)): Path<(String, String)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let reported = {
        let files = here.desk.files().await;
        let voted = voted(&files.community, &code).ok_or_else(|| answer::not_found(&here.visit))?;
        let told_by = voted.change.reported.and_then(|reported| reported.on.tomorrow().ok());
        told_by.and_then(|day| day.to_zoned(files.community.zone().clone()).ok()).map(|day| day.timestamp())
    };
    let said = Said::of(&here, "filing", here.visit.view.lang, reported).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let voted = voted(&files.community, &code).ok_or_else(|| answer::not_found(&here.visit))?;
    let (title, papers) = match voted.change.about {
        Change::Members { .. } => return Err(answer::not_found(&here.visit)),
        Change::Committee { matter, .. } => ("founding-set-title", elected(&view, &said, &voted, matter)),
        Change::Text { text } => ("founding-set-change", adopted(&view, &voted, text)),
    };
    Ok(sheet(&view, &view.words.say(title), Some(voted.at), &format!("{HOME}/change"), &papers))
}

/// A committee elected later is filed as the first one was (指导规则 §33).
fn elected(view: &View<'_>, said: &Said, voted: &Voted<'_>, matter: MatterId) -> Markup {
    let words = &view.words;
    let Some(seating) = voted.meeting.elections.get(&matter).and_then(|file| file.seating.as_ref()) else {
        return html! {};
    };
    // Who sits on the day of the filing, within the term that is filed.
    let day = voted.change.reported.map_or(view.today(), |reported| reported.on);
    let people = seats_on(view, seating.body, day.min(seating.until).max(seating.from));
    let members = u32::try_from(seating.seats.len()).unwrap_or(u32::MAX);
    let name = body_name(view, seating.body);
    let (on, count) = (words.date(voted.change.changed_on), words.number(members));
    let opening = [
        ("community", view.files.community.name()),
        ("committee", name.as_str()),
        ("elected", on.as_str()),
        ("members", count.as_str()),
    ];
    let letter = html! {
        (paragraphs(&said.say(words, "filing-opening", &opening)))
        (attached(view, "committee"))
        (paragraphs(&said.say(words, "filing-closing", &[("committee", name.as_str())])))
    };
    let application = paper(view, "application").to(filed_with(view)).body(letter);
    let filed_on = voted.change.reported.map(|reported| reported.on);
    let filed = Elected { body: seating.body, members, on: voted.change.changed_on, filed_on };
    html! {
        (application.signed(signed_on(view, &name, filed_on)).render(words))
        (of_vote(view, voted))
        (committee(view, &people, &filed))
    }
}

/// A text adopted later is reported with its words (指导规则 §34).
fn adopted(view: &View<'_>, voted: &Voted<'_>, adopted: CharterRef) -> Markup {
    let words = &view.words;
    let (kind, name) = (adopted.kind.word(), body_name(view, voted.change.committee));
    let letter = html! {
        p { (words.say_with("founding-set-change-opening", args![
            "community" => view.files.community.name(), "date" => words.date(voted.change.changed_on),
            "text" => crate::charter_text::title(words, adopted.kind),
        ])) }
        (attached(view, kind))
        p { (words.say("founding-set-change-closing")) }
    };
    let report = paper(view, "change").to(filed_with(view)).body(letter);
    let reported_on = voted.change.reported.map(|reported| reported.on);
    html! {
        (report.signed(signed_on(view, &name, reported_on)).render(words))
        (of_vote(view, voted))
        (text(view, kind, Some(&voted.rest)))
    }
}

fn attached(view: &View<'_>, second: &str) -> Markup {
    html! {
        p { (view.words.say("founding-set-attached")) }
        ol {
            li { (view.words.say("founding-set-later-result")) }
            li { (view.words.say_of("founding-set-", second)) }
        }
    }
}

fn of_vote(view: &View<'_>, voted: &Voted<'_>) -> Markup {
    result(view, "later-result", std::slice::from_ref(&voted.rest), body_name(view, voted.meeting.body))
}
