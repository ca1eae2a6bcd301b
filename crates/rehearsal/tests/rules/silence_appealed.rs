//! Silence past the last day is an answer that can be brought to another body.

use governance::Actor;
use governance::appeal::{AppealCommand, AppealEvent, Grounds, ShownAgain, Spoken};
use governance::deliberation::{AnswerGiven, Deliberation, Raiser, Standing, Step};
use governance::duties::{DutyKind, duties};
use governance::ids::AnswerNo;
use governance::{Event, Seal};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, answer, appeal_for, published, raise, raised, raiser, withdraw};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

const FIRST: Spoken = Spoken::Answer(AnswerNo::new(1));
/// The answer is due on 17 March.
const LATE: &str = "2026-03-18T00:00:00+08:00";

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn late(mut world: World) -> World {
    world.now = at(LATE);
    world
}

fn look(taken_up: bool) -> AppealCommand {
    let shown =
        ShownAgain { title: "夜间音量".to_owned(), text: "夜间音乐声大。".to_owned(), why: String::new() };
    let reason = "音量属于协商的范围。".to_owned();
    AppealCommand::Answer { deliberation: CONCERN, about: FIRST, shown: taken_up.then_some(shown), reason }
}

#[test]
fn whoever_raised_it_brings_silence_to_another_body_once_the_last_day_has_passed() {
    for (moment, refused) in [("2026-03-02T12:00:00+08:00", true), ("2026-03-17T23:59:59+08:00", true), (LATE, false)] {
        let world = raised();
        let asked = given(&world).at(at(moment)).by(owner(1)).when(appeal_for(FIRST, raiser(1)));
        if refused {
            assert_eq!(asked.refused("answer-still-due")["until"], "2026-03-17");
            continue;
        }
        let happened = asked.happens(&["appeal.concern_appealed"]);
        let Event::Appeal(AppealEvent::ConcernAppealed(event)) = &happened[0] else { unreachable!() };
        assert_eq!((event.terms.body, event.terms.days), (estate::STREET_OFFICE, 15));
    }
    // There is no last day for it: nobody answers, so nothing is over.
    given(&raised())
        .at(at("2026-12-18T09:00:00+08:00"))
        .by(owner(1))
        .when(appeal_for(FIRST, raiser(1)))
        .happens(&["appeal.concern_appealed"]);
    let world = late(raised());
    given(&world).by(owner(2)).when(appeal_for(FIRST, raiser(2))).refused("statement-of-another");
    for actor in [CHAIR, RESIDENTS_CHAIR, CLERK, OBSERVER, Actor::Visitor] {
        given(&world).by(actor).when(appeal_for(FIRST, raiser(1))).refused("card-needed");
    }
    let mut asked = world.clone();
    asked.must(owner(1), appeal_for(FIRST, raiser(1)));
    given(&asked).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("appealed-already");
    assert_eq!(one(&asked).turns[0].appeal.as_ref().unwrap().held_back, Grounds::Unanswered);
    assert_eq!(one(&asked).standing(date(2026, 3, 18)), Standing::Overdue, "that it is late stays public");
    let mut withdrawn = world;
    withdrawn.must(owner(1), withdraw(raiser(1)));
    given(&withdrawn).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("answer-stands");
}

#[test]
fn silence_is_brought_on_paper_for_a_slip_by_its_seat_for_a_body_and_to_no_seat_of_the_silent_one() {
    let mut slip = estate::settled();
    let raise_slip = raise(&slip, Raiser::Slip, None);
    slip.must(CLERK, raise_slip);
    let slip = late(slip);
    given(&slip).by(OBSERVER).when(appeal_for(FIRST, Raiser::Slip)).refused("power-missing");
    given(&slip).by(CLERK).when(appeal_for(FIRST, Raiser::Slip)).happens(&["appeal.concern_appealed"]);
    let street = Raiser::Body(estate::STREET_OFFICE);
    let mut body = estate::settled();
    let raise_body = raise(&body, street, None);
    body.must(STREET_CHAIR, raise_body);
    let body = late(body);
    given(&body).by(MANAGER).when(appeal_for(FIRST, street)).refused("power-missing");
    let happened = given(&body).by(STREET_CHAIR).when(appeal_for(FIRST, street)).happens(&["appeal.concern_appealed"]);
    let Event::Appeal(AppealEvent::ConcernAppealed(event)) = &happened[0] else { unreachable!() };
    assert_eq!(event.terms.body, COMMITTEE, "neither the silent one nor the one that asks");
    // What was handed on is brought on from the body that has it then.
    let mut handed = raised();
    handed.must(RESIDENTS_CHAIR, answer(AnswerGiven::HandOn(COMPANY)));
    handed.now = at("2026-04-10T09:00:00+08:00");
    given(&handed).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("answer-stands");
    let second = Spoken::Answer(AnswerNo::new(2));
    given(&handed).by(owner(1)).when(appeal_for(second, raiser(1))).happens(&["appeal.concern_appealed"]);
}

#[test]
fn the_other_body_has_it_taken_up_or_lets_it_rest_and_that_is_the_answer() {
    let mut world = late(raised());
    let due = |world: &World, kind: DutyKind| {
        let all = duties(&world.community, law(), date(2026, 3, 18)).into_iter();
        all.filter(|duty| duty.kind == kind).map(|duty| (duty.owed_by, duty.done_on.is_some())).collect::<Vec<_>>()
    };
    given(&world).by(STREET_CHAIR).when(look(false)).refused("not-appealed");
    world.must(owner(1), appeal_for(FIRST, raiser(1)));
    assert_eq!(due(&world, DutyKind::LookAgain), [(estate::STREET_OFFICE, false)]);
    assert_eq!(due(&world, DutyKind::AnswerDeliberation), [(RESIDENTS, false)]);
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, owner(1), Actor::Operator] {
        given(&world).by(actor).when(look(false)).refused("power-missing");
    }
    let mut rests = world.clone();
    rests.must(STREET_CHAIR, look(false));
    assert_eq!(one(&rests).standing(date(2026, 3, 18)), Standing::Declined);
    assert_eq!(one(&rests).turns[0].let_rest_by(), Some(estate::STREET_OFFICE), "it is that body's answer");
    assert_eq!(due(&rests, DutyKind::AnswerDeliberation), [(RESIDENTS, true)]);
    given(&rests).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::Decline)).refused("deliberation-over");
    given(&rests).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("appealed-already");
    world.must(STREET_CHAIR, look(true));
    assert_eq!((one(&world).standing(date(2026, 3, 18)), one(&world).step()), (Standing::TakenUp, Step::Parties));
    assert_eq!(one(&world).turn().unwrap().body, RESIDENTS);
    assert_eq!(due(&world, DutyKind::AnswerDeliberation), [(RESIDENTS, true), (RESIDENTS, true)]);
    given(&world).by(STREET_CHAIR).when(look(true)).refused("appeal-answered-already");
}

#[test]
fn the_silent_body_may_then_still_take_it_up_and_answer_nothing_else() {
    let mut world = late(published());
    world.must(owner(1), appeal_for(FIRST, raiser(1)));
    let dodges = [AnswerGiven::Decline, AnswerGiven::HandOn(COMPANY), AnswerGiven::HandOut("区城市管理局".to_owned())];
    for dodge in dodges {
        let refused = given(&world).by(RESIDENTS_CHAIR).when(answer(dodge)).refused("silence-appealed");
        assert!(refused["until"].is_string());
    }
    let mut withdrawn = world.clone();
    withdrawn.must(owner(1), withdraw(raiser(1)));
    given(&withdrawn).by(STREET_CHAIR).when(look(true)).refused("appeal-answered-already");
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUp));
    assert_eq!(one(&world).step(), Step::Parties);
    given(&world).by(STREET_CHAIR).when(look(false)).refused("appeal-answered-already");
    let all = duties(&world.community, law(), date(2026, 3, 18)).into_iter();
    assert!(all.filter(|duty| duty.kind == DutyKind::LookAgain).all(|duty| duty.done_on.is_some()));
    assert!(one(&world).turns[0].appeal.as_ref().unwrap().words != Seal::new([0; 32]));
}
