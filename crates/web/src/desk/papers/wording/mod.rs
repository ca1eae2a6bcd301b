//! The pages where a committee puts the fixed sentences of papers into its own words; see [`crate::wording`].

mod edit;
mod list;

use axum::Router;
use axum::routing::get;
use governance::bodies::{Body, BodyKind, Power};
use office::Files;

use crate::app::App;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/wording", get(list::show))
        .route("/c/{community}/desk/wording/{paper}", get(edit::ask).post(edit::act))
}

/// Whether the person signed in words the papers: for the committee or the preparatory group, whose papers they are; for the
/// street office where neither acts.
fn is_kept(here: &Here, files: &Files) -> bool {
    let moment = here.desk.moment(here.actor());
    let today = moment.today(files.community.zone());
    let bodies = files.community.bodies().all().iter();
    let (offices, own): (Vec<&Body>, Vec<&Body>) = bodies.partition(|body| body.kind == BodyKind::StreetOffice);
    let may = |body: &&Body| files.community.may_in(&moment, Power::KeepRules, body.id);
    let acts = own.iter().any(|body| body.kind.may_convene() && body.is_led_on(today));
    own.iter().any(may) || (!acts && offices.iter().any(may))
}
