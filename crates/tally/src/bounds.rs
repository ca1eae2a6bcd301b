//! Between which figures a count may lie when some of them are unknown.
//!
//! An unknown figure may be anything that contradicts no known one: options and silent owners are not negative, the
//! options do not add up to more than took part, and those who took part and those who stayed silent are not more than
//! the electorate. Measures do not limit each other.

use crate::{Count, Measure, OptionKind, Participating};

/// The largest electorate that an unknown one is taken for.
const BOUNDLESS: u64 = u64::MAX;

/// One way of reading a count: who takes part, and which option silent owners are added to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) count: &'a Count,
    /// Whether silent owners take part.
    pub(crate) silent_take_part: bool,
    /// The option that silent owners are added to.
    pub(crate) leader: Option<usize>,
}

/// How many take part: the figure where it is known, and the least and the most it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turnout {
    pub(crate) known: Option<u64>,
    pub(crate) low: u64,
    pub(crate) high: u64,
}

/// One possible state of the three figures that an approval test compares.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) count: u64,
    pub(crate) participating: u64,
    pub(crate) electorate: u64,
}

/// What one option may have: the figure where it is known, and the states that help and hurt it most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) known: Option<u64>,
    pub(crate) best: Point,
    pub(crate) worst: Point,
}

impl View<'_> {
    /// How many take part.
    pub(crate) fn turnout(&self, measure: Measure) -> Turnout {
        let returned = self.returned(measure);
        let silent = self.silent(measure);
        let silent_low = silent.unwrap_or(0);
        let electorate = self.count.electorate.get(measure).unwrap_or(BOUNDLESS);
        let returned_low = returned.unwrap_or_else(|| self.others(measure, None));
        let known = if self.silent_take_part {
            returned.zip(silent).map(|(returned, silent)| returned.saturating_add(silent))
        } else {
            returned
        };
        let (low, high) = if self.silent_take_part {
            (returned_low.saturating_add(silent_low), electorate)
        } else {
            (returned_low, electorate.saturating_sub(silent_low))
        };
        known.map_or(Turnout { known, low, high }, |figure| Turnout { known, low: figure, high: figure })
    }

    /// What the option at this index may have.
    pub(crate) fn standing(&self, index: usize, measure: Measure) -> Standing {
        let turnout = self.turnout(measure);
        let ballots = self.count.options.get(index).and_then(|option| option.figures.get(measure));
        let returned = self.returned(measure);
        let silent = self.silent(measure);
        let leads = self.silent_take_part && self.leader == Some(index);
        let others = self.others(measure, Some(index));
        let added_low = if leads { silent.unwrap_or(0) } else { 0 };
        let known = if leads { ballots.zip(silent).map(|(a, b)| a.saturating_add(b)) } else { ballots };

        // Whether the option gains when more take part, ballot by ballot or silent owner by silent owner.
        let grows = (ballots.is_none() && returned.is_none()) || (leads && silent.is_none());
        let best = if grows {
            let against = match (ballots, returned) {
                (Some(ballots), Some(returned)) => returned.saturating_sub(ballots),
                _ if leads || !self.silent_take_part => others,
                _ => others.saturating_add(silent.unwrap_or(0)),
            };
            self.point(measure, turnout.high.saturating_sub(against), turnout.high, Electorate::Least)
        } else {
            let most = ballots.or_else(|| returned.map(|returned| returned.saturating_sub(others))).unwrap_or(0);
            self.point(measure, most.saturating_add(added_low), turnout.low, Electorate::Least)
        };

        // Whether more may take part without this option having any of them.
        let others_may_grow = (self.silent_take_part && !leads && silent.is_none())
            || (returned.is_none() && !self.is_last_unknown(index, measure));
        let against = if others_may_grow { turnout.high } else { turnout.low };
        let worst = self.point(measure, ballots.unwrap_or(0).saturating_add(added_low), against, Electorate::Most);
        Standing { known, best, worst }
    }

    fn point(&self, measure: Measure, count: u64, participating: u64, unknown: Electorate) -> Point {
        let electorate = self.count.electorate.get(measure).unwrap_or_else(|| match unknown {
            Electorate::Least => self.least_electorate(measure, participating),
            Electorate::Most => BOUNDLESS,
        });
        Point { count, participating, electorate }
    }

    /// The smallest electorate in which so many can take part.
    pub(crate) fn least_electorate(&self, measure: Measure, participating: u64) -> u64 {
        let outside = if self.silent_take_part { 0 } else { self.silent(measure).unwrap_or(0) };
        participating.saturating_add(outside)
    }

    /// The returned ballots, where they are known.
    fn returned(&self, measure: Measure) -> Option<u64> {
        match self.count.participating {
            Participating::Stated(figures) => figures.get(measure),
            Participating::SumOfOptions => self
                .count
                .options
                .iter()
                .try_fold(0_u64, |sum, option| option.figures.get(measure).map(|figure| sum.saturating_add(figure))),
        }
    }

    fn silent(&self, measure: Measure) -> Option<u64> {
        self.count.silent.and_then(|silent| silent.get(measure))
    }

    /// The least number of ballots that are not for the option at this index.
    fn others(&self, measure: Measure, except: Option<usize>) -> u64 {
        let others = self.count.options.iter().enumerate().filter(|(index, _)| Some(*index) != except);
        let figures = others.map(|(_, option)| (option.kind, option.figures.get(measure).unwrap_or(0)));
        if !self.choices_overlap() {
            return figures.fold(0, |sum, (_, figure)| sum.saturating_add(figure));
        }
        let of_choice = |index: usize| self.count.options.get(index).is_some_and(|it| it.kind == OptionKind::Choice);
        let (mut apart, mut largest) = (0_u64, 0_u64);
        for (kind, figure) in figures {
            match kind {
                OptionKind::Choice => largest = largest.max(figure),
                OptionKind::For | OptionKind::Against | OptionKind::Abstain | OptionKind::Void => {
                    apart = apart.saturating_add(figure);
                }
            }
        }
        match except {
            Some(index) if of_choice(index) => 0,
            Some(_) => apart,
            None => apart.max(largest),
        }
    }

    /// Whether the figures show that ballots marked several choices: more marks than there can be ballots.
    fn choices_overlap(&self) -> bool {
        let Participating::Stated(stated) = self.count.participating else { return false };
        Measure::ALL.iter().copied().any(|measure| {
            let marks = self.count.options.iter().filter_map(|option| option.figures.get(measure));
            let marks = marks.fold(0_u64, u64::saturating_add);
            let silent = self.silent(measure).unwrap_or(0);
            let room = || self.count.electorate.get(measure).map(|electorate| electorate.saturating_sub(silent));
            stated.get(measure).or_else(room).is_some_and(|ballots| marks > ballots)
        })
    }

    /// Whether the participation is unknown for no other reason than that this option's figure is.
    fn is_last_unknown(&self, index: usize, measure: Measure) -> bool {
        let mut others = self.count.options.iter().enumerate().filter(|(other, _)| *other != index);
        self.count.participating == Participating::SumOfOptions
            && others.all(|(_, option)| option.figures.get(measure).is_some())
    }
}

/// What an unknown electorate is taken for.
#[derive(Debug, Clone, Copy)]
enum Electorate {
    Least,
    Most,
}
