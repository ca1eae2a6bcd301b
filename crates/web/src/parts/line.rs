//! The line of a matter: its stations, where it stands, who has the ball.

use maud::{Markup, html};

use crate::look::Icon;
use crate::words::Words;

/// A station of a matter that the owners vote on, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Station {
    /// Raised by somebody.
    Raised,
    /// The roll published for objection.
    Roll,
    /// Notice given.
    Notice,
    /// Open for votes.
    Vote,
    /// Counted, and the count published.
    Count,
    /// Certified.
    Certified,
    /// Carried out by somebody named.
    CarriedOut,
    /// Reported back.
    Reported,
}

impl Station {
    /// Every station, the first one first.
    pub const ALL: [Station; 8] = [
        Station::Raised,
        Station::Roll,
        Station::Notice,
        Station::Vote,
        Station::Count,
        Station::Certified,
        Station::CarriedOut,
        Station::Reported,
    ];

    fn id(self) -> &'static str {
        match self {
            Station::Raised => "raised",
            Station::Roll => "roll",
            Station::Notice => "notice",
            Station::Vote => "vote",
            Station::Count => "count",
            Station::Certified => "certified",
            Station::CarriedOut => "carried-out",
            Station::Reported => "reported",
        }
    }

    /// The station's name.
    pub fn name(self, words: &Words) -> String {
        words.say_of("line-", self.id())
    }
}

/// Where a matter is with regard to one station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// It has been through.
    Done,
    /// It is here.
    Current,
    /// It is still to come.
    Next,
    /// It was here when everything was broken off.
    BrokenOff,
    /// It will not come here any more.
    Never,
    /// It need not come here.
    Needless,
}

/// What a stop is called.
#[derive(Clone, Debug)]
enum Name {
    Station(Station),
    Words(String),
}

/// One station on the line of one matter, or one step of another line.
#[derive(Clone, Debug)]
pub struct Stop {
    name: Name,
    passage: Passage,
    when: Option<String>,
    made: Option<String>,
    holder: Option<String>,
    href: Option<String>,
}

impl Stop {
    /// The matter's passage through a station.
    pub fn new(station: Station, passage: Passage) -> Stop {
        Stop { name: Name::Station(station), passage, when: None, made: None, holder: None, href: None }
    }

    /// The passage through a step that is called `name`.
    pub fn named(name: impl Into<String>, passage: Passage) -> Stop {
        Stop { name: Name::Words(name.into()), passage, when: None, made: None, holder: None, href: None }
    }

    /// The day or the period, in words.
    pub fn when(mut self, when: impl Into<String>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// What came out of it.
    pub fn made(mut self, made: Option<String>) -> Self {
        self.made = made;
        self
    }

    /// Who has the ball there.
    pub fn holder(mut self, holder: impl Into<String>) -> Self {
        self.holder = Some(holder.into());
        self
    }

    /// The page that tells about this station.
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// The line of a matter.
pub fn line(words: &Words, stops: &[Stop]) -> Markup {
    html! {
        nav class="line" aria-label=(words.say("parts-line")) {
            ol { @for stop in stops { (render_stop(words, stop)) } }
        }
    }
}

fn render_stop(words: &Words, stop: &Stop) -> Markup {
    let (class, state) = match stop.passage {
        Passage::Done => ("done", words.say("parts-line-done")),
        Passage::Current => ("current", words.say("parts-line-current")),
        Passage::Next => ("next", words.say("parts-line-next")),
        Passage::BrokenOff => ("never", words.say("parts-line-broken-off")),
        Passage::Never => ("never", words.say("parts-line-never")),
        Passage::Needless => ("never", words.say("parts-line-needless")),
    };
    let name = match &stop.name {
        Name::Station(station) => station.name(words),
        Name::Words(name) => name.clone(),
    };
    html! {
        li class={ "stop " (class) } aria-current=[(stop.passage == Passage::Current).then_some("step")] {
            span class="stop-dot" {
                @match stop.passage {
                    Passage::Done => { (Icon::Tick) }
                    Passage::BrokenOff | Passage::Never => { (Icon::Cross) }
                    Passage::Current | Passage::Next | Passage::Needless => {}
                }
            }
            div class="stop-words" {
                span class="stop-name" {
                    @if let Some(href) = &stop.href { a href=(href) { (name) } } @else { (name) }
                }
                " " span class="stop-state" { (state) }
                @if let Some(when) = &stop.when { span class="stop-when" { (when) } }
                @if let Some(made) = &stop.made { span class="stop-made" { (made) } }
                @if let Some(holder) = &stop.holder {
                    span class="stop-holder" {
                        @if stop.passage == Passage::Current { (words.say("parts-line-holder-now")) } @else { (words.say("parts-line-holder")) }
                        (holder)
                    }
                }
            }
        }
    }
}
