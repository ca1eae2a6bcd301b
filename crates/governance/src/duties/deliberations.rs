//! What is owed once something was raised for deliberation: whoever has the turn answers.

use super::{About, Duty, DutyKind, View};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let mut duties = Vec::new();
    for one in view.community.deliberations().all() {
        for turn in &one.turns {
            let answered = turn.answered.as_ref().map(|answered| answered.at).or(one.withdrawn_at);
            let about = About::Deliberation(one.id);
            let duty = Duty::new(DutyKind::AnswerDeliberation, turn.body, about, view.day(turn.since));
            duties.push(duty.until(turn.until).done(answered.map(|at| view.day(at))).by(&one.basis));
        }
    }
    duties
}
