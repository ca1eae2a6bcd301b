//! What waits for the writer, and how much of it is written at once.

use tokio::sync::{mpsc, oneshot};

use crate::book::{Batch, BookId, DrawerWrite};
use crate::error::AppendError;

/// How many jobs may wait; who comes later waits before the queue.
pub(crate) const WAITING: usize = 4096;

/// A group is closed when it has this many jobs …
const GROUP_JOBS: usize = 1024;

/// … or about this many bytes, so that one commit neither takes long nor holds much memory.
const GROUP_BYTES: usize = 8 << 20;

/// Something to write.
#[derive(Debug)]
pub(crate) enum Task {
    Append(Batch),
    Drawer(Vec<DrawerWrite>),
    Expire(i64),
    KeepCheckpoint(BookId),
    Limit(Option<u64>),
}

impl Task {
    fn weight(&self) -> usize {
        match self {
            Task::Append(batch) => batch.weight(),
            Task::Drawer(writes) => writes.iter().map(DrawerWrite::weight).sum(),
            Task::Expire(_) | Task::KeepCheckpoint(_) | Task::Limit(_) => 0,
        }
    }
}

/// What a job comes to: a new size, or how many rows were touched.
pub(crate) type Answer = Result<u64, AppendError>;

/// Something to write, and who waits for it.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) task: Task,
    pub(crate) answer: oneshot::Sender<Answer>,
}

/// Takes what has queued up behind the first job.
pub(crate) fn gather(first: Job, waiting: &mut mpsc::Receiver<Job>) -> Vec<Job> {
    let mut bytes = first.task.weight();
    let mut group = vec![first];
    while group.len() < GROUP_JOBS && bytes < GROUP_BYTES {
        let Ok(job) = waiting.try_recv() else { break };
        bytes += job.task.weight();
        group.push(job);
    }
    group
}

/// Hands each job its answer; nobody minds if the asker has gone.
pub(crate) fn answer(group: Vec<Job>, answers: Vec<Answer>) {
    for (job, answer) in group.into_iter().zip(answers) {
        if let (Task::Append(batch), Err(_)) = (&job.task, &answer) {
            batch.chain.break_off();
        }
        let _gone = job.answer.send(answer);
    }
}
