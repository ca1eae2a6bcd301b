//! Printing ballot letters, which carry the codes that vote.

use governance::assembly::Stage;
use governance::ids::{EntryNo, MeetingId};

use crate::seats::{CHAIR, MEETING, OBSERVER, SECRETARY, STREET_CHAIR, Seat};
use crate::site::Site;

#[tokio::test]
async fn letters_are_printed_for_the_body_that_convened_and_for_no_other_that_could_have() {
    let site = Site::at(Stage::Open).await;
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().to_string();
    let (chair, street) = (Seat::take(&site, CHAIR).await, Seat::take(&site, STREET_CHAIR).await);
    let asked = chair.get(&site, &format!("{MEETING}/letters/print")).await;
    assert!(asked.status == 200 && !asked.text.contains(&code), "nothing is shown before it is entered");
    let printed = chair.letters(&site, MEETING, "").await;
    assert!(printed.status == 200 && printed.text.contains(&code), "{}", printed.text);
    assert_eq!(street.get(&site, "/c/qingfeng/desk/convene").await.status, 200, "the street office may convene too");
    for address in ["/letters/print", "/letters/print?from=1&until=1", "/letters/1/reissue"] {
        let refused = street.get(&site, &format!("{MEETING}{address}")).await;
        assert_eq!(refused.status, 403, "{address}");
        assert!(refused.text.contains("您的席位不能办理这件事"), "{}", refused.text);
        assert!(!refused.text.contains(&code), "{address} shows a code");
    }
    let before = site.desk().files().await.community.size();
    let entered = street.post(&site, &format!("{MEETING}/letters/print"), "from=1&until=1&reason=业主来领").await;
    assert!(entered.status == 403 && !entered.text.contains(&code), "{}", entered.text);
    let reissued = street.post(&site, &format!("{MEETING}/letters/1/reissue"), "").await;
    assert_eq!(reissued.status, 403, "{}", reissued.text);
    assert_eq!(site.desk().files().await.community.size(), before, "the letter is as it was");
    let letters = street.get(&site, &format!("{MEETING}/letters")).await;
    assert_eq!(letters.status, 200, "they may see that letters are out");
    assert!(!letters.text.contains("/letters/print"), "{}", letters.text);
}

#[tokio::test]
async fn every_printing_of_letters_stands_in_the_book_for_the_observer_and_the_owner() {
    let site = Site::at(Stage::Open).await;
    let code = |no| {
        let desk = site.desk();
        async move { desk.letter_code(MeetingId::new(1), EntryNo::new(no)).await.unwrap() }
    };
    let (chair, secretary) = (Seat::take(&site, CHAIR).await, Seat::take(&site, SECRETARY).await);
    let print = format!("{MEETING}/letters/print");
    let one = format!("{print}?from=2&until=2");
    let size = async || site.desk().files().await.community.size();
    let before = size().await;
    let asked = chair.get(&site, &one).await;
    assert!(
        asked.text.contains("为什么现在打印") && !asked.text.contains(&code(2).await.to_string()),
        "{}",
        asked.text
    );
    // Voting is open: without a reason, or with a telephone number in it, nothing is shown.
    for reason in ["", "打 13800138000 找我"] {
        let bare = chair.post(&site, &print, &format!("from=2&until=2&reason={reason}")).await;
        assert!(bare.status == 422 && !bare.text.contains(&code(2).await.to_string()), "{}", bare.text);
    }
    assert_eq!(size().await, before);
    let shown = chair.letters(&site, MEETING, "from=2&until=2&help=0571-87654321").await;
    assert!(shown.text.contains(&code(2).await.to_string()) && shown.text.contains("0571-87654321"), "{}", shown.text);
    assert_eq!(size().await, before + 1);
    // Loading the page again, and pressing again within the half hour, is the same printing.
    assert!(chair.get(&site, &one).await.text.contains(&code(2).await.to_string()));
    chair.letters(&site, MEETING, "from=2&until=2").await;
    assert_eq!(size().await, before + 1);
    // Another letter, another person, and a letter made out anew are other printings.
    assert!(!chair.get(&site, &format!("{print}?from=2&until=3")).await.text.contains(&code(3).await.to_string()));
    assert!(!secretary.get(&site, &one).await.text.contains(&code(2).await.to_string()));
    chair.post(&site, &format!("{MEETING}/letters/2/reissue"), "serial=0").await;
    assert!(!chair.get(&site, &one).await.text.contains(&code(2).await.to_string()));
    chair.letters(&site, MEETING, "from=2&until=2").await;
    assert_eq!(size().await, before + 3, "made out anew, and printed");
    let observer = Seat::take(&site, OBSERVER).await.get(&site, &format!("{MEETING}/letters")).await;
    assert!(observer.text.contains("打印记录") && observer.text.contains("业主来领"), "{}", observer.text);
    let own = site.get(&format!("/b/{}", code(2).await.plain())).await.text;
    assert!(own.contains("印过 2 次"), "{own}");
    let other = site.get(&format!("/b/{}", code(1).await.plain())).await.text;
    assert!(!other.contains("印过"), "{other}");
}

#[tokio::test]
async fn a_letter_is_found_by_its_roll_number_and_not_by_every_home_with_that_digit() {
    let site = Site::at(Stage::Open).await;
    let chair = Seat::take(&site, CHAIR).await;
    let found = async |query: &str| {
        let page = chair.get(&site, &format!("{MEETING}/letters?{query}")).await.text;
        page.matches("/reissue?").count()
    };
    assert_eq!(found("home=2").await, 1, "the roll number alone");
    assert!(found("home=101").await > 1, "the units that bear the number");
    assert!(found("home=1%E6%A0%8B").await > 1, "a building");
    let page =
        chair.get(&site, &format!("{MEETING}/letters?home=2&return-to=%E7%89%A9%E4%B8%9A%E6%A5%BC102&help=0571")).await;
    assert!(page.text.matches("102").count() > 2, "what stands on the letters is kept: {}", page.text);
    let again = chair.post(&site, &format!("{MEETING}/letters/2/reissue"), "serial=0&help=0571").await;
    assert!(again.location.contains("home=2&") && again.location.contains("help=0571"), "{}", again.location);
}
