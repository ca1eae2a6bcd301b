//! A message: to whom, about what, and how its delivery stands. A row beside the book.

use std::fmt;

use governance::ids::OwnerId;
use jiff::{SignedDuration, Timestamp};
use journal::DrawerWrite;
use serde::{Deserialize, Serialize};

use super::heard::Change;
use crate::desk::{Desk, Stop};

/// How long what was sent is remembered, for the figures at the desk.
const SENT_KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// How long what was given up is told at the desk.
const GIVEN_UP_KEPT: SignedDuration = SignedDuration::from_hours(24 * 180);

/// Minutes from one try to the next; after the last it is given up.
const DISTANCES: [i64; 6] = [1, 5, 30, 120, 480, 1440];

/// To whom something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// An owner who asked to be told.
    Owner(OwnerId),
    /// The robot of a group.
    Robot(u32),
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Owner(owner) => write!(f, "owner-{owner}"),
            Self::Robot(robot) => write!(f, "robot-{robot}"),
        }
    }
}

/// By which channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By e-mail.
    Mail,
    /// By SMS.
    Sms,
    /// By a robot in a group.
    Robot,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Mail, Self::Sms, Self::Robot];

    /// Its word in forms, keys and word lists.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Sms => "sms",
            Self::Robot => "robot",
        }
    }
}

/// How the delivery of a message stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Delivery {
    /// It was not tried yet.
    Waiting,
    /// It was not taken, and is tried again.
    Failed {
        /// How often it was tried.
        tries: u32,
        /// When it is tried again.
        next: Timestamp,
        /// What the other side said last.
        said: String,
    },
    /// The other side took it.
    Sent {
        /// When.
        sent: Timestamp,
    },
    /// It was not taken, and is not tried again by itself.
    GivenUp {
        /// How often it was tried.
        tries: u32,
        /// When it was given up.
        ended: Timestamp,
        /// What the other side said last.
        said: String,
    },
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// To whom.
    pub to: Recipient,
    /// By which channel it was made to go; an owner who has chosen another since gets it by that.
    pub way: Way,
    /// What it tells.
    #[serde(flatten)]
    pub change: Change,
    /// Whether it goes together with the others of the day.
    pub digest: bool,
    /// Not before.
    pub due: Timestamp,
    /// How it stands.
    #[serde(flatten)]
    pub delivery: Delivery,
}

impl Message {
    /// Its name: what it tells, to whom, by which channel.
    pub(super) fn key(&self) -> String {
        format!("{}/{}/{}", self.change.key(), self.to, self.way.word())
    }

    /// Whether the law has it told to everybody.
    #[must_use]
    pub fn is_statutory(&self) -> bool {
        self.change.what.is_statutory()
    }

    /// Whether it comes by itself, whatever was muted, and on paper where it does not arrive.
    #[must_use]
    pub fn is_owed(&self) -> bool {
        self.change.what.is_owed()
    }

    /// When it is to be sent; never where it is sent or given up.
    pub(super) fn next(&self) -> Option<Timestamp> {
        match &self.delivery {
            Delivery::Waiting => Some(self.due),
            Delivery::Failed { next, .. } => Some(*next),
            Delivery::Sent { .. } | Delivery::GivenUp { .. } => None,
        }
    }

    fn tries(&self) -> u32 {
        match &self.delivery {
            Delivery::Failed { tries, .. } | Delivery::GivenUp { tries, .. } => *tries,
            Delivery::Waiting | Delivery::Sent { .. } => 0,
        }
    }

    /// What it is after it was not taken: to be tried again, or given up where that helps nothing or was done often enough.
    pub(super) fn not_taken(&mut self, now: Timestamp, said: String, lasting: bool) {
        let tries = self.tries().saturating_add(1);
        let distance = DISTANCES.get(tries as usize - 1).filter(|_| !lasting);
        self.delivery = match distance {
            Some(minutes) => {
                let next = now.saturating_add(SignedDuration::from_mins(*minutes)).unwrap_or(Timestamp::MAX);
                Delivery::Failed { tries, next, said }
            }
            None => Delivery::GivenUp { tries, ended: now, said },
        };
    }

    pub(super) fn put(&self, desk: &Desk) -> Result<DrawerWrite, Stop> {
        let after = |at: Timestamp, kept| Some(at.saturating_add(kept).unwrap_or(Timestamp::MAX).as_millisecond());
        let expires_at = match &self.delivery {
            Delivery::Waiting | Delivery::Failed { .. } => None,
            Delivery::Sent { sent } => after(*sent, SENT_KEPT),
            Delivery::GivenUp { ended, .. } => after(*ended, GIVEN_UP_KEPT),
        };
        Ok(DrawerWrite::Put { space: desk.outbox_space(), key: self.key(), value: self.written()?, expires_at })
    }

    pub(super) fn add(&self, desk: &Desk) -> Result<DrawerWrite, Stop> {
        Ok(DrawerWrite::Add { space: desk.outbox_space(), key: self.key(), value: self.written()? })
    }

    pub(super) fn delete(&self, desk: &Desk) -> DrawerWrite {
        DrawerWrite::Delete { space: desk.outbox_space(), key: self.key() }
    }

    fn written(&self) -> Result<Vec<u8>, Stop> {
        serde_json::to_vec(self).map_err(|error| Stop::Failed(error.to_string()))
    }
}

impl Desk {
    pub(super) fn outbox_space(&self) -> String {
        format!("outbox/{}", self.book())
    }

    /// All messages that are remembered, in the order of what they tell.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn messages(&self) -> Result<Vec<Message>, Stop> {
        let rows = self.journal().drawer_list(&self.outbox_space()).await?;
        Ok(rows.iter().filter_map(|row| serde_json::from_slice(&row.value).ok()).collect())
    }

    /// Has messages that were given up or wait for another try sent now; says how many there were.
    ///
    /// # Errors
    /// When the store cannot be read or does not take it.
    pub async fn send_again(&self, which: impl Fn(&Message) -> bool) -> Result<usize, Stop> {
        let now = self.door().now();
        let mut again = self.messages().await?;
        again.retain(|message| {
            matches!(message.delivery, Delivery::Failed { .. } | Delivery::GivenUp { .. }) && which(message)
        });
        for message in &mut again {
            message.delivery = Delivery::Waiting;
            message.due = now;
        }
        let writes = again.iter().map(|message| message.put(self)).collect::<Result<Vec<_>, _>>()?;
        if !writes.is_empty() {
            self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))?;
            self.progress().lock().await.look_again();
        }
        Ok(again.len())
    }
}

#[cfg(test)]
mod tests {
    use governance::ids::DeliberationId;

    use super::super::heard::{About, What};
    use super::*;

    #[test]
    fn tries_grow_apart_and_end_and_what_was_refused_for_good_is_not_tried_again() {
        let now = Timestamp::UNIX_EPOCH;
        let about = About::Deliberation(DeliberationId::new(1));
        let change = Change { about, what: What::MovedOn, position: 7, at: now, task: None };
        let to = Recipient::Owner(OwnerId::new(3));
        let waiting = Message { to, way: Way::Mail, change, digest: true, due: now, delivery: Delivery::Waiting };
        assert_eq!(waiting.key(), "000000000007-moved-on/owner-3/mail");
        let mut message = waiting.clone();
        let mut distances = Vec::new();
        while let Some(next) = message.next() {
            message.not_taken(now, "busy".to_owned(), false);
            distances.push(message.next().map(|next| next.duration_since(now).as_mins()));
            assert!(next >= now);
        }
        assert_eq!(distances, [Some(1), Some(5), Some(30), Some(120), Some(480), Some(1440), None]);
        assert_eq!(message.delivery, Delivery::GivenUp { tries: 7, ended: now, said: "busy".to_owned() });
        let mut refused = waiting.clone();
        refused.not_taken(now, "no such user".to_owned(), true);
        assert_eq!(refused.delivery, Delivery::GivenUp { tries: 1, ended: now, said: "no such user".to_owned() });
        let read: Message = serde_json::from_slice(&message.written().unwrap()).unwrap();
        assert_eq!(read, message);
    }
}
