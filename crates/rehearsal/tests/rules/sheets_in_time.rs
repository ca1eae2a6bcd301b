use governance::Seal;
use governance::deliberation::{Stance, Step, sheets_lapsed};
use governance::duties::{self, Duty, DutyKind};
use governance::ids::{OwnerId, StatementNo, WordNo};
use governance::on_paper::{OnPaperCommand, Said, Ticked};
use jiff::civil::{Date, date};
use rehearsal::fixture::deliberations::{CONCERN, conversing, hold_back, move_on, seal};
use rehearsal::fixture::estate::{CLERK, RESIDENTS, RESIDENTS_CHAIR, SECOND_CLERK, at};
use rehearsal::fixture::{World, given, law};
use serde_json::json;

/// A sheet of an owner who agrees with the first statement.
fn sheet(world: &World, number: u32) -> OnPaperCommand {
    let ticked = vec![Ticked { statement: StatementNo::new(1), stance: Stance::Agree }];
    let said = Said::Stances { voice: seal(CONCERN, 1_000 + number), ticked };
    let (word, owner) = (world.community.on_paper().next(CONCERN), Some(OwnerId::new(number)));
    OnPaperCommand::Key {
        deliberation: CONCERN,
        word,
        said,
        owner,
        part: None,
        evidence: Seal::new([6; 32]),
        came_on: None,
    }
}

fn confirm(word: u32) -> OnPaperCommand {
    OnPaperCommand::Confirm { deliberation: CONCERN, word: WordNo::new(word) }
}

fn reject(word: u32) -> OnPaperCommand {
    OnPaperCommand::Reject { deliberation: CONCERN, word: WordNo::new(word), reason: Seal::new([8; 32]) }
}

/// Sheets of two owners, keyed in on Friday 20 March, a day before the conversation ends.
fn two_keyed() -> World {
    let mut world = conversing();
    world.must(RESIDENTS_CHAIR, hold_back(2));
    world.now = at("2026-03-20T09:00:00+08:00");
    for number in [2, 3] {
        let keyed = sheet(&world, number);
        world.must(CLERK, keyed);
    }
    world
}

fn lapsed(world: &World, today: Date) -> usize {
    let one = world.community.deliberations().deliberation(CONCERN).unwrap();
    sheets_lapsed((&world.community, law()), one, today)
}

fn owed(world: &World, today: Date) -> Vec<Duty> {
    let all = duties::duties(&world.community, law(), today).into_iter();
    all.filter(|duty| duty.kind == DutyKind::ConfirmSheets).collect()
}

#[test]
fn a_sheet_that_came_in_time_is_confirmed_for_some_days_after_the_last_one_and_holds_the_step_until_then() {
    let mut world = two_keyed();
    let answered = &["on_paper.word_confirmed", "deliberation.statement_answered"];
    // Three days after Saturday 21 March.
    for (now, fits) in [
        ("2026-03-21T09:00:00+08:00", true),
        ("2026-03-22T09:00:00+08:00", true),
        ("2026-03-24T23:59:00+08:00", true),
        ("2026-03-25T00:00:00+08:00", false),
    ] {
        let confirmed = given(&world).at(at(now)).by(SECOND_CLERK).when(confirm(1));
        if fits {
            confirmed.happens(answered);
        } else {
            let late = confirmed.refused("sheet-too-late");
            assert_eq!((&late["days"], &late["until"]), (&json!(3), &json!("2026-03-24")));
            assert!(late["basis"].as_array().unwrap().contains(&json!("系统提议")));
        }
    }
    world.now = at("2026-03-22T09:00:00+08:00");
    given(&world).by(CLERK).when(sheet(&world, 4)).refused("conversation-ended");
    given(&world).by(CLERK).when(confirm(1)).refused("word-confirmed-by-same");
    let waits = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert_eq!(waits["missing"], json!(["confirm-sheets"]));
    world.must(SECOND_CLERK, confirm(1));
    assert_eq!(world.community.deliberations().conversation(CONCERN).unwrap().voices(), 1);
    let waits = given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
    assert_eq!(waits["missing"], json!(["confirm-sheets"]), "the other one waits");
    let mut rejected = world.clone();
    rejected.must(SECOND_CLERK, reject(2));
    given(&rejected).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).happens(&["deliberation.moved_on"]);
    // What was never confirmed is counted, and nothing waits for it any more.
    world.now = at("2026-03-25T09:00:00+08:00");
    assert_eq!((lapsed(&world, date(2026, 3, 24)), lapsed(&world, date(2026, 3, 25))), (0, 1));
    assert_eq!(lapsed(&rejected, date(2026, 3, 25)), 0, "a reason was given");
    world.must(RESIDENTS_CHAIR, move_on(Step::Opinion));
    given(&world).by(SECOND_CLERK).when(confirm(2)).refused("conversation-ended");
    assert_eq!(lapsed(&world, date(2026, 6, 1)), 1, "and stays counted");
}

#[test]
fn sheets_are_a_duty_of_the_body_that_leads_from_the_day_they_are_keyed_in_until_somebody_else_looked() {
    let mut world = two_keyed();
    // Three days from Friday 20 March.
    let due = owed(&world, date(2026, 3, 20));
    assert_eq!(due.len(), 1, "what came on one day is one duty");
    assert_eq!((due[0].owed_by, due[0].since), (RESIDENTS, date(2026, 3, 20)));
    assert_eq!((due[0].until, due[0].done_on), (Some(date(2026, 3, 23)), None));
    assert!(!due[0].is_missed(date(2026, 3, 23)) && due[0].is_missed(date(2026, 3, 24)));
    world.now = at("2026-03-24T09:00:00+08:00");
    world.must(SECOND_CLERK, confirm(1));
    assert!(owed(&world, date(2026, 3, 24))[0].is_missed(date(2026, 3, 24)), "the other one still waits");
    world.must(SECOND_CLERK, reject(2));
    assert_eq!(owed(&world, date(2026, 3, 25))[0].done_on, Some(date(2026, 3, 24)));
}
