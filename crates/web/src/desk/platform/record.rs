//! Recording the ballots of a file that was looked at.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::MeetingId;
use office::Outcome;

use super::preview::{self, Asked};
use crate::answer;
use crate::desk::{clerk, show};
use crate::parts::Errors;
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

pub(super) async fn record(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let asked = Asked::of(&posted);
    let back = show::at_meeting(&here, id, "/platform");
    let planned = match &asked.key {
        Some(key) => here.desk.plan_ballots(key, asked.delivery(id, by)).await,
        None => Ok(None),
    };
    let planned = planned.map_err(|stop| answer::stopped(&here.visit, Some(&back), &stop))?;
    let mut errors = Errors::new();
    // A file with problems is not taken in by mistake: whoever records says that the rest is to be left out.
    if planned.as_ref().is_some_and(|planned| planned.errors > 0) && posted.text("partly") != "yes" {
        errors.add("partly", here.words(&*here.desk.files().await).say("clerk-preview-partly-missing"));
    }
    let ballots = planned.map(|planned| planned.ballots).filter(|ballots| !ballots.is_empty() && errors.is_empty());
    let Some(ballots) = ballots else {
        return preview::page(&here, id, &asked, by, &errors).await;
    };
    let outcome = here.desk.record_platform_ballots(by, id, &asked.platform, ballots).await;
    // Sent twice, the second time finds the file gone: no ballot is recorded twice.
    if let (Ok(Outcome::Done(_)), Some(key)) = (&outcome, &asked.key)
        && let Err(stop) = here.desk.drop_upload(key).await
    {
        tracing::warn!("an upload that was taken in stays until its hour is over: {stop}");
    }
    Ok(answer::after(&here, outcome, &back, "clerk-platform"))
}
