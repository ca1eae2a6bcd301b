//! What nobody may agree on is looked at by whoever may stop it before neighbours are asked, and comes back by no meeting and no task.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::deliberation::{
    Check, DeliberationCommand, Found, GoesTo, Opinion, Stage, Step, TaskGiven, principles,
};
use governance::duties::{DutyKind, duties};
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::CONCERN;
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR, STREET_OFFICE, at, vacate,
};
use rehearsal::fixture::opinions::{draft, forming, put};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::results::{DUE, assign, carrying_out, given as task};
use rehearsal::fixture::{World, given, law};

/// The day after the last one for amendments of a draft that was made on 25 March with two days for them left.
const WEIGHING: &str = "2026-04-02T09:00:00+08:00";

/// The sentence of the draft.
const FINED: &str = "乱停车的罚款五十元";

fn consider(limit: &str, sentence: &str) -> DeliberationCommand {
    let (limits, reason) = (vec![limit.to_owned()], "大家同意罚款。".to_owned());
    let sentences = vec![sentence.to_owned()];
    DeliberationCommand::ConsiderLimits { deliberation: CONCERN, limits, sentences, reason }
}

fn look_at(sentence: &str, reason: &str) -> DeliberationCommand {
    let sentences = vec![sentence.to_owned()];
    DeliberationCommand::LookAtLimits { deliberation: CONCERN, sentences, reason: reason.to_owned() }
}

fn look(reason: &str) -> DeliberationCommand {
    look_at(FINED, reason)
}

fn stop() -> DeliberationCommand {
    let (limit, article, reason) = (Some("fine".to_owned()), String::new(), "小区没有处罚权。".to_owned());
    DeliberationCommand::StopOpinion { deliberation: CONCERN, limit, article, reason }
}

/// A draft with a fine, which whoever leads said keeps to the law, on the day of the draft.
fn overridden() -> World {
    let mut world = forming();
    world.must(RESIDENTS_CHAIR, consider("fine", FINED));
    world.must(RESIDENTS_CHAIR, draft(&["乱停车的罚款五十元。"]));
    world
}

fn watching(world: &World, today: Date) -> Vec<(governance::ids::BodyId, Option<Date>, bool)> {
    let all = duties(&world.community, law(), today).into_iter();
    let these = all.filter(|duty| duty.kind == DutyKind::LookAtLimits);
    these.map(|duty| (duty.owed_by, duty.until, duty.done_on.is_some())).collect()
}

#[test]
fn an_override_is_a_duty_of_the_street_office_with_days_of_its_own() {
    let mut world = overridden();
    assert_eq!(watching(&world, date(2026, 3, 25)), [(STREET_OFFICE, Some(date(2026, 3, 30)), false)]);
    for actor in [CHAIR, RESIDENTS_CHAIR, MANAGER, CLERK, owner(1), Actor::Operator, Actor::Visitor] {
        given(&world).by(actor).when(look("可以。")).refused("power-missing");
    }
    given(&world).by(STREET_CHAIR).when(look(" ")).refused("text-empty");
    given(&world).by(STREET_CHAIR).when(look("说的是交警的罚款。")).happens(&["deliberation.limits_looked_at"]);
    world.must(STREET_CHAIR, look("说的是交警的罚款。"));
    assert!(watching(&world, date(2026, 3, 25))[0].2);
    given(&world).by(STREET_CHAIR).when(look("再看一次。")).nothing();
    // It stands for that sentence alone: another reason waits for its own look.
    world.must(RESIDENTS_CHAIR, consider("fine", "每次罚款五百元"));
    assert_eq!(watching(&world, date(2026, 3, 25)).iter().filter(|(.., done)| !done).count(), 1);
    given(&world).by(STREET_CHAIR).when(look("再看一次。")).refused("limit-sentences-other");
    // What the owners decide together is asked about when it is settled, and nobody has to look.
    let mut reserved = forming();
    reserved.must(RESIDENTS_CHAIR, consider("reserved-fund", "从维修资金里出"));
    assert_eq!(watching(&reserved, date(2026, 3, 25)), []);
}

#[test]
fn the_owners_are_not_asked_before_somebody_looked_or_the_days_for_that_are_over() {
    // The amendment that was taken late brings the word in: the days run when the version would be put.
    let put_at = |world: &World, moment: &str| {
        let mut world = world.clone();
        world.now = at(moment);
        world
    };
    let mut world = overridden();
    world.now = at(WEIGHING);
    world.must(RESIDENTS_CHAIR, consider("fine", FINED));
    let refused = given(&world).by(RESIDENTS_CHAIR).when(put()).refused("limits-not-looked-at");
    let until: Date = refused["until"].as_str().unwrap().parse().unwrap();
    assert!(until > date(2026, 4, 2));
    given(&put_at(&world, "2026-04-20T09:00:00+08:00"))
        .by(RESIDENTS_CHAIR)
        .when(put())
        .happens(&["deliberation.opinion_put"]);
    let mut looked = world.clone();
    looked.must(STREET_CHAIR, look("说的是交警的罚款。"));
    given(&looked).by(RESIDENTS_CHAIR).when(put()).happens(&["deliberation.opinion_put"]);
    // Where nobody else may stop it, nobody is waited for.
    let mut alone = world;
    vacate(&mut alone, STREET_OFFICE);
    given(&alone).by(RESIDENTS_CHAIR).when(put()).happens(&["deliberation.opinion_put"]);
    assert_eq!(watching(&alone, date(2026, 4, 2)), []);
}

#[test]
fn whoever_gave_the_reason_does_not_look_at_it_for_the_other_body() {
    let mut world = overridden();
    let Actor::Person(person) = RESIDENTS_CHAIR else { unreachable!() };
    let (holder, role) = (SeatHolder::Known(person), SeatRole::Secretary);
    let (from, until) = (date(2026, 1, 1), date(2027, 1, 1));
    world
        .must(Actor::Operator, BodiesCommand::FillSeat { body: STREET_OFFICE, holder, role, from, until, owner: None });
    given(&world).by(RESIDENTS_CHAIR).when(look("可以。")).refused("limits-looked-at-by-same");
}

#[test]
fn what_was_stopped_comes_back_by_no_second_draft_no_meeting_and_no_task() {
    let mut world = overridden();
    world.must(STREET_CHAIR, stop());
    let opinion = |world: &World| -> Opinion { world.community.deliberations().opinion(CONCERN).unwrap().clone() };
    assert_eq!(opinion(&world).stage(date(2026, 3, 25)), Stage::Stopped);
    assert!(watching(&world, date(2026, 3, 25))[0].2, "to stop it is an answer too");
    let kept = |world: &World| {
        let one = world.community.deliberations().deliberation(CONCERN).unwrap();
        let all = principles((&world.community, law()), one, date(2026, 3, 25));
        let all = all.into_iter().flat_map(|(_, findings)| findings);
        all.filter(|finding| finding.check == Check::LimitsKept).map(|finding| finding.found).collect::<Vec<_>>()
    };
    assert_eq!(kept(&world), [Found::Missed]);
    // The reason of the text that was stopped speaks for no other.
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["乱停车的罚款五十元。"])).refused("over-limit");
    // Nobody drafts anew, and it goes to the representatives, who decide within the law too.
    world.now = at("2026-08-01T09:00:00+08:00");
    world.must(Actor::Clock, DeliberationCommand::LetGo { deliberation: CONCERN });
    assert_eq!(opinion(&world).goes_to(), Some(GoesTo::RepresentativesMeeting));
    let decide = |text: &str| DeliberationCommand::RecordDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved: None,
        on: date(2026, 8, 1),
        text: text.to_owned(),
        left_out: vec![],
    };
    let fines = "照原文本通过：每次罚款五十元。";
    let refused = given(&world).by(RESIDENTS_CHAIR).when(decide(fines)).refused("over-limit");
    assert_eq!(refused["limits"], serde_json::json!(["fine"]));
    world.must(RESIDENTS_CHAIR, consider("fine", "照原文本通过：每次罚款五十元"));
    // It points to the text that was stopped, which is held as well.
    let refused = given(&world).by(RESIDENTS_CHAIR).when(decide(fines)).refused("over-limit");
    assert_ne!(refused["sentences"][0]["text"], serde_json::json!("照原文本通过：每次罚款五十元"));
    world.must(RESIDENTS_CHAIR, consider("fine", "每次罚款五十元"));
    given(&world).by(RESIDENTS_CHAIR).when(decide("每次罚款五十元。")).refused("limits-not-looked-at");
    given(&world).by(RESIDENTS_CHAIR).when(decide("车位画线，先劝阻。")).happens(&["deliberation.meeting_decided"]);
}

#[test]
fn a_task_is_held_against_the_law_as_a_draft_is() {
    let world = carrying_out();
    let fines = || TaskGiven { what: "对乱停的收罚款五十元。".to_owned(), ..task(estate::COMPANY, DUE) };
    let refused = given(&world).by(RESIDENTS_CHAIR).when(assign(None, fines())).refused("over-limit");
    assert_eq!(refused["words"], serde_json::json!(["罚款"]));
    let mut said = world.clone();
    said.must(RESIDENTS_CHAIR, consider("fine", "对乱停的收罚款五十元"));
    given(&said).by(RESIDENTS_CHAIR).when(assign(None, fines())).refused("limits-not-looked-at");
    given(&said).by(STREET_CHAIR).when(look("可以。")).refused("limit-sentences-other");
    said.must(STREET_CHAIR, look_at("对乱停的收罚款五十元", "是交警开的罚单，物业只转交。"));
    given(&said).by(RESIDENTS_CHAIR).when(assign(None, fines())).happens(&["deliberation.task_assigned"]);
    // What the owners decide together is said of the text, and of no task.
    given(&world).by(RESIDENTS_CHAIR).when(consider("reserved-fund", "从维修资金里出")).refused("not-at-step");
    assert_eq!(world.community.deliberations().deliberation(CONCERN).unwrap().step(), Step::CarryingOut);
}
