//! A room, from its announcement over the door and the word to its minutes, at the desk, by card and for everybody.

use axum::http::StatusCode;
use governance::assembly::{Scope, Stage};
use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, DeliberationCommand, PartyGiven, Step};
use governance::ids::{DeliberationId, OwnerId, RoomNo};
use jiff::civil::Time;
use jiff::{SignedDuration, ToSpan};
use office::{Act, Origin};
use rehearsal::fixture::estate;

use crate::dossier::inform;
use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const ROOM: &str = "/c/qingfeng/desk/deliberations/1/rooms/1";
const SEEN: &str = "/c/qingfeng/deliberations/1/rooms/1";
const ONE: DeliberationId = DeliberationId::new(1);

/// A concern at the step at which it is deliberated: the estate, dancers who must be asked, and the company are on its list.
pub(crate) async fn deliberating() -> (Site, String) {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let owner = OwnerId::new(1);
    let code = desk.card_code(owner).await.unwrap().plain();
    desk.raise_deliberation(governance::Actor::Owner(owner), Origin::Owner(owner), "太吵").await.unwrap();
    let (title, text) = ("广场舞".to_owned(), "时间和音量".to_owned());
    let (answer, reason) = (AnswerGiven::TakeUp, "协商".to_owned());
    let parties = vec![
        PartyGiven::Homes(Scope::Estate),
        PartyGiven::Group { name: "DANCERS".to_owned(), must: true },
        PartyGiven::Body { body: estate::COMPANY, must: false },
    ];
    for command in [
        DeliberationCommand::Publish { deliberation: ONE, title, text },
        DeliberationCommand::Answer { deliberation: ONE, answer, reason: reason.clone() },
        DeliberationCommand::NameParties { deliberation: ONE, parties, reason },
        DeliberationCommand::PublishParties { deliberation: ONE },
    ] {
        desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    }
    days_pass(&site, 12);
    inform(&site).await;
    let command = DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Deliberating };
    desk.carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    (site, code)
}

fn days_pass(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

/// The boxes of seven in the evening in so many days.
fn begins(site: &Site, days: i32) -> String {
    let day = site.door().now().to_zoned(jiff::tz::TimeZone::get("Asia/Shanghai").unwrap()).date() + days.days();
    format!("begins-year={}&begins-month={}&begins-day={}&begins-time=19:00", day.year(), day.month(), day.day())
}

pub(crate) fn form(site: &Site, days: i32) -> String {
    let when = begins(site, days);
    format!(
        "asked=yes&{when}&venue=ACTIVITY-ROOM&chair=1&invited=1&invited=2&invited=3&agenda=UNTIL-WHEN%0D%0AHOW-LOUD"
    )
}

/// Half past six, or another hour, of the evening in so many days.
pub(crate) fn evening(site: &Site, days: i32, time: Time) {
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let day = site.door().now().to_zoned(zone.clone()).date() + days.days();
    site.door().set(day.to_datetime(time).to_zoned(zone).unwrap().timestamp());
}

#[tokio::test]
async fn a_room_is_announced_on_every_page_that_tells_what_is_to_come_and_changed_and_called_off_with_a_reason() {
    let (site, code) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    let choose = format!("{DESK}/rooms/convene");
    assert!(chair.get(&site, DESK).await.text.contains(&choose));
    shows_in_every_view(&site, &chair, &choose).await;
    let rules = chair.get(&site, &choose).await.text;
    for words in ["听证会", "每人先轮一次", "每次 8 分钟以内", "法律没有写明时本系统的默认规则"]
    {
        assert!(rules.contains(words), "{words}");
    }
    let page = format!("{choose}/consultation");
    shows_in_every_view(&site, &chair, &page).await;
    assert_eq!(chair.get(&site, &format!("{choose}/else")).await.status, StatusCode::NOT_FOUND);
    let (soon, long) = (form(&site, 1), form(&site, 8).replace("UNTIL-WHEN", &"x".repeat(101)));
    let numbered = form(&site, 8).replace("ACTIVITY-ROOM", "13812345678");
    let (unchaired, alone) = (form(&site, 8).replace("chair=1", "chair=3"), form(&site, 8).replace("invited=", "x="));
    for wrong in ["", "asked=yes&venue=x", &soon, &long, &numbered, &unchaired, &alone] {
        assert_eq!(chair.post(&site, &page, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.post(&site, &page, &form(&site, 8)).await.status, StatusCode::FORBIDDEN);
    let done = chair.post(&site, &page, &form(&site, 8)).await;
    assert_eq!(done.location, format!("{ROOM}?done=room-convened"));
    assert_eq!(chair.get(&site, &page).await.location, DESK, "one after the other");
    let card = format!("/o/{code}/deliberations/1");
    for (path, words) in [
        (PUBLIC, "rooms/1"),
        (SEEN, "ACTIVITY-ROOM"),
        ("/c/qingfeng/board", "ACTIVITY-ROOM"),
        ("/c/qingfeng/calendar.ics", "ACTIVITY-ROOM"),
        ("/c/qingfeng/news.atom", "通知开协商会"),
        (&card, "rooms/1"),
        (&format!("{card}/rooms/1"), "HOW-LOUD"),
        (&format!("{SEEN}/notice"), "UNTIL-WHEN"),
    ] {
        assert!(site.get(path).await.text.contains(words), "{path}");
    }
    for path in [PUBLIC, SEEN, "/c/qingfeng/board", &format!("{SEEN}/notice"), ROOM, &format!("{card}/rooms/1")] {
        shows_in_every_view(&site, &chair, path).await;
    }
    assert_eq!(site.get(&format!("{SEEN}/record")).await.status, StatusCode::NOT_FOUND, "nothing was said yet");
    assert_eq!(site.get("/c/qingfeng/deliberations/1/rooms/2").await.status, StatusCode::NOT_FOUND);
    let (change, off) = (format!("{ROOM}/change"), format!("{ROOM}/off"));
    for page in [&change, &off] {
        shows_in_every_view(&site, &chair, page).await;
        assert_eq!(manager.get(&site, page).await.status, StatusCode::FORBIDDEN);
    }
    let moved = format!("asked=yes&{}&venue=OFFICE&agenda=UNTIL-WHEN&reason=THE-ROOF-LEAKS", begins(&site, 9));
    for wrong in ["asked=yes", &moved.replace("THE-ROOF-LEAKS", ""), &moved.replace("THE-ROOF-LEAKS", "13812345678")] {
        assert_eq!(chair.post(&site, &change, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let done = chair.post(&site, &change, &moved).await;
    assert_eq!(done.location, format!("{ROOM}?done=room-changed"));
    assert!(site.get(SEEN).await.text.contains("THE-ROOF-LEAKS"));
    assert_eq!(chair.post(&site, &off, "reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = chair.post(&site, &off, "reason=NOBODY-IS-FREE").await;
    assert_eq!(done.location, format!("{ROOM}?done=room-called-off"));
    assert!(site.get(SEEN).await.text.contains("NOBODY-IS-FREE"));
    for page in ["/c/qingfeng/news.atom", "/c/qingfeng/board/poster"] {
        let news = site.get(page).await.text;
        assert!(news.contains("取消") && news.contains("NOBODY-IS-FREE") && !news.contains("通知开"), "{page}");
    }
    let calendar = site.get("/c/qingfeng/calendar.ics").await.text;
    assert!(calendar.contains("CANCELLED"));
    let again = chair.post(&site, &change, &moved).await;
    assert!(again.text.contains("已经取消"));
}

#[tokio::test]
async fn people_enter_by_card_at_the_door_and_for_their_body_and_the_wall_shows_numbers_and_no_names() {
    let (site, code) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/rooms/convene/consultation"), &form(&site, 8)).await;
    let own = format!("/o/{code}/deliberations/1/rooms/1");
    assert!(!site.get(&own).await.text.contains("会场口令"), "not before its day");
    evening(&site, 8, jiff::civil::time(18, 30, 0, 0));
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let (manager, observer) = (Seat::take(&site, MANAGER).await, Seat::take(&site, OBSERVER).await);
    let word = site.desk().room_word(ONE, RoomNo::new(1));
    let (door, speakers, screen) = (format!("{ROOM}/door"), format!("{ROOM}/speakers"), format!("{ROOM}/screen"));
    for page in [&door, &speakers, &screen, ROOM] {
        shows_in_every_view(&site, &clerk, page).await;
    }
    for page in [&door, &speakers, &screen] {
        assert_eq!(observer.get(&site, page).await.status, StatusCode::FORBIDDEN, "{page}");
    }
    assert!(!site.get(SEEN).await.text.contains(&word), "whoever is at home does not read it");
    let wall = clerk.get(&site, &format!("{screen}?renew=yes")).await.text;
    assert!(wall.contains(&word) && wall.contains("<svg"));
    let arrive = format!("{SEEN}/here?word={word}");
    shows_in_every_view(&site, &chair, &arrive).await;
    let sent = site.post(&arrive, &format!("code={code}")).await;
    assert_eq!(sent.location, format!("{own}?word={word}"));
    assert!(site.get(&sent.location).await.text.contains(&word));
    assert_eq!(site.post(&format!("{SEEN}/here"), "code=nonsense").await.status, StatusCode::NOT_FOUND);
    for form in ["", "word=000001&party=1", &format!("word={word}")] {
        assert_eq!(site.post(&own, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = site.post(&own, &format!("word={word}&party=1")).await;
    assert_eq!(done.location, format!("{own}?done=room-entered"));
    assert!(site.get(&own).await.text.contains("您是 1 号"));
    assert!(site.get(&format!("/o/{code}")).await.text.contains("凭卡签到："), "what is done by card is told");
    assert_eq!(clerk.post(&site, &door, "visitor=2").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wall = clerk.get(&site, &screen).await.text;
    assert!(wall.contains("还不够") && wall.contains("还缺：DANCERS"), "who must still come: {wall}");
    let done = clerk.post(&site, &door, "visitor=2&party=2").await;
    assert_eq!(done.location, format!("{door}?entered=2"));
    let told = clerk.get(&site, &done.location).await.text;
    let given = told.split_once("receipt-number").unwrap().1.split_once("</p>").unwrap().0;
    assert!(
        given.contains("2 号") && told.contains("下一个号码：3 号"),
        "the number to tell, before the next: {given}"
    );
    let twice = clerk.post(&site, &door, "visitor=2&party=2").await;
    assert!(twice.text.contains("刚刚发给了别人"), "a button pressed twice counts one");
    let seat = manager.get(&site, &door).await.text;
    assert!(seat.contains("到了") && !seat.contains("下一个号码"));
    let done = manager.post(&site, &door, "visitor=3&body=3").await;
    assert_eq!(done.location, format!("{door}?entered=3"));
    clerk.post(&site, &door, "visitor=4&party=0").await;
    assert!(site.get(&own).await.text.contains("还没有开始谈议程"));
    chair.post(&site, &format!("{ROOM}/item"), "item=1").await;
    for form in ["", "visitor=9"] {
        let asked = clerk.post(&site, &format!("{ROOM}/word"), form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    clerk.post(&site, &format!("{ROOM}/word"), "visitor=3").await;
    let asked = site.post(&format!("{own}/word"), "").await;
    assert_eq!(asked.location, format!("{own}?done=room-word-asked"));
    assert!(site.get(&own).await.text.contains("前面还有 1 人"));
    assert_eq!(clerk.post(&site, &format!("{ROOM}/give"), "visitor=3").await.status, StatusCode::FORBIDDEN);
    let jumped = chair.post(&site, &format!("{ROOM}/give"), "visitor=1").await;
    assert!(jumped.text.contains("下一位是 3 号"));
    let given = chair.post(&site, &format!("{ROOM}/give"), "visitor=3").await;
    assert_eq!(given.location, format!("{speakers}?done=room-word-given"));
    let wall = clerk.get(&site, &screen).await.text;
    for words in ["UNTIL-WHEN", "3 号 · ", "1 号 · 全小区的住户", "3 / 3 方", "3 人", "够了"] {
        assert!(wall.contains(words), "{words}");
    }
    for page in [&speakers, &screen, &door] {
        shows_in_every_view(&site, &chair, page).await;
    }
    assert_eq!(chair.post(&site, &format!("{ROOM}/end"), "visitor=3").await.location, speakers);
    chair.post(&site, &format!("{ROOM}/end"), "visitor=3&outcome=spoken").await;
    assert!(site.get(&own).await.text.contains("下一位就是您"));
    shows_in_every_view(&site, &chair, &own).await;
    let off = site.post(&format!("{SEEN}/here"), &format!("code={code}")).await;
    assert_eq!(off.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_door_offers_whom_is_invited_and_no_panel_before_it_is_drawn() {
    let (site, _) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/panels/announce"), &crate::panels::form(&site, 20, 40)).await;
    let list = site.get(PUBLIC).await.text;
    assert!(list.contains("抽签代表第 1 组") && list.contains("那以后又有增减，下面是现在的名单"), "{list}");
    assert!(!list.contains("还没有重新公示"), "the step went on long ago: {list}");
    let invited = form(&site, 8).replace("invited=3", "invited=4");
    chair.post(&site, &format!("{DESK}/rooms/convene/consultation"), &invited).await;
    evening(&site, 8, jiff::civil::time(18, 30, 0, 0));
    let (clerk, door) = (Seat::take(&site, CLERK).await, format!("{ROOM}/door"));
    let page = clerk.get(&site, &door).await.text;
    let offered = |party: u32| page.contains(&format!("name=\"party\" value=\"{party}\""));
    assert!(offered(1) && offered(2) && !offered(3) && !offered(4), "{page}");
    for party in [3, 4] {
        let wrong = clerk.post(&site, &door, &format!("visitor=1&party={party}")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{party}");
    }
    let panel = Some(governance::ids::PartyNo::new(4));
    let of = (ONE, RoomNo::new(1));
    let entered = site.desk().let_in(estate::CLERK, of, governance::ids::VisitorNo::new(1), Origin::Slip, panel).await;
    assert!(entered.is_err(), "{entered:?}");
    let entered = clerk.post(&site, &door, "visitor=1&party=2").await;
    assert_eq!(entered.location, format!("{door}?entered=1"));
}

#[tokio::test]
async fn minutes_are_written_while_people_speak_published_and_printed_and_the_step_goes_on() {
    let (site, _) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/rooms/convene/consultation"), &form(&site, 8)).await;
    evening(&site, 8, jiff::civil::time(20, 0, 0, 0));
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let (minutes, not_held) = (format!("{ROOM}/minutes"), format!("{ROOM}/not-held"));
    clerk.post(&site, &format!("{ROOM}/door"), "visitor=1&party=1").await;
    for page in [&minutes, &not_held] {
        shows_in_every_view(&site, &chair, page).await;
        assert_eq!(clerk.get(&site, page).await.status, StatusCode::FORBIDDEN, "{page}");
    }
    let below = chair.get(&site, &minutes).await.text;
    assert!(below.contains("DANCERS") && below.contains("只能登记"), "both numbers and who is missing");
    assert!(chair.post(&site, &format!("{ROOM}/held"), "").await.text.contains("到会的不够"));
    for form in ["", "item=1", "text=x", "item=3&text=x", "item=1&text=13812345678"] {
        assert_eq!(chair.post(&site, &minutes, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    for form in ["item=2&text=WITH-A-METER", "item=1&text=UNTIL-NINE", "item=1&text=A-SLIP"] {
        assert_eq!(chair.post(&site, &minutes, form).await.location, format!("{minutes}?done=room-noted"));
    }
    let noted = chair.get(&site, &minutes).await.text;
    assert!(noted.contains("A-SLIP") && !site.get(SEEN).await.text.contains("UNTIL-NINE"), "public when published");
    let struck = chair.post(&site, &format!("{ROOM}/strike"), "point=0000000003").await;
    assert_eq!(struck.location, format!("{minutes}?done=room-struck-out"));
    assert!(!chair.get(&site, &minutes).await.text.contains("A-SLIP"));
    assert_eq!(clerk.post(&site, &format!("{ROOM}/strike"), "point=0000000001").await.status, StatusCode::FORBIDDEN);
    let early = chair.post(&site, &format!("{ROOM}/publish"), "").await;
    assert!(early.text.contains("还没有登记开成"));
    clerk.post(&site, &format!("{ROOM}/door"), "visitor=2&party=2").await;
    let done = chair.post(&site, &format!("{ROOM}/held"), "").await;
    assert_eq!(done.location, format!("{minutes}?done=room-held"));
    let seen = site.get(SEEN).await.text;
    assert!(seen.contains("2 人") && seen.contains("需要 2 方") && seen.contains("最迟"), "figures and the last day");
    assert!(chair.get(&site, DESK).await.text.contains("公布会议记录"), "what the step still misses");
    shows_in_every_view(&site, &chair, &minutes).await;
    let done = chair.post(&site, &format!("{ROOM}/publish"), "").await;
    assert_eq!(done.location, format!("{ROOM}?done=room-minutes-published"));
    assert_eq!(chair.get(&site, &minutes).await.location, ROOM);
    let record = format!("{SEEN}/record");
    for path in [SEEN, &record, ROOM] {
        shows_in_every_view(&site, &chair, path).await;
        let seen = chair.get(&site, path).await.text;
        assert!(seen.contains("UNTIL-NINE") && seen.contains("WITH-A-METER"), "{path}");
    }
    assert!(site.get(&record).await.text.contains("签字"));
    assert!(site.get("/c/qingfeng/news.atom").await.text.contains("会议记录"));
    let correct = format!("{ROOM}/correct");
    shows_in_every_view(&site, &chair, &correct).await;
    assert!(chair.get(&site, &correct).await.text.contains("UNTIL-NINE"));
    assert_eq!(clerk.get(&site, &correct).await.status, StatusCode::FORBIDDEN);
    for form in ["item-1=UNTIL-EIGHT&reason=", "item-1=13812345678&reason=x", "item-1=&item-2=&reason=x"] {
        let refused = chair.post(&site, &correct, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let mended = "item-1=UNTIL-EIGHT%0D%0A%0D%0AOR-SO&item-2=WITH-A-METER&reason=WRONG-HOUR";
    let done = chair.post(&site, &correct, mended).await;
    assert_eq!(done.location, format!("{ROOM}?done=room-minutes-corrected"));
    let seen = site.get(SEEN).await.text;
    for words in ["UNTIL-EIGHT", "OR-SO", "UNTIL-NINE", "WRONG-HOUR", "第 2 版", "第 1 版"] {
        assert!(seen.contains(words), "{words}");
    }
    let record = site.get(&record).await.text;
    assert!(record.contains("UNTIL-EIGHT") && !record.contains("UNTIL-NINE") && record.contains("WRONG-HOUR"));
    let file = site.get(&format!("{PUBLIC}/file")).await.text;
    for words in
        ["协商会和会议记录", "需要 2 方", "没有到场", "到场", "UNTIL-NINE", "UNTIL-EIGHT", "WITH-A-METER", "WRONG-HOUR"]
    {
        assert!(file.contains(words), "the whole file lacks {words}");
    }
    shows_in_every_view(&site, &chair, &format!("{PUBLIC}/file")).await;
    let went = chair.post(&site, &format!("{DESK}/step"), "to=opinion").await;
    assert_eq!(went.location, format!("{DESK}?done=deliberation-moved-on"));
    assert!(site.get(PUBLIC).await.text.contains("开了 1 次会，到会 2 人"));
}

#[tokio::test]
async fn a_room_too_few_came_to_is_reported_as_not_held_with_a_reason() {
    let (site, _) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/rooms/convene/consultation"), &form(&site, 8)).await;
    let not_held = format!("{ROOM}/not-held");
    evening(&site, 8, jiff::civil::time(20, 0, 0, 0));
    let chair = Seat::take(&site, CHAIR).await;
    assert_eq!(chair.post(&site, &not_held, "reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = chair.post(&site, &not_held, "reason=NOBODY-CAME").await;
    assert_eq!(done.location, format!("{ROOM}?done=room-not-held"));
    assert_eq!(chair.get(&site, &not_held).await.location, ROOM);
    let seen = site.get(SEEN).await.text;
    assert!(seen.contains("NOBODY-CAME") && seen.contains("没有开成"));
    let poster = site.get("/c/qingfeng/board/poster").await.text;
    assert!(poster.contains("协商会没有开成") && poster.contains("NOBODY-CAME") && !poster.contains("通知开"));
}

#[tokio::test]
async fn what_is_said_in_the_room_joins_the_statements_and_whoever_must_be_asked_is_invited() {
    let (site, _) = deliberating().await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/rooms/convene/open-talk"), &form(&site, 8).replace("&invited=2", "")).await;
    let open = "question=x&until-year=2099&until-month=1&until-day=1";
    chair.post(&site, &format!("{DESK}/converse"), open).await;
    let invite = format!("{DESK}/parties/invite");
    let step = chair.get(&site, DESK).await.text;
    assert!(step.contains("必须问到") && step.contains("DANCERS") && step.contains(&invite));
    shows_in_every_view(&site, &chair, &invite).await;
    assert_eq!(chair.post(&site, &invite, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = chair.post(&site, &invite, "party=2&party=3").await;
    assert_eq!(done.location, format!("{DESK}/parties?done=parties-invited"));
    assert!(chair.get(&site, &format!("{DESK}/parties")).await.text.contains("邀请参加看法征集"));
    assert_eq!(chair.get(&site, &invite).await.location, format!("{DESK}/parties"));
    evening(&site, 8, jiff::civil::time(19, 30, 0, 0));
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let state = format!("{DESK}/state?room=1");
    assert!(clerk.get(&site, ROOM).await.text.contains(&state));
    shows_in_every_view(&site, &clerk, &state).await;
    let taken = clerk.post(&site, &format!("{DESK}/state"), "room=1&says=QUIET-AT-NINE").await;
    assert_eq!(taken.location, format!("{state}&done=statement-taken-in"));
    assert!(chair.get(&site, &format!("{DESK}/statements")).await.text.contains("会场上（第 1 次会）"));
    let file = site.get(&format!("{PUBLIC}/file")).await.text;
    assert!(file.contains("（等待核看，还没有公开）") && !file.contains("（没有公开，原因见看法征集）"));
    let look = chair.post(&site, &format!("{DESK}/statements/1"), "outcome=show&text=QUIET-AT-NINE").await;
    assert_eq!(look.location, format!("{DESK}/statements?done=statement-looked-at"));
    let public = site.get(&format!("{PUBLIC}/opinions")).await.text;
    assert!(public.contains("QUIET-AT-NINE") && public.contains("会场上（第 1 次会）"), "where it was said");
}
