//! What came of an objection is read by whoever raised it, and by those whose ballots it took out.

use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId};
use office::Act;
use rehearsal::fixture::estate::CLERK;

use crate::seats::{CHAIR, MEETING, Seat};
use crate::site::Site;

async fn letter(site: &Site, entry: u32) -> String {
    let code = site.desk().letter_code(MeetingId::new(1), EntryNo::new(entry)).await.unwrap().plain();
    format!("/b/{code}")
}

/// The card of an owner of an entry, and that of somebody who has no part in it.
async fn cards(site: &Site, entry: u32) -> [String; 2] {
    let [own, other]: [OwnerId; 2] = {
        let desk = site.desk();
        let files = desk.files().await;
        let roll = files.community.assembly().meetings()[0].roll.as_ref().unwrap();
        let own = &roll.entry(EntryNo::new(entry)).unwrap().owners;
        let mut all = roll.entries.iter().flat_map(|line| &line.owners);
        [own[0], *all.find(|owner| !own.contains(owner)).unwrap()]
    };
    let desk = site.desk();
    [desk.card_code(own).await.unwrap().plain(), desk.card_code(other).await.unwrap().plain()]
}

const PUBLIC: &str = "/c/qingfeng/matters/1/objections/1";
const SAYS: &str = "第七号的票不是本人投的";
const REASONS: &str = "查签收单，确系他人代签";

#[tokio::test]
async fn reasons_are_read_by_letter_and_card_and_a_ballot_taken_out_keeps_its_receipt() {
    let site = Site::at(Stage::Announced).await;
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    let (own, other, taken_out) = (letter(&site, 9).await, letter(&site, 1).await, letter(&site, 7).await);
    let [own_card, other_card] = cards(&site, 9).await;
    let code = own.trim_start_matches("/b/");
    let raised = site.post("/c/qingfeng/matters/1/result/object", &format!("words={SAYS}&code={code}")).await;
    assert_eq!(raised.location, PUBLIC);
    let waiting = site.get(PUBLIC).await.text;
    assert!(waiting.contains("书面答复") && waiting.contains("输入验证码"));
    let waiting = site.get(&format!("{own}/objections/1")).await.text;
    assert!(waiting.contains(SAYS) && waiting.contains("还没有答复"));

    let answer = format!("outcome=upheld&set-aside=7&reasons={REASONS}");
    let answered = chair.post(&site, &format!("{MEETING}/objections/1"), &answer).await;
    assert_eq!(answered.status, 303);

    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("异议已经答复") && !public.contains("书面答复"), "nothing is announced that was done");
    assert!(!public.contains(REASONS) && !public.contains(SAYS), "reasons are not for everybody");
    for (start, page) in [
        (own.clone(), format!("{own}/objections/1")),
        (format!("/o/{own_card}"), format!("/o/{own_card}/objections/1/1")),
    ] {
        assert!(site.get(&start).await.text.contains(&format!("href=\"{page}\"")), "{start}");
        let told = site.get(&page).await.text;
        assert!(told.contains(SAYS) && told.contains(REASONS) && told.contains("重新计票"), "{page}");
    }
    for page in [format!("{other}/objections/1"), format!("/o/{other_card}/objections/1/1")] {
        assert_eq!(site.get(&page).await.status, 404, "{page}");
    }

    let start = site.get(&taken_out).await.text;
    assert!(start.contains("第 1 号异议成立") && start.contains("/receipt"), "{start}");
    let receipt = site.get(&format!("{taken_out}/receipt")).await;
    assert_eq!(receipt.status, 200);
    for said in ["您的票没有计入", "第 1 号异议成立", REASONS, "您可以怎么办", "回执编号"] {
        assert!(receipt.text.contains(said), "{said}: {}", receipt.text);
    }
    let opened = site.post(&format!("{taken_out}/receipt/marks"), "show=yes").await.text;
    assert!(opened.contains("离线核对用的凭据"), "what the ballot says can still be opened: {opened}");
    assert!(!site.get(&format!("{other}/receipt")).await.text.contains("没有计入"));
}

#[tokio::test]
async fn an_objection_to_a_roll_by_card_is_read_by_card_and_one_without_is_answered_in_writing() {
    let site = Site::at(Stage::RollPublished).await;
    site.desk().carry_out(Act::new(CLERK, CardCommand::IssueCards)).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    let [code, _] = cards(&site, 3).await;
    let path = "/c/qingfeng/matters/1/roll/object";
    let wrong = site.post(path, "words=面积不对&code=AAAABBBBCCCC").await;
    assert!(wrong.status == 422 && wrong.text.contains("#code"), "{}", wrong.text);
    assert_eq!(site.post(path, &format!("words=面积不对&code={code}")).await.location, PUBLIC);
    assert_eq!(site.post(path, "words=没有我家").await.location, "/c/qingfeng/matters/1/objections/2");
    for number in 1..=2 {
        let form = format!("outcome=dismissed&reasons={REASONS}");
        assert_eq!(chair.post(&site, &format!("{MEETING}/objections/{number}"), &form).await.status, 303);
    }
    assert!(site.get(&format!("/o/{code}/objections/1/1")).await.text.contains(REASONS));
    assert_eq!(site.get(&format!("/o/{code}/objections/1/2")).await.status, 404);
    let visitor = site.get("/c/qingfeng/matters/1/objections/2").await.text;
    assert!(visitor.contains("索取书面答复") && !visitor.contains(REASONS));
}
