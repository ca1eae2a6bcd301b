//! How few heard of it and how few said anything: with fewer than the place asks for it goes on with a public reason alone.

use governance::Event;
use governance::deliberation::{
    Consent, Deliberation, DeliberationCommand, DeliberationEvent, Ending, Lack, Missing, Step, answers, missing, reach,
};
use governance::informing::Way;
use rehearsal::fixture::deliberations::CONCERN;
use rehearsal::fixture::estate::{CLERK, RESIDENTS_CHAIR, at};
use rehearsal::fixture::informing::{informed, reached};
use rehearsal::fixture::opinions::{TESTED, consent, settle, tested};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::voices::law_where;
use rehearsal::fixture::{Answered, World, given, law};

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

const ON: DeliberationCommand = DeliberationCommand::MoveOn { deliberation: CONCERN, to: Step::Deliberating };

fn because(reason: &str) -> DeliberationCommand {
    let without = vec![(Lack::Homes, reason.to_owned())];
    DeliberationCommand::MoveOnWithout { deliberation: CONCERN, to: Step::Deliberating, without }
}

fn by_chair(world: &World, command: DeliberationCommand) -> Answered<'_> {
    given(world).by(RESIDENTS_CHAIR).when(command)
}

#[test]
fn a_dossier_that_reached_few_homes_is_deliberated_with_a_public_reason_alone() {
    let mut world = informed();
    let today = |world: &World| world.now.to_zoned(world.community.zone().clone()).date();
    assert_eq!(missing((&world.community, law()), one(&world), today(&world)), [Missing::HomesReached]);
    let refused = by_chair(&world, ON).refused("few-homes-reached");
    assert_eq!((&refused["reached"], &refused["homes"], &refused["least"]), (&0.into(), &12.into(), &"1/2".into()));
    assert_eq!(refused["basis"], serde_json::json!(["系统提议"]));
    by_chair(&world, because(" ")).refused("text-empty");
    let gone = by_chair(&world, because("住户都在群里看过了。")).happens(&["deliberation.moved_on"]);
    let Event::Deliberation(DeliberationEvent::DeliberationMovedOn(moved)) = &gone[0] else { panic!("another") };
    assert_eq!(moved.without[0].lack, Lack::Homes);
    // Half of them is enough here, one less is not; and a reason that is not needed is not kept.
    let on = today(&world);
    world.must(CLERK, reached(1, &[1, 2, 3, 4, 5], Way::Letter, on));
    by_chair(&world, ON).refused("few-homes-reached");
    world.must(CLERK, reached(1, &[6], Way::Door, on));
    let turnout = reach((&world.community, law()), one(&world)).unwrap();
    assert_eq!((turnout.part, turnout.all, turnout.is_enough()), (6, 12, true));
    let gone = by_chair(&world, because("不需要。")).happens(&["deliberation.moved_on"]);
    let Event::Deliberation(DeliberationEvent::DeliberationMovedOn(moved)) = &gone[0] else { panic!("another") };
    assert!(moved.without.is_empty());
    // A place may ask for more.
    let line = "[procedure.deliberation.reached_least]\nfraction = \"1/2\"";
    let more = law_where(line, "[procedure.deliberation.reached_least]\nfraction = \"2/3\"");
    given(&world).under(&more).by(RESIDENTS_CHAIR).when(ON).refused("few-homes-reached");
}

fn settled<'w>(world: &'w World, why: &str) -> Answered<'w> {
    let DeliberationCommand::SettleOpinion { deliberation, leaves, majority, minority, .. } = settle(None, "") else {
        panic!("another")
    };
    let few = why.to_owned();
    by_chair(world, DeliberationCommand::SettleOpinion { deliberation, leaves, majority, minority, few })
}

#[test]
fn an_opinion_that_few_said_anything_to_is_settled_with_a_public_reason_alone() {
    let mut nobody = tested();
    nobody.now = at(TESTED);
    let refused = settled(&nobody, " ").refused("few-answered");
    assert_eq!((&refused["said"], &refused["asked"], &refused["least"]), (&0.into(), &7.into(), &"1/10".into()));
    settled(&nobody, "13812345678").refused("text-holds-personal-number");
    let happened = settled(&nobody, "问过两次，没有人有意见。").happens(&["deliberation.opinion_settled"]);
    nobody.follow(&happened[0]);
    let ending = &nobody.community.deliberations().opinion(CONCERN).unwrap().ending;
    let Some((Ending::Settled { few: Some(few), .. }, ..)) = ending else { panic!("{ending:?}") };
    assert_eq!(few.as_str(), "问过两次，没有人有意见。");
    // One of seven is a tenth, and a reason that is not needed is not kept.
    let mut some = tested();
    let said = consent(&some, 1, Consent::Agree);
    some.must(owner(1), said);
    some.now = at(TESTED);
    assert!(answers((&some.community, law()), one(&some)).unwrap().is_enough());
    let happened = settled(&some, "不需要。").happens(&["deliberation.opinion_settled"]);
    let Event::Deliberation(DeliberationEvent::OpinionSettled(settled)) = &happened[0] else { panic!("another") };
    assert_eq!(settled.few, None);
}
