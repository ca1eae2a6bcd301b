//! A panel drawn by lot, for everybody: what is announced, each number's chance, and the files from which the draw is repeated.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::ids::{DeliberationId, PanelNo};
use governance::panel::{Panel, categories_file};
use maud::html;
use office::quotas_of_round;

use crate::answer;
use crate::app::App;
use crate::deliberation::{self, panels as shown};
use crate::look::{Link, Width};
use crate::parts;
use crate::path::Path;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/deliberations/{deliberation}/panels/{panel}", get(show))
        .route("/c/{community}/deliberations/{deliberation}/panels/{panel}/respondents.csv", get(respondents))
        .route("/c/{community}/deliberations/{deliberation}/panels/{panel}/categories.csv", get(categories))
}

type OfPanel = Path<(String, DeliberationId, PanelNo)>;

async fn find(here: &Here, id: DeliberationId, number: PanelNo) -> Result<Panel, Response> {
    let files = here.desk.files().await;
    files.community.panels().panel(id, number).cloned().ok_or_else(|| answer::not_found(&here.visit))
}

async fn show(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let panel = find(&here, id, number).await?;
    // What people say of themselves is public once the pool is closed, beside numbers that mean nothing.
    let rows = match &panel.closed {
        Some(_) => here.desk.pool_rows(&panel).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.deliberations().deliberation(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let about = (here.desk.law(), &*files, &words);
    let title = shown::name(&words, &panel);
    let at = here.at(&format!("/deliberations/{id}/panels/{number}"));
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        p { (shown::tag(&words, &panel, today)) }
        (shown::next(&words, &panel, (here.desk.door().now(), today)))
        (shown::fate(&words, &panel))
        (shown::places(&words, &panel, today))
        @if panel.takes_volunteers(today) {
            p { (words.say("panel-how-forward")) }
            p { (super::card::button(&here, &words, &format!("/deliberations/{id}/panels/{number}"))) }
        } @else if panel.called_off.is_none() {
            p {
                (words.say("panel-how-own")) " "
                a href=(super::card::at(&here, &format!("/deliberations/{id}/panels/{number}"))) { (words.say("petition-how-go")) }
            }
        }
        (shown::rounds(&words, &panel, today))
        (parts::facts(&words, &shown::facts(about, &panel)))
        (shown::files(&words, &panel, &at))
        // A reader on a telephone sees first what concerns them; tables and how it is worked out are opened by whoever wants them.
        (parts::details(&words.say("panel-quotas"), &shown::quotas(&words, &panel, rows.as_deref())))
        @if panel.rounds.iter().any(|round| round.lottery.is_some()) {
            (parts::details(&words.say("panel-chances"), &shown::all_chances(&words, &panel, rows.as_deref())))
        }
        (parts::details(&words.say("panel-how-drawn"), &html! {
            p { (words.say("panel-lead")) }
            (parts::facts(&words, &shown::drawing(about, &panel)))
        }))
        @if panel.closed.is_some() {
            (parts::details(&words.say("panel-repeat-title"), &shown::repeating(&words, &panel, &at)))
        }
        (parts::details(&words.say("panel-why-title"), &html! {
            p { (words.say("panel-why-seed")) }
            p { (words.say("panel-why-fair")) }
            p { (words.say("panel-why-replacing")) }
        }))
    };
    let page = here.page(&files, &words, title).width(Width::Wide);
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    Ok(page.back(back).render(&body).into_response())
}

/// The round that is asked for; the first draw where none is.
fn round(here: &Here) -> u32 {
    super::query::of(&here.visit).text("round").parse().unwrap_or(1)
}

async fn respondents(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let panel = find(&here, id, number).await?;
    let round = round(&here);
    let file = here.desk.pool_file(&panel, round).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    file.map(|file| download("respondents", round, file)).ok_or_else(|| answer::not_found(&here.visit))
}

async fn categories(here: Here, Path((_, id, number)): OfPanel) -> Result<Response, Response> {
    let panel = find(&here, id, number).await?;
    let rows = here.desk.pool_rows(&panel).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let round = round(&here);
    let rows = rows.filter(|_| panel.closed.is_some());
    let features = rows.and_then(|rows| quotas_of_round(&panel, &rows, round));
    let file = features.map(|features| categories_file(&features));
    file.map(|file| download("categories", round, file)).ok_or_else(|| answer::not_found(&here.visit))
}

fn download(name: &str, round: u32, file: String) -> Response {
    let name = if round > 1 { format!("{name}-{round}.csv") } else { format!("{name}.csv") };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, file).into_response()
}
