//! How much has to take part in a meeting in a room so that it can decide, beside how much the rules count now: on the wall, at
//! the door and on the desk alike.
//!
//! How many are in the room and how many ballots came is said beside it, as everybody can see them. The rules may count other
//! figures: whoever left again, whoever voted without coming, no more of one owner or agent than the law lets count.

use governance::assembly::{self, Meeting};
use governance::law::evaluate::{Attendance, Attended, Measure};
use governance::voice::Voices;

use crate::args;
use crate::words::Words;

/// What is needed, and of whom.
pub(crate) struct Needed {
    /// What it is called, with whom it counts.
    pub(crate) name: String,
    /// Each figure that has to be reached; of several of which one is enough, in one line.
    pub(crate) figures: Vec<String>,
}

/// Whom the rules count.
#[derive(Clone, Copy)]
enum Counted {
    /// Whoever voted.
    Voted,
    /// Whoever came.
    Present,
    /// Whoever came, and whoever voted without coming.
    PresentOrVoted,
}

impl Counted {
    fn of(meeting: &Meeting, place: usize) -> Option<Self> {
        let (room, policy) = (meeting.gathering.as_ref()?, &meeting.notice.as_ref()?.policy);
        Some(match (policy.asks_presence(policy.thresholds.get(place)?), room.in_writing) {
            (false, _) => Self::Voted,
            (true, false) => Self::Present,
            (true, true) => Self::PresentOrVoted,
        })
    }

    fn name(self, words: &Words) -> String {
        words.say(match self {
            Self::Voted => "room-needed-voted",
            Self::Present => "room-needed-present",
            Self::PresentOrVoted => "room-needed-present-or-voted",
        })
    }

    /// The figure that stands beside what is needed anyway, where it is of the same people.
    fn seen(self, meeting: &Meeting, measure: Measure) -> Option<u64> {
        match self {
            Self::Voted => Some(meeting.ballots.turnout().of(measure)),
            Self::Present => Some(meeting.gathering.as_ref()?.present(meeting.roll.as_ref()?).of(measure)),
            Self::PresentOrVoted => None,
        }
    }
}

/// How much has to take part so that the item that is put can be decided, or the first one, as its count will ask it. Nothing
/// before notice is given, after the result is announced, and where the law asks for no minimum.
pub(crate) fn needed(words: &Words, meeting: &Meeting, voices: &Voices) -> Option<Needed> {
    if meeting.announcement.is_some() || meeting.cancelled.is_some() {
        return None;
    }
    let now = meeting.gathering.as_ref().and_then(|room| room.item);
    let place = now.and_then(|(now, _)| meeting.questions.iter().position(|question| question.matter == now));
    let place = place.unwrap_or(0);
    let tests = assembly::attendance(meeting, voices, place)?;
    let counted = Counted::of(meeting, place)?;
    let figure = |test: &Attended| {
        let needed = words.figure(test.measure.into(), test.needed?);
        Some(match test.done {
            Some(done) if counted.seen(meeting, test.measure) != Some(done) => {
                let done = words.figure(test.measure.into(), done);
                words.say_with("room-needed-counted", args!["needed" => needed, "counted" => done])
            }
            Some(_) | None => needed,
        })
    };
    let of = |one_is_enough: bool| {
        let asked =
            tests.iter().filter(move |test| test.who == Attendance::Any && test.either.is_some() == one_is_enough);
        asked.filter_map(figure).collect::<Vec<String>>()
    };
    let (mut figures, one_of) = (of(false), of(true));
    if !one_of.is_empty() {
        figures.push(one_of.join(&words.say("desk-threshold-or")));
    }
    // Who comes in person may be asked beside how many take part at all; the vote fails on either.
    figures.extend(tests.iter().filter(|test| test.who == Attendance::InPerson).filter_map(|test| {
        let needed = words.figure(test.measure.into(), test.needed?);
        let counted = words.figure(test.measure.into(), test.done.unwrap_or(0));
        Some(words.say_with("room-needed-in-person", args!["needed" => needed, "counted" => counted]))
    }));
    (!figures.is_empty()).then(|| Needed { name: counted.name(words), figures })
}
