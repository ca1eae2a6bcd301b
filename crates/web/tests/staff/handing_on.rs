//! What was kept while there was no committee is handed on to the next one, on both desks and on paper.

use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::terms;

use crate::seats::{STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const RESIDENTS_CHAIR: u32 = 9;
const NEW_CHAIR: u32 = 10;
const DRAW_UP: &str = "/c/qingfeng/desk/handover/draw-up?body=1&ended=2028-12-31&giver=4";

async fn elected() -> Site {
    Site::of(|| Rehearsed::of_world(&terms::elected_after_a_gap())).await
}

fn items(received: [&str; 2]) -> String {
    let line = |sort: &str, text: &str, received: &str| {
        format!("sort={sort}&text={text}&quantity=1&yuan=&place=&meeting=&received={received}")
    };
    let lines = [line("seal", "业主委员会印章", received[0]), line("archive", "会议记录", received[1])].join("&");
    format!("body=1&ended=2028-12-31&giver=4&{lines}")
}

#[tokio::test]
async fn whoever_kept_things_in_a_gap_draws_up_the_list_from_what_they_took_and_leaves_nothing_off() {
    let site = elected().await;
    let residents = Seat::take(&site, RESIDENTS_CHAIR).await;
    let first = site.get("/c/qingfeng/handover/1").await.text;
    assert!(first.contains("居民委员会代管，等新一届业主委员会就位后转交"), "{first}");
    assert!(residents.get(&site, "/c/qingfeng/desk/duties").await.text.contains("拟移交清单"));
    let desk = residents.get(&site, "/c/qingfeng/desk/handover").await.text;
    assert!(desk.contains("居民委员会转交代管的东西给业主委员会") && desk.contains("giver=4"), "{desk}");
    shows_in_every_view(&site, &residents, DRAW_UP).await;
    let drafted = residents.get(&site, DRAW_UP).await.text;
    assert!(
        drafted.contains("value=\"业主委员会印章\"") && drafted.contains("name=\"received\" value=\"2\""),
        "{drafted}"
    );
    let short = residents.post(&site, "/c/qingfeng/desk/handover/draw-up", &items(["1", ""])).await;
    assert!(short.status == 422 && short.text.contains("原清单第 2 项是代管期间接收的"), "{}", short.text);
    assert!(short.text.contains("会议记录"), "what was typed stays");
    let done = residents.post(&site, "/c/qingfeng/desk/handover/draw-up", &items(["1", "2"])).await;
    assert_eq!(done.location, "/c/qingfeng/handover/2?done=handover-drawn-up", "{}", done.text);
    assert!(site.get("/c/qingfeng/handover/1").await.text.contains("/c/qingfeng/handover/2"), "the way on");
}

#[tokio::test]
async fn both_desks_have_it_each_item_is_signed_twice_and_the_street_office_sees_what_is_late() {
    let site = elected().await;
    let (residents, next) = (Seat::take(&site, RESIDENTS_CHAIR).await, Seat::take(&site, NEW_CHAIR).await);
    residents.post(&site, "/c/qingfeng/desk/handover/draw-up", &items(["1", "2"])).await;
    let list = "/c/qingfeng/handover/2";
    for seat in [&residents, &next, &Seat::stranger()] {
        for page in [list.to_owned(), format!("{list}/items/1"), format!("{list}/paper")] {
            shows_in_every_view(&site, seat, &page).await;
        }
    }
    let (gives, takes) = ("按第 2 号清单逐项移交", "按第 2 号清单接收代管的东西");
    let due = residents.get(&site, "/desk").await.text;
    assert!(due.contains(gives) && !due.contains(takes), "{due}");
    let due = next.get(&site, "/desk").await.text;
    assert!(due.contains(takes) && !due.contains(gives), "{due}");
    let paper = site.get(&format!("{list}/paper")).await.text;
    assert!(paper.contains("在没有业主委员会期间代管") && paper.contains("2029年3月12日"), "{paper}");
    assert!(paper.contains("代管组织代表签字") && !paper.contains("前任代表签字"), "{paper}");
    let wrong = next.post(&site, &format!("{list}/items/1"), "act=give").await;
    assert!(wrong.status == 409 && wrong.text.contains("由代管的组织交出"), "{}", wrong.text);
    // The office that keeps the things does not certify its own refusal; the street office may.
    assert!(!residents.get(&site, &format!("{list}/items/1")).await.text.contains("登记见证"));
    let street = Seat::take(&site, STREET_CHAIR).await;
    assert!(street.get(&site, &format!("{list}/items/1")).await.text.contains("登记见证"));
    for item in [1, 2] {
        assert_eq!(residents.post(&site, &format!("{list}/items/{item}"), "act=give").await.status, 303);
    }
    assert_eq!(next.post(&site, &format!("{list}/items/1"), "act=take").await.status, 303);
    site.door().set(rehearsal::fixture::estate::at("2029-03-13T09:00:00+08:00"));
    let street = Seat::take(&site, STREET_CHAIR).await;
    let late = street.get(&site, "/desk").await.text;
    assert!(late.contains(takes) && !late.contains(gives), "all was given in time, and not all was taken: {late}");
    let renewal = site.get("/c/qingfeng/renewal").await.text;
    assert!(renewal.contains("代管的转交新一届"), "{renewal}");
    let next = Seat::take(&site, NEW_CHAIR).await;
    assert_eq!(next.post(&site, &format!("{list}/items/2"), "act=take").await.status, 303);
    assert!(site.get(list).await.text.contains("全部交接完毕"));
}
