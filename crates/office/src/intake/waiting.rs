//! Register files that wait for their confirmation.

use std::sync::Arc;

use super::preview::{Ground, IntakePreview};
use super::{Compared, Comparison, IntakePlan, owners};
use crate::desk::{Desk, Files, Stop};
use crate::previews::beside;
use crate::register::{self, RegisterFile, UnreadableFile};
use crate::uploads::{Upload, UploadKey};

/// Rows held against the register before the files are let go: a millisecond or two.
const TURN: usize = 500;

/// What came of a register file that somebody brought.
#[derive(Debug)]
pub enum Brought {
    /// It waits for its confirmation under this key.
    Waits(UploadKey),
    /// It holds no row.
    Empty,
    /// It cannot be read as a register.
    Unreadable(UnreadableFile),
}

/// A file that was read and held against the register.
struct Worked {
    file: RegisterFile,
    plan: IntakePlan,
    ground: Ground,
}

impl Worked {
    fn preview(self, file_name: &str) -> IntakePreview {
        IntakePreview::new(file_name.to_owned(), &self.file, &self.plan, self.ground)
    }
}

impl Desk {
    /// Reads a register file, works out what it would change, and keeps both until it is confirmed, for an hour.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn bring_register(self: &Arc<Self>, upload: Upload) -> Result<Brought, Stop> {
        let (upload, worked) = self.work_out(upload).await?;
        match worked {
            Err(unreadable) => Ok(Brought::Unreadable(unreadable)),
            Ok(worked) if worked.file.rows == 0 => Ok(Brought::Empty),
            Ok(worked) => {
                let preview = worked.preview(&upload.file_name);
                self.keep_with_preview(&upload, Some(&preview)).await.map(Brought::Waits)
            }
        }
    }

    /// What the page of a waiting register file says; none when its hour is over.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn intake_preview(self: &Arc<Self>, key: &UploadKey) -> Result<Option<IntakePreview>, Stop> {
        let stands = |preview: &IntakePreview, files: &Files| preview.stands_on(&Ground::of(self, files));
        if let Some(preview) = self.preview_that(key, stands).await? {
            return Ok(Some(preview));
        }
        let Some(upload) = self.upload(key).await? else { return Ok(None) };
        let (upload, worked) = self.work_out(upload).await?;
        let Ok(worked) = worked else { return Ok(None) };
        let preview = worked.preview(&upload.file_name);
        self.keep_preview(key, &preview).await?;
        Ok(Some(preview))
    }

    /// What taking a waiting register file in would change at this moment; none when its hour is over.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn plan_waiting(self: &Arc<Self>, key: &UploadKey) -> Result<Option<IntakePlan>, Stop> {
        let Some(upload) = self.upload(key).await? else { return Ok(None) };
        let (_, worked) = self.work_out(upload).await?;
        Ok(worked.ok().map(|worked| worked.plan))
    }

    /// Reads a file and holds it against the register, beside the threads that answer. The files are held only while
    /// homes and owners are looked up, for some rows at a time: hashes are made before, seals afterwards.
    async fn work_out(self: &Arc<Self>, upload: Upload) -> Result<(Upload, Result<Worked, UnreadableFile>), Stop> {
        let desk = self.clone();
        beside(move || {
            let file = match register::read(&upload.file_name, &upload.bytes) {
                Ok(file) => file,
                Err(unreadable) => return Ok((upload, Err(unreadable))),
            };
            let (ground, compared) = compare(&desk, &file);
            let plan = compared.sealed(desk.door())?;
            Ok((upload, Ok(Worked { file, plan, ground })))
        })
        .await
    }
}

/// Holds a file against the register in turns, between which whoever waits for the files has them; where the register has
/// become another meanwhile, from the beginning.
fn compare(desk: &Desk, file: &RegisterFile) -> (Ground, Compared) {
    let owners = owners::hashed(desk, file);
    let rows: Vec<_> = file.accepted.iter().zip(&owners).collect();
    'anew: loop {
        let mut files = desk.files_beside();
        let ground = Ground::of(desk, &files);
        let mut comparison = Comparison::begin(desk, &files);
        for turn in rows.chunks(TURN) {
            drop(files);
            files = desk.files_beside();
            if Ground::of(desk, &files) != ground {
                continue 'anew;
            }
            for (row, owners) in turn {
                comparison.hold(&files, row, owners);
            }
        }
        return (ground, comparison.end(&files));
    }
}
