//! The papers of the filing, each made from the book.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{BodyKind, Power, Seat};
use governance::charter::CharterText;
use governance::election::elected;
use governance::founding::{FilingDocument, Founded, Rest};
use governance::ids::BodyId;
use governance::law::area::Area;
use governance::law::evaluate::{Figures, OptionKind};
use jiff::civil::Date;
use maud::{Markup, html};

use super::HOME;
use super::filing_list::{documents, filed_with, name as name_of};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::papers::took_part;
use crate::names;
use crate::parts::paper::{Cell, Form, Grid, Paper, Signature, paragraphs, rows as rows_of};
use crate::public::founding::View;
use crate::public::founding::sheets::sheet;
use crate::visit::Here;
use crate::wording::Said;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/founding/filing-set", get(set))
}

async fn set(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let filed = here.desk.files().await.community.founding().filed_at();
    let said = Said::of(&here, "filing", here.visit.view.lang, filed).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let founded = view.founding().founded().ok_or_else(|| answer::not_found(&here.visit))?;
    let papers = html! {
        (application(&view, &said, founded))
        (result(&view, "result", &founded.event.rests_on, group(&view)))
        @for kind in ["rules-of-procedure", "covenant"] {
            (text(&view, kind, founded.event.rests_on.iter().find(|rest| rest.kind == kind)))
        }
        @if documents(&view).any(|document| document == FilingDocument::OtherDecisions) { (other(&view, founded)) }
        (committee(&view, &filed_seats(&view, founded), &Elected {
            body: founded.event.committee,
            members: founded.event.members,
            on: elected_on(&view, founded),
            filed_on: view.founding().filed().map(|filed| filed.on),
        }))
    };
    let title = view.words.say("founding-set-title");
    Ok(sheet(&view, &title, Some(filed.unwrap_or(founded.at)), &format!("{HOME}/filing"), &papers))
}

/// What a body is called.
pub(super) fn body_name(view: &View<'_>, body: BodyId) -> String {
    let body = view.files.community.bodies().body(body);
    body.map(|body| body.name.to_string()).unwrap_or_default()
}

/// What the preparatory group is called.
fn group(view: &View<'_>) -> String {
    view.group().map(|group| body_name(view, group.body)).unwrap_or_default()
}

pub(super) fn paper(view: &View<'_>, key: &str) -> Paper {
    Paper::new(Form::Letter, view.words.say_of("founding-set-", key)).issued_by(view.files.community.name())
}

fn application(view: &View<'_>, said: &Said, founded: &Founded) -> Markup {
    let words = &view.words;
    let name = body_name(view, founded.event.committee);
    let (elected, members) = (words.date(elected_on(view, founded)), words.number(founded.event.members));
    let opening = [
        ("community", view.files.community.name()),
        ("committee", name.as_str()),
        ("elected", elected.as_str()),
        ("members", members.as_str()),
    ];
    let body = html! {
        (paragraphs(&said.say(words, "filing-opening", &opening)))
        p { (words.say("founding-set-attached")) }
        ol {
            @for document in documents(view) { li { (name_of(view, document)) } }
        }
        (paragraphs(&said.say(words, "filing-closing", &[("committee", name.as_str())])))
    };
    let filed_on = view.founding().filed().map(|filed| filed.on);
    paper(view, "application").to(filed_with(view)).body(body).signed(signed_on(view, &name, filed_on)).render(words)
}

/// The day on which the committee was elected: its result was certified then. The days of filing may run from a later vote.
fn elected_on(view: &View<'_>, founded: &Founded) -> Date {
    let meetings = view.files.community.assembly();
    let elections = founded.event.rests_on.iter().filter_map(|rest| {
        let meeting = meetings.meeting(rest.meeting)?;
        meeting.question(rest.matter)?.election.as_ref()?;
        meeting.certified
    });
    let last = elections.map(|(_, at)| at.to_zoned(view.files.community.zone().clone()).date()).max();
    last.unwrap_or(founded.event.elected_on)
}

/// A body signs on the day of the filing; until then the day is left to be written in.
pub(super) fn signed_on(view: &View<'_>, who: &str, on: Option<Date>) -> Signature {
    match on {
        Some(on) => Signature::of(who).on(view.words.date(on)),
        None => Signature::of(who),
    }
}

/// The certified results that what is filed rests on, with their figures, of a paper by its key; whoever led the vote signs.
pub(super) fn result(view: &View<'_>, key: &str, rests_on: &[Rest], by: String) -> Markup {
    let words = &view.words;
    let mut grid = Grid::new(vec![
        (words.say("founding-matter"), ""),
        (words.say("founding-set-meeting"), ""),
        (words.say("founding-set-participated"), ""),
        (words.say("founding-set-agreed"), ""),
    ]);
    let rows = rests_on.iter().map(|rest| {
        let (participated, agreed) = figures(view, rest);
        let meeting = words.say_with("desk-meeting-name", args!["number" => rest.meeting.to_string()]);
        vec![answer::matter_kind(words, &rest.kind), meeting, participated, agreed]
    });
    for row in rows {
        grid = grid.row(row.iter().map(Cell::text).collect());
    }
    let meetings = view.files.community.assembly();
    let last = rests_on.iter().filter_map(|rest| meetings.meeting(rest.meeting)?.certified).map(|(_, at)| at).max();
    let body = html! {
        p { (words.say_of("founding-set-text-of-", key)) }
        (grid.render())
        p { (words.say("founding-set-result-open")) }
    };
    let signature = Signature::of(by);
    let signature = match last {
        Some(at) => signature.on(words.date_of(at)),
        None => signature,
    };
    paper(view, key).body(body).signed(signature).render(words)
}

/// What the first meetings decided besides what the assembly was founded on, word for word; that it is nothing is said too.
fn other(view: &View<'_>, founded: &Founded) -> Markup {
    let (words, community) = (&view.words, &view.files.community);
    let rests_on = &founded.event.rests_on;
    let group = view.group().map(|group| group.body);
    let first = community
        .assembly()
        .meetings()
        .iter()
        .filter(|meeting| Some(meeting.body) == group || rests_on.iter().any(|rest| rest.meeting == meeting.id));
    let decided = first.flat_map(|meeting| &meeting.questions).filter(|question| {
        let is_founding = rests_on.iter().any(|rest| rest.matter == question.matter || rest.kind == question.kind);
        !is_founding && community.assembly().has_adopted(question.matter)
    });
    let decided: Vec<_> = decided.filter_map(|question| community.matters().matter(question.matter)).collect();
    let body = html! {
        @if decided.is_empty() { p { (words.say("founding-set-other-none")) } }
        @for matter in &decided {
            section class="paper-clause" { h3 { (matter.title) } (paragraphs(matter.text.as_str())) }
        }
    };
    paper(view, "other").body(body).render(words)
}

/// Who took part, and who agreed or was elected, as the certified count says.
fn figures(view: &View<'_>, rest: &Rest) -> (String, String) {
    let words = &view.words;
    let meeting = view.files.community.assembly().meeting(rest.meeting);
    let question = meeting.and_then(|meeting| meeting.question(rest.matter));
    let result = meeting.and_then(|meeting| meeting.result(rest.matter));
    let (Some(question), Some(result)) = (question, result) else { return (String::new(), String::new()) };
    let written = |figures: Figures| {
        let area = words.area(figures.area.map_or(0, Area::thousandths));
        words.say_with("founding-set-figures", args!["heads" => figures.heads.unwrap_or(0), "area" => area])
    };
    let came_to = match question.election.as_ref().and_then(|_| elected(result)) {
        Some(elected) => {
            let names = crate::candidates::names(words, view.files, rest.matter, &elected.seats);
            words.say_with("founding-set-elected-are", args!["count" => elected.seats.len(), "names" => names])
        }
        None => {
            let agreed = result.count.options.iter().find(|option| option.kind == OptionKind::For);
            agreed.map(|option| written(option.figures)).unwrap_or_default()
        }
    };
    (written(took_part(result)), came_to)
}

/// The rules of procedure or the covenant as they were adopted, word for word.
pub(super) fn text(view: &View<'_>, kind: &str, rest: Option<&Rest>) -> Markup {
    let meeting = rest.and_then(|rest| view.files.community.assembly().meeting(rest.meeting));
    let charter = rest.zip(meeting).and_then(|(rest, meeting)| meeting.question(rest.matter)?.charter);
    let body = match charter.and_then(|id| view.files.community.charters().get(id)) {
        Some(charter) => clauses_of(view, charter),
        // It was put to the vote in the words of the matter itself.
        None => {
            let matter = rest.and_then(|rest| view.files.community.matters().matter(rest.matter));
            paragraphs(matter.map(|matter| matter.text.as_str()).unwrap_or_default())
        }
    };
    let paper = paper(view, kind).body(body);
    match meeting.and_then(|meeting| meeting.certified) {
        Some((_, at)) => {
            let date = view.words.date_of(at);
            paper.subtitle(view.words.say_with("founding-set-adopted", args!["date" => date])).render(&view.words)
        }
        None => paper.render(&view.words),
    }
}

/// The clauses of a text, each with its number and heading.
fn clauses_of(view: &View<'_>, text: &CharterText) -> Markup {
    let phrases = &view.here.desk.law().models.phrases;
    html! {
        @for (number, clause) in (1..).zip(&text.clauses) {
            section class="paper-clause" {
                h3 { (view.words.say_with("charter-clause", args!["number" => number])) " " (clause.heading) }
                (paragraphs(&clause.filled(phrases, text.language)))
            }
        }
    }
}

/// The seats of the committee as it is filed, those of one member together: who sits on the day of the filing, or on the
/// first day of the term where that is still to come. Later committees are not what was founded.
fn filed_seats<'a>(view: &View<'a>, founded: &Founded) -> Vec<Vec<&'a Seat>> {
    let body = view.files.community.bodies().body(founded.event.committee);
    let members = body.map(|body| body.seats.as_slice()).unwrap_or_default();
    let first = members.iter().filter(|seat| seat.role.is_member()).map(|seat| seat.from).min();
    let day = view.founding().filed().map_or(view.today(), |filed| filed.on);
    seats_on(view, founded.event.committee, first.map_or(day, |first| first.max(day)))
}

/// The seats of a committee's members on a day, those of one member together.
pub(super) fn seats_on<'a>(view: &View<'a>, body: BodyId, day: Date) -> Vec<Vec<&'a Seat>> {
    let body = view.files.community.bodies().body(body);
    let seats = body.map(|body| body.seats.as_slice()).unwrap_or_default().iter();
    let mut people: Vec<Vec<&Seat>> = Vec::new();
    for seat in seats.filter(|seat| seat.role.is_member() && seat.is_held(day)) {
        match people.iter_mut().find(|seats| seats.iter().any(|other| other.person == seat.person)) {
            Some(seats) => seats.push(seat),
            None => people.push(vec![seat]),
        }
    }
    people
}

/// A committee that was elected, as it is filed.
pub(super) struct Elected {
    pub(super) body: BodyId,
    pub(super) members: u32,
    pub(super) on: Date,
    pub(super) filed_on: Option<Date>,
}

pub(super) fn committee(view: &View<'_>, people: &[Vec<&Seat>], elected: &Elected) -> Markup {
    let words = &view.words;
    let mut grid = Grid::new(vec![
        (words.say("founding-member"), "name"),
        (words.say("founding-member-role"), ""),
        (words.say("founding-set-term"), "wide"),
    ]);
    for seats in people {
        let roles: Vec<String> =
            seats.iter().map(|seat| names::role(words, BodyKind::OwnersCommittee, seat.role)).collect();
        let (from, until) = (seats.iter().map(|seat| seat.from).min(), seats.iter().map(|seat| seat.until).max());
        let name = seats.first().map(|seat| view.person(seat.person)).unwrap_or_default();
        grid = grid.row(vec![
            Cell::text(name),
            Cell::text(words.list(&roles)),
            Cell::text(from.zip(until).map(|(from, until)| words.days_between(from, until)).unwrap_or_default()),
        ]);
    }
    let rows = [
        (words.say("founding-set-members"), html! { (words.number(elected.members)) }),
        (words.say("founding-set-elected"), html! { (words.date(elected.on)) }),
    ];
    let body = html! {
        (rows_of(&rows))
        (grid.render())
    };
    let name = body_name(view, elected.body);
    paper(view, "committee").body(body).signed(signed_on(view, &name, elected.filed_on)).render(words)
}
