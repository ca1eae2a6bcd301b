//! Deliberations that could not have happened.

use governance::appeal::Spoken;
use governance::deliberation::{AnswerGiven, HeldBackFor, Stance, Step, TaskProgress, Verdict};
use governance::ids::QuestionNo;
use governance::informing::Way;
use jiff::civil::date;
use rehearsal::fixture::deliberations::{
    answer, appeal_for, bring_in, conversing, course, look_again_at, move_on, published, say, send_back, support,
};
use rehearsal::fixture::estate::{self, CLERK, COMPANY, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR};
use rehearsal::fixture::informing::{
    answer_question, asked, asker, informing as dossier_on_view, keep_question_back, reached, show_question,
};
use rehearsal::fixture::opinions::{objected, reply, settle, show, tested};
use rehearsal::fixture::parties::{building, listed, name_parties, objected_to, with_parties};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{assigned, carried_out, judge, judged, report_task};
use serde_json::json;

use super::{Corrupt, at_another_time, edited, forged, last, tampered};

pub(super) fn all() -> Vec<(&'static str, Corrupt)> {
    let public = published();
    let mut supported = public.clone();
    supported.must(owner(2), support(2));
    let mut declined = supported.clone();
    declined.must(RESIDENTS_CHAIR, answer(AnswerGiven::Decline));
    let mut handed_on = public.clone();
    handed_on.must(RESIDENTS_CHAIR, answer(AnswerGiven::HandOn(COMPANY)));
    let answered_again = last(&declined, "deliberation.answered");
    let worded = last(&public, "deliberation.published");
    let late = edited(&last(&supported, "deliberation.supported").1, |support| {
        support["supporter"] = json!("e".repeat(64));
    });
    let open = conversing();
    let shown = last(&open, "deliberation.statement_published");
    let mut said = open.clone();
    said.must(owner(3), say(1, 3, Stance::Agree));
    let (at, said_event) = last(&said, "deliberation.statement_answered");
    let to_another = edited(&said_event, |said| said["statement"] = json!(2));
    let mut elsewhere = estate::settled();
    let bring_in = bring_in(&elsewhere, &"5c".repeat(32), course());
    elsewhere.must(RESIDENTS_CHAIR, bring_in);
    let opinion = "an_opinion_follows_from_what_was_said";
    let mut settled = objected();
    settled.must(RESIDENTS_CHAIR, settle(None, "太早。"));
    let consented = last(&objected(), "deliberation.consent_said");
    let (tasks, results) = ("every_task_has_a_body_and_a_day", "a_result_is_judged_by_those_who_took_part");
    let mut underway = assigned();
    underway.must(MANAGER, report_task(1, TaskProgress::Underway));
    let done = last(&carried_out(), "deliberation.task_reported");
    let mut closed = judged([Verdict::Solved, Verdict::Partly]);
    closed.must(RESIDENTS_CHAIR, judge(None));
    let (_, late_verdict) = last(&closed, "deliberation.verdict_said");
    let talk = "only_what_is_shown_is_answered";
    let line = "no_step_is_skipped";
    let mut informing = with_parties();
    informing.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    let mut back = informing.clone();
    back.must(RESIDENTS_CHAIR, send_back(Step::Parties));
    let turns = "what_was_raised_is_answered_by_whose_turn_it_is";
    let kept = "nothing_raised_is_lost";
    let (list, objection) = ("whoever_takes_part_is_listed_by_who_leads", "an_objection_to_the_list_is_answered");
    let (sides, put) = ("both_sides_are_heard", "a_question_is_answered_by_whom_it_was_put_to");
    let dossier = dossier_on_view();
    let mut replied = asked();
    replied.must(RESIDENTS_CHAIR, show_question(1, "由谁修？", Some(COMPANY)));
    let unseen_again = last(&replied, "informing.question_published");
    replied.must(MANAGER, answer_question(1));
    let replied_again = last(&replied, "informing.question_answered");
    let (reached_once, mut told) = ("a_home_is_reached_once", dossier_on_view());
    told.must(CLERK, reached(1, &[1, 2], Way::Letter, date(2026, 3, 10)));
    let told_again = last(&told, "informing.homes_reached");
    let viewed = listed();
    let mut answered = objected_to();
    answered.must(RESIDENTS_CHAIR, show(1, ""));
    answered.must(RESIDENTS_CHAIR, name_parties(vec![building("2栋")]));
    let changed = answered.clone();
    answered.must(RESIDENTS_CHAIR, reply(1, true));
    let taken = last(&answered, "deliberation.comment_answered");
    let second = edited(&last(&changed, "deliberation.comment_made").1, |made| made["comment"] = json!(2));
    let mut shown_only = objected_to();
    shown_only.must(RESIDENTS_CHAIR, show(1, ""));
    let again = "a_second_look_is_anothers";
    let (mut hidden, by_card) = (asked(), appeal_for(Spoken::Question(QuestionNo::new(1)), asker(1)));
    hidden.must(RESIDENTS_CHAIR, keep_question_back(1, HeldBackFor::OffTopic));
    hidden.must(owner(1), by_card);
    let appealed = last(&hidden, "appeal.question_appealed");
    hidden.must(STREET_CHAIR, look_again_at(Spoken::Question(QuestionNo::new(1)), None, ""));
    vec![
        (again, forged(&hidden.community, hidden.now, &appealed.1)),
        (again, tampered(&hidden, "appeal.question_answered", |answered| answered["by"] = json!(8))),
        (again, tampered(&hidden, "appeal.question_answered", |answered| answered["by"] = json!(1))),
        (list, tampered(&viewed, "deliberation.party_named", |named| named["by"] = json!(8))),
        (list, tampered(&viewed, "deliberation.parties_published", |listed| listed["until"] = json!("2026-03-02"))),
        (list, tampered(&viewed, "deliberation.parties_published", |listed| listed["by"] = json!(1))),
        (list, forged(&informing.community, informing.now, &last(&changed, "deliberation.party_named").1)),
        (
            objection,
            at_another_time(forged(&changed.community, changed.now, &second), estate::at("2026-12-01T09:00:00+08:00")),
        ),
        (objection, tampered(&answered, "deliberation.comment_published", |shown| shown["by"] = json!(1))),
        (objection, forged(&answered.community, taken.0, &taken.1)),
        (objection, forged(&shown_only.community, taken.0, &taken.1)),
        (sides, tampered(&dossier, "informing.dossier_published", |kept| kept["arguments_against"] = json!([]))),
        (sides, tampered(&dossier, "informing.dossier_published", |kept| kept["by"] = json!(1))),
        (sides, tampered(&dossier, "informing.dossier_published", |kept| kept["until"] = json!("2026-03-10"))),
        (sides, tampered(&dossier, "informing.dossier_published", |kept| kept["changed"] = json!("改了。"))),
        (put, tampered(&asked(), "informing.question_asked", |asked| asked["clock"]["until"] = json!("2026-03-10"))),
        (put, tampered(&replied, "informing.question_published", |shown| shown["by"] = json!(1))),
        (put, tampered(&replied, "informing.question_answered", |answered| answered["body"] = json!(1))),
        (put, forged(&replied.community, replied.now, &unseen_again.1)),
        (put, forged(&replied.community, replied.now, &replied_again.1)),
        (reached_once, forged(&told.community, told.now, &told_again.1)),
        (reached_once, tampered(&told, "informing.homes_reached", |told| told["on"] = json!("2026-03-11"))),
        (turns, tampered(&declined, "deliberation.answered", |answered| answered["by"] = json!(1))),
        (turns, tampered(&public, "deliberation.published", |published| published["by"] = json!(8))),
        (turns, forged(&declined.community, answered_again.0, &answered_again.1)),
        (
            turns,
            tampered(&handed_on, "deliberation.answered", |answered| {
                answered["answer"]["until"] = json!("2026-03-02");
            }),
        ),
        (
            turns,
            tampered(&declined, "deliberation.answered", |answered| {
                answered["answer"] = json!({"outcome": "joined", "into": 1});
            }),
        ),
        (
            kept,
            forged(&public.community, worded.0, &edited(&worded.1, |published| published["title"] = json!("别的题目"))),
        ),
        (kept, forged(&declined.community, declined.now, &late)),
        (line, tampered(&informing, "deliberation.moved_on", |moved| moved["to"] = json!("deliberating"))),
        (line, tampered(&informing, "deliberation.moved_on", |moved| moved["by"] = json!(1))),
        (line, tampered(&informing, "deliberation.moved_on", |moved| moved["clock"]["until"] = json!("2026-03-02"))),
        (line, tampered(&back, "deliberation.sent_back", |moved| moved["to"] = json!("opinion"))),
        (line, tampered(&back, "deliberation.sent_back", |moved| moved["by"] = json!(8))),
        (talk, forged(&open.community, shown.0, &shown.1)),
        (talk, tampered(&open, "deliberation.statement_published", |shown| shown["by"] = json!(1))),
        (talk, tampered(&open, "deliberation.conversation_opened", |opened| opened["until"] = json!("2026-03-02"))),
        (talk, forged(&said.community, at, &to_another)),
        (talk, tampered(&elsewhere, "deliberation.statement_published", |shown| shown["by"] = json!(1))),
        (opinion, tampered(&tested(), "deliberation.opinion_put", |put| put["paragraphs"] = json!(["别的。"]))),
        (
            opinion,
            tampered(&settled, "deliberation.opinion_settled", |settled| settled["figures"]["object"] = json!(0)),
        ),
        (opinion, tampered(&settled, "deliberation.opinion_settled", |settled| settled["by"] = json!(1))),
        (opinion, forged(&settled.community, settled.now, &consented.1)),
        (tasks, tampered(&assigned(), "deliberation.task_assigned", |assigned| assigned["by"] = json!(1))),
        (tasks, tampered(&assigned(), "deliberation.task_assigned", |assigned| assigned["due"] = json!("2026-04-01"))),
        (tasks, tampered(&underway, "deliberation.task_reported", |reported| reported["by"] = json!(9))),
        (tasks, forged(&carried_out().community, done.0, &done.1)),
        (results, tampered(&closed, "deliberation.result_reported", |reported| reported["by"] = json!(1))),
        (results, tampered(&closed, "deliberation.result_judged", |judged| judged["verdicts"]["solved"] = json!(9))),
        (results, tampered(&closed, "deliberation.result_judged", |judged| judged["outcome"] = json!("solved"))),
        (results, forged(&closed.community, closed.now, &late_verdict)),
    ]
}
