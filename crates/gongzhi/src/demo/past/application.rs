//! Before there was an assembly: offices and register, the developer's files, and the owners' application.

use governance::Actor;
use governance::bodies::{BodiesCommand, BodyKind, SeatRole};
use governance::card::CardCommand;
use governance::founding::FoundingCommand;
use jiff::civil::Date;
use office::{plan_intake, register};

use super::super::deed::Deed;
use super::super::diary::at;
use super::super::names;
use super::super::people::{COMPANY, RESIDENTS_COMMITTEE, STREET, STREET_OFFICE};
use super::super::voting::day;
use super::Past;
use crate::end::{Ended, Trouble, bad};

const BODIES: [(BodyKind, &str); 3] = [
    (BodyKind::StreetOffice, "街道办事处"),
    (BodyKind::ResidentsCommittee, "子鸣社区居民委员会"),
    (BodyKind::PropertyCompany, "小区物业服务中心"),
];

/// How many days after the book begins the register is taken in.
const HOMES_DAYS: i64 = 2;

/// The first homes were delivered some fourteen years before the book begins: the estate did long without an assembly.
const DELIVERED_BEFORE: i64 = 5_110;

/// What the developer handed over, and on which day after the book began.
const FILES: [&str; 7] =
    ["area-certificate", "floor-areas", "owners", "site-plan", "facilities", "service-rooms", "others"];

/// Places in the roll of those who apply.
const APPLICANTS: [usize; 12] = [44, 61, 96, 133, 187, 254, 310, 388, 471, 529, 655, 702];

pub(super) async fn write(past: &mut Past<'_>, csv: &str) -> Ended {
    let book = past.terms.book;
    for (kind, name) in BODIES {
        let establish = BodiesCommand::Establish { kind, name: name.to_owned() };
        past.diary.note(at(book, 10, 0)?, Deed::Act(Actor::Operator, Box::new(establish.into())));
    }
    let residents = names::person(&mut past.dice)?;
    let seats = [
        (STREET_OFFICE, past.names.street.clone()),
        (RESIDENTS_COMMITTEE, residents),
        (COMPANY, past.names.manager.clone()),
    ];
    for (body, name) in seats {
        // Until the day on which the second committee takes over; then they are seated for a new term.
        let term = (book, past.terms.first_ends);
        past.diary.note(at(book, 10, 30)?, Deed::Seat(Actor::Operator, body, name, SeatRole::Chair, term));
    }
    past.go_on().await?;
    past.door.set(at(day(book, HOMES_DAYS)?, 14, 0)?);
    take_register(past, csv).await?;
    past.draw_roll().await;
    apply(past, book)
}

/// Takes the register in as from a file, by the street office.
async fn take_register(past: &Past<'_>, csv: &str) -> Ended {
    let file = register::read("demo.csv", csv.as_bytes()).map_err(|problem| bad(problem.en()))?;
    if let Some(problem) = file.errors.first() {
        return Err(Trouble::BadInput(format!("the demo's register, row {}: {}", problem.row, problem.en())));
    }
    let plan = plan_intake(past.desk, &*past.desk.files().await, &file).map_err(bad)?;
    plan.carry_out(past.desk, Actor::Person(STREET)).await.map_err(bad)?;
    Ok(())
}

fn apply(past: &mut Past<'_>, book: Date) -> Ended {
    let area = FoundingCommand::EnterArea {
        whole: past.register.area(),
        source: "建设工程规划核实合格证及竣工测绘成果".to_owned(),
        // The lifts are eighteen years old today, and the roof that leaked was long out of the builder's warranty.
        first_delivery: Some(day(book, -DELIVERED_BEFORE)?),
        phases: false,
    };
    past.diary.act(at(day(book, 3)?, 9, 20)?, STREET, area);
    for (minutes, file) in (0..).zip(FILES) {
        let tick = FoundingCommand::TickFile { file: file.to_owned(), on: day(book, 3)? };
        past.diary.act(at(day(book, 3)?, 10, minutes)?, STREET, tick);
    }
    past.diary.act(at(day(book, 4)?, 9, 0)?, STREET, CardCommand::IssueCards);
    for (number, place) in (0..).zip(APPLICANTS) {
        let signs = Actor::Owner(past.owner(place)?);
        let sign = FoundingCommand::Sign { owner: None };
        past.diary.note(at(day(book, 5 + number / 2)?, 19, 12)?, Deed::Act(signs, Box::new(sign.into())));
    }
    let first = Actor::Owner(past.owner(APPLICANTS[0])?);
    let received_on = day(book, 14)?;
    let submit = FoundingCommand::Submit { received_on };
    past.diary.note(at(received_on, 9, 40)?, Deed::Act(first, Box::new(submit.into())));
    let answer = FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() };
    past.diary.act(at(day(book, 19)?, 15, 0)?, STREET, answer);
    Ok(())
}
