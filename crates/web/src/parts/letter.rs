//! The ballot letter: one owner's ballot on paper, with everything needed to vote by phone instead.

use jiff::Timestamp;
use maud::{Markup, html};

use super::letter_fit::{Fitted, Sheets, fit};
use super::paper::{in_full, verbatim};
use super::qr::qr;
use crate::args;
use crate::weighed::{self, Weight};
use crate::words::Words;

/// One question on the ballot.
#[derive(Clone, Debug)]
pub struct Motion {
    /// Its title.
    pub title: String,
    /// Its text, one paragraph each.
    pub text: Vec<String>,
    /// What the ballot says besides, such as where a text stands that it adopts.
    pub notes: Vec<String>,
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
    /// They have not taken part, and if too few do nothing is decided.
    NotCounted,
    /// They have not taken part, and nobody asks how many do.
    NotAsked,
    /// They are counted with the majority, as the community's own rules say.
    CountsWithMajority,
}

/// Whom an owner asks who needs help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Help {
    /// Somebody who can be called.
    Call(String),
    /// A body, where no telephone was given.
    Ask(String),
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
    /// What the owner weighs in the vote beside being one head.
    pub weight: Weight,
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
    pub help: Help,
    /// What becomes of those who do not answer.
    pub silence: Silence,
    /// Whether a ballot that abstains or is void takes part and so works against a motion; else it is left out.
    pub weighs_abstentions: bool,
    /// Which of two ballots counts, whether a ballot can be changed, and until when, in a sentence.
    pub correcting: String,
    /// What is said to so few voters that totals may tell how each of them voted.
    pub small: Option<String>,
    /// How ballots are published: `on-inspection` or `by-home`.
    pub publication: String,
    /// Where the vote is held in a room alone, in a sentence.
    pub room: Option<String>,
    /// Whether a ballot cast online on this site binds; else where the binding vote is, in a sentence.
    pub online: Result<(), String>,
    /// Whether paper handed in binds.
    pub on_paper: bool,
    /// Whether paper stands before the telephone.
    pub paper_first: bool,
}

impl Letter {
    /// The letter, on a sheet of its own when printed; what is too long for it follows on sheets that say whose they are.
    ///
    /// A source that is cited in it is named by its full title once, as in other papers; what is put to the vote stays as it
    /// was written.
    pub fn render(&self, words: &Words) -> Markup {
        in_full(words, &self.drawn(words))
    }

    fn drawn(&self, words: &Words) -> Markup {
        let fitted = fit(words, &self.motions, &self.place, self.small.as_deref());
        let alone = fitted.sheets != Sheets::More;
        html! {
            article class={ "letter " (fitted.density) @if fitted.sheets != Sheets::One { " leads" } } {
                (self.head(words))
                @if alone { (self.ballot(words, &fitted)) } @else { p { strong { (words.say("letter-ballot-follows")) } } }
                (self.ways(words, alone))
                (self.consequences(words))
                @if alone { (self.signature(words)) }
                (self.slip(words))
            }
            @match fitted.sheets {
                Sheets::One => {}
                Sheets::WithAnnex => { (self.annex(words, &fitted)) }
                Sheets::More => {
                    (self.onward(words, "letter-title", &html! { (self.ballot(words, &fitted)) (self.signature(words)) }))
                }
            }
        }
    }

    /// What goes on after the first sheet: every further one is headed by whose it is, and numbered at its foot.
    fn onward(&self, words: &Words, title: &str, body: &Markup) -> Markup {
        html! {
            article class="letter onward" {
                table role="presentation" {
                    thead {
                        tr {
                            td {
                                (words.say_with("letter-number", args!["number" => self.roll_number.as_str()]))
                                " · " (self.place) " · " (self.meeting)
                            }
                        }
                    }
                    tbody { tr { td { h2 class="letter-title" { (words.say(title)) } (body) } } }
                }
            }
        }
    }

    /// How many sheets a letter with these questions takes that goes to one home.
    pub fn sheets(words: &Words, motions: &[Motion], small: Option<&str>) -> Sheets {
        fit(words, motions, "", small).sheets
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
                    br; (weighed::holding(words, self.weight))
                }
            }
            p { (self.opening) }
            p class="letter-time" {
                (words.say_with("letter-time", args!["opens" => words.moment(self.opens), "closes" => words.deadline(self.closes)]))
            }
        }
    }

    /// The whole of the texts that the ballot only begins: it goes with the ballot, and stays with the owner.
    fn annex(&self, words: &Words, fitted: &Fitted) -> Markup {
        let long = self.motions.iter().enumerate().zip(&fitted.beginnings).filter(|(_, beginning)| beginning.is_some());
        let body = html! {
            p { (words.say("letter-annex-text")) }
            @for ((at, motion), _) in long {
                section class="annex-text" {
                    h3 { (words.say_with("letter-motion", args!["number" => at + 1])) (verbatim(&motion.title)) }
                    @for paragraph in &motion.text { p { (verbatim(paragraph)) } }
                }
            }
        };
        self.onward(words, "letter-annex-title", &body)
    }

    fn ballot(&self, words: &Words, fitted: &Fitted) -> Markup {
        html! {
            section class="letter-ballot" {
                @for ((at, motion), beginning) in self.motions.iter().enumerate().zip(&fitted.beginnings) {
                    div class="motion" {
                        h3 { (words.say_with("letter-motion", args!["number" => at + 1])) (verbatim(&motion.title)) }
                        @for paragraph in beginning.as_ref().unwrap_or(&motion.text) { p { (verbatim(paragraph)) } }
                        @if beginning.is_some() { p { strong { (words.say("letter-text-goes-on")) } } }
                        @for note in &motion.notes { p { (note) } }
                        @if let Some(most) = motion.most { p class="tick-one" { (words.say_with("letter-tick-most", args!["most" => most])) } }
                        ul class=(if motion.options.len() > 3 { "ticks two" } else { "ticks" }) {
                            @for option in &motion.options { li { span class="tick-box" {} (verbatim(option)) } }
                        }
                        p class="passes" { (motion.passes) }
                    }
                }
                p class="tick-one" {
                    @if self.motions.iter().any(|motion| motion.most.is_some()) { (words.say("letter-tick-with-election")) }
                    @else if self.weighs_abstentions { (words.say("letter-tick-one")) }
                    @else { (words.say("letter-tick-one-apart")) }
                }
            }
        }
    }

    fn ways(&self, words: &Words, alone: bool) -> Markup {
        html! {
            @if let Some(room) = &self.room { p { strong { (room) } } }
            section class="ways" {
                @if self.paper_first { (self.by_paper(words, alone)) (self.by_phone(words)) }
                @else { (self.by_phone(words)) (self.by_paper(words, alone)) }
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

    fn by_paper(&self, words: &Words, alone: bool) -> Markup {
        html! {
            div class="way" {
                div {
                    @if self.on_paper {
                        h3 { (words.say(if alone { "letter-by-paper" } else { "letter-by-paper-sheets" })) }
                        p { (words.say_with("letter-by-paper-text", args!["place" => self.return_to.as_str()])) }
                    } @else {
                        h3 { (words.say("letter-not-by-paper")) }
                        p { (words.say("letter-not-by-paper-text")) }
                    }
                    p class="small" {
                        @match &self.help {
                            Help::Call(number) => { (words.say("letter-help")) span class="nowrap" { (number) } }
                            Help::Ask(who) => { (words.say_with("letter-help-ask", args!["who" => who.as_str()])) }
                        }
                    }
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
                            Silence::NotAsked => { (words.say("letter-silence-not-asked")) }
                            Silence::CountsWithMajority => { (words.say("letter-silence-majority")) }
                        }
                    }
                    li { (self.correcting) }
                    li { (words.say(if self.weighs_abstentions { "letter-abstain" } else { "letter-abstain-apart" })) }
                    @if self.motions.iter().any(|motion| motion.follows) { li { (words.say("letter-follow")) } }
                    li { (words.say_of("letter-publication-", &self.publication)) }
                    @if let Some(small) = &self.small { li { (small) } }
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

fn blank(label: &str, class: &str) -> Markup {
    html! { p class={ "blank " (class) } { (label) span class="blank-line" {} } }
}
