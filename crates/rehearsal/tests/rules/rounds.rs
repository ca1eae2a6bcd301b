//! Which account answers for a round: one that leaves no day out, and is for a whole round or reaches to the last month.

use governance::duties::{About, DutyKind, Standing};
use governance::supervision::{PublishedGiven, SourceGiven, SupervisionCommand, board, falls_short};
use jiff::civil::{Date, date};
use rehearsal::fixture::estate::{self, CHAIR, COMMITTEE, COMPANY, MANAGER, at};
use rehearsal::fixture::{World, law};

use crate::duties::all;

/// The committee is seated and the book begins on 2 March 2026; the fund is due once a year.
fn world() -> World {
    estate::settled()
}

fn account(what: &str, (from, until): (Date, Date)) -> SupervisionCommand {
    let (what, text, covers) = (what.to_owned(), "收支。".to_owned(), Some((from, until)));
    SupervisionCommand::Publish(PublishedGiven { body: COMMITTEE, what, covers, text, source: SourceGiven::Words })
}

/// Publishes an account of the fund at nine on a day.
fn publish(world: &mut World, on: &str, covers: (Date, Date)) {
    world.now = at(&format!("{on}T09:00:00+08:00"));
    world.must(CHAIR, account("fund", covers));
}

/// The publication that answered for a round last, the day from which the next must tell, and by when it is due.
fn stands(world: &World, today: Date) -> (Option<u32>, Option<(u32, Date)>, Option<Date>) {
    let place = world.community.place(law()).unwrap();
    let lines = board(&world.community, place, today);
    let line = lines.into_iter().find(|line| line.what == "fund" && line.body == COMMITTEE).unwrap();
    let last = line.last.map(|last| match last {
        governance::supervision::Shown::Publication(one) => one.id.number(),
        other => panic!("{other:?}"),
    });
    (last, line.short.map(|(one, begin)| (one.id.number(), begin)), line.until)
}

fn standing(world: &World, day: Date) -> Standing {
    let due = all(world, day, DutyKind::Publish).into_iter();
    let mut due = due.filter(|duty| duty.owed_by == COMMITTEE);
    due.find(|duty| duty.about == About::Publication("fund".to_owned())).unwrap().standing(day)
}

const YEAR: (Date, Date) = (date(2025, 1, 1), date(2025, 12, 31));

#[test]
fn an_account_of_two_days_leaves_the_duty_open_and_says_from_when_one_must_tell() {
    let mut world = world();
    publish(&mut world, "2026-06-01", (date(2026, 5, 30), date(2026, 5, 31)));
    assert_eq!(stands(&world, date(2026, 6, 1)), (None, Some((1, date(2026, 3, 2))), Some(date(2027, 3, 2))));
    assert_eq!(standing(&world, date(2027, 3, 3)), Standing::Missed { days: 1 });
    publish(&mut world, "2026-06-02", YEAR);
    assert_eq!(stands(&world, date(2026, 6, 2)), (Some(2), None, Some(date(2027, 6, 2))));
    publish(&mut world, "2027-05-31", (date(2027, 5, 1), date(2027, 5, 31)));
    assert_eq!(stands(&world, date(2027, 6, 1)), (Some(2), Some((3, date(2026, 1, 1))), Some(date(2027, 6, 2))));
    assert_eq!(standing(&world, date(2027, 6, 3)), Standing::Missed { days: 1 });
}

#[test]
fn a_first_account_begins_when_accounts_came_to_be_due_or_before() {
    for (covers, answers) in [
        (YEAR, true),
        ((date(2026, 3, 2), date(2026, 12, 31)), true),
        ((date(2026, 3, 3), date(2026, 12, 31)), false),
        ((date(2025, 7, 1), date(2026, 12, 31)), true),
        // Half a year of long ago is no round, and reaches to no month before it is published.
        ((date(2025, 1, 1), date(2025, 6, 30)), false),
        ((date(2024, 1, 1), date(2024, 12, 31)), false),
    ] {
        let place = world().community.place(law()).unwrap().clone();
        let today = if covers.1 < date(2026, 1, 1) { date(2026, 6, 1) } else { date(2027, 1, 10) };
        let short = falls_short(&world().community, &place, (COMMITTEE, "fund"), (covers, today));
        assert_eq!(short, (!answers).then_some(date(2026, 3, 2)), "{covers:?}");
    }
}

#[test]
fn the_next_account_begins_the_day_after_the_last_one_that_answered_at_the_latest() {
    let mut first = world();
    publish(&mut first, "2026-03-02", YEAR);
    let next = date(2026, 1, 1);
    for (covers, on, answers) in [
        ((next, date(2026, 12, 31)), date(2027, 2, 20), true),
        ((date(2026, 1, 2), date(2026, 12, 31)), date(2027, 2, 20), false),
        // It may tell of days again; only new ones make a round.
        ((date(2025, 1, 2), next), date(2027, 2, 20), false),
        ((date(2025, 7, 1), date(2026, 12, 31)), date(2027, 2, 20), true),
        // A shorter one does where it reaches to the last month, to the day.
        ((next, date(2026, 10, 31)), date(2026, 12, 1), true),
        ((next, date(2026, 10, 31)), date(2026, 12, 2), false),
        (YEAR, date(2026, 3, 3), false),
        // So does a whole round, until another one is over.
        ((next, date(2026, 12, 31)), date(2027, 12, 31), true),
        ((next, date(2026, 12, 31)), date(2028, 1, 1), false),
    ] {
        let place = first.community.place(law()).unwrap().clone();
        let short = falls_short(&first.community, &place, (COMMITTEE, "fund"), (covers, on));
        assert_eq!(short, (!answers).then_some(next), "{covers:?} on {on}");
    }
}

#[test]
fn what_falls_short_counts_with_another_that_closes_the_gap() {
    let mut world = world();
    publish(&mut world, "2026-03-02", YEAR);
    publish(&mut world, "2027-01-10", (date(2026, 7, 1), date(2026, 12, 31)));
    assert_eq!(stands(&world, date(2027, 1, 10)), (Some(1), Some((2, date(2026, 1, 1))), Some(date(2027, 3, 2))));
    publish(&mut world, "2027-01-20", (date(2026, 1, 1), date(2026, 6, 30)));
    assert_eq!(stands(&world, date(2027, 1, 20)), (Some(3), None, Some(date(2028, 1, 20))));
    // The next one goes on where both ended.
    publish(&mut world, "2028-01-10", (date(2027, 1, 2), date(2027, 12, 31)));
    assert_eq!(stands(&world, date(2028, 1, 10)).1, Some((4, date(2027, 1, 1))));
}

#[test]
fn what_is_no_account_or_does_not_come_round_is_published_as_before() {
    let mut world = world();
    let (body, text, source) = (COMPANY, "四类服务。".to_owned(), SourceGiven::Words);
    let covers = Some((date(2026, 2, 1), date(2026, 2, 2)));
    let given = PublishedGiven { body, what: "services".to_owned(), covers, text, source };
    world.must(MANAGER, SupervisionCommand::Publish(given));
    world.must(CHAIR, account("expenses", (date(2026, 2, 1), date(2026, 2, 2))));
    let place = world.community.place(law()).unwrap();
    for line in board(&world.community, place, date(2026, 3, 2)) {
        let published =
            (line.what, line.body) == ("services", COMPANY) || (line.what, line.body) == ("expenses", COMMITTEE);
        assert_eq!((line.last.is_some(), line.short), (published, None), "{}", line.what);
    }
}
