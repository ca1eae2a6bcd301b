//! A list of tasks with few states, so that nobody has to search a jungle of settings.

use maud::{Markup, html};

use super::text::{Tone, tag};
use crate::words::Words;

/// How far a task is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// It is done.
    Done,
    /// It can be done now.
    Open,
    /// It cannot start yet, and why.
    Waiting(String),
    /// It need not be done any more, and why.
    Needless(String),
}

/// One task.
#[derive(Clone, Debug)]
pub struct Task {
    title: String,
    href: String,
    state: TaskState,
    hint: Option<String>,
    leads: bool,
}

impl Task {
    /// The task `title`, done at `href`.
    pub fn new(title: impl Into<String>, href: impl Into<String>, state: TaskState) -> Task {
        Task { title: title.into(), href: href.into(), state, hint: None, leads: true }
    }

    /// Leads there only for those who may do it; everybody else sees how far it is.
    pub fn leading(mut self, may: bool) -> Self {
        self.leads = may;
        self
    }

    /// What the task is about, or what has come of it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// The list. `id` begins the ids of its states.
pub fn tasks(words: &Words, id: &str, tasks: &[Task]) -> Markup {
    html! {
        ol class="tasks" {
            @for (at, task) in tasks.iter().enumerate() {
                @let state_id = format!("{id}-{}", at + 1);
                li class="task" {
                    div class="task-words" {
                        @if !task.leads || matches!(task.state, TaskState::Waiting(_) | TaskState::Needless(_)) {
                            span class="task-title" { (task.title) }
                        } @else {
                            a class="task-title" href=(task.href) aria-describedby=(state_id) { (task.title) }
                        }
                        @if let Some(hint) = &task.hint { p class="hint" { (hint) } }
                        @if let TaskState::Waiting(reason) | TaskState::Needless(reason) = &task.state { p class="hint" { (reason) } }
                    }
                    div class="task-state" id=(state_id) {
                        @match task.state {
                            TaskState::Done => { (tag(Tone::Good, &words.say("parts-task-done"))) }
                            TaskState::Open => { (tag(Tone::Care, &words.say("parts-task-open"))) }
                            TaskState::Needless(_) => { (tag(Tone::Plain, &words.say("parts-task-needless"))) }
                            TaskState::Waiting(_) => { (tag(Tone::Plain, &words.say("parts-task-waiting"))) }
                        }
                    }
                }
            }
        }
    }
}
