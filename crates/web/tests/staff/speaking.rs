//! Voting for somebody else online, and what every ballot says about changing it.

use governance::assembly::Stage;
use governance::bodies::{BodiesEvent, SeatFilled, SeatRole};
use governance::card::CardCommand;
use governance::community::{DuplicatePolicy, OwnRules};
use governance::ids::{EntryNo, OwnerId, PersonId, VoiceId};
use governance::voice::{Agent, Signed, VoiceKind};
use office::Act;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{estate, stations, voices};

use crate::seats::{CHAIR, CLERK, MEETING, SECOND_CLERK, Seat, shows_in_every_view};
use crate::site::Site;
use crate::voices::{CARD, DATES, ID, record, signed};

/// Goes through the booth as somebody with a letter; gives the page that shows the answers.
async fn fill_in(site: &Site, code: &str, who: &str) -> String {
    let asked = site.post(&format!("/b/{code}/who"), &format!("who={who}")).await;
    assert_eq!(asked.location, format!("/b/{code}/questions/1"), "{}", asked.text);
    site.post(&asked.location, "q1=for").await;
    site.post(&format!("/b/{code}/questions/2"), "q2=1").await;
    site.get(&format!("/b/{code}/check")).await.text
}

#[tokio::test]
async fn a_proxy_votes_online_on_the_record_and_the_receipt_says_so() {
    let site = Site::at(Stage::Open).await;
    record(&site, &Seat::take(&site, CLERK).await).await;
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    // The booth asks before anything else, wherever somebody enters.
    for page in ["questions/1", "check"] {
        assert_eq!(site.get(&format!("/b/{code}/{page}")).await.location, format!("/b/{code}/who"), "{page}");
    }
    let who = site.get(&format!("/b/{code}/who")).await.text;
    assert!(who.contains("郭代理") && who.contains("value=\"owner\"") && who.contains("value=\"another\""));
    for wrong in ["", "voice-9", "carried-1", "somebody"] {
        assert_eq!(site.post(&format!("/b/{code}/who"), &format!("who={wrong}")).await.status, 422, "{wrong}");
    }
    let told = site.post(&format!("/b/{code}/who"), "who=another").await;
    assert!(told.status == 200 && told.text.contains("委托书") && !told.text.contains("questions/1"));
    let check = fill_in(&site, &code, "voice-1").await;
    assert!(check.contains("name=\"signed\" value=\"voice-1\"") && check.contains("郭代理"));
    // By itself the form that casts cannot name another's record.
    let stranger = site.desk().letter_code(ID, EntryNo::new(4)).await.unwrap().plain();
    let stolen = site.post(&format!("/b/{stranger}/ballot"), "q1=for&q2=1&signed=voice-1").await;
    assert_eq!(stolen.status, 409);
    let cast = site.post(&format!("/b/{code}/ballot"), "q1=for&q2=1&signed=voice-1").await;
    assert_eq!(cast.location, format!("/b/{code}/receipt"), "{}", cast.text);
    assert_eq!(signed(&site, 3).await, Some(Signed::Voice { kind: VoiceKind::Proxy, voice: VoiceId::new(1) }));
    let receipt = site.get(&cast.location).await.text;
    assert!(receipt.contains("郭代理") && receipt.contains("不能更改，也不能撤回"));
}

#[tokio::test]
async fn an_owner_votes_although_a_proxy_is_recorded() {
    let site = Site::at(Stage::Open).await;
    record(&site, &Seat::take(&site, CLERK).await).await;
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    let check = fill_in(&site, &code, "owner").await;
    assert!(check.contains("name=\"signed\" value=\"owner\""));
    assert_eq!(site.post(&format!("/b/{code}/ballot"), "q1=for&q2=1&signed=owner").await.status, 303);
    assert_eq!(signed(&site, 3).await, Some(Signed::Owner));
}

#[tokio::test]
async fn what_a_proxy_may_not_answer_is_not_asked() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let at = format!("{MEETING}/voices/new/proxy/3");
    let form = format!("{DATES}&name=郭代理&document=授权委托书&{CARD}&item=1");
    assert_eq!(clerk.post(&site, &at, &form).await.status, 303);
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    let asked = site.post(&format!("/b/{code}/who"), "who=voice-1").await;
    assert_eq!(asked.location, format!("/b/{code}/questions/1"));
    assert_eq!(site.post(&asked.location, "q1=for").await.location, format!("/b/{code}/check"));
    assert_eq!(site.get(&format!("/b/{code}/questions/2")).await.location, format!("/b/{code}/check"));
    let check = site.get(&format!("/b/{code}/check")).await.text;
    assert!(check.contains("不在委托范围内") && check.contains("name=\"q2\" value=\"void\""));
    // The owner who votes after all is asked everything.
    let owner = site.post(&format!("/b/{code}/who"), "who=owner").await;
    assert_eq!(owner.location, format!("/b/{code}/questions/2"));
    assert_eq!(site.post(&format!("/b/{code}/who"), "who=voice-1").await.location, format!("/b/{code}/check"));
    let cast = site.post(&format!("/b/{code}/ballot"), "q1=for&q2=void&signed=voice-1").await;
    assert_eq!(cast.status, 303, "{}", cast.text);
}

#[tokio::test]
async fn an_owner_is_picked_as_a_proxy_by_home_or_name() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let at = format!("{MEETING}/voices/new/proxy/3");
    let form = format!("{DATES}&document=授权委托书");
    let none = clerk.post(&site, &at, &format!("{form}&owner=没有这个人")).await;
    assert!(none.status == 422 && none.text.contains("#owner"));
    let several = clerk.post(&site, &at, &format!("{form}&owner=2")).await;
    assert!(
        several.status == 422
            && several.text.contains("value=\"owner-2\"")
            && several.text.contains("value=\"owner-3\"")
    );
    let done = clerk.post(&site, &at, &format!("{form}&owner=2&agent=owner-3")).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let desk = site.desk();
    let files = desk.files().await;
    let agent = files.community.assembly().voices().all()[0].agent;
    assert_eq!(agent, Agent::Owner(OwnerId::new(3)));
}

#[tokio::test]
async fn nobodys_own_will_is_void() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let opinions = clerk.get(&site, &format!("{MEETING}/voices/new/proxy/3")).await.text;
    assert!(opinions.contains("value=\"abstain\"") && !opinions.contains("value=\"void\""));
    let at = format!("{MEETING}/voices/new/proxy/3");
    let void = format!("{DATES}&name=郭代理&document=授权委托书&{CARD}&q1=void&q2=1");
    assert_eq!(clerk.post(&site, &at, &void).await.status, 422);
    let code = site.desk().letter_code(ID, EntryNo::new(4)).await.unwrap().plain();
    let asked = site.get(&format!("/b/{code}/questions/1")).await.text;
    assert!(asked.contains("value=\"abstain\"") && !asked.contains("void"));
    assert_eq!(site.post(&format!("/b/{code}/questions/1"), "q1=void").await.status, 422);
    assert_eq!(site.post(&format!("/b/{code}/ballot"), "q1=void&q2=1").await.status, 409);
    // A clerk judges what a paper says.
    let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00&signed=owner";
    clerk.post(&site, &format!("{MEETING}/paper/4"), received).await;
    assert!(clerk.get(&site, &format!("{MEETING}/paper/4/questions/1")).await.text.contains("value=\"void\""));
}

#[tokio::test]
async fn every_ballot_says_whether_it_can_be_changed_and_until_when() {
    for (duplicates, says) in [
        (DuplicatePolicy::First, "先登记入账的一张算数"),
        (DuplicatePolicy::Last, "以最后收到的一张为准"),
        (DuplicatePolicy::ElectronicWins, "以网上的为准"),
        (DuplicatePolicy::PaperWins, "以纸质的为准"),
        (DuplicatePolicy::VoidBoth, "两张都作废"),
    ] {
        let site = Site::with_rules(Stage::Open, OwnRules { duplicates, ..OwnRules::default() }).await;
        let code = site.desk().letter_code(ID, EntryNo::new(4)).await.unwrap().plain();
        let said = |page: String| page.contains(says) && page.contains("3月30日");
        assert!(said(site.get(&format!("/b/{code}")).await.text), "{duplicates:?}: the letter");
        site.post(&format!("/b/{code}/questions/1"), "q1=for").await;
        site.post(&format!("/b/{code}/questions/2"), "q2=1").await;
        assert!(said(site.get(&format!("/b/{code}/check")).await.text), "{duplicates:?}: the answers");
        assert_eq!(site.post(&format!("/b/{code}/ballot"), "q1=for&q2=1&signed=owner").await.status, 303);
        assert!(said(site.get(&format!("/b/{code}/receipt")).await.text), "{duplicates:?}: the receipt");
        let chair = Seat::take(&site, CHAIR).await;
        let sheet = chair.letters(&site, MEETING, "from=4&until=4").await.text;
        assert!(said(sheet), "{duplicates:?}: the ballot on paper");
    }
}

/// The codes of these owners' cards, which are made out now.
async fn cards<const COUNT: usize>(site: &Site, owners: [u32; COUNT]) -> [String; COUNT] {
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let mut codes = [const { String::new() }; COUNT];
    for (code, owner) in codes.iter_mut().zip(owners) {
        *code = desk.card_code(OwnerId::new(owner)).await.unwrap().plain().to_string();
    }
    codes
}

/// A guardian of the owner of entry 3, recorded by one clerk.
async fn guardian(site: &Site) -> Seat {
    let clerk = Seat::take(site, CLERK).await;
    let mut fields: Vec<(&str, &str)> = DATES.split('&').filter_map(|field| field.split_once('=')).collect();
    fields.extend([("name", "郭监护"), ("document", "监护人证明")]);
    let proof = Some(("evidence", "proof.pdf", "%PDF-1.7 a court's paper"));
    let at = format!("{MEETING}/voices/new/guardian/3");
    shows_in_every_view(site, &clerk, &at).await;
    let done = clerk.post_file(site, &at, &fields, proof).await;
    assert!(done.status == 303 && done.location.ends_with("done=voice-waits"), "{}", done.location);
    clerk
}

#[tokio::test]
async fn an_owner_votes_until_a_second_clerk_confirmed_the_guardian() {
    let site = Site::at(Stage::Open).await;
    let clerk = guardian(&site).await;
    let one = format!("{MEETING}/voices/1");
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    // The owner reads who is recorded, that their own ballot counts, and how to object; the guardian that it waits.
    let first = site.get(&format!("/b/{code}")).await.text;
    assert!(first.contains("郭监护") && first.contains("您本人的票照常计入"), "{first}");
    assert!(first.contains(&format!("/b/{code}/questions/1")), "nobody is asked who votes");
    let who = site.get(&format!("/b/{code}/who")).await.text;
    assert!(who.contains("还在等待核对") && who.contains("value=\"owner\"") && !who.contains("value=\"voice-1\""));
    for page in ["", "/who", "/voice"] {
        shows_in_every_view(&site, &Seat::stranger(), &format!("/b/{code}{page}")).await;
    }
    let refused = site.post(&format!("/b/{code}/ballot"), "q1=for&q2=1&signed=voice-1").await;
    assert!(refused.status == 409 && refused.text.contains("还没有核对"), "{}", refused.text);
    // Whoever recorded it is told to ask another, on the page and by the act; the other finds it on the desk.
    let page = clerk.get(&site, &one).await.text;
    assert!(page.contains("不能由您自己核对") && !page.contains("/voices/1/confirm"), "{page}");
    assert_eq!(clerk.post(&site, &format!("{one}/confirm"), "").await.status, 409);
    let second = Seat::take(&site, SECOND_CLERK).await;
    for at in ["/c/qingfeng/desk", MEETING, &format!("{MEETING}/voices")] {
        assert!(second.get(&site, at).await.text.contains("郭监护"), "{at}");
        shows_in_every_view(&site, &second, at).await;
    }
    assert!(!clerk.get(&site, "/c/qingfeng/desk").await.text.contains("郭监护"));
    let page = second.get(&site, &one).await.text;
    assert!(page.contains("/voices/1/confirm") && page.contains("监护人证明"), "{page}");
    for seat in [&clerk, &second] {
        shows_in_every_view(&site, seat, &one).await;
        let paper = seat.get(&site, &format!("{MEETING}/paper/3")).await.text;
        assert!(paper.contains("登记等待核对"), "{paper}");
    }
    assert_eq!(second.post(&site, &format!("{one}/reject"), "reason=").await.status, 422);
    let confirmed = second.post(&site, &format!("{one}/confirm"), "").await;
    assert!(confirmed.status == 303 && confirmed.location.ends_with("done=voice-confirmed"));
    let page = clerk.get(&site, &one).await.text;
    assert!(page.contains("核对人") && page.contains("撤销，由业主本人表决"), "{page}");
    shows_in_every_view(&site, &clerk, &one).await;
}

#[tokio::test]
async fn a_clerk_called_like_somebody_in_the_record_confirms_it_only_as_somebody_else() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let name = {
        let desk = site.desk();
        let files = desk.files().await;
        files.people.person(&files.community, PersonId::new(SECOND_CLERK)).unwrap().name.clone()
    };
    let mut fields: Vec<(&str, &str)> = DATES.split('&').filter_map(|field| field.split_once('=')).collect();
    fields.extend([("name", name.as_str()), ("document", "监护人证明")]);
    let proof = Some(("evidence", "proof.pdf", "%PDF-1.7 a court's paper"));
    let done = clerk.post_file(&site, &format!("{MEETING}/voices/new/guardian/3"), &fields, proof).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let one = format!("{MEETING}/voices/1");
    let second = Seat::take(&site, SECOND_CLERK).await;
    let warned = second.post(&site, &format!("{one}/confirm"), "").await;
    assert_eq!(warned.status, 422, "{}", warned.text);
    for says in ["同名", "与登记无关的人", "name=\"namesake\""] {
        assert!(warned.text.contains(says), "{says}: {}", warned.text);
    }
    // Nobody else is asked, and whoever is somebody else says so.
    let chair = Seat::take(&site, CHAIR).await;
    assert!(!chair.get(&site, &one).await.text.contains("name=\"namesake\""));
    let confirmed = second.post(&site, &format!("{one}/confirm"), "namesake=yes").await;
    assert!(confirmed.status == 303 && confirmed.location.ends_with("done=voice-confirmed"), "{}", confirmed.text);
}

#[tokio::test]
async fn an_owner_who_keys_reads_why_they_do_not_look_at_their_own_record() {
    let mut world = stations::at_stage(Stage::Open);
    world.must(estate::CLERK, voices::record(voices::instead(VoiceKind::Guardian)));
    let (body, person) = (estate::COMMITTEE, PersonId::new(SECOND_CLERK));
    let seal = world.community.bodies().persons()[person.index()];
    let (role, owner) = (SeatRole::Member, Some(OwnerId::new(4)));
    let filled = SeatFilled { body, person, seal, role, from: estate::TERM_FROM, until: estate::TERM_UNTIL, owner };
    world.follow(&governance::Event::from(BodiesEvent::SeatFilled(filled)));
    let site = Site::of(move || Rehearsed::of_world(&world)).await;
    let (second, one) = (Seat::take(&site, SECOND_CLERK).await, format!("{MEETING}/voices/1"));
    let page = second.get(&site, &one).await.text;
    assert!(
        page.contains("代您本人表决") && page.contains("凭业主卡") && !page.contains("/voices/1/confirm"),
        "{page}"
    );
    assert!(!page.contains("/voices/1/reject"), "{page}");
    shows_in_every_view(&site, &second, &one).await;
    for (act, form) in [("confirm", ""), ("confirm", "namesake=yes"), ("reject", "reason=我能自己投票"), ("revoke", "")]
    {
        let refused = second.post(&site, &format!("{one}/{act}"), form).await;
        assert!(refused.status == 409 && refused.text.contains("代您本人表决"), "{act}: {}", refused.text);
    }
    // Nothing of it waits for them on the desk.
    let desk = second.get(&site, "/c/qingfeng/desk").await.text;
    assert!(!desk.contains("/voices/1"), "{desk}");
}

#[tokio::test]
async fn whoever_carries_ballots_is_recorded_for_a_building_and_votes_for_nobody() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let at = format!("{MEETING}/voices/new/carrier/3");
    let page = clerk.get(&site, &at).await.text;
    assert!(page.contains("由谁代交") && !page.contains("由谁表决") && page.contains("代交的票"), "{page}");
    shows_in_every_view(&site, &clerk, &at).await;
}

#[tokio::test]
async fn a_second_clerk_sends_a_record_back_and_says_why() {
    let site = Site::at(Stage::Open).await;
    let clerk = guardian(&site).await;
    let second = Seat::take(&site, SECOND_CLERK).await;
    let one = format!("{MEETING}/voices/1");
    assert_eq!(second.post(&site, &format!("{one}/reject"), "reason=证明写的是另一位业主").await.status, 303);
    let [card] = cards(&site, [4]).await;
    assert!(!site.get(&format!("/o/{card}")).await.text.contains("郭监护"), "nobody is told of what never was");
    let page = clerk.get(&site, &one).await.text;
    assert!(page.contains("证明写的是另一位业主") && page.contains("已退回"), "{page}");
    assert!(!page.contains("/voices/1/"), "there is nothing left to do");
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    assert!(!site.get(&format!("/b/{code}")).await.text.contains("郭监护"));
    assert!(!clerk.get(&site, &format!("{MEETING}/paper/3")).await.text.contains("郭监护"));
}

#[tokio::test]
async fn an_owner_sees_by_card_who_speaks_for_them_and_objects() {
    let site = Site::at(Stage::Open).await;
    guardian(&site).await;
    let [own, other] = cards(&site, [4, 5]).await;
    let at = format!("/o/{own}/voices/1");
    let page = site.get(&format!("/o/{own}")).await.text;
    assert!(page.contains("郭监护") && page.contains("您本人的票照常计入") && page.contains(&at), "{page}");
    assert!(!site.get(&format!("/o/{other}")).await.text.contains("郭监护"));
    assert_eq!(site.get(&format!("/o/{other}/voices/1")).await.status, 404);
    assert_eq!(site.post(&format!("/o/{other}/voices/1/object"), "voice=1&objects=不是我").await.status, 403);
    for page in [format!("/o/{own}"), at.clone()] {
        shows_in_every_view(&site, &Seat::stranger(), &page).await;
    }
    let missing = site.post(&format!("{at}/object"), "voice=1&objects=").await;
    assert!(missing.status == 422 && missing.text.contains("#objects"), "{}", missing.text);
    let objected = site.post(&format!("{at}/object"), "voice=1&objects=我自己能投票").await;
    assert!(objected.status == 303 && objected.location.ends_with("done=voice-objected"), "{}", objected.text);
    shows_in_every_view(&site, &Seat::stranger(), &at).await;
    assert!(site.get(&at).await.text.contains("已提出异议"));
    // A clerk reads it and may no longer confirm; the chair does, and then the page says that the guardian votes.
    let second = Seat::take(&site, SECOND_CLERK).await;
    let one = format!("{MEETING}/voices/1");
    let page = second.get(&site, &one).await.text;
    assert!(page.contains("我自己能投票") && page.contains("经办人不能核对"), "{page}");
    shows_in_every_view(&site, &second, &one).await;
    assert_eq!(second.post(&site, &format!("{one}/confirm"), "").await.status, 409);
    let chair = Seat::take(&site, CHAIR).await;
    assert!(chair.get(&site, &one).await.text.contains("1栋-"), "which home, whoever has that name");
    assert_eq!(chair.post(&site, &format!("{one}/confirm"), "").await.status, 303);
    let page = site.get(&at).await.text;
    assert!(page.contains("您本人的票不计入") && page.contains("请带身份证件和证明"), "{page}");
    shows_in_every_view(&site, &Seat::stranger(), &at).await;
    // Whoever objected reads what came of it.
    assert_eq!(chair.post(&site, &format!("{one}/revoke"), "").await.status, 303);
    let page = site.get(&format!("/o/{own}")).await.text;
    assert!(page.contains("您可以自己投票"), "{page}");
    shows_in_every_view(&site, &Seat::stranger(), &at).await;
}

#[tokio::test]
async fn an_owner_takes_back_by_card_what_they_authorised() {
    let site = Site::at(Stage::Open).await;
    record(&site, &Seat::take(&site, CLERK).await).await;
    let [card] = cards(&site, [4]).await;
    let at = format!("/o/{card}/voices/1");
    let page = site.get(&at).await.text;
    assert!(page.contains("您本人仍然可以投票") && !page.contains("/object"), "{page}");
    shows_in_every_view(&site, &Seat::stranger(), &at).await;
    let revoked = site.post(&format!("{at}/revoke"), "").await;
    assert!(revoked.location.ends_with("done=voice-revoked"), "{}", revoked.text);
    assert!(site.get(&at).await.text.contains("已撤销"));
    assert!(!site.get(&format!("/o/{card}")).await.text.contains("郭代理"));
}

#[tokio::test]
async fn an_owner_with_a_guardian_is_told_who_votes_and_what_to_do() {
    let site = Site::at(Stage::Open).await;
    guardian(&site).await;
    let second = Seat::take(&site, SECOND_CLERK).await;
    assert_eq!(second.post(&site, &format!("{MEETING}/voices/1/confirm"), "").await.status, 303);
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    let who = site.get(&format!("/b/{code}/who")).await.text;
    assert!(!who.contains("value=\"owner\"") && who.contains("value=\"voice-1\"") && who.contains("请带证明"));
    let voice = site.get(&format!("/b/{code}/voice")).await.text;
    assert!(!voice.contains("/voice/revoke") && voice.contains("并带身份证件和证明"), "{voice}");
    assert_eq!(site.post(&format!("/b/{code}/voice/object"), "voice=1&objects=").await.status, 422);
    assert_eq!(site.post(&format!("/b/{code}/voice/object"), "voice=1&objects=我能投票").await.status, 303);
    assert!(site.get(&format!("/b/{code}/voice")).await.text.contains("已提出异议"));
    assert_eq!(site.post(&format!("/b/{code}/who"), "who=owner").await.status, 422);
    // Whoever sends the last form without the pages before it is told the same.
    let refused = site.post(&format!("/b/{code}/ballot"), "q1=for&q2=1&signed=owner").await;
    assert!(refused.status == 409 && refused.text.contains("不收业主本人的票"), "{}", refused.text);
    let revoked = site.post(&format!("/b/{code}/voice/revoke"), "voice=1").await;
    assert!(revoked.status == 409 && revoked.text.contains("不能凭表决票"), "{}", revoked.text);
    fill_in(&site, &code, "voice-1").await;
    assert_eq!(site.post(&format!("/b/{code}/ballot"), "q1=for&q2=1&signed=voice-1").await.status, 303);
    assert_eq!(signed(&site, 3).await, Some(Signed::Voice { kind: VoiceKind::Guardian, voice: VoiceId::new(1) }));
}
