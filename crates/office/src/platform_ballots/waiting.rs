//! Files of ballots that wait for their confirmation.

use std::sync::Arc;

use governance::assembly::{AssemblyRefusal, Meeting};
use governance::ids::{MeetingId, PersonId};
use governance::{Actor, Refusal};
use jiff::civil::DateTime;

use super::preview::{BallotsPreview, Ground};
use super::{PlatformFile, ballot_paper, decided, entitled, gathered, given, resolved, table, voters};
use crate::acts::ResolvedBallot;
use crate::desk::{Desk, Files, Stop};
use crate::previews::beside;
use crate::sheet::{Table, UnreadableFile};
use crate::uploads::{Upload, UploadKey};

/// For what a file of ballots is brought.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The meeting whose ballots they are.
    pub meeting: MeetingId,
    /// The platform they were cast on.
    pub platform: String,
    /// Who brings it.
    pub by: PersonId,
}

/// The ballots of a waiting file as they would be recorded at this moment.
#[derive(Debug)]
pub struct PlannedBallots {
    /// Whole ballots without an error.
    pub ballots: Vec<ResolvedBallot>,
    /// How many problems keep rows from being taken.
    pub errors: usize,
}

impl Desk {
    /// Reads a file of ballots, foresees what would become of them, and keeps both until it is confirmed, for an hour.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn bring_ballots(
        self: &Arc<Self>,
        upload: Upload,
        delivery: Delivery,
    ) -> Result<Result<UploadKey, UnreadableFile>, Stop> {
        let (upload, foreseen) = self.foresee_file(upload, delivery).await?;
        match foreseen {
            Err(unreadable) => Ok(Err(unreadable)),
            // A refusal is not kept: it may stand against one person and not against another.
            Ok(preview) => self.keep_with_preview(&upload, preview.ok().as_ref()).await.map(Ok),
        }
    }

    /// What the page of a waiting file of ballots says; none when its hour is over.
    ///
    /// # Errors
    /// The refusal that would stand against recording them, or when the store cannot be read or written.
    pub async fn ballots_preview(
        self: &Arc<Self>,
        key: &UploadKey,
        delivery: Delivery,
    ) -> Result<Option<BallotsPreview>, Stop> {
        let stands = |preview: &BallotsPreview, files: &Files| {
            let ground = delivery.meeting(files).ok().map(|meeting| Ground::of(files, meeting, &delivery.platform));
            preview.stands(ground.as_ref(), here_and_now(self, files))
        };
        if let Some(preview) = self.preview_that(key, stands).await? {
            return Ok(Some(preview));
        }
        let Some(upload) = self.upload(key).await? else { return Ok(None) };
        let (_, foreseen) = self.foresee_file(upload, delivery).await?;
        let Ok(preview) = foreseen else { return Ok(None) };
        let preview = preview?;
        self.keep_preview(key, &preview).await?;
        Ok(Some(preview))
    }

    /// The ballots of a waiting file, read anew by the state of this moment; none when its hour is over.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn plan_ballots(
        self: &Arc<Self>,
        key: &UploadKey,
        delivery: Delivery,
    ) -> Result<Option<PlannedBallots>, Stop> {
        let Some(upload) = self.upload(key).await? else { return Ok(None) };
        let desk = self.clone();
        beside(move || {
            let Ok(table) = table(&upload.file_name, &upload.bytes) else { return Ok(None) };
            let files = desk.files_beside();
            let file = read_by(&desk, &files, delivery.meeting(&files)?, &table);
            let ballots = resolved(&files.community, &file.ballots);
            Ok(Some(PlannedBallots { ballots, errors: file.errors.len() }))
        })
        .await
    }

    /// Reads a file and foresees its ballots, beside the threads that answer. The files are held only while voters are
    /// looked up, and while it is decided what would become of their ballots: the table is read before, seals in between.
    async fn foresee_file(
        self: &Arc<Self>,
        upload: Upload,
        delivery: Delivery,
    ) -> Result<(Upload, Result<Result<BallotsPreview, Refusal>, UnreadableFile>), Stop> {
        let desk = self.clone();
        beside(move || match table(&upload.file_name, &upload.bytes) {
            Err(unreadable) => Ok((upload, Err(unreadable))),
            Ok(table) => {
                let preview = foresee_table(&desk, &upload.file_name, &table, &delivery);
                Ok((upload, Ok(preview)))
            }
        })
        .await
    }
}

impl Delivery {
    fn meeting<'f>(&self, files: &'f Files) -> Result<&'f Meeting, Refusal> {
        Ok(files.community.assembly().meeting(self.meeting).ok_or(AssemblyRefusal::MeetingUnknown)?)
    }
}

/// Where what the rows are read by has become another in between, from the beginning. Ballots that arrive meanwhile are no
/// such thing: it is decided by those in the box then.
fn foresee_table(desk: &Desk, file_name: &str, table: &Table, delivery: &Delivery) -> Result<BallotsPreview, Refusal> {
    loop {
        let files = desk.files_beside();
        let meeting = delivery.meeting(&files)?;
        let ground = Ground::of(&files, meeting, &delivery.platform);
        let file = read_by(desk, &files, meeting, table);
        let zone = files.community.zone().clone();
        drop(files);
        let command = given(desk, delivery.meeting, &zone, &delivery.platform, &file.ballots);
        let files = desk.files_beside();
        let meeting = delivery.meeting(&files)?;
        let now = Ground::of(&files, meeting, &delivery.platform);
        if !now.reads_like(&ground) {
            continue;
        }
        let moment = desk.moment(Actor::Person(delivery.by));
        let foreseen = decided(&files.community, &moment, meeting, command, &file.ballots)?;
        return Ok(BallotsPreview::new(file_name.to_owned(), &file, &foreseen, now));
    }
}

/// Reads a table by the ballot and the roll of a meeting.
fn read_by(desk: &Desk, files: &Files, meeting: &Meeting, table: &Table) -> PlatformFile {
    let now = desk.door().now();
    let paper = ballot_paper(&files.community, &files.people, meeting, now);
    entitled(&files.community, meeting, gathered(table, &paper, voters(&files.community, meeting)), now)
}

/// The time where the community lies.
fn here_and_now(desk: &Desk, files: &Files) -> DateTime {
    desk.door().now().to_zoned(files.community.zone().clone()).datetime()
}
