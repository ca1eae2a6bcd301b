//! The owners' assembly as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::meeting::KeyedOpposition;
use super::{
    Announcement, AssemblyEvent, CastBallot, Channel, EntryRange, Keying, Meeting, Notice, Objection, ObjectionAnswer,
    ObjectionSubject, Opposition, OppositionKeyed, PaperFile, PaperKeyed, PaperStanding, PaperWithdrawn, Printing,
    PublishedRoll, Question, QuestionResult, RecountCause, RollEntry, RollPublished, ServiceRecorded, Stage,
    TakenOutUpon, WithdrawnPaper, roll_digest,
};
use crate::election::{ElectionEvent, ElectionFile};
use crate::fate::Fates;
use crate::ids::{BodyId, EntryNo, MatterId, MeetingId, ObjectionId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;
use crate::voice::{Signed, Voices};

/// All meetings of a community's owners' assembly.
#[derive(Debug, Clone, Default)]
pub struct Assembly {
    pub(super) meetings: Vec<Meeting>,
    /// Entries listed for a roll that is about to be published.
    listed: BTreeMap<MeetingId, Vec<RollEntry>>,
    pub(super) voices: Voices,
    pub(super) fates: Fates,
}

impl Assembly {
    /// All meetings, oldest first.
    #[must_use]
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// The meeting with this number.
    #[must_use]
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.get(id.index())
    }

    /// Whether a vote is being held by the rules as they were when its notice was given.
    #[must_use]
    pub fn is_voting_under_way(&self) -> bool {
        self.meetings.iter().any(|meeting| (Stage::Noticed..=Stage::Announced).contains(&meeting.stage()))
    }

    /// Whether a certified result adopted this matter and nobody revoked that decision.
    #[must_use]
    pub fn has_adopted(&self, matter: MatterId) -> bool {
        if self.fates.is_revoked(matter) {
            return false;
        }
        self.meetings
            .iter()
            .filter(|meeting| meeting.stage() == Stage::Certified)
            .filter_map(|meeting| meeting.result(matter))
            .any(QuestionResult::is_adopted)
    }

    /// Whether owners elected those who sit in a body, by a decision that holds.
    pub(crate) fn has_seated(&self, body: BodyId) -> bool {
        self.standing_seatings().any(|filled| filled.seating.body == body)
    }

    /// Follows what happened in an election beside its ballots.
    pub(crate) fn apply_to_election(
        &mut self,
        recorded: Recorded,
        event: &ElectionEvent,
    ) -> Result<(), ImpossibleHistory> {
        let (meeting, matter) = event.question();
        let unknown = ImpossibleHistory("something happened in an election nobody convened");
        let meeting = self.meetings.get_mut(meeting.index()).ok_or(unknown)?;
        meeting.elections.get_mut(&matter).ok_or(unknown)?.follow(recorded.at, event)?;
        // A lot says who comes first among equals; the next count takes it in.
        if let ElectionEvent::LotDrawn(_) = event {
            meeting.recount_due = meeting.recount_due.or(Some(RecountCause::Lot));
        }
        Ok(())
    }

    /// A meeting is off whose convenor gave no notice of it in time.
    pub(crate) fn give_up(&mut self, recorded: Recorded, meeting: MeetingId) -> Result<(), ImpossibleHistory> {
        let unknown = ImpossibleHistory("a meeting was given up that nobody convened");
        let meeting = self.meetings.get_mut(meeting.index()).ok_or(unknown)?;
        if meeting.letters_at.is_some() || meeting.cancelled.is_some() {
            return Err(ImpossibleHistory("a meeting was given up whose letters are out or that was called off"));
        }
        meeting.cancelled = Some((recorded.at, None));
        Ok(())
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &AssemblyEvent) -> Result<(), ImpossibleHistory> {
        if let AssemblyEvent::MeetingConvened(convened) = event {
            if convened.meeting != MeetingId::after(self.meetings.len()) {
                return Err(ImpossibleHistory("a meeting's number leaves a gap"));
            }
            self.meetings.push(Meeting {
                id: convened.meeting,
                body: convened.body,
                pack: convened.pack.clone(),
                scope: convened.scope.clone(),
                questions: convened.questions.clone(),
                occasion: convened.occasion,
                cause: convened.cause.clone(),
                second: convened.second.clone(),
                convened_at: recorded.at,
                roll: None,
                notice: None,
                letters_at: None,
                letter_serials: BTreeMap::new(),
                printings: Vec::new(),
                services: super::ServiceLedger::default(),
                opened_at: None,
                ballots: super::BallotBox::default(),
                papers: BTreeMap::new(),
                withdrawn_papers: Vec::new(),
                closed_at: None,
                counts: Vec::new(),
                announcement: None,
                objections: Vec::new(),
                opposed: BTreeMap::new(),
                opposition_keyed: BTreeMap::new(),
                certified: None,
                gathering: None,
                recounts: Vec::new(),
                cancelled: None,
                elections: elections_of(&convened.questions),
                revision_due: false,
                question_revision_due: None,
                recount_due: None,
            });
            return Ok(());
        }
        if let AssemblyEvent::RollListed(listed) = event {
            self.listed.entry(listed.meeting).or_default().extend(listed.entries.iter().cloned());
            return Ok(());
        }
        let meeting = self
            .meetings
            .get_mut(event.meeting().index())
            .ok_or(ImpossibleHistory("something happened in a meeting nobody convened"))?;
        if let AssemblyEvent::RollPublished(published) = event {
            let entries = self.listed.remove(&published.meeting).unwrap_or_default();
            return publish_roll(meeting, entries, recorded, published);
        }
        follow(meeting, recorded, event)
    }
}

fn elections_of(questions: &[Question]) -> BTreeMap<MatterId, ElectionFile> {
    let elections = questions.iter().filter(|question| question.election.is_some());
    elections.map(|question| (question.matter, ElectionFile::default())).collect()
}

fn publish_roll(
    meeting: &mut Meeting,
    entries: Vec<RollEntry>,
    recorded: Recorded,
    event: &RollPublished,
) -> Result<(), ImpossibleHistory> {
    let area: u64 = entries.iter().map(|entry| entry.area).sum();
    if entries.len() as u64 != event.heads || area != event.area {
        return Err(ImpossibleHistory("a published roll does not add up to its heads and area"));
    }
    if entries.iter().map(|entry| entry.shares).sum::<Option<u64>>() != event.shares {
        return Err(ImpossibleHistory("a published roll does not add up to its shares"));
    }
    if roll_digest(&entries) != event.digest {
        return Err(ImpossibleHistory("a published roll does not have the digest it names"));
    }
    meeting.revision_due = false;
    meeting.roll = Some(PublishedRoll {
        entries,
        revision: event.revision,
        digest: event.digest.clone(),
        area,
        shares: event.shares,
        sources: event.sources.clone(),
        left_out: event.left_out.clone(),
        published_at: recorded.at,
        objections_until: event.objections_until,
    });
    Ok(())
}

fn follow(meeting: &mut Meeting, recorded: Recorded, event: &AssemblyEvent) -> Result<(), ImpossibleHistory> {
    let stage = meeting.stage();
    match event {
        AssemblyEvent::MeetingConvened(_) | AssemblyEvent::RollListed(_) | AssemblyEvent::RollPublished(_) => {}
        AssemblyEvent::NoticeGiven(event) => {
            for ballot in &event.candidates {
                let question = meeting.questions.iter_mut().find(|question| question.matter == ballot.matter);
                let question = question.ok_or(ImpossibleHistory("candidates for no election"))?;
                question.put_candidates(&ballot.candidates);
            }
            meeting.notice = Some(Notice {
                given_at: recorded.at,
                opens_at: event.opens_at,
                closes_at: event.closes_at,
                policy: event.policy.clone(),
            });
        }
        AssemblyEvent::LettersIssued(_) => meeting.letters_at = Some(recorded.at),
        AssemblyEvent::LetterReissued(event) => {
            meeting.letter_serials.insert(event.entry, event.serial);
            for printing in meeting.printings.iter_mut().filter(|printing| printing.holds(event.entry)) {
                printing.outdated = true;
            }
        }
        AssemblyEvent::LettersPrinted(event) => {
            let roll = meeting.roll.as_ref().ok_or(ImpossibleHistory("letters printed without a roll"))?;
            let listed = |range: &EntryRange| roll.entry(range.first).is_some() && roll.entry(range.last).is_some();
            if meeting.letters_at.is_none() || !event.entries.iter().all(listed) {
                return Err(ImpossibleHistory("letters printed that were not made out"));
            }
            meeting.printings.push(Printing {
                entries: event.entries.clone(),
                reason: event.reason.clone(),
                by: event.by,
                at: recorded.at,
                outdated: false,
            });
        }
        AssemblyEvent::ServiceRecorded(event) => record_service(meeting, event)?,
        AssemblyEvent::VotingOpened(event) => {
            if meeting.roll.as_ref().is_none_or(|roll| roll.digest != event.roll_digest) {
                return Err(ImpossibleHistory("a vote opened on another roll than the published one"));
            }
            meeting.opened_at = Some(recorded.at);
        }
        AssemblyEvent::BallotCast(event) => {
            let roll = meeting.roll.as_ref().ok_or(ImpossibleHistory("a ballot without a roll"))?;
            if roll.entry(event.entry).is_none() {
                return Err(ImpossibleHistory("a ballot of nobody on the roll"));
            }
            // No sequence of decisions leads to a ballot before opening, to an online one after closing, or to any once
            // the ballots are counted; a book that holds one was not written by the rules.
            match (stage, event.channel) {
                (Stage::Open, _) | (Stage::Closed, Channel::Paper | Channel::Platform) => {}
                _ => return Err(ImpossibleHistory("a ballot outside the time of voting")),
            }
            let how = (event.channel, cast_at(meeting, recorded, (event.entry, event.channel), event.cast_at));
            let ballot = CastBallot::recorded(recorded, how, event.seal, event.signed);
            meeting.ballots.put(roll, event.entry, ballot);
            meeting.ballots.note_arrival(event.entry, event.channel, event.seal);
        }
        AssemblyEvent::BallotSetAside(event) => {
            meeting.ballots.note_arrival(event.entry, event.channel, event.seal);
            if event.voids_earlier {
                meeting.ballots.void(event.entry);
            } else {
                let paper = meeting.papers.get(&event.entry).filter(|_| event.channel == Channel::Paper);
                let signed = paper.map_or(Signed::Owner, |paper| paper.signed);
                let how = (event.channel, cast_at(meeting, recorded, (event.entry, event.channel), event.cast_at));
                let ballot = CastBallot::recorded(recorded, how, event.seal, signed);
                meeting.ballots.put_aside(event.entry, ballot);
            }
        }
        AssemblyEvent::PaperKeyed(event) => key_paper(meeting, recorded.position, event)?,
        AssemblyEvent::PaperSettled(event) => {
            let paper = meeting.papers.get_mut(&event.entry).ok_or(ImpossibleHistory("nothing to settle"))?;
            paper.standing = PaperStanding::Settled;
            paper.settled_by = Some(event.by);
            paper.signed = event.signed;
            paper.received_at = event.received_at.unwrap_or(paper.received_at);
        }
        AssemblyEvent::PaperWithdrawn(event) => {
            let file = meeting.papers.remove(&event.entry);
            let file = file.ok_or(ImpossibleHistory("a paper nobody keyed in was taken back"))?;
            let PaperWithdrawn { entry, reason, by, .. } = *event;
            meeting.withdrawn_papers.push(WithdrawnPaper { entry, file, reason, by, at: recorded.at });
        }
        AssemblyEvent::VotingClosed(_) => meeting.closed_at = Some(recorded.at),
        AssemblyEvent::ResultCounted(event) => {
            if meeting.closed_at.is_none() || event.count != meeting.count_no().saturating_add(1) {
                return Err(ImpossibleHistory("a count before closing, or out of turn"));
            }
            meeting.recount_due = None;
            if let Some(recount) = meeting.recounts.last_mut() {
                recount.counted.get_or_insert(event.count);
            }
            meeting.counts.push((recorded.at, event.results.clone()));
        }
        AssemblyEvent::ResultAnnounced(event) => {
            if event.count == 0 || event.count != meeting.count_no() {
                return Err(ImpossibleHistory("an announcement of a count that is not the last one"));
            }
            let objections_until = event.objections_until;
            meeting.announcement = Some(Announcement { count: event.count, at: recorded.at, objections_until });
        }
        AssemblyEvent::ObjectionRaised(event) => {
            if event.objection != ObjectionId::after(meeting.objections.len()) {
                return Err(ImpossibleHistory("an objection's number leaves a gap"));
            }
            meeting.objections.push(Objection {
                id: event.objection,
                subject: event.subject,
                entry: event.entry,
                seal: event.seal,
                raised_at: recorded.at,
                answer: None,
            });
        }
        AssemblyEvent::DecisionOpposed(event) => {
            if meeting.roll.as_ref().and_then(|roll| roll.entry(event.entry)).is_none() {
                return Err(ImpossibleHistory("a decision was opposed by nobody on the roll"));
            }
            let opposition = Opposition { at: recorded.at, position: recorded.position, signed: event.signed };
            meeting.opposed.entry(event.matter).or_default().insert(event.entry, opposition);
            // Their own word, by letter or card, stands in place of what was keyed in and not confirmed yet.
            meeting.opposition_keyed.remove(&(event.matter, event.entry));
        }
        AssemblyEvent::OppositionKeyed(event) => {
            let OppositionKeyed { signed, evidence, by, .. } = *event;
            let keyed = KeyedOpposition { signed, evidence, by, at: recorded.at };
            meeting.opposition_keyed.insert((event.matter, event.entry), keyed);
        }
        AssemblyEvent::OppositionSetAside(event) => {
            let keyed = meeting.opposition_keyed.remove(&(event.matter, event.entry));
            keyed.ok_or(ImpossibleHistory("opposition nobody keyed in was set aside"))?;
        }
        AssemblyEvent::ObjectionAnswered(event) => {
            let objection = meeting
                .objections
                .get_mut(event.objection.index())
                .ok_or(ImpossibleHistory("an answer to no objection"))?;
            objection.answer = Some((event.answer.clone(), event.seal, recorded.at));
            if matches!(event.answer, ObjectionAnswer::Upheld { .. }) {
                // What comes after what is told by their order in the book: two entries may bear the same time.
                match objection.subject {
                    ObjectionSubject::Roll => meeting.revision_due = true,
                    ObjectionSubject::Result => meeting.recount_due = Some(RecountCause::Objection),
                    ObjectionSubject::Text(matter) | ObjectionSubject::Candidates(matter) => {
                        meeting.question_revision_due = Some(matter);
                    }
                }
            }
            if let (ObjectionAnswer::Upheld { set_aside, reinstated }, Some(roll)) = (&event.answer, &meeting.roll) {
                for entry in set_aside {
                    meeting.ballots.remove(roll, *entry, TakenOutUpon::Objection(event.objection));
                }
                for entry in reinstated {
                    if !meeting.ballots.reinstate(roll, *entry) {
                        return Err(ImpossibleHistory("a ballot came to count that was never handed in"));
                    }
                }
            }
        }
        AssemblyEvent::ResultCertified(event) => {
            if meeting.announcement.is_none_or(|announced| announced.count != event.count) {
                return Err(ImpossibleHistory("a result was certified that was not announced"));
            }
            meeting.certified = Some((event.count, recorded.at));
        }
        AssemblyEvent::SecondLapsed(_) => {
            if meeting.notice.is_some() || meeting.second.is_none() {
                return Err(ImpossibleHistory("a vote lapsed that is no second one, or that the owners were told of"));
            }
            meeting.cancelled = Some((recorded.at, None));
        }
        AssemblyEvent::MeetingCancelled(event) => {
            meeting.cancelled = Some((recorded.at, Some(event.reason.to_string())));
        }
    }
    Ok(())
}

fn record_service(meeting: &mut Meeting, event: &ServiceRecorded) -> Result<(), ImpossibleHistory> {
    let roll = meeting.roll.as_ref().ok_or(ImpossibleHistory("service without a roll"))?;
    if event.entries.iter().any(|entry| roll.entry(*entry).is_none()) {
        return Err(ImpossibleHistory("service to nobody on the roll"));
    }
    let is_open = event.manner.is_some() && event.at.is_some();
    let fits = if is_open { event.lines.is_empty() } else { [0, event.lines.len()].contains(&event.entries.len()) };
    if !fits {
        return Err(ImpossibleHistory("service that reached others than were served"));
    }
    for line in event.ledger_lines() {
        meeting.services.add(line);
    }
    Ok(())
}

/// When a ballot was cast, or handed in on paper; none where another platform does not say.
fn cast_at(
    meeting: &Meeting,
    recorded: Recorded,
    (entry, channel): (EntryNo, Channel),
    told: Option<Timestamp>,
) -> Option<Timestamp> {
    match channel {
        Channel::Online => Some(recorded.at),
        Channel::Paper => meeting.papers.get(&entry).map(|paper| paper.received_at),
        Channel::Platform => told,
    }
}

fn key_paper(meeting: &mut Meeting, position: u64, event: &PaperKeyed) -> Result<(), ImpossibleHistory> {
    let PaperKeyed { by, received_at, seal, signed, .. } = *event;
    let keying = Keying { by, received_at, seal, position, signed };
    match event.agrees {
        None => {
            let standing = PaperStanding::Once;
            let paper = PaperFile { first: keying, second: None, standing, settled_by: None, received_at, signed };
            meeting.papers.insert(event.entry, paper);
        }
        Some(agrees) => {
            let paper =
                meeting.papers.get_mut(&event.entry).ok_or(ImpossibleHistory("a second keying without a first"))?;
            paper.second = Some(keying);
            paper.signed = signed;
            paper.received_at = received_at;
            paper.standing = if agrees { PaperStanding::Settled } else { PaperStanding::Differs };
        }
    }
    Ok(())
}
