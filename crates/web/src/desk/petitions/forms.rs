//! What a convenor says beside the words that were signed: which version of a text owners adopt, how many are elected.
//!
//! Each matter that needs it is asked on a page of its own; the answers travel in the address until the last button.

use axum::response::Response;
use governance::assembly::{FormGiven, FormNeeded};
use governance::charter::{CharterKind, CharterRef};
use governance::ids::BodyId;
use governance::petition::{Demand, Petition, PetitionCommand};
use maud::{Markup, html};
use office::Files;

use super::at;
use crate::args;
use crate::charter_text;
use crate::desk::convene_ask::Page;
use crate::desk::convene_draft::Draft;
use crate::desk::{convene_election, show};
use crate::parts::{self, Choices, Errors, Fact, Form};
use crate::petition;
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;

/// Who answers which petition.
pub(super) struct Answer<'a> {
    pub(super) here: &'a Here,
    pub(super) files: &'a Files,
    pub(super) words: &'a Words,
    pub(super) petition: &'a Petition,
    pub(super) body: BodyId,
    pub(super) pack: String,
}

/// The matters that have to be put in a form, by their number.
fn needed(petition: &Petition) -> Vec<(usize, FormNeeded)> {
    match &petition.demand {
        Demand::Meeting { matters, .. } => {
            let kinds = (1..).zip(matters);
            kinds.filter_map(|(number, matter)| Some((number, FormNeeded::of(&matter.kind)?))).collect()
        }
        Demand::Recall { .. } => Vec::new(),
    }
}

/// The fields in which the form of a matter is given.
fn fields(number: usize, needed: FormNeeded) -> Vec<String> {
    match needed {
        FormNeeded::Text(_) => vec![format!("form-{number}")],
        FormNeeded::Election => convene_election::fields(number),
    }
}

impl Answer<'_> {
    /// A meeting in the making: what was signed, and what the convenor has answered so far.
    fn draft(&self, posted: &Posted) -> Draft {
        let asked = match &self.petition.demand {
            Demand::Meeting { matters, .. } => {
                matters.iter().map(|one| (one.kind.clone(), one.title.to_string(), one.text.to_string())).collect()
            }
            Demand::Recall { title, reason, .. } => vec![(String::new(), title.to_string(), reason.to_string())],
        };
        let mut drafted = vec![
            ("body".to_owned(), self.body.to_string()),
            ("pack".to_owned(), self.pack.clone()),
            ("questions".to_owned(), asked.len().to_string()),
        ];
        let needed = needed(self.petition);
        for (number, (kind, title, text)) in (1..).zip(asked) {
            let name = |field: &str| format!("{field}-{number}");
            drafted.extend([(name("kind"), kind), (name("title"), title), (name("text"), text)]);
            let form = needed.iter().find(|(of, _)| *of == number).map(|(_, needed)| *needed);
            match form {
                None => drafted.push((name("form"), "motion".to_owned())),
                Some(FormNeeded::Election) => drafted.push((name("form"), "election".to_owned())),
                Some(FormNeeded::Text(_)) => {}
            }
            for field in form.map(|form| fields(number, form)).unwrap_or_default() {
                drafted.push((field.clone(), posted.text(&field).to_owned()));
            }
        }
        Draft::from_fields(&drafted)
    }

    /// The form of each matter, once every one is settled.
    pub(super) fn forms(&self, posted: &Posted) -> Option<Vec<FormGiven>> {
        let draft = self.draft(posted);
        (1..=draft.questions()).map(|number| draft.form(number)).collect()
    }

    /// What was answered, to be carried on.
    fn carried(&self, posted: &Posted) -> Vec<(String, String)> {
        let names = needed(self.petition).into_iter().flat_map(|(number, needed)| fields(number, needed));
        names.map(|name| (name.clone(), posted.text(&name).to_owned())).filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The address of the page, with what was answered.
    pub(super) fn address(&self, posted: &Posted, ask: Option<usize>) -> String {
        let mut carried = self.carried(posted);
        carried.extend(ask.map(|number| ("ask".to_owned(), number.to_string())));
        let fields: Vec<(&str, &str)> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let query = show::as_query(&fields);
        let page = at(self.here, self.petition.id, "/convene");
        if query.is_empty() { page } else { format!("{page}?{query}") }
    }

    /// The next thing to answer; everything once more when nothing is left.
    pub(super) fn page(&self, query: &Posted) -> Response {
        let draft = self.draft(query);
        let needed = needed(self.petition);
        let named = |field: &str| {
            let number = query.text(field).parse::<usize>().ok()?;
            needed.iter().find(|(of, _)| *of == number).copied()
        };
        if let Some((number, form)) = named("answered") {
            let errors = self.mistakes(&draft, number, form);
            if !errors.is_empty() {
                return self.ask(&draft, query, (number, form), &errors);
            }
        }
        let missing = || needed.iter().find(|(number, _)| draft.form(*number).is_none()).copied();
        match named("ask").or_else(missing) {
            Some(asked) => self.ask(&draft, query, asked, &Errors::new()),
            None => self.check(&draft, query),
        }
    }

    fn wizard<'p>(&'p self, draft: &'p Draft, errors: &'p Errors) -> Page<'p> {
        Page { here: self.here, files: self.files, words: self.words, draft, errors }
    }

    fn mistakes(&self, draft: &Draft, number: usize, needed: FormNeeded) -> Errors {
        let mut errors = Errors::new();
        match needed {
            FormNeeded::Election => return self.wizard(draft, &errors).election_mistakes(number),
            FormNeeded::Text(_) if draft.form(number).is_none() => {
                errors.add(format!("form-{number}"), self.words.say("desk-pick-one"));
            }
            FormNeeded::Text(_) => {}
        }
        errors
    }

    fn ask(&self, draft: &Draft, query: &Posted, (number, needed): (usize, FormNeeded), errors: &Errors) -> Response {
        let Self { here, files, words, petition, .. } = *self;
        let own = fields(number, needed);
        let asked = match needed {
            FormNeeded::Election => Some(self.wizard(draft, errors).election(number)),
            FormNeeded::Text(kind) => self.version(draft, (number, kind), errors),
        };
        let title = words.say(match needed {
            FormNeeded::Election => "convene-ask-election",
            FormNeeded::Text(_) => "petition-form-version",
        });
        let body = html! {
            (errors.summary(words))
            @match asked {
                Some(asked) => {
                    form method="get" action=(at(here, petition.id, "/convene")) novalidate {
                        @for (name, value) in self.carried(query).iter().filter(|(name, _)| !own.contains(name)) {
                            (parts::hidden(name, value))
                        }
                        (parts::hidden("answered", &number.to_string()))
                        (asked)
                        (parts::buttons(&parts::button(&words.say("parts-continue"))))
                    }
                }
                None => {
                    (parts::heading(&title))
                    (parts::warning(words, &words.say("petition-form-no-text")))
                    @if let FormNeeded::Text(kind) = needed {
                        p { a href=(here.at(&format!("/desk/charter/{}/draft", kind.word()))) { (words.say("petition-form-no-text-go")) } }
                    }
                }
            }
            h2 { (words.say("petition-form-signed")) }
            (parts::inset(&html! {
                p { strong { (draft.text(&format!("title-{number}"))) } }
                @for line in draft.text(&format!("text-{number}")).lines() { p { (line) } }
            }))
        };
        show::asking(here, files, words, (&title, &at(here, petition.id, "")), errors, &body)
    }

    /// Which version of a text is voted on; nothing where none was put forward.
    fn version(&self, draft: &Draft, (number, _): (usize, CharterKind), errors: &Errors) -> Option<Markup> {
        let name = format!("form-{number}");
        let versions = self.wizard(draft, errors).charters(number, draft.text(&name));
        if versions.is_empty() {
            return None;
        }
        let asked = Choices::new(&name, self.words.say("petition-form-version"), versions);
        let hint = self.words.say("petition-form-version-hint");
        Some(asked.hint(hint).error(errors.of(&name)).as_heading().radios(self.words))
    }

    fn check(&self, draft: &Draft, query: &Posted) -> Response {
        let Self { here, files, words, petition, body, .. } = *self;
        let forms = self.forms(query).unwrap_or_default();
        let command = PetitionCommand::Convene { petition: petition.id, body, pack: self.pack.clone(), forms };
        let refusal = show::would_refuse(here, files, command);
        let facts = self.facts(draft, query);
        let title = words.say("desk-petition-convene");
        let page = html! {
            p { (petition::title(words, files, petition)) }
            (petition::about(words, here.desk.law(), files, petition))
            (show::refused(words, refusal.as_ref()))
            @if !facts.is_empty() { (parts::facts(words, &facts)) }
            @if refusal.is_none() {
                (parts::warning(words, &words.say("desk-petition-convene-means")))
                (Form::post(at(here, petition.id, "/convene"), here.visit.csrf()).render(&html! {
                    @for (name, value) in self.carried(query) { (parts::hidden(&name, &value)) }
                    (parts::or_leave(words, &parts::button(&title), &at(here, petition.id, "")))
                }))
            }
        };
        show::page(here, files, words, &title, &at(here, petition.id, ""), &page)
    }

    /// What the convenor settles, with a way to change each.
    fn facts(&self, draft: &Draft, query: &Posted) -> Vec<Fact> {
        let errors = Errors::new();
        let fact = |(number, needed): (usize, FormNeeded)| {
            let change = self.address(query, Some(number));
            match (needed, draft.form(number)?) {
                (FormNeeded::Election, _) => self.wizard(draft, &errors).election_fact(number, change),
                (FormNeeded::Text(kind), FormGiven::Charter(version)) => {
                    let name = charter_text::name(self.words, CharterRef { kind, version });
                    let says = self.words.say_with("convene-form-charter", args!["text" => name]);
                    Some(Fact::new(draft.text(&format!("title-{number}")), says).change(change))
                }
                (FormNeeded::Text(_), _) => None,
            }
        };
        needed(self.petition).into_iter().filter_map(fact).collect()
    }
}
