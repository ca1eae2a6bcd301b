//! Files that a dossier is checked against: kept here, and opened by everybody once a version names them.

use jiff::Timestamp;

use super::{FileKept, Informing, Version};
use crate::PublicText;
use crate::ids::{DeliberationId, FileNo, PersonId};
use crate::seal::Seal;

/// Bytes that a file may have: some photographs, or a scan of some pages.
pub const FILE_BYTES_MAX: u64 = 10 << 20;
/// Files that are kept for one dossier.
pub const FILES_MAX: usize = 20;
/// The sorts of files that are kept, told by how they begin and not by what they are called.
pub const FILE_SORTS: [&str; 5] = ["jpeg", "png", "webp", "heic", "pdf"];

/// A file as somebody wants it kept, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileGiven {
    /// What it is.
    pub name: String,
    /// Its SHA-256 in hexadecimal.
    pub digest: String,
    /// What sort of file it is; none where it is of no sort that is kept.
    pub sort: Option<&'static str>,
    /// So many bytes.
    pub size: u64,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// Its number in the deliberation.
    pub number: FileNo,
    /// What it is.
    pub name: PublicText,
    /// Its SHA-256 in hexadecimal.
    pub digest: String,
    /// What sort of file it is.
    pub sort: String,
    /// So many bytes.
    pub size: u64,
    /// What is in it, sealed.
    pub content: Seal,
    /// Since when.
    pub at: Timestamp,
    /// Who brought it.
    pub by: PersonId,
}

impl KeptFile {
    pub(super) fn kept(event: &FileKept, at: Timestamp) -> Self {
        let FileKept { file, name, digest, sort, size, content, by, .. } = event.clone();
        Self { number: file, name, digest, sort, size, content, at, by }
    }

    /// Whether a version of a dossier names it among its sources.
    #[must_use]
    pub fn is_named_in(&self, version: &Version) -> bool {
        version.sections.sources.iter().any(|source| source.digest.as_ref() == Some(&self.digest))
    }
}

impl Informing {
    /// Whether everybody may open a file: once a version that was published names it.
    #[must_use]
    pub fn is_public(&self, deliberation: DeliberationId, file: &KeptFile) -> bool {
        let versions = self.dossier(deliberation).map_or(&[][..], |dossier| dossier.versions());
        versions.iter().any(|version| file.is_named_in(version))
    }
}
