//! What all who take part must know, from the form at the desk to a neighbour's question and its answer.

use axum::http::StatusCode;
use governance::Actor;
use governance::deliberation::{DeliberationCommand, Step};
use governance::ids::{DeliberationId, HomeId};
use governance::informing::{DossierGiven, InformingCommand, Way};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use office::Act;
use rehearsal::fixture::estate;

use crate::parties::{a_concern_taken_up, settle_parties};
use crate::seats::{CHAIR, CLERK, MANAGER, Seat, shows_in_every_view};
use crate::site::Site;

const PUBLIC: &str = "/c/qingfeng/deliberations/1";
const DESK: &str = "/c/qingfeng/desk/deliberations/1";
const HERE: &str = "/c/qingfeng/desk/deliberations/1/dossier";
const ONE: DeliberationId = DeliberationId::new(1);
const ROWS: &str = "costs=1&sources=1";
const WHOLE: &str = "about=WHAT-IT-IS&for=FIRST-FOR%0D%0A%0D%0ASECOND-FOR&against=ONE-AGAINST&otherwise=LEFT-ALONE&costs=1&\
cost-what-1=SIGN&cost-amount-1=1860.5&cost-every-1=once&cost-by-1=INCOME&sources=2&source-name-1=STANDARD&\
source-link-1=https%3A%2F%2Fexample.org%2Fa";

/// The dossier is published, and its days go by; whoever was signed in signs in anew.
pub(crate) async fn inform(site: &Site) {
    site.desk()
        .carry_out(Act::new(estate::CHAIR, DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Informing }))
        .await
        .unwrap();
    let given = DossierGiven {
        about: "晚间的健身舞".to_owned(),
        arguments_for: vec!["要休息".to_owned()],
        arguments_against: vec!["要锻炼".to_owned()],
        otherwise: "照旧".to_owned(),
        ..DossierGiven::default()
    };
    let command =
        InformingCommand::PublishDossier { deliberation: ONE, given: Box::new(given), changed: String::new() };
    site.desk().carry_out(Act::new(estate::CHAIR, command)).await.unwrap();
    reach_all(site).await;
    days_pass(site, 12);
}

/// The dossier is put into the box of every home.
async fn reach_all(site: &Site) {
    let desk = site.desk();
    let homes: Vec<HomeId> = desk.files().await.community.register().homes().iter().map(|home| home.id).collect();
    let Actor::Person(by) = estate::CHAIR else { panic!("a seat") };
    let on = site.door().now().to_zoned(TimeZone::get("Asia/Shanghai").unwrap()).date();
    desk.record_reached(by, (ONE, 1), homes, (Way::Letter, on)).await.unwrap();
}

fn days_pass(site: &Site, days: i64) {
    site.door().set(site.door().now() + SignedDuration::from_hours(24 * days));
}

pub(crate) async fn informing() -> (Site, String, Seat) {
    let (site, code) = a_concern_taken_up().await;
    settle_parties(&site).await;
    let on = DeliberationCommand::MoveOn { deliberation: ONE, to: Step::Informing };
    site.desk().carry_out(Act::new(estate::CHAIR, on)).await.unwrap();
    let chair = Seat::take(&site, CHAIR).await;
    (site, code, chair)
}

#[tokio::test]
async fn a_dossier_is_published_section_by_section_and_one_side_alone_is_not() {
    let (site, code, chair) = informing().await;
    let page = format!("{HERE}/publish");
    assert!(chair.get(&site, DESK).await.text.contains(HERE));
    assert!(site.get(PUBLIC).await.text.contains("通报资料还没有公布"));
    assert_eq!(site.get(&format!("{PUBLIC}/dossier")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&format!("/o/{code}/deliberations/1/dossier")).await.status, StatusCode::NOT_FOUND);
    for shown in [HERE, &page] {
        shows_in_every_view(&site, &chair, shown).await;
    }
    let waits = chair.get(&site, DESK).await.text;
    assert!(waits.contains("两边的理由都写上") && !waits.contains("进入第 4 步"));
    let more = chair.post(&site, &page, &format!("{ROWS}&about=KEPT&more=costs")).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.text.contains("KEPT") && more.text.contains("cost-what-2") && !more.text.contains("source-name-2"));
    let long = "x".repeat(501);
    for (form, said) in [
        (ROWS.to_owned(), "请写明内容"),
        (WHOLE.replace("against=ONE-AGAINST", "against="), "资料里还空着：反对的理由"),
        (WHOLE.replace("for=FIRST-FOR%0D%0A%0D%0ASECOND-FOR", "for="), "资料里还空着：支持的理由"),
        (WHOLE.replace("FIRST-FOR", &long), "500"),
        (WHOLE.replace("ONE-AGAINST", "13812345678"), "手机号码"),
        (WHOLE.replace("1860.5", "MUCH"), "金额"),
        (WHOLE.replace("&cost-every-1=once", ""), "请选一项"),
        (WHOLE.replace("https%3A%2F%2Fexample.org%2Fa", "example.org"), "第 1 项出处"),
        (WHOLE.replace("source-name-1=STANDARD", "source-name-1="), "请写明内容"),
    ] {
        let wrong = chair.post(&site, &page, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(wrong.text.contains(said), "{said} for {form}");
    }
    // All that is missing stands there at once, alone or beside another mistake.
    let one_sided = WHOLE.replace("against=ONE-AGAINST", "against=");
    let bare = one_sided.replace("for=FIRST-FOR%0D%0A%0D%0ASECOND-FOR", "for=");
    for form in [bare.clone(), bare.replace("about=WHAT-IT-IS", "about=")] {
        let wrong = chair.post(&site, &page, &form).await.text;
        assert!(wrong.contains("#against\"") && wrong.contains("#for\""), "{wrong}");
    }
    let (clerk, manager) = (Seat::take(&site, CLERK).await, Seat::take(&site, MANAGER).await);
    assert_eq!(manager.get(&site, &page).await.status, StatusCode::FORBIDDEN);
    assert_eq!(clerk.get(&site, HERE).await.status, StatusCode::OK);
    let done = chair.post(&site, &page, WHOLE).await;
    assert_eq!(done.location, format!("{HERE}?done=dossier-published"));
    let card = format!("/o/{code}/deliberations/1/dossier");
    for shown in [format!("{PUBLIC}/dossier"), card, HERE.to_owned()] {
        let read = chair.get(&site, &shown).await.text;
        for words in ["WHAT-IT-IS", "SECOND-FOR", "ONE-AGAINST", "1,860.50", "INCOME", "LEFT-ALONE", "example.org/a"] {
            assert!(read.contains(words), "{shown} lacks {words}");
        }
        shows_in_every_view(&site, &chair, &shown).await;
    }
    // The next version begins from this one, and says what changed.
    let again = chair.get(&site, &page).await.text;
    assert!(again.contains("SECOND-FOR") && again.contains("1860.50") && again.contains("name=\"changed\""));
    assert_eq!(chair.post(&site, &page, WHOLE).await.location, format!("{HERE}?done=nothing-to-do"));
    let second = WHOLE.replace("ONE-AGAINST", "ANOTHER-AGAINST");
    let unsaid = chair.post(&site, &page, &second).await;
    assert!(unsaid.text.contains("没有写明这一版改了什么"));
    let done = chair.post(&site, &page, &format!("{second}&changed=BETTER-SAID")).await;
    assert_eq!(done.location, format!("{HERE}?done=dossier-published"));
    let read = site.get(&format!("{PUBLIC}/dossier")).await.text;
    assert!(read.contains("BETTER-SAID") && read.contains("ONE-AGAINST") && read.contains("ANOTHER-AGAINST"));
    shows_in_every_view(&site, &chair, &format!("{PUBLIC}/dossier")).await;
    shows_in_every_view(&site, &chair, PUBLIC).await;
}

#[tokio::test]
async fn a_question_is_asked_by_card_and_on_paper_looked_at_and_answered_for_everybody() {
    let (site, code, chair) = informing().await;
    let card = format!("/o/{code}/deliberations/1");
    assert_eq!(site.get(&format!("{card}/ask")).await.status, StatusCode::NOT_FOUND);
    chair.post(&site, &format!("{HERE}/publish"), WHOLE).await;
    assert!(site.get(&card).await.text.contains(&format!("{card}/dossier")));
    assert!(site.get(&format!("{card}/dossier")).await.text.contains(&format!("{card}/ask")));
    shows_in_every_view(&site, &chair, &format!("{card}/ask")).await;
    let long = format!("says={}", "x".repeat(501));
    for form in ["", "says=+", long.as_str()] {
        assert_eq!(site.post(&format!("{card}/ask"), form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let asked = site.post(&format!("{card}/ask"), "says=WHO-REPAIRS-IT").await;
    assert_eq!(asked.location, format!("{card}/dossier?done=question-asked"));
    assert!(!site.get(&format!("{PUBLIC}/dossier")).await.text.contains("WHO-REPAIRS-IT"));
    let (clerk, manager) = (Seat::take(&site, CLERK).await, Seat::take(&site, MANAGER).await);
    let at_desk = format!("{HERE}/ask");
    shows_in_every_view(&site, &clerk, &at_desk).await;
    for form in ["", "whose=paper", "says=x"] {
        assert_eq!(clerk.post(&site, &at_desk, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let paper = clerk.post(&site, &at_desk, "whose=paper&says=HOW-LOUD-IS-IT").await;
    assert_eq!(paper.location, format!("{HERE}?done=question-taken-in"));

    let (first, second) = (format!("{HERE}/questions/1"), format!("{HERE}/questions/2"));
    for seat in [&clerk, &manager] {
        assert_eq!(seat.get(&site, &first).await.status, StatusCode::FORBIDDEN);
    }
    assert!(chair.get(&site, HERE).await.text.contains(&first));
    assert!(chair.get(&site, &first).await.text.contains("WHO-REPAIRS-IT"));
    shows_in_every_view(&site, &chair, &first).await;
    for form in ["", "outcome=show&text=", "outcome=show&text=13812345678", "outcome=unanswerable&text=x"] {
        assert_eq!(chair.post(&site, &first, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let shown = chair.post(&site, &first, "outcome=show&text=WHO-REPAIRS-IT&body=3").await;
    assert_eq!(shown.location, format!("{HERE}?done=question-looked-at"));
    chair.post(&site, &second, "outcome=off-topic").await;
    let public = site.get(&format!("{PUBLIC}/dossier")).await.text;
    assert!(public.contains("WHO-REPAIRS-IT") && public.contains("由物业公司答复") && public.contains("与问题无关"));
    assert!(!public.contains("HOW-LOUD-IS-IT"));

    assert_eq!(clerk.get(&site, &first).await.status, StatusCode::FORBIDDEN);
    shows_in_every_view(&site, &manager, &first).await;
    for form in ["", "answer=+", "answer=13812345678"] {
        assert_eq!(manager.post(&site, &first, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let step = chair.get(&site, DESK).await.text;
    assert!(step.contains("把公布期间的提问都核看、答复"));
    days_pass(&site, 12);
    assert!(site.get(&format!("{PUBLIC}/dossier")).await.text.contains("逾期没有答复"));
    let (chair, manager) = (Seat::take(&site, CHAIR).await, Seat::take(&site, MANAGER).await);
    let early = chair.post(&site, &format!("{DESK}/step"), "to=deliberating").await;
    assert_eq!((early.status, early.text.contains("把公布期间的提问")), (StatusCode::CONFLICT, true));
    let done = manager.post(&site, &first, "answer=WE-DO").await;
    assert_eq!(done.location, format!("{HERE}?done=question-answered"));
    for page in [format!("{PUBLIC}/dossier"), format!("{card}/dossier")] {
        let read = site.get(&page).await.text;
        assert!(read.contains("WE-DO") && read.contains("逾期答复"), "{page}");
        shows_in_every_view(&site, &chair, &page).await;
    }
    assert_eq!(chair.get(&site, &first).await.location, HERE);
    let few = chair.post(&site, &format!("{DESK}/step"), "to=deliberating").await;
    assert!(few.location.is_empty() && few.text.contains("最低比例 1/2"));
    let on = chair.post(&site, &format!("{DESK}/step"), "to=deliberating&homes=NOBODY-AT-HOME").await;
    assert_eq!(on.location, format!("{DESK}?done=deliberation-moved-on"));
    let public = site.get(PUBLIC).await.text;
    assert!(public.contains("NOBODY-AT-HOME"));
    assert!(public.contains("资料第 1 版，答复提问 1 个"));
}

#[tokio::test]
async fn whom_it_reached_is_entered_stair_by_stair_and_everybody_sees_how_many() {
    let (site, code, chair) = informing().await;
    let (page, card) = (format!("{HERE}/reached"), format!("/o/{code}/deliberations/1/dossier"));
    assert_eq!(chair.get(&site, &page).await.status, StatusCode::NOT_FOUND);
    chair.post(&site, &format!("{HERE}/publish"), WHOLE).await;
    assert!(site.get(&format!("{PUBLIC}/dossier")).await.text.contains("0 户（共 12 户）"));
    let clerk = Seat::take(&site, CLERK).await;
    assert!(clerk.get(&site, HERE).await.text.contains(&page));
    for shown in [page.clone(), format!("{page}?stair=0")] {
        shows_in_every_view(&site, &clerk, &shown).await;
    }
    let today = site.door().now().to_zoned(jiff::tz::TimeZone::get("Asia/Shanghai").unwrap()).date();
    let on = format!("on-year={}&on-month={}&on-day={}", today.year(), today.month(), today.day());
    for form in [
        "stair=0".to_owned(),
        format!("stair=0&way=door&{on}"),
        format!("stair=0&homes=1&{on}"),
        "stair=0&homes=1&way=door".to_owned(),
        "stair=0&homes=1&way=door&on-year=2020&on-month=1&on-day=1".to_owned(),
    ] {
        assert_eq!(clerk.post(&site, &page, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let done = clerk.post(&site, &page, &format!("stair=0&homes=1&homes=2&way=door&{on}")).await;
    assert_eq!(done.location, format!("{page}?done=homes-reached"));
    assert!(clerk.get(&site, &format!("{page}?stair=0")).await.text.contains("上门告知"));
    let before = site.get(&card).await.text;
    assert!(before.contains("我看过了") && before.contains("2 户（共 12 户）"));
    let read = site.post(&card, "version=1").await;
    assert_eq!(read.location, format!("{card}?done=dossier-read"));
    assert!(site.get(&card).await.text.contains("您已经标记看过第 1 版"));
    assert_eq!(site.post(&card, "version=1").await.location, format!("{card}?done=nothing-to-do"));
    assert_eq!(site.post(&card, "version=7").await.status, StatusCode::CONFLICT);
    assert_eq!(site.post(&card, "").await.status, StatusCode::NOT_FOUND);
    let public = site.get(&format!("{PUBLIC}/dossier")).await.text;
    assert!(public.contains("标记看过的业主：1 位"), "how many, and not who");
    assert!(!public.contains("上门告知"));
    // A new version has reached nobody yet.
    let again = format!("{}&changed=BETTER-SAID", WHOLE.replace("ONE-AGAINST", "ANOTHER-AGAINST"));
    chair.post(&site, &format!("{HERE}/publish"), &again).await;
    assert!(site.get(&card).await.text.contains("我看过了"));
    assert!(site.get(&format!("{PUBLIC}/dossier")).await.text.contains("0 户（共 12 户）"));
    // The desk does not learn whose card marked it as read: their home is offered as if nobody had.
    assert_eq!(site.post(&card, "version=2").await.location, format!("{card}?done=dossier-read"));
    let desk = clerk.get(&site, &format!("{page}?stair=0")).await.text;
    assert!(desk.contains("value=\"1\"") && !desk.contains("已经送到的"));
    let done = clerk.post(&site, &page, &format!("stair=0&homes=1&way=door&{on}")).await;
    assert_eq!(done.location, format!("{page}?done=homes-reached"));
    assert!(site.get(&format!("/o/{code}")).await.text.contains("标记看过"));
}
