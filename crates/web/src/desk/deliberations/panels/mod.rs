//! Panels drawn by lot at the desk: announced, changed, called off; the pool, the public number, the draw, the places.

mod announce;
mod draw;
mod paper;
mod replacements;
mod shares;
mod typed;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use governance::Refusal;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, Step};
use governance::ids::{DeliberationId, OwnerId, PanelNo, PoolNo};
use governance::panel::{Panel, PanelStage, Row, Volunteer};
use maud::{Markup, html};
use office::{Files, Stop};

use super::on_paper::takes_in;
use super::{answers, at, enters, find};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, panels as shown};
use crate::desk::{inspections, show};
use crate::parts::{self, Errors};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/announce",
            get(announce::ask).post(announce::announce),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/panels/{panel}", get(page))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/quotas",
            get(announce::ask_quotas).post(announce::change_quotas),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/off",
            get(announce::ask_off).post(announce::call_off),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/forward",
            get(paper::ask).post(paper::enter),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/back", post(paper::withdraw))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/number",
            get(draw::ask_number).post(draw::key_number),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/draw", post(draw::draw))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/places",
            get(draw::places).post(draw::answer_place),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/replacements",
            get(replacements::ask).post(replacements::announce),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/panels/{panel}/refill", post(draw::refill))
}

/// The path of a page about one panel.
type OfPanel = Path<(String, DeliberationId, PanelNo)>;

/// A panel by its deliberation and number.
type At = (DeliberationId, PanelNo);

/// The address of a page of a panel; `rest` begins with a slash or is empty.
fn at_panel(here: &Here, (id, panel): At, rest: &str) -> String {
    at(here, id, &format!("/panels/{panel}{rest}"))
}

/// The panel of a page, with its deliberation.
fn panel<'f>(here: &Here, files: &'f Files, (id, number): At) -> Result<(&'f Deliberation, &'f Panel), Response> {
    let one = find(here, files, id)?;
    let panel = files.community.panels().panel(id, number).ok_or_else(|| answer::not_found(&here.visit))?;
    Ok((one, panel))
}

/// A panel as it stands, with what those in its pool say of themselves.
async fn opened(here: &Here, of: At) -> Result<(Panel, Option<Vec<Row>>), Response> {
    let found = {
        let files = here.desk.files().await;
        panel(here, &files, of)?.1.clone()
    };
    let rows = here.desk.pool_rows(&found).await.map_err(|stop: Stop| answer::stopped(&here.visit, None, &stop))?;
    Ok((found, rows))
}

/// The panels there are, on the page of the deliberation.
pub(super) fn section(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let about = (here.desk.law(), files, words);
    shown::list(about, one, today, |panel| at_panel(here, (one.id, panel.number), ""))
}

/// The link by which a panel is announced, where this person may.
pub(super) fn link(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Option<(String, String)> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let ended = [PanelStage::Seated, PanelStage::CalledOff];
    let panels = files.community.panels().of(one.id);
    let awaits = panels.iter().any(|panel| !ended.contains(&panel.stage(today)));
    let in_time = (Step::Parties..=Step::Deliberating).contains(&one.step());
    let may = one.is_taken_up() && one.closed().is_none() && in_time && answers(here, files, one) && !awaits;
    may.then(|| (at(here, one.id, "/panels/announce"), words.say("desk-panel-announce")))
}

async fn page(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let of = (id, number);
    let (found, rows) = opened(&here, of).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = find(&here, &files, id)?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let about = (here.desk.law(), &*files, &words);
    let links = links(&here, &files, &words, one, &found);
    let public = found.closed.as_ref().and(rows.as_deref());
    let body = html! {
        p { (shown::tag(&words, &found, today)) }
        @if !links.is_empty() {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" { @for (href, label) in &links { li { a href=(href) { (label) } } } }
        }
        (draw::acting(&here, &files, &words, one, &found))
        (shown::next(&words, &found, (here.desk.door().now(), today)))
        (shown::fate(&words, &found))
        (shown::places(&words, &found, today))
        (parts::facts(&words, &shown::facts(about, &found)))
        (cells(&words, &files, &found, rows.as_deref(), enters(&here, &files, one)))
        (parts::details(&words.say("panel-quotas"), &shown::quotas(&words, &found, public)))
        (parts::details(&words.say("panel-how-drawn"), &parts::facts(&words, &shown::drawing(about, &found))))
        p { a href=(here.at(&format!("/deliberations/{id}/panels/{number}"))) { (words.say("panel-public")) } }
    };
    let title = format!("{} {}", deliberation::title(&words, one), shown::name(&words, &found));
    Ok(show::wide(&here, &files, &words, &title, &at(&here, id, ""), &body))
}

/// How small the groups of those alike are: of homes before anybody came, and of those who came.
fn cells(words: &Words, files: &Files, panel: &Panel, rows: Option<&[Row]>, sees: bool) -> Markup {
    let combinations: usize = panel.features().iter().map(|feature| feature.quotas.len()).product();
    let homes = panel.announced.open_to.homes(files.community.register()).count();
    let fewest = rows.map(office::fewest_first).unwrap_or_default();
    html! {
        p class="hint" {
            (words.say_with("desk-panel-combinations", args!["combinations" => combinations, "homes" => homes]))
        }
        @if let Some((row, count)) = fewest.first().filter(|_| sees) {
            p {
                (words.say_with("desk-panel-smallest", args![
                    "values" => shown::values(words, panel.features(), row), "count" => *count
                ]))
                @if *count < panel.announced.few { " " (words.say("desk-panel-small")) }
            }
        }
    }
}

/// What this person can do about the panel now.
fn links(here: &Here, files: &Files, words: &Words, one: &Deliberation, panel: &Panel) -> Vec<(String, String)> {
    let link = |rest: &str, key: &str| (at_panel(here, (one.id, panel.number), rest), words.say(key));
    let moment = here.desk.moment(here.actor());
    let today = moment.today(files.community.zone());
    let leads = answers(here, files, one);
    let undrawn = panel.rounds.is_empty() && panel.called_off.is_none();
    let unknown = undrawn && moment.now < panel.announced.known_at && panel.keyed.is_empty();
    let impossible = panel.closed.as_ref().is_some_and(|closed| closed.problem.is_some());
    let awaited = undrawn || panel.refill.is_some();
    let numbers = awaited && panel.closed.is_some() && !impossible && moment.now >= panel.number_known_at();
    [
        (takes_in(here, files, one) && panel.takes_volunteers(today)).then(|| link("/forward", "desk-panel-forward")),
        (numbers && panel.confirmed().is_none() && (leads || takes_in(here, files, one)))
            .then(|| link("/number", "desk-panel-number")),
        (!panel.rounds.is_empty() && takes_in(here, files, one)).then(|| link("/places", "desk-panel-places")),
        (leads && unknown).then(|| link("/quotas", "desk-panel-quotas")),
        (leads && undrawn && (unknown || impossible)).then(|| link("/off", "desk-panel-off")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How somebody who put themselves forward on paper and owns nothing is named: what they wrote is how they are reached, which is
/// shown to those who tell them and to whoever leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// By what they wrote.
    Reached,
    /// By their number in the pool.
    Number,
    /// By the number of their slip, while the pool has no numbers.
    Slip,
}

impl Naming {
    /// The words that say no more than a number; none where it is said how they are reached.
    pub(super) fn numbered(self, words: &Words, panel: &Panel, number: PoolNo) -> Option<String> {
        let said = args!["panel" => shown::name(words, panel), "number" => number.to_string()];
        match self {
            Self::Reached => None,
            Self::Number => Some(words.say_with("panel-place-of", said)),
            Self::Slip => Some(words.say_with("panel-slip-of", said)),
        }
    }
}

/// Who stands behind somebody who put themselves forward: an owner, or whoever wrote on paper how they are reached.
pub(super) async fn reached(
    here: &Here,
    of: At,
    volunteers: &[(PoolNo, Volunteer, Naming)],
) -> Result<Vec<(PoolNo, String)>, Response> {
    // All that the files tell is read at once; what somebody wrote comes from the vault.
    let named: Vec<Option<String>> = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (_, panel) = panel(here, &files, of)?;
        let owners = (0..files.community.register().owners().len()).map(OwnerId::after);
        let owners: Vec<(OwnerId, governance::Seal)> =
            owners.map(|owner| (owner, here.desk.volunteer(of, owner))).collect();
        let owner = |one: &Volunteer| owners.iter().find(|(_, seal)| *seal == one.who).map(|(owner, _)| *owner);
        let named = volunteers.iter().map(|(number, volunteer, naming)| match owner(volunteer) {
            Some(owner) => Some(inspections::whose(&words, &files, owner)),
            None => naming.numbered(&words, panel, *number),
        });
        named.collect()
    };
    let mut told = Vec::with_capacity(volunteers.len());
    for ((number, volunteer, _), named) in volunteers.iter().zip(named) {
        let who = match named {
            Some(named) => named,
            None => {
                let words = here.desk.words(&volunteer.who).await;
                words.map_err(|stop| answer::stopped(&here.visit, None, &stop))?.unwrap_or_default()
            }
        };
        told.push((*number, who));
    }
    Ok(told)
}

/// A page that asks something about one panel of a deliberation: captioned with both, and back to it.
fn framed_panel(
    here: &Here,
    files: &Files,
    words: &Words,
    (one, panel): (&Deliberation, &Panel),
    title: &str,
    (errors, refusal): (&Errors, Option<&Refusal>),
    asked: &Markup,
) -> Response {
    let caption = format!("{} {}", deliberation::title(words, one), shown::name(words, panel));
    let (title, back) = (words.say(title), at_panel(here, (one.id, panel.number), ""));
    show::Frame { caption: &caption, title: &title, back: &back, errors, refusal }.around(here, files, words, asked)
}
