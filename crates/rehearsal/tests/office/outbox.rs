//! What reaches people who asked to be told, against a real mail server: who hears of what, when, once, and no more of what
//! they muted.

use std::sync::Arc;

use governance::assembly::{AssemblyCommand, Stage};
use governance::card::CardCommand;
use governance::community::{CommunityCommand, OwnRules};
use governance::deliberation::{AnswerGiven, DeliberationCommand};
use governance::ids::{DeliberationId, OwnerId, PersonId, PetitionId};
use governance::{Actor, Command};
use office::{About, Confirmed, Delivery, House, Message, NotBegun, Origin, Pace, Recipient, Way, What, WishAsked};
use post::{MailSettings, Post, Settings, TlsMode};
use rehearsal::fixture::estate::{CHAIR, CLERK, at};
use rehearsal::fixture::office::{REGISTER, Rehearsed};
use rehearsal::fixture::stations::MEETING;
use rehearsal::listeners::{Delivered, MailServer, Manner};
use web::Composer;

const CONCERN: DeliberationId = DeliberationId::new(1);
const ABOUT: About = About::Deliberation(CONCERN);

/// A morning on which nothing else happens, and that day's evening.
const MORNING: &str = "2026-02-11T09:00:00+08:00";
const EVENING: &str = "2026-02-11T19:00:00+08:00";

fn settings(mail: &MailServer) -> Settings {
    let mail = MailSettings {
        host: "127.0.0.1".to_owned(),
        port: Some(mail.port()),
        tls: TlsMode::None,
        user: None,
        password: None,
        from: "清风小区 <news@example.org>".to_owned(),
    };
    Settings { mail: Some(mail), ..Settings::default() }
}

fn composer(house: &Arc<House>) -> Composer {
    let options = web::Options {
        public_address: "https://vote.example.org".to_owned(),
        is_https: true,
        behind_proxy: false,
        is_demo: false,
    };
    Composer::new(&web::App::new(house.clone(), options))
}

/// The community with cards, on a morning, and a mail server.
pub(crate) struct Told {
    pub(crate) world: Rehearsed,
    pub(crate) mail: MailServer,
}

impl Told {
    pub(crate) fn new() -> Self {
        let world = Rehearsed::at_stage(7, Stage::Convened, OwnRules::default());
        world.must(CLERK, CardCommand::IssueCards);
        world.door.set(at(MORNING));
        let told = Self { world, mail: MailServer::start() };
        told.open();
        told.send();
        told
    }

    pub(crate) fn open(&self) {
        let post = Post::new(&settings(&self.mail)).unwrap();
        self.world.run(async |house| house.set_post(post));
    }

    /// What the sending loop does every second.
    pub(crate) fn send(&self) {
        let composer = composer(&self.world.house());
        self.world.run(async |house| house.send_messages(&composer).await).unwrap();
    }

    /// Has an owner told, with the code that came to them.
    pub(crate) fn wish(&self, owner: u32, pace: Pace) {
        let owner = OwnerId::new(owner);
        let asked = WishAsked { way: Way::Mail, pace, lang: "zh-CN".to_owned(), address: address(owner) };
        let confirmed = self.world.desk_run(async |desk| {
            let begun = desk.begin_wish(owner, asked).await.unwrap();
            desk.confirm_wish(owner, &begun.code).await.unwrap()
        });
        assert_eq!(confirmed, Confirmed::Done);
    }

    /// A concern of the first owner, supported by the second, in public words.
    fn concern(&self) {
        let raised = self.world.desk_run(async |desk| {
            let owner = OwnerId::new(1);
            desk.raise_deliberation(Actor::Owner(owner), Origin::Owner(owner), "广场舞太吵了").await
        });
        raised.unwrap();
        let (title, text) = ("夜间广场舞的音量".to_owned(), "中心花园夜间音乐声大。".to_owned());
        self.world.must(CHAIR, DeliberationCommand::Publish { deliberation: CONCERN, title, text });
        let supported = self.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(2), CONCERN).await);
        supported.unwrap();
    }

    fn act(&self, command: impl Into<Command>) {
        self.world.must(CHAIR, command);
    }

    fn take_up(&self) {
        let answer = AnswerGiven::TakeUp;
        let reason = "影响到很多户，应当商量。".to_owned();
        self.act(DeliberationCommand::Answer { deliberation: CONCERN, answer, reason });
    }

    pub(crate) fn set(&self, now: &str) {
        self.world.door.set(at(now));
    }

    pub(crate) fn messages(&self) -> Vec<Message> {
        self.world.desk_run(async |desk| desk.messages().await).unwrap()
    }

    /// Who was written to so far, in order.
    fn written_to(&self) -> Vec<String> {
        self.mail.delivered().into_iter().map(|letter| letter.to).collect()
    }
}

fn address(owner: OwnerId) -> String {
    format!("owner{owner}@example.com")
}

fn subject(letter: &Delivered) -> String {
    // Words beyond ASCII are folded into pieces of base64; what matters here is in the text.
    letter.header("Subject")
}

#[test]
fn a_change_reaches_those_who_raised_or_supported_it_in_the_message_of_the_day_and_nobody_else() {
    let told = Told::new();
    told.wish(1, Pace::Daily);
    told.wish(2, Pace::Daily);
    told.wish(3, Pace::Daily);
    told.concern();
    told.take_up();
    told.send();
    assert_eq!(told.written_to(), Vec::<String>::new(), "nobody is disturbed before the evening");
    told.set(EVENING);
    told.send();
    assert_eq!(told.written_to(), ["owner1@example.com", "owner2@example.com"]);
    let letters = told.mail.delivered();
    let text = letters[0].text();
    assert_eq!(text.matches("■ ").count(), 1, "one matter: {text}");
    let (taken_up, published) = (text.find("受理").unwrap(), text.find("已经写成大家都能看的文字").unwrap());
    assert!(taken_up < published, "the newest is first: {text}");
    for holds in [
        "夜间广场舞的音量",
        "https://vote.example.org/c/qingfeng/deliberations/1",
        "https://vote.example.org/quiet/qingfeng.1.deliberation-1.",
        "https://vote.example.org/quiet/qingfeng.1.all.",
        "法定的通知另外单独发送",
    ] {
        assert!(text.contains(holds), "{holds} is missing from {text}");
    }
    assert!(letters[0].header("List-Unsubscribe").contains("/quiet/qingfeng.1.deliberation-1."));
    assert_eq!(letters[0].header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    assert!(!subject(&letters[0]).is_empty());
    assert!(!text.contains("广场舞太吵了"), "the raiser's own words are not for the mail");
    told.send();
    assert_eq!(told.written_to().len(), 2, "once");
}

#[test]
fn whoever_wants_each_at_once_gets_each_by_itself_and_not_at_night() {
    let told = Told::new();
    told.wish(1, Pace::AtOnce);
    told.concern();
    told.send();
    assert_eq!(told.written_to().len(), 1, "at once");
    told.set("2026-02-11T22:00:00+08:00");
    told.take_up();
    told.send();
    told.set("2026-02-12T07:59:59+08:00");
    told.send();
    assert_eq!(told.written_to().len(), 1, "it is night");
    told.set("2026-02-12T08:00:00+08:00");
    told.send();
    assert_eq!(told.written_to().len(), 2, "taken up and moved on in one act: one letter");
}

#[test]
fn signers_hear_what_becomes_of_a_petition_and_no_more_once_they_mute_it_or_take_their_signature_back() {
    let told = Told::new();
    for (owner, pace) in [(1, Pace::Daily), (2, Pace::Daily), (3, Pace::Daily), (6, Pace::AtOnce)] {
        told.wish(owner, pace);
    }
    let demand = rehearsal::fixture::petitions::recall(PersonId::new(1));
    let petition = PetitionId::new(1);
    told.world.desk_run(async |desk| desk.raise_petition(OwnerId::new(1), demand).await).unwrap();
    for owner in [2, 6] {
        told.world.desk_run(async |desk| desk.sign_petition(OwnerId::new(owner), petition).await).unwrap();
    }
    let about = About::Petition(petition);
    assert!(told.world.desk_run(async |desk| desk.mute(OwnerId::new(2), about, true).await).unwrap());
    let by = Actor::Owner(OwnerId::new(1));
    told.world.desk_run(async |desk| desk.hand_in_petition(by, petition).await).unwrap();
    told.send();
    assert_eq!(told.written_to(), ["owner6@example.com"], "at once to whoever wants it so");
    told.set(EVENING);
    told.send();
    assert_eq!(told.written_to(), ["owner6@example.com", "owner1@example.com"], "neither muted nor unsigned");
    let letter = told.mail.delivered().pop().unwrap().text();
    assert!(letter.contains("■ 第 1 号联名提议") && letter.contains("/petitions/1") && letter.contains("/quiet/"));
    assert!(letter.contains("轮到"), "{letter}");
}

#[test]
fn a_muted_matter_sends_nothing_further_and_a_statutory_notice_still_comes() {
    let told = Told::new();
    told.wish(1, Pace::Daily);
    told.wish(2, Pace::Daily);
    told.concern();
    told.send();
    let mute = |quiet| told.world.desk_run(async |desk| desk.mute(OwnerId::new(1), ABOUT, quiet).await).unwrap();
    assert!(mute(true), "what waits is muted with it");
    assert!(!mute(true), "there is nothing to do a second time");
    told.take_up();
    told.set(EVENING);
    told.send();
    assert_eq!(told.written_to(), ["owner2@example.com"], "a neighbour who has not muted it hears of it");
    let own = |message: &Message| message.to == Recipient::Owner(OwnerId::new(1));
    assert!(!told.messages().iter().any(own), "what is muted leaves no message");
    told.set("2026-02-12T09:00:00+08:00");
    told.act(AssemblyCommand::PublishRoll { meeting: MEETING });
    told.send();
    let letters = told.mail.delivered();
    let again = ["owner2@example.com", "owner1@example.com", "owner2@example.com"];
    assert_eq!(told.written_to(), again, "to both, apart from the message of the day");
    let text = letters[1].text();
    assert!(text.contains("业主名册公示") && text.contains("不代替法律规定的送达"), "{text}");
    assert!(!text.contains("/quiet/qingfeng.1.meeting-"), "it cannot be muted");
    let meeting = About::Meeting(MEETING);
    assert!(!told.world.desk_run(async |desk| desk.mute(OwnerId::new(1), meeting, true).await).unwrap());
    assert!(mute(false));
    assert!(told.world.desk_run(async |desk| desk.wish(OwnerId::new(1)).await).unwrap().unwrap().muted.is_empty());
}

#[test]
fn whoever_is_stopped_between_sending_and_noting_sends_that_one_again_under_the_same_name_and_loses_none() {
    let mut told = Told::new();
    told.wish(1, Pace::AtOnce);
    told.wish(2, Pace::AtOnce);
    told.concern();
    told.set("2026-02-11T09:05:00+08:00");
    told.take_up();
    told.mail.be(Manner::Silent);
    let (house, composer) = (told.world.house(), composer(&told.world.house()));
    let sending = told.world.spawn(async move { house.send_messages(&composer).await });
    told.mail.wait_for_letter();
    // The server has the letter. Whoever sent it is stopped before the answer, and so before anything is noted.
    sending.abort();
    assert!(told.world.run(async |_| sending.await).unwrap_err().is_cancelled());
    told.mail.be(Manner::Willing);
    told.mail.speak();
    assert!(told.messages().iter().all(|message| message.delivery == Delivery::Waiting), "nothing was noted");
    told.world.reopen();
    told.open();
    told.send();
    told.send();
    let letters = told.mail.delivered();
    let name = |letter: &Delivered| (letter.to.clone(), letter.header("Message-ID"));
    assert_eq!(name(&letters[0]), name(&letters[1]), "the double is known by its name");
    let mut names: Vec<_> = letters.iter().map(name).collect();
    names.sort();
    names.dedup();
    // The first owner hears that it was published and taken up, the second, who supported it afterwards, both too.
    assert_eq!((letters.len(), names.len()), (5, 4), "one double and no loss");
    assert!(told.messages().iter().all(|message| matches!(message.delivery, Delivery::Sent { .. })));
}

#[test]
fn messages_that_were_made_are_not_made_again_when_their_entries_are_gone_through_anew() {
    let mut told = Told::new();
    told.wish(1, Pace::Daily);
    told.concern();
    told.send();
    let made = told.messages();
    assert_eq!(made.iter().map(|message| message.change.what).collect::<Vec<_>>(), [What::Published]);
    told.world.reopen();
    told.open();
    told.send();
    assert_eq!(told.messages(), made);
}

#[test]
fn what_is_not_taken_is_tried_again_later_and_what_is_refused_for_good_is_told_at_the_desk_without_the_address() {
    let told = Told::new();
    told.wish(1, Pace::AtOnce);
    told.concern();
    told.mail.be(Manner::Busy);
    told.send();
    told.send();
    let [message] = told.messages().try_into().unwrap();
    let Delivery::Failed { tries: 1, next, said } = message.delivery else { panic!("{message:?}") };
    assert!(said.contains("busy"), "{said}");
    assert_eq!(next, at("2026-02-11T09:01:00+08:00"));
    told.mail.be(Manner::Willing);
    told.set("2026-02-11T09:01:00+08:00");
    told.send();
    assert_eq!(told.written_to(), ["owner1@example.com"]);
    told.mail.be(Manner::KnowsNobody);
    told.take_up();
    told.send();
    let given_up: Vec<Message> = told.messages();
    let given_up: Vec<&Delivery> = given_up
        .iter()
        .map(|message| &message.delivery)
        .filter(|one| matches!(one, Delivery::GivenUp { .. }))
        .collect();
    // To be taken up and to move on is one act, and one letter.
    let [Delivery::GivenUp { tries: 1, said, .. }, _] = given_up.as_slice() else { panic!("{given_up:?}") };
    assert!(said.contains("nobody here") && !said.contains("example.com"), "{said}");
    told.mail.be(Manner::Willing);
    assert_eq!(told.world.desk_run(async |desk| desk.send_again(|_| true).await).unwrap(), 2);
    told.send();
    assert_eq!(told.written_to().len(), 2);
}

#[test]
fn a_mail_server_that_is_away_is_left_alone_for_a_while_and_nothing_is_lost() {
    let told = Told::new();
    told.wish(1, Pace::AtOnce);
    told.wish(2, Pace::AtOnce);
    told.concern();
    // A port where nobody listens.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut away = settings(&told.mail);
    away.mail.as_mut().unwrap().port = Some(nobody);
    let mut told = told;
    told.world.reopen();
    let post = Post::new(&away).unwrap();
    told.world.run(async |house| house.set_post(post));
    told.send();
    let states: Vec<bool> =
        told.messages().iter().map(|message| matches!(message.delivery, Delivery::Failed { .. })).collect();
    assert_eq!(states.iter().filter(|failed| **failed).count(), 1, "after the first the others wait: {states:?}");
    told.world.reopen();
    told.open();
    told.set("2026-02-11T09:10:00+08:00");
    told.send();
    assert_eq!(told.written_to().len(), 2, "each owner hears of it once");
}

#[test]
fn a_task_that_becomes_overdue_is_told_once() {
    use governance::deliberation::Step;
    let mut world = Rehearsed::of_world(&rehearsal::fixture::results::assigned());
    // What was sealed in memory lies in no vault, so the first owner's part is one of their own: they support it now.
    world.door.set(at("2026-04-15T09:00:00+08:00"));
    world.reopen();
    let told = Told { world, mail: MailServer::start() };
    told.open();
    told.send();
    let supported = told.world.desk_run(async |desk| desk.support_deliberation(OwnerId::new(3), CONCERN).await);
    assert!(supported.is_ok(), "{supported:?}");
    told.wish(3, Pace::AtOnce);
    assert_eq!(told.world.look(|community| community.deliberations().all()[0].step()), Step::CarryingOut);
    told.set("2026-04-20T09:00:00+08:00");
    told.send();
    assert_eq!(told.written_to(), Vec::<String>::new(), "the last day is not over");
    told.set("2026-04-21T09:00:00+08:00");
    told.send();
    told.set("2026-04-22T09:00:00+08:00");
    told.send();
    let letters = told.mail.delivered();
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert!(letters[0].text().contains("逾期"), "{}", letters[0].text());
}

#[test]
fn what_nobody_answered_in_time_is_told_once_to_whoever_raised_it() {
    let told = Told::new();
    told.wish(1, Pace::AtOnce);
    told.wish(3, Pace::AtOnce);
    told.concern();
    told.send();
    told.set("2026-03-20T09:00:00+08:00");
    told.send();
    told.set("2026-03-21T09:00:00+08:00");
    told.send();
    let overdue = told.messages().into_iter().filter(|message| message.change.what == What::AnswerOverdue);
    assert_eq!(overdue.map(|message| message.to).collect::<Vec<_>>(), [Recipient::Owner(OwnerId::new(1))]);
    assert!(told.mail.delivered().last().unwrap().text().contains("已经逾期"));
}

#[test]
fn consent_that_is_taken_back_erases_the_address_and_what_waits() {
    let told = Told::new();
    told.wish(1, Pace::Daily);
    told.concern();
    told.send();
    assert_eq!(told.messages().len(), 1);
    assert!(!holding(&told, "owner1@example.com").is_empty(), "the address is in the vault");
    let owner = OwnerId::new(1);
    assert!(told.world.desk_run(async |desk| desk.take_back_wish(owner).await).unwrap());
    assert!(!told.world.desk_run(async |desk| desk.take_back_wish(owner).await).unwrap());
    assert_eq!(told.messages(), []);
    assert_eq!(told.world.desk_run(async |desk| desk.told_at(owner).await).unwrap(), None);
    assert_eq!(holding(&told, "owner1@example.com"), Vec::<String>::new());
    told.set(EVENING);
    told.send();
    assert_eq!(told.written_to(), Vec::<String>::new());
}

#[test]
fn an_owner_who_is_forgotten_or_owns_nothing_any_more_is_told_nothing_and_their_address_goes() {
    let told = Told::new();
    told.wish(6, Pace::AtOnce);
    told.world.import(&REGISTER.replace("吴六奇,ID-0006", "新业主,ID-0100"));
    told.set("2026-02-11T10:00:00+08:00");
    told.act(AssemblyCommand::PublishRoll { meeting: MEETING });
    told.send();
    assert_eq!(told.written_to(), Vec::<String>::new());
    assert_eq!(holding(&told, "owner6@example.com"), Vec::<String>::new());
    told.wish(1, Pace::AtOnce);
    told.world.must(CLERK, CommunityCommand::ForgetOwner { owner: OwnerId::new(6) });
    told.send();
    assert_eq!(told.world.desk_run(async |desk| desk.wishes().await).unwrap().len(), 1);
}

#[test]
fn an_address_is_proved_by_the_code_that_came_there_and_guessing_ends_it() {
    let told = Told::new();
    let owner = OwnerId::new(1);
    let asked = || WishAsked { way: Way::Mail, pace: Pace::Daily, lang: "en".to_owned(), address: address(owner) };
    told.world.desk_run(async |desk| {
        let begun = desk.begin_wish(owner, asked()).await.unwrap();
        let wrong = if begun.code == "000000" { "000001" } else { "000000" };
        for left in [4, 3, 2, 1] {
            assert_eq!(desk.confirm_wish(owner, wrong).await.unwrap(), Confirmed::Wrong(left));
        }
        assert_eq!(desk.confirm_wish(owner, wrong).await.unwrap(), Confirmed::Gone);
        assert_eq!(desk.confirm_wish(owner, &begun.code).await.unwrap(), Confirmed::Gone);
        assert_eq!(desk.wish(owner).await.unwrap(), None);
        let late = desk.begin_wish(owner, asked()).await.unwrap();
        told.set("2026-02-11T09:30:00+08:00");
        assert_eq!(desk.confirm_wish(owner, &late.code).await.unwrap(), Confirmed::Gone);
        for _ in 0..3 {
            desk.begin_wish(owner, asked()).await.unwrap();
        }
        assert!(matches!(desk.begin_wish(owner, asked()).await, Err(NotBegun::TooMany)));
    });
    // Whatever was never proved is erased.
    told.set("2026-02-11T12:00:00+08:00");
    told.send();
    assert_eq!(holding(&told, "owner1@example.com"), Vec::<String>::new());
}

#[test]
fn a_link_in_a_letter_is_void_once_its_consent_was_taken_back() {
    let told = Told::new();
    let owner = OwnerId::new(1);
    told.wish(1, Pace::Daily);
    let token = told.world.desk_run(async |desk| {
        let wish = desk.wish(owner).await.unwrap().unwrap();
        desk.quiet_token(owner, &wish, Some(ABOUT))
    });
    let found = |token: &str| told.world.desk_run(async |desk| desk.quiet_link(token).await).unwrap();
    let (found_owner, _, about) = found(&token).unwrap();
    assert_eq!((found_owner, about), (owner, Some(ABOUT)));
    assert!(found(&token.replace(".1.", ".2.")).is_none());
    assert!(found(&token.replace("deliberation-1", "deliberation-2")).is_none());
    told.world.desk_run(async |desk| desk.take_back_wish(owner).await).unwrap();
    told.wish(1, Pace::Daily);
    assert!(found(&token).is_none());
}

/// The files of the store that hold these words somewhere.
fn holding(told: &Told, words: &str) -> Vec<String> {
    let files = std::fs::read_dir(told.world.folder()).unwrap().map(|file| file.unwrap().path());
    let holds = |path: &std::path::PathBuf| {
        std::fs::read(path).unwrap().windows(words.len()).any(|window| window == words.as_bytes())
    };
    files.filter(holds).map(|path| path.display().to_string()).collect()
}
