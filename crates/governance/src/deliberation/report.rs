//! Reporting back (反馈落实): the result in public words, what those who took part say to it, and what follows.
//!
//! The body that leads says what came of it, and that stands before everybody for the days of the place. In these days
//! whoever raised it, supported it or took part says whether it is solved, partly or not. Then it is added up: it is closed
//! as solved or as solved in part, or, where too many say that it is not, it is taken up again. That nobody said anything
//! is told as that: silence calls nothing solved. What follows is a sum by fixed parts and nobody's to weigh: where whoever
//! leads lets the days for it pass, it is added up by itself, and what is not solved goes back to where it came from.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deliberation, Deliberations, Enough, Opinion, Raiser, ResultReported, Step, StepClock, VerdictSaid};
use crate::ids::{DeliberationId, PersonId};
use crate::law::{Law, period};
use crate::seal::Seal;
use crate::{Community, PublicText};

/// What somebody who took part says to the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Solved.
    Solved,
    /// In part.
    Partly,
    /// Not.
    NotSolved,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Solved, Self::Partly, Self::NotSolved];
}

/// How many said what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    /// Solved.
    pub solved: u32,
    /// In part.
    pub partly: u32,
    /// Not.
    pub not_solved: u32,
}

impl Verdicts {
    /// How many said anything.
    #[must_use]
    pub fn all(self) -> u32 {
        self.solved + self.partly + self.not_solved
    }
}

/// What came of it, by those who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is solved.
    Solved,
    /// It is solved in part.
    Partly,
    /// It is not, and taken up again.
    NotSolved,
    /// Nobody said.
    Unsaid,
}

/// By which parts of those who say anything it is solved, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// So many must say that it is solved.
    pub solved: Enough,
    /// So many must say that it is not, so that it is taken up again.
    pub not_solved: Enough,
}

impl Measure {
    /// What follows from what was said; that it is not solved goes before all else.
    #[must_use]
    pub fn outcome(self, said: Verdicts) -> Outcome {
        match said.all() {
            0 => Outcome::Unsaid,
            all if self.not_solved.holds(said.not_solved, all) => Outcome::NotSolved,
            all if self.solved.holds(said.solved, all) => Outcome::Solved,
            _ => Outcome::Partly,
        }
    }
}

/// What was added up when its days were over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// What came of it.
    pub outcome: Outcome,
    /// How many said what.
    pub verdicts: Verdicts,
    /// When.
    pub at: Timestamp,
    /// Who closed it; nobody where it was added up by itself.
    pub by: Option<PersonId>,
}

/// A result that was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultReport {
    /// What came of it, in the words of the body that leads.
    pub text: PublicText,
    /// Since when it is public.
    pub at: Timestamp,
    /// The last day on which somebody says something to it.
    pub until: Date,
    /// By which parts it is solved, or not.
    pub measure: Measure,
    /// Where days and parts stand.
    pub basis: Vec<String>,
    /// Who reported it.
    pub by: PersonId,
    /// What was added up in the end.
    pub judged: Option<Judged>,
    /// Whether the opinion that it reports on was stopped since, so that nothing follows from it any more.
    pub overtaken: bool,
    said: BTreeMap<Raiser, (Verdict, Timestamp)>,
    papers: BTreeSet<Raiser>,
}

impl ResultReport {
    pub(super) fn begin(event: &ResultReported, at: Timestamp) -> Self {
        let ResultReported { text, until, solved, not_solved, basis, by, .. } = event.clone();
        let measure = Measure { solved, not_solved };
        Self {
            text,
            at,
            until,
            measure,
            basis,
            by,
            judged: None,
            overtaken: false,
            said: BTreeMap::new(),
            papers: BTreeSet::new(),
        }
    }

    /// What somebody said to it.
    #[must_use]
    pub fn said_by(&self, who: &Raiser) -> Option<Verdict> {
        self.said.get(who).map(|(says, _)| *says)
    }

    /// When they said it.
    #[must_use]
    pub fn said_at(&self, who: &Raiser) -> Option<Timestamp> {
        self.said.get(who).map(|(_, at)| *at)
    }

    /// Whether what somebody said came on paper, and they did not say it themselves since.
    #[must_use]
    pub fn is_on_paper(&self, who: &Raiser) -> bool {
        self.papers.contains(who)
    }

    /// How many of those who said anything did so on paper.
    #[must_use]
    pub fn papers(&self) -> usize {
        self.papers.len()
    }

    /// How many said what.
    #[must_use]
    pub fn verdicts(&self) -> Verdicts {
        let count =
            |what| u32::try_from(self.said.values().filter(|(said, _)| *said == what).count()).unwrap_or(u32::MAX);
        Verdicts {
            solved: count(Verdict::Solved),
            partly: count(Verdict::Partly),
            not_solved: count(Verdict::NotSolved),
        }
    }

    /// Whether somebody can say something to it on a day.
    #[must_use]
    pub fn is_running(&self, today: Date) -> bool {
        !self.overtaken && self.judged.is_none() && today <= self.until
    }

    /// What follows from what was said so far.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.measure.outcome(self.verdicts())
    }

    pub(super) fn is_not_solved(&self) -> bool {
        self.judged.is_some_and(|judged| judged.outcome == Outcome::NotSolved)
    }

    pub(super) fn says(&mut self, at: Timestamp, event: &VerdictSaid) {
        self.said.insert(event.who, (event.says, at));
        // A body says it by its seat, and that is its own word.
        match (event.who, event.by) {
            (Raiser::Owner(_) | Raiser::Slip, Some(_)) => self.papers.insert(event.who),
            _ => self.papers.remove(&event.who),
        };
    }
}

/// By when whoever leads a deliberation adds up what was said to one of its results: after that day it is added up by itself.
#[must_use]
pub fn judge_clock(
    (community, law): (&Community, &Law),
    one: &Deliberation,
    report: &ResultReport,
) -> Option<StepClock> {
    let line = &community.lines_of(one, law).ok()?.judge_result;
    let until = period::last_day(report.until, line.days, &law.calendar)?;
    Some(StepClock { days: line.days, until, basis: line.basis.clone() })
}

/// By when the result that is before those who took part is added up, where nobody did yet.
#[must_use]
pub fn judged_by((community, law): (&Community, &Law), one: &Deliberation) -> Option<StepClock> {
    let waits = one.is_running() && one.step() == Step::ReportingBack;
    let report = one.report().filter(|report| waits && report.judged.is_none())?;
    judge_clock((community, law), one, report)
}

impl Deliberations {
    /// Whether the owner behind a seal raised a deliberation, supported it before its result was reported, objected to its list
    /// of those who take part, spoke in its conversation, or had a word in its opinion.
    fn has_part(&self, id: DeliberationId, seal: &Seal) -> bool {
        let who = Raiser::Owner(*seal);
        // Whoever supports it once its result stands there supports no more than that they want to judge it.
        let in_time = |one: &Deliberation, at| one.report().is_none_or(|report| at <= report.at);
        let supports = |one: &Deliberation| one.supporters.get(seal).is_some_and(|support| in_time(one, support.at));
        let asked = self.deliberation(id).is_some_and(|one| one.raiser == who || supports(one));
        let spoke = self.conversation(id).is_some_and(|conversation| {
            let made = |author: Option<Seal>| author == Some(*seal);
            !conversation.said_by(seal).is_empty() || conversation.statements().iter().any(|one| made(one.author))
        });
        let tested = |opinion: &Opinion| {
            let mut versions = opinion.rounds().iter().filter_map(|round| round.tested.as_ref());
            versions.any(|tested| tested.said_by(seal).is_some())
        };
        let formed = |opinion: &Opinion| tested(opinion) || opinion.comments().iter().any(|one| one.author == who);
        let listed =
            self.deliberation(id).is_some_and(|one| one.parties.objections().iter().any(|one| one.author == who));
        asked || spoke || listed || self.opinion(id).is_some_and(formed)
    }
}

/// Whether whoever is behind a seal took part in a deliberation: in a room, on a panel or in the pool it was drawn from, or otherwise.
#[must_use]
pub fn took_part(community: &Community, id: DeliberationId, seal: &Seal) -> bool {
    let panels = community.panels();
    let on_a_panel = panels.is_on_one(id, seal) || panels.is_in_a_pool(id, seal);
    let in_a_room = community.rooms().of(id).iter().any(|room| room.is_here(seal));
    let asked = community.informing().has_asked(id, seal);
    in_a_room || on_a_panel || asked || community.deliberations().has_part(id, seal)
}
