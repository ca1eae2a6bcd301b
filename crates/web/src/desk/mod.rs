//! The desk: the pages of those who hold a seat.
//!
//! Each page stands in a file of its own and brings its own routes. What a page offers follows from the powers of the
//! person who signed in; whether an act may happen is decided in `governance` alone.

use axum::Router;

use crate::app::App;

mod acts;
mod bodies;
mod bodies_change;
mod cancel;
mod cards;
mod charter;
mod clerk;
mod committee;
mod contact;
mod convene;
mod convene_ask;
mod convene_blocked;
mod convene_check;
mod convene_delegation;
mod convene_draft;
mod convene_due;
mod convene_election;
mod convene_mistakes;
mod count;
mod deliberations;
mod doors;
mod duties;
mod election;
mod evidence;
mod execution;
mod fate;
mod foreseen;
mod founding;
mod gathering;
mod handover;
mod inspections;
mod letters;
mod letters_enter;
mod letters_pick;
mod letters_print;
mod meeting;
mod names;
mod notice;
mod objection_answer;
mod objections;
pub(crate) mod occasions;
mod opposition;
mod opposition_paper;
mod orders;
mod outbox;
mod overview;
mod paper;
mod papers;
mod part;
mod petitions;
mod place;
mod platform;
mod policy;
mod posters;
mod progress;
mod publish;
mod recount;
mod recount_papers;
mod register;
mod register_changes;
mod register_forget;
mod register_preview;
mod register_remove;
mod register_upload;
mod remit;
mod renewal;
mod renewal_group;
mod renewal_objection;
mod robots;
mod roll;
mod rules;
mod seat_owner;
mod second;
mod service;
mod show;
mod stage;
mod templates;
mod thresholds;
mod told;
mod voices;
mod watching;
mod when;

pub(crate) use duties::left_over;
pub(crate) use thresholds::opposition as opposition_needed;
pub(crate) use voices::{agent_name, entitles, kind_name};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(bodies::routes())
        .merge(bodies_change::routes())
        .merge(remit::routes())
        .merge(contact::routes())
        .merge(acts::routes())
        .merge(cancel::routes())
        .merge(second::routes())
        .merge(opposition::routes())
        .merge(cards::routes())
        .merge(charter::routes())
        .merge(committee::routes())
        .merge(convene::routes())
        .merge(count::routes())
        .merge(doors::routes())
        .merge(election::routes())
        .merge(evidence::routes())
        .merge(execution::routes())
        .merge(founding::routes())
        .merge(duties::routes())
        .merge(handover::routes())
        .merge(deliberations::routes())
        .merge(templates::routes())
        .merge(inspections::routes())
        .merge(fate::routes())
        .merge(gathering::routes())
        .merge(letters::routes())
        .merge(letters_print::routes())
        .merge(meeting::routes())
        .merge(notice::routes())
        .merge(objection_answer::routes())
        .merge(objections::routes())
        .merge(orders::routes())
        .merge(outbox::routes())
        .merge(overview::routes())
        .merge(paper::routes())
        .merge(place::routes())
        .merge(papers::routes())
        .merge(petitions::routes())
        .merge(platform::routes())
        .merge(posters::routes())
        .merge(publish::routes())
        .merge(recount::routes())
        .merge(register::routes())
        .merge(register_forget::routes())
        .merge(register_remove::routes())
        .merge(register_upload::routes())
        .merge(renewal::routes())
        .merge(renewal_group::routes())
        .merge(renewal_objection::routes())
        .merge(robots::routes())
        .merge(roll::routes())
        .merge(rules::routes())
        .merge(service::routes())
        .merge(voices::routes())
}

/// The file behind a seal, for a page that has found out who may have it.
pub(crate) async fn kept_file(
    here: &crate::visit::Here,
    seal: &governance::Seal,
) -> Result<axum::response::Response, axum::response::Response> {
    evidence::file(here, seal).await
}
