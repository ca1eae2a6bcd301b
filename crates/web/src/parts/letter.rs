//! The ballot letter: one owner's ballot on paper, with everything needed to vote by phone instead.

use jiff::Timestamp;
use maud::{Markup, html};

use super::qr::qr;
use crate::args;
use crate::names;
use crate::words::Words;

/// One question on the ballot.
#[derive(Clone, Debug)]
pub struct Motion {
    /// Its title.
    pub title: String,
    /// Its text, one paragraph each.
    pub text: Vec<String>,
    /// What can be ticked, in the order of the ballot; "against" is always among them.
    pub options: Vec<String>,
    /// What it takes to pass, in a sentence.
    pub passes: String,
    /// How many may be ticked, where that is more than one.
    pub most: Option<u32>,
    /// Whether going with the majority can be ticked.
    pub follows: bool,
}

/// What becomes of those who do not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// They have not taken part.
    NotCounted,
    /// They are counted with the majority, as the community's own rules say.
    CountsWithMajority,
}

/// One owner's ballot letter.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The community's name.
    pub community: String,
    /// How the letter begins: who asks the owner to vote.
    pub opening: String,
    /// The meeting's name.
    pub meeting: String,
    /// The number of the roll entry.
    pub roll_number: String,
    /// The home or homes it goes to, `3幢2单元501室`.
    pub place: String,
    /// The owner's area, in 0.001 m².
    pub area: u64,
    /// The owner's shares, where the vote weighs by them.
    pub shares: Option<u64>,
    /// The questions.
    pub motions: Vec<Motion>,
    /// When voting opens.
    pub opens: Timestamp,
    /// When voting ends.
    pub closes: Timestamp,
    /// The address to type, without the code.
    pub address: String,
    /// The address with the code, for the QR code.
    pub address_with_code: String,
    /// The one-time code.
    pub code: String,
    /// Where the paper is handed in.
    pub return_to: String,
    /// Whom to ask.
    pub help: String,
    /// What becomes of those who do not answer.
    pub silence: Silence,
    /// Which of two ballots counts, whether a ballot can be changed, and until when, in a sentence.
    pub correcting: String,
    /// How ballots are published: `on-inspection` or `by-home`.
    pub publication: String,
    /// Whether a ballot cast online on this site binds; else where the binding vote is, in a sentence.
    pub online: Result<(), String>,
    /// Whether paper handed in binds.
    pub on_paper: bool,
    /// Whether paper stands before the telephone.
    pub paper_first: bool,
}

impl Letter {
    /// The letter, on a sheet of its own when printed.
    pub fn render(&self, words: &Words) -> Markup {
        html! {
            article class={ "letter " (self.density(words)) } {
                (self.head(words))
                (self.ballot(words))
                (self.ways(words))
                (self.consequences(words))
                (self.signature(words))
                (self.slip(words))
            }
        }
    }

    /// How large the type may be for the letter to stay on one sheet, judged by the lines its questions will take.
    ///
    /// Type below 8.5 pt is not worth the saving: a longer ballot runs on to a second side in ordinary type.
    fn density(&self, words: &Words) -> &'static str {
        let lines: usize = self.motions.iter().map(lines_of).sum();
        // The fixed texts are longer in English, and leave less room.
        let (roomy, normal, dense, denser) = if words.is_chinese() { (9, 16, 22, 30) } else { (0, 12, 20, 28) };
        match lines {
            lines if lines <= roomy => "roomy",
            lines if lines <= normal => "normal",
            lines if lines <= dense => "dense",
            lines if lines <= denser => "denser",
            _ => "long",
        }
    }

    fn head(&self, words: &Words) -> Markup {
        html! {
            header class="letter-head" {
                p class="letter-community" { (self.community) }
                h2 class="letter-title" { (words.say("letter-title")) }
                p class="letter-meeting" { (self.meeting) }
            }
            div class="letter-to" {
                p class="letter-place" { (words.say_with("letter-to", args!["place" => self.place.as_str()])) }
                p class="letter-number" {
                    (words.say_with("letter-number", args!["number" => self.roll_number.as_str()]))
                    @let holding = words.say_with("letter-holding", args!["area" => words.area(self.area)]);
                    br; (names::and_shares(words, holding, self.shares))
                }
            }
            p { (self.opening) }
            p class="letter-time" {
                (words.say_with("letter-time", args!["opens" => words.moment(self.opens), "closes" => words.deadline(self.closes)]))
            }
        }
    }

    fn ballot(&self, words: &Words) -> Markup {
        html! {
            section class="letter-ballot" {
                @for (at, motion) in self.motions.iter().enumerate() {
                    div class="motion" {
                        h3 { (words.say_with("letter-motion", args!["number" => at + 1])) (motion.title) }
                        @for paragraph in &motion.text { p { (paragraph) } }
                        @if let Some(most) = motion.most { p class="tick-one" { (words.say_with("letter-tick-most", args!["most" => most])) } }
                        ul class=(if motion.options.len() > 3 { "ticks two" } else { "ticks" }) {
                            @for option in &motion.options { li { span class="tick-box" {} (option) } }
                        }
                        p class="passes" { (motion.passes) }
                    }
                }
                p class="tick-one" {
                    @if self.motions.iter().all(|motion| motion.most.is_none()) { (words.say("letter-tick-one")) }
                    @else { (words.say("letter-tick-with-election")) }
                }
            }
        }
    }

    fn ways(&self, words: &Words) -> Markup {
        html! {
            section class="ways" {
                @if self.paper_first { (self.by_paper(words)) (self.by_phone(words)) }
                @else { (self.by_phone(words)) (self.by_paper(words)) }
            }
        }
    }

    /// The code votes where a vote on this site binds; elsewhere it opens the papers and objections, and says so.
    fn by_phone(&self, words: &Words) -> Markup {
        html! {
            div class="way" {
                (qr(&self.address_with_code, &words.say(if self.online.is_ok() { "letter-qr" } else { "letter-qr-read" })))
                div {
                    @match &self.online {
                        Ok(()) => {
                            h3 { (words.say("letter-by-phone")) }
                            p { (words.say_with("letter-by-phone-text", args!["address" => self.address.as_str()])) }
                        }
                        Err(elsewhere) => {
                            h3 { (words.say("letter-not-by-phone")) }
                            p { strong { (elsewhere) } }
                            p { (words.say_with("letter-read-by-phone", args!["address" => self.address.as_str()])) }
                        }
                    }
                    p class="vote-code" { (words.say(if self.online.is_ok() { "letter-code" } else { "letter-code-read" })) strong { (self.code) } }
                    p class="small" { (words.say("letter-code-secret")) }
                }
            }
        }
    }

    fn by_paper(&self, words: &Words) -> Markup {
        html! {
            div class="way" {
                div {
                    @if self.on_paper {
                        h3 { (words.say("letter-by-paper")) }
                        p { (words.say_with("letter-by-paper-text", args!["place" => self.return_to.as_str()])) }
                    } @else {
                        h3 { (words.say("letter-not-by-paper")) }
                        p { (words.say("letter-not-by-paper-text")) }
                    }
                    p class="small" { (words.say("letter-help")) span class="nowrap" { (self.help) } }
                }
            }
        }
    }

    fn consequences(&self, words: &Words) -> Markup {
        html! {
            section class="consequences" {
                h3 { (words.say("letter-mind")) }
                ol {
                    li class="silence" {
                        @match self.silence {
                            Silence::NotCounted => { (words.say("letter-silence-not-counted")) }
                            Silence::CountsWithMajority => { (words.say("letter-silence-majority")) }
                        }
                    }
                    li { (self.correcting) }
                    li { (words.say("letter-abstain")) }
                    @if self.motions.iter().any(|motion| motion.follows) { li { (words.say("letter-follow")) } }
                    li { (words.say_of("letter-publication-", &self.publication)) }
                }
            }
        }
    }

    fn signature(&self, words: &Words) -> Markup {
        html! {
            div class="blanks signature" {
                (blank(&words.say("letter-sign"), "wide"))
                (blank(&words.say("letter-sign-date"), ""))
            }
        }
    }

    /// The slip that stays with whoever delivered the letter: it proves to whom, how and when.
    fn slip(&self, words: &Words) -> Markup {
        html! {
            section class="slip" {
                h3 { (words.say("letter-slip")) }
                p {
                    (words.say_with("letter-slip-what", args![
                        "meeting" => self.meeting.as_str(),
                        "number" => self.roll_number.as_str(),
                        "place" => self.place.as_str(),
                    ]))
                }
                ul class="ticks" {
                    li { span class="tick-box" {} (words.say("letter-served-in-hand")) }
                    li { span class="tick-box" {} (words.say("letter-served-by-post")) }
                    li { span class="tick-box" {} (words.say("letter-served-otherwise")) }
                }
                div class="blanks" {
                    (blank(&words.say("letter-slip-recipient"), ""))
                    (blank(&words.say("letter-slip-date"), ""))
                    (blank(&words.say("letter-slip-server"), ""))
                }
            }
        }
    }
}

/// The lines a question takes on paper, roughly: Chinese characters are twice as wide as Latin letters.
fn lines_of(motion: &Motion) -> usize {
    let lines = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>().div_ceil(88);
    let rows_of_options = if motion.options.len() > 3 { motion.options.len().div_ceil(2) } else { 1 };
    let text: usize = motion.text.iter().map(|paragraph| lines(paragraph)).sum();
    lines(&motion.title) + text + 1 + rows_of_options + lines(&motion.passes) + usize::from(motion.most.is_some())
}

fn blank(label: &str, class: &str) -> Markup {
    html! { p class={ "blank " (class) } { (label) span class="blank-line" {} } }
}
