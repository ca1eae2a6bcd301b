//! Where in the book each line of a deliberation's file stands, so that whoever reads the file can check it.
//!
//! What comes by thousands is counted in the file and not listed: support, marks that a dossier was read, answers to statements,
//! consent and verdicts.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::DeliberationEvent as Happened;
use crate::appeal::AppealEvent as Appealed;
use crate::ids::DeliberationId;
use crate::informing::InformingEvent as Informed;
use crate::outcome::Event;
use crate::panel::PanelEvent as Lots;
use crate::room::RoomEvent as Met;
use crate::state::Recorded;

/// One line: what happened, and the entry of the book that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filing {
    /// What happened: the kind of the entry, in words joined by hyphens.
    pub what: &'static str,
    /// The number of what it happened to; where that has none of its own, how often it had happened by then.
    pub number: u32,
    /// The position of the entry in the book.
    pub position: u64,
    /// When it was recorded.
    pub at: Timestamp,
}

/// The lines of the files of all deliberations.
#[derive(Debug, Clone, Default)]
pub struct Filings {
    lines: BTreeMap<DeliberationId, Vec<Filing>>,
}

impl Filings {
    /// The lines of one file, in the order of the book.
    #[must_use]
    pub fn of(&self, deliberation: DeliberationId) -> &[Filing] {
        self.lines.get(&deliberation).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn note(&mut self, recorded: Recorded, event: &Event) {
        let (deliberation, filed) = match event {
            Event::Deliberation(event) => (event.deliberation(), happened(event)),
            Event::Appeal(event) => (event.deliberation(), Some(appealed(event))),
            Event::Informing(event) => (event.deliberation(), informed(event)),
            Event::Room(event) => (event.deliberation(), met(event)),
            Event::Panel(event) => (event.deliberation(), lots(event)),
            // What somebody said is counted, from paper too.
            _ => return,
        };
        let Some((what, number)) = filed else { return };
        let lines = self.lines.entry(deliberation).or_default();
        let nth = || lines.iter().filter(|line| line.what == what).count() + 1;
        let number = number.unwrap_or_else(|| u32::try_from(nth()).unwrap_or(u32::MAX));
        lines.push(Filing { what, number, position: recorded.position, at: recorded.at });
    }
}

/// What was asked to be looked at again, and what came of it, with its number.
fn appealed(event: &Appealed) -> Filed {
    match event {
        Appealed::CommentAppealed(event) => ("appeal-comment-appealed", Some(event.comment.number())),
        Appealed::CommentAppealAnswered(event) => ("appeal-comment-answered", Some(event.comment.number())),
        Appealed::QuestionAppealed(event) => ("appeal-question-appealed", Some(event.question.number())),
        Appealed::QuestionAppealAnswered(event) => ("appeal-question-answered", Some(event.question.number())),
        Appealed::ConcernAppealed(event) => ("appeal-concern-appealed", Some(event.answer.number())),
        Appealed::ConcernAppealAnswered(event) => ("appeal-concern-answered", Some(event.answer.number())),
    }
}

/// What happened in a room, with its number; who entered and who spoke is counted.
fn met(event: &Met) -> Option<Filed> {
    let what = match event {
        Met::RoomConvened(_) => "room-convened",
        Met::RoomChanged(_) => "room-changed",
        Met::RoomCalledOff(_) => "room-called-off",
        Met::RoomHeld(_) => "room-held",
        Met::RoomNotHeld(_) => "room-not-held",
        Met::RoomMinutesPublished(_) => "room-minutes-published",
        Met::RoomMinutesCorrected(_) => "room-minutes-corrected",
        Met::RoomEntered(_)
        | Met::PresenceNoted(_)
        | Met::VisitorsJoined(_)
        | Met::RoomItemPut(_)
        | Met::WordAsked(_)
        | Met::WordGiven(_)
        | Met::WordEnded(_) => return None,
    };
    Some((what, Some(event.room().number())))
}

/// What happened to a panel, with its number; who put themselves forward and who answered is counted.
fn lots(event: &Lots) -> Option<Filed> {
    let what = match event {
        Lots::PanelAnnounced(_) => "panel-announced",
        Lots::PanelQuotasChanged(_) => "panel-quotas-changed",
        Lots::PanelPoolClosed(_) => "panel-pool-closed",
        Lots::PanelNumberKeyed(_) => "panel-number-keyed",
        Lots::PanelDrawn(_) => "panel-drawn",
        Lots::PanelRefillAnnounced(_) => "panel-refill-announced",
        Lots::PanelRefilled(_) => "panel-refilled",
        Lots::PanelCalledOff(_) => "panel-called-off",
        Lots::VolunteerEntered(_) | Lots::VolunteerWithdrawn(_) | Lots::PlaceAnswered(_) => return None,
    };
    Some((what, Some(event.panel().number())))
}

/// What happened, and the number of what it happened to.
type Filed = (&'static str, Option<u32>);

fn happened(event: &Happened) -> Option<Filed> {
    Some(match event {
        Happened::DeliberationSupported(_)
        | Happened::SupportWithdrawn(_)
        | Happened::StatementAnswered(_)
        | Happened::ConsentSaid(_)
        | Happened::VerdictSaid(_) => return None,
        Happened::DeliberationRaised(_) => ("deliberation-raised", None),
        Happened::DeliberationPublished(_) => ("deliberation-published", None),
        Happened::DeliberationAnswered(_) => ("deliberation-answered", None),
        Happened::DeliberationJoinedIn(_) => ("deliberation-joined-in", None),
        Happened::DeliberationMovedOn(_) => ("deliberation-moved-on", None),
        Happened::DeliberationSentBack(_) => ("deliberation-sent-back", None),
        Happened::DeliberationWithdrawn(_) => ("deliberation-withdrawn", None),
        Happened::DeliberationKeptUp(_) => ("deliberation-kept-up", None),
        Happened::PartyNamed(event) => ("deliberation-party-named", Some(event.party.number())),
        Happened::PartyDropped(event) => ("deliberation-party-dropped", Some(event.party.number())),
        Happened::PartiesPublished(_) => ("deliberation-parties-published", None),
        Happened::PartiesInvited(_) => ("deliberation-parties-invited", None),
        Happened::ConversationOpened(_) => ("deliberation-conversation-opened", None),
        Happened::ConversationBroughtIn(_) => ("deliberation-conversation-brought-in", None),
        Happened::StatementAdded(event) => ("deliberation-statement-added", Some(event.statement.number())),
        Happened::StatementPublished(event) => ("deliberation-statement-published", Some(event.statement.number())),
        Happened::StatementHeldBack(event) => ("deliberation-statement-held-back", Some(event.statement.number())),
        Happened::StatementAppealed(event) => ("deliberation-statement-appealed", Some(event.statement.number())),
        Happened::StatementAppealAnswered(event) => {
            ("deliberation-statement-appeal-answered", Some(event.statement.number()))
        }
        Happened::OpinionDrafted(_) => ("deliberation-opinion-drafted", None),
        Happened::CommentMade(event) => ("deliberation-comment-made", Some(event.comment.number())),
        Happened::CommentPublished(event) => ("deliberation-comment-published", Some(event.comment.number())),
        Happened::CommentHeldBack(event) => ("deliberation-comment-held-back", Some(event.comment.number())),
        Happened::CommentAnswered(event) => ("deliberation-comment-answered", Some(event.comment.number())),
        Happened::OpinionPut(_) => ("deliberation-opinion-put", None),
        Happened::OpinionSettled(_) => ("deliberation-opinion-settled", None),
        Happened::OpinionUndecided(_) => ("deliberation-opinion-undecided", None),
        Happened::MeetingDecided(_) => ("deliberation-meeting-decided", None),
        Happened::MeetingDecisionCorrected(_) => ("deliberation-meeting-decision-corrected", None),
        Happened::LimitsConsidered(_) => ("deliberation-limits-considered", None),
        Happened::LimitsLookedAt(_) => ("deliberation-limits-looked-at", None),
        Happened::OpinionStopped(_) => ("deliberation-opinion-stopped", None),
        Happened::OpinionSigned(event) => ("deliberation-opinion-signed", Some(event.body.number())),
        Happened::SignatureStruck(event) => ("deliberation-signature-struck", Some(event.party.number())),
        Happened::VoteNamed(_) => ("deliberation-vote-named", None),
        Happened::TaskAssigned(event) => ("deliberation-task-assigned", Some(event.task.number())),
        Happened::TaskReported(event) => ("deliberation-task-reported", Some(event.task.number())),
        Happened::ResultReported(_) => ("deliberation-result-reported", None),
        Happened::ResultJudged(_) => ("deliberation-result-judged", None),
    })
}

fn informed(event: &Informed) -> Option<Filed> {
    Some(match event {
        Informed::DossierRead(_) => return None,
        Informed::HomesReached(_) => ("informing-homes-reached", None),
        Informed::DossierPublished(_) => ("informing-dossier-published", None),
        Informed::FileKept(event) => ("informing-file-kept", Some(event.file.number())),
        Informed::QuestionAsked(event) => ("informing-question-asked", Some(event.question.number())),
        Informed::QuestionPublished(event) => ("informing-question-published", Some(event.question.number())),
        Informed::QuestionHeldBack(event) => ("informing-question-held-back", Some(event.question.number())),
        Informed::QuestionAnswered(event) => ("informing-question-answered", Some(event.question.number())),
    })
}
