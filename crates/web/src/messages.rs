//! What goes out, in words: a letter, an SMS, a few lines in a group.
//!
//! A message says what stands on public pages and leads there; it holds nobody's name and no words that nobody has read for
//! the public. It is no service in the sense of the law, and says so where the law speaks of one.

mod deliberations;

use std::collections::BTreeMap;

use governance::Event;
use governance::appeal::AppealEvent;
use governance::assembly::{AssemblyEvent as Voted, Meeting};
use governance::ids::{BodyId, MeetingId, PetitionId, VoiceId};
use governance::informing::InformingEvent as Informed;
use governance::matter::MatterEvent;
use governance::petition::{Demand, PetitionEvent as Asked};
use governance::supervision::SupervisionEvent;
use governance::voice::{Reach, Voice};
use office::{About, Change, Desk, Files, Parcel, Recipient, Way, What, Writer, Written};

use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::desk::kind_name;
use crate::due;
use crate::petition;
use crate::words::{Country, Lang, Sources, Words};

/// So many characters of somebody's words stand in a message; the page has them all.
const QUOTED: usize = 200;

/// So many characters an SMS may have before its link.
const SHORT: usize = 120;

/// Puts what goes out into words, with the address that owners open.
#[derive(Debug, Clone)]
pub struct Composer {
    public_address: String,
    sources: Sources,
}

impl Composer {
    /// For a site.
    #[must_use]
    pub fn new(app: &App) -> Self {
        Self { public_address: app.options.public_address.clone(), sources: app.sources.clone() }
    }

    fn words(&self, desk: &Desk, files: &Files, lang: &str) -> Words {
        let country = if files.community.is_elsewhere(desk.law()) { Country::Elsewhere } else { Country::Mainland };
        let words = Words::new(Lang::from_tag(lang).unwrap_or_default(), files.community.zone().clone());
        words.about(country, self.sources.clone())
    }
}

impl Writer for Composer {
    fn write(&self, desk: &Desk, files: &Files, parcel: &Parcel) -> Written {
        let words = &self.words(desk, files, &parcel.lang);
        let told = Telling { desk, files, words, site: &self.public_address };
        told.written(parcel)
    }
}

/// The title of what a message is about, as the public reads it.
pub(crate) fn title(words: &Words, files: &Files, about: About) -> String {
    let community = &files.community;
    match about {
        About::Deliberation(id) => {
            let one = community.deliberations().deliberation(id);
            one.map(|one| deliberation::title(words, one)).unwrap_or_default()
        }
        About::Matter(id) => community.matters().matter(id).map(|matter| matter.title.to_string()).unwrap_or_default(),
        About::Petition(id) => petition_title(words, files, id),
        About::Meeting(id) => meeting_titles(words, files, id),
        About::Publication(id) => {
            let published = community.supervision().publications().iter().find(|one| one.id == id);
            published.map(|one| due::published_thing(words, &one.what)).unwrap_or_default()
        }
        // Whom somebody votes for, and as what, stands in the letter and in no headline.
        About::Voice(_) => words.say("message-voice"),
    }
}

fn meeting_titles(words: &Words, files: &Files, id: MeetingId) -> String {
    let meeting = files.community.assembly().meeting(id);
    let questions = meeting.into_iter().flat_map(|meeting| &meeting.questions);
    let titles = questions.filter_map(|question| files.community.matters().matter(question.matter));
    words.list(&titles.map(|matter| matter.title.to_string()).collect::<Vec<_>>())
}

/// What a petition asks for; whom a recall is about stands on its page and in no message.
fn petition_title(words: &Words, files: &Files, id: PetitionId) -> String {
    let Some(petition) = files.community.petitions().petition(id) else { return String::new() };
    match &petition.demand {
        Demand::Meeting { .. } => petition::title(words, files, petition),
        Demand::Recall { body, .. } => {
            words.say_with("message-petition-recall", args!["body" => deliberation::body(files, *body)])
        }
    }
}

/// The public page about it, within its community.
pub(crate) fn page(files: &Files, about: About) -> String {
    match about {
        About::Deliberation(id) => format!("/deliberations/{id}"),
        About::Matter(id) => format!("/matters/{id}"),
        About::Petition(id) => format!("/petitions/{id}"),
        About::Meeting(id) => {
            let meeting = files.community.assembly().meeting(id);
            let first = meeting.and_then(|meeting| meeting.questions.first());
            first.map(|question| format!("/matters/{}", question.matter)).unwrap_or_default()
        }
        About::Publication(id) => format!("/board/{id}"),
        About::Voice(id) => match voice(files, id).map(|voice| voice.reach) {
            Some(Reach::Meeting { meeting }) => page(files, About::Meeting(meeting)),
            Some(Reach::Period { .. }) | None => String::new(),
        },
    }
}

fn voice(files: &Files, id: VoiceId) -> Option<&Voice> {
    files.community.assembly().voices().voice(id)
}

/// One parcel being put into words.
struct Telling<'a> {
    desk: &'a Desk,
    files: &'a Files,
    words: &'a Words,
    site: &'a str,
}

impl Telling<'_> {
    fn written(&self, parcel: &Parcel) -> Written {
        let groups = grouped(&parcel.told);
        let community = self.files.community.name();
        let (words, count) = (self.words, groups.len());
        let only = match groups.as_slice() {
            [(about, told)] => Some((*about, told.as_slice())),
            _ => None,
        };
        let link = match only {
            Some((about, _)) => self.address(&page(self.files, about)),
            None => self.address(""),
        };
        let (headline, short) = match only {
            Some((about, told)) => {
                let title = title(words, self.files, about);
                let lines: Vec<String> = told.iter().map(|(change, event)| self.line(change, event)).collect();
                (title, lines.join("\n"))
            }
            None => {
                let said = words.say_with("message-several", args!["count" => count]);
                (said.clone(), said)
            }
        };
        let is_robot = matches!(parcel.to, Recipient::Robot(_));
        let key = if parcel.statutory { "message-subject-statutory" } else { "message-subject" };
        let headline = if is_robot { self.for_group(parcel, &headline) } else { headline };
        let subject = match parcel.to {
            // The name of the community stands above what a robot says.
            Recipient::Robot(_) => headline,
            Recipient::Owner(_) => words.say_with(key, args!["community" => community, "title" => headline]),
        };
        let short = match parcel.way {
            Way::Sms => cut(&format!("{subject} {short}"), SHORT),
            Way::Mail | Way::Robot => short,
        };
        let (text, unsubscribe) = match (parcel.to, &parcel.wish) {
            (Recipient::Owner(owner), Some(wish)) => {
                let quiet = |about| format!("{}/quiet/{}", self.site, self.desk.quiet_token(owner, wish, about));
                let mute = |about: About| (!parcel.statutory && about.can_be_muted()).then(|| quiet(Some(about)));
                let text = self.letter(parcel, &groups, mute, &quiet(None));
                let one_click = only.and_then(|(about, _)| mute(about)).unwrap_or_else(|| quiet(None));
                (text, Some(one_click))
            }
            _ => (String::new(), None),
        };
        Written { subject, text, short, link, unsubscribe }
    }

    /// The headline for a group, which is told what sort of news it is.
    fn for_group(&self, parcel: &Parcel, headline: &str) -> String {
        let first = parcel.told.first().map(|(change, _)| change.what);
        match first.and_then(What::sort) {
            None if matches!(first, Some(What::TurnDue | What::TurnMissed)) => {
                self.words.say_with("message-group-turn", args!["title" => headline])
            }
            Some(sort) => self.words.say_of_with("message-group-", sort.word(), args!["title" => headline]),
            None => headline.to_owned(),
        }
    }

    /// A letter: what is new, matter by matter, newest first; why it came; how one hears less.
    fn letter(
        &self,
        parcel: &Parcel,
        groups: &[(About, Vec<&(Change, Event)>)],
        mute: impl Fn(About) -> Option<String>,
        quiet_all: &str,
    ) -> String {
        let words = self.words;
        let is_own_vote = parcel.told.first().is_some_and(|(change, _)| change.what.is_of_own_vote());
        let lead = match (parcel.statutory, is_own_vote) {
            (true, _) => "message-lead-statutory",
            (false, true) => "message-lead-own-vote",
            (false, false) => "message-lead",
        };
        let mut lines = vec![words.say(lead)];
        for (about, told) in groups {
            lines.push(String::new());
            lines.push(words.say_of_with(
                "message-about-",
                kind(*about),
                args![
                    "number" => number(*about), "title" => title(words, self.files, *about)
                ],
            ));
            for (change, event) in told {
                let at = words.moment(change.at);
                let line = self.line(change, event);
                lines.push(words.say_with("message-line", args!["at" => at, "line" => line]));
            }
            lines.push(words.say_with("message-read", args!["link" => self.address(&page(self.files, *about))]));
            if let Some(link) = mute(*about) {
                lines.push(words.say_with("message-mute", args!["link" => link]));
            }
        }
        lines.extend([String::new(), "-- ".to_owned()]);
        lines.push(words.say_with("message-why", args!["community" => self.files.community.name()]));
        lines.push(words.say(if parcel.statutory { "message-no-service" } else { "message-statutory-apart" }));
        lines.push(words.say_with("message-stop", args!["link" => quiet_all]));
        lines.join("\n")
    }

    fn address(&self, rest: &str) -> String {
        format!("{}/c/{}{rest}", self.site, self.desk.book())
    }

    fn body(&self, id: BodyId) -> String {
        deliberation::body(self.files, id)
    }

    /// What happened, in one sentence.
    fn line(&self, change: &Change, event: &Event) -> String {
        match event {
            _ if change.spoken.is_some() => {
                change.spoken.map(|spoken| self.to_author(change, spoken, event)).unwrap_or_default()
            }
            _ if change.owed.is_some() => change.owed.map(|owed| self.turn(change, owed)).unwrap_or_default(),
            Event::Deliberation(event) => self.happened(change, event),
            Event::Appeal(AppealEvent::ConcernAppealAnswered(event)) => self.looked_again(event),
            Event::Panel(event) => self.drawn(change, event),
            Event::Informing(Informed::DossierPublished(event)) => {
                self.until(change.what, &self.words.day(event.until))
            }
            Event::Room(event) => self.met(change.what, event),
            Event::Petition(event) => self.petitioned(change.what, event),
            Event::Matter(event) => self.carried_out(change.what, event),
            Event::Assembly(event) => self.voted(change.what, event),
            Event::Supervision(SupervisionEvent::Published(event)) => {
                let what = due::published_thing(self.words, &event.what);
                self.words.say_with("message-board", args!["body" => self.body(event.body), "what" => what])
            }
            Event::Voice(_) => self.spoken_for(change),
            _ => self.plain(change.what),
        }
    }

    /// What became of a record by which somebody votes in the owner's place, and what the owner can do.
    fn spoken_for(&self, change: &Change) -> String {
        let About::Voice(id) = change.about else { return self.plain(change.what) };
        let Some(voice) = voice(self.files, id) else { return self.plain(change.what) };
        let waits = change.what == What::VoiceObjected && voice.effective_at.is_none();
        // Beside the guardian of one co-owner the others go on voting.
        let beside = change.what == What::VoiceConfirmed && !voice.of.is_empty();
        let key = match (waits, beside) {
            (true, _) => "message-voice-objected-waits".to_owned(),
            (false, true) => "message-voice-confirmed-of".to_owned(),
            (false, false) => format!("message-{}", change.what.word()),
        };
        self.words.say_with(&key, args!["kind" => kind_name(self.words, voice.kind)])
    }

    fn petitioned(&self, what: What, event: &Asked) -> String {
        let words = self.words;
        let said = |arguments: &[(&str, crate::words::Arg<'_>)]| words.say_of_with("message-", &what.word(), arguments);
        match event {
            Asked::PetitionHandedIn(event) => {
                said(args!["signatures" => event.signatures, "body" => self.body(event.turn.body)])
            }
            Asked::PetitionRefused(event) => {
                said(args!["body" => self.body(event.body), "reason" => quoted(event.reason.as_str())])
            }
            Asked::ConvenorOrdered(event) => {
                said(args!["body" => self.body(event.body), "until" => words.moment(event.until)])
            }
            Asked::TurnPassed(event) => said(args!["body" => self.body(event.turn.body)]),
            Asked::PetitionMeetingConvened(event) => said(args!["body" => self.body(event.body)]),
            _ => self.plain(what),
        }
    }

    fn plain(&self, what: What) -> String {
        self.words.say_of("message-", &what.word())
    }

    fn until(&self, what: What, until: &str) -> String {
        self.words.say_of_with("message-", &what.word(), args!["until" => until])
    }

    fn carried_out(&self, what: What, event: &MatterEvent) -> String {
        let words = self.words;
        match event {
            MatterEvent::ExecutionAssigned(event) => words
                .say_with("message-execution", args!["body" => self.body(event.body), "due" => words.day(event.due)]),
            MatterEvent::ProgressReported(event) => {
                words.say_with("message-execution-reported", args!["text" => quoted(event.text.as_str())])
            }
            MatterEvent::MatterRaised(_) => self.plain(what),
        }
    }

    /// Whether a meeting votes by the roll of the vote it follows.
    fn keeps_roll(&self, meeting: MeetingId) -> bool {
        self.files.community.assembly().meeting(meeting).is_some_and(Meeting::keeps_roll)
    }

    fn voted(&self, what: What, event: &Voted) -> String {
        let words = self.words;
        match event {
            Voted::RollPublished(event) if self.keeps_roll(event.meeting) => words.say("message-roll-kept"),
            Voted::RollPublished(event) => self.until(what, &words.deadline(event.objections_until)),
            Voted::NoticeGiven(event) => words.say_with(
                "message-notice",
                args!["opens" => words.moment(event.opens_at), "closes" => words.deadline(event.closes_at)],
            ),
            Voted::MeetingCancelled(event) => {
                words.say_with("message-cancelled", args!["reason" => quoted(event.reason.as_str())])
            }
            Voted::SecondLapsed(_) => words.say("message-second-lapsed"),
            Voted::ResultAnnounced(event) => self.until(what, &words.deadline(event.objections_until)),
            _ => self.plain(what),
        }
    }
}

/// The changes of each thing together, the newest of all first, and within each the newest first.
fn grouped(told: &[(Change, Event)]) -> Vec<(About, Vec<&(Change, Event)>)> {
    let mut groups: BTreeMap<About, Vec<&(Change, Event)>> = BTreeMap::new();
    for one in told {
        groups.entry(one.0.about).or_default().push(one);
    }
    let newest = |told: &[&(Change, Event)]| told.iter().map(|(change, _)| (change.at, change.position)).max();
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, told)| std::cmp::Reverse(newest(told)));
    groups
}

fn kind(about: About) -> &'static str {
    match about {
        About::Deliberation(_) => "deliberation",
        About::Matter(_) => "matter",
        About::Petition(_) => "petition",
        About::Meeting(_) => "meeting",
        About::Publication(_) => "publication",
        About::Voice(_) => "voice",
    }
}

fn number(about: About) -> String {
    match about {
        About::Deliberation(id) => id.to_string(),
        About::Matter(id) => id.to_string(),
        About::Petition(id) => id.to_string(),
        About::Meeting(id) => id.to_string(),
        About::Publication(id) => id.to_string(),
        About::Voice(id) => id.to_string(),
    }
}

/// Somebody's words on one line, cut where they are long.
fn quoted(text: &str) -> String {
    cut(&text.split_whitespace().collect::<Vec<_>>().join(" "), QUOTED)
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a message are found by what happened, and so are those of the desk.
    #[test]
    fn all_that_can_happen_has_words_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang, jiff::tz::TimeZone::UTC);
            for what in What::ALL {
                assert!(words.has("outbox-what-", &what.word()), "{}", what.word());
                // How no agreement was found, and what judging came to, are said by their own words.
                let said_otherwise = matches!(
                    what,
                    What::Undecided | What::Judged | What::LookedAgain | What::WordsLookedAgain | What::WordsAnswered
                );
                assert!(said_otherwise || words.has("message-", &what.word()), "{}", what.word());
            }
        }
    }
}
