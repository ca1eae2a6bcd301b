use governance::deliberation::{Conversation, DeliberationCommand, Stance, Step};
use governance::duties::{self, DutyKind};
use governance::ids::{OwnerId, PartyNo, StatementNo, WordNo};
use governance::on_paper::{LeftOutFor, OnPaperCommand, Said, Ticked, taken_in_by};
use governance::{Actor, Seal};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, add, conversing, hold_back, move_on, say, seal, show};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECOND_CLERK, STREET_CHAIR, STREET_OFFICE,
    at,
};
use rehearsal::fixture::opinions::{draft, put, settle};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::rooms::listed_for_a_room;
use rehearsal::fixture::{World, given, law};

fn conversation(world: &World) -> &Conversation {
    world.community.deliberations().conversation(CONCERN).unwrap()
}

/// Three statements, of which the first two are shown.
fn two_shown() -> World {
    let mut world = conversing();
    while conversation(&world).statements().len() < 3 {
        let add = add(&world, Some(3));
        world.must(owner(3), add);
    }
    world.must(RESIDENTS_CHAIR, show(2, "九点以后就不要放了。"));
    world
}

fn key(world: &World, said: Said, owner: Option<u32>) -> OnPaperCommand {
    let (word, owner) = (world.community.on_paper().next(CONCERN), owner.map(OwnerId::new));
    OnPaperCommand::Key {
        deliberation: CONCERN,
        word,
        said,
        owner,
        part: None,
        evidence: Seal::new([6; 32]),
        came_on: None,
    }
}

/// A sheet of an owner with these boxes ticked.
fn sheet(world: &World, number: u32, ticked: &[(u32, Stance)]) -> OnPaperCommand {
    let ticked = ticked.iter().map(|&(statement, stance)| Ticked { statement: StatementNo::new(statement), stance });
    let said = Said::Stances { voice: seal(CONCERN, 1_000 + number), ticked: ticked.collect() };
    key(world, said, Some(number))
}

fn confirm(word: u32) -> OnPaperCommand {
    OnPaperCommand::Confirm { deliberation: CONCERN, word: WordNo::new(word) }
}

fn stance(world: &World, number: u32, statement: u32) -> Option<Stance> {
    conversation(world).stance(&seal(CONCERN, 1_000 + number), StatementNo::new(statement))
}

const KEYED: &[&str] = &["on_paper.word_keyed"];

#[test]
fn a_sheet_of_statements_is_keyed_by_one_and_enters_the_pool_once_another_confirmed_it() {
    use Stance::{Agree, Disagree, Pass};
    let mut world = two_shown();
    for actor in [CLERK, CHAIR, RESIDENTS_CHAIR, STREET_CHAIR] {
        given(&world).by(actor).when(sheet(&world, 2, &[(1, Agree), (2, Pass)])).happens(KEYED);
    }
    given(&world).by(MANAGER).when(sheet(&world, 2, &[(1, Agree)])).refused("paper-taken-in-elsewhere");
    for actor in [OBSERVER, Actor::Visitor, Actor::Operator, Actor::Clock, owner(2)] {
        given(&world).by(actor).when(sheet(&world, 2, &[(1, Agree)])).refused("power-missing");
    }
    given(&world).by(CLERK).when(sheet(&world, 99, &[(1, Agree)])).refused("consent-of-nobody");
    given(&world).by(CLERK).when(sheet(&world, 2, &[])).refused("nothing-ticked");
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Agree), (1, Pass)])).refused("nothing-ticked");
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Agree), (3, Pass)])).refused("statement-not-published");
    given(&world).by(CLERK).when(sheet(&world, 2, &[(9, Pass)])).refused("statement-unknown");
    let keyed = sheet(&world, 2, &[(1, Agree), (2, Disagree)]);
    world.must(CLERK, keyed);
    assert_eq!(
        (conversation(&world).voices(), stance(&world, 2, 1)),
        (0, None),
        "nothing is said before it is confirmed"
    );
    let another = given(&world).by(SECOND_CLERK).when(sheet(&world, 2, &[(1, Pass)])).refused("word-waits-already");
    assert_eq!(another["word"], 1);
    given(&world).by(SECOND_CLERK).when(sheet(&world, 3, &[(1, Pass)])).happens(KEYED);
    given(&world).by(CLERK).when(confirm(1)).refused("word-confirmed-by-same");
    let answered = &["on_paper.word_confirmed", "deliberation.statement_answered", "deliberation.statement_answered"];
    given(&world).by(STREET_CHAIR).when(confirm(1)).happens(answered);
    world.must(SECOND_CLERK, confirm(1));
    assert_eq!((stance(&world, 2, 1), stance(&world, 2, 2)), (Some(Agree), Some(Disagree)));
    assert_eq!((conversation(&world).voices(), conversation(&world).papers()), (1, 2));
    // The same sheet once more says nothing new, and another one does.
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Agree)])).nothing();
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Pass)])).happens(KEYED);
}

#[test]
fn what_was_answered_by_card_stands_before_and_after_a_sheet_statement_by_statement() {
    use Stance::{Agree, Disagree, Pass};
    let mut world = two_shown();
    world.must(owner(2), say(1, 2, Disagree));
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Agree)])).refused("own-word-stands");
    let keyed = sheet(&world, 2, &[(1, Agree), (2, Agree)]);
    world.must(CLERK, keyed);
    // Only what they did not answer by card follows.
    let one = &["on_paper.word_confirmed", "deliberation.statement_answered"];
    given(&world).by(SECOND_CLERK).when(confirm(1)).happens(one);
    let mut spoken = world.clone();
    spoken.must(owner(2), say(2, 2, Pass));
    given(&spoken).by(SECOND_CLERK).when(confirm(1)).refused("own-word-stands");
    world.must(SECOND_CLERK, confirm(1));
    assert_eq!((stance(&world, 2, 1), stance(&world, 2, 2)), (Some(Disagree), Some(Agree)));
    assert_eq!(left_out(&world, 1), [(1, LeftOutFor::OwnWord)]);
    assert_eq!(conversation(&world).papers(), 1);
    // Afterwards their card speaks for them, even where it says the same.
    given(&world).by(owner(2)).when(say(2, 2, Agree)).happens(&["deliberation.statement_answered"]);
    world.must(owner(2), say(2, 2, Agree));
    given(&world).by(owner(2)).when(say(2, 2, Agree)).nothing();
    assert_eq!((stance(&world, 2, 2), conversation(&world).papers()), (Some(Agree), 0));
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Pass), (2, Pass)])).refused("own-word-stands");
}

fn left_out(world: &World, word: u32) -> Vec<(u32, LeftOutFor)> {
    let left = &world.community.on_paper().word(CONCERN, WordNo::new(word)).unwrap().left_out;
    left.iter().map(|line| (line.statement.number(), line.why)).collect()
}

#[test]
fn of_a_sheet_the_lines_that_are_closed_or_not_shown_are_left_out_with_why_and_the_rest_is_taken() {
    use Stance::{Agree, Disagree, Pass};
    let one = &["on_paper.word_confirmed", "deliberation.statement_answered"];
    // The second is shown late and answered longer than the first; the third is not shown.
    let mut world = conversing();
    while conversation(&world).statements().len() < 3 {
        let add = add(&world, Some(3));
        world.must(owner(3), add);
    }
    world.now = at("2026-03-20T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, hold_back(3));
    world.now = at("2026-03-21T09:00:00+08:00");
    let early = sheet(&world, 2, &[(1, Agree), (3, Pass)]);
    given(&world).by(CLERK).when(sheet(&world, 2, &[(1, Agree), (2, Pass)])).refused("statement-not-published");
    given(&world).by(CLERK).when(sheet(&world, 2, &[(3, Pass)])).refused("statement-not-published");
    world.must(CLERK, early);
    world.must(SECOND_CLERK, confirm(1));
    assert_eq!(left_out(&world, 1), [(3, LeftOutFor::NotShown)]);
    assert_eq!((stance(&world, 2, 1), stance(&world, 2, 3)), (Some(Agree), None));
    world.now = at("2026-03-23T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, show(2, "音量应当由大家一起测。"));
    world.must(owner(4), say(2, 4, Disagree));
    given(&world).by(CLERK).when(sheet(&world, 4, &[(1, Agree)])).refused("conversation-ended");
    given(&world).by(CLERK).when(sheet(&world, 4, &[(1, Agree), (2, Agree)])).refused("own-word-stands");
    let late = sheet(&world, 5, &[(1, Agree), (2, Disagree), (3, Pass)]);
    world.must(CLERK, late);
    given(&world).by(SECOND_CLERK).when(confirm(2)).happens(one);
    world.must(SECOND_CLERK, confirm(2));
    assert_eq!(left_out(&world, 2), [(1, LeftOutFor::Closed), (3, LeftOutFor::NotShown)]);
    assert_eq!((stance(&world, 5, 1), stance(&world, 5, 2)), (None, Some(Disagree)));
    // What was answered by card before somebody else looked is left out of the rest too.
    world.now = at("2026-03-24T09:00:00+08:00");
    let again = sheet(&world, 6, &[(1, Agree), (2, Agree)]);
    world.must(CLERK, again);
    world.must(owner(6), say(2, 6, Pass));
    given(&world).by(SECOND_CLERK).when(confirm(3)).refused("own-word-stands");
}

#[test]
fn a_sheet_is_handed_to_bodies_that_have_no_interest_of_their_own() {
    let world = two_shown();
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let moment = governance::Moment { now: world.now, actor: Actor::Visitor, law: law() };
    let takers = taken_in_by(&world.community, one, &moment);
    assert_eq!(takers[0], RESIDENTS, "the body that leads it comes first");
    assert!(takers.contains(&COMMITTEE) && takers.contains(&STREET_OFFICE));
}

#[test]
fn a_signature_on_the_printed_opinion_is_keyed_by_one_and_confirmed_by_another() {
    let mut world = listed_for_a_room();
    world.must(RESIDENTS_CHAIR, rehearsal::fixture::deliberations::open_conversation(date(2026, 3, 24)));
    let all = world.community.deliberations().deliberation(CONCERN).unwrap();
    let must: Vec<PartyNo> = all.parties.standing().filter(|party| party.must).map(|party| party.number).collect();
    world.must(RESIDENTS_CHAIR, DeliberationCommand::InviteParties { deliberation: CONCERN, parties: must.clone() });
    let add = add(&world, Some(1));
    world.must(owner(1), add);
    world.must(RESIDENTS_CHAIR, hold_back(1));
    world.now = at("2026-03-26T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    world.must(RESIDENTS_CHAIR, draft(&["晚上九点以后不外放音乐。"]));
    world.now = at("2026-04-04T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, put());
    let paper = |world: &World, party: PartyNo| key(world, Said::Signature { party }, None);
    given(&world).by(RESIDENTS_CHAIR).when(paper(&world, must[0])).refused("opinion-not-settled");
    world.now = at("2026-04-20T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, settle(None, ""));
    for actor in [RESIDENTS_CHAIR, CLERK, STREET_CHAIR] {
        given(&world).by(actor).when(paper(&world, must[0])).happens(KEYED);
    }
    given(&world).by(MANAGER).when(paper(&world, must[0])).refused("paper-taken-in-elsewhere");
    given(&world).by(RESIDENTS_CHAIR).when(paper(&world, PartyNo::new(9))).refused("party-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(paper(&world, PartyNo::new(1))).refused("signs-as-no-party");
    let keyed = paper(&world, must[0]);
    world.must(RESIDENTS_CHAIR, keyed);
    let opinion = |world: &World| world.community.deliberations().opinion(CONCERN).unwrap().clone();
    assert!(opinion(&world).signed_on_paper.is_empty(), "nobody has signed before somebody else looked");
    given(&world).by(CLERK).when(paper(&world, must[0])).refused("word-waits-already");
    given(&world).by(RESIDENTS_CHAIR).when(confirm(1)).refused("word-confirmed-by-same");
    given(&world).by(CLERK).when(confirm(1)).happens(&["on_paper.word_confirmed", "deliberation.opinion_signed"]);
    world.must(CLERK, confirm(1));
    assert_eq!(opinion(&world).signed_on_paper.keys().copied().collect::<Vec<_>>(), [must[0]]);
    given(&world).by(CLERK).when(paper(&world, must[0])).nothing();
    assert!(
        duties::duties(&world.community, law(), date(2026, 4, 21)).iter().all(|duty| duty.kind != DutyKind::NameWay)
    );
}
