//! The questions asked when a sitting is called, and what an item may be about.

use governance::Refusal;
use governance::assembly::AssemblyRefusal;
use governance::bodies::Body;
use governance::committee::{
    AboutGiven, CommitteeCommand, CommitteeRefusal, ItemGiven, Office, SittingFor, first_sitting_due,
};
use governance::law::period;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::call_draft::{Ask, Draft, ITEMS_MAX};
use super::mandate::fen;
use super::today;
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::desk::when::TypedMoment;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Field};
use crate::posted::Posted;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

/// One page of the wizard: who asks what of which draft.
pub(super) struct Page<'a> {
    pub(super) here: &'a Here,
    pub(super) files: &'a Files,
    pub(super) words: &'a Words,
    pub(super) body: &'a Body,
    pub(super) draft: &'a Draft,
    pub(super) errors: &'a Errors,
}

impl Page<'_> {
    /// The question in a word or two.
    pub(super) fn title(&self, ask: Ask) -> String {
        let id = ask.id();
        let kind = id.split('-').next().unwrap_or_default().to_owned();
        match ask {
            Ask::About(number) | Ask::Words(number) => {
                self.words.say_of_with("committee-call-", &kind, args!["number" => number])
            }
            Ask::Occasion | Ask::When | Ask::More => self.words.say_of("committee-call-", &kind),
        }
    }

    /// What a question asks, with its help.
    pub(super) fn asked(&self, ask: Ask) -> Markup {
        match ask {
            Ask::Occasion => self.occasion(),
            Ask::When => self.when(),
            Ask::About(number) => html! {
                (parts::heading(&self.title(ask)))
                (about_choices(self.here, self.files, self.words, self.body, &format!("about-{number}"), &self.draft.0, self.errors))
                (amount_field(self.words, &format!("amount-{number}"), &self.draft.0, self.errors))
            },
            Ask::Words(number) => self.wording(number),
            Ask::More => self.more(),
        }
    }

    fn occasion(&self) -> Markup {
        let (words, picked) = (self.words, self.draft.text("occasion"));
        let mut choices = vec![
            Choice::new("ordinary", words.say("committee-occasion-ordinary"))
                .hint(words.say("committee-occasion-ordinary-hint"))
                .checked(picked == "ordinary"),
        ];
        let (community, law) = (&self.files.community, self.here.desk.law());
        let due = community.place(law).ok().and_then(|place| {
            let day = today(self.here, self.files);
            first_sitting_due(community, self.body, place, law, day)
        });
        let mut ends: Vec<Timestamp> = due.into_iter().collect();
        if let Some(until) = due {
            let hint = words.say_with("committee-occasion-first-hint", args!["until" => words.deadline(until)]);
            choices.push(
                Choice::new("first", words.say("committee-occasion-first")).hint(hint).checked(picked == "first"),
            );
        }
        let requests = community.committees().requests().iter().filter(|one| one.body == self.body.id);
        for request in requests.filter(|request| request.sitting.is_none()) {
            let Some(due) = &request.due else { continue };
            ends.push(due.until);
            let value = format!("request-{}", request.id);
            let hint = words.say_with(
                "committee-occasion-request-hint",
                args!["about" => request.about.as_str(), "until" => words.deadline(due.until)],
            );
            let label = words.say_with("committee-occasion-request", args!["number" => request.id.to_string()]);
            let checked = picked == value;
            choices.push(Choice::new(value, label).hint(hint).checked(checked));
        }
        html! {
            (Choices::new("occasion", self.title(Ask::Occasion), choices)
                .error(self.errors.of("occasion")).as_heading().radios(words))
            (sittings::unplanned(self.here, words, ends))
        }
    }

    /// The first moment at which a sitting may begin whose agenda is published today.
    pub(super) fn earliest(&self) -> Option<Timestamp> {
        let law = self.here.desk.law();
        let line = &self.files.community.place(law).ok()?.procedure.committee.agenda;
        period::ends_at(today(self.here, self.files), line.days, &law.calendar, self.files.community.zone())
    }

    fn when(&self) -> Markup {
        let words = self.words;
        let refusal = if self.errors.is_empty() { None } else { self.refusal_of_when() };
        let days = self.files.community.place(self.here.desk.law()).ok().map(|place| &place.procedure.committee.agenda);
        html! {
            (parts::heading(&self.title(Ask::When)))
            (show::refused_beside(words, self.errors, refusal.as_ref()))
            @if let Some(line) = days {
                p { (words.say_with("committee-call-when-rule", args![
                    "days" => line.days, "basis" => sittings::articles(self.here, &self.files.community, words, &line.basis)
                ])) }
            }
            @if let (Some(SittingFor::Ordinary), Some(earliest)) = (self.draft.occasion(), self.earliest()) {
                p { (words.say_with("committee-call-when-earliest", args!["earliest" => words.moment(earliest)])) }
            }
            (sittings::unplanned(self.here, words, self.earliest()))
            (TypedMoment::posted(&self.draft.0, "held").fields(words, "held", &words.say("committee-when"), self.errors))
            (Field::new("venue", words.say("committee-where")).hint(words.say("committee-where-hint"))
                .value(self.draft.text("venue")).error(self.errors.of("venue")).text(words))
        }
    }

    fn wording(&self, number: usize) -> Markup {
        let (title, text) = (format!("title-{number}"), format!("text-{number}"));
        html! {
            (parts::heading(&self.title(Ask::Words(number))))
            (Field::new(&title, self.words.say("committee-item-title")).hint(self.words.say("committee-item-title-hint"))
                .value(self.draft.text(&title)).error(self.errors.of(&title)).text(self.words))
            (Field::new(&text, self.words.say("committee-item-text")).hint(self.words.say("committee-item-text-hint"))
                .value(self.draft.text(&text)).error(self.errors.of(&text)).textarea(self.words, 6))
        }
    }

    fn more(&self) -> Markup {
        let mut choices =
            vec![Choice::new("no", self.words.say("committee-call-more-no")).checked(self.draft.text("more") == "no")];
        if self.draft.items() < ITEMS_MAX {
            choices.push(Choice::new("yes", self.words.say("committee-call-more-yes")));
        }
        Choices::new("more", self.title(Ask::More), choices)
            .hint(self.words.say_with("committee-call-more-hint", args!["count" => self.draft.items()]))
            .error(self.errors.of("more"))
            .as_heading()
            .radios(self.words)
    }

    /// What the rules say to the day that was named, asked of the rules themselves before anything is put on the agenda.
    pub(super) fn refusal_of_when(&self) -> Option<Refusal> {
        let occasion = self.draft.occasion()?;
        let held_at = TypedMoment::posted(&self.draft.0, "held").moment(self.files.community.zone())?;
        // A first sitting gives offices; any other may decide what is the committee's own.
        let about = match occasion {
            SittingFor::First => AboutGiven::Office(Office::Chair),
            SittingFor::Ordinary | SittingFor::Request(_) => AboutGiven::Own,
        };
        let supposed = || "·".to_owned();
        let items = vec![ItemGiven { title: supposed(), text: supposed(), about }];
        let command = CommitteeCommand::CallSitting { body: self.body.id, occasion, held_at, venue: supposed(), items };
        show::would_refuse(self.here, self.files, command).filter(|refusal| {
            matches!(
                refusal,
                Refusal::Committee(
                    CommitteeRefusal::SittingInPast
                        | CommitteeRefusal::AgendaTooLate { .. }
                        | CommitteeRefusal::SittingAfterItsTime { .. }
                ) | Refusal::Assembly(AssemblyRefusal::DateOutOfReach { .. })
            )
        })
    }

    /// What is wrong with the answer to a question.
    pub(super) fn mistakes(&self, ask: Ask) -> Errors {
        let (words, draft, mut errors) = (self.words, self.draft, Errors::new());
        match ask {
            Ask::Occasion if draft.occasion().is_none() => {
                errors.add("occasion", words.say("committee-call-occasion-missing"));
            }
            Ask::When => {
                if TypedMoment::posted(&draft.0, "held").moment(self.files.community.zone()).is_none() {
                    errors.add("held", words.say("committee-call-when-missing"));
                }
                if let Some(refusal) = self.refusal_of_when() {
                    errors.add("held", answer::Said::of(words, &refusal).why);
                }
                if draft.text("venue").is_empty() {
                    errors.add("venue", words.say("committee-call-venue-missing"));
                }
            }
            Ask::About(number) => {
                about(words, &draft.0, &format!("-{number}"), &mut errors);
            }
            Ask::Words(number) => {
                for field in ["title", "text"] {
                    if draft.text(&format!("{field}-{number}")).is_empty() {
                        errors.add(format!("{field}-{number}"), words.say_of("committee-item-missing-", field));
                    }
                }
            }
            Ask::More if draft.text("more").is_empty() => errors.add("more", words.say("committee-call-more-missing")),
            Ask::Occasion | Ask::More => {}
        }
        errors
    }
}

/// What an item may be about; what only the owners decide stands among it, so that the way to them is shown.
pub(super) fn about_choices(
    here: &Here,
    files: &Files,
    words: &Words,
    body: &Body,
    name: &str,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let picked = posted.text(name);
    let mut choices = vec![
        ("own".to_owned(), words.say("committee-about-own"), words.say("committee-about-own-hint")),
        ("chair".to_owned(), words.say("committee-about-office-chair"), words.say("committee-about-office-hint")),
        ("deputy".to_owned(), words.say("committee-about-office-deputy"), words.say("committee-about-office-hint")),
    ];
    for mandate in files.community.committees().mandates().iter().filter(|mandate| mandate.body == body.id) {
        let left = sittings::left_of(words, mandate).unwrap_or_else(|| words.say("committee-mandate-no-money"));
        let label = words.say_with("committee-about-mandate", args!["number" => mandate.id.to_string()]);
        choices.push((format!("mandate-{}", mandate.id), label, format!("{} {left}", mandate.scope)));
    }
    let place = files.community.place(here.desk.law()).ok();
    let pack = place.and_then(|place| here.desk.law().packs.get(&place.over));
    for matter in pack.into_iter().flat_map(|pack| &pack.matters) {
        let label = called::of_pack(words, &matter.name).to_owned();
        choices.push((format!("matter-{}", matter.id), label, words.say("committee-about-matter-hint")));
    }
    let choices = choices
        .into_iter()
        .map(|(value, label, hint)| {
            let checked = picked == value;
            Choice::new(value, label).hint(hint).checked(checked)
        })
        .collect();
    Choices::new(name, words.say("committee-about"), choices).error(errors.of(name)).radios(words)
}

/// How much money an item under a mandate is about.
pub(super) fn amount_field(words: &Words, name: &str, posted: &Posted, errors: &Errors) -> Markup {
    Field::new(name, words.say("committee-amount"))
        .hint(words.say("committee-amount-hint"))
        .optional()
        .typed(posted, errors)
        .number(words)
}

/// What an item is about, from the fields `about` and `amount` with this ending.
fn about(words: &Words, posted: &Posted, ending: &str, errors: &mut Errors) -> Option<AboutGiven> {
    let (field, money) = (format!("about{ending}"), format!("amount{ending}"));
    let typed = posted.text(&money);
    let amount = fen(typed);
    if amount.is_none() && !typed.is_empty() {
        errors.add(money, words.say("committee-amount-wrong"));
    }
    let picked = posted.text(&field);
    let about = match picked {
        "own" => Some(AboutGiven::Own),
        "chair" => Some(AboutGiven::Office(Office::Chair)),
        "deputy" => Some(AboutGiven::Office(Office::Deputy)),
        other => match other.split_once('-') {
            Some(("mandate", number)) => number.parse().ok().map(|mandate| AboutGiven::Mandate { mandate, amount }),
            Some(("matter", kind)) => Some(AboutGiven::Matter(kind.to_owned())),
            _ => None,
        },
    };
    if about.is_none() {
        errors.add(field, words.say("committee-about-missing"));
    }
    about
}

/// An item as it was typed into the fields with this ending.
pub(super) fn about_given(words: &Words, posted: &Posted, ending: &str, errors: &mut Errors) -> Option<ItemGiven> {
    let about = about(words, posted, ending, errors);
    for field in ["title", "text"] {
        if posted.text(&format!("{field}{ending}")).is_empty() {
            errors.add(format!("{field}{ending}"), words.say_of("committee-item-missing-", field));
        }
    }
    let title = posted.text(&format!("title{ending}")).to_owned();
    let text = posted.text(&format!("text{ending}")).replace("\r\n", "\n");
    Some(ItemGiven { title, text, about: about? })
}
