//! Pages of a vote by shares: the roll, the working, a second vote and written opposition.

use axum::http::StatusCode;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::card::CardCommand;
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, MeetingId, OwnerId, PersonId};
use governance::voice::{AgentGiven, Reach, VoiceGiven, VoiceKind};
use jiff::SignedDuration;
use jiff::civil::date;
use office::Act;
use rehearsal::fixture::estate::{CHAIR, CLERK, SECOND_CLERK};
use rehearsal::fixture::office::{REGISTER, Rehearsed};
use rehearsal::fixture::{abroad, voices};

use crate::seats::{self, Seat};
use crate::site::Site;

const FIRST: MeetingId = MeetingId::new(1);

/// A vote in an estate with a hundred shares a home, with its roll, notice and letters; the day it opens.
pub(crate) fn listed(pack: &'static str, kind: &'static str) -> Rehearsed {
    let office = Rehearsed::founded(400).with_register(&with_shares());
    office.must(CHAIR, abroad::convene(pack, &[kind]));
    let opens_at = office.door.now() + SignedDuration::from_hours(24 * 40);
    let (closes_at, begins_at) = (opens_at + SignedDuration::from_hours(50), opens_at + SignedDuration::from_hours(1));
    let place = "小区活动室".to_owned();
    office.must(
        CHAIR,
        GatheringCommand::Call { meeting: FIRST, place, begins_at, in_writing: abroad::knows_votes_from_afar(pack) },
    );
    office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: FIRST });
    office.must(CHAIR, AssemblyCommand::GiveNotice { meeting: FIRST, opens_at, closes_at });
    office.door.set(opens_at);
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting: FIRST });
    office
}

/// The same on the morning it opens, an hour before its room begins, and when it closes.
pub(crate) fn opened(pack: &'static str, kind: &'static str) -> (Rehearsed, jiff::Timestamp) {
    let office = listed(pack, kind);
    let closes_at = office.look(|community| {
        let meeting = community.assembly().meeting(FIRST);
        meeting.and_then(|meeting| meeting.notice.as_ref()).unwrap().closes_at
    });
    office.run(async |house| house.tick().await);
    (office, closes_at)
}

/// The same, announced: these entries are for it, and the first is against.
pub(crate) fn announced(pack: &'static str, kind: &'static str, pro: &'static [u32]) -> Rehearsed {
    let (office, closes_at) = opened(pack, kind);
    for (mark, number) in pro.iter().map(|number| (Mark::For, *number)).chain([(Mark::Against, 1)]) {
        abroad::let_in(&office, FIRST, EntryNo::new(number));
        office.desk_run(async |desk| desk.cast(FIRST, EntryNo::new(number), vec![mark]).await).unwrap();
    }
    office.door.set(closes_at);
    office.run(async |house| house.tick().await);
    office.desk_run(async |desk| desk.count(PersonId::new(1), FIRST).await).unwrap();
    office.must(CHAIR, AssemblyCommand::Announce { meeting: FIRST });
    office
}

#[tokio::test]
async fn a_vote_by_shares_shows_them_where_they_decide_and_leads_to_a_second_vote() {
    let site = Site::of(|| announced("fr-1965", "art-25", &[7, 2])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    for (path, holds) in [
        ("/matters/1/result", &["份额与占比", "400 份", "1,200 份"][..]),
        ("/matters/1/roll", &["份额合计", "1,200 份"]),
        ("/matters/1/turnout", &["按份额", "600 / 1,200 份"]),
        ("/matters/1", &["份额"]),
        ("/desk/register", &["1,200 份"]),
        ("/desk/meetings/1", &["发起再次表决"]),
        (
            "/desk/meetings/1/second",
            &["较低的多数", "屋顶防水", "再次表决的通过条件：", "得全体票数三分之一以上的，可立即按第24条再次表决"],
        ),
    ] {
        let page = chair.get(&site, &format!("{community}{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for text in holds {
            assert!(page.text.contains(text), "{path} says {text}: {}", page.text);
        }
    }
    let form = chair.get(&site, &format!("{community}/desk/meetings/1/papers/proxy")).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(
        form.text.contains("一个人最多代理 3 户；本人与全部委托人的份额合计不超过十分之一的，可以更多"),
        "{}",
        form.text
    );
    assert!(!form.text.contains("专有部分面积") && !form.text.contains("议事规则"), "{}", form.text);
    for path in ["/matters/1/result", "/desk/meetings/1/second"] {
        seats::shows_in_every_view(&site, &chair, &format!("{community}{path}")).await;
    }
    let path = format!("{community}/desk/meetings/1/second");
    let empty = chair.post(&site, &path, "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let called = chair.post(&site, &path, "matters=1").await;
    assert_eq!(called.status, StatusCode::SEE_OTHER);
    assert!(called.location.starts_with(&format!("{community}/desk/meetings/2")), "{}", called.location);
    // Each of the two votes leads to the other, under the article that allows it.
    for (matter, says, to) in [(1, "同一事项再次表决", 2), (2, "再次表决", 1)] {
        let page = site.get(&format!("{community}/matters/{matter}")).await.text;
        assert!(page.contains(says) && page.contains(&format!("{community}/matters/{to}\"")), "{matter}: {page}");
    }
    let public = site.get(&format!("{community}/matters/2")).await.text;
    assert!(public.contains("投赞成票和反对票的份额中") && !public.contains("全部份额中"), "{public}");
    // Before its notice the second vote already shows what it must pass, and not what the first one had to.
    let times = "closes-year=2026&closes-month=4&closes-day=13&closes-time=13:00";
    let asked = chair.post(&site, &format!("{community}/desk/meetings/2/notice"), times).await;
    let check = chair.get(&site, &asked.location).await.text;
    assert!(check.contains("art. 24") && !check.contains("art. 25"), "{check}");
    let second = chair.get(&site, &format!("{community}/desk/meetings/2")).await;
    assert!(second.text.contains("接第 1 号会议"), "{}", second.text);
    let none = chair.get(&site, &path).await;
    assert!(none.text.contains("没有可以再次表决的议题"));
}

#[tokio::test]
async fn an_estate_abroad_is_not_offered_the_procedure_of_the_mainland_and_its_pages_say_so() {
    let site = Site::of(|| announced("hk-344", "general", &[7, 2])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    let pages = ["/board", "/founding", "/renewal", "/petitions", "/desk/orders", "/desk/founding", "/desk/renewal"];
    for path in pages {
        let page = chair.get(&site, &format!("{community}{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.text.contains("这里没有这套程序") && page.text.contains("以小区所在地的法律为准"), "{path}");
    }
    for from in ["", "/desk", "/desk/duties", "/place"] {
        let page = chair.get(&site, &format!("{community}{from}")).await;
        assert_eq!(page.status, StatusCode::OK, "{from}");
        for path in pages {
            assert!(!page.text.contains(&format!("href=\"{community}{path}\"")), "{path} on {from}: {}", page.text);
        }
    }
    let notice = chair.get(&site, &format!("{community}/desk/meetings/1/poster")).await;
    assert!(notice.text.contains("的业主出席（亲自到场或者委托代理人"), "{}", notice.text);
    assert!(!notice.text.contains("车位"), "{}", notice.text);
}

#[tokio::test]
async fn a_vote_by_shares_names_shares_and_no_floor_area_from_the_page_that_convenes_it_to_its_papers() {
    let site = Site::of(|| Rehearsed::founded_at("Asia/Hong_Kong", 404).with_register(&with_shares())).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let convene = format!("/c/{}/desk/convene", rehearsal::fixture::office::NAME);
    let answers = "pack=hk-344&body=1&occasion=regular&questions=1&kind-1=general&title-1=更换升降机&text-1=更换升降机，上限五十万元。\
        &form-1=motion&more=no&scope=estate&ask=scope";
    let check = chair.post(&site, &convene, answers).await;
    assert_eq!(check.status, StatusCode::SEE_OTHER, "{}", check.text);
    let page = chair.get(&site, &check.location).await.text;
    assert!(page.contains("12 套房屋，份额 1,200 份") && !page.contains('㎡'), "{page}");
    seats::shows_in_every_view(&site, &chair, &check.location).await;
    // Where heads alone are counted, homes are, and nothing is weighed.
    let heads = answers.replace("hk-344", "de-weg-2020").replace("kind-1=general", "kind-1=resolution");
    let check = chair.post(&site, &convene, &heads).await;
    let page = chair.get(&site, &check.location).await.text;
    assert!(page.contains("12 套") && !page.contains('㎡') && !page.contains("份额"), "{page}");
    let held = Site::of(|| announced("fr-1965", "art-25", &[7, 2])).await;
    let chair = Seat::take(&held, seats::CHAIR).await;
    for path in ["", "/roll", "/doors", "/count", "/papers/sign-in", "/papers/announcement", "/poster"] {
        let page = chair.get(&held, &format!("{}{path}", seats::MEETING)).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.text.contains('㎡') && !page.text.contains("专有部分面积"), "{path}: {}", page.text);
    }
    let letters = chair.letters(&held, seats::MEETING, "").await.text;
    assert!(letters.contains("计 1 户，份额 200 份") && !letters.contains('㎡'), "{letters}");
    let roll = held.get(&format!("/c/{}/matters/1/roll", rehearsal::fixture::office::NAME)).await.text;
    assert!(!roll.contains('㎡'), "{roll}");
}

#[tokio::test]
async fn where_heads_alone_are_counted_no_page_paper_or_list_speaks_of_areas_or_shares() {
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    let site = Site::of(|| announced("de-weg-2020", "resolution", &[7, 2])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let desk = [
        "",
        "/roll",
        "/letters",
        "/doors",
        "/service/2",
        "/count",
        "/gathering",
        "/door",
        "/turnout-sheet",
        "/poster",
        "/papers/sign-in",
        "/papers/proxy",
        "/papers/proxy?entry=2",
        "/papers/announcement",
        "/papers/minutes",
        "/papers/tally",
    ];
    let pages = desk.map(|page| format!("{}{page}", seats::MEETING)).into_iter();
    let public =
        ["/matters/1", "/matters/1/roll", "/matters/1/roll?building=1栋", "/matters/1/turnout", "/matters/1/result"];
    let public = public.into_iter().chain(["/meetings/1/room", "/desk/register", "/desk"]);
    for path in pages.chain(public.map(|page| format!("{community}{page}"))) {
        let page = chair.get(&site, &path.replace('栋', "%E6%A0%8B")).await;
        assert!(page.status == StatusCode::OK, "{path}: {}", page.status);
        for word in ["㎡", "面积"] {
            assert!(!page.text.contains(word), "{word} on {path}: {}", page.text);
        }
        // The register holds shares, and says so; this vote does not count them. The law's own words speak of them.
        let said = page.text.replace("另行规定按份额或者按住宅套数计票的从其规定", "");
        assert!(path.ends_with("/register") || !said.contains("份额"), "{path}: {}", page.text);
    }
    for path in ["/matters/1/roll", "/matters/1/turnout", "/matters/1/result", "/meetings/1/room", "/desk/register"] {
        seats::shows_in_every_view(&site, &chair, &format!("{community}{path}")).await;
    }
    // Once it is announced the wall shows the result, and no figures of who is there any more.
    let wall = site.get(&format!("{community}/meetings/1/room")).await.text;
    assert!(wall.contains("表决结果") && wall.contains("通过") && wall.contains("反对"), "{wall}");
    assert!(!wall.contains("wall-figures"), "{wall}");
    let letters = chair.letters(&site, seats::MEETING, "").await.text;
    assert!(letters.contains("计 1 户") && !letters.contains('㎡') && !letters.contains("份额"), "{letters}");
    let code = site.desk().letter_code(FIRST, EntryNo::new(2)).await.unwrap().plain();
    let booth = site.get(&format!("/b/{code}")).await.text;
    assert!(!booth.contains('㎡') && !booth.contains("面积"), "{booth}");
}

/// The lines of the register, with a hundred shares a home.
pub(crate) fn with_shares() -> String {
    let mut lines = REGISTER.lines();
    let header = format!("{},份额\n", lines.next().unwrap());
    header + &lines.map(|line| format!("{line},100\n")).collect::<String>()
}

#[tokio::test]
async fn an_estate_elsewhere_is_asked_for_its_law_first_and_none_is_picked_for_it() {
    let site = Site::of(|| Rehearsed::founded_at("Asia/Hong_Kong", 401).with_register(&with_shares())).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let convene = format!("/c/{}/desk/convene", rehearsal::fixture::office::NAME);
    let first = chair.get(&site, &convene).await.text;
    assert!(first.contains("依据哪部法律") && first.contains("value=\"hk-344\""), "{first}");
    assert!(first.contains("value=\"cn-2021\"") && !first.contains(" checked"), "nothing is picked: {first}");
    assert!(first.contains("请选择小区所在地的法律"), "{first}");
    seats::shows_in_every_view(&site, &chair, &convene).await;
    assert_eq!(chair.post(&site, &convene, "ask=pack").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let next = chair.post(&site, &convene, "ask=pack&pack=hk-344").await;
    let body = chair.get(&site, &next.location).await.text;
    assert!(body.contains("name=\"body\"") && !body.contains("依据哪部法律"), "{body}");
    let next = chair.post(&site, &convene, "ask=body&pack=hk-344&body=1").await;
    let occasion = chair.get(&site, &next.location).await.text;
    assert!(occasion.contains("须提前 14 天通知全体业主（第344章 s3(1)）"), "{occasion}");
    assert!(!occasion.contains("15 天"), "{occasion}");
}

#[tokio::test]
async fn an_estate_elsewhere_without_shares_comes_under_no_law_by_oversight_and_one_of_the_mainland_is_asked_who_convenes()
 {
    let site = Site::of(|| Rehearsed::founded_at("Asia/Hong_Kong", 402).with_register(REGISTER)).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let convene = format!("/c/{}/desk/convene", rehearsal::fixture::office::NAME);
    let first = chair.get(&site, &convene).await.text;
    assert!(first.contains("房屋名册里还没有份额") && !first.contains(" checked"), "{first}");
    let mainland = Site::of(|| Rehearsed::founded(403).with_register(&with_shares())).await;
    let chair = Seat::take(&mainland, seats::CHAIR).await;
    let first = chair.get(&mainland, &convene).await.text;
    assert!(first.contains("name=\"body\"") && !first.contains("依据哪部法律"), "{first}");
}

/// A meeting in Taipei that was called again and adopted the motion, on view; cards are made out.
pub(crate) fn reconvened() -> Rehearsed {
    let office = announced("tw-condominium", "resolution", &[2, 3]);
    let second = MeetingId::new(2);
    office.must(CHAIR, AssemblyCommand::ConveneSecond { meeting: FIRST, matters: vec![MatterId::new(1)] });
    let opens_at = office.door.now() + SignedDuration::from_hours(24 * 40);
    let (closes_at, begins_at) = (opens_at + SignedDuration::from_hours(50), opens_at + SignedDuration::from_hours(1));
    let place = "小区活动室".to_owned();
    office.must(CHAIR, GatheringCommand::Call { meeting: second, place, begins_at, in_writing: false });
    office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: second });
    office.must(CHAIR, AssemblyCommand::GiveNotice { meeting: second, opens_at, closes_at });
    office.door.set(opens_at);
    office.must(CHAIR, AssemblyCommand::IssueLetters { meeting: second });
    office.must(CLERK, CardCommand::IssueCards);
    office.run(async |house| house.tick().await);
    for (mark, number) in [(Mark::For, 2), (Mark::For, 3), (Mark::Against, 4)] {
        abroad::let_in(&office, second, EntryNo::new(number));
        office.desk_run(async |desk| desk.cast(second, EntryNo::new(number), vec![mark]).await).unwrap();
    }
    office.door.set(closes_at);
    office.run(async |house| house.tick().await);
    office.desk_run(async |desk| desk.count(PersonId::new(1), second).await).unwrap();
    office.must(CHAIR, AssemblyCommand::Announce { meeting: second });
    office
}

#[tokio::test]
async fn an_owner_opposes_by_letter_or_by_card_and_keeps_a_receipt() {
    let site = Site::of(reconvened).await;
    // Both votes bear the same words: each page leads to the other, and the second says by which article.
    let first = site.get(&format!("/c/{}/matters/1", rehearsal::fixture::office::NAME)).await.text;
    assert!(first.contains("同一事项再次表决") && first.contains("/matters/2\""), "{first}");
    let again = site.get(&format!("/c/{}/matters/2", rehearsal::fixture::office::NAME)).await.text;
    assert!(again.contains("同一事项的再次表决（重新召集") && again.contains("/matters/1\""), "{again}");
    let second = MeetingId::new(2);
    let letter = site.desk().letter_code(second, EntryNo::new(7)).await.unwrap().plain();
    let card = site.desk().card_code(OwnerId::new(1)).await.unwrap().plain();
    let stranger = seats::Seat::stranger();
    for (home, entries) in [(format!("/b/{letter}"), &[7][..]), (format!("/o/{card}"), &[1, 9][..])] {
        let at = format!("{home}/opposition/2");
        assert!(site.get(&home).await.text.contains(&at), "the first page leads there");
        let question = site.get(&at).await;
        assert_eq!(question.status, StatusCode::OK);
        for text in ["屋顶防水", "过半数", "公寓大廈管理條例 §32"] {
            assert!(question.text.contains(text), "{text}: {}", question.text);
        }
        for page in ["", "/check"] {
            seats::shows_in_every_view(&site, &stranger, &format!("{at}{page}")).await;
        }
        assert_eq!(site.get(&format!("{at}/receipt")).await.location, at, "there is no receipt yet");
        assert_eq!(site.post(&at, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.post(&at, "answer=leave").await.location, home);
        let check = site.post(&at, "answer=oppose").await.location;
        assert_eq!(check, format!("{at}/check"));
        let opposed = site.post(&check, "").await;
        assert_eq!(opposed.location, format!("{at}/receipt"), "{}", opposed.text);
        seats::shows_in_every_view(&site, &stranger, &opposed.location).await;
        assert!(site.get(&home).await.text.contains(&format!("{at}/receipt")));
        assert_eq!(site.get(&at).await.location, format!("{at}/receipt"), "nobody is asked twice");
        assert_eq!(site.post(&check, "").await.location, format!("{at}/receipt"), "nothing more is to be done");
        let desk = site.desk();
        let files = desk.files().await;
        let meeting = files.community.assembly().meeting(second).unwrap();
        let known = &meeting.opposed[&MatterId::new(2)];
        assert!(entries.iter().all(|entry| known.contains_key(&EntryNo::new(*entry))), "{known:?}");
    }
    // The letter of one meeting does not open a decision of another, nor a card one that the owner is not asked in.
    assert_eq!(site.get(&format!("/b/{letter}/opposition/1")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&format!("/o/{card}/opposition/9")).await.status, StatusCode::NOT_FOUND);
    // The desk sees how many there are, and takes down paper.
    let clerk = Seat::take(&site, seats::CLERK).await;
    let at = format!("/c/{}/desk/meetings/2/opposition", rehearsal::fixture::office::NAME);
    assert!(clerk.get(&site, &at).await.text.contains("600 份"));
    seats::shows_in_every_view(&site, &clerk, &at).await;
    let until = {
        let desk = site.desk();
        let files = desk.files().await;
        files.community.assembly().meeting(second).unwrap().announcement.unwrap().objections_until
    };
    let second_clerk = Seat::take(&site, seats::SECOND_CLERK).await;
    let missing = clerk.post(&site, &at, "matter=2&entry=3").await;
    assert!(missing.status == 422 && missing.text.contains("原件存放在哪里"), "{}", missing.text);
    for entry in [3, 8] {
        let keyed = clerk.post(&site, &at, &format!("matter=2&entry={entry}&kept=第二档案盒第12页")).await;
        assert!(keyed.location.ends_with("done=opposition-keyed"), "{}", keyed.text);
        let paper = format!("{at}/2/{entry}");
        let own = clerk.get(&site, &paper).await.text;
        assert!(own.contains("请另一位有录入职权的人核对") && !own.contains("value=\"confirm\""), "{own}");
        assert_eq!(clerk.post(&site, &paper, "act=confirm").await.status, StatusCode::CONFLICT);
        let page = second_clerk.get(&site, &paper).await.text;
        assert!(page.contains("第二档案盒第12页"), "whoever confirms finds the paper: {page}");
    }
    assert!(clerk.get(&site, &at).await.text.contains("600 份"), "one person's word counts for nothing yet");
    let paper = format!("{at}/2/8");
    seats::shows_in_every_view(&site, &second_clerk, &at).await;
    seats::shows_in_every_view(&site, &second_clerk, &paper).await;
    assert_eq!(second_clerk.post(&site, &paper, "act=aside").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let aside = second_clerk.post(&site, &paper, "act=aside&reason=找不到这份原件").await;
    assert!(aside.location.ends_with("done=opposition-set-aside"), "{}", aside.text);
    clerk.post(&site, &at, "matter=2&entry=8&kept=第三档案盒").await;
    for entry in [3, 8] {
        let confirmed = second_clerk.post(&site, &format!("{at}/2/{entry}"), "act=confirm").await;
        assert!(confirmed.location.ends_with("done=opposed"), "{}", confirmed.text);
    }
    assert_eq!(second_clerk.get(&site, &paper).await.status, StatusCode::NOT_FOUND, "nothing waits any more");
    // Once the time is over the page says so, and the act is refused.
    site.door().set(until);
    let late = site.desk().letter_code(second, EntryNo::new(5)).await.unwrap().plain();
    let at = format!("/b/{late}/opposition/2");
    assert!(!site.get(&format!("/b/{late}")).await.text.contains(&at));
    assert!(site.get(&at).await.text.contains("现在不收"));
    assert_eq!(site.post(&format!("{at}/check"), "").await.status, StatusCode::CONFLICT);
    // Five of nine owners with 800 of 1,200 shares: what the meeting adopted does not stand, and the page says why.
    site.desk().carry_out(Act::new(CHAIR, AssemblyCommand::Certify { meeting: second })).await.unwrap();
    let result = site.get(&format!("/c/{}/matters/2/result", rehearsal::fixture::office::NAME)).await.text;
    assert!(result.contains("会上通过了，但会后书面反对的达到法律规定的数量"), "{result}");
}

#[tokio::test]
async fn a_guardian_opposes_with_the_letter_and_at_the_desk_and_the_owner_is_told_why_not() {
    let site = Site::of(reconvened).await;
    let second = MeetingId::new(2);
    let reach = Reach::Period { from: date(2026, 1, 1), until: date(2027, 12, 31) };
    let guardian = |owner: u32, agent| VoiceGiven {
        kind: VoiceKind::Guardian,
        owners: vec![OwnerId::new(owner)],
        agent,
        identity: None,
        evidence: Some(voices::seal(62)),
        reach,
        ..voices::proxy()
    };
    for (owner, agent) in [(4, AgentGiven::Owner(OwnerId::new(8))), (5, AgentGiven::Owner(OwnerId::new(8)))] {
        site.desk().carry_out(Act::new(CLERK, voices::record(guardian(owner, agent)))).await.unwrap();
    }
    for voice in [1, 2] {
        site.desk().carry_out(Act::new(SECOND_CLERK, voices::confirm(voice))).await.unwrap();
    }
    // By card the owner is refused with the reason, and not asked.
    let card = site.desk().card_code(OwnerId::new(5)).await.unwrap().plain();
    let at = format!("/o/{card}/opposition/2");
    let refused = site.get(&at).await.text;
    assert!(refused.contains("监护人") && !refused.contains("name=\"answer\""), "{refused}");
    assert_eq!(site.post(&format!("{at}/check"), "").await.status, StatusCode::CONFLICT);
    // With the letter it is said who signs.
    let letter = site.desk().letter_code(second, EntryNo::new(3)).await.unwrap().plain();
    let at = format!("/b/{letter}/opposition/2");
    seats::shows_in_every_view(&site, &seats::Seat::stranger(), &at).await;
    let missing = site.post(&at, "answer=oppose").await;
    assert!(missing.status == 422 && missing.text.contains("请选书面反对由谁签名"), "{}", missing.text);
    assert_eq!(site.post(&at, "answer=oppose&who=owner").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.get(&format!("{at}/check")).await.location, at);
    let check = site.post(&at, "answer=oppose&who=voice-1").await.location;
    assert_eq!(check, format!("{at}/check?who=voice-1"));
    seats::shows_in_every_view(&site, &seats::Seat::stranger(), &check).await;
    assert_eq!(site.post(&format!("{at}/check"), "").await.status, StatusCode::CONFLICT, "the owner does not");
    let opposed = site.post(&format!("{at}/check"), "who=voice-1").await;
    assert_eq!(opposed.location, format!("{at}/receipt"), "{}", opposed.text);
    assert!(site.get(&opposed.location).await.text.contains("监护人"));
    // At the desk whoever takes it down is asked who signed.
    let clerk = Seat::take(&site, seats::CLERK).await;
    let at = format!("/c/{}/desk/meetings/2/opposition", rehearsal::fixture::office::NAME);
    let asked = clerk.post(&site, &at, "matter=2&entry=4&kept=一号盒").await;
    assert!(asked.status == 422 && asked.text.contains("name=\"who\""), "{}", asked.text);
    let owners = clerk.post(&site, &at, "matter=2&entry=4&who=owner&kept=一号盒").await;
    assert_eq!(owners.status, StatusCode::CONFLICT, "{}", owners.text);
    assert_eq!(clerk.post(&site, &at, "matter=2&entry=4&who=voice-2&kept=一号盒").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_refusal_names_the_articles_of_the_mainland_to_nobody_elsewhere() {
    let site = Site::of(|| announced("hk-344", "general", &[7, 2])).await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let refused = format!("/c/{}/desk/meetings/1/count/certification", rehearsal::fixture::office::NAME);
    let early = chair.post(&site, &refused, "").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.text.contains("公示期满才能确认"), "{}", early.text);
    for article in ["民法典", "条例", "指导规则"] {
        assert!(!early.text.contains(article), "{}", early.text);
    }

    let ours = Site::at(Stage::Announced).await;
    let chair = Seat::take(&ours, seats::CHAIR).await;
    let early = chair.post(&ours, &refused, "").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.text.contains("民法典 §203"), "{}", early.text);
}

#[tokio::test]
async fn where_the_law_counts_who_is_there_the_desk_leads_to_the_room_before_the_notice() {
    let site = Site::of(|| {
        let mut lines = REGISTER.lines();
        let header = format!("{},份额\n", lines.next().unwrap());
        let register = header + &lines.map(|line| format!("{line},100\n")).collect::<String>();
        let office = Rehearsed::founded(401).with_register(&register);
        office.must(CHAIR, abroad::convene("tw-condominium", &["resolution"]));
        office.must(CHAIR, AssemblyCommand::PublishRoll { meeting: FIRST });
        office
    })
    .await;
    let chair = Seat::take(&site, seats::CHAIR).await;
    let community = format!("/c/{}", rehearsal::fixture::office::NAME);
    let at = |rest: &str| format!("{community}/desk/meetings/1{rest}");
    let notice = chair.get(&site, &at("/notice")).await.text;
    assert!(notice.contains(&at("/gathering")) && !notice.contains("name=\"opens-year\""), "{notice}");
    assert!(chair.get(&site, &at("")).await.text.contains("先登记会场"));
    for path in ["", "/notice", "/gathering"] {
        seats::shows_in_every_view(&site, &chair, &at(path)).await;
    }
    // Whoever does not attend has no vote there, and the page offers no such meeting.
    let offered = chair.get(&site, &at("/gathering")).await.text;
    assert!(offered.contains("value=\"only\" checked") && !offered.contains("value=\"both\""), "{offered}");
    let begins = "begins-year=2026&begins-month=3&begins-day=20&begins-time=10:00&place=活动室&form=both";
    let refused = chair.post(&site, &at("/gathering"), begins).await;
    assert!(refused.text.contains("不到会的不能投票") && refused.text.contains("§31"), "{}", refused.text);
    let begins = begins.replace("form=both", "form=only");
    let begins = begins.as_str();
    assert_eq!(chair.post(&site, &at("/gathering"), begins).await.status, StatusCode::SEE_OTHER);
    let notice = chair.get(&site, &at("/notice")).await.text;
    assert!(notice.contains("name=\"opens-year\""));
    // Carriers are China's, and so is the government's platform.
    let voices = chair.get(&site, &at("/voices/new")).await.text;
    assert!(voices.contains("value=\"proxy\"") && !voices.contains("value=\"carrier\""));
    let carrier = chair.get(&site, &at("/voices/new/proxy/1")).await.text;
    assert!(!carrier.contains("name=\"from-year\""), "authority for a time is not offered");
}
