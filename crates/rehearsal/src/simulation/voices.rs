//! Owners who let somebody speak for them, papers that are read anew, and decisions that are challenged.

use governance::Actor;
use governance::assembly::Stage;
use governance::fate::{AuthorityAct, FateCommand, Judgement};
use governance::gathering::GatheringCommand;
use governance::ids::{EntryNo, MatterId, PersonId};
use governance::voice::{SignedGiven, VoiceCommand};

use super::Simulation;
use super::casting::Readers;
use crate::fixture::estate::{CHAIR, CLERK, STREET_CHAIR};

impl Simulation {
    /// Several voices are recorded, used, revoked and disputed.
    pub(super) fn speak_for_somebody(&mut self) {
        let Some(meeting) = self.meeting_at(Stage::Open).or_else(|| self.some_meeting()) else { return };
        for _ in 0..self.chance.between(2, 8) {
            let entry = self.some_entry(&meeting);
            let by = PersonId::new(self.chance.between(1, 4));
            self.record_a_voice(by, &meeting, entry);
            self.confirm_a_voice(&[1, 3, 4].map(PersonId::new), &meeting, entry);
            self.use_a_voice(&meeting, entry);
        }
        let seal = self.some_seal();
        let entry = self.some_entry(&meeting);
        self.act(Actor::Letter(meeting.id, entry), VoiceCommand::Dispute { meeting: meeting.id, entry: None, seal });
        let stands = self.chance.percent(50);
        for open in self.disputed(&meeting) {
            if self.chance.percent(80) {
                let settle = VoiceCommand::SettleDispute { meeting: meeting.id, entry: open, stands, seal };
                self.act(CHAIR, settle);
            }
        }
        let entry = self.some_entry(&meeting);
        self.act(CLERK, GatheringCommand::CheckIn { meeting: meeting.id, entry, voice: None });
    }

    fn disputed(&mut self, meeting: &governance::assembly::Meeting) -> Vec<EntryNo> {
        self.office.look(|community| {
            let disputes = community.assembly().voices().disputes(meeting.id).iter();
            disputes.filter(|dispute| dispute.settled.is_none()).map(|dispute| dispute.entry).collect()
        })
    }

    /// The last voice hands in a paper, votes online or is revoked.
    fn use_a_voice(&mut self, meeting: &governance::assembly::Meeting, entry: EntryNo) {
        let voice = self.last_voice();
        let signed = SignedGiven::Voice { voice, opinion: None };
        let marks = self.some_marks(meeting);
        match self.chance.below(4) {
            0 => self.act(CLERK, VoiceCommand::Revoke { voice }),
            1 => {
                let received_at = self.some_time_of(meeting);
                for by in [PersonId::new(3), PersonId::new(4)] {
                    let (at, read) = ((received_at, signed.clone()), marks.clone());
                    let answer = self
                        .office
                        .desk_run(async |desk| desk.key_paper_signed(by, (meeting.id, entry), at, read).await);
                    self.noted(
                        &format!("{by} keys {entry} of {} by {voice}", meeting.id),
                        &answer,
                        entry,
                        marks.clone(),
                    );
                }
            }
            _ => self.cast_by_voice(meeting.id, entry, marks),
        }
    }

    /// Somebody has paper read anew, and people do it rightly or wrongly.
    pub(super) fn read_paper_anew(&mut self) {
        let Some(meeting) = self.meeting_at(Stage::Announced).or_else(|| self.some_meeting()) else { return };
        let (key, settle) = ((1..=4).map(PersonId::new).collect(), (1..=4).map(PersonId::new).collect());
        let readers = Readers { orders: CHAIR, key, settle };
        self.papers_are_read_anew(&meeting, &readers, |simulation| simulation.some_marks(&meeting));
    }

    /// A decision is challenged, rests, is judged, corrected or revoked; and somebody carries it out all the same.
    pub(super) fn meet_the_fate_of_a_decision(&mut self) {
        let matters = self.office.look(|community| community.matters().all().len());
        let matter = MatterId::new(self.chance.between(1, u32::try_from(matters).unwrap_or(1).max(1)));
        let on = self.office.door.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let (case, text) = ("（2026）民初1号".to_owned(), "如此".to_owned());
        let command = match self.chance.below(4) {
            0 => FateCommand::Challenge {
                matter,
                court: "区法院".to_owned(),
                case,
                filed_on: on,
                served_on: on,
                seal: None,
            },
            1 => FateCommand::Stay { matter, case, on },
            2 => {
                let judgement = *self.chance.pick(&Judgement::ALL);
                FateCommand::Judge { matter, case, judgement, on, text }
            }
            _ => {
                let act = *self.chance.pick(&AuthorityAct::ALL);
                // Now and then no day is set: nothing else of a life hangs on that.
                let until = (!matter.number().is_multiple_of(7)).then(|| on.saturating_add(jiff::Span::new().days(30)));
                self.act(STREET_CHAIR, FateCommand::Authority { matter, act, on, until, text, evidence: None });
                return;
            }
        };
        self.act(CHAIR, command);
    }
}
