//! Making messages of what the book says: entry by entry, and day by day of what became overdue.

use std::collections::{BTreeMap, BTreeSet};

use governance::Event;
use governance::assembly::Meeting;
use governance::community::CommunityEvent;
use governance::deliberation::Task;
use governance::ids::{DeliberationId, MatterId, OwnerId, VoiceId};
use jiff::Timestamp;
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use journal::DrawerWrite;
use serde::{Deserialize, Serialize};

use super::about::About;
use super::authors::to_author;
use super::heard::{Change, What, heard, task_of};
use super::message::{Delivery, Message, Recipient, Way};
use super::robots::RobotRow;
use super::wish::{Pace, Wish};
use crate::codec;
use crate::desk::{Desk, Files, Stop};

/// How many entries are gone through before what they tell is kept.
const PAGE: usize = 256;

/// How many entries may be gone through again after a crash where none of them told anybody anything.
const GONE_THROUGH_AGAIN: u64 = 4_096;

/// When the message of the day is sent.
const DIGEST_AT: Time = time(19, 0, 0, 0);

/// Nobody is disturbed before and after (民法典 §1033: the quiet of private life).
const QUIET_UNTIL: Time = time(8, 0, 0, 0);
const QUIET_FROM: Time = time(21, 0, 0, 0);

/// Up to where messages were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Cursor {
    /// The next entry.
    next: u64,
    /// Up to which day it was looked at what is overdue.
    day: Date,
}

/// What a process remembers of its work between two looks.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    cursor: Option<Cursor>,
    /// The position and the day that the store remembers.
    kept: u64,
    kept_day: Option<Date>,
    /// When something is due next; none where that must be looked at.
    pub(super) next: Option<Timestamp>,
    /// Until when a channel, or one robot, is left alone, and after how many failures.
    pub(super) pauses: BTreeMap<(Way, Option<u32>), (Timestamp, u32)>,
    pub(super) swept: Option<Timestamp>,
}

impl Progress {
    pub(super) fn look_again(&mut self) {
        self.next = None;
    }

    /// Forgets what may be otherwise by now, since another process was at work.
    pub(crate) fn start_anew(&mut self) {
        *self = Self::default();
    }
}

/// Who can be told.
struct Recipients {
    wishes: Vec<(OwnerId, Wish)>,
    robots: Vec<RobotRow>,
}

impl Desk {
    fn cursor_put(&self, cursor: Cursor) -> Result<DrawerWrite, Stop> {
        let value = serde_json::to_vec(&cursor).map_err(|error| Stop::Failed(error.to_string()))?;
        let (space, key) = ("outbox-cursor".to_owned(), self.book().to_string());
        Ok(DrawerWrite::Put { space, key, value, expires_at: None })
    }

    /// Makes the messages of what is new in the book, and of what became overdue.
    pub(super) async fn make_messages(&self, progress: &mut Progress) -> Result<(), Stop> {
        let (size, zone) = {
            let files = self.files().await;
            if files.stale {
                return Ok(());
            }
            (files.community.size(), files.community.zone().clone())
        };
        let now = self.door().now();
        let today = now.to_zoned(zone.clone()).date();
        let mut cursor = match progress.cursor {
            Some(cursor) => cursor,
            None => self.read_cursor(Cursor { next: size, day: today }, progress).await?,
        };
        // A process that begins looks whose turn it is: the one before it may have been stopped on the way.
        if cursor.next >= size && cursor.day >= today && progress.cursor.is_some() {
            return Ok(());
        }
        let recipients = Recipients { wishes: self.wishes().await?, robots: self.robots().await? };
        while cursor.next < size {
            let entries = self.journal().read(self.book(), cursor.next, PAGE).await?;
            let entries: Vec<_> = entries.into_iter().take_while(|entry| entry.position < size).collect();
            let Some(last) = entries.last() else { break };
            let after = last.position + 1;
            let mut changes = Vec::new();
            for entry in entries {
                let event = codec::decode(&entry.kind, entry.version, &entry.payload)
                    .map_err(|problem| Stop::Failed(format!("entry {}: {problem}", entry.position)))?;
                if let Event::Community(CommunityEvent::OwnerForgotten(forgotten)) = &event {
                    self.take_back_wish(forgotten.owner).await?;
                }
                let at = Timestamp::from_millisecond(entry.recorded_at).unwrap_or(now);
                let told = |about, what| Change::new((about, what), entry.position, at);
                if let Some((about, what, spoken)) = to_author(&event) {
                    changes.push(Change { spoken: Some(spoken), ..told(about, what) });
                }
                let Some((about, what)) = heard(&event) else { continue };
                for what in [what].into_iter().chain(what.to_whom_it_concerns()) {
                    changes.push(Change { task: task_of(&event), ..told(about, what) });
                }
            }
            cursor.next = after;
            self.keep_messages(progress, cursor, &changes, &recipients, (now, &zone)).await?;
        }
        if cursor.day < today {
            let changes = self.overdue(cursor.day, today).await;
            cursor.day = today;
            self.keep_messages(progress, cursor, &changes, &recipients, (now, &zone)).await?;
        }
        // Where that fails, it is looked at again from what the store remembers.
        progress.cursor = None;
        let turns = self.turns(&recipients.robots, (now, &zone)).await?;
        if !turns.is_empty() {
            self.journal().drawer_write(turns).await.map_err(|error| Stop::Failed(error.to_string()))?;
            progress.look_again();
        }
        progress.cursor = Some(cursor);
        Ok(())
    }

    async fn read_cursor(&self, first: Cursor, progress: &mut Progress) -> Result<Cursor, Stop> {
        let row = self.journal().drawer_get("outbox-cursor", self.book().as_str()).await?;
        let kept = row.and_then(|row| serde_json::from_slice::<Cursor>(&row.value).ok());
        // What happened before anybody could be told is not told afterwards. A book that is shorter than the cursor says was
        // put back from a copy.
        let cursor = kept.map_or(first, |kept| Cursor { next: kept.next.min(first.next), ..kept });
        if kept.is_none() {
            let write = vec![self.cursor_put(cursor)?];
            self.journal().drawer_write(write).await.map_err(|error| Stop::Failed(error.to_string()))?;
        }
        (progress.kept, progress.kept_day) = (cursor.next, Some(cursor.day));
        Ok(cursor)
    }

    /// Keeps the messages of some changes together with the cursor.
    async fn keep_messages(
        &self,
        progress: &mut Progress,
        cursor: Cursor,
        changes: &[Change],
        recipients: &Recipients,
        (now, zone): (Timestamp, &TimeZone),
    ) -> Result<(), Stop> {
        let mut writes = Vec::new();
        for change in changes {
            let owners = self.hearers(change, &recipients.wishes).await;
            let robots = recipients.robots.iter().filter(|robot| robot.on && robot.since <= change.position);
            let robots = robots.filter(|robot| change.what.sort().is_some_and(|sort| robot.sorts.contains(&sort)));
            let mut add = |to, way, digest, due| -> Result<(), Stop> {
                let message = Message { to, way, change: *change, digest, due, delivery: Delivery::Waiting };
                writes.push(message.add(self)?);
                Ok(())
            };
            for (owner, wish) in owners {
                let digest = wish.pace == Pace::Daily && !change.what.is_owed();
                let due = if digest { next_digest(now, zone) } else { by_day(now, zone) };
                add(Recipient::Owner(owner), wish.way, digest, due)?;
            }
            for robot in robots {
                add(Recipient::Robot(robot.number), Way::Robot, false, by_day(now, zone))?;
            }
        }
        let has_news = !writes.is_empty();
        let has_gone_far = cursor.next >= progress.kept.saturating_add(GONE_THROUGH_AGAIN);
        if has_news || has_gone_far || progress.kept_day != Some(cursor.day) {
            writes.push(self.cursor_put(cursor)?);
            self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))?;
            (progress.kept, progress.kept_day) = (cursor.next, Some(cursor.day));
        }
        if has_news {
            progress.look_again();
        }
        progress.cursor = Some(cursor);
        Ok(())
    }

    /// Who hears of a change: everybody where the law has it told to all, those whose own vote it is about, else those who
    /// took part and have not muted it.
    async fn hearers<'w>(&self, change: &Change, wishes: &'w [(OwnerId, Wish)]) -> Vec<(OwnerId, &'w Wish)> {
        let mut hearing = Vec::new();
        // Files are let go now and then: to look for somebody's part takes a while, and others wait.
        for some in wishes.chunks(64) {
            let files = self.files().await;
            let voters = match change.about {
                About::Matter(matter) => voters(&files, matter),
                _ => BTreeSet::new(),
            };
            for (owner, wish) in some {
                let is_new = wish.since <= change.position || change.what.is_of_the_day();
                let wants = is_new && !wish.muted.contains(&change.about);
                let owns = || files.community.register().homes_of(*owner).next().is_some();
                let of_panel = || self.hears_of_panel(&files, change, *owner);
                let has_part = || match change.about {
                    _ if change.what.is_statutory() => true,
                    About::Deliberation(deliberation) => {
                        let of_author = self.is_author_of(&files, change, *owner);
                        let part = || self.part(&files, deliberation, *owner).is_some();
                        of_author.or_else(of_panel).unwrap_or_else(part)
                    }
                    About::Petition(petition) => self.has_signed(&files, petition, *owner),
                    About::Matter(_) => voters.contains(owner),
                    About::Meeting(_) | About::Publication(_) => true,
                    About::Voice(voice) => is_spoken_for(&files, voice, *owner),
                };
                if wants && owns() && has_part() {
                    hearing.push((*owner, wish));
                }
            }
        }
        hearing
    }

    /// What a day brings: tasks that became overdue after one day and before another, and steps of them, what nobody answered in
    /// time, and reminders of the last day to take a place on a panel.
    async fn overdue(&self, since: Date, today: Date) -> Vec<Change> {
        let files = self.files().await;
        let deliberations = files.community.deliberations();
        let running = deliberations.all().iter().filter(|one| one.is_running());
        let open = running
            .flat_map(|one| one.tasks.iter().filter(|task| one.is_open_task(task)).map(move |task| (one.id, task)));
        let became_late = |due: Date| since <= due && due < today;
        let late = open.flat_map(|(id, task)| {
            let whole = became_late(task.now.due).then_some((id, task, None));
            // The last step goes with the whole, where they have one day.
            let steps = task.milestones().filter(|(_, step, done)| done.is_none() && step.due < task.now.due);
            let steps = steps.filter(|(_, step, _)| became_late(step.due)).map(|(number, ..)| (id, task, Some(number)));
            whole.into_iter().chain(steps).collect::<Vec<_>>()
        });
        let change = |(id, task, step): (DeliberationId, &Task, Option<u32>)| {
            let lines = files.community.filings().of(id).iter().rev();
            let mut lines = lines.filter(|line| line.what == "deliberation-task-assigned");
            let assigned = lines.find(|line| line.number == task.number.number())?;
            let what = if step.is_some() { What::StepOverdue } else { What::TaskOverdue };
            let change = Change::new((About::Deliberation(id), what), assigned.position, self.door().now());
            Some(Change { task: Some(task.number), step, ..change })
        };
        let tasks = late.filter_map(change);
        let answers = self.unanswered(&files, since, today).into_iter();
        tasks.chain(answers).chain(self.reminders(&files, since, today)).collect()
    }
}

/// Those whose ballots decided a matter.
fn voters(files: &Files, matter: MatterId) -> BTreeSet<OwnerId> {
    let community = &files.community;
    let meeting = community.matters().matter(matter).and_then(|matter| community.assembly().meeting(matter.meeting));
    let of = |meeting: &Meeting| {
        let roll = meeting.roll.as_ref()?;
        let entries = (0..roll.entries.len()).map(governance::ids::EntryNo::after);
        let voted = entries.filter(|entry| meeting.ballots.ballot(*entry).is_some());
        Some(voted.flat_map(|entry| roll.entries[entry.index()].owners.clone()).collect())
    };
    meeting.and_then(of).unwrap_or_default()
}

/// Whether somebody votes in an owner's place on a record: what they authorised themselves they need not be told.
fn is_spoken_for(files: &Files, voice: VoiceId, owner: OwnerId) -> bool {
    let voice = files.community.assembly().voices().voice(voice);
    voice.is_some_and(|voice| voice.kind.is_instead_of_owner() && voice.owners.contains(&owner))
}

/// The next time that the message of the day is sent.
fn next_digest(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let here = now.to_zoned(zone.clone());
    let day = if here.time() < DIGEST_AT { here.date() } else { here.date().tomorrow().unwrap_or(here.date()) };
    day.to_datetime(DIGEST_AT).to_zoned(zone.clone()).map_or(now, |at| at.timestamp())
}

/// Now, or in the morning where it is night.
pub(super) fn by_day(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let here = now.to_zoned(zone.clone());
    let day = match here.time() {
        time if time < QUIET_UNTIL => here.date(),
        time if time >= QUIET_FROM => here.date().tomorrow().unwrap_or(here.date()),
        _ => return now,
    };
    day.to_datetime(QUIET_UNTIL).to_zoned(zone.clone()).map_or(now, |at| at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_disturbed_at_night_and_the_message_of_the_day_comes_in_the_evening() {
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let at =
            |text: &str| text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(zone.clone()).unwrap().timestamp();
        for (now, sent, digest) in [
            ("2026-03-02T07:59:00", "2026-03-02T08:00:00", "2026-03-02T19:00:00"),
            ("2026-03-02T08:00:00", "2026-03-02T08:00:00", "2026-03-02T19:00:00"),
            ("2026-03-02T12:34:00", "2026-03-02T12:34:00", "2026-03-02T19:00:00"),
            ("2026-03-02T19:00:00", "2026-03-02T19:00:00", "2026-03-03T19:00:00"),
            ("2026-03-02T21:00:00", "2026-03-03T08:00:00", "2026-03-03T19:00:00"),
        ] {
            assert_eq!((by_day(at(now), &zone), next_digest(at(now), &zone)), (at(sent), at(digest)), "{now}");
        }
    }
}
