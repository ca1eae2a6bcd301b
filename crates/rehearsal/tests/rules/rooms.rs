use governance::Actor;
use governance::deliberation::{Deliberation, DeliberationCommand, Raiser, Step};
use governance::duties::{self, DutyKind};
use governance::ids::{PartyNo, RoomNo, StatementNo, VisitorNo};
use governance::room::{Form, Room, RoomCommand, RoomStage, WordOutcome};
use jiff::civil::date;
use rehearsal::fixture::deliberations::{CONCERN, move_on, open_conversation, seal, taken_up};
use rehearsal::fixture::estate::{
    CHAIR, CLERK, COMMITTEE, COMPANY, MANAGER, OBSERVER, RESIDENTS, RESIDENTS_CHAIR, STREET_CHAIR, STREET_OFFICE, at,
};
use rehearsal::fixture::petitions::owner;
use rehearsal::fixture::rooms::{
    BEGINS, DOOR, LATER, PARTIES, ROOM, ask, body, call_off, change, convene, convened, end, enter, gathered, give,
    held, invite, listed_for_a_room, not_held, publish, put, room_held, visiting,
};
use rehearsal::fixture::voices::law_where;
use rehearsal::fixture::{World, given, law};
use serde_json::json;

fn one(world: &World) -> &Deliberation {
    world.community.deliberations().deliberation(CONCERN).unwrap()
}

fn room(world: &World) -> &Room {
    world.community.rooms().room(CONCERN, ROOM).unwrap()
}

fn convene_where(change: impl FnOnce(&mut RoomCommand)) -> RoomCommand {
    let mut command = convene(Form::Consultation, &PARTIES);
    change(&mut command);
    command
}

#[test]
fn the_body_that_leads_convenes_a_room_in_one_of_five_forms_so_many_days_before() {
    let world = listed_for_a_room();
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, Actor::Operator, Actor::Visitor, owner(1)] {
        given(&world).by(actor).when(convene(Form::Consultation, &PARTIES)).refused("power-missing");
    }
    for form in Form::ALL {
        given(&world).by(RESIDENTS_CHAIR).when(convene(form, &PARTIES)).happens(&["room.convened"]);
    }
    let early = taken_up();
    let refusal = given(&early).by(RESIDENTS_CHAIR).when(convene(Form::Consultation, &[1])).refused("not-at-step");
    assert_eq!(refusal["needed"], "deliberating");
    for (form, days, fits, too_soon) in [
        (Form::Consultation, 3, "2026-03-24T00:00:00+08:00", "2026-03-23T23:59:00+08:00"),
        (Form::Council, 5, "2026-03-24T00:00:00+08:00", "2026-03-23T23:59:00+08:00"),
        (Form::Hearing, 7, "2026-03-26T00:00:00+08:00", "2026-03-25T23:59:00+08:00"),
    ] {
        let on = |day: &str| {
            let mut command = convene(form, &PARTIES);
            if let RoomCommand::Convene { begins_at, .. } = &mut command {
                *begins_at = at(day);
            }
            command
        };
        given(&world).by(RESIDENTS_CHAIR).when(on(fits)).happens(&["room.convened"]);
        let refusal = given(&world).by(RESIDENTS_CHAIR).when(on(too_soon)).refused("room-too-soon");
        assert_eq!(refusal["days"], days, "{form:?}");
        assert!(refusal["basis"].as_array().unwrap().contains(&json!("系统提议")));
    }
    for agenda in [vec![], vec!["一项".to_owned(); 21]] {
        let wrong = convene_where(|command| {
            let RoomCommand::Convene { agenda: given, .. } = command else { return };
            *given = agenda.clone();
        });
        given(&world).by(RESIDENTS_CHAIR).when(wrong).refused("room-agenda-uncountable");
    }
    let by_number = convene_where(|command| {
        let RoomCommand::Convene { venue, .. } = command else { return };
        *venue = "找 13812345678".to_owned();
    });
    given(&world).by(RESIDENTS_CHAIR).when(by_number).refused("text-holds-personal-number");
    given(&world).by(RESIDENTS_CHAIR).when(convene(Form::Council, &[])).refused("nobody-invited");
    given(&world).by(RESIDENTS_CHAIR).when(convene(Form::Council, &[9])).refused("party-unknown");
    let mut world = convened(Form::Consultation);
    given(&world).by(RESIDENTS_CHAIR).when(convene(Form::Hearing, &PARTIES)).refused("room-awaited");
    world.must(RESIDENTS_CHAIR, call_off("健身队有演出。"));
    given(&world).by(RESIDENTS_CHAIR).when(convene(Form::Hearing, &PARTIES)).happens(&["room.convened"]);
}

#[test]
fn who_takes_the_chair_follows_from_the_form() {
    let world = listed_for_a_room();
    let by = |form: Form, body| {
        let mut command = convene(form, &PARTIES);
        if let RoomCommand::Convene { chair, .. } = &mut command {
            *chair = body;
        }
        given(&world).by(RESIDENTS_CHAIR).when(command)
    };
    for (form, chair, may) in [
        (Form::Consultation, RESIDENTS, true),
        (Form::Consultation, STREET_OFFICE, false),
        (Form::JointMeeting, STREET_OFFICE, true),
        (Form::OpenTalk, COMPANY, false),
        (Form::Hearing, STREET_OFFICE, true),
        (Form::Hearing, COMMITTEE, false),
    ] {
        match may {
            true => {
                by(form, chair).happens(&["room.convened"]);
            }
            false => {
                let refusal = by(form, chair).refused("chair-not-named");
                assert!(!refusal["chairs"].as_array().unwrap().is_empty());
            }
        }
    }
}

#[test]
fn what_was_announced_is_changed_or_called_off_with_a_reason_until_it_begins() {
    let world = convened(Form::Consultation);
    for actor in [CHAIR, STREET_CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(change("2026-03-29T19:00:00+08:00", "要修。")).refused("power-missing");
        given(&world).by(actor).when(call_off("要修。")).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(change(BEGINS, " ")).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(call_off(" ")).refused("text-empty");
    let soon = given(&world).by(RESIDENTS_CHAIR).when(change("2026-03-20T19:00:00+08:00", "要修。"));
    soon.refused("room-too-soon");
    given(&world).by(RESIDENTS_CHAIR).when(change(BEGINS, "要修。")).happens(&["room.changed"]);
    let begun = given(&world).at(at(BEGINS)).by(RESIDENTS_CHAIR);
    assert_eq!(begun.when(change(LATER, "要修。")).refused("room-begun")["code"], "room-begun");
    given(&world).at(at(BEGINS)).by(RESIDENTS_CHAIR).when(call_off("要修。")).refused("room-begun");
    let mut changed = world.clone();
    changed.must(RESIDENTS_CHAIR, change("2026-03-29T19:00:00+08:00", "要修。"));
    given(&changed).by(RESIDENTS_CHAIR).when(change("2026-03-29T19:00:00+08:00", "要修。")).nothing();
    assert_eq!((room(&changed).venue.as_str(), room(&changed).agenda.len()), ("居委会会议室", 1));
    let mut off = world;
    off.must(RESIDENTS_CHAIR, call_off("要修。"));
    given(&off).by(RESIDENTS_CHAIR).when(call_off("要修。")).nothing();
    given(&off).by(RESIDENTS_CHAIR).when(change(BEGINS, "要修。")).refused("room-was-called-off");
    assert_eq!(room(&off).stage(), RoomStage::CalledOff);
    let unknown = RoomCommand::CallOff { deliberation: CONCERN, room: RoomNo::new(9), reason: "要修。".to_owned() };
    given(&off).by(RESIDENTS_CHAIR).when(unknown).refused("room-unknown");
}

#[test]
fn whoever_comes_on_its_day_has_a_number_and_stands_for_one_on_the_list_at_most() {
    let world = convened(Form::Consultation);
    let enters = |actor, who, party: Option<u32>| {
        let command = enter(&world, who, party);
        given(&world).at(at(DOOR)).by(actor).when(command)
    };
    let came = &["room.entered"];
    enters(owner(1), visiting(1), Some(1)).happens(came);
    enters(owner(1), visiting(1), Some(5)).happens(came);
    enters(owner(1), visiting(1), Some(2)).happens(came);
    enters(owner(1), visiting(1), None).happens(came);
    // The fifth owner has no home in the first building.
    for (party, code) in [(3, "not-for-them"), (4, "not-for-them"), (9, "party-unknown")] {
        enters(owner(1), visiting(1), Some(party)).refused(code);
    }
    enters(CLERK, visiting(1), None).refused("card-needed");
    for keeper in [CLERK, RESIDENTS_CHAIR] {
        enters(keeper, Raiser::Slip, Some(2)).happens(came);
        enters(keeper, Raiser::Slip, Some(4)).happens(came);
        enters(keeper, Raiser::Slip, Some(3)).refused("not-for-them");
        enters(keeper, body(COMPANY), None).happens(came);
    }
    enters(MANAGER, body(COMPANY), None).happens(came);
    enters(MANAGER, body(COMMITTEE), None).refused("power-missing");
    for stranger in [OBSERVER, MANAGER, Actor::Visitor, owner(2)] {
        enters(stranger, Raiser::Slip, None).refused("power-missing");
    }
    let before = given(&world).at(at("2026-03-27T18:30:00+08:00")).by(CLERK).when(enter(&world, Raiser::Slip, None));
    before.refused("room-not-today");
    let after =
        given(&world).at(at("2026-03-29T09:00:00+08:00")).by(owner(1)).when(enter(&world, visiting(1), Some(1)));
    after.refused("room-not-today");
    let world = gathered(Form::Consultation);
    given(&world).by(owner(1)).when(enter(&world, visiting(1), Some(1))).nothing();
    given(&world).by(CLERK).when(enter(&world, body(COMPANY), None)).nothing();
    let taken = RoomCommand::Enter {
        deliberation: CONCERN,
        room: ROOM,
        visitor: VisitorNo::new(4),
        who: Raiser::Slip,
        party: None,
        place: None,
    };
    given(&world).by(CLERK).when(taken).refused("visitor-number-taken");
    assert_eq!((room(&world).people(), room(&world).bodies()), (3, vec![COMPANY]));
    assert_eq!(room(&world).visitors[2].party, Some(PartyNo::new(3)), "a body stands for itself");
}

#[test]
fn the_word_is_given_in_the_order_of_the_form() {
    let mut world = gathered(Form::Hearing);
    let late = given(&world).by(CLERK).when(ask(1));
    late.refused("no-item-put");
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(put(1)).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(put(3)).refused("room-item-unknown");
    world.must(RESIDENTS_CHAIR, put(1));
    given(&world).by(RESIDENTS_CHAIR).when(put(1)).nothing();
    assert_eq!(given(&world).by(CLERK).when(ask(9)).refused("visitor-unknown")["visitor"], 9);
    // A neighbour for nobody on the list listens at a hearing.
    given(&world).by(CLERK).when(ask(4)).refused("not-heard-here");
    let card = |visitor: u32, number: u32| RoomCommand::AskWord {
        deliberation: CONCERN,
        room: ROOM,
        visitor: VisitorNo::new(visitor),
        seal: Some(seal(CONCERN, 5_000 + number)),
    };
    given(&world).by(owner(1)).when(card(2, 1)).refused("visitor-is-another");
    given(&world).by(OBSERVER).when(ask(1)).refused("power-missing");
    // The company asks first, and those affected are heard before it.
    world.must(CLERK, ask(3));
    world.must(CLERK, ask(2));
    world.must(owner(1), card(1, 1));
    given(&world).by(owner(1)).when(card(1, 1)).nothing();
    let order: Vec<u32> = room(&world).waiting(one(&world)).iter().map(|word| word.visitor.number()).collect();
    assert_eq!(order, [2, 1, 3]);
    let next = given(&world).by(RESIDENTS_CHAIR).when(give(3)).refused("another-is-next");
    assert_eq!(next["next"], 2);
    given(&world).by(RESIDENTS_CHAIR).when(give(4)).refused("word-not-asked");
    given(&world).by(RESIDENTS_CHAIR).when(end(2, WordOutcome::Spoken)).refused("word-not-given");
    given(&world).by(RESIDENTS_CHAIR).when(end(4, WordOutcome::Skipped)).refused("word-not-asked");
    given(&world).by(CLERK).when(give(2)).refused("power-missing");
    world.must(RESIDENTS_CHAIR, give(2));
    given(&world).by(RESIDENTS_CHAIR).when(give(2)).nothing();
    for busy in [give(1), put(2)] {
        assert_eq!(given(&world).by(RESIDENTS_CHAIR).when(busy).refused("somebody-speaks")["visitor"], 2);
    }
    world.must(RESIDENTS_CHAIR, end(2, WordOutcome::Spoken));
    // Who has spoken asks again, and waits for those who have not.
    world.must(CLERK, ask(2));
    let order: Vec<u32> = room(&world).waiting(one(&world)).iter().map(|word| word.visitor.number()).collect();
    assert_eq!(order, [1, 3, 2]);
    world.must(RESIDENTS_CHAIR, end(1, WordOutcome::Skipped));
    world.must(RESIDENTS_CHAIR, give(3));
    world.must(RESIDENTS_CHAIR, end(3, WordOutcome::Skipped));
    assert_eq!(room(&world).spoke(VisitorNo::new(3)), 0);
    // With another item everybody is heard anew.
    world.must(RESIDENTS_CHAIR, put(2));
    assert!(room(&world).waiting(one(&world)).is_empty());
    let mut council = gathered(Form::Council);
    council.must(RESIDENTS_CHAIR, put(1));
    for visitor in [1, 2, 3] {
        council.must(CLERK, ask(visitor));
    }
    let order: Vec<u32> = room(&council).waiting(one(&council)).iter().map(|word| word.visitor.number()).collect();
    assert_eq!(order, [3, 1, 2], "bodies first at a council");
    let mut talk = gathered(Form::Consultation);
    talk.must(RESIDENTS_CHAIR, put(1));
    for visitor in [4, 3, 1] {
        talk.must(CLERK, ask(visitor));
    }
    let order: Vec<u32> = room(&talk).waiting(one(&talk)).iter().map(|word| word.visitor.number()).collect();
    assert_eq!(order, [4, 3, 1], "as they asked at a consultation");
}

#[test]
fn a_room_with_enough_of_those_invited_was_held_and_one_without_can_only_be_reported_as_not_held() {
    let mut world = gathered(Form::Consultation);
    assert_eq!(given(&world).by(RESIDENTS_CHAIR).when(held()).refused("room-not-begun")["code"], "room-not-begun");
    given(&world).by(RESIDENTS_CHAIR).when(not_held("下雨。")).refused("room-not-begun");
    world.now = at(LATER);
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(held()).refused("power-missing");
    }
    world.must(RESIDENTS_CHAIR, put(1));
    world.must(CLERK, ask(1));
    world.must(RESIDENTS_CHAIR, give(1));
    given(&world).by(RESIDENTS_CHAIR).when(held()).refused("somebody-speaks");
    world.must(RESIDENTS_CHAIR, end(1, WordOutcome::Spoken));
    given(&world).by(RESIDENTS_CHAIR).when(held()).happens(&["room.held"]);
    // Enough came: however it ended, it was held.
    given(&world).by(RESIDENTS_CHAIR).when(not_held("消防警报。")).refused("room-had-quorum");
    world.must(RESIDENTS_CHAIR, held());
    let ended = room(&world).ended.as_ref().unwrap();
    // Three of five invited came, and three is what half of five takes.
    assert_eq!((ended.people, ended.quorum.parties.count, ended.quorum.parties.needed), (3, 3, 3));
    assert_eq!(ended.publish_by.as_ref().unwrap().1, date(2026, 4, 7));
    given(&world).by(RESIDENTS_CHAIR).when(held()).nothing();
    for over in [enter(&world, Raiser::Slip, None), put(2), not_held("消防警报。")] {
        given(&world).by(RESIDENTS_CHAIR).when(over).refused("room-over");
    }
    let mut empty = convened(Form::Consultation);
    empty.now = at(DOOR);
    for party in [1, 2, 4] {
        let enter = enter(&empty, Raiser::Slip, Some(party));
        empty.must(CLERK, enter);
    }
    empty.now = at(LATER);
    let below = given(&empty).by(RESIDENTS_CHAIR).when(held()).refused("room-below-quorum");
    // Enough in number, and the company, which must be asked, is not there.
    assert_eq!((&below["there"], &below["needed"], &below["of"]), (&json!(3), &json!(3), &json!(5)));
    assert_eq!(below["absent"].as_array().unwrap().len(), 1);
    given(&empty).by(RESIDENTS_CHAIR).when(not_held(" ")).refused("text-empty");
    empty.must(RESIDENTS_CHAIR, not_held("物业公司没有到。"));
    given(&empty).by(RESIDENTS_CHAIR).when(not_held("物业公司没有到。")).nothing();
    assert_eq!(room(&empty).stage(), RoomStage::NotHeld);
    let few = gathered(Form::Council);
    let below = given(&few).at(at(LATER)).by(RESIDENTS_CHAIR).when(held()).refused("room-below-quorum");
    assert_eq!((&below["there"], &below["needed"], &below["absent"]), (&json!(3), &json!(4), &json!([])));
    given(&gathered(Form::OpenTalk)).at(at(LATER)).by(RESIDENTS_CHAIR).when(held()).happens(&["room.held"]);
}

#[test]
fn minutes_are_published_once_item_by_item_of_a_room_that_was_held() {
    let points = [(2, "3 号：用分贝仪测。"), (1, "1 号：九点以后要安静。")];
    let early = gathered(Form::Consultation);
    given(&early).by(RESIDENTS_CHAIR).when(publish(&points)).refused("room-not-held-yet");
    let mut world = room_held();
    for actor in [CHAIR, MANAGER, CLERK, owner(1)] {
        given(&world).by(actor).when(publish(&points)).refused("power-missing");
    }
    given(&world).by(RESIDENTS_CHAIR).when(publish(&[])).refused("points-uncountable");
    given(&world).by(RESIDENTS_CHAIR).when(publish(&[(3, "没有这一项。")])).refused("room-item-unknown");
    given(&world).by(RESIDENTS_CHAIR).when(publish(&[(1, " ")])).refused("text-empty");
    given(&world).by(RESIDENTS_CHAIR).when(publish(&[(1, "找 13812345678")])).refused("text-holds-personal-number");
    world.must(RESIDENTS_CHAIR, publish(&points));
    given(&world).by(RESIDENTS_CHAIR).when(publish(&points)).refused("minutes-published-already");
    let items: Vec<u32> = room(&world).minutes.as_ref().unwrap().points.iter().map(|point| point.item).collect();
    assert_eq!(items, [1, 2], "in the order of the agenda");
    assert!(!room(&world).is_minuted_late(date(2026, 4, 9), world.community.zone()));
    assert!(room(&room_held()).is_minuted_late(date(2026, 4, 8), world.community.zone()));
    let owed = |world: &World| {
        let all = duties::duties(&world.community, law(), date(2026, 4, 8)).into_iter();
        let these = all.filter(|duty| duty.kind == DutyKind::PublishRoomMinutes);
        these.map(|duty| (duty.owed_by, duty.until, duty.done_on)).collect::<Vec<_>>()
    };
    assert_eq!(owed(&room_held()), [(RESIDENTS, Some(date(2026, 4, 7)), None)]);
    assert_eq!(owed(&world), [(RESIDENTS, Some(date(2026, 4, 7)), Some(date(2026, 3, 28)))]);
    let mut off = convened(Form::Consultation);
    off.must(RESIDENTS_CHAIR, call_off("要修。"));
    given(&off).by(RESIDENTS_CHAIR).when(publish(&points)).refused("room-was-called-off");
}

#[test]
fn a_room_with_published_minutes_is_enough_and_whoever_must_be_asked_was_invited_to_it() {
    let lacking = |world: &World| {
        let on = given(world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("step-not-finished");
        on["missing"].clone()
    };
    assert_eq!(lacking(&listed_for_a_room()), json!(["talk", "parties-invited"]));
    assert_eq!(lacking(&convened(Form::Consultation)), json!(["talk", "room-end", "parties-invited"]));
    let mut world = room_held();
    assert_eq!(lacking(&world), json!(["room-minutes"]));
    world.must(RESIDENTS_CHAIR, publish(&[(1, "九点以后要安静。")]));
    given(&world).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).happens(&["deliberation.moved_on"]);
    // A room that the dancers and the company were not invited to gave them no hearing.
    let mut without = listed_for_a_room();
    without.must(RESIDENTS_CHAIR, convene(Form::OpenTalk, &[1]));
    without.now = at(DOOR);
    let neighbour = enter(&without, Raiser::Slip, Some(1));
    without.must(CLERK, neighbour);
    without.now = at(LATER);
    without.must(RESIDENTS_CHAIR, held());
    without.must(RESIDENTS_CHAIR, publish(&[(1, "九点以后要安静。")]));
    let refusal = given(&without).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).refused("parties-not-invited");
    assert_eq!(refusal["parties"].as_array().unwrap().len(), 2);
    assert_eq!(refusal["parties"][0], "健身队");
    given(&without).by(RESIDENTS_CHAIR).when(invite(&[2, 3])).refused("conversation-not-opened");
    without.must(RESIDENTS_CHAIR, open_conversation(date(2026, 4, 10)));
    given(&without).by(CHAIR).when(invite(&[2, 3])).refused("power-missing");
    given(&without).by(RESIDENTS_CHAIR).when(invite(&[9])).refused("party-unknown");
    without.must(RESIDENTS_CHAIR, invite(&[2, 3]));
    given(&without).by(RESIDENTS_CHAIR).when(invite(&[2, 3])).nothing();
    assert_eq!(lacking(&without), json!(["conversation-end"]));
    without.now = at("2026-04-11T09:00:00+08:00");
    given(&without).by(RESIDENTS_CHAIR).when(invite(&[4])).refused("conversation-ended");
    given(&without).by(RESIDENTS_CHAIR).when(move_on(Step::Opinion)).happens(&["deliberation.moved_on"]);
}

#[test]
fn a_place_says_which_way_counts() {
    let line = r#"names = ["conversation", "room"]"#;
    let world = listed_for_a_room();
    for (reads, lacks) in [(r#"names = ["room"]"#, "room-held"), (r#"names = ["conversation"]"#, "conversation")] {
        let law = law_where(line, reads);
        let missing = governance::deliberation::missing((&world.community, &law), one(&world), date(2026, 3, 10));
        assert_eq!(serde_json::to_value(missing).unwrap()[0], lacks);
    }
}

#[test]
fn what_is_said_in_a_room_on_its_day_is_taken_down_as_a_statement_from_there() {
    let mut world = gathered(Form::Consultation);
    world.must(RESIDENTS_CHAIR, open_conversation(date(2026, 4, 5)));
    let add = |author: Option<u32>, room: u32| DeliberationCommand::AddStatement {
        deliberation: CONCERN,
        statement: StatementNo::new(1),
        author: author.map(|number| seal(CONCERN, 100 + number)),
        room: Some(RoomNo::new(room)),
        argues: None,
        words: seal(CONCERN, 9),
    };
    for actor in [CLERK, RESIDENTS_CHAIR] {
        given(&world).by(actor).when(add(None, 1)).happens(&["deliberation.statement_added"]);
    }
    given(&world).by(CLERK).when(add(None, 2)).refused("room-unknown");
    given(&world).by(owner(1)).when(add(Some(1), 1)).refused("room-not-by-card");
    let next_day = given(&world).at(at("2026-03-29T09:00:00+08:00")).by(CLERK);
    next_day.when(add(None, 1)).refused("room-not-today");
    world.must(CLERK, add(None, 1));
    let conversation = world.community.deliberations().conversation(CONCERN).unwrap();
    assert_eq!(conversation.statements()[0].room, Some(ROOM));
}
