//! A proxy who is called like the property company, or like somebody who works there, is warned of where they are recorded.

use governance::assembly::{AssemblyCommand, Stage};
use governance::gathering::GatheringCommand;
use governance::ids::{BodyId, MeetingId};
use jiff::SignedDuration;
use office::Desk;
use rehearsal::fixture::abroad;
use rehearsal::fixture::estate::{self, COMPANY, MANAGER};
use rehearsal::fixture::office::Rehearsed;

use crate::abroad::with_shares;
use crate::seats::{CHAIR, CLERK, MEETING, Seat};
use crate::site::Site;
use crate::voices::{CARD, DATES};

/// How many voices are recorded.
async fn recorded(site: &Site) -> usize {
    site.desk().files().await.community.assembly().voices().all().len()
}

async fn company(desk: &Desk, body: BodyId) -> (String, String) {
    let files = desk.files().await;
    let body = files.community.bodies().body(body).unwrap();
    let manager = body.seats.first().and_then(|seat| files.people.person(&files.community, seat.person));
    (body.name.to_string(), manager.map(|known| known.name.clone()).unwrap_or_default())
}

#[tokio::test]
async fn a_proxy_called_like_the_company_or_its_people_is_warned_of_with_the_article() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let (name, manager) = company(&site.desk(), COMPANY).await;
    assert!(!manager.is_empty(), "the manager has a name: {MANAGER:?}");
    let at = format!("{MEETING}/voices/new/proxy/3");
    let form = |name: &str| format!("{DATES}&name={name}&document=授权委托书&{CARD}");
    for alike in [&name, &manager] {
        let warned = clerk.post(&site, &at, &form(alike)).await;
        assert_eq!(warned.status, 422, "{alike}");
        for said in ["物业服务企业的人不得代业主表决", "依据：", "只是同名", "name=\"colleague\""]
        {
            assert!(warned.text.contains(said), "{said}: {}", warned.text);
        }
    }
    assert_eq!(recorded(&site).await, 0);
    // Whoever is the same person is refused with the article; a namesake is recorded.
    let same = clerk.post(&site, &at, &format!("{}&company=yes", form(&manager))).await;
    assert!(same.status == 409 && same.text.contains("这个人不能做代理人"), "{}", same.text);
    let namesake = clerk.post(&site, &at, &format!("{}&colleague=yes", form(&manager))).await;
    assert_eq!(namesake.status, 303, "{}", namesake.text);
    assert_eq!(recorded(&site).await, 1);
}

#[tokio::test]
async fn nobody_is_warned_of_a_name_that_the_company_does_not_bear_or_for_another_voice() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let at = format!("{MEETING}/voices/new/proxy/3");
    let free = clerk.post(&site, &at, &format!("{DATES}&name=郭代理&document=授权委托书&{CARD}")).await;
    assert_eq!(free.status, 303, "{}", free.text);
    let (_, manager) = company(&site.desk(), COMPANY).await;
    let heir = format!("{MEETING}/voices/new/heir/4");
    let other = clerk.post(&site, &heir, &format!("{DATES}&name={manager}&document=继承公证书&{CARD}")).await;
    assert!(!other.text.contains("name=\"colleague\""), "the ban is of proxies: {}", other.text);
}

#[tokio::test]
async fn where_the_law_has_a_proxys_paper_lodged_before_the_meeting_the_form_and_the_desk_say_until_when() {
    let site = Site::of(|| {
        let office = Rehearsed::founded(407).with_register(&with_shares());
        office.must(estate::CHAIR, abroad::convene("hk-344", &["general"]));
        let meeting = MeetingId::new(1);
        let opens_at = office.door.now() + SignedDuration::from_hours(24 * 40);
        let begins_at = opens_at + SignedDuration::from_hours(1);
        let closes_at = opens_at + SignedDuration::from_hours(50);
        let place = "小区活动室".to_owned();
        office.must(estate::CHAIR, GatheringCommand::Call { meeting, place, begins_at, in_writing: false });
        office.must(estate::CHAIR, AssemblyCommand::PublishRoll { meeting });
        office.must(estate::CHAIR, AssemblyCommand::GiveNotice { meeting, opens_at, closes_at });
        office
    })
    .await;
    let begins_at = site.desk().files().await.community.assembly().meetings()[0].gathering.as_ref().unwrap().begins_at;
    let last = begins_at - SignedDuration::from_hours(48);
    let record = format!("{MEETING}/voices/new/proxy/3");
    for (at, is_late) in [(last, false), (last + SignedDuration::from_secs(1), true)] {
        site.door().set(at);
        let clerk = Seat::take(&site, CLERK).await;
        let page = clerk.get(&site, &record).await.text;
        assert!(page.contains("会议开始前 48 小时") && page.contains("委托书48小时"), "{page}");
        assert_eq!(page.contains("由召集人核对送交时间"), is_late, "{page}");
        // Nobody lodges a guardian's papers, or an heir's.
        let heir = clerk.get(&site, &format!("{MEETING}/voices/new/heir/3")).await.text;
        assert!(!heir.contains("48 小时"), "{heir}");
    }
    // It is past: whoever records one says that it came in time.
    let clerk = Seat::take(&site, CLERK).await;
    let fields = format!("{DATES}&name=郭代理&document=授权委托书&{CARD}");
    let asked = clerk.post(&site, &record, &fields).await;
    assert!(asked.status == 422 && asked.text.contains("name=\"lodged\""), "{}", asked.text);
    assert!(asked.text.contains("#lodged") && recorded(&site).await == 0, "{}", asked.text);
    let kept = clerk.post(&site, &record, &format!("{fields}&lodged=yes")).await;
    assert_eq!((kept.status.as_u16(), recorded(&site).await), (303, 1), "{}", kept.text);
    let form = Seat::take(&site, CHAIR).await.get(&site, &format!("{MEETING}/papers/proxy")).await.text;
    assert!(form.contains("会议开始前 48 小时，即"), "{form}");
    assert_eq!(form.matches("48 小时").count(), 1);
}
