//! A proxy who is called like the property company, or like somebody who works there, is warned of where they are recorded.

use governance::assembly::Stage;
use governance::ids::BodyId;
use office::Desk;
use rehearsal::fixture::estate::{COMPANY, MANAGER};

use crate::seats::{CLERK, MEETING, Seat};
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
