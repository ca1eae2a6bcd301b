//! A committee whose chair left: everybody sees it, its members are told what to do, and what only a chair does is not theirs.
//! And where it stands that something is due.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatRole};
use governance::charter::{CharterCommand, CharterKind, CharterRef, DraftFrom, TextLanguage};
use governance::ids::PersonId;
use jiff::civil::date;
use rehearsal::fixture::estate::{self, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{World, committee, petitions};

use crate::seats::{CHAIR, SECRETARY, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const DESK: &str = "/c/qingfeng/desk";
const MEMBER: u32 = 6;

/// A committee whose chair left, and its secretary too, while owners wait for an answer.
fn without_chair() -> World {
    let mut world = petitions::handed_in(petitions::meeting());
    for (person, role) in [(CHAIR, SeatRole::Chair), (SECRETARY, SeatRole::Secretary)] {
        let person = PersonId::new(person);
        world.must(Actor::Operator, BodiesCommand::VacateSeat { body: COMMITTEE, person, role });
    }
    world.now = world.now.max(at("2026-03-04T09:00:00+08:00"));
    world
}

#[tokio::test]
async fn a_committee_without_a_chair_says_so_and_its_members_choose_one() {
    let site = Site::of(|| Rehearsed::of_world(&without_chair())).await;
    let says = "没有主任，也没有副主任";
    let public = site.get("/c/qingfeng/committee/1").await.text;
    assert!(public.contains(says) && public.contains("指导规则 §32"), "{public}");
    let member = Seat::take(&site, MEMBER).await;
    let page = member.get(&site, &format!("{DESK}/committee/1")).await.text;
    let call = format!("{DESK}/committee/1/call?about=chair");
    assert!(page.contains(says) && page.contains(&format!("href=\"{call}\"")), "{page}");
    shows_in_every_view(&site, &member, &format!("{DESK}/committee/1")).await;
    // The sitting is filled in but for its day and its place.
    let form = member.get(&site, &call).await.text;
    assert!(form.contains("name=\"about-1\" value=\"chair\"") && form.contains("name=\"held-year\""), "{form}");
    let desk = member.get(&site, DESK).await.text;
    let (now, waits) = desk.split_once("要等主任来办的").unwrap_or((&desk, ""));
    assert!(now.contains("没有主任，开会推选"), "{desk}");
    // What a chair does is no task of a member's, and no link leads to a page that turns them away.
    let asked = "第 1 号联名提议";
    assert!(!now.contains(asked) && waits.contains("由主任或者秘书办理") && waits.contains(asked), "{desk}");
    assert!(!waits.contains("href=\"/c/qingfeng/desk/petitions/1\""), "{desk}");
    // The street office sees it among what is due.
    let street = Seat::take(&site, STREET_CHAIR).await;
    let due = street.get(&site, &format!("{DESK}/duties")).await.text;
    assert!(due.contains("没有主任，开会推选"), "{due}");
}

#[tokio::test]
async fn a_committee_with_a_chair_says_nothing_of_it() {
    let site = Site::of(|| Rehearsed::of_world(&committee::seated())).await;
    let public = site.get("/c/qingfeng/committee/1").await.text;
    assert!(!public.contains("没有主任"), "{public}");
    let member = Seat::take(&site, MEMBER).await.get(&site, DESK).await.text;
    assert!(!member.contains("没有主任") && !member.contains("要等主任来办的"), "{member}");
}

/// A committee whose owners' own rules say how often there is a regular meeting, which the country leaves open.
fn with_own_rules() -> World {
    let mut world = committee::seated();
    let (kind, from) = (CharterKind::RulesOfProcedure, DraftFrom::Model("cn-rules-of-procedure".to_owned()));
    let text = CharterRef { kind, version: 1 };
    world.must(estate::CHAIR, CharterCommand::Draft { kind, from, language: TextLanguage::Chinese });
    world.must(estate::CHAIR, CharterCommand::PutForward { text });
    world.must(estate::CHAIR, CharterCommand::Enter { text, on: date(2026, 3, 1), source: "决议".to_owned() });
    world
}

#[tokio::test]
async fn what_is_due_by_a_clause_of_the_owners_own_rules_alone_says_so() {
    let site = Site::of(|| Rehearsed::of_world(&with_own_rules())).await;
    let chair = Seat::take(&site, CHAIR).await;
    let due = chair.get(&site, &format!("{DESK}/duties")).await.text;
    let (_, duty) = due.split_once("召开业主大会定期会议").unwrap_or_else(|| panic!("{due}"));
    let line = duty.split_once("</li>").unwrap().0;
    assert!(line.contains("依据：") && line.contains("第 4 条"), "{line}");
}
