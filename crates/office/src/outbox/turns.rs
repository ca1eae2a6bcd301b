//! Whose turn it is: what the robot of a body's own group is told, once when something comes due in a deliberation and once when
//! its last day is over.
//!
//! What is due follows from the state and the day and is no entry of the book. So a row beside the book remembers what a robot was
//! told of all that is open, and is written together with the messages. What was open when a robot was brought in or switched on is
//! not told; what was done before a message is sent is told no more.

use std::collections::BTreeMap;

use governance::duties::{About as Of, Duty, DutyKind, duties};
use governance::ids::{BodyId, DeliberationId, TaskNo};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journal::DrawerWrite;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::about::About;
use super::heard::{Change, What};
use super::making::by_day;
use super::message::{Delivery, Message, Recipient, Way};
use super::robots::RobotRow;
use crate::desk::{Desk, Files, Stop};

/// What a body owes in a deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    /// What.
    #[serde(serialize_with = "write_kind", deserialize_with = "read_kind")]
    pub kind: DutyKind,
    /// Who owes it.
    pub body: BodyId,
    /// Since when.
    pub since: Date,
    /// The last day, where a rule names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Owed {
    /// As what is due is told everywhere.
    #[must_use]
    pub fn duty(self, id: DeliberationId, task: Option<TaskNo>) -> Duty {
        let about = task.map_or(Of::Deliberation(id), |task| Of::Task(id, task));
        Duty::new(self.kind, self.body, about, self.since).until(self.until)
    }

    /// What tells it from whatever else is due in the same deliberation.
    pub(super) fn key(self, task: Option<TaskNo>) -> String {
        let task = task.map(|task| format!("-{task}")).unwrap_or_default();
        format!("{}{task}-{}", self.kind.word(), self.since)
    }
}

fn write_kind<S: Serializer>(kind: &DutyKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.word())
}

fn read_kind<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DutyKind, D::Error> {
    let word = String::deserialize(deserializer)?;
    let kind = DutyKind::ALL.into_iter().find(|kind| kind.word() == word);
    kind.ok_or_else(|| serde::de::Error::custom("nothing of that name is due"))
}

/// What is open under one name: how much of it, and the day that was missed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    count: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    missed: Option<Date>,
}

/// One thing that is open for a body, told from others by its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    id: DeliberationId,
    task: Option<TaskNo>,
    owed: Owed,
    known: Known,
}

/// All that is open for each of these bodies in deliberations, by name.
fn open(desk: &Desk, files: &Files, bodies: &[BodyId]) -> Vec<BTreeMap<String, Open>> {
    let today = desk.door().now().to_zoned(files.community.zone().clone()).date();
    let due = duties(&files.community, desk.law(), today);
    bodies.iter().map(|body| open_of(&due, *body, today)).collect()
}

fn open_of(due: &[Duty], body: BodyId, today: Date) -> BTreeMap<String, Open> {
    let mut all: BTreeMap<String, Open> = BTreeMap::new();
    for duty in due.iter().filter(|duty| duty.owed_by == body && duty.is_open() && duty.since <= today) {
        let (id, task) = match duty.about {
            Of::Deliberation(id) => (id, None),
            Of::Task(id, task) => (id, Some(task)),
            _ => continue,
        };
        let owed = Owed { kind: duty.kind, body, since: duty.since, until: duty.until };
        let missed = duty.until.filter(|until| *until < today);
        let one = all.entry(name(id, task, owed));
        // The list comes with what is due first first: the days are those of the first.
        let one = one.or_insert(Open { id, task, owed, known: Known { count: 0, missed } });
        one.known.count += 1;
    }
    all
}

fn name(id: DeliberationId, task: Option<TaskNo>, owed: Owed) -> String {
    format!("{id}-{}", owed.key(task))
}

/// What is to be told of something that is open, after what is known of it.
fn news(open: &Open, before: Option<&Known>) -> Option<What> {
    let missed = open.known.missed;
    if missed.is_some() && before.and_then(|before| before.missed) != missed {
        return Some(What::TurnMissed);
    }
    (before.map_or(0, |before| before.count) < open.known.count).then_some(What::TurnDue)
}

impl Desk {
    fn turns_space(&self) -> String {
        format!("robot-turns/{}", self.book())
    }

    fn known_put(&self, robot: u32, known: &BTreeMap<String, Known>) -> Result<DrawerWrite, Stop> {
        let value = serde_json::to_vec(known).map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(DrawerWrite::Put { space: self.turns_space(), key: format!("{robot:06}"), value, expires_at: None })
    }

    /// That all that is open by now is not told to a robot.
    pub(super) async fn known_now(&self, robot: &RobotRow) -> Result<DrawerWrite, Stop> {
        let all = self.open_for(robot).await;
        let known = all.into_iter().map(|(name, open)| (name, open.known)).collect();
        self.known_put(robot.number, &known)
    }

    /// Forgets what a robot was told.
    pub(super) fn known_gone(&self, robot: u32) -> DrawerWrite {
        DrawerWrite::Delete { space: self.turns_space(), key: format!("{robot:06}") }
    }

    /// The messages to robots of bodies about whose turn it is, with what is known afterwards.
    pub(super) async fn turns(
        &self,
        robots: &[RobotRow],
        (now, zone): (Timestamp, &TimeZone),
    ) -> Result<Vec<DrawerWrite>, Stop> {
        let speaking = robots.iter().filter(|robot| robot.on).filter_map(|robot| Some((robot, robot.body?)));
        let (speaking, bodies): (Vec<&RobotRow>, Vec<BodyId>) = speaking.unzip();
        if speaking.is_empty() {
            return Ok(Vec::new());
        }
        let (open, last) = {
            let files = self.files().await;
            (open(self, &files, &bodies), files.community.size().saturating_sub(1))
        };
        let mut writes = Vec::new();
        for (robot, all) in speaking.into_iter().zip(open) {
            let row = self.journal().drawer_get(&self.turns_space(), &format!("{:06}", robot.number)).await?;
            let before: BTreeMap<String, Known> =
                row.and_then(|row| serde_json::from_slice(&row.value).ok()).unwrap_or_default();
            for (name, open) in &all {
                let Some(what) = news(open, before.get(name)) else { continue };
                let change = Change::new((About::Deliberation(open.id), what), last, now);
                let change = Change { task: open.task, owed: Some(open.owed), ..change };
                let (to, due) = (Recipient::Robot(robot.number), by_day(now, zone));
                let delivery = Delivery::Waiting;
                writes.push(Message { to, way: Way::Robot, change, digest: false, due, delivery }.add(self)?);
            }
            let known: BTreeMap<String, Known> = all.into_iter().map(|(name, open)| (name, open.known)).collect();
            if known != before {
                writes.push(self.known_put(robot.number, &known)?);
            }
        }
        Ok(writes)
    }

    /// All that is open by now for the body in whose group a robot speaks.
    pub(super) async fn open_for(&self, robot: &RobotRow) -> BTreeMap<String, Open> {
        let Some(body) = robot.body else { return BTreeMap::new() };
        open(self, &*self.files().await, &[body]).pop().unwrap_or_default()
    }
}

/// Whether what a message says of whose turn it is still holds, by what is open for its robot's body.
pub(super) fn still_holds(message: &Message, body: Option<BodyId>, all: &BTreeMap<String, Open>) -> bool {
    let (About::Deliberation(id), Some(owed)) = (message.change.about, message.change.owed) else { return true };
    let open = all.get(&name(id, message.change.task, owed));
    body == Some(owed.body)
        && open.is_some_and(|open| message.change.what == What::TurnDue || open.known.missed.is_some())
}
