use governance::deliberation::{
    AnswerGiven, Consent, DeliberationCommand, DeliberationEvent, PartyGiven, Raiser, Verdict,
};
use governance::duties::{self, DutyKind};
use governance::ids::{BodyId, OwnerId, PersonId, PoolNo, WordNo};
use governance::on_paper::{OnPaperCommand, Part, Said};
use governance::{Actor, Event, Seal};
use office::{Act, SaidOnPaper, Stop, Supporter};
use rehearsal::fixture::deliberations::{
    CONCERN, answer as answer_it, publish, published, raise, raiser, seal, support, unsupport, withdraw,
};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, MANAGER, MEMBER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECOND_CLERK, STREET_CHAIR, at,
};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::opinions::{consent, drafted, settle, tested};
use rehearsal::fixture::panels::{ANSWERED, PANEL, announce_refill, answer, bound, drawn, panel};
use rehearsal::fixture::parties::name_parties;
use rehearsal::fixture::petitions::{owner, with_cards};
use rehearsal::fixture::results::{judge, reported, verdict};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

/// The same history, with its tasks given to another body.
fn charged_to(world: &World, body: BodyId) -> World {
    let mut other = World::empty(world.now);
    for (at, event) in &world.log {
        other.now = *at;
        let mut event = event.clone();
        if let Event::Deliberation(DeliberationEvent::TaskAssigned(assigned)) = &mut event {
            assigned.body = body;
        }
        other.follow(&event);
    }
    other.now = world.now;
    other
}

/// Where the paper is kept, sealed.
fn kept() -> Seal {
    Seal::new([6; 32])
}

fn next(world: &World) -> WordNo {
    world.community.on_paper().next(CONCERN)
}

fn key(world: &World, said: Said, owner: Option<u32>, part: Option<Seal>) -> OnPaperCommand {
    let (word, owner, part) = (next(world), owner.map(OwnerId::new), part.map(Part::Seal));
    OnPaperCommand::Key { deliberation: CONCERN, word, said, owner, part, evidence: kept(), came_on: None }
}

fn confirm(word: u32) -> OnPaperCommand {
    OnPaperCommand::Confirm { deliberation: CONCERN, word: WordNo::new(word) }
}

fn reject(word: u32) -> OnPaperCommand {
    OnPaperCommand::Reject { deliberation: CONCERN, word: WordNo::new(word), reason: Seal::new([7; 32]) }
}

/// What an owner says of the version on paper.
fn on_opinion(world: &World, number: u32, says: Consent) -> OnPaperCommand {
    let DeliberationCommand::SayConsent { voice, objection, .. } = consent(world, number, says) else {
        panic!("another command")
    };
    key(world, Said::Consent { voice, says, why: objection.map(|(_, why)| why) }, Some(number), None)
}

/// What somebody who took part says of the result on paper.
fn on_result(world: &World, number: u32, part: u32, says: Verdict) -> OnPaperCommand {
    let DeliberationCommand::SayVerdict { who, part, .. } = verdict(world, number, part, says) else {
        panic!("another command")
    };
    key(world, Said::Verdict { who, says }, Some(number), part)
}

fn on_place(world: &World, number: PoolNo, accepts: bool) -> OnPaperCommand {
    key(world, Said::Place { panel: PANEL, number, accepts }, None, None)
}

const KEYED: &[&str] = &["on_paper.word_keyed"];

#[test]
fn what_an_owner_says_on_paper_is_keyed_by_one_and_confirmed_by_another() {
    let mut world = tested();
    for actor in [CLERK, CHAIR, RESIDENTS_CHAIR, STREET_CHAIR] {
        given(&world).by(actor).when(on_opinion(&world, 2, Consent::LiveWith)).happens(KEYED);
    }
    given(&world).by(MANAGER).when(on_opinion(&world, 2, Consent::Agree)).refused("paper-taken-in-elsewhere");
    for actor in [OBSERVER, MEMBER, Actor::Visitor, Actor::Operator, Actor::Clock, owner(2)] {
        given(&world).by(actor).when(on_opinion(&world, 2, Consent::Agree)).refused("power-missing");
    }
    given(&world).by(CLERK).when(on_opinion(&world, 99, Consent::Agree)).refused("consent-of-nobody");
    given(&drafted()).by(CLERK).when(on_opinion(&drafted(), 2, Consent::Agree)).refused("opinion-not-tested");
    let mut other = on_opinion(&world, 2, Consent::Agree);
    if let OnPaperCommand::Key { word, .. } = &mut other {
        *word = WordNo::new(7);
    }
    given(&world).by(CLERK).when(other).refused("word-number-taken");
    let keyed = on_opinion(&world, 2, Consent::Object);
    world.must(CLERK, keyed);
    assert_eq!(world.community.deliberations().opinion(CONCERN).unwrap().tested().unwrap().figures().all(), 0);
    let again =
        given(&world).by(SECOND_CLERK).when(on_opinion(&world, 2, Consent::Agree)).refused("word-waits-already");
    assert_eq!(again["word"], 1);
    given(&world).by(CLERK).when(confirm(1)).refused("word-confirmed-by-same");
    given(&world).by(MANAGER).when(confirm(1)).refused("paper-taken-in-elsewhere");
    given(&world).by(SECOND_CLERK).when(confirm(2)).refused("word-unknown");
    given(&world).by(MANAGER).when(reject(1)).refused("paper-taken-in-elsewhere");
    given(&world).by(CLERK).when(reject(1)).happens(&["on_paper.word_rejected"]);
    given(&world).at(at("2026-04-14T09:00:00+08:00")).by(SECOND_CLERK).when(confirm(1)).refused("sheet-too-late");
    let confirmed = &["on_paper.word_confirmed", "deliberation.consent_said", "deliberation.comment_made"];
    given(&world).by(RESIDENTS_CHAIR).when(confirm(1)).happens(confirmed);
    world.must(SECOND_CLERK, confirm(1));
    given(&world).by(RESIDENTS_CHAIR).when(confirm(1)).refused("word-over");
    given(&world).by(RESIDENTS_CHAIR).when(reject(1)).refused("word-over");
    let stands = world.community.deliberations().opinion(CONCERN).unwrap();
    assert_eq!((stands.tested().unwrap().figures().object, stands.tested().unwrap().papers()), (1, 1));
}

#[test]
fn an_owners_own_word_by_card_stands_before_and_after_a_paper() {
    let mut world = tested();
    let keyed = on_opinion(&world, 1, Consent::Object);
    world.must(CLERK, keyed);
    let mut spoken = world.clone();
    let own = consent(&spoken, 1, Consent::Agree);
    spoken.must(owner(1), own);
    given(&spoken).by(SECOND_CLERK).when(confirm(1)).refused("own-word-stands");
    spoken.must(SECOND_CLERK, reject(1));
    given(&spoken).by(CLERK).when(on_opinion(&spoken, 1, Consent::Object)).refused("own-word-stands");
    // What was confirmed gives way to their card, even where they say the same.
    world.must(SECOND_CLERK, confirm(1));
    let same = consent(&world, 1, Consent::Object);
    let happens = &["deliberation.consent_said", "deliberation.comment_made"];
    given(&world).by(owner(1)).when(same).happens(happens);
    let own = consent(&world, 1, Consent::Agree);
    world.must(owner(1), own);
    let tested = world.community.deliberations().opinion(CONCERN).unwrap();
    assert_eq!((tested.tested().unwrap().figures().agree, tested.tested().unwrap().papers()), (1, 0));
    assert_eq!(tested.unseen().count(), 0, "the objection of the paper stands no more");
    given(&world).by(CLERK).when(on_opinion(&world, 1, Consent::Object)).refused("own-word-stands");
}

#[test]
fn a_body_with_an_interest_of_its_own_speaks_for_nobody() {
    // The committee raised it: its clerk says nothing for anybody, and enters nobody's support of it.
    let mut raised = with_cards();
    let by_seat = raise(&raised, Raiser::Body(COMMITTEE), None);
    raised.must(CHAIR, by_seat);
    raised.must(RESIDENTS_CHAIR, publish("楼道灯"));
    given(&raised).by(CLERK).when(on_support(&raised, 2, Some(2))).refused("paper-by-interested");
    given(&raised).by(RESIDENTS_CHAIR).when(on_support(&raised, 2, Some(2))).happens(KEYED);
    // On the list of those who take part: the same.
    let mut listed = drawn();
    listed.must(RESIDENTS_CHAIR, name_parties(vec![PartyGiven::Body { body: COMMITTEE, must: false }]));
    let number = panel(&listed).rounds[0].drawn[0];
    given(&listed).by(CLERK).when(on_place(&listed, number, false)).refused("paper-by-interested");
    given(&listed).by(RESIDENTS_CHAIR).when(on_place(&listed, number, false)).happens(KEYED);
    // With a task of it.
    let world = reported();
    given(&world).by(MANAGER).when(on_result(&world, 1, 10_001, Verdict::Solved)).refused("paper-taken-in-elsewhere");
    given(&world).by(STREET_CHAIR).when(on_result(&world, 1, 10_001, Verdict::Solved)).happens(KEYED);
    let charged = charged_to(&world, COMMITTEE);
    given(&charged).by(CLERK).when(on_result(&charged, 1, 10_001, Verdict::Solved)).refused("paper-by-interested");
}

#[test]
fn a_verdict_on_paper_is_of_those_who_took_part_and_never_over_their_own() {
    let mut world = reported();
    given(&world).by(CLERK).when(on_result(&world, 2, 2, Verdict::Solved)).refused("took-no-part");
    let body = key(&world, Said::Verdict { who: Raiser::Body(COMMITTEE), says: Verdict::Solved }, None, None);
    given(&world).by(CLERK).when(body).refused("took-no-part");
    let slip = key(&world, Said::Verdict { who: Raiser::Slip, says: Verdict::Solved }, None, None);
    given(&world).by(CLERK).when(slip).refused("took-no-part");
    let keyed = on_result(&world, 1, 10_001, Verdict::Solved);
    world.must(CLERK, keyed);
    let confirmed = &["on_paper.word_confirmed", "deliberation.verdict_said"];
    given(&world).at(at("2026-05-07T00:00:00+08:00")).by(SECOND_CLERK).when(confirm(1)).happens(confirmed);
    given(&world).at(at("2026-05-11T00:00:00+08:00")).by(SECOND_CLERK).when(confirm(1)).refused("sheet-too-late");
    given(&world).by(STREET_CHAIR).when(confirm(1)).happens(confirmed);
    let mut own = world.clone();
    world.must(SECOND_CLERK, confirm(1));
    let report = world.community.deliberations().deliberation(CONCERN).unwrap().report().unwrap();
    assert_eq!((report.verdicts().solved, report.papers()), (1, 1));
    given(&world).by(CLERK).when(on_result(&world, 1, 10_001, Verdict::Solved)).nothing();
    given(&world).by(CLERK).when(on_result(&world, 1, 10_001, Verdict::Partly)).happens(KEYED);
    given(&world)
        .by(owner(1))
        .when(verdict(&world, 1, 10_001, Verdict::Solved))
        .happens(&["deliberation.verdict_said"]);
    let not = verdict(&own, 1, 10_001, Verdict::NotSolved);
    own.must(owner(1), not);
    given(&own).by(SECOND_CLERK).when(confirm(1)).refused("own-word-stands");
}

#[test]
fn a_place_is_given_up_on_paper_only_where_its_card_said_nothing_and_the_card_speaks_until_it_is_filled_again() {
    let mut world = drawn();
    let numbers = panel(&world).rounds[0].drawn.clone();
    let own = |number: PoolNo, accepts| answer(number, bound(number.number()), accepts);
    world.must(owner(1), own(numbers[0], true));
    given(&world).by(RESIDENTS_CHAIR).when(on_place(&world, numbers[0], false)).refused("own-word-stands");
    let left_out = (1..=8).map(PoolNo::new).find(|number| !numbers.contains(number)).unwrap();
    given(&world).by(RESIDENTS_CHAIR).when(on_place(&world, left_out, false)).refused("number-not-drawn");
    let keyed = on_place(&world, numbers[1], false);
    world.must(RESIDENTS_CHAIR, keyed);
    given(&world).by(RESIDENTS_CHAIR).when(confirm(1)).refused("word-confirmed-by-same");
    given(&world).by(CLERK).when(confirm(1)).happens(&["on_paper.word_confirmed", "panel.place_answered"]);
    world.must(CLERK, confirm(1));
    given(&world).by(CLERK).when(on_place(&world, numbers[1], false)).nothing();
    // Nobody waits for whoever declined on paper; what is waited for is an answer that did not come.
    world.must(owner(1), own(numbers[2], true));
    let waiting = given(&world).by(RESIDENTS_CHAIR).when(announce_refill()).refused("answers-awaited");
    assert_eq!(waiting["people"], 1);
    world.must(owner(1), own(numbers[3], true));
    let today = world.now.to_zoned(world.community.zone().clone()).date();
    assert!(panel(&world).waiting(today).next().is_none() && panel(&world).needs_replacing(today));
    // Until it is announced by which number the place is filled again, their own card still speaks; then it does no more.
    let mut filling = world.clone();
    filling.must(RESIDENTS_CHAIR, announce_refill());
    given(&filling).by(owner(1)).when(own(numbers[1], true)).refused("place-declined");
    given(&filling).by(CLERK).when(on_place(&filling, numbers[1], true)).refused("place-declined");
    given(&world).by(owner(1)).when(own(numbers[1], true)).happens(&["panel.place_answered"]);
    given(&world).at(at(ANSWERED)).by(owner(1)).when(own(numbers[1], true)).refused("place-declined");
    given(&world).at(at(ANSWERED)).by(RESIDENTS_CHAIR).when(announce_refill()).happens(&["panel.refill_announced"]);
    world.must(owner(1), own(numbers[1], true));
    given(&world).by(CLERK).when(on_place(&world, numbers[1], false)).refused("own-word-stands");
}

/// Support on paper, of an owner or of what somebody wrote.
fn on_support(world: &World, number: u32, of: Option<u32>) -> OnPaperCommand {
    key(world, Said::Support { supporter: seal(CONCERN, number) }, of, None)
}

#[test]
fn support_comes_on_paper_too_by_two_people_and_who_took_it_back_is_not_entered_again() {
    let mut world = published();
    for actor in [RESIDENTS_CHAIR, CLERK, STREET_CHAIR] {
        given(&world).by(actor).when(on_support(&world, 2, Some(2))).happens(KEYED);
        given(&world).by(actor).when(on_support(&world, 9_000, None)).happens(KEYED);
    }
    given(&world).by(MANAGER).when(on_support(&world, 2, Some(2))).refused("paper-taken-in-elsewhere");
    given(&world).by(owner(2)).when(on_support(&world, 2, Some(2))).refused("power-missing");
    given(&world).by(CLERK).when(on_support(&world, 99, Some(99))).refused("raiser-owns-nothing");
    given(&world).by(CLERK).when(on_support(&world, 1, Some(1))).refused("raised-by-oneself");
    let keyed = on_support(&world, 2, Some(2));
    world.must(CLERK, keyed);
    let support_now = |world: &World| world.community.deliberations().deliberation(CONCERN).unwrap().support();
    assert_eq!(support_now(&world), 0, "nobody supports it before somebody else looked");
    given(&world).by(SECOND_CLERK).when(on_support(&world, 2, Some(2))).refused("word-waits-already");
    given(&world).by(CLERK).when(confirm(1)).refused("word-confirmed-by-same");
    given(&world).by(SECOND_CLERK).when(confirm(1)).happens(&["on_paper.word_confirmed", "deliberation.supported"]);
    // Whoever supports it by card meanwhile counts once.
    let mut own = world.clone();
    own.must(owner(2), support(2));
    given(&own).by(SECOND_CLERK).when(confirm(1)).happens(&["on_paper.word_confirmed"]);
    own.must(owner(2), unsupport(2));
    given(&own).by(SECOND_CLERK).when(confirm(1)).refused("own-word-stands");
    world.must(SECOND_CLERK, confirm(1));
    assert_eq!(support_now(&world), 1);
    given(&world).by(CLERK).when(on_support(&world, 2, Some(2))).nothing();
    given(&world).by(owner(2)).when(support(2)).nothing();
    world.must(owner(2), unsupport(2));
    given(&world).by(CLERK).when(on_support(&world, 2, Some(2))).refused("own-word-stands");
    given(&world).by(owner(2)).when(support(2)).happens(&["deliberation.supported"]);
    let mut early = with_cards();
    let raised = raise(&early, raiser(1), None);
    early.must(owner(1), raised);
    given(&early).by(CLERK).when(on_support(&early, 2, Some(2))).refused("deliberation-not-published");
}

fn on_withdrawal(world: &World, reason: &str) -> OnPaperCommand {
    key(world, Said::withdrawal(reason).unwrap(), None, None)
}

/// Something that was raised on paper: by an owner, or by somebody who owns nothing.
fn raised_on_paper(by: Raiser, of: Option<u32>) -> World {
    let mut world = with_cards();
    let raise = raise(&world, by, of);
    world.must(CLERK, raise);
    world
}

const WITHDRAWN: &[&str] = &["on_paper.word_confirmed", "deliberation.withdrawn"];

#[test]
fn what_was_raised_on_paper_is_withdrawn_from_a_paper_that_two_people_saw() {
    for (by, of) in [(Raiser::Slip, None), (raiser(1), Some(1))] {
        let mut world = raised_on_paper(by, of);
        let because = "和邻居说好了。";
        for actor in [RESIDENTS_CHAIR, CLERK, STREET_CHAIR] {
            given(&world).by(actor).when(on_withdrawal(&world, because)).happens(KEYED);
        }
        given(&world).by(MANAGER).when(on_withdrawal(&world, because)).refused("paper-taken-in-elsewhere");
        given(&world).by(OBSERVER).when(on_withdrawal(&world, because)).refused("power-missing");
        for unreadable in ["", &"长".repeat(501), "打我电话13812345678"] {
            assert!(Said::withdrawal(unreadable).is_err(), "{unreadable}");
        }
        given(&world).by(RESIDENTS_CHAIR).when(withdraw(by)).refused("paper-needs-two");
        let keyed = on_withdrawal(&world, because);
        world.must(RESIDENTS_CHAIR, keyed);
        given(&world).by(CLERK).when(on_withdrawal(&world, "别的话。")).refused("word-waits-already");
        given(&world).by(RESIDENTS_CHAIR).when(confirm(1)).refused("word-confirmed-by-same");
        given(&world).by(RESIDENTS_CHAIR).when(reject(1)).happens(&["on_paper.word_rejected"]);
        given(&world).by(CLERK).when(confirm(1)).happens(WITHDRAWN);
        let mut answered = world.clone();
        answered.must(RESIDENTS_CHAIR, answer_it(AnswerGiven::Decline));
        given(&answered).by(CLERK).when(confirm(1)).refused("deliberation-over");
        let mut supported = world.clone();
        supported.must(RESIDENTS_CHAIR, publish("楼道灯"));
        supported.must(owner(2), support(2));
        given(&supported).by(CLERK).when(confirm(1)).refused("neighbours-support-it");
        world.must(CLERK, confirm(1));
        let request = one(&world).withdrawn_for.clone().unwrap();
        assert_eq!((request.body, request.reason.as_str()), (RESIDENTS, because));
        given(&world).by(CLERK).when(on_withdrawal(&world, because)).nothing();
    }
    let by_card = published();
    given(&by_card).by(RESIDENTS_CHAIR).when(on_withdrawal(&by_card, "说好了。")).refused("withdrawn-by-card");
    let mut by_seat = with_cards();
    let raise = raise(&by_seat, Raiser::Body(COMMITTEE), None);
    by_seat.must(CHAIR, raise);
    given(&by_seat).by(RESIDENTS_CHAIR).when(on_withdrawal(&by_seat, "说好了。")).refused("raised-by-another");
}

fn one(world: &World) -> &governance::deliberation::Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn keep_up(by: Raiser) -> DeliberationCommand {
    DeliberationCommand::KeepUp { deliberation: CONCERN, raiser: by }
}

#[test]
fn whoever_did_not_withdraw_it_keeps_it_up_by_card_and_no_paper_goes_over_that() {
    let mut world = raised_on_paper(raiser(1), Some(1));
    given(&world).by(owner(1)).when(keep_up(raiser(1))).refused("not-withdrawn-on-paper");
    let keyed = on_withdrawal(&world, "和邻居说好了。");
    world.must(RESIDENTS_CHAIR, keyed);
    let until = one(&world).turn().unwrap().until;
    // While the paper waits, the days go on; and nobody else says it.
    let mut waiting = world.clone();
    given(&waiting).by(owner(2)).when(keep_up(raiser(2))).refused("raised-by-another");
    given(&waiting).by(CLERK).when(keep_up(raiser(1))).refused("card-needed");
    waiting.must(owner(1), keep_up(raiser(1)));
    assert_eq!(one(&waiting).turn().unwrap().until, until);
    given(&waiting).by(CLERK).when(confirm(1)).refused("own-word-stands");
    given(&waiting).by(owner(1)).when(keep_up(raiser(1))).nothing();
    // What was withdrawn waits for its answer again, with days of its own.
    world.must(CLERK, confirm(1));
    assert!(!one(&world).is_waiting());
    world.now = at("2026-04-20T09:00:00+08:00");
    given(&world).by(owner(1)).when(keep_up(raiser(1))).happens(&["deliberation.kept_up"]);
    world.must(owner(1), keep_up(raiser(1)));
    assert!(one(&world).is_waiting() && one(&world).turn().unwrap().until > until);
    given(&world).by(RESIDENTS_CHAIR).when(on_withdrawal(&world, "又说好了。")).refused("own-word-stands");
    // Handing on takes none of those days: from the raising alone they would be over.
    let mut handed = world.clone();
    let new = one(&handed).turn().unwrap().until;
    handed.must(RESIDENTS_CHAIR, answer_it(AnswerGiven::HandOn(COMMITTEE)));
    assert_eq!(one(&handed).turn().unwrap().until, new);
    given(&world).by(RESIDENTS_CHAIR).when(answer_it(AnswerGiven::Decline)).happens(&["deliberation.answered"]);
    // They still can by card, and then it is over.
    given(&world).by(owner(1)).when(withdraw(raiser(1))).happens(&["deliberation.withdrawn"]);
    let mut own = raised_on_paper(raiser(1), Some(1));
    own.must(owner(1), withdraw(raiser(1)));
    given(&own).by(owner(1)).when(keep_up(raiser(1))).refused("not-withdrawn-on-paper");
}

#[test]
fn the_same_name_and_home_supports_once_on_paper_however_it_is_written() {
    let office = Rehearsed::of_world(&published());
    let enter = |written: &str| {
        let slip = SaidOnPaper::Support(Supporter::Slip(written));
        let answer = office.desk_run(async |desk| desk.key_word(person(CLERK), CONCERN, slip, ("一号盒", None)).await);
        match answer {
            Ok(_) => "taken".to_owned(),
            Err(Stop::Refused(refusal)) => serde_json::to_value(refusal).unwrap()["code"].as_str().unwrap().to_owned(),
            Err(other) => panic!("{other:?}"),
        }
    };
    let confirm = |word: u32| {
        let command = OnPaperCommand::Confirm { deliberation: CONCERN, word: WordNo::new(word) };
        office.desk_run(async |desk| desk.carry_out(Act::new(SECOND_CLERK, command)).await).unwrap();
    };
    assert_eq!(enter("小李，5栋201的租户"), "taken");
    assert_eq!(enter("小李 ５栋201的租户"), "supported-on-paper-already", "while it waits");
    confirm(1);
    assert_eq!(enter("小李 ５栋201的租户"), "supported-on-paper-already");
    assert_eq!(enter("小李，6栋201的租户"), "taken");
}

fn person(actor: Actor) -> PersonId {
    match actor {
        Actor::Person(person) => person,
        other => panic!("{other:?} is nobody with a seat"),
    }
}

/// So many days after the last one on which owners were asked, in the morning.
fn days_after(world: &World, until: jiff::civil::Date, days: i64) -> jiff::Timestamp {
    let day = until.saturating_add(jiff::Span::new().days(days));
    day.at(9, 0, 0, 0).to_zoned(world.community.zone().clone()).unwrap().timestamp()
}

#[test]
fn an_objection_on_paper_that_came_in_time_holds_back_what_is_settled_and_is_answered_first() {
    let mut world = tested();
    let tested = |world: &World| world.community.deliberations().opinion(CONCERN).unwrap().tested().unwrap().clone();
    let until = tested(&world).until;
    let keyed = on_opinion(&world, 2, Consent::Object);
    world.must(CLERK, keyed);
    let owed = |world: &World, days| {
        let all = duties::duties(&world.community, law(), until.saturating_add(jiff::Span::new().days(days)));
        all.into_iter().filter(|duty| duty.kind == DutyKind::ConfirmSheets && duty.done_on.is_none()).count()
    };
    assert_eq!(owed(&world, 1), 1);
    world.now = days_after(&world, until, 1);
    let held = given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("papers-waiting");
    // Three days after Thursday 9 April end on a Sunday, and so with Monday.
    assert_eq!((&held["papers"], &held["until"]), (&json!(1), &json!("2026-04-13")));
    // What is keyed in now came too late.
    given(&world).by(CLERK).when(on_opinion(&world, 3, Consent::Agree)).refused("opinion-not-tested");
    given(&world).by(CLERK).when(confirm(1)).refused("word-confirmed-by-same");
    let said = &["on_paper.word_confirmed", "deliberation.consent_said", "deliberation.comment_made"];
    given(&world).by(SECOND_CLERK).when(confirm(1)).happens(said);
    let mut confirmed = world.clone();
    confirmed.must(SECOND_CLERK, confirm(1));
    assert_eq!(self::tested_figures(&confirmed), (0, 1));
    given(&confirmed).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("comments-waiting");
    assert_eq!(owed(&confirmed, 1), 0);
    // Whoever let the days pass is late, and it goes on without the paper.
    world.now = days_after(&world, until, 5);
    given(&world).by(SECOND_CLERK).when(confirm(1)).refused("sheet-too-late");
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).happens(&["deliberation.opinion_settled"]);
    let rejected = &["on_paper.word_rejected"];
    given(&world).by(SECOND_CLERK).when(reject(1)).happens(rejected);
}

fn tested_figures(world: &World) -> (u32, u32) {
    let figures = world.community.deliberations().opinion(CONCERN).unwrap().tested().unwrap().figures();
    (figures.agree, figures.object)
}

#[test]
fn a_paper_for_an_earlier_version_is_confirmed_for_no_later_one() {
    let world = tested();
    let keyed = given(&world).by(CLERK).when(on_opinion(&world, 3, Consent::Agree)).happens(KEYED);
    given(&world).by(CLERK).when(on_opinion(&world, 3, Consent::Agree)).happens(KEYED);
    // The same paper, keyed in before this version was put.
    let mut anew = World::empty(world.now);
    for (at, event) in &world.log {
        if let Event::Deliberation(DeliberationEvent::OpinionPut(_)) = event {
            anew.now = *at - jiff::SignedDuration::from_hours(1);
            anew.follow(&keyed[0]);
        }
        anew.now = *at;
        anew.follow(event);
    }
    anew.now = world.now;
    given(&anew).by(SECOND_CLERK).when(confirm(1)).refused("opinion-not-tested");
}

#[test]
fn a_verdict_on_paper_that_came_in_time_is_waited_for_before_the_result_is_added_up() {
    let mut world = reported();
    let until = world.community.deliberations().deliberation(CONCERN).unwrap().report().unwrap().until;
    let keyed = on_result(&world, 1, 10_001, Verdict::NotSolved);
    world.must(CLERK, keyed);
    world.now = days_after(&world, until, 1);
    given(&world).by(RESIDENTS_CHAIR).when(judge(None)).refused("papers-waiting");
    let mut confirmed = world.clone();
    confirmed.must(SECOND_CLERK, confirm(1));
    given(&confirmed).by(RESIDENTS_CHAIR).when(judge(None)).refused("unsolved-goes-back");
    world.now = days_after(&world, until, 4);
    given(&world).by(RESIDENTS_CHAIR).when(judge(None)).happens(&["deliberation.result_judged"]);
}
