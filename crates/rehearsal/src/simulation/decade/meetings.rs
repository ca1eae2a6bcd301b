//! Whoever leads a meeting mostly does what comes next; and what a certified result leads to.

use governance::Actor;
use governance::assembly::{AssemblyCommand, Meeting, ObjectionAnswer, ObjectionSubject, OptionKind, Stage};
use governance::bodies::Power;
use governance::election::{ElectionCommand, ElectionFile, elected, seats_missing};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId, PersonId};
use governance::voice::SignedGiven;
use jiff::SignedDuration;

use super::Simulation;
use super::people::HEAD;
use super::voting::Mood;
use crate::simulation::casting::Readers;

/// What stands for words that are sealed.
const SEAL: governance::Seal = governance::Seal::new([0x5a; 32]);

impl Simulation {
    /// One of the meetings that are not over goes on; where there is none the next may be convened.
    pub(super) fn a_meeting_goes_on(&mut self) {
        let running: Vec<MeetingId> = self.office.look(|community| {
            let meetings = community.assembly().meetings().iter();
            let over = |stage| matches!(stage, Stage::Certified | Stage::Cancelled);
            meetings.filter(|meeting| !over(meeting.stage())).map(|meeting| meeting.id).collect()
        });
        if running.is_empty() {
            self.what_was_certified_follows();
            return self.convene_something();
        }
        let id = *self.chance.pick(&running);
        for _ in 0..self.chance.between(1, 3) {
            if let Some(meeting) = self.office.look(|community| community.assembly().meeting(id).cloned()) {
                self.lead(&meeting);
            }
        }
        if running.len() < 2 && self.chance.percent(10) {
            self.convene_something();
        }
    }

    /// Who leads a meeting: somebody of the body that convened it, or whoever stands in for it.
    fn leader(&mut self, meeting: &Meeting) -> Actor {
        Actor::Person(self.one_who_may(Power::Convene, meeting.body))
    }

    /// Whoever leads it does what comes next, and mostly waits for its time.
    pub(super) fn lead(&mut self, meeting: &Meeting) {
        let (id, leader) = (meeting.id, self.leader(meeting));
        match meeting.stage() {
            Stage::Convened => {
                self.candidates_stand(meeting);
                self.act(leader, AssemblyCommand::PublishRoll { meeting: id });
            }
            Stage::RollPublished => {
                self.candidates_stand(meeting);
                self.somebody_objects(meeting, ObjectionSubject::Roll);
                self.somebody_objects_to_a_question(meeting);
                if self.chance.percent(3) {
                    self.act(
                        leader,
                        AssemblyCommand::Cancel { meeting: id, reason: "报价有误，重新征集。".to_owned() },
                    );
                }
                self.tell_the_owners(meeting, leader);
            }
            // Nobody made the letters out in time: it is called off, and put again.
            Stage::Noticed
                if meeting.letters_at.is_none()
                    && meeting.notice.as_ref().is_some_and(|notice| notice.closes_at <= self.office.door.now()) =>
            {
                let reason = "投票期已过，还没有送达，重新组织。".to_owned();
                self.act(leader, AssemblyCommand::Cancel { meeting: id, reason });
            }
            // What an upheld objection finds wrong is put right, and put again.
            Stage::Noticed if meeting.question_needs_revision().is_some() && self.chance.percent(70) => {
                let reason = "异议成立，改正以后重新召集。".to_owned();
                self.act(leader, AssemblyCommand::Cancel { meeting: id, reason });
            }
            Stage::Noticed if meeting.letters_at.is_none() => {
                self.somebody_objects_to_a_question(meeting);
                self.answer_objections(meeting);
                self.act(leader, AssemblyCommand::PublishRoll { meeting: id });
                self.wait_until(meeting.roll.as_ref().map(|roll| roll.objections_until));
                self.act(leader, AssemblyCommand::IssueLetters { meeting: id });
            }
            Stage::Noticed => {
                self.serve_letters(meeting);
                self.wait_until(meeting.notice.as_ref().map(|notice| notice.opens_at));
                self.tick();
            }
            Stage::Open => {
                self.owners_vote(meeting);
                self.the_same_meeting_votes_again(meeting);
            }
            Stage::Closed => {
                self.finish_the_papers(meeting);
                self.count_by(meeting, leader);
            }
            Stage::Counted => {
                self.lots_are_drawn(meeting, leader);
                self.act(leader, AssemblyCommand::Announce { meeting: id });
            }
            Stage::Announced => self.result_lies_open(meeting, leader),
            Stage::Certified | Stage::Cancelled => {}
        }
    }

    fn tell_the_owners(&mut self, meeting: &Meeting, leader: Actor) {
        let now = self.office.door.now();
        let days = i64::from(self.chance.between(14, 25));
        let opens_at = now + SignedDuration::from_hours(24 * days + 1);
        let closes_at = opens_at + SignedDuration::from_hours(24 * i64::from(self.chance.between(4, 12)));
        if self.chance.percent(25) {
            let (begins_at, place) = (opens_at + SignedDuration::from_hours(24), "社区活动室".to_owned());
            let in_writing = governance::gathering::forms(meeting, crate::fixture::law()).both;
            let call = GatheringCommand::Call { meeting: meeting.id, place, begins_at, in_writing };
            self.act(leader, call);
        }
        // The same meeting votes again before its day is over; now and then somebody would have it later, or never tells of it.
        let until = meeting.second.as_ref().and_then(|second| second.until);
        let closes_at = match until {
            Some(_) if self.chance.percent(20) => return,
            Some(until) if self.chance.percent(90) => until.min(now + SignedDuration::from_hours(1)),
            _ => closes_at,
        };
        self.act(leader, AssemblyCommand::GiveNotice { meeting: meeting.id, opens_at, closes_at });
    }

    /// Where a law lets the same meeting vote again at once, votes are mostly counted while people are still there, and what
    /// did not pass is put to them once more.
    fn the_same_meeting_votes_again(&mut self, meeting: &Meeting) {
        let thresholds = meeting.notice.iter().flat_map(|notice| &notice.policy.thresholds);
        let mut seconds = thresholds.filter_map(|threshold| threshold.second.as_ref());
        if !seconds.any(|second| second.kind.is_same_meeting()) || !self.chance.percent(75) {
            return;
        }
        let look =
            |simulation: &Self, id| simulation.office.look(|community| community.assembly().meeting(id).cloned());
        for _ in 0..2 {
            if let Some(meeting) = look(self, meeting.id) {
                self.lead(&meeting);
            }
        }
        let leader = self.leader(meeting);
        for question in &meeting.questions {
            self.act(leader, AssemblyCommand::ConveneSecond { meeting: meeting.id, matters: vec![question.matter] });
        }
        let called: Vec<MeetingId> = self.office.look(|community| {
            let of_first = |one: &&Meeting| one.goes_on() == Some(meeting.id);
            community.assembly().meetings().iter().filter(of_first).map(|one| one.id).collect()
        });
        for id in called {
            // The notice, then the vote.
            for _ in 0..2 {
                if let Some(meeting) = look(self, id) {
                    self.lead(&meeting);
                    self.tick();
                }
            }
        }
    }

    fn result_lies_open(&mut self, meeting: &Meeting, leader: Actor) {
        self.somebody_objects(meeting, ObjectionSubject::Result);
        self.owners_write_against(meeting);
        self.opposition_is_looked_at(meeting);
        self.wait_until(meeting.announcement.map(|announced| announced.objections_until));
        self.answer_objections(meeting);
        self.lots_are_drawn(meeting, leader);
        let due = self.office.look(|community| {
            community.assembly().meeting(meeting.id).is_some_and(governance::assembly::Meeting::needs_recount)
        });
        if self.chance.percent(if due { 50 } else { 5 }) {
            self.paper_is_read_anew(meeting, leader);
        }
        if due {
            self.count_by(meeting, leader);
        }
        self.act(leader, AssemblyCommand::Certify { meeting: meeting.id });
    }

    /// Where a law knows of it, owners write against what was adopted, and what failed is put to the vote once more.
    fn owners_write_against(&mut self, meeting: &Meeting) {
        if meeting.pack.starts_with("cn-") {
            return;
        }
        let (id, leader) = (meeting.id, self.leader(meeting));
        for question in &meeting.questions {
            for _ in 0..self.chance.between(1, 3) {
                let letter = Actor::Letter(id, self.some_entry(meeting));
                self.act(
                    letter,
                    AssemblyCommand::Oppose {
                        meeting: id,
                        matter: question.matter,
                        entry: None,
                        signed: SignedGiven::Owner,
                    },
                );
            }
            for _ in 0..3 {
                let (matter, entry, signed) = (question.matter, self.some_entry(meeting), SignedGiven::Owner);
                let key = AssemblyCommand::KeyOpposition { meeting: id, matter, entry, signed, evidence: SEAL };
                self.act(leader, key);
            }
            if self.chance.percent(85) {
                self.act(leader, AssemblyCommand::ConveneSecond { meeting: id, matters: vec![question.matter] });
            }
        }
    }

    /// Somebody looks at what was keyed in from paper; what nobody looks at keeps the result from being certified.
    fn opposition_is_looked_at(&mut self, meeting: &Meeting) {
        let waiting: Vec<_> = self.office.look(|community| {
            let known = community.assembly().meeting(meeting.id);
            known.map(|meeting| meeting.opposition_keyed.keys().copied().collect()).unwrap_or_default()
        });
        for (matter, entry) in waiting {
            let (meeting, other) = (meeting.id, Actor::Person(self.one_who_may(Power::Key, meeting.body)));
            if self.chance.percent(50) {
                self.act(other, AssemblyCommand::ConfirmOpposition { meeting, matter, entry });
            } else {
                self.act(other, AssemblyCommand::SetOppositionAside { meeting, matter, entry, reason: SEAL });
            }
        }
    }

    fn count_by(&mut self, meeting: &Meeting, leader: Actor) {
        let Actor::Person(by) = leader else { return };
        let answer = self.office.desk_run(async |desk| desk.count(by, meeting.id).await);
        self.tried.push(format!("{} {by} counts {}", self.office.door.now(), meeting.id));
        self.answered(&answer, &[]);
    }

    /// After an upheld objection those who did not key the papers in read them anew.
    fn paper_is_read_anew(&mut self, meeting: &Meeting, leader: Actor) {
        let key = self.able(Power::Key, meeting.body);
        let readers = Readers { orders: leader, settle: key.clone(), key };
        self.papers_are_read_anew(meeting, &readers, |simulation| simulation.likely_marks(meeting, Mood::leaning(60)));
    }

    fn somebody_objects(&mut self, meeting: &Meeting, subject: ObjectionSubject) {
        if self.chance.percent(20) {
            let actor = Actor::Letter(meeting.id, self.some_entry(meeting));
            let seal = self.some_seal();
            self.act(actor, AssemblyCommand::Object { meeting: meeting.id, subject, entry: None, seal });
        }
        if self.chance.percent(70) {
            self.answer_objections(meeting);
        }
    }

    /// An owner objects to a text that is put to the vote, or to who stands; now and then to what puts neither.
    fn somebody_objects_to_a_question(&mut self, meeting: &Meeting) {
        let subjects = meeting.questions.iter().filter_map(ObjectionSubject::of_question);
        let mut subjects: Vec<ObjectionSubject> = subjects.collect();
        subjects.extend(meeting.questions.first().map(|question| ObjectionSubject::Text(question.matter)));
        if self.chance.percent(12) && !subjects.is_empty() {
            let subject = *self.chance.pick(&subjects);
            let owner = self.some_owner();
            let seal = self.some_seal();
            let object = AssemblyCommand::Object { meeting: meeting.id, subject, entry: None, seal };
            self.act(Actor::Owner(owner), object);
        }
    }

    fn answer_objections(&mut self, meeting: &Meeting) {
        let now = self.office.look(|community| community.assembly().meeting(meeting.id).cloned());
        let Some(meeting_now) = now else { return };
        for objection in meeting_now.objections.iter().filter(|one| one.answer.is_none()) {
            let may_return = self.chance.percent(80);
            let set_aside = match objection.subject {
                ObjectionSubject::Result if self.chance.percent(50) => vec![self.some_entry(meeting)],
                _ => vec![],
            };
            // Where another ballot came in for the entry, it mostly counts instead.
            let has_other = |entry: &EntryNo| meeting_now.ballots.aside(*entry).is_some();
            let reinstated = set_aside.iter().copied().filter(has_other).filter(|_| may_return).collect();
            let answers = [ObjectionAnswer::Upheld { set_aside, reinstated }, ObjectionAnswer::Dismissed];
            let is_rare = objection.subject.matter().is_some() && !self.chance.percent(20);
            let answer = if is_rare { ObjectionAnswer::Dismissed } else { self.chance.pick(&answers).clone() };
            let (leader, objection, seal) = (self.leader(meeting), objection.id, self.some_seal());
            self.act(leader, AssemblyCommand::AnswerObjection { meeting: meeting.id, objection, answer, seal });
        }
    }

    /// Owners stand for the seats of an election, by themselves or put forward; now and then one who may not.
    fn candidates_stand(&mut self, meeting: &Meeting) {
        for question in meeting.questions.iter().filter(|question| question.election.is_some()) {
            let standing = question.options.iter().filter(|option| option.kind == OptionKind::Candidate).count();
            let wanted = question.most() + self.chance.below(3);
            for _ in standing..(wanted as usize + 2) {
                let owner = self.some_owning().unwrap_or(OwnerId::new(1));
                let actor = if self.chance.percent(30) { Actor::Owner(owner) } else { self.leader(meeting) };
                let statement = Some(self.some_seal());
                let (meeting, matter, consents) = (meeting.id, question.matter, self.chance.percent(95));
                self.act(actor, ElectionCommand::Nominate { meeting, matter, owner, statement, consents });
            }
            if self.chance.percent(10) {
                let (leader, candidate) = (self.leader(meeting), 1);
                let matter = question.matter;
                self.act(leader, ElectionCommand::Withdraw { meeting: meeting.id, matter, candidate });
            }
        }
    }

    fn lots_are_drawn(&mut self, meeting: &Meeting, leader: Actor) {
        for question in meeting.questions.iter().filter(|question| question.election.is_some()) {
            let tied = meeting.result(question.matter).and_then(elected).map(|elected| elected.tied);
            let Some(mut order) = tied.filter(|tied| !tied.is_empty()) else { continue };
            let turn = usize::try_from(self.chance.below(u32::try_from(order.len()).unwrap_or(1))).unwrap_or(0);
            order.rotate_left(turn);
            let (matter, manner) = (question.matter, "当众抓阄".to_owned());
            let (drawn_by, witnesses) = (PersonId::new(4), vec![PersonId::new(2), PersonId::new(6)]);
            let (meeting_id, drawn_at) = (meeting.id, self.office.door.now());
            let draw =
                ElectionCommand::DrawLot { meeting: meeting_id, matter, order, manner, drawn_by, witnesses, drawn_at };
            self.act(leader, draw);
            self.count_by(meeting, leader);
        }
    }

    /// Whoever was elected takes a seat; alternates move up where one is vacant.
    pub(super) fn what_was_certified_follows(&mut self) {
        let today = self.today();
        let elections: Vec<(Meeting, _, bool)> = self.office.look(|community| {
            let certified = community.assembly().meetings().iter().filter(|one| one.stage() == Stage::Certified);
            let of = certified
                .flat_map(|meeting| meeting.elections.iter().map(move |(matter, file)| (meeting, matter, file)));
            let vacant = |file: &ElectionFile| {
                let body = file.seating.as_ref().map(|seating| seating.body);
                body.is_none_or(|body| seats_missing(community, body, today).is_some())
            };
            let open = of.filter(|(.., file)| vacant(file));
            open.map(|(meeting, matter, file)| (meeting.clone(), *matter, file.seating.is_none())).collect()
        });
        for (meeting, matter, to_seat) in elections.into_iter().rev().take(2) {
            let (id, leader) = (meeting.id, self.leader(&meeting));
            if to_seat {
                self.act(leader, ElectionCommand::TakeSeats { meeting: id, matter });
                self.act(leader, ElectionCommand::TakeSeats { meeting: id, matter });
            } else {
                let candidate = u8::try_from(self.chance.between(1, 9)).unwrap_or(1);
                if self.chance.percent(20) {
                    self.act(leader, ElectionCommand::Withdraw { meeting: id, matter, candidate });
                }
                let keeper = *self.chance.pick(&[leader, HEAD]);
                self.act(keeper, ElectionCommand::SeatAlternate { meeting: id, matter });
            }
        }
    }
}
