//! Leaving a seat and getting one back, and what is said before it is too late: who acts in a gap, what is not voted on, which
//! setting the law does not let stand.

use governance::Actor;
use governance::charter::{CharterCommand, CharterKind, DraftFrom, TextLanguage};
use governance::committee::CommitteeCommand;
use governance::community::{CommunityCommand, Holding, HomeGiven, HomeUse, OwnerRef};
use governance::ids::{HomeId, OwnerId, PersonId};
use governance::renewal::RenewalCommand;
use rehearsal::fixture::estate::{self, COMMITTEE, at};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::terms;
use rehearsal::fixture::{World, committee};

use crate::seats::{CHAIR, OBSERVER, SECRETARY, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const SEAT: &str = "/c/qingfeng/desk/committee/1/seats/10";
const PERSON: PersonId = PersonId::new(10);

async fn of(world: fn() -> World) -> Site {
    Site::of(move || Rehearsed::of_world(&world())).await
}

fn resigned() -> World {
    let mut world = committee::seated();
    world.must(committee::member(10), CommitteeCommand::Resign { body: COMMITTEE, seal: None });
    world
}

/// The only home of an owner was taken out of the register by mistake, and is listed again.
fn mended() -> World {
    let mut world = committee::seated();
    let homes = vec![HomeId::new(7)];
    world.must(estate::CLERK, CommunityCommand::RemoveHomes { homes, reason: "登记有误".to_owned() });
    world.must(Actor::Clock, CommitteeCommand::EndSeatOfNonOwner { body: COMMITTEE, person: PERSON });
    let home = HomeGiven {
        place: estate::place("2栋", "1单元", "101"),
        usage: HomeUse::Dwelling,
        area: 100_000,
        area_source: None,
        shares: None,
        owners: vec![OwnerRef::Known(OwnerId::new(6))],
        holding: Holding::Owner,
    };
    let seen = world.community.register().revision();
    world.must(estate::CLERK, CommunityCommand::Register { seen, owners: vec![], homes: vec![home] });
    world
}

fn in_renewal(place: &str) -> World {
    let mut world = estate::settled();
    world.must(estate::CHAIR, CommunityCommand::SettlePlace { place: place.to_owned() });
    world.now = at("2028-10-09T09:00:00+08:00");
    world.must(Actor::Clock, RenewalCommand::Open { committee: COMMITTEE });
    world
}

#[tokio::test]
async fn that_nothing_is_handed_over_is_said_by_one_and_confirmed_by_another() {
    let site = of(resigned).await;
    let (chair, secretary) = (Seat::take(&site, CHAIR).await, Seat::take(&site, SECRETARY).await);
    shows_in_every_view(&site, &chair, SEAT).await;
    let early = chair.post(&site, SEAT, "nothing=confirm").await;
    assert!(early.status == 409 && early.text.contains("没有可以确认的"), "{}", early.text);
    let said = chair.post(&site, SEAT, "nothing=say").await;
    assert_eq!(said.location, format!("{SEAT}?done=committee-nothing-said"), "{}", said.text);
    let page = chair.get(&site, SEAT).await.text;
    assert!(page.contains("待留任的委员、秘书或者代行职责的组织确认") && !page.contains("value=\"confirm\""), "{page}");
    assert_eq!(chair.post(&site, SEAT, "nothing=confirm").await.status, 409);
    assert!(secretary.get(&site, SEAT).await.text.contains("value=\"confirm\""));
    shows_in_every_view(&site, &secretary, SEAT).await;
    let confirmed = secretary.post(&site, SEAT, "nothing=confirm").await;
    assert_eq!(confirmed.location, format!("{SEAT}?done=committee-nothing-confirmed"), "{}", confirmed.text);
    let page = chair.get(&site, SEAT).await.text;
    assert!(page.contains("确认。") && page.contains("没有要移交的"), "{page}");
}

#[tokio::test]
async fn the_street_office_gives_a_seat_back_with_its_reason() {
    let site = of(mended).await;
    let (street, chair) = (Seat::take(&site, STREET_CHAIR).await, Seat::take(&site, CHAIR).await);
    let restore = format!("{SEAT}/restore");
    assert!(street.get(&site, SEAT).await.text.contains(&restore));
    assert!(!chair.get(&site, SEAT).await.text.contains(&restore));
    assert_eq!(chair.get(&site, &restore).await.status, 403);
    shows_in_every_view(&site, &street, &restore).await;
    let empty = street.post(&site, &restore, "reason=").await;
    assert!(empty.status == 422 && empty.text.contains("id=\"reason-error\""), "{}", empty.text);
    let done = street.post(&site, &restore, "reason=2栋1单元101漏登，已经补登").await;
    assert_eq!(done.location, format!("{SEAT}?done=committee-restored"), "{}", done.text);
    let page = chair.get(&site, SEAT).await.text;
    assert!(page.contains("席位已于") && page.contains("已经补登"), "{page}");
    let desk = site.desk();
    let files = desk.files().await;
    let today = jiff::civil::date(2026, 3, 2);
    assert!(files.community.bodies().body(COMMITTEE).unwrap().members(today).contains(&PERSON));
}

#[tokio::test]
async fn before_a_gap_in_which_nobody_could_act_it_is_said_whom_to_seat_and_who_seats_them() {
    let site = of(|| in_renewal("cn-hangzhou")).await;
    let (street, chair) = (Seat::take(&site, STREET_CHAIR).await, Seat::take(&site, CHAIR).await);
    let public = site.get("/c/qingfeng/renewal").await.text;
    assert!(public.contains("由居民委员会代行") && public.contains("指导规则 §54、57"), "{public}");
    assert!(public.contains("在“组织与席位”登记居民委员会的负责人"), "{public}");
    let page = street.get(&site, "/c/qingfeng/desk/renewal").await.text;
    assert!(page.contains("请现在登记居民委员会的负责人") && page.contains("/c/qingfeng/desk/bodies"), "{page}");
    assert!(!chair.get(&site, "/c/qingfeng/desk/renewal").await.text.contains("请现在登记居民委员会的负责人"));
    assert!(street.get(&site, "/desk").await.text.contains("确定空缺期间由谁代行"));
    shows_in_every_view(&site, &street, "/c/qingfeng/desk/renewal").await;
}

#[tokio::test]
async fn what_a_renewal_blocks_is_refused_where_the_kind_is_picked() {
    let site = of(|| terms::grouped(in_renewal("cn-shanghai")).0).await;
    let chair = Seat::take(&site, CHAIR).await;
    let convene = "/c/qingfeng/desk/convene";
    let begun = "body=1&occasion=regular&pack=cn-2021&ask=kind-1";
    for kind in ["change-fees", "other-major", "rebuild"] {
        let blocked = chair.post(&site, convene, &format!("{begun}&kind-1={kind}")).await;
        assert!(blocked.status == 422 && blocked.text.contains("上海市住宅物业管理规定"), "{kind}: {}", blocked.text);
    }
    let text = chair.post(&site, convene, &format!("{begun}&kind-1=covenant")).await;
    assert_eq!(text.status, 303, "{}", text.text);
    let free = of(|| in_renewal("cn-hangzhou")).await;
    let chair = Seat::take(&free, CHAIR).await;
    let asked = chair.post(&free, convene, &format!("{begun}&kind-1=other-major")).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
}

#[tokio::test]
async fn a_setting_that_the_law_refuses_is_told_where_it_is_entered() {
    let site = of(|| {
        let mut world = estate::settled();
        world.must(estate::CHAIR, CommunityCommand::SettlePlace { place: "cn-hangzhou".to_owned() });
        let (kind, from) = (CharterKind::RulesOfProcedure, DraftFrom::Blank);
        world.must(estate::CHAIR, CharterCommand::Draft { kind, from, language: TextLanguage::Chinese });
        world
    })
    .await;
    let chair = Seat::take(&site, CHAIR).await;
    let insert = "/c/qingfeng/desk/charter/rules-of-procedure/1/insert/0";
    let clause =
        |size: u32| format!("heading=委员会&text=委员会由若干名委员组成。&beside=committee-size&committee-size={size}");
    let refused = chair.post(&site, insert, &clause(6)).await;
    assert!(refused.status == 422 && refused.text.contains("不能设这么多名委员"), "{}", refused.text);
    assert!(refused.text.contains("请按这个范围另定人数") && refused.text.contains("value=\"6\""), "{}", refused.text);
    let saved = chair.post(&site, insert, &clause(7)).await;
    assert!(saved.location.ends_with("?done=charter-clause-saved"), "{}", saved.text);
    let page = chair.get(&site, "/c/qingfeng/desk/charter/rules-of-procedure/1").await.text;
    assert!(!page.contains("不能这样定"), "{page}");
}

#[tokio::test]
async fn the_week_on_paper_names_a_person_and_their_seat_and_no_sign_in() {
    let site = of(resigned).await;
    let chair = Seat::take(&site, CHAIR).await;
    let page = chair.get(&site, "/desk/week").await.text;
    assert!(page.contains("业主委员会 主任") && !page.contains("<p>person-1"), "{page}");
    let observer = Seat::take(&site, OBSERVER).await;
    assert_eq!(observer.get(&site, "/desk/week").await.status, 200);
}
