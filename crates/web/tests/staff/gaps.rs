//! While a committee has nobody in it, whoever acts in its place is asked, answers and is named; and nobody else is.

use governance::Actor;
use governance::bodies::{BodiesCommand, SeatHolder, SeatRole};
use governance::ids::{OwnerId, PersonId};
use governance::petition::{Convenor, PetitionEvent, PetitionRefused, Turn, TurnPassed};
use governance::supervision::{Deed, OrderedGiven, PublishedGiven, SourceGiven, SupervisionCommand};
use jiff::civil::date;
use office::Act;
use rehearsal::fixture::World;
use rehearsal::fixture::estate::{self, COMMITTEE, STREET_OFFICE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::petitions::{self, PETITION, meeting};

use crate::seats::{STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const RESIDENTS_CHAIR: u32 = 9;
const ACTS: &str = "居民委员会（代行业主委员会职责）";

/// The term is over, nobody was elected, and the residents' committee acts.
fn gap() -> World {
    let mut world = petitions::with_cards();
    for (body, person) in [(estate::RESIDENTS, 9), (STREET_OFFICE, 7)] {
        let holder = SeatHolder::Known(PersonId::new(person));
        let (from, until, role) = (date(2028, 1, 1), date(2032, 12, 31), SeatRole::Chair);
        world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
    }
    world.now = at("2029-01-05T09:00:00+08:00");
    world
}

async fn site(world: fn() -> World) -> Site {
    Site::of(move || Rehearsed::of_world(&world())).await
}

#[tokio::test]
async fn an_owner_asks_by_card_to_look_into_papers_and_whoever_acts_answers() {
    let site = site(gap).await;
    let card = site.desk().card_code(OwnerId::new(3)).await.unwrap().plain();
    let page = format!("/o/{card}/inspect");
    let asked = site.get(&page).await.text;
    assert!(asked.contains(&format!("{ACTS}</")) && asked.contains("name=\"body\" value=\"1\""), "{asked}");
    assert_eq!(asked.matches("name=\"body\"").count(), 1, "in the company nobody sits: {asked}");
    shows_in_every_view(&site, &Seat::stranger(), &page).await;
    let check = site.post(&page, "body=1&thing=fund&says=accounts").await.text;
    assert!(check.contains(ACTS), "{check}");
    let made = site.post(&page, "body=1&thing=fund&says=accounts&checked=yes").await;
    assert!(made.location.ends_with("/inspections/1?done=inspection-asked"), "{} {}", made.location, made.text);
    let own = format!("/o/{card}/inspections/1");
    assert!(site.get(&own).await.text.contains(ACTS));
    // It is on the desk of whoever acts, and answered there.
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await;
    let at_desk = "/c/qingfeng/desk/inspections/1";
    assert!(residents.get(&site, "/c/qingfeng/desk/duties").await.text.contains(at_desk));
    assert!(residents.get(&site, "/c/qingfeng/desk/inspections").await.text.contains(ACTS));
    let take = residents.get(&site, "/c/qingfeng/desk/inspections/take").await.text;
    assert!(take.contains(ACTS), "{take}");
    let granted = "act=answer&outcome=granted&on-year=2029&on-month=1&on-day=9&place=居委会&reasons=请来查阅。";
    let answered = residents.post(&site, at_desk, granted).await;
    assert_eq!(answered.status, 303, "{}", answered.text);
    assert!(site.get(&own).await.text.contains("居委会"));
}

#[tokio::test]
async fn where_nobody_acts_and_nobody_sits_the_page_says_so_and_asks_nothing() {
    let site = site(|| {
        let mut world = petitions::with_cards();
        world.now = at("2033-06-01T09:00:00+08:00");
        world
    })
    .await;
    let card = site.desk().card_code(OwnerId::new(3)).await.unwrap().plain();
    let asked = site.get(&format!("/o/{card}/inspect")).await.text;
    assert!(asked.contains("现在没有可以查阅的对象") && !asked.contains("name=\"body\""), "{asked}");
}

#[tokio::test]
async fn who_refused_a_petition_is_named_and_not_the_body_without_members() {
    let site = site(|| {
        let mut world = gap();
        let raise = petitions::raise(&world, 1, meeting());
        world.must(petitions::owner(1), raise);
        world.must(petitions::owner(6), petitions::sign(6));
        let hand_in = petitions::hand_in(&world, Some(1));
        world.must(petitions::owner(1), hand_in);
        // As it was before petitions turned to the one who sits: the committee's turn, which somebody else refused in its place.
        let (petition, reason) = (PETITION, serde_json::from_str(r#""先办换届。""#).unwrap());
        let turn = Turn { convenor: Convenor::Committee, body: COMMITTEE, until: None };
        let refused = PetitionRefused { petition, body: COMMITTEE, reason, by: PersonId::new(9) };
        world.follow(&PetitionEvent::TurnPassed(TurnPassed { petition, turn, given_up: None }).into());
        world.follow(&PetitionEvent::PetitionRefused(refused).into());
        world
    })
    .await;
    let public = "/c/qingfeng/petitions/1";
    let turn = site.get(public).await.text;
    assert!(turn.contains(&format!("现在轮到{ACTS}召集会议")), "{turn}");
    let (residents, street) = (Seat::take(&site, RESIDENTS_CHAIR).await, Seat::take(&site, STREET_CHAIR).await);
    for page in [
        site.get(public).await.text,
        residents.get(&site, "/c/qingfeng/desk/petitions/1").await.text,
        street.get(&site, "/c/qingfeng/desk/petitions/1").await.text,
    ] {
        assert!(page.contains(&format!("{ACTS}拒绝召集")), "{page}");
        assert!(!page.contains(">业主委员会拒绝召集"), "{page}");
    }
    shows_in_every_view(&site, &Seat::stranger(), public).await;
}

#[tokio::test]
async fn a_petition_is_asked_of_whoever_sits_and_nobody_is_offered_to_leave_it_to_themselves() {
    let site = site(|| {
        let mut world = gap();
        let raise = petitions::raise(&world, 1, meeting());
        world.must(petitions::owner(1), raise);
        world.must(petitions::owner(6), petitions::sign(6));
        let hand_in = petitions::hand_in(&world, Some(1));
        world.must(petitions::owner(1), hand_in);
        world
    })
    .await;
    let public = site.get("/c/qingfeng/petitions/1").await.text;
    assert!(public.contains("现在轮到居民委员会召集会议") && !public.contains("责令"), "{public}");
    let at_desk = "/c/qingfeng/desk/petitions/1";
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await.get(&site, at_desk).await.text;
    assert!(residents.contains(&format!("{at_desk}/convene")), "{residents}");
    for seat in [RESIDENTS_CHAIR, STREET_CHAIR] {
        let page = Seat::take(&site, seat).await.get(&site, at_desk).await.text;
        assert!(!page.contains("/refuse") && !page.contains("/order"), "{page}");
    }
}

#[tokio::test]
async fn who_published_and_to_whom_an_order_went_and_who_helps_is_whoever_acts() {
    let site = site(gap).await;
    let given = PublishedGiven {
        body: COMMITTEE,
        what: "fund".to_owned(),
        covers: Some((date(2028, 1, 1), date(2028, 12, 31))),
        text: "余额。".to_owned(),
        source: SourceGiven::Words,
    };
    site.desk().carry_out(Act::new(estate::RESIDENTS_CHAIR, SupervisionCommand::Publish(given))).await.unwrap();
    let shown = site.get("/c/qingfeng/board/1").await.text;
    assert!(shown.contains(ACTS), "{shown}");
    assert!(site.get("/c/qingfeng/board").await.text.contains(ACTS));
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await;
    let asked = residents.get(&site, "/c/qingfeng/desk/publish?body=1").await.text;
    assert!(asked.contains(ACTS), "{asked}");
    let order = OrderedGiven {
        office: STREET_OFFICE,
        to: COMMITTEE,
        deed: Deed::Publish,
        days: 7,
        article: "指导规则 §36".to_owned(),
        text: "限期公开。".to_owned(),
        evidence: None,
    };
    site.desk().carry_out(Act::new(estate::STREET_CHAIR, SupervisionCommand::GiveOrder(order))).await.unwrap();
    let street = Seat::take(&site, STREET_CHAIR).await;
    for page in ["/c/qingfeng/desk/orders", "/c/qingfeng/desk/orders/1", "/c/qingfeng/desk/orders/give"] {
        assert!(street.get(&site, page).await.text.contains(ACTS), "{page}");
    }
    // Below every page stand those who can be reached, and nobody where nobody sits.
    let help =
        |page: &str| page.split_once("id=\"help-heading\"").unwrap().1.split_once("</section>").unwrap().0.to_owned();
    let below = help(&site.get("/c/qingfeng").await.text);
    assert!(below.contains(ACTS) && !below.contains(">业主委员会") && !below.contains("、业主委员会"), "{below}");
}

#[tokio::test]
async fn the_next_term_is_as_long_as_the_last_one_while_nobody_holds_a_seat() {
    let site = site(gap).await;
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await;
    let asked = residents.get(&site, "/c/qingfeng/desk/convene?elect-next=1").await.text;
    assert!(asked.contains("name=\"years-1\" value=\"5\""), "from 2024 until 2028: {asked}");
}

#[tokio::test]
async fn the_next_term_is_as_long_as_the_last_one_also_where_that_was_shorter_than_the_longest() {
    let site = site(|| {
        let mut world = petitions::with_cards();
        let seat = |world: &mut World, body, person, role, (from, until)| {
            let holder = SeatHolder::Known(PersonId::new(person));
            world.must(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
        };
        let three_years = (date(2029, 1, 1), date(2031, 12, 31));
        seat(&mut world, COMMITTEE, 1, SeatRole::Chair, three_years);
        seat(&mut world, COMMITTEE, 6, SeatRole::Member, three_years);
        for (body, person) in [(estate::RESIDENTS, 9), (STREET_OFFICE, 7)] {
            seat(&mut world, body, person, SeatRole::Chair, (date(2029, 1, 1), date(2033, 12, 31)));
        }
        world.now = at("2032-01-05T09:00:00+08:00");
        world
    })
    .await;
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await;
    let asked = residents.get(&site, "/c/qingfeng/desk/convene?elect-next=1").await.text;
    assert!(asked.contains("name=\"years-1\" value=\"3\""), "from 2029 until 2031: {asked}");
}
