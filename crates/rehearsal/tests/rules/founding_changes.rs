//! What is filed and reported after the founding: committees elected later, texts adopted later.

use governance::charter::{CharterKind, CharterRef};
use governance::duties::{About, Duty, DutyKind, Standing, duties};
use governance::founding::{Change, FoundingCommand, FoundingEvent};
use governance::ids::{BodyId, MatterId};
use governance::law::period;
use governance::{Actor, Event, Seal};
use jiff::civil::{Date, date};
use rehearsal::fixture::elections::{ELECTION, TAKE_SEATS, TWELVE, by_election, certified, finish, open, vote};
use rehearsal::fixture::estate::{CHAIR, CLERK, STREET_CHAIR};
use rehearsal::fixture::stations::MEETING;
use rehearsal::fixture::{World, given, law};

/// The committee that the election brings about.
const NEW: BodyId = BodyId::new(5);
const ELECTED: Change = Change::Committee { meeting: MEETING, matter: ELECTION };
const ELECTED_ON: Date = date(2026, 4, 9);

fn seated() -> World {
    let mut world = certified();
    assert!(filing(&world).is_empty(), "nobody is filed before they sit");
    world.must(CHAIR, TAKE_SEATS);
    world
}

fn filing(world: &World) -> Vec<Duty> {
    let all = duties(&world.community, law(), date(2026, 4, 10)).into_iter();
    all.filter(|duty| duty.kind == DutyKind::FileCommittee).collect()
}

fn report(about: Change, on: Date) -> FoundingCommand {
    let what = "新一届业主委员会已备案，回执编号〔2026〕9号。".to_owned();
    FoundingCommand::ReportChange { what, changed_on: ELECTED_ON, on, about: Some(about), evidence: None }
}

#[test]
fn every_committee_elected_later_is_filed_within_the_days_of_the_place() {
    let mut world = seated();
    let last = period::last_day(ELECTED_ON, 30, &law().calendar).unwrap();
    let found = filing(&world);
    assert_eq!(found.len(), 1);
    let duty = &found[0];
    assert_eq!((duty.owed_by, duty.about.clone(), duty.since), (NEW, About::Change(ELECTED), ELECTED_ON));
    assert_eq!((duty.until, duty.basis.as_slice()), (Some(last), &["指导规则 §33".to_owned()][..]));
    assert_eq!(duty.standing(last), Standing::Due { days: 0 });
    let late = last.tomorrow().unwrap();
    assert_eq!(duty.standing(late), Standing::Missed { days: 1 });

    world.now = late.at(12, 0, 0, 0).to_zoned(world.community.zone().clone()).unwrap().timestamp();
    for (on, standing) in [(last, Standing::Done { on: last }), (late, Standing::DoneLate { on: late, days: 1 })] {
        let mut filed = world.clone();
        filed.must(CHAIR, report(ELECTED, on));
        assert_eq!(filing(&filed)[0].standing(late), standing);
        given(&filed).by(STREET_CHAIR).when(report(ELECTED, on)).nothing();
    }
    let mut shown = report(ELECTED, last);
    if let FoundingCommand::ReportChange { evidence, .. } = &mut shown {
        *evidence = Some(Seal::new([5; 32]));
    }
    let events = given(&world).by(CHAIR).when(shown.clone()).happens(&["founding.change_reported"]);
    let Event::Founding(FoundingEvent::ChangeReported(event)) = &events[0] else { panic!("{events:?}") };
    assert_eq!(event.evidence, Some(Seal::new([5; 32])), "the receipt is kept with the report");
    given(&world).by(STREET_CHAIR).when(report(ELECTED, last)).happens(&["founding.change_reported"]);
    for actor in [CLERK, Actor::Operator, Actor::Clock, Actor::Visitor] {
        given(&world).by(actor).when(report(ELECTED, last)).refused("power-missing");
    }
    given(&world).by(CHAIR).when(report(ELECTED, date(2026, 4, 8))).refused("reported-before-change");
    given(&world).by(CHAIR).when(report(ELECTED, late.tomorrow().unwrap())).refused("day-in-future");
    let text = Change::Text { text: CharterRef { kind: CharterKind::Covenant, version: 1 } };
    for unknown in [text, Change::Committee { meeting: MEETING, matter: MatterId::new(99) }] {
        given(&world).by(CHAIR).when(report(unknown, last)).refused("change-unknown");
    }
}

#[test]
fn a_by_election_leaves_the_committee_that_was_filed() {
    let mut world = open(&TWELVE, by_election(), 4);
    vote(&mut world, &["1+3+4"; 12]);
    finish(&mut world, governance::assembly::Stage::Certified);
    world.must(CHAIR, TAKE_SEATS);
    assert!(filing(&world).is_empty());
}
