//! A file that was kept as evidence, for those who key ballots in or convened the meeting it belongs to.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Seal;
use governance::assembly::{Meeting, PublishedRoll};
use governance::bodies::Power;
use governance::ids::MeetingId;
use office::Files;

use super::{clerk, show};
use crate::answer;
use crate::app::App;
use crate::path::Path;
use crate::posted::encode;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/evidence/{seal}", get(download))
}

/// The address of a file under this seal.
pub(super) fn at(here: &Here, meeting: MeetingId, seal: &Seal) -> String {
    show::at_meeting(here, meeting, &format!("/evidence/{seal}"))
}

async fn download(here: Here, Path((_, id, seal)): Path<(String, MeetingId, Seal)>) -> Result<Response, Response> {
    here.require_person()?;
    {
        let files = here.desk.files().await;
        let meeting = show::meeting(&here, &files, id)?;
        // Whoever corrects or revokes decisions has what was shown for it.
        let acted = here.may(&files, Power::Correct) && is_of_authority(&files, meeting, &seal);
        if !acted && ![Power::Key, Power::Convene].iter().any(|power| clerk::may(&here, &files, meeting, *power)) {
            return Err(answer::not_for_you(&here.visit));
        }
        if !is_of(&files, meeting, &seal) {
            return Err(answer::not_found(&here.visit));
        }
    }
    file(&here, &seal).await
}

/// The file behind a seal, for somebody who may have it.
pub(super) async fn file(here: &Here, seal: &Seal) -> Result<Response, Response> {
    let evidence = here.desk.evidence(seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let file = evidence.and_then(|evidence| evidence.file).ok_or_else(|| answer::not_found(&here.visit))?;
    let named =
        format!("attachment; filename=\"evidence.{}\"; filename*=UTF-8''{}", file.sort.ending(), encode(&file.name));
    let named = HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(file.sort.media_type())),
        (header::CONTENT_DISPOSITION, named),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, file.bytes).into_response())
}

/// Whether something that belongs to a meeting bears this seal.
fn is_of(files: &Files, meeting: &Meeting, seal: &Seal) -> bool {
    let assembly = files.community.assembly();
    let voices = assembly.voices();
    let served = || {
        let entries = meeting.roll.iter().flat_map(PublishedRoll::numbered);
        entries
            .flat_map(|(entry, _)| files.services.of(meeting.id, entry))
            .any(|service| service.evidence == Some(*seal))
    };
    let spoken = voices.all().iter().any(|voice| voice.may_be_for(meeting) && voice.evidence == Some(*seal));
    let disputed = voices
        .disputes(meeting.id)
        .iter()
        .any(|dispute| dispute.seal == *seal || dispute.settled.is_some_and(|(_, reasons, _)| reasons == *seal));
    let aside = voices.kept_aside(meeting.id).iter().any(|paper| paper.seal == *seal);
    let challenged = meeting
        .questions
        .iter()
        .filter_map(|question| assembly.fates().of(question.matter))
        .any(|fate| fate.challenges.iter().any(|challenge| challenge.recorded.seal == Some(*seal)));
    spoken || disputed || aside || challenged || served() || is_of_authority(files, meeting, seal)
}

/// Whether the authority that acted on a decision of a meeting kept this, or whoever set its act aside.
fn is_of_authority(files: &Files, meeting: &Meeting, seal: &Seal) -> bool {
    let fates = files.community.assembly().fates();
    let of_meeting = || meeting.questions.iter().filter_map(|question| fates.of(question.matter));
    of_meeting().flat_map(|fate| &fate.acts).any(|act| act.evidence == Some(*seal))
        || of_meeting().flat_map(|fate| &fate.overturned).any(|set_aside| set_aside.evidence == Some(*seal))
}
