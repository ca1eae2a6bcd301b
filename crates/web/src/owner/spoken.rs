//! What the owner said and did in deliberations by card: whoever knows the code of the card could have done it too.

use governance::appeal::{Spoken, held_back};
use governance::deliberation::{Conversation, Deliberation, Opinion, Raiser};
use governance::informing::Dossier;
use governance::panel::Said;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::Card;
use crate::args;
use crate::deliberation;
use crate::deliberation::appeals;
use crate::names;
use crate::words::Words;

/// An act, and when it was done.
type Act = (Timestamp, Markup);

/// Everything that bears one of the owner's seals, but what was raised and supported.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<Act> {
    let all = files.community.deliberations().all().iter();
    all.flat_map(|one| {
        let of = Of { card, files, words, one, name: deliberation::number(words, one.id) };
        let said = of.said().into_iter().chain(of.answered()).chain(of.consented());
        said.chain(of.judged()).chain(of.read()).chain(of.on_panels()).collect::<Vec<_>>()
    })
    .collect()
}

/// What the acts of one owner in one deliberation are told from.
struct Of<'a> {
    card: &'a Card,
    files: &'a Files,
    words: &'a Words,
    one: &'a Deliberation,
    name: String,
}

impl Of<'_> {
    fn line(&self, key: &str) -> Markup {
        html! { (self.words.say_with(key, args!["deliberation" => self.name.as_str()])) }
    }

    /// Statements, objections, amendments and questions; and that others were asked to look again.
    fn said(&self) -> Vec<Act> {
        let (card, id) = (self.card, self.one.id);
        let found = self.files.community.deliberations();
        let statements = found.conversation(id).into_iter().flat_map(Conversation::statements);
        let statements = statements.map(|one| (Spoken::Statement(one.number), one.at));
        let comments = found.opinion(id).into_iter().flat_map(Opinion::comments);
        let comments = self.one.parties.objections().iter().chain(comments);
        let comments = comments.map(|one| (Spoken::Comment(one.number), one.at));
        let questions = self.files.community.informing().dossier(id).into_iter().flat_map(Dossier::questions);
        let questions = questions.map(|one| (Spoken::Question(one.number), one.at));
        let mut acts = Vec::new();
        for (about, at) in statements.chain(comments).chain(questions) {
            let own = Raiser::Owner(card.desk.speaker(self.files, id, about, card.owner));
            let Some(said) = held_back(&self.files.community, id, about).filter(|said| said.author == own) else {
                continue;
            };
            let what = appeals::name(self.words, self.files, id, about);
            let told = |key: &str| {
                let said = args!["deliberation" => self.name.as_str(), "what" => what.as_str()];
                html! { (self.words.say_with(key, said)) }
            };
            // Why somebody objects to a version goes with what they said to it.
            let is_objection = said.on_paper;
            acts.extend((!is_objection).then(|| (at, told("owner-act-said"))));
            acts.extend(said.appeal.map(|appeal| (appeal.at, told("owner-act-appeal"))));
        }
        acts
    }

    /// To how many statements they said by card whether they agree, and when the last time; what came on paper is told with the papers.
    fn answered(&self) -> Vec<Act> {
        let voice = self.card.desk.voice(self.one.id, self.card.owner);
        let talk = self.files.community.deliberations().conversation(self.one.id);
        let own = |talk: &Conversation| {
            let said = talk.said_by(&voice).iter();
            said.filter(|(number, _)| !talk.is_on_paper(&voice, *number)).count()
        };
        let told = talk.and_then(|talk| Some((talk.said_last(&voice)?, own(talk)))).filter(|(_, count)| *count > 0);
        let told = told.map(|(at, count)| {
            let said = args!["deliberation" => self.name.as_str(), "count" => count];
            (at, html! { (self.words.say_with("owner-act-stances", said)) })
        });
        told.into_iter().collect()
    }

    /// What they said to the versions of the opinion by card; what came on paper is told with the papers.
    fn consented(&self) -> Vec<Act> {
        let opinion = self.files.community.deliberations().opinion(self.one.id);
        let rounds = opinion.into_iter().flat_map(|opinion| (1_u32..).zip(opinion.rounds()));
        let said = rounds.filter_map(|(number, round)| {
            let tested = round.tested.as_ref()?;
            let voice = self.card.desk.consenter(self.one.id, number, self.card.owner);
            let (at, says) = (tested.said_at(&voice)?, tested.said_by(&voice)?);
            let says = self.words.say_of("consent-", &names::code(&says));
            (!tested.is_on_paper(&voice)).then(|| (at, self.says("owner-act-consent", &says)))
        });
        said.collect()
    }

    /// What they said to the results by card.
    fn judged(&self) -> Vec<Act> {
        let said = (1..).zip(&self.one.reports).filter_map(|(number, report)| {
            let who = Raiser::Owner(self.card.desk.judged_by(self.one.id, number, self.card.owner));
            let (at, says) = (report.said_at(&who)?, report.said_by(&who)?);
            let says = self.words.say_of("verdict-", &names::code(&says));
            (!report.is_on_paper(&who)).then(|| (at, self.says("owner-act-verdict", &says)))
        });
        said.collect()
    }

    fn says(&self, key: &str, says: &str) -> Markup {
        html! { (self.words.say_with(key, args!["deliberation" => self.name.as_str(), "says" => says])) }
    }

    /// That they marked a version of the dossier as read.
    fn read(&self) -> Vec<Act> {
        let Some(dossier) = self.files.community.informing().dossier(self.one.id) else { return Vec::new() };
        let versions = (1..=dossier.versions().len()).filter_map(|version| {
            let number = u32::try_from(version).ok()?;
            let reader = self.card.desk.reader(self.one.id, number, self.card.owner);
            let at = dossier.reach(version)?.read_at(&reader)?;
            Some((at, self.line("owner-act-read")))
        });
        versions.collect()
    }

    /// That they put themselves forward for a panel, and what they said of a place by card.
    fn on_panels(&self) -> Vec<Act> {
        let mut acts = Vec::new();
        for panel in self.files.community.panels().of(self.one.id) {
            let who = self.card.desk.volunteer((self.one.id, panel.number), self.card.owner);
            let Some(volunteer) = panel.volunteer(&who) else { continue };
            let forward = if volunteer.by.is_some() { "owner-act-forward-paper" } else { "owner-act-forward" };
            acts.push((volunteer.at, self.line(forward)));
            let place = self.card.desk.own_number(panel, self.card.owner);
            let place = place.and_then(|(number, _)| panel.places.get(&number)).filter(|place| place.is_own_word());
            acts.extend(place.and_then(|place| place.said).map(|(said, at)| {
                let key = if said == Said::Accepted { "owner-act-place-accepts" } else { "owner-act-place-declines" };
                (at, self.line(key))
            }));
        }
        acts
    }
}
