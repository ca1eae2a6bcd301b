use governance::Actor;
use governance::assembly::{AssemblyCommand, FormGiven, Mark, Scope};
use governance::bodies::{BodiesCommand, BodyKind, SeatHolder, SeatRole};
use governance::committee::CommitteeCommand;
use governance::election::{ElectedBodyGiven, ElectionCommand, ElectionGiven, TermGiven};
use governance::founding::{FoundingCommand, FoundingEvent, FoundingStage, MatterStanding, matters};
use governance::ids::{MatterId, MeetingId, PersonId};
use governance::law::{Law, Places};
use governance::{Event, Seal};
use jiff::civil::date;
use rehearsal::fixture::estate::at;
use rehearsal::fixture::founding::{
    CHAIR, COMMITTEE, GROUP, HEAD, MATTERS, MEETING, OFFICE, OFFICE_CLERK, RESIDENTS_CHAIR, at_stage, convene, hold,
    owner, question, seat_committee, stage_of, unfounded,
};
use rehearsal::fixture::{World, elections, given, law};

const CONVENED: [&str; 4] = ["matter.raised", "matter.raised", "matter.raised", "assembly.meeting_convened"];

/// The built-in law with other lines in the country's founding procedure.
fn law_with(from: &str, to: &str) -> Law {
    let country = include_str!("../../../../rules/places/cn.toml");
    assert!(country.contains(from), "{from}");
    let packs = law().packs.clone();
    let text = country.replacen(from, to, 1);
    let places = Places::from_sources(&packs, [("cn.toml", text.as_str())]).unwrap();
    Law { packs, places, ..law().clone() }
}

/// A member of the committee gives the seat back, as the street office enters it.
fn resign(world: &mut World, person: u32) {
    world.must(Actor::Person(PersonId::new(person)), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
}

fn file(day: jiff::civil::Date) -> FoundingCommand {
    FoundingCommand::File { on: day, receipt: "备案〔2026〕7号".to_owned(), evidence: None }
}

#[test]
fn a_first_meeting_puts_the_three_matters_together_and_nothing_a_group_may_not_put() {
    let world = at_stage(FoundingStage::Preparing);
    let asked = |kinds: &[&str]| given(&world).by(HEAD).when(convene(kinds));
    asked(&MATTERS).happens(&CONVENED);
    let refusal = asked(&["covenant", "rules-of-procedure"]).refused("first-meeting-incomplete");
    assert_eq!(refusal["missing"], serde_json::json!(["elect-committee"]));
    for kind in ["hire-manager", "use-maintenance-fund", "raise-maintenance-fund", "rebuild", "other-major"] {
        let kinds: Vec<&str> = MATTERS.into_iter().chain([kind]).collect();
        let refusal = asked(&kinds).refused("group-may-not-put");
        assert_eq!((&refusal["kind"], &refusal["may"]), (&kind.into(), &serde_json::json!(MATTERS)));
    }
    // Where the place lets the group put more, it may; the three are still asked for.
    let more = law_with(
        "[procedure.founding.filing]",
        "[procedure.founding.may_also_put]\nnames = [\"hire-manager\"]\nbasis = [\"指导规则 §15\"]\n\n[procedure.founding.filing]",
    );
    let kinds: Vec<&str> = MATTERS.into_iter().chain(["hire-manager"]).collect();
    let all = [&CONVENED[..1], &CONVENED[..]].concat();
    given(&world).under(&more).by(HEAD).when(convene(&kinds)).happens(&all);
    given(&world).under(&more).by(HEAD).when(convene(&["hire-manager"])).refused("first-meeting-incomplete");
}

#[test]
fn until_there_is_an_assembly_nobody_else_calls_owners_together() {
    let hiring = AssemblyCommand::Convene {
        body: OFFICE,
        pack: "cn-2021".to_owned(),
        scope: Scope::Estate,
        occasion: governance::assembly::MeetingFor::Extraordinary {
            cause: governance::assembly::CauseKind::Emergency,
            says: "物业服务中断。".to_owned(),
        },
        questions: vec![question("hire-manager")],
    };
    for stage in [FoundingStage::Submitted, FoundingStage::Preparing, FoundingStage::Meeting, FoundingStage::Decided] {
        given(&at_stage(stage)).by(HEAD).when(hiring.clone()).refused("assembly-not-founded");
    }
    given(&unfounded()).by(HEAD).when(hiring.clone()).refused("assembly-not-founded");
    let founded = at_stage(FoundingStage::Founded);
    given(&founded).by(HEAD).when(hiring).happens(&["matter.raised", "assembly.meeting_convened"]);
    given(&founded).by(HEAD).when(convene(&MATTERS)).refused("assembly-exists");
}

#[test]
fn no_committee_is_set_up_or_seated_while_a_group_prepares_its_election() {
    let establish = BodiesCommand::Establish { kind: BodyKind::OwnersCommittee, name: "业主委员会".to_owned() };
    for stage in [FoundingStage::Composing, FoundingStage::Preparing, FoundingStage::Meeting] {
        for actor in [HEAD, Actor::Operator] {
            given(&at_stage(stage)).by(actor).when(establish.clone()).refused("assembly-not-founded");
        }
    }
    // The election brings its committee about and seats it; nobody else does.
    given(&at_stage(FoundingStage::Decided)).by(HEAD).when(establish.clone()).refused("seated-by-election");
    let mut elected = at_stage(FoundingStage::Decided);
    seat_committee(&mut elected);
    for (role, seated) in [(SeatRole::Member, false), (SeatRole::Chair, false), (SeatRole::Clerk, true)] {
        let holder = SeatHolder::New(Seal::new([8; 32]));
        let (from, until) = (date(2026, 4, 15), date(2029, 4, 14));
        let fill = BodiesCommand::FillSeat { body: COMMITTEE, holder, role, from, until, owner: None };
        let asked = given(&elected).by(HEAD).when(fill);
        if seated {
            asked.happens(&["bodies.seat_filled"]);
        } else {
            asked.refused("elected-by-owners");
        }
    }
    let mut early = at_stage(FoundingStage::Collecting);
    early.must(Actor::Operator, establish);
    early.must(owner(1), FoundingCommand::Sign { owner: None });
    early.must(owner(1), FoundingCommand::Submit { received_on: date(2026, 3, 2) });
    early.must(HEAD, FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() });
    early.must(HEAD, FoundingCommand::EstablishGroup { name: "筹备组".to_owned() });
    let fill = |role| BodiesCommand::FillSeat {
        body: GROUP,
        holder: SeatHolder::New(Seal::new([8; 32])),
        role,
        from: date(2026, 3, 2),
        until: date(2029, 3, 1),
        owner: None,
    };
    given(&early).by(HEAD).when(fill(SeatRole::Chair)).refused("assembly-not-founded");
    given(&early).by(HEAD).when(fill(SeatRole::Clerk)).happens(&["bodies.seat_filled"]);
}

#[test]
fn the_papers_are_on_view_before_the_vote_opens_for_as_long_as_the_place_says() {
    let mut world = at_stage(FoundingStage::Meeting);
    world.must(HEAD, AssemblyCommand::PublishRoll { meeting: MEETING });
    let longer = law_with(
        "[procedure.founding.published_before]\ndays = 15",
        "[procedure.founding.published_before]\ndays = 20",
    );
    let notice = |opens: &str| AssemblyCommand::GiveNotice {
        meeting: MEETING,
        opens_at: at(opens),
        closes_at: at("2026-04-30T20:00:00+08:00"),
    };
    // Convened on 11 March; twenty days end on the 31st.
    let early = given(&world).under(&longer).by(HEAD).when(notice("2026-03-31T23:59:59+08:00"));
    assert_eq!(early.refused("papers-not-on-view")["days"], 20);
    given(&world).under(&longer).by(HEAD).when(notice("2026-04-01T00:00:00+08:00")).happens(&["assembly.notice_given"]);
    given(&world).by(HEAD).when(notice("2026-03-31T23:59:59+08:00")).happens(&["assembly.notice_given"]);
    world.now = at("9999-12-20T09:00:00+08:00");
    let far = law_with(
        "[procedure.founding.published_before]\ndays = 15",
        "[procedure.founding.published_before]\ndays = 3000000",
    );
    let refusal = given(&world)
        .at(at("2026-03-11T10:00:00+08:00"))
        .under(&far)
        .by(HEAD)
        .when(notice("2026-04-01T00:00:00+08:00"));
    refusal.refused("founding-date-out-of-reach");
}

#[test]
fn the_assembly_exists_when_all_three_hold_and_the_committee_has_its_members() {
    let found = FoundingCommand::FoundAssembly;
    let mut world = at_stage(FoundingStage::Decided);
    let refusal = given(&world).by(Actor::Clock).when(found.clone()).refused("committee-too-small");
    assert_eq!((refusal["members"].as_u64(), refusal["least"].as_u64()), (Some(0), Some(5)));
    seat_committee(&mut world);
    let mut four = world.clone();
    resign(&mut four, 8);
    given(&four).by(Actor::Clock).when(found.clone()).refused("committee-too-small");
    for actor in [Actor::Clock, HEAD] {
        given(&world).by(actor).when(found.clone()).happens(&["founding.assembly_founded"]);
    }
    for actor in [OFFICE_CLERK, RESIDENTS_CHAIR, owner(1), Actor::Operator, Actor::Visitor, CHAIR] {
        given(&world).by(actor).when(found.clone()).refused("power-missing");
    }
    let events = given(&world).by(Actor::Clock).when(found.clone()).happens(&["founding.assembly_founded"]);
    let Event::Founding(FoundingEvent::AssemblyFounded(event)) = &events[0] else { panic!() };
    let kinds: Vec<&str> = event.rests_on.iter().map(|rest| rest.kind.as_str()).collect();
    assert_eq!(kinds, MATTERS);
    assert!(event.rests_on.iter().all(|rest| rest.meeting == MEETING && rest.count == 1));
    assert_eq!((event.committee, event.elected_on), (COMMITTEE, date(2026, 4, 15)));
    assert_eq!(event.filing_until, at("2026-05-16T00:00:00+08:00"));
    world.must(Actor::Clock, found.clone());
    given(&world).by(Actor::Clock).when(found).nothing();
}

#[test]
fn what_failed_is_put_again_and_the_assembly_waits_for_it() {
    let mut world = at_stage(FoundingStage::Outstanding);
    let refusal = given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).refused("founding-incomplete");
    assert_eq!(refusal["missing"], serde_json::json!(["covenant"]));
    // What holds is not put again; a meeting without what failed has no reason.
    given(&world).by(HEAD).when(convene(&MATTERS)).refused("group-may-not-put");
    world.must(HEAD, convene(&["covenant"]));
    let refusal = given(&world).by(HEAD).when(convene(&["covenant"])).refused("first-meeting-under-way");
    assert_eq!(refusal["meeting"], 2);
    given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).refused("founding-incomplete");
    // Whoever was elected waits: there is no committee of an assembly that does not exist.
    let take = ElectionCommand::TakeSeats { meeting: MEETING, matter: MatterId::new(3) };
    let refusal = given(&world).by(HEAD).when(take).refused("seats-wait-for-assembly");
    assert_eq!(refusal["missing"], serde_json::json!(["covenant"]));
    hold(&mut world, MeetingId::new(2), &[Mark::For]);
    seat_committee(&mut world);
    let events =
        given(&world).by(Actor::Clock).when(FoundingCommand::FoundAssembly).happens(&["founding.assembly_founded"]);
    let Event::Founding(FoundingEvent::AssemblyFounded(event)) = &events[0] else { panic!() };
    let meetings: Vec<u32> = event.rests_on.iter().map(|rest| rest.meeting.number()).collect();
    assert_eq!(meetings, [1, 2, 1]);
    // Nobody could file before there was an assembly: the days run from the vote that completed it.
    let (_, at) = world.community.assembly().meeting(MeetingId::new(2)).unwrap().certified.unwrap();
    let completed = at.to_zoned(world.community.zone().clone()).date();
    assert_eq!(event.elected_on, completed);
    assert!(event.filing_until > at + jiff::SignedDuration::from_hours(24 * 30));
}

#[test]
fn the_two_texts_are_put_as_texts_and_the_committee_as_an_election() {
    let world = at_stage(FoundingStage::Preparing);
    for (kind, code) in [
        ("rules-of-procedure", "first-meeting-without-text"),
        ("covenant", "first-meeting-without-text"),
        ("elect-committee", "first-meeting-without-election"),
    ] {
        for form in [FormGiven::Motion, FormGiven::Choice(vec!["甲".to_owned(), "乙".to_owned()])] {
            let mut asked = convene(&MATTERS);
            let AssemblyCommand::Convene { questions, .. } = &mut asked else { panic!() };
            let at = questions.iter().position(|question| question.kind == kind).unwrap();
            questions[at].form = form;
            let refusal = given(&world).by(HEAD).when(asked).refused(code);
            assert_eq!(refusal["kind"], kind);
        }
    }
    // A text that was not put forward is none yet.
    let mut asked = convene(&MATTERS);
    let AssemblyCommand::Convene { questions, .. } = &mut asked else { panic!() };
    questions[0].form = FormGiven::Charter(2);
    given(&world).by(HEAD).when(asked).refused("charter-unknown");
}

#[test]
fn an_election_that_left_the_committee_too_small_is_held_again_and_one_that_filled_it_is_not() {
    for (resigned, again) in [(0, false), (1, true), (4, true)] {
        let mut world = at_stage(FoundingStage::Decided);
        seat_committee(&mut world);
        for person in [8, 7, 6, 5].into_iter().take(resigned) {
            resign(&mut world, person);
        }
        let mut asked = convene(&["elect-committee"]);
        if let AssemblyCommand::Convene { questions, .. } = &mut asked {
            let (body, seats) = (ElectedBodyGiven::Existing(COMMITTEE), u32::try_from(resigned).unwrap());
            let rest = ElectionGiven { body, seats, alternates: 0, term: TermGiven::Rest };
            questions[0].form = FormGiven::Election(rest);
        }
        let asked = given(&world).by(HEAD).when(asked);
        if again {
            asked.happens(&["matter.raised", "assembly.meeting_convened"]);
        } else {
            asked.refused("group-may-not-put");
        }
        let reached = if again { FoundingStage::Outstanding } else { FoundingStage::Decided };
        assert_eq!(stage_of(&world), reached, "{resigned} resigned");
    }
}

#[test]
fn an_election_that_nearly_nobody_won_does_not_hold() {
    // Half of five seats are three: with two elected there is nothing to take, and the election is held again.
    for (marks, holds) in [("1+2", false), ("1+2+3", true)] {
        let mut world = at_stage(FoundingStage::Meeting);
        hold(&mut world, MEETING, &[Mark::For, Mark::For, elections::mark(marks)]);
        let place = world.community.place(law()).unwrap();
        let standing =
            matters(&world.community, place).into_iter().find(|(kind, _)| kind == "elect-committee").unwrap();
        assert_eq!(matches!(standing.1, MatterStanding::Holds { .. }), holds, "{marks}");
        if !holds {
            given(&world).by(HEAD).when(convene(&["elect-committee"])).happens(&CONVENED[2..]);
        }
    }
}

#[test]
fn a_first_meeting_that_was_called_off_is_held_again_with_all_three() {
    let mut world = at_stage(FoundingStage::Meeting);
    world.must(HEAD, AssemblyCommand::Cancel { meeting: MEETING, reason: "草案有误".to_owned() });
    given(&world).by(HEAD).when(convene(&["covenant"])).refused("first-meeting-incomplete");
    given(&world).by(HEAD).when(convene(&MATTERS)).happens(&CONVENED);
}

#[test]
fn the_filing_is_entered_with_its_receipt_and_ends_the_group() {
    let world = at_stage(FoundingStage::Founded);
    let mut kinds = vec!["bodies.seat_vacated"; 5];
    kinds.push("founding.filed");
    for actor in [CHAIR, HEAD] {
        given(&world).by(actor).when(file(date(2026, 4, 15))).happens(&kinds);
    }
    given(&world).by(CHAIR).when(file(date(2026, 4, 16))).refused("day-in-future");
    given(&world).by(CHAIR).when(file(date(2026, 4, 14))).refused("before-founding");
    let unnumbered = FoundingCommand::File { on: date(2026, 4, 15), receipt: String::new(), evidence: None };
    given(&world).by(CHAIR).when(unnumbered).refused("text-empty");
    for actor in [OFFICE_CLERK, owner(1), Actor::Operator, Actor::Person(PersonId::new(8))] {
        given(&world).by(actor).when(file(date(2026, 4, 15))).refused("power-missing");
    }
    given(&at_stage(FoundingStage::Decided)).by(HEAD).when(file(date(2026, 4, 15))).refused("seats-not-taken");
    let filed = at_stage(FoundingStage::Filed);
    given(&filed).by(CHAIR).when(file(date(2026, 4, 15))).nothing();
    let today = filed.now.to_zoned(filed.community.zone().clone()).date();
    let seats = &filed.community.bodies().body(GROUP).unwrap().seats;
    assert!(seats.iter().all(|seat| seat.until < today), "nobody sits in the group any more");
}

#[test]
fn the_seal_is_taken_over_after_the_filing_and_changes_are_reported_in_their_days() {
    let seal = |on, keeper| FoundingCommand::TakeOverSeal { on, keeper: PersonId::new(keeper) };
    let day = date(2026, 4, 15);
    given(&at_stage(FoundingStage::Founded)).by(CHAIR).when(seal(day, 7)).refused("not-filed");
    let mut world = at_stage(FoundingStage::Filed);
    given(&world).by(CHAIR).when(seal(day, 7)).happens(&["founding.seal_taken_over"]);
    given(&world).by(CHAIR).when(seal(day, 99)).refused("person-unknown");
    given(&world).by(CHAIR).when(seal(date(2026, 4, 14), 7)).refused("not-filed");
    given(&world).by(CHAIR).when(seal(date(2026, 4, 16), 7)).refused("day-in-future");
    given(&world).by(owner(1)).when(seal(day, 7)).refused("power-missing");
    world.must(CHAIR, seal(day, 7));
    given(&world).by(CHAIR).when(seal(day, 8)).nothing();
    world.now = at("2026-05-20T09:00:00+08:00");
    let report = |changed_on, on| FoundingCommand::ReportChange {
        what: "增补委员".to_owned(),
        changed_on,
        on,
        about: None,
        evidence: None,
    };
    let shown = |mut report: FoundingCommand, byte| {
        if let FoundingCommand::ReportChange { evidence, .. } = &mut report {
            *evidence = Some(Seal::new([byte; 32]));
        }
        report
    };
    let changed = report(date(2026, 4, 20), date(2026, 5, 20));
    let events = given(&world).by(CHAIR).when(changed.clone()).happens(&["founding.change_reported"]);
    let Event::Founding(FoundingEvent::ChangeReported(event)) = &events[0] else { panic!() };
    assert_eq!(event.until, at("2026-05-21T00:00:00+08:00"));
    given(&world).by(CHAIR).when(report(date(2026, 5, 20), date(2026, 5, 19))).refused("reported-before-change");
    given(&world).by(CHAIR).when(report(date(2026, 5, 20), date(2026, 5, 21))).refused("day-in-future");
    given(&world).by(CHAIR).when(report(date(2026, 4, 14), date(2026, 5, 19))).refused("not-filed");
    let mut kept = world.clone();
    kept.must(CHAIR, shown(changed.clone(), 1));
    world.must(CHAIR, changed.clone());
    // The same report again is nothing new, whatever is shown for it this time.
    for world in [world, kept] {
        given(&world).by(HEAD).when(changed.clone()).nothing();
        given(&world).by(HEAD).when(shown(changed.clone(), 2)).nothing();
    }
}
