//! A conversation: opened at the desk, stated and answered by card, looked at, and shown as an opinion map.

use axum::http::StatusCode;
use governance::assembly::Stage;
use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, DeliberationCommand, Stance};
use governance::ids::{DeliberationId, OwnerId, StatementNo};
use jiff::{SignedDuration, ToSpan};
use office::{Act, Origin};
use rehearsal::fixture::estate;

use crate::dossier::inform;
use crate::parties::settle_parties;
use crate::seats::{CHAIR, CLERK, MANAGER, STREET_CHAIR, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const ONE: DeliberationId = DeliberationId::new(1);
const OPEN: &str = "question=%E6%80%8E%E6%A0%B7%E5%AE%89%E6%8E%92&until-year=2099&until-month=1&until-day=1";

async fn taken_up() -> (Site, String, Seat) {
    let site = Site::at(Stage::Open).await;
    let desk = site.desk();
    desk.carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let owner = OwnerId::new(1);
    let code = desk.card_code(owner).await.unwrap().plain();
    desk.raise_deliberation(governance::Actor::Owner(owner), Origin::Owner(owner), "太吵").await.unwrap();
    let (title, text) = ("广场舞".to_owned(), "时间和音量".to_owned());
    desk.carry_out(Act::new(estate::CHAIR, DeliberationCommand::Publish { deliberation: ONE, title, text }))
        .await
        .unwrap();
    let (answer, reason) = (AnswerGiven::TakeUp, "协商".to_owned());
    desk.carry_out(Act::new(estate::CHAIR, DeliberationCommand::Answer { deliberation: ONE, answer, reason }))
        .await
        .unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    (site, code, chair)
}

/// Brought to the step at which it is deliberated, by the buttons of the desk.
async fn deliberating() -> (Site, String, Seat) {
    let (site, code, _) = taken_up().await;
    settle_parties(&site).await;
    inform(&site).await;
    let chair = Seat::take(&site, CHAIR).await;
    let done = chair.post(&site, &format!("{DESK}/step"), "to=deliberating").await;
    assert_eq!(done.location, format!("{DESK}?done=deliberation-moved-on"));
    (site, code, chair)
}

async fn opened() -> (Site, String, Seat) {
    let (site, code, chair) = deliberating().await;
    let done = chair.post(&site, &format!("{DESK}/converse"), OPEN).await;
    assert_eq!(done.location, format!("{DESK}/statements?done=conversation-opened"));
    (site, code, chair)
}

#[tokio::test]
async fn it_is_led_on_step_by_step_and_back_with_a_reason_that_everybody_reads() {
    let (site, _, chair) = taken_up().await;
    let shown = chair.get(&site, DESK).await.text;
    assert!(shown.contains("公示现在的名单") && !shown.contains("进入第 3 步"), "nobody was named");
    assert!(!shown.contains(&format!("{DESK}/converse")));
    assert_eq!(chair.get(&site, &format!("{DESK}/converse")).await.location, DESK);
    assert_eq!(chair.get(&site, &format!("{DESK}/back")).await.location, DESK, "nothing lies behind it");
    settle_parties(&site).await;
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    assert!(chair.get(&site, DESK).await.text.contains("进入第 3 步：通报信息"));
    assert_eq!(manager.post(&site, &format!("{DESK}/step"), "to=informing").await.status, StatusCode::FORBIDDEN);
    assert!(!manager.get(&site, DESK).await.text.contains("进入第 3 步"));
    let skipped = chair.post(&site, &format!("{DESK}/step"), "to=deliberating").await;
    assert_eq!((skipped.status, skipped.text.contains("不能跳过")), (StatusCode::CONFLICT, true));
    inform(&site).await;
    let chair = Seat::take(&site, CHAIR).await;
    chair.post(&site, &format!("{DESK}/step"), "to=deliberating").await;
    let again = chair.post(&site, &format!("{DESK}/step"), "to=deliberating").await;
    assert_eq!(again.location, format!("{DESK}?done=nothing-to-do"));
    let shown = chair.get(&site, DESK).await.text;
    assert!(shown.contains("一次公开的看法征集") && !shown.contains("进入第 5 步"), "what is missing stands there");
    let back = format!("{DESK}/back");
    assert_eq!(chair.get(&site, &back).await.status, StatusCode::OK);
    for form in ["", "to=parties", "reason=x", "to=parties&reason=13812345678"] {
        assert_eq!(chair.post(&site, &back, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = chair.post(&site, &back, "to=parties&reason=BUILDING-THREE-WAS-LEFT-OUT").await;
    assert_eq!(done.location, format!("{DESK}?done=deliberation-sent-back"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("BUILDING-THREE-WAS-LEFT-OUT") && public.contains("第 2 步：确定主体"));
}

#[tokio::test]
async fn a_conversation_is_opened_with_one_question_and_a_day_ahead() {
    let (site, code, chair) = deliberating().await;
    let page = format!("{DESK}/converse");
    assert!(chair.get(&site, DESK).await.text.contains(&page));
    assert_eq!(site.get(&format!("{PUBLIC}/opinions")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&format!("/o/{code}/deliberations/1/statements")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(chair.get(&site, &page).await.status, StatusCode::OK);
    for form in [
        "",
        "question=x",
        "question=&until-year=2099&until-month=1&until-day=1",
        "question=x&until-year=2020&until-month=1&until-day=1",
    ] {
        assert_eq!(chair.post(&site, &page, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let manager = Seat::take(&site, MANAGER).await;
    assert_eq!(manager.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    assert_eq!(chair.post(&site, &page, OPEN).await.status, StatusCode::SEE_OTHER);
    assert!(site.get(PUBLIC).await.text.contains("怎样安排"));
    assert!(site.get(&format!("/o/{code}/deliberations/1")).await.text.contains("去表态"));
}

#[tokio::test]
async fn a_statement_is_private_until_somebody_looked_and_its_author_learns_what_became_of_it() {
    let (site, code, chair) = opened().await;
    let state = format!("/o/{code}/deliberations/1/state");
    assert_eq!(site.get(&state).await.status, StatusCode::OK);
    assert_eq!(site.post(&state, "says=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post(&state, &format!("says={}", "x".repeat(141))).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let statements = format!("/o/{code}/deliberations/1/statements");
    let empty = site.get(&statements).await.text;
    assert!(empty.contains("还没有公开的看法") && !empty.contains("每一句您都表过态了"), "{empty}");
    for words in ["QUIET-AT-NINE", "NAMES-A-NEIGHBOUR"] {
        let done = site.post(&state, &format!("says={words}")).await;
        assert_eq!(done.location, format!("{statements}?done=statement-added"));
    }
    assert!(site.get(&statements).await.text.contains("等待核看"));
    let clerk = Seat::take(&site, CLERK).await;
    assert!(!clerk.get(&site, &format!("{DESK}/statements")).await.text.contains("QUIET-AT-NINE"));
    assert!(!site.get(&format!("{PUBLIC}/opinions")).await.text.contains("QUIET-AT-NINE"));
    let look = format!("{DESK}/statements/1");
    assert_eq!(clerk.get(&site, &look).await.status, StatusCode::FORBIDDEN);
    assert!(chair.get(&site, &look).await.text.contains("QUIET-AT-NINE"));
    for form in ["", "outcome=show&text=", "outcome=show&text=13812345678"] {
        assert_eq!(chair.post(&site, &look, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let shown = chair.post(&site, &look, "outcome=show&text=QUIET-AT-NINE").await;
    assert_eq!(shown.location, format!("{DESK}/statements?done=statement-looked-at"));
    chair.post(&site, &format!("{DESK}/statements/2"), "outcome=names-somebody").await;
    let public = site.get(&format!("{PUBLIC}/opinions")).await.text;
    assert!(
        public.contains("QUIET-AT-NINE") && public.contains("提到了具体的人") && !public.contains("NAMES-A-NEIGHBOUR")
    );
    let own = site.get(&statements).await.text;
    assert!(own.contains("已公开：") && own.contains("没有公开，原因："));
}

#[tokio::test]
async fn reasons_for_and_against_stand_side_by_side_without_replies() {
    let (site, code, chair) = opened().await;
    let state = format!("/o/{code}/deliberations/1/state");
    let asked = site.get(&state).await.text;
    assert!(asked.contains("支持所提事项的理由") && asked.contains("反对所提事项的理由"), "{asked}");
    assert!(!site.get(&format!("{PUBLIC}/opinions")).await.text.contains("两边的理由"));
    site.post(&state, "says=IT-IS-QUIETER&argues=for").await;
    chair.post(&site, &format!("{DESK}/state"), "says=WE-ARE-OLD&argues=against").await;
    site.post(&state, "says=A-THOUGHT&argues=").await;
    for (number, words) in [(1, "IT-IS-QUIETER"), (2, "WE-ARE-OLD"), (3, "A-THOUGHT")] {
        let look = format!("{DESK}/statements/{number}");
        assert_eq!(chair.get(&site, &look).await.text.contains("的理由</p>"), number < 3, "{number}");
        chair.post(&site, &look, &format!("outcome=show&text={words}")).await;
    }
    let public = site.get(&format!("{PUBLIC}/opinions")).await.text;
    let (_, columns) = public.split_once("两边的理由").unwrap();
    let columns = columns.split_once("</section>").unwrap().0;
    let (supporting, opposing) = columns.split_once("反对所提事项的理由").unwrap();
    assert!(supporting.contains("IT-IS-QUIETER") && !supporting.contains("WE-ARE-OLD"), "{columns}");
    assert!(opposing.contains("WE-ARE-OLD") && !columns.contains("A-THOUGHT"), "{columns}");
    let own = format!("/o/{code}/deliberations/1/statements/2");
    assert!(site.get(&own).await.text.contains("反对所提事项的理由"));
}

#[tokio::test]
async fn nobody_turns_round_what_somebody_said_and_a_gap_is_told_and_can_be_asked_about() {
    let (site, code, chair) = opened().await;
    let street = Seat::take(&site, STREET_CHAIR).await;
    let statements = format!("/o/{code}/deliberations/1/statements");
    site.post(&format!("/o/{code}/deliberations/1/state"), "says=张三家的快递架不应当放在通道旁边。").await;
    let look = format!("{DESK}/statements/1");
    for turned in
        ["张三家的快递架应当放在通道旁边。", "通道旁边不应当放张三家的快递架。", "张三家的快递架[略]应当放在通道旁边。"]
    {
        let refused = chair.post(&site, &look, &format!("outcome=show&text={turned}")).await;
        let told = refused.text.contains("和作者的原话不一样") || refused.text.contains("删去的内容太多");
        assert!(told && refused.text.contains(turned), "refused, and what was typed stays: {turned}");
    }
    let shown = chair.post(&site, &look, "outcome=show&text=[略]家的快递架不应当放在通道旁边。").await;
    assert_eq!(shown.location, format!("{DESK}/statements?done=statement-looked-at"));
    let public = site.get(&format!("{PUBLIC}/opinions")).await.text;
    assert!(public.contains("▇家的快递架不应当放在通道旁边。") && !public.contains("张三"));
    assert!(public.contains("照原话公开、删去了能认出是谁的内容（▇）：1 句"), "the log counts it");
    let own = site.get(&statements).await.text;
    let ask = format!("/o/{code}/deliberations/1/appeals/statement-1");
    assert!(own.contains("▇处删去了能认出是谁的内容") && own.contains(&ask), "its author is told, and may ask");
    for page in [format!("/o/{code}"), format!("/o/{code}/deliberations/1")] {
        assert!(site.get(&page).await.text.contains(&ask), "also before they look for it: {page}");
    }
    assert!(site.get(&ask).await.text.contains("张三家的快递架"), "beside the words as they were written");
    assert_eq!(site.post(&ask, "says=THAT-IS-ME").await.location, format!("{statements}?done=appealed"));
    let again = format!("{DESK}/appeals/statement-1");
    let turned = street.post(&site, &again, "outcome=show&text=快递架应当放在通道旁边。&reason=WHY").await;
    assert!(turned.text.contains("和作者的原话不一样"), "who looks again cannot either");
    street.post(&site, &again, "outcome=show&text=张三家的快递架不应当放在通道旁边。&reason=WHY-WHOLE").await;
    assert!(site.get(&statements).await.text.contains("重新核看后已公开：张三家的快递架不应当放在通道旁边。"));
}

#[tokio::test]
async fn statements_are_answered_one_at_a_time_and_the_room_is_heard_too() {
    let (site, code, chair) = opened().await;
    let clerk = Seat::take(&site, CLERK).await;
    let room = format!("{DESK}/state");
    assert_eq!(clerk.get(&site, &room).await.status, StatusCode::OK);
    assert_eq!(clerk.post(&site, &room, "says=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for number in [1, 2] {
        let taken = clerk.post(&site, &room, &format!("says=SAID-{number}")).await;
        assert_eq!(taken.location, format!("{DESK}/statements?done=statement-taken-in"));
        let look = format!("{DESK}/statements/{number}");
        chair.post(&site, &look, &format!("outcome=show&text=SAID-{number}")).await;
    }
    let statements = format!("/o/{code}/deliberations/1/statements");
    let first = site.get(&statements).await.text;
    assert!(first.contains("SAID-1") && first.matches("name=\"stance\"").count() == 3, "one statement a page");
    let done = site.post(&format!("{statements}/1"), "stance=agree").await;
    assert_eq!(done.location, format!("{statements}?done=statement-answered"));
    assert!(site.get(&statements).await.text.contains("SAID-2"));
    site.post(&format!("{statements}/2"), "stance=pass").await;
    assert!(site.get(&statements).await.text.contains("每一句您都表过态了"));
    assert!(site.get(&format!("{statements}/1")).await.text.contains("您现在的表态：赞成"));
    site.post(&format!("{statements}/1"), "stance=disagree").await;
    assert!(site.get(&format!("{statements}/1")).await.text.contains("您现在的表态：不赞成"));
    assert_eq!(site.post(&format!("{statements}/1"), "stance=").await.location, format!("{statements}/1"));
    assert_eq!(site.get(&format!("{statements}/9")).await.status, StatusCode::NOT_FOUND);
    let map = site.get(&format!("{PUBLIC}/opinions")).await.text;
    assert!(map.contains("还不到 5 位") && map.contains("SAID-1"), "too few have answered to show anything");
}

#[tokio::test]
async fn the_map_says_what_unites_all_once_enough_have_answered() {
    let (site, _, chair) = opened().await;
    let clerk = Seat::take(&site, CLERK).await;
    clerk.post(&site, &format!("{DESK}/state"), "says=SAID-1").await;
    chair.post(&site, &format!("{DESK}/statements/1"), "outcome=show&text=SAID-1").await;
    for owner in 1..=5 {
        let said = site.desk().answer_statement(OwnerId::new(owner), ONE, StatementNo::new(1), Stance::Agree).await;
        assert!(said.is_ok(), "{owner}: {said:?}");
    }
    let map = site.get(&format!("{PUBLIC}/opinions")).await.text;
    assert!(!map.contains("还不到 5 位") && map.contains("明显多数的人这样看") && map.contains("赞成："));
}

#[tokio::test]
async fn an_author_has_others_look_again_and_everybody_reads_why() {
    let (site, code, chair) = opened().await;
    let street = Seat::take(&site, STREET_CHAIR).await;
    let statements = format!("/o/{code}/deliberations/1/statements");
    for words in ["QUIET-AT-NINE", "QUIET-AT-TEN"] {
        site.post(&format!("/o/{code}/deliberations/1/state"), &format!("says={words}")).await;
    }
    // Its author alone reads what they wrote, as long as nobody shows it.
    let waits = site.get(&statements).await.text;
    assert!(waits.contains("等待核看") && waits.contains("QUIET-AT-NINE"), "{waits}");
    let other = site.desk().card_code(OwnerId::new(2)).await.unwrap().plain();
    let others = site.get(&format!("/o/{other}/deliberations/1/statements")).await.text;
    assert!(
        !others.contains("QUIET-AT-NINE") && !site.get(&format!("{PUBLIC}/opinions")).await.text.contains("QUIET-AT")
    );
    for number in [1, 2] {
        chair.post(&site, &format!("{DESK}/statements/{number}"), "outcome=off-topic").await;
    }
    let ask = format!("/o/{code}/deliberations/1/appeals/statement-1");
    assert!(site.get(&statements).await.text.contains(&ask));
    let page = site.get(&ask).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("QUIET-AT-NINE") && page.text.contains("与问题无关"));
    assert_eq!(site.get(&format!("/o/{code}/deliberations/1/appeals/statement-9")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.post(&ask, "says=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post(&ask, &format!("says={}", "x".repeat(501))).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for number in [1, 2] {
        let done = site
            .post(&format!("/o/{code}/deliberations/1/appeals/statement-{number}"), "says=IT-IS-THE-QUESTION")
            .await;
        assert_eq!(done.location, format!("{statements}?done=appealed"));
    }
    let own = site.get(&statements).await.text;
    assert!(own.contains("您请求重新核看") && !own.contains(&ask));
    assert!(site.get(&ask).await.text.contains("已经请人重新看过一次"));

    let again = format!("{DESK}/appeals/statement-1");
    assert!(!chair.get(&site, &format!("{DESK}/statements")).await.text.contains(&again));
    assert_eq!(chair.get(&site, &again).await.status, StatusCode::FORBIDDEN);
    assert!(street.get(&site, &format!("{DESK}/statements")).await.text.contains(&again));
    let page = street.get(&site, &again).await.text;
    assert!(page.contains("QUIET-AT-NINE") && page.contains("IT-IS-THE-QUESTION") && page.contains("与问题无关"));
    assert!(!site.get(&format!("{PUBLIC}/opinions")).await.text.contains("IT-IS-THE-QUESTION"));
    for form in ["", "outcome=keep&reason=", "outcome=show&text=&reason=x", "outcome=show&text=13812345678&reason=x"] {
        assert_eq!(street.post(&site, &again, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = street.post(&site, &again, "outcome=show&text=QUIET-AT-NINE&reason=WHY-SHOWN").await;
    assert_eq!(done.location, format!("{DESK}?done=looked-at-again"));
    street.post(&site, &format!("{DESK}/appeals/statement-2"), "outcome=keep&reason=WHY-NOT-SHOWN").await;
    let public = site.get(&format!("{PUBLIC}/opinions")).await.text;
    assert!(public.contains("QUIET-AT-NINE") && !public.contains("QUIET-AT-TEN"));
    assert!(public.contains("WHY-SHOWN") && public.contains("WHY-NOT-SHOWN"));
    assert!(public.contains("作者请求重新核看 2 句：公开 1 句，仍不公开 1 句，等待答复 0 句。"));
    let own = site.get(&statements).await.text;
    assert!(
        own.contains("重新核看后已公开：QUIET-AT-NINE（理由：WHY-SHOWN")
            && own.contains("重新核看后仍没有公开：WHY-NOT-SHOWN")
    );
}

#[tokio::test]
async fn what_nobody_looked_at_is_overdue_in_public_and_has_its_days_once_it_is_shown() {
    let (site, code, chair) = deliberating().await;
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let last = site.door().now().to_zoned(zone).date() + 4.days();
    let until = format!("until-year={}&until-month={}&until-day={}", last.year(), last.month(), last.day());
    chair.post(&site, &format!("{DESK}/converse"), &format!("question=x&{until}")).await;
    let (state, statements) =
        (format!("/o/{code}/deliberations/1/state"), format!("/o/{code}/deliberations/1/statements"));
    for words in ["QUIET-AT-NINE", "BENCHES"] {
        site.post(&state, &format!("says={words}")).await;
    }
    let seen = format!("{PUBLIC}/opinions");
    for path in [PUBLIC, &seen] {
        let text = site.get(path).await.text;
        assert!(text.contains("2 条交来的话还没有核看") && !text.contains("核看逾期"), "{path}: {text}");
    }
    assert!(site.get(&statements).await.text.contains("最迟"), "their author reads by when");
    chair.post(&site, &format!("{DESK}/statements/2"), "outcome=show&text=BENCHES").await;
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * 12));
    for path in [PUBLIC, &seen] {
        let text = site.get(path).await.text;
        assert!(text.contains("核看逾期：1 条") && !text.contains("QUIET-AT-NINE"), "{path}: {text}");
    }
    let chair = Seat::take(&site, CHAIR).await;
    assert!(chair.get(&site, "/c/qingfeng/desk/duties").await.text.contains("核看第 1 号协商事项"));
    shows_in_every_view(&site, &chair, &format!("{DESK}/statements")).await;
    chair.post(&site, &format!("{DESK}/statements/1"), "outcome=show&text=QUIET-AT-NINE").await;
    for path in [PUBLIC, &seen] {
        shows_in_every_view(&site, &chair, path).await;
        assert!(site.get(path).await.text.contains("核看晚了的看法，到"), "{path}");
    }
    let log = site.get(&seen).await.text;
    assert!(log.contains("才核看。") && log.contains("因为核看晚了，这一句到"), "{log}");
    assert!(site.get(&format!("{PUBLIC}/file")).await.text.contains("因为核看晚了，这一句到"));
    assert!(site.get("/c/qingfeng").await.text.contains("对核看晚了的看法表态"));
    let own = site.get(&statements).await.text;
    assert!(
        own.contains("QUIET-AT-NINE") && own.contains("name=\"stance\"") && !own.contains(&format!("{state}\"")),
        "{own}"
    );
    let said = site.post(&format!("{statements}/1"), "stance=agree").await;
    assert_eq!(said.location, format!("{statements}?done=statement-answered"));
    assert_eq!(site.post(&format!("{statements}/2"), "stance=agree").await.status, StatusCode::CONFLICT);
    assert_eq!(site.post(&state, "says=LATER").await.status, StatusCode::CONFLICT);
}
