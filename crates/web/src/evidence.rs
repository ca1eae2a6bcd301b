//! Asking for evidence: a picture or a document that is kept here, or the fingerprint of one that its bearer keeps.
//!
//! A file that was chosen waits in the drawer while the form is shown again, so that nobody chooses it twice.

use axum::response::Response;
use maud::{Markup, html};
use office::{Desk, EVIDENCE_MAX, Evidence, EvidenceFile, FileSort, Sealed, Stop, Upload, UploadKey};

use crate::answer;
use crate::args;
use crate::parts::{self, Errors, Field};
use crate::posted::SentFile;
use crate::visit::{Here, Visit};
use crate::words::Words;

/// The field of the file, and the one of a file that waits.
const FILE: &str = "evidence";
const KEPT: &str = "evidence-kept";
const FINGERPRINT: &str = "fingerprint";

/// What browsers offer to choose.
const ACCEPTED: &str = "image/jpeg,image/png,image/webp,image/heic,application/pdf,.jpg,.jpeg,.png,.webp,.heic,.pdf";

/// What a form brought.
#[derive(Debug, Clone, Default)]
pub(crate) struct Brought {
    file: Option<(UploadKey, EvidenceFile)>,
    fingerprint: String,
}

impl Brought {
    /// Reads what came with a form of the desk; what is wrong with it goes to the errors.
    pub(crate) async fn read(here: &Here, sent: &SentFile, errors: &mut Errors) -> Result<Self, Response> {
        Self::sent((&here.visit, &here.desk), sent, errors).await
    }

    /// Reads what came with any form.
    pub(crate) async fn sent(
        (visit, desk): (&Visit, &Desk),
        sent: &SentFile,
        errors: &mut Errors,
    ) -> Result<Self, Response> {
        let failed = |stop| answer::stopped(visit, None, &stop);
        let words = visit.words(&desk.files().await.community);
        let fingerprint = sent.fields.text(FINGERPRINT).to_ascii_lowercase();
        if !fingerprint.is_empty() && !is_fingerprint(&fingerprint) {
            errors.add(FINGERPRINT, words.say("evidence-no-fingerprint"));
        }
        if sent.bytes.is_empty() && !sent.file_name.is_empty() {
            errors.add(FILE, words.say("evidence-empty"));
        }
        let file = if sent.bytes.is_empty() {
            match UploadKey::parse(sent.fields.text(KEPT)) {
                None => None,
                Some(key) => {
                    let kept = desk.upload(&key).await.map_err(failed)?;
                    kept.and_then(|kept| Some((key, file_of(kept)?)))
                }
            }
        } else if sent.bytes.len() > EVIDENCE_MAX {
            errors.add(FILE, words.say_with("evidence-too-large", args!["most" => mebibytes()]));
            None
        } else {
            let upload = Upload { file_name: sent.file_name.clone(), bytes: sent.bytes.clone() };
            match file_of(upload.clone()) {
                Some(file) => Some((desk.keep_upload(&upload).await.map_err(failed)?, file)),
                None => {
                    errors.add(FILE, words.say("evidence-unfit"));
                    None
                }
            }
        };
        Ok(Self { file, fingerprint })
    }

    /// The evidence with what was said about it.
    pub(crate) fn with_words(&self, words: &str) -> Evidence {
        let fingerprint = (!self.fingerprint.is_empty()).then(|| format!("SHA-256 {}", self.fingerprint));
        let said = (!words.is_empty()).then(|| words.to_owned());
        let lines: Vec<String> = said.into_iter().chain(fingerprint).collect();
        Evidence { words: lines.join("\n"), file: self.file.as_ref().map(|(_, file)| file.clone()) }
    }

    /// The evidence with what was said about it, sealed; nothing where nothing was brought or said.
    pub(crate) fn sealed(&self, visit: &Visit, words: &str) -> Result<Option<Sealed>, Response> {
        let evidence = self.with_words(words);
        let sealed = (!evidence.is_empty()).then(|| evidence.seal(visit.app.house.door())).transpose();
        sealed.map_err(|problem| answer::stopped(visit, None, &Stop::from(problem)))
    }

    /// The file's name, for a page that shows what was answered.
    pub(crate) fn file_name(&self) -> Option<&str> {
        self.file.as_ref().map(|(_, file)| file.name.as_str())
    }

    /// The questions. The form they stand in has to send files.
    pub(crate) fn fields(&self, words: &Words, hint: &str, errors: &Errors) -> Markup {
        html! {
            div class="evidence-fields" {
                (self.file(words, hint, errors))
                (parts::details(&words.say("evidence-elsewhere"), &html! {
                    (Field::new(FINGERPRINT, words.say("evidence-fingerprint"))
                        .hint(words.say("evidence-fingerprint-hint")).optional()
                        .value(self.fingerprint.clone()).error(errors.of(FINGERPRINT)).text(words))
                }))
            }
        }
    }

    /// The question for the file alone, where nobody keeps one elsewhere.
    pub(crate) fn file(&self, words: &Words, hint: &str, errors: &Errors) -> Markup {
        let field = Field::new(FILE, words.say("evidence-file")).hint(words.say_with(
            "evidence-hint",
            args!["why" => words.say(hint), "most" => mebibytes(), "who" => words.say(seen_by(hint))],
        ));
        let field = if is_asked_for(hint) { field } else { field.optional() };
        html! {
            (field.error(errors.of(FILE)).file(words, ACCEPTED))
            @if let Some((key, file)) = &self.file {
                (parts::hidden(KEPT, key.as_str()))
                p class="hint" { (words.say_with("evidence-waits", args!["name" => file.name.as_str()])) }
            }
        }
    }

    /// The answers as hidden fields of a page that shows them.
    pub(crate) fn hidden(&self) -> Markup {
        html! {
            @if let Some((key, _)) = &self.file { (parts::hidden(KEPT, key.as_str())) }
            (parts::hidden(FINGERPRINT, &self.fingerprint))
        }
    }
}

/// Whether something has to be brought: without it who speaks for an owner speaks for nobody, and a file to be kept is none.
fn is_asked_for(hint: &str) -> bool {
    matches!(hint, "evidence-of-guardian" | "evidence-of-source")
}

/// Who may open what is brought.
fn seen_by(hint: &str) -> &'static str {
    match hint {
        "evidence-of-signature" => "evidence-seen-signature",
        "evidence-of-order" => "evidence-seen-order",
        "evidence-of-act" | "evidence-of-set-aside" => "evidence-seen-act",
        "evidence-of-receipt" => "evidence-seen-receipt",
        "evidence-of-source" => "evidence-seen-source",
        _ => "evidence-seen-meeting",
    }
}

fn file_of(upload: Upload) -> Option<EvidenceFile> {
    let sort = FileSort::of(&upload.bytes)?;
    Some(EvidenceFile { name: upload.file_name, sort, bytes: upload.bytes })
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn mebibytes() -> usize {
    EVIDENCE_MAX >> 20
}

/// A file that was kept, with its size, as a link to it; nothing where only words were kept.
pub(crate) fn link(words: &Words, evidence: Option<&Evidence>, href: &str) -> Markup {
    let file = evidence.and_then(|evidence| evidence.file.as_ref());
    html! {
        @if let Some(file) = file {
            a href=(href) { (words.say_with("evidence-open", args![
                "name" => file.name.as_str(), "size" => file.bytes.len().div_ceil(1 << 10),
            ])) }
        }
    }
}
