//! What is wrong with an answer of a convenor, said where it was given.

use governance::Refusal;
use governance::assembly::{AssemblyCommand, AssemblyRefusal, FormGiven, MeetingFor, QuestionGiven, Scope};

use super::convene_ask::{Page, convening};
use super::convene_draft::{Ask, electorate_id};
use crate::answer;
use crate::args;
use crate::parts::Errors;

/// Words that no rule objects to, where others are asked about.
const FILLER: &str = "—";

impl Page<'_> {
    /// What is wrong with the answer to a question.
    pub(super) fn mistakes(&self, ask: Ask) -> Errors {
        let (words, draft) = (self.words, self.draft);
        let mut errors = Errors::new();
        match ask {
            Ask::Body
                if !convening(self.here, self.files).iter().any(|body| draft.text("body") == body.to_string()) =>
            {
                errors.add("body", words.say("desk-pick-one"));
            }
            Ask::Occasion if draft.occasion().is_none() => errors.add("occasion", words.say("desk-pick-one")),
            Ask::Cause => self.cause_mistakes(&mut errors),
            Ask::Kind(number) => {
                let name = format!("kind-{number}");
                if self.pack().and_then(|pack| pack.matter(draft.text(&name))).is_none() {
                    errors.add(name, words.say("desk-pick-one"));
                }
                self.blocked_mistakes(number, &mut errors);
            }
            Ask::Words(number) => {
                for (name, missing) in [
                    (format!("title-{number}"), words.say("convene-title-missing")),
                    (format!("text-{number}"), words.say("convene-text-missing")),
                ] {
                    let said = if draft.text(&name).is_empty() { Some(missing) } else { self.unfit(number, &name) };
                    if let Some(said) = said {
                        errors.add(name, said);
                    }
                }
            }
            Ask::Election(number) => return self.election_mistakes(number),
            Ask::Delegation(number) => return self.delegation_mistakes(number),
            Ask::Form(number)
                if draft.form(number).is_none() && !draft.is_election(number) && !draft.is_delegation(number) =>
            {
                errors.add(format!("form-{number}"), words.say("desk-pick-one"));
            }
            Ask::Proposals(number) => {
                let name = format!("proposals-{number}");
                if let Some(said) = self.unfit(number, &name) {
                    errors.add(name, said);
                }
            }
            Ask::More if !["yes", "no"].contains(&draft.text("more")) => errors.add("more", words.say("desk-pick-one")),
            Ask::Scope if !self.may_be_put_to(draft.text("scope")) => errors.add("scope", words.say("desk-pick-one")),
            Ask::Part => self.part_mistakes(&mut errors),
            Ask::Pack if self.here.desk.law().packs.get(draft.text("pack")).is_none() => {
                errors.add("pack", words.say("desk-pick-one"));
            }
            Ask::Body | Ask::Occasion | Ask::Form(_) | Ask::More | Ask::Scope | Ask::Pack => {}
        }
        errors
    }

    /// What the rules say to the cause of an extraordinary meeting, asked of the rules themselves.
    fn cause_mistakes(&self, errors: &mut Errors) {
        let (words, draft) = (self.words, self.draft);
        let Some(cause) = draft.cause() else { return errors.add("cause", words.say("desk-pick-one")) };
        let called = MeetingFor::Extraordinary { cause, says: draft.text("reason").to_owned() };
        let place = self.files.community.place(self.here.desk.law()).ok();
        let Some((pack, place)) = self.pack().zip(place) else { return };
        match governance::assembly::may_be_called_for(&self.files.community, (pack, place), self.today(), called) {
            Ok(()) => {}
            Err(refusal) => {
                let field = if matches!(refusal, Refusal::Text(_)) { "reason" } else { "cause" };
                errors.add(field, answer::Said::of(words, &refusal).why);
            }
        }
    }

    fn may_be_put_to(&self, scope: &str) -> bool {
        let allowed = self.pack().map(|pack| self.draft.electorates(pack)).unwrap_or_default();
        allowed.iter().any(|electorate| electorate_id(*electorate) == scope)
    }

    fn part_mistakes(&self, errors: &mut Errors) {
        let (words, draft) = (self.words, self.draft);
        match draft.scope(self.files.community.register()) {
            Ok(_) => {}
            Err(unknown) if !unknown.is_empty() => {
                errors.add("homes", words.say_with("convene-homes-unknown", args!["homes" => words.list(&unknown)]));
            }
            Err(_) => match draft.text("scope") {
                "building" => errors.add("building", words.say("convene-building-missing")),
                "entrance" => errors.add("entrance", words.say("convene-entrance-missing")),
                _ => errors.add("homes", words.say("convene-homes-missing")),
            },
        }
    }

    /// What the rules of public words say about one field, asked of the rules themselves.
    fn unfit(&self, number: usize, field: &str) -> Option<String> {
        let draft = self.draft;
        let pick = |name: &str| if field.starts_with(name) { draft.text(field) } else { FILLER }.to_owned();
        let form =
            if field.starts_with("proposals") { FormGiven::Choice(draft.proposals(number)) } else { FormGiven::Motion };
        let refusal = self.refusal(number, (pick("title"), pick("text")), form).filter(|refusal| {
            matches!(
                refusal,
                Refusal::Text(_)
                    | Refusal::Assembly(AssemblyRefusal::ProposalsTooFew | AssemblyRefusal::ProposalsTooMany)
            )
        })?;
        Some(answer::Said::of(self.words, &refusal).why)
    }

    /// What the rules say to a question in this form, whatever it is called, asked of the rules themselves.
    pub(super) fn refusal_of(&self, number: usize, form: FormGiven) -> Option<Refusal> {
        self.refusal(number, (FILLER.to_owned(), FILLER.to_owned()), form)
    }

    /// Why a meeting on this one question alone would be refused; nothing while body or pack are not picked.
    fn refusal(&self, number: usize, (title, text): (String, String), form: FormGiven) -> Option<Refusal> {
        let kind = self.draft.text(&format!("kind-{number}")).to_owned();
        let command = AssemblyCommand::Convene {
            body: self.draft.text("body").parse().ok()?,
            pack: self.pack()?.id.clone(),
            scope: Scope::Estate,
            occasion: MeetingFor::Regular,
            questions: vec![QuestionGiven { kind, title, text, form }],
        };
        let moment = self.here.desk.moment(self.here.actor());
        governance::decide(&self.files.community, command.into(), &moment).err()
    }
}
