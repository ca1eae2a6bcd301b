use governance::assembly::Stage;
use governance::duties::{DutyKind, duties};
use governance::ids::{BodyId, InspectionId, MatterId, MeetingId, OrderId, OwnerId};
use governance::supervision::{
    AnswerGiven, Deed, InspectionStanding, OrderedGiven, PublishedGiven, Shown, SourceGiven, Statistics,
    SupervisionCommand, board,
};
use governance::{Actor, Seal};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, MEMBER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, SECRETARY,
    STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::terms::settled_in;
use rehearsal::fixture::{World, given, law, stations};

const ASKED: InspectionId = InspectionId::new(1);
const OWNER: Actor = Actor::Owner(OwnerId::new(1));
const WORDS: Seal = Seal::new([9; 32]);

fn ask_of(body: BodyId, owner: Option<u32>, things: &[&str]) -> SupervisionCommand {
    let things = things.iter().map(ToString::to_string).collect();
    SupervisionCommand::RequestInspection { body, owner: owner.map(OwnerId::new), things, seal: WORDS }
}

fn ask() -> SupervisionCommand {
    ask_of(COMMITTEE, None, &["service-contract", "fund", "fund"])
}

fn grant(on: Date) -> SupervisionCommand {
    let answer = AnswerGiven::Granted { on, place: "物业用房，上午九时".to_owned() };
    SupervisionCommand::AnswerInspection { inspection: ASKED, answer, seal: WORDS }
}

fn refuse(rule: &str) -> SupervisionCommand {
    let answer = AnswerGiven::Refused { rule: rule.to_owned() };
    SupervisionCommand::AnswerInspection { inspection: ASKED, answer, seal: WORDS }
}

fn record(on: Date) -> SupervisionCommand {
    SupervisionCommand::RecordInspection { inspection: ASKED, on, seal: WORDS }
}

fn complain() -> SupervisionCommand {
    SupervisionCommand::Complain { inspection: ASKED, seal: WORDS }
}

/// The estate on 2 March 2026, where an owner has asked.
fn asked() -> World {
    let mut world = estate::settled();
    world.must(OWNER, ask());
    world
}

#[test]
fn an_owner_asks_online_or_at_the_desk_to_look_into_what_the_place_names() {
    let world = estate::settled();
    given(&world).by(OWNER).when(ask()).happens(&["supervision.inspection_requested"]);
    let asked = asked();
    let one = asked.community.supervision().inspection(ASKED).unwrap();
    // Fifteen days from 2 March; each thing once, in the order of the place.
    assert_eq!((one.until, one.things.join(" ")), (date(2026, 3, 17), "fund service-contract".to_owned()));
    assert_eq!(one.basis, ["建筑物区分所有权解释 §13", "系统提议"]);
    for actor in [CHAIR, SECRETARY, CLERK] {
        let on_paper = ask_of(COMMITTEE, Some(3), &["fund"]);
        given(&world).by(actor).when(on_paper).happens(&["supervision.inspection_requested"]);
    }
    let of_company = ask_of(COMPANY, Some(3), &["fund"]);
    given(&world).by(MANAGER).when(of_company).happens(&["supervision.inspection_requested"]);
    for actor in [MEMBER, OBSERVER, MANAGER, RESIDENTS_CHAIR, Actor::Visitor, Actor::Operator, stations::letter(1)] {
        given(&world).by(actor).when(ask_of(COMMITTEE, Some(3), &["fund"])).refused("power-missing");
    }
    for (command, code) in [
        (ask_of(COMMITTEE, None, &[]), "nothing-to-inspect"),
        (ask_of(COMMITTEE, None, &["ballots"]), "thing-not-open"),
        (ask_of(BodyId::new(9), None, &["fund"]), "body-unknown"),
        (ask_of(STREET_OFFICE, None, &["fund"]), "body-not-inspected"),
        (ask_of(RESIDENTS, None, &["fund"]), "body-not-inspected"),
    ] {
        given(&world).by(OWNER).when(command).refused(code);
    }
    let stranger = Actor::Owner(OwnerId::new(99));
    given(&world).by(stranger).when(ask()).refused("inspector-owns-nothing");
    given(&world).by(CHAIR).when(ask()).refused("inspector-owns-nothing");
}

#[test]
fn a_request_is_answered_once_by_those_who_are_asked() {
    let mut world = asked();
    let today = date(2026, 3, 2);
    for actor in [CLERK, MEMBER, MANAGER, STREET_CHAIR, OWNER, Actor::Clock] {
        given(&world).by(actor).when(grant(today)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(grant(date(2026, 3, 1))).refused("inspection-in-past");
    // Fifteen days, as for the answer; 17 March is a Tuesday.
    let far = given(&world).by(CHAIR).when(grant(date(2026, 3, 18))).refused("inspection-far-ahead");
    assert_eq!((&far["latest"], &far["basis"][0]), (&"2026-03-17".into(), &"系统提议".into()));
    given(&world).by(CHAIR).when(grant(date(2026, 3, 17))).happens(&["supervision.inspection_answered"]);
    given(&world).by(CHAIR).when(refuse(" ")).refused("text-empty");
    given(&world).by(SECRETARY).when(refuse("涉及他人隐私")).happens(&["supervision.inspection_answered"]);
    let unknown = SupervisionCommand::RecordInspection { inspection: InspectionId::new(2), on: today, seal: WORDS };
    given(&world).by(CHAIR).when(unknown).refused("inspection-unknown");
    given(&world).by(CHAIR).when(record(today)).refused("inspection-not-granted");
    let mut refused = world.clone();
    refused.must(CHAIR, refuse("涉及他人隐私"));
    given(&refused).by(CHAIR).when(record(today)).refused("inspection-not-granted");
    world.must(CHAIR, grant(today));
    given(&world).by(CHAIR).when(grant(today)).refused("inspection-answered-already");
    given(&world).by(CHAIR).when(record(date(2026, 3, 3))).refused("inspection-ahead");
    given(&world).by(MEMBER).when(record(today)).refused("power-missing");
    world.must(CHAIR, record(today));
    given(&world).by(CHAIR).when(record(today)).happens(&["supervision.inspection_held"]);
    let one = world.community.supervision().inspection(ASKED).unwrap();
    assert_eq!(one.standing(today), InspectionStanding::Held);
}

#[test]
fn who_is_refused_or_not_answered_complains_to_the_street_office() {
    let mut world = asked();
    let last = given(&world).at(at("2026-03-17T23:59:59+08:00")).by(OWNER);
    assert_eq!(last.when(complain()).refused("answer-not-due")["until"], "2026-03-17");
    let after = given(&world).at(at("2026-03-18T00:00:00+08:00"));
    after.by(OWNER).when(complain()).happens(&["supervision.complaint_made"]);
    after.by(STREET_CHAIR).when(complain()).happens(&["supervision.complaint_made"]);
    after.by(Actor::Owner(OwnerId::new(2))).when(complain()).refused("inspection-of-another");
    after.by(CHAIR).when(complain()).refused("power-missing");
    let mut granted = world.clone();
    granted.must(CHAIR, grant(date(2026, 3, 9)));
    given(&granted).by(OWNER).when(complain()).refused("nothing-to-complain");
    // Granted, and nothing was shown by the day named.
    given(&granted).at(at("2026-03-09T23:59:59+08:00")).by(OWNER).when(complain()).refused("nothing-to-complain");
    let over = given(&granted).at(at("2026-03-10T00:00:00+08:00")).by(OWNER);
    over.when(complain()).happens(&["supervision.complaint_made"]);
    let one = granted.community.supervision().inspection(ASKED).unwrap();
    assert_eq!(one.standing(date(2026, 3, 9)), InspectionStanding::Granted);
    assert_eq!(one.standing(date(2026, 3, 10)), InspectionStanding::NotShown);
    let counted = granted.community.supervision().statistics(granted.community.zone(), date(2026, 3, 10));
    assert_eq!((counted.granted, counted.not_shown), (1, 1));
    granted.now = at("2026-03-12T09:00:00+08:00");
    granted.must(CHAIR, record(date(2026, 3, 12)));
    given(&granted).by(OWNER).when(complain()).refused("nothing-to-complain");
    world.must(CHAIR, refuse("涉及他人隐私"));
    world.must(OWNER, complain());
    given(&world).by(OWNER).when(complain()).nothing();
}

#[test]
fn what_was_refused_is_granted_as_the_street_office_ordered_and_that_obeys_the_order() {
    let mut world = asked();
    world.must(CHAIR, refuse("公司制度"));
    let order = || {
        let SupervisionCommand::GiveOrder(order) = order(COMMITTEE, 7) else { panic!() };
        SupervisionCommand::GiveOrder(OrderedGiven { deed: Deed::AnswerInspection, ..order })
    };
    let hour = jiff::SignedDuration::from_hours(1);
    // An order without a complaint before it asks for nothing anew.
    let mut before = world.clone();
    before.must(STREET_CHAIR, order());
    given(&before).by(CHAIR).when(grant(date(2026, 3, 9))).refused("inspection-answered-already");
    world.now += hour;
    world.must(OWNER, complain());
    given(&world).by(CHAIR).when(grant(date(2026, 3, 9))).refused("inspection-answered-already");
    world.now += hour;
    world.must(STREET_CHAIR, order());
    world.now += hour;
    given(&world).by(CHAIR).when(refuse("公司制度")).refused("inspection-answered-already");
    given(&world).by(MANAGER).when(grant(date(2026, 3, 9))).refused("power-missing");
    let one = |world: &World| world.community.supervision().inspection(ASKED).unwrap().clone();
    let given_order = |world: &World| world.community.supervision().order(OrderId::new(1)).unwrap().clone();
    assert!(given_order(&world).is_missed(date(2026, 3, 10)), "seven days from 2 March");
    world.must(CHAIR, grant(date(2026, 3, 9)));
    assert!(!given_order(&world).is_open() && !given_order(&world).is_missed(date(2026, 3, 10)));
    assert_eq!(one(&world).earlier.len(), 1, "the refusal stays on record");
    assert_eq!(one(&world).standing(date(2026, 3, 9)), InspectionStanding::Granted);
    let owed = duties(&world.community, law(), date(2026, 3, 10));
    let open = |kind| owed.iter().any(|duty| duty.kind == kind && duty.is_open());
    assert!(!open(DutyKind::ObeyOrder) && open(DutyKind::ShowInspection), "{owed:?}");
    given(&world).by(CHAIR).when(grant(date(2026, 3, 9))).refused("inspection-answered-already");
    // Granted and not shown by the day: complained of once more, and ordered once more.
    world.now = at("2026-03-10T09:00:00+08:00");
    world.must(OWNER, complain());
    world.now += hour;
    world.must(STREET_CHAIR, order());
    world.now += hour;
    world.must(CHAIR, grant(date(2026, 3, 12)));
    assert_eq!(one(&world).earlier.len(), 2);
}

#[test]
fn an_order_to_answer_is_obeyed_once_every_request_complained_of_is_answered() {
    let mut world = asked();
    world.must(Actor::Owner(OwnerId::new(2)), ask());
    world.now = at("2026-03-18T09:00:00+08:00");
    world.must(OWNER, complain());
    let second = SupervisionCommand::Complain { inspection: InspectionId::new(2), seal: WORDS };
    world.must(Actor::Owner(OwnerId::new(2)), second);
    world.now += jiff::SignedDuration::from_hours(1);
    let SupervisionCommand::GiveOrder(given) = order(COMMITTEE, 7) else { panic!() };
    world.must(STREET_CHAIR, SupervisionCommand::GiveOrder(OrderedGiven { deed: Deed::AnswerInspection, ..given }));
    world.now += jiff::SignedDuration::from_hours(1);
    world.must(CHAIR, refuse("涉及他人隐私"));
    let is_open = |world: &World| world.community.supervision().order(OrderId::new(1)).unwrap().is_open();
    assert!(is_open(&world), "the other one still waits");
    let answer = AnswerGiven::Refused { rule: "涉及他人隐私".to_owned() };
    world.must(CHAIR, SupervisionCommand::AnswerInspection { inspection: InspectionId::new(2), answer, seal: WORDS });
    assert!(!is_open(&world));
}

#[test]
fn statistics_count_requests_and_name_nobody() {
    let mut world = asked();
    world.must(Actor::Owner(OwnerId::new(2)), ask());
    world.must(Actor::Owner(OwnerId::new(3)), ask());
    world.now = at("2026-03-18T09:00:00+08:00");
    world.must(CHAIR, refuse("涉及他人隐私"));
    world.must(OWNER, complain());
    let answer = AnswerGiven::Granted { on: date(2026, 3, 20), place: "物业用房".to_owned() };
    world.must(CHAIR, SupervisionCommand::AnswerInspection { inspection: InspectionId::new(2), answer, seal: WORDS });
    world.must(OWNER, ask());
    let counted = |day| world.community.supervision().statistics(world.community.zone(), day);
    let expected = Statistics {
        requested: 4,
        waiting: 1,
        unanswered: 1,
        answered_late: 2,
        granted: 1,
        refused: 1,
        complaints: 1,
        not_shown: 0,
    };
    assert_eq!(counted(date(2026, 3, 18)), expected);
    assert_eq!(counted(date(2026, 4, 30)).unanswered, 2);
}

fn publish(body: BodyId, what: &str, source: SourceGiven) -> SupervisionCommand {
    let covers = Some((date(2025, 1, 1), date(2025, 12, 31)));
    let (what, text) = (what.to_owned(), "2025年度维修资金收支。".to_owned());
    SupervisionCommand::Publish(PublishedGiven { body, what, covers, text, source })
}

#[test]
fn what_must_be_published_is_published_by_the_body_that_owes_it() {
    let world = stations::at_stage(Stage::Convened);
    for actor in [CHAIR, SECRETARY] {
        let fund = publish(COMMITTEE, "fund", SourceGiven::Words);
        given(&world).by(actor).when(fund).happens(&["supervision.published"]);
    }
    for actor in [CLERK, MEMBER, MANAGER, STREET_CHAIR, Actor::Operator, OWNER] {
        given(&world).by(actor).when(publish(COMMITTEE, "fund", SourceGiven::Words)).refused("power-missing");
    }
    given(&world).by(MANAGER).when(publish(COMPANY, "fees", SourceGiven::Words)).happens(&["supervision.published"]);
    given(&world).by(MANAGER).when(publish(COMPANY, "fund", SourceGiven::Words)).refused("not-to-be-published");
    given(&world).by(CHAIR).when(publish(COMMITTEE, "fees", SourceGiven::Words)).refused("not-to-be-published");
    let file = |sha256: &str| SourceGiven::File { title: "账目".to_owned(), sha256: sha256.to_owned(), bytes: 1 };
    for source in
        [SourceGiven::Meeting(MeetingId::new(1)), SourceGiven::Matter(MatterId::new(2)), file(&"0f".repeat(32))]
    {
        given(&world).by(CHAIR).when(publish(COMMITTEE, "decisions", source)).happens(&["supervision.published"]);
    }
    for source in
        [SourceGiven::Meeting(MeetingId::new(2)), SourceGiven::Matter(MatterId::new(3)), file(&"0f".repeat(31))]
    {
        given(&world).by(CHAIR).when(publish(COMMITTEE, "decisions", source)).refused("source-unknown");
    }
    let backwards = PublishedGiven {
        body: COMMITTEE,
        what: "fund".to_owned(),
        covers: Some((date(2025, 12, 31), date(2025, 12, 30))),
        text: "收支。".to_owned(),
        source: SourceGiven::Words,
    };
    given(&world).by(CHAIR).when(SupervisionCommand::Publish(backwards)).refused("cover-backwards");
    for (by, body, what) in [
        (CHAIR, COMMITTEE, "fund"),
        (CHAIR, COMMITTEE, "common-income"),
        (CHAIR, COMMITTEE, "expenses"),
        (MANAGER, COMPANY, "fund-use"),
        (MANAGER, COMPANY, "common-income"),
    ] {
        let timeless = PublishedGiven {
            body,
            what: what.to_owned(),
            covers: None,
            text: "收支。".to_owned(),
            source: SourceGiven::Words,
        };
        let refusal = given(&world).by(by).when(SupervisionCommand::Publish(timeless)).refused("account-without-time");
        assert_eq!(refusal["what"], what);
    }
}

#[test]
fn an_account_tells_of_days_that_are_over() {
    let mut world = stations::at_stage(Stage::Convened);
    let today = date(2026, 6, 1);
    world.now = at("2026-06-01T09:00:00+08:00");
    let of = |what: &str, from: Date, until: Date| {
        let (what, text, covers) = (what.to_owned(), "收支。".to_owned(), Some((from, until)));
        SupervisionCommand::Publish(PublishedGiven { body: COMMITTEE, what, covers, text, source: SourceGiven::Words })
    };
    let january = date(2026, 1, 1);
    for (what, until, ahead) in [
        ("fund", today, false),
        ("fund", today.tomorrow().unwrap(), true),
        ("expenses", date(2026, 6, 30), true),
        ("common-income", date(2030, 1, 1), true),
        ("decisions", date(2026, 6, 30), false),
    ] {
        let step = given(&world).by(CHAIR).when(of(what, january, until));
        if ahead {
            assert_eq!(step.refused("account-ahead")["until"], until.to_string(), "{what}");
        } else {
            step.happens(&["supervision.published"]);
        }
    }
}

#[test]
fn the_board_says_what_was_published_last_and_when_it_is_due_again() {
    let mut world = settled_in("cn-shanghai");
    let line = |world: &World, what: &str, body: BodyId| {
        let place = world.community.place(law()).unwrap();
        let lines = board(&world.community, place, date(2026, 6, 1));
        let line = lines.into_iter().find(|line| line.what == what && line.body == body).unwrap();
        let last = line.last.map(|last| match last {
            Shown::Publication(one) => one.id.number(),
            other => panic!("{other:?}"),
        });
        (last, line.since, line.until)
    };
    // Nobody is late before the book began, on 2 March 2026.
    let began = Some(date(2026, 3, 2));
    assert_eq!(line(&world, "fund", COMMITTEE), (None, began, Some(date(2026, 9, 2))));
    assert_eq!(line(&world, "common-income", COMMITTEE), (None, began, Some(date(2026, 6, 2))));
    assert_eq!(line(&world, "covenant", COMMITTEE), (None, began, None));
    // The company's own come round once a year, the fund and the common income as often as the place has them published.
    assert_eq!(line(&world, "services", COMPANY), (None, began, Some(date(2027, 3, 2))));
    assert_eq!(line(&world, "fund-use", COMPANY), (None, began, Some(date(2026, 9, 2))));
    assert_eq!(line(&world, "common-income", COMPANY), (None, began, Some(date(2026, 6, 2))));
    world.must(CHAIR, publish(COMMITTEE, "fund", SourceGiven::Words));
    let published = (Some(1), Some(date(2026, 3, 2)), Some(date(2026, 9, 2)));
    assert_eq!(line(&world, "fund", COMMITTEE), published);
    world.must(CHAIR, publish(COMMITTEE, "covenant", SourceGiven::Words));
    assert_eq!(line(&world, "covenant", COMMITTEE), (Some(2), Some(date(2026, 3, 2)), None));
    assert_eq!(line(&world, "fund", COMMITTEE), published);
}

fn order(to: BodyId, days: u32) -> SupervisionCommand {
    SupervisionCommand::GiveOrder(OrderedGiven {
        office: STREET_OFFICE,
        to,
        deed: Deed::Renew,
        days,
        article: "指导规则 §54".to_owned(),
        text: "限期组织换届选举。".to_owned(),
        evidence: None,
    })
}

#[test]
fn the_street_office_orders_others_to_do_what_is_due_within_days() {
    let mut world = estate::settled();
    for actor in [CHAIR, MANAGER, RESIDENTS_CHAIR, Actor::Operator, Actor::Clock] {
        given(&world).by(actor).when(order(COMMITTEE, 30)).refused("power-missing");
    }
    for to in [COMMITTEE, COMPANY, RESIDENTS] {
        given(&world).by(STREET_CHAIR).when(order(to, 30)).happens(&["supervision.order_given"]);
    }
    given(&world).by(STREET_CHAIR).when(order(STREET_OFFICE, 30)).refused("order-to-office");
    given(&world).by(STREET_CHAIR).when(order(BodyId::new(9), 30)).refused("body-unknown");
    for (days, code) in [(0, Some("order-days-out-of-bounds")), (1, None), (365, None)] {
        let answered = given(&world).by(STREET_CHAIR).when(order(COMMITTEE, days));
        match code {
            Some(code) => drop(answered.refused(code)),
            None => drop(answered.happens(&["supervision.order_given"])),
        }
    }
    given(&world).by(STREET_CHAIR).when(order(COMMITTEE, 366)).refused("order-days-out-of-bounds");
    world.must(STREET_CHAIR, order(COMMITTEE, 30));
    let one = |world: &World| world.community.supervision().order(OrderId::new(1)).unwrap().clone();
    // Thirty days from 2 March 2026 end on Wednesday, 1 April.
    assert_eq!(one(&world).until, date(2026, 4, 1));
    assert!(!one(&world).is_missed(date(2026, 4, 1)) && one(&world).is_missed(date(2026, 4, 2)));
    let settle =
        |order: u32| SupervisionCommand::SettleOrder { order: OrderId::new(order), text: "已办。".to_owned() };
    given(&world).by(CHAIR).when(settle(1)).refused("power-missing");
    given(&world).by(STREET_CHAIR).when(settle(2)).refused("order-unknown");
    world.must(STREET_CHAIR, settle(1));
    given(&world).by(STREET_CHAIR).when(settle(1)).nothing();
    assert!(!one(&world).is_missed(date(2026, 4, 2)));
}

#[test]
fn what_is_asked_of_a_body_nobody_sits_in_any_more_is_answered_by_the_committee_that_carries_on() {
    let mut world = estate::settled();
    let kind = governance::bodies::BodyKind::PreparatoryGroup;
    let name = "首次业主大会会议筹备组".to_owned();
    world.must(Actor::Operator, governance::bodies::BodiesCommand::Establish { kind, name });
    let group = world.community.bodies().all().last().unwrap().id;
    world.must(OWNER, ask_of(group, None, &["fund"]));
    assert_eq!(world.community.supervision().inspection(ASKED).unwrap().body, COMMITTEE);
    given(&world).by(CHAIR).when(grant(date(2026, 3, 10))).happens(&["supervision.inspection_answered"]);
}
