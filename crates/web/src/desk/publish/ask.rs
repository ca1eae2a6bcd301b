//! The questions asked when something is published, and what is wrong with an answer.

use governance::Refusal;
use governance::ids::BodyId;
use governance::supervision::{
    PublishedGiven, Shown, SourceGiven, SupervisionCommand, SupervisionRefusal, board, is_account,
};
use jiff::Span;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::draft::{Ask, Draft};
use crate::answer;
use crate::args;
use crate::convenor;
use crate::desk::show;
use crate::due;
use crate::parts::{self, Choice, Choices, Errors, Field, TypedDate};
use crate::visit::Here;
use crate::words::Words;

/// One page of the wizard: who asks what of which draft.
pub(super) struct Page<'a> {
    pub(super) here: &'a Here,
    pub(super) files: &'a Files,
    pub(super) words: &'a Words,
    pub(super) body: BodyId,
    pub(super) draft: &'a Draft,
    pub(super) errors: &'a Errors,
}

impl Page<'_> {
    /// The question in a word or two.
    pub(super) fn title(&self, ask: Ask) -> String {
        self.words.say_of("publish-ask-", ask.id())
    }

    /// What a question asks, with its help.
    pub(super) fn asked(&self, ask: Ask) -> Markup {
        match ask {
            Ask::What => self.what(),
            Ask::Time => self.time(),
            Ask::Text => Field::new("text", self.title(ask))
                .hint(self.words.say("publish-text-hint"))
                .value(self.draft.text("text"))
                .error(self.errors.of("text"))
                .as_heading()
                .textarea(self.words, 8),
            Ask::Source => self.source(),
        }
    }

    /// The things the body must publish, the one asked for picked.
    fn what(&self) -> Markup {
        let Self { here, files, words, body, draft, errors } = *self;
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let place = files.community.place(here.desk.law()).ok();
        let lines = place.map(|place| board(&files.community, place, today)).unwrap_or_default();
        let choices = lines.iter().filter(|line| line.body == body).map(|line| {
            let hint = match (line.until, line.last) {
                (Some(until), _) => words.say_with("duty-until", args!["day" => words.day(until)]),
                (None, Some(last)) => words.say_with("publish-last", args!["day" => words.date_of(last.at())]),
                (None, None) => words.say("board-never"),
            };
            let checked = draft.text("what") == line.what;
            Choice::new(line.what, due::published_thing(words, line.what)).hint(hint).checked(checked)
        });
        let choices = Choices::new("what", self.title(Ask::What), choices.collect()).error(errors.of("what"));
        html! {
            (choices.hint(words.say_with("publish-lead", args!["body" => convenor::name(words, &files.community, here.desk.law(), body, here.desk.door().now())])).as_heading().radios(words))
        }
    }

    fn time(&self) -> Markup {
        let Self { words, draft, errors, .. } = *self;
        let account = is_account(draft.text("what"));
        let next = self.next_time().filter(|_| errors.is_empty());
        let day = |name: &str, next: Option<Date>| {
            let field = Field::new(name, words.say_of("publish-", name)).error(errors.of(name));
            let field = if account { field } else { field.optional() };
            let typed = draft.day(name);
            field.date(words, &next.filter(|_| typed.is_empty()).map_or(typed, TypedDate::of))
        };
        html! {
            (parts::heading(&self.title(Ask::Time)))
            p { (words.say(if account { "publish-covers-account" } else { "publish-covers-hint" })) }
            (day("from", next.map(|(from, _)| from)))
            (day("until", next.map(|(_, until)| until)))
        }
    }

    /// The time that the next account tells about: it begins where the last one ended, and is as long as the rule has it come
    /// round, as far as that time is over.
    fn next_time(&self) -> Option<(Date, Date)> {
        let Self { here, files, body, draft, .. } = *self;
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let place = files.community.place(here.desk.law()).ok()?;
        let lines = board(&files.community, place, today);
        let line = lines.iter().find(|line| line.body == body && line.what == draft.text("what"))?;
        let Some(Shown::Publication(last)) = &line.last else { return None };
        let from = last.covers?.1.tomorrow().ok()?;
        let until = from.checked_add(Span::new().months(line.months?)).and_then(Date::yesterday).ok()?;
        let until = until.min(today.yesterday().ok()?);
        (from <= until).then_some((from, until))
    }

    fn source(&self) -> Markup {
        let Self { words, draft, errors, .. } = *self;
        let picked = draft.text("where");
        let choices = ["words", "matter", "file"].map(|way| {
            let name = words.say_of("publish-where-", way);
            Choice::new(way, name).hint(words.say_of("publish-where-hint-", way)).checked(picked == way)
        });
        html! {
            (Choices::new("where", self.title(Ask::Source), choices.into()).error(errors.of("where")).as_heading().radios(words))
            (Field::new("matter", words.say("publish-source")).optional().hint(words.say("publish-source-hint"))
                .value(draft.text("matter")).error(errors.of("matter")).number(words))
            (Field::new("file", words.say("publish-file")).optional().hint(words.say("publish-file-hint"))
                .error(errors.of("file")).file(words, ".pdf,.xlsx,.csv,.jpg,.png"))
            @if !draft.text("file-name").is_empty() {
                p class="hint" { (words.say_with("publish-file-named", args!["name" => draft.text("file-name")])) }
            }
        }
    }

    /// What is wrong with the answer to a question.
    pub(super) fn mistakes(&self, ask: Ask) -> Errors {
        let (words, draft, mut errors) = (self.words, self.draft, Errors::new());
        match ask {
            Ask::What if draft.text("what").is_empty() => errors.add("what", words.say("desk-pick-one")),
            Ask::What => {}
            Ask::Time => self.time_mistakes(&mut errors),
            Ask::Text if draft.text("text").is_empty() => errors.add("text", words.say("desk-words-missing")),
            Ask::Text => {
                if let Some(refusal) = self.refusal_of_words(draft.text("text"), SourceGiven::Words) {
                    errors.add("text", answer::Said::of(words, &refusal).why);
                }
            }
            Ask::Source => self.source_mistakes(&mut errors),
        }
        errors
    }

    /// Both days or neither, and an account is never without them.
    fn time_mistakes(&self, errors: &mut Errors) {
        let (words, what) = (self.words, self.draft.text("what"));
        let today = self.here.desk.moment(self.here.actor()).today(self.files.community.zone());
        let days = [("from", self.draft.day("from")), ("until", self.draft.day("until"))];
        let refusal = match self.draft.covers() {
            Some((from, until)) if until < from => Some(SupervisionRefusal::CoverBackwards),
            Some((_, until)) if until > today && is_account(what) => Some(SupervisionRefusal::AccountAhead { until }),
            None if days.iter().all(|(_, day)| day.is_empty()) => {
                is_account(what).then(|| SupervisionRefusal::AccountWithoutTime { what: what.to_owned() })
            }
            _ => None,
        };
        if let Some(refusal) = refusal {
            return errors.add("from", answer::Said::of(words, &refusal.into()).why);
        }
        if days.iter().any(|(_, day)| !day.is_empty()) {
            for (name, _) in days.iter().filter(|(_, day)| day.date().is_none()) {
                errors.add(*name, words.say("desk-date-missing"));
            }
        }
    }

    /// What the rules say to words that everybody will read, asked of the rules themselves.
    fn refusal_of_words(&self, text: &str, source: SourceGiven) -> Option<Refusal> {
        let today = self.here.desk.moment(self.here.actor()).today(self.files.community.zone());
        let (what, text) = (self.draft.text("what").to_owned(), text.to_owned());
        let given = PublishedGiven { body: self.body, what, covers: Some((today, today)), text, source };
        let refusal = show::would_refuse(self.here, self.files, SupervisionCommand::Publish(given));
        refusal.filter(|refusal| matches!(refusal, Refusal::Text(_)))
    }

    fn source_mistakes(&self, errors: &mut Errors) {
        let (words, draft) = (self.words, self.draft);
        match (draft.text("where"), draft.source()) {
            ("matter", None) => errors.add("matter", words.say("publish-source-wrong")),
            ("matter", Some(SourceGiven::Matter(matter)))
                if self.files.community.matters().matter(matter).is_none() =>
            {
                errors.add("matter", answer::Said::of(words, &SupervisionRefusal::SourceUnknown.into()).why);
            }
            ("file", None) => errors.add("file", words.say("publish-file-missing")),
            ("file", Some(file)) => {
                if let Some(refusal) = self.refusal_of_words("·", file) {
                    errors.add("file", answer::Said::of(words, &refusal).why);
                }
            }
            (_, None) => errors.add("where", words.say("desk-pick-one")),
            _ => {}
        }
    }
}
