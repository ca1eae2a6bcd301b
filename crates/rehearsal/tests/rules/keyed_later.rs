//! Paper that came by the last day for answers and is keyed in on a later one.

use governance::Seal;
use governance::deliberation::{
    Consent, DeliberationCommand, Stance, Step, Verdict, papers_keyed_later, sheets_keyed_later, word_clock,
};
use governance::ids::{OwnerId, StatementNo};
use governance::on_paper::{OnPaperCommand, Part, Said, Ticked};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::{CONCERN, conversing, hold_back, move_on, seal, show};
use rehearsal::fixture::estate::{CLERK, RESIDENTS_CHAIR, SECOND_CLERK, at};
use rehearsal::fixture::opinions::{consent, settle, tested};
use rehearsal::fixture::results::{judge, reported, verdict};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

const KEYED: &[&str] = &["on_paper.word_keyed"];

fn key(world: &World, said: Said, (number, part): (u32, Option<Seal>), came_on: Option<Date>) -> OnPaperCommand {
    let word = world.community.on_paper().next(CONCERN);
    let (owner, part, evidence) = (Some(OwnerId::new(number)), part.map(Part::Seal), Seal::new([6; 32]));
    OnPaperCommand::Key { deliberation: CONCERN, word, said, owner, part, evidence, came_on }
}

fn sheet(world: &World, came_on: Option<Date>) -> OnPaperCommand {
    let ticked = vec![Ticked { statement: StatementNo::new(1), stance: Stance::Agree }];
    key(world, Said::Stances { voice: seal(CONCERN, 1_004), ticked }, (4, None), came_on)
}

fn on_opinion(world: &World, came_on: Option<Date>) -> OnPaperCommand {
    let DeliberationCommand::SayConsent { voice, .. } = consent(world, 3, Consent::Agree) else { panic!("another") };
    key(world, Said::Consent { voice, says: Consent::Agree, why: None }, (3, None), came_on)
}

fn on_result(world: &World, came_on: Option<Date>) -> OnPaperCommand {
    let said = verdict(world, 1, 10_001, Verdict::NotSolved);
    let DeliberationCommand::SayVerdict { who, part, .. } = said else { panic!("another") };
    key(world, Said::Verdict { who, says: Verdict::NotSolved }, (1, part), came_on)
}

/// Until when paper is keyed in that came by the last day.
fn later(world: &World, today: Date) -> Option<(Date, Date)> {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let of = (&world.community, law());
    let sheets = sheets_keyed_later(of, one, today);
    sheets.or_else(|| papers_keyed_later(of, one, today)).map(|(last, clock)| (last, clock.until))
}

fn morning_after(world: &World, until: Date) -> Timestamp {
    let morning = until.tomorrow().unwrap().at(9, 0, 0, 0);
    morning.to_zoned(world.community.zone().clone()).unwrap().timestamp()
}

#[test]
fn a_sheet_that_came_by_the_last_day_is_keyed_in_as_long_as_it_can_be_confirmed() {
    let mut world = conversing();
    world.must(RESIDENTS_CHAIR, hold_back(2));
    // Answers are taken until Saturday 21 March, and confirmed for three days.
    let (last, over) = (date(2026, 3, 21), date(2026, 3, 24));
    for (now, came_on, refused) in [
        ("2026-03-21T18:00:00+08:00", None, None),
        ("2026-03-21T18:00:00+08:00", Some(last), None),
        ("2026-03-21T18:00:00+08:00", Some(date(2026, 3, 22)), Some("came-outside")),
        ("2026-03-22T09:00:00+08:00", None, Some("conversation-ended")),
        ("2026-03-22T09:00:00+08:00", Some(date(2026, 3, 22)), Some("conversation-ended")),
        ("2026-03-22T09:00:00+08:00", Some(last), None),
        ("2026-03-24T23:59:00+08:00", Some(last), None),
        ("2026-03-25T00:00:00+08:00", Some(last), Some("sheet-too-late")),
        ("2026-03-22T09:00:00+08:00", Some(date(2026, 1, 1)), Some("came-outside")),
    ] {
        let keyed = given(&world).at(at(now)).by(CLERK).when(sheet(&world, came_on));
        match refused {
            None => drop(keyed.happens(KEYED)),
            Some(code) => drop(keyed.refused(code)),
        }
    }
    assert_eq!(later(&world, last), None, "answers are taken");
    assert_eq!(later(&world, date(2026, 3, 22)), Some((last, over)));
    assert_eq!(later(&world, date(2026, 3, 25)), None);
    world.now = at("2026-03-23T09:00:00+08:00");
    let keyed = sheet(&world, Some(last));
    world.must(CLERK, keyed);
    assert_eq!(world.community.on_paper().of(CONCERN)[0].came_on, Some(last));
    // Keyed in on the last day but one, it is looked at by the last day on which it counts, and not three days later.
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    let clock = word_clock((&world.community, law()), one, &world.community.on_paper().of(CONCERN)[0]);
    assert_eq!(clock.map(|clock| clock.until), Some(over));
    // It holds the step until somebody else looked.
    let waits = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert_eq!(waits["missing"], json!(["confirm-sheets"]));
    world.must(SECOND_CLERK, OnPaperCommand::Confirm { deliberation: CONCERN, word: governance::ids::WordNo::new(1) });
    assert_eq!(world.community.deliberations().conversation(CONCERN).unwrap().voices(), 1);
    // Once the matter went on nothing is keyed in any more.
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    assert_eq!(later(&world, date(2026, 3, 23)), None);
    let other = key(
        &world,
        Said::Stances {
            voice: seal(CONCERN, 1_005),
            ticked: vec![Ticked { statement: StatementNo::new(1), stance: Stance::Agree }],
        },
        (5, None),
        Some(last),
    );
    given(&world).by(CLERK).when(other).refused("conversation-ended");
}

#[test]
fn a_statement_that_was_looked_at_late_keeps_no_sheet_out_that_came_by_the_last_day_of_the_others() {
    let mut world = conversing();
    world.now = at("2026-03-23T09:00:00+08:00");
    world.must(RESIDENTS_CHAIR, show(2, "音量应当由大家一起测。"));
    // The first is answered until Saturday 21 March, the second until Thursday 26 March; then they have two days of work to confirm.
    let (last, over) = (date(2026, 3, 21), date(2026, 3, 30));
    for today in [date(2026, 3, 22), date(2026, 3, 26), over] {
        assert_eq!(later(&world, today), Some((last, over)), "{today}");
    }
    assert_eq!(later(&world, date(2026, 3, 31)), None);
    let both = |world: &World, number: u32, came_on: Date| {
        let ticked = [1, 2].map(|statement| Ticked { statement: StatementNo::new(statement), stance: Stance::Agree });
        let said = Said::Stances { voice: seal(CONCERN, 1_000 + number), ticked: ticked.into() };
        key(world, said, (number, None), Some(came_on))
    };
    // What came by the first day counts whole, what came later for the second statement alone.
    for (number, came_on, counted) in [(4, last, [true, true]), (5, date(2026, 3, 22), [false, true])] {
        let keyed = both(&world, number, came_on);
        let word = world.community.on_paper().next(CONCERN);
        world.must(CLERK, keyed);
        world.must(SECOND_CLERK, OnPaperCommand::Confirm { deliberation: CONCERN, word });
        let talk = world.community.deliberations().conversation(CONCERN).unwrap();
        let voice = seal(CONCERN, 1_000 + number);
        let stances = [1, 2].map(|statement| talk.stance(&voice, StatementNo::new(statement)).is_some());
        assert_eq!(stances, counted, "{came_on}");
    }
}

#[test]
fn the_day_on_which_it_is_keyed_in_is_not_entered_as_another() {
    let mut world = conversing();
    world.now = at("2026-03-20T09:00:00+08:00");
    let keyed = sheet(&world, Some(date(2026, 3, 20)));
    world.must(CLERK, keyed);
    assert_eq!(world.community.on_paper().of(CONCERN)[0].came_on, None);
}

#[test]
fn consent_that_came_on_paper_by_the_last_day_is_keyed_in_until_it_is_settled() {
    let mut world = tested();
    let until = world.community.deliberations().opinion(CONCERN).unwrap().tested().unwrap().until;
    world.now = morning_after(&world, until);
    given(&world).by(CLERK).when(on_opinion(&world, None)).refused("opinion-not-tested");
    given(&world).by(CLERK).when(on_opinion(&world, Some(until))).happens(KEYED);
    let before = until.saturating_sub(jiff::Span::new().days(60));
    given(&world).by(CLERK).when(on_opinion(&world, Some(before))).refused("came-outside");
    let mut settled = world.clone();
    settled.must(RESIDENTS_CHAIR, settle(None, ""));
    given(&settled).by(CLERK).when(on_opinion(&settled, Some(until))).refused("opinion-not-tested");
    let keyed = on_opinion(&world, Some(until));
    world.must(CLERK, keyed);
    given(&world).by(RESIDENTS_CHAIR).when(settle(None, "")).refused("papers-waiting");
}

#[test]
fn a_verdict_that_came_on_paper_by_the_last_day_is_keyed_in_until_it_is_added_up() {
    let mut world = reported();
    let until = world.community.deliberations().deliberation(CONCERN).unwrap().report().unwrap().until;
    world.now = morning_after(&world, until);
    given(&world).by(CLERK).when(on_result(&world, None)).refused("verdict-too-late");
    given(&world).by(CLERK).when(on_result(&world, Some(until))).happens(KEYED);
    let mut judged = world.clone();
    judged.must(RESIDENTS_CHAIR, judge(None));
    given(&judged).by(CLERK).when(on_result(&judged, Some(until))).refused("verdict-too-late");
}
