//! What the robot of a body's own group is told: that it is its turn, once, and once more when the last day is over.

use std::collections::BTreeSet;

use governance::card::CardCommand;
use governance::deliberation::{AnswerGiven, Turn};
use governance::ids::{BodyId, OwnerId, PersonId};
use governance::{Actor, Command};
use jiff::civil::Date;
use office::{NewRobot, Origin};
use post::{Post, Robot, RobotKind, RobotSettings, Settings};
use rehearsal::fixture::deliberations::{CONCERN, answer, publish};
use rehearsal::fixture::estate::{self, CLERK, COMPANY, RESIDENTS, RESIDENTS_CHAIR};
use rehearsal::fixture::office::Rehearsed;
use rehearsal::listeners::{HttpServer, MailServer};

use crate::outbox::Told;

/// What somebody wrote on their card, which nobody has put in public words.
const OWN_WORDS: &str = "楼上张三家的狗叫了一夜";

/// The estate with two groups: the residents' committee's and the property company's.
struct Groups {
    told: Told,
    residents: HttpServer,
    company: HttpServer,
}

impl Groups {
    fn new() -> Self {
        let mut world = estate::settled();
        world.must(CLERK, CardCommand::IssueCards);
        let told = Told { world: Rehearsed::of_world(&world), mail: MailServer::start() };
        let groups = Self { told, residents: HttpServer::start(), company: HttpServer::start() };
        groups.open();
        groups.told.send();
        groups.add(RESIDENTS, &groups.residents);
        groups.add(COMPANY, &groups.company);
        groups
    }

    fn open(&self) {
        let inside = vec![self.residents.host(), self.company.host()];
        let post = Post::new(&Settings { mail: None, sms: None, robots: Some(RobotSettings { inside }) }).unwrap();
        self.told.world.run(async |house| house.set_post(post));
    }

    fn add(&self, body: BodyId, group: &HttpServer) {
        let address = format!("http://{}/hook", group.host());
        let robot = Robot { kind: RobotKind::Webhook, address, secret: String::new() };
        let (name, sorts, lang) = ("工作群".to_owned(), BTreeSet::new(), "zh-CN".to_owned());
        let new = NewRobot { name, robot, sorts, body: Some(body), lang };
        self.told.world.desk_run(async |desk| desk.add_robot(PersonId::new(1), new).await).unwrap();
    }

    /// How often each group was spoken to by now.
    fn counts(&self) -> (usize, usize) {
        self.told.send();
        (self.residents.asked().len(), self.company.asked().len())
    }

    fn raise(&self) {
        let owner = OwnerId::new(1);
        let raised = self
            .told
            .world
            .desk_run(async |desk| desk.raise_deliberation(Actor::Owner(owner), Origin::Owner(owner), OWN_WORDS).await);
        raised.unwrap();
    }

    fn act(&self, command: impl Into<Command>) {
        self.told.world.must(RESIDENTS_CHAIR, command);
    }

    /// The last day for the answer that is awaited.
    fn until(&self) -> Date {
        let turn = |turn: &Turn| turn.until;
        self.told.world.look(|community| {
            community.deliberations().deliberation(CONCERN).and_then(|one| one.turn().map(turn)).unwrap()
        })
    }
}

fn last(group: &HttpServer) -> String {
    group.asked().last().unwrap().body.clone()
}

#[test]
fn the_group_of_the_body_whose_turn_it_is_hears_of_it_once_and_once_when_it_is_late_and_no_other_group_does() {
    let mut groups = Groups::new();
    assert_eq!(groups.counts(), (0, 0));
    groups.raise();
    assert_eq!(groups.counts(), (1, 0));
    let said = last(&groups.residents);
    for holds in ["轮到", "答复第 1 号协商事项", "内容待公布", "/c/qingfeng/deliberations/1"] {
        assert!(said.contains(holds), "{holds} is missing from {said}");
    }
    assert!(!said.contains(OWN_WORDS) && !said.contains("赵一凡"), "{said}");
    groups.act(publish("夜间的狗叫声"));
    assert_eq!(groups.counts(), (1, 0), "the same turn is not told again");
    let until = groups.until();
    groups.told.set(&format!("{until}T23:00:00+08:00"));
    assert_eq!(groups.counts(), (1, 0), "its last day is not over");
    let after = until.tomorrow().unwrap();
    groups.told.set(&format!("{after}T07:00:00+08:00"));
    assert_eq!(groups.counts(), (1, 0), "nobody is disturbed at night");
    groups.told.set(&format!("{after}T08:00:00+08:00"));
    assert_eq!(groups.counts(), (2, 0));
    let said = last(&groups.residents);
    assert!(said.contains("逾期") && said.contains("夜间的狗叫声"), "{said}");
    groups.told.world.reopen();
    groups.open();
    groups.told.set(&format!("{}T10:00:00+08:00", after.tomorrow().unwrap()));
    assert_eq!(groups.counts(), (2, 0), "another process knows what was told");
}

#[test]
fn what_is_handed_on_is_told_to_the_group_of_the_body_that_has_it_now() {
    let groups = Groups::new();
    groups.raise();
    groups.act(publish("夜间的狗叫声"));
    assert_eq!(groups.counts(), (1, 0));
    groups.act(answer(AnswerGiven::HandOn(COMPANY)));
    assert_eq!(groups.counts(), (1, 1));
    let said = last(&groups.company);
    assert!(said.contains("答复第 1 号协商事项") && said.contains("夜间的狗叫声"), "{said}");
}

#[test]
fn what_was_done_before_it_is_told_and_what_came_while_a_robot_was_off_is_not_told() {
    let groups = Groups::new();
    groups.told.set("2026-03-02T22:00:00+08:00");
    groups.raise();
    groups.act(publish("夜间的狗叫声"));
    assert_eq!(groups.counts(), (0, 0), "it is night");
    groups.act(answer(AnswerGiven::Decline));
    groups.told.set("2026-03-03T08:00:00+08:00");
    assert_eq!(groups.counts(), (0, 0), "it was answered by then");
    let switch = |on: bool| groups.told.world.desk_run(async |desk| desk.switch_robot(1, on).await).unwrap();
    assert!(switch(false));
    groups.raise();
    assert_eq!(groups.counts(), (0, 0), "it is off");
    assert!(switch(true));
    assert_eq!(groups.counts(), (0, 0), "what was open by then is not told later");
    groups.raise();
    assert_eq!(groups.counts(), (1, 0));
    assert!(last(&groups.residents).contains("第 3 号"), "{}", last(&groups.residents));
}
