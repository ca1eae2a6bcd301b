//! A guardian or an heir of one co-owner: asked at the desk, shown on the letter, and no door closed to the other owner.

use governance::assembly::Stage;
use governance::ids::{EntryNo, MeetingId, OwnerId, VoiceId};
use governance::voice::{Signed, VoiceKind};

use crate::seats::{CLERK, MEETING, SECOND_CLERK, Seat, shows_in_every_view};
use crate::site::Site;
use crate::voices::{DATES, signed};

#[tokio::test]
async fn it_is_asked_whose_guardian_it_is_and_the_other_owner_goes_on_voting() {
    let site = Site::at(Stage::Open).await;
    let (clerk, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    let at = format!("{MEETING}/voices/new/guardian/2");
    let asked = clerk.get(&site, &at).await.text;
    assert_eq!(asked.matches("name=\"of\"").count(), 2, "{asked}");
    assert!(asked.contains("是哪一位业主的"), "{asked}");
    shows_in_every_view(&site, &clerk, &at).await;
    let alone = clerk.get(&site, &format!("{MEETING}/voices/new/guardian/3")).await.text;
    assert!(!alone.contains("name=\"of\""), "nothing is asked of a single owner");
    let named = clerk.get(&site, &format!("{MEETING}/voices/new/co-owner/2")).await.text;
    assert!(!named.contains("name=\"of\""), "co-owners name one together");
    let mut fields: Vec<(&str, &str)> = DATES.split('&').filter_map(|field| field.split_once('=')).collect();
    fields.extend([("name", "郭监护"), ("document", "监护人证明")]);
    let proof = || Some(("evidence", "proof.pdf", "%PDF-1.7 a court's paper"));
    let unsaid = clerk.post_file(&site, &at, &fields, proof()).await;
    assert!(unsaid.status == 422 && unsaid.text.contains("请选明是哪一位业主的"), "{}", unsaid.text);
    fields.push(("of", "3"));
    let done = clerk.post_file(&site, &at, &fields, proof()).await;
    assert!(done.status == 303 && done.location.ends_with("done=voice-waits"), "{} {}", done.location, done.text);
    let name = {
        let desk = site.desk();
        let files = desk.files().await;
        files.people.owner(&files.community, OwnerId::new(3)).unwrap().name.clone()
    };
    let of = format!("{name}的法定监护人");
    // Whoever confirms it, and the owners, read whose guardian it is.
    let record = format!("{MEETING}/voices/1");
    assert!(second.get(&site, &record).await.text.contains(&of));
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(2)).await.unwrap().plain();
    let letter = format!("/b/{code}");
    let before = site.get(&letter).await.text;
    assert!(before.contains(&of) && before.contains("其他共有人仍然可以投这一户的票"), "{before}");
    assert_eq!(second.post(&site, &format!("{record}/confirm"), "").await.status, 303);
    assert!(clerk.get(&site, &format!("{MEETING}/voices")).await.text.contains(&of));
    let after = site.get(&letter).await.text;
    assert!(after.contains("和其他共有人一样可以投这一户的票"), "{after}");
    let who = site.get(&format!("{letter}/who")).await.text;
    assert!(who.contains("value=\"owner\"") && who.contains("value=\"voice-1\""), "both may vote: {who}");
    shows_in_every_view(&site, &Seat::stranger(), &format!("{letter}/who")).await;
    shows_in_every_view(&site, &Seat::stranger(), &format!("{letter}/voice")).await;
    // The guardian votes as one of the owners.
    let picked = site.post(&format!("{letter}/who"), "who=voice-1").await;
    assert_eq!(picked.status, 303, "{}", picked.text);
    let cast = site.post(&format!("{letter}/ballot"), "q1=for&q2=1&signed=voice-1").await;
    assert!(cast.status == 303, "{} {}", cast.status, cast.text);
    assert_eq!(signed(&site, 2).await, Some(Signed::Voice { kind: VoiceKind::Guardian, voice: VoiceId::new(1) }));
}
