use governance::Actor;
use governance::Event;
use governance::appeal::{AppealEvent, Spoken};
use governance::bodies::{BodiesCommand, SeatRole};
use governance::deliberation::{
    Check, DeliberationCommand, DeliberationEvent, Finding, Found, HeldBackFor, Raiser, Stance, Statement, Step,
    principles,
};
use governance::duties::{About, DutyKind, duties};
use governance::ids::{CommentNo, PersonId, QuestionNo, StatementNo};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{
    CONCERN, appeal, appeal_for, conversing, hold_back, look_again, look_again_at, move_on, say, seal, show,
};
use rehearsal::fixture::estate::{self, CHAIR, CLERK, COMMITTEE, MANAGER, OBSERVER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::informing::{INFORMED, ask, asked, asker, informing, keep_question_back};
use rehearsal::fixture::opinions::{
    self, TESTED, WEIGHING, amend, amender, consent, drafted, forming, keep_back, put, reply, settle, tested,
};
use rehearsal::fixture::parties::{VIEWED, objected_to, objector};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

const SECOND: Spoken = Spoken::Statement(StatementNo::new(2));
const COMMENT: Spoken = Spoken::Comment(CommentNo::new(1));
const QUESTION: Spoken = Spoken::Question(QuestionNo::new(1));

/// The second statement, of the second owner, is not shown.
fn held_back() -> World {
    let mut world = conversing();
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world
}

fn appealed() -> World {
    let mut world = held_back();
    world.must(owner(2), appeal(2, 2));
    world
}

/// What the principles say of second looks: in how many of how many cases there is an answer.
fn answered(world: &World) -> Option<(Found, Option<(usize, usize)>)> {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    let all = principles((&world.community, law()), one, today).into_iter().flat_map(|(_, found)| found);
    let of_appeals = |finding: &Finding| finding.check == Check::AppealsAnswered;
    all.filter(of_appeals).map(|finding| (finding.found, finding.of)).next()
}

fn statement(world: &World) -> &Statement {
    let conversation = world.community.deliberations().conversation(CONCERN).unwrap();
    conversation.statement(StatementNo::new(2)).unwrap()
}

#[test]
fn whoever_made_a_statement_asks_that_others_look_again_within_the_days_of_the_place() {
    let world = held_back();
    let happened = given(&world).by(owner(2)).when(appeal(2, 2)).happens(&["deliberation.statement_appealed"]);
    let Event::Deliberation(DeliberationEvent::StatementAppealed(event)) = &happened[0] else { unreachable!() };
    // The residents' committee does not show it; the street office comes first among the others.
    assert_eq!((event.body, event.days, event.until), (estate::STREET_OFFICE, 5, date(2026, 3, 23)));
    given(&world).by(owner(3)).when(appeal(2, 3)).refused("statement-of-another");
    given(&world).by(owner(1)).when(appeal(1, 1)).refused("statement-not-held-back");
    given(&conversing()).by(owner(2)).when(appeal(2, 2)).refused("statement-not-held-back");
    given(&world).by(owner(2)).when(appeal(9, 2)).refused("statement-unknown");
    for actor in [CHAIR, RESIDENTS_CHAIR, CLERK, Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(appeal(2, 2)).refused("card-needed");
    }
    // What an owner said by card is theirs alone to ask about.
    given(&world).by(CLERK).when(appeal_for(SECOND, Raiser::Slip)).refused("statement-of-another");
    let last = given(&world).at(at("2026-03-25T23:59:00+08:00")).by(owner(2));
    last.when(appeal(2, 2)).happens(&["deliberation.statement_appealed"]);
    let late = given(&world).at(at("2026-03-26T00:00:00+08:00")).by(owner(2));
    assert_eq!(late.when(appeal(2, 2)).refused("appeal-too-late")["until"], "2026-03-25");
    given(&appealed()).by(owner(2)).when(appeal(2, 2)).refused("appealed-already");
}

#[test]
fn somebody_else_looks_again_once_and_says_why() {
    let world = appealed();
    let text = Some("音量应当由大家一起测。");
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, owner(2), Actor::Operator] {
        given(&world).by(actor).when(look_again(2, text)).refused("power-missing");
    }
    given(&held_back()).by(STREET_CHAIR).when(look_again(2, text)).refused("not-appealed");
    given(&world).by(STREET_CHAIR).when(look_again(2, Some("找 13812345678"))).refused("text-holds-personal-number");
    let mut kept = world.clone();
    kept.must(STREET_CHAIR, look_again(2, None));
    assert!(statement(&kept).text().is_none() && statement(&kept).held_back().is_some());
    given(&kept).by(STREET_CHAIR).when(look_again(2, text)).refused("appeal-answered-already");
    let mut shown = world;
    shown.must(STREET_CHAIR, look_again(2, text));
    assert_eq!(statement(&shown).text().map(ToString::to_string).as_deref(), text);
    given(&shown)
        .by(owner(3))
        .when(say(2, 3, governance::deliberation::Stance::Agree))
        .happens(&["deliberation.statement_answered"]);
    given(&shown).by(RESIDENTS_CHAIR).when(show(2, "不。")).refused("statement-looked-at-already");
    given(&shown).by(owner(2)).when(appeal(2, 2)).refused("appealed-already");
}

#[test]
fn a_second_look_holds_the_step_in_its_days_and_gives_what_is_shown_late_days_of_its_own() {
    let day = |text: &str| at(&format!("2026-03-{text}T09:00:00+08:00"));
    let text = Some("音量应当由大家一起测。");
    // The conversation ends on Saturday 21 March; three days from the 18th end on the Monday after.
    let mut early = appealed();
    early.must(STREET_CHAIR, look_again(2, text));
    assert_eq!(statement(&early).until, Some(date(2026, 3, 23)));
    // Held back on the last day, appealed on Monday: others have until the 30th.
    let mut world = conversing();
    world.now = day("21");
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world.must(owner(1), say(1, 1, Stance::Agree));
    world.now = day("23");
    world.must(owner(2), appeal(2, 2));
    let waits = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert_eq!(waits["missing"], serde_json::json!(["second-look"]));
    let silent = given(&world).at(day("31")).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion));
    silent.happens(&["deliberation.moved_on"]);
    let mut kept = world.clone();
    kept.must(STREET_CHAIR, look_again(2, None));
    given(&kept).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).happens(&["deliberation.moved_on"]);
    world.now = day("24");
    world.must(STREET_CHAIR, look_again(2, text));
    assert_eq!(statement(&world).until, Some(date(2026, 3, 27)));
    given(&world)
        .at(day("27"))
        .by(owner(3))
        .when(say(2, 3, Stance::Agree))
        .happens(&["deliberation.statement_answered"]);
    given(&world).at(day("28")).by(owner(3)).when(say(2, 3, Stance::Agree)).refused("conversation-ended");
    let waits = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert_eq!(waits["missing"], serde_json::json!(["conversation-end"]));
}

#[test]
fn whoever_did_not_show_it_never_looks_again_whatever_else_they_hold() {
    let mut world = appealed();
    let Actor::Person(person) = RESIDENTS_CHAIR else { unreachable!() };
    let seated = BodiesCommand::FillSeat {
        body: estate::STREET_OFFICE,
        holder: governance::bodies::SeatHolder::Known(person),
        role: SeatRole::Secretary,
        from: date(2026, 3, 2),
        until: date(2027, 3, 1),
        owner: None,
    };
    world.must(STREET_CHAIR, seated);
    given(&world).by(RESIDENTS_CHAIR).when(look_again(2, None)).refused("held-back-by-same");
}

#[test]
fn where_nobody_else_sits_anywhere_nobody_can_look_again() {
    let mut world = held_back();
    for (body, seats) in [
        (estate::STREET_OFFICE, &[(7, SeatRole::Chair)][..]),
        (estate::COMMITTEE, &[(1, SeatRole::Chair), (6, SeatRole::Member)]),
    ] {
        for (person, role) in seats {
            let vacate = BodiesCommand::VacateSeat { body, person: PersonId::new(*person), role: *role };
            world.must(Actor::Operator, vacate);
        }
    }
    world.now = at("2026-03-19T09:00:00+08:00");
    given(&world).by(owner(2)).when(appeal(2, 2)).refused("nobody-to-look-again");
}

#[test]
fn it_is_a_duty_until_it_is_answered() {
    let world = appealed();
    let due = |world: &World| {
        let all = duties(&world.community, law(), date(2026, 3, 20)).into_iter();
        let found = all.filter(|duty| duty.kind == DutyKind::LookAgain);
        found.map(|duty| (duty.owed_by, duty.about, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let until = Some(date(2026, 3, 23));
    assert_eq!(due(&world), [(estate::STREET_OFFICE, About::Deliberation(CONCERN), until, None)]);
    let mut done = world;
    done.must(STREET_CHAIR, look_again(2, None));
    assert!(due(&done)[0].3.is_some());
}

#[test]
fn what_came_on_paper_is_asked_about_on_paper() {
    let mut world = conversing();
    let add = DeliberationCommand::AddStatement {
        deliberation: CONCERN,
        statement: StatementNo::new(3),
        author: None,
        room: None,
        argues: None,
        words: seal(CONCERN, 9),
    };
    world.must(CLERK, add);
    world.must(RESIDENTS_CHAIR, hold_back(3));
    let third = Spoken::Statement(StatementNo::new(3));
    let on_paper = || appeal_for(third, Raiser::Slip);
    for actor in [OBSERVER, Actor::Visitor, owner(2)] {
        given(&world).by(actor).when(on_paper()).refused("power-missing");
    }
    given(&world).by(owner(2)).when(appeal(3, 2)).refused("statement-of-another");
    let happened = given(&world).by(CLERK).when(on_paper()).happens(&["deliberation.statement_appealed"]);
    let Event::Deliberation(DeliberationEvent::StatementAppealed(event)) = &happened[0] else { unreachable!() };
    assert!(event.by.is_some());
    world.must(CLERK, on_paper());
    given(&world).by(CLERK).when(on_paper()).refused("appealed-already");
    given(&world)
        .by(STREET_CHAIR)
        .when(look_again_at(third, Some("音量一起测。"), ""))
        .happens(&["deliberation.statement_appeal_answered"]);
}

#[test]
fn an_objection_to_the_list_that_is_not_shown_is_looked_at_again_before_the_step_is_left() {
    let mut world = objected_to();
    given(&world).by(owner(1)).when(appeal_for(COMMENT, objector(1))).refused("statement-not-held-back");
    world.must(RESIDENTS_CHAIR, keep_back(1));
    given(&world).by(owner(3)).when(appeal_for(COMMENT, objector(3))).refused("statement-of-another");
    given(&world)
        .by(owner(1))
        .when(appeal_for(Spoken::Comment(CommentNo::new(9)), objector(1)))
        .refused("comment-unknown");
    let happened =
        given(&world).by(owner(1)).when(appeal_for(COMMENT, objector(1))).happens(&["appeal.comment_appealed"]);
    let Event::Appeal(AppealEvent::CommentAppealed(event)) = &happened[0] else { unreachable!() };
    assert_eq!((event.terms.body, event.terms.days, event.terms.by), (estate::STREET_OFFICE, 5, None));
    world.must(owner(1), appeal_for(COMMENT, objector(1)));
    world.now = at(VIEWED);
    let lacking = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).refused("step-not-finished");
    assert_eq!(lacking["missing"], serde_json::json!(["parties-objections"]));
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(look_again_at(COMMENT, None, "")).refused("power-missing");
    }
    let mut kept = world.clone();
    kept.must(STREET_CHAIR, look_again_at(COMMENT, None, ""));
    given(&kept).by(STREET_CHAIR).when(look_again_at(COMMENT, None, "")).refused("appeal-answered-already");
    given(&kept).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
    given(&world).by(STREET_CHAIR).when(look_again_at(COMMENT, Some(""), " ")).refused("text-empty");
    world.must(STREET_CHAIR, look_again_at(COMMENT, Some(""), "漏了租户。"));
    let objection = world.community.deliberations().comment(CONCERN, CommentNo::new(1)).unwrap();
    // It is answered as if it had been shown at once, with the days for that anew.
    assert_eq!(objection.clock.as_ref().unwrap().until, date(2026, 3, 17));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).refused("step-not-finished");
    world.must(RESIDENTS_CHAIR, reply(1, false));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
}

#[test]
fn an_amendment_that_is_not_shown_is_looked_at_again_and_the_version_waits_for_that() {
    let mut world = drafted();
    let by_seat = amend(&world, Raiser::Body(COMMITTEE), Some(1));
    world.must(CHAIR, by_seat);
    let mut late = world.clone();
    world.must(RESIDENTS_CHAIR, keep_back(1));
    let ours = || appeal_for(COMMENT, Raiser::Body(COMMITTEE));
    given(&world).by(MANAGER).when(ours()).refused("power-missing");
    given(&world).by(CLERK).when(appeal_for(COMMENT, Raiser::Slip)).refused("statement-of-another");
    world.must(CHAIR, ours());
    world.now = at(WEIGHING);
    let waits = given(&world).by(RESIDENTS_CHAIR).when(put()).refused("appeals-waiting");
    assert_eq!(waits["appeals"], 1);
    assert_eq!(answered(&world), Some((Found::Open, Some((0, 1)))));
    world.must(STREET_CHAIR, look_again_at(COMMENT, Some("晚上八点半以后不外放音乐。"), "孩子要睡。"));
    assert_eq!(answered(&world), Some((Found::Kept, Some((1, 1)))));
    given(&world).by(RESIDENTS_CHAIR).when(put()).refused("comments-waiting");
    world.must(RESIDENTS_CHAIR, reply(1, true));
    world.must(RESIDENTS_CHAIR, put());
    let opinion = world.community.deliberations().opinion(CONCERN).unwrap();
    assert_eq!(opinion.tested().unwrap().paragraphs[0].as_str(), "晚上八点半以后不外放音乐。");
    // Whoever asks once the version is put is answered all the same; the version stays as it is.
    late.now = at(WEIGHING);
    late.must(RESIDENTS_CHAIR, keep_back(1));
    let mut world = late;
    world.must(RESIDENTS_CHAIR, put());
    world.must(CHAIR, ours());
    world.must(STREET_CHAIR, look_again_at(COMMENT, Some("晚上八点半以后不外放音乐。"), "孩子要睡。"));
    given(&world).by(RESIDENTS_CHAIR).when(reply(1, true)).refused("version-put-already");
    world.now = at(TESTED);
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("comments-waiting");
    world.must(RESIDENTS_CHAIR, reply(1, false));
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).happens(&["deliberation.opinion_settled"]);
    given(&forming()).by(CHAIR).when(ours()).refused("comment-unknown");
    let mut slip = drafted();
    let on_paper = amend(&slip, Raiser::Slip, None);
    slip.must(CLERK, on_paper);
    slip.must(RESIDENTS_CHAIR, keep_back(1));
    given(&slip).by(owner(2)).when(appeal_for(COMMENT, amender(2))).refused("statement-of-another");
    given(&slip).by(CLERK).when(appeal_for(COMMENT, Raiser::Slip)).happens(&["appeal.comment_appealed"]);
}

#[test]
fn an_objection_to_a_version_is_asked_about_by_card_or_for_its_owner_on_paper() {
    let mut world = tested();
    let object = consent(&world, 3, governance::deliberation::Consent::Object);
    world.must(owner(3), object);
    world.must(RESIDENTS_CHAIR, keep_back(1));
    let voice = || Raiser::Owner(seal(CONCERN, 10_003));
    for actor in [owner(3), CLERK] {
        given(&world).by(actor).when(appeal_for(COMMENT, voice())).happens(&["appeal.comment_appealed"]);
    }
    given(&world).by(OBSERVER).when(appeal_for(COMMENT, voice())).refused("power-missing");
    given(&world)
        .by(CLERK)
        .when(appeal_for(COMMENT, Raiser::Owner(seal(CONCERN, 10_004))))
        .refused("statement-of-another");
    world.must(CLERK, appeal_for(COMMENT, voice()));
    world.must(STREET_CHAIR, look_again_at(COMMENT, Some(""), "太早。"));
    let comment = world.community.deliberations().comment(CONCERN, CommentNo::new(1)).unwrap();
    assert_eq!(comment.public().map(|(text, why)| (text.is_some(), why.as_str())), Some((false, "太早。")));
    world.must(RESIDENTS_CHAIR, opinions::reply(1, false));
}

#[test]
fn a_question_that_is_not_shown_is_looked_at_again_and_then_answered() {
    let mut world = asked();
    world.must(RESIDENTS_CHAIR, keep_question_back(1, HeldBackFor::OffTopic));
    given(&world).by(owner(3)).when(appeal_for(QUESTION, asker(3))).refused("statement-of-another");
    given(&world).by(CLERK).when(appeal_for(QUESTION, asker(1))).refused("card-needed");
    let unknown = appeal_for(Spoken::Question(QuestionNo::new(9)), asker(1));
    given(&world).by(owner(1)).when(unknown).refused("dossier-question-unknown");
    world.must(owner(1), appeal_for(QUESTION, asker(1)));
    world.now = at(INFORMED);
    let lacking = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).refused("step-not-finished");
    assert_eq!(lacking["missing"], serde_json::json!(["questions"]));
    let text = Some("显示牌坏了由谁修？");
    given(&world).by(RESIDENTS_CHAIR).when(look_again_at(QUESTION, text, "")).refused("power-missing");
    let number = look_again_at(QUESTION, Some("找 13812345678"), "");
    given(&world).by(STREET_CHAIR).when(number).refused("text-holds-personal-number");
    let mut kept = world.clone();
    kept.must(STREET_CHAIR, look_again_at(QUESTION, None, ""));
    given(&kept).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).happens(&["deliberation.moved_on"]);
    world.must(STREET_CHAIR, look_again_at(QUESTION, text, ""));
    let question = &world.community.informing().dossier(CONCERN).unwrap().questions()[0];
    assert_eq!(
        question.public().map(|(text, body)| (text.as_str(), body)),
        Some(("显示牌坏了由谁修？", estate::RESIDENTS))
    );
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Deliberating)).refused("step-not-finished");
    let mut slip = informing();
    let on_paper = ask(&slip, Raiser::Slip);
    slip.must(CLERK, on_paper);
    slip.must(RESIDENTS_CHAIR, keep_question_back(1, HeldBackFor::Insult));
    given(&slip).by(CLERK).when(appeal_for(QUESTION, Raiser::Slip)).happens(&["appeal.question_appealed"]);
}
