//! What is owed once something was raised for deliberation: whoever has the turn answers, and whoever is asked to look
//! again at a statement does.

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
        let Some(conversation) = view.community.deliberations().conversation(one.id) else { continue };
        for appeal in conversation.statements().iter().filter_map(|statement| statement.appeal.as_ref()) {
            let answered = appeal.answered.as_ref().map(|answered| view.day(answered.at));
            let duty = Duty::new(DutyKind::LookAgain, appeal.body, About::Deliberation(one.id), view.day(appeal.at));
            duties.push(duty.until(appeal.until).done(answered).by(&appeal.basis));
        }
    }
    duties
}
