//! The states of the figures that help and hurt an option most.

use super::View;
use crate::{Denominator, Measure, Participating};

/// One possible state of the figures that an approval test compares.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) count: u64,
    participating: u64,
    cast: u64,
    present: u64,
    electorate: u64,
}

impl Point {
    /// What a share is taken of.
    pub(crate) const fn whole(self, of: Denominator) -> u64 {
        match of {
            Denominator::All => self.electorate,
            Denominator::Participating => self.participating,
            Denominator::Cast => self.cast,
            Denominator::Present => self.present,
        }
    }
}

/// What one option may have: the figure where it is known, and the states that help and hurt it most.
///
/// `best` is one state. In `worst` each total is as large as it can be beside the least count, by itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) known: Option<u64>,
    pub(crate) best: Point,
    pub(crate) worst: Point,
}

impl View<'_> {
    /// What the option at this index may have.
    pub(crate) fn standing(&self, index: usize, measure: Measure) -> Standing {
        let own = || self.figures(measure).filter(|(option, _)| self.is_counted_for(index, *option));
        let least = own().fold(0_u64, |sum, (_, figure)| sum.saturating_add(figure.unwrap_or(0)));
        let votes = own().all(|(_, figure)| figure.is_some()).then_some(least);
        let known = if self.leads(index) {
            votes.zip(self.silent(measure)).map(|(votes, silent)| votes.saturating_add(silent))
        } else {
            votes
        };
        Standing { known, best: self.best(index, measure, votes), worst: self.worst(index, measure, least) }
    }

    /// Whether silent owners are added to the option at this index.
    fn leads(&self, index: usize) -> bool {
        self.silent_take_part && self.leader == Some(index)
    }

    /// As many votes as there can be, and no ballot, nobody present and no owner more than that takes.
    fn best(&self, index: usize, measure: Measure, votes: Option<u64>) -> Point {
        let (silent, returned) = (self.silent(measure), self.returned(measure));
        let room = self.room(measure);
        let most = || returned.unwrap_or(room).saturating_sub(self.others(measure, Some(index)));
        let ballots = returned.unwrap_or_else(|| if votes.is_some() { self.least_returned(measure) } else { room });
        let votes = votes.unwrap_or_else(most);
        let present = self.present(measure).unwrap_or(ballots);
        let silent = if self.leads(index) {
            silent.unwrap_or_else(|| self.most_of_all(measure).saturating_sub(present))
        } else {
            silent.unwrap_or(0)
        };
        let taking_part = if self.silent_take_part { silent } else { 0 };
        let added = if self.leads(index) { silent } else { 0 };
        let joined = if self.leader.is_some() { taking_part } else { 0 };
        let is_other_cast = |option: usize| self.is_cast(option) && !self.is_counted_for(index, option);
        let others_cast = self.figures(measure).filter(|(option, _)| is_other_cast(*option));
        let others_cast = others_cast.fold(0_u64, |sum, (_, figure)| sum.saturating_add(figure.unwrap_or(0)));
        let least_of_all = present.saturating_add(silent);
        Point {
            count: votes.saturating_add(added),
            participating: ballots.saturating_add(taking_part),
            cast: others_cast.saturating_add(votes).saturating_add(joined),
            present: present.saturating_add(taking_part),
            electorate: self.count.electorate.get(measure).unwrap_or(least_of_all),
        }
    }

    /// As few votes as there can be, and each total as large as it can be beside them.
    fn worst(&self, index: usize, measure: Measure, votes: u64) -> Point {
        let all = self.most_of_all(measure);
        let silent = self.silent(measure);
        let silent_low = silent.unwrap_or(0);
        let (returned, present, room) = (self.returned(measure), self.present(measure), self.room(measure));
        let least = self.least_returned(measure);
        let is_other = |option: usize| !self.is_counted_for(index, option);
        let unknown = |option: usize, figure: Option<u64>| is_other(option) && figure.is_none();

        // Whether more ballots may be returned without this option having any of them.
        let others_may_grow = match self.count.participating {
            Participating::Stated(_) => true,
            Participating::SumOfOptions => self.figures(measure).any(|(option, figure)| unknown(option, figure)),
        };
        let ballots = returned.unwrap_or(if others_may_grow { room } else { least });
        // Silent owners who are not added to this option: as many as there is room for beside the ballots.
        let silent_beside = |ballots: u64| {
            if self.leads(index) {
                silent_low
            } else {
                silent.unwrap_or_else(|| all.saturating_sub(present.unwrap_or(ballots)))
            }
        };
        let with_silent =
            |ballots: u64, silent: u64| ballots.saturating_add(if self.silent_take_part { silent } else { 0 });
        let participating = with_silent(ballots, silent_beside(ballots));
        let here = match (self.count.present, present) {
            (None, _) => participating,
            (Some(_), Some(present)) => with_silent(present, silent_beside(present)),
            (Some(_), None) => with_silent(all.saturating_sub(silent_low), silent_low),
        };

        // Votes for something: what is known of them, and what unknown options beside this one may take.
        let cast_low = self.figures(measure).filter(|(option, _)| self.is_cast(*option));
        let cast_low = cast_low.fold(0_u64, |sum, (_, figure)| sum.saturating_add(figure.unwrap_or(0)));
        let cast_may_grow =
            self.figures(measure).any(|(option, figure)| self.is_cast(option) && unknown(option, figure));
        let ballots = returned.unwrap_or(if cast_may_grow { room } else { least });
        let grown = if cast_may_grow { ballots.saturating_sub(self.others(measure, None)) } else { 0 };
        let joined = match self.leader {
            Some(_) if self.silent_take_part => silent_beside(ballots),
            _ => 0,
        };
        Point {
            count: votes.saturating_add(if self.leads(index) { silent_low } else { 0 }),
            participating,
            cast: cast_low.saturating_add(grown).saturating_add(joined),
            present: here,
            electorate: all,
        }
    }
}
