use governance::Actor;
use governance::Seal;
use governance::deliberation::{Check, Conversation, DeliberationCommand, Found, Stance, Step, Told, principles};
use governance::ids::StatementNo;
use jiff::civil::date;
use rehearsal::fixture::deliberations::{
    CONCERN, add, bring_in, course, hold_back, move_on, open_conversation, say, seal, show,
};
use rehearsal::fixture::estate::{self, CHAIR, CLERK, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::rooms::bring_to_a_room;
use rehearsal::fixture::{World, given, law};

/// A fingerprint, and another.
const FILES: &str = "5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c";

fn brought_in() -> World {
    let mut world = estate::settled();
    let bring_in = bring_in(&world, FILES, course());
    world.must(RESIDENTS_CHAIR, bring_in);
    world
}

fn conversation(world: &World) -> &Conversation {
    world.community.deliberations().conversation(CONCERN).unwrap()
}

#[test]
fn whoever_leads_the_body_that_answers_brings_a_conversation_in_as_a_concern_that_is_taken_up() {
    let world = estate::settled();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(bring_in(&world, FILES, course())).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(bring_in(&world, FILES, course())).happens(&[
        "deliberation.raised",
        "deliberation.published",
        "deliberation.answered",
        "deliberation.moved_on",
        "deliberation.conversation_brought_in",
        "deliberation.statement_added",
        "deliberation.statement_published",
        "deliberation.statement_answered",
        "deliberation.statement_added",
        "deliberation.statement_held_back",
        "deliberation.statement_answered",
        "deliberation.statement_answered",
        "deliberation.statement_added",
        "deliberation.statement_published",
        "deliberation.statement_answered",
        "deliberation.statement_answered",
    ]);
    let world = brought_in();
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    assert!(one.is_taken_up());
    let until = one.clock().unwrap().until;
    assert!(!one.is_step_overdue(until) && one.is_step_overdue(until.tomorrow().unwrap()), "its step has its days");
    let conversation = conversation(&world);
    let origin = conversation.origin.as_ref().unwrap();
    assert_eq!((origin.statements, origin.voices, origin.answers), (3, 3, 5));
    assert_eq!((origin.began, conversation.until), (date(2025, 5, 1), date(2025, 5, 20)));
    let said = |voice: u8, number| conversation.stance(&Seal::new([0xc0 + voice; 32]), StatementNo::new(number));
    // Said twice is said once, and who thought again said the last thing last; what was not shown keeps its answers.
    assert_eq!((said(2, 1), said(2, 2)), (Some(Stance::Agree), Some(Stance::Disagree)));
    assert!(conversation.statement(StatementNo::new(2)).unwrap().text().is_none());
}

#[test]
fn the_same_files_are_brought_in_once_and_others_beside_them() {
    let world = brought_in();
    given(&world).by(RESIDENTS_CHAIR).when(bring_in(&world, FILES, course())).nothing();
    let other = given(&world).by(RESIDENTS_CHAIR).when(bring_in(&world, &"6d".repeat(32), vec![]));
    other.happens(&[
        "deliberation.raised",
        "deliberation.published",
        "deliberation.answered",
        "deliberation.moved_on",
        "deliberation.conversation_brought_in",
    ]);
}

#[test]
fn nothing_is_brought_in_where_anything_of_it_may_not_stand_in_the_book() {
    let world = estate::settled();
    let telephone = vec![Told::Statement {
        author: seal(CONCERN, 1),
        words: seal(CONCERN, 2),
        shown: Ok("找 13812345678".to_owned()),
    }];
    given(&world).by(RESIDENTS_CHAIR).when(bring_in(&world, FILES, telephone)).refused("text-holds-personal-number");
    let early = vec![Told::Answer { statement: StatementNo::new(1), voice: seal(CONCERN, 1), stance: Stance::Pass }];
    given(&world).by(RESIDENTS_CHAIR).when(bring_in(&world, FILES, early)).refused("statement-unknown");
    let DeliberationCommand::BringIn(mut taken) = bring_in(&world, FILES, course()) else { unreachable!() };
    taken.deliberation = governance::ids::DeliberationId::new(9);
    let taken = DeliberationCommand::BringIn(taken);
    given(&world).by(RESIDENTS_CHAIR).when(taken).refused("deliberation-number-taken");
}

#[test]
fn nobody_here_speaks_in_a_conversation_that_was_held_elsewhere() {
    let mut world = brought_in();
    world.must(CLERK, governance::card::CardCommand::IssueCards);
    assert_eq!(
        given(&world).by(owner(3)).when(say(1, 3, Stance::Agree)).refused("conversation-ended")["until"],
        "2025-05-20"
    );
    given(&world).by(owner(3)).when(add(&world, Some(3))).refused("conversation-ended");
    given(&world).by(CLERK).when(add(&world, None)).refused("conversation-ended");
    given(&world).by(RESIDENTS_CHAIR).when(show(2, "可以。")).refused("statement-looked-at-already");
    given(&world).by(RESIDENTS_CHAIR).when(hold_back(1)).refused("statement-looked-at-already");
    let open = open_conversation(date(2026, 4, 20));
    given(&world).by(RESIDENTS_CHAIR).when(open).refused("not-at-step");
}

#[test]
fn what_was_said_elsewhere_is_no_word_of_neighbours_here_who_are_asked_in_a_conversation_of_their_own() {
    let mut world = brought_in();
    world.must(CLERK, governance::card::CardCommand::IssueCards);
    bring_to_a_room(&mut world);
    let found = |world: &World, check: Check| {
        let one = world.community.deliberations().deliberation(CONCERN).unwrap();
        let all = principles((&world.community, law()), one, date(2026, 3, 20)).into_iter().flat_map(|(_, all)| all);
        all.filter(|finding| finding.check == check).map(|finding| (finding.found, finding.of)).next().unwrap()
    };
    let lacking = |world: &World| {
        let on = given(world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
        on["missing"].clone()
    };
    assert_eq!(lacking(&world), serde_json::json!(["talk", "parties-invited"]));
    assert_eq!(found(&world, Check::NeighboursSpoke), (Found::Open, None));
    assert_eq!(found(&world, Check::WaysOpen).1.unwrap().0, 0);
    let open = || open_conversation(date(2026, 4, 20));
    given(&world).by(RESIDENTS_CHAIR).when(open()).happens(&["deliberation.conversation_opened"]);
    world.must(RESIDENTS_CHAIR, open());
    given(&world).by(RESIDENTS_CHAIR).when(open()).refused("conversation-opened-already");
    let all = world.community.deliberations();
    assert_eq!((conversation(&world).voices(), conversation(&world).origin.is_none()), (0, true));
    assert_eq!(all.held_elsewhere(CONCERN).map(Conversation::voices), Some(3), "what was brought in stays beside it");
    assert_eq!(all.brought_in(FILES), Some(CONCERN), "and is brought in once");
    assert_eq!(lacking(&world), serde_json::json!(["voices", "conversation-end", "parties-invited"]));
    let add = add(&world, Some(3));
    world.must(owner(3), add);
    world.must(RESIDENTS_CHAIR, show(1, "九点以后要安静。"));
    world.must(owner(3), say(1, 3, Stance::Agree));
    assert_eq!(found(&world, Check::NeighboursSpoke), (Found::Kept, None));
    assert_eq!(conversation(&world).statements()[0].said(Stance::Agree), 1);
}

#[test]
fn how_many_say_what_to_a_statement_follows_whoever_thinks_again() {
    let world = brought_in();
    let said = |number: u32| {
        let statement = conversation(&world).statement(StatementNo::new(number)).unwrap();
        (Stance::ALL.map(|stance| statement.said(stance)), statement.answers)
    };
    assert_eq!((said(1), said(2), said(3)), (([2, 0, 0], 2), ([0, 1, 0], 1), ([0, 0, 1], 1)));
}
