//! What is due, over days: both sides of every boundary.

use governance::assembly::{AssemblyCommand, ObjectionAnswer, ObjectionSubject, Occasion, Scope, Stage};
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::charter::{CharterCommand, CharterKind, CharterRef, DraftFrom, TextLanguage};
use governance::community::{CommunityEvent, OwnRules, PlaceSettled, RulesAdopted};
use governance::duties::{About, Duty, DutyKind, Horizon, Standing, duties};
use governance::handover::{HandoverCommand, ItemGiven, ItemSort};
use governance::ids::{BodyId, HandoverId, ItemNo, OwnerId, PersonId};
use governance::matter::{MatterCommand, Progress};
use governance::renewal::RenewalCommand;
use governance::supervision::{AnswerGiven, Deed, OrderedGiven, PublishedGiven, SourceGiven, SupervisionCommand};
use governance::{Actor, Seal};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{
    self, CHAIR, COMMITTEE, COMPANY, MANAGER, RESIDENTS, STREET_CHAIR, STREET_OFFICE, TERM_FROM, at,
};
use rehearsal::fixture::stations::{self, MEETING, REPAIR};
use rehearsal::fixture::terms::{NEW_CHAIR, TERM_ENDS, seat_the_next, settled_in};
use rehearsal::fixture::{World, elections, law};

pub(crate) fn all(world: &World, day: Date, kind: DutyKind) -> Vec<Duty> {
    let all = duties(&world.community, law(), day);
    all.into_iter().filter(|duty| duty.kind == kind).collect()
}

/// The only duty of a kind.
fn only(world: &World, day: Date, kind: DutyKind) -> Duty {
    let found = all(world, day, kind);
    assert_eq!(found.len(), 1, "{kind:?} on {day}: {found:?}");
    found[0].clone()
}

fn standing(world: &World, day: Date, kind: DutyKind) -> Standing {
    only(world, day, kind).standing(day)
}

#[test]
fn a_duty_is_sorted_by_how_many_days_are_left() {
    let until = date(2026, 12, 31);
    let duty = Duty::new(DutyKind::Publish, BodyId::new(1), About::Body, date(2026, 1, 1)).until(until);
    for (day, horizon, standing) in [
        (date(2025, 12, 31), Horizon::Later, Standing::Ahead { days: 1 }),
        (date(2026, 1, 1), Horizon::Later, Standing::Due { days: 364 }),
        (date(2026, 10, 1), Horizon::Later, Standing::Due { days: 91 }),
        (date(2026, 10, 2), Horizon::Quarter, Standing::Due { days: 90 }),
        (date(2026, 10, 31), Horizon::Quarter, Standing::Due { days: 61 }),
        (date(2026, 11, 1), Horizon::TwoMonths, Standing::Due { days: 60 }),
        (date(2026, 11, 30), Horizon::TwoMonths, Standing::Due { days: 31 }),
        (date(2026, 12, 1), Horizon::Month, Standing::Due { days: 30 }),
        (date(2026, 12, 23), Horizon::Month, Standing::Due { days: 8 }),
        (date(2026, 12, 24), Horizon::Week, Standing::Due { days: 7 }),
        (date(2026, 12, 31), Horizon::Week, Standing::Due { days: 0 }),
        (date(2027, 1, 1), Horizon::Overdue, Standing::Missed { days: 1 }),
    ] {
        assert_eq!((duty.horizon(day), duty.standing(day)), (Some(horizon), standing), "{day}");
        assert_eq!(duty.is_missed(day), horizon == Horizon::Overdue, "{day}");
    }
    let undated = Duty { until: None, ..duty.clone() };
    for (day, horizon, standing) in [
        (date(2025, 10, 2), Horizon::Later, Standing::Ahead { days: 91 }),
        (date(2025, 10, 3), Horizon::Quarter, Standing::Ahead { days: 90 }),
        (date(2025, 12, 31), Horizon::Week, Standing::Ahead { days: 1 }),
        (date(2026, 1, 1), Horizon::Undated, Standing::Waiting { days: 0 }),
        (date(2026, 1, 31), Horizon::Undated, Standing::Waiting { days: 30 }),
    ] {
        assert_eq!((undated.horizon(day), undated.standing(day)), (Some(horizon), standing), "{day}");
    }
    for (on, expected) in [
        (until, Standing::Done { on: until }),
        (date(2027, 1, 1), Standing::DoneLate { on: date(2027, 1, 1), days: 1 }),
    ] {
        let done = duty.clone().done(Some(on));
        assert_eq!((done.horizon(on), done.standing(on)), (None, expected));
    }
    assert_eq!(undated.done(Some(until)).standing(until), Standing::Done { on: until });
}

#[test]
fn a_meeting_owes_its_next_step() {
    use DutyKind::{Announce, Certify, Count, GiveNotice, IssueLetters, PublishRoll};
    let steps = [PublishRoll, GiveNotice, IssueLetters, Count, Announce, Certify];
    let day = date(2026, 3, 19);
    for (stage, owed) in [
        (Stage::Convened, &[PublishRoll][..]),
        (Stage::RollPublished, &[GiveNotice]),
        (Stage::Noticed, &[IssueLetters]),
        (Stage::Open, &[]),
        (Stage::Closed, &[Count, Announce]),
        (Stage::Counted, &[Announce]),
        (Stage::Announced, &[Certify]),
        (Stage::Certified, &[]),
        (Stage::Cancelled, &[]),
    ] {
        let world = stations::at_stage(stage);
        let open = duties(&world.community, law(), day).into_iter().filter(|duty| duty.done_on.is_none());
        let open: Vec<_> = open.map(|duty| duty.kind).filter(|kind| steps.contains(kind)).collect();
        for kind in owed {
            assert!(open.contains(kind), "{stage:?}: {open:?}");
        }
        assert_eq!(open.len(), owed.len(), "{stage:?}: {open:?}");
    }
}

#[test]
fn letters_are_out_by_the_eve_of_the_vote() {
    let world = stations::at_stage(Stage::Noticed);
    // Voting opens on 23 March at eight.
    let kind = DutyKind::IssueLetters;
    assert_eq!(standing(&world, date(2026, 3, 23), kind), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2026, 3, 24), kind), Standing::Missed { days: 1 });
    assert_eq!(only(&world, date(2026, 3, 24), kind).owed_by, COMMITTEE);
}

#[test]
fn a_result_is_published_within_the_days_of_the_place_and_elsewhere_waits() {
    let kind = DutyKind::Announce;
    let world = stations::at_stage(Stage::Counted);
    assert_eq!(standing(&world, date(2026, 4, 2), kind), Standing::Waiting { days: 3 });
    let mut world = settled_in("cn-beijing");
    for (at, event) in stations::at_stage(Stage::Counted).log.iter().skip(world.log.len() - 1) {
        world.now = *at;
        world.follow(event);
    }
    // Closed on Monday, 30 March; three days end on 2 April.
    for (day, expected) in
        [(date(2026, 4, 2), Standing::Due { days: 0 }), (date(2026, 4, 3), Standing::Missed { days: 1 })]
    {
        assert_eq!(standing(&world, day, kind), expected, "{day}");
    }
    stations::announce(&mut world);
    assert_eq!(standing(&world, date(2026, 4, 3), kind), Standing::Done { on: date(2026, 3, 30) });
}

#[test]
fn an_objection_waits_for_its_answer() {
    let mut world = stations::at_stage(Stage::RollPublished);
    let objection = stations::object(&mut world, ObjectionSubject::Roll, 1);
    let kind = DutyKind::AnswerRollObjection;
    let duty = only(&world, date(2026, 3, 5), kind);
    assert_eq!((duty.about.clone(), duty.owed_by), (About::Objection(MEETING, objection), COMMITTEE));
    assert_eq!(duty.standing(date(2026, 3, 5)), Standing::Waiting { days: 3 });
    stations::give_notice(&mut world);
    assert_eq!(standing(&world, date(2026, 3, 23), kind), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2026, 3, 24), kind), Standing::Missed { days: 1 });
    stations::answer(&mut world, objection, ObjectionAnswer::Dismissed);
    assert_eq!(standing(&world, date(2026, 3, 24), kind), Standing::Done { on: date(2026, 3, 3) });
    let mut world = stations::at_stage(Stage::Announced);
    stations::object(&mut world, ObjectionSubject::Result, 1);
    let kind = DutyKind::AnswerResultObjection;
    assert_eq!(standing(&world, date(2026, 4, 2), kind), Standing::Waiting { days: 3 });
}

#[test]
fn nobody_is_named_to_carry_out_an_election() {
    let world = elections::certified();
    assert!(world.community.assembly().has_adopted(elections::ELECTION));
    assert_eq!(all(&world, date(2026, 4, 9), DutyKind::AssignExecution), []);
}

#[test]
fn what_was_adopted_needs_somebody_to_carry_it_out_by_a_day() {
    let mut world = stations::at_stage(Stage::Certified);
    let today = date(2026, 4, 9);
    assert_eq!(all(&world, today, DutyKind::AssignExecution).len(), 2);
    // No article names a day for that; the product proposes fifteen.
    for duty in all(&world, today, DutyKind::AssignExecution) {
        assert_eq!((duty.until, duty.basis.as_slice()), (Some(date(2026, 4, 24)), &["系统提议".to_owned()][..]));
        assert!(!duty.is_missed(date(2026, 4, 24)) && duty.is_missed(date(2026, 4, 25)));
    }
    let due = date(2026, 6, 30);
    world.must(CHAIR, MatterCommand::AssignExecution { matter: REPAIR, body: COMPANY, due });
    assert_eq!(all(&world, today, DutyKind::AssignExecution).len(), 1);
    let duty = only(&world, today, DutyKind::CarryOut);
    assert_eq!((duty.owed_by, duty.until, duty.about.clone()), (COMPANY, Some(due), About::Matter(REPAIR)));
    assert_eq!(standing(&world, due, DutyKind::CarryOut), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2026, 7, 1), DutyKind::CarryOut), Standing::Missed { days: 1 });
    let report = |progress| MatterCommand::ReportProgress { matter: REPAIR, progress, text: "报告。".to_owned() };
    world.must(MANAGER, report(Progress::Underway));
    assert!(only(&world, today, DutyKind::CarryOut).done_on.is_none());
    world.now = at("2026-07-02T09:00:00+08:00");
    world.must(MANAGER, report(Progress::Finished));
    let late = Standing::DoneLate { on: date(2026, 7, 2), days: 2 };
    assert_eq!(standing(&world, date(2026, 7, 3), DutyKind::CarryOut), late);
}

#[test]
fn a_regular_meeting_is_due_where_the_place_says_how_often() {
    let kind = DutyKind::HoldRegularMeeting;
    assert!(all(&estate::settled(), date(2026, 3, 2), kind).is_empty());
    let world = settled_in("cn-beijing");
    for (day, expected) in
        [(date(2027, 3, 2), Standing::Due { days: 0 }), (date(2027, 3, 3), Standing::Missed { days: 1 })]
    {
        assert_eq!(standing(&world, day, kind), expected, "{day}");
    }
    assert_eq!(only(&world, date(2025, 1, 1), kind).since, TERM_FROM);
}

#[test]
fn a_regular_meeting_is_due_as_often_as_the_owners_rules_say_and_the_place_asks() {
    let kind = DutyKind::HoldRegularMeeting;
    // The committee began on the first of January 2024; what it held before the book began on 2 March 2026 nobody can see.
    for (place, own, until, articles) in [
        ("cn", None, None, 0),
        ("cn", Some(12), Some(date(2027, 3, 2)), 0),
        ("cn", Some(24), Some(date(2028, 3, 2)), 0),
        ("cn-beijing", None, Some(date(2027, 3, 2)), 1),
        ("cn-beijing", Some(6), Some(date(2026, 9, 2)), 1),
        // Adopted before the community was settled there: the place is the floor.
        ("cn-beijing", Some(24), Some(date(2027, 3, 2)), 1),
    ] {
        let mut world = if place == "cn" { estate::settled() } else { settled_in(place) };
        let rules = OwnRules { regular_months: own, ..world.community.rules() };
        let source = serde_json::from_str("\"决议\"").unwrap();
        world.follow(&CommunityEvent::RulesAdopted(RulesAdopted { rules, source }).into());
        let found = all(&world, date(2026, 3, 2), kind);
        assert_eq!(found.first().and_then(|duty| duty.until), until, "{place} {own:?}");
        assert_eq!(found.first().map_or(0, |duty| duty.basis.len()), articles, "{place} {own:?}");
    }
}

#[test]
fn the_clause_of_the_owners_own_text_that_says_how_often_is_the_ground() {
    let mut world = estate::settled();
    let (kind, from) = (CharterKind::RulesOfProcedure, DraftFrom::Model("cn-rules-of-procedure".to_owned()));
    world.must(CHAIR, CharterCommand::Draft { kind, from, language: TextLanguage::Chinese });
    let text = CharterRef { kind, version: 1 };
    world.must(CHAIR, CharterCommand::PutForward { text });
    world.must(CHAIR, CharterCommand::Enter { text, on: date(2026, 3, 1), source: "决议".to_owned() });
    let duty = only(&world, date(2026, 3, 2), DutyKind::HoldRegularMeeting);
    assert_eq!((duty.until, duty.clause), (Some(date(2027, 3, 2)), Some((kind, 4))));
}

#[test]
fn only_a_regular_meeting_of_the_whole_estate_is_one() {
    let opened = stations::opens_at().to_zoned(estate::settled().community.zone().clone()).date();
    let building = Scope::Building { building: "1栋".to_owned() };
    for (occasion, scope, counts) in [
        (Occasion::Regular, Scope::Estate, true),
        (Occasion::Extraordinary, Scope::Estate, false),
        (Occasion::Regular, building, false),
    ] {
        let mut world = settled_in("cn-beijing");
        let AssemblyCommand::Convene { body, pack, questions, .. } = stations::convene() else { panic!() };
        let questions = questions.into_iter().take(1).collect();
        let case = format!("{occasion:?} {scope:?}");
        world.must(
            CHAIR,
            AssemblyCommand::Convene { body, pack, scope, occasion: stations::meeting_for(occasion), questions },
        );
        stations::publish_roll(&mut world);
        stations::give_notice(&mut world);
        stations::issue_letters(&mut world);
        world.now = stations::opens_at();
        world.must(Actor::Clock, AssemblyCommand::OpenVoting { meeting: MEETING });
        let since = only(&world, opened, DutyKind::HoldRegularMeeting).since;
        assert_eq!(since, if counts { opened } else { TERM_FROM }, "{case}");
    }
}

#[test]
fn the_end_of_a_term_is_alarmed_reported_and_answered_by_an_election() {
    let (elect, report) = (DutyKind::ElectNext, DutyKind::ReportTermEnd);
    let mut world = settled_in("cn-shanghai");
    for (day, expected) in [
        (date(2028, 9, 29), Standing::Ahead { days: 1 }),
        (date(2028, 9, 30), Standing::Due { days: 92 }),
        (TERM_ENDS, Standing::Due { days: 0 }),
        (date(2029, 1, 1), Standing::Missed { days: 1 }),
    ] {
        assert_eq!(standing(&world, day, elect), expected, "{day}");
    }
    // It is asked for ninety days before its last one: there is time to do it.
    for (day, expected) in [
        (date(2028, 5, 1), Standing::Ahead { days: 1 }),
        (date(2028, 5, 2), Standing::Due { days: 90 }),
        (date(2028, 7, 31), Standing::Due { days: 0 }),
        (date(2028, 8, 1), Standing::Missed { days: 1 }),
    ] {
        assert_eq!(standing(&world, day, report), expected, "{day}");
    }
    world.now = at("2028-08-02T09:00:00+08:00");
    world.must(CHAIR, RenewalCommand::Report { committee: COMMITTEE, text: "已报告。".to_owned() });
    let late = Standing::DoneLate { on: date(2028, 8, 2), days: 2 };
    assert_eq!(standing(&world, date(2028, 8, 3), report), late);
    // What is added to the report later does not make it later.
    world.now = at("2028-08-20T09:00:00+08:00");
    world.must(CHAIR, RenewalCommand::Report { committee: COMMITTEE, text: "补充报告移交安排。".to_owned() });
    assert_eq!(standing(&world, date(2028, 8, 21), report), late);
    world.now = at("2028-10-09T09:00:00+08:00");
    world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    seat_the_next(&mut world);
    let of_old = |day| {
        let found = all(&world, day, elect);
        found.into_iter().find(|duty| duty.about == About::Term(COMMITTEE, TERM_ENDS)).unwrap().standing(day)
    };
    // Seats taken on the very next day leave no gap.
    assert_eq!(of_old(date(2028, 10, 9)), Standing::Done { on: date(2028, 10, 9) });
    assert_eq!(of_old(date(2029, 1, 1)), Standing::Done { on: TERM_ENDS });
    assert!(all(&estate::settled(), date(2028, 8, 1), report).is_empty());
}

#[test]
fn somebody_who_can_act_in_a_gap_is_seated_before_it_begins() {
    let mut world = estate::settled();
    let kind = DutyKind::SettleStandIn;
    let first = date(2028, 9, 30);
    // The seats of street office and residents' committee end on the very day here.
    assert_eq!(standing(&world, date(2028, 9, 29), kind), Standing::Ahead { days: 1 });
    let duty = only(&world, first, kind);
    assert_eq!((duty.until, duty.about.clone()), (Some(TERM_ENDS), About::Term(COMMITTEE, TERM_ENDS)));
    assert_eq!((duty.owed_by, duty.basis.as_slice()), (STREET_OFFICE, &["指导规则 §§54、57".to_owned()][..]));
    assert_eq!(standing(&world, date(2029, 1, 1), kind), Standing::Missed { days: 1 });
    assert_eq!(only(&world, date(2029, 1, 1), kind).owed_by, COMMITTEE, "nobody sits in the office then");
    let mut elected = world.clone();
    elected.now = at("2028-10-09T09:00:00+08:00");
    elected.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    seat_the_next(&mut elected);
    let of_old = |day| all(&elected, day, kind).iter().any(|duty| duty.about == About::Term(COMMITTEE, TERM_ENDS));
    assert!(!of_old(date(2028, 10, 9)) && !of_old(date(2029, 1, 1)), "the next committee leaves no gap");
    let (holder, role) = (SeatHolder::Known(PersonId::new(9)), SeatRole::Chair);
    let (from, until) = (date(2028, 1, 1), date(2032, 12, 31));
    world.must(Actor::Operator, BodiesCommand::FillSeat { body: RESIDENTS, holder, role, from, until, owner: None });
    assert!(all(&world, first, kind).is_empty());
}

#[test]
fn nobody_is_late_with_what_was_due_before_the_book_began_or_its_place_was_settled() {
    // Entered as they are in a book that begins later: a committee since 2024 without a chair, and one whose term is over.
    let mut world = settled_in("cn-beijing");
    let chair = PersonId::new(1);
    world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person: chair, role: SeatRole::Chair });
    let day = date(2026, 3, 3);
    for kind in [DutyKind::HoldRegularMeeting, DutyKind::HoldFirstSitting] {
        let late = all(&world, day, kind).into_iter().filter(|duty| duty.is_missed(day)).count();
        assert_eq!(late, 0, "{kind:?}");
    }
    let mut ended = estate::settled();
    ended.now = at("2029-02-01T09:00:00+08:00");
    let since = |world: &World| all(world, date(2029, 2, 2), DutyKind::DrawUpHandover)[0].until;
    assert_eq!(since(&ended), Some(date(2029, 1, 10)));
    ended.follow(&CommunityEvent::PlaceSettled(PlaceSettled { place: "cn-beijing".to_owned(), by: None }).into());
    assert!(since(&ended) >= Some(date(2029, 2, 11)), "{:?}", since(&ended));
}

#[test]
fn handing_over_is_due_ten_days_after_the_term_item_by_item() {
    let mut world = estate::settled();
    let (list, over) = (DutyKind::DrawUpHandover, DutyKind::HandOver);
    assert!(all(&world, TERM_ENDS, list).is_empty());
    assert_eq!(standing(&world, date(2029, 1, 1), list), Standing::Due { days: 9 });
    world.now = at("2028-10-09T09:00:00+08:00");
    world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    assert_eq!(standing(&world, date(2028, 12, 30), list), Standing::Ahead { days: 1 });
    assert_eq!(standing(&world, date(2029, 1, 10), list), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2029, 1, 11), list), Standing::Missed { days: 1 });
    seat_the_next(&mut world);
    world.now = at("2029-01-10T09:00:00+08:00");
    let (sort, text) = (ItemSort::Seal, "印章".to_owned());
    let item = ItemGiven { sort, text, quantity: None, fen: None, place: String::new(), meeting: None, received: None };
    let term_ends = TERM_ENDS;
    world.must(NEW_CHAIR, HandoverCommand::DrawUp { body: COMMITTEE, term_ends, giver: None, items: vec![item] });
    assert!(all(&world, date(2029, 1, 11), list).is_empty());
    assert_eq!(standing(&world, date(2029, 1, 10), over), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2029, 1, 11), over), Standing::Missed { days: 1 });
    let (handover, item) = (HandoverId::new(1), ItemNo::new(1));
    world.must(CHAIR, HandoverCommand::HandIn { handover, item });
    world.now = at("2029-01-11T09:00:00+08:00");
    world.must(NEW_CHAIR, HandoverCommand::Take { handover, item });
    let late = Standing::DoneLate { on: date(2029, 1, 11), days: 1 };
    assert_eq!(standing(&world, date(2029, 1, 12), over), late);
}

#[test]
fn publications_come_round_by_the_months_of_the_place() {
    let mut world = estate::settled();
    let fund = |world: &World, day: Date| {
        let found = all(world, day, DutyKind::Publish);
        found.into_iter().find(|duty| duty.about == About::Publication("fund".to_owned())).unwrap().standing(day)
    };
    // A year from the day the book began, whatever the committee published before on paper.
    assert_eq!(fund(&world, date(2027, 3, 2)), Standing::Due { days: 0 });
    assert_eq!(fund(&world, date(2027, 3, 3)), Standing::Missed { days: 1 });
    world.now = at("2026-06-01T09:00:00+08:00");
    let (what, text) = ("fund".to_owned(), "收支。".to_owned());
    let account = |year: i16| {
        let covers = Some((date(year, 1, 1), date(year, 12, 31)));
        let (what, text) = (what.clone(), text.clone());
        let given = PublishedGiven { body: COMMITTEE, what, covers, text, source: SourceGiven::Words };
        SupervisionCommand::Publish(given)
    };
    // An account of years ago may be published, and answers for nothing that is due now.
    world.must(CHAIR, account(2010));
    assert_eq!(fund(&world, date(2027, 3, 3)), Standing::Missed { days: 1 });
    world.must(CHAIR, account(2025));
    assert_eq!(fund(&world, date(2027, 6, 1)), Standing::Due { days: 0 });
    assert_eq!(fund(&world, date(2027, 6, 2)), Standing::Missed { days: 1 });
    let owed_by_company = all(&world, date(2026, 3, 2), DutyKind::Publish);
    let owed_by_company = owed_by_company.iter().filter(|duty| duty.owed_by == COMPANY);
    assert_eq!(owed_by_company.count(), 7);
}

#[test]
fn a_request_is_answered_in_time_and_a_complaint_taken_up() {
    let mut world = estate::settled();
    let seal = Seal::new([9; 32]);
    let owner = Actor::Owner(OwnerId::new(1));
    let things = vec!["fund".to_owned()];
    world.must(owner, SupervisionCommand::RequestInspection { body: COMMITTEE, owner: None, things, seal });
    let answer = DutyKind::AnswerInspection;
    assert_eq!(standing(&world, date(2026, 3, 17), answer), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2026, 3, 18), answer), Standing::Missed { days: 1 });
    world.now = at("2026-03-18T09:00:00+08:00");
    let inspection = governance::ids::InspectionId::new(1);
    world.must(owner, SupervisionCommand::Complain { inspection, seal });
    let taken_up = DutyKind::TakeUpComplaint;
    let duty = only(&world, date(2026, 3, 20), taken_up);
    assert_eq!((duty.owed_by, duty.standing(date(2026, 3, 20))), (STREET_OFFICE, Standing::Waiting { days: 2 }));
    let mut answered = world.clone();
    // On the same day, and after the complaint: an answer that was complained of came before it.
    answered.now = at("2026-03-18T10:00:00+08:00");
    let refused = AnswerGiven::Refused { rule: "隐私".to_owned() };
    answered.must(CHAIR, SupervisionCommand::AnswerInspection { inspection, answer: refused, seal });
    assert_eq!(standing(&answered, date(2026, 3, 20), taken_up), Standing::Done { on: date(2026, 3, 18) });
    let late = Standing::DoneLate { on: date(2026, 3, 18), days: 1 };
    assert_eq!(standing(&answered, date(2026, 3, 20), answer), late);
    world.must(
        STREET_CHAIR,
        SupervisionCommand::GiveOrder(OrderedGiven {
            office: STREET_OFFICE,
            to: COMMITTEE,
            deed: Deed::AnswerInspection,
            days: 7,
            article: "建筑物区分所有权解释 §13".to_owned(),
            text: "限期答复查阅申请。".to_owned(),
            evidence: None,
        }),
    );
    assert_eq!(standing(&world, date(2026, 3, 20), taken_up), Standing::Done { on: date(2026, 3, 18) });
    let order = DutyKind::ObeyOrder;
    assert_eq!(standing(&world, date(2026, 3, 25), order), Standing::Due { days: 0 });
    assert_eq!(standing(&world, date(2026, 3, 26), order), Standing::Missed { days: 1 });
    assert_eq!(only(&world, date(2026, 3, 26), order).owed_by, COMMITTEE);
}

#[test]
fn every_duty_goes_by_a_word_of_its_own_and_says_where_it_stands_or_that_no_rule_names_a_day() {
    let words: std::collections::BTreeSet<&str> = DutyKind::ALL.iter().map(|kind| kind.word()).collect();
    assert_eq!(words.len(), DutyKind::ALL.len());
    for place in ["cn-beijing", "cn-shanghai", "cn-hangzhou"] {
        let world = settled_in(place);
        for duty in duties(&world.community, law(), date(2028, 11, 1)) {
            assert!(!duty.basis.is_empty(), "{place}: {duty:?}");
        }
    }
}
