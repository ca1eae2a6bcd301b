//! A panel drawn by lot, from its announcement to its last place, at the desk, by card and for everybody.

use analysis::panel::{Lottery, Pool, Quota};
use axum::http::StatusCode;
use governance::deliberation::{DeliberationCommand, Step};
use governance::ids::{DeliberationId, PanelNo};
use governance::panel::{Panel, fingerprint};
use jiff::{SignedDuration, ToSpan};
use office::Act;
use rehearsal::fixture::estate;

use crate::parties::a_concern_taken_up;
use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, SECOND_CLERK, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const PANEL: &str = "/c/qingfeng/desk/deliberations/1/panels/1";
const SEEN: &str = "/c/qingfeng/deliberations/1/panels/1";
const ONE: DeliberationId = DeliberationId::new(1);
const FEATURES: &str = "features=KIND%3AOWNER+1-3%2CTENANT+0-2%0D%0AYEARS%3AFEW+0-3%2CMANY+0-3";

fn days_pass(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

fn boxes(site: &Site, name: &str, days: i32) -> String {
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let day = site.door().now().to_zoned(zone).date() + days.days();
    format!("{name}-year={}&{name}-month={}&{name}-day={}", day.year(), day.month(), day.day())
}

pub(crate) fn form(site: &Site, until: i32, known: i32) -> String {
    let (until, known) = (boxes(site, "until", until), boxes(site, "known", known));
    format!(
        "purpose=WHAT-FOR&size=3&open-to=estate&{FEATURES}&{until}&source=ISSUE-33&{known}&known-time=21:30&checked=yes"
    )
}

async fn panel(site: &Site) -> Panel {
    site.desk().files().await.community.panels().panel(ONE, PanelNo::new(1)).unwrap().clone()
}

/// Three people on paper and the owner of the card put themselves forward; the pool is closed and the number known.
async fn drawing(size: &str) -> (Site, String) {
    let (site, code) = a_concern_taken_up().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let announced = form(&site, 20, 40).replace("size=3", size);
    chair.post(&site, &format!("{DESK}/panels/announce"), &announced).await;
    let own = format!("/o/{code}/deliberations/1/panels/1/forward");
    site.post(&own, "a=0&a=1&agree=yes").await;
    for (number, kinds) in
        ["feature-0=0&feature-1=0", "feature-0=1&feature-1=0", "feature-0=0&feature-1=1"].into_iter().enumerate()
    {
        clerk
            .post(&site, &format!("{PANEL}/forward"), &format!("home=1栋-1单元-101&reached=PERSON-{number}&{kinds}"))
            .await;
    }
    days_pass(&site, 41);
    site.desk().tick().await;
    (site, code)
}

#[tokio::test]
async fn a_panel_is_announced_by_whoever_leads_and_stands_on_every_page_of_the_concern() {
    let (site, code) = a_concern_taken_up().await;
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    let page = format!("{DESK}/panels/announce");
    assert!(chair.get(&site, DESK).await.text.contains(&page));
    shows_in_every_view(&site, &chair, &page).await;
    assert_eq!(manager.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    let good = form(&site, 20, 40);
    for wrong in [
        "".to_owned(),
        good.replace("size=3", "size=x"),
        good.replace("size=3", "size=0"),
        good.replace("YEARS%3A", "YEARS+"),
        good.replace("OWNER+1-3", "OWNER+3"),
        good.replace("YEARS", "KIND"),
        good.replace("1-3", "4-3"),
        good.replace("WHAT-FOR", "13812345678"),
        good.replace("ISSUE-33", ""),
        form(&site, 1, 40),
        form(&site, 20, 21),
    ] {
        assert_eq!(chair.post(&site, &page, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let unclear = chair.post(&site, &page, &good.replace("OWNER+1-3", "OWNER+3")).await;
    assert!(unclear.text.contains("第 1 行的“OWNER”后面只有一个数"));
    let check = chair.post(&site, &page, &good.replace("&checked=yes", "")).await;
    for read in ["name=\"checked\"", "WHAT-FOR", "OWNER：最少 1 人，最多 3 人", "TENANT：最多 2 人", "ISSUE-33"]
    {
        assert!(check.text.contains(read), "{read}: {}", check.text);
    }
    let back = chair.post(&site, &page, &format!("{good}&change=yes")).await;
    assert!(back.text.contains("WHAT-FOR") && !back.text.contains("name=\"checked\""), "nothing was announced");
    let done = chair.post(&site, &page, &good).await;
    assert_eq!(done.location, format!("{PANEL}?done=panel-announced"));
    assert_eq!(chair.get(&site, &page).await.location, DESK, "one after the other");
    let card = format!("/o/{code}/deliberations/1");
    for path in [PUBLIC, DESK, &card] {
        assert!(site_text(&site, &chair, path).await.contains("panels/1"), "{path}");
    }
    for path in [PUBLIC, SEEN, DESK, PANEL, &format!("{card}/panels/1"), &format!("{PANEL}/forward")] {
        shows_in_every_view(&site, &chair, path).await;
    }
    let commitment = panel(&site).await.announced.commitment.to_string();
    assert!(site.get(SEEN).await.text.contains(&commitment) && site.get(SEEN).await.text.contains("ISSUE-33"));
    for file in ["respondents.csv", "categories.csv"] {
        assert_eq!(site.get(&format!("{SEEN}/{file}")).await.status, StatusCode::NOT_FOUND, "not before it is closed");
    }
    let (quotas, off) = (format!("{PANEL}/quotas"), format!("{PANEL}/off"));
    for page in [&quotas, &off] {
        shows_in_every_view(&site, &chair, page).await;
        assert_eq!(manager.get(&site, page).await.status, StatusCode::FORBIDDEN);
    }
    let wider = format!("{}&reason=MORE-TENANTS", FEATURES.replace("0-2", "0-3"));
    for wrong in [FEATURES.to_owned(), wider.replace("TENANT", "GUEST"), wider.replace("YEARS%3A", "")] {
        assert_eq!(chair.post(&site, &quotas, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    assert_eq!(chair.post(&site, &quotas, &wider).await.location, format!("{PANEL}?done=panel-quotas-changed"));
    assert!(site.get(SEEN).await.text.contains("MORE-TENANTS"));
    assert_eq!(chair.post(&site, &off, "reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(chair.post(&site, &off, "reason=NOBODY").await.location, format!("{PANEL}?done=panel-called-off"));
    assert!(site.get(SEEN).await.text.contains("NOBODY"));
    assert!(chair.post(&site, &quotas, &wider).await.text.contains("已经取消"));
}

async fn site_text(site: &Site, seat: &Seat, path: &str) -> String {
    seat.get(site, path).await.text
}

#[tokio::test]
async fn people_put_themselves_forward_one_question_a_page_or_on_paper_and_take_it_back() {
    let (site, code) = a_concern_taken_up().await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    chair.post(&site, &format!("{DESK}/panels/announce"), &form(&site, 20, 40)).await;
    let own = format!("/o/{code}/deliberations/1/panels/1");
    let forward = format!("{own}/forward");
    assert!(site.get(&own).await.text.contains(&forward));
    for path in [forward.clone(), format!("{forward}?a=0"), format!("{forward}?a=0&a=1")] {
        shows_in_every_view(&site, &chair, &path).await;
    }
    assert!(site.get(&forward).await.text.contains("TENANT") && !site.get(&forward).await.text.contains("MANY"));
    assert_eq!(site.post(&forward, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post(&forward, "value=9").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post(&forward, "value=0").await.location, format!("{forward}?a=0"));
    assert_eq!(site.post(&forward, "a=0&value=1").await.location, format!("{forward}?a=0&a=1"));
    let check = site.get(&format!("{forward}?a=0&a=1")).await.text;
    assert!(check.contains("可能猜到是您"), "whoever may be recognised is told before they agree");
    let done = site.post(&forward, "a=0&a=1&agree=yes").await;
    assert_eq!(done.location, format!("{own}?done=panel-forward"));
    let receipt = site.get(&done.location).await.text;
    assert!(receipt.contains("已经报名") && receipt.contains("撤回报名"));
    assert_eq!(site.post(&format!("{own}/back"), "").await.location, format!("{own}?done=panel-back"));
    assert!(panel(&site).await.volunteers.is_empty());
    let paper = format!("{PANEL}/forward");
    let observer = Seat::take(&site, OBSERVER).await;
    assert_eq!(observer.get(&site, &paper).await.status, StatusCode::FORBIDDEN);
    for wrong in [
        "",
        "reached=SOMEBODY",
        "reached=SOMEBODY&feature-0=0&feature-1=0",
        "home=NOWHERE&reached=SOMEBODY&feature-0=0&feature-1=0",
        "home=1栋-1单元-101&feature-0=0&feature-1=0",
        "home=1栋-1单元-101&owner=STRANGER&feature-0=0&feature-1=0",
    ] {
        assert_eq!(clerk.post(&site, &paper, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let taken = clerk.post(&site, &paper, "home=1栋-1单元-101&reached=SOMEBODY&feature-0=1&feature-1=0").await;
    assert_eq!(taken.location, format!("{paper}?done=panel-forward"));
    assert!(clerk.get(&site, &paper).await.text.contains("SOMEBODY"));
    assert!(!site.get(SEEN).await.text.contains("SOMEBODY"));
    assert!(chair.get(&site, PANEL).await.text.contains("TENANT"), "the rarest combination is shown to the organiser");
    let seals = {
        let volunteer = panel(&site).await.volunteers[0];
        [volunteer.who, volunteer.features]
    };
    for seal in &seals {
        assert!(site.desk().words(seal).await.unwrap().is_some(), "the vault keeps it as long as they may be drawn");
    }
    let who = seals[0].to_string();
    let back = clerk.post(&site, &format!("{PANEL}/back"), &format!("who={who}")).await;
    assert_eq!(back.location, format!("{paper}?done=panel-back"));
    for seal in &seals {
        assert_eq!(site.desk().words(seal).await.unwrap(), None, "what is taken back leaves nothing");
    }
    assert_eq!(clerk.post(&site, &format!("{PANEL}/back"), "who=nobody").await.status, StatusCode::NOT_FOUND);
    days_pass(&site, 21);
    site.desk().tick().await;
    let closed = panel(&site).await.closed.unwrap();
    assert!(closed.rows.is_empty() && closed.problem.is_some());
    assert!(site.get(SEEN).await.text.contains("报名的只有 0 人"));
    assert!(site.get(&own).await.text.contains("您没有报名"));
}

#[tokio::test]
async fn two_people_type_the_number_the_panel_is_drawn_and_anybody_repeats_the_draw_from_the_files() {
    let (site, code) = drawing("size=2").await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let own = format!("/o/{code}/deliberations/1/panels/1");
    assert!(site.get(&own).await.text.contains("您的编号"));
    let people = site.get(&format!("{SEEN}/respondents.csv")).await.text;
    let quotas = site.get(&format!("{SEEN}/categories.csv")).await.text;
    let closed = panel(&site).await.closed.unwrap();
    assert_eq!((fingerprint(&people), fingerprint(&quotas)), (closed.respondents, closed.categories));
    assert!(people.starts_with("id,KIND,YEARS\n1,") && people.lines().count() == 5);
    assert!(!site.get(SEEN).await.text.contains("PERSON-"));
    let number = format!("{PANEL}/number");
    shows_in_every_view(&site, &clerk, &number).await;
    assert_eq!(clerk.post(&site, &number, "number=NONE").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(chair.post(&site, &format!("{PANEL}/draw"), "").await.text.contains("两个人"));
    let typed = clerk.post(&site, &number, "number=03+07+12+%2B+05").await;
    assert_eq!(typed.location, format!("{PANEL}?done=panel-number-keyed"));
    assert!(chair.get(&site, PANEL).await.text.contains("还没有两个人一样"));
    let second = Seat::take(&site, SECOND_CLERK).await;
    second.post(&site, &number, "number=3.7.12.5").await;
    let stands = chair.get(&site, PANEL).await.text;
    assert!(stands.contains("等牵头的机构抽签") && !stands.contains("等两个人录入后抽签"), "{stands}");
    assert!(chair.get(&site, PANEL).await.text.contains("3.7.12.5"));
    assert_eq!(clerk.post(&site, &format!("{PANEL}/draw"), "").await.status, StatusCode::FORBIDDEN);
    let drawn = chair.post(&site, &format!("{PANEL}/draw"), "").await;
    assert_eq!(drawn.location, format!("{PANEL}/places?done=panel-drawn"));
    let panel = panel(&site).await;
    let round = &panel.rounds[0];
    // As a stranger does it, from the two files, the size and the seed.
    let values = |line: &str| line.split(',').skip(1).map(ToOwned::to_owned).collect::<Vec<String>>();
    let categories: Vec<Vec<String>> =
        quotas.lines().skip(1).map(|line| line.split(',').map(ToOwned::to_owned).collect()).collect();
    let bounds: Vec<Quota> =
        categories.iter().map(|row| Quota { least: row[2].parse().unwrap(), most: row[3].parse().unwrap() }).collect();
    let counts_for = |line: &str| {
        let of = |value: &String| categories.iter().position(|row| row[1] == *value).unwrap();
        values(line).iter().map(of).collect::<Vec<usize>>()
    };
    let counts: Vec<Vec<usize>> = people.lines().skip(1).map(counts_for).collect();
    let pool = Pool::new(2, &bounds, &counts);
    let again = Lottery::fairest(&pool).unwrap().draw(&pool, &round.seed.to_string());
    let numbers: Vec<usize> = round.drawn.iter().map(|number| number.index()).collect();
    assert_eq!(again, numbers);
    let seen = site.get(SEEN).await.text;
    let (number, secret) = panel.opened.as_ref().unwrap();
    for shown in [number, secret, &round.seed.to_string(), "gongzhi draw panel respondents.csv categories.csv 2 --seed"]
    {
        assert!(seen.contains(shown), "{shown}");
    }
    for path in [SEEN, PANEL, &format!("{PANEL}/places"), &own, &format!("/o/{code}"), PUBLIC] {
        shows_in_every_view(&site, &chair, path).await;
    }
    assert!(!site.get(&format!("{SEEN}/respondents.csv?round=2")).await.text.contains("id,"));
}

#[tokio::test]
async fn those_drawn_are_told_answer_by_card_or_at_the_desk_and_whoever_declines_is_replaced() {
    let (site, code) = drawing("size=3").await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    for seat in [&chair, &clerk] {
        seat.post(&site, &format!("{PANEL}/number"), "number=1").await;
    }
    chair.post(&site, &format!("{PANEL}/draw"), "").await;
    let (places, own) = (format!("{PANEL}/places"), format!("/o/{code}/deliberations/1/panels/1"));
    let told = clerk.get(&site, &places).await.text;
    assert!(told.contains("PERSON-"), "whoever tells them sees how they are reached");
    let observer = Seat::take(&site, OBSERVER).await;
    assert_eq!(observer.get(&site, &places).await.status, StatusCode::FORBIDDEN);
    let before = panel(&site).await;
    let mine = site.desk().own_number(&before, governance::ids::OwnerId::new(1)).unwrap().0;
    let drawn = before.rounds[0].drawn.clone();
    if drawn.contains(&mine) {
        assert!(site.get(&format!("/o/{code}")).await.text.contains("您被抽中"));
        let done = site.post(&format!("{own}/answer"), "accepts=yes").await;
        assert_eq!(done.location, format!("{own}?done=panel-accepted"));
        assert!(site.get(&own).await.text.contains("您已经同意参加"));
    } else {
        assert!(site.get(&own).await.text.contains("这次没有抽中您"));
    }
    let others: Vec<_> = drawn.iter().filter(|number| **number != mine).collect();
    let papers = "/c/qingfeng/desk/deliberations/1/papers".to_owned();
    let missing = clerk.post(&site, &places, &format!("number={}&accepts=no", others[0])).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "where the paper is kept is asked for");
    let declined = clerk.post(&site, &places, &format!("number={}&accepts=no&kept=BOX-1", others[0])).await;
    assert_eq!(declined.location, format!("{papers}?done=word-keyed"));
    for number in &others[1..] {
        clerk.post(&site, &places, &format!("number={number}&accepts=yes&kept=BOX-1")).await;
    }
    let read = clerk.get(&site, &papers).await.text;
    assert!(read.contains("请另一个人核对"));
    // How somebody is reached is read where they are told and by whoever leads, and nowhere else.
    assert!(read.contains("抽签代表第 1 组 ") && !read.contains("PERSON-"), "{read}");
    assert!(chair.get(&site, &papers).await.text.contains("PERSON-"), "whoever leads sees it");
    let forward = format!("{PANEL}/forward");
    assert!(clerk.get(&site, &forward).await.text.contains("PERSON-"), "whoever keyed it sees it");
    let others_read = Seat::take(&site, SECOND_CLERK).await.get(&site, &forward).await.text;
    assert!(
        others_read.contains("抽签代表第 1 组 第 1 份纸面报名表") && !others_read.contains("PERSON-"),
        "{others_read}"
    );
    for word in 1..=others.len() {
        let confirmed = chair.post(&site, &format!("{papers}/{word}/confirm"), "").await;
        assert_eq!(confirmed.location, format!("{papers}?done=word-confirmed"));
    }
    assert!(site.get(SEEN).await.text.contains("凭纸登记、两个人核对的"));
    // All have answered, and each is counted once: nobody is waited for, and the place is filled again.
    let answered = site.get(SEEN).await.text;
    assert!(answered.contains("2 人同意参加，1 人不参加，0 人到期没有答复，0 人还没有答复"), "{answered}");
    assert!(chair.get(&site, PANEL).await.text.contains(&format!("{PANEL}/replacements")));
    // Their own number is announced first, and not yet known.
    let page = format!("{PANEL}/replacements");
    shows_in_every_view(&site, &chair, &page).await;
    assert_eq!(clerk.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    let early = chair.post(&site, &format!("{PANEL}/refill"), "").await;
    assert_eq!((early.status, early.text.contains("还没有公布")), (StatusCode::CONFLICT, true));
    let known = |days: i32| format!("source=ISSUE-39&{}&known-time=21:30", boxes(&site, "known", days));
    for wrong in ["", "source=ISSUE-39", &known(0), &known(9).replace("ISSUE-39", "13812345678")] {
        assert_eq!(chair.post(&site, &page, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let announced = chair.post(&site, &page, &known(9)).await;
    assert_eq!(announced.location, format!("{PANEL}?done=panel-replacements-announced"));
    assert!(site.get(SEEN).await.text.contains("ISSUE-39"));
    days_pass(&site, 11);
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    for seat in [&chair, &clerk] {
        seat.post(&site, &format!("{PANEL}/number"), "number=2").await;
    }
    shows_in_every_view(&site, &chair, PANEL).await;
    let refilled = chair.post(&site, &format!("{PANEL}/refill"), "").await;
    assert_eq!(refilled.location, format!("{places}?done=panel-refilled"));
    assert!(site.get(SEEN).await.text.contains(&panel(&site).await.rounds[1].opened.clone().unwrap().secret));
    let after = panel(&site).await;
    assert_eq!((after.rounds.len(), after.rounds[1].round), (2, 2));
    if let Some(lottery) = &after.rounds[1].lottery {
        let file = site.get(&format!("{SEEN}/respondents.csv?round=2")).await.text;
        assert_eq!(file.lines().count(), lottery.kinds.iter().flatten().count() + 1);
        let quotas = site.get(&format!("{SEEN}/categories.csv?round=2")).await.text;
        assert!(quotas.starts_with("feature,value,min,max"));
    }
    shows_in_every_view(&site, &chair, SEEN).await;
    for number in after.rounds[1].drawn.clone() {
        clerk.post(&site, &places, &format!("number={number}&accepts=yes&kept=BOX-1")).await;
    }
    for word in others.len() + 1..=others.len() + after.rounds[1].drawn.len() {
        chair.post(&site, &format!("{papers}/{word}/confirm"), "").await;
    }
    assert!(site.get(SEEN).await.text.contains("由抽签产生的"));
    let command = DeliberationCommand::PublishParties { deliberation: ONE };
    site.desk().carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    assert!(site.get(PUBLIC).await.text.contains("抽签代表第 1 组"), "it is on the list of those who take part");
    days_pass(&site, 12);
    let command = DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Informing };
    site.desk().carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
}

#[tokio::test]
async fn whoever_declines_is_asked_once_more_and_where_everybody_was_drawn_no_number_is_asked_for() {
    let (site, code) = drawing("size=4").await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    for seat in [&chair, &clerk] {
        seat.post(&site, &format!("{PANEL}/number"), "number=1").await;
    }
    chair.post(&site, &format!("{PANEL}/draw"), "").await;
    let own = format!("/o/{code}/deliberations/1/panels/1");
    let decline = format!("{own}/decline");
    let asked = site.get(&own).await.text;
    assert!(asked.contains(&decline) && !asked.contains("value=\"no\""), "one tap declines nothing: {asked}");
    shows_in_every_view(&site, &Seat::stranger(), &decline).await;
    assert!(site.get(&decline).await.text.contains("不能再改回来"));
    let declined = site.post(&format!("{own}/answer"), "accepts=no").await;
    assert_eq!(declined.location, format!("{own}?done=panel-declined"));
    assert_eq!(site.get(&decline).await.location, own, "there is nothing to decline any more");
    let drawn = panel(&site).await;
    let mine = site.desk().own_number(&drawn, governance::ids::OwnerId::new(1)).unwrap().0;
    for number in drawn.rounds[0].drawn.iter().filter(|number| **number != mine) {
        clerk.post(&site, &format!("{PANEL}/places"), &format!("number={number}&accepts=yes&kept=BOX-1")).await;
    }
    for word in 1..=3 {
        chair.post(&site, &format!("/c/qingfeng/desk/deliberations/1/papers/{word}/confirm"), "").await;
    }
    assert!(site.get(SEEN).await.text.contains("报名的人都抽到过了"));
    let page = format!("{PANEL}/replacements");
    assert!(chair.get(&site, PANEL).await.text.contains("记下补不满"));
    shows_in_every_view(&site, &chair, &page).await;
    assert!(!chair.get(&site, &page).await.text.contains("name=\"source\""));
    let recorded = chair.post(&site, &page, "").await;
    assert_eq!(recorded.location, format!("{PANEL}?done=panel-nobody-left"));
    assert!(panel(&site).await.is_exhausted());
}

#[tokio::test]
async fn a_signature_on_paper_for_the_panel_is_told_on_the_card_of_its_members_and_can_be_struck_out() {
    let (site, code) = drawing("size=4").await;
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    for seat in [&chair, &clerk] {
        seat.post(&site, &format!("{PANEL}/number"), "number=1").await;
    }
    chair.post(&site, &format!("{PANEL}/draw"), "").await;
    let own = format!("/o/{code}/deliberations/1/panels/1");
    assert_eq!(site.post(&format!("{own}/answer"), "accepts=yes").await.location, format!("{own}?done=panel-accepted"));
    let drawn = panel(&site).await;
    let mine = site.desk().own_number(&drawn, governance::ids::OwnerId::new(1)).unwrap().0;
    let papers = "/c/qingfeng/desk/deliberations/1/papers".to_owned();
    for number in drawn.rounds[0].drawn.iter().filter(|number| **number != mine) {
        clerk.post(&site, &format!("{PANEL}/places"), &format!("number={number}&accepts=yes&kept=BOX-1")).await;
    }
    for word in 1..=3 {
        chair.post(&site, &format!("{papers}/{word}/confirm"), "").await;
    }
    crate::parties::settle_parties(&site).await;
    crate::dossier::inform(&site).await;
    let lead = async |command: DeliberationCommand| {
        site.desk().carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    };
    lead(DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Deliberating }).await;
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let until = site.door().now().to_zoned(zone).date() + 3.days();
    lead(DeliberationCommand::OpenConversation { deliberation: ONE, question: "怎样安排".to_owned(), until }).await;
    let must: Vec<_> = {
        let desk = site.desk();
        let files = desk.files().await;
        let one = files.community.deliberations().deliberation(ONE).unwrap();
        one.parties.standing().filter(|party| party.must).map(|party| party.number).collect()
    };
    if !must.is_empty() {
        lead(DeliberationCommand::InviteParties { deliberation: ONE, parties: must }).await;
    }
    days_pass(&site, 4);
    let without = vec![(governance::deliberation::Lack::Voices, "没有人来。".to_owned())];
    lead(DeliberationCommand::MoveOnWithout { deliberation: ONE, to: Step::Opinion, without }).await;
    let (title, paragraphs) = ("意见".to_owned(), vec!["八点半以后不外放音乐。".to_owned()]);
    lead(DeliberationCommand::DraftOpinion { deliberation: ONE, title, paragraphs, why: String::new() }).await;
    days_pass(&site, 12);
    lead(DeliberationCommand::PutOpinion { deliberation: ONE }).await;
    let consent = format!("{DESK}/opinion/consent");
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let asked = clerk.get(&site, &consent).await.text;
    assert!(asked.contains("谁的表态") && asked.contains("抽签代表第 1 组 ") && !asked.contains("PERSON-"), "{asked}");
    assert!(chair.get(&site, &consent).await.text.contains("PERSON-"), "whoever leads sees how they are reached");
    days_pass(&site, 12);
    let (leaves, few) = (governance::deliberation::LeftTo::Nobody, "问过两次。".to_owned());
    let (majority, minority) = ("都同意。".to_owned(), String::new());
    lead(DeliberationCommand::SettleOpinion { deliberation: ONE, leaves, majority, minority, few }).await;

    let party = {
        let desk = site.desk();
        let files = desk.files().await;
        let one = files.community.deliberations().deliberation(ONE).unwrap();
        let is_panel = |who: &governance::deliberation::Who| matches!(who, governance::deliberation::Who::Panel { .. });
        one.parties.standing().find(|party| is_panel(&party.who)).unwrap().number
    };
    let (chair, clerk) = (Seat::take(&site, CHAIR).await, Seat::take(&site, CLERK).await);
    let sign = format!("{DESK}/opinion/sign");
    assert!(clerk.get(&site, &sign).await.text.contains("抽签代表第 1 组"));
    let keyed = clerk.post(&site, &sign, &format!("paper=yes&party={party}&kept=BOX-2")).await;
    assert_eq!(keyed.location, format!("{papers}?done=word-keyed"));
    let card = format!("/o/{code}/deliberations/1/opinion");
    let strike = format!("/o/{code}/deliberations/1/signatures/{party}/strike");
    let waits = site.get(&card).await.text;
    assert!(waits.contains("还要另一个人核对") && !waits.contains(&strike), "it does not count yet");
    chair.post(&site, &format!("{papers}/4/confirm"), "").await;
    assert!(site.get(&format!("{PUBLIC}/opinion")).await.text.contains("在纸上签署"));
    for page in [card.clone(), format!("/o/{code}/deliberations/1")] {
        let told = site.get(&page).await.text;
        assert!(told.contains("您是其中一位") && told.contains(&strike), "{page}");
    }
    let struck = site.post(&strike, "").await;
    assert_eq!(struck.location, format!("{card}?done=signature-struck"));
    assert!(site.get(&card).await.text.contains("已经有代表凭卡划掉"));
    assert!(!site.get(&format!("{PUBLIC}/opinion")).await.text.contains("在纸上签署"));
    assert!(!clerk.get(&site, &sign).await.text.contains("抽签代表第 1 组"), "it is not offered again");
}
