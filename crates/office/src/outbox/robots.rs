//! The robots of a community's groups: what each is told. Their addresses are secrets and lie in the vault.

use std::collections::BTreeSet;

use governance::ids::{BodyId, PersonId};
use jiff::Timestamp;
use journal::DrawerWrite;
use post::{Robot, Said, Undelivered};
use serde::{Deserialize, Serialize};

use super::message::Recipient;
use crate::desk::{Desk, Stop};

/// What a robot can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// What the law has told to everybody.
    Statutory,
    /// Concerns that neighbours raised.
    New,
    /// What came of them.
    Results,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Statutory, Self::New, Self::Results];

    /// Its word in forms and word lists.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Statutory => "statutory",
            Self::New => "new",
            Self::Results => "results",
        }
    }
}

/// A robot as the desk shows it; its address is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RobotRow {
    /// Its number.
    pub number: u32,
    /// What the desk calls it: the group it speaks in.
    pub name: String,
    /// Whose robot it is.
    pub kind: post::RobotKind,
    /// Its address, as much of it as may be seen.
    pub masked: String,
    /// Whether its messages are signed.
    pub signs: bool,
    /// What it is told.
    pub sorts: BTreeSet<Sort>,
    /// The body whose own group it speaks in: it is told when it is that body's turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// In which language it speaks.
    pub lang: String,
    /// Whether it is told anything at all.
    pub on: bool,
    /// Who brought it in.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// Entries from this position on are told.
    pub since: u64,
}

/// A robot that is brought in.
#[derive(Debug, Clone)]
pub struct NewRobot {
    /// What the desk calls it.
    pub name: String,
    /// The robot itself.
    pub robot: Robot,
    /// What it is told.
    pub sorts: BTreeSet<Sort>,
    /// The body whose own group it speaks in, where it is one's.
    pub body: Option<BodyId>,
    /// In which language it speaks.
    pub lang: String,
}

fn secret_id(number: u32) -> String {
    format!("robot/{number}")
}

impl Desk {
    fn robot_space(&self) -> String {
        format!("robot/{}", self.book())
    }

    /// The robots, in the order in which they were brought in.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn robots(&self) -> Result<Vec<RobotRow>, Stop> {
        let rows = self.journal().drawer_list(&self.robot_space()).await?;
        Ok(rows.iter().filter_map(|row| serde_json::from_slice(&row.value).ok()).collect())
    }

    /// Brings a robot in, and says its number.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn add_robot(&self, by: PersonId, new: NewRobot) -> Result<u32, Stop> {
        let rows = self.journal().drawer_list(&self.robot_space()).await?;
        let last = rows.iter().filter_map(|row| row.key.parse::<u32>().ok()).max().unwrap_or_default();
        let NewRobot { name, robot, sorts, body, lang } = new;
        let row = RobotRow {
            number: last + 1,
            name,
            kind: robot.kind,
            masked: robot.masked(),
            signs: !robot.secret.is_empty(),
            sorts,
            body,
            lang,
            on: true,
            by,
            at: self.door().now(),
            since: self.files().await.community.size(),
        };
        let secret = serde_json::to_vec(&robot).map_err(|error| Stop::Failed(error.to_string()))?;
        let drawer = vec![self.robot_put(&row)?, self.known_now(&row).await?];
        self.write_beside(vec![(secret_id(row.number), secret)], Vec::new(), drawer).await?;
        Ok(row.number)
    }

    fn robot_put(&self, row: &RobotRow) -> Result<DrawerWrite, Stop> {
        let value = serde_json::to_vec(row).map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(DrawerWrite::Put { space: self.robot_space(), key: format!("{:06}", row.number), value, expires_at: None })
    }

    /// Switches a robot on or off; says whether that is something new. What happened while it was off is not told later.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn switch_robot(&self, number: u32, on: bool) -> Result<bool, Stop> {
        let Some(mut row) = self.robots().await?.into_iter().find(|row| row.number == number) else { return Ok(false) };
        if row.on == on {
            return Ok(false);
        }
        (row.on, row.since) = (on, self.files().await.community.size());
        let mut writes = vec![self.robot_put(&row)?, self.known_now(&row).await?];
        if !on {
            writes.extend(self.waiting_for(number).await?);
        }
        self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(true)
    }

    /// Forgets a robot with its address; says whether there was one.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn remove_robot(&self, number: u32) -> Result<bool, Stop> {
        if !self.robots().await?.iter().any(|row| row.number == number) {
            return Ok(false);
        }
        let mut drawer = self.waiting_for(number).await?;
        drawer.push(DrawerWrite::Delete { space: self.robot_space(), key: format!("{number:06}") });
        drawer.push(self.known_gone(number));
        self.write_beside(Vec::new(), vec![secret_id(number)], drawer).await?;
        Ok(true)
    }

    /// Throws away the messages of a robot.
    async fn waiting_for(&self, number: u32) -> Result<Vec<DrawerWrite>, Stop> {
        let all = self.messages().await?.into_iter();
        Ok(all.filter(|message| message.to == Recipient::Robot(number)).map(|message| message.delete(self)).collect())
    }

    /// The robot itself, with its address.
    pub(super) async fn robot_secret(&self, number: u32) -> Result<Option<Robot>, Stop> {
        let secret = self.secret(&secret_id(number)).await?;
        Ok(secret.and_then(|secret| serde_json::from_slice(&secret).ok()))
    }

    /// Has a robot say something now, so that whoever brought it in sees whether it speaks.
    ///
    /// # Errors
    /// When the store cannot be read; what the other side answered is inside.
    pub async fn try_robot(&self, number: u32, title: String, link: String) -> Result<Result<(), Undelivered>, Stop> {
        let Some(robot) = self.robot_secret(number).await? else {
            return Ok(Err(Undelivered::Never("there is no such robot".to_owned())));
        };
        let post = self.post()?;
        let now = self.door().now();
        let community = self.files().await.community.name().to_owned();
        let said = move || {
            let said = Said { community: &community, title: &title, text: "", link: &link };
            robot.say(post.outward(), &said, now)
        };
        tokio::task::spawn_blocking(said).await.map_err(|error| Stop::Failed(error.to_string()))
    }
}
