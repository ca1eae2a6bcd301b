//! One vote of the demo on its way: days that the law allows, letters carried to doors, ballots that come back.

use std::collections::BTreeMap;

use governance::assembly::{
    AssemblyCommand, Deliverer, Mark, MeetingFor, QuestionGiven, RollEntry, Scope, ServiceGiven, ServiceManner,
};
use governance::community::Register;
use governance::ids::{BodyId, EntryNo, MeetingId, PersonId};
use governance::law::{Law, period};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::deed::Deed;
use super::diary::{Diary, at};
use super::dice::Dice;
use super::{PACK, ZONE};
use crate::end::{Ended, Trouble, bad};

/// The days of a vote up to its opening, each the first that the pack's periods allow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    pub(super) convened: Date,
    pub(super) roll: Date,
    pub(super) notice: Date,
    pub(super) letters: Date,
    pub(super) opens: Date,
}

impl Days {
    pub(super) fn from(convened: Date, law: &Law) -> Result<Self, Trouble> {
        let periods = &law.packs.get(PACK).ok_or_else(|| bad("the demo's rule pack is missing"))?.periods;
        let roll = day(convened, 2)?;
        let notice = day(roll, 1)?;
        let letters = over(roll, periods.roll_days.days, law)?;
        let opens = over(notice, periods.notice_days.days, law)?.max(day(letters, 4)?);
        Ok(Self { convened, roll, notice, letters, opens })
    }
}

/// The day after a period is over.
pub(super) fn over(from: Date, days: u32, law: &Law) -> Result<Date, Trouble> {
    let zone = TimeZone::get(ZONE).map_err(bad)?;
    let end = period::ends_at(from, days, &law.calendar, &zone).ok_or_else(|| bad("no calendar reaches so far"))?;
    Ok(end.to_zoned(zone).date())
}

pub(super) fn day(from: Date, days: i64) -> Result<Date, Trouble> {
    from.checked_add(days.days()).map_err(bad)
}

/// Who leads a vote for which body, and who keys in its paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hands {
    pub(super) body: BodyId,
    pub(super) lead: PersonId,
    pub(super) clerks: [PersonId; 2],
}

/// What owners marked, each by their place in the roll.
pub(super) type Ballots = Vec<(usize, Vec<Mark>)>;

/// How letters reached their owners, each by their place in the roll.
pub(super) type Doors = Vec<(usize, ServiceManner)>;

/// Writes one vote into the diary. Members of the roll are named by their place in it, counted from 0.
pub(super) struct Voting<'a> {
    pub(super) meeting: MeetingId,
    pub(super) hands: Hands,
    pub(super) days: Days,
    pub(super) register: &'a Register,
    pub(super) roll: &'a [RollEntry],
    pub(super) diary: &'a mut Diary,
    pub(super) dice: &'a mut Dice,
    /// To how many minutes the times are kept at which letters went out and ballots came back; 0: to the second.
    pub(super) minutes: i64,
}

impl Voting<'_> {
    pub(super) fn convene(&mut self, scope: Scope, questions: Vec<QuestionGiven>) -> Ended {
        let convene = AssemblyCommand::Convene {
            body: self.hands.body,
            pack: PACK.to_owned(),
            scope,
            occasion: MeetingFor::Regular,
            questions,
        };
        self.diary.act(at(self.days.convened, 10, 0)?, self.hands.lead, convene);
        Ok(())
    }

    pub(super) fn publish_roll(&mut self) -> Ended {
        let publish = AssemblyCommand::PublishRoll { meeting: self.meeting };
        self.diary.act(at(self.days.roll, 9, 30)?, self.hands.lead, publish);
        Ok(())
    }

    /// Roll, notice, letters, and the clock that opens the vote.
    pub(super) fn call(&mut self, closes_at: Timestamp) -> Ended {
        self.publish_roll()?;
        let (meeting, lead) = (self.meeting, self.hands.lead);
        let opens_at = at(self.days.opens, 9, 0)?;
        let notice = AssemblyCommand::GiveNotice { meeting, opens_at, closes_at };
        self.diary.act(at(self.days.notice, 10, 0)?, lead, notice);
        self.diary.act(at(self.days.letters, 9, 0)?, lead, AssemblyCommand::IssueLetters { meeting });
        let entries = (0..self.roll.len()).map(EntryNo::after).collect();
        let print = AssemblyCommand::PrintLetters { meeting, entries, reason: String::new() };
        self.diary.act(at(self.days.letters, 9, 30)?, lead, print);
        self.diary.note(opens_at, Deed::Tick);
        Ok(())
    }

    /// Carries letters to doors, entrance by entrance, before the vote opens.
    pub(super) fn serve(&mut self, doors: &[(usize, ServiceManner)]) -> Ended {
        let mut rounds: BTreeMap<(&str, &str, usize), Vec<EntryNo>> = BTreeMap::new();
        for (member, manner) in doors {
            let home = self.roll.get(*member).and_then(|entry| self.register.home(*entry.homes.first()?));
            let home = home.ok_or_else(|| bad("a letter without a door"))?;
            let manner = ServiceManner::ALL.iter().position(|known| known == manner).unwrap_or(0);
            let round = rounds.entry((&home.place.building, &home.place.entrance, manner)).or_default();
            round.push(EntryNo::after(*member));
        }
        for (number, ((_, _, manner), entries)) in (0i64..).zip(rounds) {
            let minutes = if self.minutes > 0 { 0 } else { number * 3 };
            let when = at(day(self.days.letters, number % 4)?, 14, 0)? + minutes.minutes();
            let manner = ServiceManner::ALL[manner];
            let clerk = self.hands.clerks[usize::from(number % 2 == 1)];
            let meeting = self.meeting;
            // Some rounds are walked by one clerk and written down by the other.
            let other = self.hands.clerks[usize::from(number % 2 == 0)];
            let delivered_by = Deliverer::Person(if number % 3 == 0 { other } else { clerk });
            let service = ServiceGiven { manner, at: when, evidence: None, delivered_by };
            self.diary.note(when + 40.minutes(), Deed::Serve { by: clerk, meeting, entries, service });
        }
        Ok(())
    }

    /// Lets ballots come back between two days: most online, the rest on paper, keyed in by both clerks.
    pub(super) fn cast(&mut self, ballots: &[(usize, Vec<Mark>)], on_paper: usize, first: Date, last: Date) -> Ended {
        let span = usize::try_from((last - first).get_days()).unwrap_or(0) + 1;
        for (member, marks) in ballots {
            // Half of them come in the first third of the time, as they do.
            let days = if self.dice.percent(50)? { span.div_ceil(3) } else { span };
            let on = day(first, i64::try_from(self.dice.below(days)?).unwrap_or(0))?;
            let entry = EntryNo::after(*member);
            if marks.contains(&Mark::Void) || self.dice.percent(on_paper)? {
                let received_at = self.moment(on, 6)?;
                self.paper(entry, [marks, marks], received_at);
            } else {
                let when = self.moment(on, 10)?;
                self.diary.note(when, Deed::Cast(self.meeting, entry, marks.clone()));
            }
        }
        Ok(())
    }

    /// A paper ballot, keyed in by as many clerks as there are marks.
    pub(super) fn paper<const N: usize>(&mut self, entry: EntryNo, keyed: [&[Mark]; N], received_at: Timestamp) {
        for (hours, (by, marks)) in [1, 3].into_iter().zip(self.hands.clerks.into_iter().zip(keyed)) {
            let (meeting, marks) = (self.meeting, marks.to_vec());
            self.diary.note(received_at + hours.hours(), Deed::Key { by, meeting, entry, received_at, marks });
        }
    }

    /// Closes the vote, counts and announces it: closed on the eve at eight, counted and announced in the morning.
    pub(super) fn count(&mut self, announced: Date) -> Ended {
        let (meeting, lead) = (self.meeting, self.hands.lead);
        self.diary.note(at(day(announced, -1)?, 20, 0)?, Deed::Tick);
        self.diary.note(at(announced, 9, 0)?, Deed::Count(lead, meeting));
        self.diary.act(at(announced, 10, 0)?, lead, AssemblyCommand::Announce { meeting });
        Ok(())
    }

    /// Certifies what was announced on a day, when nobody can object any more; says when.
    pub(super) fn certify(&mut self, announced: Date, law: &Law) -> Result<Date, Trouble> {
        let pack = law.packs.get(PACK).ok_or_else(|| bad("the demo's rule pack is missing"))?;
        let certified = over(announced, pack.periods.result_objection.days.unwrap_or(0), law)?;
        let meeting = self.meeting;
        self.diary.act(at(certified, 9, 0)?, self.hands.lead, AssemblyCommand::Certify { meeting });
        Ok(certified)
    }

    /// A moment of a day, from half past nine on for so many hours.
    fn moment(&mut self, on: Date, hours: usize) -> Result<Timestamp, Trouble> {
        let seconds = i64::try_from(self.dice.below(hours * 3_600)?).unwrap_or(0);
        let seconds = if self.minutes > 0 { seconds - seconds % (self.minutes * 60) } else { seconds };
        Ok(at(on, 9, 30)? + seconds.seconds())
    }
}
