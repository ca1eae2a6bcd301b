//! What was agreed, carried out or not, and neighbours who say whether it is solved.

use governance::Actor;
use governance::bodies::Power;
use governance::deliberation::{
    Charged, Deliberation, DeliberationCommand, Outcome, Raiser, Step, TaskGiven, TaskProgress, Verdict, Who,
};
use governance::ids::{BodyId, DeliberationId, OwnerId, PartyNo, TaskNo};
use jiff::ToSpan;
use office::{Origin, SaidOnPaper};

use super::Simulation;
use super::people::{COMPANY, OFFICE, RESIDENTS};

impl Simulation {
    /// Tasks are assigned, some anew, and reported on; now and then somebody meddles, or it is too early to go on.
    pub(super) fn it_is_carried_out(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        for _ in 0..self.chance.between(3, 10) {
            let actor = if self.chance.percent(90) { able } else { Actor::Person(self.anybody_seated()) };
            match self.chance.below(7) {
                0 | 1 => self.somebody_is_charged(actor, id),
                2..=4 => self.a_task_is_reported_on(id),
                5 => self.days_pass(),
                _ => {
                    let command = DeliberationCommand::MoveOn { deliberation: id, to: Step::ReportingBack };
                    self.act(actor, command);
                }
            }
        }
        if self.chance.percent(70) {
            self.what_is_open_is_finished(id);
            self.act(able, DeliberationCommand::MoveOn { deliberation: id, to: Step::ReportingBack });
        }
    }

    fn what_is_open_is_finished(&mut self, deliberation: DeliberationId) {
        let open: Vec<(TaskNo, BodyId)> = self.office.look(|community| {
            let tasks = community.deliberations().deliberation(deliberation).map(|one| one.tasks.as_slice());
            let open = tasks.unwrap_or_default().iter().filter(|task| task.over_at().is_none());
            open.map(|task| (task.number, task.now.body)).collect()
        });
        for (task, body) in open {
            let able = Actor::Person(self.one_who_may(Power::Report, body));
            let (progress, text, reached) = (TaskProgress::Finished, "楼道已经清完。".to_owned(), Vec::new());
            let source = "自来水公司的回函".to_owned();
            self.act(able, DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, source });
        }
    }

    fn somebody_is_charged(&mut self, actor: Actor, deliberation: DeliberationId) {
        let body = Charged::Body(*self.chance.pick(&[COMPANY, RESIDENTS, OFFICE, BodyId::new(99)]));
        // Somebody outside, where one is on the list; now and then somebody who is none.
        let outside: Vec<PartyNo> = self.office.look(|community| {
            let one = community.deliberations().deliberation(deliberation);
            let listed = one.into_iter().flat_map(|one| one.parties.standing());
            listed.filter(|party| matches!(party.who, Who::Outside { .. })).map(|party| party.number).collect()
        });
        let outside = outside.first().copied().unwrap_or(PartyNo::new(1));
        let charged = if self.chance.percent(30) { Charged::Outside(outside) } else { body };
        let due = self.today().saturating_add(i64::from(self.chance.between(0, 40)).days()).saturating_sub(2.days());
        let cost = self.chance.percent(40).then(|| (128_000, "公共收益".to_owned()));
        if cost.is_some() && self.chance.percent(60) {
            let (limits, reason) = (vec!["reserved-income".to_owned()], "业主大会会议去年的决定允许。".to_owned());
            let sentences = vec!["公共收益".to_owned()];
            self.act(actor, DeliberationCommand::ConsiderLimits { deliberation, limits, sentences, reason });
        }
        let milestones = match self.chance.percent(50) {
            true => vec![("划好位置".to_owned(), due.saturating_sub(i64::from(self.chance.between(0, 9)).days()))],
            false => Vec::new(),
        };
        let given =
            TaskGiven { charged, what: "清理楼道，划出放门垫的位置。".to_owned(), due, cost, milestones };
        let again = *self.chance.pick(&[None, None, None, Some(TaskNo::new(1)), Some(TaskNo::new(7))]);
        self.act(actor, DeliberationCommand::AssignTask { deliberation, again, given });
    }

    fn a_task_is_reported_on(&mut self, deliberation: DeliberationId) {
        let bodies: Vec<BodyId> = self.office.look(|community| {
            let one = community.deliberations().deliberation(deliberation);
            one.map(|one| one.tasks.iter().map(|task| task.now.body).collect()).unwrap_or_default()
        });
        let most = u32::try_from(bodies.len()).unwrap_or(u32::MAX).saturating_add(1);
        let task = TaskNo::new(self.chance.between(1, most));
        let body = bodies.get(task.index()).copied().unwrap_or(COMPANY);
        let able = Actor::Person(self.one_who_may(Power::Report, body));
        let actor = if self.chance.percent(90) { able } else { Actor::Person(self.anybody_seated()) };
        let picked = [TaskProgress::Underway, TaskProgress::Finished, TaskProgress::Finished, TaskProgress::Impossible];
        let (progress, text) = (*self.chance.pick(&picked), "楼道已经清过一遍。".to_owned());
        let reached = if self.chance.percent(30) { vec![self.chance.between(1, 2)] } else { Vec::new() };
        let source = if self.chance.percent(90) { "自来水公司六月三日的来函" } else { "" }.to_owned();
        self.act(actor, DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, source });
    }

    /// The result is reported and judged, in a mood to be content or not, and added up; some too early, some wrongly.
    pub(super) fn it_is_reported_back(&mut self, one: &Deliberation) {
        let (id, Some(turn)) = (one.id, one.turn()) else { return };
        let able = Actor::Person(self.one_who_may(Power::Deliberate, turn.body));
        let discontent = *self.chance.pick(&[5, 40, 90]);
        for _ in 0..self.chance.between(4, 16) {
            let actor = if self.chance.percent(92) { able } else { Actor::Person(self.anybody_seated()) };
            let now = self.office.look(|community| community.deliberations().deliberation(id).cloned());
            let Some(now) = now.filter(|now| now.is_running() && now.step() == Step::ReportingBack) else { return };
            let today = self.today();
            match now.report() {
                None => {
                    let text = "楼道都清过了，门垫有了固定的位置。".to_owned();
                    self.act(actor, DeliberationCommand::ReportResult { deliberation: id, text });
                }
                Some(report) if report.is_running(today) => {
                    self.somebody_judges(&now, discontent);
                    self.days_pass();
                }
                // Now and then nobody adds it up, and it is added up by itself.
                Some(_) if self.chance.percent(12) => (0..3).for_each(|_| self.days_pass()),
                Some(report) => {
                    let to = *self.chance.pick(&[Step::CarryingOut, Step::Opinion, Step::CarryingOut, Step::Parties]);
                    let fits = (report.outcome() == Outcome::NotSolved) == self.chance.percent(90);
                    let back = fits.then(|| (to, "门垫还是绊人。".to_owned()));
                    self.act(actor, DeliberationCommand::JudgeResult { deliberation: id, back });
                }
            }
        }
    }

    /// Those who raised it or support it, others who have or have no part in it, by card and at the desk.
    fn somebody_judges(&mut self, one: &Deliberation, discontent: u32) {
        let raised = match one.raiser {
            Raiser::Owner(seal) => Some(seal),
            Raiser::Body(_) | Raiser::Slip => None,
        };
        let seals: Vec<governance::Seal> = raised.into_iter().chain(one.supporters.keys().copied()).collect();
        let known: Vec<OwnerId> = self.office.desk_run(async |desk| {
            let files = desk.files().await;
            seals.iter().filter_map(|seal| files.signers.supporter(seal)).collect()
        });
        for _ in 0..self.chance.between(1, 4) {
            let some = self.some_owning();
            let part = if known.is_empty() { None } else { Some(*self.chance.pick(&known)) };
            let Some(owner) = part.filter(|_| self.chance.percent(75)).or(some) else { return };
            let at_the_desk = Actor::Person(self.one_who_may(Power::Key, OFFICE));
            let body = *self.chance.pick(&[RESIDENTS, COMPANY, OFFICE]);
            let (actor, origin) = match self.chance.below(10) {
                0 => (at_the_desk, Origin::Slip),
                1 => (Actor::Person(self.one_who_may(Power::Deliberate, body)), Origin::Body(body)),
                2 => (at_the_desk, Origin::Owner(owner)),
                _ => (Actor::Owner(owner), Origin::Owner(owner)),
            };
            let says = match self.chance.percent(discontent) {
                true => Verdict::NotSolved,
                false => *self.chance.pick(&[Verdict::Solved, Verdict::Solved, Verdict::Partly]),
            };
            let id = one.id;
            if matches!(actor, Actor::Person(_)) && !matches!(origin, Origin::Body(_)) && self.chance.percent(90) {
                self.on_paper(id, SaidOnPaper::Verdict { origin, says });
                continue;
            }
            let answer = self.office.desk_run(async |desk| desk.say_verdict(actor, id, origin, says).await);
            self.noted_plainly(&format!("{actor:?} judges the result of {id} for {origin:?}"), &answer);
        }
    }
}
