//! Which letters are to be printed, and how they are worded.

use governance::assembly::{Meeting, PublishedRoll, RollEntry};
use governance::community::{Counted, Register, Stair};
use governance::ids::{BodyId, EntryNo};
use maud::{Markup, html};
use office::Files;

use super::part::{self, Part};
use super::{names, show};
use crate::convenor;
use crate::parts::{self, Choice, Choices, Field};
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::{Lang, Words};

/// Letters printed at once at most: more would keep a browser busy for minutes.
const PER_PAGE: usize = 200;

/// Which letters are wanted.
#[derive(Debug, Clone, Default)]
pub(super) struct Pick {
    part: Part,
    from: Option<EntryNo>,
    until: Option<EntryNo>,
    pub(super) lang: Option<Lang>,
    pub(super) return_to: String,
    pub(super) help: String,
    pub(super) page: usize,
}

impl Pick {
    /// What a query asks for.
    pub(super) fn of(query: &Posted) -> Self {
        Self {
            part: Part::of(query),
            from: query.text("from").parse().ok(),
            until: query.text("until").parse().ok(),
            lang: Lang::from_tag(query.text("lang")),
            return_to: query.text("return-to").to_owned(),
            help: query.text("help").to_owned(),
            page: query.text("page").parse().unwrap_or(1).max(1),
        }
    }

    /// The fields of a form that asks for the same letters.
    pub(super) fn hidden(&self) -> Markup {
        let number = |no: Option<EntryNo>| no.map(|no| no.to_string()).unwrap_or_default();
        html! {
            (parts::hidden("part", &self.part.word()))
            (parts::hidden("from", &number(self.from)))
            (parts::hidden("until", &number(self.until)))
            (parts::hidden("lang", self.lang.map_or("", Lang::tag)))
            (parts::hidden("page", &self.page.to_string()))
        }
    }

    /// The fields of a form that keeps what stands on the letters, whichever they are.
    pub(super) fn hidden_wording(&self) -> Markup {
        html! {
            (parts::hidden("lang", self.lang.map_or("", Lang::tag)))
            (parts::hidden("return-to", &self.return_to))
            (parts::hidden("help", &self.help))
        }
    }

    /// The query that keeps what stands on the letters, whichever they are.
    pub(super) fn wording(&self) -> String {
        let words = [("lang", self.lang.map_or("", Lang::tag)), ("return-to", &self.return_to), ("help", &self.help)];
        show::as_query(&words)
    }

    /// Where paper is handed in: as typed, or where the convenor is found.
    pub(super) fn return_to_or_known(&self, here: &Here, files: &Files, meeting: &Meeting) -> String {
        if !self.return_to.is_empty() {
            return self.return_to.clone();
        }
        let body = speaks_now(here, files, meeting);
        let place = files.contacts.get(&body).map(|contact| contact.place.clone());
        place.filter(|place| !place.is_empty()).unwrap_or_else(|| names::body(files, body))
    }

    /// Whom to ask: as typed, or the convenor's telephone.
    pub(super) fn help_or_known(&self, here: &Here, files: &Files, meeting: &Meeting) -> String {
        if !self.help.is_empty() {
            return self.help.clone();
        }
        files.contacts.get(&speaks_now(here, files, meeting)).map(|contact| contact.phone.clone()).unwrap_or_default()
    }

    /// The same words on one letter.
    pub(super) fn only(&self, no: EntryNo) -> Self {
        Self { part: Part::default(), from: Some(no), until: Some(no), page: 1, ..self.clone() }
    }

    /// Every entry that is wanted, on whatever page.
    pub(super) fn all(&self, register: &Register, roll: &PublishedRoll) -> Vec<EntryNo> {
        self.wanted(register, roll).map(|(no, _)| no).collect()
    }

    fn wanted<'r>(
        &'r self,
        register: &'r Register,
        roll: &'r PublishedRoll,
    ) -> impl Iterator<Item = (EntryNo, &'r RollEntry)> {
        roll.numbered()
            .filter(|(no, _)| self.from.is_none_or(|from| *no >= from) && self.until.is_none_or(|until| *no <= until))
            .filter(|(_, entry)| self.lies_in(register, entry))
    }

    /// The query that asks for it again.
    pub(super) fn query(&self) -> String {
        let number = |no: Option<EntryNo>| no.map(|no| no.to_string()).unwrap_or_default();
        show::as_query(&[
            ("part", &self.part.word()),
            ("from", &number(self.from)),
            ("until", &number(self.until)),
            ("lang", self.lang.map_or("", Lang::tag)),
            ("return-to", &self.return_to),
            ("help", &self.help),
        ])
    }

    /// The entries on the page that is wanted, in the order of the doors, and how many pages there are.
    ///
    /// Stairs are put in order by their numbers; only those with a letter on the page are climbed.
    pub(super) fn entries(&self, register: &Register, roll: &PublishedRoll) -> (Vec<EntryNo>, usize) {
        let ranks = register.stairs().ranks();
        let stair = |entry: &RollEntry| register.stairs().of(*entry.homes.first()?).map(|stair| ranks[stair]);
        let mut wanted: Vec<(Option<usize>, EntryNo)> =
            self.wanted(register, roll).map(|(no, entry)| (stair(entry), no)).collect();
        wanted.sort_unstable();
        let pages = wanted.len().div_ceil(PER_PAGE).max(1);
        let from = (self.page.min(pages) - 1) * PER_PAGE;
        let until = (from + PER_PAGE).min(wanted.len());
        let shown = wanted[from..until].first().zip(wanted[from..until].last());
        let Some(((first, _), (last, _))) = shown.map(|(first, last)| (*first, *last)) else {
            return (Vec::new(), pages);
        };
        let unit = |no: EntryNo| {
            let home = roll.entry(no).and_then(|entry| register.home(*entry.homes.first()?));
            home.map(|home| Counted::new(&home.place.unit))
        };
        let begins = wanted.partition_point(|(stair, _)| *stair < first);
        let ends = wanted.partition_point(|(stair, _)| *stair <= last);
        wanted[begins..ends].sort_by_cached_key(|(stair, no)| (*stair, unit(*no), *no));
        (wanted[from..until].iter().map(|(_, no)| *no).collect(), pages)
    }

    /// An owner's letter goes to the first of their homes, so that nobody prints it twice.
    fn lies_in(&self, register: &Register, entry: &RollEntry) -> bool {
        entry.homes.first().and_then(|home| register.home(*home)).is_some_and(|home| self.part.holds(&home.place))
    }
}

/// The body that speaks for a meeting now: paper is brought to it, and it is asked.
fn speaks_now(here: &Here, files: &Files, meeting: &Meeting) -> BodyId {
    let speaks = convenor::speaks(&files.community, here.desk.law(), meeting.body, here.desk.door().now());
    speaks.map_or(meeting.body, |body| body.id)
}

/// The form that picks letters to print.
pub(super) fn form(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    // Kept from the letters looked at before, so that nobody types it twice.
    let before = Pick::of(&show::query(here));
    let (return_to, help) =
        (before.return_to_or_known(here, files, meeting), before.help_or_known(here, files, meeting));
    let lang = before.lang.unwrap_or(Lang::Zh);
    let langs = Lang::ALL
        .map(|each| Choice::new(each.tag(), words.say_of("desk-letters-in-", each.tag())).checked(each == lang));
    html! {
        h2 { (words.say("desk-letters-print")) }
        form method="get" action=(show::at_meeting(here, meeting.id, "/letters/print")) {
            (part::field(words, stairs(files, meeting).into_iter()))
            (Field::new("from", words.say("desk-letters-from")).optional().number(words))
            (Field::new("until", words.say("desk-letters-until")).optional().number(words))
            (Choices::new("lang", words.say("desk-letters-lang"), langs.into()).inline().radios(words))
            (Field::new("return-to", words.say("desk-letters-return")).hint(words.say("desk-letters-return-hint")).value(return_to).text(words))
            (Field::new("help", words.say("desk-letters-help")).hint(words.say("desk-letters-help-hint")).value(help).optional().text(words))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }
    }
}

/// The stairs whose homes a meeting is about.
fn stairs<'f>(files: &'f Files, meeting: &Meeting) -> Vec<&'f Stair> {
    let register = files.community.register();
    let mut within = vec![false; register.stairs().count()];
    for stair in meeting.scope.homes(register).filter_map(|home| register.stairs().of(home.id)) {
        within[stair] = true;
    }
    register.stairs().in_order().filter(|(number, _)| within[*number]).map(|(_, stair)| stair).collect()
}
