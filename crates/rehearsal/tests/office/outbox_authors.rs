//! What only whoever said something hears, and what everybody who took part hears of rooms, panels, steps and opinions that stop.

use governance::Actor;
use governance::deliberation::{Argues, Consent, DeliberationCommand, HeldBackFor, Raiser, Step, TaskGiven};
use governance::ids::{CommentNo, OwnerId, PartyNo, StatementNo, TaskNo, VisitorNo};
use governance::panel::PanelCommand;
use governance::room::{Form, RoomCommand};
use jiff::civil::date;
use office::{Pace, Recipient, What};
use rehearsal::fixture::World;
use rehearsal::fixture::deliberations::{CONCERN, conversing, look_again, send_back, taken_up};
use rehearsal::fixture::estate::{CLERK, COMPANY, MANAGER, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::opinions::{TESTED, WEIGHING, drafted, put, reply, settle};
use rehearsal::fixture::panels::{PANEL, announce};
use rehearsal::fixture::results::{DUE, assign, carrying_out, given as task};
use rehearsal::fixture::rooms::{ROOM, convene, correct, held, listed_for_a_room, not_held, publish};
use rehearsal::listeners::{Delivered, MailServer};

use crate::outbox::Told;

/// A community with this history, on a morning, with a mail server.
fn told_of(world: &World, now: &str) -> Told {
    let mut world = Rehearsed::of_world(world);
    world.door.set(at(now));
    world.reopen();
    let told = Told { world, mail: MailServer::start() };
    told.open();
    told.send();
    told
}

/// To whom something was said, in the order of the owners.
fn heard(told: &Told, what: What) -> Vec<u32> {
    let these = told.messages().into_iter().filter(|message| message.change.what == what);
    let owner = |to| match to {
        Recipient::Owner(owner) => Some(OwnerId::number(owner)),
        Recipient::Robot(_) => None,
    };
    let mut owners: Vec<u32> = these.filter_map(|message| owner(message.to)).collect();
    owners.sort_unstable();
    owners
}

fn last_letter(told: &Told) -> String {
    told.mail.delivered().last().unwrap().text()
}

#[test]
fn an_author_alone_hears_that_their_words_are_held_back_or_shown_with_gaps_and_what_came_of_looking_again() {
    let told = told_of(&conversing(), "2026-03-18T10:00:00+08:00");
    let first =
        told.world.look(|community| community.deliberations().conversation(CONCERN).unwrap().statements().len());
    let number = |more: usize| StatementNo::after(first + more);
    for owner in [1, 2, 3] {
        told.wish(owner, Pace::AtOnce);
        let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(owner), CONCERN).await);
        assert!(supported.is_ok(), "{supported:?}");
    }
    for (owner, words) in [(1, "三栋的王五太吵。"), (2, "三栋的李四太吵。")] {
        let by = Actor::Owner(OwnerId::new(owner));
        let from = (None, None::<Argues>);
        let made = told.world.desk_run(async |desk| desk.add_statement_from(by, CONCERN, from, words).await);
        assert!(made.is_ok(), "{made:?}");
    }
    let reason = HeldBackFor::NamesSomebody;
    let held = DeliberationCommand::HoldBackStatement { deliberation: CONCERN, statement: number(0), reason };
    told.world.must(RESIDENTS_CHAIR, held);
    let text = "三栋的▇太吵。".to_owned();
    let shown = DeliberationCommand::PublishStatement { deliberation: CONCERN, statement: number(1), text };
    told.world.must(RESIDENTS_CHAIR, shown);
    told.send();
    assert_eq!((heard(&told, What::WordsHeldBack), heard(&told, What::WordsShortened)), (vec![1], vec![2]));
    let letters: Vec<String> = told.mail.delivered().iter().map(Delivered::text).collect();
    let held = letters.iter().find(|text| text.contains("没有公开")).unwrap();
    assert!(held.contains("请别人重新核看一次") && !held.contains("王五"), "{held}");
    assert!(letters.iter().any(|text| text.contains("能看出是谁的地方空着")), "{letters:?}");
    let by = Actor::Owner(OwnerId::new(1));
    let about = governance::appeal::Spoken::Statement(number(0));
    let owner = office::Origin::Owner(OwnerId::new(1));
    let asked = told.world.desk_run(async |desk| desk.appeal(by, (CONCERN, about), owner, "没有骂人。").await);
    assert!(asked.is_ok(), "{asked:?}");
    told.world.must(STREET_CHAIR, look_again(number(0).number(), None));
    told.send();
    assert_eq!(heard(&told, What::WordsLookedAgain), [1]);
    assert!(last_letter(&told).contains("维持原样"), "{}", last_letter(&told));
}

#[test]
fn everybody_who_took_part_hears_that_a_room_was_not_held() {
    let told = told_of(&listed_for_a_room(), "2026-03-18T10:00:00+08:00");
    for owner in [1, 2] {
        told.wish(owner, Pace::AtOnce);
    }
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(2), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    told.world.must(RESIDENTS_CHAIR, convene(Form::Consultation, &[1, 2]));
    told.set("2026-03-28T20:30:00+08:00");
    told.world.must(RESIDENTS_CHAIR, not_held("下大雨，没有人来。"));
    told.set("2026-03-29T10:00:00+08:00");
    told.send();
    assert!(heard(&told, What::RoomNotHeld).contains(&2), "{:?}", told.messages());
    assert!(told.mail.delivered().iter().any(|letter| letter.text().contains("没有开成：下大雨")));
}

#[test]
fn corrected_minutes_reach_whoever_supported_it_or_was_in_the_room_and_nobody_else() {
    let told = told_of(&listed_for_a_room(), "2026-03-18T10:00:00+08:00");
    for owner in [2, 3, 4] {
        told.wish(owner, Pace::AtOnce);
    }
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(2), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    told.world.must(RESIDENTS_CHAIR, convene(Form::Consultation, &[1, 2, 3, 4, 5]));
    told.set("2026-03-28T18:30:00+08:00");
    let entered = told.world.desk_run(async |desk| desk.enter_room(OwnerId::new(3), (CONCERN, ROOM), None).await);
    assert!(entered.is_ok(), "{entered:?}");
    let others =
        [(CLERK, Raiser::Slip, Some(5)), (CLERK, Raiser::Slip, Some(2)), (MANAGER, Raiser::Body(COMPANY), None)];
    for (number, (actor, who, party)) in (2..).zip(others) {
        let (visitor, party) = (VisitorNo::new(number), party.map(PartyNo::new));
        let enter = RoomCommand::Enter { deliberation: CONCERN, room: ROOM, visitor, who, party, place: None };
        told.world.must(actor, enter);
    }
    told.set("2026-03-28T20:30:00+08:00");
    told.world.must(RESIDENTS_CHAIR, held());
    told.world.must(RESIDENTS_CHAIR, publish(&[(1, "九点以后要安静。")]));
    told.set("2026-03-29T10:00:00+08:00");
    told.send();
    assert!(heard(&told, What::RoomMinutesCorrected).is_empty());
    told.world.must(RESIDENTS_CHAIR, correct(&[(1, "八点半以后要安静。")], "时间记错了。"));
    told.send();
    assert_eq!(heard(&told, What::RoomMinutesCorrected), [2, 3], "not the fourth, who had no part in it");
    assert!(last_letter(&told).contains("会议记录更正了。原因：时间记错了"), "{}", last_letter(&told));
}

#[test]
fn whoever_amended_hears_alone_that_they_were_answered_and_whoever_took_part_what_was_agreed() {
    let told = told_of(&drafted(), "2026-03-26T10:00:00+08:00");
    for owner in [1, 2, 3] {
        told.wish(owner, Pace::AtOnce);
    }
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(3), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    let comments = || told.world.look(|community| community.deliberations().opinion(CONCERN).unwrap().comments().len());
    let first = u32::try_from(comments()).unwrap();
    for owner in [1, 2] {
        let (by, origin) = (Actor::Owner(OwnerId::new(owner)), office::Origin::Owner(OwnerId::new(owner)));
        let said = ("八点半就停。", "孩子要睡。");
        let made = told.world.desk_run(async |desk| desk.amend_opinion(by, (CONCERN, Some(1)), origin, said).await);
        assert!(made.is_ok(), "{made:?}");
    }
    for number in [first + 1, first + 2] {
        let (comment, text, reason) = (CommentNo::new(number), "八点半就停。".to_owned(), "孩子要睡。".to_owned());
        let shown = DeliberationCommand::PublishComment { deliberation: CONCERN, comment, text, reason };
        told.world.must(RESIDENTS_CHAIR, shown);
    }
    told.world.must(RESIDENTS_CHAIR, reply(first + 1, true));
    told.send();
    assert_eq!(heard(&told, What::WordsAnswered), [1], "nobody but who amended it, and the second waits");
    assert!(last_letter(&told).contains("被采纳。理由：会上这样商定"), "{}", last_letter(&told));
    told.world.must(RESIDENTS_CHAIR, reply(first + 2, false));
    told.send();
    assert_eq!(heard(&told, What::WordsAnswered), [1, 2]);
    assert!(last_letter(&told).contains("没有采纳"), "{}", last_letter(&told));

    // What was agreed is what everybody who took part reads, and not why the others agreed to it.
    told.set(WEIGHING);
    told.world.must(RESIDENTS_CHAIR, put());
    for owner in [1, 2] {
        let (by, whose) = (Actor::Owner(OwnerId::new(owner)), (CONCERN, OwnerId::new(owner)));
        let said = told.world.desk_run(async |desk| desk.say_consent(by, whose, Consent::Agree, "").await);
        assert!(said.is_ok(), "{said:?}");
    }
    told.set(TESTED);
    told.world.must(RESIDENTS_CHAIR, settle(None, ""));
    told.send();
    assert!(heard(&told, What::Settled).contains(&3), "{:?}", told.messages());
    let settled = last_letter(&told);
    assert!(settled.contains("已经定稿：八点半就停。 音量由大家一起测。"), "{settled}");
    assert!(!settled.contains("既要活动"), "{settled}");
}

#[test]
fn what_a_correction_leaves_to_the_owners_is_told_also_where_it_was_sent_back_before_the_message_left() {
    let mut ended = drafted();
    ended.now = at("2026-06-02T09:00:00+08:00");
    ended.must(Actor::Clock, DeliberationCommand::LetGo { deliberation: CONCERN });
    let told = told_of(&ended, "2026-06-02T10:00:00+08:00");
    told.wish(2, Pace::AtOnce);
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(2), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    let (on, text) = (date(2026, 6, 2), "从维修资金里拿两万元装隔音屏。");
    let reserved = Some("use-maintenance-fund".to_owned());
    let decide = DeliberationCommand::RecordDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved: None,
        on,
        text: "装隔音屏。".to_owned(),
        left_out: vec![],
    };
    told.world.must(RESIDENTS_CHAIR, decide);
    told.set("2026-06-02T10:05:00+08:00");
    let (text, reason) = (text.to_owned(), "漏了钱从哪里出。".to_owned());
    let corrected = DeliberationCommand::CorrectDecision {
        deliberation: CONCERN,
        adopted: true,
        reserved,
        on,
        text,
        left_out: vec![],
        reason,
    };
    told.world.must(RESIDENTS_CHAIR, corrected);
    told.set("2026-06-02T10:10:00+08:00");
    told.world.must(RESIDENTS_CHAIR, send_back(Step::Deliberating));
    told.send();
    assert_eq!(heard(&told, What::DecisionCorrected), [2]);
    let letters: Vec<String> = told.mail.delivered().iter().map(Delivered::text).collect();
    let correction = letters.iter().find(|text| text.contains("漏了钱从哪里出")).unwrap();
    assert!(correction.contains("要经业主表决才能实施"), "{correction}");
}

#[test]
fn whoever_took_part_hears_that_a_panel_is_called_off() {
    let told = told_of(&taken_up(), "2026-03-03T10:00:00+08:00");
    for owner in [2, 3] {
        told.wish(owner, Pace::AtOnce);
    }
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(2), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    told.world.must(RESIDENTS_CHAIR, announce());
    let off = PanelCommand::CallOff { deliberation: CONCERN, panel: PANEL, reason: "换个办法。".to_owned() };
    told.world.must(RESIDENTS_CHAIR, off);
    told.send();
    assert_eq!(heard(&told, What::PanelCalledOff), [2]);
    assert!(told.mail.delivered().iter().any(|letter| letter.text().contains("取消：换个办法")));
}

#[test]
fn a_step_that_becomes_late_is_told_once_and_the_task_itself_again_on_its_own_day() {
    let mut world = carrying_out();
    let milestones = vec![("挂好牌子".to_owned(), DUE.saturating_sub(jiff::ToSpan::days(3)))];
    world.must(RESIDENTS_CHAIR, assign(None, TaskGiven { milestones, ..task(COMPANY, DUE) }));
    let told = told_of(&world, "2026-04-15T09:00:00+08:00");
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(3), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    told.wish(3, Pace::AtOnce);
    for day in [17, 18, 19, 20] {
        told.set(&format!("2026-04-{day}T09:00:00+08:00"));
        told.send();
    }
    assert_eq!((heard(&told, What::StepOverdue), heard(&told, What::TaskOverdue)), (vec![3], vec![]));
    assert!(last_letter(&told).contains("挂好牌子"), "{}", last_letter(&told));
    told.set("2026-04-21T09:00:00+08:00");
    told.send();
    told.set("2026-04-22T09:00:00+08:00");
    told.send();
    assert_eq!((heard(&told, What::StepOverdue), heard(&told, What::TaskOverdue)), (vec![3], vec![3]));
    assert_eq!(told.messages().iter().filter(|message| message.change.task == Some(TaskNo::new(1))).count(), 2);
}
