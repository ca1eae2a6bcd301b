//! How owners vote there: most do, some twice, some late, some on paper, some through others.

use std::sync::Arc;

use governance::Actor;
use governance::assembly::{Channel, Mark, Meeting, ServiceManner, Stage};
use governance::bodies::Power;
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, PersonId, VoiceId};
use governance::voice::{AgentGiven, Reach, SignedGiven, VoiceCommand, VoiceKind};
use office::{NewVoice, ResolvedBallot};

use super::Simulation;

impl Simulation {
    /// Letters are served; owners come to the room and vote, until the clock closes the vote.
    pub(super) fn owners_vote(&mut self, meeting: &Meeting) {
        let heads = meeting.roll.as_ref().map_or(0, |roll| u32::try_from(roll.heads()).unwrap_or(0));
        let entries: Vec<EntryNo> = (1..=heads).map(EntryNo::new).collect();
        let leaning = self.chance.between(55, 95);
        let channels = meeting.notice.as_ref().and_then(|notice| notice.policy.channels.as_ref());
        let online = channels.is_none_or(|channels| channels.binds(Channel::Online));
        for entry in &entries {
            let marks = self.likely_marks(meeting, leaning);
            match self.chance.below(100) {
                0..78 if online => self.cast_online(meeting, *entry, marks),
                0..78 => self.platform_reports(meeting, *entry, marks),
                78..84 => self.hand_in_paper(meeting, *entry, &marks),
                84..88 => self.speak_through_another(meeting, *entry, marks),
                88..90 => {
                    self.cast_online(meeting, *entry, marks.clone());
                    self.hand_in_paper(meeting, *entry, &marks);
                }
                _ => {}
            }
        }
        let (entry, marks) = (self.some_entry(meeting), self.likely_marks(meeting, leaning));
        self.platform_reports(meeting, entry, marks);
        self.meet_in_a_room(meeting, &entries);
        self.wait_until(meeting.notice.as_ref().map(|notice| notice.closes_at));
        // Somebody is late.
        let marks = self.likely_marks(meeting, leaning);
        let late = self.some_entry(meeting);
        self.cast_online(meeting, late, marks);
        self.tick();
    }

    /// What somebody says who mostly agrees.
    pub(super) fn likely_marks(&mut self, meeting: &Meeting, leaning: u32) -> Vec<Mark> {
        let mut marks = Vec::new();
        for question in &meeting.questions {
            let offered: Vec<Mark> = question.options.iter().map(|option| option.mark).collect();
            let any = *self.chance.pick(&offered);
            let mark = match &question.election {
                Some(_) => self.some_candidates(question).unwrap_or(any),
                None if offered.contains(&Mark::For) && self.chance.percent(leaning) => Mark::For,
                None => any,
            };
            marks.push(mark);
        }
        marks
    }

    fn cast_online(&mut self, meeting: &Meeting, entry: EntryNo, marks: Vec<Mark>) {
        let (desk, said, id) = (self.office.desk(), marks.clone(), meeting.id);
        let answer = self.office.run(async |_| Arc::clone(&desk).cast(id, entry, said).await);
        self.noted(&format!("{entry} votes in {id}"), &answer, entry, marks);
    }

    /// Two people key a paper in, mostly alike; a third settles what differs.
    pub(super) fn hand_in_paper(&mut self, meeting: &Meeting, entry: EntryNo, marks: &[Mark]) {
        let able = self.able(Power::Key, meeting.body);
        let received_at = self.some_time_of(meeting);
        for by in able.iter().copied().take(3) {
            let read = if self.chance.percent(85) { marks.to_vec() } else { self.likely_marks(meeting, 30) };
            let answer = self
                .office
                .desk_run(async |desk| desk.key_paper(by, meeting.id, entry, received_at, read.clone()).await);
            self.noted(&format!("{by} keys {entry} of {}", meeting.id), &answer, entry, read);
        }
        for by in able {
            let answer = self
                .office
                .desk_run(async |desk| desk.settle_paper(by, meeting.id, entry, received_at, marks.to_vec()).await);
            self.noted(&format!("{by} settles {entry} of {}", meeting.id), &answer, entry, marks.to_vec());
        }
    }

    fn speak_through_another(&mut self, meeting: &Meeting, entry: EntryNo, marks: Vec<Mark>) {
        let owners = meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).map(|line| line.owners.clone());
        let agent = AgentGiven::Owner(self.some_owner());
        let kind = *self.chance.pick(&VoiceKind::ALL);
        let new = NewVoice {
            kind,
            owners: owners.unwrap_or_default(),
            part: None,
            agent: self.chance.percent(80).then_some(agent),
            name: "受托人".to_owned(),
            serves_company: self.chance.percent(5),
            reach: Reach::Meeting { meeting: meeting.id },
            items: None,
            opinion: None,
            document: "授权委托书".to_owned(),
            evidence: self.chance.percent(85).then(|| "0".repeat(64)),
            signed_on: self.today(),
        };
        let by = self.one_who_may(Power::Key, meeting.body);
        let answer = self.office.desk_run(async |desk| desk.record_voice(by, new).await);
        self.noted(&format!("{by} records a voice of {entry}"), &answer, entry, vec![]);
        let voices = self.office.look(|community| community.assembly().voices().all().len());
        let voice = VoiceId::after(voices.saturating_sub(1));
        if self.chance.percent(10) {
            self.act(Actor::Person(by), VoiceCommand::Revoke { voice });
        }
        let signed = SignedGiven::Voice { voice, opinion: None };
        let said = marks.clone();
        let answer = self.office.desk_run(async |desk| desk.cast_signed(meeting.id, entry, said, signed).await);
        self.noted(&format!("{voice} votes for {entry} of {}", meeting.id), &answer, entry, marks);
        if self.chance.percent(30) {
            self.quarrel_about_a_voice(meeting, entry, by);
        }
    }

    fn quarrel_about_a_voice(&mut self, meeting: &Meeting, entry: EntryNo, by: PersonId) {
        let (seal, stands) = (self.some_seal(), self.chance.percent(50));
        let dispute = VoiceCommand::Dispute { meeting: meeting.id, entry: None, seal };
        self.act(Actor::Letter(meeting.id, entry), dispute);
        let received_at = self.some_time_of(meeting);
        self.act(Actor::Person(by), VoiceCommand::KeepPaperAside { meeting: meeting.id, entry, received_at, seal });
        let chair = self.one_who_may(Power::Convene, meeting.body);
        self.act(Actor::Person(chair), VoiceCommand::SettleDispute { meeting: meeting.id, entry, stands, seal });
    }

    fn platform_reports(&mut self, meeting: &Meeting, entry: EntryNo, marks: Vec<Mark>) {
        let by = self.one_who_may(Power::Key, meeting.body);
        let (id, ballots) = (meeting.id, vec![ResolvedBallot { entry, marks: marks.clone() }]);
        let answer = self.office.desk_run(async |desk| desk.record_platform_ballots(by, id, "市平台", ballots).await);
        self.noted(&format!("{by} records a platform's ballot of {entry}"), &answer, entry, marks);
    }

    fn meet_in_a_room(&mut self, meeting: &Meeting, entries: &[EntryNo]) {
        let Some(begins_at) = meeting.gathering.as_ref().map(|gathering| gathering.begins_at) else { return };
        self.wait_until(Some(begins_at));
        let id = meeting.id;
        let chair = Actor::Person(self.one_who_may(Power::Convene, meeting.body));
        let clerk = Actor::Person(self.one_who_may(Power::Key, meeting.body));
        for entry in entries.iter().copied() {
            if self.chance.percent(40) {
                self.act(clerk, GatheringCommand::CheckIn { meeting: id, entry, voice: None });
            }
        }
        for question in &meeting.questions {
            self.act(chair, GatheringCommand::PutItem { meeting: id, matter: question.matter });
        }
        let entry = self.some_entry(meeting);
        self.act(clerk, GatheringCommand::CheckOut { meeting: id, entry });
    }

    /// Letters are made out anew and served, by those who may and by others.
    pub(super) fn serve_letters(&mut self, meeting: &Meeting) {
        use governance::assembly::AssemblyCommand;
        let (id, at) = (meeting.id, self.office.door.now());
        let clerk = Actor::Person(self.one_who_may(Power::Key, meeting.body));
        let heads = meeting.roll.as_ref().map_or(0, |roll| u32::try_from(roll.heads()).unwrap_or(0));
        let entries: Vec<EntryNo> = (1..=heads).map(EntryNo::new).filter(|_| self.chance.percent(90)).collect();
        let manner = *self.chance.pick(&ServiceManner::ALL);
        self.act(clerk, AssemblyCommand::RecordService { meeting: id, entries, manner, at, evidence: None });
        if self.chance.percent(20) {
            let entry = self.some_entry(meeting);
            let chair = Actor::Person(self.one_who_may(Power::Convene, meeting.body));
            self.act(chair, AssemblyCommand::ReissueLetter { meeting: id, entry });
        }
    }

    /// Papers that lie half keyed are read by whoever has not read them yet.
    pub(super) fn finish_the_papers(&mut self, meeting: &Meeting) {
        if meeting.stage() != Stage::Closed {
            return;
        }
        for (entry, _) in meeting.unsettled_papers() {
            let marks: Vec<Mark> = meeting.questions.iter().map(|question| question.options[0].mark).collect();
            self.hand_in_paper(meeting, entry, &marks);
        }
    }
}
