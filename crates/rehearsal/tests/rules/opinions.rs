use governance::Actor;
use governance::Seal;
use governance::deliberation::{Consent, DeliberationCommand, GoesTo, HeldBackFor, Lack, Opinion, Raiser, Step};
use governance::ids::{CommentNo, PartyNo, WordNo};
use governance::on_paper::{OnPaperCommand, Said};
use rehearsal::fixture::deliberations::{CONCERN, deliberating, move_on, published, seal, send_back};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at,
};
use rehearsal::fixture::opinions::{
    TESTED, WEIGHING, amend, amender, consent, draft, drafted, forming, keep_back, objected, put, reply, settle,
    settled_unsigned, show, tested,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given};

fn opinion(world: &World) -> &Opinion {
    world.community.deliberations().opinion(CONCERN).unwrap()
}

#[test]
fn the_body_that_leads_it_drafts_an_opinion_paragraph_by_paragraph() {
    let world = forming();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(draft(&["一"])).refused("power-missing");
    }
    given(&published()).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("deliberation-not-taken-up");
    given(&deliberating()).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("not-at-step");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&[])).refused("paragraphs-uncountable");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["一"; 41])).refused("paragraphs-uncountable");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["一", " "])).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["找 13812345678"])).refused("text-holds-personal-number");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["一"; 40])).happens(&["deliberation.opinion_drafted"]);
    let again = given(&drafted()).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("opinion-not-tested");
    assert_eq!(again["code"], "opinion-not-tested");
}

#[test]
fn amendments_come_by_card_by_seat_and_on_paper_until_the_last_day() {
    let world = drafted();
    let happens = &["deliberation.comment_made"];
    given(&world).by(owner(2)).when(amend(&world, amender(2), Some(1))).happens(happens);
    given(&world).by(owner(2)).when(amend(&world, amender(2), None)).happens(happens);
    given(&world).by(CHAIR).when(amend(&world, Raiser::Body(COMMITTEE), Some(2))).happens(happens);
    given(&world).by(CLERK).when(amend(&world, Raiser::Slip, Some(1))).happens(happens);
    given(&world).by(MANAGER).when(amend(&world, Raiser::Body(COMMITTEE), Some(2))).refused("power-missing");
    given(&world).by(OBSERVER).when(amend(&world, Raiser::Slip, Some(1))).refused("power-missing");
    given(&world).by(CLERK).when(amend(&world, amender(2), Some(1))).refused("card-needed");
    let third = given(&world).by(owner(2)).when(amend(&world, amender(2), Some(3)));
    assert_eq!(third.refused("paragraph-unknown")["paragraphs"], 2);
    given(&world).by(owner(2)).when(amend(&world, amender(2), Some(0))).refused("paragraph-unknown");
    let DeliberationCommand::Amend { deliberation, paragraph, author, text, reason, .. } =
        amend(&world, amender(2), None)
    else {
        panic!("another command");
    };
    let comment = CommentNo::new(2);
    let skipping = DeliberationCommand::Amend { deliberation, comment, paragraph, author, text, reason };
    given(&world).by(owner(2)).when(skipping).refused("comment-number-taken");
    let last = given(&world).at(at("2026-04-01T23:59:00+08:00")).by(owner(2));
    last.when(amend(&world, amender(2), Some(1))).happens(happens);
    given(&world).at(at(WEIGHING)).by(owner(2)).when(amend(&world, amender(2), Some(1))).refused("amendments-over");
    given(&forming()).by(owner(2)).when(amend(&world, amender(2), None)).refused("opinion-not-drafted");
}

#[test]
fn each_amendment_is_looked_at_and_taken_or_declined_and_the_version_follows_from_them() {
    let mut world = drafted();
    for (number, paragraph) in [(1, Some(1)), (2, Some(1)), (3, None), (4, Some(2))] {
        let amend = amend(&world, amender(number), paragraph);
        world.must(owner(number), amend);
    }
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(show(1, "八点半以后。")).refused("power-missing");
        given(&world).by(actor).when(keep_back(1)).refused("power-missing");
        given(&world).by(actor).when(reply(1, true)).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(reply(1, true)).refused("comment-not-published");
    given(&world).by(RESIDENTS_CHAIR).when(show(1, " ")).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(show(9, "八点半以后。")).refused("comment-unknown");
    // Nobody agrees or disagrees with an amendment by a stance.
    let (deliberation, comment, reason) = (CONCERN, CommentNo::new(1), HeldBackFor::Unanswerable);
    let unanswerable = DeliberationCommand::HoldBackComment { deliberation, comment, reason };
    given(&world).by(RESIDENTS_CHAIR).when(unanswerable).refused("reason-from-elsewhere");
    for (number, text) in
        [(1, "晚上八点半以后不外放音乐。"), (2, "晚上十点以后不外放音乐。"), (3, "周末可以晚半小时。")]
    {
        world.must(RESIDENTS_CHAIR, show(number, text));
    }
    given(&world).by(RESIDENTS_CHAIR).when(show(1, "别的。")).refused("comment-looked-at-already");
    world.must(RESIDENTS_CHAIR, reply(1, true));
    given(&world).by(RESIDENTS_CHAIR).when(reply(1, false)).refused("comment-answered-already");
    let second = given(&world).by(RESIDENTS_CHAIR).when(reply(2, true));
    assert_eq!(second.refused("paragraph-amended")["paragraph"], 1);
    let early = given(&world).by(RESIDENTS_CHAIR).when(put()).refused("amendments-still-taken");
    assert_eq!(early["until"], "2026-04-01");
    world.now = at(WEIGHING);
    let waiting = given(&world).by(RESIDENTS_CHAIR).when(put()).refused("comments-waiting");
    assert_eq!((&waiting["unseen"], &waiting["unanswered"]), (&1.into(), &2.into()));
    world.must(RESIDENTS_CHAIR, reply(2, false));
    world.must(RESIDENTS_CHAIR, reply(3, true));
    world.must(RESIDENTS_CHAIR, keep_back(4));
    given(&world).by(CHAIR).when(put()).refused("power-missing");
    world.must(RESIDENTS_CHAIR, put());
    given(&world).by(RESIDENTS_CHAIR).when(put()).nothing();
    let version: Vec<String> = opinion(&world).tested().unwrap().paragraphs.iter().map(ToString::to_string).collect();
    assert_eq!(version, ["晚上八点半以后不外放音乐。", "音量由大家一起测。", "周末可以晚半小时。"]);
}

#[test]
fn owners_say_whether_they_can_live_with_it_and_whoever_objects_says_why() {
    let mut world = tested();
    given(&world).by(owner(1)).when(consent(&world, 1, Consent::Agree)).happens(&["deliberation.consent_said"]);
    let objects = &["deliberation.consent_said", "deliberation.comment_made"];
    given(&world).by(owner(1)).when(consent(&world, 1, Consent::Object)).happens(objects);
    let DeliberationCommand::SayConsent { deliberation, voice, .. } = consent(&world, 1, Consent::Agree) else {
        panic!("another command");
    };
    let say = |says| DeliberationCommand::SayConsent { deliberation, voice, says, objection: None, seat: None };
    given(&world).by(owner(1)).when(say(Consent::Object)).refused("objection-without-reason");
    given(&world).by(CLERK).when(say(Consent::LiveWith)).refused("paper-needs-two");
    given(&world).by(Actor::Visitor).when(say(Consent::Agree)).refused("card-needed");
    given(&drafted()).by(owner(1)).when(say(Consent::Agree)).refused("opinion-not-tested");
    given(&world).at(at(TESTED)).by(owner(1)).when(say(Consent::Agree)).refused("opinion-not-tested");
    // Whoever changes their mind takes the objection back with it.
    let object = consent(&world, 1, Consent::Object);
    world.must(owner(1), object);
    assert_eq!(opinion(&world).unseen().count(), 1);
    world.must(owner(1), say(Consent::Agree));
    given(&world).by(owner(1)).when(say(Consent::Agree)).nothing();
    assert_eq!((opinion(&world).unseen().count(), opinion(&world).tested().unwrap().figures().agree), (0, 1));
}

#[test]
fn an_opinion_is_settled_when_enough_can_live_with_it_and_every_objection_is_answered() {
    let mut early = tested();
    given(&early).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("opinion-still-tested");
    let object = consent(&early, 3, Consent::Object);
    early.must(owner(3), object);
    early.now = at(TESTED);
    let waiting = given(&early).by(RESIDENTS_CHAIR).when(settle(None, "太早。")).refused("comments-waiting");
    assert_eq!(waiting["unseen"], 1);
    early.must(RESIDENTS_CHAIR, show(1, ""));
    early.must(RESIDENTS_CHAIR, reply(1, false));
    let against = given(&early).by(RESIDENTS_CHAIR).when(settle(None, "太早。")).refused("opinion-not-agreed");
    assert_eq!((&against["object"], &against["all"], &against["rounds"]), (&1.into(), &1.into(), &2.into()));
    // Two of three can live with it: exactly enough.
    let world = objected();
    given(&world).by(CHAIR).when(settle(None, "太早。")).refused("power-missing");
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("minority-missing");
    given(&world).by(RESIDENTS_CHAIR).when(settle(Some("weather"), "太早。")).refused("reserved-matter-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "太早。")).happens(&["deliberation.opinion_settled"]);
    let reserved = given(&world).by(RESIDENTS_CHAIR).when(settle(Some("change-common-use"), "太早。"));
    reserved.happens(&["deliberation.opinion_settled"]);
    let mut silent = tested();
    silent.now = at(TESTED);
    given(&silent).by(RESIDENTS_CHAIR).when(settle(None, "")).happens(&["deliberation.opinion_settled"]);
    given(&silent).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("opinion-agreed");
}

#[test]
fn bodies_sign_what_was_settled_each_for_itself() {
    let mut world = objected();
    let sign = |body| DeliberationCommand::SignOpinion { deliberation: CONCERN, body };
    given(&world).by(RESIDENTS_CHAIR).when(sign(RESIDENTS)).refused("opinion-not-settled");
    world.must(RESIDENTS_CHAIR, settle(None, "太早。"));
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "太早。")).refused("opinion-over");
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("opinion-over");
    // Whoever leads signs, and whoever is on the list; nobody signs who is no party.
    given(&world).by(RESIDENTS_CHAIR).when(sign(RESIDENTS)).happens(&["deliberation.opinion_signed"]);
    world.must(RESIDENTS_CHAIR, sign(RESIDENTS));
    given(&world).by(RESIDENTS_CHAIR).when(sign(RESIDENTS)).nothing();
    for (actor, body) in [(CHAIR, COMMITTEE), (MANAGER, COMPANY)] {
        given(&world).by(actor).when(sign(body)).refused("signs-as-no-party");
    }
    given(&world).by(CHAIR).when(sign(RESIDENTS)).refused("power-missing");
    given(&world).by(owner(1)).when(sign(RESIDENTS)).refused("power-missing");
    assert_eq!(opinion(&world).signatures.len(), 1);
}

#[test]
fn after_the_rounds_of_the_place_it_goes_where_the_place_names() {
    let mut world = objected();
    let leave = |goes_to| {
        let reason = "三轮都没有谈拢。".to_owned();
        DeliberationCommand::LeaveUndecided { deliberation: CONCERN, goes_to, reason }
    };
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("opinion-agreed");
    for (drafting, weighing, tested) in [
        ("2026-04-13T09:00:00+08:00", "2026-04-21T09:00:00+08:00", "2026-04-29T09:00:00+08:00"),
        ("2026-05-06T09:00:00+08:00", "2026-05-14T09:00:00+08:00", "2026-05-22T09:00:00+08:00"),
    ] {
        world.now = at(drafting);
        world.must(RESIDENTS_CHAIR, draft(&["晚上八点以后不外放音乐。"]));
        world.now = at(weighing);
        world.must(RESIDENTS_CHAIR, put());
        let object = consent(&world, 3, Consent::Object);
        world.must(owner(3), object);
        world.now = at(tested);
        let comment = u32::try_from(opinion(&world).comments().len()).unwrap();
        given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("comments-waiting");
        world.must(RESIDENTS_CHAIR, show(comment, ""));
        world.must(RESIDENTS_CHAIR, reply(comment, false));
        if opinion(&world).round_number() < 3 {
            given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("rounds-left");
        }
    }
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("rounds-used-up");
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::OwnersMeeting)).refused("way-not-named");
    given(&world).by(CHAIR).when(leave(GoesTo::Nowhere)).refused("power-missing");
    world.must(RESIDENTS_CHAIR, leave(GoesTo::RepresentativesMeeting));
    given(&world).by(RESIDENTS_CHAIR).when(leave(GoesTo::Nowhere)).refused("opinion-over");
    assert_eq!(opinion(&world).tested().unwrap().said_by(&seal(CONCERN, 10_003)), None);
}

#[test]
fn it_goes_on_with_a_settled_opinion_unless_the_owners_must_vote_and_sent_back_it_is_formed_anew() {
    let mut world = objected();
    let on = || move_on(Step::CarryingOut);
    let lacking =
        |world: &World| given(world).by(RESIDENTS_CHAIR).when(on()).refused("step-not-finished")["missing"].clone();
    assert_eq!(lacking(&world), serde_json::json!(["opinion"]));
    let mut reserved = world.clone();
    reserved.must(RESIDENTS_CHAIR, settle(Some("change-common-use"), "太早。"));
    assert_eq!(lacking(&reserved), serde_json::json!(["owners-vote"]));
    world.must(RESIDENTS_CHAIR, settle(None, "太早。"));
    world.must(RESIDENTS_CHAIR, DeliberationCommand::SignOpinion { deliberation: CONCERN, body: RESIDENTS });
    world.must(RESIDENTS_CHAIR, on());
    given(&world).by(RESIDENTS_CHAIR).when(draft(&["一"])).refused("not-at-step");
    world.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    assert_eq!((opinion(&world).signatures.len(), opinion(&world).rounds_left()), (0, 3));
    assert_eq!(lacking(&world), serde_json::json!(["opinion"]));
    // What was said before is said of nothing that is formed now.
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "太早。")).refused("opinion-not-drafted");
    world.must(RESIDENTS_CHAIR, draft(&["晚上八点以后不外放音乐。"]));
    assert_eq!((opinion(&world).round_number(), opinion(&world).rounds_left()), (2, 2));
}

#[test]
fn whoever_must_be_asked_signs_or_the_reason_why_not_is_public() {
    let (world, listed) = settled_unsigned();
    let on = || move_on(Step::CarryingOut);
    let lacks = given(&world).by(RESIDENTS_CHAIR).when(on()).refused("step-not-finished");
    assert_eq!(lacks["missing"], serde_json::json!(["signatures"]));
    let without = |lacks: &[PartyNo]| DeliberationCommand::MoveOnWithout {
        deliberation: CONCERN,
        to: Step::CarryingOut,
        without: lacks.iter().map(|&party| (Lack::Signature { party }, "两次上门都不在。".to_owned())).collect(),
    };
    // Each one that is missing is named.
    given(&world).by(RESIDENTS_CHAIR).when(without(&listed[..1])).refused("step-not-finished");
    given(&world).by(RESIDENTS_CHAIR).when(without(&listed)).happens(&["deliberation.moved_on"]);
    // The reason was given for this opinion, and not for one that is formed once it was sent back.
    let mut gone = world.clone();
    gone.must(RESIDENTS_CHAIR, without(&listed));
    let why = |world: &World| {
        let one = world.community.deliberations().deliberation(CONCERN).unwrap();
        one.unsigned_because(listed[0]).map(ToString::to_string)
    };
    assert_eq!(why(&gone).as_deref(), Some("两次上门都不在。"));
    gone.must(RESIDENTS_CHAIR, send_back(Step::Opinion));
    assert_eq!(why(&gone), None);
    let mut signed = world;
    let (word, said) = (WordNo::new(1), Said::Signature { party: listed[0] });
    let evidence = Seal::new([4; 32]);
    signed.must(
        RESIDENTS_CHAIR,
        OnPaperCommand::Key { deliberation: CONCERN, word, said, owner: None, part: None, evidence, came_on: None },
    );
    signed.must(CLERK, OnPaperCommand::Confirm { deliberation: CONCERN, word });
    signed.must(MANAGER, DeliberationCommand::SignOpinion { deliberation: CONCERN, body: COMPANY });
    given(&signed).by(RESIDENTS_CHAIR).when(on()).happens(&["deliberation.moved_on"]);
}
