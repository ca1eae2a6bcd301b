//! What was answered so far: kept beside the book for two hours, thrown away when the ballot is cast.

use governance::assembly::Mark;
use office::ballot_draft;

use super::Letter;

/// Answers by question; none where a question has no answer yet.
pub(super) type Draft = Vec<Option<Mark>>;

impl Letter {
    /// The answers so far, one place a question.
    pub(super) async fn draft(&self, questions: usize) -> Draft {
        let kept =
            self.desk.draft(&ballot_draft(self.meeting, self.entry)).await.unwrap_or_default().unwrap_or_default();
        let mut draft: Draft = kept.split(' ').map(|mark| mark.parse().ok()).collect();
        draft.resize(questions, None);
        draft
    }

    /// Keeps the answers so far. To lose them would be a nuisance and nothing worse: nothing of them counts.
    pub(super) async fn keep_draft(&self, draft: &Draft) {
        let text: Vec<String> =
            draft.iter().map(|mark| mark.map_or_else(|| "-".to_owned(), |mark| mark.to_string())).collect();
        if let Err(stop) = self.desk.keep_draft(&ballot_draft(self.meeting, self.entry), &text.join(" ")).await {
            tracing::warn!("a draft was not kept: {stop}");
        }
    }
}
