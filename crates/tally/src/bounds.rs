//! Between which figures a count may lie when some of them are unknown.
//!
//! An unknown figure may be anything that contradicts no known one: options and silent owners are not negative, the
//! options do not add up to more than took part, no more take part than are present, and those who are present and
//! those who stayed silent are not more than the electorate. Measures do not limit each other.

mod point;

use crate::{Attendance, Count, Denominator, Measure, OptionKind, Participating};

/// The largest electorate that an unknown one is taken for.
const BOUNDLESS: u64 = u64::MAX;

/// One way of reading a count: who takes part, and which option silent owners are added to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) count: &'a Count,
    /// Whether silent owners take part.
    pub(crate) silent_take_part: bool,
    /// Whether ballots that follow the leading option are added to it.
    pub(crate) follows: bool,
    /// The option that silent owners, and ballots that follow, are added to.
    pub(crate) leader: Option<usize>,
}

/// A figure where it is known, and the least and the most it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turnout {
    pub(crate) known: Option<u64>,
    pub(crate) low: u64,
    pub(crate) high: u64,
}

impl Turnout {
    const fn exactly(figure: u64) -> Self {
        Self { known: Some(figure), low: figure, high: figure }
    }
}

impl View<'_> {
    /// How many take part, for a test of the participation.
    pub(crate) fn turnout(&self, measure: Measure, who: Attendance) -> Turnout {
        match who {
            Attendance::Any => self.attendance(measure),
            Attendance::InPerson => match self.count.in_person.and_then(|figures| figures.get(measure)) {
                Some(figure) => Turnout::exactly(figure),
                None => Turnout { known: None, low: 0, high: self.most_present(measure) },
            },
        }
    }

    /// Everybody who was present, where a count says so, else who handed in a ballot; and silent owners if they take part.
    fn attendance(&self, measure: Measure) -> Turnout {
        let came = match self.count.present {
            Some(present) => present.get(measure),
            None => self.returned(measure),
        };
        let silent = self.silent(measure);
        let known = if self.silent_take_part {
            came.zip(silent).map(|(came, silent)| came.saturating_add(silent))
        } else {
            came
        };
        if let Some(figure) = known {
            return Turnout::exactly(figure);
        }
        let silent_low = silent.unwrap_or(0);
        let low = came.unwrap_or_else(|| self.least_returned(measure));
        let all = self.most_of_all(measure);
        if self.silent_take_part {
            Turnout { known, low: low.saturating_add(silent_low), high: all }
        } else {
            Turnout { known, low, high: all.saturating_sub(silent_low) }
        }
    }

    /// The smallest electorate in which so many can take part.
    pub(crate) fn least_electorate(&self, measure: Measure, participating: u64) -> u64 {
        let outside = if self.silent_take_part { 0 } else { self.silent(measure).unwrap_or(0) };
        participating.saturating_add(outside)
    }

    /// What a share is taken of, where it is known.
    pub(crate) fn whole(&self, measure: Measure, of: Denominator) -> Option<u64> {
        let with_silent = |ballots: u64, take_part: bool| {
            if take_part { self.silent(measure).map(|silent| ballots.saturating_add(silent)) } else { Some(ballots) }
        };
        match of {
            Denominator::All => self.count.electorate.get(measure),
            Denominator::Participating => {
                self.returned(measure).and_then(|returned| with_silent(returned, self.silent_take_part))
            }
            Denominator::Present => self.attendance(measure).known,
            Denominator::Cast => self
                .figures(measure)
                .filter(|(index, _)| self.is_cast(*index))
                .try_fold(0_u64, |sum, (_, figure)| figure.map(|figure| sum.saturating_add(figure)))
                .and_then(|cast| with_silent(cast, self.silent_take_part && self.leader.is_some())),
        }
    }

    /// The option against a motion.
    pub(crate) fn against(&self) -> Option<usize> {
        self.count.options.iter().position(|option| option.kind == OptionKind::Against)
    }

    fn figures(&self, measure: Measure) -> impl Iterator<Item = (usize, Option<u64>)> {
        self.count.options.iter().enumerate().map(move |(index, option)| (index, option.figures.get(measure)))
    }

    fn kind(&self, index: usize) -> Option<OptionKind> {
        self.count.options.get(index).map(|option| option.kind)
    }

    /// Whether the ballots of an option are counted for the one at `index`: its own, and those that follow it.
    fn is_counted_for(&self, index: usize, option: usize) -> bool {
        option == index || self.follows && self.leader == Some(index) && self.kind(option) == Some(OptionKind::Follow)
    }

    /// Whether the ballots of an option are votes for or against something.
    fn is_cast(&self, option: usize) -> bool {
        self.kind(option).is_some_and(|kind| match kind {
            OptionKind::Follow => self.follows && self.leader.is_some(),
            OptionKind::For | OptionKind::Against | OptionKind::Choice | OptionKind::Abstain | OptionKind::Void => {
                kind.can_lead()
            }
        })
    }

    /// The returned ballots, where they are known.
    fn returned(&self, measure: Measure) -> Option<u64> {
        match self.count.participating {
            Participating::Stated(figures) => figures.get(measure),
            Participating::SumOfOptions => self
                .figures(measure)
                .try_fold(0_u64, |sum, (_, figure)| figure.map(|figure| sum.saturating_add(figure))),
        }
    }

    /// The fewest ballots that can have been returned.
    fn least_returned(&self, measure: Measure) -> u64 {
        self.returned(measure).unwrap_or_else(|| self.others(measure, None))
    }

    /// Who was present, where a count says it.
    fn present(&self, measure: Measure) -> Option<u64> {
        self.count.present.and_then(|present| present.get(measure))
    }

    /// The most who can have been present.
    fn most_present(&self, measure: Measure) -> u64 {
        let here = match self.count.present {
            Some(present) => present.get(measure),
            None => self.returned(measure),
        };
        here.unwrap_or_else(|| self.room(measure))
    }

    /// The most ballots that can have been returned.
    fn room(&self, measure: Measure) -> u64 {
        let outside = self.silent(measure).unwrap_or(0);
        self.present(measure).unwrap_or_else(|| self.most_of_all(measure).saturating_sub(outside))
    }

    /// The electorate, or the largest one there can be.
    fn most_of_all(&self, measure: Measure) -> u64 {
        self.count.electorate.get(measure).unwrap_or(BOUNDLESS)
    }

    fn silent(&self, measure: Measure) -> Option<u64> {
        self.count.silent.and_then(|silent| silent.get(measure))
    }

    /// The least number of ballots that are not counted for the option at this index.
    fn others(&self, measure: Measure, except: Option<usize>) -> u64 {
        let is_other = |option: usize| except.is_none_or(|index| !self.is_counted_for(index, option));
        let others = self.figures(measure).filter(|(option, _)| is_other(*option));
        let figures = others.map(|(option, figure)| (self.kind(option), figure.unwrap_or(0)));
        if !choices_overlap(self.count) {
            return figures.fold(0, |sum, (_, figure)| sum.saturating_add(figure));
        }
        let (mut apart, mut largest) = (0_u64, 0_u64);
        for (kind, figure) in figures {
            match kind {
                Some(OptionKind::Choice) => largest = largest.max(figure),
                _ => apart = apart.saturating_add(figure),
            }
        }
        // Where choices overlap only a choice is asked about, and the others may stand on the very same ballots.
        if except.is_some() { 0 } else { apart.max(largest) }
    }
}

/// Whether ballots may mark several choices: the vote fills seats, or there are more marks than there can be ballots.
pub(crate) fn choices_overlap(count: &Count) -> bool {
    let Participating::Stated(stated) = count.participating else { return false };
    count.seats.is_some()
        || Measure::ALL.iter().copied().any(|measure| {
            let marks = count.options.iter().filter_map(|option| option.figures.get(measure));
            let marks = marks.fold(0_u64, u64::saturating_add);
            let silent = count.silent.and_then(|silent| silent.get(measure)).unwrap_or(0);
            let room = || count.electorate.get(measure).map(|electorate| electorate.saturating_sub(silent));
            let present = count.present.and_then(|present| present.get(measure));
            stated.get(measure).or(present).or_else(room).is_some_and(|ballots| marks > ballots)
        })
}
