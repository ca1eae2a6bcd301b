//! An election as people meet it: convened, candidates, the ballot online and on paper, the result, seats.

use governance::Actor;
use governance::Command;
use governance::assembly::{AssemblyCommand, Mark, Stage};
use governance::committee::CommitteeCommand;
use governance::election::ElectionGiven;
use governance::ids::{EntryNo, MeetingId, PersonId};
use office::Act;
use rehearsal::fixture::estate::at;
use rehearsal::fixture::office::Rehearsed;
use rehearsal::fixture::{World, elections};

use crate::seats::{CHAIR, CLERK, OBSERVER, SECOND_CLERK, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const MEETING: MeetingId = MeetingId::new(2);
const DESK: &str = "/c/qingfeng/desk/meetings/2";
const ELECTION: &str = "/c/qingfeng/desk/meetings/2/elections/3";
const MATTER: &str = "/c/qingfeng/matters/3";
const DRAFT: &str = "questions=1&body=1&kind-1=elect-committee&title-1=选举业主委员会&text-1=选举五名委员。&form-1=election&\
    elected-body-1=new&elected-name-1=清风小区第二届业主委员会&alternates-1=1&term-1=years&years-1=5&more=no&scope=estate&\
    pack=cn-2021&occasion=regular";

async fn must(site: &Site, actor: Actor, command: impl Into<Command>) {
    site.desk().carry_out(Act::new(actor, command)).await.unwrap_or_else(|stop| panic!("{stop}"));
}

fn chair() -> Actor {
    Actor::Person(PersonId::new(CHAIR))
}

/// The chair convenes by the questions of the desk and puts six owners forward.
async fn prepared() -> (Site, Seat) {
    let site = Site::at(Stage::Convened).await;
    let seat = Seat::take(&site, CHAIR).await;
    let wrong = seat.post(&site, "/c/qingfeng/desk/convene", &format!("ask=election-1&seats-1=4&{DRAFT}")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("不是规定的人数"), "{}", wrong.text);
    let drafted = seat.post(&site, "/c/qingfeng/desk/convene", &format!("ask=election-1&seats-1=5&{DRAFT}")).await;
    assert_eq!(drafted.status, 303, "{}", drafted.text);
    for ask in ["form-1", "election-1"] {
        let page = seat.get(&site, &format!("{}?ask={ask}", drafted.location)).await;
        assert_eq!(page.status, 200);
    }
    let check = seat.get(&site, &drafted.location).await;
    assert!(check.text.contains("委员 5 名，候补 1 名"), "{}", check.text);
    let convened = seat.post(&site, &drafted.location, "").await;
    assert_eq!(convened.location, format!("{DESK}/convened"));
    for (home, owner) in [("1-1-101", 1), ("1-2-102", 2), ("1-1-201", 4), ("1-2-101", 5), ("2-1-101", 6), ("S01", 8)] {
        let find = seat.post(&site, &format!("{ELECTION}/nominate/find"), &format!("home={home}")).await;
        let page = seat.get(&site, &find.location).await;
        assert!(page.text.contains(&format!("value=\"{owner}\"")), "{home}: {}", page.text);
        let form = format!("home={home}&owner={owner}&statement=住了{owner}年，愿意为大家做事。&consents=yes");
        let done = seat.post(&site, &format!("{ELECTION}/nominate"), &form).await;
        assert!(done.location.ends_with("done=candidate-nominated"), "{}", done.text);
    }
    (site, seat)
}

/// The same with voting open.
async fn open() -> (Site, Seat) {
    let (site, seat) = prepared().await;
    must(&site, chair(), AssemblyCommand::PublishRoll { meeting: MEETING }).await;
    let (opens_at, closes_at) = (at("2026-03-23T08:00:00+08:00"), at("2026-03-30T20:00:00+08:00"));
    must(&site, chair(), AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at }).await;
    site.door().set(at("2026-03-20T09:00:00+08:00"));
    must(&site, chair(), AssemblyCommand::IssueLetters { meeting: MEETING }).await;
    site.door().set(opens_at);
    must(&site, Actor::Clock, AssemblyCommand::OpenVoting { meeting: MEETING }).await;
    // Weeks have passed: the chair signs in anew.
    drop(seat);
    let seat = Seat::take(&site, CHAIR).await;
    (site, seat)
}

async fn vote(site: &Site, entry: u32, marks: &str) {
    let mark: Mark = marks.parse().unwrap_or_else(|_| panic!("{marks}"));
    site.desk().cast(MEETING, EntryNo::new(entry), vec![mark]).await.unwrap_or_else(|stop| panic!("{stop}"));
}

/// Closes, counts and announces.
async fn announced(site: &Site) {
    site.door().set(at("2026-03-30T20:00:00+08:00"));
    must(site, Actor::Clock, AssemblyCommand::CloseVoting { meeting: MEETING }).await;
    site.desk().count(PersonId::new(CHAIR), MEETING).await.unwrap_or_else(|stop| panic!("{stop}"));
    must(site, chair(), AssemblyCommand::Announce { meeting: MEETING }).await;
}

/// A later day, on which the chair signs in anew.
async fn later(site: &Site, day: &str) -> Seat {
    site.door().set(at(day));
    Seat::take(site, CHAIR).await
}

#[tokio::test]
async fn candidates_are_put_forward_with_consent_and_listed_with_the_notice() {
    let (site, seat) = prepared().await;
    shows_in_every_view(&site, &seat, ELECTION).await;
    shows_in_every_view(&site, &seat, DESK).await;
    shows_in_every_view(&site, &seat, &format!("{ELECTION}/nominate")).await;
    shows_in_every_view(&site, &seat, &format!("{ELECTION}/withdraw/6")).await;
    let page = format!("{ELECTION}/nominate");
    let without = seat.post(&site, &page, "home=1-1-102&owner=3&statement=").await;
    assert_eq!(without.status, 422);
    assert!(without.text.contains("请先取得本人的书面同意"));
    let number = seat.post(&site, &page, "home=1-1-102&owner=3&statement=13812345678&consents=yes").await;
    assert_eq!(number.status, 422, "no telephone in a statement");
    let twice = seat.post(&site, &page, "home=1-1-101&owner=1&statement=&consents=yes").await;
    assert_eq!(twice.status, 409);
    assert!(twice.text.contains("1 号候选人"), "{}", twice.text);
    let unknown = seat.get(&site, &format!("{page}?home=99-9")).await;
    assert!(unknown.text.contains("没有找到"), "{}", unknown.text);
    let before = site.get(&format!("{MATTER}/candidates")).await;
    assert!(
        before.text.contains("还没有公布") && !before.text.contains("赵一凡"),
        "nobody is listed before the notice"
    );
    let observer = Seat::take(&site, OBSERVER).await;
    assert_eq!(observer.get(&site, &page).await.status, 403);
    assert_eq!(observer.get(&site, ELECTION).await.status, 200);
    let withdrawn = seat.post(&site, &format!("{ELECTION}/withdraw/6"), "").await;
    assert!(withdrawn.location.ends_with("done=candidate-withdrawn"));
    must(&site, chair(), AssemblyCommand::PublishRoll { meeting: MEETING }).await;
    let (opens_at, closes_at) = (at("2026-03-23T08:00:00+08:00"), at("2026-03-30T20:00:00+08:00"));
    must(&site, chair(), AssemblyCommand::GiveNotice { meeting: MEETING, opens_at, closes_at }).await;
    let listed = site.get(&format!("{MATTER}/candidates")).await.text;
    assert!(
        listed.contains("1 号 赵一凡") && listed.contains("住了1年，愿意为大家做事。") && !listed.contains("王八达")
    );
    assert_eq!(listed.matches("class=\"candidate\"").count(), 5);
    shows_in_every_view(&site, &seat, &format!("{MATTER}/candidates")).await;
    shows_in_every_view(&site, &seat, &format!("{DESK}/poster")).await;
}

#[tokio::test]
async fn a_voter_ticks_as_many_as_there_are_seats_and_is_told_when_it_is_too_many() {
    let (site, _) = open().await;
    let code = site.desk().letter_code(MEETING, EntryNo::new(1)).await.unwrap().plain();
    let question = format!("/b/{code}/questions/1");
    let page = site.get(&question).await.text;
    assert_eq!(page.matches("type=\"checkbox\"").count(), 8, "six candidates, against all, abstain: {page}");
    assert!(page.contains("最多选 5 人") && page.contains("/c/qingfeng/matters/3/candidates"));
    for (form, said) in [
        ("", "请至少选一位候选人"),
        ("q1=9", "请至少选一位候选人"),
        ("q1=1&q1=against", "请留下一种"),
        ("q1=1&q1=2&q1=3&q1=4&q1=5&q1=6", "您选了 6 人，最多只能选 5 人"),
    ] {
        let wrong = site.post(&question, form).await;
        assert_eq!(wrong.status, 422, "{form}");
        assert!(wrong.text.contains(said), "{form}: {}", wrong.text);
        assert_eq!(wrong.text.matches(" checked").count(), form.matches("q1=").count() - form.matches("=9").count());
    }
    let next = site.post(&question, "q1=1&q1=4&q1=2").await;
    assert_eq!(next.location, format!("/b/{code}/check"));
    let check = site.get(&next.location).await.text;
    assert!(
        ["1 号 赵一凡", "2 号 钱二宝", "4 号 周五常", "value=\"1+2+4\""].iter().all(|each| check.contains(each)),
        "{check}"
    );
    let again = site.get(&question).await.text;
    assert_eq!(again.matches(" checked").count(), 3);
    assert_eq!(site.post(&format!("/b/{code}/ballot"), "q1=1%2B2%2B4").await.location, format!("/b/{code}/receipt"));
    let own = site.desk().own_ballot(MEETING, EntryNo::new(1)).await.unwrap().unwrap();
    assert_eq!(own.ballot.marks[0].to_string(), "1+2+4");
}

#[tokio::test]
async fn paper_is_keyed_in_as_it_stands_and_too_many_is_said_to_be_void() {
    let (site, chair) = open().await;
    let letters = chair.letters(&site, DESK, "from=1&until=1").await.text;
    assert!(letters.contains("1 号 赵一凡") && letters.contains("最多选 5 人"), "{letters}");
    let (first, second) = (Seat::take(&site, CLERK).await, Seat::take(&site, SECOND_CLERK).await);
    let at = format!("{DESK}/paper/2");
    for seat in [&first, &second] {
        let received = "received-year=2026&received-month=3&received-day=23&received-time=08:00&way=questions";
        let page = seat.post(&site, &at, received).await.location;
        assert_eq!(seat.get(&site, &page).await.text.matches("type=\"checkbox\"").count(), 9, "void is among them");
        let both = seat.post(&site, &page, "q1=1&q1=void").await;
        assert!(both.status == 422 && both.text.contains("不能同时选"), "{}", both.text);
        let check = seat.post(&site, &page, "q1=1&q1=2&q1=3&q1=4&q1=5&q1=6").await.location;
        let shown = seat.get(&site, &check).await.text;
        assert!(shown.contains("超过 5 人，这一题按废票计"), "{shown}");
        let received = shown.split("name=\"received_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let keyed = seat.post(&site, &check, &format!("received_at={received}&q1=1%2B2%2B3%2B4%2B5%2B6")).await;
        assert_eq!(keyed.location, format!("{at}/keyed"), "{}", keyed.text);
    }
    let desk = site.desk();
    assert!(desk.files().await.community.assembly().meetings()[1].ballots.ballot(EntryNo::new(2)).is_some());
}

#[tokio::test]
async fn the_result_tells_each_candidate_and_those_elected_take_their_seats() {
    let (site, seat) = open().await;
    for entry in 1..=8 {
        vote(&site, entry, if entry <= 6 { "1+2+3+4+5" } else { "1+2+3+4+6" }).await;
    }
    vote(&site, 9, "abstain").await;
    let early = seat.get(&site, &format!("{ELECTION}/seats")).await;
    assert!(early.text.contains("选举结果还没有确认"), "{}", early.text);
    announced(&site).await;
    let seat = later(&site, "2026-03-31T09:00:00+08:00").await;
    let result = site.get(&format!("{MATTER}/result")).await.text;
    assert!(result.contains("5 个席位，选出 5 名：1 号 赵一凡") && result.contains("未当选"), "{result}");
    shows_in_every_view(&site, &seat, &format!("{MATTER}/result")).await;
    shows_in_every_view(&site, &seat, &format!("{DESK}/count")).await;
    let seat = later(&site, "2026-04-09T09:00:00+08:00").await;
    must(&site, chair(), AssemblyCommand::Certify { meeting: MEETING }).await;
    shows_in_every_view(&site, &seat, &format!("{ELECTION}/seats")).await;
    let taken = seat.post(&site, &format!("{ELECTION}/seats"), "").await;
    assert!(taken.location.ends_with("done=seats-taken"), "{}", taken.text);
    let again = seat.post(&site, &format!("{ELECTION}/seats"), "").await;
    assert!(again.location.ends_with("done=nothing-to-do"));
    shows_in_every_view(&site, &seat, ELECTION).await;
    let front = site.get("/c/qingfeng").await.text;
    assert!(front.contains("清风小区第二届业主委员会") && front.contains("赵一凡"), "who sits is public");
    let street = Seat::take(&site, STREET_CHAIR).await;
    let alternate = street.get(&site, &format!("{ELECTION}/alternate")).await;
    assert!(alternate.text.contains("席位没有空缺"), "{}", alternate.text);
}

#[tokio::test]
async fn where_too_few_are_elected_every_page_and_paper_says_that_nobody_sits_and_all_are_elected_anew() {
    let (site, _) = open().await;
    for entry in 1..=9 {
        vote(&site, entry, "1+2").await;
    }
    announced(&site).await;
    let seat = later(&site, "2026-03-31T09:00:00+08:00").await;
    let few = "不足 3 名，业主委员会不能成立";
    let says = |page: &str, at: &str| {
        assert!(page.contains("选出人数不足") && !page.contains("补选补足"), "{at}: {page}");
    };
    let (matter, result, count) = (MATTER.to_owned(), format!("{MATTER}/result"), format!("{DESK}/count"));
    for at in [&matter, &result] {
        let page = site.get(at).await.text;
        says(&page, at);
        assert!(page.contains(few), "{at}: {page}");
    }
    says(&seat.get(&site, &count).await.text, &count);
    let seat = later(&site, "2026-04-09T09:00:00+08:00").await;
    must(&site, chair(), AssemblyCommand::Certify { meeting: MEETING }).await;
    let page = site.get(MATTER).await.text;
    says(&page, MATTER);
    assert!(!page.contains("通过即生效") && !page.contains("决定的效力"), "nothing is in force: {page}");
    for paper in ["announcement", "certification"] {
        let page = seat.get(&site, &format!("{DESK}/papers/{paper}")).await.text;
        assert!(page.contains(few) && page.contains("达到门槛") && !page.contains(">当选<"), "{paper}: {page}");
    }
    let steps = seat.get(&site, DESK).await.text;
    assert!(steps.contains("要重新召集选举会议") && !steps.contains("请办理就任"), "{steps}");
    let election = seat.get(&site, ELECTION).await.text;
    assert!(election.contains(few) && election.contains("/c/qingfeng/desk/renewal"), "the way on: {election}");
    let history = site.get("/c/qingfeng/history").await.text;
    assert!(history.contains("选出 2 名，人数不足"), "{history}");
    for at in [&matter, &result] {
        shows_in_every_view(&site, &Seat::stranger(), at).await;
    }
    for at in [DESK, ELECTION, &count] {
        shows_in_every_view(&site, &seat, at).await;
    }
}

/// The rows of the tables of a page, cell by cell.
fn rows(page: &str) -> Vec<Vec<String>> {
    let plain = |cell: &str| {
        let words = cell.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words));
        words.collect::<String>().trim().to_owned()
    };
    let rows = page.split("<tr").skip(1).filter_map(|row| row.split_once("</tr>"));
    let cells =
        |row: &str| row.split("</t").map(|cell| plain(&format!("<{cell}"))).filter(|cell| !cell.is_empty()).collect();
    rows.map(|(row, _)| cells(row)).collect()
}

#[tokio::test]
async fn papers_tell_of_each_candidate_both_figures_both_tests_and_what_became_of_them() {
    let (site, _) = open().await;
    for entry in 1..=8 {
        vote(&site, entry, if entry <= 6 { "1+2+3+4+5" } else { "1+2+3+4+6" }).await;
    }
    vote(&site, 9, "abstain").await;
    announced(&site).await;
    let seat = later(&site, "2026-04-09T09:00:00+08:00").await;
    must(&site, chair(), AssemblyCommand::Certify { meeting: MEETING }).await;
    for paper in ["announcement", "certification"] {
        let page = seat.get(&site, &format!("{DESK}/papers/{paper}")).await.text;
        assert!(page.contains("结果：5 个席位，选出 5 名：1 号 赵一凡"), "{paper}: {page}");
        let rows = rows(&page);
        let of = |begins: &str| {
            let row = rows.iter().find(|row| row.first().is_some_and(|name| name.starts_with(begins)));
            row.unwrap_or_else(|| panic!("{paper} has no row {begins}: {rows:?}"))[1..].to_vec()
        };
        // Entries 1 to 8 are eight heads and 1,081.54 m², 1 to 6 six and 669.14, 7 and 8 two and 412.40; half of what took
        // part is four and a half heads and 585.8325 m².
        assert_eq!(of("1 号"), ["8", "达到", "1,081.54", "达到", "当选"], "{paper}");
        assert_eq!(of("5 号"), ["6", "达到", "669.14", "达到", "当选"], "{paper}");
        assert_eq!(of("6 号"), ["2", "未达到", "412.40", "未达到", "未当选"], "{paper}");
        assert_eq!(of("弃权"), ["1", "90.125"], "{paper}");
        assert_eq!(of("参加表决合计"), ["9", "1,171.665"], "who marked several candidates took part once: {paper}");
    }
}

/// Announced: five and six are marked by the same five entries and pass; four others are before them.
async fn tied() -> Site {
    let (site, _) = open().await;
    for (entry, marks) in [
        (1, "1+2+3+5+6"),
        (2, "1+2+4+5+6"),
        (3, "1+3+4+5+6"),
        (4, "2+3+4+5+6"),
        (5, "1+2+3+4"),
        (6, "1+2+3+5+6"),
        (7, "1+2+3+4"),
        (8, "1+2+3+4"),
        (9, "1+2+3+4"),
    ] {
        vote(&site, entry, marks).await;
    }
    announced(&site).await;
    site
}

#[tokio::test]
async fn a_lot_is_recorded_by_the_chair_and_the_public_sees_it() {
    let site = tied().await;
    let seat = later(&site, "2026-03-31T09:00:00+08:00").await;
    let result = site.get(&format!("{MATTER}/result")).await.text;
    assert!(result.contains("等待抽签") && result.contains("5 号 吴六奇、6 号 王八达票数相同"), "{result}");
    // Nobody entered a single service while the vote ran: that is not done.
    let meeting = seat.get(&site, DESK).await.text;
    assert!(meeting.contains("没有登记过一次送达") && !meeting.contains("已送达 0 户"), "{meeting}");
    let lot = format!("{ELECTION}/lot");
    let count = seat.get(&site, &format!("{DESK}/count")).await.text;
    assert!(count.contains(&format!("class=\"button\" href=\"{lot}\"")), "the count leads to the lot: {count}");
    let tied = seat.get(&site, ELECTION).await.text;
    assert!(tied.contains("；其余由抽签决定"), "{tied}");
    shows_in_every_view(&site, &seat, &lot).await;
    let empty = seat.post(&site, &lot, "").await;
    assert_eq!(empty.status, 422);
    assert!(empty.text.contains("请写明怎样抽的"), "{}", empty.text);
    let announcement = seat.get(&site, &format!("{DESK}/papers/announcement")).await.text;
    let more = "还有 1 名在票数相同的5 号 吴六奇、6 号 王八达之间当众抽签选出。";
    assert!(announcement.contains(more) && announcement.contains("抽签时间："), "{announcement}");
    let at = |day: u8, time: &str| {
        format!("&drawn-year=2026&drawn-month=3&drawn-day={day}&drawn-time={time}&manner=当众抓阄&drawn-by=5")
    };
    let two = "&witness=2&witness=7";
    // Nobody knew between whom before the count of the thirtieth at eight, and nothing was drawn tomorrow.
    for (when, why) in [(at(30, "19:59"), "抽签的时间早于计票"), (at(31, "9:01"), "抽签的时间还没有到")]
    {
        let refused = seat.post(&site, &lot, &format!("place-1=6&place-2=5{when}{two}")).await;
        assert!(refused.status == 409 && refused.text.contains(why), "{}", refused.text);
    }
    let undated = seat.post(&site, &lot, &format!("place-1=6&place-2=5&manner=当众抓阄&drawn-by=5{two}")).await;
    assert!(undated.status == 422 && undated.text.contains("请写明抽签的日期和时间"), "{}", undated.text);
    let drawn = &format!("place-1=6&place-2=5{}", at(30, "20:30"));
    let alone = seat.post(&site, &lot, &format!("{drawn}&witness=2")).await;
    assert_eq!(alone.status, 409);
    assert!(alone.text.contains("见证人不够"), "{}", alone.text);
    let done = seat.post(&site, &lot, &format!("{drawn}&witness=2&witness=7")).await;
    assert!(done.location.ends_with("done=lot-drawn"), "{}", done.text);
    shows_in_every_view(&site, &seat, ELECTION).await;
    // The announcement that hangs there says now when and by whom it was drawn, and by the seat alone.
    let by_the_observer = "2026年3月30日 20:30 当众抽签，抽签人：业主委员会监票人（观察员）";
    let announcement = seat.get(&site, &format!("{DESK}/papers/announcement")).await.text;
    assert!(announcement.contains("当众抽签，抽签人：") && !announcement.contains("抽签时间："), "{announcement}");
    site.desk().count(PersonId::new(CHAIR), MEETING).await.unwrap_or_else(|stop| panic!("{stop}"));
    must(&site, chair(), AssemblyCommand::Announce { meeting: MEETING }).await;
    let public = site.get(&format!("{MATTER}/result")).await.text;
    assert!(public.contains(by_the_observer), "{public}");
    let result = site.get(&format!("{MATTER}/result")).await.text;
    let count = seat.get(&site, &format!("{DESK}/count")).await.text;
    assert!(!count.contains(&lot), "once it was drawn nothing is left to draw: {count}");
    assert!(result.contains("6 号 王八达。") && result.contains("当众抓阄") && result.contains("候补第 1"), "{result}");
}

/// The seats of the fixture's election, a while after they were taken; the first who was elected has left theirs.
fn left() -> World {
    let mut world = elections::seated();
    let seating = elections::file(&world).seating.clone().unwrap();
    let begun = seating.from.checked_add(jiff::Span::new().days(10)).unwrap();
    world.now = begun.to_zoned(world.community.zone().clone()).unwrap().timestamp();
    let person = Actor::Person(seating.seats[0].person);
    world.must(person, CommitteeCommand::Resign { body: seating.body, seal: None });
    world
}

#[tokio::test]
async fn seats_are_told_from_the_day_their_term_begins_and_who_left_is_told_beside_who_moved_up() {
    let site = Site::of(|| Rehearsed::of_world(&elections::seated())).await;
    let election = "/c/qingfeng/desk/meetings/1/elections/1";
    let page = Seat::take(&site, CHAIR).await.get(&site, election).await.text;
    let begins = page.split("，任期 ").nth(1).and_then(|rest| rest.split('至').next()).unwrap();
    assert_eq!(page.matches(begins).count(), 6, "the term and five who sit from its first day, {begins}: {page}");

    let site = Site::of(|| Rehearsed::of_world(&left())).await;
    let street = Seat::take(&site, STREET_CHAIR).await;
    let page = street.get(&site, election).await.text;
    assert_eq!(page.matches("离任</").count(), 1, "{page}");
    // Who waits stands on the committee's pages by name, with the way for whoever keeps the seats, and among what is due.
    let committee = "/c/qingfeng/desk/committee/5";
    for (at, leads) in [("/c/qingfeng/committee/5", false), (committee, true)] {
        let page = if leads { street.get(&site, at).await.text } else { site.get(at).await.text };
        assert!(page.contains("按得票先后递补") && page.contains("下一位递补的是候选人 6 号"), "{at}: {page}");
        assert_eq!(page.contains(&format!("{election}/alternate")), leads, "{at}: {page}");
    }
    shows_in_every_view(&site, &street, committee).await;
    let due = street.get(&site, "/c/qingfeng/desk/duties").await.text;
    assert!(due.contains("候补委员递补空缺的席位") && due.contains(&format!("{election}/alternate")), "{due}");
    let moved = street.post(&site, &format!("{election}/alternate"), "").await;
    assert!(moved.location.ends_with("done=alternate-seated"), "{}", moved.text);
    let page = street.get(&site, election).await.text;
    assert!(page.contains("离任</") && page.contains("候补递补"), "{page}");
    shows_in_every_view(&site, &street, election).await;
}

#[tokio::test]
async fn whoever_draws_is_asked_about_where_their_name_is_a_candidates() {
    let site = tied().await;
    // The sixth candidate keeps a seat that was entered without a home, so that the book knows two of one name.
    let office = Seat::take(&site, STREET_CHAIR).await;
    let seat = "person=new&name=王八达&role=observer&from-year=2026&from-month=3&from-day=1&\
        until-year=2028&until-month=12&until-day=31";
    let filled = office.post(&site, "/c/qingfeng/desk/bodies/2/fill", seat).await;
    assert_eq!(filled.status, 303, "{}", filled.text);
    let persons = site.desk().files().await.community.bodies().persons().len();
    let seat = later(&site, "2026-03-31T09:00:00+08:00").await;
    let lot = format!("{ELECTION}/lot");
    let drawn = format!(
        "place-1=6&place-2=5&manner=抓阄&drawn-year=2026&drawn-month=3&drawn-day=30&drawn-time=21:00&drawn-by={persons}&\
         witness=2&witness=7"
    );
    let asked = seat.post(&site, &lot, &drawn).await;
    assert!(asked.status == 422 && asked.text.contains("6 号 王八达同名"), "{}", asked.text);
    assert!(asked.text.contains("name=\"namesake\""), "{}", asked.text);
    let done = seat.post(&site, &lot, &format!("{drawn}&namesake=yes")).await;
    assert!(done.location.ends_with("done=lot-drawn"), "{}", done.text);
}

#[tokio::test]
async fn an_election_that_was_to_find_alternates_and_found_none_or_fewer_says_so_wherever_it_says_who_was_elected() {
    let none = "候补委员没有选出：当选的以外，没有人达到门槛。";
    let five = vec!["1+2+3+4+5"; 12];
    let six = [&["1+2+3+5+6"; 5][..], &["1+2+4+5+6"; 4], &["1+3+4+5+6"; 3]].concat();
    let few = "候补委员原定 2 名，选出 1 名：没有更多的人达到门槛。";
    let cases = [
        (1, five.clone(), (true, false)),
        (1, six.clone(), (false, false)),
        (2, six, (false, true)),
        (0, five, (false, false)),
    ];
    for (alternates, ballots, says) in cases {
        let site = Site::of(move || {
            let given = ElectionGiven { alternates, ..elections::five_seats() };
            let mut world = elections::open(&elections::TWELVE, given, 6);
            elections::vote(&mut world, &ballots);
            elections::finish(&mut world, Stage::Announced);
            Rehearsed::of_world(&world)
        })
        .await;
        let seat = Seat::take(&site, CHAIR).await;
        for at in ["/c/qingfeng/matters/1/result", "/c/qingfeng/desk/meetings/1/papers/announcement"] {
            let page = seat.get(&site, at).await.text;
            assert!(page.contains("选出 5 名"), "{at}: {page}");
            assert_eq!((page.contains(none), page.contains(few)), says, "{at}: {page}");
        }
    }
}
