//! What a secretary is entrusted with, and what they did.

use governance::assembly::Stage;

use crate::seats::{CHAIR, MANAGER, SECRETARY, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const REMIT: &str = "/c/qingfeng/desk/bodies/1/remit/2/secretary";
const SOURCE: &str = "source=%E7%AC%AC%E4%B8%89%E6%AC%A1%E4%BC%9A%E8%AE%AE%E5%86%B3%E5%AE%9A";

#[tokio::test]
async fn a_secretary_whose_remit_leaves_the_convening_out_is_told_so_and_reads_what_is_in_it() {
    let site = Site::at(Stage::Open).await;
    let (chair, secretary) = (Seat::take(&site, CHAIR).await, Seat::take(&site, SECRETARY).await);
    let convene = "/c/qingfeng/desk/convene";
    assert_eq!(secretary.get(&site, convene).await.status, 200);
    shows_in_every_view(&site, &chair, REMIT).await;
    let entered = chair.post(&site, REMIT, &format!("power=publish&power=key&{SOURCE}")).await;
    assert_eq!(entered.status, 303, "{}", entered.text);
    assert_eq!(secretary.get(&site, convene).await.status, 403);
    for (seat, page) in [(&secretary, "/c/qingfeng/desk"), (&chair, "/c/qingfeng/desk/bodies")] {
        let text = seat.get(&site, page).await.text;
        assert!(text.contains("录入纸质票、登记送达") && text.contains("第三次会议决定"), "{page}");
        assert!(!text.contains("召集业主大会、主持表决"), "{page}");
    }
    // The form comes back as it stands.
    let again = chair.get(&site, REMIT).await.text;
    assert!(again.contains("第三次会议决定") && again.matches(" checked").count() == 2, "{again}");
}

#[tokio::test]
async fn a_remit_without_a_decision_or_without_anything_in_it_is_asked_for_again() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    for (form, field) in [("power=publish&source=", "#source"), (SOURCE, "#power")] {
        let answer = chair.post(&site, REMIT, form).await;
        assert!(answer.status == 422 && answer.text.contains(field), "{form}");
    }
    let elected = "/c/qingfeng/desk/bodies/1/remit/6/member";
    assert_eq!(chair.get(&site, elected).await.status, 404, "whoever is elected acts on no remit");
}

#[tokio::test]
async fn what_somebody_did_from_their_seat_is_listed_for_those_who_hold_one() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    assert_eq!(chair.post(&site, REMIT, &format!("power=publish&{SOURCE}")).await.status, 303);
    let acts = "/c/qingfeng/desk/acts/1";
    shows_in_every_view(&site, &chair, acts).await;
    let text = Seat::take(&site, MANAGER).await.get(&site, acts).await.text;
    assert!(text.contains("登记受托事项"), "{text}");
    // What others did is not among it, and somebody who never acted has nothing.
    let none = chair.get(&site, "/c/qingfeng/desk/acts/5").await.text;
    assert!(none.contains("账簿里没有由其办理的事") && !none.contains("登记受托事项"), "{none}");
    assert_eq!(chair.get(&site, "/c/qingfeng/desk/acts/77").await.status, 404);
    assert_ne!(site.get(acts).await.status, 200);
}

#[tokio::test]
async fn how_a_body_is_reached_stands_below_every_page_and_others_cannot_say_it() {
    const CONTACT: &str = "/c/qingfeng/desk/bodies/1/contact";
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    shows_in_every_view(&site, &chair, CONTACT).await;
    let place = "place=%E7%89%A9%E4%B8%9A%E6%A5%BC102";
    let wrong = chair.post(&site, CONTACT, &format!("phone=none&{place}")).await;
    assert!(wrong.status == 422 && wrong.text.contains("#phone"), "{}", wrong.text);
    assert_eq!(chair.post(&site, CONTACT, &format!("phone=0574-5550+1817&{place}")).await.status, 303);
    for page in ["/c/qingfeng", "/c/qingfeng/matters/1"] {
        let text = site.get(page).await.text;
        assert!(text.contains("tel:057455501817") && text.contains("物业楼102"), "{page}: {text}");
    }
    let letters = chair.get(&site, "/c/qingfeng/desk/meetings/1/letters").await.text;
    assert!(letters.contains("0574-5550 1817"), "{letters}");
    for other in [MANAGER, STREET_CHAIR] {
        assert_eq!(Seat::take(&site, other).await.get(&site, CONTACT).await.status, 403);
    }
}
