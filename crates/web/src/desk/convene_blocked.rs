//! What is not voted on while a committee is renewed, said where the matter is picked.
//!
//! A place names matters, and a motion of another name could carry one of them all the same. No program can read that out of a
//! text, so whoever convenes is asked beside the one kind that takes anything.

use governance::Refusal;
use governance::ids::BodyId;
use governance::renewal::{Meanwhile, blocked_for, is_blocked};
use maud::{Markup, html};

use super::convene_ask::Page;
use crate::answer;
use crate::args;
use crate::names as called;
use crate::parts::{Choice, Choices, Errors};

/// The kind under which anything can be put that has no kind of its own.
const ANYTHING: &str = "other-major";

/// The field in which it is said that the motion is none of what is blocked.
pub(super) fn field(number: usize) -> String {
    format!("notblocked-{number}")
}

impl Page<'_> {
    fn blocked(&self) -> Option<Meanwhile<'_>> {
        let place = self.files.community.place(self.here.desk.law()).ok()?;
        let pack = self.pack().filter(|pack| !pack.elsewhere)?;
        pack.matter(ANYTHING)?;
        let convenor: BodyId = self.draft.text("body").parse().ok()?;
        blocked_for(&self.files.community, place, convenor)
    }

    /// The question beside the kinds, while something is blocked.
    pub(super) fn not_blocked(&self, number: usize) -> Markup {
        let Some(blocked) = self.blocked() else { return html! {} };
        let (words, name) = (self.words, field(number));
        let place = self.files.community.place(self.here.desk.law()).ok();
        let kinds: Vec<String> = blocked.line.names.iter().map(|kind| crate::place_lines::term(words, kind)).collect();
        let basis = called::of_place(words, place, &blocked.line.basis);
        let kinds = words.list(&kinds);
        let sure = Choice::new("yes", words.say_with("convene-not-blocked-sure", args!["kinds" => kinds.as_str()]));
        let sure = sure.checked(self.draft.text(&name) == "yes");
        Choices::new(&name, words.say("convene-not-blocked"), vec![sure])
            .hint(words.say_with("convene-not-blocked-hint", args!["kinds" => kinds.as_str(), "articles" => basis]))
            .error(self.errors.of(&name))
            .checkboxes(words)
    }

    /// What is blocked is refused where it is picked; what may be anything must be said to be none of it.
    pub(super) fn blocked_mistakes(&self, number: usize, errors: &mut Errors) {
        let Some(blocked) = self.blocked() else { return };
        let (name, words) = (format!("kind-{number}"), self.words);
        let kind = self.draft.text(&name);
        if is_blocked(blocked.line, kind, self.draft.cause()) {
            let said = answer::Said::of(words, &Refusal::from(blocked.refusal(kind)));
            let separator = words.lang().sentence_separator();
            errors.add(name, [said.why, said.rule, said.next].join(separator));
        } else if kind == ANYTHING
            && !blocked.line.names.iter().any(|name| name == ANYTHING)
            && self.draft.text(&field(number)) != "yes"
        {
            errors.add(field(number), words.say("convene-not-blocked-missing"));
        }
    }
}
