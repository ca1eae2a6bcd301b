//! What proves something: a picture or a document kept in the vault, or the fingerprint of one that somebody else keeps.
//!
//! The book holds a salted commitment to it, as to any sealed words. A file is kept as it came, with its name and what was
//! said about it in a line before it.

use governance::Seal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::desk::{Desk, Stop};
use crate::door::{Door, NoRandomness};
use crate::secrets::hex;
use crate::vault::{Drawerful, Sealed};

/// The largest file that is kept as evidence: some photographs, or a scan of some pages.
pub const EVIDENCE_MAX: usize = 10 << 20;

/// What sort of file proves something, told by how it begins and not by what it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileSort {
    /// A photograph as most telephones take it.
    Jpeg,
    /// A picture of a screen.
    Png,
    /// A picture of the web.
    Webp,
    /// A photograph as some telephones take it.
    Heic,
    /// A scan.
    Pdf,
}

impl FileSort {
    /// What a file is by its first bytes; none where it is nothing of the sort.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', b'e' | b'i', b'i' | b'f', b'c' | b'x' | b'1', ..] => {
                Some(Self::Heic)
            }
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Pdf => "application/pdf",
        }
    }

    /// Its word in the book.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Pdf => "pdf",
        }
    }

    /// How its name ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Pdf => "pdf",
        }
    }
}

/// A file that proves something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceFile {
    /// What it was called.
    pub name: String,
    /// What sort of file it is.
    pub sort: FileSort,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl EvidenceFile {
    /// Its fingerprint: SHA-256 in hexadecimal digits, as other programs show it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::digest(&self.bytes))
    }
}

/// What proves something: words, a file, or a file with words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// What is said about it, a fingerprint of a file kept elsewhere among it.
    pub words: String,
    /// The file.
    pub file: Option<EvidenceFile>,
}

/// The line before a file.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    name: String,
    sort: FileSort,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
}

impl Evidence {
    /// Words alone.
    #[must_use]
    pub fn of_words(words: &str) -> Self {
        Self { words: words.to_owned(), file: None }
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.file.is_none()
    }

    /// Seals it.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn seal(&self, door: &Door) -> Result<Sealed, NoRandomness> {
        let Some(file) = &self.file else { return Sealed::words(door, &self.words) };
        let header = Header { name: file.name.clone(), sort: file.sort, words: self.words.clone() };
        let mut value = serde_json::to_vec(&header).unwrap_or_default();
        value.push(b'\n');
        value.extend(&file.bytes);
        Sealed::new(door, Drawerful::File, value)
    }

    fn opened(value: &[u8]) -> Option<Self> {
        let end = value.iter().position(|byte| *byte == b'\n')?;
        let Header { name, sort, words } = serde_json::from_slice(&value[..end]).ok()?;
        Some(Self { words, file: Some(EvidenceFile { name, sort, bytes: value[end + 1..].to_vec() }) })
    }
}

impl Desk {
    /// What lies behind a seal of evidence or words; none once it was erased.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn evidence(&self, seal: &Seal) -> Result<Option<Evidence>, Stop> {
        let ids = [Drawerful::Words.id(seal), Drawerful::File.id(seal)];
        let items = self.journal().vault_get(self.book(), &ids).await?;
        let fits = |item: &journal::VaultItem| journal::commit(&item.salt, &item.value) == *seal.bytes();
        Ok(items.into_iter().find(fits).and_then(|item| {
            if item.id.starts_with(Drawerful::File.prefix()) {
                Evidence::opened(&item.value)
            } else {
                String::from_utf8(item.value).ok().map(|words| Evidence { words, file: None })
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_how_it_begins() {
        let heic = b"\0\0\0\x18ftypheic\0\0";
        for (bytes, sort) in [
            (&[0xFF, 0xD8, 0xFF, 0xE0][..], Some(FileSort::Jpeg)),
            (b"\x89PNG\r\n\x1a\n\0", Some(FileSort::Png)),
            (b"RIFF\0\0\0\0WEBPVP8 ", Some(FileSort::Webp)),
            (heic, Some(FileSort::Heic)),
            (b"%PDF-1.7", Some(FileSort::Pdf)),
            (b"<!doctype html><script>", None),
            (b"<svg xmlns='http://www.w3.org/2000/svg'>", None),
            (b"PK\x03\x04", None),
            (b"", None),
        ] {
            assert_eq!(FileSort::of(bytes), sort, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_sealed_is_opened_again_byte_for_byte() {
        let bytes = b"%PDF-1.7\n\n\x00\xff".to_vec();
        let file = EvidenceFile { name: "委托书\n.pdf".to_owned(), sort: FileSort::Pdf, bytes };
        let evidence = Evidence { words: "两行\n说明".to_owned(), file: Some(file) };
        let sealed = evidence.seal(&Door::set_at("2026-03-02T01:00:00Z".parse().unwrap(), 1)).unwrap();
        assert_eq!(Evidence::opened(&sealed.value), Some(evidence));
        assert_eq!(Evidence::opened(b"no header"), None);
    }

    #[test]
    fn a_fingerprint_is_the_one_other_programs_show() {
        let file = EvidenceFile { name: String::new(), sort: FileSort::Pdf, bytes: b"abc".to_vec() };
        assert_eq!(file.fingerprint(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
