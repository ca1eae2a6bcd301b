//! How owners vote there: most do, some twice, some late, some on paper, some through others.

use governance::Actor;
use governance::assembly::{AssemblyCommand, Channel, Mark, Meeting, OptionKind, Question, ServiceManner, Stage};
use governance::bodies::Power;
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, PersonId};
use governance::voice::{SignedGiven, VoiceCommand};
use office::{Desk, ResolvedBallot};

use super::Simulation;
use crate::fixture::services;
use crate::simulation::turns::told_by_platform;

/// How owners incline when they vote.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mood {
    /// How many in a hundred agree.
    leaning: u32,
    /// Whether candidates stand two by two and are marked so. Then both of a pair have the same figures, and where one seat is
    /// left for them a lot decides.
    pairs: bool,
}

impl Mood {
    /// So many in a hundred agree, and each candidate stands alone.
    pub(super) const fn leaning(leaning: u32) -> Self {
        Self { leaning, pairs: false }
    }
}

impl Simulation {
    /// Letters are served; owners come to the room and vote, until the clock closes the vote.
    pub(super) fn owners_vote(&mut self, meeting: &Meeting) {
        let heads = meeting.roll.as_ref().map_or(0, |roll| u32::try_from(roll.heads()).unwrap_or(0));
        let entries: Vec<EntryNo> = (1..=heads).map(EntryNo::new).collect();
        // What failed is put once more where a law knows of it, and passes more easily: only then do owners write against it.
        let (least, most) = match (meeting.pack.starts_with("cn-"), &meeting.second) {
            (true, _) => (55, 95),
            (false, None) => (30, 75),
            (false, Some(_)) => (75, 98),
        };
        let mood = Mood { leaning: self.chance.between(least, most), pairs: self.chance.percent(30) };
        let channels = meeting.notice.as_ref().and_then(|notice| notice.policy.channels.as_ref());
        let online = channels.is_none_or(|channels| channels.binds(Channel::Online));
        self.come_where_only_the_room_votes(meeting, &entries);
        for entry in &entries {
            let marks = self.likely_marks(meeting, mood);
            match self.chance.below(100) {
                0..78 if online => self.cast_online(meeting.id, *entry, marks),
                0..78 => self.platform_reports(meeting, *entry, marks),
                78..84 => self.hand_in_paper(meeting, *entry, &marks),
                84..88 => self.speak_through_another(meeting, *entry, marks),
                88..90 => {
                    self.cast_online(meeting.id, *entry, marks.clone());
                    self.hand_in_paper(meeting, *entry, &marks);
                }
                _ => {}
            }
        }
        let (entry, marks) = (self.some_entry(meeting), self.likely_marks(meeting, mood));
        self.platform_reports(meeting, entry, marks);
        self.meet_in_a_room(meeting, &entries);
        self.wait_until(meeting.notice.as_ref().map(|notice| notice.closes_at));
        // Somebody is late.
        let marks = self.likely_marks(meeting, mood);
        let late = self.some_entry(meeting);
        self.cast_online(meeting.id, late, marks);
        self.tick();
    }

    /// What somebody says in a mood.
    pub(super) fn likely_marks(&mut self, meeting: &Meeting, mood: Mood) -> Vec<Mark> {
        let mut marks = Vec::new();
        for question in &meeting.questions {
            let offered: Vec<Mark> = question.options.iter().map(|option| option.mark).collect();
            let any = *self.chance.pick(&offered);
            let mark = match &question.election {
                Some(_) if mood.pairs => self.some_pairs(question).unwrap_or(any),
                Some(_) => self.some_candidates(question).unwrap_or(any),
                None if offered.contains(&Mark::For) && self.chance.percent(mood.leaning) => Mark::For,
                None => any,
            };
            marks.push(mark);
        }
        marks
    }

    /// All but one of the pairs that lead: of those who stand first, one more than there are seats. Three pairs for five seats
    /// all pass, and the fifth seat is for two who are equal.
    fn some_pairs(&mut self, question: &Question) -> Option<Mark> {
        let standing = question.options.iter().filter_map(|option| match option.mark {
            Mark::Proposal(number) if option.kind == OptionKind::Candidate => Some(number),
            _ => None,
        });
        let standing: Vec<u8> = standing.take(question.most() as usize + 1).collect();
        let pairs: Vec<&[u8]> = standing.chunks_exact(2).collect();
        if pairs.len() < 3 {
            return self.some_candidates(question);
        }
        let first = self.chance.below(u32::try_from(pairs.len()).unwrap_or(1)) as usize;
        let marked = pairs.iter().cycle().skip(first).take(pairs.len() - 1);
        Mark::several(marked.copied().flatten().copied())
    }

    /// Two people key a paper in, mostly alike; a third settles what differs.
    pub(super) fn hand_in_paper(&mut self, meeting: &Meeting, entry: EntryNo, marks: &[Mark]) {
        let able = self.able(Power::Key, meeting.body);
        let received_at = self.some_time_of(meeting);
        for by in able.iter().copied().take(3) {
            let read =
                if self.chance.percent(85) { marks.to_vec() } else { self.likely_marks(meeting, Mood::leaning(30)) };
            let answer = self
                .office
                .desk_run(async |desk| desk.key_paper(by, meeting.id, entry, received_at, read.clone()).await);
            self.noted(&format!("{by} keys {entry} of {}", meeting.id), &answer, entry, read);
        }
        if self.chance.percent(10) {
            let (by, reason) = (self.one_who_may(Power::Key, meeting.body), self.some_seal());
            self.act(Actor::Person(by), AssemblyCommand::WithdrawPaper { meeting: meeting.id, entry, reason });
        }
        for by in able {
            let answer = self
                .office
                .desk_run(async |desk| desk.settle_paper(by, meeting.id, entry, received_at, marks.to_vec()).await);
            self.noted(&format!("{by} settles {entry} of {}", meeting.id), &answer, entry, marks.to_vec());
        }
    }

    fn speak_through_another(&mut self, meeting: &Meeting, entry: EntryNo, marks: Vec<Mark>) {
        let by = self.one_who_may(Power::Key, meeting.body);
        self.record_a_voice(by, meeting, entry);
        let keying = self.able(Power::Key, meeting.body);
        self.confirm_a_voice(&keying, meeting, entry);
        if self.chance.percent(10) {
            let voice = self.last_voice();
            self.act(Actor::Person(by), VoiceCommand::Revoke { voice });
        }
        if meeting.gathering.as_ref().is_some_and(|room| !room.in_writing) {
            // Whoever speaks comes to the room, mostly; and an owner tries to vote from home beside them.
            let mut chance = self.chance.clone();
            let voice = chance.percent(80).then(|| self.last_voice());
            self.act(Actor::Person(by), GatheringCommand::CheckIn { meeting: meeting.id, entry, voice });
            if chance.percent(50) {
                self.cast_online(meeting.id, entry, marks.clone());
            }
        }
        self.cast_by_voice(meeting.id, entry, marks);
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
        let cast_at = told_by_platform(meeting, entry, self.office.door.now());
        let (id, ballots) =
            (meeting.id, vec![ResolvedBallot { entry, marks: marks.clone(), cast_at, signed: SignedGiven::Owner }]);
        let answer = self.office.desk_run(async |desk| desk.record_platform_ballots(by, id, "市平台", ballots).await);
        self.noted(&format!("{by} records a platform's ballot of {entry}"), &answer, entry, marks);
    }

    /// Where the vote is held in the room alone, all but one come to it before they vote.
    fn come_where_only_the_room_votes(&mut self, meeting: &Meeting, entries: &[EntryNo]) {
        let Some(room) = meeting.gathering.as_ref().filter(|room| !room.in_writing) else { return };
        self.wait_until(Some(room.begins_at));
        let clerk = Actor::Person(self.one_who_may(Power::Key, meeting.body));
        for entry in entries.iter().skip(1).copied() {
            self.act(clerk, GatheringCommand::CheckIn { meeting: meeting.id, entry, voice: None });
        }
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
        let clerk = self.one_who_may(Power::Key, meeting.body);
        let heads = meeting.roll.as_ref().map_or(0, |roll| u32::try_from(roll.heads()).unwrap_or(0));
        let entries: Vec<EntryNo> = (1..=heads).map(EntryNo::new).filter(|_| self.chance.percent(90)).collect();
        let manner = *self.chance.pick(&ServiceManner::ALL);
        let service = services::plain(manner, at, Actor::Person(clerk));
        let served = async |desk: &Desk| desk.record_service(clerk, id, entries, service, Vec::new()).await;
        let answer = self.office.desk_run(served);
        self.noted_plainly(&format!("{clerk} serves letters of {id}: {manner:?}"), &answer);
        let convenor = Actor::Person(self.one_who_may(Power::Convene, meeting.body));
        let all: Vec<EntryNo> = (1..=heads).map(EntryNo::new).collect();
        self.act(convenor, AssemblyCommand::PrintLetters { meeting: id, entries: all, reason: String::new() });
        if self.chance.percent(20) {
            let entry = self.some_entry(meeting);
            let reason = "业主没有收到，重新打印一封。".to_owned();
            self.act(convenor, AssemblyCommand::PrintLetters { meeting: id, entries: vec![entry], reason });
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
