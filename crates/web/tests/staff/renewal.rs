//! Objecting to who sits in a renewal group: as anybody, by card, at a desk; and the answer.

use governance::bodies::{BodiesCommand, BodiesEvent, BodyKind, SeatFilled, SeatHolder, SeatRole};
use governance::card::CardCommand;
use governance::community::{CommunityEvent, PlaceSettled};
use governance::founding::Side;
use governance::handover::{HandoverCommand, ItemGiven, ItemSort};
use governance::ids::{BodyId, HandoverId, ItemNo, OwnerId, PersonId};
use governance::renewal::RenewalCommand;
use governance::{Actor, Event};
use jiff::civil::date;
use office::Act;
use rehearsal::fixture::estate::{self, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::terms::{TERM_ENDS, seat_the_next};

use crate::seats::{CHAIR, CLERK, MANAGER, NOBODY, SECRETARY, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

/// In Hangzhou, the day after a group of three was recorded: the head of the street office and two owners.
async fn site() -> Site {
    let site = Site::of(|| {
        let mut world = estate::settled();
        world.now = at("2028-10-09T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        let establish = BodiesCommand::Establish { kind: BodyKind::PreparatoryGroup, name: "换届小组".to_owned() };
        world.must(estate::CHAIR, establish);
        let settled = PlaceSettled { place: "cn-hangzhou".to_owned(), by: None };
        world.follow(&CommunityEvent::PlaceSettled(settled).into());
        for (person, role, owner) in
            [(7, SeatRole::Chair, None), (10, SeatRole::Member, Some(1)), (11, SeatRole::Member, Some(2))]
        {
            let (seal, owner, person) = (world.seal(), owner.map(OwnerId::new), PersonId::new(person));
            let (body, from, until) = (BodyId::new(5), date(2028, 10, 1), date(2029, 9, 30));
            let filled = SeatFilled { body, person, seal, role, from, until, owner };
            world.follow(&Event::Bodies(BodiesEvent::SeatFilled(filled)));
        }
        let sides = [(7, Side::StreetOffice), (10, Side::Owners), (11, Side::Owners)];
        let sides = sides.map(|(person, side)| (PersonId::new(person), side)).into();
        let (committee, group) = (COMMITTEE, BodyId::new(5));
        world.must(estate::CHAIR, RenewalCommand::FormGroup { committee, group, sides, absent: vec![] });
        Rehearsed::of_world(&world)
    })
    .await;
    site.desk().carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    site
}

#[tokio::test]
async fn the_members_of_a_renewal_group_are_on_view_and_anybody_may_object() {
    let site = site().await;
    let public = site.get("/c/qingfeng/renewal").await.text;
    assert!(public.contains("换届小组") && public.contains("/c/qingfeng/renewal/1/object"), "{public}");
    let object = "/c/qingfeng/renewal/1/object";
    let asked = site.get(object).await.text;
    assert!(asked.contains("街道办事处处理") && asked.contains("2028年10月16日"), "{asked}");
    let empty = site.post(object, "words=").await;
    assert_eq!(empty.status, 422);
    let long = site.post(object, &format!("words={}", "x".repeat(2_001))).await;
    assert!(long.status == 422 && long.text.contains("xxxx"), "what was typed is kept");
    let raised = site.post(object, "words=第二位不是业主").await;
    assert_eq!(raised.location, "/c/qingfeng/renewal/1/objections/1", "{}", raised.text);
    let receipt = site.get(&raised.location).await.text;
    assert!(receipt.contains("还没有处理") && !receipt.contains("第二位不是业主"), "{receipt}");
    assert!(!site.get("/c/qingfeng/renewal").await.text.contains("第二位不是业主"));
    for missing in ["/c/qingfeng/renewal/1/objections/2", "/c/qingfeng/renewal/2/object"] {
        assert_eq!(site.get(missing).await.status, 404, "{missing}");
    }
    shows_in_every_view(&site, &Seat::stranger(), object).await;
    shows_in_every_view(&site, &Seat::stranger(), "/c/qingfeng/renewal").await;
    shows_in_every_view(&site, &Seat::stranger(), "/c/qingfeng/renewal/1/objections/1").await;
}

#[tokio::test]
async fn for_whom_each_member_of_a_renewal_group_sits_is_said_and_shown() {
    let site = site().await;
    let chair = Seat::take(&site, CHAIR).await;
    let page = "/c/qingfeng/desk/renewal/1/group/5";
    assert!(chair.get(&site, "/c/qingfeng/desk/renewal").await.text.contains(page), "the way to it");
    let asked = chair.get(&site, page).await.text;
    assert_eq!(asked.matches("value=\"street-office\" checked").count(), 1, "as it was recorded: {asked}");
    shows_in_every_view(&site, &chair, page).await;
    let missing = chair.post(&site, page, "side-7=street-office&side-10=owners").await;
    assert!(missing.status == 422 && missing.text.contains("代表哪一方"), "{}", missing.text);
    let few = chair.post(&site, page, "side-7=street-office&side-10=owners&side-11=developer").await;
    assert!(few.text.contains("业主代表只有 1 人，至少要有 2 人"), "{}", few.text);
    assert!(few.text.contains("value=\"developer\" checked"), "what was chosen is kept");
    let nobodys = chair.post(&site, page, "side-7=owners&side-10=owners&side-11=owners").await;
    assert!(nobodys.text.contains("没有注明是哪位业主"), "{}", nobodys.text);
    let public = site.get("/c/qingfeng/renewal").await.text;
    assert!(public.contains("业主代表") && public.contains("共 3 人，其中业主代表 2 人"), "{public}");
    for away in ["/c/qingfeng/desk/renewal/1/group/1", "/c/qingfeng/desk/renewal/2/group/5"] {
        assert_eq!(chair.get(&site, away).await.status, 404, "{away}");
    }
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.post(&site, page, "side-7=street-office&side-10=owners&side-11=owners").await.status, 403);
}

#[tokio::test]
async fn an_owner_objects_by_card_and_whoever_leads_the_group_answers() {
    let site = site().await;
    let card = site.desk().card_code(OwnerId::new(3)).await.unwrap().plain();
    let (page, object) = (format!("/o/{card}"), format!("/o/{card}/renewal/1/object"));
    assert!(site.get(&page).await.text.contains(&object));
    assert_eq!(site.post(&object, "words=").await.status, 422);
    let raised = site.post(&object, "words=第二位是物业员工").await;
    assert_eq!(raised.status, 303, "{}", raised.text);
    let again = site.post(&object, "words=还有一条").await;
    assert!(again.status == 409 && again.text.contains("还在等答复"), "{}", again.text);
    let shown = site.get(&object).await.text;
    assert!(shown.contains("还在等答复") && !shown.contains("name=\"words\""), "told before anything is filled in");
    assert!(site.get(&page).await.text.contains("还没有处理"));
    // It waits on the list of the street office, which alone reads it.
    let (office, chair) = (Seat::take(&site, STREET_CHAIR).await, Seat::take(&site, CHAIR).await);
    let read = "/c/qingfeng/desk/renewal/1/objections/1";
    assert!(office.get(&site, "/c/qingfeng/desk/duties").await.text.contains(read), "what is due");
    let opened = office.get(&site, read).await.text;
    assert!(opened.contains("第二位是物业员工"), "{opened}");
    shows_in_every_view(&site, &office, read).await;
    for seat in [&chair, &Seat::take(&site, MANAGER).await] {
        let refused = seat.get(&site, read).await;
        assert!(refused.status == 403 && !refused.text.contains("第二位是物业员工"), "{}", refused.text);
        assert_eq!(seat.post(&site, read, "outcome=dismissed&reasons=不成立").await.status, 403);
    }
    let unsaid = office.post(&site, read, "reasons=核对过了").await;
    assert!(unsaid.status == 422 && unsaid.text.contains("核对过了"), "what was typed is kept");
    let settled = office.post(&site, read, "outcome=upheld&reasons=确系物业员工").await;
    assert_eq!(settled.status, 303, "{}", settled.text);
    assert!(office.get(&site, read).await.text.contains("确系物业员工"));
    assert!(site.get(&page).await.text.contains("异议成立"));
    let public = site.get("/c/qingfeng/renewal").await.text;
    assert!(public.contains("异议成立") && !public.contains("确系物业员工"), "{public}");
    // The same people once more are refused with what to do.
    let sides = "side-7=street-office&side-10=owners&side-11=owners";
    let same = chair.post(&site, "/c/qingfeng/desk/renewal/1/group/5", sides).await;
    assert!(same.text.contains("还没有更换成员"), "{}", same.text);
}

#[tokio::test]
async fn an_objection_brought_to_a_desk_is_taken_down_while_there_is_time() {
    let site = site().await;
    let clerk = Seat::take(&site, CLERK).await;
    let take = "/c/qingfeng/desk/renewal/1/object";
    assert!(clerk.get(&site, "/c/qingfeng/desk/renewal").await.text.contains(take));
    shows_in_every_view(&site, &clerk, take).await;
    assert_eq!(clerk.post(&site, take, "words=").await.status, 422);
    assert_eq!(clerk.post(&site, take, "words=口头提出").await.status, 303);
    assert_eq!(Seat::take(&site, MANAGER).await.post(&site, take, "words=口头提出").await.status, 403);
    site.door().set(at("2028-10-17T00:00:00+08:00"));
    let clerk = Seat::take(&site, CLERK).await;
    let late = clerk.get(&site, take).await.text;
    assert!(late.contains("截止") && !late.contains("name=\"words\""), "{late}");
    let late = site.post("/c/qingfeng/renewal/1/object", "words=晚了").await;
    assert!(late.status == 409 && late.text.contains("截止"), "{}", late.text);
}

/// In Hangzhou, with a renewal under way and nobody in a group yet.
async fn begun() -> Site {
    Site::of(|| {
        let mut world = estate::settled();
        world.now = at("2028-10-09T09:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        let settled = PlaceSettled { place: "cn-hangzhou".to_owned(), by: None };
        world.follow(&CommunityEvent::PlaceSettled(settled).into());
        Rehearsed::of_world(&world)
    })
    .await
}

#[tokio::test]
async fn the_street_office_sets_up_the_group_it_leads_owner_by_owner_and_itself_and_records_it() {
    let site = begun().await;
    let office = Seat::take(&site, STREET_CHAIR).await;
    let (establish, fill) = ("/c/qingfeng/desk/bodies/establish", "/c/qingfeng/desk/bodies/5/fill");
    let kinds = office.get(&site, establish).await.text;
    assert!(kinds.contains("换届小组"), "{kinds}");
    assert_eq!(office.post(&site, establish, "kind=preparatory-group&name=清风换届组").await.status, 303);
    let asked = office.get(&site, fill).await.text;
    assert!(asked.contains("name=\"home\"") && asked.contains("组长"), "{asked}");
    shows_in_every_view(&site, &office, fill).await;
    let days = "from-year=2028&from-month=10&from-day=1&until-year=2029&until-month=9&until-day=30";
    let unknown = office.post(&site, fill, &format!("person=1&role=member&home=9栋-9单元-999&{days}")).await;
    assert!(unknown.status == 422 && unknown.text.contains("9栋-9单元-999"), "{}", unknown.text);
    let several = office.post(&site, fill, &format!("person=1&role=member&home=1栋-1单元-102&{days}")).await;
    assert!(several.status == 422 && several.text.contains("name=\"owner\""), "{}", several.text);
    for seat in [
        "person=7&role=chair&home=",
        "person=1&role=member&home=1栋-1单元-102&owner=2",
        "person=6&role=member&home=1栋-1单元-201",
    ] {
        let filled = office.post(&site, fill, &format!("{seat}&{days}")).await;
        assert_eq!(filled.status, 303, "{seat}: {}", filled.text);
    }
    let page = "/c/qingfeng/desk/renewal/1/group/5";
    assert!(office.get(&site, "/c/qingfeng/desk/renewal").await.text.contains(page), "the way to it");
    let ready = office.get(&site, page).await.text;
    assert_eq!(ready.matches("value=\"owners\" checked").count(), 2, "known by their seats: {ready}");
    let formed = office.post(&site, page, "side-7=street-office&side-1=owners&side-6=owners").await;
    assert_eq!(formed.status, 303, "{}", formed.text);
    let public = site.get("/c/qingfeng/renewal").await.text;
    assert!(public.contains("共 3 人，其中业主代表 2 人") && public.contains("组长"), "{public}");
    let front = site.get("/c/qingfeng").await.text;
    assert!(front.contains("换届小组") && !front.contains("业主大会筹备组"), "{front}");
}

/// In Shanghai, three months before the last day to report the end of the term.
async fn in_shanghai() -> Site {
    Site::of(|| {
        let mut world = estate::settled();
        let settled = PlaceSettled { place: "cn-shanghai".to_owned(), by: None };
        world.follow(&CommunityEvent::PlaceSettled(settled).into());
        world.now = at("2028-05-02T09:00:00+08:00");
        Rehearsed::of_world(&world)
    })
    .await
}

#[tokio::test]
async fn the_end_of_a_term_is_reported_as_soon_as_it_is_asked_for_and_the_group_recorded_then_calls_the_election() {
    let site = in_shanghai().await;
    let (desk, renewal) = ("/c/qingfeng/desk", "/c/qingfeng/desk/renewal");
    let chair = Seat::take(&site, CHAIR).await;
    assert!(chair.get(&site, desk).await.text.contains("报告任期届满"));
    let asked = chair.get(&site, renewal).await.text;
    assert!(asked.contains("name=\"report\""), "{asked}");
    shows_in_every_view(&site, &chair, renewal).await;
    let reported = chair.post(&site, renewal, "committee=1&act=report&report=已书面报告街道办事处。").await;
    assert_eq!(reported.status, 303, "{}", reported.text);
    assert!(!chair.get(&site, desk).await.text.contains("报告任期届满"));
    // The street office is told, with its days, and is led to where the group is set up.
    let office = Seat::take(&site, STREET_CHAIR).await;
    let told = office.get(&site, desk).await.text;
    assert!(told.contains("收到报告后组建换届小组") && told.contains("2028年7月3日"), "{told}");
    let page = office.get(&site, renewal).await.text;
    assert!(page.contains("换届改选小组") && page.contains("/c/qingfeng/desk/bodies"), "{page}");
    let establish = "/c/qingfeng/desk/bodies/establish";
    assert_eq!(office.post(&site, establish, "kind=preparatory-group&name=清风换届组").await.status, 303);
    let days = "from-year=2028&from-month=5&from-day=2&until-year=2029&until-month=4&until-day=30";
    for seat in [
        "person=7&role=chair&home=",
        "person=9&role=member&home=",
        "person=1&role=member&home=1栋-1单元-102&owner=2",
        "person=6&role=member&home=1栋-1单元-201",
        "person=2&role=member&home=1栋-1单元-101",
    ] {
        let filled = office.post(&site, "/c/qingfeng/desk/bodies/5/fill", &format!("{seat}&{days}")).await;
        assert_eq!(filled.status, 303, "{seat}: {}", filled.text);
    }
    let sides = "side-7=street-office&side-9=residents-committee&side-1=owners&side-6=owners&side-2=owners";
    let formed = office.post(&site, "/c/qingfeng/desk/renewal/1/group/5", sides).await;
    assert_eq!(formed.status, 303, "{}", formed.text);
    // Its head has the election on the desk at once; the committee is told whose it is, and refused.
    let told = office.get(&site, desk).await.text;
    assert!(told.contains("选出新一届业主委员会"), "{told}");
    let page = office.get(&site, renewal).await.text;
    assert!(page.contains("/c/qingfeng/desk/convene?elect-next=1"), "{page}");
    shows_in_every_view(&site, &office, renewal).await;
    let committee = chair.get(&site, renewal).await.text;
    assert!(committee.contains("选举会议由清风换届组召集") && !committee.contains("elect-next=1"), "{committee}");
    // Confirmed once, it is not to be set up again; and its members are none of the committee's business.
    assert!(page.contains("组织换届的小组已经确认") && !page.contains("先在“组织与席位”里设立小组"), "{page}");
    assert!(!committee.contains("设立小组") && !committee.contains("/desk/renewal/1/group/"), "{committee}");
    let begun = office.get(&site, "/c/qingfeng/desk/convene?elect-next=1").await.text;
    assert!(begun.contains("value=\"5\" checked"), "{begun}");
    let election = "&occasion=regular&kind-1=elect-committee&title-1=选举新一届&text-1=选举五名委员。&form-1=election\
        &elected-body-1=1&seats-1=5&alternates-1=0&term-1=years&years-1=5&more=no&scope=estate&pack=cn-2021&ask=scope";
    let own = chair.post(&site, "/c/qingfeng/desk/convene", &format!("body=1{election}")).await;
    let refused = chair.get(&site, &own.location).await.text;
    assert!(refused.contains("业主委员会不能自己召集") && refused.contains("§28"), "{refused}");
    let check = office.post(&site, "/c/qingfeng/desk/convene", &format!("body=5{election}")).await;
    let convened = office.post(&site, &check.location, "").await;
    assert!(convened.location.ends_with("/desk/meetings/1/convened"), "{} {}", convened.location, convened.text);
    let meeting = office.get(&site, "/c/qingfeng/desk/meetings/1").await.text;
    assert!(!meeting.contains("首次业主大会"), "{meeting}");
}

#[tokio::test]
async fn where_the_group_only_guides_the_committee_is_told_of_it_before_it_convenes_the_election() {
    let site = site().await;
    let chair = Seat::take(&site, CHAIR).await;
    let election = "body=1&occasion=regular&kind-1=elect-committee&title-1=选举新一届&text-1=选举五名委员。\
        &form-1=election&elected-body-1=1&seats-1=5&alternates-1=0&term-1=years&years-1=5&more=no&scope=estate\
        &pack=cn-2021&ask=scope";
    let check = chair.post(&site, "/c/qingfeng/desk/convene", election).await;
    let shown = chair.get(&site, &check.location).await.text;
    assert!(shown.contains("由它指导、监督换届"), "{shown}");
    assert!(!shown.contains("已经在选同一届委员"), "{shown}");
    let convened = chair.post(&site, &check.location, "").await;
    assert!(convened.location.ends_with("/desk/meetings/1/convened"), "{} {}", convened.location, convened.text);
    // A second run of the same is told that a meeting elects to these seats already, before it counts.
    let again = chair.post(&site, "/c/qingfeng/desk/convene", election).await;
    let shown = chair.get(&site, &again.location).await.text;
    assert!(shown.contains("第 1 号会议已经在选同一届委员"), "{shown}");
}

#[tokio::test]
async fn whoever_may_not_record_a_group_is_told_before_filling_anything_in() {
    let site = site().await;
    let page = "/c/qingfeng/desk/renewal/1/group/5";
    let office = Seat::take(&site, STREET_CHAIR).await;
    assert!(office.get(&site, page).await.text.contains("name=\"side-7\""), "the street office sees to the group");
    let head_of_the_group = Seat::take(&site, 10).await;
    let told = head_of_the_group.get(&site, page).await;
    assert!(told.status == 403 && !told.text.contains("name=\"side-7\""), "{}", told.text);
}

#[tokio::test]
async fn whoever_acts_in_a_gap_convenes_the_election_in_the_browser() {
    let site = Site::of(|| {
        let mut world = estate::settled();
        let holder = SeatHolder::Known(PersonId::new(9));
        let (from, until, role) = (date(2028, 1, 1), date(2032, 12, 31), SeatRole::Chair);
        let fill = BodiesCommand::FillSeat { body: estate::RESIDENTS, holder, role, from, until, owner: None };
        world.must(Actor::Operator, fill);
        world.now = at("2029-01-05T09:00:00+08:00");
        Rehearsed::of_world(&world)
    })
    .await;
    let residents = Seat::take(&site, 9).await;
    let due = residents.get(&site, "/c/qingfeng/desk/convene?elect-next=1").await;
    assert_eq!(due.status, 200, "{}", due.text);
    let asked = residents.get(&site, "/c/qingfeng/desk/convene").await.text;
    assert!(asked.contains("name=\"body\"") && asked.contains("代行职责"), "{asked}");
    let answers = "body=1&occasion=extraordinary&cause=emergency&reason=任期届满，无人负责。&kind-1=rebuild\
        &title-1=改建大门&text-1=改建小区大门。&form-1=motion&more=no&scope=estate";
    let check = residents.post(&site, "/c/qingfeng/desk/convene", &format!("{answers}&ask=scope")).await;
    assert_eq!(check.status, 303, "{}", check.text);
    let convened_check = residents.get(&site, &check.location).await.text;
    let convened = residents.post(&site, &check.location, "").await;
    assert!(convened.location.ends_with("/desk/meetings/1/convened"), "{} {}", convened.location, convened.text);
    // Whoever reads of it sees who convenes, and in whose place: the term of the committee is over.
    let matter = site.get("/c/qingfeng/matters/1").await.text;
    for page in [&convened_check, &residents.get(&site, "/c/qingfeng/desk/meetings/1").await.text, &matter] {
        assert!(page.contains("居民委员会（代行业主委员会职责）"), "{page}");
    }
    // What the committee let pass is told by its own name; whoever acts has until a year from their first day.
    let board = site.get("/c/qingfeng/board").await.text;
    assert!(board.contains("业主委员会任期内应在 2027年3月2日 以前公开，没有公开"), "{board}");
    assert!(board.contains("2030年1月1日"), "{board}");
    let duties = residents.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(duties.contains("任期内没有办") && duties.contains("原应由业主委员会在任期内办"), "{duties}");
    // Nobody else is offered the committee's place.
    let street = Seat::take(&site, STREET_CHAIR).await;
    let offered = street.get(&site, "/c/qingfeng/desk/convene").await.text;
    assert!(!offered.contains("代行职责"), "{offered}");
}

#[tokio::test]
async fn whoever_left_a_seat_is_led_to_the_list_that_waits_for_them_and_a_refusal_stands_on_its_paper() {
    let site = Site::of(|| {
        let mut world = estate::settled();
        seat_the_next(&mut world);
        world.now = at("2028-12-31T20:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        let (text, place) = ("业主委员会印章".to_owned(), String::new());
        let items = vec![ItemGiven {
            sort: ItemSort::Seal,
            text,
            quantity: Some(1),
            fen: None,
            place,
            meeting: None,
            received: None,
        }];
        world
            .must(estate::CHAIR, HandoverCommand::DrawUp { body: COMMITTEE, term_ends: TERM_ENDS, giver: None, items });
        let (handover, item, body) = (HandoverId::new(1), ItemNo::new(1), estate::STREET_OFFICE);
        let text = "上门三次，保管人拒绝交出。".to_owned();
        world.must(estate::STREET_CHAIR, HandoverCommand::WitnessRefusal { handover, item, body, text });
        world.now = at("2029-01-02T09:00:00+08:00");
        Rehearsed::of_world(&world)
    })
    .await;
    let former = Seat::take(&site, CHAIR).await;
    let landed = former.get(&site, "/desk/start").await;
    assert_eq!(landed.location, "/c/qingfeng/handover/1", "{}", landed.text);
    assert_eq!(Seat::take(&site, NOBODY).await.get(&site, "/desk/start").await.status, 403);
    let paper = site.get("/c/qingfeng/handover/1/paper").await.text;
    assert!(paper.contains("拒绝移交：上门三次，保管人拒绝交出。"), "{paper}");
}

#[tokio::test]
async fn whoever_served_to_the_end_is_led_to_the_list_that_nobody_has_drawn_up() {
    let site = Site::of(|| {
        let mut world = estate::settled();
        seat_the_next(&mut world);
        world.now = at("2028-12-31T20:00:00+08:00");
        world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
        world.now = at("2029-01-02T09:00:00+08:00");
        Rehearsed::of_world(&world)
    })
    .await;
    for person in [CHAIR, SECRETARY] {
        let former = Seat::take(&site, person).await;
        let landed = former.get(&site, "/desk/start").await;
        assert_eq!(landed.location, "/c/qingfeng/desk/handover", "{}", landed.text);
        let closed = former.get(&site, "/c/qingfeng/desk").await;
        let (status, text) = (closed.status, closed.text);
        for words in ["您还要移交", "href=\"/c/qingfeng/desk/handover\"", "拟移交清单", "业主委员会"] {
            assert!(status == 403 && text.contains(words), "{words}: {text}");
        }
        let over_all = former.get(&site, "/desk").await;
        let (status, text) = (over_all.status, over_all.text);
        assert!(status == 200 && text.contains("href=\"/c/qingfeng/desk/handover\""), "{text}");
        assert!(!text.contains("href=\"/c/qingfeng/desk\""), "the desk is closed to them: {text}");
        let asked = former.get(&site, "/c/qingfeng/desk/handover").await;
        assert!(asked.text.contains("/desk/handover/draw-up?body=1"), "{}", asked.text);
    }
    let nobody = Seat::take(&site, NOBODY).await;
    assert_eq!(nobody.get(&site, "/desk").await.status, 403);
    assert!(!nobody.get(&site, "/c/qingfeng/desk").await.text.contains("您还要移交"));
}
