use governance::Event;
use governance::appeal::Spoken;
use governance::deliberation::{AnswerGiven, DeliberationEvent, HeldBackFor, Verdict};
use governance::ids::{AnswerNo, QuestionNo};
use governance::informing::InformingEvent;
use office::codec;
use rehearsal::fixture::World;
use rehearsal::fixture::deliberations::{CONCERN, answer, appeal_for, bring_in, course, look_again_at, raised, raiser};
use rehearsal::fixture::estate::{self, RESIDENTS_CHAIR, STREET_CHAIR};
use rehearsal::fixture::informing::{answer_question, asked, asker, keep_question_back, show_question};
use rehearsal::fixture::parties::objected_to;
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{judge, judged};

/// What comes by thousands and is counted in a file.
fn is_counted(event: &Event) -> bool {
    matches!(
        event,
        Event::Deliberation(
            DeliberationEvent::DeliberationSupported(_)
                | DeliberationEvent::SupportWithdrawn(_)
                | DeliberationEvent::StatementAnswered(_)
                | DeliberationEvent::ConsentSaid(_)
                | DeliberationEvent::VerdictSaid(_)
        )
    )
}

fn is_of_concern(event: &Event) -> bool {
    match event {
        Event::Deliberation(event) => event.deliberation() == CONCERN,
        Event::Appeal(event) => event.deliberation() == CONCERN,
        Event::Informing(event) => InformingEvent::deliberation(event) == CONCERN,
        _ => false,
    }
}

/// The entries of a world that a file must name: where each stands, and its kind in the words of the file.
fn expected(world: &World) -> Vec<(u64, String)> {
    let entries = (0..).zip(&world.log).filter(|(_, (_, event))| is_of_concern(event) && !is_counted(event));
    entries.map(|(at, (_, event))| (at, codec::encode(event).unwrap().kind.replace(['.', '_'], "-"))).collect()
}

#[test]
fn a_file_names_every_entry_of_its_concern_by_its_kind_but_what_is_counted() {
    let mut closed = judged([Verdict::Solved, Verdict::Partly]);
    closed.must(RESIDENTS_CHAIR, judge(None));
    let mut answered = asked();
    answered.must(RESIDENTS_CHAIR, show_question(1, "由谁修？", None));
    answered.must(RESIDENTS_CHAIR, answer_question(1));
    let about = Spoken::Question(QuestionNo::new(1));
    let mut looked = asked();
    looked.must(RESIDENTS_CHAIR, keep_question_back(1, HeldBackFor::OffTopic));
    looked.must(owner(1), appeal_for(about, asker(1)));
    looked.must(STREET_CHAIR, look_again_at(about, None, ""));
    let mut elsewhere = estate::settled();
    let bring_in = bring_in(&elsewhere, &"5c".repeat(32), course());
    elsewhere.must(RESIDENTS_CHAIR, bring_in);
    let first = Spoken::Answer(AnswerNo::new(1));
    let mut declined = raised();
    declined.must(RESIDENTS_CHAIR, answer(AnswerGiven::Decline));
    declined.must(owner(1), appeal_for(first, raiser(1)));
    declined.must(STREET_CHAIR, look_again_at(first, Some("夜间音量"), ""));
    for world in [closed, answered, looked, elsewhere, objected_to(), declined] {
        let filed = world.community.filings().of(CONCERN).iter();
        let filed: Vec<(u64, String)> = filed.map(|line| (line.position, line.what.to_owned())).collect();
        assert_eq!(filed, expected(&world));
    }
}
