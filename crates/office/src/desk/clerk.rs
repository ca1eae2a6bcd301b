//! Working through what is asked at one desk: deciding together, writing together, answering when it is durable.

use std::collections::VecDeque;
use std::sync::Arc;

use journal::{BookId, Chain};
use tokio::sync::{RwLock, mpsc};

use super::batch::{OnItsWay, Sitting, Unwritten};
use super::{Act, Answer, Files, Shared, Stop, TOGETHER, neighbours, read_files};
use crate::door::Stopwatch;

/// How often acts are decided anew because another process wrote into the book meanwhile.
const TRIES: usize = 20;

/// After how many sittings during which no other process wrote the clerk stops asking before each whether one did. The
/// store finds out anyhow; but then the book is read from its beginning, which is dear where others write all the time.
const ALONE_AFTER: u32 = 64;

/// How many batches are on their way to the disk at most: while one is being kept, the next are decided, and the store
/// takes together what has queued up by then.
const ON_THEIR_WAY: usize = 8;

/// After how many microseconds those are let in who wait to look at the files.
const SITTING_MICROS: u64 = 20_000;

type Asked = (Act, Answer);

/// Works through the queue of one desk.
pub(super) struct Clerk {
    book: BookId,
    shared: Arc<Shared>,
    files: Arc<RwLock<Files>>,
    /// For how many sittings no other process wrote into the book.
    alone_for: u32,
}

impl Clerk {
    pub(super) fn new(book: BookId, shared: Arc<Shared>, files: Arc<RwLock<Files>>) -> Self {
        Self { book, shared, files, alone_for: 0 }
    }

    pub(super) async fn work(mut self, mut waiting: mpsc::Receiver<Asked>) {
        while let Some(first) = waiting.recv().await {
            let mut acts = gather(first, &mut waiting).await;
            for _ in 0..TRIES {
                acts = self.sit(acts, &mut waiting).await;
                if acts.is_empty() {
                    break;
                }
            }
            fail(acts, "others write into the book all the time; please try again");
        }
    }

    /// Serves acts, and those that come meanwhile, with the files closed to everybody else until all of it is durable:
    /// nobody sees what a crash could take back. Hands back those that another process came before.
    async fn sit(&mut self, acts: Vec<Asked>, waiting: &mut mpsc::Receiver<Asked>) -> Vec<Asked> {
        let (book, shared, files) = (self.book.clone(), self.shared.clone(), self.files.clone());
        let mut files = files.write().await;
        if files.stale {
            self.start_anew(&mut files).await;
        }
        if files.stale {
            fail(acts, "the book cannot be read at present");
            return Vec::new();
        }
        let asks = shared.has_neighbours && self.alone_for < ALONE_AFTER;
        if asks {
            match neighbours::meet(&shared, &book, &mut files).await {
                Ok(true) => self.alone_for = 0,
                Ok(false) => self.alone_for += 1,
                Err(problem) => {
                    fail(acts, &problem.to_string());
                    return Vec::new();
                }
            }
        }
        let followed = files.community.size();
        let mut sitting = Sitting { book: &book, shared: &shared, files: &mut files, chain: Chain::default() };
        let first = sitting.hand_in(acts).await;
        // Where nothing is written, nothing else shows whether this was decided on the book as it is.
        let is_alone =
            if first.writes() || asks || !shared.has_neighbours { Ok(()) } else { self.check_alone(followed).await };
        let mut on_their_way = VecDeque::from([first]);
        let ended = match is_alone {
            Ok(()) => see_through(&mut sitting, &mut on_their_way, waiting).await,
            Err(unwritten) => Err(unwritten),
        };
        match ended {
            Ok(()) => Vec::new(),
            Err(unwritten) => {
                let again = self.take_back(unwritten, on_their_way).await;
                self.start_anew(&mut files).await;
                again
            }
        }
    }

    /// Takes back what was not kept; the acts come back where it is worth deciding them anew.
    async fn take_back(&mut self, unwritten: Unwritten, mut on_their_way: VecDeque<OnItsWay>) -> Vec<Asked> {
        for behind in on_their_way.iter_mut().skip(1) {
            // Refused as well, being of the same chain; but the store must be done with it.
            let _refused = behind.kept().await;
        }
        let reason = match unwritten {
            Unwritten::Overtaken if self.shared.has_neighbours => {
                self.alone_for = 0;
                return on_their_way.into_iter().flat_map(OnItsWay::again).collect();
            }
            Unwritten::Overtaken => "somebody else wrote into the book at the same moment; please try again".to_owned(),
            Unwritten::Failed(reason) => {
                tracing::error!(book = %self.book, "the store did not take a batch: {reason}");
                reason
            }
        };
        on_their_way.into_iter().for_each(|batch| batch.fail(&reason));
        Vec::new()
    }

    async fn check_alone(&self, followed: u64) -> Result<(), Unwritten> {
        match self.shared.journal.size(&self.book).await {
            Ok(size) if size == followed => Ok(()),
            Ok(_) => Err(Unwritten::Overtaken),
            Err(problem) => Err(Unwritten::Failed(problem.to_string())),
        }
    }

    /// Reads the state anew after the store refused what had been decided on it.
    async fn start_anew(&self, files: &mut Files) {
        match read_files(&self.shared, &self.book, &files.letters, &files.cards).await {
            Ok(read) => *files = read,
            Err(problem) => {
                files.stale = true;
                tracing::error!(book = %self.book, "the book cannot be read anew: {problem}");
            }
        }
    }
}

/// Answers batches as they become durable and takes on more meanwhile, until all are answered; on failure the batch that
/// was not kept is left in front.
async fn see_through(
    sitting: &mut Sitting<'_>,
    on_their_way: &mut VecDeque<OnItsWay>,
    waiting: &mut mpsc::Receiver<Asked>,
) -> Result<(), Unwritten> {
    let watch = Stopwatch::start();
    loop {
        let is_handed_in = on_their_way.back().is_some_and(OnItsWay::is_handed_in);
        let takes_more = is_handed_in && watch.micros() < SITTING_MICROS && on_their_way.len() < ON_THEIR_WAY;
        let Some(next) = on_their_way.front_mut() else { return Ok(()) };
        tokio::select! {
            biased;
            kept = next.kept() => {
                kept?;
                if let Some(batch) = on_their_way.pop_front() {
                    sitting.answer(batch);
                }
            }
            Some(first) = waiting.recv(), if takes_more => {
                let acts = gather(first, waiting).await;
                on_their_way.push_back(sitting.hand_in(acts).await);
            }
        }
    }
}

/// Takes what waits behind the first.
async fn gather(first: Asked, waiting: &mut mpsc::Receiver<Asked>) -> Vec<Asked> {
    // A commit costs the same for one act and for many: what is on its way gets to the queue first, for as long as each
    // look finds more than the one before.
    let mut seen = None;
    while seen.is_none_or(|seen| waiting.len() > seen) {
        seen = Some(waiting.len());
        tokio::task::yield_now().await;
    }
    let mut acts = vec![first];
    while acts.len() < TOGETHER {
        let Ok(next) = waiting.try_recv() else { break };
        acts.push(next);
    }
    acts
}

fn fail(acts: Vec<Asked>, reason: &str) {
    for (_, answer) in acts {
        let _ = answer.send(Err(Stop::Failed(reason.to_owned())));
    }
}
