//! Which events hold more than the plain version of their kind has room for.

use governance::assembly::{
    DecisionOpposed, MeetingConvened, NoticeGiven, ObjectionRaised, Question, ResultCounted, RollListed, RollPublished,
};
use governance::committee::{Ground, MandateGranted, SealUsed, SeatEnd, SeatEnded};
use governance::community::HomesRegistered;
use governance::deliberation::{
    CommentMade, DeliberationAnswered, DeliberationMovedOn, DeliberationSentBack, DeliberationSupported,
    DeliberationWithdrawn, HeldBackFor, LimitsConsidered, LimitsLookedAt, MeetingDecided, MeetingDecisionCorrected,
    OpinionDrafted, OpinionSettled, OpinionSigned, PartyNamed, ResultJudged, StatementAdded, StatementAnswered,
    StatementAppealAnswered, StatementAppealed, StatementHeldBack, StatementPublished, TaskAssigned, TaskReported, Who,
};
use governance::election::LotDrawn;
use governance::fate::AuthorityActed;
use governance::founding::{ApplicationSubmitted, ChangeReported, Filed, GroupPublished, MemberSeated, Side};
use governance::handover::{HandoverDrawnUp, ItemTaken};
use governance::law::evaluate::OptionKind;
use governance::matter::MatterRaised;
use governance::on_paper::{Said, WordConfirmed, WordKeyed};
use governance::panel::PanelRefilled;
use governance::supervision::OrderGiven;
use governance::voice::VoiceRecorded;

use super::Grown;

/// The first version knows support by card, the second not where a paper is kept.
impl Grown for DeliberationSupported {
    fn is_grown(&self) -> bool {
        self.by.is_some() || self.kept.is_some()
    }
}

/// The first version knows raisers who withdraw it themselves.
impl Grown for DeliberationWithdrawn {
    fn is_grown(&self) -> bool {
        self.request.is_some()
    }
}

impl Grown for HomesRegistered {
    fn is_grown(&self) -> bool {
        self.homes.iter().any(|home| home.shares.is_some())
    }
}

/// The first version knows no day by which others decide, nothing that is agreed and goes on to a meeting, and no reason why few are
/// enough.
impl Grown for OpinionSettled {
    fn is_grown(&self) -> bool {
        self.clock.is_some() || self.few.is_some()
    }
}

/// The first version takes the place of no draft that was never put.
impl Grown for OpinionDrafted {
    fn is_grown(&self) -> bool {
        self.why.is_some()
    }
}

/// The first version names no sentences it was said of.
impl Grown for LimitsConsidered {
    fn is_grown(&self) -> bool {
        !self.sentences.is_empty()
    }
}

/// The first version leaves to the owners what was recorded, and the second leaves nothing out.
impl Grown for MeetingDecisionCorrected {
    fn is_grown(&self) -> bool {
        self.leaves.is_some() || !self.left_out.is_empty()
    }
}

/// The first version names no sentences that were looked at.
impl Grown for LimitsLookedAt {
    fn is_grown(&self) -> bool {
        !self.sentences.is_empty()
    }
}

/// The first version knows bodies that sign by a seat.
impl Grown for OpinionSigned {
    fn is_grown(&self) -> bool {
        self.paper.is_some()
    }
}

/// The first version knows no template that something is taken up by.
impl Grown for DeliberationAnswered {
    fn is_grown(&self) -> bool {
        self.template.is_some()
    }
}

/// The first version knows no step that is left without something.
impl Grown for DeliberationMovedOn {
    fn is_grown(&self) -> bool {
        !self.without.is_empty()
    }
}

/// The first version knows what somebody sent back, with why.
impl Grown for DeliberationSentBack {
    fn is_grown(&self) -> bool {
        self.reason.is_none() || self.by.is_none()
    }
}

/// The first version knows what somebody added up.
impl Grown for ResultJudged {
    fn is_grown(&self) -> bool {
        self.by.is_none()
    }
}

/// The first version knows nothing that a meeting leaves to the owners, and the second nothing that it leaves out.
impl Grown for MeetingDecided {
    fn is_grown(&self) -> bool {
        self.reserved.is_some() || self.clock.is_some() || !self.left_out.is_empty()
    }
}

impl Grown for MeetingConvened {
    fn is_grown(&self) -> bool {
        self.second.is_some() || self.cause.is_some() || self.questions.iter().any(Question::offers_to_follow)
    }
}

/// The first version knows objections to a roll and to a result.
impl Grown for ObjectionRaised {
    fn is_grown(&self) -> bool {
        self.subject.matter().is_some()
    }
}

/// The first version knows owners who sign for themselves.
impl Grown for DecisionOpposed {
    fn is_grown(&self) -> bool {
        !self.signed.is_plain()
    }
}

/// The sides that the first version knows are those of 指导规则 §10.
impl Grown for MemberSeated {
    fn is_grown(&self) -> bool {
        matches!(self.member.side, Side::PropertyUnit | Side::PartyOrganisation | Side::Police)
    }
}

/// The first version knows ways that ask for a part of the area.
impl Grown for ApplicationSubmitted {
    fn is_grown(&self) -> bool {
        self.met.fraction.is_none()
    }
}

impl Grown for GroupPublished {
    fn is_grown(&self) -> bool {
        !self.sides.is_empty() || !self.absent.is_empty()
    }
}

impl Grown for MatterRaised {
    fn is_grown(&self) -> bool {
        self.delegates.is_some()
    }
}

impl Grown for MandateGranted {
    fn is_grown(&self) -> bool {
        self.each.is_some()
    }
}

/// The first version knows only when it was recorded.
impl Grown for LotDrawn {
    fn is_grown(&self) -> bool {
        self.drawn_at.is_some()
    }
}

impl Grown for SeatEnded {
    /// That the owners recalled somebody was no reason before.
    fn is_grown(&self) -> bool {
        self.reason == SeatEnd::Recalled
    }
}

impl Grown for SealUsed {
    fn is_grown(&self) -> bool {
        matches!(self.ground, Ground::Mandate { amount: Some(_), .. })
    }
}

impl Grown for RollListed {
    fn is_grown(&self) -> bool {
        self.entries.iter().any(|entry| entry.shares.is_some())
    }
}

impl Grown for RollPublished {
    fn is_grown(&self) -> bool {
        self.shares.is_some()
    }
}

impl Grown for NoticeGiven {
    fn is_grown(&self) -> bool {
        let policy = &self.policy;
        let weighed = policy.quorum_of_present || !policy.measures.is_empty() || !policy.weights.is_empty();
        let of_presence = policy.voted_in_person || policy.second_of_present;
        weighed || of_presence || policy.proxy_limit.is_some() || policy.objection_months.is_some()
    }
}

impl Grown for VoiceRecorded {
    fn is_grown(&self) -> bool {
        self.terms.limit.is_some() || self.waits || !self.of.is_empty()
    }
}

/// The first version knows no panels.
impl Grown for PartyNamed {
    fn is_grown(&self) -> bool {
        matches!(self.who, Who::Panel { .. })
    }
}

/// The second version knows no sides, the third no day by which somebody looks.
impl Grown for StatementAdded {
    fn is_grown(&self) -> bool {
        self.argues.is_some() || self.clock.is_some()
    }
}

/// The first version knows no statements with a last day of their own.
impl Grown for StatementPublished {
    fn is_grown(&self) -> bool {
        self.until.is_some()
    }
}

/// The first version knows no steps, and the second nobody outside.
impl Grown for TaskAssigned {
    fn is_grown(&self) -> bool {
        !self.milestones.is_empty() || self.outside.is_some()
    }
}

/// The first version knows answers by card.
impl Grown for StatementAnswered {
    fn is_grown(&self) -> bool {
        self.by.is_some()
    }
}

/// The first version knows neither sheets of statements nor signatures, the second neither support nor whoever withdraws something,
/// the third no paper that came before the day on which it was keyed in.
impl Grown for WordKeyed {
    fn is_grown(&self) -> bool {
        self.came_on.is_some() || !matches!(self.said, Said::Consent { .. } | Said::Verdict { .. } | Said::Place { .. })
    }
}

/// The first version knows no line of a sheet that is left out.
impl Grown for WordConfirmed {
    fn is_grown(&self) -> bool {
        !self.left_out.is_empty()
    }
}

/// The first version knows no number of their own for replacements.
impl Grown for PanelRefilled {
    fn is_grown(&self) -> bool {
        self.opened.is_some()
    }
}

impl Grown for TaskReported {
    fn is_grown(&self) -> bool {
        !self.reached.is_empty() || self.source.is_some()
    }
}

/// The first version knows authors who ask by card.
impl Grown for StatementAppealed {
    fn is_grown(&self) -> bool {
        self.by.is_some()
    }
}

/// The first version knows no statements with a last day of their own.
impl Grown for StatementAppealAnswered {
    fn is_grown(&self) -> bool {
        self.until.is_some()
    }
}

impl Grown for StatementHeldBack {
    fn is_grown(&self) -> bool {
        self.reason == HeldBackFor::NotShownThere
    }
}

/// The first version knows comments on an opinion.
impl Grown for CommentMade {
    fn is_grown(&self) -> bool {
        self.on.is_of_parties() || self.clock.is_some()
    }
}

impl Grown for OrderGiven {
    fn is_grown(&self) -> bool {
        self.evidence.is_some()
    }
}

impl Grown for AuthorityActed {
    fn is_grown(&self) -> bool {
        self.evidence.is_some() || self.until.is_some()
    }
}

impl Grown for Filed {
    fn is_grown(&self) -> bool {
        self.evidence.is_some()
    }
}

impl Grown for ChangeReported {
    fn is_grown(&self) -> bool {
        self.evidence.is_some()
    }
}

impl Grown for ResultCounted {
    fn is_grown(&self) -> bool {
        self.results.iter().map(|result| &result.count).any(|count| {
            let (shares, lots) = (count.electorate.shares, count.electorate.lots);
            let follows = count.options.iter().any(|option| option.kind == OptionKind::Follow);
            shares.is_some() || lots.is_some() || follows || !count.holdings.is_empty()
        })
    }
}

/// In the first version the committee itself hands over.
impl Grown for HandoverDrawnUp {
    fn is_grown(&self) -> bool {
        self.handed_on.is_some()
    }
}

/// The first version does not say that somebody took something for another body.
impl Grown for ItemTaken {
    fn is_grown(&self) -> bool {
        self.keeper.is_some()
    }
}
