//! What the convenor is asked of a motion that hands something to a committee: what, up to how much in all and for one thing, until when.

use governance::Refusal;
use governance::assembly::{DelegationGiven, FormGiven};
use governance::committee::CommitteeRefusal;
use governance::law::Place;
use maud::{Markup, html};

use super::committee::mandate::fen;
use super::convene_ask::Page;
use super::convene_draft::{Ask, Draft};
use crate::answer;
use crate::args;
use crate::names as called;
use crate::parts::{Errors, Fact, Field, TypedDate};

/// The fields in which it is said; the day has three boxes.
pub(super) fn fields(number: usize) -> Vec<String> {
    ["delegated-scope", "delegated-limit", "delegated-each", "delegated-year", "delegated-month", "delegated-day"]
        .map(|name| format!("{name}-{number}"))
        .into()
}

/// What a draft hands over, once it says enough.
pub(super) fn given(draft: &Draft, number: usize) -> Option<DelegationGiven> {
    let text = |name: &str| draft.text(&format!("{name}-{number}"));
    let money = |name: &str| match text(name) {
        "" => Some(None),
        typed => Some(Some(fen(typed).filter(|money| *money > 0)?)),
    };
    let (limit, each) = (money("delegated-limit")?, money("delegated-each")?);
    let scope = Some(text("delegated-scope").replace("\r\n", "\n")).filter(|scope| !scope.is_empty())?;
    Some(DelegationGiven { scope, limit, each, until: until(draft, number).date()? })
}

fn until(draft: &Draft, number: usize) -> TypedDate {
    let part = |part: &str| draft.text(&format!("delegated-{part}-{number}")).to_owned();
    TypedDate { year: part("year"), month: part("month"), day: part("day") }
}

/// Whether the owners keep a matter for themselves in a place.
fn is_kept(place: &Place, kind: &str) -> bool {
    place.procedure.committee.undelegable.names.iter().any(|name| name == kind)
}

impl Page<'_> {
    /// Whether the matter of a question can be handed to a committee here.
    pub(super) fn may_be_handed_over(&self, number: usize) -> bool {
        let place = self.files.community.place(self.here.desk.law()).ok();
        place.is_some_and(|place| !is_kept(place, self.draft.text(&format!("kind-{number}"))))
            && self.pack().is_some_and(|pack| !pack.elsewhere)
    }

    /// Why a question cannot be put so that a committee decides it, where somebody may look for that in vain.
    pub(super) fn why_not_handed_over(&self, number: usize) -> Markup {
        let place = self.files.community.place(self.here.desk.law()).ok();
        let kind = self.draft.text(&format!("kind-{number}"));
        let here = self.pack().is_some_and(|pack| !pack.elsewhere);
        html! {
            @if let Some(place) = place.filter(|place| here && is_kept(place, kind)) {
                @let basis = called::cited(self.words, &place.articles, &place.procedure.committee.undelegable.basis);
                p class="hint" { (self.words.say_with("convene-form-kept", args!["basis" => basis])) }
            }
        }
    }

    pub(super) fn delegation(&self, number: usize) -> Markup {
        let (words, draft) = (self.words, self.draft);
        let field = |field: &str, hint: &str| {
            let name = format!("{field}-{number}");
            let field = Field::new(&name, words.say_of("convene-", field)).hint(words.say(hint));
            field.value(draft.text(&name)).error(self.errors.of(&name))
        };
        html! {
            (crate::parts::heading(&self.title(Ask::Delegation(number))))
            p { (words.say("convene-delegated-text")) }
            (field("delegated-scope", "convene-delegated-scope-hint").textarea(words, 4))
            (field("delegated-limit", "convene-delegated-limit-hint").optional().number(words))
            (field("delegated-each", "convene-delegated-each-hint").optional().number(words))
            (Field::new(format!("delegated-{number}"), words.say("convene-delegated-until"))
                .error(self.errors.of(&format!("delegated-{number}")))
                .date_in(words, &until(draft, number), |part| format!("delegated-{part}-{number}")))
        }
    }

    /// What is wrong with what is handed over: what is missing, or what the rules say to it.
    pub(super) fn delegation_mistakes(&self, number: usize) -> Errors {
        let (words, draft) = (self.words, self.draft);
        let name = |name: &str| format!("{name}-{number}");
        let mut errors = Errors::new();
        if draft.text(&name("delegated-scope")).is_empty() {
            errors.add(name("delegated-scope"), words.say("convene-delegated-scope-missing"));
        }
        for money in ["delegated-limit", "delegated-each"] {
            let typed = draft.text(&name(money));
            if !typed.is_empty() && fen(typed).is_none_or(|money| money == 0) {
                errors.add(name(money), words.say("committee-amount-wrong"));
            }
        }
        if until(draft, number).date().is_none() {
            errors.add(name("delegated"), words.say("convene-delegated-until-missing"));
        }
        if errors.is_empty()
            && let Some(refusal) = self.delegation_refusal(number)
        {
            let at = match refusal {
                Refusal::Text(_) => "delegated-scope",
                Refusal::Committee(CommitteeRefusal::MandatePartBeyondWhole { .. }) => "delegated-each",
                _ => "delegated",
            };
            let said = answer::Said::of(words, &refusal);
            errors.add(name(at), format!("{}{}{}", said.why, words.lang().sentence_separator(), said.rule));
        }
        errors
    }

    /// What the rules say to it, asked of the rules themselves.
    fn delegation_refusal(&self, number: usize) -> Option<Refusal> {
        self.refusal_of(number, FormGiven::Delegation(given(self.draft, number)?)).filter(|refusal| {
            matches!(
                refusal,
                Refusal::Text(_)
                    | Refusal::Committee(
                        CommitteeRefusal::MandateUntilPast
                            | CommitteeRefusal::ReservedForOwners { .. }
                            | CommitteeRefusal::MandatePartBeyondWhole { .. }
                    )
            )
        })
    }

    /// What is handed over, as the page that shows all answers tells it.
    pub(super) fn delegation_facts(&self, number: usize, change: &str) -> Vec<Fact> {
        let Some(FormGiven::Delegation(given)) = self.draft.form(number) else { return Vec::new() };
        let words = self.words;
        let limit = given.limit.map_or_else(|| words.say("committee-mandate-no-money"), |limit| words.money(limit));
        let each = given.each.map(|each| ("convene-delegated-each", words.money(each)));
        [("convene-delegated-scope", given.scope), ("convene-delegated-limit", limit)]
            .into_iter()
            .chain(each)
            .chain([("convene-delegated-until", words.date(given.until))])
            .map(|(label, says)| Fact::new(words.say(label), says).change(change))
            .collect()
    }
}
