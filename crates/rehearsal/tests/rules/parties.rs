use governance::Actor;
use governance::assembly::Scope;
use governance::deliberation::{
    CommentAnswer, CommentOn, Deliberation, DeliberationCommand, PartyGiven, Population, Raiser, Step,
};
use governance::duties::{self, About, DutyKind};
use governance::ids::{BodyId, CommentNo, HomeId, PartyNo};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, conversing, hold_back, move_on, published, send_back, taken_up};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, at,
};
use rehearsal::fixture::opinions::{DRAFTING, amend, amender, draft, keep_back, reply, show};
use rehearsal::fixture::parties::{
    VIEWED, building, everybody, listed, lot, name_parties, object, objected_to, objector, outside, publish_parties,
    take_off, with_parties,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::{World, given, law};

const NAMED: &[&str] = &["deliberation.party_named"];

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn lacking(world: &World) -> serde_json::Value {
    let on = given(world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing));
    on.refused("step-not-finished")["missing"].clone()
}

#[test]
fn whoever_leads_it_lists_homes_people_bodies_and_others_with_a_reason() {
    let world = taken_up();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(name_parties(vec![everybody()])).refused("power-missing");
    }
    let company = || PartyGiven::Body { body: COMPANY, must: true };
    for who in [everybody(), building("1栋"), lot("租户", true), company(), outside("stationed-unit", "幼儿园")] {
        given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![who])).happens(NAMED);
    }
    let both = name_parties(vec![building("1栋"), building("2栋"), building("1栋")]);
    given(&world).by(RESIDENTS_CHAIR).when(both).happens(&["deliberation.party_named", "deliberation.party_named"]);
    let entrance = Scope::Entrance { building: "1栋".to_owned(), entrance: "9单元".to_owned() };
    let one_by_one = Scope::Homes { homes: [HomeId::new(1)].into() };
    for nobody in [building("九十九栋"), PartyGiven::Homes(entrance), PartyGiven::Homes(one_by_one)] {
        given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![nobody])).refused("no-homes-there");
    }
    let unknown = PartyGiven::Body { body: BodyId::new(99), must: false };
    given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![unknown])).refused("body-unknown");
    let strange = given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![outside("fan-club", "车友会")]));
    assert_eq!(strange.refused("party-kind-unknown")["basis"], serde_json::json!(["中办发〔2015〕41号"]));
    for wordless in [outside("experts", " "), lot("", false)] {
        given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![wordless])).refused("text-empty");
    }
    let by_number = name_parties(vec![lot("找 13812345678", false)]);
    given(&world).by(RESIDENTS_CHAIR).when(by_number).refused("text-holds-personal-number");
    let parties = vec![everybody()];
    let silent = DeliberationCommand::NameParties { deliberation: CONCERN, parties, reason: " ".to_owned() };
    given(&world).by(RESIDENTS_CHAIR).when(silent).refused("text-empty");
    given(&published()).by(RESIDENTS_CHAIR).when(name_parties(vec![everybody()])).refused("deliberation-not-taken-up");
    // Whoever is on the list already is not named twice, and is not asked otherwise without a reason.
    given(&listed()).by(RESIDENTS_CHAIR).when(name_parties(vec![everybody()])).nothing();
    let mut world = world;
    world.must(RESIDENTS_CHAIR, name_parties(vec![company()]));
    let otherwise = PartyGiven::Body { body: COMPANY, must: false };
    given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![otherwise])).refused("party-named-otherwise");
}

#[test]
fn the_list_is_published_for_the_days_of_the_place_and_the_step_is_left_after_them() {
    let mut world = taken_up();
    assert_eq!(lacking(&world), serde_json::json!(["parties", "parties-published"]));
    given(&world).by(RESIDENTS_CHAIR).when(publish_parties()).refused("nobody-named");
    world.must(RESIDENTS_CHAIR, name_parties(vec![everybody()]));
    assert_eq!(lacking(&world), serde_json::json!(["parties-published"]));
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(publish_parties()).refused("power-missing");
    }
    world.must(RESIDENTS_CHAIR, publish_parties());
    given(&world).by(RESIDENTS_CHAIR).when(publish_parties()).nothing();
    let list = one(&world).parties.in_public().unwrap();
    assert_eq!((list.days, list.until, list.basis.as_slice()), (7, date(2026, 3, 9), &["系统提议".to_owned()][..]));
    world.now = at("2026-03-09T23:59:00+08:00");
    assert_eq!(lacking(&world), serde_json::json!(["parties-view-end"]));
    world.now = at(VIEWED);
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    let late = given(&world).by(RESIDENTS_CHAIR).when(name_parties(vec![lot("租户", false)]));
    assert_eq!(late.refused("not-at-step")["needed"], "parties");
    given(&world).by(RESIDENTS_CHAIR).when(take_off(1, "不受影响。")).refused("not-at-step");
    given(&world).by(RESIDENTS_CHAIR).when(publish_parties()).refused("not-at-step");
}

#[test]
fn objections_come_by_card_by_seat_and_on_paper_while_the_list_is_published() {
    let mut world = taken_up();
    world.must(RESIDENTS_CHAIR, name_parties(vec![everybody()]));
    given(&world).by(owner(2)).when(object(&world, objector(2), None)).refused("parties-not-on-view");
    let mut world = listed();
    let made = &["deliberation.comment_made"];
    given(&world).by(owner(2)).when(object(&world, objector(2), None)).happens(made);
    given(&world).by(owner(2)).when(object(&world, objector(2), Some(1))).happens(made);
    given(&world).by(CHAIR).when(object(&world, Raiser::Body(COMMITTEE), None)).happens(made);
    given(&world).by(CLERK).when(object(&world, Raiser::Slip, Some(1))).happens(made);
    given(&world).by(MANAGER).when(object(&world, Raiser::Body(COMMITTEE), None)).refused("power-missing");
    given(&world).by(OBSERVER).when(object(&world, Raiser::Slip, None)).refused("power-missing");
    given(&world).by(CLERK).when(object(&world, objector(2), None)).refused("card-needed");
    given(&world).by(owner(2)).when(object(&world, objector(2), Some(9))).refused("party-unknown");
    let skipping = DeliberationCommand::ObjectToParties {
        deliberation: CONCERN,
        comment: CommentNo::new(2),
        party: None,
        author: objector(2),
        reason: governance::Seal::new([9; 32]),
    };
    given(&world).by(owner(2)).when(skipping).refused("comment-number-taken");
    let last = given(&world).at(at("2026-03-09T23:59:00+08:00")).by(owner(2));
    last.when(object(&world, objector(2), None)).happens(made);
    given(&world).at(at(VIEWED)).by(owner(2)).when(object(&world, objector(2), None)).refused("parties-not-on-view");
    // The days that were announced run to their end though the list was changed, and is published anew later.
    world.must(RESIDENTS_CHAIR, name_parties(vec![lot("租户", true)]));
    given(&world).by(owner(2)).when(object(&world, objector(2), None)).happens(made);
    assert_eq!(lacking(&world), serde_json::json!(["parties-published", "parties-view-end"]));
    let over = given(&world).at(at(VIEWED)).by(owner(2));
    over.when(object(&world, objector(2), None)).refused("parties-not-on-view");
    // Whoever objects to the list as it was changed is not told that the change answered them.
    let objects = object(&world, objector(2), Some(2));
    world.must(owner(2), objects);
    world.must(RESIDENTS_CHAIR, show(1, ""));
    given(&world).by(RESIDENTS_CHAIR).when(reply(1, true)).refused("parties-unchanged");
}

#[test]
fn every_objection_is_looked_at_and_answered_before_the_step_is_left() {
    let mut world = objected_to();
    let objection = world.community.deliberations().comment(CONCERN, CommentNo::new(1)).unwrap();
    assert_eq!((objection.on, objection.clock.as_ref().unwrap().until), (CommentOn::LeftOut, date(2026, 3, 9)));
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(show(1, "")).refused("power-missing");
        given(&world).by(actor).when(keep_back(1)).refused("power-missing");
    }
    world.now = at(VIEWED);
    assert_eq!(lacking(&world), serde_json::json!(["parties-objections"]));
    given(&world).by(RESIDENTS_CHAIR).when(reply(1, false)).refused("comment-not-published");
    let mut hidden = world.clone();
    hidden.must(RESIDENTS_CHAIR, keep_back(1));
    given(&hidden).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
    world.must(RESIDENTS_CHAIR, show(1, ""));
    given(&world).by(RESIDENTS_CHAIR).when(show(1, "")).refused("comment-looked-at-already");
    assert_eq!(lacking(&world), serde_json::json!(["parties-objections"]));
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(reply(1, false)).refused("power-missing");
    }
    let mut declined = world.clone();
    declined.must(RESIDENTS_CHAIR, reply(1, false));
    given(&declined).by(RESIDENTS_CHAIR).when(reply(1, true)).refused("comment-answered-already");
    given(&declined).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
    // Whoever says that it is taken has changed the list, which is published anew for all.
    given(&world).by(RESIDENTS_CHAIR).when(reply(1, true)).refused("parties-unchanged");
    world.must(RESIDENTS_CHAIR, name_parties(vec![lot("租户", true)]));
    world.must(RESIDENTS_CHAIR, reply(1, true));
    let answer = one(&world).parties.objections()[0].answer.as_ref().map(|answer| answer.0);
    assert_eq!(answer, Some(CommentAnswer::Taken));
    assert_eq!(lacking(&world), serde_json::json!(["parties-published"]));
    world.must(RESIDENTS_CHAIR, publish_parties());
    assert_eq!(one(&world).parties.in_public().unwrap().until, date(2026, 3, 17));
    assert_eq!(lacking(&world), serde_json::json!(["parties-view-end"]));
    world.now = at("2026-03-18T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
}

#[test]
fn whoever_is_taken_off_has_a_reason_to_read_and_days_to_object() {
    let mut world = with_parties();
    for actor in [CHAIR, CLERK, owner(1)] {
        given(&world).by(actor).when(take_off(1, "不受影响。")).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(take_off(2, "不受影响。")).refused("party-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(take_off(1, " ")).refused("text-empty");
    world.must(RESIDENTS_CHAIR, take_off(1, "不受影响。"));
    given(&world).by(RESIDENTS_CHAIR).when(take_off(1, "不受影响。")).refused("party-unknown");
    assert_eq!(lacking(&world), serde_json::json!(["parties", "parties-published"]));
    world.must(RESIDENTS_CHAIR, name_parties(vec![building("1栋")]));
    assert_eq!(one(&world).parties.standing().map(|party| party.number).collect::<Vec<_>>(), [PartyNo::new(2)]);
    world.must(RESIDENTS_CHAIR, publish_parties());
    assert_eq!(lacking(&world), serde_json::json!(["parties-view-end"]));
    assert_eq!(one(&world).parties.published().len(), 2);
}

#[test]
fn a_list_that_stands_as_it_was_needs_no_more_days_when_it_is_sent_back() {
    let mut world = with_parties();
    world.must(RESIDENTS_CHAIR, move_on(Step::Informing));
    world.must(RESIDENTS_CHAIR, send_back(Step::Parties));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Informing)).happens(&["deliberation.moved_on"]);
    world.must(RESIDENTS_CHAIR, name_parties(vec![lot("有车业主", false)]));
    assert_eq!(lacking(&world), serde_json::json!(["parties-published"]));
}

#[test]
fn one_count_runs_through_all_comments_of_a_deliberation() {
    let mut world = objected_to();
    world.must(RESIDENTS_CHAIR, keep_back(1));
    world.now = at(VIEWED);
    // From here on as everywhere else.
    let later = conversing();
    let from = later.log.iter().position(|(when, _)| *when >= at(VIEWED)).unwrap();
    for (when, event) in &later.log[from..] {
        world.now = *when;
        world.follow(event);
    }
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world.now = at(DRAFTING);
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    world.must(RESIDENTS_CHAIR, draft(&["晚上九点以后不外放音乐。"]));
    let amend = amend(&world, amender(2), Some(1));
    world.must(owner(2), amend);
    let all = world.community.deliberations();
    assert_eq!(all.next_comment(CONCERN), CommentNo::new(3));
    assert_eq!(all.comment(CONCERN, CommentNo::new(1)).unwrap().on, CommentOn::LeftOut);
    assert_eq!(all.opinion(CONCERN).unwrap().comments()[0].number, CommentNo::new(2));
    world.must(RESIDENTS_CHAIR, show(2, "晚上八点半以后不外放音乐。"));
    world.must(RESIDENTS_CHAIR, reply(2, true));
    assert_eq!(world.community.deliberations().opinion(CONCERN).unwrap().version().len(), 1);
}

#[test]
fn the_register_says_how_many_homes_and_owners_a_list_holds_and_whom_it_leaves_out() {
    let mut world = taken_up();
    let register = world.community.register();
    let of = |scope: &Scope| Population::within(scope, register);
    let named = |building: &str| Scope::Building { building: building.to_owned() };
    // Developers' stock has no owners; who owns in two buildings is counted in each, and once in all.
    assert_eq!(of(&Scope::Estate), Population { homes: 12, owners: 7 });
    assert_eq!(of(&named("1栋")), Population { homes: 6, owners: 5 });
    assert_eq!(of(&named("2栋")), Population { homes: 4, owners: 3 });
    world.must(RESIDENTS_CHAIR, name_parties(vec![building("1栋"), building("2栋")]));
    let (list, register) = (&one(&world).parties, world.community.register());
    assert_eq!(list.population(register), Population { homes: 10, owners: 6 });
    let out: Vec<_> = list.leaves_out(register).into_iter().collect();
    assert_eq!(out, [(("商业楼", None), Population { homes: 2, owners: 1 })]);
    world.must(RESIDENTS_CHAIR, name_parties(vec![everybody()]));
    assert!(one(&world).parties.leaves_out(world.community.register()).is_empty());
    // Where only part of a building is on the list, the entrances next door are named.
    let mut next_door = taken_up();
    let entrance = Scope::Entrance { building: "1栋".to_owned(), entrance: "1单元".to_owned() };
    next_door.must(RESIDENTS_CHAIR, name_parties(vec![PartyGiven::Homes(entrance), building("2栋")]));
    let out: Vec<_> = one(&next_door).parties.leaves_out(next_door.community.register()).into_iter().collect();
    let second = (("1栋", Some("2单元")), Population { homes: 2, owners: 2 });
    assert_eq!(out, [second, (("商业楼", None), Population { homes: 2, owners: 1 })]);
}

#[test]
fn an_objection_to_the_list_is_a_duty_until_it_is_answered_or_not_shown() {
    let due = |world: &World| {
        let all = duties::duties(&world.community, law(), date(2026, 3, 10)).into_iter();
        let these = all.filter(|duty| duty.kind == DutyKind::AnswerPartiesObjection);
        these.map(|duty| (duty.owed_by, duty.about, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    let mut world = objected_to();
    let (about, until) = (About::Deliberation(CONCERN), Some(date(2026, 3, 9)));
    assert_eq!(due(&world), [(RESIDENTS, about.clone(), until, None)]);
    world.must(RESIDENTS_CHAIR, show(1, ""));
    assert_eq!(due(&world), [(RESIDENTS, about.clone(), until, None)]);
    world.must(RESIDENTS_CHAIR, reply(1, false));
    assert_eq!(due(&world), [(RESIDENTS, about, until, Some(date(2026, 3, 2)))]);
}
