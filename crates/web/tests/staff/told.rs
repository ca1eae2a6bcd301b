//! Being told: by card, by the link in a letter, and what the desk sees of it.

use axum::body::Body;
use axum::http::header::COOKIE;
use axum::http::{Request, StatusCode};
use governance::assembly::{AssemblyCommand, Stage};
use governance::bodies::BodiesCommand;
use governance::card::CardCommand;
use governance::deliberation::AnswerGiven;
use governance::ids::{OwnerId, PersonId};
use governance::{Actor, Command};
use office::{Act, NewRobot, Origin, Pace, Sort, Way, WishAsked};
use post::{MailSettings, Post, Robot, RobotKind, RobotSettings, Settings, TlsMode};
use rehearsal::fixture::deliberations::{answer, publish};
use rehearsal::fixture::estate;
use rehearsal::fixture::stations::MEETING;
use rehearsal::listeners::{HttpServer, MailServer, Manner};

use crate::seats::{CHAIR, CLERK, MANAGER, OBSERVER, Seat, shows_in_every_view};
use crate::site::{Answered, Site, VIEWS};

const OUTBOX: &str = "/c/qingfeng/desk/outbox";
const ROBOTS: &str = "/c/qingfeng/desk/robots";

struct Told {
    site: Site,
    mail: MailServer,
    group: HttpServer,
    composer: web::Composer,
    card: String,
}

impl Told {
    async fn at(stage: Stage) -> Self {
        let site = Site::at(stage).await;
        site.desk().carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
        let card = site.desk().card_code(OwnerId::new(1)).await.unwrap().plain();
        let (mail, group) = (MailServer::start(), HttpServer::start());
        let composer = web::Composer::new(&web::App::new(site.house.clone(), options()));
        let told = Self { site, mail, group, composer, card };
        told.set_up();
        told.send().await;
        told
    }

    fn set_up(&self) {
        let mail = MailSettings {
            host: "127.0.0.1".to_owned(),
            port: Some(self.mail.port()),
            tls: TlsMode::None,
            user: None,
            password: None,
            from: "news@example.org".to_owned(),
        };
        let robots = RobotSettings { inside: vec![self.group.host()] };
        let settings = Settings { mail: Some(mail), sms: None, robots: Some(robots) };
        self.site.house.set_post(Post::new(&settings).unwrap());
    }

    async fn send(&self) {
        self.site.house.send_messages(&self.composer).await.unwrap();
    }

    fn at_card(&self, rest: &str) -> String {
        format!("/o/{}{rest}", self.card)
    }

    async fn act(&self, actor: Actor, command: impl Into<Command>) {
        self.site.desk().carry_out(Act::new(actor, command)).await.unwrap();
    }

    /// Has an owner told, with the code that is sent.
    async fn wish(&self, owner: u32, address: &str) {
        let owner = OwnerId::new(owner);
        let (address, lang) = (address.to_owned(), "zh-CN".to_owned());
        let asked = WishAsked { way: Way::Mail, pace: Pace::AtOnce, lang, address };
        let begun = self.site.desk().begin_wish(owner, asked).await.unwrap();
        self.site.desk().confirm_wish(owner, &begun.code).await.unwrap();
    }

    async fn everybody_can_read(&self, path: &str) {
        for view in VIEWS {
            let request = Request::get(path).header(COOKIE, format!("view={view}")).body(Body::empty()).unwrap();
            let page = self.site.ask(request).await;
            assert_eq!(page.status, StatusCode::OK, "{path} in {view}");
            assert!(!page.text.contains("{ $") && !page.text.contains(">told-"), "{path} in {view}");
        }
    }
}

/// A group with a robot, and what puts messages into words.
pub(crate) struct Group {
    server: HttpServer,
    composer: web::Composer,
}

/// Has a group of the community hear of these sorts from now on.
pub(crate) async fn listening(site: &Site, sorts: &[Sort]) -> Group {
    let server = HttpServer::start();
    let robots = RobotSettings { inside: vec![server.host()] };
    let settings = Settings { mail: None, sms: None, robots: Some(robots) };
    site.house.set_post(Post::new(&settings).unwrap());
    let composer = web::Composer::new(&web::App::new(site.house.clone(), options()));
    let group = Group { server, composer };
    group.hears(site).await;
    let address = format!("http://{}/hook", group.server.host());
    let robot = Robot { kind: RobotKind::Webhook, address, secret: String::new() };
    let (name, lang, sorts) = ("GROUP".to_owned(), "zh-CN".to_owned(), sorts.iter().copied().collect());
    let new = NewRobot { name, robot, sorts, body: None, lang };
    site.desk().add_robot(PersonId::new(CHAIR), new).await.unwrap();
    group
}

impl Group {
    /// Everything it heard so far.
    pub(crate) async fn hears(&self, site: &Site) -> String {
        site.house.send_messages(&self.composer).await.unwrap();
        let message = |asked: String| {
            let said: serde_json::Value = serde_json::from_str(&asked).unwrap();
            said["message"].as_str().unwrap().to_owned()
        };
        self.server.asked().into_iter().map(|asked| message(asked.body)).collect::<Vec<_>>().join("\n")
    }
}

fn options() -> web::Options {
    web::Options {
        public_address: "https://vote.example.org".to_owned(),
        is_https: true,
        behind_proxy: false,
        is_demo: false,
    }
}

fn code_in(text: &str) -> String {
    let digits = |part: &&str| part.len() == 6 && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split(|c: char| !c.is_ascii_digit()).find(digits).unwrap().to_owned()
}

#[tokio::test]
async fn an_owner_is_told_after_they_agreed_and_proved_their_address_and_no_more_once_they_take_it_back() {
    let told = Told::at(Stage::Open).await;
    let page = told.at_card("/told");
    assert!(told.site.get(&told.at_card("")).await.text.contains(&page), "the card leads there");
    told.everybody_can_read(&page).await;
    for (form, names) in [
        ("way=mail&address=li%40example.org&pace=daily", "请先勾选同意"),
        ("way=mail&address=li&pace=daily&agree=yes", "这不像一个邮箱地址"),
        ("way=sms&address=13800138000&pace=daily&agree=yes", "请选"),
        ("", "请先勾选同意"),
    ] {
        let wrong = told.site.post(&page, form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(wrong.text.contains(names), "{form}: {names}");
    }
    assert!(told.mail.delivered().is_empty(), "nothing is sent without consent");
    let asked = told.site.post(&page, "way=mail&address=li%40example.org&pace=daily&agree=yes").await;
    assert_eq!(asked.location, told.at_card("/told/confirm?done=told-code-sent"));
    told.everybody_can_read(&told.at_card("/told/confirm")).await;
    let [letter] = told.mail.delivered().try_into().unwrap();
    let code = code_in(&letter.text());
    let confirm = told.at_card("/told/confirm");
    for wrong in ["typed=", "typed=12"] {
        assert_eq!(told.site.post(&confirm, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    assert!(told.site.get(&page).await.text.contains("还没有输入"));
    let done = told.site.post(&confirm, &format!("typed={code}")).await;
    assert_eq!(done.location, told.at_card("/told?done=told-confirmed"));
    let receipt = told.site.get(&page).await.text;
    assert!(
        receipt.contains("li…@example.org") && !receipt.contains("li@example.org"),
        "the address is not shown in full"
    );
    assert!(receipt.contains("每天最多一次") && receipt.contains("同意的时间"));
    told.everybody_can_read(&page).await;
    let pace = told.site.post(&told.at_card("/told/pace"), "pace=at-once").await;
    assert_eq!(pace.location, told.at_card("/told?done=told-pace-set"));
    let stop = told.at_card("/told/stop");
    assert_eq!(told.site.post(&stop, "").await.location, told.at_card("/told?done=told-stopped"));
    assert_eq!(told.site.post(&stop, "").await.location, told.at_card("/told?done=nothing-to-do"));
    assert!(told.site.get(&page).await.text.contains("现在不给您发任何消息"));
}

#[tokio::test]
async fn where_nothing_is_set_up_nothing_is_offered() {
    let site = Site::at(Stage::Open).await;
    site.desk().carry_out(Act::new(estate::CLERK, CardCommand::IssueCards)).await.unwrap();
    let card = site.desk().card_code(OwnerId::new(1)).await.unwrap().plain();
    let page = site.get(&format!("/o/{card}/told")).await;
    assert!(page.text.contains("这里还没有开通邮件和短信") && !page.text.contains("name=\"address\""));
    let asked = site.post(&format!("/o/{card}/told"), "way=mail&address=li%40example.org&pace=daily&agree=yes").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_code_that_cannot_be_sent_is_said_with_what_the_server_says() {
    let told = Told::at(Stage::Open).await;
    told.mail.be(Manner::KnowsNobody);
    let page = told.at_card("/told");
    let asked = told.site.post(&page, "way=mail&address=nobody%40example.org&pace=daily&agree=yes").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("验证码没有发出去") && asked.text.contains("nobody here"));
}

#[tokio::test]
async fn one_tap_in_a_letter_mutes_a_matter_without_a_card_and_looking_changes_nothing() {
    let told = Told::at(Stage::Open).await;
    told.wish(1, "li@example.org").await;
    let raised = told.site.post(&told.at_card("/deliberate"), "says=%E5%A4%AA%E5%90%B5&checked=yes").await;
    assert!(raised.location.contains("/deliberations/1"), "{}", raised.location);
    let chair = Seat::take(&told.site, CHAIR).await;
    let form = "title=%E9%9F%B3%E9%87%8F&text=%E5%A4%9C%E9%97%B4%E9%9F%B3%E4%B9%90";
    chair.post(&told.site, "/c/qingfeng/desk/deliberations/1/publish", form).await;
    told.send().await;
    let letters = told.mail.delivered();
    let link = letters[0].header("List-Unsubscribe");
    let link = link.trim_matches(['<', '>']).strip_prefix("https://vote.example.org").unwrap().to_owned();
    assert!(link.starts_with("/quiet/qingfeng.1.deliberation-1."), "{link}");
    told.everybody_can_read(&link).await;
    let muted = async || told.site.desk().wish(OwnerId::new(1)).await.unwrap().unwrap().muted.len();
    assert_eq!(muted().await, 0, "to look changes nothing: mail servers open links");
    let done = told.site.post(&link, "List-Unsubscribe=One-Click").await;
    assert_eq!((done.status, muted().await), (StatusCode::SEE_OTHER, 1));
    assert!(told.site.get(&link).await.text.contains("已屏蔽"));
    assert!(told.site.get(&told.at_card("/told")).await.text.contains("重新接收：音量"));
    told.everybody_can_read(&told.at_card("/told")).await;
    told.site.post(&link, "act=hear").await;
    assert_eq!(muted().await, 0);
    let by_card = told.site.post(&told.at_card("/told/mute"), "about=deliberation-1&act=mute").await;
    assert_eq!((by_card.location, muted().await), (told.at_card("/told?done=told-muted"), 1));
    let demand = rehearsal::fixture::petitions::recall(governance::ids::PersonId::new(1));
    told.site.desk().raise_petition(OwnerId::new(1), demand).await.unwrap();
    let listed = told.site.get(&told.at_card("/told")).await.text;
    assert!(listed.contains("/petitions/1") && listed.contains("petition-1"), "what one signed can be muted too");
    told.site.post(&told.at_card("/told/mute"), "about=petition-1&act=mute").await;
    assert_eq!(muted().await, 2);
    told.everybody_can_read(&told.at_card("/told")).await;
    let all = letters[0].text();
    let all = all.split("https://vote.example.org").find(|part| part.starts_with("/quiet/qingfeng.1.all.")).unwrap();
    let all = all.trim().to_owned();
    told.everybody_can_read(&all).await;
    let stopped = told.site.post(&all, "").await;
    assert_eq!((stopped.status, stopped.text.contains("您的地址已经删除")), (StatusCode::OK, true));
    assert!(told.site.desk().wish(OwnerId::new(1)).await.unwrap().is_none());
    for void in [&link, &all, &"/quiet/nowhere.1.all.0".to_owned(), &"/quiet/x".to_owned()] {
        assert_eq!(told.site.get(void).await.status, StatusCode::NOT_FOUND, "{void}");
    }
}

#[tokio::test]
async fn the_desk_sees_what_was_not_sent_without_an_address_tries_again_and_prints_whom_to_bring_it_on_paper() {
    let told = Told::at(Stage::Convened).await;
    told.wish(2, "secret@example.org").await;
    let (chair, observer) = (Seat::take(&told.site, CHAIR).await, Seat::take(&told.site, OBSERVER).await);
    assert!(chair.get(&told.site, OUTBOX).await.text.contains("没有未发出的消息"));
    told.mail.be(Manner::KnowsNobody);
    told.act(estate::CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING }).await;
    told.send().await;
    let page = chair.get(&told.site, OUTBOX).await.text;
    for holds in ["1栋-1单元-102", "名册公示", "nobody here", "有法定的或者关系业主本人表决权的通知没有发到"]
    {
        assert!(page.contains(holds), "{holds}");
    }
    assert!(!page.contains("secret@example.org"), "an address is shown");
    let paper = chair.get(&told.site, &format!("{OUTBOX}/paper")).await.text;
    assert!(paper.contains("1栋-1单元-102") && !paper.contains("secret@"));
    for path in [OUTBOX.to_owned(), format!("{OUTBOX}/paper"), ROBOTS.to_owned(), "/c/qingfeng/desk".to_owned()] {
        shows_in_every_view(&told.site, &chair, &path).await;
    }
    assert_eq!(observer.get(&told.site, OUTBOX).await.status, StatusCode::FORBIDDEN);
    told.mail.be(Manner::Willing);
    let again = chair.post(&told.site, OUTBOX, "which=all").await;
    assert_eq!(again.location, format!("{OUTBOX}?done=outbox-again"));
    told.send().await;
    assert_eq!(told.mail.delivered().len(), 1);
    assert_eq!(chair.post(&told.site, OUTBOX, "which=all").await.location, format!("{OUTBOX}?done=nothing-to-do"));
}

#[tokio::test]
async fn whoever_leads_a_deliberation_sees_what_was_not_sent_of_it_and_not_whom_it_is_about() {
    let told = Told::at(Stage::Convened).await;
    told.wish(2, "secret@example.org").await;
    let (company, observer) = (Seat::take(&told.site, MANAGER).await, Seat::take(&told.site, OBSERVER).await);
    assert_eq!(company.get(&told.site, OUTBOX).await.status, StatusCode::FORBIDDEN, "it leads nothing yet");
    let owner = OwnerId::new(2);
    told.site.desk().raise_deliberation(Actor::Owner(owner), Origin::Owner(owner), "太吵").await.unwrap();
    told.mail.be(Manner::KnowsNobody);
    told.act(estate::CHAIR, publish("夜里安静")).await;
    told.act(estate::CHAIR, answer(AnswerGiven::HandOn(estate::COMPANY))).await;
    told.act(estate::CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING }).await;
    told.send().await;
    let page = company.get(&told.site, OUTBOX).await.text;
    assert!(page.contains("夜里安静") && page.contains("一位业主"), "{page}");
    for hidden in ["1栋-1单元-102", "secret@example.org", "名册公示"] {
        assert!(!page.contains(hidden), "{hidden}");
    }
    let chair = Seat::take(&told.site, CHAIR).await.get(&told.site, OUTBOX).await.text;
    assert!(chair.contains("名册公示") && chair.contains("一位业主"), "{chair}");
    shows_in_every_view(&told.site, &company, OUTBOX).await;
    assert_eq!(company.get(&told.site, &format!("{OUTBOX}/paper")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(observer.get(&told.site, OUTBOX).await.status, StatusCode::FORBIDDEN);
    told.mail.be(Manner::Willing);
    company.post(&told.site, OUTBOX, "which=all").await;
    told.send().await;
    let letters = told.mail.delivered();
    assert_eq!(letters.len(), 1);
    let text = letters[0].text();
    assert!(text.contains("夜里安静") && !text.contains("名册"), "the notice of the law is not theirs to send again");
}

#[tokio::test]
async fn a_robot_is_brought_in_tried_told_what_is_public_switched_off_and_removed() {
    let told = Told::at(Stage::Convened).await;
    let chair = Seat::take(&told.site, CHAIR).await;
    let add = format!("{ROBOTS}/add");
    shows_in_every_view(&told.site, &chair, &add).await;
    let form = |kind: &str, address: &str| {
        format!(
            "kind={kind}&name=%E9%82%BB%E9%87%8C%E7%BE%A4&address={address}&sorts=statutory&sorts=new&secret=SECret"
        )
    };
    for address in ["http%3A%2F%2F10.0.0.1%2Fx", "https%3A%2F%2F127.0.0.1%2Fx", "x", ""] {
        let wrong: Answered = chair.post(&told.site, &add, &form("wecom", address)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(wrong.text.contains("这个地址不能用"), "{address}");
    }
    let address = format!("http%3A%2F%2F{}%2Fhook%3Fkey%3D693a91f65aaa", told.group.host());
    let added = chair.post(&told.site, &add, &form("wecom", &address)).await;
    let robot = format!("{ROBOTS}/1");
    assert_eq!(added.location, format!("{robot}?done=robot-added"));
    let page = chair.get(&told.site, &robot).await.text;
    assert!(page.contains("5aaa") && !page.contains("693a91f65aaa"), "the address is a secret");
    shows_in_every_view(&told.site, &chair, &robot).await;
    told.group.answer(200, r#"{"errcode":93000,"errmsg":"invalid webhook url"}"#);
    let failed = chair.post(&told.site, &robot, "act=try").await;
    assert_eq!(failed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(failed.text.contains("93000"));
    told.group.answer(200, r#"{"errcode":0,"errmsg":"ok"}"#);
    let tried = chair.post(&told.site, &robot, "act=try").await;
    assert_eq!(tried.location, format!("{robot}?done=robot-tried"));
    told.act(estate::CHAIR, AssemblyCommand::PublishRoll { meeting: MEETING }).await;
    told.send().await;
    let asked = told.group.asked();
    assert_eq!(asked.len(), 3);
    assert!(
        asked[2].body.contains("业主名册公示") && asked[2].body.contains("/c/qingfeng/matters/1"),
        "{}",
        asked[2].body
    );
    let off = chair.post(&told.site, &robot, "act=off").await;
    assert_eq!(off.location, format!("{robot}?done=robot-off"));
    shows_in_every_view(&told.site, &chair, ROBOTS).await;
    let removed = chair.post(&told.site, &robot, "act=remove").await;
    assert_eq!(removed.location, format!("{ROBOTS}?done=robot-removed"));
    assert_eq!(chair.get(&told.site, &robot).await.status, StatusCode::NOT_FOUND);
    let clerk = Seat::take(&told.site, CLERK).await;
    assert_eq!(clerk.get(&told.site, ROBOTS).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_body_brings_a_robot_into_its_own_group_which_hears_whose_turn_it_is_and_nothing_for_the_estate() {
    let told = Told::at(Stage::Convened).await;
    let manager = Seat::take(&told.site, MANAGER).await;
    let add = format!("{ROBOTS}/add");
    shows_in_every_view(&told.site, &manager, &add).await;
    let page = manager.get(&told.site, &add).await.text;
    assert!(page.contains("物业公司自己的工作群") && !page.contains("全小区的群") && !page.contains("name=\"sorts\""));
    let address = format!("http%3A%2F%2F{}%2Fhook", told.group.host());
    let form = |body: &str| format!("kind=webhook&name=GROUP&address={address}&sorts=new&body={body}");
    for body in ["", "1", "99"] {
        let wrong = manager.post(&told.site, &add, &form(body)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{body} is another's");
    }
    let added = manager.post(&told.site, &add, &form("3")).await;
    let robot = format!("{ROBOTS}/1");
    assert_eq!(added.location, format!("{robot}?done=robot-added"));
    let page = manager.get(&told.site, &robot).await.text;
    assert!(page.contains("协商事项轮到物业公司办理、逾期") && !page.contains("邻居提出的新事项"));
    shows_in_every_view(&told.site, &manager, &robot).await;
    shows_in_every_view(&told.site, &manager, ROBOTS).await;
    let chair = Seat::take(&told.site, CHAIR).await;
    assert_eq!(chair.get(&told.site, &robot).await.status, StatusCode::NOT_FOUND, "another body's");
    assert_eq!(chair.post(&told.site, &robot, "act=remove").await.status, StatusCode::NOT_FOUND);
    assert!(!chair.get(&told.site, ROBOTS).await.text.contains("GROUP"));
    assert!(chair.get(&told.site, &add).await.text.contains("全小区的群"));
    // Once nobody acts for the company, whoever keeps the robots of the estate removes it.
    let seats = told.site.desk().files().await.community.bodies().body(estate::COMPANY).unwrap().seats.clone();
    for seat in seats {
        let (body, person, role) = (estate::COMPANY, seat.person, seat.role);
        told.act(Actor::Operator, BodiesCommand::VacateSeat { body, person, role }).await;
    }
    assert!(chair.get(&told.site, ROBOTS).await.text.contains("GROUP"));
    let removed = chair.post(&told.site, &robot, "act=remove").await;
    assert_eq!(removed.location, format!("{ROBOTS}?done=robot-removed"));
}

#[tokio::test]
async fn the_board_has_a_poster_that_leads_to_it_by_a_code() {
    let told = Told::at(Stage::Announced).await;
    let page = told.site.get("/c/qingfeng/board/poster").await.text;
    assert!(
        page.contains("表决结果公布") && page.contains("vote.example.org/c/qingfeng/board") && page.contains("<svg")
    );
    assert!(told.site.get("/c/qingfeng/board").await.text.contains("/c/qingfeng/board/poster"));
    told.everybody_can_read("/c/qingfeng/board/poster").await;
}
