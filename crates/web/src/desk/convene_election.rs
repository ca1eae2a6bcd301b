//! What the convenor is asked of an election: whose seats, how many, for how long.

use governance::Refusal;
use governance::assembly::{CauseKind, Occasion};
use governance::bodies::BodyKind;
use governance::charter::{CharterKind, CharterRef};
use governance::election::{
    ElectedBodyGiven, ElectionGiven, ElectionRefusal, TermGiven, election, is_term_running, own_numbers,
};
use governance::ids::BodyId;
use maud::{Markup, html};
use office::Files;

use super::convene_ask::Page;
use super::convene_draft::{Ask, Draft};
use super::names;
use crate::answer;
use crate::args;
use crate::names as called;
use crate::parts::{Choice, Choices, Errors, Fact, Field};
use crate::words::Words;

/// The matter that can be put as an election.
pub(super) const MATTER: &str = "elect-committee";

/// The fields in which an election is described.
pub(super) fn fields(number: usize) -> Vec<String> {
    ["elected-body", "elected-name", "seats", "alternates", "term", "years"]
        .map(|name| format!("{name}-{number}"))
        .into()
}

/// The election that a draft describes, once it says enough.
pub(super) fn given(draft: &Draft, number: usize) -> Option<ElectionGiven> {
    let text = |name: &str| draft.text(&format!("{name}-{number}"));
    let body = match text("elected-body") {
        "new" => ElectedBodyGiven::New(text("elected-name").to_owned()),
        existing => ElectedBodyGiven::Existing(existing.parse().ok()?),
    };
    let term = match text("term") {
        "rest" => TermGiven::Rest,
        "years" => TermGiven::Years(text("years").parse().ok()?),
        _ => return None,
    };
    let alternates = match text("alternates") {
        "" => 0,
        number => number.parse().ok()?,
    };
    Some(ElectionGiven { body, seats: text("seats").parse().ok()?, alternates, term })
}

/// The draft of a by-election for the seats of a committee that nobody holds.
pub(super) fn by_election(words: &Words, files: &Files, body: BodyId, seats: usize) -> Draft {
    let name = names::body(files, body);
    Draft::from_fields(
        &[
            // Nobody waits for the next regular meeting with too few members (指导规则 §46).
            ("occasion", called::code(&Occasion::Extraordinary)),
            ("cause", CauseKind::Vacancies.word().to_owned()),
            ("reason", words.say_with("convene-by-election-reason", args!["body" => name.as_str(), "seats" => seats])),
            ("kind-1", MATTER.to_owned()),
            ("title-1", words.say_with("convene-by-election-title", args!["body" => name.as_str()])),
            ("text-1", words.say_with("convene-by-election-text", args!["body" => name.as_str(), "seats" => seats])),
            ("form-1", "election".to_owned()),
            ("elected-body-1", body.to_string()),
            ("seats-1", seats.to_string()),
            ("term-1", "rest".to_owned()),
            ("scope", "estate".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    )
}

impl Page<'_> {
    pub(super) fn election(&self, number: usize) -> Markup {
        let (words, draft) = (self.words, self.draft);
        let name = |name: &str| format!("{name}-{number}");
        // What the owners settled is filled in; it can be changed, and is then refused with the rule.
        let settled = own_numbers(&self.files.community, self.rules_put());
        let own = |field: &str| match field {
            "seats" => settled.members,
            "alternates" => settled.alternates,
            "years" => settled.years,
            _ => None,
        };
        let is_asked_first = draft.text(&name("elected-body")).is_empty();
        let text = |field: &str| match own(field).filter(|_| is_asked_first) {
            Some(number) if draft.text(&name(field)).is_empty() => number.to_string(),
            _ => draft.text(&name(field)).to_owned(),
        };
        let field = |field: &'static str, hint: String| {
            Field::new(name(field), words.say_of("convene-election-", field))
                .hint(hint)
                .value(text(field))
                .error(self.errors.of(&name(field)))
        };
        let committee = self.files.community.place(self.here.desk.law()).ok().map(|place| &place.procedure.committee);
        let size = committee.map(|committee| match committee.size.max {
            Some(max) => {
                words.say_with("convene-election-seats-hint", args!["min" => committee.size.min, "max" => max])
            }
            None => words.say_with("convene-election-seats-hint-open", args!["min" => committee.size.min]),
        });
        let longest = committee.map_or(0, |committee| committee.term.max_years);
        let today = self.here.desk.moment(self.here.actor()).today(words.zone());
        let rest = is_term_running(&self.files.community, today).then_some("rest");
        let terms = std::iter::once("years").chain(rest).map(|term| {
            Choice::new(term, words.say_of("convene-election-term-", term))
                .hint(words.say_of_with("convene-election-term-hint-", term, args!["max" => longest]))
                .checked(text("term") == term)
        });
        html! {
            (crate::parts::heading(&self.title(Ask::Election(number))))
            (self.elected_bodies(number))
            (field("elected-name", words.say("convene-election-elected-name-hint")).optional().text(words))
            (field("seats", size.unwrap_or_default()).number(words))
            (field("alternates", words.say("convene-election-alternates-hint")).optional().number(words))
            (Choices::new(name("term"), words.say("convene-election-term"), terms.collect())
                .error(self.errors.of(&name("term"))).radios(words))
            (field("years", words.say_with("convene-election-years-hint", args!["max" => longest])).optional().number(words))
        }
    }

    fn elected_bodies(&self, number: usize) -> Markup {
        let field = format!("elected-body-{number}");
        let picked = self.draft.text(&field);
        let committees =
            self.files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
        let mut choices: Vec<Choice> = committees
            .map(|body| Choice::new(body.id.to_string(), body.name.as_str()).checked(picked == body.id.to_string()))
            .collect();
        let new = Choice::new("new", self.words.say("convene-election-new"));
        choices.push(new.hint(self.words.say("convene-election-new-hint")).checked(picked == "new"));
        Choices::new(&field, self.words.say("convene-election-elected-body"), choices)
            .error(self.errors.of(&field))
            .radios(self.words)
    }

    /// What is wrong with the description of an election: what is missing, or what the rules say to it.
    pub(super) fn election_mistakes(&self, number: usize) -> Errors {
        let (words, draft) = (self.words, self.draft);
        let name = |name: &str| format!("{name}-{number}");
        let text = |field: &str| draft.text(&name(field));
        let mut errors = Errors::new();
        if text("elected-body").is_empty() {
            errors.add(name("elected-body"), words.say("desk-pick-one"));
        }
        if text("elected-body") == "new" && text("elected-name").is_empty() {
            errors.add(name("elected-name"), words.say("convene-election-name-missing"));
        }
        for (field, wanted) in
            [("seats", true), ("alternates", !text("alternates").is_empty()), ("years", text("term") == "years")]
        {
            if wanted && text(field).parse::<u32>().is_err() {
                errors.add(name(field), words.say("convene-election-number-missing"));
            }
        }
        if text("term").is_empty() {
            errors.add(name("term"), words.say("desk-pick-one"));
        }
        if errors.is_empty()
            && let Some(refusal) = self.election_refusal(number)
        {
            let at = match &refusal {
                Refusal::Election(
                    ElectionRefusal::TermOutsideLaw { .. } | ElectionRefusal::TermOutsideRules { .. },
                ) => "years",
                Refusal::Election(ElectionRefusal::NoTermRunning) => "term",
                Refusal::Election(
                    ElectionRefusal::NoAlternatesHere { .. } | ElectionRefusal::AlternatesOutsideRules { .. },
                ) => "alternates",
                Refusal::Election(
                    ElectionRefusal::MembersOutsideLaw { .. } | ElectionRefusal::MembersOutsideRules { .. },
                ) => "seats",
                Refusal::Text(_) => "elected-name",
                _ => "elected-body",
            };
            let said = answer::Said::of(words, &refusal);
            errors.add(name(at), format!("{}{}{}", said.why, words.lang().sentence_separator(), said.rule));
        }
        errors
    }

    /// What the rules say to the election, asked of the rules themselves.
    fn election_refusal(&self, number: usize) -> Option<Refusal> {
        let moment = self.here.desk.moment(self.here.actor());
        let kind = self.draft.text(&format!("kind-{number}"));
        election(&self.files.community, &moment, kind, &given(self.draft, number)?, self.rules_put()).err()
    }

    /// The rules of procedure that are put to the same vote.
    fn rules_put(&self) -> Option<CharterRef> {
        let kind = CharterKind::RulesOfProcedure;
        (1..=self.draft.questions()).find_map(|number| {
            let is_put = self.draft.text(&format!("kind-{number}")) == kind.word();
            let version = self.draft.text(&format!("form-{number}")).strip_prefix("charter-")?.parse().ok()?;
            is_put.then_some(CharterRef { kind, version })
        })
    }

    /// The election as the page that shows all answers tells it.
    pub(super) fn election_fact(&self, number: usize, change: String) -> Option<Fact> {
        let election = given(self.draft, number)?;
        let words = self.words;
        let body = match &election.body {
            ElectedBodyGiven::Existing(body) => names::body(self.files, *body),
            ElectedBodyGiven::New(name) => {
                words.say_with("convene-election-brings-about", args!["name" => name.as_str()])
            }
        };
        let term = match election.term {
            TermGiven::Years(years) => words.say_with("election-term-years", args!["years" => years]),
            TermGiven::Rest => words.say("convene-election-term-rest"),
        };
        let seats = args!["seats" => election.seats, "alternates" => election.alternates];
        let says = html! {
            (body) br;
            (words.say_with("election-seats-and-alternates", seats)) br;
            (term)
        };
        Some(Fact::of(words.say("convene-election-fills"), says).change(change))
    }
}
