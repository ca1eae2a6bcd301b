//! Recording the ballots of a file that was looked at.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::MeetingId;
use office::{Outcome, platform_ballots};

use super::preview::{self, Asked};
use super::read;
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
    let upload = asked.upload(&here).await?;
    let mut errors = Errors::new();
    let ballots = {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        let file = upload.as_ref().and_then(|upload| read(&here, &files, meeting, upload).ok());
        // A file with problems is not taken in by mistake: whoever records says that the rest is to be left out.
        if file.as_ref().is_some_and(|file| !file.errors.is_empty()) && posted.text("partly") != "yes" {
            errors.add("partly", here.words(&files).say("clerk-preview-partly-missing"));
        }
        file.map(|file| platform_ballots::resolved(&files.community, &file.ballots))
            .filter(|ballots| !ballots.is_empty())
    };
    let Some(ballots) = ballots.filter(|_| errors.is_empty()) else {
        return preview::page(&here, id, &asked, &errors).await;
    };
    let outcome = here.desk.record_platform_ballots(by, id, &asked.platform, ballots).await;
    // Sent twice, the second time finds the file gone: no ballot is recorded twice.
    if let (Ok(Outcome::Done(_)), Some(key)) = (&outcome, &asked.key)
        && let Err(stop) = here.desk.drop_upload(key).await
    {
        tracing::warn!("an upload that was taken in stays until its hour is over: {stop}");
    }
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, "/platform"), "clerk-platform"))
}
