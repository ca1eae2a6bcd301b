//! The pictures drawn last, and what the next ones are drawn from.
//!
//! A picture is drawn once for as many changes as make no difference, and where anything is new after a minute, at the next look:
//! by one task, with the files open to everybody, from the conversation of which only those rows are copied that changed since.
//! It begins where the one before stood, so that people keep their place while answers come in. When the conversation is over it
//! is drawn once more from nothing: that one anybody can repeat from the book.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use analysis::opinions::{Map, Vote, Votes};
use governance::deliberation::{Conversation, Stance};
use governance::ids::DeliberationId;
use jiff::Timestamp;
use office::{Desk, Files};
use tokio::sync::{Mutex as Turns, OwnedMutexGuard};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::picture::Picture;

/// How long a page waits for a new picture where there is an older one.
const PATIENCE: Duration = Duration::from_millis(250);

/// The pictures drawn last, by community, deliberation and whether it was held elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Pictures(Mutex<HashMap<(String, DeliberationId, bool), Arc<Easel>>>);

/// Which conversation of a deliberation: the one held here, or the one brought in from elsewhere.
#[derive(Debug, Clone, Copy)]
struct Which {
    id: DeliberationId,
    elsewhere: bool,
}

impl Which {
    fn talk(self, files: &Files) -> Option<&Conversation> {
        let all = files.community.deliberations();
        if self.elsewhere { all.held_elsewhere(self.id) } else { all.asked_here(self.id) }
    }
}

/// The picture of one conversation, and the sketch of the next.
#[derive(Debug, Default)]
struct Easel {
    drawn: Mutex<Option<Arc<Picture>>>,
    /// One draws at a time.
    sketch: Arc<Turns<Sketch>>,
}

/// Who said what up to some change, and the map that was made of it.
#[derive(Debug, Default)]
struct Sketch {
    votes: Votes,
    map: Option<Map>,
    changes: u64,
}

impl Pictures {
    /// The picture of a conversation, at most one in a hundred changes old and of all that was said a minute ago; none where there
    /// is no conversation. While a new one takes long to draw, it is the one before.
    pub(crate) async fn of(&self, desk: &Arc<Desk>, id: DeliberationId) -> Option<Arc<Picture>> {
        let elsewhere = desk.files().await.community.deliberations().asked_here(id).is_none();
        self.look(desk, Which { id, elsewhere }).await
    }

    /// The picture of the conversation that was brought in from elsewhere.
    pub(crate) async fn of_elsewhere(&self, desk: &Arc<Desk>, id: DeliberationId) -> Option<Arc<Picture>> {
        self.look(desk, Which { id, elsewhere: true }).await
    }

    async fn look(&self, desk: &Arc<Desk>, which: Which) -> Option<Arc<Picture>> {
        let wanted = Wanted::of(&*desk.files().await, desk, which)?;
        let easel = {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            all.entry((desk.book().to_string(), which.id, which.elsewhere)).or_default().clone()
        };
        let known = easel.drawn();
        let Some(known) = known else { return draw(desk.clone(), easel, which).await };
        if wanted.is_met(&known) || easel.sketch.try_lock().is_err() {
            return Some(known);
        }
        // It goes on being drawn when nobody waits any more.
        let drawing = tokio::spawn(draw(desk.clone(), easel, which));
        let drawn = timeout(PATIENCE, drawing).await;
        Some(drawn.ok().and_then(Result::ok).flatten().unwrap_or(known))
    }
}

/// What a picture must show now.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    changes: u64,
    is_over: bool,
    now: Timestamp,
}

impl Wanted {
    fn of(files: &Files, desk: &Desk, which: Which) -> Option<Self> {
        let (conversation, now) = (which.talk(files)?, desk.door().now());
        let today = now.to_zoned(files.community.zone().clone()).date();
        Some(Self { changes: conversation.changes(), is_over: !conversation.is_open(today), now })
    }

    fn is_met(self, picture: &Picture) -> bool {
        picture.is_fresh(self.changes, self.is_over, self.now)
    }
}

impl Easel {
    fn drawn(&self) -> Option<Arc<Picture>> {
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Draws a picture, or takes the one that somebody else drew meanwhile.
async fn draw(desk: Arc<Desk>, easel: Arc<Easel>, which: Which) -> Option<Arc<Picture>> {
    let mut sketch: OwnedMutexGuard<Sketch> = easel.sketch.clone().lock_owned().await;
    let wanted = {
        let files = desk.files().await;
        let wanted = Wanted::of(&files, &desk, which)?;
        if let Some(known) = easel.drawn().filter(|known| wanted.is_met(known)) {
            return Some(known);
        }
        sketch.follow(which.talk(&files)?);
        wanted
    };
    let picture = spawn_blocking(move || Arc::new(sketch.draw(wanted))).await.ok()?;
    *easel.drawn.lock().unwrap_or_else(PoisonError::into_inner) = Some(picture.clone());
    Some(picture)
}

impl Sketch {
    /// Takes over what changed.
    fn follow(&mut self, conversation: &Conversation) {
        if conversation.changes() < self.changes {
            *self = Self::default();
        }
        for statement in conversation.statements() {
            // What is not shown counts for nothing.
            self.votes.hide(statement.number.index(), statement.text().is_none());
        }
        for (person, row) in conversation.rows_changed(self.changes) {
            for (statement, stance) in row {
                self.votes.cast(person, statement.index(), vote(*stance));
            }
        }
        self.changes = conversation.changes();
    }

    fn draw(&mut self, Wanted { is_over, now, .. }: Wanted) -> Picture {
        let before = self.map.take().filter(|_| !is_over);
        let map = before.map_or_else(|| Map::of(&self.votes), |before| before.after(&self.votes));
        let picture = Picture::of(&self.votes, map.as_ref(), (self.changes, now), is_over);
        if is_over {
            // Hardly anything comes after this.
            *self = Self::default();
        } else {
            self.map = map;
        }
        picture
    }
}

fn vote(stance: Stance) -> Vote {
    match stance {
        Stance::Agree => Vote::Agree,
        Stance::Disagree => Vote::Disagree,
        Stance::Pass => Vote::Pass,
    }
}
