//! The six principles of deliberation (中办发〔2015〕41号 §1), each opened into what the book shows of it.
//!
//! A principle is kept by what was done, so each is a list of checks, and each check says what was found and in how many of
//! how many cases. That a check is missed stops nobody: what must be produced before a step is left is another rule (`missing`).

use jiff::civil::Date;
use serde::Serialize;

use super::limits::joined;
use super::{
    Conversation, Deliberation, Ending, GoesTo, Opinion, Raiser, Step, TaskProgress, Touches, Vote, Who, homes_reached,
    is_convening_late, is_step_late, reserved_unspoken, unconsidered, uninvited, vote, went_on_at,
};
use crate::Community;
use crate::informing::Dossier;
use crate::law::Law;
use crate::room::Room;

/// A principle of deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Principle {
    /// 党的领导
    PartyLeads,
    /// 基层群众自治：知情、参与、表达、监督
    SelfGovernment,
    /// 依法协商
    ByLaw,
    /// 民主集中制：防止议而不决
    DecidedTogether,
    /// 协商于决策之前和决策实施之中
    BeforeAndDuring,
    /// 因地制宜
    FitsThePlace,
}

impl Principle {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 6] = [
        Self::PartyLeads,
        Self::SelfGovernment,
        Self::ByLaw,
        Self::DecidedTogether,
        Self::BeforeAndDuring,
        Self::FitsThePlace,
    ];
}

/// One thing by which a principle shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// The Party organisation is on the list of those who take part.
    PartyListed,
    /// It was invited to a room that was held, or to the conversation.
    PartyInvited,
    /// What all must know was published.
    DossierPublished,
    /// The dossier reached the homes concerned.
    HomesReached,
    /// The list of those who take part was on view for objection.
    ListOnView,
    /// Everybody whose answer must not be missing was invited.
    AskedInvited,
    /// Neighbours spoke, online or in a room.
    NeighboursSpoke,
    /// Whoever asked for a second look at what was not shown has an answer.
    AppealsAnswered,
    /// Those who took part judged the result.
    ResultJudged,
    /// Nothing that the law reserves to the owners' vote was settled without it.
    ReservedVoted,
    /// The opinion was settled, and nobody had to stop it since.
    LimitsKept,
    /// Each body answered in its days.
    AnsweredInTime,
    /// Each step was left in its days.
    StepsInTime,
    /// It came to an opinion, or went to the meeting that the place names.
    CameToAnEnd,
    /// The bodies on the list signed the opinion.
    BodiesSigned,
    /// It was talked about before an opinion was drafted.
    TalkedBefore,
    /// Each task has a report.
    TasksReported,
    /// Each task that is over was finished by its day.
    TasksInTime,
    /// The result was made public.
    ResultPublic,
    /// The estate follows the rules of its own place.
    PlaceSettled,
    /// People were reached in more than one way: online, in a room, at home.
    WaysOpen,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Found {
    /// It is so.
    Kept,
    /// Whoever leads says so, and nothing else stands behind it: who reads it looks for themselves.
    Said,
    /// Its words point to nothing else, and nobody says so.
    Unseen,
    /// It can still come.
    Open,
    /// It was not so.
    Missed,
}

/// A check and what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub check: Check,
    /// What was found.
    pub found: Found,
    /// In how many of how many cases, where it is counted.
    pub of: Option<(usize, usize)>,
}

/// All principles with what was found of each on a day, for a concern that was taken up. What does not come up, such as appeals
/// where nobody appealed, is left out.
#[must_use]
pub fn principles(
    (community, law): (&Community, &Law),
    one: &Deliberation,
    today: Date,
) -> Vec<(Principle, Vec<Finding>)> {
    let look = Look { community, law, one, opinion: community.deliberations().opinion(one.id), today };
    Principle::ALL.into_iter().map(|principle| (principle, look.at(principle))).collect()
}

struct Look<'a> {
    community: &'a Community,
    law: &'a Law,
    one: &'a Deliberation,
    opinion: Option<&'a Opinion>,
    today: Date,
}

impl Look<'_> {
    fn at(&self, principle: Principle) -> Vec<Finding> {
        let found = match principle {
            Principle::PartyLeads => vec![Some(self.party_listed()), Some(self.party_invited())],
            Principle::SelfGovernment => vec![
                Some(self.dossier_published()),
                self.homes_reached(),
                Some(self.list_on_view()),
                self.asked_invited(),
                Some(self.neighbours_spoke()),
                self.appeals_answered(),
                Some(self.result_judged()),
            ],
            Principle::ByLaw => vec![Some(self.reserved_voted()), Some(self.limits_kept())],
            Principle::DecidedTogether => vec![
                Some(self.answered_in_time()),
                self.steps_in_time(),
                Some(self.came_to_an_end()),
                self.bodies_signed(),
            ],
            Principle::BeforeAndDuring => vec![
                self.talked_before(),
                self.tasks_reported(),
                self.tasks_in_time(),
                Some(self.one(Check::ResultPublic, self.one.report().is_some(), Step::ReportingBack)),
            ],
            Principle::FitsThePlace => vec![Some(self.place_settled()), Some(self.ways_open())],
        };
        found.into_iter().flatten().collect()
    }

    /// What is so is kept; what is not can come until a step is left.
    fn found(&self, is_so: bool, until: Step) -> Found {
        match is_so {
            true => Found::Kept,
            false if self.one.is_running() && self.one.step() <= until => Found::Open,
            false => Found::Missed,
        }
    }

    fn one(&self, check: Check, is_so: bool, until: Step) -> Finding {
        Finding { check, found: self.found(is_so, until), of: None }
    }

    /// Counted; nothing where there is nothing to count.
    fn counted(&self, check: Check, (part, all): (usize, usize), until: Step) -> Option<Finding> {
        (all > 0).then(|| Finding { check, found: self.found(part >= all, until), of: Some((part, all)) })
    }

    fn held_rooms(&self) -> impl Iterator<Item = &Room> {
        self.community.rooms().of(self.one.id).iter().filter(|room| room.is_held())
    }

    fn party_listed(&self) -> Finding {
        let listed = self.one.parties.standing().any(|party| is_party(&party.who));
        self.one(Check::PartyListed, listed, Step::Parties)
    }

    fn party_invited(&self) -> Finding {
        let mut these = self.one.parties.standing().filter(|party| is_party(&party.who));
        let invited = these
            .any(|party| party.invited.is_some() || self.held_rooms().any(|room| room.invited.contains(&party.number)));
        self.one(Check::PartyInvited, invited, Step::Deliberating)
    }

    fn dossier_published(&self) -> Finding {
        let dossier = self.community.informing().dossier(self.one.id);
        self.one(Check::DossierPublished, dossier.and_then(|dossier| dossier.version()).is_some(), Step::Informing)
    }

    fn homes_reached(&self) -> Option<Finding> {
        self.counted(Check::HomesReached, homes_reached(self.community, self.one)?, Step::Deliberating)
    }

    fn list_on_view(&self) -> Finding {
        let parties = &self.one.parties;
        let had_its_days = parties.published().iter().any(|list| self.today > list.until);
        self.one(Check::ListOnView, had_its_days, Step::Parties)
    }

    fn asked_invited(&self) -> Option<Finding> {
        let all = self.one.parties.standing().filter(|party| party.must).count();
        let lacking = uninvited(self.community, self.one).count();
        self.counted(Check::AskedInvited, (all - lacking, all), Step::Deliberating)
    }

    fn neighbours_spoke(&self) -> Finding {
        let conversation = self.community.deliberations().asked_here(self.one.id);
        let online = conversation.is_some_and(|talk| talk.voices() > 0 || !talk.statements().is_empty());
        let in_a_room = self.held_rooms().any(|room| room.ended.as_ref().is_some_and(|ended| ended.people > 0));
        self.one(Check::NeighboursSpoke, online || in_a_room, Step::Deliberating)
    }

    fn appeals_answered(&self) -> Option<Finding> {
        let talk = self.community.deliberations().conversation(self.one.id).into_iter();
        let statements = talk.flat_map(Conversation::statements).map(|one| &one.appeal);
        let dossier = self.community.informing().dossier(self.one.id).into_iter();
        let questions = dossier.flat_map(Dossier::questions).map(|one| &one.appeal);
        let comments = self.opinion.into_iter().flat_map(Opinion::comments);
        let comments = self.one.parties.objections().iter().chain(comments).map(|one| &one.appeal);
        let appeals: Vec<_> = statements.chain(questions).chain(comments).flatten().collect();
        let answered = appeals.iter().filter(|appeal| appeal.answered.is_some()).count();
        self.counted(Check::AppealsAnswered, (answered, appeals.len()), Step::ReportingBack)
    }

    fn result_judged(&self) -> Finding {
        let said = self.one.report().and_then(|report| report.judged).is_some_and(|judged| judged.verdicts.all() > 0);
        self.one(Check::ResultJudged, said, Step::ReportingBack)
    }

    /// That the owners voted stands in the book; that nothing of it is theirs to decide is the word of whoever leads where they said
    /// so, when it was settled or of the words in it that point to something.
    fn reserved_voted(&self) -> Finding {
        let check = Check::ReservedVoted;
        let Some(opinion) = self.opinion.filter(|opinion| opinion.ending.is_some()) else {
            return self.one(check, false, Step::Opinion);
        };
        let by_vote = opinion.reserved().is_some() || opinion.goes_to() == Some(GoesTo::OwnersMeeting);
        if by_vote {
            let voted = matches!(vote(self.community, self.one.id), Some((_, Vote::Adopted | Vote::Rejected)));
            return self.one(check, voted, Step::Opinion);
        }
        let found = self.adopted_nothing(opinion).unwrap_or_else(|| {
            let texts = opinion.carried_out(&self.law.limits);
            let went = opinion.ending.as_ref().map(|(_, at, _)| *at).filter(|_| opinion.goes_to().is_some());
            let since = went.or(opinion.tested().map(|tested| tested.at)).unwrap_or(self.one.raised_at);
            let limits = &self.law.limits;
            let points = |unspoken: bool| match unspoken {
                true => !reserved_unspoken(self.one, limits, &texts, (None, since)).is_empty(),
                false => !limits.reserved_in(&joined(&texts)).is_empty(),
            };
            match &opinion.ending {
                _ if points(true) => Found::Missed,
                Some((Ending::Settled { touches: Touches::Nothing, .. }, ..)) => Found::Said,
                _ if points(false) => Found::Said,
                _ => Found::Unseen,
            }
        });
        Finding { check, found, of: None }
    }

    /// That nothing in it goes beyond the law: nobody stopped it, and whoever leads says so where words point to a limit.
    fn limits_kept(&self) -> Finding {
        let check = Check::LimitsKept;
        let found = match self.opinion.filter(|opinion| opinion.stopped().is_some() || opinion.ending.is_some()) {
            None => return self.one(check, false, Step::Opinion),
            Some(opinion) if opinion.stopped().is_some() => Found::Missed,
            Some(opinion) => self.adopted_nothing(opinion).unwrap_or_else(|| {
                let limits = &self.law.limits;
                let texts = opinion.carried_out(limits);
                // What is carried out is part of what is done: a task that speaks of a limit was assigned with a reason.
                let mut tasks = self.one.tasks_now().flat_map(|task| task.now.texts());
                let is_of_task = tasks.any(|text| !limits.pointed_to(text.as_str()).is_empty());
                match limits.pointed_to(&joined(&texts)).is_empty() && !is_of_task {
                    true => Found::Unseen,
                    false if unconsidered(self.one, limits, &texts).is_empty() => Found::Said,
                    false => Found::Missed,
                }
            }),
        };
        Finding { check, found, of: None }
    }

    /// Where nothing was adopted that could go too far: it goes nowhere, a meeting has not decided yet or never did, or rejected it.
    fn adopted_nothing(&self, opinion: &Opinion) -> Option<Found> {
        let rejected = opinion.decision.as_ref().is_some_and(|decision| !decision.adopted);
        match opinion.waits_for_a_meeting() {
            true if self.one.is_running() && self.one.step() <= Step::Opinion => Some(Found::Open),
            true => Some(Found::Kept),
            false => (rejected || opinion.goes_to() == Some(GoesTo::Nowhere)).then_some(Found::Kept),
        }
    }

    fn answered_in_time(&self) -> Finding {
        let in_time = |at: jiff::Timestamp, until: Date| at.to_zoned(self.community.zone().clone()).date() <= until;
        let answered: Vec<bool> = self
            .one
            .turns
            .iter()
            .filter_map(|turn| match &turn.answered {
                Some(answered) => Some(in_time(answered.at, turn.until)),
                // Whose silence others looked at never answered.
                None => turn.appeal.is_some().then_some(false),
            })
            .collect();
        let part = answered.iter().filter(|in_time| **in_time).count();
        let found = if part == answered.len() { Found::Kept } else { Found::Missed };
        Finding { check: Check::AnsweredInTime, found, of: Some((part, answered.len())) }
    }

    /// Of the steps that were left, and of the one it is at where its days are over.
    fn steps_in_time(&self) -> Option<Finding> {
        let moves = &self.one.moves;
        let left = moves.iter().zip(moves.iter().skip(1)).filter_map(|(came, went)| {
            let clock = came.clock.as_ref()?;
            // Whoever leads was done when the opinion went on to others, and with the days of carrying out when a task was
            // assigned.
            let in_it = |at: &jiff::Timestamp| came.to == Step::Opinion && *at > came.at && *at <= went.at;
            let went_on = went_on_at(self.community, self.one).filter(in_it);
            let done = went_on.or_else(|| self.one.first_assigned(came)).map_or(went.at, |at| at.min(went.at));
            let left_in_time = self.day(done) <= clock.until;
            // What waited for the owners waited for whoever convenes them: their days belong to the step.
            let named_late = went_on.is_some() && self.vote_named_late();
            Some(left_in_time && !named_late)
        });
        let late_now = self.one.is_running()
            && (is_step_late(self.community, self.one, self.today)
                || is_convening_late(self.community, self.one, self.today));
        let all: Vec<bool> = left.chain(late_now.then_some(false)).collect();
        let part = all.iter().filter(|in_time| **in_time).count();
        let found = if part == all.len() { Found::Kept } else { Found::Missed };
        (!all.is_empty()).then_some(Finding { check: Check::StepsInTime, found, of: Some((part, all.len())) })
    }

    /// Whether whoever convenes named the owners' vote after the last day for that.
    fn vote_named_late(&self) -> bool {
        let until = self.opinion.and_then(Opinion::reserved).and_then(|(.., clock)| clock).map(|clock| clock.until);
        let named = self.opinion.and_then(|opinion| opinion.vote.as_ref()).map(|(_, at, _)| self.day(*at));
        until.zip(named).is_some_and(|(until, named)| named > until)
    }

    fn day(&self, at: jiff::Timestamp) -> Date {
        at.to_zoned(self.community.zone().clone()).date()
    }

    fn came_to_an_end(&self) -> Finding {
        let ended = self.opinion.and_then(|opinion| opinion.ending.as_ref()).map(|(ending, ..)| ending);
        let ended = match ended {
            Some(Ending::Settled { .. }) => true,
            Some(Ending::Undecided { goes_to, .. }) => *goes_to != GoesTo::Nowhere,
            None => false,
        };
        self.one(Check::CameToAnEnd, ended, Step::Opinion)
    }

    fn bodies_signed(&self) -> Option<Finding> {
        let opinion = self.opinion.filter(|opinion| matches!(opinion.ending, Some((Ending::Settled { .. }, ..))))?;
        let bodies: Vec<_> = self
            .one
            .parties
            .standing()
            .filter_map(|party| match party.who {
                Who::Body { body } => Some(self.community.bodies().heir(body, self.today)),
                Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => None,
            })
            .collect();
        let signed = bodies.iter().filter(|body| opinion.signatures.contains_key(body)).count();
        self.counted(Check::BodiesSigned, (signed, bodies.len()), Step::ReportingBack)
    }

    /// Nothing while nothing is drafted.
    fn talked_before(&self) -> Option<Finding> {
        let drafted = self.opinion?.rounds().first()?.at;
        let conversation = self.community.deliberations().asked_here(self.one.id).map(|talk| talk.at);
        let room = self.held_rooms().map(|room| room.begins_at).min();
        let before = [conversation, room].into_iter().flatten().any(|at| at < drafted);
        Some(self.one(Check::TalkedBefore, before, Step::Deliberating))
    }

    fn tasks_reported(&self) -> Option<Finding> {
        let tasks = || self.one.tasks.iter().filter(|task| !self.one.has_lapsed(task));
        let reported = tasks().filter(|task| !task.reports.is_empty()).count();
        self.counted(Check::TasksReported, (reported, tasks().count()), Step::CarryingOut)
    }

    /// Of the tasks that were finished, and of those that are late.
    fn tasks_in_time(&self) -> Option<Finding> {
        let zone = self.community.zone();
        let finished = self.one.tasks.iter().filter(|task| task.progress() == Some(TaskProgress::Finished));
        let in_time =
            finished.filter_map(|task| task.over_at().map(|at| at.to_zoned(zone.clone()).date() <= task.now.due));
        let open = self.one.tasks.iter().filter(|task| self.one.is_open_task(task));
        let late = open.filter(|task| task.is_overdue(self.today)).map(|_| false);
        let all: Vec<bool> = in_time.chain(late).collect();
        let part = all.iter().filter(|in_time| **in_time).count();
        let found = if part == all.len() { Found::Kept } else { Found::Missed };
        (!all.is_empty()).then_some(Finding { check: Check::TasksInTime, found, of: Some((part, all.len())) })
    }

    fn place_settled(&self) -> Finding {
        let own = self
            .community
            .settled_place()
            .and_then(|id| self.law.places.get(id))
            .is_some_and(|place| place.base.is_some());
        let found = if own { Found::Kept } else { Found::Missed };
        Finding { check: Check::PlaceSettled, found, of: None }
    }

    fn ways_open(&self) -> Finding {
        let conversation = self.community.deliberations().asked_here(self.one.id);
        let dossier = self.community.informing().dossier(self.one.id);
        let at_home = dossier.is_some_and(|dossier| {
            (1..=dossier.versions().len())
                .filter_map(|version| dossier.reach(version))
                .any(|reach| reach.homes() > reach.homes_by(None))
        });
        let slips = self.one.raiser == Raiser::Slip;
        let ways =
            [conversation.is_some_and(|talk| talk.voices() > 0), self.held_rooms().next().is_some(), at_home || slips];
        let open = ways.into_iter().filter(|open| *open).count();
        let found = self.found(open >= 2, Step::Deliberating);
        Finding { check: Check::WaysOpen, found, of: Some((open, ways.len())) }
    }
}

fn is_party(who: &Who) -> bool {
    matches!(who, Who::Outside { kind, .. } if kind == PARTY_ORGANISATION)
}

/// The word of the place's list of kinds (`party_kinds`).
const PARTY_ORGANISATION: &str = "party-organisation";
