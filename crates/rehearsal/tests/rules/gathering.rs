use governance::Actor;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::gathering::GatheringCommand;
use governance::ids::{AgentId, EntryNo, MatterId, MeetingId, VoiceId};
use governance::law::{Law, Packs};
use governance::voice::{AgentGiven, SignedGiven, VoiceCommand, VoiceGiven, VoiceKind};
use jiff::Timestamp;
use rehearsal::fixture::abroad;
use rehearsal::fixture::estate::{CHAIR, CLERK, MEMBER, OBSERVER, STREET_CHAIR, at};
use rehearsal::fixture::stations::{self, HIRING, MEETING, REPAIR, entry, letter};
use rehearsal::fixture::voices::{proxy, record};
use rehearsal::fixture::{World, given, law};

fn begins_at() -> Timestamp {
    at("2026-03-28T09:30:00+08:00")
}

fn call(place: &str, begins_at: Timestamp) -> GatheringCommand {
    GatheringCommand::Call { meeting: MEETING, place: place.to_owned(), begins_at, in_writing: true }
}

fn check_in(number: u32, voice: Option<u32>) -> GatheringCommand {
    GatheringCommand::CheckIn { meeting: MEETING, entry: entry(number), voice: voice.map(VoiceId::new) }
}

fn check_out(number: u32) -> GatheringCommand {
    GatheringCommand::CheckOut { meeting: MEETING, entry: entry(number) }
}

fn put(matter: MatterId) -> GatheringCommand {
    GatheringCommand::PutItem { meeting: MEETING, matter }
}

/// A vote with a room, on the morning it opens.
fn room() -> World {
    let mut world = stations::at_stage(Stage::RollPublished);
    world.must(CHAIR, call("小区活动室", begins_at()));
    stations::give_notice(&mut world);
    stations::open(&mut world);
    world.now = begins_at();
    world
}

fn present(world: &World) -> (u64, u64) {
    let meeting = &world.community.assembly().meetings()[0];
    let present = meeting.gathering.as_ref().unwrap().present(meeting.roll.as_ref().unwrap());
    (present.heads, present.area)
}

#[test]
fn owners_are_called_to_a_room_before_notice_is_given() {
    for stage in [Stage::Convened, Stage::RollPublished] {
        let world = stations::at_stage(stage);
        given(&world).by(CHAIR).when(call("活动室", begins_at())).happens(&["gathering.called"]);
    }
    for stage in [Stage::Noticed, Stage::Open, Stage::Counted, Stage::Cancelled] {
        given(&stations::at_stage(stage)).by(CHAIR).when(call("活动室", begins_at())).refused("wrong-stage");
    }
    let mut world = stations::at_stage(Stage::Convened);
    for actor in [CLERK, OBSERVER, STREET_CHAIR, letter(1), Actor::Visitor] {
        given(&world).by(actor).when(call("活动室", begins_at())).refused("power-missing");
    }
    given(&world).by(CHAIR).when(call(" ", begins_at())).refused("text-empty");
    given(&world).by(CHAIR).when(call("活动室", world.now)).refused("gathering-in-past");
    let nowhere = GatheringCommand::Call {
        meeting: MeetingId::new(9),
        place: "活动室".to_owned(),
        begins_at: begins_at(),
        in_writing: false,
    };
    given(&world).by(CHAIR).when(nowhere).refused("meeting-unknown");
    world.must(CHAIR, call("活动室", begins_at()));
    given(&world).by(CHAIR).when(call("活动室", begins_at())).nothing();
    given(&world).by(CHAIR).when(call("社区礼堂", begins_at())).happens(&["gathering.called"]);
}

#[test]
fn owners_are_called_to_no_room_of_which_notice_would_come_too_late() {
    // On Monday 2 March: fifteen days of notice end with 17 March.
    let world = stations::at_stage(Stage::Convened);
    let earliest = at("2026-03-18T00:00:00+08:00");
    let moment = jiff::SignedDuration::from_millis(1);
    given(&world).by(CHAIR).when(call("活动室", earliest)).happens(&["gathering.called"]);
    for begins_at in [world.now + moment, earliest - moment] {
        let refusal = given(&world).by(CHAIR).when(call("活动室", begins_at)).refused("gathering-too-soon");
        assert_eq!((&refusal["days"], &refusal["earliest"]), (&15.into(), &earliest.to_string().into()));
    }
}

#[test]
fn the_room_begins_while_ballots_are_taken() {
    let moment = jiff::SignedDuration::from_millis(1);
    for (begins, fits) in [
        (stations::opens_at() - moment, false),
        (stations::opens_at(), true),
        (stations::closes_at() - moment, true),
        (stations::closes_at(), false),
    ] {
        let mut world = stations::at_stage(Stage::RollPublished);
        world.must(CHAIR, call("活动室", begins));
        world.now = at("2026-03-03T09:00:00+08:00");
        let (opens_at, closes_at) = (stations::opens_at(), stations::closes_at());
        let notice = AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at };
        let asked = given(&world).by(CHAIR).when(notice);
        if fits {
            asked.happens(&["assembly.notice_given"]);
        } else {
            asked.refused("gathering-outside-voting");
        }
    }
}

#[test]
fn whoever_comes_is_checked_in_once_and_adds_to_who_is_present() {
    let mut world = room();
    assert_eq!(present(&world), (0, 0));
    for actor in [OBSERVER, MEMBER, STREET_CHAIR, letter(1), Actor::Visitor] {
        given(&world).by(actor).when(check_in(1, None)).refused("power-missing");
        given(&world).by(actor).when(check_out(1)).refused("power-missing");
    }
    given(&world).by(CLERK).when(check_in(99, None)).refused("entry-unknown");
    given(&world).by(CLERK).when(check_out(1)).refused("not-present");
    world.must(CLERK, check_in(1, None));
    given(&world).by(CLERK).when(check_in(1, None)).nothing();
    assert_eq!(present(&world), (1, 209_570));
    world.must(CLERK, check_in(3, None));
    assert_eq!(present(&world), (2, 298_640));
    world.must(CLERK, check_out(1));
    given(&world).by(CLERK).when(check_out(1)).nothing();
    assert_eq!(present(&world), (1, 89_070));
    given(&world).by(CLERK).when(check_in(1, None)).happens(&["gathering.checked_in"]);
}

#[test]
fn the_door_opens_on_the_day_of_the_room() {
    let world = room();
    let asked_at = |time| given(&world).at(at(time)).by(CLERK).when(check_in(1, None));
    asked_at("2026-03-28T00:00:00+08:00").happens(&["gathering.checked_in"]);
    asked_at("2026-03-27T23:59:59+08:00").refused("gathering-not-yet");
    given(&stations::at_stage(Stage::Open)).by(CLERK).when(check_in(1, None)).refused("no-gathering");
    let mut over = room();
    stations::close(&mut over);
    stations::count(&mut over);
    given(&over).by(CLERK).when(check_in(1, None)).refused("wrong-stage");
}

#[test]
fn who_comes_for_an_owner_has_a_recorded_voice() {
    let mut world = room();
    world.must(CLERK, record(proxy()));
    given(&world).by(CLERK).when(check_in(3, Some(1))).happens(&["gathering.checked_in"]);
    given(&world).by(CLERK).when(check_in(4, Some(1))).refused("voice-elsewhere");
    given(&world).by(CLERK).when(check_in(3, Some(2))).refused("voice-unknown");
    world.must(CLERK, check_in(3, Some(1)));
    // The owner comes after all.
    given(&world).by(CLERK).when(check_in(3, None)).happens(&["gathering.checked_in"]);
    let meeting = &world.community.assembly().meetings()[0];
    let (room, roll) = (meeting.gathering.as_ref().unwrap(), meeting.roll.as_ref().unwrap());
    assert_eq!((room.present(roll).heads, room.in_person(roll).heads), (1, 0));
    let carrier = VoiceGiven {
        kind: VoiceKind::Carrier,
        owners: vec![],
        part: Some(governance::assembly::Scope::Estate),
        agent: AgentGiven::Known(AgentId::new(1)),
        ..proxy()
    };
    world.must(CLERK, VoiceCommand::Record(Box::new(carrier)));
    given(&world).by(CLERK).when(check_in(3, Some(2))).refused("voice-elsewhere");
}

#[test]
fn the_chair_puts_one_item_of_the_agenda_after_the_other() {
    let mut world = room();
    given(&world).by(CLERK).when(put(REPAIR)).refused("power-missing");
    given(&world).by(CHAIR).when(put(MatterId::new(9))).refused("matter-not-put");
    world.must(CHAIR, put(REPAIR));
    given(&world).by(CHAIR).when(put(REPAIR)).nothing();
    given(&world).by(CHAIR).when(put(HIRING)).happens(&["gathering.item_put"]);
    given(&stations::at_stage(Stage::Open)).by(CHAIR).when(put(REPAIR)).refused("no-gathering");
}

#[test]
fn where_the_rules_count_who_is_present_the_meeting_has_a_room_and_its_figures_are_counted() {
    let text = include_str!("../../../../rules/cn-2021.toml");
    let counted = text.replace("of = \"participating\"", "of = \"present\"");
    assert_ne!(counted, text);
    let packs = Packs::from_sources([("cn-2021.toml", counted)]).unwrap();
    let present_law = Law { packs, ..law().clone() };
    let mut world = stations::at_stage(Stage::RollPublished);
    world.now = at("2026-03-03T09:00:00+08:00");
    let (opens_at, closes_at) = (stations::opens_at(), stations::closes_at());
    let notice = || AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at };
    given(&world).by(CHAIR).under(&present_law).when(notice()).refused("gathering-needed");
    world.must(CHAIR, call("活动室", begins_at()));
    let events = given(&world).by(CHAIR).under(&present_law).when(notice()).happens(&["assembly.notice_given"]);
    world.follow(&events[0]);
    stations::open(&mut world);
    world.now = begins_at();
    world.must(CLERK, check_in(8, None));
    world.must(CLERK, check_in(1, None));
    stations::vote_and_close(&mut world);
    stations::count(&mut world);
    let result = world.community.assembly().meetings()[0].result(REPAIR).unwrap();
    // Seven handed in a ballot; entry 8 only came, and so voted neither in person nor otherwise.
    assert_eq!(result.count.present.and_then(|figures| figures.heads), Some(8));
    assert_eq!(result.count.in_person.and_then(|figures| figures.heads), Some(1));
}

#[test]
fn a_meeting_in_the_room_alone_takes_ballots_of_those_who_checked_in() {
    let mut world = stations::at_stage(Stage::RollPublished);
    world.now = at("2026-03-03T09:00:00+08:00");
    let (place, begins_at) = ("活动室".to_owned(), begins_at());
    world.must(CHAIR, GatheringCommand::Call { meeting: MEETING, place, begins_at, in_writing: false });
    let (opens_at, closes_at) = (stations::opens_at(), stations::closes_at());
    world.must(CHAIR, AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at });
    stations::open(&mut world);
    world.now = begins_at;
    let cast = |world: &mut World, number: u32| {
        let ballot = world.ballot(&[Mark::For, Mark::Proposal(1)]);
        let letter = Actor::Letter(MEETING, EntryNo::new(number));
        (letter, AssemblyCommand::Cast { meeting: MEETING, ballot, signed: SignedGiven::Owner })
    };
    let (letter, command) = cast(&mut world, 1);
    let refused = given(&world).by(letter).when(command).refused("voted-in-the-room");
    assert_eq!(refused["entry"], 1);
    let ballot = world.ballot(&[Mark::For, Mark::Proposal(1)]);
    let paper = AssemblyCommand::KeyPaper {
        meeting: MEETING,
        entry: EntryNo::new(1),
        received_at: begins_at,
        ballot,
        first: None,
        signed: SignedGiven::Owner,
    };
    given(&world).by(CLERK).when(paper.clone()).refused("voted-in-the-room");
    world.must(CLERK, check_in(1, None));
    world.must(CLERK, check_out(1));
    // What was handed in before leaving is keyed in afterwards; from outside nothing more is cast.
    given(&world).by(CLERK).when(paper.clone()).happens(&["assembly.paper_keyed"]);
    world.now += jiff::SignedDuration::from_millis(1);
    let (letter, command) = cast(&mut world, 1);
    let refused = given(&world).by(letter).when(command).refused("left-the-room");
    assert_eq!(refused["left_at"], begins_at.to_string());
    let AssemblyCommand::KeyPaper { meeting, entry, ballot, first, signed, .. } = paper else { panic!("a paper") };
    let received_at = world.now;
    let late = AssemblyCommand::KeyPaper { meeting, entry, received_at, ballot, first, signed };
    given(&world).by(CLERK).when(late).refused("left-the-room");
    world.must(CLERK, check_in(1, None));
    let (letter, command) = cast(&mut world, 1);
    given(&world).by(letter).when(command).happens(&["assembly.ballot_cast"]);
}

#[test]
fn where_the_law_knows_no_votes_of_those_who_stay_away_the_meeting_votes_in_its_room() {
    for (pack, from_afar) in
        [("hk-344", false), ("tw-condominium", false), ("sg-strata", false), ("nsw-2015", true), ("fr-1965", true)]
    {
        let kind = law().packs.get(pack).unwrap().matters[0].id.clone();
        let mut world = abroad::settled(&abroad::EVEN);
        world.must(CHAIR, abroad::convene(pack, &[&kind]));
        let meeting = abroad::last(&world);
        let begins_at = world.now + jiff::SignedDuration::from_hours(1_000);
        let call =
            |in_writing| GatheringCommand::Call { meeting, place: "活动室".to_owned(), begins_at, in_writing };
        given(&world).by(CHAIR).when(call(false)).happens(&["gathering.called"]);
        if from_afar {
            given(&world).by(CHAIR).when(call(true)).happens(&["gathering.called"]);
        } else {
            given(&world).by(CHAIR).when(call(true)).refused("no-vote-from-afar");
        }
    }
}
