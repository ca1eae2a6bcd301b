//! Last days that fall in a year whose plan of public holidays is not loaded: said once on each page that shows such a day.

use governance::committee::{CommitteeCommand, SittingFor, Vote, VoteCast};
use governance::founding::{FoundingCommand, FoundingStage};
use governance::ids::{OrderId, OwnerId, PersonId, SittingId};
use governance::supervision::{Deed, OrderedGiven, SupervisionCommand};
use jiff::civil::date;
use office::{Act, Sealed};
use rehearsal::fixture::estate::{self, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{World, committee, founding, petitions};

use crate::seats::{CHAIR, STREET_CHAIR, Seat};
use crate::site::Site;

const SAID: &str = "2027 年的放假安排还没有载入";

/// Whether a page says it once, or never.
async fn says(site: &Site, seat: &Seat, path: &str, is_said: bool) {
    let page = seat.get(site, path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.text);
    assert_eq!(page.text.matches("的放假安排还没有载入").count(), usize::from(is_said), "{path}: {}", page.text);
    assert_eq!(page.text.contains(SAID), is_said, "{path}");
}

fn order(days: u32) -> SupervisionCommand {
    SupervisionCommand::GiveOrder(OrderedGiven {
        office: estate::STREET_OFFICE,
        to: estate::COMMITTEE,
        deed: Deed::Convene,
        days,
        article: "指导规则 §51".to_owned(),
        text: "限期召开定期会议。".to_owned(),
        evidence: None,
    })
}

fn in_december(mut world: World) -> World {
    world.now = at("2026-12-20T09:00:00+08:00");
    world
}

#[tokio::test]
async fn orders_and_lists_of_duties_say_it_of_days_counted_into_such_a_year_and_of_no_others() {
    let site = Site::of(|| {
        let mut world = in_december(estate::settled());
        world.must(estate::STREET_CHAIR, order(5));
        Rehearsed::of_world(&world)
    })
    .await;
    let pages = ["/c/qingfeng/desk/orders", "/c/qingfeng/desk/duties", "/c/qingfeng/desk", "/desk"];
    let chair = Seat::take(&site, CHAIR).await;
    // Terms that end in later years are no counted days.
    for page in pages.into_iter().chain(["/c/qingfeng/desk/orders/1"]) {
        says(&site, &chair, page, false).await;
    }
    for _ in 0..2 {
        site.desk().carry_out(Act::new(estate::STREET_CHAIR, order(30))).await.unwrap();
    }
    for page in pages.into_iter().chain(["/c/qingfeng/desk/orders/2"]) {
        says(&site, &chair, page, true).await;
    }
    says(&site, &chair, "/c/qingfeng/desk/orders/1", false).await;
    // The sheet of a week says it in the week in which such a day is due.
    says(&site, &chair, "/desk/week", false).await;
    site.door().set(at("2027-01-15T09:00:00+08:00"));
    let chair = Seat::take(&site, CHAIR).await;
    says(&site, &chair, "/desk/week", true).await;
    for order in 2..=3 {
        let settle = SupervisionCommand::SettleOrder { order: OrderId::new(order), text: "已经召开。".to_owned() };
        site.desk().carry_out(Act::new(estate::STREET_CHAIR, settle)).await.unwrap();
    }
    says(&site, &chair, "/c/qingfeng/desk/orders", false).await;
    says(&site, &chair, "/c/qingfeng/desk/orders/2", false).await;
}

#[tokio::test]
async fn a_petition_says_it_of_the_day_until_which_somebody_convenes() {
    let site = Site::of(|| {
        let mut world = in_december(petitions::signed_by(&[1, 6], petitions::meeting()));
        let hand_in = petitions::hand_in(&world, Some(1));
        world.must(petitions::owner(1), hand_in);
        Rehearsed::of_world(&world)
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    let card = site.desk().card_code(OwnerId::new(1)).await.unwrap().plain();
    for page in ["/c/qingfeng/petitions/1", "/c/qingfeng/desk/petitions/1", &format!("/o/{card}/petitions/1")] {
        says(&site, &chair, page, true).await;
    }
}

#[tokio::test]
async fn founding_says_it_of_the_periods_that_run() {
    let site = Site::of(|| {
        let mut world = in_december(founding::at_stage(FoundingStage::Collecting));
        world.must(founding::owner(1), FoundingCommand::Sign { owner: None });
        world.must(founding::owner(1), FoundingCommand::Submit { received_on: date(2026, 12, 20) });
        Rehearsed::of_world(&world)
    })
    .await;
    says(&site, &Seat::stranger(), "/c/qingfeng/founding", true).await;
    let office = Seat::take(&site, 1).await;
    says(&site, &office, "/c/qingfeng/desk/duties", true).await;
}

#[tokio::test]
async fn a_committee_says_it_of_agendas_and_of_decisions_to_be_published() {
    let site = Site::of(|| {
        let mut world = in_december(committee::seated());
        let (held_at, sitting) = (at("2026-12-30T19:00:00+08:00"), SittingId::new(1));
        world.must(estate::CHAIR, committee::call_at(held_at, SittingFor::Ordinary, vec![committee::own()]));
        world.now = held_at;
        world.must(estate::CHAIR, committee::attend(&committee::FIVE));
        let votes = committee::FIVE.map(|member| VoteCast { member: PersonId::new(member), vote: Vote::For });
        world.must(estate::CHAIR, CommitteeCommand::DecideItem { sitting, item: 1, votes: votes.into() });
        Rehearsed::of_world(&world)
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    for page in ["/c/qingfeng/desk/committee/1", "/c/qingfeng/desk/sittings/1"] {
        says(&site, &chair, page, true).await;
    }
    says(&site, &Seat::stranger(), "/c/qingfeng/sittings/1", true).await;
    // Whoever calls another one is told of the days between the agenda and the sitting.
    let occasion = "ask=occasion&occasion=ordinary";
    let asked = chair.post(&site, "/c/qingfeng/desk/committee/1/call", occasion).await;
    let when = chair.get(&site, &asked.location).await.text;
    assert!(when.contains("name=\"held-year\"") && when.matches(SAID).count() == 1, "{when}");
    // The street office gives no order on these pages, and sees the same.
    let street = Seat::take(&site, STREET_CHAIR).await;
    says(&site, &street, "/c/qingfeng/desk/sittings/1", true).await;
    let minutes = Sealed::words(site.door(), "全体委员同意。").unwrap();
    let write = CommitteeCommand::WriteMinutes { sitting: SittingId::new(1), seal: minutes.seal };
    site.desk().carry_out(Act::new(estate::CHAIR, write).with(minutes)).await.unwrap();
    says(&site, &chair, "/c/qingfeng/desk/sittings/1/publish", true).await;
    let publish = CommitteeCommand::Publish { sitting: SittingId::new(1) };
    site.desk().carry_out(Act::new(estate::CHAIR, publish)).await.unwrap();
    for page in ["/c/qingfeng/desk/committee/1", "/c/qingfeng/desk/sittings/1"] {
        says(&site, &chair, page, false).await;
    }
}
