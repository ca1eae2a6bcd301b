//! What ended a concern is looked at again by others, and whoever was joined in stays somebody.

use governance::appeal::{AppealCommand, AppealEvent, Grounds, ShownAgain, Spoken};
use governance::deliberation::{
    AnswerGiven, Deliberation, DeliberationCommand, DeliberationEvent, Joining, Raiser, Standing, Step, Verdict,
    took_part,
};
use governance::duties::{DutyKind, duties};
use governance::ids::{AnswerNo, DeliberationId};
use governance::{Actor, Event, Seal};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{
    CONCERN, answer, appeal_for, move_on, published, raise, raised, raiser, seal, support, taken_up,
};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

const FIRST: Spoken = Spoken::Answer(AnswerNo::new(1));
const SECOND: DeliberationId = DeliberationId::new(2);

fn one(world: &World, id: DeliberationId) -> &Deliberation {
    world.community.deliberations().deliberation(id).unwrap()
}

/// The concern of the first owner, answered by the residents' committee.
fn answered(world: World, given: AnswerGiven) -> World {
    let mut world = world;
    world.must(RESIDENTS_CHAIR, answer(given));
    world
}

fn look(taken_up: bool, title: &str, text: &str) -> AppealCommand {
    let shown = ShownAgain { title: title.to_owned(), text: text.to_owned(), why: String::new() };
    let reason = "音量属于协商的范围。".to_owned();
    AppealCommand::Answer { deliberation: CONCERN, about: FIRST, shown: taken_up.then_some(shown), reason }
}

/// A second concern, raised by an owner or on a slip, and the command that joins it to the first.
fn second(world: &mut World, raiser: Raiser, by: Actor) {
    let raise = raise(world, raiser, None);
    world.must(by, raise);
}

fn join(owners: &[u32]) -> DeliberationCommand {
    let owners = owners.iter().map(|number| seal(CONCERN, *number)).collect();
    DeliberationCommand::Answer {
        deliberation: SECOND,
        answer: AnswerGiven::Join(Joining { into: CONCERN, owners }),
        reason: "与第 1 号说的是同一处音响。".to_owned(),
    }
}

fn appeal_second(author: Raiser) -> AppealCommand {
    AppealCommand::Ask { deliberation: SECOND, about: FIRST, author, words: Seal::new([7; 32]) }
}

#[test]
fn whoever_raised_it_asks_that_another_body_look_again_at_each_answer_that_ended_it() {
    for (given_answer, grounds) in [
        (AnswerGiven::Decline, Grounds::Declined),
        (AnswerGiven::HandOut("区城市管理局".to_owned()), Grounds::HandedOut),
    ] {
        let world = answered(raised(), given_answer);
        let happened =
            given(&world).by(owner(1)).when(appeal_for(FIRST, raiser(1))).happens(&["appeal.concern_appealed"]);
        let Event::Appeal(AppealEvent::ConcernAppealed(event)) = &happened[0] else { unreachable!() };
        assert_eq!((event.terms.body, event.terms.days), (estate::STREET_OFFICE, 15), "{grounds:?}");
        let mut appealed = world.clone();
        appealed.must(owner(1), appeal_for(FIRST, raiser(1)));
        assert_eq!(one(&appealed, CONCERN).turns[0].appeal.as_ref().unwrap().held_back, grounds);
        given(&appealed).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("appealed-already");
        given(&world).by(owner(2)).when(appeal_for(FIRST, raiser(2))).refused("statement-of-another");
        for actor in [CHAIR, RESIDENTS_CHAIR, CLERK, OBSERVER, Actor::Visitor] {
            given(&world).by(actor).when(appeal_for(FIRST, raiser(1))).refused("card-needed");
        }
        given(&world)
            .at(at("2026-03-17T23:59:00+08:00"))
            .by(owner(1))
            .when(appeal_for(FIRST, raiser(1)))
            .happens(&["appeal.concern_appealed"]);
        let late = given(&world).at(at("2026-03-18T00:00:00+08:00")).by(owner(1));
        assert_eq!(late.when(appeal_for(FIRST, raiser(1))).refused("appeal-too-late")["until"], "2026-03-17");
    }
    given(&taken_up()).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("answer-stands");
    given(&raised()).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("answer-still-due");
    let later = Spoken::Answer(AnswerNo::new(2));
    given(&raised()).by(owner(1)).when(appeal_for(later, raiser(1))).refused("answer-unknown");
    let handed = answered(raised(), AnswerGiven::HandOn(COMPANY));
    given(&handed).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("answer-stands");
}

#[test]
fn what_came_on_paper_is_asked_about_on_paper_and_for_a_body_by_its_seat_and_never_answered_by_itself() {
    let mut slip = estate::settled();
    let raise_slip = raise(&slip, Raiser::Slip, None);
    slip.must(CLERK, raise_slip);
    slip.must(RESIDENTS_CHAIR, answer(AnswerGiven::Decline));
    given(&slip).by(OBSERVER).when(appeal_for(FIRST, Raiser::Slip)).refused("power-missing");
    given(&slip).by(CLERK).when(appeal_for(FIRST, Raiser::Slip)).happens(&["appeal.concern_appealed"]);
    let street = Raiser::Body(estate::STREET_OFFICE);
    let mut body = estate::settled();
    let raise_body = raise(&body, street, None);
    body.must(STREET_CHAIR, raise_body);
    body.must(RESIDENTS_CHAIR, answer(AnswerGiven::Decline));
    given(&body).by(MANAGER).when(appeal_for(FIRST, street)).refused("power-missing");
    let happened = given(&body).by(STREET_CHAIR).when(appeal_for(FIRST, street)).happens(&["appeal.concern_appealed"]);
    let Event::Appeal(AppealEvent::ConcernAppealed(event)) = &happened[0] else { unreachable!() };
    assert_eq!(event.terms.body, COMMITTEE, "neither the one that answered nor the one that asks");
}

#[test]
fn the_answer_stands_or_it_is_taken_up_after_all_by_whoever_answered() {
    let mut world = answered(raised(), AnswerGiven::Decline);
    given(&world).by(STREET_CHAIR).when(look(false, "", "")).refused("not-appealed");
    world.must(owner(1), appeal_for(FIRST, raiser(1)));
    let due = |world: &World| {
        let all = duties(&world.community, law(), date(2026, 3, 3)).into_iter();
        let found = all.filter(|duty| duty.kind == DutyKind::LookAgain);
        found.map(|duty| (duty.owed_by, duty.done_on.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(due(&world), [(estate::STREET_OFFICE, false)]);
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, owner(1), Actor::Operator] {
        given(&world).by(actor).when(look(false, "", "")).refused("power-missing");
    }
    let mut kept = world.clone();
    kept.must(STREET_CHAIR, look(false, "", ""));
    assert_eq!(one(&kept, CONCERN).standing(date(2026, 3, 3)), Standing::Declined);
    given(&kept).by(STREET_CHAIR).when(look(true, "a", "b")).refused("appeal-answered-already");
    // Nobody had worded it for the public: whoever has it taken up does.
    given(&world).by(STREET_CHAIR).when(look(true, " ", "夜间音乐")).refused("text-empty");
    given(&world).by(STREET_CHAIR).when(look(true, "音量", "找 13812345678")).refused("text-holds-personal-number");
    world.must(STREET_CHAIR, look(true, "夜间音量", "中心花园夜间音乐声大。"));
    assert_eq!(due(&world), [(estate::STREET_OFFICE, true)]);
    let again = one(&world, CONCERN);
    assert_eq!((again.standing(date(2026, 3, 3)), again.step()), (Standing::TakenUp, Step::Parties));
    assert_eq!(again.turn().unwrap().body, RESIDENTS);
    assert_eq!(again.public.as_ref().unwrap().title.as_str(), "夜间音量");
    assert_eq!(again.clock().unwrap().until, date(2026, 3, 23));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).refused("step-not-finished");
    given(&world).by(owner(1)).when(appeal_for(FIRST, raiser(1))).refused("appealed-already");
}

#[test]
fn whoever_raised_what_is_joined_supports_the_other_once_and_is_asked_at_the_end() {
    let mut world = published();
    let own = Raiser::Owner(seal(SECOND, 2));
    second(&mut world, own, owner(2));
    world.must(owner(3), support(3));
    // The third owner supports the first already, and nobody counts twice.
    let happened = given(&world)
        .by(RESIDENTS_CHAIR)
        .when(join(&[2, 3]))
        .happens(&["deliberation.answered", "deliberation.joined_in"]);
    let Event::Deliberation(DeliberationEvent::DeliberationJoinedIn(event)) = &happened[1] else { unreachable!() };
    assert_eq!((event.deliberation, event.from, event.slips), (CONCERN, SECOND, 0));
    world.must(RESIDENTS_CHAIR, join(&[2, 3]));
    let first = one(&world, CONCERN);
    assert_eq!(first.support(), 2);
    assert_eq!(first.came_with(&seal(CONCERN, 2)).map(|joined| joined.from), Some(SECOND));
    assert_eq!(first.came_with(&seal(CONCERN, 3)), None);
    assert!(took_part(&world.community, CONCERN, &seal(CONCERN, 2)));
    given(&world)
        .by(owner(1))
        .when(rehearsal::fixture::deliberations::withdraw(raiser(1)))
        .refused("neighbours-support-it");
}

#[test]
fn a_slip_and_a_body_that_are_joined_count_too_and_may_judge() {
    let mut world = published();
    second(&mut world, Raiser::Slip, CLERK);
    world.must(RESIDENTS_CHAIR, join(&[]));
    assert_eq!(one(&world, CONCERN).support(), 1);
    assert!(one(&world, CONCERN).is_raised_by(Raiser::Slip));
    assert!(!one(&world, CONCERN).is_raised_by(Raiser::Body(COMMITTEE)));
    let mut body = published();
    second(&mut body, Raiser::Body(COMMITTEE), CHAIR);
    body.must(RESIDENTS_CHAIR, join(&[]));
    assert_eq!(one(&body, CONCERN).support(), 1);
    assert!(one(&body, CONCERN).is_raised_by(Raiser::Body(COMMITTEE)));
    let say = DeliberationCommand::SayVerdict {
        deliberation: CONCERN,
        who: Raiser::Body(COMMITTEE),
        part: None,
        says: Verdict::Solved,
    };
    given(&body).by(CHAIR).when(say).refused("result-not-reported");
}

#[test]
fn what_was_joined_for_no_good_reason_goes_its_own_way_again() {
    let mut world = published();
    let own = Raiser::Owner(seal(SECOND, 2));
    second(&mut world, own, owner(2));
    world.must(RESIDENTS_CHAIR, join(&[2]));
    given(&world).by(owner(1)).when(appeal_second(Raiser::Owner(seal(SECOND, 1)))).refused("statement-of-another");
    world.must(owner(2), appeal_second(own));
    let taken =
        ShownAgain { title: "消防通道".to_owned(), text: "消防通道停车。".to_owned(), why: String::new() };
    let apart = AppealCommand::Answer {
        deliberation: SECOND,
        about: FIRST,
        shown: Some(taken),
        reason: "一个是音量，一个是消防通道。".to_owned(),
    };
    world.must(STREET_CHAIR, apart);
    assert_eq!(one(&world, SECOND).standing(date(2026, 3, 3)), Standing::TakenUp);
    assert_eq!((one(&world, CONCERN).support(), one(&world, CONCERN).joined.len()), (0, 0));
    assert!(!took_part(&world.community, CONCERN, &seal(CONCERN, 2)));
}

#[test]
fn whoever_raised_it_is_no_neighbour_who_supports_it() {
    given(&published()).by(owner(1)).when(support(1)).refused("raised-by-oneself");
}

#[test]
fn to_hand_it_on_gives_a_few_days_once_and_none_to_what_is_late_and_each_body_has_it_once() {
    let until = |world: &World| one(world, CONCERN).turn().unwrap().until;
    let mut world = answered(raised(), AnswerGiven::HandOn(COMPANY));
    assert_eq!(until(&world), date(2026, 3, 24));
    given(&world).by(MANAGER).when(answer(AnswerGiven::HandOn(RESIDENTS))).refused("handed-on-back");
    world.now = at("2026-03-20T09:00:00+08:00");
    world.must(MANAGER, answer(AnswerGiven::HandOn(estate::STREET_OFFICE)));
    assert_eq!(until(&world), date(2026, 3, 24), "counted from the raising");
    let mut late = raised();
    late.now = at("2026-03-19T09:00:00+08:00");
    late.must(RESIDENTS_CHAIR, answer(AnswerGiven::HandOn(COMPANY)));
    assert_eq!(until(&late), date(2026, 3, 17));
    assert_eq!(one(&late, CONCERN).standing(date(2026, 3, 19)), Standing::Overdue, "the mark stays");
}
