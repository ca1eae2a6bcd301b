//! What may happen next in a simulated community.

use std::sync::Arc;

use governance::assembly::{AssemblyCommand, Mark, Meeting, Stage};
use governance::community::CommunityCommand;
use governance::ids::{EntryNo, HomeId, MeetingId, OwnerId, PersonId};
use governance::voice::SignedGiven;
use governance::{Actor, Command};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use office::{Outcome, ResolvedBallot, Stop};

use super::{Simulation, estate};
use crate::fixture::estate::CLERK;

/// What a platform tells of when a ballot was cast: not all do, and a few tell nonsense. It follows from the entry
/// alone, so that nothing else of a life hangs on it.
pub(super) fn told_by_platform(meeting: &Meeting, entry: EntryNo, now: Timestamp) -> Option<Timestamp> {
    let notice = meeting.notice.as_ref()?;
    match entry.number() {
        nonsense if nonsense % 41 == 0 => Some(notice.closes_at),
        early if early % 3 == 0 => Some(notice.opens_at),
        late if late % 3 == 1 => Some(now.min(notice.closes_at - SignedDuration::from_secs(1))),
        _ => None,
    }
}

impl Simulation {
    /// Something happens.
    pub(super) fn turn(&mut self) {
        if self.chance.percent(40) {
            self.committee_lives_on();
        }
        match self.chance.below(100) {
            0..40 => self.lead_on(),
            40..62 => self.vote_together(),
            62..72 => self.key_paper(),
            72..77 => self.record_platform(),
            77..85 => self.try_something_hostile(),
            85..90 => self.jump_in_time(),
            90..92 => self.change_the_register(),
            92 => self.remove_a_home(),
            93..95 => self.forget_somebody(),
            95 => self.speak_for_somebody(),
            96 => self.read_paper_anew(),
            97 => self.meet_the_fate_of_a_decision(),
            _ => self.crash_under_way(),
        }
    }

    pub(super) fn act(&mut self, actor: Actor, command: impl Into<Command>) {
        let command = command.into();
        self.tried.push(format!("{} {actor:?}: {command:?}", self.office.door.now()));
        let answer = self.office.act(actor, command);
        self.answered(&answer, &[]);
    }

    /// A meeting: mostly the last one.
    pub(super) fn some_meeting(&mut self) -> Option<Meeting> {
        let meetings = self.office.look(|community| community.assembly().meetings().to_vec());
        if self.chance.percent(80) {
            meetings.last().cloned()
        } else {
            (!meetings.is_empty()).then(|| self.chance.pick(&meetings).clone())
        }
    }

    /// The day in the community.
    pub(super) fn today(&self) -> Date {
        let now = self.office.door.now();
        self.office.look(|community| now.to_zoned(community.zone().clone()).date())
    }

    /// An owner of the register, now and then one it does not know.
    pub(super) fn some_owner(&mut self) -> OwnerId {
        let owners = self.office.look(|community| community.register().owners().len());
        OwnerId::new(self.chance.between(1, u32::try_from(owners).unwrap_or(1) + 1))
    }

    pub(super) fn meeting_at(&mut self, stage: Stage) -> Option<Meeting> {
        let meetings = self.office.look(|community| community.assembly().meetings().to_vec());
        let there: Vec<Meeting> = meetings.into_iter().filter(|meeting| meeting.stage() == stage).collect();
        (!there.is_empty()).then(|| self.chance.pick(&there).clone())
    }

    /// An entry of a meeting's roll, now and then one that is not there.
    pub(super) fn some_entry(&mut self, meeting: &Meeting) -> EntryNo {
        let heads = meeting.roll.as_ref().map_or(0, |roll| u32::try_from(roll.heads()).unwrap_or(0));
        EntryNo::new(self.chance.between(1, heads + heads / 40 + 1))
    }

    /// Marks for every question, now and then too few, too many or none that are offered.
    pub(super) fn some_marks(&mut self, meeting: &Meeting) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for question in &meeting.questions {
            let offered: Vec<Mark> = question.options.iter().map(|option| option.mark).collect();
            let mark = *self.chance.pick(&offered);
            marks.push(if question.election.is_some() { self.some_candidates(question).unwrap_or(mark) } else { mark });
        }
        if self.chance.percent(3) {
            marks.pop();
        } else if self.chance.percent(3) {
            marks[0] = *self.chance.pick(&[Mark::Void, Mark::Proposal(9), Mark::Proposal(0)]);
        }
        marks
    }

    /// Many vote at the same moment, some of them twice, some with half a ballot.
    fn vote_together(&mut self) {
        let Some(meeting) = self.meeting_at(Stage::Open).or_else(|| self.some_meeting()) else { return };
        let ballots = self.some_ballots(&meeting);
        let desk = self.office.desk();
        let id = meeting.id;
        let casts: Vec<_> = ballots
            .into_iter()
            .map(|(entry, marks)| {
                let (desk, said) = (Arc::clone(&desk), marks.clone());
                (entry, said, self.office.spawn(async move { desk.cast(id, entry, marks).await }))
            })
            .collect();
        for (entry, marks, cast) in casts {
            if let Ok(answer) = self.office.run(async |_| cast.await) {
                self.watch.note(&answer, &[(entry, marks)]);
            }
        }
        self.tried.push(format!("{} many vote in {id}", self.office.door.now()));
    }

    fn some_ballots(&mut self, meeting: &Meeting) -> Vec<(EntryNo, Vec<Mark>)> {
        (0..self.chance.between(1, 120)).map(|_| (self.some_entry(meeting), self.some_marks(meeting))).collect()
    }

    /// Somebody keys in a paper, somebody else the same one, a third settles.
    fn key_paper(&mut self) {
        let stage = *self.chance.pick(&[Stage::Open, Stage::Open, Stage::Closed]);
        let Some(meeting) = self.meeting_at(stage).or_else(|| self.some_meeting()) else { return };
        for _ in 0..self.chance.between(1, 6) {
            let entry = match meeting.unsettled_papers().next() {
                Some((entry, _)) if self.chance.percent(60) => entry,
                _ => self.some_entry(&meeting),
            };
            let marks = self.some_marks(&meeting);
            let received_at = self.some_time_of(&meeting);
            for _ in 0..self.chance.between(1, 3) {
                let by = PersonId::new(self.chance.between(1, 6));
                let read = if self.chance.percent(85) { marks.clone() } else { self.some_marks(&meeting) };
                let answer = self
                    .office
                    .desk_run(async |desk| desk.key_paper(by, meeting.id, entry, received_at, read.clone()).await);
                self.noted(&format!("{by} keys {entry} of {}", meeting.id), &answer, entry, read);
            }
            if self.chance.percent(15) {
                let (by, reason) = (Actor::Person(PersonId::new(self.chance.between(1, 6))), self.some_seal());
                self.act(by, AssemblyCommand::WithdrawPaper { meeting: meeting.id, entry, reason });
            }
            self.settle(&meeting, entry, received_at, marks);
        }
    }

    fn settle(&mut self, meeting: &Meeting, entry: EntryNo, received_at: Timestamp, marks: Vec<Mark>) {
        let by = PersonId::new(self.chance.between(1, 6));
        let answer = self
            .office
            .desk_run(async |desk| desk.settle_paper(by, meeting.id, entry, received_at, marks.clone()).await);
        self.noted(&format!("{by} settles {entry} of {}", meeting.id), &answer, entry, marks);
    }

    pub(super) fn noted(&mut self, what: &str, answer: &Result<Outcome, Stop>, entry: EntryNo, marks: Vec<Mark>) {
        self.tried.push(format!("{} {what}", self.office.door.now()));
        self.answered(answer, &[(entry, marks)]);
    }

    /// Takes note of an answer, and of why something was refused for whoever reads the log.
    pub(super) fn answered(&mut self, answer: &Result<Outcome, Stop>, ballots: &[(EntryNo, Vec<Mark>)]) {
        if let Err(Stop::Refused(refusal)) = answer {
            self.tried.push(format!("    refused: {refusal:?}"));
        }
        self.watch.note(answer, ballots);
    }

    /// A time around a meeting's vote.
    pub(super) fn some_time_of(&mut self, meeting: &Meeting) -> Timestamp {
        let now = self.office.door.now();
        let Some(notice) = &meeting.notice else { return now };
        *self.chance.pick(&[
            notice.opens_at,
            now,
            now.min(notice.closes_at - SignedDuration::from_secs(1)),
            notice.closes_at,
        ])
    }

    fn record_platform(&mut self) {
        let Some(meeting) = self.meeting_at(Stage::Open).or_else(|| self.some_meeting()) else { return };
        let ballots: Vec<_> =
            self.some_ballots(&meeting).into_iter().take(self.chance.between(1, 8) as usize).collect();
        let now = self.office.door.now();
        let resolved = |(entry, marks): &(EntryNo, Vec<Mark>)| ResolvedBallot {
            entry: *entry,
            marks: marks.clone(),
            cast_at: told_by_platform(&meeting, *entry, now),
            signed: SignedGiven::Owner,
        };
        let resolved = ballots.iter().map(resolved).collect();
        let (by, id): (PersonId, MeetingId) = (PersonId::new(self.chance.between(1, 6)), meeting.id);
        let answer = self.office.desk_run(async |desk| desk.record_platform_ballots(by, id, "市平台", resolved).await);
        self.tried.push(format!("{} {by} records a platform's ballots in {id}", self.office.door.now()));
        self.watch.note(&answer, &ballots);
    }

    /// The clock goes on by minutes or weeks; once in a while somebody sets it back.
    fn jump_in_time(&mut self) {
        let hours = i64::from(self.chance.between(1, 24 * 12));
        let jump =
            if self.chance.percent(20) { SignedDuration::from_mins(-hours) } else { SignedDuration::from_hours(hours) };
        self.office.door.set(self.office.door.now() + jump);
        self.tick();
    }

    pub(super) fn tick(&mut self) {
        self.office.run(async |house| house.tick().await);
    }

    fn change_the_register(&mut self) {
        let changed = estate::changed(&mut self.chance, &self.register);
        self.tried.push(format!("{} the register changes", self.office.door.now()));
        self.office.import(&changed);
        self.register = changed;
    }

    fn remove_a_home(&mut self) {
        let homes = self.office.look(|community| community.register().homes().len());
        let home = HomeId::new(self.chance.between(1, u32::try_from(homes).unwrap_or(1) + 1));
        self.act(CLERK, CommunityCommand::RemoveHomes { homes: vec![home], reason: "登记有误".to_owned() });
    }

    fn forget_somebody(&mut self) {
        let owners = self.office.look(|community| community.register().owners().len());
        let owner = OwnerId::new(self.chance.between(1, u32::try_from(owners).unwrap_or(1) + 1));
        self.act(CLERK, CommunityCommand::ForgetOwner { owner });
    }

    pub(super) fn crash(&mut self) {
        self.tried.push(format!("{} the house falls", self.office.door.now()));
        self.watch.crashes += 1;
        self.office.reopen();
    }

    /// The house falls while people vote: nobody hears an answer.
    fn crash_under_way(&mut self) {
        if let Some(meeting) = self.meeting_at(Stage::Open) {
            for (entry, marks) in self.some_ballots(&meeting) {
                let (desk, id) = (self.office.desk(), meeting.id);
                drop(self.office.spawn(async move { desk.cast(id, entry, marks).await }));
            }
        }
        self.crash();
    }
}
