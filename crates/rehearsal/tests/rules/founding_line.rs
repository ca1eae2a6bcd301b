use governance::founding::{FoundingStage, Holder, LineStep, Paper, StepName, line, papers, stage};
use governance::ids::MeetingId;
use governance::{Actor, Moment};
use jiff::Timestamp;
use rehearsal::fixture::estate::{self, at};
use rehearsal::fixture::founding::{HEAD, MEETING, at_stage, convene, unfounded};
use rehearsal::fixture::{World, law};

fn moment(now: Timestamp) -> Moment<'static> {
    Moment { now, actor: Actor::Visitor, law: law() }
}

fn steps(world: &World, now: Timestamp) -> Vec<LineStep> {
    line(&world.community, &moment(now)).unwrap()
}

fn late(world: &World, now: &str) -> Vec<StepName> {
    steps(world, at(now)).into_iter().filter(|step| step.is_late).map(|step| step.name).collect()
}

#[test]
fn every_stage_is_told_from_what_has_happened() {
    use FoundingStage as Is;
    for wanted in [
        Is::FoundedBefore,
        Is::Collecting,
        Is::Submitted,
        Is::Accepted,
        Is::Composing,
        Is::OnView,
        Is::Preparing,
        Is::Meeting,
        Is::Outstanding,
        Is::Decided,
        Is::Founded,
        Is::Filed,
    ] {
        let world = at_stage(wanted);
        assert_eq!(stage(&world.community, &moment(world.now)), Ok(wanted));
    }
}

#[test]
fn the_ball_goes_from_the_owners_over_the_street_office_and_the_group_to_the_committee() {
    use FoundingStage as Is;
    for (at_stage_, step, holder) in [
        (Is::Collecting, StepName::Application, Holder::Owners),
        (Is::Submitted, StepName::Review, Holder::StreetOffice),
        (Is::Accepted, StepName::Group, Holder::StreetOffice),
        (Is::Composing, StepName::Group, Holder::StreetOffice),
        (Is::OnView, StepName::Group, Holder::StreetOffice),
        (Is::Preparing, StepName::Papers, Holder::Group),
        (Is::Meeting, StepName::Papers, Holder::Group),
        (Is::Outstanding, StepName::FirstMeeting, Holder::Group),
        (Is::Decided, StepName::Founding, Holder::Group),
        (Is::Founded, StepName::Filing, Holder::Committee),
    ] {
        let world = at_stage(at_stage_);
        let current: Vec<_> = steps(&world, world.now).into_iter().filter(|step| step.is_current).collect();
        assert_eq!(current.len(), 1, "{at_stage_:?}");
        assert_eq!((current[0].name, current[0].holder), (step, holder), "{at_stage_:?}");
        assert!(!current[0].basis.is_empty());
    }
    let filed = at_stage(Is::Filed);
    assert!(steps(&filed, filed.now).iter().all(|step| step.done.is_some() && !step.is_current && !step.is_late));
}

#[test]
fn a_street_office_that_does_not_form_the_group_in_its_days_is_seen_to_be_late() {
    // The application came on 2 March; sixty days end on 1 May, and the holidays on the 5th.
    for stage in [FoundingStage::Submitted, FoundingStage::Accepted, FoundingStage::Composing] {
        let world = at_stage(stage);
        assert_eq!(late(&world, "2026-05-06T23:59:59+08:00"), [], "{stage:?}");
        assert_eq!(late(&world, "2026-05-07T00:00:00+08:00"), [StepName::Group], "{stage:?}");
    }
}

#[test]
fn a_group_that_does_not_hold_its_meeting_in_its_days_is_seen_to_be_late() {
    for stage in [FoundingStage::OnView, FoundingStage::Preparing, FoundingStage::Meeting] {
        let world = at_stage(stage);
        assert_eq!(late(&world, "2026-06-01T23:59:59+08:00"), [], "{stage:?}");
        assert_eq!(late(&world, "2026-06-02T00:00:00+08:00"), [StepName::FirstMeeting], "{stage:?}");
    }
}

#[test]
fn a_filing_is_late_after_its_last_day_and_stays_so() {
    let founded = at_stage(FoundingStage::Founded);
    assert_eq!(late(&founded, "2026-05-15T23:59:59+08:00"), []);
    assert_eq!(late(&founded, "2026-05-16T00:00:00+08:00"), [StepName::Filing]);
    for (day, is_late) in [(15, false), (16, true)] {
        let mut world = founded.clone();
        world.now = at("2026-05-20T09:00:00+08:00");
        let on = jiff::civil::date(2026, 5, day);
        world.must(
            HEAD,
            governance::founding::FoundingCommand::File { on, receipt: "备案7号".to_owned(), evidence: None },
        );
        assert_eq!(!late(&world, "2026-06-30T09:00:00+08:00").is_empty(), is_late, "{day} May");
    }
}

#[test]
fn a_community_founded_before_this_book_has_missed_nothing() {
    let world = estate::settled();
    assert_eq!(steps(&world, at("2028-01-01T00:00:00+08:00")), []);
}

#[test]
fn nobody_is_late_where_nothing_was_handed_in() {
    assert_eq!(late(&unfounded(), "2030-01-01T00:00:00+08:00"), []);
}

#[test]
fn the_papers_of_the_first_meeting_are_ticked_off_as_they_are_published() {
    let ready = |world: &World| -> Vec<Paper> {
        papers(&world.community).into_iter().filter(|(_, at)| at.is_some()).map(|(paper, _)| paper).collect()
    };
    assert_eq!(ready(&at_stage(FoundingStage::Preparing)), []);
    let mut world = at_stage(FoundingStage::Meeting);
    // Whoever stands can be read with the notice, which freezes the list.
    assert_eq!(ready(&world), [Paper::RulesOfProcedure, Paper::Covenant]);
    world.must(HEAD, governance::assembly::AssemblyCommand::PublishRoll { meeting: MEETING });
    assert_eq!(ready(&world), [Paper::Roll, Paper::RulesOfProcedure, Paper::Covenant]);
    assert_eq!(ready(&at_stage(FoundingStage::Decided)), Paper::ALL);
    // What failed is put to another meeting by itself; everything else was published with the one before.
    let mut again = at_stage(FoundingStage::Outstanding);
    again.must(HEAD, convene(&["covenant"]));
    let drafted: Vec<_> = papers(&again.community).into_iter().filter_map(|(paper, at)| Some((paper, at?.0))).collect();
    let (first, second) = (MEETING, MeetingId::new(2));
    let expected = [
        (Paper::RulesOfProcedure, first),
        (Paper::Covenant, second),
        (Paper::Candidates, first),
        (Paper::ElectionMethod, first),
    ];
    assert_eq!(drafted, expected);
}
