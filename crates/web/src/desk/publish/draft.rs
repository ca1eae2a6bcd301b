//! A publication in the making: what has been answered so far, and what is still to be asked.

use governance::supervision::SourceGiven;
use jiff::civil::Date;
use office::UploadKey;

use crate::parts::TypedDate;
use crate::posted::{self, Posted};

/// One question that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// What is published.
    What,
    /// The time it tells about.
    Time,
    /// The words.
    Text,
    /// Where it can be read in full.
    Source,
}

impl Ask {
    pub(super) const ALL: [Self; 4] = [Self::What, Self::Time, Self::Text, Self::Source];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Time => "time",
            Self::Text => "text",
            Self::Source => "source",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| ask.id() == text)
    }

    /// The fields that answer it.
    pub(super) const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::What => &["what"],
            Self::Time => &["from-year", "from-month", "from-day", "until-year", "until-month", "until-day"],
            Self::Text => &["text"],
            Self::Source => &["where", "matter", "file-name", "file-sha256", "file-bytes"],
        }
    }
}

/// What has been answered so far, for which body.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft(pub(super) Posted);

impl Draft {
    /// Reads a draft as it was kept.
    pub(super) fn decode(bytes: &[u8]) -> Self {
        Self(Posted::decode(bytes))
    }

    /// The draft as it is kept.
    pub(super) fn encode(&self) -> Vec<u8> {
        Self::written(&self.fields())
    }

    fn written(fields: &[(String, String)]) -> Vec<u8> {
        let fields: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", posted::encode(name), posted::encode(value))).collect();
        fields.join("&").into_bytes()
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.0.text(name)
    }

    /// Everything that was answered, for a form to carry on.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let names = Ask::ALL.into_iter().flat_map(Ask::fields).chain(&["body", "asked"]);
        let named = names.map(|name| ((*name).to_owned(), self.text(name).to_owned()));
        named.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The draft with other answers to some fields.
    pub(super) fn with(&self, answers: &[(&str, String)]) -> Self {
        let mut fields = self.fields();
        fields.retain(|(name, _)| answers.iter().all(|(changed, _)| changed != name));
        fields.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        Self::decode(&Self::written(&fields))
    }

    /// The draft once a question was answered: one that may be left empty is not asked again.
    pub(super) fn answered(&self, ask: Ask) -> Self {
        let asked = self.text("asked");
        if asked.split(' ').any(|id| id == ask.id()) {
            return self.clone();
        }
        self.with(&[("asked", format!("{asked} {}", ask.id()).trim().to_owned())])
    }

    pub(super) fn day(&self, name: &str) -> TypedDate {
        let part = |part: &str| self.text(&format!("{name}-{part}")).to_owned();
        TypedDate { year: part("year"), month: part("month"), day: part("day") }
    }

    /// The time it tells about, where both days are named.
    pub(super) fn covers(&self) -> Option<(Date, Date)> {
        self.day("from").date().zip(self.day("until").date())
    }

    /// A file by its fingerprint, a matter by its number, or the words alone; none where that is not said or not to be read.
    pub(super) fn source(&self) -> Option<SourceGiven> {
        match self.text("where") {
            "words" => Some(SourceGiven::Words),
            "matter" => self.text("matter").parse().ok().map(SourceGiven::Matter),
            "file" => Some(SourceGiven::File {
                title: Some(self.text("file-name")).filter(|name| !name.is_empty())?.to_owned(),
                sha256: self.text("file-sha256").to_owned(),
                bytes: self.text("file-bytes").parse().ok()?,
            }),
            _ => None,
        }
    }

    /// The first thing still to be asked.
    pub(super) fn missing(&self) -> Option<Ask> {
        let asked = |ask: Ask| self.text("asked").split(' ').any(|id| id == ask.id());
        Ask::ALL.into_iter().find(|ask| match ask {
            Ask::What => self.text("what").is_empty(),
            Ask::Time => !asked(Ask::Time),
            Ask::Text => self.text("text").is_empty(),
            Ask::Source => self.source().is_none(),
        })
    }

    /// The part of an address by which a kept draft is found again.
    pub(super) fn at(key: &UploadKey) -> String {
        format!("/desk/publish/{}", key.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_follow_each_other_and_the_time_may_be_left_open() {
        let mut draft = Draft::default();
        assert_eq!(draft.missing(), Some(Ask::What));
        draft = draft.with(&[("what", "covenant".to_owned())]).answered(Ask::What);
        assert_eq!(draft.missing(), Some(Ask::Time));
        draft = draft.answered(Ask::Time).answered(Ask::Time);
        assert_eq!((draft.text("asked"), draft.missing()), ("what time", Some(Ask::Text)));
        draft = draft.with(&[("text", "规约全文见附件。".to_owned())]);
        assert_eq!(draft.missing(), Some(Ask::Source));
        draft = draft.with(&[("where", "matter".to_owned())]);
        assert_eq!(draft.missing(), Some(Ask::Source));
        draft = draft.with(&[("matter", "7".to_owned())]);
        assert_eq!((draft.missing(), draft.covers()), (None, None));
        let again = Draft::decode(&draft.encode());
        assert_eq!(again.fields(), draft.fields());
    }
}
