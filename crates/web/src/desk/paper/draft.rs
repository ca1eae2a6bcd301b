//! What somebody has keyed so far.

use governance::assembly::Mark;
use governance::voice::SignedGiven;
use jiff::Timestamp;
use office::paper_draft;

use super::{Sheet, signed};

/// When the paper was received, and the answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) received_at: Option<Timestamp>,
    /// Whether all questions stand on one page.
    pub(super) on_one_sheet: bool,
    /// Who signed it.
    pub(super) signed: SignedGiven,
    pub(super) marks: Vec<Option<Mark>>,
}

impl Draft {
    fn parse(text: &str) -> Self {
        let mut words = text.split(' ');
        Self {
            received_at: words.next().and_then(|at| at.parse().ok()),
            on_one_sheet: words.next() == Some("sheet"),
            signed: words.next().and_then(signed::parse).unwrap_or_default(),
            marks: words.map(|mark| mark.parse().ok()).collect(),
        }
    }

    fn text(&self) -> String {
        let at = self.received_at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        let way = if self.on_one_sheet { "sheet" } else { "questions" };
        let marks = self.marks.iter().map(|mark| mark.map_or_else(|| "-".to_owned(), |mark| mark.to_string()));
        [at, way.to_owned(), signed::word(&self.signed)].into_iter().chain(marks).collect::<Vec<String>>().join(" ")
    }

    /// All answers, when none is missing.
    pub(super) fn complete(&self) -> Option<Vec<Mark>> {
        self.marks.iter().copied().collect()
    }
}

impl Sheet {
    /// What this person has keyed so far, with one place a question.
    pub(super) async fn draft(&self, questions: usize) -> Draft {
        let kept = self.here.desk.draft(&paper_draft(self.meeting, self.entry, self.by)).await;
        let mut draft = Draft::parse(&kept.unwrap_or_default().unwrap_or_default());
        draft.marks.resize(questions, None);
        draft
    }

    /// Keeps what was keyed so far. To lose it would be a nuisance and nothing worse: nothing of it counts.
    pub(super) async fn keep_draft(&self, draft: &Draft) {
        let name = paper_draft(self.meeting, self.entry, self.by);
        if let Err(stop) = self.here.desk.keep_draft(&name, &draft.text()).await {
            tracing::warn!("a draft was not kept: {stop}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was_kept() {
        for draft in [
            Draft::default(),
            Draft {
                received_at: Some("2026-02-08T06:30:00Z".parse().unwrap()),
                on_one_sheet: true,
                signed: SignedGiven::Carried(governance::ids::VoiceId::new(3)),
                marks: vec![Some(Mark::For), None, Some(Mark::Proposal(2)), Some(Mark::Void)],
            },
        ] {
            assert_eq!(Draft::parse(&draft.text()), draft);
        }
        assert_eq!(Draft::parse(""), Draft::default());
    }
}
