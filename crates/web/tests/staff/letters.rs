//! Printing ballot letters, which carry the codes that vote.

use governance::assembly::Stage;
use governance::ids::{EntryNo, MeetingId};

use crate::seats::{CHAIR, MEETING, STREET_CHAIR, Seat};
use crate::site::Site;

#[tokio::test]
async fn letters_are_printed_for_the_body_that_convened_and_for_no_other_that_could_have() {
    let site = Site::at(Stage::Open).await;
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(1)).await.unwrap().to_string();
    let (chair, street) = (Seat::take(&site, CHAIR).await, Seat::take(&site, STREET_CHAIR).await);
    let printed = chair.get(&site, &format!("{MEETING}/letters/print")).await;
    assert!(printed.status == 200 && printed.text.contains(&code), "{}", printed.text);
    assert_eq!(street.get(&site, "/c/qingfeng/desk/convene").await.status, 200, "the street office may convene too");
    for address in ["/letters/print", "/letters/print?from=1&until=1", "/letters/1/reissue"] {
        let refused = street.get(&site, &format!("{MEETING}{address}")).await;
        assert_eq!(refused.status, 403, "{address}");
        assert!(refused.text.contains("您的席位不能办理这件事"), "{}", refused.text);
        assert!(!refused.text.contains(&code), "{address} shows a code");
    }
    let before = site.desk().files().await.community.size();
    let reissued = street.post(&site, &format!("{MEETING}/letters/1/reissue"), "").await;
    assert_eq!(reissued.status, 403, "{}", reissued.text);
    assert_eq!(site.desk().files().await.community.size(), before, "the letter is as it was");
    let letters = street.get(&site, &format!("{MEETING}/letters")).await;
    assert_eq!(letters.status, 200, "they may see that letters are out");
    assert!(!letters.text.contains("/letters/print"), "{}", letters.text);
}
