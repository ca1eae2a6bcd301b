//! What was answered so far: kept beside the book for two hours, thrown away when the ballot is cast.

use governance::assembly::Mark;
use governance::voice::SignedGiven;
use office::ballot_draft;

use super::Letter;
use crate::signed;

/// Who votes, once that was said, and the answers by question; none where a question has no answer yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) signed: Option<SignedGiven>,
    pub(super) marks: Vec<Option<Mark>>,
}

impl Draft {
    fn parse(text: &str) -> Self {
        let mut words = text.split(' ');
        Self { signed: words.next().and_then(signed::parse), marks: words.map(|mark| mark.parse().ok()).collect() }
    }

    fn text(&self) -> String {
        let who = self.signed.as_ref().map_or_else(|| "-".to_owned(), signed::word);
        let marks = self.marks.iter().map(|mark| mark.map_or_else(|| "-".to_owned(), |mark| mark.to_string()));
        std::iter::once(who).chain(marks).collect::<Vec<String>>().join(" ")
    }
}

impl Letter {
    /// The answers so far, one place a question.
    pub(super) async fn draft(&self, questions: usize) -> Draft {
        let kept =
            self.desk.draft(&ballot_draft(self.meeting, self.entry)).await.unwrap_or_default().unwrap_or_default();
        let mut draft = Draft::parse(&kept);
        draft.marks.resize(questions, None);
        draft
    }

    /// Keeps the answers so far. To lose them would be a nuisance and nothing worse: nothing of them counts.
    pub(super) async fn keep_draft(&self, draft: &Draft) {
        if let Err(stop) = self.desk.keep_draft(&ballot_draft(self.meeting, self.entry), &draft.text()).await {
            tracing::warn!("a draft was not kept: {stop}");
        }
    }
}

#[cfg(test)]
mod tests {
    use governance::ids::VoiceId;

    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was_kept() {
        for draft in [
            Draft { signed: None, marks: vec![None, Some(Mark::For)] },
            Draft { signed: Some(SignedGiven::Owner), marks: vec![Some(Mark::Void), None] },
            Draft {
                signed: Some(SignedGiven::Voice { voice: VoiceId::new(7), opinion: None }),
                marks: vec![Some(Mark::Proposal(2))],
            },
        ] {
            assert_eq!(Draft::parse(&draft.text()), draft);
        }
    }
}
