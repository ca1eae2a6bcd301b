//! A convenor who mostly does what comes next.

use governance::assembly::{
    AssemblyCommand, DelegationGiven, FormGiven, Meeting, MeetingFor, ObjectionAnswer, ObjectionSubject, QuestionGiven,
    Scope, ServiceManner, Stage,
};
use governance::community::{CommunityCommand, DuplicatePolicy, OwnRules, Parking, Publication, SilenceClause};
use governance::ids::{EntryNo, PersonId};
use governance::{Actor, Seal};
use jiff::SignedDuration;
use office::Desk;

use super::Simulation;
use crate::fixture::estate::{CHAIR, CLERK, COMMITTEE, SECRETARY, TERM_UNTIL};
use crate::fixture::services;

impl Simulation {
    /// The convenor does what comes next for the last meeting, waiting for its time where time must pass.
    pub(super) fn lead_on(&mut self) {
        let last = self.office.look(|community| community.assembly().meetings().last().cloned());
        let Some(meeting) = last else { return self.convene() };
        let id = meeting.id;
        match meeting.stage() {
            Stage::Convened => {
                self.put_candidates_forward(&meeting);
                self.act(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
            }
            Stage::RollPublished => {
                self.put_candidates_forward(&meeting);
                self.quarrel(&meeting, ObjectionSubject::Roll);
                self.give_notice(&meeting);
            }
            Stage::Noticed => self.prepare(&meeting),
            Stage::Open if self.chance.percent(70) => {}
            Stage::Open => {
                self.wait_until(meeting.notice.as_ref().map(|notice| notice.closes_at));
                self.tick();
            }
            Stage::Closed => self.finish_papers_and_count(&meeting),
            Stage::Counted => {
                self.draw_lots(&meeting);
                self.act(SECRETARY, AssemblyCommand::Announce { meeting: id });
            }
            Stage::Announced => {
                self.quarrel(&meeting, ObjectionSubject::Result);
                if self.chance.percent(50) {
                    self.wait_until(meeting.announcement.map(|announced| announced.objections_until));
                    self.draw_lots(&meeting);
                    self.count(id);
                    self.act(CHAIR, AssemblyCommand::Certify { meeting: id });
                }
            }
            Stage::Certified | Stage::Cancelled => {
                self.fill_seats(&meeting);
                self.convene();
            }
        }
    }

    fn convene(&mut self) {
        let rules = OwnRules {
            silence: *self.chance.pick(&[SilenceClause::None, SilenceClause::CountsWithMajority]),
            duplicates: *self.chance.pick(&[
                DuplicatePolicy::First,
                DuplicatePolicy::Last,
                DuplicatePolicy::ElectronicWins,
                DuplicatePolicy::PaperWins,
                DuplicatePolicy::VoidBoth,
            ]),
            publication: *self.chance.pick(&[Publication::OnInspection, Publication::ByHome]),
            parking: *self.chance.pick(&Parking::ALL),
            ..OwnRules::INITIAL
        };
        self.act(Actor::Operator, CommunityCommand::AdoptRules { rules, source: "议事规则".to_owned() });
        if self.chance.percent(25) {
            return self.vote_on_rules();
        }
        let scope = match self.chance.below(3) {
            0 => Scope::Building { building: format!("{}栋", self.chance.between(1, 4)) },
            _ => Scope::Estate,
        };
        let form = match self.chance.below(2) {
            0 => FormGiven::Motion,
            _ => FormGiven::Choice(vec!["方案一".to_owned(), "方案二".to_owned(), "方案三".to_owned()]),
        };
        let question = |kind: &str, form| QuestionGiven {
            kind: kind.to_owned(),
            title: "更换电梯".to_owned(),
            text: "更换电梯。".to_owned(),
            form,
        };
        let mut questions = vec![question("use-maintenance-fund", form)];
        if self.chance.percent(50) {
            questions.push(question("raise-maintenance-fund", FormGiven::Motion));
        }
        if self.chance.percent(25) {
            let (scope, limit) = ("采购并安装门禁。".to_owned(), Some(1_000_000));
            let kind = *self.chance.pick(&["other-major", "other-major", "hire-manager"]);
            questions.push(question(
                kind,
                FormGiven::Delegation(DelegationGiven { scope, limit, each: None, until: TERM_UNTIL }),
            ));
        }
        let scope = if self.chance.percent(25) {
            questions.push(question("elect-committee", FormGiven::Election(self.some_election())));
            Scope::Estate
        } else {
            scope
        };
        let pack = self.chance.pick(&["cn-2021", "cn-2021", "cn-2021", "cn-2007"]).to_string();
        self.act(
            CHAIR,
            AssemblyCommand::Convene { body: COMMITTEE, pack, scope, occasion: MeetingFor::Regular, questions },
        );
    }

    fn give_notice(&mut self, meeting: &Meeting) {
        let now = self.office.door.now();
        let opens_at = now + SignedDuration::from_hours(24 * i64::from(self.chance.between(10, 30)));
        let closes_at = opens_at + SignedDuration::from_hours(i64::from(self.chance.between(1, 24 * 14)));
        self.act(CHAIR, AssemblyCommand::GiveNotice { meeting: meeting.id, opens_at, closes_at });
    }

    fn prepare(&mut self, meeting: &Meeting) {
        let id = meeting.id;
        if meeting.letters_at.is_none() {
            self.answer_all(meeting);
            self.act(CHAIR, AssemblyCommand::PublishRoll { meeting: id });
            self.wait_until(meeting.roll.as_ref().map(|roll| roll.objections_until));
            self.act(CHAIR, AssemblyCommand::IssueLetters { meeting: id });
            return;
        }
        for _ in 0..4 {
            let entries: Vec<EntryNo> = (0..self.chance.between(1, 30)).map(|_| self.some_entry(meeting)).collect();
            let (manner, at) = (*self.chance.pick(&ServiceManner::ALL), self.office.door.now());
            let (by, service) = (services::person(CLERK), services::plain(manner, at, CLERK));
            let served = async |desk: &Desk| desk.record_service(by, id, entries, service, Vec::new()).await;
            let answer = self.office.desk_run(served);
            self.tried.push(format!("{at} letters of {id} are served: {manner:?}"));
            self.answered(&answer, &[]);
        }
        self.wait_until(meeting.notice.as_ref().map(|notice| notice.opens_at));
        self.tick();
    }

    fn finish_papers_and_count(&mut self, meeting: &Meeting) {
        // Whatever lies half keyed is read by the next two people, and one of them settles it.
        for (entry, _) in meeting.unsettled_papers() {
            let marks: Vec<_> = meeting.questions.iter().map(|question| question.options[0].mark).collect();
            let received_at = meeting.notice.as_ref().map_or(meeting.convened_at, |notice| notice.opens_at);
            for by in [3, 4, 1, 2].map(PersonId::new) {
                let (id, read) = (meeting.id, marks.clone());
                let keyed =
                    self.office.desk_run(async |desk| desk.key_paper(by, id, entry, received_at, read.clone()).await);
                self.watch.note(&keyed, &[(entry, read.clone())]);
                let settled = self
                    .office
                    .desk_run(async |desk| desk.settle_paper(by, id, entry, received_at, read.clone()).await);
                self.watch.note(&settled, &[(entry, read)]);
            }
        }
        self.count(meeting.id);
    }

    pub(super) fn count(&mut self, meeting: governance::ids::MeetingId) {
        let answer = self.office.desk_run(async |desk| desk.count(PersonId::new(1), meeting).await);
        self.tried.push(format!("{} the chair counts {meeting}", self.office.door.now()));
        self.watch.note(&answer, &[]);
    }

    /// Somebody objects, and mostly gets an answer.
    fn quarrel(&mut self, meeting: &Meeting, subject: ObjectionSubject) {
        if self.chance.percent(40) {
            let actor = Actor::Letter(meeting.id, self.some_entry(meeting));
            let seal = self.some_seal();
            self.act(actor, AssemblyCommand::Object { meeting: meeting.id, subject, entry: None, seal });
        }
        if self.chance.percent(60) {
            self.answer_all(meeting);
        }
    }

    fn answer_all(&mut self, meeting: &Meeting) {
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
            let upheld = ObjectionAnswer::Upheld { set_aside, reinstated };
            let answer = self.chance.pick(&[upheld, ObjectionAnswer::Dismissed]).clone();
            let (objection, seal) = (objection.id, self.some_seal());
            self.act(CHAIR, AssemblyCommand::AnswerObjection { meeting: meeting.id, objection, answer, seal });
        }
    }

    pub(super) fn some_seal(&mut self) -> Seal {
        let mut bytes = [0; 32];
        bytes[..4].copy_from_slice(&self.chance.below(u32::MAX).to_be_bytes());
        Seal::new(bytes)
    }

    pub(super) fn wait_until(&mut self, time: Option<jiff::Timestamp>) {
        if let Some(time) = time {
            self.office.door.set(self.office.door.now().max(time));
        }
    }
}
