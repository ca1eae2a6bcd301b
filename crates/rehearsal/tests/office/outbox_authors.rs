//! What only whoever said something hears, and what everybody who took part hears of rooms, panels, steps and opinions that stop.

use governance::Actor;
use governance::deliberation::{Argues, DeliberationCommand, HeldBackFor, TaskGiven};
use governance::ids::{OwnerId, StatementNo, TaskNo};
use governance::panel::PanelCommand;
use governance::room::Form;
use office::{Pace, Recipient, What};
use rehearsal::fixture::World;
use rehearsal::fixture::deliberations::{CONCERN, conversing, look_again, taken_up};
use rehearsal::fixture::estate::{COMPANY, RESIDENTS_CHAIR, STREET_CHAIR, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::panels::{PANEL, announce};
use rehearsal::fixture::results::{DUE, assign, carrying_out, given as task};
use rehearsal::fixture::rooms::{convene, listed_for_a_room, not_held};
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
