//! Who speaks for an entry, the room, the recount from paper and the standing of a decision, as people meet them.

use governance::assembly::{AssemblyCommand, Mark, ObjectionAnswer, ObjectionSubject, Stage};
use governance::fate::Standing;
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, MeetingId, ObjectionId, PersonId, VoiceId};
use governance::voice::{Signed, VoiceKind};
use governance::{Actor, Command};
use office::{Act, Sealed};

use crate::seats::{CHAIR, CLERK, MEETING, SECOND_CLERK, Seat, shows_in_every_view};
use crate::site::Site;

/// The meeting.
pub(crate) const ID: MeetingId = MeetingId::new(1);
/// What a proxy who owns nothing here shows.
pub(crate) const CARD: &str = "shown=identity-card&number=11010519491231002x";
/// When a document was signed.
pub(crate) const DATES: &str = "signed-year=2026&signed-month=3&signed-day=20";

async fn act(site: &Site, by: u32, command: impl Into<Command>) {
    let act = Act::new(Actor::Person(PersonId::new(by)), command.into());
    site.desk().carry_out(act).await.unwrap();
}

/// Records a proxy of entry 3 as a clerk does.
pub(crate) async fn record(site: &Site, clerk: &Seat) {
    let at = format!("{MEETING}/voices/new");
    shows_in_every_view(site, clerk, &at).await;
    let next = clerk.post(site, &at, "kind=proxy&ballot=3").await.location;
    assert_eq!(next, format!("{MEETING}/voices/new/proxy/3"));
    shows_in_every_view(site, clerk, &next).await;
    let missing = clerk.post(site, &next, DATES).await;
    assert_eq!(missing.status, 422, "without a name and a document nothing is recorded");
    let nobody = clerk.post(site, &next, &format!("{DATES}&name=郭代理&document=授权委托书")).await;
    assert_eq!(nobody.status, 422, "a proxy who owns nothing here shows who they are");
    let wrong = format!("{DATES}&name=郭代理&document=授权委托书&shown=identity-card&number=110105194912310021");
    assert_eq!(clerk.post(site, &next, &wrong).await.status, 422, "the check character does not fit");
    let done = clerk.post(site, &next, &format!("{DATES}&name=郭代理&document=授权委托书&{CARD}")).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

/// Who signed the ballot of an entry.
pub(crate) async fn signed(site: &Site, entry: u32) -> Option<Signed> {
    let desk = site.desk();
    let files = desk.files().await;
    files.community.assembly().meetings()[0].ballots.ballot(EntryNo::new(entry)).map(|ballot| ballot.signed)
}

/// Keys a paper in and says who signed it.
async fn key(site: &Site, seat: &Seat, entry: u32, by: &str) -> u16 {
    let at = format!("{MEETING}/paper/{entry}");
    let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00";
    let begun = seat.post(site, &at, &format!("{received}&way=sheet&signed={by}")).await;
    assert_eq!(begun.location, format!("{at}/sheet"), "{}", begun.text);
    seat.post(site, &begun.location, "q1=for&q2=1").await;
    let check = seat.get(site, &format!("{at}/check")).await.text;
    let received = check.split("name=\"received_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let carried = check.split("name=\"signed\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(carried, by);
    let form = format!("received_at={received}&signed={carried}&q1=for&q2=1");
    seat.post(site, &format!("{at}/check"), &form).await.status.as_u16()
}

#[tokio::test]
async fn a_proxys_paper_is_keyed_on_its_record_and_its_owner_sees_who_spoke() {
    let site = Site::at(Stage::Open).await;
    let (first, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    record(&site, &first).await;
    for page in ["/voices", "/voices/1", "/paper/3"] {
        shows_in_every_view(&site, &first, &format!("{MEETING}{page}")).await;
    }
    assert!(first.get(&site, &format!("{MEETING}/paper/3")).await.text.contains("郭代理"));
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    let booth = site.get(&format!("/b/{code}")).await.text;
    assert!(booth.contains("郭代理") && booth.contains(&format!("/b/{code}/voice")), "the owner sees who speaks");
    let other = site.desk().letter_code(ID, EntryNo::new(4)).await.unwrap().plain();
    assert!(!site.get(&format!("/b/{other}/voice")).await.text.contains("郭代理"), "nobody else does");
    assert_eq!(key(&site, &first, 3, "voice-1").await, 303);
    assert_eq!(key(&site, &second, 3, "voice-1").await, 303);
    assert_eq!(signed(&site, 3).await, Some(Signed::Voice { kind: VoiceKind::Proxy, voice: VoiceId::new(1) }));
    shows_in_every_view(&site, &first, &format!("{MEETING}/paper/3/keyed")).await;
    // The owner says that it was not their will; it waits, and the chair takes it out.
    assert_eq!(site.post(&format!("/b/{code}/voice/dispute"), "says=").await.status, 422);
    assert_eq!(site.post(&format!("/b/{code}/voice/dispute"), "says=我没有委托他").await.status, 303);
    let after = site.get(&format!("/b/{code}/voice")).await.text;
    assert!(after.contains("由召集人处理，结果在这里看"), "what comes next: {after}");
    shows_in_every_view(&site, &Seat::stranger(), &format!("/b/{code}/voice")).await;
    let chair = Seat::take(&site, CHAIR).await;
    for page in ["/disputes", "/disputes/3", "/disputes/3/take"] {
        shows_in_every_view(&site, &chair, &format!("{MEETING}{page}")).await;
    }
    assert!(chair.get(&site, &format!("{MEETING}/disputes")).await.text.contains("我没有委托他"));
    let settled = chair.post(&site, &format!("{MEETING}/disputes/3"), "stands=no&reasons=签名不符").await;
    assert_eq!(settled.status, 303);
    assert_eq!(signed(&site, 3).await, None);
}

#[tokio::test]
async fn an_owner_takes_an_authority_back_with_the_letter() {
    let site = Site::at(Stage::Open).await;
    record(&site, &Seat::take(&site, CLERK).await).await;
    let code = site.desk().letter_code(ID, EntryNo::new(3)).await.unwrap().plain();
    let stranger = site.desk().letter_code(ID, EntryNo::new(4)).await.unwrap().plain();
    assert_eq!(site.post(&format!("/b/{stranger}/voice/revoke"), "voice=1").await.status, 403);
    assert_eq!(site.post(&format!("/b/{code}/voice/revoke"), "voice=1").await.status, 303);
    let desk = site.desk();
    let files = desk.files().await;
    assert!(files.community.assembly().voices().all()[0].revoked_at.is_some());
}

#[tokio::test]
async fn paper_of_somebody_without_a_record_is_kept_aside() {
    let site = Site::at(Stage::Open).await;
    let clerk = Seat::take(&site, CLERK).await;
    let asked = clerk.post(&site, &format!("{MEETING}/paper/4"), "signed=aside").await;
    assert_eq!(asked.location, format!("{MEETING}/paper/4/aside"));
    shows_in_every_view(&site, &clerk, &asked.location).await;
    let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00";
    assert_eq!(clerk.post(&site, &asked.location, received).await.status, 422);
    let kept = clerk.post(&site, &asked.location, &format!("{received}&note=邻居代签")).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    assert!(clerk.get(&site, &format!("{MEETING}/voices")).await.text.contains("放在一边的纸质票"));
    assert_eq!(signed(&site, 4).await, None);
}

#[tokio::test]
async fn owners_are_called_to_a_room_and_the_wall_shows_no_result() {
    let site = Site::at(Stage::RollPublished).await;
    let chair = Seat::take(&site, CHAIR).await;
    let at = format!("{MEETING}/gathering");
    shows_in_every_view(&site, &chair, &at).await;
    let begins = "begins-year=2026&begins-month=3&begins-day=28&begins-time=09:30";
    assert_eq!(chair.post(&site, &at, begins).await.status, 422);
    let called = chair.post(&site, &at, &format!("{begins}&place=活动室&form=both")).await;
    assert_eq!(called.status, 303, "{}", called.text);
    shows_in_every_view(&site, &chair, &at).await;
    let room = "/c/qingfeng/meetings/1/room";
    shows_in_every_view(&site, &chair, room).await;
    let wall = site.get(&format!("{room}?renew=yes")).await;
    assert!(wall.text.contains("活动室"));
    let notice = AssemblyCommand::GiveNotice {
        meeting: ID,
        opens_at: "2026-03-23T00:00:00Z".parse().unwrap(),
        closes_at: "2026-03-30T12:00:00Z".parse().unwrap(),
    };
    act(&site, 1, notice).await;
    site.door().set("2026-03-28T01:00:00Z".parse().unwrap());
    let clerk = Seat::take(&site, CLERK).await;
    shows_in_every_view(&site, &clerk, &format!("{MEETING}/door")).await;
    let found = clerk.post(&site, &format!("{MEETING}/door"), "ballot=1").await;
    assert_eq!(found.location, format!("{MEETING}/door/1"));
    shows_in_every_view(&site, &clerk, &found.location).await;
    assert_eq!(clerk.post(&site, &found.location, "who=owner").await.status, 303);
    let wall = site.get(room).await.text;
    assert!(wall.contains("1 / 9 户"), "who is present");
    act(&site, 1, GatheringCommand::PutItem { meeting: ID, matter: MatterId::new(1) }).await;
    let wall = site.get(room).await.text;
    assert!(wall.contains("更换电梯") && !wall.contains("赞成"), "the item, and never how it stands");
    // How much has to take part, in figures, and a code that leads to the whole text.
    assert!(wall.contains("作出决定至少要有（已投票的）") && wall.contains("<strong>6 户</strong>"), "{wall}");
    assert!(wall.contains("class=\"wall-code\"") && wall.contains("扫码看全文和材料"), "{wall}");
    assert_eq!(clerk.post(&site, &format!("{MEETING}/door/1/leave"), "").await.status, 303);
}

#[tokio::test]
async fn paper_is_read_anew_page_by_page() {
    let site = Site::at(Stage::Open).await;
    for by in [CLERK, SECOND_CLERK] {
        let (by, at) = (PersonId::new(by), "2026-03-23T00:00:00Z".parse().unwrap());
        let marks = vec![Mark::For, Mark::Abstain];
        site.desk().key_paper(by, ID, EntryNo::new(8), at, marks).await.unwrap();
    }
    for number in 1..=6 {
        let marks = vec![Mark::For, Mark::Proposal(1)];
        site.desk().cast(ID, EntryNo::new(number), marks).await.unwrap();
    }
    site.door().set("2026-03-30T12:00:00Z".parse().unwrap());
    site.house.tick().await;
    site.desk().count(PersonId::new(1), ID).await.unwrap();
    act(&site, 1, AssemblyCommand::Announce { meeting: ID }).await;
    let desk = site.desk();
    let sealed = Sealed::words(desk.door(), "有一张票录错了").unwrap();
    let (subject, seal) = (ObjectionSubject::Result, sealed.seal);
    let object = AssemblyCommand::Object { meeting: ID, subject, entry: None, seal };
    let letter = Actor::Letter(ID, EntryNo::new(8));
    desk.carry_out(Act::new(letter, object).with(sealed)).await.unwrap();
    let answer = AssemblyCommand::AnswerObjection {
        meeting: ID,
        objection: ObjectionId::new(1),
        answer: ObjectionAnswer::Upheld { set_aside: vec![], reinstated: vec![] },
        seal,
    };
    act(&site, 1, answer).await;
    let chair = Seat::take(&site, CHAIR).await;
    let at = format!("{MEETING}/recount");
    shows_in_every_view(&site, &chair, &at).await;
    // Whoever keys papers and orders nothing is told whose turn it is, and not that nothing is due.
    let clerk = Seat::take(&site, CLERK).await;
    let waits = clerk.get(&site, &at).await.text;
    assert!(waits.contains("的召集人（主任、秘书）开始重读纸质票") && !waits.contains("没有成立的异议"), "{waits}");
    assert!(!waits.contains("recount/order"), "{waits}");
    assert_eq!(chair.post(&site, &format!("{at}/order"), "").await.status, 303);
    shows_in_every_view(&site, &chair, &at).await;
    shows_in_every_view(&site, &chair, &format!("{at}/8")).await;
    assert_eq!(chair.post(&site, &format!("{at}/8"), "q1=for").await.status, 422);
    let asks = |page: String| page.contains("name=\"q1\"");
    assert!(asks(chair.get(&site, &format!("{at}/8")).await.text));
    assert!(!asks(clerk.get(&site, &format!("{at}/8")).await.text), "told before anything is filled in");
    assert_eq!(clerk.post(&site, &format!("{at}/8"), "q1=for&q2=abstain").await.status, 409, "the first hand");
    assert_eq!(chair.post(&site, &format!("{at}/8"), "q1=against&q2=abstain").await.status, 303);
    let secretary = Seat::take(&site, crate::seats::SECRETARY).await;
    assert_eq!(secretary.post(&site, &format!("{at}/8"), "q1=against&q2=abstain").await.status, 303);
    shows_in_every_view(&site, &secretary, &at).await;
    assert_eq!(chair.post(&site, &format!("{at}/8/settle"), "q1=for&q2=abstain").await.status, 409, "who read it");
    assert_eq!(chair.post(&site, &format!("{at}/settle"), "").await.status, 409, "the paper differs");
    let page = clerk.get(&site, &at).await.text;
    assert!(page.contains("有 1 张不一致的还要对照原票处理") && !page.contains("recount/settle"), "{page}");
    // The company and the offices see figures; whose ballot it is would tell them how that home voted.
    for seat in [crate::seats::MANAGER, crate::seats::STREET_CHAIR] {
        let seat = Seat::take(&site, seat).await;
        let page = seat.get(&site, &at).await;
        let figures = "重读的纸质票共 1 张，还没有读完的 0 张，改变了的 0 张";
        assert!(page.status == 200 && page.text.contains(figures), "{}", page.text);
        assert!(!page.text.contains("<table") && !page.text.contains("张不一致的"), "{}", page.text);
        shows_in_every_view(&site, &seat, &at).await;
    }
    shows_in_every_view(&site, &clerk, &format!("{at}/8/settle")).await;
    assert_eq!(clerk.post(&site, &format!("{at}/8/settle"), "q1=for").await.status, 422);
    assert_eq!(clerk.post(&site, &format!("{at}/settle"), "").await.status, 409, "nobody said what it says");
    assert_eq!(clerk.post(&site, &format!("{at}/8/settle"), "q1=against&q2=abstain").await.status, 303);
    let kept = clerk.get(&site, &format!("{at}/8/settle")).await.text;
    assert!(kept.contains("value=\"against\" checked"), "what was entered can be looked at again: {kept}");
    assert!(!chair.get(&site, &at).await.text.contains("已对照原票录入"), "nobody else sees it before the end");
    shows_in_every_view(&site, &clerk, &at).await;
    assert_eq!(clerk.post(&site, &format!("{at}/settle"), "").await.status, 303);
    let page = chair.get(&site, &at).await.text;
    assert!(page.contains("重读已经结束，可以重新计票") && page.contains("已改变"), "{page}");
    shows_in_every_view(&site, &chair, &at).await;
    // What anybody may read names every paper, and not which of them changed.
    let entries = desk.journal().read(desk.book(), 0, 100_000).await.unwrap();
    let settled: Vec<_> = entries.iter().filter(|entry| entry.kind == "recount.settled").collect();
    let told = String::from_utf8(settled[0].payload.clone()).unwrap();
    assert!(
        settled.len() == 1 && told.contains("\"papers\":[{\"entry\":8,") && told.contains("\"changed\":1,"),
        "{told}"
    );
}

#[tokio::test]
async fn a_decision_that_was_challenged_says_so_at_the_top_of_its_page() {
    let site = Site::at(Stage::Certified).await;
    site.door().set("2026-06-20T02:00:00Z".parse().unwrap());
    let chair = Seat::take(&site, CHAIR).await;
    let at = format!("{MEETING}/fate/1");
    for page in ["", "/challenge"] {
        shows_in_every_view(&site, &chair, &format!("{at}{page}")).await;
    }
    let days = "filed-year=2026&filed-month=6&filed-day=1&served-year=2026&served-month=6&served-day=15";
    assert_eq!(chair.post(&site, &format!("{at}/challenge"), days).await.status, 422);
    let asked = chair.get(&site, &format!("{at}/challenge")).await.text;
    assert!(
        asked.contains(">法院<") && !asked.contains("登记法院的裁定或者判决"),
        "the court's name is asked: {asked}"
    );
    let form = format!("{days}&court=黄浦区人民法院&case=（2026）沪0101民初1号&says=赵一凡起诉");
    let challenged = chair.post(&site, &format!("{at}/challenge"), &form).await;
    assert_eq!(challenged.status, 303, "{}", challenged.text);
    shows_in_every_view(&site, &chair, &format!("{at}/court")).await;
    for page in ["/c/qingfeng/matters/1", "/c/qingfeng/matters/1/result"] {
        let page = site.get(page).await.text;
        assert!(page.contains("黄浦区人民法院") && !page.contains("赵一凡"), "the court, and not who sues");
    }
    let court = "case=（2026）沪0101民初1号&on-year=2026&on-month=6&on-day=19";
    assert_eq!(chair.post(&site, &format!("{at}/court"), &format!("{court}&what=revoked")).await.status, 422);
    let judged = chair.post(&site, &format!("{at}/court"), &format!("{court}&what=revoked&text=判决撤销")).await;
    assert_eq!(judged.status, 303, "{}", judged.text);
    let desk = site.desk();
    let standing = desk.files().await.community.assembly().fates().standing(MatterId::new(1));
    assert!(matches!(standing, Standing::Revoked { .. }));
    assert!(site.get("/c/qingfeng/matters/1").await.text.contains("已撤销"));
}
