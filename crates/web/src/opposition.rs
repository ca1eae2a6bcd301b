//! Opposing a decision in writing by whoever holds a ballot letter or an owner's card: one question, a check, a receipt.

use governance::assembly::{Meeting, Opposition, Question, Stage, undone_by};
use governance::ids::{EntryNo, MatterId};
use governance::law::Pack;
use governance::voice::{SignedGiven, Voice};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::desk::opposition_needed;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Form, Receipt};
use crate::posted::Posted;
use crate::signed;
use crate::words::Words;

/// The field that says who signs.
const WHO: &str = "who";

/// A decision that opposition may undo, as the holder of a letter or a card sees it.
pub(crate) struct Opposed<'a> {
    pub(crate) words: &'a Words,
    pub(crate) files: &'a Files,
    pub(crate) pack: Option<&'a Pack>,
    pub(crate) meeting: &'a Meeting,
    pub(crate) question: &'a Question,
    /// The entries of the roll that the holder speaks for.
    pub(crate) entries: Vec<EntryNo>,
    /// Those recorded to speak for the entry, one of whom the holder of a letter may be.
    pub(crate) voices: Vec<&'a Voice>,
    /// Whether no owner of the entry votes: a guardian or an heir speaks for all of them.
    pub(crate) closed: bool,
    /// The address of the page that asks.
    pub(crate) at: String,
    pub(crate) now: Timestamp,
}

/// What somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Oppose,
    Leave,
}

/// What was answered; nothing where nothing was.
pub(crate) fn answered(posted: &Posted) -> Option<Answer> {
    match posted.text("answer") {
        "oppose" => Some(Answer::Oppose),
        "leave" => Some(Answer::Leave),
        _ => None,
    }
}

/// Who signs, by the query of the page that checks.
pub(crate) fn queried(path: &str) -> Posted {
    Posted::decode(path.split_once('?').map_or("", |(_, query)| query).as_bytes())
}

/// The decisions of a meeting that opposition may undo now, with until when.
pub(crate) fn open(meeting: &Meeting, now: Timestamp) -> impl Iterator<Item = (MatterId, Timestamp)> {
    let until = meeting.announcement.filter(|_| meeting.stage() == Stage::Announced).map(|it| it.objections_until);
    let until = until.filter(|until| now < *until);
    let matters = meeting.questions.iter().map(|question| question.matter);
    until.into_iter().flat_map(move |until| {
        matters.clone().filter(|matter| undone_by(meeting, *matter).is_some()).map(move |matter| (matter, until))
    })
}

/// Whether one of these entries opposed a decision.
fn opposition(meeting: &Meeting, matter: MatterId, entries: &[EntryNo]) -> Option<Opposition> {
    let opposed = meeting.opposed.get(&matter)?;
    entries.iter().find_map(|entry| opposed.get(entry)).copied()
}

/// What the first page of a letter or a card says of decisions that may be opposed: one link for each.
pub(crate) fn links(
    (words, files): (&Words, &Files),
    (meeting, now): (&Meeting, Timestamp),
    entries: &[EntryNo],
    at: impl Fn(MatterId) -> String,
) -> Markup {
    html! {
        @for (matter, until) in open(meeting, now) {
            (parts::inset(&html! {
                @if opposition(meeting, matter, entries).is_some() {
                    p { (words.say_with("oppose-done", args!["title" => title(files, matter)])) }
                    p { a href=(format!("{}/receipt", at(matter))) { (words.say("oppose-to-receipt")) } }
                } @else {
                    p {
                        (words.say_with("oppose-offer", args![
                            "title" => title(files, matter), "until" => words.deadline(until),
                        ]))
                    }
                    p { a href=(at(matter)) { (words.say("oppose-link")) } }
                }
            }))
        }
    }
}

fn title(files: &Files, matter: MatterId) -> String {
    files.community.matters().matter(matter).map(|matter| matter.title.to_string()).unwrap_or_default()
}

impl Opposed<'_> {
    fn title(&self) -> String {
        title(self.files, self.question.matter)
    }

    /// Who may sign: nobody who cannot act for themselves beside their guardian or heir.
    fn signers(&self) -> Vec<SignedGiven> {
        let owner = (!self.closed).then_some(SignedGiven::Owner);
        let recorded = self.voices.iter().map(|voice| SignedGiven::Voice { voice: voice.id, opinion: None });
        owner.into_iter().chain(recorded).collect()
    }

    /// Who signs, of those who may; where nobody is recorded, the owner.
    pub(crate) fn signer(&self, posted: &Posted) -> Option<SignedGiven> {
        if self.voices.is_empty() {
            return Some(SignedGiven::Owner);
        }
        signed::parse(posted.text(WHO)).filter(|signed| self.signers().contains(signed))
    }

    /// Where the check is made, with who signs where that was asked.
    pub(crate) fn check_at(&self, signed: &SignedGiven) -> String {
        let asked = (!self.voices.is_empty()).then(|| format!("?{WHO}={}", signed::word(signed)));
        format!("{}/check{}", self.at, asked.unwrap_or_default())
    }

    /// What is wrong with an answer: none was given, or not who signs.
    pub(crate) fn mistakes(&self, posted: &Posted) -> Errors {
        let mut errors = Errors::new();
        let answer = answered(posted);
        if answer.is_none() {
            errors.add("answer", self.words.say("oppose-pick"));
        }
        if answer != Some(Answer::Leave) && self.signer(posted).is_none() {
            errors.add(WHO, self.words.say("oppose-who-missing"));
        }
        errors
    }

    fn said(&self, signed: &SignedGiven) -> String {
        match signed {
            SignedGiven::Owner => self.words.say("booth-who-owner"),
            signed => signed::said(self.words, self.files, signed),
        }
    }

    /// Who signs, where somebody is recorded.
    fn who(&self, posted: &Posted, errors: &Errors) -> Markup {
        let words = self.words;
        let choices = self.signers().into_iter().map(|signed| {
            let word = signed::word(&signed);
            let hint =
                words.say(if signed == SignedGiven::Owner { "booth-who-owner-hint" } else { "oppose-who-voice-hint" });
            let checked = posted.text(WHO) == word;
            Choice::new(word, self.said(&signed)).hint(hint).checked(checked)
        });
        html! {
            @if !self.voices.is_empty() {
                (Choices::new(WHO, words.say("oppose-who"), choices.collect()).error(errors.of(WHO)).radios(words))
                @if self.closed { (parts::inset(&html! { p { (words.say("booth-voice-instead")) } })) }
            }
        }
    }

    /// When and where the opposition of one of the entries was taken down.
    pub(crate) fn taken_down(&self) -> Option<Opposition> {
        opposition(self.meeting, self.question.matter, &self.entries)
    }

    /// Until when it may be opposed, where it still may.
    fn until(&self) -> Option<Timestamp> {
        open(self.meeting, self.now).find(|(matter, _)| *matter == self.question.matter).map(|(_, until)| until)
    }

    /// What undoes the decision, with the article.
    fn needed(&self) -> String {
        let window = undone_by(self.meeting, self.question.matter);
        window.map(|window| opposition_needed(self.words, self.pack, window)).unwrap_or_default()
    }

    /// Whose opposition it would be.
    fn whose(&self) -> Fact {
        let roll = self.meeting.roll.as_ref();
        let lines = self.entries.iter().filter_map(|entry| Some((entry, roll?.entry(*entry)?)));
        let lines: Vec<String> = lines
            .map(|(entry, line)| {
                let homes = names::homes(&self.files.community, line);
                let said = args!["number" => entry.to_string(), "homes" => self.words.list(&homes)];
                self.words.say_with("oppose-whose-is", said)
            })
            .collect();
        Fact::new(self.words.say("oppose-whose"), self.words.list(&lines))
    }

    /// The question.
    pub(crate) fn ask(&self, posted: &Posted, errors: &Errors) -> Markup {
        let words = self.words;
        let Some(until) = self.until() else { return parts::warning(words, &words.say("oppose-closed")) };
        let matter = self.files.community.matters().matter(self.question.matter);
        let choices = [("oppose", Answer::Oppose), ("leave", Answer::Leave)].map(|(word, answer)| {
            Choice::new(word, words.say_of("oppose-answer-", word))
                .hint(words.say_of("oppose-answer-hint-", word))
                .checked(answered(posted) == Some(answer))
        });
        html! {
            p { (words.say_with("oppose-lead", args!["until" => words.deadline(until)])) }
            p class="hint" { (self.needed()) }
            @if let Some(matter) = matter {
                section class="motion" {
                    h2 { (matter.title) }
                    @for line in matter.text.as_str().lines() { p { (line) } }
                }
            }
            (Form::post(self.at.clone(), "").render(&html! {
                (Choices::new("answer", words.say("oppose-ask"), choices.into()).error(errors.of("answer")).radios(words))
                (self.who(posted, errors))
                (parts::buttons(&parts::button(&words.say("parts-continue"))))
            }))
        }
    }

    /// The answer once more, before anything counts.
    pub(crate) fn check(&self, later: &Link, signed: &SignedGiven) -> Markup {
        let words = self.words;
        if self.until().is_none() {
            return parts::warning(words, &words.say("oppose-closed"));
        }
        let carried = parts::hidden(WHO, &signed::word(signed));
        let signer = html! { (self.said(signed)) (carried) };
        let answers = [
            self.whose(),
            Fact::of(words.say("oppose-signed"), signer),
            Fact::new(words.say("oppose-decision"), self.title()),
            Fact::new(words.say("oppose-answer"), words.say("oppose-answer-oppose")).change(self.at.clone()),
        ];
        let form = Form::post(format!("{}/check", self.at), "");
        parts::check_answers(
            words,
            &form,
            &answers,
            &words.say("oppose-consequence"),
            &words.say("oppose-act"),
            Some(later),
        )
    }

    /// What was taken down.
    pub(crate) fn receipt(&self, opposition: Opposition) -> Markup {
        let words = self.words;
        let number = opposition.position.to_string();
        let receipt = Receipt::new(words.say("oppose-received"), words.say("receipt-position"), number)
            .explained(words.say("oppose-received-text"));
        let receipt = match self.meeting.announcement {
            Some(announced) => {
                let until = args!["until" => words.deadline(announced.objections_until)];
                receipt.next(html! { (words.say_with("oppose-next", until)) })
            }
            None => receipt,
        };
        html! {
            (receipt.render(words))
            (parts::facts(words, &[
                self.whose(),
                Fact::new(words.say("oppose-signed"), self.said(&signed::given(opposition.signed))),
                Fact::new(words.say("oppose-decision"), self.title()),
                Fact::new(words.say("oppose-received-at"), words.moment(opposition.at)),
            ]))
            @if self.until().is_some() { p class="hint" { (self.needed()) } }
        }
    }
}
