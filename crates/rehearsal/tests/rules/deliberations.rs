use governance::Actor;
use governance::deliberation::{AnswerGiven, DeliberationCommand, Joining, Raiser, Standing, Step};
use governance::ids::{BodyId, DeliberationId};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{
    CONCERN, answer, publish, published, raise, raised, raiser, seal, support, unsupport, withdraw,
};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY, STREET_CHAIR,
    STREET_OFFICE, at, founded,
};
use rehearsal::fixture::petitions::{owner, with_cards};
use rehearsal::fixture::{World, given, stations};

fn one(world: &World) -> &governance::deliberation::Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

#[test]
fn an_owner_a_body_or_anybody_on_paper_raises_a_concern() {
    let world = with_cards();
    given(&world).by(owner(1)).when(raise(&world, raiser(1), None)).happens(&["deliberation.raised"]);
    for actor in [CHAIR, SECRETARY] {
        let by_seat = raise(&world, Raiser::Body(COMMITTEE), None);
        given(&world).by(actor).when(by_seat).happens(&["deliberation.raised"]);
    }
    given(&world).by(MANAGER).when(raise(&world, Raiser::Body(COMPANY), None)).happens(&["deliberation.raised"]);
    for actor in [CHAIR, CLERK, RESIDENTS_CHAIR, STREET_CHAIR] {
        given(&world).by(actor).when(raise(&world, raiser(3), Some(3))).happens(&["deliberation.raised"]);
        given(&world).by(actor).when(raise(&world, Raiser::Slip, None)).happens(&["deliberation.raised"]);
    }
}

#[test]
fn nobody_raises_a_concern_for_others_without_their_paper() {
    let world = with_cards();
    for actor in [MEMBER, OBSERVER, Actor::Operator, Actor::Visitor, Actor::Clock, stations::letter(1), owner(1)] {
        given(&world).by(actor).when(raise(&world, Raiser::Slip, None)).refused("power-missing");
        given(&world).by(actor).when(raise(&world, Raiser::Body(COMMITTEE), None)).refused("power-missing");
    }
    given(&world).by(CLERK).when(raise(&world, raiser(1), None)).refused("raiser-owns-nothing");
    // The seventh owner's home is the developer's still.
    given(&world).by(CLERK).when(raise(&world, raiser(7), Some(7))).refused("raiser-owns-nothing");
    given(&world).by(owner(7)).when(raise(&world, raiser(7), None)).refused("card-ended");
    given(&world).by(Actor::Visitor).when(raise(&world, raiser(1), None)).refused("card-needed");
    let skipping = DeliberationCommand::Raise {
        deliberation: DeliberationId::new(2),
        raiser: raiser(1),
        on_paper: None,
        words: seal(CONCERN, 9),
    };
    given(&world).by(owner(1)).when(skipping).refused("deliberation-number-taken");
}

#[test]
fn the_first_body_of_the_place_that_sits_answers_within_its_days() {
    let world = raised();
    let turn = one(&world).turn().unwrap();
    // Fifteen days from 2 March.
    assert_eq!((turn.body, turn.until), (RESIDENTS, date(2026, 3, 17)));
    assert_eq!(one(&world).basis, ["城市居民委员会组织法 §32", "系统提议", "系统提议"]);
    assert_eq!(one(&world).standing(date(2026, 3, 17)), Standing::Waiting);
    assert_eq!(one(&world).standing(date(2026, 3, 18)), Standing::Overdue);
    let mut empty = founded();
    let slip = raise(&empty, Raiser::Slip, None);
    given(&empty).by(Actor::Operator).when(slip).refused("power-missing");
    // Only the property company sits: nobody whom the place has answer.
    empty.must(
        Actor::Operator,
        governance::bodies::BodiesCommand::Establish {
            kind: governance::bodies::BodyKind::PropertyCompany,
            name: "物业公司".to_owned(),
        },
    );
    let holder = governance::bodies::SeatHolder::New(empty.seal());
    let (from, until) = (date(2026, 1, 1), date(2028, 12, 31));
    let role = governance::bodies::SeatRole::Chair;
    let seat =
        governance::bodies::BodiesCommand::FillSeat { body: BodyId::new(1), holder, role, from, until, owner: None };
    empty.must(Actor::Operator, seat);
    let by_company = raise(&empty, Raiser::Body(BodyId::new(1)), None);
    given(&empty).by(Actor::Person(governance::ids::PersonId::new(1))).when(by_company).refused("nobody-to-answer");
}

#[test]
fn the_body_that_answers_puts_it_in_public_words_once() {
    let world = raised();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(publish("广场舞")).refused("power-missing");
    }
    let asked = |title: &str| given(&world).by(RESIDENTS_CHAIR).when(publish(title)).answer().clone();
    assert!(asked("广场舞").is_ok());
    given(&world).by(RESIDENTS_CHAIR).when(publish(" ")).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(publish("找 13812345678")).refused("text-holds-personal-number");
    let world = published();
    given(&world).by(RESIDENTS_CHAIR).when(publish("广场舞")).refused("deliberation-published-already");
    let unknown = DeliberationCommand::Publish {
        deliberation: DeliberationId::new(9),
        title: "广场舞".to_owned(),
        text: "音量".to_owned(),
    };
    given(&world).by(RESIDENTS_CHAIR).when(unknown).refused("deliberation-unknown");
}

#[test]
fn owners_support_what_they_can_read_until_it_is_over() {
    given(&raised()).by(owner(2)).when(support(2)).refused("deliberation-not-published");
    let mut world = published();
    given(&world).by(owner(2)).when(support(2)).happens(&["deliberation.supported"]);
    given(&world).by(owner(7)).when(support(7)).refused("card-ended");
    for actor in [CHAIR, Actor::Visitor, Actor::Operator] {
        given(&world).by(actor).when(support(2)).refused("card-needed");
    }
    given(&world).by(owner(2)).when(unsupport(2)).refused("not-supported");
    world.must(owner(2), support(2));
    given(&world).by(owner(2)).when(support(2)).nothing();
    given(&world).by(owner(2)).when(unsupport(2)).happens(&["deliberation.support_withdrawn"]);
    let mut taken = world.clone();
    taken.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUp));
    given(&taken).by(owner(3)).when(support(3)).happens(&["deliberation.supported"]);
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::Decline));
    given(&world).by(owner(3)).when(support(3)).refused("deliberation-over");
    given(&world).by(owner(2)).when(unsupport(2)).refused("deliberation-over");
}

#[test]
fn the_body_whose_turn_it_is_answers_once_and_late_is_better_than_never() {
    let raised = raised();
    given(&raised).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::TakeUp)).refused("deliberation-not-published");
    given(&raised).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::Decline)).happens(&["deliberation.answered"]);
    let mut world = published();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, Actor::Operator, Actor::Clock, owner(1)] {
        given(&world).by(actor).when(answer(AnswerGiven::TakeUp)).refused("power-missing");
    }
    let wordless =
        DeliberationCommand::Answer { deliberation: CONCERN, answer: AnswerGiven::Decline, reason: " ".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(wordless).refused("text-empty");
    let late = given(&world).at(at("2026-03-18T00:00:00+08:00")).by(RESIDENTS_CHAIR);
    late.when(answer(AnswerGiven::TakeUp)).happens(&["deliberation.answered", "deliberation.moved_on"]);
    assert_eq!(one(&world).step(), Step::Raising);
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUp));
    assert_eq!((one(&world).standing(date(2026, 3, 30)), one(&world).step()), (Standing::TakenUp, Step::Parties));
    for again in [AnswerGiven::TakeUp, AnswerGiven::Decline, AnswerGiven::HandOn(COMMITTEE)] {
        given(&world).by(RESIDENTS_CHAIR).when(answer(again)).refused("deliberation-over");
    }
    given(&world).by(RESIDENTS_CHAIR).when(publish("广场舞")).refused("deliberation-over");
}

#[test]
fn what_is_handed_on_names_to_whom_and_the_days_count_from_the_raising() {
    let mut world = published();
    let asked = |to| given(&world).by(RESIDENTS_CHAIR).when(answer(to)).answer().clone();
    given(&world).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::HandOn(RESIDENTS))).refused("handed-on-to-itself");
    given(&world).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::HandOn(BodyId::new(9)))).refused("body-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::HandOut(" ".to_owned()))).refused("text-empty");
    assert!(asked(AnswerGiven::HandOut("区城市管理局".to_owned())).is_ok());
    world.now = at("2026-03-10T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::HandOn(COMPANY)));
    let turn = one(&world).turn().unwrap();
    assert_eq!((turn.body, turn.until, one(&world).turns.len()), (COMPANY, date(2026, 3, 24), 2));
    assert_eq!(one(&world).standing(date(2026, 3, 24)), Standing::Waiting);
    assert_eq!(one(&world).standing(date(2026, 3, 25)), Standing::Overdue);
    given(&world).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::Decline)).refused("power-missing");
    given(&world).by(MANAGER).when(answer(AnswerGiven::HandOn(STREET_OFFICE))).happens(&["deliberation.answered"]);
    let mut unseated = published();
    let vacate = governance::bodies::BodiesCommand::VacateSeat {
        body: COMPANY,
        person: governance::ids::PersonId::new(8),
        role: governance::bodies::SeatRole::Chair,
    };
    unseated.must(Actor::Operator, vacate);
    unseated.now = at("2026-03-03T09:00:00+08:00");
    given(&unseated).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::HandOn(COMPANY))).refused("nobody-takes-over");
}

#[test]
fn what_asks_for_the_same_is_joined_to_one_that_is_open() {
    let mut world = published();
    let second = DeliberationId::new(2);
    let raise = raise(&world, Raiser::Slip, None);
    world.must(CLERK, raise);
    let join = |into| DeliberationCommand::Answer {
        deliberation: second,
        answer: AnswerGiven::Join(Joining { into, owners: Vec::new() }),
        reason: "与第 1 号是同一件事。".to_owned(),
    };
    for into in [second, DeliberationId::new(9)] {
        let refusal = given(&world).by(RESIDENTS_CHAIR).when(join(into)).refused("nothing-to-join");
        assert_eq!(refusal["into"], into.number());
    }
    given(&world).by(RESIDENTS_CHAIR).when(join(CONCERN)).happens(&["deliberation.answered", "deliberation.joined_in"]);
    given(&world)
        .by(RESIDENTS_CHAIR)
        .when(answer(AnswerGiven::Join(Joining { into: second, owners: Vec::new() })))
        .refused("nothing-to-join");
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::Decline));
    given(&world).by(RESIDENTS_CHAIR).when(join(CONCERN)).refused("nothing-to-join");
}

#[test]
fn whoever_raised_it_withdraws_it_until_neighbours_support_it_or_it_is_answered() {
    let mut world = published();
    given(&world).by(owner(1)).when(withdraw(raiser(1))).happens(&["deliberation.withdrawn"]);
    given(&world).by(owner(2)).when(withdraw(raiser(2))).refused("raised-by-another");
    given(&world).by(CLERK).when(withdraw(Raiser::Slip)).refused("raised-by-another");
    // From a paper two people enter it, and never what came by card.
    given(&world).by(RESIDENTS_CHAIR).when(withdraw(raiser(1))).refused("paper-needs-two");
    given(&world).by(OBSERVER).when(withdraw(raiser(1))).refused("paper-needs-two");
    given(&world).by(Actor::Visitor).when(withdraw(raiser(1))).refused("card-needed");
    let mut gone = world.clone();
    gone.must(owner(1), withdraw(raiser(1)));
    given(&gone).by(owner(1)).when(withdraw(raiser(1))).nothing();
    given(&gone).by(RESIDENTS_CHAIR).when(answer(AnswerGiven::Decline)).refused("deliberation-over");
    assert_eq!(one(&gone).standing(date(2026, 5, 1)), Standing::Withdrawn);
    world.must(owner(2), support(2));
    let refusal = given(&world).by(owner(1)).when(withdraw(raiser(1))).refused("neighbours-support-it");
    assert_eq!(refusal["supporters"], 1);
    world.must(owner(2), unsupport(2));
    world.must(RESIDENTS_CHAIR, answer(AnswerGiven::TakeUp));
    given(&world).by(owner(1)).when(withdraw(raiser(1))).refused("deliberation-over");
}
